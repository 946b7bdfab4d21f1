"""The table from cells to an element promises: the first line that fits, and never more than its weakest cell."""

from itertools import product

import pytest

from engine.elements import BESLISORDE, ZINNEN, Samenparam, hoofdcellen, vat_samen
from engine.steps import DEKKINGSORDE, VORMEN, Stap
from tests.mini import ANDERE_WET, BELEIDSREGEL, PLAN, REGISTER, WET, boek, toetsing

Cel = dict[str, str | list[str]]
MOOI: Cel = {"dekking": "gedekt", "beslissen": "ja", "beslisrijp": "ja", "geldt": "waar"}


def tabel(*cellen: Cel, vlaggen: tuple[str, ...] = (), voorrang: dict[str, str] | None = None) -> dict[str, str]:
    """What the four forms give for cells ``kind|r1``, ``kind|r2``, ...; ``voorrang`` maps ``van>doel`` to its truth."""
    rollen: list[tuple[str, str]] = []
    waarden: list[str] = []
    for nummer, cel in enumerate(cellen, start=1):
        for rol, waarde in cel.items():
            for een in [waarde] if isinstance(waarde, str) else waarde:
                rollen.append((f"kind|r{nummer}", rol))
                waarden.append(een)
    for orde, waarde in (voorrang or {}).items():
        rollen.append((orde, "voorrang"))
        waarden.append(waarde)
    param = Samenparam(tuple(rollen), vlaggen)
    vormen = ("status", "leidend", "mag_beslissen", "antwoord")
    return {vorm: str(VORMEN[vorm](param, tuple(waarden))) for vorm in vormen}


def antwoord(*cellen: Cel, vlaggen: tuple[str, ...] = ()) -> str:
    """The code."""
    return tabel(*cellen, vlaggen=vlaggen)["antwoord"]


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, "mag"),
        ({"beslissen": "ja_binnen_grenzen"}, "mag"),
        ({"beslissen": "geen_besluit_nodig"}, "geen_besluit_nodig"),
        ({"beslissen": "geen_besluit_nodig", "dekking": "onbekend"}, "geen_besluit_nodig"),
        ({"beslissen": "geen_besluit_nodig", "dekking": "niet_gedekt"}, "mag_niet"),
        ({"beslissen": "nee"}, "niet_bevoegd"),
        ({"beslissen": "onmogelijk"}, "niet_bevoegd"),
        ({"beslissen": "nee", "dekking": "niet_gedekt"}, "niet_bevoegd"),
        ({"beslissen": "eerst_laten_toetsen"}, "oordeel_nodig"),
        ({"beslissen": "onbekend"}, "feiten_ontbreken"),
        ({"bestreden": "gedekt"}, "oordeel_nodig"),
        ({"kader_buiten_ruimte": "buiten"}, "oordeel_nodig"),
        ({"kader_buiten_ruimte": "binnen"}, "mag"),
        ({"kader_buiten_ruimte": "onbekend"}, "mag"),
        ({"kader_buiten_ruimte": ["binnen", "buiten"]}, "oordeel_nodig"),
        ({"dekking": "onbekend"}, "feiten_ontbreken"),
        ({"geldt": "onbekend"}, "feiten_ontbreken"),
        ({"kan_weigeren": "onbekend"}, "feiten_ontbreken"),
        ({"afwijking": "onbekend"}, "feiten_ontbreken"),
        ({"dekking": "niet_gedekt", "geldt": "onwaar"}, "mag_niet"),
        ({"dekking": "niet_gedekt", "afwijking": "oordeel"}, "mag_niet"),
        ({"geldt": "oordeel", "dekking": "gedekt_onder_voorwaarden"}, "oordeel_nodig"),
        ({"hoeft_niet": "waar"}, "oordeel_nodig"),
        ({"hoeft_niet": "oordeel"}, "oordeel_nodig"),
        ({"hoeft_niet": "onwaar"}, "mag"),
        ({"kan_weigeren": "waar"}, "oordeel_nodig"),
        ({"kan_weigeren": "oordeel"}, "oordeel_nodig"),
        ({"kan_weigeren": "onwaar"}, "mag"),
        ({"kan_weigeren": ["onwaar", "waar"]}, "oordeel_nodig"),
        ({"kan": "waar"}, "oordeel_nodig"),
        ({"afwijking": "oordeel"}, "oordeel_nodig"),
        ({"afwijking": "gemotiveerd"}, "mag"),
        ({"afwijking": "niet_nodig"}, "mag"),
        ({"afwijking": "afgewezen"}, "mag_niet"),
        ({"beslisrijp": "nee"}, "mag_mits"),
        ({"dekking": "gedekt_onder_voorwaarden"}, "mag_mits"),
    ],
)
def test_one_cell_gives_the_first_line_that_fits(anders: Cel, code: str) -> None:
    """Every line of the table, each with the one thing that makes it fit."""
    assert antwoord(MOOI | anders) == code
    assert code in ZINNEN


