"""The rulebook: every rule file compiled once, and the law as it stands for one municipality on one date.

``bouw`` compiles all versions of all regelingen. ``recht_op`` selects what is in force (law date), known (for
case law) and local, and indexes it by kind of element, so that ten times as many rules cost little more.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, get_args

import rfc8785

from engine.conditions import MEESTE_SUGGESTIES, WAAR, Groep, Knoop, Probleem, Taal, lees_voorwaarde
from engine.formulas import Formule, OngeldigeFormule, lees_formule
from engine.months import Feiten
from engine.values import Getal
from schemas.begrippen import Begrippen, Feit, Orgaan, Voorziening
from schemas.regeling import SOORTEN_REGEL, Bevoegdheid, Mandaat, Regel, Regeling
from schemas.woorden import Handeling, Organisatie

#: Facts that every plan has from its own fixed keys; no vocabulary needs to declare them.
PROCEDURE_FEITEN: dict[str, Feit] = {
    "element.soort": Feit(soort="keuze", uit="voorzieningen", vraag="Wat voor hulp of voorziening is dit?"),
    "contactpersoon.organisatie": Feit(soort="keuze", uit=list(get_args(Organisatie)), vraag="Waar werkt u?"),
    "element.ambtshalve": Feit(soort="ja_nee", vraag="Begint dit zonder aanvraag, uit eigen beweging van het bestuur?"),
} | {
    f"element.{naam}": Feit(soort="datum", vraag=vraag)
    for naam, vraag in {
        "melding": "Wanneer is de hulpvraag gemeld?",
        "aanvraag": "Wanneer is de aanvraag gedaan?",
        "lopend_besluit": "Van welke datum is het lopende besluit?",
        "periode_van": "Vanaf wanneer wordt dit gevraagd?",
        "periode_tot_en_met": "Tot en met wanneer wordt dit gevraagd?",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Bestand:
    """One file that was read: its name, its plain data (for the hash) and its model."""

    naam: str
    data: object
    inhoud: Regeling | Begrippen


@dataclass(frozen=True, slots=True, eq=False)
class Kern:
    """One rule, compiled: its full id, its regeling, and its conditions as trees.

    ``plaats`` is where its own names are read: its regeling, or for a rule that goes on by transitional law its version
    (``<regeling>@<geldig_vanaf>``); the id of such a rule ends in the same way.
    """

    id: str
    regeling: Regeling
    regel: Regel
    hash: str
    als: Knoop = WAAR
    geldt_als: Knoop = WAAR
    binnen_als: Knoop = WAAR
    eerst: tuple[Knoop, ...] = ()
    formule: Formule | None = None
    doelen: tuple[str, ...] = ()
    bevoegdheid: str = ""
    van: str = ""
    bij: frozenset[str] = frozenset()
    plaats: str = ""
    soort: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Macht:
    """A power with its full id."""

    id: str
    regeling: Regeling
    bevoegdheid: Bevoegdheid
    hash: str


@dataclass(frozen=True, slots=True, eq=False)
class Schakel:
    """One row of a register for one recipient: a possible link in a chain of mandates."""

    id: str
    regeling: Regeling
    mandaat: Mandaat
    aan: str
    bevoegdheden: frozenset[str] | None
    uitgezonderd: frozenset[str]
    grenzen: Knoop | None
    hash: str

    def omvat(self, bevoegdheid: str) -> bool:
        """Whether this row covers the power (``None`` stands for all powers of the principal)."""
        binnen = self.bevoegdheden is None or bevoegdheid in self.bevoegdheden
        return binnen and bevoegdheid not in self.uitgezonderd


@dataclass(frozen=True, slots=True, eq=False)
class Overgang:
    """A transfer of powers to another body."""

    id: str
    regeling: Regeling
    van: str
    aan: str
    bevoegdheden: frozenset[str]
    soort: str
    bron: str
    hash: str
    geldig_vanaf: date | None
    geldig_tot_en_met: date | None


@dataclass(frozen=True, slots=True, eq=False)
class Voorbehouden:
    """What a negative register keeps at a level, compiled."""

    bij: str
    bevoegdheden: frozenset[str] | None
    handelingen: tuple[Handeling, ...] | None
    als: Knoop | None


@dataclass(frozen=True, slots=True, eq=False)
class Versie:
    """One regeling in one version, compiled."""

    bestand: str
    regeling: Regeling
    hash: str
    kernen: tuple[Kern, ...]
    machten: tuple[Macht, ...]
    schakels: tuple[Schakel, ...]
    overgangen: tuple[Overgang, ...]
    voorbehouden: tuple[Voorbehouden, ...]
    overgangsrecht: Knoop | None = None
    blijvend: tuple[Kern, ...] = ()

    @property
    def plaats(self) -> str:
        """The name of this one version."""
        return f"{self.regeling.regeling}@{self.regeling.geldig_vanaf.isoformat()}"

    @property
    def bron_van_overgang(self) -> str:
        """Where its transitional law stands."""
        over = self.regeling.overgangsrecht
        return "" if over is None else bron_in(self.regeling, over.bron)


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """Everything that was read, compiled and hashed. Never changes once built."""

    feiten: Feiten
    voorzieningen: Mapping[str, Voorziening]
    organen: Mapping[str, Orgaan]
    onder: Mapping[str, tuple[str, ...]]
    boven: Mapping[str, tuple[str, ...]]
    versies: tuple[Versie, ...]
    hash: str
    begrippen_hash: str
    problemen: tuple[tuple[str, Probleem], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Recht:
    """The law in force: indexes over the rules that can matter on this date in this municipality.

    ``blijvend`` are the earlier versions that go on for some elements; ``gedaanten`` has the ids of a rule that is
    there in more than one version, ``peildagen`` the date fact that a regeling counts from, by the name of its place.
    """

    rulebook: Rulebook
    peildatum: date
    kennisdatum: date
    versies: tuple[Versie, ...]
    geeindigd: tuple[Versie, ...]
    blijvend: tuple[Versie, ...]
    gedaanten: Mapping[str, tuple[str, ...]]
    peildagen: Mapping[str, str]
    kernen: Mapping[str, Kern]
    biedt: Mapping[str, tuple[Kern, ...]]
    begrip: Mapping[str, tuple[Kern, ...]]
    bij_regel: Mapping[tuple[str, str], tuple[Kern, ...]]
    soort: Mapping[str, tuple[Kern, ...]]
    machten: Mapping[str, Macht]
    schakels: tuple[Schakel, ...]
    overgangen: tuple[Overgang, ...]
    voorbehouden: Mapping[str, tuple[Voorbehouden, ...]]
    bedragen: Mapping[str, tuple[Getal, str, str]]


# --- content hashes ----------------------------------------------------------------------------------


def canoniek(data: object) -> object:
    """Plain data in the form that is hashed: decimals and dates as text, everything else as it is."""
    match data:
        case dict():
            return {str(sleutel): canoniek(waarde) for sleutel, waarde in data.items()}
        case list() | tuple():
            return [canoniek(waarde) for waarde in data]
        case bool() | str():
            return data
        case int():
            return data if abs(data) < 2**53 else str(data)
        case Decimal():
            return str(data)
        case date():
            return data.isoformat()
        case _:
            return str(data)


_TEKST_ALS_JSON = json.JSONEncoder(ensure_ascii=False).encode


def inhoudshash(data: object) -> str:
    """SHA-256 over RFC 8785 canonical JSON, in hex: the address of a rule, a fact or a file by its content."""
    if isinstance(data, str):  # canonical JSON of a text is its ordinary JSON; most facts are one word
        return hashlib.sha256(_TEKST_ALS_JSON(data).encode()).hexdigest()
    return hashlib.sha256(rfc8785.dumps(canoniek(data))).hexdigest()  # type: ignore[arg-type]  # canoniek gives JSON


# --- building ------------------------------------------------------------------------------------------


def zonder_adres(data: object) -> str:
    """No address: for a rulebook that is only checked, and that no answer will ever name."""
    return ""


def bouw(bestanden: Sequence[Bestand], adres: Callable[[object], str] = inhoudshash) -> Rulebook:
    """Compile files into a rulebook.

    What is wrong in a condition or formula is kept in ``problemen`` with the file it stands in (the checker
    reports it); a rulebook with problems should not be evaluated.

    Args:
        bestanden: vocabularies and regelingen.
        adres: gives the address of a rule or file by its content.
    """
    begrippen = [b.inhoud for b in bestanden if isinstance(b.inhoud, Begrippen)]
    feiten = dict(PROCEDURE_FEITEN) | {naam: feit for b in begrippen for naam, feit in b.feiten.items()}
    voorzieningen = {naam: v for b in begrippen for naam, v in b.voorzieningen.items()}
    boven = {naam: _hoger(naam, voorzieningen) for naam in voorzieningen}
    onder = {naam: tuple(sorted(lager for lager in voorzieningen if naam in boven[lager])) for naam in voorzieningen}
    regelingen = [b for b in bestanden if isinstance(b.inhoud, Regeling)]
    adressen = {id(b): adres(b.data) for b in bestanden}
    bouwer = _Bouwer(feiten, onder, [b.inhoud for b in regelingen if isinstance(b.inhoud, Regeling)], adres)
    versies = tuple(
        sorted(
            (bouwer.versie(b, adressen[id(b)]) for b in regelingen),
            key=lambda v: (v.regeling.regeling, v.regeling.geldig_vanaf, v.hash),
        )
    )
    return Rulebook(
        feiten=Feiten(feiten),
        voorzieningen=MappingProxyType(voorzieningen),
        organen=MappingProxyType({naam: o for b in begrippen for naam, o in b.organen.items()}),
        onder=MappingProxyType(onder),
        boven=MappingProxyType(boven),
        versies=versies,
        hash=adres(sorted(adressen[id(b)] for b in bestanden)),
        begrippen_hash=adres(sorted(adressen[id(b)] for b in bestanden if isinstance(b.inhoud, Begrippen))),
        problemen=tuple(bouwer.problemen),
    )


def _hoger(naam: str, voorzieningen: Mapping[str, Voorziening]) -> tuple[str, ...]:
    """The kind itself and everything it falls under; a circle ends where it closes."""
    rij: list[str] = []
    huidig: str | None = naam
    while huidig is not None and huidig not in rij:
        rij.append(huidig)
        huidig = voorzieningen[huidig].valt_onder if huidig in voorzieningen else None
    return tuple(rij)


@dataclass(slots=True)
class _Bouwer:
    """Compiles files; collects problems."""

    feiten: Mapping[str, Feit]
    onder: Mapping[str, tuple[str, ...]]
    regelingen: Sequence[Regeling]
    adres: Callable[[object], str]
    problemen: list[tuple[str, Probleem]] = field(default_factory=list)
    regelnamen: dict[str, set[str]] = field(default_factory=dict)
    bedragnamen: dict[str, str] = field(default_factory=dict)
    met_overgang: dict[str, date] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for regeling in self.regelingen:
            self.regelnamen.setdefault(regeling.regeling, set()).update(regeling.regels)
            for naam, reeks in regeling.bedragen.items():
                self.bedragnamen[f"{regeling.regeling}/bedragen.{naam}"] = reeks.eenheid
            if regeling.overgangsrecht is not None:
                eerder = self.met_overgang.get(regeling.regeling, date.min)
                self.met_overgang[regeling.regeling] = max(eerder, regeling.geldig_vanaf)

    def taal(self, regeling: Regeling, plaats: str = "") -> Taal:
        """The names as they read inside this file; in a version that goes on its own amounts are those of then."""

        def bedrag(verwijzing: str) -> tuple[str, str] | str:
            vol = f"{regeling.regeling}/{verwijzing}" if verwijzing.startswith("bedragen.") else verwijzing
            if vol in self.bedragnamen:
                hier = f"{plaats}/{verwijzing}" if plaats and verwijzing.startswith("bedragen.") else vol
                return hier, self.bedragnamen[vol]
            return f"zet het onder `bedragen:` in {regeling.regeling}, of noem `<regeling>/bedragen.<naam>`"

        def regel(verwijzing: str) -> tuple[str, ...] | str:
            vol = volledig(verwijzing, regeling)
            boek, _, naam = vol.rpartition("/")
            return (vol,) if naam in self.regelnamen.get(boek, ()) else f"`{boek}` heeft geen regel `{naam}`"

        return Taal(self.feiten, self.onder, bedrag, regel)

    def versie(self, bestand: Bestand, adres: str) -> Versie:
        regeling = bestand.inhoud
        if not isinstance(regeling, Regeling):  # pragma: no cover - callers pass regelingen only
            raise TypeError("geen regeling")
        ruw = bestand.data if isinstance(bestand.data, dict) else {}
        taal = self.taal(regeling)
        over = regeling.overgangsrecht
        return Versie(
            bestand=bestand.naam,
            regeling=regeling,
            hash=adres,
            kernen=tuple(self._kern(bestand.naam, regeling, naam, ruw, taal) for naam in sorted(regeling.regels)),
            machten=tuple(
                Macht(f"{regeling.regeling}/{naam}", regeling, macht, self.adres(_deel(ruw, "bevoegdheden", naam)))
                for naam, macht in sorted(regeling.bevoegdheden.items())
            ),
            schakels=tuple(self._schakels(bestand.naam, regeling, ruw, taal)),
            overgangen=tuple(
                Overgang(
                    f"{regeling.regeling}#{o.nr}",
                    regeling,
                    o.van,
                    o.aan,
                    frozenset(volledig(b, regeling) for b in o.bevoegdheden),
                    o.soort,
                    o.bron,
                    self.adres(_deel(ruw, "overdrachten", nummer)),
                    o.geldig_vanaf,
                    o.geldig_tot_en_met,
                )
                for nummer, o in enumerate(regeling.overdrachten)
            ),
            voorbehouden=tuple(
                Voorbehouden(
                    v.bij,
                    None if v.bevoegdheden == "alle" else frozenset(volledig(b, regeling) for b in v.bevoegdheden),
                    tuple(v.handelingen) if v.handelingen else None,
                    self._lees(bestand.naam, v.als, taal, ("voorbehouden", nummer, "als")) if v.als else None,
                )
                for nummer, v in enumerate(regeling.voorbehouden)
            ),
            overgangsrecht=None if over is None else self._overgangsrecht(bestand.naam, regeling, over.als),
            blijvend=tuple(self._blijvend(bestand.naam, regeling, ruw)),
        )

    def _overgangsrecht(self, bestand: str, regeling: Regeling, als: Mapping[str, object]) -> Knoop:
        """For which elements the version before goes on: by facts alone, for it chooses between rules and amounts."""

        def niet(verwijzing: str) -> str:
            return "overgangsrecht toetst feiten en datums, geen bedragen of regels"

        taal = replace(self.taal(regeling), bedrag=niet, regel=niet)
        return self._lees(bestand, als, taal, ("overgangsrecht", "als"))

    def _blijvend(self, bestand: str, regeling: Regeling, ruw: Mapping[str, object]) -> Iterable[Kern]:
        """The rules of this version as they go on when a later version says so; problems were found before."""
        if regeling.geldig_vanaf >= self.met_overgang.get(regeling.regeling, date.min):
            return
        plaats = f"{regeling.regeling}@{regeling.geldig_vanaf.isoformat()}"
        gevonden, taal = len(self.problemen), self.taal(regeling, plaats)
        for naam in sorted(regeling.regels):
            kern = self._kern(bestand, regeling, naam, ruw, taal)
            if not kern.regel.patronen:
                yield replace(kern, id=f"{kern.id}@{regeling.geldig_vanaf.isoformat()}", plaats=plaats)
        del self.problemen[gevonden:]

    def _kern(self, bestand: str, regeling: Regeling, naam: str, ruw: Mapping[str, object], taal: Taal) -> Kern:
        regel = regeling.regels[naam]

        def lees(sleutel: str, voorwaarde: Mapping[str, object] | None) -> Knoop:
            return WAAR if voorwaarde is None else self._lees(bestand, voorwaarde, taal, ("regels", naam, sleutel))

        doelen = regel.sluit_uit or regel.hoeft_niet or regel.kan_weigeren or regel.gaat_voor or regel.kader or ()
        if regel.verhindert and regel.verhindert != "alle":
            doelen = regel.verhindert
        if regel.hardheidsclausule:
            doelen = regel.geldt_voor
        return Kern(
            id=f"{regeling.regeling}/{naam}",
            regeling=regeling,
            regel=regel,
            hash=self.adres(_deel(ruw, "regels", naam)),
            als=lees("als", regel.als),
            geldt_als=lees("geldt_als", regel.geldt_als),
            binnen_als=lees("binnen_als", regel.binnen_als),
            eerst=tuple(
                self._lees(bestand, {sleutel: deel}, taal, ("regels", naam, "eerst_regelen"))
                for sleutel, deel in sorted((regel.eerst_regelen or {}).items())
            ),
            formule=self._formule(bestand, regel.bereken, ("regels", naam, "bereken")),
            doelen=tuple(volledig(doel, regeling) for doel in doelen),
            bevoegdheid=volledig(regel.bevoegdheid, regeling) if regel.bevoegdheid else "",
            van=volledig(regel.van, regeling) if regel.van else "",
            bij=frozenset(soort for b in regel.bij for soort in self.onder.get(b, ())),
            plaats=regeling.regeling,
            soort=soort_van(regel),
        )

    def _lees(self, bestand: str, ruw: Mapping[str, object], taal: Taal, pad: tuple[str | int, ...]) -> Knoop:
        if len(self.problemen) >= MEESTE_SUGGESTIES:
            taal = replace(taal, suggereer=False)
        knoop, problemen = lees_voorwaarde(ruw, taal, pad)
        self.problemen.extend((bestand, probleem) for probleem in problemen)
        return knoop

    def _formule(self, bestand: str, tekst: str | None, pad: tuple[str | int, ...]) -> Formule | None:
        if tekst is None:
            return None
        try:
            return lees_formule(tekst)
        except OngeldigeFormule as fout:
            self.problemen.append(
                (bestand, Probleem("verkeerde_waarde", pad, str(fout), "schrijf een formule zoals `min(a, b) + 3`"))
            )
            return None

    def _schakels(self, bestand: str, regeling: Regeling, ruw: Mapping[str, object], taal: Taal) -> Iterable[Schakel]:
        for nummer, mandaat in enumerate(regeling.mandaten):
            grenzen = (
                self._lees(bestand, mandaat.grenzen, taal, ("mandaten", nummer, "grenzen")) if mandaat.grenzen else None
            )
            for aan in mandaat.ontvangers():
                yield Schakel(
                    id=f"{regeling.regeling}#{mandaat.nr}",
                    regeling=regeling,
                    mandaat=mandaat,
                    aan=aan,
                    bevoegdheden=None
                    if mandaat.bevoegdheden == "alle"
                    else frozenset(volledig(b, regeling) for b in mandaat.bevoegdheden),
                    uitgezonderd=frozenset(volledig(b, regeling) for b in mandaat.uitgezonderd),
                    grenzen=grenzen,
                    hash=self.adres(_deel(ruw, "mandaten", nummer)),
                )


def _deel(ruw: Mapping[str, object], sleutel: str, naam: str | int) -> object:
    deel = ruw.get(sleutel)
    if isinstance(deel, dict):
        return deel.get(naam, {})
    return deel[naam] if isinstance(deel, list) and isinstance(naam, int) and naam < len(deel) else {}


def zonder_versie(naam: str) -> str:
    """A rule or regeling by its own name, whatever version of it goes on."""
    return naam.partition("@")[0]


def volledig(verwijzing: str, regeling: Regeling) -> str:
    """A reference in full: inside the own file a bare name belongs to that file."""
    return verwijzing if "/" in verwijzing else f"{regeling.regeling}/{verwijzing}"


# --- selecting -----------------------------------------------------------------------------------------


def in_venster(op: date, vanaf: date | None, tot_en_met: date | None) -> bool:
    """Whether a date lies in a window; both ends count, an open end has no limit."""
    return (vanaf is None or vanaf <= op) and (tot_en_met is None or op <= tot_en_met)


class _Versies(NamedTuple):
    """What there is of the regelingen on a day: in force, ended, going on for some elements; and all their rules."""

    geldend: list[Versie]
    geeindigd: list[Versie]
    blijvend: list[Versie]
    kernen: list[Kern]


@lru_cache(maxsize=64)
def recht_op(rulebook: Rulebook, gemeente: str, peildatum: date, kennisdatum: date) -> Recht:
    """The law in force for this municipality on this date, with the case law known then."""
    geldend, geeindigd, blijvend, gevonden = _versies_op(_per_regeling(rulebook, gemeente), peildatum, kennisdatum)
    gedaanten = _gedaanten(gevonden)
    kernen = {kern.id: _met_gedaanten(kern, gedaanten) for kern in gevonden}
    op_naam = [kernen[naam] for naam in sorted(kernen)]
    return Recht(
        rulebook=rulebook,
        peildatum=peildatum,
        kennisdatum=kennisdatum,
        versies=tuple(geldend),
        geeindigd=tuple(geeindigd),
        blijvend=tuple(blijvend),
        gedaanten=MappingProxyType(gedaanten),
        peildagen=MappingProxyType(
            {plaats: v.regeling.peildag.feit for plaats, v in plaatsen(geldend, blijvend) if v.regeling.peildag}
        ),
        kernen=MappingProxyType(kernen),
        biedt=_index(op_naam, lambda k: [s for b in k.regel.biedt or () for s in rulebook.onder.get(b, ())]),
        begrip=_index(op_naam, lambda k: [k.regel.begrip] if k.regel.begrip else []),
        bij_regel=_bij_regel(op_naam),
        soort=_index(op_naam, lambda k: [k.soort]),
        machten=MappingProxyType(
            {
                macht.id: macht
                for versie in geldend
                for macht in versie.machten
                if in_venster(peildatum, macht.bevoegdheid.geldig_vanaf, macht.bevoegdheid.geldig_tot_en_met)
            }
        ),
        schakels=tuple(s for v in geldend for s in v.schakels if _mandaat_geldt(s.mandaat, peildatum)),
        overgangen=tuple(
            o for v in geldend for o in v.overgangen if in_venster(peildatum, o.geldig_vanaf, o.geldig_tot_en_met)
        ),
        voorbehouden=MappingProxyType({v.regeling.regeling: v.voorbehouden for v in geldend if v.voorbehouden}),
        bedragen=MappingProxyType(_bedragen(geldend, blijvend, peildatum)),
    )


def _versies_op(per_regeling: Mapping[str, Sequence[Versie]], peildatum: date, kennisdatum: date) -> _Versies:
    """Of each regeling the version that began last, with those that transitional law keeps beside it."""
    op = _Versies([], [], [], [])
    for versies in per_regeling.values():
        begonnen = [v for v in versies if v.regeling.geldig_vanaf <= peildatum]
        if not begonnen:
            continue
        laatste = begonnen[-1]
        if not in_venster(peildatum, None, laatste.regeling.geldig_tot_en_met):
            op.geeindigd.append(laatste)
            continue
        op.geldend.append(laatste)
        for versie, dag, grenzen in _op_de_dag(begonnen, peildatum):
            rijen = versie.kernen if versie is laatste else versie.blijvend
            op.kernen.extend(_begrensd(kern, grenzen) for kern in rijen if _in_werking(kern, dag, kennisdatum))
            if versie is not laatste:
                op.blijvend.append(versie)
    return op


def _op_de_dag(begonnen: Sequence[Versie], peildatum: date) -> Iterable[tuple[Versie, date, tuple[Groep, ...]]]:
    """The version in force, and the ones before it as far as transitional law keeps them for some elements.

    Each with the day for its windows (of an earlier version its last) and the groups that bound its elements: those of
    a later version that keep it, and its own that leave elements to the version before.
    """
    bewaard: tuple[Groep, ...] = ()
    dag, nummer = peildatum, len(begonnen) - 1
    while nummer > 0 and (over := begonnen[nummer].overgangsrecht) is not None:
        versie = begonnen[nummer]
        tekst = f"overgangsrecht {versie.bron_van_overgang}"
        yield versie, dag, (*bewaard, Groep("geen", (over,), tekst))
        bewaard = (*bewaard, Groep("alle", (over,), tekst))
        dag = versie.regeling.geldig_vanaf - timedelta(days=1)
        nummer -= 1
    yield begonnen[nummer], dag, bewaard


def _in_werking(kern: Kern, op: date, kennisdatum: date) -> bool:
    regel = kern.regel
    bekend = in_venster(kennisdatum, regel.bekend_sinds, regel.bekend_tot)
    return bekend and in_venster(op, regel.geldig_vanaf, regel.geldig_tot_en_met)


def _begrensd(kern: Kern, grenzen: tuple[Groep, ...]) -> Kern:
    """A rule that only speaks of the elements that its version is for; a signal about the whole plan speaks of all."""
    if not grenzen or kern.regel.patronen:
        return kern
    if kern.regel.kader is not None:
        return replace(kern, geldt_als=Groep("alle", (*grenzen, kern.geldt_als)))
    return replace(kern, als=Groep("alle", (*grenzen, kern.als)))


def _gedaanten(kernen: Sequence[Kern]) -> dict[str, tuple[str, ...]]:
    """Of each rule with an earlier version that goes on: every id that it has here, in order."""
    namen = sorted(kern.id for kern in kernen)
    ouder = {zonder_versie(naam) for naam in namen if naam != zonder_versie(naam)}
    per: dict[str, list[str]] = {}
    for naam in namen:
        if zonder_versie(naam) in ouder:
            per.setdefault(zonder_versie(naam), []).append(naam)
    return {naam: tuple(rij) for naam, rij in per.items()}


def _met_gedaanten(kern: Kern, gedaanten: Mapping[str, tuple[str, ...]]) -> Kern:
    """A rule that speaks about another speaks about every version of it that holds for somebody."""
    if not any(doel in gedaanten for doel in kern.doelen):
        return kern
    return replace(kern, doelen=tuple(g for doel in kern.doelen for g in gedaanten.get(doel, (doel,))))


def _per_regeling(rulebook: Rulebook, gemeente: str) -> dict[str, list[Versie]]:
    hier = gemeente.casefold()
    per: dict[str, list[Versie]] = {}
    for versie in rulebook.versies:
        if versie.regeling.gemeente is None or versie.regeling.gemeente.casefold() == hier:
            per.setdefault(versie.regeling.regeling, []).append(versie)
    return per


def _mandaat_geldt(mandaat: Mandaat, op: date) -> bool:
    ingetrokken = mandaat.ingetrokken_op is not None and mandaat.ingetrokken_op <= op
    return not ingetrokken and in_venster(op, mandaat.geldig_vanaf, mandaat.geldig_tot_en_met)


def _index(kernen: Sequence[Kern], sleutels: Callable[[Kern], list[str]]) -> Mapping[str, tuple[Kern, ...]]:
    index: dict[str, list[Kern]] = {}
    for kern in kernen:
        for sleutel in dict.fromkeys(sleutels(kern)):
            index.setdefault(sleutel, []).append(kern)
    return MappingProxyType({sleutel: tuple(rij) for sleutel, rij in index.items()})


def _bij_regel(kernen: Sequence[Kern]) -> Mapping[tuple[str, str], tuple[Kern, ...]]:
    """Exceptions and frames by (kind of rule, rule they speak about)."""
    index: dict[tuple[str, str], list[Kern]] = {}
    for kern in kernen:
        for doel in dict.fromkeys(kern.doelen):
            index.setdefault((kern.soort, doel), []).append(kern)
    return MappingProxyType({sleutel: tuple(rij) for sleutel, rij in index.items()})


def soort_van(regel: Regel) -> str:
    """Which of the kinds of rule this is."""
    gezet = regel.model_fields_set
    return next((s for s in SOORTEN_REGEL if s in gezet and getattr(regel, s) not in (None, False)), "")


def bron_in(regeling: Regeling, bron: str) -> str:
    """A citation in full: the regeling's own articles get its name in front."""
    return f"{regeling.regeling} {bron}" if bron.startswith(("art.", "bijl")) else bron


