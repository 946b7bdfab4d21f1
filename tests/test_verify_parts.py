"""The verifier's own reading, piece by piece, against answers that are written out here.

test_verify.py holds the verifier against the engine; here nothing of the engine is used, so that a mistake which both
would make is seen too. docs/mutatietoets.md says how much of the verifier these tests hold.
"""

from datetime import date, timedelta
from decimal import Decimal, Inexact, localcontext
from hashlib import sha256
from typing import get_args

import pytest

from engine import elements
from engine.elements import Samenparam
from engine.verify import answer, cells, reasoning, signals, values, verifieer, verschillen, verwacht
from engine.verify.cells import Beeld
from engine.verify.law import Wet, adres, adres_van
from engine.verify.reasoning import Beslissing, Gezin, Pad, Plek, Stap, Toets
from engine.verify.signals import Ding
from engine.verify.values import (
    DATUM,
    Onleesbaar,
    Ruw,
    Span,
    T,
    Uit,
    dag_van,
    dagen,
    en,
    gelijk,
    groep,
    is_open,
    ja,
    kleiner,
    lees_aantal,
    lees_dag,
    lees_duur,
    lees_getal,
    lees_waarde,
    lijst,
    namen_in,
    niet,
    of,
    opgeteld,
    punt,
    reken,
    schrijf,
    staat_open,
    uiterlijk,
    verschoven,
    voltooid,
    woord,
    woorden,
)
from schemas.lezen import Document, Waarde, lees
from schemas.woorden import Organisatie


def span(laag: int | str, hoog: int | str, eenheid: str = "") -> Span:
    """A number between two others."""
    return Span(Decimal(laag), Decimal(hoog), eenheid)


def op(iso: str) -> Span:
    """One day."""
    return dagen(date.fromisoformat(iso), date.fromisoformat(iso))


# --- plain data and truth -----------------------------------------------------------------------------------


def test_what_is_not_there_is_empty() -> None:
    """Another kind of thing than was asked reads as nothing of its own kind."""
    assert groep({"a": "b"}) == {"a": "b"}
    assert lijst(["a"]) == ["a"]
    assert (woord("a"), woord("", "x"), woord(None), woord(3, "x")) == ("a", "", "", "x")
    assert woorden(["a", 3]) == ["a", "3"]
    for anders in (None, "tekst", 3):
        assert groep(anders) == {}
        assert lijst(anders) == []
        assert woorden(anders) == []
    assert groep(["a"]) == {}
    assert lijst({"a": "b"}) == []


@pytest.mark.parametrize(
    ("delen", "laagste", "hoogste"),
    [
        ([], T.WAAR, T.ONWAAR),
        ([T.WAAR, T.OORDEEL], T.OORDEEL, T.WAAR),
        ([T.OORDEEL, T.ONBEKEND], T.ONBEKEND, T.OORDEEL),
        ([T.ONBEKEND, T.ONWAAR], T.ONWAAR, T.ONBEKEND),
        ([T.WAAR, T.ONBEKEND, T.ONWAAR, T.OORDEEL], T.ONWAAR, T.WAAR),
        (["tekst", T.OORDEEL], T.OORDEEL, T.OORDEEL),
    ],
)
def test_and_is_the_lowest_and_or_the_highest(delen: list[object], laagste: T, hoogste: T) -> None:
    """onwaar < onbekend < oordeel < waar."""
    assert (en(delen), of(delen)) == (laagste, hoogste)


def test_not_turns_what_is_known_and_keeps_what_is_not() -> None:
    """And of what is no truth it knows nothing."""
    assert [niet(t) for t in T] == [T.WAAR, T.ONBEKEND, T.OORDEEL, T.ONWAAR]
    assert niet(True) == T.ONBEKEND
    assert (ja(True), ja(False)) == (T.WAAR, T.ONWAAR)


# --- numbers, days and other values ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("15000 euro per jaar", (Decimal(15000), "euro per jaar")),
        (" 12 maanden ", (Decimal(12), "maand")),
        ("-3,5 km", (Decimal("-3.5"), "kilometer")),
        ("0.25", (Decimal("0.25"), "")),
        ("2 uren per week", (Decimal(2), "uur per week")),
        ("0.23 euro per km", (Decimal("0.23"), "euro per kilometer")),
        ("3 kmx", (Decimal(3), "kmx")),
        ("3 euro per km2", (Decimal(3), "euro per km2")),
        ("1 jaren", (Decimal(1), "jaar")),
        ("1 weken", (Decimal(1), "week")),
        ("1 dagen", (Decimal(1), "dag")),
        ("1 minuten", (Decimal(1), "minuut")),
        ("4 uur per weken", (Decimal(4), "uur per weken")),
        ("9" * 18, (Decimal("9" * 18), "")),
        ("1." + "9" * 18, (Decimal("1." + "9" * 18), "")),
    ],
)
def test_a_quantity_reads_with_its_unit(tekst: str, aantal: tuple[Decimal, str]) -> None:
    """The first word of the unit is made singular."""
    assert lees_aantal(tekst) == aantal


@pytest.mark.parametrize(
    "tekst", ["", "veel", "euro 3", "1" * 19, "1." + "1" * 19, "1e9", "1.", "x1", "1x", "+1", "x" * 50]
)
def test_what_is_no_quantity_is_refused(tekst: str) -> None:
    """With the text in the message."""
    with pytest.raises(Onleesbaar) as fout:
        lees_aantal(tekst)
    assert str(fout.value) == f"`{tekst[:40]}` is geen getal met eenheid"


@pytest.mark.parametrize(
    ("ruw", "eenheid", "getal"),
    [
        ("3 euro", "euro", punt(3, "euro")),
        ("3", "euro", punt(3, "euro")),
        (7, "jaar", punt(7, "jaar")),
        (Decimal("1.5"), "", punt(Decimal("1.5"))),
        ("2 jaar", "maand", punt(24, "maand")),
        ("18 maanden", "jaar", punt(Decimal("1.5"), "jaar")),
        ("3 weken", "dag", punt(21, "dag")),
        ("14 dagen", "week", punt(2, "week")),
        ("50 procent", "aandeel", punt(Decimal("0.5"), "aandeel")),
        ("0.5 aandeel", "procent", punt(50, "procent")),
        ("10 maanden", "jaar", punt(Decimal("0.8333333333333333333333333333333333"), "jaar")),
    ],
)
def test_a_number_reads_in_the_unit_of_its_fact(ruw: Waarde, eenheid: str, getal: Span) -> None:
    """Years and months share a base, weeks and days, percentages and shares; in 34 digits."""
    with localcontext() as omgeving:
        omgeving.prec = 3
        assert lees_getal(ruw, eenheid) == getal


@pytest.mark.parametrize(
    ("ruw", "eenheid", "reden"),
    [
        ([1], "euro", "hier hoort een getal"),
        ({"a": 1}, "euro", "hier hoort een getal"),
        ("3 euro", "dag", "`euro` is geen `dag`"),
        ("3 weken", "maand", "`week` is geen `maand`"),
        ("3 euro", "", "`euro` is geen ``"),
    ],
)
def test_a_number_of_another_kind_is_refused(ruw: Waarde, eenheid: str, reden: str) -> None:
    """Months and days do not compare."""
    with pytest.raises(Onleesbaar) as fout:
        lees_getal(ruw, eenheid)
    assert str(fout.value) == reden


@pytest.mark.parametrize(
    ("tekst", "van", "tot"),
    [
        ("2011-03-30", "2011-03-30", "2011-03-30"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012-02-00", "2012-02-01", "2012-02-29"),
        ("2011-04", "2011-04-01", "2011-04-30"),
        ("1986", "1986-01-01", "1986-12-31"),
        ("1986-00-00", "1986-01-01", "1986-12-31"),
        ("1986-00-17", "1986-01-01", "1986-12-31"),
        ("1986-12", "1986-12-01", "1986-12-31"),
    ],
)
def test_the_forms_of_a_brp_date(tekst: str, van: str, tot: str) -> None:
    """A day is every day that it can be."""
    assert lees_dag(tekst) == dagen(date.fromisoformat(van), date.fromisoformat(tot))


def test_an_unknown_date_is_unknown() -> None:
    """In words and in zeros."""
    assert (lees_dag("onbekend"), lees_dag("0000-00-00")) == (T.ONBEKEND, T.ONBEKEND)


@pytest.mark.parametrize("tekst", ["2011-02-30", "2011-13", "2011-13-00", "0000", "0000-01", "2011-01-32"])
def test_dates_outside_the_calendar_are_refused(tekst: str) -> None:
    """With the reason."""
    with pytest.raises(Onleesbaar) as fout:
        lees_dag(tekst)
    assert str(fout.value) == f"de datum `{tekst}` bestaat niet"


@pytest.mark.parametrize("tekst", ["30-03-2011", "gisteren", "2011-1", "2011-01-01-01", "20110101", "x" * 50, "2011-"])
def test_what_is_no_date_is_refused(tekst: str) -> None:
    """Four digits, then two and two."""
    with pytest.raises(Onleesbaar) as fout:
        lees_dag(tekst)
    assert str(fout.value) == f"`{tekst[:40]}` is geen datum"


def test_a_full_date_reads_as_written() -> None:
    """And nothing else does."""
    assert dag_van("2026-11-22") == date(2026, 11, 22)
    with pytest.raises(Onleesbaar) as fout:
        dag_van("x" * 50)
    assert str(fout.value) == f"`{'x' * 40}` is geen datum"


@pytest.mark.parametrize(
    ("feit", "ruw", "waarde"),
    [
        ({"soort": "ja_nee"}, "ja", True),
        ({"soort": "ja_nee"}, "nee", False),
        ({"soort": "ja_nee"}, "onbekend", T.ONBEKEND),
        ({"soort": "keuze"}, "klein", "klein"),
        ({"soort": "keuze"}, "onbekend", T.ONBEKEND),
        ({"soort": "datum"}, "2026-11-22", op("2026-11-22")),
        ({"soort": "datum"}, 1986, span(date(1986, 1, 1).toordinal(), date(1986, 12, 31).toordinal(), DATUM)),
        ({"soort": "getal"}, 3, punt(3)),
        ({"soort": "bedrag", "eenheid": "euro"}, "3", punt(3, "euro")),
        ({"soort": "duur", "eenheid": "maand"}, "2 jaar", punt(24, "maand")),
    ],
)
def test_a_value_reads_as_its_kind(feit: dict[str, Waarde], ruw: Waarde, waarde: Uit) -> None:
    """Each kind has one way to be written."""
    assert lees_waarde(feit, ["klein", "groot"], ruw) == waarde


@pytest.mark.parametrize(
    ("soort", "ruw"),
    [
        ("ja_nee", "misschien"),
        ("ja_nee", 1),
        ("keuze", "middel"),
        ("keuze", 3),
        ("datum", ["2026-11-22"]),
        ("iets", "ja"),
        ("ja_nee", "x" * 50),
    ],
)
def test_a_value_of_another_kind_is_refused(soort: str, ruw: Waarde) -> None:
    """With what was written and what it should be."""
    with pytest.raises(Onleesbaar) as fout:
        lees_waarde({"soort": soort}, ["klein", "groot"], ruw)
    assert str(fout.value) == f"`{str(ruw)[:40]}` is geen {soort}"


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (True, "ja"),
        (False, "nee"),
        (T.OORDEEL, "oordeel"),
        ("gedekt", "gedekt"),
        (punt(3, "euro"), "3 euro"),
        (punt(300), "300"),
        (punt(Decimal("1.50"), "euro"), "1.5 euro"),
        (punt(Decimal("100.00")), "100"),
        (punt(Decimal("1E+3")), "1000"),
        (span(1, 2, "jaar"), "1 tot en met 2 jaar"),
        (op("2026-11-22"), "2026-11-22"),
        (dagen(date(2026, 1, 1), date(2026, 12, 31)), "2026-01-01 tot en met 2026-12-31"),
    ],
)
def test_a_value_is_written_in_one_way(waarde: Uit, tekst: str) -> None:
    """No empty decimals, no exponent, and the unit once."""
    assert schrijf(waarde) == tekst


def test_the_acts_that_give_something() -> None:
    """Only these are bound by policy and ask for consent."""
    geeft = {"toekennen", "wijzigen", "verlengen", "toelaten", "afgeven", "kwijtschelden", "verlof_verlenen", "gedogen"}
    assert set(reasoning.GEVEND) == geeft


def test_what_leaves_something_open() -> None:
    """The two unknowns, the words for them, and a span."""
    for waarde in (T.ONBEKEND, T.OORDEEL, "onbekend", "open"):
        assert staat_open(waarde)
        assert is_open(waarde)
    for vast in (T.WAAR, T.ONWAAR, True, False, "gedekt", punt(1)):
        assert not staat_open(vast)
        assert not is_open(vast)
    assert is_open(span(1, 2))


