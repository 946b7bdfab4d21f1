"""Competence promises: only a lawful chain lets a person decide, and every link says why or why not."""

from itertools import pairwise

import pytest

from engine.inquiry import Plek
from tests.mini import BELEIDSREGEL, PLAN, REGISTER, WET, boek, cel, element, toetsing, uitkomst

BELEID = BELEIDSREGEL + "  contract: {bron: art. 1, kader: [wet/biedt], binnen_als: {element.contract: ja}}\n"


def beslissen(
    register: str = REGISTER, plan: str = PLAN, wet: str = WET, handeling: str = "toekennen", *meer: str
) -> tuple[str, list[str]]:
    """The answer of the cell and its reasons."""
    gevonden = cel(uitkomst(boek(wet, register, *meer), plan), handeling=handeling)["beslissen"]
    assert isinstance(gevonden, dict)
    return str(gevonden["antwoord"]), list(gevonden["waarom"])


def rij(meer: str) -> str:
    """A register with one row to the coach."""
    return (
        REGISTER[: REGISTER.index("mandaten:")]
        + f"mandaten:\n  - {{nr: '1', van: college, aan: coach, bevoegdheden: [wet/voorziening], {meer}}}\n"
    )


def test_within_the_limits_of_the_chain() -> None:
    """A limited row gives *ja, binnen grenzen*, in whose name and through which document."""
    gevonden = cel(uitkomst(boek(WET, REGISTER)))["beslissen"]
    assert isinstance(gevonden, dict)
    assert gevonden["antwoord"] == "ja_binnen_grenzen"
    assert gevonden["namens"] == "het college van Stad"
    assert [(s["nr"], s["van"], s["aan"]) for s in gevonden["via"][0]] == [
        ("1", "college", "chef"),
        ("1.1", "chef", "coach"),
    ]


@pytest.mark.parametrize(
    ("kosten", "verwacht"),
    [("100 euro", "ja_binnen_grenzen"), ("100.01 euro", "nee"), ("onbekend", "ja_binnen_grenzen")],
)
def test_a_limit_counts_exactly(kosten: str, verwacht: str) -> None:
    """At the limit yes, above it no, unknown: within limits but not ripe."""
    plan = PLAN.replace("50 euro", kosten)
    assert beslissen(plan=plan)[0] == verwacht
    rijp = cel(uitkomst(boek(WET, REGISTER), plan))["beslisrijp"]
    assert rijp == ("nee" if kosten == "onbekend" else "ja")


@pytest.mark.parametrize(
    ("meer", "antwoord", "waarom"),
    [
        ("uitleg: x", "ja", []),
        ("handelingen: [weigeren]", "nee", ["handeling:stad/mandaat#1"]),
        ("grenzen: {element.kosten: {minder_dan: 10 euro}}", "nee", ["grens:stad/mandaat#1"]),
        ("geldig_tot_en_met: 2026-11-21", "nee", ["geen_mandaat"]),
        ("geldig_vanaf: 2026-11-23", "nee", ["geen_mandaat"]),
        ("ingetrokken_op: 2026-11-22", "nee", ["geen_mandaat"]),
        ("ingetrokken_op: 2026-11-23", "ja", []),
        ("schriftelijk: nee", "eerst_laten_toetsen", ["niet_schriftelijk:stad/mandaat#1"]),
        ("organisatie: stichting", "nee", ["andere_organisatie:stad/mandaat#1"]),
        ("bekend_gebrek: [{code: R501, bron: art. 1, uitleg: fout}]", "eerst_laten_toetsen", ["gebrek:stad/mandaat#1"]),
        ("uitgezonderd: [wet/voorziening]", "nee", ["geen_mandaat"]),
    ],
)
def test_what_a_row_says_about_its_own_staff(meer: str, antwoord: str, waarom: list[str]) -> None:
    """Acts, limits, dates (Awb 10:8), form (10:5), employer and known faults of a row."""
    assert beslissen(rij(meer)) == (antwoord, waarom)


