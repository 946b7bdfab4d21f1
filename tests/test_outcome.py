"""Elements and outcomes promise: one table, every gap named with what it would change, and the same sealed bytes."""

import gc
import hashlib
import json
from datetime import date
from weakref import ref

import pytest
import rfc8785

from engine.chain import keten
from engine.citations import citaat
from engine.elements import ZINNEN
from engine.outcome import OngeldigPlan, canonieke_bytes, onderzoek_plan, toets
from engine.rulebook import inhoudshash, recht_op
from tests.mini import (
    ANDERE_WET,
    BEGRIPPEN,
    BELEIDSREGEL,
    DAG,
    HARDHEID,
    PLAN,
    REGISTER,
    VERORDENING,
    WET,
    boek,
    cel,
    element,
    plan,
    uitkomst,
)


def samen(uit: dict[str, object], naam: str = "hulp") -> dict[str, object]:
    """The summary of an element."""
    gevonden = element(uit, naam)["samenvatting"]
    assert isinstance(gevonden, dict)
    return gevonden


def lijst(waarde: object) -> list[dict[str, object]]:
    """A list of objects in an outcome."""
    assert isinstance(waarde, list)
    return waarde


# --- coverage: steps, choices, frames -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("extra", "feit", "verwacht", "antwoord"),
    [
        ("", "", "gedekt", "mag"),
        ("eerst_regelen: {dossier.klaar: ja}", "", "gedekt_onder_voorwaarden", "mag_mits"),
        ("eerst_regelen: {dossier.klaar: ja}", "dossier: {klaar: nee}", "gedekt_onder_voorwaarden", "mag_mits"),
        ("eerst_regelen: {dossier.klaar: ja}", "dossier: {klaar: ja}", "gedekt", "mag"),
        ("eerst_regelen: {persoon.vroeger: ja}", "", "gedekt_onder_voorwaarden", "mag_mits"),
        ("beslisruimte: kan", "", "gedekt_onder_voorwaarden", "oordeel_nodig"),
        ("beslisruimte: oordeel", "", "gedekt", "mag"),
    ],
)
def test_what_must_be_arranged_first(extra: str, feit: str, verwacht: str, antwoord: str) -> None:
    """Steps and room for choice make it conditional; a step that is done does not."""
    wet = WET.replace("ruimte: {verordening: art. 8}", extra or "uitleg: niets")
    uit = uitkomst(boek(wet, REGISTER), PLAN + feit + "\n")
    assert (samen(uit)["status"], samen(uit)["antwoord"]) == (verwacht, antwoord)


def test_a_step_that_can_no_longer_be_arranged() -> None:
    """``te_regelen: nee`` and false: too late, so not covered."""
    wet = WET.replace("ruimte: {verordening: art. 8}", "eerst_regelen: {persoon.vroeger: ja}")
    uit = uitkomst(boek(wet, REGISTER), PLAN.replace("a: ja", "a: ja, vroeger: nee"))
    assert samen(uit)["antwoord"] == "mag_niet"
    assert lijst(element(uit)["bekeken"])[0]["omdat"] == ["niet meer te regelen: persoon.vroeger"]


@pytest.mark.parametrize(
    ("soort", "b", "verwacht", "antwoord"),
    [
        ("sluit_uit", "ja", "niet_gedekt", "mag_niet"),
        ("sluit_uit", "nee", "gedekt", "mag"),
        ("sluit_uit", "onbekend", "onbekend", "feiten_ontbreken"),
        ("hoeft_niet", "ja", "gedekt_onder_voorwaarden", "oordeel_nodig"),
        ("hoeft_niet", "nee", "gedekt", "mag"),
        ("hoeft_niet", "onbekend", "onbekend", "feiten_ontbreken"),
        ("kan_weigeren", "ja", "gedekt_onder_voorwaarden", "oordeel_nodig"),
        ("kan_weigeren", "onbekend", "gedekt_onder_voorwaarden", "feiten_ontbreken"),
    ],
)
def test_exceptions(soort: str, b: str, verwacht: str, antwoord: str) -> None:
    """No right, no duty, may refuse: each certain, absent and unknown."""
    wet = WET + f"\n  uitz: {{bron: art. 2, {soort}: [biedt], als: {{persoon.b: ja}}}}\n"
    uit = uitkomst(boek(wet, REGISTER), PLAN.replace("a: ja", f"a: ja, b: {b}"))
    assert (samen(uit)["status"], samen(uit)["antwoord"]) == (verwacht, antwoord)


def test_an_exception_can_be_undone_by_another() -> None:
    """An exception on an exception gives the right back."""
    wet = (
        WET
        + "\n  uitz: {bron: art. 2, sluit_uit: [biedt]}"
        + "\n  terug: {bron: art. 3, sluit_uit: [uitz], als: {persoon.a: ja}}\n"
    )
    assert samen(uitkomst(boek(wet, REGISTER)))["status"] == "gedekt"


@pytest.mark.parametrize(
    ("kosten", "frame", "verwacht"),
    [("40 euro", "binnen", "gedekt"), ("41 euro", "buiten", "niet_gedekt"), ("onbekend", "onbekend", "onbekend")],
)
def test_a_frame_of_a_by_law_binds(kosten: str, frame: str, verwacht: str) -> None:
    """Outside a by-law frame there is no right, unless a clause reopens it."""
    uit = uitkomst(boek(WET, REGISTER, VERORDENING), PLAN.replace("50 euro", kosten))
    kader = lijst(cel(uit)["kaders"])[0]
    assert (kader["uitkomst"], kader["laag"], samen(uit)["status"]) == (frame, "verordening", verwacht)


ONREDELIJK = (
    "kosten: 50 euro, onbillijk: {waarde: ja, door: chef, naam: chef 1, reden: past niet, bevindingen: [gesprek]}"
)