# --- comparing ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "eerder", "zelfde"),
    [
        (punt(1), punt(2), T.WAAR, T.ONWAAR),
        (punt(2), punt(1), T.ONWAAR, T.ONWAAR),
        (punt(1), punt(1), T.ONWAAR, T.WAAR),
        (span(1, 2), punt(2), T.ONBEKEND, T.ONBEKEND),
        (span(1, 2), span(1, 2), T.ONBEKEND, T.ONBEKEND),
        (span(1, 2), punt(3), T.WAAR, T.ONWAAR),
        (span(2, 3), punt(2), T.ONWAAR, T.ONBEKEND),
        (span(2, 3), punt(1), T.ONWAAR, T.ONWAAR),
        (punt(2), span(2, 3), T.ONBEKEND, T.ONBEKEND),
        (punt(3), span(1, 3), T.ONWAAR, T.ONBEKEND),
        (T.ONBEKEND, punt(1), T.ONBEKEND, T.ONBEKEND),
        (punt(1), T.ONBEKEND, T.ONBEKEND, T.ONBEKEND),
        (T.OORDEEL, punt(1), T.OORDEEL, T.OORDEEL),
        (T.OORDEEL, T.ONBEKEND, T.ONBEKEND, T.ONBEKEND),
        (T.OORDEEL, T.OORDEEL, T.OORDEEL, T.OORDEEL),
        ("klein", "klein", T.OORDEEL, T.WAAR),
        ("klein", "groot", T.OORDEEL, T.ONWAAR),
        (True, True, T.OORDEEL, T.WAAR),
        ("klein", punt(1), T.OORDEEL, T.ONWAAR),
        (punt(1), "klein", T.OORDEEL, T.ONWAAR),
        ("klein", T.ONBEKEND, T.ONBEKEND, T.ONBEKEND),
    ],
)
def test_comparing_answers_only_what_is_certain(a: Uit, b: Uit, eerder: T, zelfde: T) -> None:
    """Two spans that touch may be the same; an open judgement waits only where nothing else is unknown."""
    assert (kleiner(a, b), gelijk(a, b)) == (eerder, zelfde)


@pytest.mark.parametrize(
    ("operator", "onder", "op_", "boven", "rond"),
    [
        ("is", T.ONWAAR, T.WAAR, T.ONWAAR, T.ONBEKEND),
        ("een_van", T.ONWAAR, T.WAAR, T.ONWAAR, T.ONBEKEND),
        ("geen_van", T.WAAR, T.ONWAAR, T.WAAR, T.ONBEKEND),
        ("minder_dan", T.WAAR, T.ONWAAR, T.ONWAAR, T.ONBEKEND),
        ("meer_dan", T.ONWAAR, T.ONWAAR, T.WAAR, T.ONBEKEND),
        ("ten_hoogste", T.WAAR, T.WAAR, T.ONWAAR, T.ONBEKEND),
        ("ten_minste", T.ONWAAR, T.WAAR, T.WAAR, T.ONBEKEND),
    ],
)
def test_every_operator_below_on_above_and_around_a_bound(operator: str, onder: T, op_: T, boven: T, rond: T) -> None:
    """The bound itself belongs to ``ten_hoogste`` and ``ten_minste``."""
    toets = values.VERGELIJKINGEN[operator]
    waarden = (punt(4), punt(5), punt(6), span(4, 6))
    assert [toets(w, (punt(5),)) for w in waarden] == [onder, op_, boven, rond]


def test_one_of_several_and_other_words_for_operators() -> None:
    """A list means one of these; other ways to write an operator mean the same."""
    assert values.VERGELIJKINGEN["een_van"]("a", ("b", "a")) == T.WAAR
    assert values.VERGELIJKINGEN["geen_van"]("a", ("b", "a")) == T.ONWAAR
    assert values.GESCHREVEN == {
        "tot": "minder_dan",
        "na": "meer_dan",
        "tot_en_met": "ten_hoogste",
        "vanaf": "ten_minste",
        "is_niet": "geen_van",
    }


# --- counting with dates -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("van", "maanden", "dagen_", "naar"),
    [
        ("2026-01-31", 1, 0, "2026-02-28"),
        ("2024-01-31", 1, 0, "2024-02-29"),
        ("2024-02-29", 12, 0, "2025-02-28"),
        ("2026-11-22", 2, 0, "2027-01-22"),
        ("2026-01-15", -1, 0, "2025-12-15"),
        ("2026-01-15", -13, 0, "2024-12-15"),
        ("2026-12-31", 0, 1, "2027-01-01"),
        ("2026-01-31", 1, 1, "2026-03-01"),
        ("9998-12-31", 12, 0, "9999-12-31"),
        ("9999-01-01", 12, 0, "9999-12-31"),
        ("9999-12-30", 0, 5, "9999-12-31"),
        ("0001-12-31", -11, 0, "0001-01-31"),
        ("0001-06-01", -12, 0, "0001-01-01"),
        ("0001-01-03", 0, -5, "0001-01-01"),
        ("0001-01-03", 0, -2, "0001-01-01"),
        ("0001-01-03", 0, -1, "0001-01-02"),
    ],
)
def test_days_shift_within_the_calendar(van: str, maanden: int, dagen_: int, naar: str) -> None:
    """To the last day of a shorter month; not past the first or the last day there is."""
    assert verschoven(date.fromisoformat(van), maanden, dagen_).isoformat() == naar


@pytest.mark.parametrize(
    ("van", "tot", "jaren", "maanden"),
    [
        ("2008-11-22", "2026-11-22", 18, 216),
        ("2008-11-23", "2026-11-22", 17, 215),
        ("2008-11-22", "2026-12-21", 18, 216),
        ("2008-12-01", "2026-11-30", 17, 215),
        ("2012-02-29", "2030-02-28", 17, 215),
        ("2012-02-29", "2030-03-01", 18, 216),
        ("2026-11-22", "2026-11-22", 0, 0),
        ("2026-11-22", "2026-11-21", -1, -1),
    ],
)
def test_completed_years_and_months(van: str, tot: str, jaren: int, maanden: int) -> None:
    """On the same day of the month a period is completed."""
    een, ander = date.fromisoformat(van), date.fromisoformat(tot)
    assert (voltooid(een, ander, 12), voltooid(een, ander, 1)) == (jaren, maanden)


@pytest.mark.parametrize(
    ("tekst", "duur"),
    [("2 jaar", (24, 0)), ("3 maanden", (3, 0)), ("6 weken", (0, 42)), ("10 dagen", (0, 10)), ("0.5 jaar", (6, 0))],
)
def test_a_period_is_months_or_days(tekst: str, duur: tuple[int, int]) -> None:
    """Years are months, weeks are days."""
    assert lees_duur(tekst) == duur


@pytest.mark.parametrize("tekst", ["3 euro", "3", "50 procent", "4 " + "x" * 50])
def test_what_is_no_period_is_refused(tekst: str) -> None:
    """A share has a base, but is no time."""
    with pytest.raises(Onleesbaar) as fout:
        lees_duur(tekst)
    assert str(fout.value) == f"`{tekst[:40]}` is geen duur"


@pytest.mark.parametrize(
    ("duur", "na", "einde"),
    [
        ("6 weken", "2026-11-16", "2026-12-28"),  # a Monday
        ("8 weken", "2026-11-20", "2027-01-15"),
        ("1 week", "2026-11-21", "2026-11-30"),  # ends on Saturday: the Monday after
        ("1 week", "2026-11-22", "2026-11-30"),  # on Sunday
        ("1 maand", "2026-11-25", "2026-12-28"),  # Christmas, Boxing Day on Saturday, Sunday
        ("3 maanden", "2026-08-21", "2026-11-23"),  # Saturday: three months are still extended
        ("4 maanden", "2026-07-21", "2026-11-21"),  # more than three are not (Atw art. 4)
        ("12 weken", "2026-08-29", "2026-11-23"),  # Saturday
        ("13 weken", "2026-08-22", "2026-11-21"),  # more than twelve weeks are not
        ("90 dagen", "2026-08-23", "2026-11-23"),  # Saturday
        ("91 dagen", "2026-08-22", "2026-11-21"),  # more than ninety days are not
        ("1 jaar", "2025-11-21", "2026-11-21"),
        ("1 werkdag", "2026-11-20", "2026-11-23"),
        ("3 werkdagen", "2026-12-23", "2026-12-29"),  # Thursday, then Christmas and the weekend
        ("0 werkdagen", "2026-11-21", "2026-11-21"),
        ("1 dag", "2026-12-31", "2027-01-04"),  # New Year on Friday
        ("1 dag", "2026-04-02", "2026-04-07"),  # Good Friday to Easter Monday
        ("1 dag", "2026-05-13", "2026-05-15"),  # Ascension Day
        ("1 dag", "2026-05-24", "2026-05-26"),  # Whit Monday
        ("1 dag", "2026-04-26", "2026-04-28"),  # King's Day
        ("1 dag", "2025-04-25", "2025-04-28"),  # King's Day on Saturday 26 April, as the 27th is a Sunday
        ("1 dag", "2027-05-04", "2027-05-07"),  # Liberation Day, then Ascension Day
        ("1 dag", "2025-12-24", "2025-12-29"),  # Christmas on Thursday, Friday, weekend
        ("3 werkdagen", "9999-12-31", "9999-12-31"),
    ],
)
def test_terms_end_on_a_working_day(duur: str, na: str, einde: str) -> None:
    """Atw art. 1 (a term that ends on a free day is extended), 3 (which days) and 4 (not for long terms)."""
    assert uiterlijk(duur, date.fromisoformat(na)).isoformat() == einde


#: Easter Sunday from the tables of the calendar, of which two years that Gauss excepts from his rule.
PASEN = {
    1818: "1818-03-22", 1886: "1886-04-25", 1943: "1943-04-25", 1954: "1954-04-18", 1961: "1961-04-02",
    1981: "1981-04-19", 2000: "2000-04-23", 2008: "2008-03-23", 2016: "2016-03-27", 2019: "2019-04-21",
    2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2027: "2027-03-28", 2038: "2038-04-25",
    2049: "2049-04-18", 2076: "2076-04-19", 2100: "2100-03-28", 2285: "2285-03-22", 2299: "2299-04-16",
}  # fmt: skip


@pytest.mark.parametrize("jaar", PASEN)
def test_the_free_days_of_a_year(jaar: int) -> None:
    """New Year, Good Friday, Easter, King's Day, Liberation Day, Ascension Day, Whitsun, Christmas."""
    pasen = date.fromisoformat(PASEN[jaar])
    koning = date(jaar, 4, 26 if date(jaar, 4, 27).strftime("%w") == "0" else 27)
    los = [pasen + timedelta(days=n) for n in (-2, 0, 1, 39, 49, 50)]
    vast = [date(jaar, 1, 1), date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26)]
    assert values._feestdagen(jaar) == {*los, *vast, koning}


# --- formulas --------------------------------------------------------------------------------------------------------

WAARDEN: dict[str, Uit] = {
    "a.x": punt(3, "euro"),
    "b": punt(2),
    "open": T.ONBEKEND,
    "wacht": T.OORDEEL,
    "tekst": "klein",
    "ruim": span(1, 4),
    "om_nul": span(-1, 1),
    "geboren": op("2008-11-23"),
    "peildatum": op("2026-11-22"),
    "jaar": dagen(date(2008, 1, 1), date(2008, 12, 31)),
    "winter": dagen(date(2025, 12, 1), date(2026, 2, 28)),
    "maand": punt(100, "euro per maand"),
    "per_j": punt(1200, "euro per jaar"),
    "tarief": punt(50, "euro per uur"),
    "uren": punt(4, "uur"),
    "deel": punt(Decimal("0.25"), "aandeel"),
    "hoofden": punt(3, "aantal"),
}


