"""Values of facts, and how they compare when part of them is unknown.

A number or date is an interval, because a birth date may be known only by year (BRP): a comparison then
answers only where the whole interval gives one answer. Amounts are exact decimals with a unit.
"""

import calendar
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Context, Decimal
from enum import Enum

from schemas.basis import bedoelde_datum
from schemas.begrippen import Feit
from schemas.woorden import Waarheid


class Leeg(Enum):
    """Why a fact has no value: nobody said it, or it waits for a judgement by someone entitled to it."""

    ONBEKEND = "onbekend"
    OORDEEL = "oordeel"


@dataclass(frozen=True, slots=True)
class Getal:
    """A number with a unit, between ``laag`` and ``hoog`` (equal when it is exact)."""

    laag: Decimal
    hoog: Decimal
    eenheid: str


@dataclass(frozen=True, slots=True)
class Dag:
    """A calendar day between ``vroegst`` and ``laatst`` (equal when the full date is known)."""

    vroegst: date
    laatst: date


Waarde = bool | str | Getal | Dag | Leeg


class OngeldigeWaarde(ValueError):
    """A written value does not fit the kind or unit of its fact; the text says what would fit."""


# --- truth ---------------------------------------------------------------------------------------

#: AND is the minimum, OR the maximum of onwaar < onbekend < oordeel < waar (strong Kleene, with ``oordeel`` as a
#: named unknown).
NIET: dict[Waarheid, Waarheid] = {"waar": "onwaar", "onwaar": "waar", "onbekend": "onbekend", "oordeel": "oordeel"}


def en(waarden: Collection[object]) -> Waarheid:
    """All of these truths must hold; nothing to hold is true."""
    if "onwaar" in waarden:
        return "onwaar"
    if "onbekend" in waarden:
        return "onbekend"
    return "oordeel" if "oordeel" in waarden else "waar"


def of(waarden: Collection[object]) -> Waarheid:
    """One of these truths is enough; nothing to choose from is false."""
    if "waar" in waarden:
        return "waar"
    if "oordeel" in waarden:
        return "oordeel"
    return "onbekend" if "onbekend" in waarden else "onwaar"


def geen(waarden: Collection[Waarheid]) -> Waarheid:
    """None of these truths may hold."""
    return en([NIET[waarde] for waarde in waarden])


def niet(waarde: Waarheid) -> Waarheid:
    """The opposite; what is unknown stays unknown in the same way."""
    return NIET[waarde]


def bekend(waarde: Waarheid) -> bool:
    """Whether this is settled."""
    return waarde in ("waar", "onwaar")


def waarheid(waar: bool) -> Waarheid:
    """A settled truth."""
    return "waar" if waar else "onwaar"


# --- units ---------------------------------------------------------------------------------------

_MEERVOUD = {
    "jaren": "jaar",
    "maanden": "maand",
    "weken": "week",
    "dagen": "dag",
    "uren": "uur",
    "minuten": "minuut",
    "km": "kilometer",
}

#: How many of the base unit one of this unit is; units with the same base can be compared.
_BASIS: dict[str, tuple[str, Decimal]] = {
    "jaar": ("maand", Decimal(12)),
    "week": ("dag", Decimal(7)),
    "procent": ("aandeel", Decimal("0.01")),
}

#: Dutch thousands, which would be read as a thousandth of what is meant.
_DUIZENDTAL = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_GETAL = re.compile(r"(-?\d{1,18}(?:[.,]\d{1,18})?)(?:\s+(.+))?")


def lees_hoeveelheid(tekst: str) -> tuple[Decimal, str]:
    """Read ``15000 euro per jaar`` as (15000, ``euro per jaar``); without unit the unit is empty.

    Raises OngeldigeWaarde when it does not start with a number.
    """
    gevonden = _GETAL.fullmatch(tekst.strip())
    bedoeld = _zonder_opmaak(tekst) if len(tekst) <= 80 else ""
    if bedoeld:
        hulp = f"schrijf `{bedoeld}`, zonder euroteken en zonder punt tussen de duizendtallen"
        raise OngeldigeWaarde(f"`{tekst[:40]}` is dubbelzinnig; {hulp}")
    if gevonden is None:
        raise OngeldigeWaarde(f"`{tekst[:40]}` is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`")
    getal, eenheid = gevonden.groups()
    return Decimal(getal.replace(",", ".")), _enkelvoud(eenheid or "")


