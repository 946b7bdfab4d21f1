"""Facts and conditions promise: unknown is not no, a judgement counts only from who may judge, and nothing raises."""

from decimal import localcontext

import pytest

from engine.inquiry import Plek
from engine.values import Leeg, schrijf
from tests.mini import PLAN, REGISTER, WET, boek, cel, element, toetsing, uitkomst

EXTRA = """
regeling: extra
titel: Extra
rang: wet
geldig_vanaf: 2020-01-01
regels:
"""


def wet(als: str, meer: str = "") -> str:
    """The small statute with another condition, and more rules below it."""
    return WET.replace("als: {persoon.a: ja}", f"als: {als}") + meer


def status(als: str, plan: str = PLAN, meer: str = "") -> str:
    """The coverage of the one cell under this condition."""
    gevonden = cel(uitkomst(boek(wet(als, meer), REGISTER), plan))["dekking"]
    assert isinstance(gevonden, dict)
    return str(gevonden["status"])


@pytest.mark.parametrize(
    ("als", "verwacht"),
    [
        ("{persoon.a: ja}", "gedekt"),
        ("{persoon.a: nee}", "niet_gedekt"),
        ("{persoon.b: ja}", "onbekend"),
        ("{persoon.a: ja, persoon.b: ja}", "onbekend"),
        ("{persoon.a: nee, persoon.b: ja}", "niet_gedekt"),
        ("{minstens_een: [{persoon.a: ja}, {persoon.b: ja}]}", "gedekt"),
        ("{minstens_een: [{persoon.a: nee}, {persoon.b: ja}]}", "onbekend"),
        ("{geen_enkele: [{persoon.a: nee}]}", "gedekt"),
        ("{geen_enkele: [{persoon.a: ja}, {persoon.b: ja}]}", "niet_gedekt"),
        ("{alle: [{persoon.a: ja}, {geen_enkele: [{persoon.a: nee}]}]}", "gedekt"),
        ("{persoon.leeftijd: {minder_dan: 18}}", "gedekt"),
        ("{persoon.leeftijd: {ten_minste: 14, ten_hoogste: 14}}", "gedekt"),
        ("{persoon.leeftijd: {meer_dan: 14}}", "niet_gedekt"),
        ("{persoon.geboortedatum: {vanaf: 2012-01-01, tot_en_met: 2012-01-01}}", "gedekt"),
        ("{persoon.geboortedatum: {tot: 2012-01-01}}", "niet_gedekt"),
        ("{element.soort: [hulp]}", "gedekt"),
        ("{element.soort: {is_niet: [hulp]}}", "niet_gedekt"),
        ("{element.soort: {is: [feest]}}", "niet_gedekt"),
        ("{persoon.groep: {is_niet: groot}}", "onbekend"),
        ("{contactpersoon.organisatie: gemeente}", "gedekt"),
        ("{een_persoon: {persoon.a: ja}}", "gedekt"),
        ("{alle_personen: {persoon.a: ja}}", "gedekt"),
        ("{alle_personen: {wie: {persoon.a: nee}, als: {persoon.b: ja}}}", "gedekt"),
        ("{een_ander: {persoon.a: ja}}", "niet_gedekt"),
        ("{een_gezaghebbende: {persoon.a: ja}}", "niet_gedekt"),
        ("{alle_gezaghebbenden: {persoon.a: nee}}", "gedekt"),
        ("{een_element: {element.kosten: 50 euro}}", "gedekt"),
        ("{som: {over: elementen, feit: element.kosten, ten_hoogste: 50 euro}}", "gedekt"),
        ("{som: {over: personen, feit: persoon.inkomen, ten_hoogste: 50 euro per maand}}", "onbekend"),
        ("{som: {over: lopende_hulp, feit: element.kosten, minder_dan: 1 euro}}", "gedekt"),
        ("{eerder: {soort: hulp, binnen: 5 jaar}}", "onbekend"),
        ("{dekking.extra/ander: gedekt}", "gedekt"),
        ("{dekking.extra/ander: [niet_gedekt, onbekend]}", "niet_gedekt"),
        ("{dekking.extra/open: gedekt}", "onbekend"),
        ("{element.kosten: {ten_hoogste: extra/bedragen.grens}}", "gedekt"),
        ("{element.kosten: {meer_dan: extra/bedragen.grens}}", "niet_gedekt"),
        ("{element.kosten: {ten_hoogste: extra/bedragen.later}}", "onbekend"),
        ("{persoon.inkomen: {ten_hoogste: persoon.norm}}", "onbekend"),
        ("{persoon.vroeger: ja}", "onbekend"),
        ("{persoon.nood: ja}", "gedekt_onder_voorwaarden"),
        ("{persoon.nood: ja, persoon.b: ja}", "onbekend"),
        ("{minstens_een: [{persoon.nood: ja}, {persoon.b: ja}]}", "gedekt_onder_voorwaarden"),
        ("{geen_enkele: [{persoon.nood: ja}]}", "gedekt_onder_voorwaarden"),
    ],
)
def test_conditions_have_one_meaning(als: str, verwacht: str) -> None:
    """Every kind of condition, true, false and unknown."""
    extra = (
        EXTRA
        + """
  ander: {bron: art. 1, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.a: ja}}
  open: {bron: art. 2, biedt: [feest], besluit: geen, beslist: gezin, als: {persoon.b: ja}}
bedragen:
  grens: {eenheid: euro, bron: art. 3, waarden: {2020-01-01: 40, 2026-01-01: 50, 2027-01-01: 10}}
  later: {eenheid: euro, bron: art. 3, waarden: {2030-01-01: 50}}
"""
    )
    uit = uitkomst(boek(wet(als), REGISTER, extra))
    assert cel(uit)["dekking"] == {"status": verwacht, "bestreden": []}