@pytest.mark.parametrize("vlag", ["niet_gemodelleerd", "tegenspraak"])
def test_a_flag_asks_for_a_person(vlag: str) -> None:
    """What authors left out and what speakers dispute is for a judgement, unless nobody here decides at all."""
    assert antwoord(MOOI, vlaggen=(vlag,)) == "oordeel_nodig"
    assert antwoord(MOOI | {"dekking": "niet_gedekt"}, vlaggen=(vlag,)) == "oordeel_nodig"
    assert antwoord(MOOI | {"beslissen": "nee"}, vlaggen=(vlag,)) == "niet_bevoegd"


def test_without_cells_nothing_is_known() -> None:
    """No rule speaks: unknown, put to a person, and no law leads."""
    assert tabel() == {"status": "onbekend", "leidend": "", "mag_beslissen": "onbekend", "antwoord": "oordeel_nodig"}


@pytest.mark.parametrize(("een", "ander"), list(product(DEKKINGSORDE, DEKKINGSORDE)))
def test_the_best_coverage_leads(een: str, ander: str) -> None:
    """The best status of the cells, and all cells that have it."""
    gevonden = tabel(MOOI | {"dekking": een}, MOOI | {"dekking": ander})
    beste = min(een, ander, key=DEKKINGSORDE.index)
    assert gevonden["status"] == beste
    assert gevonden["leidend"].split() == [f"r{n}" for n, d in ((1, een), (2, ander)) if d == beste]


@pytest.mark.parametrize(("een", "ander"), list(product(BESLISORDE, BESLISORDE)))
def test_the_weakest_of_the_leading_cells_decides(een: str, ander: str) -> None:
    """Two laws that carry it alike: the weaker answer; unknown while it is open which carries it and they differ."""
    paar = (MOOI | {"beslissen": een}, MOOI | {"beslissen": ander})
    assert tabel(*paar)["mag_beslissen"] == min(een, ander, key=BESLISORDE.index)
    open_ = tabel(*(cel | {"dekking": "onbekend"} for cel in paar))["mag_beslissen"]
    assert open_ == (een if een == ander else "onbekend")


def test_only_leading_cells_count() -> None:
    """What stands open under a law that does not carry the element leaves nothing open."""
    zwak = {
        "dekking": "niet_gedekt",
        "beslissen": "nee",
        "beslisrijp": "nee",
        "geldt": "onbekend",
        "bestreden": "niet_gedekt",
        "kan": "waar",
        "afwijking": "oordeel",
        "kader_buiten_ruimte": "buiten",
    }
    assert antwoord(zwak, MOOI) == "mag"
    assert antwoord(MOOI, MOOI | {"beslisrijp": "nee"}) == "mag_mits"
    assert antwoord(MOOI, MOOI | {"geldt": "oordeel"}) == "oordeel_nodig"
    assert antwoord(MOOI, MOOI | {"geldt": "onbekend"}) == "feiten_ontbreken"
    assert antwoord(MOOI, MOOI | {"bestreden": "gedekt"}) == "oordeel_nodig"


