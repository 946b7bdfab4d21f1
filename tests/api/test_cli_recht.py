"""The verbs about the law: coverage, reading back, comparing, and the page that keeps up with the rules."""

import json
from pathlib import Path

import pytest

from api.bestanden import regelmap
from api.cli import main
from api.recht import bladzijde, lees_wetteksten, plannen_in, plannenmap, toetser_zonder_proces
from tests.laden import FEATURES, WORTEL

BEGRIPPEN = """\
feiten:
  element.kosten: {soort: bedrag, eenheid: euro, vraag: Wat kost dit?, leverancier: gezin}
voorzieningen:
  rustplek: {}
organen:
  college: {naam: het college, van: gemeente}
"""
WET = """\
# yaml-language-server: $schema=../../../schemas/json/regeling.schema.json
regeling: proefwet
titel: Proefwet
rang: wet
bwb: BWBR0000001
geldig_vanaf: 2020-01-01
bevoegdheden:
  geven: {bron: art. 1, bevoegd: college}
regels:
  rust:
    bron: art. 1 lid 2
    biedt: [rustplek]
    bevoegdheid: geven
    als: {element.kosten: {ten_hoogste: bedragen.grens}}
    gezien_door: mr. De Wit
    gezien_op: 2024-02-01
  melden: {bron: art. 2, verplicht: melden, wie: [gezin], tekst: Meld het.}
bedragen:
  grens: {eenheid: euro, bron: art. 1 lid 2, waarden: {2020-01-01: 100}}
niet_gemodelleerd:
  - {bron: art. 3, wat: Hoe het wordt betaald.}
voorbeelden:
  - {bij: rust, feiten: {element.kosten: 100 euro}, verwacht: waar}
  - {bij: rust, feiten: {element.kosten: 101 euro}, verwacht: onwaar}
"""
PLAN = """\
plan: klein
gemeente: Nergens
peildatum: 2024-05-01
personen: {kind: {}}
contactpersoon: {functie: coach, organisatie: gemeente}
elementen:
  wens: {in_eigen_woorden: Rust, soort: rustplek, voor: [kind], kosten: 90 euro}
"""
TEKSTEN = """\
bwb: BWBR0000001
onvolledig: true
artikelen:
- artikel: '1'
  tekst: |-
    1 Het eerste lid.

    2 Het tweede lid.
- {artikel: '2', tekst: Zonder leden.}
"""


def schrijf(map_: Path, wet: str = WET) -> Path:
    """A small rule set in a folder."""
    for naam, tekst in (("begrippen.yaml", BEGRIPPEN), ("landelijk/proefwet/2020-01-01.yaml", wet)):
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(tekst, encoding="utf-8")
    return map_


@pytest.fixture
def regels(tmp_path: Path) -> Path:
    """The small rule set."""
    return schrijf(tmp_path / "r")


