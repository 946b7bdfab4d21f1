"""Signals, found again by trying every combination of things in the plan (rules of kind ``signaal``)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from engine.verify.cells import Cel, Samen, hoofdcellen
from engine.verify.law import Boek, Regel
from engine.verify.reasoning import Plek, Redenering, Stap
from engine.verify.values import (
    DATUM,
    GESCHREVEN,
    Onleesbaar,
    Ruw,
    Span,
    T,
    Uit,
    als_dag,
    dag_van,
    groep,
    kleiner,
    lees_dag,
    lees_getal,
    lijst,
    punt,
    schrijf,
    voltooid,
    woord,
    woorden,
)
from schemas.lezen import Waarde

#: A signal about more elements than this is one signal about the plan.
_MEESTE_PLEKKEN = 3


class Ding(NamedTuple):
    """One thing in a list of the plan: its place in the order of all things, its name and its properties."""

    lijst: str
    nummer: int
    naam: str
    eigen: Mapping[str, list[Uit]]

    def teksten(self, eigenschap: str) -> set[str]:
        """The values of a property as text."""
        return {schrijf(w) for w in self.eigen.get(eigenschap, [])}


class Signaal(NamedTuple):
    """A signal that holds."""

    regel: Regel
    stap: Stap
    elementen: list[str]

    @property
    def tekst(self) -> str:
        """What the rule says, and of a signal about the plan which elements it speaks of."""
        genoemd = f" Het gaat om: {', '.join(naam.replace('_', ' ') for naam in self.elementen)}."
        return woord(self.regel.ruw.get("tekst")).strip() + (genoemd if self.elementen else "")


def signalen(r: Redenering, cellen: Mapping[str, list[Cel]], samen: Mapping[str, Samen]) -> Iterator[Signaal]:
    """Every signal that certainly holds, by rule and place."""
    regels = r.wet.van_soort("signaal")
    dingen: list[Ding] = []
    if any(lijst(regel.ruw.get("patronen")) for regel in regels):
        for naam, ding, eigen in _Dingen(r, cellen, samen).alle():
            bekend: _Eigen = {sleutel: [w for w in rij if not isinstance(w, T)] for sleutel, rij in eigen.items()}
            dingen.append(Ding(naam, len(dingen), ding, bekend))
    gevonden = {regel.id: list(_met_patronen(r, regel, dingen)) for regel in regels if "patronen" in regel.ruw}
    for regel in regels:
        yield from gevonden[regel.id] if regel.id in gevonden else _op_elke_plek(r, regel)


def _op_elke_plek(r: Redenering, regel: Regel) -> Iterator[Signaal]:
    for naam, element in r.gezin.elementen.items():
        if not lijst(regel.ruw.get("bij")) or r.wet.speelt_bij(regel, woord(element.get("soort"))):
            for persoon in sorted(woorden(element.get("voor"))):
                stap = r.geldt(regel, Plek(naam, persoon, regel.boek.id))
                if stap.waarde == T.WAAR:
                    yield Signaal(regel, stap, [])


# --- things ------------------------------------------------------------------------------------------------

_Eigen = dict[str, list[Uit]]
_Maker = Callable[[Ruw], _Eigen]


def _letterlijk(*delen: Waarde | None) -> list[Uit]:
    """Texts that are there."""
    return [str(deel) for deel in delen if deel is not None]


class _Dingen:
    """Every thing in every list of the plan."""

    def __init__(self, r: Redenering, cellen: Mapping[str, list[Cel]], samen: Mapping[str, Samen]) -> None:
        self.r, self.cellen, self.samen = r, cellen, samen
        self.gestopt = {naam for element in r.gezin.elementen.values() for naam in woorden(element.get("stopt"))}

    def alle(self) -> Iterator[tuple[str, str, _Eigen]]:
        """List, name and properties of each, in fixed order."""
        for naam, element in self.r.gezin.elementen.items():
            yield "elementen", f"onderdeel {naam}", self._element(naam, element)
        for naam, persoon in self.r.gezin.personen.items():
            yield "personen", f"persoon {naam}", self._persoon(naam, persoon)
        yield from self._genummerd("lopende_hulp", "lopende hulp", self._hulp)
        yield from self._genummerd("afspraken", "afspraak", self._afspraak)
        yield from self._genummerd("adviezen", "advies", self._advies)
        for naam in self.r.gezin.elementen:
            for cel in hoofdcellen(self.cellen[naam]):
                yield "cellen", f"cel {naam}/{cel.plek.persoon} {cel.regel.id}", self._cel(cel)
        yield from self._genummerd("contacten", "contact", self._contact)
        contact = self.r.gezin.contact
        yield "plan", "plan", {deel: _letterlijk(contact.get(deel)) for deel in ("functie", "organisatie")}
        yield from self._genummerd("eerdere_besluiten", "eerder besluit", self._besluit)
        for boek in sorted(self.r.wet.boeken, key=lambda boek: boek.id):
            for geval in map(groep, lijst(boek.ruw.get("eerder_maatwerk"))):
                yield (
                    "maatwerkregister",
                    f"eerder maatwerk {boek.id}#{woord(geval.get('nr'))}",
                    self._geval(boek, geval),
                )

    def _genummerd(self, lijst_: str, naam: str, maak: _Maker) -> Iterator[tuple[str, str, _Eigen]]:
        for nummer, ruw in enumerate(lijst(self.r.gezin.ruw.get(lijst_)), start=1):
            yield lijst_, f"{naam} {nummer}", maak(groep(ruw))

    def _soorten(self, soort: str) -> _Eigen:
        return {"soort": [*(self.r.wet.boven(soort) or [soort])], "soort_precies": [soort]}

    def _feiten(self, bereik: str, over: tuple[str, str]) -> _Eigen:
        """What the plan states about this thing, by the name of the fact without its scope."""
        namen = sorted(
            feit
            for feit, waar in self.r.gezin.uitspraken
            if waar == over and feit.startswith(f"{bereik}.") and "@" not in feit
        )
        return {feit.partition(".")[2]: [self.r.feit(feit, Plek(*over, "")).waarde] for feit in namen}

    def _element(self, naam: str, element: Ruw) -> _Eigen:
        samen, voor = self.samen[naam], sorted(woorden(element.get("voor")))
        leidend = [cel for cel in self.cellen[naam] if cel.regel.id in samen.leidende]
        return {
            **self._feiten("element", (naam, "")),
            **self._soorten(woord(element.get("soort"))),
            "element": [naam],
            "persoon": [*voor],
            "personen": [punt(len(voor))],
            "heeft_doel": [bool(woord(element.get("doel_gezin")).strip())],
            "antwoord": [samen.antwoord.waarde],
            "status": [samen.status.waarde],
            "beslissen": [samen.beslissen.waarde],
            "stopt_hulp": [bool(lijst(element.get("stopt")))],
            **_kaders(leidend),
        }

    def _cel(self, cel: Cel) -> _Eigen:
        element, persoon = cel.plek.element, cel.plek.persoon
        return {
            **self._soorten(woord(self.r.gezin.elementen[element].get("soort"))),
            "element": [element],
            "persoon": [persoon],
            "regeling": [cel.regel.boek.id],
            "regel": [cel.regel.kaal],
            "bevoegdheid": [cel.regel.macht],
            "dekking": [cel.dekking.waarde],
            "beslissen": [cel.beslissing.stap.waarde],
            "leidend": [cel.regel.id in self.samen[element].leidende],
            **self._leeftijden(cel.plek),
            **_kaders([cel]),
            "mandaat_eindigt_eerder": self._eindigt_eerder(cel),
        }

    def _leeftijden(self, plek: Plek) -> _Eigen:
        gezegd = self.r.gezin.uitspraken.get(("persoon.geboortedatum", ("", plek.persoon)), [])
        geboren = gezegd[0].waarde if gezegd else T.ONBEKEND
        if not isinstance(geboren, Span) or any(u.waarde != geboren for u in gezegd):
            return {}
        vroegst, laatst = als_dag(geboren.laag), als_dag(geboren.hoog)
        dagen = {"leeftijd_begin": self.r.dag(plek)}
        einde = groep(self.r.gezin.elementen[plek.element].get("periode")).get("tot_en_met")
        if einde is not None:
            dagen["leeftijd_einde"] = dag_van(woord(einde))
        jaren = {naam: (voltooid(laatst, op, 12), voltooid(vroegst, op, 12)) for naam, op in dagen.items()}
        return {naam: [Span(punt(jong).laag, punt(oud).laag, "jaar")] for naam, (jong, oud) in jaren.items()}

    def _eindigt_eerder(self, cel: Cel) -> list[Uit]:
        """Whether every chain to the contact person ends before the period does."""
        einde = woord(groep(self.r.gezin.elementen[cel.plek.element].get("periode")).get("tot_en_met"))
        paden = [p for p in cel.beslissing.paden if p.stap.waarde != "nee"]
        if not einde or not paden:
            return []
        return [all(any(woord(rij.ruw.get("geldig_tot_en_met"), einde) < einde for rij in p.rijen) for p in paden)]

    def _persoon(self, naam: str, persoon: Ruw) -> _Eigen:
        vertrouwd = [
            hulp
            for hulp in map(groep, lijst(self.r.gezin.ruw.get("lopende_hulp")))
            if hulp.get("bij") == naam and hulp.get("vertrouwd") == "ja"
        ]
        blijft = [hulp for hulp in vertrouwd if not self._stopt(hulp)]
        kent = "persoon.leeftijd" in self.r.wet.feiten
        return {
            **self._feiten("persoon", ("", naam)),
            "persoon": [naam],
            "rol": _letterlijk(persoon.get("rol")),
            "gezag": [*sorted(woorden(persoon.get("gezag")))],
            "huishouden": [persoon.get("huishouden") != "nee"],
            "leeftijd": [self.r.feit("persoon.leeftijd", Plek("", naam, "")).waarde] if kent else [],
            "vertrouwde_hulp": [punt(len(vertrouwd))],
            "vertrouwde_hulp_die_blijft": [punt(len(blijft))],
        }

    def _stopt(self, hulp: Ruw) -> bool:
        return "stopt_door" in hulp or woord(hulp.get("door")) in self.gestopt

    def _hulp(self, hulp: Ruw) -> _Eigen:
        return {
            **self._soorten(woord(hulp.get("soort"))),
            "persoon": _letterlijk(hulp.get("bij")),
            "element": _letterlijk(hulp.get("stopt_door")),
            "door": _letterlijk(hulp.get("door")),
            "wet": _letterlijk(hulp.get("wet")),
            "vertrouwd": [hulp.get("vertrouwd") == "ja"],
            "stopt": [self._stopt(hulp)],
        }

    def _afspraak(self, afspraak: Ruw) -> _Eigen:
        return {
            "element": [*(sorted(woorden(afspraak.get("over"))) or self.r.gezin.elementen)],
            "door": _letterlijk(afspraak.get("door")),
            "vorm": _letterlijk(afspraak.get("vorm")),
            "tot_bekend": ["tot" in afspraak],
        }

    def _advies(self, advies: Ruw) -> _Eigen:
        delen = {"element": "over", "door": "door", "onderwerp": "onderwerp", "richting": "richting"}
        return {naam: _letterlijk(advies.get(sleutel)) for naam, sleutel in delen.items()}

    def _contact(self, contact: Ruw) -> _Eigen:
        return {
            "element": [*sorted(woorden(contact.get("over")))],
            "tussen": [*sorted(woorden(contact.get("tussen")))],
            "gezin_weet_het": [contact.get("gezin_weet_het") == "ja"],
        }

    def _besluit(self, besluit: Ruw) -> _Eigen:
        return {
            **self._soorten(woord(besluit.get("soort"))),
            "persoon": _letterlijk(besluit.get("bij")),
            "uitkomst": _letterlijk(besluit.get("uitkomst", "toegekend")),
            "regel": _letterlijk(besluit.get("regel")),
        }

    def _geval(self, boek: Boek, geval: Ruw) -> _Eigen:
        regel = woord(geval.get("regel"))
        return {
            **self._soorten(woord(geval.get("soort"))),
            "uitkomst": _letterlijk(geval.get("uitkomst")),
            "buiten_kader": [regel if "/" in regel else f"{boek.id}/{regel}"],
        }


def _kaders(cellen: Iterable[Cel]) -> _Eigen:
    kaders = [k for cel in cellen for k in cel.kaders if k.stap.waarde != "geldt_niet"]
    return {
        "kader": [*sorted({schrijf(k.stap.waarde) for k in kaders})],
        "buiten_kader": [*sorted({k.regel.kaal for k in kaders if k.stap.waarde == "buiten"})],
    }


# --- patterns ------------------------------------------------------------------------------------------------


def _past(patroon: Ruw, ding: Ding) -> bool:
    """Whether a thing certainly has every property that a pattern asks."""
    return ding.lijst == patroon.get("in") and all(
        _voldoet(ding.eigen.get(naam, []), toets) for naam, toets in groep(patroon.get("als")).items()
    )


def _voldoet(waarden: list[Uit], toets: Waarde) -> bool:
    if isinstance(toets, dict):
        return all(any(_vergelijk(w, GESCHREVEN.get(op, op), deel) for w in waarden) for op, deel in toets.items())
    return any(_is(w, deel) for w in waarden for deel in (toets if isinstance(toets, list) else [toets]))


def _vergelijk(waarde: Uit, operator: str, geschreven: Waarde) -> bool:
    if operator == "geen_van":
        return not any(_is(waarde, deel) for deel in (geschreven if isinstance(geschreven, list) else [geschreven]))
    if operator == "is":
        return _is(waarde, geschreven)
    grens = _gelezen(waarde, geschreven)
    if grens is None:
        return False
    eerder, later = kleiner(waarde, grens), kleiner(grens, waarde)
    zeker = {"minder_dan": (eerder, T.WAAR), "meer_dan": (later, T.WAAR)} | {
        "ten_hoogste": (later, T.ONWAAR),
        "ten_minste": (eerder, T.ONWAAR),
    }
    return operator in zeker and zeker[operator][0] == zeker[operator][1]


def _is(waarde: Uit, geschreven: Waarde) -> bool:
    if isinstance(waarde, Span):
        return _gelezen(waarde, geschreven) == waarde
    return schrijf(waarde) == str(geschreven)


def _gelezen(waarde: Uit, geschreven: Waarde) -> Uit | None:
    """What was written as a number or day like this value; ``None``: it is no such thing."""
    try:
        if isinstance(waarde, Span):
            return lees_dag(str(geschreven)) if waarde.eenheid == DATUM else lees_getal(geschreven, waarde.eenheid)
    except Onleesbaar:
        return None
    return None


# --- what stands together --------------------------------------------------------------------------------------


def _samen(patronen: list[Ruw], dingen: list[Ding]) -> Iterator[set[int]]:
    """Every set of things that stands together as the patterns ask, by the numbers of the things."""
    yield from _verder(patronen, dingen, [], set())


def _verder(patronen: list[Ruw], dingen: list[Ding], gekozen: list[Ding | None], al: set[int]) -> Iterator[set[int]]:
    if len(gekozen) == len(patronen):
        yield al
        return
    patroon = patronen[len(gekozen)]
    passend = [ding for ding in dingen if _past(patroon, ding)]
    joins = [(p, gekozen[int(str(naar)) - 1] or gekozen[0]) for p, naar in sorted(groep(patroon.get("gelijk")).items())]
    if _minstens(patroon) > 1:
        bronnen = [[(p, w) for w in sorted(ding.teksten(p))] if ding else [] for p, ding in joins]
        for waarden in product(*bronnen):
            delen = [ding for ding in passend if all(w in ding.teksten(p) for p, w in waarden)]
            if len(delen) >= _minstens(patroon):
                yield from _verder(patronen, dingen, [*gekozen, None], al | {ding.nummer for ding in delen})
        return
    for ding in passend:
        deelt = all(eerder is not None and eerder.teksten(p) & ding.teksten(p) for p, eerder in joins)
        if deelt and ding not in gekozen:
            yield from _verder(patronen, dingen, [*gekozen, ding], al | {ding.nummer})


def _minstens(patroon: Ruw) -> int:
    aantal = patroon.get("minstens")
    return aantal if isinstance(aantal, int) else 1


def _met_patronen(r: Redenering, regel: Regel, dingen: list[Ding]) -> Iterator[Signaal]:
    """One signal per element (or person) where things stand together; many elements make one about the plan."""
    per: dict[str, tuple[set[str], set[int]]] = {}
    for nummers in _samen([groep(p) for p in lijst(regel.ruw.get("patronen"))], dingen):
        for element, persoon in _plekken([dingen[n] for n in sorted(nummers)]):
            if _geldt_hier(r, regel, element, persoon):
                personen, alle = per.setdefault(element, (set(), set()))
                personen.add(persoon)
                alle |= nummers
    genoemd = sorted(per) if len(per) > _MEESTE_PLEKKEN else []
    if genoemd:
        per = {"": ({""}, set().union(*(nummers for _, nummers in per.values())))}
    for element, (personen, alle) in sorted(per.items()):
        persoon = min(personen) if len(personen) == 1 else ""
        tekst = "; ".join(dingen[n].naam for n in sorted(alle))
        stap = Stap("patroon", f"{element or '-'}/{persoon or '-'}", regel.id, waarde=T.WAAR, tekst=tekst)
        stap.regel, stap.bron, stap.versie = regel.id, regel.bron, regel.versie
        yield Signaal(regel, stap, genoemd)


def _plekken(rij: Sequence[Ding]) -> list[tuple[str, str]]:
    """The elements that all things with an element share, and the one person they share."""
    elementen = [ding.teksten("element") for ding in rij if ding.teksten("element")]
    personen = [ding.teksten("persoon") for ding in rij if ding.teksten("persoon")]
    wie = set.intersection(*personen) if personen else set()
    persoon = min(wie) if len(wie) == 1 else ""
    return [(e, persoon) for e in sorted(set.intersection(*elementen) if elementen else ())] or [("", persoon)]


def _geldt_hier(r: Redenering, regel: Regel, element: str, persoon: str) -> bool:
    soort = woord(r.gezin.elementen.get(element, {}).get("soort"))
    if element and lijst(regel.ruw.get("bij")) and not r.wet.speelt_bij(regel, soort):
        return False
    return not groep(regel.ruw.get("als")) or r.geldt(regel, Plek(element, persoon, regel.boek.id)).waarde == T.WAAR
