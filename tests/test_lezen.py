"""YAML is read strictly: what one reader could take otherwise than another is an error with a place."""

import string
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.begrippen import Begrippen
from schemas.lezen import Document, Leesfout, Positie, lees, maak
from schemas.plan import Plan
from schemas.regeling import Regeling

#: Seconds of computing: enough for a slow machine, far too few for anything that explodes.
SNEL = 3.0


#: Each is a number to one reader of YAML and something else to another.
DUBBELZINNIG = (
    *("010", "0o17", "0x1F", "0b11", "1_000", "12:30", "190:20:30", "1e3", "1.5E-3", ".inf", "-.INF"),
    *(".nan", ".5", "5.", "+5", "1,5", "00", "NaN", "Infinity"),
)


def codes(tekst: str | bytes) -> list[str]:
    with pytest.raises(Leesfout) as fout:
        lees(tekst, "proef.yaml")
    return [d.code for d in fout.value.diagnoses]


def waarde(tekst: str) -> object:
    return lees(f"a: {tekst}\n", "proef.yaml").data["a"]


# --- values ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("5", 5),
        ("-5", -5),
        ("0", 0),
        ("0.35", Decimal("0.35")),
        ("-1.05", Decimal("-1.05")),
        ("999999999999999999", 999999999999999999),
        ("2026-01-01", "2026-01-01"),
        ("ja", "ja"),
        ("nee", "nee"),
        ("12 maanden", "12 maanden"),
        ("15000 euro per jaar", "15000 euro per jaar"),
        ("06-12345678", "06-12345678"),
        ('"yes"', "yes"),
        ("'010'", "010"),
        ('"1.10"', "1.10"),
        ('""', ""),
        ("“Zo is het”", "“Zo is het”"),
        ("“Rust!” en meer”", "“Rust!” en meer”"),
        ("infra", "infra"),
        ("onbekend", "onbekend"),
        ("art. 2.3 lid 1", "art. 2.3 lid 1"),
        ("[a, 1, 0.5]", ["a", 1, Decimal("0.5")]),
        ("{}", {}),
    ],
)
def test_a_value_means_what_it_says(tekst: str, verwacht: object) -> None:
    gelezen = waarde(tekst)
    assert gelezen == verwacht
    assert type(gelezen) is type(verwacht)


@pytest.mark.parametrize("woord", ["yes", "No", "ON", "off", "true", "False", "TRUE"])
def test_yes_and_no_in_another_language_are_refused(woord: str) -> None:
    assert codes(f"a: {woord}\n") == ["Y112"]
    assert codes(f"{woord}: a\n") == ["Y111"]


@pytest.mark.parametrize("leeg", ["", "~", "null", "Null", "[a, ~]", "{b: }", "{b}"])
def test_nothing_is_not_an_answer(leeg: str) -> None:
    assert codes(f"a: {leeg}\n") == ["Y113"]


@pytest.mark.parametrize(
    "getal",
    [
        "010",
        "0o17",
        "0x1F",
        "0b11",
        "1_000",
        "12:30",
        "190:20:30",
        "1e3",
        "1.5E-3",
        ".inf",
        "-.INF",
        ".nan",
        ".5",
        "5.",
        "+5",
        "1,5",
        "00",
        "NaN",
        "Infinity",
    ],
)
def test_an_ambiguous_number_is_refused(getal: str) -> None:
    assert codes(f"a: {getal}\n") == ["Y114"]


@pytest.mark.parametrize("getal", ["1.10", "15.000", "0.0", "-2.50"])
def test_a_number_never_loses_a_zero_in_silence(getal: str) -> None:
    with pytest.raises(Leesfout) as fout:
        lees(f"a: {getal}\n", "proef.yaml")
    (melding,) = fout.value.diagnoses
    assert melding.code == "Y116"
    assert f'"{getal}"' in melding.hulp


