"""The Uitkomst: all cells, elements and steps of a plan as canonical JSON with a sealed body.

``toets`` is the whole pipeline in one function. The sealed body is everything but ``zegel`` and ``omslag``; the
same plan, rules, date and knowledge date give the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast
from weakref import proxy

from engine.cells import Cel, cellen
from engine.chain import Ketening
from engine.citations import citaat
from engine.competence import Bevoegdheden, Pad, netwerk
from engine.conditions import Naar, Toets
from engine.elements import ZINNEN, Samenvatting, hoofdcellen, open_voorrang, vat_samen, voorrang
from engine.inquiry import Onderzoek, Plek, plektekst
from engine.plan_facts import Over, PlanFeiten, lees_feiten
from engine.rulebook import (
    Kern,
    Macht,
    Recht,
    Rulebook,
    Schakel,
    inhoudshash,
    plaatsen,
    recht_op,
    rij_te_verifieren,
    te_verifieren,
    zonder_versie,
)
from engine.signals import Samen, signalen
from engine.steps import OPEN, Gevolgen, Reeksparam, Sjabloon, Stap, dekkingsdelen, onder, open_bladen
from engine.terms import uiterlijk
from engine.values import Dag, Getal, Waarde, naast, plus_maanden, schrijf
from schemas.plan import Plan
from schemas.regeling import NietGemodelleerd, Regeling

Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]

FORMAAT = "eenplan-uitkomst/1"


class OngeldigPlan(ValueError):
    """A plan with facts that cannot be read was passed to the engine; check it first."""


@dataclass(frozen=True, slots=True, eq=False)
class Toetsing:
    """Everything that was computed for one plan, before it becomes JSON; other questions (who may) start here."""

    plan: Plan
    recht: Recht
    onderzoek: Onderzoek
    bevoegd: Bevoegdheden
    cellen: Mapping[str, tuple[Cel, ...]]
    samenvattingen: Mapping[str, Samenvatting]
    ketening: Ketening


def onderzoek_plan(plan: Plan, rulebook: Rulebook, ketening: Ketening, peildatum: date, kennisdatum: date) -> Toetsing:
    """Evaluate a plan: facts, cells, elements. Raises OngeldigPlan when a fact cannot be read."""
    feiten: PlanFeiten = lees_feiten(plan, rulebook)
    if feiten.problemen:
        raise OngeldigPlan("; ".join(p.wat for p in feiten.problemen))
    recht = recht_op(rulebook, plan.gemeente, peildatum, kennisdatum)
    onderzoek = Onderzoek(plan, feiten, recht)
    bevoegd = Bevoegdheden(onderzoek, netwerk(recht, ketening), plan.contactpersoon)
    onderzoek.oordelaar = proxy(bevoegd)  # no circle: with its last reader a derivation goes, without the collector
    per_element = {naam: cellen(onderzoek, bevoegd, naam) for naam in sorted(plan.elementen)}
    samen = {
        naam: vat_samen(onderzoek, naam, rij, vlaggen(onderzoek, recht, naam, rij)) for naam, rij in per_element.items()
    }
    return Toetsing(plan, recht, onderzoek, bevoegd, per_element, samen, ketening)


def toets(
    plan: Plan, plan_data: object, rulebook: Rulebook, ketening: Ketening, peildatum: date, kennisdatum: date
) -> dict[str, Json]:
    """Evaluate a plan and give its sealed Uitkomst.

    Args:
        plan: the plan as a model.
        plan_data: the same plan as it was read, for its hash.
        rulebook: a rulebook without problems.
        ketening: the chainer; durable-rules in a worker, or the plain reference.
        peildatum: the date of the law and of the facts.
        kennisdatum: what case law was known.

    Raises:
        OngeldigPlan: when a fact in the plan cannot be read.
    """
    toetsing = onderzoek_plan(plan, rulebook, ketening, peildatum, kennisdatum)
    return verzegel(_lichaam(toetsing, plan_data))


def verzegel(lichaam: dict[str, Json]) -> dict[str, Json]:
    """Add the seal: SHA-256 over the RFC 8785 form of the body."""
    zegel: dict[str, Json] = {
        "algoritme": "sha256 over rfc8785",
        "hash": hashlib.sha256(canonieke_bytes(lichaam)).hexdigest(),
    }
    return {**lichaam, "zegel": zegel}


def canonieke_bytes(lichaam: Mapping[str, Json]) -> bytes:
    """The RFC 8785 form of a body. Its keys are our own (ASCII) and it has no floats, so sorted JSON is that form.

    A test holds this against ``rfc8785``, which is ten times slower on a large derivation.
    """
    return _CANONIEK.encode(lichaam).encode()


_CANONIEK = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False)


def _lichaam(t: Toetsing, plan_data: object) -> dict[str, Json]:
    nummers = _Nummers()
    elementen = [_element(t, naam, nummers) for naam in sorted(t.cellen)]
    samen = Samen(t.onderzoek, t.cellen, t.samenvattingen)
    signaal = [s.json(nummers.van(s.stap)) for s in signalen(samen, t.ketening)]
    afleiding = nummers.afleiding()
    kernen = _gebruikte_kernen(t.recht, nummers.stappen)
    return {
        "formaat": FORMAAT,
        "plan": {"naam": t.plan.plan, "hash": inhoudshash(plan_data)},
        "gemeente": t.plan.gemeente,
        "contactpersoon": {"functie": t.plan.contactpersoon.functie, "organisatie": t.plan.contactpersoon.organisatie},
        "peildatum": t.recht.peildatum.isoformat(),
        "kennisdatum": t.recht.kennisdatum.isoformat(),
        "regelboek": _regelboek(t.recht),
        "elementen": list(elementen),
        "signalen": list(signaal),
        "tegenspraken": _tegenspraken(t.onderzoek),
        "conflicten": _conflicten(nummers.stappen),
        "te_verifieren": _te_verifieren(t.recht, kernen, nummers.stappen),
        "gebreken": _gebreken(t.recht, kernen, nummers.stappen),
        "afleiding": list(afleiding),
    }


def _regelboek(recht: Recht) -> dict[str, Json]:
    return {
        "hash": recht.rulebook.hash,
        "regelingen": [
            {"regeling": v.regeling.regeling, "geldig_vanaf": v.regeling.geldig_vanaf.isoformat(), "hash": v.hash}
            for v in (*recht.versies, *recht.blijvend)
        ],
    }


# --- the derivation as a flat list -----------------------------------------------------------------------


class _Nummers:
    """Numbers steps in the order in which they are needed: premises before what follows from them."""

    def __init__(self) -> None:
        self.stappen: list[Stap] = []
        self._nummer: dict[Stap, str] = {}
        self._vast: dict[Sjabloon, dict[str, Json]] = {}

    def van(self, stap: Stap) -> str:
        """The number of a step; numbers it and its premises when they have none yet."""
        if stap not in self._nummer:
            for premisse in stap.premissen:
                self.van(premisse)
            self.stappen.append(stap)
            self._nummer[stap] = f"s{len(self.stappen)}"
        return self._nummer[stap]

    def afleiding(self) -> list[dict[str, Json]]:
        """The flat list of steps."""
        return [self._json(stap) for stap in self.stappen]

    def _json(self, stap: Stap) -> dict[str, Json]:
        vast = self._vast.get(stap.sjabloon)
        if vast is None:
            vast = self._vast[stap.sjabloon] = _vaste_velden(stap.sjabloon)
        return {
            "id": self._nummer[stap],
            "cel": stap.plek,
            "premissen": [self._nummer[p] for p in stap.premissen],
            "waarde": schrijf(stap.waarde),
            **vast,
        }


def _vaste_velden(vorm: Sjabloon) -> dict[str, Json]:
    """What the JSON of every step of one kind has in common."""
    velden: dict[str, Json] = {"vorm": vorm.vorm, "over": vorm.onderwerp}
    woorden = {"tekst": vorm.tekst, "regel": vorm.regel, "bron": vorm.bron, "versie": vorm.versie}
    velden |= {sleutel: waarde for sleutel, waarde in woorden.items() if waarde}
    rollen = _rollen(vorm)
    return velden | {"rollen": rollen} if rollen else velden


def _rollen(vorm: Sjabloon) -> list[str]:
    """The role of each premise, where a form gives its premises roles."""
    match vorm.vorm, vorm.param:
        case "dekking", tuple(param):
            return [str(rol) for rol in param]
        case "schakel", tuple(param):
            return [str(param[0]), str(param[1]), *(str(r) for r in param[2])]
        case "beslissen", tuple(param):
            return [str(param[0]), *(str(r) for r in param[1])]
        case "instemming", param:
            return [str(param)]
        case "status" | "leidend" | "mag_beslissen" | "antwoord", tuple(param):
            return [*(f"{cel} {rol}" for cel, rol in param[0]), *(f"vlag {v}" for v in param[1])]
        case _:
            return []


# --- one element -------------------------------------------------------------------------------------------


def vlaggen(onderzoek: Onderzoek, recht: Recht, naam: str, rij: Sequence[Cel]) -> tuple[str, ...]:
    """What else stands open for these cells of an element: ``niet_gemodelleerd``, ``tegenspraak``, ``aanname``."""
    gevonden = []
    if not rij or _niet_gemodelleerd(recht, onderzoek.plan, naam, rij):
        gevonden.append("niet_gemodelleerd")
    personen = set(onderzoek.plan.elementen[naam].voor)
    if any(
        over[0] in ("", naam) and (not over[1] or over[1] in personen) and _gebruikt(rij, feit, over)
        for feit, over in onderzoek.tegenspraken
    ):
        gevonden.append("tegenspraak")
    if _aannames(onderzoek, naam, rij):
        gevonden.append("aanname")
    return tuple(gevonden)


def _gebruikt(rij: Sequence[Cel], feit: str, over: Over) -> bool:
    plek = plektekst(over)
    return any(s.vorm == "feit" and s.onderwerp == feit and s.plek == plek for s in onder(c.dekking for c in rij))


def _aannames(onderzoek: Onderzoek, naam: str, rij: Sequence[Cel]) -> list[tuple[str, str]]:
    """The facts that somebody only assumed and that an element rests on, with whom or what they are about."""
    if not onderzoek.feiten.aangenomen:
        return []
    aangenomen = {(feit, plektekst(over)) for feit, over in onderzoek.feiten.aangenomen}
    hoofd = hoofdcellen(rij)
    einde = [stap for cel in hoofd for stap in (cel.dekking, cel.beslissing.stap, cel.beslisrijp)]
    einde += voorrang(onderzoek, naam, hoofd)
    return sorted({(s.onderwerp, s.plek) for s in onder(einde) if s.vorm == "feit"} & aangenomen)


def _niet_gemodelleerd(
    recht: Recht, plan: Plan, naam: str, rij: Sequence[Cel]
) -> list[tuple[Regeling, NietGemodelleerd]]:
    """What authors left to a person and that speaks of this kind of element or of a rule that offers it."""
    soorten = set(recht.rulebook.boven.get(plan.elementen[naam].soort, ()))
    regels = {zonder_versie(cel.kern.id) for cel in rij}
    return [
        (versie.regeling, deel)
        for versie in recht.versies
        for deel in versie.regeling.niet_gemodelleerd
        if soorten & set(deel.voorzieningen)
        or regels & {r if "/" in r else f"{versie.regeling.regeling}/{r}" for r in deel.regels}
    ]


def _element(t: Toetsing, naam: str, nummers: _Nummers) -> dict[str, Json]:
    element, rij, samen = t.plan.elementen[naam], t.cellen[naam], t.samenvattingen[naam]
    leidend = str(samen.leidend.waarde).split()
    stappen: dict[str, Json] = {k: nummers.van(s) for k, s in samen._asdict().items()}
    return {
        "id": naam,
        "in_eigen_woorden": element.in_eigen_woorden,
        "soort": element.soort,
        "samenvatting": {
            "status": str(samen.status.waarde),
            "leidend": list(leidend),
            "beslissen": str(samen.beslissen.waarde),
            "antwoord": str(samen.antwoord.waarde),
            "zin": zin(samen, rij),
            "wie_beslist": _wie_beslist(t, rij, leidend),
            "stappen": stappen,
        },
        "cellen": [_cel(t, cel, nummers) for cel in rij],
        "voorwaarden": _voorwaarden(rij, leidend),
        "instemming": _instemming(rij, nummers),
        "plichten": _plichten(t, naam, nummers),
        "ontbrekend": _ontbrekend(t, naam),
        "aannames": [
            {"feit": feit, "over": over, "vraag": _vraag(t, feit)} for feit, over in _aannames(t.onderzoek, naam, rij)
        ],
        "niet_gemodelleerd": [
            {"bron": citaat(d.bron, r, t.recht).json(), "wat": d.wat}
            for r, d in _niet_gemodelleerd(t.recht, t.plan, naam, rij)
        ],
        "bekeken": _bekeken(t, naam, rij),
    }


def zin(samen: Samenvatting, rij: Sequence[Cel]) -> str:
    """The sentence that answers *mag ik dit goedkeuren?*"""
    code = str(samen.antwoord.waarde)
    leidend = str(samen.leidend.waarde).split()
    if code == "geen_besluit_nodig":
        redenen = {_geen_besluit(cel.kern) for cel in rij if cel.kern.id in leidend}
        return ZINNEN.get(f"{code}:{sorted(redenen)[0]}" if redenen else code, ZINNEN[code])
    if code == "niet_bevoegd" and samen.beslissen.waarde == "onmogelijk":
        return ZINNEN["niet_bevoegd:onmogelijk"]
    return ZINNEN[code]


def _geen_besluit(kern: Kern) -> str:
    return kern.regel.omdat or ("eigen_keuze" if kern.regel.beslist in ("gezin", "ouders") else "feitelijke_handeling")


def _cel(t: Toetsing, cel: Cel, nummers: _Nummers) -> dict[str, Json]:
    macht = t.recht.machten.get(cel.kern.bevoegdheid)
    bestreden = cel.kern.regel.bestreden
    return {
        "persoon": cel.persoon,
        "regeling": cel.kern.regeling.regeling,
        "regel": cel.kern.id,
        "bevoegdheid": cel.kern.bevoegdheid,
        "handeling": cel.handeling,
        "dekking": {
            "status": str(cel.dekking.waarde),
            "bestreden": [] if bestreden is None else [bestreden.ene_lezing, bestreden.andere_lezing],
        },
        "beslissen": _beslissen(t, cel, macht),
        "beslisrijp": str(cel.beslisrijp.waarde),
        "kaders": [
            {
                "regel": k.kern.id,
                "laag": k.laag,
                "uitkomst": str(k.stap.waarde),
                "uitleg": k.kern.regel.uitleg or "",
                "bron": citaat(k.kern.regel.bron, k.kern.regeling, t.recht).json(),
            }
            for k in cel.kaders
            if k.stap.waarde != "geldt_niet"
        ],
        "maatwerkroutes": list(cel.routes),
        "gegevens": [dict(s._asdict()) for s in cel.gegevens],
        "bron": [citaat(cel.kern.regel.bron, cel.kern.regeling, t.recht).json()],
        "te_verifieren": te_verifieren(cel.kern, t.recht.peildatum),
        "stappen": {
            "dekking": nummers.van(cel.dekking),
            "beslissen": nummers.van(cel.beslissing.stap),
            "beslisrijp": nummers.van(cel.beslisrijp),
        },
    }


def _beslissen(t: Toetsing, cel: Cel, macht: Macht | None) -> dict[str, Json]:
    antwoord = str(cel.beslissing.stap.waarde)
    if macht is None or antwoord == "geen_besluit_nodig":
        niemand = "" if antwoord == "onbekend" else "gezin"
        beslist = cel.kern.regel.beslist or (macht.bevoegdheid.bevoegd if macht else niemand)
        return {
            "antwoord": antwoord,
            "bevoegd_gezag": beslist,
            "namens": "",
            "via": [],
            "waarom": list(cel.beslissing.waarom) or [_geen_besluit(cel.kern)],
        }
    orgaan = t.bevoegd.netwerk.wortels[macht.id].orgaan
    namens = (
        f"{naam_van(t.recht, orgaan)} van {t.plan.gemeente}"
        if _gemeentelijk(t.recht, orgaan)
        else naam_van(t.recht, orgaan)
    )
    goed = [p for p in cel.beslissing.paden if p.stap.waarde != "nee"]
    via = goed if antwoord in ("ja", "ja_binnen_grenzen", "eerst_laten_toetsen", "onbekend") else []
    return {
        "antwoord": antwoord,
        "bevoegd_gezag": orgaan,
        "namens": namens if via else "",
        "via": [[_schakel(t.recht, s) for s in p.schakels] for p in via],
        "waarom": list(cel.beslissing.waarom),
    }


def _schakel(recht: Recht, schakel: Schakel) -> dict[str, Json]:
    rij = schakel.mandaat
    return {
        "nr": rij.nr,
        "van": rij.van,
        "aan": schakel.aan,
        "document": schakel.regeling.titel,
        "regeling": schakel.regeling.regeling,
        "versie": schakel.regeling.geldig_vanaf.isoformat(),
        "grenzen": _grenzen(rij.grenzen or {}),
        "afwijken_van_beleid": {True: "ja", False: "nee", None: "niet genoemd"}[rij.afwijken_van_beleid],
        "raadpleegt": rij.raadpleegt or "",
    }


def _grenzen(grenzen: Mapping[str, object]) -> list[Json]:
    return [f"{sleutel}: {_plat(grenzen[sleutel])}" for sleutel in sorted(grenzen)]


def _plat(waarde: object) -> str:
    match waarde:
        case dict():
            return ", ".join(f"{k.replace('_', ' ')} {_plat(v)}" for k, v in sorted(waarde.items()))
        case list():
            return ", ".join(_plat(v) for v in waarde)
        case _:
            return str(waarde)


def naam_van(recht: Recht, orgaan: str) -> str:
    """The name of a body or function as it stands in a sentence."""
    gevonden = recht.rulebook.organen.get(orgaan)
    return gevonden.naam if gevonden is not None else orgaan.replace("_", " ")


def _gemeentelijk(recht: Recht, orgaan: str) -> bool:
    gevonden = recht.rulebook.organen.get(orgaan)
    return gevonden is not None and gevonden.van == "gemeente"


def _wie_beslist(t: Toetsing, rij: Sequence[Cel], leidend: Sequence[str]) -> list[Json]:
    """Who can take the decision, for the leading laws: functions by mandate, and the body itself."""
    gevonden: dict[tuple[str, str], dict[str, Json]] = {}
    for cel in hoofdcellen(rij):
        macht = t.recht.machten.get(cel.kern.bevoegdheid)
        if cel.kern.id not in leidend or macht is None or cel.beslissing.stap.waarde == "geen_besluit_nodig":
            continue
        orgaan = t.bevoegd.netwerk.wortels[macht.id].orgaan
        gevonden[macht.id, orgaan] = {
            "functie": orgaan,
            "naam": naam_van(t.recht, orgaan),
            "bevoegdheid": macht.id,
            "via": "de wet",
        }
        for functie in t.bevoegd.netwerk.functies:
            via = [p for p in functiepaden(t, cel, functie) if p.stap.waarde in ("ja", "ja_binnen_grenzen", "open")]
            if via:
                gevonden[macht.id, functie] = {
                    "functie": functie,
                    "naam": functie.replace("_", " "),
                    "bevoegdheid": macht.id,
                    "via": via[0].stap.tekst,
                }
    return [gevonden[sleutel] for sleutel in sorted(gevonden)]


def functiepaden(t: Toetsing, cel: Cel, functie: str) -> tuple[Pad, ...]:
    """The chains by which any function could decide this cell."""
    plek = Plek(cel.element, cel.persoon, cel.kern.regeling.regeling, cel.kern.bevoegdheid)
    beleid = tuple(k.stap for k in cel.kaders if k.laag == "beleid" and k.stap.waarde != "geldt_niet")
    return t.bevoegd.paden(functie, cel.kern.bevoegdheid, cel.handeling, plek, beleid)


def _voorwaarden(rij: Sequence[Cel], leidend: Sequence[str]) -> list[Json]:
    """What must be arranged first, and what goes along with a yes, for the laws that carry the element."""
    gevonden: dict[str, Json] = {}
    for cel in hoofdcellen(rij):
        if cel.kern.id not in leidend or cel.dekking.waarde == "niet_gedekt":
            continue
        for rol, stap in dekkingsdelen(cel.dekking):
            if rol in ("eerst", "eerst_vast") and stap.waarde != "waar":
                gevonden[f"{cel.kern.id} {stap.onderwerp}"] = {
                    "regel": cel.kern.id,
                    "soort": "eerst_regelen",
                    "feit": stap.onderwerp,
                    "tekst": stap.tekst,
                }
        for v in cel.kern.regel.voorschriften:
            gevonden[f"{cel.kern.id} {v.tekst}"] = {
                "regel": cel.kern.id,
                "soort": "voorschrift",
                "feit": "",
                "tekst": v.tekst,
            }
    return [gevonden[sleutel] for sleutel in sorted(gevonden)]


def _instemming(rij: Sequence[Cel], nummers: _Nummers) -> list[Json]:
    gevonden = {
        (i.regel.id, i.persoon, i.door): i for cel in rij for i in cel.instemming if cel.dekking.waarde != "niet_gedekt"
    }
    return [
        {
            "persoon": i.persoon,
            "door": i.door,
            "stand": str(i.stap.waarde),
            "regel": i.regel.id,
            "stap": nummers.van(i.stap),
        }
        for _, i in sorted(gevonden.items())
        if i.stap.waarde != "niet_nodig"
    ]


def _plichten(t: Toetsing, naam: str, nummers: _Nummers) -> list[Json]:
    element = t.plan.elementen[naam]
    regelingen = {cel.kern.regeling.regeling for cel in t.cellen[naam] if cel.dekking.waarde != "niet_gedekt"}
    gevonden: list[Json] = []
    for kern in t.recht.soort.get("verplicht", ()):
        if kern.regel.verplicht == "instemming" or not _plicht_speelt(kern, element.soort, regelingen):
            continue
        stappen = [
            (p, t.onderzoek.regel_geldt(kern, Plek(naam, p, kern.regeling.regeling))) for p in sorted(element.voor)
        ]
        voor = [(p, s) for p, s in stappen if s.waarde == "waar"]
        if voor:
            gevonden.append(
                {
                    "plicht": str(kern.regel.verplicht),
                    "regel": kern.id,
                    "wie": list(kern.regel.wie),
                    "jegens": kern.regel.jegens or "",
                    "voor": [p for p, _ in voor],
                    "tekst": kern.regel.tekst or "",
                    "termijn": _termijn(t, kern, naam, [p for p, _ in voor]),
                    "bron": citaat(kern.regel.bron, kern.regeling, t.recht).json(),
                    "stappen": [nummers.van(s) for _, s in voor],
                }
            )
    return gevonden


def _plicht_speelt(kern: Kern, soort: str, regelingen: set[str]) -> bool:
    return soort in kern.bij if kern.regel.bij else kern.regeling.regeling in regelingen


def _termijn(t: Toetsing, kern: Kern, naam: str, voor: Sequence[str]) -> dict[str, Json]:
    """How long, after what, and the first day that it ends for one of these people, as far as that is known."""
    termijn = kern.regel.termijn
    if termijn is None:
        return {}
    uit: dict[str, Json] = {"duur": termijn.duur, "na": termijn.na}
    if termijn.na in t.recht.rulebook.feiten:
        dagen = [t.onderzoek.feit(termijn.na, Plek(naam, p, kern.regeling.regeling)).waarde for p in voor]
        einden = [uiterlijk(termijn.duur, dag.laatst).isoformat() for dag in dagen if isinstance(dag, Dag)]
        if einden:
            uit["uiterlijk"] = min(einden)
    return uit


# --- what is missing -----------------------------------------------------------------------------------------


def _ontbrekend(t: Toetsing, naam: str) -> list[Json]:
    """Every fact that is missing, with the question, who can answer, and the answer either way.

    One fact can stand in more than one step (a judgement under two powers): an answer answers all of them.
    """
    bladen: dict[tuple[str, str, str], dict[Stap, None]] = {}
    lijnen: dict[Stap, list[Stap]] = {}
    wortels = [wortel for cel in hoofdcellen(t.cellen[naam]) for wortel in _open_wortels(cel)]
    for wortel in (*wortels, *open_voorrang(t.samenvattingen[naam])):
        for blad_ in open_bladen(wortel, set()):
            periode = blad_.tekst if blad_.vorm == "eerder" else ""
            bladen.setdefault((blad_.onderwerp, blad_.plek, periode), {})[blad_] = None
        _verzamel_lijnen(wortel, lijnen)
    if not bladen:
        return []
    gevolgen = Gevolgen(stap for _, stap in _gevraagd(t.samenvattingen[naam]))
    return [_mist(t, naam, tuple(bladen[sleutel]), lijnen, gevolgen) for sleutel in sorted(bladen)]


def _open_wortels(cel: Cel) -> Iterable[Stap]:
    """The parts of a cell that are not settled and that can still change an axis."""
    if cel.beslissing.stap.waarde == "geen_besluit_nodig" or cel.dekking.waarde != "niet_gedekt":
        yield from (p for p in cel.dekking.premissen if p.waarde in OPEN)
        yield from (k.stap for k in cel.kaders if k.stap.waarde in OPEN)
        yield from (i.stap for i in cel.instemming if i.stap.waarde in OPEN)
        yield from (s for s in (cel.afwijking,) if s is not None and s.waarde in OPEN)
    elif cel.dekking.premissen and cel.dekking.premissen[0].waarde != "onwaar":
        yield from (s for rol, s in dekkingsdelen(cel.dekking) if rol == "hardheid" and s.waarde == "oordeel")
    yield from (p for p in cel.beslissing.stap.premissen if p.waarde in OPEN)


def _verzamel_lijnen(stap: Stap, lijnen: dict[Stap, list[Stap]]) -> None:
    """For each fact, the tests that read it (for thresholds)."""
    for huidig in onder([stap]):
        if huidig.vorm == "lijn":
            lijnen.setdefault(huidig.premissen[0], []).append(huidig)
        elif huidig.vorm in ("formule", "reeks"):
            for premisse in huidig.premissen:
                lijnen.setdefault(premisse, []).append(huidig)


def _mist(
    t: Toetsing, naam: str, bladen: tuple[Stap, ...], lijnen: Mapping[Stap, list[Stap]], gevolgen: Gevolgen
) -> Json:
    blad_ = bladen[0]
    feit = t.recht.rulebook.feiten.get(blad_.onderwerp)
    vraag, leverancier, soort = _vraag(t, blad_.onderwerp), "", "feit"
    if feit is not None:
        leverancier, soort = feit.leverancier or "", "oordeel" if feit.oordeel else "feit"
        if feit.oordeel:
            leverancier = f"wie bevoegd is voor {feit.oordeel}"
    elif blad_.vorm == "eerder":
        vraag = f"Is er eerder een besluit over {blad_.onderwerp.replace('_', ' ')} genomen? ({blad_.tekst})"
    return {
        "feit": blad_.onderwerp,
        "over": blad_.plek,
        "soort": soort,
        "vraag": vraag,
        "leverancier": leverancier,
        "tekst": blad_.tekst,
        "maakt_uit": [
            {"als": woord, **_uitkomst_als(t.samenvattingen[naam], gevolgen, bladen, waarde)}
            for woord, waarde in _proefwaarden(t, bladen, lijnen)
        ],
    }


def _vraag(t: Toetsing, naam: str) -> str:
    """The question of a fact, as the vocabulary asks it."""
    feit = t.recht.rulebook.feiten.get(naam)
    return (feit.vraag if feit is not None else None) or f"Wat is {naam.replace('_', ' ')}?"


def _uitkomst_als(samen: Samenvatting, gevolgen: Gevolgen, bladen: tuple[Stap, ...], waarde: Waarde) -> dict[str, Json]:
    nieuw = gevolgen.als(dict.fromkeys(bladen, waarde))
    return {sleutel: str(nieuw.get(stap, stap.waarde)) for sleutel, stap in _gevraagd(samen)}


def _gevraagd(samen: Samenvatting) -> tuple[tuple[str, Stap], ...]:
    """What is told of an element for each answer that could still come."""
    return ("status", samen.status), ("beslissen", samen.beslissen), ("antwoord", samen.antwoord)


def _proefwaarden(t: Toetsing, bladen: tuple[Stap, ...], lijnen: Mapping[Stap, list[Stap]]) -> list[tuple[str, Waarde]]:
    """The values to try: both ways of a yes/no, each choice, and around every threshold of a number or date."""
    feit = t.recht.rulebook.feiten.get(bladen[0].onderwerp)
    if bladen[0].vorm == "eerder":
        return [("ja", "waar"), ("nee", "onwaar")]
    if feit is None:
        return []
    if feit.soort == "ja_nee":
        return [("ja", True), ("nee", False)]
    if feit.soort == "keuze":
        return [] if feit.uit == "voorzieningen" else [(str(w), str(w)) for w in feit.uit or ()]
    grenzen = sorted({g for blad_ in bladen for g in _drempels(t, blad_, lijnen)}, key=op_volgorde)
    if not grenzen:
        return []
    proef: list[tuple[str, Waarde]] = []
    for grens in grenzen:
        proef += [
            (f"minder dan {schrijf(grens)}", naast(grens, -1)),
            (schrijf(grens), grens),
            (f"meer dan {schrijf(grens)}", naast(grens, 1)),
        ]
    return list(dict(proef).items())


def op_volgorde(grens: Getal | Dag) -> tuple[Decimal, Decimal, str]:
    """Thresholds from low to high; the same order whatever set they come from."""
    if isinstance(grens, Getal):
        return grens.laag, grens.hoog, grens.eenheid
    return Decimal(grens.vroegst.toordinal()), Decimal(grens.laatst.toordinal()), "datum"


def _drempels(t: Toetsing, blad_: Stap, lijnen: Mapping[Stap, list[Stap]]) -> set[Getal | Dag]:
    """Thresholds of tests on this fact, and for a birth date those of the ages made from it."""
    gevonden: set[Getal | Dag] = set()
    for lezer in lijnen.get(blad_, ()):
        if lezer.vorm == "lijn":
            gevonden |= set(grenswaarden(lezer))
        elif lezer.vorm == "reeks":
            gevonden |= {g for lijn in lijnen.get(lezer, ()) for g in grenswaarden(lijn) if _om_een_maand(lezer)}
        elif lezer.onderwerp.endswith("leeftijd"):
            dag = next((p.waarde for p in lezer.premissen if p.vorm == "peildatum"), None)
            for lijn in lijnen.get(lezer, ()):
                gevonden |= {
                    _geboren(dag, g) for g in grenswaarden(lijn) if isinstance(dag, Dag) and isinstance(g, Getal)
                }
    return gevonden


def _om_een_maand(reeks: Stap) -> bool:
    """Whether what the whole is tested with says something about one month."""
    return cast(Reeksparam, reeks.param).maat in ("laagste", "hoogste")


def _geboren(dag: Dag, grens: Getal) -> Dag:
    geboren = plus_maanden(dag.vroegst, -12 * int(grens.laag))
    return Dag(geboren, geboren)


def grenswaarden(lijn: Stap) -> list[Getal | Dag]:
    """The numbers and dates that a test compares with."""
    andere = iter(p.waarde for p in lijn.premissen[1:])
    waarden: list[Getal | Dag] = []
    toetsen: tuple[Toets, ...] = lijn.param if isinstance(lijn.param, tuple) else ()
    for een in toetsen:
        operand = (next(andere),) if isinstance(een.operand, Naar) else een.operand
        waarden += [w for w in operand if isinstance(w, Getal | Dag)]
    return waarden


# --- what was looked at and does not apply -------------------------------------------------------------------


def _bekeken(t: Toetsing, naam: str, rij: Sequence[Cel]) -> list[Json]:
    gevonden: list[Json] = [
        {
            "regeling": cel.kern.regeling.regeling,
            "regel": cel.kern.id,
            "persoon": cel.persoon,
            "omdat": redenen(cel.dekking),
        }
        for cel in hoofdcellen(rij)
        if cel.dekking.waarde == "niet_gedekt"
    ]
    soorten = set(t.recht.rulebook.boven.get(t.plan.elementen[naam].soort, ()))
    for versie in t.recht.geeindigd:
        if any(soorten & set(k.regel.biedt or ()) for k in versie.kernen):
            einde = versie.regeling.geldig_tot_en_met
            omdat = f"{versie.regeling.titel} is geëindigd op {einde.isoformat() if einde else ''}"
            door = ", ".join(versie.regeling.vervangen_door)
            gevonden.append(
                {
                    "regeling": versie.regeling.regeling,
                    "regel": "",
                    "persoon": "",
                    "omdat": [omdat + (f"; kijk naar {door}" if door else "")],
                }
            )
    return gevonden


def redenen(dekking: Stap) -> list[Json]:
    """Why a rule does not cover: the lines that are false, exceptions that hold, frames that are exceeded."""
    gevonden: list[str] = []
    for rol, stap in dekkingsdelen(dekking):
        if rol == "geldt" and stap.waarde == "onwaar":
            gevonden += [
                f"{lijn.onderwerp}: {schrijf(lijn.premissen[0].waarde)}" for lijn in _onware_lijnen(stap.premissen[0])
            ]
            gevonden += [deel.tekst for deel in _overgangsrecht(stap.premissen[0])]
            gevonden += [f"uitzondering {u.onderwerp}" for u in stap.premissen[1:] if u.waarde == "waar"]
        elif rol == "kader" and stap.waarde == "buiten":
            gevonden.append(f"buiten kader {stap.onderwerp}")
        elif rol == "eerst_vast" and stap.waarde == "onwaar":
            gevonden.append(f"niet meer te regelen: {stap.onderwerp}")
    return list(dict.fromkeys(gevonden))


def _overgangsrecht(lichaam: Stap) -> list[Stap]:
    """The transitional law that keeps this version from holding here."""
    delen = lichaam.premissen if lichaam.vorm == "alle" else ()
    return [deel for deel in delen if deel.vorm == "geen" and deel.tekst and deel.waarde == "onwaar"]


def _onware_lijnen(stap: Stap) -> list[Stap]:
    """The false lines that make a condition false."""
    if stap.waarde != "onwaar":
        return []
    if stap.vorm == "lijn":
        return [stap]
    return [lijn for premisse in stap.premissen for lijn in _onware_lijnen(premisse)]


# --- whole plan ------------------------------------------------------------------------------------------------


def _tegenspraken(onderzoek: Onderzoek) -> list[Json]:
    return [
        {
            "feit": feit,
            "over": f"{over[0] or '-'}/{over[1] or '-'}",
            "uitspraken": [
                {
                    "waarde": schrijf(u.waarde),
                    "door": u.verklaring.door or "niet genoemd",
                    "op": u.verklaring.op.isoformat() if u.verklaring.op else "",
                }
                for u in uitspraken
            ],
        }
        for (feit, over), uitspraken in sorted(onderzoek.tegenspraken.items(), key=lambda paar: paar[0])
    ]


def _conflicten(stappen: Sequence[Stap]) -> list[Json]:
    """Rules that both hold and give different results without an order between them."""
    gevonden: list[Json] = []
    for stap in stappen:
        if stap.vorm == "begrip_keuze":
            paren = list(zip(stap.premissen[::2], stap.premissen[1::2], strict=True))
            waar = [
                (regel, schrijf(u.waarde))
                for (p, u), regel in zip(paren, stap.regel.split(), strict=True)
                if p.waarde == "waar"
            ]
            if len({w for _, w in waar}) > 1:
                gevonden.append({"feit": stap.onderwerp, "over": stap.plek, "regels": [f"{r}: {w}" for r, w in waar]})
    return gevonden


def _gebruikte_kernen(recht: Recht, stappen: Sequence[Stap]) -> list[Kern]:
    genoemd = {naam for vorm in {s.sjabloon for s in stappen} for naam in vorm.regel.split()}
    return [recht.kernen[naam] for naam in sorted(genoemd & set(recht.kernen))]


def _gebruikte_schakels(recht: Recht, stappen: Sequence[Stap]) -> list[Schakel]:
    genoemd = {s.onderwerp for s in stappen if s.vorm == "schakel"}
    return [s for s in recht.schakels if s.id in genoemd]


def _te_verifieren(recht: Recht, kernen: Sequence[Kern], stappen: Sequence[Stap]) -> list[Json]:
    """What these answers rest on and was not verified for this day: rules, powers, amounts, rows of registers.

    A power or amount says so itself; of a whole regeling its rules say so. What has the name of a rule is told once.
    """
    rijen = {s.id: s for s in _gebruikte_schakels(recht, stappen) if rij_te_verifieren(s, recht.peildatum)}
    gevonden = [
        *((k.id, k.regel.bron, k.regeling) for k in kernen if te_verifieren(k, recht.peildatum)),
        *_twijfel_los(recht, stappen),
        *((naam, s.mandaat.bron or f"nr. {s.mandaat.nr}", s.regeling) for naam, s in sorted(rijen.items())),
    ]
    uniek: dict[str, tuple[str, Regeling]] = {}
    for naam, bron, regeling in gevonden:
        uniek.setdefault(naam, (bron, regeling))
    return [{"regel": naam, "bron": citaat(*waar, recht).json()} for naam, waar in uniek.items()]


def _twijfel_los(recht: Recht, stappen: Sequence[Stap]) -> list[tuple[str, str, Regeling]]:
    """The powers and amounts in use that say of themselves that they were not verified, by name."""
    machten = {s.onderwerp for s in stappen if s.vorm == "attributie"}
    bedragen = {s.onderwerp for s in stappen if s.vorm == "bedrag"}
    van_machten = [
        (m.id, m.bevoegdheid.bron, m.regeling)
        for _, m in sorted(recht.machten.items())
        if m.id in machten and m.bevoegdheid.te_verifieren
    ]
    van_bedragen = [
        (f"{plaats}/bedragen.{naam}", reeks.bron, v.regeling)
        for plaats, v in plaatsen(recht.versies, recht.blijvend)
        for naam, reeks in v.regeling.bedragen.items()
        if reeks.te_verifieren and f"{plaats}/bedragen.{naam}" in bedragen
    ]
    return van_machten + sorted(van_bedragen, key=lambda bedrag: bedrag[0])


def _gebreken(recht: Recht, kernen: Sequence[Kern], stappen: Sequence[Stap]) -> list[Json]:
    """Known faults of the rules and registers that these answers touch."""
    van_regels = [(k.id, g) for k in kernen for g in (*k.regel.bekend_gebrek, *k.regeling.bekend_gebrek)]
    van_rijen = [
        (s.id, g)
        for s in _gebruikte_schakels(recht, stappen)
        for g in (*s.mandaat.bekend_gebrek, *s.regeling.bekend_gebrek)
    ]
    uniek = {(naam, g.code, g.uitleg) for naam, g in van_regels + van_rijen}
    return [{"bij": naam, "code": code, "uitleg": uitleg} for naam, code, uitleg in sorted(uniek)]
