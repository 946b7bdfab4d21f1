"""Cells promise: one per person, rule and act, with every axis beside the others and nothing open called ripe."""

import pytest

from engine.cells import Cel, handelingen
from engine.conditions import feiten_in
from tests.mini import ANDERE_WET, HARDHEID, PLAN, REGISTER, VERORDENING, WET, boek, toetsing

TWEE = PLAN.replace("personen: {", "personen: {zus: {a: nee}, ").replace("voor: [kind]", "voor: [zus, kind]")
ANDER = (
    ANDERE_WET
    + """
regels:
  ook: {bron: art. 1, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.b: ja}}
  feest: {bron: art. 2, biedt: [feest], besluit: geen, beslist: gezin}
"""
)
BELEID = VERORDENING.replace("stad/verordening", "stad/beleid").replace("rang: verordening", "rang: beleidsregel")


def cellen(*teksten: str, plan: str = PLAN) -> tuple[Cel, ...]:
    """The cells of the one element."""
    return toetsing(boek(*teksten), plan).cellen["hulp"]


def een(*teksten: str, plan: str = PLAN, handeling: str = "toekennen") -> Cel:
    """The cell of the small statute."""
    return next(c for c in cellen(*teksten, plan=plan) if c.kern.id == "wet/biedt" and c.handeling == handeling)


def test_cells_come_in_fixed_order() -> None:
    """By person, then rule, then act; only rules that offer this kind or a wider one."""
    assert [(c.persoon, c.kern.id, c.handeling) for c in cellen(WET, REGISTER, ANDER, plan=TWEE)] == [
        ("kind", "ander/ook", "geen"),
        ("kind", "wet/biedt", "toekennen"),
        ("kind", "wet/biedt", "weigeren"),
        ("zus", "ander/ook", "geen"),
        ("zus", "wet/biedt", "toekennen"),
        ("zus", "wet/biedt", "weigeren"),
    ]


@pytest.mark.parametrize(
    ("eigen", "gevraagd", "verwacht"),
    [
        ("[toekennen, weigeren, beëindigen]", "", ("toekennen", "weigeren")),
        ("[toekennen, weigeren, beëindigen]", "[beëindigen]", ("beëindigen",)),
        ("[toekennen, weigeren, beëindigen]", "[verlengen]", ("toekennen", "weigeren")),
        ("[weigeren]", "", ("weigeren",)),
        ("[verlengen, beëindigen]", "", ("verlengen",)),
        ("[verlengen, beëindigen]", "[toekennen, beëindigen]", ("beëindigen",)),
    ],
)
def test_the_acts_that_are_computed(eigen: str, gevraagd: str, verwacht: tuple[str, ...]) -> None:
    """What the plan names, else granting and refusing, else the first act that the power has."""
    plan = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, handelingen: {gevraagd}") if gevraagd else PLAN
    t = toetsing(boek(WET.replace("[toekennen, weigeren, beëindigen]", eigen), REGISTER), plan)
    assert handelingen(t.onderzoek, t.plan.elementen["hulp"], t.recht.kernen["wet/biedt"]) == verwacht


ONREDELIJK = (
    "kosten: 50 euro, onbillijk: {waarde: ja, door: chef, naam: chef 1, reden: past niet, bevindingen: [gesprek]}"
)
MISSCHIEN = WET.replace("persoon.a: ja", "persoon.b: ja")
RUIM = WET.replace("ruimte: {verordening: art. 8}", "ruimte: {verordening: art. 8, individueel: art. 7}")
ROUTES = WET.replace(
    "    als: {persoon.a: ja}", "    routes: [landelijk_maatwerkloket, geen_nodig]\n    als: {persoon.a: ja}"
)
CHEF = PLAN.replace("functie: coach", "functie: chef")
BUURMAN = PLAN.replace("functie: coach", "functie: buurman")


