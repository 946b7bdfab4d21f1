"""Signals: what stands out when elements, people and laws are seen together (rules of kind ``signaal``).

A rule with ``als`` is read at every element and person. A rule with ``patronen`` joins things: which thing fits which
pattern is found here, one scope at a time; what stands together is forward chaining over numbers, as in ``chain``.
A thing has properties with one or more values; only what certainly holds counts, so unknown never signals.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from engine.cells import Cel
from engine.chain import Feitje, Hoornregel, Ketening, Patroon, Var, Vuring, controleer_regels
from engine.conditions import OPERATOREN
from engine.elements import Samenvatting, hoofdcellen
from engine.inquiry import Onderzoek, Plek, bron_van, versie_van
from engine.months import in_delen
from engine.rulebook import Kern, Recht, volledig, zonder_versie
from engine.steps import Stap, blad
from engine.values import (
    Dag,
    Getal,
    Leeg,
    OngeldigeWaarde,
    Waarde,
    jaren_tussen,
    kleiner,
    lees_datum,
    lees_getal,
    schrijf,
)
from schemas.regeling import Patroon as Geschreven

Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]

#: Per list of the plan the properties that a pattern can test, besides the facts that the plan states about the thing.
EIGENSCHAPPEN: dict[str, frozenset[str]] = {
    "elementen": frozenset(
        {
            "element", "persoon", "soort", "soort_precies", "heeft_doel", "antwoord", "status", "beslissen", "kader",
            "buiten_kader", "stopt_hulp", "personen",
        }
    ),
    "personen": frozenset(
        {"persoon", "rol", "leeftijd", "gezag", "huishouden", "vertrouwde_hulp", "vertrouwde_hulp_die_blijft"}
    ),
    "lopende_hulp": frozenset({"persoon", "element", "soort", "soort_precies", "door", "wet", "vertrouwd", "stopt"}),
    "afspraken": frozenset({"element", "door", "vorm", "tot_bekend"}),
    "adviezen": frozenset({"element", "door", "onderwerp", "richting"}),
    "cellen": frozenset(
        {
            "element", "persoon", "soort", "soort_precies", "regeling", "regel", "bevoegdheid", "dekking", "beslissen",
            "kader", "buiten_kader", "leeftijd_begin", "leeftijd_einde", "mandaat_eindigt_eerder", "leidend",
        }
    ),
    "contacten": frozenset({"element", "tussen", "gezin_weet_het"}),
    "plan": frozenset({"functie", "organisatie"}),
    "eerdere_besluiten": frozenset({"persoon", "soort", "soort_precies", "uitkomst", "regel"}),
    "maatwerkregister": frozenset({"soort", "soort_precies", "uitkomst", "buiten_kader"}),
}  # fmt: skip


class Signaal(NamedTuple):
    """A signal that holds: by which rule, where, and from which step."""

    kern: Kern
    over: str
    stap: Stap
    elementen: tuple[str, ...] = ()

    def json(self, stap: str) -> dict[str, Json]:
        """As it stands in an Uitkomst."""
        return {
            "signaal": str(self.kern.regel.signaal),
            "regel": self.kern.id,
            "over": self.over,
            "tekst": self.tekst(),
            "wie": list(self.kern.regel.wie),
            "stap": stap,
        }

    def tekst(self) -> str:
        """What the rule says; a signal about the whole plan adds which elements it speaks of."""
        genoemd = f" Het gaat om: {', '.join(naam.replace('_', ' ') for naam in self.elementen)}."
        return (self.kern.regel.tekst or "").strip() + (genoemd if self.elementen else "")


class Samen(NamedTuple):
    """What a plan gave: the inquiry, the main cells and the summary of each element."""

    onderzoek: Onderzoek
    cellen: Mapping[str, Sequence[Cel]]
    samenvattingen: Mapping[str, Samenvatting]


def signalen(samen: Samen, ketening: Ketening) -> Iterator[Signaal]:
    """Every signal that certainly holds, in fixed order."""
    met_patroon = _gevonden(samen, ketening)
    for kern in samen.onderzoek.recht.soort.get("signaal", ()):
        if kern.regel.patronen:
            yield from met_patroon.get(kern.id, ())
        else:
            yield from _op_elke_plek(samen.onderzoek, kern)


def _op_elke_plek(onderzoek: Onderzoek, kern: Kern) -> Iterator[Signaal]:
    for naam, element in sorted(onderzoek.plan.elementen.items()):
        if kern.bij and element.soort not in kern.bij:
            continue
        for persoon in sorted(element.voor):
            stap = onderzoek.regel_geldt(kern, Plek(naam, persoon, kern.regeling.regeling))
            if stap.waarde == "waar":
                yield Signaal(kern, f"{naam}/{persoon}", stap)


# --- things and their properties -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ding:
    """One thing in a list of the plan: what it is called, where it belongs, and its properties."""

    lijst: str
    nummer: int
    naam: str
    eigen: Mapping[str, tuple[Waarde, ...]]


_Waarden = Mapping[str, Iterable[Waarde | None]]


def dingen(samen: Samen) -> tuple[Ding, ...]:
    """Every thing in every list, in fixed order; its number is its place."""
    gevonden: list[Ding] = []
    for lijst, maker in _MAKERS.items():
        for naam, waarden in maker(samen):
            eigen = {
                sleutel: tuple(dict.fromkeys(w for w in rij if w is not None and not isinstance(w, Leeg)))
                for sleutel, rij in waarden.items()
            }
            gevonden.append(Ding(lijst, len(gevonden), naam, {s: w for s, w in eigen.items() if w}))
    return tuple(gevonden)


def _feiten(onderzoek: Onderzoek, bereik: str, plek: Plek) -> dict[str, Iterable[Waarde | None]]:
    """The facts that the plan states here, by their name without scope; contradictions have no value.

    The months of a series are left out: a signal joins things, it does not look back.
    """
    over = (plek.element, "") if bereik == "element" else ("", plek.persoon)
    gezegd = (n for n, o in onderzoek.feiten.uitspraken if o == over and n.startswith(f"{bereik}."))
    namen = sorted(n for n in gezegd if not in_delen(n)[1])
    return {
        naam.partition(".")[2]: (waarde,)
        for naam in namen
        if not isinstance(waarde := onderzoek.feit(naam, plek).waarde, Leeg)
    }


def _soorten(onderzoek: Onderzoek, soort: str) -> dict[str, Iterable[Waarde | None]]:
    """A kind as it tests (with everything it falls under) and as it joins (only itself)."""
    return {"soort": onderzoek.recht.rulebook.boven.get(soort, (soort,)), "soort_precies": (soort,)}


def _elementen(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    for naam, element in sorted(samen.onderzoek.plan.elementen.items()):
        kop = samen.samenvattingen[naam]
        leidend = [c for c in samen.cellen[naam] if c.kern.id in str(kop.leidend.waarde).split()]
        yield (
            f"onderdeel {naam}",
            {
                **_feiten(samen.onderzoek, "element", Plek(naam, "")),
                **_soorten(samen.onderzoek, element.soort),
                "element": (naam,),
                "persoon": sorted(element.voor),
                "personen": (_getal(len(element.voor)),),
                "heeft_doel": (bool((element.doel_gezin or "").strip()),),
                "antwoord": (str(kop.antwoord.waarde),),
                "status": (str(kop.status.waarde),),
                "beslissen": (str(kop.beslissen.waarde),),
                "stopt_hulp": (bool(element.stopt),),
                **_kaders(leidend),
            },
        )


def _kaders(cellen: Sequence[Cel]) -> dict[str, Iterable[Waarde | None]]:
    kaders = [k for cel in cellen for k in cel.kaders if k.stap.waarde != "geldt_niet"]
    return {
        "kader": sorted({str(k.stap.waarde) for k in kaders}),
        "buiten_kader": sorted({zonder_versie(k.kern.id) for k in kaders if k.stap.waarde == "buiten"}),
    }


def _cellen(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    for naam, rij in sorted(samen.cellen.items()):
        leidend = str(samen.samenvattingen[naam].leidend.waarde).split()
        for cel in hoofdcellen(rij):
            yield (
                f"cel {naam}/{cel.persoon} {cel.kern.id}",
                {
                    **_soorten(samen.onderzoek, samen.onderzoek.plan.elementen[naam].soort),
                    "element": (naam,),
                    "persoon": (cel.persoon,),
                    "regeling": (cel.kern.regeling.regeling,),
                    "regel": (zonder_versie(cel.kern.id),),
                    "bevoegdheid": (cel.kern.bevoegdheid,),
                    "dekking": (str(cel.dekking.waarde),),
                    "beslissen": (str(cel.beslissing.stap.waarde),),
                    "leidend": (cel.kern.id in leidend,),
                    **_leeftijden(samen.onderzoek, naam, cel.persoon),
                    **_kaders([cel]),
                    "mandaat_eindigt_eerder": (_eindigt_eerder(samen.onderzoek, cel),),
                },
            )


def _leeftijden(onderzoek: Onderzoek, element: str, persoon: str) -> dict[str, Iterable[Waarde | None]]:
    """The age on the first and last day of the period, when one birth date is known; the last when that day is."""
    periode = onderzoek.plan.elementen[element].periode
    gezegd = {u.waarde for u in onderzoek.feiten.uitspraken.get(("persoon.geboortedatum", ("", persoon)), ())}
    geboren = gezegd.pop() if len(gezegd) == 1 else None
    if not isinstance(geboren, Dag):
        return {}
    leeftijd: dict[str, Iterable[Waarde | None]] = {
        "leeftijd_begin": (_leeftijd(geboren, onderzoek.dag(Plek(element, persoon))),)
    }
    if periode is not None and periode.tot_en_met is not None:
        leeftijd["leeftijd_einde"] = (_leeftijd(geboren, periode.tot_en_met),)
    return leeftijd


def _leeftijd(geboren: Dag, op: date) -> Getal:
    """Completed years; a birth date that is known in part gives the youngest and the oldest."""
    return Getal(Decimal(jaren_tussen(geboren.laatst, op)), Decimal(jaren_tussen(geboren.vroegst, op)), "jaar")


def _eindigt_eerder(onderzoek: Onderzoek, cel: Cel) -> Waarde | None:
    """Whether every chain that lets the contact person decide ends before the period does."""
    periode = onderzoek.plan.elementen[cel.element].periode
    goed = [p for p in cel.beslissing.paden if p.stap.waarde != "nee"]
    if periode is None or periode.tot_en_met is None or not goed:
        return None
    einde = periode.tot_en_met
    return all(
        any(s.mandaat.geldig_tot_en_met is not None and s.mandaat.geldig_tot_en_met < einde for s in pad.schakels)
        for pad in goed
    )


def _personen(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    plan = samen.onderzoek.plan
    for naam, persoon in sorted(plan.personen.items()):
        hulp = [h for h in plan.lopende_hulp if h.bij == naam and h.vertrouwd]
        blijft = [h for h in hulp if not _stopt(samen, h.door, h.stopt_door)]
        leeftijd = samen.onderzoek.feit("persoon.leeftijd", Plek("", naam)) if _kent_leeftijd(samen) else None
        yield (
            f"persoon {naam}",
            {
                **_feiten(samen.onderzoek, "persoon", Plek("", naam)),
                "persoon": (naam,),
                "rol": (persoon.rol,),
                "gezag": sorted(persoon.gezag),
                "huishouden": (persoon.huishouden,),
                "leeftijd": (leeftijd.waarde,) if leeftijd is not None and isinstance(leeftijd.waarde, Getal) else (),
                "vertrouwde_hulp": (_getal(len(hulp)),),
                "vertrouwde_hulp_die_blijft": (_getal(len(blijft)),),
            },
        )


def _kent_leeftijd(samen: Samen) -> bool:
    return "persoon.leeftijd" in samen.onderzoek.recht.rulebook.feiten


def _stopt(samen: Samen, door: str | None, stopt_door: str | None) -> bool:
    genoemd = {naam for element in samen.onderzoek.plan.elementen.values() for naam in element.stopt}
    return stopt_door is not None or (door is not None and door in genoemd)


def _hulp(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    for nummer, hulp in enumerate(samen.onderzoek.plan.lopende_hulp, start=1):
        yield (
            f"lopende hulp {nummer}",
            {
                **_soorten(samen.onderzoek, hulp.soort),
                "persoon": (hulp.bij,),
                "element": (hulp.stopt_door,),
                "door": (hulp.door,),
                "wet": (hulp.wet,),
                "vertrouwd": (hulp.vertrouwd,),
                "stopt": (_stopt(samen, hulp.door, hulp.stopt_door),),
            },
        )


def _afspraken(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    alle = sorted(samen.onderzoek.plan.elementen)
    for nummer, afspraak in enumerate(samen.onderzoek.plan.afspraken, start=1):
        yield (
            f"afspraak {nummer}",
            {
                "element": sorted(afspraak.over) or alle,
                "door": (afspraak.door,),
                "vorm": (afspraak.vorm,),
                "tot_bekend": (afspraak.tot is not None,),
            },
        )


def _adviezen(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    for nummer, advies in enumerate(samen.onderzoek.plan.adviezen, start=1):
        yield (
            f"advies {nummer}",
            {
                "element": (advies.over,),
                "door": (advies.door,),
                "onderwerp": (advies.onderwerp,),
                "richting": (advies.richting,),
            },
        )


def _contacten(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    for nummer, contact in enumerate(samen.onderzoek.plan.contacten, start=1):
        yield (
            f"contact {nummer}",
            {
                "element": sorted(contact.over),
                "tussen": sorted(contact.tussen),
                "gezin_weet_het": (contact.gezin_weet_het,),
            },
        )


def _plan(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    contact = samen.onderzoek.plan.contactpersoon
    yield "plan", {"functie": (contact.functie,), "organisatie": (contact.organisatie,)}


def _eerder(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    for nummer, besluit in enumerate(samen.onderzoek.plan.eerdere_besluiten or (), start=1):
        yield (
            f"eerder besluit {nummer}",
            {
                **_soorten(samen.onderzoek, besluit.soort),
                "persoon": (besluit.bij,),
                "uitkomst": (besluit.uitkomst,),
                "regel": (besluit.regel,),
            },
        )


def _register(samen: Samen) -> Iterator[tuple[str, _Waarden]]:
    """The earlier cases of this municipality, that are about no family in particular."""
    for versie in sorted(samen.onderzoek.recht.versies, key=lambda v: v.regeling.regeling):
        for geval in versie.regeling.eerder_maatwerk:
            yield (
                f"eerder maatwerk {versie.regeling.regeling}#{geval.nr}",
                {
                    **_soorten(samen.onderzoek, geval.soort),
                    "uitkomst": (geval.uitkomst,),
                    "buiten_kader": (volledig(geval.regel, versie.regeling),),
                },
            )


_MAKERS = {
    "elementen": _elementen,
    "personen": _personen,
    "lopende_hulp": _hulp,
    "afspraken": _afspraken,
    "adviezen": _adviezen,
    "cellen": _cellen,
    "contacten": _contacten,
    "plan": _plan,
    "eerdere_besluiten": _eerder,
    "maatwerkregister": _register,
}


def _getal(aantal: int) -> Getal:
    return Getal(Decimal(aantal), Decimal(aantal), "")


# --- one pattern ---------------------------------------------------------------------------------------------


def past(patroon: Geschreven, ding: Ding) -> bool:
    """Whether a thing certainly has every property that a pattern asks."""
    return patroon.in_ == ding.lijst and all(
        _voldoet(ding.eigen.get(naam, ()), toets) for naam, toets in patroon.als.items()
    )


def _voldoet(waarden: tuple[Waarde, ...], toets: object) -> bool:
    match toets:
        case dict():
            return all(any(_vergelijk(w, str(naam), deel) for w in waarden) for naam, deel in toets.items())
        case list():
            return any(_zelfde(w, deel) for w in waarden for deel in toets)
        case _:
            return any(_zelfde(w, toets) for w in waarden)


def _vergelijk(waarde: Waarde, naam: str, geschreven: object) -> bool:
    operator = OPERATOREN.get(naam)
    if operator == "geen_van":
        return not any(_zelfde(waarde, deel) for deel in (geschreven if isinstance(geschreven, list) else [geschreven]))
    if operator == "is":
        return _zelfde(waarde, geschreven)
    ander = _lees(waarde, geschreven)
    return ander is not None and {
        "minder_dan": kleiner(waarde, ander) == "waar",
        "meer_dan": kleiner(ander, waarde) == "waar",
        "ten_hoogste": kleiner(ander, waarde) == "onwaar",
        "ten_minste": kleiner(waarde, ander) == "onwaar",
    }.get(operator or "", False)


def _zelfde(waarde: Waarde, geschreven: object) -> bool:
    if isinstance(waarde, Getal | Dag):
        return _lees(waarde, geschreven) == waarde
    return schrijf(waarde) == str(geschreven)


def _lees(waarde: Waarde, geschreven: object) -> Waarde | None:
    """What was written, as the kind of value it is compared with; ``None``: it is not of that kind."""
    try:
        if isinstance(waarde, Getal):
            return lees_getal(geschreven, waarde.eenheid)
        if isinstance(waarde, Dag):
            return lees_datum(str(geschreven))
    except OngeldigeWaarde:
        return None
    return None


# --- what stands together ------------------------------------------------------------------------------------

_I, _J, _N, _M = (Var(naam) for naam in ("I", "J", "N", "M"))


def _groep(kern: int, patroon: int) -> int:
    """The number of one pattern of one rule."""
    return kern * 100 + patroon


@lru_cache(maxsize=64)
def hoornregels(recht: Recht) -> tuple[Hoornregel, ...]:
    """The patterns of every signal in force as rules for the chainer; no plan is in them.

    ``past(g, i)``: thing i fits pattern g. ``heeft(p, i, v)``: thing i has value v for property p. ``anders(i, j)``:
    two things of one list. ``na(g, i, j)``: j is the next thing that fits g, and ``erbij(n, m)`` counts.
    """
    regels: list[Hoornregel] = []
    eigenschap = _eigenschappen(recht)
    for nummer, kern in enumerate(_kernen(recht)):
        lichaam: list[Patroon] = []
        plek: list[Var] = []
        for k, patroon in enumerate(kern.regel.patronen):
            groep, hier = _groep(nummer, k), Var(f"I{k}")
            waarden = [(eigenschap[p], Var(f"V{k}_{p}"), naar - 1) for p, naar in sorted(patroon.gelijk.items())]
            lichaam += [Patroon("heeft", (p, plek[naar], v)) for p, v, naar in waarden]
            if patroon.minstens > 1:
                regels += _tellend(groep, patroon.minstens, [(p, v) for p, v, _ in waarden])
                lichaam.append(Patroon(f"genoeg{len(waarden)}", (groep, *(v for _, v, _ in waarden))))
                hier = Var("I0") if plek else Var("_geen")
            else:
                lichaam.append(Patroon("past", (groep, hier)))
                lichaam += [Patroon("heeft", (p, hier, v)) for p, v, _ in waarden]
                lichaam += [
                    Patroon("anders", (plek[j], hier))
                    for j, eerder in enumerate(kern.regel.patronen[:k])
                    if eerder.in_ == patroon.in_ and eerder.minstens == 1
                ]
            plek.append(hier)
        lichaam.sort(key=_eerst_wat_past)
        regels.append(Hoornregel(kern.id, tuple(lichaam), Patroon("signaal", (nummer,))))
    return controleer_regels(tuple(regels))


def _eerst_wat_past(patroon: Patroon) -> int:
    """Patterns that bind little come last, so that a join never starts from everything."""
    return {"past": 0, "anders": 2}.get(patroon.predicaat, 1)


def _tellend(groep: int, minstens: int, waarden: Sequence[tuple[int, Var]]) -> list[Hoornregel]:
    """Counts the things that fit and share these values, from one to the next."""
    breedte = f"{len(waarden)}"
    rest = tuple(v for _, v in waarden)
    deelt = [Patroon("heeft", (p, _J, v)) for p, v in waarden]
    eerst = [Patroon("past", (groep, _J)), *deelt]
    door = Patroon(f"telt{breedte}", (groep, _I, _N, *rest))
    volgt = Patroon("na", (groep, _I, _J))
    return [
        Hoornregel(f"{groep}-eerst", tuple(eerst), Patroon(f"telt{breedte}", (groep, _J, 1, *rest))),
        Hoornregel(f"{groep}-verder", (door, volgt), Patroon(f"telt{breedte}", (groep, _J, _N, *rest))),
        Hoornregel(
            f"{groep}-erbij",
            (door, volgt, *deelt, Patroon("erbij", (_N, _M))),
            Patroon(f"telt{breedte}", (groep, _J, _M, *rest)),
        ),
        Hoornregel(
            f"{groep}-genoeg",
            (Patroon(f"telt{breedte}", (groep, _I, minstens, *rest)),),
            Patroon(f"genoeg{breedte}", (groep, *rest)),
        ),
    ]


def _kernen(recht: Recht) -> tuple[Kern, ...]:
    return tuple(k for k in recht.soort.get("signaal", ()) if k.regel.patronen)


def _eigenschappen(recht: Recht) -> dict[str, int]:
    """Numbers for the properties on which patterns join."""
    namen = {naam for kern in _kernen(recht) for p in kern.regel.patronen for naam in p.gelijk}
    return {naam: nummer for nummer, naam in enumerate(sorted(namen))}


def _gevonden(samen: Samen, ketening: Ketening) -> dict[str, list[Signaal]]:
    recht = samen.onderzoek.recht
    kernen = _kernen(recht)
    if not kernen:
        return {}
    alle = dingen(samen)
    passend = {
        _groep(nummer, k): [ding for ding in alle if past(patroon, ding)]
        for nummer, kern in enumerate(kernen)
        for k, patroon in enumerate(kern.regel.patronen)
    }
    kan = [n for n, kern in enumerate(kernen) if all(passend[_groep(n, k)] for k in range(len(kern.regel.patronen)))]
    if not kan:
        return {}
    mee = {g: rij for g, rij in passend.items() if g // 100 in kan}
    woorden = _Woorden(recht, alle)
    vuringen = ketening(hoornregels(recht), frozenset(_feitjes(kernen, mee, woorden)))
    gevonden: dict[str, list[Signaal]] = {}
    for nummer in kan:
        kern = kernen[nummer]
        gevonden[kern.id] = list(_per_plek(samen, kern, [v for v in vuringen if v.regel == kern.id], mee, woorden))
    return gevonden


class _Woorden:
    """The numbers of the values that can join."""

    def __init__(self, recht: Recht, alle: Sequence[Ding]) -> None:
        self.eigenschap = _eigenschappen(recht)
        self.dingen = alle
        teksten = sorted({schrijf(w) for d in alle for naam in self.eigenschap for w in d.eigen.get(naam, ())})
        self._nummer = {tekst: nummer for nummer, tekst in enumerate(teksten)}

    def waarden(self, ding: Ding, naam: str) -> list[int]:
        """The numbers of the values that a thing has for a property."""
        return [self._nummer[schrijf(w)] for w in ding.eigen.get(naam, ())]


def _feitjes(kernen: Sequence[Kern], passend: Mapping[int, list[Ding]], woorden: _Woorden) -> Iterator[Feitje]:
    for groep, rij in passend.items():
        patroon = kernen[groep // 100].regel.patronen[groep % 100]
        yield from (("past", (groep, ding.nummer)) for ding in rij)
        if patroon.minstens > 1:
            yield from (("na", (groep, a.nummer, b.nummer)) for a, b in pairwise(rij))
            yield from (("erbij", (n, n + 1)) for n in range(1, patroon.minstens))
    mee = {ding.nummer: ding for rij in passend.values() for ding in rij}
    for ding in mee.values():
        for naam, nummer in woorden.eigenschap.items():
            yield from (("heeft", (nummer, ding.nummer, waarde)) for waarde in woorden.waarden(ding, naam))
    yield from _anders(kernen, passend)


def _anders(kernen: Sequence[Kern], passend: Mapping[int, list[Ding]]) -> Iterator[Feitje]:
    """Things of one list are different, told only where a rule asks for two of them."""
    for nummer in sorted({groep // 100 for groep in passend}):
        for (k, een), (m, ander) in combinations(enumerate(kernen[nummer].regel.patronen), 2):
            if een.in_ == ander.in_ and een.minstens == ander.minstens == 1:
                yield from (
                    ("anders", (a.nummer, b.nummer))
                    for a in passend[_groep(nummer, k)]
                    for b in passend[_groep(nummer, m)]
                    if a.nummer != b.nummer
                )


# --- from firings to signals -----------------------------------------------------------------------------------


def _per_plek(
    samen: Samen, kern: Kern, vuringen: Sequence[Vuring], passend: Mapping[int, list[Ding]], woorden: _Woorden
) -> Iterator[Signaal]:
    """One signal per element (or person) that the rule speaks of, with everything that stands together there.

    More than ``_MEESTE_PLEKKEN`` elements make one signal about the plan, that names them.
    """
    per: dict[str, tuple[set[str], set[int]]] = {}
    for vuring in vuringen:
        rij = _in_vuring(vuring, passend, woorden)
        for element, persoon in _plekken([woorden.dingen[n] for n in rij]):
            if _geldt_hier(samen.onderzoek, kern, element, persoon):
                personen, nummers = per.setdefault(element, (set(), set()))
                personen.add(persoon)
                nummers.update(rij)
    if len(per) > _MEESTE_PLEKKEN:
        elementen = sorted(per)
        per = {"": ({""}, {n for _, nummers in per.values() for n in nummers})}
    else:
        elementen = []
    for element, (personen, nummers) in sorted(per.items()):
        persoon = next(iter(personen)) if len(personen) == 1 else ""
        over = f"{element or '-'}/{persoon or '-'}"
        namen = "; ".join(woorden.dingen[n].naam for n in sorted(nummers))
        stap = blad(
            "patroon", over, kern.id, "waar", tekst=namen, regel=kern.id, bron=bron_van(kern), versie=versie_van(kern)
        )
        yield Signaal(kern, over, stap, tuple(elementen))


def _in_vuring(vuring: Vuring, passend: Mapping[int, list[Ding]], woorden: _Woorden) -> list[int]:
    """The things behind one firing; of a count all things that share the values."""
    nummers: list[int] = []
    joins = [termen for predicaat, termen in vuring.premissen if predicaat == "heeft"]
    for predicaat, termen in vuring.premissen:
        if predicaat == "past":
            nummers.append(termen[1])
        elif predicaat.startswith("genoeg"):
            gedeeld = [(naam, nr) for naam, nr in woorden.eigenschap.items() if any(j[0] == nr for j in joins)]
            for ding in passend[termen[0]]:
                eigen = {w for naam, _ in gedeeld for w in woorden.waarden(ding, naam)}
                if set(termen[1:]) <= eigen:
                    nummers.append(ding.nummer)
    return sorted(set(nummers))


def _plekken(rij: Sequence[Ding]) -> list[tuple[str, str]]:
    """Where a signal belongs: the elements that all things with an element share, and the one person they share."""
    elementen = [set(map(schrijf, d.eigen["element"])) for d in rij if "element" in d.eigen]
    personen = [set(map(schrijf, d.eigen["persoon"])) for d in rij if "persoon" in d.eigen]
    gedeeld = set.intersection(*elementen) if elementen else set()
    wie = set.intersection(*personen) if personen else set()
    persoon = next(iter(wie)) if len(wie) == 1 else ""
    return [(element, persoon) for element in sorted(gedeeld)] or [("", persoon)]


#: A signal that speaks of more elements than this speaks of the plan.
_MEESTE_PLEKKEN = 3


def _geldt_hier(onderzoek: Onderzoek, kern: Kern, element: str, persoon: str) -> bool:
    """The kinds of element and the condition of the rule itself, where it has them."""
    if kern.bij and element and onderzoek.plan.elementen[element].soort not in kern.bij:
        return False
    if not kern.regel.als:
        return True
    return onderzoek.regel_geldt(kern, Plek(element, persoon, kern.regeling.regeling)).waarde == "waar"