@pytest.mark.parametrize(
    ("op", "bij", "verwacht"),
    [
        ("2021-11-23", "kind", "gedekt"),
        ("2021-11-22", "kind", "niet_gedekt"),
        ("2026-11-22", "kind", "gedekt"),
        ("2026-11-23", "kind", "niet_gedekt"),
        ("2026-11-22", "moeder", "niet_gedekt"),
    ],
)
def test_looking_back_counts_days_exactly(op: str, bij: str, verwacht: str) -> None:
    """Within five years: the day five years ago is out, today is in; another person's decision is not one's own."""
    plan = PLAN + f"eerdere_besluiten: [{{soort: kamp, bij: {bij}, op: {op}}}]\n"
    assert status("{eerder: {soort: hulp, binnen: 5 jaar}}", plan) == verwacht


def stappen(uit: dict[str, object], vorm: str) -> list[dict[str, str]]:
    """The steps of one form in an outcome."""
    afleiding = uit["afleiding"]
    assert isinstance(afleiding, list)
    return [s for s in afleiding if s["vorm"] == vorm]


def test_what_is_not_known_keeps_its_words_and_place() -> None:
    """An earlier decision or an amount that is unknown is a step like any other, with the rule that asks for it."""
    (eerder,) = stappen(uitkomst(boek(wet("{eerder: {soort: hulp, binnen: 5 jaar}}"), REGISTER)), "eerder")
    assert (eerder["waarde"], eerder["regel"], eerder["cel"]) == ("onbekend", "wet/biedt", "hulp/kind")
    assert eerder["tekst"] == "hulp toegekend binnen 60 maanden en 0 dagen"
    later = "\nbedragen:\n  later: {eenheid: euro, bron: art. 3, waarden: {2030-01-01: 50}}\n"
    uit = uitkomst(boek(wet("{element.kosten: {ten_hoogste: bedragen.later}}", later), REGISTER))
    (bedrag,) = stappen(uit, "bedrag")
    assert (bedrag["waarde"], bedrag["cel"], bedrag["over"]) == ("onbekend", "-/-", "wet/bedragen.later")
    assert "bron" not in bedrag


def test_the_sum_of_running_help_has_the_unit_of_its_fact() -> None:
    """Sixty and forty euros are a hundred euros."""
    als = "{som: {over: lopende_hulp, feit: element.kosten, ten_hoogste: 100 euro}}"
    hulp = "lopende_hulp: [{soort: hulp, bij: kind, kosten: 60 euro}, {soort: hulp, bij: kind, kosten: 40 euro}]\n"
    (som,) = stappen(uitkomst(boek(wet(als), REGISTER), PLAN + hulp), "som")
    assert (som["waarde"], som["over"], som["cel"]) == ("100 euro", "element.kosten", "hulp/kind")


def test_no_earlier_decisions_is_known_when_said() -> None:
    """An empty list is an answer; no list is not."""
    assert status("{eerder: {soort: hulp, binnen: 5 jaar}}", PLAN + "eerdere_besluiten: []\n") == "niet_gedekt"


