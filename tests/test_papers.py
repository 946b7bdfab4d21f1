"""Papers: plain for the family, complete for colleagues, and never a decision that nobody took."""

import re
from functools import lru_cache

import pytest

from api.stukken import als_html, schrijf_stukken
from engine.chain import keten
from engine.check import controleer
from engine.outcome import onderzoek_plan
from engine.papers import VERBODEN_ZINNEN, Stuk, Stukken, als_markdown, te_lang, zinnen
from schemas.lezen import lees
from tests.laden import FEATURES, REGELS, document, documenten, lees_plan, rulebook
from tests.mini import DAG

PLANNEN = sorted(p.stem for p in (FEATURES / "plannen").glob("*.yaml"))

#: The ten blocks of the family page, in this order.
TIEN = (
    "1. Uw plan",
    "2. Wat mag nu al",
    "3. Wat u zelf beslist",
    "4. Wat nog moet",
    "5. Wat niet kan, en wat wel",
    "6. Wat verandert er aan hulp die u nu heeft",
    "7. Wie met wie over u sprak",
    "8. Bent u het niet eens",
    "9. U mag altijd zelf een plan maken",
    "10. Eén naam en één nummer",
)


@lru_cache
def stukken(naam: str) -> tuple[Stuk, ...]:
    plan = lees_plan(document(FEATURES / "plannen" / f"{naam}.yaml"))
    dag = plan.peildatum or DAG
    return Stukken.van(onderzoek_plan(plan, rulebook(), keten, dag, dag)).alle()


def een(naam: str, stuk: str) -> Stuk:
    return next(s for s in stukken(naam) if s.naam == stuk)


@pytest.mark.parametrize("naam", PLANNEN)
def test_the_family_page_is_in_short_sentences(naam: str) -> None:
    """Level B1 as it is measured here: under fifteen words, no article numbers, no phrases that put people down."""
    for stuk in stukken(naam):
        if not stuk.naam.startswith("gezin"):
            continue
        assert tuple(b.kop for b in stuk.blokken) == TIEN
        regels = [*stuk.aanhef, *(r for b in stuk.blokken for r in b.regels)]
        for regel in regels:
            assert [z for z in zinnen(regel) if te_lang(z)] == []
            zonder_citaat = re.sub("„[^”]*”", "", regel)
            assert not re.search(r"\bart(ikel|\.)|\blid \d|\d+:\d+", zonder_citaat), regel
            assert [v for v in VERBODEN_ZINNEN if v in zonder_citaat.lower()] == [], regel


@pytest.mark.parametrize(
    "naam", [*PLANNEN, *(f"../dekking/{p.stem}" for p in sorted((FEATURES / "dekking").glob("*.yaml")))]
)
def test_every_wish_has_its_place_on_the_family_page(naam: str) -> None:
    """What may, what the family decides, what must be done yet or what cannot: no wish of the plan falls off."""
    wensen = lees_plan(document(FEATURES / "plannen" / f"{naam}.yaml")).elementen.values()
    tekst = " ".join(regel for blok in een(naam, "gezin").blokken[1:5] for regel in blok.regels)
    assert [e.in_eigen_woorden for e in wensen if e.in_eigen_woorden not in tekst] == []


@pytest.mark.parametrize("naam", PLANNEN)
def test_no_paper_says_that_something_was_decided(naam: str) -> None:
    """Each says that it is a draft; none says that somebody decided."""
    for stuk in stukken(naam):
        tekst = als_markdown(stuk).lower()
        assert "concept" in tekst
        assert not re.search(r"\b(is|heeft|hebben|werd|wordt u) (toegekend|afgewezen|besloten)\b", tekst)


