"""The process around durable-rules: a worker that is watched, checked and replaced.

Whatever the worker says is a claim. Every firing is checked against the rules and the set must be complete; a
worker that dies, hangs, answers nonsense or leaves something out is stopped, and the plain reference answers
instead, with a warning in the log. The user sees no difference.
"""

import json
import logging
import select
import subprocess
import sys
from threading import Lock
from types import TracebackType
from typing import Any, Self

from engine.chain import Feitje, Hoornregel, Var, Vuring, keten, klopt

logboek = logging.getLogger("eenplan.keten")


class WerkerFaalt(Exception):
    """The worker gave no usable answer; carries why, without any fact."""


class DurableKetening:
    """A chainer that runs in durable-rules, in a process of its own. Close it, or use it in a ``with``."""

    def __init__(self, opdracht: tuple[str, ...] | None = None, tijd: float = 2.0) -> None:
        """Start nothing yet; the first question starts the worker.

        Args:
            opdracht: the command of the worker; another one only in tests.
            tijd: seconds that one question may take.
        """
        self._opdracht = opdracht or (sys.executable, "-m", "api.durable_worker")
        self._tijd = tijd
        self._slot = Lock()
        self._werker: subprocess.Popen[bytes] | None = None

    def __call__(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        """Every rule instance that fires, sorted; the same as ``engine.chain.keten``."""
        with self._slot:
            try:
                vuringen = self._vraag(regels, feiten)
                if klopt(regels, feiten, vuringen):
                    return vuringen
                raise WerkerFaalt("het antwoord klopt niet")
            except WerkerFaalt as fout:
                logboek.warning("durable-rules: %s; de gewone berekening neemt het over", fout)
                self._stop()
        return keten(regels, feiten)

    def _vraag(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        antwoord = self._over_de_lijn({"regels": [_als_lijst(r) for r in regels], "feiten": sorted(feiten)})
        if "vuringen" not in antwoord:
            raise WerkerFaalt(f"geen antwoord ({antwoord.get('fout', 'onbekend')})")
        try:
            return tuple(sorted({_vuring(regels[n], premissen) for n, premissen in antwoord["vuringen"]}))
        except (TypeError, ValueError, KeyError, IndexError):
            raise WerkerFaalt("onleesbaar antwoord") from None

    def _over_de_lijn(self, vraag: dict[str, Any]) -> dict[str, Any]:
        werker = self._levende_werker()
        if werker.stdin is None or werker.stdout is None:
            raise WerkerFaalt("geen verbinding")
        try:
            werker.stdin.write(json.dumps(vraag).encode() + b"\n")
            werker.stdin.flush()
            if not select.select([werker.stdout], [], [], self._tijd)[0]:
                raise WerkerFaalt("duurde te lang")
            antwoord = json.loads(werker.stdout.readline())
        except (OSError, ValueError):
            raise WerkerFaalt("de werker is gestopt") from None
        if not isinstance(antwoord, dict):
            raise WerkerFaalt("onleesbaar antwoord")
        return antwoord

    def _levende_werker(self) -> subprocess.Popen[bytes]:
        if self._werker is None or self._werker.poll() is not None:
            self._stop()
            self._werker = subprocess.Popen(
                self._opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._werker

    def _stop(self) -> None:
        if self._werker is not None:
            self._werker.kill()
            self._werker.wait()
            for pijp in (self._werker.stdin, self._werker.stdout):
                if pijp is not None:
                    pijp.close()
            self._werker = None

    def close(self) -> None:
        """Stop the worker; the next question would start another."""
        with self._slot:
            self._stop()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        """Stop the worker."""
        self.close()


def _als_lijst(regel: Hoornregel) -> list[Any]:
    """A rule as JSON: variables by name, constants as numbers."""

    def termen(patroon_termen: tuple[int | Var, ...]) -> list[int | str]:
        return [t.naam if isinstance(t, Var) else t for t in patroon_termen]

    hoofd = regel.hoofd
    return [[[p.predicaat, termen(p.termen)] for p in regel.lichaam], [hoofd.predicaat, termen(hoofd.termen)]]


def _vuring(regel: Hoornregel, premissen: list[Any]) -> Vuring:
    """A firing as the worker claims it; the conclusion is worked out here, not believed."""
    feiten: tuple[Feitje, ...] = tuple((str(p), tuple(int(t) for t in termen)) for p, termen in premissen)
    binding = {
        t.naam: w
        for patroon, feit in zip(regel.lichaam, feiten, strict=True)
        for t, w in zip(patroon.termen, feit[1], strict=True)
        if isinstance(t, Var)
    }
    termen = tuple(t if isinstance(t, int) else binding[t.naam] for t in regel.hoofd.termen)
    return Vuring(regel.id, feiten, (regel.hoofd.predicaat, termen))
