"""Is a plan written in the words of the vocabulary, about people and elements that are in it?"""

from collections.abc import Iterable, Iterator
from typing import get_args

from engine.check.boek import MEESTE_VRAGEN, Vondst
from engine.check.namen import is_verboden
from engine.plan_facts import lees_feiten
from engine.rulebook import Rulebook
from engine.values import OngeldigeWaarde, lees_hoeveelheid
from schemas.diagnose import Diagnose, lijkt_op
from schemas.lezen import Document, Pad
from schemas.plan import Contactpersoon, Element, Persoon, Plan, Verklaring
from schemas.woorden import Eenheid

_EURO = frozenset(eenheid for eenheid in get_args(Eenheid) if eenheid.startswith("euro"))
_EIGEN: dict[str, type[Persoon | Element | Contactpersoon]] = {
    "persoon": Persoon,
    "element": Element,
    "contactpersoon": Contactpersoon,
}


def vondsten_in_plan(document: Document, plan: Plan, rulebook: Rulebook) -> Iterator[Vondst]:
    """Every problem of a plan that has the right shape."""
    yield from _feiten(document, plan, rulebook)
    yield from _afgeleid(document, plan, rulebook)
    yield from _omvang(document, plan)
    yield from _personen(document, plan)
    yield from _soorten(document, plan, rulebook)
    yield from _elementen(document, plan)
    yield from _periodes(document, plan)
    yield from _bedragen(document, plan)
    yield from _orgaan(document, plan, rulebook)


def _orgaan(document: Document, plan: Plan, rulebook: Rulebook) -> Iterator[Vondst]:
    """P110: municipal staff work under a body that exists; who works elsewhere may name any employer."""
    orgaan = plan.contactpersoon.werkt_onder
    if orgaan is None or orgaan in rulebook.organen or not rulebook.organen:
        return
    hulp = _bedoelde(orgaan, rulebook.organen)
    if hulp or plan.contactpersoon.organisatie == "gemeente":
        yield Vondst(document, "P110", ("contactpersoon", "werkt_onder"), f"onbekend orgaan `{orgaan}`", hulp)


def _bedoelde(woord: str, bestaande: Iterable[str]) -> str:
    gelijkend = lijkt_op(woord, bestaande)
    return f"bedoelde u `{gelijkend}`?" if gelijkend else ""


# --- size ------------------------------------------------------------------------------------------------

#: More than a plan of one family has; every element is judged for every person, so these are what takes time.
MEESTE_PERSONEN = 100
MEESTE_ELEMENTEN = 50
MEESTE_VOOR = 200
MEESTE_REGELS = 500
#: Lists of a plan that are laid beside each other.
_LIJSTEN = ("lopende_hulp", "eerdere_besluiten", "adviezen", "afspraken", "contacten")


def _omvang(document: Document, plan: Plan) -> Iterator[Vondst]:
    """P111: a plan is of one family, and is answered in seconds."""
    geteld: list[tuple[Pad, int, int, str]] = [
        (("personen",), len(plan.personen), MEESTE_PERSONEN, "personen"),
        (("elementen",), len(plan.elementen), MEESTE_ELEMENTEN, "elementen"),
        (("elementen",), sum(len(e.voor) for e in plan.elementen.values()), MEESTE_VOOR, "keer iemand onder `voor:`"),
    ]
    geteld += [((naam,), len(getattr(plan, naam) or ()), MEESTE_REGELS, "regels") for naam in _LIJSTEN]
    for pad, aantal, grens, wat in geteld:
        if aantal > grens:
            yield Vondst(document, "P111", pad, f"{aantal} {wat}; ten hoogste {grens} kan", sleutel=True)


# --- facts -----------------------------------------------------------------------------------------------


def _feiten(document: Document, plan: Plan, rulebook: Rulebook) -> Iterator[Vondst]:
    """P101, P102 and P105: names and values as the engine reads them; kinds have a code of their own."""
    for nummer, probleem in enumerate(lees_feiten(plan, rulebook).problemen):
        if is_verboden(probleem.feit):
            yield Vondst(document, "P105", probleem.pad, f"`{probleem.feit}` hoort niet in een plan", sleutel=True)
        elif probleem.onbekend:
            hulp = _bedoeld_gegeven(probleem.feit, rulebook) if nummer < MEESTE_VRAGEN else ""
            bij = "staat niet in begrippen.yaml"
            yield Vondst(document, "P101", probleem.pad, probleem.wat, hulp, bij, sleutel=True)
        elif probleem.feit != "element.soort":
            feit = rulebook.feiten.get(probleem.feit)
            hulp = f"de vraag is: {feit.vraag}" if feit is not None and feit.vraag else ""
            yield Vondst(document, "P102", probleem.pad, f"`{probleem.feit}`: {probleem.wat}", hulp)


