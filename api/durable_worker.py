"""The worker in which durable-rules runs: chaining questions in as JSON lines, firings out.

This is the only module that knows durable-rules. It stays inside the fence that was measured: flat positive
conjunctions, equality joins, our own small integers, one short-lived session at a time, nothing retracted.
Conclusions are asserted from outside, after the action that made them, and every action takes one argument.

Run as ``python -m api.durable_worker``; it is started and watched by ``api.keten``.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from durable import engine as durable

#: Limits of the C core, kept with room to spare (error 303, error 304, crash at 256, 4,096 rules).
MEESTE_PATRONEN_PER_FEIT = 60
MEESTE_PATRONEN_PER_REGEL = 16
MEESTE_REGELS = 250
MEESTE_REGELSETS = 8

Feitje = tuple[str, tuple[int, ...]]


class BuitenHek(ValueError):
    """A rule set asks for more than durable-rules does safely; the plain reference answers instead."""


class StilleHost(durable.Host):  # type: ignore[misc]  # durable has no types
    """A host without timer threads: these crash when a session is deleted."""

    def _run(self) -> None:
        """Start nothing."""


def fnv1a(naam: str) -> int:
    """The 32-bit hash by which durable-rules tells names apart without comparing them afterwards."""
    waarde = 2166136261
    for byte in naam.encode():
        waarde = ((waarde ^ byte) * 16777619) & 0xFFFFFFFF
    return waarde


def zonder_botsing(namen: list[str]) -> None:
    """Prove that no two identifiers are one to durable-rules. Raises BuitenHek."""
    if len({fnv1a(naam) for naam in namen}) != len(set(namen)):
        raise BuitenHek("twee namen hebben dezelfde hash")


def eigenschap(predicaat: str, aantal: int) -> str:
    """The one property that marks a fact of this predicate; durable-rules finds it by hash."""
    return f"{predicaat}_{aantal}"


def compileer(regels: list[Any], vuur: Callable[[int, list[str]], None]) -> dict[str, Any]:
    """Horn rules as a durable-rules rule set; each firing calls ``vuur`` with its rule and the ids of its facts.

    Raises BuitenHek when a limit would be passed.
    """
    if len(regels) > MEESTE_REGELS:
        raise BuitenHek("te veel regels")
    per_predicaat: dict[str, int] = {}
    uit: dict[str, Any] = {}
    for nummer, (lichaam, _) in enumerate(regels):
        if not 0 < len(lichaam) <= MEESTE_PATRONEN_PER_REGEL:
            raise BuitenHek("te veel patronen in een regel")
        gezien: dict[str, tuple[str, str]] = {}
        patronen = []
        for plaats, (predicaat, termen) in enumerate(lichaam):
            merk = eigenschap(predicaat, len(termen))
            per_predicaat[merk] = per_predicaat.get(merk, 0) + 1
            patronen.append({f"m{plaats}": _patroon(merk, termen, f"m{plaats}", gezien)})
        uit[f"r{nummer}"] = {"all": patronen, "dist": 0, "run": _actie(nummer, len(lichaam), vuur)}
    if max(per_predicaat.values(), default=0) > MEESTE_PATRONEN_PER_FEIT:
        raise BuitenHek("te veel patronen op een soort feit")
    uit["start"] = {"all": [{"m0": {"start": 1}}], "run": lambda context: None}
    return uit


def _patroon(merk: str, termen: list[Any], hier: str, gezien: dict[str, tuple[str, str]]) -> dict[str, Any]:
    """One pattern: constants by equality, a variable seen before as a join with where it was seen."""
    delen: list[dict[str, Any]] = [{merk: 1}]
    for plaats, term in enumerate(termen):
        if isinstance(term, int):
            delen.append({f"a{plaats}": term})
        elif term not in gezien:
            gezien[term] = (hier, f"a{plaats}")
        elif gezien[term][0] == hier:
            raise BuitenHek("een variabele staat twee keer in een patroon")
        else:
            delen.append({f"a{plaats}": {gezien[term][0]: gezien[term][1]}})
    return {"$and": delen} if len(delen) > 1 else delen[0]


def _actie(nummer: int, aantal: int, vuur: Callable[[int, list[str]], None]) -> Callable[[Any], None]:
    def doe(context: Any) -> None:
        vuur(nummer, [getattr(context, f"m{plaats}").id for plaats in range(aantal)])

    return doe


class Regelset:
    """One registered rule set, with the firings of the question in hand."""

    def __init__(self, host: StilleHost, naam: str, regels: list[Any]) -> None:
        self._host = host
        self._naam = naam
        self._regels = regels
        self._vuringen: list[tuple[int, list[str]]] = []
        host.register_rulesets({naam: compileer(regels, lambda n, ids: self._vuringen.append((n, ids)))})

    def vraag(self, feiten: list[Feitje]) -> list[tuple[int, list[Feitje]]]:
        """Every firing over these facts and what follows from them."""
        self._vuringen = []
        bekend: dict[str, Feitje] = {}
        try:
            self._beweer({"start": 1, "id": "begin"})
            for feit in feiten:
                self._feit(feit, bekend)
            gedaan = 0
            stand = set(feiten)
            while gedaan < len(self._vuringen):
                nieuw = self._conclusie(*self._vuringen[gedaan], bekend)
                gedaan += 1
                if nieuw not in stand:
                    stand.add(nieuw)
                    self._feit(nieuw, bekend)
            fout = self._host.get_state(self._naam, "0").get("exception")
            if fout:
                raise RuntimeError("een actie mislukte")
        finally:
            self._host.delete_state(self._naam, "0")
        return [(nummer, [bekend[i] for i in ids]) for nummer, ids in self._vuringen]

    def _feit(self, feit: Feitje, bekend: dict[str, Feitje]) -> None:
        predicaat, termen = feit
        naam = f"f{len(bekend)}"
        bekend[naam] = feit
        velden = {f"a{plaats}": waarde for plaats, waarde in enumerate(termen)}
        self._beweer({"id": naam, eigenschap(predicaat, len(termen)): 1, **velden})

    def _beweer(self, feit: dict[str, Any]) -> None:
        try:
            self._host.assert_fact(self._naam, feit)
        except durable.MessageNotHandledException:
            return  # no rule uses this fact: that is normal

    def _conclusie(self, nummer: int, ids: list[str], bekend: dict[str, Feitje]) -> Feitje:
        lichaam, (predicaat, termen) = self._regels[nummer]
        waarden: dict[str, int] = {}
        for (_, patroon), naam in zip(lichaam, ids, strict=True):
            waarden |= {t: w for t, w in zip(patroon, bekend[naam][1], strict=True) if isinstance(t, str)}
        return predicaat, tuple(t if isinstance(t, int) else waarden[t] for t in termen)


def beantwoord(regelsets: dict[str, Regelset], host: StilleHost, vraag: dict[str, Any]) -> dict[str, Any]:
    """One question: a rule set (registered once) and facts."""
    sleutel = json.dumps(vraag["regels"])
    feiten: list[Feitje] = [(predicaat, tuple(termen)) for predicaat, termen in vraag["feiten"]]
    namen = [f"f{i}" for i in range(4 * len(feiten) + 64)] + ["begin", "start", "0", "id", "sid"]
    namen += [f"a{i}" for i in range(16)] + sorted({eigenschap(p, len(t)) for p, t in feiten})
    zonder_botsing(namen)
    if sleutel not in regelsets:
        if len(regelsets) >= MEESTE_REGELSETS:
            raise BuitenHek("te veel regelsets")
        regelsets[sleutel] = Regelset(host, f"k{len(regelsets)}", vraag["regels"])
    return {"vuringen": [[nummer, premissen] for nummer, premissen in regelsets[sleutel].vraag(feiten)]}


def antwoorden(regels: Iterator[str]) -> Iterator[str]:
    """Answer every line; what cannot be answered says so and the worker goes on."""
    host, regelsets = StilleHost(), dict[str, Regelset]()
    for regel in regels:
        try:
            antwoord = beantwoord(regelsets, host, json.loads(regel))
        except Exception as fout:  # noqa: BLE001  # whatever went wrong, the caller falls back on the reference
            antwoord = {"fout": type(fout).__name__}
        yield json.dumps(antwoord)


def main() -> None:
    """Read questions from standard input until it closes."""
    for antwoord in antwoorden(iter(sys.stdin.readline, "")):
        sys.stdout.write(antwoord + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
