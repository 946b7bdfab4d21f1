"""Parsing promises: every mistake is returned with its path, all at once, and nothing is raised."""

from dataclasses import replace

import pytest

from engine.conditions import (
    KRINGEN,
    WAAR,
    Eerder,
    Kring,
    Taal,
    eenheid_in_formule,
    feiten_in,
    lees_duur,
    lees_voorwaarde,
    regels_in,
)
from engine.formulas import DATUM
from engine.values import OngeldigeWaarde
from schemas.begrippen import Feit
from tests.mini import boek

FEITEN = {
    "persoon.a": Feit(soort="ja_nee"),
    "persoon.d": Feit(soort="ja_nee"),
    "persoon.groep": Feit(soort="keuze", uit=["klein", "groot"]),
    "persoon.omvang": Feit(soort="keuze", uit=["groot", "enorm"]),
    "persoon.leeftijd": Feit(soort="getal", eenheid="jaar"),
    "persoon.geboren": Feit(soort="datum"),
    "persoon.overleden": Feit(soort="datum"),
    "persoon.inkomen": Feit(soort="bedrag", eenheid="euro per maand"),
    "persoon.vermogen": Feit(soort="bedrag", eenheid="euro"),
    "persoon.kapitaal": Feit(soort="bedrag", eenheid="euro"),
    "persoon.aantal": Feit(soort="getal"),
    "persoon.verblijf": Feit(soort="duur", eenheid="maand"),
    "huishouden.loon": Feit(soort="bedrag", eenheid="euro per maand", reeks="maand"),
    "element.soort": Feit(soort="keuze", uit="voorzieningen"),
}
BEDRAGEN = {"bedragen.top": ("wet/bedragen.top", "euro"), "bedragen.maand": ("wet/bedragen.maand", "euro per maand")}
TAAL = Taal(
    FEITEN,
    {"hulp": ("hulp", "kamp"), "kamp": ("kamp",)},
    lambda naam: BEDRAGEN.get(naam, "zet het onder `bedragen:`"),
    lambda naam: (f"wet/{naam}",) if naam == "biedt" else "er is geen regel met die naam",
)


KIJK = "kijk in begrippen.yaml welke namen er zijn"
LIJST = "schrijf `- {feit: waarde}` per deel"
OVER = "kies `over: personen`, `elementen` of `lopende_hulp`"
TELT = "`som` telt een getal, bedrag of duur op"
NOEM = "noem `feit:` met een feit van die soort"
EERDER = "schrijf bijvoorbeeld `{soort: woninginrichting, binnen: 5 jaar}`, of `binnen: kalenderjaar`"
SOORT_EN_BINNEN = "`eerder` vraagt `soort` en `binnen`"
GEEN_UITKOMST = "dit is geen uitkomst van een regel"
UITKOMSTEN = "kies uit: gedekt, gedekt_onder_voorwaarden, niet_gedekt, onbekend"
REEKS = "schrijf bijvoorbeeld `{feit: huishouden.x, maanden: 12, laagste: {ten_hoogste: bedragen.y}}`"
MAANDEN = "`maanden` is een heel getal van 1 tot en met 120"
VIA_REEKS = "vraag ernaar met `reeks: {feit: …, maanden: 12, laagste: …}`"
JA_OF_NEE = "dit feit is `ja` of `nee`"
ZELFDE_EENHEID = "gebruik dezelfde eenheid"
ZELFDE_SOORT = "vergelijk feiten van dezelfde soort"
WAARDEN = "schrijf een waarde of een lijst van waarden"
IETS = "schrijf een waarde, een lijst of een vergelijking"
GEEN_GETAL = " is geen getal met eenheid, zoals `12 maanden` of `15000 euro per jaar`"


