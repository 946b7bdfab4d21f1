"""From no to yes: the ways of a plan of twenty elements, and mandate advice over a folder of a thousand plans.

    python -m tests.benchmarks.route_bench [PLANNEN]

The rules are all that are shipped. The promise: under a second, and under a minute on a machine that does nothing else.
The folder is asked as a user asks it, with reading, checking and the chainer of the product; reading the rules is
counted in as well. Prints seconds of one run; the number of plans can be given (a thousand without).
"""

import copy
import os
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

from api.cli import main as eenplan
from api.toetser import zet_vast
from engine.chain import keten
from engine.outcome import Toetsing, onderzoek_plan
from engine.routes import alle_routes
from schemas.lezen import Document, Positie
from tests.laden import FEATURES, document, lees_plan, rulebook
from tests.mini import DAG

Json = dict[str, object]
PLAN = FEATURES / "plannen" / "dove-vader.yaml"


def groot(elementen: int) -> Json:
    """The plan of the deaf father, with its elements repeated until there are so many."""
    data: Json = copy.deepcopy(dict(document(PLAN).data))
    lijst = data["elementen"]
    assert isinstance(lijst, dict)
    namen = list(lijst)
    for nummer in range(elementen - len(namen)):
        lijst[f"{namen[nummer % len(namen)]}_{nummer}"] = copy.deepcopy(lijst[namen[nummer % len(namen)]])
    return data


def onderzoek(data: Json) -> Toetsing:
    """One plan under the shipped rules."""
    plan = lees_plan(Document("plan", data, {(): Positie(1, 1, 1)}, {}, ()))  # type: ignore[arg-type]  # plain data
    return onderzoek_plan(plan, rulebook(), keten, DAG, DAG)


def wegen() -> tuple[float, int]:
    """Seconds for every way of twenty elements, and how many ways there are."""
    rulebook()
    zet_vast()  # as the verb and the service do once the rules are read
    t = onderzoek(groot(20))
    begin = time.perf_counter()
    gevonden = sum(len(r.wegen) for r in alle_routes(t))
    return time.perf_counter() - begin, gevonden


def advies(aantal: int) -> float:
    """Seconds for the command over so many plans of twelve elements each."""
    tekst = PLAN.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as map_:
        for nummer in range(aantal):
            naam = tekst.replace("plan: dove-vader", f"plan: gezin-{nummer}")
            (Path(map_) / f"{nummer}.yaml").write_text(naam, encoding="utf-8")
        begin = time.perf_counter()
        with Path(os.devnull).open("w", encoding="utf-8") as stil, redirect_stdout(stil):
            code = eenplan(["mandaat-advies", str(PLAN), "--alle-plannen", map_])
        assert code == 0
        return time.perf_counter() - begin


def main(aantal: int) -> None:
    """Measure and print."""
    duur, gevonden = wegen()
    print(f"wegen van 20 onderdelen: {duur:.2f} s ({gevonden} wegen; belofte: minder dan 1 s)")
    print(f"mandaat-advies over {aantal} plannen: {advies(aantal):.1f} s (belofte bij 1000: minder dan 60 s)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
