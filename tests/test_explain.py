"""The explanation: in a fixed order, in words for every code, in any terminal, and never a word too much.

The texts in ``tests/golden/`` are what a caseworker sees. After an intended change of rules or words:
``EENPLAN_GOLDEN=schrijf pytest tests/test_explain.py``, and read the difference.
"""

import ast
import json
import os
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from textwrap import dedent
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from api.terminal import als_tekst, toon_boom, toon_matrix, toon_uitleg
from engine import explain, sentences
from engine.chain import keten
from engine.explain import Onderdeel, Uitleg, gewicht, leg_uit
from engine.outcome import Toetsing, onderzoek_plan
from engine.rulebook import recht_op
from engine.sentences import Woorden, reden, woorden
from engine.trace import Tak, boom
from engine.whomay import WieMag, als_json, wie_mag
from schemas import woorden as vast
from schemas.plan import Plan
from schemas.uitkomst import Instemmingsstand, Uitkomst
from tests import mini
from tests.laden import FEATURES, WORTEL, document, lees_plan, rulebook, uitkomst_van

PLANNEN = sorted((FEATURES / "plannen").glob("*.yaml"))
CARAVAN = FEATURES / "plannen" / "stacaravan.yaml"
GEZIN = FEATURES / "plannen" / "stacaravan-gezin-2026.yaml"
GOLDEN = WORTEL / "tests" / "golden"
PEIL, KENNIS = date(2026, 11, 22), date(2026, 11, 24)


@lru_cache(maxsize=16)
def antwoord(pad: Path) -> tuple[Uitkomst, Plan, Woorden]:
    """The Uitkomst of a plan with the shipped rules, the plan, and the words of those rules."""
    doc = document(pad)
    uitkomst = Uitkomst.model_validate(uitkomst_van(doc.data, rulebook(), PEIL, KENNIS))
    plan = lees_plan(doc)
    return uitkomst, plan, woorden(recht_op(rulebook(), plan.gemeente, PEIL, KENNIS))


def uitleg(pad: Path) -> Uitleg:
    return leg_uit(*antwoord(pad))


@lru_cache(maxsize=16)
def matrix(pad: Path) -> tuple[Toetsing, WieMag]:
    toetsing = onderzoek_plan(lees_plan(document(pad)), rulebook(), keten, PEIL, KENNIS)
    return toetsing, wie_mag(toetsing)


def houd_vast(naam: str, tekst: str) -> None:
    """Compare with a golden text, or write it when asked."""
    pad = GOLDEN / naam
    if os.environ.get("EENPLAN_GOLDEN") == "schrijf":
        pad.write_text(tekst, encoding="utf-8")
    assert tekst == pad.read_text(encoding="utf-8")


# --- what a caseworker sees ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("naam", "breedte", "kleur"), [("80", 80, False), ("80-kleur", 80, True), ("160", 160, False)])
def test_the_caravan_explained(naam: str, breedte: int, kleur: bool) -> None:
    """In 80 columns, in colour and without, and on a wide terminal."""
    houd_vast(f"stacaravan-{naam}.txt", als_tekst(toon_uitleg(uitleg(CARAVAN), breedte), breedte, kleur))


def test_the_caravan_in_a_tree() -> None:
    """Every step, also of what did not apply and why not."""
    uitkomst, _, taal = antwoord(CARAVAN)
    houd_vast("stacaravan-waarom.txt", als_tekst(toon_boom("Waarom", boom(uitkomst, "caravan", taal)), 80))


def test_who_may_what_in_a_table() -> None:
    """The matrix of the large plan."""
    _, plan, taal = antwoord(GEZIN)
    houd_vast("stacaravan-gezin-2026-wie-mag.txt", als_tekst(toon_matrix(matrix(GEZIN)[1], plan, taal, 80), 80))


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
@pytest.mark.parametrize("breedte", [60, 80, 200])
def test_lines_fit_the_terminal(pad: Path, breedte: int) -> None:
    """Only addresses may be longer, because a broken link does not work."""
    tekst = als_tekst(toon_uitleg(uitleg(pad), breedte), breedte)
    assert [r for r in tekst.split("\n") if len(r) > breedte and not r.startswith("https://")] == []


