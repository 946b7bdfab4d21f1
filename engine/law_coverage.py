"""Coverage of the law: which rules, exceptions and powers were seen every way by a plan or an example.

A rule should be seen true, false and unknown; a frame within, outside and unknown; a power of this municipality
held and not held. A rule without conditions is always true, so only that is asked of it. A signal that joins things
of a plan (``patronen``) is asked to be raised by a plan: no example can show that.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from engine.conditions import WAAR
from engine.rulebook import Kern, Rulebook, zonder_versie
from schemas.regeling import Regeling

_BEVOEGD = {"ja": "gehouden", "ja_binnen_grenzen": "gehouden", "nee": "niet_gehouden", "onmogelijk": "niet_gehouden"}


class Rechtsdekking(NamedTuple):
    """What was asked and what was not seen, per rule or power (by full id; powers say so)."""

    gevraagd: int
    gezien: int
    mist: Mapping[str, tuple[str, ...]]


def rechtsdekking(
    rulebook: Rulebook, uitkomsten: Iterable[Mapping[str, object]], voorbeelden: Iterable[tuple[str, str]]
) -> Rechtsdekking:
    """Measure coverage.

    Args:
        rulebook: all rules.
        uitkomsten: outcomes of plans and scenarios.
        voorbeelden: what each example in a rule file gave: (full rule id, value).
    """
    gezien: dict[str, set[str]] = {}
    for naam, waarde in voorbeelden:
        gezien.setdefault(naam, set()).add(_als_waarheid(waarde))
    for uitkomst in uitkomsten:
        for naam, waarde in _uit(uitkomst):  # a rule that goes on by transitional law is the same rule
            gezien.setdefault(zonder_versie(naam), set()).add(_als_waarheid(waarde))
    verlangd = {kern.id: _verlangd(kern) for versie in rulebook.versies for kern in versie.kernen}
    verlangd |= {_macht(naam): ("gehouden", "niet_gehouden") for naam in _gemeentelijk(rulebook)}
    mist = {n: tuple(w for w in waarden if w not in gezien.get(n, ())) for n, waarden in sorted(verlangd.items())}
    open_ = sum(len(m) for m in mist.values())
    gevraagd = sum(len(w) for w in verlangd.values())
    return Rechtsdekking(gevraagd, gevraagd - open_, {n: m for n, m in mist.items() if m})


def _macht(naam: str) -> str:
    """How a power is called here: a rule may have the same id."""
    return f"{naam} (bevoegdheid)"


def _als_waarheid(waarde: str) -> str:
    return {"oordeel": "onbekend", "binnen": "waar", "buiten": "onwaar"}.get(waarde, waarde)


def _verlangd(kern: Kern) -> tuple[str, ...]:
    if kern.regel.patronen:
        return ("gesignaleerd",) if kern.als == WAAR else ("gesignaleerd", "onwaar", "onbekend")
    zonder = kern.als == WAAR and kern.geldt_als == WAAR and kern.binnen_als == WAAR
    if kern.regel.kader is not None and kern.binnen_als == WAAR and kern.geldt_als == WAAR:
        return ("waar",)
    return ("waar",) if zonder else ("waar", "onwaar", "onbekend")


def _gemeentelijk(rulebook: Rulebook) -> list[str]:
    """The powers of organs of a municipality that a register there hands on.

    A power that no rule offers anything by has no cell in any plan, so nobody can be seen to hold it: not asked.
    """
    organen = {naam for naam, orgaan in rulebook.organen.items() if orgaan.van == "gemeente"}
    schakels = [s for v in rulebook.versies for s in v.schakels]
    gebruikt = {kern.bevoegdheid for versie in rulebook.versies for kern in versie.kernen if kern.regel.biedt}
    return sorted(
        {
            macht.id
            for versie in rulebook.versies
            for macht in versie.machten
            if macht.id in gebruikt and macht.bevoegdheid.bevoegd in organen
            if any(s.omvat(macht.id) and _daar(macht.regeling, s.regeling) for s in schakels)
        }
    )


def _daar(van: Regeling, register: Regeling) -> bool:
    """Whether a power can be handed on by this register: it is national, or of the same municipality."""
    return van.gemeente is None or (van.gemeente.casefold() == (register.gemeente or "").casefold())


def _uit(uitkomst: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    """What a derivation shows of rules (their body), and what the cells show of powers."""
    stappen = {str(s["id"]): s for s in _lijst(uitkomst["afleiding"])}
    for stap in stappen.values():
        if stap["vorm"] == "geldt":
            yield str(stap["over"]), str(stappen[_premissen(stap)[0]]["waarde"])
        elif stap["vorm"] == "kader":
            yield str(stap["over"]), str(stap["waarde"])
        elif stap["vorm"] in ("begrip", "begrip_keuze"):
            lichamen = _premissen(stap)[:: 1 if stap["vorm"] == "begrip" else 2]
            for regel, premisse in zip(str(stap.get("regel", "")).split(), lichamen, strict=False):
                yield regel, str(stappen[premisse]["waarde"])
    for signaal in _lijst(uitkomst.get("signalen")):
        yield str(signaal["regel"]), "gesignaleerd"
    for element in _lijst(uitkomst["elementen"]):
        for cel in _lijst(element["cellen"]):
            yield from _uit_cel(cel)


def _uit_cel(cel: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    """The data flows that a cell needs, and whether the contact person holds its power."""
    for stroom in _lijst(cel.get("gegevens")):
        yield str(stroom["regel"]), "onbekend" if stroom["uitkomst"] == "onbekend" else "waar"
    beslissen = cel["beslissen"]
    if isinstance(beslissen, Mapping) and str(beslissen["antwoord"]) in _BEVOEGD:
        yield _macht(str(cel["bevoegdheid"])), _BEVOEGD[str(beslissen["antwoord"])]


def _premissen(stap: Mapping[str, object]) -> list[str]:
    premissen = stap["premissen"]
    return [str(p) for p in premissen] if isinstance(premissen, list) else []


def _lijst(waarde: object) -> list[Mapping[str, object]]:
    return waarde if isinstance(waarde, list) else []
