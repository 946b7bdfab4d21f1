"""Each thing to do in a way, on small laws: what, by whom, where it stands, and ways that only look like one."""

from engine.routes import Weg, cellen_voor, routes
from engine.rulebook import Rulebook
from engine.way_steps import Stapje
from tests.mini import BELEIDSREGEL, PLAN, REGISTER, REGISTER_KOP, VOORRANG, WET, boek, toetsing

WOORDEN = """
feiten:
  element.regelbaar: {soort: ja_nee, vraag: Is het geregeld?, te_beinvloeden: ja}
  element.prijs: {soort: bedrag, eenheid: euro, vraag: Wat is de prijs?, te_beinvloeden: ja}
  persoon.elders: {soort: ja_nee, oordeel: wet/tweede, vraag: Is het elders nodig?}
  persoon.weg: {soort: ja_nee, oordeel: oud/macht, vraag: Is het daar nodig?}
"""
TWEEDE = (
    "  tweede:\n    bron: art. 2\n    bevoegd: college\n    handelingen: [toekennen]\n"
    "    mandaat: {bron: art. 9, buitenstaander: ja}\n"
)
OUD = """
regeling: oud
titel: Oud
rang: wet
geldig_vanaf: 2010-01-01
geldig_tot_en_met: 2015-01-01
bevoegdheden: {macht: {bron: art. 1, bevoegd: uwv}}
"""
BELEID = BELEIDSREGEL + "  kader: {bron: art. 1, kader: [wet/biedt], binnen_als: %s}\n"


def _wet(als: str, extra: str = "", regels: str = "") -> str:
    return WET.replace("    als: {persoon.a: ja}\n", f"    als: {als}\n{extra}") + regels


def _wegen(rulebook: Rulebook, plan: str = PLAN, via: str = "contactpersoon", handeling: str = "") -> list[Weg]:
    return [w for w in routes(toetsing(rulebook, plan), "hulp", handeling).wegen if w.via == via]


def _stappen(rulebook: Rulebook, plan: str = PLAN, via: str = "contactpersoon") -> tuple[Stapje, ...]:
    (weg,) = _wegen(rulebook, plan, via)
    return weg.stappen


# --- what, and in which order -----------------------------------------------------------------------------------------


def test_of_words_only_those_are_named_that_will_do_for_every_rule() -> None:
    drie = "feiten:\n  element.ruil: {soort: keuze, uit: [huur, koop, leen], vraag: Hoe?}\n"
    samen = "{alle: [{element.ruil: [huur, koop]}, {element.ruil: [koop, leen]}]}"
    stap, _ = _stappen(boek(drie, _wet(samen), REGISTER))
    assert (stap.waarde, stap.wat) == ("koop", "Zoek uit: Hoe? (deze weg gaat verder bij: koop)")


def test_what_two_people_must_consent_to_stands_in_a_fixed_order() -> None:
    """Each consent is a step of its own about the same person; who is asked decides the order."""
    wet = WET + "  i: {bron: art. 4, verplicht: instemming, wie: [persoon, gezaghebbenden], bij: [hulp], als: {}}\n"
    plan = PLAN.replace("personen: {", "personen: {vader: {gezag: [kind]}, moeder: {gezag: [kind]}, ")
    *vragen, _ = _stappen(boek(wet, REGISTER), plan)
    assert [(s.soort, s.wie) for s in vragen] == [("toestemming", (wie,)) for wie in ("kind", "moeder", "vader")]


# --- who, and where it stands ----------------------------------------------------------------------------------------


def test_an_earlier_decision_is_asked_as_a_question_to_the_contact_person() -> None:
    stap, _ = _stappen(boek(_wet("{eerder: {soort: hulp, binnen: 5 jaar}}"), REGISTER))
    assert stap.wat.startswith(
        "Zoek uit: Is er eerder een besluit over hulp genomen? (hulp toegekend binnen 60 maanden"
    )
    assert stap.wat.endswith("(deze weg gaat verder bij: ja)")
    assert (stap.wie, stap.waarde, stap.bron) == (("contactpersoon",), "ja", "Wet art. 1 lid 1")


