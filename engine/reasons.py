"""Why a rule holds or not: the lines of a derivation that carry its value, people with the same answer together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.months import met_maandnamen
from engine.sentences import DEKKING, ONBEKEND_WANT, Woorden, Zin, hoofdletter, los, opsomming, toets
from schemas.uitkomst import Stap

#: Values that leave something open.
OPEN: tuple[str, ...] = ("onbekend", "oordeel")

_TEKEN = {"waar": "✓", "onwaar": "✗"}
_TEGENDEEL: dict[str, tuple[str, ...]] = {"waar": ("onwaar",), "onwaar": ("waar",)}
_IS_ER = {"waar": "dat is er", "onwaar": "dat is er niet", "onbekend": "nog niet bekend"}
_GROEPEN = ("alle", "een", "geen", "geldt")


class _Kop(NamedTuple):
    """What lines have in common that can be said in one sentence."""

    teken: str
    vraag: str
    nodig: str


def redenen(
    stappen: Mapping[str, Stap], gehelen: Sequence[Stap], woorden: Woorden, noem: Callable[[Iterable[str]], str]
) -> list[Zin]:
    """The sentences that say why a rule holds, does not, or is open.

    Args:
        stappen: every step of the derivation.
        gehelen: the step of the rule (``geldt``), for each of the people that are told of together.
        woorden: the questions of the facts.
        noem: how people are named together.
    """
    allen = {geheel.cel.partition("/")[2] for geheel in gehelen}
    groepen: dict[_Kop, dict[str, list[str]]] = {}
    for geheel in gehelen:
        for lijn, om in _dragend(stappen, geheel, False):
            if lijn.vorm == "venster" or (lijn.over == "element.soort" and lijn.waarde == "waar"):
                continue
            kop, antwoord = _gelezen(stappen, lijn, om, woorden)
            groepen.setdefault(kop, {}).setdefault(antwoord, []).extend(_over_wie(lijn, geheel, len(gehelen) > 1))
    zinnen = [_zin(kop, antwoorden, allen, noem) for kop, antwoorden in groepen.items()]
    return [*zinnen, *dict.fromkeys(z for geheel in gehelen for z in _uitzonderingen(stappen, geheel, woorden))]


def _zin(
    kop: _Kop, antwoorden: Mapping[str, Sequence[str]], allen: set[str], noem: Callable[[Iterable[str]], str]
) -> Zin:
    """One line; people are not named when the same answer goes for all of them."""
    eender = len(antwoorden) == 1
    delen = (f"{a} ({noem(wie)})" if wie and not (eender and set(wie) == allen) else a for a, wie in antwoorden.items())
    return Zin(f"{kop.teken} {kop.vraag} {opsomming(delen)}{kop.nodig}", "open" if kop.teken == "?" else "gewoon", 1)


def _uitzonderingen(stappen: Mapping[str, Stap], geheel: Stap, woorden: Woorden) -> Iterator[Zin]:
    """The exceptions that hold, and those that still may while the rule is open."""
    for uitzondering in (stappen[p] for p in geheel.premissen[1:]):
        if uitzondering.waarde == "waar":
            yield Zin(f"✗ Uitzondering: {woorden.regel(uitzondering.over)}", "gewoon", 1)
        elif uitzondering.waarde in OPEN and geheel.waarde in OPEN:
            yield Zin(f"? Misschien een uitzondering: {woorden.regel(uitzondering.over)}", "open", 1)


def _dragend(stappen: Mapping[str, Stap], stap: Stap, om: bool) -> Iterator[tuple[Stap, bool]]:
    """The lines that make a step what it is: of a false whole the false parts, of an open one the open parts.

    ``om`` says that a line counts the other way round: it stands in a group of which nothing may hold.
    """
    if stap.vorm not in _GROEPEN:
        yield stap, om
        return
    delen = [stappen[p] for p in (stap.premissen[:1] if stap.vorm == "geldt" else stap.premissen)]
    gezocht = OPEN if stap.waarde in OPEN else (stap.waarde,)
    if stap.vorm == "geen":
        gezocht = _TEGENDEEL.get(stap.waarde, OPEN)
    elif stap.vorm == "alle" and stap.waarde in OPEN:
        gezocht = (*OPEN, "waar")
    for deel in delen:
        if deel.waarde in gezocht or stap.vorm == "geldt":
            yield from _dragend(stappen, deel, om != (stap.vorm == "geen"))


def _gelezen(stappen: Mapping[str, Stap], lijn: Stap, om: bool, woorden: Woorden) -> tuple[_Kop, str]:
    """A line as a sign, a question, what was needed when that is not so, and the answer."""
    teken = _TEKEN.get(_TEGENDEEL[lijn.waarde][0] if om and lijn.waarde in _TEGENDEEL else lijn.waarde, "?")
    if lijn.vorm == "dekkingslijn":
        return _Kop(teken, f"{hoofdletter(woorden.regel(lijn.over))}:", ""), DEKKING[stappen[lijn.premissen[0]].waarde]
    if lijn.vorm != "lijn":
        return _Kop(teken, f"Eerder besluit over {los(lijn.over)} ({los(lijn.tekst)}):", ""), _IS_ER[lijn.waarde]
    nodig = f" ({'mag niet zijn' if om else 'nodig'}: {toets(lijn.tekst)})" if teken == "✗" else ""
    return _Kop(teken, woorden.vraag(lijn.over), nodig), _antwoord(stappen[lijn.premissen[0]])


def _antwoord(feit: Stap) -> str:
    if feit.vorm == "reeks":
        return (
            f"{los(met_maandnamen(feit.tekst))}: {'nog niet bekend' if feit.waarde == 'onbekend' else los(feit.waarde)}"
        )
    if feit.waarde == "oordeel":
        return "hierover moet nog iemand oordelen" + (", er ligt een advies" if feit.tekst == "advies" else "")
    if feit.waarde == "onbekend":
        return "nog niet bekend" + (f", want {ONBEKEND_WANT[feit.tekst]}" if feit.tekst in ONBEKEND_WANT else "")
    return los(feit.waarde)


def _over_wie(lijn: Stap, geheel: Stap, met_meer: bool) -> list[str]:
    """Whom a line is about, when that is not plain: another than the rule is read for, or one of several."""
    persoon = lijn.cel.partition("/")[2]
    over_iemand = lijn.over.partition(".")[0] in ("persoon", "element_persoon") and persoon != "-"
    return [persoon] if over_iemand and (met_meer or lijn.cel != geheel.cel) else []
