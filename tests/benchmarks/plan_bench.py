"""One plan of 8 elements and 8 people beside zen-engine, cedarpy and native durable-rules, in one run.

    python -m tests.benchmarks.plan_bench            # peers that are not installed are left out
    pip install -e .[bench]                          # installs the peers

All get the same synthetic work: 150 yes/no rules on three levels over 40 numbers, for 64 (element, person)
pairs. Eenplan answers with three values and a full derivation; the others with two values and no trace. Then
the same plan with ten times as many rules for other kinds of element, which an index should make cheap.

All rules are read beforehand and each measure is warmed up once. Eenplan gets a plan that was read and validated, the
others a dict per pair; turning that into values of one's own is part of the time (for Eenplan: 2,560 statements,
each with its address). Eenplan asks what the answer needs (113 of the 150 rules per pair), the others all.
Prints the processor time of this process beside the time on the clock, which on a shared machine says less, and
ratios of processor time; absolute times depend on the machine. What was tried to come nearer: docs/architectuur.md.
"""

import importlib
import json
import random
import statistics
import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from api.toetser import zet_vast
from engine.chain import keten
from engine.outcome import onderzoek_plan, toets
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.plan import Plan
from schemas.regeling import Regeling

DAG = date(2026, 11, 22)
FEITEN, PER_LAAG, LAGEN = 40, 50, 3
Regels = list[list[list[tuple[str, int]]]]  # level, rule, lines: (fact, bound); bound -1 means "the rule below holds"


def maak_regels(rng: random.Random) -> Regels:
    """Three levels of rules of three lines; a level reads numbers and the level below."""
    lagen: Regels = []
    for laag in range(LAGEN):
        regels = []
        for _ in range(PER_LAAG):
            getallen = [(f"g{rng.randrange(FEITEN)}", rng.randrange(10, 90)) for _ in range(3 if laag == 0 else 2)]
            vorige = [] if laag == 0 else [(f"r{laag - 1}_{rng.randrange(PER_LAAG)}", -1)]
            regels.append(list(dict(getallen + vorige).items()))
        lagen.append(regels)
    return lagen


def maak_gevallen(rng: random.Random, aantal: int) -> list[dict[str, int]]:
    """Numbers for each (element, person) pair."""
    return [{f"g{i}": rng.randrange(100) for i in range(FEITEN)} for _ in range(aantal)]


def verwacht(regels: Regels, geval: Mapping[str, int]) -> list[bool]:
    """The reference answer of the last level."""
    waar: dict[str, bool] = {}
    for laag, rij in enumerate(regels):
        for nummer, lijnen in enumerate(rij):
            waar[f"r{laag}_{nummer}"] = all(waar[f] if g < 0 else geval[f] >= g for f, g in lijnen)
    return [waar[f"r{LAGEN - 1}_{n}"] for n in range(PER_LAAG)]


# --- Eenplan -------------------------------------------------------------------------------------------


def eenplan(regels: Regels, gevallen: list[dict[str, int]], extra: int) -> tuple[Plan, object, Rulebook]:
    """The same work as a rulebook and a plan; ``extra`` adds rules for kinds that this plan does not have."""
    feiten: dict[str, object] = {f"element_persoon.g{i}": {"soort": "getal"} for i in range(FEITEN)}
    feiten |= {f"element_persoon.r{laag}_{n}": {"soort": "ja_nee"} for laag in range(LAGEN) for n in range(PER_LAAG)}
    regelset: dict[str, object] = {}
    for laag, rij in enumerate(regels):
        for n, lijnen in enumerate(rij):
            als: dict[str, object] = {f"element_persoon.{f}": "ja" if g < 0 else {"ten_minste": g} for f, g in lijnen}
            regelset[f"r{laag}_{n}"] = {"bron": "art. 1", "begrip": f"element_persoon.r{laag}_{n}", "als": als}
    slot = {f"element_persoon.r{LAGEN - 1}_{n}": "ja" for n in range(PER_LAAG)}
    regelset["biedt"] = {"bron": "art. 2", "biedt": ["hulp"], "besluit": "geen", "beslist": "gezin", "als": slot}
    for n in range(extra):
        regelset[f"x{n}"] = {
            "bron": "art. 3",
            "biedt": [f"k{n % 50}"],
            "besluit": "geen",
            "als": {"element_persoon.g0": 1},
        }
    begrippen = {"feiten": feiten, "voorzieningen": {"hulp": {}, **{f"k{n}": {} for n in range(50)}}}
    regeling = {"regeling": "proef", "titel": "Proef", "rang": "wet", "geldig_vanaf": "2026-01-01", "regels": regelset}
    boek = bouw(
        [
            Bestand("begrippen", begrippen, Begrippen.model_validate(begrippen)),
            Bestand("proef", regeling, Regeling.model_validate(regeling)),
        ]
    )
    personen = [f"p{i}" for i in range(8)]
    paren = iter(gevallen)
    data = {
        "plan": "proef",
        "gemeente": "Proefstad",
        "personen": {p: {} for p in personen},
        "contactpersoon": {"functie": "coach", "organisatie": "gemeente"},
        "elementen": {
            f"e{i}": {
                "in_eigen_woorden": "hulp",
                "soort": "hulp",
                "voor": personen,
                "feiten_per_persoon": {p: next(paren) for p in personen},
            }
            for i in range(8)
        },
    }
    return Plan.model_validate(data), data, boek


