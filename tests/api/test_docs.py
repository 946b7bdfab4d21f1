"""The documents say what the product does: every code, route, verb, option and address."""

import argparse
import re
from typing import get_args

import pytest

from api.app import maak_v1
from api.cli import _opties
from api.toetser import maak_toetser
from engine import elements, sentences, steps
from engine.chain import keten
from schemas import uitkomst, woorden
from tests.laden import WORTEL

UITKOMST = (WORTEL / "docs" / "uitkomst.md").read_text(encoding="utf-8")
API = (WORTEL / "docs" / "api.md").read_text(encoding="utf-8")


def test_every_code_stands_in_the_document() -> None:
    """Answers, routes, reasons, and the words of the axes that the table names."""
    codes = {*sentences.REDENEN, *get_args(woorden.Antwoordcode), *get_args(woorden.Maatwerkroute)}
    codes |= {*get_args(woorden.Dekking), *get_args(woorden.Beslissen)}
    assert sorted(code for code in codes if f"`{code}`" not in UITKOMST) == []


@pytest.mark.parametrize("zin", sorted(elements.ZINNEN.values()))
def test_every_sentence_stands_in_the_document(zin: str) -> None:
    """Word for word."""
    assert zin in re.sub(r"\s+", " ", UITKOMST)


def test_the_orders_stand_in_the_document() -> None:
    """Of status and of deciding, as the table uses them."""
    plat = re.sub(r"\s+", " ", UITKOMST)
    assert ", ".join(f"`{woord}`" for woord in elements.BESLISORDE) in plat
    assert ", dan ".join(f"`{woord}`" for woord in steps.DEKKINGSORDE) in plat


@pytest.mark.parametrize("model", [uitkomst.Uitkomst, uitkomst.Element, uitkomst.Samenvatting])
def test_every_key_stands_in_the_document(model: type) -> None:
    """Of the whole, an element and its summary."""
    namen = [naam for naam in model.model_fields if naam != "stappen"]
    assert [naam for naam in namen if not re.search(rf"`{naam}(\[\])?`", UITKOMST)] == []


def test_every_verb_and_option_stands_in_the_document() -> None:
    """Of the command line."""
    verben = next(a for a in _opties()._actions if isinstance(a, argparse._SubParsersAction))
    for verb, parser in verben.choices.items():
        assert f"`eenplan {verb}" in API
        opties = {o for actie in parser._actions for o in actie.option_strings if o.startswith("--")} - {"--help"}
        regel = next(r for r in API.split("\n") if r.startswith(f"| `eenplan {verb}"))
        assert [optie for optie in opties if optie not in regel] == []


def test_every_address_stands_in_the_document() -> None:
    """With its method."""
    beschrijving = maak_v1(maak_toetser(ketening=keten)).openapi()
    for pad, methoden in beschrijving["paths"].items():
        for methode, bewerking in methoden.items():
            assert f"`{methode.upper()} /v1{pad}`" in API
            assert all(f"`{status}`" in API for status in bewerking["responses"])
            assert all(f"?{p['name']}=" in API for p in bewerking["parameters"] if p["in"] == "query")
