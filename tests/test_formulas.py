"""Formulas promise: exact decimals, checked units, unknown in unknown out, and no way to raise once read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.formulas import DATUM, OngeldigeFormule, bereken, eenheid_van_formule, lees_formule, namen
from engine.values import Dag, Getal, Leeg, Waarde

EENHEDEN = {
    "dag": DATUM,
    "peildatum": DATUM,
    "euro": "euro",
    "maand": "euro per maand",
    "jaar": "euro per jaar",
    "duur": "maand",
    "deel": "aandeel",
    "getal": "",
}


def exact(getal: str, eenheid: str = "") -> Getal:
    """An exact number."""
    return Getal(Decimal(getal), Decimal(getal), eenheid)


WAARDEN: dict[str, Waarde] = {
    "dag": Dag(date(2008, 1, 1), date(2008, 12, 31)),
    "peildatum": Dag(date(2026, 6, 1), date(2026, 6, 1)),
    "euro": exact("100", "euro"),
    "maand": exact("10", "euro per maand"),
    "jaar": exact("60", "euro per jaar"),
    "duur": exact("3", "maand"),
    "deel": exact("0.35", "aandeel"),
    "getal": exact("4"),
    "leeg": Leeg.ONBEKEND,
    "open": Leeg.OORDEEL,
}


def reken(tekst: str) -> Waarde:
    """The value of a formula over WAARDEN."""
    return bereken(lees_formule(tekst), WAARDEN.__getitem__)


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("1 + 2 * 3", exact("7")),
        ("(1 + 2) * 3", exact("9")),
        ("-2 - -3", exact("1")),
        ("10 / 4", exact("2.5")),
        ("euro * deel", exact("35", "euro")),
        ("deel * euro", exact("35", "euro")),
        ("maand * duur", exact("30", "euro")),
        ("duur * maand", exact("30", "euro")),
        ("euro / euro", exact("1", "aandeel")),
        ("max(0, euro - 150)", exact("0", "euro")),
        ("min(euro, 40, 70)", exact("40", "euro")),
        ("per_maand(jaar)", exact("5", "euro per maand")),
        ("per_jaar(maand)", exact("120", "euro per jaar")),
        ("per_jaar(jaar)", exact("60", "euro per jaar")),
        ("jaren(dag, peildatum)", Getal(Decimal(17), Decimal(18), "jaar")),
        ("maanden(peildatum, peildatum)", exact("0", "maand")),
        ("dagen(dag, peildatum)", Getal(Decimal(6361), Decimal(6726), "dag")),
        ("leeg + open", Leeg.ONBEKEND),
        ("open * 2", Leeg.OORDEEL),
        ("1 / 0", Leeg.ONBEKEND),
    ],
)
def test_formulas_work_out(tekst: str, uitkomst: Waarde) -> None:
    """Precedence, functions, units and unknowns."""
    assert reken(tekst) == uitkomst


@pytest.mark.parametrize(
    ("tekst", "eenheid"),
    [
        ("1 + 2", ""),
        ("jaren(dag, peildatum)", "jaar"),
        ("maand * duur", "euro"),
        ("euro * deel", "euro"),
        ("2 * euro", "euro"),
        ("euro / 2", "euro"),
        ("euro / euro", "aandeel"),
        ("per_jaar(maand)", "euro per jaar"),
        ("max(0, euro)", "euro"),
        ("getal * 2", ""),
    ],
)
def test_units_follow(tekst: str, eenheid: str) -> None:
    """The unit of a formula is known before it is worked out."""
    assert eenheid_van_formule(lees_formule(tekst), EENHEDEN.__getitem__) == eenheid


@pytest.mark.parametrize(
    "tekst",
    [
        "euro + maand",
        "dag + 1",
        "jaren(euro, dag)",
        "euro * euro",
        "euro / maand",
        "per_maand(euro)",
        "min(euro, duur)",
        "dag * 2",
    ],
)
def test_units_that_do_not_fit_are_refused(tekst: str) -> None:
    """Euros a month and euros a year do not add up."""
    with pytest.raises(OngeldigeFormule):
        eenheid_van_formule(lees_formule(tekst), EENHEDEN.__getitem__)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "1 +",
        "(1",
        "1 2",
        "eval(1)",
        "jaren(dag)",
        "1 $ 2",
        "min()",
        "(" * 60 + "1" + ")" * 60,
        "1+" * 300 + "1",
        "-" * 80 + "1",
        "min(1",
    ],
)
def test_what_is_no_formula_is_refused(tekst: str) -> None:
    """The grammar is all there is."""
    with pytest.raises(OngeldigeFormule):
        lees_formule(tekst)


def test_names_are_listed_once() -> None:
    """Names come sorted, each once; amounts keep their full name."""
    assert namen(lees_formule("b.x + a.y * b.x - bedragen.z / 2")) == ("a.y", "b.x", "bedragen.z")


def test_a_value_of_another_kind_is_unknown() -> None:
    """The checker refuses these; evaluation still does not raise."""
    vreemd: dict[str, Waarde] = {"a": True, "b": exact("1")}
    assert bereken(lees_formule("a + b"), vreemd.__getitem__) is Leeg.ONBEKEND
    assert bereken(lees_formule("jaren(a, b)"), vreemd.__getitem__) is Leeg.ONBEKEND


grenzen = st.decimals(-1000, 1000, places=2)


@given(grenzen, grenzen, grenzen, grenzen, st.sampled_from("+-*/"))
def test_an_interval_holds_every_outcome(a: Decimal, b: Decimal, x: Decimal, y: Decimal, teken: str) -> None:
    """What the exact numbers give lies within what the intervals give."""
    links, rechts = Getal(min(a, b), max(a, b), ""), Getal(min(x, y), max(x, y), "")
    formule = lees_formule(f"p {teken} q")
    ruim = bereken(formule, {"p": links, "q": rechts}.__getitem__)
    precies = bereken(formule, {"p": exact(str(a)), "q": exact(str(x))}.__getitem__)
    if isinstance(ruim, Getal):
        assert isinstance(precies, Getal)
        assert ruim.laag <= precies.laag <= ruim.hoog
