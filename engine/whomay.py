"""Who may what: functions × elements × acts, from the same cells as the Uitkomst.

Of every act that the plan needs: who in this municipality may decide it, alone or after asking somebody, within
which limits, in whose name and by which document; and what nobody here can decide, and who can.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from engine.cells import Cel
from engine.competence import Pad
from engine.outcome import Json, Toetsing, functiepaden, naam_van
from engine.rulebook import Schakel, volledig
from engine.steps import STERKTE

FORMAAT = "eenplan-wie-mag/1"

#: Weakest first; ``open`` is a limit of which the facts are missing.
_ORDE = ("onmogelijk", "nee", "eerst_laten_toetsen", "onbekend", "open", "ja_binnen_grenzen", "ja")
_KAN = ("open", "ja_binnen_grenzen", "ja")


class Kan(NamedTuple):
    """What one function may do with one act: the answer, whether alone, the limits, and by which rows."""

    functie: str
    antwoord: str
    alleen: bool
    raadpleegt: tuple[str, ...]
    grenzen: tuple[str, ...]
    rijen: tuple[str, ...]
    documenten: tuple[str, ...]


class Rij(NamedTuple):
    """One act of one power for one element: whose power it is, in whose name, and who may do it."""

    element: str
    regel: str
    bevoegdheid: str
    handeling: str
    personen: tuple[str, ...]
    orgaan: str
    hier: bool
    namens: str
    kunnen: tuple[Kan, ...]
    contactpersoon: str
    waarom: tuple[str, ...]

    @property
    def te_beslissen(self) -> bool:
        """Whether somebody in this municipality can decide it: the body itself counts."""
        return self.hier or bool(self.kunnen)


class WieMag(NamedTuple):
    """The whole matrix: its columns, its rows, and the elements without a decision or without a rule."""

    functies: tuple[str, ...]
    rijen: tuple[Rij, ...]
    zonder_besluit: tuple[str, ...]
    niet_gemodelleerd: tuple[str, ...]


def wie_mag(toetsing: Toetsing) -> WieMag:
    """The matrix of a plan, in the order of the plan."""
    rijen: list[Rij] = []
    zonder: list[str] = []
    leeg: list[str] = []
    for naam in toetsing.plan.elementen:
        van_element = list(_rijen(toetsing, naam))
        rijen += van_element
        if not toetsing.cellen[naam]:
            leeg.append(naam)
        elif not van_element:
            zonder.append(naam)
    functies = {kan.functie for rij in rijen for kan in rij.kunnen} | {toetsing.plan.contactpersoon.functie}
    return WieMag(tuple(sorted(functies)), tuple(rijen), tuple(zonder), tuple(leeg))


def _rijen(t: Toetsing, naam: str) -> Iterable[Rij]:
    """The acts of the laws that carry this element; when none leads yet, of all that may."""
    leidend = str(t.samenvattingen[naam].leidend.waarde).split()
    groepen: dict[tuple[str, str], list[Cel]] = {}
    for cel in t.cellen[naam]:
        speelt = cel.kern.id in leidend if leidend else cel.dekking.waarde != "niet_gedekt"
        if speelt and cel.beslissing.stap.waarde != "geen_besluit_nodig":
            groepen.setdefault((cel.kern.id, cel.handeling), []).append(cel)
    for (_, handeling), cellen in groepen.items():
        yield _rij(t, naam, handeling, cellen)


def _rij(t: Toetsing, naam: str, handeling: str, cellen: Sequence[Cel]) -> Rij:
    kern = cellen[0].kern
    wortel = t.bevoegd.netwerk.wortels[kern.bevoegdheid]
    orgaan = naam_van(t.recht, wortel.orgaan)
    kunnen = [_kan(t, functie, cellen) for functie in t.bevoegd.netwerk.functies]
    contact = min((str(cel.beslissing.stap.waarde) for cel in cellen), key=_ORDE.index)
    return Rij(
        element=naam,
        regel=kern.id,
        bevoegdheid=kern.bevoegdheid,
        handeling=handeling,
        personen=tuple(cel.persoon for cel in cellen),
        orgaan=wortel.orgaan,
        hier=wortel.gemeentelijk,
        namens=f"{orgaan} van {t.plan.gemeente}" if wortel.gemeentelijk else orgaan,
        kunnen=tuple(kan for kan in kunnen if kan is not None),
        contactpersoon=contact,
        waarom=tuple(dict.fromkeys(w for cel in cellen for w in cel.beslissing.waarom)),
    )


def _kan(t: Toetsing, functie: str, cellen: Sequence[Cel]) -> Kan | None:
    """What a function may do for all people of the element together: the weakest of its strongest paths."""
    beste: list[Pad] = []
    antwoorden: list[str] = []
    for cel in cellen:
        is_contact = functie == t.plan.contactpersoon.functie
        paden = cel.beslissing.paden if is_contact else functiepaden(t, cel, functie)
        goed = [p for p in paden if p.stap.waarde in (*_KAN, "eerst_laten_toetsen")]
        if not goed or (is_contact and cel.beslissing.stap.waarde in ("nee", "onmogelijk")):
            return None
        sterkste = max(goed, key=lambda p: STERKTE.index(str(p.stap.waarde)))
        beste.append(sterkste)
        antwoorden.append(str(cel.beslissing.stap.waarde) if is_contact else str(sterkste.stap.waarde))
    antwoord = min(antwoorden, key=_ORDE.index)
    schakels = [s for p in beste for s in p.schakels]
    raadpleegt = tuple(dict.fromkeys(s.mandaat.raadpleegt for s in schakels if s.mandaat.raadpleegt))
    return Kan(
        functie=functie,
        antwoord="ja_binnen_grenzen" if antwoord == "open" else antwoord,
        alleen=not raadpleegt,
        raadpleegt=raadpleegt,
        grenzen=tuple(dict.fromkeys(g for s in schakels for g in _grenzen(s, cellen[0].kern.bevoegdheid))),
        rijen=tuple(dict.fromkeys(s.id for s in schakels)),
        documenten=tuple(dict.fromkeys(s.regeling.titel for s in schakels)),
    )


def _grenzen(schakel: Schakel, macht: str) -> list[str]:
    """The limits of a row, and what a register keeps with the giver under a condition."""
    rij = schakel.mandaat
    eigen = [f"nr. {rij.nr}: {sleutel} {_plat(waarde)}" for sleutel, waarde in sorted((rij.grenzen or {}).items())]
    return eigen + [
        f"nr. {rij.nr}: niet als {_plat(v.als)}"
        for v in schakel.regeling.voorbehouden
        if v.als
        and v.bij == rij.van
        and (v.bevoegdheden == "alle" or macht in {volledig(b, schakel.regeling) for b in v.bevoegdheden})
    ]


def _plat(waarde: object) -> str:
    match waarde:
        case dict():
            return ", ".join(f"{sleutel} {_plat(deel)}" for sleutel, deel in sorted(waarde.items()))
        case list():
            return ", ".join(_plat(deel) for deel in waarde)
        case _:
            return str(waarde)


def als_json(t: Toetsing, matrix: WieMag) -> dict[str, Json]:
    """The matrix as JSON; people are the names that the plan uses."""
    organen = t.recht.rulebook.organen
    return {
        "formaat": FORMAAT,
        "plan": t.plan.plan,
        "gemeente": t.plan.gemeente,
        "peildatum": t.recht.peildatum.isoformat(),
        "kennisdatum": t.recht.kennisdatum.isoformat(),
        "contactpersoon": t.plan.contactpersoon.functie,
        "functies": list(matrix.functies),
        "rijen": [_rij_json(t, rij) for rij in matrix.rijen if rij.te_beslissen],
        "niemand_hier": [
            {
                **_rij_json(t, rij),
                "wie_wel": naam_van(t.recht, rij.orgaan),
                "contact": (organen[rij.orgaan].contact or "") if rij.orgaan in organen else "",
            }
            for rij in matrix.rijen
            if not rij.te_beslissen
        ],
        "zonder_besluit": list(matrix.zonder_besluit),
        "niet_gemodelleerd": list(matrix.niet_gemodelleerd),
    }


def _rij_json(t: Toetsing, rij: Rij) -> dict[str, Json]:
    return {
        "element": rij.element,
        "in_eigen_woorden": t.plan.elementen[rij.element].in_eigen_woorden,
        "voor": list(rij.personen),
        "regel": rij.regel,
        "bevoegdheid": rij.bevoegdheid,
        "handeling": rij.handeling,
        "bevoegd_gezag": rij.orgaan,
        "namens": rij.namens,
        "functies": [_kan_json(kan) for kan in rij.kunnen],
        "contactpersoon": {"antwoord": rij.contactpersoon, "waarom": list(rij.waarom)},
    }


def _kan_json(kan: Kan) -> Json:
    return {
        "functie": kan.functie,
        "antwoord": kan.antwoord,
        "alleen": kan.alleen,
        "raadpleegt": list(kan.raadpleegt),
        "grenzen": list(kan.grenzen),
        "rijen": list(kan.rijen),
        "documenten": list(kan.documenten),
    }