INSTEMMING = "instemming: {door: [coach, werkgever], op: 2026-01-01}"


@pytest.mark.parametrize(
    ("organisatie", "meer", "antwoord", "waarom"),
    [
        ("aanbieder", INSTEMMING, "ja", []),
        ("aanbieder", "uitleg: x", "eerst_laten_toetsen", ["instemming_ontbreekt:stad/mandaat#1"]),
        ("aanbieder", f"{INSTEMMING}, schriftelijk: nee", "nee", ["niet_schriftelijk:stad/mandaat#1"]),
        ("stichting", INSTEMMING, "eerst_laten_toetsen", ["wet_toets:stad/mandaat#1"]),
        ("school", INSTEMMING, "eerst_laten_toetsen", ["wet_bestreden:stad/mandaat#1"]),
        ("onderneming", INSTEMMING, "onmogelijk", ["wet_sluit_organisatie_uit:stad/mandaat#1"]),
        ("geen", INSTEMMING, "onmogelijk", ["wet_sluit_organisatie_uit:stad/mandaat#1"]),
    ],
)
def test_what_the_statute_says_about_outsiders(organisatie: str, meer: str, antwoord: str, waarom: list[str]) -> None:
    """The statute's room, consent (Awb 10:4) and writing (10:5) for who works elsewhere."""
    plan = PLAN.replace("organisatie: gemeente", f"organisatie: {organisatie}")
    wet = WET.replace("buitenstaander: nee,", "buitenstaander: nee, school: bestreden,")
    assert beslissen(rij(meer), plan, wet) == (antwoord, waarom)


def test_a_statute_that_is_silent_is_for_a_lawyer() -> None:
    """Without a rule on recipients an outsider's mandate is put to a lawyer first."""
    stil = WET[: WET.index("    mandaat:")] + WET[WET.index("regels:") :]
    plan = PLAN.replace("organisatie: gemeente", "organisatie: aanbieder")
    assert beslissen(rij(INSTEMMING), plan, stil)[0] == "eerst_laten_toetsen"
    assert beslissen(rij("uitleg: x"), PLAN, stil)[0] == "ja"


def test_a_power_that_bears_no_mandate() -> None:
    """Awb 10:3: the nature of a power can forbid every mandate; the organ itself keeps it."""
    verboden = WET.replace("buitenstaander: nee,", "buitenstaander: nee, verboden: ja,")
    assert beslissen(rij("uitleg: x"), PLAN, verboden) == ("onmogelijk", ["mandaat_verboden"])
    assert beslissen(REGISTER.partition("  - nr: ")[0], PLAN, verboden) == ("onmogelijk", ["mandaat_verboden"])
    assert beslissen(rij("uitleg: x"), PLAN.replace("functie: coach", "functie: college"), verboden)[0] == "ja"


def test_who_works_under_another_organ_needs_consent() -> None:
    """Awb 10:4 speaks of responsibility, not of the building somebody works in."""
    plan = PLAN.replace("functie: coach,", "functie: coach, werkt_onder: burgemeester,")
    assert beslissen(rij("uitleg: x"), plan)[0] == "eerst_laten_toetsen"
    assert beslissen(rij(INSTEMMING), plan)[0] == "ja"
    assert beslissen(rij("uitleg: x"), plan.replace("burgemeester", "college"))[0] == "ja"


def test_submandate_needs_permission() -> None:
    """Awb 10:9: a power goes further only where the row allows it; an unlawful link is no link."""
    zonder = REGISTER.replace("ondermandaat: ja, ", "")
    assert beslissen(zonder) == ("nee", ["geen_mandaat"])
    nee = REGISTER.replace("ondermandaat: ja,", "ondermandaat: nee,")
    assert beslissen(nee)[0] == "nee"


