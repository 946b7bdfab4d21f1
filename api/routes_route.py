"""Over HTTP: ``/v1/routes``, ``/v1/mandaatadvies``, ``/v1/watAls`` and ``/v1/stukken``. Nothing is kept."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.problemen import OngeldigVerzoek
from api.route import andere_vraag, anders_json, conceptverschillen, mandaatadvies, met_functie, vergelijk_plan
from api.stukken import als_html
from api.toetser import Toetser, Vraag
from api.verzoek import Kennisdatum, Peildatum, beantwoord
from engine.mandate_advice import als_json as advies_json
from engine.outcome import Json
from engine.papers import Stukken, als_markdown
from engine.routes import als_json as routes_json
from engine.routes import handelingen, routes
from engine.whatif import OngeldigeZet, lees_zet

Element = Annotated[str | None, Query(description="alleen dit onderdeel van het plan", max_length=100)]
Handeling = Annotated[str | None, Query(description="om te weigeren, verlengen …; anders toekennen", max_length=40)]
Functie = Annotated[str | None, Query(description="voor deze functie in plaats van de contactpersoon", max_length=100)]
Zetten = Annotated[
    list[str] | None, Query(description="een wijziging: `plek=waarde`; mag vaker; zonder: de kleinste wijzigingen")
]

#: The paths of this module, with the name of what they give.
PADEN = {
    "/routes": "de wegen naar een besluit",
    "/mandaatadvies": "het mandaatadvies",
    "/watAls": "wat er anders wordt",
    "/stukken": "de stukken",
}


def maak_router(toetser: Toetser) -> APIRouter:
    """The four addresses; each takes a plan as ``/v1/toetsen`` does."""
    router = APIRouter(tags=["wegen"], default_response_class=Response)

    async def antwoord(
        verzoek: Request, peildatum: date | None, kennisdatum: date | None, maak: Callable[[Vraag], Json]
    ) -> Response:  # fmt: skip
        return await beantwoord(
            verzoek, toetser, peildatum, kennisdatum, lambda v: json.dumps(maak(v), ensure_ascii=False).encode()
        )

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
        verzoek: Request, peildatum: Peildatum = None, kennisdatum: Kennisdatum = None, zet: Zetten = None
    ) -> Response:
        return await antwoord(verzoek, peildatum, kennisdatum, lambda vraag: _wat_als(toetser, vraag, zet or ()))

    @router.post("/stukken", operation_id="maakStukken", summary="Maak de stukken bij een plan")
    async def maak_stukken(
        verzoek: Request, peildatum: Peildatum = None, kennisdatum: Kennisdatum = None
    ) -> Response:  # fmt: skip
        return await antwoord(verzoek, peildatum, kennisdatum, lambda vraag: _stukken(toetser, vraag))

    return router


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
    return {
        **advies_json(advies, recht),
        "verschillen": [{"plan": v.plan, **v.verschil._asdict()} for v in verschillen],
    }


def _wat_als(toetser: Toetser, vraag: Vraag, zetten: Sequence[str]) -> Json:
    if zetten:
        try:
            nieuw = andere_vraag(toetser, vraag, [lees_zet(tekst) for tekst in zetten])
        except OngeldigeZet:  # its text quotes what was sent
            raise OngeldigVerzoek("Een wijziging past niet bij dit plan; schrijf `onderdeel.feit=waarde`.") from None
        return {"verschillen": [v._asdict() for v in vergelijk_plan(toetser, vraag, nieuw)]}
    return anders_json(toetser.onderzoek(vraag), list(vraag.plan.elementen), vraag.document.data)


def _stukken(toetser: Toetser, vraag: Vraag) -> Json:
    return {
        "stukken": [
            {"naam": s.naam, "titel": s.titel, "markdown": als_markdown(s), "html": als_html(s)}
            for s in Stukken.van(toetser.onderzoek(vraag)).alle()
        ]
    }
