"""The sentences of the scenarios. A beleidsambtenaar writes with these; nobody needs Python for a new scenario.

``docs/scenarios.md`` lists every sentence with an example.
"""

import copy
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, then, when

from schemas.lezen import lees
from tests.laden import FEATURES, document, rulebook, uitkomst_van

Json = dict[str, object]


class Verhaal:
    """What a scenario is about: a plan, the rules that are added, the dates, and the answer once it was asked."""

    def __init__(self) -> None:
        self.plan: Json = {}
        self.mappen: list[Path] = []
        self.peildatum: date | None = None
        self.kennisdatum: date | None = None
        self.uitkomst: Json = {}

    def element(self, naam: str) -> Json:
        """One element of the answer."""
        gevonden = [e for e in _lijst(self.uitkomst["elementen"]) if e["id"] == naam]
        assert gevonden, f"het plan heeft geen element {naam}"
        return gevonden[0]

    def cellen(self, naam: str, regeling: str = "") -> list[Json]:
        """The cells of an element, under one law or rule if asked."""
        cellen = _lijst(self.element(naam)["cellen"])
        passend = [c for c in cellen if not regeling or regeling in (c["regeling"], c["regel"])]
        assert passend, f"{naam}: geen cel onder {regeling}; wel onder {sorted({str(c['regel']) for c in cellen})}"
        return passend


def _lijst(waarde: object) -> list[Json]:
    assert isinstance(waarde, list)
    return waarde


@pytest.fixture
def verhaal() -> Verhaal:
    """The scenario in hand."""
    return Verhaal()


# --- Gegeven ---------------------------------------------------------------------------------------


@given(parsers.parse('het plan "{pad}"'))
def _plan(verhaal: Verhaal, pad: str) -> None:
    verhaal.plan = copy.deepcopy(dict(document(FEATURES / pad).data))


@given(parsers.parse('de regels uit "{pad}"'))
def _regels(verhaal: Verhaal, pad: str) -> None:
    map_ = FEATURES / pad
    assert map_.is_dir(), f"de map {pad} bestaat niet"
    verhaal.mappen.append(map_)


@given(parsers.parse('de casus "{naam}"'))
def _casus(verhaal: Verhaal, naam: str) -> None:
    _plan(verhaal, f"casussen/{naam}/plan.yaml")
    if (FEATURES / "casussen" / naam / "regels").is_dir():
        _regels(verhaal, f"casussen/{naam}/regels")


@given(parsers.parse("de peildatum is {datum}"))
def _peildatum(verhaal: Verhaal, datum: str) -> None:
    verhaal.peildatum = date.fromisoformat(datum)


@given(parsers.parse("de kennisdatum is {datum}"))
def _kennisdatum(verhaal: Verhaal, datum: str) -> None:
    verhaal.kennisdatum = date.fromisoformat(datum)


@given(parsers.parse('van element "{element}" is {feit}: {waarde}'))
def _feit_element(verhaal: Verhaal, element: str, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "elementen", element)[feit] = _waarde(waarde)


@given(parsers.parse('van element "{element}" is {feit} niet bekend'))
def _feit_element_weg(verhaal: Verhaal, element: str, feit: str) -> None:
    _onder(verhaal.plan, "elementen", element).pop(feit, None)


@given(parsers.parse('van persoon "{persoon}" is {feit}: {waarde}'))
def _feit_persoon(verhaal: Verhaal, persoon: str, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "personen", persoon)[feit] = _waarde(waarde)


@given(parsers.parse('van persoon "{persoon}" is {feit} niet bekend'))
def _feit_persoon_weg(verhaal: Verhaal, persoon: str, feit: str) -> None:
    _onder(verhaal.plan, "personen", persoon).pop(feit, None)


@given(parsers.parse('voor "{persoon}" in "{element}" is {feit}: {waarde}'))
def _feit_element_persoon(verhaal: Verhaal, persoon: str, element: str, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "elementen", element, "feiten_per_persoon", persoon)[feit] = _waarde(waarde)


@given(parsers.parse('voor "{persoon}" in "{element}" is {feit} niet bekend'))
def _feit_element_persoon_weg(verhaal: Verhaal, persoon: str, element: str, feit: str) -> None:
    _onder(verhaal.plan, "elementen", element, "feiten_per_persoon", persoon).pop(feit, None)


