"""Makes a copy of the project in which mutmut can reach everything (docs/mutatietoets.md).

mutmut leaves decorated functions alone: a property, a remembered value. In the copy each of them only calls a plain
function with the same body, so that the body is mutated too. The copy also gets the settings of one part:

    python -m tests.mutanten MAP controleur [BESTAND ...]
    python -m tests.mutanten MAP motor [BESTAND ...]
"""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
#: mutmut knows how to handle these two.
GEWOON = {"staticmethod", "classmethod"}
#: Per part: which files, and the tests that are about them and fast.
DELEN: dict[str, tuple[list[str], list[str]]] = {
    "motor": (
        ["values", "conditions", "formulas", "inquiry", "steps", "elements", "competence", "chain", "cells"],
        [
            *(f"tests/test_{naam}.py" for naam in ("values", "formulas", "conditions", "steps", "elements", "cells")),
            *(f"tests/test_{naam}.py" for naam in ("competence", "chain", "inquiry", "derivation", "outcome")),
        ],
    ),
    "controleur": (
        [f"verify/{naam}" for naam in ("values", "law", "reasoning", "cells", "signals", "answer", "__init__")],
        [
            "tests/test_verify_parts.py",
            "tests/test_verify.py",
            *("--deselect", "tests/test_verify.py::test_every_single_change_is_caught"),
            *("--deselect", "tests/test_verify.py::test_hash_seed_does_not_matter"),
            *("--deselect", "tests/test_verify.py::test_generated_laws_verify"),
            *("--deselect", "tests/test_verify.py::test_engine_and_verifier_agree"),
        ],
    ),
}


def ontbloot(bron: str) -> str:
    """The same program, with the body of every decorated function in a plain one that it calls."""
    regels = bron.splitlines()
    versierd = [
        f for f in ast.walk(ast.parse(bron)) if isinstance(f, ast.FunctionDef) and f.decorator_list and _versierd(f)
    ]
    for functie in sorted(versierd, key=lambda f: -f.lineno):
        eerste, einde = functie.lineno - 1, functie.end_lineno or functie.lineno
        inhoud = functie.body[0].lineno - 1
        kop, lijf = regels[eerste:inhoud], regels[inhoud:einde]
        namen = [a.arg for a in functie.args.args]
        kern = f"{functie.name}_kern"
        doel = f"self.{kern}({', '.join(namen[1:])})" if namen[:1] == ["self"] else f"{kern}({', '.join(namen)})"
        inspringen = " " * (functie.col_offset + 4)
        plat = [kop[0].replace(f"def {functie.name}(", f"def {kern}(", 1), *kop[1:]]
        regels[eerste:einde] = [*kop, f"{inspringen}return {doel}", "", *plat, *lijf]
    return "\n".join(regels) + "\n"


def _versierd(functie: ast.FunctionDef) -> bool:
    return not any(isinstance(d, ast.Name) and d.id in GEWOON for d in functie.decorator_list)


def kopieer(naar: Path, deel: str, bestanden: list[str]) -> None:
    """A copy of what git knows here, with the settings for some files of a part (without a name: all of them)."""
    alle, tests = DELEN[deel]
    gekend = subprocess.run(["git", "ls-files"], cwd=WORTEL, capture_output=True, check=True, text=True).stdout
    for naam in gekend.splitlines():
        if (WORTEL / naam).is_file():
            (naar / naam).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(WORTEL / naam, naar / naam)
    paden = [f"engine/{naam}.py" for naam in bestanden or alle]
    for pad in paden:
        (naar / pad).write_text(ontbloot((naar / pad).read_text(encoding="utf-8")), encoding="utf-8")
    instellingen = (naar / "pyproject.toml").read_text(encoding="utf-8")
    lijsten = f"only_mutate = {paden!r}\npytest_add_cli_args_test_selection = {tests!r}\n"
    kop = "[tool.mutmut]\n"
    (naar / "pyproject.toml").write_text(instellingen.replace(kop, kop + lijsten), encoding="utf-8")


if __name__ == "__main__":
    kopieer(Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3:])
