"""The worker in which durable-rules runs: chaining questions in as JSON lines, firings out.

This is the only module that knows durable-rules, and it keeps to what that does well: flat positive conjunctions,
equality, equality joins, small integers and names that we make ourselves, one short session at a time, nothing ever
retracted. Outside that fence it answers wrongly, mixes sessions or ends the process (docs/architectuur.md), so every
limit is tested before a rule or a fact goes in, and what does not fit is refused with the reason.

``api.keten`` starts and watches it: ``python -m api.durable_worker``. A question is one line of JSON:
``{"regels": [[body, head], ...], "feiten": [[predicate, [number, ...]], ...]}``, where a body is a list of
``[predicate, [term, ...]]`` and a term is a number or the name of a variable. The answer is one line too:
``{"afgeleid": [fact, ...], "vuringen": [[rule, [premise, ...], conclusion], ...]}``, with rules and facts by number,
the derived facts counted on from the given ones. Or it is ``{"buiten": reason}`` or ``{"fout": kind of error}``; no
fact goes into a reason.
"""

import json
import os
import resource
import signal
import sys
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from itertools import combinations
from typing import Final

from durable import engine as durable

#: Limits of the C core with room to spare. Behind each: what happens when it is passed.
MEESTE_REGELS: Final = 250  # 256 rules on one pattern: the process ends
MEESTE_PATRONEN: Final = 400  # 512 under one node: hangs for ever
MEESTE_PER_REGEL: Final = 16  # error 304, and only when a fact comes
MEESTE_PER_FEIT: Final = 60  # 65 patterns that one fact matches: error 303
MEESTE_TERMEN: Final = 16  # 252 properties on a fact: error 302
MEESTE_FEITEN: Final = 20_000  # our own: so many names are proven not to collide
MEESTE_RONDEN: Final = 2_000
GROOTSTE_GETAL: Final = 2**31 - 1
#: Rule sets kept; each is a network in the C core that is only freed when asked.
MEESTE_REGELSETS: Final = 16
#: Seconds after which the worker ends itself, should nobody be left to end it.
UITERSTE_TIJD: Final = 60

Feit = tuple[str, tuple[int, ...]]
Term = int | str
Patroon = tuple[str, tuple[Term, ...]]
Regel = tuple[tuple[Patroon, ...], Patroon]
Claim = tuple[int, tuple[int, ...], int]


class BuitenHek(Exception):
    """A question asks for more than durable-rules does safely; says which limit."""


# --- names that cannot be confused ---------------------------------------------------------------------


def fnv1a(naam: str) -> int:
    """The 32-bit hash by which durable-rules knows a name; it does not compare the names afterwards."""
    waarde = 0x811C9DC5
    for byte in naam.encode():
        waarde = ((waarde ^ byte) * 0x01000193) & 0xFFFFFFFF
    return waarde


def zonder_botsing(namen: Iterable[str]) -> None:
    """Prove that no two names are one to durable-rules.

    Raises:
        BuitenHek: two of them have one hash.
    """
    gezien: dict[int, str] = {}
    for naam in namen:
        ander = gezien.setdefault(fnv1a(naam), naam)
        if ander != naam:
            raise BuitenHek(f"`{ander}` en `{naam}` zijn voor durable-rules dezelfde naam")


def woordenlijst() -> Iterator[str]:
    """Every name that ever goes into durable-rules, whatever the question."""
    yield from ("start", "id", "sid", "0", "$s", "exception")
    yield from (f"t{i}" for i in range(MEESTE_PATRONEN))
    yield from (f"a{i}" for i in range(MEESTE_TERMEN))
    yield from (f"e{i}_{j}" for i, j in combinations(range(MEESTE_TERMEN), 2))
    yield from (f"m{i}" for i in range(MEESTE_PER_REGEL))
    yield from (f"f{i}" for i in range(MEESTE_FEITEN))
    yield from (f"s{i}" for i in range(MEESTE_RONDEN))


# --- from Horn rules to a rule set ---------------------------------------------------------------------


