"""Chaining in durable-rules: a worker process that is watched, doubted and replaced.

What the worker says is a claim. ``klopt`` accepts it only when it is the whole answer; when the worker dies, hangs,
talks nonsense, adds or leaves out a step, or the question is too large for it, the plain reference answers instead
and the log says so. The user sees no difference. Nothing about people goes to the worker or into the log: facts are
numbers that the engine made.
"""

import json
import logging
import os
import selectors
import subprocess
import sys
import time
import weakref
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Final, Self

from engine.chain import Feitje, Hoornregel, Patroon, Var, Vuring, keten, klopt

logboek = logging.getLogger("eenplan.keten")

#: What may come back in one answer, in bytes.
GROOTSTE_ANTWOORD: Final = 64_000_000
#: After so many failures in a row the worker is left alone for a while.
MEESTE_FOUTEN: Final = 3
RUST: Final = 60.0
#: How much is read or written at once.
_HAP: Final = 65_536
#: The environment that the worker gets; it needs no secrets.
_OMGEVING: Final = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LANG", "LC_ALL", "SYSTEMROOT")


class WerkerFaalt(Exception):
    """The worker gave no usable answer; says why, without any fact."""


class BuitenHek(WerkerFaalt):
    """The worker is well, but refuses this question because durable-rules cannot do it safely."""