@pytest.mark.parametrize(
    ("formule", "waarde"),
    [
        ("1 + 2 * 3", punt(7)),
        ("(1 + 2) * 3", punt(9)),
        ("10 - 2 - 3", punt(5)),
        ("12 / 2 / 3", punt(2)),
        ("2 * 3 / 4", punt(Decimal("1.5"))),
        ("-3 + 5", punt(2)),
        ("2 * -3", punt(-6)),
        ("-(1 - 3)", punt(2)),
        ("min(3, 1, 2)", punt(1)),
        ("max(3, 1, 2)", punt(3)),
        ("min(ruim, 2)", span(1, 2)),
        ("max(ruim, 2)", span(2, 4)),
        ("max(a.x, 0)", punt(3, "euro")),
        ("min(9, a.x)", punt(3, "euro")),
        ("a.x + a.x", punt(6, "euro")),
        ("0 - a.x", punt(-3, "euro")),
        ("a.x * b", punt(6, "euro")),
        ("b * a.x", punt(6, "euro")),
        ("b * b", punt(4)),
        ("a.x / b", punt(Decimal("1.5"), "euro")),
        ("a.x / a.x", punt(1, "aandeel")),
        ("a.x / hoofden", punt(1, "euro")),
        ("tarief * uren", punt(200, "euro")),
        ("uren * tarief", punt(200, "euro")),
        ("deel * a.x", punt(Decimal("0.75"), "euro")),
        ("a.x * deel", punt(Decimal("0.75"), "euro")),
        ("hoofden * a.x", punt(9, "euro")),
        ("deel * uren", punt(1, "uur")),
        ("0.5 * a.x", punt(Decimal("1.5"), "euro")),
        ("uren * deel", punt(1, "uur")),
        ("uren * b", punt(8, "uur")),
        ("b * uren", punt(8, "uur")),
        ("hoofden * uren", punt(12, "uur")),
        ("uren * hoofden", punt(12, "uur")),
        ("a.x / deel", punt(12, "euro")),
        ("uren / uren", punt(1, "aandeel")),
        ("max(a.x)", punt(3, "euro")),
        ("deel * b", punt(Decimal("0.5"), "aandeel")),
        ("b * deel", punt(Decimal("0.5"), "aandeel")),
        ("2 * ruim", span(2, 8)),
        ("ruim - ruim", span(-3, 3)),
        ("om_nul * ruim", span(-4, 4)),
        ("4 / ruim", span(1, 4)),
        ("1 / om_nul", T.ONBEKEND),
        ("1 / (ruim - 1)", T.ONBEKEND),
        ("1 / (ruim - 4)", T.ONBEKEND),
        ("1 / 3", punt(Decimal("0.3333333333333333333333333333333333"))),
        ("jaren(geboren, peildatum)", punt(17, "jaar")),
        ("maanden(geboren, peildatum)", punt(215, "maand")),
        ("dagen(geboren, peildatum)", punt((date(2026, 11, 22) - date(2008, 11, 23)).days, "dag")),
        ("jaren(jaar, peildatum)", span(17, 18, "jaar")),
        ("dagen(jaar, geboren)", span(-38, 327, "dag")),
        ("jaren(b, peildatum)", T.ONBEKEND),
        ("jaren(geboren, b)", T.ONBEKEND),
        ("per_jaar(maand)", punt(1200, "euro per jaar")),
        ("per_maand(maand)", punt(100, "euro per maand")),
        ("per_maand(per_j)", punt(100, "euro per maand")),
        ("per_jaar(per_j)", punt(1200, "euro per jaar")),
        ("kalenderjaar(geboren)", punt(2008)),
        ("kalenderjaar(jaar)", punt(2008)),
        ("kalenderjaar(winter)", span(2025, 2026)),
        ("kalenderjaar(b)", T.ONBEKEND),
        ("datum(2026, 11, 22)", op("2026-11-22")),
        ("datum(kalenderjaar(winter), 3, 1)", dagen(date(2025, 3, 1), date(2026, 3, 1))),
        ("datum(2024, 2, 29)", op("2024-02-29")),
        ("datum(2026, 2, 29)", op("2026-02-28")),
        ("datum(2026, 1, 29)", op("2026-01-29")),
        ("datum(2026, 2, 28)", op("2026-02-28")),
        ("datum(kalenderjaar(winter) - 1, 2, 29)", dagen(date(2024, 2, 29), date(2025, 2, 28))),
        ("datum(1, 1, 1)", op("0001-01-01")),
        ("datum(9999, 12, 31)", op("9999-12-31")),
        ("datum(0, 1, 1)", T.ONBEKEND),
        ("datum(10000, 1, 1)", T.ONBEKEND),
        ("datum(2026.5, 1, 1)", T.ONBEKEND),
        ("open + 1", T.ONBEKEND),
        ("wacht + 1", T.OORDEEL),
        ("wacht + open", T.ONBEKEND),
        ("tekst + 1", T.ONBEKEND),
        ("max(tekst, wacht)", T.OORDEEL),
        ("tekst", "klein"),
    ],
)
def test_formulas_are_worked_out(formule: str, waarde: Uit) -> None:
    """Products before sums, from left to right; a span in every corner; nothing divided by what may be zero."""
    with localcontext() as omgeving:
        omgeving.prec = 3
        omgeving.traps[Inexact] = True
        assert reken(formule, WAARDEN) == waarde


def test_names_of_a_formula() -> None:
    """Facts and amounts, sorted, each once; not the names of functions."""
    formule = "max(0, persoon.inkomen - bedragen.basis * 1.5) + wet/bedragen.top-2 + persoon.inkomen + a"
    assert namen_in(formule) == ["a", "bedragen.basis", "persoon.inkomen", "wet/bedragen.top-2"]
    assert namen_in("peildatum") == ["peildatum"]
    assert namen_in("min (a, b)") == ["a", "b"]


def test_a_sum_is_exact_in_34_digits() -> None:
    """Whatever context the caller has; of nothing it is zero."""
    with localcontext() as omgeving:
        omgeving.prec = 3
        assert opgeteld([Decimal("12345.67"), Decimal("0.01")]) == Decimal("12345.68")
    assert opgeteld([]) == 0


@pytest.mark.parametrize(
    ("grens", "eronder", "erboven"),
    [
        (punt(5, "euro"), punt(Decimal("4.99"), "euro"), punt(Decimal("5.01"), "euro")),
        (punt(Decimal("12345678.5")), punt(Decimal("12345678.49")), punt(Decimal("12345678.51"))),
        (op("2026-11-22"), op("2026-11-21"), op("2026-11-23")),
        (op("9999-12-31"), op("9999-12-30"), op("9999-12-31")),
        (op("0001-01-01"), op("0001-01-01"), op("0001-01-02")),
    ],
)
def test_the_next_value_is_a_cent_or_a_day_away(grens: Span, eronder: Span, erboven: Span) -> None:
    """Exactly, and within the calendar."""
    with localcontext() as omgeving:
        omgeving.prec = 3
        assert (values.ernaast(grens, -1), values.ernaast(grens, 1)) == (eronder, erboven)


# --- what is in force ------------------------------------------------------------------------------------------------

WOORDEN = """
feiten:
  persoon.a: {soort: ja_nee}
  persoon.b: {soort: keuze, uit: [z, y]}
  persoon.soort: {soort: keuze, uit: voorzieningen}
voorzieningen: {hulp: {}, kamp: {valt_onder: hulp}, zomerkamp: {valt_onder: kamp}, feest: {valt_onder: fuif}, fuif: {}}
organen: {college: {van: gemeente}, uwv: {van: ander}}
"""
WET_TEKST = """
regeling: wet
geldig_vanaf: 2020-01-01
tekstversie: 2024-05-05
bevoegdheden:
  een: {bevoegd: college}
  oud: {bevoegd: college, geldig_tot_en_met: 2024-12-31}
  nieuw: {bevoegd: college, geldig_vanaf: 2025-01-01}
bedragen:
  top: {eenheid: euro, per: persoon, bron: art. 5, waarden: {2020-01-01: 400, 2025-01-01: 500, 2025-01-02: 600}}
  straks: {eenheid: euro, waarden: {2030-01-01: 1}}
  elders: {bron: "bijlage 2", waarden: {2020-01-01: "veel"}}
  vrij: {bron: "ECLI:NL:XX:2020:1", waarden: {2020-01-01: 1.5}}
regels:
  b: {bron: art. 1, biedt: [kamp, hulp], bevoegdheid: een}
  a: {bron: art. 2, biedt: [hulp], bevoegdheid: ander/een, tekstversie: 2023-01-01, geldig_tot_en_met: 2025-01-01}
  weg: {bron: art. 2, biedt: [kamp], geldig_tot_en_met: 2024-12-31}
  later: {bron: art. 2, biedt: [kamp], geldig_vanaf: 2025-01-02}
  geheim: {bron: art. 2, biedt: [kamp], bekend_sinds: 2026-02-02}
  vergeten: {bron: art. 2, biedt: [kamp], bekend_tot: 2026-01-31}
  bekend: {bron: art. 2, biedt: [feest], bekend_sinds: 2026-02-01, bekend_tot: 2026-02-01, geldig_vanaf: 2025-01-01}
  uit: {bron: art. 3, sluit_uit: [b, b, ander/x], bij: [kamp]}
  hard: {bron: art. 4, hardheidsclausule: ja, geldt_voor: [b]}
  zacht: {bron: art. 4, hardheidsclausule: nee, signaal: zacht, geldt_voor: [b]}
  begrip: {bron: art. 5, begrip: persoon.a}
  eigen: {bron: art. 6, begrip: persoon.a, alleen_voor: [ander]}
  niets: {bron: art. 7}
  toch_niet: {bron: art. 7, hardheidsclausule: nee, gegevens: stroom}
overdrachten:
  - {nr: "1", van: college, aan: uwv, bevoegdheden: [een]}
  - {nr: "2", van: college, aan: uwv, bevoegdheden: [een], geldig_tot_en_met: 2024-12-31}
"""
REGISTER_TEKST = """
regeling: stad/register
gemeente: Stad
geldig_vanaf: 2020-01-01
mandaten:
  - {nr: "1", van: college, aan: coach, bevoegdheden: [wet/een, eigen], uitgezonderd: [wet/oud], ondermandaat: ja}
  - nr: "2"
    van: college
    aan: [coach, chef]
    bevoegdheden: alle
    uitgezonderd: [wet/oud]
    plaatsvervangers: [invaller]
  - {nr: "3", van: college, aan: weg, bevoegdheden: alle, ingetrokken_op: 2025-01-01}
  - {nr: "4", van: college, aan: nog, bevoegdheden: alle, ingetrokken_op: 2025-01-02, ondermandaat: nee}
  - {nr: "5", van: college, aan: oud, bevoegdheden: alle, geldig_tot_en_met: 2024-12-31}
"""


def wet(*teksten: str, gemeente: str = "Stad", dag: str = "2025-01-01", bekend: str = "2026-02-01") -> Wet:
    """The law of these files on a day."""
    return Wet([lees(tekst, f"{nr}.yaml") for nr, tekst in enumerate(teksten)], gemeente, dag, bekend)


def test_an_address_is_the_hash_of_canonical_json() -> None:
    """Decimals and numbers that JSON can not hold exactly are text; the order of keys is none."""
    tekst = '{"a":[1,"1.5",true,"x",9007199254740991,"9007199254740992","-9007199254740992"],"b":{}}'
    data = {"b": {}, "a": [1, Decimal("1.5"), True, "x", 2**53 - 1, 2**53, -(2**53)]}
    assert adres(data) == sha256(tekst.encode()).hexdigest()
    assert adres((1, "a")) == sha256(b'[1,"a"]').hexdigest()
    assert adres({3: None}) == sha256(b'{"3":"None"}').hexdigest()


def test_the_address_of_a_file_is_that_of_its_data() -> None:
    """Comments and order do not count."""
    een, ander = lees("a: x # waarom\nb: [y]\n", "een.yaml"), lees("b: [y]\na: x\n", "ander.yaml")
    assert adres_van(een) == adres_van(ander) == sha256(b'{"a":"x","b":["y"]}').hexdigest()


def test_the_fixed_keys_of_a_plan_are_facts() -> None:
    """With their kind and their question; a vocabulary need not name them."""
    vast = {naam: (feit["soort"], feit["vraag"]) for naam, feit in map(_paar, wet().feiten.items())}
    assert vast == {
        "element.soort": ("keuze", "Wat voor hulp of voorziening is dit?"),
        "contactpersoon.organisatie": ("keuze", "Waar werkt u?"),
        "element.ambtshalve": ("ja_nee", "Begint dit zonder aanvraag, uit eigen beweging van het bestuur?"),
        "element.melding": ("datum", "Wanneer is de hulpvraag gemeld?"),
        "element.aanvraag": ("datum", "Wanneer is de aanvraag gedaan?"),
        "element.lopend_besluit": ("datum", "Van welke datum is het lopende besluit?"),
        "element.periode_van": ("datum", "Vanaf wanneer wordt dit gevraagd?"),
        "element.periode_tot_en_met": ("datum", "Tot en met wanneer wordt dit gevraagd?"),
    }
    assert wet().keuzes(wet().feit("contactpersoon.organisatie")) == [*get_args(Organisatie)]


def _paar(paar: tuple[str, Waarde]) -> tuple[str, dict[str, Waarde]]:
    return paar[0], groep(paar[1])


