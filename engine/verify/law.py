"""The law in force for one municipality on one day, read by the verifier from the plain data of the rule files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import NamedTuple, get_args

import rfc8785

from engine.verify.values import Onleesbaar, Ruw, Span, groep, lijst, punt, woord, woorden
from schemas.lezen import Document, Waarde
from schemas.regeling import SOORTEN_REGEL
from schemas.woorden import Organisatie

#: Facts that follow from the fixed keys of a plan.
_VASTE_FEITEN: dict[str, Waarde] = {
    "element.soort": {"soort": "keuze", "uit": "voorzieningen", "vraag": "Wat voor hulp of voorziening is dit?"},
    "contactpersoon.organisatie": {"soort": "keuze", "uit": [*get_args(Organisatie)], "vraag": "Waar werkt u?"},
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
    """One regeling in one version."""

    document: Document

    @property
    def ruw(self) -> Ruw:
        """What stands in the file."""
        return self.document.data

    @property
    def id(self) -> str:
        """The name of the regeling."""
        return woord(self.ruw.get("regeling"))

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
    """One rule in its file."""

    id: str
    boek: Boek
    ruw: Ruw
    soort: str

    @cached_property
    def versie(self) -> str:
        """The text that was read and the content address of the rule."""
        return f"{woord(self.ruw.get('tekstversie')) or self.boek.tekstversie}#{adres(dict(self.ruw))}"

    @property
    def bron(self) -> str:
        """Where it stands."""
        return self.boek.bron(woord(self.ruw.get("bron")))

    @property
    def macht(self) -> str:
        """The power with which it is decided."""
        naam = woord(self.ruw.get("bevoegdheid"))
        return self.boek.vol(naam) if naam else ""

    @cached_property
    def doelen(self) -> list[str]:
        """The rules or powers it speaks about."""
        return self.boek.alle(self.ruw.get("geldt_voor" if self.soort == "hardheidsclausule" else self.soort))

    def is_ja(self, sleutel: str) -> bool:
        """Whether a yes/no key says yes."""
        return self.ruw.get(sleutel) == "ja"


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

    def __post_init__(self) -> None:
        for document in self.documenten:
            if "regeling" not in document.data:
                self.feiten.update(groep(document.data.get("feiten")))
                self.soorten.update(groep(document.data.get("voorzieningen")))
                self.organen.update(groep(document.data.get("organen")))
        for laatste in self._laatste_versies():
            voorbij = woord(laatste.ruw.get("geldig_tot_en_met"), self.peildatum) < self.peildatum
            (self.geeindigd if voorbij else self.boeken).append(laatste)

    def _laatste_versies(self) -> list[Boek]:
        """Of each regeling that speaks here the version that began last, in the order of their names."""
        hier: dict[str, Boek] = {}
        for document in sorted(
            (d for d in self.documenten if "regeling" in d.data),
            key=lambda d: (woord(d.data.get("regeling")), woord(d.data.get("geldig_vanaf")), adres_van(d)),
        ):
            plaats = document.data.get("gemeente")
            lokaal = isinstance(plaats, str) and plaats.casefold() != self.gemeente.casefold()
            if not lokaal and woord(document.data.get("geldig_vanaf")) <= self.peildatum:
                hier[woord(document.data.get("regeling"))] = Boek(document)
        return list(hier.values())

    def feit(self, naam: str) -> Ruw:
        """What the vocabulary says of a fact. Raises Onleesbaar for a name it does not have."""
        if naam not in self.feiten:
            raise Onleesbaar(f"onbekend feit `{naam}`")
        return groep(self.feiten[naam])

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
        """Every rule in force and known, by name, in the order of names."""
        gevonden = {
            f"{boek.id}/{naam}": Regel(f"{boek.id}/{naam}", boek, groep(ruw), _soort(groep(ruw)))
            for boek in self.boeken
            for naam, ruw in groep(boek.ruw.get("regels")).items()
            if binnen(self.peildatum, groep(ruw)) and binnen(self.kennisdatum, groep(ruw), "bekend_sinds", "bekend_tot")
        }
        return {naam: gevonden[naam] for naam in sorted(gevonden)}

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
            if regel.soort != "begrip" and regel.soort != "biedt":
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
        alle = self._per_begrip.get(feit, [])
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
        zeker = plek.ruw.get("geldig_vanaf_zeker", boek.get("geldig_vanaf_zeker", "ja"))
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
        for boek in self.boeken:
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
                    gevonden[f"{boek.id}/bedragen.{naam}"] = Bedrag(waarde, per, bron)
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
