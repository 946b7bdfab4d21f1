"""Conditions as written (a mapping from fact to test) become a small tree that can be evaluated.

Parsing never raises on what an author wrote: it returns every problem with the path of the key, and the
checker gives those problems their place and remedy. What parses without problems can always be evaluated.
"""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from engine.formulas import DATUM
from engine.months import MEESTE_MAANDEN
from engine.values import OngeldigeWaarde, Waarde, eenheid_van, lees_hoeveelheid, lees_waarde, schrijf
from schemas.begrippen import Feit

Operator = Literal["is", "een_van", "geen_van", "minder_dan", "meer_dan", "ten_hoogste", "ten_minste"]

#: Of so many problems in one condition it is said what was probably meant.
MEESTE_SUGGESTIES = 50
_KIJK = "kijk in begrippen.yaml welke namen er zijn"

#: How each written operator reads; ``vanaf``, ``tot`` and ``tot_en_met`` are the same comparisons for dates.
OPERATOREN: dict[str, Operator] = {
    "is": "is",
    "minder_dan": "minder_dan",
    "tot": "minder_dan",
    "meer_dan": "meer_dan",
    "na": "meer_dan",
    "ten_hoogste": "ten_hoogste",
    "tot_en_met": "ten_hoogste",
    "ten_minste": "ten_minste",
    "vanaf": "ten_minste",
    "is_niet": "geen_van",
}
GROEPEN = {"alle": "alle", "minstens_een": "een", "geen_enkele": "geen"}
KRINGEN: dict[str, tuple[Literal["een", "alle"], str]] = {
    "een_persoon": ("een", "huishouden"),
    "alle_personen": ("alle", "huishouden"),
    "een_gezaghebbende": ("een", "gezaghebbenden"),
    "alle_gezaghebbenden": ("alle", "gezaghebbenden"),
    "een_ander": ("een", "anderen"),
    "een_element": ("een", "elementen"),
}
KALENDERJAAR = "kalenderjaar"
_EERDER = ("soort", "uitkomst", "binnen")
#: Kinds that are numbers: they compare with each other; every other kind only with its own.
_GETALLEN = {"getal", "bedrag", "duur"}
#: What can be asked of a series: a number made of all its months, or whether each or one of them passes a test.
MATEN = ("laagste", "hoogste", "som", "gemiddelde", "elke_maand", "een_maand")
DEKKINGEN = ("gedekt", "gedekt_onder_voorwaarden", "niet_gedekt", "onbekend")


@dataclass(frozen=True, slots=True)
class Naar:
    """An operand that refers to another fact or to a dated amount (always by its full name)."""

    soort: Literal["feit", "bedrag"]
    naam: str


Operand = tuple[Waarde, ...] | Naar


class Toets(NamedTuple):
    """One comparison on one fact."""

    operator: Operator
    operand: Operand

    def tekst(self) -> str:
        """As it reads in a trace."""
        if isinstance(self.operand, Naar):
            return f"{self.operator} {self.operand.naam}"
        waarden = ", ".join(schrijf(w) for w in self.operand)
        return waarden if self.operator == "is" else f"{self.operator} {waarden}"


@dataclass(frozen=True, slots=True)
class Lijn:
    """A fact with its tests; all tests must hold."""

    feit: str
    toetsen: tuple[Toets, ...]


@dataclass(frozen=True, slots=True)
class Groep:
    """All, one or none of the parts; ``tekst`` says why they stand together when no author wrote the group."""

    soort: Literal["alle", "een", "geen"]
    delen: "tuple[Knoop, ...]"
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class Kring:
    """One or all of a circle of people (or of the plan's elements): those for whom ``wie`` holds."""

    kwantor: Literal["een", "alle"]
    over: str
    wie: "Knoop"
    als: "Knoop"


@dataclass(frozen=True, slots=True)
class Som:
    """The sum of a fact over people, elements or running help, tested."""

    over: Literal["personen", "elementen", "lopende_hulp"]
    feit: str
    toetsen: tuple[Toets, ...]


@dataclass(frozen=True, slots=True)
class Reeks:
    """A fact with one value per month, over so many months before the day that counts, by one measure, tested."""

    feit: str
    maanden: int
    maat: str
    toetsen: tuple[Toets, ...]


@dataclass(frozen=True, slots=True)
class Eerder:
    """Whether an earlier decision of this kind was taken within a period, or is about the same calendar year."""

    soort: str
    uitkomst: str
    maanden: int = 0
    dagen: int = 0
    kalenderjaar: bool = False


