"""Documentation is part of the tested surface: every key appears, and every example is what it says."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from schemas import begrippen, plan, regeling
from schemas.lezen import lees

DOCS = Path(__file__).resolve().parent.parent / "docs"
TAAL = (DOCS / "regeltaal.md").read_text(encoding="utf-8")
MODELLEN = [
    model
    for module in (begrippen, plan, regeling)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, BaseModel) and model.__module__ == module.__name__
]


@pytest.mark.parametrize("model", MODELLEN, ids=lambda m: m.__name__)
def test_every_key_is_in_the_documentation(model: type[BaseModel]) -> None:
    """Whoever writes a file finds each key in docs/regeltaal.md."""
    sleutels = {veld.alias or naam for naam, veld in model.model_fields.items()}
    assert sorted(s for s in sleutels if not re.search(rf"\b{s}\b", TAAL)) == []


@pytest.mark.parametrize("nummer", range(len(re.findall(r"```yaml\n(.*?)```", TAAL, re.DOTALL))))
def test_every_example_reads_strictly(nummer: int) -> None:
    """The strict reader accepts each example as it stands."""
    voorbeeld = re.findall(r"```yaml\n(.*?)```", TAAL, re.DOTALL)[nummer]
    if voorbeeld.strip().startswith("#") and "\n" not in voorbeeld.strip():
        return  # the modeline is a comment
    assert lees(voorbeeld, "docs/regeltaal.md").data
