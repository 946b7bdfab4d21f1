"""From no to yes: every lawful way by which an element of a plan can come to a decision, shortest first.

A way is a smallest set of things that people do (find out, arrange, consent, judge, depart, mandate) with, as the last,
a named decision by somebody who is competent. It is found backwards through the derivation of one cell (``reverse``)
and then tried: after it the cell can be decided. Nothing is decided here and no answer changes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple, cast

from engine.cells import Cel
from engine.citations import citaat
from engine.competence import Pad
from engine.conditions import Toets
from engine.elements import Samenparam, hoofdcellen
from engine.inquiry import Plek
from engine.ladder import Ladder, Trede, ladder
from engine.outcome import Json, Toetsing, functiepaden, naam_van, redenen
from engine.reverse import GEEN, Eis, Eisen, Omkering, Zetten, open_bladen, vervulling, zetten, zetwaarden
from engine.rulebook import Kern, Recht
from engine.sentences import Woorden, los, opsomming, reden, woorden
from engine.sentences import toets as in_woorden
from engine.steps import Gevolgen, Schakelparam, Stap, Uitslag, dekkingsdelen, is_open, maak
from engine.terms import uiterlijk
from engine.values import Dag, Leeg, Waarde, schrijf
from engine.whatif import lijnen_onder
from schemas.regeling import Maatwerk

FORMAAT = "eenplan-routes/1"

#: A way may need so many things; longer ones are left to a person, and the answer says so.
MEESTE_STAPPEN = 24
#: So many ways are kept per element.
MEESTE_WEGEN = 100

#: By whom the decision is taken: the contact person as it is, a colleague, the body itself, the contact person after a
#: new mandate, or a body elsewhere.
Via = Literal["contactpersoon", "collega", "orgaan", "mandaat", "ander_orgaan"]
_VIA_ORDE: tuple[Via, ...] = ("contactpersoon", "collega", "orgaan", "ander_orgaan", "mandaat")


class Stapje(NamedTuple):
    """One thing to do: what, by whom (any of these), on which article, until when, and what if nothing happens."""

    soort: str
    wat: str
    wie: tuple[str, ...]
    bron: str
    feit: str = ""
    over: str = ""
    waarde: str = ""
    termijn: str = ""
    bij_stilte: str = ""
    toelichting: tuple[str, ...] = ()


class Weg(NamedTuple):
    """One way for one rule and one or more people: what to do in order, and who then decides."""

    element: str
    regel: str
    bevoegdheid: str
    handeling: str
    personen: tuple[str, ...]
    via: Via
    beslist: tuple[str, ...]
    stappen: tuple[Stapje, ...]
    eisen: Eisen
    cel: Cel

    @property
    def lengte(self) -> int:
        """How many things must happen, the decision included."""
        return len(self.stappen)


class Gesperd(NamedTuple):
    """A way that the law or a register bars: which, why, and where that stands."""

    wat: str
    waarom: str
    bron: str


class Routes(NamedTuple):
    """Everything about one element; ``volledig`` says whether every way up to the stated size was looked for."""

    element: str
    antwoord: str
    zin: str
    wegen: tuple[Weg, ...]
    gesperd: tuple[Gesperd, ...]
    ladder: Ladder
    volledig: bool


def routes(t: Toetsing, element: str) -> Routes:
    """Every lawful way to a decision about one element."""
    samen = t.samenvattingen[element]
    antwoord = str(samen.antwoord.waarde)
    zoeker = _Zoeker(t, Omkering(t.recht.rulebook))
    wegen: tuple[Weg, ...] = ()
    if antwoord not in ("mag", "geen_besluit_nodig"):
        wegen = zoeker.wegen(element)
    return Routes(
        element,
        antwoord,
        _ZIN.get(antwoord, ""),
        wegen,
        tuple(dict.fromkeys(_gesperd(t, element, zoeker))),
        ladder(t, element),
        not zoeker.afgekapt and not zoeker.omkering.afgekapt,
    )


_ZIN = {
    "mag": "Hier is geen weg nodig: deze contactpersoon mag dit goedkeuren.",
    "geen_besluit_nodig": "Dit beslist u zelf; er is geen besluit nodig.",
}


def alle_routes(t: Toetsing) -> tuple[Routes, ...]:
    """The ways of every element, in the order of the plan."""
    return tuple(routes(t, naam) for naam in t.plan.elementen)


# --- looking for ways -----------------------------------------------------------------------------------------------


class _Beslisser(NamedTuple):
    """Somebody who could decide, along one chain."""

    functie: str
    via: Via
    pad: Pad


@dataclass(slots=True)
class _Zoeker:
    t: Toetsing
    omkering: Omkering
    afgekapt: bool = False
    _gevonden: dict[tuple[object, ...], list[Weg]] = field(default_factory=dict)

    def wegen(self, element: str) -> tuple[Weg, ...]:
        """The ways of all cells of an element; people for whom a way is the same share it."""
        alle: list[_Kandidaat] = []
        for cel in hoofdcellen(self.t.cellen[element]):
            if cel.beslissing.stap.waarde != "geen_besluit_nodig":
                alle += self._van_cel(cel)
        leidend = str(self.t.samenvattingen[element].leidend.waarde).split()
        per: dict[tuple[object, ...], list[_Kandidaat]] = {}
        for kandidaat in alle:
            per.setdefault(kandidaat.zonder_persoon(), []).append(kandidaat)
        gesorteerd = sorted(per.values(), key=lambda rij: rij[0].volgorde(leidend))
        if len(gesorteerd) > MEESTE_WEGEN:
            self.afgekapt = True
        return tuple(self._weg(rij) for rij in gesorteerd[:MEESTE_WEGEN])

    def _van_cel(self, cel: Cel) -> list["_Kandidaat"]:
        basis = self._basis(cel)
        if not basis:
            return []
        proef = self._proef(cel)
        per: _Wegen = {}
        for beslisser in self._beslissers(cel):
            for eisen in self._met_beslisser(cel, beslisser, basis):
                self._probeer(per, proef, beslisser.via, beslisser.functie, beslisser, eisen)
        for eisen in self._met_mandaat(cel, basis):
            self._probeer(per, proef, "mandaat", self.t.plan.contactpersoon.functie, None, eisen)
        return [_Kandidaat(cel, via, zet, eisen, wie) for via, zet, eisen, wie in _kleinste(_samen_met_orgaan(per))]

    def _probeer(
        self, per: "_Wegen", proef: "_Proef", via: Via, functie: str, wie: _Beslisser | None, eisen: Eisen
    ) -> None:
        """Keep a way for this person when it works; others who can do the same stand beside it."""
        vervuld = proef.vervuld(eisen)
        if vervuld is not None and proef.werkt(wie, eisen, vervuld.waarden):
            zet = vervuld.zetten
            eerste, functies = per.get((via, zet), (eisen, ()))
            per[via, zet] = (eerste, tuple(dict.fromkeys([*functies, functie])))

    # --- what the cell itself asks ---

    def _basis(self, cel: Cel) -> tuple[Eisen, ...]:
        """What must be so whoever decides: coverage, steps, frames met or departed from, consent."""
        om = self.omkering
        delen: list[tuple[Eisen, ...]] = []
        rollen = list(dekkingsdelen(cel.dekking))
        kaders = {k.stap: k.kern for k in cel.kaders}
        for nummer, (rol, stap) in enumerate(rollen):
            match rol:
                case "geldt":
                    delen.append(om.zo(stap, True))
                case "eerst":
                    delen.append(om.zo(stap, True, eerst=True))
                case "eerst_vast":
                    delen.append(om.zo(stap, True))
                case "kader":
                    delen.append(self._verordening(stap, kaders[stap], rollen[nummer + 1][1]))
                case "hoeft_niet" | "kan_weigeren":
                    delen.append(om.vast(stap))
                case _:
                    continue
        delen += [self._beleid(k.stap, cel) for k in cel.kaders if k.laag == "beleid"]
        delen += [self._toestemming(i.stap) for i in cel.instemming]
        return tuple(e for e in om.alle(delen) if len({x.plaats for x in zetten(e)}) < MEESTE_STAPPEN)

    def _beleid(self, kader: Stap, cel: Cel) -> tuple[Eisen, ...]:
        """Within a policy frame, or departing from it: that takes the judgement of Awb 4:84, if it is not there yet."""
        gegeven = cel.afwijking.premissen[-1].waarde if cel.afwijking is not None else Leeg.OORDEEL
        if gegeven is False:
            return self.omkering.binnen(kader)
        oordeel = GEEN if gegeven is True else frozenset({Eis(kader, (), True, "afwijken")})
        buiten = [eisen | oordeel for eisen in self.omkering.buiten(kader)]
        return self.omkering.kleinste([*self.omkering.binnen(kader), *buiten])

    def _verordening(self, kader: Stap, kern: Kern, hardheid: Stap) -> tuple[Eisen, ...]:
        """Within a by-law frame, or through its hardship clause unless the frame is absolute."""
        om = self.omkering
        _, oordeel, *clausules = hardheid.premissen
        if oordeel.waarde is False:
            return om.binnen(kader)
        vraag = GEEN if oordeel.waarde is True else frozenset({Eis(kader, (), True, "hardheidsclausule")})
        clausule = [
            frozenset(e for e in eisen if e.plaats != (oordeel.onderwerp, oordeel.plek)) | vraag
            for c in clausules
            for eisen in om.zo(c, True)
        ]
        return om.kleinste([*om.binnen(kader), *(a | b for a, b in product(om.buiten(kader), clausule))])

    def _toestemming(self, stap: Stap) -> tuple[Eisen, ...]:
        """Consent given, or not needed; a refusal is not something to get round."""
        om = self.omkering
        if stap.waarde in ("gegeven", "niet_nodig"):
            return (GEEN,)
        geldt = stap.premissen[0]
        vraag = frozenset({Eis(stap, (), True, "toestemming")})
        zonder = om.zo(geldt, False) if is_open(geldt.waarde) else ()
        if stap.waarde == "geweigerd" or stap.param == "nee":
            return zonder
        return om.kleinste([*zonder, *(eisen | vraag for eisen in om.zo(geldt, True))])

    # --- who could decide ---

    def _beslissers(self, cel: Cel) -> Iterator[_Beslisser]:
        contact = self.t.plan.contactpersoon.functie
        orgaan = self.t.bevoegd.netwerk.wortels[cel.kern.bevoegdheid].orgaan
        hier = self.t.bevoegd.netwerk.wortels[cel.kern.bevoegdheid].gemeentelijk
        functies = [contact, *(f for f in self.t.bevoegd.netwerk.functies if f != contact), orgaan]
        for functie in dict.fromkeys(functies):
            via: Via = "contactpersoon" if functie == contact else "collega"
            if functie == orgaan:
                via = "orgaan" if hier else "ander_orgaan"
            paden = cel.beslissing.paden if functie == contact else functiepaden(self.t, cel, functie)
            yield from (_Beslisser(functie, via, pad) for pad in paden)

    def _met_beslisser(self, cel: Cel, wie: _Beslisser, basis: Sequence[Eisen]) -> Iterator[Eisen]:
        """The demands together with those of one chain: its limits, and whether it lets depart."""
        delen: list[tuple[Eisen, ...]] = []
        mag_afwijken = True
        for schakel in wie.pad.stap.premissen[1:]:
            param = cast(Schakelparam, schakel.param)
            if param.vast in ("nee", "eerst_laten_toetsen"):
                return
            mag_afwijken &= param.afwijken == "ja"
            delen += [
                self.omkering.zo(p, True)
                for p, rol in zip(schakel.premissen, param.rollen, strict=True)
                if rol == "grens"
            ]
        if wie.via == "contactpersoon":
            delen += self._hinder(cel)
        for eisen, erbij in product(basis, self.omkering.alle(delen)):
            if not mag_afwijken and any(e.hoe == "afwijken" for e in eisen):
                continue
            if wie.via != "contactpersoon" and any(e.hoe == "veranderen" for e in erbij - eisen):
                continue
            yield eisen | erbij

    def _hinder(self, cel: Cel) -> list[tuple[Eisen, ...]]:
        """What would bar this contact person must certainly not hold."""
        beslissing = cel.beslissing.stap
        rollen = cast(tuple[str, tuple[str, ...]], beslissing.param)[1] if beslissing.param is not None else ()
        return [
            self.omkering.zo(p, False)
            for p, rol in zip(beslissing.premissen, rollen, strict=True)
            if rol not in ("bron", "pad")
        ]

    def _met_mandaat(self, cel: Cel, basis: Sequence[Eisen]) -> Iterator[Eisen]:
        """The demands together with one new row for the contact person, where the law lets this person have it."""
        if not mandaat_kan(self.t, cel):
            return
        rij = frozenset({Eis(cel.beslissing.stap, (), True, "mandaat")})
        for eisen, erbij in product(basis, self.omkering.alle(self._hinder(cel))):
            yield eisen | erbij | rij

    # --- does it work? ---

    def _proef(self, cel: Cel) -> "_Proef":
        einde = [cel.dekking, *(k.stap for k in cel.kaders), *(i.stap for i in cel.instemming)]
        einde += [b.pad.stap for b in self._beslissers(cel)]
        leidend = _alleen_leidend(self.t.samenvattingen[cel.element].leidend)
        return _Proef(cel, Gevolgen(einde), leidend, Gevolgen([leidend]))

    # --- in words ---

    def _weg(self, rij: Sequence["_Kandidaat"]) -> Weg:
        """One way in words, for everybody for whom it is the same."""
        cel, via, _, eisen, beslist = rij[0]
        maker = _Woorden(self.t, cel, via, beslist)
        return Weg(
            cel.element,
            cel.kern.id,
            cel.kern.bevoegdheid,
            cel.handeling,
            tuple(dict.fromkeys(k.cel.persoon for k in rij)),
            via,
            beslist,
            tuple(maker.stappen(eisen)),
            eisen,
            cel,
        )


class _Kandidaat(NamedTuple):
    """A way before it is put in words."""

    cel: Cel
    via: Via
    zetten: Zetten
    eisen: Eisen
    beslist: tuple[str, ...]

    def zonder_persoon(self) -> tuple[object, ...]:
        """What makes it this way, whoever it is for."""
        wie = self.cel.persoon
        anoniem = sorted(
            ("*" if feit == wie else feit, plek.replace(f"/{wie}", "/*"), wat) for feit, plek, wat in self.zetten
        )
        return self.cel.kern.id, self.via, self.beslist, tuple(anoniem)

    def volgorde(self, leidend: Sequence[str]) -> tuple[object, ...]:
        """The leading law first, then the shortest way, then whoever stands nearest."""
        plaats = self.cel.kern.id not in leidend
        return plaats, len(self.zetten), _VIA_ORDE.index(self.via), str(self.zonder_persoon())


def _alleen_leidend(leidend: Stap) -> Stap:
    """Which laws lead an element, from their coverage and precedence alone."""
    param = cast(Samenparam, leidend.param)
    mee = [i for i, (_, rol) in enumerate(param.rollen) if rol in ("dekking", "voorrang")]
    rollen = tuple(param.rollen[i] for i in mee)
    premissen = tuple(leidend.premissen[i] for i in mee)
    return maak("leidend", leidend.plek, leidend.onderwerp, premissen, Samenparam(rollen, param.vlaggen))


_Nieuw = Mapping[Stap, Uitslag]


class _Vervuld(NamedTuple):
    """Values that meet demands, and what people do to get there."""

    waarden: Mapping[Stap, Waarde]
    zetten: Zetten


@dataclass(slots=True)
class _Proef:
    """Tries demands on one cell; remembers what the same facts gave before."""

    cel: Cel
    gevolgen: Gevolgen
    leidend: Stap
    van_leidend: Gevolgen
    _gezien: dict[frozenset[tuple[Stap, Waarde]], tuple[_Nieuw, bool]] = field(default_factory=dict)
    _vervuld: dict[Eisen, "_Vervuld | None"] = field(default_factory=dict)

    def vervuld(self, eisen: Eisen) -> "_Vervuld | None":
        """Values that meet these demands, and what they come down to; ``None``: they contradict each other."""
        if eisen not in self._vervuld:
            waarden = vervulling(eisen)
            self._vervuld[eisen] = None if waarden is None else _Vervuld(waarden, zetwaarden(eisen, waarden))
        return self._vervuld[eisen]

    def werkt(self, wie: _Beslisser | None, eisen: Eisen, waarden: Mapping[Stap, Waarde]) -> bool:
        """Whether the cell can be decided, by this person, when these demands are met with these values."""
        nieuw, leidt = self._na(waarden)
        anders = frozenset(e.blad for e in eisen if e.hoe in ("afwijken", "hardheidsclausule", "toestemming"))
        if not (leidt and self._dekt(nieuw) and self._past(nieuw, anders)):
            return False
        return wie is None or nieuw.get(wie.pad.stap, wie.pad.stap.waarde) in ("ja", "ja_binnen_grenzen")

    def _na(self, waarden: Mapping[Stap, Waarde]) -> tuple[_Nieuw, bool]:
        """The new values in this cell, and whether its rule still leads the element: else another law goes first."""
        sleutel = frozenset(waarden.items())
        if sleutel not in self._gezien:
            leidend = self.van_leidend.als(dict(waarden)).get(self.leidend, self.leidend.waarde)
            self._gezien[sleutel] = (self.gevolgen.als(dict(waarden)), self.cel.kern.id in str(leidend).split())
        return self._gezien[sleutel]

    def _dekt(self, nieuw: _Nieuw) -> bool:
        """The law carries it, with everything arranged and every choice known."""
        if nieuw.get(self.cel.dekking, self.cel.dekking.waarde) not in ("gedekt", "gedekt_onder_voorwaarden"):
            return False
        for rol, stap in dekkingsdelen(self.cel.dekking):
            waarde = nieuw.get(stap, stap.waarde)
            if rol in ("eerst", "eerst_vast", "geldt") and waarde != "waar":
                return False
            if rol in ("hoeft_niet", "kan_weigeren") and is_open(waarde):
                return False
        return True

    def _past(self, nieuw: _Nieuw, anders: frozenset[Stap]) -> bool:
        """Every frame is met, or departed from; everybody who must consent does."""
        for kader in self.cel.kaders:
            goed = ("buiten",) if kader.stap in anders else ("binnen", "geldt_niet")
            if kader.laag != "buiten_ruimte" and nieuw.get(kader.stap, kader.stap.waarde) not in goed:
                return False
        return all(
            i.stap in anders or nieuw.get(i.stap, i.stap.waarde) in ("gegeven", "niet_nodig")
            for i in self.cel.instemming
        )


#: By whom and by doing what: demands that come down to it, and who can take the decision.
_Wegen = dict[tuple[Via, Zetten], tuple[Eisen, tuple[str, ...]]]


def _samen_met_orgaan(per: _Wegen) -> _Wegen:
    """The body itself beside the colleagues who could do the same in its name."""
    samen: _Wegen = {}
    for (via, zet), (eisen, wie) in sorted(per.items(), key=lambda paar: _VIA_ORDE.index(paar[0][0])):
        doel: Via = "collega" if via == "orgaan" and ("collega", zet) in per else via
        eerste, zij = samen.get((doel, zet), (eisen, ()))
        samen[doel, zet] = (eerste, tuple(dict.fromkeys([*zij, *wie])))
    return samen


def _kleinste(per: _Wegen) -> list[tuple[Via, Zetten, Eisen, tuple[str, ...]]]:
    """Ways of which nothing can be left out: no smaller way lets the same people take the same decision.

    A new mandate is not offered where the contact person can already do it with the same or less.
    """
    over: list[tuple[Via, Zetten, Eisen, tuple[str, ...]]] = []
    for via, zet in sorted(per, key=lambda s: (len(s[1]), _VIA_ORDE.index(s[0]), sorted(s[1]))):
        eisen, functies = per[via, zet]
        wie = tuple(
            functie
            for functie in functies
            if not any(
                klein <= zet and functie in zij and (v == via or (v, via) == ("contactpersoon", "mandaat"))
                for v, klein, _, zij in over
            )
        )
        if wie:
            over.append((via, zet, eisen, wie))
    return over


def mandaat_kan(t: Toetsing, cel: Cel) -> bool:
    """Whether a lawful row by an organ of this municipality can let this contact person decide this cell."""
    macht = t.recht.machten.get(cel.kern.bevoegdheid)
    antwoord = cel.beslissing.stap.waarde
    if macht is None or antwoord in ("ja", "ja_binnen_grenzen", "geen_besluit_nodig"):
        return False
    if not t.bevoegd.netwerk.wortels[macht.id].gemeentelijk:
        return False
    ruimte = macht.bevoegdheid.mandaat
    if ruimte is not None and ruimte.verboden:
        return False
    organisatie = t.plan.contactpersoon.organisatie
    werkt_hier = organisatie == "gemeente" and t.plan.contactpersoon.werkt_onder in (
        None, t.bevoegd.netwerk.wortels[macht.id].orgaan,
    )  # fmt: skip
    return werkt_hier or (ruimte is not None and organisatie != "gemeente" and ruimte.voor(organisatie) == "ja")


# --- ways in words ----------------------------------------------------------------------------------------------------

#: In which order things are done; within one kind they can be done side by side.
_ORDE = (
    "uitzoeken", "veranderen", "regelen", "toestemming", "mandaat", "oordelen", "hardheidsclausule", "afwijken",
    "beslissen",
)  # fmt: skip

_STILTE = {
    "uitzoeken": "Geen antwoord? Vraag het op papier, met een dag erbij. Blijft het stil, ga een trede hoger.",
    "veranderen": "Lukt dit niet, kies dan een andere weg uit deze lijst.",
    "regelen": "Blijft dit liggen, ga een trede hoger. Het is geen reden om af te wijzen.",
    "toestemming": "Geen antwoord is geen toestemming. Bied hulp aan om mee te beslissen (cliëntondersteuning).",
    "mandaat": "Komt er geen mandaat, leg het plan voor aan wie het nu al mag.",
    "oordelen": "Blijft het oordeel uit, ga een trede hoger.",
    "hardheidsclausule": "Blijft het oordeel uit, ga een trede hoger.",
    "afwijken": "Blijft het oordeel uit, ga een trede hoger.",
    "beslissen": "Is de termijn voorbij? Het gezin kan schrijven dat het te laat is. Ga ook een trede hoger.",
}


@dataclass(frozen=True, slots=True)
class _Woorden:
    """Turns the demands of one way into things to do."""

    t: Toetsing
    cel: Cel
    via: Via
    beslist: tuple[str, ...]

    def stappen(self, eisen: Eisen) -> Iterator[Stapje]:
        """The things to do in order, the decision last."""
        lijnen = lijnen_onder([self.cel.dekking, self.cel.beslissing.stap, *(k.stap for k in self.cel.kaders)])
        waarden = vervulling(eisen) or {}
        per: dict[tuple[str, str], list[Eis]] = {}
        for eis in zetten(eisen):
            per.setdefault(eis.plaats, []).append(eis)
        rij = [self._stap(groep, waarden, lijnen) for groep in per.values()]
        yield from sorted(rij, key=lambda s: (_ORDE.index(s.soort), s.feit, s.over))
        yield self._besluit()

    def _stap(
        self, groep: Sequence[Eis], waarden: Mapping[Stap, object], lijnen: Mapping[Stap, Sequence[Stap]]
    ) -> Stapje:
        eis = groep[0]
        match eis.hoe:
            case "toestemming":
                return self._toestemming(eis)
            case "afwijken":
                return self._afwijken(eis)
            case "hardheidsclausule":
                return self._hardheid(eis)
            case "mandaat":
                return self._mandaat()
            case _:
                return self._feit(groep, waarden, lijnen)

    def _feit(
        self, groep: Sequence[Eis], waarden: Mapping[Stap, object], lijnen: Mapping[Stap, Sequence[Stap]]
    ) -> Stapje:
        eis = groep[0]
        naam = eis.blad.onderwerp
        feit = self.t.recht.rulebook.feiten.get(naam)
        vraag = self._vraag(naam)
        if eis.blad.vorm in ("formule", "som", "lijn"):
            vraag = " ".join(dict.fromkeys(self._vraag(b.onderwerp) for b in open_bladen(eis.blad)))
        waarde = schrijf(cast(str, waarden[eis.blad])) if eis.blad in waarden else ""
        nodig = _nodig([t for e in groep for t in _toetsen(e)], waarde)
        regel = next((lijn.regel for lijn in lijnen.get(eis.blad, ()) if lijn.regel), self.cel.kern.id)
        return Stapje(
            eis.hoe,
            f"{_WERKWOORD[eis.hoe]}: {vraag} {nodig}".strip(),
            self._leverancier(eis),
            self._bron(regel),
            naam,
            eis.blad.plek,
            waarde,
            bij_stilte=_STILTE[eis.hoe],
            toelichting=tuple(feit.handreiking) if feit is not None else (),
        )

    def _vraag(self, naam: str) -> str:
        feit = self.t.recht.rulebook.feiten.get(naam)
        return (feit.vraag if feit is not None else None) or f"Wat is {los(naam.partition('.')[2] or naam)}?"

    def _leverancier(self, eis: Eis) -> tuple[str, ...]:
        feit = self.t.recht.rulebook.feiten.get(eis.blad.onderwerp)
        if feit is None:
            return ("contactpersoon",)
        if feit.oordeel is None:
            return (feit.leverancier or "contactpersoon",)
        if feit.oordeel in ("afwijken_van_beleid", self.cel.kern.bevoegdheid):
            return self.beslist
        return self._houders(feit.oordeel)

    def _houders(self, macht: str) -> tuple[str, ...]:
        """Who can judge under another power: its body, and the functions that hold it here."""
        wortel = self.t.bevoegd.netwerk.wortels.get(macht)
        if wortel is None:
            return ("wie daarover gaat",)
        plek = Plek(self.cel.element, self.cel.persoon, self.cel.kern.regeling.regeling, macht)
        functies = [f for f in self.t.bevoegd.netwerk.functies if self.t.bevoegd.mag_oordelen(f, macht, plek)]
        return (wortel.orgaan, *functies)

    def _toestemming(self, eis: Eis) -> Stapje:
        wie = eis.blad.onderwerp
        return Stapje(
            "toestemming",
            f"Vraag {los(wie)} of die instemt met de hulp",
            (wie,),
            self._bron(eis.blad.regel),
            "instemming",
            eis.blad.plek,
            "ja",
            bij_stilte=_STILTE["toestemming"],
        )

    def _afwijken(self, eis: Eis) -> Stapje:
        kern = self.t.recht.kernen[eis.blad.onderwerp]
        voorstel = voorstel_voor(self.t, kern.id)
        toelichting = voorstel[1].motiveer if voorstel is not None else list(_MOTIVEER)
        return Stapje(
            "afwijken",
            f"Oordeel of vasthouden aan de beleidsregel onevenredig is: {_uitleg(kern)}",
            self.beslist,
            f"{self._bron(kern.id)}; afwijken: {self._tekst('awb art. 4:84')}",
            "element.beleid_onevenredig",
            f"{self.cel.element}/-",
            "ja",
            bij_stilte=_STILTE["afwijken"],
            toelichting=tuple(toelichting),
        )

    def _hardheid(self, eis: Eis) -> Stapje:
        kern = self.t.recht.kernen[eis.blad.onderwerp]
        clausules = self.t.onderzoek.hardheidsclausules(kern)
        voorstel = voorstel_voor(self.t, kern.id)
        return Stapje(
            "hardheidsclausule",
            f"Oordeel of deze grens onbillijk uitpakt: {_uitleg(kern)}",
            self.beslist,
            "; ".join([self._bron(kern.id), *(self._bron(c.id) for c in clausules)]),
            "element.onbillijk",
            f"{self.cel.element}/-",
            "ja",
            bij_stilte=_STILTE["hardheidsclausule"],
            toelichting=tuple(voorstel[1].motiveer) if voorstel is not None else (),
        )

    def _mandaat(self) -> Stapje:
        orgaan = self.t.bevoegd.netwerk.wortels[self.cel.kern.bevoegdheid].orgaan
        functie = self.t.plan.contactpersoon.functie
        return Stapje(
            "mandaat",
            f"Geef {los(functie)} mandaat voor {self.cel.kern.bevoegdheid} ({los(self.cel.handeling)}); "
            "zie mandaat-advies voor de rij",
            (orgaan,),
            self._tekst("awb art. 10:3 lid 1"),
            bij_stilte=_STILTE["mandaat"],
        )

    def _besluit(self) -> Stapje:
        macht = self.t.recht.machten[self.cel.kern.bevoegdheid]
        bron = citaat(macht.bevoegdheid.bron, macht.regeling, self.t.recht).tekst
        dag = beslis_voor(self.t, self.cel)
        return Stapje(
            "beslissen",
            f"Neem zelf een besluit, met naam en reden: {los(self.cel.handeling)} of niet",
            self.beslist,
            bron,
            termijn=f"uiterlijk {dag.isoformat()}" if dag is not None else "",
            bij_stilte=_STILTE["beslissen"],
            toelichting=(_ONBEVANGEN,) if self.via == "collega" else (),
        )

    def _bron(self, regel: str) -> str:
        kern = self.t.recht.kernen.get(regel.split(maxsplit=1)[0]) if regel else None
        if kern is not None:
            return citaat(kern.regel.bron, kern.regeling, self.t.recht).tekst
        rij = next((s for s in self.t.recht.schakels if s.regeling.regeling == regel), None)
        return rij.regeling.titel if rij is not None else self._bron(self.cel.kern.id)

    def _tekst(self, bron: str) -> str:
        return citaat(bron, self.cel.kern.regeling, self.t.recht).tekst


_ONBEVANGEN = "Niet iemand die deze hulp zelf levert, of die eerder hierover besliste en nu over het bezwaar zou gaan."
_WERKWOORD = {"uitzoeken": "Zoek uit", "veranderen": "Verander", "regelen": "Regel", "oordelen": "Geef een oordeel"}
_MOTIVEER = (
    "wat de beleidsregel wil bereiken",
    "welke omstandigheden bij dit gezin bijzonder zijn",
    "waarom vasthouden aan de regel voor dit gezin onevenredig uitpakt",
)


def _toetsen(eis: Eis) -> list[tuple[bool, Toets]]:
    return [(eis.zo, toets) for toets in eis.toetsen]


def _nodig(toetsen: Sequence[tuple[bool, Toets]], waarde: str) -> str:
    """What the answer would have to be for this way; a fact is found out, never steered."""
    if waarde in ("ja", "nee"):
        return f"(deze weg gaat verder bij: {waarde})"
    delen = dict.fromkeys(
        ("" if zo else "niet ") + in_woorden(toets.tekst()).removeprefix("een van ") for zo, toets in toetsen
    )
    return f"(deze weg gaat verder bij: {opsomming(delen)})" if delen else ""


def _uitleg(kern: Kern) -> str:
    return (kern.regel.uitleg or los(kern.id.rpartition("/")[2])).rstrip(".")


def voorstel_voor(t: Toetsing, kader: str) -> tuple[str, Maatwerk] | None:
    """The maatwerk that a rule file prepares for a frame."""
    for versie in t.recht.versies:
        for naam, maatwerk in sorted(versie.regeling.maatwerk.items()):
            doelen = {r if "/" in r else f"{versie.regeling.regeling}/{r}" for r in maatwerk.wijkt_af_van}
            if kader in doelen:
                return f"{versie.regeling.regeling}/{naam}", maatwerk
    return None


def beslis_voor(t: Toetsing, cel: Cel) -> date | None:
    """The first day on which a duty to decide runs out; ``None`` when its start is not known."""
    soort = t.plan.elementen[cel.element].soort
    dagen: list[date] = []
    for kern in t.recht.soort.get("verplicht", ()):
        termijn = kern.regel.termijn
        if termijn is None or "besliss" not in str(kern.regel.verplicht) or termijn.na not in t.recht.rulebook.feiten:
            continue
        hier = soort in kern.bij if kern.regel.bij else kern.regeling.regeling in (cel.kern.regeling.regeling, "awb")
        plek = Plek(cel.element, cel.persoon, kern.regeling.regeling)
        if hier and t.onderzoek.regel_geldt(kern, plek).waarde == "waar":
            start = t.onderzoek.feit(termijn.na, plek).waarde
            if isinstance(start, Dag):
                dagen.append(uiterlijk(termijn.duur, start.laatst))
    return min(dagen, default=None)


# --- barred ways ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def taal_van(recht: Recht) -> Woorden:
    """The words of the rules, worked out once for a law in force."""
    return woorden(recht)


def _gesperd(t: Toetsing, element: str, zoeker: _Zoeker) -> Iterator[Gesperd]:
    """What the law bars here: this contact person, laws that do not carry it, and what is no way at all."""
    taal = taal_van(t.recht)
    for cel in hoofdcellen(t.cellen[element]):
        bron = citaat(cel.kern.regel.bron, cel.kern.regeling, t.recht).tekst
        if cel.dekking.waarde == "niet_gedekt":
            omdat = opsomming(str(r) for r in redenen(cel.dekking)) or "de regel geldt hier niet"
            yield Gesperd(f"{cel.kern.id} voor {cel.persoon}", omdat, bron)
            continue
        macht = t.recht.machten.get(cel.kern.bevoegdheid)
        if macht is None or cel.beslissing.stap.waarde not in ("nee", "onmogelijk", "eerst_laten_toetsen"):
            continue
        gezag = t.bevoegd.netwerk.wortels[macht.id].orgaan
        for code in cel.beslissing.waarom:
            zin = reden(
                code,
                taal,
                functie=t.plan.contactpersoon.functie,
                organisatie=t.plan.contactpersoon.organisatie,
                gezag=gezag,
                handeling=cel.handeling,
            )
            yield Gesperd(
                f"{los(t.plan.contactpersoon.functie)} beslist zelf over {macht.id}", zin, _bron_bij(t, code, cel)
            )
    yield from _nooit(t, element)


def _bron_bij(t: Toetsing, code: str, cel: Cel) -> str:
    """Where the reason stands: the row, the statute's room for mandates, or whose power it is."""
    soort, _, waarvan = code.partition(":")
    macht = t.recht.machten[cel.kern.bevoegdheid]
    if soort == "verhinderd" and waarvan in t.recht.kernen:
        kern = t.recht.kernen[waarvan]
        return citaat(kern.regel.bron, kern.regeling, t.recht).tekst
    if "#" in waarvan:
        titel = next((s.regeling.titel for s in t.recht.schakels if s.id == waarvan), waarvan.partition("#")[0])
        return f"{titel} nr. {waarvan.partition('#')[2]}"
    ruimte = macht.bevoegdheid.mandaat
    if ruimte is not None and soort in ("wet_sluit_organisatie_uit", "mandaat_verboden"):
        return citaat(ruimte.bron, macht.regeling, t.recht).tekst
    return citaat(macht.bevoegdheid.bron, macht.regeling, t.recht).tekst


