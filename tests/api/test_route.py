"""The verbs and addresses from no to yes: text, JSON, files, and every way in which a question can be wrong."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import maak_app
from api.cli import main
from api.stukken import SJABLONEN, GeenTypst, als_pdf
from api.toetser import maak_toetser
from engine.chain import keten
from engine.papers import Blok, Stuk
from schemas.lezen import lees
from tests.laden import FEATURES, WORTEL

PLAN = str(FEATURES / "plannen" / "stacaravan.yaml")
GEZIN = str(FEATURES / "plannen" / "stacaravan-gezin-2026.yaml")

Uitvoer = Callable[..., tuple[int, str, str]]


@pytest.fixture
def eenplan(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Uitvoer:
    """Run a command in this process, with the plain chainer."""
    monkeypatch.setattr("api.toetser.kies_ketening", lambda: keten)

    def roep(*woorden: str) -> tuple[int, str, str]:
        code = main(list(woorden))
        uit, fout = capsys.readouterr()
        return code, uit, fout

    return roep


@pytest.fixture(scope="module")
def client():
    with TestClient(maak_app(maak_toetser(ketening=keten))) as client:
        yield client


# --- route --------------------------------------------------------------------


def test_route_shows_the_departure_the_mandate_and_what_is_barred(eenplan: Uitvoer) -> None:
    """The caravan in text: shortest way per person, what cannot, and the ladder."""
    code, uit, _ = eenplan("route", PLAN)
    plat = " ".join(uit.split())
    assert code == 0
    assert "een collega beslist" in plat
    assert "na een nieuw mandaat" in plat
    assert "4:84" in plat
    assert "Wat niet kan" in plat
    assert "Als er niets gebeurt" in plat
    assert "Dit beslist u zelf" in plat


def test_route_of_one_element_as_json(eenplan: Uitvoer) -> None:
    """And every way with --alles."""
    code, uit, _ = eenplan("route", PLAN, "--element", "caravan", "--uit", "json")
    data = json.loads(uit)
    assert code == 0
    assert data["formaat"] == "eenplan-routes/1"
    (element,) = data["elementen"]
    assert element["volledig"]["ja"] is True
    assert element["wegen"][0]["stappen"][-1]["soort"] == "beslissen"
    _, kort, _ = eenplan("route", PLAN, "--element", "caravan")
    _, alles, _ = eenplan("route", PLAN, "--element", "caravan", "--alles")
    assert len(alles) > len(kort)


def test_an_element_that_is_not_there(eenplan: Uitvoer) -> None:
    """Did you mean."""
    code, _, fout = eenplan("route", PLAN, "--element", "caravn")
    assert code == 1
    assert "bedoelde u `caravan`" in fout


def test_route_for_another_act(eenplan: Uitvoer) -> None:
    """Refusing is another way, by other people; an act that nobody has is named with what there is."""
    code, uit, _ = eenplan("route", PLAN, "--element", "caravan", "--handeling", "weigeren", "--uit", "json")
    (element,) = json.loads(uit)["elementen"]
    assert code == 0
    assert element["handeling"] == "weigeren"
    assert {w["handeling"] for w in element["wegen"]} == {"weigeren"}
    assert all(s["beurt"] in (1, 2, 3) for w in element["wegen"] for s in w["stappen"])
    code, _, fout = eenplan("route", PLAN, "--handeling", "kruipen")
    assert code == 1
    assert "kies uit: toekennen" in " ".join(fout.split())


# --- mandaat-advies --------------------------------------------------------------------


def test_mandate_advice_writes_a_draft_that_can_stand_beside_the_rules(eenplan: Uitvoer, tmp_path: Path) -> None:
    """As text, as a rule file, and with it the contact person may."""
    bestand = tmp_path / "concept.yaml"
    code, uit, _ = eenplan("mandaat-advies", PLAN, "--yaml", str(bestand))
    assert code == 0
    assert "Niemand heeft dit besloten" in uit
    assert "Wat dit mandaat verandert" in uit
    _, json_uit, _ = eenplan("toets", PLAN, "--ook", str(tmp_path), "--uit", "json")
    per = {e["id"]: e for e in json.loads(json_uit)["elementen"]}
    assert per["caravan"]["samenvatting"]["beslissen"] == "ja_binnen_grenzen"


def test_a_draft_that_cannot_be_written_is_one_sentence(eenplan: Uitvoer, tmp_path: Path) -> None:
    """No traceback, and the place is named."""
    code, _, fout = eenplan("mandaat-advies", PLAN, "--yaml", str(tmp_path))
    assert code == 1
    assert "kan niet worden geschreven" in " ".join(fout.split())


def test_mandate_advice_for_a_folder_and_for_another_function(eenplan: Uitvoer) -> None:
    """All plans of this municipality together."""
    code, uit, _ = eenplan("mandaat-advies", PLAN, "--alle-plannen", str(FEATURES / "plannen"), "--uit", "json")
    data = json.loads(uit)
    assert code == 0
    assert data["straks"]["van_onderdelen"] > 20
    assert data["exact"] is True
    code, uit, _ = eenplan("mandaat-advies", PLAN, "--functie", "teammanager_jeugd", "--uit", "json")
    assert code == 0
    assert json.loads(uit)["nu"]["onderdelen"] == 1


def test_a_folder_with_a_file_that_cannot_be_read_says_so(eenplan: Uitvoer, tmp_path: Path) -> None:
    """Nothing is left out silently."""
    (tmp_path / "stuk.yaml").write_text("plan: [", encoding="utf-8")
    code, uit, fout = eenplan("mandaat-advies", PLAN, "--alle-plannen", str(tmp_path))
    assert code == 1
    assert "stuk.yaml" in uit + fout


# --- wat-als --------------------------------------------------------------------


def test_what_if_compares_cell_by_cell(eenplan: Uitvoer) -> None:
    """One change, in text and in JSON; and no change."""
    code, uit, _ = eenplan("wat-als", PLAN, "--zet", "caravan.gecontracteerd=ja")
    assert code == 0
    assert "ja binnen grenzen" in uit
    _, uit, _ = eenplan("wat-als", PLAN, "--zet", "element.kosten_per_jaar=9000", "--uit", "json")
    assert json.loads(uit)["verschillen"] == []
    _, uit, _ = eenplan("wat-als", PLAN, "--zet", "element.kosten_per_jaar=6500")
    assert "er verandert geen antwoord" in uit


def test_what_if_without_a_change_looks_for_the_smallest(eenplan: Uitvoer) -> None:
    """With the days ahead."""
    _, uit, _ = eenplan("wat-als", PLAN)
    plat = " ".join(uit.split())
    assert "een mandaat voor jeugdwet/individuele_voorziening" in plat
    assert "Wat kost dit per jaar? Tot en met 15.000 euro per jaar: deze contactpersoon mag dit niet beslissen" in plat
    assert "Daarboven: " in plat
    assert "oudste wordt 18" in uit
    _, uit, _ = eenplan("wat-als", PLAN, "--uit", "json")
    data = json.loads(uit)
    assert {e["id"] for e in data["elementen"]} == {"caravan", "netwerk_helpt"}
    assert data["dagen"][0]["dag"] == "2029-03-30"


def test_the_smallest_changes_of_one_cell(eenplan: Uitvoer) -> None:
    """Which cell, its answer now, and nothing about the others; a typing mistake gets what was meant."""
    vraag = ("wat-als", PLAN, "--element", "caravan", "--persoon", "oudste", "--regel", "jeugdwet/jeugdhulp")
    code, uit, _ = eenplan(*vraag, "--handeling", "weigeren", "--peildatum", "2026-11-22")
    plat = " ".join(uit.split())
    assert code == 0
    assert "oudste, Jeugdwet art. 2.3 lid 1 (jeugdwet/jeugdhulp), weigeren. Nu:" in plat
    assert "toekennen" not in plat
    _, uit, _ = eenplan(*vraag, "--uit", "json")
    assert [c["handeling"] for c in json.loads(uit)["cellen"]] == ["toekennen", "weigeren"]
    code, _, fout = eenplan(*vraag, "--handeling", "weigren")
    assert code == 1
    assert "geen cel heeft handeling `weigren`; bedoelde u `weigeren`?" in " ".join(fout.split())


@pytest.mark.parametrize("zet", ["caravan.kosten_per_jaar", "niemand.x=ja", "caravan.kosten_per_jaar=veel"])
def test_a_change_that_cannot_be(eenplan: Uitvoer, zet: str) -> None:
    """Says why, and exits with 1."""
    code, _, fout = eenplan("wat-als", PLAN, "--zet", zet)
    assert code == 1
    assert "fout" in fout


# --- stukken --------------------------------------------------------------------


def test_papers_as_files_as_text_and_as_json(eenplan: Uitvoer, tmp_path: Path) -> None:
    """All of them, or one kind."""
    code, _, _ = eenplan("stukken", GEZIN, "--naar", str(tmp_path / "uit"))
    assert code == 0
    namen = {p.name for p in (tmp_path / "uit").iterdir()}
    assert {"gezin.md", "gezin.html", "maatwerkloket.md", "leeftijden.html"} <= namen
    _, uit, _ = eenplan("stukken", GEZIN, "--stuk", "afwijking")
    assert uit.startswith("# Concept: waarom hier afwijken")
    _, uit, _ = eenplan("stukken", GEZIN, "--stuk", "gezin", "--uit", "json")
    assert [s["naam"] for s in json.loads(uit)] == ["gezin", "gezin-moeder", "gezin-vader"]


def test_a_paper_that_is_not_there_and_a_folder_that_cannot_be(eenplan: Uitvoer, tmp_path: Path) -> None:
    """Says so."""
    code, _, fout = eenplan("stukken", PLAN, "--stuk", "brief")
    assert code == 1
    assert "kies uit: gezin" in " ".join(fout.split())
    (tmp_path / "dicht").write_text("", encoding="utf-8")
    code, _, fout = eenplan("stukken", PLAN, "--naar", str(tmp_path / "dicht"))
    assert code == 1
    assert "kan niet worden geschreven" in " ".join(fout.split())


def test_a_paper_as_pdf(eenplan: Uitvoer, tmp_path: Path) -> None:
    """Tagged, with a title and a language (PDF/UA-1), beside the other forms; without a folder it is not made."""
    pytest.importorskip("typst")
    code, _, _ = eenplan("stukken", GEZIN, "--naar", str(tmp_path / "een"), "--pdf")
    assert code == 0
    namen = {p.stem for p in (tmp_path / "een").glob("*.pdf")}
    assert namen == {p.stem for p in (tmp_path / "een").glob("*.md")}
    ruw = (tmp_path / "een" / "gezin.pdf").read_bytes()
    for teken in (b"/MarkInfo", b"/StructTreeRoot", b"pdfuaid:part", b"/Lang"):
        assert teken in ruw, teken
    code, _, fout = eenplan("stukken", GEZIN, "--pdf")
    assert code == 1
    assert "--naar MAP" in fout


def test_the_templates_come_along_in_the_package() -> None:
    """The whole of `api` goes into the wheel, and the templates lie in it as ordinary files."""
    bouw = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    wiel = bouw["targets"]["wheel"]
    assert "api" in wiel["packages"]
    assert not {"exclude", "only-include"} & (wiel.keys() | bouw.keys())
    assert {p.name for p in SJABLONEN.iterdir()} == {"stuk.html.j2", "stuk.typ"}
    assert SJABLONEN.is_relative_to(WORTEL / "api")


def test_what_a_plan_says_is_never_layout() -> None:
    """Signs of the typesetter in a text stay signs."""
    pytest.importorskip("typst")
    stuk = Stuk("proef", '#panic("nee")', ("$x$ #read(1)",), (Blok("*kop*", ("`a` @b <c> \\ [d]",)),), ("_bron_",))
    assert als_pdf(stuk).startswith(b"%PDF")


def test_without_typst_one_sentence_says_how(eenplan: Uitvoer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is not needed for anything else, and nothing is half written."""
    monkeypatch.setattr("api.stukken.find_spec", lambda naam: None)
    code, _, fout = eenplan("stukken", GEZIN, "--naar", str(tmp_path / "uit"), "--pdf")
    assert code == 1
    assert "pip install 'eenplan[pdf]'" in " ".join(fout.split())
    assert not (tmp_path / "uit").exists()
    with pytest.raises(GeenTypst):
        als_pdf(Stuk("proef", "Proef", (), ()))


