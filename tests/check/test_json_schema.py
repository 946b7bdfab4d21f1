"""The committed JSON Schemas say what the models and the vocabulary say, and every file points an editor to them."""

import json
import re
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from schemas.lezen import lees
from schemas.maak_json_schema import DOEL, bestanden_met_begrippen, lees_woordenlijst, main, schemas, verouderd

WORTEL = Path(__file__).resolve().parent.parent.parent
REGELS = WORTEL / "rules"
BESTANDEN = sorted(REGELS.rglob("*.yaml"))


@lru_cache(maxsize=1)
def _schemas() -> dict[str, dict[str, object]]:
    return schemas(lees_woordenlijst(bestanden_met_begrippen(REGELS)))


def _soort(data: dict[str, object]) -> str:
    return next((soort for soort in ("regeling", "plan") if soort in data), "begrippen")


@lru_cache(maxsize=8)
def _keurder(soort: str) -> Draft202012Validator:
    return Draft202012Validator(_schemas()[f"{soort}.schema.json"])


def _als_json(waarde: object) -> object:
    if isinstance(waarde, dict):
        return {sleutel: _als_json(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_als_json(deel) for deel in waarde]
    return float(waarde) if isinstance(waarde, Decimal) else waarde


def _fouten(tekst: str | bytes) -> list[str]:
    data = lees(tekst, "proef.yaml").data
    return [f"{list(f.absolute_path)}: {f.message[:200]}" for f in _keurder(_soort(data)).iter_errors(_als_json(data))]


def test_the_committed_schemas_are_in_step() -> None:
    assert verouderd(DOEL, _schemas()) == (), "voer uit: python -m schemas.maak_json_schema"


def test_looking_writes_nothing() -> None:
    assert main(["--kijk"]) == 0


def test_an_old_schema_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "plan.schema.json").write_text("{}", encoding="utf-8")
    assert "plan.schema.json" in verouderd(tmp_path, _schemas())


@pytest.mark.parametrize("naam", sorted(pad.name for pad in DOEL.glob("*.json")))
def test_a_schema_is_a_schema(naam: str) -> None:
    Draft202012Validator.check_schema(json.loads((DOEL / naam).read_text(encoding="utf-8")))


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda pad: str(pad.relative_to(REGELS)))
def test_an_editor_accepts_every_shipped_file(bestand: Path) -> None:
    assert _fouten(bestand.read_bytes()) == []


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda pad: str(pad.relative_to(REGELS)))
def test_every_shipped_file_points_to_its_schema(bestand: Path) -> None:
    eerste = bestand.read_text(encoding="utf-8").split("\n", 1)[0]
    gevonden = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", eerste)
    assert gevonden is not None
    schema = (bestand.parent / gevonden.group(1)).resolve()
    assert schema.is_file()
    assert schema.name == f"{_soort(lees(bestand.read_bytes(), 'x').data)}.schema.json"


REGELING = "regeling: proef\ntitel: Proef\nrang: wet\ngeldig_vanaf: 2020-01-01\nregels:\n  a:\n    bron: art. 1\n"


@pytest.mark.parametrize(
    "tekst",
    [
        "    als: {persoon.leeftijdd: {minder_dan: 18}}\n",
        "    als: {persoon.leeftijd: {minder: 18}}\n",
        "    als: {persoon.jeugdige: misschien}\n",
        "    als: {element.soort: [rustplekk]}\n",
        "    als: {minstens_een: {persoon.jeugdige: ja}}\n",
        "    biedt: [rustplekk]\n",
        "    begrip: persoon.jeugdigen\n",
        "    onzin: ja\n",
    ],
)
def test_an_editor_marks_a_mistake(tekst: str) -> None:
    assert _fouten(REGELING + tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "    als: {persoon.leeftijd: {minder_dan: 18, ten_minste: 12 jaar}}\n",
        "    als: {element.kosten_per_jaar: {ten_hoogste: bedragen.grens}}\n",
        "    als: {element.soort: rustplek, dekking.jeugdwet/jeugdhulp: [gedekt]}\n",
        "    als: {een_persoon: {wie: {persoon.jeugdige: ja}, als: {persoon.leeftijd: 17}}}\n",
    ],
)
def test_an_editor_accepts_what_the_language_has(tekst: str) -> None:
    assert _fouten(REGELING + tekst) == []