def test_rules_in_force_and_known_in_the_order_of_their_names() -> None:
    """First and last day count, of force and of knowledge."""
    hier = wet(WOORDEN, WET_TEKST)
    namen = ["a", "b", "begrip", "bekend", "eigen", "hard", "niets", "toch_niet", "uit", "zacht"]
    assert list(hier.regels) == [f"wet/{naam}" for naam in namen]
    soorten = ["biedt", "biedt", "begrip", "biedt", "begrip", "hardheidsclausule"]
    soorten += ["", "gegevens", "sluit_uit", "signaal"]
    assert [r.soort for r in hier.regels.values()] == soorten
    assert [r.id for r in hier.van_soort("biedt")] == ["wet/a", "wet/b", "wet/bekend"]
    assert hier.van_soort("kader") == []
    assert list(hier.machten) == ["wet/een", "wet/nieuw"]
    assert hier.machten["wet/een"].bevoegd == "college"
    assert [o.ruw["nr"] for o in hier.overgangen] == ["1"]


def test_what_a_rule_says_of_itself() -> None:
    """Its text, its source, its power and the rules it speaks about, with full names."""
    hier = wet(WOORDEN, WET_TEKST)
    a, b, uit, hard, zacht = (hier.regels[f"wet/{naam}"] for naam in ("a", "b", "uit", "hard", "zacht"))
    assert (b.bron, b.macht, uit.macht) == ("wet art. 1", "wet/een", "")
    assert (a.macht, a.boek.bron("bijlage 1"), a.boek.bron("nr. 4")) == ("ander/een", "wet bijlage 1", "nr. 4")
    assert a.versie == "2023-01-01#" + adres(dict(a.ruw))
    assert b.versie == "2024-05-05#" + adres(dict(b.ruw))
    assert (uit.doelen, hard.doelen, zacht.doelen) == (["wet/b", "wet/b", "ander/x"], ["wet/b"], [])
    assert hier.op("sluit_uit", "wet/b") == [uit]
    assert hier.op("sluit_uit", "ander/x") == [uit]
    assert hier.op("biedt", "wet/hulp") == hier.op("sluit_uit", "wet/a") == []
    assert hier.op("begrip", "wet/persoon.a") == []
    assert (hard.is_ja("hardheidsclausule"), zacht.is_ja("hardheidsclausule"), b.is_ja("x")) == (True, False, False)
    assert wet("regeling: kaal\ngeldig_vanaf: 2020-01-01").boeken[0].tekstversie == "2020-01-01"


def test_kinds_stand_in_a_hierarchy() -> None:
    """Above and below, also of a word that is no kind."""
    hier = wet(WOORDEN, WET_TEKST)
    assert hier.boven("zomerkamp") == ["zomerkamp", "kamp", "hulp"]
    assert hier.boven("niets") == hier.onder("niets") == []
    assert hier.onder("hulp") == ["hulp", "kamp", "zomerkamp"]
    assert hier.onder("zomerkamp") == ["zomerkamp"]
    assert [r.id for r in hier.die_bieden("zomerkamp")] == ["wet/a", "wet/b"]
    assert [r.id for r in hier.die_bieden("feest")] == ["wet/bekend"]
    assert hier.die_bieden("fuif") == []
    uit = hier.regels["wet/uit"]
    assert [hier.speelt_bij(uit, soort) for soort in ("kamp", "zomerkamp", "hulp")] == [True, True, False]
    assert not hier.speelt_bij(hier.regels["wet/b"], "kamp")
    assert hier.keuzes(hier.feit("persoon.soort")) == ["feest", "fuif", "hulp", "kamp", "zomerkamp"]
    assert hier.keuzes(hier.feit("persoon.b")) == ["z", "y"]
    rond = wet("voorzieningen: {a: {valt_onder: b}, b: {valt_onder: a}}")
    assert (rond.boven("a"), rond.onder("a")) == (["a", "b"], ["a", "b"])


def test_a_fact_is_known_or_refused() -> None:
    """The fixed facts of a plan are always there."""
    hier = wet(WOORDEN)
    assert hier.feit("persoon.a") == {"soort": "ja_nee"}
    assert hier.feit("element.soort")["uit"] == "voorzieningen"
    with pytest.raises(Onleesbaar) as fout:
        hier.feit("persoon.x")
    assert str(fout.value) == "onbekend feit `persoon.x`"


def test_a_concept_has_its_own_rules_in_some_laws() -> None:
    """The rules for this law alone if there are any, else the general ones."""
    hier = wet(WOORDEN, WET_TEKST)
    assert [r.id for r in hier.begrippen("persoon.a", "ander")] == ["wet/eigen"]
    assert [r.id for r in hier.begrippen("persoon.a", "wet")] == ["wet/begrip"]
    assert hier.begrippen("persoon.b", "wet") == []


@pytest.mark.parametrize(
    ("dag", "versie", "voorbij"),
    [
        ("2019-12-31", [], []),
        ("2020-01-01", ["een"], []),
        ("2021-12-31", ["een"], []),
        ("2022-01-01", ["twee"], []),
        ("2023-12-31", ["twee"], []),
        ("2024-01-01", [], ["twee"]),
    ],
)
def test_of_each_regeling_the_version_that_began_last(dag: str, versie: list[str], voorbij: list[str]) -> None:
    """Its first and last day count; after it the regeling has ended."""
    teksten = (
        "regeling: wet\ngeldig_vanaf: 2022-01-01\ngeldig_tot_en_met: 2023-12-31\ntitel: twee",
        "regeling: wet\ngeldig_vanaf: 2020-01-01\ntitel: een",
    )
    hier = wet(*teksten, dag=dag)
    assert [b.ruw["titel"] for b in hier.boeken] == versie
    assert [b.ruw["titel"] for b in hier.geeindigd] == voorbij


def test_versions_and_regelingen_in_order() -> None:
    """Of many versions the last that began; regelingen by their names, whenever they began."""
    versies = [f"regeling: b\ngeldig_vanaf: {jaar}-01-01" for jaar in (2014, 2019, 2013, 2017, 2012, 2018, 2015, 2016)]
    hier = wet(*versies, "regeling: a\ngeldig_vanaf: 2020-01-01", "regeling: c\ngeldig_vanaf: 2010-01-01")
    assert [(b.id, b.ruw["geldig_vanaf"]) for b in hier.boeken] == [
        ("a", "2020-01-01"), ("b", "2019-01-01"), ("c", "2010-01-01"),
    ]  # fmt: skip
    assert wet(*versies, dag="2016-06-01").boeken[0].ruw["geldig_vanaf"] == "2016-01-01"


def test_only_a_vocabulary_gives_facts() -> None:
    """What stands under these keys in a regeling is no vocabulary."""
    lijsten = "feiten: {persoon.z: {soort: ja_nee}}\nvoorzieningen: {z: {}}\norganen: {z: {}}\n"
    hier = wet(f"regeling: wet\ngeldig_vanaf: 2020-01-01\n{lijsten}")
    assert ("persoon.z" in hier.feiten, hier.soorten, hier.organen) == (False, {}, {})
    daar = wet(lijsten)
    assert ("persoon.z" in daar.feiten, [*daar.soorten], [*daar.organen]) == (True, ["z"], ["z"])


def test_local_rules_speak_in_their_own_municipality() -> None:
    """Capitals do not matter; regelingen stand in the order of their names."""
    assert [b.id for b in wet(REGISTER_TEKST, WET_TEKST, WOORDEN).boeken] == ["stad/register", "wet"]
    assert [b.id for b in wet(REGISTER_TEKST, gemeente="STAD").boeken] == ["stad/register"]
    assert wet(REGISTER_TEKST, gemeente="Dorp").boeken == []


def test_rows_stand_once_for_each_recipient_and_deputy() -> None:
    """A row that is taken back on the day is gone; what is excepted is not given."""
    hier = wet(WOORDEN, WET_TEKST, REGISTER_TEKST)
    assert [(r.id, r.aan, r.door) for r in hier.rijen] == [
        ("stad/register#1", "coach", True),
        ("stad/register#2", "coach", False),
        ("stad/register#2", "chef", False),
        ("stad/register#2", "invaller", False),
        ("stad/register#4", "nog", False),
    ]
    een, twee = hier.rijen[:2]
    assert [een.omvat(m) for m in ("wet/een", "stad/register/eigen", "wet/oud", "wet/nieuw")] == [
        True,
        True,
        False,
        False,
    ]
    assert [twee.omvat(m) for m in ("wet/een", "wet/oud")] == [True, False]
    assert (een.van, een.hash) == ("college", adres(dict(een.ruw)))


def test_amounts_have_the_value_that_began_last() -> None:
    """With their unit, what they are per, and where they stand."""
    bedragen = wet(WET_TEKST).bedragen
    assert bedragen["wet/bedragen.top"] == (punt(500, "euro"), "persoon", "wet art. 5")
    assert bedragen["wet/bedragen.elders"] == (punt(0), "", "wet bijlage 2")
    assert bedragen["wet/bedragen.vrij"] == (punt(Decimal("1.5")), "", "ECLI:NL:XX:2020:1")
    assert sorted(bedragen) == [f"wet/bedragen.{naam}" for naam in ("elders", "top", "vrij")]


def test_organs_of_the_municipality() -> None:
    """By what the vocabulary says of them."""
    hier = wet(WOORDEN)
    assert (hier.gemeentelijk("college"), hier.gemeentelijk("uwv"), hier.gemeentelijk("x")) == (True, False, False)
    assert (hier.orgaan("uwv"), hier.orgaan("x")) == ({"van": "ander"}, {})


@pytest.mark.parametrize(
    ("regeling", "regel", "dag", "onzeker"),
    [
        ("", "", "2025-01-01", False),
        ("te_verifieren: ja", "", "2025-01-01", True),
        ("", "te_verifieren: ja", "2025-01-01", True),
        ("te_verifieren: nee", "te_verifieren: nee", "2025-01-01", False),
        ("tekstversie: 2025-01-02\ngeldig_vanaf_zeker: nee", "", "2025-01-01", True),
        ("tekstversie: 2025-01-01\ngeldig_vanaf_zeker: nee", "", "2025-01-01", False),
        ("tekstversie: 2025-01-02\ngeldig_vanaf_zeker: nee", "geldig_vanaf_zeker: ja", "2025-01-01", False),
        ("tekstversie: 2025-01-02", "geldig_vanaf_zeker: nee", "2025-01-01", True),
        ("tekstversie: 2025-01-02\ngeldig_vanaf_zeker: nee", "tekstversie: 2024-01-01", "2025-01-01", False),
        ("geldig_vanaf_zeker: nee", "tekstversie: 2026-01-01", "2025-01-01", True),
        ("geldig_vanaf_zeker: nee", "", "2025-01-01", False),
        ("tekstversie: 2025-01-02\ngeldig_vanaf_zeker: ja", "", "2025-01-01", False),
        ("tekstversie: 2025-01-02", "", "2025-01-01", False),
    ],
)
def test_a_text_that_was_not_verified_for_the_day(regeling: str, regel: str, dag: str, onzeker: bool) -> None:
    """Said so, or read in a later text while it is not certain that it said the same before."""
    tekst = f"regeling: wet\ngeldig_vanaf: 2020-01-01\n{regeling}\nregels:\n  r: {{biedt: [hulp], {regel}}}\n"
    hier = wet(tekst, dag=dag)
    assert hier.te_verifieren(hier.regels["wet/r"]) is onzeker


# --- patterns of a signal --------------------------------------------------------------------------------------------


def ding(nummer: int, lijst_: str = "elementen", **eigen: list[Uit]) -> Ding:
    """One thing of the plan."""
    return Ding(lijst_, nummer, f"ding {nummer}", eigen)


@pytest.mark.parametrize(
    ("toets", "past"),
    [
        ({"minder_dan": "5 euro"}, [True, False, False, False]),
        ({"tot": 5}, [True, False, False, False]),
        ({"meer_dan": "5 euro"}, [False, False, True, False]),
        ({"na": "5 euro"}, [False, False, True, False]),
        ({"ten_hoogste": "5 euro"}, [True, True, False, False]),
        ({"tot_en_met": "5 euro"}, [True, True, False, False]),
        ({"ten_minste": "5 euro"}, [False, True, True, False]),
        ({"vanaf": "5 euro"}, [False, True, True, False]),
        ({"is": "5 euro"}, [False, True, False, False]),
        ({"is_niet": "5 euro"}, [True, False, True, True]),
        ({"is_niet": ["4 euro", 6]}, [False, True, False, True]),
        ({"meer_dan": 3, "minder_dan": 6}, [True, True, False, False]),
        ({"meer_dan": "5 dagen"}, [False, False, False, False]),
        ({"groter": "1 euro"}, [False, False, False, False]),
        ("5 euro", [False, True, False, False]),
        (["4 euro", 5], [True, True, False, False]),
        ("5 dagen", [False, False, False, False]),
        ([], [False, False, False, False]),
    ],
)
def test_a_pattern_asks_what_is_certain_of_a_number(toets: Waarde, past: list[bool]) -> None:
    """Of four, five, six and something between four and six euros; another unit is no such number."""
    waarden = [punt(n, "euro") for n in (4, 5, 6)] + [span(4, 6, "euro")]
    assert [signals._voldoet([w], toets) for w in waarden] == past
    assert signals._voldoet([punt(5, "euro"), punt(9, "euro")], {"is": 5, "meer_dan": 8})
    assert not signals._voldoet([], {"is_niet": 5})


