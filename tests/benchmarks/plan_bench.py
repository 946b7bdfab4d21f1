"""One plan of 8 elements and 8 people beside zen-engine, cedarpy and native durable-rules, in one run.

    python -m tests.benchmarks.plan_bench            # peers that are not installed are left out
    pip install -e .[bench]                          # installs the peers

All get the same synthetic work: 150 yes/no rules on three levels over 40 numbers, for 64 (element, person)
pairs. Every rule is needed for the answer, so all of them evaluate the same 9,600 rules. Eenplan answers with three
values and a full derivation, the others with two values and without a trace. Then the same plan with ten times as
many rules for other kinds of element, which an index should make cheap.

All rules are read beforehand. Eenplan gets a plan that was read and validated, the others a dict per pair; turning
that into values of one's own is part of the time (for Eenplan: 2,560 statements, each with its address). zen-engine is
measured in three ways: as its manual begins (it then reads its expressions anew at every evaluation), with its
expressions compiled beforehand (as Eenplan has them), and the latter with its trace.

All are measured in turn, round after round, and of each the quickest round counts: the machine may be shared. Prints
the processor time of this process beside the time on the clock, and ratios of processor time; absolute times depend
on the machine. What was tried to come nearer: docs/architectuur.md.
"""

import importlib
import json
import random
import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from api.toetser import zet_vast
from engine.chain import keten
from engine.inquiry import Plek
from engine.outcome import Toetsing, onderzoek_plan, toets
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.plan import Plan
from schemas.regeling import Regeling

DAG = date(2026, 11, 22)
FEITEN, PER_LAAG, LAGEN = 40, 50, 3
Regels = list[list[list[tuple[str, int]]]]  # level, rule, lines: (fact, bound); bound -1 means "the rule below holds"
Vraag = Callable[[Mapping[str, int]], list[bool]]  # the answer of the last level for one pair


def maak_regels(rng: random.Random) -> Regels:
    """Three levels of rules of three lines; a level reads numbers, and each rule of the level below once."""
    lagen: Regels = []
    for laag in range(LAGEN):
        regels = []
        for onder in rng.sample(range(PER_LAAG), PER_LAAG):
            getallen = [(f"g{i}", rng.randrange(10, 90)) for i in rng.sample(range(FEITEN), 3 if laag == 0 else 2)]
            regels.append(getallen if laag == 0 else [*getallen, (f"r{laag - 1}_{onder}", -1)])
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


def _antwoord(toetsing: Toetsing) -> list[list[bool]]:
    """What Eenplan found for the last level of each pair, to hold against the reference."""
    plekken = [Plek(f"e{e}", f"p{p}") for e in range(8) for p in range(8)]
    namen = [f"element_persoon.r{LAGEN - 1}_{n}" for n in range(PER_LAAG)]
    return [[toetsing.onderzoek.feit(naam, plek).waarde is True for naam in namen] for plek in plekken]


# --- peers -----------------------------------------------------------------------------------------------


def zen(regels: Regels) -> Vraag:
    """The rules as the manual of zen-engine begins: a decision made of JSON."""
    besluit = importlib.import_module("zen").ZenEngine().create_decision(zen_json(regels))
    return lambda geval: _laatste(besluit.evaluate(dict(geval)))


def zen_vooraf(regels: Regels, spoor: bool = False) -> Vraag:
    """The rules with their expressions compiled beforehand, given by a loader."""
    module = importlib.import_module("zen")
    inhoud = module.ZenDecisionContent(zen_json(regels))
    motor = module.ZenEngine({"loader": lambda naam: inhoud})
    return lambda geval: _laatste(motor.evaluate("proef", dict(geval), {"trace": spoor}))


def zen_spoor(regels: Regels) -> Vraag:
    """The same with what each node gave; ja or nee per rule, not what that follows from."""
    return zen_vooraf(regels, spoor=True)