@pytest.mark.parametrize(
    ("eerste", "tweede", "voorrang", "leidend"),
    [
        ("gedekt", "gedekt", {"r1>r2": "waar"}, "r1"),
        ("gedekt", "gedekt", {"r2>r1": "waar"}, "r2"),
        ("gedekt", "gedekt", {"r1>r2": "onwaar"}, "r1 r2"),
        ("gedekt", "gedekt", {"r1>r2": "onbekend"}, "r1 r2"),
        ("gedekt", "gedekt", {"r1>r2": "oordeel"}, "r1 r2"),
        ("onbekend", "gedekt", {"r1>r2": "waar"}, "r1"),
        ("niet_gedekt", "gedekt", {"r1>r2": "waar"}, "r2"),
        ("niet_gedekt", "niet_gedekt", {"r1>r2": "waar"}, "r1"),
        ("gedekt", "gedekt", {"r1>r3|r2": "waar"}, "r1"),
        ("gedekt", "gedekt", {"r1>r3": "waar"}, "r1 r2"),
        ("gedekt", "gedekt", {"r1>r2": "waar", "r2>r1": "waar"}, ""),
    ],
)
def test_the_law_that_goes_first_leads(eerste: str, tweede: str, voorrang: dict[str, str], leidend: str) -> None:
    """Precedence that certainly holds moves the other aside, unless what goes first is barred and the other is not."""
    gevonden = tabel(MOOI | {"dekking": eerste}, MOOI | {"dekking": tweede}, voorrang=voorrang)
    assert gevonden["leidend"] == leidend
    if not leidend:
        assert (gevonden["status"], gevonden["antwoord"]) == ("onbekend", "oordeel_nodig")


def test_premises_that_do_not_match_their_cells_are_a_fault() -> None:
    """The table never silently reads fewer premises than a summary has."""
    for waarden in (("gedekt", "ja"), ()):
        with pytest.raises(ValueError, match="zip"):
            VORMEN["status"](Samenparam((("kind|r1", "dekking"),), ()), waarden)


TWEE = PLAN.replace("personen: {", "personen: {zus: {a: ja}, ").replace("voor: [kind]", "voor: [zus, kind]")


def test_people_have_their_own_cells_and_a_rule_leads_once() -> None:
    """Two people under one rule: both cells carry the element, the rule is named once, the weaker answers."""
    t = toetsing(boek(WET, REGISTER), TWEE)
    samen = t.samenvattingen["hulp"]
    assert samen.leidend.waarde == "wet/biedt"
    assert [cel.persoon for cel in hoofdcellen(t.cellen["hulp"])] == ["kind", "zus"]
    assert samen.antwoord.waarde == "mag"
    ander = toetsing(boek(WET, REGISTER), TWEE.replace("zus: {a: ja}", "zus: {a: nee}")).samenvattingen["hulp"]
    assert (ander.status.waarde, ander.antwoord.waarde) == ("gedekt", "mag")


def test_the_first_act_stands_for_approving() -> None:
    """Of every person and rule the first act counts; the others are shown and decide nothing."""
    cellen = toetsing(boek(WET, REGISTER), TWEE).cellen["hulp"]
    assert [(c.persoon, c.handeling) for c in hoofdcellen(cellen)] == [("kind", "toekennen"), ("zus", "toekennen")]
    assert len(cellen) == 4


