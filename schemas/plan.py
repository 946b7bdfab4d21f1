"""A plan: what the family wants, in its own words, with the people, the facts and who said them."""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, ValidationError, WithJsonSchema

from schemas.basis import Datum, JaNee, Naam, Strikt
from schemas.woorden import Handeling, Organisatie

#: A fact in a plan: a bare value, a statement with its speaker, or a list of statements that may differ.
FeitInvoer = Annotated[object, WithJsonSchema({"x-definitie": "FeitInvoer"})]


class Verklaring(Strikt):
    """One statement of a fact: its value, who said it, when, why, and for which law it was obtained.

    A judgement counts only with ``naam``, ``reden`` and ``bevindingen``, from a function that holds the power.
    """

    waarde: object
    door: str | None = None
    naam: str | None = Field(None, description="naam van de functionaris, alleen bij een oordeel")
    op: Datum | None = None
    reden: str | None = None
    bevindingen: list[str] = Field(default_factory=list)
    verkregen_voor: str | None = Field(None, description="de wet waarvoor dit gegeven is verkregen")
    aanname: JaNee = False
    bron: str | None = None


def lees_verklaring(ruw: dict[str, object]) -> Verklaring | str:
    """A statement as written, or the name of the first key that is wrong."""
    try:
        return Verklaring.model_validate(ruw)
    except ValidationError as fout:
        return ".".join(str(deel) for deel in fout.errors()[0]["loc"]) or "de verklaring"


class Toestemming(Strikt):
    """Consent to help (Jeugdwet 7.3.4) or to the use of data, by whom and when."""

    door: Naam
    soort: Literal["hulp", "gegevens"] = "hulp"
    gegeven: JaNee
    op: Datum | None = None
    voor_wet: str | None = None


class Persoon(Strikt):
    """A person in the household. Any other key is a fact ``persoon.<sleutel>`` from the vocabulary."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    rol: str | None = None
    gezag: list[Naam] = Field(default_factory=list, description="over welke kinderen deze persoon gezag heeft")
    vertegenwoordigt: list[Naam] = Field(default_factory=list)
    huishouden: JaNee = Field(True, description="nee: hoort bij het plan maar woont elders")
    ondersteuning: list[str] = Field(
        default_factory=list, description="wat deze persoon nodig heeft om mee te beslissen"
    )
    in_eigen_woorden: str | None = None


class Periode(Strikt):
    """The period an element is asked for; ages are taken on its first day."""

    van: Datum
    tot_en_met: Datum | None = None


class Element(Strikt):
    """One element of the plan. Any other key is a fact ``element.<sleutel>`` from the vocabulary."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    in_eigen_woorden: str
    doel_gezin: str | None = None
    doel_professional: str | None = None
    soort: Naam
    voor: list[Naam] = Field(min_length=1)
    periode: Periode | None = None
    handelingen: list[Handeling] = Field(default_factory=list, description="leeg: toekennen en weigeren")
    melding: Datum | None = None
    aanvraag: Datum | None = None
    ambtshalve: JaNee = False
    lopend_besluit: Datum | None = None
    feiten_per_persoon: dict[str, dict[str, FeitInvoer]] = Field(default_factory=dict)
    instemming: list[Toestemming] = Field(default_factory=list)
    stopt: list[str] = Field(default_factory=list)
    wie_voert_uit: str | None = None
    twijfel: str | None = Field(None, description="waarom iemand twijfelt; verandert nooit een uitkomst")


class Contactpersoon(Strikt):
    """The one contact person: a function and an employer, never a name. Other keys are facts."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    functie: Naam
    werkt_onder: Naam | None = Field(None, description="het orgaan onder wiens verantwoordelijkheid deze persoon werkt")
    organisatie: Organisatie


class Afspraak(Strikt):
    """Something that was agreed: by whom, in which form, until when. Agreeing is not mandating."""

    door: Naam
    inhoud: str
    vorm: Literal["mondeling", "schriftelijk"]
    op: Datum | None = None
    tot: Datum | None = None
    over: list[Naam] = Field(default_factory=list)


class LopendeHulp(Strikt):
    """Help that runs now: what, from whom, at what cost, and which element of the plan makes it stop."""

    soort: Naam
    bij: Naam
    door: str | None = None
    kosten: str | None = None
    stopt_door: Naam | None = None
    vertrouwd: JaNee = False
    terug_te_halen: str | None = None
    wet: str | None = None


class Advies(Strikt):
    """An advice of a professional on one subject, with its direction, so that opposites can be seen."""

    door: str
    over: Naam
    onderwerp: Naam
    richting: Literal["meer", "minder", "wel", "niet", "anders"]
    op: Datum | None = None
    inhoud: str | None = None


class Contact(Strikt):
    """A contact between professionals about the family: the family gets to know it."""

    op: Datum
    tussen: list[str] = Field(min_length=2)
    over: list[Naam]
    waarom: str
    grondslag: str | None = None
    gezin_weet_het: JaNee


class EerderBesluit(Strikt):
    """An earlier decision, for rules that look back (`eerder:`)."""

    soort: Naam
    bij: Naam | None = None
    op: Datum
    uitkomst: Naam = "toegekend"
    regel: str | None = None
    bedrag: str | None = None
    over_jaar: int | None = Field(
        None, ge=1900, le=2999, description="over welk kalenderjaar het ging, als dat niet het jaar van `op` is"
    )


class Plan(Strikt):
    """A family's plan, as a caseworker types it with the family."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, title="Plan")

    plan: Naam
    gemeente: str
    peildatum: Datum | None = None
    kennisdatum: Datum | None = None
    in_eigen_woorden: str | None = None
    personen: dict[Naam, Persoon] = Field(min_length=1)
    huishouden: dict[str, FeitInvoer] = Field(default_factory=dict)
    dossier: dict[str, FeitInvoer] = Field(default_factory=dict)
    feiten: dict[str, FeitInvoer] = Field(default_factory=dict, description="feiten over het plan zelf (plan.x)")
    contactpersoon: Contactpersoon
    afspraken: list[Afspraak] = Field(default_factory=list)
    lopende_hulp: list[LopendeHulp] = Field(default_factory=list)
    adviezen: list[Advies] = Field(default_factory=list)
    contacten: list[Contact] = Field(default_factory=list)
    eerdere_besluiten: list[EerderBesluit] | None = Field(
        None, description="leeg laten: niet bekend; [] : er zijn er geen"
    )
    elementen: dict[Naam, Element] = Field(min_length=1)
