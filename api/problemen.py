"""Errors over HTTP: problem+json (RFC 9457) with the diagnoses, and without a word of the plan itself.

A plan is about people. What goes back says where it is wrong and what the vocabulary knows, and quotes nothing that
the sender wrote; whoever has the plan finds the place by line and column.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import get_args

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from engine.rulebook import Rulebook
from schemas import plan as planmodellen
from schemas import woorden
from schemas.diagnose import CODES, Diagnose

_AANGEHAALD = re.compile("`([^`]*)`")

TITELS = {
    400: "Het verzoek is niet in orde",
    404: "Dit adres bestaat niet",
    405: "Dit adres kent deze methode niet",
    406: "Alleen JSON is mogelijk",
    413: "Het verzoek is te groot",
    415: "Deze inhoud wordt niet gelezen",
    500: "Er ging iets mis",
}


class Plandiagnose(BaseModel):
    """One problem in a plan: where, what, why and how to mend it. Quotes nothing of the plan."""

    code: str = Field(description="vaste code; zie docs/diagnoses.md")
    ernst: str
    regel: int = Field(description="vanaf 1; 0: het geheel")
    kolom: int
    wat: str
    waarom: str
    hulp: str


class Fout(BaseModel):
    """A problem as RFC 9457 describes it, with the diagnoses of a plan when there are any."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    diagnoses: list[Plandiagnose] = Field(default_factory=list)


class OngeldigVerzoek(Exception):
    """A request that cannot be answered; its diagnoses may go out as they are."""

    def __init__(self, detail: str, diagnoses: Sequence[Plandiagnose] = (), status: int = 400) -> None:
        """Keep what will be said."""
        self.status, self.detail, self.diagnoses = status, detail, tuple(diagnoses)
        super().__init__(detail)


def probleem(
    status: int, detail: str, diagnoses: Sequence[Plandiagnose] = (), headers: Mapping[str, str] | None = None
) -> Response:
    """A response of the kind application/problem+json."""
    fout = Fout(title=TITELS.get(status, "Dit verzoek lukt niet"), status=status, detail=detail, diagnoses=[*diagnoses])
    return JSONResponse(
        fout.model_dump(), status_code=status, headers=headers, media_type="application/problem+json"
    )  # fmt: skip


async def toon_verzoekfout(verzoek: Request, fout: Exception) -> Response:
    """The answer to an ``OngeldigVerzoek``."""
    assert isinstance(fout, OngeldigVerzoek)
    return probleem(fout.status, fout.detail, fout.diagnoses)


async def toon_httpfout(verzoek: Request, fout: Exception) -> Response:
    """The answer to what the framework refuses: an unknown address, a wrong method."""
    assert isinstance(fout, HTTPException)
    detail = TITELS.get(fout.status_code, "Dit verzoek lukt niet") + "."
    return probleem(fout.status_code, detail, (), fout.headers)


async def toon_invoerfout(verzoek: Request, fout: Exception) -> Response:
    """The answer to parameters that do not fit: which ones, not what stood in them."""
    assert isinstance(fout, RequestValidationError)
    plekken = fout.errors()
    namen = sorted({str(plek["loc"][-1]) for plek in plekken if plek["loc"][0] in ("query", "path", "header")})
    datum = " Een datum is jjjj-mm-dd." if any(naam.endswith("datum") for naam in namen) else " Dit is te lang."
    return probleem(400, f"Niet in orde: {', '.join(namen)}.{datum}" if namen else "De inhoud is niet in orde.")


async def toon_ongeluk(verzoek: Request, fout: Exception) -> Response:
    """The answer to any other exception; ``Schil`` logs its kind and place."""
    return probleem(500, f"{TITELS[500]}. Probeer het later opnieuw.")


def zonder_persoonsgegevens(
    diagnoses: Iterable[Diagnose], ruw: bytes, boek: Rulebook
) -> list[Plandiagnose]:  # fmt: skip
    """Diagnoses in which only words of the vocabulary and of the language are quoted.

    Args:
        diagnoses: what is wrong with a plan.
        ruw: the plan as it was sent; when it holds the quoting sign itself, only fixed texts go back.
        boek: whose words may be quoted.
    """
    bekend = bekende_woorden(boek) if b"`" not in ruw and b"\\u0060" not in ruw else None
    return [_plandiagnose(d, bekend) for d in diagnoses]


def _plandiagnose(diagnose: Diagnose, bekend: frozenset[str] | None) -> Plandiagnose:
    vast = CODES[diagnose.code]
    return Plandiagnose(
        code=diagnose.code,
        ernst=diagnose.ernst,
        regel=diagnose.regel,
        kolom=diagnose.kolom,
        wat=_gekuist(diagnose.wat, vast.titel, bekend),
        waarom=vast.waarom,
        hulp=vast.hulp if diagnose.hulp == vast.hulp else _gekuist(diagnose.hulp, vast.hulp, bekend),
    )


def _gekuist(tekst: str, vast: str, bekend: frozenset[str] | None) -> str:
    """The text with unknown quoted words left out; the fixed text when that cannot be done safely."""
    if bekend is None or tekst.count("`") % 2:
        return vast
    return _AANGEHAALD.sub(lambda m: m.group() if m.group(1).rstrip(":") in bekend else "`…`", tekst)


@lru_cache(maxsize=8)
def bekende_woorden(boek: Rulebook) -> frozenset[str]:
    """Every word that is ours: facts, kinds, bodies, keys of a plan, and the fixed words of the language."""
    gevonden: set[str] = {"ja", "nee", "onbekend", "jjjj-mm-dd", "dit bestand", *boek.voorzieningen, *boek.organen}
    for naam, feit in boek.feiten.items():
        gevonden |= {naam, naam.partition(".")[2], *(map(str, feit.uit or ()) if feit.uit != "voorzieningen" else ())}
    for model in vars(planmodellen).values():
        if isinstance(model, type) and issubclass(model, BaseModel):
            gevonden |= set(model.model_fields)
    for lijst in (woorden.Handeling, woorden.Organisatie, woorden.Eenheid):
        gevonden |= set(get_args(lijst))
    return frozenset(gevonden)
