"""The gate on branches: what it says, and when it closes."""

from pathlib import Path

import pytest
from coverage import Coverage

import dev
from tests import takken

PROEF = """\
def kies(a, b):
    if a:
        a += 1
    if b:
        return a
    b = 2
    return b


def nooit():
    return 1
"""


def test_lines_and_jumps_without_a_test_are_named_per_file() -> None:
    """Lines that follow each other are one range; a jump from or to a line that never ran says nothing more."""
    meting: dict[str, takken.Gemeten] = {
        "engine/b.py": {"missing_lines": [], "missing_branches": [[12, 30], [14, -10]]},
        "engine/a.py": {"missing_lines": [3, 4, 5, 9], "missing_branches": [[2, 3], [9, 11]]},
        "engine/c.py": {"missing_lines": [], "missing_branches": []},
    }
    assert list(takken.ongeraakt(meting)) == [
        "engine/a.py: geen toets raakt regel 3-5, regel 9",
        "engine/b.py: geen toets raakt de sprong van regel 12 naar regel 30, de sprong van regel 14 naar het einde",
    ]


@pytest.fixture
def gemeten_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project of which only one way through was run."""
    (tmp_path / "pyproject.toml").write_text('[tool.coverage.run]\nbranch = true\nsource = ["."]\n', encoding="utf-8")
    (tmp_path / "proef.py").write_text(PROEF, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COVERAGE_FILE", raising=False)
    return tmp_path


def _draai(map_: Path, *aanroepen: str) -> None:
    bron = (map_ / "proef.py").read_text(encoding="utf-8")
    meting = Coverage()
    with meting.collect():
        ruimte: dict[str, object] = {}
        exec(compile(bron, str(map_ / "proef.py"), "exec"), ruimte)  # noqa: S102  # the measured file itself
        for aanroep in aanroepen:
            eval(aanroep, ruimte)  # noqa: S307  # written in this test
    meting.save()


def test_a_run_that_leaves_a_branch_closes_the_gate(gemeten_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _draai(gemeten_map, "kies(1, 0)")
    assert takken.main() == 1
    gezegd = capsys.readouterr().out
    assert "Niet elke tak van engine/ heeft een toets." in gezegd
    assert "- proef.py: geen toets raakt regel 5, regel 11, de sprong van regel 2 naar regel 4" in gezegd


def test_a_run_that_reaches_everything_opens_it(gemeten_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _draai(gemeten_map, "kies(1, 0)", "kies(0, 1)", "nooit()")
    assert takken.main() == 0
    assert capsys.readouterr().out == "De toetsen raken elke tak van engine/.\n"


def test_without_a_measurement_it_stays_shut(gemeten_map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert takken.main() == 1
    assert "Er is geen meting van de takken; draai eerst de toetsen met `--cov`" in capsys.readouterr().err


def test_the_test_command_asks_it_of_the_run_that_it_just_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measured in the same run as the tests, and asked right after it."""
    monkeypatch.setattr(dev, "cli_help", lambda: "")
    namen = [naam for naam, _ in dev.stages()]
    assert namen[-2:] == ["pytest", "takken"]
    assert "--cov" in dict(dev.stages())["pytest"]
