"""Backwards: the smallest sets of demands under which a rule holds, written out by hand for small laws.

``test_routes.py`` tries whole ways against brute force; here stands what is demanded of which fact, and how it can be
met: found out, judged, changed, arranged, or kept as it is.
"""

from collections.abc import Mapping

import pytest

from engine.reverse import MEESTE, Eis, Omkering, vervulling
from engine.steps import Stap, dekkingsdelen
from engine.values import Dag, Getal, Waarde, schrijf
from tests.mini import PLAN, REGISTER, VERORDENING, WET, boek, toetsing

WOORDEN = """
feiten:
  element.regelbaar: {soort: ja_nee, vraag: Is het geregeld?, te_beinvloeden: ja}
  element.prijs: {soort: bedrag, eenheid: euro, vraag: Wat is de prijs?, te_beinvloeden: ja}
  element.ruil: {soort: keuze, uit: [huur, koop], vraag: Huur of koop?, te_beinvloeden: ja}
  element.totaal: {soort: bedrag, eenheid: euro, bereken: "element.kosten + element.erbij"}
  element.som: {soort: bedrag, eenheid: euro, bereken: "element.een + element.twee + element.drie"}
  element.vast: {soort: bedrag, eenheid: euro, bereken: "element.kosten + element.kosten"}
  element.erbij: {soort: bedrag, eenheid: euro, vraag: Wat komt erbij?}
  element.een: {soort: bedrag, eenheid: euro, vraag: Wat is een?}
  element.twee: {soort: bedrag, eenheid: euro, vraag: Wat is twee?}
  element.drie: {soort: bedrag, eenheid: euro, vraag: Wat is drie?}
  persoon.volgt: {soort: ja_nee}
"""
#: A plan of which hardly anything is known.
KAAL = PLAN.replace("a: ja", "rol: kind")
AFGELEID = (
    "  k: {bron: art. 2, begrip: persoon.groep, is: klein, als: {persoon.a: ja}}\n"
    "  g: {bron: art. 2, begrip: persoon.groep, is: groot, als: {persoon.b: ja}}\n"
)
VOLGT = (
    "  v: {bron: art. 2, begrip: persoon.volgt, als: {persoon.a: ja}}\n"
    "  w: {bron: art. 2, begrip: persoon.volgt, als: {persoon.b: ja}}\n"
)
ANDER = (
    "  x:\n    bron: art. 2\n    biedt: [feest]\n    bevoegdheid: voorziening\n    als: {persoon.a: ja}\n"
    "    ruimte: {verordening: art. 8}\n"
)


def _dekking(als: str, plan: str, regels: str, *meer: str) -> tuple[Omkering, Stap]:
    wet = WET.replace("    als: {persoon.a: ja}\n", f"    als: {als}\n") + regels
    boek_ = boek(WOORDEN, wet, REGISTER, *meer)
    t = toetsing(boek_, plan)
    return Omkering(boek_), t.cellen["hulp"][0].dekking


def _geldt(dekking: Stap) -> Stap:
    return dict(dekkingsdelen(dekking))["geldt"]


def _in_woorden(eis: Eis) -> str:
    test = "; ".join(t.tekst() for t in eis.toetsen) or "waar"
    return f"{eis.hoe} {eis.blad.onderwerp}: {'' if eis.zo else 'niet '}{test}"


def eisen(als: str, plan: str = KAAL, regels: str = "", *, doel: bool = True) -> set[frozenset[str]]:
    """The smallest sets by which the rule holds (or does not)."""
    om, dekking = _dekking(als, plan, regels)
    return {frozenset(map(_in_woorden, rij)) for rij in om.zo(_geldt(dekking), doel)}


def _sets(*rijen: set[str]) -> set[frozenset[str]]:
    return set(map(frozenset, rijen))


# --- facts -----------------------------------------------------------------------------------------------------------


def test_an_unknown_fact_is_found_out_a_judgement_given_and_a_settled_fact_left_alone() -> None:
    assert eisen("{persoon.a: ja}") == _sets({"uitzoeken persoon.a: een_van ja"})
    assert eisen("{persoon.nood: ja}") == _sets({"oordelen persoon.nood: een_van ja"})
    assert eisen("{persoon.a: ja}", PLAN) == _sets(set())
    assert eisen("{persoon.a: nee}", PLAN) == set()