@pytest.mark.parametrize(
    ("ondermandaat", "functies"),
    [("ondermandaat: ja, ", ("chef", "coach")), ("ondermandaat: nee, ", ("chef",)), ("", ("chef",))],
)
def test_only_who_is_reached_may_be_named(ondermandaat: str, functies: tuple[str, ...]) -> None:
    """Whoever stands behind a row that may not be passed on holds nothing, and is nobody to send the family to."""
    t = toetsing(boek(WET, REGISTER.replace("ondermandaat: ja, ", ondermandaat)), PLAN)
    assert t.bevoegd.netwerk.functies == functies


def test_rows_in_a_circle_end() -> None:
    """A register that hands a power back to where it came from does not run forever."""
    rond = REGISTER + "  - {nr: '2', van: coach, aan: chef, bevoegdheden: [wet/voorziening], ondermandaat: ja}\n"
    assert beslissen(rond)[0] == "ja_binnen_grenzen"
    heen_en_weer = rond.replace(
        "    bevoegdheden: [wet/voorziening]\n", "    bevoegdheden: [wet/voorziening]\n    ondermandaat: ja\n"
    )
    gevonden = cel(uitkomst(boek(WET, heen_en_weer)))["beslissen"]
    assert isinstance(gevonden, dict)
    assert [[s["nr"] for s in pad] for pad in gevonden["via"]] == [["1", "1.1"]]
    zelf = rij("ondermandaat: ja") + "  - {nr: '2', van: coach, aan: coach, bevoegdheden: [wet/voorziening]}\n"
    gevonden = cel(uitkomst(boek(WET, zelf)))["beslissen"]
    assert isinstance(gevonden, dict)
    assert [[s["nr"] for s in pad] for pad in gevonden["via"]] == [["1"]]


def test_a_row_that_does_not_go_further_is_no_part_of_a_longer_chain() -> None:
    """Two rows to the same function: only the one that may be passed on carries a sub-mandate (Awb 10:9)."""
    twee = REGISTER + "  - {nr: '0', van: college, aan: chef, bevoegdheden: [wet/voorziening]}\n"
    gevonden = cel(uitkomst(boek(WET, twee)))["beslissen"]
    assert isinstance(gevonden, dict)
    assert [[s["nr"] for s in pad] for pad in gevonden["via"]] == [["1", "1.1"]]
    chef = cel(uitkomst(boek(WET, twee), PLAN.replace("functie: coach", "functie: chef")))["beslissen"]
    assert isinstance(chef, dict)
    assert [[s["nr"] for s in pad] for pad in chef["via"]] == [["0"], ["1"]]


@pytest.mark.parametrize(("schakels", "antwoord"), [(7, "ja"), (8, "ja"), (9, "nee")])
def test_a_chain_has_an_end(schakels: int, antwoord: str) -> None:
    """Eight links are followed; a register that hands a power on longer than that answers no, not forever."""
    namen = ["college", *(f"laag_{i}" for i in range(1, schakels)), "coach"]
    rijen = "".join(
        f"  - {{nr: '{i}', van: {van}, aan: {aan}, bevoegdheden: [wet/voorziening], ondermandaat: ja}}\n"
        for i, (van, aan) in enumerate(pairwise(namen))
    )
    assert beslissen(REGISTER[: REGISTER.index("  - {nr:")] + rijen)[0] == antwoord


@pytest.mark.parametrize(
    ("contract", "afwijken", "antwoord"),
    [
        ("ja", "afwijken_van_beleid: nee", "ja_binnen_grenzen"),
        ("nee", "afwijken_van_beleid: nee", "nee"),
        ("nee", "afwijken_van_beleid: ja", "ja"),
        ("nee", "uitleg: stil", "eerst_laten_toetsen"),
        ("onbekend", "afwijken_van_beleid: nee", "ja_binnen_grenzen"),
        ("onbekend", "uitleg: stil", "ja_binnen_grenzen"),
        ("onbekend", "afwijken_van_beleid: ja", "ja"),
    ],
)
def test_departing_from_policy_belongs_to_who_may(contract: str, afwijken: str, antwoord: str) -> None:
    """Outside a policy frame the row must let depart (Awb 4:84); silence is put to a lawyer."""
    plan = PLAN.replace("kosten: 50 euro", f"kosten: 50 euro, contract: {contract}")
    assert beslissen(rij(afwijken), plan, WET, "toekennen", BELEID)[0] == antwoord


