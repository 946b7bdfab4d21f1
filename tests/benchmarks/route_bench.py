"""From no to yes: the ways of a plan of twenty elements, and mandate advice over a thousand plans.

    python -m tests.benchmarks.route_bench [PLANNEN]

The rules are all that are shipped. The promise: under a second, and under a minute on a machine that does nothing else.
Prints seconds of one run; the number of plans can be given (a thousand without).
"""

import copy
import sys
import time

from engine.chain import keten
from engine.mandate_advice import Verzameling
from engine.outcome import Toetsing, onderzoek_plan
from engine.routes import alle_routes
from schemas.lezen import Document, Positie
from tests.laden import FEATURES, document, lees_plan, rulebook
from tests.mini import DAG

Json = dict[str, object]


def groot(elementen: int) -> Json:
    """The plan of the deaf father, with its elements repeated until there are so many."""
    data: Json = copy.deepcopy(dict(document(FEATURES / "plannen" / "dove-vader.yaml").data))
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


def main(aantal: int) -> None:
    """Measure and print."""
    t = onderzoek(groot(20))
    begin = time.perf_counter()
    wegen = sum(len(r.wegen) for r in alle_routes(t))
    print(f"wegen van 20 onderdelen: {time.perf_counter() - begin:.2f} s ({wegen} wegen)")
    begin = time.perf_counter()
    verzameling = Verzameling()
    for nummer in range(aantal):
        data = groot(12)
        data["plan"] = f"plan-{nummer}"
        verzameling.voeg_toe(onderzoek(data))
    advies = verzameling.advies(DAG)
    duur = time.perf_counter() - begin
    print(f"mandaat-advies over {aantal} plannen: {duur:.1f} s ({len(advies.rijen)} rijen, exact: {advies.exact})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
