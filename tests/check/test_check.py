"""What the checker promises beside single codes: all at once, sorted, never raising, and safe to evaluate after."""

import copy
import random
import time
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chain import keten
from engine.check import TOETSEN, controleer, controleer_plan, soort_document
from engine.outcome import toets
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.diagnose import fouten
from schemas.lezen import Document, Pad, Positie, lees, maak
from schemas.plan import Plan
from schemas.regeling import Regeling

VOORBEELDEN = Path(__file__).resolve().parent.parent / "fixtures" / "diagnoses"
PROEF = Path(__file__).resolve().parent.parent / "fixtures" / "check"


@lru_cache(maxsize=1)
def _basis() -> tuple[Document, ...]:
    paden = [*sorted((VOORBEELDEN / "basis").glob("*.yaml")), *sorted(PROEF.glob("*.yaml"))]
    return tuple(lees(pad.read_bytes(), pad.name) for pad in paden)


def _met(tekst: str, naam: str = "proef.yaml") -> list[Document]:
    return [*_basis(), lees(tekst, naam)]


KOP = "regeling: los\ntitel: Los\nrang: wet\ngeldig_vanaf: 2020-01-01\n"


@pytest.mark.parametrize("ook", ["", "features/casussen/*/regels/**/*.yaml"])
def test_the_shipped_rules_have_no_errors(wortel: Path, ook: str) -> None:
    """Neither by themselves nor with the rules that the cases bring."""
    paden = sorted([*(wortel / "rules").rglob("*.yaml"), *(wortel.glob(ook) if ook else ())])
    documenten = [lees(pad.read_bytes(), str(pad.relative_to(wortel))) for pad in paden]
    gevonden = fouten(controleer(documenten))
    assert not gevonden, "\n".join(d.als_tekst() for d in gevonden)


def test_the_example_of_every_construct_has_no_diagnoses() -> None:
    assert controleer(_basis()) == ()


def test_all_problems_come_at_once_and_in_order() -> None:
    tekst = KOP + (
        "regels:\n"
        "  b: {bron: artikel 1, verplicht: x, wie: [college], als: {persoon.wlz_rect: ja}}\n"
        "  a: {bron: art. 2, sluit_uit: [jeugdwet/nergens], als: {persoon.leeftijd: veel}}\n"
    )
    gevonden = [d for d in controleer(_met(tekst)) if d.ernst == "fout"]
    assert [d.code for d in gevonden] == ["R402", "R201", "R204", "R301"]
    assert [(d.regel, d.kolom) for d in gevonden] == sorted((d.regel, d.kolom) for d in gevonden)


def test_a_misspelt_fact_is_shown_with_the_place_of_the_right_one() -> None:
    tekst = KOP + "regels:\n  a: {bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], als: {persoon.wlz_rect: ja}}\n"
    (een,) = fouten(controleer(_met(tekst)))
    assert een.hulp == "bedoelde u `persoon.wlz_recht` (begrippen.yaml:7)?"
    assert een.bij_teken == "staat niet in begrippen.yaml"
    assert een.regeltekst[een.kolom - 1 : een.kolom - 1 + een.lengte] == "persoon.wlz_rect"


def test_the_same_documents_are_checked_once() -> None:
    assert controleer(_basis()) is controleer(list(_basis()))


def test_a_broken_file_does_not_hide_the_others_nor_accuse_them() -> None:
    kapot = lees("regeling: kapot\nrang: wet\n", "kapot.yaml")
    ander = lees(KOP + "regels:\n  a: {bron: art. 1, hoeft_niet: [kapot/regel]}\n", "ander.yaml")
    assert {d.code for d in fouten(controleer([*_basis(), kapot, ander]))} == {"S101"}


def test_a_known_fault_becomes_a_warning_only_where_it_was_recorded() -> None:
    rij = "{{nr: '{0}', van: college, aan: coach{0}, organisatie: stichting, bevoegdheden: [{1}]{2}}}"
    macht = "jeugdwet/individuele_voorziening"
    gebrek = ", bekend_gebrek: [{code: R601, bron: art. 1, uitleg: zo staat het er}]"
    kop = KOP.replace("wet", "mandaatbesluit") + "gemeente: Stad\nsoort_register: positief\nmandaten:\n"
    tekst = kop + f"  - {rij.format(1, macht, gebrek)}\n  - {rij.format(2, macht, '')}\n"
    gevonden = [d for d in controleer(_met(tekst)) if d.code == "R601"]
    assert [d.ernst for d in gevonden] == ["waarschuwing", "fout"]