MEER = """
  niet: {bron: art. 2, hoeft_niet: [biedt], als: {persoon.b: ja}}
  weiger: {bron: art. 3, kan_weigeren: [biedt], als: {persoon.b: ja}}
"""
BELEID = BELEIDSREGEL + "  contract: {bron: art. 1, kader: [wet/biedt], binnen_als: {element.contract: ja}}\n"
VERORDENING = BELEID.replace("stad/beleid", "stad/verordening").replace("rang: beleidsregel", "rang: verordening")
ANDER = (
    ANDERE_WET
    + """
regels:
  ook: {bron: art. 1, biedt: [hulp], besluit: geen, beslist: gezin, als: {persoon.a: ja}}
  eerst: {bron: art. 2, gaat_voor: [wet/biedt], van: ook, als: {persoon.a: ja}}
  elders: {bron: art. 3, gaat_voor: [wet/weg], van: ook}
  beide: {bron: art. 5, gaat_voor: [wet/weg, wet/biedt], van: ook, als: {persoon.b: ja}}
  zonder: {bron: art. 4, gaat_voor: [wet/biedt], van: weg/regel}
"""
)


def premissen(stap: Stap) -> list[tuple[str, str, str]]:
    """Of a summary: cell, role and the subject of the premise."""
    param = stap.param
    assert isinstance(param, Samenparam)
    return [(cel, rol, p.onderwerp) for (cel, rol), p in zip(param.rollen, stap.premissen, strict=True)]


def test_the_summary_follows_from_the_steps_of_its_cells() -> None:
    """Each step that can decide a line of the table is a premise, under its role; the act and the laws stay apart."""
    wet = WET.replace(
        "    als: {persoon.a: ja}",
        "    als: {persoon.a: ja}\n    beslisruimte: kan\n    eerst_regelen: {dossier.klaar: ja}"
        "\n    bestreden: {ene_lezing: mag, andere_lezing: niet, bron: [art. 1]}",
    )
    t = toetsing(boek(wet + MEER, REGISTER, BELEID, VERORDENING))
    samen = vat_samen(t.onderzoek, "hulp", t.cellen["hulp"], ("vlag",))
    cel = "kind|wet/biedt"
    assert premissen(samen.status) == [
        (cel, "dekking", "wet/biedt"),
        (cel, "beslissen", "wet/voorziening"),
        (cel, "beslisrijp", "wet/biedt toekennen"),
        (cel, "geldt", "wet/biedt"),
        (cel, "hoeft_niet", "wet/niet"),
        (cel, "kan_weigeren", "wet/weiger"),
        (cel, "kan", "wet/biedt"),
        (cel, "afwijking", "wet/biedt"),
        (cel, "bestreden", "wet/biedt"),
    ]
    for vorm, stap in zip(("status", "leidend", "mag_beslissen", "antwoord"), samen, strict=True):
        assert (stap.vorm, stap.plek, stap.onderwerp) == (vorm, "hulp/-", "hulp")
        assert stap.premissen == samen.status.premissen
        assert stap.param == Samenparam(samen.status.param.rollen, ("vlag",))  # type: ignore[attr-defined]


def test_a_frame_without_basis_keeps_its_own_role() -> None:
    """A by-law frame that the statute gives no room for is told apart from one of policy."""
    t = toetsing(boek(WET.replace("    ruimte: {verordening: art. 8}\n", ""), REGISTER, VERORDENING))
    assert ("kind|wet/biedt", "kader_buiten_ruimte", "stad/verordening/contract") in premissen(
        t.samenvattingen["hulp"].status
    )


def test_precedence_counts_where_both_laws_meet() -> None:
    """An order is a premise per person, and only between rules that both speak about this element."""
    t = toetsing(boek(WET, REGISTER, ANDER), TWEE)
    orde = [p for p in premissen(t.samenvattingen["hulp"].status) if p[1] == "voorrang"]
    assert orde == [
        *[("ander/ook>wet/weg|wet/biedt", "voorrang", "ander/beide")] * 2,
        *[("ander/ook>wet/biedt", "voorrang", "ander/eerst")] * 2,
    ]
    stappen = [s for s in t.samenvattingen["hulp"].status.premissen if s.onderwerp == "ander/eerst"]
    assert [s.plek for s in stappen] == ["hulp/kind", "hulp/zus"]
    assert t.samenvattingen["hulp"].leidend.waarde == "ander/ook"
