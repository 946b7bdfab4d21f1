"""Changes the core one thing at a time and looks whether a test notices (docs/mutatietoets.md).

    python -m tests.mutanten engine/verify/law.py engine/verify/values.py

The changes are those of mutmut. Its way to run them is not used: here the tests are collected once, and each mutant is
a fork in which one function gets other code and the tests that call it run, the fastest first, until one fails. That
reaches what mutmut leaves alone too: the body of a property or a remembered value, and the tables of a module. What no
test noticed is shown to mypy; a change that the types refuse can never be made.
"""

import argparse
import ast
import contextlib
import difflib
import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from mmap import mmap
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import NamedTuple

import libcst as cst
import pytest
from _pytest.runner import runtestprotocol
from mutmut.mutation.file_mutation import create_mutations

WORTEL = Path(__file__).resolve().parent.parent
#: mutmut knows how to handle these two.
GEWOON = {"staticmethod", "classmethod"}
_PLANNEN = "tests/test_verify.py::test_every_shipped_plan_verifies"
#: Whole files that hold engine and verifier together, and of test_verify.py what takes little time.
_SNEL = ("verify_parts", "verify_small", "patronen", "maanden", "overgangsrecht", "peildag")
_OVER = [
    *(*_SNEL, "corners", "kind_of", "concept", "circle", "one_answer", "threshold", "shipped", "easter"),
]
_CONTROLEUR = [
    *(f"tests/test_{naam}.py" for naam in _SNEL),
    *("tests/test_verify.py", "-k", " or ".join(_OVER)),
    *("--deselect", f"{_PLANNEN}[casussen/01-stacaravan-gezin-2021/plan.yaml]"),
    *("--deselect", f"{_PLANNEN}[casussen/14-zomerkamp-drie-kinderen-autisme/plan.yaml]"),
    *("--deselect", f"{_PLANNEN}[casussen/04-dove-vader-gezin-2016/plan.yaml]"),
    *("--deselect", f"{_PLANNEN}[plannen/stacaravan-gezin-2026.yaml]"),
    *("--deselect", f"{_PLANNEN}[plannen/dove-vader.yaml]"),
]
#: Slow tests are for what the others leave, and run without looking which functions they call.
_TRAAG = ("test_every_shipped", "test_variants")
_MOTOR = [
    *(f"tests/test_{naam}.py" for naam in ("values", "formulas", "conditions", "steps", "elements", "cells")),
    *(f"tests/test_{naam}.py" for naam in ("competence", "chain", "inquiry", "derivation", "outcome", "signals")),
    *(f"tests/test_{naam}.py" for naam in ("patronen", "maanden", "overgangsrecht", "peildag")),
    *("tests/check/test_check.py", "tests/check/test_diagnoses.py", "-k", "not hostile and not shipped"),
]


class Mutant(NamedTuple):
    """One change: its number in the file, the function or table (`=` and its name), its code before and after."""

    nummer: int
    naam: str
    oud: str
    nieuw: str

    def verschil(self) -> str:
        """What changed, as lines."""
        regels = difflib.unified_diff(self.oud.splitlines(), self.nieuw.splitlines(), lineterm="", n=0)
        return "\n".join(r for r in regels if r[:3] not in ("---", "+++") and r[:2] != "@@")


def ontbloot(bron: str) -> str:
    """The same program, with the body of every decorated function in a plain one that it calls."""
    regels = bron.splitlines()
    versierd = [f for f in ast.walk(ast.parse(bron)) if isinstance(f, ast.FunctionDef) and _versierd(f)]
    for functie in sorted(versierd, key=lambda f: -f.lineno):
        eerste, einde = functie.lineno - 1, functie.end_lineno or functie.lineno
        inhoud = functie.body[0].lineno - 1
        kop, lijf = regels[eerste:inhoud], regels[inhoud:einde]
        namen = [a.arg for a in functie.args.args]
        kern = f"{functie.name}_kern"
        doel = f"self.{kern}({', '.join(namen[1:])})" if namen[:1] == ["self"] else f"{kern}({', '.join(namen)})"
        plat = [kop[0].replace(f"def {functie.name}(", f"def {kern}(", 1), *kop[1:]]
        regels[eerste:einde] = [*kop, f"{' ' * (functie.col_offset + 4)}return {doel}", "", *plat, *lijf]
    return "\n".join(regels) + "\n"


