"""Can the patterns of a signal ever be found: do they ask for what a plan has, and join what can be joined?"""

from collections.abc import Iterator

from engine.check.boek import Boek, Regelplek, Vondst, opsomming
from engine.conditions import OPERATOREN
from engine.signals import EIGENSCHAPPEN
from engine.values import OngeldigeWaarde, lees_waarde
from schemas.begrippen import Feit
from schemas.diagnose import lijkt_op
from schemas.regeling import Patroon

#: More things than a family's plan has, and more patterns than anybody can follow.
MEESTE_KEREN = 100
MEESTE_PATRONEN = 8

#: Lists of a plan whose things also have the facts of a scope.
_BEREIK = {"elementen": "element", "personen": "persoon"}


def patronen(boek: Boek) -> Iterator[Vondst]:
    """R201, R301, R303 and R208: a pattern asks for properties that things in that list have."""
    for plek in boek.regels:
        for nummer, patroon in enumerate(plek.regel.patronen):
            for naam, toets in patroon.als.items():
                yield from _eigenschap(boek, plek, nummer, patroon, naam)
                yield from _toets(boek, plek, nummer, patroon, naam, toets)


def _eigenschap(boek: Boek, plek: Regelplek, nummer: int, patroon: Patroon, naam: str) -> Iterator[Vondst]:
    bestaande = EIGENSCHAPPEN[patroon.in_] | _feiten(boek, patroon)
    if naam not in bestaande:
        gelijkend = boek.bedoeld(naam, bestaande)
        vast = opsomming(sorted(EIGENSCHAPPEN[patroon.in_]), 12)
        hulp = f"bedoelde u `{gelijkend}`?" if gelijkend else f"kies uit {vast}"
        wat = f"`{naam}` is geen eigenschap van `{patroon.in_}`"
        yield plek.vondst("R201", ("patronen", nummer, "als", naam), wat, hulp)


def _feiten(boek: Boek, patroon: Patroon) -> frozenset[str]:
    bereik = _BEREIK.get(patroon.in_)
    return frozenset(feit.partition(".")[2] for feit in boek.feiten if feit.partition(".")[0] == bereik)


def _toets(boek: Boek, plek: Regelplek, nummer: int, patroon: Patroon, naam: str, toets: object) -> Iterator[Vondst]:
    pad = ("patronen", nummer, "als", naam)
    if isinstance(toets, dict):
        for operator in toets:
            if operator not in OPERATOREN:
                gelijkend = lijkt_op(str(operator), OPERATOREN)
                hulp = f"bedoelde u `{gelijkend}`?" if gelijkend else ""
                yield plek.vondst("R303", (*pad, str(operator)), f"onbekende vergelijking `{operator}`", hulp)
    if toets in ([], {}):
        yield plek.vondst("R303", pad, f"`{naam}` heeft geen toets")
    feit = boek.feiten.get(f"{_BEREIK.get(patroon.in_)}.{naam}")
    if naam.startswith("soort") and naam in EIGENSCHAPPEN[patroon.in_]:
        feit = Feit(soort="keuze", uit="voorzieningen")
    if feit is not None and (naam not in EIGENSCHAPPEN[patroon.in_] or feit.uit == "voorzieningen"):
        for waarde in _waarden(toets):
            yield from _waarde(boek, plek, pad, feit, waarde)


def _waarden(toets: object) -> Iterator[object]:
    """Every written value of a test."""
    if isinstance(toets, dict):
        for deel in toets.values():
            yield from _waarden(deel)
    elif isinstance(toets, list):
        yield from toets
    else:
        yield toets


def _waarde(boek: Boek, plek: Regelplek, pad: tuple[str | int, ...], feit: Feit, waarde: object) -> Iterator[Vondst]:
    keuzes = tuple(sorted(boek.soorten)) if feit.uit == "voorzieningen" else tuple(feit.uit or ())
    try:
        lees_waarde(feit, keuzes, waarde)
    except OngeldigeWaarde as fout:
        code = "R202" if feit.uit == "voorzieningen" else "R208" if feit.soort == "keuze" else "R301"
        gelijkend = lijkt_op(str(waarde), keuzes)
        yield plek.vondst(code, pad, str(fout), f"bedoelde u `{gelijkend}`?" if gelijkend else "")


def aansluiting(boek: Boek) -> Iterator[Vondst]:
    """R304: patterns join earlier single things on properties that both have, and count to a number that occurs."""
    for plek in boek.regels:
        reeks = plek.regel.patronen
        if len(reeks) > MEESTE_PATRONEN:
            yield plek.vondst("R304", "patronen", f"meer dan {MEESTE_PATRONEN} patronen", "splits het signaal")
        for nummer, patroon in enumerate(reeks):
            yield from _sluit_aan(boek, plek, nummer, patroon)
            if not 1 <= patroon.minstens <= MEESTE_KEREN:
                hulp = f"schrijf een getal van 1 tot en met {MEESTE_KEREN}"
                yield plek.vondst("R304", ("patronen", nummer, "minstens"), "`minstens` kan dit getal niet zijn", hulp)


def _sluit_aan(boek: Boek, plek: Regelplek, nummer: int, patroon: Patroon) -> Iterator[Vondst]:
    reeks = plek.regel.patronen
    for naam, ander in patroon.gelijk.items():
        pad = ("patronen", nummer, "gelijk", naam)
        if not 1 <= ander <= nummer:
            wat = f"patroon {nummer + 1} verwijst bij `{naam}` naar patroon {ander}, dat er niet voor staat"
            yield plek.vondst("R304", pad, wat, "verwijs naar een eerder patroon, geteld vanaf 1")
            continue
        if reeks[ander - 1].minstens > 1:
            wat = f"patroon {ander} telt er meer dan een; `{naam}` is dan van geen ervan"
            yield plek.vondst("R304", pad, wat, "verwijs naar een patroon zonder `minstens`")
        for kant in (patroon, reeks[ander - 1]):
            if naam not in EIGENSCHAPPEN[kant.in_] | _feiten(boek, kant):
                yield plek.vondst("R201", pad, f"`{naam}` is geen eigenschap van `{kant.in_}`")
