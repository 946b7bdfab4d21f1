"""Signals: what stands together in a plan, found by patterns, joins and counts."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chain import keten
from engine.outcome import Toetsing
from engine.signals import EIGENSCHAPPEN, Samen, Signaal, dingen, hoornregels, signalen
from schemas.regeling import Patroon
from tests.laden import REGELS, documenten
from tests.mini import PLAN, REGISTER, WET, boek, toetsing

REGELING = """
regeling: signalen
titel: Signalen
rang: vaste_gedragslijn
geldig_vanaf: 2020-01-01
regels:
"""


def gevonden(regels: str, plan: str, *meer: str) -> list[tuple[str, str, str]]:
    """The signals of these rules on a plan: name, place, and the things that stand together."""
    t = toetsing(boek(WET, REGISTER, REGELING + regels, *meer), plan)
    return [(str(s.kern.regel.signaal), s.over, s.stap.tekst) for s in alle(t)]


def alle(t: Toetsing) -> list[Signaal]:
    return list(signalen(Samen(t.onderzoek, t.cellen, t.samenvattingen), t.ketening))


def regel(patronen: str, naam: str = "r", meer: str = "") -> str:
    """A signal with these patterns."""
    vast = f"bron: art. 1, signaal: {naam}, tekst: Kijk., wie: [contactpersoon]"
    return f"  {naam}: {{{vast}, patronen: {patronen}{meer}}}\n"


ADVIES = """
adviezen:
  - {door: school, over: hulp, onderwerp: rust, richting: meer}
  - {door: arts, over: hulp, onderwerp: rust, richting: minder}
  - {door: arts, over: hulp, onderwerp: eten, richting: minder}
