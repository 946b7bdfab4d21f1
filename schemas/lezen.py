"""The one place where YAML is read: strictly, in one pass, with the place of every key and value.

Plain YAML turns ``no`` into false, ``010`` into eight and ``12:30`` into 750, and keeps the last of two equal
keys. Rule files are law and plans are people, so every such surprise is an error with a line and a column.
Text stays text (dates too), whole numbers become ``int``, other numbers ``Decimal``; nothing else exists.
Hostile input (deep nesting, anchors, endless digits, megabytes) is refused early.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from threading import Lock
from types import UnionType
from typing import Annotated, Final, NoReturn, TypeVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from schemas.basis import FeitNaam, Naam, RegelingId, Verwijzing
from schemas.diagnose import CODES, Diagnose, gesorteerd, lijkt_op

#: Limits of what a rule file or plan can reasonably be.
GROOTSTE_BESTAND: Final = 2_000_000
DIEPSTE_NEST: Final = 40
MEESTE_KNOPEN: Final = 50_000
MEESTE_CIJFERS: Final = 18
#: Longer than this nothing is a number, and no pattern for numbers is tried.
LANGSTE_GETAL: Final = 100
#: After this many problems the rest of a file is not read: somebody has to mend these first.
MEESTE_FOUTEN: Final = 50
#: How many parsed files are kept; a rule set of a municipality is a few hundred.
BEWAARDE_DOCUMENTEN: Final = 512

Waarde = str | int | Decimal | list["Waarde"] | dict[str, "Waarde"]
Pad = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

_Lader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Positie:
    """A place in a file: line and column counted from 1, and how many characters are meant."""

    regel: int
    kolom: int
    lengte: int


@dataclass(frozen=True, eq=False)
class Document:
    """One file as read. ``posities`` holds the place of each value, ``sleutels`` the place of each key.

    A value that is a mapping or list has the place of its key. ``data`` must not be changed: documents are shared.
    """

    naam: str
    data: dict[str, Waarde]
    posities: Mapping[Pad, Positie]
    sleutels: Mapping[Pad, Positie]
    regels_tekst: tuple[str, ...]

    def plek(self, pad: Pad, *, sleutel: bool = False) -> Positie:
        """The place of a value (or key), or of the nearest thing around it that stands in the file."""
        if sleutel and pad in self.sleutels:
            return self.sleutels[pad]
        while pad and pad not in self.posities:
            pad = pad[:-1]
        return self.posities[pad]

    def diagnose(
        self,
        code: str,
        pad: Pad,
        wat: str,
        *,
        waarom: str = "",
        hulp: str = "",
        bij_teken: str = "",
        sleutel: bool = False,
        als_waarschuwing: bool = False,
    ) -> Diagnose:
        """A diagnosis at the place of ``pad``; what is left out comes from ``CODES``."""
        return _diagnose(
            code, self.naam, self.plek(pad, sleutel=sleutel), self.regels_tekst, wat, waarom, hulp, bij_teken,
            als_waarschuwing,
        )  # fmt: skip


class Leesfout(Exception):
    """The text cannot be read as a document; ``diagnoses`` says everything that is wrong with it."""

    def __init__(self, diagnoses: Iterable[Diagnose]) -> None:
        """Keep the problems in the order of their place."""
        self.diagnoses: tuple[Diagnose, ...] = gesorteerd(diagnoses)
        super().__init__("\n".join(f"{d.plek()}: {d.code} {d.wat}" for d in self.diagnoses))


def lees(tekst: bytes | str, naam: str) -> Document:
    """Read one file. Raises ``Leesfout`` with every problem of spelling that was found.

    The same name with the same bytes gives the same ``Document`` object again, without reading.
    """
    rauw = tekst.encode("utf-8", "surrogatepass") if isinstance(tekst, str) else tekst
    if len(rauw) > GROOTSTE_BESTAND:
        raise Leesfout([_los("Y104", naam, f"het bestand is {len(rauw)} bytes; ten hoogste {GROOTSTE_BESTAND} mag")])
    sleutel = (naam, sha256(rauw).digest())
    bekend = _bewaard.geef(sleutel)
    if bekend is not None:
        return bekend
    document = _Bouwer(_leesbaar(rauw, naam), naam).bouw()
    _bewaard.bewaar(sleutel, document)
    return document


def onleesbaar(naam: str, reden: str) -> Diagnose:
    """The diagnosis for a file that is not there or may not be opened, for whoever opens files."""
    return _los("Y100", naam, f"`{naam}` is niet te openen: {reden}")


class _Bewaard:
    """The files that were read last, bounded, safe for threads."""

    def __init__(self, grootte: int) -> None:
        self._grootte = grootte
        self._inhoud: OrderedDict[tuple[str, bytes], Document] = OrderedDict()
        self._slot = Lock()

    def geef(self, sleutel: tuple[str, bytes]) -> Document | None:
        with self._slot:
            if sleutel in self._inhoud:
                self._inhoud.move_to_end(sleutel)
            return self._inhoud.get(sleutel)

    def bewaar(self, sleutel: tuple[str, bytes], document: Document) -> None:
        with self._slot:
            self._inhoud[sleutel] = document
            while len(self._inhoud) > self._grootte:
                self._inhoud.popitem(last=False)


_bewaard = _Bewaard(BEWAARDE_DOCUMENTEN)


# --- from bytes to text ------------------------------------------------------------------------------------------

#: Control characters, characters that turn text around, and line ends that YAML and editors count differently.
_VERBODEN_TEKEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]"
    "|\r(?!\n)"
)


def _leesbaar(rauw: bytes, naam: str) -> str:
    """The text of a file, or a ``Leesfout`` that says which character does not belong in it."""
    if rauw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise Leesfout([_los("Y102", naam, "het bestand begint met een BOM (een onzichtbaar merkteken)")])
    try:
        tekst = rauw.decode("utf-8")
    except UnicodeDecodeError as fout:
        begin = rauw.rfind(b"\n", 0, fout.start) + 1
        regel, kolom = rauw.count(b"\n", 0, begin) + 1, len(rauw[begin : fout.start].decode("utf-8")) + 1
        teken = rauw[fout.start : fout.start + 1].decode("cp1252", "replace")
        wat = f"byte 0x{rauw[fout.start]:02x} is geen UTF-8" + (
            f" (in Windows is dat `{teken}`)" if teken.isalpha() else ""
        )
        raise Leesfout([_diagnose("Y102", naam, Positie(regel, kolom, 1), (), wat)]) from None
    gevonden = _VERBODEN_TEKEN.search(tekst)
    if gevonden:
        raise Leesfout([_verboden(tekst, gevonden.start(), naam)])
    return tekst


def _verboden(tekst: str, plaats: int, naam: str) -> Diagnose:
    regel, kolom = tekst.count("\n", 0, plaats) + 1, plaats - tekst.rfind("\n", 0, plaats)
    return _diagnose("Y103", naam, Positie(regel, kolom, 1), (), f"het teken U+{ord(tekst[plaats]):04X} mag hier niet")


# --- from text to data -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being filled; ``sleutel`` is the key that waits for its value."""

    pad: Pad
    inhoud: "dict[str, Waarde] | list[Waarde]"
    sleutel: str | None = None