def test_a_byte_of_windows_is_named_as_the_character_it_was() -> None:
    with pytest.raises(Leesfout) as fout:
        lees("a: 1\nb: één, dus ".encode() + b"be\xebindigen\n", "proef.yaml")
    (melding,) = fout.value.diagnoses
    assert (melding.regel, melding.kolom) == (2, 15)
    assert "`ë`" in melding.wat


def test_dutch_thousands_get_their_own_remedy() -> None:
    with pytest.raises(Leesfout) as fout:
        lees("a: 15.000\n", "proef.yaml")
    assert "`15000`" in fout.value.diagnoses[0].hulp


# --- places ----------------------------------------------------------------------------------------------------

PROEF = """a: 1
lijst:
  - naam: één
    rest: [x, y]
  - {naam: twee}
"""


def test_every_value_has_its_place() -> None:
    document = lees(PROEF, "proef.yaml")
    assert document.posities[("a",)] == Positie(1, 4, 1)
    assert document.sleutels[("lijst", 0, "rest")] == Positie(4, 5, 4)
    assert document.posities[("lijst", 0, "rest", 1)] == Positie(4, 15, 1)
    assert document.posities[("lijst", 0)] == Positie(3, 5, 4)
    assert document.plek(("lijst", 1, "bestaat", "niet")) == document.posities[("lijst", 1)]


def test_a_diagnosis_shows_line_and_place() -> None:
    melding = lees(PROEF, "map/proef.yaml").diagnose("R201", ("lijst", 0, "naam"), "iets", bij_teken="hier")
    assert melding.als_tekst().splitlines()[1:5] == [
        "  --> map/proef.yaml:3:11",
        "   |",
        "3  |   - naam: één",
        "   |           ^^^ hier",
    ]
    assert melding.als_json()["regel"] == 3


def test_a_windows_file_has_the_same_places() -> None:
    assert lees(PROEF.replace("\n", "\r\n"), "proef.yaml").posities == lees(PROEF, "proef.yaml").posities


def test_duplicate_keys_name_both_places() -> None:
    with pytest.raises(Leesfout) as fout:
        lees("a: 1\nb: 2\na: 3\n", "proef.yaml")
    (melding,) = fout.value.diagnoses
    assert (melding.code, melding.regel) == ("Y110", 3)
    assert "regel 1" in melding.wat


def test_all_problems_are_told_at_once() -> None:
    assert codes("a: yes\nb: 010\nc:\nd: 1.10\na: x\n") == ["Y112", "Y114", "Y113", "Y116", "Y110"]


