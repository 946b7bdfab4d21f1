"""A rule file: one regeling in one version, with its rules, powers, mandates, amounts and examples.

The shape follows ``docs/regeltaal.md``. Conditions stay plain mappings here; ``engine.conditions`` gives
them meaning, and ``engine.check`` tells an author with file, line and column what is wrong with them.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, WithJsonSchema

from schemas.basis import Bron, Datum, FeitNaam, JaNee, Naam, RegelingId, Strikt, Verwijzing
from schemas.plan import EerderBesluit, LopendeHulp, Persoon
from schemas.woorden import Eenheid, Handeling, Maatwerkroute, Organisatie, Rang, Toelating

Json = str | int | Decimal | list["Json"] | dict[str, "Json"]

#: A condition as written: a mapping from fact to test, and groups. The JSON Schema is replaced by the generated one.
Voorwaarde = Annotated[dict[str, object], WithJsonSchema({"type": "object", "x-definitie": "Voorwaarde"})]


class Gebrek(Strikt):
    """A known fault of a real regeling: the checker warns instead of refusing, and answers carry it."""

    code: str = Field(pattern=r"^[A-Z]\d{3}$", description="code van de controle, bijvoorbeeld R412")
    bron: Bron
    uitleg: str


class Bestreden(Strikt):
    """Courts or sources differ about this rule; both readings are shown."""

    ene_lezing: str
    andere_lezing: str
    bron: list[Bron] = Field(min_length=1)


class Termijn(Strikt):
    """A term: how long, counted from which date fact, by the Awb and the Algemene termijnenwet."""

    duur: str = Field(description="bijvoorbeeld `6 weken`, `7 dagen`, `3 werkdagen`")
    na: FeitNaam | Literal["besluit", "plan"] = Field(description="de datum waarna de termijn loopt")
    verlenging: str | None = None


class Geeft(Strikt):
    """What a rule that is met gives: amount, form, duration (names of amounts, never numbers)."""

    bedrag: str | None = Field(None, description="naam van een bedrag (`bedragen.x`) of een formule")
    vorm: list[Naam] = Field(default_factory=list, description="bijvoorbeeld natura, pgb, om_niet, lening")
    duur: str | None = None
    tekst: str | None = None


class Voorschrift(Strikt):
    """A condition in the decision: something that goes along with a yes, not a ground for a no."""

    tekst: str
    bron: Bron | None = None


class Ruimte(Strikt):
    """What a by-law may shape in this rule and by which article; without it a by-law frame is out of bounds."""

    verordening: Bron | None = None
    individueel: Bron | None = Field(None, description="ruimte in de wet zelf voor het individuele geval")


class MandaatRuimte(Strikt):
    """Who outside the own organisation may, by the statute, receive this power (Awb 10:3, 10:4 and sector laws).

    A kind of organisation that is not named follows ``buitenstaander``.
    """

    bron: Bron
    buitenstaander: Toelating = Field(description="geldt voor elk soort organisatie dat hieronder niet staat")
    instemming: Literal["nodig", "niet_nodig"] = "nodig"
    verboden: JaNee = Field(False, description="ja: deze bevoegdheid leent zich voor geen enkel mandaat (Awb 10:3)")
    andere_gemeente: Toelating | None = None
    gemeenschappelijke_regeling: Toelating | None = None
    bestuursorgaan: Toelating | None = None
    stichting: Toelating | None = None
    aanbieder: Toelating | None = None
    jeugdhulpaanbieder: Toelating | None = None
    gecertificeerde_instelling: Toelating | None = None
    schuldhulporganisatie: Toelating | None = None
    onderneming: Toelating | None = None
    school: Toelating | None = None
    rijksdienst: Toelating | None = None
    bestreden: Bestreden | None = None
    geldig_vanaf: Datum | None = None

    def voor(self, organisatie: Organisatie) -> Toelating:
        """Whether a person who works for this kind of outside organisation may hold the power."""
        if self.verboden:
            return "nee"
        if organisatie == "geen":
            return "nee"
        eigen = getattr(self, organisatie, None)
        return self.buitenstaander if eigen is None else eigen


class Bevoegdheid(Strikt):
    """A power: whose it is by law, what acts it has, whether it is a decision, and who may be mandated."""

    bron: Bron
    bevoegd: Naam = Field(description="het orgaan uit begrippen.yaml")
    besluit: Literal["beschikking", "geen", "privaatrechtelijk", "rechterlijk", "medisch"] = "beschikking"
    handelingen: list[Handeling] = Field(default=["toekennen", "weigeren"], min_length=1)
    mandaat: MandaatRuimte | None = None
    uitleg: str | None = None
    te_verifieren: JaNee = False
    routes: list[Maatwerkroute] = Field(default_factory=list, description="wegen die open staan als dit orgaan beslist")
    geldig_vanaf: Datum | None = None
    geldig_tot_en_met: Datum | None = None


class Regel(Strikt):
    """One rule. Exactly one of the kind keys (``begrip`` … ``verhindert``) says what it does."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    bron: Bron
    # --- soorten: precies een ---
    begrip: FeitNaam | None = Field(None, description="leidt dit feit af")
    biedt: list[Naam] | None = Field(None, description="deze wet biedt deze soorten voorzieningen")
    sluit_uit: list[Verwijzing] | None = Field(None, description="geen recht: uitzondering op deze regels")
    hoeft_niet: list[Verwijzing] | None = Field(None, description="geen plicht; het college mag nog wel")
    kan_weigeren: list[Verwijzing] | None = Field(None, description="het college mag weigeren")
    gaat_voor: list[Verwijzing] | None = Field(None, description="deze regels wijken voor `van`")
    kader: list[Verwijzing] | None = Field(None, description="lokaal kader bij deze regels")
    verplicht: Naam | None = Field(None, description="een plicht")
    signaal: Naam | None = Field(None, description="een signaal over het hele plan")
    hardheidsclausule: JaNee | None = Field(None, description="ja: hier mag van deze regeling worden afgeweken")
    verhindert: list[Verwijzing] | Literal["alle"] | None = Field(
        None, description="wie dit treft mag deze bevoegdheden niet (in mandaat) uitoefenen"
    )
    gegevens: Naam | None = Field(None, description="een gegevensstroom tussen twee wetten")
    # --- voorwaarden ---
    als: Voorwaarde | None = None
    geldt_als: Voorwaarde | None = Field(None, description="alleen bij kader: wanneer het kader geldt")
    binnen_als: Voorwaarde | None = Field(None, description="alleen bij kader: wanneer het binnen het kader valt")
    eerst_regelen: Voorwaarde | None = Field(None, description="alleen bij biedt: stappen voor een goed besluit")
    # --- begrip ---
    is_: str | None = Field(None, alias="is", description="de waarde bij een keuze (anders: ja)")
    bereken: str | None = Field(None, description="formule voor een getal, bedrag, datum of duur")
    alleen_voor: list[RegelingId] = Field(default_factory=list, description="betekenis alleen binnen deze regelingen")
    weerlegbaar: JaNee = Field(False, description="een vermoeden dat met een vastgesteld feit opzij gaat")
    # --- biedt ---
    bevoegdheid: Verwijzing | None = None
    beslisruimte: Literal["gebonden", "oordeel", "kan"] | None = None
    ruimte: Ruimte | None = None
    voorschriften: list[Voorschrift] = Field(default_factory=list)
    geeft: Geeft | None = None
    besluit: Literal["geen"] | None = Field(None, description="geen: er is geen besluit nodig")
    beslist: Naam | None = Field(None, description="wie dan wel kiest, bijvoorbeeld gezin")
    omdat: Literal["eigen_keuze", "vrij_toegankelijk", "feitelijke_handeling"] | None = None
    routes: list[Maatwerkroute] = Field(default_factory=list, description="maatwerk dat de regeling zelf opent")
    # --- gaat_voor ---
    van: Verwijzing | None = Field(None, description="de regel die voorgaat")
    # --- kader ---
    absoluut: JaNee = Field(False, description="ja: de eigen hardheidsclausule geldt hier niet")
    # --- hardheid ---
    bevoegd: Naam | None = None
    geldt_voor: list[Verwijzing] = Field(default_factory=list, description="leeg: de hele regeling")
    # --- verplicht, signaal ---
    wie: list[Naam] = Field(default_factory=list, description="wie de plicht heeft of moet handelen")
    jegens: Literal["persoon", "ouders", "huishouden", "gemeente", "ander"] | None = None
    bij: list[Naam] = Field(default_factory=list, description="alleen bij deze soorten voorzieningen")
    termijn: Termijn | None = None
    tekst: str | None = Field(None, description="wat er moet gebeuren of wat er aan de hand is, in gewone taal")
    patronen: list["Patroon"] = Field(default_factory=list, description="alleen bij signaal: wat samen moet voorkomen")
    # --- verhindert ---
    handelingen: list[Handeling] = Field(default_factory=list)
    gevolg: Literal["nee", "onmogelijk", "eerst_laten_toetsen"] | None = None
    # --- gegevens ---
    van_wet: RegelingId | None = None
    naar_wet: RegelingId | None = None
    stroom: Literal["mag", "toestemming_nodig", "mag_niet"] | None = None
    # --- herkomst en zekerheid ---
    uitleg: str | None = None
    uitleg_van: list[Verwijzing] = Field(default_factory=list, description="rechtspraak die deze regels uitlegt")
    bekend_sinds: Datum | None = None
    bekend_tot: Datum | None = None
    geldig_vanaf: Datum | None = None
    geldig_tot_en_met: Datum | None = None
    geldig_vanaf_zeker: JaNee | None = None
    tekstversie: Datum | None = None
    te_verifieren: JaNee = False
    bestreden: Bestreden | None = None
    bekend_gebrek: list[Gebrek] = Field(default_factory=list)
    gezien_door: str | None = None
    gezien_op: Datum | None = None


