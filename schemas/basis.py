"""Small typed values that every contract shares: yes/no, dates, references, and a strict base model."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema


class Strikt(BaseModel):
    """A model that refuses unknown keys and silent conversions, and cannot be changed once made."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=False)


def _ja_nee(value: object) -> object:
    """Turn the written words ``ja`` and ``nee`` into a bool; anything else is left for pydantic to refuse."""
    if value == "ja" and isinstance(value, str):
        return True
    if value == "nee" and isinstance(value, str):
        return False
    if isinstance(value, bool):
        return value
    raise ValueError("schrijf `ja` of `nee`")


def _datum(value: object) -> object:
    """Accept only a ten-character ISO date that exists in the calendar."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        bedoeld = bedoelde_datum(value) if isinstance(value, str) else ""
        raise ValueError(f"schrijf `{bedoeld}`" if bedoeld else "schrijf een datum als jjjj-mm-dd")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"de datum `{value}` bestaat niet") from None


_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_GESCHREVEN = re.compile(
    rf"([0-9]{{1,2}}) ({'|'.join(_MAANDEN)}) ([0-9]{{4}})|([0-9]{{1,2}})[-/.]([0-9]{{1,2}})[-/.]([0-9]{{4}})"
)


def bedoelde_datum(tekst: str) -> str:
    """The ISO date that somebody meant with ``1 januari 2026`` or ``01-01-2026``; empty when it is something else."""
    gevonden = _GESCHREVEN.fullmatch(tekst.strip().lower()) if len(tekst) <= 40 else None
    if gevonden is None:
        return ""
    dag, maand, jaar = gevonden.group(1, 2, 3) if gevonden.group(1) else gevonden.group(4, 5, 6)
    nummer = _MAANDEN.index(maand) + 1 if maand in _MAANDEN else int(maand)
    try:
        return date(int(jaar), nummer, int(dag)).isoformat()
    except ValueError:
        return ""


JaNee = Annotated[
    bool, BeforeValidator(_ja_nee), WithJsonSchema({"type": "string", "enum": ["ja", "nee"]}, mode="validation")
]
Datum = Annotated[
    date, BeforeValidator(_datum), WithJsonSchema({"type": "string", "format": "date"}, mode="validation")
]

Naam = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_é-]*$", description="kleine letters, cijfers, _ of -")]
RegelingId = Annotated[
    str, Field(pattern=r"^[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)?$", description="bijvoorbeeld jeugdwet")
]
Verwijzing = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9][a-z0-9_é-]*(/[a-z0-9][a-z0-9_é-]*){0,2}$",
        description="een regel of bevoegdheid: in het eigen bestand `naam`, elders `regeling/naam`",
    ),
]
Bron = Annotated[
    str,
    Field(
        min_length=3,
        description="vindplaats: `art. 2.3 lid 1` (eigen regeling), `awb art. 4:84`, of `ECLI:NL:CRVB:2017:1477`",
    ),
]
FeitNaam = Annotated[
    str,
    Field(
        pattern=r"^(plan|huishouden|persoon|element|element_persoon|contactpersoon|dossier)\.[a-z0-9_]+$",
        description="bereik.naam, bijvoorbeeld persoon.leeftijd",
    ),
]
