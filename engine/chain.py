"""Forward chaining over flat positive rules: who holds which power through which rows, and what joins.

``keten`` is the plain reference and fixes the meaning. ``api.keten`` runs the same rules in durable-rules, and
``klopt`` judges what comes back from there: it finds every rule instance in another way and accepts one answer only,
the one that ``keten`` gives. Facts are small integers that the engine numbers itself; without functions or negation
the chain always ends, and the order of rules and facts does not matter.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

Feitje = tuple[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Var:
    """A variable in a pattern; the same name in one rule is the same number."""

    naam: str


@dataclass(frozen=True, slots=True)
class Patroon:
    """A predicate with numbers and variables."""

    predicaat: str
    termen: tuple[int | Var, ...]


@dataclass(frozen=True, slots=True)
class Hoornregel:
    """If all of ``lichaam`` then ``hoofd``; every variable of the head stands in the body."""

    id: str
    lichaam: tuple[Patroon, ...]
    hoofd: Patroon


@dataclass(frozen=True, slots=True, order=True)
class Vuring:
    """One rule that fired: its premises in the order of the body, and what follows."""

    regel: str
    premissen: tuple[Feitje, ...]
    conclusie: Feitje


class Ketening(Protocol):
    """Anything that chains: the plain reference or a worker."""

    def __hash__(self) -> int:
        """A chainer is a value: the same one gives the same answers, so these may be kept."""

    def __call__(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        """Every rule instance that fires, sorted."""


class OngeldigeRegel(Exception):
    """A rule that cannot chain; ``regel`` is its id and the message says what is wrong with it."""

    def __init__(self, regel: str, waarom: str) -> None:
        super().__init__(f"ketenregel `{regel}`: {waarom}")
        self.regel = regel


# --- are these rules? ----------------------------------------------------------------------------------


def controleer_regels(regels: tuple[Hoornregel, ...]) -> tuple[Hoornregel, ...]:
    """Give the same rules back when ``keten`` can run them; meant for the place where they are made.

    Raises:
        OngeldigeRegel: two rules with one id, no body, a head variable that the body does not bind, or one predicate
            with two numbers of terms.
    """
    ids: set[str] = set()
    breedte: dict[str, int] = {}
    for regel in regels:
        if regel.id in ids:
            raise OngeldigeRegel(regel.id, "dit id is al van een andere regel")
        ids.add(regel.id)
        _controleer_regel(regel)
        for patroon in (*regel.lichaam, regel.hoofd):
            if breedte.setdefault(patroon.predicaat, len(patroon.termen)) != len(patroon.termen):
                raise OngeldigeRegel(regel.id, f"`{patroon.predicaat}` heeft elders een ander aantal termen")
    return regels


def _controleer_regel(regel: Hoornregel) -> None:
    if not regel.lichaam:
        raise OngeldigeRegel(regel.id, "zonder voorwaarden is het een feit en geen regel")
    gebonden = {naam for patroon in regel.lichaam for naam in _namen(patroon)}
    for naam in _namen(regel.hoofd):
        if naam not in gebonden:
            raise OngeldigeRegel(regel.id, f"`{naam}` staat in de conclusie en niet in de voorwaarden")


def _namen(patroon: Patroon) -> list[str]:
    return [term.naam for term in patroon.termen if isinstance(term, Var)]


# --- the reference -------------------------------------------------------------------------------------


def keten(regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
    """Every distinct rule instance over what is given and what follows, sorted.

    Semi-naive: after the first round a rule is tried only where one of its premises is new.

    Args:
        regels: rules that pass ``controleer_regels``.
        feiten: what is given.
    """
    bekend: set[Feitje] = set()
    index: _Index = {}
    vuringen: set[Vuring] = set()
    nieuw = set(feiten)
    while nieuw:
        bekend |= nieuw
        _voeg_toe(index, nieuw)
        vers: _Index = {}
        _voeg_toe(vers, nieuw)
        gevonden = {vuring for regel in regels for vuring in _met_nieuws(regel, vers, index)}
        vuringen |= gevonden
        nieuw = {vuring.conclusie for vuring in gevonden} - bekend
    return tuple(sorted(vuringen))


#: Facts by predicate and number of terms, and (place >= 0) by the number in one place.
_Index = dict[tuple[str, int, int, int], list[Feitje]]
_Binding = Mapping[str, int]
_OVERAL = -1


def _voeg_toe(index: _Index, feiten: Iterable[Feitje]) -> None:
    for feit in feiten:
        predicaat, termen = feit
        index.setdefault((predicaat, len(termen), _OVERAL, 0), []).append(feit)
        for plaats, getal in enumerate(termen):
            index.setdefault((predicaat, len(termen), plaats, getal), []).append(feit)


def _met_nieuws(regel: Hoornregel, vers: _Index, index: _Index) -> Iterator[Vuring]:
    """The instances with at least one new premise; one with two comes twice, and the caller keeps a set."""
    for eerst in range(len(regel.lichaam)):
        volgorde = [eerst, *(i for i in range(len(regel.lichaam)) if i != eerst)]
        for feit, binding in _passend(regel.lichaam[eerst], {}, vers):
            for premissen, alles in _vul_aan(regel, volgorde[1:], {eerst: feit}, binding, index):
                yield Vuring(regel.id, tuple(premissen[i] for i in sorted(premissen)), _ingevuld(regel.hoofd, alles))


def _vul_aan(
    regel: Hoornregel, open_: list[int], premissen: dict[int, Feitje], binding: _Binding, index: _Index
) -> Iterator[tuple[dict[int, Feitje], _Binding]]:
    if not open_:
        yield premissen, binding
        return
    for feit, verder in _passend(regel.lichaam[open_[0]], binding, index):
        yield from _vul_aan(regel, open_[1:], {**premissen, open_[0]: feit}, verder, index)


def _passend(patroon: Patroon, binding: _Binding, index: _Index) -> Iterator[tuple[Feitje, _Binding]]:
    """The facts that fit a pattern, looked up by the place that leaves the fewest."""
    breedte = len(patroon.termen)
    beste: list[Feitje] = index.get((patroon.predicaat, breedte, _OVERAL, 0), [])
    for plaats, term in enumerate(patroon.termen):
        getal = term if isinstance(term, int) else binding.get(term.naam)
        if getal is not None:
            beste = min(beste, index.get((patroon.predicaat, breedte, plaats, getal), []), key=len)
    for feit in beste:
        verder = _past(patroon, feit, binding)
        if verder is not None:
            yield feit, verder


def _past(patroon: Patroon, feit: Feitje, binding: _Binding) -> _Binding | None:
    """The binding that makes the pattern this fact; ``None``: there is none."""
    nieuw = dict(binding)
    for term, getal in zip(patroon.termen, feit[1], strict=True):
        if (term if isinstance(term, int) else nieuw.setdefault(term.naam, getal)) != getal:
            return None
    return nieuw


def _ingevuld(patroon: Patroon, binding: _Binding) -> Feitje:
    return patroon.predicaat, tuple(t if isinstance(t, int) else binding[t.naam] for t in patroon.termen)


# --- is this the answer? -------------------------------------------------------------------------------


def klopt(regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje], vuringen: tuple[Vuring, ...]) -> bool:
    """Whether this is the answer to these rules and facts, whoever says so; shares no step with ``keten``.

    Each firing is an instance of its rule; its premises are given or rest on firings that do not need it; nothing
    that fires is missing; and each stands there once, in order.

    Args:
        regels: rules that pass ``controleer_regels``.
        feiten: what is given.
        vuringen: what somebody says follows.
    """
    per_id = {regel.id: regel for regel in regels}
    return (
        all(eerder < later for eerder, later in pairwise(vuringen))
        and all(v.regel in per_id and _is_geval(per_id[v.regel], v) for v in vuringen)
        and _gegrond(feiten, vuringen)
        and _gesloten(regels, feiten | {v.conclusie for v in vuringen}, frozenset(vuringen))
    )


def _is_geval(regel: Hoornregel, vuring: Vuring) -> bool:
    """Numbers for the variables exist that turn the rule into this firing."""
    patronen = (*regel.lichaam, regel.hoofd)
    feitjes = (*vuring.premissen, vuring.conclusie)
    if len(patronen) != len(feitjes):
        return False
    paren: set[tuple[Var, int]] = set()
    for patroon, (predicaat, termen) in zip(patronen, feitjes, strict=True):
        if patroon.predicaat != predicaat or len(patroon.termen) != len(termen):
            return False
        for term, getal in zip(patroon.termen, termen, strict=True):
            if isinstance(term, Var):
                paren.add((term, getal))
            elif term != getal:
                return False
    return len({var for var, _ in paren}) == len(paren)


def _gegrond(feiten: frozenset[Feitje], vuringen: tuple[Vuring, ...]) -> bool:
    """Starting from what is given, firing after firing can be accepted until none is left."""
    wachtend: dict[Feitje, list[Vuring]] = {}
    ontbreekt: dict[Vuring, int] = {}
    for vuring in vuringen:
        premissen = set(vuring.premissen)
        ontbreekt[vuring] = len(premissen)
        for premisse in premissen:
            wachtend.setdefault(premisse, []).append(vuring)
    te_doen = list(feiten)
    aanvaard = 0
    while te_doen:
        for vuring in wachtend.pop(te_doen.pop(), ()):
            ontbreekt[vuring] -= 1
            if not ontbreekt[vuring]:
                aanvaard += 1
                te_doen.append(vuring.conclusie)
    return aanvaard == len(vuringen)


def _gesloten(regels: tuple[Hoornregel, ...], waar: frozenset[Feitje], vuringen: frozenset[Vuring]) -> bool:
    """Every instance of every rule over what is true is among the firings."""
    per: dict[tuple[str, int], list[Feitje]] = {}
    for feit in waar:
        per.setdefault((feit[0], len(feit[1])), []).append(feit)
    return all(vuring in vuringen for regel in regels for vuring in _gevallen(regel, per))


def _gevallen(regel: Hoornregel, per: Mapping[tuple[str, int], list[Feitje]]) -> Iterator[Vuring]:
    """Join the patterns from left to right by a table per pattern, keyed by what the patterns before it share."""
    plaats: dict[Var, tuple[int, int]] = {}  # where a variable stands first: which premise, which term
    rijen: list[tuple[Feitje, ...]] = [()]
    for nummer, patroon in enumerate(regel.lichaam):
        gedeeld = [(i, plaats[t]) for i, t in enumerate(patroon.termen) if isinstance(t, Var) and t in plaats]
        tabel: dict[tuple[int, ...], list[Feitje]] = {}
        for feit in per.get((patroon.predicaat, len(patroon.termen)), ()):
            if _op_zichzelf(patroon, feit[1]):
                tabel.setdefault(tuple(feit[1][i] for i, _ in gedeeld), []).append(feit)
        rijen = [(*rij, feit) for rij in rijen for feit in tabel.get(tuple(rij[n][1][i] for _, (n, i) in gedeeld), ())]
        for i, term in enumerate(patroon.termen):
            if isinstance(term, Var):
                plaats.setdefault(term, (nummer, i))
    kop = [t if isinstance(t, int) else plaats[t] for t in regel.hoofd.termen]
    for rij in rijen:
        termen = tuple(k if isinstance(k, int) else rij[k[0]][1][k[1]] for k in kop)
        yield Vuring(regel.id, rij, (regel.hoofd.predicaat, termen))


def _op_zichzelf(patroon: Patroon, termen: tuple[int, ...]) -> bool:
    """The numbers of the pattern are there, and a variable that stands in it twice has one number."""
    eigen: dict[Var, int] = {}
    return all(
        eigen.setdefault(term, getal) == getal if isinstance(term, Var) else term == getal
        for term, getal in zip(patroon.termen, termen, strict=True)
    )
