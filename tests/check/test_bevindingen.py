"""What each check says to an author: which code, at which place, about what, and how to mend it.

``test_diagnoses.py`` holds one failing and one passing file per code. Here are the other ways in which the same
mistake is made, each with the words that the author reads.
"""

from functools import lru_cache
from pathlib import Path

import pytest

from engine.check import controleer
from schemas.diagnose import Diagnose
from schemas.lezen import Document, lees

BASIS = Path(__file__).resolve().parent.parent / "fixtures" / "diagnoses" / "basis"

#: A rule file without its rest; the rank and the municipality can be chosen.
KOP = "regeling: los\ntitel: Los\nrang: wet\ngeldig_vanaf: 2020-01-01\n"
LOKAAL = "regeling: stad/los\ntitel: Los\nrang: {}\ngemeente: Stad\ngeldig_vanaf: 2020-01-01\nregels:\n"
REGISTER = (
    "regeling: stad/mandaat\ntitel: Mandaat\nrang: mandaatbesluit\ngemeente: Stad\ngeldig_vanaf: 2020-01-01\n"
    "soort_register: positief\nmandaten:\n"
)
PLAN = (
    "plan: proef\ngemeente: Stad\npersonen: {kind: {geboortedatum: 2012-01-01}}\n"
    "contactpersoon: {functie: coach, organisatie: gemeente}\n"
    "elementen:\n  rust: {in_eigen_woorden: Rust, soort: respijt, voor: [kind]}\n"
)


@lru_cache(maxsize=1)
def _basis() -> tuple[Document, ...]:
    return tuple(lees(pad.read_bytes(), pad.name) for pad in sorted(BASIS.glob("*.yaml")))


def _controle(*teksten: str) -> list[Diagnose]:
    """Every error of these files beside the shared ones; warnings are asked for with their code."""
    losse = [lees(tekst, f"bestand{nummer}.yaml") for nummer, tekst in enumerate(teksten, start=1)]
    return list(controleer([*_basis(), *losse]))


def _een(code: str, *teksten: str) -> Diagnose:
    """The one diagnosis with this code."""
    (gevonden,) = [d for d in _controle(*teksten) if d.code == code]
    return gevonden


def _aangewezen(d: Diagnose) -> str:
    """The words in the file that a diagnosis points at."""
    return d.regeltekst[d.kolom - 1 : d.kolom - 1 + d.lengte]


# --- names: rules, powers, kinds, bodies, regelingen -----------------------------------------------------------------


def _verwijst(doel: str) -> str:
    return KOP + f"regels:\n  a: {{bron: art. 1, hoeft_niet: [{doel}], als: {{persoon.wlz_recht: ja}}}}\n"


@pytest.mark.parametrize(
    ("doel", "hulp"),
    [
        ("jeugdwet/jeugdhup", "bedoelde u `jeugdwet/jeugdhulp`?"),
        ("jeugdhulp", "bedoelde u `jeugdwet/jeugdhulp`?"),
        ("jeugdwte/iets-heel-anders", "de regeling `jeugdwte` is niet ingevoerd; bedoelde u `jeugdwet`?"),
        ("belastingwet/iets-heel-anders", "de regeling `belastingwet` is niet ingevoerd"),
        ("jeugdwet/niets_hiervan", "`jeugdwet` kent: `jeugdhulp`, `jeugdige`, `toegang`, `vorm`, `wlz`"),
    ],
)
def test_an_unknown_rule_comes_with_what_there_is(doel: str, hulp: str) -> None:
    een = _een("R204", _verwijst(doel))
    assert (een.wat, een.hulp, _aangewezen(een)) == (f"onbekende regel `{doel}`", hulp, doel)


@pytest.mark.parametrize(
    "deel",
    [
        "niet_gemodelleerd:\n  - {bron: art. 1, wat: iets, regels: [jeugdwet/nergens_te_vinden]}\n",
        "maatwerk:\n  m: {wijkt_af_van: [jeugdwet/nergens_te_vinden], grondslag: art. 1, motiveer: [waarom]}\n",
        (
            "eerder_maatwerk:\n  - {nr: een, jaar: 2020, soort: respijt, regel: jeugdwet/nergens_te_vinden, "
            "uitkomst: afgeweken, grondslag: art. 1, waarom: [rust]}\n"
        ),
        "voorbeelden:\n  - {bij: jeugdwet/nergens_te_vinden, feiten: {}, verwacht: waar}\n",
    ],
)
def test_a_reference_to_a_rule_is_followed_wherever_it_stands(deel: str) -> None:
    assert _aangewezen(_een("R204", KOP + deel)) == "jeugdwet/nergens_te_vinden"


def test_a_power_that_a_rule_bars_must_exist_unless_its_law_was_not_entered() -> None:
    tekst = KOP + "regels:\n  a: {{bron: art. 1, verhindert: [{}], gevolg: nee, als: {{persoon.wlz_recht: ja}}}}\n"
    fout = _een("R205", tekst.format("jeugdwet/individuele_voorzienig"))
    assert fout.hulp == "bedoelde u `jeugdwet/individuele_voorziening`?"
    elders = _een("R207", tekst.format("waterwet/vergunning"))
    assert elders.wat == "de regeling van `waterwet/vergunning` is niet ingevoerd; dit deel doet niets"
    assert not [d for d in _controle(tekst.format("jeugdwet/individuele_voorziening")) if d.code in ("R205", "R207")]


def test_the_power_of_a_rule_must_exist() -> None:
    tekst = KOP + "regels:\n  a: {bron: art. 1, biedt: [respijt], bevoegdheid: zzz, als: {persoon.wlz_recht: ja}}\n"
    een = _een("R205", tekst)
    assert (een.wat, _aangewezen(een)) == ("onbekende bevoegdheid `zzz`", "zzz")


def test_acts_of_a_row_with_an_unknown_power_are_not_judged() -> None:
    """Of a power that does not exist nobody knows the acts: one mistake, one message."""
    rij = '  - {nr: "1", van: college, aan: coach, bevoegdheden: [jeugdwet/zzz], handelingen: [gedogen]}\n'
    assert [d.code for d in _controle(REGISTER + rij) if d.ernst == "fout"] == ["R205"]


def test_a_broader_kind_must_exist() -> None:
    een = _een("R202", "voorzieningen:\n  logeren: {valt_onder: respit}\n")
    assert (een.wat, een.hulp, _aangewezen(een)) == (
        "onbekende voorziening `respit`",
        "bedoelde u `respijt`?",
        "respit",
    )


@pytest.mark.parametrize(
    "deel",
    [
        "regels:\n  a: {bron: art. 1, hardheidsclausule: ja, bevoegd: colege}\n",
        (
            "regels:\n  a: {bron: art. 1, biedt: [respijt], besluit: geen, beslist: colege, "
            "als: {persoon.wlz_recht: ja}}\n"
        ),
        (
            "maatwerk:\n  m: {wijkt_af_van: [jeugdwet/jeugdhulp], grondslag: art. 1, motiveer: [waarom], "
            "bevoegd: colege}\n"
        ),
        (
            'overdrachten:\n  - {nr: "1", van: colege, aan: kinderrechter, bron: art. 1, soort: delegatie, '
            "bevoegdheden: [jeugdwet/individuele_voorziening]}\n"
        ),
        (
            'overdrachten:\n  - {nr: "1", van: college, aan: colege, bron: art. 1, soort: delegatie, '
            "bevoegdheden: [jeugdwet/individuele_voorziening]}\n"
        ),
        (
            'soort_register: positief\nmandaten:\n  - {nr: "1", van: college, aan: coach, werkt_onder: colege, '
            "bevoegdheden: [jeugdwet/individuele_voorziening]}\n"
        ),
        "bevoegdheden:\n  m: {bron: art. 1, bevoegd: colege}\n",
    ],
)
def test_a_body_must_exist_wherever_it_is_named(deel: str) -> None:
    een = _een("R203", KOP + deel)
    assert (een.wat, een.hulp) == ("onbekend orgaan `colege`", "bedoelde u `college`?")
    assert _aangewezen(een) == "colege"


