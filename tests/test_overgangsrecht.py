"""Transitional law: for which elements the version before goes on, and that the version in force is not for them."""

import json
from datetime import date

import pytest

from engine.check import controleer
from engine.explain import leg_uit
from engine.law_coverage import rechtsdekking
from engine.readback import lees_voor
from engine.routes import routes
from engine.rulebook import recht_op
from engine.sentences import los, woorden
from engine.steps import VORMEN
from engine.verify import verifieer
from schemas.lezen import lees
from schemas.uitkomst import Uitkomst
from tests.mini import (
    BEGRIPPEN,
    DAG,
    HARDHEID,
    PLAN,
    REGISTER,
    VERORDENING,
    WET,
    boek,
    cel,
    element,
    met,
    plan,
    toetsing,
    uitkomst,
)

OVERGANG = "overgangsrecht: {bron: art. 10, als: {element.aanvraag: {tot: 2026-07-01}}}\n"
BEDRAGEN = "bedragen: {top: {eenheid: euro, bron: art. 2, waarden: {2020-01-01: 60}}}\n"
OUD = VERORDENING.replace("regels:", f"{BEDRAGEN}regels:").replace("40 euro", "bedragen.top") + HARDHEID
NIEUW = met(OUD, **{"geldig_vanaf:__2020-01-01\n": f"geldig_vanaf: 2026-07-01\n{OVERGANG}"}).replace(
    "2020-01-01: 60", "2026-07-01: 40"
)
VROEGER, LATER, WEG = ", aanvraag: 2026-06-30", ", aanvraag: 2026-07-01", ""
TOP, TOP_OUD = "stad/verordening/top", "stad/verordening/top@2020-01-01"


def met_aanvraag(aanvraag: str) -> str:
    return PLAN.replace("50 euro}", f"50 euro{aanvraag}}}")


def nagerekend(plan: str, *regels: str, dag: date = DAG) -> dict[str, object]:
    """The outcome, which the verifier gives as well."""
    uit = uitkomst(boek(*regels), plan, dag)
    documenten = [lees(tekst, f"{nummer}.yaml") for nummer, tekst in enumerate((BEGRIPPEN, *regels))]
    op = dag.isoformat()
    assert verifieer(uit, lees(plan, "plan.yaml"), documenten, peildatum=op, kennisdatum=op) == ()
    return uit


def kaders(uit: dict[str, object]) -> dict[str, str]:
    rij = cel(uit)["kaders"]
    assert isinstance(rij, list)
    return {k["regel"]: k["uitkomst"] for k in rij}


def status(uit: dict[str, object]) -> object:
    return element(uit)["samenvatting"]["status"]  # type: ignore[index]


# --- which version holds for whom -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("aanvraag", "gevonden", "stand"),
    [
        (VROEGER, {TOP_OUD: "binnen"}, "gedekt"),
        (LATER, {TOP: "buiten"}, "niet_gedekt"),
        (WEG, {TOP: "onbekend", TOP_OUD: "binnen"}, "onbekend"),
    ],
)
def test_a_frame_of_the_version_before(aanvraag: str, gevonden: dict[str, str], stand: str) -> None:
    """Where the condition holds the old ceiling counts (60), elsewhere the new (40); unknown: both are looked at."""
    uit = nagerekend(met_aanvraag(aanvraag), WET, OUD, NIEUW, REGISTER)
    assert (kaders(uit), status(uit)) == (gevonden, stand)
    gevraagd = {m["feit"] for m in element(uit)["ontbrekend"]}  # type: ignore[attr-defined]
    assert ("element.aanvraag" in gevraagd) == (aanvraag == WEG)


def test_both_versions_read_a_meaning_of_their_regeling_as_one_fact() -> None:
    """What a word means within a regeling does not hang on which of its texts asks."""
    jong = "  jong: {bron: art. 4, begrip: persoon.jong, alleen_voor: [stad/verordening], als: {persoon.a: ja}}\n"
    oud, nieuw = (tekst.replace("binnen_als: {", "binnen_als: {persoon.jong: ja, ") for tekst in (OUD, NIEUW))
    uit = nagerekend(met_aanvraag(WEG), WET + jong, oud, nieuw, REGISTER)
    assert kaders(uit) == {TOP: "onbekend", TOP_OUD: "binnen"}
    vormen = [s["vorm"] for s in uit["afleiding"] if s["over"] == "persoon.jong"]  # type: ignore[attr-defined]
    assert vormen == ["begrip", "lijn", "lijn"]