def test_plans_may_come_along() -> None:
    (plan,) = [lees(p.read_bytes(), "plan.yaml") for p in (VOORBEELDEN / "P104" / "fout").glob("*.yaml")]
    assert [d.code for d in controleer([*_basis(), plan])] == ["P104"]


@pytest.mark.parametrize(("kosten", "verwacht"), [("21000 euro per jaar", []), ("veel", ["P102"]), ("3 uur", ["P102"])])
def test_costs_of_running_help_are_an_amount(kosten: str, verwacht: list[str]) -> None:
    tekst = (VOORBEELDEN / "P109" / "goed" / "plan.yaml").read_text(encoding="utf-8")
    plan = lees(tekst.replace("stopt_door: rust", f"stopt_door: rust, kosten: {kosten}"), "plan.yaml")
    assert [d.code for d in controleer([*_basis(), plan])] == verwacht


@pytest.mark.parametrize(
    ("organisatie", "orgaan", "verwacht"),
    [
        ("gemeente", "afdeling_zorg", ["P110"]),
        ("stichting", "stichting_welzijn", []),
        ("stichting", "colege", ["P110"]),
        ("gemeente", "college", []),
    ],
)
def test_who_works_outside_the_municipality_may_name_any_employer(
    organisatie: str, orgaan: str, verwacht: list[str]
) -> None:
    tekst = (VOORBEELDEN / "P110" / "goed" / "plan.yaml").read_text(encoding="utf-8")
    anders = tekst.replace("organisatie: gemeente", f"organisatie: {organisatie}")
    plan = lees(anders.replace("werkt_onder: college", f"werkt_onder: {orgaan}"), "plan.yaml")
    assert [d.code for d in controleer([*_basis(), plan])] == verwacht


def test_a_vocabulary_without_bodies_is_one_warning() -> None:
    begrippen = lees("feiten:\n  persoon.a: {soort: ja_nee}\n", "begrippen.yaml")
    wet = lees(KOP + "bevoegdheden:\n  x: {bron: art. 1, bevoegd: college}\n", "wet.yaml")
    assert [d.ernst for d in controleer([begrippen, wet]) if d.code == "R203"] == ["waarschuwing"]


def test_a_later_version_of_the_law_does_not_bar_an_earlier_mandate() -> None:
    """The bar is tested against the text in force, not against every text there ever was."""
    wet = (
        "regeling: w\ntitel: W\nrang: wet\ngeldig_vanaf: {}\nbevoegdheden:\n"
        "  x: {{bron: art. 1, bevoegd: college, mandaat: {{bron: art. 2, buitenstaander: {}}}}}\n"
    )
    register = (
        "regeling: stad/m\ntitel: M\nrang: mandaatbesluit\ngemeente: Stad\nsoort_register: positief\ngeldig_vanaf: {}\n"
        "mandaten:\n  - {{nr: '1', van: college, aan: coach, organisatie: stichting, bevoegdheden: [w/x]}}\n"
    )
    oud, nieuw = lees(wet.format("2015-01-01", "nee"), "o.yaml"), lees(wet.format("2020-01-01", "ja"), "n.yaml")
    for begin, verwacht in (("2021-01-01", set()), ("2016-01-01", {"R601"})):
        documenten = [*_basis(), oud, nieuw, lees(register.format(begin), "m.yaml")]
        assert {d.code for d in fouten(controleer(documenten))} == verwacht


def test_every_check_says_which_codes_it_gives() -> None:
    assert all(toets_.__doc__ and toets_.__doc__[0] in "RS" for toets_ in TOETSEN)


def test_an_unknown_kind_of_file_is_nothing() -> None:
    assert soort_document(lees("iets: anders\n", "x.yaml")) is None


# --- never raises, and what it accepts can be evaluated ----------------------------------------------------------


def _paden(waarde: object, pad: Pad = ()) -> Iterator[Pad]:
    yield pad
    delen = waarde.items() if isinstance(waarde, dict) else enumerate(waarde) if isinstance(waarde, list) else ()
    for sleutel, deel in delen:
        yield from _paden(deel, (*pad, sleutel))


