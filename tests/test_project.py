"""The promises that the project makes about itself: who imports whom, what engine/ never touches, what is published."""

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("schemas", "engine", "api")

#: Besides the standard library. The arrow is schemas <- engine <- api.
MAY_IMPORT = {
    "schemas": {"schemas", "pydantic", "pydantic_core", "yaml"},
    "engine": {"schemas", "engine", "rfc8785"},
}

#: Parts of the standard library through which the world would come in: files, clock, environment, chance, network.
WORLD = {
    "asyncio",
    "concurrent",
    "ctypes",
    "getpass",
    "glob",
    "http",
    "importlib",
    "io",
    "locale",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "pickle",
    "platform",
    "random",
    "secrets",
    "select",
    "shutil",
    "signal",
    "socket",
    "sqlite3",
    "ssl",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "uuid",
    "zoneinfo",
}
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "compile", "__import__", "globals"}
CLOCK_CALLS = {"today", "now", "utcnow"}

PUBLICCODE_KEYS = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


def sources(package: str) -> list[Path]:
    """The modules of a package, in a fixed order."""
    return sorted((ROOT / package).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    """A module as syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, also inside a function."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide who imports whom"
            yield node.module or ""


def importers(module: str) -> set[str]:
    """The project's modules that import ``module``."""
    return {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in sources(package)
        if any(name.split(".")[0] == module for name in imports(path))
    }


def foreign(path: Path, allowed: set[str]) -> set[str]:
    """The packages that a file imports beyond the standard library and what it may."""
    return {name for name in imports(path) if name.split(".")[0] not in allowed | sys.stdlib_module_names}


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_imports_point_one_way(package: str) -> None:
    """schemas knows nobody, engine knows schemas, api knows both; nothing imports back."""
    found = {str(path.relative_to(ROOT)): foreign(path, MAY_IMPORT[package]) for path in sources(package)}
    assert not {path: names for path, names in found.items() if names}


def test_the_checker_shares_no_code_with_the_evaluator() -> None:
    """engine/verify/ could be read and trusted on its own: it imports itself and nothing else of engine."""
    paths = sorted((ROOT / "engine" / "verify").glob("*.py"))
    assert paths
    for path in paths:
        assert {
            name for name in foreign(path, {"schemas", "rfc8785"}) if not name.startswith("engine.verify.")
        } == set()


def test_engine_is_pure() -> None:
    """No files, clock, environment, chance, network or logging in engine: the same input is the same answer."""
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sources("engine")
        for name in imports(path)
        if name.split(".")[0] in WORLD
    ]
    assert found == []


def impure_calls(path: Path) -> Iterator[str]:
    """The calls in a file that would read the world or the clock, with their place."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) if name in IMPURE_CALLS:
                    yield f"{path.relative_to(ROOT)}:{node.lineno} {name}()"
                case ast.Attribute(attr=name) if name in CLOCK_CALLS:
                    yield f"{path.relative_to(ROOT)}:{node.lineno} .{name}()"


def test_engine_opens_nothing_and_reads_no_clock() -> None:
    """Today comes in as an argument."""
    assert [call for path in sources("engine") for call in impure_calls(path)] == []


def test_engine_has_no_any() -> None:
    """Every value in engine has a type that says what it is."""
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources("engine")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Name) and node.id == "Any"
    ]
    assert found == []


def test_yaml_is_read_in_one_module() -> None:
    """One strict reader; nobody reads YAML with other rules."""
    assert importers("yaml") <= {"schemas/lezen.py"}


def test_durable_rules_is_known_in_one_module() -> None:
    """The fence around durable-rules stands in one place."""
    found = importers("durable")
    assert len(found) <= 1
    assert all(path.startswith("api/") for path in found)


def test_publiccode_says_what_must_be_said() -> None:
    """publiccode.yml has every required key, the licence, and a Dutch description of a fitting length."""
    text = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    record = yaml.safe_load(text)
    assert record.keys() >= PUBLICCODE_KEYS
    assert record["legal"]["license"] == "EUPL-1.2"
    assert record["localisation"]["availableLanguages"] == ["nl"]
    assert len(record["description"]["nl"]["shortDescription"]) <= 150
    assert 150 <= len(record["description"]["nl"]["longDescription"]) <= 10_000


def test_every_file_has_a_licence() -> None:
    """The REUSE specification holds for what git knows."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("geen git: dan ziet reuse ook de omgeving aan voor een deel van het project")
    done = subprocess.run(
        [sys.executable, "-m", "reuse", "lint", "--lines"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def cli_verbs() -> list[str]:
    """The verbs that ``eenplan --help`` offers."""
    done = subprocess.run(
        [sys.executable, "-c", "from api.cli import main; main()", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    choices = re.search(r"\{([a-z0-9,\s-]+)\}", done.stdout)
    assert choices, done.stdout
    return [verb.strip() for verb in choices.group(1).split(",")]


def test_readme_names_every_verb() -> None:
    """Whoever reads the README knows every command."""
    if importlib.util.find_spec("api.cli") is None:
        pytest.skip("er is nog geen opdrachtregel")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [verb for verb in cli_verbs() if f"`eenplan {verb}" not in readme] == []


def test_changelog_tells_about_this_version() -> None:
    """The version in pyproject.toml has a heading in CHANGELOG.md."""
    version = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert version
    assert f"## {version.group(1)}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architectuur.md"]
)
def test_links_between_documents_lead_somewhere(name: str) -> None:
    """Every relative link in the documents is a file that exists."""
    path = ROOT / name
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_words_are_explained() -> None:
    """docs/begrippen.md explains every word of the closed lists that a reader meets in an answer."""
    text = (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8")
    from schemas import woorden

    lists = ("Dekking", "Beslissen", "GeenBesluit", "KaderUitkomst", "Maatwerkroute", "Gegevensstroom", "Antwoordcode")
    words = {word for name in lists for word in getattr(woorden, name).__args__}
    assert sorted(word for word in words if f"`{word}`" not in text) == []