"""


def test_a_join_needs_the_same_value() -> None:
    """Two advices on one subject meet; advices on different subjects do not."""
    twee = "[{in: adviezen, als: {richting: meer}}, {in: adviezen, als: {richting: minder}, gelijk: {onderwerp: 1}}]"
    assert gevonden(regel(twee), PLAN + ADVIES) == [("r", "hulp/-", "advies 1; advies 2")]


def test_two_patterns_over_one_list_are_two_things() -> None:
    """One thing is never joined with itself."""
    zelf = "[{in: adviezen, als: {door: school}}, {in: adviezen, als: {door: school}, gelijk: {onderwerp: 1}}]"
    assert gevonden(regel(zelf), PLAN + ADVIES) == []


def hulpen(*stopt: str) -> str:
    rijen = [f"  - {{soort: kamp, bij: kind, door: h{n}, vertrouwd: ja{s}}}" for n, s in enumerate(stopt)]
    return "lopende_hulp:\n" + "\n".join(rijen) + "\n"


STOPT = ", stopt_door: hulp"


@pytest.mark.parametrize(("aantal", "verwacht"), [(2, False), (3, True), (6, True)])
def test_minstens_counts_different_things(aantal: int, verwacht: bool) -> None:
    """Three or more, wherever they stand between others."""
    rijen = [deel for _ in range(aantal) for deel in (STOPT, "")]
    drie = regel("[{in: lopende_hulp, als: {vertrouwd: ja, stopt: ja}, minstens: 3}]")
    assert bool(gevonden(drie, PLAN + hulpen(*rijen))) is verwacht


def test_help_also_stops_when_an_element_names_it() -> None:
    """`stopt:` of an element counts like `stopt_door:` of the help; what remains keeps the second signal away."""
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, stopt: [h0, h1]")
    regels = regel("[{in: lopende_hulp, als: {stopt: ja}, minstens: 2}]", "twee") + regel(
        "[{in: personen, als: {vertrouwde_hulp: {ten_minste: 2}, vertrouwde_hulp_die_blijft: 0}}]", "allemaal"
    )
    assert {s for s, _, _ in gevonden(regels, plan + hulpen("", ""))} == {"twee", "allemaal"}
    assert {s for s, _, _ in gevonden(regels, plan + hulpen("", "", ""))} == {"twee"}


BESLUITEN = "eerdere_besluiten:\n" + "".join(
    f"  - {{soort: kamp, op: 2026-01-0{n + 1}, uitkomst: afgeweken, regel: {'abbbbbc'[n]}}}\n" for n in range(7)
)
VIJF = (
    "[{in: eerdere_besluiten, als: {uitkomst: afgeweken}}, "
    "{in: eerdere_besluiten, als: {uitkomst: afgeweken}, gelijk: {regel: 1}, minstens: 5}]"
)


def test_counting_within_a_join() -> None:
    """Five times the same rule, not five departures from different rules."""
    namen = "; ".join(f"eerder besluit {n}" for n in range(2, 7))
    assert gevonden(regel(VIJF), PLAN + BESLUITEN) == [("r", "-/-", namen)]
    assert gevonden(regel(VIJF), PLAN + BESLUITEN.replace("regel: b}", "regel: d}", 1)) == []


def test_unknown_never_signals() -> None:
    """A fact on which people differ, or that nobody said, fits no pattern."""
    over = regel("[{in: elementen, als: {contract: nee}}]")
    assert gevonden(over, PLAN) == []
    assert gevonden(over, PLAN.replace("kosten: 50 euro", "contract: nee")) == [("r", "hulp/kind", "onderdeel hulp")]
    twist = "contract: [{waarde: nee, door: a}, {waarde: ja, door: b}]"
    assert gevonden(over, PLAN.replace("kosten: 50 euro", twist)) == []


@pytest.mark.parametrize(
    ("periode", "verwacht"),
    [
        ("{van: 2029-01-01, tot_en_met: 2029-12-31}", []),
        ("{van: 2029-06-01, tot_en_met: 2030-01-01}", [("r", "hulp/kind", "cel hulp/kind wet/biedt")]),
        ("{van: 2030-01-01, tot_en_met: 2030-12-31}", []),
        ("{van: 2029-01-01}", []),
    ],
)
def test_a_birthday_inside_the_period(periode: str, verwacht: list[tuple[str, str, str]]) -> None:
    """Ages are taken on the first and the last day; the birthday itself counts."""
    over = regel("[{in: cellen, als: {leeftijd_begin: {minder_dan: 18 jaar}, leeftijd_einde: {ten_minste: 18 jaar}}}]")
    assert gevonden(over, PLAN.replace("kosten: 50 euro", f"periode: {periode}")) == verwacht


def test_two_birth_dates_give_no_age() -> None:
    """Where speakers contradict each other nobody's age is known, whoever happens to stand first."""
    over = regel("[{in: cellen, als: {leeftijd_begin: {minder_dan: 18 jaar}}}]")
    plan = PLAN.replace("kosten: 50 euro", "periode: {van: 2029-01-01}")
    assert len(gevonden(over, plan)) == 1
    strijdig = plan.replace(
        "geboortedatum: 2012-01-01", "geboortedatum: [{waarde: 2012-01-01, door: a}, {waarde: 2002-01-01, door: b}]"
    )
    assert gevonden(over, strijdig) == []


def test_a_mandate_that_ends_before_the_period() -> None:
    """Only when every chain that reaches the contact person ends before."""
    over = regel("[{in: cellen, als: {mandaat_eindigt_eerder: ja}}]")
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, periode: {van: 2026-12-01, tot_en_met: 2027-11-30}")
    kort = REGISTER.replace("    aan: coach\n", "    aan: coach\n    geldig_tot_en_met: 2027-06-30\n")
    t = toetsing(boek(WET, kort, REGELING + over), plan)
    assert [s.over for s in alle(t)] == ["hulp/kind"]
    assert gevonden(over, plan) == []


def test_the_condition_and_the_kinds_of_the_rule_itself_also_hold() -> None:
    """`als` and `bij` beside patterns narrow the place."""
    een = "[{in: elementen, als: {heeft_doel: nee}}]"
    assert gevonden(regel(een, meer=", bij: [kamp]"), PLAN) != []
    assert gevonden(regel(een, meer=", bij: [feest]"), PLAN) == []
    assert gevonden(regel(een, meer=", als: {element.kosten: {meer_dan: 60 euro}}"), PLAN) == []


