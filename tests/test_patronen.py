"""What real local rules ask of the language, each written by hand for the engine and for the verifier apart."""

from collections.abc import Mapping
from datetime import date
from textwrap import dedent

import pytest

from engine.check import controleer
from engine.verify import verwacht
from schemas.lezen import Document, lees
from tests.mini import BEGRIPPEN, DAG, PLAN, REGISTER, WET, boek, cel, uitkomst


def documenten(*teksten: str) -> list[Document]:
    """The small vocabulary and these files, as they come from the reader."""
    return [lees(dedent(tekst), f"bestand{n}.yaml") for n, tekst in enumerate((BEGRIPPEN, *teksten))]


def beide(plan: str, *teksten: str, dag: date = DAG) -> dict[str, object]:
    """The answer of the engine; the verifier gives the same one."""
    uit = uitkomst(boek(*teksten), plan, dag)
    eigen = verwacht(lees(dedent(plan), "plan.yaml"), documenten(*teksten), dag.isoformat(), dag.isoformat())
    assert {k: v for k, v in uit.items() if k != "zegel"} == {k: v for k, v in eigen.items() if k != "zegel"}
    return uit


def status(uit: Mapping[str, object]) -> str:
    """The coverage of the one cell."""
    dekking = cel(uit)["dekking"]
    assert isinstance(dekking, dict)
    return str(dekking["status"])


def codes(*teksten: str, nieuw: str) -> set[str]:
    """The errors of a rule set that it does not have without the last file."""
    voor = {(d.code, d.plek()) for d in controleer(documenten(*teksten)) if d.ernst == "fout"}
    gevonden = {
        d.code for d in controleer(documenten(*teksten, nieuw)) if d.ernst == "fout" and (d.code, d.plek()) not in voor
    }
    return gevonden - {"R212"}  # that an exception does nothing is a question of its own


# --- A. switched off in somebody's favour ------------------------------------------------------------------------

BELEID = """
regeling: stad/beleid
titel: Beleidsregels
rang: beleidsregel
gemeente: Stad
grondslag: wet art. 1
geldig_vanaf: 2020-01-01
regels:
"""


@pytest.mark.parametrize(
    ("wet", "beleid", "verwachte_status"),
    [
        ("kan_weigeren: [biedt]", "", "gedekt_onder_voorwaarden"),
        ("kan_weigeren: [biedt]", "sluit_uit: [wet/rem]", "gedekt"),
        ("hoeft_niet: [biedt]", "sluit_uit: [wet/rem], als: {element.contract: ja}", "gedekt"),
        ("hoeft_niet: [biedt]", "sluit_uit: [wet/rem], als: {element.contract: nee}", "gedekt_onder_voorwaarden"),
        ("sluit_uit: [biedt]", "sluit_uit: [wet/rem], uitleg_van: [wet/rem], als: {element.contract: ja}", "gedekt"),
        (
            "sluit_uit: [biedt]",
            "sluit_uit: [wet/rem], uitleg_van: [wet/rem], als: {element.contract: nee}",
            "niet_gedekt",
        ),
    ],
)
def test_a_lower_rule_may_leave_a_restriction_unused(wet: str, beleid: str, verwachte_status: str) -> None:
    """Policy that promises not to refuse takes the restriction away, only where it says so."""
    hoger = WET + f"  rem: {{bron: art. 2, {wet}}}\n"
    lager = BELEID + (f"  gunst: {{bron: art. 3, {beleid}}}\n" if beleid else "  {}\n")
    plan = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: ja")
    assert status(beide(plan, hoger, REGISTER, *([lager] if beleid else []))) == verwachte_status
    assert not beleid or codes(hoger, REGISTER, nieuw=lager) == set()


@pytest.mark.parametrize(
    ("beleid", "gevonden"),
    [
        ("sluit_uit: [wet/rem]", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/rem], als: {element.contract: ja}", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/rem], uitleg_van: [wet/rem]", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/rem], uitleg_van: [wet/biedt], als: {element.contract: ja}", {"R503", "R505", "R506"}),
        ("sluit_uit: [wet/biedt], uitleg_van: [wet/biedt], als: {element.contract: ja}", {"R503", "R505", "R506"}),
        ("hoeft_niet: [wet/rem], uitleg_van: [wet/rem], als: {element.contract: ja}", {"R503", "R506"}),
        ("kan_weigeren: [wet/rem]", {"R503", "R506"}),
    ],
)
def test_an_exclusion_by_law_stands_unless_it_is_explained(beleid: str, gevonden: set[str]) -> None:
    """A lower rule does not give what the law denies: it can only say for which cases it reads the law otherwise."""
    hoger = WET + "  rem: {bron: art. 2, sluit_uit: [biedt]}\n"
    assert codes(hoger, REGISTER, nieuw=BELEID + f"  gunst: {{bron: art. 3, {beleid}}}\n") == gevonden