def test_that_nothing_was_decided_before_is_found_out_in_the_same_way() -> None:
    stap, _ = _stappen(boek(_wet("{geen_enkele: [{eerder: {soort: hulp, binnen: 5 jaar}}]}"), REGISTER))
    assert (stap.waarde, stap.soort) == ("nee", "uitzoeken")


def test_a_judgement_under_another_power_is_for_whoever_holds_that_power() -> None:
    """The body judges, and whoever has its mandate for that; not the coach who decides about the help."""
    wet = _wet("{persoon.elders: ja}").replace("regels:\n", TWEEDE + "regels:\n", 1)
    rij = '  - {nr: "2", van: college, aan: arts, bevoegdheden: [wet/tweede]}\n'
    oordeel, besluit = _stappen(boek(WOORDEN, OUD, wet, REGISTER + rij))
    assert (oordeel.soort, oordeel.wie) == ("oordelen", ("college", "arts"))
    assert besluit.wie == ("coach",)


def _na_oordeel(oordeel: str) -> list[list[tuple[str, str]]]:
    """The ways of the contact person after a lawyer judged whose mandate goes up to 100 euro; the costs are missing."""
    rij = "  - {nr: '2', van: college, aan: %s, bevoegdheden: [wet/voorziening]%s}\n"
    register = REGISTER_KOP + rij % ("coach", ", afwijken_van_beleid: ja")
    register += rij.replace("'2'", "'3'") % ("jurist", ", grenzen: {element.kosten: {ten_hoogste: 100 euro}}")
    gezegd = f"nood: {{waarde: {oordeel}, door: jurist, naam: J, reden: gezien, bevindingen: [gesprek]}}"
    plan = PLAN.replace("a: ja", gezegd).replace("50 euro", "onbekend")
    return [
        [(s.feit, s.wat.partition("(")[2].rstrip(")")) for s in weg.stappen[:-1]]
        for weg in _wegen(boek(_wet("{persoon.nood: ja}"), register), plan)
    ]


def test_a_judgement_counts_once_it_is_found_out_that_its_maker_may_or_it_is_given_anew() -> None:
    assert _na_oordeel("ja") == [
        [("element.kosten", "deze weg gaat verder bij: ten hoogste 100 euro")],
        [("persoon.nood", "deze weg gaat verder bij: ja")],
    ]


def test_no_way_leads_past_a_judgement_unless_its_maker_may_not_give_it() -> None:
    assert _na_oordeel("nee") == [
        [
            ("element.kosten", "deze weg gaat verder bij: meer dan 100 euro"),
            ("persoon.nood", "deze weg gaat verder bij: ja"),
        ]
    ]


def test_a_judgement_under_a_law_that_ended_is_for_whoever_it_is_for_now() -> None:
    wet = _wet("{persoon.weg: ja}").replace("regels:\n", TWEEDE + "regels:\n", 1)
    oordeel, _ = _stappen(boek(WOORDEN, OUD, wet, REGISTER))
    assert oordeel.wie == ("wie daarover gaat",)


def test_the_limit_of_a_mandate_is_cited_from_the_register() -> None:
    """The law itself does not ask what it costs; the row of the coach does."""
    stap, _ = _stappen(boek(WET, REGISTER), PLAN.replace("kosten: 50 euro", "doel_gezin: rust"))
    assert (stap.feit, stap.bron) == ("element.kosten", "Mandaatbesluit nr. 1.1")


# --- ways that are none ----------------------------------------------------------------------------------------------


