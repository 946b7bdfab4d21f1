"""What if: another plan beside the plan, the smallest lawful changes, and where an answer turns."""

from datetime import date

import pytest

from engine.compare import celverschillen
from engine.outcome import Toetsing
from engine.whatif import (
    Celkeuze,
    OngeldigeKeuze,
    OngeldigeZet,
    Verandering,
    celnaam,
    gekozen_cellen,
    kleinste_veranderingen,
    lees_zet,
    met_zetten,
    omslagdagen,
    omslagpunten,
    over_cel,
    over_element,
)
from tests.mini import PLAN, REGISTER, WET, boek, plan, toetsing, uitkomst

EXTRA = """
feiten:
  element.prijs: {soort: bedrag, eenheid: euro, vraag: Wat is de prijs?, te_beinvloeden: ja}
  element.goed: {soort: ja_nee, vraag: Is het goed?, te_beinvloeden: ja}
"""


def alleen(t: Toetsing) -> list[tuple[tuple[Verandering, ...], str]]:
    k = kleinste_veranderingen(t, over_element(t, "hulp"))
    assert k.volledig
    return [(a.veranderingen, a.antwoord) for a in k.gevonden]


# --- paths -------------------------------------------------


@pytest.mark.parametrize(
    ("zet", "waar"),
    [
        ("hulp.kosten=60 euro", ("elementen", "hulp", "kosten")),
        ("element.kosten=60 euro", ("elementen", "hulp", "kosten")),
        ("kind.a=nee", ("personen", "kind", "a")),
        ("persoon.a=nee", ("personen", "kind", "a")),
        ("hulp/kind.nood=ja", ("elementen", "hulp", "feiten_per_persoon", "kind", "nood")),
        ("element_persoon.nood=ja", ("elementen", "hulp", "feiten_per_persoon", "kind", "nood")),
        ("dossier.klaar=ja", ("dossier", "klaar")),
        ("plan.x=ja", ("feiten", "x")),
        ("contactpersoon.functie=chef", ("contactpersoon", "functie")),
        ("peildatum=2030-01-01", ("peildatum",)),
    ],
)
def test_a_change_lands_where_it_points(zet: str, waar: tuple[str, ...]) -> None:
    """And leaves the plan it came from as it was."""
    _, data = plan()
    deel: object = met_zetten(data, [lees_zet(zet)])
    for sleutel in waar:
        assert isinstance(deel, dict)
        deel = deel[sleutel]
    assert deel == zet.partition("=")[2]
    assert data == plan()[1]


@pytest.mark.parametrize("zet", ["", "=", "hulp.kosten", "hulp.kosten=", "niemand.a=ja", "weg/kind.a=ja", "soort=x"])
def test_a_change_that_cannot_be_made_says_so(zet: str) -> None:
    """In Dutch, with what could be."""
    with pytest.raises(OngeldigeZet):
        met_zetten(plan()[1], [lees_zet(zet)])


def test_where_no_group_is_nothing_can_be_put() -> None:
    """A plan that is not in order is not changed."""
    with pytest.raises(OngeldigeZet, match="`dossier` is in dit plan geen groep"):
        met_zetten({"elementen": {}, "personen": {}, "dossier": "ja"}, [lees_zet("dossier.klaar=ja")])


def test_an_element_fact_changes_only_where_it_is_stated() -> None:
    """``element.kosten`` speaks of the elements that have costs; of all when none has."""
    twee = PLAN + "  feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind]}\n"
    data = plan(twee)[1]
    assert "kosten" not in met_zetten(data, [lees_zet("element.kosten=1 euro")])["elementen"]["feest"]
    assert met_zetten(data, [lees_zet("element.contract=ja")])["elementen"]["feest"]["contract"] == "ja"


def test_two_plans_compared_cell_by_cell() -> None:
    """The limit of the row: at 101 euro the coach may not."""
    wet = boek(WET, REGISTER)
    was, wordt = (uitkomst(wet, PLAN.replace("50 euro", kosten)) for kosten in ("50 euro", "101 euro"))
    gevonden = celverschillen("proef", was, wordt)
    assert ("hulp", "beslissen", "ja_binnen_grenzen", "nee") in [(v.cel, v.as_, v.oud, v.nieuw) for v in gevonden]
    assert list(celverschillen("proef", was, was)) == []


# --- the smallest changes -------------------------------------------------


def test_only_what_people_may_change_is_suggested() -> None:
    """A price may be lowered; that the child is no ``a`` may not be made otherwise, nor its birth date."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {element.prijs: {ten_hoogste: 100 euro}}")
    t = toetsing(boek(EXTRA, wet, REGISTER), PLAN.replace("kosten: 50 euro", "kosten: 50 euro, prijs: 120 euro"))
    assert alleen(t) == [
        ((Verandering("element.prijs", "hulp/-", "veranderen", "120 euro", "100 euro"),), "mag"),
        ((Verandering("element.prijs", "hulp/-", "veranderen", "120 euro", "99.99 euro"),), "mag"),
    ]
    vast = toetsing(boek(EXTRA, WET, REGISTER), PLAN.replace("a: ja", "a: nee"))
    assert alleen(vast) == []


def test_two_changes_only_when_one_is_not_enough() -> None:
    """A set that holds a smaller one is not a smallest."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {element.goed: ja, persoon.b: ja}")
    t = toetsing(boek(EXTRA, wet, REGISTER), PLAN.replace("kosten: 50 euro", "kosten: 50 euro, goed: nee"))
    per_grootte = [len(v) for v, antwoord in alleen(t) if antwoord == "mag"]
    assert per_grootte == [2]