@pytest.mark.parametrize(
    ("grens", "gaat_door"),
    [
        ("geldig_tot_en_met: 2026-06-29", False),
        ("geldig_tot_en_met: 2026-06-30", True),
        ("geldig_vanaf: 2026-06-29", True),
        ("geldig_vanaf: 2026-06-30", True),
        ("geldig_vanaf: 2026-07-01", False),
    ],
)
def test_the_old_text_goes_on_as_it_was_on_its_last_day(grens: str, gaat_door: bool) -> None:
    """The day before the new one began: what held then holds on."""
    oud = OUD.replace("top: {bron: art. 2, kader", f"top: {{bron: art. 2, {grens}, kader")
    assert kaders(nagerekend(met_aanvraag(VROEGER), WET, oud, NIEUW, REGISTER)) == (
        {TOP_OUD: "binnen"} if gaat_door else {}
    )


@pytest.mark.parametrize("aanvraag", [VROEGER, LATER, WEG])
@pytest.mark.parametrize(("oud", "nieuw", "aantal"), [(False, True, 1), (True, True, 1), (True, False, 0)])
def test_a_signal_about_the_whole_plan_is_that_of_the_new_text(
    aanvraag: str, oud: bool, nieuw: bool, aantal: int
) -> None:
    """Patterns join things of many elements: no transitional law bounds them, and those of the old text are gone."""
    sein = "  sein: {bron: art. 5, signaal: x, tekst: Kijk., wie: [chef], als: {persoon.a: ja}, "
    sein += "patronen: [{in: elementen}]}\n"
    teksten = (OUD + sein if oud else OUD, NIEUW + sein if nieuw else NIEUW)
    uit = nagerekend(met_aanvraag(aanvraag), WET, *teksten, REGISTER)
    assert [s["regel"] for s in uit["signalen"]] == ["stad/verordening/sein"] * aantal  # type: ignore[attr-defined]


def test_what_the_date_of_the_application_changes_is_told() -> None:
    """The question of the missing date comes with the answer on either side of it."""
    uit = nagerekend(met_aanvraag(WEG), WET, OUD, NIEUW, REGISTER)
    (mist,) = [m for m in element(uit)["ontbrekend"] if m["feit"] == "element.aanvraag"]  # type: ignore[attr-defined]
    assert [(m["als"], m["status"]) for m in mist["maakt_uit"]] == [
        ("minder dan 2026-07-01", "gedekt"),
        ("2026-07-01", "niet_gedekt"),
        ("meer dan 2026-07-01", "niet_gedekt"),
    ]


def test_before_the_new_text_nothing_is_bounded() -> None:
    """On a day before it, the old version is simply the version in force."""
    uit = nagerekend(met_aanvraag(LATER), WET, OUD, NIEUW, REGISTER, dag=date(2026, 6, 30))
    assert kaders(uit) == {TOP: "binnen"}


def test_the_answer_names_both_versions_and_the_text_it_read() -> None:
    """Both files are in the sealed answer, and each step has the version of its own text."""
    uit = nagerekend(met_aanvraag(VROEGER), WET, OUD, NIEUW, REGISTER)
    versies = [(r["regeling"], r["geldig_vanaf"]) for r in uit["regelboek"]["regelingen"]]  # type: ignore[index]
    assert versies[1:] == [
        ("stad/verordening", "2026-07-01"),
        ("wet", "2020-01-01"),
        ("stad/verordening", "2020-01-01"),
    ]
    stappen = {s["over"]: s["versie"][:10] for s in uit["afleiding"] if s["vorm"] == "kader"}  # type: ignore[attr-defined]
    assert stappen == {TOP: "2026-07-01", TOP_OUD: "2020-01-01"}
    taal = woorden(recht_op(boek(WET, OUD, NIEUW, REGISTER), "Stad", DAG, DAG))
    assert taal.regel(TOP_OUD).endswith("tekst van 1 januari 2020")
    assert (los(TOP_OUD), los("a.b@2026-03")) == ("stad/verordening/top (tekst van 1 januari 2020)", "a.b (maart 2026)")
    assert los("team@2026-0") == "team@2026-0"