def test_colour_adds_nothing_but_colour() -> None:
    """Whoever sees no colour reads the same."""
    zonder = als_tekst(toon_uitleg(uitleg(CARAVAN), 80), 80)
    met = als_tekst(toon_uitleg(uitleg(CARAVAN), 80), 80, kleur=True)
    kaal = re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", met)
    assert [r.rstrip() for r in kaal.split("\n")] == zonder.split("\n")
    assert "\x1b" not in zonder
    assert "\x1b[" in met


def test_a_wide_terminal_is_used() -> None:
    """Blocks stand side by side, so it takes fewer lines."""
    smal, breed = (als_tekst(toon_uitleg(uitleg(CARAVAN), b), b).count("\n") for b in (80, 160))
    assert breed < 0.8 * smal


# --- order and content -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_elements_come_in_the_order_of_the_plan(pad: Path) -> None:
    """With the family's own words first."""
    plan = antwoord(pad)[1]
    assert [o.id for o in uitleg(pad).onderdelen] == list(plan.elementen)
    assert [o.woorden for o in uitleg(pad).onderdelen] == [e.in_eigen_woorden for e in plan.elementen.values()]


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_blocks_come_in_one_order(pad: Path) -> None:
    """Law, what is missing, who decides, which way, terms."""
    volgorde = ["Wat de wet zegt", "Wat ontbreekt", "Wie beslist", "Welke weg open is", "Termijnen"]
    for onderdeel in uitleg(pad).onderdelen:
        koppen = [blok.kop for blok in onderdeel.blokken]
        assert koppen == [kop for kop in volgorde if kop in koppen]
        assert koppen[0] == "Wat de wet zegt"
        assert all(blok.zinnen for blok in onderdeel.blokken)


def blok(onderdeel: Onderdeel, kop: str) -> list[str]:
    return [zin.tekst for b in onderdeel.blokken if b.kop == kop for zin in b.zinnen]


def test_the_caravan_says_who_and_what_to_motivate() -> None:
    """The answer of the first story: not this coach, because of the mandate; who can; and what must be motivated."""
    caravan = uitleg(CARAVAN).onderdelen[0]
    wie = "\n".join(blok(caravan, "Wie beslist"))
    assert "Het college van burgemeester en wethouders, volgens de wet." in wie
    assert "Teammanager jeugd, in mandaat" in wie
    assert "laat niet toe van beleid af te wijken" in wie
    weg = "\n".join(blok(caravan, "Welke weg open is"))
    assert "Awb 4:84" in weg
    assert "Motiveer" in weg
    assert "teammanager jeugd" in weg


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_what_decides_most_is_asked_first(pad: Path) -> None:
    """A question that changes the answer stands before one that does not."""
    uitkomst = antwoord(pad)[0]
    for element, onderdeel in zip(
        sorted(uitkomst.elementen, key=lambda e: e.id), sorted(uitleg(pad).onderdelen), strict=True
    ):
        zinnen = blok(onderdeel, "Wat ontbreekt")
        gewichten = [
            gewicht(mist, element)
            for zin in zinnen
            for mist in element.ontbrekend
            if zin.startswith(mist.vraag) and gewicht(mist, element) < 2
        ]
        assert gewichten == sorted(gewichten)
        assert sum(gewicht(m, element) < 2 for m in element.ontbrekend) <= len(zinnen)


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_every_article_has_a_link(pad: Path) -> None:
    """Sources are numbered from 1 and lead to the official texts."""
    for onderdeel in uitleg(pad).onderdelen:
        noten = {n for b in onderdeel.blokken for zin in b.zinnen for n in zin.noten}
        assert noten == set(range(1, len(onderdeel.bronnen) + 1))
        for _, link in onderdeel.bronnen:
            assert re.match(
                r"https://(wetten|lokaleregelgeving)\.overheid\.nl/|https://uitspraken\.rechtspraak\.nl/|https?://data\.europa",
                link,
            )


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_nothing_was_decided(pad: Path) -> None:
    """Promise 1: the software never says that a decision was taken."""
    alles = als_tekst(toon_uitleg(uitleg(pad), 100), 100)
    for deel in antwoord(pad)[0].elementen:
        alles += als_tekst(toon_boom("Waarom", boom(antwoord(pad)[0], deel.id, antwoord(pad)[2])), 100)
    assert re.findall(r"\b(?:besloten|goedgekeurd|is afgewezen|is toegekend|wordt toegekend)\b", alles) == []
    assert "zelf geen besluit" in alles


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_an_uitkomst_explains_itself(pad: Path) -> None:
    """Without plan or rules at hand, in ten years, it still reads: nothing is explained by other code afterwards."""
    uitkomst = antwoord(pad)[0]
    kaal = leg_uit(uitkomst)
    assert {o.id for o in kaal.onderdelen} == {e.id for e in uitkomst.elementen}
    assert [o.zin for o in kaal.onderdelen] == [e.samenvatting.zin for e in uitkomst.elementen]
    assert all(boom(uitkomst, e.id) for e in uitkomst.elementen)