def test_many_elements_become_one_signal_that_names_them() -> None:
    """A signal about every element reads as one sentence about the plan."""
    plan = PLAN + "".join(f"  hulp_{n}: {{in_eigen_woorden: x, soort: kamp, voor: [kind]}}\n" for n in range(4))
    (een,) = alle(toetsing(boek(WET, REGISTER, REGELING + regel("[{in: elementen, als: {heeft_doel: nee}}]")), plan))
    assert een.over == "-/-"
    assert een.tekst() == "Kijk. Het gaat om: hulp, hulp 0, hulp 1, hulp 2, hulp 3."


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xyz")), max_size=7), st.integers(1, 4))
def test_patterns_agree_with_trying_every_combination(rijen: list[tuple[str, str]], minstens: int) -> None:
    """A pair with a shared value, and a count with a shared value, exactly when brute force finds one."""
    adviezen = "adviezen:\n" + "".join(
        f"  - {{door: d{n}, over: hulp, onderwerp: {o}, richting: {'meer' if r == 'a' else 'minder'}}}\n"
        for n, (r, o) in enumerate(rijen)
    )
    paar = "[{in: adviezen, als: {richting: meer}}, {in: adviezen, als: {richting: minder}, gelijk: {onderwerp: 1}"
    regels = regel(f"{paar}}}]", "paar") + regel(f"{paar}, minstens: {minstens}}}]", "telling")
    namen = {s for s, _, _ in gevonden(regels, PLAN + (adviezen if rijen else ""))}
    a, b = [o for r, o in rijen if r == "a"], [o for r, o in rijen if r == "b"]
    assert ("paar" in namen) is any(x == y for x, y in product(a, b))
    assert ("telling" in namen) is any(b.count(x) >= minstens for x in a)


def test_every_property_that_a_pattern_of_ours_names_exists() -> None:
    """A property that no thing has would make a signal that never comes; facts of the vocabulary also count."""
    feiten = {naam.partition(".")[2] for doc in documenten(REGELS) for naam in (doc.data.get("feiten") or {})}
    for doc in documenten(REGELS):
        for regel_ in (doc.data.get("regels") or {}).values():
            for ruw in regel_.get("patronen", ()):
                patroon = Patroon.model_validate(ruw)
                mag = EIGENSCHAPPEN[patroon.in_] | (feiten if patroon.in_ in ("elementen", "personen") else set())
                assert set(patroon.als) | set(patroon.gelijk) <= mag, (doc.naam, patroon)


def test_the_properties_are_those_that_things_have() -> None:
    """The published list and the things themselves name the same properties."""
    plan = (
        PLAN
        + ADVIES
        + BESLUITEN
        + hulpen(STOPT)
        + (
            "afspraken: [{door: wethouder, inhoud: x, vorm: mondeling}]\n"
            "contacten: [{op: 2026-01-01, tussen: [a, b], over: [hulp], waarom: x, gezin_weet_het: nee}]\n"
        )
    )
    t = toetsing(
        boek(WET, REGISTER), plan.replace("kosten: 50 euro", "periode: {van: 2026-12-01, tot_en_met: 2027-11-30}")
    )
    for ding in dingen(Samen(t.onderzoek, t.cellen, t.samenvattingen)):
        assert (
            set(ding.eigen) - {"geboortedatum", "a", "periode_van", "periode_tot_en_met"} <= EIGENSCHAPPEN[ding.lijst]
        )


def test_the_rules_of_the_chainer_hold_no_plan() -> None:
    """The same law gives the same rules, so that a chainer compiles them once."""
    wet = boek(WET, REGISTER, REGELING + regel(VIJF))
    een, ander = toetsing(wet, PLAN), toetsing(wet, PLAN + BESLUITEN)
    assert hoornregels(een.recht) is hoornregels(ander.recht)
    assert keten(hoornregels(een.recht), frozenset()) == ()