def test_refusing_departs_from_nothing() -> None:
    """The power to grant is not the power to refuse, and a refusal stays within the policy."""
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: nee")
    assert beslissen(rij("afwijken_van_beleid: nee"), plan, WET, "weigeren", BELEID)[0] == "ja_binnen_grenzen"
    assert beslissen(REGISTER, plan, WET, "weigeren", BELEID) == ("nee", ["handeling:stad/mandaat#1.1"])


def test_another_body_and_a_court() -> None:
    """No municipal mandate reaches the power of another body; the next step is that body, or the court."""
    for orgaan, route in (("uwv", "overleg_met_bevoegd_gezag"), ("rechter", "naar_de_rechter")):
        uit = cel(uitkomst(boek(WET.replace("bevoegd: college", f"bevoegd: {orgaan}"), REGISTER)))
        assert uit["beslissen"]["antwoord"] == "onmogelijk"  # type: ignore[index]
        assert uit["beslissen"]["waarom"] == ["ander_orgaan"]  # type: ignore[index]
        assert uit["maatwerkroutes"] == [route]


OVERDRACHT = """
overdrachten:
  - nr: "9"
    van: college
    aan: bestuur
    bevoegdheden: [wet/voorziening]
    soort: gemeenschappelijke_regeling
    bron: art. 8c
"""


def test_a_transferred_power() -> None:
    """After a transfer municipal staff are outsiders; the board's own staff hold it by the board's register."""
    assert beslissen(REGISTER + OVERDRACHT) == ("onmogelijk", ["overgedragen"])
    eigen = rij("uitleg: x").replace("van: college", "van: bestuur") + OVERDRACHT
    plan = PLAN.replace("organisatie: gemeente", "organisatie: gemeenschappelijke_regeling")
    gevonden = cel(uitkomst(boek(WET, eigen), plan))["beslissen"]
    assert isinstance(gevonden, dict)
    assert (gevonden["antwoord"], gevonden["bevoegd_gezag"], gevonden["namens"]) == ("ja", "bestuur", "het bestuur")
    voorbij = eigen.replace("bron: art. 8c", "bron: art. 8c\n    geldig_tot_en_met: 2026-11-21")
    assert beslissen(voorbij, plan)[0] == "onmogelijk"


NEGATIEF = """
regeling: stad/mandaat
titel: Register
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: negatief
mandaten:
  - {nr: "1", van: college, aan: chef, bevoegdheden: alle, ondermandaat: ja}
  - {nr: "2", van: chef, aan: coach, bevoegdheden: alle}
"""


@pytest.mark.parametrize(
    ("voorbehoud", "antwoord"),
    [
        ("", "ja"),
        ("{nr: a, bij: college, bevoegdheden: [wet/voorziening]}", "nee"),
        ("{nr: a, bij: college, bevoegdheden: alle}", "nee"),
        ("{nr: a, bij: chef, bevoegdheden: alle}", "nee"),
        ("{nr: a, bij: college, bevoegdheden: [wet/anders]}", "ja"),
        ("{nr: a, bij: college, bevoegdheden: alle, handelingen: [weigeren]}", "ja"),
        ("{nr: a, bij: college, bevoegdheden: alle, handelingen: [toekennen]}", "nee"),
        ("{nr: a, bij: college, bevoegdheden: alle, als: {element.kosten: {meer_dan: 10 euro}}}", "nee"),
        ("{nr: a, bij: college, bevoegdheden: alle, als: {element.kosten: {meer_dan: 60 euro}}}", "ja_binnen_grenzen"),
    ],
)
def test_a_negative_register(voorbehoud: str, antwoord: str) -> None:
    """Everything may, except what is kept at a higher level: wholly, for an act, or under a condition."""
    register = NEGATIEF + (f"voorbehouden: [{voorbehoud}]\n" if voorbehoud else "")
    assert beslissen(register)[0] == antwoord