@dataclass(slots=True)
class _Bouwer:
    """Builds a document from the events of the YAML parser, with an explicit stack."""

    tekst: str
    naam: str
    regels: tuple[str, ...] = ()
    stapel: list[_Open] = field(default_factory=list)
    posities: dict[Pad, Positie] = field(default_factory=dict)
    sleutels: dict[Pad, Positie] = field(default_factory=dict)
    problemen: list[Diagnose] = field(default_factory=list)
    wortel: "dict[str, Waarde] | None" = None
    knopen: int = 0
    documenten: int = 0
    laatste: yaml.ScalarEvent | None = None

    def bouw(self) -> Document:
        self.regels = tuple(regel.removesuffix("\r") for regel in self.tekst.split("\n"))
        try:
            for gebeurtenis in yaml.parse(self.tekst, Loader=_Lader):
                self._verwerk(gebeurtenis)
        except yaml.MarkedYAMLError as fout:
            self.problemen.append(self._ongeldig(fout))
        except yaml.YAMLError as fout:
            self.problemen.append(_los("Y101", self.naam, _vertaal(str(fout))))
        if not self.problemen and self.wortel is None:
            self.problemen.append(_los("Y109", self.naam, "het bestand is leeg"))
        if self.problemen or self.wortel is None:
            raise Leesfout(self.problemen)
        return Document(self.naam, self.wortel, self.posities, self.sleutels, self.regels)

    def _verwerk(self, gebeurtenis: yaml.Event) -> None:
        if isinstance(gebeurtenis, yaml.NodeEvent):
            self._knoop(gebeurtenis)
        elif isinstance(gebeurtenis, yaml.CollectionEndEvent):
            self.stapel.pop()
        elif isinstance(gebeurtenis, yaml.DocumentStartEvent):
            self._document(gebeurtenis)
        if len(self.problemen) >= MEESTE_FOUTEN:
            raise Leesfout(self.problemen)

    def _document(self, start: yaml.DocumentStartEvent) -> None:
        self.documenten += 1
        if self.documenten > 1:
            self._stop("Y108", start, "hier begint een tweede document")
        if start.version or start.tags:
            self._meld("Y107", _plek(start), "een aanwijzing aan de lezer (`%…`) mag hier niet")

    def _knoop(self, knoop: yaml.NodeEvent) -> None:
        self.knopen += 1
        if self.knopen > MEESTE_KNOPEN:
            self._stop("Y104", knoop, f"meer dan {MEESTE_KNOPEN} waarden in één bestand")
        if isinstance(knoop, yaml.AliasEvent) or knoop.anchor:
            self._stop("Y106", knoop, f"`{'*' if isinstance(knoop, yaml.AliasEvent) else '&'}{knoop.anchor}` mag niet")
        tag = getattr(knoop, "tag", None)
        if tag is not None:
            self._meld("Y107", _plek(knoop), f"de tag `{str(tag)[:60]}` mag niet")
        if self._wacht_op_sleutel():
            self._sleutel(knoop)
        elif isinstance(knoop, yaml.ScalarEvent):
            self._scalair(knoop)
        else:
            self._begin(knoop)

    def _wacht_op_sleutel(self) -> bool:
        return bool(self.stapel) and isinstance(self.stapel[-1].inhoud, dict) and self.stapel[-1].sleutel is None

    def _sleutel(self, knoop: yaml.NodeEvent) -> None:
        if not isinstance(knoop, yaml.ScalarEvent):
            self._stop("Y111", knoop, "een lijst of groep kan geen sleutel zijn")
        tekst, plek = str(knoop.value), _plek(knoop)
        boven = self.stapel[-1]
        pad = (*boven.pad, tekst)
        self._keur_tekens(knoop, tekst, plek)
        self._keur_sleutel(knoop, tekst, plek)
        eerder = self.sleutels.get(pad)
        if eerder is not None:
            wat = f"de sleutel `{_kort(tekst)}` staat er twee keer: ook op regel {eerder.regel}, kolom {eerder.kolom}"
            self._meld("Y110", plek, wat, "staat er al")
        boven.sleutel = tekst
        self.sleutels[pad] = plek
        if boven.pad and isinstance(boven.pad[-1], int) and not boven.inhoud:
            self.posities[boven.pad] = plek

    def _keur_tekens(self, knoop: yaml.ScalarEvent, tekst: str, plek: Positie) -> None:
        """An escape between double quotation marks can write a character that may not stand in the file itself."""
        gevonden = _VERBODEN_TEKEN.search(tekst) if knoop.style == '"' else None
        if gevonden is not None:
            self._meld("Y103", plek, f"het teken U+{ord(gevonden.group()[0]):04X} mag hier niet")

    def _keur_sleutel(self, knoop: yaml.ScalarEvent, tekst: str, plek: Positie) -> None:
        if not tekst.strip():
            self._meld("Y111", plek, "een lege sleutel is geen naam")
        elif tekst == "<<":
            self._meld("Y106", plek, "samenvoegen met `<<` mag niet")
        elif knoop.style:
            return
        elif _lees_kaal(tekst) != tekst and not self._na_de_komma(tekst, plek):
            self._meld("Y111", plek, f"de sleutel `{_kort(tekst)}` is geen tekst")

    def _na_de_komma(self, tekst: str, plek: Positie) -> bool:
        """``{x: 22,5}`` is to YAML two keys; to who wrote it a number with a comma."""
        voor = self.regels[plek.regel - 1][: plek.kolom - 1]
        heel = re.search(r"(-?[0-9][0-9.]*),$", voor)
        if heel is None or not re.fullmatch("[0-9]+", tekst):
            return False
        getal = f"{heel.group(1)},{tekst}"
        begin = Positie(plek.regel, plek.kolom - len(heel.group()), len(getal))
        self._meld("Y114", begin, f"`{_kort(getal)}` is een dubbelzinnig getal", hulp=_hulp_bij_komma(getal))
        return True

    def _scalair(self, knoop: yaml.ScalarEvent) -> None:
        self.laatste = knoop
        plek, tekst = _plek(knoop), str(knoop.value)
        self._keur_tekens(knoop, tekst, plek)
        waarde = tekst if knoop.style else _lees_kaal(tekst)
        if isinstance(waarde, _Fout) and waarde.code == "Y113":
            self._meld_leeg(waarde.wat, self._leeg(plek))
        elif isinstance(waarde, _Fout):
            self._meld(waarde.code, plek, waarde.wat, hulp=waarde.hulp)
        if isinstance(waarde, _Fout):
            waarde = tekst
        self._plaats(waarde, plek)

    def _leeg(self, plek: Positie) -> Positie:
        """An empty value has no place of its own: point at its key."""
        boven = self.stapel[-1] if self.stapel else None
        if boven is None or boven.sleutel is None:
            return plek
        return self.sleutels[(*boven.pad, boven.sleutel)]

    def _meld_leeg(self, wat: str, plek: Positie) -> None:
        """Why there is no value: no space behind the colon, or the lines below do not stand deeper."""
        if self.problemen and self.problemen[-1].code == "Y114" and self.problemen[-1].regel == plek.regel:
            return  # the rest of a number with a comma
        sleutel = (self.stapel[-1].sleutel if self.stapel else "") or ""
        naam, _, rest = sleutel.partition(":")
        volgende = self.regels[plek.regel] if plek.regel < len(self.regels) else ""
        inspringing = len(volgende) - len(volgende.lstrip(" ")) + 1
        hulp = ""
        if naam and rest:
            hulp = f"zet een spatie na de dubbele punt: `{_kort(naam)}: {_kort(rest)}`"
        elif volgende.strip() and inspringing == plek.kolom:
            hulp = (
                "vul een waarde in, of haal de regel weg; hoort de regel eronder erbij, laat die dan verder inspringen"
            )
        self._meld("Y113", plek, wat, hulp=hulp)

    def _begin(self, knoop: yaml.NodeEvent) -> None:
        if len(self.stapel) >= DIEPSTE_NEST:
            self._stop("Y105", knoop, f"meer dan {DIEPSTE_NEST} lagen diep")
        inhoud: dict[str, Waarde] | list[Waarde] = {} if isinstance(knoop, yaml.MappingStartEvent) else []
        self.stapel.append(_Open(self._plaats(inhoud, Positie(*_begin_van(knoop), 1)), inhoud))

    def _plaats(self, waarde: Waarde, plek: Positie) -> Pad:
        """Put a value where it belongs and remember its place; returns its path."""
        if not self.stapel:
            if not isinstance(waarde, dict):
                hulp = "schrijf `sleutel: waarde`, met een spatie na de dubbele punt" if ":" in str(waarde) else ""
                melding = self._maak("Y109", plek, "het bestand bestaat niet uit sleutels", hulp=hulp)
                raise Leesfout([*self.problemen, melding])
            self.wortel = waarde
            self.posities[()] = Positie(plek.regel, plek.kolom, 1)
            return ()
        boven = self.stapel[-1]
        if isinstance(boven.inhoud, list):
            pad: Pad = (*boven.pad, len(boven.inhoud))
            boven.inhoud.append(waarde)
        else:
            sleutel = boven.sleutel or ""
            pad = (*boven.pad, sleutel)
            boven.inhoud[sleutel] = waarde
            boven.sleutel = None
            if not isinstance(waarde, str | int | Decimal):
                plek = self.sleutels[pad]
        self.posities[pad] = plek
        return pad

    def _meld(self, code: str, plek: Positie, wat: str, bij_teken: str = "", hulp: str = "") -> None:
        self.problemen.append(self._maak(code, plek, wat, bij_teken, hulp))

    def _stop(self, code: str, knoop: yaml.Event, wat: str) -> NoReturn:
        raise Leesfout([*self.problemen, self._maak(code, _plek(knoop), wat)])

    def _maak(self, code: str, plek: Positie, wat: str, bij_teken: str = "", hulp: str = "") -> Diagnose:
        return _diagnose(code, self.naam, plek, self.regels, wat, "", hulp, bij_teken)

    def _ongeldig(self, fout: yaml.MarkedYAMLError) -> Diagnose:
        merk = fout.problem_mark or fout.context_mark
        if merk is None:
            return _los("Y101", self.naam, _vertaal(str(fout.problem)))
        if "nesting" in f"{fout.problem}":
            return self._maak("Y105", Positie(merk.line + 1, merk.column + 1, 1), "veel te veel lagen diep")
        hier = Positie(min(merk.line, len(self.regels) - 1) + 1, merk.column + 1, 1)
        if "\t" in self.regels[hier.regel - 1][: hier.kolom]:
            return self._maak("Y101", hier, "een tab mag hier niet", hulp="gebruik spaties om in te springen")
        melding = f"{fout.context or ''} {fout.problem or ''}"
        open_ = self._geopend(fout, melding, hier) or self._na_de_waarde(melding, hier)
        if open_ is not None:
            plek, wat, hulp = open_
            return self._maak("Y101", plek, wat, hulp=hulp)
        return self._maak("Y101", hier, _vertaal(melding), hulp=_remedie(melding))

    def _geopend(self, fout: yaml.MarkedYAMLError, melding: str, hier: Positie) -> tuple[Positie, str, str] | None:
        """What was opened and not closed stands where it was opened, not where the reader noticed."""
        if fout.context_mark is None:
            return None
        begin = Positie(fout.context_mark.line + 1, fout.context_mark.column + 1, 1)
        if "scanning a quoted scalar" in melding and "unexpected" in melding:
            return begin, "een aanhalingsteken dat niet wordt gesloten", "sluit de tekst met hetzelfde aanhalingsteken"
        if "a simple key" in melding:
            return begin, _vertaal(melding), _remedie(melding)
        if "parsing a flow" in melding and begin.regel != hier.regel:
            soort, dicht = ("lijst `[`", "]") if "sequence" in melding else ("groep `{`", "}")
            wat = f"deze {soort} wordt niet goed gesloten; op regel {hier.regel} loopt het vast"
            return begin, wat, f"sluit met `{dicht}`, en zet een komma tussen de delen"
        return None

    def _na_de_waarde(self, melding: str, hier: Positie) -> tuple[Positie, str, str] | None:
        """A value that ran on too far: its beginning, or what stands right behind it, is what has to be mended."""
        if self.laatste is None or self.laatste.end_mark is None:
            return None
        begin, eind = _plek(self.laatste), self.laatste.end_mark
        verder = eind.line + 1 > begin.regel
        ertussen = self.regels[hier.regel - 1][eind.column : hier.kolom - 1] if eind.line + 1 == hier.regel else "…"
        if self.laatste.style in ("'", '"') and not ertussen.strip():
            if verder:
                wat = f"het aanhalingsteken dat hier opent sluit pas op regel {hier.regel}"
                return begin, wat, "sluit de tekst op de regel waar zij begint"
            return hier, "achter het aanhalingsteken dat sluit staat nog iets", _AANHALEN
        if "mapping values" not in melding or (eind.line + 1, eind.column + 1) != (hier.regel, hier.kolom):
            return None
        if not verder:
            return begin, "een dubbele punt op een plek waar geen sleutel kan staan", _AANHALEN
        if self.regels[begin.regel - 1][: begin.kolom - 1].rstrip().endswith(":"):
            return (
                hier,
                "deze regel springt verder in dan de regel waar zij bij hoort",
                _INSPRINGEN,
            )
        return (
            begin,
            "na deze sleutel ontbreekt een dubbele punt",
            "schrijf `sleutel: waarde`, met een spatie na de dubbele punt",
        )