@dataclass(frozen=True, slots=True)
class Dekkingslijn:
    """The outcome of another rule in the same place."""

    regel: str
    waarden: tuple[str, ...]


Knoop = Lijn | Groep | Kring | Som | Reeks | Eerder | Dekkingslijn

WAAR = Groep("alle", ())


@dataclass(frozen=True, slots=True)
class Probleem:
    """Something wrong in a condition: what kind, at which key path, what, and how to mend it."""

    soort: Literal[
        "onbekend_feit", "verkeerde_waarde", "verkeerde_toets", "verkeerde_groep", "onbekend_bedrag", "onbekende_regel"
    ]
    pad: tuple[str | int, ...]
    wat: str
    hulp: str


@dataclass(frozen=True, slots=True)
class Taal:
    """What names mean at one place: the vocabulary, the kinds below a kind, amounts and rules by reference.

    ``suggereer``: whether a problem says what was meant; looking for that takes long where much is wrong.
    """

    feiten: Mapping[str, Feit]
    onder: Mapping[str, tuple[str, ...]]
    bedrag: Callable[[str], tuple[str, str] | str]
    regel: Callable[[str], tuple[str, ...] | str]
    suggereer: bool = True

    def keuzes(self, feit: Feit) -> tuple[str, ...]:
        """The words a choice fact may take."""
        if feit.uit == "voorzieningen":
            return tuple(sorted(self.onder))
        return tuple(feit.uit or ())


def lees_voorwaarde(
    ruw: Mapping[str, object], taal: Taal, pad: tuple[str | int, ...] = ()
) -> tuple[Knoop, tuple[Probleem, ...]]:
    """Parse a condition.

    Args:
        ruw: the mapping as the YAML reader gave it.
        taal: the names that exist here.
        pad: the path of this mapping in its document, for problems.

    Returns:
        The tree (parts with a problem left out) and all problems.
    """
    lezer = _Lezer(taal, [])
    knoop = lezer.alles(ruw, pad)
    return knoop, tuple(lezer.problemen)