@pytest.mark.parametrize(
    ("waarde", "toets", "past"),
    [
        (op("2026-11-22"), {"ten_minste": "2026-11-22"}, True),
        (op("2026-11-22"), {"tot": "2026-11-22"}, False),
        (op("2026-11-22"), {"meer_dan": "gisteren"}, False),
        (op("2026-11-22"), "2026-11-22", True),
        (op("2026-11-22"), "2026-11", False),
        (dagen(date(2026, 11, 1), date(2026, 11, 30)), "2026-11", True),
        ("rustplek", "rustplek", True),
        ("rustplek", ["logeren", "rustplek"], True),
        ("rustplek", {"is": "logeren"}, False),
        ("rustplek", {"is_niet": "logeren"}, True),
        ("rustplek", {"is_niet": "rustplek"}, False),
        ("rustplek", {"minder_dan": "zzz"}, False),
        (True, "ja", True),
        (False, "ja", False),
        ("3", 3, True),
    ],
)
def test_a_pattern_asks_a_day_or_a_word(waarde: Uit, toets: Waarde, past: bool) -> None:
    """Words are only the same or not."""
    assert signals._voldoet([waarde], toets) is past


def test_a_thing_fits_a_pattern_of_its_own_list() -> None:
    """Every line must hold; what a thing does not have does not fit."""
    hulp = ding(0, soort=["kamp", "hulp"], kosten=[punt(5, "euro")])
    assert signals._past({"in": "elementen", "als": {"soort": "hulp", "kosten": 5}}, hulp)
    assert signals._past({"in": "elementen"}, hulp)
    assert not signals._past({"in": "elementen", "als": {"soort": "hulp", "kosten": 6}}, hulp)
    assert not signals._past({"in": "elementen", "als": {"wet": "hulp"}}, hulp)
    assert not signals._past({"in": "personen"}, hulp)


DINGEN = [
    ding(0, persoon=["kind"], soort=["a"]),
    ding(1, persoon=["kind", "broer"], soort=["b"]),
    ding(2, persoon=["broer"], soort=["a"]),
    ding(3, "contacten", persoon=["kind"], soort=["a"]),
    ding(4, "contacten", persoon=["zus"], soort=["b"]),
]


@pytest.mark.parametrize(
    ("patronen", "samen"),
    [
        ([{"in": "contacten"}], [[3], [4]]),
        ([{"in": "elementen"}, {"in": "elementen"}], [[0, 1], [0, 2], [0, 1], [1, 2], [0, 2], [1, 2]]),
        ([{"in": "elementen"}, {"in": "contacten", "gelijk": {"persoon": 1}}], [[0, 3], [1, 3]]),
        (
            [{"in": "elementen"}, {"in": "contacten"}, {"in": "elementen", "gelijk": {"persoon": 2, "soort": 1}}],
            [[0, 2, 3]],
        ),
        (
            [{"in": "contacten"}, {"in": "elementen", "als": {"soort": "b"}},
             {"in": "elementen", "gelijk": {"soort": 1}}],
            [[0, 1, 3], [1, 2, 3]],
        ),
        ([{"in": "elementen", "minstens": 3}], [[0, 1, 2]]),
        ([{"in": "elementen", "minstens": 4}], []),
        ([{"in": "contacten"}, {"in": "elementen", "minstens": 2, "gelijk": {"persoon": 1}}], [[0, 1, 3]]),
        ([{"in": "elementen", "als": {"soort": "b"}}, {"in": "elementen", "minstens": 2, "gelijk": {"persoon": 1}}],
         [[1, 2], [0, 1]]),
        ([{"in": "elementen", "minstens": 2}, {"in": "contacten", "gelijk": {"persoon": 1}}], []),
        ([{"in": "contacten", "als": {"soort": "a"}}, {"in": "elementen", "minstens": 2}, {"in": "contacten"}],
         [[0, 1, 2, 3, 4]]),
        ([{"in": "elementen", "minstens": 2}, {"in": "contacten", "minstens": 2, "gelijk": {"persoon": 1}}], []),
        ([{"in": "elementen", "minstens": "veel"}], [[0], [1], [2]]),
    ],
)  # fmt: skip
def test_things_that_stand_together(patronen: list[Ruw], samen: list[list[int]]) -> None:
    """One thing stands for one pattern of its list, or so many for one; what must be the same is shared."""
    assert [sorted(nummers) for nummers in signals._samen(patronen, DINGEN)] == samen


@pytest.mark.parametrize(
    ("nummers", "plekken"),
    [
        ([ding(0, element=["a"], persoon=["kind"])], [("a", "kind")]),
        ([ding(0, element=["b", "a"], persoon=["kind", "broer"])], [("a", ""), ("b", "")]),
        ([ding(0, element=["a", "b"]), ding(1, element=["b"], persoon=["kind"]), ding(2)], [("b", "kind")]),
        ([ding(0, element=["a"], persoon=["kind", "zus"]), ding(1, element=["b"], persoon=["zus"])], [("", "zus")]),
        ([ding(0, persoon=["kind"]), ding(1, persoon=["zus"])], [("", "")]),
        ([ding(0)], [("", "")]),
    ],
)
def test_where_things_stand_together(nummers: list[Ding], plekken: list[tuple[str, str]]) -> None:
    """At the elements that all of them name, for the one person that all of them name."""
    assert signals._plekken(nummers) == plekken


def test_a_vocabulary_without_ages_has_people_without_an_age() -> None:
    """Nobody asks for a fact that is not there."""
    regels = "regels:\n  r: {signaal: x, tekst: Kijk., patronen: [{in: personen, als: {persoon: kind}}]}"
    hier = wet(f"regeling: wet\ngeldig_vanaf: 2020-01-01\n{regels}")
    uit = answer.lichaam(hier, {"personen": {"kind": {}}}, "", "")
    assert [(s["over"], s["tekst"]) for s in uit["signalen"]] == [("-/kind", "Kijk.")]


# --- what is wrong, in words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gegeven", "juist", "problemen"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"zegel": 1, "omslag": 2}, {}, []),
        ({"a": {"zegel": 1}}, {"a": {}}, ["$.a.zegel: hoort hier niet"]),
        ({"a": 1, "b": 2}, {"b": 2, "c": 3}, ["$.a: hoort hier niet", "$.c: ontbreekt"]),
        ({"a": {"b": [1, {"c": "x"}]}}, {"a": {"b": [1, {"c": "y"}]}}, [
            "$.a.b[1].c: hier staat `x`, het hoort `y` te zijn"]),
        ({"a": [1, 2]}, {"a": [1]}, ["$.a: hier staan 2 delen, het horen er 1 te zijn"]),
        ({"a": (1,)}, {"a": [2, 3]}, [
            "$.a: hier staan 1 delen, het horen er 2 te zijn", "$.a[0]: hier staat `1`, het hoort `2` te zijn"]),
        ({"a": True}, {"a": 1}, ["$.a: hier staat `true`, het hoort `1` te zijn"]),
        ({"a": 0}, {"a": False}, ["$.a: hier staat `0`, het hoort `false` te zijn"]),
        ({"a": []}, {"a": {}}, ["$.a: hier staat `[]`, het hoort `{}` te zijn"]),
        ({"a": "x" * 80}, {"a": "y" * 81}, [f"$.a: hier staat `{'x' * 80}`, het hoort `{'y' * 79}…` te zijn"]),
    ],
)  # fmt: skip
def test_differences_are_named_with_their_path(
    gegeven: dict[str, object], juist: dict[str, object], problemen: list[str]
) -> None:
    """What does not belong, what is missing, what is something else; seal and envelope only stand at the top."""
    assert list(verschillen(gegeven, juist)) == problemen


def test_a_seal_is_checked_even_where_the_rest_can_not_be() -> None:
    """Of an answer whose rules can not be read the seal is still judged, and the reason is given."""
    plan = lees("plan: p\npersonen: {kind: {onzin: ja}}\n", "plan.yaml")
    leeg = {"algoritme": "sha256 over rfc8785", "hash": sha256(b"{}").hexdigest()}
    vraag = {"peildatum": "2026-11-22", "kennisdatum": "2026-11-24"}
    kan_niet = "$: dit antwoord kan niet uit dit plan en deze regels komen: "
    assert verifieer({"zegel": leeg}, plan, [], **vraag) == (f"{kan_niet}onbekend feit `persoon.onzin`",)
    assert verifieer({}, plan, [], **vraag) == (
        "$.zegel.algoritme: ontbreekt", "$.zegel.hash: ontbreekt", f"{kan_niet}onbekend feit `persoon.onzin`",
    )  # fmt: skip
    assert (
        verifieer({"x": object(), "zegel": leeg}, plan, [], **vraag)[0] == "$: dit is geen JSON die verzegeld kan zijn"
    )
    assert verifieer({"zegel": leeg}, plan, []) == (f"{kan_niet}`` is geen datum",)
    signaal = "regels: {r: {signaal: x, patronen: [{in: plan, gelijk: {a: 7}}]}}"
    regels = [lees(f"regeling: wet\ngeldig_vanaf: 2020-01-01\n{signaal}", "wet.yaml")]
    vreemd = lees("plan: p\n", "plan.yaml")
    problemen = verifieer({"zegel": leeg}, vreemd, regels, **vraag)
    assert problemen == (f"{kan_niet}iets in de regels heeft geen betekenis (list index out of range)",)


@pytest.mark.parametrize("formule", ["datum(2026, 2, 30)", "datum(2026, 13, 1)", "datum(2026)", "1 +", "1 + (", "+"])
def test_nonsense_in_a_rule_is_refused_and_does_not_raise(formule: str) -> None:
    """Whatever stands there that ``controleer`` would refuse."""
    woorden_ = lees("feiten: {persoon.n: {soort: getal, eenheid: jaar}}\nvoorzieningen: {kamp: {}}", "woorden.yaml")
    regels = f'{{n: {{begrip: persoon.n, bereken: "{formule}"}}, r: {{biedt: [kamp], als: {{persoon.n: 3}}}}}}'
    boek = lees(f"regeling: wet\ngeldig_vanaf: 2020-01-01\nregels: {regels}", "wet.yaml")
    plan = lees("plan: p\npersonen: {kind: {}}\nelementen: {e: {soort: kamp, voor: [kind]}}\n", "plan.yaml")
    problemen = verifieer({}, plan, [woorden_, boek], peildatum="2026-11-22", kennisdatum="2026-11-24")
    assert problemen[-1].startswith("$: dit antwoord kan niet uit dit plan en deze regels komen: iets in de regels")


def test_the_rules_of_the_municipality_of_the_plan_are_used() -> None:
    """And each regeling is named with its version and address."""
    lokaal, landelijk = lees(REGISTER_TEKST, "lokaal.yaml"), lees(WET_TEKST, "wet.yaml")

    def namen(gemeente: str) -> object:
        plan = lees(f"plan: p\ngemeente: {gemeente}\n", "plan.yaml")
        boek = verwacht(plan, [lokaal, landelijk], "2026-11-22", "2026-11-24")["regelboek"]
        return boek["regelingen"] if isinstance(boek, dict) else None

    wet_hier = {"regeling": "wet", "geldig_vanaf": "2020-01-01", "hash": adres_van(landelijk)}
    register = {"regeling": "stad/register", "geldig_vanaf": "2020-01-01", "hash": adres_van(lokaal)}
    assert namen("Stad") == [register, wet_hier]
    assert namen("Dorp") == [wet_hier]


def test_dates_come_from_the_caller_then_the_plan_then_the_answer() -> None:
    """The first of these that names them."""
    leeg: dict[str, object] = {"peildatum": "2024-01-01", "kennisdatum": "2024-01-02"}
    plan = lees("plan: p\npeildatum: 2025-01-01\nkennisdatum: 2025-01-02\n", "plan.yaml")
    kaal = lees("plan: p\n", "plan.yaml")

    def data(problemen: tuple[str, ...]) -> list[str]:
        return [p for p in problemen if "datum" in p]

    assert data(verifieer(leeg, kaal, [])) == []
    assert data(verifieer(leeg, plan, [])) == [
        "$.peildatum: hier staat `2024-01-01`, het hoort `2025-01-01` te zijn",
        "$.kennisdatum: hier staat `2024-01-02`, het hoort `2025-01-02` te zijn",
    ]
    assert data(verifieer(leeg, plan, [], peildatum="2026-01-01", kennisdatum="2026-01-02")) == [
        "$.peildatum: hier staat `2024-01-01`, het hoort `2026-01-01` te zijn",
        "$.kennisdatum: hier staat `2024-01-02`, het hoort `2026-01-02` te zijn",
    ]


