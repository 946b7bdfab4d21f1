"""Terms promise: the last day as the Awb and the Algemene termijnenwet count it."""

from datetime import date

import pytest

from engine.terms import eerste_paasdag, feestdagen, lees_termijn, uiterlijk, volgende_werkdag
from engine.values import OngeldigeWaarde


@pytest.mark.parametrize(
    ("duur", "na", "laatste"),
    [
        ("6 weken", date(2026, 11, 2), date(2026, 12, 14)),
        ("6 weken", date(2026, 11, 14), date(2026, 12, 28)),  # a Saturday, then Christmas is past: Monday the 28th
        ("7 dagen", date(2026, 12, 18), date(2026, 12, 28)),  # Christmas Day is a Friday
        ("2 weken", date(2026, 3, 23), date(2026, 4, 7)),  # Easter Monday moves it on
        ("8 weken", date(2026, 11, 2), date(2026, 12, 28)),
        ("3 werkdagen", date(2026, 12, 23), date(2026, 12, 29)),
        ("1 maand", date(2026, 1, 31), date(2026, 3, 2)),  # 28 February is a Saturday
        ("1 jaar", date(2026, 1, 3), date(2027, 1, 3)),  # a Sunday, but the term is too long for the Atw
        ("13 weken", date(2026, 1, 3), date(2026, 4, 4)),  # a Saturday, longer than twelve weeks
        ("91 dagen", date(2026, 1, 3), date(2026, 4, 4)),
    ],
)
def test_the_last_day(duur: str, na: date, laatste: date) -> None:
    """Counting starts the day after; weekends and holidays move a short term on."""
    assert uiterlijk(duur, na) == laatste


@pytest.mark.parametrize("duur", ["half jaar", "1.5 weken", "6 uur", "-1 dag", "2000 dagen"])
def test_what_is_no_term_is_refused(duur: str) -> None:
    """A term is a whole number of days, working days, weeks, months or years."""
    with pytest.raises(OngeldigeWaarde):
        lees_termijn(duur)


@pytest.mark.parametrize(
    ("jaar", "pasen"),
    [(2024, date(2024, 3, 31)), (2025, date(2025, 4, 20)), (2026, date(2026, 4, 5)), (2038, date(2038, 4, 25))],
)
def test_easter(jaar: int, pasen: date) -> None:
    """Known Easter Sundays."""
    assert eerste_paasdag(jaar) == pasen


def test_kings_day_moves_from_a_sunday() -> None:
    """In 2025 King's Day was on Saturday 26 April."""
    assert date(2025, 4, 26) in feestdagen(2025)
    assert date(2025, 4, 27) not in feestdagen(2025)


def test_the_end_of_the_calendar_is_an_end() -> None:
    """Nothing moves past the last day there is."""
    assert volgende_werkdag(date.max) == date.max
