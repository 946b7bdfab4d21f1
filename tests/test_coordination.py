"""Decisions that hang together: what can be agreed beside a way, with whom, and until when (Awb 3:20 and further)."""

import pytest

from engine.routes import routes
from engine.way_steps import Stapje
from tests.mini import PLAN, REGISTER, WET, boek, toetsing

SAMEN = (
    "  samen: {bron: art. 5, verplicht: samen_voorbereiden, wie: [college], tekst: Het mag samen., "
    "als: {element.contract: ja}}\n"
    "  samen_tijd: {bron: art. 6, verplicht: samen_voorbereiden_termijn, wie: [college], tekst: Kom op tijd., "
    "termijn: {duur: 6 weken, na: element.aanvraag}}\n"
)
TWEE = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: ja") + (
    "  tweede: {in_eigen_woorden: Nog een, soort: kamp, voor: [kind], kosten: 50 euro, contract: ja}\n"
)


def _afspraken(plan: str, extra: str = SAMEN) -> list[Stapje]:
    """The things to agree, of every way of the first element (with the power to grant only: one is unknown)."""
    plan = plan.replace("a: ja", "rol: kind")
    wegen = routes(toetsing(boek(WET + extra, REGISTER), plan), "hulp").wegen
    assert wegen
    return [s for weg in wegen for s in weg.stappen if s.soort == "samen"]


def test_two_decisions_that_hang_together_can_be_prepared_together() -> None:
    """It may, it need not; whoever decides stays who decides."""
    for stap in _afspraken(TWEE):
        assert stap.wat == "Spreek af of de besluiten over hulp en tweede samen worden voorbereid"
        assert (stap.wie, stap.bron) == (("college",), "Wet art. 5")
        assert stap.bij_stilte.startswith("Dit mag, het moet niet.")
        assert stap.toelichting == ("Het mag samen. (Wet art. 5)", "Kom op tijd. (Wet art. 6)")
    assert _afspraken(TWEE)


@pytest.mark.parametrize(
    "plan",
    [
        PLAN.replace("kosten: 50 euro", "kosten: 50 euro, contract: ja"),
        TWEE.replace("contract: ja}\n  tweede", "contract: nee}\n  tweede"),
        TWEE.replace("kosten: 50 euro, contract: ja}\n  tweede", "kosten: 50 euro}\n  tweede"),
    ],
)
def test_one_decision_and_decisions_that_do_not_hang_together_stay_apart(plan: str) -> None:
    assert _afspraken(plan) == []


def test_only_kinds_that_the_rule_names_hang_together() -> None:
    assert (
        _afspraken(TWEE, SAMEN.replace("wie: [college], tekst: Het", "wie: [college], bij: [feest], tekst: Het")) == []
    )


@pytest.mark.parametrize(
    ("eerste", "tweede", "termijn"),
    [
        ("", "", ""),
        ("aanvraag: 2026-11-10, ", "", "de laatste aanvraag uiterlijk 2026-12-22"),
        ("aanvraag: 2026-11-10, ", "aanvraag: 2026-11-02, ", "de laatste aanvraag uiterlijk 2026-12-14"),
    ],
)
def test_the_last_application_is_counted_from_the_first_that_is_known(eerste: str, tweede: str, termijn: str) -> None:
    plan = TWEE.replace("  hulp: {", f"  hulp: {{{eerste}").replace("  tweede: {", f"  tweede: {{{tweede}")
    assert {s.termijn for s in _afspraken(plan)} == {termijn}
