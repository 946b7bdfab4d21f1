"""The verifier: it accepts every answer of the engine, and no answer in which one thing was changed.

The engine and the verifier share no code, so each case here also holds them against each other.
"""

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine import formulas, terms, values
from engine.chain import keten
from engine.check import controleer, controleer_plan
from engine.outcome import toets
from engine.rulebook import bouw
from engine.verify import values as verify_values
from engine.verify import verifieer, verschillen, verwacht
from engine.verify.values import (
    Onleesbaar,
    Span,
    T,
    kleiner,
    lees_dag,
    lees_duur,
    lees_waarde,
    namen_in,
    niet,
    punt,
    reken,
    schrijf,
    uiterlijk,
    verschoven,
    voltooid,
)
from schemas.lezen import Document, Positie, Waarde, lees
from tests import mini
from tests import test_derivation as golden
from tests.laden import FEATURES, REGELS, WORTEL, bestand, document, documenten, lees_plan, rulebook, uitkomst_van
from tests.properties import test_never_raises as gemaakt

KLEIN = FEATURES / "plannen" / "stacaravan.yaml"
PLANNEN = sorted([*FEATURES.glob("plannen/*.yaml"), *FEATURES.glob("casussen/*/plan.yaml")])
KENNIS = "2026-11-24"
_ANTWOORDEN: dict[tuple[str, tuple[Path, ...]], str] = {}


def als_document(data: Mapping[str, object]) -> Document:
    """A changed plan as if it was read from a file."""
    return Document("plan", dict(data), {(): Positie(1, 1, 1)}, {}, ())  # type: ignore[arg-type]


def mappen(pad: Path) -> tuple[Path, ...]:
    """The rules that a case brings along."""
    return (pad.parent / "regels",) if (pad.parent / "regels").is_dir() else ()


def antwoord(data: Mapping[str, object], *extra: Path) -> dict[str, object]:
    """The engine's answer as it comes back from JSON; of the same plan it is worked out once."""
    sleutel = (repr(data), extra)
    if sleutel not in _ANTWOORDEN:
        _ANTWOORDEN[sleutel] = json.dumps(uitkomst_van(data, rulebook(*extra)))
    gelezen: dict[str, object] = json.loads(_ANTWOORDEN[sleutel])
    return gelezen


def verzegeld(lichaam: Mapping[str, object]) -> dict[str, object]:
    """The same body with a seal that fits it."""
    binnen = {k: v for k, v in lichaam.items() if k != "zegel"}
    hash_ = sha256(rfc8785.dumps(binnen)).hexdigest()  # type: ignore[arg-type]
    return {**binnen, "zegel": {"algoritme": "sha256 over rfc8785", "hash": hash_}}


@lru_cache(maxsize=1)
def klein() -> tuple[dict[str, object], dict[str, object]]:
    """The small plan: the engine's answer, and the body that the verifier expects."""
    doc = document(KLEIN)
    gegeven = antwoord(doc.data)
    juist = json.loads(json.dumps(verwacht(doc, documenten(REGELS), "2026-11-22", KENNIS)))
    return gegeven, juist


# --- what is right passes --------------------------------------------------------------------------------


@pytest.mark.parametrize("pad", PLANNEN, ids=lambda p: str(p.relative_to(FEATURES)))
def test_every_shipped_plan_verifies(pad: Path) -> None:
    """Every answer about every plan and case in features/ follows from plan and rules."""
    doc = document(pad)
    assert verifieer(antwoord(doc.data, *mappen(pad)), doc, documenten(REGELS, *mappen(pad))) == ()


@pytest.mark.parametrize("pad", PLANNEN[:4], ids=lambda p: str(p.relative_to(FEATURES)))
@pytest.mark.parametrize("jaar", [2014, 2015, 2017, 2020, 2022, 2025, 2027])
def test_other_years_verify(pad: Path, jaar: int) -> None:
    """The same plan under older and newer law."""
    doc = als_document({**document(pad).data, "peildatum": f"{jaar}-06-30", "kennisdatum": f"{jaar}-12-31"})
    assert verifieer(antwoord(doc.data, *mappen(pad)), doc, documenten(REGELS, *mappen(pad))) == ()


def test_an_envelope_is_not_sealed() -> None:
    """Who answered, and when, stands outside the sealed body."""
    doc = document(KLEIN)
    gegeven = {**klein()[0], "omslag": {"duur": 3}}
    assert verifieer(gegeven, doc, documenten(REGELS)) == ()


# --- what was changed is caught -----------------------------------------------------------------------------


Wijziging = tuple[str, Callable[[], object], Callable[[], object]]


def wijzigingen(plek: dict[str, object] | list[object]) -> Iterator[Wijziging]:
    """Every single change of one object or list itself: what, how to make it, and how to undo it."""
    for waar in list(plek) if isinstance(plek, dict) else range(len(plek)):
        oud = plek[waar]  # type: ignore[index]
        for nieuw in _andere(oud):
            yield f"{waar} wordt {str(nieuw)[:20]}", _zet(plek, waar, nieuw), _zet(plek, waar, oud)
    if isinstance(plek, dict):
        for sleutel, waarde in list(plek.items()):
            yield f"zonder {sleutel}", lambda s=sleutel: plek.pop(s), _zet(plek, sleutel, waarde)
        yield "een sleutel erbij", _zet(plek, "nieuw", "x"), lambda: plek.pop("nieuw")
        return
    yield "een deel erbij", lambda: plek.append("x"), plek.pop
    for n, waarde in enumerate(plek):
        yield f"zonder [{n}]", lambda n=n: plek.pop(n), lambda n=n, w=waarde: plek.insert(n, w)
        yield f"tweemaal [{n}]", lambda n=n, w=waarde: plek.insert(n, w), lambda n=n: plek.pop(n)
        if n and plek[n - 1] != waarde:
            yield f"[{n}] eerder", lambda n=n: _wissel(plek, n), lambda n=n: _wissel(plek, n)


def _zet(plek: dict[str, object] | list[object], waar: str | int, waarde: object) -> Callable[[], object]:
    return lambda: plek.__setitem__(waar, waarde)  # type: ignore[index,call-overload]


def _andere(oud: object) -> list[object]:
    """Other values for a leaf: nearly the same, another kind, empty, and the opposite or neighbour."""
    if isinstance(oud, bool):
        return [not oud, int(oud), "ja" if oud else "nee"]
    if not isinstance(oud, str):
        return [None, "x"]
    anders: list[object] = [f"{oud} ", oud[:-1], oud.swapcase(), None, {}, []] if oud else ["x", None]
    if oud[:1] == "s" and oud[1:].isdigit():
        anders += [f"s{int(oud[1:]) + d}" for d in (-1, 1)]
    anders += ["ja", "nee", "waar", "onwaar", "onbekend", "oordeel", "gedekt", "niet_gedekt", "mag"]
    return [a for a in anders if a != oud]


def _wissel(plek: list[object], n: int) -> None:
    plek[n - 1], plek[n] = plek[n], plek[n - 1]


