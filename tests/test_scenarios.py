"""The sentences of the scenarios promise: whoever writes a story finds every sentence, with an example that is read."""

import ast
import re

import pytest
from parse import parse

from tests.laden import FEATURES, WORTEL

DOC = (WORTEL / "docs" / "scenarios.md").read_text(encoding="utf-8")
RIJEN = dict(re.findall(r"^\| `(.+?)` \| `(.+?)` \| .+ \|$", DOC, re.MULTILINE))


def zinnen() -> list[str]:
    """Every sentence that a step in features/conftest.py reads."""
    boom = ast.parse((FEATURES / "conftest.py").read_text(encoding="utf-8"))
    stappen = [
        roep.args[0]
        for functie in boom.body
        if isinstance(functie, ast.FunctionDef)
        for roep in functie.decorator_list
        if isinstance(roep, ast.Call) and isinstance(roep.func, ast.Name) and roep.func.id in ("given", "when", "then")
    ]
    teksten = [ast.unparse(stap.args[0] if isinstance(stap, ast.Call) else stap) for stap in stappen]
    return [str(ast.literal_eval(tekst)) for tekst in teksten]


def test_the_list_is_the_list_of_steps() -> None:
    """No sentence without a line in the documentation, and no line that nothing reads."""
    assert len(zinnen()) > 40
    assert sorted(RIJEN) == sorted(zinnen())


@pytest.mark.parametrize("zin", sorted(RIJEN))
def test_the_example_is_that_sentence(zin: str) -> None:
    """The example fills in every part of its sentence."""
    assert parse(zin, RIJEN[zin]) is not None
    assert "{" not in RIJEN[zin]
