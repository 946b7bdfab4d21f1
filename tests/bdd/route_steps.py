"""The sentences of the scenarios under ``features/route``: signals, routes, what if, mandate advice and papers."""

import re
from pathlib import Path
from typing import Protocol

import pytest
from pytest_bdd import given, parsers, then, when

from engine.chain import keten
from engine.compare import Celverschil, celverschillen
from engine.elements import hoofdcellen
from engine.mandate_advice import MandaatAdvies, Verzameling
from engine.outcome import Toetsing, onderzoek_plan, toets
from engine.papers import Stuk, Stukken
from engine.routes import Routes, Weg, alle_routes
from engine.way_steps import Stapje
from engine.whatif import lees_zet, met_zetten
from schemas.lezen import Document, Positie
from tests.gelopen import mandaatregeling, toegepast
from tests.laden import lees_plan, rulebook
from tests.mini import DAG

Json = dict[str, object]


class Verhaal(Protocol):
    """What a scenario is about; see ``features/conftest.py``."""

    plan: Json
    mappen: list[Path]


def _lijst(verhaal: Verhaal, sleutel: str) -> list[object]:
    rij = verhaal.plan.setdefault(sleutel, [])
    assert isinstance(rij, list)
    return rij


# --- signals -------------------------------------------------------------------------------------------------


@given("het plan heeft geen afspraken")
def _geen_afspraken(verhaal: Verhaal) -> None:
    verhaal.plan["afspraken"] = []


@given(parsers.parse('het plan vraagt ook "{naam}" van soort {soort} voor {persoon}'))
def _ook(verhaal: Verhaal, naam: str, soort: str, persoon: str) -> None:
    elementen = verhaal.plan["elementen"]
    assert isinstance(elementen, dict)
    elementen[naam] = {"in_eigen_woorden": naam, "soort": soort, "voor": [persoon]}


@given(parsers.parse("bij {persoon} lopen en stoppen {aantal:d} vertrouwde helpers"))
def _vertrouwd(verhaal: Verhaal, persoon: str, aantal: int) -> None:
    verhaal.plan["lopende_hulp"] = [
        {"soort": "opvoedhulp", "bij": persoon, "door": f"helper_{n}", "vertrouwd": "ja", "stopt_door": "hulp_stoppen"}
        for n in range(aantal)
    ]


@given(parsers.parse("bij {persoon} loopt {soort} op de wet {wet} en die stopt niet"))
def _loopt(verhaal: Verhaal, persoon: str, soort: str, wet: str) -> None:
    _lijst(verhaal, "lopende_hulp").append({"soort": soort, "bij": persoon, "door": "een ander", "wet": wet})


@given("het gezin weet niet van het overleg")
def _weet_niet(verhaal: Verhaal) -> None:
    for contact in _lijst(verhaal, "contacten"):
        assert isinstance(contact, dict)
        contact["gezin_weet_het"] = "nee"


@given(parsers.parse("er is {aantal:d} keer afgeweken van {regel}"))
def _afgeweken(verhaal: Verhaal, aantal: int, regel: str) -> None:
    verhaal.plan["eerdere_besluiten"] = [
        {"soort": "rustplek", "op": f"2026-0{n + 1}-01", "uitkomst": "afgeweken", "regel": regel} for n in range(aantal)
    ]


@given(parsers.parse("in het maatwerkregister is {aantal:d} keer afgeweken van {regel}"))
def _in_register(verhaal: Verhaal, tmp_path: Path, aantal: int, regel: str) -> None:
    geval = f"soort: rustplek, regel: {regel}, uitkomst: afgeweken, grondslag: awb art. 4:84, waarom: [dit hielp]"
    gevallen = "".join(f"  - {{nr: geval-{n}, jaar: {2020 + n}, {geval}}}\n" for n in range(aantal))
    (tmp_path / "register.yaml").write_text(
        "regeling: voorbeeldstad/vol-register\ntitel: Register\nrang: vaste_gedragslijn\ngemeente: Voorbeeldstad\n"
        f"geldig_vanaf: 2026-01-01\neerder_maatwerk:\n{gevallen}",
        encoding="utf-8",
    )
    verhaal.mappen.append(tmp_path)


@given(parsers.parse("een mandaat van {van} aan {aan} voor {bevoegdheid} dat eindigt op {datum}"))
def _mandaat(verhaal: Verhaal, tmp_path: Path, van: str, aan: str, bevoegdheid: str, datum: str) -> None:
    rij = f"nr: '1', van: {van}, aan: tijdelijke_{aan}, bevoegdheden: [{bevoegdheid}], afwijken_van_beleid: ja"
    (tmp_path / "tijdelijk.yaml").write_text(
        "regeling: voorbeeldstad/tijdelijk-mandaat\ntitel: Tijdelijk mandaat\nrang: mandaatbesluit\n"
        "gemeente: Voorbeeldstad\ngeldig_vanaf: 2026-01-01\nsoort_register: positief\n"
        f"mandaten:\n  - {{{rij}, geldig_tot_en_met: {datum}}}\n",
        encoding="utf-8",
    )
    verhaal.mappen.append(tmp_path)


