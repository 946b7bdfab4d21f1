"""Comparing promises: every rule that differs in words, and every axis of a cell that answers differently."""

from engine.compare import Celverschil, boekverschillen, celverschillen, regelverschillen
from engine.rulebook import Recht, recht_op
from tests.mini import BEGRIPPEN, DAG, PLAN, REGISTER, WET, boek, uitkomst


def recht(*teksten: str) -> Recht:
    """The law of these files."""
    return recht_op(boek(*teksten), "Stad", DAG, DAG)


def test_rules_that_are_new_gone_or_other() -> None:
    """Each difference with the words before and after; what stays the same is not named."""
    oud = recht(WET + "\n  weg: {bron: art. 2, signaal: weg}\n", REGISTER)
    nieuw = recht(
        WET.replace("{persoon.a: ja}", "{persoon.b: ja}") + "\n  nieuw: {bron: art. 3, signaal: nieuw}\n", REGISTER
    )
    gevonden = {v.id: (v.soort, v.oud, v.nieuw) for v in regelverschillen(oud, nieuw)}
    assert gevonden == {
        "wet/biedt": (
            "gewijzigd",
            ("Dit biedt: hulp. Besluit op grond van voorziening.", "Als:", "  - Is a zo? ja", "Wet art. 1 lid 1"),
            ("Dit biedt: hulp. Besluit op grond van voorziening.", "Als:", "  - Is b zo? ja", "Wet art. 1 lid 1"),
        ),
        "wet/nieuw": ("nieuw", (), ("Signaal: nieuw", "Wet art. 3")),
        "wet/weg": ("vervallen", ("Signaal: weg", "Wet art. 2"), ()),
    }
    assert list(regelverschillen(oud, nieuw)) == sorted(regelverschillen(oud, nieuw))
    assert list(regelverschillen(oud, oud)) == []


def test_powers_and_rows_are_compared_too() -> None:
    """Another holder or another limit is a difference."""
    oud = recht(WET, REGISTER)
    nieuw = recht(WET.replace("bevoegd: college", "bevoegd: uwv"), REGISTER.replace("100 euro", "200 euro"))
    assert [v.id for v in regelverschillen(oud, nieuw)] == ["stad/mandaat#1.1 > coach", "wet/voorziening"]


BEDRAG = "\nbedragen:\n  top: {eenheid: euro, bron: art. 3, waarden: {2020-01-01: 900}}\n"


def test_whole_rule_sets_are_compared_whatever_the_day() -> None:
    """Version beside version: rules, amounts, and what differs without another word; what is the same is not read."""
    oud = boek(WET + BEDRAG, REGISTER)
    assert list(boekverschillen(oud, boek(REGISTER, WET + BEDRAG))) == []
    duurder = boek((WET + BEDRAG).replace("900}", "900, 2027-01-01: 950}"), REGISTER)
    (bedrag,) = boekverschillen(oud, duurder)
    assert (bedrag.id, bedrag.soort) == ("wet/bedragen.top (2020-01-01)", "gewijzigd")
    assert bedrag.nieuw == ("vanaf 2020-01-01: 900 euro", "vanaf 2027-01-01: 950 euro")
    later = WET.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2027-01-01\ntekstversie: 2027-02-01")
    nieuw = {v.id: v.soort for v in boekverschillen(oud, boek(WET + BEDRAG, later, REGISTER))}
    assert nieuw == {"wet/biedt (2027-01-01)": "nieuw", "wet/voorziening (2027-01-01)": "nieuw"}
    weg = {v.soort for v in boekverschillen(oud, boek(REGISTER))}
    assert weg == {"vervallen"}
    stil = boek((WET + BEDRAG).replace("ruimte: {verordening: art. 8}", "ruimte: {verordening: art. 9}"), REGISTER)
    (zelfde,) = boekverschillen(oud, stil)
    assert (zelfde.id, zelfde.soort) == ("wet/biedt (2020-01-01)", "gewijzigd")
    assert zelfde.oud == zelfde.nieuw


