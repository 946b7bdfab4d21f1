"""A way in words: each thing to do, by whom, on which article, until when, and what happens on silence.

Beside it stands what looks like a way and is barred, with the article that bars it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from engine.cells import Cel
from engine.citations import citaat
from engine.conditions import Naar, Operator, Toets
from engine.inquiry import Plek
from engine.outcome import Toetsing, redenen
from engine.reverse import AFWIJKEND, ELK, Eis, Eisen, Zetten, open_bladen, volgorde, zetten
from engine.rulebook import Kern, Recht, zonder_versie
from engine.sentences import Woorden, dag, los, opsomming, reden, woorden
from engine.sentences import toets as in_woorden
from engine.steps import Stap, onder
from engine.terms import uiterlijk
from engine.values import Dag, Waarde, schrijf
from engine.whatif import lijnen_onder
from schemas.regeling import Maatwerk

#: By whom the decision is taken: the contact person as it is, a colleague, the body itself, the contact person after a
#: new mandate, a body elsewhere, or the family itself.
Via = Literal["contactpersoon", "collega", "orgaan", "mandaat", "ander_orgaan", "gezin"]


class Stapje(NamedTuple):
    """One thing to do: what, by whom (any of these), on which article, until when, and what if nothing happens.

    ``beurt`` is the order: what has the same number can be done side by side, a higher number comes later.
    """

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
    beurt: int = 1


class Gesperd(NamedTuple):
    """A way that the law or a register bars: which, why, and where that stands."""

    wat: str
    waarom: str
    bron: str


# --- ways in words ----------------------------------------------------------------------------------------------------

#: In which order things are done: first facts, arrangements, consent and mandate, then judgements, then the decision.
_BEURTEN = (
    ("uitzoeken", "veranderen", "regelen", "toestemming", "samen", "mandaat"),
    ("oordelen", "hardheidsclausule", "afwijken"),
    ("beslissen",),
)
_ORDE = tuple(soort for beurt in _BEURTEN for soort in beurt)

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


class Beslist(NamedTuple):
    """By whom a way ends in a decision: how they come to it, and the functions of which any will do."""

    via: Via
    functies: tuple[str, ...]


@dataclass(frozen=True)
class Stappen:
    """Turns the demands of the ways of one cell into things to do."""

    t: Toetsing
    cel: Cel

    @cached_property
    def _lijnen(self) -> Mapping[Stap, Sequence[Stap]]:
        """Per fact the tests of this cell that read it."""
        return lijnen_onder([self.cel.dekking, self.cel.beslissing.stap, *(k.stap for k in self.cel.kaders)])

    @cached_property
    def _uiterste(self) -> date | None:
        return beslis_voor(self.t, self.cel)

    def in_orde(
        self, wie: Beslist, eisen: Eisen, gezet: Zetten, waarden: Mapping[Stap, Waarde], samen: tuple[Stapje, ...]
    ) -> Iterator[Stapje]:
        """The things to do in order, the decision last.

        Args:
            wie: who decides.
            eisen: what the way demands.
            gezet: what that comes down to; it says of which questions every answer will do.
            waarden: values that meet the demands.
            samen: what can be arranged beside it with whoever takes another decision.
        """
        elk = {(feit, over) for feit, over, waarde in gezet if waarde == ELK}
        per: dict[tuple[str, str], list[Eis]] = {}
        for eis in sorted(zetten(eisen), key=volgorde):
            per.setdefault(eis.plaats, []).append(eis)
        afwijken = any(e.hoe in AFWIJKEND for e in eisen)
        rij = [*samen, self._besluit(wie)]
        for plaats, groep in per.items():
            waarde = ELK if plaats in elk else waarden.get(groep[0].blad)
            rij.append(self._stap(wie, groep, waarde, afwijken))
        for stap in sorted(rij, key=lambda s: (_ORDE.index(s.soort), s.feit, s.over, s.wie)):
            yield stap._replace(beurt=next(n for n, soorten in enumerate(_BEURTEN, 1) if stap.soort in soorten))

    def _stap(self, wie: Beslist, groep: Sequence[Eis], waarde: Waarde | None, afwijken: bool) -> Stapje:
        eis = groep[0]
        match eis.hoe:
            case "toestemming":
                return self._toestemming(eis)
            case "afwijken":
                return self._afwijken(wie, eis)
            case "hardheidsclausule":
                return self._hardheid(wie, eis)
            case "mandaat":
                return self._mandaat(afwijken)
            case _:
                return self._feit(wie, groep, waarde)

    def _feit(self, wie: Beslist, groep: Sequence[Eis], gevonden: Waarde | None) -> Stapje:
        eis = groep[0]
        naam = eis.blad.onderwerp
        feit = self.t.recht.rulebook.feiten.get(naam)
        vraag = self._vraag(naam)
        if eis.blad.vorm in ("formule", "som", "lijn"):
            vraag = " ".join(dict.fromkeys(self._vraag(b.onderwerp) for b in open_bladen(eis.blad)))
        waarde = schrijf(gevonden) if gevonden is not None else ""
        if eis.blad.vorm == "eerder":
            vraag = f"Is er eerder een besluit over {los(naam)} genomen? ({eis.blad.tekst})"
            waarde = {"waar": "ja", "onwaar": "nee"}.get(waarde, waarde)
        nodig = _ELK_GOED if waarde == ELK else _nodig(groep, waarde)
        return Stapje(
            eis.hoe,
            f"{_WERKWOORD[eis.hoe]}: {vraag} {nodig}".strip(),
            self._leverancier(wie, eis),
            self._bron_van(self._lijnen.get(eis.blad, ())),
            naam,
            eis.blad.plek,
            waarde,
            bij_stilte=_STILTE[eis.hoe],
            toelichting=tuple(feit.handreiking) if feit is not None else (),
        )

    def _vraag(self, naam: str) -> str:
        feit = self.t.recht.rulebook.feiten.get(naam)
        return (feit.vraag if feit is not None else None) or f"Wat is {los(naam.partition('.')[2] or naam)}?"

    def _leverancier(self, wie: Beslist, eis: Eis) -> tuple[str, ...]:
        feit = self.t.recht.rulebook.feiten.get(eis.blad.onderwerp)
        if feit is None:
            return ("contactpersoon",)
        if feit.oordeel is None:
            return (feit.leverancier or "contactpersoon",)
        if feit.oordeel in ("afwijken_van_beleid", self.cel.kern.bevoegdheid):
            return wie.functies
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

    def _afwijken(self, wie: Beslist, eis: Eis) -> Stapje:
        kern = self.t.recht.kernen[eis.blad.onderwerp]
        voorstel = voorstel_voor(self.t, kern.id)
        toelichting = voorstel[1].motiveer if voorstel is not None else list(_MOTIVEER)
        return Stapje(
            "afwijken",
            f"Oordeel of vasthouden aan de beleidsregel onevenredig is: {_uitleg(kern)}",
            wie.functies,
            f"{self._bron(kern.id)}; afwijken: {self._tekst('awb art. 4:84')}",
            "element.beleid_onevenredig",
            f"{self.cel.element}/-",
            "ja",
            bij_stilte=_STILTE["afwijken"],
            toelichting=tuple(toelichting),
        )

    def _hardheid(self, wie: Beslist, eis: Eis) -> Stapje:
        kern = self.t.recht.kernen[eis.blad.onderwerp]
        clausules = self.t.onderzoek.hardheidsclausules(kern)
        voorstel = voorstel_voor(self.t, kern.id)
        return Stapje(
            "hardheidsclausule",
            f"Oordeel of deze grens onbillijk uitpakt: {_uitleg(kern)}",
            wie.functies,
            "; ".join([self._bron(kern.id), *(self._bron(c.id) for c in clausules)]),
            "element.onbillijk",
            f"{self.cel.element}/-",
            "ja",
            bij_stilte=_STILTE["hardheidsclausule"],
            toelichting=tuple(voorstel[1].motiveer) if voorstel is not None else (),
        )

    def _mandaat(self, afwijken: bool) -> Stapje:
        element = self.t.plan.elementen[self.cel.element]
        einde = element.periode.tot_en_met if element.periode is not None else None
        tot = f"tot en met {dag(einde)}" if einde is not None else "met een einddatum"
        beleid = f"{'met' if afwijken else 'zonder'} afwijken van beleid"
        orgaan = self.t.bevoegd.netwerk.wortels[self.cel.kern.bevoegdheid].orgaan
        functie = self.t.plan.contactpersoon.functie
        return Stapje(
            "mandaat",
            f"Geef {los(functie)} mandaat voor {self.cel.kern.bevoegdheid} ({los(self.cel.handeling)})",
            (orgaan,),
            self._tekst("awb art. 10:3 lid 1"),
            bij_stilte=_STILTE["mandaat"],
            toelichting=(
                f"Eén rij is genoeg: alleen {los(self.cel.handeling)}, alleen {los(element.soort)}, {tot}, {beleid}.",
                "De rij zelf, met bedragen en als regelbestand: mandaat-advies.",
            ),
        )

    def _besluit(self, wie: Beslist) -> Stapje:
        macht = self.t.recht.machten[self.cel.kern.bevoegdheid]
        bron = citaat(macht.bevoegdheid.bron, macht.regeling, self.t.recht).tekst
        return Stapje(
            "beslissen",
            _besluit_over(wie.via, self.cel.handeling),
            wie.functies,
            bron,
            termijn=f"uiterlijk {self._uiterste.isoformat()}" if self._uiterste is not None else "",
            bij_stilte=_STILTE["beslissen"] if wie.via != "gezin" else "Lukt het samen niet, ga een trede hoger.",
            toelichting=self._bij_besluit(wie),
        )

    def _bij_besluit(self, wie: Beslist) -> tuple[str, ...]:
        """For a colleague what bars in the person; of a body elsewhere what may be asked."""
        if wie.via == "collega":
            return (_ONBEVANGEN,)
        if wie.via != "ander_orgaan":
            return ()
        organen = [self.t.recht.rulebook.organen.get(f) for f in wie.functies]
        contact = dict.fromkeys(o.contact for o in organen if o is not None and o.contact)
        return (*(f"Contact: {c}." for c in contact), *_TE_VRAGEN)

    def _bron(self, regel: str) -> str:
        kern = self.t.recht.kernen[regel]
        return citaat(kern.regel.bron, kern.regeling, self.t.recht).tekst

    def _bron_van(self, lijnen: Sequence[Stap]) -> str:
        """Where it is asked: in a rule, as the limit of a mandate row, or else by the rule of this cell."""
        regel = next((lijn.regel for lijn in lijnen if lijn.regel), "")
        rijen = [
            schakel
            for pad in self.cel.beslissing.paden
            for schakel, stap in zip(pad.schakels, pad.stap.premissen[1:], strict=True)
            if not regel and not set(lijnen).isdisjoint(onder([stap]))
        ]
        return (
            f"{rijen[0].regeling.titel} nr. {rijen[0].mandaat.nr}" if rijen else self._bron(regel or self.cel.kern.id)
        )

    def _tekst(self, bron: str) -> str:
        return citaat(bron, self.cel.kern.regeling, self.t.recht).tekst


_ELK_GOED = "(elk antwoord is goed, als het maar bekend is)"
_ONBEVANGEN = "Niet iemand die deze hulp zelf levert, of die eerder hierover besliste en nu over het bezwaar zou gaan."
_TE_VRAGEN = (
    "Vraag om een besluit op papier, en om mee te doen aan het overleg over dit plan.",
    "Vraag wat daarvoor nog nodig is, en wanneer het antwoord er is. Beslissen blijft daar.",
)
_WERKWOORD = {"uitzoeken": "Zoek uit", "veranderen": "Verander", "regelen": "Regel", "oordelen": "Geef een oordeel"}
_MOTIVEER = (
    "wat de beleidsregel wil bereiken",
    "welke omstandigheden bij dit gezin bijzonder zijn",
    "waarom vasthouden aan de regel voor dit gezin onevenredig uitpakt",
)


def _besluit_over(via: Via, handeling: str) -> str:
    if via == "gezin":
        return "Beslis dit zelf; niemand anders gaat erover"
    wat = "weigeren, of toch toekennen" if handeling == "weigeren" else f"{los(handeling)} of niet"
    return f"Neem zelf een besluit, met naam en reden: {wat}"


def _nodig(groep: Sequence[Eis], waarde: str) -> str:
    """What the answer would have to be for this way; a fact is found out, never steered."""
    if waarde in ("ja", "nee"):
        return f"(deze weg gaat verder bij: {waarde})"
    delen = dict.fromkeys(
        ("" if zo else "niet ") + in_woorden(toets.tekst()).removeprefix("een van ") for zo, toets in _toetsen(groep)
    )
    return f"(deze weg gaat verder bij: {opsomming(delen)})" if delen else ""


def _toetsen(groep: Sequence[Eis]) -> list[tuple[bool, Toets]]:
    """What is asked of one fact; of words that would do only those that will do for all of it."""
    rij = [gevraagd for eis in groep for gevraagd in _gevraagd(eis)]
    woorden_ = [
        toets.operand for zo, toets in rij if zo and toets.operator == "een_van" and not isinstance(toets.operand, Naar)
    ]
    if not woorden_ or len(woorden_) < len(rij):
        return rij
    return [(True, Toets("een_van", tuple(w for w in woorden_[0] if all(w in ander for ander in woorden_))))]


def _gevraagd(eis: Eis) -> list[tuple[bool, Toets]]:
    """The tests of one demand; that a threshold is not met is said by the one beside it."""
    match eis.toetsen:
        case [Toets(operator, operand)] if not eis.zo and operator in _TEGENDEEL:
            return [(True, Toets(_TEGENDEEL[operator], operand))]
        case toetsen:
            return [(eis.zo, toets) for toets in toetsen]


_TEGENDEEL: dict[str, Operator] = {
    "minder_dan": "ten_minste",
    "ten_minste": "minder_dan",
    "meer_dan": "ten_hoogste",
    "ten_hoogste": "meer_dan",
}


def _uitleg(kern: Kern) -> str:
    return (kern.regel.uitleg or los(kern.id.rpartition("/")[2])).rstrip(".")


def voorstel_voor(t: Toetsing, kader: str) -> tuple[str, Maatwerk] | None:
    """The maatwerk that a rule file prepares for a frame."""
    for versie in t.recht.versies:
        for naam, maatwerk in sorted(versie.regeling.maatwerk.items()):
            doelen = {r if "/" in r else f"{versie.regeling.regeling}/{r}" for r in maatwerk.wijkt_af_van}
            if zonder_versie(kader) in doelen:
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


def gesperd(t: Toetsing, element: str, cellen: Sequence[Cel]) -> Iterator[Gesperd]:
    """What the law bars here: laws that do not carry it, this contact person, and what is no way at all."""
    taal = taal_van(t.recht)
    for cel in cellen:
        if cel.dekking.waarde == "niet_gedekt":
            bron = citaat(cel.kern.regel.bron, cel.kern.regeling, t.recht).tekst
            yield Gesperd(f"{_regel(taal, cel.kern)} voor {los(cel.persoon)}", _omdat(t, taal, cel.dekking), bron)
        elif cel.beslissing.stap.waarde in ("nee", "onmogelijk", "eerst_laten_toetsen"):
            yield from _niet_zelf(t, taal, cel)
    yield from _nooit(t, element)


def _regel(taal: Woorden, kern: Kern) -> str:
    vermelding = taal.regels.get(kern.id)
    return vermelding.uitleg if vermelding is not None and vermelding.uitleg else kern.id


def _niet_zelf(t: Toetsing, taal: Woorden, cel: Cel) -> Iterator[Gesperd]:
    """Why this contact person does not decide; there is a power, for without one that is not known."""
    macht = t.recht.machten[cel.kern.bevoegdheid]
    contact = t.plan.contactpersoon
    for code in cel.beslissing.waarom:
        zin = reden(
            code,
            taal,
            functie=contact.functie,
            organisatie=contact.organisatie,
            gezag=t.bevoegd.netwerk.wortels[macht.id].orgaan,
            handeling=cel.handeling,
        )
        yield Gesperd(f"{los(contact.functie)} beslist zelf over {macht.id}", zin, _bron_bij(t, code, cel))


def _omdat(t: Toetsing, taal: Woorden, dekking: Stap) -> str:
    """Why a law does not carry it, in words; answers to one question together."""
    per: dict[str, list[str]] = {}
    for tekst in map(str, redenen(dekking)):
        naam, _, waarde = tekst.partition(": ")
        soort, _, regel = tekst.partition(" ")
        if naam in t.recht.rulebook.feiten:
            per.setdefault(taal.vraag(naam), []).append(los(waarde))
        elif soort == "uitzondering":
            per.setdefault(f"Uitzondering: {taal.regel(regel)}", [])
        else:
            per.setdefault(tekst, [])
    delen = [f"{vraag} {opsomming(waarden)}".strip() for vraag, waarden in per.items()]
    return "; ".join(delen) or "de regel geldt hier niet"


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
    if t.samenvattingen[element].antwoord.waarde == "geen_besluit_nodig" or not t.recht.versies:
        return  # before any law that was entered there is nothing to cite
    eigen = next(iter(t.recht.versies)).regeling
    for afspraak in t.plan.afspraken:
        if not afspraak.over or element in afspraak.over:
            yield Gesperd(
                f"beslissen omdat {los(afspraak.door)} zei dat het mag",
                "Een afspraak is geen mandaat en geen besluit. Laat wel nagaan of het gezin erop mag vertrouwen.",
                citaat("awb art. 10:5 lid 2", eigen, t.recht).tekst,
            )