# --- peers -----------------------------------------------------------------------------------------------


def zen(regels: Regels) -> Callable[[Mapping[str, int]], list[bool]]:
    """The rules as one expression node per level of a JDM graph."""
    motor = importlib.import_module("zen").ZenEngine()
    knopen: list[dict[str, object]] = [{"id": "in", "name": "in", "type": "inputNode"}]
    pijlen = []
    vorige = "in"
    for laag, rij in enumerate(regels):
        uitdrukkingen = [
            {
                "id": f"{laag}_{n}",
                "key": f"r{laag}_{n}",
                "value": " and ".join(f if g < 0 else f"{f} >= {g}" for f, g in lijnen),
            }
            for n, lijnen in enumerate(rij)
        ]
        knopen.append(
            {
                "id": f"l{laag}",
                "name": f"l{laag}",
                "type": "expressionNode",
                "content": {"expressions": uitdrukkingen, "passThrough": True},
            }
        )
        pijlen.append({"id": f"p{laag}", "sourceId": vorige, "targetId": f"l{laag}", "type": "edge"})
        vorige = f"l{laag}"
    knopen.append({"id": "uit", "name": "uit", "type": "outputNode"})
    pijlen.append({"id": "slot", "sourceId": vorige, "targetId": "uit", "type": "edge"})
    besluit = motor.create_decision(
        json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": knopen, "edges": pijlen})
    )
    return lambda geval: _zen_een(besluit, geval)


def _zen_een(besluit: object, geval: Mapping[str, int]) -> list[bool]:
    resultaat = besluit.evaluate(dict(geval))["result"]  # type: ignore[attr-defined]  # a peer without types
    return [resultaat[f"r{LAGEN - 1}_{n}"] for n in range(PER_LAAG)]


def cedar(regels: Regels) -> Callable[[Mapping[str, int]], list[bool]]:
    """The rules as policies; Cedar has no derived facts, so each last-level rule is written out in full."""
    cedarpy = importlib.import_module("cedarpy")

    def uit(laag: int, n: int) -> str:
        delen = [
            uit(laag - 1, int(f.rpartition("_")[2])) if g < 0 else f"context.{f} >= {g}" for f, g in regels[laag][n]
        ]
        return " && ".join(delen)

    beleid = "\n".join(
        f'permit(principal, action == Action::"r{n}", resource) when {{ {uit(LAGEN - 1, n)} }};'
        for n in range(PER_LAAG)
    )

    def vraag(geval: Mapping[str, int]) -> list[bool]:
        verzoeken = [
            {"principal": 'U::"a"', "action": f'Action::"r{n}"', "resource": 'R::"b"', "context": dict(geval)}
            for n in range(PER_LAAG)
        ]
        return [antwoord.allowed for antwoord in cedarpy.is_authorized_batch(verzoeken, beleid, "[]")]

    return vraag