def _versierd(functie: ast.FunctionDef) -> bool:
    namen = [d.id for d in functie.decorator_list if isinstance(d, ast.Name)]
    return bool(functie.decorator_list) and not GEWOON & set(namen)


def mutanten(bron: str, pad: str) -> Iterator[Mutant]:
    """Every change in a function, method or table of a file."""
    module, wijzigingen, _, _ = create_mutations(pad, bron)
    plekken = dict(_plekken(module))
    ouders = {id(deel): plek for plek in plekken.values() for deel in _alle(plek)}
    namen = {id(plek): naam for naam, plek in plekken.items()}
    for nummer, wijziging in enumerate(wijzigingen):
        plek = ouders.get(id(wijziging.original_node))
        if plek is not None:
            nieuw = plek.deep_replace(wijziging.original_node, wijziging.mutated_node)
            code = [module.code_for_node(deel).strip("\n") for deel in (plek, nieuw) if isinstance(deel, cst.CSTNode)]
            if code[0] != code[1]:
                yield Mutant(nummer, namen[id(plek)], code[0], code[1])


def _plekken(module: cst.Module) -> Iterator[tuple[str, cst.CSTNode]]:
    """What can be changed on its own: functions, methods and tables, by name."""
    for deel in module.body:
        if isinstance(deel, cst.FunctionDef):
            yield deel.name.value, deel
        elif isinstance(deel, cst.ClassDef):
            for lid in deel.body.body:
                if isinstance(lid, cst.FunctionDef):
                    yield f"{deel.name.value}.{lid.name.value}", lid
        elif isinstance(deel, cst.SimpleStatementLine):
            for doel in deel.body:
                if isinstance(doel, cst.AnnAssign | cst.Assign):
                    naam = doel.target if isinstance(doel, cst.AnnAssign) else doel.targets[0].target
                    if isinstance(naam, cst.Name) and not _is_type(naam.value):
                        yield f"={naam.value}", deel


def _is_type(naam: str) -> bool:
    """Names of types have small letters; at run time nobody reads them."""
    return naam.lstrip("_")[0].isupper() and not naam.isupper()