def test_who_works_elsewhere_may_work_under_any_body() -> None:
    rij = (
        '  - {nr: "1", van: college, aan: coach, organisatie: school, werkt_onder: een_ander, '
        "bevoegdheden: [jeugdwet/individuele_voorziening]}\n"
    )
    assert not [d for d in _controle(REGISTER + rij) if d.code == "R203"]


@pytest.mark.parametrize(
    "deel",
    [
        "vervangen_door: [jeugdwt]\n",
        "regels:\n  a: {bron: art. 1, begrip: persoon.wlz_recht, alleen_voor: [jeugdwt], als: {element.vorm: pgb}}\n",
        "regels:\n  a: {bron: art. 1, gegevens: g, van_wet: jeugdwt, naar_wet: jeugdwet, stroom: mag}\n",
        "regels:\n  a: {bron: art. 1, gegevens: g, van_wet: jeugdwet, naar_wet: jeugdwt, stroom: mag}\n",
    ],
)
def test_a_regeling_that_was_not_entered_is_named(deel: str) -> None:
    een = _een("R207", KOP + deel)
    assert (een.wat, een.hulp) == ("de regeling `jeugdwt` is niet ingevoerd", "bedoelde u `jeugdwet`?")


@pytest.mark.parametrize(
    ("regel", "woord", "hulp"),
    [
        ("begrip: persoon.wlz_rect, als: {element.vorm: pgb}", "persoon.wlz_rect", "`persoon.wlz_recht` (begrippen"),
        (
            "verplicht: p, wie: [college], termijn: {duur: 6 weken, na: element.aanvrag}, als: {element.vorm: pgb}",
            "element.aanvrag",
            "`element.aanvraag` (hoort bij ieder element)?",
        ),
        ("begrip: dossier.zoiets_is_er_niet, als: {element.vorm: pgb}", "dossier.zoiets_is_er_niet", ""),
    ],
)
def test_a_fact_that_a_rule_names_must_exist(regel: str, woord: str, hulp: str) -> None:
    een = _een("R201", KOP + f"regels:\n  a: {{bron: art. 1, {regel}}}\n")
    assert (een.wat, _aangewezen(een)) == (f"onbekend feit `{woord}`", woord)
    assert hulp in een.hulp


@pytest.mark.parametrize("na", ["besluit", "plan", "element.aanvraag"])
def test_a_term_runs_from_a_decision_the_plan_or_a_date(na: str) -> None:
    regel = f"verplicht: p, wie: [college], termijn: {{duur: 6 weken, na: {na}}}, als: {{element.vorm: pgb}}"
    assert not [d for d in _controle(KOP + f"regels:\n  a: {{bron: art. 1, {regel}}}\n") if d.ernst == "fout"]


# --- sources and windows ---------------------------------------------------------------------------------------------


def test_an_empty_source_is_no_source() -> None:
    een = _een("R401", KOP + 'regels:\n  a: {bron: "   ", verplicht: p, wie: [college], als: {element.vorm: pgb}}\n')
    assert een.wat == "de vindplaats is leeg"


@pytest.mark.parametrize(
    ("bron", "hulp"),
    [
        (
            "Artikel 3.2 van de wet",
            "schrijf bijvoorbeeld `art. 3.2`, of `<regeling> art. 3.2` voor een andere regeling",
        ),
        ("ecli nummer 12", "schrijf ECLI-nummers als `ECLI:NL:CRVB:2017:1477`"),
    ],
)
def test_a_source_in_other_words_comes_with_the_fixed_form(bron: str, hulp: str) -> None:
    regel = f"regels:\n  a: {{bron: {bron}, verplicht: p, wie: [college], als: {{element.vorm: pgb}}}}\n"
    een = _een("R402", KOP + regel)
    assert (een.wat, een.hulp) == (f"`{bron}` is geen vindplaats in vaste vorm", hulp)


@pytest.mark.parametrize(
    ("sleutel", "nummer", "voorbeeld"),
    [
        ("bwb", "BWB34925", "BWBR0034925"),
        ("cvdr", "CVDR-696162", "CVDR696162/1"),
        ("eli", "reg 2016/679", "http://data.europa.eu/eli/reg/2016/679/oj"),
        ("ecli", "NL:CRVB:2017:1477", "ECLI:NL:CRVB:2017:1477"),
    ],
)
def test_the_number_of_a_regeling_has_a_fixed_form(sleutel: str, nummer: str, voorbeeld: str) -> None:
    een = _een("R402", KOP + f'{sleutel}: "{nummer}"\n')
    assert (een.wat, een.hulp) == (
        f"`{nummer}` is geen {sleutel.upper()}-nummer",
        f"schrijf bijvoorbeeld `{voorbeeld}`",
    )
    assert not [d for d in _controle(KOP + f'{sleutel}: "{voorbeeld}"\n') if d.code == "R402"]


@pytest.mark.parametrize(
    ("regel", "wat"),
    [
        ("geldig_tot_en_met: 2019-12-31", "`2019-12-31` ligt voor het begin van de regeling, `2020-01-01`"),
        ("geldig_vanaf: 2023-01-01", "`2023-01-01` ligt na het einde van de regeling, `2022-12-31`"),
        ("geldig_vanaf: 2022-01-01, geldig_tot_en_met: 2021-01-01", "`2021-01-01` ligt voor het begin, `2022-01-01`"),
        ("bekend_sinds: 2022-01-01, bekend_tot: 2021-01-01", "`2021-01-01` ligt voor het begin, `2022-01-01`"),
    ],
)
def test_a_rule_holds_within_its_regeling_and_ends_after_it_begins(regel: str, wat: str) -> None:
    tekst = (
        KOP + "geldig_tot_en_met: 2022-12-31\n"
        f"regels:\n  a: {{bron: art. 1, verplicht: p, wie: [college], als: {{element.vorm: pgb}}, {regel}}}\n"
    )
    assert _een("R403", tekst).wat == wat


def test_of_two_versions_the_first_may_not_last_into_the_second_nor_leave_a_gap() -> None:
    oud = "regeling: los\ntitel: Los\nrang: wet\ngeldig_vanaf: 2015-01-01\ngeldig_tot_en_met: {}\n"
    assert _een("R404", oud.format("2020-06-30"), KOP).bestand == "bestand1.yaml"
    kloof = _een("R405", oud.format("2019-12-30"), KOP)
    assert (kloof.bestand, kloof.wat) == (
        "bestand2.yaml",
        "tussen 2019-12-30 en 2020-01-01 geldt geen versie van `los`",
    )
    assert not {"R404", "R405"} & {d.code for d in _controle(oud.format("2019-12-31"), KOP)}
    dubbel = _een("R406", KOP, KOP)
    assert dubbel.wat == "`los` vanaf 2020-01-01 staat ook in bestand1.yaml"


