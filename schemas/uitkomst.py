"""The Uitkomst: what a plan gets back. Exactly what ``engine.outcome`` writes, as models and as JSON Schema.

Everything but ``zegel`` is sealed: it is a function of plan, rules, date and knowledge date. The published schema
is closed; reading is tolerant of keys that a later version adds, so that an old program can still explain it.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.basis import Datum
from schemas.woorden import (
    Antwoordcode,
    Beslissen,
    Dekking,
    Gegevensstroom,
    KaderUitkomst,
    Maatwerkroute,
)

StapId = str

#: Whether something still stands open in a cell.
Beslisrijp = Literal["ja", "nee"]

#: How a local frame binds: by-laws bind, policy steers (Awb 4:84), and what lies outside its statute has no basis.
Laag = Literal["verordening", "beleid", "buiten_ruimte"]

Instemmingsstand = Literal["gegeven", "geweigerd", "ontbreekt", "onbekend"]


class Deel(BaseModel):
    """A part of an Uitkomst: cannot be changed; the published schema allows no other keys."""

    model_config = ConfigDict(
        extra="ignore", frozen=True, strict=True, json_schema_extra={"additionalProperties": False}
    )


class Vindplaats(Deel):
    """A citation: in words, a link that works (or empty), and the text that was read."""

    tekst: str
    link: str
    tekstversie: Datum


class Bereik(Deel):
    """The answer of one cell to: does this law carry it? ``bestreden`` holds both readings when courts differ."""

    status: Dekking
    bestreden: list[str] = Field(description="leeg, of de twee lezingen")


class Schakel(Deel):
    """One link of a chain: which row of which document gives the power to whom, within which limits."""

    nr: str
    van: str
    aan: str
    document: str
    regeling: str
    versie: Datum
    grenzen: list[str]
    afwijken_van_beleid: Literal["ja", "nee", "niet genoemd"]
    raadpleegt: str


class MagBeslissen(Deel):
    """May this contact person decide it: whose power it is, in whose name, along which chains, and why not."""

    antwoord: Beslissen
    bevoegd_gezag: str
    namens: str
    via: list[list[Schakel]]
    waarom: list[str] = Field(description="codes; zie docs/uitkomst.md")


class Kader(Deel):
    """A local frame and what came out."""

    regel: str
    laag: Laag
    uitkomst: KaderUitkomst
    uitleg: str
    bron: Vindplaats


class Stroom(Deel):
    """A fact obtained for one law and used under another."""

    feit: str
    van: str
    naar: str
    uitkomst: Gegevensstroom
    regel: str


class Celstappen(Deel):
    """The last steps of a cell."""

    dekking: StapId
    beslissen: StapId
    beslisrijp: StapId


class Cel(Deel):
    """One cell: element, person, power and act, with all axes side by side."""

    persoon: str
    regeling: str
    regel: str
    bevoegdheid: str
    handeling: str
    dekking: Bereik
    beslissen: MagBeslissen
    beslisrijp: Beslisrijp
    kaders: list[Kader]
    maatwerkroutes: list[Maatwerkroute]
    gegevens: list[Stroom]
    bron: list[Vindplaats]
    te_verifieren: bool
    stappen: Celstappen


class Beslisser(Deel):
    """Somebody who can take the decision: a body by law, or a function by mandate."""

    functie: str
    naam: str
    bevoegdheid: str
    via: str = Field(description="`de wet`, of de rijen van het register")


class Samenstappen(Deel):
    """The last steps of an element."""

    status: StapId
    leidend: StapId
    beslissen: StapId
    antwoord: StapId


class Samenvatting(Deel):
    """What the fixed table makes of the cells."""

    status: Dekking
    leidend: list[str]
    beslissen: Beslissen
    antwoord: Antwoordcode
    zin: str
    wie_beslist: list[Beslisser]
    stappen: Samenstappen


class Voorwaarde(Deel):
    """What must be arranged before a good decision, or goes along with a yes."""

    regel: str
    soort: Literal["eerst_regelen", "voorschrift"]
    feit: str
    tekst: str


class Instemming(Deel):
    """Consent to the help: of whom, for whom, and how it stands."""

    persoon: str
    door: str
    stand: Instemmingsstand
    regel: str
    stap: StapId


class Termijn(Deel):
    """How long a duty may take, and its last day when the start is known."""

    duur: str | None = None
    na: str | None = None
    uiterlijk: Datum | None = None


class Plicht(Deel):
    """A duty: of whom, towards whom, for whom, by when."""

    plicht: str
    regel: str
    wie: list[str]
    jegens: str
    voor: list[str]
    tekst: str
    termijn: Termijn
    bron: Vindplaats
    stappen: list[StapId]


class Gevolg(Deel):
    """What the answer would be if the fact had this value."""

    als: str
    status: Dekking
    beslissen: Beslissen
    antwoord: Antwoordcode


class Ontbrekend(Deel):
    """A fact that is missing: the question, who can answer it, and the answer either way."""

    feit: str
    over: str = Field(description="element/persoon; `-` waar het niet over een element of persoon gaat")
    soort: Literal["feit", "oordeel"]
    vraag: str
    leverancier: str
    tekst: str
    maakt_uit: list[Gevolg]


class Aanname(Deel):
    """A fact that somebody assumed and that the answer rests on: it must be found out before anybody decides."""

    feit: str
    over: str = Field(description="element/persoon; `-` waar het niet over een element of persoon gaat")
    vraag: str


class NietUitgewerkt(Deel):
    """What the author of the rules leaves to a person."""

    bron: Vindplaats
    wat: str


class Bekeken(Deel):
    """A rule that was looked at and does not apply, because."""

    regeling: str
    regel: str
    persoon: str
    omdat: list[str]


class Element(Deel):
    """One element of the plan: the family's words, the summary, and everything it follows from."""

    id: str
    in_eigen_woorden: str
    soort: str
    samenvatting: Samenvatting
    cellen: list[Cel]
    voorwaarden: list[Voorwaarde]
    instemming: list[Instemming]
    plichten: list[Plicht]
    ontbrekend: list[Ontbrekend]
    aannames: list[Aanname]
    niet_gemodelleerd: list[NietUitgewerkt]
    bekeken: list[Bekeken]


