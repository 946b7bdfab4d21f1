"""Cells: one per element, person, power and act, with all axes side by side.

A cell asks the inquiry for coverage and frames and ``competence`` for who may decide; it adds what stands
around a decision: routes, data between laws, and whether it can be decided now.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from engine.competence import GEVENDE_HANDELINGEN, Beslissing, Bevoegdheden, Pad
from engine.inquiry import Onderzoek, Plek, bron_van, versie_van
from engine.plan_facts import Over
from engine.rulebook import Kern
from engine.steps import Stap, Uitslag, dekkingsdelen, maak, onder
from schemas.plan import Element
from schemas.woorden import Handeling


class Kader(NamedTuple):
    """A frame on the rule of a cell, how it binds (``laag``), and what came out."""

    kern: Kern
    laag: str
    stap: Stap


class Stroom(NamedTuple):
    """A fact that was given for one law and is used under another."""

    feit: str
    van: str
    naar: str
    uitkomst: str
    regel: str


class Toestemmingsstap(NamedTuple):
    """Consent of one person to the help in an element, by which rule."""

    regel: Kern
    persoon: str
    door: str
    stap: Stap


class Cel(NamedTuple):
    """One cell, before it becomes JSON."""

    element: str
    persoon: str
    kern: Kern
    handeling: str
    dekking: Stap
    kaders: tuple[Kader, ...]
    beslissing: Beslissing
    instemming: tuple[Toestemmingsstap, ...]
    beslisrijp: Stap
    routes: tuple[str, ...]
    gegevens: tuple[Stroom, ...]
    afwijking: Stap | None


def cellen(onderzoek: Onderzoek, bevoegd: Bevoegdheden, naam: str) -> tuple[Cel, ...]:
    """Every cell of one element, in fixed order (person, rule, act)."""
    element = onderzoek.plan.elementen[naam]
    gevonden: list[Cel] = []
    for persoon in sorted(element.voor):
        for kern in onderzoek.recht.biedt.get(element.soort, ()):
            plek = Plek(naam, persoon, kern.regeling.regeling, kern.bevoegdheid)
            gevonden += _van_regel(onderzoek, bevoegd, element, kern, plek)
    return tuple(gevonden)


def _van_regel(onderzoek: Onderzoek, bevoegd: Bevoegdheden, element: Element, kern: Kern, plek: Plek) -> Iterable[Cel]:
    dekking = onderzoek.dekking(kern, plek)
    kaders = tuple(
        Kader(k, onderzoek.laag(k, kern), onderzoek.kader(k, plek))
        for k in onderzoek.recht.bij_regel.get(("kader", kern.id), ())
    )
    beleid = tuple(k.stap for k in kaders if k.laag == "beleid" and k.stap.waarde != "geldt_niet")
    afwijking = _afwijking(onderzoek, kern, plek, kaders)
    toestemming = instemmingen(onderzoek, element, kern, plek)
    gegevens = tuple(_stromen(onderzoek, dekking, kern, element, plek))
    for handeling in handelingen(onderzoek, element, kern):
        beslissing = bevoegd.beslissen(kern, handeling, plek, beleid)  # type: ignore[arg-type]  # an act of the power
        rijp = _beslisrijp(plek, kern, handeling, dekking, kaders, beslissing, toestemming, afwijking)
        routes = _routes(onderzoek, kern, dekking, kaders, beslissing)
        yield Cel(
            plek.element,
            plek.persoon,
            kern,
            handeling,
            dekking,
            kaders,
            beslissing,
            toestemming,
            rijp,
            routes,
            gegevens,
            afwijking,
        )


#: The one judgement that Awb 4:84 asks of whoever may depart from a policy rule; the vocabulary gives its question.
ONEVENREDIG = "element.beleid_onevenredig"


def _afwijking(onderzoek: Onderzoek, kern: Kern, plek: Plek, kaders: tuple[Kader, ...]) -> Stap | None:
    """Whether a departure from policy is needed here, and whether who may depart judged so."""
    beleid = tuple(k.stap for k in kaders if k.laag == "beleid")
    if not beleid:
        return None
    premissen = (*beleid, onderzoek.open_norm(ONEVENREDIG, plek))
    return maak("afwijking", plek.tekst, kern.id, premissen, regel=kern.id, bron="awb art. 4:84")


def handelingen(onderzoek: Onderzoek, element: Element, kern: Kern) -> tuple[str, ...]:
    """The acts that are computed: those the plan names, else granting and refusing, as far as the power has them."""
    macht = onderzoek.recht.machten.get(kern.bevoegdheid)
    if macht is None:
        return ("geen",)
    eigen: Sequence[Handeling] = macht.bevoegdheid.handelingen
    gevraagd = [h for h in element.handelingen if h in eigen]
    standaard = [h for h in eigen if h in ("toekennen", "weigeren")]
    return tuple(gevraagd or standaard or eigen[:1])


# --- consent -------------------------------------------------------------------------------------------


def instemmingen(onderzoek: Onderzoek, element: Element, kern: Kern, plek: Plek) -> tuple[Toestemmingsstap, ...]:
    """Who must consent to the help (rules ``verplicht: instemming``), and whether they did."""
    gevonden: list[Toestemmingsstap] = []
    for regel in onderzoek.recht.soort.get("verplicht", ()):
        if regel.regel.verplicht != "instemming" or regel.regeling.regeling != kern.regeling.regeling:
            continue
        if regel.bij and element.soort not in regel.bij:
            continue
        geldt = onderzoek.regel_geldt(regel, plek)
        for wie in _toestemmers(onderzoek, regel, plek):
            gegeven = {t.gegeven for t in element.instemming if t.door == wie and t.soort == "hulp"}
            woord = "nee" if False in gegeven else "ja" if gegeven else ""
            stap = maak(
                "instemming",
                plek.tekst,
                wie,
                (geldt,),
                woord,
                regel=regel.id,
                bron=bron_van(regel),
                versie=versie_van(regel),
            )
            gevonden.append(Toestemmingsstap(regel, plek.persoon, wie, stap))
    return tuple(gevonden)


def _toestemmers(onderzoek: Onderzoek, regel: Kern, plek: Plek) -> list[str]:
    """The people a consent rule speaks of: the person, and those with parental authority."""
    wie: list[str] = []
    if "persoon" in regel.regel.wie:
        wie.append(plek.persoon)
    if "gezaghebbenden" in regel.regel.wie:
        wie += [naam for naam, p in sorted(onderzoek.plan.personen.items()) if plek.persoon in p.gezag]
    return wie


# --- ripe for decision ---------------------------------------------------------------------------------

_VAST: tuple[Uitslag, ...] = ("waar", "onwaar")


def _beslisrijp(
    plek: Plek,
    kern: Kern,
    handeling: str,
    dekking: Stap,
    kaders: tuple[Kader, ...],
    beslissing: Beslissing,
    toestemming: tuple[Toestemmingsstap, ...],
    afwijking: Stap | None,
) -> Stap:
    """Nothing may be open: the rule, its choices and steps, the frames, the limits of the path, and consent."""
    premissen: list[tuple[Stap, tuple[Uitslag, ...]]] = []
    for rol, stap in dekkingsdelen(dekking):
        if rol in ("kader",):
            premissen.append((stap, ("binnen", "buiten", "geldt_niet")))
        elif rol in ("eerst", "eerst_vast"):
            premissen.append((stap, ("waar",)))
        elif rol == "hardheid":
            premissen.append((stap, (*_VAST, "niet_nodig")))
        elif rol != "kan":
            premissen.append((stap, _VAST))
    premissen += [(k.stap, ("binnen", "buiten", "geldt_niet")) for k in kaders if k.laag == "beleid"]
    if afwijking is not None and handeling in GEVENDE_HANDELINGEN:
        premissen.append((afwijking, ("niet_nodig", "gemotiveerd", "afgewezen")))
    premissen += [(t.stap, ("gegeven", "niet_nodig")) for t in toestemming if handeling in GEVENDE_HANDELINGEN]
    premissen.append((beslissing.stap, ("ja", "ja_binnen_grenzen", "nee", "onmogelijk", "geen_besluit_nodig")))
    premissen += [(p.stap, ("ja", "ja_binnen_grenzen", "nee")) for p in _sterkste(beslissing)]
    return maak(
        "beslisrijp",
        plek.tekst,
        f"{kern.id} {handeling}",
        tuple(s for s, _ in premissen),
        tuple(g for _, g in premissen),
    )


def _sterkste(beslissing: Beslissing) -> list[Pad]:
    """The paths that carry the answer; the others leave nothing open for it."""
    if beslissing.stap.waarde != "ja_binnen_grenzen":
        return []
    if any(p.stap.waarde in ("ja", "ja_binnen_grenzen") for p in beslissing.paden):
        return []
    return list(beslissing.paden)


# --- routes --------------------------------------------------------------------------------------------


def _routes(
    onderzoek: Onderzoek, kern: Kern, dekking: Stap, kaders: tuple[Kader, ...], beslissing: Beslissing
) -> tuple[str, ...]:
    """Which maatwerk opens this cell, by one fixed table (docs/uitkomst.md)."""
    antwoord = str(beslissing.stap.waarde)
    routes = [route for kader in kaders for route in _kaderroutes(onderzoek, kern, kader)]
    if dekking.waarde != "gedekt" or routes or kern.regel.besluit == "geen":
        routes += [r for r in kern.regel.routes if r != "geen_nodig"]
    for uitzondering in _geldende_uitzonderingen(dekking):
        routes += onderzoek.recht.kernen[uitzondering.onderwerp].regel.routes
    macht = onderzoek.recht.machten.get(kern.bevoegdheid)
    if antwoord == "onmogelijk" and macht is not None:
        orgaan = onderzoek.recht.rulebook.organen.get(macht.bevoegdheid.bevoegd)
        rechter = orgaan is not None and orgaan.soort == "rechter"
        routes += macht.bevoegdheid.routes or ["naar_de_rechter" if rechter else "overleg_met_bevoegd_gezag"]
    if antwoord in ("nee", "eerst_laten_toetsen") and (dekking.waarde != "niet_gedekt" or routes):
        routes.append("opschalen_doorzettingsmacht")
    dicht = dekking.waarde == "niet_gedekt" and antwoord != "geen_besluit_nodig"
    return tuple(dict.fromkeys(routes or ["niet_mogelijk" if dicht else "geen_nodig"]))


def _kaderroutes(onderzoek: Onderzoek, kern: Kern, kader: Kader) -> Iterable[str]:
    """What a frame that is exceeded, or may be, opens by itself."""
    if kader.stap.waarde not in ("buiten", "onbekend"):
        return
    if kader.laag == "beleid":
        yield "afwijken_beleidsregel_awb_4_84"
    if kader.laag == "verordening":
        if not kader.kern.regel.absoluut and onderzoek.hardheidsclausules(kader.kern):
            yield "hardheidsclausule_verordening"
        if kern.regel.ruimte is not None and kern.regel.ruimte.individueel:
            yield "individualisering_binnen_wet"


def _geldende_uitzonderingen(dekking: Stap) -> Iterable[Stap]:
    """The exceptions that bar this rule here."""
    geldt = next(stap for rol, stap in dekkingsdelen(dekking) if rol == "geldt")
    return [u for u in geldt.premissen[1:] if u.waarde == "waar" and u.vorm == "geldt"]


# --- data between laws -----------------------------------------------------------------------------------


def _stromen(onderzoek: Onderzoek, dekking: Stap, kern: Kern, element: Element, plek: Plek) -> Iterable[Stroom]:
    """Facts obtained for another law: may they be used here (rules ``gegevens``)?"""
    naar = kern.regeling.regeling
    if not onderzoek.feiten.verkregen_voor - {naar}:
        return
    for feit, over in sorted(_gebruikte_feiten(dekking)):
        for uitspraak in onderzoek.feiten.uitspraken.get((feit, over), ()):
            van = uitspraak.verklaring.verkregen_voor
            if van is None or van == naar:
                continue
            yield _stroom(onderzoek, feit, van, naar, element, plek)


def _stroom(onderzoek: Onderzoek, feit: str, van: str, naar: str, element: Element, plek: Plek) -> Stroom:
    for regel in onderzoek.recht.soort.get("gegevens", ()):
        if regel.regel.van_wet == van and regel.regel.naar_wet == naar:
            geldt = onderzoek.regel_geldt(regel, plek).waarde
            if geldt == "onwaar":
                continue
            toegestaan = any(
                t.soort == "gegevens" and t.gegeven and t.door == plek.persoon and t.voor_wet in (None, naar)
                for t in element.instemming
            )
            uitkomst = "onbekend" if geldt != "waar" else str(regel.regel.stroom)
            if uitkomst == "toestemming_nodig" and toegestaan:
                uitkomst = "mag"
            return Stroom(feit, van, naar, uitkomst, regel.id)
    return Stroom(feit, van, naar, "onbekend", "")


def _gebruikte_feiten(stap: Stap) -> set[tuple[str, Over]]:
    gevonden: set[tuple[str, Over]] = set()
    for huidig in onder([stap]):
        if huidig.vorm == "feit":
            element, _, persoon = huidig.plek.partition("/")
            gevonden.add((huidig.onderwerp, ("" if element == "-" else element, "" if persoon == "-" else persoon)))
    return gevonden
