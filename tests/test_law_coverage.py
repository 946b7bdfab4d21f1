"""Coverage of the law promises: what no plan and no example ever showed is named, per rule and power."""

from engine.law_coverage import Rechtsdekking, rechtsdekking
from tests.mini import ANDERE_WET, PLAN, REGISTER, WET, boek, uitkomst

LOKAAL = """
regeling: stad/verordening
titel: Verordening
rang: verordening
gemeente: Stad
geldig_vanaf: 2020-01-01
regels:
  top: {bron: art. 2, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}
  altijd: {bron: art. 3, kader: [wet/biedt]}
"""
MEER = """
  jong: {bron: art. 2, begrip: persoon.jong, als: {persoon.leeftijd: {minder_dan: 18}}}
  klein: {bron: art. 3, begrip: persoon.groep, is: klein, als: {persoon.b: ja}}
  groot: {bron: art. 3, begrip: persoon.groep, is: groot, als: {persoon.b: nee}}
  vrij: {bron: art. 4, sluit_uit: [biedt], als: {persoon.jong: nee}}
  groep: {bron: art. 5, kan_weigeren: [biedt], als: {persoon.groep: groot}}
  altijd: {bron: art. 6, signaal: altijd}
"""
ANDER = (
    ANDERE_WET
    + """
bevoegdheden:
  macht: {bron: art. 1, bevoegd: uwv}
"""
)
BOEK = boek(WET + MEER, REGISTER, LOKAAL, ANDER)


def gemeten(*plannen: str, voorbeelden: tuple[tuple[str, str], ...] = ()) -> Rechtsdekking:
    """Coverage by these plans and examples."""
    return rechtsdekking(BOEK, [uitkomst(BOEK, tekst) for tekst in plannen], voorbeelden)


ALLE = ("waar", "onwaar", "onbekend")


def test_without_plans_everything_is_missing() -> None:
    """A rule is wanted true, false and unknown; without conditions only true; a power of the municipality both ways."""
    leeg = gemeten()
    assert leeg.mist == {
        "stad/verordening/altijd": ("waar",),
        "stad/verordening/top": ALLE,
        "wet/altijd": ("waar",),
        "wet/biedt": ALLE,
        "wet/groep": ALLE,
        "wet/groot": ALLE,
        "wet/jong": ALLE,
        "wet/klein": ALLE,
        "wet/voorziening (bevoegdheid)": ("gehouden", "niet_gehouden"),
        "wet/vrij": ALLE,
    }
    assert (leeg.gevraagd, leeg.gezien) == (25, 0)


def test_a_plan_shows_what_its_derivation_says() -> None:
    """Bodies of rules and notions, outcomes of frames, and whether the contact person holds the power."""
    een = gemeten(PLAN)
    assert een.mist == {
        "stad/verordening/top": ("waar", "onbekend"),
        "wet/biedt": ("onwaar", "onbekend"),
        "wet/groep": ("waar", "onwaar"),
        "wet/groot": ("waar", "onwaar"),
        "wet/jong": ("onwaar", "onbekend"),
        "wet/klein": ("waar", "onwaar"),
        "wet/vrij": ("waar", "onbekend"),
    }
    assert een.gevraagd - een.gezien == sum(len(mist) for mist in een.mist.values())


def test_other_plans_and_examples_add_up() -> None:
    """What one plan leaves, another or an example beside the rule can show; a judgement shows the unknown."""
    plannen = (
        PLAN,
        PLAN.replace("a: ja", "a: nee, b: ja").replace("2012-01-01", "1990-01-01").replace("50 euro", "40 euro"),
        PLAN.replace("2012-01-01, a: ja", "onbekend, b: nee").replace(", kosten: 50 euro", ""),
    )
    assert gemeten(*plannen).mist == {}
    zonder = gemeten(*plannen[:2], voorbeelden=(("stad/verordening/top", "onbekend"), ("wet/biedt", "oordeel")))
    assert set(zonder.mist) == {"wet/groep", "wet/groot", "wet/jong", "wet/klein", "wet/vrij"}
    kaders = gemeten(voorbeelden=tuple(("stad/verordening/top", w) for w in ("binnen", "geldt_niet", "buiten")))
    assert kaders.mist["stad/verordening/top"] == ("onbekend",)


