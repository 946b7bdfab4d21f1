"""Writes ``schemas/json/``: the contracts as JSON Schema, with every name of the vocabulary for editors to complete.

Run ``python -m schemas.maak_json_schema`` after a change in a model or in ``rules/begrippen*``; a test holds the
files in step. ``--kijk`` writes nothing and exits with 1 when a file is out of date.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from schemas.basis import FeitNaam
from schemas.begrippen import Begrippen, Feit
from schemas.diagnose import Diagnose
from schemas.lezen import Leesfout, lees, maak
from schemas.plan import Plan, Verklaring
from schemas.regeling import Regeling
from schemas.uitkomst import Uitkomst
from schemas.woorden import Dekking, Eenheid

WORTEL = Path(__file__).resolve().parent.parent
DOEL = WORTEL / "schemas" / "json"

Schema = dict[str, object]

_JA_NEE: Schema = {"enum": ["ja", "nee"]}
_ONBEKEND: Schema = {"const": "onbekend", "description": "gevraagd, maar niet bekend"}
_GETAL: Schema = {"type": "number"}
_HOEVEELHEID: Schema = {
    "type": "string",
    "pattern": r"^-?\d{1,18}([.,]\d{1,18})?( [a-z]+( per [a-z]+)?)?$",
    "description": "een getal met eenheid, bijvoorbeeld `12 maanden` of `15000 euro per jaar`",
    "examples": [f"1 {eenheid}" for eenheid in get_args(Eenheid)],
}
_BEDRAG: Schema = {"type": "string", "pattern": r"bedragen\.", "description": "de naam van een bedrag"}
_DAG: Schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}){0,2}$", "description": "jjjj-mm-dd"}
_VERWIJZING: Schema = {"type": "string", "pattern": FeitNaam.__metadata__[0].metadata[0].pattern}  # type: ignore[attr-defined]  # a field of Annotated
_SOORTEN = ("ja_nee", "datum", "getal", "voorziening")
_VOLGORDE = ("minder_dan", "meer_dan", "ten_hoogste", "ten_minste", "vanaf", "tot", "na", "tot_en_met")


@dataclass(frozen=True)
class Woordenlijst:
    """All vocabulary files as one."""

    feiten: Mapping[str, Feit]
    voorzieningen: Mapping[str, str]
    organen: Mapping[str, str]


def lees_woordenlijst(bestanden: Iterable[Path]) -> Woordenlijst:
    """Read the vocabulary. Raises Leesfout when a file is not sound."""
    feiten: dict[str, Feit] = {}
    voorzieningen: dict[str, str] = {}
    organen: dict[str, str] = {}
    for bestand in bestanden:
        inhoud, diagnoses = maak(lees(bestand.read_bytes(), bestand.name), Begrippen)
        if inhoud is None:
            raise Leesfout(diagnoses)
        feiten |= inhoud.feiten
        voorzieningen |= {naam: v.uitleg or ", ".join(v.ook_wel) for naam, v in inhoud.voorzieningen.items()}
        organen |= {naam: orgaan.naam for naam, orgaan in inhoud.organen.items()}
    return Woordenlijst(feiten, voorzieningen, organen)


def bestanden_met_begrippen(regels: Path) -> tuple[Path, ...]:
    """``rules/begrippen.yaml`` and everything below ``rules/begrippen/``."""
    return (regels / "begrippen.yaml", *sorted((regels / "begrippen").rglob("*.yaml")))


def schemas(woorden: Woordenlijst) -> dict[str, Schema]:
    """Every schema by file name."""
    return {
        "regeling.schema.json": _regeling(woorden),
        "begrippen.schema.json": _van_model(Begrippen),
        "plan.schema.json": _plan(woorden),
        "diagnose.schema.json": _van_model(Diagnose),
        "uitkomst.schema.json": _van_model(Uitkomst),
    }


def _van_model(model: type[BaseModel]) -> Schema:
    """The schema of a model as YAML or JSON is written: yes/no as words, numbers only as numbers."""
    ruw = model.model_json_schema(ref_template="#/$defs/{model}")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_opgeschoond(ruw)}


def _opgeschoond(deel: Schema) -> Schema:
    if "x-definitie" in deel:
        return {"$ref": f"#/$defs/{deel['x-definitie']}"}
    schoon = {sleutel: _waarde(waarde) for sleutel, waarde in deel.items() if not _overbodig(sleutel, waarde)}
    keuzes = schoon.get("anyOf")
    if isinstance(keuzes, list):
        over = [keuze for keuze in keuzes if keuze != {"type": "null"} and not _getal_als_tekst(keuze)]
        if len(over) == 1 and isinstance(over[0], dict):
            del schoon["anyOf"]
            return {**over[0], **schoon}
        schoon["anyOf"] = over
    return schoon


def _waarde(waarde: object) -> object:
    if isinstance(waarde, dict):
        return _opgeschoond(waarde)
    return [_waarde(deel) for deel in waarde] if isinstance(waarde, list) else waarde


def _overbodig(sleutel: str, waarde: object) -> bool:
    """Titles of single keys and defaults that are not written in YAML say nothing to an author."""
    return (sleutel == "title" and isinstance(waarde, str)) or (sleutel == "default" and waarde in (None, True, False))


def _getal_als_tekst(keuze: object) -> bool:
    """What pydantic adds for decimals in JSON; the reader gives real decimals."""
    return isinstance(keuze, dict) and keuze.get("type") == "string" and r"(?!^[-+.]*$)" in str(keuze.get("pattern"))


# --- conditions ----------------------------------------------------------------------------------------------


def _regeling(woorden: Woordenlijst) -> Schema:
    schema = _van_model(Regeling)
    defs = _tabel(schema, "$defs")
    defs |= {
        "Voorwaarde": _voorwaarde(woorden),
        "Voorziening": _woorden(woorden.voorzieningen),
        "Orgaan": _woorden(woorden.organen),
        "Feit": {"enum": sorted(woorden.feiten)},
        "Toets_ja_nee": _toets(_JA_NEE),
        "Toets_datum": _toets({"anyOf": [_DAG, _VERWIJZING]}, volgorde=True),
        "Toets_getal": _toets({"anyOf": [_GETAL, _HOEVEELHEID, _BEDRAG, _VERWIJZING]}, volgorde=True),
        "Toets_voorziening": _toets({"$ref": "#/$defs/Voorziening"}),
        "Voorwaarden": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Voorwaarde"}},
        "Kring": _kring(),
        **_waarden(),
    }
    regel = _tabel(_tabel(defs, "Regel"), "properties")
    _vervang(regel, "begrip", {"$ref": "#/$defs/Feit"})
    _vervang(regel, "biedt", {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Voorziening"}})
    _vervang(regel, "bevoegd", {"$ref": "#/$defs/Orgaan"})
    _vervang(regel, "beslist", {"$ref": "#/$defs/Orgaan"})
    _vervang(_tabel(_tabel(defs, "Bevoegdheid"), "properties"), "bevoegd", {"$ref": "#/$defs/Orgaan"})
    voorbeeld = _tabel(_tabel(defs, "Voorbeeld"), "properties")
    feiten: Schema = {naam: _waarde_van(feit) for naam, feit in woorden.feiten.items()}
    vast = {naam: {"type": "string"} for naam in _vaste_feiten(woorden)}
    _vervang(voorbeeld, "feiten", _groep({**feiten, **vast}))
    return schema


def _tabel(schema: Schema, sleutel: str) -> Schema:
    deel = schema[sleutel]
    if not isinstance(deel, dict):
        raise TypeError(sleutel)
    return deel


def _vervang(eigenschappen: Schema, sleutel: str, door: Schema) -> None:
    oud = _tabel(eigenschappen, sleutel)
    uitleg = {"description": oud["description"]} if "description" in oud else {}
    eigenschappen[sleutel] = {**door, **uitleg}


def _woorden(woorden: Mapping[str, str]) -> Schema:
    """A choice of names, each with its own words for an editor to show."""
    return {
        "anyOf": [
            {"const": naam, **({"description": uitleg} if uitleg else {})} for naam, uitleg in sorted(woorden.items())
        ]
    }


def _groep(eigenschappen: Mapping[str, object]) -> Schema:
    return {"type": "object", "properties": dict(sorted(eigenschappen.items())), "additionalProperties": False}


def _voorwaarde(woorden: Woordenlijst) -> Schema:
    regels: Schema = {
        naam: _toets_van(naam, feit) for naam, feit in sorted(woorden.feiten.items()) if feit.reeks is None
    }
    voorwaarden: Schema = {"$ref": "#/$defs/Voorwaarden"}
    groepen: Schema = {"alle": voorwaarden, "minstens_een": voorwaarden, "geen_enkele": voorwaarden}
    kringen = ("een_persoon", "alle_personen", "een_gezaghebbende", "alle_gezaghebbenden", "een_ander", "een_element")
    groepen |= {kring: {"$ref": "#/$defs/Kring"} for kring in kringen}
    groepen |= {"som": _som(woorden), "reeks": _reeks(woorden), "eerder": _eerder()}
    uitkomst: Schema = {"enum": list(get_args(Dekking))}
    return {
        "type": "object",
        "description": "elke regel moet kloppen: `feit: toets`",
        "properties": {**groepen, **regels, **_vaste_feiten(woorden)},
        "patternProperties": {r"^dekking\.": {"anyOf": [uitkomst, {"type": "array", "items": uitkomst}]}},
        "additionalProperties": False,
    }


def _vaste_feiten(woorden: Woordenlijst) -> Schema:
    """Dates of the procedure and the contact person's employer are facts without a vocabulary."""
    namen = ("melding", "aanvraag", "lopend_besluit", "periode_van", "periode_tot_en_met")
    vast: Schema = {f"element.{naam}": {"$ref": "#/$defs/Toets_datum"} for naam in namen}
    vast["element.ambtshalve"] = {"$ref": "#/$defs/Toets_ja_nee"}
    vast["element.soort"] = {"$ref": "#/$defs/Toets_voorziening"}
    vast["contactpersoon.organisatie"] = _toets({"type": "string"})
    return {naam: toets for naam, toets in vast.items() if naam not in woorden.feiten}