def zen_json(regels: Regels) -> str:
    """One expression node, which reads its own earlier results by ``$``; a node per level takes longer."""
    uitdrukkingen = [
        {
            "id": f"{laag}_{n}",
            "key": f"r{laag}_{n}",
            "value": " and ".join(f"$.{f}" if g < 0 else f"{f} >= {g}" for f, g in lijnen),
        }
        for laag, rij in enumerate(regels)
        for n, lijnen in enumerate(rij)
    ]
    knopen = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {
            "id": "regels",
            "name": "regels",
            "type": "expressionNode",
            "content": {"expressions": uitdrukkingen, "passThrough": False},
        },
        {"id": "uit", "name": "uit", "type": "outputNode"},
    ]
    pijlen = [
        {"id": "heen", "sourceId": "in", "targetId": "regels", "type": "edge"},
        {"id": "terug", "sourceId": "regels", "targetId": "uit", "type": "edge"},
    ]
    return json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": knopen, "edges": pijlen})


def _laatste(antwoord: Mapping[str, Mapping[str, bool]]) -> list[bool]:
    return [antwoord["result"][f"r{LAGEN - 1}_{n}"] for n in range(PER_LAAG)]


def cedar(regels: Regels) -> Vraag:
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


def durable(regels: Regels) -> Vraag:
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
    """Seconds of the quickest round: of the processor (all threads of this process) and on the clock."""

    rekentijd: float
    klok: float


def meet(werken: Mapping[str, Callable[[], object]], rondes: int = 15) -> dict[str, Tijd]:
    """Measure each in turn, round after round; each is done once unmeasured before it, so that all are warm."""
    tijden: dict[str, list[Tijd]] = {naam: [] for naam in werken}
    for _ in range(rondes):
        for naam, werk in werken.items():
            werk()
            begin = time.process_time(), time.perf_counter()
            werk()
            tijden[naam].append(Tijd(time.process_time() - begin[0], time.perf_counter() - begin[1]))
    return {naam: Tijd(min(t.rekentijd for t in rij), min(t.klok for t in rij)) for naam, rij in tijden.items()}


AFGELEID = "eenplan: drie waarden en volledige afleiding"
ANDEREN: tuple[tuple[str, Callable[[Regels], Vraag]], ...] = (
    ("zen-engine, zonder spoor", zen),
    ("zen-engine, vooraf vertaald, zonder spoor", zen_vooraf),
    ("zen-engine, vooraf vertaald, met spoor", zen_spoor),
    ("cedarpy, zonder spoor", cedar),
    ("durable-rules, zonder spoor", durable),
)


def main() -> None:
    """Measure and print."""
    rng = random.Random(20261122)
    regels, gevallen = maak_regels(rng), maak_gevallen(rng, 64)
    plan, data, boek = eenplan(regels, gevallen, 0)
    tien_plan, _, tien_boek = eenplan(regels, gevallen, 1500)
    zet_vast()  # as the service does once its rules are read
    goed = [verwacht(regels, geval) for geval in gevallen]
    assert _antwoord(onderzoek_plan(plan, boek, keten, DAG, DAG)) == goed
    werken: dict[str, Callable[[], object]] = {
        AFGELEID: lambda: onderzoek_plan(plan, boek, keten, DAG, DAG),
        "eenplan: verzegelde uitkomst als JSON": lambda: toets(plan, data, boek, keten, DAG, DAG),
        "eenplan: tien keer zoveel regels": lambda: onderzoek_plan(tien_plan, tien_boek, keten, DAG, DAG),
    }
    for naam, maker in ANDEREN:
        try:
            vraag = maker(regels)
        except ModuleNotFoundError:
            print(f"{naam}: niet geïnstalleerd")
            continue
        fout = sum(vraag(g) != w for g, w in zip(gevallen, goed, strict=True))
        werken[f"{naam} ({fout} van 64 fout)"] = lambda v=vraag: [v(g) for g in gevallen]  # type: ignore[misc]
    tijden = meet(werken)
    print(f"{'':58s} {'rekentijd':>12s} {'klok':>12s}")
    for naam, tijd in tijden.items():
        verhouding = tijd.rekentijd / tijden[AFGELEID].rekentijd
        print(f"{naam:58s} {tijd.rekentijd * 1000:9.2f} ms {tijd.klok * 1000:9.2f} ms {verhouding:8.2f} x")


if __name__ == "__main__":
    main()