@pytest.mark.parametrize(
    ("geboren", "verwacht"),
    [
        ("2009", "gedekt"),
        ("2008-11", "onbekend"),
        ("2008-11-23", "gedekt"),
        ("2008-11-22", "niet_gedekt"),
        ("2007", "niet_gedekt"),
        ("onbekend", "onbekend"),
    ],
)
def test_an_incomplete_birth_date_answers_where_it_can(geboren: str, verwacht: str) -> None:
    """BRP dates with only a year or month give an answer where every day of it would."""
    assert status("{persoon.leeftijd: {minder_dan: 18}}", PLAN.replace("2012-01-01", geboren)) == verwacht


def test_ages_are_taken_in_the_period_of_the_element() -> None:
    """Three dates may differ: the age on the first day of what is asked, not today."""
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, periode: {van: 2030-01-01, tot_en_met: 2030-12-31}")
    assert status("{persoon.leeftijd: {minder_dan: 18}}", plan) == "niet_gedekt"


def test_speakers_who_differ_leave_a_fact_unknown() -> None:
    """Contradictions stay side by side, and the answer says so."""
    plan = PLAN.replace("a: ja", "a: [{waarde: ja, door: school}, {waarde: nee, door: arts, op: 2026-01-02}]")
    uit = uitkomst(boek(WET, REGISTER), plan)
    assert cel(uit)["dekking"] == {"status": "onbekend", "bestreden": []}
    (tegenspraak,) = uit["tegenspraken"]  # type: ignore[misc]
    assert (tegenspraak["feit"], tegenspraak["over"]) == ("persoon.a", "-/kind")
    assert sorted((u["door"], u["waarde"], u["op"]) for u in tegenspraak["uitspraken"]) == [
        ("arts", "nee", "2026-01-02"),
        ("school", "ja", ""),
    ]
    assert element(uit)["samenvatting"]["antwoord"] == "oordeel_nodig"  # type: ignore[index]


def test_speakers_who_agree_count_once() -> None:
    """Two people who say the same make one fact."""
    plan = PLAN.replace("a: ja", "a: [{waarde: ja, door: school}, {waarde: ja, door: arts}]")
    assert status("{persoon.a: ja}", plan) == "gedekt"


OORDEEL = "nood: {waarde: ja, door: DOOR, naam: consulent 1, reden: gezien, bevindingen: [gesprek], op: 2026-11-01}"


@pytest.mark.parametrize(
    ("door", "verwacht"),
    [("coach", "gedekt"), ("chef", "gedekt"), ("college", "gedekt"), ("buurman", "gedekt_onder_voorwaarden")],
)
def test_a_judgement_counts_from_who_holds_the_power(door: str, verwacht: str) -> None:
    """From anyone else it is advice (Awb 3:9) and the question stays open."""
    assert status("{persoon.nood: ja}", PLAN.replace("a: ja", OORDEEL.replace("DOOR", door))) == verwacht


@pytest.mark.parametrize("weg", ["naam: consulent 1, ", "reden: gezien, ", "bevindingen: [gesprek], "])
def test_a_judgement_needs_name_reason_and_findings(weg: str) -> None:
    """A judgement without its grounds is advice."""
    plan = PLAN.replace("a: ja", OORDEEL.replace("DOOR", "coach").replace(weg, ""))
    assert status("{persoon.nood: ja}", plan) == "gedekt_onder_voorwaarden"


def test_a_judgement_beyond_the_limit_of_the_mandate_is_advice() -> None:
    """Who may not decide above a hundred euros may not judge there either."""
    plan = PLAN.replace("a: ja", OORDEEL.replace("DOOR", "coach")).replace("50 euro", "150 euro")
    assert status("{persoon.nood: ja}", plan) == "gedekt_onder_voorwaarden"


def test_derived_facts() -> None:
    """A yes/no fact is true when one of its rules holds, false when none can; a plan cannot overrule it."""
    meer = """
  jong: {bron: art. 2, begrip: persoon.jong, als: {persoon.leeftijd: {minder_dan: 18}}}
  jong_ook: {bron: art. 3, begrip: persoon.jong, als: {persoon.b: ja}}
"""
    plan = PLAN.replace("a: ja", "a: ja, jong: nee")
    assert status("{persoon.jong: ja}", plan, meer) == "gedekt"
    assert status("{persoon.jong: ja}", PLAN.replace("2012", "2000"), meer) == "onbekend"
    assert status("{persoon.jong: ja}", PLAN.replace("2012", "2000").replace("a: ja", "b: nee"), meer) == "niet_gedekt"


