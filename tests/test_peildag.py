"""The day that counts inside a regeling: on application that of the application, ex officio the usual day."""

import json
from datetime import date

import pytest

from engine.check import controleer
from engine.explain import leg_uit
from engine.readback import lees_voor
from engine.rulebook import recht_op
from engine.steps import VORMEN
from engine.trace import Tak, boom
from engine.values import Dag, Leeg
from engine.verify import verifieer
from schemas.lezen import lees
from schemas.uitkomst import Uitkomst
from tests.mini import BEGRIPPEN, DAG, PLAN, REGISTER, WET, boek, element, met, plan, uitkomst

FEITEN = """
feiten:
  element.toetsdag: {soort: datum}
  persoon.loon: {soort: bedrag, eenheid: euro per maand, reeks: maand, vraag: Hoeveel loon?}
"""
DAGEN = """
  op_aanvraag: {bron: art. 3, begrip: element.toetsdag, als: {element.ambtshalve: nee}, bereken: element.aanvraag}
  vanzelf: {bron: art. 3, begrip: element.toetsdag, als: {element.ambtshalve: ja}, bereken: peildatum}
"""
PEILDAG = "peildag: {bron: art. 3, feit: element.toetsdag}\nbevoegdheden:"


def wet(als: str) -> str:
    return met(WET, **{"bevoegdheden:": PEILDAG}).replace("als: {persoon.a: ja}", f"als: {als}") + DAGEN


def met_element(element_: str, persoon: str = "a: ja") -> str:
    return PLAN.replace("50 euro}", f"50 euro{element_}}}").replace("a: ja}", f"{persoon}}}")


def nagerekend(tekst: str, *regels: str) -> dict[str, object]:
    """The outcome, which the verifier gives as well."""
    uit = uitkomst(boek(*regels), tekst)
    documenten = [lees(deel, f"{nummer}.yaml") for nummer, deel in enumerate((BEGRIPPEN, *regels))]
    op = DAG.isoformat()
    assert verifieer(uit, lees(tekst, "plan.yaml"), documenten, peildatum=op, kennisdatum=op) == ()
    return uit


def stand(uit: dict[str, object]) -> tuple[str, list[str]]:
    deel = element(uit)
    mist = [m["feit"] for m in deel["ontbrekend"]]  # type: ignore[attr-defined]
    return deel["samenvatting"]["status"], mist  # type: ignore[index]


@pytest.mark.parametrize(
    ("begin", "status", "mist"),
    [
        (", ambtshalve: nee, aanvraag: 2026-12-31", "gedekt", []),
        (", ambtshalve: nee, aanvraag: 2027-01-01", "niet_gedekt", []),
        (", ambtshalve: nee, aanvraag: 2026-12-31, periode: {van: 2027-03-01}", "gedekt", []),
        (", ambtshalve: ja, aanvraag: 2027-01-01", "gedekt", []),
        (", ambtshalve: ja, periode: {van: 2027-01-01}", "niet_gedekt", []),
        (", ambtshalve: nee", "onbekend", ["element.aanvraag"]),
        (", aanvraag: 2026-12-31", "onbekend", ["element.ambtshalve"]),
        ("", "onbekend", ["element.aanvraag", "element.ambtshalve"]),
    ],
)
def test_an_age_is_taken_on_the_day_that_counts(begin: str, status: str, mist: list[str]) -> None:
    """The child turns fifteen on 1 January 2027; how it began says which day is looked at, and is asked if unknown."""
    uit = nagerekend(met_element(begin), FEITEN, wet("{persoon.leeftijd: {minder_dan: 15}}"), REGISTER)
    assert stand(uit) == (status, mist)


@pytest.mark.parametrize(
    ("maat", "begin", "status", "mist"),
    [
        ("laagste: {is: 900}", ", ambtshalve: nee, aanvraag: 2026-04-30", "gedekt", []),
        ("een_maand: {is: 900}", ", ambtshalve: nee, aanvraag: 2026-04-01", "gedekt", []),
        ("elke_maand: {is: 900}", ", ambtshalve: ja", "onbekend", ["persoon.loon@2026-10"]),
        ("laagste: {is: 900}", ", ambtshalve: nee", "onbekend", ["element.aanvraag"]),
        ("elke_maand: {is: 900}", ", ambtshalve: nee", "onbekend", ["element.aanvraag"]),
        ("een_maand: {is: 900}", ", ambtshalve: nee", "onbekend", ["element.aanvraag"]),
    ],
)
def test_months_count_back_from_the_day_that_counts(maat: str, begin: str, status: str, mist: list[str]) -> None:
    """While that day is not known only the day is asked, and no month."""
    als = f"{{reeks: {{feit: persoon.loon, maanden: 1, {maat}}}}}"
    uit = nagerekend(met_element(begin, "loon: {2026-03: 900}"), FEITEN, wet(als), REGISTER)
    assert stand(uit) == (status, mist)


