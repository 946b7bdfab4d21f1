"""Steps promise: every form is a pure function of its premises, and *what if* is the same computation."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from engine.conditions import Naar, Toets
from engine.formulas import lees_formule
from engine.steps import (
    FEITWAARDE,
    GROEPSWAARDE,
    STERKTE,
    VORMEN,
    Beslisparam,
    Formuleparam,
    Gevolgen,
    Schakelparam,
    Sjabloon,
    Stap,
    blad,
    dekkingsdelen,
    geoordeeld,
    is_open,
    maak,
    open_bladen,
    toets,
    vergelijker,
)
from engine.values import Dag, Getal, Leeg, Waarde
from schemas.woorden import Waarheid
from tests.mini import PLAN, REGISTER, WET, boek, toetsing

WAARHEDEN: tuple[Waarheid, ...] = ("onwaar", "onbekend", "oordeel", "waar")


def test_what_if_recomputes_only_what_changes() -> None:
    """Setting one leaf gives the new value of what depends on it, and of nothing else."""
    a, b = blad("feit", "-/-", "a", "onbekend"), blad("feit", "-/-", "b", "waar")
    beide = maak("alle", "-/-", "r", (a, b))
    los = maak("een", "-/-", "r", (b,))
    slot = maak("geen", "-/-", "r", (beide,))
    gevolgen = Gevolgen((slot, los))
    assert gevolgen.als({a: "waar"}) == {a: "waar", beide: "waar", slot: "onwaar"}
    assert gevolgen.als({a: "onwaar"}) == {a: "onwaar", beide: "onwaar", slot: "waar"}
    assert gevolgen.als({a: "onbekend"}) == {a: "onbekend"}


def test_what_if_is_what_would_be() -> None:
    """Recomputing the derivation gives what evaluating the changed plan gives."""
    rulebook = boek(WET, REGISTER)
    open_ = toetsing(rulebook, PLAN.replace(", a: ja", ""))
    samen = open_.samenvattingen["hulp"]
    leeg = next(s for s in open_bladen(open_.cellen["hulp"][0].dekking, set()) if s.onderwerp == "persoon.a")
    for waarde, tekst in ((True, "ja"), (False, "nee")):
        echt = toetsing(rulebook, PLAN.replace("a: ja", f"a: {tekst}")).samenvattingen["hulp"]
        nieuw = Gevolgen(samen).als({leeg: waarde})
        for gesteld, werkelijk in zip(samen, echt, strict=True):
            assert nieuw.get(gesteld, gesteld.waarde) == werkelijk.waarde


def test_a_leaf_that_no_form_reads_stops() -> None:
    """A step that does not follow by form keeps its value."""
    a = blad("feit", "-/-", "a", Leeg.ONBEKEND)
    gemeld = blad("kring", "-/-", "b", "onbekend", premissen=(a,))
    assert Gevolgen((gemeld,)).als({a: True}) == {a: True}


@pytest.mark.parametrize(
    ("delen", "som"),
    [
        (
            (Getal(Decimal(1), Decimal(2), "euro"), Getal(Decimal(3), Decimal(3), "euro")),
            Getal(Decimal(4), Decimal(5), "euro"),
        ),
        ((), Getal(Decimal(0), Decimal(0), "euro")),
        ((Getal(Decimal(1), Decimal(2), "euro"), Leeg.OORDEEL), Leeg.OORDEEL),
        ((Leeg.ONBEKEND, Leeg.OORDEEL), Leeg.ONBEKEND),
    ],
)
def test_a_sum_is_known_when_its_parts_are(delen: tuple[Getal | Leeg, ...], som: Getal | Leeg) -> None:
    """One unknown amount leaves the total unknown."""
    assert VORMEN["som"]("euro", delen) == som


@pytest.mark.parametrize(
    ("lichamen", "uitkomst"),
    [
        (("waar", "onbekend"), True),
        (("onwaar", "onwaar"), False),
        (("onwaar", "oordeel"), Leeg.OORDEEL),
        (("onwaar", "onbekend"), Leeg.ONBEKEND),
        ((), False),
    ],
)
def test_a_derived_fact_follows_its_rules(lichamen: tuple[str, ...], uitkomst: bool | Leeg) -> None:
    """Yes when one holds, no when none can."""
    assert VORMEN["begrip"](None, lichamen) is uitkomst


@pytest.mark.parametrize(
    ("paren", "uitkomst"),
    [
        (("waar", "a", "onwaar", "b"), "a"),
        (("waar", "a", "waar", "a"), "a"),
        (("waar", "a", "waar", "b"), Leeg.ONBEKEND),
        (("onwaar", "a"), Leeg.ONBEKEND),
        (("waar", "a", "onbekend", "b"), Leeg.ONBEKEND),
        (("waar", "a", "oordeel", "b"), Leeg.OORDEEL),
    ],
)
def test_a_choice_follows_the_rule_that_holds(paren: tuple[str, ...], uitkomst: str | Leeg) -> None:
    """All that hold must agree; one that may hold leaves it open."""
    assert VORMEN["begrip_keuze"](None, paren) == uitkomst


@pytest.mark.parametrize(
    ("gegeven", "uitkomst"),
    [
        ([(True, "ja")], True),
        ([(False, "ja_binnen_grenzen")], False),
        ([(True, "open")], Leeg.ONBEKEND),
        ([(True, "nee")], Leeg.OORDEEL),
        ([(True, "eerst_laten_toetsen")], Leeg.OORDEEL),
        ([(True, "open"), (True, "open")], Leeg.ONBEKEND),
        ([(True, "open"), (True, "ja")], True),
        ([(True, "nee"), (False, "ja")], False),
        ([(True, "open"), (False, "ja")], Leeg.ONBEKEND),
        ([(True, "ja"), (False, "ja")], Leeg.ONBEKEND),
        ([(True, "nee"), (False, "nee")], Leeg.OORDEEL),
    ],
)
def test_a_judgement_is_that_of_whoever_may(gegeven: list[tuple[bool, str]], uitkomst: bool | Leeg) -> None:
    """Who may not does not count, and of whom that is not known yet nothing follows."""
    assert geoordeeld(tuple(w for w, _ in gegeven), tuple(pad for _, pad in gegeven)) == uitkomst


def test_a_supposed_judgement_stays_when_who_gave_another_turns_out_not_to_be_entitled() -> None:
    pad = blad("pad", "-/-", "a", "open")
    vorm = Sjabloon("feit", "nood", (False,))
    vorm.reken = geoordeeld
    feit = vorm.op("-/-", (pad,))
    slot = maak("begrip", "-/-", "r", (maak("lijn", "-/-", "nood", (feit,), (Toets("is", (True,)),)),))
    assert Gevolgen((slot,)).als({pad: "nee"})[feit] is Leeg.OORDEEL
    assert Gevolgen((slot,)).als({pad: "nee", feit: True})[slot] is True


def test_open_values() -> None:
    """Partly known is open too."""
    assert is_open(Getal(Decimal(1), Decimal(2), ""))
    assert not is_open(Getal(Decimal(1), Decimal(1), ""))
    assert is_open(Leeg.OORDEEL)
    assert is_open("open")
    assert not is_open(True)
    assert not is_open("nee")
    assert not is_open("waar")
    assert is_open(Dag(date(2012, 1, 1), date(2012, 12, 31)))
    assert not is_open(Dag(date(2012, 1, 1), date(2012, 1, 1)))


def test_what_is_open_is_found_once_and_only_through_what_is_open() -> None:
    """A settled part leaves nothing to ask, however much below it is unknown; a fact asked twice is one question."""
    a, b, c = (blad("feit", "-/-", naam, Leeg.ONBEKEND) for naam in "abc")
    vast = maak(
        "een", "-/-", "r", (blad("feit", "-/-", "d", "waar"), maak("alle", "-/-", "r", (blad_waar(c, "onbekend"),)))
    )
    open_ = maak(
        "alle", "-/-", "r", (blad_waar(a, "onbekend"), blad_waar(a, "onbekend"), blad_waar(b, "oordeel"), vast)
    )
    assert [s.onderwerp for s in open_bladen(open_, set())] == ["a", "b"]
    assert list(open_bladen(open_, {open_})) == []
    eerder = blad("eerder", "-/-", "e", "onbekend")
    bedrag = blad("bedrag", "-/-", "f", Leeg.ONBEKEND)
    geleid = blad("feit", "-/-", "g", Leeg.OORDEEL, premissen=(eerder,))
    rij = blad("alle", "-/-", "r", "onbekend", premissen=(eerder, bedrag, geleid))
    assert [s.onderwerp for s in open_bladen(rij, set())] == ["e"]


def blad_waar(feit: Stap, waarde: str) -> Stap:
    """A test on a fact, as a step with a given truth."""
    return blad("lijn", "-/-", feit.onderwerp, waarde, premissen=(feit,))


# --- each form, alone -------------------------------------------------------------------------------------------


def euro(laag: int, hoog: int | None = None) -> Getal:
    """An amount."""
    return Getal(Decimal(laag), Decimal(laag if hoog is None else hoog), "euro")


TOETSEN: list[tuple[str, Waarde, tuple[Waarde, ...], str]] = [
    ("is", euro(5), (euro(5),), "waar"),
    ("is", euro(5), (euro(6),), "onwaar"),
    ("een_van", "a", ("a", "b"), "waar"),
    ("een_van", "c", ("a", "b"), "onwaar"),
    ("een_van", Leeg.OORDEEL, ("a", "b"), "oordeel"),
    ("geen_van", "a", ("a", "b"), "onwaar"),
    ("geen_van", "c", ("a", "b"), "waar"),
    ("geen_van", Leeg.ONBEKEND, ("a",), "onbekend"),
    ("minder_dan", euro(4), (euro(5),), "waar"),
    ("minder_dan", euro(5), (euro(5),), "onwaar"),
    ("minder_dan", euro(4, 5), (euro(5),), "onbekend"),
    ("meer_dan", euro(6), (euro(5),), "waar"),
    ("meer_dan", euro(5), (euro(5),), "onwaar"),
    ("ten_hoogste", euro(5), (euro(5),), "waar"),
    ("ten_hoogste", euro(6), (euro(5),), "onwaar"),
    ("ten_minste", euro(5), (euro(5),), "waar"),
    ("ten_minste", euro(4), (euro(5),), "onwaar"),
]


@pytest.mark.parametrize(("operator", "waarde", "operand", "uitkomst"), TOETSEN)
def test_a_comparison_is_the_same_written_and_referred_to(
    operator: str, waarde: Waarde, operand: tuple[Waarde, ...], uitkomst: str
) -> None:
    """With a written value, with another fact, through the form and through its short way."""
    geschreven = (Toets(operator, operand),)  # type: ignore[arg-type]  # an operator of the table
    assert toets(geschreven, waarde, ()) == uitkomst
    assert vergelijker(geschreven)(waarde) == uitkomst
    assert VORMEN["lijn"](geschreven, (waarde,)) == uitkomst
    if len(operand) == 1:
        verwezen = (Toets(operator, Naar("feit", "x")),)  # type: ignore[arg-type]  # the same
        assert VORMEN["lijn"](verwezen, (waarde, operand[0])) == uitkomst


def test_all_tests_on_a_line_must_hold() -> None:
    """A written and a referred value in one line; each operand goes to its own test, in order."""
    tussen = (
        Toets("meer_dan", Naar("feit", "x")),
        Toets("minder_dan", (euro(9),)),
        Toets("ten_hoogste", Naar("feit", "y")),
    )
    assert [VORMEN["lijn"](tussen, (euro(w), euro(2), euro(7))) for w in (2, 3, 7, 8, 9)] == [
        "onwaar",
        "waar",
        "waar",
        "onwaar",
        "onwaar",
    ]
    vast = (Toets("meer_dan", (euro(2),)), Toets("minder_dan", (euro(9),)))
    assert [vergelijker(vast)(euro(w)) for w in (2, 3, 9)] == ["onwaar", "waar", "onwaar"]


@pytest.mark.parametrize(
    ("lichaam", "uitzonderingen", "uitkomst"),
    [
        ("waar", (), "waar"),
        ("waar", ("onwaar", "onwaar"), "waar"),
        ("waar", ("onwaar", "waar"), "onwaar"),
        ("waar", ("onwaar", "onbekend"), "onbekend"),
        ("waar", ("oordeel",), "oordeel"),
        ("oordeel", (), "oordeel"),
        ("onbekend", ("waar",), "onwaar"),
        ("onwaar", ("onbekend",), "onwaar"),
    ],
)
def test_a_rule_holds_without_an_exception_that_can(
    lichaam: str, uitzonderingen: tuple[str, ...], uitkomst: str
) -> None:
    """The body, and no exception."""
    assert VORMEN["geldt"](None, (lichaam, *uitzonderingen)) == uitkomst


@pytest.mark.parametrize(
    ("waarde", "verwacht", "uitkomst"),
    [
        ("gedekt", ("gedekt",), "waar"),
        ("niet_gedekt", ("gedekt",), "onwaar"),
        ("onbekend", ("gedekt",), "onbekend"),
        ("onbekend", ("onbekend", "gedekt"), "waar"),
        ("gedekt_onder_voorwaarden", ("gedekt", "gedekt_onder_voorwaarden"), "waar"),
    ],
)
def test_the_outcome_of_another_rule(waarde: str, verwacht: tuple[str, ...], uitkomst: str) -> None:
    """True for an outcome that is named, unknown for one that is not known yet."""
    assert VORMEN["dekkingslijn"](verwacht, (waarde,)) == uitkomst


@pytest.mark.parametrize(
    ("delen", "uitkomst"),
    [
        ({}, "gedekt"),
        ({"geldt": "onwaar"}, "niet_gedekt"),
        ({"geldt": "onbekend"}, "onbekend"),
        ({"geldt": "oordeel"}, "gedekt_onder_voorwaarden"),
        ({"hoeft_niet": "onwaar", "kan_weigeren": "onwaar", "eerst": "waar", "eerst_vast": "waar"}, "gedekt"),
        ({"hoeft_niet": "waar"}, "gedekt_onder_voorwaarden"),
        ({"hoeft_niet": "onbekend"}, "onbekend"),
        ({"hoeft_niet": "oordeel"}, "gedekt_onder_voorwaarden"),
        ({"kan_weigeren": "waar"}, "gedekt_onder_voorwaarden"),
        ({"kan_weigeren": "onbekend"}, "gedekt_onder_voorwaarden"),
        ({"kan": "waar"}, "gedekt_onder_voorwaarden"),
        ({"eerst": "onwaar"}, "gedekt_onder_voorwaarden"),
        ({"eerst": "onbekend"}, "gedekt_onder_voorwaarden"),
        ({"eerst_vast": "onwaar"}, "niet_gedekt"),
        ({"eerst_vast": "onbekend"}, "gedekt_onder_voorwaarden"),
        ({"kader": "binnen", "hardheid": "onwaar"}, "gedekt"),
        ({"kader": "geldt_niet", "hardheid": "onwaar"}, "gedekt"),
        ({"kader": "buiten", "hardheid": "onwaar"}, "niet_gedekt"),
        ({"kader": "buiten", "hardheid": "oordeel"}, "niet_gedekt"),
        ({"kader": "buiten", "hardheid": "waar"}, "gedekt"),
        ({"kader": "onbekend", "hardheid": "waar"}, "onbekend"),
        ({"geldt": "onbekend", "kader": "buiten", "hardheid": "onwaar"}, "niet_gedekt"),
        ({"geldt": "oordeel", "hoeft_niet": "onbekend"}, "onbekend"),
    ],
)
def test_coverage_by_one_rule(delen: dict[str, str], uitkomst: str) -> None:
    """Every line of the table of coverage, each with the one thing that makes it fit."""
    alles = {"geldt": "waar"} | delen
    assert VORMEN["dekking"](tuple(alles), tuple(alles.values())) == uitkomst


def test_each_frame_has_its_own_hardship_clause() -> None:
    """A clause that reopens one frame does not reopen another."""
    rollen = ("geldt", "kader", "hardheid", "kader", "hardheid")
    assert VORMEN["dekking"](rollen, ("waar", "buiten", "waar", "buiten", "onwaar")) == "niet_gedekt"
    assert VORMEN["dekking"](rollen, ("waar", "buiten", "waar", "binnen", "onwaar")) == "gedekt"


@pytest.mark.parametrize(
    ("geldt", "binnen", "uitkomst"),
    [
        ("onwaar", "waar", "geldt_niet"),
        ("onwaar", "onwaar", "geldt_niet"),
        ("waar", "waar", "binnen"),
        ("onbekend", "waar", "binnen"),
        ("waar", "onwaar", "buiten"),
        ("onbekend", "onwaar", "onbekend"),
        ("waar", "onbekend", "onbekend"),
        ("waar", "oordeel", "onbekend"),
    ],
)
def test_a_frame(geldt: str, binnen: str, uitkomst: str) -> None:
    """Whether it speaks, and whether the element stays within."""
    assert VORMEN["kader"](None, (geldt, binnen)) == uitkomst


@pytest.mark.parametrize(
    ("vast", "afwijken", "delen", "uitkomst"),
    [
        ("ja", "ja", (), "ja"),
        ("nee", "ja", (("grens", "waar"),), "nee"),
        ("ja", "ja", (("grens", "waar"),), "ja_binnen_grenzen"),
        ("ja", "ja", (("grens", "onwaar"),), "nee"),
        ("ja", "ja", (("grens", "onbekend"),), "open"),
        ("ja", "ja", (("grens", "oordeel"),), "open"),
        ("eerst_laten_toetsen", "ja", (("grens", "waar"),), "eerst_laten_toetsen"),
        ("ja", "ja", (("grens", "waar"), ("grens", "onwaar")), "nee"),
        ("ja", "ja", (("kader", "buiten"),), "ja"),
        ("ja", "nee", (("kader", "buiten"),), "nee"),
        ("ja", "stil", (("kader", "buiten"),), "eerst_laten_toetsen"),
        ("ja", "nee", (("kader", "binnen"),), "ja"),
        ("ja", "nee", (("kader", "geldt_niet"),), "ja"),
        ("ja", "ja", (("kader", "onbekend"),), "ja"),
        ("ja", "nee", (("kader", "onbekend"),), "open"),
        ("ja", "stil", (("kader", "onbekend"),), "open"),
    ],
)
def test_a_link(vast: str, afwijken: str, delen: tuple[tuple[str, str], ...], uitkomst: str) -> None:
    """What row and statute allow, its limits, and departure from policy: the weakest counts."""
    param = Schakelparam(vast, afwijken, tuple(rol for rol, _ in delen))
    assert VORMEN["schakel"](param, tuple(w for _, w in delen)) == uitkomst


@pytest.mark.parametrize(("een", "ander"), list(product(STERKTE, STERKTE)))
def test_a_path_is_as_strong_as_its_weakest_link(een: str, ander: str) -> None:
    """The first premise says whose the power is and weighs nothing; the organ itself needs no link."""
    assert VORMEN["pad"](None, ("college", een, ander)) == min(een, ander, key=STERKTE.index)
    assert VORMEN["pad"](None, ("college",)) == "ja"


@pytest.mark.parametrize(
    ("zonder", "delen", "uitkomst"),
    [
        ("nee", (), "nee"),
        ("onmogelijk", (), "onmogelijk"),
        ("onmogelijk", (("pad", "nee"),), "onmogelijk"),
        ("nee", (("pad", "nee"), ("pad", "ja")), "ja"),
        ("nee", (("pad", "eerst_laten_toetsen"), ("pad", "ja_binnen_grenzen")), "ja_binnen_grenzen"),
        ("nee", (("pad", "open"),), "ja_binnen_grenzen"),
        ("nee", (("pad", "eerst_laten_toetsen"),), "eerst_laten_toetsen"),
        ("nee", (("pad", "ja"), ("nee", "waar")), "nee"),
        ("nee", (("pad", "ja"), ("nee", "onwaar")), "ja"),
        ("nee", (("pad", "ja"), ("nee", "onbekend")), "onbekend"),
        ("nee", (("pad", "ja"), ("nee", "oordeel")), "onbekend"),
        ("nee", (("pad", "ja"), ("onmogelijk", "waar")), "onmogelijk"),
        ("nee", (("pad", "ja"), ("eerst_laten_toetsen", "waar")), "eerst_laten_toetsen"),
        ("nee", (("pad", "ja"), ("eerst_laten_toetsen", "waar"), ("nee", "onbekend")), "eerst_laten_toetsen"),
        ("nee", (("pad", "ja"), ("eerst_laten_toetsen", "waar"), ("nee", "waar")), "nee"),
        ("nee", (("pad", "ja"), ("nee", "onbekend"), ("onmogelijk", "waar")), "onmogelijk"),
        ("nee", (("pad", "ja"), ("onmogelijk", "waar"), ("nee", "waar")), "onmogelijk"),
        ("nee", (("pad", "eerst_laten_toetsen"), ("nee", "onbekend")), "eerst_laten_toetsen"),
        ("onmogelijk", (("pad", "nee"), ("nee", "waar")), "onmogelijk"),
        ("nee", (("pad", "nee"), ("onmogelijk", "waar")), "onmogelijk"),
        ("nee", (("pad", "ja"), ("pad", "ja_binnen_grenzen"), ("bron", "college")), "ja"),
    ],
)
def test_whether_somebody_may_decide(zonder: str, delen: tuple[tuple[str, str], ...], uitkomst: str) -> None:
    """The strongest path, then what stands in the way; a no stays a no."""
    param = Beslisparam(zonder, ("bron", *(rol for rol, _ in delen)))
    assert VORMEN["beslissen"](param, ("college", *(w for _, w in delen))) == uitkomst


def test_ripe_when_every_premise_is() -> None:
    """Each premise has its own values that leave nothing open."""
    goed = (("waar", "onwaar"), ("binnen",))
    assert VORMEN["beslisrijp"](goed, ("onwaar", "binnen")) == "ja"
    assert VORMEN["beslisrijp"](goed, ("onbekend", "binnen")) == "nee"
    assert VORMEN["beslisrijp"](goed, ("waar", "onwaar")) == "nee"
    assert VORMEN["beslisrijp"]((), ()) == "ja"


@pytest.mark.parametrize(
    ("nodig", "gegeven", "uitkomst"),
    [
        ("waar", "ja", "gegeven"),
        ("waar", "nee", "geweigerd"),
        ("waar", "", "ontbreekt"),
        ("onwaar", "nee", "niet_nodig"),
        ("onbekend", "ja", "onbekend"),
        ("oordeel", "", "onbekend"),
    ],
)
def test_consent(nodig: str, gegeven: str, uitkomst: str) -> None:
    """Needed or not, given or not."""
    assert VORMEN["instemming"](gegeven, (nodig,)) == uitkomst


@pytest.mark.parametrize(
    ("vorm", "param", "waarden"),
    [
        ("formule", Formuleparam(lees_formule("a.x"), ("a.x",)), (euro(1), euro(2))),
        ("begrip_keuze", None, ("waar", "a", "onwaar")),
        ("dekking", ("geldt",), ("waar", "waar")),
        ("dekking", ("geldt", "kader"), ("waar", "binnen")),
        ("schakel", Schakelparam("ja", "ja", ("grens",)), ()),
        ("beslissen", Beslisparam("nee", ("bron", "pad")), ("college",)),
        ("beslissen", Beslisparam("nee", ("bron",)), ("college", "ja")),
        ("beslisrijp", (("waar",),), ("waar", "waar")),
        ("feit", (True,), ("ja", "ja")),
    ],
)
def test_premises_that_do_not_match_their_roles_are_a_fault(
    vorm: str, param: object, waarden: tuple[Waarde, ...]
) -> None:
    """A step never silently reads fewer premises than it has: that would hide a fact from the answer."""
    with pytest.raises(ValueError, match="zip"):
        (geoordeeld if vorm == "feit" else VORMEN[vorm])(param, waarden)


def test_the_parts_of_a_coverage_keep_their_roles() -> None:
    """What the form read is what is shown, role by role."""
    a, b = blad("geldt", "-/-", "a", "waar"), blad("waarde", "-/-", "b", "waar")
    dekking = maak("dekking", "-/-", "r", (a, b), ("geldt", "kan"))
    assert list(dekkingsdelen(dekking)) == [("geldt", a), ("kan", b)]
    assert list(dekkingsdelen(blad("dekking", "-/-", "r", "niet_gedekt"))) == []
    with pytest.raises(ValueError, match="zip"):
        list(dekkingsdelen(blad("dekking", "-/-", "r", "niet_gedekt", premissen=(a,))))


def test_a_step_keeps_what_it_was_made_with() -> None:
    """Form, place, subject, premises, parameter, and where it is written."""
    a = blad("feit", "x/y", "a", "waar", tekst="t", regel="r", bron="b", versie="v")
    stap = maak("een", "x/y", "o", (a,), ("p",), tekst="t2", regel="r2", bron="b2", versie="v2")
    assert (a.vorm, a.plek, a.onderwerp, a.waarde, a.premissen, a.param) == ("feit", "x/y", "a", "waar", (), None)
    assert (a.tekst, a.regel, a.bron, a.versie) == ("t", "r", "b", "v")
    assert (stap.vorm, stap.plek, stap.onderwerp, stap.waarde, stap.premissen) == ("een", "x/y", "o", "waar", (a,))
    assert (stap.param, stap.tekst, stap.regel, stap.bron, stap.versie) == (("p",), "t2", "r2", "b2", "v2")
    kaal = maak("een", "-/-", "o", (a,))
    assert (kaal.tekst, kaal.regel, kaal.bron, kaal.versie, kaal.param) == ("", "", "", "", None)
    sjabloon = Sjabloon("een", "o")
    assert (sjabloon.tekst, sjabloon.regel, sjabloon.bron, sjabloon.versie, sjabloon.param) == ("", "", "", "", None)
    leeg = blad("feit", "-/-", "a", "waar")
    assert (leeg.tekst, leeg.regel, leeg.bron, leeg.versie) == ("", "", "", "")


def test_what_if_follows_a_diamond_once_and_stops_where_nothing_changes() -> None:
    """A step is worked out after all its premises, and what does not change is not passed on."""
    a, b = blad("feit", "-/-", "a", "onbekend"), blad("feit", "-/-", "b", "onwaar")
    links, rechts = maak("geen", "-/-", "l", (a,)), maak("een", "-/-", "r", (a,))
    punt = maak("alle", "-/-", "p", (rechts, links))
    dicht = maak("alle", "-/-", "d", (a, b))
    boven = maak("geen", "-/-", "b", (dicht,))
    diep = maak("geen", "-/-", "z", (maak("geen", "-/-", "y", (punt,)), a))
    gevolgen = Gevolgen((diep, punt, boven, links))
    nieuw = gevolgen.als({a: "waar"})
    assert {s.onderwerp: w for s, w in nieuw.items()} == {
        "a": "waar",
        "l": "onwaar",
        "r": "waar",
        "p": "onwaar",
        "y": "waar",
        "z": "onwaar",
    }
    assert gevolgen.als({}) == {}
    assert gevolgen.als({blad("feit", "-/-", "vreemd", "onbekend"): "waar"}).keys() - {a, b} != set()


def test_what_if_of_two_leaves_at_once() -> None:
    """Leaves that are set together count together, and each keeps what was set."""
    a, b = blad("feit", "-/-", "a", "onbekend"), blad("feit", "-/-", "b", "onbekend")
    beide = maak("alle", "-/-", "r", (a, b))
    assert Gevolgen((beide,)).als({a: "waar", b: "waar"}) == {a: "waar", b: "waar", beide: "waar"}


def test_what_is_worked_out_at_once_is_what_the_form_gives() -> None:
    """A group of lines, and a fact that one rule derives, skip the table of forms: they give what it gives."""
    for aantal in range(4):
        for waarden in product(WAARHEDEN, repeat=aantal):
            for soort, groepswaarde in GROEPSWAARDE.items():
                assert groepswaarde(list(waarden)) == VORMEN[soort](None, waarden)
    for waarheid in WAARHEDEN:
        assert FEITWAARDE[waarheid] is VORMEN["begrip"](None, (waarheid,))