def _op(waarde: object, pad: Pad) -> object:
    for sleutel in pad:
        waarde = waarde[sleutel]  # type: ignore[index]  # a path of this value
    return waarde


@lru_cache(maxsize=1)
def _bouwstenen() -> tuple[list[object], list[str]]:
    """Values and keys that occur in the examples, and some that bite."""
    waarden = [_op(document.data, pad) for document in _basis() for pad in _paden(document.data)]
    sleutels = [str(pad[-1]) for document in _basis() for pad in _paden(document.data) if pad]
    lastig = ["onbekend", "ja", 0, -5, "", [], {}, "bedragen.x", "9999-12-31", 10**17, "1 / 0", "(" * 60, "12 maanden"]
    return [*waarden, *lastig], sleutels


def _verander(data: object, kans: random.Random) -> object:
    """One to three places changed: a value replaced or removed, a key added or renamed."""
    waarden, sleutels = _bouwstenen()
    nieuw = copy.deepcopy(data)
    for _ in range(kans.choice((1, 1, 2, 3))):
        pad = kans.choice([p for p in _paden(nieuw) if p] or [()])
        if not pad:
            break
        ouder, iets = _op(nieuw, pad[:-1]), copy.deepcopy(kans.choice(waarden))
        if isinstance(ouder, dict) and kans.random() < 0.4:
            ouder[kans.choice(sleutels)] = ouder.pop(pad[-1]) if kans.random() < 0.3 else iets
        elif kans.random() < 0.7:
            ouder[pad[-1]] = iets  # type: ignore[index]  # the parent of a path
        else:
            del ouder[pad[-1]]  # type: ignore[attr-defined]  # the parent of a path
    return nieuw


def _document(naam: str, data: object) -> Document:
    plekken = dict.fromkeys(_paden(data), Positie(1, 1, 1))
    return Document(naam, data, plekken, plekken, ("",))  # type: ignore[arg-type]  # data as a reader gives it


def _boek(documenten: list[Document]) -> Rulebook:
    bestanden = []
    for document in documenten:
        inhoud, _ = maak(document, Regeling if "regeling" in document.data else Begrippen)
        assert inhoud is not None
        bestanden.append(Bestand(document.naam, document.data, inhoud))
    return bouw(bestanden)


@lru_cache(maxsize=1)
def _plannen() -> tuple[Document, ...]:
    return tuple(lees(pad.read_bytes(), "plan.yaml") for pad in sorted(VOORBEELDEN.glob("P*/goed/plan.yaml")))


@given(st.integers(min_value=0, max_value=2**32))
def test_what_is_accepted_can_be_evaluated(zaad: int) -> None:
    """Promise 6: whatever an author writes gets diagnoses, and without errors evaluation gives an answer."""
    kans = random.Random(zaad)
    documenten = list(_basis())
    plaats = kans.randrange(len(documenten))
    documenten[plaats] = _document(documenten[plaats].naam, _verander(documenten[plaats].data, kans))
    if fouten(controleer(documenten)):
        return
    boek = _boek(documenten)
    assert not boek.problemen
    plan = kans.choice(_plannen())
    if kans.random() < 0.5:
        plan = _document("plan.yaml", _verander(plan.data, kans))
    if fouten(controleer_plan(plan, boek)):
        return
    model, _ = maak(plan, Plan)
    assert model is not None
    assert toets(model, plan.data, boek, keten, date(2026, 1, 1), date(2026, 1, 1))["elementen"]


@pytest.mark.parametrize("getal", range(3))
def test_nothing_but_diagnoses_comes_of_odd_documents(getal: int) -> None:
    vreemd = [_document("x", {"regeling": getal}), _document("x", {"plan": []}), _document("x", {"feiten": "nee"})]
    assert controleer([vreemd[getal]])


