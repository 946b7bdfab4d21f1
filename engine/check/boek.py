"""What the checker looks at: every file with its model, and where each name was declared."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from engine.conditions import Knoop, Taal, lees_voorwaarde, regels_in
from engine.rulebook import PROCEDURE_FEITEN, Bestand, Rulebook, bouw, volledig, zonder_adres
from schemas.begrippen import Begrippen, Feit
from schemas.diagnose import lijkt_op
from schemas.lezen import Document, Pad, nette_naam
from schemas.regeling import SOORTEN_REGEL, Bevoegdheid, Gebrek, Mandaat, Regel, Regeling
from schemas.woorden import RANGORDE

Ding = TypeVar("Ding")

#: After this many unknown names nobody is asked any more what was meant.
MEESTE_VRAGEN = 200


@dataclass(frozen=True, slots=True)
class Vondst:
    """A problem that a check found: its code, where it stands, and the words for the author."""

    document: Document
    code: str
    pad: Pad
    wat: str
    hulp: str = ""
    bij_teken: str = ""
    sleutel: bool = False
    als_waarschuwing: bool = False


@dataclass(frozen=True, eq=False)
class Blad:
    """One rule file that has the right shape."""

    document: Document
    regeling: Regeling

    def vondst(
        self, code: str, pad: Pad, wat: str, hulp: str = "", bij_teken: str = "", sleutel: bool = False
    ) -> Vondst:
        """A problem in this file."""
        return Vondst(self.document, code, pad, wat, hulp, bij_teken, sleutel)

    def vol(self, verwijzing: str) -> str:
        """A reference in full."""
        return volledig(verwijzing, self.regeling)


@dataclass(frozen=True, eq=False)
class Regelplek:
    """One rule with the file it stands in."""

    blad: Blad
    naam: str
    regel: Regel

    @property
    def id(self) -> str:
        """The full id of the rule."""
        return f"{self.blad.regeling.regeling}/{self.naam}"

    @property
    def pad(self) -> Pad:
        """Where the rule stands in its file."""
        return ("regels", self.naam)

    @cached_property
    def soorten(self) -> tuple[str, ...]:
        """Every kind of rule that the author wrote; one is right."""
        return tuple(soort for soort in SOORTEN_REGEL if soort in self.regel.model_fields_set)

    @cached_property
    def soort(self) -> str:
        """The kind of this rule; the first when the author wrote more than one, empty when none."""
        return next(iter(self.soorten), "")

    @property
    def rang(self) -> int | None:
        """The height of its regeling in the order of norms, or nothing when it stands beside that order."""
        return RANGORDE.get(self.blad.regeling.rang)

    @cached_property
    def doelen(self) -> tuple[str, ...]:
        """The full ids of the rules it speaks about."""
        regel = self.regel
        doelen = regel.sluit_uit or regel.hoeft_niet or regel.kan_weigeren or regel.gaat_voor or regel.kader or ()
        return tuple(self.blad.vol(doel) for doel in doelen)

    def vondst(
        self, code: str, sleutel: str | int | tuple[str | int, ...], wat: str, hulp: str = "", bij: str = ""
    ) -> Vondst:
        """A problem at a key of this rule; the empty key is the rule itself."""
        verder = sleutel if isinstance(sleutel, tuple) else (sleutel,) if sleutel != "" else ()
        return self.blad.vondst(code, (*self.pad, *verder), wat, hulp, bij)

    @property
    def venster(self) -> tuple[date, date]:
        """First and last day on which this rule can hold."""
        regeling = self.blad.regeling
        vanaf = max(d for d in (regeling.geldig_vanaf, self.regel.geldig_vanaf) if d is not None)
        einden = [d for d in (regeling.geldig_tot_en_met, self.regel.geldig_tot_en_met) if d is not None]
        return vanaf, min(einden, default=date.max)


@dataclass(frozen=True, eq=False)
class Machtplek:
    """One power with the file it stands in."""

    blad: Blad
    naam: str
    bevoegdheid: Bevoegdheid

    def venster(self, laatste: date) -> tuple[date, date]:
        """First and last day of this power, in a file whose last day is ``laatste``."""
        vanaf = max(d for d in (self.blad.regeling.geldig_vanaf, self.bevoegdheid.geldig_vanaf) if d is not None)
        return vanaf, min(laatste, self.bevoegdheid.geldig_tot_en_met or date.max)


@dataclass(frozen=True, eq=False)
class Boek:
    """Every readable file of a rule set. ``kapot`` names the regelingen whose file has the wrong shape."""

    begrippen: tuple[tuple[Document, Begrippen], ...]
    bladen: tuple[Blad, ...]
    kapot: frozenset[str] = frozenset()
    _taal: dict[str, Taal] = field(default_factory=dict)
    _bomen: dict[int, tuple[Mapping[str, object], Knoop]] = field(default_factory=dict)
    _bedoeld: dict[tuple[str, frozenset[str]], str | None] = field(default_factory=dict)

    @cached_property
    def rulebook(self) -> Rulebook:
        """The same files, compiled as the engine compiles them, without addresses: nothing here is sealed."""
        woorden = [Bestand(document.naam, document.data, inhoud) for document, inhoud in self.begrippen]
        bladen = [Bestand(b.document.naam, b.document.data, b.regeling) for b in self.bladen]
        return bouw([*woorden, *bladen], zonder_adres)

    @cached_property
    def feiten(self) -> Mapping[str, Feit]:
        """Every fact a rule may use."""
        return self.rulebook.feiten

    @cached_property
    def feitplek(self) -> Mapping[str, tuple[Document, Feit]]:
        """Where each fact is declared."""
        return {naam: (document, feit) for document, inhoud in self.begrippen for naam, feit in inhoud.feiten.items()}

    @cached_property
    def soorten(self) -> Mapping[str, Document]:
        """Where each kind of provision is declared."""
        return {naam: document for document, inhoud in self.begrippen for naam in inhoud.voorzieningen}

    @cached_property
    def organen(self) -> Mapping[str, Document]:
        """Where each body is declared."""
        return {naam: document for document, inhoud in self.begrippen for naam in inhoud.organen}

    @cached_property
    def regels(self) -> tuple[Regelplek, ...]:
        """Every rule of every file."""
        return tuple(
            Regelplek(blad, naam, regel) for blad in self.bladen for naam, regel in blad.regeling.regels.items()
        )

    @cached_property
    def regel_op_id(self) -> Mapping[str, tuple[Regelplek, ...]]:
        """Rules by full id; one per version of the regeling."""
        return _groepeer(self.regels, lambda plek: plek.id)

    @cached_property
    def gevraagd(self) -> frozenset[str]:
        """Rules whose outcome some condition asks for with ``dekking.``."""
        bomen = (
            knoop
            for versie in self.rulebook.versies
            for kern in versie.kernen
            for knoop in (kern.als, kern.geldt_als, kern.binnen_als, *kern.eerst)
        )
        return frozenset(regel for knoop in bomen for regel in regels_in(knoop))

    @cached_property
    def machten(self) -> Mapping[str, tuple[Machtplek, ...]]:
        """Powers by full id; one per version of the regeling."""
        plekken = (
            Machtplek(blad, naam, macht) for blad in self.bladen for naam, macht in blad.regeling.bevoegdheden.items()
        )
        return _groepeer(plekken, lambda plek: f"{plek.blad.regeling.regeling}/{plek.naam}")

    @cached_property
    def regelingen(self) -> Mapping[str, tuple[Blad, ...]]:
        """Files by regeling."""
        return _groepeer(self.bladen, lambda blad: blad.regeling.regeling)

    @cached_property
    def mandaten(self) -> tuple[tuple[Blad, int, Mandaat], ...]:
        """Every row of every register."""
        return tuple((blad, nummer, rij) for blad in self.bladen for nummer, rij in enumerate(blad.regeling.mandaten))

    @cached_property
    def bedragen(self) -> Mapping[str, str]:
        """The unit of every amount by full name."""
        return {
            f"{blad.regeling.regeling}/bedragen.{naam}": reeks.eenheid
            for blad in self.bladen
            for naam, reeks in blad.regeling.bedragen.items()
        }

    @cached_property
    def laatste_dag(self) -> Mapping[Document, date]:
        """The last day of each file: its own end, or the day before the next version begins."""
        laatste: dict[Document, date] = {}
        for bladen in self.regelingen.values():
            rij = sorted(bladen, key=lambda blad: blad.regeling.geldig_vanaf)
            for plaats, blad in enumerate(rij):
                einden = [b.regeling.geldig_vanaf - timedelta(days=1) for b in rij[plaats + 1 : plaats + 2]]
                einden += [d for d in (blad.regeling.geldig_tot_en_met,) if d is not None]
                laatste[blad.document] = min(einden, default=date.max)
        return laatste

    def samen_geldig(self, een: Blad, ander: Blad) -> bool:
        """Whether two files are in force on one day for one plan."""
        gemeenten = {b.regeling.gemeente.casefold() for b in (een, ander) if b.regeling.gemeente is not None}
        begin = max(een.regeling.geldig_vanaf, ander.regeling.geldig_vanaf)
        return len(gemeenten) < 2 and begin <= min(self.laatste_dag[een.document], self.laatste_dag[ander.document])

    def kent_regeling(self, verwijzing: str) -> bool:
        """Whether the regeling of a full reference is in this set with a readable file."""
        return verwijzing.rpartition("/")[0] in self.regelingen

    def is_kapot(self, verwijzing: str) -> bool:
        """Whether a reference points into a file that is reported for its shape already."""
        return verwijzing.rpartition("/")[0] in self.kapot

    def boom(self, blad: Blad, ruw: Mapping[str, object] | None) -> Knoop | None:
        """A condition as the engine reads it; its problems are reported elsewhere."""
        if ruw is None:
            return None
        if id(ruw) not in self._bomen:  # what was written is kept beside its tree, so that its id stays its own
            self._bomen[id(ruw)] = (ruw, lees_voorwaarde(ruw, self.taal(blad))[0])
        return self._bomen[id(ruw)][1]

    def bedoeld(self, woord: str, keuzes: Collection[str]) -> str | None:
        """What an author meant; after ``MEESTE_VRAGEN`` of these nobody is helped by one more, and it takes long."""
        sleutel = (woord, frozenset(keuzes))
        if sleutel not in self._bedoeld:
            if len(self._bedoeld) >= MEESTE_VRAGEN:
                return None
            self._bedoeld[sleutel] = lijkt_op(woord, keuzes)
        return self._bedoeld[sleutel]

    @cached_property
    def verkeerde_namen(self) -> frozenset[str]:
        """How rules and powers should have been called whose name is told to be wrong (S105)."""
        namen = [*self.regel_op_id, *self.machten]
        return frozenset(nette_naam(naam) for naam in namen if nette_naam(naam) != naam)

    def taal(self, blad: Blad) -> Taal:
        """What names mean inside this file."""

        def bedrag(verwijzing: str) -> tuple[str, str] | str:
            vol = f"{blad.regeling.regeling}/{verwijzing}" if verwijzing.startswith("bedragen.") else verwijzing
            return (vol, self.bedragen[vol]) if vol in self.bedragen else ""

        def regel(verwijzing: str) -> tuple[str, ...] | str:
            vol = blad.vol(verwijzing)
            return (vol,) if vol in self.regel_op_id else ""

        naam = blad.regeling.regeling
        if naam not in self._taal:
            self._taal[naam] = Taal(self.feiten, self.rulebook.onder, bedrag, regel, suggereer=False)
        return self._taal[naam]

    def gebreken(self) -> Iterator[tuple[Blad, Pad, Gebrek]]:
        """Every known fault that an author recorded, with the part of the file it speaks of."""
        for blad in self.bladen:
            yield from ((blad, (), gebrek) for gebrek in blad.regeling.bekend_gebrek)
            for naam, regel in blad.regeling.regels.items():
                yield from ((blad, ("regels", naam), gebrek) for gebrek in regel.bekend_gebrek)
            for nummer, rij in enumerate(blad.regeling.mandaten):
                yield from ((blad, ("mandaten", nummer), gebrek) for gebrek in rij.bekend_gebrek)

    def plek_van_feit(self, naam: str) -> str:
        """Where a fact is declared, as an author reads it: ``begrippen.yaml:24``."""
        if naam not in self.feitplek:
            return "hoort bij ieder element" if naam in PROCEDURE_FEITEN else ""
        document = self.feitplek[naam][0]
        return f"{document.naam.rsplit('/', 1)[-1]}:{document.plek(('feiten', naam), sleutel=True).regel}"


def _groepeer(dingen: Iterable[Ding], sleutel: Callable[[Ding], str]) -> Mapping[str, tuple[Ding, ...]]:
    groepen: dict[str, list[Ding]] = {}
    for ding in dingen:
        groepen.setdefault(sleutel(ding), []).append(ding)
    return {naam: tuple(rij) for naam, rij in groepen.items()}


def opsomming(woorden: Sequence[str], hoogstens: int = 8) -> str:
    """Names in backticks, the first few."""
    rest = ", …" if len(woorden) > hoogstens else ""
    return ", ".join(f"`{woord}`" for woord in sorted(woorden)[:hoogstens]) + rest