def alle_takken(takken: tuple[Tak, ...]) -> list[Tak]:
    return [t for tak in takken for t in (tak, *alle_takken(tak.takken))]


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_the_tree_tells_what_did_not_apply(pad: Path) -> None:
    """Every cell is in it, and every step below coverage and competence once."""
    uitkomst, _, taal = antwoord(pad)
    for element in uitkomst.elementen:
        takken = alle_takken(boom(uitkomst, element.id, taal))
        teksten = [tak.tekst for tak in takken]
        for cel in element.cellen:
            assert f"{cel.regel} voor {cel.persoon}: {cel.handeling.replace('_', ' ')}" in teksten
        if any(cel.dekking.status == "niet_gedekt" for cel in element.cellen):
            assert any(tak.teken == "✗" for tak in takken)
        nummers = [m for tekst in teksten for m in re.findall(r"\[(s\d+)\]$", tekst)]
        assert len(nummers) == len(set(nummers))


# --- a sentence for every code -------------------------------------------------------------------------------------


KALE_CODES = (
    "geen_mandaat",
    "ander_orgaan",
    "overgedragen",
    "mandaat_verboden",
    "wet_sluit_organisatie_uit",
    "bevoegdheid_niet_in_werking",
)


def redencodes() -> set[str]:
    """The codes that ``competence`` can give, read from its source."""
    gevonden: set[str] = set()
    boom_ = ast.parse((WORTEL / "engine" / "competence.py").read_text(encoding="utf-8"))
    for knoop in ast.walk(boom_):
        if isinstance(knoop, ast.JoinedStr):
            sjabloon = "".join(d.value if isinstance(d, ast.Constant) else "*" for d in knoop.values)
            if re.fullmatch(r"[a-z_]+(\*)?:\*", sjabloon):
                gevonden.add(sjabloon.partition(":")[0])
        elif isinstance(knoop, ast.Constant) and knoop.value in KALE_CODES:
            gevonden.add(str(knoop.value))
    for sjabloon, woorden_ in (("afwijken_*", ("nee", "stil")), ("wet_*", ("toets", "bestreden"))):
        assert sjabloon in gevonden
        gevonden.discard(sjabloon)
        gevonden |= {sjabloon.replace("*", woord) for woord in woorden_}
    return gevonden


def test_every_reason_has_a_sentence() -> None:
    """Each code of competence, and each reason why no decision is needed; and no sentence without a code."""
    assert redencodes() | set(get_args(vast.GeenBesluit)) == set(sentences.REDENEN)


@pytest.mark.parametrize(
    ("van_ons", "van_mensen"),
    [
        ("kosten_per_jaar", "kosten per jaar"),
        ("15000 euro per jaar", "15.000 euro per jaar"),
        ("22.5 euro per uur", "22,50 euro per uur"),
        ("ten hoogste 1234567.89 euro", "ten hoogste 1.234.567,89 euro"),
        ("-250 euro", "-250 euro"),
        ("1 maand", "1 maand"),
        ("24 maand", "24 maanden"),
        ("0.5 week", "0,5 weken"),
        ("16 uur per week", "16 uur per week"),
        ("2026-03-03", "3 maart 2026"),
        ("2026-13-03", "2026-13-03"),
        ("nr. 1.2", "nr. 1.2"),
        ("jeugdwet/2015-01-01", "jeugdwet/2015-01-01"),
    ],
)
def test_values_are_written_as_people_write_them(van_ons: str, van_mensen: str) -> None:
    """Dutch thousands, comma, plural and dates; numbers of rows and what is no date stay as they are."""
    assert sentences.los(van_ons) == van_mensen