def test_another_regeling_keeps_its_own_day() -> None:
    """The day of one regeling counts in its own rules only; the same age is another step elsewhere."""
    ander = """
        regeling: ander
        titel: Ander
        rang: wet
        bwb: BWBR0000002
        geldig_vanaf: 2020-01-01
        regels:
          uit: {bron: art. 1, sluit_uit: [wet/biedt], als: {persoon.leeftijd: {ten_minste: 15}}}
    """
    tekst = met_element(", ambtshalve: nee, aanvraag: 2027-01-01")
    uit = nagerekend(tekst, FEITEN, wet("{persoon.leeftijd: {ten_minste: 15}}"), ander, REGISTER)
    assert stand(uit) == ("gedekt", [])
    leeftijden = [s["waarde"] for s in uit["afleiding"] if s["over"] == "persoon.leeftijd" and s["vorm"] == "formule"]  # type: ignore[attr-defined]
    assert sorted(leeftijden) == ["14 jaar", "15 jaar"]


def test_the_day_itself_is_worked_out_on_the_usual_day() -> None:
    """Rules that give the day may use an age: that of the usual day, so that nothing turns in a circle."""
    als = "{element.ambtshalve: ja, persoon.leeftijd: {ten_minste: 1}}"
    dagen = DAGEN.replace("{element.ambtshalve: ja}", als)
    regels = wet("{persoon.leeftijd: {minder_dan: 15}}").replace(DAGEN, dagen)
    assert stand(nagerekend(met_element(", ambtshalve: ja"), FEITEN, regels, REGISTER)) == ("gedekt", [])


def test_an_earlier_version_that_goes_on_keeps_its_own_day() -> None:
    """The old text counted from the usual day, the new one from the application."""
    als = "{persoon.leeftijd: {minder_dan: 15}}"
    oud = WET.replace("als: {persoon.a: ja}", f"als: {als}")
    over = "geldig_vanaf: 2026-07-01\novergangsrecht: {bron: art. 9, als: {element.melding: {tot: 2026-07-01}}}"
    nieuw = wet(als).replace("geldig_vanaf: 2020-01-01", over)
    for melding, status in [("2026-06-30", "gedekt"), ("2026-07-01", "niet_gedekt")]:
        tekst = met_element(f", ambtshalve: nee, aanvraag: 2027-01-01, melding: {melding}")
        assert stand(nagerekend(tekst, FEITEN, oud, nieuw, REGISTER)) == (status, [])


def test_the_forms_of_the_day_and_the_window() -> None:
    """Of another day than the months were taken before, nothing is known."""
    dag, ander = Dag(DAG, DAG), Dag(date(2026, 1, 1), date(2026, 1, 1))
    assert VORMEN["peildatum"](None, (dag,)) == dag
    assert [VORMEN["venster"](dag, (w,)) for w in (dag, ander, Leeg.ONBEKEND)] == ["waar", "onbekend", "onbekend"]


def test_it_is_explained() -> None:
    """The tree shows the day and the window; the reasons keep to what was asked."""
    als = "{reeks: {feit: persoon.loon, maanden: 1, laagste: {is: 900}}}"
    tekst = met_element(", ambtshalve: nee, aanvraag: 2026-04-30", "loon: {2026-03: 900}")
    uit = Uitkomst.model_validate_json(json.dumps(uitkomst(boek(FEITEN, wet(als), REGISTER), tekst)))
    regels = _regels(boom(uit, "hulp"))
    assert any("Gekeken is naar maart 2026, de maanden voor de dag die hier telt" in r for r in regels)
    assert any("De dag die hier telt: 30 april 2026" in r for r in regels)
    zinnen = [z.tekst for o in leg_uit(uit, plan(tekst)[0]).onderdelen for b in o.blokken for z in b.zinnen]
    assert any("laagste van maart 2026: 900 euro per maand" in z for z in zinnen)
    assert not any("venster" in z for z in zinnen)


def _regels(takken: tuple[Tak, ...]) -> list[str]:
    return [regel for tak in takken for regel in (tak.tekst, *_regels(tak.takken))]


def test_it_reads_back_in_words() -> None:
    """`eenplan lees` says which fact the days of this regeling are."""
    rulebook = boek(FEITEN, wet("{persoon.a: ja}"), REGISTER)
    recht = recht_op(rulebook, "Stad", DAG, DAG)
    gelezen = {r.id: r.zegt for v in recht.versies for r in lees_voor(v, recht)}
    assert gelezen["wet/peildag"] == "Leeftijden, perioden en maanden tellen hier vanaf `element.toetsdag`."


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "wat"),
    [
        ("feit: element.toetsdag}\n", "feit: element.toetsdg}\n", "R201", "onbekend feit `element.toetsdg`"),
        ("feit: element.toetsdag}\n", "feit: persoon.a}\n", "R301", "`persoon.a` is een ja_nee en geen datum"),
        ("{element.ambtshalve: ja}", "{persoon.jong: ja}", "R501", "kring"),
    ],
)
def test_what_is_wrong_with_a_day(oud: str, nieuw: str, code: str, wat: str) -> None:
    """It is a date that exists, and may not rest on rules that count from it."""
    tekst = wet("{persoon.a: ja}") + "  jong: {bron: art. 4, begrip: persoon.jong, als: {persoon.b: ja}}\n"
    regels = met(tekst, **{oud: nieuw})
    documenten = [lees(t, f"rules/b{n}.yaml") for n, t in enumerate((BEGRIPPEN, FEITEN, regels))]
    gevonden = [(d.code, d.wat) for d in controleer(documenten)]
    assert any(c == code and wat in w for c, w in gevonden), gevonden