# --- over HTTP --------------------------------------------------------------------


def _stuur(client: TestClient, pad: str, ernaast: str = ""):
    ruw = (FEATURES / "plannen" / "stacaravan.yaml").read_bytes() + ernaast.encode()
    return client.post(f"/v1/{pad}", content=ruw, headers={"content-type": "application/yaml"})


@pytest.mark.parametrize(
    ("pad", "sleutel"),
    [
        ("routes", "elementen"),
        ("routes?element=caravan", "elementen"),
        ("routes?handeling=weigeren", "elementen"),
        ("mandaatadvies", "rijen"),
        ("mandaatadvies?functie=teammanager_jeugd", "rijen"),
        ("watAls", "elementen"),
        ("watAls", "dagen"),
        ("stukken", "stukken"),
    ],
)
def test_the_same_over_http(client: TestClient, pad: str, sleutel: str) -> None:
    """With the version of the API and nothing kept."""
    antwoord = _stuur(client, pad)
    assert antwoord.status_code == 200
    assert antwoord.headers["api-version"]
    assert antwoord.headers["cache-control"] == "no-store"
    assert sleutel in antwoord.json()


def test_the_advice_is_the_same_on_the_command_line_and_over_http(eenplan: Uitvoer, client: TestClient) -> None:
    """Key for key, with what the draft would change."""
    _, uit, _ = eenplan("mandaat-advies", PLAN, "--peildatum", "2026-11-22", "--uit", "json")
    antwoord = json.loads(uit)
    assert antwoord["verschillen"]
    assert _stuur(client, "mandaatadvies?peildatum=2026-11-22").json() == antwoord