@dataclass(slots=True)
class _Lezer:
    """Collects problems while one condition is parsed."""

    taal: Taal
    problemen: list[Probleem]

    def alles(self, ruw: Mapping[str, object], pad: tuple[str | int, ...]) -> Knoop:
        delen = [knoop for sleutel in sorted(ruw) for knoop in self._regel(sleutel, ruw[sleutel], (*pad, sleutel))]
        return delen[0] if len(delen) == 1 else Groep("alle", tuple(delen))

    def _regel(self, sleutel: str, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        if sleutel in GROEPEN:
            return self._groep(sleutel, waarde, pad)
        if sleutel in KRINGEN:
            return self._kring(sleutel, waarde, pad)
        if sleutel == "som":
            return self._som(waarde, pad)
        if sleutel == "reeks":
            return self._reeks(waarde, pad)
        if sleutel == "eerder":
            return self._eerder(waarde, pad)
        if sleutel.startswith("dekking."):
            return self._dekking(sleutel.removeprefix("dekking."), waarde, pad)
        return self._lijn(sleutel, waarde, pad)

    def _mis(self, soort: str, pad: tuple[str | int, ...], wat: str, hulp: str) -> list[Knoop]:
        self.problemen.append(Probleem(soort, pad, wat, hulp))  # type: ignore[arg-type]  # a literal at every call
        return []

    def _groep(self, sleutel: str, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        if not isinstance(waarde, list) or not waarde or not all(isinstance(deel, dict) and deel for deel in waarde):
            return self._mis(
                "verkeerde_groep",
                pad,
                f"`{sleutel}` hoort een lijst met voorwaarden te hebben",
                "schrijf `- {feit: waarde}` per deel",
            )
        delen = tuple(self.alles(deel, (*pad, nummer)) for nummer, deel in enumerate(waarde))
        return [Groep(GROEPEN[sleutel], delen)]  # type: ignore[arg-type]  # values of GROEPEN

    def _kring(self, sleutel: str, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        if not isinstance(waarde, dict) or not waarde:
            return self._mis(
                "verkeerde_groep",
                pad,
                f"`{sleutel}` hoort een voorwaarde te hebben",
                "schrijf `{persoon.feit: waarde}`",
            )
        kwantor, over = KRINGEN[sleutel]
        if set(waarde) <= {"wie", "als"}:
            wie, als = waarde.get("wie", {}), waarde.get("als", {})
            if not isinstance(wie, dict) or not isinstance(als, dict):
                return self._mis("verkeerde_groep", pad, "`wie` en `als` zijn voorwaarden", "schrijf `{feit: waarde}`")
            return [Kring(kwantor, over, self.alles(wie, (*pad, "wie")), self.alles(als, (*pad, "als")))]
        return [Kring(kwantor, over, WAAR, self.alles(waarde, pad))]

    def _som(self, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        if not isinstance(waarde, dict) or waarde.get("over") not in ("personen", "elementen", "lopende_hulp"):
            return self._mis(
                "verkeerde_groep", pad, "`som` mist `over`", "kies `over: personen`, `elementen` of `lopende_hulp`"
            )
        naam = waarde.get("feit")
        feit = self.taal.feiten.get(naam) if isinstance(naam, str) else None
        if feit is None or feit.soort not in _GETALLEN or feit.reeks is not None:
            return self._mis(
                "verkeerde_groep",
                pad,
                "`som` telt een getal, bedrag of duur op",
                "noem `feit:` met een feit van die soort",
            )
        grenzen = {k: v for k, v in waarde.items() if k not in ("over", "feit", "per")}
        if not grenzen:
            return self._mis(
                "verkeerde_toets", pad, "`som` heeft geen grens", "voeg bijvoorbeeld `ten_hoogste: bedragen.x` toe"
            )
        toetsen = self._toetsen(grenzen, str(naam), feit, pad)
        return [Som(waarde["over"], str(naam), toetsen)] if toetsen else []

    def _reeks(self, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        """Every measure of one series is a part of its own; all must hold."""
        hulp = "schrijf bijvoorbeeld `{feit: huishouden.x, maanden: 12, laagste: {ten_hoogste: bedragen.y}}`"
        if not isinstance(waarde, dict):
            return self._mis("verkeerde_groep", pad, "`reeks` vraagt `feit`, `maanden` en een maat", hulp)
        naam, maanden = waarde.get("feit"), waarde.get("maanden")
        feit = self.taal.feiten.get(naam) if isinstance(naam, str) else None
        if feit is None or feit.reeks is None:
            reeksen = tuple(n for n, f in self.taal.feiten.items() if f.reeks is not None)
            bestaat_niet = (
                f"`{naam}` is geen feit met een waarde per maand" if "feit" in waarde else "`reeks` mist `feit`"
            )
            return self._mis(
                "verkeerde_groep",
                (*pad, *(["feit"] if "feit" in waarde else [])),
                bestaat_niet,
                self._lijkt_op(naam, reeksen) if reeksen else hulp,
            )
        if not isinstance(maanden, int) or not 1 <= maanden <= MEESTE_MAANDEN:
            wat = f"`maanden` is een heel getal van 1 tot en met {MEESTE_MAANDEN}"
            return self._mis("verkeerde_groep", (*pad, *(["maanden"] if "maanden" in waarde else [])), wat, hulp)
        gevraagd = [sleutel for sleutel in sorted(waarde) if sleutel not in ("feit", "maanden")]
        vreemd = [sleutel for sleutel in gevraagd if sleutel not in MATEN]
        for sleutel in vreemd:
            self._mis(
                "verkeerde_groep",
                (*pad, sleutel),
                f"`{sleutel}` is geen maat van een reeks",
                self._lijkt_op(sleutel, MATEN, f"kies uit: {', '.join(MATEN)}"),
            )
        if not gevraagd:
            return self._mis(
                "verkeerde_groep", pad, "`reeks` vraagt niets van die maanden", f"kies een maat: {', '.join(MATEN)}"
            )
        delen = [
            (maat, self._toetsen(waarde[maat], str(naam), _per_maand(feit, maat), (*pad, maat)))
            for maat in gevraagd
            if maat in MATEN
        ]
        return [Reeks(str(naam), maanden, maat, toetsen) for maat, toetsen in delen if toetsen]

    def _eerder(self, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        hulp = "schrijf bijvoorbeeld `{soort: woninginrichting, binnen: 5 jaar}`, of `binnen: kalenderjaar`"
        if (
            not isinstance(waarde, dict)
            or not isinstance(waarde.get("soort"), str)
            or not isinstance(waarde.get("binnen"), str)
        ):
            return self._mis("verkeerde_groep", pad, "`eerder` vraagt `soort` en `binnen`", hulp)
        soort, binnen, uitkomst = waarde["soort"], waarde["binnen"], waarde.get("uitkomst", "toegekend")
        eerst = len(self.problemen)
        if soort not in self.taal.onder:
            self._mis(
                "verkeerde_waarde",
                (*pad, "soort"),
                f"onbekende soort `{soort}`",
                self._lijkt_op(soort, self.taal.onder),
            )
        if not isinstance(uitkomst, str):
            self._mis("verkeerde_groep", (*pad, "uitkomst"), "`uitkomst` is één woord, zoals `toegekend`", hulp)
        for sleutel in sorted(waarde.keys() - _EERDER):
            wat = f"`eerder` kent geen `{sleutel}`"
            self._mis("verkeerde_groep", (*pad, sleutel), wat, self._lijkt_op(sleutel, _EERDER, hulp))
        if binnen == KALENDERJAAR:
            gelezen = Eerder(soort, str(uitkomst), kalenderjaar=True)
        else:
            try:
                gelezen = Eerder(soort, str(uitkomst), *lees_duur(binnen))
            except OngeldigeWaarde as fout:
                return self._mis("verkeerde_waarde", (*pad, "binnen"), str(fout), hulp)
        return [gelezen] if len(self.problemen) == eerst else []

    def _dekking(self, verwijzing: str, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        gevonden = self.taal.regel(verwijzing)
        if isinstance(gevonden, str):
            return self._mis("onbekende_regel", pad, f"onbekende regel `{verwijzing}`", gevonden)
        waarden = waarde if isinstance(waarde, list) else [waarde]
        if not waarden or any(w not in DEKKINGEN for w in waarden):
            return self._mis(
                "verkeerde_waarde", pad, "dit is geen uitkomst van een regel", f"kies uit: {', '.join(DEKKINGEN)}"
            )
        return [Dekkingslijn(gevonden[0], tuple(str(w) for w in waarden))]

    def _lijn(self, naam: str, waarde: object, pad: tuple[str | int, ...]) -> list[Knoop]:
        feit = self.taal.feiten.get(naam)
        if feit is None:
            return self._mis("onbekend_feit", pad, f"onbekend feit `{naam}`", self._lijkt_op(naam, self.taal.feiten))
        if feit.reeks is not None:
            return self._mis("verkeerde_toets", pad, f"`{naam}` heeft een waarde per maand", _VIA_REEKS)
        toetsen = self._toetsen(waarde, naam, feit, pad)
        return [Lijn(naam, toetsen)] if toetsen else []

    def _toetsen(self, waarde: object, naam: str, feit: Feit, pad: tuple[str | int, ...]) -> tuple[Toets, ...]:
        if isinstance(waarde, list):
            operand = self._waarden(waarde, feit, pad)
            return (Toets("een_van", operand),) if operand else ()
        if not isinstance(waarde, dict):
            een = self._operand(waarde, feit, pad)
            return () if een is None else (Toets("is", een),)
        toetsen = []
        for sleutel in sorted(waarde):
            toetsen.extend(self._toets(sleutel, waarde[sleutel], naam, feit, (*pad, sleutel)))
        if not waarde:
            self._mis(
                "verkeerde_toets",
                pad,
                f"`{naam}` heeft geen toets",
                "schrijf een waarde, een lijst of een vergelijking",
            )
        return tuple(toetsen)

    def _toets(self, sleutel: str, waarde: object, naam: str, feit: Feit, pad: tuple[str | int, ...]) -> list[Toets]:
        operator = OPERATOREN.get(sleutel)
        if operator is None:
            self._mis(
                "verkeerde_toets",
                pad,
                f"onbekende vergelijking `{sleutel}` bij `{naam}`",
                self._lijkt_op(sleutel, OPERATOREN),
            )
            return []
        if operator in ("is", "geen_van"):
            operand: Operand | None = (
                self._waarden(waarde, feit, pad) if isinstance(waarde, list) else self._operand(waarde, feit, pad)
            )
        elif feit.soort in ("ja_nee", "keuze"):
            self._mis(
                "verkeerde_toets",
                pad,
                f"`{naam}` is een {feit.soort} en heeft geen volgorde",
                "schrijf een waarde of een lijst van waarden",
            )
            return []
        else:
            operand = self._operand(waarde, feit, pad)
        if not operand:
            return []
        return [Toets("een_van" if operator == "is" and isinstance(waarde, list) else operator, operand)]

    def _waarden(self, waarden: list[object], feit: Feit, pad: tuple[str | int, ...]) -> tuple[Waarde, ...]:
        gelezen: list[Waarde] = []
        for nummer, waarde in enumerate(waarden):
            operand = self._operand(waarde, feit, (*pad, nummer))
            if isinstance(operand, tuple):
                gelezen.extend(operand)
            elif operand is not None:
                self._mis(
                    "verkeerde_toets", (*pad, nummer), "een verwijzing kan niet in een lijst", "gebruik `minstens_een`"
                )
        if not waarden:
            self._mis("verkeerde_toets", pad, "een lege lijst is nooit waar", "noem de waarden")
        return tuple(dict.fromkeys(gelezen))

    def _operand(self, waarde: object, feit: Feit, pad: tuple[str | int, ...]) -> Operand | None:
        if isinstance(waarde, str) and ("bedragen." in waarde):
            return self._bedrag(waarde, feit, pad)
        if isinstance(waarde, str) and waarde in self.taal.feiten:
            return self._ander_feit(waarde, feit, pad)
        if waarde == "onbekend":
            self._mis(
                "verkeerde_waarde",
                pad,
                "op `onbekend` kan een regel niet toetsen",
                "een regel toetst wat waar is; onbekend volgt vanzelf",
            )
            return None
        try:
            gelezen = lees_waarde(feit, self.taal.keuzes(feit), waarde)
        except OngeldigeWaarde as fout:
            soort = feit.uit == "voorzieningen"
            wat = f"`{str(waarde)[:60]}` is geen soort voorziening" if soort else str(fout)
            self._mis("verkeerde_waarde", pad, wat, self._hulp(waarde, feit))
            return None
        if feit.uit == "voorzieningen" and isinstance(gelezen, str):
            return self.taal.onder[gelezen]
        return (gelezen,)

    def _hulp(self, waarde: object, feit: Feit) -> str:
        vergelijking = _als_vergelijking(waarde) if feit.soort in {*_GETALLEN, "datum"} else ""
        if vergelijking:
            return f"schrijf de vergelijking als groep: `{vergelijking}`"
        if feit.soort != "keuze":
            in_eenheid = f" in {feit.eenheid}, zoals `12 {feit.eenheid}`" if feit.eenheid else ""
            return f"dit feit is {_VORM_VAN[feit.soort]}{in_eenheid}"
        keuzes = self.taal.keuzes(feit)
        delen = [deel.strip() for deel in waarde.split(",")] if isinstance(waarde, str) else []
        if len(delen) > 1 and set(delen) <= set(keuzes):
            return f"schrijf `[{', '.join(delen)}]` als een van deze genoeg is"
        return self._lijkt_op(waarde, keuzes)

    def _lijkt_op(self, woord: object, bestaande: Mapping[str, object] | tuple[str, ...], anders: str = _KIJK) -> str:
        if self.taal.suggereer and len(self.problemen) < MEESTE_SUGGESTIES:
            return _lijkt_op(woord, bestaande, anders)
        return anders

    def _bedrag(self, verwijzing: str, feit: Feit, pad: tuple[str | int, ...]) -> Operand | None:
        gevonden = self.taal.bedrag(verwijzing)
        if isinstance(gevonden, str):
            self._mis("onbekend_bedrag", pad, f"onbekend bedrag `{verwijzing}`", gevonden)
            return None
        naam, eenheid = gevonden
        return Naar("bedrag", naam) if self._zelfde_eenheid(eenheid, eenheid_van(feit), pad) else None

    def _ander_feit(self, naam: str, feit: Feit, pad: tuple[str | int, ...]) -> Operand | None:
        ander = self.taal.feiten[naam]
        if ander.reeks is not None:
            self._mis("verkeerde_toets", pad, f"`{naam}` heeft een waarde per maand", _VIA_REEKS)
            return None
        if ander.soort != feit.soort and not _GETALLEN.issuperset((ander.soort, feit.soort)):
            self._mis(
                "verkeerde_waarde", pad, f"`{naam}` is van een andere soort", "vergelijk feiten van dezelfde soort"
            )
            return None
        return Naar("feit", naam) if self._zelfde_eenheid(eenheid_van(ander), eenheid_van(feit), pad) else None

    def _zelfde_eenheid(self, van: str, naar: str, pad: tuple[str | int, ...]) -> bool:
        """Nothing is converted on the way: only what has no unit takes the one that is asked."""
        past = van in ("", naar)
        if not past:
            self._mis(
                "verkeerde_waarde",
                pad,
                f"eenheid `{van}` past niet bij `{naar or 'geen'}`",
                "gebruik dezelfde eenheid",
            )
        return past


_VORM_VAN = {
    "ja_nee": "`ja` of `nee`",
    "getal": "een getal",
    "bedrag": "een bedrag",
    "duur": "een duur",
    "datum": "een datum (jjjj-mm-dd)",
}
#: How people write a comparison who do not know the operators.
_TEKENS = {
    "<=": "ten_hoogste", ">=": "ten_minste", "<": "minder_dan", ">": "meer_dan", "≤": "ten_hoogste", "≥": "ten_minste",
    "ten hoogste": "ten_hoogste", "maximaal": "ten_hoogste", "hoogstens": "ten_hoogste", "ten minste": "ten_minste",
    "minimaal": "ten_minste", "minstens": "ten_minste", "minder dan": "minder_dan", "meer dan": "meer_dan",
}  # fmt: skip


def _als_vergelijking(waarde: object) -> str:
    """``<= 24 maanden`` or ``maximaal 24 maanden`` in the way of the language; empty when it is something else."""
    if not isinstance(waarde, str) or len(waarde) > 80:
        return ""
    tekst = waarde.strip()
    for teken, operator in _TEKENS.items():
        if tekst.startswith(teken) and tekst != teken:
            return f"{{{operator}: {tekst.removeprefix(teken).strip()}}}"
    return ""


def lees_duur(tekst: str) -> tuple[int, int]:
    """Read ``5 jaar``, ``12 maanden``, ``6 weken`` or ``14 dagen`` as (months, days). Raises OngeldigeWaarde."""
    aantal, eenheid = lees_hoeveelheid(tekst)
    if aantal != int(aantal) or aantal < 0 or aantal > 12000:
        raise OngeldigeWaarde(f"`{tekst}` is geen heel aantal")
    per = {"jaar": (12, 0), "maand": (1, 0), "week": (0, 7), "dag": (0, 1)}
    if eenheid not in per:
        raise OngeldigeWaarde(f"`{tekst}` is geen duur in jaren, maanden, weken of dagen")
    maanden, dagen = per[eenheid]
    return int(aantal) * maanden, int(aantal) * dagen


#: Where a fact with a value per month can be read.
_VIA_REEKS = "vraag ernaar met `reeks: {feit: …, maanden: 12, laagste: …}`"


def _per_maand(feit: Feit, maat: str) -> Feit:
    """The fact as a measure tests it: months added up are no longer an amount per month."""
    if maat == "som" and feit.eenheid is not None:
        return feit.model_copy(update={"eenheid": eenheid_van_som(feit.eenheid)})
    return feit


def eenheid_van_som(eenheid: str) -> str:
    """The unit of months added up: twelve times an amount per month is an amount."""
    return eenheid.removesuffix(" per maand")


def _lijkt_op(woord: object, bestaande: Mapping[str, object] | tuple[str, ...], anders: str) -> str:
    gevonden = difflib.get_close_matches(str(woord)[:80], list(bestaande))
    return f"bedoelde u `{gevonden[0]}`?" if gevonden else anders


def feiten_in(knoop: Knoop) -> frozenset[str]:
    """Every fact a condition reads, for indexes and for the checker."""
    match knoop:
        case Lijn(feit, toetsen) | Som(_, feit, toetsen) | Reeks(feit, _, _, toetsen):
            ander = {t.operand.naam for t in toetsen if isinstance(t.operand, Naar) and t.operand.soort == "feit"}
            return frozenset({feit} | ander)
        case Groep(_, delen):
            return frozenset[str]().union(*(feiten_in(deel) for deel in delen))
        case Kring(_, _, wie, als):
            return feiten_in(wie) | feiten_in(als)
        case Eerder() | Dekkingslijn():
            return frozenset()


def regels_in(knoop: Knoop) -> frozenset[str]:
    """Every rule whose outcome a condition reads."""
    match knoop:
        case Dekkingslijn(regel, _):
            return frozenset({regel})
        case Groep(_, delen):
            return frozenset[str]().union(*(regels_in(deel) for deel in delen))
        case Kring(_, _, wie, als):
            return regels_in(wie) | regels_in(als)
        case Lijn() | Som() | Reeks() | Eerder():
            return frozenset()


def eenheid_in_formule(feit: Feit) -> str:
    """The unit a fact has inside a formula; dates count as their own kind."""
    return DATUM if feit.soort == "datum" else eenheid_van(feit)
