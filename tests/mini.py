"""A small law for tests: a vocabulary, one statute, one register, written as YAML in the test itself."""

from collections.abc import Mapping
from datetime import date
from textwrap import dedent

from engine.chain import keten
from engine.outcome import Toetsing, onderzoek_plan, toets
from engine.rulebook import Bestand, Rulebook, bouw
from schemas.begrippen import Begrippen
from schemas.lezen import lees, maak
from schemas.plan import Plan
from schemas.regeling import Regeling

DAG = date(2026, 11, 22)

BEGRIPPEN = """
feiten:
  persoon.geboortedatum: {soort: datum, vraag: Wanneer geboren?, leverancier: BRP}
  persoon.leeftijd: {soort: getal, eenheid: jaar, bereken: "jaren(persoon.geboortedatum, peildatum)"}
  persoon.jong: {soort: ja_nee}
  persoon.a: {soort: ja_nee, vraag: Is a zo?}
  persoon.b: {soort: ja_nee, vraag: Is b zo?}
  persoon.vroeger: {soort: ja_nee, vraag: Was het vroeger zo?, te_regelen: nee}
  persoon.nood: {soort: ja_nee, oordeel: wet/voorziening, vraag: Is er nood?}
  persoon.norm: {soort: bedrag, eenheid: euro per maand}
  persoon.inkomen: {soort: bedrag, eenheid: euro per maand, vraag: Wat is het inkomen?}
  persoon.groep: {soort: keuze, uit: [klein, groot]}
  element.kosten: {soort: bedrag, eenheid: euro, vraag: Wat kost het?}
  element.contract: {soort: ja_nee, vraag: Is er een contract?}
  element.onbillijk: {soort: ja_nee, oordeel: afwijken_van_beleid, vraag: Is dit onbillijk?}
  element.beleid_onevenredig: {soort: ja_nee, oordeel: afwijken_van_beleid, vraag: Pakt het beleid onevenredig uit?}
  dossier.klaar: {soort: ja_nee, vraag: Is het dossier klaar?}
voorzieningen:
  hulp: {}
  kamp: {valt_onder: hulp}
  feest: {}
organen:
  college: {naam: het college, van: gemeente}
  uwv: {naam: het UWV, van: ander}
  rechter: {naam: de rechter, van: ander, soort: rechter}
  bestuur: {naam: het bestuur, van: ander}
"""

WET = """
regeling: wet
titel: Wet
rang: wet
bwb: BWBR0000001
geldig_vanaf: 2020-01-01
bevoegdheden:
  voorziening:
    bron: art. 1 lid 1
    bevoegd: college
    handelingen: [toekennen, weigeren, beëindigen]
    mandaat:
      {bron: art. 9, buitenstaander: nee, aanbieder: ja, stichting: toets, andere_gemeente: ja, instemming: nodig}
regels:
  biedt:
    bron: art. 1 lid 1
    biedt: [hulp]
    bevoegdheid: voorziening
    ruimte: {verordening: art. 8}
    als: {persoon.a: ja}
"""

#: A second rule for the same help, which goes first for whom it once was so.
VOORRANG = (
    WET
    + """\
  ander: {bron: art. 6, biedt: [hulp], bevoegdheid: voorziening, als: {persoon.b: ja}}
  eerst: {bron: art. 7, van: ander, gaat_voor: [biedt], als: {persoon.vroeger: ja}}
"""
)

#: Of a register, up to its rows.
REGISTER_KOP = """
regeling: stad/mandaat
titel: Mandaatbesluit
rang: mandaatbesluit
gemeente: Stad
geldig_vanaf: 2020-01-01
soort_register: positief
mandaten:
"""
REGISTER = (
    REGISTER_KOP
    + """\
  - {nr: "1", van: college, aan: chef, bevoegdheden: [wet/voorziening], ondermandaat: ja, afwijken_van_beleid: ja}
  - nr: "1.1"
    van: chef
    aan: coach
    bevoegdheden: [wet/voorziening]
    handelingen: [toekennen]
    afwijken_van_beleid: nee
    grenzen: {element.kosten: {ten_hoogste: 100 euro}}
"""
)