# --- registers -------------------------------------------------------------------------------------------------------


def test_a_sub_mandate_gives_no_act_that_its_giver_does_not_have() -> None:
    rij = "bevoegdheden: [jeugdwet/individuele_voorziening]"
    tekst = (
        REGISTER
        + f'  - {{nr: "1", van: college, aan: chef, ondermandaat: ja, handelingen: [toekennen], {rij}}}\n'
        + f'  - {{nr: "2", van: chef, aan: coach, handelingen: [toekennen, weigeren], {rij}}}\n'
    )
    een = _een("R602", tekst)
    assert een.wat == "`chef` heeft bij `jeugdwet/individuele_voorziening` de handeling `weigeren` zelf niet"
    assert _aangewezen(een) == "weigeren"


def test_a_power_that_is_not_fit_for_mandate_is_given_to_nobody() -> None:
    """Awb 10:3 lid 1: also not to somebody of the own organisation."""
    wet = KOP + (
        "bevoegdheden:\n  x: {bron: art. 1, bevoegd: college, "
        "mandaat: {bron: art. 2, buitenstaander: ja, verboden: ja}}\n"
    )
    een = _een("R601", wet, REGISTER + '  - {nr: "1", van: college, aan: coach, bevoegdheden: [los/x]}\n')
    assert een.wat == "`los/x` mag niet aan wie dan ook worden gemandateerd (los art. 2)"


def test_a_circle_of_sub_mandates_begins_with_nobody() -> None:
    rij = "ondermandaat: ja, organisatie: stichting, bevoegdheden: [jeugdwet/individuele_voorziening]"
    tekst = (
        REGISTER
        + f'  - {{nr: "1", van: coach, aan: chef, {rij}}}\n'
        + f'  - {{nr: "2", van: chef, aan: coach, {rij}}}\n'
    )
    assert [d.wat for d in _controle(tekst) if d.code == "R601"] == [
        "`jeugdwet/individuele_voorziening` mag niet aan een stichting worden gemandateerd (jeugdwet art. 2.11 lid 1)"
    ] * 2


def test_a_function_passes_on_only_what_it_has_itself() -> None:
    """The chief is in the register, but with another power; that is another mistake than an unknown principal."""
    wet = KOP + "bevoegdheden:\n  x: {bron: art. 1, bevoegd: college}\n  y: {bron: art. 2, bevoegd: college}\n"
    tekst = (
        REGISTER
        + '  - {nr: "1", van: college, aan: chef, ondermandaat: ja, bevoegdheden: [los/x]}\n'
        + '  - {nr: "2", van: chef, aan: coach, bevoegdheden: [los/y]}\n'
    )
    een = _een("R602", wet, tekst)
    assert (een.wat, _aangewezen(een)) == ("`chef` heeft `los/y` zelf niet en kan dat dus niet doorgeven", "chef")


# --- plans -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "wat", "hulp"),
    [
        (
            PLAN.replace("voor: [kind]", "voor: [kind], wlz_recht: ja"),
            "onbekend feit `element.wlz_recht`",
            "dit gegeven hoort bij persoon (`persoon.wlz_recht`)",
        ),
        (
            PLAN.replace("voor: [kind]", "voor: [kind], zoiets_is_er_niet: ja"),
            "onbekend feit `element.zoiets_is_er_niet`",
            "",
        ),
        (
            PLAN.replace("voor: [kind]", "voor: [kind], perode: ja"),
            "onbekend feit `element.perode`",
            "bedoelde u `periode`?",
        ),
        (PLAN.replace("voor: [kind]", "voor: [kind], vrm: pgb"), "onbekend feit `element.vrm`", "bedoelde u `vorm`?"),
    ],
)
def test_an_unknown_fact_in_a_plan_comes_with_where_it_belongs(plan: str, wat: str, hulp: str) -> None:
    een = _een("P101", plan)
    assert een.wat == wat
    assert hulp in een.hulp


def test_an_earlier_decision_is_about_somebody_in_the_plan() -> None:
    plan = PLAN + "eerdere_besluiten: [{soort: respijt, op: 2020-01-01, bij: kid}, {soort: respijt, op: 2020-01-01}]\n"
    een = _een("P103", plan)
    assert (een.wat, een.hulp, _aangewezen(een)) == (
        "`kid` staat niet onder `personen:`",
        "bedoelde u `kind`?",
        "kid",
    )


@pytest.mark.parametrize(
    ("woord", "hulp"), [("logeerhuis", "bedoelde u `respijt`?"), ("jeugdhup", "bedoelde u `jeugdhulp`?")]
)
def test_the_family_may_use_another_word_for_a_kind(woord: str, hulp: str) -> None:
    een = _een("P104", PLAN.replace("soort: respijt", f"soort: {woord}"))
    assert (een.wat, een.hulp) == (f"onbekende voorziening `{woord}`", hulp)


def test_an_agreement_ends_after_it_was_made() -> None:
    plan = PLAN + "afspraken: [{door: college, inhoud: x, vorm: mondeling, op: 2026-02-01, tot: 2026-01-31}]\n"
    een = _een("P108", plan)
    assert (een.wat, _aangewezen(een)) == ("`2026-01-31` ligt voor `2026-02-01`", "2026-01-31")
    assert not _controle(plan.replace("tot: 2026-01-31", "tot: 2026-02-01"))


WOORDEN = """
feiten:
  plan.volgt: {soort: ja_nee}
  dossier.volgt: {soort: ja_nee}
  persoon.volgt: {soort: ja_nee}
  element.volgt: {soort: ja_nee}
  element_persoon.volgt: {soort: ja_nee}
"""
AFLEIDING = (
    KOP
    + "regels:\n"
    + "".join(
        f"  {bereik}: {{bron: art. 1, begrip: {bereik}.volgt, als: {{element.vorm: pgb}}}}\n"
        for bereik in ("plan", "dossier", "persoon", "element", "element_persoon")
    )
)


@pytest.mark.parametrize(
    ("bereik", "plan"),
    [
        ("plan", PLAN + "feiten: {volgt: ja}\n"),
        ("dossier", PLAN + "dossier: {volgt: ja}\n"),
        ("persoon", PLAN.replace("2012-01-01}", "2012-01-01, volgt: ja}")),
        ("element", PLAN.replace("voor: [kind]", "voor: [kind], volgt: ja")),
        ("element_persoon", PLAN.replace("voor: [kind]", "voor: [kind], feiten_per_persoon: {kind: {volgt: ja}}")),
    ],
)
def test_what_follows_from_rules_is_pointed_at_where_it_was_filled_in(bereik: str, plan: str) -> None:
    een = _een("P106", WOORDEN, AFLEIDING, plan)
    assert (een.wat, _aangewezen(een)) == (f"`{bereik}.volgt` volgt uit de regels", "volgt")


# --- rules together --------------------------------------------------------------------------------------------------


def test_a_fact_may_not_follow_from_itself() -> None:
    tekst = KOP + (
        "regels:\n  a: {bron: art. 1, begrip: persoon.wlz_recht, als: {dekking.los/b: gedekt}}\n"
        "  b: {bron: art. 1, biedt: [respijt], besluit: geen, beslist: gezin, als: {persoon.wlz_recht: ja}}\n"
    )
    een = _een("R501", tekst)
    assert een.wat == "in een kring: `persoon.wlz_recht` → `los/a` → `los/b` → `persoon.wlz_recht`"
    assert een.bestand == "begrippen.yaml"