def test_a_power_that_may_not_be_mandated_is_not_offered_by_mandate() -> None:
    """Awb 10:3 lid 1."""
    kaal = REGISTER.partition("  - nr:")[0]
    assert _wegen(boek(WET, kaal), via="mandaat")
    verboden = WET.replace("{bron: art. 9,", "{bron: art. 9, verboden: ja,")
    assert not _wegen(boek(verboden, kaal), via="mandaat")


def test_where_the_law_of_the_power_has_ended_nobody_is_sent_anywhere() -> None:
    """``controleer`` accepts a by-law that still names a power of a law that ended; who decides is then not known."""
    oud = WET.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-01-01\ngeldig_tot_en_met: 2021-01-01")
    lokaal = BELEID.partition("regels:")[0].replace("beleidsregel", "verordening") + (
        "regels:\n  b: {bron: art. 1, biedt: [hulp], bevoegdheid: wet/voorziening, als: {persoon.a: ja}}\n"
    )
    t = toetsing(boek(oud, lokaal, REGISTER))
    r = routes(t, "hulp")
    assert (r.antwoord, r.wegen) == ("feiten_ontbreken", ())
    assert [c.handeling for c in cellen_voor(t, "hulp", "toekennen")] == []


def test_a_step_that_can_no_longer_be_arranged_is_found_out() -> None:
    wet = _wet("{persoon.a: ja}", "    eerst_regelen: {persoon.vroeger: ja}\n")
    stap, _ = _stappen(boek(wet, REGISTER))
    assert (stap.soort, stap.feit, stap.waarde) == ("uitzoeken", "persoon.vroeger", "ja")


# --- a judgement that was given ---------------------------------------------------------------------------------------

OORDEEL = "{feit}: {{waarde: {waarde}, door: chef, naam: N.N., reden: r, bevindingen: [b]}}"


def _kader(rang: str, clausule: str = "") -> Rulebook:
    """A frame of this rank on the price, beside the small law."""
    tekst = BELEID.replace("beleidsregel", rang) % "{element.prijs: {ten_hoogste: 40 euro}}"
    return _met_regels(WET, tekst + clausule)


def _geoordeeld(feit: str, waarde: str, rest: str) -> str:
    return PLAN.replace("kosten: 50 euro", f"{rest}, {OORDEEL.format(feit=feit, waarde=waarde)}")


def test_policy_that_was_judged_to_fit_is_not_departed_from() -> None:
    """Whoever may depart said no: what is left is to bring it within the frame."""
    boek_ = _kader("beleidsregel")
    open_ = routes(toetsing(boek_, PLAN.replace("kosten: 50 euro", "kosten: 5 euro, prijs: 50 euro")), "hulp")
    assert {s.soort for w in open_.wegen for s in w.stappen} >= {"afwijken", "veranderen"}
    nee = routes(toetsing(boek_, _geoordeeld("beleid_onevenredig", "nee", "kosten: 5 euro, prijs: 50 euro")), "hulp")
    assert {tuple(s.soort for s in w.stappen) for w in nee.wegen} == {("veranderen", "beslissen")}


def test_a_by_law_that_was_judged_to_be_fair_is_kept() -> None:
    boek_ = _kader("verordening", "  hard: {bron: art. 9, hardheidsclausule: ja, bevoegd: college}\n")
    open_ = routes(toetsing(boek_, PLAN.replace("kosten: 50 euro", "kosten: 5 euro, prijs: 50 euro")), "hulp")
    assert {s.soort for w in open_.wegen for s in w.stappen} >= {"hardheidsclausule", "veranderen"}
    nee = routes(toetsing(boek_, _geoordeeld("onbillijk", "nee", "kosten: 5 euro, prijs: 50 euro")), "hulp")
    assert {tuple(s.soort for s in w.stappen) for w in nee.wegen} == {("veranderen", "beslissen")}


# --- what undoes itself ----------------------------------------------------------------------------------------------

#: Changing ``regelbaar`` from yes to no makes the line false that compares with it.
GELIJK = "persoon.a: element.regelbaar"
GEREGELD = PLAN.replace("kosten: 50 euro", "kosten: 5 euro, regelbaar: ja")