def _begin_van(knoop: yaml.Event) -> tuple[int, int]:
    merk = knoop.start_mark
    return (merk.line + 1, merk.column + 1) if merk else (1, 1)


def _plek(knoop: yaml.Event) -> Positie:
    regel, kolom = _begin_van(knoop)
    eind = knoop.end_mark
    return Positie(regel, kolom, max(1, eind.column + 1 - kolom) if eind and eind.line + 1 == regel else 1)


_AANHALEN = (
    "zet de hele waarde tussen aanhalingstekens; een aanhalingsteken binnen de tekst schrijft u dubbel (`''`), of u "
    'neemt buiten de andere soort (`"…"`)'
)
_INSPRINGEN = "laat de sleutels van één groep even ver inspringen, met spaties"
#: What libyaml says, what it means for an author, and what helps when that is known.
_MELDINGEN: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "een dubbele punt op een plek waar geen sleutel kan staan", ""),
    ("cannot start any token", "een teken waarmee geen waarde kan beginnen", _AANHALEN),
    (
        "could not find expected ':'",
        "na deze sleutel ontbreekt een dubbele punt",
        "schrijf `sleutel: waarde`, met een spatie na de dubbele punt",
    ),
    (
        "escape",
        "een `\\` met een teken dat er niet achter kan",
        "zet de tekst tussen enkele aanhalingstekens (`'…'`), of schrijf `\\\\`",
    ),
    ("quoted scalar", "een aanhalingsteken dat niet wordt gesloten", ""),
    (
        "block scalar",
        "na `|` of `>` hoort de tekst op een nieuwe regel te beginnen",
        "begin op een nieuwe regel, of zet de waarde tussen aanhalingstekens",
    ),
    ("expected <block end>", "deze regel springt anders in dan de regels eromheen", _INSPRINGEN),
    (
        "did not find expected '-' indicator",
        "in deze lijst ontbreekt een streepje",
        "begin elk deel van de lijst met `- `, of laat de regel inspringen als zij bij het deel erboven hoort",
    ),
    ("did not find expected key", "deze regel springt anders in dan de regels eromheen", _INSPRINGEN),
    ("scanning an a", "een `&` of `*` waarmee geen waarde kan beginnen", _AANHALEN),
    ("',' or ']'", "een lijst `[…]` die niet goed wordt gesloten", "sluit met `]`, en zet een komma tussen de delen"),
    ("',' or '}'", "een groep `{…}` die niet goed wordt gesloten", "sluit met `}`, en zet een komma tussen de delen"),
    ("duplicate", "een aanwijzing aan de lezer die er twee keer staat", ""),
    ("undefined tag handle", "een tag die niet bestaat", ""),
    ("block sequence entries are not allowed", "een lijst kan hier niet beginnen; zet hem op een nieuwe regel", ""),
)