@pytest.mark.parametrize("als", ["", ", als: {element.onbillijk: ja}", ", als: {persoon.a: ja}"])
def test_a_hardship_clause_opens_nothing_until_somebody_judges(als: str) -> None:
    """A by-law binds until who may depart finds it too hard here, however the clause is written.

    The clause gives a power to depart. The judgement is asked for, and says what it would change.
    """
    clausule = HARDHEID.replace("college}", f"college{als}}}")
    open_ = uitkomst(boek(WET, REGISTER, VERORDENING + clausule), PLAN.replace("coach", "chef"))
    assert (samen(open_)["status"], samen(open_)["antwoord"]) == ("niet_gedekt", "mag_niet")
    assert cel(open_)["beslisrijp"] == "nee"
    assert cel(open_)["maatwerkroutes"] == ["hardheidsclausule_verordening"]
    (mist,) = lijst(element(open_)["ontbrekend"])
    assert mist["feit"] == "element.onbillijk"
    assert [(m["als"], m["status"], m["antwoord"]) for m in lijst(mist["maakt_uit"])] == [
        ("ja", "gedekt", "mag"),
        ("nee", "niet_gedekt", "mag_niet"),
    ]
    nee = PLAN.replace("coach", "chef").replace("kosten: 50 euro", ONREDELIJK.replace("waarde: ja", "waarde: nee"))
    dicht = uitkomst(boek(WET, REGISTER, VERORDENING + clausule), nee)
    assert (samen(dicht)["antwoord"], cel(dicht)["beslisrijp"]) == ("mag_niet", "ja")


def test_a_hardship_clause_asks_nothing_within_the_frame() -> None:
    """Nobody has to judge what the by-law allows anyway; what it costs must be known first."""
    binnen = uitkomst(boek(WET, REGISTER, VERORDENING + HARDHEID), PLAN.replace("50 euro", "40 euro"))
    assert (samen(binnen)["antwoord"], element(binnen)["ontbrekend"]) == ("mag", [])
    onbekend = uitkomst(boek(WET, REGISTER, VERORDENING + HARDHEID), PLAN.replace("50 euro", "onbekend"))
    assert samen(onbekend)["status"] == "onbekend"


def test_a_clause_with_a_condition_asks_for_both() -> None:
    """Where the council limits its clause to some cases, a judgement in another case opens nothing."""
    clausule = HARDHEID.replace("college}", "college, als: {persoon.b: ja}}")
    met_oordeel = PLAN.replace("kosten: 50 euro", ONREDELIJK)
    for feit, status in (("b: ja", "gedekt"), ("b: nee", "niet_gedekt"), ("b: onbekend", "niet_gedekt")):
        uit = uitkomst(boek(WET, REGISTER, VERORDENING + clausule), met_oordeel.replace("a: ja", f"a: ja, {feit}"))
        assert samen(uit)["status"] == status


def test_a_hardship_clause_reopens_by_a_judgement() -> None:
    """The clause opens a way; only the judgement of who may depart takes it, and never past an absolute frame."""
    wet_en_register = (WET, REGISTER)
    open_ = uitkomst(boek(*wet_en_register, VERORDENING + HARDHEID))
    assert samen(open_)["status"] == "niet_gedekt"
    assert "hardheidsclausule_verordening" in cel(open_)["maatwerkroutes"]  # type: ignore[operator]
    met_oordeel = PLAN.replace("kosten: 50 euro", ONREDELIJK)
    assert samen(uitkomst(boek(*wet_en_register, VERORDENING + HARDHEID), met_oordeel))["status"] == "gedekt"
    absoluut = (VERORDENING + HARDHEID).replace("kader: [wet/biedt],", "kader: [wet/biedt], absoluut: ja,")
    assert samen(uitkomst(boek(*wet_en_register, absoluut), met_oordeel))["status"] == "niet_gedekt"
    elders = (VERORDENING + HARDHEID).replace("bevoegd: college}", "bevoegd: college, geldt_voor: [hard]}")
    assert samen(uitkomst(boek(*wet_en_register, elders), met_oordeel))["status"] == "niet_gedekt"
    coach = met_oordeel.replace("door: chef", "door: coach")
    assert samen(uitkomst(boek(*wet_en_register, VERORDENING + HARDHEID), coach))["status"] == "niet_gedekt"


def test_a_frame_that_does_not_apply_is_not_shown() -> None:
    """``geldt_als`` decides whether a frame speaks at all."""
    stil = VERORDENING.replace("binnen_als", "geldt_als: {persoon.a: nee}, binnen_als")
    uit = uitkomst(boek(WET, REGISTER, stil))
    assert cel(uit)["kaders"] == []
    assert samen(uit)["antwoord"] == "mag"


def test_a_frame_without_a_basis_in_the_statute_is_put_to_a_person() -> None:
    """A by-law can shape only what the statute lets it shape (Jeugdwet 2.9, Wmo 2.1.3)."""
    uit = uitkomst(boek(WET.replace("    ruimte: {verordening: art. 8}\n", ""), REGISTER, VERORDENING))
    assert (samen(uit)["status"], samen(uit)["antwoord"]) == ("gedekt", "oordeel_nodig")
    assert lijst(cel(uit)["kaders"])[0]["laag"] == "buiten_ruimte"


def test_the_room_of_the_statute_itself_is_a_route() -> None:
    """Individual room in the statute stays open outside a by-law frame."""
    ruim = WET.replace("ruimte: {verordening: art. 8}", "ruimte: {verordening: art. 8, individueel: art. 7}")
    assert "individualisering_binnen_wet" in cel(uitkomst(boek(ruim, REGISTER, VERORDENING)))["maatwerkroutes"]  # type: ignore[operator]


BELEID = BELEIDSREGEL + "  contract: {bron: art. 1, kader: [wet/biedt], binnen_als: {element.contract: ja}}\n"


def test_policy_takes_nothing_away() -> None:
    """Outside a policy frame the status stays, and Awb 4:84 opens by itself."""
    uit = uitkomst(
        boek(WET, REGISTER.replace("afwijken_van_beleid: nee", "afwijken_van_beleid: ja"), BELEID),
        PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: nee"),
    )
    assert (samen(uit)["status"], samen(uit)["antwoord"]) == ("gedekt", "oordeel_nodig")
    assert cel(uit)["maatwerkroutes"] == ["afwijken_beleidsregel_awb_4_84"]


@pytest.mark.parametrize(
    ("door", "waarde", "antwoord"),
    [("chef", "ja", "mag"), ("chef", "nee", "mag_niet"), ("coach", "ja", "oordeel_nodig")],
)
def test_a_departure_from_policy_is_judged_once(door: str, waarde: str, antwoord: str) -> None:
    """Awb 4:84: who may depart judges; the outcome follows, and from anyone else it is advice."""
    oordeel = f"{{waarde: {waarde}, door: {door}, naam: iemand, reden: gezien, bevindingen: [gesprek]}}"
    tekst = PLAN.replace("functie: coach", "functie: chef").replace(
        "kosten: 50 euro", f"kosten: 50 euro, contract: nee, beleid_onevenredig: {oordeel}"
    )
    uit = uitkomst(boek(WET, REGISTER, BELEID), tekst)
    assert samen(uit)["antwoord"] == antwoord
    if antwoord == "oordeel_nodig":
        assert "element.beleid_onevenredig" in mist(uit)


