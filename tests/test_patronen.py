"""What real local rules ask of the language, each written by hand for the engine and for the verifier apart."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from textwrap import dedent
from typing import get_args

import pytest

from engine.check import controleer
from engine.formulas import DATUM, OngeldigeFormule, bereken, eenheid_van_formule, lees_formule
from engine.readback import lees_voor
from engine.rulebook import recht_op
from engine.values import Dag, Getal, Leeg, Waarde, lees_hoeveelheid
from engine.verify import values as verify_values
from engine.verify import verifieer, verwacht
from schemas.lezen import Document, lees
from schemas.woorden import Handeling
from tests import laden
from tests.mini import (
    ANDERE_WET,
    BEGRIPPEN,
    DAG,
    HARDHEID,
    PLAN,
    REGISTER,
    REGISTER_KOP,
    VERORDENING,
    VOORRANG,
    WET,
    boek,
    cel,
    element,
    uitkomst,
)


def documenten(*teksten: str) -> list[Document]:
    """The small vocabulary and these files, as they come from the reader."""
    return [lees(dedent(tekst), f"bestand{n}.yaml") for n, tekst in enumerate((BEGRIPPEN, *teksten))]


def beide(plan: str, *teksten: str, dag: date = DAG) -> dict[str, object]:
    """The answer of the engine; the verifier gives the same one."""
    uit = uitkomst(boek(*teksten), plan, dag)
    eigen = verwacht(lees(dedent(plan), "plan.yaml"), documenten(*teksten), dag.isoformat(), dag.isoformat())
    assert {k: v for k, v in uit.items() if k != "zegel"} == {k: v for k, v in eigen.items() if k != "zegel"}
    return uit


def status(uit: Mapping[str, object]) -> str:
    """The coverage of the one cell."""
    dekking = cel(uit)["dekking"]
    assert isinstance(dekking, dict)
    return str(dekking["status"])


def codes(*teksten: str, nieuw: str) -> set[str]:
    """The errors of a rule set that it does not have without the last file."""
    voor = {(d.code, d.plek()) for d in controleer(documenten(*teksten)) if d.ernst == "fout"}
    gevonden = {
        d.code for d in controleer(documenten(*teksten, nieuw)) if d.ernst == "fout" and (d.code, d.plek()) not in voor
    }
    return gevonden - {"R212"}  # that an exception does nothing is a question of its own


# --- A. switched off in somebody's favour ------------------------------------------------------------------------

BELEID = """
regeling: stad/beleid
titel: Beleidsregels
rang: beleidsregel
gemeente: Stad
grondslag: wet art. 1
geldig_vanaf: 2020-01-01
regels:
"""


@pytest.mark.parametrize(
    ("wet", "beleid", "verwachte_status"),
    [
        ("kan_weigeren: [biedt]", "", "gedekt_onder_voorwaarden"),
        ("kan_weigeren: [biedt]", "sluit_uit: [wet/rem]", "gedekt"),
        ("hoeft_niet: [biedt]", "sluit_uit: [wet/rem], als: {element.contract: ja}", "gedekt"),
        ("hoeft_niet: [biedt]", "sluit_uit: [wet/rem], als: {element.contract: nee}", "gedekt_onder_voorwaarden"),
        ("sluit_uit: [biedt]", "sluit_uit: [wet/rem], uitleg_van: [wet/rem], als: {element.contract: ja}", "gedekt"),
        (
            "sluit_uit: [biedt]",
            "sluit_uit: [wet/rem], uitleg_van: [wet/rem], als: {element.contract: nee}",
            "niet_gedekt",
        ),
    ],
)
def test_a_lower_rule_may_leave_a_restriction_unused(wet: str, beleid: str, verwachte_status: str) -> None:
    """Policy that promises not to refuse takes the restriction away, only where it says so."""
    hoger = WET + f"  rem: {{bron: art. 2, {wet}}}\n"
    lager = BELEID + (f"  gunst: {{bron: art. 3, {beleid}}}\n" if beleid else "  {}\n")
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: ja")
    assert status(beide(plan, hoger, REGISTER, *([lager] if beleid else []))) == verwachte_status
    assert not beleid or codes(hoger, REGISTER, nieuw=lager) == set()


@pytest.mark.parametrize(
    ("beleid", "gevonden"),
    [
        ("sluit_uit: [wet/rem]", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/rem], als: {element.contract: ja}", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/rem], uitleg_van: [wet/rem]", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/rem], uitleg_van: [wet/biedt], als: {element.contract: ja}", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/biedt], uitleg_van: [wet/biedt], als: {element.contract: ja}", {"R503", "R505", "R506"}),
        ("hoeft_niet: [wet/rem], uitleg_van: [wet/rem], als: {element.contract: ja}", {"R503", "R506"}),
        ("kan_weigeren: [wet/rem]", {"R503", "R506"}),
    ],
)
def test_an_exclusion_by_law_stands_unless_it_is_explained(beleid: str, gevonden: set[str]) -> None:
    """A lower rule does not give what the law denies: it can only say for which cases it reads the law otherwise."""
    hoger = WET + "  rem: {bron: art. 2, sluit_uit: [biedt]}\n"
    assert codes(hoger, REGISTER, nieuw=BELEID + f"  gunst: {{bron: art. 3, {beleid}}}\n") == gevonden


# --- B. the calendar -----------------------------------------------------------------------------------------------


def exact(getal: str, eenheid: str = "") -> Getal:
    """A number that is known."""
    return Getal(Decimal(getal), Decimal(getal), eenheid)


DAGEN: dict[str, Dag] = {
    "d": Dag(date(2026, 5, 6), date(2026, 5, 6)),
    "jaarwisseling": Dag(date(2023, 12, 1), date(2024, 1, 31)),
    "laatste": Dag(date(9999, 12, 31), date(9999, 12, 31)),
}


@pytest.mark.parametrize(
    ("formule", "uitkomst_"),
    [
        ("kalenderjaar(d)", exact("2026")),
        ("kalenderjaar(jaarwisseling)", Getal(Decimal(2023), Decimal(2024), "")),
        ("datum(2027, 3, 31)", Dag(date(2027, 3, 31), date(2027, 3, 31))),
        ("datum(kalenderjaar(d) + 1, 3, 31)", Dag(date(2027, 3, 31), date(2027, 3, 31))),
        ("datum(kalenderjaar(d), 2, 29)", Dag(date(2026, 2, 28), date(2026, 2, 28))),
        ("datum(kalenderjaar(d) + 2, 2, 29)", Dag(date(2028, 2, 29), date(2028, 2, 29))),
        ("datum(kalenderjaar(d) - 126, 2, 29)", Dag(date(1900, 2, 28), date(1900, 2, 28))),
        ("datum(2028, 2, 29)", Dag(date(2028, 2, 29), date(2028, 2, 29))),
        ("kalenderjaar(geen)", Leeg.ONBEKEND),
        ("kalenderjaar(2026)", Leeg.ONBEKEND),
        ("datum(d, 1, 1)", Leeg.ONBEKEND),
        ("datum(kalenderjaar(geen), 3, 31)", Leeg.ONBEKEND),
        ("datum(kalenderjaar(jaarwisseling), 2, 29)", Dag(date(2023, 2, 28), date(2024, 2, 29))),
        ("datum(kalenderjaar(laatste) + 1, 1, 1)", Leeg.ONBEKEND),
        ("datum(kalenderjaar(d) - 2026, 1, 1)", Leeg.ONBEKEND),
        ("datum(kalenderjaar(d) / 4, 1, 1)", Leeg.ONBEKEND),
        ("dagen(d, datum(kalenderjaar(d) + 1, 1, 1))", exact("240", "dag")),
    ],
)
def test_a_day_in_a_calendar_year(formule: str, uitkomst_: Getal | Dag | Leeg) -> None:
    """A year of a day and a day of a year; 29 February is the 28th where a year has none."""
    waarden: dict[str, Waarde] = {**DAGEN, "geen": Leeg.ONBEKEND}
    assert bereken(lees_formule(formule), waarden.__getitem__) == uitkomst_
    spannen = {naam: verify_values.dagen(d.vroegst, d.laatst) for naam, d in DAGEN.items()}
    eigen = verify_values.reken(formule, {**spannen, "geen": verify_values.T.ONBEKEND})
    match uitkomst_:
        case Getal(laag, hoog, eenheid):
            assert eigen == verify_values.Span(laag, hoog, eenheid)
        case Dag(vroegst, laatst):
            assert eigen == verify_values.dagen(vroegst, laatst)
        case _:
            assert eigen == verify_values.T.ONBEKEND


@pytest.mark.parametrize(
    "formule",
    [
        "datum(2026, 2, 30)",
        "datum(kalenderjaar(d), 2, 30)",
        "datum(2026, 2, 29)",
        "datum(0, 1, 1)",
        "datum(10000, 1, 1)",
        "datum(2026, 13, 1)",
        "datum(2026, 1.5, 1)",
        "datum(2026, 1, 0)",
        "datum(2026, x, 1)",
        "datum(2026, 1)",
        "kalenderjaar(d, d)",
        "datum(d, 1, 1)",
        "kalenderjaar(3)",
        "datum(bedrag, 1, 1)",
        "kalenderjaar(d) + d",
        "datum(2026, 1, 1) + 1",
    ],
)
def test_what_is_no_day_is_refused_before_it_is_used(formule: str) -> None:
    """Days that no year has, and units that do not fit."""
    eenheden = {"d": DATUM, "bedrag": "euro", "x": ""}
    with pytest.raises(OngeldigeFormule):
        eenheid_van_formule(lees_formule(formule), eenheden.__getitem__)


def test_an_amount_per_kilometre_times_kilometres_is_money() -> None:
    """And only kilometres: an amount per hour times kilometres has no meaning."""
    waarden = {"per": exact("0.25", "euro per kilometer"), "weg": exact("12", "kilometer")}
    assert bereken(lees_formule("per * weg"), waarden.__getitem__) == exact("3.00", "euro")
    spannen = {n: verify_values.punt(w.laag, w.eenheid) for n, w in waarden.items()}
    assert verify_values.reken("weg * per", spannen) == verify_values.punt(3, "euro")
    with pytest.raises(OngeldigeFormule):
        eenheid_van_formule(lees_formule("a * b"), {"a": "euro per uur", "b": "kilometer"}.__getitem__)
    assert lees_hoeveelheid("12 km") == (Decimal(12), "kilometer") == verify_values.lees_aantal("12 km")
    assert lees_hoeveelheid("1 euro per km") == (Decimal(1), "euro per kilometer")
    assert verify_values.lees_aantal("1 euro per km") == (Decimal(1), "euro per kilometer")


@pytest.mark.parametrize(
    ("besluit", "periode", "verwachte_status"),
    [
        ("op: 2026-01-01", "", "gedekt"),
        ("op: 2026-11-22", "", "gedekt"),
        ("op: 2025-12-31", "", "niet_gedekt"),
        ("op: 2026-11-23", "", "niet_gedekt"),
        ("op: 2026-02-01, over_jaar: 2025", "", "niet_gedekt"),
        ("op: 2026-02-01, over_jaar: 2025", "2025-07-01", "gedekt"),
        ("op: 2026-02-01", "2025-07-01", "niet_gedekt"),
        ("op: 2026-02-01, bij: moeder", "", "niet_gedekt"),
    ],
)
def test_once_a_calendar_year(besluit: str, periode: str, verwachte_status: str) -> None:
    """The year that is asked about against the year that the earlier decision was about."""
    plan = PLAN + f"eerdere_besluiten: [{{soort: kamp, {besluit}}}]\n"
    plan = plan.replace("personen: {", "personen: {moeder: {a: nee}, ")
    plan = plan.replace("kosten: 50 euro", f"kosten: 50 euro, periode: {{van: {periode}}}") if periode else plan
    wet = WET.replace("als: {persoon.a: ja}", "als: {eerder: {soort: hulp, binnen: kalenderjaar}}")
    assert status(beide(plan, wet, REGISTER)) == verwachte_status
    assert status(beide(PLAN, wet, REGISTER)) == "onbekend"


def test_a_calendar_year_reads_as_one() -> None:
    """The period stands in the sentence."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {eerder: {soort: hulp, binnen: kalenderjaar}}")
    recht = recht_op(boek(wet, REGISTER), "Stad", DAG, DAG)
    zinnen = [z for versie in recht.versies for r in lees_voor(versie, recht) for z in r.voorwaarden]
    assert "  - eerder toegekend: hulp, over hetzelfde kalenderjaar" in zinnen


# --- C. a decision that works later, or lapses ---------------------------------------------------------------------

STAND = """
feiten:
  element.stand: {soort: keuze, uit: [wacht, werkt, vervallen]}
  element.gelukt: {soort: ja_nee, vraag: Is het gelukt?}
  element.maanden_sinds: {soort: duur, eenheid: maand, bereken: "maanden(element.lopend_besluit, peildatum)"}
"""
TOESTAND = """
  werkt: {bron: art. 10, begrip: element.stand, is: werkt, als: {element.gelukt: ja}}
  wacht:
    bron: art. 10
    begrip: element.stand
    is: wacht
    als: {element.gelukt: nee, element.maanden_sinds: {minder_dan: 12 maanden}}
  vervallen:
    bron: art. 10
    begrip: element.stand
    is: vervallen
    als: {element.gelukt: nee, element.maanden_sinds: {ten_minste: 12 maanden}}
  weg:
    bron: art. 11
    signaal: besluit_vervallen
    wie: [contactpersoon]
    als: {element.stand: vervallen}
    tekst: Het besluit is vervallen.
"""