@pytest.mark.parametrize(
    ("tekst", "plek", "wat", "hulp"),
    [
        ('a: 1\nb: "open\nc: 2\n', (2, 4), "niet wordt gesloten", "hetzelfde aanhalingsteken"),
        ('a: 1\nb: "open\nc: "d"\ne: 2\n', (2, 4), "sluit pas op regel 3", "waar zij begint"),
        ("a: 1\nb: 's avonds\nc: 'd'\n", (2, 4), "sluit pas op regel 3", "waar zij begint"),
        ("a: 1\nb: 'auto's'\n", (2, 10), "achter het aanhalingsteken", "dubbel"),
        ("a: 1\nb: [x, y\nc: 2\nd: 3\n", (2, 4), "op regel 3 loopt het vast", "`]`"),
        ("a:\n  b: {x: 1, y: 2\n  c: [1]\n", (2, 6), "op regel 3 loopt het vast", "`}`"),
        ("a: 1\nb: [x, y\n", (2, 4), "op regel 3 loopt het vast", "`]`"),
        ("a: [x, y}\n", (1, 9), "niet goed wordt gesloten", "`]`"),
        ("a: {x: 1 y: 2}\n", (1, 11), "niet goed wordt gesloten", "komma"),
        ("a: art. 2: lid 3\n", (1, 4), "dubbele punt op een plek", "aanhalingstekens"),
        ("a: 1\n  b: 2\n", (2, 4), "springt verder in", "even ver inspringen"),
        ("a: 1\n  b: 2\n c: 3\n", (2, 4), "springt verder in", "even ver inspringen"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "springt anders in", "even ver inspringen"),
        ("a:\n  b 1\n  c: 2\n", (2, 3), "ontbreekt een dubbele punt", "spatie na de dubbele punt"),
        ("a: 1\nb:1\nc: 2\n", (2, 1), "ontbreekt een dubbele punt", "spatie na de dubbele punt"),
        ("a:\n  - b\n  c: 1\n", (3, 3), "ontbreekt een streepje", "`- `"),
        ('a: "x\\q"\n', (1, 6), "`\\`", "enkele aanhalingstekens"),
        ("a: @x\n", (1, 4), "geen waarde kan beginnen", "aanhalingstekens"),
        ("a: &\n", (1, 5), "geen waarde kan beginnen", "aanhalingstekens"),
        ("a: - b\n", (1, 4), "op een nieuwe regel", "inspringing"),
        ("a: >x\n  b\n", (1, 5), "op een nieuwe regel", "nieuwe regel"),
        ("a:\n\tb: 1\n", (2, 1), "een tab", "spaties"),
        ("a: {b:1}\n", (1, 5), "geen waarde", "`b: 1`"),
        ("a: {b}\n", (1, 5), "geen waarde", "vul een waarde in"),
        ("[~]\n", (1, 1), "niet uit sleutels", "begin met"),
        ("a:1\nb:2\n", (1, 1), "niet uit sleutels", "spatie na de dubbele punt"),
        ("a: 1.500,50\n", (1, 4), "dubbelzinnig", "`1500.5`"),
        ("a: +1500,00\n", (1, 4), "dubbelzinnig", "`1500`"),
        ("a: 0,35\n", (1, 4), "dubbelzinnig", "`0.35`"),
        ("a: 0x1F\n", (1, 4), "dubbelzinnig", "gewoon getal"),
        ("a: {b: 22,5}\n", (1, 8), "`22,5` is een dubbelzinnig", "`22.5`"),
        ("a: {b: 22,5, c: 1}\n", (1, 8), "`22,5` is een dubbelzinnig", "`22.5`"),
        ("a: {b: x, 5: 1}\n", (1, 11), "is geen tekst", "aanhalingstekens"),
        ("a: “1.1”\n", (1, 4), "krullende", '`"1.1"`'),
        ("a: ‘2026-01-01’\n", (1, 4), "krullende", '`"2026-01-01"`'),
        ("a:\n  b:\n  c: 1\n", (2, 3), "geen waarde", "verder inspringen"),
        ("a:\n  b:\nc: 1\n", (2, 3), "geen waarde", "haal de hele regel weg"),
    ],
)
def test_a_slip_is_shown_where_it_is_mended(tekst: str, plek: tuple[int, int], wat: str, hulp: str) -> None:
    with pytest.raises(Leesfout) as fout:
        lees(tekst, "proef.yaml")
    (melding,) = fout.value.diagnoses
    assert (melding.regel, melding.kolom) == plek
    assert wat in melding.wat
    assert hulp in melding.hulp


# --- what is not YAML for us -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("a: &x 1\n", "Y106"),
        ("a: {<<: {b: 1}}\n", "Y106"),
        ("a: *x\n", "Y106"),
        ("a: !!python/object:os.system x\n", "Y107"),
        ("%YAML 1.1\n---\na: 1\n", "Y107"),
        ("a: 1\n---\nb: 2\n", "Y108"),
        ("", "Y109"),
        ("# niets\n", "Y109"),
        ("- a\n", "Y109"),
        ("los woord\n", "Y109"),
        ("1: a\n", "Y111"),
        ("? [a]\n: b\n", "Y111"),
        ('"": a\n', "Y111"),
        ("a: b: c\n", "Y101"),
        ("a:\n\tb: 1\n", "Y101"),
        ('a: "open\n', "Y101"),
        ("a: [b\n", "Y101"),
        (b"\xef\xbb\xbfa: 1\n", "Y102"),
        ("a: 1\n".encode("utf-16"), "Y102"),
        ("a: é\n".encode("latin-1"), "Y102"),
        ("a: \ud800\n", "Y102"),
        ("a: b\x00\n", "Y103"),
        ("a: b\u202ec\n", "Y103"),
        ("a: b\u2028c: d\n", "Y103"),
        ("a: b\rc: d\n", "Y103"),
        ('a: "b\\0c"\n', "Y103"),
        ('a: "b\\u202ec"\n', "Y103"),
        ('"a\\e": c\n', "Y103"),
    ],
)
def test_what_is_not_plain_is_refused(tekst: str | bytes, code: str) -> None:
    assert codes(tekst) == [code]


