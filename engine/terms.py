"""Terms: when something must be done, counted as the Awb and the Algemene termijnenwet (Atw) count.

A term runs from the day after the event. One that ends on a Saturday, Sunday or general holiday ends on the
next other day (Atw art. 1 and 3), unless it is longer than twelve weeks, three months or ninety days (art. 4).
"""

from datetime import date, timedelta
from functools import lru_cache

from engine.values import OngeldigeWaarde, lees_hoeveelheid, plus_dagen, plus_maanden


def uiterlijk(duur: str, na: date) -> date:
    """The last day of a term.

    Args:
        duur: ``6 weken``, ``7 dagen``, ``3 werkdagen``, ``2 maanden``, ``1 jaar``.
        na: the day of the event; counting starts the day after.

    Raises:
        OngeldigeWaarde: when ``duur`` is no term.
    """
    aantal, eenheid = lees_termijn(duur)
    if eenheid in ("werkdag", "werkdagen"):
        return _werkdagen(na, aantal)
    if eenheid in ("maand", "jaar"):
        maanden = aantal * (12 if eenheid == "jaar" else 1)
        einde, lang = plus_maanden(na, maanden), maanden > 3
    else:
        dagen = aantal * (7 if eenheid == "week" else 1)
        einde, lang = plus_dagen(na, dagen), dagen > (84 if eenheid == "week" else 90)
    return einde if lang else volgende_werkdag(einde)


def lees_termijn(duur: str) -> tuple[int, str]:
    """A term as (whole number, unit). Raises OngeldigeWaarde."""
    aantal, eenheid = lees_hoeveelheid(duur)
    if (
        aantal != int(aantal)
        or not 0 <= aantal <= 1200
        or eenheid not in ("dag", "week", "maand", "jaar", "werkdag", "werkdagen")
    ):
        raise OngeldigeWaarde(f"`{duur}` is geen termijn; schrijf bijvoorbeeld `6 weken` of `3 werkdagen`")
    return int(aantal), eenheid


def _werkdagen(na: date, aantal: int) -> date:
    dag = na
    for _ in range(aantal):
        dag = volgende_werkdag(plus_dagen(dag, 1))
    return dag


def volgende_werkdag(dag: date) -> date:
    """The day itself, or the first day after it that is no Saturday, Sunday or general holiday."""
    while dag < date.max and (dag.weekday() >= 5 or dag in feestdagen(dag.year)):
        dag = plus_dagen(dag, 1)
    return dag


@lru_cache(maxsize=128)
def feestdagen(jaar: int) -> frozenset[date]:
    """The general holidays of Atw art. 3 that can fall on a weekday, and Liberation Day."""
    pasen = eerste_paasdag(jaar)
    koningsdag = date(jaar, 4, 27)
    if koningsdag.weekday() == 6:
        koningsdag -= timedelta(days=1)
    vast = {date(jaar, 1, 1), koningsdag, date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26)}
    return frozenset(vast | {pasen + timedelta(days=d) for d in (-2, 0, 1, 39, 49, 50)})


def eerste_paasdag(jaar: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    maand = (h - m + r + 90) // 25
    return date(jaar, maand, (h - m + r + maand + 19) % 32)
