"""The derivation promises: every step with its form, place, premises, words and source, exactly as it was.

``tests/golden/afleiding.txt`` holds the whole derivation of a plan that uses every kind of rule and condition. After
an intended change: ``EENPLAN_GOLDEN=schrijf pytest tests/test_derivation.py``, and read the difference.
"""

import os
from pathlib import Path

from tests.mini import BEGRIPPEN, BELEIDSREGEL, PLAN, REGISTER, WET, boek, uitkomst

GOLDEN = Path(__file__).resolve().parent / "golden" / "afleiding.txt"

BREED = """
regeling: breed
titel: Brede wet
rang: wet
geldig_vanaf: 2020-01-01
tekstversie: 2025-01-01
bevoegdheden:
  macht: {bron: art. 1, bevoegd: college, handelingen: [toekennen, weigeren]}
  elders: {bron: "ECLI:NL:XX:2020:1", bevoegd: uwv, handelingen: [toekennen]}
  vrij: {bron: art. 4, bevoegd: college, besluit: geen, handelingen: [toekennen]}
bedragen:
  top: {eenheid: euro, per: persoon, bron: art. 5, waarden: {2020-01-01: 400}}
  basis: {eenheid: euro per maand, bron: art. 6, waarden: {2020-01-01: 10, 2030-01-01: 20}}
regels:
  lijnen:
    bron: art. 1
    biedt: [hulp]
    bevoegdheid: macht
    beslisruimte: kan
    tekstversie: 2024-01-01
    eerst_regelen: {dossier.klaar: ja, persoon.vroeger: ja}
    als:
      persoon.a: ja
      persoon.leeftijd: {ten_minste: 12, minder_dan: 18}
      persoon.groep: [klein, groot]
      persoon.inkomen: {meer_dan: persoon.norm, ten_hoogste: bedragen.basis}
      element.kosten: {ten_hoogste: bedragen.top}
      minstens_een: [{persoon.b: ja}, {geen_enkele: [{persoon.nood: ja}]}]
  kringen:
    bron: ECLI:NL:XX:2021:2
    biedt: [hulp]
    bevoegdheid: elders
    als:
      een_persoon: {persoon.a: ja}
      alle_personen: {wie: {persoon.a: ja}, als: {persoon.b: ja}}
      een_gezaghebbende: {persoon.b: ja}
      alle_gezaghebbenden: {persoon.a: ja}
      een_ander: {persoon.a: nee}
      een_element: {element.kosten: 50 euro}
  sommen:
    bron: bijlage 2
    biedt: [hulp]
    bevoegdheid: vrij
    als:
      alle:
        - {som: {over: elementen, feit: element.kosten, ten_hoogste: bedragen.top}}
        - {som: {over: personen, feit: persoon.inkomen, meer_dan: 1 euro per maand}}
        - {som: {over: lopende_hulp, feit: element.kosten, minder_dan: 100 euro}}
      eerder: {soort: hulp, binnen: 2 weken}
      dekking.wet/biedt: [gedekt, gedekt_onder_voorwaarden]
      dekking.breed/weg: niet_gedekt
  weg: {bron: art. 7, biedt: [feest], besluit: geen, geldig_tot_en_met: 2025-01-01}
  jong: {bron: art. 8, begrip: persoon.jong, als: {persoon.leeftijd: {minder_dan: 18}}}
  klein: {bron: art. 9, begrip: persoon.groep, is: klein, als: {persoon.jong: ja}}
  groot: {bron: art. 10, begrip: persoon.groep, is: groot, als: {persoon.jong: nee}}
  norm: {bron: art. 11, begrip: persoon.norm, bereken: "max(0, bedragen.basis - 4)"}
  vast: {bron: art. 12, begrip: persoon.inkomen, is: 8 euro per maand, als: {persoon.a: ja}}
  niet: {bron: art. 13, hoeft_niet: [lijnen], als: {persoon.b: ja}}
  weiger: {bron: art. 14, kan_weigeren: [lijnen], als: {persoon.b: nee}}
  uit: {bron: art. 15, sluit_uit: [lijnen], als: {persoon.b: ja}}
  toch: {bron: art. 16, sluit_uit: [uit], als: {persoon.a: ja}}
  eerst: {bron: art. 17, gaat_voor: [wet/biedt], van: lijnen, als: {persoon.a: ja}}
  partijdig: {bron: art. 18, verhindert: [macht, wet/voorziening], gevolg: eerst_laten_toetsen, als: {persoon.b: ja}}
  zelf: {bron: art. 19, verplicht: instemming, wie: [persoon, gezaghebbenden], als: {persoon.jong: ja}}
"""
LOKAAL = """
regeling: stad/verordening
titel: Verordening
rang: verordening
gemeente: Stad
geldig_vanaf: 2020-01-01
regels:
  top:
    bron: art. 2
    kader: [wet/biedt]
    geldt_als: {persoon.a: ja}
    binnen_als: {element.kosten: {ten_hoogste: 40 euro}}
  hard: {bron: art. 9, hardheidsclausule: ja, bevoegd: college, als: {element.onbillijk: ja}}
"""
BELEID = (
    BELEIDSREGEL + "  contract: {bron: art. 1, kader: [wet/biedt, breed/lijnen], binnen_als: {element.contract: ja}}\n"
)
NEGATIEF = """
regeling: stad/alles
titel: Register
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: negatief
mandaten:
  - {nr: "1", van: college, aan: chef, bevoegdheden: [breed/macht], ondermandaat: ja, bron: art. 3}
  - {nr: "2", van: chef, aan: coach, bevoegdheden: alle, organisatie: aanbieder, schriftelijk: nee}
  - {nr: "3", van: chef, aan: coach, bevoegdheden: [breed/macht], handelingen: [toekennen], grenzen: {persoon.jong: ja}}
voorbehouden:
  - {nr: a, bij: chef, bevoegdheden: [breed/macht], als: {element.kosten: {meer_dan: 1000 euro}}}
  - {nr: b, bij: college, bevoegdheden: alle, handelingen: [weigeren]}
overdrachten:
  - {nr: "9", van: uwv, aan: bestuur, bevoegdheden: [breed/elders], soort: delegatie, bron: art. 8}
"""
RIJK = (
    (
        PLAN.replace(
            "personen: {", "personen: {moeder: {gezag: [kind], a: [ja, nee], b: ja}, oom: {huishouden: nee, a: nee}, "
        )
        .replace("a: ja}}", "a: {waarde: ja, door: school}, nood: NOOD, vroeger: ja}}")
        .replace("NOOD", "{waarde: ja, door: chef, naam: chef 1, reden: gezien, bevindingen: [gesprek]}")
        .replace(
            "kosten: 50 euro", "kosten: 50 euro, periode: {van: 2027-01-01}, instemming: [{door: kind, gegeven: ja}]"
        )
    )
    + """  feest: {in_eigen_woorden: Feest, soort: feest, voor: [kind], kosten: 20 euro}
lopende_hulp: [{soort: hulp, bij: kind, kosten: 60 euro}, {soort: hulp, bij: kind}]
eerdere_besluiten: [{soort: kamp, bij: kind, op: 2026-11-10}]
dossier: {klaar: nee}
"""
)


def als_tekst(stap: dict[str, object]) -> str:
    """One step as a line: number, form, place, subject, premises, value; then words, rule and source."""
    premissen = " ".join(str(p) for p in stap["premissen"])  # type: ignore[attr-defined]
    kop = f"{stap['id']} {stap['vorm']} {stap['cel']} {stap['over']} [{premissen}] = {stap['waarde']}"
    meer = [
        f"{sleutel}: {stap[sleutel]}" for sleutel in ("rollen", "tekst", "regel", "bron", "versie") if sleutel in stap
    ]
    return " | ".join([kop, *meer])


def test_the_whole_derivation_is_as_it_was() -> None:
    """No step more or less, and each word of each."""
    uit = uitkomst(boek(BEGRIPPEN, WET, BREED, LOKAAL, BELEID, NEGATIEF, REGISTER), RIJK)
    stappen = uit["afleiding"]
    assert isinstance(stappen, list)
    tekst = "".join(f"{als_tekst(stap)}\n" for stap in stappen)
    if os.environ.get("EENPLAN_GOLDEN") == "schrijf":
        GOLDEN.write_text(tekst, encoding="utf-8")
    assert tekst == GOLDEN.read_text(encoding="utf-8")
