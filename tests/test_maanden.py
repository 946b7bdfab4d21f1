"""A fact with one value per month: what a rule may ask of its months, and what a missing month can still change."""

import json
from datetime import date
from decimal import Decimal

import pytest

from engine.check import controleer, controleer_plan
from engine.conditions import Reeks, Taal, lees_voorwaarde
from engine.explain import leg_uit
from engine.months import Feiten, maand_in_woorden, maanden_voor, met_maandnamen
from engine.readback import lees_voor
from engine.routes import routes
from engine.rulebook import recht_op
from engine.sentences import Woorden
from engine.steps import VORMEN, Reeksparam
from engine.trace import Tak, boom
from engine.values import Getal, Leeg, Waarde, schrijf
from engine.verify import verifieer
from engine.verify.values import Span, T, uit_maanden, vorige_maanden
from engine.verify.values import schrijf as schrijf_na
from engine.whatif import lees_zet, met_zetten
from schemas.begrippen import Feit
from schemas.lezen import lees
from schemas.uitkomst import Uitkomst
from tests.gelopen import toegepast
from tests.mini import BEGRIPPEN, DAG, PLAN, REGISTER, WET, boek, cel, element, plan, toetsing, uitkomst

LOON = Feit(soort="bedrag", eenheid="euro per maand", reeks="maand", vraag="Hoeveel loon?")
NORM = Feit(soort="bedrag", eenheid="euro per maand")
NAMEN = Feiten({"persoon.loon": LOON, "persoon.norm": NORM})
TAAL = Taal(NAMEN, {}, lambda naam: "geen bedragen", lambda naam: "geen regels")
MET_LOON = """
feiten:
  persoon.loon: {soort: bedrag, eenheid: euro per maand, reeks: maand, vraag: Hoeveel loon?, leverancier: werkgever}
"""


BEDRAG = "bedragen: {top: {eenheid: euro per maand, bron: art. 3, waarden: {2020-01-01: 800}}}\n"


def getal(laag: int | str, hoog: int | str | None = None) -> Getal:
    return Getal(Decimal(laag), Decimal(laag if hoog is None else hoog), "euro per maand")


def wet(als: str) -> str:
    """The small statute with another body for its one rule."""
    return WET.replace("als: {persoon.a: ja}", f"als: {als}")


def reeks(maat: str, maanden: int = 3) -> str:
    return wet(f"{{reeks: {{feit: persoon.loon, maanden: {maanden}, {maat}}}}}") + BEDRAG


def met_loon(loon: str) -> str:
    return PLAN.replace("a: ja}", f"loon: {loon}}}")


# --- the months themselves -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "aantal", "maanden"),
    [
        (date(2026, 11, 22), 3, ("2026-08", "2026-09", "2026-10")),
        (date(2026, 11, 1), 1, ("2026-10",)),
        (date(2026, 1, 31), 2, ("2025-11", "2025-12")),
        (date(1000, 2, 1), 12, ("1000-01",)),
        (date(999, 2, 1), 12, ()),
    ],
)
def test_the_months_before_a_day(dag: date, aantal: int, maanden: tuple[str, ...]) -> None:
    """Whole calendar months, the oldest first; the month of the day itself is not over and does not count."""
    assert maanden_voor(dag, aantal) == maanden
    assert tuple(vorige_maanden(dag, aantal)) == maanden


def test_a_month_is_a_fact_without_a_series() -> None:
    """With a question of its own, and like the series in everything else."""
    assert NAMEN["persoon.loon@2026-03"] == Feit(
        soort="bedrag", eenheid="euro per maand", vraag="Hoeveel loon? (maart 2026)"
    )


@pytest.mark.parametrize("naam", ["persoon.loon@2026-13", "persoon.norm@2026-03"])
def test_what_is_no_month_of_a_series_is_refused_by_its_name(naam: str) -> None:
    """A month that does not exist, and a month of a fact that has no series."""
    with pytest.raises(KeyError, match=naam):
        NAMEN[naam]