class Vertaling:
    """Rules in the form of durable-rules, and how a fact has to look for them."""

    def __init__(self, regels: tuple[Regel, ...]) -> None:
        """Translate.

        Raises:
            BuitenHek: a limit would be passed.
        """
        if len(regels) > MEESTE_REGELS:
            raise BuitenHek(f"{len(regels)} regels, hoogstens {MEESTE_REGELS}")
        if sum(len(lichaam) for lichaam, _ in regels) > MEESTE_PATRONEN:
            raise BuitenHek(f"meer dan {MEESTE_PATRONEN} patronen in alle regels samen")
        self._merken: dict[tuple[str, int], str] = {}
        self._gelijk: dict[tuple[str, int], set[tuple[int, int]]] = {}
        self._per_merk: dict[str, list[_Voorwaarde]] = {}
        self._regels = [self._regel(lichaam) for lichaam, _ in regels]
        if any(_tegelijk(rij) > MEESTE_PER_FEIT for rij in self._per_merk.values()):
            raise BuitenHek(f"meer dan {MEESTE_PER_FEIT} patronen passen op een feit")

    def definitie(self, actie: Callable[[int, int], Callable[[object], None]]) -> dict[str, object]:
        """The rule set, with for each rule (number, premises) its action; the rule that always fires comes last."""
        regels: dict[str, object] = {
            f"r{nummer}": {"all": patronen, "dist": 0, "run": actie(nummer, len(patronen))}
            for nummer, patronen in enumerate(self._regels)
        }
        return {**regels, "start": {"all": [{"m0": {"start": 1}}], "run": lambda _: None}}

    def feit(self, nummer: int, feit: Feit) -> dict[str, int | str] | None:
        """A fact as durable-rules gets it; ``None``: no rule asks for it."""
        predicaat, termen = feit
        merk = self._merken.get((predicaat, len(termen)))
        if merk is None:
            return None
        bericht: dict[str, int | str] = {"id": f"f{nummer}", merk: 1}
        for plaats, getal in enumerate(termen):
            bericht[f"a{plaats}"] = getal
        for i, j in self._gelijk.get((predicaat, len(termen)), ()):
            if termen[i] == termen[j]:
                bericht[f"e{i}_{j}"] = 1
        return bericht

    def _regel(self, lichaam: tuple[Patroon, ...]) -> list[dict[str, object]]:
        if not 0 < len(lichaam) <= MEESTE_PER_REGEL:
            raise BuitenHek(f"{len(lichaam)} patronen in een regel, hoogstens {MEESTE_PER_REGEL}")
        eerst: dict[str, tuple[int, int]] = {}
        return [{f"m{nummer}": self._patroon(nummer, patroon, eerst)} for nummer, patroon in enumerate(lichaam)]

    def _patroon(self, nummer: int, patroon: Patroon, eerst: dict[str, tuple[int, int]]) -> dict[str, object]:
        """A mark found by hash, then numbers, then joins; equal places inside one fact are marked on the fact."""
        predicaat, termen = patroon
        if len(termen) > MEESTE_TERMEN:
            raise BuitenHek(f"{len(termen)} termen in een patroon, hoogstens {MEESTE_TERMEN}")
        merk = self._merken.setdefault((predicaat, len(termen)), f"t{len(self._merken)}")
        vast: dict[str, int] = {}
        samen: list[dict[str, object]] = []
        for plaats, term in enumerate(termen):
            if isinstance(term, int):
                vast[f"a{plaats}"] = _getal(term)
                continue
            bij, waar = eerst.setdefault(term, (nummer, plaats))
            if bij != nummer:
                samen.append({f"a{plaats}": {f"m{bij}": f"a{waar}"}})
            elif waar != plaats:
                vast[f"e{waar}_{plaats}"] = 1
                self._gelijk.setdefault((predicaat, len(termen)), set()).add((waar, plaats))
        self._per_merk.setdefault(merk, []).append((tuple(vast.items()), nummer, bool(samen)))
        tests: list[dict[str, object]] = [{naam: getal} for naam, getal in ((merk, 1), *vast.items())]
        tests += samen
        return {"$and": tests} if len(tests) > 1 else tests[0]