SOORTEN_REGEL: tuple[str, ...] = (
    "begrip",
    "biedt",
    "sluit_uit",
    "hoeft_niet",
    "kan_weigeren",
    "gaat_voor",
    "kader",
    "verplicht",
    "signaal",
    "hardheidsclausule",
    "verhindert",
    "gegevens",
)


class Patroon(Strikt):
    """One thing that must be found for a signal: in which list of the plan, with which properties.

    ``gelijk`` joins it to earlier patterns: ``{persoon: 1}`` = the same person as pattern 1.
    ``minstens`` asks for that many different matches.
    """

    in_: Literal[
        "elementen",
        "personen",
        "lopende_hulp",
        "afspraken",
        "adviezen",
        "cellen",
        "plan",
        "contacten",
        "eerdere_besluiten",
        "maatwerkregister",
    ] = Field(alias="in")
    als: dict[str, object] = Field(default_factory=dict)
    gelijk: dict[str, int] = Field(default_factory=dict)
    minstens: int = 1


class Maatwerk(Strikt):
    """Help in preparing a departure: from which rules, on what ground, what to think of and to motivate."""

    wijkt_af_van: list[Verwijzing] = Field(min_length=1)
    grondslag: Bron
    denk_aan: list[str] = Field(default_factory=list)
    motiveer: list[str] = Field(min_length=1)
    evalueer_na: str | None = None
    ten_hoogste: str | None = Field(None, description="hoe lang de afwijking ten hoogste duurt")
    bevoegd: Naam | None = None
    fonds: str | None = Field(None, description="uit welk budget, als het buiten de regels om gaat")
    uitleg: str | None = None