@pytest.mark.parametrize(
    ("feiten", "stand", "signaal"),
    [
        ("lopend_besluit: 2025-11-23, gelukt: nee", "wacht", False),
        ("lopend_besluit: 2025-11-22, gelukt: nee", "vervallen", True),
        ("lopend_besluit: 2025-11-22, gelukt: ja", "werkt", False),
        ("lopend_besluit: 2024-02-29, gelukt: nee, periode: {van: 2025-02-28}", "wacht", False),
        ("lopend_besluit: 2024-02-29, gelukt: nee, periode: {van: 2025-03-01}", "vervallen", True),
        ("gelukt: nee", "onbekend", False),
        ("lopend_besluit: 2025-11-22", "onbekend", False),
    ],
)
def test_the_state_of_a_decision_is_a_fact(feiten: str, stand: str, signaal: bool) -> None:
    """It follows from the day of the decision and what happened since; without a construct of its own."""
    plan = PLAN.replace("kosten: 50 euro", feiten)
    wet = WET.replace("als: {persoon.a: ja}", "als: {element.stand: [wacht, werkt]}")
    uit = beide(plan, STAND, wet + TOESTAND, REGISTER)
    afleiding, signalen = uit["afleiding"], uit["signalen"]
    assert isinstance(afleiding, list)
    assert isinstance(signalen, list)
    assert [s["waarde"] for s in afleiding if s["vorm"] == "begrip_keuze"] == [stand]
    assert [s["signaal"] for s in signalen] == (["besluit_vervallen"] if signaal else [])


# --- G. what a by-law orders --------------------------------------------------------------------------------------

OPDRACHT = """
regeling: stad/verordening
titel: Verordening
rang: verordening
gemeente: Stad
grondslag: wet art. 8
geldig_vanaf: 2020-01-01
geldig_tot_en_met: 2029-12-31
draagt_op: [{bron: BRON, aan: college, rang: nadere_regels, wat: kampen}]
"""
NADERE = """
regeling: stad/nadere-regels
titel: Nadere regels
rang: nadere_regels
gemeente: Stad
grondslag: stad/verordening art. 10 lid 1
geldig_vanaf: 2020-01-01
"""


@pytest.mark.parametrize(
    ("bron", "oud", "nieuw", "dag"),
    [
        ("art. 10", "", "", None),
        ("art. 10 en art. 12", "", "", None),
        ("art. 12", "art. 10 lid 1", "art. 10 en art. 12", None),
        ("hoofdstuk 3", "", "", None),
        ("art. 10", "geldig_vanaf: 2020-01-01", "geldig_vanaf: 2019-01-01", None),
        ("art. 10", "geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2029-12-31", None),
        ("art. 10", "geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-01-02", "2020-01-01"),
        (
            "art. 10",
            "geldig_vanaf: 2020-01-01",
            "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2029-12-30",
            "2029-12-31",
        ),
        ("art. 10", "geldig_vanaf: 2020-01-01", "geldig_vanaf: 2030-01-01", "2020-01-01"),
        ("art. 11", "", "", "2020-01-01"),
        ("art. 1", "", "", "2020-01-01"),
        ("hoofdstuk 3", "stad/verordening art. 10 lid 1", "wet art. 10", "2020-01-01"),
        ("art. 10", "grondslag: stad/verordening art. 10 lid 1", "uitleg: zonder grondslag", "2020-01-01"),
        ("art. 10", "rang: nadere_regels", "rang: beleidsregel", "2020-01-01"),
        ("art. 10", "gemeente: Stad", "gemeente: Dorp", "2020-01-01"),
    ],
)
def test_rules_that_are_ordered_must_be_there(bron: str, oud: str, nieuw: str, dag: str | None) -> None:
    """Of the ordered rank, resting on the ordering article, in the same municipality, on every day of the order."""
    lager = NADERE.replace(oud, nieuw) if oud else NADERE
    gevonden = [
        d for d in controleer(documenten(WET, REGISTER, OPDRACHT.replace("BRON", bron), lager)) if d.code == "R509"
    ]
    verwacht_ = [f"{bron} draagt nadere_regels op, maar op {dag} zijn die er niet"] if dag else []
    assert [(d.ernst, d.wat) for d in gevonden] == [("waarschuwing", wat) for wat in verwacht_]


def test_two_versions_of_the_ordered_rules_leave_no_gap() -> None:
    """Each day has one version; the warning names the first day without."""
    eerste = NADERE + "geldig_tot_en_met: 2023-12-31\n"

    def dagen(tweede: str) -> list[str]:
        verordening = OPDRACHT.replace("BRON", "art. 10")
        alles = controleer(documenten(WET, verordening, eerste, NADERE.replace("2020-01-01", tweede)))
        return [d.wat for d in alles if d.code == "R509"]

    assert dagen("2024-01-01") == []
    assert dagen("2024-02-01") == ["art. 10 draagt nadere_regels op, maar op 2024-01-01 zijn die er niet"]


def test_an_order_is_read_back_and_goes_to_a_body_that_exists() -> None:
    """A reader of the by-law sees what must be made, by whom; a name that is no body is an error."""
    verordening = OPDRACHT.replace("BRON", "art. 10")
    recht = recht_op(boek(WET, verordening), "Stad", DAG, DAG)
    rijen = {r.id: r for versie in recht.versies for r in lees_voor(versie, recht)}
    assert rijen["stad/verordening/draagt_op.1"].zegt == "Draagt college op: nadere regels over kampen."
    assert rijen["stad/verordening/draagt_op.1"].bron.tekst == "Verordening art. 10"
    assert "R203" in codes(WET, nieuw=verordening.replace("aan: college", "aan: colege"))


# --- H. a register that was not seen whole; I. consent without a date ----------------------------------------------

RIJ = """
regeling: stad/mandaat
titel: Mandaatbesluit
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: positief
mandaten:
  - {nr: "1", van: college, aan: chef, bevoegdheden: [wet/voorziening], ondermandaat: ja}
  - {nr: "2", van: chef, aan: [coach, hulpcoach], bevoegdheden: [wet/voorziening]}
"""


def beslissen(uit: Mapping[str, object]) -> tuple[str, list[str]]:
    """May the contact person decide, and why not."""
    axis = cel(uit)["beslissen"]
    assert isinstance(axis, dict)
    return str(axis["antwoord"]), list(axis["waarom"])


def na_te_gaan(uit: Mapping[str, object]) -> list[tuple[str, str]]:
    """What the whole answer says was not verified: the rule or row, and where it stands."""
    lijst = uit["te_verifieren"]
    assert isinstance(lijst, list)
    return [(deel["regel"], deel["bron"]["tekst"]) for deel in lijst]


EEN, TWEE = ("stad/mandaat#1", "Mandaatbesluit nr. 1"), ("stad/mandaat#2", "Mandaatbesluit bijl. 8")


@pytest.mark.parametrize(
    ("oud", "nieuw", "antwoord", "waarom", "nagaan"),
    [
        ("", "", "ja", [], []),
        ("ondermandaat: ja", "ondermandaat: ja, te_verifieren: nee", "ja", [], []),
        (
            "[wet/voorziening]}",
            "[wet/voorziening], te_verifieren: ja, bron: bijl. 8}",
            "eerst_laten_toetsen",
            ["te_verifieren:stad/mandaat#2"],
            [TWEE],
        ),
        (
            "ondermandaat: ja",
            "ondermandaat: ja, te_verifieren: ja",
            "eerst_laten_toetsen",
            ["te_verifieren:stad/mandaat#1"],
            [EEN],
        ),
        ("gemeente: Stad", "gemeente: Stad\nte_verifieren: ja", "ja", [], [EEN, (TWEE[0], "Mandaatbesluit nr. 2")]),
        (
            "gemeente: Stad",
            "gemeente: Stad\ngeldig_vanaf_zeker: nee\ntekstversie: 2026-11-23",
            "ja",
            [],
            [EEN, (TWEE[0], "Mandaatbesluit nr. 2")],
        ),
        ("gemeente: Stad", "gemeente: Stad\ngeldig_vanaf_zeker: nee\ntekstversie: 2026-11-22", "ja", [], []),
        ("gemeente: Stad", "gemeente: Stad\ngeldig_vanaf_zeker: nee", "ja", [], []),
    ],
)
def test_a_row_that_was_not_seen_whole_gives_no_plain_yes(
    oud: str, nieuw: str, antwoord: str, waarom: list[str], nagaan: list[tuple[str, str]]
) -> None:
    """A row that was not seen whole is put to a lawyer; a register read at second hand is named in the answer."""
    uit = beide(PLAN, WET, RIJ.replace(oud, nieuw) if oud else RIJ)
    assert beslissen(uit) == (antwoord, waarom)
    assert na_te_gaan(uit) == nagaan


BEDRAG = """
bedragen:
  top: {eenheid: euro, bron: art. 7, te_verifieren: ja, waarden: {2020-01-01: 60}}
  ander: {eenheid: euro, bron: art. 7, te_verifieren: ja, waarden: {2020-01-01: 60}}
"""


@pytest.mark.parametrize(
    ("oud", "nieuw", "nagaan"),
    [
        ("bevoegd: college", "bevoegd: college\n    te_verifieren: ja", [("wet/voorziening", "Wet art. 1 lid 1")]),
        ("bevoegd: college", "bevoegd: college\n    te_verifieren: nee", []),
        (
            "als: {persoon.a: ja}",
            "als: {element.kosten: {ten_hoogste: bedragen.top}}\n    te_verifieren: ja",
            [("wet/biedt", "Wet art. 1 lid 1"), ("wet/bedragen.top", "Wet art. 7")],
        ),
        ("als: {persoon.a: ja}", "als: {element.kosten: {ten_hoogste: 60 euro}}", []),
    ],
)
def test_a_power_and_an_amount_tell_their_own_doubt(oud: str, nieuw: str, nagaan: list[tuple[str, str]]) -> None:
    """Only what the answer rests on, and only what says it of itself; it changes no answer."""
    uit = beide(PLAN, WET.replace(oud, nieuw) + BEDRAG, RIJ)
    assert na_te_gaan(uit) == nagaan
    assert beslissen(uit)[0] == "ja"


def test_a_rule_and_its_power_of_one_name_are_told_once() -> None:
    """The rule comes first; a reader who looks the article up finds both."""
    wet = WET.replace("  voorziening:\n", "  biedt:\n    te_verifieren: ja\n").replace(
        "bevoegdheid: voorziening", "te_verifieren: ja\n    bevoegdheid: biedt"
    )
    assert na_te_gaan(beide(PLAN, wet, RIJ.replace("wet/voorziening", "wet/biedt"))) == [
        ("wet/biedt", "Wet art. 1 lid 1")
    ]


def test_a_power_reads_with_its_doubt() -> None:
    """Its own, or that of the whole regeling."""
    for oud, nieuw, twijfel in (
        ("", "", ""),
        ("bevoegd: college", "bevoegd: college\n    te_verifieren: ja", "te verifiëren"),
        ("rang: wet", "rang: wet\nte_verifieren: ja", "te verifiëren"),
    ):
        recht = recht_op(boek(WET.replace(oud, nieuw) if oud else WET), "Stad", DAG, DAG)
        gelezen = {r.id: r.twijfel for versie in recht.versies for r in lees_voor(versie, recht)}
        assert gelezen["wet/voorziening"] == twijfel


@pytest.mark.parametrize(
    ("dag", "antwoord", "waarom"),
    [
        ("2026-11-22", "ja", []),
        ("2026-11-23", "eerst_laten_toetsen", ["instemming_ontbreekt:stad/mandaat#1"]),
        ("onbekend", "eerst_laten_toetsen", ["instemming_zonder_datum:stad/mandaat#1"]),
    ],
)
def test_consent_counts_from_its_day(dag: str, antwoord: str, waarom: list[str]) -> None:
    """As in Zwijndrecht: consent is named and its day is not. Consent of tomorrow is no consent today (Awb 10:4)."""
    rij = RIJ.replace(
        "aan: chef, bevoegdheden: [wet/voorziening], ondermandaat: ja",
        f"aan: coach, bevoegdheden: [wet/voorziening], instemming: {{door: [bestuur], op: {dag}}}",
    ).partition('  - {nr: "2"')[0]
    plan = PLAN.replace("organisatie: gemeente", "organisatie: aanbieder")
    assert beslissen(beide(plan, WET, rij)) == (antwoord, waarom)
    assert beslissen(beide(plan, WET.replace("instemming: nodig", "instemming: niet_nodig"), rij))[0] == "ja"
    assert codes(WET, nieuw=rij) == set()


def test_a_row_reads_with_its_doubt_and_its_consent() -> None:
    """What a lawyer who signs the register off must know."""
    rij = RIJ.replace("ondermandaat: ja", "instemming: {door: [bestuur], op: onbekend}, te_verifieren: ja").replace(
        "[coach, hulpcoach], ", "coach, bekend_gebrek: [{code: R602, bron: art. 1, uitleg: mag niet}], "
    )
    recht = recht_op(boek(WET, rij.replace("gemeente: Stad", "gemeente: Stad\nte_verifieren: ja")), "Stad", DAG, DAG)
    rijen = {r.id: r for versie in recht.versies for r in lees_voor(versie, recht)}
    een, twee = rijen["stad/mandaat#1 > chef"], rijen["stad/mandaat#2 > coach"]
    assert een.zegt.endswith("Instemming van bestuur, datum: onbekend.")
    assert een.twijfel == "te verifiëren: zo geeft deze rij geen ja"
    assert twee.twijfel == "te verifiëren; bekend gebrek R602: mag niet"


# --- D, E and F in the files of Regiodorp (patterns 48, 54 and 55; the language has its own tests) ------------------

TOESLAG = """
plan: toeslag
gemeente: Regiodorp
peildatum: 2027-03-20
kennisdatum: 2027-03-20
personen:
  moeder: {geboortedatum: 2004-02-10, inwoner: ja, maanden_laag_inkomen: 40 maanden}
contactpersoon: {functie: gezinsregisseur, werkt_onder: college, organisatie: gemeente}
elementen:
  toeslag: {in_eigen_woorden: Iets extra's na al die jaren, soort: inkomenstoeslag, voor: [moeder], BEGIN}
"""


