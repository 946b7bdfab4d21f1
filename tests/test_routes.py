"""Ways from no to yes: each one, once walked, ends in a cell that can be decided by a named person."""

import ast
import copy
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.cells import Cel
from engine.chain import keten
from engine.elements import hoofdcellen
from engine.outcome import Toetsing, onderzoek_plan
from engine.reverse import ELK
from engine.routes import Routes, Weg, alle_routes, als_json, routes
from engine.rulebook import Bestand, Rulebook, bouw
from engine.signals import EIGENSCHAPPEN
from engine.steps import dekkingsdelen
from schemas.lezen import lees
from tests.gelopen import mandaatregeling, toegepast
from tests.laden import FEATURES, REGELS, WORTEL, bestand, document, documenten, lees_plan, rulebook
from tests.mini import BELEIDSREGEL, DAG, PLAN, REGISTER, WET, boek, plan, toetsing

Data = Mapping[str, object]
PLANNEN = sorted(p.stem for p in (FEATURES / "plannen").glob("*.yaml"))


@lru_cache
def _van(naam: str) -> tuple[Toetsing, Data]:
    doc = document(FEATURES / "plannen" / f"{naam}.yaml")
    gelezen = lees_plan(doc)
    dag = gelezen.peildatum or DAG
    return onderzoek_plan(gelezen, rulebook(), keten, dag, dag), doc.data


def opnieuw(t: Toetsing, data: Data, boek_: Rulebook) -> Toetsing:
    """The same questions about another plan or other rules."""
    tekst = lees_plan(_document(data))
    return onderzoek_plan(tekst, boek_, keten, t.recht.peildatum, t.recht.kennisdatum)


def _document(data: Data):
    from schemas.lezen import Document, Positie

    return Document("plan", copy.deepcopy(dict(data)), {(): Positie(1, 1, 1)}, {}, ())


def met_regels(boek_: Rulebook, bestanden: list[Bestand], yaml: str) -> Rulebook:
    erbij = bestand(lees(yaml.encode(), "concept.yaml"))
    nieuw = bouw([*bestanden, erbij])
    assert not nieuw.problemen, nieuw.problemen
    return nieuw


@lru_cache
def alle_bestanden() -> tuple[Bestand, ...]:
    return tuple(bestand(doc) for doc in documenten(REGELS))


def cel_van(t: Toetsing, weg: Weg) -> Cel:
    """The cell that a way is about, in another evaluation."""
    return next(c for c in hoofdcellen(t.cellen[weg.element]) if (c.kern.id, c.persoon) == (weg.regel, weg.personen[0]))


def te_beslissen(t: Toetsing, cel: Cel) -> bool:
    """Carried, nothing open, and the contact person of that plan may."""
    return (
        cel.dekking.waarde in ("gedekt", "gedekt_onder_voorwaarden")
        and all(s.waarde == "waar" for rol, s in dekkingsdelen(cel.dekking) if rol in ("geldt", "eerst", "eerst_vast"))
        and cel.beslisrijp.waarde == "ja"
        and cel.beslissing.stap.waarde in ("ja", "ja_binnen_grenzen")
    )


def onberekend(weg: Weg) -> bool:
    """A way that asks for the outcome of a calculation with many unknowns; its facts are for whoever finds them out."""
    return any(e.blad.vorm in ("lijn", "formule", "som") for e in weg.eisen)


# --- the stories -----------------------------------------------------------------------------------------------------


def test_the_caravan_ends_as_it_did_in_life() -> None:
    """The departure, who may take it, and the one mandate row that lets the contact person take it."""
    t, _ = _van("stacaravan")
    r = routes(t, "caravan")
    assert r.volledig
    afwijkend = [w for w in r.wegen if any(s.soort == "afwijken" for s in w.stappen)]
    collega = next(w for w in afwijkend if w.via == "collega")
    assert {"directeur_sociaal_domein", "teammanager_jeugd", "college"} <= set(collega.beslist)
    stap = next(s for s in collega.stappen if s.soort == "afwijken")
    assert "4:84" in stap.bron
    assert "Beleidsregels jeugdhulp Voorbeeldstad 2026 art. 4" in stap.bron
    assert stap.wie == collega.beslist
    mandaat = next(w for w in afwijkend if w.via == "mandaat")
    assert mandaat.beslist == ("gezinscoach",)
    assert [s.soort for s in mandaat.stappen].count("mandaat") == 1
    assert any("1.1" in g.waarom and "van beleid af te wijken" in g.waarom for g in r.gesperd)