def plaatsen(geldend: Sequence[Versie], blijvend: Sequence[Versie]) -> list[tuple[str, Versie]]:
    """Every version with the name under which its own names are read."""
    return [(v.regeling.regeling, v) for v in geldend] + [(v.plaats, v) for v in blijvend]


def _bedragen(geldend: Sequence[Versie], blijvend: Sequence[Versie], op: date) -> dict[str, tuple[Getal, str, str]]:
    """Each amount in force: its value, its scope (``per``) and its source; of a version that goes on by its name."""
    gevonden: dict[str, tuple[Getal, str, str]] = {}
    for plaats, versie in plaatsen(geldend, blijvend):
        for naam, reeks in versie.regeling.bedragen.items():
            begonnen = sorted(vanaf for vanaf in reeks.waarden if vanaf <= op.isoformat())
            if begonnen:
                bedrag = Decimal(reeks.waarden[begonnen[-1]])
                gevonden[f"{plaats}/bedragen.{naam}"] = (
                    Getal(bedrag, bedrag, reeks.eenheid),
                    reeks.per or "",
                    bron_in(versie.regeling, reeks.bron),
                )
    return gevonden


def te_verifieren(kern: Kern, peildatum: date) -> bool:
    """Whether the text of this rule on this date was not verified."""
    regel, regeling = kern.regel, kern.regeling
    zeker = regeling.geldig_vanaf_zeker if regel.geldig_vanaf_zeker is None else regel.geldig_vanaf_zeker
    tekst = regel.tekstversie or regeling.tekstversie
    return regel.te_verifieren or regeling.te_verifieren or _voor_de_tekst(zeker, tekst, peildatum)


def rij_te_verifieren(schakel: Schakel, peildatum: date) -> bool:
    """Whether this row of a register was not verified, or its register not on this date."""
    rij, regeling = schakel.mandaat, schakel.regeling
    voor = _voor_de_tekst(regeling.geldig_vanaf_zeker, regeling.tekstversie, peildatum)
    return rij.te_verifieren or regeling.te_verifieren or voor


def _voor_de_tekst(zeker: bool, tekst: date | None, peildatum: date) -> bool:
    """Whether a day lies before the text that was read, where the start of that text is not proven."""
    return not zeker and tekst is not None and peildatum < tekst