def test_a_presumption_gives_way_to_what_is_said() -> None:
    """A rebuttable rule answers until somebody states the fact."""
    meer = "\n  jong: {bron: art. 2, begrip: persoon.jong, weerlegbaar: ja, als: {persoon.a: ja}}\n"
    assert status("{persoon.jong: ja}", PLAN, meer) == "gedekt"
    assert status("{persoon.jong: ja}", PLAN.replace("a: ja", "a: ja, jong: nee"), meer) == "niet_gedekt"


def test_rules_that_give_a_choice_or_a_number() -> None:
    """The value of the rule that holds; two that hold and differ are a conflict and unknown."""
    meer = """
  groot: {bron: art. 2, begrip: persoon.groep, is: groot, als: {persoon.a: ja}}
  klein: {bron: art. 3, begrip: persoon.groep, is: klein, als: {persoon.b: ja}}
  norm: {bron: art. 4, begrip: persoon.norm, bereken: "max(0, 2 * bedragen.basis)", als: {persoon.a: ja}}
  vast: {bron: art. 4, begrip: persoon.inkomen, is: 15 euro per maand, als: {persoon.a: ja}}
bedragen:
  basis: {eenheid: euro per maand, bron: art. 5, waarden: {2020-01-01: 10}}
"""
    plan = PLAN.replace("a: ja", "a: ja, b: nee")
    assert status("{persoon.groep: groot}", plan, meer) == "gedekt"
    assert status("{persoon.norm: 20 euro per maand}", plan, meer) == "gedekt"
    assert status("{persoon.inkomen: {ten_hoogste: persoon.norm}}", plan, meer) == "gedekt"
    assert status("{persoon.groep: groot}", PLAN, meer) == "onbekend"
    assert status("{persoon.groep: klein}", PLAN.replace("a: ja", "a: nee, b: nee"), meer) == "onbekend"
    conflict = uitkomst(boek(wet("{persoon.groep: groot}", meer), REGISTER), PLAN.replace("a: ja", "a: ja, b: ja"))
    assert conflict["conflicten"] == [
        {"feit": "persoon.groep", "over": "hulp/kind", "regels": ["wet/groot: groot", "wet/klein: klein"]}
    ]


def test_a_local_meaning_stays_local() -> None:
    """A definition for one regeling does not change the same word elsewhere."""
    meer = """
  jong: {bron: art. 2, begrip: persoon.jong, als: {persoon.a: ja}}
  anders: {bron: art. 3, begrip: persoon.jong, alleen_voor: [extra], als: {persoon.a: nee}}
"""
    extra = EXTRA + "\n  ander: {bron: art. 1, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.jong: ja}}\n"
    uit = uitkomst(boek(wet("{persoon.jong: ja}", meer), REGISTER, extra))
    assert cel(uit)["dekking"]["status"] == "gedekt"  # type: ignore[index]
    assert cel(uit, "extra/ander", "geen")["dekking"]["status"] == "niet_gedekt"  # type: ignore[index]


def test_a_local_meaning_names_its_own_rules() -> None:
    """Two laws that share one definition and each add their own: every step names the rules of its own law."""
    meer = """
  deel: {bron: art. 2, begrip: persoon.jong, alleen_voor: [wet, extra], als: {persoon.b: ja}}
  een: {bron: art. 3, begrip: persoon.jong, alleen_voor: [wet], als: {persoon.a: nee}}
  twee: {bron: art. 4, begrip: persoon.jong, alleen_voor: [extra], als: {persoon.a: ja}}
"""
    extra = EXTRA + "\n  ander: {bron: art. 1, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.jong: ja}}\n"
    plan = PLAN.replace("personen: {", "personen: {zus: {a: nee}, ").replace("voor: [kind]", "voor: [zus, kind]")
    uit = uitkomst(boek(wet("{persoon.jong: ja}", meer), REGISTER, extra), plan)
    stappen = [s for s in uit["afleiding"] if s["vorm"] == "begrip"]  # type: ignore[attr-defined]
    assert sorted((s["cel"], s["regel"], s["bron"], s["waarde"]) for s in stappen) == [
        ("hulp/kind", "wet/deel wet/een", "wet art. 2; wet art. 3", "onbekend"),
        ("hulp/kind", "wet/deel wet/twee", "wet art. 2; wet art. 4", "ja"),
        ("hulp/zus", "wet/deel wet/een", "wet art. 2; wet art. 3", "ja"),
        ("hulp/zus", "wet/deel wet/twee", "wet art. 2; wet art. 4", "onbekend"),
    ]