def test_after_the_mandate_the_contact_person_can_decide_the_caravan() -> None:
    """The way through the mandate, walked with the row as a rule file."""
    t, data = _van("stacaravan")
    weg = next(w for w in routes(t, "caravan").wegen if w.via == "mandaat" and not _verandert(w))
    boek_ = met_regels(t.recht.rulebook, list(alle_bestanden()), mandaatregeling(t, weg))
    na = opnieuw(t, toegepast(t, data, weg), boek_)
    assert te_beslissen(na, cel_van(na, weg))


def _verandert(weg: Weg) -> bool:
    return any(s.soort == "veranderen" for s in weg.stappen)


def test_above_the_maximum_of_the_council_the_way_is_the_hardship_clause() -> None:
    """Who may apply the clause judges; walked, the cell can be decided, and never without that judgement."""
    t, data = _van("stacaravan")
    duur = copy.deepcopy(dict(data))
    duur["elementen"]["caravan"]["kosten_per_jaar"] = "16000 euro per jaar"
    t = opnieuw(t, duur, t.recht.rulebook)
    wegen = [w for w in routes(t, "caravan").wegen if any(s.soort == "hardheidsclausule" for s in w.stappen)]
    assert {w.via for w in wegen} >= {"collega", "mandaat"}
    for weg in wegen:
        met = t.recht.rulebook
        if weg.via == "mandaat":
            met = met_regels(met, list(alle_bestanden()), mandaatregeling(t, weg))
        na = opnieuw(t, toegepast(t, duur, weg), met)
        assert te_beslissen(na, cel_van(na, weg)), (weg.via, weg.stappen)
        een_mens_ertussen(t, duur, weg, na, met)


def test_zwolle_the_parents_decide_themselves() -> None:
    """*Dit beslist u zelf*: nobody gets a mandate for it, and the contact person says so."""
    t, _ = _van("twee-adviezen")
    r = routes(t, "omgang_met_vader")
    zelf = [w for w in r.wegen if w.via == "gezin"]
    assert {w.beslist for w in zelf} == {("ouders",)}
    assert all(w.stappen[-1].wat.startswith("Beslis dit zelf") for w in zelf)
    assert {w.via for w in r.wegen} <= {"gezin", "ander_orgaan"}
    assert [routes(t, naam).zin for naam in ("iemand_naast_mij", "eigen_plek")] == [
        "Dit beslist u zelf; er is geen besluit nodig."
    ] * 2


def test_what_stays_elsewhere_stays_elsewhere() -> None:
    """The deaf father: UWV, samenwerkingsverband and school board keep their own decisions; no mandate is offered."""
    t, _ = _van("dove-vader")
    per = {r.element: r for r in alle_routes(t)}
    assert {w.via for w in per["wajong"].wegen} == {"ander_orgaan"}
    assert {f for w in per["wajong"].wegen for f in w.beslist} == {"uwv"}
    assert {f for w in per["school"].wegen for f in w.beslist} == {"samenwerkingsverband", "schoolbestuur"}
    assert all(w.via != "mandaat" for w in per["wajong"].wegen + per["school"].wegen + per["tolk"].wegen)
    assert any("UWV" in g.waarom for g in per["wajong"].gesperd)


def test_what_the_family_decides_needs_no_way() -> None:
    """*Dit beslist u zelf.*"""
    t, _ = _van("stacaravan")
    r = routes(t, "netwerk_helpt")
    assert (r.antwoord, r.wegen, r.zin) == (
        "geen_besluit_nodig", (), "Dit beslist u zelf; er is geen besluit nodig.",
    )  # fmt: skip


# --- every way on every shipped plan ----------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", PLANNEN)
def test_no_way_leads_past_a_person(naam: str) -> None:
    """The last thing is a decision by somebody; every judgement and departure has a holder, an article, a next step."""
    t, _ = _van(naam)
    for r in alle_routes(t):
        for weg in r.wegen:
            assert weg.stappen[-1].soort == "beslissen"
            assert all(s.wie and s.bij_stilte for s in weg.stappen), weg
            assert all(s.bron for s in weg.stappen), weg
            assert weg.beslist
            assert not any(
                s.feit in ("persoon.geboortedatum", "persoon.leeftijd") and s.soort != "uitzoeken" for s in weg.stappen
            )


@pytest.mark.parametrize("naam", PLANNEN)
def test_walking_a_way_really_ends_in_a_decision(naam: str) -> None:
    """Applied to the plan (and the register) every way gives a cell that the one who decides can decide."""
    t, data = _van(naam)
    for r in alle_routes(t):
        for weg in [w for w in r.wegen if not onberekend(w)][:6]:
            boek_ = t.recht.rulebook
            if weg.via == "mandaat":
                boek_ = met_regels(boek_, list(alle_bestanden()), mandaatregeling(t, weg))
            na = opnieuw(t, toegepast(t, data, weg), boek_)
            assert te_beslissen(na, cel_van(na, weg)), (r.element, weg.via, weg.stappen)
            een_mens_ertussen(t, data, weg, na, boek_)