def test_only_what_people_may_change_is_changed() -> None:
    """``te_beinvloeden`` opens a known fact; an earlier life stays closed and is remembered as such."""
    ongeregeld = PLAN.replace("kosten: 50 euro", "regelbaar: nee")
    assert eisen("{element.regelbaar: ja}", ongeregeld) == _sets({"veranderen element.regelbaar: een_van ja"})
    om, dekking = _dekking("{persoon.a: nee}", PLAN, "")
    assert om.zo(_geldt(dekking), True) == ()
    assert [(d.feit, d.waarde, d.nodig) for d in om.dicht.values()] == [("persoon.a", "ja", "nee")]


def test_what_is_right_and_could_be_changed_must_stay_right() -> None:
    geregeld = PLAN.replace("kosten: 50 euro", "regelbaar: ja")
    assert eisen("{element.regelbaar: ja}", geregeld) == _sets({"houden element.regelbaar: een_van ja"})


def test_a_choice_names_every_answer_that_would_do() -> None:
    assert eisen("{element.ruil: huur}") == _sets({"uitzoeken element.ruil: een_van huur"})
    assert eisen("{element.ruil: huur}", doel=False) == _sets({"uitzoeken element.ruil: een_van koop"})
    assert eisen("{element.ruil: {is_niet: [huur, koop]}}") == set()
    assert eisen("{element.soort: feest}") == set()


def test_an_amount_is_demanded_by_its_test() -> None:
    duur = PLAN.replace("kosten: 50 euro", "prijs: 50 euro")
    assert eisen("{element.prijs: {ten_hoogste: 40 euro}}", duur) == _sets(
        {"veranderen element.prijs: ten_hoogste 40 euro"}
    )
    assert eisen("{element.prijs: {ten_hoogste: 60 euro}}", duur, doel=False) == _sets(
        {"veranderen element.prijs: niet ten_hoogste 60 euro"}
    )
    om, dekking = _dekking("{element.kosten: {ten_hoogste: 40 euro}}", PLAN, "")
    assert om.zo(_geldt(dekking), True) == ()
    assert [d.nodig for d in om.dicht.values()] == ["ten_hoogste 40 euro"]


def test_a_fact_that_is_compared_with_an_unknown_fact_is_one_question() -> None:
    """What it must be cannot be said; that the comparison comes out is what is found out."""
    vergelijk = "{persoon.inkomen: {ten_hoogste: persoon.norm}}"
    assert eisen(vergelijk) == _sets({"uitzoeken persoon.inkomen: waar"})
    half = PLAN.replace("a: ja", "norm: 100 euro per maand")
    assert eisen(vergelijk, half) == _sets({"uitzoeken persoon.inkomen: ten_hoogste 100 euro per maand"})
    ander = PLAN.replace("a: ja", "inkomen: 100 euro per maand")
    (rij,) = _rijen(vergelijk, ander)
    (eis,) = rij
    assert _waarden(rij) == {eis.blad: "waar"}


@pytest.mark.parametrize(("feit", "regels"), [("persoon.a", ""), ("persoon.volgt", VOLGT)])
def test_what_equals_a_fact_that_could_be_changed_asks_nothing_as_long_as_it_does(feit: str, regels: str) -> None:
    geregeld = PLAN.replace("kosten: 50 euro", "regelbaar: ja")
    assert eisen(f"{{{feit}: element.regelbaar}}", geregeld, regels) == _sets(set())


def _waarden(rij: frozenset[Eis]) -> Mapping[Stap, Waarde]:
    vervuld = vervulling(rij)
    assert vervuld is not None
    return vervuld.waarden


def _rijen(als: str, plan: str = KAAL, regels: str = "") -> tuple[frozenset[Eis], ...]:
    om, dekking = _dekking(als, plan, regels)
    return om.zo(_geldt(dekking), True)


def test_two_comparisons_with_one_unknown_cannot_come_out_both_ways() -> None:
    vergelijk = "{persoon.inkomen: {ten_hoogste: persoon.norm}}"
    assert eisen(f"{{alle: [{vergelijk}, {{geen_enkele: [{vergelijk}]}}]}}") == set()