def test_deputies_hold_what_their_function_holds() -> None:
    """A deputy stands in the same row."""
    assert (
        beslissen(rij("plaatsvervangers: [vervanger]"), PLAN.replace("functie: coach", "functie: vervanger"))[0] == "ja"
    )


@pytest.mark.parametrize(
    ("als", "gevolg", "antwoord"),
    [
        ("{persoon.a: ja}", "nee", "nee"),
        ("{persoon.a: nee}", "nee", "ja"),
        ("{persoon.b: ja}", "nee", "onbekend"),
        ("{persoon.a: ja}", "onmogelijk", "onmogelijk"),
        ("{persoon.a: ja}", "eerst_laten_toetsen", "eerst_laten_toetsen"),
    ],
)
def test_what_stands_in_the_way(als: str, gevolg: str, antwoord: str) -> None:
    """A rule can bar this person (Awb 2:4, 10:3): certainly, not, or not yet known."""
    for wie in ("alle", "[wet/voorziening]"):
        wet = WET + f"\n  partijdig: {{bron: art. 5, verhindert: {wie}, gevolg: {gevolg}, als: {als}}}\n"
        waarom = [] if antwoord == "ja" else ["verhinderd:wet/partijdig"]
        assert beslissen(rij("uitleg: x"), PLAN, wet) == (antwoord, waarom)
    ander = (
        WET
        + f"\n  partijdig: {{bron: art. 5, verhindert: alle, handelingen: [weigeren], gevolg: {gevolg}, als: {als}}}\n"
    )
    assert beslissen(rij("uitleg: x"), PLAN, ander)[0] == "ja"


def test_a_bar_on_one_act_bars_that_act() -> None:
    """A rule that names its acts stands in the way of those."""
    regel = "verhindert: alle, handelingen: [toekennen], gevolg: onmogelijk, als: {persoon.a: ja}"
    wet = WET + f"\n  partijdig: {{bron: art. 5, {regel}}}\n"
    assert beslissen(rij("uitleg: x"), PLAN, wet)[0] == "onmogelijk"
    assert beslissen(rij("uitleg: x"), PLAN, wet, "weigeren")[0] == "ja"


def test_who_decides_is_listed() -> None:
    """The element names every function that could take the decision, and the body itself."""
    uit = uitkomst(boek(WET, REGISTER), PLAN.replace("50 euro", "150 euro"))
    samen = element(uit)["samenvatting"]
    assert isinstance(samen, dict)
    assert samen["beslissen"] == "nee"
    assert {w["functie"] for w in samen["wie_beslist"]} == {"chef", "college"}


def test_acts_that_the_plan_names() -> None:
    """Other acts than granting and refusing are computed when asked for; an act the power lacks is not."""
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, handelingen: [beëindigen, verlengen]")
    cellen = element(uitkomst(boek(WET, REGISTER), plan))["cellen"]
    assert [c["handeling"] for c in cellen] == ["beëindigen"]  # type: ignore[attr-defined]


HIER = Plek("hulp", "kind", "wet", "wet/voorziening")


