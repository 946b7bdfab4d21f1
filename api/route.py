"""Questions about ways, mandates and changes, asked by the command line and over HTTP alike."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from api.bestanden import Voortgang, stil
from api.toetser import Toetser, Vraag, bestanden_van
from engine.compare import Celverschil, celverschillen
from engine.mandate_advice import MandaatAdvies, Verzameling, als_yaml, conceptregeling
from engine.rulebook import bouw
from engine.whatif import Zet, met_zetten
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


def met_functie(toetser: Toetser, vraag: Vraag, functie: str, zoals: Vraag | None = None) -> Vraag:
    """The same question with another function as contact person (or the contact person of another question)."""
    contact: dict[str, object] = {"functie": functie, "organisatie": "gemeente", "werkt_onder": "college"}
    if zoals is not None:
        contact = {**_contact(zoals), "functie": functie}
    data: dict[str, object] = {**vraag.document.data, "contactpersoon": contact}
    nieuw = toetser.vraag(_document(vraag.document, data))
    return replace(nieuw, peildatum=vraag.peildatum, kennisdatum=vraag.kennisdatum)


def _contact(vraag: Vraag) -> dict[str, object]:
    contact = vraag.document.data["contactpersoon"]
    return dict(contact) if isinstance(contact, dict) else {}


def _document(oud: Document, data: dict[str, object]) -> Document:
    return replace(oud, data=data)  # type: ignore[arg-type]  # plain data, as the reader gives it


def vergelijk_plan(toetser: Toetser, oud: Vraag, nieuw: Vraag) -> tuple[Celverschil, ...]:
    """Which cells and elements answer differently."""
    return tuple(celverschillen(oud.plan.plan, toetser.toets(oud), toetser.toets(nieuw)))


def mandaatadvies(toetser: Toetser, vragen: Sequence[Vraag], voortgang: Voortgang = stil) -> MandaatAdvies:
    """The smallest mandate for these plans together; all of one municipality and one function."""
    verzameling = Verzameling()
    for nummer, vraag in enumerate(vragen, start=1):
        verzameling.voeg_toe(toetser.onderzoek(vraag))
        voortgang(nummer, len(vragen))
    return verzameling.advies(vragen[0].peildatum)


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