@pytest.mark.parametrize("woord", ["ja", "nee", "waar", "onwaar", "onbekend", "oordeel", "open"])
def test_a_choice_cannot_be_a_word_that_means_something_else(woord: str) -> None:
    begrippen = lees(f'feiten:\n  element.stand: {{soort: keuze, uit: [nieuw, "{woord}"]}}\n', "woorden.yaml")
    gevonden = [d for d in controleer([*_basis(), begrippen]) if d.code == "R309"]
    assert [(d.wat, d.regel) for d in gevonden] == [
        (f"`element.stand`: `{woord}` heeft al een betekenis en kan geen keuze zijn", 2)
    ]
    assert f"`nog_{woord}`" in gevonden[0].hulp


def test_with_what_a_duty_comes_is_a_kind_and_not_a_rule() -> None:
    regel = "regels:\n  a: {bron: art. 1, verplicht: x, wie: [college], bij: [%s], als: {persoon.wlz_recht: ja}}\n"
    (een,) = fouten(controleer(_met(KOP + regel % "a")))
    assert een.code == "R202"
    assert een.wat == "`a` is een regel; `bij:` noemt soorten voorzieningen"
    assert not fouten(controleer(_met(KOP + regel % "respijt")))


MACHT = (
    "bevoegdheden:\n  m: {bron: art. 2, bevoegd: college, %s}\n"
    "regels:\n  a: {bron: art. 1, biedt: [respijt], bevoegdheid: m, als: {persoon.wlz_recht: ja}, %s}\n"
)


@pytest.mark.parametrize(
    ("macht", "regel", "dag"),
    [
        ("geldig_tot_en_met: 2022-12-31", "uitleg: x", "2023-01-01"),
        ("geldig_vanaf: 2022-01-01", "uitleg: x", "2020-01-01"),
        ("geldig_vanaf: 2022-01-01", "geldig_vanaf: 2021-06-01", "2021-06-01"),
        ("geldig_tot_en_met: 2022-12-31", "geldig_tot_en_met: 2022-12-31", None),
        ("geldig_vanaf: 2022-01-01", "geldig_vanaf: 2022-01-01", None),
        ("uitleg: x", "uitleg: x", None),
    ],
)
def test_a_power_holds_as_long_as_the_rule_that_uses_it(macht: str, regel: str, dag: str | None) -> None:
    gevonden = [d.wat for d in controleer(_met(KOP + MACHT % (macht, regel))) if d.code == "R411"]
    assert gevonden == ([f"`a` geldt op `{dag}`, maar de bevoegdheid `los/m` dan niet"] if dag else [])


@pytest.mark.parametrize(
    ("rij", "fout"),
    [
        ("geldig_tot_en_met: 2020-12-31", True),
        ("geldig_tot_en_met: 2019-12-31", False),
        ("ingetrokken_op: 2020-01-01", False),
        ("ingetrokken_op: 2020-01-02", True),
    ],
)
def test_a_bar_on_mandate_is_judged_on_the_days_that_row_and_power_share(rij: str, fout: bool) -> None:
    """The power with its bar begins on 2020-01-01; the register is older."""
    tekst = (
        "regeling: stad/mandaat\ntitel: Mandaat\nrang: mandaatbesluit\ngemeente: Stad\ngeldig_vanaf: 2018-01-01\n"
        'soort_register: positief\nmandaten:\n  - {nr: "1", van: college, aan: coach, organisatie: stichting, '
        f"bevoegdheden: [jeugdwet/individuele_voorziening], {rij}}}\n"
    )
    assert ("R601" in {d.code for d in controleer(_met(tekst))}) is fout


@pytest.mark.parametrize("clausule", ["", ", als: {persoon.wlz_recht: ja}"])
def test_a_hardship_clause_is_a_way_out_with_and_without_a_condition(clausule: str) -> None:
    kop = "regeling: stad/v\ntitel: V\nrang: verordening\ngemeente: Stad\ngeldig_vanaf: 2020-01-01\nregels:\n"
    dicht = "  a: {bron: art. 1, sluit_uit: [jeugdwet/toegang], als: {persoon.wlz_recht: ja}}\n"
    uitweg = f"  h: {{bron: art. 2, hardheidsclausule: ja, bevoegd: college{clausule}}}\n"
    assert "R505" in {d.code for d in controleer(_met(kop + dicht))}
    assert "R505" not in {d.code for d in controleer(_met(kop + dicht + uitweg))}


