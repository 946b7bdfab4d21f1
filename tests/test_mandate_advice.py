"""The smallest mandate: as few rows and as tight as can be, and after it the contact person may."""

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chain import keten
from engine.check import controleer
from engine.mandate_advice import (
    MandaatAdvies,
    Nodig,
    Onderdeel,
    Verzameling,
    _beste,
    als_json,
    als_yaml,
    conceptbesluit,
    conceptregeling,
)
from engine.outcome import Toetsing, onderzoek_plan
from engine.rulebook import bouw
from schemas.diagnose import Diagnose
from schemas.lezen import Document, lees
from tests.laden import FEATURES, REGELS, bestand, document, documenten, lees_plan, rulebook
from tests.mini import DAG, PLAN, REGISTER, WET, boek, toetsing

PLANNEN = sorted(p.stem for p in (FEATURES / "plannen").glob("*.yaml"))


@lru_cache
def van(naam: str) -> Toetsing:
    plan = lees_plan(document(FEATURES / "plannen" / f"{naam}.yaml"))
    dag = plan.peildatum or DAG
    return onderzoek_plan(plan, rulebook(), keten, dag, dag)


def advies(*toetsingen: Toetsing) -> MandaatAdvies:
    verzameling = Verzameling()
    for t in toetsingen:
        verzameling.voeg_toe(t)
    return verzameling.advies(toetsingen[0].recht.peildatum)


def aanmerkingen(concept: Document) -> list[Diagnose]:
    """What `controleer` says about the draft, beside the national law and the registers of this municipality."""
    mee = [d for d in documenten(REGELS) if "lokaal" not in d.naam or "voorbeeldstad" in d.naam]
    return [d for d in controleer([*mee, concept]) if d.bestand == "concept.yaml"]


def test_the_caravan_needs_one_row_with_departure() -> None:
    """One power, one act, one kind, the amounts of this plan, departure, no sub-mandate, an end date."""
    a = advies(van("stacaravan"))
    (rij,) = a.rijen
    assert (rij.macht, rij.orgaan, rij.handelingen, rij.soorten, rij.afwijken) == (
        "jeugdwet/individuele_voorziening", "college", ("toekennen",), ("rustplek",), True,
    )  # fmt: skip
    assert rij.grenzen == (("element.kosten_per_jaar", "6500 euro per jaar"), ("element.duur", "12 maand"))
    assert "directeur_sociaal_domein" in rij.kan_ook_door
    assert "directeur_wijkteamstichting" not in rij.kan_ook_door
    assert (a.nu.onderdelen, a.straks.onderdelen, a.straks.van_onderdelen) == (0, 1, 1)
    assert a.straks.euro_per_jaar == 6500
    assert a.zonder_besluit == (("stacaravan", "netwerk_helpt"),)


def test_what_no_mandate_can_reach_is_named_with_the_reason() -> None:
    """UWV, samenwerkingsverband and school board stay with themselves."""
    a = advies(van("dove-vader"))
    buiten = {o.element for o in a.onbereikbaar}
    assert {"wajong", "school", "tolk"} <= buiten
    assert all(o.waarom for o in a.onbereikbaar)
    assert not {e for rij in a.rijen for _, e in rij.voor} & buiten


@pytest.mark.parametrize("naam", PLANNEN)
def test_the_draft_is_accepted_and_does_what_it_says(naam: str) -> None:
    """`controleer` finds no error, and with it beside the rules every element it is for can be decided."""
    t = van(naam)
    a = advies(t)
    if not a.rijen:
        assert "iets toevoegt" in conceptbesluit(a, t.recht)
        return
    concept = lees(als_yaml(conceptregeling(a)).encode(), "concept.yaml")
    assert [d for d in aanmerkingen(concept) if d.ernst == "fout"] == []
    if any(rij.instemming for rij in a.rijen):
        return  # it still needs the consent of others, and says so
    met = bouw([*(bestand(doc) for doc in documenten(REGELS)), bestand(concept)])
    na = onderzoek_plan(t.plan, met, keten, t.recht.peildatum, t.recht.kennisdatum)
    for rij in a.rijen:
        for _, element in rij.voor:
            assert na.samenvattingen[element].beslissen.waarde in ("ja", "ja_binnen_grenzen"), element
    assert advies(na).nu.onderdelen == a.straks.onderdelen


@pytest.mark.parametrize("naam", PLANNEN)
def test_every_row_is_needed(naam: str) -> None:
    """Without one of its rows fewer elements can be decided."""
    a = advies(van(naam))
    aantallen = [x.onderdelen for x in a.per_aantal]
    assert aantallen == sorted(aantallen)
    assert all(x.exact for x in a.per_aantal)
    if a.per_aantal:
        assert a.per_aantal[-1].onderdelen == a.straks.onderdelen - a.nu.onderdelen
        assert a.per_aantal[-1].erbij > 0
    assert als_json(a, van(naam).recht)["formaat"] == "eenplan-mandaatadvies/1"