class Instemming(Strikt):
    """Consent to a mandate by the recipient and by who the recipient works for (Awb 10:4)."""

    door: list[str] = Field(min_length=1)
    op: Datum | Literal["onbekend"] = Field(description="de dag; `onbekend` als die niet is vastgelegd")
    bron: str | None = None


class Mandaat(Strikt):
    """One row of a mandate register (Awb 10:1–10:12). What it does not say, it does not say."""

    nr: str
    van: Naam
    aan: Naam | list[Naam]
    bevoegdheden: list[Verwijzing] | Literal["alle"]
    uitgezonderd: list[Verwijzing] = Field(default_factory=list)
    handelingen: list[Handeling] | None = Field(None, description="leeg: alle handelingen van de bevoegdheid")
    grenzen: Voorwaarde | None = None
    afwijken_van_beleid: JaNee | None = None
    ondermandaat: JaNee | None = None
    organisatie: Organisatie | None = Field(None, description="waar de ontvanger werkt; leeg: de eigen organisatie")
    werkt_onder: Naam | None = None
    schriftelijk: JaNee = True
    instemming: Instemming | None = None
    plaatsvervangers: list[Naam] = Field(default_factory=list)
    raadpleegt: str | None = Field(None, description="wie eerst geraadpleegd moet worden (waarschuwing, geen grens)")
    bron: Bron | None = None
    geldig_vanaf: Datum | None = None
    geldig_tot_en_met: Datum | None = None
    ingetrokken_op: Datum | None = None
    te_verifieren: JaNee = Field(False, description="ja: hiervan is niet genoeg gezien om er zo op te beslissen")
    bekend_gebrek: list[Gebrek] = Field(default_factory=list)
    uitleg: str | None = None

    def ontvangers(self) -> tuple[str, ...]:
        """Every function that this row gives the power to, deputies included."""
        aan = [self.aan] if isinstance(self.aan, str) else list(self.aan)
        return tuple(aan + self.plaatsvervangers)