def test_a_duty_can_ask_for_the_judgement_too() -> None:
    """Outside a cell the judgement belongs to the powers that offer the element."""
    wet = WET + "\n  moet: {bron: art. 4, verplicht: afwijken, wie: [college], als: {element.beleid_onevenredig: ja}}\n"
    oordeel = "{waarde: ja, door: chef, naam: iemand, reden: gezien, bevindingen: [gesprek]}"
    tekst = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, beleid_onevenredig: {oordeel}")
    assert [p["plicht"] for p in lijst(element(uitkomst(boek(wet, REGISTER), tekst))["plichten"])] == ["afwijken"]


# --- elements -----------------------------------------------------------------------------------------------------


def test_a_kind_that_no_rule_offers_is_not_a_no() -> None:
    """Nothing is known of a party: unknown, put to a person."""
    uit = uitkomst(boek(WET, REGISTER), PLAN.replace("soort: kamp", "soort: feest"))
    assert (samen(uit)["status"], samen(uit)["beslissen"], samen(uit)["antwoord"]) == (
        "onbekend",
        "onbekend",
        "oordeel_nodig",
    )


@pytest.mark.parametrize("waar", ["voorzieningen: [hulp]", "regels: [biedt]", "regels: [wet/biedt]"])
def test_what_an_author_left_to_a_person_is_said(waar: str) -> None:
    """``niet_gemodelleerd`` that speaks of this element is never silent."""
    wet = WET + f"\nniet_gemodelleerd: [{{bron: art. 6, wat: De rest, {waar}}}, {{bron: art. 7, wat: Iets anders}}]\n"
    uit = uitkomst(boek(wet, REGISTER))
    assert samen(uit)["antwoord"] == "oordeel_nodig"
    assert [n["wat"] for n in lijst(element(uit)["niet_gemodelleerd"])] == ["De rest"]


TWEEDE = (
    ANDERE_WET
    + """
bevoegdheden:
  macht: {bron: art. 1, bevoegd: uwv}
regels:
  ook: {bron: art. 1, biedt: [hulp], bevoegdheid: macht, als: {persoon.b: ja}}
"""
)
VOORRANG = "  eerst: {bron: art. 2, gaat_voor: [wet/biedt], van: ook, als: {persoon.a: ja}}\n"


@pytest.mark.parametrize(
    ("voorrang", "b", "leidend", "status", "beslissen"),
    [
        ("", "ja", ["ander/ook", "wet/biedt"], "gedekt", "onmogelijk"),
        ("", "nee", ["wet/biedt"], "gedekt", "ja_binnen_grenzen"),
        ("", "onbekend", ["wet/biedt"], "gedekt", "ja_binnen_grenzen"),
        (VOORRANG, "ja", ["ander/ook"], "gedekt", "onmogelijk"),
        (VOORRANG, "nee", ["wet/biedt"], "gedekt", "ja_binnen_grenzen"),
        (VOORRANG, "onbekend", ["ander/ook"], "onbekend", "onmogelijk"),
    ],
)
def test_which_law_leads(voorrang: str, b: str, leidend: list[str], status: str, beslissen: str) -> None:
    """What ``gaat_voor`` says, else the best status; ties are all named and the weakest answers."""
    uit = uitkomst(boek(WET, REGISTER, TWEEDE + voorrang), PLAN.replace("a: ja", f"a: ja, b: {b}"))
    assert (samen(uit)["leidend"], samen(uit)["status"], samen(uit)["beslissen"]) == (leidend, status, beslissen)


def test_when_it_is_not_known_which_law_carries_it() -> None:
    """Two laws that may carry it, with different bodies: who decides is unknown too."""
    uit = uitkomst(boek(WET, REGISTER, TWEEDE), PLAN.replace("a: ja", "a: onbekend"))
    assert (samen(uit)["status"], samen(uit)["beslissen"], samen(uit)["antwoord"]) == (
        "onbekend",
        "onbekend",
        "feiten_ontbreken",
    )


def test_when_all_are_barred_precedence_still_says_whose_no_it_is() -> None:
    """A no comes from the law that goes first."""
    uit = uitkomst(
        boek(WET, REGISTER, TWEEDE + VOORRANG.replace("persoon.a: ja", "persoon.a: nee")),
        PLAN.replace("a: ja", "a: nee, b: nee"),
    )
    assert samen(uit)["leidend"] == ["ander/ook"]


def test_courts_that_differ() -> None:
    """Both readings are shown, and a person looks first."""
    wet = WET.replace(
        "    als: {persoon.a: ja}",
        "    als: {persoon.a: ja}\n    bestreden: {ene_lezing: mag, andere_lezing: mag niet, bron: [art. 1]}",
    )
    uit = uitkomst(boek(wet, REGISTER))
    assert cel(uit)["dekking"] == {"status": "gedekt", "bestreden": ["mag", "mag niet"]}
    assert samen(uit)["antwoord"] == "oordeel_nodig"


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        ("beslist: gezin", "geen_besluit_nodig"),
        ("beslist: school", "geen_besluit_nodig:feitelijke_handeling"),
        ("beslist: gezin, omdat: vrij_toegankelijk", "geen_besluit_nodig:vrij_toegankelijk"),
    ],
)
def test_no_decision_needed(wie: str, zin: str) -> None:
    """Own choice, free service or factual act: which of these is said."""
    vrij = (
        TWEEDE[: TWEEDE.index("bevoegdheden")]
        + f"regels:\n  vrij: {{bron: art. 1, biedt: [hulp], besluit: geen, {wie}}}\n"
    )
    uit = uitkomst(boek(vrij))
    assert (samen(uit)["antwoord"], samen(uit)["zin"]) == ("geen_besluit_nodig", ZINNEN[zin])
    assert samen(uit)["wie_beslist"] == []


def test_the_sentence_says_who_when_no_mandate_can() -> None:
    """*Nee* by this person and *nee* by anyone here are different sentences."""
    assert samen(uitkomst(boek(WET)))["zin"] == ZINNEN["niet_bevoegd"]
    assert (
        samen(uitkomst(boek(WET.replace("bevoegd: college", "bevoegd: uwv"))))["zin"]
        == ZINNEN["niet_bevoegd:onmogelijk"]
    )


# --- what is missing ----------------------------------------------------------------------------------------------