def _vertaal(melding: str) -> str:
    return next((nederlands for engels, nederlands, _ in _MELDINGEN if engels in melding), "dit is geen geldige YAML")


def _remedie(melding: str) -> str:
    return next((hulp for engels, _, hulp in _MELDINGEN if engels in melding), "")


# --- plain words and numbers -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Fout:
    """Why a plain word or number is refused."""

    code: str
    wat: str
    hulp: str = ""


_LEEG = frozenset({"", "~", "null", "Null", "NULL"})
_ONEIGENLIJK = {
    woord: juist
    for juist, woorden in {"ja": ("yes", "true", "on"), "nee": ("no", "false", "off")}.items()
    for kaal in woorden
    for woord in (kaal, kaal.capitalize(), kaal.upper())
}
_CIJFERS = re.compile(r"[-+]?[0-9][0-9_.:]*")
_GEHEEL = re.compile(r"-?(?:0|[1-9][0-9]*)")
_BREUK = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]")
_SLOTNUL = re.compile(r"[-+]?[0-9]+\.[0-9]*0+")
#: Everything that some reader of YAML takes for a number, and that is not one of the plain forms above.
_DUBBELZINNIG = re.compile(
    r"[-+]?(?:0[0-9_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+|[0-9][0-9_]*|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|(?:[0-9][0-9_]*)?\.[0-9_]+|[0-9][0-9_]*\.[0-9_]*|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9]+)[eE][-+]?[0-9]+"
    r"|\.(?:inf|Inf|INF)|[0-9]+(?:\.[0-9]{3})*,[0-9]+)|\.(?:nan|NaN|NAN)|(?:inf|nan|Infinity|NaN)"
)


