"""The law as a whole: which of it was seen, how it reads in words, and what the page ``docs/recht.md`` says of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from api.bestanden import laad, lees_bestand, lees_rauw, naam_van, onleesbaar, regelmap
from api.toetser import OngeldigeInvoer, Toetser, bestanden_van, maak_toetser
from engine.chain import keten
from engine.check import soort_document
from engine.law_coverage import Rechtsdekking, rechtsdekking
from engine.outcome import Json
from engine.readback import Leesregel, lees_voor
from engine.rulebook import Rulebook, Versie, bouw, recht_op, volledig
from schemas.diagnose import fouten
from schemas.lezen import Document, Leesfout, lees
from schemas.plan import Plan

NIEMAND = "nog door niemand gezien"

_WAARHEID = re.compile(rb"(?m)^(\s*[\w-]+: )(true|false)[ \t]*$")
_JA_NEE = {b"true": b"ja", b"false": b"nee"}
_PLEK = re.compile(r":c:(BWBR\d+)(?:&artikel=([0-9a-z.:]+))?(?:&lid=([0-9a-z]+))?")


class Gevonden(NamedTuple):
    """A plan on disk, with the folder of rules that lies beside it (if any)."""

    document: Document
    regels: Path | None


# --- coverage ----------------------------------------------------------------------------------------------------


def plannenmap() -> Path | None:
    """The plans of the scenarios; only a checkout has them."""
    map_ = regelmap().parent / "features"
    return map_ if map_.is_dir() else None


def plannen_in(map_: Path) -> Iterator[Gevonden]:
    """Every plan below a folder; a folder ``regels`` beside it holds rules, not plans."""
    for pad in sorted(map_.rglob("*.yaml")):
        if "regels" in pad.relative_to(map_).parts:
            continue
        document = lees_bestand(pad)
        if soort_document(document) is Plan:
            regels = pad.parent / "regels"
            yield Gevonden(document, regels if regels.is_dir() else None)


def uitkomsten(toetser: Toetser, plannen: Sequence[Gevonden]) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """The name and the Uitkomst of each plan, under these rules and those beside it. Raises OngeldigeInvoer."""
    for gevonden in plannen:
        eigen = toetser if gevonden.regels is None else _met(toetser, gevonden.regels)
        yield gevonden.document.naam, eigen.toets(eigen.vraag(gevonden.document))


def _met(toetser: Toetser, regels: Path) -> Toetser:
    geladen = laad([regels])
    if fouten(geladen.diagnoses):
        raise OngeldigeInvoer(geladen.diagnoses)
    documenten = (*toetser.regels, *geladen.documenten)
    return Toetser(documenten, bouw(bestanden_van(documenten)), toetser.ketening)


def meet(toetser: Toetser, plannen: Sequence[Gevonden]) -> Rechtsdekking:
    """Coverage by the examples of the rule files and by these plans."""
    return rechtsdekking(toetser.boek, (u for _, u in uitkomsten(toetser, plannen)), voorbeelden_in(toetser.boek))


def voorbeelden_in(boek: Rulebook) -> Iterator[tuple[str, str]]:
    """What each example shows; rules without errors have examples that come out as they say."""
    for versie in boek.versies:
        for voorbeeld in versie.regeling.voorbeelden:
            yield volledig(voorbeeld.bij, versie.regeling), voorbeeld.verwacht


# --- in words ------------------------------------------------------------------------------------------------------


class Gelezen(NamedTuple):
    """One regeling in one version, in words."""

    versie: Versie
    regels: tuple[Leesregel, ...]


def lees_terug(boek: Rulebook, regeling: str = "") -> Iterator[Gelezen]:
    """Every version (of one regeling, if asked), as it reads on the day of the text that was read."""
    for versie in boek.versies:
        if not regeling or versie.regeling.regeling == regeling:
            recht = recht_op(boek, versie.regeling.gemeente or "", _dag(versie), date.max)
            yield Gelezen(versie, tuple(lees_voor(versie, recht)))


def _dag(versie: Versie) -> date:
    vanaf, tot = versie.regeling.geldig_vanaf, versie.regeling.geldig_tot_en_met
    tekst = max(vanaf, versie.regeling.tekstversie or vanaf)
    return tekst if tot is None else min(tekst, tot)


#: Statute text by (BWB number, article).
Wetteksten = Mapping[tuple[str, str], str]


def lees_wetteksten(map_: Path) -> Wetteksten:
    """Statute texts from files with ``bwb`` and ``artikelen: [{artikel, tekst}]``; other files are passed over.

    These files are not ours: `true` and `false` are read there as `ja` and `nee`. Raises Leesfout for what is not YAML.
    """
    paden = sorted(map_.rglob("*.yaml"))
    if not paden:
        raise Leesfout([onleesbaar(map_, "in deze map staan geen wetteksten (YAML-bestanden)")])
    gevonden: dict[tuple[str, str], str] = {}
    for pad in paden:
        document = lees(_WAARHEID.sub(lambda m: m[1] + _JA_NEE[m[2]], lees_rauw(pad)), naam_van(pad))
        artikelen = document.data.get("artikelen")
        for artikel in artikelen if isinstance(artikelen, list) else []:
            if isinstance(artikel, dict) and {"artikel", "tekst"} <= artikel.keys():
                gevonden[str(document.data.get("bwb")), str(artikel["artikel"])] = str(artikel["tekst"])
    return gevonden


def wettekst_bij(regel: Leesregel, teksten: Wetteksten) -> str:
    """The text of the article (the lid, when the source names one and it is found) that a rule links to."""
    plek = _PLEK.search(regel.bron.link)
    if plek is None:
        return ""
    artikel = teksten.get((plek.group(1), plek.group(2) or ""), "")
    leden = re.split(r"\n\s*\n(?=\d+[a-z]* )", artikel)
    return next((lid for lid in leden if lid.split(" ", 1)[0] == plek.group(3)), artikel)


# --- the page --------------------------------------------------------------------------------------------------------

_KOP = """\
# Welk recht Eenplan kent