def test_a_circle_of_definitions_is_unknown() -> None:
    """The checker refuses circles; evaluation still ends."""
    meer = """
  jong: {bron: art. 2, begrip: persoon.jong, als: {persoon.jong: ja}}
  rond: {bron: art. 3, sluit_uit: [biedt], als: {dekking.wet/biedt: gedekt}}
"""
    assert status("{persoon.jong: ja}", PLAN, meer) == "onbekend"
    assert status("{dekking.wet/biedt: gedekt}") == "onbekend"
    assert (
        status("{persoon.a: ja}", PLAN, "\n  om: {bron: art. 2, sluit_uit: [om, biedt], als: {persoon.a: ja}}\n")
        == "onbekend"
    )


def test_a_ceiling_per_household_or_person_counts_all_elements() -> None:
    """Splitting a plan into smaller elements evades no ceiling."""
    twee = PLAN + "  nog: {in_eigen_woorden: Nog, soort: hulp, voor: [ander], kosten: 60 euro}\n"
    twee = twee.replace("personen: {", "personen: {ander: {a: ja}, ")
    bedrag = "\nbedragen:\n  top: {eenheid: euro, per: PER, bron: art. 3, waarden: {2020-01-01: 100}}\n"
    als = "{element.kosten: {ten_hoogste: bedragen.top}}"
    assert status(als, twee, bedrag.replace("PER", "huishouden")) == "niet_gedekt"
    assert status(als, twee, bedrag.replace("PER", "persoon")) == "gedekt"
    assert status(als, twee, bedrag.replace("PER", "element")) == "gedekt"


def test_running_help_adds_up() -> None:
    """What running help costs counts in the unit of the fact; what is not said is unknown, what is unreadable too."""
    als = "{som: {over: lopende_hulp, feit: element.kosten, ten_hoogste: 100 euro}}"
    hulp = "lopende_hulp: [{soort: hulp, bij: kind, kosten: 60 euro}, {soort: hulp, bij: kind, kosten: KOSTEN}]\n"
    assert status(als, PLAN + hulp.replace("KOSTEN", "40 euro")) == "gedekt"
    assert status(als, PLAN + hulp.replace("KOSTEN", "41 euro")) == "niet_gedekt"
    assert status(als, PLAN + hulp.replace("KOSTEN", "veel")) == "onbekend"
    assert status(als, PLAN + hulp.replace(", kosten: KOSTEN", "")) == "onbekend"


def test_people_outside_the_household_do_not_count_in_it() -> None:
    """A parent who lives elsewhere is in the plan, not in the household."""
    plan = PLAN.replace("personen: {", "personen: {vader: {b: ja, huishouden: nee, gezag: [kind]}, ")
    assert status("{een_ander: {persoon.b: ja}}", plan) == "niet_gedekt"
    assert status("{een_gezaghebbende: {persoon.b: ja}}", plan) == "gedekt"


@pytest.mark.parametrize(
    ("rang", "met_ruimte", "zonder_ruimte"),
    [
        ("wet", "verordening", "verordening"),
        ("amvb", "verordening", "verordening"),
        ("ministeriele_regeling", "verordening", "verordening"),
        ("verordening", "verordening", "buiten_ruimte"),
        ("nadere_regels", "verordening", "buiten_ruimte"),
        ("beleidsregel", "beleid", "beleid"),
        ("vaste_gedragslijn", "beleid", "beleid"),
        ("convenant", "beleid", "beleid"),
        ("jurisprudentie", "beleid", "beleid"),
    ],
)
def test_what_a_frame_can_do_follows_from_its_rank(rang: str, met_ruimte: str, zonder_ruimte: str) -> None:
    """A statute binds, a by-law binds where the statute gives it room, and what is lower steers."""
    kader = EXTRA.replace("rang: wet", f"rang: {rang}") + "\n  top: {bron: art. 1, kader: [wet/biedt]}\n"
    for tekst, laag in ((WET, met_ruimte), (WET.replace("    ruimte: {verordening: art. 8}\n", ""), zonder_ruimte)):
        t = toetsing(boek(tekst, REGISTER, kader))
        assert t.onderzoek.laag(t.recht.kernen["extra/top"], t.recht.kernen["wet/biedt"]) == laag


