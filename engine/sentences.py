"""Words for people: for every code in an Uitkomst one Dutch sentence, in one place.

Nothing here decides anything; a code without a sentence is an error that a test finds. The contact person is
*deze contactpersoon*, never *u*: the same sentences are read by the family.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from engine.citations import citaat
from engine.months import MAANDEN, in_delen, maand_in_woorden
from engine.rulebook import Recht, volledig
from schemas.regeling import Maatwerk, Regeling
from schemas.woorden import Bereik


def _geen() -> Mapping[str, str]:
    return MappingProxyType({})


DEKKING: dict[str, str] = {
    "gedekt": "deze wet draagt dit",
    "gedekt_onder_voorwaarden": "deze wet kan dit dragen, onder voorwaarden",
    "onbekend": "nog niet bekend of deze wet dit draagt",
    "niet_gedekt": "deze wet draagt dit niet",
}

#: Why what somebody said leaves a fact unknown, by what stands at its step.
ONBEKEND_WANT: dict[str, str] = {
    "tegenspraak": "de een zegt dit en de ander dat",
    "bevoegdheid onbekend": "of wie dit oordeelde dat mocht, staat nog niet vast",
}

BESLISSEN: dict[str, str] = {
    "ja": "mag dit",
    "ja_binnen_grenzen": "mag dit, binnen de grenzen van het mandaat",
    "nee": "mag dit niet",
    "onmogelijk": "kan dit niet: het is aan een ander",
    "geen_besluit_nodig": "hoeft hierover niets te beslissen",
    "eerst_laten_toetsen": "weet pas of dit mag als een jurist ernaar heeft gekeken",
    "onbekend": "weet nog niet of dit mag: daarvoor ontbreken gegevens",
}

#: The answers in a few words, for *what if*.
KORT: dict[str, str] = {
    "geen_besluit_nodig": "geen besluit nodig",
    "niet_bevoegd": "een ander beslist",
    "oordeel_nodig": "eerst moet iemand oordelen",
    "feiten_ontbreken": "er ontbreken gegevens",
    "mag_niet": "kan niet worden toegekend",
    "mag_mits": "ja, mits aan de voorwaarden is voldaan",
    "mag": "ja",
}

#: Why somebody may not decide; the part before the colon of a code in ``beslissen.waarom``.
REDENEN: dict[str, str] = {
    "geen_mandaat": "Geen mandaat van deze gemeente geeft dit aan {functie}.",
    "bevoegdheid_niet_in_werking": "Deze bevoegdheid geldt niet op deze dag; wie er dan over gaat, is niet bekend.",
    "ander_orgaan": "De wet legt dit bij {gezag}. Een mandaat van deze gemeente kan dat niet veranderen.",
    "overgedragen": "Dit is overgedragen aan {gezag}; de gemeente gaat er niet meer over.",
    "mandaat_verboden": "De wet laat niet toe dat dit in mandaat wordt gegeven.",
    "wet_sluit_organisatie_uit": "De wet laat geen mandaat toe aan iemand die werkt bij: {organisatie}.",
    "wet_toets": "De wet zegt niet duidelijk of {rij} aan deze organisatie mag. Laat dat eerst nagaan.",
    "wet_bestreden": "Rechters verschillen over de vraag of {rij} aan deze organisatie mag. Laat dat eerst nagaan.",
    "instemming_ontbreekt": "Bij {rij} is niet vastgelegd dat de ontvanger en diens werkgever instemmen.",
    "instemming_zonder_datum": "Bij {rij} is niet bekend wanneer de ontvanger en diens werkgever instemden. "
    "Laat dat eerst nagaan.",
    "niet_schriftelijk": "{rij} staat niet op papier, en dat moet wel.",
    "gebrek": "{rij} heeft een bekend gebrek. Laat dat eerst nagaan.",
    "te_verifieren": "Van {rij} is niet genoeg gezien om erop te beslissen. Laat dat eerst nagaan.",
    "andere_organisatie": "{rij} is voor iemand van een andere organisatie.",
    "handeling": "{rij} geldt niet voor {handeling}.",
    "grens": "Dit valt buiten de grenzen van {rij}.",
    "afwijken_nee": "{rij} laat niet toe van beleid af te wijken, en dit past niet binnen het beleid.",
    "afwijken_stil": "{rij} zegt niet of van beleid mag worden afgeweken. Laat dat eerst nagaan.",
    "verhinderd": "Dit staat in de weg, of kan dat nog doen: {regel}",
    "eigen_keuze": "Dit is een eigen keuze van het gezin.",
    "vrij_toegankelijk": "Dit is er voor iedereen.",
    "feitelijke_handeling": "Dit kan gewoon worden gedaan; er hoort geen besluit bij.",
}

ROUTES: dict[str, str] = {
    "geen_nodig": "Er is geen maatwerk nodig.",
    "individualisering_binnen_wet": "De wet zelf geeft ruimte om naar dit gezin te kijken.",
    "hardheidsclausule_verordening": "De verordening laat afwijken toe als zij te hard uitpakt (hardheidsclausule).",
    "afwijken_beleidsregel_awb_4_84": "Van een beleidsregel moet worden afgeweken als die in dit geval onevenredig "
    "uitpakt (Awb 4:84).",
    "buitenwettelijk_begunstigend": "De gemeente kan uit eigen middelen iets toekennen buiten de wet om.",
    "overleg_met_bevoegd_gezag": "Overleg met wie er wel over gaat.",
    "opschalen_doorzettingsmacht": "Leg het voor aan een collega die dit mandaat wel heeft, of aan het college.",
    "landelijk_maatwerkloket": "Meld het bij het Landelijk Maatwerkloket, als het hier niet lukt.",
    "naar_de_rechter": "Dit gaat via de rechter.",
    "niet_mogelijk": "De regels openen hier geen weg.",
}

#: What a departure must say when the rules themselves do not list it.
MOTIVEER: dict[str, tuple[str, ...]] = {
    "afwijken_beleidsregel_awb_4_84": (
        "wat de beleidsregel wil bereiken",
        "welke omstandigheden bij dit gezin bijzonder zijn",
        "waarom vasthouden aan de regel voor dit gezin onevenredig uitpakt",
    ),
    "hardheidsclausule_verordening": (
        "wat de raad met de regel wilde bereiken",
        "waarom de regel voor dit gezin onbillijk uitpakt",
    ),
    "individualisering_binnen_wet": ("waarom dit gezin iets anders nodig heeft dan de regel gewoonlijk geeft",),
    "buitenwettelijk_begunstigend": ("waarom de wet hier niet helpt", "uit welk budget het komt en tot wanneer"),
}

STAND: dict[str, str] = {
    "gegeven": "gegeven",
    "geweigerd": "geweigerd",
    "ontbreekt": "nog niet gegeven",
    "onbekend": "nog niet bekend of die nodig is",
}

GEGEVENS: dict[str, str] = {
    "mag": "mag worden gebruikt",
    "toestemming_nodig": "mag alleen met toestemming worden gebruikt",
    "mag_niet": "mag niet worden gebruikt",
    "onbekend": "niet bekend of het mag worden gebruikt",
}

_BEREIK = re.compile(rf"\b(?:{'|'.join(get_args(Bereik))})\.")

#: Of a list of kinds in a test this many are named.
_MEESTE_WAARDEN = 4


#: How a sentence is meant; never only a colour.
Toon = Literal["goed", "slecht", "open", "gewoon", "zacht", "kop"]


class Zin(NamedTuple):
    """One sentence: its tone, how deep it stands, and the numbers of its sources."""

    tekst: str
    toon: Toon = "gewoon"
    diepte: int = 0
    noten: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Vermelding:
    """A rule as it is named to people: what it says, where it stands, and a link."""

    uitleg: str
    tekst: str
    link: str


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Maatwerk that the rules prepare: from which rules, on what ground, what to motivate, for how long."""

    wijkt_af_van: frozenset[str]
    grondslag: str
    motiveer: tuple[str, ...]
    denk_aan: tuple[str, ...]
    ten_hoogste: str
    evalueer_na: str
    bevoegd: str


