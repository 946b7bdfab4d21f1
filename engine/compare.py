"""Compares two rule sets: which rules changed, in words, and which cells of which plans answer differently."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.readback import Leesregel, lees_voor
from engine.rulebook import Recht

#: The axes of a cell that are compared, as paths in its JSON.
ASSEN = (("dekking", "status"), ("beslissen", "antwoord"), ("beslisrijp",))


class Regelverschil(NamedTuple):
    """A rule that is new, gone or other; its words before and after."""

    id: str
    soort: str
    oud: tuple[str, ...]
    nieuw: tuple[str, ...]


class Celverschil(NamedTuple):
    """An axis of a cell of a plan that answers differently."""

    plan: str
    cel: str
    as_: str
    oud: str
    nieuw: str


def regelverschillen(oud: Recht, nieuw: Recht) -> Iterator[Regelverschil]:
    """Every rule, power and mandate row that differs between two laws in force, in words."""
    voor, na = _in_woorden(oud), _in_woorden(nieuw)
    for naam in sorted(voor.keys() | na.keys()):
        was, wordt = voor.get(naam, ()), na.get(naam, ())
        if was != wordt:
            soort = "nieuw" if not was else "vervallen" if not wordt else "gewijzigd"
            yield Regelverschil(naam, soort, was, wordt)


def _in_woorden(recht: Recht) -> Mapping[str, tuple[str, ...]]:
    return {r.id: _regels(r) for versie in recht.versies for r in lees_voor(versie, recht)}


def _regels(regel: Leesregel) -> tuple[str, ...]:
    return (regel.zegt, *regel.voorwaarden, regel.bron.tekst)


def celverschillen(plan: str, oud: Mapping[str, object], nieuw: Mapping[str, object]) -> Iterator[Celverschil]:
    """Every axis of every cell, and every element's code, that differs between two outcomes of one plan."""
    voor, na = dict(_assen(oud)), dict(_assen(nieuw))
    for cel, as_ in sorted(voor.keys() | na.keys()):
        was, wordt = voor.get((cel, as_), "geen cel"), na.get((cel, as_), "geen cel")
        if was != wordt:
            yield Celverschil(plan, cel, as_, was, wordt)


def _assen(uitkomst: Mapping[str, object]) -> Iterator[tuple[tuple[str, str], str]]:
    for element in _lijst(uitkomst["elementen"]):
        samen = element["samenvatting"]
        if isinstance(samen, dict):
            for sleutel in ("status", "beslissen", "antwoord"):
                yield (str(element["id"]), sleutel), str(samen[sleutel])
        for cel in _lijst(element["cellen"]):
            naam = f"{element['id']}/{cel['persoon']} {cel['regel']} {cel['handeling']}"
            for pad in ASSEN:
                yield (naam, pad[0]), _waarde(cel, pad)


def _waarde(cel: Mapping[str, object], pad: Sequence[str]) -> str:
    waarde: object = cel
    for sleutel in pad:
        waarde = waarde[sleutel] if isinstance(waarde, Mapping) else ""
    return str(waarde)


def _lijst(waarde: object) -> list[Mapping[str, object]]:
    return waarde if isinstance(waarde, list) else []