VERORDENING = """
regeling: stad/verordening
titel: Verordening
rang: verordening
gemeente: Stad
geldig_vanaf: 2020-01-01
regels:
  top: {bron: art. 2, kader: [wet/biedt], binnen_als: {element.kosten: {ten_hoogste: 40 euro}}}
"""

#: The beginning of a policy of the same municipality; a test adds the frame that it is about.
BELEIDSREGEL = """
regeling: stad/beleid
titel: Beleid
rang: beleidsregel
gemeente: Stad
geldig_vanaf: 2020-01-01
regels:
"""

#: The beginning of a second law; a test adds what it is about.
ANDERE_WET = """
regeling: ander
titel: Andere wet
rang: wet
geldig_vanaf: 2020-01-01
"""

HARDHEID = "  hard: {bron: art. 9, hardheidsclausule: ja, bevoegd: college}\n"

PLAN = """
plan: proef
gemeente: Stad
personen: {kind: {geboortedatum: 2012-01-01, a: ja}}
contactpersoon: {functie: coach, organisatie: gemeente}
elementen:
  hulp: {in_eigen_woorden: Hulp, soort: kamp, voor: [kind], kosten: 50 euro}
"""


def boek(*teksten: str) -> Rulebook:
    """A rulebook of these files on top of the small vocabulary; a mistake in one fails the test."""
    gebouwd = bouw([_bestand(tekst, nummer) for nummer, tekst in enumerate((BEGRIPPEN, *teksten))])
    assert not gebouwd.problemen, gebouwd.problemen
    return gebouwd


def _bestand(tekst: str, nummer: int) -> Bestand:
    doc = lees(dedent(tekst), f"bestand{nummer}.yaml")
    inhoud, diagnoses = maak(doc, Regeling if "regeling" in doc.data else Begrippen)
    assert inhoud is not None, [d.als_tekst() for d in diagnoses]
    return Bestand(doc.naam, doc.data, inhoud)


def plan(tekst: str = PLAN) -> tuple[Plan, Mapping[str, object]]:
    """A plan and its data."""
    doc = lees(dedent(tekst), "plan.yaml")
    gelezen, diagnoses = maak(doc, Plan)
    assert gelezen is not None, [d.als_tekst() for d in diagnoses]
    return gelezen, doc.data


def toetsing(rulebook: Rulebook, tekst: str = PLAN, dag: date = DAG) -> Toetsing:
    """The evaluation of a plan."""
    return onderzoek_plan(plan(tekst)[0], rulebook, keten, dag, dag)


def uitkomst(rulebook: Rulebook, tekst: str = PLAN, dag: date = DAG) -> dict[str, object]:
    """The sealed outcome of a plan."""
    gelezen, data = plan(tekst)
    return dict(toets(gelezen, data, rulebook, keten, dag, dag))


def element(uit: Mapping[str, object], naam: str = "hulp") -> dict[str, object]:
    """One element of an outcome."""
    elementen = uit["elementen"]
    assert isinstance(elementen, list)
    return next(e for e in elementen if e["id"] == naam)


def cel(
    uit: Mapping[str, object], regel: str = "wet/biedt", handeling: str = "toekennen", naam: str = "hulp"
) -> dict[str, object]:
    """One cell of an outcome."""
    cellen = element(uit, naam)["cellen"]
    assert isinstance(cellen, list)
    return next(c for c in cellen if c["regel"] == regel and c["handeling"] == handeling)


def met(tekst: str, **nieuw: str) -> str:
    """A text with words replaced: ``met(PLAN, oud="nieuw")`` for each pair; every word must be there."""
    for oud, vervanging in nieuw.items():
        sleutel = oud.replace("__", " ")
        assert sleutel in tekst, sleutel
        tekst = tekst.replace(sleutel, vervanging)
    return tekst
