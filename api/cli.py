"""The command line: ``controleer``, ``toets``, ``wie-mag`` and ``verifieer``; more in ``cli_recht``,
``cli_route`` and ``cli_wat_als``.

Exit code 0: fine (warnings allowed). 1: the rules, the plan or the answer are not in order, and why is printed.
2: the command itself was not understood. Answers go to standard output, everything else to standard error.
"""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import ValidationError
from rich.console import Console

from api import cli_recht, cli_route, cli_wat_als
from api.bestanden import lees_bestand, lees_json, onleesbaar, paden_van
from api.cli_gedeeld import (
    Afgebroken,
    Voortgangsbalk,
    bestaand_onderdeel,
    datumopties,
    planopties,
    regelopties,
    schrijf_json,
    vormoptie,
    vraag_van,
)
from api.terminal import maak_console, telling, toon_boom, toon_diagnoses, toon_matrix, toon_uitleg
from api.toetser import OngeldigeInvoer, laad_regels, zonder_opruimen
from engine.check import controleer
from engine.explain import leg_uit
from engine.trace import boom
from engine.verify import verifieer
from engine.whomay import als_json, wie_mag
from schemas.diagnose import Diagnose, fouten, gesorteerd
from schemas.lezen import Leesfout
from schemas.uitkomst import Uitkomst


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
    cli_wat_als.registreer(verben)
    return parser


def _controleer_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("map", nargs="*", metavar="MAP", help="mappen of bestanden; zonder: de meegeleverde regels")
    parser.add_argument("--ook", action="append", default=[], metavar="MAP", help="daarnaast ook deze map")
    vormoptie(parser)
    parser.set_defaults(opdracht=_controleer)


def _toets_opties(parser: argparse.ArgumentParser) -> None:
    planopties(parser)
    parser.add_argument("--waarom", metavar="ELEMENT", help="toon van dit onderdeel elke stap, ook wat niet gold")
    parser.set_defaults(opdracht=_toets)


def _wie_mag_opties(parser: argparse.ArgumentParser) -> None:
    planopties(parser)
    parser.set_defaults(opdracht=_wie_mag)


def _verifieer_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("uitkomst", metavar="UITKOMST.json")
    parser.add_argument("--plan", required=True, metavar="PLAN.yaml")
    datumopties(parser)
    regelopties(parser)
    vormoptie(parser)
    parser.set_defaults(opdracht=_verifieer)


# --- the commands ----------------------------------------------------------------------------------------------


def _controleer(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    with Voortgangsbalk("Lezen", naast) as balk, zonder_opruimen():
        geladen = laad_regels([*paden_van(opties.map)], [*paden_van(opties.ook)], balk)
        balk.verder("Nakijken")
        diagnoses = gesorteerd([*geladen.diagnoses, *controleer(geladen.documenten, geladen.onleesbaar)])
    aantal = len(geladen.documenten)
    if opties.uit == "json":
        schrijf_json(
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
    toetser, vraag = vraag_van(opties, naast)
    uitkomst = toetser.toets(vraag)
    if opties.waarom is not None:
        bestaand_onderdeel(opties.waarom, vraag)
    if opties.uit == "json":
        schrijf_json(uitkomst)
        return 0
    gelezen, taal = Uitkomst.model_validate(uitkomst), toetser.woorden(vraag)
    if opties.waarom is None:
        uit.print(toon_uitleg(leg_uit(gelezen, vraag.plan, taal), uit.width), crop=False)
    else:
        kop = f"Waarom: „{vraag.plan.elementen[opties.waarom].in_eigen_woorden}”"
        uit.print(toon_boom(kop, boom(gelezen, opties.waarom, taal)), crop=False)
    return 0


def _wie_mag(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = vraag_van(opties, naast)
    toetsing = toetser.onderzoek(vraag)
    matrix = wie_mag(toetsing)
    if opties.uit == "json":
        schrijf_json(als_json(toetsing, matrix))
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
        schrijf_json({"klopt": not problemen, "problemen": list(problemen)})
    elif problemen:
        uit.print("\n".join(f"fout: {probleem}" for probleem in problemen), soft_wrap=True)
        uit.print(f"Dit antwoord klopt niet: {len(problemen)} {'probleem' if len(problemen) == 1 else 'problemen'}.")
    else:
        uit.print("Dit antwoord klopt: elke stap volgt uit het plan en de regels, en er is niets weggelaten.")
    return 1 if problemen else 0


def _lees_uitkomst(pad: Path) -> dict[str, object]:
    ruw = lees_json(pad)
    try:
        Uitkomst.model_validate(ruw)
    except (ValidationError, RecursionError) as fout:
        plek = ".".join(str(deel) for deel in fout.errors()[0]["loc"]) if isinstance(fout, ValidationError) else ""
        waar = f" (bij `{plek[:100]}`)" if plek else ""
        raise Leesfout([onleesbaar(pad, f"dit is geen Uitkomst in JSON{waar}")]) from None
    assert isinstance(ruw, dict)
    return ruw


def _toon_fouten(diagnoses: Sequence[Diagnose], opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """Errors of input: as JSON where JSON was asked, else as text beside the answer."""
    if opties.uit == "json":
        schrijf_json({"diagnoses": [d.als_json() for d in diagnoses]})
    else:
        naast.print(toon_diagnoses(diagnoses), crop=False)
    return 1


if __name__ == "__main__":
    sys.exit(main())