@pytest.mark.parametrize("naam", PLANNEN)
def test_the_same_plan_gives_the_same_ways(naam: str) -> None:
    """And they can be written as JSON."""
    t, _ = _van(naam)
    assert als_json(t, alle_routes(t)) == als_json(t, alle_routes(t))


# --- small laws: against brute force ----------------------------------------------------------------------------------


VELDEN = ("persoon.a", "persoon.b", "element.contract", "persoon.nood", "element.regelbaar")
BEGRIPPEN_EXTRA = """
feiten:
  element.keuze: {soort: keuze, uit: [x, y, z], vraag: Welke?, te_beinvloeden: ja}
  element.regelbaar: {soort: ja_nee, vraag: Is het geregeld?, te_beinvloeden: ja}
  element.beleid_onevenredig: {soort: ja_nee, oordeel: afwijken_van_beleid, vraag: Is dit onevenredig?}
"""
FEITEN = (*VELDEN, "dossier.klaar")


def _lijn(feit: str, waarde: bool) -> str:
    return f"{{{feit}: {'ja' if waarde else 'nee'}}}"


@st.composite
def voorwaarden(draw: st.DrawFn, diep: int = 2) -> str:
    """A condition over a few yes/no facts."""
    if diep == 0 or draw(st.booleans()):
        return _lijn(draw(st.sampled_from(VELDEN)), draw(st.booleans()))
    groep = draw(st.sampled_from(["alle", "minstens_een", "geen_enkele"]))
    delen = draw(st.lists(voorwaarden(diep=diep - 1), min_size=1, max_size=3))
    return f"{{{groep}: [{', '.join(delen)}]}}"


@st.composite
def wetten(draw: st.DrawFn) -> str:
    """A statute with one offer, perhaps an exception, a step first, and a policy frame."""
    als = draw(voorwaarden())
    wet = WET.replace("    als: {persoon.a: ja}\n", f"    als: {als}\n")
    if draw(st.booleans()):
        wet += f"    eerst_regelen: {_lijn('dossier.klaar', True)}\n"
    if draw(st.booleans()):
        wet += f"  uit: {{bron: art. 2, sluit_uit: [biedt], als: {draw(voorwaarden(1))}}}\n"
    if draw(st.booleans()):
        wet += f"  mag_niet: {{bron: art. 3, kan_weigeren: [biedt], als: {draw(voorwaarden(1))}}}\n"
    return wet


BELEID = BELEIDSREGEL + "  kader: {bron: art. 1, kader: [wet/biedt], binnen_als: %s}\n"


@st.composite
def plannen(draw: st.DrawFn) -> str:
    """A plan in which some facts are stated and others are not."""
    tekst = PLAN.replace("a: ja", _feiten(draw, ("a", "b"))).replace(
        "kosten: 50 euro", _feiten(draw, ("contract", "regelbaar"))
    )
    klaar = draw(st.sampled_from(["", "dossier: {klaar: ja}\n", "dossier: {klaar: nee}\n"]))
    return tekst + klaar


def _feiten(draw: st.DrawFn, namen: tuple[str, ...]) -> str:
    delen = [f"{naam}: {w}" for naam in namen if (w := draw(st.sampled_from(["ja", "nee", ""])))]
    return ", ".join([*delen, "kosten: 50 euro" if namen[0] == "contract" else "rol: kind"])


def _mogelijk(t: Toetsing, data: Data) -> Iterator[tuple[frozenset[tuple[str, str]], Data]]:
    """Every lawful assignment: unknown facts either way, judgements either way, changeable facts the other way."""
    vrij: list[tuple[str, list[str]]] = []
    for naam in FEITEN:
        staat = _staat(data, naam)
        feit = t.recht.rulebook.feiten[naam]
        if staat is None:
            vrij.append((naam, ["ja", "nee"]))
        elif (feit.te_beinvloeden and feit.oordeel is None) or (naam == "dossier.klaar" and staat == "nee"):
            vrij.append((naam, ["nee" if staat == "ja" else "ja"]))
    for grootte in range(len(vrij) + 1):
        for groep in combinations(vrij, grootte):
            for waarden in product(*(w for _, w in groep)):
                zetten = frozenset(zip((n for n, _ in groep), waarden, strict=True))
                yield zetten, _met(data, zetten)