def test_a_circle_over_a_date_that_every_element_has_is_shown_at_the_rule() -> None:
    """``element.aanvraag`` stands in no vocabulary, so the place is the rule that derives it."""
    tekst = KOP + 'regels:\n  a: {bron: art. 1, begrip: element.aanvraag, bereken: "element.aanvraag"}\n'
    een = _een("R501", tekst)
    assert een.wat == "in een kring: `element.aanvraag` → `los/a` → `element.aanvraag`"
    assert (een.bestand, _aangewezen(een)) == ("bestand1.yaml", "a")


def test_order_may_not_go_round() -> None:
    biedt = "{{bron: art. 1, biedt: [respijt], besluit: geen, beslist: gezin, als: {{element.vorm: {}}}}}"
    regels = f"  a: {biedt.format('pgb')}\n  b: {biedt.format('natura')}\n"
    een = _een(
        "R501",
        KOP
        + "regels:\n"
        + regels
        + "  v: {bron: art. 1, gaat_voor: [a], van: b}\n  w: {bron: art. 1, gaat_voor: [b], van: a}\n",
    )
    assert een.wat == "voorrang in een kring: `los/a` → `los/b`"
    rechtuit = KOP + "regels:\n" + regels + "  v: {bron: art. 1, gaat_voor: [a], van: b}\n"
    assert not [d for d in _controle(rechtuit) if d.code == "R501"]


def test_order_that_holds_at_different_times_may_go_both_ways() -> None:
    tekst = KOP + (
        "regels:\n  v: {bron: art. 1, gaat_voor: [jeugdwet/toegang], "
        "van: jeugdwet/jeugdhulp, als: {element.vorm: pgb}}\n"
        "  w: {bron: art. 1, gaat_voor: [jeugdwet/jeugdhulp], van: jeugdwet/toegang, als: {element.vorm: natura}}\n"
    )
    assert not [d for d in _controle(tekst) if d.code == "R501"]


def test_a_kind_may_not_fall_under_itself() -> None:
    een = _een("R501", "voorzieningen:\n  hulp: {valt_onder: zorg}\n  zorg: {valt_onder: hulp}\n")
    assert een.wat == "`hulp` valt onder zichzelf: `hulp` → `zorg`"
    assert _aangewezen(een) == "zorg"


@pytest.mark.parametrize(
    ("een", "ander", "botst"),
    [
        ("is: natura, als: {element.duur: {meer_dan: 12 maanden}}", "is: pgb, als: {persoon.wlz_recht: ja}", True),
        ("is: pgb, als: {element.duur: {meer_dan: 12 maanden}}", "is: pgb, als: {persoon.wlz_recht: ja}", False),
        ("is: natura, als: {persoon.wlz_recht: nee}", "is: pgb, als: {persoon.wlz_recht: ja}", False),
        (
            "is: natura, alleen_voor: [jeugdwet], als: {element.duur: {meer_dan: 12 maanden}}",
            "is: pgb, alleen_voor: [los], als: {persoon.wlz_recht: ja}",
            False,
        ),
        (
            "is: natura, geldig_tot_en_met: 2021-12-31, als: {element.duur: {meer_dan: 12 maanden}}",
            "is: pgb, geldig_vanaf: 2022-01-01, als: {persoon.wlz_recht: ja}",
            False,
        ),
    ],
)
def test_two_rules_that_can_both_decide_a_value_need_an_order(een: str, ander: str, botst: bool) -> None:
    woorden = "feiten:\n  element.weg: {soort: keuze, uit: [natura, pgb]}\n"
    tekst = (
        KOP + f"regels:\n  a: {{bron: art. 1, begrip: element.weg, "
        f"{een}}}\n  b: {{bron: art. 2, begrip: element.weg, {ander}}}\n"
    )
    gevonden = [d.wat for d in _controle(woorden, tekst) if d.code == "R502"]
    assert gevonden == (["`b` en `los/a` (bestand2.yaml:6) kunnen allebei `element.weg` bepalen"] if botst else [])


def test_two_versions_of_one_regeling_never_decide_together() -> None:
    woorden = "feiten:\n  element.weg: {soort: keuze, uit: [natura, pgb]}\n"
    versie = (
        "regeling: los\ntitel: Los\nrang: wet\ngeldig_vanaf: {}\nregels:\n"
        "  a: {{bron: art. 1, begrip: element.weg, is: {}, als: {{element.vorm: pgb}}}}\n"
    )
    teksten = (woorden, versie.format("2015-01-01", "natura"), versie.format("2020-01-01", "pgb"))
    assert not [d for d in _controle(*teksten) if d.code == "R502"]


@pytest.mark.parametrize(
    ("rang", "regel", "sleutel", "wat"),
    [
        (
            "beleidsregel",
            "sluit_uit: [jeugdwet/jeugdhulp], als: {persoon.wlz_recht: ja}",
            "sluit_uit",
            "een beleidsregel kan niet bepalen wie geen recht heeft",
        ),
        (
            "convenant",
            "biedt: [respijt], bevoegdheid: jeugdwet/individuele_voorziening, als: {persoon.wlz_recht: ja}",
            "biedt",
            "een convenant kan geen aanspraak geven",
        ),
        (
            "convenant",
            "kader: [jeugdwet/jeugdhulp], binnen_als: {element.kosten_per_jaar: {ten_hoogste: 5 euro per jaar}}",
            "kader",
            "een convenant kan geen kader stellen",
        ),
        (
            "beleidsregel",
            (
                "kader: [jeugdwet/jeugdhulp], absoluut: ja, "
                "binnen_als: {element.kosten_per_jaar: {ten_hoogste: 5 euro per jaar}}"
            ),
            "absoluut",
            "een beleidsregel is nooit absoluut: afwijken moet kunnen (Awb 4:84)",
        ),
        (
            "vaste_gedragslijn",
            "kader: [jeugdwet/jeugdhulp], binnen_als: {element.soort: [jeugdhulp]}",
            "binnen_als",
            "`a` laat hele soorten voorzieningen weg; dat is een grens van de verordening",
        ),
    ],
)
def test_access_is_given_and_limited_no_lower_than_a_by_law(rang: str, regel: str, sleutel: str, wat: str) -> None:
    een = _een("R506", LOKAAL.format(rang) + f"  a: {{bron: art. 1, {regel}}}\n", SOORT)
    assert (een.wat, een.ernst) == (wat, "fout")
    plek = een.regeltekst.index(f"{sleutel}: ")
    assert een.kolom - 1 in (plek, plek + len(sleutel) + 2)


def test_help_without_a_decision_may_be_offered_in_an_agreement() -> None:
    regel = (
        "  a: {bron: art. 1, biedt: [respijt], besluit: geen, omdat: vrij_toegankelijk, als: {persoon.wlz_recht: ja}}\n"
    )
    assert not [d for d in _controle(LOKAAL.format("convenant") + regel) if d.code == "R506"]


@pytest.mark.parametrize(("absoluut", "dicht"), [("", False), ("absoluut: ja, ", True)])
def test_an_absolute_frame_has_no_way_out_even_beside_a_hardship_clause(absoluut: str, dicht: bool) -> None:
    tekst = LOKAAL.format("verordening") + (
        f"  a: {{bron: art. 1, kader: [jeugdwet/jeugdhulp], {absoluut}binnen_als: {{persoon.wlz_recht: nee}}}}\n"
        "  h: {bron: art. 2, hardheidsclausule: ja, bevoegd: college}\n"
    )
    assert bool([d for d in _controle(tekst) if d.code == "R505"]) is dicht