@given(parsers.parse("in het dossier is {feit}: {waarde}"))
def _feit_dossier(verhaal: Verhaal, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "dossier")[feit] = _waarde(waarde)


@given(parsers.parse("van het huishouden is {feit}: {waarde}"))
def _feit_huishouden(verhaal: Verhaal, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "huishouden")[feit] = _waarde(waarde)


@given(parsers.parse("in het dossier is {feit} niet bekend"))
def _feit_dossier_weg(verhaal: Verhaal, feit: str) -> None:
    _onder(verhaal.plan, "dossier").pop(feit, None)


@given(parsers.parse("van het huishouden is {feit} niet bekend"))
def _feit_huishouden_weg(verhaal: Verhaal, feit: str) -> None:
    _onder(verhaal.plan, "huishouden").pop(feit, None)


@given(parsers.parse("van de contactpersoon is {feit}: {waarde}"))
def _feit_contactpersoon(verhaal: Verhaal, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "contactpersoon")[feit] = _waarde(waarde)


@given(parsers.parse('{functie} oordeelt over "{persoon}" in "{element}" dat {feit} {waarde} is'))
def _oordeel(verhaal: Verhaal, functie: str, persoon: str, element: str, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "elementen", element, "feiten_per_persoon", persoon)[feit] = _als_oordeel(functie, waarde)


@given(parsers.parse('{functie} oordeelt over "{element}" dat {feit} {waarde} is'))
def _oordeel_element(verhaal: Verhaal, functie: str, element: str, feit: str, waarde: str) -> None:
    _onder(verhaal.plan, "elementen", element)[feit] = _als_oordeel(functie, waarde)


@given(parsers.parse('{persoon} stemt in met "{element}": {antwoord}'))
def _stemt_in(verhaal: Verhaal, persoon: str, element: str, antwoord: str) -> None:
    gegeven = _onder(verhaal.plan, "elementen", element).setdefault("instemming", [])
    assert isinstance(gegeven, list)
    gegeven[:] = [i for i in gegeven if i["door"] != persoon]
    gegeven.append({"door": persoon, "gegeven": _waarde(antwoord)})


@given(parsers.parse("de contactpersoon heeft functie {functie} bij {organisatie}"))
def _contactpersoon(verhaal: Verhaal, functie: str, organisatie: str) -> None:
    verhaal.plan["contactpersoon"] = {"functie": functie, "organisatie": organisatie}


@given(parsers.parse("de gemeente is {gemeente}"))
def _gemeente(verhaal: Verhaal, gemeente: str) -> None:
    verhaal.plan["gemeente"] = gemeente


def _als_oordeel(functie: str, waarde: str) -> Json:
    """A judgement as it must be written to count: by whom, with findings and a reason."""
    return {
        "waarde": _waarde(waarde),
        "door": functie,
        "naam": "een medewerker",
        "reden": "staat in het onderzoek",
        "bevindingen": ["gesprek met het gezin"],
    }


def _onder(data: Json, *pad: str) -> Json:
    for sleutel in pad:
        deel = data.setdefault(sleutel, {})
        assert isinstance(deel, dict)
        data = deel
    return data


def _waarde(tekst: str) -> object:
    """A value as it would read in a YAML file, flow style included."""
    return lees(f"waarde: {tekst}".encode(), "scenario").data["waarde"]


# --- Als -------------------------------------------------------------------------------------------


@when("de contactpersoon vraagt: mag ik dit goedkeuren?")
def _vraag(verhaal: Verhaal) -> None:
    verhaal.uitkomst = uitkomst_van(verhaal.plan, rulebook(*verhaal.mappen), verhaal.peildatum, verhaal.kennisdatum)


# --- Dan -------------------------------------------------------------------------------------------


@then(parsers.parse('is "{element}" {status:w}'))
def _status(verhaal: Verhaal, element: str, status: str) -> None:
    assert _samenvatting(verhaal, element)["status"] == status


