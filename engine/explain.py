"""An Uitkomst in plain Dutch: per element the family's words, the answer, and what it follows from, in a fixed order.

Pure functions from an Uitkomst to sentences with a tone; ``api`` shows them. What is not in the Uitkomst is not
said: no new reasoning happens here (promise 3), and nothing here says that something was decided (promise 1).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from engine.sentences import (
    BESLISSEN,
    DEKKING,
    GEGEVENS,
    KORT,
    MOTIVEER,
    ROUTES,
    STAND,
    Voorstel,
    Woorden,
    dag,
    hoofdletter,
    los,
    opsomming,
    reden,
    toets,
    zonder_bereik,
)
from schemas.plan import Plan
from schemas.uitkomst import Cel, Element, Ontbrekend, Stap, Uitkomst, Vindplaats

#: How a sentence is meant; never only a colour.
Toon = Literal["goed", "slecht", "open", "gewoon", "zacht", "kop"]

TOON_VAN_ANTWOORD: dict[str, Toon] = {
    "mag": "goed",
    "mag_mits": "goed",
    "geen_besluit_nodig": "goed",
    "oordeel_nodig": "open",
    "feiten_ontbreken": "open",
    "mag_niet": "slecht",
    "niet_bevoegd": "slecht",
}
TOON_VAN_DEKKING: dict[str, Toon] = {
    "gedekt": "goed",
    "gedekt_onder_voorwaarden": "goed",
    "onbekend": "open",
    "niet_gedekt": "slecht",
}

_VOLGORDE = ("gedekt", "gedekt_onder_voorwaarden", "onbekend", "niet_gedekt")
_TEKEN = {"waar": "✓", "onwaar": "✗", "onbekend": "?", "oordeel": "?"}
_IS_ER = {"waar": "dat is er", "onwaar": "dat is er niet", "onbekend": "nog niet bekend"}
_OPEN: tuple[str, ...] = ("onbekend", "oordeel")
_TEGENDEEL: dict[str, tuple[str, ...]] = {"waar": ("onwaar",), "onwaar": ("waar",)}
_MEESTE_REDENEN = 6
_GEEN_REGEL = "Geen regel die hier bekend is biedt dit soort hulp. Dat is geen nee: laat iemand ernaar kijken."
_BINNEN = {"binnen": "Past binnen", "buiten": "Past niet binnen", "onbekend": "Onbekend of dit past binnen"}
_LAGEN = {"beleid": "beleid", "verordening": "verordening", "buiten_ruimte": "een lokale regel zonder grondslag"}
TOON_VAN_BESLISSEN: dict[str, Toon] = {
    "ja": "goed",
    "ja_binnen_grenzen": "goed",
    "geen_besluit_nodig": "goed",
    "eerst_laten_toetsen": "open",
    "onbekend": "open",
    "nee": "slecht",
    "onmogelijk": "slecht",
}
_TOON_VAN_KADER: dict[str, Toon] = {"binnen": "gewoon", "buiten": "slecht", "onbekend": "open"}

VOORBEHOUD = "Dit is hulp bij het beslissen en zelf geen besluit: dat neemt een mens, met naam en reden."


class Zin(NamedTuple):
    """One sentence: its tone, how deep it stands, and the numbers of its sources."""

    tekst: str
    toon: Toon = "gewoon"
    diepte: int = 0
    noten: tuple[int, ...] = ()


class Blok(NamedTuple):
    """Sentences under one heading."""

    kop: str
    zinnen: tuple[Zin, ...]


class Onderdeel(NamedTuple):
    """One element of the plan, explained; ``bronnen`` are (text, link), numbered from 1."""

    id: str
    woorden: str
    voor: str
    code: str
    zin: str
    blokken: tuple[Blok, ...]
    bronnen: tuple[tuple[str, str], ...]


class Uitleg(NamedTuple):
    """A whole Uitkomst, explained."""

    titel: str
    aanhef: tuple[Zin, ...]
    onderdelen: tuple[Onderdeel, ...]
    slot: tuple[Blok, ...]


@dataclass(slots=True)
class _Bronnen:
    """Numbers the sources of one element in the order in which they are named."""

    nummers: dict[tuple[str, str], int] = field(default_factory=dict)

    def noot(self, *vindplaatsen: Vindplaats) -> tuple[int, ...]:
        return tuple(self.nummers.setdefault((v.tekst, v.link), len(self.nummers) + 1) for v in vindplaatsen if v.link)


@dataclass(frozen=True, slots=True)
class _Beeld:
    """One element with what its explanation needs."""

    uitkomst: Uitkomst
    element: Element
    woorden: Woorden
    stappen: Mapping[str, Stap]
    bronnen: _Bronnen

    @property
    def leidend(self) -> list[Cel]:
        return [c for c in self.element.cellen if c.regel in self.element.samenvatting.leidend]


def leg_uit(uitkomst: Uitkomst, plan: Plan | None = None, woorden: Woorden | None = None) -> Uitleg:
    """Explain an Uitkomst, in the order of the plan when it is given."""
    taal = woorden or Woorden()
    stappen = {stap.id: stap for stap in uitkomst.afleiding}
    volgorde = {naam: nummer for nummer, naam in enumerate(plan.elementen)} if plan is not None else {}
    elementen = sorted(uitkomst.elementen, key=lambda e: volgorde.get(e.id, 0))
    contact = uitkomst.contactpersoon
    aanhef = (
        Zin(f"Contactpersoon: {los(contact.functie)}, werkt bij: {los(contact.organisatie)}"),
        Zin(
            f"Recht en feiten van {dag(uitkomst.peildatum)}, "
            f"met de rechtspraak die op {dag(uitkomst.kennisdatum)} bekend was",
            "zacht",
        ),
        Zin(VOORBEHOUD, "zacht"),
    )
    return Uitleg(
        f"Plan {uitkomst.plan.naam} · {uitkomst.gemeente}",
        aanhef,
        tuple(_onderdeel(_Beeld(uitkomst, e, taal, stappen, _Bronnen()), plan) for e in elementen),
        tuple(blok for blok in _slot(uitkomst, taal) if blok.zinnen),
    )


def _onderdeel(beeld: _Beeld, plan: Plan | None) -> Onderdeel:
    element = beeld.element
    mensen = list(plan.elementen[element.id].voor) if plan is not None and element.id in plan.elementen else []
    mensen = mensen or list(dict.fromkeys(cel.persoon for cel in element.cellen))
    makers: tuple[tuple[str, Callable[[_Beeld], Iterable[Zin]]], ...] = (
        ("Wat de wet zegt", _wetten),
        ("Wat ontbreekt", _ontbreekt),
        ("Wie beslist", _wie_beslist),
        ("Welke weg open is", _wegen),
        ("Termijnen", _termijnen),
    )
    blokken = [Blok(kop, tuple(maak(beeld))) for kop, maak in makers]
    return Onderdeel(
        element.id,
        element.in_eigen_woorden,
        f"voor {opsomming(mensen)} · {los(element.soort)}" if mensen else los(element.soort),
        element.samenvatting.antwoord,
        element.samenvatting.zin,
        tuple(blok for blok in blokken if blok.zinnen),
        tuple(beeld.bronnen.nummers),
    )


# --- per law: what and why -------------------------------------------------------------------------------------


def _hoofdcellen(cellen: Iterable[Cel]) -> list[Cel]:
    """The first act of every person and rule; coverage is the same for every act."""
    eerste: dict[tuple[str, str], Cel] = {}
    for cel in cellen:
        eerste.setdefault((cel.persoon, cel.regel), cel)
    return list(eerste.values())


def _wetten(beeld: _Beeld) -> Iterator[Zin]:
    """Each law that was looked at: the leading ones first, people with the same answer together."""
    element = beeld.element
    if not element.cellen:
        yield Zin(
            "Geen regel die hier bekend is biedt dit soort hulp. Dat is geen nee: laat iemand ernaar kijken.", "open"
        )
    leidend = element.samenvatting.leidend
    groepen: dict[tuple[bool, int, str, tuple[Zin, ...]], list[Cel]] = {}
    for cel in _hoofdcellen(element.cellen):
        sleutel = (cel.regel not in leidend, _VOLGORDE.index(cel.dekking.status), cel.regel, tuple(_waarom(beeld, cel)))
        groepen.setdefault(sleutel, []).append(cel)
    meer_mensen = len({cel.persoon for cel in element.cellen}) > 1
    for sleutel in sorted(groepen, key=lambda s: s[:3]):
        yield from _wet(beeld, groepen[sleutel], sleutel[3], meer_mensen)
    for over in element.niet_gemodelleerd:
        yield Zin(f"Niet uitgewerkt, dus voor een mens: {over.wat}", "open", 0, beeld.bronnen.noot(over.bron))
    yield from (
        Zin(hoofdletter(reden_.rstrip(".")) + ".", "zacht")
        for b in element.bekeken if not b.regel for reden_ in b.omdat
    )  # fmt: skip


def _wet(beeld: _Beeld, cellen: list[Cel], waarom: tuple[Zin, ...], meer_mensen: bool) -> Iterator[Zin]:
    cel = cellen[0]
    status = cel.dekking.status
    wie = f" (voor {opsomming(c.persoon for c in cellen)})" if meer_mensen else ""
    leidt = cel.regel in beeld.element.samenvatting.leidend
    bronnen = opsomming(v.tekst for v in cel.bron)
    if status == "niet_gedekt" and not leidt:
        naam = los(cel.regel.rpartition("/")[2])
        yield Zin(f"{bronnen}, {naam}{wie}: bekeken, niet van toepassing.", "zacht", 0, beeld.bronnen.noot(*cel.bron))
    else:
        yield Zin(f"{bronnen}{wie}: {DEKKING[status]}.", TOON_VAN_DEKKING[status], 0, beeld.bronnen.noot(*cel.bron))
    vermelding = beeld.woorden.regels.get(cel.regel)
    if vermelding is not None and vermelding.uitleg and status != "niet_gedekt":
        yield Zin(f"{vermelding.uitleg}.", "gewoon", 1)
    yield from waarom
    if leidt:
        yield from _voorwaarden(beeld, cel.regel)
    if cel.te_verifieren:
        yield Zin("Deze tekst is op deze datum niet aan de bron zelf nagegaan.", "open", 1)


def _waarom(beeld: _Beeld, cel: Cel) -> Iterator[Zin]:
    """Why one law gives this answer: the lines of the derivation that carry it, readings that differ, and frames."""
    dekking = beeld.stappen[cel.stappen.dekking]
    rollen = [(rol, beeld.stappen[p]) for rol, p in zip(dekking.rollen, dekking.premissen, strict=False)]
    gevonden = [
        zin
        for rol, stap in rollen
        if rol == "geldt" or (rol in ("hoeft_niet", "kan_weigeren") and stap.waarde != "onwaar")
        for zin in _van_deel(beeld, rol, stap)
    ]
    uniek = list(dict.fromkeys(gevonden))
    yield from uniek[:_MEESTE_REDENEN]
    if len(uniek) > _MEESTE_REDENEN:
        yield Zin(f"… en nog {len(uniek) - _MEESTE_REDENEN} (zie --waarom {beeld.element.id})", "zacht", 1)
    yield from (Zin(f"Rechters verschillen hierover. Lezing: {lezing}", "open", 1) for lezing in cel.dekking.bestreden)
    yield from _kaders(beeld, cel)
    for stroom in cel.gegevens:
        wat = beeld.woorden.vraag(stroom.feit)
        yield Zin(f"Gegeven uit {stroom.van} ({wat.rstrip(':')}): {GEGEVENS[stroom.uitkomst]}.", "gewoon", 1)


def _van_deel(beeld: _Beeld, rol: str, stap: Stap) -> Iterator[Zin]:
    if rol != "geldt":
        gevolg = "hoeft het college dit niet te geven" if rol == "hoeft_niet" else "mag het college dit weigeren"
        vooraf = "Misschien" if stap.waarde in _OPEN else "Hier"
        yield Zin(f"{vooraf} {gevolg}: {beeld.woorden.regel(stap.over)}.", "open", 1)
        return
    for lijn, om in _dragende_lijnen(beeld.stappen, stap, False):
        if lijn.over == "element.soort" and lijn.waarde == "waar":
            continue
        teken = _TEKEN[{"waar": "onwaar", "onwaar": "waar"}.get(lijn.waarde, lijn.waarde) if om else lijn.waarde]
        yield Zin(f"{teken} {_lijn_in_woorden(beeld, lijn, om)}", "open" if teken == "?" else "gewoon", 1)
    for uitzondering in (beeld.stappen[p] for p in stap.premissen[1:]):
        if uitzondering.waarde == "waar":
            yield Zin(f"✗ Uitzondering: {beeld.woorden.regel(uitzondering.over)}", "gewoon", 1)
        elif uitzondering.waarde in _OPEN and stap.waarde in _OPEN:
            yield Zin(f"? Misschien een uitzondering: {beeld.woorden.regel(uitzondering.over)}", "open", 1)


def _dragende_lijnen(stappen: Mapping[str, Stap], stap: Stap, om: bool) -> Iterator[tuple[Stap, bool]]:
    """The lines that make a step what it is: of a false whole the false parts, of an open one the open parts.

    ``om`` says that a line counts the other way round: it stands in a group of which nothing may hold.
    """
    if stap.vorm not in ("alle", "een", "geen", "geldt"):
        yield stap, om
        return
    delen = [stappen[p] for p in (stap.premissen[:1] if stap.vorm == "geldt" else stap.premissen)]
    gezocht = _OPEN if stap.waarde in _OPEN else (stap.waarde,)
    if stap.vorm == "geen":
        gezocht = _TEGENDEEL.get(stap.waarde, _OPEN)
    elif stap.vorm == "alle" and stap.waarde in _OPEN:
        gezocht = (*_OPEN, "waar")
    for deel in delen:
        if deel.waarde in gezocht or stap.vorm == "geldt":
            yield from _dragende_lijnen(stappen, deel, om != (stap.vorm == "geen"))


def _lijn_in_woorden(beeld: _Beeld, lijn: Stap, om: bool) -> str:
    """The question and its answer, and what was needed when that is not so; whom it is about when it is a person."""
    if lijn.vorm == "dekkingslijn":
        regel, status = beeld.woorden.regel(lijn.over), beeld.stappen[lijn.premissen[0]].waarde
        return f"{hoofdletter(regel)}: {DEKKING[status]}"
    if lijn.vorm != "lijn":
        return f"Eerder besluit over {los(lijn.over)} ({los(lijn.tekst)}): {_IS_ER[lijn.waarde]}"
    feit = beeld.stappen[lijn.premissen[0]]
    antwoord = los(feit.waarde)
    if feit.waarde == "oordeel":
        antwoord = "hierover moet nog iemand oordelen" + (", er ligt een advies" if feit.tekst == "advies" else "")
    elif feit.waarde == "onbekend":
        antwoord = "nog niet bekend" + (", want de een zegt dit en de ander dat" if feit.tekst == "tegenspraak" else "")
    persoon = lijn.cel.partition("/")[2]
    wie = f" ({persoon})" if lijn.over.startswith("persoon.") and persoon != "-" else ""
    fout = "waar" if om else "onwaar"
    nodig = f" ({'mag niet zijn' if om else 'nodig'}: {toets(lijn.tekst)})" if lijn.waarde == fout else ""
    return f"{beeld.woorden.vraag(lijn.over)} {antwoord}{wie}{nodig}"


def _kaders(beeld: _Beeld, cel: Cel) -> Iterator[Zin]:
    for kader in cel.kaders:
        if cel.dekking.status == "niet_gedekt" and (kader.laag, kader.uitkomst) != ("verordening", "buiten"):
            continue
        wat = kader.uitleg.rstrip(".") or los(kader.regel.rpartition("/")[2])
        zin = f"{_BINNEN[kader.uitkomst]} {_LAGEN[kader.laag]}: {wat} ({kader.bron.tekst})."
        yield Zin(zin, _TOON_VAN_KADER[kader.uitkomst], 1, beeld.bronnen.noot(kader.bron))


def _voorwaarden(beeld: _Beeld, regel: str) -> Iterator[Zin]:
    for voorwaarde in beeld.element.voorwaarden:
        if voorwaarde.regel != regel:
            continue
        if voorwaarde.soort == "eerst_regelen":
            yield Zin(f"Eerst regelen: {beeld.woorden.vraag(voorwaarde.feit).rstrip(':')}", "open", 1)
        else:
            yield Zin(f"Hoort bij een ja: {voorwaarde.tekst}", "gewoon", 1)


# --- what is missing ---------------------------------------------------------------------------------------------


def gewicht(mist: Ontbrekend, element: Element) -> int:
    """How much a missing fact matters: 0 changes the answer, 1 changes an axis, 2 changes neither by itself."""
    nu = element.samenvatting
    if any(g.antwoord != nu.antwoord for g in mist.maakt_uit):
        return 0
    return 1 if any((g.status, g.beslissen) != (nu.status, nu.beslissen) for g in mist.maakt_uit) else 2


def _ontbreekt(beeld: _Beeld) -> Iterator[Zin]:
    """The most decisive first, and within that by who can supply it."""
    element = beeld.element
    per: dict[int, list[Ontbrekend]] = {0: [], 1: [], 2: []}
    for mist in element.ontbrekend:
        per[gewicht(mist, element)].append(mist)
    koppen = ("Dit verandert het antwoord:", "Dit verandert niet het antwoord, wel wat de wet doet of wie beslist:")
    for rang, kop in enumerate(koppen):
        if per[rang]:
            yield Zin(kop, "kop")
            yield from _per_leverancier(beeld, per[rang])
    if per[2]:
        wie = _geteld(_leverancier(m) for m in per[2])
        vragen = "1 vraag verandert" if len(per[2]) == 1 else f"{len(per[2])} vragen veranderen"
        nog = "Nog " if per[0] or per[1] else ""
        zin = f"{nog}{vragen} op zichzelf niets aan het antwoord; wel nodig voor een zorgvuldig besluit ({wie})."
        yield Zin(hoofdletter(zin), "zacht")
    yield from _instemming(element)


def _instemming(element: Element) -> Iterator[Zin]:
    """Consent that is not there yet; people for whom it stands the same together."""
    groepen: dict[tuple[str, str], list[str]] = {}
    for i in element.instemming:
        if i.stand != "gegeven":
            groepen.setdefault((i.stand, i.persoon), []).append(i.door)
    for (stand, persoon), door in groepen.items():
        toon: Toon = "slecht" if stand == "geweigerd" else "open"
        yield Zin(f"Instemming met hulp voor {persoon}, van {opsomming(door)}: {STAND[stand]}.", toon)


def _per_leverancier(beeld: _Beeld, rij: Sequence[Ontbrekend]) -> Iterator[Zin]:
    groepen: dict[str, list[Ontbrekend]] = {}
    for mist in rij:
        groepen.setdefault(_leverancier(mist), []).append(mist)
    for leverancier in sorted(groepen, key=lambda naam: (-len(groepen[naam]), naam)):
        yield Zin(f"{hoofdletter(leverancier)}:", "gewoon", 1)
        for mist in groepen[leverancier]:
            persoon = mist.over.partition("/")[2]
            over = f" ({persoon})" if persoon not in ("", "-") else ""
            yield Zin(f"{mist.vraag}{over}", "open", 2)
            yield from (Zin(zin, "zacht", 3) for zin in _gevolgen(beeld.element, mist))


def _leverancier(mist: Ontbrekend) -> str:
    if mist.soort == "oordeel":
        return "een oordeel, van wie daarvoor bevoegd is"
    return mist.leverancier or "niet bekend wie dit weet"


def _geteld(namen: Iterable[str]) -> str:
    rij = list(namen)
    uniek = sorted(set(rij), key=lambda naam: (-rij.count(naam), naam))
    return "; ".join(f"{naam}: {rij.count(naam)}" for naam in uniek)


def _gevolgen(element: Element, mist: Ontbrekend) -> Iterator[str]:
    """The answer per value; values with the same outcome together."""
    nu = element.samenvatting
    groepen: dict[str, list[str]] = {}
    for g in mist.maakt_uit:
        zin = KORT[g.antwoord]
        if g.status != nu.status or gewicht(mist, element) == 1:
            zin += f"; {DEKKING[g.status]}"
        if g.beslissen != nu.beslissen and g.antwoord != "geen_besluit_nodig":
            zin += f"; de contactpersoon {BESLISSEN[g.beslissen]}"
        groepen.setdefault(zin, []).append(los(g.als))
    for zin, waarden in groepen.items():
        yield f"{opsomming(waarden, 'of')} → {zin}"


# --- who decides -------------------------------------------------------------------------------------------------


def _wie_beslist(beeld: _Beeld) -> Iterator[Zin]:
    if beeld.element.samenvatting.beslissen == "geen_besluit_nodig":
        cellen = [c for c in beeld.leidend if c.beslissen.antwoord == "geen_besluit_nodig"]
        for gezag, code in dict.fromkeys((c.beslissen.bevoegd_gezag, c.beslissen.waarom[0]) for c in cellen):
            wie = f" Wie kiest: {beeld.woorden.orgaan(gezag)}." if gezag else ""
            yield Zin(_reden(beeld, code, cellen[0]) + wie, "goed")
        return
    for beslisser in beeld.element.samenvatting.wie_beslist:
        if beslisser.via == "de wet":
            contact = beeld.woorden.contact.get(beslisser.functie)
            vraag = f" Waar te vragen: {contact}." if contact else ""
            yield Zin(f"{hoofdletter(beslisser.naam)}, volgens de wet.{vraag}")
        else:
            yield Zin(f"{hoofdletter(beslisser.naam)}, in mandaat: {beeld.woorden.rijen(beslisser.via.split(' > '))}.")
    yield from _contactpersoon(beeld)


def _contactpersoon(beeld: _Beeld) -> Iterator[Zin]:
    """May this contact person do it: acts and people with the same answer together."""
    functie = los(beeld.uitkomst.contactpersoon.functie)
    groepen: dict[tuple[str, tuple[Zin, ...]], list[Cel]] = {}
    for cel in beeld.leidend:
        groepen.setdefault((cel.beslissen.antwoord, tuple(_keten(beeld, cel))), []).append(cel)
    for (antwoord, zinnen), cellen in groepen.items():
        daden = hoofdletter(opsomming((los(c.handeling) for c in cellen), "of"))
        zin = f"{daden}: deze contactpersoon ({functie}) {BESLISSEN[antwoord]}."
        yield Zin(zin, TOON_VAN_BESLISSEN[antwoord])
        yield from zinnen


def _keten(beeld: _Beeld, cel: Cel) -> Iterator[Zin]:
    beslissen = cel.beslissen
    if beslissen.namens:
        yield Zin(f"Namens {beslissen.namens}.", "gewoon", 1)
    for pad in beslissen.via:
        stappen = [f"nr. {s.nr} van {s.document} ({los(s.van)} → {los(s.aan)})" for s in pad]
        yield Zin(f"Mandaat: {', dan '.join(stappen)}.", "gewoon", 1)
        for schakel in pad:
            if schakel.grenzen:
                yield Zin(f"Grenzen van nr. {schakel.nr}: {_grenzen(beeld, schakel.grenzen)}.", "gewoon", 2)
            if schakel.afwijken_van_beleid == "nee":
                yield Zin(f"Nr. {schakel.nr} laat niet toe van beleid af te wijken.", "gewoon", 2)
            if schakel.raadpleegt:
                yield Zin(f"Vraag eerst: {los(schakel.raadpleegt)}.", "gewoon", 2)
    for code in _sprekend(beslissen.waarom):
        yield Zin(_reden(beeld, code, cel), "gewoon", 1)


def _sprekend(codes: Sequence[str]) -> Sequence[str]:
    """Rows that simply speak of other acts or employers say little beside a row that nearly fitted."""
    sprekend = [code for code in codes if code.partition(":")[0] not in ("handeling", "andere_organisatie")]
    return sprekend or codes


def _grenzen(beeld: _Beeld, grenzen: Sequence[str]) -> str:
    return opsomming(los(zonder_bereik(grens.replace(": ", " ", 1))) for grens in grenzen)


def _reden(beeld: _Beeld, code: str, cel: Cel) -> str:
    contact = beeld.uitkomst.contactpersoon
    return reden(
        code,
        beeld.woorden,
        functie=contact.functie,
        organisatie=contact.organisatie,
        gezag=cel.beslissen.bevoegd_gezag,
        handeling=cel.handeling,
    )


# --- which route is open -----------------------------------------------------------------------------------------


def _wegen(beeld: _Beeld) -> Iterator[Zin]:
    """The routes of the leading laws, who may take them, and what must be motivated."""
    routes = dict.fromkeys(route for cel in beeld.leidend for route in cel.maatwerkroutes)
    if not routes or beeld.element.samenvatting.beslissen == "geen_besluit_nodig":
        return
    for route in (r for r in routes if r != "geen_nodig" or len(routes) == 1):
        yield Zin(ROUTES[route], "slecht" if route == "niet_mogelijk" else "gewoon")
        wie = _wie_mag(beeld, route)
        if wie:
            kop = "Bij wie" if route in ("overleg_met_bevoegd_gezag", "naar_de_rechter") else "Wie dit mag"
            yield Zin(f"{kop}: {wie}.", "gewoon", 1)
        yield from _motivering(beeld, route)


def _wie_mag(beeld: _Beeld, route: str) -> str:
    beslissers = beeld.element.samenvatting.wie_beslist
    functies = [b.naam for b in beslissers if b.via != "de wet"] or [b.naam for b in beslissers]
    if route in MOTIVEER or route == "opschalen_doorzettingsmacht":
        aangewezen = [beeld.woorden.orgaan(v.bevoegd) for v in _voorstellen(beeld, route) if v.bevoegd]
        return opsomming(aangewezen or functies, "of")
    if route in ("overleg_met_bevoegd_gezag", "naar_de_rechter"):
        gezag = dict.fromkeys(c.beslissen.bevoegd_gezag for c in beeld.leidend if route in c.maatwerkroutes)
        return opsomming(
            beeld.woorden.orgaan(naam)
            + (f" (via {beeld.woorden.contact[naam]})" if naam in beeld.woorden.contact else "")
            for naam in gezag
        )
    return ""


_LAAG_VAN_ROUTE = {"afwijken_beleidsregel_awb_4_84": "beleid", "hardheidsclausule_verordening": "verordening"}


def _voorstellen(beeld: _Beeld, route: str) -> list[Voorstel]:
    """Maatwerk that the rules prepare: for a frame that is exceeded or open here, or for the rule itself."""
    laag = _LAAG_VAN_ROUTE.get(route)
    geraakt = {k.regel for c in beeld.leidend for k in c.kaders if k.laag == laag and k.uitkomst != "binnen"}
    geraakt |= set() if laag else {c.regel for c in beeld.leidend}
    return [v for v in beeld.woorden.voorstellen if v.wijkt_af_van & geraakt]


def _motivering(beeld: _Beeld, route: str) -> Iterator[Zin]:
    if route not in MOTIVEER:
        return
    passend = _voorstellen(beeld, route)
    for voorstel in passend:
        yield Zin(f"Motiveer ({voorstel.grondslag}): {'; '.join(voorstel.motiveer)}.", "gewoon", 1)
        if voorstel.denk_aan:
            yield Zin(f"Denk aan: {'; '.join(voorstel.denk_aan)}.", "zacht", 1)
        duur = [f"ten hoogste {voorstel.ten_hoogste}"] if voorstel.ten_hoogste else []
        duur += [f"evalueer na {voorstel.evalueer_na}"] if voorstel.evalueer_na else []
        if duur:
            yield Zin(f"{hoofdletter(', '.join(duur))}.", "gewoon", 1)
    if not passend:
        yield Zin(f"Motiveer: {'; '.join(MOTIVEER[route])}.", "gewoon", 1)


def _termijnen(beeld: _Beeld) -> Iterator[Zin]:
    """Duties with a last day, the first one first."""
    rij = sorted((p.termijn.uiterlijk, p.tekst, p) for p in beeld.element.plichten if p.termijn.uiterlijk is not None)
    for uiterlijk, tekst, plicht in rij:
        yield Zin(f"Uiterlijk {dag(uiterlijk)}: {tekst}", "gewoon", 0, beeld.bronnen.noot(plicht.bron))


# --- the whole plan ------------------------------------------------------------------------------------------------


def _slot(uitkomst: Uitkomst, woorden: Woorden) -> Iterator[Blok]:
    """What does not belong to one element."""
    plekken: dict[str, list[str]] = {}
    for signaal in uitkomst.signalen:
        plekken.setdefault(signaal.tekst or los(signaal.signaal), []).append(_plek(signaal.over))
    opvallend = (f"{tekst} ({opsomming(waar)})" for tekst, waar in plekken.items())
    botsingen = (f"{woorden.vraag(c.feit)} ({_plek(c.over)}) {'; '.join(c.regels)}" for c in uitkomst.conflicten)
    gebreken = (f"{g.code} bij {g.bij}: {g.uitleg}" for g in uitkomst.gebreken)
    verschillen = (
        f"{woorden.vraag(t.feit)} ({_plek(t.over)}) "
        + "; ".join(f"{los(u.door)}{f' op {u.op}' if u.op else ''}: {los(u.waarde)}" for u in t.uitspraken)
        for t in uitkomst.tegenspraken
    )
    yield Blok("Wat opvalt", tuple(Zin(zin, "open") for zin in opvallend))
    yield Blok("Waarover mensen verschillen", tuple(Zin(zin, "open") for zin in verschillen))
    yield Blok("Regels die botsen", tuple(Zin(zin, "open") for zin in botsingen))
    yield Blok("Bekende gebreken in de regels", tuple(Zin(zin, "open") for zin in gebreken))
    nagaan = opsomming(v.bron.tekst for v in uitkomst.te_verifieren)
    yield Blok("Nog aan de bron na te gaan", (Zin(f"{nagaan}.", "zacht"),) if nagaan else ())


def _plek(over: str) -> str:
    element, _, persoon = over.partition("/")
    return opsomming([los(deel) for deel in (element, persoon) if deel not in ("", "-")]) or "hele plan"
