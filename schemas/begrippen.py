"""The vocabulary: every fact a rule may use, every kind of provision, every body that can hold a power."""

from typing import Literal

from pydantic import ConfigDict, Field

from schemas.basis import JaNee, Naam, Strikt, Verwijzing
from schemas.woorden import Eenheid, Soort


class Feit(Strikt):
    """One fact: its kind and unit, the question that asks for it and who can supply the answer.

    ``oordeel`` makes it an open norm: only a holder of that power (or, for ``afwijken_van_beleid``, of the
    power of the cell including departure) fills it in; ``bereken`` makes it derived and never asked.
    """

    soort: Soort
    eenheid: Eenheid | None = Field(None, description="eenheid van een getal, bedrag of duur")
    uit: list[Naam] | Literal["voorzieningen"] | None = Field(None, description="de waarden van een keuze")
    vraag: str | None = Field(None, description="de vraag waarmee dit feit wordt gesteld, in gewone taal")
    leverancier: str | None = Field(None, description="wie het antwoord kan geven, bijvoorbeeld BRP of CIZ")
    handreiking: list[str] = Field(default_factory=list, description="waar iemand die oordeelt aan denkt")
    oordeel: Verwijzing | None = Field(None, description="open norm: de bevoegdheid van wie dit mag invullen")
    bereken: str | None = Field(None, description="formule waaruit het feit volgt")
    te_regelen: JaNee = Field(True, description="nee: als dit niet zo is, valt het niet meer te regelen")
    te_beinvloeden: JaNee = Field(False, description="ja: iemand mag en kan dit feit in de wereld veranderen")
    gevoelig: Literal["gezondheid", "strafrecht", "financieel"] | None = Field(None, description="bijzonder gegeven")
    per: Literal["element", "persoon", "huishouden", "jaar"] | None = Field(
        None, description="waarover een bedrag gaat"
    )
    reeks: Literal["maand"] | None = Field(None, description="maand: een waarde per maand; een regel leest `reeks:`")
    uitleg: str | None = None


class Voorziening(Strikt):
    """One kind of plan element; a kind may fall under another, so a rule for the broader kind covers it too."""

    valt_onder: Naam | None = Field(None, description="de ruimere soort")
    ook_wel: list[str] = Field(default_factory=list, description="andere woorden waarin een gezin dit zegt")
    uitleg: str | None = None


class Orgaan(Strikt):
    """A body that can hold a power. ``van: gemeente`` means: an organ of the municipality of the plan."""

    naam: str = Field(description="zoals het in een zin staat, bijvoorbeeld het college van B&W")
    van: Literal["gemeente", "ander"] = Field(description="is dit een orgaan van de gemeente zelf?")
    soort: Literal["bestuursorgaan", "rechter", "privaatrechtelijk", "beroepsbeoefenaar", "burger"] = "bestuursorgaan"
    contact: str | None = Field(None, description="waar het gezin of de contactpersoon terechtkan")


class Begrippen(Strikt):
    """One vocabulary file. Files under ``rules/begrippen/`` and ``rules/begrippen.yaml`` are read as one."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, title="Begrippen")

    feiten: dict[str, Feit] = Field(default_factory=dict)
    voorzieningen: dict[str, Voorziening] = Field(default_factory=dict)
    organen: dict[str, Orgaan] = Field(default_factory=dict)
