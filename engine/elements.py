"""From cells to an element, by one fixed table in one place, published in docs/uitkomst.md.

The table is written as forms of steps like every other, so that the answer to "what if this fact were known"
is the same computation, and so that the verifier can check it against the cells.
"""

from collections.abc import Sequence
from typing import NamedTuple, cast

from engine.cells import Cel
from engine.inquiry import Onderzoek, Plek
from engine.rulebook import Kern, zonder_versie
from engine.steps import DEKKINGSORDE, VORMEN, Stap, Uitslag, dekkingsdelen, maak

#: Weakest first: with more than one leading cell the weakest answers.
BESLISORDE = ("onmogelijk", "nee", "eerst_laten_toetsen", "onbekend", "ja_binnen_grenzen", "ja", "geen_besluit_nodig")

#: Per code the sentence that answers *mag ik dit goedkeuren?*
ZINNEN: dict[str, str] = {
    "geen_besluit_nodig": "Hiervoor is geen besluit nodig: dit beslist u zelf.",
    "geen_besluit_nodig:vrij_toegankelijk": "Hiervoor is geen besluit nodig: dit is er voor iedereen.",
    "geen_besluit_nodig:feitelijke_handeling": "Hiervoor is geen besluit nodig: dit kan gewoon worden gedaan.",
    "niet_bevoegd": "Nee, deze contactpersoon mag dit niet beslissen.",
    "niet_bevoegd:onmogelijk": "Nee, dit beslist een ander; een mandaat van deze gemeente kan dat niet veranderen.",
    "oordeel_nodig": "Nog niet: hier moet eerst iemand naar kijken die mag oordelen.",
    "feiten_ontbreken": "Nog niet: er ontbreken gegevens.",
    "mag_niet": "Nee, dit kan volgens de regels niet worden toegekend.",
    "mag_mits": "Ja, mits aan de voorwaarden is voldaan.",
    "mag": "Ja, deze contactpersoon mag dit goedkeuren.",
}


class Samenparam(NamedTuple):
    """Per premise the cell (``persoon|regel``) or order it belongs to and its role; and the flags of the element."""

    rollen: tuple[tuple[str, str], ...]
    vlaggen: tuple[str, ...]


class Samenvatting(NamedTuple):
    """What the table gives for one element, each with the step it follows from."""

    status: Stap
    leidend: Stap
    beslissen: Stap
    antwoord: Stap


def hoofdcellen(cellen: Sequence[Cel]) -> tuple[Cel, ...]:
    """The first act of every (person, rule): what *goedkeuren* means for that power."""
    eerste: dict[tuple[str, str], Cel] = {}
    for cel in cellen:
        eerste.setdefault((cel.persoon, cel.kern.id), cel)
    return tuple(eerste.values())


def vat_samen(onderzoek: Onderzoek, element: str, cellen: Sequence[Cel], vlaggen: tuple[str, ...]) -> Samenvatting:
    """Fill in the table for one element.

    Args:
        onderzoek: for the rules of precedence.
        element: the name of the element.
        cellen: all its cells.
        vlaggen: what else stands open: ``niet_gemodelleerd``, ``tegenspraak``, ``aanname``.
    """
    hoofd = hoofdcellen(cellen)
    voorrang = _voorrang(onderzoek, element, hoofd)
    premissen: list[Stap] = []
    rollen: list[tuple[str, str]] = []
    for cel in hoofd:
        for rol, stap in _van_cel(cel):
            premissen.append(stap)
            rollen.append((f"{cel.persoon}|{cel.kern.id}", rol))
    for van, kern, stap in voorrang:
        premissen.append(stap)
        rollen += [(f"{van}>{'|'.join(kern.doelen)}", "voorrang")]
    plek, param = f"{element}/-", Samenparam(tuple(rollen), vlaggen)
    status, leidend, beslissen, antwoord = (
        maak(vorm, plek, element, tuple(premissen), param)
        for vorm in ("status", "leidend", "mag_beslissen", "antwoord")
    )
    return Samenvatting(status, leidend, beslissen, antwoord)


def _van_cel(cel: Cel) -> list[tuple[str, Stap]]:
    stappen = [("dekking", cel.dekking), ("beslissen", cel.beslissing.stap), ("beslisrijp", cel.beslisrijp)]
    for rol, stap in dekkingsdelen(cel.dekking):
        if rol in ("geldt", "hoeft_niet", "kan_weigeren", "kan"):
            stappen.append((rol, stap))
    stappen += [(f"kader_{k.laag}", k.stap) for k in cel.kaders if k.laag == "buiten_ruimte"]
    if cel.afwijking is not None:
        stappen.append(("afwijking", cel.afwijking))
    if cel.kern.regel.bestreden is not None:
        stappen.append(("bestreden", cel.dekking))
    return stappen