_PLEK = {"persoon": ("personen", "kind"), "element": ("elementen", "hulp"), "dossier": ("dossier",)}


def _staat(data: Data, naam: str) -> object:
    bereik, _, sleutel = naam.partition(".")
    deel: object = data
    for stuk in _PLEK[bereik]:
        deel = deel.get(stuk, {}) if isinstance(deel, dict) else {}
    return deel.get(sleutel) if isinstance(deel, dict) else None


def _met(data: Data, zetten: frozenset[tuple[str, str]], functie: str = "college") -> Data:
    nieuw = copy.deepcopy(dict(data))
    for naam, waarde in zetten:
        bereik, _, sleutel = naam.partition(".")
        deel: dict[str, object] = nieuw
        for stuk in _PLEK[bereik]:
            deel = deel.setdefault(stuk, {})  # type: ignore[assignment]  # nested plain data
        oordeel = {"waarde": waarde, "door": functie, "naam": "N.N.", "reden": "r", "bevindingen": ["b"]}
        deel[sleutel] = oordeel if naam == "persoon.nood" else waarde
    nieuw["contactpersoon"] = {"functie": functie, "organisatie": "gemeente"}
    return nieuw


def geschreven(weg: Weg) -> Iterator[frozenset[tuple[str, str]]]:
    """A way as the values that it takes; where every answer is good, once for each answer."""
    keuzes = [[(s.feit, w) for w in (("ja", "nee") if s.waarde == ELK else (s.waarde,))] for s in weg.stappen if s.feit]
    yield from map(frozenset, product(*keuzes))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(wetten(), plannen())
def test_ways_are_minimal_and_complete_against_brute_force(wet: str, tekst: str) -> None:
    """For the body itself: the smallest sets of lawful changes are exactly the ways that are offered."""
    boek_ = boek(BEGRIPPEN_EXTRA, wet, REGISTER)
    t = toetsing(boek_, tekst)
    _, data = plan(tekst)
    goed: list[frozenset[tuple[str, str]]] = []
    for zetten, nieuw in _mogelijk(t, data):
        if any(klein <= zetten for klein in goed):
            continue
        na = opnieuw(t, nieuw, boek_)
        (cel,) = hoofdcellen(na.cellen["hulp"])
        if te_beslissen(na, cel):
            goed.append(zetten)
    r = routes(t, "hulp")
    if r.antwoord == "mag":
        return
    wegen = [g for w in r.wegen if "college" in w.beslist for g in geschreven(w)]
    assert set(wegen) == set(goed), (wet, tekst)
    assert len(wegen) == len(set(wegen))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(wetten(), voorwaarden(1), plannen())
def test_every_way_works_with_a_frame_and_a_mandate(wet: str, kader: str, tekst: str) -> None:
    """Whoever decides, departure and mandate included: after the way the cell can be decided, and never before."""
    teksten = (BEGRIPPEN_EXTRA, wet, REGISTER, BELEID % kader)
    boek_ = boek(*teksten)
    t = toetsing(boek_, tekst)
    _, data = plan(tekst)
    for weg in routes(t, "hulp").wegen:
        met = boek(*teksten, mandaatregeling(t, weg)) if weg.via == "mandaat" else boek_
        na = opnieuw(t, toegepast(t, data, weg), met)
        assert te_beslissen(na, cel_van(na, weg)), (wet, kader, tekst, weg.via, weg.stappen)
        een_mens_ertussen(t, data, weg, na, met)


def een_mens_ertussen(t: Toetsing, data: Data, weg: Weg, na: Toetsing, met: Rulebook) -> None:
    """A competent person ends the way by name, and without the judgements of people it does not get to `mag`."""
    besluit = weg.stappen[-1]
    assert (besluit.soort, besluit.wie) == ("beslissen", weg.beslist)
    assert all(s.wie and s.bij_stilte for s in weg.stappen)
    assert na.plan.contactpersoon.functie in weg.beslist
    assert cel_van(na, weg).beslissing.stap.waarde in ("ja", "ja_binnen_grenzen")
    oordelen = frozenset(e for e in weg.eisen if e.hoe in OORDELEN)
    if oordelen:
        zonder = opnieuw(t, toegepast(t, data, weg._replace(eisen=weg.eisen - oordelen)), met)
        assert zonder.samenvattingen[weg.element].antwoord.waarde != "mag"
        assert not te_beslissen(zonder, cel_van(zonder, weg))