def test_a_fact_without_its_scope_is_shown_in_full() -> None:
    tekst = KOP + "regels:\n  a: {bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], als: {wlz_recht: ja}}\n"
    (een,) = fouten(controleer(_met(tekst)))
    assert (een.code, een.hulp) == ("R304", "bedoelde u `persoon.wlz_recht`?")


def test_a_misspelt_principal_is_shown_beside_the_function_that_is_there() -> None:
    rij = "bevoegdheden: [jeugdwet/individuele_voorziening]"
    tekst = (
        "regeling: stad/mandaat\ntitel: Mandaat\nrang: mandaatbesluit\ngemeente: Stad\ngeldig_vanaf: 2020-01-01\n"
        "soort_register: positief\nmandaten:\n"
        f'  - {{nr: "1", van: college, aan: directeur, ondermandaat: ja, {rij}}}\n'
        f'  - {{nr: "2", van: directuer, aan: coach, {rij}}}\n'
    )
    (een,) = fouten(controleer(_met(tekst)))
    assert (een.code, een.hulp) == ("R603", "bedoelde u `directeur`? bevoegd is `college`")


@pytest.mark.parametrize(
    ("woord", "hulp"), [("grenss", "bedoelde u `bedragen.grens`?"), ("iets_heel_anders", "zet het")]
)
def test_a_misspelt_amount_is_shown_beside_the_amount_that_is_there(woord: str, hulp: str) -> None:
    tekst = KOP + (
        "bedragen:\n  grens: {eenheid: euro per jaar, bron: art. 1, waarden: {2020-01-01: 5}}\n"
        "regels:\n  a: {bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], "
        f"als: {{element.kosten_per_jaar: {{ten_hoogste: bedragen.{woord}}}}}}}\n"
    )
    (een,) = fouten(controleer(_met(tekst)))
    assert een.code == "R206"
    assert een.hulp.startswith(hulp)


LANDELIJK = "titel: X\nrang: wet\ngeldig_vanaf: 2020-01-01\n"


@pytest.mark.parametrize(
    ("toets", "hulp"),
    [
        ("element.duur: '<= 24 maanden'", "`{ten_hoogste: 24 maanden}`"),
        ("element.duur: maximaal 24 maanden", "`{ten_hoogste: 24 maanden}`"),
        ("element.duur: {ten_hoogste: lang}", "dit feit is een duur in maand, zoals `12 maand`"),
        ("persoon.leeftijd: '>'", "dit feit is een getal in jaar"),
        ("persoon.geboortedatum: gisteren", "dit feit is een datum (jjjj-mm-dd)"),
        ("persoon.wlz_recht: misschien", "dit feit is `ja` of `nee`"),
        ("element.duur: {hoogstens: 24 maanden}", "bedoelde u `ten_hoogste`?"),
        ("element.aanleiding: stornis", "bedoelde u `stoornis`?"),
    ],
)
def test_a_test_that_cannot_be_read_is_told_in_the_words_of_the_fact(toets: str, hulp: str) -> None:
    tekst = KOP + f"regels:\n  a: {{bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], als: {{{toets}}}}}\n"
    assert [d.hulp for d in fouten(controleer(_met(tekst)))] == [hulp] or hulp in fouten(controleer(_met(tekst)))[
        0
    ].hulp


@pytest.mark.parametrize(
    ("bron", "hulp"),
    [
        ("Artikel 9, eerste lid", "schrijf `art. 9 lid 1`"),
        ("art 9 lid 1", "schrijf `art. 9 lid 1`"),
        ("artikel 9, tweede lid, onder a", "schrijf `art. 9 lid 2 onder a`"),
        ("de Jeugdwet, artikel 9 lid 1", "schrijf bijvoorbeeld `art. 9 lid 1`, of `<regeling> art. 9 lid 1`"),
        ("artikel 9 derde alinea", "schrijf bijvoorbeeld `art. 9`"),
        ("ecli NL 5", "schrijf ECLI-nummers"),
        ("ergens", "schrijf `art. 2.3 lid 1 onder a`"),
    ],
)
def test_a_source_in_other_words_is_given_in_the_one_way(bron: str, hulp: str) -> None:
    tekst = KOP + f"regels:\n  a: {{bron: '{bron}', verplicht: x, wie: [college]}}\n"
    (een,) = fouten(controleer(_met(tekst)))
    assert een.hulp.startswith(hulp)