def test_another_vocabulary_reads_other_words() -> None:
    """A question that is put differently is a difference in every rule that asks it, though no rule file changed."""
    woorden = BEGRIPPEN.split("voorzieningen:", maxsplit=1)[0].replace("Is a zo?", "Klopt a?")
    gevonden = list(boekverschillen(boek(WET, REGISTER), boek(woorden, WET, REGISTER)))
    assert [v.id for v in gevonden] == ["wet/biedt (2020-01-01)"]


def test_cells_and_answers_that_differ() -> None:
    """Coverage, competence and ripeness per cell, and the code of the element."""
    oud = uitkomst(boek(WET, REGISTER))
    anders = uitkomst(boek(WET.replace("{persoon.a: ja}", "{persoon.b: ja}"), REGISTER))
    assert list(celverschillen("p", oud, oud)) == []
    gevonden = list(celverschillen("p", oud, anders))
    assert Celverschil("p", "hulp", "status", "gedekt", "onbekend") in gevonden
    assert Celverschil("p", "hulp", "antwoord", "mag", "feiten_ontbreken") in gevonden
    assert Celverschil("p", "hulp/kind wet/biedt toekennen", "dekking", "gedekt", "onbekend") in gevonden
    assert Celverschil("p", "hulp/kind wet/biedt toekennen", "beslisrijp", "ja", "nee") in gevonden
    assert not [v for v in gevonden if v.as_ == "beslissen"]
    assert gevonden == sorted(gevonden)
    zonder = uitkomst(boek(WET))
    beslissen = [v for v in celverschillen("p", oud, zonder) if v.as_ == "beslissen"]
    assert beslissen == [
        Celverschil("p", "hulp", "beslissen", "ja_binnen_grenzen", "nee"),
        Celverschil("p", "hulp/kind wet/biedt toekennen", "beslissen", "ja_binnen_grenzen", "nee"),
    ]


def test_a_cell_that_one_side_does_not_have() -> None:
    """A law or an element that appears or disappears is a difference on every axis."""
    met, zonder = uitkomst(boek(WET, REGISTER)), uitkomst(boek(REGISTER))
    weg = [v for v in celverschillen("p", met, zonder) if v.cel == "hulp/kind wet/biedt toekennen"]
    assert [(v.as_, v.nieuw) for v in weg] == [
        ("beslisrijp", "geen cel"),
        ("beslissen", "geen cel"),
        ("dekking", "geen cel"),
    ]
    leeg = uitkomst(boek(WET, REGISTER), PLAN.replace("  hulp: {", "  anders: {"))
    assert Celverschil("p", "hulp", "antwoord", "mag", "geen cel") in list(celverschillen("p", met, leeg))
    assert Celverschil("p", "anders", "antwoord", "geen cel", "mag") in list(celverschillen("p", met, leeg))


def test_an_outcome_of_another_shape_has_no_axes() -> None:
    """What is missing or no list reads as nothing, so that an older format still compares."""
    kaal: dict[str, object] = {"elementen": [{"id": "hulp", "samenvatting": "", "cellen": ""}]}
    assert list(celverschillen("p", kaal, kaal)) == []
    assert list(celverschillen("p", {"elementen": ""}, kaal)) == []
    cel = {"persoon": "kind", "regel": "wet/biedt", "handeling": "toekennen", "dekking": "x"}
    cel |= {"beslissen": "y", "beslisrijp": "ja"}
    oud: dict[str, object] = {"elementen": [{"id": "hulp", "samenvatting": "", "cellen": [cel]}]}
    assert list(celverschillen("p", oud, kaal)) == [
        Celverschil("p", "hulp/kind wet/biedt toekennen", "beslisrijp", "ja", "geen cel"),
        Celverschil("p", "hulp/kind wet/biedt toekennen", "beslissen", "", "geen cel"),
        Celverschil("p", "hulp/kind wet/biedt toekennen", "dekking", "", "geen cel"),
    ]