def _lees_kaal(tekst: str) -> str | int | Decimal | _Fout:
    """The meaning of a word without quotes: text, a whole number, a decimal, or a reason to refuse it."""
    if tekst in _LEEG:
        return _Fout("Y113", "hier staat geen waarde")
    if tekst in _ONEIGENLIJK:
        juist = _ONEIGENLIJK[tekst]
        return _Fout("Y112", f"`{tekst}` is hier geen woord", f'schrijf `{juist}`, of `"{tekst}"` als het tekst is')
    if tekst[0] in _KRUL and tekst[-1] in _KRUL and not tekst[1:-1].strip().replace(" ", "").isalpha():
        return _krullend(tekst)
    if not (tekst[0].isdigit() or tekst[0] in "-+.iInN"):
        return tekst
    return _lees_getal(tekst)


#: The quotation marks that a word processor makes of straight ones.
_KRUL = "“”„‘’"
_KENMERK = re.compile(r"[0-9][0-9.:,/ -]*")


def _krullend(tekst: str) -> str | _Fout:
    """A number or date between curly quotes: to YAML those are part of the text. Words between them are left alone."""
    binnen = tekst[1:-1].strip()
    if not _KENMERK.fullmatch(binnen[:LANGSTE_GETAL]):
        return tekst
    return _Fout("Y114", f"`{_kort(tekst)}` staat tussen krullende aanhalingstekens", f'schrijf `"{_kort(binnen)}"`')


