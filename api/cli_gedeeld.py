"""What the verbs of the command line share: options, the question they ask, how they end, and progress."""

import argparse
import json
import sys
from collections.abc import Collection, Sequence
from datetime import date
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from api.bestanden import lees_bestand, paden_van
from api.toetser import Toetser, Vraag, maak_toetser
from engine.compare import Celverschil
from engine.sentences import KORT, los
from schemas.diagnose import lijkt_op

if TYPE_CHECKING:
    Verben = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # argparse has no public name for it

#: Below this many seconds nobody wants to see a progress bar.
GEDULD = 1.0


class Afgebroken(Exception):
    """Something is not in order and there is one sentence to say about it."""


# --- options -------------------------------------------------------------------------------------------------------


def regelopties(parser: argparse.ArgumentParser) -> None:
    """Which rules: instead of, or beside, those that come along."""
    for vlag, wat in (("--regels", "in plaats van de meegeleverde regels"), ("--ook", "naast die regels")):
        parser.add_argument(vlag, action="append", default=[], metavar="MAP", help=f"{wat}; mag vaker")


def datumopties(parser: argparse.ArgumentParser) -> None:
    """For which day, and with which case law."""
    for vlag, hulp in (
        ("--peildatum", "recht en feiten van deze dag"),
        ("--kennisdatum", "rechtspraak die toen bekend was"),
    ):
        parser.add_argument(vlag, type=_dag, metavar="JJJJ-MM-DD", help=hulp)


def vormoptie(parser: argparse.ArgumentParser) -> None:
    """As text or as JSON."""
    parser.add_argument("--uit", choices=("tekst", "json"), default="tekst", help="in welke vorm")


def planopties(parser: argparse.ArgumentParser) -> None:
    """Everything that a question about a plan needs; ``vraag_van`` reads it."""
    parser.add_argument("plan", metavar="PLAN.yaml")
    datumopties(parser)
    regelopties(parser)
    vormoptie(parser)


def _dag(tekst: str) -> date:
    try:
        if len(tekst) == 10:
            return date.fromisoformat(tekst)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"`{tekst[:40]}` is geen datum; schrijf jjjj-mm-dd")


# --- the question and the answer -----------------------------------------------------------------------------------


def vraag_van(opties: argparse.Namespace, naast: Console) -> tuple[Toetser, Vraag]:
    """The rules and the plan that were asked for. Raises OngeldigeInvoer and Leesfout."""
    document = lees_bestand(next(paden_van([opties.plan])))
    with Voortgangsbalk("Regels lezen", naast) as balk:
        toetser = maak_toetser([*paden_van(opties.regels)], [*paden_van(opties.ook)], balk)
    return toetser, toetser.vraag(document, opties.peildatum, opties.kennisdatum)


def bestaand_onderdeel(naam: str, vraag: Vraag) -> str:
    """The name of an element of this plan. Raises Afgebroken with what was meant, or what there is."""
    if naam not in vraag.plan.elementen:
        raise Afgebroken(f"dit plan heeft geen onderdeel `{naam[:60]}`; {bedoeld_of(naam, vraag.plan.elementen)}")
    return naam


def bedoeld_of(naam: str, keuzes: Collection[str]) -> str:
    """What somebody may have meant, else what there is to choose from."""
    bedoeld = lijkt_op(naam, keuzes)
    return f"bedoelde u `{bedoeld}`?" if bedoeld else f"kies uit: {', '.join(keuzes)}"


def schrijf_json(inhoud: object) -> None:
    """An answer as JSON on standard output."""
    sys.stdout.write(json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()


# --- progress ------------------------------------------------------------------------------------------------------


class Voortgangsbalk:
    """A bar on standard error that shows itself only when something takes longer than ``GEDULD`` and somebody looks."""

    def __init__(self, wat: str, console: Console) -> None:
        """Show nothing yet."""
        kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._balk = Progress(*kolommen, console=console, transient=True)
        self._taak = self._balk.add_task(wat, total=None)
        self._klok = Timer(GEDULD, self._balk.start)
        self._klok.daemon = True
        self._zichtbaar = console.is_terminal

    def __call__(self, klaar: int, totaal: int) -> None:
        """So many of so many are done."""
        self._balk.update(self._taak, completed=klaar, total=totaal)

    def verder(self, wat: str) -> None:
        """The next step, of which nobody can say beforehand how much it is."""
        self._balk.remove_task(self._taak)
        self._taak = self._balk.add_task(wat, total=None)

    def __enter__(self) -> Self:
        """Start waiting."""
        if self._zichtbaar:
            self._klok.start()
        return self

    def __exit__(self, *fout: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Take the bar away."""
        self._klok.cancel()
        if self._zichtbaar:
            self._klok.join()
            self._balk.stop()


def schrijf_bestand(naam: str, tekst: str) -> None:
    """Write a file that was asked for. Raises Afgebroken when it cannot be written."""
    try:
        next(paden_van([naam])).write_text(tekst, encoding="utf-8")
    except OSError:
        raise Afgebroken(f"`{naam}` kan niet worden geschreven") from None


# --- what is shown ---------------------------------------------------------------------------------------------------

#: What an answer means now, to the contact person who asks.
NU = {**KORT, "niet_bevoegd": "deze contactpersoon mag dit niet beslissen"}


def gevraagde_onderdelen(opties: argparse.Namespace, vraag: Vraag) -> list[str]:
    """The elements that were asked for."""
    return [*vraag.plan.elementen] if opties.element is None else [bestaand_onderdeel(opties.element, vraag)]


def stuk(tekst: str, stijl: str = "", diep: int = 0) -> RenderableType:
    """A paragraph, so many levels in."""
    return Padding(Text(tekst, style=stijl), (0, 0, 0, 2 * diep))


def toon_verschillen(kop: str, verschillen: Sequence[Celverschil]) -> RenderableType:
    """A table of what answers differently, or one sentence that nothing does."""
    if not verschillen:
        return Text(f"{kop}: er verandert geen antwoord.")
    tabel = Table(title=kop, title_justify="left", box=None, pad_edge=False)
    for kolom in ("waar", "wat", "was", "wordt"):
        tabel.add_column(kolom, overflow="fold")
    for v in verschillen:
        tabel.add_row(v.cel, los(v.as_), los(v.oud), los(v.nieuw))
    return tabel