@pytest.mark.parametrize(
    ("begin", "waarde", "regels"),
    [
        ("ambtshalve: nee, aanvraag: 2027-02-09", "ja", {"langdurig_onder_23": "waar", "langdurig_vanaf_23": "onwaar"}),
        ("ambtshalve: nee, aanvraag: 2027-02-10", "nee", {"langdurig_onder_23": "onwaar"}),
        ("ambtshalve: ja", "nee", {"langdurig_onder_23": "onwaar"}),
        ("ambtshalve: nee, aanvraag: 2026-12-31", "nee", {"langdurig_vanaf_23@2024-01-01": "onwaar"}),
        ("ambtshalve: nee", "onbekend", {"langdurig_onder_23": "onbekend", "langdurig_vanaf_23": "onwaar"}),
    ],
)
def test_the_inkomenstoeslag_in_regiodorp(begin: str, waarde: str, regels: dict[str, str]) -> None:
    """Twenty-three on 10 February 2027: forty months are enough the day before, by the new text and its own day."""
    doc = lees(TOESLAG.replace("BEGIN", begin), "plan.yaml")
    uit = laden.uitkomst_van(doc.data, laden.rulebook(), date(2027, 3, 20), date(2027, 3, 20))
    assert verifieer(json.loads(json.dumps(uit)), doc, laden.documenten(laden.REGELS)) == ()
    stappen = {s["id"]: s for s in uit["afleiding"]}  # type: ignore[attr-defined]
    feit = next(s for s in stappen.values() if s["over"] == "persoon.langdurig_laag_inkomen" and s["vorm"] == "begrip")
    assert feit["waarde"] == waarde
    van = {
        r.rpartition("/")[2]: stappen[p]["waarde"]
        for r, p in zip(feit["regel"].split(), feit["premissen"], strict=True)
    }
    assert {naam: van[naam] for naam in regels} == regels


MINIMA = """
plan: minima
gemeente: Regiodorp
peildatum: 2026-11-22
kennisdatum: 2026-11-22
personen: {moeder: {geboortedatum: 1986-09-17, inwoner: ja}}
huishouden: {inkomen_wisselt: nee, norm_draagkracht: 1000 euro per maand, inkomen_per_maand: MAANDEN}
contactpersoon: {functie: gezinsregisseur, werkt_onder: college, organisatie: gemeente}
elementen:
  wasmachine: {in_eigen_woorden: Een wasmachine, soort: duurzame_gebruiksgoederen, voor: [moeder]}
"""
JAAR = [f"2025-{maand}" for maand in (11, 12)] + [f"2026-{maand:02}" for maand in range(1, 11)]


@pytest.mark.parametrize(
    ("maanden", "stand", "gevraagd"),
    [
        (dict.fromkeys(JAAR, 1300), "buiten", []),
        ({**dict.fromkeys(JAAR, 1300), "2026-03": 1000}, "binnen", []),
        ({"2026-03": 1000}, "binnen", []),
        ({**dict.fromkeys(JAAR, 1300), "2026-10": 1200}, "binnen", []),
        ({**dict.fromkeys(JAAR[1:], 1300), "2025-10": 900}, "onbekend", ["2025-11"]),
        ({}, "onbekend", JAAR),
    ],
)
def test_one_month_below_the_norm_in_regiodorp(maanden: dict[str, int], stand: str, gevraagd: list[str]) -> None:
    """A fixed income counts by its last month; one month of the last twelve below the norm is enough as well."""
    doc = lees(MINIMA.replace("MAANDEN", json.dumps(maanden)), "plan.yaml")
    uit = laden.uitkomst_van(doc.data, laden.rulebook(), date(2026, 11, 22), date(2026, 11, 22))
    assert verifieer(json.loads(json.dumps(uit)), doc, laden.documenten(laden.REGELS)) == ()
    deel = uit["elementen"][0]  # type: ignore[index]
    kaders = {k["regel"]: k["uitkomst"] for c in deel["cellen"] for k in c["kaders"]}
    assert kaders["regiodorp/beleidsregels-minima/laag_inkomen"] == stand
    mist = [m["feit"].partition("@")[2] for m in deel["ontbrekend"] if "inkomen_per_maand" in m["feit"]]
    assert mist == gevraagd


# --- what mutants of the verifier left open (docs/mutatietoets.md) --------------------------------------------------

_ORDE = "handelingen: [toekennen]\n    afwijken_van_beleid: nee"


@pytest.mark.parametrize(
    ("wet", "register", "plan"),
    [
        pytest.param(
            WET.replace("buitenstaander: nee", "buitenstaander: ja"),
            REGISTER,
            PLAN.replace("organisatie: gemeente", "organisatie: geen"),
            id="geen werkgever",
        ),
        pytest.param(
            WET,
            REGISTER,
            PLAN.replace("organisatie: gemeente", "organisatie: gemeente, werkt_onder: bestuur"),
            id="werkt onder een ander orgaan",
        ),
        pytest.param(
            WET.replace(", instemming: nodig", ""),
            REGISTER.replace('nr: "1.1"', 'nr: "1.1"\n    organisatie: aanbieder'),
            PLAN.replace("organisatie: gemeente", "organisatie: aanbieder"),
            id="instemming niet genoemd is nodig",
        ),
        pytest.param(
            WET, REGISTER.replace(_ORDE, f"raadpleegt: chef\n    {_ORDE}"), PLAN, id="eerst iemand raadplegen"
        ),
        pytest.param(
            WET.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2025-12-31", 1),
            REGISTER,
            PLAN,
            id="geëindigd zonder opvolger",
        ),
        pytest.param(
            WET.replace("als: {persoon.a: ja}", "als: {eerder: {soort: hulp, binnen: 1 jaar}}"),
            REGISTER,
            PLAN + "eerdere_besluiten: [{soort: hulp, op: 2026-11-22}]\n",
            id="een besluit op de dag zelf telt",
        ),
        pytest.param(
            WET,
            REGISTER,
            PLAN.replace("a: ja}", "a: [{waarde: ja, door: vader}, {waarde: nee, door: school}]}"),
            id="twee mensen spreken elkaar tegen",
        ),
        pytest.param(WET.replace("bevoegd: college", "bevoegd: rechter"), "", PLAN, id="naar de rechter"),
        pytest.param(WET.replace("bevoegd: college", "bevoegd: uwv"), "", PLAN, id="een ander orgaan"),
        pytest.param(
            WET.replace("ruimte: {verordening: art. 8}", "ruimte: {verordening: art. 8, individueel: art. 7}"),
            REGISTER + "---" + VERORDENING,
            PLAN,
            id="ruimte om individueel anders te doen",
        ),
        pytest.param(WET, f"{REGISTER}---{VERORDENING}{HARDHEID}", PLAN, id="hardheidsclausule"),
        pytest.param(
            WET,
            f"{REGISTER}---{VERORDENING.replace('kader:', 'absoluut: ja, kader:')}{HARDHEID}",
            PLAN,
            id="absoluut kader",
        ),
        pytest.param(
            WET.replace("als: {persoon.a: ja}", "als: {persoon.a: ja}\n    eerst_regelen: {dossier.klaar: ja}"),
            REGISTER,
            PLAN,
            id="eerst regelen",
        ),
        pytest.param(
            WET + "niet_gemodelleerd: [{bron: art. 7, wat: Wat een mens bekijkt., regels: [biedt]}]\n",
            REGISTER,
            PLAN,
            id="niet uitgewerkt, bij een regel",
        ),
        pytest.param(
            WET,
            REGISTER
            + f"---{BELEID}  een: {{bron: art. 2, kader: [wet/biedt], binnen_als: {{element.contract: ja}}}}\n"
            + "  twee: {bron: art. 3, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}\n",
            PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: ja"),
            id="binnen het ene beleid en buiten het andere",
        ),
    ],
)
def test_corners_that_mutants_left_open(wet: str, register: str, plan: str) -> None:
    """Each with what stands in the answer, the same in both programs."""
    uit = beide(plan, wet, *filter(None, register.split("---")))
    assert uit["elementen"]


def test_a_decision_on_the_day_itself_is_an_earlier_one() -> None:
    """The last day of the window counts, the day after does not."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {eerder: {soort: hulp, binnen: 1 jaar}}")
    for op, dekking in (("2026-11-22", "gedekt"), ("2026-11-23", "niet_gedekt")):
        uit = beide(f"{PLAN}eerdere_besluiten: [{{soort: hulp, op: {op}}}]\n", wet, REGISTER)
        assert status(uit) == dekking


def test_the_question_about_an_earlier_decision_names_its_kind() -> None:
    """In words, with what the rule looks for."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {eerder: {soort: groot_kamp, binnen: 1 jaar}}")
    uit = beide(PLAN, "voorzieningen: {groot_kamp: {valt_onder: kamp}}", wet, REGISTER)
    (mist,) = element(uit)["ontbrekend"]
    assert mist["vraag"] == (
        "Is er eerder een besluit over groot kamp genomen? (groot_kamp toegekend binnen 12 maanden en 0 dagen)"
    )


@pytest.mark.parametrize("schakels", [7, 8, 9])
def test_a_chain_of_mandates_has_a_longest_length(schakels: int) -> None:
    """Eight rows below the one of the principal; what is longer leads nowhere, in both programs."""
    rijen = '  - {nr: "0", van: college, aan: f0, bevoegdheden: [wet/voorziening], ondermandaat: ja}\n'
    for n in range(1, schakels):
        rijen += f'  - {{nr: "{n}", van: f{n - 1}, aan: f{n}, bevoegdheden: [wet/voorziening], ondermandaat: ja}}\n'
    register = REGISTER[: REGISTER.index("mandaten:")] + "mandaten:\n" + rijen
    uit = beide(PLAN.replace("functie: coach", f"functie: f{schakels - 1}"), WET, register)
    beslissen = cel(uit)["beslissen"]
    assert isinstance(beslissen, dict)
    assert (beslissen["antwoord"] != "nee") == (schakels <= 8)


def test_who_may_not_depart_from_policy_does_not_judge_it_disproportionate() -> None:
    """The row of the coach says no; the row of the chef says yes (Awb 4:84)."""
    beleid = (
        BELEID + "  grens: {bron: art. 2, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}\n"
    )
    oordeel = "beleid_onevenredig: {waarde: ja, door: %s, naam: N, reden: R, bevindingen: [B], op: 2026-11-01}"
    codes_per = {}
    for door in ("coach", "chef"):
        plan = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, {oordeel % door}")
        codes_per[door] = [
            s["waarde"] for s in _stappen(beide(plan, WET, REGISTER, beleid)) if s["vorm"] == "afwijking"
        ]
    assert codes_per["coach"] == ["oordeel"]
    assert codes_per["chef"] == ["gemotiveerd"]
    ja, nee = (
        oordeel.partition(": ")[2] % "chef",
        (oordeel.partition(": ")[2] % "chef").replace("waarde: ja", "waarde: nee"),
    )
    oneens = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, beleid_onevenredig: [{ja}, {nee}]")
    uit = beide(oneens, WET, REGISTER, beleid)
    assert [s["waarde"] for s in _stappen(uit) if s["vorm"] == "afwijking"] == ["onbekend"]


def _stappen(uit: Mapping[str, object]) -> list[dict[str, object]]:
    afleiding = uit["afleiding"]
    assert isinstance(afleiding, list)
    return afleiding


@pytest.mark.parametrize("maanden", [1, 2, 3])
def test_the_months_of_a_window_are_named(maanden: int) -> None:
    """One month by its name, more by the first and the last."""
    feiten = "feiten: {persoon.loon: {soort: bedrag, eenheid: euro per maand, reeks: maand, vraag: Wat verdient u?}}"
    wet = WET.replace(
        "als: {persoon.a: ja}", f"als: {{reeks: {{feit: persoon.loon, maanden: {maanden}, hoogste: {{meer_dan: 5}}}}}}"
    )
    uit = beide(PLAN.replace("a: ja}", "loon: {2026-09: 1, 2026-10: 9}}"), feiten, wet, REGISTER)
    assert status(uit) == "gedekt"


# --- what stands together in a plan: every property of every list, and where a signal stands -------------------------

