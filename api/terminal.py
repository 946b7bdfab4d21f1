"""Shows explanations, trees and diagnoses in a terminal with Rich: in colour and without, at any width.

Meaning is never in the colour alone: every tone also has a sign or a word.
"""

import io
from collections.abc import Iterable, Sequence
from typing import IO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from engine.explain import TOON_VAN_ANTWOORD, Blok, Onderdeel, Toon, Uitleg, Zin
from engine.trace import TEKENS, Tak
from schemas.diagnose import Diagnose

#: From this width on the blocks of an element stand side by side.
BREED = 132

_STIJL: dict[Toon, str] = {
    "goed": "green",
    "slecht": "red",
    "open": "yellow",
    "gewoon": "",
    "zacht": "dim",
    "kop": "bold",
}
_MERK: dict[str, str] = {"goed": "✓", "slecht": "✗", "open": "?"}
_STIJL_VAN_TEKEN = {TEKENS["ja"]: "green", TEKENS["nee"]: "red", TEKENS["open"]: "yellow", TEKENS[""]: ""}


def maak_console(bestand: IO[str] | None = None, *, fout: bool = False, breedte: int | None = None) -> Console:
    """A console that writes Dutch text as it stands: no markup, no emoji names, no guessed highlights."""
    return Console(file=bestand, stderr=fout, width=breedte, markup=False, emoji=False, highlight=False)


def als_tekst(inhoud: RenderableType, breedte: int = 80, kleur: bool = False) -> str:
    """What a terminal of this width shows, for tests and documents."""
    uit = io.StringIO()
    console = Console(
        file=uit,
        width=breedte,
        force_terminal=kleur,
        color_system="standard" if kleur else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(inhoud)
    return "\n".join(regel.rstrip() for regel in uit.getvalue().split("\n"))


# --- an explanation --------------------------------------------------------------------------------------------


def toon_uitleg(uitleg: Uitleg, breedte: int) -> RenderableType:
    """A whole Uitkomst."""
    delen: list[RenderableType] = [Text(uitleg.titel, style="bold"), *_zinnen(uitleg.aanhef)]
    for nummer, onderdeel in enumerate(uitleg.onderdelen, start=1):
        delen += [Text(), _onderdeel(nummer, onderdeel, breedte)]
    if uitleg.slot:
        delen += [Text(), Rule(style="dim")]
    delen += [_blok(blok) for blok in uitleg.slot]
    return Group(*delen)


def _onderdeel(nummer: int, onderdeel: Onderdeel, breedte: int) -> RenderableType:
    toon = TOON_VAN_ANTWOORD[onderdeel.code]
    delen: list[RenderableType] = [
        Rule(style="dim"),
        Text(f"{nummer}. „{onderdeel.woorden}”", style="bold"),
        Padding(Text(f"{onderdeel.voor} · in dit antwoord: {onderdeel.id}", style="dim"), (0, 0, 0, 3)),
        Text(),
        Padding(_met_merk(_MERK[toon], onderdeel.zin, f"bold {_STIJL[toon]}"), (0, 0, 0, 3)),
        _blokken(onderdeel.blokken, breedte),
    ]
    if onderdeel.bronnen:
        delen += [Text(), *(_bron(n, tekst, link) for n, (tekst, link) in enumerate(onderdeel.bronnen, start=1))]
    return Group(*delen)


def _blokken(blokken: Sequence[Blok], breedte: int) -> RenderableType:
    """Below one another; on a wide terminal what the law says stands beside what remains to be done."""
    if breedte < BREED or len(blokken) < 2:
        return Padding(Group(*map(_blok, blokken)), (0, 0, 0, 3))
    naast = Table.grid(padding=(0, 3), expand=True)
    naast.add_column(ratio=1)
    naast.add_column(ratio=1)
    naast.add_row(_blok(blokken[0]), Group(*map(_blok, blokken[1:])))
    return Padding(naast, (0, 0, 0, 3))


def _blok(blok: Blok) -> RenderableType:
    return Group(Text(), Text(blok.kop, style="bold underline"), *_zinnen(blok.zinnen))


def _zinnen(zinnen: Iterable[Zin]) -> list[RenderableType]:
    return [Padding(_zin(zin), (0, 0, 0, 2 * zin.diepte)) for zin in zinnen]


def _zin(zin: Zin) -> RenderableType:
    noten = "".join(f" [{n}]" for n in zin.noten)
    if zin.diepte == 0 and zin.toon in _MERK:
        return _met_merk(_MERK[zin.toon], zin.tekst + noten, _STIJL[zin.toon])
    if zin.tekst[:2] in ("✓ ", "✗ ", "? "):
        return _met_merk(zin.tekst[0], zin.tekst[2:] + noten, _STIJL[zin.toon])
    return _met_merk("-" if zin.diepte == 0 and zin.toon != "kop" else "", zin.tekst + noten, _STIJL[zin.toon])


def _met_merk(merk: str, tekst: str, stijl: str) -> RenderableType:
    """A sign with the text beside it, so that following lines stand under the text."""
    if not merk:
        return Text(tekst, style=stijl)
    rij = Table.grid(padding=(0, 1))
    rij.add_column(width=1)
    rij.add_column()
    rij.add_row(Text(merk, style=stijl), Text(tekst, style=stijl))
    return rij


def _bron(nummer: int, tekst: str, link: str) -> RenderableType:
    """A source: what it is, and its address on a line of its own that is never broken."""
    kop = Text(f"[{nummer}] {tekst}", style="dim")
    adres = Text(link, style=f"dim link {link}", no_wrap=True, overflow="ignore")
    return Group(kop, adres)


# --- a tree ------------------------------------------------------------------------------------------------------


def toon_boom(kop: str, takken: Iterable[Tak]) -> RenderableType:
    """The derivation of one element."""
    boom = Tree(Text(kop, style="bold"), guide_style="dim")
    for tak in takken:
        _hang(boom, tak)
    return boom


def _hang(boom: Tree, tak: Tak) -> None:
    tekst = Text(f"{tak.teken} ", style=_STIJL_VAN_TEKEN[tak.teken])
    tekst.append(tak.tekst, style="")
    if tak.bron:
        tekst.append(f"  {tak.bron}", style="dim")
    hier = boom.add(tekst)
    for onder in tak.takken:
        _hang(hier, onder)


# --- diagnoses -----------------------------------------------------------------------------------------------------


def toon_diagnoses(diagnoses: Sequence[Diagnose]) -> RenderableType:
    """Every diagnosis as a block, and a closing line that counts them."""
    delen: list[RenderableType] = []
    for diagnose in diagnoses:
        kop, *rest = diagnose.als_tekst().split("\n")
        delen += [Text(kop, style="bold red" if diagnose.ernst == "fout" else "bold yellow")]
        delen += [Text("\n".join(rest)), Text()]
    return Group(*delen, Text(telling(diagnoses), style="bold"))


def telling(diagnoses: Sequence[Diagnose]) -> str:
    """How many errors and warnings."""
    aantal = sum(d.ernst == "fout" for d in diagnoses)
    rest = len(diagnoses) - aantal
    fout = f"{aantal} {'fout' if aantal == 1 else 'fouten'}" if aantal else "geen fouten"
    return f"{fout}, {rest} {'waarschuwing' if rest == 1 else 'waarschuwingen'}" if rest else fout