class Voorbehoud(Strikt):
    """A power that a negative register keeps at a level: everyone below that level does not have it."""

    nr: str
    bij: Naam
    bevoegdheden: list[Verwijzing] | Literal["alle"]
    handelingen: list[Handeling] | None = None
    als: Voorwaarde | None = None
    bron: Bron | None = None


class Overdracht(Strikt):
    """A power that moved to another body (Awb 10:13–10:19, Wgr, Participatiewet 8c)."""

    nr: str
    van: Naam
    aan: Naam
    bevoegdheden: list[Verwijzing] = Field(min_length=1)
    soort: Literal["delegatie", "gemeenschappelijke_regeling"]
    bron: Bron
    geldig_vanaf: Datum | None = None
    geldig_tot_en_met: Datum | None = None


class Bedragreeks(Strikt):
    """An amount as a dated series; a rule names it, never its number."""

    eenheid: Eenheid
    per: Literal["element", "persoon", "huishouden", "jaar"] | None = None
    bron: Bron
    waarden: dict[str, Decimal | int] = Field(min_length=1, description="ingangsdatum: bedrag")
    te_verifieren: JaNee = False
    uitleg: str | None = None


ZonderPersoon = Annotated[
    str,
    Field(
        pattern=r"^[a-zà-ÿ][a-zà-ÿ ,;'-]*$",
        max_length=200,
        description="alleen kleine letters: geen namen, datums, nummers of bedragen",
    ),
]


class EerderMaatwerk(Strikt):
    """An earlier case in the register of a municipality, with nothing about a person in it: a year, a rule, and why."""

    nr: Naam
    jaar: Annotated[int, Field(ge=2015, le=2100, description="alleen het jaar")]
    soort: Naam
    regel: Verwijzing = Field(description="de regel waarvan is afgeweken, of juist niet")
    uitkomst: Literal["afgeweken", "niet_afgeweken"]
    grondslag: Bron
    waarom: list[ZonderPersoon] = Field(min_length=1)
    geholpen: JaNee | None = Field(None, description="of het later bleek te helpen")