@then(parsers.parse('is "{element}" volgens {regeling} {status:w}'))
def _status_wet(verhaal: Verhaal, element: str, regeling: str, status: str) -> None:
    volgorde = ["gedekt", "gedekt_onder_voorwaarden", "onbekend", "niet_gedekt"]
    gevonden = [str(c["dekking"]["status"]) for c in verhaal.cellen(element, regeling)]  # type: ignore[index]
    assert min(gevonden, key=volgorde.index) == status


@then(parsers.parse('is de leidende wet bij "{element}" {regelingen}'))
def _leidend(verhaal: Verhaal, element: str, regelingen: str) -> None:
    leidend = {str(r).rpartition("/")[0] for r in _lijst(_samenvatting(verhaal, element)["leidend"])}
    assert leidend == set(regelingen.replace(" en ", " ").split())


@then(parsers.parse('mag de contactpersoon over "{element}" beslissen: {antwoord}'))
def _beslissen(verhaal: Verhaal, element: str, antwoord: str) -> None:
    assert _samenvatting(verhaal, element)["beslissen"] == antwoord


@then(parsers.parse('mag de contactpersoon "{element}" volgens {regeling} {handeling}: {antwoord}'))
def _beslissen_wet(verhaal: Verhaal, element: str, regeling: str, handeling: str, antwoord: str) -> None:
    cellen = [c for c in verhaal.cellen(element, regeling) if c["handeling"] == handeling]
    assert {c["beslissen"]["antwoord"] for c in cellen} == {antwoord}  # type: ignore[index]


@then(parsers.parse('is het antwoord bij "{element}" {code}'))
def _antwoord(verhaal: Verhaal, element: str, code: str) -> None:
    assert _samenvatting(verhaal, element)["antwoord"] == code


@then(parsers.parse('beslist over "{element}" het orgaan {orgaan}'))
def _orgaan(verhaal: Verhaal, element: str, orgaan: str) -> None:
    leidend = _samenvatting(verhaal, element)["leidend"]
    gezag = {c["beslissen"]["bevoegd_gezag"] for c in verhaal.cellen(element) if c["regel"] in leidend}  # type: ignore[index, operator]
    assert gezag == {orgaan}


@then(parsers.parse('kan over "{element}" ook {functie} beslissen'))
def _wie(verhaal: Verhaal, element: str, functie: str) -> None:
    assert functie in {w["functie"] for w in _lijst(_samenvatting(verhaal, element)["wie_beslist"])}


@then(parsers.parse('kan over "{element}" niet {functie} beslissen'))
def _wie_niet(verhaal: Verhaal, element: str, functie: str) -> None:
    assert functie not in {w["functie"] for w in _lijst(_samenvatting(verhaal, element)["wie_beslist"])}


@then(parsers.parse('ontbreekt bij "{element}" het feit {feit}'))
def _ontbreekt(verhaal: Verhaal, element: str, feit: str) -> None:
    assert feit in _ontbrekend(verhaal, element)


@then(parsers.parse('ontbreekt bij "{element}" niet het feit {feit}'))
def _ontbreekt_niet(verhaal: Verhaal, element: str, feit: str) -> None:
    assert feit not in _ontbrekend(verhaal, element)


@then(parsers.parse('ontbreekt bij "{element}" niets'))
def _ontbreekt_niets(verhaal: Verhaal, element: str) -> None:
    assert not _ontbrekend(verhaal, element)


@then(parsers.parse('staat bij "{element}" de route {route:w} open'))
def _route(verhaal: Verhaal, element: str, route: str) -> None:
    assert route in _routes(verhaal, element)


@then(parsers.parse('staat bij "{element}" de route {route:w} niet open'))
def _route_niet(verhaal: Verhaal, element: str, route: str) -> None:
    assert route not in _routes(verhaal, element)


@then(parsers.parse('moet bij "{element}" eerst {feit} geregeld zijn'))
def _voorwaarde(verhaal: Verhaal, element: str, feit: str) -> None:
    assert feit in {v["feit"] for v in _lijst(verhaal.element(element)["voorwaarden"])}


@then(parsers.parse('is bij "{element}" de plicht {plicht}'))
def _plicht(verhaal: Verhaal, element: str, plicht: str) -> None:
    assert plicht in {p["plicht"] for p in _lijst(verhaal.element(element)["plichten"])}