@pytest.mark.parametrize(
    ("functie", "bevoegdheid", "kosten", "waarden"),
    [
        ("chef", "afwijken_van_beleid", "50 euro", ["ja"]),
        ("coach", "afwijken_van_beleid", "50 euro", []),
        ("college", "afwijken_van_beleid", "50 euro", ["ja"]),
        ("buurman", "afwijken_van_beleid", "50 euro", []),
        ("chef", "wet/voorziening", "150 euro", ["ja"]),
        ("coach", "wet/voorziening", "50 euro", ["ja_binnen_grenzen"]),
        ("coach", "wet/voorziening", "onbekend", ["open"]),
        ("coach", "wet/voorziening", "150 euro", []),
        ("college", "wet/voorziening", "150 euro", ["ja"]),
        ("chef", "wet/anders", "50 euro", []),
    ],
)
def test_who_may_judge_here(functie: str, bevoegdheid: str, kosten: str, waarden: list[str]) -> None:
    """By the same chains and limits as deciding; departing from policy only where the row says so."""
    t = toetsing(boek(WET, REGISTER), PLAN.replace("50 euro", kosten))
    assert [pad.waarde for pad in t.bevoegd.mag_oordelen(functie, bevoegdheid, HIER)] == waarden


def test_a_silent_row_lets_nobody_judge_a_departure() -> None:
    """What a register does not say about policy it does not give; the strongest of two chains counts."""
    stil = toetsing(boek(WET, rij("uitleg: stil")))
    assert stil.bevoegd.mag_oordelen("coach", "afwijken_van_beleid", HIER) == ()
    ook = REGISTER + "  - {nr: '2', van: college, aan: coach, bevoegdheden: [wet/voorziening]}\n"
    (sterkste,) = toetsing(boek(WET, ook)).bevoegd.mag_oordelen("coach", "wet/voorziening", HIER)
    assert (sterkste.waarde, sterkste.tekst) == ("ja", "stad/mandaat#2")


def test_all_chains_are_told_that_perhaps_let_somebody_judge() -> None:
    """Each can still turn out to be the one, by another missing fact."""
    ook = REGISTER + (
        "  - {nr: '2', van: college, aan: coach, bevoegdheden: [wet/voorziening], grenzen: {persoon.b: ja}}\n"
        "  - {nr: '3', van: college, aan: coach, bevoegdheden: [wet/voorziening], grenzen: {persoon.a: nee}}\n"
    )
    t = toetsing(boek(WET, ook), PLAN.replace("50 euro", "onbekend"))
    paden = t.bevoegd.mag_oordelen("coach", "wet/voorziening", HIER)
    assert {(pad.tekst, pad.waarde) for pad in paden} == {
        ("stad/mandaat#1 > stad/mandaat#1.1", "open"),
        ("stad/mandaat#2", "open"),
    }


def test_only_the_last_link_is_about_the_contact_person() -> None:
    """Who gave the power on works for the municipality, also when the contact person does not."""
    plan = PLAN.replace("organisatie: gemeente", "organisatie: aanbieder")
    assert beslissen(REGISTER + f"    {INSTEMMING}\n", plan) == ("ja_binnen_grenzen", [])
    assert beslissen(REGISTER, plan) == ("eerst_laten_toetsen", ["instemming_ontbreekt:stad/mandaat#1.1"])


def test_every_link_that_fails_is_named() -> None:
    """A reader sees all reasons at once: of each link, and limits apart from policy."""
    beide = REGISTER.replace("ondermandaat: ja,", "ondermandaat: ja, handelingen: [weigeren],")
    assert beslissen(beide, PLAN.replace("50 euro", "150 euro")) == (
        "nee",
        ["handeling:stad/mandaat#1", "grens:stad/mandaat#1.1"],
    )
    buiten = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: nee")
    te_duur = buiten.replace("50 euro", "150 euro")
    afwijken = ["afwijken_nee:stad/mandaat#1.1"]
    assert beslissen(REGISTER, buiten, WET, "toekennen", BELEID) == ("nee", afwijken)
    assert beslissen(REGISTER, te_duur.replace("contract: nee", "contract: ja"), WET, "toekennen", BELEID) == (
        "nee",
        ["grens:stad/mandaat#1.1"],
    )
    stil = REGISTER.replace("    afwijken_van_beleid: nee\n", "")
    assert beslissen(stil, te_duur, WET, "toekennen", BELEID) == ("nee", ["grens:stad/mandaat#1.1"])
    assert beslissen(stil, buiten, WET, "toekennen", BELEID) == (
        "eerst_laten_toetsen",
        ["afwijken_stil:stad/mandaat#1.1"],
    )