def mist(uit: dict[str, object]) -> dict[str, dict[str, object]]:
    """Missing facts by name."""
    return {str(m["feit"]): m for m in lijst(element(uit)["ontbrekend"])}


def test_a_missing_fact_says_what_it_would_change() -> None:
    """The question, who can answer, and the answer either way."""
    uit = uitkomst(boek(WET, REGISTER), PLAN.replace(", a: ja", ""))
    gevonden = mist(uit)["persoon.a"]
    assert gevonden["vraag"] == "Is a zo?"
    assert [(m["als"], m["status"], m["antwoord"]) for m in lijst(gevonden["maakt_uit"])] == [
        ("ja", "gedekt", "mag"),
        ("nee", "niet_gedekt", "mag_niet"),
    ]


def test_thresholds_are_named() -> None:
    """For an amount the limits of the mandate, for a birth date the day on which the age is reached."""
    uit = uitkomst(boek(WET, REGISTER), PLAN.replace(", kosten: 50 euro", ""))
    assert [(m["als"], m["beslissen"]) for m in lijst(mist(uit)["element.kosten"]["maakt_uit"])] == [
        ("minder dan 100 euro", "ja_binnen_grenzen"),
        ("100 euro", "ja_binnen_grenzen"),
        ("meer dan 100 euro", "nee"),
    ]
    jong = WET.replace("persoon.a: ja", "persoon.leeftijd: {minder_dan: 18}")
    uit = uitkomst(boek(jong, REGISTER), PLAN.replace("2012-01-01", "2008"))
    assert [(m["als"], m["status"]) for m in lijst(mist(uit)["persoon.geboortedatum"]["maakt_uit"])] == [
        ("minder dan 2008-11-22", "niet_gedekt"),
        ("2008-11-22", "niet_gedekt"),
        ("meer dan 2008-11-22", "gedekt"),
    ]


def test_a_threshold_that_is_an_amount_of_the_law() -> None:
    """A test against a dated amount names that amount."""
    wet = WET.replace("persoon.a: ja", "persoon.inkomen: {minder_dan: bedragen.top}") + (
        "\nbedragen:\n  top: {eenheid: euro per maand, bron: art. 3, waarden: {2020-01-01: 900}}\n"
    )
    als = [m["als"] for m in lijst(mist(uitkomst(boek(wet, REGISTER)))["persoon.inkomen"]["maakt_uit"])]
    assert als == ["minder dan 900 euro per maand", "900 euro per maand", "meer dan 900 euro per maand"]


def test_choices_and_earlier_decisions_are_tried_too() -> None:
    """Each word of a choice; for what happened before, both answers."""
    wet = WET.replace("persoon.a: ja", "persoon.groep: groot, eerder: {soort: hulp, binnen: 1 jaar}")
    uit = mist(uitkomst(boek(wet, REGISTER)))
    assert [(m["als"], m["status"]) for m in lijst(uit["persoon.groep"]["maakt_uit"])] == [
        ("klein", "niet_gedekt"),
        ("groot", "onbekend"),
    ]
    assert [(m["als"], m["status"]) for m in lijst(uit["hulp"]["maakt_uit"])] == [
        ("ja", "onbekend"),
        ("nee", "niet_gedekt"),
    ]


def test_a_judgement_names_who_can_give_it() -> None:
    """An open norm is asked of the holder of the power."""
    gevonden = mist(uitkomst(boek(WET.replace("persoon.a: ja", "persoon.nood: ja"), REGISTER)))["persoon.nood"]
    assert (gevonden["soort"], gevonden["leverancier"]) == ("oordeel", "wie bevoegd is voor wet/voorziening")


def test_what_cannot_change_the_answer_is_not_asked() -> None:
    """Where a line is false, what else is unknown is nobody's business."""
    uit = uitkomst(
        boek(WET.replace("persoon.a: ja", "persoon.a: ja, persoon.b: ja"), REGISTER), PLAN.replace("a: ja", "a: nee")
    )
    assert mist(uit) == {}


# --- around a decision ----------------------------------------------------------------------------------------------


INSTEMMING = """
  zelf: {bron: art. 4, verplicht: instemming, wie: [persoon], als: {persoon.leeftijd: {ten_minste: 12}}}
  ouders:
    bron: art. 5
    verplicht: instemming
    wie: [gezaghebbenden]
    bij: [hulp]
    als: {persoon.leeftijd: {minder_dan: 16}}
  feest: {bron: art. 5, verplicht: instemming, wie: [persoon], bij: [feest]}
"""


@pytest.mark.parametrize(
    ("gegeven", "stand", "rijp"),
    [
        ("", {"kind": "ontbreekt", "moeder": "ontbreekt"}, "nee"),
        ("{door: kind, gegeven: ja}", {"kind": "gegeven", "moeder": "ontbreekt"}, "nee"),
        ("{door: kind, gegeven: ja}, {door: moeder, gegeven: ja}", {"kind": "gegeven", "moeder": "gegeven"}, "ja"),
        ("{door: kind, gegeven: ja}, {door: moeder, gegeven: nee}", {"kind": "gegeven", "moeder": "geweigerd"}, "nee"),
        ("{door: kind, gegeven: ja, soort: gegevens}", {"kind": "ontbreekt", "moeder": "ontbreekt"}, "nee"),
    ],
)
def test_consent_to_help(gegeven: str, stand: dict[str, str], rijp: str) -> None:
    """Who must consent by age and authority, whether they did, and no decision before that."""
    tekst = PLAN.replace("personen: {", "personen: {moeder: {gezag: [kind]}, ").replace(
        "kosten: 50 euro", f"kosten: 50 euro, instemming: [{gegeven}]"
    )
    uit = uitkomst(boek(WET + INSTEMMING, REGISTER), tekst)
    assert {str(i["door"]): i["stand"] for i in lijst(element(uit)["instemming"])} == stand
    assert cel(uit)["beslisrijp"] == rijp
    assert cel(uit, handeling="weigeren")["beslisrijp"] == "ja"


def test_consent_that_is_not_needed_or_not_known() -> None:
    """Below the age nobody asks; without a birth date it is not known who must."""
    assert lijst(element(uitkomst(boek(WET + INSTEMMING, REGISTER), PLAN.replace("2012", "2020")))["instemming"]) == []
    uit = uitkomst(boek(WET + INSTEMMING, REGISTER), PLAN.replace("2012-01-01", "onbekend"))
    assert [i["stand"] for i in lijst(element(uit)["instemming"])] == ["onbekend"]


