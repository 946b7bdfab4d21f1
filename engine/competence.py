"""Who may decide: from attribution through transfer, mandate and sub-mandate to a function.

The chain itself (which rows connect whom to whom) is forward chaining and comes from a ``Ketening``; whether a
chain holds *here* (statutory room for this recipient, consent, acts, limits, departure from policy) is
evaluated per cell, three-valued, and every link becomes a step (Awb 10:1–10:12).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from engine.chain import Feitje, Hoornregel, Ketening, Patroon, Var
from engine.inquiry import Onderzoek, Plek, bron_van
from engine.rulebook import Kern, Macht, Overgang, Recht, Schakel, Voorbehouden, bron_in
from engine.steps import Beslisparam, Schakelparam, Stap, blad, maak
from schemas.plan import Contactpersoon
from schemas.regeling import MandaatRuimte
from schemas.woorden import Handeling, Organisatie

#: Acts by which a body gives something; only these can depart from a policy frame.
GEVENDE_HANDELINGEN: frozenset[str] = frozenset(
    {"toekennen", "wijzigen", "verlengen", "toelaten", "afgeven", "kwijtschelden", "verlof_verlenen", "gedogen"}
)

_H, _B, _D, _F, _R, _S = (Var(n) for n in "HBDFRS")

#: The whole chain in one rule: who holds a power with the right to pass it on gives it along a row.
KETENREGELS = (
    Hoornregel(
        id="ondermandaat",
        lichaam=(Patroon("houdt", (_H, _B, 1)), Patroon("rij", (_R, _H, _F, _B, _S))),
        hoofd=Patroon("houdt", (_F, _B, _S)),
    ),
)


class Wortel(NamedTuple):
    """Whose a power is on this date, by law or after a transfer."""

    orgaan: str
    overgang: Overgang | None
    gemeentelijk: bool


@dataclass(frozen=True, slots=True, eq=False)
class Netwerk:
    """The chains of a municipality on a date: per power its owner, and per (function, power) the rows that reach it."""

    wortels: Mapping[str, Wortel]
    naar: Mapping[tuple[str, str], tuple[Schakel, ...]]
    functies: tuple[str, ...]

    def paden(self, functie: str, bevoegdheid: str) -> tuple[tuple[Schakel, ...], ...]:
        """Every chain of rows from the owner of a power to a function, without circles, in fixed order."""
        return tuple(self._terug(functie, bevoegdheid, ()))

    def _terug(self, functie: str, bevoegdheid: str, staart: tuple[Schakel, ...]) -> list[tuple[Schakel, ...]]:
        wortel = self.wortels[bevoegdheid]
        if functie == wortel.orgaan:
            return [staart]
        gevonden: list[tuple[Schakel, ...]] = []
        for schakel in self.naar.get((functie, bevoegdheid), ()):
            if (staart and schakel.mandaat.ondermandaat is not True) or len(staart) >= 8:
                continue
            if all(schakel.mandaat.van != s.aan for s in staart) and schakel.mandaat.van != functie:
                gevonden += self._terug(schakel.mandaat.van, bevoegdheid, (schakel, *staart))
        return gevonden


@lru_cache(maxsize=64)
def netwerk(recht: Recht, ketening: Ketening) -> Netwerk:
    """Chain the registers in force; the outcome depends on no plan, so it is kept."""
    wortels = {naam: _wortel(recht, macht) for naam, macht in recht.machten.items()}
    bereikbaar = {naam: w for naam, w in wortels.items() if w.gemeentelijk or w.overgang is not None}
    rijen = _rijen(recht, bereikbaar)
    namen = sorted({w.orgaan for w in bereikbaar.values()} | {n for s, _ in rijen for n in (s.mandaat.van, s.aan)})
    nummer = {naam: i for i, naam in enumerate(namen)}
    machten = {naam: i for i, naam in enumerate(sorted(bereikbaar))}
    feiten: set[Feitje] = {("houdt", (nummer[w.orgaan], machten[naam], 1)) for naam, w in bereikbaar.items()}
    van_feitje: dict[Feitje, tuple[Schakel, str]] = {}
    for i, (schakel, macht) in enumerate(rijen):
        onder = 1 if schakel.mandaat.ondermandaat is True else 0
        feitje: Feitje = ("rij", (i, nummer[schakel.mandaat.van], nummer[schakel.aan], machten[macht], onder))
        feiten.add(feitje)
        van_feitje[feitje] = (schakel, macht)
    naar: dict[tuple[str, str], list[Schakel]] = {}
    for vuring in ketening(KETENREGELS, frozenset(feiten)):
        schakel, macht = van_feitje[vuring.premissen[1]]
        naar.setdefault((schakel.aan, macht), []).append(schakel)
    gesorteerd = {sleutel: tuple(sorted(rij, key=lambda s: (s.id, s.hash))) for sleutel, rij in naar.items()}
    return Netwerk(wortels, gesorteerd, tuple(sorted({functie for functie, _ in gesorteerd})))


def _wortel(recht: Recht, macht: Macht) -> Wortel:
    orgaan = recht.rulebook.organen.get(macht.bevoegdheid.bevoegd)
    gemeentelijk = orgaan is not None and orgaan.van == "gemeente"
    for overgang in recht.overgangen:
        if macht.id in overgang.bevoegdheden and overgang.van == macht.bevoegdheid.bevoegd:
            return Wortel(overgang.aan, overgang, False)
    return Wortel(macht.bevoegdheid.bevoegd, None, gemeentelijk)


def _rijen(recht: Recht, machten: Mapping[str, Wortel]) -> list[tuple[Schakel, str]]:
    """Every (row, power) pair, with what a negative register keeps at a level left out."""
    return [
        (schakel, macht)
        for schakel in sorted(recht.schakels, key=lambda s: (s.id, s.aan, s.hash))
        for macht in sorted(machten)
        if schakel.omvat(macht) and not _voorbehouden(recht, schakel, macht, None)
    ]


def _voorbehouden(recht: Recht, schakel: Schakel, macht: str, handeling: str | None) -> list[Voorbehouden]:
    """What keeps this power (or, given an act, this act of it, or under a condition) with the giver of the row.

    Who may not decide may not judge either: what is kept for every act is kept for a judgement too.
    """
    return [
        v
        for v in recht.voorbehouden.get(schakel.regeling.regeling, ())
        if v.bij == schakel.mandaat.van
        and (v.bevoegdheden is None or macht in v.bevoegdheden)
        and (v.als is None if handeling is None else True)
        and (v.handelingen is None or handeling in v.handelingen)
    ]


# --- one cell ------------------------------------------------------------------------------------------


class Beslissing(NamedTuple):
    """The competence axis of a cell: its step, the paths behind it and why not."""

    stap: Stap
    paden: "tuple[Pad, ...]"
    waarom: tuple[str, ...]


class Pad(NamedTuple):
    """One chain to a function, evaluated here."""

    stap: Stap
    schakels: tuple[Schakel, ...]
    waarom: tuple[str, ...]


@dataclass(slots=True, weakref_slot=True, eq=False)
class Bevoegdheden:
    """Competence in one plan: asks ``netwerk`` for chains and ``onderzoek`` for limits."""

    onderzoek: Onderzoek
    netwerk: Netwerk
    contact: Contactpersoon
    _paden: dict[tuple[object, ...], tuple[Pad, ...]] = field(default_factory=dict)

    def mag_oordelen(self, functie: str, bevoegdheid: str, plek: Plek) -> tuple[Stap, ...]:
        """The strongest path by which a function holds a power here, else all open ones; see ``inquiry.Oordelaar``."""
        afwijken = bevoegdheid == "afwijken_van_beleid"
        handeling = "oordelen_en_afwijken" if afwijken else "oordelen"
        machten = self._machten_hier(plek) if afwijken else [bevoegdheid]
        paden = [p for m in machten if m in self.netwerk.wortels for p in self.paden(functie, m, handeling, plek, ())]
        for sterkte in ("ja", "ja_binnen_grenzen"):
            zeker = next((p.stap for p in paden if p.stap.waarde == sterkte), None)
            if zeker is not None:
                return (zeker,)
        return tuple(p.stap for p in paden if p.stap.waarde == "open")

    def _machten_hier(self, plek: Plek) -> list[str]:
        """The power that a departure belongs to: that of the cell, or outside a cell those that offer the element."""
        if plek.bevoegdheid:
            return [plek.bevoegdheid]
        element = self.onderzoek.plan.elementen.get(plek.element)
        kernen = self.onderzoek.recht.biedt.get(element.soort, ()) if element is not None else ()
        return sorted({k.bevoegdheid for k in kernen})

    def beslissen(self, kern: Kern, handeling: Handeling, plek: Plek, kaders: Sequence[Stap]) -> Beslissing:
        """May the contact person do this act under this rule here?"""
        macht = self.onderzoek.recht.machten.get(kern.bevoegdheid)
        if kern.regel.besluit == "geen" or (macht is not None and macht.bevoegdheid.besluit == "geen"):
            return Beslissing(_zonder_macht(kern, plek, "geen_besluit_nodig"), (), ())
        if macht is None:
            return Beslissing(_zonder_macht(kern, plek, "onbekend"), (), ("bevoegdheid_niet_in_werking",))
        paden = self.paden(self.contact.functie, macht.id, handeling, plek, tuple(kaders))
        wortel = self._wortel_stap(macht)
        hinder = self._hinder(macht, handeling, plek)
        zonder, waarom = self._zonder_pad(macht)
        rollen = ("bron", *("pad" for _ in paden), *(gevolg for gevolg, _ in hinder))
        stap = maak(
            "beslissen",
            plek.tekst,
            macht.id,
            (wortel, *(p.stap for p in paden), *(s for _, s in hinder)),
            Beslisparam(zonder, rollen),
            tekst=handeling,
            regel=kern.id,
            bron=wortel.bron,
            versie=wortel.versie,
        )
        return Beslissing(stap, paden, self._waarom(stap, paden, waarom, hinder))

    def _waarom(
        self, stap: Stap, paden: tuple[Pad, ...], zonder: str, hinder: Sequence[tuple[str, Stap]]
    ) -> tuple[str, ...]:
        if stap.waarde in ("ja", "ja_binnen_grenzen"):
            return ()
        tegen = [f"verhinderd:{s.onderwerp}" for _, s in hinder if s.waarde != "onwaar"]
        redenen = [w for p in paden for w in p.waarom]
        return tuple(dict.fromkeys(tegen + redenen)) or (zonder,)

    def _wortel_stap(self, macht: Macht) -> Stap:
        """Whose the power is: by law, or after a transfer."""
        wortel = self.netwerk.wortels[macht.id]
        sleutel = ("wortel", macht.id)
        gevonden = self.onderzoek.bekend(sleutel)
        if gevonden is not None:
            return gevonden
        versie = f"{(macht.regeling.tekstversie or macht.regeling.geldig_vanaf).isoformat()}#{macht.hash}"
        bron = bron_in(macht.regeling, macht.bevoegdheid.bron)
        attributie = blad("attributie", "-/-", macht.id, macht.bevoegdheid.bevoegd, bron=bron, versie=versie)
        if wortel.overgang is not None:
            o = wortel.overgang
            attributie = blad(
                "overdracht", "-/-", macht.id, o.aan, premissen=(attributie,), bron=o.bron, versie=o.hash, regel=o.id
            )
        return self.onderzoek.onthoud(sleutel, attributie)

    def _zonder_pad(self, macht: Macht) -> tuple[str, str]:
        """The answer when no chain reaches this person: could a lawful mandate by an organ here do it?"""
        wortel = self.netwerk.wortels[macht.id]
        if not wortel.gemeentelijk:
            return "onmogelijk", "overgedragen" if wortel.overgang else "ander_orgaan"
        ruimte = macht.bevoegdheid.mandaat
        if ruimte is not None and ruimte.verboden:
            return "onmogelijk", "mandaat_verboden"
        if self.contact.organisatie != "gemeente" and _toelating(ruimte, self.contact.organisatie) == "nee":
            return "onmogelijk", "wet_sluit_organisatie_uit"
        return "nee", "geen_mandaat"

    def _hinder(self, macht: Macht, handeling: Handeling, plek: Plek) -> list[tuple[str, Stap]]:
        """What stands in this person's way by law (Awb 2:4, 10:3 lid 3), with what follows from it."""
        gevonden: list[tuple[str, Stap]] = []
        for kern in self.onderzoek.recht.soort.get("verhindert", ()):
            regel = kern.regel
            if (regel.verhindert == "alle" or macht.id in kern.doelen) and (
                not regel.handelingen or handeling in regel.handelingen
            ):
                gevonden.append((regel.gevolg or "nee", self.onderzoek.regel_geldt(kern, plek)))
        return gevonden

    # --- paths ---------------------------------------------------------------------------------------

    def paden(self, functie: str, macht: str, handeling: str, plek: Plek, kaders: tuple[Stap, ...]) -> tuple[Pad, ...]:
        """Every chain to a function, evaluated for this act here."""
        sleutel = (functie, macht, handeling, plek.element, plek.persoon, plek.bevoegdheid, kaders)
        if sleutel not in self._paden:
            self._paden[sleutel] = tuple(
                self._pad(functie, macht, handeling, plek, kaders, rij) for rij in self.netwerk.paden(functie, macht)
            )
        return self._paden[sleutel]

    def _pad(
        self, functie: str, macht: str, handeling: str, plek: Plek, kaders: tuple[Stap, ...], rij: tuple[Schakel, ...]
    ) -> Pad:
        wortel = self._wortel_stap(self.onderzoek.recht.machten[macht])
        stappen: list[Stap] = [wortel]
        redenen: list[str] = []
        for schakel in rij:
            stap, waarom = self._schakel(
                schakel, macht, handeling, plek, kaders, schakel is rij[-1] and functie == self.contact.functie
            )
            stappen.append(stap)
            redenen += waarom
        tekst = " > ".join(s.id for s in rij)
        stap = maak("pad", plek.tekst, macht, tuple(stappen), tekst=tekst)
        return Pad(stap, rij, tuple(dict.fromkeys(redenen)))

    def _schakel(
        self, schakel: Schakel, macht: str, handeling: str, plek: Plek, kaders: tuple[Stap, ...], is_contact: bool
    ) -> tuple[Stap, list[str]]:
        vast, waarom = self._vast(schakel, macht, handeling, is_contact)
        premissen, rollen = self._grenzen(schakel, macht, handeling, plek)
        rij = schakel.mandaat
        afwijken = {True: "ja", False: "nee", None: "stil"}[rij.afwijken_van_beleid]
        if handeling == "oordelen_en_afwijken" and afwijken != "ja":
            vast, waarom = "nee", [*waarom, f"afwijken_{afwijken}:{schakel.id}"]
        if vast == "ja" and afwijken == "nee":
            vast = "ja_binnen_grenzen"
        if handeling in GEVENDE_HANDELINGEN:
            premissen, rollen = premissen + kaders, rollen + ("kader",) * len(kaders)
        stap = maak(
            "schakel",
            plek.tekst,
            schakel.id,
            premissen,
            Schakelparam(vast, afwijken, rollen),
            tekst=f"{rij.van} > {schakel.aan}: {handeling}",
            regel=schakel.regeling.regeling,
            bron=rij.bron or f"nr. {rij.nr}",
            versie=schakel.hash,
        )
        if stap.waarde == "nee" and vast != "nee":
            buiten = [s for s, rol in zip(premissen, rollen, strict=True) if rol == "kader" and s.waarde == "buiten"]
            waarom = [*waarom, f"afwijken_nee:{schakel.id}" if buiten and afwijken == "nee" else f"grens:{schakel.id}"]
        elif stap.waarde == "eerst_laten_toetsen" and vast != "eerst_laten_toetsen":
            waarom = [*waarom, f"afwijken_stil:{schakel.id}"]
        return stap, waarom

    def _grenzen(
        self, schakel: Schakel, macht: str, handeling: str, plek: Plek
    ) -> tuple[tuple[Stap, ...], tuple[str, ...]]:
        """The limits of a row, and what a negative register reserves under a condition."""
        plek = plek.onder(schakel.regeling.regeling, plek.bevoegdheid)
        stappen = [] if schakel.grenzen is None else [self.onderzoek.knoop(schakel.grenzen, plek, None)]
        for v in _voorbehouden(self.onderzoek.recht, schakel, macht, handeling):
            reden = (
                blad("waarde", plek.tekst, v.bij, "waar") if v.als is None else self.onderzoek.knoop(v.als, plek, None)
            )
            stappen.append(maak("geen", plek.tekst, schakel.id, (reden,), tekst="voorbehouden"))
        return tuple(stappen), ("grens",) * len(stappen)

    def _vast(self, schakel: Schakel, macht: str, handeling: str, is_contact: bool) -> tuple[str, list[str]]:
        """What of a link depends on no fact of the plan: act, organisation, statute, consent, form, known faults."""
        rij = schakel.mandaat
        organisatie = rij.organisatie or (self.contact.organisatie if is_contact else None)
        wortel = self.netwerk.wortels[macht]
        eigen: Organisatie = "gemeente" if wortel.gemeentelijk else "gemeenschappelijke_regeling"
        organisatie = organisatie or eigen
        if rij.handelingen is not None and handeling not in rij.handelingen and not handeling.startswith("oordelen"):
            return "nee", [f"handeling:{schakel.id}"]
        if is_contact and organisatie != self.contact.organisatie:
            return "nee", [f"andere_organisatie:{schakel.id}"]
        buiten = organisatie != eigen or (is_contact and self.contact.werkt_onder not in (None, wortel.orgaan))
        ruimte = self.onderzoek.recht.machten[macht].bevoegdheid.mandaat
        if ruimte is not None and ruimte.verboden:
            return "nee", ["mandaat_verboden"]
        return self._buitenstaander(schakel, ruimte, organisatie, eigen) if buiten else _vorm(schakel)

    def _buitenstaander(
        self, schakel: Schakel, ruimte: MandaatRuimte | None, organisatie: Organisatie, eigen: Organisatie
    ) -> tuple[str, list[str]]:
        """Statutory room, consent (10:4) and writing (10:5) for somebody from outside."""
        toelating = "ja" if organisatie == eigen else _toelating(ruimte, organisatie)
        if toelating == "nee":
            return "nee", [f"wet_sluit_organisatie_uit:{schakel.id}"]
        if not schakel.mandaat.schriftelijk:
            return "nee", [f"niet_schriftelijk:{schakel.id}"]
        if toelating in ("toets", "bestreden"):
            return "eerst_laten_toetsen", [f"wet_{toelating}:{schakel.id}"]
        nodig = ruimte is None or ruimte.instemming == "nodig"
        bezwaar = _geen_instemming(schakel, self.onderzoek.recht.peildatum) if nodig else []
        return ("eerst_laten_toetsen", bezwaar) if bezwaar else _vorm(schakel)