def test_a_number_belongs_to_one_regeling() -> None:
    eigen = lees("regeling: proef\nbwb: BWBR0034925\n" + LANDELIJK, "a.yaml")
    nieuw = lees("regeling: jeugdwet\nbwb: BWBR0034925\n" + LANDELIJK.replace("2020", "2030"), "b.yaml")
    gevonden = fouten(controleer([*_basis(), eigen, nieuw]))
    assert [(d.code, d.bestand) for d in gevonden] == [("R413", "a.yaml")]
    assert "`jeugdwet`" in gevonden[0].wat


def test_a_municipality_makes_no_statute() -> None:
    tekst = "regeling: stad/x\ngemeente: Stad\n" + LANDELIJK
    assert [(d.code, d.regel) for d in fouten(controleer(_met(tekst)))] == [("R506", 4)]


def test_a_rule_of_two_kinds_is_told_once() -> None:
    tekst = (
        KOP + "regels:\n"
        "  a: {bron: art. 1, kader: [jeugdwet/jeugdhulp], biedt: [respijt], geldt_als: {element.soort: respijt}}\n"
    )
    assert [d.code for d in fouten(controleer(_met(tekst)))] == ["R101"]


def test_an_example_of_what_never_holds_is_not_asked() -> None:
    tekst = KOP + "geldig_tot_en_met: 2019-01-01\nregels:\n  a: {bron: art. 1, verplicht: x, wie: [college]}\n"
    voorbeeld = "voorbeelden: [{bij: a, feiten: {}, verwacht: waar}]\n"
    assert [d.code for d in fouten(controleer(_met(tekst + voorbeeld)))] == ["R403"]


@pytest.mark.parametrize(
    ("onleesbaar", "verwacht"), [([], ["R201", "R204", "R206", "R206"]), (["elders"], ["R201"]), (["begrippen"], [])]
)
def test_nobody_is_accused_of_naming_what_could_not_be_read(onleesbaar: list[str], verwacht: list[str]) -> None:
    tekst = KOP + (
        "regels:\n"
        "  a: {bron: art. 1, hoeft_niet: [elders/regel], als: {persoon.weg: ja}}\n"
        "  b: {bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], als: {element.kosten_per_jaar: elders/bedragen.x}}\n"
        "  c: {bron: art. 1, verplicht: x, wie: [college]}\n"
        "  d:\n    bron: art. 1\n    biedt: [respijt]\n    bevoegdheid: jeugdwet/individuele_voorziening\n"
        "    geeft: {bedrag: elders/bedragen.x}\n"
    )
    assert sorted(d.code for d in fouten(controleer(_met(tekst), onleesbaar))) == verwacht


# --- what an author reads when one thing is wrong ----------------------------------------------------------------

REGISTER = (
    "regeling: stad/mandaat\ntitel: M\nrang: mandaatbesluit\ngemeente: Stad\ngeldig_vanaf: 2020-01-01\n"
    "soort_register: positief\nmandaten:\n"
)


def _fouten_in(tekst: str) -> list[tuple[str, int]]:
    return [(d.code, d.regel) for d in fouten(controleer(_met(tekst)))]


@pytest.mark.parametrize(
    ("macht", "verwacht"),
    [
        ("jeugdwet/individuele_voorziening", []),
        ("jeugdwet/individuele_voorzienin", [("R205", 8)]),
        ("wmo-2015/begeleiding", [("R602", 9)]),  # of a law that was not entered: that row gives nothing here
    ],
)
def test_a_row_below_a_misspelt_power_is_not_accused(macht: str, verwacht: list[tuple[str, int]]) -> None:
    rijen = (
        f'  - {{nr: "1", van: college, aan: manager, bevoegdheden: [{macht}], ondermandaat: ja}}\n'
        '  - {nr: "2", van: manager, aan: coach, bevoegdheden: [jeugdwet/individuele_voorziening]}\n'
    )
    assert _fouten_in(REGISTER + rijen) == verwacht