def _bedoeld_gegeven(naam: str, rulebook: Rulebook) -> str:
    """A fact of the same scope, or a fixed key of that part of the plan."""
    bereik, _, kaal = naam.partition(".")
    model = _EIGEN.get(bereik)
    vast = lijkt_op(kaal, model.model_fields) if model is not None else None
    if vast is not None:
        return f"bedoelde u `{vast}`?"
    zelfde = [feit.partition(".")[2] for feit in rulebook.feiten if feit.startswith(f"{bereik}.")]
    gelijkend = lijkt_op(kaal, zelfde)
    if gelijkend is not None:
        return f"bedoelde u `{gelijkend}`?"
    elders = [feit for feit in rulebook.feiten if feit.partition(".")[2] == kaal]
    return f"dit gegeven hoort bij {elders[0].partition('.')[0]} (`{elders[0]}`)" if elders else ""


def _afgeleid(document: Document, plan: Plan, rulebook: Rulebook) -> Iterator[Vondst]:
    """P106: what follows from rules is not filled in. P107: a judgement without its holder is advice."""
    afgeleid = _niet_in_te_vullen(rulebook)
    for (naam, over), uitspraken in lees_feiten(plan, rulebook).uitspraken.items():
        pad = _pad_van(plan, naam, over)
        if naam in afgeleid:
            yield Vondst(document, "P106", pad, f"`{naam}` volgt uit de regels", sleutel=True)
        feit = rulebook.feiten[naam]
        if feit.oordeel is not None and not any(_is_oordeel(u.verklaring) for u in uitspraken):
            yield Vondst(document, "P107", pad, f"`{naam}` is een oordeel en telt zo alleen als advies", sleutel=True)


def _is_oordeel(verklaring: Verklaring) -> bool:
    return bool(verklaring.naam and verklaring.door and verklaring.reden and verklaring.bevindingen)


def _niet_in_te_vullen(rulebook: Rulebook) -> frozenset[str]:
    berekend = {naam for naam, feit in rulebook.feiten.items() if feit.bereken is not None}
    regels = [kern.regel for versie in rulebook.versies for kern in versie.kernen if kern.regel.begrip is not None]
    weerlegbaar = {regel.begrip for regel in regels if regel.weerlegbaar}
    return frozenset(berekend | {str(regel.begrip) for regel in regels if regel.begrip not in weerlegbaar})


def _pad_van(plan: Plan, naam: str, over: tuple[str, str]) -> Pad:
    """Where a fact about this element and person stands in a plan."""
    bereik, _, kaal = naam.partition(".")
    element, wie = over
    match bereik:
        case "persoon":
            return ("personen", wie, kaal)
        case "element":
            return ("elementen", element, kaal)
        case "element_persoon":
            return ("elementen", element, "feiten_per_persoon", wie, kaal)
        case "plan":
            return ("feiten", kaal)
        case _:
            return (bereik, kaal)


# --- references ------------------------------------------------------------------------------------------


def _personen(document: Document, plan: Plan) -> Iterator[Vondst]:
    """P103: people who are not in the plan."""
    for pad, wie in _genoemde_personen(plan):
        if wie not in plan.personen:
            sleutel = "feiten_per_persoon" in pad
            hulp = _bedoelde(wie, plan.personen)
            yield Vondst(document, "P103", pad, f"`{wie}` staat niet onder `personen:`", hulp, sleutel=sleutel)