@dataclass(frozen=True, slots=True)
class Woorden:
    """What rule files say in words. Without it (``Woorden()``) an Uitkomst still explains itself, in bare names."""

    vragen: Mapping[str, str] = field(default_factory=_geen)
    organen: Mapping[str, str] = field(default_factory=_geen)
    contact: Mapping[str, str] = field(default_factory=_geen)
    titels: Mapping[str, str] = field(default_factory=_geen)
    regels: Mapping[str, Vermelding] = field(default_factory=lambda: MappingProxyType({}))
    voorstellen: tuple[Voorstel, ...] = ()

    def orgaan(self, naam: str) -> str:
        """A body or function in a sentence."""
        return self.organen.get(naam) or los(naam)

    def regel(self, naam: str) -> str:
        """A rule in a sentence: what it says, or where it stands."""
        vermelding = self.regels.get(naam)
        if vermelding is None:
            return los(naam.rpartition("/")[2])
        versie = naam.partition("@")[2]
        tekst = vermelding.tekst + (f", tekst van {los(versie)}" if versie else "")
        return f"{vermelding.uitleg} ({tekst})" if vermelding.uitleg else tekst

    def rij(self, naam: str) -> str:
        """A row of a register: its number and document."""
        regeling, _, nummer = naam.rpartition("#")
        return f"nr. {nummer} van {self.titels.get(regeling, los(regeling.rpartition('/')[2]))}"

    def rijen(self, namen: Sequence[str]) -> str:
        """A chain of rows; the document is named once where they stand in the same one."""
        if len({naam.rpartition("#")[0] for naam in namen}) > 1:
            return ", dan ".join(map(self.rij, namen))
        vooraf = [f"nr. {naam.rpartition('#')[2]}" for naam in namen[:-1]]
        return ", dan ".join([*vooraf, self.rij(namen[-1])])

    def vraag(self, feit: str) -> str:
        """The question that a fact answers; without one its bare name and a colon. A month is named beside it."""
        reeks, maand = in_delen(feit)
        vraag = self.vragen.get(reeks)
        bij = f" ({maand_in_woorden(maand)})" if maand else ""
        return f"{vraag}{bij}" if vraag else f"{los(reeks.rpartition('.')[2])}{bij}:"