def _zonder_opmaak(tekst: str) -> str:
    """A quantity as it is written in letters of a municipality (``€ 15.000,- per jaar``), written plainly.

    Empty when there is nothing to change.
    """
    kaal = tekst.strip()
    met_euro = kaal.startswith("€")
    getal, _, rest = kaal.removeprefix("€").strip().partition(" ")
    heel, _, cent = getal.partition(",")
    if not met_euro and not _DUIZENDTAL.fullmatch(heel):
        return ""
    cijfers = heel.replace(".", "") if _DUIZENDTAL.fullmatch(heel) else heel
    deel = cent.strip("-").rstrip("0")
    zo = f"{cijfers}.{deel}" if deel else cijfers
    zo = " ".join(woord for woord in (zo, "euro" if met_euro and "euro" not in rest else "", rest) if woord)
    return zo if _GETAL.fullmatch(zo) else ""


def _enkelvoud(eenheid: str) -> str:
    woorden = eenheid.split()
    if woorden:
        woorden[0] = _MEERVOUD.get(woorden[0], woorden[0])
        woorden[-1] = "kilometer" if woorden[-1] == "km" else woorden[-1]
    return " ".join(woorden)


#: How is reckoned everywhere, whatever the caller's own context: 34 digits (IEEE 754 decimal128), never to cents.
REKENWIJZE = Context(prec=34)


def naar_eenheid(aantal: Decimal, van: str, naar: str) -> Decimal:
    """Express an amount in another unit of the same base; an empty unit takes the wanted one.

    Raises OngeldigeWaarde when the units cannot be compared (weeks and months, euro and hours).
    """
    if van in ("", naar):
        return aantal
    basis_van, factor_van = _BASIS.get(van, (van, Decimal(1)))
    basis_naar, factor_naar = _BASIS.get(naar, (naar, Decimal(1)))
    if basis_van != basis_naar:
        raise OngeldigeWaarde(f"eenheid `{van}` past niet bij `{naar or 'een getal zonder eenheid'}`")
    return REKENWIJZE.divide(REKENWIJZE.multiply(aantal, factor_van), factor_naar)


# --- reading -------------------------------------------------------------------------------------

_DATUM = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def lees_datum(tekst: str) -> Dag | Leeg:
    """Read a full or incomplete date (``1986``, ``1986-09``, ``1986-09-00``, ``0000-00-00``, ``onbekend``).

    Incomplete dates follow the BRP forms JaarDatum, JaarMaandDatum and DatumOnbekend.
    """
    if tekst in ("onbekend", "0000-00-00"):
        return Leeg.ONBEKEND
    gevonden = _DATUM.fullmatch(tekst)
    if gevonden is None:
        bedoeld = bedoelde_datum(tekst)
        zo = f"`{bedoeld}`" if bedoeld else "jjjj-mm-dd, of jjjj-mm of jjjj als meer niet bekend is"
        raise OngeldigeWaarde(f"`{tekst[:40]}` is geen datum; schrijf {zo}")
    jaar, maand, dag = (int(deel_ or 0) for deel_ in gevonden.groups())
    try:
        if maand == 0:
            return Dag(date(jaar, 1, 1), date(jaar, 12, 31))
        if dag == 0:
            return Dag(date(jaar, maand, 1), date(jaar, maand, calendar.monthrange(jaar, maand)[1]))
        return Dag(date(jaar, maand, dag), date(jaar, maand, dag))
    except (ValueError, IndexError):  # IndexError: calendar has no such month
        raise OngeldigeWaarde(f"de datum `{tekst}` bestaat niet") from None


def lees_waarde(feit: Feit, keuzes: tuple[str, ...], ruw: object) -> Waarde:
    """Read a written value as a value of this fact.

    Args:
        feit: the fact from the vocabulary.
        keuzes: the words a choice may take.
        ruw: what the strict YAML reader gave: text, a whole number or a decimal.

    Raises:
        OngeldigeWaarde: with, in Dutch, what would fit.
    """
    if ruw == "onbekend":
        return Leeg.ONBEKEND
    if feit.soort == "ja_nee":
        if ruw in ("ja", "nee"):
            return ruw == "ja"
        raise OngeldigeWaarde("schrijf `ja` of `nee`")
    if feit.soort == "keuze":
        if isinstance(ruw, str) and ruw in keuzes:
            return ruw
        raise OngeldigeWaarde(f"`{str(ruw)[:40]}` is geen keuze; kies uit: {', '.join(keuzes[:12])}")
    if feit.soort == "datum":
        if isinstance(ruw, str) or (isinstance(ruw, int) and 1000 <= ruw <= 9999):
            return lees_datum(str(ruw))
        raise OngeldigeWaarde("schrijf een datum als jjjj-mm-dd")
    return lees_getal(ruw, eenheid_van(feit))


def lees_getal(ruw: object, eenheid: str) -> Getal:
    """Read a number with or without unit as a number in ``eenheid``."""
    if isinstance(ruw, str):
        aantal = naar_eenheid(*lees_hoeveelheid(ruw), eenheid)
    elif isinstance(ruw, (int, Decimal)) and not isinstance(ruw, bool):
        aantal = Decimal(ruw)
    else:
        raise OngeldigeWaarde("hier hoort een getal")
    return Getal(aantal, aantal, eenheid)