@pytest.mark.parametrize("code", sorted(sentences.REDENEN))
def test_every_reason_reads_as_a_sentence(code: str) -> None:
    """Without codes in it, with a capital and one full stop."""
    waarvan = "awb/eigen_hulp" if code == "verhinderd" else "voorbeeldstad/mandaatbesluit-sociaal-domein#1.1"
    for woorden_ in (antwoord(CARAVAN)[2], Woorden()):
        zin = reden(
            f"{code}:{waarvan}",
            woorden_,
            functie="gezinscoach",
            organisatie="gecertificeerde_instelling",
            gezag="uwv",
            handeling="beslissen_op_bezwaar",
        )
        assert zin[0].isupper()
        assert zin.endswith(".")
        assert not re.search(r"[_{}]|\.\.", zin)


@pytest.mark.parametrize(
    ("tabel", "woordenlijst"),
    [
        (sentences.DEKKING, vast.Dekking),
        (sentences.BESLISSEN, vast.Beslissen),
        (sentences.KORT, vast.Antwoordcode),
        (sentences.ROUTES, vast.Maatwerkroute),
        (sentences.GEGEVENS, vast.Gegevensstroom),
        (sentences.STAND, Instemmingsstand),
        (explain.TOON_VAN_ANTWOORD, vast.Antwoordcode),
        (explain.TOON_VAN_DEKKING, vast.Dekking),
        (explain.TOON_VAN_BESLISSEN, vast.Beslissen),
    ],
)
def test_every_word_of_an_axis_has_a_sentence(tabel: dict[str, str], woordenlijst: object) -> None:
    """The closed lists, no word more or less."""
    assert set(tabel) == set(get_args(woordenlijst))


