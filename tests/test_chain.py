"""What forward chaining promises: every rule instance, found once, in order; and a check that accepts nothing else."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chain import (
    Feitje,
    Hoornregel,
    OngeldigeRegel,
    Patroon,
    Var,
    Vuring,
    controleer_regels,
    keten,
    klopt,
)
from tests.ketens import PADEN, PIJL, Programma, X, Y, pijlen, programma


def uitputtend(regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
    """The meaning, as slowly and plainly as can be: try every row of facts on every rule until nothing is added."""
    waar, vuringen = set(feiten), set[Vuring]()
    while True:
        nieuw = {v for r in regels for v in gevallen(r, waar)} - vuringen
        if not nieuw:
            return tuple(sorted(vuringen))
        vuringen |= nieuw
        waar |= {v.conclusie for v in nieuw}


def gevallen(regel_: Hoornregel, waar: set[Feitje]) -> Iterator[Vuring]:
    """Every row of true facts that is the body of the rule."""
    keuzes = [[f for f in waar if f[0] == p.predicaat] for p in regel_.lichaam]
    for rij in product(*keuzes):
        binding: dict[Var, int] = {}
        paren = [
            (t, g)
            for p, (_, termen) in zip(regel_.lichaam, rij, strict=True)
            for t, g in zip(p.termen, termen, strict=True)
        ]
        if all((binding.setdefault(t, g) if isinstance(t, Var) else t) == g for t, g in paren):
            kop = tuple(binding[t] if isinstance(t, Var) else t for t in regel_.hoofd.termen)
            yield Vuring(regel_.id, rij, (regel_.hoofd.predicaat, kop))


@given(programma())
def test_every_instance_fires_once_in_order(geval: Programma) -> None:
    """On any program the reference gives exactly what trying everything gives."""
    regels, feiten = geval
    vuringen = keten(controleer_regels(regels), feiten)
    assert vuringen == uitputtend(regels, feiten)
    assert klopt(regels, feiten, vuringen)


@given(programma(), st.data())
def test_the_check_refuses_any_other_answer(geval: Programma, data: st.DataObject) -> None:
    """Take any firings of a slightly different program: the check accepts them only if they are the same."""
    regels, feiten = geval
    goed = keten(regels, feiten)
    ander = keten(regels, feiten ^ data.draw(st.frozensets(st.sampled_from(sorted(feiten)))) if feiten else feiten)
    weg = data.draw(st.sets(st.integers(0, max(0, len(goed) - 1))))
    minder = tuple(v for i, v in enumerate(goed) if i not in weg)
    for antwoord in (ander, minder, goed + minder, tuple(reversed(goed))):
        assert klopt(regels, feiten, antwoord) == (antwoord == goed)


# --- by hand -------------------------------------------------------------------------------------------


def test_paths_in_a_circle_end() -> None:
    """Three points in a circle: nine paths, each reached by one last arrow, and it stops."""
    vuringen = keten(PADEN, pijlen((0, 1), (1, 2), (2, 0)))
    assert len([v for v in vuringen if v.regel == "pijl"]) == 3
    assert len([v for v in vuringen if v.regel == "verder"]) == 9
    assert {v.conclusie for v in vuringen} == {("pad", (a, b)) for a in range(3) for b in range(3)}


def test_a_longer_chain_is_followed() -> None:
    """Fifty links in a row."""
    vuringen = keten(PADEN, pijlen(*((i, i + 1) for i in range(50))))
    assert ("pad", (0, 50)) in {v.conclusie for v in vuringen}


def test_nothing_given_nothing_follows() -> None:
    """Without facts no rule fires."""
    assert keten(PADEN, frozenset()) == ()
    assert klopt(PADEN, frozenset(), ())


def test_facts_nobody_asks_for_change_nothing() -> None:
    """An unknown predicate, or a known one with another number of terms, is not used."""
    los: frozenset[Feitje] = frozenset({("anders", (1,)), ("pijl", (1, 2, 3)), ("pijl", ())})
    assert keten(PADEN, los) == ()
    assert klopt(PADEN, los, ())


def test_one_fact_may_fill_two_patterns() -> None:
    """An arrow from a point to itself joins with itself."""
    dubbel = Hoornregel("dubbel", (Patroon("pijl", (X, Y)), Patroon("pijl", (Y, X))), Patroon("lus", (X,)))
    een: Feitje = ("pijl", (4, 4))
    assert keten((dubbel,), frozenset({een})) == (Vuring("dubbel", (een, een), ("lus", (4,))),)


# --- rules that are none -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("regels", "woorden"),
    [
        ((PIJL, PIJL), "dit id is al van een andere regel"),
        ((Hoornregel("leeg", (), Patroon("p", (1,))),), "zonder voorwaarden is het een feit en geen regel"),
        (
            (Hoornregel("vrij", (Patroon("p", (X,)),), Patroon("q", (X, Y))),),
            "`Y` staat in de conclusie en niet in de voorwaarden",
        ),
        (
            (Hoornregel("breed", (Patroon("p", (X,)),), Patroon("p", (X, X))),),
            "`p` heeft elders een ander aantal termen",
        ),
        (
            (PIJL, Hoornregel("twee", (Patroon("pad", (X,)),), Patroon("q", (X,)))),
            "`pad` heeft elders een ander aantal termen",
        ),
    ],
)
def test_a_faulty_rule_is_named(regels: tuple[Hoornregel, ...], woorden: str) -> None:
    """The error carries the id of the rule and says what is wrong."""
    with pytest.raises(OngeldigeRegel) as fout:
        controleer_regels(regels)
    assert (fout.value.regel, str(fout.value)) == (regels[-1].id, f"ketenregel `{regels[-1].id}`: {woorden}")


def test_good_rules_come_back() -> None:
    """So that the check can stand around the definition."""
    assert controleer_regels(PADEN) is PADEN


# --- forged firings ------------------------------------------------------------------------------------

GRAAF = pijlen((0, 1), (1, 2))
GOED = keten(PADEN, GRAAF)
P01: Feitje = ("pijl", (0, 1))
P12: Feitje = ("pijl", (1, 2))


@pytest.mark.parametrize(
    ("wat", "vals"),
    [
        ("an unknown rule", Vuring("anders", (P01,), ("pad", (0, 1)))),
        ("another conclusion", Vuring("pijl", (P01,), ("pad", (0, 2)))),
        ("another predicate in the conclusion", Vuring("pijl", (P01,), ("pijl", (0, 1)))),
        ("a conclusion of another width", Vuring("pijl", (P01,), ("pad", (0, 1, 1)))),
        ("a premise too few", Vuring("verder", (("pad", (0, 1)),), ("pad", (0, 2)))),
        ("a premise too many", Vuring("pijl", (P01, P01), ("pad", (0, 1)))),
        ("a premise of another predicate", Vuring("pijl", (("pad", (0, 1)),), ("pad", (0, 1)))),
        ("premises that do not join", Vuring("verder", (("pad", (0, 1)), P01), ("pad", (0, 1)))),
        ("a premise that is not there", Vuring("pijl", (("pijl", (5, 6)),), ("pad", (5, 6)))),
        ("premises in another order", Vuring("verder", (P12, ("pad", (0, 1))), ("pad", (0, 2)))),
    ],
)
def test_a_forged_firing_is_refused(wat: str, vals: Vuring) -> None:
    """Beside the right answer, or instead of one of its firings."""
    assert klopt(PADEN, GRAAF, GOED)
    assert not klopt(PADEN, GRAAF, tuple(sorted({*GOED, vals}))), wat
    for weg in GOED:
        assert not klopt(PADEN, GRAAF, tuple(sorted({*GOED, vals} - {weg}))), wat


def test_a_wrong_number_is_refused() -> None:
    """A constant in a rule is that number."""
    vast = Hoornregel("vast", (Patroon("p", (1, X)),), Patroon("q", (2, X)))
    feiten: frozenset[Feitje] = frozenset({("p", (1, 7)), ("p", (3, 7))})
    goed = Vuring("vast", (("p", (1, 7)),), ("q", (2, 7)))
    assert klopt((vast,), feiten, (goed,))
    assert not klopt((vast,), feiten, (goed, Vuring("vast", (("p", (3, 7)),), ("q", (2, 7)))))
    assert not klopt((vast,), feiten, (Vuring("vast", (("p", (1, 7)),), ("q", (3, 7))),))


def test_firings_that_carry_each_other_are_refused() -> None:
    """Two firings that are each other's premise rest on nothing."""
    heen = Hoornregel("heen", (Patroon("a", (X,)),), Patroon("b", (X,)))
    terug = Hoornregel("terug", (Patroon("b", (X,)),), Patroon("a", (X,)))
    a: Feitje = ("a", (1,))
    b: Feitje = ("b", (1,))
    kring = (Vuring("heen", (a,), b), Vuring("terug", (b,), a))
    assert not klopt((heen, terug), frozenset(), kring)
    assert klopt((heen, terug), frozenset({a}), kring)


@pytest.mark.parametrize("weg", range(len(GOED)))
def test_a_missing_firing_is_seen(weg: int) -> None:
    """Whichever is left out, also one whose conclusion also stands elsewhere."""
    assert not klopt(PADEN, GRAAF, GOED[:weg] + GOED[weg + 1 :])
    vol = pijlen(*product(range(3), range(3)))
    alle = keten(PADEN, vol)
    assert not klopt(PADEN, vol, alle[:weg] + alle[weg + 1 :])


def test_twice_or_out_of_order_is_refused() -> None:
    """There is one way to write the answer."""
    assert not klopt(PADEN, GRAAF, (*GOED, GOED[-1]))
    assert not klopt(PADEN, GRAAF, tuple(reversed(GOED)))