def test_others_are_not_judged_by_where_the_contact_person_works() -> None:
    """Municipal staff can decide also when the one who asks works elsewhere."""
    uit = uitkomst(boek(WET, REGISTER), PLAN.replace("organisatie: gemeente", "organisatie: aanbieder"))
    samen = element(uit)["samenvatting"]
    assert isinstance(samen, dict)
    assert {w["functie"] for w in samen["wie_beslist"]} == {"chef", "college"}


def test_only_what_bars_is_named() -> None:
    """Beside another reason for a no, a rule that does not bar is silent."""
    wet = WET + "\n  partijdig: {bron: art. 5, verhindert: alle, gevolg: nee, als: {persoon.a: nee}}\n"
    assert beslissen(REGISTER, PLAN.replace("50 euro", "150 euro"), wet) == ("nee", ["grens:stad/mandaat#1.1"])


def test_a_transfer_moves_the_powers_that_it_names_of_who_gives() -> None:
    """Another power of the same body stays, and so does this power when another body gives it away."""
    for oud, nieuw in (("[wet/voorziening]\n    soort", "[wet/anders]\n    soort"), ("van: college\n", "van: uwv\n")):
        assert oud in OVERDRACHT
        assert beslissen(REGISTER + OVERDRACHT.replace(oud, nieuw))[0] == "ja_binnen_grenzen"


def test_a_statute_can_shut_out_a_kind_of_employer() -> None:
    """Without a row and with: no register of this municipality changes what the statute says."""
    plan = PLAN.replace("functie: coach, organisatie: gemeente", "functie: buurman, organisatie: onderneming")
    assert beslissen(REGISTER, plan) == ("onmogelijk", ["wet_sluit_organisatie_uit"])
    assert beslissen(REGISTER, plan.replace("onderneming", "aanbieder")) == ("nee", ["geen_mandaat"])


def test_a_power_that_is_kept_wholly_gives_no_chain() -> None:
    """What a negative register keeps at a level never reaches who stands below, for any act."""
    kept = NEGATIEF + "voorbehouden: [{nr: a, bij: college, bevoegdheden: [wet/voorziening]}]\n"
    assert beslissen(kept) == ("nee", ["geen_mandaat"])


def test_a_bar_without_a_consequence_is_a_no() -> None:
    """What a rule does not say about what follows, follows from the Awb: this person does not decide."""
    wet = WET + "\n  partijdig: {bron: art. 5, verhindert: alle, als: {persoon.a: ja}}\n"
    assert beslissen(rij("uitleg: x"), PLAN, wet) == ("nee", ["verhinderd:wet/partijdig"])


def test_a_rule_can_need_no_decision_under_a_power_that_does() -> None:
    """One rule of a power may leave the choice to somebody else."""
    vrij = WET.replace("    bevoegdheid: voorziening\n", "    bevoegdheid: voorziening\n    besluit: geen\n")
    assert beslissen(REGISTER, PLAN, vrij)[0] == "geen_besluit_nodig"
    (paden, waarom) = toetsing(boek(vrij, REGISTER)).cellen["hulp"][0].beslissing[1:]
    assert (paden, waarom) == ((), ())