#: ``element.soort`` stands in the vocabulary that comes with the rules.
SOORT = "feiten:\n  element.soort: {soort: keuze, uit: voorzieningen}\n"


# --- signals ---------------------------------------------------------------------------------------------------------


def _signaal(*patronen: str) -> str:
    return (
        KOP
        + "regels:\n  a:\n    bron: art. 1\n    signaal: veel\n    tekst: let op\n    patronen:\n"
        + "".join(f"      - {patroon}\n" for patroon in patronen)
    )


@pytest.mark.parametrize(
    ("patroon", "code", "wat", "hulp"),
    [
        (
            "{in: personen, als: {wlz_rect: ja}}",
            "R201",
            "`wlz_rect` is geen eigenschap van `personen`",
            "bedoelde u `wlz_recht`?",
        ),
        ("{in: adviezen, als: {zzz: ja}}", "R201", "`zzz` is geen eigenschap van `adviezen`", "kies uit `"),
        (
            "{in: personen, als: {leeftijd: {minder_da: 18}}}",
            "R303",
            "onbekende vergelijking `minder_da`",
            "bedoelde u `minder_dan`?",
        ),
        ("{in: personen, als: {leeftijd: {zzz: 18}}}", "R303", "onbekende vergelijking `zzz`", ""),
        ("{in: personen, als: {leeftijd: []}}", "R303", "`leeftijd` heeft geen toets", ""),
        ("{in: personen, als: {leeftijd: {}}}", "R303", "`leeftijd` heeft geen toets", ""),
        ("{in: elementen, als: {soort: respit}}", "R202", "respit", "bedoelde u `respijt`?"),
        ("{in: elementen, als: {vorm: [natua, pgb]}}", "R208", "natua", "bedoelde u `natura`?"),
        ("{in: elementen, als: {kosten_per_jaar: {minder_dan: veel}}}", "R301", "veel", ""),
    ],
)
def test_a_pattern_asks_for_what_a_plan_has(patroon: str, code: str, wat: str, hulp: str) -> None:
    een = _een(code, _signaal(patroon))
    assert wat in een.wat
    assert hulp in een.hulp


@pytest.mark.parametrize(
    ("patronen", "code", "wat"),
    [
        (["{in: personen, als: {wlz_recht: ja}}"] * 9, "R304", "meer dan 8 patronen"),
        (["{in: personen, minstens: 0}"], "R304", "`minstens` kan dit getal niet zijn"),
        (["{in: personen, minstens: 101}"], "R304", "`minstens` kan dit getal niet zijn"),
        (
            ["{in: personen, gelijk: {persoon: 1}}"],
            "R304",
            "patroon 1 verwijst bij `persoon` naar patroon 1, dat er niet voor staat",
        ),
        (
            ["{in: cellen, minstens: 2}", "{in: personen, gelijk: {persoon: 1}}"],
            "R304",
            "patroon 1 telt er meer dan een; `persoon` is dan van geen ervan",
        ),
        (
            ["{in: cellen}", "{in: personen, gelijk: {dekking: 1}}"],
            "R201",
            "`dekking` is geen eigenschap van `personen`",
        ),
    ],
)
def test_patterns_join_what_can_be_joined(patronen: list[str], code: str, wat: str) -> None:
    assert _een(code, _signaal(*patronen)).wat == wat


@pytest.mark.parametrize("minstens", [1, 100])
def test_a_pattern_may_count_from_one_to_a_hundred(minstens: int) -> None:
    assert not [d for d in _controle(_signaal(f"{{in: personen, minstens: {minstens}}}")) if d.ernst == "fout"]


# --- conditions, formulas, durations ---------------------------------------------------------------------------------


def _als(voorwaarde: str) -> str:
    return KOP + f"regels:\n  a: {{bron: art. 1, verplicht: p, wie: [college], als: {voorwaarde}}}\n"


@pytest.mark.parametrize(
    ("voorwaarde", "code", "wat", "hulp"),
    [
        (
            "{eerder: {soort: respijt, binnen: 5 uur}}",
            "R307",
            "`5 uur` is geen duur in jaren, maanden, weken of dagen",
            "",
        ),
        ("{eerder: {soort: respit, binnen: 5 jaar}}", "R202", "onbekende soort `respit`", "bedoelde u `respijt`?"),
        ("{dekking.jeugdwet/jeugdhup: gedekt}", "R204", "onbekende regel `jeugdwet/jeugdhup`", "`jeugdwet/jeugdhulp`"),
        ("{dekking.jeugdwet/niets_hiervan: gedekt}", "R204", "onbekende regel `jeugdwet/niets_hiervan`", ""),
        ("{element.kosten_per_jaar: 5 uur}", "R302", "eenheid", ""),
        ("{element.vorm: pbg}", "R208", "pbg", "bedoelde u `pgb`?"),
        ("{element.soort: respit}", "R202", "respit", "bedoelde u `respijt`?"),
        ("{minstens_en: [{element.vorm: pgb}]}", "R304", "`minstens_en` is geen feit en geen groep", "`minstens_een`"),
        ("{zoietsisernietbij: ja}", "R304", "`zoietsisernietbij` is geen feit en geen groep", ""),
    ],
)
def test_a_condition_is_refused_with_the_word_that_was_meant(voorwaarde: str, code: str, wat: str, hulp: str) -> None:
    een = _een(code, SOORT, _als(voorwaarde))
    assert wat in een.wat
    assert hulp in een.hulp


def test_the_outcome_of_a_rule_in_a_broken_file_is_not_asked_for_twice() -> None:
    kapot = "regeling: stuk\nrang: wet\n"
    assert {d.code for d in _controle(kapot, _als("{dekking.stuk/regel: gedekt}")) if d.ernst == "fout"} == {"S101"}


REKEN = "feiten:\n  persoon.som: {soort: bedrag, eenheid: euro}\n  persoon.deel: {soort: getal, eenheid: aandeel}\n"


@pytest.mark.parametrize(
    ("formule", "code", "wat", "hulp"),
    [
        (
            "bedragen.grens + bedragen.grns",
            "R206",
            "onbekend bedrag `bedragen.grns`",
            "bedoelde u `los/bedragen.grens`?",
        ),
        ("zee/bedragen.iets_heel_anders", "R206", "onbekend bedrag `zee/bedragen.iets_heel_anders`", ""),
        (
            "persoon.leeftijdd",
            "R201",
            "onbekend feit `persoon.leeftijdd` in een formule",
            "bedoelde u `persoon.leeftijd`",
        ),
        (
            "persoon.wlz_recht",
            "R305",
            "met `persoon.wlz_recht` (ja_nee) kan een formule niet rekenen",
            "gebruik een getal",
        ),
        ("element.vorm", "R305", "met `element.vorm` (keuze) kan een formule niet rekenen", "gebruik een getal"),
        ("element.duur", "R302", "de formule geeft `maand`, het feit is `euro`", ""),
        ("2", "R302", "de formule geeft `een getal zonder eenheid`, het feit is `euro`", ""),
        ("bedragen.grens + element.duur", "R302", "kunnen niet bij elkaar", ""),
        ("bedragen.grens +", "R305", "", ""),
        ("maanden(peildatum, bedragen.grens)", "R305", "", ""),
    ],
)
def test_a_formula_gives_what_its_fact_is(formule: str, code: str, wat: str, hulp: str) -> None:
    tekst = KOP + (
        "bedragen:\n  grens: {eenheid: euro, bron: art. 1, waarden: {2020-01-01: 5}}\n"
        f'regels:\n  a: {{bron: art. 1, begrip: persoon.som, bereken: "{formule}"}}\n'
    )
    een = _een(code, REKEN, tekst)
    assert wat in een.wat
    assert hulp in een.hulp


