"""From cells to an element, by one fixed table in one place, published in docs/uitkomst.md.

The table is written as forms of steps like every other, so that the answer to "what if this fact were known"
is the same computation, and so that the verifier can check it against the cells.
"""

from collections.abc import Collection, Sequence
from itertools import combinations
from typing import NamedTuple, cast

from engine.cells import Cel
from engine.inquiry import Onderzoek, Plek
from engine.rulebook import Kern, zonder_versie
from engine.steps import DEKKINGSORDE, OPEN, VORMEN, Stap, Uitslag, dekkingsdelen, maak

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
    premissen: list[Stap] = []
    rollen: list[tuple[str, str]] = []
    for cel in hoofd:
        for rol, stap in _van_cel(cel):
            premissen.append(stap)
            rollen.append((f"{cel.persoon}|{cel.kern.id}", rol))
    for van, kern, stap in _voorrang(onderzoek, element, hoofd):
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


def voorrang(onderzoek: Onderzoek, element: str, hoofd: Sequence[Cel]) -> list[Stap]:
    """The orders that count: of a rule that is not barred, or of any when all are."""
    open_ = {cel.kern.id for cel in hoofd if cel.dekking.waarde != "niet_gedekt"}
    return [stap for van, _, stap in _voorrang(onderzoek, element, hoofd) if van in open_ or not open_]


# --- the table ---------------------------------------------------------------------------------------------


class _Beeld(NamedTuple):
    """The values of one main cell, by role."""

    regel: str
    waarden: dict[str, list[Uitslag]]

    def een(self, rol: str) -> Uitslag:
        return self.waarden[rol][0]

    def alle(self, *rollen: str) -> list[Uitslag]:
        return [w for rol in rollen for w in self.waarden.get(rol, [])]


class _Lezing(NamedTuple):
    """How the cells come out once it is settled which rules give way: the status, and the cells that carry it."""

    status: str
    leidend: list[_Beeld]


class _Tafel(NamedTuple):
    """The main cells, and per order that counts the number of its premise and the rules that give way by it."""

    beelden: list[_Beeld]
    orde: list[tuple[int, list[str]]]


def _tafel(param: object, waarden: tuple[Uitslag, ...]) -> _Tafel:
    """Lay out the premises. A rule gives way to one that is not barred, or to any when all are."""
    per: dict[str, dict[str, list[Uitslag]]] = {}
    orde: list[tuple[int, str, list[str]]] = []
    for nummer, ((cel, rol), waarde) in enumerate(zip(cast(Samenparam, param).rollen, waarden, strict=True)):
        if rol != "voorrang":
            per.setdefault(cel, {}).setdefault(rol, []).append(waarde)
        else:
            van, _, doelen = cel.partition(">")
            orde.append((nummer, van, doelen.split("|")))
    beelden = [_Beeld(cel.partition("|")[2], per[cel]) for cel in per]
    open_ = {b.regel for b in beelden if b.een("dekking") != "niet_gedekt"}
    return _Tafel(beelden, [(nummer, doelen) for nummer, van, doelen in orde if van in open_ or not open_])


#: With more orders that are not known yet than this, not every combination of them is read.
_MEESTE_OPEN = 6


def _lezingen(param: object, waarden: tuple[Uitslag, ...]) -> tuple[_Lezing, ...]:
    """How the cells can come out: one way, or more while it is not known which law goes first.

    Orders that each deny the other leave nothing over when they are read as both holding; that reading does not count.
    With too many to combine: that none holds, and that all do. Whatever gives way only takes cells away, so what these
    two say holds for all between them.
    """
    tafel = _tafel(param, waarden)
    zeker = {doel for nummer, doelen in tafel.orde if waarden[nummer] == "waar" for doel in doelen}
    orde = {frozenset(doelen) - zeker for nummer, doelen in tafel.orde if waarden[nummer] in OPEN} - {frozenset()}
    if len(orde) > _MEESTE_OPEN:
        return _lezing(tafel.beelden, zeker), _lezing(tafel.beelden, zeker.union(*orde))
    wijken = dict.fromkeys(
        frozenset(zeker.union(*keuze)) for aantal in range(len(orde) + 1) for keuze in combinations(orde, aantal)
    )
    alle = tuple([_lezing(tafel.beelden, wijkt) for wijkt in wijken])
    return tuple(lezing for lezing in alle if lezing.leidend) or alle[:1]


def _lezing(beelden: list[_Beeld], wijkt: Collection[str]) -> _Lezing:
    over = [b for b in beelden if b.regel not in wijkt]
    if not over:
        return _Lezing("onbekend", [])
    status = min((str(b.een("dekking")) for b in over), key=DEKKINGSORDE.index)
    return _Lezing(status, [b for b in over if b.een("dekking") == status])


def open_voorrang(samen: Samenvatting) -> tuple[Stap, ...]:
    """The orders between laws that are not known yet, if that can still change which law carries the element."""
    param, premissen = samen.leidend.param, samen.leidend.premissen
    waarden = tuple([p.waarde for p in premissen])
    eerste, *andere = _lezingen(param, waarden)
    if all(lezing == eerste for lezing in andere):
        return ()
    return tuple(premissen[nummer] for nummer, _ in _tafel(param, waarden).orde if waarden[nummer] in OPEN)


def _status(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return _eender("onbekend", [lezing.status for lezing in _lezingen(param, waarden)])


def _leidend(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """The rules that carry the element, in one reading or the other."""
    return " ".join(sorted({b.regel for lezing in _lezingen(param, waarden) for b in lezing.leidend}))


def _leidend_zeker(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """The rules that carry it whichever law goes first."""
    return " ".join(
        sorted(set.intersection(*({b.regel for b in lezing.leidend} for lezing in _lezingen(param, waarden))))
    )


def _mag_beslissen(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return _eender("onbekend", [_zwakste(lezing) for lezing in _lezingen(param, waarden)])


def _antwoord(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    vlaggen = set(cast(Samenparam, param).vlaggen)
    feit = any(waarden[nummer] == "onbekend" for nummer, _ in _tafel(param, waarden).orde)
    anders = "feiten_ontbreken" if feit else "oordeel_nodig"
    return _eender(anders, [_code(lezing, vlaggen) for lezing in _lezingen(param, waarden)])


def _eender(anders: str, woorden: list[str]) -> str:
    """What all readings say; while they differ it depends on what is not known yet."""
    return woorden[0] if len(set(woorden)) == 1 else anders


def _zwakste(lezing: _Lezing) -> str:
    """The weakest of the leading cells; where it is not yet known which law carries it and they differ, unknown."""
    antwoorden = {str(b.een("beslissen")) for b in lezing.leidend}
    if not antwoorden or (lezing.status == "onbekend" and len(antwoorden) > 1):
        return "onbekend"
    return min(antwoorden, key=BESLISORDE.index)


def _code(lezing: _Lezing, vlaggen: set[str]) -> str:
    """The code: the first line that fits. What rests on an assumption is never a plain yes."""
    status, leidend = lezing
    beslissen = _zwakste(lezing)
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


VORMEN.update(
    {
        "status": _status,
        "leidend": _leidend,
        "leidend_zeker": _leidend_zeker,
        "mag_beslissen": _mag_beslissen,
        "antwoord": _antwoord,
    }
)