def test_a_month_of_a_series_is_a_fact_of_its_own() -> None:
    """It has its own question; a month of another fact, or what is no month, does not exist."""
    assert NAMEN["persoon.loon@2026-03"].vraag == "Hoeveel loon? (maart 2026)"
    assert NAMEN["persoon.loon"].vraag == "Hoeveel loon?"
    assert Feiten({"x": LOON.model_copy(update={"vraag": None})})["x@2026-03"].vraag is None
    assert [naam in NAMEN for naam in ("persoon.norm@2026-03", "persoon.loon@2026-13", "persoon.weg")] == [False] * 3
    assert list(NAMEN) == ["persoon.loon", "persoon.norm"]
    assert len(NAMEN) == 2
    assert maand_in_woorden("2025-12") == "december 2025"
    assert met_maandnamen("som van 2025-12 tot en met 2026-02-01") == "som van december 2025 tot en met 2026-02-01"


# --- what is made of them --------------------------------------------------------------------------------------------

EINDELOOS = Decimal("Infinity")
LEEG = Leeg.ONBEKEND


@pytest.mark.parametrize(
    ("maat", "maanden", "waarde", "tekst"),
    [
        ("laagste", [getal(900), getal(1100)], getal(900), "900 euro per maand"),
        ("laagste", [getal(900), LEEG], getal("-Infinity", 900), "ten hoogste 900 euro per maand"),
        ("laagste", [getal(800, 950), getal(900)], getal(800, 900), "800 tot en met 900 euro per maand"),
        ("hoogste", [getal(900), getal(1100)], getal(1100), "1100 euro per maand"),
        ("hoogste", [LEEG, getal(1100)], getal(1100, "Infinity"), "ten minste 1100 euro per maand"),
        ("hoogste", [LEEG, LEEG], LEEG, "onbekend"),
        ("som", [getal(900), getal(1100)], getal(2000), "2000 euro per maand"),
        ("som", [getal(900), LEEG], LEEG, "onbekend"),
        ("gemiddelde", [getal(900), getal("1100.5")], getal("1000.25"), "1000.25 euro per maand"),
        ("gemiddelde", [getal(1), getal(1, 2)], getal(1, "1.5"), "1 tot en met 1.5 euro per maand"),
        ("gemiddelde", [LEEG], LEEG, "onbekend"),
        ("gemiddelde", [getal(900), LEEG], LEEG, "onbekend"),
        ("laagste", [], LEEG, "onbekend"),
    ],
)
def test_one_number_of_many_months(maat: str, maanden: list[Waarde], waarde: Waarde, tekst: str) -> None:
    """A lowest or highest says something with one month; a sum or average needs all. The verifier says the same."""
    gevonden = VORMEN["reeks"](Reeksparam(maat, "euro per maand"), tuple(maanden))
    assert (gevonden, schrijf(gevonden)) == (waarde, tekst)
    spannen = [Span(m.laag, m.hoog, m.eenheid) if isinstance(m, Getal) else T.ONBEKEND for m in maanden]
    assert schrijf_na(uit_maanden(maat, [*spannen], "euro per maand")) == tekst


DRIE = "{2026-08: 900, 2026-09: 1000, 2026-10: 1250}"
TWEE = "{2026-08: 900, 2026-10: 1250}"
VRAAGT_SEPTEMBER = ["persoon.loon@2026-09"]


