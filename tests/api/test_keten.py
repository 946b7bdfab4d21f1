"""durable-rules in its worker: the same answer as the reference, whatever the worker does."""

import gc
import logging
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from api.keten import MEESTE_FOUTEN, DurableKetening
from engine.chain import Feitje, Hoornregel, Patroon, Var, Vuring, keten
from engine.competence import KETENREGELS
from tests.ketens import PADEN, Programma, X, Y, Z, pijlen, programma, register

#: durable-rules 2.0.28 asks for the time in a way that Python 3.12 advises against.
pytestmark = pytest.mark.filterwarnings("ignore:datetime.datetime.utcfromtimestamp:DeprecationWarning")

GRAAF = pijlen((0, 1), (1, 2), (2, 3), (3, 1))
GOED = keten(PADEN, GRAAF)


@pytest.fixture(scope="module")
def durable() -> Iterator[DurableKetening]:
    """One worker for this file."""
    with DurableKetening(tijd=20.0) as ketening:
        yield ketening


@pytest.fixture(autouse=True)
def _logboek(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="eenplan.keten")


def proces(ketening: DurableKetening) -> int:
    """The id of the worker."""
    assert ketening._lijn is not None
    return ketening._lijn._proces.pid


# --- the same answer -----------------------------------------------------------------------------------

zonder_schoonmaak = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
P, Q, S = (lambda *t, n=n: Patroon(n, t) for n in "pqs")


@zonder_schoonmaak
@given(programma())
@example(((Hoornregel("nul", (Patroon("nul", ()), P(X)), Patroon("nul", ())),), frozenset({("nul", ()), ("p", (1,))})))
@example(((Hoornregel("zelf", (P(X), P(X)), P(X)),), frozenset({("p", (1,)), ("p", (2,))})))
@example(((Hoornregel("kruis", (P(X), P(Y)), Q(X, Y)),), frozenset({("p", (1,)), ("p", (2,))})))
@example(((Hoornregel("dubbel", (S(X, Y, X), Q(Y, Y)), P(X)),), frozenset({("s", (1, 2, 1)), ("q", (2, 2))})))
@example(((Hoornregel("vast", (S(1, X, 2), Q(X, 3)), S(X, 1, 1)),), frozenset({("s", (1, 0, 2)), ("q", (0, 3))})))
def test_any_program_chains_as_the_reference(
    durable: DurableKetening, caplog: pytest.LogCaptureFixture, geval: Programma
) -> None:
    """Random Horn programs of one to four patterns a rule, with recursion: the same firings, without fallback."""
    assert durable(*geval) == keten(*geval)
    assert not caplog.records


@zonder_schoonmaak
@given(st.randoms(use_true_random=False), st.integers(1, 12), st.integers(0, 40), st.integers(1, 6))
def test_any_register_chains_as_the_reference(
    durable: DurableKetening,
    caplog: pytest.LogCaptureFixture,
    rng: random.Random,
    functies: int,
    rijen: int,
    machten: int,
) -> None:
    """Random mandate registers, circles included, with the rule that the engine uses."""
    geval = register(rng, functies, rijen, machten)
    assert durable(*geval) == keten(*geval)
    assert not caplog.records


def test_a_long_and_a_wide_chain(durable: DurableKetening, caplog: pytest.LogCaptureFixture) -> None:
    """Forty links in a row, and everything joined with everything."""
    rij = pijlen(*((i, i + 1) for i in range(40)))
    vol = pijlen(*((i, j) for i in range(7) for j in range(7)))
    for graaf in (rij, vol, frozenset[Feitje]()):
        assert durable(PADEN, graaf) == keten(PADEN, graaf)
    assert not caplog.records


def test_four_joins(durable: DurableKetening, caplog: pytest.LogCaptureFixture) -> None:
    """A rule over four facts that must meet in a square."""
    a, b, c, d = (Var(n) for n in "ABCD")
    vierkant = Hoornregel(
        "vierkant", tuple(Patroon("pijl", p) for p in ((a, b), (b, c), (c, d), (d, a))), Patroon("v", (a, c))
    )
    rng = random.Random(4)
    graaf = pijlen(*((rng.randrange(8), rng.randrange(8)) for _ in range(30)))
    assert durable((vierkant,), graaf) == keten((vierkant,), graaf)
    assert not caplog.records