@pytest.mark.parametrize(
    ("teksten", "plan", "routes"),
    [
        ((WET, REGISTER), PLAN, ["geen_nodig"]),
        ((MISSCHIEN, REGISTER), PLAN, ["geen_nodig"]),
        ((WET, REGISTER), PLAN.replace("a: ja", "a: nee"), ["niet_mogelijk"]),
        ((WET, REGISTER), BUURMAN, ["opschalen_doorzettingsmacht"]),
        ((WET, REGISTER, VERORDENING), CHEF, ["niet_mogelijk"]),
        ((WET, REGISTER, VERORDENING + HARDHEID), CHEF, ["hardheidsclausule_verordening"]),
        ((WET, REGISTER, VERORDENING + HARDHEID), CHEF.replace("50 euro", "40 euro"), ["geen_nodig"]),
        (
            (WET, REGISTER, VERORDENING + HARDHEID),
            CHEF.replace("50 euro", "onbekend"),
            ["hardheidsclausule_verordening"],
        ),
        (
            (WET, REGISTER, (VERORDENING + HARDHEID).replace("[wet/biedt],", "[wet/biedt], absoluut: ja,")),
            CHEF,
            ["niet_mogelijk"],
        ),
        (
            (RUIM, REGISTER, VERORDENING + HARDHEID),
            CHEF,
            ["hardheidsclausule_verordening", "individualisering_binnen_wet"],
        ),
        ((RUIM, REGISTER, BELEID), CHEF, ["afwijken_beleidsregel_awb_4_84"]),
        ((RUIM, REGISTER, BELEID), CHEF.replace("50 euro", "onbekend"), ["afwijken_beleidsregel_awb_4_84"]),
        ((RUIM, REGISTER, BELEID), CHEF.replace("50 euro", "40 euro"), ["geen_nodig"]),
        ((WET, REGISTER, BELEID), PLAN, ["afwijken_beleidsregel_awb_4_84", "opschalen_doorzettingsmacht"]),
        ((WET.replace("bevoegd: college", "bevoegd: uwv"), REGISTER), PLAN, ["overleg_met_bevoegd_gezag"]),
        ((WET.replace("bevoegd: college", "bevoegd: rechter"), REGISTER), PLAN, ["naar_de_rechter"]),
        ((WET.replace("bevoegd: college", "bevoegd: niemand"), REGISTER), PLAN, ["overleg_met_bevoegd_gezag"]),
        (
            (WET.replace("bevoegd: college", "bevoegd: rechter\n    routes: [landelijk_maatwerkloket]"), REGISTER),
            PLAN,
            ["landelijk_maatwerkloket"],
        ),
        ((ROUTES, REGISTER), PLAN, ["geen_nodig"]),
        ((ROUTES, REGISTER), PLAN.replace("a: ja", "a: nee"), ["landelijk_maatwerkloket"]),
        ((ROUTES, REGISTER, BELEID), CHEF, ["afwijken_beleidsregel_awb_4_84", "landelijk_maatwerkloket"]),
    ],
)
def test_which_way_is_open(teksten: tuple[str, ...], plan: str, routes: list[str]) -> None:
    """Every line of the table of routes, with the one thing that opens it."""
    assert list(een(*teksten, plan=plan).routes) == routes


def test_no_decision_needs_no_route() -> None:
    """What the family decides itself has no way to open, also where the rule does not hold."""
    vrij = cellen(ANDER, plan=PLAN.replace("a: ja", "b: nee"))
    assert [(c.handeling, c.dekking.waarde, c.routes) for c in vrij] == [("geen", "niet_gedekt", ("geen_nodig",))]


INSTEMMING = "\n  zelf: {bron: art. 4, verplicht: instemming, wie: [persoon], bij: [hulp], als: {persoon.b: ja}}\n"


