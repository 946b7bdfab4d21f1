"""Do the examples beside the law come out as their author says? Each is asked of the engine itself.

An example is a place with one person and one element, of which nothing is known but the facts it names. A fact
that is named counts as settled, also when rules would derive it or somebody would have to judge it. Other people,
earlier decisions and running help stand beside it when the rule looks at those.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from engine.check.boek import Blad, Boek, Vondst
from engine.inquiry import Onderzoek, Plek
from engine.months import is_maand, maandfeit
from engine.plan_facts import Over, PlanFeiten, Uitspraak, lees_feiten
from engine.rulebook import Kern, Recht, inhoudshash, recht_op
from engine.values import Dag, OngeldigeWaarde, Waarde, lees_waarde, schrijf
from schemas.begrippen import Feit
from schemas.lezen import Pad
from schemas.plan import Contactpersoon, Element, Periode, Persoon, Plan, Verklaring
from schemas.regeling import Regel, Regeling, Voorbeeld

_PERSOON, _ELEMENT = "iemand", "iets"
_NIETS = PlanFeiten(uitspraken={}, problemen=())


def feiten_in_voorbeelden(boek: Boek) -> Iterator[Vondst]:
    """R201 and R301: an example uses facts and values that exist."""
    for blad in boek.bladen:
        for nummer, voorbeeld in enumerate(blad.regeling.voorbeelden):
            for naam, ruw in voorbeeld.feiten.items():
                yield from _feit(boek, blad, ("voorbeelden", nummer, "feiten", naam), naam, ruw)
            for wie, ander in voorbeeld.anderen.items():
                for sleutel, ruw in (ander.model_extra or {}).items():
                    pad = ("voorbeelden", nummer, "anderen", wie, sleutel)
                    yield from _feit(boek, blad, pad, f"persoon.{sleutel}", ruw)


def _feit(boek: Boek, blad: Blad, pad: Pad, naam: str, ruw: object) -> Iterator[Vondst]:
    feit = boek.feiten.get(naam)
    if feit is None:
        yield blad.vondst("R201", pad, f"onbekend feit `{naam}` in een voorbeeld", sleutel=True)
        return
    if feit.reeks is not None and not (isinstance(ruw, dict) and all(map(is_maand, ruw))):
        hulp = "schrijf bijvoorbeeld `{2026-01: 1200, 2026-02: 1150}`"
        yield blad.vondst("R301", pad, f"`{naam}` heeft een waarde per maand", hulp)
        return
    for sleutels, deel in _delen(feit, ruw):
        try:
            lees_waarde(feit, _keuzes(boek, feit), deel)
        except OngeldigeWaarde as fout:
            yield blad.vondst("R301", (*pad, *sleutels), f"`{naam}`: {fout}")


def _delen(feit: Feit, ruw: object) -> Iterator[tuple[tuple[str, ...], object]]:
    """What is written of a fact, of a series each month apart."""
    if feit.reeks is None or not isinstance(ruw, dict):
        yield (), ruw
    else:
        yield from (((str(maand),), deel) for maand, deel in ruw.items())


def _keuzes(boek: Boek, feit: Feit) -> tuple[str, ...]:
    return tuple(sorted(boek.soorten)) if feit.uit == "voorzieningen" else tuple(feit.uit or ())


def voorbeelden(boek: Boek) -> Iterator[Vondst]:
    """R507: examples that come out otherwise. Only asked of a rule set without errors."""
    vast: _Vast = {}
    for blad in boek.bladen:
        for nummer, voorbeeld in enumerate(blad.regeling.voorbeelden):
            gevraagd = _vraag(boek, blad, voorbeeld, vast)
            gevonden = "niet in werking" if gevraagd is None else _uitkomst(*gevraagd)
            if gevonden != voorbeeld.verwacht:
                wat = f"`{voorbeeld.bij}` geeft `{gevonden}`, het voorbeeld verwacht `{voorbeeld.verwacht}`"
                yield blad.vondst("R507", ("voorbeelden", nummer, "verwacht"), wat)
            elif voorbeeld.geeft is not None and gevraagd is not None:
                yield from _waarde_klopt(boek, blad, nummer, voorbeeld.geeft, *gevraagd)


def _waarde_klopt(
    boek: Boek, blad: Blad, nummer: int, geeft: object, onderzoek: Onderzoek, kern: Kern
) -> Iterator[Vondst]:
    """R507: the fact that a rule derives has the value that its example says."""
    pad, naam = ("voorbeelden", nummer, "geeft"), kern.regel.begrip
    if naam is None:
        yield blad.vondst("R507", pad, f"`{kern.id}` leidt geen feit af en geeft dus geen waarde")
        return
    gevonden = onderzoek.feit(naam, _plek(kern)).waarde
    feit = boek.feiten[naam]
    try:
        verwacht = lees_waarde(feit, _keuzes(boek, feit), geeft)
    except OngeldigeWaarde as fout:
        yield blad.vondst("R301", pad, f"`{naam}`: {fout}")
        return
    if gevonden != verwacht:
        wat = f"`{naam}` is dan `{schrijf(gevonden)}`, het voorbeeld verwacht `{schrijf(verwacht)}`"
        yield blad.vondst("R507", pad, wat)


#: The law in which some facts are settled; most examples settle the same few.
_Vast = dict[tuple[int, frozenset[str]], tuple[Recht, Recht]]


def _vraag(boek: Boek, blad: Blad, voorbeeld: Voorbeeld, rechten: _Vast) -> tuple[Onderzoek, Kern] | None:
    """The inquiry of an example with the rule it is about, unless that rule is not in force on its day."""
    regel = blad.regeling.regels.get(voorbeeld.bij)
    dag = voorbeeld.peildatum or _dag(blad.regeling, regel)
    kennis = regel.bekend_tot if regel is not None else None  # case law that was left is asked as it was known
    recht = recht_op(boek.rulebook, blad.regeling.gemeente or "", dag, kennis or date.max)
    kern = recht.kernen.get(blad.vol(voorbeeld.bij))
    if kern is None:
        return None
    waarden = {
        maandfeit(naam, *sleutels) if sleutels else naam: _waarde(boek, naam, deel)
        for naam, ruw in voorbeeld.feiten.items()
        for sleutels, deel in _delen(boek.feiten[naam], ruw)
    }
    plan = _plan(boek, blad.regeling, voorbeeld, _periode(waarden.get("element.periode_van")))
    feiten = _feiten(waarden, lees_feiten(plan, boek.rulebook) if voorbeeld.anderen else _NIETS)
    genoemd = [*waarden, *(f"persoon.{sleutel}" for a in voorbeeld.anderen.values() for sleutel in a.model_extra or {})]
    vast = frozenset(naam for naam in genoemd if _volgt(recht, naam))
    sleutel = (id(recht), vast)  # the law is kept beside what was made of it, so that its id stays its own
    if sleutel not in rechten:
        rechten[sleutel] = (recht, _met_vaste_feiten(recht, vast))
    return Onderzoek(plan, feiten, rechten[sleutel][1]), kern


def _uitkomst(onderzoek: Onderzoek, kern: Kern) -> str:
    if kern.regel.kader is not None:
        return str(onderzoek.kader(kern, _plek(kern)).waarde)
    return str(onderzoek.knoop(kern.als, _plek(kern), kern).waarde)


def _plek(kern: Kern) -> Plek:
    return Plek(_ELEMENT, _PERSOON, kern.regeling.regeling, kern.bevoegdheid)


def _dag(regeling: Regeling, regel: Regel | None) -> date:
    """The day an example speaks of when it does not say: that of the text that was read, within the rule's window."""
    vanaf = max(d for d in (regeling.geldig_vanaf, regel.geldig_vanaf if regel else None) if d is not None)
    tekst = (regel.tekstversie if regel else None) or regeling.tekstversie or vanaf
    einden = [d for d in (regeling.geldig_tot_en_met, regel.geldig_tot_en_met if regel else None) if d is not None]
    return min([max(vanaf, tekst), *einden])


