"""Rule folders and plans as files: where they are, reading them, and saying in Dutch what cannot be read.

Nothing here raises on what lies on a disk: a folder with the name of a file, a link that leads to itself, a pipe, a
file that may not be opened or is not text each become a ``Diagnose`` beside the documents that could be read.
"""

import json
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from schemas.diagnose import CODES, Diagnose, gesorteerd
from schemas.lezen import GROOTSTE_BESTAND, Document, Leesfout, lees

#: Called after each file: how many are done, how many there are.
Voortgang = Callable[[int, int], None]

#: More files than this in one folder is not a rule set but the wrong folder.
MEESTE_BESTANDEN = 20_000

#: How much of an unreadable file is looked at to see what it was.
_BEGIN = 4_000
_REGELING = re.compile(r"^\ufeff?regeling:\s*['\"]?([a-z0-9/-]+)", re.MULTILINE)
_WOORDENLIJST = re.compile(r"^(?:feiten|voorzieningen|organen):", re.MULTILINE)

_UITGANGEN = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Geladen:
    """What folders held: the documents that could be read, and what is wrong with the rest.

    ``onleesbaar``: what the rest would have been, as far as can be seen: the names of regelingen, and ``begrippen`` for
    a vocabulary. What refers to these is not accused of it.
    """

    documenten: tuple[Document, ...]
    diagnoses: tuple[Diagnose, ...]
    onleesbaar: frozenset[str] = frozenset()


def regelmap() -> Path:
    """The rules that come along: those of the checkout when there is one, else those inside the package."""
    hier = Path(__file__).resolve().parent
    checkout = hier.parent / "rules"
    return checkout if (checkout / "begrippen.yaml").is_file() else hier / "_data" / "rules"


def stil(klaar: int, totaal: int) -> None:
    """Show no progress."""


def laad(paden: Sequence[Path], voortgang: Voortgang = stil) -> Geladen:
    """Every YAML file in these folders (or these files), once, in order of their name."""
    zoeker = _Zoeker()
    for pad in paden:
        zoeker.zoek(pad)
    documenten: list[Document] = []
    diagnoses = list(zoeker.diagnoses)
    onleesbaar: set[str] = set()
    bestanden = sorted(zoeker.bestanden.values())
    for nummer, pad in enumerate(bestanden, start=1):
        try:
            documenten.append(lees_bestand(pad))
        except Leesfout as fout:
            diagnoses.extend(fout.diagnoses)
            onleesbaar.update(_wat_het_was(pad))
        voortgang(nummer, len(bestanden))
    return Geladen(tuple(documenten), gesorteerd(diagnoses), frozenset(onleesbaar))


def _wat_het_was(pad: Path) -> Iterator[str]:
    """What a file that cannot be read should have been: by its own words, else by its place."""
    try:
        begin = _bytes(pad)[:_BEGIN].decode("utf-8", "replace").replace("\x00", "")
    except Leesfout:
        begin = ""
    genoemd = _REGELING.search(begin)
    if genoemd is not None:
        yield genoemd.group(1)
    elif _WOORDENLIJST.search(begin) or "begrippen" in pad.stem:
        yield "begrippen"
    elif pad.parent.parent.name == "landelijk":
        yield pad.parent.name
    elif pad.parent.parent.parent.name == "lokaal":
        yield f"{pad.parent.parent.name}/{pad.parent.name}"


def lees_bestand(pad: Path) -> Document:
    """One file. Raises ``Leesfout`` with every problem, also when there is no file or it may not be opened."""
    return lees(_bytes(pad), naam_van(pad))


def lees_rauw(pad: Path) -> bytes:
    """The bytes of a file that is not YAML, such as an Uitkomst. Raises ``Leesfout`` when it cannot be opened."""
    return _bytes(pad, grens=50 * GROOTSTE_BESTAND)


def lees_json(pad: Path) -> object:
    """A JSON file, read as strictly as YAML: UTF-8 without BOM, no key twice, no number that JSON does not have.

    Of two equal keys one reader takes the first and another the last: a sealed answer could say two things.
    Raises Leesfout.
    """
    rauw = lees_rauw(pad)
    try:
        return json.loads(rauw.decode("utf-8"), object_pairs_hook=_enkel, parse_constant=_geen_getal)
    except UnicodeDecodeError as fout:
        raise Leesfout([_in_json(pad, "Y102", f"byte 0x{rauw[fout.start]:02x} is geen UTF-8")]) from None
    except json.JSONDecodeError as fout:
        code, wat = ("Y102", "het bestand begint met een BOM") if "BOM" in fout.msg else ("Y101", "dit is geen JSON")
        raise Leesfout([_in_json(pad, code, wat, fout.lineno, fout.colno)]) from None
    except _Dubbel as fout:
        raise Leesfout([_in_json(pad, "Y110", f"de sleutel `{str(fout)[:60]}` staat er twee keer")]) from None
    except RecursionError:
        raise Leesfout([_in_json(pad, "Y105", "veel te veel lagen diep")]) from None
    except ValueError as fout:  # NaN, Infinity, or more digits than a number may have
        raise Leesfout([_in_json(pad, "Y114", f"dit is geen getal in JSON: {str(fout)[:40]}")]) from None


class _Dubbel(Exception):
    """A key that an object has twice."""


