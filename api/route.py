"""Questions about ways, mandates and changes, asked by the command line and over HTTP alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from api.toetser import Toetser, Vraag, bestanden_van
from engine.compare import Celverschil, celverschillen
from engine.mandate_advice import MandaatAdvies, Verzameling, als_yaml, conceptregeling
from engine.mandate_advice import als_json as advies_json
from engine.outcome import Json, Toetsing
from engine.rulebook import Recht, bouw
from engine.whatif import (
    Celkeuze,
    Omslagdag,
    Waarover,
    Zet,
    celnaam,
    gekozen_cellen,
    kleinste_veranderingen,
    met_zetten,
    omslagdagen,
    omslagpunten,
    over_cel,
    over_element,
)
from schemas.lezen import Document, lees


class Conceptverschil(NamedTuple):
    """What a draft mandate would change in one plan."""

    plan: str
    verschil: Celverschil


def andere_vraag(toetser: Toetser, vraag: Vraag, zetten: Sequence[Zet]) -> Vraag:
    """The same question about a plan with these changes. Raises OngeldigeZet, or OngeldigeInvoer for a wrong value."""
    data = met_zetten(vraag.document.data, zetten)
    nieuw = toetser.vraag(_document(vraag.document, data))
    dag = nieuw.plan.peildatum if "peildatum" in {z.pad for z in zetten} else vraag.peildatum
    return replace(nieuw, peildatum=dag or vraag.peildatum, kennisdatum=vraag.kennisdatum)


def met_functie(toetser: Toetser, vraag: Vraag, functie: str) -> Vraag:
    """The same question with another function, of the municipality itself, as contact person."""
    contact = {"functie": functie, "organisatie": "gemeente", "werkt_onder": "college"}
    nieuw = toetser.vraag(met_contact(vraag.document, contact))
    return replace(nieuw, peildatum=vraag.peildatum, kennisdatum=vraag.kennisdatum)


def met_contact(document: Document, contact: Mapping[str, object]) -> Document:
    """The same plan with another contact person."""
    return _document(document, {**document.data, "contactpersoon": dict(contact)})


def contact_van(vraag: Vraag) -> dict[str, object]:
    """The contact person of a question, as written."""
    contact = vraag.document.data["contactpersoon"]
    return dict(contact) if isinstance(contact, dict) else {}


def _document(oud: Document, data: dict[str, object]) -> Document:
    return replace(oud, data=data)  # type: ignore[arg-type]  # plain data, as the reader gives it


def vergelijk_plan(toetser: Toetser, oud: Vraag, nieuw: Vraag) -> tuple[Celverschil, ...]:
    """Which cells and elements answer differently."""
    return tuple(celverschillen(oud.plan.plan, toetser.toets(oud), toetser.toets(nieuw)))


def anders_json(t: Toetsing, namen: Sequence[str], data: object) -> dict[str, Json]:
    """Per element the smallest changes and where numbers turn; and the days ahead on which something changes."""
    elementen: list[Json] = [{"id": naam, **_waarover_json(t, over_element(t, naam))} for naam in namen]
    return {"elementen": elementen, "dagen": _dagen_json(omslagdagen(t, data))}


def anders_per_cel_json(t: Toetsing, keuze: Celkeuze, data: object) -> dict[str, Json]:
    """The same per cell of a choice. Raises OngeldigeKeuze."""
    cellen = gekozen_cellen(t, keuze)
    per_cel: list[Json] = [
        {
            "element": cel.element,
            "persoon": cel.persoon,
            "regel": cel.kern.id,
            "handeling": cel.handeling,
            **_waarover_json(t, over_cel(t, cel)),
        }
        for cel in cellen
    ]
    return {"cellen": per_cel, "dagen": _dagen_json(omslagdagen(t, data, van=frozenset(map(celnaam, cellen))))}


def _waarover_json(t: Toetsing, waarover: Waarover) -> dict[str, Json]:
    k, samen = kleinste_veranderingen(t, waarover), waarover.samen
    return {
        "status": str(samen.status.waarde),
        "beslissen": str(samen.beslissen.waarde),
        "antwoord": str(samen.antwoord.waarde),
        "veranderingen": [{**a._asdict(), "veranderingen": [v._asdict() for v in a.veranderingen]} for a in k.gevonden],
        "tot_en_met": k.tot,
        "volledig": k.volledig,
        "drempels": [d._asdict() for d in omslagpunten(t, waarover)],
    }


def _dagen_json(dagen: Iterable[Omslagdag]) -> list[Json]:
    return [
        {"dag": d.dag.isoformat(), "waardoor": list(d.waardoor), "verschillen": [v._asdict() for v in d.verschillen]}
        for d in dagen
    ]


def mandaatadvies(toetser: Toetser, vraag: Vraag, ook: Iterable[Vraag] = ()) -> MandaatAdvies:
    """The smallest mandate for a plan and for others; all of one municipality and one function.

    Each plan is taken when it is its turn and let go after it, so that a thousand fit.
    """
    verzameling = Verzameling()
    for een in chain([vraag], ook):
        verzameling.voeg_toe(toetser.onderzoek(een))
    return verzameling.advies(vraag.peildatum)


def mandaatadvies_json(advies: MandaatAdvies, recht: Recht, verschillen: Iterable[Conceptverschil]) -> dict[str, Json]:
    """The advice, with what its draft would change."""
    return {
        **advies_json(advies, recht),
        "verschillen": [{"plan": v.plan, **v.verschil._asdict()} for v in verschillen],
    }


def conceptverschillen(toetser: Toetser, vragen: Sequence[Vraag], advies: MandaatAdvies) -> tuple[Conceptverschil, ...]:
    """What the draft would change in these plans, worked out with the draft as a rule file beside the others."""
    if not advies.rijen:
        return ()
    concept = lees(als_yaml(conceptregeling(advies)).encode(), "concept.yaml")
    regels = (*toetser.regels, concept)
    met = Toetser(regels, bouw(bestanden_van(regels)), toetser.ketening)
    return tuple(
        Conceptverschil(vraag.plan.plan, verschil)
        for vraag in vragen
        for verschil in celverschillen(vraag.plan.plan, toetser.toets(vraag), met.toets(vraag))
    )