def _waarde(boek: Boek, naam: str, ruw: object) -> Waarde:
    """The value of a fact in an example; ``feiten_in_voorbeelden`` found that it can be read."""
    feit = boek.feiten[naam]
    return lees_waarde(feit, _keuzes(boek, feit), ruw)


def _feiten(waarden: Mapping[str, Waarde], van_anderen: PlanFeiten) -> PlanFeiten:
    """What the example says, and what it says of the others; of the kind of element only what it says itself."""
    ander = {(naam, over): rij for (naam, over), rij in van_anderen.uitspraken.items() if naam.startswith("persoon.")}
    uitspraken = {(naam, _over(naam)): (_uitspraak(waarde),) for naam, waarde in waarden.items()}
    return PlanFeiten(uitspraken=ander | uitspraken, problemen=())


def _uitspraak(waarde: Waarde) -> Uitspraak:
    return Uitspraak(waarde, *_verklaard(str(waarde)))


@lru_cache(maxsize=1024)
def _verklaard(tekst: str) -> tuple[Verklaring, str]:
    """The statement of a text, and its address."""
    return Verklaring(waarde=tekst), inhoudshash(tekst)


def _over(naam: str) -> Over:
    match naam.partition(".")[0]:
        case "persoon":
            return ("", _PERSOON)
        case "element":
            return (_ELEMENT, "")
        case "element_persoon":
            return (_ELEMENT, _PERSOON)
        case _:
            return ("", "")