@pytest.mark.parametrize(
    ("maat", "loon", "status", "mist"),
    [
        ("laagste: {ten_hoogste: 900}", DRIE, "gedekt", []),
        ("laagste: {ten_hoogste: 899.99}", DRIE, "niet_gedekt", []),
        ("laagste: {ten_hoogste: 900}", TWEE, "gedekt", []),
        ("laagste: {ten_minste: 901}", TWEE, "niet_gedekt", []),
        ("laagste: {ten_hoogste: 899.99}", TWEE, "onbekend", VRAAGT_SEPTEMBER),
        ("hoogste: {meer_dan: 1249}", TWEE, "gedekt", []),
        ("hoogste: {ten_hoogste: 1250}", TWEE, "onbekend", VRAAGT_SEPTEMBER),
        ("som: {is: 3150 euro}", DRIE, "gedekt", []),
        ("som: {ten_hoogste: 5000 euro}", TWEE, "onbekend", VRAAGT_SEPTEMBER),
        ("gemiddelde: {is: 1050}", DRIE, "gedekt", []),
        ("gemiddelde: {ten_hoogste: 1049.99}", DRIE, "niet_gedekt", []),
        ("elke_maand: {ten_minste: 900}", DRIE, "gedekt", []),
        ("elke_maand: {ten_minste: 901}", TWEE, "niet_gedekt", []),
        ("elke_maand: {ten_minste: 900}", TWEE, "onbekend", VRAAGT_SEPTEMBER),
        ("een_maand: {minder_dan: 901}", TWEE, "gedekt", []),
        ("een_maand: {minder_dan: 900}", TWEE, "onbekend", VRAAGT_SEPTEMBER),
        ("een_maand: [900]", DRIE, "gedekt", []),
        ("elke_maand: {ten_minste: 900}, som: {ten_hoogste: 3150 euro}", DRIE, "gedekt", []),
        (
            "elke_maand: {ten_minste: 900}, som: {ten_hoogste: 9 euro}}, persoon.a: {is_niet: [nee]",
            DRIE,
            "niet_gedekt",
            [],
        ),
        ("een_maand: {ten_hoogste: persoon.inkomen, meer_dan: bedragen.top}", DRIE, "onbekend", ["persoon.inkomen"]),
        ("laagste: {ten_minste: persoon.inkomen}", DRIE, "onbekend", ["persoon.inkomen"]),
    ],
)
def test_a_missing_month_matters_when_it_can_change_the_answer(
    maat: str, loon: str, status: str, mist: list[str]
) -> None:
    """What is certain with the months that are known is said; else exactly the missing month is asked."""
    regels = [lees(t, f"{n}.yaml") for n, t in enumerate((BEGRIPPEN, MET_LOON, reeks(maat), REGISTER))]
    tekst = met_loon(loon)
    uit = uitkomst(boek(MET_LOON, reeks(maat), REGISTER), tekst)
    assert cel(uit)["dekking"] == {**cel(uit)["dekking"], "status": status}  # type: ignore[dict-item]
    gevraagd = [m["feit"] for m in element(uit)["ontbrekend"]]  # type: ignore[attr-defined]
    assert gevraagd == mist
    assert (
        verifieer(uit, lees(tekst, "plan.yaml"), regels, peildatum=DAG.isoformat(), kennisdatum=DAG.isoformat()) == ()
    )


def test_the_question_names_the_month_and_what_comes_of_each_answer() -> None:
    """A month is asked like any other fact, with who can say it and the threshold of the rule."""
    uit = uitkomst(boek(MET_LOON, reeks("laagste: {ten_hoogste: 800}"), REGISTER), met_loon(TWEE))
    (mist,) = element(uit)["ontbrekend"]  # type: ignore[misc]
    assert (mist["vraag"], mist["leverancier"]) == ("Hoeveel loon? (september 2026)", "werkgever")
    assert [(m["als"], m["status"]) for m in mist["maakt_uit"]] == [
        ("minder dan 800 euro per maand", "gedekt"),
        ("800 euro per maand", "gedekt"),
        ("meer dan 800 euro per maand", "niet_gedekt"),
    ]


def test_a_series_without_a_question_is_asked_by_its_name() -> None:
    """The checker wants a question; without one engine and verifier still say the same."""
    feiten = MET_LOON.replace(", vraag: Hoeveel loon?", "")
    tekst, regels = met_loon("{}"), (feiten, reeks("laagste: {ten_hoogste: 800}", 1), REGISTER)
    uit = uitkomst(boek(*regels), tekst)
    (mist,) = element(uit)["ontbrekend"]  # type: ignore[misc]
    assert mist["vraag"] == "Wat is persoon.loon@2026-10?"
    documenten = [lees(t, f"{n}.yaml") for n, t in enumerate((BEGRIPPEN, *regels))]
    dag = DAG.isoformat()
    assert verifieer(uit, lees(tekst, "plan.yaml"), documenten, peildatum=dag, kennisdatum=dag) == ()


def test_a_month_that_no_rule_reads_is_nowhere_in_the_answer() -> None:
    """Who states more months than a rule needs finds them in no step (data minimisation)."""
    uit = uitkomst(boek(MET_LOON, reeks("som: {ten_minste: 1 euro}", 1), REGISTER), met_loon(DRIE))
    stappen = uit["afleiding"]
    assert isinstance(stappen, list)
    assert {s["over"] for s in stappen if "loon" in s["over"]} == {"persoon.loon", "persoon.loon@2026-10"}