def woorden(recht: Recht) -> Woorden:
    """The words of the rules that are in force."""
    boek = recht.rulebook
    return Woorden(
        vragen={naam: feit.vraag for naam, feit in boek.feiten.items() if feit.vraag},
        organen={naam: orgaan.naam for naam, orgaan in boek.organen.items()},
        contact={naam: orgaan.contact for naam, orgaan in boek.organen.items() if orgaan.contact},
        titels={v.regeling.regeling: v.regeling.titel for v in (*recht.geeindigd, *recht.versies)},
        regels={
            naam: _vermelding(kern.regel.uitleg or kern.regel.tekst, kern.regel.bron, kern.regeling, recht)
            for naam, kern in recht.kernen.items()
        },
        voorstellen=tuple(
            _voorstel(m, v.regeling, recht) for v in recht.versies for _, m in sorted(v.regeling.maatwerk.items())
        ),
    )


def _vermelding(uitleg: str | None, bron: str, regeling: Regeling, recht: Recht) -> Vermelding:
    waar = citaat(bron, regeling, recht)
    return Vermelding((uitleg or "").rstrip(". "), waar.tekst, waar.link)


def _voorstel(maatwerk: Maatwerk, regeling: Regeling, recht: Recht) -> Voorstel:
    return Voorstel(
        frozenset(volledig(regel, regeling) for regel in maatwerk.wijkt_af_van),
        citaat(maatwerk.grondslag, regeling, recht).tekst,
        tuple(maatwerk.motiveer),
        tuple(maatwerk.denk_aan),
        maatwerk.ten_hoogste or "",
        maatwerk.evalueer_na or "",
        maatwerk.bevoegd or "",
    )