@pytest.mark.parametrize("formule", ["0.35", "bedragen.grens / bedragen.grens", "persoon.deel"])
def test_a_share_is_a_bare_number(formule: str) -> None:
    tekst = KOP + (
        "bedragen:\n  grens: {eenheid: euro, bron: art. 1, waarden: {2020-01-01: 5}}\n"
        f'regels:\n  a: {{bron: art. 1, begrip: persoon.dl, bereken: "{formule}"}}\n'
    )
    woorden = REKEN + "  persoon.dl: {soort: getal, eenheid: aandeel}\n"
    assert not [d for d in _controle(woorden, tekst) if d.ernst == "fout"]


def test_a_formula_in_the_vocabulary_knows_no_amount_of_its_own_file() -> None:
    woorden = 'feiten:\n  persoon.som: {soort: bedrag, eenheid: euro, bereken: "bedragen.grens"}\n'
    assert _een("R206", woorden).wat == "onbekend bedrag `bedragen.grens`"


@pytest.mark.parametrize(
    ("feit", "regel", "codes", "wat"),
    [
        ('soort: getal, bereken: "1 + 1"', 'bereken: "2"', ["R308"], "wordt al berekend in begrippen.yaml"),
        (
            "soort: ja_nee, oordeel: jeugdwet/individuele_voorziening",
            "als: {element.vorm: pgb}",
            ["R308"],
            "is een oordeel; een regel kan dat niet afleiden",
        ),
        ("soort: ja_nee", "is: natura, als: {element.vorm: pgb}", ["R308"], "`is:` past niet bij `persoon.f` (ja_nee)"),
        ("soort: ja_nee", 'bereken: "1"', ["R308"], "`bereken:` past niet bij `persoon.f` (ja_nee)"),
        ("soort: keuze, uit: [een, twee]", "als: {element.vorm: pgb}", ["R308"], "zonder `is:` krijgt het geen waarde"),
        (
            "soort: keuze, uit: [vroeg, laat]",
            "is: vroe, als: {element.vorm: pgb}",
            ["R208"],
            "`vroe` is geen waarde van",
        ),
        ("soort: keuze, uit: [vroeg, laat]", "is: zzz, als: {element.vorm: pgb}", ["R208"], "`zzz` is geen waarde van"),
        ("soort: getal", "als: {element.vorm: pgb}", ["R308"], "precies een van `bereken:` en `is:` geeft de waarde"),
        ("soort: getal", 'is: "3", bereken: "1"', ["R308"], "precies een van `bereken:` en `is:` geeft de waarde"),
        ("soort: bedrag, eenheid: euro", "is: 3 uur, als: {element.vorm: pgb}", ["R302"], "`persoon.f`: eenheid"),
        ("soort: getal", "is: veel, als: {element.vorm: pgb}", ["R301"], "`persoon.f`: "),
        ("soort: getal", 'is: "3", als: {element.vorm: pgb}', [], ""),
        ("soort: datum", 'bereken: "peildatum"', [], ""),
        ("soort: keuze, uit: voorzieningen", "is: respijt, als: {element.vorm: pgb}", [], ""),
    ],
)
def test_what_a_rule_derives_is_a_value_of_its_fact(feit: str, regel: str, codes: list[str], wat: str) -> None:
    woorden = f"feiten:\n  persoon.f: {{{feit}}}\n"
    tekst = KOP + f"regels:\n  a: {{bron: art. 1, begrip: persoon.f, {regel}}}\n"
    gevonden = [d for d in _controle(woorden, tekst) if d.ernst == "fout"]
    assert [d.code for d in gevonden] == codes
    assert all(wat in d.wat for d in gevonden)


def test_a_misspelt_choice_is_shown_beside_the_choice_or_all_of_them() -> None:
    woorden = "feiten:\n  persoon.f: {soort: keuze, uit: [vroeg, laat]}\n"
    tekst = KOP + "regels:\n  a: {{bron: art. 1, begrip: persoon.f, is: {}, als: {{element.vorm: pgb}}}}\n"
    assert _een("R208", woorden, tekst.format("vroe")).hulp == "bedoelde u `vroeg`?"
    assert _een("R208", woorden, tekst.format("zzz")).hulp == "kies uit: vroeg, laat"


@pytest.mark.parametrize(
    ("feit", "wat"),
    [
        ("soort: keuze", "een keuze zonder waarden"),
        ("soort: ja_nee, uit: [een, twee]", "`uit:` hoort niet bij ja_nee"),
        ("soort: bedrag", "een bedrag heeft een eenheid in euro"),
        ("soort: bedrag, eenheid: uur", "een bedrag heeft een eenheid in euro"),
        ("soort: duur", "een duur heeft een eenheid van tijd"),
        ("soort: datum, eenheid: jaar", "een eenheid hoort niet bij datum"),
        ('soort: ja_nee, bereken: "1"', "een formule geeft geen ja_nee"),
        ('soort: getal, bereken: "1", oordeel: jeugdwet/individuele_voorziening', "een berekend feit is geen oordeel"),
    ],
)
def test_kind_unit_choices_and_formula_of_a_fact_belong_together(feit: str, wat: str) -> None:
    een = _een("R309", f"feiten:\n  persoon.f: {{{feit}}}\n")
    assert een.wat == f"`persoon.f`: {wat}"
    assert een.hulp


@pytest.mark.parametrize(
    ("deel", "duur"),
    [
        (
            (
                "regels:\n  a: {bron: art. 1, biedt: [respijt], besluit: geen, beslist: gezin, "
                "geeft: {duur: lang}, als: {element.vorm: pgb}}\n"
            ),
            "lang",
        ),
        (
            (
                "regels:\n  a: {bron: art. 1, verplicht: p, wie: [college], "
                "termijn: {duur: lang, na: besluit}, als: {element.vorm: pgb}}\n"
            ),
            "lang",
        ),
        (
            (
                "regels:\n  a: {bron: art. 1, verplicht: p, wie: [college], "
                "termijn: {duur: 6 weken, na: besluit, verlenging: lang}, als: {element.vorm: pgb}}\n"
            ),
            "lang",
        ),
        (
            (
                "maatwerk:\n  m: {wijkt_af_van: [jeugdwet/jeugdhulp], grondslag: art. 1, "
                "motiveer: [x], evalueer_na: lang}\n"
            ),
            "lang",
        ),
        (
            (
                "maatwerk:\n  m: {wijkt_af_van: [jeugdwet/jeugdhulp], grondslag: art. 1, "
                "motiveer: [x], ten_hoogste: lang}\n"
            ),
            "lang",
        ),
    ],
)
def test_a_duration_can_be_counted(deel: str, duur: str) -> None:
    een = _een("R307", KOP + deel)
    assert (een.wat, _aangewezen(een)) == (f"`{duur}` is geen duur", duur)