def test_advice_is_kept_beside_the_open_question() -> None:
    """Who may not judge gives advice: it is shown, and the fact says whether anybody spoke at all."""
    als = boek(wet("{persoon.nood: ja}"), REGISTER)
    advies = toetsing(als, PLAN.replace("a: ja", OORDEEL.replace("DOOR", "buurman")))
    assert {k: [u.verklaring.door for u in v] for k, v in advies.onderzoek.adviezen.items()} == {
        ("persoon.nood", ("", "kind")): ["buurman"]
    }
    open_, gegeven = toetsing(als), toetsing(als, PLAN.replace("a: ja", OORDEEL.replace("DOOR", "chef")))
    assert (open_.onderzoek.adviezen, gegeven.onderzoek.adviezen) == ({}, {})
    teksten = [
        t.cellen["hulp"][0].dekking.premissen[0].premissen[0].premissen[0].tekst for t in (advies, open_, gegeven)
    ]
    assert teksten == ["advies", "open oordeel", ""]


def test_formulas_read_amounts_of_other_laws_and_survive_unknown_names() -> None:
    """An amount by its full name; a name that nobody knows (the checker refuses it) is unknown, not a fault."""
    extra = EXTRA.replace(
        "regels:\n", "bedragen:\n  top: {eenheid: euro per maand, bron: art. 1, waarden: {2020-01-01: 9}}\n"
    )
    norm = '\n  norm: {bron: art. 2, begrip: persoon.norm, bereken: "FORMULE"}\n'
    gelijk = wet("{persoon.norm: 10 euro per maand}", norm.replace("FORMULE", "extra/bedragen.top + 1"))
    uit = uitkomst(boek(gelijk, REGISTER, extra))
    assert [s["over"] for s in stappen(uit, "bedrag")] == ["extra/bedragen.top"]
    assert cel(uit)["dekking"]["status"] == "gedekt"  # type: ignore[index]
    weg = uitkomst(boek(wet("{persoon.norm: 1 euro per maand}", norm.replace("FORMULE", "persoon.weg + 1")), REGISTER))
    assert [(s["cel"], s["waarde"]) for s in stappen(weg, "feit") if s["over"] == "persoon.weg"] == [
        ("-/-", "onbekend")
    ]


def test_a_circle_says_that_it_is_one() -> None:
    """The fact that closes a circle is unknown, and its step says why."""
    meer = "\n  jong: {bron: art. 2, begrip: persoon.jong, als: {persoon.jong: ja}}\n"
    uit = uitkomst(boek(wet("{persoon.jong: ja}", meer), REGISTER))
    kring = [(s["waarde"], s["tekst"]) for s in stappen(uit, "feit") if s["over"] == "persoon.jong"]
    assert kring == [("onbekend", "kring")]


def test_a_rule_reads_words_as_its_own_law_means_them() -> None:
    """An exception that stands in another regeling reads a local meaning of that regeling, not of what it limits."""
    algemeen = "\n  jong: {bron: art. 2, begrip: persoon.jong, als: {persoon.a: nee}}\n"
    extra = (
        EXTRA
        + """
  jong: {bron: art. 1, begrip: persoon.jong, alleen_voor: [extra], als: {persoon.a: ja}}
  uit: {bron: art. 2, sluit_uit: [wet/biedt], als: {persoon.jong: ja}}
"""
    )
    uit = uitkomst(boek(wet("{persoon.a: ja}", algemeen), REGISTER, extra))
    assert cel(uit)["dekking"]["status"] == "niet_gedekt"  # type: ignore[index]


def test_the_outcome_of_another_rule_is_that_rule_at_home() -> None:
    """Asked from another law, a rule still reads its own words and asks for judgements under its own power."""
    ander = """
regeling: aanvulling
titel: Aanvulling
rang: wet
geldig_vanaf: 2020-01-01
bevoegdheden: {macht: {bron: art. 1, bevoegd: uwv}}
regels:
  ook: {bron: art. 1, biedt: [hulp], bevoegdheid: macht, als: {dekking.wet/biedt: gedekt}}
"""
    tekst = (
        wet("{persoon.a: ja, element.onbillijk: ja}").replace(
            "    ruimte:", "    eerst_regelen: {persoon.jong: ja}\n    ruimte:"
        )
        + """
  algemeen: {bron: art. 2, begrip: persoon.jong, als: {persoon.a: nee}}
  eigen: {bron: art. 3, begrip: persoon.jong, alleen_voor: [wet], als: {persoon.a: ja}}
"""
    )
    oordeel = "{waarde: ja, door: chef, naam: chef 1, reden: past niet, bevindingen: [gesprek]}"
    plan = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, onbillijk: {oordeel}")
    uit = uitkomst(boek(tekst, REGISTER, ander), plan)
    assert cel(uit, "aanvulling/ook")["dekking"]["status"] == "gedekt"  # type: ignore[index]
    assert cel(uit)["dekking"]["status"] == "gedekt"  # type: ignore[index]