# --- the contract ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_every_uitkomst_fits_the_published_schema(pad: Path) -> None:
    """The schema is closed: a key that is not published is an error here."""
    schema = json.loads((WORTEL / "schemas" / "json" / "uitkomst.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    uitkomst = uitkomst_van(document(pad).data, rulebook(), PEIL, KENNIS)
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(uitkomst)


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_the_model_loses_nothing(pad: Path) -> None:
    """Reading and writing an Uitkomst gives the same JSON."""
    uitkomst = uitkomst_van(document(pad).data, rulebook(), PEIL, KENNIS)
    model = Uitkomst.model_validate(uitkomst)
    assert json.loads(model.model_dump_json(exclude_unset=True)) == json.loads(json.dumps(uitkomst))


# --- who may what ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_the_matrix_says_what_the_cells_say(pad: Path) -> None:
    """The contact person's row is the weakest of its cells; whoever stands in the matrix has a way to the power."""
    uitkomst = antwoord(pad)[0]
    toetsing, gevonden = matrix(pad)
    contact = toetsing.plan.contactpersoon.functie
    per = {(e.id, c.regel, c.handeling, c.persoon): c for e in uitkomst.elementen for c in e.cellen}
    for rij in gevonden.rijen:
        antwoorden = {per[rij.element, rij.regel, rij.handeling, p].beslissen.antwoord for p in rij.personen}
        assert rij.contactpersoon in antwoorden
        kan = [k for k in rij.kunnen if k.functie == contact]
        assert bool(kan) == (not antwoorden & {"nee", "onmogelijk", "geen_besluit_nodig"}), rij
        assert all(k.rijen and k.documenten for k in rij.kunnen)


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: p.stem)
def test_every_element_is_somewhere_in_the_matrix(pad: Path) -> None:
    """It has rows, needs no decision, or is not modelled; never silently absent."""
    toetsing, gevonden = matrix(pad)
    ergens = {r.element for r in gevonden.rijen} | set(gevonden.zonder_besluit) | set(gevonden.niet_gemodelleerd)
    assert ergens == set(toetsing.plan.elementen)


def test_what_nobody_here_can_decide_names_who_can() -> None:
    """Medicines are for the doctor."""
    toetsing, gevonden = matrix(GEZIN)
    uit = als_json(toetsing, gevonden)
    niemand = uit["niemand_hier"]
    assert isinstance(niemand, list)
    assert {"de behandelaar", "de zorgverzekeraar"} <= {rij["wie_wel"] for rij in niemand}
    assert json.loads(json.dumps(uit)) == uit


# --- every turn a law can take -----------------------------------------------------------------------------------


def klein(regels: str, gezin: str = mini.PLAN, *andere: str) -> Uitleg:
    """The explanation of a plan under a small law."""
    boek = mini.boek(mini.WET + regels, mini.REGISTER, *andere)
    plan = mini.plan(gezin)[0]
    uitkomst = Uitkomst.model_validate(mini.uitkomst(boek, gezin))
    return leg_uit(uitkomst, plan, woorden(recht_op(boek, plan.gemeente, mini.DAG, mini.DAG)))


def tekst(uitleg_: Uitleg) -> str:
    return "\n".join(zin.tekst for o in uitleg_.onderdelen for b in o.blokken for zin in b.zinnen)


@pytest.mark.parametrize(
    ("soort", "b", "verwacht"),
    [
        ("hoeft_niet", "ja", "Hier hoeft het college dit niet te geven: Wet art. 2."),
        ("kan_weigeren", "ja", "Hier mag het college dit weigeren: Wet art. 2."),
        ("kan_weigeren", "onbekend", "Misschien mag het college dit weigeren: Wet art. 2."),
        ("sluit_uit", "ja", "✗ Uitzondering: Wet art. 2"),
        ("sluit_uit", "onbekend", "? Misschien een uitzondering: Wet art. 2"),
    ],
)
def test_exceptions_are_told(soort: str, b: str, verwacht: str) -> None:
    """Those that hold, and those that may."""
    gezin = mini.PLAN.replace("a: ja", f"a: ja, b: {b}")
    assert verwacht in tekst(klein(f"  uit: {{bron: art. 2, {soort}: [biedt], als: {{persoon.b: ja}}}}\n", gezin))


@pytest.mark.parametrize(
    ("als", "gezin", "verwacht"),
    [
        ("{geen_enkele: [{persoon.b: ja}]}", "b: ja", "✗ Is b zo? ja (mag niet zijn: ja)"),
        ("{geen_enkele: [{persoon.b: ja}]}", "b: nee", "✓ Is b zo? nee"),
        ("{geen_enkele: [{persoon.b: ja}]}", "b: onbekend", "? Is b zo? nog niet bekend"),
        ("{persoon.b: ja}", "b: nee", "✗ Is b zo? nee (nodig: ja)"),
        ("{persoon.nood: ja}", "b: nee", "? Is er nood? hierover moet nog iemand oordelen"),
        ("{persoon.nood: ja}", "nood: {waarde: ja, door: oom}", "er ligt een advies"),
        ("{persoon.b: ja}", "b: [{waarde: ja, door: x}, {waarde: nee, door: y}]", "de een zegt dit en de ander dat"),
        (
            "{persoon.nood: ja}",
            "nood: {waarde: ja, door: coach, naam: C, reden: r, bevindingen: [x]}",
            "? Is er nood? nog niet bekend, want of wie dit oordeelde dat mocht, staat nog niet vast",
        ),
        ("{dekking.wet/biedt: gedekt}", "b: ja", "Wet art. 1 lid 1: deze wet draagt dit"),
        ("{eerder: {soort: hulp, uitkomst: toegekend, binnen: 5 jaar}}", "b: ja", "Eerder besluit over hulp"),
    ],
)
def test_lines_are_told(als: str, gezin: str, verwacht: str) -> None:
    """What a line asks and what the answer is, also when nothing of it may hold."""
    regel = f"  twee:\n    bron: art. 3\n    biedt: [hulp]\n    bevoegdheid: voorziening\n    als: {als}\n"
    plan = mini.PLAN.replace("a: ja", f"a: ja, {gezin}").replace("50 euro", "onbekend")
    assert verwacht in tekst(klein(regel, plan))


@pytest.mark.parametrize(
    ("door", "kosten", "verwacht"),
    [
        ("coach", "onbekend", "nog niet bekend; of wie dit oordeelde dat mocht, staat nog niet vast"),
        ("coach", "200 euro", "wacht op een oordeel; er ligt een advies"),
        ("coach", "50 euro", "ja"),
        ("oom", "50 euro", "wacht op een oordeel; er ligt een advies"),
    ],
)
def test_the_tree_tells_why_a_judgement_is_open(door: str, kosten: str, verwacht: str) -> None:
    """Nobody judged, somebody who may not, or somebody of whom it is not known yet."""
    gezegd = f"nood: {{waarde: ja, door: {door}, naam: C, reden: r, bevindingen: [x]}}"
    plan = mini.PLAN.replace("a: ja", gezegd).replace("50 euro", kosten)
    wet = mini.WET.replace("als: {persoon.a: ja}", "als: {persoon.nood: ja}")
    takken = alle_takken(boom(Uitkomst.model_validate(mini.uitkomst(mini.boek(wet, mini.REGISTER), plan)), "hulp"))
    (tekst_,) = {t.tekst.partition(" [")[0] for t in takken if t.tekst.startswith("nood: ")}
    assert tekst_ == f"nood: {verwacht} (kind); nodig: ja"


def test_many_reasons_are_cut_short() -> None:
    """With the way to all of them."""
    als = "persoon.b: ja, persoon.vroeger: ja, persoon.nood: ja, persoon.groep: klein, dossier.klaar: ja"
    regel = (
        "  twee:\n    bron: art. 3\n    biedt: [hulp]\n    bevoegdheid: voorziening\n"
        f"    als: {{{als}, element.contract: ja, persoon.inkomen: {{meer_dan: 1 euro per maand}}}}\n"
    )
    assert "… en nog 1 (zie --waarom hulp)" in tekst(klein(regel))


def test_people_with_the_same_answer_are_told_of_together() -> None:
    """And named only where their answers differ."""
    gezin = mini.PLAN.replace("personen: {", "personen: {zus: {a: ja}, broer: {a: nee}, oom: {a: nee}, ")
    uit = tekst(klein("", gezin.replace("voor: [kind]", "voor: [oom, kind, zus, broer]")))
    assert "Wet art. 1 lid 1 (voor kind en zus): deze wet draagt dit." in uit
    assert "✓ Is a zo? ja\n" in uit
    assert "Wet art. 1 lid 1, biedt (voor oom en broer)" in uit or "Wet art. 1 lid 1 (voor oom en broer)" in uit


def test_answers_that_differ_name_people() -> None:
    """Whom each answer is about."""
    gezin = mini.PLAN.replace("personen: {", "personen: {zus: {a: ja, b: nee}, ").replace(
        "a: ja}}", "a: ja, inkomen: 9}}"
    )
    regel = "  twee: {bron: art. 3, biedt: [hulp], bevoegdheid: voorziening, als: {een_persoon: {persoon.b: ja}}}\n"
    uit = tekst(klein(regel, gezin.replace("voor: [kind]", "voor: [zus, kind]")))
    assert "? Is b zo? nog niet bekend (kind)" in uit


def test_courts_that_differ_are_both_heard() -> None:
    """Both readings."""
    regel = (
        "  twee:\n    bron: art. 3\n    biedt: [hulp]\n    bevoegdheid: voorziening\n    als: {persoon.a: ja}\n"
        "    bestreden: {ene_lezing: het mag wel, andere_lezing: het mag niet, bron: ['ECLI:NL:CRVB:2024:1097']}\n"
    )
    uit = tekst(klein(regel))
    assert "Lezing: het mag wel" in uit
    assert "Lezing: het mag niet" in uit


def test_a_kind_that_no_rule_offers_is_no_refusal() -> None:
    """Unknown is not no."""
    assert "Dat is geen nee" in tekst(klein("", mini.PLAN.replace("soort: kamp", "soort: feest")))


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [("nee", "Instemming met hulp voor kind, van kind: geweigerd."), ("ja", ""), (None, "nog niet gegeven")],
)
def test_consent_is_told(gegeven: str | None, verwacht: str) -> None:
    """Refused, missing, and silence when it is there."""
    gezin = mini.PLAN
    if gegeven:
        gezin = gezin.replace("kosten: 50 euro", f"kosten: 50 euro, instemming: [{{door: kind, gegeven: {gegeven}}}]")
    uit = tekst(klein("  ja: {bron: art. 7, verplicht: instemming, wie: [persoon]}\n", gezin))
    assert verwacht in uit if verwacht else "Instemming" not in uit