def test_the_page_says_who_and_what_for_every_element() -> None:
    """Every element of the plan stands in block 1 and in one of blocks 2 to 5."""
    blad = een("stacaravan-gezin-2026", "gezin")
    plan = lees_plan(document(FEATURES / "plannen" / "stacaravan-gezin-2026.yaml"))
    for element in plan.elementen.values():
        woorden = f"„{element.in_eigen_woorden}”"
        assert woorden in blad.blokken[0].regels
        assert any(woorden in regel for b in blad.blokken[1:5] for regel in b.regels), woorden


def test_what_others_decide_leads_on_to_the_right_desk() -> None:
    """Never only no: the next desk is named."""
    blok = een("dove-vader", "gezin").blokken[4]
    assert any("UWV" in r for r in blok.regels)
    assert any("school" in r for r in blok.regels)


def test_from_sixteen_on_everybody_has_a_page_of_their_own() -> None:
    """With only what is about that person."""
    namen = {s.naam for s in stukken("dove-vader")}
    assert {"gezin-dochter-17", "gezin-vader", "gezin-moeder"} <= namen
    assert "gezin-dochter-12" not in namen
    eigen = als_markdown(een("dove-vader", "gezin-dochter-17"))
    assert "Wajong" in eigen
    assert "Hulp bij de woedeaanvallen" not in eigen


def test_the_draft_motivation_names_rule_reason_and_holder_and_asks_the_rest() -> None:
    """Awb 4:84 and 3:46: what is known is there with its speaker, what is not is a question."""
    stuk = een("stacaravan", "afwijking-caravan-gecontracteerd_aanbod")
    tekst = als_markdown(stuk)
    for deel in (
        "Beleidsregels jeugdhulp Voorbeeldstad 2026 art. 4",
        "Algemene wet bestuursrecht art. 4:84",
        "gedragswetenschapper CJG",
        "rust en ruimte voor iedereen",
        "21000 euro per jaar",
        "Ten hoogste: 12 maanden",
        "Samen terugkijken na: 6 maanden",
        "Teammanager jeugd",
        "- [ ] Vul in: wat wil de gemeente met deze regel bereiken?",
    ):
        assert deel.lower() in tekst.lower(), deel


def test_a_card_says_what_is_asked_and_which_limits_stay() -> None:
    """One page per colleague."""
    kaart = een("stacaravan", "kaart-teammanager-jeugd")
    koppen = [b.kop for b in kaart.blokken]
    assert koppen[:5] == [
        "Wat wordt van u gevraagd", "Wat uw wet zegt", "Uw ruimte", "Welke grenzen blijven",
        "Een eerder geval dat hierop lijkt",
    ]  # fmt: skip
    assert all(b.regels for b in kaart.blokken)


def test_the_file_for_the_desk_lists_what_was_tried() -> None:
    """Agreements, meetings and advice of the plan, and the rungs that are left."""
    tekst = als_markdown(een("stacaravan-gezin-2026", "maatwerkloket"))
    assert "Afspraak met wethouder op 1 oktober 2026 (mondeling)" in tekst
    assert "Overleg op 12 november 2026" in tekst
    assert "trede 1" in tekst


def test_the_radar_sees_birthdays_and_ends() -> None:
    """18 in 2027, and the last day of a period."""
    assert "2 februari 2027: dochter 17 wordt 18." in als_markdown(een("dove-vader", "leeftijden"))
    assert "31 december 2027: laatste dag" in als_markdown(een("stacaravan-gezin-2026", "leeftijden"))


def test_who_does_what_has_an_owner_per_line() -> None:
    """Nothing without somebody, and acceptance is still asked."""
    tabel = een("stacaravan", "wie-wat-wanneer").blokken[0]
    assert tabel.vorm == "tabel"
    for rij in tabel.regels[1:]:
        cellen = rij.split(" | ")
        assert len(cellen) == 5
        assert all(cellen)
        assert cellen[4] == "nog vragen"