Deze bladzijde is gemaakt met `eenplan recht` en verandert mee met de regels. Per regeling staat er wat er in regels is
gezet, wat niet, en hoe zeker dat is. Wie de regels in hele zinnen wil lezen, vraagt `eenplan lees REGELING`.

- *zeker*: gelezen in de tekst die bij de regeling staat.
- *te verifiëren*: niet in de tekst zelf nagelezen; een antwoord dat hierop rust, zegt dat erbij.
- *bestreden*: rechters of bronnen verschillen van mening; het antwoord toont beide lezingen.
- *bekend gebrek*: de regeling zelf heeft een fout die wij niet verbeteren maar wel melden.
"""


def bladzijde(boek: Rulebook) -> str:
    """The whole of ``docs/recht.md``."""
    gelezen = list(lees_terug(boek))
    landelijk = [g for g in gelezen if g.versie.regeling.gemeente is None]
    lokaal = [g for g in gelezen if g.versie.regeling.gemeente is not None]
    delen = [_KOP, "## Overzicht\n", _overzicht(gelezen), "## Landelijk\n", *map(_deel, landelijk), "## Lokaal\n"]
    return "\n".join([*delen, *map(_deel, lokaal)]).rstrip() + "\n"


def _overzicht(gelezen: Sequence[Gelezen]) -> str:
    rijen = [
        "| regeling | versie | regels | te verifiëren | bestreden | gezien | niet gemodelleerd |",
        "|---" * 7 + "|",
    ]
    for versie, regels in gelezen:
        r = versie.regeling
        cellen = (
            f"`{r.regeling}`",
            str(r.geldig_vanaf),
            len(regels),
            sum("te verifiëren" in regel.twijfel for regel in regels),
            sum("bestreden" in regel.twijfel for regel in regels),
            sum(bool(regel.gezien) for regel in regels),
            len(r.niet_gemodelleerd),
        )
        rijen.append("| " + " | ".join(map(str, cellen)) + " |")
    return "\n".join(rijen) + "\n"


def _deel(gelezen: Gelezen) -> str:
    """One regeling: what it is, what is modelled per rule, and what is not."""
    versie, regels = gelezen
    r = versie.regeling
    kop = f"### {r.titel}\n\n`{r.regeling}`{f', {r.gemeente}' if r.gemeente else ''}, {r.rang.replace('_', ' ')}."
    kop += f" Geldt vanaf {r.geldig_vanaf}" + ("" if r.geldig_vanaf_zeker else " (die dag is niet zeker)")
    kop += f" tot en met {r.geldig_tot_en_met}" if r.geldig_tot_en_met else ""
    gelezen_in = r.tekstversie or (r.geldig_vanaf if r.geldig_vanaf_zeker else None)
    welke = f"gelezen is de tekst van {gelezen_in}" if gelezen_in else "welke tekst gelezen is, staat er niet bij"
    kop += f"; {welke}. "
    kop += f"Gezien door {r.gezien_door} op {r.gezien_op}." if r.gezien_door else f"{NIEMAND.capitalize()}."
    tabel = ["| regel | zegt | bron | hoe zeker |", "|---" * 4 + "|", *map(_rij, regels)]
    open_ = [f"- {n.wat.strip()} ({n.bron})" for n in r.niet_gemodelleerd]
    niet = ["", "Niet gemodelleerd:", "", *open_] if open_ else []
    return "\n".join([kop, "", *tabel, *niet]) + "\n"


def _rij(regel: Leesregel) -> str:
    naam = regel.id.rpartition("/")[2]
    bron = f"[{_cel(regel.bron.tekst)}]({regel.bron.link})" if regel.bron.link else _cel(regel.bron.tekst)
    return f"| `{naam}` | {_cel(regel.zegt)} | {bron} | {_cel(regel.twijfel) or 'zeker'} |"


def _cel(tekst: str) -> str:
    return re.sub(r"\s+", " ", tekst).replace("|", "\\|").strip()


def toetser_zonder_proces(mappen: Sequence[Path], ook: Sequence[Path] = ()) -> Toetser:
    """Rules with the plain chainer: many plans in a row, and only what they show is wanted."""
    return maak_toetser(mappen, ook, ketening=keten)
