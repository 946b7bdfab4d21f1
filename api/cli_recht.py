"""The verbs about the law itself: ``dekking``, ``lees``, ``vergelijk`` and ``recht``."""

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.bestanden import paden_van, regelmap
from api.cli_gedeeld import Afgebroken, bedoeld_of, regelopties, schrijf_bestand, schrijf_json, vormoptie
from api.recht import (
    NIEMAND,
    Gelezen,
    Wetteksten,
    bladzijde,
    lees_terug,
    lees_wetteksten,
    meet,
    plannen_in,
    plannenmap,
    toetser_zonder_proces,
    uitkomsten,
    wettekst_bij,
)
from engine.compare import Celverschil, Regelverschil, boekverschillen, celverschillen
from engine.law_coverage import Rechtsdekking
from engine.readback import Leesregel

if TYPE_CHECKING:
    from api.cli_gedeeld import Verben

#: From this width on the statute text stands beside the rule; in a narrower terminal below it.
BREED = 100


def registreer(verben: "Verben") -> None:
    """Add the verbs to the command line."""
    _dekking_opties(verben.add_parser("dekking", help="meet welk recht door voorbeelden en plannen is gezien"))
    _lees_opties(verben.add_parser("lees", help="lees de regels terug in gewone zinnen"))
    _vergelijk_opties(verben.add_parser("vergelijk", help="toon wat er tussen twee mappen met regels verschilt"))
    _recht_opties(verben.add_parser("recht", help="maak de bladzijde over het recht dat Eenplan kent"))


def _dekking_opties(parser: argparse.ArgumentParser) -> None:
    regelopties(parser)
    vormoptie(parser)
    parser.add_argument(
        "--plannen", action="append", default=[], metavar="MAP", help="plannen die meetellen; zonder: de scenario's"
    )
    parser.add_argument(
        "--minimaal", type=_percentage, default=100.0, metavar="PERCENT", help="ondergrens; zonder: 100"
    )
    parser.set_defaults(opdracht=_dekking)


def _lees_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("regeling", nargs="?", default="", metavar="REGELING", help="zonder: alle regelingen")
    regelopties(parser)
    vormoptie(parser)
    parser.add_argument("--wetteksten", metavar="MAP", help="map met wetteksten om ernaast te leggen")
    parser.set_defaults(opdracht=_lees)


def _vergelijk_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("oud", metavar="OUD", help="map met regels")
    parser.add_argument("nieuw", metavar="NIEUW", help="map met regels")
    parser.add_argument(
        "--plannen", action="append", default=[], metavar="MAP", help="welke plannen krijgen een ander antwoord"
    )
    vormoptie(parser)
    parser.set_defaults(opdracht=_vergelijk)


def _recht_opties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--naar", metavar="BESTAND", help="waarheen; zonder: docs/recht.md van dit project")
    parser.set_defaults(opdracht=_recht)


def _percentage(tekst: str) -> float:
    try:
        getal = float(tekst.replace(",", "."))
    except ValueError:
        getal = -1.0
    if 0 <= getal <= 100:
        return getal
    raise argparse.ArgumentTypeError(f"`{tekst[:40]}` is geen percentage van 0 tot en met 100")


# --- dekking -------------------------------------------------------------------------------------------------------

_NOG = {
    "waar": "waar (of binnen het kader)",
    "onwaar": "onwaar (of buiten het kader)",
    "onbekend": "onbekend",
    "gesignaleerd": "een plan waarin dit signaal afgaat",
    "gehouden": "iemand die haar heeft",
    "niet_gehouden": "iemand die haar niet heeft",
}


