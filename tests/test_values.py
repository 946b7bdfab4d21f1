"""Values promise: an incomplete value answers only where every completion gives the same answer."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import values
from engine.values import Dag, Getal, Leeg, OngeldigeWaarde, gelijk, kleiner, lees_datum, lees_waarde
from schemas.begrippen import Feit

WAARHEDEN = ("onwaar", "onbekend", "oordeel", "waar")
waarheden = st.sampled_from(WAARHEDEN)


def getal(laag: str, hoog: str | None = None, eenheid: str = "euro") -> Getal:
    """A number, exact unless a second bound is given."""
    return Getal(Decimal(laag), Decimal(hoog or laag), eenheid)


@given(st.lists(waarheden).map(tuple))
def test_and_is_the_lowest_and_or_the_highest(delen: tuple[values.Waarheid, ...]) -> None:
    """AND is the minimum and OR the maximum of onwaar < onbekend < oordeel < waar."""
    plaatsen = [WAARHEDEN.index(deel) for deel in delen]
    assert WAARHEDEN.index(values.en(delen)) == min(plaatsen, default=3)
    assert WAARHEDEN.index(values.of(delen)) == max(plaatsen, default=0)


@given(waarheden)
def test_not_turns_what_is_known_and_keeps_what_is_not(waarde: values.Waarheid) -> None:
    """NOT swaps true and false and keeps both unknowns."""
    assert values.niet(values.niet(waarde)) == waarde
    assert values.bekend(waarde) == (values.niet(waarde) != waarde)


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("15000 euro per jaar", (Decimal(15000), "euro per jaar")),
        ("12 maanden", (Decimal(12), "maand")),
        ("-3,5 km", (Decimal("-3.5"), "kilometer")),
        ("1 km", (Decimal(1), "kilometer")),
        ("0.35 euro per km", (Decimal("0.35"), "euro per kilometer")),
        ("60 km per week", (Decimal(60), "kilometer per week")),
        ("2 jaren", (Decimal(2), "jaar")),
        ("3 weken", (Decimal(3), "week")),
        ("10 dagen", (Decimal(10), "dag")),
        ("4 uren per week", (Decimal(4), "uur per week")),
        ("45 minuten", (Decimal(45), "minuut")),
        ("110 procent", (Decimal(110), "procent")),
        (" 7 ", (Decimal(7), "")),
    ],
)
def test_a_quantity_reads_with_its_unit(tekst: str, uitkomst: tuple[Decimal, str]) -> None:
    """Units read in singular, numbers exact."""
    assert values.lees_hoeveelheid(tekst) == uitkomst


_LANG = "15.000 euro per " + "x" * 64


@pytest.mark.parametrize(
    ("tekst", "begin"),
    [
        ("veel", "veel"),
        ("", ""),
        ("euro 3", "euro 3"),
        ("1e9", "1e9"),
        ("1" * 19, "1" * 19),
        ("x" * 41, "x" * 40),
    ],
)
def test_what_is_no_quantity_is_refused(tekst: str, begin: str) -> None:
    """A quantity starts with an ordinary number; of a long text only the beginning is told."""
    with pytest.raises(OngeldigeWaarde) as fout:
        values.lees_hoeveelheid(tekst)
    assert str(fout.value) == (f"`{begin}` is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`")


def test_a_long_text_is_no_amount_in_a_letter() -> None:
    """Up to eighty signs somebody is told how to write an amount; longer, that there is no such unit."""
    with pytest.raises(OngeldigeWaarde) as fout:
        values.lees_hoeveelheid(_LANG)
    assert str(fout.value) == (
        f"`{_LANG[:40]}` is dubbelzinnig; schrijf `{_LANG.replace('.', '')}`, "
        "zonder euroteken en zonder punt tussen de duizendtallen"
    )
    with pytest.raises(OngeldigeWaarde, match=f"^eenheid `euro per {'x' * 65}` past niet bij `euro per jaar`$"):
        lees_waarde(Feit(soort="bedrag", eenheid="euro per jaar"), (), f"{_LANG}x")


def test_units_of_the_same_base_convert() -> None:
    """Years are months and weeks are days; months and days are not the same thing."""
    assert values.naar_eenheid(Decimal(2), "jaar", "maand") == 24
    assert values.naar_eenheid(Decimal(3), "week", "dag") == 21
    assert values.naar_eenheid(Decimal(14), "dag", "week") == 2
    assert values.naar_eenheid(Decimal(18), "maand", "jaar") == Decimal("1.5")
    assert values.naar_eenheid(Decimal(50), "procent", "aandeel") == Decimal("0.5")
    assert values.naar_eenheid(Decimal("0.5"), "aandeel", "procent") == 50
    assert values.naar_eenheid(Decimal(5), "", "maand") == 5
    with pytest.raises(OngeldigeWaarde, match="past niet"):
        values.naar_eenheid(Decimal(1), "maand", "week")


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("2011-03-30", Dag(date(2011, 3, 30), date(2011, 3, 30))),
        ("2012-02", Dag(date(2012, 2, 1), date(2012, 2, 29))),
        ("2012-02-00", Dag(date(2012, 2, 1), date(2012, 2, 29))),
        ("1986", Dag(date(1986, 1, 1), date(1986, 12, 31))),
        ("1986-00-00", Dag(date(1986, 1, 1), date(1986, 12, 31))),
        ("0000-00-00", Leeg.ONBEKEND),
        ("onbekend", Leeg.ONBEKEND),
    ],
)
def test_the_four_forms_of_a_brp_date(tekst: str, dag: Dag | Leeg) -> None:
    """Date, year and month, year, unknown (Haal Centraal BRP)."""
    assert lees_datum(tekst) == dag


@pytest.mark.parametrize("tekst", ["2011-02-30", "2011-13", "2011-13-00", "30-03-2011", "0000", "gisteren"])
def test_dates_that_do_not_exist_are_refused(tekst: str) -> None:
    """A date must be in the calendar."""
    with pytest.raises(OngeldigeWaarde):
        lees_datum(tekst)


@pytest.mark.parametrize(
    ("soort", "ruw", "waarde"),
    [
        ("ja_nee", "ja", True),
        ("ja_nee", "nee", False),
        ("ja_nee", "onbekend", Leeg.ONBEKEND),
        ("keuze", "a", "a"),
        ("datum", 1986, Dag(date(1986, 1, 1), date(1986, 12, 31))),
        ("getal", 3, Getal(Decimal(3), Decimal(3), "")),
        ("getal", Decimal("1.5"), Getal(Decimal("1.5"), Decimal("1.5"), "")),
    ],
)
def test_a_value_reads_as_its_kind(soort: str, ruw: object, waarde: values.Waarde) -> None:
    """Each kind has one way to be written."""
    assert lees_waarde(Feit.model_validate({"soort": soort}), ("a", "b"), ruw) == waarde


@pytest.mark.parametrize(
    ("soort", "ruw"),
    [
        ("ja_nee", 1),
        ("ja_nee", "true"),
        ("keuze", "c"),
        ("keuze", 3),
        ("datum", 12),
        ("datum", ["x"]),
        ("getal", "veel"),
        ("getal", True),
    ],
)
def test_a_value_of_another_kind_is_refused(soort: str, ruw: object) -> None:
    """Nothing is converted silently."""
    with pytest.raises(OngeldigeWaarde):
        lees_waarde(Feit.model_validate({"soort": soort}), ("a", "b"), ruw)


LANG = "x" * 60


@pytest.mark.parametrize(
    ("soort", "ruw", "zegt"),
    [
        ("ja_nee", "true", "schrijf `ja` of `nee`"),
        ("keuze", "c", "`c` is geen keuze; kies uit: a, b"),
        ("keuze", LANG, f"`{LANG[:40]}` is geen keuze; kies uit: a, b"),
        ("datum", 999, "schrijf een datum als jjjj-mm-dd"),
        ("datum", 10000, "schrijf een datum als jjjj-mm-dd"),
        (
            "datum",
            "vorig jaar",
            "`vorig jaar` is geen datum; schrijf jjjj-mm-dd, of jjjj-mm of jjjj als meer niet bekend is",
        ),
        ("datum", "1-2-2020", "`1-2-2020` is geen datum; schrijf `2020-02-01`"),
        ("getal", "€ veel", "`€ veel` is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`"),
        ("getal", "€ 15,XX", "`€ 15,XX` is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`"),
        ("datum", LANG, f"`{LANG[:40]}` is geen datum; schrijf jjjj-mm-dd, of jjjj-mm of jjjj als meer niet bekend is"),
        ("datum", "2011-02-30", "de datum `2011-02-30` bestaat niet"),
        ("getal", True, "hier hoort een getal"),
        ("getal", "5 euro", "eenheid `euro` past niet bij `een getal zonder eenheid`"),
        ("getal", LANG, f"`{LANG[:40]}` is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`"),
    ],
)
def test_what_would_fit_is_said(soort: str, ruw: object, zegt: str) -> None:
    """The text repeats what was written, never more than forty characters of it, and says what would fit."""
    with pytest.raises(OngeldigeWaarde) as fout:
        lees_waarde(Feit.model_validate({"soort": soort}), ("a", "b"), ruw)
    assert str(fout.value) == zegt


@pytest.mark.parametrize(
    ("ruw", "bedoeld"),
    [
        ("15.000 euro per jaar", "15000 euro per jaar"),
        ("1.500,50 euro", "1500.5 euro"),
        ("€ 15.000,- per jaar", "15000 euro per jaar"),
        ("€12,00", "12 euro"),
        ("€ 12.50", "12.50 euro"),
        ("€ 12 euro", "12 euro"),
        ("-1.234.567", "-1234567"),
    ],
)
def test_an_amount_as_it_stands_in_a_letter_is_not_read_as_a_thousandth(ruw: str, bedoeld: str) -> None:
    with pytest.raises(OngeldigeWaarde, match=f"schrijf `{bedoeld}`"):
        values.lees_hoeveelheid(ruw)


@pytest.mark.parametrize("ruw", ["0.125 euro", "12,5 uur", "1234.567", "12.50", "7 maanden"])
def test_a_decimal_is_a_decimal(ruw: str) -> None:
    assert values.lees_hoeveelheid(ruw)[0] == Decimal(ruw.partition(" ")[0].replace(",", "."))


def test_no_more_than_twelve_choices_are_listed() -> None:
    """A long list of words helps nobody."""
    with pytest.raises(OngeldigeWaarde) as fout:
        lees_waarde(Feit(soort="keuze"), tuple("abcdefghijklmnop"), "z")
    assert str(fout.value).endswith("a, b, c, d, e, f, g, h, i, j, k, l")


def test_a_year_written_as_a_number_is_a_date() -> None:
    """YAML reads 1986 as a number; every year of four digits is one."""
    datum = Feit(soort="datum")
    assert lees_waarde(datum, (), 1000) == Dag(date(1000, 1, 1), date(1000, 12, 31))
    assert lees_waarde(datum, (), 9999) == Dag(date(9999, 1, 1), date(9999, 12, 31))


def test_a_division_keeps_34_digits() -> None:
    """As decimal128: enough that no cent is lost, and the same on every machine."""
    assert str(values.REKENWIJZE.divide(Decimal(1), Decimal(3))) == f"0.{'3' * 34}"
    with pytest.raises(OngeldigeWaarde, match="eenheid `euro` past niet bij `maand`"):
        values.naar_eenheid(Decimal(1), "euro", "maand")


def test_a_number_takes_the_unit_of_its_fact() -> None:
    """Two years in a fact kept in months are twenty-four."""
    feit = Feit(soort="duur", eenheid="maand")
    assert lees_waarde(feit, (), "2 jaar") == getal("24", eenheid="maand")
    with pytest.raises(OngeldigeWaarde):
        lees_waarde(feit, (), "2 weken")


@pytest.mark.parametrize(
    ("links", "rechts", "uitkomst"),
    [
        (getal("1"), getal("2"), "waar"),
        (getal("2"), getal("2"), "onwaar"),
        (getal("1", "3"), getal("2"), "onbekend"),
        (getal("1", "3"), getal("4"), "waar"),
        (Dag(date(2020, 1, 1), date(2020, 12, 31)), Dag(date(2021, 1, 1), date(2021, 1, 1)), "waar"),
        (Dag(date(2020, 1, 1), date(2020, 12, 31)), Dag(date(2020, 6, 1), date(2020, 6, 1)), "onbekend"),
        (Dag(date(2020, 6, 1), date(2020, 6, 1)), Dag(date(2020, 6, 1), date(2020, 6, 1)), "onwaar"),
        (Leeg.OORDEEL, getal("1"), "oordeel"),
        (getal("1"), Leeg.ONBEKEND, "onbekend"),
        (Leeg.OORDEEL, Leeg.ONBEKEND, "onbekend"),
        (Leeg.ONBEKEND, getal("1"), "onbekend"),
        (getal("1"), Leeg.OORDEEL, "oordeel"),
        (getal("1", "2"), getal("2"), "onbekend"),
        (getal("1", "2"), getal("2", "3"), "onbekend"),
        (getal("2"), getal("1", "2"), "onwaar"),
        (Dag(date(2020, 1, 1), date(2020, 12, 31)), Dag(date(2020, 6, 1), date(2021, 6, 1)), "onbekend"),
        (Dag(date(2020, 1, 1), date(2020, 6, 1)), Dag(date(2020, 6, 1), date(2021, 6, 1)), "onbekend"),
    ],
)
def test_smaller_is_certain_or_unknown(links: values.Waarde, rechts: values.Waarde, uitkomst: str) -> None:
    """Intervals compare only where they do not overlap."""
    assert kleiner(links, rechts) == uitkomst


@pytest.mark.parametrize(
    ("links", "rechts", "uitkomst"),
    [
        (True, True, "waar"),
        (True, False, "onwaar"),
        ("a", "b", "onwaar"),
        (True, Leeg.OORDEEL, "oordeel"),
        (Leeg.ONBEKEND, True, "onbekend"),
        (getal("1"), getal("1.0"), "waar"),
        (getal("1", "2"), getal("1", "2"), "onbekend"),
        (getal("1", "2"), getal("3"), "onwaar"),
        (getal("3"), getal("1", "2"), "onwaar"),
        (getal("1"), True, "onwaar"),
        (True, Leeg.ONBEKEND, "onbekend"),
        ("a", Leeg.ONBEKEND, "onbekend"),
        (Leeg.OORDEEL, Leeg.ONBEKEND, "onbekend"),
        (getal("1"), Leeg.ONBEKEND, "onbekend"),
        (getal("1"), Leeg.OORDEEL, "oordeel"),
        (getal("1", "2"), getal("2"), "onbekend"),
        (getal("2"), getal("1", "2"), "onbekend"),
        (getal("1", "2"), getal("2", "3"), "onbekend"),
        (getal("2", "3"), getal("1", "2"), "onbekend"),
        (getal("1", "2"), getal("1", "3"), "onbekend"),
        (getal("1", "3"), getal("1", "2"), "onbekend"),
    ],
)
def test_equal_is_certain_or_unknown(links: values.Waarde, rechts: values.Waarde, uitkomst: str) -> None:
    """Two incomplete values that look alike need not be the same."""
    assert gelijk(links, rechts) == uitkomst


@pytest.mark.parametrize(
    ("van", "tot", "jaren"),
    [
        (date(2008, 11, 22), date(2026, 11, 21), 17),
        (date(2008, 11, 22), date(2026, 11, 22), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
    ],
)
def test_a_year_is_completed_on_the_day_itself(van: date, tot: date, jaren: int) -> None:
    """The birthday counts; 29 February completes a year on 1 March."""
    assert values.jaren_tussen(van, tot) == jaren


def test_months_are_completed_on_the_same_day() -> None:
    """From the 31st, the next month completes when its own day passes."""
    assert values.maanden_tussen(date(2026, 1, 31), date(2026, 2, 28)) == 0
    assert values.maanden_tussen(date(2026, 1, 15), date(2027, 1, 15)) == 12


def test_adding_stays_in_the_calendar() -> None:
    """Adding to the last day of a month gives a last day; nothing leaves the calendar."""
    assert values.plus_maanden(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert values.plus_maanden(date(9999, 11, 30), 1) == date(9999, 12, 30)
    assert values.plus_maanden(date(9999, 12, 1), 1) == date.max
    assert values.plus_maanden(date(1, 3, 15), -1) == date(1, 2, 15)
    assert values.plus_maanden(date(1, 1, 31), -1) == date.min
    assert values.plus_maanden(date(2026, 1, 31), 10**6) == date.max
    assert values.plus_maanden(date(2026, 1, 31), -(10**6)) == date.min
    assert values.plus_dagen(date(2026, 1, 31), 1) == date(2026, 2, 1)
    assert values.plus_dagen(date.max, 1) == date.max
    assert values.plus_dagen(date.min, -1) == date.min


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (True, "ja"),
        (False, "nee"),
        (Leeg.OORDEEL, "oordeel"),
        ("rustplek", "rustplek"),
        (getal("6500.50"), "6500.5 euro"),
        (getal("1", "2"), "1 tot en met 2 euro"),
        (getal("-Infinity", "2"), "ten hoogste 2 euro"),
        (getal("1", "Infinity"), "ten minste 1 euro"),
        (getal("1000", eenheid=""), "1000"),
        (getal("1E+3"), "1000 euro"),
        (getal("5.00"), "5 euro"),
        (getal("0.50"), "0.5 euro"),
        (Dag(date(2026, 1, 1), date(2026, 1, 1)), "2026-01-01"),
        (Dag(date(2026, 1, 1), date(2026, 12, 31)), "2026-01-01 tot en met 2026-12-31"),
    ],
)
def test_a_value_is_written_one_way(waarde: values.Waarde, tekst: str) -> None:
    """The text in JSON and sentences has no exponent and no needless zeros."""
    assert values.schrijf(waarde) == tekst