# --- derived facts ---------------------------------------------------------------------------------------------------


def test_a_derived_yes_needs_one_of_its_rules_and_a_no_needs_all_of_them_not_to_hold() -> None:
    assert eisen("{persoon.volgt: ja}", regels=VOLGT) == _sets(
        {"uitzoeken persoon.a: een_van ja"}, {"uitzoeken persoon.b: een_van ja"}
    )
    assert eisen("{persoon.volgt: nee}", regels=VOLGT) == _sets(
        {"uitzoeken persoon.a: een_van nee", "uitzoeken persoon.b: een_van nee"}
    )
    assert eisen("{persoon.volgt: ja}", PLAN, VOLGT) == _sets(set())


def test_a_derived_choice_needs_its_own_rule_and_none_that_says_otherwise() -> None:
    assert eisen("{persoon.groep: klein}", regels=AFGELEID) == _sets(
        {"uitzoeken persoon.a: een_van ja", "uitzoeken persoon.b: een_van nee"}
    )
    assert eisen("{persoon.groep: klein}", regels=AFGELEID, doel=False) == _sets(
        {"uitzoeken persoon.a: een_van nee", "uitzoeken persoon.b: een_van ja"}
    )
    weer = AFGELEID + "  h: {bron: art. 3, begrip: persoon.groep, is: klein, als: {element.contract: ja}}\n"
    assert eisen("{persoon.groep: klein}", regels=weer) == _sets(
        {
            "uitzoeken persoon.a: een_van ja",
            "uitzoeken persoon.b: een_van nee",
            "uitzoeken element.contract: een_van ja",
        },
        {
            "uitzoeken persoon.a: een_van ja",
            "uitzoeken persoon.b: een_van nee",
            "uitzoeken element.contract: een_van nee",
        },
        {
            "uitzoeken persoon.a: een_van nee",
            "uitzoeken persoon.b: een_van nee",
            "uitzoeken element.contract: een_van ja",
        },
    )


# --- calculations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("als", "geboren"),
    [
        ("{persoon.leeftijd: {ten_minste: 18}}", "2008-11-22"),
        ("{persoon.leeftijd: {minder_dan: 18}}", "2008-11-23"),
        ("{persoon.leeftijd: 18}", "2008-11-22"),
    ],
)
def test_an_unknown_age_is_met_by_a_birth_date(als: str, geboren: str) -> None:
    """On the day itself somebody is eighteen; a day later is a day too young."""
    (rij,) = _rijen(als, KAAL.replace("geboortedatum: 2012-01-01, ", ""))
    (waarde,) = _waarden(rij).values()
    assert isinstance(waarde, Dag)
    assert f"{waarde.vroegst}" == geboren


def test_an_unknown_part_of_a_sum_gets_a_value_by_which_the_sum_fits() -> None:
    for als, bedrag in (
        ("{element.totaal: {ten_hoogste: 60 euro}}", "0 euro"),
        ("{element.totaal: {meer_dan: 60 euro}}", "60 euro"),
        ("{element.totaal: {minder_dan: 50.01 euro}}", "0 euro"),
    ):
        (rij,) = _rijen(als)
        gevonden = _waarden(rij)
        assert [(b.onderwerp, schrijf(w)) for b, w in gevonden.items()] == [("element.erbij", bedrag)]


def test_what_is_asked_of_a_fact_itself_goes_before_what_a_sum_would_like() -> None:
    """The sum would do with nothing extra; the fact has to be more than five, and with that the sum fits as well."""
    (rij,) = _rijen("{alle: [{element.totaal: {ten_hoogste: 60 euro}}, {element.erbij: {meer_dan: 5 euro}}]}")
    assert [(b.onderwerp, schrijf(w)) for b, w in _waarden(rij).items()] == [("element.erbij", "5.01 euro")]


def test_a_sum_that_no_value_makes_right_has_no_way() -> None:
    """It costs fifty already; nothing that comes on top brings it below fifty."""
    assert eisen("{element.totaal: {minder_dan: 50 euro}}") == set()


