"""Facts and conditions in one place of a plan: what is true here, and from which steps that follows.

An ``Onderzoek`` belongs to one plan under one law. It remembers the steps that it made, so that a fact shared
by many cells is one step; it is the only thing in the engine that changes, and only by remembering.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol

from engine.conditions import (
    Dekkingslijn,
    Eerder,
    Groep,
    Knoop,
    Kring,
    Lijn,
    Naar,
    Reeks,
    Som,
    Toets,
    eenheid_van_som,
    feiten_in,
)
from engine.formulas import Formule, lees_formule, namen
from engine.months import maanden_voor, maandfeit
from engine.plan_facts import Over, PlanFeiten, Uitspraak
from engine.rulebook import Kern, Recht, bron_in, zonder_versie
from engine.steps import (
    BEVOEGDHEID_ONBEKEND,
    FEITWAARDE,
    GROEPSWAARDE,
    Formuleparam,
    Reeksparam,
    Sjabloon,
    Stap,
    Test,
    Uitslag,
    blad,
    geoordeeld,
    maak,
    vergelijker,
)
from engine.values import (
    Dag,
    Leeg,
    OngeldigeWaarde,
    Waarde,
    eenheid_van,
    lees_getal,
    plus_dagen,
    plus_maanden,
    waarheid,
)
from schemas.begrippen import Feit
from schemas.plan import Plan
from schemas.woorden import RANGORDE, Waarheid


class Plek:
    """Where a condition is read: in which element, for which person, inside which regeling, under which power.

    ``tekst`` is how the place stands in a step (``-`` for no element or person), ``over`` whom or what a fact is
    about here, by its scope (any other scope: ``GEHEEL``). Nothing assigns to a place after it is made.
    """

    __slots__ = ("bevoegdheid", "element", "over", "persoon", "regeling", "tekst")

    def __init__(self, element: str, persoon: str, regeling: str = "", bevoegdheid: str = "") -> None:
        self.element = element
        self.persoon = persoon
        self.regeling = regeling
        self.bevoegdheid = bevoegdheid
        self.tekst = plektekst((element, persoon))
        self.over = {"element_persoon": (element, persoon), "element": (element, ""), "persoon": ("", persoon)}

    def binnen(self, plaats: str) -> "Plek":
        """The same place, read inside a regeling, or inside a version of it that goes on."""
        return self if self.regeling == plaats else self.onder(plaats, self.bevoegdheid)

    def onder(self, regeling: str, bevoegdheid: str) -> "Plek":
        """The same element and person, read inside a regeling under a power."""
        return Plek(self.element, self.persoon, regeling, bevoegdheid)

    def bij(self, element: str, persoon: str) -> "Plek":
        """Another element or person, read by the same regeling and power."""
        return Plek(element, persoon, self.regeling, self.bevoegdheid)


#: What a fact is about that belongs to no element and no person.
GEHEEL: Over = ("", "")


def plektekst(over: Over) -> str:
    """How an element and a person stand in a step; ``-`` for none."""
    element, persoon = over
    return f"{element or '-'}/{persoon or '-'}"


#: A condition or a derived fact, ready to be read in a plan at a place.
Lezer = Callable[["Onderzoek", Plek], Stap]


@dataclass(frozen=True, slots=True, eq=False)
class Aard:
    """What kind of fact a name is inside a regeling: its definition, its scope, and the rules that derive it.

    ``per`` is for what it is worked out anew: its scope, but a derived fact for each element and person, because
    its rules may read facts of both. ``weerlegbaar``: what the plan says goes before what the rules derive.
    ``gewoon``: said, or derived by rules, so that what ``per`` gives tells one step of it from another (the checker
    refuses rules on a fact that is a formula or a judgement).
    """

    naam: str
    feit: Feit
    bereik: str
    per: str
    afleidend: Sequence[Kern]
    weerlegbaar: bool
    gewoon: bool


class _Leeslijn(NamedTuple):
    """A line that compares with written values: its steps, its test, and the fact it reads."""

    sjabloon: Sjabloon
    test: Test
    aard: Aard
    per: str


@dataclass(frozen=True, slots=True, eq=False)
class Lezers:
    """The conditions of the law in force, each as a function of a plan and a place.

    What is the same in every plan is worked out once, when it is first asked, by whichever thread asks first;
    nothing of a plan stays here.
    """

    recht: Recht
    _aarden: dict[tuple[str, str], Aard] = field(default_factory=dict)
    _afleiders: dict[Aard, Lezer] = field(default_factory=dict)
    _lezers: dict[tuple[int, int, str], tuple[Knoop, Lezer]] = field(default_factory=dict)
    _geldt: dict[Kern, Sjabloon] = field(default_factory=dict)

    def aard(self, naam: str, regeling: str) -> Aard:
        """The kind of a fact inside a regeling; its own rules derive it if there are any, else the general ones."""
        gevonden = self._aarden.get((naam, regeling))
        if gevonden is not None:
            return gevonden
        if "@" in regeling:
            return self._aarden.setdefault((naam, regeling), self.aard(naam, zonder_versie(regeling)))
        alle = self.recht.begrip.get(naam, ())
        eigen = [k for k in alle if regeling in k.regel.alleen_voor]
        if regeling and not eigen:
            return self._aarden.setdefault((naam, regeling), self.aard(naam, ""))
        afleidend = eigen or [k for k in alle if not k.regel.alleen_voor]
        bereik = naam.partition(".")[0]
        per = "element_persoon" if afleidend else bereik
        weerlegbaar = all(k.regel.weerlegbaar for k in afleidend)
        feit = self.recht.rulebook.feiten[naam]
        gewoon = not (feit.bereken or feit.oordeel)
        aard = Aard(naam, feit, bereik, per, afleidend, weerlegbaar, gewoon)
        return self._aarden.setdefault((naam, regeling), aard)

    def afleider(self, aard: Aard) -> Lezer:
        """The rules that derive a fact."""
        return self._afleiders.get(aard) or self._afleiders.setdefault(aard, self._afleider(aard))

    def _afleider(self, aard: Aard) -> Lezer:
        feit, kernen = aard.feit, aard.afleidend
        sjabloon = Sjabloon(
            "begrip" if feit.soort == "ja_nee" else "begrip_keuze",
            aard.naam,
            regel=" ".join(k.id for k in kernen),
            bron="; ".join(bron_van(k) for k in kernen),
            versie=" ".join(versie_van(k) for k in kernen),
        )
        lichamen = [(k, k.plaats, self.van(k.als, k, k.plaats)) for k in kernen]
        if feit.soort == "ja_nee" and len(lichamen) == 1:
            return _begrip_van_een(sjabloon, *lichamen[0][1:])
        if feit.soort == "ja_nee":
            return lambda o, plek: sjabloon.op(plek.tekst, tuple([lees(o, plek.binnen(r)) for _, r, lees in lichamen]))
        return lambda o, plek: sjabloon.op(
            plek.tekst,
            tuple([s for k, r, lees in lichamen for s in (lees(o, plek.binnen(r)), o.uitkomst(k, feit, plek))]),
        )

    def van(self, knoop: Knoop, kern: Kern | None, regeling: str) -> Lezer:
        """A condition of a rule, read inside a regeling."""
        sleutel = (id(knoop), id(kern), regeling)
        gevonden = self._lezers.get(sleutel)
        if gevonden is None:  # the condition is kept beside its reader, so that its id stays its own
            gevonden = self._lezers.setdefault(sleutel, (knoop, self._lezer(knoop, kern, regeling)))
        return gevonden[1]

    def geldt(self, kern: Kern) -> Sjabloon:
        """What every step has in common that says whether this rule holds."""
        gevonden = self._geldt.get(kern)
        if gevonden is None:
            vorm = Sjabloon("geldt", kern.id, regel=kern.id, bron=bron_van(kern), versie=versie_van(kern))
            gevonden = self._geldt.setdefault(kern, vorm)
        return gevonden

    def _lezer(self, knoop: Knoop, kern: Kern | None, regeling: str) -> Lezer:
        match knoop:
            case Lijn() if _verwijst(knoop):
                return self._lijn_met_verwijzing(knoop, kern)
            case Lijn():
                return self._lijn(knoop, kern, regeling)
            case Groep():
                return self._groep(knoop, kern, regeling)
            case Kring():
                return lambda o, plek: o.kring(knoop, plek, kern)
            case Som():
                return lambda o, plek: o.som(knoop, plek, kern)
            case Reeks():
                return lambda o, plek: o.reeks(knoop, plek, kern)
            case Eerder():
                return lambda o, plek: o.eerder(knoop, plek, kern)
            case Dekkingslijn(regel, waarden):
                vorm = Sjabloon("dekkingslijn", regel, waarden, regel=_regel(kern), tekst=", ".join(waarden))
                return lambda o, plek: vorm.op(plek.tekst, (o.dekking_van(regel, plek),))

    def _lijn(self, lijn: Lijn, kern: Kern | None, regeling: str) -> Lezer:
        """A line whose tests compare with written values."""
        sjabloon, test, aard, per = self._leeslijn(lijn, kern, regeling)

        def lees(o: "Onderzoek", plek: Plek) -> Stap:
            feit = o.gemaakt[aard].get(plek.over.get(per, GEHEEL)) or o.premisse(aard, plek)
            return Stap(sjabloon, plek.tekst, feit, test(feit[0].waarde))

        return lees

    def _leeslijn(self, lijn: Lijn, kern: Kern | None, regeling: str) -> _Leeslijn:
        aard = self.aard(lijn.feit, regeling)
        test, sjabloon = vergelijker(lijn.toetsen), _lijnvorm(lijn.feit, lijn.toetsen, kern)
        sjabloon.reken = lambda _, waarden: test(waarden[0])  # what was worked out serves *what if* as well
        return _Leeslijn(sjabloon, test, aard, aard.per)

    def _groep(self, groep: Groep, kern: Kern | None, regeling: str) -> Lezer:
        sjabloon = Sjabloon(groep.soort, _regel(kern), regel=_regel(kern), tekst=groep.tekst)
        lijnen = [deel for deel in groep.delen if isinstance(deel, Lijn) and not _verwijst(deel)]
        if len(lijnen) == len(groep.delen):
            return self._lijnen(sjabloon, groep.soort, [self._leeslijn(lijn, kern, regeling) for lijn in lijnen])
        lezers = [self._lezer(deel, kern, regeling) for deel in groep.delen]
        return lambda o, plek: sjabloon.op(plek.tekst, tuple([lees(o, plek) for lees in lezers]))

    def _lijnen(self, sjabloon: Sjabloon, soort: str, lijnen: Sequence[_Leeslijn]) -> Lezer:
        """A group of such lines: with them by far the most steps of a plan, so kept short."""
        groepswaarde = GROEPSWAARDE[soort]

        def lees(o: "Onderzoek", plek: Plek) -> Stap:
            over, tekst, gemaakt = plek.over, plek.tekst, o.gemaakt
            stappen: list[Stap] = []
            waarden: list[Waarheid] = []
            for lijn, test, aard, per in lijnen:
                feit = gemaakt[aard].get(over.get(per, GEHEEL)) or o.premisse(aard, plek)
                waarde = test(feit[0].waarde)
                stappen.append(Stap(lijn, tekst, feit, waarde))
                waarden.append(waarde)
            return Stap(sjabloon, tekst, tuple(stappen), groepswaarde(waarden))

        return lees

    def _lijn_met_verwijzing(self, lijn: Lijn, kern: Kern | None) -> Lezer:
        sjabloon = _lijnvorm(lijn.feit, lijn.toetsen, kern)
        return lambda o, plek: sjabloon.op(plek.tekst, o.met_verwijzing(lijn, plek))


def _begrip_van_een(sjabloon: Sjabloon, regeling: str, lichaam: Lezer) -> Lezer:
    """A yes/no fact that one rule derives: worth what its body is worth."""

    def lees(o: "Onderzoek", plek: Plek) -> Stap:
        stap = lichaam(o, plek.binnen(regeling))
        return Stap(sjabloon, plek.tekst, (stap,), FEITWAARDE[stap.waarde])

    return lees


def _verwijst(lijn: Lijn) -> bool:
    """Whether a line compares with something else than written values."""
    return any(isinstance(t.operand, Naar) for t in lijn.toetsen)


@lru_cache(maxsize=64)
def lezers(recht: Recht) -> Lezers:
    """The conditions of this law; they depend on no plan, so they are kept."""
    return Lezers(recht)


class Oordelaar(Protocol):
    """Says whether a function may judge, and from which steps that follows (see ``competence``)."""

    def mag_oordelen(self, functie: str, bevoegdheid: str, plek: Plek) -> tuple[Stap, ...]:
        """A path that lets it; without one, all that perhaps do."""


#: What somebody must judge before a hardship clause reopens a frame; the vocabulary gives its question.
ONBILLIJK = "element.onbillijk"


@dataclass(slots=True)
class Onderzoek:
    """One plan under one law. Build one per evaluation; ask ``feit``, ``knoop`` and ``regel_geldt``.

    ``gemaakt`` has the steps of each fact by what tells them apart (empty: this one is being made); ``tegenspraken``
    the statements of speakers who differ on a fact.
    """

    plan: Plan
    feiten: PlanFeiten
    recht: Recht
    oordelaar: Oordelaar | None = None
    _stappen: dict[tuple[object, ...], Stap] = field(default_factory=dict)
    gemaakt: dict[Aard, dict[object, tuple[Stap] | tuple[()]]] = field(default_factory=lambda: defaultdict(dict))
    _bezig: set[tuple[object, ...]] = field(default_factory=set)
    _lezers: Lezers = field(init=False)
    tegenspraken: dict[tuple[str, Over], tuple[Uitspraak, ...]] = field(default_factory=dict)
    adviezen: dict[tuple[str, Over], tuple[Uitspraak, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take the conditions of this law as they were worked out for any plan."""
        self._lezers = lezers(self.recht)

    # --- facts -----------------------------------------------------------------------------------

    def feit(self, naam: str, plek: Plek) -> Stap:
        """The step that gives the value of a fact here. A circle of definitions is unknown."""
        return self.premisse(self._lezers.aard(naam, plek.regeling), plek)[0]

    def premisse(self, aard: Aard, plek: Plek) -> tuple[Stap]:
        """The same step as the premise of a line; all lines that read it share it."""
        sleutel = self._sleutel(aard, plek)
        gemaakt = self.gemaakt[aard]
        gevonden = gemaakt.get(sleutel)
        if gevonden:
            return gevonden
        if gevonden is not None:
            over = plek.over.get(aard.bereik, GEHEEL)
            return (blad("feit", plektekst(over), aard.naam, Leeg.ONBEKEND, tekst="kring"),)
        gemaakt[sleutel] = ()
        premisse = gemaakt[sleutel] = (self._maak_feit(aard, plek),)
        return premisse

    def _sleutel(self, aard: Aard, plek: Plek) -> object:
        """What tells one step of a fact from another; for a said or derived fact just what ``aard.per`` gives."""
        over = plek.over.get(aard.per, GEHEEL)
        if aard.gewoon:
            return over
        if aard.feit.bereken:
            return over, self._telt_vanaf(plek) or self.dag(plek)
        return over, plek.element, plek.bevoegdheid

    def _maak_feit(self, aard: Aard, plek: Plek) -> Stap:
        if not aard.weerlegbaar:
            return self._lezers.afleider(aard)(self, plek)
        naam, feit, uitspraken, over = aard.naam, aard.feit, self.feiten.uitspraken, plek.over.get(aard.bereik, GEHEEL)
        if aard.afleidend and (naam, over) not in uitspraken:
            return self._lezers.afleider(aard)(self, plek)
        if feit.bereken:
            return self._formule(naam, lees_formule(feit.bereken), feit.bereken, plek)
        gegeven = uitspraken.get((naam, over), ())
        if feit.oordeel:
            return self._oordeel(naam, feit.oordeel, over, plek, gegeven)
        return self._gezegd(naam, over, gegeven)

    def _gezegd(self, naam: str, over: Over, gegeven: Sequence[Uitspraak]) -> Stap:
        """What the plan says; people who contradict each other leave it unknown."""
        strijdig = self._strijdig(naam, over, gegeven)
        waarde = gegeven[0].waarde if gegeven and not strijdig else Leeg.ONBEKEND
        tekst, versie = "tegenspraak" if strijdig else "", " ".join([u.hash for u in gegeven])
        return blad("feit", plektekst(over), naam, waarde, versie=versie, tekst=tekst)

    def _strijdig(self, naam: str, over: Over, gegeven: Sequence[Uitspraak]) -> bool:
        """Whether these differ, which is then remembered."""
        if len(gegeven) < 2 or len({u.waarde for u in gegeven}) == 1:
            return False
        self.tegenspraken[naam, over] = tuple(gegeven)
        return True

    def _oordeel(self, naam: str, bevoegdheid: str, over: Over, plek: Plek, gegeven: Sequence[Uitspraak]) -> Stap:
        """A judgement counts from whoever holds the power, by name, with reason and findings (Awb 3:9 for the rest).

        While it depends on a missing fact whether anybody who judged holds it, the judgement is unknown as well.
        """
        per = [(uitspraak, self._mag_oordelen(uitspraak, bevoegdheid, plek)) for uitspraak in gegeven]
        geteld = [uitspraak for uitspraak, paden in per if paden]
        advies = tuple(uitspraak for uitspraak, paden in per if not paden)
        if advies:
            self.adviezen[naam, over] = advies
        if not geteld:
            return blad("feit", plektekst(over), naam, Leeg.OORDEEL, tekst="advies" if advies else "open oordeel")
        premissen = tuple(pad for _, paden in per for pad in paden)
        los = all(pad.waarde == "open" for pad in premissen)
        tekst = "tegenspraak" if self._strijdig(naam, over, geteld) else BEVOEGDHEID_ONBEKEND if los else ""
        wat, versie = tuple(u.waarde for u, paden in per for _ in paden), " ".join(u.hash for u in geteld)
        vorm = Sjabloon("feit", naam, wat, tekst=tekst, versie=versie)
        vorm.reken = geoordeeld
        return vorm.op(plektekst(over), premissen)

    def _mag_oordelen(self, uitspraak: Uitspraak, bevoegdheid: str, plek: Plek) -> tuple[Stap, ...]:
        v = uitspraak.verklaring
        if self.oordelaar is None or not (v.door and v.naam and v.reden and v.bevindingen):
            return ()
        return self.oordelaar.mag_oordelen(v.door, bevoegdheid, plek)

    def uitkomst(self, kern: Kern, feit: Feit, plek: Plek) -> Stap:
        """The value that a rule gives when it holds."""
        if kern.formule is not None:
            return self._formule(kern.id, kern.formule, kern.regel.bereken or "", plek.binnen(kern.plaats))
        waarde: Waarde = Leeg.ONBEKEND
        if kern.regel.is_ is not None:
            try:
                waarde = kern.regel.is_ if feit.soort == "keuze" else lees_getal(kern.regel.is_, eenheid_van(feit))
            except OngeldigeWaarde:  # the checker refuses this
                waarde = Leeg.ONBEKEND
        return blad("waarde", plek.tekst, kern.id, waarde)

    def _formule(self, onderwerp: str, formule: Formule, tekst: str, plek: Plek) -> Stap:
        delen = namen(formule)
        stappen = tuple(self._naam(naam, plek) for naam in delen)
        return maak("formule", plek.tekst, onderwerp, stappen, Formuleparam(formule, delen), tekst=tekst)

    def _naam(self, naam: str, plek: Plek) -> Stap:
        if naam == "peildatum":
            return self.peildag(plek)
        if "bedragen." in naam:
            return self.bedrag(naam if "/" in naam else f"{plek.regeling}/{naam}")
        return self.feit(naam, plek) if naam in self.recht.rulebook.feiten else blad("feit", "-/-", naam, Leeg.ONBEKEND)

    def bedrag(self, naam: str) -> Stap:
        """A dated amount on the peildatum; before its first date it is unknown."""
        gevonden = self.recht.bedragen.get(naam)
        if gevonden is None:
            return blad("bedrag", "-/-", naam, Leeg.ONBEKEND)
        return blad("bedrag", "-/-", naam, gevonden[0], bron=gevonden[2])

    def dag(self, plek: Plek) -> date:
        """The day on which ages are taken: the first of the element's period, else the peildatum."""
        element = self.plan.elementen.get(plek.element)
        return element.periode.van if element is not None and element.periode is not None else self.recht.peildatum

    def _telt_vanaf(self, plek: Plek) -> tuple[str, ...]:
        """Which day counts here when the regeling that is read says so, by what tells it apart; else nothing.

        What that day itself is worked out from is read on the usual day.
        """
        naam = self.recht.peildagen.get(plek.regeling)
        if naam is None:
            return ()
        aard = self._lezers.aard(naam, plek.regeling)
        if self.gemaakt[aard].get(self._sleutel(aard, plek)) == ():
            return ()
        return naam, plek.element, plek.persoon, plek.regeling

    def peildag(self, plek: Plek) -> Stap:
        """The day that ages and periods are counted from here: that of the regeling, else that of the element."""
        eigen = self._telt_vanaf(plek)
        if eigen:
            return maak("peildatum", plek.tekst, "peildatum", (self.feit(eigen[0], plek),))
        dag = self.dag(plek)
        return blad("peildatum", plek.tekst, "peildatum", Dag(dag, dag))

    # --- conditions --------------------------------------------------------------------------------

    def knoop(self, knoop: Knoop, plek: Plek, kern: Kern | None) -> Stap:
        """Evaluate a condition here; every part becomes a step, also those that can no longer matter."""
        return self._lezers.van(knoop, kern, plek.regeling)(self, plek)

    def met_verwijzing(self, lijn: Lijn, plek: Plek) -> tuple[Stap, ...]:
        """The fact of a line, and the facts and amounts that it is compared with."""
        feit = self._feit_of_som(lijn.feit, lijn.toetsen, plek)
        return (feit, *self._andere(lijn.toetsen, plek))

    def _operand(self, naar: Naar, plek: Plek) -> Stap:
        return self.bedrag(naar.naam) if naar.soort == "bedrag" else self.feit(naar.naam, plek)

    def _feit_of_som(self, naam: str, toetsen: tuple[Toets, ...], plek: Plek) -> Stap:
        """A fact, or its sum over elements when the amount it is tested with speaks of a person or household.

        So splitting a plan into smaller elements evades no ceiling.
        """
        per = {self._per(t.operand) for t in toetsen if isinstance(t.operand, Naar) and t.operand.soort == "bedrag"}
        if naam.startswith("element.") and plek.element in self.plan.elementen and per & {"persoon", "huishouden"}:
            return self._som_stap(naam, self._zelfde_soort(plek, per == {"persoon"}), plek)
        return self.feit(naam, plek)

    def _per(self, naar: Naar) -> str:
        gevonden = self.recht.bedragen.get(naar.naam)
        return gevonden[1] if gevonden else ""

    def _zelfde_soort(self, plek: Plek, per_persoon: bool) -> list[Plek]:
        """The places of all elements that share a kind with this one (for this person, if asked)."""
        boven = self.recht.rulebook.boven
        hier = set(boven.get(self.plan.elementen[plek.element].soort, ()))
        return [
            plek.bij(naam, plek.persoon)
            for naam, element in sorted(self.plan.elementen.items())
            if hier & set(boven.get(element.soort, ())) and (not per_persoon or plek.persoon in element.voor)
        ]

    def som(self, som: Som, plek: Plek, kern: Kern | None) -> Stap:
        """A fact added up over people or elements, or the costs of running help, tested."""
        plekken = {
            "personen": [plek.bij(plek.element, p) for p in self._mensen()],
            "elementen": [plek.bij(e, plek.persoon) for e in sorted(self.plan.elementen)],
            "lopende_hulp": [],
        }[som.over]
        totaal = self._lopend(som, plek) if som.over == "lopende_hulp" else self._som_stap(som.feit, plekken, plek)
        return _lijnvorm(som.feit, som.toetsen, kern).op(plek.tekst, (totaal, *self._andere(som.toetsen, plek)))

    def _som_stap(self, naam: str, plekken: list[Plek], plek: Plek) -> Stap:
        delen = tuple(self.feit(naam, p) for p in plekken)
        return maak("som", plek.tekst, naam, delen, eenheid_van(self.recht.rulebook.feiten[naam]))

    def _lopend(self, som: Som, plek: Plek) -> Stap:
        """The sum of what running help costs, in the unit of the fact."""
        eenheid = eenheid_van(self.recht.rulebook.feiten[som.feit])
        delen: list[Stap] = []
        for nummer, hulp in enumerate(self.plan.lopende_hulp):
            try:
                waarde: Uitslag = lees_getal(hulp.kosten, eenheid)
            except OngeldigeWaarde:  # not said, or unreadable (the checker of plans reports that): unknown
                waarde = Leeg.ONBEKEND
            delen.append(blad("feit", "-/-", f"lopende_hulp.{nummer}", waarde))
        return maak("som", plek.tekst, som.feit, tuple(delen), eenheid)

    def reeks(self, reeks: Reeks, plek: Plek, kern: Kern | None) -> Stap:
        """The months of a series before the day that counts; while that day is not known, nothing is known of them."""
        peildag = self.peildag(plek)
        dag = peildag.waarde
        if not isinstance(dag, Dag) or dag.vroegst != dag.laatst:
            return self._als_getal(reeks, (peildag,), "nog onbekende maanden", plek, kern)
        maanden = maanden_voor(dag.vroegst, reeks.maanden)
        delen = tuple(self.feit(maandfeit(reeks.feit, maand), plek) for maand in maanden)
        wanneer = " tot en met ".join(dict.fromkeys((*maanden[:1], *maanden[-1:])))
        maak_stap = self._per_maand if reeks.maat in _PER_MAAND else self._als_getal
        stap = maak_stap(reeks, delen, wanneer, plek, kern)
        if not peildag.premissen:
            return stap
        venster = maak("venster", plek.tekst, reeks.feit, (peildag,), dag, tekst=wanneer)
        return maak("alle", plek.tekst, _regel(kern), (venster, stap))

    def _per_maand(self, reeks: Reeks, delen: tuple[Stap, ...], wanneer: str, plek: Plek, kern: Kern | None) -> Stap:
        """Each month tested by itself."""
        andere = self._andere(reeks.toetsen, plek)
        lijnen = tuple(_lijnvorm(deel.onderwerp, reeks.toetsen, kern).op(plek.tekst, (deel, *andere)) for deel in delen)
        return maak(_PER_MAAND[reeks.maat], plek.tekst, _regel(kern), lijnen, tekst=f"{reeks.maat} van {wanneer}")

    def _als_getal(self, reeks: Reeks, delen: tuple[Stap, ...], wanneer: str, plek: Plek, kern: Kern | None) -> Stap:
        """One number made of the months, tested."""
        eenheid = eenheid_van(self.recht.rulebook.feiten[reeks.feit])
        param = Reeksparam(reeks.maat, eenheid_van_som(eenheid) if reeks.maat == "som" else eenheid)
        geheel = maak("reeks", plek.tekst, reeks.feit, delen, param, tekst=f"{reeks.maat} van {wanneer}")
        andere = self._andere(reeks.toetsen, plek)
        return _lijnvorm(reeks.feit, reeks.toetsen, kern).op(plek.tekst, (geheel, *andere))

    def _andere(self, toetsen: tuple[Toets, ...], plek: Plek) -> tuple[Stap, ...]:
        """The facts and amounts that tests compare with, in order."""
        return tuple(self._operand(t.operand, plek) for t in toetsen if isinstance(t.operand, Naar))

    def eerder(self, eerder: Eerder, plek: Plek, kern: Kern | None) -> Stap:
        """Whether an earlier decision of a kind was taken within a period; without a list in the plan, unknown."""
        binnen = f"binnen {eerder.maanden} maanden en {eerder.dagen} dagen"
        tekst = f"{eerder.soort} {eerder.uitkomst} {'in hetzelfde kalenderjaar' if eerder.kalenderjaar else binnen}"
        besluiten = self.plan.eerdere_besluiten
        if besluiten is None:
            return blad("eerder", plek.tekst, eerder.soort, "onbekend", regel=_regel(kern), tekst=tekst)
        vanaf = plus_dagen(plus_maanden(self.recht.peildatum, -eerder.maanden), -eerder.dagen)
        soorten = self.recht.rulebook.onder.get(eerder.soort, ())
        jaar = self.dag(plek).year
        gevonden = any(
            b.soort in soorten
            and b.uitkomst == eerder.uitkomst
            and ((b.over_jaar or b.op.year) == jaar if eerder.kalenderjaar else vanaf < b.op)
            and b.op <= self.recht.peildatum
            and b.bij in (None, plek.persoon)
            for b in besluiten
        )
        return blad("eerder", plek.tekst, eerder.soort, waarheid(gevonden), regel=_regel(kern), tekst=tekst)

    def kring(self, kring: Kring, plek: Plek, kern: Kern | None) -> Stap:
        """One of, or all of, those for whom ``wie`` holds."""
        delen: list[Stap] = []
        for hier in self._leden(kring.over, plek):
            wie, als = self.knoop(kring.wie, hier, kern), self.knoop(kring.als, hier, kern)
            if kring.kwantor == "een":
                delen.append(maak("alle", hier.tekst, _regel(kern), (wie, als)))
            else:
                delen.append(
                    maak("een", hier.tekst, _regel(kern), (maak("geen", hier.tekst, _regel(kern), (wie,)), als))
                )
        vorm = "een" if kring.kwantor == "een" else "alle"
        return maak(vorm, plek.tekst, _regel(kern), tuple(delen), tekst=f"{kring.kwantor} van {kring.over}")

    def _leden(self, over: str, plek: Plek) -> list[Plek]:
        if over == "elementen":
            return [plek.bij(e, plek.persoon) for e in sorted(self.plan.elementen)]
        mensen = self._mensen()
        if over == "gezaghebbenden":
            mensen = [p for p in sorted(self.plan.personen) if plek.persoon in self.plan.personen[p].gezag]
        elif over == "anderen":
            mensen = [p for p in mensen if p != plek.persoon]
        return [plek.bij(plek.element, p) for p in mensen]

    def _mensen(self) -> list[str]:
        return [naam for naam, persoon in sorted(self.plan.personen.items()) if persoon.huishouden]

    # --- rules -------------------------------------------------------------------------------------

    def regel_geldt(self, kern: Kern, plek: Plek) -> Stap:
        """Whether a rule holds here: its body, and no ``sluit_uit`` on it that can hold."""
        plek = plek.binnen(kern.plaats)
        sleutel = ("geldt", kern.id, plek.element, plek.persoon, plek.bevoegdheid)
        if sleutel in self._stappen:
            return self._stappen[sleutel]
        if sleutel in self._bezig:
            return blad("kring", plek.tekst, kern.id, "onbekend")
        self._bezig.add(sleutel)
        lichaam = self.knoop(kern.als, plek, kern)
        uitgesloten = tuple(self.regel_geldt(k, plek) for k in self.recht.bij_regel.get(("sluit_uit", kern.id), ()))
        stap = self._lezers.geldt(kern).op(plek.tekst, (lichaam, *uitgesloten))
        self._bezig.discard(sleutel)
        self._stappen[sleutel] = stap
        return stap

    def dekking_van(self, regel: str, plek: Plek) -> Stap:
        """The outcome of another rule here; a rule that is not in force covers nothing.

        A rule of which the version before goes on for some elements covers what either of them covers.
        """
        gedaanten = self.recht.gedaanten.get(regel)
        if gedaanten is not None:
            delen = tuple(self.dekking(self.recht.kernen[naam], plek) for naam in gedaanten)
            return maak("beste_dekking", plek.tekst, regel, delen)
        kern = self.recht.kernen.get(regel)
        if kern is None:
            return blad("dekking", plek.tekst, regel, "niet_gedekt", tekst="niet in werking")
        return self.dekking(kern, plek)

    def dekking(self, kern: Kern, plek: Plek) -> Stap:
        """Whether this rule carries the element for this person (docs/regeltaal.md).

        Premises by role: the rule itself (``geldt``), exceptions that leave a choice (``hoeft_niet``,
        ``kan_weigeren``, ``kan``), steps to arrange first (``eerst``; ``eerst_vast`` when they can no longer be
        arranged), by-law frames (``kader``), each with the hardship clause that may reopen it (``hardheid``).
        """
        plek = plek.onder(kern.plaats, kern.bevoegdheid)
        sleutel = ("dekking", kern.id, plek.element, plek.persoon)
        if sleutel in self._stappen:
            return self._stappen[sleutel]
        if sleutel in self._bezig:
            return blad("dekking", plek.tekst, kern.id, "onbekend", tekst="kring")
        self._bezig.add(sleutel)
        rollen = [("geldt", self.regel_geldt(kern, plek)), *self._keuzes(kern, plek), *self._eerst(kern, plek)]
        for kader in self.kaders(kern, "verordening"):
            rollen += [("kader", self.kader(kader, plek)), ("hardheid", self._hardheid(kader, plek))]
        stap = maak(
            "dekking",
            plek.tekst,
            kern.id,
            tuple(s for _, s in rollen),
            tuple(rol for rol, _ in rollen),
            regel=kern.id,
            bron=bron_van(kern),
            versie=versie_van(kern),
        )
        self._bezig.discard(sleutel)
        self._stappen[sleutel] = stap
        return stap

    def _keuzes(self, kern: Kern, plek: Plek) -> list[tuple[str, Stap]]:
        keuzes = [
            (soort, self.regel_geldt(k, plek))
            for soort in ("hoeft_niet", "kan_weigeren")
            for k in self.recht.bij_regel.get((soort, kern.id), ())
        ]
        if kern.regel.beslisruimte == "kan":
            keuzes.append(
                ("kan", blad("waarde", plek.tekst, kern.id, "waar", tekst="het bestuursorgaan kan dit toekennen"))
            )
        return keuzes

    def _eerst(self, kern: Kern, plek: Plek) -> list[tuple[str, Stap]]:
        feiten = self.recht.rulebook.feiten
        return [
            (
                "eerst" if all(feiten[f].te_regelen for f in feiten_in(knoop)) else "eerst_vast",
                self.knoop(knoop, plek, kern),
            )
            for knoop in kern.eerst
        ]

    def kaders(self, kern: Kern, laag: str) -> list[Kern]:
        """The frames on a rule: those that bind (by-law and higher) or those of policy."""
        alle = self.recht.bij_regel.get(("kader", kern.id), ())
        return [k for k in alle if self.laag(k, kern) == laag]

    def laag(self, kader: Kern, kern: Kern) -> str:
        """What a frame can do: ``verordening`` (binds), ``beleid`` (steers), ``buiten_ruimte`` (no basis for it)."""
        rang = kader.regeling.rang
        if rang in ("beleidsregel", "vaste_gedragslijn"):
            return "beleid"
        if rang in ("verordening", "nadere_regels") and (
            kern.regel.ruimte is None or kern.regel.ruimte.verordening is None
        ):
            return "buiten_ruimte"
        return "verordening" if rang in RANGORDE else "beleid"

    def kader(self, kader: Kern, plek: Plek) -> Stap:
        """Whether the element stays within a frame here."""
        plek = plek.binnen(kader.plaats)
        sleutel = ("kader", kader.id, plek.element, plek.persoon, plek.bevoegdheid)
        gevonden = self._stappen.get(sleutel)
        if gevonden is None:
            delen = (self.knoop(kader.geldt_als, plek, kader), self.knoop(kader.binnen_als, plek, kader))
            gevonden = maak(
                "kader", plek.tekst, kader.id, delen, regel=kader.id, bron=bron_van(kader), versie=versie_van(kader)
            )
            self._stappen[sleutel] = gevonden
        return gevonden

    def _hardheid(self, kader: Kern, plek: Plek) -> Stap:
        """Whether the hardship clause of the frame's own regeling reopens it here, unless the frame is absolute."""
        clausules = () if kader.regel.absoluut else self.hardheidsclausules(kader)
        premissen = (self.kader(kader, plek), self.open_norm(ONBILLIJK, plek))
        return maak("hardheid", plek.tekst, kader.id, (*premissen, *(self.regel_geldt(c, plek) for c in clausules)))

    def open_norm(self, naam: str, plek: Plek) -> Stap:
        """A judgement that the engine itself asks for; a vocabulary that lacks it leaves it open for good."""
        if naam in self.recht.rulebook.feiten:
            return self.feit(naam, plek)
        return blad("feit", plek.tekst, naam, Leeg.OORDEEL, tekst="open oordeel")

    def hardheidsclausules(self, kader: Kern) -> list[Kern]:
        """The hardship clauses that speak about this frame."""
        return [
            k
            for k in self.recht.soort.get("hardheidsclausule", ())
            if k.regeling.regeling == kader.regeling.regeling and (not k.doelen or kader.id in k.doelen)
        ]

    def onthoud(self, sleutel: tuple[object, ...], stap: Stap) -> Stap:
        """Keep a step of a later stage, so that it is one step for whoever asks again."""
        return self._stappen.setdefault(sleutel, stap)

    def bekend(self, sleutel: tuple[object, ...]) -> Stap | None:
        """A step that was kept before."""
        return self._stappen.get(sleutel)


#: The measures that test every month, as the group that they make.
_PER_MAAND = {"elke_maand": "alle", "een_maand": "een"}


@lru_cache(maxsize=16384)
def _lijnvorm(feit: str, toetsen: tuple[Toets, ...], kern: Kern | None) -> Sjabloon:
    """What every step of a line shares; no plan is in it, so a folder of plans makes it once."""
    return Sjabloon("lijn", feit, toetsen, tekst="; ".join(t.tekst() for t in toetsen), regel=_regel(kern))


def bron_van(kern: Kern) -> str:
    """The citation of a rule in full: the regeling's own articles get its name in front."""
    return bron_in(kern.regeling, kern.regel.bron)


def versie_van(kern: Kern) -> str:
    """The text version that was read and the content hash of the rule."""
    tekst = kern.regel.tekstversie or kern.regeling.tekstversie or kern.regeling.geldig_vanaf
    return f"{tekst.isoformat()}#{kern.hash}"


def _regel(kern: Kern | None) -> str:
    return kern.id if kern is not None else ""
