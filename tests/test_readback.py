"""Reading back promises: every rule, power and row in plain Dutch, nothing left out, nothing that reads two ways."""

import pytest

from engine.readback import Leesregel, lees_voor
from engine.rulebook import recht_op
from tests.mini import DAG, REGISTER, WET, boek


def gelezen(*teksten: str) -> dict[str, Leesregel]:
    """Everything that is read from these files, by id."""
    recht = recht_op(boek(*teksten), "Stad", DAG, DAG)
    return {r.id: r for versie in recht.versies for r in lees_voor(versie, recht)}


def zin(regel: str) -> Leesregel:
    """A rule added to the small statute, read back."""
    return gelezen(WET + f"\n  nieuw: {{bron: art. 2, {regel}}}\n", REGISTER)["wet/nieuw"]


@pytest.mark.parametrize(
    ("regel", "tekst"),
    [
        ("begrip: persoon.jong, als: {persoon.a: ja}", "Hieruit volgt `persoon.jong`"),
        ("begrip: persoon.groep, is: klein", "Hieruit volgt `persoon.groep`: klein"),
        ("begrip: persoon.norm, bereken: persoon.inkomen", "Hieruit volgt `persoon.norm` = persoon.inkomen"),
        (
            "biedt: [hulp, feest], bevoegdheid: voorziening, beslisruimte: gebonden",
            "Dit biedt: hulp, feest. Besluit op grond van voorziening (gebonden).",
        ),
        (
            "biedt: [hulp], bevoegdheid: voorziening, beslisruimte: oordeel",
            "Dit biedt: hulp. Besluit op grond van voorziening (met beoordelingsruimte).",
        ),
        (
            "biedt: [hulp], bevoegdheid: voorziening, beslisruimte: kan",
            "Dit biedt: hulp. Besluit op grond van voorziening (het bestuursorgaan kan dit doen).",
        ),
        ("biedt: [hulp], bevoegdheid: voorziening", "Dit biedt: hulp. Besluit op grond van voorziening."),
        ("biedt: [hulp], besluit: geen, beslist: gezin", "Dit biedt: hulp. Geen besluit nodig; gezin kiest."),
        ("biedt: [hulp], besluit: geen", "Dit biedt: hulp. Geen besluit nodig; wie het aangaat kiest."),
        ("sluit_uit: [biedt]", "Geen recht volgens biedt."),
        ("sluit_uit: [wet/nieuw]", "Dan telt niet: wet/nieuw."),
        ("hoeft_niet: [biedt]", "Geen plicht volgens biedt; het mag wel."),
        ("kan_weigeren: [biedt]", "Mag worden geweigerd: biedt."),
        ("gaat_voor: [ander/regel], van: biedt", "biedt gaat voor ander/regel."),
        ("kader: [biedt]", "Kader bij biedt."),
        ("kader: [biedt], absoluut: ja", "Kader bij biedt, zonder uitzondering."),
        ("verplicht: opletten, wie: [college, uwv]", "Plicht van college, uwv: opletten"),
        (
            "verplicht: beslissen, wie: [college], tekst: Beslis., termijn: {duur: 2 weken, na: element.aanvraag}",
            "Plicht van college: Beslis. Binnen 2 weken na element.aanvraag.",
        ),
        ("signaal: let_op", "Signaal: let_op"),
        ("signaal: let_op, tekst: Let op.", "Signaal: Let op."),
        ("hardheidsclausule: ja", "Hier mag het bestuursorgaan van de regeling afwijken."),
        ("hardheidsclausule: ja, bevoegd: college", "Hier mag college van de regeling afwijken."),
        ("verhindert: alle", "Dan mag de contactpersoon dit niet beslissen (nee)."),
        ("verhindert: alle, gevolg: onmogelijk", "Dan mag de contactpersoon dit niet beslissen (onmogelijk)."),
        (
            "gegevens: stroom, van_wet: ander, naar_wet: wet, stroom: toestemming_nodig",
            "Gegevens van ander naar wet: toestemming nodig.",
        ),
    ],
)
def test_every_kind_of_rule_says_what_it_does(regel: str, tekst: str) -> None:
    """One sentence per kind, with what the rule names."""
    assert zin(regel).zegt == tekst


