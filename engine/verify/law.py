"""The law in force for one municipality on one day, read by the verifier from the plain data of the rule files."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import NamedTuple, get_args

import rfc8785

from engine.verify.values import (
    Onleesbaar,
    Ruw,
    Span,
    dag_van,
    groep,
    lijst,
    maandnaam,
    punt,
    verschoven,
    woord,
    woorden,
)
from schemas.lezen import Document, Waarde
from schemas.regeling import SOORTEN_REGEL
from schemas.woorden import Organisatie

#: Facts that follow from the fixed keys of a plan.
_VASTE_FEITEN: dict[str, Waarde] = {
    "element.soort": {"soort": "keuze", "uit": "voorzieningen", "vraag": "Wat voor hulp of voorziening is dit?"},
    "contactpersoon.organisatie": {"soort": "keuze", "uit": [*get_args(Organisatie)], "vraag": "Waar werkt u?"},
    "element.ambtshalve": {
        "soort": "ja_nee",
        "vraag": "Begint dit zonder aanvraag, uit eigen beweging van het bestuur?",
    },
    "element.melding": {"soort": "datum", "vraag": "Wanneer is de hulpvraag gemeld?"},
    "element.aanvraag": {"soort": "datum", "vraag": "Wanneer is de aanvraag gedaan?"},
    "element.lopend_besluit": {"soort": "datum", "vraag": "Van welke datum is het lopende besluit?"},
    "element.periode_van": {"soort": "datum", "vraag": "Vanaf wanneer wordt dit gevraagd?"},
    "element.periode_tot_en_met": {"soort": "datum", "vraag": "Tot en met wanneer wordt dit gevraagd?"},
}


def adres(data: object) -> str:
    """The content address of plain data: SHA-256 over RFC 8785, in which decimals and very large numbers are text."""
    return sha256(rfc8785.dumps(_json(data))).hexdigest()  # type: ignore[arg-type]  # _json gives JSON


def _json(data: object) -> object:
    if isinstance(data, dict):
        return {str(naam): _json(deel) for naam, deel in data.items()}
    if isinstance(data, list | tuple):
        return [_json(deel) for deel in data]
    if isinstance(data, bool | str) or (isinstance(data, int) and abs(data) < 2**53):
        return data
    return str(data)


@lru_cache(maxsize=1024)
def adres_van(document: Document) -> str:
    """The content address of a whole file."""
    return adres(document.data)


@dataclass(frozen=True, eq=False)
class Boek:
    """One regeling in one version; ``blijft``: not in force, but it goes on for some elements."""

    document: Document
    blijft: bool = False

    @property
    def ruw(self) -> Ruw:
        """What stands in the file."""
        return self.document.data

    @property
    def id(self) -> str:
        """The name of the regeling."""
        return woord(self.ruw.get("regeling"))

    @property
    def staart(self) -> str:
        """What its names end in when it is an earlier version that goes on."""
        return f"@{woord(self.ruw.get('geldig_vanaf'))}" if self.blijft else ""

    @property
    def plaats(self) -> str:
        """Where its own amounts are found."""
        return f"{self.id}{self.staart}"

    @property
    def tekstversie(self) -> str:
        """The text that was read."""
        return woord(self.ruw.get("tekstversie")) or woord(self.ruw.get("geldig_vanaf"))

    def vol(self, verwijzing: str) -> str:
        """A name as it reads inside this file."""
        return verwijzing if "/" in verwijzing else f"{self.id}/{verwijzing}"

    def alle(self, namen: Waarde | None) -> list[str]:
        """Names as they read inside this file."""
        return [self.vol(naam) for naam in woorden(namen)]

    def bron(self, bron: str) -> str:
        """A citation with the name of the regeling in front of its own articles."""
        return f"{self.id} {bron}" if bron.startswith(("art.", "bijl")) else bron


@dataclass(frozen=True, eq=False)
class Regel:
    """One rule in its file; ``grenzen`` bound the elements that its version is for."""

    id: str
    boek: Boek
    ruw: Ruw
    soort: str
    grenzen: tuple["Grens", ...] = ()
    ouder: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def versie(self) -> str:
        """The text that was read and the content address of the rule."""
        return f"{woord(self.ruw.get('tekstversie')) or self.boek.tekstversie}#{adres(dict(self.ruw))}"

    @property
    def bron(self) -> str:
        """Where it stands."""
        return self.boek.bron(woord(self.ruw.get("bron")))

    @property
    def kaal(self) -> str:
        """Its name, whatever version of it goes on."""
        return self.id.partition("@")[0]

    @property
    def macht(self) -> str:
        """The power with which it is decided."""
        naam = woord(self.ruw.get("bevoegdheid"))
        return self.boek.vol(naam) if naam else ""

    @cached_property
    def doelen(self) -> list[str]:
        """The rules or powers it speaks about, a rule in every version that is there."""
        namen = self.boek.alle(self.ruw.get("geldt_voor" if self.soort == "hardheidsclausule" else self.soort))
        return [vol for naam in namen for vol in self.ouder.get(naam, [naam])]

    def is_ja(self, sleutel: str) -> bool:
        """Whether a yes/no key says yes."""
        return self.ruw.get(sleutel) == "ja"


class Grens(NamedTuple):
    """Transitional law: elements for which this holds are for the earlier version (``eerder``), others are not."""

    eerder: bool
    als: Ruw
    tekst: str


class Macht(NamedTuple):
    """A power in its file."""

    id: str
    boek: Boek
    ruw: Ruw

    @property
    def bevoegd(self) -> str:
        """Whose it is by law."""
        return woord(self.ruw.get("bevoegd"))


@dataclass(frozen=True, eq=False)
class Rij:
    """One row of a register, for one recipient."""

    boek: Boek
    ruw: Ruw
    aan: str

    @property
    def id(self) -> str:
        """The register and the number."""
        return f"{self.boek.id}#{woord(self.ruw.get('nr'))}"

    @property
    def van(self) -> str:
        """Who gives."""
        return woord(self.ruw.get("van"))

    @property
    def door(self) -> bool:
        """Whether the recipient may pass it on."""
        return self.ruw.get("ondermandaat") == "ja"

    @cached_property
    def hash(self) -> str:
        """The content address of the row."""
        return adres(dict(self.ruw))

    def omvat(self, macht: str) -> bool:
        """Whether the row gives this power."""
        eigen = self.ruw.get("bevoegdheden")
        return (eigen == "alle" or macht in self.boek.alle(eigen)) and macht not in self.boek.alle(
            self.ruw.get("uitgezonderd")
        )


class Overgang(NamedTuple):
    """A transfer of powers."""

    boek: Boek
    ruw: Ruw


class Bedrag(NamedTuple):
    """An amount on the day."""

    waarde: Span
    per: str
    bron: str


def binnen(dag: str, ruw: Ruw, vanaf: str = "geldig_vanaf", tot: str = "geldig_tot_en_met") -> bool:
    """Whether a day lies in the window of something; written dates sort as dates."""
    return woord(ruw.get(vanaf)) <= dag <= woord(ruw.get(tot), dag)


@dataclass
class Wet:
    """All files, and what of them is in force here on this day."""

    documenten: Sequence[Document]
    gemeente: str
    peildatum: str
    kennisdatum: str
    feiten: dict[str, Waarde] = field(default_factory=lambda: dict(_VASTE_FEITEN))
    soorten: dict[str, Waarde] = field(default_factory=dict)
    organen: dict[str, Waarde] = field(default_factory=dict)
    boeken: list[Boek] = field(default_factory=list)
    geeindigd: list[Boek] = field(default_factory=list)
    blijvend: list[tuple[Boek, str, tuple[Grens, ...]]] = field(default_factory=list)
    begrensd: dict[str, tuple[Grens, ...]] = field(default_factory=dict)
    gedaanten: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for document in self.documenten:
            if "regeling" not in document.data:
                self.feiten.update(groep(document.data.get("feiten")))
                self.soorten.update(groep(document.data.get("voorzieningen")))
                self.organen.update(groep(document.data.get("organen")))
        for versies in self._versies():
            laatste = versies[-1]
            if woord(laatste.ruw.get("geldig_tot_en_met"), self.peildatum) < self.peildatum:
                self.geeindigd.append(laatste)
            else:
                self.boeken.append(laatste)
                self._overgangsrecht(versies)

    def _overgangsrecht(self, versies: list[Boek]) -> None:
        """What bounds the version in force; which earlier versions go on, until when they ran, for which elements."""
        nieuw, grenzen = versies[-1], list[Grens]()
        for ouder in reversed(versies[:-1]):
            over = groep(nieuw.ruw.get("overgangsrecht"))
            if not over:
                return
            als, tekst = groep(over.get("als")), f"overgangsrecht {nieuw.bron(woord(over.get('bron')))}"
            niet = (*grenzen, Grens(False, als, tekst))
            if nieuw.blijft:
                self.blijvend[-1] = (nieuw, self.blijvend[-1][1], niet)
            else:
                self.begrensd[nieuw.id] = niet
            grenzen.append(Grens(True, als, tekst))
            einde = verschoven(dag_van(woord(nieuw.ruw.get("geldig_vanaf"))), 0, -1).isoformat()
            nieuw = Boek(ouder.document, blijft=True)
            self.blijvend.append((nieuw, einde, tuple(grenzen)))

    def _versies(self) -> list[list[Boek]]:
        """Of each regeling that speaks here the versions that have begun, from old to new, in the order of names."""
        hier: dict[str, list[Boek]] = {}
        for document in sorted(
            (d for d in self.documenten if "regeling" in d.data),
            key=lambda d: (woord(d.data.get("regeling")), woord(d.data.get("geldig_vanaf")), adres_van(d)),
        ):
            plaats = document.data.get("gemeente")
            lokaal = isinstance(plaats, str) and plaats.casefold() != self.gemeente.casefold()
            if not lokaal and woord(document.data.get("geldig_vanaf")) <= self.peildatum:
                hier.setdefault(woord(document.data.get("regeling")), []).append(Boek(document))
        return list(hier.values())

    @cached_property
    def peildagen(self) -> dict[str, str]:
        """The date fact that a regeling counts from, by the place of its version."""
        boeken = [*self.boeken, *(boek for boek, _, _ in self.blijvend)]
        return {b.plaats: woord(groep(b.ruw["peildag"]).get("feit")) for b in boeken if "peildag" in b.ruw}

    def feit(self, naam: str) -> Ruw:
        """What the vocabulary says of a fact. Raises Onleesbaar for a name it does not have."""
        gevonden = self.misschien_feit(naam)
        if not gevonden:
            raise Onleesbaar(f"onbekend feit `{naam}`")
        return gevonden

    def misschien_feit(self, naam: str) -> Ruw:
        """The same, or nothing. ``reeks@2026-03`` is one month of a series, with a question of its own."""
        reeks, _, maand = naam.partition("@")
        feit = groep(self.feiten.get(reeks))
        if not maand:
            return feit
        nummer = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", maand)
        if feit.get("reeks") != "maand" or nummer is None:
            return {}
        deel = {sleutel: waarde for sleutel, waarde in feit.items() if sleutel != "reeks"}
        if "vraag" in deel:
            deel["vraag"] = f"{woord(deel['vraag'])} ({maandnaam(int(nummer.group(2)))} {nummer.group(1)})"
        return deel

    # --- kinds of provision ---------------------------------------------------------------------------

    def boven(self, soort: str) -> list[str]:
        """The kind and every kind it falls under; nothing for a word that is no kind."""
        rij: list[str] = []
        while soort in self.soorten and soort not in rij:
            rij.append(soort)
            soort = woord(groep(self.soorten[soort]).get("valt_onder"))
        return rij

    @cached_property
    def _onder(self) -> dict[str, list[str]]:
        lager: dict[str, list[str]] = {soort: [] for soort in self.soorten}
        for soort in sorted(self.soorten):
            for hoger in self.boven(soort):
                lager[hoger].append(soort)
        return lager

    def onder(self, soort: str) -> list[str]:
        """The kind and every kind below it."""
        return self._onder.get(soort, [])

    def keuzes(self, feit: Ruw) -> list[str]:
        """The words a choice may take."""
        return sorted(self.soorten) if feit.get("uit") == "voorzieningen" else woorden(feit.get("uit"))

    # --- rules ------------------------------------------------------------------------------------------

    @cached_property
    def regels(self) -> dict[str, Regel]:
        """Every rule in force and known, and every rule that goes on, by name, in the order of names."""
        gevonden: dict[str, Regel] = {}
        for boek in self.boeken:
            self._lees_regels(boek, self.peildatum, self.begrensd.get(boek.id, ()), gevonden)
        for boek, einde, grenzen in self.blijvend:
            self._lees_regels(boek, einde, grenzen, gevonden)
        for naam in sorted(gevonden):
            self.gedaanten.setdefault(naam.partition("@")[0], []).append(naam)
        for naam in [n for n in self.gedaanten if not any("@" in g for g in self.gedaanten[n])]:
            del self.gedaanten[naam]
        return {naam: gevonden[naam] for naam in sorted(gevonden)}

    def _lees_regels(self, boek: Boek, dag: str, grenzen: tuple[Grens, ...], gevonden: dict[str, Regel]) -> None:
        for naam, deel in groep(boek.ruw.get("regels")).items():
            ruw, vol = groep(deel), f"{boek.id}/{naam}{boek.staart}"
            bekend = binnen(self.kennisdatum, ruw, "bekend_sinds", "bekend_tot")
            if bekend and binnen(dag, ruw) and not (boek.blijft and ruw.get("patronen")):
                hier = () if ruw.get("patronen") else grenzen
                gevonden[vol] = Regel(vol, boek, ruw, _soort(ruw), hier, self.gedaanten)

    @cached_property
    def _per_soort(self) -> dict[str, list[Regel]]:
        per: dict[str, list[Regel]] = {}
        for regel in self.regels.values():
            per.setdefault(regel.soort, []).append(regel)
        return per

    def van_soort(self, soort: str) -> list[Regel]:
        """The rules of one kind."""
        return self._per_soort.get(soort, [])

    @cached_property
    def _per_doel(self) -> dict[tuple[str, str], list[Regel]]:
        per: dict[tuple[str, str], list[Regel]] = {}
        for regel in self.regels.values():
            if regel.soort != "biedt":
                for doel in dict.fromkeys(regel.doelen):
                    per.setdefault((regel.soort, doel), []).append(regel)
        return per

    def op(self, soort: str, doel: str) -> list[Regel]:
        """The rules of one kind that speak about a rule."""
        return self._per_doel.get((soort, doel), [])

    @cached_property
    def _per_aanbod(self) -> dict[str, list[Regel]]:
        per: dict[str, list[Regel]] = {}
        for regel in self.van_soort("biedt"):
            for soort in dict.fromkeys(lager for b in woorden(regel.ruw.get("biedt")) for lager in self.onder(b)):
                per.setdefault(soort, []).append(regel)
        return per

    def die_bieden(self, soort: str) -> list[Regel]:
        """The rules that offer a kind."""
        return self._per_aanbod.get(soort, [])

    @cached_property
    def _per_begrip(self) -> dict[str, list[Regel]]:
        per: dict[str, list[Regel]] = {}
        for regel in self.van_soort("begrip"):
            per.setdefault(woord(regel.ruw.get("begrip")), []).append(regel)
        return per

    def begrippen(self, feit: str, regeling: str) -> list[Regel]:
        """The rules that derive a fact inside a regeling: its own if there are any, else the general ones."""
        alle, regeling = self._per_begrip.get(feit, []), regeling.partition("@")[0]
        eigen = [r for r in alle if regeling in woorden(r.ruw.get("alleen_voor"))]
        return eigen or [r for r in alle if not lijst(r.ruw.get("alleen_voor"))]

    def speelt_bij(self, regel: Regel, soort: str) -> bool:
        """Whether a rule that names kinds names this one or one above it."""
        return any(soort in self.onder(b) for b in woorden(regel.ruw.get("bij")))

    def te_verifieren(self, plek: "Regel | Rij") -> bool:
        """Whether the text of this rule, or of this row of a register, on this day was not verified."""
        boek = plek.boek.ruw
        if "ja" in (plek.ruw.get("te_verifieren"), boek.get("te_verifieren")):
            return True
        zeker = plek.ruw.get("geldig_vanaf_zeker", boek.get("geldig_vanaf_zeker"))
        tekst = woord(plek.ruw.get("tekstversie")) or woord(boek.get("tekstversie"))
        return zeker == "nee" and self.peildatum < tekst

    # --- powers and registers -----------------------------------------------------------------------------

    @cached_property
    def machten(self) -> dict[str, Macht]:
        """Every power in force, by name."""
        return {
            f"{boek.id}/{naam}": Macht(f"{boek.id}/{naam}", boek, groep(ruw))
            for boek in self.boeken
            for naam, ruw in groep(boek.ruw.get("bevoegdheden")).items()
            if binnen(self.peildatum, groep(ruw))
        }

    @cached_property
    def rijen(self) -> list[Rij]:
        """Every row in force, once for each recipient and deputy."""
        return list(self._rijen())

    def _rijen(self) -> Iterator[Rij]:
        for boek in self.boeken:
            for ruw in map(groep, lijst(boek.ruw.get("mandaten"))):
                weg = woord(ruw.get("ingetrokken_op"))
                if (not weg or weg > self.peildatum) and binnen(self.peildatum, ruw):
                    aan = ruw.get("aan")
                    for wie in [aan] if isinstance(aan, str) else woorden(aan):
                        yield Rij(boek, ruw, wie)
                    for wie in woorden(ruw.get("plaatsvervangers")):
                        yield Rij(boek, ruw, wie)

    @cached_property
    def overgangen(self) -> list[Overgang]:
        """Every transfer in force."""
        return [
            Overgang(boek, groep(ruw))
            for boek in self.boeken
            for ruw in lijst(boek.ruw.get("overdrachten"))
            if binnen(self.peildatum, groep(ruw))
        ]

    @cached_property
    def bedragen(self) -> dict[str, Bedrag]:
        """Every amount that has begun, by full name."""
        gevonden: dict[str, Bedrag] = {}
        for boek in [*self.boeken, *(b for b, _, _ in self.blijvend)]:
            for naam, reeks in groep(boek.ruw.get("bedragen")).items():
                ruw = groep(reeks)
                begonnen = {
                    vanaf: getal for vanaf, getal in groep(ruw.get("waarden")).items() if vanaf <= self.peildatum
                }
                if begonnen:
                    getal = begonnen[max(begonnen)]
                    waarde = punt(getal if isinstance(getal, Decimal | int) else 0, woord(ruw.get("eenheid")))
                    bron, per = woord(ruw.get("bron")), woord(ruw.get("per"))
                    bron = f"{boek.id} {bron}" if bron.startswith(("art.", "bijl")) else bron
                    gevonden[f"{boek.plaats}/bedragen.{naam}"] = Bedrag(waarde, per, bron)
        return gevonden

    def orgaan(self, naam: str) -> Ruw:
        """What the vocabulary says of a body."""
        return groep(self.organen.get(naam))

    def gemeentelijk(self, naam: str) -> bool:
        """Whether a body belongs to the municipality."""
        return self.orgaan(naam).get("van") == "gemeente"


def _soort(ruw: Ruw) -> str:
    """The kind of a rule: the first kind key that says something."""
    return next((s for s in SOORTEN_REGEL if s in ruw and not (s == "hardheidsclausule" and ruw[s] == "nee")), "")
