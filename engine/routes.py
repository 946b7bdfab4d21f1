"""From no to yes: every lawful way by which an element of a plan can come to a decision, shortest first.

A way is a smallest set of things that people do (find out, arrange, consent, judge, depart, mandate) with, as the last,
a named decision by somebody who is competent. It is found backwards through the derivation of one cell (``reverse``)
and then tried: after it the cell can be decided. Nothing is decided here and no answer changes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple, cast

from engine.cells import Cel
from engine.competence import GEVENDE_HANDELINGEN, Pad
from engine.coordination import Samenhang, afspraken, samenhang
from engine.elements import Samenparam, hoofdcellen, open_voorrang
from engine.inquiry import Plek
from engine.ladder import Ladder, Trede, ladder
from engine.outcome import Json, Toetsing, functiepaden, naam_van
from engine.reverse import AFWIJKEND, ELK, GEEN, Eis, Eisen, Omkering, Vervulling, Zetten, zetten
from engine.rulebook import Kern
from engine.steps import Gevolgen, Schakelparam, Stap, Uitslag, dekkingsdelen, is_open, maak
from engine.values import Leeg, Waarde
from engine.way_steps import Beslist, Gesperd, Stapje, Stappen, Via, gesperd

FORMAAT = "eenplan-routes/1"

#: A way may need so many things; longer ones are left to a person, and the answer says so.
MEESTE_STAPPEN = 24
#: So many ways are kept per element.
MEESTE_WEGEN = 100

_VIA_ORDE: tuple[Via, ...] = ("gezin", "contactpersoon", "collega", "orgaan", "ander_orgaan", "mandaat")


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
        """How many things must happen, the decision included; what may be arranged beside it does not count."""
        return sum(s.soort != "samen" for s in self.stappen)


class Routes(NamedTuple):
    """Everything about one element; ``volledig`` says whether every way up to the stated size was looked for."""

    element: str
    handeling: str
    antwoord: str
    zin: str
    wegen: tuple[Weg, ...]
    gesperd: tuple[Gesperd, ...]
    ladder: Ladder
    volledig: bool


def routes(t: Toetsing, element: str, handeling: str = "") -> Routes:
    """Every lawful way to a decision about one element.

    Args:
        t: what was computed for the plan.
        element: its name.
        handeling: the act to decide; none means the first act of each power, mostly granting.
    """
    antwoord = str(t.samenvattingen[element].antwoord.waarde)
    zoeker = _Zoeker(t, Omkering(t.recht.rulebook), samenhang(t), handeling)
    klaar = antwoord == "geen_besluit_nodig" or (antwoord == "mag" and not handeling)
    return Routes(
        element,
        handeling,
        antwoord,
        _ZIN[antwoord] if klaar else "",
        () if klaar else zoeker.wegen(element),
        tuple(dict.fromkeys(gesperd(t, element, cellen_voor(t, element, handeling)))),
        ladder(t, element),
        not zoeker.afgekapt and not zoeker.omkering.afgekapt,
    )


_ZIN = {
    "mag": "Hier is geen weg nodig: deze contactpersoon mag dit goedkeuren.",
    "geen_besluit_nodig": "Dit beslist u zelf; er is geen besluit nodig.",
}


def alle_routes(t: Toetsing, handeling: str = "") -> tuple[Routes, ...]:
    """The ways of every element, in the order of the plan."""
    return tuple(routes(t, naam, handeling) for naam in t.plan.elementen)


def cellen_voor(t: Toetsing, element: str, handeling: str = "") -> tuple[Cel, ...]:
    """The cell of every person and rule for one act; powers that do not have the act are left out."""
    gevonden: list[Cel] = []
    for cel in hoofdcellen(t.cellen[element]):
        macht = t.recht.machten.get(cel.kern.bevoegdheid)
        if handeling in ("", cel.handeling):
            gevonden.append(cel)
        elif macht is not None and handeling in macht.bevoegdheid.handelingen:
            plek = Plek(element, cel.persoon, cel.kern.regeling.regeling, cel.kern.bevoegdheid)
            beslissing = t.bevoegd.beslissen(cel.kern, handeling, plek, _beleid(cel))
            gevonden.append(cel._replace(handeling=handeling, beslissing=beslissing))
    return tuple(gevonden)


def _beleid(cel: Cel) -> tuple[Stap, ...]:
    return tuple(k.stap for k in cel.kaders if k.laag == "beleid" and k.stap.waarde != "geldt_niet")


def handelingen(t: Toetsing, element: str) -> list[str]:
    """The acts that the powers over an element have."""
    machten = [t.recht.machten.get(c.kern.bevoegdheid) for c in hoofdcellen(t.cellen[element])]
    return list(dict.fromkeys(h for m in machten if m is not None for h in m.bevoegdheid.handelingen))


# --- looking for ways -----------------------------------------------------------------------------------------------


class _Beslisser(NamedTuple):
    """Somebody who could decide, along one chain."""

    functie: str
    via: Via
    pad: Pad


class _Poging(NamedTuple):
    """Somebody who could decide, with demands and the values that meet them; no chain means a new mandate."""

    via: Via
    functie: str
    pad: Pad | None
    eisen: Eisen
    vervuld: Vervulling


@dataclass(slots=True)
class _Zoeker:
    t: Toetsing
    omkering: Omkering
    samen: Samenhang
    handeling: str = ""
    afgekapt: bool = False

    def wegen(self, element: str) -> tuple[Weg, ...]:
        """The ways of all cells of an element; people for whom a way is the same share it."""
        alle: list[_Kandidaat] = []
        leidend = str(self.t.samenvattingen[element].leidend.waarde).split()
        for cel in cellen_voor(self.t, element, self.handeling):
            mee = cel.handeling in GEVENDE_HANDELINGEN or cel.kern.id in leidend
            iemand = cel.kern.bevoegdheid in self.t.bevoegd.netwerk.wortels  # not when its law has ended
            if mee and iemand and cel.beslissing.stap.waarde != "geen_besluit_nodig":
                alle += self._van_cel(cel)
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
        kleinste = _kleinste(_samen_met_orgaan(_geslaagd(proef, self._pogingen(cel, basis))))
        stappen = Stappen(self.t, cel)
        return [
            _Kandidaat(stappen, via, gezet, eisen, wie, proef.mag_geweigerd(self._waarden(eisen)))
            for via, gezet, eisen, wie in _elk_antwoord(kleinste, self._antwoorden)
        ]

    def _antwoorden(self, feit: str) -> frozenset[str]:
        """Every answer that a question can have; none when it has no fixed answers."""
        soort = self.t.recht.rulebook.feiten.get(feit)
        if soort is None or soort.oordeel is not None:
            return frozenset()
        if soort.soort == "ja_nee":
            return frozenset({"ja", "nee"})
        return frozenset(soort.uit) if isinstance(soort.uit, list) else frozenset()

    def _waarden(self, eisen: Eisen) -> Mapping[Stap, Waarde]:
        """The values with which a way was tried."""
        vervuld = self.omkering.vervulling(eisen)
        assert vervuld is not None
        return vervuld.waarden

    def _pogingen(self, cel: Cel, basis: Sequence[Eisen]) -> list[_Poging]:
        """What could be tried: who, along which chain, with which demands that do not contradict each other."""
        wie: list[tuple[Via, str, Pad | None, Eisen]] = [
            (b.via, b.functie, b.pad, eisen)
            for b in self._beslissers(cel)
            for eisen in self._met_beslisser(cel, b, basis)
        ]
        contact = self.t.plan.contactpersoon.functie
        wie += [("mandaat", contact, None, eisen) for eisen in self._met_mandaat(cel, basis)]
        return [_Poging(*een, vervuld) for een in wie if (vervuld := self.omkering.vervulling(een[3])) is not None]

    # --- what the cell itself asks ---

    def _basis(self, cel: Cel) -> tuple[Eisen, ...]:
        """What must be so whoever decides: coverage, steps, frames met or departed from, consent."""
        if cel.handeling not in GEVENDE_HANDELINGEN:
            return self._vaststaand(cel)
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
        delen += [om.zo(stap, False) for stap in self._kan_wijken(cel)]
        return tuple(e for e in om.alle(delen) if len({x.plaats for x in zetten(e)}) < MEESTE_STAPPEN)

    def _kan_wijken(self, cel: Cel) -> list[Stap]:
        """The orders that are not known yet, by which this rule would give way to another."""
        open_ = open_voorrang(self.t.samenvattingen[cel.element])
        return [stap for stap in open_ if cel.kern.id in self.t.recht.kernen[stap.onderwerp].doelen]

    def _vaststaand(self, cel: Cel) -> tuple[Eisen, ...]:
        """For an act that gives nothing: all that it rests on is settled, whichever way, and nothing is steered."""
        om = self.omkering
        delen: list[tuple[Eisen, ...]] = []
        for rol, stap in dekkingsdelen(cel.dekking):
            if rol in ("eerst", "eerst_vast"):
                delen.append(om.zo(stap, True, eerst=rol == "eerst"))
            elif rol in ("geldt", "hoeft_niet", "kan_weigeren"):
                delen.append(om.vast(stap))
        delen += [om.kleinste([*om.binnen(k.stap), *om.buiten(k.stap)]) for k in cel.kaders]
        return tuple(e for e in om.alle(delen) if all(eis.hoe != "veranderen" for eis in e))

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
                via = "orgaan" if hier else "gezin" if self._van_burgers(orgaan) else "ander_orgaan"
            paden = cel.beslissing.paden if functie == contact else functiepaden(self.t, cel, functie)
            yield from (_Beslisser(functie, via, pad) for pad in paden)

    def _van_burgers(self, orgaan: str) -> bool:
        """Whether it is for people themselves, such as parents, and no body."""
        soort = self.t.recht.rulebook.organen.get(orgaan)
        return soort is not None and soort.soort == "burger"

    def _met_beslisser(self, cel: Cel, wie: _Beslisser, basis: Sequence[Eisen]) -> Iterator[Eisen]:
        """The demands together with those of one chain: its limits, and whether it lets depart."""
        delen = [self.omkering.binnen_grenzen(wie.pad.stap)]
        mag_afwijken = all(cast(Schakelparam, s.param).afwijken == "ja" for s in wie.pad.stap.premissen[1:])
        if wie.via == "contactpersoon":
            delen += self._hinder(cel)
        for eisen, erbij in product(basis, self.omkering.alle(delen)):
            if not mag_afwijken and any(e.hoe in AFWIJKEND for e in eisen):
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
        return _Proef(cel, Gevolgen([*einde, leidend]), leidend)

    # --- in words ---

    def _weg(self, rij: Sequence["_Kandidaat"]) -> Weg:
        """One way in words, for everybody for whom it is the same."""
        stappen, via, gezet, eisen, beslist, _ = rij[0]
        cel = stappen.cel
        samen = afspraken(self.t, self.samen, cel)
        return Weg(
            cel.element,
            cel.kern.id,
            cel.kern.bevoegdheid,
            cel.handeling,
            tuple(dict.fromkeys(k.cel.persoon for k in rij)),
            via,
            beslist,
            tuple(stappen.in_orde(Beslist(via, beslist), eisen, gezet, self._waarden(eisen), samen)),
            eisen,
            cel,
        )


class _Kandidaat(NamedTuple):
    """A way before it is put in words."""

    stappen: Stappen
    via: Via
    zetten: Zetten
    eisen: Eisen
    beslist: tuple[str, ...]
    mag_geweigerd: bool

    @property
    def cel(self) -> Cel:
        """The cell that it is about."""
        return self.stappen.cel

    def zonder_persoon(self) -> tuple[object, ...]:
        """What makes it this way, whoever it is for."""
        wie = self.cel.persoon
        anoniem = sorted(
            ("*" if feit == wie else feit, plek.replace(f"/{wie}", "/*"), wat) for feit, plek, wat in self.zetten
        )
        return self.cel.kern.id, self.via, self.beslist, tuple(anoniem)

    def volgorde(self, leidend: Sequence[str]) -> tuple[object, ...]:
        """The leading law, a right before a favour, the shortest way, and then whoever stands nearest."""
        plaats = self.cel.kern.id not in leidend
        return plaats, self.mag_geweigerd, len(self.zetten), _VIA_ORDE.index(self.via), str(self.zonder_persoon())


def _alleen_leidend(leidend: Stap) -> Stap:
    """Which laws certainly lead an element, from their coverage and precedence alone."""
    param = cast(Samenparam, leidend.param)
    mee = [i for i, (_, rol) in enumerate(param.rollen) if rol in ("dekking", "voorrang")]
    rollen = tuple(param.rollen[i] for i in mee)
    premissen = tuple(leidend.premissen[i] for i in mee)
    return maak("leidend_zeker", leidend.plek, leidend.onderwerp, premissen, Samenparam(rollen, param.vlaggen))


_Nieuw = Mapping[Stap, Uitslag]


@dataclass(slots=True)
class _Proef:
    """Tries demands on one cell; remembers what the same facts gave before."""

    cel: Cel
    gevolgen: Gevolgen
    leidend: Stap
    _gezien: dict[frozenset[tuple[Stap, Waarde]], tuple[_Nieuw, bool]] = field(default_factory=dict)

    def werkt(self, poging: _Poging) -> bool:
        """Whether the cell can be decided, by this person, when these demands are met with these values."""
        nieuw, leidt = self._na({**poging.vervuld.waarden, **self._onbillijk(poging.eisen)})
        anders = frozenset(e.blad for e in poging.eisen if e.hoe in (*AFWIJKEND, "toestemming"))
        if self.cel.handeling in GEVENDE_HANDELINGEN:
            kan = leidt and self._dekt(nieuw) and self._past(nieuw, anders)
        else:
            kan = self._staat_vast(nieuw) and (self.cel.handeling != "weigeren" or self._te_weigeren(nieuw))
        if not kan:
            return False
        pad = poging.pad
        return pad is None or nieuw.get(pad.stap, pad.stap.waarde) in ("ja", "ja_binnen_grenzen")

    def _onbillijk(self, eisen: Eisen) -> dict[Stap, Waarde]:
        """The judgements that open a by-law frame through its hardship clause, as if they were given."""
        open_ = {e.blad for e in eisen if e.hoe == "hardheidsclausule"}
        delen = dekkingsdelen(self.cel.dekking)
        return {s.premissen[1]: True for rol, s in delen if rol == "hardheid" and s.premissen[0] in open_}

    def mag_geweigerd(self, waarden: Mapping[Stap, Waarde]) -> bool:
        """Whether with these values there would be no duty, or a ground to refuse."""
        nieuw = self._na(waarden)[0]
        return any(
            rol in ("hoeft_niet", "kan_weigeren") and nieuw.get(stap, stap.waarde) == "waar"
            for rol, stap in dekkingsdelen(self.cel.dekking)
        )

    def _na(self, waarden: Mapping[Stap, Waarde]) -> tuple[_Nieuw, bool]:
        """The new values in this cell, and whether its rule still leads the element: else another law goes first."""
        sleutel = frozenset(waarden.items())
        if sleutel not in self._gezien:
            nieuw = self.gevolgen.als(dict(waarden))
            leidend = str(nieuw.get(self.leidend, self.leidend.waarde)).split()
            self._gezien[sleutel] = (nieuw, self.cel.kern.id in leidend)
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

    def _staat_vast(self, nieuw: _Nieuw) -> bool:
        """Everything that the act rests on is known, and what comes first is arranged."""
        delen = [(rol, nieuw.get(stap, stap.waarde)) for rol, stap in dekkingsdelen(self.cel.dekking)]
        geregeld = all(w == "waar" for rol, w in delen if rol in ("eerst", "eerst_vast"))
        bekend = not any(is_open(w) for rol, w in delen if rol in ("geldt", "hoeft_niet", "kan_weigeren"))
        return geregeld and bekend and all(nieuw.get(k.stap, k.stap.waarde) != "onbekend" for k in self.cel.kaders)

    def _te_weigeren(self, nieuw: _Nieuw) -> bool:
        """The law does not carry it, leaves a choice, or somebody judged that policy may hold (Awb 4:84)."""
        if nieuw.get(self.cel.dekking, self.cel.dekking.waarde) == "niet_gedekt":
            return True
        delen = dekkingsdelen(self.cel.dekking)
        keuze = any(
            rol == "kan" or (rol in ("hoeft_niet", "kan_weigeren") and nieuw.get(s, s.waarde) == "waar")
            for rol, s in delen
        )
        buiten = any(nieuw.get(k.stap, k.stap.waarde) == "buiten" for k in self.cel.kaders if k.laag == "beleid")
        return keuze or (buiten and self.cel.afwijking is not None and self.cel.afwijking.premissen[-1].waarde is False)

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


_Weg = tuple[Via, Zetten, Eisen, tuple[str, ...]]


def _elk_antwoord(rij: Sequence[_Weg], antwoorden: Callable[[str], frozenset[str]]) -> list[_Weg]:
    """Ways that differ only in the answer to one question, and together take every answer to it, are one way."""
    over = list(rij)
    for feit, plek in sorted({(feit, plek) for _, gezet, _, _ in rij for feit, plek, _ in gezet}):
        alle = antwoorden(feit)
        if not alle:
            continue
        per: dict[tuple[Via, tuple[str, ...], Zetten], dict[str, _Weg]] = {}
        for weg in over:
            hier = next((z for z in weg[1] if z[:2] == (feit, plek)), None)
            if hier is not None:
                per.setdefault((weg[0], weg[3], weg[1] - {hier}), {})[hier[2]] = weg
        for (via, wie, rest), groep in per.items():
            if alle == groep.keys():
                samen: _Weg = (via, rest | {(feit, plek, ELK)}, groep[max(groep)][2], wie)
                weg_ = list(groep.values())
                over = [samen if w is weg_[0] else w for w in over if w is weg_[0] or w not in weg_]
    return over


#: By whom and by doing what: demands that come down to it, and who can take the decision.
_Wegen = dict[tuple[Via, Zetten], tuple[Eisen, tuple[str, ...]]]


def _geslaagd(proef: _Proef, pogingen: Iterable[_Poging]) -> _Wegen:
    """The ways that work, by what they come down to; what only adds to a way of the same person is not tried."""
    per: _Wegen = {}
    gelukt: dict[tuple[Via, str], list[Zetten]] = {}
    for poging in sorted(pogingen, key=lambda p: len(p.vervuld.zetten)):
        via, functie, _, eisen, (_, gezet) = poging
        eerder = gelukt.setdefault((via, functie), [])
        if not any(kleiner <= gezet for kleiner in eerder) and proef.werkt(poging):
            eerder.append(gezet)
            eerste, functies = per.get((via, gezet), (eisen, ()))
            per[via, gezet] = (eerste, (*functies, functie))
    return per


def _samen_met_orgaan(per: _Wegen) -> _Wegen:
    """The body itself beside the colleagues who could do the same in its name."""
    samen: _Wegen = {}
    for (via, zet), (eisen, wie) in sorted(per.items(), key=lambda paar: _VIA_ORDE.index(paar[0][0])):
        doel: Via = "collega" if via == "orgaan" and ("collega", zet) in per else via
        eerste, zij = samen.get((doel, zet), (eisen, ()))
        samen[doel, zet] = (eerste, tuple(dict.fromkeys([*zij, *wie])))
    return samen


def _kleinste(per: _Wegen) -> list[_Weg]:
    """Ways of which nothing can be left out: no smaller way lets the same people take the same decision.

    A new mandate is not offered where the contact person can already do it with the same or less.
    """
    over: list[_Weg] = []
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
        "handeling": r.handeling,
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