def test_a_circle_of_rules_says_that_it_is_one() -> None:
    """A rule that asks for its own outcome, and an exception that excepts itself: unknown, and the step says why."""
    rond = stappen(uitkomst(boek(wet("{dekking.wet/biedt: gedekt}"), REGISTER)), "dekking")
    assert [(s["over"], s["cel"], s["waarde"], s.get("tekst", "")) for s in rond] == [
        ("wet/biedt", "hulp/kind", "onbekend", "kring"),
        ("wet/biedt", "hulp/kind", "onbekend", ""),
    ]
    om = boek(
        wet("{persoon.a: ja}", "\n  om: {bron: art. 2, sluit_uit: [om, biedt], als: {persoon.a: ja}}\n"), REGISTER
    )
    kring = [(s["over"], s["cel"], s["waarde"]) for s in stappen(uitkomst(om), "kring")]
    assert kring == [("wet/om", "hulp/kind", "onbekend")]


@pytest.mark.parametrize(
    ("b", "nood", "geldt"),
    [
        ("onbekend", "open", "onbekend"),
        ("nee", "open", "oordeel"),
        ("onbekend", "nee", "onbekend"),
        ("nee", "nee", "waar"),
        ("ja", "open", "onwaar"),
    ],
)
def test_a_judgement_in_one_exception_does_not_hide_another_that_is_unknown(b: str, nood: str, geldt: str) -> None:
    """Both exceptions must be denied, so a fact that nobody told keeps the rule plainly unknown; so does a group."""
    oordeel = "{waarde: nee, door: chef, naam: Chef, reden: gezien, bevindingen: [gesprek]}"
    tekst = PLAN.replace("a: ja", f"a: ja, b: {b}" + (f", nood: {oordeel}" if nood == "nee" else ""))
    los = WET + (
        "  een: {bron: art. 2, sluit_uit: [biedt], als: {persoon.b: ja}}\n"
        "  ander: {bron: art. 3, sluit_uit: [biedt], als: {persoon.nood: ja}}\n"
    )
    samen = WET.replace("{persoon.a: ja}", "{geen_enkele: [{persoon.b: ja}, {persoon.nood: ja}]}")
    for wet in (los, samen):
        (cel,) = [c for c in toetsing(boek(wet, REGISTER), tekst).cellen["hulp"] if c.handeling == "toekennen"]
        assert cel.dekking.premissen[0].waarde == geldt


def test_a_frame_with_a_judgement_is_asked_under_each_power() -> None:
    """Two rules under two powers share a frame; who may judge there hangs on the power, not on who asked first."""
    wet = WET.replace("regels:\n", "  ander: {bron: art. 2, bevoegd: college}\nregels:\n", 1) + (
        "  tweede: {bron: art. 2, biedt: [hulp], bevoegdheid: ander, als: {persoon.a: ja}}\n"
    )
    register = REGISTER.replace("aan: chef, bevoegdheden: [wet/voorziening],", "aan: chef, bevoegdheden: [wet/ander],")
    beleid = """
    regeling: stad/beleid
    titel: Beleid
    rang: beleidsregel
    gemeente: Stad
    geldig_vanaf: 2020-01-01
    regels:
      top: {bron: art. 2, kader: [wet/biedt, wet/tweede], binnen_als: {element.onbillijk: nee}}
    """
    oordeel = "{waarde: nee, door: chef, naam: Chef, reden: gezien, bevindingen: [gesprek]}"
    tekst = PLAN.replace("kosten: 50 euro", f"onbillijk: {oordeel}")
    kaders = {c.kern.id: c.kaders[0].stap.waarde for c in toetsing(boek(wet, register, beleid), tekst).cellen["hulp"]}
    assert kaders == {"wet/biedt": "onbekend", "wet/tweede": "binnen"}