def los(tekst: str) -> str:
    """A name or value of our own as people write it: ``15000 euro`` is 15.000 euro, ``2026-03-03`` 3 maart 2026.

    What stands behind ``@`` is the version of a rule that goes on, or the month of a fact.
    """
    zonder = _VERSIE.sub(r" (tekst van \1)", _MAAND_VAN.sub(_maand_tussen_haken, tekst.replace("_", " ")))
    return _ISO_DAG.sub(_dag_in_woorden, _HOEVEELHEID.sub(_hoeveelheid_in_woorden, zonder))


_VERSIE = re.compile(r"@(\d{4}-\d\d-\d\d)\b")
_MAAND_VAN = re.compile(r"@([1-9]\d{3}-(?:0[1-9]|1[0-2]))(?![\w-])")


def _maand_tussen_haken(gevonden: re.Match[str]) -> str:
    return f" ({maand_in_woorden(gevonden.group(1))})"


_HOEVEELHEID = re.compile(r"(?<![\w/.,-])(\d+)(?:\.(\d+))? (euro|jaar|maand|week|dag|uur|minuut|kilometer)\b")
_MEERVOUD = {"maand": "maanden", "week": "weken", "dag": "dagen", "minuut": "minuten"}
_ISO_DAG = re.compile(r"(?<![\w/-])(\d{4})-(\d\d)-(\d\d)(?![\w-])")


def _hoeveelheid_in_woorden(gevonden: re.Match[str]) -> str:
    geheel, deel, eenheid = gevonden.groups()
    if deel and eenheid == "euro":
        deel = deel.ljust(2, "0")
    getal = f"{int(geheel):,}".replace(",", ".") + (f",{deel}" if deel else "")
    return f"{getal} {eenheid if (geheel, deel) == ('1', None) else _MEERVOUD.get(eenheid, eenheid)}"


def _dag_in_woorden(gevonden: re.Match[str]) -> str:
    jaar, maand, dag_ = (int(deel) for deel in gevonden.groups())
    return f"{dag_} {MAANDEN[maand - 1]} {jaar}" if 1 <= maand <= 12 else gevonden.group()


def dag(datum: date) -> str:
    """A date as people write it."""
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def opsomming(delen: Iterable[str], laatste: str = "en") -> str:
    """``a, b en c``."""
    rij = list(dict.fromkeys(delen))
    return rij[0] if len(rij) == 1 else f"{', '.join(rij[:-1])} {laatste} {rij[-1]}" if rij else ""


def zonder_bereik(tekst: str) -> str:
    """Names of facts without their scope, which says nothing to a reader."""
    return _BEREIK.sub("", tekst)


def toets(tekst: str) -> str:
    """What a line asks for, in words; of a long list only the beginning."""
    delen = los(tekst).split(", ")
    rest = len(delen) - _MEESTE_WAARDEN
    return ", ".join(delen[:_MEESTE_WAARDEN]) + (f" … ({rest} andere)" if rest > 0 else "")


def hoofdletter(tekst: str) -> str:
    """The same text with a capital in front."""
    return tekst[:1].upper() + tekst[1:]


def reden(code: str, woorden: Woorden, *, functie: str, organisatie: str, gezag: str, handeling: str) -> str:
    """The sentence of one code in ``beslissen.waarom``."""
    soort, _, waarvan = code.partition(":")
    zin = REDENEN[soort].format(
        functie=los(functie),
        organisatie=los(organisatie),
        gezag=woorden.orgaan(gezag),
        handeling=los(handeling),
        rij=woorden.rij(waarvan),
        regel=woorden.regel(waarvan),
    )
    return hoofdletter(zin).rstrip(".") + "."