def _voorrang(onderzoek: Onderzoek, element: str, hoofd: Sequence[Cel]) -> list[tuple[str, Kern, Stap]]:
    """The rules of precedence between laws that meet in this element, each with the rule that goes first."""
    regels = sorted({cel.kern.id for cel in hoofd})
    personen = sorted({cel.persoon for cel in hoofd})
    return [
        (van, kern, onderzoek.regel_geldt(kern, Plek(element, persoon)))
        for kern in onderzoek.recht.soort.get("gaat_voor", ())
        for van in regels
        if zonder_versie(van) == kern.van and set(regels) & set(kern.doelen)
        for persoon in personen
    ]


# --- the table ---------------------------------------------------------------------------------------------


class _Beeld(NamedTuple):
    """The values of one main cell, by role."""

    regel: str
    waarden: dict[str, list[Uitslag]]

    def een(self, rol: str) -> Uitslag:
        return self.waarden[rol][0]

    def alle(self, *rollen: str) -> list[Uitslag]:
        return [w for rol in rollen for w in self.waarden.get(rol, [])]


def _beelden(param: object, waarden: tuple[Uitslag, ...]) -> tuple[list[_Beeld], set[str]]:
    """The main cells, and the rules that give way: to one that is not barred, or to any when all are."""
    rollen = cast(Samenparam, param).rollen
    per: dict[str, dict[str, list[Uitslag]]] = {}
    voorrang: list[tuple[str, list[str]]] = []
    for (cel, rol), waarde in zip(rollen, waarden, strict=True):
        if rol != "voorrang":
            per.setdefault(cel, {}).setdefault(rol, []).append(waarde)
        elif waarde == "waar":
            van, _, doelen = cel.partition(">")
            voorrang.append((van, doelen.split("|")))
    beelden = [_Beeld(cel.partition("|")[2], per[cel]) for cel in per]
    open_ = {b.regel for b in beelden if b.een("dekking") != "niet_gedekt"}
    wijkt = {doel for van, doelen in voorrang if van in open_ or not open_ for doel in doelen}
    return beelden, wijkt


def _leidende(param: object, waarden: tuple[Uitslag, ...]) -> tuple[str, list[_Beeld]]:
    """The status, and the cells that carry it."""
    beelden, wijkt = _beelden(param, waarden)
    over = [b for b in beelden if b.regel not in wijkt]
    if not over:
        return "onbekend", []
    status = min((str(b.een("dekking")) for b in over), key=DEKKINGSORDE.index)
    return status, [b for b in over if b.een("dekking") == status]


def _status(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return _leidende(param, waarden)[0]


def _leidend(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return " ".join(sorted({b.regel for b in _leidende(param, waarden)[1]}))


def _mag_beslissen(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return _zwakste(*_leidende(param, waarden))


def _zwakste(status: str, leidend: list[_Beeld]) -> str:
    """The weakest of the leading cells; where it is not yet known which law carries it and they differ, unknown."""
    antwoorden = {str(b.een("beslissen")) for b in leidend}
    if not antwoorden or (status == "onbekend" and len(antwoorden) > 1):
        return "onbekend"
    return min(antwoorden, key=BESLISORDE.index)


def _antwoord(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """The code: the first line that fits. What rests on an assumption is never a plain yes."""
    vlaggen = set(cast(Samenparam, param).vlaggen)
    status, leidend = _leidende(param, waarden)
    beslissen = _zwakste(status, leidend)
    if beslissen == "geen_besluit_nodig" and status != "niet_gedekt":
        return "geen_besluit_nodig"
    if beslissen in ("nee", "onmogelijk"):
        return "niet_bevoegd"
    if not leidend or vlaggen - {"aanname"} or beslissen == "eerst_laten_toetsen" or _omstreden(leidend):
        return "oordeel_nodig"
    if status == "niet_gedekt" and beslissen != "onbekend":
        return "mag_niet"
    if status == "onbekend" or beslissen == "onbekend" or _feit_open(leidend):
        return "feiten_ontbreken"
    if any("afgewezen" in b.alle("afwijking") for b in leidend):
        return "mag_niet"
    if _oordeel_open(leidend):
        return "oordeel_nodig"
    rijp = status == "gedekt" and all(b.een("beslisrijp") == "ja" for b in leidend)
    return "mag" if rijp and not vlaggen else "mag_mits"


def _omstreden(leidend: list[_Beeld]) -> bool:
    """Courts differ, or a local frame has no basis in the statute."""
    return any(b.alle("bestreden") or any(w == "buiten" for w in b.alle("kader_buiten_ruimte")) for b in leidend)


def _feit_open(leidend: list[_Beeld]) -> bool:
    return any(w == "onbekend" for b in leidend for w in b.alle("geldt", "kan_weigeren", "afwijking"))


def _oordeel_open(leidend: list[_Beeld]) -> bool:
    """An open judgement, a choice the law leaves, or a policy frame that waits for the judgement of Awb 4:84."""
    return any(
        b.een("geldt") == "oordeel"
        or any(w in ("waar", "oordeel") for w in b.alle("hoeft_niet", "kan_weigeren", "kan"))
        or "oordeel" in b.alle("afwijking")
        for b in leidend
    )


VORMEN.update({"status": _status, "leidend": _leidend, "mag_beslissen": _mag_beslissen, "antwoord": _antwoord})
