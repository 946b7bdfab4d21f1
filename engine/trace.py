"""The derivation of one element as a tree in Dutch: every step, also of what did not apply and why not.

The flat list of steps in an Uitkomst is a graph; a step that occurs again is named and not repeated.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.months import met_maandnamen
from engine.sentences import BESLISSEN, DEKKING, KORT, ONBEKEND_WANT, STAND, Woorden, hoofdletter, los, toets
from schemas.uitkomst import Cel, Element, Stap, Uitkomst

#: What a sign says; never only a colour.
TEKENS = {"ja": "✓", "nee": "✗", "open": "?", "": "·"}

_GOED = frozenset({"waar", "gedekt", "gedekt_onder_voorwaarden", "binnen", "ja", "ja_binnen_grenzen", "gegeven"})
_SLECHT = frozenset({"onwaar", "niet_gedekt", "buiten", "nee", "onmogelijk", "geweigerd", "ontbreekt"})
_OPEN = frozenset({"onbekend", "oordeel", "open", "eerst_laten_toetsen"})
_WAARHEID = {"waar": "klopt", "onwaar": "klopt niet", "onbekend": "nog niet bekend", "oordeel": "wacht op een oordeel"}
_GROEPEN = {"alle": "Alles hiervan", "een": "Minstens één hiervan", "geen": "Niets hiervan"}
_ROLLEN = {
    "geldt": "De regel zelf",
    "uitzondering": "Uitzondering",
    "hoeft_niet": "Hoeft niet als",
    "kan_weigeren": "Mag worden geweigerd als",
    "kan": "Het orgaan kan dit kiezen",
    "eerst": "Eerst te regelen",
    "eerst_vast": "Eerst te regelen, en niet meer te veranderen",
    "kader": "Lokale grens",
    "hardheid": "Hardheidsclausule bij die grens",
    "bron": "Van wie de bevoegdheid is",
    "pad": "Weg naar deze contactpersoon",
    "grens": "Grens van het mandaat",
    "nee": "Staat in de weg",
    "onmogelijk": "Staat in de weg",
    "eerst_laten_toetsen": "Maakt onzeker",
}


class Tak(NamedTuple):
    """One step: the sign of its value, what it says, where that stands, and what it follows from."""

    teken: str
    tekst: str
    bron: str
    takken: "tuple[Tak, ...]" = ()


@dataclass(frozen=True, slots=True)
class _Boom:
    uitkomst: Uitkomst
    woorden: Woorden
    stappen: Mapping[str, Stap]
    gehad: set[str] = field(default_factory=set)

    def tak(self, naam: str, rol: str = "") -> Tak:
        """A step with everything below it; the second time only that it stands above."""
        stap = self.stappen[naam]
        tekst, takken = _MAKERS.get(stap.vorm, _gewoon)(self, stap)
        vooraf = f"{_ROLLEN[rol]}: " if rol in _ROLLEN else ""
        bron = "" if stap.vorm in ("feit", "lijn", *_GROEPEN) else stap.bron
        if naam in self.gehad and takken:
            return Tak(_teken(stap.waarde), f"{vooraf}{tekst} (zie {naam} hierboven)", "")
        self.gehad.add(naam)
        kop = f"{vooraf}{tekst}" + (f" [{naam}]" if takken else "")
        return Tak(_teken(stap.waarde), kop, bron, tuple(self.tak(p, r) for p, r in takken))


_Deel = tuple[str, list[tuple[str, str]]]


def boom(uitkomst: Uitkomst, element: str, woorden: Woorden | None = None) -> tuple[Tak, ...]:
    """The trees of one element: its table, each cell on both axes, consent, duties, and what was left aside.

    Raises KeyError when the plan has no such element.
    """
    deel = {e.id: e for e in uitkomst.elementen}[element]
    hout = _Boom(uitkomst, woorden or Woorden(), {stap.id: stap for stap in uitkomst.afleiding})
    return tuple(_takken(hout, deel))


def _takken(hout: _Boom, element: Element) -> Iterator[Tak]:
    nu = element.samenvatting
    leidend = [los(naam) for naam in nu.leidend]
    yield Tak(
        TEKENS[""],
        f"Antwoord: {nu.zin}",
        "",
        (
            Tak(_teken(nu.status), f"Dekking: {DEKKING[nu.status]} [{nu.stappen.status}]", ""),
            Tak(TEKENS[""], f"Leidend: {', '.join(leidend) or 'geen'} [{nu.stappen.leidend}]", ""),
            Tak(_teken(nu.beslissen), f"De contactpersoon {BESLISSEN[nu.beslissen]} [{nu.stappen.beslissen}]", ""),
            Tak(TEKENS[""], f"Code: {nu.antwoord} ({KORT[nu.antwoord]}) [{nu.stappen.antwoord}]", ""),
        ),
    )
    gezien: set[tuple[str, str]] = set()
    for cel in element.cellen:
        eerste = (cel.persoon, cel.regel) not in gezien
        gezien.add((cel.persoon, cel.regel))
        yield _cel(hout, cel, eerste)
    for instemming in element.instemming:
        yield hout.tak(instemming.stap)
    for plicht in element.plichten:
        yield Tak(TEKENS["ja"], f"Plicht: {plicht.tekst or los(plicht.plicht)}", plicht.bron.tekst)
    for bekeken in element.bekeken:
        if not bekeken.regel:
            yield Tak(TEKENS["nee"], f"Bekeken: {'; '.join(bekeken.omdat)}", "")


def _cel(hout: _Boom, cel: Cel, eerste: bool) -> Tak:
    """A cell; coverage is the same for every act, so it is written out with the first."""
    takken = [hout.tak(cel.stappen.dekking)] if eerste else []
    takken.append(hout.tak(cel.stappen.beslissen))
    kaders = [
        Tak(_teken(k.uitkomst), f"Kader ({k.laag}): {k.uitleg or los(k.regel)}: {k.uitkomst}", k.bron.tekst)
        for k in cel.kaders
        if eerste and k.laag != "verordening"
    ]
    rijp = Tak(_teken(cel.beslisrijp), f"Nu te beslissen: {cel.beslisrijp} [{cel.stappen.beslisrijp}]", "")
    tekst = f"{cel.regel} voor {cel.persoon}: {los(cel.handeling)}"
    return Tak(TEKENS[""], tekst, cel.bron[0].tekst if cel.bron else "", (*takken, *kaders, rijp))


def _teken(waarde: str) -> str:
    soort = "ja" if waarde in _GOED else "nee" if waarde in _SLECHT else "open" if waarde in _OPEN else ""
    return TEKENS[soort]


# --- how each form reads -----------------------------------------------------------------------------------------


def _met_rollen(stap: Stap) -> list[tuple[str, str]]:
    """The premises, each with its role where the form gives roles."""
    begin = {"schakel": 2, "beslissen": 1}.get(stap.vorm, 0)
    rollen = [*stap.rollen[begin:], *[""] * len(stap.premissen)]
    return list(zip(stap.premissen, rollen, strict=False))


def _wie(stap: Stap) -> str:
    persoon = stap.cel.partition("/")[2]
    return f" ({persoon})" if persoon not in ("", "-") else ""


def _waarde(stap: Stap) -> str:
    """A value in words; why it is open when that is known."""
    if stap.waarde == "oordeel":
        return "wacht op een oordeel" + ("; er ligt een advies" if stap.tekst == "advies" else "")
    if stap.waarde == "onbekend":
        return "nog niet bekend" + (f"; {ONBEKEND_WANT[stap.tekst]}" if stap.tekst in ONBEKEND_WANT else "")
    return los(stap.waarde)


def _feit(hout: _Boom, stap: Stap) -> _Deel:
    return f"{hout.woorden.vraag(stap.over)} {_waarde(stap)}{_wie(stap)}", _met_rollen(stap)


def _lijn(hout: _Boom, stap: Stap) -> _Deel:
    """A test and the fact it reads, as one line; what the fact follows from stands below it."""
    feit = hout.stappen[stap.premissen[0]]
    verder = [(p, "") for p in feit.premissen] + [(p, "") for p in stap.premissen[1:]]
    maat = f"{los(met_maandnamen(feit.tekst))}: " if feit.vorm == "reeks" else ""
    tekst = f"{hout.woorden.vraag(stap.over)} {maat}{_waarde(feit)}{_wie(feit)}; nodig: {toets(stap.tekst)}"
    return tekst, verder


def _groep(hout: _Boom, stap: Stap) -> _Deel:
    kop = _GROEPEN[stap.vorm] + (f" ({los(met_maandnamen(stap.tekst))})" if stap.tekst else "")
    return f"{kop}: {_WAARHEID.get(stap.waarde, los(stap.waarde))}", _met_rollen(stap)


def _geldt(hout: _Boom, stap: Stap) -> _Deel:
    rollen = [(p, "" if n == 0 else "uitzondering") for n, p in enumerate(stap.premissen)]
    return f"{hout.woorden.regel(stap.over)}: {_WAARHEID.get(stap.waarde, stap.waarde)}", rollen


def _dekking(hout: _Boom, stap: Stap) -> _Deel:
    return f"{stap.over}: {DEKKING[stap.waarde]}", _met_rollen(stap)


def _dekkingslijn(hout: _Boom, stap: Stap) -> _Deel:
    return f"{stap.over} is: {los(stap.tekst)}? {_WAARHEID.get(stap.waarde, stap.waarde)}", _met_rollen(stap)


def _kader(hout: _Boom, stap: Stap) -> _Deel:
    woord = {"binnen": "valt erbinnen", "buiten": "valt erbuiten", "geldt_niet": "geldt hier niet"}
    return f"{hout.woorden.regel(stap.over)}: {woord.get(stap.waarde, 'nog niet bekend')}", _met_rollen(stap)


def _hardheid(hout: _Boom, stap: Stap) -> _Deel:
    woord = {
        "niet_nodig": "niet nodig",
        "waar": "opent de grens",
        "onwaar": "opent de grens niet",
        "oordeel": "wacht op een oordeel",
    }
    return woord.get(stap.waarde, "nog niet bekend"), _met_rollen(stap)


def _attributie(hout: _Boom, stap: Stap) -> _Deel:
    hoe = "De wet geeft" if stap.vorm == "attributie" else "Overgedragen is"
    return f"{hoe} {stap.over} aan: {hout.woorden.orgaan(stap.waarde)}", _met_rollen(stap)


def _schakel(hout: _Boom, stap: Stap) -> _Deel:
    return f"{hoofdletter(hout.woorden.rij(stap.over))}, {los(stap.tekst)}: {los(stap.waarde)}", _met_rollen(stap)


def _pad(hout: _Boom, stap: Stap) -> _Deel:
    rijen = hout.woorden.rijen(stap.tekst.split(" > ")) if stap.tekst else "het orgaan zelf"
    return f"{rijen}: {los(stap.waarde)}", _met_rollen(stap)


def _beslissen(hout: _Boom, stap: Stap) -> _Deel:
    return f"De contactpersoon {BESLISSEN[stap.waarde]}: {los(stap.tekst) or 'doen'}", _met_rollen(stap)


def _instemming(hout: _Boom, stap: Stap) -> _Deel:
    stand = STAND.get(stap.waarde, "niet nodig")
    return f"Instemming met de hulp van {stap.over}: {stand}", _met_rollen(stap)


def _bedrag(hout: _Boom, stap: Stap) -> _Deel:
    return f"Bedrag {los(stap.over.rpartition('.')[2])}: {los(stap.waarde)}", _met_rollen(stap)


def _venster(hout: _Boom, stap: Stap) -> _Deel:
    return f"Gekeken is naar {met_maandnamen(stap.tekst)}, de maanden voor de dag die hier telt", _met_rollen(stap)


def _peildatum(hout: _Boom, stap: Stap) -> _Deel:
    if not stap.premissen:
        return _gewoon(hout, stap)
    return f"De dag die hier telt: {_waarde(stap)}", _met_rollen(stap)


def _formule(hout: _Boom, stap: Stap) -> _Deel:
    return f"{los(stap.over.rpartition('.')[2])} = {stap.tekst}: {_waarde(stap)}{_wie(stap)}", _met_rollen(stap)


def _gewoon(hout: _Boom, stap: Stap) -> _Deel:
    naam = " ".join(dict.fromkeys(filter(None, (los(stap.vorm), los(stap.over.rpartition("/")[2])))))
    return f"{hoofdletter(naam)}: {_WAARHEID.get(stap.waarde, los(stap.waarde))}", _met_rollen(stap)


_MAKERS: dict[str, Callable[[_Boom, Stap], _Deel]] = {
    "feit": _feit,
    "begrip": _feit,
    "begrip_keuze": _feit,
    "lijn": _lijn,
    "alle": _groep,
    "een": _groep,
    "geen": _groep,
    "geldt": _geldt,
    "dekking": _dekking,
    "dekkingslijn": _dekkingslijn,
    "hardheid": _hardheid,
    "kader": _kader,
    "attributie": _attributie,
    "overdracht": _attributie,
    "schakel": _schakel,
    "pad": _pad,
    "beslissen": _beslissen,
    "instemming": _instemming,
    "bedrag": _bedrag,
    "formule": _formule,
    "venster": _venster,
    "peildatum": _peildatum,
}