def test_a_sum_of_many_unknowns_is_one_question() -> None:
    """Three amounts are found out together; what each of them must be nobody can say."""
    assert eisen("{element.som: {ten_hoogste: 60 euro}}") == _sets({"uitzoeken element.som: waar"})


def test_a_calculation_of_settled_facts_is_settled() -> None:
    assert eisen("{element.vast: {ten_hoogste: 60 euro}}") == set()
    assert eisen("{element.vast: {ten_hoogste: 100 euro}}") == _sets(set())


# --- earlier decisions and outcomes of other rules -------------------------------------------------------------------


def test_an_earlier_decision_can_be_found_out_but_not_changed() -> None:
    eerder = "{eerder: {soort: hulp, binnen: 5 jaar}}"
    assert eisen(eerder) == _sets({"uitzoeken hulp: waar"})
    assert eisen(eerder, doel=False) == _sets({"uitzoeken hulp: niet waar"})
    assert eisen(eerder, KAAL + "eerdere_besluiten: []\n") == set()
    assert eisen(eerder, KAAL + "eerdere_besluiten: []\n", doel=False) == _sets(set())


@pytest.mark.parametrize(
    ("wens", "extra", "verwacht"),
    [
        ("gedekt", "", [{"uitzoeken persoon.a: een_van ja"}]),
        ("niet_gedekt", "", [{"uitzoeken persoon.a: een_van nee"}]),
        (
            "gedekt",
            "    eerst_regelen: {dossier.klaar: ja}\n",
            [{"uitzoeken persoon.a: een_van ja", "uitzoeken dossier.klaar: een_van ja"}],
        ),
        (
            "gedekt",
            "    eerst_regelen: {persoon.vroeger: ja}\n",
            [{"uitzoeken persoon.a: een_van ja", "uitzoeken persoon.vroeger: een_van ja"}],
        ),
        (
            "niet_gedekt",
            "    eerst_regelen: {persoon.vroeger: ja}\n",
            [{"uitzoeken persoon.a: een_van nee"}, {"uitzoeken persoon.vroeger: een_van nee"}],
        ),
        ("gedekt", "    beslisruimte: kan\n", []),
        ("gedekt_onder_voorwaarden", "    beslisruimte: kan\n", [{"uitzoeken persoon.a: een_van ja"}]),
        (
            "gedekt",
            "  m: {bron: art. 3, kan_weigeren: [x], als: {persoon.b: ja}}\n",
            [{"uitzoeken persoon.a: een_van ja", "uitzoeken persoon.b: een_van nee"}],
        ),
        (
            "gedekt_onder_voorwaarden",
            "  m: {bron: art. 3, hoeft_niet: [x], als: {persoon.b: ja}}\n",
            [
                {"uitzoeken persoon.a: een_van ja", "uitzoeken persoon.b: een_van nee"},
                {"uitzoeken persoon.a: een_van ja", "uitzoeken persoon.b: een_van ja"},
            ],
        ),
    ],
)
def test_the_outcome_of_another_rule_is_brought_about_through_that_rule(
    wens: str, extra: str, verwacht: list[set[str]]
) -> None:
    assert eisen(f"{{dekking.wet/x: {wens}}}", regels=ANDER + extra) == _sets(*verwacht)


def test_another_outcome_than_this_one_is_each_of_the_others() -> None:
    assert eisen("{dekking.wet/x: [gedekt, gedekt_onder_voorwaarden]}", regels=ANDER, doel=False) == _sets(
        {"uitzoeken persoon.a: een_van nee"}
    )


def test_a_rule_that_already_came_out_so_asks_nothing() -> None:
    assert eisen("{dekking.wet/x: gedekt}", PLAN, ANDER) == _sets(set())
    assert eisen("{dekking.wet/x: niet_gedekt}", PLAN.replace("a: ja", "a: nee"), ANDER) == _sets(set())


def test_a_rule_that_is_not_in_force_covers_nothing_whatever_people_do() -> None:
    later = ANDER + "    geldig_vanaf: 2030-01-01\n"
    assert eisen("{dekking.wet/x: gedekt}", regels=later) == set()
    assert eisen("{dekking.wet/x: niet_gedekt}", regels=later) == _sets(set())