def test_a_rule_with_a_wrong_name_is_told_once_and_nobody_is_sent_to_it() -> None:
    regels = (
        "regels:\n"
        "  Grens Nu: {bron: art. 1, kader: [jeugdwet/jeugdhulp], binnen_als: {persoon.wlz_recht: nee}}\n"
        "  hard: {bron: art. 2, hardheidsclausule: ja, bevoegd: college, geldt_voor: [grens_nu]}\n"
        "  ander: {bron: art. 3, hardheidsclausule: ja, bevoegd: college, geldt_voor: [grens_nuu]}\n"
    )
    gevonden = fouten(controleer(_met(KOP + regels)))
    assert [(d.code, d.regel) for d in gevonden] == [("S105", 6), ("R204", 8)]
    assert "Grens Nu" not in gevonden[1].hulp


def test_a_list_without_brackets_is_recognised() -> None:
    tekst = KOP + (
        "regels:\n"
        "  a: {bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], als: {element.soort: 'jeugdhulp, respijt'}}\n"
        "  b: {bron: art. 1, hoeft_niet: [jeugdwet/jeugdhulp], als: {element.soort: 'jeugdhulp, vissen'}}\n"
    )
    hulp = [d.hulp for d in fouten(controleer(_met(tekst)))]
    assert hulp[0] == "schrijf `[jeugdhulp, respijt]` als een van deze genoeg is"
    assert "[" not in hulp[1]


@pytest.mark.parametrize(
    ("clausule", "extra", "verwacht"),
    [
        ("", "", None),
        (", geldig_vanaf: 2022-01-01", "", "2020-01-01"),
        (", geldig_tot_en_met: 2021-12-31", "", "2022-01-01"),
        (", geldig_tot_en_met: 2021-12-31", ", geldig_tot_en_met: 2021-12-31", None),
        (", geldig_vanaf: 2022-01-01", ", absoluut: ja", "niets opent"),
        (", geldt_voor: [ander]", "", "niets opent"),
    ],
)
def test_a_hardship_clause_holds_as_long_as_what_it_opens(clausule: str, extra: str, verwacht: str | None) -> None:
    tekst = KOP.replace("rang: wet", "rang: verordening\ngemeente: Stad") + (
        "regels:\n"
        f"  groep: {{bron: art. 1, kader: [jeugdwet/jeugdhulp], binnen_als: {{persoon.wlz_recht: nee}}{extra}}}\n"
        "  ander: {bron: art. 3, kader: [jeugdwet/jeugdhulp], binnen_als: {element.duur: {ten_hoogste: 1 maand}}}\n"
        f"  hard: {{bron: art. 2, hardheidsclausule: ja, bevoegd: college{clausule}}}\n"
    )
    gevonden = [d.wat for d in fouten(controleer(_met(tekst))) if d.code == "R505"]
    assert bool(gevonden) == (verwacht is not None)
    assert all(str(verwacht) in wat for wat in gevonden)


@pytest.mark.parametrize(
    ("kop", "naam", "verwacht"),
    [
        ("regeling: stad/x\nrang: beleidsregel", "x.yaml", "Stad"),
        ("regeling: de-bilt/x\nrang: beleidsregel", "rules/lokaal/stad/x/2020-01-01.yaml", "De-Bilt"),
        ("regeling: x\nrang: beleidsregel", "rules/lokaal/stad/x/2020-01-01.yaml", "Stad"),
        ("regeling: x\nrang: verordening", "x.yaml", "<naam>"),
        ('regeling: stad/x\nrang: beleidsregel\ngemeente: " "', "x.yaml", "Stad"),
        ("regeling: x\nrang: beleidsregel", "x.yaml", None),
        ("regeling: x\nrang: beleidsregel\ngemeente: De Bilt", "rules/lokaal/de-bilt/x/2020-01-01.yaml", None),
        ("regeling: stad/x\nrang: verordening\ngemeente: Stad", "x.yaml", None),
    ],
)
def test_a_local_regeling_says_of_which_municipality(kop: str, naam: str, verwacht: str | None) -> None:
    gevonden = fouten(controleer(_met(f"{kop}\ntitel: X\ngeldig_vanaf: 2020-01-01\n", naam)))
    assert [d.code for d in gevonden] == (["R412"] if verwacht else [])
    assert all(f"`gemeente: {verwacht}`" in d.hulp for d in gevonden)