def test_a_term_runs_from_a_date_and_from_nothing_else() -> None:
    regel = (
        "  a: {bron: art. 1, verplicht: p, wie: [college], termijn: {duur: 6 weken, "
        "na: element.duur}, als: {element.vorm: pgb}}\n"
    )
    een = _een("R301", KOP + "regels:\n" + regel)
    assert (een.wat, een.hulp) == ("`element.duur` is geen datum", "een termijn loopt vanaf een datum")


@pytest.mark.parametrize(
    ("voorwaarde", "feit"),
    [
        ("{element.duur: {minder_dan: 3 maanden, meer_dan: 3 maanden}}", "element.duur"),
        ("{element.duur: {ten_hoogste: 3 maanden, ten_minste: 3 maanden}}", None),
        ("{element.duur: {minder_dan: 3 maanden, ten_minste: 3 maanden}}", "element.duur"),
        ("{element.duur: {is: 5 maanden, minder_dan: 3 maanden}}", "element.duur"),
        ("{element.duur: {is: 2 maanden, minder_dan: 3 maanden}}", None),
        ("{element.vorm: {is: pgb, is_niet: [pgb]}}", "element.vorm"),
        ("{element.vorm: {is: pgb, is_niet: [natura]}}", None),
        ("{persoon.wlz_recht: {is_niet: [ja, nee]}}", "persoon.wlz_recht"),
        ("{persoon.geboortedatum: {vanaf: 2020-01-02, tot: 2020-01-01}}", "persoon.geboortedatum"),
        ("{element.vorm: pgb, geen_enkele: [{element.vorm: pgb}]}", "element.vorm"),
        ("{element.vorm: pgb, geen_enkele: [{element.vorm: natura}]}", None),
        ("{element.vorm: pgb, minstens_een: [{element.vorm: natura}, {element.vorm: natura}]}", None),
        (
            (
                "{minstens_een: [{element.vorm: {is: pgb, is_niet: [pgb]}}, "
                "{element.duur: {is: 5 maanden, minder_dan: 3 maanden}}]}"
            ),
            "element.vorm",
        ),
        ("{minstens_een: [{element.vorm: {is: pgb, is_niet: [pgb]}}, {element.vorm: pgb}]}", None),
        ("{een_persoon: {persoon.wlz_recht: {is: ja, is_niet: [ja]}}}", "persoon.wlz_recht"),
        ("{een_persoon: {wie: {persoon.wlz_recht: ja}, als: {persoon.wlz_recht: nee}}}", "persoon.wlz_recht"),
        ("{alle_personen: {persoon.wlz_recht: {is: ja, is_niet: [ja]}}}", None),
        (
            "{som: {over: elementen, feit: element.kosten_per_jaar, minder_dan: 1, meer_dan: 2}}",
            "element.kosten_per_jaar",
        ),
        ("{som: {over: elementen, feit: element.kosten_per_jaar, minder_dan: 2, meer_dan: 1}}", None),
    ],
)
def test_a_condition_that_can_never_hold_is_shown_at_its_fact(voorwaarde: str, feit: str | None) -> None:
    gevonden = [d.wat for d in _controle(_als(voorwaarde)) if d.code == "R306"]
    assert gevonden == ([] if feit is None else [f"de toetsen op `{feit}` spreken elkaar tegen"])


# --- the shape of a rule ---------------------------------------------------------------------------------------------


def test_a_hardship_clause_that_says_no_is_no_rule() -> None:
    een = _een("R101", KOP + "regels:\n  a: {bron: art. 1, hardheidsclausule: nee, bevoegd: college}\n")
    assert een.wat == "`a` zegt `hardheidsclausule: nee`; dat is geen regel"


@pytest.mark.parametrize(
    ("regel", "wat"),
    [
        (
            "verplicht: p, wie: [college], signaal: s, tekst: x, als: {element.vorm: pgb}",
            "doet twee dingen: `signaal`, `verplicht`",
        ),
        ("als: {element.vorm: pgb}", "zegt niet wat zij doet"),
    ],
)
def test_a_rule_does_exactly_one_thing(regel: str, wat: str) -> None:
    assert _een("R101", KOP + f"regels:\n  a: {{bron: art. 1, {regel}}}\n").wat == f"regel `a` {wat}"


def test_no_decision_and_a_power_contradict_each_other() -> None:
    regel = (
        "biedt: [respijt], besluit: geen, beslist: gezin, "
        "bevoegdheid: jeugdwet/individuele_voorziening, als: {element.vorm: pgb}"
    )
    een = _een("R102", KOP + f"regels:\n  a: {{bron: art. 1, {regel}}}\n")
    assert (een.wat, een.hulp) == ("`besluit: geen` en `bevoegdheid` spreken elkaar tegen", "haal een van beide weg")


def test_a_key_without_meaning_comes_with_the_kinds_that_have_it() -> None:
    een = _een(
        "R102",
        KOP + "regels:\n  a: {bron: art. 1, verplicht: p, wie: [college], is: natura, als: {element.vorm: pgb}}\n",
    )
    assert (een.wat, een.hulp) == (
        "`is` heeft geen betekenis bij `verplicht`",
        "deze sleutel hoort bij `begrip`; haal hem hier weg",
    )


@pytest.mark.parametrize(
    ("regel", "wat", "hulp"),
    [
        (
            "biedt: [respijt], besluit: geen, als: {element.vorm: pgb}",
            "`a` zegt niet waarom er geen besluit nodig is",
            "voeg `beslist: gezin` toe",
        ),
        (
            "biedt: [respijt], als: {element.vorm: pgb}",
            "bij `a` ontbreekt `bevoegdheid:` of `besluit:`",
            "noem de `bevoegdheid:` waarmee hierover wordt beslist",
        ),
        ("verhindert: alle, als: {element.vorm: pgb}", "bij `a` ontbreekt `gevolg:`", ""),
    ],
)
def test_a_rule_has_what_its_kind_needs(regel: str, wat: str, hulp: str) -> None:
    een = _een("R103", KOP + f"regels:\n  a: {{bron: art. 1, {regel}}}\n")
    assert een.wat == wat
    assert hulp in een.hulp


@pytest.mark.parametrize(
    "deel",
    [
        'mandaten:\n  - {{nr: "1", van: college, aan: a, {m}}}\n  - {{nr: "1", van: college, aan: b, {m}}}\n',
        'voorbehouden:\n  - {{nr: "1", bij: college, {m}}}\n  - {{nr: "1", bij: college, {m}}}\n',
        (
            'overdrachten:\n  - {{nr: "1", van: college, aan: kinderrechter, bron: art. 1, soort: delegatie, {m}}}\n'
            '  - {{nr: "1", van: college, aan: kinderrechter, bron: art. 1, soort: delegatie, {m}}}\n'
        ),
    ],
)
def test_a_number_in_a_register_comes_once(deel: str) -> None:
    tekst = KOP + "soort_register: positief\n" + deel.format(m="bevoegdheden: [jeugdwet/individuele_voorziening]")
    een = _een("R104", tekst)
    assert (een.wat, een.regel) == ("nummer `1` staat er al op regel 7", 8)


@pytest.mark.parametrize("deel", ["feiten:\n  persoon.wlz_recht: {soort: ja_nee}\n", "voorzieningen:\n  respijt: {}\n"])
def test_a_word_stands_once_in_the_vocabulary(deel: str) -> None:
    een = _een("R104", deel)
    assert "staat ook al in b" in een.wat


