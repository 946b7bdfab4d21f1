"""The two commands: ``python3 dev.py demo`` and ``python3 dev.py test``; and ``python3 dev.py start`` for the pages.

Standard library only, and no virtual environment needs to be active. It finds a Python that fits, looks whether a
C compiler and ``Python.h`` are there (durable-rules is compiled on the spot), keeps an environment in ``.venv`` and
installs again only when ``pyproject.toml`` changed. What is missing it says in one sentence. It is written for old
Pythons too, because the ``python3`` that starts it may be one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "eenplan-installatie"
DEMO_PLAN = Path("features") / "plannen" / "stacaravan.yaml"

#: What durable-rules runs on; on 3.13 it imports only when compiled with ``FLAG_313``, so that one comes last.
VERSIONS = ("3.11", "3.12", "3.13")
FLAG_313 = "-DPyEval_CallObject=PyObject_CallObject"

#: Asked of each candidate in its own process: what it is, and what it lacks.
PROBE = """
import json, os, sys, sysconfig
try:
    import ensurepip, venv
    venv_ok = True
except ImportError:
    venv_ok = False
print(json.dumps({
    "executable": sys.executable,
    "version": "%d.%d" % sys.version_info[:2],
    "venv": venv_ok,
    "header": os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")),
    "compiler": sysconfig.get_config_var("CC") or "",
}))
"""


class Ontbreekt(Exception):
    """Something on this machine is missing; the message is the sentence for the user."""


# --- which Python ----------------------------------------------------------------------------------------------------


def candidates() -> list[str]:
    """Every interpreter worth asking: the one that runs this file, those on PATH, and those that pyenv keeps."""
    found = [] if Path(sys.prefix) == VENV else [sys.executable]
    found += [path for version in VERSIONS for path in [shutil.which("python" + version)] if path]
    pyenv = Path(os.environ.get("PYENV_ROOT", str(Path.home() / ".pyenv"))) / "versions"
    found += [str(path) for version in VERSIONS for path in sorted(pyenv.glob(version + ".*/bin/python"))]
    return list(dict.fromkeys(found))


def probe(executable: str) -> dict[str, object] | None:
    """Ask one interpreter what it is. ``None``: it does not start, as a pyenv shim without a version."""
    try:
        done = subprocess.run([executable, "-c", PROBE], capture_output=True, text=True, timeout=30, check=True)
        answer: dict[str, object] = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return answer


def choose_python() -> dict[str, object]:
    """The first complete interpreter, one that needs no flag if there is a choice; else the least incomplete one."""
    probed = [answer for answer in map(probe, candidates()) if answer and answer["version"] in VERSIONS]
    if not probed:
        raise Ontbreekt(
            "Eenplan heeft Python 3.11, 3.12 of 3.13 nodig en vond alleen "
            + "{}.{}".format(*sys.version_info)
            + "; installeer er een, bijvoorbeeld met: sudo apt install python3 python3-venv python3-dev"
        )
    return min(probed, key=lambda p: (not p["header"], not p["venv"], p["version"] == "3.13"))


def compiler(python: dict[str, object]) -> str | None:
    """The C compiler that the build will use: $CC, the one Python was built with, or any other; ``None`` if none."""
    wanted = [os.environ.get("CC", ""), str(python["compiler"]), "cc", "gcc", "clang"]
    return next((line for line in wanted if line and shutil.which(shlex.split(line)[0])), None)


def check_machine(python: dict[str, object]) -> None:
    """Refuse with one sentence when something is missing that pip would only report in pages of output."""
    lacks = []
    if compiler(python) is None:
        lacks.append(("een C-compiler", "build-essential"))
    if not python["header"]:
        lacks.append(("Python.h", "python3-dev"))
    if not python["venv"]:
        lacks.append(("venv met ensurepip", "python3-venv"))
    if lacks:
        what = " en ".join(name for name, _ in lacks)
        packages = " ".join(package for _, package in lacks)
        raise Ontbreekt(
            "Voor Python {} ontbreekt {}; installeer dat eerst, op Debian of Ubuntu met: sudo apt install {}".format(
                python["version"], what, packages
            )
        )


# --- the environment -------------------------------------------------------------------------------------------------


def stamp() -> str:
    """What the environment was made from: the project's metadata and the folder it points to."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()).hexdigest()


def is_installed() -> bool:
    """Whether ``.venv`` was made from this ``pyproject.toml`` and still starts."""
    if not STAMP.exists() or STAMP.read_text(encoding="utf-8") != stamp():
        return False
    return probe(str(PYTHON)) is not None


