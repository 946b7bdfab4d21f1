"""What stands on a paper about a small plan, and what does not."""

from engine.papers import Stuk, Stukken
from tests.mini import BELEIDSREGEL, PLAN, REGISTER, WET, boek, toetsing

KADER = BELEIDSREGEL + "  kader: {bron: art. 1, kader: [wet/biedt], binnen_als: {element.contract: ja}}\n"


def klein(plan: str, *teksten: str) -> Stukken:
    return Stukken.van(toetsing(boek(*(teksten or (WET, REGISTER))), plan))


def blok(stuk: Stuk, kop: str) -> tuple[str, ...]:
    return next(b.regels for b in stuk.blokken if b.kop == kop)


def test_only_what_was_said_about_this_element_is_what_is_special_here() -> None:
    """An advice about something else, or without a word of content, is no reason to depart."""
    plan = PLAN.replace("kosten: 50 euro", "contract: nee") + (
        "  tweede: {in_eigen_woorden: Nog een, soort: kamp, voor: [kind], contract: ja}\n"
        "adviezen:\n"
        "  - {door: huisarts, over: hulp, onderwerp: rust, richting: wel, inhoud: Rust helpt dit kind}\n"
        "  - {door: school, over: tweede, onderwerp: rust, richting: wel, inhoud: Dat gaat ergens anders over}\n"
        "  - {door: buurvrouw, over: hulp, onderwerp: rust, richting: wel}\n"
    )
    (stuk,) = klein(plan, WET, REGISTER, KADER).motiveringen()
    assert blok(stuk, "Wat hier bijzonder is") == (
        "Advies van huisarts: Rust helpt dit kind",
        "Vul in: wat is hier anders dan waar de regel aan dacht?",
    )


def test_days_to_look_ahead_to_are_days_that_are_known() -> None:
    """Of somebody of whom only the year of birth is known no birthday is made up."""
    plan = PLAN.replace("2012-01-01", '"2012"').replace(
        "personen: {", "personen: {broer: {geboortedatum: 2010-03-04}, "
    )
    plan += "afspraken:\n" + "".join(
        f"  - {{door: college, inhoud: x, vorm: mondeling{tot}}}\n" for tot in (", tot: 2027-01-02", "")
    )
    assert blok(klein(plan).leeftijden(), "De dagen") == (
        "2 januari 2027: de afspraak met college loopt af.",
        "4 maart 2028: broer wordt 18. Dan geldt vaak een andere wet. Regel inkomen, zorgverzekering en hulp.",
        "4 maart 2031: broer wordt 21. Dan veranderen regels over inkomen en pleegzorg.",
    )


def test_what_no_way_leads_to_is_told_without_a_promise() -> None:
    """The law does not carry it and nobody may change what stands in the way."""
    stukken_ = klein(PLAN.replace("a: ja", "a: nee"))
    loket = stukken_.maatwerkloket()
    assert blok(loket, "Wat het zou oplossen") == ()
    assert blok(loket, "Waar het vastloopt") == ("„Hulp”: Is a zo? nee (Wet art. 1 lid 1)",)
    assert blok(stukken_.gezin(), "5. Wat niet kan, en wat wel") == (
        "„Hulp”",
        "Met de regels van nu lukt dit zo niet.",
        "Uw contactpersoon zoekt met u naar een andere weg.",
    )
    assert stukken_.gezin().bronnen == ("Wet art. 1 lid 1",)


def test_a_contact_person_who_may_just_say_yes_is_told_without_more_ado() -> None:
    vrij = REGISTER.replace(
        "    afwijken_van_beleid: nee\n    grenzen: {element.kosten: {ten_hoogste: 100 euro}}\n", ""
    )
    zonder_meer = blok(klein(PLAN, WET, vrij).gezin(), "2. Wat mag nu al")
    assert zonder_meer == (
        "„Hulp”: uw contactpersoon mag hier ja op zeggen.",
        "Dit is nagekeken voor 22 november 2026.",
    )
    kan = WET + "    beslisruimte: kan\n"
    eerst = WET + "    eerst_regelen: {dossier.klaar: ja}\n"
    assert blok(klein(PLAN, kan, vrij).gezin(), "2. Wat mag nu al") == ("Nog niets. Kijk bij „Wat nog moet”.",)
    assert "Daarvoor moet nog wel iets geregeld worden." in blok(klein(PLAN, eerst, vrij).gezin(), "2. Wat mag nu al")