def _volgt(recht: Recht, naam: str) -> bool:
    """Whether a fact is calculated, judged or derived by rules, so that an example that names it settles it."""
    feit = recht.rulebook.feiten[naam]
    return bool(feit.bereken or feit.oordeel or recht.begrip.get(naam))


def _met_vaste_feiten(recht: Recht, namen: Collection[str]) -> Recht:
    """The same law, in which the named facts are asked for and neither derived nor judged."""
    if not namen:
        return recht
    rulebook = recht.rulebook
    vast = {naam: rulebook.feiten[naam].model_copy(update={"bereken": None, "oordeel": None}) for naam in namen}
    begrip = MappingProxyType({**recht.begrip, **dict.fromkeys(namen, ())})
    return replace(recht, rulebook=replace(rulebook, feiten=rulebook.feiten.met(vast)), begrip=begrip)


def _periode(van: Waarde | None) -> Periode | None:
    """The period that an example names by its first day: ages and calendar years are taken there, as in a plan."""
    return Periode(van=van.vroegst) if isinstance(van, Dag) and van.vroegst == van.laatst else None


def _plan(boek: Boek, regeling: Regeling, voorbeeld: Voorbeeld, periode: Periode | None) -> Plan:
    kaal = _kaal_plan(min(boek.soorten, default="onbekend"), regeling.gemeente or "geen", periode)
    return kaal.model_copy(
        update={
            "personen": {**kaal.personen, **voorbeeld.anderen},
            "eerdere_besluiten": voorbeeld.eerdere_besluiten,
            "lopende_hulp": voorbeeld.lopende_hulp,
        }
    )


@lru_cache(maxsize=64)
def _kaal_plan(soort: str, gemeente: str, periode: Periode | None) -> Plan:
    """One person and one element, of which nothing is known but the period."""
    return Plan(
        plan="voorbeeld",
        gemeente=gemeente,
        personen={_PERSOON: Persoon(gezag=[_PERSOON])},
        contactpersoon=Contactpersoon(functie="contactpersoon", organisatie="gemeente"),
        elementen={_ELEMENT: Element(in_eigen_woorden="voorbeeld", soort=soort, voor=[_PERSOON], periode=periode)},
    )