def _met_regels(wet: str, *meer: str) -> Rulebook:
    return boek(WOORDEN, OUD, wet.replace("regels:\n", TWEEDE + "regels:\n", 1), REGISTER, *meer)


def test_a_change_that_undoes_another_condition_is_no_way() -> None:
    """Every way is tried before it is offered: here each change breaks what was right."""
    assert routes(toetsing(_met_regels(_wet("{element.regelbaar: nee}")), GEREGELD), "hulp").wegen
    zelf = _wet(f"{{alle: [{{{GELIJK}}}, {{element.regelbaar: nee}}]}}")
    eerst = _wet("{element.regelbaar: nee}", f"    eerst_regelen: {{{GELIJK}}}\n")
    als = f"{{minstens_een: [{{{GELIJK}}}, {{persoon.b: ja}}]}}"
    keuze = _wet("{element.regelbaar: nee}", regels=f"  m: {{bron: art. 3, kan_weigeren: [biedt], als: {als}}}\n")
    for wet in (zelf, eerst):
        assert routes(toetsing(_met_regels(wet), GEREGELD), "hulp").wegen == ()
    gevonden = routes(toetsing(_met_regels(keuze), GEREGELD), "hulp").wegen
    assert all("persoon.b" in {s.feit for s in w.stappen} for w in gevonden)


def test_a_change_that_breaks_a_policy_frame_is_no_way_without_departing() -> None:
    met_kader = _met_regels(_wet("{element.regelbaar: nee}"), BELEID % f"{{{GELIJK}}}")
    gevonden = routes(toetsing(met_kader, GEREGELD), "hulp").wegen
    assert all("afwijken" in {s.soort for s in w.stappen} for w in gevonden)


def test_what_must_be_arranged_first_is_arranged_before_a_refusal_too() -> None:
    """To be arranged it must be so, and then the law gives it: there is nothing to refuse."""
    wet = _wet("{element.regelbaar: ja}", f"    eerst_regelen: {{{GELIJK}}}\n")
    plan = PLAN.replace("kosten: 50 euro", "kosten: 5 euro")
    assert routes(toetsing(_met_regels(wet), plan), "hulp", "weigeren").wegen == ()
    zonder = _wet("{element.regelbaar: ja}")
    (weg,) = [w for w in routes(toetsing(_met_regels(zonder), plan), "hulp", "weigeren").wegen if w.via == "collega"]
    assert [(s.feit, s.waarde) for s in weg.stappen[:-1]] == [("element.regelbaar", "nee")]


# --- which law goes first -------------------------------------------------------------------------------------------


def test_a_way_by_a_law_that_perhaps_gives_way_finds_out_that_it_does_not() -> None:
    """Or it goes by the other law, which leads either way once it carries the help as well."""
    wegen = _wegen(boek(VOORRANG, REGISTER))
    assert {w.regel: [(s.feit, s.waarde) for s in w.stappen[:-1]] for w in wegen} == {
        "wet/biedt": [("persoon.vroeger", "nee")],
        "wet/ander": [("persoon.b", "ja")],
    }
    assert (
        _wegen(boek(VOORRANG, REGISTER), PLAN.replace("a: ja", "a: ja, b: nee")) == []
    )  # this law may carry it already


def test_two_laws_that_carry_the_help_alike_both_have_a_way() -> None:
    wet = WET + "  ook: {bron: art. 6, biedt: [hulp], bevoegdheid: voorziening, als: {persoon.a: ja}}\n"
    wegen = _wegen(boek(wet, REGISTER), PLAN.replace("a: ja", "b: ja"))
    assert [(w.regel, [s.feit for s in w.stappen[:-1]]) for w in wegen] == [
        ("wet/biedt", ["persoon.a"]),
        ("wet/ook", ["persoon.a"]),
    ]