def _toets_van(naam: str, feit: Feit) -> Schema:
    uitleg = {"description": feit.vraag or feit.uitleg or naam}
    if feit.soort == "keuze":
        keuzes: Schema = {"enum": list(feit.uit or [])}
        soort = {"$ref": "#/$defs/Toets_voorziening"} if feit.uit == "voorzieningen" else _toets(keuzes)
        return {**soort, **uitleg}
    return {"$ref": f"#/$defs/Toets_{_soort_van(feit)}", **uitleg}


def _toets(waarde: Schema, volgorde: bool = False) -> Schema:
    """A value, one of several values, or comparisons."""
    reeks: Schema = {"type": "array", "minItems": 1, "items": waarde}
    toetsen: Schema = {"is": {"anyOf": [waarde, reeks]}, "is_niet": {"anyOf": [waarde, reeks]}}
    toetsen |= dict.fromkeys(_VOLGORDE, waarde) if volgorde else {}
    return {"anyOf": [waarde, reeks, {**_groep(toetsen), "minProperties": 1}]}


def _kring() -> Schema:
    voorwaarde: Schema = {"$ref": "#/$defs/Voorwaarde"}
    return {"anyOf": [voorwaarde, {**_groep({"wie": voorwaarde, "als": voorwaarde}), "minProperties": 1}]}