def test_what_is_asked_about_a_plan_stands_beside_it(client: TestClient) -> None:
    """In the body, because it is about people and a URL ends up in logs; in YAML and in JSON."""
    antwoord = _stuur(client, "watAls", "zetten: [caravan.gecontracteerd=ja]\n").json()
    assert {v["as_"] for v in antwoord["verschillen"]} == {"antwoord", "beslissen"}
    met_json = met_plan({"zetten": ["caravan.gecontracteerd=ja"]})
    assert client.post("/v1/watAls", json=met_json).json() == antwoord
    assert client.post("/v1/routes", json=met_json).status_code == 400  # elsewhere a plan is only a plan


def test_one_cell_over_http(client: TestClient) -> None:
    """With its own answer, its smallest changes and its days ahead."""
    cel = {"element": "caravan", "persoon": "oudste", "regel": "jeugdwet/jeugdhulp", "handeling": "weigeren"}
    antwoord = client.post("/v1/watAls?peildatum=2026-11-22", json=met_plan({"cel": cel})).json()
    (een,) = antwoord["cellen"]
    assert {k: een[k] for k in cel} == cel
    assert een["antwoord"] == "niet_bevoegd"
    naam = "caravan/oudste jeugdwet/jeugdhulp weigeren"
    assert {v["cel"] for d in antwoord["dagen"] for v in d["verschillen"]} == {naam}


def met_plan(ernaast: dict[str, object]) -> dict[str, object]:
    """The plan of the caravan as JSON, with more beside it."""
    plan = json.loads(json.dumps(lees(Path(PLAN).read_bytes(), "plan").data, default=str))
    return {**plan, **ernaast}


@pytest.mark.parametrize(
    ("pad", "ernaast"),
    [
        ("routes?element=geheim", ""),
        ("routes?handeling=geheim", ""),
        ("watAls", "zetten: [geheim]"),
        ("watAls", "zetten: [geheim.x=ja]"),
        ("watAls", "zetten: [caravan.kosten_per_jaar=geheim]"),
        ("watAls", "zetten: geheim"),
        ("watAls", "cel: {persoon: geheim}"),
        ("watAls", "cel: {geheim: caravan}"),
    ],
)
def test_what_is_wrong_is_a_problem_that_quotes_nothing(client: TestClient, pad: str, ernaast: str) -> None:
    """400 as problem+json."""
    antwoord = _stuur(client, pad, ernaast)
    assert antwoord.status_code == 400
    assert antwoord.headers["content-type"] == "application/problem+json"
    assert "geheim" not in antwoord.text
    assert client.post("/v1/routes", content=b"geheim").status_code == 400