class DurableKetening:
    """A chainer that runs in durable-rules, in a process of its own. Close it, or use it in a ``with``.

    One may be shared by threads. Make it after forking, not before.
    """

    def __init__(
        self, opdracht: tuple[str, ...] | None = None, tijd: float = 2.0, starttijd: float = 20.0, rust: float = RUST
    ) -> None:
        """Start nothing yet; the first question starts the worker.

        Args:
            opdracht: the command of the worker; another one only in tests.
            tijd: seconds that one question may take.
            starttijd: seconds that starting may take.
            rust: seconds without worker after ``MEESTE_FOUTEN`` failures in a row.
        """
        self._opdracht = opdracht or (sys.executable, "-P", "-m", "api.durable_worker")
        self._tijd = tijd
        self._starttijd = starttijd
        self._rust = rust
        self._slot = Lock()
        self._lijn: _Lijn | None = None
        self._fouten = 0
        self._weer_vanaf = 0.0

    def __call__(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        """Every rule instance that fires, sorted; the same as ``engine.chain.keten``."""
        try:
            return self._uit_de_werker(regels, feiten)
        except WerkerFaalt as fout:
            logboek.warning("durable-rules: %s; de gewone berekening geeft het antwoord", fout)
            return keten(regels, feiten)

    def close(self) -> None:
        """Stop the worker; a next question would start another."""
        with self._slot:
            self._hang_op()

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        """Stop the worker."""
        self.close()

    def _uit_de_werker(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        """Raises WerkerFaalt when there is no answer that stands the check."""
        if not self._slot.acquire(timeout=self._tijd):
            raise WerkerFaalt("de werker is bezet")
        try:
            if time.monotonic() < self._weer_vanaf:
                raise WerkerFaalt("de werker rust na herhaalde fouten")
            return self._gecontroleerd(regels, feiten)
        finally:
            self._slot.release()

    def _gecontroleerd(self, regels: tuple[Hoornregel, ...], feiten: frozenset[Feitje]) -> tuple[Vuring, ...]:
        rij = sorted(feiten)
        try:
            vuringen = _lees(regels, rij, self._vraag(_schrijf(regels, rij)))
            if not klopt(regels, feiten, vuringen):
                raise WerkerFaalt("het antwoord klopt niet")
        except BuitenHek:
            raise
        except BaseException:
            # Whatever it was (a fault, a break by the user): an answer may still come, so this line is not used again.
            self._hang_op()
            self._fouten += 1
            if self._fouten >= MEESTE_FOUTEN:
                self._fouten = 0
                self._weer_vanaf = time.monotonic() + self._rust
            raise
        self._fouten = 0
        return vuringen

    def _vraag(self, vraag: bytes) -> bytes:
        if self._lijn is not None and not self._lijn.leeft():
            self._hang_op()
        if self._lijn is None:
            self._lijn = _Lijn(self._opdracht)
            self._lijn.wissel(b"", self._starttijd)  # it says when it is ready
        return self._lijn.wissel(vraag, self._tijd)

    def _hang_op(self) -> None:
        if self._lijn is not None:
            self._lijn.verbreek()
            self._lijn = None


# --- the line to the process ---------------------------------------------------------------------------


class _Lijn:
    """A process with which lines are exchanged, never waiting longer than agreed."""

    def __init__(self, opdracht: tuple[str, ...]) -> None:
        """Start the process.

        Raises:
            WerkerFaalt: it cannot be started.
        """
        try:
            self._proces = subprocess.Popen(
                opdracht,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_omgeving(),
                start_new_session=True,  # a Ctrl-C is for us, not for the worker
                bufsize=0,
            )
        except OSError as fout:
            raise WerkerFaalt(f"de werker start niet ({type(fout).__name__})") from None
        self._einde = weakref.finalize(self, _beeindig, self._proces)  # also when nobody closes it
        self._heen, self._terug = (pijp.fileno() for pijp in (self._proces.stdin, self._proces.stdout) if pijp)
        for pijp in (self._heen, self._terug):
            os.set_blocking(pijp, False)

    def wissel(self, bericht: bytes, seconden: float) -> bytes:
        """Send what there is to send and give the one line that comes back.

        Raises:
            WerkerFaalt: no line in time, the process stopped, or it said more than a line.
        """
        einde = time.monotonic() + seconden
        terug = bytearray()
        with selectors.DefaultSelector() as kiezer:
            kiezer.register(self._terug, selectors.EVENT_READ)
            if bericht:
                kiezer.register(self._heen, selectors.EVENT_WRITE)
            while b"\n" not in terug[-_HAP:]:
                gereed = {sleutel.fd for sleutel, _ in kiezer.select(max(0.0, einde - time.monotonic()))}
                if not gereed:
                    raise WerkerFaalt(f"geen antwoord binnen {seconden:g} s")
                if self._terug in gereed:
                    terug += self._lees_hap(len(terug))
                if self._heen in gereed:
                    bericht = bericht[self._stuur_hap(bericht) :]
                    if not bericht:
                        kiezer.unregister(self._heen)
        if terug.count(b"\n") != 1 or terug[-1:] != b"\n":
            raise WerkerFaalt("de werker zegt meer dan gevraagd")
        return bytes(terug)

    def _lees_hap(self, al_gelezen: int) -> bytes:
        hap = os.read(self._terug, _HAP)
        if not hap:
            raise WerkerFaalt("de werker is gestopt")
        if al_gelezen + len(hap) > GROOTSTE_ANTWOORD:
            raise WerkerFaalt("het antwoord is te groot")
        return hap

    def _stuur_hap(self, bericht: bytes) -> int:
        try:
            return os.write(self._heen, bericht[:_HAP])
        except BrokenPipeError:
            raise WerkerFaalt("de werker is gestopt") from None

    def leeft(self) -> bool:
        """Whether the process still runs."""
        return self._proces.poll() is None

    def verbreek(self) -> None:
        """End the process and wait until it is gone."""
        self._einde()


def _beeindig(proces: subprocess.Popen[bytes]) -> None:
    proces.kill()
    for pijp in (proces.stdin, proces.stdout):
        if pijp is not None:
            pijp.close()
    proces.wait()


def _omgeving() -> dict[str, str]:
    """What the worker needs to find the same Python packages, and nothing else of ours."""
    zoekpad = [str(Path(__file__).resolve().parent.parent), *(pad for pad in sys.path if pad)]
    return {naam: os.environ[naam] for naam in _OMGEVING if naam in os.environ} | {
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(zoekpad))
    }


# --- what is said --------------------------------------------------------------------------------------


def _schrijf(regels: tuple[Hoornregel, ...], feiten: list[Feitje]) -> bytes:
    """The question as one line; the worker knows rules and facts by their number."""
    vorm = [[[_als_lijst(patroon) for patroon in regel.lichaam], _als_lijst(regel.hoofd)] for regel in regels]
    return json.dumps({"regels": vorm, "feiten": feiten}, separators=(",", ":")).encode() + b"\n"


def _als_lijst(patroon: Patroon) -> list[str | list[int | str]]:
    return [patroon.predicaat, [term.naam if isinstance(term, Var) else term for term in patroon.termen]]


def _lees(regels: tuple[Hoornregel, ...], feiten: list[Feitje], antwoord: bytes) -> tuple[Vuring, ...]:
    """The firings as the worker claims them, sorted; whether they are right is not looked at here.

    Raises:
        BuitenHek: it refuses the question.
        WerkerFaalt: it failed, or this is no answer.
    """
    try:
        data: object = json.loads(antwoord)
    except (ValueError, RecursionError):
        raise WerkerFaalt("onleesbaar antwoord") from None
    match data:
        case {"buiten": str(reden)}:
            raise BuitenHek(reden[:200])
        case {"fout": str(soort)}:
            raise WerkerFaalt(f"fout in de werker ({soort[:50]})")
        case {"afgeleid": [*afgeleid], "vuringen": [*vuringen]}:
            alle = [*feiten, *map(_feitje, afgeleid)]
            return tuple(sorted(_vuring(regels, alle, vuring) for vuring in vuringen))
        case _:
            raise WerkerFaalt("onleesbaar antwoord")


def _feitje(data: object) -> Feitje:
    match data:
        case [str(predicaat), [*termen]]:
            return predicaat, tuple(map(_getal, termen))
        case _:
            raise WerkerFaalt("onleesbaar feit")


def _getal(data: object) -> int:
    if type(data) is not int:
        raise WerkerFaalt("geen getal")
    return data


def _vuring(regels: tuple[Hoornregel, ...], feiten: list[Feitje], data: object) -> Vuring:
    match data:
        case [regel, [*premissen], conclusie]:
            feit = [feiten[_nummer(i, len(feiten))] for i in (*premissen, conclusie)]
            return Vuring(regels[_nummer(regel, len(regels))].id, tuple(feit[:-1]), feit[-1])
        case _:
            raise WerkerFaalt("onleesbare stap")


def _nummer(data: object, aantal: int) -> int:
    nummer = _getal(data)
    if not 0 <= nummer < aantal:
        raise WerkerFaalt("een stap noemt iets dat er niet is")
    return nummer