STROOM = """  stroom:
    {bron: art. 6, gegevens: naar_wet, van_wet: ander, naar_wet: wet, stroom: STROOM, als: {persoon.b: ja}}
"""


@pytest.mark.parametrize(
    ("stroom", "b", "toestemming", "verwacht"),
    [
        ("mag", "ja", "", "mag"),
        ("mag_niet", "ja", "", "mag_niet"),
        ("mag", "onbekend", "", "onbekend"),
        ("mag", "nee", "", "onbekend"),
        ("toestemming_nodig", "ja", "", "toestemming_nodig"),
        ("toestemming_nodig", "ja", "{door: kind, soort: gegevens, gegeven: ja}", "mag"),
        (
            "toestemming_nodig",
            "ja",
            "{door: kind, soort: gegevens, gegeven: ja, voor_wet: anders}",
            "toestemming_nodig",
        ),
        ("toestemming_nodig", "ja", "{door: kind, gegeven: ja}", "toestemming_nodig"),
    ],
)
def test_a_fact_given_for_another_law(stroom: str, b: str, toestemming: str, verwacht: str) -> None:
    """A mandate gives no right to data: each flow between laws has its own answer."""
    tekst = PLAN.replace("a: ja", f"a: {{waarde: ja, verkregen_voor: ander}}, b: {b}")
    tekst = tekst.replace("kosten: 50 euro", f"kosten: 50 euro, instemming: [{toestemming}]")
    uit = uitkomst(boek(WET + STROOM.replace("STROOM", stroom), REGISTER), tekst)
    assert [(g["feit"], g["uitkomst"]) for g in lijst(cel(uit)["gegevens"])] == [("persoon.a", verwacht)]


def test_a_flow_that_no_rule_knows_is_unknown_and_an_own_fact_flows_freely() -> None:
    """No rule on a flow is no permission; a fact given for the same law needs none."""
    tekst = PLAN.replace("a: ja", "a: {waarde: ja, verkregen_voor: ander}")
    assert [g["uitkomst"] for g in lijst(cel(uitkomst(boek(WET, REGISTER), tekst))["gegevens"])] == ["onbekend"]
    assert cel(uitkomst(boek(WET, REGISTER), tekst.replace("ander}", "wet}")))["gegevens"] == []
    gemengd = tekst.replace("kosten: 50 euro", "kosten: {waarde: 50 euro, verkregen_voor: wet}")
    assert len(lijst(cel(uitkomst(boek(WET, REGISTER), gemengd))["gegevens"])) == 1


def test_duties_with_their_last_day() -> None:
    """A duty has an owner and a term from a date in the plan; without the date only the length is said."""
    wet = WET + (
        "\n  snel: {bron: art. 4, verplicht: beslissen, wie: [college], jegens: persoon, tekst: Beslis.,"
        " termijn: {duur: 2 weken, na: element.aanvraag}}"
        "\n  ooit: {bron: art. 4, verplicht: opletten, wie: [college], termijn: {duur: 2 weken, na: besluit}}"
        "\n  niet: {bron: art. 4, verplicht: anders, wie: [college], als: {persoon.a: nee}}"
        "\n  feest: {bron: art. 4, verplicht: feest, wie: [college], bij: [feest]}\n"
    )
    uit = uitkomst(boek(wet, REGISTER), PLAN.replace("kosten: 50 euro", "kosten: 50 euro, aanvraag: 2026-11-02"))
    plichten = {str(p["plicht"]): p for p in lijst(element(uit)["plichten"])}
    assert set(plichten) == {"beslissen", "opletten"}
    assert plichten["beslissen"]["termijn"] == {"duur": "2 weken", "na": "element.aanvraag", "uiterlijk": "2026-11-16"}
    assert plichten["opletten"]["termijn"] == {"duur": "2 weken", "na": "besluit"}
    zonder = {str(p["plicht"]): p for p in lijst(element(uitkomst(boek(wet, REGISTER)))["plichten"])}
    assert "uiterlijk" not in zonder["beslissen"]["termijn"]  # type: ignore[operator]


def test_a_term_from_a_day_of_a_person() -> None:
    """The day of whom the duty is about; of more people the first that it ends for, as far as that is known."""
    wet = WET + (
        "\n  snel: {bron: art. 4, verplicht: beslissen, wie: [college],"
        " termijn: {duur: 18 jaar, na: persoon.geboortedatum}}\n"
    )
    tekst = PLAN.replace("a: ja}", "a: ja}, zus: {geboortedatum: 2010-01-05, a: ja}, oom: {a: ja}")
    for voor, uiterlijk in (("kind", "2030-01-01"), ("kind, zus", "2028-01-05"), ("kind, oom", "2030-01-01")):
        uit = uitkomst(boek(wet, REGISTER), tekst.replace("voor: [kind]", f"voor: [{voor}]"))
        (plicht,) = lijst(element(uit)["plichten"])
        assert plicht["termijn"] == {"duur": "18 jaar", "na": "persoon.geboortedatum", "uiterlijk": uiterlijk}
    niemand = uitkomst(boek(wet, REGISTER), tekst.replace("voor: [kind]", "voor: [oom]"))
    assert "uiterlijk" not in lijst(element(niemand)["plichten"])[0]["termijn"]  # type: ignore[operator]


def test_conditions_in_a_decision() -> None:
    """What goes along with a yes is a condition, not a ground for a no."""
    wet = WET.replace(
        "    als: {persoon.a: ja}",
        "    als: {persoon.a: ja}\n    eerst_regelen: {dossier.klaar: ja}"
        "\n    voorschriften: [{tekst: Kijk na een half jaar.}]",
    )
    soorten = [
        (v["soort"], v["feit"] or v["tekst"]) for v in lijst(element(uitkomst(boek(wet, REGISTER)))["voorwaarden"])
    ]
    assert sorted(soorten) == [("eerst_regelen", "dossier.klaar"), ("voorschrift", "Kijk na een half jaar.")]


# --- time and certainty ---------------------------------------------------------------------------------------------