def _dekking(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """Exit 1 below the floor; what is missing is named."""
    toetser = toetser_zonder_proces([*paden_van(opties.regels)], [*paden_van(opties.ook)])
    eigen = plannenmap()
    mappen = [*paden_van(opties.plannen)] or ([eigen] if eigen is not None else [])
    if not mappen:
        naast.print("let op: hier zijn geen scenario's; alleen de voorbeelden in de regelbestanden tellen mee")
    dekking = meet(toetser, [gevonden for map_ in mappen for gevonden in plannen_in(map_)])
    deel = 100 * dekking.gezien / dekking.gevraagd if dekking.gevraagd else 100.0
    genoeg = deel >= opties.minimaal
    if opties.uit == "json":
        mist = {naam: list(woorden) for naam, woorden in dekking.mist.items()}
        schrijf_json({"gevraagd": dekking.gevraagd, "gezien": dekking.gezien, "genoeg": genoeg, "mist": mist})
    else:
        uit.print("\n".join(_dekking_in_woorden(dekking, deel)), soft_wrap=True)
    return 0 if genoeg else 1


def _dekking_in_woorden(dekking: Rechtsdekking, deel: float) -> Iterator[str]:
    for naam, mist in dekking.mist.items():
        yield f"{naam}: nog niet gezien: {', '.join(_NOG[woord] for woord in mist)}"
    afgekapt = int(deel * 10) / 10  # never round up to 100
    yield f"Dekking van het recht: {dekking.gezien} van {dekking.gevraagd} gezien ({str(afgekapt).replace('.', ',')} %)"


# --- lees ----------------------------------------------------------------------------------------------------------


def _lees(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """The rules of one regeling or of all."""
    toetser = toetser_zonder_proces([*paden_van(opties.regels)], [*paden_van(opties.ook)])
    bekend = sorted({v.regeling.regeling for v in toetser.boek.versies})
    if opties.regeling and opties.regeling not in bekend:
        raise Afgebroken(f"onbekende regeling `{opties.regeling[:60]}`; {bedoeld_of(opties.regeling, bekend)}")
    teksten = lees_wetteksten(next(paden_van([opties.wetteksten]))) if opties.wetteksten else {}
    gelezen = list(lees_terug(toetser.boek, opties.regeling))
    if opties.uit == "json":
        schrijf_json([_gelezen_json(deel, teksten) for deel in gelezen])
    else:
        for deel in gelezen:
            uit.print(_toon_gelezen(deel, teksten, uit.width), crop=False)
    return 0


def _gelezen_json(gelezen: Gelezen, teksten: Wetteksten) -> dict[str, object]:
    regeling = gelezen.versie.regeling
    regels = [
        {
            "id": regel.id,
            "zegt": regel.zegt,
            "voorwaarden": list(regel.voorwaarden),
            "bron": regel.bron.json(),
            "gezien": regel.gezien or None,
            "twijfel": regel.twijfel or None,
            "wettekst": wettekst_bij(regel, teksten) or None,
        }
        for regel in gelezen.regels
    ]
    return {"regeling": regeling.regeling, "geldig_vanaf": regeling.geldig_vanaf.isoformat(), "regels": regels}


def _toon_gelezen(gelezen: Gelezen, teksten: Wetteksten, breedte: int) -> RenderableType:
    regeling = gelezen.versie.regeling
    kop = Text(f"{regeling.titel} · geldig vanaf {regeling.geldig_vanaf}", style="bold underline")
    return Group(kop, Text(), *(_toon_regel(regel, wettekst_bij(regel, teksten), breedte) for regel in gelezen.regels))


def _toon_regel(regel: Leesregel, wettekst: str, breedte: int) -> RenderableType:
    onder = [*regel.voorwaarden, *([f"Twijfel: {regel.twijfel}"] if regel.twijfel else [])]
    onder.append(f"Gezien door {regel.gezien}" if regel.gezien else NIEMAND.capitalize())
    woorden: list[RenderableType] = [Text(regel.id, style="bold"), Text(regel.zegt), *map(_inspringend, onder)]
    woorden.append(Text(f"{regel.bron.tekst} (tekst van {regel.bron.versie})", style="dim"))
    adres = [Text(regel.bron.link, style="dim", no_wrap=True, overflow="ignore")] if regel.bron.link else []
    if not wettekst:
        return Group(*woorden, *adres, Text())
    if breedte < BREED:
        return Group(*woorden, *adres, Padding(Text(wettekst, style="italic"), (1, 0, 1, 4)))
    naast = Table.grid(padding=(0, 3), expand=True)
    naast.add_column(ratio=1)
    naast.add_column(ratio=1)
    naast.add_row(Group(*woorden), Text(wettekst, style="italic"))
    return Group(naast, *adres, Text())  # below the columns, so that an address is never cut


def _inspringend(regel: str) -> RenderableType:
    kaal = regel.lstrip()
    return Padding(Text(kaal), (0, 0, 0, 2 + len(regel) - len(kaal)))


# --- vergelijk -------------------------------------------------------------------------------------------------------


def _vergelijk(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """Differences are an answer, not an error: exit 0."""
    oud, nieuw = (toetser_zonder_proces([pad]) for pad in paden_van([opties.oud, opties.nieuw]))
    regels = list(boekverschillen(oud.boek, nieuw.boek))
    plannen = [gevonden for map_ in paden_van(opties.plannen) for gevonden in plannen_in(map_)]
    voor, na = dict(uitkomsten(oud, plannen)), dict(uitkomsten(nieuw, plannen))
    cellen = [verschil for plan in voor for verschil in celverschillen(plan, voor[plan], na[plan])]
    if opties.uit == "json":
        schrijf_json({"regels": [r._asdict() for r in regels], "cellen": [c._asdict() for c in cellen]})
    else:
        uit.print("\n".join(_verschil_in_woorden(regels, cellen, len(plannen))), soft_wrap=True)
    return 0


def _verschil_in_woorden(regels: Sequence[Regelverschil], cellen: Sequence[Celverschil], plannen: int) -> Iterator[str]:
    for regel in regels:
        yield f"{regel.soort}: {regel.id}"
        if regel.oud == regel.nieuw:
            yield "    de woorden zijn gelijk; iets anders in de regel is veranderd"
        yield from (f"  - {zin}" for zin in regel.oud if zin not in regel.nieuw)
        yield from (f"  + {zin}" for zin in regel.nieuw if zin not in regel.oud)
    vorige = ""
    for cel in cellen:
        if cel.plan != vorige:
            yield f"\nplan {cel.plan}"
            vorige = cel.plan
        yield f"  {cel.cel}: {cel.as_} was {cel.oud}, wordt {cel.nieuw}"
    geraakt = len({cel.plan for cel in cellen})
    yield f"{len(regels)} regels verschillen; {geraakt} van {plannen} plannen krijgen een ander antwoord"


# --- recht -----------------------------------------------------------------------------------------------------------


def _recht(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    """Write the page."""
    naar = opties.naar or str(regelmap().parent / "docs" / "recht.md")
    schrijf_bestand(naar, bladzijde(toetser_zonder_proces([]).boek))
    uit.print(f"geschreven: {naar}", soft_wrap=True)
    return 0