@pytest.mark.parametrize(
    ("als", "regels"),
    [
        ("{persoon.a: ja}", ["- Is a zo? ja"]),
        ("{persoon.a: ja, persoon.b: nee}", ["- Is a zo? ja", "- Is b zo? nee"]),
        ("{persoon.jong: ja}", ["- `persoon.jong`: ja"]),
        ("{element.soort: [feest]}", ["- Wat voor hulp of voorziening is dit? een van: feest"]),
        ("{element.soort: {is_niet: [feest]}}", ["- Wat voor hulp of voorziening is dit? niet: feest"]),
        ("{element.kosten: {minder_dan: 10 euro}}", ["- Wat kost het? minder dan 10 euro"]),
        (
            "{element.kosten: {meer_dan: 10 euro, ten_hoogste: 20 euro}}",
            ["- Wat kost het? meer dan 10 euro en ten hoogste 20 euro"],
        ),
        ("{persoon.inkomen: {ten_minste: persoon.norm}}", ["- Wat is het inkomen? ten minste persoon.norm"]),
        (
            "{minstens_een: [{persoon.a: ja}, {persoon.b: ja}]}",
            ["- minstens een van deze:", "  - Is a zo? ja", "  - Is b zo? ja"],
        ),
        (
            "{geen_enkele: [{persoon.a: ja, persoon.b: ja}, {persoon.b: nee}]}",
            [
                "- geen van deze:",
                "  - al het volgende:",
                "    - Is a zo? ja",
                "    - Is b zo? ja",
                "  - Is b zo? nee",
            ],
        ),
        ("{alle: [{persoon.a: ja}, {persoon.b: ja}]}", ["- Is a zo? ja", "- Is b zo? ja"]),
        ("{een_persoon: {persoon.a: ja}}", ["- minstens een in het huishouden:", "  - Is a zo? ja"]),
        (
            "{alle_gezaghebbenden: {wie: {persoon.a: ja}, als: {persoon.b: ja}}}",
            ["- iedereen met gezag, met:", "  - Is a zo? ja", "  voldoet aan:", "  - Is b zo? ja"],
        ),
        ("{een_ander: {persoon.a: ja}}", ["- minstens een anders in het huishouden:", "  - Is a zo? ja"]),
        (
            "{een_element: {element.contract: ja}}",
            ["- minstens een onder de onderdelen van het plan:", "  - Is er een contract? ja"],
        ),
        (
            "{som: {over: lopende_hulp, feit: element.kosten, ten_hoogste: 9 euro}}",
            ["- element.kosten opgeteld over lopende hulp: ten hoogste 9 euro"],
        ),
        ("{eerder: {soort: kamp, binnen: 1 jaar}}", ["- eerder toegekend: kamp, in de laatste 12 maanden"]),
        (
            "{eerder: {soort: kamp, binnen: 2 weken, uitkomst: geweigerd}}",
            ["- eerder geweigerd: kamp, in de laatste 14 dagen"],
        ),
        (
            "{dekking.wet/biedt: [gedekt, onbekend]}",
            ["- de uitkomst van wet/biedt is gedekt of onbekend"],
        ),
    ],
)
def test_every_kind_of_condition_reads_one_way(als: str, regels: list[str]) -> None:
    """Questions with their answer; a group in a group shows what belongs together."""
    assert list(zin(f"signaal: x, als: {als}").voorwaarden) == ["Als:", *(f"  {regel}" for regel in regels)]


def test_a_frame_and_an_offer_show_all_their_conditions() -> None:
    """When a frame speaks, what stays within it; what must be arranged first and what goes along with a yes."""
    kader = zin("kader: [biedt], geldt_als: {persoon.a: ja}, binnen_als: {persoon.b: ja}")
    assert kader.voorwaarden == ("Geldt als:", "  - Is a zo? ja", "Binnen het kader als:", "  - Is b zo? ja")
    biedt = zin(
        "biedt: [hulp], bevoegdheid: voorziening, eerst_regelen: {dossier.klaar: ja, persoon.b: ja},"
        " voorschriften: [{tekst: Kijk na een half jaar.}]"
    )
    assert biedt.voorwaarden == (
        "Eerst regelen:",
        "  - Is het dossier klaar? ja",
        "  - Is b zo? ja",
        "Daarbij: Kijk na een half jaar.",
    )