def test_a_ceiling_per_person_read_outside_an_element_is_unknown() -> None:
    """There is no element whose kind could be added up, so nothing says that it stays within the ceiling."""
    wet = WET + "bedragen:\n  top: {eenheid: euro, bron: art. 3, per: persoon, waarden: {2020-01-01: 100}}\n"
    begrip = "begrip: persoon.jong, als: {element.kosten: {ten_hoogste: bedragen.top}}"
    wet = wet.replace(
        "    als: {persoon.a: ja}\n", f"    als: {{persoon.a: ja}}\n  onder: {{bron: art. 3, {begrip}}}\n"
    )
    t = toetsing(boek(wet, REGISTER))
    assert t.onderzoek.feit("persoon.jong", Plek("", "kind", "wet")).waarde is Leeg.ONBEKEND
    assert t.onderzoek.feit("persoon.jong", Plek("hulp", "kind", "wet")).waarde is True


@pytest.mark.parametrize("als", ["{element.contract: ja}", "{element.contract: ja, persoon.a: ja}"])
def test_what_was_read_outside_an_element_does_not_stick(als: str) -> None:
    """Asked first where no element is, and then at one: the second answer is about that element."""
    wet = WET + f"  jong: {{bron: art. 3, begrip: persoon.jong, als: {als}}}\n"
    gevraagd = toetsing(boek(wet, REGISTER), PLAN.replace("kosten: 50 euro", "contract: ja")).onderzoek
    plekken = (Plek("", "kind", "wet"), Plek("hulp", "kind", "wet"), Plek("", "kind", "wet"))
    assert [gevraagd.feit("persoon.jong", p).waarde for p in plekken] == [Leeg.ONBEKEND, True, Leeg.ONBEKEND]


def test_the_source_of_an_amount_names_its_regeling() -> None:
    """As the sources of rules do, so that an article can be found."""
    wet = WET + "bedragen:\n  top: {eenheid: euro, bron: art. 3, waarden: {2020-01-01: 100}}\n"
    t = toetsing(boek(wet, REGISTER))
    assert t.onderzoek.bedrag("wet/bedragen.top").bron == "wet art. 3"


def test_reckoning_does_not_hang_on_the_context_of_the_caller() -> None:
    """The same sealed answer, whatever precision a host program has set."""
    wet = WET + "  som: {bron: art. 3, begrip: persoon.norm, bereken: persoon.inkomen * 1.000000000001}\n"
    tekst = PLAN.replace("a: ja", "a: ja, inkomen: 1234567890123456.78 euro per maand")
    with localcontext() as krap:
        krap.prec = 6
        t = toetsing(boek(wet, REGISTER), tekst)
    norm = t.onderzoek.feit("persoon.norm", Plek("hulp", "kind", "wet")).waarde
    assert schrijf(norm) == "1234567890124691.34789012345678 euro per maand"


def test_the_same_word_is_read_as_each_kind_of_fact_means_it() -> None:
    """A word or number that stands in a plan more than once is read once per kind of fact, never as another kind."""
    plan = PLAN.replace("a: ja}", "a: ja, b: ja, norm: 50, inkomen: 50}").replace("kosten: 50 euro", "kosten: 50")
    gevonden = toetsing(boek(WET, REGISTER), plan).onderzoek
    namen = ("persoon.a", "persoon.b", "persoon.norm", "persoon.inkomen", "element.kosten")
    waarden = [gevonden.feit(naam, Plek("hulp", "kind")).waarde for naam in namen]
    assert [schrijf(waarde) for waarde in waarden] == [
        "ja",
        "ja",
        "50 euro per maand",
        "50 euro per maand",
        "50 euro",
    ]
    uitspraken = gevonden.feiten.uitspraken
    kind, hulp = ("", "kind"), ("hulp", "")
    assert uitspraken["persoon.norm", kind][0] is uitspraken["persoon.inkomen", kind][0]
    assert uitspraken["persoon.norm", kind][0].waarde != uitspraken["element.kosten", hulp][0].waarde


def test_which_facts_were_only_assumed_is_noted_while_reading() -> None:
    """Of each fact that somebody only assumed, and of no other, its name and whom it is about."""
    plan = PLAN.replace("a: ja", "a: ja, b: {waarde: ja, aanname: ja}")
    assert toetsing(boek(WET, REGISTER), plan).onderzoek.feiten.aangenomen == {("persoon.b", ("", "kind"))}
    assert toetsing(boek(WET, REGISTER)).onderzoek.feiten.aangenomen == frozenset()