SIGNALEN = """
regeling: signalen
titel: Signalen
rang: vaste_gedragslijn
geldig_vanaf: 2020-01-01
regels:
"""
SAMEN = """
plan: samen
gemeente: Stad
personen:
  zus: {huishouden: nee, geboortedatum: [{waarde: 2010-05-05, door: oma}, {waarde: 2010-05-05, door: opa}]}
  kind: {geboortedatum: 2012-01-01, a: ja, loon: {2026-09: 1}}
  moeder:
    rol: ouder
    gezag: [zus, kind]
    geboortedatum: 1980
    a: nee
    b: [{waarde: ja, door: oma}, {waarde: nee, door: opa}]
  oma: {geboortedatum: [{waarde: 1950-01-01, door: oma}, {waarde: 1951-01-01, door: opa}]}
contactpersoon: {functie: coach, organisatie: gemeente}
elementen:
  zomer:
    in_eigen_woorden: Kamp
    doel_gezin: Rust
    soort: kamp
    voor: [kind]
    kosten: 30 euro
    contract: ja
    periode: {van: 2029-06-01, tot_en_met: 2030-01-01}
    stopt: [opvang]
  avond: {in_eigen_woorden: Feest, doel_gezin: " ", soort: feest, voor: [oma, moeder, kind]}
  thuis: {in_eigen_woorden: Hulp, soort: hulp, voor: [zus], kosten: 45 euro}
lopende_hulp:
  - {soort: kamp, bij: kind, door: opvang, vertrouwd: ja}
  - {soort: hulp, bij: kind, door: oppas, wet: wet, vertrouwd: ja}
  - {soort: feest, bij: moeder, stopt_door: avond}
  - {soort: feest, bij: moeder}
  - {soort: feest, bij: kind, vertrouwd: ja}
afspraken:
  - {door: school, inhoud: Wat, vorm: mondeling}
  - {door: coach, inhoud: Wat, vorm: schriftelijk, tot: 2027-01-01, over: [zomer, avond]}
adviezen:
  - {door: arts, over: zomer, onderwerp: rust, richting: meer}
  - {door: school, over: thuis, onderwerp: taal, richting: minder}
contacten:
  - {op: 2026-01-01, tussen: [school, arts], over: [zomer, thuis], waarom: Daarom, gezin_weet_het: ja}
  - {op: 2026-01-02, tussen: [coach, arts], over: [avond], waarom: Daarom, gezin_weet_het: nee}
eerdere_besluiten:
  - {soort: kamp, op: 2026-01-01, bij: kind, uitkomst: afgeweken, regel: wet/biedt}
  - {soort: feest, op: 2026-01-02}
"""
ANDER = (
    ANDERE_WET
    + """
bevoegdheden:
  feest: {bron: art. 1, bevoegd: uwv, handelingen: [toekennen, weigeren]}
regels:
  biedt: {bron: art. 1, biedt: [kamp, feest], bevoegdheid: feest, als: {persoon.a: [ja, nee]}}
  voor: {bron: art. 2, gaat_voor: [biedt], van: wet/biedt, als: {element.soort: kamp}}
"""
)
KADERS = (
    BELEID
    + """
  contract: {bron: art. 2, kader: [wet/biedt], binnen_als: {element.contract: ja}}
  nooit: {bron: art. 3, kader: [wet/biedt], geldt_als: {persoon.a: nee}, binnen_als: {element.contract: nee}}
eerder_maatwerk:
  - {nr: "1", jaar: 2024, soort: kamp, regel: contract, uitkomst: afgeweken, grondslag: art. 4, waarom: [past niet]}
"""
)
MAATWERK = """
eerder_maatwerk:
  - nr: "7"
    jaar: 2024
    soort: feest
    regel: stad/beleid/contract
    uitkomst: niet_afgeweken
    grondslag: art. 4
    waarom: [het paste wel]
"""
LOON = "feiten: {persoon.loon: {soort: bedrag, eenheid: euro per maand, reeks: maand, vraag: Wat verdient u?}}"
#: In which list, with which property; then where the signal stands, and the things it speaks of.
EIGENSCHAPPEN = """
elementen | element: zomer | zomer/kind: onderdeel zomer
elementen | soort: hulp | thuis/zus: onderdeel thuis | zomer/kind: onderdeel zomer
elementen | soort_precies: hulp | thuis/zus: onderdeel thuis
elementen | persoon: kind | avond/-: onderdeel avond | zomer/kind: onderdeel zomer
elementen | personen: 3 | avond/-: onderdeel avond
elementen | heeft_doel: ja | zomer/kind: onderdeel zomer
elementen | antwoord: nee | -
elementen | antwoord: {is_niet: nee} | avond/-: onderdeel avond | thuis/zus: onderdeel thuis | zomer/kind: onderdeel zomer
elementen | status: gedekt | avond/-: onderdeel avond | zomer/kind: onderdeel zomer
elementen | status: onbekend | -
elementen | beslissen: ja_binnen_grenzen | thuis/zus: onderdeel thuis | zomer/kind: onderdeel zomer
elementen | beslissen: onmogelijk | avond/-: onderdeel avond
elementen | stopt_hulp: ja | zomer/kind: onderdeel zomer
elementen | kader: binnen | zomer/kind: onderdeel zomer
elementen | kader: buiten | thuis/zus: onderdeel thuis
elementen | kader: onbekend | thuis/zus: onderdeel thuis
elementen | buiten_kader: stad/verordening/top | thuis/zus: onderdeel thuis
elementen | kosten: {ten_hoogste: 30 euro} | zomer/kind: onderdeel zomer
elementen | contract: ja | zomer/kind: onderdeel zomer
elementen | periode_van: {tot: 2029-06-02} | zomer/kind: onderdeel zomer
personen | persoon: [zus, oma] | -/-: persoon oma; persoon zus
personen | rol: ouder | -/moeder: persoon moeder
personen | gezag: kind | -/moeder: persoon moeder
personen | gezag: zus | -/moeder: persoon moeder
personen | huishouden: nee | -/zus: persoon zus
personen | leeftijd: 14 jaar | -/kind: persoon kind
personen | leeftijd: {ten_minste: 45 jaar, ten_hoogste: 46 jaar} | -/moeder: persoon moeder
personen | leeftijd: {ten_minste: 0 jaar} | -/-: persoon kind; persoon moeder; persoon zus
personen | vertrouwde_hulp: 3 | -/kind: persoon kind
personen | vertrouwde_hulp_die_blijft: 2 | -/kind: persoon kind
personen | vertrouwde_hulp: 0 | -/-: persoon moeder; persoon oma; persoon zus
personen | a: ja | -/kind: persoon kind
personen | 'loon@2026-09': 1 | -
personen | a: nee | -/moeder: persoon moeder
personen | b: [ja, nee] | -
lopende_hulp | soort: hulp | -/kind: lopende hulp 1; lopende hulp 2
lopende_hulp | soort_precies: hulp | -/kind: lopende hulp 2
lopende_hulp | persoon: moeder | -/moeder: lopende hulp 4 | avond/moeder: lopende hulp 3
lopende_hulp | element: avond | avond/moeder: lopende hulp 3
lopende_hulp | door: opvang | -/kind: lopende hulp 1
lopende_hulp | wet: wet | -/kind: lopende hulp 2
lopende_hulp | vertrouwd: ja | -/kind: lopende hulp 1; lopende hulp 2; lopende hulp 5
lopende_hulp | vertrouwd: nee | -/moeder: lopende hulp 4 | avond/moeder: lopende hulp 3
lopende_hulp | stopt: ja | -/kind: lopende hulp 1 | avond/moeder: lopende hulp 3
lopende_hulp | stopt: nee | -/-: lopende hulp 2; lopende hulp 4; lopende hulp 5
afspraken | element: thuis | avond/-: afspraak 1 | thuis/-: afspraak 1 | zomer/-: afspraak 1
afspraken | element: avond | avond/-: afspraak 1; afspraak 2 | thuis/-: afspraak 1 | zomer/-: afspraak 1; afspraak 2
afspraken | door: coach | avond/-: afspraak 2 | zomer/-: afspraak 2
afspraken | vorm: mondeling | avond/-: afspraak 1 | thuis/-: afspraak 1 | zomer/-: afspraak 1
afspraken | tot_bekend: ja | avond/-: afspraak 2 | zomer/-: afspraak 2
afspraken | tot_bekend: nee | avond/-: afspraak 1 | thuis/-: afspraak 1 | zomer/-: afspraak 1
adviezen | element: zomer | zomer/-: advies 1
adviezen | door: arts | zomer/-: advies 1
adviezen | onderwerp: taal | thuis/-: advies 2
adviezen | richting: meer | zomer/-: advies 1
cellen | soort: hulp | thuis/zus: cel thuis/zus wet/biedt | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | soort_precies: feest | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt; cel avond/oma ander/biedt
cellen | element: zomer | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | persoon: zus | thuis/zus: cel thuis/zus wet/biedt
cellen | regeling: ander | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt; cel avond/oma ander/biedt | zomer/kind: cel zomer/kind ander/biedt
cellen | regel: wet/biedt | thuis/zus: cel thuis/zus wet/biedt | zomer/kind: cel zomer/kind wet/biedt
cellen | bevoegdheid: ander/feest | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt; cel avond/oma ander/biedt | zomer/kind: cel zomer/kind ander/biedt
cellen | dekking: gedekt | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | dekking: onbekend | avond/oma: cel avond/oma ander/biedt
cellen | beslissen: onmogelijk | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt; cel avond/oma ander/biedt | zomer/kind: cel zomer/kind ander/biedt
cellen | beslissen: ja_binnen_grenzen | thuis/zus: cel thuis/zus wet/biedt | zomer/kind: cel zomer/kind wet/biedt
cellen | leidend: nee | zomer/kind: cel zomer/kind ander/biedt
cellen | leidend: ja | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt; cel avond/oma ander/biedt | thuis/zus: cel thuis/zus wet/biedt | zomer/kind: cel zomer/kind wet/biedt
cellen | leeftijd_begin: 17 jaar | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | leeftijd_einde: 18 jaar | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | leeftijd_begin: {ten_minste: 45 jaar, ten_hoogste: 46 jaar} | avond/moeder: cel avond/moeder ander/biedt
cellen | leeftijd_begin: {ten_minste: 0 jaar} | avond/-: cel avond/kind ander/biedt; cel avond/moeder ander/biedt | thuis/zus: cel thuis/zus wet/biedt | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | leeftijd_einde: {ten_minste: 0 jaar} | zomer/kind: cel zomer/kind ander/biedt; cel zomer/kind wet/biedt
cellen | kader: binnen | zomer/kind: cel zomer/kind wet/biedt
cellen | kader: buiten | thuis/zus: cel thuis/zus wet/biedt
cellen | kader: geldt_niet | -
cellen | kader: onbekend | thuis/zus: cel thuis/zus wet/biedt
cellen | buiten_kader: [stad/verordening/top, stad/beleid/nooit] | thuis/zus: cel thuis/zus wet/biedt
cellen | mandaat_eindigt_eerder: [ja, nee] | zomer/kind: cel zomer/kind wet/biedt
cellen | mandaat_eindigt_eerder: ja | zomer/kind: cel zomer/kind wet/biedt
contacten | element: thuis | thuis/-: contact 1 | zomer/-: contact 1
contacten | tussen: coach | avond/-: contact 2
contacten | tussen: arts | avond/-: contact 2 | thuis/-: contact 1 | zomer/-: contact 1
contacten | gezin_weet_het: nee | avond/-: contact 2
contacten | gezin_weet_het: ja | thuis/-: contact 1 | zomer/-: contact 1
plan | functie: coach | -/-: plan
plan | organisatie: gemeente | -/-: plan
plan | organisatie: stichting | -
eerdere_besluiten | soort: hulp | -/kind: eerder besluit 1
eerdere_besluiten | soort_precies: kamp | -/kind: eerder besluit 1
eerdere_besluiten | persoon: kind | -/kind: eerder besluit 1
eerdere_besluiten | uitkomst: toegekend | -/-: eerder besluit 2
eerdere_besluiten | regel: wet/biedt | -/kind: eerder besluit 1
maatwerkregister | soort: hulp | -/-: eerder maatwerk stad/beleid#1
maatwerkregister | soort_precies: feest | -/-: eerder maatwerk stad/verordening#7
maatwerkregister | uitkomst: afgeweken | -/-: eerder maatwerk stad/beleid#1
maatwerkregister | buiten_kader: stad/beleid/contract | -/-: eerder maatwerk stad/beleid#1; eerder maatwerk stad/verordening#7
maatwerkregister | buiten_kader: stad/verordening/top | -
"""  # noqa: E501


def gevonden(plan: str, regels: Mapping[str, str], *teksten: str) -> dict[str, list[str]]:
    """Per signal rule where it stands and of which things it speaks, by engine and verifier alike."""
    vast = "bron: art. 1, tekst: ' Kijk. ', wie: [contactpersoon]"
    tekst = "".join(f"  {naam}: {{{vast}, signaal: {naam}, {regel}}}\n" for naam, regel in regels.items())
    uit = beide(plan, *teksten, SIGNALEN + tekst)
    stappen, signalen = {s["id"]: s for s in _stappen(uit)}, uit["signalen"]
    assert isinstance(signalen, list)
    uit_per: dict[str, list[str]] = {naam: [] for naam in regels}
    for s in signalen:
        uit_per[s["signaal"]].append(f"{s['over']}: {stappen[s['stap']].get('tekst', s['tekst'])}")
    return uit_per


def test_every_property_of_every_thing() -> None:
    """One signal for each line of the table."""
    kort = REGISTER.replace("    aan: coach\n", "    aan: coach\n    geldig_tot_en_met: 2029-12-31\n")
    rijen = [rij.split(" | ") for rij in EIGENSCHAPPEN.strip().splitlines()]
    regels = {f"r{n}": f"patronen: [{{in: {rij[0]}, als: {{{rij[1]}}}}}]" for n, rij in enumerate(rijen)}
    wetten = (LOON, WET, ANDER, kort, VERORDENING + MAATWERK, KADERS)
    uit = gevonden(SAMEN, regels, *wetten)
    assert [[*rij[:2], *(uit[f"r{n}"] or ["-"])] for n, rij in enumerate(rijen)] == rijen


_FEESTEN = "[{in: elementen, als: {soort_precies: feest}}, {in: personen, als: {a: ja}, gelijk: {persoon: 1}}]"
_LEIDEND = "[{in: cellen, als: {leidend: ja}}, {in: lopende_hulp, als: {wet: wet}, gelijk: {persoon: 1}}]"


@pytest.mark.parametrize(
    ("regel", "plekken"),
    [
        ("als: {persoon.a: ja}", ["avond/kind: Kijk.", "zomer/kind: Kijk."]),
        ("als: {persoon.a: [ja, nee]}, bij: [feest]", ["avond/kind: Kijk.", "avond/moeder: Kijk."]),
        ("als: {persoon.a: ja}, bij: [hulp]", ["zomer/kind: Kijk."]),
        ("patronen: [{in: personen, als: {a: ja}}], bij: [feest]", ["-/kind: persoon kind"]),
        ("patronen: [{in: elementen, als: {heeft_doel: nee}}], bij: [hulp]", ["thuis/zus: onderdeel thuis"]),
        (
            "patronen: [{in: elementen}], als: {element.kosten: {meer_dan: 40 euro}}",
            ["thuis/zus: onderdeel thuis"],
        ),
        ("patronen: [{in: personen}], als: {persoon.a: ja}", ["-/kind: persoon kind"]),
        (f"patronen: {_FEESTEN}", ["avond/kind: onderdeel avond; persoon kind"]),
        (
            f"patronen: {_LEIDEND}",
            [
                "avond/kind: lopende hulp 2; cel avond/kind ander/biedt",
                "zomer/kind: lopende hulp 2; cel zomer/kind wet/biedt",
            ],
        ),
        (
            "patronen: [{in: elementen}]",
            ["avond/-: onderdeel avond", "thuis/zus: onderdeel thuis", "zomer/kind: onderdeel zomer"],
        ),
    ],
)
def test_where_a_signal_stands(regel: str, plekken: list[str]) -> None:
    """At every element and person of its kinds, or where the things of its patterns meet and its condition holds."""
    assert gevonden(SAMEN, {"r": regel}, LOON, WET, ANDER, REGISTER) == {"r": plekken}