def test_an_amount_of_the_old_text_tells_its_own_doubt() -> None:
    """What the answer rests on and was not verified is named in the version that it was read in."""
    oud = OUD.replace("bron: art. 2, waarden", "bron: art. 2, te_verifieren: ja, waarden")
    uit = nagerekend(met_aanvraag(VROEGER), WET, oud, NIEUW, REGISTER)
    assert [(t["regel"], t["bron"]["tekstversie"]) for t in uit["te_verifieren"]] == [  # type: ignore[attr-defined]
        ("stad/verordening@2020-01-01/bedragen.top", "2020-01-01")
    ]


def test_a_version_that_went_on_under_another_that_goes_on() -> None:
    """Three versions: each later one leaves its own old cases to the one before."""
    derde = NIEUW.replace("2026-07-01", "2026-10-01").replace(": 40", ": 30")
    for aanvraag, regel in [
        ("2026-06-30", TOP_OUD),
        ("2026-07-01", "stad/verordening/top@2026-07-01"),
        ("2026-10-01", TOP),
    ]:
        uit = nagerekend(met_aanvraag(f", aanvraag: {aanvraag}"), WET, OUD, NIEUW, derde, REGISTER)
        assert list(kaders(uit)) == [regel]


def test_a_rule_that_ended_in_the_old_text_does_not_come_back() -> None:
    """The windows of an old version are read on its last day."""
    oud = OUD.replace("top: {bron: art. 2,", "top: {bron: art. 2, geldig_tot_en_met: 2025-12-31,")
    assert kaders(nagerekend(met_aanvraag(VROEGER), WET, oud, NIEUW, REGISTER)) == {}


def test_a_regeling_that_has_ended_keeps_nothing() -> None:
    """Transitional law stands in a version that is in force."""
    nieuw = NIEUW.replace("geldig_vanaf: 2026", "geldig_tot_en_met: 2026-08-01\ngeldig_vanaf: 2026")
    assert kaders(nagerekend(met_aanvraag(VROEGER), WET, OUD, nieuw, REGISTER)) == {}


def test_without_an_earlier_version_here_the_rules_hold_for_all() -> None:
    """The checker refuses it; the engine does not fall over it."""
    assert kaders(nagerekend(met_aanvraag(VROEGER), WET, NIEUW, REGISTER)) == {TOP: "buiten"}


# --- every kind of rule -----------------------------------------------------------------------------------------------

WET_OUD = (
    WET
    + """
  eerst:
    bron: art. 2
    biedt: [feest]
    bevoegdheid: voorziening
    als: {dekking.biedt: [gedekt, gedekt_onder_voorwaarden]}
  uit: {bron: art. 3, sluit_uit: [biedt], als: {persoon.b: ja}}
  ander: {bron: art. 4, biedt: [kamp], bevoegdheid: voorziening, als: {persoon.jong: ja}}
  jong: {bron: art. 5, begrip: persoon.jong, als: {persoon.leeftijd: {minder_dan: 12}}}
  norm: {bron: art. 6, begrip: persoon.norm, bereken: bedragen.norm}
  orde: {bron: art. 7, gaat_voor: [ander], van: biedt}
  plicht: {bron: art. 8, verplicht: opletten, wie: [college], als: {persoon.norm: {ten_hoogste: 15 euro per maand}}}
  let_op: {bron: art. 9, signaal: oud, tekst: Oud., als: {persoon.a: ja}}
  samen:
    bron: art. 9
    signaal: samen
    tekst: Samen.
    patronen: [{in: cellen, als: {regel: wet/biedt, dekking: gedekt}}]
bedragen: {norm: {eenheid: euro per maand, bron: art. 6, waarden: {2020-01-01: 10}}}
"""
)
WET_NIEUW = (
    met(WET_OUD, **{"geldig_vanaf:__2020-01-01\n": f"geldig_vanaf: 2026-07-01\n{OVERGANG}"})
    .replace("2020-01-01: 10", "2026-07-01: 20")
    .replace("signaal: oud, tekst: Oud.", "signaal: nieuw, tekst: Nieuw.")
    .replace("minder_dan: 12", "minder_dan: 18")
    .replace("persoon.b: ja", "persoon.b: nee")
)
BREED = met_aanvraag(VROEGER).replace("a: ja}", "a: ja, b: nee}") + (
    "  fuif: {in_eigen_woorden: Feest, soort: feest, voor: [kind], aanvraag: 2026-06-30}\n"
)