class Opdracht(Strikt):
    """That this regeling orders rules of a lower rank. They rest on it when their ``grondslag`` names the article."""

    bron: Bron
    aan: Naam = Field(description="het orgaan dat die regels moet maken")
    rang: Literal["amvb", "ministeriele_regeling", "nadere_regels", "beleidsregel"]
    wat: str = Field(description="waar die regels over gaan")


class NietGemodelleerd(Strikt):
    """What the author leaves to a person, and where in the law that stands. Never silent."""

    bron: Bron
    wat: str
    voorzieningen: list[Naam] = Field(default_factory=list)
    regels: list[Verwijzing] = Field(default_factory=list)


class Overgangsrecht(Strikt):
    """For which elements the version before this one goes on: its rules hold there, and those of this one do not."""

    bron: Bron
    als: Voorwaarde = Field(description="voor deze onderdelen blijft de vorige versie gelden")
    uitleg: str | None = None


class Peildag(Strikt):
    """The day that ages, periods and months are counted from inside this regeling, when that is not the usual day."""

    bron: Bron
    feit: FeitNaam = Field(description="een datumfeit; vaak een begrip dat afhangt van hoe het begon")
    uitleg: str | None = None


class Voorbeeld(Strikt):
    """A small test beside the law: these facts, at that rule, must give that outcome.

    The facts are those of one person (``iemand``) and one element. What else the household holds stands beside them.
    """

    bij: Verwijzing
    feiten: dict[str, object]
    anderen: dict[Naam, Persoon] = Field(default_factory=dict, description="andere mensen, met hun feiten")
    eerdere_besluiten: list[EerderBesluit] | None = Field(None, description="leeg: er zijn er geen; weg: onbekend")
    lopende_hulp: list[LopendeHulp] = Field(default_factory=list)
    verwacht: Literal["waar", "onwaar", "onbekend", "oordeel", "binnen", "buiten", "geldt_niet"]
    geeft: str | int | Decimal | None = Field(None, description="alleen bij begrip: de waarde die eruit volgt")
    peildatum: Datum | None = None


class Regeling(Strikt):
    """One regeling in one version: everything that stands in one rule file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, title="Regeling")

    regeling: RegelingId
    titel: str
    rang: Rang
    gemeente: str | None = None
    grondslag: Bron | None = None
    bwb: str | None = None
    cvdr: str | None = None
    eli: str | None = None
    ecli: str | None = None
    geldig_vanaf: Datum
    geldig_vanaf_zeker: JaNee = True
    geldig_tot_en_met: Datum | None = None
    tekstversie: Datum | None = None
    vervangen_door: list[RegelingId] = Field(default_factory=list)
    besloten_op: Datum | None = None
    bekendgemaakt: str | None = None
    eigenaar: str | None = None
    herzien_voor: Datum | None = None
    soort_register: Literal["positief", "negatief"] | None = None
    uitleg: str | None = None
    gezien_door: str | None = None
    gezien_op: Datum | None = None
    te_verifieren: JaNee = False
    bekend_gebrek: list[Gebrek] = Field(default_factory=list)
    overgangsrecht: Overgangsrecht | None = None
    peildag: Peildag | None = None
    bevoegdheden: dict[str, Bevoegdheid] = Field(default_factory=dict)
    regels: dict[str, Regel] = Field(default_factory=dict)
    maatwerk: dict[str, Maatwerk] = Field(default_factory=dict)
    mandaten: list[Mandaat] = Field(default_factory=list)
    voorbehouden: list[Voorbehoud] = Field(default_factory=list)
    overdrachten: list[Overdracht] = Field(default_factory=list)
    draagt_op: list[Opdracht] = Field(default_factory=list)
    bedragen: dict[str, Bedragreeks] = Field(default_factory=dict)
    eerder_maatwerk: list[EerderMaatwerk] = Field(default_factory=list)
    niet_gemodelleerd: list[NietGemodelleerd] = Field(default_factory=list)
    voorbeelden: list[Voorbeeld] = Field(default_factory=list)


Regel.model_rebuild()
