"""The smallest mandate by which one contact person can decide most of a plan, or of a folder of plans.

A row is as tight as it can be: one power, only the acts that are needed, the kinds and the amounts of these plans as
limits, departure from policy only where an element needs it, and an end date. What no mandate can reach is named with
its reason. The advice is a draft for whoever may give the mandate; it changes no answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import comb
from typing import NamedTuple

from engine.cells import Cel
from engine.citations import citaat
from engine.elements import hoofdcellen
from engine.inquiry import Plek
from engine.outcome import Json, Toetsing, naam_van
from engine.routes import mandaat_kan
from engine.rulebook import Recht
from engine.sentences import dag, hoofdletter, los, reden
from engine.steps import Beslisparam
from engine.values import Getal, plus_maanden, schrijf, schrijf_getal
from engine.way_steps import taal_van
from schemas.plan import Contactpersoon

FORMAAT = "eenplan-mandaatadvies/1"

#: Facts of an element that make good limits: known beforehand and no judgement.
GRENSFEITEN = ("element.kosten_per_jaar", "element.kosten_eenmalig", "element.duur", "element.uren_per_week")

#: So many sets of rows are compared at most for each number of rows; beyond it the search is a guess and says so.
MEESTE_SETS = 200_000

_KAN = ("ja", "ja_binnen_grenzen")
_NIET_BEKEND = "Het is nog niet bekend wie hierover gaat. Zoek dat eerst uit."


class Nodig(NamedTuple):
    """One power that an element needs and that this person does not have."""

    macht: str
    orgaan: str
    handeling: str
    afwijken: bool


class Onderdeel(NamedTuple):
    """One element of one plan: what it needs, what it costs, and what can serve as limit."""

    plan: str
    naam: str
    soort: str
    nodig: frozenset[Nodig]
    waarden: tuple[tuple[str, Getal], ...]
    einde: date | None
    handelingen: int
    handelingen_nu: int

    def euro(self, feit: str) -> Decimal:
        """What it costs (a year, or once); zero when that is not known."""
        return next((w.laag for naam, w in self.waarden if naam == feit), Decimal(0))


class Onbereikbaar(NamedTuple):
    """An element that no mandate can bring to this person, and why."""

    plan: str
    element: str
    waarom: str
    bron: str


class Rij(NamedTuple):
    """One row as it would stand in the register."""

    macht: str
    orgaan: str
    handelingen: tuple[str, ...]
    soorten: tuple[str, ...]
    grenzen: tuple[tuple[str, str], ...]
    afwijken: bool
    einde: date
    voor: tuple[tuple[str, str], ...]
    kan_ook_door: tuple[str, ...] = ()
    instemming: str = ""


class Meter(NamedTuple):
    """The power of a contact person: elements, euros and acts that it can decide, of all that need a decision."""

    onderdelen: int
    van_onderdelen: int
    euro_per_jaar: Decimal
    van_euro_per_jaar: Decimal
    euro_eenmalig: Decimal
    van_euro_eenmalig: Decimal
    handelingen: int
    van_handelingen: int


class Aantal(NamedTuple):
    """The best that so many rows can do."""

    rijen: tuple[str, ...]
    onderdelen: int
    erbij: int
    exact: bool


@dataclass(frozen=True, slots=True)
class MandaatAdvies:
    """The advice for one function."""

    contact: Contactpersoon
    gemeente: str
    peildatum: date
    nu: Meter
    straks: Meter
    rijen: tuple[Rij, ...]
    per_aantal: tuple[Aantal, ...]
    onbereikbaar: tuple[Onbereikbaar, ...]
    zonder_besluit: tuple[tuple[str, str], ...]
    exact: bool


@dataclass(slots=True)
class Verzameling:
    """Collects what plans need, one evaluation at a time, so that a folder of plans fits in memory."""

    contact: Contactpersoon | None = None
    gemeente: str = ""
    onderdelen: list[Onderdeel] = field(default_factory=list)
    onbereikbaar: list[Onbereikbaar] = field(default_factory=list)
    zonder: list[tuple[str, str]] = field(default_factory=list)
    _recht: Recht | None = None
    _ook_door: dict[str, tuple[tuple[str, bool], ...]] = field(default_factory=dict)
    _instemming: dict[str, str] = field(default_factory=dict)

    def voeg_toe(self, t: Toetsing) -> None:
        """Take what one plan needs. All plans belong to one municipality and one function."""
        self.contact, self.gemeente, self._recht = t.plan.contactpersoon, t.plan.gemeente, t.recht
        for naam in t.plan.elementen:
            leidend = str(t.samenvattingen[naam].leidend.waarde).split()
            cellen = [c for c in hoofdcellen(t.cellen[naam]) if c.kern.id in leidend]
            if cellen and all(c.beslissing.stap.waarde == "geen_besluit_nodig" for c in cellen):
                self.zonder.append((t.plan.plan, naam))
                continue
            self._element(t, naam, cellen)

    def _element(self, t: Toetsing, naam: str, cellen: Sequence[Cel]) -> None:
        nodig: set[Nodig] = set()
        waarom: list[Onbereikbaar] = []
        if t.samenvattingen[naam].beslissen.waarde == "onbekend":
            waarom.append(Onbereikbaar(t.plan.plan, naam, _NIET_BEKEND, ""))
            cellen = cellen[:0]
        for cel in cellen:
            if cel.beslissing.stap.waarde in (*_KAN, "geen_besluit_nodig"):
                continue
            if mandaat_kan(t, cel) and not _verhinderd(cel):
                nodig.add(_nodig(t, cel))
                self._bij_macht(t, cel)
            else:
                waarom.append(_onbereikbaar(t, cel))
        leidend = str(t.samenvattingen[naam].leidend.waarde).split()
        handelingen = [c for c in t.cellen[naam] if c.kern.id in leidend]
        self.onderdelen.append(
            Onderdeel(
                t.plan.plan,
                naam,
                t.plan.elementen[naam].soort,
                frozenset() if waarom else frozenset(nodig),
                tuple(_waarden(t, naam)),
                _einde(t, naam),
                len(handelingen),
                sum(c.beslissing.stap.waarde in _KAN for c in handelingen),
            )
        )
        self.onbereikbaar += dict.fromkeys(waarom)

    def _bij_macht(self, t: Toetsing, cel: Cel) -> None:
        macht = cel.kern.bevoegdheid
        if macht in self._ook_door:
            return
        self._ook_door[macht] = tuple(_doorgevers(t, macht))
        ruimte = t.recht.machten[macht].bevoegdheid.mandaat
        buiten = t.plan.contactpersoon.organisatie != "gemeente"
        if buiten and (ruimte is None or ruimte.instemming == "nodig"):
            self._instemming[macht] = "de ontvanger en diens werkgever moeten eerst instemmen (Awb 10:4 lid 1)"

    # --- the advice --------------------------------------------------------------------------------

    def advies(self, peildatum: date) -> MandaatAdvies:
        """The smallest set of rows that reaches everything a mandate can reach, and what fewer rows would do."""
        assert self.contact is not None, "geen plan"
        onbereikbaar = {(o.plan, o.element) for o in self.onbereikbaar}
        nu = [o for o in self.onderdelen if not o.nodig and (o.plan, o.naam) not in onbereikbaar]
        straks = [o for o in self.onderdelen if (o.plan, o.naam) not in onbereikbaar]
        machten = sorted({n.macht for o in straks for n in o.nodig})
        per_aantal, exact = _beste(machten, straks)
        return MandaatAdvies(
            self.contact,
            self.gemeente,
            peildatum,
            _meter(nu, self.onderdelen, sum(o.handelingen_nu for o in self.onderdelen)),
            _meter(straks, self.onderdelen, self._handelingen_straks(straks)),
            tuple(self._rij(macht, straks, peildatum) for macht in _volgorde(per_aantal, machten)),
            per_aantal,
            tuple(dict.fromkeys(self.onbereikbaar)),
            tuple(self.zonder),
            exact,
        )

    def _handelingen_straks(self, straks: Sequence[Onderdeel]) -> int:
        erbij = sum(len(o.nodig) for o in straks)
        return sum(o.handelingen_nu for o in self.onderdelen) + erbij

    def _rij(self, macht: str, straks: Sequence[Onderdeel], peildatum: date) -> Rij:
        """The tightest row for a power: the acts, kinds and highest amounts of the elements that need it."""
        voor = [o for o in straks if any(n.macht == macht for n in o.nodig)]
        nodig = [n for o in voor for n in o.nodig if n.macht == macht]
        eindes = [o.einde for o in voor if o.einde is not None]
        afwijken = any(n.afwijken for n in nodig)
        return Rij(
            macht,
            nodig[0].orgaan,
            tuple(dict.fromkeys(n.handeling for n in nodig)),
            tuple(sorted({o.soort for o in voor})),
            tuple(_grenzen(voor)),
            afwijken,
            max(eindes, default=plus_maanden(peildatum, 12)),
            tuple((o.plan, o.naam) for o in voor),
            tuple(dict.fromkeys(f for f, mag in self._ook_door.get(macht, ()) if mag or not afwijken)),
            self._instemming.get(macht, ""),
        )


def _doorgevers(t: Toetsing, macht: str) -> Iterable[tuple[str, bool]]:
    """Who of the same organisation may pass this power on, and whether departing from policy goes with it."""
    contact = t.plan.contactpersoon
    for functie in t.bevoegd.netwerk.functies:
        for pad in t.bevoegd.netwerk.paden(functie, macht):
            eigen = all(s.mandaat.organisatie in (None, contact.organisatie) for s in pad)
            if functie != contact.functie and pad and eigen and pad[-1].mandaat.ondermandaat is True:
                yield functie, all(s.mandaat.afwijken_van_beleid is True for s in pad)


def _verhinderd(cel: Cel) -> bool:
    """Something in the person itself certainly bars it (Awb 2:4, 10:3 lid 3); a row would change nothing."""
    beslissing = cel.beslissing.stap
    rollen = beslissing.param.rollen if isinstance(beslissing.param, Beslisparam) else ()
    return any(
        stap.waarde == "waar"
        for stap, rol in zip(beslissing.premissen, rollen, strict=True)
        if rol not in ("bron", "pad")
    )


def _nodig(t: Toetsing, cel: Cel) -> Nodig:
    buiten = any(
        (k.laag == "beleid" and k.stap.waarde not in ("binnen", "geldt_niet"))
        or (k.laag == "verordening" and k.stap.waarde == "buiten")
        for k in cel.kaders
    )
    orgaan = t.bevoegd.netwerk.wortels[cel.kern.bevoegdheid].orgaan
    return Nodig(cel.kern.bevoegdheid, orgaan, cel.handeling, buiten)


def _onbereikbaar(t: Toetsing, cel: Cel) -> Onbereikbaar:
    macht = t.recht.machten.get(cel.kern.bevoegdheid)
    gezag = t.bevoegd.netwerk.wortels[macht.id].orgaan if macht is not None else ""
    code = next(iter(cel.beslissing.waarom), "")
    zin = (
        reden(
            code,
            taal_van(t.recht),
            functie=t.plan.contactpersoon.functie,
            organisatie=t.plan.contactpersoon.organisatie,
            gezag=gezag,
            handeling=cel.handeling,
        )
        if code
        else "Wie dit beslist is nog niet bekend."
    )
    bron = citaat(macht.bevoegdheid.bron, macht.regeling, t.recht).tekst if macht is not None else ""
    return Onbereikbaar(t.plan.plan, cel.element, zin, bron)


def _waarden(t: Toetsing, element: str) -> Iterable[tuple[str, Getal]]:
    for feit in GRENSFEITEN:
        if feit in t.recht.rulebook.feiten:
            waarde = t.onderzoek.feit(feit, Plek(element, "")).waarde
            if isinstance(waarde, Getal) and waarde.laag == waarde.hoog:
                yield feit, waarde


def _einde(t: Toetsing, element: str) -> date | None:
    periode = t.plan.elementen[element].periode
    return periode.tot_en_met if periode is not None else None


def _grenzen(voor: Sequence[Onderdeel]) -> Iterable[tuple[str, str]]:
    """The highest value of each fact that all these elements state; a fact that one does not state is no limit."""
    for feit in GRENSFEITEN:
        waarden = [dict(o.waarden).get(feit) for o in voor]
        bekend = [w for w in waarden if w is not None]
        if bekend and len(bekend) == len(waarden):
            yield feit, schrijf(max(bekend, key=lambda w: w.laag))


def _meter(kan: Sequence[Onderdeel], alle: Sequence[Onderdeel], handelingen: int) -> Meter:
    per_jaar, eenmalig = "element.kosten_per_jaar", "element.kosten_eenmalig"
    return Meter(
        len(kan),
        len(alle),
        sum((o.euro(per_jaar) for o in kan), Decimal(0)),
        sum((o.euro(per_jaar) for o in alle), Decimal(0)),
        sum((o.euro(eenmalig) for o in kan), Decimal(0)),
        sum((o.euro(eenmalig) for o in alle), Decimal(0)),
        handelingen,
        sum(o.handelingen for o in alle),
    )


# --- how many rows, and which ---------------------------------------------------------------------------------------


def _beste(machten: Sequence[str], onderdelen: Sequence[Onderdeel]) -> tuple[tuple[Aantal, ...], bool]:
    """For every number of rows the set that lets most elements be decided, then most euros; exact within the limit."""
    groepen: dict[frozenset[str], tuple[int, Decimal]] = {}
    for o in onderdelen:
        sleutel = frozenset(n.macht for n in o.nodig)
        if sleutel:
            aantal, euro = groepen.get(sleutel, (0, Decimal(0)))
            groepen[sleutel] = (
                aantal + 1,
                euro + o.euro("element.kosten_per_jaar") + o.euro("element.kosten_eenmalig"),
            )
    gevonden: list[Aantal] = []
    vorige: tuple[str, ...] = ()
    for k in range(1, len(machten) + 1):
        exact = comb(len(machten), k) <= MEESTE_SETS
        sets = combinations(machten, k) if exact else ((*vorige, m) for m in machten if m not in vorige)
        beste = max(sets, key=lambda rij: (_opbrengst(frozenset(rij), groepen), _omgekeerd(rij)))
        aantal = int(_opbrengst(frozenset(beste), groepen)[0])
        eerder = gevonden[-1].onderdelen if gevonden else 0
        gevonden.append(Aantal(tuple(sorted(beste)), aantal, aantal - eerder, exact))
        vorige = tuple(beste)
    return tuple(gevonden), all(a.exact for a in gevonden)


def _opbrengst(rijen: frozenset[str], groepen: Mapping[frozenset[str], tuple[int, Decimal]]) -> tuple[int, Decimal]:
    mee = [w for nodig, w in groepen.items() if nodig <= rijen]
    return sum(a for a, _ in mee), sum((e for _, e in mee), Decimal(0))


def _omgekeerd(rij: Sequence[str]) -> tuple[int, ...]:
    """So that of equals the first in the alphabet wins."""
    return tuple(-ord(teken) for teken in " ".join(rij))


def _volgorde(per_aantal: Sequence[Aantal], machten: Sequence[str]) -> list[str]:
    """The rows in the order in which the best sets take them in."""
    rij: list[str] = []
    for aantal in per_aantal:
        rij += [macht for macht in aantal.rijen if macht not in rij]
    return [*rij, *(m for m in machten if m not in rij)]


# --- the draft decision ---------------------------------------------------------------------------------------------


def conceptregeling(a: MandaatAdvies) -> dict[str, Json]:
    """The draft as the data of a rule file that ``controleer`` accepts; consent that was not given is not in it."""
    return {
        "regeling": f"{_mapnaam(a.gemeente)}/concept-mandaat-{a.contact.functie.replace('_', '-')}",
        "titel": f"Concept: mandaat aan {los(a.contact.functie)}",
        "rang": "mandaatbesluit",
        "gemeente": a.gemeente,
        "grondslag": "awb art. 10:3 lid 1",
        "geldig_vanaf": a.peildatum.isoformat(),
        "soort_register": "positief",
        "uitleg": "Een concept. Niemand heeft dit besloten; het geldt pas na een besluit en bekendmaking.",
        "mandaten": [_rij_data(a, nummer, rij) for nummer, rij in enumerate(a.rijen, start=1)],
    }


def _mapnaam(gemeente: str) -> str:
    return "".join(t if t.isascii() and t.isalnum() else "-" for t in gemeente.casefold()).strip("-") or "gemeente"


def _rij_data(a: MandaatAdvies, nummer: int, rij: Rij) -> dict[str, Json]:
    grenzen: dict[str, Json] = {"element.soort": list(rij.soorten)}
    grenzen |= {feit: {"ten_hoogste": waarde} for feit, waarde in rij.grenzen}
    data: dict[str, Json] = {
        "nr": f"concept-{nummer}",
        "van": rij.orgaan,
        "aan": a.contact.functie,
        "bevoegdheden": [rij.macht],
        "handelingen": list(rij.handelingen),
        "afwijken_van_beleid": "ja" if rij.afwijken else "nee",
        "grenzen": grenzen,
        "ondermandaat": "nee",
        "schriftelijk": "ja",
        "geldig_tot_en_met": rij.einde.isoformat(),
    }
    if a.contact.organisatie != "gemeente":
        data["organisatie"] = a.contact.organisatie
        if a.contact.werkt_onder is not None:
            data["werkt_onder"] = a.contact.werkt_onder
    return data


def als_yaml(data: Mapping[str, Json]) -> str:
    """Plain data as YAML as rule files are written: in quotes whatever could be read as something else."""
    kop = "# yaml-language-server: $schema=../../../../schemas/json/regeling.schema.json\n"
    return (
        kop + "# Een concept uit mandaat-advies. Lees het na, laat het besluiten en maak het bekend.\n" + _yaml(data, 0)
    )


def _yaml(waarde: Mapping[str, Json], diep: int) -> str:
    """A mapping; a list is either of mappings, one below the other, or of plain values, on one line."""
    inspring = "  " * diep
    delen: list[str] = []
    for sleutel, deel in waarde.items():
        if isinstance(deel, Mapping):
            delen.append(f"{inspring}{sleutel}:\n{_yaml(deel, diep + 1)}")
        elif isinstance(deel, str) or not isinstance(deel, Sequence):
            delen.append(f"{inspring}{sleutel}: {_scalair(deel)}\n")
        elif rijen := [rij for rij in deel if isinstance(rij, Mapping)]:
            onder = "".join(f"{inspring}  - {_yaml(rij, diep + 2).lstrip()}" for rij in rijen)
            delen.append(f"{inspring}{sleutel}:\n{onder}")
        else:
            delen.append(f"{inspring}{sleutel}: [{', '.join(map(_scalair, deel))}]\n")
    return "".join(delen)


def _scalair(waarde: Json) -> str:
    tekst = str(waarde)
    gewoon = tekst.replace(" ", "").replace("_", "").replace("-", "").replace("/", "").replace(".", "")
    if gewoon.isalnum() and not tekst[0].isdigit():
        return tekst
    if len(tekst) == 10 and tekst[4] == tekst[7] == "-" and gewoon.isdigit():
        return tekst
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'


def conceptbesluit(a: MandaatAdvies, recht: Recht) -> str:
    """The draft mandate decision as text: who, to whom, which powers and acts, limits, form, end and publication."""
    functie = los(a.contact.functie)
    regels = [f"# Concept: mandaat aan {functie} ({a.gemeente})", ""]
    if not a.rijen:
        return "\n".join([*regels, "Er is geen mandaat dat iets toevoegt."]) + "\n"
    regels += ["Dit is een concept. Niemand heeft dit besloten.", ""]
    for nummer, rij in enumerate(a.rijen, start=1):
        regels += [f"## Artikel {nummer}", "", *_artikel(a, rij, recht), ""]
    regels += [
        "## Slot",
        "",
        "- Doorgeven aan een ander mag niet (geen ondermandaat).",
        f"- Wie namens het bestuur beslist, zet dat in de brief ({_tekst(recht, 'awb art. 10:10')}).",
        f"- Het bestuur kan het mandaat altijd intrekken ({_tekst(recht, 'awb art. 10:8 lid 1')}).",
        f"- Dit besluit staat op papier en wordt bekendgemaakt ({_tekst(recht, 'awb art. 10:5 lid 2')}).",
        "- Begindatum: de dag na de bekendmaking. Vul in: …",
    ]
    return "\n".join(regels) + "\n"


def _artikel(a: MandaatAdvies, rij: Rij, recht: Recht) -> list[str]:
    macht = recht.machten.get(rij.macht)
    bron = citaat(macht.bevoegdheid.bron, macht.regeling, recht).tekst if macht is not None else rij.macht
    wie = f"{los(a.contact.functie)} (werkt bij: {los(a.contact.organisatie)})"
    delen = [
        f"{hoofdletter(naam_van(recht, rij.orgaan))} geeft mandaat aan de functie {wie}.",
        f"- Bevoegdheid: {bron} ({rij.macht}).",
        f"- Handelingen: {', '.join(map(los, rij.handelingen))}. Andere handelingen niet.",
        f"- Alleen voor: {', '.join(map(los, rij.soorten))}.",
        *(f"- {hoofdletter(los(feit.partition('.')[2]))}: ten hoogste {los(waarde)}." for feit, waarde in rij.grenzen),
        f"- Afwijken van beleid: {'ja, met de reden op papier (Awb 4:84)' if rij.afwijken else 'nee'}.",
        f"- Einddatum: {dag(rij.einde)}.",
    ]
    if rij.instemming:
        delen.append(f"- Nog nodig: {rij.instemming}.")
    if rij.kan_ook_door:
        delen.append(f"- Kan ook als ondermandaat door: {', '.join(map(los, rij.kan_ook_door))}.")
    return delen


def _tekst(recht: Recht, bron: str) -> str:
    return citaat(bron, recht.versies[0].regeling, recht).tekst


# --- as JSON ---------------------------------------------------------------------------------------------------------


def als_json(a: MandaatAdvies, recht: Recht) -> dict[str, Json]:
    """The advice as plain data."""
    return {
        "formaat": FORMAAT,
        "gemeente": a.gemeente,
        "functie": a.contact.functie,
        "organisatie": a.contact.organisatie,
        "peildatum": a.peildatum.isoformat(),
        "nu": _meter_json(a.nu),
        "straks": _meter_json(a.straks),
        "rijen": [
            {
                **_rij_data(a, nummer, rij),
                "voor": [{"plan": plan, "element": element} for plan, element in rij.voor],
                "kan_ook_door": list(rij.kan_ook_door),
                "nog_nodig": rij.instemming,
            }
            for nummer, rij in enumerate(a.rijen, start=1)
        ],
        "per_aantal_rijen": [
            {"rijen": list(x.rijen), "onderdelen": x.onderdelen, "erbij": x.erbij, "exact": x.exact}
            for x in a.per_aantal
        ],
        "onbereikbaar": [dict(o._asdict()) for o in a.onbereikbaar],
        "zonder_besluit": [{"plan": plan, "element": element} for plan, element in a.zonder_besluit],
        "exact": a.exact,
        "besluit": conceptbesluit(a, recht),
        "yaml": als_yaml(conceptregeling(a)) if a.rijen else "",
    }


def _meter_json(m: Meter) -> dict[str, Json]:
    return {
        "onderdelen": m.onderdelen,
        "van_onderdelen": m.van_onderdelen,
        "euro_per_jaar": schrijf_getal(m.euro_per_jaar),
        "van_euro_per_jaar": schrijf_getal(m.van_euro_per_jaar),
        "euro_eenmalig": schrijf_getal(m.euro_eenmalig),
        "van_euro_eenmalig": schrijf_getal(m.van_euro_eenmalig),
        "handelingen": m.handelingen,
        "van_handelingen": m.van_handelingen,
    }