def test_the_version_in_force_and_one_that_ended() -> None:
    """The version on the peildatum answers; a regeling that has ended is named as ended."""
    nieuw = WET.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2026-01-01").replace(
        "persoon.a: ja", "persoon.a: nee"
    )
    beide = boek(WET, nieuw, REGISTER)
    assert samen(uitkomst(beide, dag=date(2025, 12, 31)))["status"] == "gedekt"
    assert samen(uitkomst(beide, dag=date(2026, 1, 1)))["status"] == "niet_gedekt"
    oud = boek(
        WET.replace(
            "geldig_vanaf: 2020-01-01",
            "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2021-09-30\nvervangen_door: [ander]",
        ),
        REGISTER,
    )
    uit = uitkomst(oud)
    assert lijst(element(uit)["bekeken"])[0]["omdat"] == ["Wet is geëindigd op 2021-09-30; kijk naar ander"]
    zonder = boek(
        WET.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2021-09-30"), REGISTER
    )
    assert lijst(element(uitkomst(zonder))["bekeken"])[0]["omdat"] == ["Wet is geëindigd op 2021-09-30"]
    assert samen(uitkomst(oud, dag=date(2019, 1, 1)))["antwoord"] == "oordeel_nodig"


def test_local_rules_count_only_at_home() -> None:
    """A register of another municipality reaches nobody here."""
    assert samen(uitkomst(boek(WET, REGISTER), PLAN.replace("gemeente: Stad", "gemeente: Dorp")))["beslissen"] == "nee"


def test_windows_of_rules_and_powers_and_what_was_known() -> None:
    """A rule has its own window by law date, a ruling by the date it became known."""
    wet = WET.replace("    als: {persoon.a: ja}", "    als: {persoon.a: ja}\n    geldig_tot_en_met: 2026-11-22")
    assert lijst(element(uitkomst(boek(wet, REGISTER)))["cellen"]) != []
    assert lijst(element(uitkomst(boek(wet, REGISTER), dag=date(2026, 11, 23)))["cellen"]) == []
    uitspraak = WET + "\n  arrest: {bron: art. 2, sluit_uit: [biedt], bekend_sinds: 2026-11-23}\n"
    gelezen, data = plan()
    toen = toets(gelezen, data, boek(uitspraak, REGISTER), keten, DAG, DAG)
    nu = toets(gelezen, data, boek(uitspraak, REGISTER), keten, DAG, date(2026, 11, 23))
    assert (samen(dict(toen))["status"], samen(dict(nu))["status"]) == ("gedekt", "niet_gedekt")


@pytest.mark.parametrize(
    ("kop", "regel", "dag", "verwacht"),
    [
        ("", "", DAG, 0),
        ("te_verifieren: ja", "", DAG, 1),
        ("", "te_verifieren: ja", DAG, 1),
        ("geldig_vanaf_zeker: nee\ntekstversie: 2026-01-01", "", DAG, 0),
        ("geldig_vanaf_zeker: nee\ntekstversie: 2026-01-01", "", date(2025, 1, 1), 1),
        ("geldig_vanaf_zeker: nee\ntekstversie: 2026-01-01", "geldig_vanaf_zeker: ja", date(2025, 1, 1), 0),
        ("tekstversie: 2026-01-01", "", date(2025, 1, 1), 0),
    ],
)
def test_what_was_not_verified_is_said(kop: str, regel: str, dag: date, verwacht: int) -> None:
    """A text read later than the date asked, of which the start is not proven, is marked."""
    wet = WET.replace("titel: Wet", f"titel: Wet\n{kop}").replace(
        "    als: {persoon.a: ja}", f"    als: {{persoon.a: ja}}\n    {regel}"
    )
    uit = uitkomst(boek(wet, REGISTER), dag=dag)
    assert len(lijst(uit["te_verifieren"])) == verwacht
    assert cel(uit)["te_verifieren"] is bool(verwacht)


def test_known_faults_travel_with_the_answer() -> None:
    """A real regeling may be faulty; every answer that touches it says so."""
    gebrek = "bekend_gebrek: [{code: R402, bron: art. 1, uitleg: fout}]"
    wet = WET.replace("    als: {persoon.a: ja}", f"    als: {{persoon.a: ja}}\n    {gebrek}")
    uit = uitkomst(boek(wet, REGISTER + gebrek + "\n"))
    assert {(g["bij"], g["code"]) for g in lijst(uit["gebreken"])} == {
        ("wet/biedt", "R402"),
        ("stad/mandaat#1", "R402"),
        ("stad/mandaat#1.1", "R402"),
    }


def test_signals_hold_or_are_silent() -> None:
    """A signal joins facts; it is given only when it certainly holds."""
    wet = WET + (
        "\n  let_op: {bron: art. 4, signaal: let_op, tekst: Let op., wie: [college], als: {persoon.a: ja}}"
        "\n  feest: {bron: art. 4, signaal: feest, bij: [feest], als: {persoon.a: ja}}"
        "\n  misschien: {bron: art. 4, signaal: misschien, als: {persoon.b: ja}}\n"
    )
    assert [(s["signaal"], s["over"]) for s in lijst(uitkomst(boek(wet, REGISTER))["signalen"])] == [
        ("let_op", "hulp/kind")
    ]


# --- the seal -------------------------------------------------------------------------------------------------------


def test_the_seal_is_the_hash_of_the_canonical_body() -> None:
    """Everything but the seal is sealed, and our fast canonical form is RFC 8785."""
    uit = uitkomst(boek(WET, REGISTER), PLAN.replace("Hulp,", '"Hülp: \\t €\\u2603 😀 \\"x\\"",'))
    zegel = uit.pop("zegel")
    assert canonieke_bytes(uit) == rfc8785.dumps(uit)  # type: ignore[arg-type]
    assert zegel == {"algoritme": "sha256 over rfc8785", "hash": hashlib.sha256(rfc8785.dumps(uit)).hexdigest()}  # type: ignore[arg-type]


def test_the_order_of_files_and_keys_changes_nothing() -> None:
    """Same plan, same rules, same date: the same bytes."""
    gelezen, data = plan()
    om = dict(reversed(list(data.items())))
    eerste = toets(gelezen, data, boek(WET, REGISTER, VERORDENING), keten, DAG, DAG)
    tweede = toets(plan(PLAN)[0], om, boek(VERORDENING, REGISTER, WET), keten, DAG, DAG)
    assert json.dumps(eerste, sort_keys=True) == json.dumps(tweede, sort_keys=True)


def test_what_was_asked_before_changes_nothing() -> None:
    """Conditions are worked out once per law and kept; no plan leaves a trace in the answer of the next."""
    gelezen, data = plan()
    ander, ander_data = plan(PLAN.replace("a: ja", "a: nee"))
    een, twee = boek(WET, REGISTER, VERORDENING), boek(WET, REGISTER, VERORDENING)
    eerst = toets(gelezen, data, een, keten, DAG, DAG)
    toets(ander, ander_data, twee, keten, DAG, DAG)
    assert toets(gelezen, data, twee, keten, DAG, DAG) == eerst
    assert toets(gelezen, data, een, keten, DAG, DAG) == eerst


