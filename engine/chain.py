"""Forward chaining over flat positive rules: who holds which power through which rows, and what joins.

This is the plain reference; ``api.keten`` runs the same rules in durable-rules and its result is checked
against this meaning. Facts are small integers that the engine numbers itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

Feitje = tuple[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Var:
    """A variable in a pattern."""

    naam: str


@dataclass(frozen=True, slots=True)
class Patroon:
    """A predicate with numbers and variables."""

    predicaat: str
    termen: tuple[int | Var, ...]


@dataclass(frozen=True, slots=True)
class Hoornregel:
    """If all of ``lichaam`` then ``hoofd``; every variable of the head stands in the body."""

    id: str
    lichaam: tuple[Patroon, ...]
    hoofd: Patroon


@dataclass(frozen=True, slots=True, order=True)
class Vuring:
    """One rule that fired: its premises in the order of the body, and what follows."""

    regel: str
    premissen: tuple[Feitje, ...]
    conclusie: Feitje


class Ketening(Protocol):
    """Anything that chains: the plain reference or a worker."""

    def __hash__(self) -> int:
        """A chainer is a value: the same one gives the same answers, so these may be kept."""

    def __call__(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        """Every rule instance that fires, sorted."""


def keten(regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
    """The plain reference: repeat until nothing new follows."""
    bekend = set(feiten)
    vuringen: set[Vuring] = set()
    while True:
        nieuw = {v for regel in regels for v in _vuringen(regel, bekend)} - vuringen
        if not nieuw:
            return tuple(sorted(vuringen))
        vuringen |= nieuw
        bekend |= {v.conclusie for v in nieuw}


def _vuringen(regel: Hoornregel, bekend: set[Feitje]) -> Iterator[Vuring]:
    per: dict[tuple[str, int], list[Feitje]] = {}
    for feit in bekend:
        per.setdefault((feit[0], len(feit[1])), []).append(feit)
    wachtrij: list[tuple[tuple[Feitje, ...], Mapping[str, int]]] = [((), {})]
    for patroon in regel.lichaam:
        wachtrij = [
            ((*premissen, feit), bindt)
            for premissen, binding in wachtrij
            for feit in per.get((patroon.predicaat, len(patroon.termen)), ())
            if (bindt := _past(patroon, feit, binding)) is not None
        ]
    for premissen, binding in wachtrij:
        termen = tuple(t if isinstance(t, int) else binding[t.naam] for t in regel.hoofd.termen)
        yield Vuring(regel.id, premissen, (regel.hoofd.predicaat, termen))


def _past(patroon: Patroon, feit: Feitje, binding: Mapping[str, int]) -> Mapping[str, int] | None:
    nieuw = dict(binding)
    for term, waarde in zip(patroon.termen, feit[1], strict=True):
        if isinstance(term, int):
            if term != waarde:
                return None
        elif nieuw.setdefault(term.naam, waarde) != waarde:
            return None
    return nieuw