def _genoemde_personen(plan: Plan) -> Iterator[tuple[Pad, str]]:
    for naam, persoon in plan.personen.items():
        for sleutel, wie in (("gezag", persoon.gezag), ("vertegenwoordigt", persoon.vertegenwoordigt)):
            yield from ((("personen", naam, sleutel, nummer), ander) for nummer, ander in enumerate(wie))
    for naam, element in plan.elementen.items():
        yield from ((("elementen", naam, "voor", nummer), wie) for nummer, wie in enumerate(element.voor))
        yield from ((("elementen", naam, "feiten_per_persoon", wie), wie) for wie in element.feiten_per_persoon)
    yield from ((("lopende_hulp", nummer, "bij"), hulp.bij) for nummer, hulp in enumerate(plan.lopende_hulp))
    for nummer, besluit in enumerate(plan.eerdere_besluiten or ()):
        if besluit.bij is not None:
            yield ("eerdere_besluiten", nummer, "bij"), besluit.bij


def _soorten(document: Document, plan: Plan, rulebook: Rulebook) -> Iterator[Vondst]:
    """P104: kinds of provision; other words for a kind help to find it."""
    genoemd: list[tuple[Pad, str]] = [(("elementen", naam, "soort"), e.soort) for naam, e in plan.elementen.items()]
    genoemd += [(("lopende_hulp", nummer, "soort"), hulp.soort) for nummer, hulp in enumerate(plan.lopende_hulp)]
    genoemd += [(("eerdere_besluiten", n, "soort"), b.soort) for n, b in enumerate(plan.eerdere_besluiten or ())]
    for pad, soort in genoemd:
        if soort not in rulebook.voorzieningen:
            yield Vondst(document, "P104", pad, f"onbekende voorziening `{soort}`", _bedoelde_soort(soort, rulebook))


def _bedoelde_soort(soort: str, rulebook: Rulebook) -> str:
    woord = soort.replace("_", " ")
    for naam, voorziening in rulebook.voorzieningen.items():
        if woord in voorziening.ook_wel:
            return f"bedoelde u `{naam}`?"
    return _bedoelde(soort, rulebook.voorzieningen)


def _elementen(document: Document, plan: Plan) -> Iterator[Vondst]:
    """P109: elements that are not in the plan."""
    for nummer, hulp in enumerate(plan.lopende_hulp):
        element = hulp.stopt_door
        if element is not None and element not in plan.elementen:
            pad: Pad = ("lopende_hulp", nummer, "stopt_door")
            wat = f"`{element}` staat niet onder `elementen:`"
            yield Vondst(document, "P109", pad, wat, _bedoelde(element, plan.elementen))


def _periodes(document: Document, plan: Plan) -> Iterator[Vondst]:
    """P108: an end before its beginning."""
    for naam, element in plan.elementen.items():
        periode = element.periode
        if periode is not None and periode.tot_en_met is not None and periode.tot_en_met < periode.van:
            pad: Pad = ("elementen", naam, "periode", "tot_en_met")
            yield Vondst(document, "P108", pad, f"`{periode.tot_en_met}` ligt voor het begin, `{periode.van}`")
    for nummer, afspraak in enumerate(plan.afspraken):
        if afspraak.op is not None and afspraak.tot is not None and afspraak.tot < afspraak.op:
            yield Vondst(document, "P108", ("afspraken", nummer, "tot"), f"`{afspraak.tot}` ligt voor `{afspraak.op}`")


def _bedragen(document: Document, plan: Plan) -> Iterator[Vondst]:
    """P102: costs of running help and amounts of earlier decisions, as an amount in euro."""
    genoemd: list[tuple[Pad, str | None]] = [
        (("lopende_hulp", n, "kosten"), h.kosten) for n, h in enumerate(plan.lopende_hulp)
    ]
    genoemd += [(("eerdere_besluiten", n, "bedrag"), b.bedrag) for n, b in enumerate(plan.eerdere_besluiten or ())]
    for pad, tekst in genoemd:
        if tekst is not None and not _is_bedrag(tekst):
            hulp = "schrijf bijvoorbeeld `21000 euro per jaar`"
            yield Vondst(document, "P102", pad, f"`{tekst[:60]}` is geen bedrag", hulp)


def _is_bedrag(tekst: str) -> bool:
    try:
        return lees_hoeveelheid(tekst)[1] in _EURO
    except OngeldigeWaarde:
        return False


def als_diagnose(vondst: Vondst) -> Diagnose:
    """The diagnosis of a finding."""
    return vondst.document.diagnose(
        vondst.code,
        vondst.pad,
        vondst.wat,
        hulp=vondst.hulp,
        bij_teken=vondst.bij_teken,
        sleutel=vondst.sleutel,
        als_waarschuwing=vondst.als_waarschuwing,
    )