@pytest.mark.parametrize(
    ("tekst", "wat", "hulp"),
    [
        (
            KOP + "maatwerk:\n  M m: {wijkt_af_van: [jeugdwet/jeugdhulp], grondslag: art. 1, motiveer: [x]}\n",
            "`M m`",
            "kleine letters",
        ),
        ("feiten:\n  persoon.Leeftijd: {soort: ja_nee}\n", "`persoon.Leeftijd`", "bereik.naam"),
        ("voorzieningen:\n  Hulp: {}\n", "`Hulp`", "kleine letters"),
        ("organen:\n  Het College: {naam: het college, van: gemeente}\n", "`Het College`", "kleine letters"),
    ],
)
def test_a_name_is_spelt_in_one_way(tekst: str, wat: str, hulp: str) -> None:
    een = _een("S105", tekst)
    assert een.wat.startswith(f"{wat} is geen geldige naam onder ")
    assert hulp in een.hulp


@pytest.mark.parametrize(
    ("waarden", "wat"),
    [
        ("{begin: 5}", "`begin` is geen ingangsdatum"),
        ("{2021-02-30: 5}", "`2021-02-30` is geen ingangsdatum"),
        ("{2020-01-01: -5}", "`grens` is minder dan nul"),
    ],
)
def test_an_amount_begins_on_a_real_day_and_is_not_below_zero(waarden: str, wat: str) -> None:
    een = _een("R410", KOP + f"bedragen:\n  grens: {{eenheid: euro, bron: art. 1, waarden: {waarden}}}\n")
    assert een.wat == wat


def test_an_empty_condition_says_nothing() -> None:
    een = _een("S106", KOP + "regels:\n  a: {bron: art. 1, verplicht: p, wie: [college], als: {}}\n")
    assert een.wat == "`als` is leeg"


# --- known faults ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "deel"),
    [
        ("R201", "voorbeelden:\n  - {bij: a, feiten: {persoon.zzz: ja}, verwacht: waar}\n"),
        ("R301", "voorbeelden:\n  - {bij: a, feiten: {persoon.wlz_recht: misschien}, verwacht: waar}\n"),
    ],
)
def test_what_means_nothing_cannot_be_recorded_as_a_fault_of_the_regeling(code: str, deel: str) -> None:
    """A rule set with a word without meaning is never evaluated: the examples beside it cannot be asked."""
    tekst = KOP + (
        f"bekend_gebrek: [{{code: {code}, bron: art. 1, uitleg: x}}]\n"
        "regels:\n  a: {bron: art. 1, verplicht: p, wie: [college], als: {persoon.wlz_recht: ja}}\n"
    )
    assert _een(code, tekst + deel).ernst == "fout"


# --- examples beside the law -----------------------------------------------------------------------------------------


def test_an_example_of_a_value_is_asked_of_a_rule_that_derives_one() -> None:
    regels = "regels:\n  a: {bron: art. 1, verplicht: p, wie: [college], als: {persoon.wlz_recht: ja}}\n"
    voorbeeld = "voorbeelden:\n  - {bij: a, feiten: {persoon.wlz_recht: ja}, verwacht: waar, geeft: ja}\n"
    assert _een("R507", KOP + regels + voorbeeld).wat == "`los/a` leidt geen feit af en geeft dus geen waarde"


@pytest.mark.parametrize(
    ("geeft", "code", "wat"),
    [
        ("3 euro", "", ""),
        ("4 euro", "R507", "`persoon.som` is dan `3 euro`, het voorbeeld verwacht `4 euro`"),
        ("3 uur", "R301", "`persoon.som`: "),
    ],
)
def test_an_example_of_a_value_has_the_value_that_the_rule_gives(geeft: str, code: str, wat: str) -> None:
    tekst = KOP + (
        "regels:\n  a: {bron: art. 1, begrip: persoon.som, is: 3 euro, als: {persoon.wlz_recht: ja}}\n"
        f"voorbeelden:\n  - {{bij: a, feiten: {{persoon.wlz_recht: ja}}, verwacht: waar, geeft: {geeft}}}\n"
    )
    gevonden = [d for d in _controle(REKEN, tekst) if d.ernst == "fout"]
    assert [d.code for d in gevonden] == ([code] if code else [])
    assert all(d.wat.startswith(wat) for d in gevonden)


# --- a file in which nearly everything is wrong ----------------------------------------------------------------------


def _regels(hoeveel: int, inhoud: str) -> str:
    return "regels:\n" + "".join(f"  r{n}: {{bron: art. 1, {inhoud.format(n=n)}}}\n" for n in range(hoeveel))


def test_of_one_code_in_one_file_the_last_says_how_many_more_there_are() -> None:
    leeg = "verplicht: p, wie: [college], als: {{}}"
    gevonden = [d for d in _controle(KOP + _regels(60, leeg)) if d.code == "S106"]
    assert len(gevonden) == 50
    assert [d.wat for d in gevonden if "keer zoiets" in d.wat] == [
        "`als` is leeg (en nog 10 keer zoiets in dit bestand)"
    ]
    assert [d.wat for d in _controle(KOP + _regels(50, leeg)) if d.code == "S106"] == ["`als` is leeg"] * 50


def test_after_many_misspelt_names_no_more_suggestions_are_looked_for() -> None:
    """They are all told, but what was meant is only searched for the first two hundred."""
    kop = "regeling: los{}\ntitel: Los\nrang: wet\ngeldig_vanaf: 2020-01-01\n"
    fout = "hoeft_niet: [jeugdwet/jeugdhulp{}x{{n}}], als: {{{{persoon.wlz_recht: ja}}}}"
    bestanden = [kop.format(deel) + _regels(45, fout.format(deel)) for deel in range(5)]
    gevonden = [d for d in _controle(*bestanden) if d.code == "R204"]
    geholpen = [d for d in gevonden if d.hulp == "bedoelde u `jeugdwet/jeugdhulp`?"]
    assert len(gevonden) == 225
    assert 150 < len(geholpen) <= 200


def test_hundreds_of_rules_for_one_fact_are_one_problem() -> None:
    """Comparing each with each other would take long and tell nobody anything."""
    woorden = "feiten:\n  element.weg: {soort: keuze, uit: [natura, pgb]}\n"
    regel = "begrip: element.weg, is: natura, als: {{element.duur: {{meer_dan: {n} maanden}}}}"
    een = _een("R502", woorden, KOP + _regels(301, regel))
    assert een.wat == "301 regels bepalen `element.weg`; dat is niet met elkaar te vergelijken"
    assert een.hulp == "breng het terug tot 300 regels"


def test_after_many_misspelt_values_a_condition_is_refused_without_a_suggestion() -> None:
    """The first fifty get the word that was meant; after that the message alone is enough."""
    kop = "regeling: los{}\ntitel: Los\nrang: wet\ngeldig_vanaf: 2020-01-01\n"
    fout = "verplicht: p, wie: [college], als: {{{{element.vorm: natur{}x{{n}}}}}}"
    bestanden = [kop.format(deel) + _regels(40, fout.format(deel)) for deel in range(2)]
    verkeerd = [d.hulp for d in _controle(*bestanden) if d.code == "R208"]
    assert len(verkeerd) == 80
    assert verkeerd.count("bedoelde u `natura`?") == 50
