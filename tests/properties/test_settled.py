"""Promise 2: what an answer settles while facts are missing, no missing fact can change once it is known.

Rule sets and plans are those of ``test_never_raises``. Of each plan some facts that nobody stated are filled in, and
birth dates of which only a part is known are completed. Not filled in is ``onbillijk``: by that judgement somebody
departs from what was settled.
"""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.test_never_raises import (
    ROND,
    Geteld,
    antwoord,
    boek_van,
    lokaal,
    nieuwe_wetten,
    oude_wetten,
    plannen,
    registers,
)

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
                yield (*plek, "beslissen"), cel["beslissen"]["antwoord"] == "ja"
            if cel["beslisrijp"] == "ja":
                yield (*plek, "beslisrijp"), "ja"
            for kader in cel["kaders"]:
                if kader["uitkomst"] in ("binnen", "buiten", "geldt_niet"):
                    yield (*plek, "kader", kader["regel"]), kader["uitkomst"]


def _leidend(uitkomst: dict[str, Any]) -> dict[str, set[str]]:
    """The rules that carry each element."""
    return {element["id"]: set(element["samenvatting"]["leidend"]) for element in uitkomst["elementen"]}


def test_no_missing_fact_changes_what_is_settled() -> None:
    """An answer with facts missing is one that holds whatever they are.

    One thing may change it: another law that turns out to carry the element too, beside those that already do. Then
    the weakest of them answers (docs/uitkomst.md). Rules that read the coverage by another rule are left out: such a
    line is about how that coverage stands now, and a judgement may change it (docs/regeltaal.md).
    """
    geteld = Geteld()

    @settings(max_examples=200, **ROND)
    @given(oude_wetten, nieuwe_wetten, lokaal, registers, plannen, nieuws)
    def vast(
        oud: object, wet: object, regels: object, register: object, plan: dict[str, Any], meer: dict[str, Any]
    ) -> None:
        if "dekking." in str((oud, wet, regels)):
            return
        geteld.alle += 1
        boek = boek_van(oud, wet, regels, register)
        voor = boek and antwoord(plan, boek)
        na = boek and voor and antwoord(aangevuld(plan, meer), boek)
        if not (voor and na):
            return
        geteld.beantwoord += 1
        eerst, later = dict(_vast(voor)), dict(_vast(na))
        nu, straks = _leidend(voor), _leidend(na)
        anders = {
            plek: (wat, later.get(plek))
            for plek, wat in eerst.items()
            if later.get(plek) != wat and not (plek[1] == "antwoord" and nu[plek[0]] < straks[plek[0]])
        }
        assert not anders

    vast()
    assert geteld.genoeg()