def test_the_chain_and_its_limits_are_told() -> None:
    """In whose name, by which rows, within which limits, after asking whom; rows of two documents each with theirs."""
    tweede = """
        regeling: stad/onder
        titel: Ondermandaat
        rang: mandaatbesluit
        gemeente: Stad
        geldig_vanaf: 2020-01-01
        soort_register: positief
        mandaten:
          - {nr: "9", van: chef, aan: hulpcoach, bevoegdheden: [wet/voorziening], raadpleegt: de_arts}
        """
    uit = tekst(klein("", mini.PLAN))
    assert "Toekennen: deze contactpersoon (coach) mag dit, binnen de grenzen van het mandaat." in uit
    assert "Namens het college van Stad." in uit
    assert "Grenzen van nr. 1.1: kosten ten hoogste 100 euro." in uit
    ander = tekst(klein("", mini.PLAN.replace("functie: coach", "functie: hulpcoach"), tweede))
    assert "Vraag eerst: de arts." in ander
    assert "nr. 1 van Mandaatbesluit, dan nr. 9 van Ondermandaat" in ander


def test_data_of_another_law_is_told() -> None:
    """A fact obtained for another law."""
    gezin = mini.PLAN.replace("a: ja", "a: {waarde: ja, door: moeder, verkregen_voor: anderewet}")
    assert "Gegeven uit anderewet (Is a zo?): niet bekend of het mag worden gebruikt." in tekst(klein("", gezin))