class Signaal(Deel):
    """Something that stands out over elements, people and laws together."""

    signaal: str
    regel: str
    over: str
    tekst: str
    wie: list[str]
    stap: StapId


class Uitspraak(Deel):
    """What one speaker said."""

    waarde: str
    door: str
    op: str


class Tegenspraak(Deel):
    """A fact on which speakers differ; it counts as unknown."""

    feit: str
    over: str
    uitspraken: list[Uitspraak]


class Conflict(Deel):
    """Rules that both hold, differ, and have no order."""

    feit: str
    over: str
    regels: list[str]


class Nagaan(Deel):
    """A rule, power, amount or row of a register whose text on this date was not verified."""

    regel: str
    bron: Vindplaats


class Gebrek(Deel):
    """A known fault of a regeling or register that this answer touches."""

    bij: str
    code: str
    uitleg: str


class Stap(Deel):
    """One step of the derivation: where, in which form, about what, from which steps, and its value."""

    id: StapId
    cel: str = Field(description="element/persoon")
    vorm: str
    over: str
    premissen: list[StapId]
    waarde: str
    tekst: str = ""
    regel: str = ""
    bron: str = ""
    versie: str = ""
    rollen: list[str] = Field(default_factory=list)


class Versie(Deel):
    """A regeling in the version that was used."""

    regeling: str
    geldig_vanaf: Datum
    hash: str


class Regelboek(Deel):
    """The rules that were used, by content."""

    hash: str
    regelingen: list[Versie]


class Planverwijzing(Deel):
    """The plan, by name and content."""

    naam: str
    hash: str


class Contact(Deel):
    """The contact person: a function and where it works, never a name."""

    functie: str
    organisatie: str


class Zegel(Deel):
    """The hash over everything else."""

    algoritme: Literal["sha256 over rfc8785"]
    hash: str = Field(pattern="^[0-9a-f]{64}$")


class Uitkomst(Deel):
    """The sealed answer to a plan."""

    model_config = ConfigDict(title="Uitkomst", json_schema_extra={"additionalProperties": False})

    formaat: Literal["eenplan-uitkomst/1"]
    plan: Planverwijzing
    gemeente: str
    contactpersoon: Contact
    peildatum: Datum
    kennisdatum: Datum
    regelboek: Regelboek
    elementen: list[Element]
    signalen: list[Signaal]
    tegenspraken: list[Tegenspraak]
    conflicten: list[Conflict]
    te_verifieren: list[Nagaan]
    gebreken: list[Gebrek]
    afleiding: list[Stap]
    zegel: Zegel
