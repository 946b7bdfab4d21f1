"""Rules and facts for the tests and the benchmark of chaining: random programs, and mandate registers."""

import random

from hypothesis import strategies as st

from engine.chain import Feitje, Hoornregel, Patroon, Var
from engine.competence import KETENREGELS

X, Y, Z = Var("X"), Var("Y"), Var("Z")
PIJL = Hoornregel("pijl", (Patroon("pijl", (X, Y)),), Patroon("pad", (X, Y)))
VERDER = Hoornregel("verder", (Patroon("pad", (X, Y)), Patroon("pijl", (Y, Z))), Patroon("pad", (X, Z)))
PADEN = (PIJL, VERDER)

Programma = tuple[tuple[Hoornregel, ...], frozenset[Feitje]]


def pijlen(*paren: tuple[int, int]) -> frozenset[Feitje]:
    """A graph."""
    return frozenset(("pijl", paar) for paar in paren)


BREEDTE = {"nul": 0, "p": 1, "q": 2, "r": 2, "s": 3}
getal = st.integers(0, 3)


@st.composite
def patroon(draw: st.DrawFn) -> Patroon:
    """A pattern of a small vocabulary, with constants and repeated variables."""
    predicaat = draw(st.sampled_from(sorted(BREEDTE)))
    term = st.one_of(getal, st.sampled_from([X, Y, Z]), st.sampled_from([X, Y, Z]))
    return Patroon(predicaat, tuple(draw(term) for _ in range(BREEDTE[predicaat])))


@st.composite
def regel(draw: st.DrawFn, id_: str) -> Hoornregel:
    """One to four patterns and a head over their variables."""
    lichaam = tuple(draw(st.lists(patroon(), min_size=1, max_size=4)))
    namen = sorted({t.naam for p in lichaam for t in p.termen if isinstance(t, Var)})
    keuze = st.one_of(getal, st.sampled_from([Var(n) for n in namen])) if namen else getal
    predicaat = draw(st.sampled_from(sorted(BREEDTE)))
    return Hoornregel(id_, lichaam, Patroon(predicaat, tuple(draw(keuze) for _ in range(BREEDTE[predicaat]))))


@st.composite
def programma(draw: st.DrawFn) -> Programma:
    """A few rules and facts, recursion and joins included."""
    regels = tuple(draw(regel(f"r{i}")) for i in range(draw(st.integers(1, 3))))
    feitje = st.sampled_from(sorted(BREEDTE)).flatmap(lambda p: st.tuples(st.just(p), st.tuples(*[getal] * BREEDTE[p])))
    return regels, frozenset(draw(st.lists(feitje, max_size=8)))


def register(rng: random.Random, functies: int, rijen: int, machten: int) -> Programma:
    """A mandate register of rows that each pass on one to four powers.

    Most rows start at one of three organs and give what is its own; the others start anywhere, so that there are
    sub-mandates, circles, and rows that nobody reaches.
    """
    feiten: set[Feitje] = {("houdt", (macht % 3, macht, 1)) for macht in range(machten)}
    nummer = 0
    for _ in range(rijen):
        van = rng.randrange(3) if rng.random() < 0.6 else rng.randrange(functies)
        keuze = range(van, machten, 3) if van < 3 else range(machten)
        aan, onder = rng.randrange(functies), rng.randrange(2)
        for macht in rng.sample(keuze, min(len(keuze), rng.randint(1, 4))):
            feiten.add(("rij", (nummer, van, aan, macht, onder)))
            nummer += 1
    return KETENREGELS, frozenset(feiten)