@pytest.mark.parametrize(
    ("venster", "antwoord"),
    [
        ("geldig_tot_en_met: 2026-11-21", "onbekend"),
        ("geldig_vanaf: 2026-11-23", "onbekend"),
        ("geldig_tot_en_met: 2026-11-22", "ja_binnen_grenzen"),
    ],
)
def test_a_power_that_is_not_in_force_is_nobodys_yes(venster: str, antwoord: str) -> None:
    """A rule that still holds under a power that does not: who decides is unknown, never *no decision needed*."""
    wet = WET.replace("    bron: art. 1 lid 1\n    bevoegd:", f"    bron: art. 1 lid 1\n    {venster}\n    bevoegd:")
    besluit = toetsing(boek(wet, REGISTER)).cellen["hulp"][0].beslissing
    waarom = ("bevoegdheid_niet_in_werking",) if antwoord == "onbekend" else ()
    assert (besluit.stap.waarde, besluit.waarom) == (antwoord, waarom)
    uit = element(uitkomst(boek(wet, REGISTER)))
    assert (uit["samenvatting"]["antwoord"] == "mag") is (antwoord != "onbekend")  # type: ignore[index, call-overload]
    assert (uit["cellen"][0]["beslissen"]["bevoegd_gezag"] == "") is (antwoord == "onbekend")  # type: ignore[index, call-overload]


OORDEEL = "a: ja, nood: {waarde: ja, door: coach, naam: Coach, reden: gezien, bevindingen: [gesprek]}"


@pytest.mark.parametrize(
    ("voorbehoud", "kosten", "antwoord"),
    [
        ("als: {element.kosten: {meer_dan: 40 euro}}", "50 euro", "oordeel"),
        ("als: {element.kosten: {meer_dan: 40 euro}}", "40 euro", "waar"),
        ("handelingen: [weigeren]", "50 euro", "waar"),
        ("handelingen: [weigeren], als: {element.kosten: {meer_dan: 40 euro}}", "50 euro", "waar"),
    ],
)
def test_what_is_kept_under_a_condition_is_kept_for_judging_too(voorbehoud: str, kosten: str, antwoord: str) -> None:
    """A negative register keeps costly cases with the college: who stands below may not judge them either.

    A reservation for one act says nothing of a judgement.
    """
    wet = WET.replace("als: {persoon.a: ja}", "als: {persoon.nood: ja}")
    register = NEGATIEF + f"voorbehouden: [{{nr: a, bij: college, bevoegdheden: [wet/voorziening], {voorbehoud}}}]\n"
    tekst = PLAN.replace("a: ja", OORDEEL).replace("50 euro", kosten)
    geldt = toetsing(boek(wet, register), tekst).cellen["hulp"][0].dekking.premissen[0]
    assert geldt.waarde == antwoord


@pytest.mark.parametrize("namen", ["ab", "ba"])
def test_of_two_bars_the_one_that_no_mandate_can_lift_counts(namen: str) -> None:
    """What the answer is does not hang on the names of the rules."""
    eerst, dan = namen
    wet = WET + (
        f"\n  {eerst}: {{bron: art. 5, verhindert: alle, gevolg: nee, als: {{persoon.a: ja}}}}"
        f"\n  {dan}: {{bron: art. 6, verhindert: alle, gevolg: onmogelijk, als: {{persoon.a: ja}}}}\n"
    )
    assert beslissen(REGISTER, PLAN, wet)[0] == "onmogelijk"
    misschien = wet.replace("gevolg: onmogelijk, als: {persoon.a: ja}", "gevolg: onmogelijk, als: {persoon.b: ja}")
    assert beslissen(REGISTER, PLAN, misschien)[0] == "nee"
    beide = misschien.replace("gevolg: nee", "gevolg: eerst_laten_toetsen")
    assert beslissen(REGISTER, PLAN, beide)[0] == "eerst_laten_toetsen"
    geen = beide.replace("eerst_laten_toetsen, als: {persoon.a: ja}", "eerst_laten_toetsen, als: {persoon.a: nee}")
    assert beslissen(REGISTER, PLAN, geen)[0] == "onbekend"
