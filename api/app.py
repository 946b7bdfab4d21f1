"""The HTTP API, by the Dutch API design rules: ``POST /v1/toetsen`` takes a plan and gives its Uitkomst.

Dutch names, problem+json for every error, ``API-Version`` on every answer below /v1, no redirects, nothing loaded from
elsewhere. ``maak_app`` is the factory that ``dev.py start`` serves.
"""

import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from importlib.metadata import PackageNotFoundError, version

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException

from api.problemen import (
    Fout,
    OngeldigVerzoek,
    toon_httpfout,
    toon_invoerfout,
    toon_ongeluk,
    toon_verzoekfout,
)
from api.routes_route import PADEN, PlanMetWatAls, maak_router
from api.schil import Schil
from api.toetser import OngeldigeInvoer, Toetser, maak_toetser, zet_vast
from api.verzoek import Kennisdatum, Peildatum, beantwoord
from engine.outcome import canonieke_bytes
from schemas.lezen import GROOTSTE_BESTAND
from schemas.plan import Plan
from schemas.uitkomst import Uitkomst

logboek = logging.getLogger("eenplan.http")

_DEFS = "#/$defs/"
_COMPONENTEN = "#/components/schemas/"

#: What can go wrong, in the description of the API.
_FOUTEN = {
    400: "het plan of een datum is niet in orde",
    413: "het verzoek is te groot",
    415: "het plan is geen JSON of YAML",
    500: "er ging iets mis",
}


def maak_app(toetser: Toetser | None = None) -> FastAPI:
    """The whole application. Without a ``Toetser`` it loads and checks the rules that come along.

    Rules with errors are not served: every error is logged and the process stops.
    """
    gekozen = toetser or _laad()

    @asynccontextmanager
    async def leven(app: FastAPI) -> AsyncIterator[None]:
        yield
        sluit = getattr(gekozen.ketening, "close", None)
        if sluit is not None:
            sluit()

    app = FastAPI(
        title="Eenplan", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False, lifespan=leven
    )
    _vang_fouten(app)
    app.mount("/v1", maak_v1(gekozen))
    app.add_middleware(Schil, versie=api_versie(), grens=GROOTSTE_BESTAND)
    return app


def api_versie() -> str:
    """The version of the API (semver): that of the package."""
    try:
        return version("eenplan")
    except PackageNotFoundError:
        return "0.0.0"


def _laad() -> Toetser:
    try:
        toetser = maak_toetser()
    except OngeldigeInvoer as fout:
        for diagnose in fout.diagnoses:
            if diagnose.ernst == "fout":
                logboek.error("%s", diagnose.als_tekst())
        raise SystemExit(1) from None
    zet_vast()
    return toetser


def _vang_fouten(app: FastAPI) -> None:
    app.add_exception_handler(OngeldigVerzoek, toon_verzoekfout)
    app.add_exception_handler(RequestValidationError, toon_invoerfout)
    app.add_exception_handler(HTTPException, toon_httpfout)
    app.add_exception_handler(Exception, toon_ongeluk)


def maak_v1(toetser: Toetser) -> FastAPI:
    """Version 1 of the API."""
    v1 = FastAPI(
        title="Eenplan",
        version=api_versie(),
        summary="Mag deze contactpersoon dit ook goedkeuren?",
        description="Toetst een gezinsplan aan wetten, lokale regels en mandaten. Een mens neemt het besluit.",
        contact={"name": "de makers van Eenplan", "url": "https://example.org/eenplan"},
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        servers=[{"url": "/v1", "description": "deze server"}],
        root_path_in_servers=False,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    _vang_fouten(v1)

    @v1.post(
        "/toetsen",
        operation_id="toetsPlan",
        summary="Toets een plan",
        description="Neemt een plan (JSON of YAML) en geeft de verzegelde Uitkomst. Er wordt niets bewaard.",
        tags=["toetsen"],
        response_class=Response,
        responses={200: {"description": "de Uitkomst"}},
    )
    async def toetsen(verzoek: Request, peildatum: Peildatum = None, kennisdatum: Kennisdatum = None) -> Response:
        return await beantwoord(
            verzoek, toetser, peildatum, kennisdatum, lambda vraag, _: canonieke_bytes(toetser.toets(vraag))
        )

    v1.include_router(maak_router(toetser))
    v1.openapi = lambda: _openapi(v1)  # type: ignore[method-assign]  # the way FastAPI describes
    return v1


# --- the description of the API -------------------------------------------------------------------------------------


def _openapi(v1: FastAPI) -> dict[str, object]:
    """OpenAPI 3.1 by the design rules: errors as problem+json, the version header, no 422."""
    if v1.openapi_schema is not None:
        return v1.openapi_schema
    beschrijving = get_openapi(
        title=v1.title,
        version=v1.version,
        summary=v1.summary,
        description=v1.description,
        routes=v1.routes,
        servers=v1.servers,
        contact=v1.contact,
        license_info=v1.license_info,
        tags=[
            {"name": "toetsen", "description": "Een plan voorleggen aan de regels."},
            {"name": "wegen", "description": "Wat er nodig is om verder te kunnen. Verandert geen antwoord."},
        ],
    )
    schemas = dict(_schemas())
    beschrijving["components"] = {
        "schemas": schemas,
        "headers": {"API-Version": {"description": "de versie van deze API", "schema": {"type": "string"}}},
    }
    uitkomst = {"$ref": f"{_COMPONENTEN}Uitkomst"}
    _beschrijf(beschrijving["paths"]["/toetsen"]["post"], Plan, "de Uitkomst", uitkomst)
    for pad, (inhoud, wat) in PADEN.items():
        _beschrijf(beschrijving["paths"][pad]["post"], inhoud, wat, {"type": "object"})
    v1.openapi_schema = beschrijving
    return beschrijving


def _beschrijf(bewerking: dict[str, object], inhoud: type[Plan], wat: str, schema: dict[str, str]) -> None:
    """What goes in and what comes out of one operation that takes a plan."""
    bewerking["requestBody"] = {
        "required": True,
        "description": "een plan, zoals docs/regeltaal.md beschrijft",
        "content": {
            soort: {"schema": {"$ref": f"{_COMPONENTEN}{inhoud.__name__}"}}
            for soort in ("application/json", "application/yaml")
        },
    }
    fout = {"application/problem+json": {"schema": {"$ref": f"{_COMPONENTEN}Fout"}}}
    kop = {"API-Version": {"$ref": "#/components/headers/API-Version"}}
    antwoorden: dict[str, object] = {
        "200": {"description": wat, "headers": kop, "content": {"application/json": {"schema": schema}}}
    }
    for status, tekst in _FOUTEN.items():
        antwoorden[str(status)] = {"description": tekst, "headers": kop, "content": fout}
    bewerking["responses"] = antwoorden


def _schemas() -> Iterator[tuple[str, object]]:
    """The models as components, each definition under its own name."""
    for model in (Fout, Plan, PlanMetWatAls, Uitkomst):
        schema = model.model_json_schema()
        tekst = json.dumps(schema).replace(_DEFS, _COMPONENTEN)
        schema = json.loads(tekst)
        yield from schema.pop("$defs", {}).items()
        yield model.__name__, schema
    yield "FeitInvoer", {"description": "een waarde, een verklaring (`waarde`, `door`, `op`, …) of een lijst daarvan"}