@pytest.mark.parametrize(
    "tekst",
    [
        "a: " + "[" * 1_000_000,
        "{a: " * 400_000,
        "- " * 500_000,
        "? " * 500_000,
        "".join(" " * diepte + "a:\n" for diepte in range(1500)),
        "a: " + "9" * 1_900_000,
        "a: " + "1." * 900_000,
        "a: " + "1:" * 900_000 + "1",
        "a: [" + "1," * 900_000 + "]",
        "".join(f"k{nummer}: 1\n" for nummer in range(150_000)),
        "a: 1\n" * 300_000,
        'a: "' + "x" * 1_900_000,
        "a: &a [x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(1000)),
        "a: no\nb: " + "1_" * 900_000 + "x",
    ],
    ids=[
        "lijsten",
        "groepen",
        "strepen",
        "vragen",
        "trap",
        "cijfers",
        "punten",
        "tijden",
        "breed",
        "lang",
        "dubbel",
        "open",
        "ankers",
        "bijna",
    ],
)
def test_hostile_text_is_refused_fast(tekst: str) -> None:
    begin = time.process_time()
    assert codes(tekst)
    assert time.process_time() - begin < SNEL


@given(st.binary(max_size=400) | st.text(max_size=400) | st.text(alphabet=string.printable, max_size=400))
def test_any_text_is_a_document_or_a_diagnosis(tekst: bytes | str) -> None:
    assert _lees_of_meld(tekst)


def _lees_of_meld(tekst: bytes | str) -> bool:
    """Whether there is a document, or diagnoses that can be shown; anything else raises."""
    try:
        return isinstance(lees(tekst, "proef.yaml"), Document)
    except Leesfout as fout:
        return bool(fout.diagnoses) and all(d.als_tekst() for d in fout.diagnoses)


# --- memory ----------------------------------------------------------------------------------------------------


def test_the_same_bytes_are_read_once() -> None:
    assert lees(PROEF, "proef.yaml") is lees(PROEF.encode(), "proef.yaml")
    assert lees(PROEF, "proef.yaml") is not lees(PROEF, "anders.yaml")
    assert lees(PROEF, "proef.yaml") is not lees(PROEF + "b: 2\n", "proef.yaml")


# --- models ----------------------------------------------------------------------------------------------------

REGELING = "regeling: proef\ntitel: Proef\nrang: wet\ngeldig_vanaf: 2020-01-01\n"


def melding(tekst: str) -> tuple[str, int, str, str]:
    """The only diagnosis of a regeling: code, line, what and remedy."""
    model, diagnoses = maak(lees(REGELING + tekst, "proef.yaml"), Regeling)
    assert model is None
    (een,) = diagnoses
    return een.code, een.regel, een.wat, een.hulp