def test_every_kind_of_rule_goes_on() -> None:
    """Offers, exceptions, derived facts with amounts, precedence, duties and signals: all those of the old text."""
    uit = nagerekend(BREED, WET_OUD, WET_NIEUW, REGISTER)
    samen = element(uit)["samenvatting"]
    assert (samen["status"], samen["leidend"]) == ("gedekt", ["wet/biedt@2020-01-01"])  # type: ignore[index]
    bekeken = {b["regel"]: b["omdat"] for b in element(uit)["bekeken"]}  # type: ignore[attr-defined]
    assert bekeken["wet/biedt"] == ["overgangsrecht wet art. 10"]
    assert bekeken["wet/ander@2020-01-01"] == ["persoon.jong: nee"]
    assert [p["regel"] for p in element(uit)["plichten"]] == ["wet/plicht@2020-01-01"]  # type: ignore[attr-defined]
    signalen = {s["signaal"]: s["regel"] for s in uit["signalen"]}  # type: ignore[attr-defined]
    assert signalen == {"oud": "wet/let_op@2020-01-01", "samen": "wet/samen"}
    assert element(uit, "fuif")["samenvatting"]["status"] == "gedekt"  # type: ignore[index]


def test_the_explanation_names_the_text_that_goes_on() -> None:
    """And says of the text in force that it does not apply, because of when it began."""
    uit = Uitkomst.model_validate_json(json.dumps(uitkomst(boek(WET_OUD, WET_NIEUW, REGISTER), BREED)))
    zinnen = [z.tekst for b in leg_uit(uit, plan(BREED)[0]).onderdelen[0].blokken for z in b.zinnen]
    assert "Wet art. 1 lid 1 (tekst van 1 januari 2020): deze wet draagt dit." in zinnen
    assert "Wet art. 1 lid 1, biedt: bekeken, niet van toepassing." in zinnen
    assert any("(mag niet zijn: minder dan 1 juli 2026)" in z for z in zinnen)


def test_every_kind_of_rule_of_the_new_text() -> None:
    """The same family with an application under the new text: the exclusion of the new text bars it."""
    uit = nagerekend(BREED.replace("2026-06-30", "2026-07-01"), WET_OUD, WET_NIEUW, REGISTER)
    bekeken = {b["regel"]: b["omdat"] for b in element(uit)["bekeken"]}  # type: ignore[attr-defined]
    assert bekeken["wet/biedt"] == ["uitzondering wet/uit"]
    assert bekeken["wet/biedt@2020-01-01"] == ["element.aanvraag: 2026-07-01", "uitzondering wet/uit"]
    assert {s["signaal"] for s in uit["signalen"]} == {"nieuw"}  # type: ignore[attr-defined]
    assert element(uit, "fuif")["samenvatting"]["status"] == "niet_gedekt"  # type: ignore[index]


def test_what_is_unknown_may_be_either() -> None:
    """Without the date of the application both versions stand open, and the ways to a yes ask for it."""
    plan = BREED.replace(", aanvraag: 2026-06-30", "")
    uit = nagerekend(plan, WET_OUD, WET_NIEUW, REGISTER)
    assert status(uit) == "onbekend"
    t = toetsing(boek(WET_OUD, WET_NIEUW, REGISTER), plan)
    gevraagd = {e.blad.onderwerp for weg in routes(t, "hulp").wegen for e in weg.eisen}
    assert "element.aanvraag" in gevraagd
    assert routes(t, "fuif").wegen