def _som(woorden: Woordenlijst) -> Schema:
    telbaar = sorted(
        naam
        for naam, feit in woorden.feiten.items()
        if feit.soort in ("getal", "bedrag", "duur") and feit.reeks is None
    )
    waarde: Schema = {"anyOf": [_GETAL, _HOEVEELHEID, _BEDRAG, _VERWIJZING]}
    eigenschappen: Schema = {
        "over": {"enum": ["personen", "elementen", "lopende_hulp"]},
        "feit": {"enum": telbaar},
        "per": {"type": "string"},
        "is": waarde,
        **dict.fromkeys(_VOLGORDE, waarde),
    }
    return {**_groep(eigenschappen), "required": ["over", "feit"]}


def _reeks(woorden: Woordenlijst) -> Schema:
    toets: Schema = {"$ref": "#/$defs/Toets_getal"}
    eigenschappen: Schema = {
        "feit": {"enum": sorted(naam for naam, feit in woorden.feiten.items() if feit.reeks is not None)},
        "maanden": {"type": "integer", "minimum": 1, "maximum": 120},
        **dict.fromkeys(("laagste", "hoogste", "som", "gemiddelde", "elke_maand", "een_maand"), toets),
    }
    return {**_groep(eigenschappen), "required": ["feit", "maanden"], "minProperties": 3}


def _eerder() -> Schema:
    eigenschappen: Schema = {
        "soort": {"$ref": "#/$defs/Voorziening"},
        "uitkomst": {"type": "string"},
        "binnen": {
            "type": "string",
            "pattern": r"^(kalenderjaar|\d+ (jaar|jaren|maand|maanden|week|weken|dag|dagen))$",
        },
    }
    return {**_groep(eigenschappen), "required": ["soort", "binnen"]}


# --- plans -----------------------------------------------------------------------------------------------------