def _enkel(paren: list[tuple[str, object]]) -> dict[str, object]:
    gelezen: dict[str, object] = {}
    for sleutel, waarde in paren:
        if sleutel in gelezen:
            raise _Dubbel(sleutel)
        gelezen[sleutel] = waarde
    return gelezen


def _geen_getal(woord: str) -> object:
    raise ValueError(woord)


def _in_json(pad: Path, code: str, wat: str, regel: int = 0, kolom: int = 0) -> Diagnose:
    vast = CODES[code]
    return Diagnose(
        code=code,
        ernst="fout",
        bestand=naam_van(pad),
        regel=regel,
        kolom=kolom,
        lengte=1 if regel else 0,
        wat=wat,
        waarom=vast.waarom,
        hulp="geef de Uitkomst zoals `eenplan toets --uit json` haar schreef",
    )


def naam_van(pad: Path) -> str:
    """How a file is called in what the reader sees: from the folder one stands in, else from the project."""
    vol = Path(os.path.abspath(pad))
    for basis in (Path.cwd(), regelmap().parent):
        if vol.is_relative_to(basis):
            return vol.relative_to(basis).as_posix()
    return str(pad)


def onleesbaar(pad: Path, wat: str) -> Diagnose:
    """A file that is not there, or that may not be read."""
    vast = CODES["Y100"]
    return Diagnose(
        code="Y100",
        ernst="fout",
        bestand=naam_van(pad),
        regel=0,
        kolom=0,
        lengte=0,
        wat=wat,
        waarom=vast.waarom,
        hulp=vast.hulp,
    )


def _bytes(pad: Path, grens: int = GROOTSTE_BESTAND) -> bytes:
    """At most one byte more than may be read: the reader says that it is too much. Opens only ordinary files."""
    try:
        soort = pad.stat().st_mode
        if stat.S_ISDIR(soort):
            raise Leesfout([onleesbaar(pad, "dit is een map en geen bestand")])
        if not stat.S_ISREG(soort):
            raise Leesfout([onleesbaar(pad, "dit is geen gewoon bestand")])
        with pad.open("rb") as bestand:
            return bestand.read(grens + 1)
    except (OSError, ValueError) as fout:
        raise Leesfout([onleesbaar(pad, _in_woorden(fout))]) from None


def _in_woorden(fout: Exception) -> str:
    match fout:
        case FileNotFoundError() | NotADirectoryError():
            return "dit bestand is er niet"
        case PermissionError():
            return "dit bestand mag u niet openen"
        case ValueError():
            return "dit is geen naam van een bestand"
        case OSError() if fout.errno == 40 or "loop" in str(fout).lower():
            return "deze verwijzing leidt naar zichzelf"
        case _:
            return "dit bestand is niet te lezen"


@dataclass(slots=True)
class _Zoeker:
    """Walks folders; remembers each file once, by where it really is, and every folder it has been in."""

    bestanden: dict[str, Path] = field(default_factory=dict)
    diagnoses: list[Diagnose] = field(default_factory=list)
    _geweest: set[str] = field(default_factory=set)

    def zoek(self, pad: Path) -> None:
        """Take a folder with everything in it, or one file whatever its name."""
        if not os.path.lexists(pad):
            self.diagnoses.append(onleesbaar(pad, "deze map is er niet"))
        elif not pad.is_dir():
            self._bestand(pad)
        else:
            bekend = os.path.realpath(pad) in self._geweest
            voor = len(self.bestanden) + len(self.diagnoses)
            self._map(pad, ())
            if not bekend and len(self.bestanden) + len(self.diagnoses) == voor:
                self.diagnoses.append(onleesbaar(pad, "in deze map staan geen YAML-bestanden"))

    def _map(self, map_: Path, boven: tuple[str, ...]) -> None:
        echt = os.path.realpath(map_)
        if echt in boven:
            self.diagnoses.append(onleesbaar(map_, "deze map verwijst naar een map waar zij zelf in staat"))
            return
        if echt in self._geweest:
            return
        self._geweest.add(echt)
        try:
            with os.scandir(map_) as inhoud:
                namen = sorted(deel.name for deel in inhoud)
        except OSError as fout:
            self.diagnoses.append(onleesbaar(map_, _in_woorden(fout).replace("dit bestand", "deze map")))
            return
        for naam in namen:
            self._deel(map_ / naam, (*boven, echt))

    def _deel(self, pad: Path, boven: tuple[str, ...]) -> None:
        if pad.name.startswith(".") or len(self.bestanden) >= MEESTE_BESTANDEN:
            return
        yaml = pad.suffix.lower() in _UITGANGEN
        if not pad.is_dir():
            if yaml:
                self._bestand(pad)
        elif yaml:
            self.diagnoses.append(onleesbaar(pad, "dit is een map met de naam van een bestand"))
        else:
            self._map(pad, boven)

    def _bestand(self, pad: Path) -> None:
        self.bestanden.setdefault(os.path.realpath(pad), pad)


def paden_van(teksten: Iterable[str]) -> Iterator[Path]:
    """Paths as typed on a command line; ``~`` is the user's own folder."""
    for tekst in teksten:
        try:
            yield Path(tekst).expanduser()
        except RuntimeError:
            yield Path(tekst)
