"""What an author hears before anything runs: every problem of a rule set or plan, with place, reason and remedy.

``controleer`` takes files as read by ``schemas.lezen`` and returns diagnoses; it never raises on what an author
wrote, and what it accepts without errors can be evaluated. The stages, in order: shape of each file, then every
check of ``TOETSEN``. A fault that an author recorded with ``bekend_gebrek`` becomes a warning.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
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
    namen.doelen_zonder_werking,
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
    herkomst.andermans_kenmerken,
    herkomst.tijdvakken,
    herkomst.bevoegdheid_in_tijd,
    herkomst.versies,
    herkomst.lokaal_zonder_gemeente,
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


def controleer(documents: Sequence[Document], onleesbaar: Collection[str] = ()) -> tuple[Diagnose, ...]:
    """Every problem of a rule set (vocabulary, regelingen, and plans when they come along), by file and place.

    The same documents give the same answer without checking again.

    Args:
        documents: every file that could be read.
        onleesbaar: regelingen (``begrippen``: a vocabulary) whose file could not be read and was reported; nothing is
            accused of naming what is in them.
    """
    return _controleer(tuple(documents), frozenset(onleesbaar))


def controleer_plan(document: Document, rulebook: Rulebook) -> tuple[Diagnose, ...]:
    """Every problem of one plan, in the words of this rulebook."""
    plan, diagnoses = maak(document, Plan)
    if plan is None:
        return diagnoses
    return _begrensd(gesorteerd(map(als_diagnose, vondsten_in_plan(document, plan, rulebook))))


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
def _controleer(documents: tuple[Document, ...], onleesbaar: frozenset[str]) -> tuple[Diagnose, ...]:
    boek, plannen, vormfouten = _lees_vorm(documents, onleesbaar)
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
    return _begrensd(gesorteerd(diagnoses))


#: How often one code is told of one file; who has more of the same has one thing to mend.
MEESTE_KEREN = 50


def _begrensd(diagnoses: Iterable[Diagnose]) -> tuple[Diagnose, ...]:
    """The diagnoses, of one code in one file no more than ``MEESTE_KEREN``; the last of those says how many more."""
    per: dict[tuple[str, str, str], list[Diagnose]] = {}
    for diagnose in diagnoses:
        per.setdefault((diagnose.bestand, diagnose.code, diagnose.ernst), []).append(diagnose)
    over: list[Diagnose] = []
    for rij in per.values():
        over += rij[:MEESTE_KEREN]
        if len(rij) > MEESTE_KEREN:
            meer = f"{over[-1].wat} (en nog {len(rij) - MEESTE_KEREN} keer zoiets in dit bestand)"
            over[-1] = over[-1].model_copy(update={"wat": meer})
    return gesorteerd(over)


def _lees_vorm(
    documents: Iterable[Document], onleesbaar: frozenset[str]
) -> tuple[Boek | None, list[Document], list[Diagnose]]:
    """Sort files by kind and check their shape. Without a sound vocabulary there is no book to check."""
    begrippen: list[tuple[Document, Begrippen]] = []
    bladen: list[Blad] = []
    plannen: list[Document] = []
    kapot = set(onleesbaar)
    fouten: list[Diagnose] = []
    woordenlijst_kapot = "begrippen" in onleesbaar
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


#: Windows and places: a rule that is not in force where its author thinks has another outcome in every example.
_OOK_BETEKENIS = ("R403", "R404", "R406", "R412", "R501", "R508")


def _raakt_betekenis(code: str) -> bool:
    """Whether a rule with this error may have no meaning yet, so that its examples cannot be asked."""
    return code[0] in "YS" or code[:2] in ("R1", "R2", "R3") or code in _OOK_BETEKENIS


# --- known faults ------------------------------------------------------------------------------------------


def _met_gebreken(boek: Boek, vondsten: Sequence[Vondst]) -> list[Diagnose]:
    """Diagnoses; what an author recorded as a known fault of the regeling becomes a warning.

    A real regeling can give a mandate that its law forbids. That a word means nothing here is never its fault.
    """
    bekend = [(blad.document, pad, gebrek.code) for blad, pad, gebrek in boek.gebreken()]
    diagnoses = []
    for vondst in vondsten:
        vastgelegd = not _raakt_betekenis(vondst.code) and any(_dekt(vondst, *gebrek) for gebrek in bekend)
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