def _lees_getal(tekst: str) -> str | int | Decimal | _Fout:
    if len(tekst) > MEESTE_CIJFERS and _CIJFERS.fullmatch(tekst) and sum(map(str.isdigit, tekst)) > MEESTE_CIJFERS:
        return _Fout("Y115", f"`{_kort(tekst)}` heeft meer dan {MEESTE_CIJFERS} cijfers")
    if len(tekst) > LANGSTE_GETAL:
        return tekst
    if _GEHEEL.fullmatch(tekst):
        return int(tekst) if tekst != "-0" else 0
    if _BREUK.fullmatch(tekst):
        return Decimal(tekst)
    if _SLOTNUL.fullmatch(tekst):
        return _Fout("Y116", f"`{_kort(tekst)}` verliest als getal zijn nul", _hulp_bij_slotnul(tekst))
    if _DUBBELZINNIG.fullmatch(tekst):
        return _Fout("Y114", f"`{_kort(tekst)}` is een dubbelzinnig getal", _hulp_bij_komma(tekst))
    return tekst


def _hulp_bij_komma(tekst: str) -> str:
    """A number as it is written in Dutch, with a point between thousands and a comma before the decimals."""
    if "," not in tekst:
        return ""
    geheel, _, rest = tekst.replace(".", "").lstrip("+").partition(",")
    deel = rest.rstrip("0")
    getal = f"{int(geheel)}.{deel}" if deel else f"{int(geheel)}"
    return f"schrijf `{getal}`, zonder punt tussen de duizendtallen en met een punt voor de decimalen"


def _hulp_bij_slotnul(tekst: str) -> str:
    kaal = tekst.rstrip("0").rstrip(".")
    duizend = f", of `{tekst.replace('.', '')}` als u duizendtallen bedoelt" if re.search(r"\.\d{3}$", tekst) else ""
    return (
        f'zet het tussen aanhalingstekens als het een nummer is (`"{_kort(tekst)}"`); schrijf anders `{kaal}`{duizend}'
    )


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= 60 else tekst[:57] + "…"


# --- diagnoses ---------------------------------------------------------------------------------------------------


def _diagnose(
    code: str,
    naam: str,
    plek: Positie,
    regels: tuple[str, ...],
    wat: str,
    waarom: str = "",
    hulp: str = "",
    bij_teken: str = "",
    als_waarschuwing: bool = False,
) -> Diagnose:
    vast = CODES[code]
    return Diagnose(
        code=code,
        ernst="waarschuwing" if als_waarschuwing else vast.ernst,
        bestand=naam,
        regel=plek.regel,
        kolom=plek.kolom,
        lengte=plek.lengte,
        wat=wat,
        waarom=waarom or vast.waarom,
        hulp=hulp or vast.hulp,
        regeltekst=regels[plek.regel - 1][:2000] if 0 < plek.regel <= len(regels) else "",
        bij_teken=bij_teken,
    )


def _los(code: str, naam: str, wat: str) -> Diagnose:
    """A diagnosis about the file as a whole."""
    return _diagnose(code, naam, Positie(0, 0, 0), (), wat)


# --- from data to a model ----------------------------------------------------------------------------------------


def maak(document: Document, model: type[Model]) -> tuple[Model | None, tuple[Diagnose, ...]]:
    """Read a document as a model; every fault of shape becomes a diagnosis at its place.

    Returns no model when there is a fault. The same document gives the same model object again.
    """
    gemaakt, diagnoses = _maak(document, model)
    return (gemaakt if isinstance(gemaakt, model) else None), diagnoses


@lru_cache(maxsize=BEWAARDE_DOCUMENTEN)
def _maak(document: Document, model: type[BaseModel]) -> tuple[BaseModel | None, tuple[Diagnose, ...]]:
    try:
        return model.model_validate(document.data), ()
    except ValidationError as fout:
        problemen = _kies(document, fout.errors(include_url=False))
        return None, gesorteerd(_vertaal_fout(document, model, pad, problemen[pad]) for pad in problemen)


