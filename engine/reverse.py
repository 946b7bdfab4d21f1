"""Backwards through a derivation: which facts would have to be so for a step to hold.

The answer is a list of smallest sets of demands on leaves. A leaf that is already right demands nothing; one that is
unknown can be found out, an open judgement can be given, and a known fact can be changed only where the vocabulary says
that people may (``te_beinvloeden``, and ``te_regelen`` for what must be arranged first). Everything else is a closed
door and is remembered as such: nobody's age, origin or earlier life is ever something to change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Literal, NamedTuple, cast

from engine.conditions import Naar, Toets
from engine.rulebook import Rulebook
from engine.steps import (
    BEVOEGDHEID_ONBEKEND,
    Gevolgen,
    Schakelparam,
    Stap,
    Uitslag,
    dekkingsdelen,
    is_open,
    onder,
    toets,
    wacht_op_oordeel,
)
from engine.values import Dag, Getal, Waarde, naast, plus_dagen, plus_maanden, schrijf

#: How a demand can be met: on a fact (the first four), by what somebody entitled to it does, or because it is so
#: already and must stay so (``houden``): a fact that people may change can be needed as it is elsewhere in a rule.
Hoe = Literal[
    "uitzoeken", "oordelen", "veranderen", "regelen", "toestemming", "afwijken", "hardheidsclausule", "mandaat",
    "houden",
]  # fmt: skip
_OP_EEN_FEIT = ("uitzoeken", "oordelen", "veranderen", "regelen", "houden")

#: Departing from a local rule: who judges this holds the power with departure (Awb 4:84, or the clause of the by-law).
AFWIJKEND = ("afwijken", "hardheidsclausule")

#: So many sets are kept at each step; the smallest stay. Whoever reaches this says so (``afgekapt``).
MEESTE = 48


class Eis(NamedTuple):
    """A demand on a leaf: these tests (with written values) must hold, or must not.

    On a yes/no or a choice it is always one test that names the answers that would do, so that equal demands are equal.
    """

    blad: Stap
    toetsen: tuple[Toets, ...]
    zo: bool
    hoe: Hoe

    @property
    def plaats(self) -> tuple[str, str]:
        """The fact and whom or what it is about; the same leaf in two cells is one fact."""
        return self.blad.onderwerp, self.blad.plek


class Dicht(NamedTuple):
    """A fact that is settled and may not be changed, and that stands in the way."""

    feit: str
    over: str
    waarde: str
    nodig: str
    regel: str
    bron: str


#: Below a hardship step stand the frame and the judgement; what follows are the clauses.
_ZONDER_CLAUSULE = 2

#: A set of demands; each of them is needed.
Eisen = frozenset[Eis]
GEEN: Eisen = frozenset()


@dataclass(slots=True)
class Omkering:
    """Answers for one plan; remembers what it found and which doors were closed."""

    rulebook: Rulebook
    dicht: dict[tuple[Stap, bool], Dicht] = field(default_factory=dict)
    afgekapt: bool = False
    _bekend: dict[tuple[Stap, bool, bool], tuple[Eisen, ...]] = field(default_factory=dict)
    _los: dict[Stap, bool] = field(default_factory=dict)
    _volgordes: dict[Eis, tuple[str, ...]] = field(default_factory=dict)
    _vervuld: "dict[Eisen, Vervulling | None]" = field(default_factory=dict)

    def zo(self, stap: Stap, doel: bool, eerst: bool = False) -> tuple[Eisen, ...]:
        """The smallest sets of demands that make a truth true or false; none when nothing can.

        Args:
            stap: a step that is a truth.
            doel: what it must be.
            eerst: whether this is something to arrange first, so that ``te_regelen`` facts may change.
        """
        if stap.waarde == ("waar" if doel else "onwaar") and not self.los(stap):
            return (GEEN,)
        sleutel = (stap, doel, eerst)
        if sleutel not in self._bekend:
            self._bekend[sleutel] = self.kleinste(self._zo(stap, doel, eerst))
        return self._bekend[sleutel]

    def los(self, stap: Stap) -> bool:
        """Whether a known fact below this step may be changed, so that what is right now need not stay right."""
        if stap not in self._los:
            self._los[stap] = self._te_veranderen(stap) or any(map(self.los, stap.premissen))
        return self._los[stap]

    def _te_veranderen(self, feit: Stap) -> bool:
        if feit.vorm != "feit" or feit.premissen or is_open(feit.waarde):
            return False
        soort = self.rulebook.feiten.get(feit.onderwerp)
        return soort is not None and soort.te_beinvloeden and soort.oordeel is None

    def _zo(self, stap: Stap, doel: bool, eerst: bool) -> Iterable[Eisen]:
        match stap.vorm:
            case "alle":
                return self._samen(stap.premissen, doel, eerst) if doel else self._een(stap.premissen, doel, eerst)
            case "een":
                return self._een(stap.premissen, doel, eerst) if doel else self._samen(stap.premissen, doel, eerst)
            case "geen":
                return self._samen(stap.premissen, False, eerst) if doel else self._een(stap.premissen, True, eerst)
            case "geldt":
                lichaam, *uitzonderingen = stap.premissen
                if doel:
                    return self.alle([self.zo(lichaam, True, eerst), *(self.zo(u, False) for u in uitzonderingen)])
                return [*self.zo(lichaam, False, eerst), *self._een(tuple(uitzonderingen), True, eerst)]
            case "lijn":
                return self._lijn(stap, doel, eerst)
            case "dekkingslijn":
                return self._dekkingslijn(stap, doel)
            case "eerder" if is_open(stap.waarde):
                return [frozenset({Eis(stap, (), doel, "uitzoeken")})]
            case _:
                return ()

    def _samen(self, delen: tuple[Stap, ...], doel: bool, eerst: bool) -> Iterable[Eisen]:
        return self.alle([self.zo(deel, doel, eerst) for deel in delen])

    def _een(self, delen: tuple[Stap, ...], doel: bool, eerst: bool) -> Iterable[Eisen]:
        return [eisen for deel in delen for eisen in self.zo(deel, doel, eerst)]

    def alle(self, delen: Sequence[tuple[Eisen, ...]]) -> tuple[Eisen, ...]:
        """Every combination of one set from each part, without those that contradict themselves."""
        tot: tuple[Eisen, ...] = (GEEN,)
        for deel in sorted(delen, key=len):
            tot = self.kleinste(a | b for a, b in product(tot, deel))
        return tot

    def kleinste(self, sets: Iterable[Eisen]) -> tuple[Eisen, ...]:
        """The sets that hold no other set and can be met, smallest first."""
        over: list[Eisen] = []
        for eisen in sorted(set(sets), key=self._lengte):
            if any(kleiner <= eisen for kleiner in over) or not self._vervulbaar(eisen):
                continue
            if len(over) == MEESTE:
                self.afgekapt = True
                break
            over.append(eisen)
        return tuple(over)

    def _lengte(self, eisen: Eisen) -> tuple[int, int, list[tuple[str, ...]]]:
        return len({e.plaats for e in eisen if e.hoe != "houden"}), len(eisen), sorted(map(self._volgorde, eisen))

    def _volgorde(self, eis: Eis) -> tuple[str, ...]:
        if eis not in self._volgordes:
            self._volgordes[eis] = volgorde(eis)
        return self._volgordes[eis]

    def _vervulbaar(self, eisen: Eisen) -> bool:
        """Whether some value per fact meets all demands on it; one demand on one stated fact always can."""
        per_feit = {e.plaats for e in eisen if e.blad.vorm == "feit"}
        return len(per_feit) == len(eisen) or self.vervulling(eisen) is not None

    def vervulling(self, eisen: Eisen) -> "Vervulling | None":
        """Values that meet these demands; ``None`` when they contradict each other."""
        if eisen not in self._vervuld:
            self._vervuld[eisen] = vervulling(eisen, self._vervuld)
        return self._vervuld[eisen]

    # --- lines and facts ---------------------------------------------------------------------------

    def _lijn(self, lijn: Stap, doel: bool, eerst: bool) -> Iterable[Eisen]:
        toetsen = opgelost(lijn)
        if toetsen is None or _te_veel_onbekend(lijn.premissen[0]):
            return [frozenset({Eis(lijn, (), doel, "uitzoeken")})] if list(open_bladen(lijn)) else ()
        return self._feit(lijn, lijn.premissen[0], toetsen, doel, eerst)

    def _feit(self, lijn: Stap, feit: Stap, toetsen: tuple[Toets, ...], doel: bool, eerst: bool) -> Iterable[Eisen]:
        match feit.vorm:
            case "begrip":
                return [
                    eisen
                    for waarde in (True, False)
                    if (toets(toetsen, waarde, ()) == "waar") is doel
                    for eisen in self._begrip(feit, waarde, eerst)
                ]
            case "begrip_keuze":
                return self._keuze(feit, toetsen, doel, eerst)
            case "feit" if feit.tekst == BEVOEGDHEID_ONBEKEND:
                return self._geoordeeld(feit, toetsen, doel, self._blad(lijn, feit, toetsen, doel, eerst))
            case _:  # a stated fact, a formula, a sum or months of a series
                return self._blad(lijn, feit, toetsen, doel, eerst)

    def _begrip(self, feit: Stap, waarde: bool, eerst: bool) -> Iterable[Eisen]:
        if feit.waarde is waarde and not self.los(feit):
            return (GEEN,)
        return self._een(feit.premissen, True, eerst) if waarde else self._samen(feit.premissen, False, eerst)

    def _keuze(self, feit: Stap, toetsen: tuple[Toets, ...], doel: bool, eerst: bool) -> Iterable[Eisen]:
        """A choice that rules derive: one rule holds, those that say otherwise do not, and of the rest it is known."""
        lichamen, uitkomsten = feit.premissen[::2], feit.premissen[1::2]
        gevonden: list[Eisen] = []
        for lichaam, uitkomst in zip(lichamen, uitkomsten, strict=True):
            if toets(toetsen, uitkomst.waarde, ()) != ("waar" if doel else "onwaar"):
                continue
            andere = [
                self.zo(ander, False, eerst) if anders.waarde != uitkomst.waarde else self.vast(ander)
                for ander, anders in zip(lichamen, uitkomsten, strict=True)
                if ander is not lichaam
            ]
            gevonden += self.alle([self.zo(lichaam, True, eerst), *andere])
        return gevonden

    def _blad(self, lijn: Stap, feit: Stap, toetsen: tuple[Toets, ...], doel: bool, eerst: bool) -> Iterable[Eisen]:
        """A demand on a fact that people state, or on what is calculated from such facts."""
        bladen = [feit] if feit.vorm == "feit" else list(open_bladen(feit))
        hoe = "houden" if lijn.waarde == ("waar" if doel else "onwaar") else self._hoe(feit, bladen, eerst)
        if hoe == "houden" and not self._te_veranderen(feit):
            return (GEEN,)
        if hoe is None:
            nodig = ("" if doel else "niet ") + "; ".join(t.tekst() for t in toetsen)
            self.dicht[lijn, doel] = Dicht(
                feit.onderwerp, feit.plek, schrijf(feit.waarde), nodig.strip(), lijn.regel, feit.bron
            )
            return ()
        soort = self.rulebook.feiten.get(feit.onderwerp)
        keuzes: tuple[Waarde, ...] = ()
        if soort is not None and feit.vorm == "feit":
            ja_nee = soort.soort == "ja_nee"
            keuzes = (True, False) if ja_nee else tuple(soort.uit) if isinstance(soort.uit, list) else ()
        if not keuzes:
            return [frozenset({Eis(feit, toetsen, doel, hoe)})]
        goed = tuple(w for w in keuzes if (toets(toetsen, w, ()) == "waar") is doel)
        return [frozenset({Eis(feit, (Toets("een_van", goed),), True, hoe)})] if goed else ()

    def _geoordeeld(
        self, feit: Stap, toetsen: tuple[Toets, ...], doel: bool, opnieuw: Iterable[Eisen]
    ) -> Iterable[Eisen]:
        """A judgement that perhaps counts: as soon as it is sure that whoever gave it may, or given anew.

        Judging otherwise is no way past whoever judged already: only once it is sure that this person may not.
        """
        oordelen = cast(tuple[Uitslag, ...], feit.param)
        if (toets(toetsen, oordelen[0], ()) == "waar") is doel:
            return [*opnieuw, *(eisen for pad in feit.premissen for eisen in self.binnen_grenzen(pad))]
        buiten = [self.kleinste(e for p in _grenzen(pad) for e in self.zo(p, False)) for pad in feit.premissen]
        return self.alle([self.kleinste(opnieuw), *buiten])

    def binnen_grenzen(self, pad: Stap) -> tuple[Eisen, ...]:
        """What lets a chain reach its end: its limits. None when a row or statute on it says otherwise."""
        if any(cast(Schakelparam, s.param).vast in ("nee", "eerst_laten_toetsen") for s in pad.premissen[1:]):
            return ()
        return self.alle([self.zo(grens, True) for grens in _grenzen(pad)])

    def _hoe(self, feit: Stap, bladen: Sequence[Stap], eerst: bool) -> Hoe | None:
        """How this demand could be met; ``None``: not by anybody, or not lawfully."""
        if wacht_op_oordeel(feit):
            return "oordelen"
        if is_open(feit.waarde):
            return "uitzoeken" if bladen else None
        soort = self.rulebook.feiten.get(feit.onderwerp)
        if soort is None or soort.oordeel is not None or feit.vorm != "feit":
            return None
        if eerst and soort.te_regelen:
            return "regelen"
        return "veranderen" if soort.te_beinvloeden else None

    # --- outcomes of rules ---------------------------------------------------------------------------

    def _dekkingslijn(self, lijn: Stap, doel: bool) -> Iterable[Eisen]:
        verwacht = lijn.param if isinstance(lijn.param, tuple) else ()
        dekking = lijn.premissen[0]
        kan = {
            "niet_gedekt": lambda: self.niet_gedekt(dekking),
            "gedekt": lambda: self.gedekt(dekking, volledig=True),
            "gedekt_onder_voorwaarden": lambda: self.gedekt(dekking, volledig=False),
        }
        gewenst = [naam for naam in kan if (naam in verwacht) is doel]
        return [eisen for naam in gewenst for eisen in kan[naam]()]

    def gedekt(self, dekking: Stap, volledig: bool = False) -> tuple[Eisen, ...]:
        """Coverage with nothing open: the rule holds, steps are arranged, frames are met, choices are known."""
        if dekking.vorm == "beste_dekking":
            return self.kleinste(eisen for deel in dekking.premissen for eisen in self.gedekt(deel, volledig))
        if not dekking.premissen:  # not in force
            return ()
        delen: list[tuple[Eisen, ...]] = []
        for rol, stap in dekkingsdelen(dekking):
            match rol:
                case "geldt":
                    delen.append(self.zo(stap, True))
                case "eerst":
                    delen.append(self.zo(stap, True, eerst=True))
                case "eerst_vast":
                    delen.append(self.zo(stap, True))
                case "kader":
                    delen.append(self.binnen(stap))
                case "hoeft_niet" | "kan_weigeren":
                    delen.append(self.zo(stap, False) if volledig else self.vast(stap))
                case "kan" if volledig:
                    return ()
                case _:
                    continue
        return self.alle(delen)

    def niet_gedekt(self, dekking: Stap) -> tuple[Eisen, ...]:
        """Coverage that certainly is not there: the rule does not hold, or what shuts it for good.

        That is a step that can no longer be arranged, or a frame that no hardship clause speaks of.
        """
        if dekking.vorm == "beste_dekking":
            return self.alle([self.niet_gedekt(deel) for deel in dekking.premissen])
        gevonden: list[Eisen] = []
        for rol, stap in dekkingsdelen(dekking):
            if rol in ("geldt", "eerst_vast"):
                gevonden += self.zo(stap, False)
            elif rol == "hardheid" and len(stap.premissen) == _ZONDER_CLAUSULE:
                gevonden += self.buiten(stap.premissen[0])
        return self.kleinste(gevonden)

    def binnen(self, kader: Stap) -> tuple[Eisen, ...]:
        """What brings an element within a frame, or makes the frame not speak of it."""
        if kader.waarde in ("binnen", "geldt_niet") and not self.los(kader):
            return (GEEN,)
        geldt, past = kader.premissen
        return self.kleinste([*self.zo(geldt, False), *self.zo(past, True)])

    def buiten(self, kader: Stap) -> tuple[Eisen, ...]:
        """What settles that an element falls outside a frame, without changing a known fact."""
        if kader.waarde == "buiten" and not self.los(kader):
            return (GEEN,)
        geldt, past = kader.premissen
        sets = self.alle([self.zo(geldt, True), self.zo(past, False)])
        return tuple(s for s in sets if all(e.hoe not in ("veranderen", "regelen") for e in s))

    def vast(self, stap: Stap) -> tuple[Eisen, ...]:
        """What settles a truth, either way."""
        if not is_open(stap.waarde) and not self.los(stap):
            return (GEEN,)
        return self.kleinste([*self.zo(stap, False), *self.zo(stap, True)])


def _grenzen(pad: Stap) -> Iterable[Stap]:
    """The limits of all links of a chain."""
    for schakel in pad.premissen[1:]:
        rollen = cast(Schakelparam, schakel.param).rollen
        yield from (p for p, rol in zip(schakel.premissen, rollen, strict=True) if rol == "grens")


def zetten(eisen: Iterable[Eis]) -> Eisen:
    """The demands for which somebody must do something."""
    return frozenset(e for e in eisen if e.hoe != "houden")


#: What people do in a way: a fact with the value it gets, or something that somebody entitled to it does.
Zetten = frozenset[tuple[str, str, str]]


#: The value of a question in a way of which every answer will do, as long as there is one.
ELK = "elk antwoord"


def volgorde(eis: Eis) -> tuple[str, ...]:
    """A fixed order of demands, whatever the order in which they were found."""
    return (*eis.plaats, "".join(t.tekst() for t in eis.toetsen), str(eis.zo), eis.hoe)


def opgelost(lijn: Stap) -> tuple[Toets, ...] | None:
    """The tests of a line with written values for what they refer to; ``None`` when that is itself unknown."""
    toetsen = cast(tuple[Toets, ...], lijn.param if isinstance(lijn.param, tuple) else ())
    andere = iter(lijn.premissen[1:])
    gevonden: list[Toets] = []
    for een in toetsen:
        if isinstance(een.operand, Naar):
            waarde = next(andere).waarde
            if is_open(waarde):
                return None
            gevonden.append(Toets(een.operator, (waarde,)))
        else:
            gevonden.append(een)
    return tuple(gevonden)


def open_bladen(stap: Stap) -> Iterable[Stap]:
    """The stated facts without a value below a calculation."""
    return (s for s in onder([stap]) if s.vorm == "feit" and is_open(s.waarde))


# --- values that meet the demands ------------------------------------------------------------------------------


class Vervulling(NamedTuple):
    """Values that meet demands, and what people do to get there."""

    waarden: Mapping[Stap, Waarde]
    zetten: Zetten


def vervulling(eisen: Iterable[Eis], bekend: dict[Eisen, Vervulling | None] | None = None) -> Vervulling | None:
    """A value per leaf that meets every demand on it; ``None`` when demands contradict each other.

    Args:
        eisen: the demands.
        bekend: remembers what the demands on one fact came to.
    """
    geheugen = {} if bekend is None else bekend
    per: dict[tuple[str, str], list[Eis]] = {}
    for eis in eisen:
        per.setdefault(eis.plaats, []).append(eis)
    waarden: dict[Stap, Waarde] = {}
    gezet: list[tuple[str, str, str]] = []
    for _, rij in sorted(per.items(), key=_berekend_eerst):
        groep = frozenset(rij)
        if groep not in geheugen:
            geheugen[groep] = _van_een_feit(sorted(rij, key=volgorde))
        gevonden = geheugen[groep]
        if gevonden is None:
            return None
        waarden |= gevonden.waarden
        gezet += gevonden.zetten
    return Vervulling(waarden, frozenset(gezet))


def _berekend_eerst(groep: tuple[tuple[str, str], list[Eis]]) -> tuple[bool, tuple[str, str]]:
    """Calculations before the facts below them: what is asked of a fact itself goes before what a sum would like."""
    plaats, rij = groep
    return rij[0].blad.vorm == "feit", plaats


def _van_een_feit(rij: Sequence[Eis]) -> Vervulling | None:
    """The value that meets all demands on one fact; what is right already and must only stay so asks nothing."""
    doen = zetten(rij)
    waarden = _waarden(rij) if doen else {}
    if waarden is None:
        return None
    geschreven = {(blad.onderwerp, blad.plek): schrijf(w) for blad, w in waarden.items()}
    return Vervulling(waarden, frozenset((*e.plaats, geschreven.get(e.plaats, e.hoe)) for e in doen))


def _waarden(rij: Sequence[Eis]) -> dict[Stap, Waarde] | None:
    feit = rij[0].blad
    if rij[0].hoe not in _OP_EEN_FEIT:
        return {}
    if feit.vorm in ("eerder", "lijn"):
        return {feit: "waar" if rij[0].zo else "onwaar"} if len({e.zo for e in rij}) == 1 else None
    if feit.vorm in ("formule", "som"):
        return _uit_berekening(feit, rij)
    for waarde in _proefwaarden(rij):
        if _voldoet(waarde, rij):
            return {eis.blad: waarde for eis in rij}
    return None


def _voldoet(waarde: Waarde, rij: Sequence[Eis]) -> bool:
    return all(toets(e.toetsen, waarde, ()) == ("waar" if e.zo else "onwaar") for e in rij)


def _proefwaarden(rij: Sequence[Eis]) -> Iterable[Waarde]:
    """Written values of the tests, just beside them, and both answers of a yes or no."""
    geschreven = [w for e in rij for t in e.toetsen if not isinstance(t.operand, Naar) for w in t.operand]
    if any(isinstance(w, bool) for w in geschreven):
        yield from (True, False)
    yield from geschreven
    for waarde in geschreven:
        yield from (naast(waarde, richting) for richting in (-1, 1))


#: A calculation with more unknown facts than this is not solved for each of them: its test is what is found out.
_MEESTE_ONBEKENDEN = 2


def _te_veel_onbekend(feit: Stap) -> bool:
    """Of a series always: what is found out is what its test asks, not each of its months."""
    onbekend = len(list(open_bladen(feit)))
    return onbekend > (0 if feit.vorm == "reeks" else _MEESTE_ONBEKENDEN) and feit.vorm in ("formule", "som", "reeks")


def _uit_berekening(feit: Stap, rij: Sequence[Eis]) -> dict[Stap, Waarde] | None:
    """Values for the unknown facts below a calculation, so that its outcome meets the demands."""
    bladen = list(open_bladen(feit))
    gevolgen = Gevolgen([feit])
    for waarden in product(*(list(_grondwaarden(feit, blad_, rij)) for blad_ in bladen)):
        gesteld: dict[Stap, Uitslag] = dict(zip(bladen, waarden, strict=True))
        uitkomst = gevolgen.als(gesteld).get(feit, feit.waarde)
        if _voldoet(uitkomst, rij):
            return dict(zip(bladen, waarden, strict=True))
    return None


def _grondwaarden(feit: Stap, blad_: Stap, rij: Sequence[Eis]) -> Iterable[Waarde]:
    """Values to try for a fact in a calculation: zero, the thresholds, and birth dates that give the ages."""
    operanden = [t.operand for e in rij for t in e.toetsen if not isinstance(t.operand, Naar)]
    grenzen = [w for operand in operanden for w in operand if isinstance(w, Getal)]
    dag = next((p.waarde for p in feit.premissen if p.vorm == "peildatum"), None)
    if isinstance(dag, Dag) and feit.onderwerp.endswith("leeftijd"):
        for grens in grenzen:
            geboren = plus_maanden(dag.vroegst, -12 * int(grens.laag))
            yield from (Dag(d, d) for d in (geboren, plus_dagen(geboren, 1), plus_dagen(geboren, -1)))
        return
    yield from (Getal(Decimal(0), Decimal(0), eenheid) for eenheid in sorted({g.eenheid for g in grenzen}))
    for grens in grenzen:
        yield from (grens, naast(grens, -1), naast(grens, 1))