@pytest.mark.parametrize(
    ("delen", "beste"),
    [
        (("niet_gedekt", "gedekt"), "gedekt"),
        (("gedekt_onder_voorwaarden", "onbekend"), "gedekt_onder_voorwaarden"),
        (("onbekend", "niet_gedekt"), "onbekend"),
        (("niet_gedekt",), "niet_gedekt"),
    ],
)
def test_coverage_by_either_version(delen: tuple[str, ...], beste: str) -> None:
    """A line that asks what a rule covers gets the best of its versions: at most one of them can hold."""
    assert VORMEN["beste_dekking"](None, delen) == beste


def test_ways_past_a_rule_that_must_not_cover() -> None:
    """What another rule asks not to be covered is closed in every version of it."""
    oud, nieuw = (w.replace("[gedekt, gedekt_onder_voorwaarden]", "niet_gedekt") for w in (WET_OUD, WET_NIEUW))
    plan = BREED.replace("a: ja, b: nee", "b: nee")
    t = toetsing(boek(oud, nieuw, REGISTER), plan)
    wegen = routes(t, "fuif").wegen
    assert any(e.blad.onderwerp == "persoon.a" for weg in wegen for e in weg.eisen)


def test_coverage_of_the_law_counts_a_rule_once() -> None:
    """A rule that was seen in the version that goes on was seen."""
    rulebook = boek(WET, OUD, NIEUW, REGISTER)
    plannen = [met_aanvraag(a).replace("50 euro", k) for a in (VROEGER, LATER, WEG) for k in ("50 euro", "70 euro")]
    uit = [uitkomst(rulebook, plan) for plan in plannen]
    assert TOP not in rechtsdekking(rulebook, uit, []).mist


def test_it_reads_back_in_words() -> None:
    """`eenplan lees` says for whom the version before goes on, and where that stands."""
    rulebook = boek(WET, OUD, NIEUW, REGISTER)
    versie = next(v for v in rulebook.versies if v.overgangsrecht is not None)
    regel = next(r for r in lees_voor(versie, recht_op(rulebook, "Stad", DAG, DAG)) if r.id.endswith("/overgangsrecht"))
    assert regel.zegt == "Voor deze onderdelen blijft de vorige versie gelden, en deze niet."
    assert regel.voorwaarden == ("Als:", "  - Wanneer is de aanvraag gedaan? minder dan 2026-07-01")
    assert regel.bron.tekst == "Verordening art. 10"


# --- what an author is told -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("als", "code", "wat"),
    [
        ("{element.aanvrag: {tot: 2026-07-01}}", "R201", "onbekend feit `element.aanvrag`"),
        ("{element.kosten: {tot: bedragen.top}}", "R206", "een bedrag kan hier niet"),
        ("{dekking.top: gedekt}", "R204", "de uitkomst van een regel kan hier niet"),
        ("{element.aanvraag: {tot: 2026-07-01, na: 2026-07-01}}", "R306", "de toetsen op `element.aanvraag` spreken"),
        ("{persoon.jong: ja}", "R501", "in een kring"),
    ],
)
def test_what_is_wrong_with_transitional_law(als: str, code: str, wat: str) -> None:
    """It tests facts and dates, and what it needs may not rest on the rules that it chooses between."""
    jong = "  jong: {bron: art. 5, begrip: persoon.jong, als: {persoon.a: ja}}\n"
    nieuw = (NIEUW + jong).replace("{element.aanvraag: {tot: 2026-07-01}}", als)
    documenten = [lees(t, f"rules/b{n}.yaml") for n, t in enumerate((BEGRIPPEN, WET, OUD + jong, nieuw))]
    gevonden = [(d.code, d.wat) for d in controleer(documenten)]
    assert any(c == code and wat in w for c, w in gevonden), gevonden


def test_without_an_earlier_version_it_is_refused() -> None:
    """There would be nothing left for the old cases."""
    gevonden = controleer([lees(t, f"rules/b{n}.yaml") for n, t in enumerate((BEGRIPPEN, WET, NIEUW))])
    assert [d.wat for d in gevonden if d.code == "R510"] == [
        "van `stad/verordening` is geen eerdere versie met regels bekend die kan blijven gelden"
    ]