#: What only a person entitled to it does.
OORDELEN = ("oordelen", "afwijken", "hardheidsclausule")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(wetten(), voorwaarden(1), plannen())
def test_a_way_to_refuse_ends_in_a_cell_that_can_be_refused(wet: str, kader: str, tekst: str) -> None:
    """All that it rests on is settled, nobody changed anything for it, and the law does not simply carry it."""
    teksten = (BEGRIPPEN_EXTRA, wet, REGISTER, BELEID % kader)
    t = toetsing(boek(*teksten), tekst)
    _, data = plan(tekst)
    for weg in routes(t, "hulp", "weigeren").wegen:
        assert weg.handeling == "weigeren"
        assert not {s.soort for s in weg.stappen} & {"veranderen", "toestemming", "afwijken"}
        met = boek(*teksten, mandaatregeling(t, weg)) if weg.via == "mandaat" else boek(*teksten)
        na = opnieuw(t, toegepast(t, data, weg), met)
        (cel,) = [c for c in na.cellen["hulp"] if c.handeling == "weigeren"]
        assert cel.beslisrijp.waarde == "ja", (wet, kader, tekst, weg.stappen)
        assert cel.beslissing.stap.waarde in ("ja", "ja_binnen_grenzen")
        delen = dekkingsdelen(cel.dekking)
        keuze = any(rol in ("hoeft_niet", "kan_weigeren") and s.waarde == "waar" for rol, s in delen)
        assert cel.dekking.waarde == "niet_gedekt" or keuze


def test_the_power_to_grant_is_not_the_power_to_refuse() -> None:
    """A row that only grants: the contact person refuses by no way of its own."""
    t, _ = _van("stacaravan")
    wegen = routes(t, "caravan", "weigeren").wegen
    assert wegen
    assert {w.via for w in wegen} == {"collega", "mandaat"}
    assert routes(t, "caravan", "kwijtschelden").wegen == ()


def test_what_every_answer_will_do_for_is_one_way() -> None:
    """A ground to refuse must be known; it is not asked for as if it were wanted."""
    wet = WET + "  mag_niet: {bron: art. 3, kan_weigeren: [biedt], als: {persoon.b: ja}}\n"
    (weg,) = [w for w in routes(toetsing(boek(wet, REGISTER), PLAN), "hulp").wegen if w.via == "contactpersoon"]
    (stap,) = [s for s in weg.stappen if s.feit == "persoon.b"]
    assert stap.waarde == ELK
    assert "elk antwoord is goed" in stap.wat
    assert [s.beurt for s in weg.stappen] == sorted(s.beurt for s in weg.stappen)


def test_a_refusal_of_consent_is_not_got_round() -> None:
    """Where somebody said no to the help, no way is offered through that consent."""
    wet = WET + (
        "  instem: {bron: art. 5, verplicht: instemming, wie: [persoon], jegens: persoon, tekst: Vraag het.}\n"
    )
    nee = PLAN.replace("kosten: 50 euro", "kosten: 50 euro, instemming: [{door: kind, gegeven: nee}]")
    assert routes(toetsing(boek(wet, REGISTER), nee), "hulp").wegen == ()
    vraag: Routes = routes(toetsing(boek(wet, REGISTER), PLAN), "hulp")
    assert [s.soort for s in vraag.wegen[0].stappen] == ["toestemming", "beslissen"]
    assert vraag.wegen[0].stappen[0].wie == ("kind",)


def test_a_settled_fact_closes_the_way_and_is_named() -> None:
    """What cannot lawfully be changed is barred, with what would have been needed."""
    t = toetsing(boek(WET, REGISTER), PLAN.replace("a: ja", "a: nee"))
    r = routes(t, "hulp")
    assert r.wegen == ()
    assert [g.waarom for g in r.gesperd] == ["Is a zo? nee"]


def test_every_sentence_of_the_scenarios_stands_in_the_document() -> None:
    """Whoever writes a scenario about a way finds its sentence in docs/route.md; so does every verb and paper."""
    boom = ast.parse((WORTEL / "tests" / "bdd" / "route_steps.py").read_text(encoding="utf-8"))
    doc = (WORTEL / "docs" / "route.md").read_text(encoding="utf-8")
    for functie in (f for f in boom.body if isinstance(f, ast.FunctionDef)):
        for roep in functie.decorator_list:
            if (
                isinstance(roep, ast.Call)
                and isinstance(roep.func, ast.Name)
                and roep.func.id in ("given", "when", "then")
            ):
                stap = roep.args[0]
                tekst = ast.literal_eval(stap.args[0] if isinstance(stap, ast.Call) else stap)
                assert f"- `{tekst}`" in doc, tekst
    for naam, lijst in EIGENSCHAPPEN.items():
        assert f"| `{naam}` |" in doc
        assert [e for e in lijst if f"`{e}`" not in doc] == []
