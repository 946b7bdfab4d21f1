"""Over HTTP: ``/v1/routes``, ``/v1/mandaatadvies``, ``/v1/watAls`` and ``/v1/stukken``. Nothing is kept."""

import json
from collections.abc import Callable
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from api.problemen import OngeldigVerzoek
from api.route import (
    andere_vraag,
    anders_json,
    anders_per_cel_json,
    conceptverschillen,
    mandaatadvies,
    mandaatadvies_json,
    met_functie,
    vergelijk_plan,
)
from api.stukken import als_html
from api.toetser import OngeldigeInvoer, Toetser, Vraag
from api.verzoek import Kennisdatum, Peildatum, beantwoord
from engine.outcome import Json
from engine.papers import Stukken, als_markdown
from engine.routes import als_json as routes_json
from engine.routes import handelingen, routes
from engine.whatif import Celkeuze, OngeldigeKeuze, OngeldigeZet, lees_zet
from schemas.basis import Strikt
from schemas.lezen import Document, maak
from schemas.plan import Plan

Element = Annotated[str | None, Query(description="alleen dit onderdeel van het plan", max_length=100)]
Handeling = Annotated[str | None, Query(description="om te weigeren, verlengen …; anders toekennen", max_length=40)]
Functie = Annotated[str | None, Query(description="voor deze functie in plaats van de contactpersoon", max_length=100)]


class Celvraag(Strikt):
    """Welke cellen van een plan; wat ontbreekt mag alles zijn."""

    element: str | None = None
    persoon: str | None = None
    regel: str | None = None
    handeling: str | None = None


class WatAls(Strikt):
    """Wat bij `/v1/watAls` naast het plan mag staan; zonder beide: de kleinste wijzigingen per onderdeel."""

    zetten: list[str] = Field(default_factory=list, description="wijzigingen, elk als `plek=waarde`")
    cel: Celvraag | None = Field(
        None, description="de kleinste wijzigingen van deze cellen in plaats van per onderdeel"
    )


class PlanMetWatAls(Plan, WatAls):
    """Een plan, met ernaast wat eraan wordt gevraagd."""


#: The paths of this module, with what goes in and the name of what they give.
PADEN: dict[str, tuple[type[Plan], str]] = {
    "/routes": (Plan, "de wegen naar een besluit"),
    "/mandaatadvies": (Plan, "het mandaatadvies"),
    "/watAls": (PlanMetWatAls, "wat er anders wordt"),
    "/stukken": (Plan, "de stukken"),
}


def maak_router(toetser: Toetser) -> APIRouter:
    """The four addresses; each takes a plan as ``/v1/toetsen`` does."""
    router = APIRouter(tags=["wegen"], default_response_class=Response)

    async def antwoord(
        verzoek: Request, peildatum: date | None, kennisdatum: date | None, maak: Callable[[Vraag], Json]
    ) -> Response:  # fmt: skip
        return await beantwoord(verzoek, toetser, peildatum, kennisdatum, lambda v, _: _bytes(maak(v)))

    @router.post("/routes", operation_id="zoekRoutes", summary="Toon elke weg naar een besluit")
    async def zoek_routes(
        verzoek: Request,
        peildatum: Peildatum = None,
        kennisdatum: Kennisdatum = None,
        element: Element = None,
        handeling: Handeling = None,
    ) -> Response:
        return await antwoord(verzoek, peildatum, kennisdatum, lambda v: _routes(toetser, v, element, handeling))

    @router.post("/mandaatadvies", operation_id="adviseerMandaat", summary="Zoek het kleinste mandaat")
    async def adviseer_mandaat(
        verzoek: Request, peildatum: Peildatum = None, kennisdatum: Kennisdatum = None, functie: Functie = None
    ) -> Response:
        return await antwoord(verzoek, peildatum, kennisdatum, lambda vraag: _mandaat(toetser, vraag, functie))

    @router.post("/watAls", operation_id="vergelijkPlan", summary="Toon wat er anders wordt")
    async def vergelijk(
        verzoek: Request, peildatum: Peildatum = None, kennisdatum: Kennisdatum = None
    ) -> Response:  # fmt: skip
        def wat_als(vraag: Vraag, ernaast: Document) -> bytes:
            gevraagd, diagnoses = maak(ernaast, WatAls)
            if gevraagd is None:
                raise OngeldigeInvoer(diagnoses)
            return _bytes(_wat_als(toetser, vraag, gevraagd))

        return await beantwoord(verzoek, toetser, peildatum, kennisdatum, wat_als, WatAls.model_fields)

    @router.post("/stukken", operation_id="maakStukken", summary="Maak de stukken bij een plan")
    async def maak_stukken(
        verzoek: Request, peildatum: Peildatum = None, kennisdatum: Kennisdatum = None
    ) -> Response:  # fmt: skip
        return await antwoord(verzoek, peildatum, kennisdatum, lambda vraag: _stukken(toetser, vraag))

    return router


def _bytes(antwoord: Json) -> bytes:
    return json.dumps(antwoord, ensure_ascii=False).encode()


def _element(vraag: Vraag, element: str) -> str:
    if element not in vraag.plan.elementen:
        raise OngeldigVerzoek("Dit plan heeft geen onderdeel met deze naam.")
    return element


def _routes(toetser: Toetser, vraag: Vraag, element: str | None, handeling: str | None) -> Json:
    namen = list(vraag.plan.elementen) if element is None else [_element(vraag, element)]
    toetsing = toetser.onderzoek(vraag)
    if handeling and not any(handeling in handelingen(toetsing, naam) for naam in namen):
        raise OngeldigVerzoek("Geen bevoegdheid in dit plan kent deze handeling.")
    return routes_json(toetsing, [routes(toetsing, naam, handeling or "") for naam in namen])


def _mandaat(toetser: Toetser, vraag: Vraag, functie: str | None) -> Json:
    gekozen = vraag if functie is None else met_functie(toetser, vraag, functie)
    advies = mandaatadvies(toetser, gekozen)
    verschillen = conceptverschillen(toetser, [gekozen], advies)
    recht = toetser.onderzoek(gekozen).recht
    return mandaatadvies_json(advies, recht, verschillen)


def _wat_als(toetser: Toetser, vraag: Vraag, gevraagd: WatAls) -> Json:
    if gevraagd.zetten:
        try:
            nieuw = andere_vraag(toetser, vraag, [lees_zet(tekst) for tekst in gevraagd.zetten])
        except OngeldigeZet:  # its text quotes what was sent
            raise OngeldigVerzoek("Een wijziging past niet bij dit plan; schrijf `onderdeel.feit=waarde`.") from None
        return {"verschillen": [v._asdict() for v in vergelijk_plan(toetser, vraag, nieuw)]}
    toetsing, data = toetser.onderzoek(vraag), vraag.document.data
    if gevraagd.cel is None:
        return anders_json(toetsing, list(vraag.plan.elementen), data)
    try:
        return anders_per_cel_json(toetsing, Celkeuze(**gevraagd.cel.model_dump()), data)
    except OngeldigeKeuze as fout:  # its text names people
        raise OngeldigVerzoek(f"Geen cel van dit plan past bij `cel`; kijk naar `{fout.veld}`.") from None


def _stukken(toetser: Toetser, vraag: Vraag) -> Json:
    return {
        "stukken": [
            {"naam": s.naam, "titel": s.titel, "markdown": als_markdown(s), "html": als_html(s)}
            for s in Stukken.van(toetser.onderzoek(vraag)).alle()
        ]
    }