@given("de contactpersoon heeft alleen dat mandaat")
def _alleen_dat(verhaal: Verhaal) -> None:
    contact = verhaal.plan["contactpersoon"]
    assert isinstance(contact, dict)
    contact["functie"] = f"tijdelijke_{contact['functie']}"


@given(parsers.parse('de besluiten over "{een}" en "{ander}" hangen samen'))
def _hangen_samen(verhaal: Verhaal, een: str, ander: str) -> None:
    _hangt_samen(verhaal, een)
    _hangt_samen(verhaal, ander)


@given(parsers.parse('het besluit over "{element}" hangt samen'))
def _hangt_samen(verhaal: Verhaal, element: str) -> None:
    elementen = verhaal.plan["elementen"]
    assert isinstance(elementen, dict)
    elementen[element]["besluiten_hangen_samen"] = "ja"


# --- ways --------------------------------------------------------------------------------------------------------


class Vervolg:
    """What comes after the answer: the evaluation, and what was asked of it."""

    def __init__(self) -> None:
        self.t: Toetsing | None = None
        self.per: dict[str, Routes] = {}
        self.na: Toetsing | None = None
        self.weg: Weg | None = None
        self.advies: MandaatAdvies | None = None
        self.verschillen: list[Celverschil] = []
        self.stukken: dict[str, Stuk] = {}


@pytest.fixture
def vervolg() -> Vervolg:
    """The questions of one scenario."""
    return Vervolg()


def _toetsing(data: Json, mappen: list[Path]) -> Toetsing:
    doc = Document("plan", dict(data), {(): Positie(1, 1, 1)}, {}, ())  # type: ignore[arg-type]  # plain data
    plan = lees_plan(doc)
    dag = plan.peildatum or DAG
    return onderzoek_plan(plan, rulebook(*mappen), keten, dag, plan.kennisdatum or dag)


def _uitkomst(t: Toetsing, data: Json) -> Json:
    return toets(t.plan, data, t.recht.rulebook, t.ketening, t.recht.peildatum, t.recht.kennisdatum)


@when("iemand vraagt welke wegen er zijn")
def _wegen(verhaal: Verhaal, vervolg: Vervolg) -> None:
    vervolg.t = _toetsing(verhaal.plan, verhaal.mappen)
    vervolg.per = {r.element: r for r in alle_routes(vervolg.t)}


@when(parsers.parse("iemand vraagt welke wegen er zijn om te {handeling}"))
def _wegen_om_te(verhaal: Verhaal, vervolg: Vervolg, handeling: str) -> None:
    vervolg.t = _toetsing(verhaal.plan, verhaal.mappen)
    vervolg.per = {r.element: r for r in alle_routes(vervolg.t, handeling)}


def _afwijkend(weg: Weg) -> bool:
    return any(s.soort == "afwijken" for s in weg.stappen) and not any(s.soort == "veranderen" for s in weg.stappen)


@when(parsers.parse('de weg door een mandaat bij "{element}" is gelopen'))
def _gelopen_mandaat(verhaal: Verhaal, vervolg: Vervolg, element: str, tmp_path: Path) -> None:
    weg = next(w for w in vervolg.per[element].wegen if w.via == "mandaat" and _afwijkend(w))
    assert vervolg.t is not None
    (tmp_path / "concept.yaml").write_text(mandaatregeling(vervolg.t, weg), encoding="utf-8")
    vervolg.weg = weg
    vervolg.na = _toetsing(toegepast(vervolg.t, verhaal.plan, weg), [*verhaal.mappen, tmp_path])


@when(parsers.parse('de weg van een collega met afwijken bij "{element}" is gelopen'))
def _gelopen_collega(verhaal: Verhaal, vervolg: Vervolg, element: str) -> None:
    weg = next(w for w in vervolg.per[element].wegen if w.via == "collega" and _afwijkend(w))
    assert vervolg.t is not None
    vervolg.weg = weg
    vervolg.na = _toetsing(toegepast(vervolg.t, verhaal.plan, weg), verhaal.mappen)


