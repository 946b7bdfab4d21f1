"""Checking all rules that come along: a process from cold, and one that is warm, beside what YAML alone costs.

    python -m tests.benchmarks.check_bench

Cold is a whole process, ``eenplan controleer``, beside an empty Python and beside one that only imports it. Warm reads
and checks every file again in this process, each round under other names, so that nothing that was kept can help.
Prints milliseconds of computing and how many times plain YAML parsing each costs; the median of a few rounds.
"""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import yaml

from api.bestanden import laad, regelmap
from api.toetser import zonder_opruimen
from engine.check import controleer
from schemas.lezen import Document, lees

RONDEN = 7

COLD = {
    "een lege Python": ["-c", "pass"],
    "alleen importeren": ["-c", "import api.cli"],
    "eenplan controleer": ["-m", "api.cli", "controleer"],
}


def meet(werk: Callable[[int], object], keren: int = RONDEN) -> float:
    """Median milliseconds of computing, after one round to warm up."""
    werk(-1)
    tijden = []
    for ronde in range(keren):
        begin = time.process_time()
        werk(ronde)
        tijden.append(time.process_time() - begin)
    return statistics.median(tijden) * 1000


def koud(opdracht: list[str]) -> float:
    """Median milliseconds of computing of a process of its own."""
    tijden = []
    for _ in range(RONDEN):
        voor = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *opdracht], check=True, capture_output=True)
        na = resource.getrusage(resource.RUSAGE_CHILDREN)
        tijden.append(na.ru_utime + na.ru_stime - voor.ru_utime - voor.ru_stime)
    return statistics.median(tijden) * 1000


def main() -> None:
    """Measure and print."""
    teksten = {d.naam: "\n".join(d.regels_tekst) for d in laad([regelmap()]).documenten}

    def lees_alles(ronde: int) -> list[Document]:
        return [lees(tekst, f"{ronde}/{naam}") for naam, tekst in teksten.items()]

    def alles(ronde: int) -> None:
        with zonder_opruimen():
            controleer(lees_alles(ronde + 1000))

    kaal = meet(lambda _: [list(yaml.parse(t, Loader=yaml.CSafeLoader)) for t in teksten.values()])
    print(f"{len(teksten)} bestanden, {sum(map(len, teksten.values())) // 1000} kB; rekentijd, en keer YAML alleen")
    for wat, tijd in (("alleen YAML", kaal), ("lezen", meet(lees_alles)), ("lezen en controleren", meet(alles))):
        print(f"  warm, {wat:22} {tijd:7.0f} ms {tijd / kaal:6.1f}")
    for wat, opdracht in COLD.items():
        tijd = koud(opdracht)
        print(f"  koud, {wat:22} {tijd:7.0f} ms {tijd / kaal:6.1f}")


if __name__ == "__main__":
    main()