@pytest.mark.parametrize(
    ("gemeente", "goed"),
    [("Stad aan Zee", True), ("stad-aan-zee", True), ("Stad aan Zeee", False), ("Regiodorp", True)],
)
def test_a_slip_in_the_name_of_the_municipality_is_seen(gemeente: str, goed: bool) -> None:
    tekst = f"regeling: stad-aan-zee/x\ntitel: X\nrang: beleidsregel\ngemeente: {gemeente}\ngeldig_vanaf: 2020-01-01\n"
    assert [d.code for d in fouten(controleer(_met(tekst)))] == ([] if goed else ["R412"])


@pytest.mark.parametrize(
    ("regel", "doet_iets"),
    [
        ("kader: [jeugdwet/wlz], binnen_als: {element.duur: {ten_hoogste: 1 maand}}", False),
        ("hoeft_niet: [jeugdwet/wlz], als: {persoon.wlz_recht: ja}", False),
        ("sluit_uit: [jeugdwet/wlz], als: {persoon.wlz_recht: ja}", True),
        ("sluit_uit: [jeugdwet/jeugdige], als: {persoon.wlz_recht: ja}", False),
        ("gaat_voor: [jeugdwet/jeugdhulp], van: jeugdwet/wlz", False),
        ("gaat_voor: [jeugdwet/jeugdhulp], van: jeugdwet/toegang", True),
        ("kan_weigeren: [plicht], als: {persoon.wlz_recht: ja}", False),
        ("kan_weigeren: [gevraagd], als: {persoon.wlz_recht: ja}", True),
    ],
)
def test_an_exception_on_what_offers_nothing_is_an_error(regel: str, doet_iets: bool) -> None:
    tekst = KOP + (
        f"regels:\n  a: {{bron: art. 1, {regel}}}\n"
        "  plicht: {bron: art. 2, verplicht: x, wie: [college]}\n"
        "  gevraagd: {bron: art. 2, verplicht: x, wie: [college]}\n"
        "  vraagt: {bron: art. 2, verplicht: x, wie: [college], als: {dekking.gevraagd: gedekt}}\n"
    )
    assert [d.code for d in fouten(controleer(_met(tekst)))] == ([] if doet_iets else ["R212"])


# --- hostile rule sets: bounded in time, and in what is said -----------------------------------------------------

#: Seconds of computing for what took minutes, on a slow machine.
SNEL = 20.0

REGISTERRIJ = '  - {{nr: "{0}", van: f{0}, aan: f{1}, bevoegdheden: [{2}], ondermandaat: ja}}\n'
HOSTIEL = {
    "onbekende feiten": KOP
    + "regels:\n  a:\n    bron: art. 1\n    hoeft_niet: [jeugdwet/jeugdhulp]\n    als:\n"
    + "".join(f"      persoon.feit_{n}_van_iemand: ja\n" for n in range(2000)),
    "onbekende regels": KOP
    + "regels:\n"
    + "".join(f"  r{n}: {{bron: art. 1, hoeft_niet: [jeugdwet/jeugd{n}]}}\n" for n in range(2000)),
    "veel afleidingen": KOP
    + "regels:\n"
    + "".join(
        f"  r{n}: {{bron: art. 1, begrip: element.vorm, is: pgb, als: {{element.duur: {n}}}}}\n" for n in range(2000)
    ),
    "lange kring": KOP
    + "regels:\n"
    + "".join(f"  r{n}: {{bron: art. 1, sluit_uit: [r{(n + 1) % 2000}]}}\n" for n in range(2000)),
    "lange keten": REGISTER
    + "".join(REGISTERRIJ.format(n, n + 1, "jeugdwet/individuele_voorziening") for n in range(2000)),
}


@pytest.mark.parametrize("naam", HOSTIEL)
def test_a_hostile_rule_set_is_told_in_time_and_in_few_words(naam: str) -> None:
    begin = time.process_time()
    gevonden = fouten(controleer(_met(HOSTIEL[naam])))
    assert time.process_time() - begin < SNEL
    assert 0 < len(gevonden) <= 100
    assert len(max((d.wat for d in gevonden), key=len)) < 100_000


def test_what_is_told_too_often_is_counted() -> None:
    gevonden = fouten(controleer(_met(HOSTIEL["onbekende feiten"])))
    assert len(gevonden) == 50
    assert gevonden[-1].wat.endswith("(en nog 1950 keer zoiets in dit bestand)")
