"""Shows explanations, trees and diagnoses in a terminal with Rich: in colour and without, at any width.

Meaning is never in the colour alone: every tone also has a sign or a word.
"""

import io
from collections.abc import Iterable, Sequence
from typing import IO

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from engine.explain import TOON_VAN_ANTWOORD, Blok, Onderdeel, Uitleg
from engine.sentences import Toon, Woorden, Zin, los, opsomming, toets, zonder_bereik
from engine.trace import TEKENS, Tak
from engine.whomay import Kan, Rij, WieMag
from schemas.diagnose import Diagnose
from schemas.plan import Plan

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
    console.print(inhoud, crop=False)
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
    return Group(kop, _ongebroken(link, "dim"))


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
        delen += [_ongebroken(kop, "bold red" if diagnose.ernst == "fout" else "bold yellow")]
        delen += [_ongebroken("\n".join(rest), ""), Text()]
    return Group(*delen, Text(telling(diagnoses), style="bold"))


def _ongebroken(tekst: str, stijl: str) -> Text:
    """Text whose lines are never broken here: places and addresses must stay whole."""
    return Text(tekst, style=stijl, no_wrap=True, overflow="ignore")


def telling(diagnoses: Sequence[Diagnose]) -> str:
    """How many errors and warnings."""
    aantal = sum(d.ernst == "fout" for d in diagnoses)
    rest = len(diagnoses) - aantal
    fout = f"{aantal} {'fout' if aantal == 1 else 'fouten'}" if aantal else "geen fouten"
    return f"{fout}, {rest} {'waarschuwing' if rest == 1 else 'waarschuwingen'}" if rest else fout


# --- who may what ------------------------------------------------------------------------------------------------


def toon_matrix(matrix: WieMag, plan: Plan, woorden: Woorden, breedte: int) -> RenderableType:
    """Who may what: a table per element with a line per act, then limits and documents, then what nobody here can."""
    contact = plan.contactpersoon.functie
    delen: list[RenderableType] = [
        Text(f"Wie mag wat · plan {plan.plan} · {plan.gemeente}", style="bold"),
        Text(f"✓ zelf · ◐ binnen grenzen of na overleg · ? eerst laten nagaan · * contactpersoon ({los(contact)})"),
    ]
    hier = [rij for rij in matrix.rijen if rij.te_beslissen]
    delen += [_tabel(hier, plan, woorden, contact), *_grenzen(hier, woorden), *_niemand(matrix, plan, woorden)]
    return Group(*delen)


def _tabel(rijen: Sequence[Rij], plan: Plan, woorden: Woorden, contact: str) -> RenderableType:
    tabel = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True)
    tabel.add_column("onderdeel", ratio=3)
    tabel.add_column("handeling", ratio=2)
    tabel.add_column("namens", ratio=3)
    tabel.add_column("wie in mandaat", ratio=5)
    vorige = ""
    for rij in rijen:
        naam = f"„{plan.elementen[rij.element].in_eigen_woorden}”" if rij.element != vorige else ""
        vorige = rij.element
        wie = [f"{_merk_van(k)} {los(k.functie)}{'*' if k.functie == contact else ''}" for k in rij.kunnen]
        if not wie:
            wie = ["niemand in mandaat: alleen dit orgaan zelf"]
        tabel.add_row(naam, los(rij.handeling), woorden.orgaan(rij.orgaan), "\n".join(wie))
    return Group(Text(), tabel) if rijen else Text()


def _merk_van(kan: Kan) -> str:
    if kan.antwoord in ("eerst_laten_toetsen", "onbekend"):
        return "?"
    return "✓" if kan.antwoord == "ja" and kan.alleen else "◐"


def _grenzen(rijen: Sequence[Rij], woorden: Woorden) -> list[RenderableType]:
    """Per function the limits and the document, said once."""
    regels: dict[tuple[str, str], list[str]] = {}
    for rij in rijen:
        for kan in rij.kunnen:
            zinnen = [f"grens van {toets(zonder_bereik(grens))}" for grens in kan.grenzen]
            zinnen += [f"vraagt eerst: {los(wie)}" for wie in kan.raadpleegt]
            regels.setdefault((los(kan.functie), woorden.rijen(kan.rijen)), []).extend(zinnen)
    delen: list[RenderableType] = [Text(), Text("Op grond waarvan", style="bold underline")] if regels else []
    for (functie, document), zinnen in sorted(regels.items()):
        delen.append(_met_merk("-", f"{functie}: {document}", ""))
        delen += [Padding(Text(zin), (0, 0, 0, 4)) for zin in dict.fromkeys(zinnen)]
    return delen


def _niemand(matrix: WieMag, plan: Plan, woorden: Woorden) -> list[RenderableType]:
    """What nobody here can decide and who can; what needs no decision; what the rules do not know."""
    delen: list[RenderableType] = []
    per: dict[tuple[str, str], list[str]] = {}
    for rij in matrix.rijen:
        if not rij.te_beslissen:
            per.setdefault((rij.element, rij.orgaan), []).append(los(rij.handeling))
    if per:
        delen += [Text(), Text("Dit kan niemand in deze gemeente beslissen", style="bold underline")]
    for (element, orgaan), daden in per.items():
        via = f" Te vragen via: {woorden.contact[orgaan]}." if orgaan in woorden.contact else ""
        zin = f"„{plan.elementen[element].in_eigen_woorden}” ({opsomming(daden)}): {woorden.orgaan(orgaan)}.{via}"
        delen.append(_met_merk("✗", zin, ""))
    for kop, namen in (
        ("Hiervoor is geen besluit nodig", matrix.zonder_besluit),
        ("Hiervoor is geen regel bekend; laat iemand ernaar kijken", matrix.niet_gemodelleerd),
    ):
        if namen:
            delen += [Text(), Text(kop, style="bold underline")]
            delen += [_met_merk("-", f"„{plan.elementen[naam].in_eigen_woorden}”", "") for naam in namen]
    return delen
