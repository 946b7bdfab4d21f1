"""Loads rules and plans for tests: the same reader as the product, kept in memory once per folder."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from engine.chain import keten
from engine.outcome import toets
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.lezen import Document, Positie, lees, maak
from schemas.plan import Plan
from schemas.regeling import Regeling

WORTEL = Path(__file__).resolve().parent.parent
REGELS = WORTEL / "rules"
FEATURES = WORTEL / "features"


def document(pad: Path) -> Document:
    """One file, named by its path inside the project where it has one."""
    naam = str(pad.relative_to(WORTEL)) if pad.is_relative_to(WORTEL) else pad.name
    return lees(pad.read_bytes(), naam)


@lru_cache(maxsize=64)
def documenten(*mappen: Path) -> tuple[Document, ...]:
    """Every YAML file of these folders."""
    return tuple(document(pad) for map_ in mappen for pad in sorted(map_.rglob("*.yaml")))


def bestand(doc: Document) -> Bestand:
    """A rule file or vocabulary as a model; a test fails on the first diagnosis."""
    inhoud, diagnoses = maak(doc, Regeling if "regeling" in doc.data else Begrippen)
    assert inhoud is not None, "\n".join(d.als_tekst() for d in diagnoses)
    return Bestand(doc.naam, doc.data, inhoud)


@lru_cache(maxsize=64)
def rulebook(*mappen: Path) -> Rulebook:
    """The shipped rules with extra folders."""
    boek = bouw([bestand(doc) for doc in documenten(REGELS, *mappen)])
    assert not boek.problemen, boek.problemen[:5]
    return boek


def lees_plan(doc: Document) -> Plan:
    """A plan as a model; a test fails on the first diagnosis."""
    plan, diagnoses = maak(doc, Plan)
    assert plan is not None, "\n".join(d.als_tekst() for d in diagnoses)
    return plan


def uitkomst_van(
    data: Mapping[str, object], boek: Rulebook, peildatum: date | None = None, kennisdatum: date | None = None
) -> dict[str, object]:
    """The Uitkomst of a plan given as plain data (so that a scenario can change one fact)."""
    doc = Document("plan", dict(data), {(): Positie(1, 1, 1)}, {}, ())  # type: ignore[arg-type]  # plain data from a reader
    plan = lees_plan(doc)
    dag = peildatum or plan.peildatum or date(2026, 11, 22)
    return dict(toets(plan, data, boek, keten, dag, kennisdatum or plan.kennisdatum or date(2026, 11, 24)))
