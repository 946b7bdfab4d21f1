"""What the software says to an author: one record per problem, one list of codes, several renderers.

A diagnosis says what is wrong, where, why that matters and how to mend it, in Dutch, in the author's own words.
The codes are stable: ``docs/diagnoses.md`` has a paragraph for each of them, and a rule file may name one in
``bekend_gebrek``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Literal

from pydantic import ConfigDict, Field

from schemas.basis import Strikt

Ernst = Literal["fout", "waarschuwing"]

#: Nobody means a name with a longer word.
LANGSTE_WOORD = 200
#: A quoted line longer than this is cut around the place that matters.
LANGSTE_REGEL = 160


@dataclass(frozen=True)
class Omschrijving:
    """The fixed part of a code: its title, how serious it is, why it matters and the usual remedy."""

    titel: str
    waarom: str
    hulp: str
    ernst: Ernst = "fout"


class Diagnose(Strikt):
    """One problem at one place. ``regel`` and ``kolom`` count from 1; ``regel`` 0 means: the file as a whole."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, title="Diagnose")

    code: str = Field(pattern=r"^[A-Z]\d{3}$", description="vaste code; zie docs/diagnoses.md")
    ernst: Ernst
    bestand: str
    regel: int = Field(ge=0)
    kolom: int = Field(ge=0)
    lengte: int = Field(ge=0, description="aantal tekens dat wordt aangewezen")
    wat: str = Field(description="wat er mis is")
    waarom: str = Field(description="waarom dat niet kan")
    hulp: str = Field(description="wat de auteur kan doen")
    regeltekst: str = Field("", description="de regel uit het bestand")
    bij_teken: str = Field("", description="een kort woord achter de aanwijzing")

    def plek(self) -> str:
        """The place as ``bestand:regel:kolom``, or only the file when the problem has no line."""
        return f"{self.bestand}:{self.regel}:{self.kolom}" if self.regel else self.bestand

    def als_tekst(self) -> str:
        """The diagnosis as a block of text for a terminal."""
        kop = [f"{self.ernst} {self.code}: {self.wat}", f"  --> {self.plek()}"]
        return "\n".join([*kop, *self._aanwijzing(), f"   = waarom: {self.waarom}", f"   = hulp: {self.hulp}"])

    def als_json(self) -> dict[str, str | int]:
        """The diagnosis as a flat JSON object; the shape is ``schemas/json/diagnose.schema.json``."""
        return {naam: getattr(self, naam) for naam in type(self).model_fields}

    def _aanwijzing(self) -> list[str]:
        if not self.regel or not self.regeltekst:
            return []
        tekst, begin = _venster(self.regeltekst, max(self.kolom, 1) - 1)
        lengte = max(1, min(self.lengte, len(tekst) - begin))
        rand = max(3, len(str(self.regel)) + 1)
        wijs = " " * begin + "^" * lengte + (f" {self.bij_teken}" if self.bij_teken else "")
        leeg = " " * rand + "|"
        return [leeg, f"{str(self.regel).ljust(rand)}| {tekst}", f"{leeg} {wijs}"]


def gesorteerd(diagnoses: Iterable[Diagnose]) -> tuple[Diagnose, ...]:
    """Each diagnosis once, in the order of file, place and code."""
    return tuple(sorted(set(diagnoses), key=lambda d: (d.bestand, d.regel, d.kolom, d.code, d.wat)))


def fouten(diagnoses: Iterable[Diagnose]) -> tuple[Diagnose, ...]:
    """Only what stops a rule set or plan from being used."""
    return tuple(d for d in diagnoses if d.ernst == "fout")


def lijkt_op(woord: str, keuzes: Iterable[str]) -> str | None:
    """The choice the author probably meant, or nothing when no choice looks like the word."""
    dichtbij = get_close_matches(woord, sorted(set(keuzes)), n=1, cutoff=0.75) if len(woord) <= LANGSTE_WOORD else []
    return dichtbij[0] if dichtbij else None


