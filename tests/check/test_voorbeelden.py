"""Examples beside the law promise: they come out as they say, also with other people, a history and a value."""

import pytest

from engine.check import controleer
from schemas.lezen import lees

BEGRIPPEN = """
feiten:
  persoon.leeftijd: {soort: getal, eenheid: jaar, vraag: Hoe oud?, leverancier: BRP}
  element.kosten: {soort: bedrag, eenheid: euro, vraag: Wat kost dit?, leverancier: gezin}
  element.vergoeding: {soort: bedrag, eenheid: euro, vraag: Wat is de vergoeding?, leverancier: gemeente}
  persoon.jong: {soort: ja_nee, vraag: Jong?, leverancier: BRP}
voorzieningen: {rustplek: {}}
organen: {college: {naam: het college, van: gemeente}}
"""
WET = """# yaml-language-server: $schema=../../../schemas/json/regeling.schema.json
regeling: wet
titel: Wet
rang: wet
bwb: BWBR0000001
geldig_vanaf: 2020-01-01
bevoegdheden: {geven: {bron: art. 1, bevoegd: college}}
regels:
  rust:
    bron: art. 1
    biedt: [rustplek]
    bevoegdheid: geven
    als:
      een_ander: {persoon.leeftijd: {minder_dan: 18}}
      geen_enkele: [{eerder: {soort: rustplek, binnen: 1 jaar}}]
      som: {over: lopende_hulp, feit: element.kosten, ten_hoogste: 100 euro}
      element.vergoeding: {ten_minste: 1 euro}
      persoon.jong: nee
  deel: {bron: art. 2, begrip: element.vergoeding, bereken: 0.5 * element.kosten}
  jong: {bron: art. 3, begrip: persoon.jong, als: {persoon.leeftijd: {minder_dan: 18}}}
  dit_jaar:
    bron: art. 5
    verplicht: letten
    wie: [college]
    tekst: Let op.
    als: {eerder: {soort: rustplek, binnen: kalenderjaar}}
  oud: {bron: art. 4, sluit_uit: [rust], bekend_tot: 2021-01-01, als: {persoon.leeftijd: {ten_minste: 80}}}
voorbeelden:
"""
EERDER = "eerdere_besluiten: [{soort: rustplek, op: 2020-01-01, over_jaar: 2022}]"
RUST = "persoon.jong: nee, element.vergoeding: 1 euro"


def codes(voorbeeld: str) -> list[tuple[str, str]]:
    """Code and words of every error with this one example."""
    bestanden = {"begrippen.yaml": BEGRIPPEN, "landelijk/wet/2020-01-01.yaml": WET + f"  - {voorbeeld}\n"}
    gevonden = controleer([lees(tekst.encode(), naam) for naam, tekst in bestanden.items()])
    return [(d.code, d.wat) for d in gevonden if d.ernst == "fout"]


@pytest.mark.parametrize(
    "voorbeeld",
    [
        f"{{bij: rust, anderen: {{k: {{leeftijd: 17}}}}, eerdere_besluiten: [], feiten: {{{RUST}}}, verwacht: waar}}",
        f"{{bij: rust, anderen: {{k: {{leeftijd: 18}}}}, eerdere_besluiten: [], feiten: {{{RUST}}}, verwacht: onwaar}}",
        f"{{bij: rust, anderen: {{k: {{leeftijd: 17}}}}, feiten: {{{RUST}}}, verwacht: onbekend}}",
        "{bij: rust, feiten: {}, eerdere_besluiten: [{soort: rustplek, op: 2019-06-01}], verwacht: onwaar}",
        "{bij: rust, feiten: {}, lopende_hulp: [{soort: rustplek, bij: iemand, kosten: 101 euro}], verwacht: onwaar}",
        "{bij: deel, feiten: {element.kosten: 30 euro}, verwacht: waar, geeft: 15 euro}",
        "{bij: jong, feiten: {persoon.leeftijd: 17}, verwacht: waar, geeft: ja}",
        "{bij: oud, feiten: {persoon.leeftijd: 80}, verwacht: waar}",
        f"{{bij: dit_jaar, feiten: {{element.periode_van: 2022-07-01}}, {EERDER}, verwacht: waar}}",
        f"{{bij: dit_jaar, feiten: {{element.periode_van: 2021-07-01}}, {EERDER}, verwacht: onwaar}}",
        f"{{bij: dit_jaar, peildatum: 2022-12-31, feiten: {{}}, {EERDER}, verwacht: waar}}",
        f"{{bij: dit_jaar, peildatum: 2023-01-01, feiten: {{element.periode_van: 2022}}, {EERDER}, verwacht: onwaar}}",
    ],
)
def test_an_example_that_is_right(voorbeeld: str) -> None:
    """Nothing is reported; case law that was left is asked as it was known then."""
    assert codes(voorbeeld) == []


@pytest.mark.parametrize(
    ("voorbeeld", "code", "wat"),
    [
        ("{bij: rust, feiten: {}, anderen: {k: {leeftijd: oud}}, verwacht: onbekend}", "R301", "persoon.leeftijd"),
        ("{bij: rust, feiten: {}, anderen: {k: {lengte: 3}}, verwacht: onbekend}", "R201", "persoon.lengte"),
        ("{bij: deel, feiten: {element.kosten: 30 euro}, verwacht: waar, geeft: 14 euro}", "R507", "dan `15 euro`"),
        ("{bij: deel, feiten: {}, verwacht: waar, geeft: 14 euro}", "R507", "dan `onbekend`"),
        ("{bij: deel, feiten: {}, verwacht: waar, geeft: veel}", "R301", "element.vergoeding"),
        ("{bij: oud, feiten: {persoon.leeftijd: 80}, verwacht: waar, geeft: ja}", "R507", "leidt geen feit af"),
        ("{bij: oud, feiten: {persoon.leeftijd: 80}, verwacht: onwaar}", "R507", "geeft `waar`"),
        ("{bij: jong, peildatum: 2019-01-01, feiten: {}, verwacht: waar}", "R507", "niet in werking"),
    ],
)
def test_an_example_that_is_wrong(voorbeeld: str, code: str, wat: str) -> None:
    """Facts that do not exist, values that cannot be, and outcomes and sums that the engine does not give."""
    (gevonden,) = codes(voorbeeld)
    assert gevonden[0] == code
    assert wat in gevonden[1]