def test_a_derivation_goes_with_its_last_reader() -> None:
    """Nothing in it points in a circle, so no collector has to come by."""
    gelezen, _ = plan()
    toetsing = onderzoek_plan(gelezen, boek(WET, REGISTER, VERORDENING), keten, DAG, DAG)
    weg = ref(toetsing.bevoegd)
    gc.disable()
    try:
        del toetsing
        assert weg() is None
    finally:
        gc.enable()


def test_a_plan_that_cannot_be_read_is_refused() -> None:
    """A fact that the vocabulary does not know never becomes a silent nothing."""
    for fout in ("zz: ja", "a: misschien", "a: {waarde: ja, wie: ik}", "a: [ja, misschien]"):
        gelezen, data = plan(PLAN.replace("a: ja", fout))
        with pytest.raises(OngeldigPlan):
            toets(gelezen, data, boek(WET), keten, DAG, DAG)


def test_facts_of_every_scope_are_read() -> None:
    """Plan, household, dossier, contact person, person, element and person in element."""
    meer = BEGRIPPEN.split("voorzieningen:", maxsplit=1)[0] + "".join(
        f"  {scope}.x: {{soort: ja_nee}}\n"
        for scope in ("plan", "huishouden", "dossier", "contactpersoon", "element_persoon")
    )
    als = ", ".join(
        f"{scope}.x: ja" for scope in ("plan", "huishouden", "dossier", "contactpersoon", "element_persoon")
    )
    tekst = PLAN.replace(
        "kosten: 50 euro",
        "kosten: 50 euro, melding: 2026-01-01, lopend_besluit: 2026-01-02,"
        " feiten_per_persoon: {kind: {x: ja}}, periode: {van: 2026-01-01}",
    )
    tekst = (
        tekst.replace("functie: coach,", "functie: coach, x: ja,")
        + "feiten: {x: ja}\nhuishouden: {x: ja}\ndossier: {x: ja}\n"
    )
    assert samen(uitkomst(boek(WET.replace("persoon.a: ja", als), REGISTER, meer), tekst))["status"] == "gedekt"


def test_hashes_do_not_depend_on_how_numbers_are_kept() -> None:
    """Dates, decimals and large numbers hash by their text."""
    from decimal import Decimal

    assert inhoudshash({"a": Decimal("1.5"), "b": [True, 2**60], "c": date(2026, 1, 1), "d": (1,)}) == inhoudshash(
        {"d": [1], "c": "2026-01-01", "b": [True, str(2**60)], "a": "1.5"}
    )
    assert inhoudshash(None) == inhoudshash("None")


@pytest.mark.parametrize(
    ("bron", "kop", "link"),
    [
        (
            "art. 1 lid 2",
            "bwb: BWBR0000001",
            "https://wetten.overheid.nl/jci1.3:c:BWBR0000001&artikel=1&lid=2&g=2020-01-01",
        ),
        ("bijlage 1", "bwb: BWBR0000001", "https://wetten.overheid.nl/jci1.3:c:BWBR0000001&g=2020-01-01"),
        ("art. 1", "cvdr: CVDR12/1", "https://lokaleregelgeving.overheid.nl/CVDR12/1"),
        ("art. 1", "eli: http://data.europa.eu/eli/reg/2016/679", "http://data.europa.eu/eli/reg/2016/679"),
        ("art. 1", "uitleg: niets", ""),
        (
            "ECLI:NL:CRVB:2017:1477",
            "uitleg: niets",
            "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:CRVB:2017:1477",
        ),
        ("wet art. 3", "uitleg: niets", ""),
    ],
)
def test_citations_link(bron: str, kop: str, link: str) -> None:
    """Statutes by JuriConnect, local rules by CVDR, rulings by ECLI; nothing where there is no public address."""
    rulebook = boek(WET.replace("bwb: BWBR0000001", kop))
    recht = recht_op(rulebook, "Stad", DAG, DAG)
    assert citaat(bron, rulebook.versies[0].regeling, recht).link == link


# --- corners ----------------------------------------------------------------------------------------------------------


def test_a_shared_fact_is_found_once_and_an_unused_contradiction_flags_nothing() -> None:
    """A fact read by two lines is one step; a contradiction about something no rule reads changes no answer."""
    twee = WET.replace("persoon.a: ja", "persoon.a: ja, minstens_een: [{persoon.a: ja}, {persoon.a: nee}]")
    tekst = PLAN.replace("a: ja", "a: {waarde: ja, verkregen_voor: ander}, b: [ja, nee]")
    uit = uitkomst(boek(twee, REGISTER), tekst)
    assert len(lijst(cel(uit)["gegevens"])) == 1
    assert samen(uit)["antwoord"] == "mag"
    assert uit["tegenspraken"] == []


def test_a_contradiction_flags_only_the_elements_that_read_it() -> None:
    """What speakers dispute under one element is no reason to halt another."""
    ander = TWEEDE.replace("biedt: [hulp]", "biedt: [feest]")
    wet = WET.replace("persoon.a: ja", "persoon.a: ja, minstens_een: [{persoon.a: ja}, {persoon.leeftijd: 3}]")
    tekst = PLAN.replace("a: ja", "a: ja, b: [ja, nee]") + (
        "  feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind]}\n"
    )
    uit = uitkomst(boek(wet, REGISTER, ander), tekst)
    assert [t["feit"] for t in lijst(uit["tegenspraken"])] == ["persoon.b"]
    param = {naam: samen(uit, naam)["antwoord"] for naam in ("hulp", "feest")}
    assert param["hulp"] == "mag"
    zelf = uitkomst(boek(WET.replace("persoon.a: ja", "persoon.a: ja, persoon.b: ja"), REGISTER), tekst)
    assert samen(zelf)["antwoord"] == "oordeel_nodig"


def test_a_duty_may_have_no_term() -> None:
    """Not every duty has a last day."""
    wet = WET + "\n  nu: {bron: art. 4, verplicht: opletten, wie: [college]}\n"
    assert lijst(element(uitkomst(boek(wet, REGISTER)))["plichten"])[0]["termijn"] == {}


