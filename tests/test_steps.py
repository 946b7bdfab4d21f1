"""Steps promise: every form is a pure function of its premises, and *what if* is the same computation."""

from decimal import Decimal

import pytest

from engine.steps import VORMEN, Gevolgen, blad, is_open, maak, open_bladen
from engine.values import Getal, Leeg
from tests.mini import PLAN, REGISTER, WET, boek, toetsing


def test_what_if_recomputes_only_what_changes() -> None:
    """Setting one leaf gives the new value of what depends on it, and of nothing else."""
    a, b = blad("feit", "-/-", "a", "onbekend"), blad("feit", "-/-", "b", "waar")
    beide = maak("alle", "-/-", "r", (a, b))
    los = maak("een", "-/-", "r", (b,))
    slot = maak("geen", "-/-", "r", (beide,))
    gevolgen = Gevolgen((slot, los))
    assert gevolgen.als({a: "waar"}) == {a: "waar", beide: "waar", slot: "onwaar"}
    assert gevolgen.als({a: "onwaar"}) == {a: "onwaar", beide: "onwaar", slot: "waar"}
    assert gevolgen.als({a: "onbekend"}) == {a: "onbekend"}


def test_what_if_is_what_would_be() -> None:
    """Recomputing the derivation gives what evaluating the changed plan gives."""
    rulebook = boek(WET, REGISTER)
    open_ = toetsing(rulebook, PLAN.replace(", a: ja", ""))
    samen = open_.samenvattingen["hulp"]
    leeg = next(s for s in open_bladen(open_.cellen["hulp"][0].dekking, set()) if s.onderwerp == "persoon.a")
    for waarde, tekst in ((True, "ja"), (False, "nee")):
        echt = toetsing(rulebook, PLAN.replace("a: ja", f"a: {tekst}")).samenvattingen["hulp"]
        nieuw = Gevolgen(samen).als({leeg: waarde})
        for gesteld, werkelijk in zip(samen, echt, strict=True):
            assert nieuw.get(gesteld, gesteld.waarde) == werkelijk.waarde


def test_a_leaf_that_no_form_reads_stops() -> None:
    """A step that does not follow by form keeps its value."""
    a = blad("feit", "-/-", "a", Leeg.ONBEKEND)
    gemeld = blad("kring", "-/-", "b", "onbekend", premissen=(a,))
    assert Gevolgen((gemeld,)).als({a: True}) == {a: True}


@pytest.mark.parametrize(
    ("delen", "som"),
    [
        (
            (Getal(Decimal(1), Decimal(2), "euro"), Getal(Decimal(3), Decimal(3), "euro")),
            Getal(Decimal(4), Decimal(5), "euro"),
        ),
        ((), Getal(Decimal(0), Decimal(0), "euro")),
        ((Getal(Decimal(1), Decimal(2), "euro"), Leeg.OORDEEL), Leeg.OORDEEL),
        ((Leeg.ONBEKEND, Leeg.OORDEEL), Leeg.ONBEKEND),
    ],
)
def test_a_sum_is_known_when_its_parts_are(delen: tuple[Getal | Leeg, ...], som: Getal | Leeg) -> None:
    """One unknown amount leaves the total unknown."""
    assert VORMEN["som"]("euro", delen) == som


@pytest.mark.parametrize(
    ("lichamen", "uitkomst"),
    [
        (("waar", "onbekend"), True),
        (("onwaar", "onwaar"), False),
        (("onwaar", "oordeel"), Leeg.OORDEEL),
        (("onwaar", "onbekend"), Leeg.ONBEKEND),
        ((), False),
    ],
)
def test_a_derived_fact_follows_its_rules(lichamen: tuple[str, ...], uitkomst: bool | Leeg) -> None:
    """Yes when one holds, no when none can."""
    assert VORMEN["begrip"](None, lichamen) is uitkomst


@pytest.mark.parametrize(
    ("paren", "uitkomst"),
    [
        (("waar", "a", "onwaar", "b"), "a"),
        (("waar", "a", "waar", "a"), "a"),
        (("waar", "a", "waar", "b"), Leeg.ONBEKEND),
        (("onwaar", "a"), Leeg.ONBEKEND),
        (("waar", "a", "onbekend", "b"), Leeg.ONBEKEND),
        (("waar", "a", "oordeel", "b"), Leeg.OORDEEL),
    ],
)
def test_a_choice_follows_the_rule_that_holds(paren: tuple[str, ...], uitkomst: str | Leeg) -> None:
    """All that hold must agree; one that may hold leaves it open."""
    assert VORMEN["begrip_keuze"](None, paren) == uitkomst


def test_open_values() -> None:
    """Partly known is open too."""
    assert is_open(Getal(Decimal(1), Decimal(2), ""))
    assert not is_open(Getal(Decimal(1), Decimal(1), ""))
    assert is_open(Leeg.OORDEEL)
    assert is_open("open")
    assert not is_open(True)
    assert not is_open("nee")
