"""The ladder of an element: who to go to when nothing moves, from the own mandate up to the court.

Each rung has an owner, an article where the law gives one, a longest time, and what follows on silence: the next rung,
never a refusal. Rungs that this municipality does not have are left out.
"""

from collections.abc import Iterator
from typing import NamedTuple

from engine.cells import Cel
from engine.citations import citaat
from engine.elements import hoofdcellen
from engine.outcome import Toetsing, functiepaden, naam_van
from engine.sentences import los

#: How long an informal rung may take: a proposal of the makers, no term of law.
VOORSTEL = "spreek een dag af; voorstel: ten hoogste 2 weken"

_LOKET = "landelijk-maatwerkloket/aanmelden"


class Trede(NamedTuple):
    """One rung: what, who, on which article, how long at most, and what happens on silence."""

    nr: int
    wat: str
    wie: tuple[str, ...]
    bron: str
    termijn: str
    bij_stilte: str


class Ladder(NamedTuple):
    """The rungs in order."""

    treden: tuple[Trede, ...]


def ladder(t: Toetsing, element: str) -> Ladder:
    """The rungs for the leading laws of an element; none when no decision is needed."""
    leidend = str(t.samenvattingen[element].leidend.waarde).split()
    cellen = [
        c
        for c in hoofdcellen(t.cellen[element])
        if c.kern.id in leidend and c.kern.bevoegdheid in t.recht.machten
        and c.beslissing.stap.waarde != "geen_besluit_nodig"
    ]  # fmt: skip
    if not cellen:
        return Ladder(())
    rij = [(wat, tuple(dict.fromkeys(wie)), bron, termijn) for wat, wie, bron, termijn in _treden(t, cellen) if wie]
    return Ladder(
        tuple(
            Trede(n, wat, wie, bron, termijn, _stilte(n, len(rij)))
            for n, (wat, wie, bron, termijn) in enumerate(rij, 1)
        )
    )


def _stilte(nr: int, aantal: int) -> str:
    return f"ga naar trede {nr + 1}; stilte is nooit een afwijzing" if nr < aantal else "de rechter bepaalt het vervolg"


_Ruw = tuple[str, list[str], str, str]


def _treden(t: Toetsing, cellen: list[Cel]) -> Iterator[_Ruw]:
    eigen = cellen[0].kern.regeling
    contact = t.plan.contactpersoon.functie
    organen = [t.bevoegd.netwerk.wortels[c.kern.bevoegdheid].orgaan for c in cellen]
    hier = [c for c in cellen if t.bevoegd.netwerk.wortels[c.kern.bevoegdheid].gemeentelijk]

    def tekst(bron: str) -> str:
        return citaat(bron, eigen, t.recht).tekst

    if any(c.beslissing.stap.waarde in ("ja", "ja_binnen_grenzen") for c in cellen):
        yield "het eigen mandaat", [contact], tekst("awb art. 10:1"), ""
    dichtbij, hoger = _functies(t, cellen)
    yield "een collega met dit mandaat", dichtbij, tekst("awb art. 10:9 lid 1"), VOORSTEL
    yield "wie het mandaat rechtstreeks van het bestuur heeft", hoger, tekst("awb art. 10:3 lid 1"), VOORSTEL
    if hier:
        yield "een overleg in de gemeente waar iemand met mandaat bij zit", ["contactpersoon"], "", VOORSTEL
    buiten = [] if hier else organen
    for naam, groep in (("het bestuur zelf", [o for o in organen if hier]), ("wie er wel over gaat", buiten)):
        yield naam, groep, tekst("awb art. 4:13 lid 1") if groep else "", "de termijn voor het besluit"
    if _LOKET in t.recht.kernen:
        yield (
            "het Landelijk Maatwerkloket, als alles hier op papier is geprobeerd",
            ["contactpersoon"],
            tekst(f"{t.recht.kernen[_LOKET].regeling.regeling} {t.recht.kernen[_LOKET].regel.bron}"),
            VOORSTEL,
        )
    yield from _rechter(t, organen, tekst("awb art. 6:7"), tekst("awb art. 6:2 onder b"))


def _rechter(t: Toetsing, organen: list[str], zes_weken: str, te_laat: str) -> Iterator[_Ruw]:
    """Objection and court for public bodies; other bodies have their own complaint and judge."""
    soorten = {o: t.recht.rulebook.organen[o].soort for o in organen if o in t.recht.rulebook.organen}
    bestuur = [o for o in organen if soorten.get(o, "bestuursorgaan") == "bestuursorgaan"]
    if bestuur:
        wie = ["het gezin"]
        yield "bezwaar tegen een besluit", wie, zes_weken, "binnen 6 weken na het besluit"
        yield (
            "naar de rechter als het besluit uitblijft of het bezwaar niet helpt",
            wie,
            te_laat,
            "na 6 weken, of als het te laat is",
        )
    elif any(s == "rechter" for s in soorten.values()):
        yield "de rechter beslist hier zelf; vraag het met een advocaat", ["het gezin"], "", ""
    else:
        namen = ", ".join(dict.fromkeys(naam_van(t.recht, o) for o in organen))
        yield f"de klachtenregeling van {namen}, en daarna de rechter", ["het gezin"], "", ""


def _functies(t: Toetsing, cellen: list[Cel]) -> tuple[list[str], list[str]]:
    """Functions that could decide: who got it from somebody with a mandate, and who got it from the body."""
    dichtbij: list[str] = []
    hoger: list[str] = []
    for cel in cellen:
        for functie in t.bevoegd.netwerk.functies:
            if functie == t.plan.contactpersoon.functie:
                continue
            goed = [p for p in functiepaden(t, cel, functie) if p.stap.waarde in ("ja", "ja_binnen_grenzen", "open")]
            if goed:
                (hoger if min(len(p.schakels) for p in goed) == 1 else dichtbij).append(functie)
    return [los(f) for f in dichtbij], [los(f) for f in hoger]