def test_a_departure_without_proposals_still_says_what_to_motivate() -> None:
    """And one with a proposal says that, with or without a term."""
    beleid = """
        regeling: stad/beleid
        titel: Beleidsregels
        rang: beleidsregel
        gemeente: Stad
        geldig_vanaf: 2020-01-01
        regels:
          contract: {bron: art. 4, kader: [wet/biedt], binnen_als: {element.contract: ja}}
        """
    voorstel = "maatwerk:\n  x: {wijkt_af_van: [contract], grondslag: 'awb art. 4:84', motiveer: [het doel]"
    gezin = mini.PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: nee")
    assert "welke omstandigheden bij dit gezin bijzonder zijn" in tekst(klein("", gezin, beleid))
    kort = tekst(klein("", gezin, dedent(beleid) + voorstel + "}\n"))
    assert "Motiveer (awb art. 4:84): het doel." in kort
    assert "hoogste 12" not in kort
    lang = tekst(
        klein("", gezin, dedent(beleid) + voorstel + ", denk_aan: [dit], bevoegd: bestuur, ten_hoogste: 12 maanden}\n")
    )
    assert "Ten hoogste 12 maanden." in lang
    assert "Denk aan: dit." in lang
    assert "Wie dit mag: het bestuur." in lang


def test_the_matrix_of_a_small_law() -> None:
    """Alone, within limits, and an element that no rule knows."""
    gezin = mini.PLAN + "  feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind]}\n"
    gevonden = wie_mag(mini.toetsing(mini.boek(mini.WET, mini.REGISTER), gezin))
    assert gevonden.niet_gemodelleerd == ("feest",)
    per = {(rij.handeling, kan.functie): kan for rij in gevonden.rijen for kan in rij.kunnen}
    assert per["toekennen", "chef"].antwoord == "ja"
    assert per["toekennen", "coach"].antwoord == "ja_binnen_grenzen"
    assert per["toekennen", "coach"].grenzen == ("nr. 1.1: element.kosten ten_hoogste 100 euro",)
    assert ("weigeren", "coach") not in per


def test_what_was_only_assumed_is_shown_as_something_to_check() -> None:
    """An assumption never becomes a fact by being repeated: it is listed with its question and whom it is about."""
    for plan, verwacht in (
        (mini.PLAN, []),
        (mini.PLAN.replace("a: ja", "a: {waarde: ja, aanname: ja}"), ["Is a zo? (kind)"]),
    ):
        boek = mini.boek(mini.WET, mini.REGISTER)
        uitkomst = Uitkomst.model_validate(mini.uitkomst(boek, plan))
        gelezen = mini.plan(plan)[0]
        onderdeel = leg_uit(uitkomst, gelezen, woorden(recht_op(boek, "Stad", mini.DAG, mini.DAG))).onderdelen[0]
        kop = "Dit is aangenomen en nog niet nagegaan:"
        blokken = [[zin.tekst for zin in zinnen] for _, zinnen in onderdeel.blokken]
        assert [rij[rij.index(kop) + 1 :] for rij in blokken if kop in rij] == ([verwacht] if verwacht else [])