def _alle(deel: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield deel
    for kind in deel.children:
        yield from _alle(kind)


class Lader(SourceFileLoader):
    """Loads the file that is under test with its decorated functions laid bare."""

    def get_code(self, fullname: str) -> CodeType:
        return compile(ontbloot(Path(self.path).read_text(encoding="utf-8")), self.path, "exec")


class Vinder(MetaPathFinder):
    """Finds that one file."""

    def __init__(self, naam: str, pad: Path) -> None:
        self.naam, self.pad = naam, pad

    def find_spec(self, fullname: str, path: object, target: object = None) -> ModuleSpec | None:
        if fullname != self.naam:
            return None
        wortel = [str(self.pad.parent)] if self.pad.name == "__init__.py" else None
        spec = spec_from_loader(fullname, Lader(fullname, str(self.pad)), origin=str(self.pad), is_package=bool(wortel))
        if spec is not None:
            spec.has_location = True
            spec.submodule_search_locations = wortel
        return spec


def pas_toe(mutant: Mutant, module: ModuleType) -> None:
    """Make the change in this process."""
    if mutant.naam.startswith("="):
        naam = mutant.naam[1:]
        oud = vars(module)[naam]
        exec(compile(mutant.nieuw, "mutant", "exec"), vars(module))  # noqa: S102  # our own code, changed by mutmut
        for ander in [m for n, m in sys.modules.items() if n.startswith("engine")]:
            for sleutel in [s for s, w in vars(ander).items() if w is oud]:
                setattr(ander, sleutel, vars(module)[naam])
            for functie in _functies(ander):  # what a function took as its default when it was read
                functie.__defaults__ = tuple(vars(module)[naam] if w is oud else w for w in functie.__defaults__ or ())
        return
    klasse, _, functie = mutant.naam.rpartition(".")
    nieuw: dict[str, object] = {}
    regels = _inspringing_weg(mutant.nieuw.splitlines())
    tekst = "\n".join([f"class {klasse}:", *(f"    {r}" for r in regels)] if klasse else regels)  # for ``super()``
    exec(compile(tekst, "mutant", "exec"), vars(module), nieuw)  # noqa: S102
    waar = vars(vars(module)[klasse]) if klasse else vars(module)
    doel, bron = _kaal(waar[functie]), _kaal(vars(nieuw[klasse])[functie] if klasse else nieuw[functie])
    doel.__code__, doel.__defaults__, doel.__kwdefaults__ = bron.__code__, bron.__defaults__, bron.__kwdefaults__


def _functies(module: ModuleType) -> Iterator[FunctionType]:
    for waarde in list(vars(module).values()):
        leden = list(vars(waarde).values()) if isinstance(waarde, type) else [waarde]
        yield from (lid for lid in leden if isinstance(lid, FunctionType))


def _inspringing_weg(regels: list[str]) -> list[str]:
    breed = len(regels[0]) - len(regels[0].lstrip())
    return [r[breed:] for r in regels]


def _kaal(functie: object) -> FunctionType:
    kaal = getattr(functie, "__func__", functie)
    assert isinstance(kaal, FunctionType)
    return kaal


class Loop(NamedTuple):
    """One mutant under test in a process of its own, which writes the number of the test that noticed."""

    naam: str
    mutant: Mutant
    tests: list[pytest.Item]
    merker: mmap


class Proef:
    """A pytest plugin that runs the tests once as they are, and then for each mutant in a fork."""

    def __init__(self, bestanden: dict[str, Path], keuze: argparse.Namespace) -> None:
        self.bestanden, self.alleen = bestanden, keuze.functie
        self.kinderen, self.elke = keuze.kinderen, keuze.elke
        self.opnieuw = keuze.opnieuw.read_text(encoding="utf-8") if keuze.opnieuw else ""
        self.duur: dict[pytest.Item, float] = {}
        self.raakt: dict[tuple[str, str], set[pytest.Item]] = {}
        self.uitslag: dict[tuple[str, int], str] = {}
        self.merkers: dict[tuple[str, str], list[pytest.Item]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Instead of running the tests once."""
        for naam in self.bestanden:
            if not isinstance(getattr(sys.modules.get(naam), "__loader__", None), Lader):
                raise pytest.UsageError(f"{naam} is niet gelezen, of al voordat het werd ontbloot")
        traag = [item for item in session.items if item.name.startswith(_TRAAG)]
        for item in session.items:
            if not self._eerst(item, kijk=item not in traag):
                raise pytest.UsageError(f"{item.nodeid} slaagt niet zonder wijziging")
        gc.collect()
        gc.freeze()
        for naam, pad in self.bestanden.items():
            alle = list(mutanten(ontbloot(pad.read_text(encoding="utf-8")), str(pad)))
            alle = [m for m in alle if not self.alleen or m.naam.removesuffix("_kern") in self.alleen][:: self.elke]
            alle = [m for m in alle if not self.opnieuw or f"{m.naam}\n{m.verschil()}\n" in self.opnieuw]
            self._ronde(naam, alle, snel=True)
            over = [m for m in alle if self.uitslag[naam, m.nummer] == "over"]
            types = geweigerd(pad, over)
            over = [m for m in over if m.nummer not in types]
            self._ronde(naam, over, snel=False)
            over = [m for m in over if self.uitslag[naam, m.nummer] == "over"]
            for mutant in over:
                print(f"--- {mutant.nummer} {mutant.naam.removesuffix('_kern')}\n{mutant.verschil()}")
            deel = 100 * (1 - len(over) / max(len(alle) - len(types), 1))
            print(
                f"=== {naam}: {len(alle)} mutanten, {len(types)} door mypy geweigerd, {len(over)} over, {deel:.1f} %",
                flush=True,
            )
        return True

    def _ronde(self, naam: str, rij: list[Mutant], *, snel: bool) -> None:
        bezig: dict[int, Loop] = {}
        for nr, mutant in enumerate(rij):
            if len(bezig) >= self.kinderen:
                self._wacht(bezig)
            loop = Loop(naam, mutant, self._tests(naam, mutant, snel=snel), mmap(-1, 8))
            bezig[self._vork(loop)] = loop
            if nr % 100 == 0:
                over = sum(u == "over" for (van, _), u in self.uitslag.items() if van == naam)
                print(f"{naam}: {nr} van {len(rij)}, {over} over", file=sys.stderr, flush=True)
        while bezig:
            self._wacht(bezig)

    def _tests(self, naam: str, mutant: Mutant, *, snel: bool) -> list[pytest.Item]:
        """The tests that may notice: first what noticed another change in the same place, then the fastest."""
        gekend = self.duur if mutant.naam[0] == "=" else self.raakt.get((naam, mutant.naam), ())
        tests = [item for item in self.duur if item.name.startswith(_TRAAG) != snel and (item in gekend or not snel)]
        eerst = self.merkers.get((naam, mutant.naam), [])
        return sorted(tests, key=lambda t: (t not in eerst, self.duur[t]))

    def _eerst(self, item: pytest.Item, *, kijk: bool) -> bool:
        paden = {str(pad): naam for naam, pad in self.bestanden.items()}
        geraakt: set[tuple[str, str]] = set()

        def oog(frame: FrameType, gebeurtenis: str, _: object) -> None:
            code = frame.f_code
            if gebeurtenis == "call" and code.co_filename in paden:
                geraakt.add((paden[code.co_filename], code.co_qualname.partition(".<locals>")[0]))

        if kijk:
            _vergeet(item)
            sys.setprofile(oog)
            try:
                _draai(item)
            finally:
                sys.setprofile(None)
        _vergeet(item)
        begin = time.process_time()
        goed = _draai(item)
        self.duur[item] = time.process_time() - begin
        for functie in geraakt:
            self.raakt.setdefault(functie, set()).add(item)
        return goed

    def _vork(self, loop: Loop) -> int:
        pid = os.fork()
        if pid:
            return pid
        code = 3
        with contextlib.suppress(BaseException):
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            grens = int(time.process_time() + 3 * sum(self.duur[t] for t in loop.tests) + 5)
            resource.setrlimit(resource.RLIMIT_CPU, (grens, grens + 1))
            pas_toe(loop.mutant, sys.modules[loop.naam])
            for nummer, test in enumerate(loop.tests):
                _vergeet(test)
                if not _draai(test):
                    loop.merker[:] = nummer.to_bytes(8)
                    os._exit(1)
            code = 0
        os._exit(code)

    def _wacht(self, bezig: dict[int, Loop]) -> None:
        pid, status = os.wait()
        loop, code = bezig.pop(pid), os.waitstatus_to_exitcode(status)
        self.uitslag[loop.naam, loop.mutant.nummer] = "over" if code == 0 else "gemerkt"
        if code == 0:
            print(f"{loop.mutant.naam}\n{loop.mutant.verschil()}", file=sys.stderr, flush=True)
        if code == 1:
            merker = loop.tests[int.from_bytes(loop.merker[:])]
            rij = self.merkers.setdefault((loop.naam, loop.mutant.naam), [])
            rij[:0] = [] if merker in rij else [merker]
        loop.merker.close()


def _draai(item: pytest.Item) -> bool:
    return all(rapport.passed or rapport.skipped for rapport in runtestprotocol(item, log=False, nextitem=None))


def _vergeet(item: pytest.Item) -> None:
    """Nothing that the code or the test module itself remembers may hide a change."""
    modulen = [m for n, m in sys.modules.items() if n.startswith("engine")]
    modulen += [getattr(item, "module", None) or sys]
    for module in modulen:
        for waarde in list(vars(module).values()):
            wis: Callable[[], None] | None = getattr(waarde, "cache_clear", None)
            if wis is not None and getattr(waarde, "__module__", "") == module.__name__:
                wis()


def geweigerd(pad: Path, over: list[Mutant]) -> set[int]:
    """Which of these changes mypy refuses: each stands under its own name beside what it changes."""
    regels = ontbloot(pad.read_text(encoding="utf-8")).splitlines()
    einde: dict[str, int] = {}
    for deel in ast.parse("\n".join(regels)).body:
        leden = deel.body if isinstance(deel, ast.ClassDef) else [deel]
        voor = f"{deel.name}." if isinstance(deel, ast.ClassDef) else ""
        for lid in leden:
            if isinstance(lid, ast.FunctionDef):
                einde[voor + lid.name] = lid.end_lineno or 0
    nieuw: list[str] = []
    van_wie: list[int] = []
    for nr, regel in enumerate(regels, start=1):
        nieuw.append(regel)
        van_wie.append(-1)
        for mutant in over:
            if einde.get(mutant.naam) == nr:
                naam = mutant.naam.rpartition(".")[2]
                tekst = mutant.nieuw.replace(f"def {naam}(", f"def {naam}__{mutant.nummer}(", 1).splitlines()
                tekst = [f"    {r}" if "." in mutant.naam else r for r in tekst]  # a method stands in its class
                nieuw += ["", *tekst]
                van_wie += [mutant.nummer] * (len(tekst) + 1)
    with tempfile.TemporaryDirectory() as map_:
        schaduw = Path(map_) / pad.name
        schaduw.write_text("\n".join(nieuw) + "\n", encoding="utf-8")
        opdracht = [sys.executable, "-m", "mypy", "--config-file", "tests/mutanten.ini", "--output", "json"]
        opdracht += ["--shadow-file", str(pad), str(schaduw), "--cache-dir", str(Path(map_) / "cache"), str(pad)]
        uit = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=False).stdout
    fouten = [json.loads(regel) for regel in uit.splitlines() if regel.startswith("{")]
    return {van_wie[f["line"] - 1] for f in fouten if f["severity"] == "error" and Path(f["file"]).name == pad.name}


def main() -> None:
    """Run, and print what is left."""
    lezer = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lezer.add_argument("bestand", type=Path, nargs="+")
    lezer.add_argument("--functie", nargs="*", default=[])
    lezer.add_argument("--kinderen", type=int, default=2)
    lezer.add_argument("--elke", type=int, default=1, help="een steekproef: elke zoveelste mutant")
    lezer.add_argument("--opnieuw", type=Path, help="alleen wat eerder over was: de foutuitvoer van toen")
    lezer.add_argument("--tests", nargs="*", help="andere tests dan de gewone")
    keuze = lezer.parse_args()
    bestanden: dict[str, Path] = {}
    for bestand in keuze.bestand:
        delen = bestand.with_suffix("").parts
        naam = ".".join(delen[:-1] if delen[-1] == "__init__" else delen)
        bestanden[naam] = WORTEL / bestand
        sys.meta_path.insert(0, Vinder(naam, WORTEL / bestand))
    tests = keuze.tests or (_CONTROLEUR if all("verify" in naam for naam in bestanden) else _MOTOR)
    vast = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:pytest_cov"]
    pytest.main([*vast, *tests], plugins=[Proef(bestanden, keuze)])


if __name__ == "__main__":
    main()