@pytest.mark.parametrize(
    ("tekst", "code", "regel", "woord"),
    [
        ("titl: x\n", "S102", 5, "bedoelde u `titel`?"),
        ("regels:\n  a: {bron: art. 1, beslisruimte: gebondn}\n", "S103", 6, "bedoelde u `gebonden`?"),
        ("regels:\n  a: {bron: art. 1, alls: {}}\n", "S102", 6, "bedoelde u `als`?"),
        ("mandaten:\n  - {nr: 1, van: a, aan: b, bevoegdheden: alle}\n", "S104", 6, '`"1"`'),
        ("mandaten:\n  - {nr: a, van: a, aan: {b: c}, bevoegdheden: alle}\n", "S104", 6, "vorm"),
        ("mandaten:\n  - {nr: a, van: a, aan: [b, C d], bevoegdheden: alle}\n", "S105", 6, "kleine letters"),
        ("mandaten:\n  - {nr: a, van: a, aan: b, bevoegdheden: all}\n", "S104", 6, "bedoelde u `alle`?"),
        ("regels:\n  a: {bron: art. 1, biedt: respijt}\n", "S104", 6, "schrijf `[respijt]`"),
        ("regels:\n  a:\n    bron: art. 1\n    biedt: b, c\n", "S104", 8, "schrijf `[b, c]`"),
        ("regels:\n  a: {bron: art. 1, begrip: [persoon.x]}\n", "S104", 6, "haal de haken weg: `persoon.x`"),
        ("regels:\n  a: {bron: art. 1, biedt: [Logeren Thuis]}\n", "S105", 6, "schrijf `logeren_thuis` (kleine"),
        ("regels:\n  a: {bron: art. 1, biedt: [a!]}\n", "S105", 6, "schrijf: kleine letters"),
        ("tekstversie: 1 januari 2026\n", "S105", 5, "schrijf `2026-01-01`"),
        ("tekstversie: 31-12-2026\n", "S105", 5, "schrijf `2026-12-31`"),
        ("tekstversie: 31-02-2026\n", "S105", 5, "jjjj-mm-dd"),
        ("tekstversie: begin 2026\n", "S105", 5, "jjjj-mm-dd"),
        ("regels:\n  a: {bron: art. 1, als: persoon.x ja}\n", "S104", 6, "verder ingesprongen"),
        ("regels:\n  a: {bron: art. 1, als: [{persoon.x: ja}]}\n", "S104", 6, "`minstens_een:`"),
        ("regels:\n  a: {bron: art. 1, als: 5}\n", "S104", 6, "vorm"),
        ("tekstversie: 2026\n", "S105", 5, "jjjj-mm-dd"),
        ("mandaten:\n  - {nr: a, van: a, aan: b}\n", "S101", 6, "`bevoegdheden:`"),
        ("te_verifieren: misschien\n", "S105", 5, "`ja` of `nee`"),
        ("tekstversie: 2026-02-30\n", "S105", 5, "bestaat niet"),
        ("regels:\n  a: {begrip: persoon.x}\n", "R401", 6, "artikel"),
        ('regels:\n  a: {bron: "", begrip: persoon.x}\n', "R401", 6, "artikel"),
        ("bevoegdheden:\n  a: {bron: art. 1, bevoegd: b, handelingen: []}\n", "S106", 6, "ten minste"),
    ],
)
def test_a_fault_of_shape_is_told_in_dutch_at_its_place(tekst: str, code: str, regel: int, woord: str) -> None:
    gevonden = melding(tekst)
    assert gevonden[:2] == (code, regel)
    assert woord in gevonden[3]


def test_the_same_document_is_made_once() -> None:
    document = lees(REGELING, "proef.yaml")
    assert maak(document, Regeling)[0] is maak(document, Regeling)[0]


def test_every_shipped_file_can_be_read(wortel: Path) -> None:
    for pad in sorted((wortel / "rules").rglob("*.yaml")):
        document = lees(pad.read_bytes(), pad.name)
        model, diagnoses = maak(document, Regeling if "regeling" in document.data else Begrippen)
        assert model is not None, "\n".join(d.als_tekst() for d in diagnoses)


def test_a_plan_may_have_facts_beside_its_own_keys() -> None:
    tekst = (
        "plan: p\ngemeente: Stad\npersonen: {kind: {geboortedatum: 2012-01-01}}\n"
        "contactpersoon: {functie: coach, organisatie: gemeente}\n"
        "elementen: {rust: {in_eigen_woorden: rust, soort: respijt, voor: [kind], duur: 6 maanden}}\n"
    )
    plan, diagnoses = maak(lees(tekst, "plan.yaml"), Plan)
    assert diagnoses == ()
    assert plan is not None
    assert (plan.elementen["rust"].model_extra or {})["duur"] == "6 maanden"