def test_a_hundred_problems_are_named_and_the_rest_is_counted() -> None:
    """Of exactly a hundred nothing is left to count."""
    plan = lees("plan: p\n", "plan.yaml")
    juist = verwacht(plan, [], "2026-11-22", "2026-11-24")
    for aantal, rest in (
        (100, []),
        (101, ["$: en nog 1 andere verschillen"]),
        (150, ["$: en nog 50 andere verschillen"]),
    ):
        fout: dict[str, object] = {**juist, **{f"x{n}": n for n in range(aantal)}}
        problemen = verifieer(verzegeld(fout), plan, [], peildatum="2026-11-22", kennisdatum="2026-11-24")
        assert list(problemen[100:]) == rest
        assert len(problemen) == min(aantal, 100) + len(rest)
        assert problemen[0] == "$.x0: hoort hier niet"


def verzegeld(lichaam: dict[str, object]) -> dict[str, object]:
    """A body with the seal that fits it."""
    return {**lichaam, "zegel": {"algoritme": "sha256 over rfc8785", "hash": adres(lichaam)}}


def test_the_order_of_files_does_not_count_in_their_address() -> None:
    """But every file does."""
    plan, een, ander = lees("plan: p\n", "p"), lees("feiten: {}", "a"), lees("organen: {}", "b")

    def hash_(*regels: Document) -> object:
        boek = verwacht(plan, regels, "2026-11-22", "2026-11-24")["regelboek"]
        return boek["hash"] if isinstance(boek, dict) else None

    assert hash_(een, ander) == hash_(ander, een) == adres(sorted([adres_van(een), adres_van(ander)]))
    assert hash_(een) != hash_(ander)


# --- how a value follows from others ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("delen", "waarde"),
    [
        ([T.WAAR, T.ONWAAR], True),
        ([T.ONWAAR, T.ONWAAR], False),
        ([T.ONWAAR, T.ONBEKEND], T.ONBEKEND),
        ([T.ONBEKEND, T.OORDEEL], T.OORDEEL),
        ([], False),
    ],
)
def test_a_concept_holds_by_any_of_its_rules(delen: list[Uit], waarde: Uit) -> None:
    """Whichever rule gives it."""
    assert reasoning._een_geldt(delen) == waarde


@pytest.mark.parametrize(
    ("waarden", "waarde"),
    [
        ([T.WAAR, "klein", T.ONWAAR, "groot"], "klein"),
        ([T.ONWAAR, "klein", T.WAAR, "groot"], "groot"),
        ([T.WAAR, "klein", T.WAAR, "klein"], "klein"),
        ([T.WAAR, "klein", T.WAAR, "groot"], T.ONBEKEND),
        ([T.ONWAAR, "klein", T.ONWAAR, "groot"], T.ONBEKEND),
        ([T.WAAR, "klein", T.ONBEKEND, "groot"], T.ONBEKEND),
        ([T.WAAR, "klein", T.OORDEEL, "groot"], T.OORDEEL),
        ([T.ONBEKEND, "klein", T.OORDEEL, "groot"], T.ONBEKEND),
        ([T.WAAR, T.OORDEEL], T.OORDEEL),
    ],
)
def test_a_choice_follows_where_it_is_settled_which_rule_holds(waarden: list[Uit], waarde: Uit) -> None:
    """Rules that hold and disagree, or none that holds, give nothing."""
    assert reasoning._die_geldt(waarden) == waarde


@pytest.mark.parametrize(
    ("paren", "status"),
    [
        ([("geldt", T.WAAR)], "gedekt"),
        ([("geldt", T.ONWAAR)], "niet_gedekt"),
        ([("geldt", T.ONBEKEND)], "onbekend"),
        ([("geldt", T.OORDEEL)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("eerst", T.WAAR)], "gedekt"),
        ([("geldt", T.WAAR), ("eerst", T.ONWAAR)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("eerst", T.ONBEKEND)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("eerst_vast", T.WAAR)], "gedekt"),
        ([("geldt", T.WAAR), ("eerst_vast", T.ONWAAR)], "niet_gedekt"),
        ([("geldt", T.WAAR), ("eerst_vast", T.ONBEKEND)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("hoeft_niet", T.ONWAAR)], "gedekt"),
        ([("geldt", T.WAAR), ("hoeft_niet", T.WAAR)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("hoeft_niet", T.OORDEEL)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("hoeft_niet", T.ONBEKEND)], "onbekend"),
        ([("geldt", T.WAAR), ("kan_weigeren", T.ONWAAR)], "gedekt"),
        ([("geldt", T.WAAR), ("kan_weigeren", T.WAAR)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("kan_weigeren", T.ONBEKEND)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("kan", T.WAAR)], "gedekt_onder_voorwaarden"),
        ([("geldt", T.WAAR), ("kader", "binnen"), ("hardheid", "niet_nodig")], "gedekt"),
        ([("geldt", T.WAAR), ("kader", "geldt_niet"), ("hardheid", "niet_nodig")], "gedekt"),
        ([("geldt", T.WAAR), ("kader", "buiten"), ("hardheid", T.WAAR)], "gedekt"),
        ([("geldt", T.WAAR), ("kader", "buiten"), ("hardheid", T.OORDEEL)], "niet_gedekt"),
        ([("geldt", T.WAAR), ("kader", "buiten"), ("hardheid", T.ONWAAR)], "niet_gedekt"),
        ([("geldt", T.WAAR), ("kader", "onbekend"), ("hardheid", T.WAAR)], "onbekend"),
        ([("geldt", T.ONBEKEND), ("kader", "buiten"), ("hardheid", T.ONWAAR)], "niet_gedekt"),
        ([("geldt", T.WAAR), ("kader", "buiten"), ("hardheid", T.WAAR), ("kader", "buiten"), ("hardheid", T.ONWAAR)],
         "niet_gedekt"),
    ],
)  # fmt: skip
def test_coverage_follows_from_its_parts(paren: list[tuple[str, Uit]], status: str) -> None:
    """False or outside a binding frame is not covered; an open judgement never makes it plainly covered."""
    assert reasoning._dekking([rol for rol, _ in paren], [w for _, w in paren]) == status


@pytest.mark.parametrize(
    ("waarden", "waarde"),
    [
        (["binnen", True, T.WAAR], "niet_nodig"),
        (["geldt_niet", T.OORDEEL], "niet_nodig"),
        (["onbekend", True, T.WAAR], T.ONBEKEND),
        (["buiten", True, T.WAAR], T.WAAR),
        (["buiten", True, T.ONWAAR, T.WAAR], T.WAAR),
        (["buiten", True, T.ONWAAR], T.ONWAAR),
        (["buiten", True, T.ONBEKEND], T.ONBEKEND),
        (["buiten", True], T.ONWAAR),
        (["buiten", False, T.WAAR], T.ONWAAR),
        (["buiten", T.OORDEEL, T.WAAR], T.OORDEEL),
        (["buiten", T.ONBEKEND, T.WAAR], T.ONBEKEND),
        (["buiten", T.OORDEEL, T.ONWAAR], T.ONWAAR),
        (["buiten", T.OORDEEL], T.ONWAAR),
    ],
)
def test_hardship_reopens_only_with_a_clause_and_a_judgement(waarden: list[Uit], waarde: Uit) -> None:
    """Without a clause there is nothing to judge."""
    assert reasoning._heropend(waarden) == waarde


@pytest.mark.parametrize(
    ("geldt", "binnen", "waarde"),
    [
        (T.ONWAAR, T.ONWAAR, "geldt_niet"),
        (T.ONWAAR, T.ONBEKEND, "geldt_niet"),
        (T.WAAR, T.WAAR, "binnen"),
        (T.ONBEKEND, T.WAAR, "binnen"),
        (T.WAAR, T.ONWAAR, "buiten"),
        (T.ONBEKEND, T.ONWAAR, "onbekend"),
        (T.OORDEEL, T.ONWAAR, "onbekend"),
        (T.WAAR, T.ONBEKEND, "onbekend"),
        (T.WAAR, T.OORDEEL, "onbekend"),
    ],
)
def test_a_frame_binds_only_where_it_applies(geldt: T, binnen: T, waarde: str) -> None:
    """Within is within whether or not it applies."""
    assert reasoning._kader([geldt, binnen]) == waarde


@pytest.mark.parametrize(
    ("rol", "afwijken", "waarde", "uit"),
    [
        ("grens", "ja", T.WAAR, ["ja_binnen_grenzen"]),
        ("grens", "ja", T.ONWAAR, ["nee"]),
        ("grens", "ja", T.ONBEKEND, ["open"]),
        ("grens", "ja", T.OORDEEL, ["open"]),
        ("grens", "ja", "buiten", ["open"]),
        ("kader", "ja", "buiten", ["ja"]),
        ("kader", "nee", "buiten", ["nee"]),
        ("kader", "stil", "buiten", ["eerst_laten_toetsen"]),
        ("kader", "ja", "onbekend", []),
        ("kader", "nee", "onbekend", ["open"]),
        ("kader", "stil", "onbekend", ["open"]),
        ("kader", "nee", "binnen", []),
        ("kader", "nee", "geldt_niet", []),
    ],
)
def test_a_limit_and_a_policy_frame_bound_a_link(rol: str, afwijken: str, waarde: Uit, uit: list[str]) -> None:
    """Policy binds whoever may not depart from it; silence must be asked about."""
    assert reasoning._beperkt([rol], afwijken, [waarde]) == uit


@pytest.mark.parametrize(
    ("zonder", "paren", "antwoord"),
    [
        ("nee", [], "nee"),
        ("onmogelijk", [], "onmogelijk"),
        ("nee", [("pad", "nee")], "nee"),
        ("nee", [("pad", "ja")], "ja"),
        ("nee", [("pad", "ja_binnen_grenzen"), ("pad", "nee")], "ja_binnen_grenzen"),
        ("nee", [("pad", "open")], "ja_binnen_grenzen"),
        ("nee", [("pad", "eerst_laten_toetsen"), ("pad", "nee")], "eerst_laten_toetsen"),
        ("nee", [("pad", "eerst_laten_toetsen"), ("pad", "open")], "ja_binnen_grenzen"),
        ("nee", [("pad", "ja"), ("nee", T.WAAR)], "nee"),
        ("nee", [("pad", "ja"), ("nee", T.ONWAAR)], "ja"),
        ("nee", [("pad", "ja"), ("nee", T.ONBEKEND)], "onbekend"),
        ("nee", [("pad", "ja"), ("nee", T.OORDEEL)], "onbekend"),
        ("nee", [("pad", "ja"), ("eerst_laten_toetsen", T.WAAR)], "eerst_laten_toetsen"),
        ("nee", [("pad", "ja"), ("eerst_laten_toetsen", T.WAAR), ("nee", T.WAAR)], "nee"),
        ("nee", [("pad", "ja"), ("eerst_laten_toetsen", T.WAAR), ("nee", T.ONBEKEND)], "eerst_laten_toetsen"),
        ("nee", [("pad", "ja"), ("onmogelijk", T.WAAR), ("nee", T.WAAR)], "onmogelijk"),
        ("nee", [("pad", "nee"), ("eerst_laten_toetsen", T.WAAR)], "nee"),
        ("nee", [("bron", "college"), ("pad", "ja")], "ja"),
    ],
)
def test_the_strongest_chain_and_then_what_stands_in_the_way(
    zonder: str, paren: list[tuple[str, Uit]], antwoord: str
) -> None:
    """The heaviest consequence counts; one that may hold leaves it open."""
    assert reasoning._beslis(zonder, [rol for rol, _ in paren], [w for _, w in paren]) == antwoord


# --- the table from cells to an element ------------------------------------------------------------------------------


def beeld(**waarden: Uit | list[Uit]) -> Beeld:
    """A cell that is covered, may be decided and is ripe, but for what is said here."""
    alles: dict[str, Uit | list[Uit]] = {
        "dekking": "gedekt",
        "beslissen": "ja",
        "beslisrijp": "ja",
        "geldt": T.WAAR,
        **waarden,
    }
    return Beeld("wet/een", {rol: w if isinstance(w, list) else [w] for rol, w in alles.items()})