def test_numbers_at_the_edge(durable: DurableKetening, caplog: pytest.LogCaptureFixture) -> None:
    """0 and 2^31-1 are numbers like any other, and do not change when they come back."""
    graaf = pijlen((0, 2**31 - 1), (2**31 - 1, 2**31 - 2))
    assert durable(PADEN, graaf) == keten(PADEN, graaf)
    assert not caplog.records


def test_threads_share_one_worker(durable: DurableKetening, caplog: pytest.LogCaptureFixture) -> None:
    """Four threads with their own graphs get their own answers."""
    fouten: list[int] = []

    def vraag(nummer: int) -> None:
        for i in range(20):
            graaf = pijlen((nummer, i), (i, nummer + 1), (nummer + 1, 90))
            if durable(PADEN, graaf) != keten(PADEN, graaf):
                fouten.append(nummer)

    draden = [threading.Thread(target=vraag, args=(n,)) for n in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert fouten == []
    assert not caplog.records


def test_more_rule_sets_than_are_kept(durable: DurableKetening, caplog: pytest.LogCaptureFixture) -> None:
    """Rule sets come and go; one that was forgotten is learnt again."""
    for _ in range(3):
        for n in range(40):
            regels = (Hoornregel(f"r{n}", (P(X), Q(X, n)), P(n)),)
            feiten: frozenset[Feitje] = frozenset({("p", (1,)), ("q", (1, n))})
            assert durable(regels, feiten) == keten(regels, feiten)
    assert not caplog.records


def geheugen(nummer: int) -> int:
    """Resident memory of a process in kB."""
    status = Path(f"/proc/{nummer}/status").read_text(encoding="ascii")
    return next(int(regel.split()[1]) for regel in status.splitlines() if regel.startswith("VmRSS"))


@pytest.mark.traag
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="het geheugen is alleen in Linux zo te lezen")
def test_two_thousand_questions_leave_nothing_behind(caplog: pytest.LogCaptureFixture) -> None:
    """One worker, 2,000 questions over 30 rule sets that push each other out: the memory stays where it was."""
    rng = random.Random(2000)
    sets = [
        (*KETENREGELS, Hoornregel(f"r{n}", (Patroon("houdt", (X, Y, 0)), Patroon("rij", (Z, X, n, Y, 1))), P(Z)))
        for n in range(30)
    ]
    registers = [register(rng, 12, 15, 4)[1] for _ in range(20)]
    goed = {(i, j): keten(sets[i], registers[j]) for i in range(30) for j in range(20)}
    with DurableKetening(tijd=20.0) as ketening:
        for nummer in range(2_500):
            if nummer == 500:  # everything was seen
                begin, pid = geheugen(proces(ketening)), proces(ketening)
            i, j = rng.randrange(30), rng.randrange(20)
            assert ketening(sets[i], registers[j]) == goed[i, j]
        assert proces(ketening) == pid
        assert geheugen(pid) - begin < 1_500
    assert not caplog.records


# --- a worker that fails -------------------------------------------------------------------------------

NEP = """
import json, os, signal, sys, time
print('{"klaar": true}', flush=True)
for vraag in sys.stdin:
    ANTWOORD
"""
#: The true worker with its answer changed on the way out.
VALS = """
import json, sys
from api.durable_worker import Werker
werker = Werker()
print('{"klaar": true}', flush=True)
for vraag in sys.stdin:
    a = json.loads(werker.antwoord(vraag))
    ANTWOORD
    print(json.dumps(a), flush=True)
"""


def nep(antwoord: str, script: str = NEP) -> tuple[str, ...]:
    """The command of a worker that answers like this."""
    return sys.executable, "-c", script.replace("ANTWOORD", antwoord)


