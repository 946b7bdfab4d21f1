"""Compares two rule sets: which rules changed, in words, and which cells of which plans answer differently."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from engine.readback import Leesregel, lees_voor
from engine.rulebook import Recht, Rulebook, Versie, recht_op

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


def boekverschillen(oud: Rulebook, nieuw: Rulebook) -> Iterator[Regelverschil]:
    """Every rule, power, mandate row and amount that differs between two rule sets, whatever day it is in force.

    Versions are laid side by side by their first day; one whose file and vocabulary are the same is not read. A rule
    whose words are the same but whose content is not (such as whose sentence it limits) is named too.
    """
    voor, na = _versies(oud), _versies(nieuw)
    zelfde_woorden = oud.begrippen_hash == nieuw.begrippen_hash
    for sleutel in sorted(voor.keys() | na.keys()):
        was, wordt = voor.get(sleutel), na.get(sleutel)
        if zelfde_woorden and was is not None and wordt is not None and was.hash == wordt.hash:
            continue
        yield from _versieverschillen(_inhoud(oud, was), _inhoud(nieuw, wordt), f" ({sleutel[1]})")


def _versies(boek: Rulebook) -> dict[tuple[str, str], Versie]:
    return {(v.regeling.regeling, v.regeling.geldig_vanaf.isoformat()): v for v in boek.versies}


def _inhoud(boek: Rulebook, versie: Versie | None) -> dict[str, tuple[tuple[str, ...], str]]:
    """Per rule of a version its words and the hash of its content (where it has one of its own)."""
    if versie is None:
        return {}
    begin, tekst = versie.regeling.geldig_vanaf, versie.regeling.tekstversie or versie.regeling.geldig_vanaf
    recht = recht_op(boek, versie.regeling.gemeente or "", max(begin, tekst), date.max)
    hashes = {ding.id: ding.hash for rij in (versie.kernen, versie.machten) for ding in rij}
    inhoud = {r.id: (_regels(r), hashes.get(r.id, "")) for r in lees_voor(versie, recht)}
    for naam, reeks in versie.regeling.bedragen.items():
        waarden = tuple(f"vanaf {dag}: {waarde} {reeks.eenheid}" for dag, waarde in sorted(reeks.waarden.items()))
        inhoud[f"{versie.regeling.regeling}/bedragen.{naam}"] = (waarden, "")
    return inhoud


def _versieverschillen(
    voor: Mapping[str, tuple[tuple[str, ...], str]], na: Mapping[str, tuple[tuple[str, ...], str]], wanneer: str
) -> Iterator[Regelverschil]:
    for naam in sorted(voor.keys() | na.keys()):
        was, wordt = voor.get(naam, ((), "")), na.get(naam, ((), ""))
        if was != wordt:
            soort = "nieuw" if naam not in voor else "vervallen" if naam not in na else "gewijzigd"
            yield Regelverschil(naam + wanneer, soort, was[0], wordt[0])


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