def _zonder_macht(kern: Kern, plek: Plek, antwoord: str) -> Stap:
    """What a rule says of deciding when nobody's power is asked: none is needed, or none is in force on this day."""
    over = kern.bevoegdheid or kern.id
    return blad("beslissen", plek.tekst, over, antwoord, regel=kern.id, bron=bron_van(kern))


def _toelating(ruimte: MandaatRuimte | None, organisatie: Organisatie) -> str:
    """What the statute says of this kind of recipient; a power that says nothing is for a lawyer."""
    return "toets" if ruimte is None else ruimte.voor(organisatie)


def _geen_instemming(schakel: Schakel, peildatum: date) -> list[str]:
    """What is wrong with the consent (10:4): not given on this day, or nobody knows on which day; empty: nothing."""
    sinds = None if schakel.mandaat.instemming is None else schakel.mandaat.instemming.op
    if isinstance(sinds, str):
        return [f"instemming_zonder_datum:{schakel.id}"]
    return [f"instemming_ontbreekt:{schakel.id}"] if sinds is None or peildatum < sinds else []


def _vorm(schakel: Schakel) -> tuple[str, list[str]]:
    """A general mandate is written (10:5 lid 2); a known fault, or what was not seen, is for a lawyer."""
    if not schakel.mandaat.schriftelijk:
        return "eerst_laten_toetsen", [f"niet_schriftelijk:{schakel.id}"]
    if schakel.mandaat.bekend_gebrek:
        return "eerst_laten_toetsen", [f"gebrek:{schakel.id}"]
    if schakel.mandaat.te_verifieren:
        return "eerst_laten_toetsen", [f"te_verifieren:{schakel.id}"]
    return "ja", []