@pytest.mark.parametrize(
    ("teksten", "plan", "rijp"),
    [
        ((WET, REGISTER), PLAN, "ja"),
        ((WET, REGISTER), PLAN.replace("a: ja", "a: nee"), "ja"),
        ((WET, REGISTER), PLAN.replace("a: ja", "a: onbekend"), "nee"),
        ((WET, REGISTER), PLAN.replace("50 euro", "onbekend"), "nee"),
        ((WET, REGISTER), BUURMAN, "ja"),
        ((WET.replace("bevoegd: college", "bevoegd: uwv"), REGISTER), PLAN, "ja"),
        ((WET, REGISTER, VERORDENING), CHEF, "ja"),
        ((WET, REGISTER, VERORDENING), CHEF.replace("50 euro", "40 euro"), "ja"),
        ((WET, REGISTER, VERORDENING), CHEF.replace("50 euro", "onbekend"), "nee"),
        ((WET, REGISTER, VERORDENING + HARDHEID), CHEF, "nee"),
        ((WET, REGISTER, VERORDENING + HARDHEID), CHEF.replace("kosten: 50 euro", ONREDELIJK), "ja"),
        ((WET, REGISTER, VERORDENING.replace("binnen_als", "geldt_als: {persoon.a: nee}, binnen_als")), CHEF, "ja"),
        ((WET, REGISTER, BELEID), CHEF, "nee"),
        ((WET, REGISTER, BELEID), CHEF.replace("50 euro", "onbekend"), "nee"),
        ((WET, REGISTER, BELEID.replace("binnen_als", "geldt_als: {persoon.a: nee}, binnen_als")), CHEF, "ja"),
        ((WET.replace("    als:", "    eerst_regelen: {dossier.klaar: ja}\n    als:"), REGISTER), PLAN, "nee"),
        (
            (WET.replace("    als:", "    eerst_regelen: {dossier.klaar: ja}\n    als:"), REGISTER),
            PLAN + "dossier: {klaar: nee}\n",
            "nee",
        ),
        (
            (WET.replace("    als:", "    eerst_regelen: {dossier.klaar: ja}\n    als:"), REGISTER),
            PLAN + "dossier: {klaar: ja}\n",
            "ja",
        ),
        ((WET.replace("    als:", "    eerst_regelen: {persoon.vroeger: ja}\n    als:"), REGISTER), PLAN, "nee"),
        ((WET.replace("    als:", "    beslisruimte: kan\n    als:"), REGISTER), PLAN, "ja"),
        ((WET + "\n  w: {bron: art. 2, kan_weigeren: [biedt], als: {persoon.b: ja}}\n", REGISTER), PLAN, "nee"),
        ((WET + "\n  w: {bron: art. 2, kan_weigeren: [biedt], als: {persoon.a: ja}}\n", REGISTER), PLAN, "ja"),
        ((WET + "\n  w: {bron: art. 2, verhindert: alle, als: {persoon.b: ja}}\n", REGISTER), PLAN, "nee"),
        ((WET + INSTEMMING, REGISTER), PLAN, "nee"),
        ((WET + INSTEMMING, REGISTER), PLAN.replace("a: ja", "a: ja, b: nee"), "ja"),
        ((WET + INSTEMMING, REGISTER), PLAN.replace("a: ja", "a: ja, b: ja"), "nee"),
    ],
)
def test_a_decision_is_ripe_when_nothing_is_open(teksten: tuple[str, ...], plan: str, rijp: str) -> None:
    """Rule, choices, steps, frames, limits and consent; a no can be as ripe as a yes."""
    assert een(*teksten, plan=plan).beslisrijp.waarde == rijp


def test_a_path_that_is_open_is_ripe_beside_one_that_is_not() -> None:
    """One chain that certainly holds leaves nothing open for another that does not yet."""
    ook = REGISTER + "  - {nr: '2', van: college, aan: coach, bevoegdheden: [wet/voorziening]}\n"
    assert een(WET, ook, plan=PLAN.replace("50 euro", "onbekend")).beslisrijp.waarde == "ja"


def test_consent_weighs_on_giving_only() -> None:
    """A refusal needs nobody's consent."""
    plan = PLAN.replace("a: ja", "a: ja, b: ja")
    register = REGISTER.replace("    handelingen: [toekennen]\n", "")
    assert een(WET + INSTEMMING, register, plan=plan).beslisrijp.waarde == "nee"
    assert een(WET + INSTEMMING, register, plan=plan, handeling="weigeren").beslisrijp.waarde == "ja"


MOEDER = PLAN.replace("personen: {", "personen: {moeder: {gezag: [kind]}, oom: {}, ").replace("a: ja", "a: ja, b: ja")


