"""The sentences of the scenarios under ``features/route``: signals, routes, what if, mandate advice and papers."""

from pathlib import Path
from typing import Protocol

from pytest_bdd import given, parsers

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
