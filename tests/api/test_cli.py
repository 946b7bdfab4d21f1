"""The command line: every verb in text and JSON, exit codes, and no traceback whatever it is given."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from api.bestanden import laad, regelmap
from api.cli import main
from api.cli_gedeeld import GEDULD, Voortgangsbalk
from api.terminal import maak_console
from tests.laden import FEATURES, WORTEL

CARAVAN = str(FEATURES / "plannen" / "stacaravan.yaml")

KLEIN = {
    "begrippen.yaml": """\
feiten:
  element.kosten: {soort: bedrag, eenheid: euro, vraag: Wat kost dit?, leverancier: gezin}
voorzieningen:
  rustplek: {}
organen:
  college: {naam: het college, van: gemeente}
""",
    "landelijk/proefwet/2020-01-01.yaml": """\
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
    bron: art. 1
    biedt: [rustplek]
    bevoegdheid: geven
    als: {element.kosten: {ten_hoogste: 100 euro}}
""",
}
PLAN = """\
plan: klein
gemeente: Nergens
peildatum: 2024-05-01
personen:
  kind: {}
contactpersoon: {functie: coach, organisatie: gemeente}
elementen:
  wens:
    in_eigen_woorden: Rust
    soort: rustplek
    voor: [kind]
"""


@pytest.fixture
def regels(tmp_path: Path) -> Path:
    """A small rule set."""
    for naam, tekst in KLEIN.items():
        pad = tmp_path / "regels" / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(tekst, encoding="utf-8")
    return tmp_path / "regels"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small plan."""
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path / "plan.yaml"


# --- the verbs -----------------------------------------------------------------------------------------------------