@pytest.mark.parametrize(
    ("ruw", "soort", "pad", "wat", "hulp"),
    [
        ({"persoon.aa": "ja"}, "onbekend_feit", "persoon.aa", "onbekend feit `persoon.aa`", "bedoelde u `persoon.a`?"),
        ({"zzz": "ja"}, "onbekend_feit", "zzz", "onbekend feit `zzz`", KIJK),
        ({"persoon.a": "misschien"}, "verkeerde_waarde", "persoon.a", "schrijf `ja` of `nee`", JA_OF_NEE),
        ({"persoon.a": 1}, "verkeerde_waarde", "persoon.a", "schrijf `ja` of `nee`", JA_OF_NEE),
        (
            {"persoon.a": "onbekend"},
            "verkeerde_waarde",
            "persoon.a",
            "op `onbekend` kan een regel niet toetsen",
            "een regel toetst wat waar is; onbekend volgt vanzelf",
        ),
        ({"persoon.a": {}}, "verkeerde_toets", "persoon.a", "`persoon.a` heeft geen toets", IETS),
        ({"persoon.a": []}, "verkeerde_toets", "persoon.a", "een lege lijst is nooit waar", "noem de waarden"),
        (
            {"persoon.a": {"minder_dan": "ja"}},
            "verkeerde_toets",
            "persoon.a.minder_dan",
            "`persoon.a` is een ja_nee en heeft geen volgorde",
            WAARDEN,
        ),
        (
            {"persoon.groep": "gro"},
            "verkeerde_waarde",
            "persoon.groep",
            "`gro` is geen keuze; kies uit: klein, groot",
            "bedoelde u `groot`?",
        ),
        (
            {"persoon.groep": ["klein", "anders"]},
            "verkeerde_waarde",
            "persoon.groep.1",
            "`anders` is geen keuze; kies uit: klein, groot",
            KIJK,
        ),
        (
            {"persoon.leeftijd": {"kleiner_dan": 3}},
            "verkeerde_toets",
            "persoon.leeftijd.kleiner_dan",
            "onbekende vergelijking `kleiner_dan` bij `persoon.leeftijd`",
            "bedoelde u `minder_dan`?",
        ),
        (
            {"persoon.leeftijd": {"minder_dan": "3 weken"}},
            "verkeerde_waarde",
            "persoon.leeftijd.minder_dan",
            "eenheid `week` past niet bij `jaar`",
            "dit feit is een getal in jaar, zoals `12 jaar`",
        ),
        (
            {"persoon.leeftijd": ["persoon.leeftijd"]},
            "verkeerde_toets",
            "persoon.leeftijd.0",
            "een verwijzing kan niet in een lijst",
            "gebruik `minstens_een`",
        ),
        (
            {"persoon.geboren": {"vanaf": "persoon.leeftijd"}},
            "verkeerde_waarde",
            "persoon.geboren.vanaf",
            "`persoon.leeftijd` is van een andere soort",
            ZELFDE_SOORT,
        ),
        (
            {"persoon.inkomen": {"meer_dan": "persoon.vermogen"}},
            "verkeerde_waarde",
            "persoon.inkomen.meer_dan",
            "eenheid `euro` past niet bij `euro per maand`",
            ZELFDE_EENHEID,
        ),
        (
            {"persoon.inkomen": {"meer_dan": "persoon.leeftijd"}},
            "verkeerde_waarde",
            "persoon.inkomen.meer_dan",
            "eenheid `jaar` past niet bij `euro per maand`",
            ZELFDE_EENHEID,
        ),
        (
            {"persoon.inkomen": {"meer_dan": "bedragen.top"}},
            "verkeerde_waarde",
            "persoon.inkomen.meer_dan",
            "eenheid `euro` past niet bij `euro per maand`",
            ZELFDE_EENHEID,
        ),
        (
            {"persoon.inkomen": {"meer_dan": "bedragen.weg"}},
            "onbekend_bedrag",
            "persoon.inkomen.meer_dan",
            "onbekend bedrag `bedragen.weg`",
            "zet het onder `bedragen:`",
        ),
        (
            {"minstens_een": {"persoon.a": "ja"}},
            "verkeerde_groep",
            "minstens_een",
            "`minstens_een` hoort een lijst met voorwaarden te hebben",
            LIJST,
        ),
        (
            {"minstens_een": []},
            "verkeerde_groep",
            "minstens_een",
            "`minstens_een` hoort een lijst met voorwaarden te hebben",
            LIJST,
        ),
        (
            {"minstens_een": [{}]},
            "verkeerde_groep",
            "minstens_een",
            "`minstens_een` hoort een lijst met voorwaarden te hebben",
            LIJST,
        ),
        (
            {"een_persoon": []},
            "verkeerde_groep",
            "een_persoon",
            "`een_persoon` hoort een voorwaarde te hebben",
            "schrijf `{persoon.feit: waarde}`",
        ),
        (
            {"een_persoon": {"wie": "x", "als": {"persoon.a": "ja"}}},
            "verkeerde_groep",
            "een_persoon",
            "`wie` en `als` zijn voorwaarden",
            "schrijf `{feit: waarde}`",
        ),
        (
            {"een_persoon": {"wie": {"zzz": "ja"}}},
            "onbekend_feit",
            "een_persoon.wie.zzz",
            "onbekend feit `zzz`",
            KIJK,
        ),
        (
            {"alle_personen": {"als": {"persoon.a": "ja", "zzz": "ja"}}},
            "onbekend_feit",
            "alle_personen.als.zzz",
            "onbekend feit `zzz`",
            KIJK,
        ),
        ({"som": []}, "verkeerde_groep", "som", "`som` mist `over`", OVER),
        ({"som": {"over": "buren"}}, "verkeerde_groep", "som", "`som` mist `over`", OVER),
        ({"som": {"over": "personen", "feit": "persoon.a"}}, "verkeerde_groep", "som", TELT, NOEM),
        ({"som": {"over": "personen", "feit": 3}}, "verkeerde_groep", "som", TELT, NOEM),
        (
            {"som": {"over": "personen", "feit": "persoon.inkomen"}},
            "verkeerde_toets",
            "som",
            "`som` heeft geen grens",
            "voeg bijvoorbeeld `ten_hoogste: bedragen.x` toe",
        ),
        (
            {"som": {"over": "personen", "feit": "persoon.inkomen", "ten_hoogst": 3}},
            "verkeerde_toets",
            "som.ten_hoogst",
            "onbekende vergelijking `ten_hoogst` bij `persoon.inkomen`",
            "bedoelde u `ten_hoogste`?",
        ),
        ({"eerder": []}, "verkeerde_groep", "eerder", SOORT_EN_BINNEN, EERDER),
        ({"eerder": {"soort": "hulp"}}, "verkeerde_groep", "eerder", SOORT_EN_BINNEN, EERDER),
        (
            {"eerder": {"soort": "hul", "binnen": "5 jaar"}},
            "verkeerde_waarde",
            "eerder.soort",
            "onbekende soort `hul`",
            "bedoelde u `hulp`?",
        ),
        (
            {"eerder": {"soort": "hulp", "binnen": "5 uur"}},
            "verkeerde_waarde",
            "eerder.binnen",
            "`5 uur` is geen duur in jaren, maanden, weken of dagen",
            EERDER,
        ),
        (
            {"eerder": {"soort": "hulp", "binnen": "kalenderjaar", "uitkomst": ["toegekend"]}},
            "verkeerde_groep",
            "eerder.uitkomst",
            "`uitkomst` is één woord, zoals `toegekend`",
            EERDER,
        ),
        (
            {"eerder": {"soort": "hulp", "binnen": "5 jaar", "uitkomts": "afgewezen"}},
            "verkeerde_groep",
            "eerder.uitkomts",
            "`eerder` kent geen `uitkomts`",
            "bedoelde u `uitkomst`?",
        ),
        (
            {"eerder": {"soort": "hulp", "binnen": "kalenderjaar", "zzz": "x"}},
            "verkeerde_groep",
            "eerder.zzz",
            "`eerder` kent geen `zzz`",
            EERDER,
        ),
        (
            {"dekking.weg": "gedekt"},
            "onbekende_regel",
            "dekking.weg",
            "onbekende regel `weg`",
            "er is geen regel met die naam",
        ),
        ({"dekking.biedt": "ja"}, "verkeerde_waarde", "dekking.biedt", GEEN_UITKOMST, UITKOMSTEN),
        ({"dekking.biedt": []}, "verkeerde_waarde", "dekking.biedt", GEEN_UITKOMST, UITKOMSTEN),
        (
            {"geen_enkele": "ja"},
            "verkeerde_groep",
            "geen_enkele",
            "`geen_enkele` hoort een lijst met voorwaarden te hebben",
            LIJST,
        ),
        (
            {"alle": [{"persoon.a": "ja"}, "x"]},
            "verkeerde_groep",
            "alle",
            "`alle` hoort een lijst met voorwaarden te hebben",
            LIJST,
        ),
        (
            {"alle_personen": {"als": 3}},
            "verkeerde_groep",
            "alle_personen",
            "`wie` en `als` zijn voorwaarden",
            "schrijf `{feit: waarde}`",
        ),
        (
            {"een_element": {}},
            "verkeerde_groep",
            "een_element",
            "`een_element` hoort een voorwaarde te hebben",
            "schrijf `{persoon.feit: waarde}`",
        ),
        ({"som": {"feit": "persoon.inkomen", "ten_hoogste": 3}}, "verkeerde_groep", "som", "`som` mist `over`", OVER),
        (
            {"som": {"over": "personen", "feit": "huishouden.loon", "ten_hoogste": 3}},
            "verkeerde_groep",
            "som",
            TELT,
            NOEM,
        ),
        (
            {"som": {"over": "personen", "feit": "persoon.inkomen", "per": "x"}},
            "verkeerde_toets",
            "som",
            "`som` heeft geen grens",
            "voeg bijvoorbeeld `ten_hoogste: bedragen.x` toe",
        ),
        ({"reeks": "x"}, "verkeerde_groep", "reeks", "`reeks` vraagt `feit`, `maanden` en een maat", REEKS),
        ({"reeks": {}}, "verkeerde_groep", "reeks", "`reeks` mist `feit`", KIJK),
        (
            {"reeks": {"feit": "persoon.inkomen", "maanden": 12}},
            "verkeerde_groep",
            "reeks.feit",
            "`persoon.inkomen` is geen feit met een waarde per maand",
            KIJK,
        ),
        (
            {"reeks": {"feit": "huishouden.lonen"}},
            "verkeerde_groep",
            "reeks.feit",
            "`huishouden.lonen` is geen feit met een waarde per maand",
            "bedoelde u `huishouden.loon`?",
        ),
        ({"reeks": {"feit": 3}}, "verkeerde_groep", "reeks.feit", "`3` is geen feit met een waarde per maand", KIJK),
        ({"reeks": {"feit": "huishouden.loon"}}, "verkeerde_groep", "reeks", MAANDEN, REEKS),
        ({"reeks": {"feit": "huishouden.loon", "maanden": 0}}, "verkeerde_groep", "reeks.maanden", MAANDEN, REEKS),
        ({"reeks": {"feit": "huishouden.loon", "maanden": "12"}}, "verkeerde_groep", "reeks.maanden", MAANDEN, REEKS),
        (
            {"reeks": {"feit": "huishouden.loon", "maanden": 12}},
            "verkeerde_groep",
            "reeks",
            "`reeks` vraagt niets van die maanden",
            "kies een maat: laagste, hoogste, som, gemiddelde, elke_maand, een_maand",
        ),
        (
            {"reeks": {"feit": "huishouden.loon", "maanden": 12, "laagste": {}}},
            "verkeerde_toets",
            "reeks.laagste",
            "`huishouden.loon` heeft geen toets",
            IETS,
        ),
        (
            {"eerder": {"soort": "hulp", "binnen": "1.5 jaar"}},
            "verkeerde_waarde",
            "eerder.binnen",
            "`1.5 jaar` is geen heel aantal",
            EERDER,
        ),
        ({"eerder": {"soort": 3, "binnen": "5 jaar"}}, "verkeerde_groep", "eerder", SOORT_EN_BINNEN, EERDER),
        (
            {"eerder": {"soort": "zzz", "binnen": "5 jaar"}},
            "verkeerde_waarde",
            "eerder.soort",
            "onbekende soort `zzz`",
            KIJK,
        ),
        ({"dekking.biedt": ["gedekt", "ja"]}, "verkeerde_waarde", "dekking.biedt", GEEN_UITKOMST, UITKOMSTEN),
        (
            {"huishouden.loon": 3},
            "verkeerde_toets",
            "huishouden.loon",
            "`huishouden.loon` heeft een waarde per maand",
            VIA_REEKS,
        ),
        (
            {"persoon.inkomen": {"meer_dan": "huishouden.loon"}},
            "verkeerde_toets",
            "persoon.inkomen.meer_dan",
            "`huishouden.loon` heeft een waarde per maand",
            VIA_REEKS,
        ),
        (
            {"persoon.groep": {"vanaf": "klein"}},
            "verkeerde_toets",
            "persoon.groep.vanaf",
            "`persoon.groep` is een keuze en heeft geen volgorde",
            WAARDEN,
        ),
        (
            {"persoon.groep": "klein, groot"},
            "verkeerde_waarde",
            "persoon.groep",
            "`klein, groot` is geen keuze; kies uit: klein, groot",
            "schrijf `[klein, groot]` als een van deze genoeg is",
        ),
        (
            {"persoon.groep": "klein, midden"},
            "verkeerde_waarde",
            "persoon.groep",
            "`klein, midden` is geen keuze; kies uit: klein, groot",
            KIJK,
        ),
        (
            {"persoon.groep": "klein,"},
            "verkeerde_waarde",
            "persoon.groep",
            "`klein,` is geen keuze; kies uit: klein, groot",
            "bedoelde u `klein`?",
        ),
        (
            {"persoon.groep": "klein "},
            "verkeerde_waarde",
            "persoon.groep",
            "`klein ` is geen keuze; kies uit: klein, groot",
            "bedoelde u `klein`?",
        ),
        ({"persoon.groep": 3}, "verkeerde_waarde", "persoon.groep", "`3` is geen keuze; kies uit: klein, groot", KIJK),
        (
            {"persoon.groep": "persoon.leeftijd"},
            "verkeerde_waarde",
            "persoon.groep",
            "`persoon.leeftijd` is van een andere soort",
            ZELFDE_SOORT,
        ),
        (
            {"persoon.aantal": {"ten_minste": "persoon.a"}},
            "verkeerde_waarde",
            "persoon.aantal.ten_minste",
            "`persoon.a` is van een andere soort",
            ZELFDE_SOORT,
        ),
        (
            {"persoon.a": "persoon.aantal"},
            "verkeerde_waarde",
            "persoon.a",
            "`persoon.aantal` is van een andere soort",
            ZELFDE_SOORT,
        ),
        (
            {"persoon.leeftijd": "persoon.groep"},
            "verkeerde_waarde",
            "persoon.leeftijd",
            "`persoon.groep` is van een andere soort",
            ZELFDE_SOORT,
        ),
        (
            {"element.soort": "kam"},
            "verkeerde_waarde",
            "element.soort",
            "`kam` is geen soort voorziening",
            "bedoelde u `kamp`?",
        ),
        (
            {"element.soort": "z" * 61},
            "verkeerde_waarde",
            "element.soort",
            f"`{'z' * 60}` is geen soort voorziening",
            KIJK,
        ),
        ({"element.soort": "zzz"}, "verkeerde_waarde", "element.soort", "`zzz` is geen soort voorziening", KIJK),
        (
            {"persoon.leeftijd": ["bedragen.top"]},
            "verkeerde_waarde",
            "persoon.leeftijd.0",
            "eenheid `euro` past niet bij `jaar`",
            ZELFDE_EENHEID,
        ),
        (
            {"persoon.leeftijd": {"is_niet": []}},
            "verkeerde_toets",
            "persoon.leeftijd.is_niet",
            "een lege lijst is nooit waar",
            "noem de waarden",
        ),
        (
            {"persoon.leeftijd": "< 18"},
            "verkeerde_waarde",
            "persoon.leeftijd",
            f"`< 18`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{minder_dan: 18}`",
        ),
        (
            {"persoon.leeftijd": ">18 jaar"},
            "verkeerde_waarde",
            "persoon.leeftijd",
            f"`>18 jaar`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{meer_dan: 18 jaar}`",
        ),
        (
            {"persoon.verblijf": "<= 24 maanden"},
            "verkeerde_waarde",
            "persoon.verblijf",
            f"`<= 24 maanden`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_hoogste: 24 maanden}`",
        ),
        (
            {"persoon.verblijf": ">=24 maanden"},
            "verkeerde_waarde",
            "persoon.verblijf",
            f"`>=24 maanden`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_minste: 24 maanden}`",
        ),
        (
            {"persoon.verblijf": "≤ 2 jaar"},
            "verkeerde_waarde",
            "persoon.verblijf",
            f"`≤ 2 jaar`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_hoogste: 2 jaar}`",
        ),
        (
            {"persoon.verblijf": "≥ 2 jaar"},
            "verkeerde_waarde",
            "persoon.verblijf",
            f"`≥ 2 jaar`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_minste: 2 jaar}`",
        ),
        (
            {"persoon.inkomen": "ten hoogste 5 euro per maand"},
            "verkeerde_waarde",
            "persoon.inkomen",
            f"`ten hoogste 5 euro per maand`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_hoogste: 5 euro per maand}`",
        ),
        (
            {"persoon.inkomen": "maximaal 5"},
            "verkeerde_waarde",
            "persoon.inkomen",
            f"`maximaal 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_hoogste: 5}`",
        ),
        (
            {"persoon.inkomen": "hoogstens 5"},
            "verkeerde_waarde",
            "persoon.inkomen",
            f"`hoogstens 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_hoogste: 5}`",
        ),
        (
            {"persoon.inkomen": "ten minste 5"},
            "verkeerde_waarde",
            "persoon.inkomen",
            f"`ten minste 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_minste: 5}`",
        ),
        (
            {"persoon.aantal": "minimaal 5"},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`minimaal 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_minste: 5}`",
        ),
        (
            {"persoon.aantal": "minstens 5"},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`minstens 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{ten_minste: 5}`",
        ),
        (
            {"persoon.aantal": "minder dan 5"},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`minder dan 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{minder_dan: 5}`",
        ),
        (
            {"persoon.aantal": "meer dan 5"},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`meer dan 5`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{meer_dan: 5}`",
        ),
        (
            {"persoon.geboren": "> 2010-01-01"},
            "verkeerde_waarde",
            "persoon.geboren",
            "`> 2010-01-01` is geen datum; schrijf jjjj-mm-dd, of jjjj-mm of jjjj als meer niet bekend is",
            "schrijf de vergelijking als groep: `{meer_dan: 2010-01-01}`",
        ),
        (
            {"persoon.geboren": "meer dan"},
            "verkeerde_waarde",
            "persoon.geboren",
            "`meer dan` is geen datum; schrijf jjjj-mm-dd, of jjjj-mm of jjjj als meer niet bekend is",
            "dit feit is een datum (jjjj-mm-dd)",
        ),
        (
            {"persoon.geboren": 3},
            "verkeerde_waarde",
            "persoon.geboren",
            "schrijf een datum als jjjj-mm-dd",
            "dit feit is een datum (jjjj-mm-dd)",
        ),
        (
            {"persoon.aantal": "veel"},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`veel`{GEEN_GETAL}",
            "dit feit is een getal",
        ),
        (
            {"persoon.inkomen": "veel"},
            "verkeerde_waarde",
            "persoon.inkomen",
            f"`veel`{GEEN_GETAL}",
            "dit feit is een bedrag in euro per maand, zoals `12 euro per maand`",
        ),
        (
            {"persoon.verblijf": "lang"},
            "verkeerde_waarde",
            "persoon.verblijf",
            f"`lang`{GEEN_GETAL}",
            "dit feit is een duur in maand, zoals `12 maand`",
        ),
        (
            {"persoon.aantal": "< " + "5" * 78},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`< {'5' * 38}`{GEEN_GETAL}",
            "schrijf de vergelijking als groep: `{minder_dan: " + "5" * 78 + "}`",
        ),
        (
            {"persoon.aantal": "< " + "5" * 79},
            "verkeerde_waarde",
            "persoon.aantal",
            f"`< {'5' * 38}`{GEEN_GETAL}",
            "dit feit is een getal",
        ),
        ({"persoon.a": "> ja"}, "verkeerde_waarde", "persoon.a", "schrijf `ja` of `nee`", JA_OF_NEE),
        (
            {"persoon.groep": "> klein"},
            "verkeerde_waarde",
            "persoon.groep",
            "`> klein` is geen keuze; kies uit: klein, groot",
            "bedoelde u `klein`?",
        ),
        (
            {"persoon.aantal": {"meer_dan": "persoon.inkomen"}},
            "verkeerde_waarde",
            "persoon.aantal.meer_dan",
            "eenheid `euro per maand` past niet bij `geen`",
            ZELFDE_EENHEID,
        ),
        (
            {"som": {"over": "personen", "feit": "persoon.inkomen", "ten_hoogste": "veel"}},
            "verkeerde_waarde",
            "som.ten_hoogste",
            f"`veel`{GEEN_GETAL}",
            "dit feit is een bedrag in euro per maand, zoals `12 euro per maand`",
        ),
    ],
)
def test_a_mistake_has_its_place_and_remedy(ruw: dict[str, object], soort: str, pad: str, wat: str, hulp: str) -> None:
    """Each kind of mistake at the key where it stands, once, with what is wrong and how to mend it."""
    _, problemen = lees_voorwaarde(ruw, TAAL)
    assert [(p.soort, ".".join(map(str, p.pad)), p.wat, p.hulp) for p in problemen] == [(soort, pad, wat, hulp)]


def test_all_mistakes_come_at_once() -> None:
    """An author mends a file in one go; what is right is kept."""
    ruw: dict[str, object] = {
        "persoon.a": "ja",
        "persoon.b": "ja",
        "minstens_een": [{"persoon.c": "ja"}, {"persoon.a": 3}],
    }
    knoop, problemen = lees_voorwaarde(ruw, TAAL, ("regels", "x", "als"))
    assert len(problemen) == 3
    assert all(p.pad[:3] == ("regels", "x", "als") for p in problemen)
    assert feiten_in(knoop) == {"persoon.a"}


def test_all_that_is_wrong_with_an_earlier_decision_comes_at_once() -> None:
    """Each word at its own place, also after a mistake elsewhere."""
    eerder = {"soort": "zzz", "binnen": "lang", "uitkomst": 3, "bij": "kind"}
    knoop, problemen = lees_voorwaarde({"zzz": "ja", "eerder": eerder, "persoon.a": "ja"}, TAAL)
    assert [p.pad for p in problemen] == [
        *(("eerder", deel) for deel in ("soort", "uitkomst", "bij", "binnen")),
        ("zzz",),
    ]
    assert feiten_in(knoop) == {"persoon.a"}


@pytest.mark.parametrize(
    "ruw",
    [
        {"persoon.a": "misschien"},
        {"persoon.a": []},
        {"persoon.a": ["misschien"]},
        {"persoon.leeftijd": {"is_niet": []}},
        {"persoon.inkomen": {"meer_dan": "persoon.vermogen"}},
        {"persoon.inkomen": {"meer_dan": "bedragen.top"}},
        {"som": {"over": "personen", "feit": "persoon.inkomen", "ten_hoogst": 3}},
        {"reeks": {"feit": "huishouden.loon", "maanden": 12, "laagste": {}}},
        {"eerder": {"soort": "hulp", "binnen": "5 jaar", "uitkomts": "afgewezen"}},
        {"eerder": {"soort": "zzz", "binnen": "kalenderjaar"}},
    ],
)
def test_what_is_wrong_is_left_out(ruw: dict[str, object]) -> None:
    """What was read is only what is right; here nothing is."""
    knoop, problemen = lees_voorwaarde(ruw, TAAL)
    assert problemen
    assert knoop == WAAR


def test_what_was_meant_is_looked_up_for_the_first_mistakes_only() -> None:
    """Looking takes long where much is wrong, so after fifty mistakes nobody looks; or not at all."""
    ruw: dict[str, object] = {"alle": [{"persoon.aa": "ja"}] * 52}
    meteen, niet = ["bedoelde u `persoon.a`?"] * 50, [KIJK] * 52
    assert [p.hulp for p in lees_voorwaarde(ruw, TAAL)[1]] == [*meteen, KIJK, KIJK]
    assert [p.hulp for p in lees_voorwaarde(ruw, replace(TAAL, suggereer=False))[1]] == niet


@pytest.mark.parametrize(
    ("maten", "verwacht"),
    [
        (
            {"laagst": {"meer_dan": 3}, "zzz": 1},
            [
                ("laagst", "`laagst` is geen maat van een reeks", "bedoelde u `laagste`?"),
                (
                    "zzz",
                    "`zzz` is geen maat van een reeks",
                    "kies uit: laagste, hoogste, som, gemiddelde, elke_maand, een_maand",
                ),
            ],
        ),
        (
            {"laagste": {"meer_dan": "bedragen.top"}, "som": {"meer_dan": "bedragen.maand"}},
            [
                ("laagste.meer_dan", "eenheid `euro` past niet bij `euro per maand`", ZELFDE_EENHEID),
                ("som.meer_dan", "eenheid `euro per maand` past niet bij `euro`", ZELFDE_EENHEID),
            ],
        ),
        ({"laagste": {"meer_dan": "bedragen.maand"}, "som": {"meer_dan": "bedragen.top"}}, []),
    ],
)
def test_each_measure_of_a_series_is_read_on_its_own(
    maten: dict[str, object], verwacht: list[tuple[str, str, str]]
) -> None:
    """Months added up are an amount; every other measure of them is an amount per month."""
    _, problemen = lees_voorwaarde({"reeks": {"feit": "huishouden.loon", "maanden": 120, **maten}}, TAAL)
    assert [(".".join(map(str, p.pad)).removeprefix("reeks."), p.wat, p.hulp) for p in problemen] == verwacht


@pytest.mark.parametrize(
    ("binnen", "wanneer"),
    [
        ("5 jaar", {"maanden": 60}),
        ("6 maanden", {"maanden": 6}),
        ("2 weken", {"dagen": 14}),
        ("kalenderjaar", {"kalenderjaar": True}),
    ],
)
def test_an_earlier_decision_was_a_grant_unless_another_outcome_is_named(binnen: str, wanneer: dict[str, int]) -> None:
    """Within so long, or about the same calendar year."""
    for uitkomst in ("toegekend", "afgewezen"):
        ruw = {"eerder": {"soort": "hulp", "binnen": binnen, "uitkomst": uitkomst}}
        assert lees_voorwaarde(ruw, TAAL) == (Eerder("hulp", uitkomst, **wanneer), ())
    assert lees_voorwaarde({"eerder": {"soort": "hulp", "binnen": binnen}}, TAAL)[0] == Eerder(
        "hulp", "toegekend", **wanneer
    )


@pytest.mark.parametrize(
    ("ruw", "hetzelfde"),
    [
        ({"persoon.groep": {"is": ["klein", "groot"]}}, {"persoon.groep": ["klein", "groot"]}),
        ({"persoon.groep": {"is": ["klein"]}}, {"persoon.groep": ["klein"]}),
        ({"persoon.groep": {"is": "klein"}}, {"persoon.groep": "klein"}),
        ({"persoon.groep": ["klein", "klein"]}, {"persoon.groep": ["klein"]}),
    ],
)
def test_the_same_condition_reads_the_same(ruw: dict[str, object], hetzelfde: dict[str, object]) -> None:
    """However it is written; so its trace has the same words."""
    assert lees_voorwaarde(ruw, TAAL) == lees_voorwaarde(hetzelfde, TAAL)
    assert not lees_voorwaarde(ruw, TAAL)[1]


@pytest.mark.parametrize("kring", sorted(KRINGEN))
def test_a_circle_needs_no_choice_of_people_and_no_condition(kring: str) -> None:
    """Without ``wie`` everyone in it counts, and without ``als`` being there is enough."""
    ja: dict[str, object] = {"persoon.a": "ja"}
    over = KRINGEN[kring]
    toets = lees_voorwaarde(ja, TAAL)[0]
    assert lees_voorwaarde({kring: ja}, TAAL) == (Kring(*over, WAAR, toets), ())
    assert lees_voorwaarde({kring: {"als": ja}}, TAAL) == (Kring(*over, WAAR, toets), ())
    assert lees_voorwaarde({kring: {"wie": ja}}, TAAL) == (Kring(*over, toets, WAAR), ())


@pytest.mark.parametrize(
    ("ruw", "feiten", "regels"),
    [
        ({"persoon.a": "ja"}, {"persoon.a"}, set()),
        ({"persoon.vermogen": {"meer_dan": "persoon.kapitaal"}}, {"persoon.vermogen", "persoon.kapitaal"}, set()),
        ({"persoon.geboren": {"tot": "persoon.overleden"}}, {"persoon.geboren", "persoon.overleden"}, set()),
        ({"persoon.inkomen": {"meer_dan": "bedragen.maand"}}, {"persoon.inkomen"}, set()),
        ({"persoon.inkomen": {"meer_dan": "persoon.aantal"}}, {"persoon.inkomen", "persoon.aantal"}, set()),
        ({"persoon.a": "persoon.d"}, {"persoon.a", "persoon.d"}, set()),
        ({"persoon.groep": {"is_niet": "persoon.omvang"}}, {"persoon.groep", "persoon.omvang"}, set()),
        (
            {"een_persoon": {"wie": {"persoon.a": "ja"}, "als": {"dekking.biedt": "gedekt"}}},
            {"persoon.a"},
            {"wet/biedt"},
        ),
        ({"minstens_een": [{"persoon.a": "ja"}, {"dekking.biedt": ["gedekt"]}]}, {"persoon.a"}, {"wet/biedt"}),
        ({"som": {"over": "personen", "feit": "persoon.inkomen", "ten_hoogste": 3}}, {"persoon.inkomen"}, set()),
        ({"eerder": {"soort": "hulp", "binnen": "5 jaar"}}, set(), set()),
        ({"element.soort": {"is": ["hulp"]}}, {"element.soort"}, set()),
        ({"persoon.groep": {"is_niet": "groot"}}, {"persoon.groep"}, set()),
    ],
)
def test_what_a_condition_reads(ruw: dict[str, object], feiten: set[str], regels: set[str]) -> None:
    """The facts and rules that a condition depends on are known without evaluating it."""
    knoop, problemen = lees_voorwaarde(ruw, TAAL)
    assert not problemen
    assert (feiten_in(knoop), regels_in(knoop)) == (feiten, regels)


@pytest.mark.parametrize(
    ("tekst", "duur"),
    [
        ("5 jaar", (60, 0)),
        ("6 maanden", (6, 0)),
        ("2 weken", (0, 14)),
        ("1 dag", (0, 1)),
        ("0 dagen", (0, 0)),
        ("12000 maanden", (12000, 0)),
    ],
)
def test_a_duration(tekst: str, duur: tuple[int, int]) -> None:
    """Months and days are kept apart."""
    assert lees_duur(tekst) == duur


@pytest.mark.parametrize(
    ("tekst", "zegt"),
    [
        ("5", "`5` is geen duur in jaren, maanden, weken of dagen"),
        ("3 uur", "`3 uur` is geen duur in jaren, maanden, weken of dagen"),
        ("0.5 jaar", "`0.5 jaar` is geen heel aantal"),
        ("-1 jaar", "`-1 jaar` is geen heel aantal"),
        ("12001 dagen", "`12001 dagen` is geen heel aantal"),
        ("lang", f"`lang`{GEEN_GETAL}"),
    ],
)
def test_what_is_no_duration(tekst: str, zegt: str) -> None:
    """A duration is a whole number of years, months, weeks or days."""
    with pytest.raises(OngeldigeWaarde) as fout:
        lees_duur(tekst)
    assert str(fout.value) == zegt


def test_a_formula_that_cannot_be_read_is_a_problem_of_the_rulebook() -> None:
    """A rulebook keeps what is wrong with its place, for the checker."""
    with pytest.raises(AssertionError, match="bereken"):
        boek(
            """
            regeling: wet
            titel: Wet
            rang: wet
            geldig_vanaf: 2020-01-01
            regels: {norm: {bron: art. 1, begrip: persoon.norm, bereken: "1 +"}}
            """
        )


def test_the_unit_of_a_fact_in_a_formula() -> None:
    """A date counts as its own kind, a plain number has no unit."""
    assert eenheid_in_formule(FEITEN["persoon.geboren"]) == DATUM
    assert eenheid_in_formule(FEITEN["persoon.inkomen"]) == "euro per maand"
    assert eenheid_in_formule(FEITEN["persoon.aantal"]) == ""