def test_without_a_birth_date_there_is_no_age() -> None:
    """The signal that asks for one does not come; that of the person next to her does."""
    plan = PLAN.replace("personen: {", "personen: {zus: {a: ja}, ").replace("voor: [kind]", "voor: [kind, zus]")
    regels = {
        naam: f"patronen: [{{in: cellen, als: {{{naam}: {{ten_minste: 0}}}}}}]" for naam in ("leeftijd_begin", "a")
    }
    assert gevonden(plan, regels, WET, REGISTER) == {"leeftijd_begin": ["hulp/kind: cel hulp/kind wet/biedt"], "a": []}


def test_more_than_three_elements_are_one_signal_about_the_plan() -> None:
    """It names them all, and every thing that it rests on."""
    vierde = "  klein_feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind]}\nlopende_hulp:"
    uit = beide(
        SAMEN.replace("lopende_hulp:", vierde),
        *(LOON, WET, ANDER, REGISTER),
        SIGNALEN + "  r: {bron: art. 1, tekst: ' Kijk. ', wie: [ouder], signaal: alle, patronen: [{in: elementen}]}\n",
    )
    signalen = uit["signalen"]
    assert isinstance(signalen, list)
    (een,) = signalen
    assert (een["over"], een["tekst"]) == ("-/-", "Kijk. Het gaat om: avond, klein feest, thuis, zomer.")
    (stap,) = [s for s in _stappen(uit) if s["id"] == een["stap"]]
    assert stap["tekst"] == "onderdeel avond; onderdeel klein_feest; onderdeel thuis; onderdeel zomer"


@pytest.mark.parametrize(
    ("chef", "coach", "ander", "eerder"),
    [
        ("", "geldig_tot_en_met: 2029-12-31", "", "ja"),
        ("", "geldig_tot_en_met: 2030-01-01", "", "nee"),
        ("", "", "", "nee"),
        (", geldig_tot_en_met: 2029-12-31", "", "", "ja"),
        ("", "geldig_tot_en_met: 2029-12-31", "aan: coach", "nee"),
        ("", "geldig_tot_en_met: 2029-12-31", "aan: coach, geldig_tot_en_met: 2029-06-30", "ja"),
        ("", "geldig_tot_en_met: 2029-12-31", "aan: coach, grenzen: {element.kosten: {ten_hoogste: 9 euro}}", "ja"),
        ("", "grenzen: {element.kosten: {ten_hoogste: 9 euro}}", "", ""),
        ("", "geldig_tot_en_met: 2026-11-21", "", ""),
    ],
)
def test_a_mandate_that_ends_before_the_period(chef: str, coach: str, ander: str, eerder: str) -> None:
    """When every chain that may lead to the contact person has a row that ends before; without a chain, neither."""
    register = REGISTER.partition("    grenzen:")[0].replace(
        "afwijken_van_beleid: ja}", f"afwijken_van_beleid: ja{chef}}}"
    )
    register += f"    {coach}\n" if coach else ""
    register += f'  - {{nr: "2", van: college, bevoegdheden: [wet/voorziening], {ander}}}\n' if ander else ""
    regels = {w: f"patronen: [{{in: cellen, als: {{mandaat_eindigt_eerder: {w}}}}}]" for w in ("ja", "nee")}
    uit = gevonden(SAMEN, regels, LOON, WET, register)
    assert uit == {w: ["zomer/kind: cel zomer/kind wet/biedt"] if w == eerder else [] for w in ("ja", "nee")}


# --- cells: departing from policy, consent, data of another law, ways, and what else stands open ----------------------

_TWEE = f"""{BELEID}  een: {{bron: art. 2, kader: [wet/biedt], binnen_als: {{element.contract: ja}}}}
  twee: {{bron: art. 3, kader: [wet/biedt], binnen_als: {{element.kosten: {{ten_hoogste: 40 euro}}}}}}
"""


@pytest.mark.parametrize(
    ("feiten", "oordeel", "waarde"),
    [
        ("contract: ja, kosten: 30 euro", "", "niet_nodig"),
        ("contract: ja, kosten: 30 euro", "ja", "niet_nodig"),
        ("contract: ja, kosten: 50 euro", "", "oordeel"),
        ("contract: ja, kosten: 50 euro", "ja", "gemotiveerd"),
        ("contract: nee, kosten: 30 euro", "nee", "afgewezen"),
        ("contract: nee", "ja", "onbekend"),
        ("kosten: 50 euro", "ja", "onbekend"),
    ],
)
def test_departing_from_policy(feiten: str, oordeel: str, waarde: str) -> None:
    """Needed where one of the frames is exceeded, and open while one of them is."""
    ruw = (
        f", beleid_onevenredig: {{waarde: {oordeel}, door: chef, naam: N, reden: R, bevindingen: [B], op: 2026-11-01}}"
    )
    plan = PLAN.replace("kosten: 50 euro", feiten + (ruw if oordeel else ""))
    uit = beide(plan, WET, REGISTER, _TWEE)
    assert [s["waarde"] for s in _stappen(uit) if s["vorm"] == "afwijking"] == [waarde]


GEZIN = PLAN.replace("personen: {", "personen: {vader: {gezag: [kind]}, moeder: {gezag: [kind]}, ")
KIND, OUDERS = ("kind", "kind", "ontbreekt"), [("kind", d, "ontbreekt") for d in ("moeder", "vader")]


@pytest.mark.parametrize(
    ("plicht", "mensen"),
    [
        ("wie: [persoon]", [KIND]),
        ("wie: [gezaghebbenden]", OUDERS),
        ("wie: [gezaghebbenden, persoon]", [KIND, *OUDERS]),
        ("wie: [persoon], bij: [hulp]", [KIND]),
        ("wie: [persoon], bij: [feest, kamp]", [KIND]),
        ("wie: [persoon], bij: [feest]", []),
        ("wie: [persoon], als: {persoon.a: nee}", []),
        ("wie: [persoon], als: {persoon.b: ja}", [("kind", "kind", "onbekend")]),
    ],
)
def test_who_must_consent(plicht: str, mensen: list[tuple[str, str, str]]) -> None:
    """As the duty says, for its kinds, where it holds; a duty of another law or of another sort asks for none."""
    regels = "  aaa: {bron: art. 3, verplicht: horen, wie: [persoon], tekst: Hoor.}\n"
    regels += "  aab: {bron: art. 3, verplicht: instemming, wie: [persoon], bij: [feest], tekst: Vraag.}\n"
    regels += f"  plicht: {{bron: art. 4, verplicht: instemming, {plicht}, tekst: Vraag het.}}\n"
    ander = ANDER.partition("  biedt:")[0].replace("regeling: ander", "regeling: aaa")
    ander += "  plicht: {bron: art. 4, verplicht: instemming, wie: [persoon, gezaghebbenden], tekst: Vraag het.}\n"
    rij = element(beide(GEZIN, WET + regels, REGISTER, ander))["instemming"]
    assert isinstance(rij, list)
    assert [(r["persoon"], r["door"], r["stand"]) for r in rij] == mensen
    assert {r["regel"] for r in rij} <= {"wet/plicht"}


_MAG = "van_wet: ander, naar_wet: wet, stroom: mag"
_NODIG = "van_wet: ander, naar_wet: wet, stroom: toestemming_nodig"
_JA = "soort: gegevens, door: kind, gegeven: ja"


@pytest.mark.parametrize(
    ("regels", "instemming", "uitkomst"),
    [
        ([], "", ("onbekend", "")),
        ([_MAG], "", ("mag", "wet/g0")),
        (
            [_MAG.replace("ander", "derde"), _MAG.replace("naar_wet: wet", "naar_wet: derde"), _MAG],
            "",
            ("mag", "wet/g2"),
        ),
        ([_MAG.replace("ander", "derde")], "", ("onbekend", "")),
        ([_MAG.replace("naar_wet: wet", "naar_wet: derde")], "", ("onbekend", "")),
        ([f"{_MAG}, als: {{persoon.a: nee}}", _NODIG], "", ("toestemming_nodig", "wet/g1")),
        ([f"{_MAG}, als: {{persoon.b: ja}}", _NODIG], "", ("onbekend", "wet/g0")),
        ([_NODIG], _JA, ("mag", "wet/g0")),
        ([_NODIG], f"{_JA}, voor_wet: wet", ("mag", "wet/g0")),
        ([_NODIG], f"{_JA}, voor_wet: ander", ("toestemming_nodig", "wet/g0")),
        ([_NODIG], "soort: hulp, door: kind, gegeven: ja", ("toestemming_nodig", "wet/g0")),
        ([_NODIG], "door: kind, gegeven: ja, voor_wet: wet", ("toestemming_nodig", "wet/g0")),
        ([_NODIG], "soort: gegevens, door: kind, gegeven: nee", ("toestemming_nodig", "wet/g0")),
        ([_NODIG], "soort: gegevens, door: vader, gegeven: ja", ("toestemming_nodig", "wet/g0")),
        ([_MAG.replace("stroom: mag", "stroom: mag_niet")], _JA, ("mag_niet", "wet/g0")),
    ],
)
def test_data_that_was_given_for_another_law(regels: list[str], instemming: str, uitkomst: tuple[str, str]) -> None:
    """The first rule that may hold says whether it can be used; consent of the person to this use makes it so."""
    wet = WET + "".join(f"  g{n}: {{bron: art. 5, gegevens: g{n}, {r}}}\n" for n, r in enumerate(regels))
    plan = GEZIN.replace("a: ja", "a: {waarde: ja, door: school, verkregen_voor: ander}")
    plan = plan.replace("kosten: 50 euro", f"kosten: 50 euro, instemming: [{{{instemming}}}]") if instemming else plan
    (gegeven,) = cel(beide(plan, wet, REGISTER, ANDER))["gegevens"]
    assert (gegeven["feit"], gegeven["van"], gegeven["naar"]) == ("persoon.a", "ander", "wet")
    assert (gegeven["uitkomst"], gegeven["regel"]) == uitkomst


def test_data_of_the_same_law_is_no_question() -> None:
    """Nor is what nobody said it was obtained for, or what coverage does not use."""
    for oud, nieuw in (("a: ja", "a: {waarde: ja, verkregen_voor: wet}"), ("a: ja", "a: {waarde: ja}"),
                       ("a: ja", "a: ja, b: {waarde: ja, verkregen_voor: ander}")):  # fmt: skip
        assert cel(beide(PLAN.replace(oud, nieuw), WET, REGISTER))["gegevens"] == []


_LOKET = WET.replace("als: {persoon.a: ja}", "als: {persoon.a: ja}\n    routes: [landelijk_maatwerkloket, geen_nodig]")
_GEZIN = ("bevoegdheid: voorziening", "besluit: geen\n    beslist: gezin")
_TOP = "{bron: art. 2, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}"
_BELEID = f"{REGISTER}---{BELEID}  top: {_TOP}"
_ABSOLUUT = f"{REGISTER}---{VERORDENING.replace('kader:', 'absoluut: ja, kader:')}{HARDHEID}"
_NAGAAN = RIJ.replace("[wet/voorziening]}", "[wet/voorziening], te_verifieren: ja, bron: bijl. 8}")
_COACH_NIET = PLAN.replace("functie: coach", "functie: ander")
_REM = "  rem: {bron: art. 2, sluit_uit: [biedt], routes: [naar_de_rechter], als: {persoon.b: ja}}\n"
_VERORDENING, _OPSCHALEN = "hardheidsclausule_verordening", "opschalen_doorzettingsmacht"


@pytest.mark.parametrize(
    ("wet", "register", "plan", "routes"),
    [
        (WET, REGISTER, PLAN, ["geen_nodig"]),
        (_LOKET, REGISTER, PLAN, ["geen_nodig"]),
        (_LOKET, REGISTER, PLAN.replace("a: ja", "b: ja"), ["landelijk_maatwerkloket"]),
        (
            _LOKET.replace(*_GEZIN),
            REGISTER, PLAN, ["landelijk_maatwerkloket"],
        ),
        (
            _LOKET, _BELEID, PLAN,
            ["afwijken_beleidsregel_awb_4_84", "landelijk_maatwerkloket", _OPSCHALEN],
        ),
        (WET, _BELEID, PLAN.replace(", kosten: 50 euro", ""), ["afwijken_beleidsregel_awb_4_84"]),
        (WET, _BELEID, PLAN.replace("50 euro", "30 euro"), ["geen_nodig"]),
        (WET, f"{REGISTER}---{VERORDENING}", PLAN, ["niet_mogelijk"]),
        (WET, f"{REGISTER}---{VERORDENING}{HARDHEID}", PLAN, [_VERORDENING]),
        (WET, _ABSOLUUT, PLAN, ["niet_mogelijk"]),
        (
            WET.replace("verordening: art. 8", "verordening: art. 8, individueel: art. 7"),
            f"{REGISTER}---{VERORDENING}{HARDHEID}", PLAN, [_VERORDENING, "individualisering_binnen_wet"],
        ),
        (
            WET.replace("verordening: art. 8", "verordening: art. 8, individueel: art. 7"),
            _BELEID, PLAN, ["afwijken_beleidsregel_awb_4_84", _OPSCHALEN],
        ),
        (WET.replace("bevoegd: college", "bevoegd: rechter"), "", PLAN, ["naar_de_rechter"]),
        (WET.replace("bevoegd: college", "bevoegd: uwv"), "", PLAN, ["overleg_met_bevoegd_gezag"]),
        (
            WET.replace("bevoegd: college", "bevoegd: uwv\n    routes: [landelijk_maatwerkloket]"), "", PLAN,
            ["landelijk_maatwerkloket"],
        ),
        (WET, REGISTER, _COACH_NIET, [_OPSCHALEN]),
        (WET, REGISTER, _COACH_NIET.replace("a: ja", "a: nee"), ["niet_mogelijk"]),
        (WET, REGISTER, PLAN.replace("a: ja", "a: nee"), ["niet_mogelijk"]),
        (WET, f"{REGISTER}---{VERORDENING}{HARDHEID}", _COACH_NIET, [_VERORDENING, _OPSCHALEN]),
        (WET, _NAGAAN, PLAN, [_OPSCHALEN]),
        (WET + _REM, REGISTER, PLAN.replace("a: ja", "a: ja, b: ja"), ["naar_de_rechter"]),
        (WET + _REM, REGISTER, PLAN.replace("a: ja", "a: ja, b: nee"), ["geen_nodig"]),
        (WET + _REM, REGISTER, PLAN, ["geen_nodig"]),
        (
            _LOKET + _REM, REGISTER,
            PLAN.replace("a: ja", "a: ja, b: ja"), ["landelijk_maatwerkloket", "naar_de_rechter"],
        ),
        (
            WET.replace(*_GEZIN), REGISTER,
            PLAN.replace("a: ja", "a: nee"), ["geen_nodig"],
        ),
    ],
)  # fmt: skip
def test_which_ways_open_a_cell(wet: str, register: str, plan: str, routes: list[str]) -> None:
    """Each exceeded frame, the law itself and its exceptions, the body that does decide, and who may push through."""
    uit = beide(plan, wet, *filter(None, register.split("---")))
    cellen = element(uit)["cellen"]
    assert isinstance(cellen, list)
    assert cellen[0]["maatwerkroutes"] == routes


