"""Parsing promises: every mistake is returned with its path, all at once, and nothing is raised."""

import pytest

from engine.conditions import Taal, eenheid_in_formule, feiten_in, lees_duur, lees_voorwaarde, regels_in
from engine.formulas import DATUM
from engine.values import OngeldigeWaarde
from schemas.begrippen import Feit
from tests.mini import boek

FEITEN = {
    "persoon.a": Feit(soort="ja_nee"),
    "persoon.groep": Feit(soort="keuze", uit=["klein", "groot"]),
    "persoon.leeftijd": Feit(soort="getal", eenheid="jaar"),
    "persoon.geboren": Feit(soort="datum"),
    "persoon.overleden": Feit(soort="datum"),
    "persoon.inkomen": Feit(soort="bedrag", eenheid="euro per maand"),
    "persoon.vermogen": Feit(soort="bedrag", eenheid="euro"),
    "persoon.kapitaal": Feit(soort="bedrag", eenheid="euro"),
    "persoon.aantal": Feit(soort="getal"),
    "element.soort": Feit(soort="keuze", uit="voorzieningen"),
}
BEDRAGEN = {"bedragen.top": ("wet/bedragen.top", "euro"), "bedragen.maand": ("wet/bedragen.maand", "euro per maand")}
TAAL = Taal(
    FEITEN,
    {"hulp": ("hulp", "kamp"), "kamp": ("kamp",)},
    lambda naam: BEDRAGEN.get(naam, "zet het onder `bedragen:`"),
    lambda naam: (f"wet/{naam}",) if naam == "biedt" else "er is geen regel met die naam",
)