def _nooit(t: Toetsing, element: str) -> Iterator[Gesperd]:
    """What looks like a way and is none."""
    eigen = next(iter(t.recht.versies)).regeling
    for afspraak in t.plan.afspraken:
        if not afspraak.over or element in afspraak.over:
            yield Gesperd(
                f"beslissen omdat {los(afspraak.door)} zei dat het mag",
                "Een afspraak is geen mandaat en geen besluit. Laat wel nagaan of het gezin erop mag vertrouwen.",
                citaat("awb art. 10:5 lid 2", eigen, t.recht).tekst,
            )


# --- as JSON -----------------------------------------------------------------------------------------------------


def als_json(t: Toetsing, alle: Iterable[Routes]) -> dict[str, Json]:
    """The ways of elements as plain data."""
    return {
        "formaat": FORMAAT,
        "plan": t.plan.plan,
        "peildatum": t.recht.peildatum.isoformat(),
        "regelboek": t.recht.rulebook.hash,
        "elementen": [_element_json(t, r) for r in alle],
    }


def _element_json(t: Toetsing, r: Routes) -> dict[str, Json]:
    return {
        "id": r.element,
        "in_eigen_woorden": t.plan.elementen[r.element].in_eigen_woorden,
        "antwoord": r.antwoord,
        "zin": r.zin,
        "wegen": [_weg_json(t, w) for w in r.wegen],
        "gesperd": [dict(g._asdict()) for g in r.gesperd],
        "ladder": [_trede_json(x) for x in r.ladder.treden],
        "volledig": {"ja": r.volledig, "tot_en_met_stappen": MEESTE_STAPPEN},
    }


def _weg_json(t: Toetsing, weg: Weg) -> dict[str, Json]:
    return {
        "regel": weg.regel,
        "bevoegdheid": weg.bevoegdheid,
        "handeling": weg.handeling,
        "personen": list(weg.personen),
        "via": weg.via,
        "beslist": [{"functie": f, "naam": naam_van(t.recht, f)} for f in weg.beslist],
        "stappen": [{**s._asdict(), "wie": list(s.wie), "toelichting": list(s.toelichting)} for s in weg.stappen],
    }


def _trede_json(trede: Trede) -> dict[str, Json]:
    return {**trede._asdict(), "wie": list(trede.wie)}