#: The constants of a pattern, its place in the rule, and whether it joins with an earlier one.
_Voorwaarde = tuple[tuple[tuple[str, int], ...], int, bool]


def _tegelijk(rij: list[_Voorwaarde]) -> int:
    """How many nodes of the network one fact can match at most: patterns without a join are shared."""
    knopen = [v for v in rij if v[2]] + list({v for v in rij if not v[2]})
    per: dict[tuple[str, ...], dict[tuple[int, ...], int]] = {}
    for vast, _, _ in knopen:
        telling = per.setdefault(tuple(naam for naam, _ in vast), {})
        waarden = tuple(getal for _, getal in vast)
        telling[waarden] = telling.get(waarden, 0) + 1
    return sum(max(telling.values()) for telling in per.values())


def _getal(waarde: object) -> int:
    if type(waarde) is not int or not 0 <= waarde <= GROOTSTE_GETAL:
        raise BuitenHek(f"een term is geen getal van 0 tot en met {GROOTSTE_GETAL}")
    return waarde


# --- one rule set, one session at a time ---------------------------------------------------------------


class StilleHost(durable.Host):  # type: ignore[misc]  # durable has no types
    """A host without timer threads: these end the process when a session is deleted."""

    def _run(self) -> None:
        """Start nothing."""

    def vergeet(self, naam: str) -> None:
        """Drop a rule set and free its network, which Python would not do."""
        regelset = self._ruleset_directory.pop(naam)
        self._ruleset_list.remove(regelset)
        durable.durable_rules_engine.delete_ruleset(regelset._handle)  # noqa: SLF001  # there is no public way


class Regelset:
    """A registered rule set."""

    def __init__(self, host: StilleHost, naam: str, regels: tuple[Regel, ...]) -> None:
        """Translate and register.

        Raises:
            BuitenHek: a limit would be passed.
        """
        self._host = host
        self._naam = naam
        self._regels = regels
        self._vertaling = Vertaling(regels)
        self._gevuurd: list[tuple[int, tuple[int, ...]]] = []
        host.register_rulesets({naam: self._vertaling.definitie(self._actie)})

    def vergeet(self) -> None:
        """Free the network; the set cannot be asked again."""
        self._host.vergeet(self._naam)

    def vraag(self, feiten: list[Feit]) -> tuple[list[Feit], list[Claim]]:
        """Every fact that was given or follows, and every firing.

        Raises:
            BuitenHek: a limit would be passed.
            RuntimeError: durable-rules caught an error in an action.
        """
        bekend = {feit: nummer for nummer, feit in enumerate(feiten)}
        self._gevuurd = []
        vuringen: list[Claim] = []
        nieuw = list(bekend)
        self._begin(0)  # first of all: deleting a session in which nothing fired ends the process
        try:
            for ronde in range(1, MEESTE_RONDEN):
                self._beweer(nieuw, bekend)
                self._begin(ronde)
                nieuw = []
                for regel, premissen in self._gevuurd[len(vuringen) :]:
                    conclusie = self._conclusie(regel, [feiten[nummer] for nummer in premissen])
                    if conclusie not in bekend:
                        bekend[conclusie] = len(feiten)
                        feiten.append(conclusie)
                        nieuw.append(conclusie)
                    vuringen.append((regel, premissen, bekend[conclusie]))
                if not nieuw:
                    break
            else:
                raise BuitenHek(f"niet klaar na {MEESTE_RONDEN} ronden")
            if self._host.get_state(self._naam, "0").get("exception"):
                raise RuntimeError("een actie mislukte")
        finally:
            self._host.delete_state(self._naam, "0")
        return feiten, vuringen

    def _begin(self, ronde: int) -> None:
        """Post the fact on which the last rule always fires: it sets all that waits in motion."""
        self._host.assert_fact(self._naam, {"id": f"s{ronde}", "start": 1})

    def _beweer(self, nieuw: list[Feit], bekend: dict[Feit, int]) -> None:
        """Post facts in one go; that fires nothing yet."""
        if len(bekend) > MEESTE_FEITEN:
            raise BuitenHek(f"meer dan {MEESTE_FEITEN} feiten")
        berichten = [b for feit in nieuw if (b := self._vertaling.feit(bekend[feit], feit)) is not None]
        if not berichten:
            return
        try:
            self._host.assert_facts(self._naam, berichten)
        except durable.MessageNotHandledException:
            return  # one of them fits no rule, and that is normal: the others are in

    def _actie(self, nummer: int, aantal: int) -> Callable[[object], None]:
        """What a firing does: note which facts it joined. It has one argument; with two it would never end."""
        namen = [f"m{i}" for i in range(aantal)]

        def noteer(context: object) -> None:
            self._gevuurd.append((nummer, tuple(int(getattr(context, naam).id[1:]) for naam in namen)))

        return noteer

    def _conclusie(self, regel: int, premissen: list[Feit]) -> Feit:
        lichaam, (predicaat, termen) = self._regels[regel]
        waarde: dict[Term, int] = {}
        for (_, patroon), (_, getallen) in zip(lichaam, premissen, strict=True):
            waarde.update(zip(patroon, getallen, strict=True))
        return predicaat, tuple(term if isinstance(term, int) else waarde[term] for term in termen)