STORINGEN = {
    "sterft door een signaal": (nep("os.kill(os.getpid(), signal.SIGSEGV)"), "gestopt"),
    "stopt": (nep("sys.exit(0)"), "gestopt"),
    "hangt": (nep("time.sleep(60)"), "geen antwoord binnen"),
    "blijft halverwege steken": (nep("print('{', end='', flush=True); time.sleep(60)"), "geen antwoord binnen"),
    "zegt onzin": (nep("print('onzin', flush=True)"), "onleesbaar"),
    "zegt bytes die geen tekst zijn": (nep("os.write(1, bytes([255, 10]))"), "onleesbaar"),
    "nest eindeloos": (nep("print('[' * 200_000, flush=True)"), "onleesbaar"),
    "zegt iets anders": (nep("print('[]', flush=True)"), "onleesbaar"),
    "zegt te veel": (nep("print('{}'); print('{}', flush=True)"), "meer dan gevraagd"),
    "meldt een fout": (nep("""print('{"fout": "RuntimeError"}', flush=True)"""), "RuntimeError"),
    "luistert niet": (
        (
            sys.executable,
            "-c",
            """import os, time; os.close(0); print('{"klaar": true}', flush=True); time.sleep(60)""",
        ),
        "gestopt",
    ),
    "start niet": ((sys.executable, "-c", "raise SystemExit(1)"), "gestopt"),
    "bestaat niet": (("/bestaat/niet",), "start niet"),
    "verkeerde conclusie": (nep("a['vuringen'][0][2] = a['vuringen'][1][2]", VALS), "klopt niet"),
    "verkeerde premisse": (nep("a['vuringen'][0][1][0] = 1", VALS), "klopt niet"),
    "verkeerde regel": (nep("a['vuringen'][0][0] ^= 1", VALS), "klopt niet"),
    "verzonnen feit": (nep("a['afgeleid'][0] = ['pad', [7, 7]]", VALS), "klopt niet"),
    "stap ontbreekt": (nep("a['vuringen'].pop()", VALS), "klopt niet"),
    "alles ontbreekt": (nep("a = {'afgeleid': [], 'vuringen': []}", VALS), "klopt niet"),
    "stap dubbel": (nep("a['vuringen'].append(a['vuringen'][0])", VALS), "klopt niet"),
    "nummer buiten bereik": (nep("a['vuringen'][0][2] = 999", VALS), "iets dat er niet is"),
    "negatief nummer": (nep("a['vuringen'][0][1][0] = -1", VALS), "iets dat er niet is"),
    "tekst als nummer": (nep("a['vuringen'][0][0] = '0'", VALS), "geen getal"),
    "ja als nummer": (nep("a['vuringen'][0][0] = True", VALS), "geen getal"),
    "breuk als term": (nep("a['afgeleid'][0] = ['pad', [0.0, 1]]", VALS), "geen getal"),
    "feit zonder vorm": (nep("a['afgeleid'][0] = 7", VALS), "onleesbaar feit"),
    "stap zonder vorm": (nep("a['vuringen'][0] = None", VALS), "onleesbare stap"),
}