@then(parsers.parse('kan de contactpersoon over "{element}" beslissen'))
def _kan_beslissen(vervolg: Vervolg, element: str) -> None:
    assert vervolg.na is not None
    assert vervolg.weg is not None
    (cel,) = [
        c
        for c in hoofdcellen(vervolg.na.cellen[element])
        if (c.kern.id, c.persoon) == (vervolg.weg.regel, vervolg.weg.personen[0])
    ]
    assert cel.dekking.waarde in ("gedekt", "gedekt_onder_voorwaarden")
    assert cel.beslisrijp.waarde == "ja"
    assert cel.beslissing.stap.waarde in ("ja", "ja_binnen_grenzen")


@then(parsers.parse('is er bij "{element}" een weg waarin een {via} van {kader} afwijkt'))
def _weg_met_afwijken(vervolg: Vervolg, element: str, via: str, kader: str) -> None:
    assert any(
        w.via == via and any(e.hoe == "afwijken" and e.blad.onderwerp == kader for e in w.eisen)
        for w in vervolg.per[element].wegen
    )


@then(parsers.parse('mag bij "{element}" {functie} over het afwijken oordelen'))
def _mag_afwijken(vervolg: Vervolg, element: str, functie: str) -> None:
    assert any(s.soort == "afwijken" and functie in s.wie for w in vervolg.per[element].wegen for s in w.stappen)


@then(parsers.parse('is bij "{element}" gesperd dat {functie} zelf beslist, met "{reden}"'))
def _gesperd(vervolg: Vervolg, element: str, functie: str, reden: str) -> None:
    assert any(
        functie in g.wat and "beslist zelf" in g.wat and reden in g.waarom and g.bron
        for g in vervolg.per[element].gesperd
    )


@then(parsers.parse('beslissen in de wegen bij "{element}" alleen {een} en {ander}'))
def _beslissen_alleen(vervolg: Vervolg, element: str, een: str, ander: str) -> None:
    assert {f for w in vervolg.per[element].wegen for f in w.beslist} == {een, ander}


@then(parsers.parse('beslist in een weg bij "{element}" het gezin zelf'))
def _beslist_gezin(vervolg: Vervolg, element: str) -> None:
    assert any(w.via == "gezin" for w in vervolg.per[element].wegen)


@then(parsers.parse('beslist in elke weg bij "{element}" {orgaan}'))
def _beslist(vervolg: Vervolg, element: str, orgaan: str) -> None:
    assert vervolg.per[element].wegen
    assert {f for w in vervolg.per[element].wegen for f in w.beslist} == {orgaan}


def _samen(vervolg: Vervolg, element: str) -> list[list[Stapje]]:
    assert vervolg.per[element].wegen
    return [[s for s in w.stappen if s.soort == "samen"] for w in vervolg.per[element].wegen]


@then(
    parsers.parse('kan in elke weg bij "{element}" worden afgesproken om samen voor te bereiden met {een} en {ander}')
)
def _samen_voorbereiden(vervolg: Vervolg, element: str, een: str, ander: str) -> None:
    for stappen in _samen(vervolg, element):
        (stap,) = stappen
        assert set(stap.wie) == {een, ander}
        assert "3:20" in stap.bron
        for artikel in ("3:21", "3:23", "3:24", "3:26", "3:28"):
            assert any(artikel in regel for regel in stap.toelichting)


@then(parsers.parse('is daarvoor bij "{element}" de laatste aanvraag uiterlijk {datum}'))
def _laatste_aanvraag(vervolg: Vervolg, element: str, datum: str) -> None:
    assert {s.termijn for stappen in _samen(vervolg, element) for s in stappen} == {
        f"de laatste aanvraag uiterlijk {datum}"
    }


@then(parsers.parse('staat in geen weg bij "{element}" een afspraak om samen voor te bereiden'))
def _niet_samen(vervolg: Vervolg, element: str) -> None:
    assert not any(_samen(vervolg, element))


@then(parsers.parse('beslist de contactpersoon in geen weg bij "{element}" zelf'))
def _niet_zelf(vervolg: Vervolg, element: str) -> None:
    assert vervolg.per[element].wegen
    assert all(w.via != "contactpersoon" for w in vervolg.per[element].wegen)


@then(parsers.parse('is in geen weg bij "{element}" iets te veranderen of toe te stemmen'))
def _niets_te_veranderen(vervolg: Vervolg, element: str) -> None:
    assert not any(s.soort in ("veranderen", "toestemming") for w in vervolg.per[element].wegen for s in w.stappen)


@then(parsers.parse('is er bij "{element}" geen weg door een mandaat'))
def _geen_mandaat(vervolg: Vervolg, element: str) -> None:
    assert [w for w in vervolg.per[element].wegen if w.via == "mandaat"] == []


@then(parsers.parse('is bij "{element}" geen weg nodig'))
def _geen_weg(vervolg: Vervolg, element: str) -> None:
    assert vervolg.per[element].wegen == ()
    assert "geen besluit nodig" in vervolg.per[element].zin