def _kies(document: Document, fouten: list[ErrorDetails]) -> dict[Pad, list[ErrorDetails]]:
    """Errors by the path of the thing they speak of; of a choice between shapes only the shape that fits best."""
    per_pad: dict[Pad, list[ErrorDetails]] = {}
    for fout in fouten:
        per_pad.setdefault(_datapad(document, fout), []).append(fout)
    for pad in [p for p in per_pad if any(len(q) > len(p) and q[: len(p)] == p for q in per_pad)]:
        if all(_andere_vorm(fout) for fout in per_pad[pad]):
            del per_pad[pad]
    return per_pad


def _andere_vorm(fout: ErrorDetails) -> bool:
    return fout["type"].endswith("_type") or fout["type"] == "literal_error"


def _datapad(document: Document, fout: ErrorDetails) -> Pad:
    """The path in the file: pydantic also names the members of unions, which are not in the file."""
    pad: Pad = ()
    for stap in fout["loc"]:
        if (*pad, stap) in document.posities:
            pad = (*pad, stap)
    return (*pad, fout["loc"][-1]) if fout["type"] == "missing" else pad


def _vertaal_fout(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    fout = next((f for f in fouten if not _andere_vorm(f)), fouten[0])
    if _is_vindplaats(pad, fout):
        return document.diagnose("R401", pad, f"`{_naam_van(pad[:-1])}` noemt geen vindplaats", sleutel=True)
    maker = _VERTALERS.get(fout["type"], _verkeerde_soort)
    return maker(document, model, pad, fouten)


def _is_vindplaats(pad: Pad, fout: ErrorDetails) -> bool:
    return bool(pad) and pad[-1] == "bron" and fout["type"] in {"missing", "string_too_short"}


def _naam_van(pad: Pad) -> str:
    """The name by which an author knows a place: the last key, with its number in a list."""
    if not pad:
        return "dit bestand"
    if isinstance(pad[-1], int):
        return f"{_naam_van(pad[:-1])} {pad[-1] + 1}"
    return str(pad[-1])


def _ontbreekt(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    sleutel = str(pad[-1])
    uitleg = next((velden[sleutel].description for velden in _velden(model, pad[:-1]) if sleutel in velden), None)
    hulp = f"voeg `{sleutel}:` toe" + (f" ({uitleg})" if uitleg else "")
    return document.diagnose("S101", pad[:-1], f"bij `{_naam_van(pad[:-1])}` ontbreekt `{sleutel}`", hulp=hulp)


def _te_veel(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    sleutel = str(pad[-1])
    keuzes = [naam for velden in _velden(model, pad[:-1]) for naam in velden]
    wat = f"onbekende sleutel `{_kort(sleutel)}` bij `{_naam_van(pad[:-1])}`"
    return document.diagnose("S102", pad, wat, hulp=_bedoelde(sleutel, keuzes, "hier kan"), sleutel=True)


def _verkeerd_woord(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    invoer = fouten[0]["input"]
    wat = f"`{_kort(str(invoer))}` kan niet bij `{_naam_van(pad)}`"
    return document.diagnose("S103", pad, wat, hulp=_bedoelde(str(invoer), _vaste_woorden(fouten), "kies uit"))


def _vaste_woorden(fouten: list[ErrorDetails]) -> list[str]:
    """The words that pydantic would have taken here."""
    return [
        woord
        for fout in fouten
        if fout["type"] == "literal_error"
        for woord in re.findall(r"'([^']*)'", str(fout.get("ctx", {}).get("expected", "")))
    ]


def _bedoelde(woord: str, keuzes: list[str], inleiding: str) -> str:
    lijst = f"{inleiding}: {', '.join(f'`{keuze}`' for keuze in keuzes)}" if keuzes else ""
    gelijkend = lijkt_op(woord, keuzes)
    if gelijkend is None:
        return lijst
    return f"bedoelde u `{gelijkend}`?" + (f" {lijst}" if len(keuzes) <= 12 else "")


#: What pydantic expected, in the words of an author.
_SOORTEN = {
    "string_type": "tekst",
    "list_type": "een lijst (`[a, b]`)",
    "dict_type": "een groep van sleutels en waarden",
    "model_type": "een groep van sleutels en waarden",
    "model_attributes_type": "een groep van sleutels en waarden",
    "int_type": "een geheel getal",
    "decimal_type": "een getal",
    "is_instance_of": "een getal",
    "literal_error": "een woord uit de vaste lijst",
}


def _verkeerde_soort(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    verwacht = " of ".join(dict.fromkeys(_SOORTEN.get(fout["type"], "een andere waarde") for fout in fouten))
    invoer = fouten[0]["input"]
    wat = f"`{_naam_van(pad)}` is {_soort_van(invoer)}; hier hoort {verwacht}"
    if isinstance(invoer, int | Decimal) and "tekst" in verwacht:
        return document.diagnose("S104", pad, wat, hulp=f'zet het tussen aanhalingstekens: `"{invoer}"`')
    bedoeld = lijkt_op(str(invoer), _vaste_woorden(fouten)) if isinstance(invoer, str) else None
    hulp = f"bedoelde u `{bedoeld}`?" if bedoeld else _hulp_bij_vorm(invoer, verwacht)
    return document.diagnose("S104", pad, wat, hulp=hulp)


def _hulp_bij_vorm(invoer: object, verwacht: str) -> str:
    """The value as it should be written, when that is only a matter of brackets."""
    if isinstance(invoer, str) and "een lijst" in verwacht:
        delen = [deel.strip() for deel in invoer.split(",") if deel.strip()]
        return f"schrijf `[{_kort(', '.join(delen))}]`"
    if isinstance(invoer, str) and "een groep" in verwacht:
        return "schrijf eronder, verder ingesprongen, regels van de vorm `sleutel: waarde`"
    if isinstance(invoer, list) and "een groep" in verwacht:
        return (
            "haal de streepjes of haken weg; in een voorwaarde moet elke regel kloppen, behalve onder `minstens_een:`"
        )
    if isinstance(invoer, list) and len(invoer) == 1 and isinstance(invoer[0], str) and "tekst" in verwacht:
        return f"haal de haken weg: `{_kort(invoer[0])}`"
    return ""


def _soort_van(waarde: object) -> str:
    if isinstance(waarde, dict):
        return "een groep van sleutels en waarden"
    if isinstance(waarde, list):
        return "een lijst"
    return "een getal" if isinstance(waarde, int | Decimal) else "tekst"


def _eigen_woorden(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    """A refusal of our own validators (ja/nee, dates): their message is the remedy."""
    reden = str(fouten[0].get("ctx", {}).get("error", ""))
    wat = f"`{_kort(str(fouten[0]['input']))}` kan niet bij `{_naam_van(pad)}`"
    return document.diagnose("S105", pad, wat, hulp=reden)


def _verkeerd_patroon(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    patroon = str(next((f["ctx"]["pattern"] for f in fouten if "pattern" in f.get("ctx", {})), ""))
    invoer = str(fouten[0]["input"])
    wat = f"`{_kort(invoer)}` is geen geldige schrijfwijze voor `{_naam_van(pad)}`"
    hulp, zo = _PATRONEN.get(patroon, ""), nette_naam(invoer)
    if hulp and zo != invoer and re.search(patroon, zo):
        hulp = f"schrijf `{zo}` ({hulp.removeprefix('schrijf: ')})"
    return document.diagnose("S105", pad, wat, hulp=hulp)


def nette_naam(tekst: str) -> str:
    """A name as it may be written: small letters, a line for a space; too long a text stays as it is."""
    return "_".join(tekst.casefold().split()) if len(tekst) <= LANGSTE_GETAL else tekst


def _te_kort(document: Document, model: type[BaseModel], pad: Pad, fouten: list[ErrorDetails]) -> Diagnose:
    nodig = fouten[0].get("ctx", {}).get("min_length", 1)
    wat = f"`{_naam_van(pad)}` is te kort; ten minste {nodig} nodig"
    return document.diagnose("S106", pad, wat)


_Vertaler = Callable[[Document, type[BaseModel], Pad, list[ErrorDetails]], Diagnose]
_VERTALERS: dict[str, _Vertaler] = {
    "missing": _ontbreekt,
    "extra_forbidden": _te_veel,
    "literal_error": _verkeerd_woord,
    "value_error": _eigen_woorden,
    "string_pattern_mismatch": _verkeerd_patroon,
    "string_too_short": _te_kort,
    "too_short": _te_kort,
}


def _patroon_van(naam: object) -> tuple[str, str]:
    veld = next(deel for deel in get_args(naam) if isinstance(deel, FieldInfo))
    patroon = next(deel.pattern for deel in veld.metadata if getattr(deel, "pattern", None))
    return str(patroon), f"schrijf: {veld.description}"


_PATRONEN = dict(map(_patroon_van, (Naam, RegelingId, Verwijzing, FeitNaam)))
_PATRONEN[r"^[A-Z]\d{3}$"] = "schrijf een code uit docs/diagnoses.md, bijvoorbeeld `R601`"


def _velden(model: type[BaseModel], pad: Pad) -> Iterator[dict[str, FieldInfo]]:
    """The fields, by the key an author writes, of every model that can stand at this path."""
    soorten: list[object] = [model]
    for stap in pad:
        soorten = [verder for soort in soorten for verder in _stap(soort, stap)]
    for soort in soorten:
        if isinstance(soort, type) and issubclass(soort, BaseModel):
            yield {veld.alias or naam: veld for naam, veld in soort.model_fields.items()}


def _stap(soort: object, stap: str | int) -> Iterator[object]:
    """What can stand one key or place deeper than this type."""
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        for naam, veld in soort.model_fields.items():
            if stap == (veld.alias or naam):
                yield from _leden(veld.annotation)
    elif get_origin(soort) in (list, dict):
        yield from _leden(get_args(soort)[-1])


def _leden(soort: object) -> Iterator[object]:
    if get_origin(soort) is Annotated:
        yield from _leden(get_args(soort)[0])
    elif get_origin(soort) in (Union, UnionType):
        for lid in get_args(soort):
            yield from _leden(lid)
    else:
        yield soort