@pytest.mark.parametrize("storing", STORINGEN)
def test_a_failing_worker_is_not_noticed(storing: str, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever goes wrong: the right answer, a warning that says why, and a worker that is gone."""
    opdracht, woorden = STORINGEN[storing]
    tijd = 0.5 if "hangt" in storing or "halverwege" in storing else 20.0
    with DurableKetening(opdracht, tijd=tijd) as ketening:
        begin = time.monotonic()
        assert ketening(PADEN, GRAAF) == GOED
        assert time.monotonic() - begin < 25
        assert ketening._lijn is None
    assert [r.levelname for r in caplog.records] == ["WARNING"]
    assert woorden in caplog.text


def test_a_worker_that_does_not_listen_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    """A question larger than the pipe holds does not block when nobody reads it."""
    doof = (sys.executable, "-c", """import time; print('{"klaar": true}', flush=True); time.sleep(60)""")
    graaf = pijlen(*((i, i + 1_000_000) for i in range(20_000)))
    with DurableKetening(doof, tijd=0.5) as ketening:
        assert ketening(PADEN, graaf) == keten(PADEN, graaf)
    assert "geen antwoord binnen" in caplog.text


def test_an_answer_without_end_is_cut_off(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that keeps talking does not fill our memory."""
    monkeypatch.setattr("api.keten.GROOTSTE_ANTWOORD", 1_000_000)
    with DurableKetening(nep("while True: sys.stdout.write('x' * 65536)"), tijd=20.0) as ketening:
        assert ketening(PADEN, GRAAF) == GOED
    assert "te groot" in caplog.text


def test_the_warning_names_no_fact(caplog: pytest.LogCaptureFixture) -> None:
    """Only what went wrong is in the log, also where the worker's own words are passed on."""
    with DurableKetening(nep("print(json.dumps({'buiten': 'x' * 10_000}), flush=True)"), tijd=20.0) as ketening:
        assert ketening(PADEN, pijlen((41414, 42424))) == keten(PADEN, pijlen((41414, 42424)))
    assert "41414" not in caplog.text
    assert len(caplog.text) < 500


def test_a_worker_that_died_meanwhile_is_replaced(caplog: pytest.LogCaptureFixture) -> None:
    """Killed between two questions: the next question starts a new one and needs no fallback."""
    with DurableKetening(tijd=20.0) as ketening:
        assert ketening(PADEN, GRAAF) == GOED
        eerste = proces(ketening)
        os.kill(eerste, signal.SIGKILL)
        os.waitid(os.P_PID, eerste, os.WEXITED | os.WNOWAIT)
        assert ketening(PADEN, GRAAF) == GOED
        assert proces(ketening) != eerste
    assert not caplog.records


def test_a_worker_that_failed_once_is_replaced(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    """It dies on its first question; the second is answered by its successor."""
    vlag = tmp_path / "gestorven"
    eerst = f"import os\n    if not os.path.exists({str(vlag)!r}): open({str(vlag)!r}, 'w').close(); os._exit(1)"
    with DurableKetening(nep(eerst, VALS), tijd=20.0) as ketening:
        assert ketening(PADEN, GRAAF) == GOED
        assert len(caplog.records) == 1
        assert ketening(PADEN, GRAAF) == GOED
        assert len(caplog.records) == 1


def test_after_repeated_failures_it_rests(caplog: pytest.LogCaptureFixture) -> None:
    """A worker that fails every time does not cost every question its time."""
    with DurableKetening(nep("sys.exit(1)"), tijd=20.0, rust=3600.0) as ketening:
        for _ in range(MEESTE_FOUTEN + 1):
            assert ketening(PADEN, GRAAF) == GOED
        assert "rust" in caplog.records[-1].getMessage()
        assert "gestopt" in caplog.records[-2].getMessage()
    caplog.clear()
    with DurableKetening(nep("sys.exit(1)"), tijd=20.0, rust=0.0) as ketening:
        for _ in range(MEESTE_FOUTEN + 1):
            assert ketening(PADEN, GRAAF) == GOED
        assert "gestopt" in caplog.records[-1].getMessage()


def test_who_waits_too_long_calculates_itself(caplog: pytest.LogCaptureFixture) -> None:
    """A second thread does not queue behind a worker that hangs."""
    with DurableKetening(nep("time.sleep(60)"), tijd=0.2) as ketening, ketening._slot:
        assert ketening(PADEN, GRAAF) == GOED
        assert "bezet" in caplog.text


def test_close_ends_the_process_and_a_question_starts_another() -> None:
    """No worker stays behind, and closing twice is closing."""
    ketening = DurableKetening(tijd=20.0)
    assert ketening._lijn is None, "no process before the first question"
    assert ketening(PADEN, GRAAF) == GOED
    eerste = proces(ketening)
    ketening.close()
    ketening.close()
    with pytest.raises(ProcessLookupError):
        os.kill(eerste, 0)
    with ketening:
        assert ketening(PADEN, GRAAF) == GOED
        assert proces(ketening) != eerste


def test_a_chainer_that_is_forgotten_takes_its_process_along() -> None:
    """Without ``close`` no process stays behind either."""
    ketening = DurableKetening(tijd=20.0)
    assert ketening(PADEN, GRAAF) == GOED
    eerste = proces(ketening)
    del ketening
    gc.collect()
    with pytest.raises(ProcessLookupError):
        os.kill(eerste, 0)


def test_the_worker_gets_no_secrets(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """The environment of the worker is a short list."""
    monkeypatch.setenv("EENPLAN_GEHEIM", "x")
    kijk = nep("print(json.dumps({'buiten': str('EENPLAN_GEHEIM' in os.environ)}), flush=True)")
    with DurableKetening(kijk, tijd=20.0) as ketening:
        ketening(PADEN, GRAAF)
    assert "False" in caplog.text


# --- outside the fence ---------------------------------------------------------------------------------


def veel(n: int) -> tuple[Patroon, ...]:
    return tuple(P(Var(f"V{i}")) for i in range(n))


GRENZEN: dict[str, tuple[tuple[Hoornregel, ...], frozenset[Feitje], str]] = {
    "regels": (tuple(Hoornregel(f"r{i}", (P(X),), Q(X, i)) for i in range(251)), frozenset(), "251 regels"),
    "patronen in een regel": ((Hoornregel("r", veel(17), P(0)),), frozenset(), "17 patronen in een regel"),
    "patronen samen": (
        tuple(Hoornregel(f"r{i}", (Patroon(f"x{i}", (X,)), Q(X, Y)), P(X)) for i in range(201)),
        frozenset(),
        "meer dan 400 patronen",
    ),
    "patronen op een feit": (
        tuple(Hoornregel(f"r{i}", (P(X), Q(X, Y)), S(X, Y, i)) for i in range(61)),
        frozenset(),
        "meer dan 60 patronen passen op een feit",
    ),
    "termen": (
        (Hoornregel("r", (Patroon("lang", tuple(Var(f"V{i}") for i in range(17))),), P(1)),),
        frozenset(),
        "17 termen",
    ),
    "getal te groot": (PADEN, pijlen((0, 2**31)), "geen getal van 0"),
    "getal onder nul": (PADEN, pijlen((0, -1)), "geen getal van 0"),
    "getal in een regel": ((Hoornregel("r", (P(-1),), P(1)),), frozenset(), "geen getal van 0"),
    "feiten": (
        PADEN[:1],
        frozenset(("anders", (i,)) for i in range(20_001)),
        "meer dan 20000 feiten",
    ),
}


@pytest.mark.parametrize("grens", GRENZEN)
def test_beyond_a_limit_the_reference_answers(
    durable: DurableKetening, caplog: pytest.LogCaptureFixture, grens: str
) -> None:
    """The warning names the limit, and the worker lives on: refusing is not failing."""
    durable(PADEN, GRAAF)
    pid = proces(durable)
    regels, feiten, woorden = GRENZEN[grens]
    assert durable(regels, feiten) == keten(regels, feiten)
    assert woorden in caplog.text
    assert durable(PADEN, GRAAF) == GOED
    assert proces(durable) == pid
    assert len(caplog.records) == 1


def test_at_a_limit_it_still_works(durable: DurableKetening, caplog: pytest.LogCaptureFixture) -> None:
    """250 rules on one pattern, 60 joins on one fact, 400 constants on one predicate, 16 patterns and terms."""
    zestien = tuple(Var(f"V{i}") for i in range(16))
    gevallen: list[Programma] = [
        (tuple(Hoornregel(f"r{i}", (P(X),), Q(X, i)) for i in range(250)), frozenset({("p", (3,))})),
        (
            tuple(Hoornregel(f"r{i}", (P(X), Q(X, Y)), S(X, Y, i)) for i in range(60)),
            frozenset({("p", (1,)), ("q", (1, 2))}),
        ),
        (
            tuple(Hoornregel(f"r{i}", (Q(i, X), Q(X, i + 1000)), P(i)) for i in range(200)),
            frozenset(("q", (i, j)) for i in (5, 7) for j in (7, 1005)),
        ),
        ((Hoornregel("r", veel(16), Patroon("uit", (Var("V15"),))),), frozenset({("p", (1,))})),
        (
            (Hoornregel("r", (Patroon("lang", zestien), P(zestien[15])), Patroon("kort", (zestien[0],))),),
            frozenset({("lang", tuple(range(16))), ("p", (15,))}),
        ),
    ]
    for regels, feiten in gevallen:
        assert durable(regels, feiten) == keten(regels, feiten)
    assert not caplog.records


def test_a_name_that_looks_like_one_of_ours_is_no_trap(
    durable: DurableKetening, caplog: pytest.LogCaptureFixture
) -> None:
    """Predicates and variables never go into durable-rules, so they may be called anything."""
    namen = ["start", "id", "sid", "$s", "costarring", "liquid", 'é\n"', "exception"]
    for naam in namen:
        regels = (Hoornregel("r", (Patroon(naam, (Var("$m"), Var("a0"))),), Patroon("uit", (Var("a0"),))),)
        feiten: frozenset[Feitje] = frozenset({(naam, (1, 2))} | {(ander, (3, 4)) for ander in namen})
        assert durable(regels, feiten) == keten(regels, feiten)
    assert not caplog.records


# --- inside the worker ---------------------------------------------------------------------------------


def test_names_that_durable_rules_would_confuse_are_refused() -> None:
    """FNV-1a as published, a known pair with one hash, and our own names without such a pair."""
    from api.durable_worker import BuitenHek, fnv1a, woordenlijst, zonder_botsing

    assert (fnv1a(""), fnv1a("a"), fnv1a("foobar")) == (0x811C9DC5, 0xE40C292C, 0xBF9CF968)
    with pytest.raises(BuitenHek, match=r"`costarring` en `liquid`"):
        zonder_botsing(["costarring", "iets", "liquid"])
    zonder_botsing(["twee", "keer", "twee"])
    namen = list(woordenlijst())
    assert len(namen) == len(set(namen))
    zonder_botsing(namen)


def test_a_question_without_shape_is_a_fault_and_names_no_fact() -> None:
    """The worker says which kind of error it was, nothing of the question."""
    from api.durable_worker import Werker

    werker = Werker()
    for vraag in ("", "[]", "{}", '{"regels": 1, "feiten": []}', '{"regels": [[[7], 7]], "feiten": []}'):
        assert werker.antwoord(vraag).startswith('{"fout": "')


def test_an_error_that_durable_rules_swallows_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """An action that raises is hidden in the state of the session; there we look."""
    from api import durable_worker

    def kapot(self: object, nummer: int, aantal: int) -> object:
        def noteer(context: object) -> None:
            raise ValueError("stuk")

        return noteer

    monkeypatch.setattr(durable_worker.Regelset, "_actie", kapot)
    vraag = '{"regels": [[[["p", ["X"]]], ["q", ["X"]]]], "feiten": [["p", [1]]]}'
    assert durable_worker.Werker().antwoord(vraag) == '{"fout": "RuntimeError"}'


def test_a_chain_that_goes_on_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rounds are numbered, and the numbers are proven names."""
    from api import durable_worker

    monkeypatch.setattr(durable_worker, "MEESTE_RONDEN", 5)
    werker = durable_worker.Werker()
    vraag = '{"regels": [[[["p", ["X", "Y"]], ["p", ["Y", "Z"]]], ["p", ["X", "Z"]]]], "feiten": %s}'
    kort, lang = ([["p", [i, i + 1]] for i in range(n)] for n in (3, 300))
    assert "vuringen" in werker.antwoord(vraag % str(kort).replace("'", '"'))
    assert "buiten" in werker.antwoord(vraag % str(lang[:40]).replace("'", '"'))
    assert "vuringen" in werker.antwoord(vraag % str(kort).replace("'", '"'))


def test_a_vuring_is_what_the_reference_gives(durable: DurableKetening) -> None:
    """One firing, written out."""
    een: Feitje = ("pijl", (4, 5))
    assert durable(PADEN, frozenset({een})) == (Vuring("pijl", (een,), ("pad", (4, 5))),)