@pytest.mark.parametrize(
    ("ruw", "soort", "pad", "hulp"),
    [
        ({"persoon.aa": "ja"}, "onbekend_feit", ("persoon.aa",), "`persoon.a`"),
        ({"zzz": "ja"}, "onbekend_feit", ("zzz",), "begrippen.yaml"),
        ({"persoon.a": "misschien"}, "verkeerde_waarde", ("persoon.a",), "dit feit is"),
        ({"persoon.a": 1}, "verkeerde_waarde", ("persoon.a",), ""),
        ({"persoon.a": "onbekend"}, "verkeerde_waarde", ("persoon.a",), "volgt vanzelf"),
        ({"persoon.a": {}}, "verkeerde_toets", ("persoon.a",), "een waarde, een lijst"),
        ({"persoon.a": []}, "verkeerde_toets", ("persoon.a",), "noem de waarden"),
        ({"persoon.a": {"minder_dan": "ja"}}, "verkeerde_toets", ("persoon.a", "minder_dan"), ""),
        ({"persoon.groep": "gro"}, "verkeerde_waarde", ("persoon.groep",), "`groot`"),
        ({"persoon.groep": ["klein", "anders"]}, "verkeerde_waarde", ("persoon.groep", 1), ""),
        ({"persoon.leeftijd": {"kleiner_dan": 3}}, "verkeerde_toets", ("persoon.leeftijd", "kleiner_dan"), ""),
        ({"persoon.leeftijd": {"minder_dan": "3 weken"}}, "verkeerde_waarde", ("persoon.leeftijd", "minder_dan"), ""),
        ({"persoon.leeftijd": ["persoon.leeftijd"]}, "verkeerde_toets", ("persoon.leeftijd", 0), "minstens_een"),
        (
            {"persoon.geboren": {"vanaf": "persoon.leeftijd"}},
            "verkeerde_waarde",
            ("persoon.geboren", "vanaf"),
            "dezelfde soort",
        ),
        (
            {"persoon.inkomen": {"meer_dan": "persoon.vermogen"}},
            "verkeerde_waarde",
            ("persoon.inkomen", "meer_dan"),
            "eenheid",
        ),
        (
            {"persoon.inkomen": {"meer_dan": "persoon.leeftijd"}},
            "verkeerde_waarde",
            ("persoon.inkomen", "meer_dan"),
            "eenheid",
        ),
        (
            {"persoon.inkomen": {"meer_dan": "bedragen.top"}},
            "verkeerde_waarde",
            ("persoon.inkomen", "meer_dan"),
            "eenheid",
        ),
        (
            {"persoon.inkomen": {"meer_dan": "bedragen.weg"}},
            "onbekend_bedrag",
            ("persoon.inkomen", "meer_dan"),
            "bedragen:",
        ),
        ({"minstens_een": {"persoon.a": "ja"}}, "verkeerde_groep", ("minstens_een",), ""),
        ({"minstens_een": []}, "verkeerde_groep", ("minstens_een",), ""),
        ({"minstens_een": [{}]}, "verkeerde_groep", ("minstens_een",), ""),
        ({"een_persoon": []}, "verkeerde_groep", ("een_persoon",), ""),
        ({"een_persoon": {"wie": "x", "als": {"persoon.a": "ja"}}}, "verkeerde_groep", ("een_persoon",), ""),
        ({"som": []}, "verkeerde_groep", ("som",), "over"),
        ({"som": {"over": "buren"}}, "verkeerde_groep", ("som",), "over"),
        ({"som": {"over": "personen", "feit": "persoon.a"}}, "verkeerde_groep", ("som",), "feit"),
        ({"som": {"over": "personen", "feit": 3}}, "verkeerde_groep", ("som",), "feit"),
        ({"som": {"over": "personen", "feit": "persoon.inkomen"}}, "verkeerde_toets", ("som",), ""),
        ({"eerder": []}, "verkeerde_groep", ("eerder",), "binnen"),
        ({"eerder": {"soort": "hulp"}}, "verkeerde_groep", ("eerder",), "binnen"),
        ({"eerder": {"soort": "hul", "binnen": "5 jaar"}}, "verkeerde_waarde", ("eerder", "soort"), "`hulp`"),
        ({"eerder": {"soort": "hulp", "binnen": "5 uur"}}, "verkeerde_waarde", ("eerder", "binnen"), ""),
        ({"dekking.weg": "gedekt"}, "onbekende_regel", ("dekking.weg",), "geen regel"),
        ({"dekking.biedt": "ja"}, "verkeerde_waarde", ("dekking.biedt",), "gedekt"),
        ({"dekking.biedt": []}, "verkeerde_waarde", ("dekking.biedt",), "gedekt"),
    ],
)
def test_a_mistake_has_its_place_and_remedy(
    ruw: dict[str, object], soort: str, pad: tuple[str | int, ...], hulp: str
) -> None:
    """Each kind of mistake at the key where it stands."""
    _, problemen = lees_voorwaarde(ruw, TAAL)
    assert (soort, pad) in {(p.soort, p.pad) for p in problemen}
    assert any(hulp in p.hulp for p in problemen)


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


@pytest.mark.parametrize(
    ("ruw", "feiten", "regels"),
    [
        ({"persoon.a": "ja"}, {"persoon.a"}, set()),
        ({"persoon.vermogen": {"meer_dan": "persoon.kapitaal"}}, {"persoon.vermogen", "persoon.kapitaal"}, set()),
        ({"persoon.geboren": {"tot": "persoon.overleden"}}, {"persoon.geboren", "persoon.overleden"}, set()),
        ({"persoon.inkomen": {"meer_dan": "bedragen.maand"}}, {"persoon.inkomen"}, set()),
        ({"persoon.inkomen": {"meer_dan": "persoon.aantal"}}, {"persoon.inkomen", "persoon.aantal"}, set()),
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
    ("tekst", "duur"), [("5 jaar", (60, 0)), ("6 maanden", (6, 0)), ("2 weken", (0, 14)), ("1 dag", (0, 1))]
)
def test_a_duration(tekst: str, duur: tuple[int, int]) -> None:
    """Months and days are kept apart."""
    assert lees_duur(tekst) == duur


@pytest.mark.parametrize("tekst", ["5", "0.5 jaar", "-1 jaar", "3 uur", "lang"])
def test_what_is_no_duration(tekst: str) -> None:
    """A duration is a whole number of years, months, weeks or days."""
    with pytest.raises(OngeldigeWaarde):
        lees_duur(tekst)


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
