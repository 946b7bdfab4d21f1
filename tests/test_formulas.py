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
    "aantal": "aantal",
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
        ("maanden(dag, peildatum)", "maand"),
        ("dagen(dag, peildatum)", "dag"),
        ("kalenderjaar(dag)", ""),
        ("datum(kalenderjaar(dag), 1, 1)", DATUM),
        ("maand * duur", "euro"),
        ("duur * maand", "euro"),
        ("euro * aantal", "euro"),
        ("aantal * euro", "euro"),
        ("aantal * 2", "aantal"),
        ("2 * aantal", "aantal"),
        ("deel * aantal", "aandeel"),
        ("euro / deel", "euro"),
        ("euro / aantal", "euro"),
        ("2 / 2", ""),
        ("deel / 2", "aandeel"),
        ("1 - euro", "euro"),
        ("euro * deel", "euro"),
        ("2 * euro", "euro"),
        ("euro / 2", "euro"),
        ("euro / euro", "aandeel"),
        ("per_jaar(maand)", "euro per jaar"),
        ("per_jaar(jaar)", "euro per jaar"),
        ("per_maand(maand)", "euro per maand"),
        ("per_maand(jaar)", "euro per maand"),
        ("max(0, euro)", "euro"),
        ("getal * 2", ""),
    ],
)
def test_units_follow(tekst: str, eenheid: str) -> None:
    """The unit of a formula is known before it is worked out."""
    assert eenheid_van_formule(lees_formule(tekst), EENHEDEN.__getitem__) == eenheid


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("euro + maand", "`euro` en `euro per maand` kunnen niet bij elkaar"),
        ("min(euro, duur)", "`euro` en `maand` kunnen niet bij elkaar"),
        ("dag + 1", "met een datum kan alleen jaren(), maanden(), dagen() of kalenderjaar() rekenen"),
        ("dag * 2", "met een datum kan alleen jaren(), maanden(), dagen() of kalenderjaar() rekenen"),
        ("jaren(euro, dag)", "`jaren` telt tussen twee datums"),
        ("jaren(euro, euro)", "`jaren` telt tussen twee datums"),
        ("maanden(euro, euro)", "`maanden` telt tussen twee datums"),
        ("dagen(euro, euro)", "`dagen` telt tussen twee datums"),
        ("kalenderjaar(euro)", "`kalenderjaar` is het jaar van een datum"),
        ("datum(euro, 1, 1)", "`datum` maakt een dag van een jaar zonder eenheid, een maand en een dag"),
        ("euro * euro", "`euro` keer `euro` heeft geen betekenis"),
        ("euro / maand", "`euro` gedeeld door `euro per maand` heeft geen betekenis"),
        ("per_maand(euro)", "`per_maand` rekent een bedrag per maand of per jaar om"),
        ("per_jaar(deel)", "`per_jaar` rekent een bedrag per maand of per jaar om"),
    ],
)
def test_units_that_do_not_fit_are_refused(tekst: str, reden: str) -> None:
    """Euros a month and euros a year do not add up, and the text says what does not fit."""
    with pytest.raises(OngeldigeFormule) as fout:
        eenheid_van_formule(lees_formule(tekst), EENHEDEN.__getitem__)
    assert str(fout.value) == reden


_FUNCTIES = "dagen, datum, jaren, kalenderjaar, maanden, per_jaar, per_maand"
_DATUM = "`datum` maakt een dag die bestaat, met de maand en de dag in cijfers: `datum(2027, 3, 31)`"
_DIEP = "te veel haakjes in elkaar; gebruik tussenstappen"


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("", "hier hoort een getal of naam, niet `het einde`"),
        ("1 +", "hier hoort een getal of naam, niet `het einde`"),
        ("min()", "hier hoort een getal of naam, niet `)`"),
        ("(1", "er ontbreekt een `)`"),
        ("min(1", "er ontbreekt een `)`"),
        ("1 2", "`2` had ik hier niet verwacht"),
        ("1 $ 2", "`$` had ik hier niet verwacht"),
        ("1 X 2", "`X` had ik hier niet verwacht"),
        ("a1(2)", f"onbekende functie `a1`; er zijn: min, max, {_FUNCTIES}"),
        ("eval(1)", f"onbekende functie `eval`; er zijn: min, max, {_FUNCTIES}"),
        ("jaren(dag)", "`jaren` heeft 2 onderdelen nodig, hier staan er 1"),
        ("per_maand(1, 2)", "`per_maand` heeft 1 onderdelen nodig, hier staan er 2"),
        ("datum(2027, 1)", "`datum` heeft 3 onderdelen nodig, hier staan er 2"),
        ("datum(2026, 2, 29)", _DATUM),
        ("datum(getal, 2, 30)", _DATUM),
        ("datum(2026, getal, 1)", _DATUM),
        ("datum(2026, 1.5, 1)", _DATUM),
        ("1" + "+1" * 250, "een formule heeft ten hoogste 500 tekens; gebruik tussenstappen"),
        ("(" * 41 + "1" + ")" * 41, _DIEP),
        ("min(" * 41 + "1" + ")" * 41, _DIEP),
        ("max(1, " * 41 + "1" + ")" * 41, _DIEP),
        ("-" * 42 + "1", "hier hoort een getal of naam, niet `-`"),
    ],
)
def test_what_is_no_formula_is_refused(tekst: str, reden: str) -> None:
    """The grammar is all there is, and the text says where it ends."""
    with pytest.raises(OngeldigeFormule) as fout:
        lees_formule(tekst)
    assert str(fout.value) == reden


@pytest.mark.parametrize(
    ("tekst", "uitkomst"),
    [
        ("1" + "+1" * 249 + "0", exact("259")),
        ("(" * 40 + "1" + ")" * 40, exact("1")),
        ("min(" * 40 + "1" + ")" * 40, exact("1")),
        ("max(1, " * 40 + "1" + ")" * 40, exact("1")),
        ("-" * 41 + "1", exact("-1")),
        ("datum(getal * 506, 2, 29)", Dag(date(2024, 2, 29), date(2024, 2, 29))),
    ],
)
def test_the_largest_formulas_are_read(tekst: str, uitkomst: Waarde) -> None:
    """As long and as deep as a formula may be."""
    assert reken(tekst) == uitkomst


@pytest.mark.parametrize(
    ("jaar", "dag"),
    [
        ("0", None),
        ("1", date(1, 6, 30)),
        ("2026", date(2026, 6, 30)),
        ("2026.5", None),
        ("9999", date(9999, 6, 30)),
        ("10000", None),
    ],
)
def test_a_day_is_made_of_every_whole_year_of_the_calendar(jaar: str, dag: date | None) -> None:
    """Where there is no such year the day is unknown."""
    gemaakt = bereken(lees_formule("datum(jaar, 6, 30)"), {"jaar": exact(jaar)}.__getitem__)
    assert gemaakt == (Leeg.ONBEKEND if dag is None else Dag(dag, dag))


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
