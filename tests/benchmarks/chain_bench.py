"""Chaining a mandate register in durable-rules, beside the plain reference and the check of the answer.

    python -m tests.benchmarks.chain_bench

A register of 60 functions, 150 rows and 30 powers, a small and a large one, and paths in a graph; each measured in
one run, whose answers are compared first. Prints milliseconds and how many times the reference each costs. The
worker is a process of its own: its time includes the way there and back, and the check.
"""

import logging
import random
import statistics
import time
from collections.abc import Callable

from api.keten import DurableKetening
from engine.chain import keten, klopt
from tests.ketens import PADEN, Programma, pijlen, register


def gevallen() -> dict[str, Programma]:
    """What is chained, by name."""
    rng = random.Random(20261122)
    return {
        "register: 20 functies, 30 rijen, 10 bevoegdheden": register(rng, 20, 30, 10),
        "register: 60 functies, 150 rijen, 30 bevoegdheden": register(rng, 60, 150, 30),
        "register: 200 functies, 1000 rijen, 60 bevoegdheden": register(rng, 200, 1000, 60),
        "paden: 20 punten, 40 pijlen": (PADEN, pijlen(*((rng.randrange(20), rng.randrange(20)) for _ in range(40)))),
    }


def meet(werk: Callable[[], object], keren: int) -> float:
    """Median milliseconds after a warm-up."""
    werk()
    tijden = []
    for _ in range(keren):
        begin = time.perf_counter()
        werk()
        tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden) * 1000


def main() -> None:
    """Measure and print."""
    logging.basicConfig(level=logging.WARNING)  # a fallback would be seen
    begin = time.perf_counter()
    with DurableKetening(tijd=60.0) as durable:
        durable(PADEN, pijlen((0, 1)))
        print(f"werker gestart en een eerste vraag: {(time.perf_counter() - begin) * 1000:.0f} ms")
        for naam, (regels, feiten) in gevallen().items():
            goed = keten(regels, feiten)
            assert durable(regels, feiten) == goed
            assert klopt(regels, feiten, goed)
            gewoon = meet(lambda r=regels, f=feiten: keten(r, f), 21)  # type: ignore[misc]  # bound at once
            controle = meet(lambda r=regels, f=feiten, g=goed: klopt(r, f, g), 21)  # type: ignore[misc]
            werker = meet(lambda r=regels, f=feiten: durable(r, f), 21)  # type: ignore[misc]
            print(f"\n{naam} ({len(feiten)} feiten, {len(goed)} stappen)")
            for wat, tijd in (
                ("gewone berekening", gewoon),
                ("alleen de controle", controle),
                ("durable-rules, met heen en weer en controle", werker),
            ):
                print(f"  {wat:45s} {tijd:9.2f} ms  {tijd / gewoon:5.2f} x")


if __name__ == "__main__":
    main()