def test_people_who_contradict_each_other_about_one_month() -> None:
    """Only that month is unknown, and both statements stand beside each other."""
    twee = "{2026-09: 900, 2026-10: [{waarde: 900, door: werkgever}, {waarde: 800, door: moeder}]}"
    uit = uitkomst(boek(MET_LOON, reeks("elke_maand: {ten_minste: 850}", 2), REGISTER), met_loon(twee))
    assert [t["feit"] for t in uit["tegenspraken"]] == ["persoon.loon@2026-10"]  # type: ignore[attr-defined]
    assert element(uit)["samenvatting"]["status"] == "onbekend"  # type: ignore[index]


def test_the_window_follows_the_period_of_the_element() -> None:
    """Months count back from the day that ages are taken on: the first of the period."""
    tekst = met_loon("{2026-03: 900}").replace("kosten: 50 euro", "periode: {van: 2026-04-30}")
    uit = uitkomst(boek(MET_LOON, reeks("laagste: {is: 900}", 1), REGISTER), tekst)
    assert element(uit)["samenvatting"]["status"] == "gedekt"  # type: ignore[index]


# --- what an author and a caseworker are told -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ruw", "soort", "pad", "hulp"),
    [
        ({"reeks": []}, "verkeerde_groep", ("reeks",), "maanden: 12"),
        ({"reeks": {}}, "verkeerde_groep", ("reeks",), "kijk in begrippen"),
        ({"reeks": {"feit": "persoon.lon"}}, "verkeerde_groep", ("reeks", "feit"), "`persoon.loon`"),
        ({"reeks": {"feit": "persoon.norm"}}, "verkeerde_groep", ("reeks", "feit"), ""),
        ({"reeks": {"feit": "persoon.loon"}}, "verkeerde_groep", ("reeks",), "maanden: 12"),
        ({"reeks": {"feit": "persoon.loon", "maanden": 0}}, "verkeerde_groep", ("reeks", "maanden"), ""),
        ({"reeks": {"feit": "persoon.loon", "maanden": 121}}, "verkeerde_groep", ("reeks", "maanden"), ""),
        ({"reeks": {"feit": "persoon.loon", "maanden": "3"}}, "verkeerde_groep", ("reeks", "maanden"), ""),
        ({"reeks": {"feit": "persoon.loon", "maanden": 3}}, "verkeerde_groep", ("reeks",), "laagste"),
        (
            {"reeks": {"feit": "persoon.loon", "maanden": 3, "laagst": 1}},
            "verkeerde_groep",
            ("reeks", "laagst"),
            "`laagste`",
        ),
        ({"reeks": {"feit": "persoon.loon", "maanden": 3, "xyz": 1}}, "verkeerde_groep", ("reeks", "xyz"), "kies uit"),
        (
            {"reeks": {"feit": "persoon.loon", "maanden": 3, "som": "1 euro per maand"}},
            "verkeerde_waarde",
            ("reeks", "som"),
            "",
        ),
        ({"persoon.loon": {"ten_hoogste": 3}}, "verkeerde_toets", ("persoon.loon",), "reeks"),
        ({"persoon.norm": "persoon.loon"}, "verkeerde_toets", ("persoon.norm",), "reeks"),
        ({"som": {"over": "personen", "feit": "persoon.loon", "is": 1}}, "verkeerde_groep", ("som",), ""),
    ],
)
def test_what_is_wrong_with_a_series(ruw: dict[str, object], soort: str, pad: tuple[str, ...], hulp: str) -> None:
    """Every mistake has its place and a remedy; a name that looks like another is offered."""
    _, problemen = lees_voorwaarde(ruw, TAAL)
    assert [(p.soort, p.pad) for p in problemen] == [(soort, pad)]
    assert hulp in problemen[0].hulp


def test_without_a_series_in_the_vocabulary_the_form_is_shown() -> None:
    """There is no name to offer then."""
    _, (probleem,) = lees_voorwaarde({"reeks": {"feit": "x"}}, Taal({"x": NORM}, {}, str, str))
    assert "laagste" in probleem.hulp


def test_each_measure_is_a_part_of_its_own() -> None:
    """So each has its own line in the derivation."""
    knoop, problemen = lees_voorwaarde(
        {"reeks": {"feit": "persoon.loon", "maanden": 2, "laagste": 1, "hoogste": {"ten_hoogste": 9}}}, TAAL
    )
    assert not problemen
    assert [deel.maat for deel in knoop.delen if isinstance(deel, Reeks)] == ["hoogste", "laagste"]  # type: ignore[union-attr]


