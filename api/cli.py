"""The command line: ``controleer``, ``toets``, ``wie-mag`` and ``verifieer``; more in ``cli_recht`` and ``cli_route``.

Exit code 0: fine (warnings allowed). 1: the rules, the plan or the answer are not in order, and why is printed.
2: the command itself was not understood. Answers go to standard output, everything else to standard error.
"""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Self

from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from api import cli_recht, cli_route
from api.bestanden import lees_bestand, lees_rauw, onleesbaar, paden_van
from api.terminal import maak_console, telling, toon_boom, toon_diagnoses, toon_matrix, toon_uitleg
from api.toetser import OngeldigeInvoer, Toetser, Vraag, laad_regels, maak_toetser
from engine.check import controleer
from engine.explain import leg_uit
from engine.trace import boom
from engine.verify import verifieer
from engine.whomay import als_json, wie_mag
from schemas.diagnose import Diagnose, fouten, gesorteerd, lijkt_op
from schemas.lezen import Leesfout
from schemas.uitkomst import Uitkomst

#: Below this many seconds nobody wants to see a progress bar.
GEDULD = 1.0


class Afgebroken(Exception):
    """Something is not in order and there is one sentence to say about it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give the exit code."""
    logging.basicConfig(level=logging.WARNING, format="let op: %(message)s", stream=sys.stderr, force=True)
    _uitvoer_in_utf8()
    opties = _opties().parse_args(argv)
    uit, naast = maak_console(), maak_console(fout=True)
    opdracht: Callable[[argparse.Namespace, Console, Console], int] = opties.opdracht
    try:
        return opdracht(opties, uit, naast)
    except OngeldigeInvoer as fout:
        return _toon_fouten(fout.diagnoses, opties, uit, naast)
    except Leesfout as fout:
        return _toon_fouten(fout.diagnoses, opties, uit, naast)
    except Afgebroken as fout:
        naast.print(f"fout: {fout}", soft_wrap=True)
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def versie() -> str:
    """The version that is installed."""
    try:
        return version("eenplan")
    except PackageNotFoundError:
        return "onbekend (niet geïnstalleerd)"


def _uitvoer_in_utf8() -> None:
    """Dutch has ë and the signs are not ASCII; a terminal that says otherwise must not stop an answer."""
    for stroom in (sys.stdout, sys.stderr):
        herstel = getattr(stroom, "reconfigure", None)
        if herstel is not None:
            herstel(encoding="utf-8", errors="replace")


# --- the options -----------------------------------------------------------------------------------------------


def _opties() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="eenplan",
        description="Eén gezin, één plan, één antwoord: mag de contactpersoon dit ook goedkeuren?",
        epilog="Eenplan helpt bij beslissen; een mens neemt het besluit.",
    )
    parser.add_argument("--version", action="version", version=f"eenplan {versie()}")
    parser.set_defaults(uit="tekst")  # for a verb with one form only, whose errors are told in words
    verben = parser.add_subparsers(dest="verb", required=True, title="opdrachten")
    _controleer_opties(verben.add_parser("controleer", help="kijk regelbestanden (en plannen) na"))
    _toets_opties(verben.add_parser("toets", help="vraag per onderdeel van een plan wie er mag beslissen, en waarom"))
    _wie_mag_opties(verben.add_parser("wie-mag", help="toon wie in de gemeente wat mag beslissen in een plan"))
    _verifieer_opties(verben.add_parser("verifieer", help="controleer een antwoord met een los programma"))
    cli_recht.registreer(verben)
    cli_route.registreer(verben)
    return parser


def _controleer_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("map", nargs="*", metavar="MAP", help="mappen of bestanden; zonder: de meegeleverde regels")
    parser.add_argument("--ook", action="append", default=[], metavar="MAP", help="daarnaast ook deze map")
    _uit(parser)
    parser.set_defaults(opdracht=_controleer)


def _toets_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", metavar="PLAN.yaml")
    _data(parser)
    _regels(parser)
    parser.add_argument("--waarom", metavar="ELEMENT", help="toon van dit onderdeel elke stap, ook wat niet gold")
    _uit(parser)
    parser.set_defaults(opdracht=_toets)


def _wie_mag_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", metavar="PLAN.yaml")
    _data(parser)
    _regels(parser)
    _uit(parser)
    parser.set_defaults(opdracht=_wie_mag)


def _verifieer_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("uitkomst", metavar="UITKOMST.json")
    parser.add_argument("--plan", required=True, metavar="PLAN.yaml")
    _data(parser)
    _regels(parser)
    _uit(parser)
    parser.set_defaults(opdracht=_verifieer)


def _regels(parser: argparse.ArgumentParser) -> None:
    meer = "mag vaker"
    parser.add_argument(
        "--regels", action="append", default=[], metavar="MAP", help=f"in plaats van de meegeleverde regels; {meer}"
    )
    parser.add_argument("--ook", action="append", default=[], metavar="MAP", help=f"naast die regels; {meer}")


def _data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--peildatum", type=_dag, metavar="JJJJ-MM-DD", help="recht en feiten van deze dag")
    parser.add_argument("--kennisdatum", type=_dag, metavar="JJJJ-MM-DD", help="rechtspraak die toen bekend was")


def _uit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--uit", choices=("tekst", "json"), default="tekst", help="in welke vorm")


def _dag(tekst: str) -> date:
    try:
        if len(tekst) == 10:
            return date.fromisoformat(tekst)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"`{tekst[:40]}` is geen datum; schrijf jjjj-mm-dd")