def test_html_is_escaped_and_loads_nothing(tmp_path) -> None:
    """One page by itself: a language, one heading, no script, nothing from elsewhere."""
    stuk = Stuk("x", "<b>&", ("„<script>”",), een("stacaravan", "gezin").blokken, ("art. 1",))
    html = als_html(stuk)
    assert '<html lang="nl">' in html
    assert "<script" not in html
    assert "&lt;b&gt;&amp;" in html
    assert not re.search(r"(src|href)=", html)
    assert html.count("<h1>") == 1
    geschreven = schrijf_stukken([stuk], tmp_path / "nieuw")
    assert [p.name for p in geschreven] == ["x.md", "x.html"]


@pytest.mark.parametrize(
    ("tekst", "lang"),
    [
        ("een " * 14, False),
        ("een " * 15, True),
        ("„" + "een " * 30 + "” zei u", False),
        ("een " * 10 + "„" + "een " * 30 + "”" + " een" * 5, True),
    ],
)
def test_what_the_family_said_does_not_count(tekst: str, lang: bool) -> None:
    """Their own words stay as they were."""
    assert te_lang(tekst) is lang


# --- earlier cases ---------------------------------------------------------------------------------------------------


def test_a_card_and_the_draft_name_an_earlier_case_on_the_same_rule() -> None:
    """From the register of this municipality, across families; the same kind of help first."""
    kaart = een("stacaravan", "kaart-teammanager-jeugd")
    (blok,) = [b for b in kaart.blokken if b.kop == "Een eerder geval dat hierop lijkt"]
    assert "rustplek-eigen-aanbieder" in blok.regels[0]
    assert "Het hielp." in blok.regels[0]
    concept = een("stacaravan", "afwijking-caravan-gecontracteerd_aanbod")
    (eerder,) = [b for b in concept.blokken if b.kop == "Eerder in deze gemeente"]
    assert eerder.regels == blok.regels


REGISTER = """
regeling: stad/maatwerkregister
titel: Register
rang: vaste_gedragslijn
gemeente: Stad
geldig_vanaf: 2026-01-01
eerder_maatwerk:
  - nr: geval-1
    jaar: 2025
    soort: rustplek
    regel: voorbeeldstad/beleidsregels-jeugdhulp/gecontracteerd_aanbod
    uitkomst: afgeweken
    grondslag: awb art. 4:84
    waarom: [dit gaf rust]
"""


def meldingen(tekst: str) -> list[str]:
    documenten_ = [d for d in documenten(REGELS) if "lokaal" not in d.naam or "voorbeeldstad" in d.naam]
    return [
        d.code
        for d in controleer([*documenten_, lees(tekst.encode(), "r.yaml")])
        if d.bestand == "r.yaml" and d.ernst == "fout"
    ]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("dit gaf rust", "Jansen kreeg rust"),
        ("dit gaf rust", "het kind van 12 kreeg rust"),
        ("dit gaf rust", "op 3-4-2025 besloten"),
        ("dit gaf rust", "zie a@b.nl"),
        ("jaar: 2025", "jaar: 2025-04-03"),
        ("nr: geval-1", "nr: Jansen"),
        ("    uitkomst", "    naam: jansen\n    uitkomst"),
        ("    uitkomst", "    persoon: kind\n    uitkomst"),
        ("    uitkomst", "    geboortedatum: 2012-01-01\n    uitkomst"),
    ],
)
def test_nothing_about_a_person_can_stand_in_the_register(was: str, wordt: str) -> None:
    """No name, date, number or address: not in a field, for there is none, and not in a reason."""
    assert meldingen(REGISTER) == []
    assert meldingen(REGISTER.replace(was, wordt)) != []


def test_a_case_about_a_rule_that_is_not_there_is_an_error() -> None:
    """With the name that was meant."""
    assert meldingen(REGISTER.replace("gecontracteerd_aanbod", "gecontracteerd")) == ["R204"]
    assert meldingen(REGISTER.replace("soort: rustplek", "soort: rustplak")) == ["R202"]