FOUTE_REGELS = """
  r: {bron: art. 1, begrip: persoon.norm, bereken: persoon.loon}
  s: {bron: art. 1, begrip: persoon.loon, is: 3 euro per maand}
  t:
    bron: art. 1
    begrip: persoon.b
    als: {reeks: {feit: persoon.loon, maanden: 3, laagste: {minder_dan: 3, meer_dan: 4}}}
  u: {bron: art. 1, begrip: persoon.a, als: {reks: {feit: persoon.loon, maanden: 3, laagste: 1}}}
voorbeelden:
  - {bij: biedt, feiten: {persoon.loon: 900}, verwacht: waar}
  - {bij: biedt, feiten: {persoon.loon: {2026-13: 900}}, verwacht: waar}
  - {bij: biedt, feiten: {persoon.loon: {2026-12: veel}}, verwacht: waar}
"""
FOUTE_FEITEN = """
feiten:
  persoon.loon: {soort: bedrag, eenheid: euro per maand, reeks: maand, vraag: Loon?}
  persoon.werkt: {soort: ja_nee, reeks: maand, vraag: Werkt?}
  persoon.nodig: {soort: getal, reeks: maand, oordeel: wet/voorziening, vraag: Nodig?}
"""


def test_the_checker_says_where_a_series_does_not_fit() -> None:
    """In a formula, as what a rule derives, in an example, and in the vocabulary."""
    teksten = (BEGRIPPEN, FOUTE_FEITEN, WET + FOUTE_REGELS)
    gevonden = {(d.code, d.wat) for d in controleer([lees(t, f"rules/b{n}.yaml") for n, t in enumerate(teksten)])}
    for verwacht in [
        ("R305", "`persoon.loon` heeft een waarde per maand; een formule rekent met één waarde"),
        ("R308", "`persoon.loon` heeft een waarde per maand; een regel leidt één waarde af"),
        ("R306", "de toetsen op `persoon.loon` spreken elkaar tegen"),
        ("R304", "`reks` is geen feit en geen groep"),
        ("R301", "`persoon.loon` heeft een waarde per maand"),
        ("R301", "`persoon.loon`: `veel` is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`"),
        ("R309", "`persoon.werkt`: een reeks is een getal, bedrag of duur, geen ja_nee"),
        ("R309", "`persoon.nodig`: een reeks wordt gevraagd, niet berekend of beoordeeld"),
    ]:
        assert verwacht in gevonden


@pytest.mark.parametrize(
    ("loon", "code", "deel"),
    [
        ("900", "P102", "2026-01: 1200"),
        ("{2026-13: 900}", "P102", "2026-01: 1200"),
        ("{2026-10: veel}", "P102", "geen getal"),
        ("{2026-10: 900}, loon@2026-10: 800", "P101", "onbekend feit"),
    ],
)
def test_a_plan_gives_one_value_per_month(loon: str, code: str, deel: str) -> None:
    """Anything else is refused with its place; a month is no key of its own."""
    meldingen = controleer_plan(lees(met_loon(loon), "plan.yaml"), boek(MET_LOON, reeks("laagste: 1"), REGISTER))
    assert [d.code for d in meldingen] == [code]
    assert deel in meldingen[0].wat
    regels = [lees(t, f"{n}.yaml") for n, t in enumerate((BEGRIPPEN, MET_LOON, reeks("laagste: 1"), REGISTER))]
    op = {"peildatum": "2026-11-22", "kennisdatum": "2026-11-22"}
    assert "kan niet uit dit plan" in verifieer({}, lees(met_loon(loon), "plan.yaml"), regels, **op)[-1]


def test_it_reads_back_in_words() -> None:
    """`eenplan lees` says which months, and what is made of them."""
    maten = "laagste: {ten_hoogste: 900}, een_maand: {ten_hoogste: 800}"
    rulebook = boek(MET_LOON, reeks(maten, 12), REGISTER)
    recht = recht_op(rulebook, "Stad", DAG, DAG)
    regels = [r.voorwaarden for v in recht.versies for r in lees_voor(v, recht) if r.id == "wet/biedt"]
    assert regels == [
        (
            "Als:",
            "  - Hoeveel loon? in minstens een van de 12 maanden ervoor: ten hoogste 800 euro per maand",
            "  - Hoeveel loon? de laagste van de 12 maanden ervoor: ten hoogste 900 euro per maand",
        )
    ]
    een = boek(MET_LOON, reeks("som: {ten_hoogste: 9 euro}", 1), REGISTER)
    recht = recht_op(een, "Stad", DAG, DAG)
    zinnen = [z for v in recht.versies for r in lees_voor(v, recht) for z in r.voorwaarden]
    assert "  - Hoeveel loon? opgeteld over de maand ervoor: ten hoogste 9 euro" in zinnen


