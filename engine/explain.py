"""An Uitkomst in plain Dutch: per element the family's words, the answer, and what it follows from, in a fixed order.

Pure functions from an Uitkomst to sentences with a tone; ``api`` shows them. What is not in the Uitkomst is not
said: no new reasoning happens here (promise 3), and nothing here says that something was decided (promise 1).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.reasons import OPEN, redenen
from engine.rulebook import zonder_versie
from engine.sentences import (
    BESLISSEN,
    DEKKING,
    GEGEVENS,
    KORT,
    MOTIVEER,
    ROUTES,
    STAND,
    Toon,
    Voorstel,
    Woorden,
    Zin,
    dag,
    hoofdletter,
    los,
    opsomming,
    reden,
    zonder_bereik,
)
from schemas.plan import Plan
from schemas.uitkomst import Cel, Element, Kader, Ontbrekend, Stap, Uitkomst, Vindplaats

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
    mensen: tuple[str, ...]

    @property
    def met_meer(self) -> bool:
        """Whether the element is for more than one person."""
        return len({cel.persoon for cel in self.element.cellen}) > 1

    def wie(self, personen: Iterable[str]) -> str:
        """People in the order of the plan."""
        genoemd = set(personen)
        return opsomming([p for p in self.mensen if p in genoemd] or sorted(genoemd))

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
        tuple(_onderdeel(_Beeld(uitkomst, e, taal, stappen, _Bronnen(), _mensen(e, plan))) for e in elementen),
        tuple(blok for blok in _slot(uitkomst, taal) if blok.zinnen),
    )


def _mensen(element: Element, plan: Plan | None) -> tuple[str, ...]:
    """For whom an element is: in the order of the plan, else by name."""
    if plan is not None and element.id in plan.elementen:
        return tuple(plan.elementen[element.id].voor)
    return tuple(dict.fromkeys(cel.persoon for cel in element.cellen))


def _onderdeel(beeld: _Beeld) -> Onderdeel:
    element, mensen = beeld.element, beeld.mensen
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
    """Each law that was looked at: the leading ones first, people with the same answer together; then local rules."""
    element = beeld.element
    if not element.cellen:
        yield Zin(_GEEN_REGEL, "open")
    leidend = element.samenvatting.leidend
    groepen: dict[tuple[bool, int, str], list[Cel]] = {}
    for cel in _hoofdcellen(element.cellen):
        sleutel = (cel.regel not in leidend, _VOLGORDE.index(cel.dekking.status), cel.regel)
        groepen.setdefault(sleutel, []).append(cel)
    for sleutel in sorted(groepen):
        yield from _wet(beeld, groepen[sleutel])
    yield from _kaders(beeld)
    for over in element.niet_gemodelleerd:
        yield Zin(f"Niet uitgewerkt, dus voor een mens: {over.wat}", "open", 0, beeld.bronnen.noot(over.bron))
    geeindigd = [reden_ for b in element.bekeken if not b.regel for reden_ in b.omdat]
    yield from (Zin(hoofdletter(tekst.rstrip(".")) + ".", "zacht") for tekst in geeindigd)


def _wet(beeld: _Beeld, cellen: Sequence[Cel]) -> Iterator[Zin]:
    """One rule with one status, for the people for whom it has that status."""
    cel = cellen[0]
    status, leidt = cel.dekking.status, cel.regel in beeld.element.samenvatting.leidend
    noten = beeld.bronnen.noot(*cel.bron)
    wie = f" (voor {beeld.wie(c.persoon for c in cellen)})" if beeld.met_meer else ""
    bronnen = opsomming(v.tekst for v in cel.bron)
    if status == "niet_gedekt" and not leidt:
        naam = los(cel.regel.rpartition("/")[2])
        yield Zin(f"{bronnen}, {naam}{wie}: bekeken, niet van toepassing.", "zacht", 0, noten)
    else:
        versie = cel.regel.removeprefix(zonder_versie(cel.regel))
        yield Zin(f"{bronnen}{los(versie)}{wie}: {DEKKING[status]}.", TOON_VAN_DEKKING[status], 0, noten)
    vermelding = beeld.woorden.regels.get(cel.regel)
    if vermelding is not None and vermelding.uitleg and status != "niet_gedekt":
        yield Zin(f"{vermelding.uitleg}.", "gewoon", 1)
    yield from _waarom(beeld, cellen)
    if leidt and status == beeld.element.samenvatting.status != "niet_gedekt":
        yield from _voorwaarden(beeld, cel.regel)
    if cel.te_verifieren:
        yield Zin("Deze tekst is op deze datum niet aan de bron zelf nagegaan.", "open", 1)


def _waarom(beeld: _Beeld, cellen: Sequence[Cel]) -> Iterator[Zin]:
    """Why a law gives this answer: the lines that carry it, choices it leaves, readings that differ, and data."""
    gehelen = [stap for cel in cellen for rol, stap in _delen(beeld, cel) if rol == "geldt"]
    gevonden = redenen(beeld.stappen, gehelen, beeld.woorden, beeld.wie)
    yield from gevonden[:_MEESTE_REDENEN]
    if len(gevonden) > _MEESTE_REDENEN:
        yield Zin(f"… en nog {len(gevonden) - _MEESTE_REDENEN} (zie --waarom {beeld.element.id})", "zacht", 1)
    if cellen[0].dekking.status == "niet_gedekt":
        return
    yield from _keuzes(beeld, cellen)
    lezingen = (f"Rechters verschillen hierover. Lezing: {lezing}" for lezing in cellen[0].dekking.bestreden)
    yield from (Zin(lezing, "open", 1) for lezing in lezingen)
    for stroom in dict.fromkeys((s.van, s.feit, s.uitkomst) for cel in cellen for s in cel.gegevens):
        wat = beeld.woorden.vraag(stroom[1]).rstrip(":")
        yield Zin(f"Gegeven uit {stroom[0]} ({wat}): {GEGEVENS[stroom[2]]}.", "gewoon", 1)


def _delen(beeld: _Beeld, cel: Cel) -> list[tuple[str, Stap]]:
    """What a coverage follows from, with its role."""
    dekking = beeld.stappen[cel.stappen.dekking]
    return [(rol, beeld.stappen[p]) for rol, p in zip(dekking.rollen, dekking.premissen, strict=False)]


def _keuzes(beeld: _Beeld, cellen: Sequence[Cel]) -> Iterator[Zin]:
    """What leaves the college a choice, now or perhaps; for whom when that is not everyone."""
    gevolgen = {"hoeft_niet": "hoeft het college dit niet te geven", "kan_weigeren": "mag het college dit weigeren"}
    groepen: dict[tuple[str, str], list[str]] = {}
    for cel in cellen:
        for rol, stap in _delen(beeld, cel):
            if rol in gevolgen and stap.waarde != "onwaar":
                vooraf = "Misschien" if stap.waarde in OPEN else "Hier"
                sleutel = (f"{vooraf} {gevolgen[rol]}", beeld.woorden.regel(stap.over))
                groepen.setdefault(sleutel, []).append(cel.persoon)
    for (gevolg, regel), personen in groepen.items():
        wie = f" ({beeld.wie(personen)})" if len(personen) < len(cellen) else ""
        yield Zin(f"{gevolg}{wie}: {regel}.", "open", 1)


def _kaders(beeld: _Beeld) -> Iterator[Zin]:
    """Local frames, once each: those of the leading laws, and those that shut another law out."""
    leidend = beeld.element.samenvatting.leidend
    groepen: dict[tuple[str, str], tuple[Kader, list[str]]] = {}
    for cel in beeld.element.cellen:
        for kader in cel.kaders:
            sluit_uit = (kader.laag, kader.uitkomst) == ("verordening", "buiten")
            if cel.regel in leidend or sluit_uit:
                groepen.setdefault((kader.regel, kader.uitkomst), (kader, []))[1].append(cel.persoon)
    for (regel, _), (kader, personen) in groepen.items():
        anders = len([r for r, _ in groepen if r == regel]) > 1
        wie = f" (voor {beeld.wie(personen)})" if anders else ""
        wat = kader.uitleg.rstrip(".") or los(regel.rpartition("/")[2])
        zin = f"{_BINNEN[kader.uitkomst]} {_LAGEN[kader.laag]}{wie}: {wat} ({kader.bron.tekst})."
        yield Zin(zin, _TOON_VAN_KADER[kader.uitkomst], 0, beeld.bronnen.noot(kader.bron))


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
    if element.aannames:
        yield Zin("Dit is aangenomen en nog niet nagegaan:", "kop")
        yield from (Zin(f"{a.vraag}{_over_wie(a.over)}", "open", 1) for a in element.aannames)
    yield from _instemming(beeld)


def _instemming(beeld: _Beeld) -> Iterator[Zin]:
    """Consent that is not there yet; people for whom it stands the same together."""
    van: dict[tuple[str, str], list[str]] = {}
    for i in beeld.element.instemming:
        if i.stand != "gegeven":
            van.setdefault((i.persoon, i.stand), []).append(i.door)
    groepen: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (persoon, stand), door in van.items():
        groepen.setdefault((stand, tuple(door)), []).append(persoon)
    for (stand, wie), personen in groepen.items():
        toon: Toon = "slecht" if stand == "geweigerd" else "open"
        yield Zin(f"Instemming met hulp voor {beeld.wie(personen)}, van {opsomming(wie)}: {STAND[stand]}.", toon)


def _per_leverancier(beeld: _Beeld, rij: Sequence[Ontbrekend]) -> Iterator[Zin]:
    groepen: dict[str, list[Ontbrekend]] = {}
    for mist in rij:
        groepen.setdefault(_leverancier(mist), []).append(mist)
    for leverancier in sorted(groepen, key=lambda naam: (-len(groepen[naam]), naam)):
        yield Zin(f"{hoofdletter(leverancier)}:", "gewoon", 1)
        for mist in groepen[leverancier]:
            yield Zin(f"{mist.vraag}{_over_wie(mist.over)}", "open", 2)
            yield from (Zin(zin, "zacht", 3) for zin in _gevolgen(beeld.element, mist))


def _over_wie(over: str) -> str:
    persoon = over.partition("/")[2]
    return f" ({persoon})" if persoon not in ("", "-") else ""


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
    return [v for v in beeld.woorden.voorstellen if v.wijkt_af_van & set(map(zonder_versie, geraakt))]


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
