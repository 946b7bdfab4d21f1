"""Whether the tests reach every branch of ``engine/``; which they do not, in words.

``python -m tests.takken`` reads what a test run with ``--cov`` measured; ``dev.py test`` asks it right after that run.
A branch that cannot happen is better taken out of the code than out of this count.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypedDict

from coverage import Coverage
from coverage.exceptions import CoverageException


class Gemeten(TypedDict):
    """What coverage says of one file: the lines never run and the jumps never made (to below zero: out of it)."""

    missing_lines: list[int]
    missing_branches: list[list[int]]


def ongeraakt(bestanden: Mapping[str, Gemeten]) -> Iterator[str]:
    """One sentence per file that has lines or branches without a test."""
    for naam, deel in sorted(bestanden.items()):
        regels = deel["missing_lines"]
        sprongen = [(van, naar) for van, naar in deel["missing_branches"] if van not in regels and naar not in regels]
        delen = [f"regel {reeks}" for reeks in _reeksen(regels)]
        delen += [f"de sprong van regel {van} naar {_doel(naar)}" for van, naar in sprongen]
        if delen:
            yield f"{naam}: geen toets raakt {', '.join(delen)}"


def _reeksen(regels: Sequence[int]) -> Iterator[str]:
    """Lines that follow each other as ``3-5``."""
    for _, groep in groupby(enumerate(sorted(regels)), lambda paar: paar[1] - paar[0]):
        rij = [regel for _, regel in groep]
        yield str(rij[0]) if len(rij) == 1 else f"{rij[0]}-{rij[-1]}"


def _doel(naar: int) -> str:
    return f"regel {naar}" if naar > 0 else "het einde"


def gemeten() -> dict[str, Gemeten]:
    """What the last run measured. Raises CoverageException when there is nothing."""
    meting = Coverage()
    meting.load()
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "dekking.json"
        meting.json_report(outfile=str(pad))
        bestanden: dict[str, Gemeten] = json.loads(pad.read_text(encoding="utf-8"))["files"]
    return bestanden


def main() -> int:
    """Say in Dutch what has no test; one when there is something."""
    try:
        gevonden = list(ongeraakt(gemeten()))
    except CoverageException as fout:
        print(f"Er is geen meting van de takken; draai eerst de toetsen met `--cov` ({fout})", file=sys.stderr)
        return 1
    if not gevonden:
        print("De toetsen raken elke tak van engine/.")
        return 0
    print("Niet elke tak van engine/ heeft een toets. Schrijf er een, of haal weg wat niet kan voorkomen:")
    for zin in gevonden:
        print(f"- {zin}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
