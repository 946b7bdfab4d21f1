"""A plan as it comes over HTTP: read strictly, checked, answered beside the event loop. Nothing is kept or quoted."""

import json
import re
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import Annotated

from fastapi import Query, Request, Response
from starlette.concurrency import run_in_threadpool

from api.problemen import OngeldigVerzoek, Plandiagnose, zonder_persoonsgegevens
from api.toetser import OngeldigeInvoer, Toetser, Vraag
from schemas.basis import Datum
from schemas.diagnose import CODES
from schemas.lezen import Document, Leesfout, lees

_YAML = ("application/yaml", "application/x-yaml", "text/yaml")

Peildatum = Annotated[
    Datum | None, Query(description="recht en feiten van deze dag; anders die van het plan, of vandaag")
]
Kennisdatum = Annotated[Datum | None, Query(description="de rechtspraak die op deze dag bekend was")]


async def beantwoord(
    verzoek: Request,
    toetser: Toetser,
    peildatum: date | None,
    kennisdatum: date | None,
    maak: Callable[[Vraag, Document], bytes],
    ernaast: Collection[str] = (),
) -> Response:
    """The JSON that ``maak`` gives for the plan of a request.

    Args:
        verzoek: its body is the plan, with the keys ``ernaast`` beside those of a plan.
        toetser: the rules.
        peildatum: the day of law and facts, when it is asked for.
        kennisdatum: the day of what case law was known, when it is asked for.
        maak: gets the question, and a document with only the keys ``ernaast``.
        ernaast: what may be asked about a plan stands in the body too: a URL ends up in logs, and this is about people.

    Raises OngeldigVerzoek with every diagnosis of a plan that is wrong.
    """
    ruw = await verzoek.body()
    soort = verzoek.headers.get("content-type", "application/json").partition(";")[0].strip().lower()

    def antwoord() -> bytes:
        try:
            document = lees_verzoek(ruw, soort)
            plan, rest = _deel(document, ernaast, erin=False), _deel(document, ernaast, erin=True)
            return maak(toetser.vraag(plan, peildatum, kennisdatum), rest)
        except (Leesfout, OngeldigeInvoer) as fout:
            diagnoses = zonder_persoonsgegevens(fout.diagnoses, ruw, toetser.boek)
            raise OngeldigVerzoek(_aantal(diagnoses), diagnoses) from None

    return Response(await run_in_threadpool(antwoord), media_type="application/json")


def _deel(document: Document, sleutels: Collection[str], *, erin: bool) -> Document:
    """The part of a document with these keys, or without them; what it says keeps its place."""
    return replace(document, data={s: w for s, w in document.data.items() if (s in sleutels) == erin})


def _aantal(diagnoses: list[Plandiagnose]) -> str:
    fouten = sum(d.ernst == "fout" for d in diagnoses)
    return f"Dit plan heeft {fouten} {'fout' if fouten == 1 else 'fouten'}."


def lees_verzoek(ruw: bytes, soort: str) -> Document:
    """A plan as JSON or YAML. JSON goes through the same strict reader, so that places and refusals are the same."""
    if soort in _YAML:
        return lees(ruw, "plan")
    if soort == "application/json" or soort.endswith("+json"):
        return lees(_json_als_yaml(ruw), "plan")
    raise OngeldigVerzoek("Stuur het plan als application/json of application/yaml.", (), 415)


def _json_als_yaml(ruw: bytes) -> bytes:
    """JSON text that the YAML reader reads the same way: escapes written out, white space as spaces."""
    try:
        tekst = ruw.decode("utf-8")
        json.loads(tekst)
    except json.JSONDecodeError as fout:
        raise OngeldigVerzoek("Dit is geen JSON.", [_geen_json(fout.lineno, fout.colno)]) from None
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise OngeldigVerzoek("Dit is geen JSON in UTF-8.", [_geen_json(0, 0)]) from None
    return _ESCAPE.sub(_uitgeschreven, tekst.replace("\t", " ")).encode("utf-8", "surrogatepass")


_ESCAPE = re.compile(r"\\\\|\\/|(?:\\u[0-9a-fA-F]{4})+")


def _uitgeschreven(gevonden: re.Match[str]) -> str:
    """Unicode escapes as characters; what has a meaning in the text or cannot be seen stays as it was."""
    tekst = gevonden.group()
    if tekst == "\\/":
        return "/"
    if tekst == "\\\\":
        return tekst
    tekens = str(json.loads(f'"{tekst}"'))
    return tekens if tekens.isprintable() and not set(tekens) & {'"', "\\"} else tekst


def _geen_json(regel: int, kolom: int) -> Plandiagnose:
    vast = CODES["Y101"]
    return Plandiagnose(
        code="Y101",
        ernst="fout",
        regel=regel,
        kolom=kolom,
        wat="dit is geen geldige JSON",
        waarom=vast.waarom,
        hulp="kijk naar komma's, accolades en aanhalingstekens op deze plek",
    )