def test_the_shipped_rules_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a folder ``controleer`` looks at the rules that come along: warnings only."""
    assert main(["controleer"]) == 0
    assert "geen fouten" in capsys.readouterr().out


def test_controleer_in_json(regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counts and every diagnosis."""
    assert main(["controleer", str(regels), "--uit", "json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert uit["fouten"] == 0
    assert uit["bestanden"] == 2


def test_controleer_finds_errors(regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1, with file, line and column unbroken in a narrow terminal, and a did-you-mean."""
    wet = regels / "landelijk" / "proefwet" / "2020-01-01.yaml"
    wet.write_text(wet.read_text(encoding="utf-8").replace("element.kosten", "element.kostn"), encoding="utf-8")
    assert main(["controleer", str(regels)]) == 1
    uit = capsys.readouterr().out
    assert "fout R201" in uit
    assert re.search(r"--> \S+/2020-01-01\.yaml:14:11\n", uit), uit
    assert "`element.kosten`" in uit
    assert "Traceback" not in uit


def test_toets_in_text_and_json(regels: Path, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Own rules replace those that come along."""
    opdracht = ["toets", str(plan), "--regels", str(regels), "--kennisdatum", "2024-05-01"]
    assert main(opdracht) == 0
    tekst = capsys.readouterr().out
    assert "„Rust”" in tekst
    assert "Proefwet art. 1" in tekst
    assert "Jeugdwet" not in tekst
    assert main([*opdracht, "--uit", "json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert (uit["peildatum"], uit["kennisdatum"]) == ("2024-05-01", "2024-05-01")
    assert [v["regeling"] for v in uit["regelboek"]["regelingen"]] == ["proefwet"]


def test_peildatum_on_the_command_line_wins(regels: Path, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the law began, no rule offers this: unknown, not no."""
    assert main(["toets", str(plan), "--regels", str(regels), "--peildatum", "2019-12-31", "--uit", "json"]) == 0
    element = json.loads(capsys.readouterr().out)["elementen"][0]
    assert element["samenvatting"]["status"] == "onbekend"
    assert element["cellen"] == []


def test_ook_adds_to_the_shipped_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case folder comes on top of what is there."""
    extra = tmp_path / "lokaal" / "proefstad" / "besluit" / "2020-01-01.yaml"
    extra.parent.mkdir(parents=True)
    extra.write_text(
        "# yaml-language-server: $schema=x/schemas/json/regeling.schema.json\n"
        "regeling: proefstad/besluit\ntitel: Besluit Proefstad\nrang: mandaatbesluit\ngemeente: Proefstad\n"
        "geldig_vanaf: 2020-01-01\nsoort_register: positief\n"
        "mandaten:\n  - {nr: '1', van: college, aan: gezinscoach, afwijken_van_beleid: ja,\n"
        "     bevoegdheden: [jeugdwet/individuele_voorziening]}\n",
        encoding="utf-8",
    )
    plan = tmp_path / "plan.yaml"
    plan.write_text(Path(CARAVAN).read_text(encoding="utf-8").replace("Voorbeeldstad", "Proefstad"), encoding="utf-8")
    assert main(["toets", str(plan), "--ook", str(tmp_path / "lokaal"), "--uit", "json"]) == 0
    caravan = json.loads(capsys.readouterr().out)["elementen"][0]
    via = next(c["beslissen"]["via"] for c in caravan["cellen"] if c["regel"] == "jeugdwet/jeugdhulp")
    assert via[0][0]["document"] == "Besluit Proefstad"


def test_waarom_prints_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    """Of one element, also what did not apply."""
    assert main(["toets", CARAVAN, "--waarom", "caravan"]) == 0
    uit = capsys.readouterr().out
    assert "jeugdwet/permanent_toezicht voor oudste: toekennen" in uit
    assert "klopt niet" in uit


def test_waarom_of_an_unknown_element(capsys: pytest.CaptureFixture[str]) -> None:
    """With a did-you-mean."""
    assert main(["toets", CARAVAN, "--waarom", "karavan"]) == 1
    assert "bedoelde u `caravan`?" in capsys.readouterr().err


def test_wie_mag_in_text_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The matrix."""
    assert main(["wie-mag", CARAVAN]) == 0
    assert "teammanager jeugd" in capsys.readouterr().out
    assert main(["wie-mag", CARAVAN, "--uit", "json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert uit["rijen"][0]["namens"] == "het college van burgemeester en wethouders van Voorbeeldstad"


def sla_op(tmp_path: Path, capsys: pytest.CaptureFixture[str], *data: str) -> Path:
    assert main(["toets", CARAVAN, "--uit", "json", *data]) == 0
    (tmp_path / "uitkomst.json").write_text(capsys.readouterr().out, encoding="utf-8")
    return tmp_path / "uitkomst.json"


@pytest.mark.parametrize("inhoud", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"formaat": "anders"}', b"[" * 100_000])
def test_verifieer_wants_an_uitkomst(tmp_path: Path, capsys: pytest.CaptureFixture[str], inhoud: bytes) -> None:
    """Anything else is said to be none."""
    pad = tmp_path / "u.json"
    pad.write_bytes(inhoud)
    assert main(["verifieer", str(pad), "--plan", CARAVAN]) == 1
    gezien = capsys.readouterr().err
    assert gezien.startswith("fout Y1")
    assert "Uitkomst" in gezien


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("{", '{"elementen": [],', "Y110"),
        ("{", '{"x": NaN,', "Y114"),
        ("{", '{"x": -Infinity,', "Y114"),
        ("{", '{"x": ' + "9" * 5000 + ",", "Y114"),
        ("{", "\ufeff{", "Y102"),
        ("é", "\udce9", "Y102"),
        ("{", "{{", "Y101"),
        ("{", '{"x": ' + "[" * 50_000 + "]" * 50_000 + ",", "Y105"),
        ('"formaat": "', '"formaat": "x', "Y100"),
    ],
)
def test_an_answer_that_says_two_things_is_not_checked(
    oud: str, nieuw: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of two equal keys, or in another encoding, another reader sees another answer under the same seal."""
    pad = sla_op(tmp_path, capsys)
    tekst = pad.read_text(encoding="utf-8").replace(oud, nieuw, 1)
    pad.write_bytes(tekst.encode("utf-8", "surrogateescape"))
    assert main(["verifieer", str(pad), "--plan", CARAVAN]) == 1
    assert capsys.readouterr().err.startswith(f"fout {code}:")


@pytest.mark.parametrize("plek", ["duur", "in_eigen_woorden"])
def test_bytes_that_are_no_text_are_refused(plek: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where any text would do: never a traceback."""
    assert main(["wat-als", CARAVAN, "--zet", f"caravan.{plek}=\udcff"]) == 1
    assert "geen tekst" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """Says which one."""
    with pytest.raises(SystemExit) as einde:
        main(["--version"])
    assert einde.value.code == 0
    assert capsys.readouterr().out.startswith("eenplan ")


@pytest.mark.parametrize(
    "opdracht",
    [[], ["onbekend"], ["toets"], ["toets", "x", "--peildatum", "0"], ["toets", "x", "--peildatum", "2026-02-30"]],
)
def test_a_command_that_is_not_understood(opdracht: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2 and how it should be."""
    with pytest.raises(SystemExit) as einde:
        main(opdracht)
    assert einde.value.code == 2
    assert "usage" in capsys.readouterr().err


# --- hostile input ---------------------------------------------------------------------------------------------------


GEEN_YAML = ("bom", "latin1", "nul", "diep", "groot", "anker", "leeg", "cijfers")
NAMEN = (*GEEN_YAML, "map", "kring", "pijp", "weg", "onder", "naam", "lang")


def hostiel(map_: Path) -> dict[str, Path]:
    """Things that lie on a disk and are no plan."""
    gevallen = {
        naam: map_ / f"{naam}.yaml" for naam in ("bom", "latin1", "nul", "diep", "groot", "anker", "leeg", "cijfers")
    }
    gevallen["bom"].write_bytes(b"\xef\xbb\xbfplan: x\n")
    gevallen["latin1"].write_bytes("plan: caf\xe9\n".encode("latin-1"))
    gevallen["nul"].write_bytes(b"plan: a\x00b\n")
    gevallen["diep"].write_bytes(b"plan: " + b"[" * 100_000)
    gevallen["groot"].write_bytes(b"a" * 5_000_000)
    gevallen["anker"].write_bytes(b"a: &a [*a]\n")
    gevallen["leeg"].write_bytes(b"")
    gevallen["cijfers"].write_bytes(b"plan: " + b"9" * 10_000 + b"\n")
    gevallen |= {"map": map_ / "map.yaml", "kring": map_ / "kring.yaml", "pijp": map_ / "pijp.yaml"}
    gevallen["map"].mkdir()
    gevallen["kring"].symlink_to(gevallen["kring"])
    os.mkfifo(gevallen["pijp"])
    gevallen |= {"weg": map_ / "weg.yaml", "onder": map_ / "leeg.yaml" / "x"}
    return gevallen | {"naam": map_ / "x\0y", "lang": map_ / ("x" * 5000)}


@pytest.mark.parametrize("naam", NAMEN)
@pytest.mark.parametrize("uit", ["tekst", "json"])
def test_a_plan_that_is_none(naam: str, uit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A diagnosis with a code and a place, exit 1, no traceback, no waiting on a pipe."""
    pad = hostiel(tmp_path)[naam]
    assert main(["toets", str(pad), "--uit", uit]) == 1
    gezien = capsys.readouterr()
    if uit == "json":
        assert json.loads(gezien.out)["diagnoses"]
    else:
        assert "fout Y1" in gezien.err
        assert "hulp:" in gezien.err
    assert "Traceback" not in gezien.err


@pytest.mark.parametrize(
    ("bestand", "tekst", "verwacht"),
    [
        ("landelijk/jeugdwet/x.yaml", 'regeling: jeugdwet\ntitel: "x\n', {"jeugdwet"}),
        ("lokaal/stad/y/x.yaml", "regeling: 'stad/y'\ntitel: [x\n", {"stad/y"}),
        ("begrippen/zorg.yaml", "feiten: [\n", {"begrippen"}),
        ("begrippen.yaml", "\x00", {"begrippen"}),
        ("landelijk/wlz/2015-01-01.yaml", "\x00", {"wlz"}),
        ("lokaal/stad/y/2015-01-01.yaml", "\x00", {"stad/y"}),
        ("los.yaml", "\x00", set()),
        ("los.yaml", None, set()),
    ],
)
def test_what_could_not_be_read_is_known_by_its_words_or_place(
    bestand: str, tekst: str | None, verwacht: set[str], tmp_path: Path
) -> None:
    """So that nothing else is accused of naming what is in it."""
    pad = tmp_path / bestand
    pad.parent.mkdir(parents=True, exist_ok=True)
    if tekst is None:
        pad.symlink_to(pad)
    else:
        pad.write_text(tekst, encoding="utf-8")
    geladen = laad([tmp_path])
    assert geladen.onleesbaar == verwacht
    assert geladen.diagnoses


def test_one_slip_in_a_law_is_one_message(regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wet = next((regels / "landelijk").rglob("*.yaml"))
    wet.write_text(wet.read_text(encoding="utf-8").replace("titel: ", 'titel: "', 1), encoding="utf-8")
    assert main(["controleer", str(regels), "--uit", "json"]) == 1
    gevonden = json.loads(capsys.readouterr().out)["diagnoses"]
    assert [d["code"] for d in gevonden if d["ernst"] == "fout"] == ["Y101"]


def test_a_folder_full_of_trouble(tmp_path: Path, regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every problem at once, beside the files that could be read."""
    hostiel(regels / "landelijk")
    (regels / "landelijk" / "rond").symlink_to(regels)
    assert main(["controleer", str(regels), "--uit", "json"]) == 1
    uit = json.loads(capsys.readouterr().out)
    assert uit["bestanden"] == 2
    bestanden = {Path(d["bestand"]).name for d in uit["diagnoses"] if d["ernst"] == "fout"}
    kapot = ("bom", "latin1", "nul", "diep", "groot", "map", "kring", "pijp")
    assert bestanden >= {f"{naam}.yaml" for naam in kapot} | {"rond"}


def test_every_file_once(regels: Path) -> None:
    """A folder inside another, or a link to it, is not read twice."""
    (regels.parent / "ook").symlink_to(regels)
    geladen = laad([regels, regels / "landelijk", regels.parent / "ook", regels / "begrippen.yaml"])
    assert len(geladen.documenten) == 2
    assert geladen.diagnoses == ()


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    """Better than an answer from no rules at all."""
    (tmp_path / "leeg").mkdir()
    assert [d.wat for d in laad([tmp_path / "leeg"]).diagnoses] == ["in deze map staan geen YAML-bestanden"]
    assert [d.wat for d in laad([tmp_path / "weg"]).diagnoses] == ["deze map is er niet"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root mag alles openen")
def test_what_may_not_be_opened(regels: Path) -> None:
    """A file and a folder without permission."""
    (regels / "begrippen.yaml").chmod(0)
    (regels / "landelijk").chmod(0)
    watten = [d.wat for d in laad([regels]).diagnoses]
    (regels / "landelijk").chmod(0o700)
    assert sorted(watten) == ["deze map mag u niet openen", "dit bestand mag u niet openen"]


def test_rules_with_errors_answer_nothing(regels: Path, plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Promise 6: checked before it runs."""
    (regels / "begrippen.yaml").write_text("feiten: {persoon.ras: {soort: ja_nee}}\n", encoding="utf-8")
    assert main(["toets", str(plan), "--regels", str(regels)]) == 1
    gezien = capsys.readouterr()
    assert gezien.out == ""
    assert "fout" in gezien.err


@pytest.mark.parametrize("mappen", [["regels", "nergens"], ["plan.yaml"]])
def test_other_things_than_rules(tmp_path: Path, regels: Path, plan: Path, mappen: list[str]) -> None:
    """A folder that is not there, or a plan for a rule file."""
    opties = [deel for map_ in mappen for deel in ("--regels", str(tmp_path / map_))]
    assert main(["toets", str(plan), *opties]) in (0, 1)


def test_a_rule_file_is_no_plan(regels: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And is said to be none."""
    assert main(["toets", str(regels / "landelijk" / "proefwet" / "2020-01-01.yaml")]) == 1
    assert "S107" in capsys.readouterr().err


def test_every_plan_of_the_features_passes_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    """Both questions, on the shipped rules."""
    for pad in sorted((FEATURES / "plannen").glob("*.yaml")):
        assert main(["toets", str(pad)]) == 0, capsys.readouterr().err
        assert main(["wie-mag", str(pad)]) == 0, capsys.readouterr().err


# --- as a program --------------------------------------------------------------------------------------------------


def draai(*opdracht: str, **omgeving: str) -> subprocess.CompletedProcess[bytes]:
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "api.cli", *opdracht],
        cwd=WORTEL,
        env={**os.environ, **omgeving},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_a_reader_that_stops_reading() -> None:
    """``eenplan … | head -1`` ends quietly."""
    klaar = subprocess.run(
        f"{sys.executable} -m api.cli toets {CARAVAN} --waarom caravan | head -1",
        shell=True,
        cwd=WORTEL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"Traceback" not in klaar.stderr
    assert b"BrokenPipe" not in klaar.stderr


@pytest.mark.parametrize("taal", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_any_terminal_will_do(taal: dict[str, str]) -> None:
    """Dutch characters arrive as UTF-8, without colour codes when nobody can see them."""
    klaar = draai("toets", CARAVAN, **taal)
    assert klaar.returncode == 0, klaar.stderr
    assert "„Een vaste plek" in klaar.stdout.decode("utf-8")
    assert b"\x1b" not in klaar.stdout


@pytest.mark.parametrize(
    "opdracht",
    [
        ("toets", CARAVAN, "--kennisdatum", "2026-11-24", "--uit", "json"),
        ("route", "features/plannen/dove-vader.yaml", "--peildatum", "2026-11-24", "--uit", "json"),
    ],
)
def test_the_same_question_gives_the_same_bytes(opdracht: tuple[str, ...]) -> None:
    """Whatever the order of hashes."""
    een, ander = (draai(*opdracht, PYTHONHASHSEED=zaad) for zaad in "12")
    assert een.stdout == ander.stdout
    assert een.returncode == 0


# --- progress ------------------------------------------------------------------------------------------------------


def test_progress_shows_itself_only_when_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """And only to somebody who looks."""
    import io
    import time

    for geduld, terminal, verwacht in ((0.0, True, True), (60.0, True, False), (0.0, False, False)):
        monkeypatch.setattr("api.cli_gedeeld.GEDULD", geduld)
        uit = io.StringIO()
        console = maak_console(uit, breedte=80)
        console._force_terminal = terminal
        with Voortgangsbalk("Bezig", console) as balk:
            time.sleep(0.3)
            balk(1, 2)
            balk.verder("Nakijken")
        assert bool(uit.getvalue().strip()) == verwacht, (geduld, terminal)
        (taak,) = balk._balk.tasks
        assert (taak.description, taak.total, taak.completed) == ("Nakijken", None, 0)
    assert GEDULD == 1.0


def test_the_rules_of_the_checkout_come_first() -> None:
    """Not those inside an installed package."""
    assert regelmap() == WORTEL / "rules"


def test_an_answer_is_verified_and_a_changed_one_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The real verifier, from file to file: an answer is right, and wrong as soon as one word of it is another."""
    pad = sla_op(tmp_path, capsys)
    assert main(["verifieer", str(pad), "--plan", CARAVAN]) == 0, capsys.readouterr().out
    assert "klopt" in capsys.readouterr().out
    assert main(["verifieer", str(pad), "--plan", CARAVAN, "--uit", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"klopt": True, "problemen": []}
    pad.write_text(
        pad.read_text(encoding="utf-8").replace('"antwoord": "nee"', '"antwoord": "ja"', 1), encoding="utf-8"
    )
    assert main(["verifieer", str(pad), "--plan", CARAVAN]) == 1
    assert "klopt niet" in capsys.readouterr().out
    assert main(["verifieer", str(pad), "--plan", CARAVAN, "--uit", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["klopt"] is False


def test_an_answer_about_another_day_is_verified_with_that_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An answer that was asked for other dates than the plan says is right for those dates only."""
    data = ["--peildatum", "2026-03-01", "--kennisdatum", "2026-02-01"]
    pad = sla_op(tmp_path, capsys, *data)
    assert main(["verifieer", str(pad), "--plan", CARAVAN, *data]) == 0, capsys.readouterr().out
    assert main(["verifieer", str(pad), "--plan", CARAVAN, "--peildatum", "2026-03-02"]) == 1
    assert "$.peildatum: hier staat `2026-03-01`, het hoort `2026-03-02` te zijn" in capsys.readouterr().out


def test_a_verb_without_a_form_tells_errors_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``recht`` writes one page; rules with an error end it with that error and its place."""
    (tmp_path / "fout.yaml").write_text("regeling: a\nregeling: b\n", encoding="utf-8")
    monkeypatch.setattr("api.toetser.regelmap", lambda: tmp_path)
    assert main(["recht"]) == 1
    assert "fout.yaml:2" in capsys.readouterr().err