def test_a_power_says_whose_it_is_and_who_may_receive_it() -> None:
    """Whose it is, its acts, and what the statute says of mandates."""
    assert gelezen(WET)["wet/voorziening"].zegt == (
        "Bevoegd: college. Handelingen: toekennen, weigeren, beëindigen."
        " Mandaat (art. 9): buiten de eigen organisatie: nee."
    )
    verboden = WET.replace("buitenstaander: nee,", "buitenstaander: nee, verboden: ja,")
    assert gelezen(verboden)["wet/voorziening"].zegt.endswith("Mandaat (art. 9): niemand.")
    zonder = WET[: WET.index("    mandaat:")] + WET[WET.index("regels:") :]
    assert gelezen(zonder)["wet/voorziening"].zegt.endswith("beëindigen.")


def test_a_row_says_what_it_gives_and_what_it_leaves_open() -> None:
    """From whom to whom, what, which acts, and silence where the register is silent."""
    rijen = gelezen(WET, REGISTER)
    assert rijen["stad/mandaat#1 > chef"].zegt == (
        "Mandaat van college aan chef: wet/voorziening (alle handelingen). Afwijken van beleid: ja. Doorgeven: ja."
    )
    assert rijen["stad/mandaat#1.1 > coach"].zegt == (
        "Mandaat van chef aan coach: wet/voorziening (toekennen). Afwijken van beleid: nee. Doorgeven: niet genoemd."
    )
    assert rijen["stad/mandaat#1.1 > coach"].voorwaarden == ("- Wat kost het? ten hoogste 100 euro",)
    assert rijen["stad/mandaat#1 > chef"].voorwaarden == ()
    assert rijen["stad/mandaat#1 > chef"].bron.tekst == "Mandaatbesluit nr. 1"
    ruim = REGISTER.replace("ondermandaat: ja, afwijken_van_beleid: ja", "ondermandaat: nee, bron: art. 3").replace(
        "aan: chef, bevoegdheden: [wet/voorziening]", "aan: chef, bevoegdheden: alle"
    )
    rij = gelezen(WET, ruim)["stad/mandaat#1 > chef"]
    assert rij.zegt == (
        "Mandaat van college aan chef: alle bevoegdheden (alle handelingen)."
        " Afwijken van beleid: niet genoemd. Doorgeven: nee."
    )
    assert rij.bron.tekst == "Mandaatbesluit art. 3"


def test_who_signed_off_and_what_is_in_doubt() -> None:
    """A lawyer's own sign-off goes before that of the file; every doubt stands beside the rule."""
    kop = "titel: Wet\ngezien_door: J. Jurist\ngezien_op: 2026-01-02"
    alles = gelezen(WET.replace("titel: Wet", kop) + "\n  x: {bron: art. 2, signaal: x}\n")
    assert {r.gezien for r in alles.values()} == {"J. Jurist op 2026-01-02"}
    assert {r.twijfel for r in alles.values()} == {""}
    eigen = zin(
        "signaal: x, gezien_door: A. Ander, gezien_op: 2026-03-04, te_verifieren: ja,"
        " bestreden: {ene_lezing: wel, andere_lezing: niet, bron: [art. 2]},"
        " bekend_gebrek: [{code: R402, bron: art. 2, uitleg: fout}]"
    )
    assert eigen.gezien == "A. Ander op 2026-03-04"
    assert eigen.twijfel == "te verifiëren; bestreden: wel / niet; bekend gebrek R402: fout"
    hele = gelezen(WET.replace("titel: Wet", "titel: Wet\nte_verifieren: ja"))
    assert hele["wet/biedt"].twijfel == "te verifiëren"


def test_a_reading_links_to_its_source() -> None:
    """The words are ours; the law is one click away."""
    bron = gelezen(WET)["wet/biedt"].bron
    assert (bron.tekst, bron.link) == (
        "Wet art. 1 lid 1",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0000001&artikel=1&lid=1&g=2020-01-01",
    )