@then(parsers.parse('heeft bij "{element}" elke trede van de ladder een volgende, tot aan de rechter'))
def _ladder(vervolg: Vervolg, element: str) -> None:
    *treden, laatste = vervolg.per[element].ladder.treden
    assert all(f"ga naar trede {t.nr + 1}" in t.bij_stilte for t in treden)
    assert "rechter" in laatste.wat


# --- mandate, what if, papers -----------------------------------------------------------------------------------


@when("iemand vraagt welk mandaat zou helpen")
def _mandaat_vraag(verhaal: Verhaal, vervolg: Vervolg) -> None:
    t = _toetsing(verhaal.plan, verhaal.mappen)
    verzameling = Verzameling()
    verzameling.voeg_toe(t)
    vervolg.advies = verzameling.advies(t.recht.peildatum)


def _advies(vervolg: Vervolg) -> MandaatAdvies:
    assert vervolg.advies is not None
    return vervolg.advies


@then(parsers.parse("is het advies {aantal:d} rij, voor {handeling} van {bevoegdheid}"))
def _rijen(vervolg: Vervolg, aantal: int, handeling: str, bevoegdheid: str) -> None:
    rijen = _advies(vervolg).rijen
    assert len(rijen) == aantal
    assert (rijen[0].handelingen, rijen[0].macht) == ((handeling,), bevoegdheid)


@then("mag daarin van beleid worden afgeweken")
def _mag_daarin(vervolg: Vervolg) -> None:
    assert all(rij.afwijken for rij in _advies(vervolg).rijen)


@then(parsers.parse("is daarin {feit} ten hoogste {waarde}"))
def _grens(vervolg: Vervolg, feit: str, waarde: str) -> None:
    assert (feit, waarde) in _advies(vervolg).rijen[0].grenzen


@then(parsers.parse("kan de contactpersoon dan {aantal:d} van {totaal:d} onderdelen beslissen"))
def _meter(vervolg: Vervolg, aantal: int, totaal: int) -> None:
    straks = _advies(vervolg).straks
    assert (straks.onderdelen, straks.van_onderdelen) == (aantal, totaal)


@then(parsers.parse('kan geen mandaat "{element}" geven'))
def _nooit(vervolg: Vervolg, element: str) -> None:
    assert element in {o.element for o in _advies(vervolg).onbereikbaar}


@when(parsers.parse("iemand vraagt wat er verandert bij {zet}"))
def _wat_als(verhaal: Verhaal, vervolg: Vervolg, zet: str) -> None:
    nieuw = met_zetten(verhaal.plan, [lees_zet(zet)])
    was, wordt = (_uitkomst(_toetsing(data, verhaal.mappen), data) for data in (verhaal.plan, nieuw))
    vervolg.verschillen = list(celverschillen("verhaal", was, wordt))


@then(parsers.parse('wordt {as_} bij "{element}": {waarde}'))
def _wordt(vervolg: Vervolg, as_: str, element: str, waarde: str) -> None:
    assert waarde in {v.nieuw for v in vervolg.verschillen if (v.cel, v.as_) == (element, as_)}


@when("iemand de stukken maakt")
def _stukken(verhaal: Verhaal, vervolg: Vervolg) -> None:
    vervolg.stukken = {s.naam: s for s in Stukken.van(_toetsing(verhaal.plan, verhaal.mappen)).alle()}


@then(parsers.parse("is er een stuk {naam} met tien blokken"))
def _tien(vervolg: Vervolg, naam: str) -> None:
    assert len(vervolg.stukken[naam].blokken) == 10


@then(parsers.parse("staat in het stuk {naam} nergens een artikelnummer"))
def _geen_artikel(vervolg: Vervolg, naam: str) -> None:
    stuk = vervolg.stukken[naam]
    assert not any(re.search(r"\bart(ikel|\.) ?\d", r) for b in stuk.blokken for r in b.regels)


@then(parsers.parse("is er een stuk {naam:S}"))
def _stuk(vervolg: Vervolg, naam: str) -> None:
    assert naam in vervolg.stukken


@then(parsers.parse("noemt het stuk {naam} het eerdere geval {geval}"))
def _noemt_geval(vervolg: Vervolg, naam: str, geval: str) -> None:
    assert any(geval in regel for blok in vervolg.stukken[naam].blokken for regel in blok.regels)


@then(parsers.parse('staat in het stuk {naam} "{tekst}"'))
def _staat_in(vervolg: Vervolg, naam: str, tekst: str) -> None:
    assert any(tekst in regel for blok in vervolg.stukken[naam].blokken for regel in blok.regels)
