"""Promise 2: what an answer settles while facts are missing, no missing fact can change once it is known.

Rule sets and plans are those of ``test_never_raises``. Of each plan some facts that nobody stated are filled in, and
birth dates of which only a part is known are completed. Not filled in is ``onbillijk``: by that judgement somebody
departs from what was settled.
"""

import copy
from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from engine.chain import keten
from engine.check import controleer, controleer_plan
from engine.outcome import toets
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.lezen import maak
from schemas.plan import Plan
from schemas.regeling import Regeling
from tests.properties.test_never_raises import (
    VOCABULAIRE,
    document,
    lokaal,
    nieuwe_wetten,
    oude_wetten,
    plannen,
    registers,
)

import os

N = int(os.environ.get("N", "150"))
DAG = date(2026, 11, 22)
OORDEEL = {"door": "chef", "naam": "chef 1", "reden": "gezien", "bevindingen": ["gesprek"]}
COLLEGE = {**OORDEEL, "door": "college"}

ja_nee = st.sampled_from(["ja", "nee"])
oordelen = st.builds(lambda wie, w: {**wie, "waarde": w}, st.sampled_from([OORDEEL, COLLEGE]), ja_nee)
bij_persoon = st.fixed_dictionaries(
    {},
    optional={
        "geboortedatum": st.sampled_from(["2008-02-29", "2008-11-22", "2008-11-23", "2026-01-01"]),
        "a": ja_nee,
        "b": ja_nee,
        "af": ja_nee,
        "groep": st.sampled_from(["klein", "groot"]),
        "inkomen": st.sampled_from(["900 euro per maand", "1000.5 euro per maand"]),
    },
)
bij_element = st.fixed_dictionaries(
    {},
    optional={
        "kosten": st.sampled_from(["10 euro", "100 euro", "190 euro"]),
        "duur": st.sampled_from(["3 maanden", "1 jaar"]),
        "aanvraag": st.sampled_from(["2026-11-02", "2026-10-02"]),
        "ambtshalve": ja_nee,
    },
)
lonen = st.dictionaries(st.sampled_from(["2026-07", "2026-08", "2026-09", "2026-10"]), st.sampled_from([900, 1100]))
nieuws = st.fixed_dictionaries(
    {
        "personen": st.fixed_dictionaries({"kind": bij_persoon, "moeder": bij_persoon}),
        "loon": st.fixed_dictionaries({"kind": lonen, "moeder": lonen}),
        "elementen": st.fixed_dictionaries({"een": bij_element, "twee": bij_element}),
        "nodig": st.fixed_dictionaries({"een": oordelen, "twee": oordelen}, optional={}),
        "klaar": ja_nee,
        "eerder": st.booleans(),
    }
)


def aangevuld(plan: dict[str, Any], meer: dict[str, Any]) -> dict[str, Any]:
    """The plan with what is known besides, and nothing of what it says changed."""
    plan = copy.deepcopy(plan)
    for wie, persoon in plan["personen"].items():
        for naam, waarde in meer["personen"][wie].items():
            oud = persoon.get(naam, "onbekend")
            if isinstance(oud, str) and (oud == "onbekend" or waarde.startswith(f"{oud}-")):
                persoon[naam] = waarde
        for maand, waarde in meer["loon"][wie].items():
            if persoon.get("loon", {}).get(maand, "onbekend") == "onbekend":
                persoon.setdefault("loon", {})[maand] = waarde
    for naam, element in plan["elementen"].items():
        for sleutel, waarde in meer["elementen"][naam].items():
            element.setdefault(sleutel, waarde)
        element.setdefault("feiten_per_persoon", {"kind": {}})["kind"].setdefault("nodig", meer["nodig"][naam])
    plan.setdefault("dossier", {}).setdefault("klaar", meer["klaar"])
    if meer["eerder"]:
        plan.setdefault("eerdere_besluiten", [{"soort": "hulp", "op": "2026-03-01"}])
    return plan


def boek_van(*data: object) -> Rulebook | None:
    """The rules, if the checker accepts them."""
    documenten = [document(d, f"rules/b{i}.yaml") for i, d in enumerate((VOCABULAIRE, *data))]
    if any(d.ernst == "fout" for d in controleer(documenten)):
        return None
    bestanden = []
    for doc in documenten:
        inhoud, _ = maak(doc, Regeling if "regeling" in doc.data else Begrippen)
        assert inhoud is not None
        bestanden.append(Bestand(doc.naam, doc.data, inhoud))
    return bouw(bestanden)


def antwoord(plan: object, boek: Rulebook) -> dict[str, Any] | None:
    """The answer, if the checker accepts the plan."""
    gelezen = document(plan, "plan.yaml")
    if any(d.ernst == "fout" for d in controleer_plan(gelezen, boek)):
        return None
    inhoud, _ = maak(gelezen, Plan)
    assert inhoud is not None
    return toets(inhoud, gelezen.data, boek, keten, DAG, DAG)


def _vast(uitkomst: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], object]]:
    """What an answer settles, by where it stands."""
    for element in uitkomst["elementen"]:
        code = element["samenvatting"]["antwoord"]
        if code in ("mag", "mag_niet"):
            yield (element["id"], "antwoord"), code
        for cel in element["cellen"]:
            plek = (element["id"], cel["persoon"], cel["regel"], cel["handeling"])
            if cel["dekking"]["status"] in ("gedekt", "niet_gedekt"):
                yield (*plek, "dekking"), cel["dekking"]["status"]
            if cel["beslissen"]["antwoord"] in ("ja", "nee", "onmogelijk"):
                yield (*plek, "beslissen"), cel["beslissen"]["antwoord"]
            if cel["beslisrijp"] == "ja":
                yield (*plek, "beslisrijp"), "ja"
            for kader in cel["kaders"]:
                if kader["uitkomst"] in ("binnen", "buiten", "geldt_niet"):
                    yield (*plek, "kader", kader["regel"]), kader["uitkomst"]


@settings(max_examples=N, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)
@given(oude_wetten, nieuwe_wetten, lokaal, registers, plannen, nieuws)
def test_no_missing_fact_changes_what_is_settled(
    oud: object, wet: object, regels: object, register: object, plan: dict[str, Any], meer: dict[str, Any]
) -> None:
    """An answer with facts missing is one that holds whatever they are."""
    boek = boek_van(oud, wet, regels, register)
    voor = boek and antwoord(plan, boek)
    na = boek and voor and antwoord(aangevuld(plan, meer), boek)
    if not (voor and na):
        event("geweigerd")
        return
    eerst, later = dict(_vast(voor)), dict(_vast(na))
    event(f"vast: {min(len(eerst), 3)}")
    anders = {plek: (wat, later.get(plek)) for plek, wat in eerst.items() if later.get(plek) != wat}
    assert not anders