@pytest.mark.parametrize(
    ("wie", "gegeven", "stand"),
    [
        ("[persoon]", "", {"kind": "ontbreekt"}),
        ("[gezaghebbenden]", "", {"moeder": "ontbreekt"}),
        ("[persoon, gezaghebbenden]", "{door: moeder, gegeven: ja}", {"kind": "ontbreekt", "moeder": "gegeven"}),
        ("[persoon]", "{door: kind, gegeven: ja}, {door: kind, gegeven: nee}", {"kind": "geweigerd"}),
        ("[persoon]", "{door: kind, gegeven: ja, soort: gegevens}", {"kind": "ontbreekt"}),
        ("[college]", "", {}),
    ],
)
def test_who_must_consent(wie: str, gegeven: str, stand: dict[str, str]) -> None:
    """The person, whoever has authority over the person, and nobody else; a refusal outweighs a yes."""
    wet = WET + INSTEMMING.replace("[persoon]", wie)
    gevonden = een(wet, REGISTER, plan=MOEDER.replace("50 euro", f"50 euro, instemming: [{gegeven}]")).instemming
    assert {i.door: i.stap.waarde for i in gevonden} == stand
    assert {(i.persoon, i.regel.id) for i in gevonden} == ({("kind", "wet/zelf")} if stand else set())


@pytest.mark.parametrize(
    "regel",
    [
        "zelf: {bron: art. 4, verplicht: instemming, wie: [persoon], bij: [feest]}",
        "zelf: {bron: art. 4, verplicht: opletten, wie: [persoon]}",
    ],
)
def test_consent_to_something_else_is_not_asked(regel: str) -> None:
    """A rule about another kind of help, or another duty, asks no consent here."""
    assert een(WET + f"\n  {regel}\n", REGISTER).instemming == ()


def test_consent_under_another_law_is_not_asked_here() -> None:
    """Each law asks for its own consent."""
    ander = ANDER + INSTEMMING.strip("\n").replace("bij: [hulp], ", "") + "\n"
    cel = {c.kern.id: c for c in cellen(WET, REGISTER, ander)}
    assert cel["wet/biedt"].instemming == ()
    assert [i.door for i in cel["ander/ook"].instemming] == ["kind"]


STROOM = "\n  stroom: {bron: art. 6, gegevens: naar, van_wet: ander, naar_wet: wet, stroom: mag_niet}\n"


def test_only_facts_given_for_another_law_flow() -> None:
    """Beside a fact from another law one that was given for nothing or for this law is no flow."""
    wet = WET.replace("persoon.a: ja", "persoon.a: ja, persoon.b: ja, persoon.vroeger: ja") + STROOM
    feiten = "a: {waarde: ja, verkregen_voor: ander}, b: {waarde: ja, verkregen_voor: wet}, vroeger: ja"
    cel = een(wet, REGISTER, plan=PLAN.replace("a: ja", feiten))
    assert feiten_in(cel.kern.als) == {"persoon.a", "persoon.b", "persoon.vroeger"}
    assert [tuple(g) for g in cel.gegevens] == [("persoon.a", "ander", "wet", "mag_niet", "wet/stroom")]


def test_a_flow_is_about_the_person_and_element_at_hand() -> None:
    """What was given about one child says nothing in the cell of another; an element's fact flows as well."""
    wet = WET.replace("persoon.a: ja", "persoon.a: ja, element.contract: ja, dossier.klaar: ja") + STROOM
    plan = TWEE.replace("a: nee", "a: {waarde: ja, verkregen_voor: ander}").replace(
        "kosten: 50 euro", "kosten: 50 euro, contract: {waarde: ja, verkregen_voor: ander}"
    )
    plan += "dossier: {klaar: {waarde: ja, verkregen_voor: ander}}\n"
    per = {c.persoon: sorted(g.feit for g in c.gegevens) for c in cellen(wet, REGISTER, plan=plan)}
    assert per == {
        "kind": ["dossier.klaar", "element.contract"],
        "zus": ["dossier.klaar", "element.contract", "persoon.a"],
    }


def test_frames_are_kept_with_how_they_bind() -> None:
    """A frame of a by-law binds, one of policy steers, one without basis is told apart."""
    assert [(k.kern.id, k.laag, k.stap.waarde) for k in een(WET, REGISTER, BELEID, VERORDENING).kaders] == [
        ("stad/beleid/top", "beleid", "buiten"),
        ("stad/verordening/top", "verordening", "buiten"),
    ]
    zonder = WET.replace("    ruimte: {verordening: art. 8}\n", "")
    assert [k.laag for k in een(zonder, REGISTER, VERORDENING).kaders] == ["buiten_ruimte"]
