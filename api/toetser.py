"""The one place where rules, chainer and plan come together: read, checked, and only then asked.

``maak_toetser`` is the bootstrap: it chooses the real parts. A ``Toetser`` never changes and may be shared by threads.
"""

import gc
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path

from api.bestanden import Geladen, Voortgang, laad, regelmap, stil
from engine.chain import Ketening, keten
from engine.check import controleer, controleer_plan, soort_document
from engine.outcome import Json, Toetsing, onderzoek_plan, toets
from engine.rulebook import Bestand, Rulebook, bouw, recht_op
from engine.sentences import Woorden, woorden
from schemas.begrippen import Begrippen
from schemas.diagnose import Diagnose, fouten, gesorteerd
from schemas.lezen import Document, maak
from schemas.plan import Plan
from schemas.regeling import Regeling

logboek = logging.getLogger("eenplan")


class OngeldigeInvoer(Exception):
    """Rules or a plan with errors; ``diagnoses`` says all of them. The text names no person."""

    def __init__(self, diagnoses: Sequence[Diagnose]) -> None:
        """Keep the diagnoses; the message only counts them, because it may end up in a log."""
        self.diagnoses: tuple[Diagnose, ...] = tuple(diagnoses)
        super().__init__(f"{len(self.diagnoses)} diagnoses")


@dataclass(frozen=True, slots=True)
class Vraag:
    """A plan that was checked, with the dates on which it is asked."""

    document: Document
    plan: Plan
    peildatum: date
    kennisdatum: date


@dataclass(frozen=True, slots=True)
class Toetser:
    """Rules that were checked, and the chainer that goes with them."""

    regels: tuple[Document, ...]
    boek: Rulebook
    ketening: Ketening

    def vraag(self, document: Document, peildatum: date | None = None, kennisdatum: date | None = None) -> Vraag:
        """Check a plan. A date that is not given comes from the plan, else it is today. Raises OngeldigeInvoer."""
        if soort_document(document) is not Plan:
            raise OngeldigeInvoer([document.diagnose("S107", (), "dit is geen plan", sleutel=True)])
        plan, _ = maak(document, Plan)
        diagnoses = controleer_plan(document, self.boek)
        if plan is None or fouten(diagnoses):
            raise OngeldigeInvoer(diagnoses)
        return Vraag(
            document, plan, peildatum or plan.peildatum or vandaag(), kennisdatum or plan.kennisdatum or vandaag()
        )

    def toets(self, vraag: Vraag) -> dict[str, Json]:
        """The sealed Uitkomst."""
        return toets(
            vraag.plan, vraag.document.data, self.boek, self.ketening, vraag.peildatum, vraag.kennisdatum
        )  # fmt: skip

    def onderzoek(self, vraag: Vraag) -> Toetsing:
        """Everything that was computed, for other questions than the Uitkomst answers."""
        return onderzoek_plan(vraag.plan, self.boek, self.ketening, vraag.peildatum, vraag.kennisdatum)

    def woorden(self, vraag: Vraag) -> Woorden:
        """The words of the rules in force for this question."""
        return woorden(recht_op(self.boek, vraag.plan.gemeente, vraag.peildatum, vraag.kennisdatum))


def maak_toetser(
    mappen: Sequence[Path] = (), ook: Sequence[Path] = (), voortgang: Voortgang = stil, ketening: Ketening | None = None
) -> Toetser:
    """Load and check rules.

    Args:
        mappen: the folders with rules; none means the rules that come along.
        ook: folders to add to those.
        voortgang: called after each file.
        ketening: the chainer; none means durable-rules when it is installed, else the plain reference.

    Raises:
        OngeldigeInvoer: when a file cannot be read or the rules have an error.
    """
    with zonder_opruimen():
        geladen = laad_regels(mappen, ook, voortgang)
        diagnoses = gesorteerd([*geladen.diagnoses, *controleer(geladen.documenten, geladen.onleesbaar)])
        if fouten(diagnoses):
            raise OngeldigeInvoer(diagnoses)
        boek = bouw(bestanden_van(geladen.documenten))
    return Toetser(geladen.documenten, boek, ketening or kies_ketening())


@contextmanager
def zonder_opruimen() -> Iterator[None]:
    """Let the collector rest while much is made that stays: it would walk all of it again and again for nothing."""
    liep = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if liep:
            gc.enable()


def zet_vast() -> None:
    """Leave what has been read so far to stay: the collector of this process need not walk the rules again.

    For a process that answers many plans, once its rules are read. A derivation has no circles: it goes with its last
    reader, so the collector may wait until there is much to look at.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def laad_regels(mappen: Sequence[Path], ook: Sequence[Path], voortgang: Voortgang = stil) -> Geladen:
    """The documents of a rule set."""
    return laad([*(mappen or [regelmap()]), *ook], voortgang)


def kies_ketening() -> Ketening:
    """durable-rules in its own process when it is installed; else the plain reference, with a warning in the log."""
    if find_spec("durable") is None:
        logboek.warning(
            "durable-rules is niet geïnstalleerd; de gewone berekening doet het werk, met hetzelfde antwoord"
        )
        return keten
    from api.keten import DurableKetening

    return DurableKetening()


def vandaag() -> date:
    """The day it is here."""
    return datetime.now(tz=UTC).astimezone().date()


def bestanden_van(documenten: Sequence[Document]) -> list[Bestand]:
    """Every rule file and vocabulary as a model; plans that lie among them are left out."""
    gevonden: list[Bestand] = []
    for document in documenten:
        soort = soort_document(document)
        if soort is Regeling or soort is Begrippen:
            inhoud, _ = maak(document, soort)
            if isinstance(inhoud, Regeling | Begrippen):
                gevonden.append(Bestand(document.naam, document.data, inhoud))
    return gevonden