def test_a_power_not_held_is_seen_too() -> None:
    """A contact person without a mandate shows the other side of a power; that of another body is not asked."""
    weg = gemeten(PLAN.replace("functie: coach", "functie: buurman"))
    assert weg.mist["wet/voorziening (bevoegdheid)"] == ("gehouden",)
    assert "wet/voorziening (bevoegdheid)" not in gemeten(PLAN, PLAN.replace("functie: coach", "functie: buurman")).mist
    assert "ander/macht (bevoegdheid)" not in weg.mist


def test_an_outcome_without_lists_shows_nothing() -> None:
    """Only what is there counts: a body that is no outcome adds nothing and breaks nothing."""
    leeg = rechtsdekking(BOEK, [{"afleiding": "", "elementen": [{"cellen": [{"beslissen": "ja"}]}]}], ())
    assert leeg.gezien == 0


def test_a_signal_that_joins_is_asked_to_be_given() -> None:
    """A signal over several things is seen when a plan raises it; its condition both ways and unknown."""
    patroon = "patronen: [{in: elementen}]"
    regels = f"""
  zonder: {{bron: art. 7, signaal: zonder, {patroon}}}
  met: {{bron: art. 7, signaal: met, {patroon}, als: {{persoon.a: ja}}}}
"""
    mist = rechtsdekking(boek(WET + regels, REGISTER), [], ()).mist
    assert mist["wet/zonder"] == ("gesignaleerd",)
    assert mist["wet/met"] == ("gesignaleerd", "onwaar", "onbekend")


OVERIG = """
  samen: {bron: art. 7, signaal: samen, tekst: Samen., patronen: [{in: personen, als: {a: ja}}]}
  soms: {bron: art. 7, signaal: soms, tekst: Soms., als: {persoon.b: ja}, patronen: [{in: personen, als: {a: ja}}]}
  stroom: {bron: art. 8, gegevens: stroom, van_wet: ander, naar_wet: wet, stroom: mag}
"""


def test_a_joined_signal_is_shown_by_a_plan_only() -> None:
    """No example says what stands together; a condition beside the patterns is wanted false and unknown too."""
    recht = boek(WET + OVERIG, REGISTER, ANDER)
    voorbeelden = [("wet/samen", "waar"), ("wet/soms", "onwaar")]
    leeg = rechtsdekking(recht, [], voorbeelden)
    assert leeg.mist["wet/samen"] == ("gesignaleerd",)
    assert leeg.mist["wet/soms"] == ("gesignaleerd", "onbekend")
    af = rechtsdekking(recht, [uitkomst(recht, PLAN.replace("a: ja", "a: ja, b: ja"))], voorbeelden)
    assert "wet/samen" not in af.mist
    assert af.mist["wet/soms"] == ("onbekend",)


def test_a_data_flow_is_shown_by_a_fact_of_another_law() -> None:
    """Where a fact was obtained for another law and used in this one."""
    recht = boek(WET + OVERIG, REGISTER, ANDER)
    gewoon = rechtsdekking(recht, [uitkomst(recht, PLAN)], [])
    assert gewoon.mist["wet/stroom"] == ("waar",)
    elders = PLAN.replace("a: ja", "a: {waarde: ja, verkregen_voor: ander}")
    assert "wet/stroom" not in rechtsdekking(recht, [uitkomst(recht, elders)], []).mist


def test_a_power_is_asked_where_it_can_be_met() -> None:
    """Not one that no rule offers by, nor one of a municipality under the register of another."""
    extra = WET.replace("regels:", "  ongebruikt: {bron: art. 2, bevoegd: college}\nregels:")
    fonds = """
    regeling: dorp/fonds
    titel: Fonds
    rang: verordening
    gemeente: Dorp
    geldig_vanaf: 2020-01-01
    bevoegdheden: {inzet: {bron: art. 1, bevoegd: college}}
    regels: {inzet: {bron: art. 1, biedt: [feest], bevoegdheid: inzet}}
    """
    register = REGISTER.replace("bevoegdheden: [wet/voorziening]", "bevoegdheden: alle")
    gevraagd = rechtsdekking(boek(extra, register, fonds), [], []).mist
    assert gevraagd["wet/voorziening (bevoegdheid)"] == ("gehouden", "niet_gehouden")
    assert "wet/ongebruikt (bevoegdheid)" not in gevraagd
    assert gevraagd["dorp/fonds/inzet"] == ("waar",)
    assert "dorp/fonds/inzet (bevoegdheid)" not in gevraagd
    daar = rechtsdekking(boek(extra, register.replace("Stad", "Dorp"), fonds), [], []).mist
    assert daar["dorp/fonds/inzet (bevoegdheid)"] == ("gehouden", "niet_gehouden")