@then(parsers.parse('is bij "{element}" niet de plicht {plicht}'))
def _plicht_niet(verhaal: Verhaal, element: str, plicht: str) -> None:
    assert plicht not in {p["plicht"] for p in _lijst(verhaal.element(element)["plichten"])}


@then(parsers.parse('is bij "{element}" de plicht {plicht} uiterlijk op {datum}'))
def _plicht_op(verhaal: Verhaal, element: str, plicht: str, datum: str) -> None:
    termijnen = {p["plicht"]: p["termijn"].get("uiterlijk") for p in _lijst(verhaal.element(element)["plichten"])}  # type: ignore[attr-defined]
    assert termijnen.get(plicht) == datum


@then(parsers.parse('is bij "{element}" de instemming van {persoon} {stand}'))
def _instemming(verhaal: Verhaal, element: str, persoon: str, stand: str) -> None:
    assert stand in {i["stand"] for i in _lijst(verhaal.element(element)["instemming"]) if i["door"] == persoon}


@then(parsers.parse('is bij "{element}" geen instemming nodig van {persoon}'))
def _geen_instemming(verhaal: Verhaal, element: str, persoon: str) -> None:
    assert persoon not in {i["door"] for i in _lijst(verhaal.element(element)["instemming"])}


@then(parsers.parse("is er een signaal {signaal}"))
def _signaal(verhaal: Verhaal, signaal: str) -> None:
    assert signaal in {s["signaal"] for s in _lijst(verhaal.uitkomst["signalen"])}


@then(parsers.parse("is er geen signaal {signaal}"))
def _geen_signaal(verhaal: Verhaal, signaal: str) -> None:
    assert signaal not in {s["signaal"] for s in _lijst(verhaal.uitkomst["signalen"])}


@then(parsers.parse("is er een tegenspraak over {feit}"))
def _tegenspraak(verhaal: Verhaal, feit: str) -> None:
    assert feit in {t["feit"] for t in _lijst(verhaal.uitkomst["tegenspraken"])}


@then(parsers.parse('is bij "{element}" het kader {kader} {uitkomst}'))
def _kader(verhaal: Verhaal, element: str, kader: str, uitkomst: str) -> None:
    kaders = [k for c in verhaal.cellen(element) for k in c["kaders"]]  # type: ignore[attr-defined]
    assert {k["uitkomst"] for k in kaders if k["regel"] == kader} == {uitkomst}


@then(parsers.parse('is bij "{element}" bekeken en niet van toepassing: {regeling}'))
def _bekeken(verhaal: Verhaal, element: str, regeling: str) -> None:
    assert regeling in {b["regeling"] for b in _lijst(verhaal.element(element)["bekeken"])}


@then(parsers.parse('is "{element}" volgens {regeling} bestreden'))
def _bestreden(verhaal: Verhaal, element: str, regeling: str) -> None:
    assert any(c["dekking"]["bestreden"] for c in verhaal.cellen(element, regeling))  # type: ignore[index]


@then(parsers.parse("is {regel} te verifiëren"))
def _verifieren(verhaal: Verhaal, regel: str) -> None:
    assert regel in {t["regel"] for t in _lijst(verhaal.uitkomst["te_verifieren"])}


@then(parsers.parse('mag het feit {feit} bij "{element}" naar {regeling}: {uitkomst}'))
def _gegevens(verhaal: Verhaal, feit: str, element: str, regeling: str, uitkomst: str) -> None:
    stromen = [g for c in verhaal.cellen(element, regeling) for g in _lijst(c["gegevens"]) if g["feit"] == feit]
    assert {g["uitkomst"] for g in stromen} == {uitkomst}


def _samenvatting(verhaal: Verhaal, element: str) -> Json:
    samenvatting = verhaal.element(element)["samenvatting"]
    assert isinstance(samenvatting, dict)
    return samenvatting


def _ontbrekend(verhaal: Verhaal, element: str) -> set[object]:
    return {o["feit"] for o in _lijst(verhaal.element(element)["ontbrekend"])}


def _routes(verhaal: Verhaal, element: str) -> set[object]:
    cellen: Iterable[Json] = verhaal.cellen(element)
    return {route for c in cellen for route in c["maatwerkroutes"]}  # type: ignore[attr-defined]