def test_a_mandate_or_another_frame_is_named_as_such() -> None:
    """What only the rules could change is not put on the family."""
    t = toetsing(boek(WET, REGISTER), PLAN.replace("50 euro", "500 euro"))
    hoe = {v.hoe for veranderingen, _ in alleen(t) for v in veranderingen}
    assert hoe == {"mandaat_geven"}


# --- one cell -------------------------------------------------

TWEE = PLAN.replace("personen: {", "personen: {baby: {geboortedatum: 2025-01-01}, ").replace("[kind]", "[kind, baby]")


def test_a_cell_is_asked_by_itself() -> None:
    """The child may have it; about the baby one thing is not known, and that is all that the baby's cell asks."""
    t = toetsing(boek(WET, REGISTER), TWEE)
    cellen = gekozen_cellen(t, Celkeuze(regel="wet/biedt", handeling="toekennen"))
    baby, kind = (over_cel(t, cel) for cel in cellen)
    assert (str(kind.samen.antwoord.waarde), kleinste_veranderingen(t, kind).gevonden) == ("mag", ())
    assert baby.samen.antwoord.waarde == "feiten_ontbreken"
    (anders,) = kleinste_veranderingen(t, baby).gevonden
    assert anders.veranderingen == (Verandering("persoon.a", "-/baby", "uitzoeken", "onbekend", "ja"),)
    assert anders.antwoord == "mag"


def test_each_act_of_a_cell_has_its_own_mandate() -> None:
    """The row is for granting; for refusing only a mandate would help."""
    t = toetsing(boek(WET, REGISTER.replace("handelingen: [toekennen, weigeren]", "handelingen: [toekennen]")))
    per = {c.handeling: over_cel(t, c) for c in gekozen_cellen(t, Celkeuze())}
    assert per["toekennen"].samen.antwoord.waarde == "mag"
    assert per["weigeren"].samen.antwoord.waarde == "niet_bevoegd"
    (anders,) = kleinste_veranderingen(t, per["weigeren"]).gevonden
    assert [v.hoe for v in anders.veranderingen] == ["mandaat_geven"]


def test_the_days_ahead_of_some_cells_only() -> None:
    """What changes elsewhere in the plan is left out."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {persoon.leeftijd: {minder_dan: 16}}")
    t = toetsing(boek(wet, REGISTER))
    cel, *_ = gekozen_cellen(t, Celkeuze(handeling="weigeren"))
    (dag,) = omslagdagen(t, plan()[1], van=frozenset({celnaam(cel)}))
    assert {v.cel for v in dag.verschillen} == {"hulp/kind wet/biedt weigeren"}


@pytest.mark.parametrize(
    ("keuze", "veld", "wel"),
    [
        (Celkeuze(persoon="oom"), "persoon", ("kind",)),
        (Celkeuze(element="hulp", regel="wet/niets"), "regel", ("wet/biedt",)),
        (Celkeuze(handeling="verlengen"), "handeling", ("toekennen", "weigeren")),
    ],
)
def test_a_choice_without_a_cell_says_what_there_is(keuze: Celkeuze, veld: str, wel: tuple[str, ...]) -> None:
    """The first field that no cell has, and what would have fitted."""
    with pytest.raises(OngeldigeKeuze, match=veld) as fout:
        gekozen_cellen(toetsing(boek(WET, REGISTER)), keuze)
    assert (fout.value.veld, fout.value.wel) == (veld, wel)


# --- where it turns -------------------------------------------------


def test_where_a_number_turns() -> None:
    """At the limit and just above it."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {element.prijs: {ten_hoogste: 100 euro}}")
    t = toetsing(boek(EXTRA, wet, REGISTER), PLAN.replace("kosten: 50 euro", "kosten: 50 euro, prijs: 90 euro"))
    punten = {p.feit: p for p in omslagpunten(t, over_element(t, "hulp"))}
    assert punten.keys() == {"element.prijs", "element.kosten"}  # the law, and the limit of the mandate
    for punt in punten.values():
        assert punt.grens == "100 euro"
        assert punt.eronder == punt.erop != punt.erboven


def test_the_days_ahead_on_which_an_answer_changes_by_itself() -> None:
    """An eighteenth birthday, compared with the day before; a day without a difference is left out."""
    wet = WET.replace("als: {persoon.a: ja}", "als: {persoon.leeftijd: {minder_dan: 16}}")
    t = toetsing(boek(wet, REGISTER))
    dagen = omslagdagen(t, plan()[1])
    assert [(d.dag, d.waardoor) for d in dagen] == [(date(2028, 1, 1), ("kind wordt 16",))]
    assert any(v.nieuw == "niet_gedekt" for v in dagen[0].verschillen)


def test_the_day_after_a_mandate_ends_is_a_day_ahead() -> None:
    """And a birth date of which only the year is known gives no birthday."""
    register = REGISTER.replace('nr: "1.1"', 'nr: "1.1"\n    geldig_tot_en_met: 2027-06-30')
    t = toetsing(boek(WET, register), PLAN.replace("2012-01-01", "2012"))
    (dag,) = omslagdagen(t, plan()[1])
    assert (dag.dag, dag.waardoor) == (date(2027, 7, 1), ("mandaat 1.1 is geëindigd",))
    assert ("hulp", "beslissen", "nee") in {(v.cel, v.as_, v.nieuw) for v in dag.verschillen}