def _venster(tekst: str, begin: int) -> tuple[str, int]:
    """Cut a long line around the place that is pointed at; returns the piece and the place in it."""
    schoon = tekst.replace("\t", " ")
    if len(schoon) <= LANGSTE_REGEL:
        return schoon, begin
    van = max(0, begin - LANGSTE_REGEL // 2)
    stuk = schoon[van : van + LANGSTE_REGEL]
    return ("…" + stuk if van else stuk), begin - van + (1 if van else 0)


_LEZEN = {
    "Y100": Omschrijving(
        "bestand is er niet of mag niet worden gelezen",
        "wat niet te lezen is kan niet worden gecontroleerd",
        "kijk of de naam klopt en of u het bestand mag openen",
    ),
    "Y101": Omschrijving(
        "geen geldige YAML",
        "het bestand is niet te lezen, dus is er niets te controleren",
        "kijk naar inspringing, dubbele punten en aanhalingstekens op deze plek",
    ),
    "Y102": Omschrijving(
        "verkeerde tekenset",
        "regels en plannen staan in UTF-8, zonder BOM, zodat iedere computer hetzelfde leest",
        "sla het bestand op als `UTF-8` (zonder BOM)",
    ),
    "Y103": Omschrijving(
        "onzichtbaar of verboden teken",
        "een teken dat niemand ziet kan de betekenis van een regel veranderen",
        "haal het teken weg",
    ),
    "Y104": Omschrijving(
        "bestand te groot",
        "één bestand is één regeling of één plan; zo groot wordt dat niet",
        "splits het bestand, of haal weg wat er niet in hoort",
    ),
    "Y105": Omschrijving(
        "te diep genest",
        "zo diep leest niemand een regel, en een kwaadwillend bestand kan zo de controle laten vastlopen",
        "geef een deelvoorwaarde een eigen regel met `begrip:` en verwijs daarnaar",
    ),
    "Y106": Omschrijving(
        "anker, alias of samenvoeging",
        "wat een regel zegt moet op de plek zelf staan; ankers kunnen bovendien een bestand laten ontploffen",
        "schrijf de inhoud hier uit, of maak er een `begrip:` van",
    ),
    "Y107": Omschrijving(
        "tag of aanwijzing aan de lezer",
        "een tag (`!…`) of een regel die met `%` begint verandert hoe het bestand wordt gelezen",
        "haal de tag of de aanwijzing weg",
    ),
    "Y108": Omschrijving(
        "meer dan één document",
        "één bestand is één regeling in één versie, of één plan",
        "maak van het deel na `---` een eigen bestand",
    ),
    "Y109": Omschrijving(
        "leeg bestand of geen sleutels",
        "een bestand bestaat uit regels van de vorm `sleutel: waarde`",
        "begin met `regeling:`, `feiten:` of `plan:`",
    ),
    "Y110": Omschrijving(
        "dubbele sleutel",
        "van twee dezelfde sleutels telt er maar één, en niemand ziet welke",
        "voeg beide samen, of geef er een een andere naam",
    ),
    "Y111": Omschrijving(
        "sleutel is geen tekst",
        "een naam is tekst; een getal of een lijst als sleutel wordt door ieder programma anders gelezen",
        "zet de sleutel tussen aanhalingstekens",
    ),
    "Y112": Omschrijving(
        "ja/nee in een andere taal",
        "niet elke lezer van YAML verstaat dit woord hetzelfde; hier geldt alleen `ja` of `nee`",
        "schrijf `ja` of `nee`, of zet het woord tussen aanhalingstekens als het tekst is",
    ),
    "Y113": Omschrijving(
        "lege waarde",
        "leeg is geen antwoord: onbekend is wat er niet staat",
        "vul een waarde in, of haal de hele regel weg",
    ),
    "Y114": Omschrijving(
        "dubbelzinnig getal",
        "dit leest het ene programma als getal en het andere als iets anders",
        "schrijf een gewoon getal (`1000`, `0.35`), of zet het tussen aanhalingstekens als het tekst is",
    ),
    "Y115": Omschrijving(
        "getal te lang",
        "een getal heeft hier ten hoogste 18 cijfers",
        "schrijf een korter getal, of zet het tussen aanhalingstekens als het een nummer is",
    ),
    "Y116": Omschrijving(
        "getal met een nul achteraan",
        "als getal is `1.10` hetzelfde als `1.1`, en `15.000` is vijftien: de nul gaat verloren",
        "zet het tussen aanhalingstekens als het een nummer is; schrijf anders het getal zonder slotnul of punt",
    ),
}

_VORM = {
    "S101": Omschrijving(
        "sleutel ontbreekt",
        "zonder deze sleutel is niet te zeggen wat hier staat",
        "voeg de sleutel toe",
    ),
    "S102": Omschrijving(
        "onbekende sleutel",
        "een sleutel die niet bestaat wordt nooit stil overgeslagen",
        "kijk of de sleutel goed is gespeld en op de goede plek staat",
    ),
    "S103": Omschrijving(
        "woord dat hier niet kan",
        "op deze plek geldt een vaste woordenlijst",
        "kies een van de genoemde woorden",
    ),
    "S104": Omschrijving(
        "verkeerd soort waarde",
        "de waarde heeft niet de vorm die deze sleutel vraagt",
        "schrijf de waarde in de gevraagde vorm",
    ),
    "S105": Omschrijving(
        "verkeerde schrijfwijze",
        "namen, data en verwijzingen hebben één vaste schrijfwijze, zodat ze overal te vinden zijn",
        "schrijf de waarde in de gevraagde vorm",
    ),
    "S106": Omschrijving(
        "lege of te korte waarde",
        "een lege lijst of tekst zegt niets",
        "vul ten minste één waarde in, of haal de sleutel weg",
    ),
    "S107": Omschrijving(
        "onbekend soort bestand",
        "aan de eerste sleutels is niet te zien of dit een regeling, een woordenlijst of een plan is",
        "begin met `regeling:`, `feiten:` (of `voorzieningen:`, `organen:`) of `plan:`",
    ),
}

_REGELVORM = {
    "R101": Omschrijving(
        "niet precies één soort regel",
        "een regel doet één ding; anders is niet te zeggen wat een uitzondering raakt",
        "splits de regel, of voeg de soort toe (`begrip`, `biedt`, `sluit_uit`, …)",
    ),
    "R102": Omschrijving(
        "sleutel hoort niet bij dit soort regel",
        "een sleutel zonder betekenis bij deze soort wekt de indruk dat er iets geregeld is",
        "haal de sleutel weg, of gebruik een regel van de goede soort",
    ),
    "R103": Omschrijving(
        "regel is niet af",
        "dit soort regel zegt pas iets als deze sleutel er staat",
        "voeg de sleutel toe",
    ),
    "R104": Omschrijving(
        "dubbele aanduiding",
        "twee dingen met hetzelfde nummer zijn niet uit elkaar te houden in een besluit",
        "geef elk een eigen nummer of naam",
    ),
}

_NAMEN = {
    "R201": Omschrijving(
        "onbekend feit",
        "een regel mag alleen feiten gebruiken die de woordenlijst kent",
        "gebruik een feit uit begrippen.yaml, of voeg het daar toe",
    ),
    "R202": Omschrijving(
        "onbekende voorziening",
        "een element van een plan bestaat uit soorten die de woordenlijst kent",
        "gebruik een soort uit `voorzieningen:` in begrippen.yaml, of voeg hem daar toe",
    ),
    "R203": Omschrijving(
        "onbekend orgaan",
        "wie bevoegd is moet in de woordenlijst staan",
        "gebruik een orgaan uit `organen:` in begrippen.yaml, of voeg het daar toe",
    ),
    "R204": Omschrijving(
        "onbekende regel",
        "een verwijzing naar een regel die niet bestaat heeft geen werking, zonder dat iemand het ziet",
        "verwijs naar een bestaande regel: `naam` in dit bestand, `regeling/naam` elders",
    ),
    "R205": Omschrijving(
        "onbekende bevoegdheid",
        "zonder de bevoegdheid is niet te zeggen wie mag beslissen",
        "verwijs naar een bevoegdheid onder `bevoegdheden:`, of voeg haar daar toe",
    ),
    "R206": Omschrijving(
        "onbekend bedrag",
        "een regel noemt een bedrag bij zijn naam; die naam moet bestaan",
        "voeg het bedrag toe onder `bedragen:`, of verbeter de naam",
    ),
    "R207": Omschrijving(
        "onbekende regeling",
        "een verwijzing naar een regeling die niet is ingevoerd kan niet worden nagelopen",
        "verbeter de naam, of voer de regeling in",
        "waarschuwing",
    ),
    "R208": Omschrijving(
        "waarde die dit feit niet heeft",
        "een feit met een vaste lijst van waarden kan nooit iets anders zijn",
        "kies een van de waarden uit de woordenlijst",
    ),
    "R209": Omschrijving(
        "verboden feit",
        "afkomst, nationaliteit, geloof, taal, postcode en scores over mensen zijn hier nooit een feit",
        "haal het feit weg; vraag alleen wat de wet als voorwaarde noemt",
    ),
    "R210": Omschrijving(
        "feit dat niemand gebruikt",
        "een vraag die geen regel nodig heeft mag het gezin niet worden gesteld",
        "haal het feit weg, of gebruik het in een regel",
        "waarschuwing",
    ),
    "R211": Omschrijving(
        "handeling die de bevoegdheid niet heeft",
        "een mandaat kan niet meer omvatten dan de bevoegdheid zelf",
        "noem alleen handelingen uit `handelingen:` van de bevoegdheid",
    ),
    "R212": Omschrijving(
        "verwijzing die hier niets doet",
        "een uitzondering, kader of volgorde werkt alleen op een regel die iets biedt; hier verandert zij niets",
        "noem de regel die de hulp biedt (`biedt:`)",
    ),
}

_VOORWAARDEN = {
    "R301": Omschrijving(
        "verkeerd soort waarde in een voorwaarde",
        "een vergelijking tussen ongelijke soorten heeft geen uitkomst",
        "schrijf een waarde van het soort dat de woordenlijst bij dit feit noemt",
    ),
    "R302": Omschrijving(
        "verkeerde eenheid",
        "euro per jaar en euro per maand zijn niet te vergelijken zonder om te rekenen",
        "schrijf de eenheid die bij dit feit hoort",
    ),
    "R303": Omschrijving(
        "vergelijking die hier niet kan",
        "niet elke vergelijking past bij elk soort feit",
        "gebruik een vergelijking die bij het soort feit past",
    ),
    "R304": Omschrijving(
        "voorwaarde niet te lezen",
        "een voorwaarde bestaat uit regels `feit: toets` en vaste groepen",
        "kijk in docs/regeltaal.md hoe deze groep wordt geschreven",
    ),
    "R305": Omschrijving(
        "formule niet te lezen",
        "een formule kent alleen + - * /, vaste functies, feiten, bedragen en getallen",
        "verbeter de formule",
    ),
    "R306": Omschrijving(
        "regel kan nooit gelden",
        "de voorwaarden spreken elkaar tegen, dus heeft de regel geen werking",
        "haal een van de tegenstrijdige regels weg, of maak er `minstens_een` van",
    ),
    "R307": Omschrijving(
        "duur of termijn niet te lezen",
        "een termijn waarvan de lengte niet vaststaat kan niet worden berekend",
        "schrijf bijvoorbeeld `6 weken`, `12 maanden`, `3 werkdagen` of `5 jaar`",
    ),
    "R308": Omschrijving(
        "uitkomst past niet bij het feit",
        "wat een regel afleidt moet een waarde zijn die het feit kan hebben, en maar op één manier",
        "gebruik `is:` bij een keuze, `bereken:` bij een getal, en geen van beide bij ja/nee",
    ),
    "R309": Omschrijving(
        "feit klopt niet met zijn soort",
        "soort, eenheid, keuzes en formule van een feit horen bij elkaar; anders is geen waarde ooit goed",
        "maak de eigenschappen van het feit passend bij zijn `soort`",
    ),
}

_HERKOMST = {
    "R401": Omschrijving(
        "regel zonder vindplaats",
        "elke stap van een antwoord moet in de wet of regeling zijn terug te vinden",
        "noem het artikel, bijvoorbeeld `art. 2.3 lid 1`",
    ),
    "R402": Omschrijving(
        "vindplaats verkeerd geschreven",
        "een vindplaats in vaste vorm is na te lopen en te koppelen",
        "schrijf `art. 2.3 lid 1 onder a`, `awb art. 4:84`, `ECLI:NL:CRVB:2017:1477`, `BWBR0034925` of `CVDR696162/1`",
    ),
    "R403": Omschrijving(
        "onmogelijk tijdvak",
        "een einde voor het begin, of een tijdvak buiten dat van de regeling, geldt nooit",
        "verbeter `geldig_vanaf` of `geldig_tot_en_met`",
    ),
    "R404": Omschrijving(
        "versies overlappen",
        "op één dag geldt van een regeling één versie",
        "zet `geldig_tot_en_met` van de oudere versie op de dag voor de nieuwere",
    ),
    "R405": Omschrijving(
        "gat tussen versies",
        "in het gat geldt de regeling niet, en dat is bijna nooit bedoeld",
        "laat de versies aansluiten, of zeg in `uitleg` waarom er een gat is",
        "waarschuwing",
    ),
    "R406": Omschrijving(
        "zelfde regeling en versie twee keer",
        "van één versie kan er maar één bestand zijn",
        "haal een van beide bestanden weg, of geef het een andere `geldig_vanaf`",
    ),
    "R407": Omschrijving(
        "bestand staat niet op zijn plek",
        "wie de regeling zoekt kijkt naar map en datum",
        "zet het bestand op de genoemde plek",
        "waarschuwing",
    ),
    "R408": Omschrijving(
        "aanwijzing voor de editor ontbreekt",
        "met deze eerste regel vult een editor namen aan en toont hij fouten tijdens het typen",
        "zet als eerste regel `# yaml-language-server: $schema=…/schemas/json/regeling.schema.json`",
        "waarschuwing",
    ),
    "R409": Omschrijving(
        "bekend gebrek dat er niet is",
        "een gebrek dat niet (meer) wordt gevonden zet lezers op het verkeerde been",
        "haal `bekend_gebrek` weg, of verbeter de code",
        "waarschuwing",
    ),
    "R410": Omschrijving(
        "bedragreeks klopt niet",
        "een bedrag geldt vanaf een datum; zonder echte datum is het niet te kiezen",
        "schrijf `{2026-01-01: 15000}`: ingangsdatum en bedrag",
    ),
    "R411": Omschrijving(
        "bevoegdheid geldt niet zo lang als de regel",
        "op een dag waarop niemand de bevoegdheid heeft, kan niemand over de regel beslissen",
        "geef de regel hetzelfde tijdvak als de bevoegdheid, of noem de bevoegdheid die daarna geldt",
    ),
    "R412": Omschrijving(
        "lokale regeling zonder gemeente",
        "een plan zoekt regels bij zijn gemeente; zonder naam gelden ze in het hele land, met een verkeerde nergens",
        "voeg bovenaan `gemeente:` toe, met de naam van de gemeente",
    ),
    "R413": Omschrijving(
        "nummer van een andere regeling",
        "aan het nummer vindt een lezer de tekst; dit nummer leidt naar een andere regeling",
        "zoek het nummer op, bijvoorbeeld in het adres op wetten.overheid.nl",
    ),
}

_SAMENHANG = {
    "R501": Omschrijving(
        "regels wijzen in een kring naar elkaar",
        "wat van zichzelf afhangt heeft geen uitkomst",
        "haal één verwijzing uit de kring weg",
    ),
    "R502": Omschrijving(
        "twee regels van gelijke rang met een ander resultaat",
        "als beide gelden is niet te zeggen welke telt",
        "sluit de voorwaarden uit elkaar, of zeg met `gaat_voor` en `van` welke wijkt",
    ),
    "R503": Omschrijving(
        "lagere regel zet hogere regel opzij",
        "een verordening of beleidsregel kan een recht uit de wet niet wegnemen",
        "maak er een `kader:` binnen de ruimte van de wet van, of leg vast met `bekend_gebrek`",
    ),
    "R504": Omschrijving(
        "kader buiten de ruimte van de wet",
        "een verordening mag alleen regelen wat de wet haar laat regelen",
        "noem in de wettelijke regel `ruimte: {verordening: art. …}`, of leg vast met `bekend_gebrek`",
    ),
    "R505": Omschrijving(
        "hele groep buitengesloten zonder hardheidsclausule",
        "wie geen uitzondering kan maken, kan niet recht doen aan het bijzondere geval",
        "voeg een regel met `hardheidsclausule: ja` toe, of leg vast met `bekend_gebrek`",
    ),
    "R506": Omschrijving(
        "regel op het verkeerde niveau",
        "toegang geven of beperken hoort in de wet of de verordening, niet in een lagere regel",
        "zet de regel in de verordening, maak er een `kader:` van, of leg vast met `bekend_gebrek`",
    ),
    "R507": Omschrijving(
        "voorbeeld geeft een andere uitkomst",
        "een voorbeeld is de toets van de auteur zelf; regel en voorbeeld spreken elkaar tegen",
        "verbeter de regel of het voorbeeld",
    ),
    "R508": Omschrijving(
        "te lange keten van begrippen",
        "wat op zoveel stappen rust kan niemand nalopen, en het rekenen loopt vast",
        "voeg stappen samen, of leid het begrip rechtstreeks uit feiten af",
    ),
    "R509": Omschrijving(
        "opgedragen regels die er niet zijn",
        "een antwoord dat op deze regels had moeten rusten, zegt zonder hen te weinig",
        "voer ze in, met dit artikel als `grondslag:`, of verbeter het tijdvak",
        "waarschuwing",
    ),
    "R510": Omschrijving(
        "overgangsrecht zonder eerdere versie",
        "overgangsrecht laat de vorige versie gelden; zonder die versie blijft er voor oude zaken niets over",
        "voer de vorige versie in als eigen bestand, of haal `overgangsrecht:` weg",
    ),
}

_MANDAAT = {
    "R601": Omschrijving(
        "mandaat dat de wet verbiedt",
        "wie deze bevoegdheid krijgt, kan volgens de wet geen bevoegd besluit nemen",
        "geef het mandaat aan een ontvanger die de wet toelaat, of leg vast met `bekend_gebrek`",
    ),
    "R602": Omschrijving(
        "ondermandaat dat niet is toegestaan",
        "doorgeven mag alleen wie daarvoor toestemming kreeg, en niet meer dan wat hij zelf heeft (Awb 10:9)",
        "zet `ondermandaat: ja` bij het mandaat hierboven, of leg vast met `bekend_gebrek`",
    ),
    "R603": Omschrijving(
        "keten zonder begin",
        "een mandaat dat niet bij het bevoegde orgaan begint geeft niemand iets",
        "voeg het mandaat van het bevoegde orgaan toe, of verbeter `van:`",
    ),
    "R604": Omschrijving(
        "register zonder soort",
        "in een positief register telt wat er staat, in een negatief wat er niet staat",
        "zet `soort_register: positief` of `soort_register: negatief`",
    ),
    "R605": Omschrijving(
        "mandaatgrens met een oordeel",
        "een grens moet vooraf vaststaan; een oordeel wordt pas gegeven door wie al bevoegd is",
        "gebruik een feit zonder `oordeel:` (bedrag, duur, soort) als grens",
    ),
    "R606": Omschrijving(
        "oordeel zonder bevoegdheid",
        "een open norm wordt ingevuld door wie een bestaande bevoegdheid heeft",
        "verwijs in `oordeel:` naar een bevoegdheid, of schrijf `afwijken_van_beleid`",
    ),
}

_PLAN = {
    "P101": Omschrijving(
        "onbekend gegeven in het plan",
        "alleen feiten uit de woordenlijst kunnen een antwoord beïnvloeden",
        "gebruik een feit uit begrippen.yaml",
    ),
    "P102": Omschrijving(
        "verkeerd soort antwoord",
        "het antwoord past niet bij de vraag",
        "schrijf een waarde van het soort dat de woordenlijst bij dit feit noemt",
    ),
    "P103": Omschrijving(
        "onbekende persoon",
        "een verwijzing naar iemand die niet in het plan staat gaat over niemand",
        "gebruik een naam uit `personen:`",
    ),
    "P104": Omschrijving(
        "onbekende voorziening in het plan",
        "van deze soort is niet te zeggen welke wet erover gaat",
        "gebruik een soort uit `voorzieningen:` in begrippen.yaml",
    ),
    "P105": Omschrijving(
        "verboden gegeven in het plan",
        "afkomst, nationaliteit, geloof, taal, postcode, bsn en scores over mensen horen niet in een plan",
        "haal het gegeven weg",
    ),
    "P106": Omschrijving(
        "afgeleid feit in het plan",
        "dit feit volgt uit regels; wie het zelf invult slaat de wet over",
        "haal het weg en vul de feiten in waar het uit volgt",
    ),
    "P107": Omschrijving(
        "oordeel zonder naam, reden of bevindingen",
        "zo telt het als advies: het feit blijft onbekend totdat iemand met de bevoegdheid oordeelt",
        "vul `naam`, `door`, `reden` en `bevindingen` in, of laat het als advies staan",
        "waarschuwing",
    ),
    "P108": Omschrijving(
        "onmogelijke periode",
        "een einde voor het begin bestaat niet",
        "verbeter de data",
    ),
    "P109": Omschrijving(
        "onbekend element",
        "een verwijzing naar een element dat niet in het plan staat gaat over niets",
        "gebruik een naam uit `elementen:`",
    ),
    "P110": Omschrijving(
        "onbekend orgaan in het plan",
        "onder wiens verantwoordelijkheid iemand werkt bepaalt wat die persoon mag",
        "gebruik een orgaan uit `organen:` in begrippen.yaml",
    ),
    "P111": Omschrijving(
        "plan te groot",
        "een plan is van één gezin; ieder onderdeel wordt voor ieder mens bekeken, en dat duurt dan te lang",
        "splits het plan, of haal weg wat er twee keer staat",
    ),
}

#: Every code there is, in the order of the documentation.
CODES: Mapping[str, Omschrijving] = MappingProxyType(
    {**_LEZEN, **_VORM, **_REGELVORM, **_NAMEN, **_VOORWAARDEN, **_HERKOMST, **_SAMENHANG, **_MANDAAT, **_PLAN}
)