def delen(
    gegeven: object, juist: object, pad: str = "$"
) -> Iterator[tuple[str, dict[str, object] | list[object], object]]:
    """Every object and list of a body beside the same part of the right one."""
    if isinstance(gegeven, dict) and isinstance(juist, dict):
        yield pad, gegeven, juist
        for sleutel in gegeven:
            yield from delen(gegeven[sleutel], juist[sleutel], f"{pad}.{sleutel}")
    elif isinstance(gegeven, list) and isinstance(juist, list):
        yield pad, gegeven, juist
        for nummer, (een, ander) in enumerate(zip(gegeven, juist, strict=True)):
            yield from delen(een, ander, f"{pad}[{nummer}]")


def test_every_single_change_is_caught() -> None:
    """Every value, key, item, order and step inside the sealed body: change one and it is no longer right.

    Compared with the expected body, so that the hash of the seal can not be what catches it; and part by part, because
    the comparison of the whole goes into every part (the next test).
    """
    gegeven, juist = klein()
    lichaam = copy.deepcopy({k: v for k, v in gegeven.items() if k != "zegel"})
    assert lichaam == juist
    gemist: list[str] = []
    aantal = 0
    for pad, deel, goed in delen(lichaam, juist):
        for wat, doe, terug in wijzigingen(deel):
            doe()
            aantal += 1
            if next(verschillen({"deel": deel}, {"deel": goed}), None) is None:
                gemist.append(f"{pad}: {wat}")
            terug()
    assert gemist == []
    assert aantal > 40_000
    assert lichaam == juist