def test_two_plans_share_a_row_with_the_highest_amount() -> None:
    """A folder of plans: the limit is what the dearest needs, no more."""
    wet = boek(WET, REGISTER.replace("element.kosten", "element.kosten"))
    duur = toetsing(wet, PLAN.replace("50 euro", "500 euro"))
    duurder = toetsing(wet, PLAN.replace("proef", "ander").replace("50 euro", "900 euro"))
    (rij,) = advies(duur, duurder).rijen
    assert rij.voor == (("proef", "hulp"), ("ander", "hulp"))
    assert rij.macht == "wet/voorziening"


def test_an_outsider_needs_consent_that_the_draft_does_not_invent() -> None:
    """Awb 10:4: named as still needed, and not in the YAML."""
    aanbieder = PLAN.replace("organisatie: gemeente", "organisatie: aanbieder")
    t = toetsing(boek(WET, REGISTER), aanbieder)
    a = advies(t)
    (rij,) = a.rijen
    nodig = "de ontvanger en diens werkgever moeten eerst instemmen (Awb 10:4 lid 1)"
    assert rij.instemming == nodig
    assert f"- Nog nodig: {nodig}." in conceptbesluit(a, t.recht).splitlines()
    assert "instemming:" not in als_yaml(conceptregeling(a))


def test_a_statute_that_shuts_out_this_organisation_is_a_limit() -> None:
    """No row for somebody the law does not allow."""
    dicht = PLAN.replace("organisatie: gemeente", "organisatie: school")
    a = advies(toetsing(boek(WET, REGISTER), dicht))
    assert a.rijen == ()
    assert len(a.onbereikbaar) == 1


@given(st.lists(st.frozensets(st.sampled_from("abcde"), min_size=1, max_size=3), min_size=1, max_size=8))
def test_the_best_set_per_number_of_rows_is_the_best(nodig: list[frozenset[str]]) -> None:
    """Against trying every set of that size."""
    from itertools import combinations

    onderdelen = [
        Onderdeel("p", str(n), "s", frozenset(Nodig(m, "o", "toekennen", False) for m in machten), (), None, 1, 0)
        for n, machten in enumerate(nodig)
    ]
    machten = sorted({m for rij in nodig for m in rij})
    gevonden, exact = _beste(machten, onderdelen)
    assert exact
    for x in gevonden:
        beste = max(sum(rij <= set(s) for rij in nodig) for s in combinations(machten, len(x.rijen)))
        assert x.onderdelen == beste


def test_what_this_person_may_already_decide_is_not_asked_again() -> None:
    """One decision for each of two children: the limit of the row lets through the one and not the other."""
    rij = REGISTER.replace("{element.kosten: {ten_hoogste: 100 euro}}", "{persoon.b: ja}")
    twee = PLAN.replace("a: ja}}", "a: ja, b: ja}, broer: {geboortedatum: 2014-01-01, a: ja, b: nee}}")
    a = advies(toetsing(boek(WET, rij), twee.replace("voor: [kind]", "voor: [kind, broer]")))
    (erbij,) = a.rijen
    assert (erbij.macht, erbij.handelingen) == ("wet/voorziening", ("toekennen",))
    assert (a.nu.onderdelen, a.straks.onderdelen) == (0, 1)
    assert (a.nu.handelingen, a.straks.handelingen, a.straks.van_handelingen) == (1, 2, 4)


def test_the_draft_for_an_outsider_says_where_and_under_whom() -> None:
    """Who works elsewhere stands in the row with organisation and, when the plan says so, the body above."""
    aanbieder = PLAN.replace("organisatie: gemeente", "organisatie: aanbieder")
    for plan, werkt_onder in (
        (aanbieder, None),
        (aanbieder.replace("aanbieder}", "aanbieder, werkt_onder: bestuur}"), "bestuur"),
    ):
        data = conceptregeling(advies(toetsing(boek(WET, REGISTER), plan)))
        (rij,) = lees(als_yaml(data).encode(), "concept.yaml").data["mandaten"]  # type: ignore[misc, union-attr]
        assert (rij["organisatie"], rij.get("werkt_onder")) == ("aanbieder", werkt_onder)  # type: ignore[index, union-attr]


def test_an_element_that_no_rule_speaks_of_is_named_too() -> None:
    """Nobody knows who decides about it: that is said, and no row is invented for it."""
    plan = PLAN + "  feest: {in_eigen_woorden: Een feest, soort: feest, voor: [kind]}\n"
    a = advies(toetsing(boek(WET, REGISTER), plan))
    assert [(o.element, o.waarom) for o in a.onbereikbaar] == [
        ("feest", "Het is nog niet bekend wie hierover gaat. Zoek dat eerst uit.")
    ]
    assert not any(element == "feest" for rij in a.rijen for _, element in rij.voor)
    assert (a.nu.onderdelen, a.nu.van_onderdelen) == (1, 2)
