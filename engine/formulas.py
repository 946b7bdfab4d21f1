"""Formulas in ``bereken:``: ``+ - * /`` and min, max, jaren, maanden, dagen, per_maand, per_jaar, kalenderjaar, datum.

A formula is parsed once, its units are checked then, and it evaluates with intervals and exact decimals.
There is no ``eval``: the grammar below is all there is.

    som     = term (("+" | "-") term)*
    term    = factor (("*" | "/") factor)*
    factor  = getal | naam | functie "(" som ("," som)* ")" | "(" som ")" | "-" factor
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from engine.values import REKENWIJZE, Dag, Getal, Leeg, Waarde, jaren_tussen, maanden_tussen

DATUM = "datum"  # the "unit" of a date inside a formula


class OngeldigeFormule(ValueError):
    """A formula cannot be read or its units do not fit; the text says where and what would fit."""


@dataclass(frozen=True, slots=True)
class Constante:
    """A written number."""

    waarde: Getal


@dataclass(frozen=True, slots=True)
class Naam:
    """A fact, an amount (``bedragen.x``) or ``peildatum``."""

    naam: str


@dataclass(frozen=True, slots=True)
class Bewerking:
    """An operator or function on parts."""

    teken: str
    delen: "tuple[Formule, ...]"


Formule = Constante | Naam | Bewerking

_TEKENS = re.compile(r"\s*(?:(\d{1,18}(?:\.\d{1,18})?)|([a-z][a-z0-9_./-]*[a-z0-9_]|[a-z])|(.))")
_FUNCTIES: dict[str, int] = {
    "jaren": 2,
    "maanden": 2,
    "dagen": 2,
    "per_maand": 1,
    "per_jaar": 1,
    "kalenderjaar": 1,
    "datum": 3,
}
_SCHRIKKELJAAR = Decimal(2000)
_MAX_DIEPTE = 40


@lru_cache(maxsize=1024)
def lees_formule(tekst: str) -> Formule:
    """Parse a formula. Raises OngeldigeFormule."""
    lezer = _Lezer(_in_tekens(tekst), 0)
    formule = lezer.som(0)
    if lezer.plek < len(lezer.tekens):
        raise OngeldigeFormule(f"`{lezer.tekens[lezer.plek]}` had ik hier niet verwacht")
    return formule


def _in_tekens(tekst: str) -> list[str]:
    if len(tekst) > 500:
        raise OngeldigeFormule("een formule heeft ten hoogste 500 tekens; gebruik tussenstappen")
    return [next(groep for groep in g.groups() if groep is not None) for g in _TEKENS.finditer(tekst.strip())]


@dataclass(slots=True)
class _Lezer:
    """A cursor over tokens; lives only while one formula is parsed."""

    tekens: list[str]
    plek: int

    def _zie(self) -> str:
        return self.tekens[self.plek] if self.plek < len(self.tekens) else ""

    def _neem(self) -> str:
        teken = self._zie()
        self.plek += 1
        return teken

    def _reeks(self, tekens: str, onderdeel: Callable[[int], Formule], diepte: int) -> Formule:
        links = onderdeel(diepte)
        while self._zie() and self._zie() in tekens:
            links = Bewerking(self._neem(), (links, onderdeel(diepte)))
        return links

    def som(self, diepte: int) -> Formule:
        if diepte > _MAX_DIEPTE:
            raise OngeldigeFormule("te veel haakjes in elkaar; gebruik tussenstappen")
        return self._reeks("+-", self.term, diepte)

    def term(self, diepte: int) -> Formule:
        return self._reeks("*/", self.factor, diepte)

    def factor(self, diepte: int) -> Formule:
        teken = self._neem()
        if teken == "(":
            binnen = self.som(diepte + 1)
            self._verwacht(")")
            return binnen
        if teken == "-" and diepte <= _MAX_DIEPTE:
            return Bewerking("-", (Constante(Getal(Decimal(0), Decimal(0), "")), self.factor(diepte + 1)))
        if teken[:1].isdigit():
            getal = Decimal(teken)
            return Constante(Getal(getal, getal, ""))
        if self._zie() == "(" and teken[:1].isalpha():
            return self._functie(teken, diepte)
        if teken[:1].isalpha():
            return Naam(teken)
        raise OngeldigeFormule(f"hier hoort een getal of naam, niet `{teken or 'het einde'}`")

    def _functie(self, naam: str, diepte: int) -> Formule:
        if naam not in _FUNCTIES and naam not in ("min", "max"):
            raise OngeldigeFormule(f"onbekende functie `{naam}`; er zijn: min, max, {', '.join(sorted(_FUNCTIES))}")
        self._neem()
        delen = [self.som(diepte + 1)]
        while self._zie() == ",":
            self._neem()
            delen.append(self.som(diepte + 1))
        self._verwacht(")")
        if naam in _FUNCTIES and len(delen) != _FUNCTIES[naam]:
            raise OngeldigeFormule(f"`{naam}` heeft {_FUNCTIES[naam]} onderdelen nodig, hier staan er {len(delen)}")
        if naam == "datum":
            _bestaande_dag(*delen)
        return Bewerking(naam, tuple(delen))

    def _verwacht(self, teken: str) -> None:
        if self._neem() != teken:
            raise OngeldigeFormule(f"er ontbreekt een `{teken}`")


def _bestaande_dag(jaar: Formule, maand: Formule, dag: Formule) -> None:
    """Month and day are written numbers of a day that this year, or some year, has. Raises OngeldigeFormule."""
    getallen = [deel_.waarde.laag for deel_ in (jaar, maand, dag) if isinstance(deel_, Constante)]
    if not isinstance(jaar, Constante):
        getallen.insert(0, _SCHRIKKELJAAR)
    try:
        date(*(int(getal) for getal in getallen if getal == int(getal)))
    except (TypeError, ValueError, OverflowError):
        raise OngeldigeFormule(
            "`datum` maakt een dag die bestaat, met de maand en de dag in cijfers: `datum(2027, 3, 31)`"
        ) from None


def namen(formule: Formule) -> tuple[str, ...]:
    """Every name in a formula, sorted, each once."""
    match formule:
        case Constante():
            return ()
        case Naam(naam):
            return (naam,)
        case Bewerking(_, delen):
            return tuple(sorted({naam for deel_ in delen for naam in namen(deel_)}))


def eenheid_van_formule(formule: Formule, eenheid_van_naam: Callable[[str], str]) -> str:
    """The unit of the outcome. Raises OngeldigeFormule where units do not fit."""
    match formule:
        case Constante():
            return ""
        case Naam(naam):
            return eenheid_van_naam(naam)
        case Bewerking(teken, delen):
            return _eenheid(teken, tuple(eenheid_van_formule(deel_, eenheid_van_naam) for deel_ in delen))


def _eenheid(teken: str, eenheden: tuple[str, ...]) -> str:
    if teken in ("jaren", "maanden", "dagen", "kalenderjaar") or DATUM in eenheden:
        return _eenheid_uit_datums(teken, eenheden)
    if teken == "datum":
        if set(eenheden) != {""}:
            raise OngeldigeFormule("`datum` maakt een dag van een jaar zonder eenheid, een maand en een dag")
        return DATUM
    if teken in ("per_maand", "per_jaar"):
        if eenheden[0] not in ("euro per maand", "euro per jaar"):
            raise OngeldigeFormule(f"`{teken}` rekent een bedrag per maand of per jaar om")
        return "euro per maand" if teken == "per_maand" else "euro per jaar"
    if teken == "*":
        return _keer(eenheden[0], eenheden[1])
    if teken == "/":
        return _gedeeld(eenheden[0], eenheden[1])
    verschillend = sorted({eenheid for eenheid in eenheden if eenheid})
    if len(verschillend) > 1:
        raise OngeldigeFormule(f"`{verschillend[0]}` en `{verschillend[1]}` kunnen niet bij elkaar")
    return verschillend[0] if verschillend else ""


def _eenheid_uit_datums(teken: str, eenheden: tuple[str, ...]) -> str:
    """Counting between two days, or the year of one; nothing else can be done with a day."""
    if teken == "kalenderjaar":
        if eenheden != (DATUM,):
            raise OngeldigeFormule("`kalenderjaar` is het jaar van een datum")
        return ""
    if teken not in ("jaren", "maanden", "dagen"):
        raise OngeldigeFormule("met een datum kan alleen jaren(), maanden(), dagen() of kalenderjaar() rekenen")
    if eenheden != (DATUM, DATUM):
        raise OngeldigeFormule(f"`{teken}` telt tussen twee datums")
    return {"jaren": "jaar", "maanden": "maand", "dagen": "dag"}[teken]


def _keer(a: str, b: str) -> str:
    zuiver = ("", "aandeel", "aantal")
    if a in zuiver or b in zuiver:
        return a if b in zuiver and a else b
    for links, rechts in ((a, b), (b, a)):
        if links == f"euro per {rechts}":
            return "euro"
    raise OngeldigeFormule(f"`{a}` keer `{b}` heeft geen betekenis")


def _gedeeld(a: str, b: str) -> str:
    if b in ("", "aandeel", "aantal"):
        return a
    if a == b:
        return "aandeel"
    raise OngeldigeFormule(f"`{a}` gedeeld door `{b}` heeft geen betekenis")


def bereken(formule: Formule, waarde_van: Callable[[str], Waarde]) -> Waarde:
    """Work a formula out. Unknown parts give unknown; dividing by something that may be zero does too."""
    match formule:
        case Constante(waarde):
            return waarde
        case Naam(naam):
            return waarde_van(naam)
        case Bewerking(teken, delen):
            waarden = tuple(bereken(deel_, waarde_van) for deel_ in delen)
            leeg = [w for w in waarden if isinstance(w, Leeg)]
            if leeg:
                return Leeg.ONBEKEND if Leeg.ONBEKEND in leeg else Leeg.OORDEEL
            if teken in ("kalenderjaar", "datum"):
                return _kalender(teken, waarden)
            return _datums(teken, waarden) if teken in ("jaren", "maanden", "dagen") else _getallen(teken, waarden)


_TELLERS: dict[str, Callable[[date, date], int]] = {
    "jaren": jaren_tussen,
    "maanden": maanden_tussen,
    "dagen": lambda van, tot: (tot - van).days,
}


def _datums(teken: str, waarden: tuple[Waarde, ...]) -> Waarde:
    van, tot = waarden
    if not isinstance(van, Dag) or not isinstance(tot, Dag):
        return Leeg.ONBEKEND
    tel = _TELLERS[teken]
    eenheid = {"jaren": "jaar", "maanden": "maand", "dagen": "dag"}[teken]
    return Getal(Decimal(tel(van.laatst, tot.vroegst)), Decimal(tel(van.vroegst, tot.laatst)), eenheid)


def _kalender(teken: str, waarden: tuple[Waarde, ...]) -> Waarde:
    """The year of a day, or a day in a year; what is no whole year of the calendar gives no day."""
    if teken == "kalenderjaar":
        (dag,) = waarden
        jaren = (dag.vroegst.year, dag.laatst.year) if isinstance(dag, Dag) else None
        return Leeg.ONBEKEND if jaren is None else Getal(Decimal(jaren[0]), Decimal(jaren[1]), "")
    jaar, maand, dag = waarden
    if not (isinstance(jaar, Getal) and isinstance(maand, Getal) and isinstance(dag, Getal)):
        return Leeg.ONBEKEND
    vroegst, laatst = (_dag_in(grens, int(maand.laag), int(dag.laag)) for grens in (jaar.laag, jaar.hoog))
    return Leeg.ONBEKEND if vroegst is None or laatst is None else Dag(vroegst, laatst)


def _dag_in(jaar: Decimal, maand: int, dag: int) -> date | None:
    """That day of a year; in a year without 29 February the last day of the month. None where there is no such year."""
    if not (date.min.year <= jaar <= date.max.year and jaar == int(jaar)):
        return None
    return date(int(jaar), maand, min(dag, calendar.monthrange(int(jaar), maand)[1]))


def _getallen(teken: str, waarden: tuple[Waarde, ...]) -> Waarde:
    getallen = tuple(w for w in waarden if isinstance(w, Getal))
    if len(getallen) != len(waarden):
        return Leeg.ONBEKEND
    eenheid = _eenheid(teken, tuple(g.eenheid for g in getallen))
    if teken in ("min", "max"):
        kies = min if teken == "min" else max
        return Getal(kies(g.laag for g in getallen), kies(g.hoog for g in getallen), eenheid)
    if teken in ("per_maand", "per_jaar"):
        return _omgerekend(getallen[0], eenheid)
    a, b = getallen
    if teken == "/" and b.laag <= 0 <= b.hoog:
        return Leeg.ONBEKEND
    hoeken = [_REKEN[teken](x, y) for x in (a.laag, a.hoog) for y in (b.laag, b.hoog)]
    return Getal(min(hoeken), max(hoeken), eenheid)


_REKEN: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": REKENWIJZE.add,
    "-": REKENWIJZE.subtract,
    "*": REKENWIJZE.multiply,
    "/": REKENWIJZE.divide,
}


def _omgerekend(getal: Getal, naar: str) -> Getal:
    if getal.eenheid == naar:
        return getal
    doe = REKENWIJZE.multiply if naar == "euro per jaar" else REKENWIJZE.divide
    return Getal(doe(getal.laag, Decimal(12)), doe(getal.hoog, Decimal(12)), naar)