# --- the conversation ----------------------------------------------------------------------------------


class Werker:
    """Answers questions; keeps the rule sets that were asked last."""

    def __init__(self) -> None:
        self._host = StilleHost()
        self._regelsets: OrderedDict[str, Regelset] = OrderedDict()
        self._gemaakt = 0

    def antwoord(self, vraag: str) -> str:
        """One line in, one line out; whatever goes wrong is said in the answer, without the facts."""
        try:
            data = json.loads(vraag)
            feiten = [(predicaat, tuple(map(_getal, termen))) for predicaat, termen in data["feiten"]]
            alle, vuringen = self._regelset(data["regels"]).vraag(feiten)
            return json.dumps({"afgeleid": alle[len(data["feiten"]) :], "vuringen": vuringen})
        except BuitenHek as grens:
            return json.dumps({"buiten": str(grens)})
        except Exception as fout:  # the caller knows what to do: stop this process and calculate itself
            return json.dumps({"fout": type(fout).__name__})

    def _regelset(self, regels: list[list[list[object]]]) -> Regelset:
        sleutel = sha256(json.dumps(regels).encode()).hexdigest()
        if sleutel not in self._regelsets:
            while len(self._regelsets) >= MEESTE_REGELSETS:
                self._regelsets.popitem(last=False)[1].vergeet()
            self._gemaakt += 1
            self._regelsets[sleutel] = Regelset(self._host, f"k{self._gemaakt}", tuple(map(_regel, regels)))
        self._regelsets.move_to_end(sleutel)
        return self._regelsets[sleutel]


def _regel(data: list[list[object]]) -> Regel:
    lichaam, hoofd = data
    return tuple(map(_patroon, lichaam)), _patroon(hoofd)


def _patroon(data: object) -> Patroon:
    match data:
        case [str(predicaat), [*termen]]:
            return predicaat, tuple(term if isinstance(term, str) else _getal(term) for term in termen)
        case _:
            raise TypeError("geen patroon")


def _begrens() -> None:
    """No image of the memory on disk when the C core fails, and no more memory than it can need."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))


def main() -> None:
    """Say ``{"klaar": true}``, then answer line by line until nobody asks any more."""
    _begrens()
    zonder_botsing(woordenlijst())
    werker = Werker()
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii", buffering=1) as uit:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever else prints does not come into the answers
        uit.write('{"klaar": true}\n')
        for vraag in sys.stdin:
            signal.alarm(UITERSTE_TIJD)
            uit.write(werker.antwoord(vraag) + "\n")
            signal.alarm(0)


if __name__ == "__main__":
    main()