def _plan(woorden: Woordenlijst) -> Schema:
    schema = _van_model(Plan)
    defs, boven = _tabel(schema, "$defs"), _tabel(schema, "properties")
    verklaring = _van_model(Verklaring)
    del verklaring["$schema"]
    los: Schema = {"type": ["string", "number"]}
    vrij: Schema = {"anyOf": [{"$ref": "#/$defs/Orgaan"}, {"type": "string"}]}
    defs |= {
        "Verklaring": verklaring,
        "FeitInvoer": _invoer(los),
        **_waarden(),
        **{f"Invoer_{soort}": _invoer({"$ref": f"#/$defs/{soort.capitalize()}"}) for soort in _SOORTEN},
        "Voorziening": _woorden(woorden.voorzieningen),
        "Orgaan": _woorden(woorden.organen),
    }
    for bereik, naam in (("persoon", "Persoon"), ("element", "Element"), ("contactpersoon", "Contactpersoon")):
        _vul_aan(_tabel(defs, naam), _feiten(woorden, bereik))
    for bereik, naam in (("huishouden", "huishouden"), ("dossier", "dossier"), ("plan", "feiten")):
        _vervang(boven, naam, _groep(_feiten(woorden, bereik)))
    element = _tabel(_tabel(defs, "Element"), "properties")
    _vervang(element, "soort", {"$ref": "#/$defs/Voorziening"})
    per_persoon: Schema = {"type": "object", "additionalProperties": _groep(_feiten(woorden, "element_persoon"))}
    _vervang(element, "feiten_per_persoon", per_persoon)
    _vervang(_tabel(_tabel(defs, "LopendeHulp"), "properties"), "soort", {"$ref": "#/$defs/Voorziening"})
    _vervang(_tabel(_tabel(defs, "Contactpersoon"), "properties"), "werkt_onder", vrij)
    return schema


def _vul_aan(model: Schema, feiten: Mapping[str, object]) -> None:
    """Facts beside the fixed keys; anything else is a spelling mistake."""
    eigenschappen = _tabel(model, "properties")
    eigenschappen |= {naam: invoer for naam, invoer in feiten.items() if naam not in eigenschappen}
    model["additionalProperties"] = False


def _feiten(woorden: Woordenlijst, bereik: str) -> Schema:
    """The facts of one scope that a plan may give, by their short name."""
    return {
        naam.partition(".")[2]: {**_invoer_van(feit), "description": feit.vraag or feit.uitleg or naam}
        for naam, feit in sorted(woorden.feiten.items())
        if naam.partition(".")[0] == bereik and feit.bereken is None
    }


def _invoer_van(feit: Feit) -> Schema:
    if feit.reeks is not None:
        return _per_maand({"$ref": f"#/$defs/Invoer_{_soort_van(feit)}"})
    if feit.soort == "keuze" and feit.uit != "voorzieningen":
        return _invoer(_waarde_van(feit))
    return {"$ref": f"#/$defs/Invoer_{_soort_van(feit)}"}


def _per_maand(waarde: Schema) -> Schema:
    """A series: what is said of each month."""
    maand = r"^[1-9]\d{3}-(0[1-9]|1[0-2])$"
    return {"type": "object", "patternProperties": {maand: waarde}, "additionalProperties": False}


def _invoer(waarde: Schema) -> Schema:
    """A bare value, a statement with its speaker, or several statements."""
    een: list[Schema] = [waarde, {"$ref": "#/$defs/Verklaring"}]
    return {"anyOf": [*een, {"type": "array", "items": {"anyOf": een}}]}


def _waarde_van(feit: Feit) -> Schema:
    """The values of a fact, by reference to what its kind allows."""
    if feit.reeks is not None:
        return _per_maand({"$ref": f"#/$defs/{_soort_van(feit).capitalize()}"})
    if feit.soort == "keuze" and feit.uit != "voorzieningen":
        return {"anyOf": [{"enum": list(feit.uit or [])}, _ONBEKEND]}
    return {"$ref": f"#/$defs/{_soort_van(feit).capitalize()}"}


def _soort_van(feit: Feit) -> str:
    if feit.soort == "keuze":
        return "voorziening"
    return feit.soort if feit.soort in ("ja_nee", "datum") else "getal"


def _waarden() -> Schema:
    """What each kind of fact may be in a plan or example."""
    return {
        "Ja_nee": {"anyOf": [_JA_NEE, _ONBEKEND]},
        "Datum": {"anyOf": [_DAG, {"type": "integer", "minimum": 1000, "maximum": 9999}, _ONBEKEND]},
        "Getal": {"anyOf": [_GETAL, _HOEVEELHEID, _ONBEKEND]},
    }


# --- files -----------------------------------------------------------------------------------------------------


def als_tekst(schema: Schema) -> str:
    """A schema as it is committed."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def verouderd(doel: Path, inhoud: Mapping[str, Schema]) -> tuple[str, ...]:
    """The files that do not hold what the models and vocabulary say."""
    return tuple(
        naam
        for naam, schema in inhoud.items()
        if not (doel / naam).is_file() or (doel / naam).read_text(encoding="utf-8") != als_tekst(schema)
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Write the schemas, or with ``--kijk`` only say whether they are in step."""
    kijk = "--kijk" in (sys.argv[1:] if argv is None else argv)
    inhoud = schemas(lees_woordenlijst(bestanden_met_begrippen(WORTEL / "rules")))
    oud = verouderd(DOEL, inhoud)
    if kijk:
        return 1 if oud else 0
    DOEL.mkdir(parents=True, exist_ok=True)
    for naam in oud:
        (DOEL / naam).write_text(als_tekst(inhoud[naam]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
