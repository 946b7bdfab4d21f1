"""A way as if it had been walked: what is found out, judged or agreed stands in the plan where it belongs."""

from collections.abc import Mapping

import pytest

from engine.chain import keten
from engine.elements import hoofdcellen
from engine.outcome import Toetsing, onderzoek_plan
from engine.routes import Weg, routes
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.lezen import Document, Positie, lees, maak
from schemas.plan import Plan
from schemas.regeling import Regeling
from tests.gelopen import toegepast
from tests.mini import BEGRIPPEN, BELEIDSREGEL, PLAN, REGISTER, WET, boek, plan, toetsing

WOORDEN = """
feiten:
  plan.samen: {soort: ja_nee, vraag: Is het samen gemaakt?}
  element.som: {soort: bedrag, eenheid: euro, bereken: "element.een + element.twee + element.drie"}
  element.een: {soort: bedrag, eenheid: euro, vraag: Wat is een?}
  element.twee: {soort: bedrag, eenheid: euro, vraag: Wat is twee?}
  element.drie: {soort: bedrag, eenheid: euro, vraag: Wat is drie?}
"""
BELEID = BELEIDSREGEL + "  kader: {bron: art. 1, kader: [wet/biedt], binnen_als: {element.contract: ja}}\n"


def _wet(als: str) -> str:
    return WET.replace("    als: {persoon.a: ja}\n", f"    als: {als}\n")


def _gelopen(
    rulebook: Rulebook, tekst: str = PLAN, via: str = "contactpersoon"
) -> tuple[Weg, Mapping[str, object], Toetsing]:
    """The first way by these people, the plan after it, and what is then found."""
    t = toetsing(rulebook, tekst)
    weg = next(w for w in routes(t, "hulp").wegen if w.via == via)
    data = toegepast(t, plan(tekst)[1], weg)
    gelezen, diagnoses = maak(Document("plan", data, {(): Positie(1, 1, 1)}, {}, ()), Plan)  # type: ignore[arg-type]  # plain data
    assert gelezen is not None, diagnoses
    return weg, data, onderzoek_plan(gelezen, rulebook, keten, t.recht.peildatum, t.recht.kennisdatum)


def _antwoord(t: Toetsing) -> str:
    return str(t.samenvattingen["hulp"].antwoord.waarde)


def test_a_decision_that_turns_up_is_an_earlier_decision_of_the_plan() -> None:
    _, data, na = _gelopen(boek(_wet("{eerder: {soort: hulp, binnen: 5 jaar}}"), REGISTER))
    assert data["eerdere_besluiten"] == [{"soort": "hulp", "op": "2026-11-22"}]
    assert hoofdcellen(na.cellen["hulp"])[0].dekking.waarde == "gedekt"


def test_that_there_was_none_is_an_empty_list() -> None:
    """Empty says that there are none; left out would say that nobody knows."""
    _, data, na = _gelopen(boek(_wet("{geen_enkele: [{eerder: {soort: hulp, binnen: 5 jaar}}]}"), REGISTER))
    assert data["eerdere_besluiten"] == []
    assert hoofdcellen(na.cellen["hulp"])[0].dekking.waarde == "gedekt"


def test_a_fact_of_the_plan_as_a_whole_stands_beside_the_elements() -> None:
    _, data, na = _gelopen(boek(WOORDEN, _wet("{plan.samen: ja}"), REGISTER))
    assert data["feiten"] == {"samen": "ja"}
    assert hoofdcellen(na.cellen["hulp"])[0].dekking.waarde == "gedekt"


def test_the_end_of_a_period_stands_in_the_period() -> None:
    met_periode = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, periode: {van: 2026-12-01}")
    wet = _wet("{element.periode_tot_en_met: {tot_en_met: 2027-06-30}}")
    _, data, na = _gelopen(boek(wet, REGISTER), met_periode)
    (element,) = data["elementen"].values()  # type: ignore[attr-defined]  # plain data of a plan
    assert element["periode"] == {"van": "2026-12-01", "tot_en_met": "2027-06-30"}
    assert hoofdcellen(na.cellen["hulp"])[0].dekking.waarde == "gedekt"


def test_what_only_a_calculation_gives_is_left_for_whoever_finds_it_out() -> None:
    """Three unknown amounts: the way says that their sum is asked, and invents none of them."""
    _, data, na = _gelopen(boek(WOORDEN, _wet("{element.som: {ten_hoogste: 60 euro}}"), REGISTER))
    assert data == plan()[1]
    assert _antwoord(na) == "feiten_ontbreken"


def _boek_zonder(feit: str, *teksten: str) -> Rulebook:
    """A rulebook whose vocabulary has no question for a judgement that the engine asks for itself."""
    woorden = "".join(regel for regel in BEGRIPPEN.splitlines(keepends=True) if feit not in regel)
    bestanden = []
    for nummer, tekst in enumerate((woorden, *teksten)):
        doc = lees(tekst, f"bestand{nummer}.yaml")
        inhoud, diagnoses = maak(doc, Regeling if "regeling" in doc.data else Begrippen)
        assert inhoud is not None, diagnoses
        bestanden.append(Bestand(doc.naam, doc.data, inhoud))
    return bouw(bestanden)


@pytest.mark.parametrize(
    ("feit", "rang"), [("element.beleid_onevenredig", "beleidsregel"), ("element.onbillijk", "verordening")]
)
def test_a_judgement_without_a_question_cannot_be_written_down(feit: str, rang: str) -> None:
    """The way still says that somebody must judge; a plan in this vocabulary has no place for the answer."""
    kader = BELEID.replace("beleidsregel", rang) + "  hard: {bron: art. 9, hardheidsclausule: ja, bevoegd: college}\n"
    t_plan = PLAN.replace("kosten: 50 euro", "contract: nee")
    kent = boek(WET, REGISTER, kader)
    _, data, _ = _gelopen(kent, t_plan, "collega")
    assert feit.partition(".")[2] in data["elementen"]["hulp"]  # type: ignore[index]  # plain data of a plan
    weg, data, _ = _gelopen(_boek_zonder(feit, WET, REGISTER, kader), t_plan, "collega")
    assert {e.hoe for e in weg.eisen} & {"afwijken", "hardheidsclausule"}
    assert feit.partition(".")[2] not in data["elementen"]["hulp"]  # type: ignore[index]  # plain data of a plan