def durable(regels: Regels) -> Callable[[Mapping[str, int]], list[bool]]:
    """The rules natively in durable-rules: numbers as one-property facts, levels by asserted conclusions."""
    motor = importlib.import_module("durable.engine")

    class Stil(motor.Host):  # type: ignore[misc, name-defined]  # no timer threads
        def _run(self) -> None:
            pass

    gevuurd: set[str] = set()

    def actie(naam: str) -> Callable[[object], None]:
        def doe(context: object) -> None:
            gevuurd.add(naam)
            if not naam.startswith(f"r{LAGEN - 1}"):
                context.assert_fact({naam: 1, "id": naam})  # type: ignore[attr-defined]  # a peer without types

        return doe

    regelset: dict[str, object] = {}
    for laag, rij in enumerate(regels):
        for n, lijnen in enumerate(rij):
            patronen = [{f"m{i}": {f: 1} if g < 0 else {"$gte": {f: g}}} for i, (f, g) in enumerate(lijnen)]
            regelset[f"r{laag}_{n}"] = {"all": patronen, "run": actie(f"r{laag}_{n}"), "dist": 0}
    regelset["zz_start"] = {"all": [{"m": {"start": 1}}], "run": lambda context: None}
    gastheer = Stil()
    gastheer.register_rulesets({"bench": regelset})

    def vraag(geval: Mapping[str, int]) -> list[bool]:
        gevuurd.clear()
        for naam, waarde in [*geval.items(), ("start", 1)]:
            try:
                gastheer.assert_fact("bench", {naam: waarde, "id": naam})
            except motor.MessageNotHandledException:
                continue
        gastheer.delete_state("bench", "0")
        return [f"r{LAGEN - 1}_{n}" in gevuurd for n in range(PER_LAAG)]

    return vraag


# --- measuring -------------------------------------------------------------------------------------------


class Tijd(NamedTuple):
    """Median seconds: of the processor (all threads of this process) and on the clock."""

    rekentijd: float
    klok: float


def meet(werk: Callable[[], object], keren: int = 15) -> Tijd:
    """Measure some work, after one warm-up."""
    werk()
    tijden = []
    for _ in range(keren):
        begin = time.process_time(), time.perf_counter()
        werk()
        tijden.append((time.process_time() - begin[0], time.perf_counter() - begin[1]))
    return Tijd(statistics.median(t for t, _ in tijden), statistics.median(t for _, t in tijden))


def main() -> None:
    """Measure and print."""
    rng = random.Random(20261122)
    regels, gevallen = maak_regels(rng), maak_gevallen(rng, 64)
    plan, data, boek = eenplan(regels, gevallen, 0)
    tien = eenplan(regels, gevallen, 1500)
    zet_vast()  # as the service does once its rules are read
    goed = [verwacht(regels, geval) for geval in gevallen]
    afgeleid = meet(lambda: onderzoek_plan(plan, boek, keten, DAG, DAG))
    rijen = [
        ("eenplan: drie waarden en volledige afleiding", afgeleid),
        ("eenplan: verzegelde uitkomst als JSON", meet(lambda: toets(plan, data, boek, keten, DAG, DAG), 5)),
        ("eenplan: tien keer zoveel regels", meet(lambda: onderzoek_plan(tien[0], tien[2], keten, DAG, DAG))),
    ]
    for naam, maker in (("zen-engine", zen), ("cedarpy", cedar), ("durable-rules", durable)):
        try:
            vraag = maker(regels)
        except ModuleNotFoundError:
            print(f"{naam}: niet geïnstalleerd")
            continue
        fout = sum(vraag(g) != w for g, w in zip(gevallen, goed, strict=True))
        rijen.append((f"{naam}, zonder spoor ({fout} van 64 fout)", meet(lambda v=vraag: [v(g) for g in gevallen], 5)))  # type: ignore[misc]
    print(f"{'':55s} {'rekentijd':>12s} {'klok':>12s}")
    for naam, tijd in rijen:
        verhouding = tijd.rekentijd / afgeleid.rekentijd
        print(f"{naam:55s} {tijd.rekentijd * 1000:9.2f} ms {tijd.klok * 1000:9.2f} ms {verhouding:8.2f} x")


if __name__ == "__main__":
    main()
