"""What an author hears before anything runs: every problem of a rule set or plan, with place, reason and remedy.

``controleer`` takes files as read by ``schemas.lezen`` and returns diagnoses; it never raises on what an author
wrote, and what it accepts without errors can be evaluated. The stages, in order: shape of each file, then every
check of ``TOETSEN``. A fault that an author recorded with ``bekend_gebrek`` becomes a warning.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from engine.check import herkomst, mandaten, namen, samenhang, signalen, voorbeelden, voorwaarden, vorm
from engine.check.boek import Blad, Boek, Vondst
from engine.check.plannen import als_diagnose, vondsten_in_plan
from engine.rulebook import Rulebook
from schemas.begrippen import Begrippen
from schemas.diagnose import Diagnose, gesorteerd
from schemas.lezen import Document, Pad, maak
from schemas.plan import Plan
from schemas.regeling import Regeling

Toets = Callable[[Boek], Iterator[Vondst]]

#: Every check, in the order of the codes.
TOETSEN: tuple[Toets, ...] = (
    vorm.soort_regel,
    vorm.sleutels_bij_soort,
    vorm.nodige_sleutels,
    vorm.lege_lijsten,
    vorm.dubbele_nummers,
    vorm.schrijfwijze_van_namen,
    vorm.bedragreeksen,
    namen.verboden_feiten,
    namen.afgeleide_feiten,
    namen.verwezen_voorzieningen,
    namen.soorten_onder_soorten,
    namen.verwezen_organen,
    namen.verwezen_regels,
    namen.verwezen_bevoegdheden,
    namen.verwezen_regelingen,
    namen.handelingen_van_bevoegdheden,
    namen.ongebruikte_feiten,
    voorwaarden.problemen_in_voorwaarden,
    voorwaarden.formules,
    voorwaarden.afgeleide_waarden,
    voorwaarden.peildagen,
    voorwaarden.woordenlijst,
    voorwaarden.termijnen,
    voorwaarden.nooit_waar,
    signalen.patronen,
    signalen.aansluiting,
    voorbeelden.feiten_in_voorbeelden,
    herkomst.vindplaatsen,
    herkomst.kenmerken,
    herkomst.tijdvakken,
    herkomst.bevoegdheid_in_tijd,
    herkomst.versies,
    herkomst.overgangsrecht,
    herkomst.plaats_van_bestanden,
    herkomst.aanwijzing_voor_editor,
    samenhang.kringen,
    samenhang.te_diep,
    samenhang.voorrangskringen,
    samenhang.botsingen,
    samenhang.lager_boven_hoger,
    samenhang.opdrachten,
    samenhang.kaders_binnen_ruimte,
    samenhang.groepen_zonder_uitweg,
    samenhang.verkeerd_niveau,
    mandaten.soort_register,
    mandaten.grenzen_zonder_oordeel,
    mandaten.oordelen_met_bevoegdheid,
    mandaten.ketens,
    mandaten.verboden_mandaten,
)


def controleer(documents: Sequence[Document]) -> tuple[Diagnose, ...]:
    """Every problem of a rule set (vocabulary, regelingen, and plans when they come along), by file and place.

    The same documents give the same answer without checking again.
    """
    return _controleer(tuple(documents))


def controleer_plan(document: Document, rulebook: Rulebook) -> tuple[Diagnose, ...]:
    """Every problem of one plan, in the words of this rulebook."""
    plan, diagnoses = maak(document, Plan)
    if plan is None:
        return diagnoses
    return gesorteerd(map(als_diagnose, vondsten_in_plan(document, plan, rulebook)))


def soort_document(document: Document) -> type[Regeling] | type[Begrippen] | type[Plan] | None:
    """What kind of file this is, by its first keys; nothing when they do not say."""
    if "regeling" in document.data:
        return Regeling
    if "plan" in document.data:
        return Plan
    if {"feiten", "voorzieningen", "organen"} & set(document.data):
        return Begrippen
    return None


@lru_cache(maxsize=8)
def _controleer(documents: tuple[Document, ...]) -> tuple[Diagnose, ...]:
    boek, plannen, vormfouten = _lees_vorm(documents)
    if boek is None:
        return gesorteerd(vormfouten)
    vondsten = [vondst for toets in TOETSEN for vondst in toets(boek)]
    diagnoses = [*vormfouten, *_met_gebreken(boek, vondsten)]
    if not any(d.ernst == "fout" and _raakt_betekenis(d.code) for d in diagnoses):
        uitgerekend = list(voorbeelden.voorbeelden(boek))
        diagnoses += _met_gebreken(boek, uitgerekend)
        vondsten += uitgerekend
    diagnoses += _overbodige_gebreken(boek, vondsten)
    for plan in plannen:
        diagnoses.extend(controleer_plan(plan, boek.rulebook))
    return gesorteerd(diagnoses)


def _lees_vorm(documents: Iterable[Document]) -> tuple[Boek | None, list[Document], list[Diagnose]]:
    """Sort files by kind and check their shape. Without a sound vocabulary there is no book to check."""
    begrippen: list[tuple[Document, Begrippen]] = []
    bladen: list[Blad] = []
    plannen: list[Document] = []
    kapot: set[str] = set()
    fouten: list[Diagnose] = []
    woordenlijst_kapot = False
    for document in documents:
        soort = soort_document(document)
        if soort is Plan:
            plannen.append(document)
        elif soort is Regeling:
            regeling, problemen = maak(document, Regeling)
            fouten.extend(problemen)
            if regeling is not None:
                bladen.append(Blad(document, regeling))
            kapot.update([str(document.data["regeling"])] if regeling is None else [])
        elif soort is Begrippen:
            woorden, problemen = maak(document, Begrippen)
            fouten.extend(problemen)
            woordenlijst_kapot |= woorden is None
            begrippen.extend([(document, woorden)] if woorden is not None else [])
        else:
            fouten.append(document.diagnose("S107", (), "dit is geen regeling, woordenlijst of plan", sleutel=True))
    boek = None if woordenlijst_kapot else Boek(tuple(begrippen), tuple(bladen), frozenset(kapot))
    return boek, plannen, fouten


def _raakt_betekenis(code: str) -> bool:
    """Whether a rule with this error may have no meaning yet, so that its examples cannot be asked."""
    return code[0] in "YS" or code[:2] in ("R1", "R2", "R3") or code in ("R501", "R508")


# --- known faults ------------------------------------------------------------------------------------------


def _met_gebreken(boek: Boek, vondsten: Sequence[Vondst]) -> list[Diagnose]:
    """Diagnoses; what an author recorded as a known fault of the regeling becomes a warning."""
    bekend = [(blad.document, pad, gebrek.code) for blad, pad, gebrek in boek.gebreken()]
    diagnoses = []
    for vondst in vondsten:
        vastgelegd = any(_dekt(vondst, document, pad, code) for document, pad, code in bekend)
        diagnose = als_diagnose(vondst)
        diagnoses.append(diagnose.model_copy(update={"ernst": "waarschuwing"}) if vastgelegd else diagnose)
    return diagnoses


def _dekt(vondst: Vondst, document: Document, pad: Pad, code: str) -> bool:
    return vondst.document is document and vondst.code == code and vondst.pad[: len(pad)] == pad


def _overbodige_gebreken(boek: Boek, vondsten: Sequence[Vondst]) -> list[Diagnose]:
    """R409: a known fault that the checks do not find (any more)."""
    diagnoses = []
    for blad, pad, gebrek in boek.gebreken():
        if not any(_dekt(vondst, blad.document, pad, gebrek.code) for vondst in vondsten):
            wat = f"`{gebrek.code}` wordt hier niet gevonden"
            diagnoses.append(als_diagnose(blad.vondst("R409", (*pad, "bekend_gebrek"), wat, sleutel=True)))
    return diagnoses