def install() -> None:
    """Make ``.venv`` and install the project with its test tools, unless that was already done."""
    if is_installed():
        return
    python = choose_python()
    check_machine(python)
    print(f"Eenplan wordt klaargezet in .venv (Python {python['version']}); dat duurt een minuut.", flush=True)
    found = probe(str(PYTHON))
    if found is None or found["version"] != python["version"]:
        make_venv(str(python["executable"]))
    pip_install(build_environment(python))
    STAMP.write_text(stamp(), encoding="utf-8")


def make_venv(executable: str) -> None:
    """A fresh ``.venv``; what stood there and did not start, or was another Python, is replaced."""
    if subprocess.run([executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise Ontbreekt("Het maken van .venv mislukte (zie hierboven); op Debian helpt: sudo apt install python3-venv")


def build_environment(python: dict[str, object]) -> dict[str, str]:
    """The environment in which pip compiles durable-rules."""
    environment = dict(os.environ)
    chosen = compiler(python)
    if chosen is not None and not shutil.which(shlex.split(str(python["compiler"]) or "-")[0]):
        environment["CC"] = chosen
    if python["version"] == "3.13":
        environment["CPPFLAGS"] = (environment.get("CPPFLAGS", "") + " " + FLAG_313).strip()
    return environment


def pip_install(environment: dict[str, str]) -> None:
    """Install in place with the test tools; on 3.13 past the cache, for a wheel built without the flag does not run."""
    flags = ["--quiet", "--disable-pip-version-check", "--use-pep517"]
    if "CPPFLAGS" in environment:
        flags.append("--no-cache-dir")
    if subprocess.run(
        tool("pip", "install", *flags, "-e", ".[test]"), cwd=ROOT, env=environment, check=False
    ).returncode:
        raise Ontbreekt("Het installeren mislukte (zie hierboven); is uw pakketserver of het internet bereikbaar?")


# --- the commands ----------------------------------------------------------------------------------------------------


def tool(*arguments: str) -> list[str]:
    """A module of the environment, as a command."""
    return [str(PYTHON), "-m", *arguments]


def run(command: list[str]) -> int:
    """Run in the project folder; the output goes straight to the terminal."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def eenplan(*arguments: str) -> list[str]:
    """The command line of the project, through its installed entry point."""
    return [str(PYTHON.parent / "eenplan"), *arguments]


def cli_help() -> str:
    """What ``eenplan --help`` says, or nothing as long as there is no command line."""
    if not (ROOT / "api" / "cli.py").exists():
        return ""
    return subprocess.run(eenplan("--help"), cwd=ROOT, capture_output=True, text=True, check=False).stdout


def demo() -> int:
    """Ask the question of the first story: may the contact person approve the caravan?"""
    return run(eenplan("toets", str(DEMO_PLAN)))


def start() -> int:
    """Serve the pages and the API, for this machine only."""
    return run(tool("uvicorn", "api.app:maak_app", "--factory", "--host", "127.0.0.1", "--port", "8000"))


def stages() -> list[tuple[str, list[str]]]:
    """What ``test`` runs, in order: pytest near the end, and then whether it reached every branch of ``engine/``."""
    verbs = cli_help()
    steps = [
        ("ruff", tool("ruff", "check", ".")),
        ("opmaak", tool("ruff", "format", "--check", ".")),
        ("typen", tool("mypy")),
    ]
    steps += [(verb, eenplan(verb)) for verb in ("controleer", "dekking") if verb in verbs]
    pytest = tool("pytest", "-n", "2", "--cov", "--cov-report=")
    return [*steps, ("pytest", pytest), ("takken", tool("tests.takken"))]


def test() -> int:
    """Run every stage, also after a failure, and name the ones that failed."""
    failed = []
    for name, command in stages():
        print(f"== {name}", flush=True)
        if run(command):
            failed.append(name)
    if failed:
        print("Niet in orde: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


COMMANDS = {"demo": demo, "test": test, "start": start}


def main() -> int:
    """Prepare the environment when needed and run one command."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Eenplan proberen, controleren of starten.")
    parser.add_argument(
        "opdracht",
        choices=sorted(COMMANDS),
        help="demo: toets het plan van de stacaravan; test: alle controles; start: de pagina's op 127.0.0.1:8000",
    )
    chosen = COMMANDS[parser.parse_args().opdracht]
    try:
        install()
    except Ontbreekt as error:
        print(error, file=sys.stderr)
        return 2
    return chosen()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
