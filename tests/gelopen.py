"""A way as if it had been walked: the plan with what would then be known, and the mandate that would then be there.

For showing where a way ends and for testing that it does. It says nothing about what people will find or judge.
"""

import copy
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from engine.mandate_advice import MandaatAdvies, Meter, Rij, als_yaml, conceptregeling
from engine.months import in_delen
from engine.outcome import Json, Toetsing
from engine.reverse import AFWIJKEND, Eis, vervulling
from engine.routes import Weg
from engine.steps import Stap
from engine.values import plus_maanden, schrijf

_Data = dict[str, object]

#: Who signs in a plan that is only imagined.
NAAM = "N.N."
NUL = Decimal(0)


def toegepast(t: Toetsing, data: Mapping[str, object], weg: Weg) -> _Data:
    """The plan after a way: facts found, things arranged, consent given, judgements by whoever decides."""
    nieuw = copy.deepcopy(dict(data))
    beslist = weg.beslist[0]
    vervuld = vervulling(weg.eisen)
    for blad, waarde in (vervuld.waarden if vervuld is not None else {}).items():
        _zet(t, nieuw, blad, waarde if isinstance(waarde, str) else schrijf(waarde), beslist)
    for eis in weg.eisen:
        _anders(t, nieuw, eis, weg)
    if weg.via not in ("contactpersoon", "mandaat"):
        nieuw["contactpersoon"] = _ander(t, beslist)
    return nieuw


#: Of the one who decides it is taken that nothing stands in the way in the person (Awb 2:4 and 10:3 lid 3).
_ONBEVANGEN = ("levert_zelf_deze_hulp", "nam_het_eerdere_besluit")


def _ander(t: Toetsing, functie: str) -> _Data:
    """The one who decides, as if that were the contact person."""
    rij = next((s.mandaat for s in t.recht.schakels if s.aan == functie), None)
    contact: _Data = {"functie": functie, "organisatie": (rij.organisatie if rij is not None else None) or "gemeente"}
    if rij is not None and rij.werkt_onder:
        contact["werkt_onder"] = rij.werkt_onder
    bekend = [f for f in _ONBEVANGEN if f"contactpersoon.{f}" in t.recht.rulebook.feiten]
    return contact | dict.fromkeys(bekend, "nee")


def _anders(t: Toetsing, data: _Data, eis: Eis, weg: Weg) -> None:
    """Consent, and the judgements that go with a departure."""
    element = _deel(data, "elementen", weg.element)
    if eis.hoe == "toestemming":
        gegeven = element.setdefault("instemming", [])
        cast(list[object], gegeven).append({"door": eis.blad.onderwerp, "gegeven": "ja"})
    elif eis.hoe in AFWIJKEND:
        feit = "beleid_onevenredig" if eis.hoe == "afwijken" else "onbillijk"
        if f"element.{feit}" in t.recht.rulebook.feiten:
            element[feit] = _oordeel("ja", weg.beslist[0])


def _oordeel(waarde: str, door: str) -> _Data:
    return {"waarde": waarde, "door": door, "naam": NAAM, "reden": "voorbeeld", "bevindingen": ["voorbeeld"]}


def _zet(t: Toetsing, data: _Data, blad: Stap, waarde: str, beslist: str) -> None:
    """Write a fact where it belongs in a plan; what only a calculation gives cannot be written and is left out."""
    if blad.vorm == "eerder":
        rij = data.setdefault("eerdere_besluiten", [])
        if waarde == "waar":
            besluit = {"soort": blad.onderwerp, "op": t.recht.peildatum.isoformat()}
            cast(list[object], rij).append(besluit)
        return
    if blad.vorm != "feit":
        return
    feit = t.recht.rulebook.feiten[blad.onderwerp]
    inhoud: object = _oordeel(waarde, _wie_oordeelt(t, blad, beslist)) if feit.oordeel else waarde
    plek, sleutel = _plaats(data, blad)
    plek[sleutel] = inhoud


def _wie_oordeelt(t: Toetsing, blad: Stap, beslist: str) -> str:
    """The one who decides where that is the same power, else the body whose power it is."""
    macht = t.recht.rulebook.feiten[blad.onderwerp].oordeel or ""
    wortel = t.bevoegd.netwerk.wortels.get(macht)
    if wortel is None or (wortel.gemeentelijk and beslist in t.bevoegd.netwerk.functies):
        return beslist
    return beslist if wortel.orgaan == beslist else wortel.orgaan


def _plaats(data: _Data, blad: Stap) -> tuple[_Data, str]:
    reeks, maand = in_delen(blad.onderwerp)
    plek, sleutel = _plaats_van(data, reeks, blad.plek)
    return (_deel(plek, sleutel), maand) if maand else (plek, sleutel)


def _plaats_van(data: _Data, naam: str, over: str) -> tuple[_Data, str]:
    bereik, _, sleutel = naam.partition(".")
    element, _, persoon = over.partition("/")
    match bereik:
        case "persoon":
            return _deel(data, "personen", persoon), sleutel
        case "element" if sleutel.startswith("periode_"):
            return _deel(data, "elementen", element, "periode"), sleutel.removeprefix("periode_")
        case "element":
            return _deel(data, "elementen", element), sleutel
        case "element_persoon":
            return _deel(data, "elementen", element, "feiten_per_persoon", persoon), sleutel
        case "plan":
            return _deel(data, "feiten"), sleutel
        case _:
            return _deel(data, bereik), sleutel


def _deel(data: _Data, *pad: str) -> _Data:
    for sleutel in pad:
        data = cast(_Data, data.setdefault(sleutel, {}))
    return data


def mandaatregeling(t: Toetsing, weg: Weg) -> str:
    """The rule file, as YAML, with the one row that a way through a mandate asks for."""
    element = t.plan.elementen[weg.element]
    einde = element.periode.tot_en_met if element.periode is not None and element.periode.tot_en_met else None
    rij = Rij(
        weg.bevoegdheid,
        t.bevoegd.netwerk.wortels[weg.bevoegdheid].orgaan,
        (weg.handeling,),
        (element.soort,),
        (),
        any(e.hoe in AFWIJKEND for e in weg.eisen),
        einde or plus_maanden(t.recht.peildatum, 12),
        ((t.plan.plan, weg.element),),
    )
    leeg = Meter(0, 0, NUL, NUL, NUL, NUL, 0, 0)
    dag = t.recht.peildatum
    advies = MandaatAdvies(t.plan.contactpersoon, t.plan.gemeente, dag, leeg, leeg, (rij,), (), (), (), True)
    data = conceptregeling(advies)
    ruimte = t.recht.machten[weg.bevoegdheid].bevoegdheid.mandaat
    if t.plan.contactpersoon.organisatie != "gemeente" and (ruimte is None or ruimte.instemming == "nodig"):
        instemming = {"door": [f"bestuur en medewerker ({NAAM})"], "op": dag.isoformat()}
        data["mandaten"] = [
            {**cast(Mapping[str, Json], rij_), "instemming": instemming} for rij_ in _lijst(data["mandaten"])
        ]
    return als_yaml(data)


def _lijst(waarde: Json) -> list[Json]:
    return list(waarde) if isinstance(waarde, list) else []