def test_a_flow_between_other_laws_is_not_this_one() -> None:
    """A rule on another flow says nothing here."""
    ander = STROOM.replace("STROOM", "mag").replace("van_wet: ander", "van_wet: derde")
    tekst = PLAN.replace("a: ja", "a: {waarde: ja, verkregen_voor: ander}, b: ja")
    assert [g["uitkomst"] for g in lijst(cel(uitkomst(boek(WET + ander, REGISTER), tekst))["gegevens"])] == ["onbekend"]


def test_a_judgement_about_a_power_that_is_not_in_force_stays_open() -> None:
    """Who may judge follows from a power; without that power nobody may."""
    vrij = TWEEDE[: TWEEDE.index("bevoegdheden")] + (
        "regels:\n  vrij: {bron: art. 1, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.nood: ja}}\n"
    )
    nood = "nood: {waarde: ja, door: college, naam: college, reden: gezien, bevindingen: [gesprek]}"
    assert samen(uitkomst(boek(vrij), PLAN.replace("a: ja", nood)))["status"] == "gedekt_onder_voorwaarden"


def test_a_reference_to_a_rule_that_is_not_in_force() -> None:
    """A rule outside its window covers nothing."""
    wet = WET.replace("persoon.a: ja", "dekking.wet/oud: niet_gedekt") + (
        "\n  oud: {bron: art. 2, biedt: [feest], besluit: geen, geldig_tot_en_met: 2025-01-01}\n"
    )
    assert samen(uitkomst(boek(wet, REGISTER)))["status"] == "gedekt"


def test_a_value_that_does_not_fit_its_fact_is_unknown() -> None:
    """The checker refuses it; evaluation still answers."""
    wet = WET.replace("persoon.a: ja", "persoon.norm: {meer_dan: 1}") + (
        "\n  norm: {bron: art. 2, begrip: persoon.norm, is: veel}\n  nog: {bron: art. 2, begrip: persoon.norm}\n"
    )
    assert samen(uitkomst(boek(wet, REGISTER)))["status"] == "onbekend"


def test_limits_are_written_out() -> None:
    """Every form of a limit in a row reads in words."""
    grenzen = "grenzen: {element.soort: [kamp, hulp], element.kosten: {ten_hoogste: 100 euro}, persoon.a: ja}"
    register = REGISTER.replace("grenzen: {element.kosten: {ten_hoogste: 100 euro}}", grenzen)
    beslissen = cel(uitkomst(boek(WET, register)))["beslissen"]
    assert isinstance(beslissen, dict)
    assert beslissen["via"][0][1]["grenzen"] == [
        "element.kosten: ten hoogste 100 euro",
        "element.soort: kamp, hulp",
        "persoon.a: ja",
    ]


def test_a_formula_that_is_no_age_names_no_threshold() -> None:
    """Only for ages the day of birth is worked back."""
    begrip = BEGRIPPEN.split("voorzieningen:", maxsplit=1)[0] + (
        '  persoon.dagen: {soort: getal, eenheid: dag, bereken: "dagen(persoon.geboortedatum, peildatum)"}\n'
    )
    wet = WET.replace("persoon.a: ja", "persoon.dagen: {meer_dan: 10}")
    uit = uitkomst(boek(wet, REGISTER, begrip), PLAN.replace("2012-01-01", "onbekend"))
    assert mist(uit)["persoon.geboortedatum"]["maakt_uit"] == []


def test_an_ended_regeling_about_something_else_is_not_mentioned() -> None:
    """Only what would have offered this kind is looked at."""
    oud = TWEEDE.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2021-01-01").replace(
        "biedt: [hulp]", "biedt: [feest]"
    )
    assert element(uitkomst(boek(WET, REGISTER, oud)))["bekeken"] == []


def test_a_transfer_of_something_else_moves_nothing() -> None:
    """Only the powers that a transfer names move."""
    anders = REGISTER + (
        'overdrachten:\n  - {nr: "9", van: college, aan: bestuur, bevoegdheden: [wet/anders],'
        " soort: delegatie, bron: art. 8}\n"
    )
    assert samen(uitkomst(boek(WET, anders)))["beslissen"] == "ja_binnen_grenzen"


def test_precedence_that_does_not_hold_moves_nothing() -> None:
    """An order under a condition that is false or unknown is no order."""
    uit = uitkomst(
        boek(WET, REGISTER, TWEEDE + VOORRANG.replace("persoon.a: ja", "persoon.a: nee")),
        PLAN.replace("a: ja", "a: ja, b: ja"),
    )
    assert samen(uit)["leidend"] == ["ander/ook", "wet/biedt"]


def test_an_amount_that_does_not_exist_is_a_problem() -> None:
    """A rule names an amount of its own file, or another file's in full."""
    with pytest.raises(AssertionError, match="bedragen"):
        boek(WET.replace("persoon.a: ja", "element.kosten: {minder_dan: bedragen.weg}"))


AANNAME = "a: {waarde: ja, aanname: ja}"


def test_what_rests_on_an_assumption_is_no_plain_yes() -> None:
    """Somebody must find it out first (Awb 3:2), so the answer is a yes on a condition and names what was assumed."""
    zeker, aangenomen = uitkomst(boek(WET, REGISTER)), uitkomst(boek(WET, REGISTER), PLAN.replace("a: ja", AANNAME))
    assert (samen(zeker)["antwoord"], element(zeker)["aannames"]) == ("mag", [])
    assert samen(aangenomen)["antwoord"] == "mag_mits"
    assert element(aangenomen)["aannames"] == [{"feit": "persoon.a", "over": "-/kind", "vraag": "Is a zo?"}]


def test_an_assumption_that_nothing_rests_on_changes_nothing() -> None:
    """Only what the main cells use counts, also in the limits of a mandate; other answers stay what they are."""
    elders = uitkomst(boek(WET, REGISTER), PLAN.replace("a: ja", "a: ja, b: {waarde: ja, aanname: ja}"))
    assert (samen(elders)["antwoord"], element(elders)["aannames"]) == ("mag", [])
    grens = PLAN.replace("kosten: 50 euro", "kosten: {waarde: 50 euro, aanname: ja}")
    assert samen(uitkomst(boek(WET, REGISTER), grens))["antwoord"] == "mag_mits"
    nee = PLAN.replace("a: ja", AANNAME.replace("waarde: ja", "waarde: nee"))
    assert samen(uitkomst(boek(WET, REGISTER), nee))["antwoord"] == "mag_niet"
    open_ = PLAN.replace("a: ja", "a: {waarde: ja, aanname: ja}").replace("50 euro", "onbekend")
    assert samen(uitkomst(boek(WET, REGISTER), open_))["antwoord"] == "mag_mits"