@pytest.mark.parametrize(
    ("status", "leidend", "vlaggen", "antwoord"),
    [
        ("gedekt", [beeld()], [], "mag"),
        ("gedekt", [beeld(beslissen="ja_binnen_grenzen")], [], "mag"),
        ("gedekt", [beeld(beslissen="geen_besluit_nodig")], [], "geen_besluit_nodig"),
        ("niet_gedekt", [beeld(beslissen="geen_besluit_nodig")], [], "mag_niet"),
        ("gedekt", [beeld(beslissen="nee")], ["tegenspraak"], "niet_bevoegd"),
        ("niet_gedekt", [beeld(beslissen="onmogelijk")], [], "niet_bevoegd"),
        ("gedekt", [], [], "oordeel_nodig"),
        ("gedekt", [beeld()], ["tegenspraak"], "oordeel_nodig"),
        ("gedekt", [beeld()], ["niet_gemodelleerd"], "oordeel_nodig"),
        ("gedekt", [beeld()], ["aanname"], "mag_mits"),
        ("gedekt", [beeld(beslissen="eerst_laten_toetsen")], [], "oordeel_nodig"),
        ("gedekt", [beeld(bestreden="gedekt")], [], "oordeel_nodig"),
        ("gedekt", [beeld(kader_buiten_ruimte="buiten")], [], "oordeel_nodig"),
        ("gedekt", [beeld(kader_buiten_ruimte="binnen")], [], "mag"),
        ("niet_gedekt", [beeld()], [], "mag_niet"),
        ("niet_gedekt", [beeld(beslissen="onbekend")], [], "feiten_ontbreken"),
        ("onbekend", [beeld()], [], "feiten_ontbreken"),
        ("gedekt", [beeld(geldt=T.ONBEKEND)], [], "feiten_ontbreken"),
        ("gedekt", [beeld(kan_weigeren=T.ONBEKEND)], [], "feiten_ontbreken"),
        ("gedekt", [beeld(afwijking="onbekend")], [], "feiten_ontbreken"),
        ("gedekt", [beeld(afwijking="afgewezen")], [], "mag_niet"),
        ("gedekt", [beeld(afwijking="gemotiveerd")], [], "mag"),
        ("gedekt", [beeld(afwijking=T.OORDEEL)], [], "oordeel_nodig"),
        ("gedekt_onder_voorwaarden", [beeld(geldt=T.OORDEEL)], [], "oordeel_nodig"),
        ("gedekt_onder_voorwaarden", [beeld(hoeft_niet=T.WAAR)], [], "oordeel_nodig"),
        ("gedekt_onder_voorwaarden", [beeld(hoeft_niet=[T.ONWAAR, T.OORDEEL])], [], "oordeel_nodig"),
        ("gedekt_onder_voorwaarden", [beeld(kan_weigeren=T.WAAR)], [], "oordeel_nodig"),
        ("gedekt_onder_voorwaarden", [beeld(kan=T.WAAR)], [], "oordeel_nodig"),
        ("gedekt_onder_voorwaarden", [beeld()], [], "mag_mits"),
        ("gedekt", [beeld(beslisrijp="nee")], [], "mag_mits"),
        ("gedekt", [beeld(), beeld(beslisrijp="nee")], [], "mag_mits"),
        ("gedekt", [beeld(), beeld(beslissen="eerst_laten_toetsen")], [], "oordeel_nodig"),
    ],
)  # fmt: skip
def test_the_answer_is_the_first_code_that_fits(
    status: str, leidend: list[Beeld], vlaggen: list[str], antwoord: str
) -> None:
    """In the order of docs/uitkomst.md."""
    assert cells._antwoord(status, leidend, vlaggen) == antwoord


@pytest.mark.parametrize(
    ("status", "antwoorden", "waarde"),
    [
        ("gedekt", [], "onbekend"),
        ("gedekt", ["ja", "geen_besluit_nodig"], "ja"),
        ("gedekt", ["ja", "ja_binnen_grenzen"], "ja_binnen_grenzen"),
        ("gedekt", ["onbekend", "ja_binnen_grenzen"], "onbekend"),
        ("gedekt", ["onbekend", "eerst_laten_toetsen"], "eerst_laten_toetsen"),
        ("gedekt", ["nee", "eerst_laten_toetsen"], "nee"),
        ("gedekt", ["nee", "onmogelijk"], "onmogelijk"),
        ("onbekend", ["ja", "ja"], "ja"),
        ("onbekend", ["ja", "nee"], "onbekend"),
    ],
)
def test_the_weakest_of_the_leading_laws_decides(status: str, antwoorden: list[str], waarde: str) -> None:
    """While it is unknown which law leads, only what all of them say counts."""
    assert cells._mag_beslissen(status, [beeld(beslissen=a) for a in antwoorden]) == waarde


@pytest.mark.parametrize(
    ("dekkingen", "voorrang", "status", "regels"),
    [
        ({"a": "gedekt"}, [], "gedekt", ["a"]),
        ({"a": "gedekt", "b": "onbekend"}, [], "gedekt", ["a"]),
        ({"a": "gedekt_onder_voorwaarden", "b": "onbekend"}, [], "gedekt_onder_voorwaarden", ["a"]),
        ({"a": "niet_gedekt", "b": "onbekend"}, [], "onbekend", ["b"]),
        ({"a": "niet_gedekt", "b": "niet_gedekt"}, [], "niet_gedekt", ["a", "b"]),
        ({}, [], "onbekend", []),
        ({"a": "gedekt", "b": "gedekt"}, [("a>b", T.WAAR)], "gedekt", ["a"]),
        ({"a": "onbekend", "b": "gedekt"}, [("a>b", T.WAAR)], "onbekend", ["a"]),
        ({"a": "niet_gedekt", "b": "gedekt"}, [("a>b", T.WAAR)], "gedekt", ["b"]),
        ({"a": "niet_gedekt", "b": "niet_gedekt"}, [("a>b", T.WAAR)], "niet_gedekt", ["a"]),
        ({"a": "gedekt", "b": "gedekt", "c": "gedekt"}, [("a>b|c", T.WAAR)], "gedekt", ["a"]),
        ({"a": "gedekt", "b": "gedekt"}, [("a>a|b", T.WAAR)], "onbekend", []),
        ({"a": "gedekt", "b": "gedekt", "c": "gedekt"}, [("a>b", T.WAAR), ("a>c", T.WAAR)], "gedekt", ["a"]),
    ],
)
def test_precedence_takes_the_yielding_laws_away(
    dekkingen: dict[str, str], voorrang: list[tuple[str, Uit]], status: str, regels: list[str]
) -> None:
    """As long as the law that goes first may carry the element, or none may."""
    wie = [(f"kind|{regel}", "dekking") for regel in dekkingen] + [(orde, "voorrang") for orde, _ in voorrang]
    for gevonden, leidend in cells._lezingen(wie, [*dekkingen.values(), *(w for _, w in voorrang)]):
        assert (gevonden, [b.regel for b in leidend]) == (status, regels)


@pytest.mark.parametrize("waarde", [T.ONBEKEND, T.OORDEEL])
@pytest.mark.parametrize(
    ("dekkingen", "voorrang", "lezingen"),
    [
        (("onbekend", "gedekt"), ["a>b"], [("gedekt", "b"), ("onbekend", "a")]),
        (("gedekt", "gedekt"), ["a>b"], [("gedekt", "ab"), ("gedekt", "a")]),
        (("niet_gedekt", "gedekt"), ["a>b"], [("gedekt", "b")]),
        (("gedekt", "gedekt"), ["a>b", "b>a"], [("gedekt", "ab"), ("gedekt", "a"), ("gedekt", "b")]),
        (("gedekt", "gedekt"), ["a>a|b"], [("gedekt", "ab")]),
        (("gedekt", "onbekend", "gedekt"), ["a>b", "b>c"], [("gedekt", "ac"), ("gedekt", "ac"), ("gedekt", "a")]),
        (("gedekt",) * 8, [f"a>{x}" for x in "bcdefgh"], [("gedekt", "abcdefgh"), ("gedekt", "a")]),
        (("gedekt",) * 8, [*(f"a>{x}" for x in "bcdefg"), "h>a|h"], [("gedekt", "abcdefgh"), ("onbekend", "")]),
    ],
)
def test_open_precedence_is_read_each_way(
    waarde: T, dekkingen: tuple[str, ...], voorrang: list[str], lezingen: list[tuple[str, str]]
) -> None:
    """Not where the law that would go first is out, nor so that nothing is left; of too many orders both ends."""
    wie = [(f"kind|{regel}", "dekking") for regel, _ in zip("abcdefgh", dekkingen, strict=False)]
    wie += [(orde, "voorrang") for orde in voorrang]
    gevonden = cells._lezingen(wie, [*dekkingen, *(waarde for _ in voorrang)])
    assert {(status, "".join(b.regel for b in leidend)) for status, leidend in gevonden} == set(lezingen)
    van_motor = elements._lezingen(Samenparam(tuple(wie), ()), (*dekkingen, *("onbekend" for _ in voorrang)))
    assert {(status, "".join(b.regel for b in leidend)) for status, leidend in van_motor} == set(lezingen)


def test_six_open_orders_are_still_read_each_way() -> None:
    """So that what leaves nothing over is seen to be no way; each law gives way in some of them."""
    wie = [(f"kind|{regel}", "dekking") for regel in "abcdef"]
    wie += [(orde, "voorrang") for orde in ("a>b", "a>c", "a>d", "a>e", "a>f", "f>a")]
    van_controleur = cells._lezingen(wie, [*["gedekt"] * 6, *[T.ONBEKEND] * 6])
    van_motor = elements._lezingen(Samenparam(tuple(wie), ()), (*["gedekt"] * 6, *["onbekend"] * 6))
    for lezingen in (
        [(status, {b.regel for b in leidend}) for status, leidend in van_controleur],
        [(status, {b.regel for b in leidend}) for status, leidend in van_motor],
    ):
        assert len(lezingen) == 2**6 - 1
        assert all(status == "gedekt" for status, _ in lezingen)


def test_consent_is_what_a_person_said_about_the_help() -> None:
    """One refusal counts over any yes; consent to share data is something else."""
    rijen = [
        {"door": "kind", "gegeven": "ja"},
        {"door": "kind", "gegeven": "ja", "soort": "hulp"},
        {"door": "kind", "gegeven": "nee", "soort": "gegevens"},
        {"door": "moeder", "gegeven": "ja"},
        {"door": "moeder", "gegeven": "nee"},
        {"door": "vader", "gegeven": "ja", "soort": "gegevens"},
    ]
    element: Ruw = {"instemming": [dict(rij) for rij in rijen]}
    assert [cells._gegeven(element, wie) for wie in ("kind", "moeder", "vader")] == ["ja", "nee", ""]
    assert cells._gegeven({}, "kind") == ""
    for gegeven, stand in (("ja", "gegeven"), ("nee", "geweigerd"), ("", "ontbreekt")):
        gevolg = cells._instemming(gegeven)
        waarden = [gevolg([geldt]) for geldt in T]
        assert waarden == ["niet_nodig", "onbekend", "onbekend", stand]


def test_the_acts_that_are_asked_about() -> None:
    """What the plan names and the power has; else granting and refusing; else its first; without a power none."""
    tekst = """
regeling: wet
geldig_vanaf: 2020-01-01
bevoegdheden:
  gewoon: {bevoegd: college}
  ruim: {bevoegd: college, handelingen: [herzien, weigeren, toekennen]}
  ander: {bevoegd: college, handelingen: [afgeven, herzien]}
regels:
  gewoon: {biedt: [hulp], bevoegdheid: gewoon}
  ruim: {biedt: [hulp], bevoegdheid: ruim}
  ander: {biedt: [hulp], bevoegdheid: ander}
  geen: {biedt: [hulp], bevoegdheid: weg}
"""
    hier = wet(tekst)

    def van(regel: str, *gevraagd: str) -> list[str]:
        element: Ruw = {"handelingen": [*gevraagd]} if gevraagd else {}
        return cells._handelingen(hier, element, hier.regels[f"wet/{regel}"])

    assert [van(r) for r in ("gewoon", "ruim", "ander", "geen")] == [
        ["toekennen", "weigeren"], ["weigeren", "toekennen"], ["afgeven"], ["geen"],
    ]  # fmt: skip
    assert van("ruim", "toekennen", "herzien", "wijzigen") == ["toekennen", "herzien"]
    assert van("ander", "toekennen") == ["afgeven"]
    assert van("gewoon", "weigeren") == ["weigeren"]


def gezet(waarde: Uit, vorm: str = "x", over: str = "x", delen: dict[str, Uit] | None = None) -> Stap:
    """A step with this value, and premises with theirs by role."""
    delen = delen or {}
    return Stap(vorm, "e/kind", over, [gezet(w) for w in delen.values()], waarde, rollen=[*delen])