def eenheid_van(feit: Feit) -> str:
    """The unit a fact is kept in; a plain number has none."""
    return feit.eenheid or ""


# --- comparing -----------------------------------------------------------------------------------


def kleiner(links: Waarde, rechts: Waarde) -> Waarheid:
    """Whether the left is certainly smaller (earlier) than the right."""
    if isinstance(links, Getal) and isinstance(rechts, Getal):
        if links.hoog < rechts.laag:
            return "waar"
        return "onwaar" if links.laag >= rechts.hoog else "onbekend"
    a, b = _grenzen(links), _grenzen(rechts)
    if a is None or b is None:
        return _leeg(links, rechts)
    if a[1] < b[0]:
        return "waar"
    return "onwaar" if a[0] >= b[1] else "onbekend"


def gelijk(links: Waarde, rechts: Waarde) -> Waarheid:
    """Whether two values are certainly the same."""
    if isinstance(links, Leeg) or isinstance(rechts, Leeg):
        return _leeg(links, rechts)
    a, b = _grenzen(links), _grenzen(rechts)
    if a is None or b is None:
        return waarheid(links == rechts)
    if a[0] == a[1] == b[0] == b[1]:
        return "waar"
    return "onwaar" if a[1] < b[0] or b[1] < a[0] else "onbekend"


def _leeg(*waarden: Waarde) -> Waarheid:
    """The unknown that comes of an empty value: ``oordeel`` only when nothing else is missing."""
    return "onbekend" if Leeg.ONBEKEND in waarden else "oordeel"


def _grenzen(waarde: Waarde) -> tuple[int, int] | tuple[Decimal, Decimal] | None:
    match waarde:
        case Getal(laag, hoog, _):
            return (laag, hoog)
        case Dag(vroegst, laatst):
            return (vroegst.toordinal(), laatst.toordinal())
        case _:
            return None


# --- dates ---------------------------------------------------------------------------------------


def jaren_tussen(van: date, tot: date) -> int:
    """Completed years; a person born on 29 February is a year older on 1 March in other years (BW has no rule

    that says otherwise; the day itself counts: on the birthday the year is completed).
    """
    return tot.year - van.year - ((tot.month, tot.day) < (van.month, van.day))


def maanden_tussen(van: date, tot: date) -> int:
    """Completed months, counted like years: the same day of the month completes one."""
    return (tot.year - van.year) * 12 + tot.month - van.month - (tot.day < van.day)


def plus_maanden(van: date, aantal: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    maand = van.year * 12 + van.month - 1 + aantal
    jaar, maand = divmod(maand, 12)
    if jaar < 1:
        return date.min
    if jaar > 9999:
        return date.max
    return date(jaar, maand + 1, min(van.day, calendar.monthrange(jaar, maand + 1)[1]))


def plus_dagen(van: date, aantal: int) -> date:
    """So many days later, held within the calendar."""
    try:
        return van + timedelta(days=aantal)
    except OverflowError:
        return date.max if aantal > 0 else date.min


def naast(waarde: Waarde, richting: int) -> Waarde:
    """The next value below or above: a cent, a day."""
    match waarde:
        case Getal(laag, _, eenheid):
            nieuw = REKENWIJZE.add(laag, Decimal("0.01") * richting)
            return Getal(nieuw, nieuw, eenheid)
        case Dag(vroegst, _):
            dag = plus_dagen(vroegst, richting)
            return Dag(dag, dag)
        case _:
            return waarde


# --- writing -------------------------------------------------------------------------------------


def schrijf(waarde: Waarde) -> str:
    """A value as it stands in JSON and in a sentence; the same text always reads back as the same value."""
    match waarde:
        case str():
            return waarde
        case bool():
            return "ja" if waarde else "nee"
        case Leeg():
            return waarde.value
        case Getal(laag, hoog, eenheid):
            return f"{_schrijf_tussen(laag, hoog)} {eenheid}".rstrip()
        case Dag(vroegst, laatst):
            return (
                vroegst.isoformat() if vroegst == laatst else f"{vroegst.isoformat()} tot en met {laatst.isoformat()}"
            )


def _schrijf_tussen(laag: Decimal, hoog: Decimal) -> str:
    """A number, or its two ends; an end that is not known is not written."""
    if laag.is_infinite():
        return f"ten hoogste {schrijf_getal(hoog)}"
    if hoog.is_infinite():
        return f"ten minste {schrijf_getal(laag)}"
    return schrijf_getal(laag) if laag == hoog else f"{schrijf_getal(laag)} tot en met {schrijf_getal(hoog)}"


def schrijf_getal(getal: Decimal) -> str:
    """A decimal without needless zeros and never in exponent notation."""
    tekst = format(getal, "f")
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst
