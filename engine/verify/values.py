"""What the verifier counts with: four truths, spans of numbers and days, formulas, terms. Nothing of the engine.

A number and a day are one thing here: a span from low to high with a unit, where the unit of a day is ``datum`` and
its number the day of the calendar. Something known exactly has a span of one point.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from decimal import Context, Decimal
from enum import Enum
from typing import NamedTuple

from schemas.lezen import Waarde

DATUM = "datum"
Ruw = Mapping[str, Waarde]


class Onleesbaar(ValueError):
    """Something in the plan or the rules that has no meaning; ``controleer`` would have refused it."""


# --- plain data ------------------------------------------------------------------------------------------


def groep(ruw: object) -> dict[str, Waarde]:
    """A mapping, or an empty one where there is none."""
    return ruw if isinstance(ruw, dict) else {}


def lijst(ruw: object) -> list[Waarde]:
    """A list, or an empty one where there is none."""
    return ruw if isinstance(ruw, list) else []


def woord(ruw: object, anders: str = "") -> str:
    """A text, or what stands for its absence."""
    return ruw if isinstance(ruw, str) else anders


def woorden(ruw: object) -> list[str]:
    """A list of texts."""
    return [str(deel) for deel in lijst(ruw)]


# --- truth -----------------------------------------------------------------------------------------------


class T(Enum):
    """The four truths from low to high; a fact without a value is ``ONBEKEND`` or waits for an ``OORDEEL``."""

    ONWAAR = "onwaar"
    ONBEKEND = "onbekend"
    OORDEEL = "oordeel"
    WAAR = "waar"


_HOOGTE = {waarheid: hoogte for hoogte, waarheid in enumerate(T)}


def en(delen: Iterable[object]) -> T:
    """The lowest; of nothing: true."""
    return min((d for d in delen if isinstance(d, T)), key=_HOOGTE.__getitem__, default=T.WAAR)


def of(delen: Iterable[object]) -> T:
    """The highest; of nothing: false."""
    return max((d for d in delen if isinstance(d, T)), key=_HOOGTE.__getitem__, default=T.ONWAAR)


def niet(deel: object) -> T:
    """True and false change places; the two unknowns stay."""
    return {T.WAAR: T.ONWAAR, T.ONWAAR: T.WAAR}.get(deel, deel) if isinstance(deel, T) else T.ONBEKEND


def ja(waar: bool) -> T:
    """A settled truth."""
    return T.WAAR if waar else T.ONWAAR


# --- values ----------------------------------------------------------------------------------------------


class Span(NamedTuple):
    """A number or day of which only is known that it lies between two ends, both included."""

    laag: Decimal
    hoog: Decimal
    eenheid: str


Uit = bool | str | Span | T

#: One of a unit is so many of its base. Units with the same base compare.
_MATEN: dict[str, tuple[str, Decimal | int]] = {
    "jaar": ("maand", 12),
    "maand": ("maand", 1),
    "week": ("dag", 7),
    "dag": ("dag", 1),
    "procent": ("aandeel", Decimal("0.01")),
}
_ENKELVOUD = {
    "jaren": "jaar",
    "maanden": "maand",
    "weken": "week",
    "dagen": "dag",
    "uren": "uur",
    "minuten": "minuut",
    "km": "kilometer",
}


def punt(getal: Decimal | int, eenheid: str = "") -> Span:
    """A number that is known exactly."""
    return Span(Decimal(getal), Decimal(getal), eenheid)


def dagen(vroegst: date, laatst: date) -> Span:
    """A day between two days."""
    return Span(Decimal(vroegst.toordinal()), Decimal(laatst.toordinal()), DATUM)


def dag_van(iso: str) -> date:
    """A full date as written."""
    try:
        return date.fromisoformat(iso)
    except ValueError as fout:
        raise Onleesbaar(f"`{iso[:40]}` is geen datum") from fout


def als_dag(ordinaal: Decimal) -> date:
    """The day of a date span's end."""
    return date.fromordinal(int(ordinaal))


#: Reckoning in 34 digits, whatever context the caller has.
_CIJFERS = Context(prec=34)


def opgeteld(getallen: Iterable[Decimal]) -> Decimal:
    """The sum, number by number."""
    som = Decimal(0)
    for getal in getallen:
        som = _CIJFERS.add(som, getal)
    return som


def lees_aantal(tekst: str) -> tuple[Decimal, str]:
    """``12 maanden`` as (12, ``maand``)."""
    getal, _, rest = tekst.strip().partition(" ")
    if not re.fullmatch(r"-?\d{1,18}([.,]\d{1,18})?", getal):
        raise Onleesbaar(f"`{tekst[:40]}` is geen getal met eenheid")
    delen = rest.split()
    eenheid = " ".join([_ENKELVOUD.get(d, d) for d in delen[:1]] + delen[1:])
    return Decimal(getal.replace(",", ".")), re.sub(r" km$", " kilometer", eenheid)


def lees_getal(ruw: Waarde, eenheid: str) -> Span:
    """A written number in the unit of its fact."""
    if isinstance(ruw, list | dict):
        raise Onleesbaar("hier hoort een getal")
    aantal, van = lees_aantal(ruw) if isinstance(ruw, str) else (Decimal(ruw), "")
    if van in ("", eenheid):
        return punt(aantal, eenheid)
    basis, keer = _MATEN.get(van, (van, 1))
    basis_hier, keer_hier = _MATEN.get(eenheid, (eenheid, 1))
    if basis != basis_hier:
        raise Onleesbaar(f"`{van}` is geen `{eenheid}`")
    return punt(_CIJFERS.divide(_CIJFERS.multiply(aantal, keer), keer_hier), eenheid)


def lees_dag(tekst: str) -> Uit:
    """A date of which month and day may be missing or zero, as the BRP writes them."""
    if tekst in ("onbekend", "0000-00-00"):
        return T.ONBEKEND
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", tekst):
        raise Onleesbaar(f"`{tekst[:40]}` is geen datum")
    jaar, maand, dag = [*(int(deel) for deel in tekst.split("-")), 0, 0][:3]
    try:
        vroegst = date(jaar, maand or 1, (dag or 1) if maand else 1)
        laatste = monthrange(jaar, maand or 12)[1]
        return dagen(vroegst, date(jaar, maand or 12, (dag or laatste) if maand else 31))
    except ValueError as fout:
        raise Onleesbaar(f"de datum `{tekst}` bestaat niet") from fout


def lees_waarde(feit: Ruw, keuzes: Iterable[str], ruw: Waarde) -> Uit:
    """A written value of a fact."""
    if ruw == "onbekend":
        return T.ONBEKEND
    match feit.get("soort"):
        case "ja_nee" if ruw in ("ja", "nee"):
            return ruw == "ja"
        case "keuze" if isinstance(ruw, str) and ruw in keuzes:
            return ruw
        case "datum" if isinstance(ruw, str | int):
            return lees_dag(str(ruw))
        case "getal" | "bedrag" | "duur":
            return lees_getal(ruw, woord(feit.get("eenheid")))
        case soort:
            raise Onleesbaar(f"`{str(ruw)[:40]}` is geen {soort}")


def schrijf(waarde: Uit) -> str:
    """A value as text."""
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case T():
            return str(waarde.value)
        case Span(laag, hoog, eenheid) if laag.is_infinite() or hoog.is_infinite():
            kant, einde = ("ten hoogste", hoog) if laag.is_infinite() else ("ten minste", laag)
            return f"{kant} {_einde(einde, eenheid)} {eenheid}".strip()
        case Span(laag, hoog, eenheid):
            delen = [_einde(laag, eenheid)] if laag == hoog else [_einde(laag, eenheid), _einde(hoog, eenheid)]
            return " tot en met ".join(delen) + (f" {eenheid}" if eenheid not in ("", DATUM) else "")
        case _:
            return waarde


def _einde(getal: Decimal, eenheid: str) -> str:
    if eenheid == DATUM:
        return als_dag(getal).isoformat()
    tekst = f"{getal:f}"
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst


def is_open(waarde: Uit) -> bool:
    """Whether this value leaves something open."""
    if isinstance(waarde, Span):
        return waarde.laag != waarde.hoog
    return staat_open(waarde)


def staat_open(waarde: Uit) -> bool:
    """Whether this is a word for unknown."""
    return waarde in (T.ONBEKEND, T.OORDEEL, "onbekend", "open")


# --- comparing -------------------------------------------------------------------------------------------


def _leeg(*waarden: Uit) -> T:
    return T.ONBEKEND if T.ONBEKEND in waarden else T.OORDEEL


def kleiner(a: Uit, b: Uit) -> T:
    """Whether a lies before b, certainly."""
    if not isinstance(a, Span) or not isinstance(b, Span):
        return _leeg(a, b)
    return T.WAAR if a.hoog < b.laag else T.ONWAAR if a.laag >= b.hoog else T.ONBEKEND


def gelijk(a: Uit, b: Uit) -> T:
    """Whether two values are the same, certainly."""
    if isinstance(a, T) or isinstance(b, T):
        return _leeg(a, b)
    if not isinstance(a, Span) or not isinstance(b, Span):
        return ja(a == b)
    if a.laag == a.hoog == b.laag == b.hoog:
        return T.WAAR
    return T.ONWAAR if a.hoog < b.laag or b.hoog < a.laag else T.ONBEKEND


Vergelijking = Callable[[Uit, tuple[Uit, ...]], T]

#: Every operator: its name in a trace and what it asks.
VERGELIJKINGEN: dict[str, Vergelijking] = {
    "is": lambda w, o: of(gelijk(w, x) for x in o),
    "een_van": lambda w, o: of(gelijk(w, x) for x in o),
    "geen_van": lambda w, o: niet(of(gelijk(w, x) for x in o)),
    "minder_dan": lambda w, o: kleiner(w, o[0]),
    "meer_dan": lambda w, o: kleiner(o[0], w),
    "ten_hoogste": lambda w, o: niet(kleiner(o[0], w)),
    "ten_minste": lambda w, o: niet(kleiner(w, o[0])),
}
GESCHREVEN = {"tot": "minder_dan", "na": "meer_dan", "tot_en_met": "ten_hoogste", "vanaf": "ten_minste"} | {
    "is_niet": "geen_van"
}


# --- months ----------------------------------------------------------------------------------------------


def maandnaam(nummer: int) -> str:
    """A month in words."""
    namen = "januari februari maart april mei juni juli augustus september oktober november december"
    return namen.split()[nummer - 1]


def vorige_maanden(dag: date, aantal: int) -> list[str]:
    """The whole months before a day, the oldest first, as ``2026-03``; the calendar begins in the year 1000."""
    gevonden: list[str] = []
    jaar, maand = dag.year, dag.month
    while len(gevonden) < aantal:
        jaar, maand = (jaar - 1, 12) if maand == 1 else (jaar, maand - 1)
        if jaar < 1000:
            break
        gevonden.insert(0, f"{jaar:04d}-{maand:02d}")
    return gevonden


def uit_maanden(maat: str, maanden: list[Uit], eenheid: str) -> Uit:
    """The lowest, highest, sum or average of months, of which some may be missing."""
    spannen = [m for m in maanden if isinstance(m, Span) and m.eenheid != DATUM]
    gaten = len(spannen) < len(maanden)
    if not spannen:
        return T.ONBEKEND
    lage, hoge = [s.laag for s in spannen], [s.hoog for s in spannen]
    match maat:
        case "laagste":
            return Span(Decimal("-Infinity") if gaten else min(lage), min(hoge), eenheid)
        case "hoogste":
            return Span(max(lage), Decimal("Infinity") if gaten else max(hoge), eenheid)
        case _ if gaten:
            return T.ONBEKEND
        case "som":
            return Span(opgeteld(lage), opgeteld(hoge), eenheid)
        case _:
            aantal = len(spannen)
            return Span(_CIJFERS.divide(opgeteld(lage), aantal), _CIJFERS.divide(opgeteld(hoge), aantal), eenheid)


# --- counting with dates -----------------------------------------------------------------------------------


def verschoven(van: date, maanden: int, aantal_dagen: int = 0) -> date:
    """So many months later (or the last day of a shorter month), then so many days, within the calendar."""
    jaar, maand = divmod(van.year * 12 + van.month - 1 + maanden, 12)
    if not date.min.year <= jaar <= date.max.year:
        return date.max if jaar > 0 else date.min
    dag = date(jaar, maand + 1, min(van.day, monthrange(jaar, maand + 1)[1])).toordinal() + aantal_dagen
    return date.fromordinal(min(max(dag, 1), date.max.toordinal()))


def ernaast(grens: Span, richting: int) -> Span:
    """The next number (a cent) or day below or above, within the calendar."""
    if grens.eenheid == DATUM:
        dag = verschoven(als_dag(grens.laag), 0, richting)
        return dagen(dag, dag)
    return punt(_CIJFERS.add(grens.laag, Decimal("0.01") * richting), grens.eenheid)


def voltooid(van: date, tot: date, maanden: int) -> int:
    """How many periods of so many months are completed; on the same day of the month one is."""
    verschil = (tot.year - van.year) * 12 + tot.month - van.month - (1 if tot.day < van.day else 0)
    return verschil // maanden


def lees_duur(tekst: str) -> tuple[int, int]:
    """A period as (months, days)."""
    aantal, eenheid = lees_aantal(tekst)
    if eenheid not in ("jaar", "maand", "week", "dag"):
        raise Onleesbaar(f"`{tekst[:40]}` is geen duur")
    basis, keer = _MATEN[eenheid]
    geheel = int(_CIJFERS.multiply(aantal, keer))
    return (geheel, 0) if basis == "maand" else (0, geheel)


def uiterlijk(duur: str, na: date) -> date:
    """The last day of a term that begins the day after ``na`` (Algemene termijnenwet art. 1, 3 and 4)."""
    aantal, eenheid = lees_aantal(duur)
    if eenheid.startswith("werkdag"):
        dag = na
        for _ in range(int(aantal)):
            dag = _werkdag(verschoven(dag, 0, 1))
        return dag
    maanden, dagen_ = lees_duur(duur)
    einde = verschoven(na, maanden, dagen_)
    lang = maanden > 3 or dagen_ > 90  # twelve weeks are 84 days and thirteen are 91
    return einde if lang else _werkdag(einde)


def _werkdag(dag: date) -> date:
    while dag.isoweekday() > 5 or dag in _feestdagen(dag.year):  # the last day there is, is a working day
        dag = verschoven(dag, 0, 1)
    return dag


def _feestdagen(jaar: int) -> set[date]:
    """General holidays of Atw art. 3 lid 1, with Liberation Day; Easter after Gauss."""
    eeuw, a = jaar // 100, jaar % 19
    m = (15 + eeuw - eeuw // 4 - (8 * eeuw + 13) // 25) % 30
    d = (19 * a + m) % 30
    n = (4 + eeuw - eeuw // 4) % 7
    e = (2 * (jaar % 4) + 4 * (jaar % 7) + 6 * d + n) % 7
    na_21_maart = d + e + 1
    if (d == 29 and e == 6) or (d == 28 and e == 6 and a > 10):
        na_21_maart -= 7
    pasen = date(jaar, 3, 21) + timedelta(days=na_21_maart)
    koning = date(jaar, 4, 27)
    vast = {date(jaar, 1, 1), date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26)}
    los = {pasen + timedelta(days=n_) for n_ in (-2, 0, 1, 39, 49, 50)}
    return vast | los | {koning - timedelta(days=1) if koning.isoweekday() == 7 else koning}


# --- formulas ----------------------------------------------------------------------------------------------

_TEKEN = re.compile(r"\d{1,18}(?:\.\d{1,18})?|[a-z][a-z0-9_./-]*[a-z0-9_]|[a-z]|\S")
_TELT = {"jaren": ("jaar", 12), "maanden": ("maand", 1), "dagen": ("dag", 0)}
_PER = {"per_maand": "euro per maand", "per_jaar": "euro per jaar"}
_ZUIVER = ("", "aandeel", "aantal")


def namen_in(formule: str) -> list[str]:
    """The facts and amounts that a formula speaks of, sorted, each once."""
    tekens = _TEKEN.findall(formule)
    volgende = [*tekens[1:], ""]
    return sorted({t for t, n in zip(tekens, volgende, strict=True) if t[0].isalpha() and n != "("})


def reken(formule: str, waarden: Mapping[str, Uit]) -> Uit:
    """Work a formula out while reading it."""
    return _Rekenaar(_TEKEN.findall(formule)[::-1], waarden).som()


class _Rekenaar:
    """Reads tokens (last one first in line) and counts at once: sum of products of factors."""

    def __init__(self, tekens: list[str], waarden: Mapping[str, Uit]) -> None:
        self.tekens, self.waarden = tekens, waarden

    def volgt(self, *tekens: str) -> bool:
        return bool(self.tekens) and self.tekens[-1] in tekens

    def som(self) -> Uit:
        links = self.product()
        while self.volgt("+", "-"):
            links = _combineer(self.tekens.pop(), [links, self.product()])
        return links

    def product(self) -> Uit:
        links = self.factor()
        while self.volgt("*", "/"):
            links = _combineer(self.tekens.pop(), [links, self.factor()])
        return links

    def factor(self) -> Uit:
        teken = self.tekens.pop()
        if teken == "-":
            return _combineer("-", [punt(0), self.factor()])
        if teken[:1].isdigit():
            return punt(Decimal(teken))
        if teken != "(" and not self.volgt("("):
            return self.waarden[teken]
        if teken != "(":
            self.tekens.pop()
        delen = [self.som()]
        while self.volgt(","):
            self.tekens.pop()
            delen.append(self.som())
        self.tekens.pop()
        return delen[0] if teken == "(" else _combineer(teken, delen)


def _combineer(teken: str, delen: list[Uit]) -> Uit:
    if any(isinstance(d, T) for d in delen):
        return _leeg(*delen)
    spannen = [d for d in delen if isinstance(d, Span)]
    if len(spannen) < len(delen):
        return T.ONBEKEND
    if teken in _TELT:
        return _geteld(teken, spannen[0], spannen[1])
    if teken == "kalenderjaar":
        return _jaar_van(spannen[0])
    if teken == "datum":
        return _dag_van_het_jaar(*spannen)
    if teken in ("min", "max"):
        kies = min if teken == "min" else max
        return Span(kies(s.laag for s in spannen), kies(s.hoog for s in spannen), _eenheid(teken, spannen))
    if teken in _PER:
        if spannen[0].eenheid == _PER[teken]:
            return spannen[0]
        laag, hoog = (
            _CIJFERS.multiply(grens, 12) if teken == "per_jaar" else _CIJFERS.divide(grens, 12)
            for grens in spannen[0][:2]
        )
        return Span(laag, hoog, _PER[teken])
    return _gerekend(teken, spannen)


def _geteld(teken: str, van: Span, tot: Span) -> Uit:
    if van.eenheid != DATUM or tot.eenheid != DATUM:
        return T.ONBEKEND
    eenheid, maanden = _TELT[teken]

    def tel(a: Decimal, b: Decimal) -> Decimal:
        return Decimal(voltooid(als_dag(a), als_dag(b), maanden)) if maanden else _CIJFERS.subtract(b, a)

    return Span(tel(van.hoog, tot.laag), tel(van.laag, tot.hoog), eenheid)


def _jaar_van(dag: Span) -> Uit:
    """The years in which a day can lie."""
    if dag.eenheid != DATUM:
        return T.ONBEKEND
    return Span(Decimal(als_dag(dag.laag).year), Decimal(als_dag(dag.hoog).year), "")


def _dag_van_het_jaar(jaar: Span, maand: Span, dag: Span) -> Uit:
    """The day in the first and in the last of these years, one earlier where there is no 29 February."""
    einden: list[date] = []
    for een in (jaar.laag, jaar.hoog):
        if not 1 <= een <= 9999 or een != int(een):
            return T.ONBEKEND
        kort = maand.laag == 2 and dag.laag == 29 and monthrange(int(een), 2)[1] == 28
        einden.append(date(int(een), int(maand.laag), 28 if kort else int(dag.laag)))
    return dagen(einden[0], einden[1])


def _gerekend(teken: str, spannen: list[Span]) -> Uit:
    a, b = spannen
    if teken == "/" and b.laag <= 0 <= b.hoog:
        return T.ONBEKEND
    doe: Callable[[Decimal, Decimal], Decimal] = {
        "+": _CIJFERS.add,
        "-": _CIJFERS.subtract,
        "*": _CIJFERS.multiply,
        "/": _CIJFERS.divide,
    }[teken]
    hoeken = [doe(x, y) for x in a[:2] for y in b[:2]]
    return Span(min(hoeken), max(hoeken), _eenheid(teken, spannen))


def _eenheid(teken: str, spannen: list[Span]) -> str:
    """The unit of the outcome; the checker has seen that units fit."""
    eenheden = [s.eenheid for s in spannen]
    a, b = eenheden[0], eenheden[-1]
    if teken == "/":
        return a if b in _ZUIVER else "aandeel"
    if teken != "*":
        return next((e for e in eenheden if e), "")
    if a in _ZUIVER or b in _ZUIVER:
        return a if b in _ZUIVER and a else b
    return "euro"