# --- who decides, what is asked, what is told -------------------------------------------------------------------------

_HINDER = "  hinder: {bron: art. 6, verhindert: alle, als: {persoon.a: ja}GEVOLG}\n"
_MACHT = "bevoegd: college\n"
_VERBODEN = ("mandaat:\n      {", "mandaat:\n      {verboden: ja, ")


@pytest.mark.parametrize(
    ("wet", "register", "verwacht_"),
    [
        (WET, REGISTER, ("ja_binnen_grenzen", "college", "het college van Stad", [["1", "1.1"]], [])),
        (
            WET.replace(_MACHT, f"{_MACHT}    geldig_vanaf: 2027-01-01\n"),
            REGISTER,
            ("onbekend", "", "", [], ["bevoegdheid_niet_in_werking"]),
        ),
        (WET + _HINDER.replace("GEVOLG", ""), REGISTER, ("nee", "college", "", [], ["verhinderd:wet/hinder"])),
        (
            WET + _HINDER.replace("GEVOLG", ", gevolg: onmogelijk"),
            REGISTER,
            ("onmogelijk", "college", "", [], ["verhinderd:wet/hinder"]),
        ),
        (
            WET + _HINDER.replace("GEVOLG", ", gevolg: eerst_laten_toetsen"),
            REGISTER,
            ("eerst_laten_toetsen", "college", "het college van Stad", [["1", "1.1"]], ["verhinderd:wet/hinder"]),
        ),
        (WET.replace(*_VERBODEN), "", ("onmogelijk", "college", "", [], ["mandaat_verboden"])),
        (WET.replace(*_VERBODEN), REGISTER, ("onmogelijk", "college", "", [], ["mandaat_verboden"])),
        (WET, REGISTER.replace("100 euro", "40 euro"), ("nee", "college", "", [], ["grens:stad/mandaat#1.1"])),
        (
            WET,
            f"{REGISTER.replace('100 euro', '40 euro')}---{_TWEE}",
            ("nee", "college", "", [], ["grens:stad/mandaat#1.1"]),
        ),
    ],
)
def test_whether_the_contact_person_decides(wet: str, register: str, verwacht_: tuple[object, ...]) -> None:
    """The answer, whose power it is, in whose name, along which rows, and why not."""
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: ja")
    plan = plan.replace("50 euro", "30 euro") if "---" in register else plan
    register = register.replace("40 euro}}\n---", "20 euro}}\n---")
    cellen = element(beide(plan, wet, *filter(None, register.split("---"))))["cellen"]
    assert isinstance(cellen, list)
    axis = cellen[0]["beslissen"]
    via = [[rij["nr"] for rij in keten] for keten in axis["via"]]
    assert (axis["antwoord"], axis["bevoegd_gezag"], axis["namens"], via, axis["waarom"]) == verwacht_


def test_what_needs_no_decision_is_decided_by_nobody() -> None:
    """Even where the rule names a power."""
    for besluit, aantal in (("", 3), ("besluit: geen\n    ", 0)):
        wet = WET.replace("bevoegdheid: voorziening", f"{besluit}bevoegdheid: voorziening")
        samen = element(beide(PLAN, wet, REGISTER))["samenvatting"]
        assert isinstance(samen, dict)
        assert len(samen["wie_beslist"]) == aantal


_TOP_OPEN = f"{REGISTER}---{VERORDENING}"
_ZONDER_BESLUIT = WET.replace(*_GEZIN)
_GEEN_KOSTEN = PLAN.replace(", kosten: 50 euro", "")


@pytest.mark.parametrize(
    ("wet", "register", "plan", "gevraagd"),
    [
        (WET, _TOP_OPEN, _GEEN_KOSTEN, {"element.kosten", "element.onbillijk"}),
        (WET, _TOP_OPEN, _GEEN_KOSTEN.replace("a: ja", "a: nee"), {"element.kosten"}),
        (WET, REGISTER, _GEEN_KOSTEN.replace("a: ja", "a: nee"), {"element.kosten"}),
        (WET, f"---{VERORDENING}", _GEEN_KOSTEN.replace("a: ja", "a: nee"), set()),
        (
            _ZONDER_BESLUIT,
            f"---{VERORDENING}",
            _GEEN_KOSTEN.replace("a: ja", "a: nee"),
            {"element.kosten", "element.onbillijk"},
        ),
        (WET, f"{_TOP_OPEN}{HARDHEID}", PLAN, {"element.onbillijk"}),
        (WET, f"{_TOP_OPEN}{HARDHEID}", PLAN.replace("a: ja", "a: nee"), set()),
        (WET, _TOP_OPEN, PLAN, set()),
    ],
)
def test_what_is_asked_where_the_answer_is_no(wet: str, register: str, plan: str, gevraagd: set[str]) -> None:
    """Of what is refused only what may open it again, or what the mandate waits for."""
    rij = element(beide(plan, wet, *filter(None, register.split("---"))))["ontbrekend"]
    assert isinstance(rij, list)
    assert {deel["feit"] for deel in rij} == gevraagd


_LEEFTIJDEN = "{minstens_een: [{persoon.leeftijd: {minder_dan: 4 jaar}}, {persoon.leeftijd: {ten_minste: 12 jaar}}]}"


@pytest.mark.parametrize(
    ("als", "feiten", "antwoorden"),
    [
        (
            "{persoon.inkomen: {minder_dan: 100 euro per maand, meer_dan: 99.98 euro per maand}}",
            "a: ja",
            {
                "minder dan 99.98 euro per maand": "niet_gedekt",
                "99.98 euro per maand": "niet_gedekt",
                "meer dan 99.98 euro per maand": "gedekt",
                "minder dan 100 euro per maand": "gedekt",
                "100 euro per maand": "niet_gedekt",
                "meer dan 100 euro per maand": "niet_gedekt",
            },
        ),
        (
            "{persoon.inkomen: {minder_dan: persoon.norm, meer_dan: 5 euro per maand}}",
            "inkomen: 9 euro per maand",
            {},
        ),
        (
            _LEEFTIJDEN,
            "geboortedatum: onbekend",
            {
                "minder dan 2014-11-22": "gedekt",
                "2014-11-22": "gedekt",
                "meer dan 2014-11-22": "niet_gedekt",
                "minder dan 2022-11-22": "niet_gedekt",
                "2022-11-22": "niet_gedekt",
                "meer dan 2022-11-22": "gedekt",
            },
        ),
    ],
)
def test_values_on_and_beside_every_bound(als: str, feiten: str, antwoorden: dict[str, str]) -> None:
    """One cent or one day beside it; of an age the birthday; another open fact gives no bound."""
    plan = PLAN.replace("geboortedatum: 2012-01-01, a: ja", feiten)
    (mist,) = element(beide(plan, WET.replace("{persoon.a: ja}", als), REGISTER))["ontbrekend"]
    assert {deel["als"]: deel["status"] for deel in mist["maakt_uit"]} == antwoorden


def test_duties_of_a_law_that_does_not_carry_the_element_are_not_told() -> None:
    """Unless they name its kind."""
    plichten = "  een: {bron: art. 3, verplicht: horen, wie: [college], jegens: persoon, tekst: Hoor.}\n"
    plichten += "  twee: {bron: art. 3, verplicht: zien, wie: [college], jegens: persoon, bij: [kamp], tekst: Zie.}\n"
    for a, verwacht_ in (("ja", ["horen", "zien"]), ("nee", ["zien"])):
        rij = element(beide(PLAN.replace("a: ja", f"a: {a}"), WET + plichten, REGISTER))["plichten"]
        assert isinstance(rij, list)
        assert [deel["plicht"] for deel in rij] == verwacht_


def test_known_faults_of_rules_and_of_rows_are_told() -> None:
    """Both, in the order of what they belong to."""
    gebrek = "bekend_gebrek: [{code: R602, bron: art. 1, uitleg: %s}]"
    wet = WET.replace("bevoegdheid: voorziening", f"bevoegdheid: voorziening\n    {gebrek % 'regel'}")
    uit = beide(PLAN, wet, REGISTER.replace("    aan: coach\n", f"    aan: coach\n    {gebrek % 'rij'}\n"))
    gebreken = uit["gebreken"]
    assert isinstance(gebreken, list)
    assert [(g["bij"], g["uitleg"]) for g in gebreken] == [("stad/mandaat#1.1", "rij"), ("wet/biedt", "regel")]


@pytest.mark.parametrize(
    ("feit", "tegenspraak"),
    [("element.contract", True), ("persoon.a", True), ("persoon.b", False)],
)
def test_a_contradiction_about_what_coverage_uses_is_judged_first(feit: str, tegenspraak: bool) -> None:
    """About the element itself as well as about a person."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {persoon.a: ja, element.contract: ja}")
    bereik, _, naam = feit.partition(".")
    twist = f"{naam}: [{{waarde: ja, door: vader}}, {{waarde: nee, door: school}}]"
    persoon, kamp = "a: ja", "contract: ja"
    persoon = {"persoon.a": twist, "persoon.b": f"a: ja, {twist}"}.get(feit, persoon)
    kamp = twist if bereik == "element" else kamp
    uit = beide(PLAN.replace("a: ja", persoon).replace("kosten: 50 euro", f"kosten: 50 euro, {kamp}"), wet, REGISTER)
    samen = element(uit)["samenvatting"]
    assert isinstance(samen, dict)
    assert samen["antwoord"] == ("oordeel_nodig" if tegenspraak else "mag")


# --- how rules reach each other --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rang", "ruimte", "laag"),
    [
        ("verordening", True, "verordening"),
        ("verordening", False, "buiten_ruimte"),
        ("nadere_regels", True, "verordening"),
        ("nadere_regels", False, "buiten_ruimte"),
        ("amvb", False, "verordening"),
        ("beleidsregel", True, "beleid"),
        ("beleidsregel", False, "beleid"),
        ("vaste_gedragslijn", False, "beleid"),
    ],
)
def test_how_a_frame_works_on_a_rule(rang: str, ruimte: bool, laag: str) -> None:
    """What a council makes binds where the statute leaves it room; policy steers."""
    wet = WET if ruimte else WET.replace("    ruimte: {verordening: art. 8}\n", "")
    kader = f"{VERORDENING.replace('rang: verordening', f'rang: {rang}')}"
    (een,) = cel(beide(PLAN, wet, REGISTER, kader))["kaders"]
    assert (een["laag"], een["uitkomst"]) == (laag, "buiten")


_DOOR_CHEF = "waarde: ja, door: chef, naam: N, reden: R, bevindingen: [B], op: 2026-11-01"


@pytest.mark.parametrize(
    ("oordeel", "geteld"),
    [
        (_DOOR_CHEF, True),
        (_DOOR_CHEF.replace("chef", "coach"), True),
        (_DOOR_CHEF.replace("chef", "buurman"), False),
        *((_DOOR_CHEF.replace(deel, ""), False) for deel in (" door: chef,", " naam: N,", " reden: R,")),
        (_DOOR_CHEF.replace(" bevindingen: [B],", ""), False),
        (_DOOR_CHEF.replace("[B]", "[]"), False),
    ],
)
def test_a_judgement_has_a_name_a_reason_and_findings(oordeel: str, geteld: bool) -> None:
    """From a function that holds the power; a row that names acts does not keep somebody from judging."""
    plan = PLAN.replace("a: ja", f"nood: {{{oordeel}}}")
    uit = beide(plan, WET.replace("{persoon.a: ja}", "{persoon.nood: ja}"), REGISTER)
    assert status(uit) == ("gedekt" if geteld else "gedekt_onder_voorwaarden")


def test_a_signal_reads_a_judgement_to_depart_by_the_powers_of_the_element() -> None:
    """Outside a cell there is no one power: any that offers the kind will do."""
    for door, aantal in (("chef", 1), ("coach", 0)):
        oordeel = f"beleid_onevenredig: {{{_DOOR_CHEF.replace('chef', door)}}}"
        regels = {"r": "als: {element.beleid_onevenredig: ja}"}
        uit = gevonden(PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, {oordeel}"), regels, WET, REGISTER)
        assert len(uit["r"]) == aantal


@pytest.mark.parametrize(
    ("doelen", "routes"),
    [
        ("", ["hardheidsclausule_verordening"]),
        (", geldt_voor: [top]", ["hardheidsclausule_verordening"]),
        (", geldt_voor: [ander, top]", ["hardheidsclausule_verordening"]),
        (", geldt_voor: [ander]", ["niet_mogelijk"]),
    ],
)
def test_a_hardship_clause_speaks_of_the_frames_that_it_names(doelen: str, routes: list[str]) -> None:
    """Another clause of the same by-law opens nothing."""
    ander = "  ander: {bron: art. 3, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 90 euro}}}\n"
    hard = HARDHEID.replace("bevoegd: college", f"bevoegd: college{doelen}")
    assert cel(beide(PLAN, WET, REGISTER, VERORDENING + ander + hard))["maatwerkroutes"] == routes


_BEDRAGEN = "bedragen:\n  top: {eenheid: euro, bron: art. 7, waarden: {2020-01-01: 60}}\n"
_LAGER = _BEDRAGEN.replace("60", "10")


def test_coverage_that_another_law_asks_for_is_read_in_its_own_law() -> None:
    """Its amounts and its judges are its own, whoever asks first."""
    ander = ANDER.replace("{persoon.a: [ja, nee]}", "{dekking.wet/biedt: gedekt}") + _LAGER
    eerst = "    eerst_regelen: {element.kosten: {ten_hoogste: bedragen.top}}\n"
    uit = beide(PLAN, WET + eerst + _BEDRAGEN, ander, REGISTER)
    assert [status(uit), cel(uit, "ander/biedt")["dekking"]["status"]] == ["gedekt", "gedekt"]  # type: ignore[index]
    plan = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, onbillijk: {{{_DOOR_CHEF}}}")
    uit = beide(plan, WET, ander, REGISTER, VERORDENING + HARDHEID)
    assert [status(uit), cel(uit, "ander/biedt")["dekking"]["status"]] == ["gedekt", "gedekt"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("binnen", "sterkste"),
    [("{ten_minste: 60 euro}", "niet_gedekt"), ("{ten_hoogste: 60 euro}", "gedekt")],
)
def test_an_amount_of_another_law_in_a_formula(binnen: str, sterkste: str) -> None:
    """By its full name; without one the amount is that of the law itself."""
    feit = "feiten: {element.rest: {soort: bedrag, eenheid: euro}}"
    reken = "  rest: {bron: art. 4, begrip: element.rest, bereken: element.kosten + wet/bedragen.top - bedragen.top}\n"
    ander = ANDER.replace("{persoon.a: [ja, nee]}", f"{{element.rest: {binnen}}}") + reken + _LAGER
    plan = PLAN.replace("kosten: 50 euro", "kosten: 9 euro")
    uit = beide(plan, feit, WET + _BEDRAGEN, ander, REGISTER)
    assert cel(uit, "ander/biedt")["dekking"]["status"] == sterkste  # type: ignore[index]  # plain JSON


def test_an_age_is_taken_at_each_element_on_its_own_day() -> None:
    """One person, two elements, a birthday between them."""
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, periode: {van: 2029-12-31}")
    plan += "  later: {in_eigen_woorden: Later, soort: kamp, voor: [kind], periode: {van: 2030-01-01}}\n"
    uit = beide(plan, WET.replace("{persoon.a: ja}", "{persoon.leeftijd: {ten_minste: 18 jaar}}"), REGISTER)
    dekking = {naam: cel(uit, naam=naam)["dekking"]["status"] for naam in ("hulp", "later")}  # type: ignore[index]
    assert dekking == {"hulp": "niet_gedekt", "later": "gedekt"}


@pytest.mark.parametrize(
    ("als", "feiten", "dekking"),
    [
        ("{persoon.b: ja}", "b: nee", "gedekt_onder_voorwaarden"),
        ("{persoon.vroeger: ja}", "vroeger: nee", "niet_gedekt"),
        ("{persoon.b: persoon.vroeger}", "b: ja, vroeger: nee", "niet_gedekt"),
        ("{minstens_een: [{persoon.b: ja}, {persoon.vroeger: ja}]}", "b: nee, vroeger: nee", "niet_gedekt"),
        ("{eerder: {soort: hulp, binnen: 1 jaar}}", "b: ja", "gedekt_onder_voorwaarden"),
    ],
)
def test_what_can_not_be_arranged_any_more(als: str, feiten: str, dekking: str) -> None:
    """A step that reads a fact of the past, by itself or in a comparison, is refused when it was not taken."""
    wet = WET.replace("als: {persoon.a: ja}", f"als: {{persoon.a: ja}}\n    eerst_regelen: {als}")
    assert (
        status(beide(f"{PLAN.replace('a: ja', f'a: ja, {feiten}')}eerdere_besluiten: []\n", wet, REGISTER)) == dekking
    )


def test_a_sum_may_be_said_to_be_per_person() -> None:
    """The word is no test."""
    som = "{som: {over: elementen, feit: element.kosten, per: persoon, ten_hoogste: 60 euro}}"
    assert status(beide(PLAN, WET.replace("{persoon.a: ja}", som), REGISTER)) == "gedekt"


def test_a_power_by_annex_is_cited_with_its_law() -> None:
    """As an article is."""
    for bron, tekst in (("art. 1 lid 1", "wet art. 1 lid 1"), ("bijl. 2", "wet bijl. 2"), ("CRvB 3", "CRvB 3")):
        uit = beide(
            PLAN, WET.replace("    bron: art. 1 lid 1\n    bevoegd", f"    bron: {bron}\n    bevoegd"), REGISTER
        )
        assert {s["bron"] for s in _stappen(uit) if s["vorm"] == "attributie"} == {tekst}


@pytest.mark.parametrize(
    ("bereik", "plek"),
    [("element", "hulp/-"), ("persoon", "-/kind"), ("element_persoon", "hulp/kind"), ("dossier", "-/-")],
)
def test_a_circle_names_whom_or_what_the_fact_is_about(bereik: str, plek: str) -> None:
    """``controleer`` refuses it; should it come here, both say unknown, in the same words."""
    feit = f"feiten: {{{bereik}.rond: {{soort: ja_nee}}}}"
    wet = WET.replace("{persoon.a: ja}", f"{{{bereik}.rond: ja}}")
    rond = f"  rond: {{bron: art. 4, begrip: {bereik}.rond, als: {{{bereik}.rond: ja}}}}\n"
    uit = beide(PLAN, feit, wet + rond, REGISTER)
    assert {s["cel"] for s in _stappen(uit) if s.get("tekst") == "kring"} == {plek}
    assert status(uit) == "onbekend"


@pytest.mark.parametrize(
    ("feiten", "aannames"),
    [
        ("a: {waarde: ja, aanname: ja}", [("persoon.a", "-/kind")]),
        ("a: [{waarde: ja, door: school}, {waarde: ja, aanname: ja, door: oma}]", [("persoon.a", "-/kind")]),
        ("a: {waarde: ja, aanname: nee}", []),
        ("a: ja, b: {waarde: ja, aanname: ja}", []),
    ],
)
def test_what_somebody_only_assumed_is_named(feiten: str, aannames: list[tuple[str, str]]) -> None:
    """Where the answer uses it; a yes then has that condition."""
    deel = element(beide(PLAN.replace("a: ja", feiten), WET, REGISTER))
    assert [(a["feit"], a["over"]) for a in deel["aannames"]] == aannames
    assert deel["samenvatting"]["antwoord"] == ("mag_mits" if aannames else "mag")


@pytest.mark.parametrize(
    ("waarbij", "genoemd"),
    [
        ("voorzieningen: [kamp]", True),
        ("voorzieningen: [feest, hulp]", True),
        ("voorzieningen: [feest]", False),
        ("regels: [biedt]", True),
        ("regels: [ander/biedt, wet/biedt]", True),
        ("regels: [ander/biedt]", False),
    ],
)
def test_what_authors_left_to_a_person_is_judged_first(waarbij: str, genoemd: bool) -> None:
    """About this kind or what it falls under, or about a rule that offers it."""
    wet = f"{WET}niet_gemodelleerd: [{{bron: art. 7, wat: Wat een mens bekijkt., {waarbij}}}]\n"
    deel = element(beide(PLAN, wet, REGISTER, ANDER.replace("[kamp, feest]", "[feest]")))
    assert [d["wat"] for d in deel["niet_gemodelleerd"]] == (["Wat een mens bekijkt."] if genoemd else [])
    assert deel["samenvatting"]["antwoord"] == ("oordeel_nodig" if genoemd else "mag")


@pytest.mark.parametrize("kring", ["een_persoon", "alle_personen"])
def test_a_limit_of_a_row_may_ask_about_people(kring: str) -> None:
    """It stands in no rule, and its steps say so."""
    register = REGISTER.replace("grenzen: {", f"grenzen: {{{kring}: {{persoon.a: ja}}, ")
    uit = beide(PLAN, WET, register)
    assert beslissen(uit)[0] == "ja_binnen_grenzen"
    assert {s["over"] for s in _stappen(uit) if str(s.get("tekst", "")).endswith("van huishouden")} == {""}
    assert beslissen(beide(PLAN.replace("a: ja", "a: ja, b: ja").replace("a: ja", "a: nee"), WET, register))[0] == "nee"


# --- what a register keeps, and who may judge -----------------------------------------------------------------------

ALLES_BEHALVE = """
regeling: stad/mandaat
titel: Mandaatbesluit
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: negatief
mandaten:
  - {nr: "1", van: college, aan: coach, bevoegdheden: alle, afwijken_van_beleid: ja}
voorbehouden:
"""


@pytest.mark.parametrize(
    ("voorbehoud", "kosten", "verwachte_status", "beslissen"),
    [
        ("als: {element.kosten: {meer_dan: 40 euro}}", "50 euro", "gedekt_onder_voorwaarden", "nee"),
        ("als: {element.kosten: {meer_dan: 40 euro}}", "onbekend", "onbekend", "ja_binnen_grenzen"),
        ("als: {element.kosten: {meer_dan: 40 euro}}", "40 euro", "gedekt", "ja_binnen_grenzen"),
        ("handelingen: [toekennen]", "50 euro", "gedekt", "nee"),
        ("handelingen: [toekennen], als: {element.kosten: {meer_dan: 40 euro}}", "50 euro", "gedekt", "nee"),
        ("handelingen: [weigeren]", "50 euro", "gedekt", "ja"),
    ],
)
def test_who_may_not_decide_at_all_may_not_judge_either(
    voorbehoud: str, kosten: str, verwachte_status: str, beslissen: str
) -> None:
    """What the college keeps to itself for every act, also under a condition, it judges itself (Awb 10:3 lid 1).

    What it keeps for one act says nothing of a judgement: the same judgement carries the acts that were not kept.
    """
    wet = WET.replace("als: {persoon.a: ja}", "als: {persoon.nood: ja}")
    register = ALLES_BEHALVE + f"  - {{nr: a, bij: college, bevoegdheden: [wet/voorziening], {voorbehoud}}}\n"
    gezegd = "nood: {waarde: ja, door: coach, naam: Coach, reden: gezien, bevindingen: [gesprek]}"
    uit = beide(PLAN.replace("a: ja", gezegd).replace("50 euro", kosten), wet, register)
    assert (status(uit), cel(uit)["beslissen"]["antwoord"]) == (verwachte_status, beslissen)  # type: ignore[index]


@pytest.mark.parametrize("volgorde", [[0, 1, 2], [1, 0, 2], [2, 1, 0], [0, 2, 1]])
def test_of_several_who_said_the_same_each_source_counts(volgorde: list[int]) -> None:
    """Who said it of himself, or for this law, does not hide that another gave it for another law."""
    gezegd = [
        "{waarde: ja, door: moeder}",
        "{waarde: ja, door: coach, verkregen_voor: wet}",
        "{waarde: ja, door: school, verkregen_voor: ander}",
    ]
    uit = beide(PLAN.replace("a: ja", f"a: [{', '.join(gezegd[i] for i in volgorde)}]"), WET, REGISTER)
    assert cel(uit)["gegevens"] == [
        {"feit": "persoon.a", "naar": "wet", "regel": "", "uitkomst": "onbekend", "van": "ander"}
    ]


@pytest.mark.parametrize(
    ("a", "b", "antwoord"),
    [
        ("nee", "nee", "mag_niet"),
        ("nee", "onbekend", "feiten_ontbreken"),
        ("nee", "ja", "niet_bevoegd"),
        ("ja", "onbekend", "feiten_ontbreken"),
        ("ja", "ja", "niet_bevoegd"),
    ],
)
def test_whether_this_person_is_barred_comes_before_what_the_law_says(a: str, b: str, antwoord: str) -> None:
    """Also of what the law does not give: refusing is deciding, and perhaps not up to this person (Awb 2:4)."""
    wet = WET + "  partijdig: {bron: art. 5, verhindert: alle, als: {persoon.b: ja}}\n"
    uit = beide(PLAN.replace("a: ja", f"a: {a}, b: {b}"), wet, ALLES_BEHALVE.replace("voorbehouden:\n", ""))
    assert element(uit)["samenvatting"]["antwoord"] == antwoord  # type: ignore[index, call-overload]


@pytest.mark.parametrize("handeling", get_args(Handeling))
def test_only_an_act_that_gives_something_can_depart_from_policy(handeling: str) -> None:
    """Beyond a frame of policy, with a mandate that may not depart: no giving, and every other act as before."""
    geeft = {"toekennen", "wijzigen", "verlengen", "toelaten", "afgeven", "kwijtschelden", "verlof_verlenen", "gedogen"}
    wet = WET.replace("[toekennen, weigeren, beëindigen]", f"[{handeling}]")
    beleid = (
        BELEID + "  top: {bron: art. 2, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}\n"
    )
    register = ALLES_BEHALVE.replace("voorbehouden:\n", "").replace("beleid: ja", "beleid: nee")
    gevonden = cel(beide(PLAN, wet, register, beleid), handeling=handeling)
    assert (gevonden["beslissen"]["antwoord"], gevonden["beslisrijp"]) == (  # type: ignore[index, call-overload]
        "nee" if handeling in geeft else "ja_binnen_grenzen",
        "nee" if handeling in geeft else "ja",
    )


# --- what is not known yet about who may judge, and which law goes first ---------------------------------------------

DRIE_MET_MACHT = (
    REGISTER_KOP
    + """\
  - {nr: "1", van: college, aan: coach, bevoegdheden: [wet/voorziening], afwijken_van_beleid: ja}
  - nr: "2"
    van: college
    aan: jurist
    bevoegdheden: [wet/voorziening]
    grenzen: {element.kosten: {ten_hoogste: 100 euro}}
  - nr: "3"
    van: college
    aan: arts
    bevoegdheden: [wet/voorziening]
    grenzen: {element.kosten: {meer_dan: 100 euro}}
"""
)


NAAR_OORDEEL = WET.replace("als: {persoon.a: ja}", "als: {persoon.nood: ja}")


def _geoordeeld(wie: list[str], wat: str, kosten: str) -> str:
    """The plan in which each of these judged so about the need."""
    oordelen = [f"{{waarde: {wat}, door: {d}, naam: {d}, reden: gezien, bevindingen: [gesprek]}}" for d in wie]
    return PLAN.replace("a: ja", f"nood: [{', '.join(oordelen)}]").replace("50 euro", kosten)


@pytest.mark.parametrize(
    ("wie", "kosten", "antwoord", "gevraagd"),
    [
        (["jurist"], "onbekend", "feiten_ontbreken", ["element.kosten"]),
        (["jurist"], "50 euro", "mag", []),
        (["jurist"], "200 euro", "oordeel_nodig", ["persoon.nood"]),
        (["coach"], "onbekend", "mag", []),
        (["coach"], "200 euro", "mag", []),
        (["jurist", "coach"], "onbekend", "mag", []),
        (["coach", "jurist"], "onbekend", "mag", []),
        (["jurist", "arts"], "onbekend", "feiten_ontbreken", ["element.kosten"]),
        (["arts", "jurist"], "onbekend", "feiten_ontbreken", ["element.kosten"]),
        (["jurist", "arts"], "50 euro", "mag", []),
        (["arts", "jurist"], "50 euro", "mag", []),
    ],
)
def test_a_judgement_counts_once_it_is_sure_who_gave_it_may(
    wie: list[str], kosten: str, antwoord: str, gevraagd: list[str]
) -> None:
    """The coach may decide whatever it costs; the judgement of a lawyer with a limit waits for the costs.

    Unknown is no yes: while the costs are missing nobody knows whether the lawyer may judge this.
    """
    uit = beide(_geoordeeld(wie, "ja", kosten), NAAR_OORDEEL, DRIE_MET_MACHT)
    samenvatting, ontbreekt = element(uit)["samenvatting"], element(uit)["ontbrekend"]
    assert isinstance(samenvatting, dict)
    assert isinstance(ontbreekt, list)
    assert (samenvatting["antwoord"], [mist["feit"] for mist in ontbreekt]) == (antwoord, gevraagd)


def test_of_two_chains_that_surely_let_somebody_judge_one_is_the_proof() -> None:
    """The first of the strongest, in both programs; only while none is sure does each of them count."""
    rij = '  - {nr: "%s", van: college, aan: jurist, bevoegdheden: [wet/voorziening]}\n'
    uit = beide(_geoordeeld(["jurist"], "ja", "50 euro"), NAAR_OORDEEL, DRIE_MET_MACHT + rij % 4 + rij % 5)
    (feit,) = [s for s in _stappen(uit) if (s["over"], s["vorm"]) == ("persoon.nood", "feit")]
    (keten,) = feit["premissen"]
    assert [(s["waarde"], s["tekst"]) for s in _stappen(uit) if s["id"] == keten] == [("ja", "stad/mandaat#4")]


MEER = "meer dan 100 euro"
ZO = [("minder dan 100 euro", "mag"), ("100 euro", "mag")]


@pytest.mark.parametrize(
    ("wie", "wat", "maakt_uit"),
    [
        (["jurist"], "ja", {"element.kosten": [*ZO, (MEER, "oordeel_nodig")]}),
        (["jurist"], "nee", {"element.kosten": [*((als, "mag_niet") for als, _ in ZO), (MEER, "oordeel_nodig")]}),
        (["jurist", "arts"], "ja", {"element.kosten": [*ZO, (MEER, "mag")]}),
        (
            ["tweemaal"],
            "ja",
            {
                "element.kosten": [*ZO, (MEER, "feiten_ontbreken")],
                "persoon.b": [("ja", "mag"), ("nee", "feiten_ontbreken")],
            },
        ),
    ],
)
def test_what_is_missing_about_who_judged_tells_what_it_matters(
    wie: list[str], wat: str, maakt_uit: dict[str, list[tuple[str, str]]]
) -> None:
    """The answer either way is worked out through who may judge, along every chain that perhaps lets him."""
    rij = '  - {nr: "%s", van: college, aan: tweemaal, bevoegdheden: [wet/voorziening], grenzen: {%s}}\n'
    register = DRIE_MET_MACHT + rij % (4, "element.kosten: {ten_hoogste: 100 euro}") + rij % (5, "persoon.b: ja")
    ontbreekt = element(beide(_geoordeeld(wie, wat, "onbekend"), NAAR_OORDEEL, register))["ontbrekend"]
    assert isinstance(ontbreekt, list)
    assert {m["feit"]: [(g["als"], g["antwoord"]) for g in m["maakt_uit"]] for m in ontbreekt} == maakt_uit


#: That a fact is so, but only assumed.
ANDERS = "{waarde: ja, aanname: ja}"


@pytest.mark.parametrize(
    ("gezin", "status_", "leidend", "antwoord", "gevraagd"),
    [
        ("a: ja", "onbekend", ["ander", "biedt"], "feiten_ontbreken", ["persoon.b", "persoon.vroeger"]),
        ("a: ja, vroeger: ja", "onbekend", ["ander"], "feiten_ontbreken", ["persoon.b"]),
        ("a: ja, vroeger: nee", "gedekt", ["biedt"], "mag", ["persoon.b"]),
        ("a: ja, b: nee", "gedekt", ["biedt"], "mag", []),
        ("a: nee, b: ja", "gedekt", ["ander"], "mag", []),
        ("a: ja, b: ja", "gedekt", ["ander", "biedt"], "mag", ["persoon.vroeger"]),
        ("a: nee, b: nee", "niet_gedekt", ["ander", "biedt"], "mag_niet", ["persoon.vroeger"]),
        (f"a: ja, b: ja, vroeger: {ANDERS}", "gedekt", ["ander"], "mag_mits", []),
        (f"a: ja, b: nee, vroeger: {ANDERS}", "gedekt", ["biedt"], "mag", []),
    ],
)
def test_while_it_is_not_known_which_law_goes_first_only_what_both_say_counts(
    gezin: str, status_: str, leidend: list[str], antwoord: str, gevraagd: list[str]
) -> None:
    """Unknown is not no: a law that perhaps gives way carries nothing for sure. What it rests on is asked and told."""
    uit = element(beide(PLAN.replace("a: ja", gezin), VOORRANG, REGISTER))
    samen, ontbreekt = uit["samenvatting"], uit["ontbrekend"]
    assert isinstance(samen, dict)
    assert isinstance(ontbreekt, list)
    gevonden = samen["status"], [r.removeprefix("wet/") for r in samen["leidend"]], samen["antwoord"]
    assert gevonden == (status_, leidend, antwoord)
    assert [mist["feit"] for mist in ontbreekt] == gevraagd


def test_an_open_judgement_about_which_law_goes_first_is_a_judgement_that_is_needed() -> None:
    wet = WET + (
        "  ander: {bron: art. 6, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.a: ja}}\n"
        "  eerst: {bron: art. 7, van: ander, gaat_voor: [biedt], als: {persoon.nood: ja}}\n"
    )
    for nood, antwoord in (("", "oordeel_nodig"), ("nee", "mag"), ("ja", "geen_besluit_nodig")):
        gezegd = f"nood: {{waarde: {nood}, door: college, naam: C, reden: r, bevindingen: [x]}}" if nood else "b: ja"
        uit = element(beide(PLAN.replace("a: ja", f"a: ja, {gezegd}"), wet, REGISTER))
        samen = uit["samenvatting"]
        assert isinstance(samen, dict)
        assert (samen["status"], samen["antwoord"]) == ("gedekt", antwoord)


# --- what mutants of the engine left open (docs/mutatietoets.md) -----------------------------------------------------


@pytest.mark.parametrize(
    ("als", "regels", "feiten", "dekking"),
    [
        ("{een_element: {element.onbillijk: ja, element.soort: feest}}", "", f"onbillijk: {{{_DOOR_CHEF}}}", "gedekt"),
        ("{een_persoon: {persoon.jong: ja}}", "{alleen_voor: [wet], als: {persoon.a: ja}}", "", "gedekt"),
        ("{alle_personen: {persoon.jong: ja}}", "{alleen_voor: [ander], als: {persoon.a: ja}}", "", "niet_gedekt"),
    ],
)
def test_another_person_or_element_is_read_by_the_same_law(als: str, regels: str, feiten: str, dekking: str) -> None:
    """In the words of that law, and a judgement to depart from policy by the power of the cell that asks."""
    wet = WET.replace("{persoon.a: ja}", als)
    for nummer, regel in enumerate([regels, "{als: {persoon.a: nee}}"] if regels else []):
        wet += f"  jong{nummer}: {{bron: art. 3, begrip: persoon.jong, {regel[1:-1]}}}\n"
    plan = PLAN + f"  feest: {{in_eigen_woorden: Feest, soort: feest, voor: [kind], {feiten}}}\n"
    assert status(beide(plan, wet, REGISTER)) == dekking


@pytest.mark.parametrize(
    ("groep", "feiten", "dekking"),
    [
        ("alle", "inkomen: 9 euro per maand", "gedekt"),
        ("alle", "inkomen: 11 euro per maand", "niet_gedekt"),
        ("alle", "a: ja", "onbekend"),
        ("minstens_een", "inkomen: 11 euro per maand", "gedekt"),
        ("geen_enkele", "inkomen: 9 euro per maand", "niet_gedekt"),
    ],
)
def test_a_group_of_comparisons_with_other_facts_and_amounts(groep: str, feiten: str, dekking: str) -> None:
    """No line of it compares with a written value; each still counts, with what it compares with."""
    lijnen = "{persoon.inkomen: {ten_hoogste: persoon.norm}}, {element.kosten: {ten_hoogste: bedragen.top}}"
    wet = WET.replace("{persoon.a: ja}", f"{{{groep}: [{lijnen}]}}") + _BEDRAGEN
    plan = PLAN.replace("a: ja", f"norm: 10 euro per maand, {feiten}")
    assert status(beide(plan, wet, REGISTER)) == dekking


_TWEE_ELEMENTEN = "  nog: {in_eigen_woorden: Nog, soort: hulp, voor: [ander], kosten: 60 euro}\n"


@pytest.mark.parametrize(
    ("als", "meer", "dekking"),
    [
        ("{som: {over: elementen, feit: element.kosten, ten_hoogste: element.grens}}", "", "niet_gedekt"),
        ("{som: {over: elementen, feit: element.kosten, minder_dan: element.grens}}", "kosten: 100 euro", "gedekt"),
        ("{som: {over: elementen, feit: element.deel, ten_hoogste: 110 euro}}", "", "gedekt"),
        ("{som: {over: elementen, feit: element.deel, minder_dan: 110 euro}}", "", "niet_gedekt"),
        ("{element.deel: {ten_hoogste: bedragen.top}}", "", "niet_gedekt"),
    ],
)
def test_what_is_added_up_is_read_for_the_person_who_asks(als: str, meer: str, dekking: str) -> None:
    """A part of each element that rules work out for this person, and a bound that is another fact of this element."""
    feiten = "feiten: {element.grens: {soort: bedrag, eenheid: euro}, element.deel: {soort: bedrag, eenheid: euro}}"
    wet = WET.replace("{persoon.a: ja}", als) + (
        "  heel: {bron: art. 4, begrip: element.deel, bereken: element.kosten, als: {persoon.a: ja}}\n"
        "  niets: {bron: art. 4, begrip: element.deel, is: 0 euro, als: {persoon.a: nee}}\n"
        "bedragen: {top: {eenheid: euro, per: huishouden, bron: art. 7, waarden: {2020-01-01: 109}}}\n"
    )
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, grens: 105 euro") + _TWEE_ELEMENTEN
    plan = plan.replace("personen: {", "personen: {ander: {a: nee}, ")
    plan = plan.replace("kosten: 50 euro, grens: 105 euro", f"{meer}, grens: 161 euro") if meer else plan
    assert status(beide(plan, feiten, wet, REGISTER)) == dekking


def test_a_judgement_to_depart_counts_for_the_power_of_its_maker_only() -> None:
    """Two laws offer the same and read the same judgement; the chef holds the power of one of them."""
    plan = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, onbillijk: {{{_DOOR_CHEF}}}")
    wet = WET.replace("{persoon.a: ja}", "{element.onbillijk: ja}")
    uit = beide(plan, wet, ANDER.replace("{persoon.a: [ja, nee]}", "{element.onbillijk: ja}"), REGISTER)
    dekking = [cel(uit, regel)["dekking"]["status"] for regel in ("wet/biedt", "ander/biedt")]  # type: ignore[index]
    assert dekking == ["gedekt", "gedekt_onder_voorwaarden"]


def test_a_judgement_that_the_vocabulary_lacks_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hardship clause asks for it all the same: a step without an answer, in the same words in both programs."""
    regels = [regel for regel in BEGRIPPEN.splitlines() if "onbillijk" not in regel and "onevenredig" not in regel]
    monkeypatch.setattr("tests.mini.BEGRIPPEN", "\n".join(regels))
    monkeypatch.setattr(__name__ + ".BEGRIPPEN", "\n".join(regels))
    uit = beide(PLAN, WET, REGISTER, VERORDENING + HARDHEID, KADERS)
    open_ = {(s["over"], s["vorm"], s["cel"], s["waarde"], s["tekst"]) for s in _stappen(uit) if s["over"] in _NORMEN}
    assert open_ == {(norm, "feit", "hulp/kind", "oordeel", "open oordeel") for norm in _NORMEN}
    assert status(uit) == "niet_gedekt"


_NORMEN = ("element.onbillijk", "element.beleid_onevenredig")