def test_a_change_anywhere_is_named_with_its_path() -> None:
    """The comparison goes into every part of the body and says where it differs; equal parts are silent."""
    gegeven, juist = klein()
    lichaam = copy.deepcopy({k: v for k, v in gegeven.items() if k != "zegel"})
    alle = list(delen(lichaam, juist))
    for pad, deel, _ in alle[:: len(alle) // 150]:
        if isinstance(deel, dict) and pad != "$":
            deel["nieuw"] = "x"
            assert list(verschillen(lichaam, juist)) == [f"{pad}.nieuw: hoort hier niet"]
            del deel["nieuw"]


@pytest.mark.parametrize("nummer", range(12))
def test_a_change_with_a_seal_that_fits_is_caught(nummer: int) -> None:
    """From end to end: an answer changed in one place and sealed again is refused, with the place."""
    lichaam = copy.deepcopy(klein()[0])
    alle = [d for _, d, _ in delen(lichaam, lichaam) if isinstance(d, dict) and d is not lichaam]
    deel = alle[nummer * len(alle) // 12]
    sleutel = next(s for s, w in deel.items() if isinstance(w, str | bool | list))
    deel[sleutel] = "iets anders"
    assert verifieer(verzegeld(lichaam), document(KLEIN), documenten(REGELS), kennisdatum=KENNIS)


@pytest.mark.parametrize("zegel", [{}, {"algoritme": "md5"}, {"hash": "00"}, None])
def test_a_wrong_seal_is_caught(zegel: dict[str, str] | None) -> None:
    """A right body without a right seal is refused."""
    goed = klein()[0]
    oud = goed["zegel"]
    assert isinstance(oud, dict)
    fout = {**goed, "zegel": {**oud, **zegel} if zegel else {}}
    if zegel is None:
        del fout["zegel"]
    problemen = verifieer(fout, document(KLEIN), documenten(REGELS))
    assert problemen
    assert all(p.startswith("$.zegel") for p in problemen)


def test_other_plan_or_rules_are_caught() -> None:
    """The answer belongs to this plan and these rules: another plan, one rule file less, one word changed."""
    goed, doc, regels = klein()[0], document(KLEIN), list(documenten(REGELS))
    ander = als_document({**doc.data, "in_eigen_woorden": "Iets anders"})
    assert any(p.startswith("$.plan.hash") for p in verifieer(goed, ander, regels))
    elders = [d for d in regels if d.data.get("gemeente") != "Groningen"]
    assert len(elders) < len(regels)
    assert any(p.startswith("$.regelboek.hash") for p in verifieer(goed, doc, elders))
    zonder_woorden = [d for d in regels if "regeling" in d.data]
    assert any("onbekend feit" in p for p in verifieer(goed, doc, zonder_woorden))
    jeugdwet = next(i for i, d in enumerate(regels) if d.data.get("regeling") == "jeugdwet")
    nieuw = Document(regels[jeugdwet].naam, {**regels[jeugdwet].data, "uitleg": "x"}, {(): Positie(1, 1, 1)}, {}, ())
    regels[jeugdwet] = nieuw
    assert any(p.startswith("$.regelboek") for p in verifieer(goed, doc, regels))


def test_another_date_than_asked_is_caught() -> None:
    """The plan names the peildatum, the caller may name both dates; an answer about another day is refused."""
    doc = document(KLEIN)
    fout = verzegeld({**klein()[0], "peildatum": "2026-11-23"})
    assert any("$.peildatum" in p for p in verifieer(fout, doc, documenten(REGELS)))
    fout = verzegeld({**klein()[0], "kennisdatum": "2026-11-23"})
    assert any("$.kennisdatum" in p for p in verifieer(fout, doc, documenten(REGELS), kennisdatum=KENNIS))


@pytest.mark.parametrize("onzin", [{}, {"peildatum": 3}, {"peildatum": "gisteren"}, {"elementen": 1.5}, {"x": {1: 2}}])
def test_nonsense_is_refused_and_does_not_raise(onzin: dict[str, object]) -> None:
    """Whatever is handed in, the answer is a list of problems."""
    zonder = als_document({k: v for k, v in document(KLEIN).data.items() if k != "peildatum"})
    assert verifieer(onzin, document(KLEIN), documenten(REGELS))
    assert verifieer(onzin, zonder, documenten(REGELS))


def test_many_differences_are_counted() -> None:
    """A hundred problems are named, the rest is counted."""
    leeg = {**klein()[0], "afleiding": ["x"] * 435}
    problemen = verifieer(verzegeld(leeg), document(KLEIN), documenten(REGELS))
    assert len(problemen) == 101
    assert "andere verschillen" in problemen[-1]


# --- order ---------------------------------------------------------------------------------------------------


def omgekeerd(data: object) -> object:
    """The same data with the keys of every mapping in the opposite order."""
    if isinstance(data, dict):
        return {sleutel: omgekeerd(data[sleutel]) for sleutel in reversed(list(data))}
    return [omgekeerd(deel) for deel in data] if isinstance(data, list) else data


def test_order_of_files_rules_and_facts_does_not_matter() -> None:
    """Files, rules and facts in another order give the same bytes, from the engine and from the verifier."""
    doc = document(KLEIN)
    andersom = als_document(dict(omgekeerd(doc.data)))  # type: ignore[call-overload]
    regels = [
        Document(d.naam, dict(omgekeerd(d.data)), d.posities, d.sleutels, d.regels_tekst)  # type: ignore[call-overload]
        for d in reversed(documenten(REGELS))
    ]
    uit = uitkomst_van(andersom.data, bouw([bestand(d) for d in regels]))
    assert rfc8785.dumps(uit) == rfc8785.dumps(klein()[0])  # type: ignore[arg-type]
    assert verwacht(andersom, regels, "2026-11-22", KENNIS) == klein()[1]


_ZAADPROEF = """
import json, sys
from hashlib import sha256
from engine.verify import verwacht
from tests.laden import REGELS, FEATURES, document, documenten, rulebook, uitkomst_van
doc = document(FEATURES / "plannen" / "dove-vader.yaml")
uit = uitkomst_van(doc.data, rulebook())
juist = verwacht(doc, documenten(REGELS), str(uit["peildatum"]), str(uit["kennisdatum"]))
print(uit["zegel"]["hash"], sha256(json.dumps(juist, sort_keys=True).encode()).hexdigest())
"""


def test_hash_seed_does_not_matter() -> None:
    """Another PYTHONHASHSEED gives the same bytes, from the engine and from the verifier."""
    uit = {
        subprocess.run(
            [sys.executable, "-c", _ZAADPROEF],
            cwd=WORTEL,
            env={**os.environ, "PYTHONHASHSEED": zaad, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for zaad in ("0", "1", "4242")
    }
    assert len(uit) == 1


# --- engine and verifier agree on variants of a story --------------------------------------------------------

_OORDEEL = {"door": "teammanager_jeugd", "naam": "A. de Vries", "reden": "zo is het", "bevindingen": ["gezien"]}


def _met(pad: str, waarde: object) -> dict[str, object]:
    """The small plan with one thing in it changed (or, with ``None``, taken out)."""
    data = json.loads(json.dumps(document(KLEIN).data))
    *weg, laatste = pad.split(".")
    hier = data
    for stap in weg:
        hier = hier.setdefault(stap, {})
    if waarde is None:
        hier.pop(laatste, None)
    else:
        hier[laatste] = waarde
    return dict(data)


_CARAVAN, _OUDSTE = "elementen.caravan", "elementen.caravan.feiten_per_persoon.oudste"
VARIANTEN: list[tuple[str, object]] = [
    *(("personen.oudste.geboortedatum", d) for d in ("2008-11-22", "2008-11-23", "2008-02-29", "2008", "onbekend")),
    *(("personen.oudste.wlz_recht", w) for w in ("ja", "onbekend", ["ja", "nee"], None)),
    *((f"{_CARAVAN}.kosten_per_jaar", b) for b in ("15000 euro per jaar", "15000.01 euro per jaar", "onbekend", 0)),
    *((f"{_CARAVAN}.duur", d) for d in ("24 maanden", "25 maanden", "2 jaar", "3 jaar")),
    *((f"{_CARAVAN}.periode", {"van": d, "tot_en_met": "2031-01-01"}) for d in ("2026-12-01", "2029-04-01")),
    *((f"{_CARAVAN}.aanvraag", d) for d in ("2026-12-24", "2026-04-30", "2024-12-31", None)),
    *((f"{_CARAVAN}.gecontracteerd", w) for w in ("ja", "onbekend", None, [])),
    *((f"{_CARAVAN}.beleid_onevenredig", {**_OORDEEL, "waarde": w}) for w in ("ja", "nee", "onbekend")),
    *(
        (f"{_CARAVAN}.beleid_onevenredig", {**_OORDEEL, "waarde": w, "door": wie})
        for w in ("ja", "nee")
        for wie in ("directeur_sociaal_domein", "college", "buurman")
    ),
    (f"{_CARAVAN}.beleid_onevenredig", "ja"),
    *((f"{_OUDSTE}.eigen_kracht_toereikend", {**_OORDEEL, "waarde": w}) for w in ("ja", "nee")),
    (f"{_OUDSTE}.eigen_kracht_toereikend", [{**_OORDEEL, "waarde": "ja"}, {**_OORDEEL, "waarde": "nee"}]),
    *((f"{_CARAVAN}.instemming", [{"door": d, "gegeven": g}]) for d in ("oudste", "moeder") for g in ("ja", "nee")),
    (f"{_CARAVAN}.handelingen", ["beëindigen", "weigeren"]),
    *((f"{_CARAVAN}.soort", s) for s in ("logeren", "jeugdhulp", "woonurgentie", "gesloten_jeugdhulp")),
    *(
        ("contactpersoon", {"functie": f, "organisatie": o})
        for f in ("teammanager_jeugd", "directeur_sociaal_domein", "college", "gezinscoach", "niemand")
        for o in ("gemeente", "stichting", "aanbieder", "gemeenschappelijke_regeling", "geen")
    ),
    ("contactpersoon.levert_zelf_deze_hulp", "ja"),
    ("contactpersoon.nam_het_eerdere_besluit", "onbekend"),
    ("contactpersoon.werkt_onder", "burgemeester"),
    *(("gemeente", g) for g in ("voorbeeldstad", "Regiodorp", "Negatiefveen", "Nergens")),
    *(("peildatum", f"{jaar}-11-22") for jaar in (2014, 2016, 2019, 2021, 2024)),
    ("kennisdatum", "2015-01-01"),
    ("eerdere_besluiten", []),
    ("eerdere_besluiten", [{"soort": "rustplek", "bij": "oudste", "op": "2026-01-01"}]),
    ("dossier.onderzoek_vastgelegd", "ja"),
    ("lopende_hulp", []),
    ("afspraken", [{"door": "wethouder", "inhoud": "mag", "vorm": "schriftelijk", "over": ["caravan"]}]),
]


@pytest.mark.parametrize(
    ("pad", "waarde"), VARIANTEN, ids=[f"{p.rpartition('.')[2]}={str(w)[:30]}" for p, w in VARIANTEN]
)
def test_variants_of_the_small_plan_verify(pad: str, waarde: object) -> None:
    """Ages on and around a birthday, amounts on and around a ceiling, who says so, who asks, where and when."""
    data = _met(pad, waarde)
    assert verifieer(antwoord(data), als_document(data), documenten(REGELS)) == ()


# --- and on laws nobody wrote ----------------------------------------------------------------------------------


def uitkomst_en_documenten(
    regels: list[Document], plan: Document, dag: date
) -> tuple[dict[str, object], list[Document]]:
    """The engine's answer for a law of a few files."""
    boek = bouw([bestand(d) for d in regels])
    gelezen = toets(lees_plan(plan), plan.data, boek, keten, dag, dag)
    return json.loads(json.dumps(gelezen)), regels


def test_every_kind_of_rule_and_condition_verifies() -> None:
    """The law and plan of the golden derivation, which use everything that the language has."""
    teksten = (mini.BEGRIPPEN, mini.WET, golden.BREED, golden.LOKAAL, golden.BELEID, golden.NEGATIEF, mini.REGISTER)
    regels = [lees(tekst, f"bestand{nummer}.yaml") for nummer, tekst in enumerate(teksten)]
    plan = lees(golden.RIJK, "plan.yaml")
    for dag in (mini.DAG, date(2030, 5, 1)):
        uit, documenten_ = uitkomst_en_documenten(regels, plan, dag)
        assert verifieer(uit, plan, documenten_) == ()


def test_generated_laws_verify() -> None:
    """Any law that the checker accepts, and any plan: the same body from both."""
    geteld = gemaakt.Geteld()

    @settings(max_examples=80, **gemaakt.ROND)
    @given(gemaakt.oude_wetten, gemaakt.nieuwe_wetten, gemaakt.lokaal, gemaakt.registers, gemaakt.plannen)
    def elk(oud: object, wet: object, lokaal: object, register: object, plan_: object) -> None:
        geteld.alle += 1
        delen = (gemaakt.VOCABULAIRE, oud, wet, lokaal, register)
        regels = [gemaakt.document(deel, f"rules/b{nummer}.yaml") for nummer, deel in enumerate(delen)]
        if any(d.ernst == "fout" for d in controleer(regels)):
            return
        plan = gemaakt.document(plan_, "plan.yaml")
        if any(d.ernst == "fout" for d in controleer_plan(plan, bouw([bestand(d) for d in regels]))):
            return
        geteld.beantwoord += 1
        uit, documenten_ = uitkomst_en_documenten(regels, plan, date(2026, 11, 22))
        assert verifieer(uit, plan, documenten_) == ()

    elk()
    assert geteld.genoeg()


# --- engine and verifier agree on plans nobody wrote ------------------------------------------------------------

_DATUMS = st.dates(date(1950, 1, 1), date(2030, 12, 31)).map(date.isoformat)
_GEBOREN = _DATUMS | st.sampled_from(["onbekend", "2008", "2008-11", "2008-11-00", "2008-00-00", "2012-02-29"])


def waarden(naam: str) -> st.SearchStrategy[object]:
    """Values of a fact, by its kind in the vocabulary."""
    boek = rulebook()
    feit = boek.feiten[naam]
    if feit.soort == "ja_nee":
        kaal: st.SearchStrategy[object] = st.sampled_from(["ja", "nee", "onbekend"])
    elif feit.soort == "keuze":
        kaal = st.sampled_from(sorted(boek.voorzieningen) if feit.uit == "voorzieningen" else list(feit.uit or ()))
    elif feit.soort == "datum":
        kaal = _GEBOREN
    else:
        kaal = st.integers(0, 200) | st.integers(200, 40_000) | st.decimals(0, 5000, places=2).map(str)
    functies = st.sampled_from(["teammanager_jeugd", "directeur_sociaal_domein", "college", "gezinscoach", "buurman"])
    gezegd = st.builds(lambda w, door: {**_OORDEEL, "waarde": w, "door": door}, kaal, functies)
    wet = st.builds(lambda w, v: {"waarde": w, "verkregen_voor": v}, kaal, st.sampled_from(["jeugdwet", "wmo-2015"]))
    verklaard = kaal | gezegd | wet | st.lists(gezegd, min_size=1, max_size=3)
    if feit.reeks is None:
        return verklaard
    return st.dictionaries(st.sampled_from(["2025-12", "2026-01", "2026-10", "2026-11"]), verklaard, max_size=3)


def feiten_van(bereik: str, meeste: int = 6) -> st.SearchStrategy[dict[str, object]]:
    """Some facts of one scope, by the name without the scope."""
    vast = {"element.soort", "element.periode_van", "element.periode_tot_en_met", "contactpersoon.organisatie"}
    vast |= {"element.melding", "element.aanvraag", "element.ambtshalve", "element.lopend_besluit"}
    namen = sorted(n for n, f in rulebook().feiten.items() if n.startswith(f"{bereik}.") and n not in vast)
    een = st.sampled_from(namen).flatmap(lambda n: st.tuples(st.just(n.partition(".")[2]), waarden(n)))
    return st.lists(een, max_size=meeste).map(dict)


@st.composite
def elementen_voor(trek: st.DrawFn, mensen: list[str], soorten: st.SearchStrategy[str]) -> dict[str, object]:
    """One or two elements for these people, each with a period, facts and what else may stand there."""
    elementen: dict[str, object] = {}
    for naam in ["een", "twee"][: trek(st.integers(1, 2))]:
        begin = trek(st.dates(date(2020, 1, 1), date(2027, 1, 1)))
        einde = begin + timedelta(days=trek(st.integers(0, 900)))
        extra: dict[str, object] = {
            "periode": {"van": begin.isoformat(), "tot_en_met": einde.isoformat()},
            "aanvraag": trek(_DATUMS),
            "ambtshalve": trek(st.sampled_from(["ja", "nee"])),
            "handelingen": trek(st.lists(st.sampled_from(["weigeren", "beëindigen", "herzien"]), unique=True)),
            "instemming": [{"door": m, "gegeven": trek(st.sampled_from(["ja", "nee"]))} for m in mensen],
            "doel_gezin": "rust",
            "stopt": ["buurvrouw"],
        }
        elementen[naam] = {
            "in_eigen_woorden": "Wat wij willen",
            "soort": trek(soorten),
            "voor": trek(st.lists(st.sampled_from(mensen), min_size=1, unique=True)),
            **trek(feiten_van("element", 10)),
            **{s: w for s, w in extra.items() if trek(st.booleans())},
            "feiten_per_persoon": {m: trek(feiten_van("element_persoon", 4)) for m in mensen},
        }
    return elementen


@st.composite
def plannen(trek: st.DrawFn) -> dict[str, object]:
    """A plan of any municipality that the rules know, with facts drawn from the whole vocabulary."""
    gemeenten = sorted({str(d.data["gemeente"]) for d in documenten(REGELS) if "gemeente" in d.data})
    mensen = ["moeder", "oudste", "jongste"][: trek(st.integers(1, 3))]
    soorten = st.sampled_from(sorted(rulebook().voorzieningen))
    functies = sorted({m.aan for v in rulebook().versies for m in v.schakels})
    persoon = feiten_van("persoon", 8)
    return {
        "plan": "proef",
        "gemeente": trek(st.sampled_from(gemeenten)),
        "peildatum": trek(st.sampled_from(["2026-11-22"]) | st.dates(date(2015, 1, 1), date(2027, 1, 1)).map(str)),
        "personen": {
            m: {**trek(persoon), "gezag": mensen[1:] if m == "moeder" else [], "geboortedatum": trek(_GEBOREN)}
            for m in mensen
        },
        "huishouden": trek(feiten_van("huishouden")),
        "dossier": trek(feiten_van("dossier")),
        "contactpersoon": {
            "functie": trek(st.sampled_from(functies)),
            "organisatie": trek(st.sampled_from(["gemeente", "stichting", "aanbieder", "bestuursorgaan"])),
            **trek(feiten_van("contactpersoon", 2)),
        },
        "lopende_hulp": [
            {"soort": trek(soorten), "bij": m, "kosten": "3000 euro per jaar", "door": "buurvrouw", "vertrouwd": "ja"}
            for m in mensen
            if trek(st.booleans())
        ],
        "afspraken": [{"door": "wethouder", "inhoud": "dat mag", "vorm": "mondeling"}] if trek(st.booleans()) else [],
        **(
            {
                "eerdere_besluiten": [
                    {"soort": trek(soorten), "op": trek(_DATUMS)} for _ in range(trek(st.integers(0, 2)))
                ]
            }
            if trek(st.booleans())
            else {}
        ),
        "elementen": trek(elementen_voor(mensen, soorten)),
    }


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plannen())
def test_engine_and_verifier_agree(data: dict[str, object]) -> None:
    """Any plan: the same body from two programs that share no code."""
    doc = als_document(data)
    assert verifieer(antwoord(data), doc, documenten(REGELS)) == ()


# --- corners of the language that no shipped plan reaches -----------------------------------------------------------

HOEKEN = """
regeling: hoeken
titel: Hoekenwet
rang: wet
eli: https://voorbeeld.nl/eli/hoeken
geldig_vanaf: 2020-01-01
bevoegdheden:
  verboden: {bron: art. 1, bevoegd: college, handelingen: [toekennen],
    mandaat: {bron: art. 2, buitenstaander: ja, verboden: ja}}
  stil: {bron: art. 3, bevoegd: college, handelingen: [toekennen]}
regels:
  nooit: {bron: art. 1, biedt: [kamp], bevoegdheid: verboden}
  stil: {bron: art. 4, biedt: [kamp], bevoegdheid: stil, eerst_regelen: {persoon.vroeger: ja},
    als: {element.duur: {minder_dan: 13}}}
  hoeft: {bron: art. 5, hoeft_niet: [stil], als: {element.onbillijk: ja}}
  eerst:
    bron: art. 5
    biedt: [kamp]
    bevoegdheid: stil
    eerst_regelen: {minstens_een: [{persoon.vroeger: ja}, {persoon.groep: [groot]}]}
    als: {som: {over: lopende_hulp, feit: element.kosten, ten_minste: 3 euro}, eerder: {soort: kamp, binnen: 1 jaar}}
    bestreden: {ene_lezing: Zo., andere_lezing: Anders., bron: ["ECLI:NL:XX:2020:1"]}
  groot: {bron: bijlage 1, begrip: persoon.groep, is: groot, als: {persoon.a: ja}}
  klein: {bron: art. 6, begrip: persoon.groep, is: klein, als: {persoon.b: ja}}
  duur: {bron: art. 7, begrip: element.duur, bereken: "min(maanden(element.aanvraag, peildatum) + 1, 12)"}
  deelt: {bron: art. 8, gegevens: stroom, van_wet: wet, naar_wet: hoeken,
    stroom: toestemming_nodig, als: {persoon.a: ja}}
  deelt_niet: {bron: art. 8, gegevens: stroom, van_wet: wet, naar_wet: hoeken, stroom: mag_niet, als: {persoon.b: ja}}
  groep: {bron: art. 9, biedt: [feest], besluit: geen,
    als: {persoon.groep: groot, persoon.inkomen: {meer_dan: persoon.norm}}}
  vier: {bron: art. 10, signaal: vier, tekst: Vier., bij: [kamp],
    patronen: [{in: elementen, als: {heeft_doel: nee}}]}
  vijf:
    bron: art. 11
    signaal: vijf
    tekst: Vijf.
    als: {persoon.a: ja}
    patronen:
      - {in: cellen, als: {regeling: hoeken, leeftijd_begin: {ten_minste: 12 jaar, meer_dan: 3 jaar},
          dekking: {is: onbekend}}}
  zes: {bron: art. 12, signaal: zes, tekst: Zes.,
    patronen: [{in: personen, als: {geboortedatum: {tot: 2013-01-01}, leeftijd: [14, 15]}}]}
  zeven: {bron: art. 12, signaal: zeven, tekst: Zeven., patronen: [{in: personen, als: {a: {minder_dan: 3}}}]}
  negen: {bron: art. 12, signaal: negen, tekst: Negen., patronen: [{in: elementen, als: {kosten: {is_niet: 3 euro}}}]}
  acht: {bron: art. 12, signaal: acht, tekst: Acht., patronen: [{in: personen, als: {leeftijd: {meer_dan: 3 euro}}}]}
"""
HOEKEN_LOKAAL = """
regeling: stad/hoeken
titel: Lokale hoeken
rang: verordening
gemeente: Stad
cvdr: CVDR000001
geldig_vanaf: 2020-01-01
regels:
  buiten: {bron: art. 1, kader: [hoeken/stil], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}
"""
HOEKEN_REGISTER = """
regeling: stad/register
titel: Register
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: positief
mandaten:
  - {nr: "1", van: college, aan: coach, bevoegdheden: [hoeken/verboden, hoeken/stil, wet/voorziening]}
  - {nr: "2", van: college, aan: coach, bevoegdheden: [hoeken/stil], schriftelijk: nee}
  - nr: "3"
    van: college
    aan: coach
    bevoegdheden: [hoeken/stil]
    bekend_gebrek: [{code: R412, bron: art. 1, uitleg: fout}]
"""
HOEKEN_BELEID = (
    mini.BELEIDSREGEL
    + "  contract: {bron: nr. 4, kader: [hoeken/stil, wet/biedt], binnen_als: {element.contract: ja}}\n"
)
HOEKEN_PLAN = """
plan: hoeken
gemeente: Stad
personen:
  kind:
    geboortedatum: 2012-01-01
    a: {waarde: A, verkregen_voor: wet}
    b: B
    vroeger: V
lopende_hulp: [{soort: hulp, bij: kind, kosten: 3 euro}, {soort: hulp, bij: kind, kosten: L}]
contactpersoon: {functie: coach, organisatie: ORG}
elementen:
  kamp:
    in_eigen_woorden: Kamp
    soort: kamp
    voor: [kind]
    kosten: 50 euro
    contract: C
    onbillijk: {waarde: ja, door: coach, naam: Coach, reden: zo is het, bevindingen: [gezien]}
    aanvraag: 2026-01-31
    instemming: [{door: kind, soort: gegevens, gegeven: ja}]
  feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind]}
"""


@pytest.mark.parametrize("organisatie", ["gemeente", "stichting", "geen"])
@pytest.mark.parametrize("contract", ["ja", "nee", "onbekend"])
@pytest.mark.parametrize(("a", "b"), [("ja", "ja"), ("ja", "nee"), ("nee", "ja"), ("nee", "nee"), ("onbekend", "nee")])
def test_corners_of_the_language_verify(a: str, b: str, contract: str, organisatie: str) -> None:
    """Forbidden mandates, silence on policy, rules that conflict, flows of data, frames without basis, patterns."""
    begrippen = mini.BEGRIPPEN.replace(
        "voorzieningen:", "  element.duur: {soort: duur, eenheid: maand, vraag: Hoe lang?}\nvoorzieningen:", 1
    )
    teksten = (begrippen, mini.WET, HOEKEN, HOEKEN_LOKAAL, HOEKEN_REGISTER, HOEKEN_BELEID)
    regels = [lees(tekst, f"bestand{nummer}.yaml") for nummer, tekst in enumerate(teksten)]
    woorden = {
        "vroeger: V": f"vroeger: {b}",
        "kosten: L": "kosten: veel" if contract == "nee" else "kosten: 4 euro",
        "waarde: A": f"waarde: {a}",
        "b: B": f"b: {b}",
        "contract: C": f"contract: {contract}",
        "ORG": organisatie,
    }
    tekst = HOEKEN_PLAN
    for oud, nieuw in woorden.items():
        tekst = tekst.replace(oud, nieuw)
    plan = lees(tekst, "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()


def test_one_answer_answers_every_step_of_a_fact() -> None:
    """A judgement that two powers wait for: a no takes both away; two periods are two questions."""
    twee_machten = """
regeling: twee
titel: Twee machten
rang: wet
geldig_vanaf: 2020-01-01
bevoegdheden:
  een: {bron: art. 1, bevoegd: college, handelingen: [toekennen]}
  ander: {bron: art. 2, bevoegd: college, handelingen: [toekennen]}
regels:
  een: {bron: art. 1, biedt: [kamp], bevoegdheid: een, als: {persoon.nood: ja}}
  ander: {bron: art. 2, biedt: [kamp], bevoegdheid: ander, als: {persoon.nood: ja}}
  toen: {bron: art. 3, biedt: [kamp], bevoegdheid: een, als: {persoon.nood: ja, eerder: {soort: hulp, binnen: 1 jaar}}}
  ooit: {bron: art. 3, biedt: [kamp], bevoegdheid: een, als: {persoon.nood: ja, eerder: {soort: hulp, binnen: 9 jaar}}}
"""
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate((mini.BEGRIPPEN, twee_machten))]
    plan = lees(mini.PLAN, "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()
    ontbrekend = mini.element(uit)["ontbrekend"]
    assert isinstance(ontbrekend, list)
    assert [m["feit"] for m in ontbrekend] == ["hulp", "hulp", "persoon.nood"]
    assert [m["status"] for m in ontbrekend[-1]["maakt_uit"]] == ["gedekt", "niet_gedekt"]


def test_a_threshold_at_the_end_of_the_calendar_has_no_day_behind_it() -> None:
    """Trying the day after the last day, or before the first, tries that day itself."""
    uiterste = """
regeling: uiterste
titel: Uiterste
rang: wet
geldig_vanaf: 2020-01-01
regels:
  laatst: {bron: art. 1, biedt: [kamp], besluit: geen,
    als: {persoon.geboortedatum: {tot_en_met: 9999-12-31}, persoon.leeftijd: {ten_minste: 12}}}
  eerst: {bron: art. 2, biedt: [kamp], besluit: geen,
    als: {persoon.geboortedatum: {vanaf: 0001-01-01}, persoon.leeftijd: {minder_dan: 12}}}
"""
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate((mini.BEGRIPPEN, uiterste))]
    plan = lees(mini.PLAN.replace("2012-01-01", "onbekend"), "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()
    ontbrekend = mini.element(uit)["ontbrekend"]
    assert isinstance(ontbrekend, list)
    assert [m["als"] for m in ontbrekend[0]["maakt_uit"]][-3:] == [
        "minder dan 9999-12-31", "9999-12-31", "meer dan 9999-12-31",
    ]  # fmt: skip


CONDITIES: list[tuple[str, bool | str]] = [
    ("persoon.groep: groot", True),
    ("persoon.groep: klein", False),
    ("persoon.groep: [klein, groot]", True),
    ("persoon.groep: {is: groot}", True),
    ("persoon.groep: {is_niet: groot}", False),
    ("persoon.groep: {is_niet: [klein]}", True),
    ("persoon.groep: {is_niet: [klein, groot]}", False),
    ("element.soort: hulp", True),
    ("element.soort: feest", False),
    ("element.soort: {is_niet: [feest]}", True),
    ("persoon.leeftijd: 14", True),
    ("persoon.leeftijd: {vanaf: 14, tot: 15}", True),
    ("persoon.leeftijd: {vanaf: 15}", False),
    ("persoon.leeftijd: {tot_en_met: 14}", True),
    ("persoon.leeftijd: {tot_en_met: 13}", False),
    ("persoon.leeftijd: {na: 14}", False),
    ("persoon.leeftijd: {na: 13}", True),
    ("persoon.geboortedatum: {vanaf: 2012-01-01}", True),
    ("persoon.geboortedatum: {na: 2012-01-01}", False),
    ("element.kosten: {ten_hoogste: bedragen.top}", True),
    ("element.kosten: {ten_hoogste: buur/bedragen.top}", False),
    ("element.kosten: {minder_dan: bedragen.top}", False),
    ("element.kosten: {meer_dan: persoon.norm}", True),
    ("minstens_een: [{persoon.a: ja}, {persoon.b: ja}]", True),
    ("alle: [{persoon.a: ja}, {persoon.b: ja}]", False),
    ("geen_enkele: [{persoon.b: ja}]", True),
    ("geen_enkele: [{persoon.a: ja}, {persoon.b: ja}]", False),
    ("een_persoon: {persoon.b: ja}", True),
    ("alle_personen: {persoon.a: ja}", True),
    ("alle_personen: {persoon.b: ja}", False),
    ("alle_personen: {wie: {persoon.b: ja}, als: {persoon.a: ja}}", True),
    ("een_ander: {persoon.b: ja}", True),
    ("een_ander: {persoon.b: nee}", False),
    ("een_gezaghebbende: {persoon.b: ja}", True),
    ("alle_gezaghebbenden: {persoon.b: nee}", False),
    ("een_element: {element.kosten: {meer_dan: 50}}", True),
    ("een_element: {element.kosten: {meer_dan: 80}}", False),
    ("som: {over: elementen, feit: element.kosten, ten_hoogste: 200 euro}", True),
    ("som: {over: elementen, feit: element.kosten, minder_dan: 200 euro}", False),
    ("som: {over: personen, feit: persoon.schatting, minder_dan: 200 euro}", "gedekt_onder_voorwaarden"),
    ("som: {over: personen, feit: persoon.norm, minder_dan: 200 euro}", True),
    ("som: {over: elementen, feit: element.korting, minder_dan: 200 euro}", "onbekend"),
    ("element.kosten: {ten_hoogste: bedragen.persoon}", True),
    ("element.kosten: {ten_hoogste: bedragen.samen}", False),
    ("element.kosten: {ten_hoogste: bedragen.persoon, meer_dan: bedragen.straks}", False),
    ("element.kosten: {meer_dan: bedragen.straks}", "onbekend"),
    ("som: {over: personen, feit: persoon.inkomen, ten_minste: 30}", True),
    ("som: {over: personen, feit: persoon.inkomen, meer_dan: 30}", False),
    ("som: {over: lopende_hulp, feit: element.kosten, ten_minste: 7}", True),
    ("som: {over: lopende_hulp, feit: element.kosten, meer_dan: 7}", False),
    ("eerder: {soort: hulp, binnen: 12 dagen}", False),
    ("eerder: {soort: hulp, binnen: 13 dagen}", True),
    ("eerder: {soort: feest, binnen: 13 dagen}", False),
    ("eerder: {soort: kamp, uitkomst: afgewezen, binnen: 1 jaar}", True),
    ("eerder: {soort: kamp, uitkomst: afgewezen, binnen: 9 maanden}", False),
    ("eerder: {soort: kamp, binnen: kalenderjaar}", True),
    ("eerder: {soort: kamp, uitkomst: afgewezen, binnen: kalenderjaar}", True),
    ("eerder: {soort: feest, binnen: kalenderjaar}", False),
    ("eerder: {soort: feest, uitkomst: afgewezen, binnen: kalenderjaar}", True),
    ("eerder: {soort: feest, uitkomst: afgewezen, binnen: 9 maanden}", False),
    ("dekking.vast: gedekt", True),
    ("dekking.nooit: gedekt", False),
    ("dekking.buur/vast: gedekt", True),
    ("dekking.buur/weg: niet_gedekt", True),
    ("dekking.nooit: [gedekt, niet_gedekt]", True),
]


def test_every_kind_of_condition_with_what_it_must_give() -> None:
    """Both programs, and the answer is written out."""
    kop = "titel: T\nrang: wet\ngeldig_vanaf: 2020-01-01\n"
    vast = "  vast: {bron: art. 1, biedt: [kamp], besluit: geen}\n"
    nooit = "  nooit: {bron: art. 1, biedt: [kamp], besluit: geen, als: {persoon.b: ja}}\n"
    norm = "  norm: {bron: art. 1, begrip: persoon.norm, bereken: 3 * 10}\n"
    regels_ = "".join(
        f"  r{n}: {{bron: art. 1, biedt: [kamp], besluit: geen, als: {{{conditie}}}}}\n"
        for n, (conditie, _) in enumerate(CONDITIES)
    )
    top = "bedragen:\n  top: {eenheid: euro, bron: art. 1, waarden: {2020-01-01: 50}}\n"
    per = """  persoon: {eenheid: euro, per: persoon, bron: art. 1, waarden: {2020-01-01: 120}}
  samen: {eenheid: euro, per: huishouden, bron: art. 1, waarden: {2020-01-01: 120}}
  straks: {eenheid: euro, bron: art. 1, waarden: {2030-01-01: 1}}
"""
    een = f"regeling: een\n{kop}{top}{per}regels:\n{vast}{nooit}{norm}{regels_}"
    weg = "  weg: {bron: art. 2, biedt: [kamp], besluit: geen, geldig_tot_en_met: 2025-01-01}\n"
    buur = f"regeling: buur\n{kop}{top.replace(': 50', ': 40')}regels:\n{vast}{weg}"
    begrippen = mini.BEGRIPPEN.replace("eenheid: euro per maand", "eenheid: euro").replace(
        "voorzieningen:",
        "  persoon.schatting: {soort: bedrag, eenheid: euro, oordeel: wet/voorziening}\n"
        "  element.korting: {soort: bedrag, eenheid: euro}\nvoorzieningen:",
    )
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate((begrippen, een, buur))]
    plan = lees(
        """
plan: proef
gemeente: Stad
personen:
  kind: {geboortedatum: 2012-01-01, a: ja, b: nee, groep: groot, inkomen: 10}
  moeder: {gezag: [kind], a: ja, b: ja, inkomen: 20}
  oom: {huishouden: nee, a: nee, b: nee, inkomen: 99}
contactpersoon: {functie: coach, organisatie: gemeente}
lopende_hulp: [{soort: hulp, bij: kind, kosten: 3 euro}, {soort: hulp, bij: kind, kosten: "4"}]
eerdere_besluiten:
  - {soort: kamp, bij: kind, op: 2026-11-10}
  - {soort: kamp, op: 2026-01-10, uitkomst: afgewezen}
  - {soort: feest, bij: moeder, op: 2026-11-10}
  - {soort: feest, bij: kind, op: 2026-11-23}
  - {soort: feest, op: 2025-12-30, over_jaar: 2026, uitkomst: afgewezen}
elementen:
  hulp: {in_eigen_woorden: Hulp, soort: kamp, voor: [kind], kosten: 50 euro}
  feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind], kosten: 70 euro}
  ook: {in_eigen_woorden: Ook, soort: hulp, voor: [moeder], kosten: 80 euro}
""",
        "plan.yaml",
    )
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()
    cellen = mini.element(uit)["cellen"]
    assert isinstance(cellen, list)
    status = {cel["regel"]: cel["dekking"]["status"] for cel in cellen}
    gevonden = [(conditie, status[f"een/r{n}"]) for n, (conditie, _) in enumerate(CONDITIES)]
    woord_ = {True: "gedekt", False: "niet_gedekt"}
    assert gevonden == [(c, moet if isinstance(moet, str) else woord_[moet]) for c, moet in CONDITIES]


def test_a_concept_of_hardship_that_no_vocabulary_has_is_an_open_judgement() -> None:
    """Without words for it nobody can have judged: outside a frame the answer stays closed or waits."""
    begrippen = "".join(
        regel
        for regel in mini.BEGRIPPEN.splitlines(keepends=True)
        if "onbillijk" not in regel and "onevenr" not in regel
    )
    teksten = (begrippen, mini.WET, mini.REGISTER, mini.VERORDENING + mini.HARDHEID, golden.BELEID)
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate(teksten)]
    plan = lees(mini.PLAN.replace("kosten:", "contract: nee, kosten:"), "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()
    stappen = uit["afleiding"]
    assert isinstance(stappen, list)
    open_ = {stap["over"] for stap in stappen if stap.get("tekst") == "open oordeel"}
    assert open_ == {"element.onbillijk", "element.beleid_onevenredig"}


@pytest.mark.parametrize(("overgedragen", "antwoord"), [(True, "ja"), (False, "onmogelijk")])
def test_a_concept_of_rows_for_a_power_of_another_body(overgedragen: bool, antwoord: str) -> None:
    """Rows of the body that a power was transferred to count; rows of a body whose it is by law alone do not."""
    overdracht = (
        '  - {nr: "1", van: college, aan: bestuur, bevoegdheden: [wet/voorziening], soort: delegatie, bron: art. 8}'
    )
    register = f"""
regeling: stad/register
titel: Register
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: positief
mandaten:
  - {{nr: "2", van: bestuur, aan: coach, bevoegdheden: [wet/voorziening], afwijken_van_beleid: ja}}
overdrachten:
{overdracht if overgedragen else "  []"}
"""
    wet = mini.WET if overgedragen else mini.WET.replace("bevoegd: college", "bevoegd: bestuur")
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate((mini.BEGRIPPEN, wet, register))]
    plan = lees(mini.PLAN.replace("organisatie: gemeente", "organisatie: gemeenschappelijke_regeling"), "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()
    beslissen = mini.cel(uit)["beslissen"]
    assert isinstance(beslissen, dict)
    assert beslissen["antwoord"] == antwoord


@pytest.mark.parametrize(("weerlegbaar", "groep"), [("ja", "gedekt"), ("nee", "niet_gedekt")])
def test_a_concept_of_one_law_and_a_concept_that_can_be_denied(weerlegbaar: str, groep: str) -> None:
    """The own rules of a law count there alone; what a plan says counts where every rule lets it."""
    een = f"""
regeling: een
titel: Een
rang: wet
geldig_vanaf: 2020-01-01
regels:
  jong: {{bron: art. 1, begrip: persoon.jong, als: {{persoon.a: ja}}}}
  groep: {{bron: art. 2, begrip: persoon.groep, is: klein, als: {{persoon.a: ja}}, weerlegbaar: {weerlegbaar}}}
  biedt: {{bron: art. 3, biedt: [kamp], besluit: geen, als: {{persoon.jong: ja}}}}
  groot: {{bron: art. 4, biedt: [kamp], besluit: geen, als: {{persoon.groep: groot}}}}
"""
    twee = """
regeling: twee
titel: Twee
rang: wet
geldig_vanaf: 2020-01-01
regels:
  jong: {bron: art. 1, begrip: persoon.jong, als: {persoon.b: ja}, alleen_voor: [twee]}
  biedt: {bron: art. 3, biedt: [kamp], besluit: geen, als: {persoon.jong: ja}}
"""
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate((mini.BEGRIPPEN, een, twee))]
    plan = lees(mini.PLAN.replace("a: ja", "a: ja, b: nee, groep: groot"), "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()
    dekking = {naam: mini.cel(uit, naam, "geen")["dekking"] for naam in ("een/biedt", "een/groot", "twee/biedt")}
    assert {naam: d["status"] for naam, d in dekking.items() if isinstance(d, dict)} == {
        "een/biedt": "gedekt", "een/groot": groep, "twee/biedt": "niet_gedekt",
    }  # fmt: skip


def test_a_circle_is_unknown_and_ends() -> None:
    """``controleer`` refuses rules that wait for each other; should they come here, both say unknown."""
    kringen = """
regeling: kring
titel: Kring
rang: wet
geldig_vanaf: 2020-01-01
regels:
  een: {bron: art. 1, biedt: [kamp], besluit: geen, als: {dekking.kring/een: gedekt}}
  uit: {bron: art. 2, sluit_uit: [uit], als: {persoon.jong: ja}}
  jong: {bron: art. 3, begrip: persoon.jong, als: {persoon.jong: ja}}
  weg: {bron: art. 4, biedt: [kamp], besluit: geen, als: {persoon.jong: ja}}
  wijkt: {bron: art. 5, sluit_uit: [weg, wijkt]}
"""
    regels = [lees(tekst, f"bestand{n}.yaml") for n, tekst in enumerate((mini.BEGRIPPEN, mini.WET, kringen))]
    plan = lees(mini.PLAN, "plan.yaml")
    uit, documenten_ = uitkomst_en_documenten(regels, plan, mini.DAG)
    assert verifieer(uit, plan, documenten_) == ()


# --- the small pieces, each held against its counterpart ----------------------------------------------------------


@pytest.mark.parametrize(
    "tekst", ["2011", "2011-02", "2012-02-00", "2011-00-00", "2011-00-05", "2012-02-29", "onbekend", "0000-00-00"]
)
def test_dates_read_the_same(tekst: str) -> None:
    """Full and partial dates."""
    assert schrijf(lees_dag(tekst)) == values.schrijf(values.lees_datum(tekst))


@pytest.mark.parametrize("tekst", ["2011-02-30", "2011-13", "0000-01", "11-02-2011", "gisteren", "2011-1"])
def test_dates_that_do_not_exist_are_refused(tekst: str) -> None:
    """By both."""
    with pytest.raises(Onleesbaar):
        lees_dag(tekst)
    with pytest.raises(values.OngeldigeWaarde):
        values.lees_datum(tekst)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_completed_years_and_months_count_the_same(van: date, tot: date) -> None:
    """Also from 29 February and to the last of a month."""
    assert voltooid(van, tot, 12) == values.jaren_tussen(van, tot)
    assert voltooid(van, tot, 1) == values.maanden_tussen(van, tot)


@given(st.dates(), st.integers(-200_000, 200_000), st.integers(-4_000_000, 4_000_000))
def test_days_shift_the_same(van: date, maanden: int, dagen: int) -> None:
    """And stop at the ends of the calendar."""
    assert verschoven(van, maanden) == values.plus_maanden(van, maanden)
    assert verschoven(van, 0, dagen) == values.plus_dagen(van, dagen)


@given(
    st.dates(date(1583, 1, 1), date(2999, 1, 1)),
    st.integers(0, 200),
    st.sampled_from(["dagen", "weken", "maanden", "jaar", "werkdagen", "werkdag"]),
)
def test_terms_end_the_same(na: date, aantal: int, eenheid: str) -> None:
    """Easter is found by another method than in the engine."""
    assert uiterlijk(f"{aantal} {eenheid}", na) == terms.uiterlijk(f"{aantal} {eenheid}", na)


@pytest.mark.parametrize("jaar", [1954, 1981, 2049, 2076, 1609])
def test_easter_in_the_years_that_gauss_excepts(jaar: int) -> None:
    """The two exceptions to his rule."""
    pasen = terms.eerste_paasdag(jaar)
    assert uiterlijk("1 dag", pasen - timedelta(days=3)) == terms.uiterlijk("1 dag", pasen - timedelta(days=3))


def test_easter_of_every_year() -> None:
    """Two methods, one day; the feasts that hang on it are in the same week each year."""
    for jaar in range(1583, 10_000):
        pasen = terms.eerste_paasdag(jaar)
        assert {pasen + timedelta(days=n) for n in (-2, 0, 1, 39, 49, 50)} <= verify_values._feestdagen(jaar)


def test_a_term_at_the_end_of_the_calendar_ends() -> None:
    """There is no day after the last."""
    assert uiterlijk("3 werkdagen", date.max) == date.max


_GETALLEN = st.integers(-500, 500).map(lambda n: Decimal(n) / 8)
_FORMULES = st.recursive(
    st.sampled_from(["a.x", "b.y", "3", "0.35", "c.d"]),
    lambda deel: st.one_of(
        st.tuples(deel, st.sampled_from("+-*/"), deel).map(" ".join),
        deel.map("({})".format),
        deel.map("-{}".format),
        st.tuples(st.sampled_from(["min", "max"]), deel, deel).map(lambda d: f"{d[0]}({d[1]}, {d[2]})"),
    ),
    max_leaves=8,
)


@given(_FORMULES, _GETALLEN, _GETALLEN, st.integers(0, 3))
def test_formulas_give_the_same(formule: str, x: Decimal, y: Decimal, breed: int) -> None:
    """With spans and unknown parts; dividing by what may be zero is unknown."""
    boom = formulas.lees_formule(formule)
    assert list(formulas.namen(boom)) == namen_in(formule)
    daar: dict[str, values.Waarde] = {"a.x": values.Getal(x, x + breed, ""), "b.y": values.Getal(y, y, "")}
    hier = {"a.x": Span(x, x + breed, ""), "b.y": punt(y), "c.d": T.OORDEEL}
    anders = formulas.bereken(boom, lambda naam: daar.get(naam, values.Leeg.OORDEEL))
    assert schrijf(reken(formule, hier)) == values.schrijf(anders)


@pytest.mark.parametrize(
    ("formule", "eenheden", "verwacht_"),
    [
        ("a * b", ("euro per uur", "uur"), "6 euro"),
        ("a * b", ("uur", "euro per uur"), "6 euro"),
        ("a * b", ("aandeel", "euro"), "6 euro"),
        ("a * b", ("euro", "aandeel"), "6 euro"),
        ("a / b", ("euro", "euro"), "1.5 aandeel"),
        ("a / b", ("euro", ""), "1.5 euro"),
        ("per_jaar(a)", ("euro per maand", ""), "36 euro per jaar"),
        ("per_maand(a)", ("euro per maand", ""), "3 euro per maand"),
        ("per_maand(12 * a)", ("euro per jaar", ""), "3 euro per maand"),
        ("max(a, 0)", ("euro", ""), "3 euro"),
        ("-a + b", ("euro", "euro"), "-1 euro"),
    ],
)
def test_units_of_formulas(formule: str, eenheden: tuple[str, str], verwacht_: str) -> None:
    """The unit follows from the units of the parts."""
    assert schrijf(reken(formule, {"a": punt(3, eenheden[0]), "b": punt(2, eenheden[1])})) == verwacht_


def test_what_has_no_meaning_is_refused_or_unknown() -> None:
    """Nothing is guessed: text in a sum, days between numbers, a list as number, a word as unit or date."""
    assert reken("a + b", {"a": "tekst", "b": punt(1)}) == T.ONBEKEND
    assert reken("dagen(a, b)", {"a": punt(1), "b": punt(1)}) == T.ONBEKEND
    assert kleiner("tekst", punt(1)) == T.OORDEEL
    assert niet("tekst") == T.ONBEKEND
    onzin: list[tuple[str, Waarde]] = [
        ("getal", "3 peren"), ("bedrag", [1]), ("getal", "drie"), ("ja_nee", "misschien"),
        ("datum", "ooit"), ("keuze", "x"),
    ]  # fmt: skip
    for soort, ruw in onzin:
        with pytest.raises(Onleesbaar):
            lees_waarde({"soort": soort, "eenheid": "euro"}, [], ruw)
    with pytest.raises(Onleesbaar):
        lees_duur("3 euro")