@pytest.mark.parametrize(
    ("open_", "rijp"),
    [
        ({}, True),
        *(({rol: T.ONWAAR}, True) for rol in ("geldt", "hardheid", "hoeft_niet")),
        *(({rol: T.ONWAAR}, False) for rol in ("eerst", "eerst_vast")),
        *(({rol: T.ONBEKEND}, False) for rol in ("geldt", "hardheid", "hoeft_niet", "eerst", "eerst_vast")),
        *(({"hardheid": w}, r) for w, r in ((T.WAAR, True), (T.OORDEEL, False))),
        *(({"kan": w}, True) for w in T),
        *(({rol: "geldt_niet"}, True) for rol in ("kader", "beleid")),
        *(({rol: "buiten"}, True) for rol in ("kader", "beleid")),
        *(({rol: "onbekend"}, False) for rol in ("kader", "beleid")),
        ({"verordening": "onbekend"}, True),
        *(({"afwijking": w}, True) for w in ("gemotiveerd", "afgewezen", "")),
        *(({"afwijking": w}, False) for w in ("onbekend", T.OORDEEL)),
        ({"toestemming": "niet_nodig"}, True),
        *(({"toestemming": w}, False) for w in ("geweigerd", "ontbreekt", "onbekend")),
        *(({"handeling": "weigeren", rol: "onbekend"}, True) for rol in ("afwijking", "toestemming")),
        *(({"beslissing": w}, True) for w in ("ja_binnen_grenzen", "nee", "onmogelijk", "geen_besluit_nodig")),
        *(({"beslissing": w}, False) for w in ("onbekend", "eerst_laten_toetsen")),
        ({"pad": "nee"}, True),
        ({"pad": "open"}, False),
        ({"pad": "open", "ander": "nee"}, False),
        *(({"pad": "open", "ander": w}, True) for w in ("ja", "ja_binnen_grenzen")),
        ({"pad": "open", "beslissing": "nee"}, True),
    ],
)
def test_a_decision_is_ripe_when_nothing_is_open(open_: dict[str, Uit], rijp: bool) -> None:
    """What is settled may be settled either way; refusing waits for no consent and no reasons to depart from policy."""
    alles: dict[str, Uit] = {
        "geldt": T.WAAR, "kader": "binnen", "eerst": T.WAAR, "eerst_vast": T.WAAR, "hardheid": "niet_nodig",
        "hoeft_niet": T.ONWAAR, "kan": T.ONBEKEND, "beleid": "binnen", "verordening": "binnen",
        "afwijking": "niet_nodig", "toestemming": "gegeven", "beslissing": "ja", "pad": "ja", "ander": "nee",
        "handeling": "toekennen", **open_,
    }  # fmt: skip
    regel = wet("regeling: wet\ngeldig_vanaf: 2020-01-01\nregels:\n  r: {biedt: [hulp]}\n").regels["wet/r"]
    dekking = ("geldt", "kader", "eerst", "eerst_vast", "hardheid", "hoeft_niet", "kan")
    stap = cells._beslisrijp(
        Plek("e", "kind", "wet"),
        regel,
        str(alles["handeling"]),
        gezet("gedekt", delen={rol: alles[rol] for rol in dekking}),
        [cells.Kader(regel, laag, gezet(alles[laag])) for laag in ("beleid", "verordening")],
        Beslissing(gezet(alles["beslissing"]), [Pad(gezet(alles[p]), (), []) for p in ("pad", "ander")], []),
        [cells.Toestemming("wet/plicht", "kind", "kind", gezet(alles["toestemming"]))],
        gezet(alles["afwijking"]) if alles["afwijking"] else None,
    )
    assert stap.waarde == ("ja" if rijp else "nee")


def test_a_place_is_an_element_and_a_person() -> None:
    """A stripe stands for none."""
    plekken = {"a/b": ("a", "b"), "-/b": ("", "b"), "a/-": ("a", ""), "-/-": ("", "")}
    assert {plek: cells._over(plek) for plek in plekken} == plekken


@pytest.mark.parametrize("dekking", ["gedekt", "gedekt_onder_voorwaarden"])
def test_coverage_by_any_version_of_a_rule(dekking: str) -> None:
    """The strongest counts."""
    assert reasoning._sterkste(["onbekend", dekking, "niet_gedekt"]) == dekking
    assert reasoning._sterkste(["onbekend", "niet_gedekt"]) == "onbekend"
    assert reasoning._sterkste(["gedekt", "gedekt_onder_voorwaarden"]) == "gedekt"


@pytest.mark.parametrize(
    ("plan", "reden"),
    [
        ({"dossier": {"loon@2026-01": 3}}, "onbekend feit `loon@2026-01`"),
        ({"dossier": {"loon": 3}}, "`dossier.loon` heeft een waarde per maand"),
        ({"dossier": {"klaar": {"door": "school"}}}, "`` is geen ja_nee"),
    ],
)
def test_what_a_plan_can_not_state(plan: Ruw, reden: str) -> None:
    """In words."""
    hier = wet("feiten: {dossier.loon: {soort: getal, reeks: maand}, dossier.klaar: {soort: ja_nee}}")
    with pytest.raises(Onleesbaar) as fout:
        Gezin(plan, hier)
    assert str(fout.value) == reden


def test_a_body_without_a_name_is_called_by_its_word() -> None:
    """With spaces; a body with a name by that name."""
    hier = wet("organen: {het_college: {naam: het college van B&W, van: gemeente}}")
    lichaam = answer.Lichaam(reasoning.Redenering(Gezin({}, hier), hier))
    assert [lichaam._naam(o) for o in ("het_college", "de_raad_zelf")] == ["het college van B&W", "de raad zelf"]


# --- words and links -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("boek", "tekst", "link"),
    [
        ("bwb: BWBR0034925", "Jeugdwet art. 2.3 lid 1", "jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2024-05-05"),
        ("bwb: BWBR0034925", "Awb art. 10:3", "jci1.3:c:BWBR0034925&artikel=10:3&g=2024-05-05"),
        ("bwb: BWBR0034925", "Wet Art. 8a lid 2a, art. 9", "jci1.3:c:BWBR0034925&artikel=8a&lid=2a&g=2024-05-05"),
        ("bwb: BWBR0034925", "Wet bijlage 2", "jci1.3:c:BWBR0034925&g=2024-05-05"),
        ("bwb: BWBR0034925", "Wet smart. 2", "jci1.3:c:BWBR0034925&g=2024-05-05"),
    ],
)
def test_a_link_opens_the_article_in_the_text_that_was_read(boek: str, tekst: str, link: str) -> None:
    """wetten.overheid.nl knows article and member; of two articles the first."""
    gelezen = wet(f"regeling: wet\ngeldig_vanaf: 2020-01-01\ntekstversie: 2024-05-05\n{boek}").boeken[0]
    assert answer._link(tekst, gelezen) == f"https://wetten.overheid.nl/{link}"


@pytest.mark.parametrize(
    ("boek", "tekst", "link"),
    [
        ("bwb: BWBR0000001", "CRvB ECLI:NL:CRVB:2017:1477, r.o. 4", "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:CRVB:2017:1477"),
        ("cvdr: CVDR123", "Verordening art. 1", "https://lokaleregelgeving.overheid.nl/CVDR123"),
        ("eli: https://voorbeeld.nl/x", "Iets art. 1", "https://voorbeeld.nl/x"),
        ("titel: Iets", "Iets art. 1", ""),
    ],
)  # fmt: skip
def test_a_link_opens_a_ruling_or_a_local_regulation(boek: str, tekst: str, link: str) -> None:
    """What has no address has no link."""
    assert answer._link(tekst, wet(f"regeling: wet\ngeldig_vanaf: 2020-01-01\n{boek}").boeken[0]) == link


def test_a_limit_of_a_row_is_written_flat() -> None:
    """Keys in the order of the alphabet, without underscores."""
    assert answer._plat("ja") == "ja"
    assert answer._plat([1, "x"]) == "1, x"
    assert answer._plat({"ten_minste": 3, "ten_hoogste": ["a", "b"]}) == "ten hoogste a, b, ten minste 3"


def test_a_question_without_words_is_asked_by_name() -> None:
    """Every fact has a question."""
    assert answer._vraag("persoon.eigen_kracht", {"vraag": "Lukt het zelf?"}) == "Lukt het zelf?"
    assert answer._vraag("persoon.eigen_kracht", {}) == "Wat is persoon.eigen kracht?"


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        ({}, "feitelijke_handeling"),
        ({"beslist": "gezin"}, "eigen_keuze"),
        ({"beslist": "ouders"}, "eigen_keuze"),
        ({"beslist": "school"}, "feitelijke_handeling"),
        ({"beslist": "gezin", "omdat": "vrij_toegankelijk"}, "vrij_toegankelijk"),
    ],
)
def test_why_no_decision_is_needed(regel: dict[str, str], reden: str) -> None:
    """The rule says so, or it follows from who chooses."""
    tekst = "".join(f", {sleutel}: {waarde}" for sleutel, waarde in regel.items())
    hier = wet(f"regeling: wet\ngeldig_vanaf: 2020-01-01\nregels:\n  r: {{biedt: [hulp]{tekst}}}\n")
    assert answer._reden_zonder_besluit(hier.regels["wet/r"]) == reden


def test_the_birthday_that_belongs_to_an_age() -> None:
    """So many years before the day, in the calendar."""
    assert answer._geboren(op("2026-11-22"), punt(18, "jaar")) == op("2008-11-22")
    assert answer._geboren(op("2024-02-29"), punt(1, "jaar")) == op("2023-02-28")


# --- where a fact is read --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("feit", "over"),
    [
        ("persoon.a", ("", "kind")),
        ("element.a", ("kamp", "")),
        ("element_persoon.a", ("kamp", "kind")),
        ("contactpersoon.a", ("", "")),
        ("huishouden.a", ("", "")),
        ("dossier.element", ("", "")),
    ],
)
def test_whom_a_fact_is_about(feit: str, over: tuple[str, str]) -> None:
    """The contact person is no person of the plan."""
    assert Plek("kamp", "kind", "wet").over(feit) == over


def test_a_place_and_a_test_in_words() -> None:
    """As a trace has them."""
    assert (str(Plek("kamp", "kind", "wet")), str(Plek("", "", "wet"))) == ("kamp/kind", "-/-")
    assert Toets("is", ("klein",)).tekst() == "klein"
    assert Toets("een_van", ("klein", punt(3, "euro"))).tekst() == "een_van klein, 3 euro"
    assert Toets("meer_dan", (), "wet/bedragen.top").tekst() == "meer_dan wet/bedragen.top"


def test_every_statement_of_a_plan_is_read() -> None:
    """From each part of the plan under its own scope; several statements in the order of their address."""
    namen = ["huishouden.a", "dossier.a", "plan.a", "contactpersoon.a", "persoon.a", "element.a", "element_persoon.a"]
    woorden_ = "feiten:\n" + "".join(f"  {naam}: {{soort: ja_nee}}\n" for naam in namen)
    plan = lees(
        """
plan: p
feiten: {a: ja}
huishouden: {a: nee}
dossier: {a: {waarde: ja, door: school}}
contactpersoon: {functie: coach, organisatie: gemeente, a: nee}
personen:
  kind: {rol: kind, gezag: [], huishouden: nee, a: [ja, {waarde: nee, door: oma}]}
  ouder: {gezag: [kind, baby], a: []}
elementen:
  kamp:
    in_eigen_woorden: Kamp
    soort: kamp
    voor: [kind]
    a: onbekend
    ambtshalve: nee
    melding: 2025-12-01
    aanvraag: 2026-01-01
    lopend_besluit: 2025-01-01
    periode: {van: 2026-02-02, tot_en_met: 2026-03-03}
    feiten_per_persoon: {kind: {a: nee}}
""",
        "plan.yaml",
    )
    gezin = Gezin(plan.data, wet(woorden_ + "voorzieningen: {kamp: {}}"))
    gezegd = {sleutel: [u.waarde for u in rij] for sleutel, rij in gezin.uitspraken.items()}
    eerst = adres("ja") < adres({"waarde": "nee", "door": "oma"})
    assert gezegd == {
        ("plan.a", ("", "")): [True],
        ("huishouden.a", ("", "")): [False],
        ("dossier.a", ("", "")): [True],
        ("contactpersoon.organisatie", ("", "")): ["gemeente"],
        ("contactpersoon.a", ("", "")): [False],
        ("persoon.a", ("", "kind")): [eerst, not eerst],
        ("element.soort", ("kamp", "")): ["kamp"],
        ("element.a", ("kamp", "")): [T.ONBEKEND],
        ("element.ambtshalve", ("kamp", "")): [False],
        ("element.melding", ("kamp", "")): [op("2025-12-01")],
        ("element.aanvraag", ("kamp", "")): [op("2026-01-01")],
        ("element.lopend_besluit", ("kamp", "")): [op("2025-01-01")],
        ("element.periode_van", ("kamp", "")): [op("2026-02-02")],
        ("element.periode_tot_en_met", ("kamp", "")): [op("2026-03-03")],
        ("element_persoon.a", ("kamp", "kind")): [False],
    }
    dossier = gezin.uitspraken["dossier.a", ("", "")][0]
    assert (dossier.ruw, dossier.hash) == (
        {"waarde": "ja", "door": "school"},
        adres({"waarde": "ja", "door": "school"}),
    )
    assert (gezin.mensen, gezin.met_gezag_over("kind"), gezin.met_gezag_over("ouder")) == (["ouder"], ["ouder"], [])