def test_the_ways_to_a_yes_name_the_months_that_are_to_be_found_out() -> None:
    """Of a number made of months its test is found out; of a single month its value, which is then written there."""
    een = boek(MET_LOON, reeks("een_maand: {ten_hoogste: 800}", 1), REGISTER)
    t = toetsing(een, met_loon("{2026-09: 900}"))
    (weg, *_) = routes(t, "hulp").wegen
    assert [e.blad.onderwerp for e in weg.eisen if e.hoe == "uitzoeken"] == ["persoon.loon@2026-10"]
    nieuw = toegepast(t, plan(met_loon("{2026-09: 900}"))[1], weg)
    assert nieuw["personen"]["kind"]["loon"] == {"2026-09": 900, "2026-10": "800 euro per maand"}  # type: ignore[index]
    som = boek(MET_LOON, reeks("gemiddelde: {ten_hoogste: 800}", 2), REGISTER)
    (weg, *_) = routes(toetsing(som, met_loon("{2026-09: 900}")), "hulp").wegen
    assert [(e.blad.vorm, e.blad.onderwerp) for e in weg.eisen if e.hoe == "uitzoeken"] == [("lijn", "persoon.loon")]


def test_one_month_can_be_another_in_a_what_if() -> None:
    """By the name that the answer gives it; what else the plan says of the series stays."""
    zetten = [lees_zet("kind.loon@2026-09=800"), lees_zet("moeder.loon@2026-09=700")]
    data = plan(met_loon("{2026-10: 900}}, moeder: {"))[1]
    personen = met_zetten(data, zetten)["personen"]
    assert personen == {
        "kind": {"geboortedatum": "2012-01-01", "loon": {"2026-10": 900, "2026-09": "800"}},
        "moeder": {"loon": {"2026-09": "700"}},
    }


@pytest.mark.parametrize(
    ("loon", "regel"),
    [
        (
            DRIE,
            "laagste van augustus 2026 tot en met oktober 2026: 900 euro per maand (kind); nodig: 900",
        ),
        (
            "{}",
            "laagste van augustus 2026 tot en met oktober 2026: nog niet bekend (kind); nodig: 900",
        ),
    ],
)
def test_the_explanation_says_which_months(loon: str, regel: str) -> None:
    """The tree shows the number with its window, or that it is not known yet."""
    gegeven = uitkomst(boek(MET_LOON, reeks("laagste: {is: 900}"), REGISTER), met_loon(loon))
    assert regel in _tekst(boom(Uitkomst.model_validate_json(json.dumps(gegeven)), "hulp", WOORDEN))


@pytest.mark.parametrize(
    ("loon", "regel"),
    [
        (DRIE, "? laagste van augustus 2026 tot en met oktober 2026: 900 euro per maand"),
        ("{}", "? laagste van augustus 2026 tot en met oktober 2026: nog niet bekend"),
    ],
)
def test_the_reasons_say_which_months(loon: str, regel: str) -> None:
    """So does the explanation of an answer in sentences."""
    gegeven = uitkomst(boek(MET_LOON, reeks("laagste: {is: 900}"), REGISTER), met_loon(loon))
    uit = Uitkomst.model_validate_json(json.dumps(gegeven))
    blokken = leg_uit(uit, plan(met_loon(loon))[0], WOORDEN).onderdelen[0].blokken
    assert any(regel in zin.tekst for blok in blokken for zin in blok.zinnen)


WOORDEN = Woorden(vragen={"persoon.loon": "Hoeveel loon?"})


def test_a_month_without_a_question_in_the_vocabulary_is_named() -> None:
    """Beside the fact."""
    assert Woorden().vraag("persoon.loon@2026-03") == "loon (maart 2026):"
    assert WOORDEN.vraag("persoon.loon@2026-03") == "Hoeveel loon? (maart 2026)"


def _tekst(takken: tuple[Tak, ...]) -> str:
    return "\n".join(f"{tak.tekst}\n{_tekst(tak.takken)}" for tak in takken)