def test_what_must_be_arranged_first_can_be_arranged() -> None:
    """A step that is not done yet is a thing to do, also where the vocabulary lets nobody change the fact otherwise."""
    wet = (
        "{dekking.wet/x: gedekt}",
        PLAN + "dossier: {klaar: nee}\n",
        ANDER + "    eerst_regelen: {dossier.klaar: ja}\n",
    )
    assert eisen(*wet) == _sets({"regelen dossier.klaar: een_van ja"})
    assert eisen("{dossier.klaar: ja}", PLAN + "dossier: {klaar: nee}\n") == set()


def test_a_choice_of_the_body_that_is_known_asks_nothing_more() -> None:
    mag_niet = ANDER + "  m: {bron: art. 3, kan_weigeren: [x], als: {persoon.b: ja}}\n"
    wens = "{dekking.wet/x: gedekt_onder_voorwaarden}"
    assert eisen(wens, KAAL.replace("rol: kind", "b: nee"), mag_niet) == _sets({"uitzoeken persoon.a: een_van ja"})


def test_an_element_within_the_frame_asks_only_the_rule_itself() -> None:
    om, dekking = _dekking("{dekking.wet/x: gedekt}", KAAL.replace("50 euro", "5 euro"), ANDER, KADER)
    gevonden = {frozenset(map(_in_woorden, rij)) for rij in om.zo(_geldt(dekking), True)}
    assert gevonden == _sets({"uitzoeken persoon.a: een_van ja"})


KADER = VERORDENING.replace("[wet/biedt]", "[wet/x]")


@pytest.mark.parametrize(
    ("clausule", "wens", "verwacht"),
    [
        ("", "gedekt", [{"uitzoeken element.kosten: ten_hoogste 40 euro", "uitzoeken persoon.a: een_van ja"}]),
        (
            "",
            "niet_gedekt",
            [{"uitzoeken element.kosten: niet ten_hoogste 40 euro"}, {"uitzoeken persoon.a: een_van nee"}],
        ),
        (
            "  hard: {bron: art. 9, hardheidsclausule: ja, bevoegd: college}\n",
            "niet_gedekt",
            [{"uitzoeken persoon.a: een_van nee"}],
        ),
    ],
)
def test_a_frame_on_another_rule_shuts_it_unless_a_clause_may_reopen_it(
    clausule: str, wens: str, verwacht: list[set[str]]
) -> None:
    om, dekking = _dekking(
        f"{{dekking.wet/x: {wens}}}", KAAL.replace("kosten: 50 euro", "doel_gezin: rust"), ANDER, KADER + clausule
    )
    gevonden = {frozenset(map(_in_woorden, rij)) for rij in om.zo(_geldt(dekking), True)}
    assert gevonden == _sets(*verwacht)


# --- sets ------------------------------------------------------------------------------------------------------------


def test_demands_that_contradict_each_other_are_no_way() -> None:
    assert eisen("{alle: [{persoon.a: ja}, {persoon.a: nee}]}") == set()
    assert eisen("{alle: [{element.prijs: {meer_dan: 5 euro}}, {element.prijs: {minder_dan: 5 euro}}]}") == set()
    (rij,) = _rijen("{alle: [{element.prijs: {meer_dan: 5 euro}}, {element.prijs: {minder_dan: 6 euro}}]}")
    (prijs,) = _waarden(rij).values()
    assert isinstance(prijs, Getal)
    assert 5 < prijs.laag == prijs.hoog < 6


def test_more_sets_than_are_kept_is_said() -> None:
    """Seven times two ways are 128 sets; the smallest stay, and the answer does not claim to be complete."""
    namen = [f"element.v{n}{kant}" for n in range(7) for kant in "ab"]
    woorden = "feiten:\n" + "".join(f"  {naam}: {{soort: ja_nee, vraag: Ja?}}\n" for naam in namen)
    als = ", ".join(f"{{minstens_een: [{{element.v{n}a: ja}}, {{element.v{n}b: ja}}]}}" for n in range(7))
    om, dekking = _dekking(f"{{alle: [{als}]}}", KAAL, "", woorden)
    assert len(om.zo(_geldt(dekking), True)) == MEESTE
    assert om.afgekapt