@pytest.fixture
def plannen(tmp_path: Path) -> Path:
    """A folder with one plan, and a folder with rules that holds none."""
    (tmp_path / "p" / "regels").mkdir(parents=True)
    (tmp_path / "p" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    extra = WET.replace("regeling: proefwet", "regeling: anders")
    map_ = tmp_path / "p" / "regels" / "landelijk" / "anders"
    map_.mkdir(parents=True)
    (map_ / "2020-01-01.yaml").write_text(extra, encoding="utf-8")
    return tmp_path / "p"


# --- dekking -----------------------------------------------------------------------------------------------------


def test_dekking_names_what_is_missing(regels: Path, plannen: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The examples show a rule true and false; nothing shows it unknown. The plan shows the duty."""
    opdracht = ["dekking", "--regels", str(regels), "--plannen", str(plannen)]
    assert main(opdracht) == 1
    uit = capsys.readouterr().out
    assert "proefwet/rust: nog niet gezien: onbekend\n" in uit
    assert "3 van 4 gezien (75,0 %)" in uit
    assert main([*opdracht, "--minimaal", "75"]) == 0
    assert main([*opdracht, "--uit", "json"]) == 1
    assert '"gevraagd": 4' in capsys.readouterr().out


def test_dekking_of_everything(
    tmp_path: Path, plannen: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0 when every rule was seen every way; without scenarios that is said."""
    meer = "  - {bij: rust, feiten: {}, verwacht: onbekend}\n  - {bij: melden, feiten: {}, verwacht: waar}\n"
    regels = schrijf(tmp_path / "heel", WET + meer)
    monkeypatch.setattr("api.cli_recht.plannenmap", lambda: None)
    assert main(["dekking", "--regels", str(regels)]) == 0
    gezegd = capsys.readouterr()
    assert "4 van 4 gezien (100,0 %)" in gezegd.out
    assert "alleen de voorbeelden" in gezegd.err


@pytest.mark.parametrize("waarde", ["101", "-1", "veel", "nan"])
def test_a_floor_is_a_percentage(waarde: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is not understood: exit 2."""
    with pytest.raises(SystemExit) as fout:
        main(["dekking", "--minimaal", waarde])
    assert fout.value.code == 2
    assert "geen percentage" in capsys.readouterr().err


def test_plans_are_found_without_rules() -> None:
    """Scenario plans come with the rules beside them; nothing in ``regels`` is taken for a plan."""
    assert plannenmap() == FEATURES
    gevonden = list(plannen_in(FEATURES))
    assert all(g.document.naam.startswith("features/") and "/regels/" not in g.document.naam for g in gevonden)
    assert any(g.regels is not None for g in gevonden)
    assert any(g.regels is None for g in gevonden)


# --- lees ----------------------------------------------------------------------------------------------------------


def test_lees_in_words(regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule as a sentence with its condition and a link, and who saw it or that nobody did."""
    assert main(["lees", "proefwet", "--regels", str(regels)]) == 0
    uit = capsys.readouterr().out
    assert "Dit biedt: rustplek." in uit
    assert "Wat kost dit?" in uit
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0000001&artikel=1&lid=2&g=2020-01-01" in uit
    assert "Gezien door mr. De Wit op 2024-02-01" in uit
    assert "Nog door niemand gezien" in uit
    assert "Het tweede lid." not in uit


@pytest.mark.parametrize("breedte", ["80", "160"])
def test_lees_beside_the_statute(
    regels: Path, tmp_path: Path, breedte: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The lid that the source names; the whole article where it has no leden."""
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "wet.yaml").write_text(TEKSTEN, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", breedte)
    opdracht = ["lees", "proefwet", "--regels", str(regels), "--wetteksten", str(tmp_path / "t")]
    assert main(opdracht) == 0
    uit = capsys.readouterr().out
    assert "2 Het tweede lid." in uit
    assert "Zonder leden." in uit
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0000001&artikel=1&lid=2&g=2020-01-01\n" in uit
    assert main([*opdracht, "--uit", "json"]) == 0
    regel = {r["id"]: r for r in json.loads(capsys.readouterr().out)[0]["regels"]}
    assert regel["proefwet/rust"]["wettekst"] == "2 Het tweede lid."
    assert regel["proefwet/rust"]["gezien"] == "mr. De Wit op 2024-02-01"
    assert regel["proefwet/melden"]["gezien"] is None


def test_lees_asks_what_was_meant(regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown regeling, and a folder that is not there."""
    assert main(["lees", "proefwt", "--regels", str(regels)]) == 1
    assert "bedoelde u `proefwet`?" in capsys.readouterr().err
    assert main(["lees", "--regels", str(regels), "--wetteksten", str(regels / "nergens")]) == 1
    assert "geen wetteksten" in capsys.readouterr().err


def test_files_without_articles_are_passed_over(regels: Path) -> None:
    """A folder with other YAML gives no texts."""
    assert lees_wetteksten(regels) == {}


# --- vergelijk -------------------------------------------------------------------------------------------------------


def test_vergelijk_shows_rules_and_plans(
    regels: Path, plannen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which amount, rule and duty changed, in words, and which cell of which plan answers differently."""
    nieuw = WET.replace("2020-01-01: 100}", "2020-01-01: 80}").replace("Meld het.", "Meld het snel.")
    nieuw = nieuw.replace("    gezien_op: 2024-02-01\n", "").replace("    gezien_door: mr. De Wit\n", "")
    nieuw = nieuw.replace("100 euro}, verwacht", "80 euro}, verwacht")
    ander = schrijf(tmp_path / "nieuw", nieuw)
    opdracht = ["vergelijk", str(regels), str(ander), "--plannen", str(plannen)]
    assert main(opdracht) == 0
    uit = capsys.readouterr().out
    assert "gewijzigd: proefwet/bedragen.grens (2020-01-01)\n  - vanaf 2020-01-01: 100 euro\n" in uit
    assert "+ Plicht van gezin: Meld het snel." in uit
    assert "gewijzigd: proefwet/rust (2020-01-01)\n    de woorden zijn gelijk" in uit
    assert "wens/kind proefwet/rust toekennen: dekking was gedekt, wordt niet_gedekt" in uit
    assert "3 regels verschillen; 1 van 1 plannen" in uit
    assert main([*opdracht, "--uit", "json"]) == 0
    assert {r["soort"] for r in json.loads(capsys.readouterr().out)["regels"]} == {"gewijzigd"}


def test_vergelijk_a_new_version(regels: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A version that only one side has is new or gone; the same rules differ in nothing."""
    ander = schrijf(tmp_path / "nieuw")
    tweede = WET.replace("geldig_vanaf: 2020-01-01", "geldig_vanaf: 2025-01-01")
    (ander / "landelijk" / "proefwet" / "2025-01-01.yaml").write_text(tweede, encoding="utf-8")
    assert main(["vergelijk", str(regels), str(ander)]) == 0
    assert "nieuw: proefwet/rust (2025-01-01)" in capsys.readouterr().out
    assert main(["vergelijk", str(ander), str(regels)]) == 0
    assert "vervallen: proefwet/rust (2025-01-01)" in capsys.readouterr().out
    assert main(["vergelijk", str(regels), str(regels)]) == 0
    assert capsys.readouterr().out == "0 regels verschillen; 0 van 0 plannen krijgen een ander antwoord\n"


# --- recht -----------------------------------------------------------------------------------------------------------


def test_the_page_keeps_up_with_the_rules() -> None:
    """``docs/recht.md`` is what ``eenplan recht`` writes now; make it again after changing a rule."""
    boek = toetser_zonder_proces([regelmap()]).boek
    assert (WORTEL / "docs" / "recht.md").read_text(encoding="utf-8") == bladzijde(boek)


def test_recht_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Per law what is modelled, what is not and how sure; where it cannot write, it says so."""
    naar = tmp_path / "recht.md"
    assert main(["recht", "--naar", str(naar)]) == 0
    tekst = naar.read_text(encoding="utf-8")
    assert "### Jeugdwet" in tekst
    assert "Niet gemodelleerd:" in tekst
    assert "te verifiëren |" in tekst
    assert main(["recht", "--naar", str(tmp_path / "nergens" / "recht.md")]) == 1
    assert "kan niet worden geschreven" in capsys.readouterr().err
