"""The fixed words of the domain: every closed list of values that users see in YAML or JSON.

The words are Dutch because the files and answers are; ``docs/begrippen.md`` explains them one by one.
"""

from typing import Literal

Rang = Literal[
    "verdrag",
    "eu_verordening",
    "wet",
    "amvb",
    "ministeriele_regeling",
    "verordening",
    "nadere_regels",
    "beleidsregel",
    "vaste_gedragslijn",
    "mandaatbesluit",
    "delegatiebesluit",
    "gemeenschappelijke_regeling",
    "convenant",
    "jurisprudentie",
]

#: Height in the order of norms; a lower number is a higher rank. Ranks that stand beside the order are absent.
RANGORDE: dict[str, int] = {
    "verdrag": 0,
    "eu_verordening": 0,
    "wet": 1,
    "amvb": 2,
    "ministeriele_regeling": 3,
    "verordening": 4,
    "nadere_regels": 5,
    "beleidsregel": 6,
    "vaste_gedragslijn": 7,
}

Handeling = Literal[
    "toekennen",
    "weigeren",
    "wijzigen",
    "verlengen",
    "beëindigen",
    "intrekken",
    "herzien",
    "terugvorderen",
    "invorderen",
    "kwijtschelden",
    "beoordelen",
    "onderzoeken",
    "afgeven",
    "toelaten",
    "vaststellen",
    "beslissen_op_bezwaar",
    "verlof_verlenen",
    "handhaven",
    "gedogen",
    "uitvoeren",
]

#: Kinds of organisation a person can work for; the statutory limits on recipients are written in these words.
Organisatie = Literal[
    "gemeente",
    "andere_gemeente",
    "gemeenschappelijke_regeling",
    "bestuursorgaan",
    "stichting",
    "aanbieder",
    "jeugdhulpaanbieder",
    "gecertificeerde_instelling",
    "schuldhulporganisatie",
    "onderneming",
    "school",
    "rijksdienst",
    "geen",
]

Toelating = Literal["ja", "nee", "toets", "bestreden"]

Dekking = Literal["gedekt", "gedekt_onder_voorwaarden", "niet_gedekt", "onbekend"]

Beslissen = Literal[
    "ja",
    "ja_binnen_grenzen",
    "nee",
    "onmogelijk",
    "geen_besluit_nodig",
    "eerst_laten_toetsen",
    "onbekend",
]

GeenBesluit = Literal["eigen_keuze", "vrij_toegankelijk", "feitelijke_handeling"]

KaderUitkomst = Literal["binnen", "buiten", "onbekend"]

Maatwerkroute = Literal[
    "geen_nodig",
    "individualisering_binnen_wet",
    "hardheidsclausule_verordening",
    "afwijken_beleidsregel_awb_4_84",
    "buitenwettelijk_begunstigend",
    "overleg_met_bevoegd_gezag",
    "opschalen_doorzettingsmacht",
    "landelijk_maatwerkloket",
    "naar_de_rechter",
    "niet_mogelijk",
]

Gegevensstroom = Literal["mag", "toestemming_nodig", "mag_niet", "onbekend"]

Antwoordcode = Literal[
    "geen_besluit_nodig",
    "niet_bevoegd",
    "oordeel_nodig",
    "feiten_ontbreken",
    "mag_niet",
    "mag_mits",
    "mag",
]

#: Truth in the engine. ``oordeel`` is unknown in one special way: only an open judgement stands between it and true.
Waarheid = Literal["waar", "oordeel", "onbekend", "onwaar"]

#: What the name of a fact begins with: about whom or what it speaks.
Bereik = Literal["plan", "huishouden", "persoon", "element", "element_persoon", "contactpersoon", "dossier"]

Soort = Literal["ja_nee", "getal", "bedrag", "datum", "duur", "keuze"]

Eenheid = Literal[
    "euro",
    "euro per maand",
    "euro per jaar",
    "euro per uur",
    "euro per week",
    "euro per kilometer",
    "jaar",
    "maand",
    "week",
    "dag",
    "uur",
    "uur per week",
    "uur per jaar",
    "minuut",
    "aandeel",
    "aantal",
    "kilometer",
]

#: Facts that never may exist in a vocabulary, by the stem of their name.
VERBODEN_FEITEN: tuple[str, ...] = (
    "afkomst",
    "etniciteit",
    "geloof",
    "herkomst",
    "huidskleur",
    "land_van",
    "moedertaal",
    "nationaliteit",
    "postcode",
    "ras",
    "religie",
    "risicoscore",
    "score",
    "seksuele",
    "taalvaardigheid",
    "bsn",
)