# --- the commands ----------------------------------------------------------------------------------------------


def _controleer(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    with Voortgangsbalk("Controleren", naast) as balk:
        geladen = laad_regels([*paden_van(opties.map)], [*paden_van(opties.ook)], balk)
        diagnoses = gesorteerd([*geladen.diagnoses, *controleer(geladen.documenten)])
    aantal = len(geladen.documenten)
    if opties.uit == "json":
        _schrijf(
            {
                "bestanden": aantal,
                "fouten": len(fouten(diagnoses)),
                "waarschuwingen": len(diagnoses) - len(fouten(diagnoses)),
                "diagnoses": [d.als_json() for d in diagnoses],
            }
        )
    elif diagnoses:
        uit.print(toon_diagnoses(diagnoses), crop=False)
    else:
        uit.print(f"{aantal} bestanden: {telling(diagnoses)}")
    return 1 if fouten(diagnoses) else 0


def _toets(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = _vraag(opties, naast)
    uitkomst = toetser.toets(vraag)
    if opties.waarom is not None and opties.waarom not in vraag.plan.elementen:
        bedoeld = lijkt_op(opties.waarom, vraag.plan.elementen)
        keuzes = f"bedoelde u `{bedoeld}`?" if bedoeld else f"kies uit: {', '.join(vraag.plan.elementen)}"
        raise Afgebroken(f"dit plan heeft geen onderdeel `{opties.waarom[:60]}`; {keuzes}")
    if opties.uit == "json":
        _schrijf(uitkomst)
        return 0
    gelezen, taal = Uitkomst.model_validate(uitkomst), toetser.woorden(vraag)
    if opties.waarom is None:
        uit.print(toon_uitleg(leg_uit(gelezen, vraag.plan, taal), uit.width), crop=False)
    else:
        kop = f"Waarom: „{vraag.plan.elementen[opties.waarom].in_eigen_woorden}”"
        uit.print(toon_boom(kop, boom(gelezen, opties.waarom, taal)), crop=False)
    return 0


def _wie_mag(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = _vraag(opties, naast)
    toetsing = toetser.onderzoek(vraag)
    matrix = wie_mag(toetsing)
    if opties.uit == "json":
        _schrijf(als_json(toetsing, matrix))
    else:
        uit.print(toon_matrix(matrix, vraag.plan, toetser.woorden(vraag), uit.width), crop=False)
    return 0


def _verifieer(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """Check an answer with the code that shares nothing with the evaluator."""
    pad = next(paden_van([opties.uitkomst]))
    uitkomst = _lees_uitkomst(pad)
    plan = lees_bestand(next(paden_van([opties.plan])))
    with Voortgangsbalk("Regels lezen", naast) as balk:
        geladen = laad_regels([*paden_van(opties.regels)], [*paden_van(opties.ook)], balk)
    if fouten(geladen.diagnoses):
        raise OngeldigeInvoer(geladen.diagnoses)
    problemen = verifieer(
        uitkomst,
        plan,
        geladen.documenten,
        peildatum=opties.peildatum.isoformat() if opties.peildatum else "",
        kennisdatum=opties.kennisdatum.isoformat() if opties.kennisdatum else "",
    )
    if opties.uit == "json":
        _schrijf({"klopt": not problemen, "problemen": list(problemen)})
    elif problemen:
        uit.print("\n".join(f"fout: {probleem}" for probleem in problemen), soft_wrap=True)
        uit.print(f"Dit antwoord klopt niet: {len(problemen)} {'probleem' if len(problemen) == 1 else 'problemen'}.")
    else:
        uit.print("Dit antwoord klopt: elke stap volgt uit het plan en de regels, en er is niets weggelaten.")
    return 1 if problemen else 0


def _lees_uitkomst(pad: Path) -> dict[str, object]:
    try:
        ruw = json.loads(lees_rauw(pad))
        Uitkomst.model_validate(ruw)
    except (ValueError, RecursionError) as fout:
        waar = ""
        if isinstance(fout, ValidationError):
            waar = f" (bij `{'.'.join(str(deel) for deel in fout.errors()[0]['loc'])}`)"
        raise Leesfout([onleesbaar(pad, f"dit is geen Uitkomst in JSON{waar}")]) from None
    gelezen: dict[str, object] = ruw
    return gelezen


def _vraag(opties: argparse.Namespace, naast: Console) -> tuple[Toetser, Vraag]:
    document = lees_bestand(next(paden_van([opties.plan])))
    with Voortgangsbalk("Regels lezen", naast) as balk:
        toetser = maak_toetser([*paden_van(opties.regels)], [*paden_van(opties.ook)], balk)
    return toetser, toetser.vraag(document, opties.peildatum, opties.kennisdatum)


def _toon_fouten(diagnoses: Sequence[Diagnose], opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """Errors of input: as JSON where JSON was asked, else as text beside the answer."""
    if opties.uit == "json":
        _schrijf({"diagnoses": [d.als_json() for d in diagnoses]})
    else:
        naast.print(toon_diagnoses(diagnoses), crop=False)
    return 1


def _schrijf(inhoud: object) -> None:
    sys.stdout.write(json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n")
    sys.stdout.flush()


# --- progress ----------------------------------------------------------------------------------------------------


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


if __name__ == "__main__":  # by its own name, so that there is one ``Afgebroken``
    sys.exit(import_module("api.cli").main())
