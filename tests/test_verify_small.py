"""Rare turns of an answer about a small plan: what it must say, and that the verifier finds the same by itself."""

import json
from collections.abc import Mapping
from textwrap import dedent

from engine.verify import verifieer
from schemas.lezen import lees
from tests.mini import BEGRIPPEN, PLAN, REGISTER, WET, boek, cel, element, uitkomst

WOORDEN = """
feiten:
  persoon.stap: {soort: getal, eenheid: jaar, vraag: Hoeveel jaar verder?}
  persoon.rijpe_leeftijd: {soort: getal, eenheid: jaar, bereken: "persoon.stap + persoon.stap"}
  persoon.deel: {soort: getal, bereken: "persoon.norm / persoon.inkomen"}
"""


def _nagerekend(plan: str, *teksten: str) -> Mapping[str, object]:
    """The answer of the engine, which the verifier must accept."""
    uit: dict[str, object] = json.loads(json.dumps(uitkomst(boek(*teksten), plan)))
    documenten = [lees(dedent(tekst), f"bestand{n}.yaml") for n, tekst in enumerate((BEGRIPPEN, *teksten))]
    assert verifieer(uit, lees(dedent(plan), "plan.yaml"), documenten) == ()
    return uit


def _met_als(als: str) -> str:
    return WET.replace("    als: {persoon.a: ja}\n", f"    als: {als}\n")


def _waarde(uit: Mapping[str, object], feit: str) -> list[object]:
    """The values of a fact in the derivation."""
    return [s["waarde"] for s in uit["afleiding"] if s["over"] == feit]  # type: ignore[attr-defined]  # plain JSON


def test_an_age_that_is_not_counted_from_a_birth_date_names_no_days() -> None:
    """What is missing is a number of years; no birthday can be named for it."""
    uit = _nagerekend(PLAN, WOORDEN, _met_als("{persoon.rijpe_leeftijd: {ten_minste: 10}}"), REGISTER)
    (mist,) = [m for m in element(uit)["ontbrekend"] if m["feit"] == "persoon.stap"]  # type: ignore[attr-defined]
    assert mist["maakt_uit"] == []
    assert cel(uit)["dekking"]["status"] == "onbekend"  # type: ignore[index]  # plain JSON


def test_a_share_of_nothing_is_unknown() -> None:
    """Dividing by an income that may be nought gives no number, and so no answer."""
    wet = _met_als("{persoon.deel: {ten_hoogste: 2}}")
    nul = PLAN.replace("a: ja", "norm: 100 euro per maand, inkomen: 0 euro per maand")
    uit = _nagerekend(nul, WOORDEN, wet, REGISTER)
    assert _waarde(uit, "persoon.deel") == ["onbekend", "onbekend"]
    assert cel(uit)["dekking"]["status"] == "onbekend"  # type: ignore[index]  # plain JSON
    genoeg = PLAN.replace("a: ja", "norm: 100 euro per maand, inkomen: 50 euro per maand")
    assert cel(_nagerekend(genoeg, WOORDEN, wet, REGISTER))["dekking"]["status"] == "gedekt"  # type: ignore[index]


SEIN = (
    "  druk:\n    bron: art. 7\n    signaal: druk\n    tekst: Er speelt veel.\n    patronen:\n"
    "      - {in: personen, als: {a: ja}}\n"
    "      - {in: elementen, als: {soort: hulp}, gelijk: {persoon: 1}, minstens: 2}\n"
)


def test_a_pattern_that_counts_signals_from_that_number_on() -> None:
    """Two elements for the same person; with one there is no signal, and with two for two people neither."""
    tweede = "  tweede: {in_eigen_woorden: Nog een, soort: kamp, voor: [%s], kosten: 50 euro}\n"
    broer = PLAN.replace("personen: {", "personen: {broer: {geboortedatum: 2014-01-01}, ")
    for plan, verwacht in ((PLAN, []), (PLAN + tweede % "kind", ["druk"]), (broer + tweede % "broer", [])):
        uit = _nagerekend(plan, WET + SEIN, REGISTER)
        assert [s["signaal"] for s in uit["signalen"]] == verwacht  # type: ignore[attr-defined]  # plain JSON
