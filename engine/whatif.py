"""What if: a plan with one thing different, the smallest lawful changes that change an answer, and where it turns.

Nothing here changes an answer; each question is a second plan or the same derivation with other leaves. Only what a
person may lawfully bring about, find out or judge is ever suggested (see ``reverse``): never an age or an origin.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple, cast

from engine.cells import Cel
from engine.compare import Celverschil, celverschillen
from engine.elements import Samenvatting, hoofdcellen, vat_samen
from engine.months import in_delen
from engine.outcome import Toetsing, grenswaarden, op_volgorde, toets, vlaggen
from engine.steps import DEKKINGSORDE, Gevolgen, Stap, is_open, onder, wacht_op_oordeel
from engine.values import Dag, Getal, Waarde, naast, plus_dagen, plus_maanden, schrijf

#: What an element's answer is worth, worst first; a change for the better is a higher place.
ANTWOORDORDE = (
    "mag_niet", "niet_bevoegd", "feiten_ontbreken", "oordeel_nodig", "mag_mits", "mag", "geen_besluit_nodig",
)  # fmt: skip

#: Ages at which the law changes for somebody.
LEEFTIJDEN = (12, 16, 18, 21, 23, 27)


class OngeldigeZet(ValueError):
    """A change that cannot be made in this plan; the text says what could be."""


class Zet(NamedTuple):
    """One change as it was typed: ``caravan.kosten_per_jaar`` and ``9000``."""

    pad: str
    waarde: str


# --- another plan ------------------------------------------------------------------------------------------------


def lees_zet(tekst: str) -> Zet:
    """Read ``pad=waarde``. Raises OngeldigeZet."""
    if any("\ud800" <= teken <= "\udfff" for teken in tekst):  # bytes of another code page, as Python keeps them
        raise OngeldigeZet("in een wijziging staat een teken dat geen tekst is; schrijf het in UTF-8")
    pad, is_, waarde = tekst.partition("=")
    if not is_ or not pad.strip() or not waarde.strip():
        raise OngeldigeZet(f"`{tekst[:60]}` is geen wijziging; schrijf bijvoorbeeld `element.kosten_per_jaar=9000`")
    return Zet(pad.strip(), waarde.strip())


def met_zetten(data: Mapping[str, object], zetten: Sequence[Zet]) -> dict[str, object]:
    """A copy of a plan with these changes. Raises OngeldigeZet."""
    nieuw = copy.deepcopy(dict(data))
    for zet in zetten:
        pad, maand = in_delen(zet.pad)
        for plek, sleutel in _plekken(nieuw, pad):
            if maand:
                _deel(plek, sleutel)[maand] = zet.waarde
            else:
                plek[sleutel] = zet.waarde
    return nieuw


_Data = dict[str, object]


def _plekken(data: _Data, pad: str) -> list[tuple[_Data, str]]:
    """Where a path points: one place, or every element or person for ``element.x`` and ``persoon.x``."""
    onder, punt, sleutel = pad.rpartition(".")
    if not punt:
        if sleutel not in ("gemeente", "peildatum", "kennisdatum"):
            raise OngeldigeZet(
                f"`{pad}` is geen plek in een plan; schrijf `onderdeel.feit`, `persoon.feit` of `dossier.feit`"
            )
        return [(data, sleutel)]
    element, _, persoon = onder.partition("/")
    if persoon:
        return [(_deel(_bestaand(data, "elementen", element), "feiten_per_persoon", persoon), sleutel)]
    return [(plek, sleutel) for plek in _houders(data, onder, sleutel)]


def _houders(data: _Data, naam: str, sleutel: str) -> list[_Data]:
    elementen, personen = _deel(data, "elementen"), _deel(data, "personen")
    if naam in ("element", "persoon"):
        alle = [cast(_Data, e) for e in (elementen if naam == "element" else personen).values()]
        return [e for e in alle if sleutel in e] or alle
    if naam == "element_persoon":
        return [
            _deel(cast(_Data, e), "feiten_per_persoon", str(p))
            for e in elementen.values()
            for p in cast(list[object], cast(_Data, e)["voor"])
        ]
    if naam in ("dossier", "huishouden", "contactpersoon"):
        return [_deel(data, naam)]
    if naam == "plan":
        return [_deel(data, "feiten")]
    if naam in elementen:
        return [_bestaand(data, "elementen", naam)]
    if naam in personen:
        return [_bestaand(data, "personen", naam)]
    bestaande = ", ".join([*elementen, *personen])
    raise OngeldigeZet(f"dit plan kent geen onderdeel of persoon `{naam}`; wel: {bestaande}")


def _bestaand(data: _Data, lijst: str, naam: str) -> _Data:
    deel = _deel(data, lijst)
    if naam not in deel:
        raise OngeldigeZet(f"dit plan kent geen `{naam}`; wel: {', '.join(deel)}")
    return cast(_Data, deel[naam])


def _deel(data: _Data, *pad: str) -> _Data:
    for sleutel in pad:
        volgende = data.setdefault(sleutel, {})
        if not isinstance(volgende, dict):
            raise OngeldigeZet(f"`{sleutel}` is in dit plan geen groep")
        data = volgende
    return data


# --- about what --------------------------------------------------------------------------------------------------


class Waarover(NamedTuple):
    """What is asked about, an element or one cell of it: the cells, and the table filled in with them alone."""

    element: str
    cellen: tuple[Cel, ...]
    samen: Samenvatting


def over_element(t: Toetsing, element: str) -> Waarover:
    """A whole element: the first act of every person and rule, as its own table takes them."""
    return Waarover(element, hoofdcellen(t.cellen[element]), t.samenvattingen[element])


def over_cel(t: Toetsing, cel: Cel) -> Waarover:
    """One cell, any act: the table answers as if it were the only cell of its element."""
    samen = vat_samen(t.onderzoek, cel.element, (cel,), vlaggen(t.onderzoek, t.recht, cel.element, (cel,)))
    return Waarover(cel.element, (cel,), samen)


class Celkeuze(NamedTuple):
    """Which cells of a plan are asked about; what is ``None`` may be anything."""

    element: str | None = None
    persoon: str | None = None
    regel: str | None = None
    handeling: str | None = None


def gekozen_cellen(t: Toetsing, keuze: Celkeuze) -> tuple[Cel, ...]:
    """The cells of a choice, in fixed order. Raises OngeldigeKeuze when there is none, and says what there is."""
    over = [cel for naam in t.cellen for cel in t.cellen[naam]]
    for veld, gezocht in keuze._asdict().items():
        wel = dict.fromkeys(_veld(cel, veld) for cel in over)
        over = [cel for cel in over if gezocht in (None, _veld(cel, veld))]
        if not over:
            raise OngeldigeKeuze(veld, tuple(wel))
    return tuple(over)


def celnaam(cel: Cel) -> str:
    """How a difference calls this cell (``Celverschil.cel``)."""
    return f"{cel.element}/{cel.persoon} {cel.kern.id} {cel.handeling}"


def _veld(cel: Cel, veld: str) -> str:
    return {"element": cel.element, "persoon": cel.persoon, "regel": cel.kern.id, "handeling": cel.handeling}[veld]


class OngeldigeKeuze(ValueError):
    """No cell is like that: the field that no longer fits, and what fits there."""

    def __init__(self, veld: str, wel: tuple[str, ...]) -> None:
        super().__init__(
            f"geen cel past bij deze {veld}; kies uit: {', '.join(wel) or 'niets: dit plan heeft geen cel'}"
        )
        self.veld, self.wel = veld, wel


# --- the smallest changes ------------------------------------------------------------------------------------------


class Verandering(NamedTuple):
    """One fact that would be different: about what, how somebody gets it there, from which value to which."""

    feit: str
    over: str
    hoe: str
    was: str
    wordt: str


class Anders(NamedTuple):
    """A smallest set of changes and what the table then answers."""

    veranderingen: tuple[Verandering, ...]
    status: str
    beslissen: str
    antwoord: str


class Kleinste(NamedTuple):
    """What was found, up to which number of changes at once everything was tried, and whether it stopped early."""

    gevonden: tuple[Anders, ...]
    tot: int
    volledig: bool


#: So many combinations are tried per question.
MEESTE_PROEVEN = 4000


def kleinste_veranderingen(t: Toetsing, waarover: Waarover, tot: int = 2) -> Kleinste:
    """The smallest sets of changes after which the table gives a better answer.

    A larger set is only there when its answer is better than that of every smaller set in it.

    Every combination of up to ``tot`` facts is tried, so what is found is complete up to that size unless
    ``volledig`` is false.
    """
    samen = waarover.samen
    gevolgen = Gevolgen(samen)
    zetten = [*_mogelijke_zetten(t, list(samen)), *_andere_regels(waarover)]
    nu = ANTWOORDORDE.index(str(samen.antwoord.waarde))
    gevonden: list[tuple[frozenset[tuple[str, str, str]], Anders]] = []
    geprobeerd = 0
    for grootte in range(1, tot + 1):
        for groep in combinations(zetten, grootte):
            if len({(v.feit, v.over) for v, _ in groep}) < grootte:
                continue
            sleutel = frozenset((v.feit, v.over, v.wordt) for v, _ in groep)
            geprobeerd += 1
            if geprobeerd > MEESTE_PROEVEN:
                return Kleinste(tuple(a for _, a in gevonden), tot, False)
            nieuw = gevolgen.als({blad: w for _, bladen in groep for blad, w in bladen})
            status, beslissen, antwoord = (
                str(nieuw.get(s, s.waarde)) for s in (samen.status, samen.beslissen, samen.antwoord)
            )
            rang = ANTWOORDORDE.index(antwoord)
            if rang > max([nu, *(_rang(a) for eerder, a in gevonden if eerder <= sleutel)]) and not _slechter(
                samen, status, beslissen
            ):
                gevonden.append((sleutel, Anders(tuple(v for v, _ in groep), status, beslissen, antwoord)))
    return Kleinste(tuple(a for _, a in gevonden), tot, True)


def _rang(anders: Anders) -> int:
    return ANTWOORDORDE.index(anders.antwoord)


def _slechter(samen: Samenvatting, status: str, beslissen: str) -> bool:
    """Whether a change makes the law carry less, or makes it unknown who decides: that is no way forward."""
    was = str(samen.status.waarde)
    return DEKKINGSORDE.index(status) > DEKKINGSORDE.index(was) or beslissen == "onbekend"


_Blad = tuple[Stap, Waarde]


def _mogelijke_zetten(t: Toetsing, einde: Sequence[Stap]) -> Iterator[tuple[Verandering, tuple[_Blad, ...]]]:
    """Every value that a person may lawfully give to a fact below these steps, with the leaves it sets."""
    lijnen = lijnen_onder(einde)
    per: dict[tuple[str, str], list[Stap]] = {}
    for feit in lijnen:
        per.setdefault((feit.onderwerp, feit.plek), []).append(feit)
    for (naam, over), bladen in sorted(per.items()):
        hoe = hoe_te_veranderen(t, bladen[0])
        if hoe is None:
            continue
        waarden = dict.fromkeys(w for blad in bladen for w in proefwaarden(t, blad, lijnen[blad]))
        for waarde in waarden:
            if waarde != bladen[0].waarde:
                was, wordt = schrijf(bladen[0].waarde), schrijf(waarde)
                yield Verandering(naam, over, hoe, was, wordt), tuple((blad, waarde) for blad in bladen)


def _andere_regels(waarover: Waarover) -> Iterator[tuple[Verandering, tuple[_Blad, ...]]]:
    """A frame that would be changed by who made it, and a mandate that would be given, as if they were there."""
    kaders: dict[str, list[Stap]] = {}
    machten: dict[str, list[Stap]] = {}
    for cel in waarover.cellen:
        for kader in cel.kaders:
            if kader.stap.waarde == "buiten":
                kaders.setdefault(kader.kern.id, []).append(kader.stap)
        if cel.beslissing.stap.waarde == "nee":
            machten.setdefault(cel.kern.bevoegdheid, []).append(cel.beslissing.stap)
    for naam, stappen in sorted(kaders.items()):
        yield Verandering(naam, f"{waarover.element}/-", "regel_wijzigen", "buiten", "binnen"), _alle(stappen, "binnen")
    for naam, stappen in sorted(machten.items()):
        yield (
            Verandering(naam, f"{waarover.element}/-", "mandaat_geven", "nee", "ja_binnen_grenzen"),
            _alle(stappen, "ja_binnen_grenzen"),
        )


def _alle(stappen: Sequence[Stap], waarde: str) -> tuple[_Blad, ...]:
    return tuple((stap, waarde) for stap in dict.fromkeys(stappen))


def hoe_te_veranderen(t: Toetsing, feit: Stap) -> str | None:
    """How a stated fact can lawfully come to be otherwise; ``None``: it cannot, or it is not ours to suggest."""
    soort = t.recht.rulebook.feiten[feit.onderwerp]
    if wacht_op_oordeel(feit):
        return "oordelen"
    if is_open(feit.waarde):
        return "uitzoeken"
    return "veranderen" if soort.te_beinvloeden and soort.oordeel is None else None


def lijnen_onder(einde: Iterable[Stap]) -> dict[Stap, list[Stap]]:
    """Per stated fact the tests that read it, also through calculations."""
    gevonden: dict[Stap, list[Stap]] = {}
    for stap in onder(einde):
        if stap.vorm == "lijn" and stap.premissen[0].vorm == "feit":
            gevonden.setdefault(stap.premissen[0], []).append(stap)
    return gevonden


def proefwaarden(t: Toetsing, feit: Stap, lijnen: Sequence[Stap]) -> list[Waarde]:
    """Both answers, each word, or around every threshold."""
    soort = t.recht.rulebook.feiten[feit.onderwerp]
    if soort.soort == "ja_nee":
        return [True, False]
    if soort.soort == "keuze":
        return list(soort.uit) if isinstance(soort.uit, list) else []
    gevonden: list[Waarde] = []
    for grens in drempels(lijnen):
        gevonden += [grens, naast(grens, -1), naast(grens, 1)]
    return list(dict.fromkeys(gevonden))


# --- where it turns --------------------------------------------------------------------------------------------------


class Drempel(NamedTuple):
    """A number or date at which an answer turns: below, at and above."""

    feit: str
    over: str
    grens: str
    eronder: str
    erop: str
    erboven: str


def drempels(lijnen: Sequence[Stap]) -> list[Getal | Dag]:
    """The numbers and dates that tests compare with, in order."""
    return sorted({w for lijn in lijnen for w in grenswaarden(lijn) if not is_open(w)}, key=op_volgorde)


def omslagpunten(t: Toetsing, waarover: Waarover) -> tuple[Drempel, ...]:
    """Where the answer, or who may decide it, turns with a number or date.

    Of a number about the element itself, such as what it costs, this tells where the limits are, those of local frames
    too; of people only what they may change or find out.
    """
    samen = waarover.samen
    kaders = {k.stap: k.kern.id for cel in waarover.cellen for k in cel.kaders}
    gevolgen = Gevolgen([*samen, *kaders])
    lijnen = lijnen_onder([*samen, *kaders])
    gevonden: list[Drempel] = []
    for feit in sorted(lijnen, key=lambda s: (s.onderwerp, s.plek)):
        van_het_onderdeel = feit.onderwerp.startswith("element.") and isinstance(feit.waarde, Getal)
        if hoe_te_veranderen(t, feit) is None and not van_het_onderdeel:
            continue
        for grens in drempels(lijnen[feit]):
            uitkomsten = [
                _kort(gevolgen.als({feit: w}), list(samen), kaders) for w in (naast(grens, -1), grens, naast(grens, 1))
            ]
            if len(set(uitkomsten)) > 1:
                gevonden.append(Drempel(feit.onderwerp, feit.plek, schrijf(grens), *uitkomsten))
    return tuple(dict.fromkeys(gevonden))


def _kort(nieuw: Mapping[Stap, Waarde], samen: Sequence[Stap], kaders: Mapping[Stap, str]) -> str:
    status, _, beslissen, antwoord = (str(nieuw.get(s, s.waarde)) for s in samen)
    buiten = sorted({naam for stap, naam in kaders.items() if nieuw.get(stap, stap.waarde) == "buiten"})
    return f"{antwoord} ({status}, {beslissen})" + (f" buiten {', '.join(buiten)}" if buiten else "")


class Omslagdag(NamedTuple):
    """A day on which something changes by itself: what happens, and which answers then differ."""

    dag: date
    waardoor: tuple[str, ...]
    verschillen: tuple[Celverschil, ...]


def dagen_vooruit(t: Toetsing, jaren: int = 3) -> dict[date, list[str]]:
    """The days ahead on which birthdays, new rules or ending mandates may change an answer; nothing is evaluated."""
    vanaf, tot = t.recht.peildatum, plus_maanden(t.recht.peildatum, 12 * jaren)
    gevonden: dict[date, list[str]] = {}
    for naam in sorted(t.plan.personen):
        for u in t.onderzoek.feiten.uitspraken.get(("persoon.geboortedatum", ("", naam)), ()):
            if isinstance(u.waarde, Dag) and u.waarde.vroegst == u.waarde.laatst:
                for leeftijd in LEEFTIJDEN:
                    gevonden.setdefault(plus_maanden(u.waarde.vroegst, 12 * leeftijd), []).append(
                        f"{naam} wordt {leeftijd}"
                    )
    for versie in t.recht.rulebook.versies:
        if versie.regeling.gemeente in (None, t.plan.gemeente):
            gevonden.setdefault(versie.regeling.geldig_vanaf, []).append(f"nieuwe tekst van {versie.regeling.titel}")
    for schakel in t.recht.schakels:
        einde = schakel.mandaat.geldig_tot_en_met
        if einde is not None and schakel.regeling.gemeente == t.plan.gemeente:
            gevonden.setdefault(plus_dagen(einde, 1), []).append(f"mandaat {schakel.mandaat.nr} is geëindigd")
    return {dag: gevonden[dag] for dag in sorted(gevonden) if vanaf < dag <= tot}


def omslagdagen(t: Toetsing, data: object, jaren: int = 3, van: frozenset[str] = frozenset()) -> tuple[Omslagdag, ...]:
    """The days ahead on which an answer to this plan changes by itself, each compared with the day before it.

    Args:
        t: the plan as it was evaluated.
        data: the same plan as it was read.
        jaren: how far ahead.
        van: only what changes in cells with these names (see ``celnaam``); empty: in any cell or element.
    """
    boek, kennis = t.recht.rulebook, t.recht.kennisdatum
    vorige = toets(t.plan, data, boek, t.ketening, t.recht.peildatum, kennis)
    gevonden: list[Omslagdag] = []
    for dag, waardoor in dagen_vooruit(t, jaren).items():
        huidig = toets(t.plan, data, boek, t.ketening, dag, max(kennis, dag))
        verschillen = tuple(v for v in celverschillen(t.plan.plan, vorige, huidig) if not van or v.cel in van)
        if verschillen:
            gevonden.append(Omslagdag(dag, tuple(dict.fromkeys(waardoor)), verschillen))
        vorige = huidig
    return tuple(gevonden)
