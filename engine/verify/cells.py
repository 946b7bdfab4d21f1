"""Cells and the table from cells to an element, worked out again by the verifier."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.verify.law import Boek, Regel, Wet
from engine.verify.reasoning import GEVEND, Beslissing, Gevolg, Plek, Redenering, Stap
from engine.verify.values import Ruw, T, Uit, groep, lijst, woord, woorden

Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]

_STATUS = ("gedekt", "gedekt_onder_voorwaarden", "onbekend", "niet_gedekt")
_ZWAKST = ("onmogelijk", "nee", "eerst_laten_toetsen", "onbekend", "ja_binnen_grenzen", "ja", "geen_besluit_nodig")
KAN = ("ja", "ja_binnen_grenzen")


# --- cells ---------------------------------------------------------------------------------------------------


class Kader(NamedTuple):
    """A frame on the rule of a cell."""

    regel: Regel
    laag: str
    stap: Stap


class Toestemming(NamedTuple):
    """Consent of one person to help."""

    regel: str
    persoon: str
    door: str
    stap: Stap


class Cel(NamedTuple):
    """One cell: element, person, rule and act, with what came out."""

    plek: Plek
    regel: Regel
    handeling: str
    dekking: Stap
    kaders: list[Kader]
    beleid: tuple[Stap, ...]
    beslissing: Beslissing
    toestemming: list[Toestemming]
    rijp: Stap
    gegevens: list[dict[str, Json]]
    afwijking: Stap | None

    @property
    def wie(self) -> tuple[str, str]:
        """The person and the rule: cells that differ only in the act are one law for one person."""
        return self.plek.persoon, self.regel.id


def cellen(r: Redenering, naam: str) -> list[Cel]:
    """Every cell of an element: by person, rule and act."""
    element = r.gezin.elementen[naam]
    return [
        cel
        for persoon in sorted(woorden(element.get("voor")))
        for regel in r.wet.die_bieden(woord(element.get("soort")))
        for cel in _cellen(r, element, regel, Plek(naam, persoon, regel.boek.id, regel.macht))
    ]


def _cellen(r: Redenering, element: Ruw, regel: Regel, plek: Plek) -> Iterator[Cel]:
    dekking = r.dekking(regel, plek)
    kaders = [Kader(k, r.laag(k, regel), r.kader(k, plek)) for k in r.wet.op("kader", regel.id)]
    beleid = tuple(k.stap for k in kaders if k.laag == "beleid" and k.stap.waarde != "geldt_niet")
    afwijking = _afwijking(r, regel, plek, kaders)
    toestemming = list(_toestemmingen(r, element, regel, plek))
    gegevens = list(_gegevens(r, element, dekking, plek))
    for handeling in _handelingen(r.wet, element, regel):
        beslissing = r.beslissen(regel, handeling, plek, beleid)
        rijp = _beslisrijp(plek, regel, handeling, dekking, kaders, beslissing, toestemming, afwijking)
        yield Cel(plek, regel, handeling, dekking, kaders, beleid, beslissing, toestemming, rijp, gegevens, afwijking)


def _afwijking(r: Redenering, regel: Regel, plek: Plek, kaders: list[Kader]) -> Stap | None:
    """Departing from policy rules: needed or not, and judged (Awb 4:84)."""
    beleid = [k.stap for k in kaders if k.laag == "beleid"]
    if not beleid:
        return None
    oordeel = r.oordeel("element.beleid_onevenredig", plek)

    def gevolg(waarden: list[Uit]) -> Uit:
        if "onbekend" in waarden[:-1]:
            return "onbekend"
        if "buiten" not in waarden[:-1]:
            return "niet_nodig"
        oordeel = waarden[-1]
        return oordeel if isinstance(oordeel, T) else "gemotiveerd" if oordeel is True else "afgewezen"

    return Stap(
        "afwijking", str(plek), regel.id, [*beleid, oordeel], gevolg=gevolg, regel=regel.id, bron="awb art. 4:84"
    )


def _handelingen(wet: Wet, element: Ruw, regel: Regel) -> list[str]:
    """The acts the plan names and the power has; else granting and refusing; else its first."""
    if regel.macht not in wet.machten:
        return ["geen"]
    eigen = woorden(wet.machten[regel.macht].ruw.get("handelingen", ["toekennen", "weigeren"]))
    gevraagd = [h for h in woorden(element.get("handelingen")) if h in eigen]
    return gevraagd or [h for h in eigen if h in ("toekennen", "weigeren")] or eigen[:1]


def _toestemmingen(r: Redenering, element: Ruw, regel: Regel, plek: Plek) -> Iterator[Toestemming]:
    """Who must consent, by the rules ``verplicht: instemming`` of the same regeling."""
    for plicht in r.wet.van_soort("verplicht"):
        soort = woord(element.get("soort"))
        if plicht.ruw.get("verplicht") != "instemming" or plicht.boek.id != regel.boek.id:
            continue
        if lijst(plicht.ruw.get("bij")) and not r.wet.speelt_bij(plicht, soort):
            continue
        geldt = r.geldt(plicht, plek)
        wie = woorden(plicht.ruw.get("wie"))
        mensen = [plek.persoon] if "persoon" in wie else []
        mensen += r.gezin.met_gezag_over(plek.persoon) if "gezaghebbenden" in wie else []
        for door in mensen:
            gegeven = _gegeven(element, door)
            stap = Stap(
                "instemming",
                str(plek),
                door,
                [geldt],
                gevolg=_instemming(gegeven),
                regel=plicht.id,
                bron=plicht.bron,
                versie=plicht.versie,
                rollen=[gegeven],
            )
            yield Toestemming(plicht.id, plek.persoon, door, stap)


def _gegeven(element: Ruw, door: str) -> str:
    """Whether somebody consented to the help; one refusal counts over any yes."""
    rijen = [
        t
        for t in map(groep, lijst(element.get("instemming")))
        if t.get("door") == door and t.get("soort", "hulp") == "hulp"
    ]
    return "nee" if any(t.get("gegeven") == "nee" for t in rijen) else "ja" if rijen else ""


def _instemming(gegeven: str) -> Gevolg:
    def gevolg(waarden: list[Uit]) -> Uit:
        if waarden[0] == T.ONWAAR:
            return "niet_nodig"
        if waarden[0] != T.WAAR:
            return "onbekend"
        return {"ja": "gegeven", "nee": "geweigerd"}.get(gegeven, "ontbreekt")

    return gevolg


def _beslisrijp(
    plek: Plek,
    regel: Regel,
    handeling: str,
    dekking: Stap,
    kaders: list[Kader],
    beslissing: Beslissing,
    toestemming: list[Toestemming],
    afwijking: Stap | None,
) -> Stap:
    """Ripe when every part has a value that leaves nothing open."""
    vast: tuple[Uit, ...] = (T.WAAR, T.ONWAAR)
    kader: tuple[Uit, ...] = ("binnen", "buiten", "geldt_niet")
    goed: dict[str, tuple[Uit, ...]] = {
        "kader": kader,
        "eerst": (T.WAAR,),
        "eerst_vast": (T.WAAR,),
        "hardheid": (*vast, "niet_nodig"),
    }
    delen: list[tuple[Stap, tuple[Uit, ...]]] = [
        (stap, goed.get(rol, vast)) for rol, stap in dekking.delen() if rol != "kan"
    ]
    delen += [(k.stap, kader) for k in kaders if k.laag == "beleid"]
    if afwijking is not None and handeling in GEVEND:
        delen.append((afwijking, ("niet_nodig", "gemotiveerd", "afgewezen")))
    delen += [(t.stap, ("gegeven", "niet_nodig")) for t in toestemming if handeling in GEVEND]
    delen.append((beslissing.stap, (*KAN, "nee", "onmogelijk", "geen_besluit_nodig")))
    zeker = any(p.stap.waarde in KAN for p in beslissing.paden)
    if beslissing.stap.waarde in KAN and not zeker:
        delen += [(p.stap, (*KAN, "nee")) for p in beslissing.paden]
    sluit = [g for _, g in delen]

    def gevolg(waarden: list[Uit]) -> Uit:
        return "ja" if all(w in g for w, g in zip(waarden, sluit, strict=True)) else "nee"

    return Stap("beslisrijp", str(plek), f"{regel.id} {handeling}", [s for s, _ in delen], gevolg=gevolg)


def onder(stap: Stap, gezien: dict[Stap, None]) -> dict[Stap, None]:
    """A step and everything it rests on."""
    rij = [stap]
    while rij:
        huidig = rij.pop()
        if huidig not in gezien:
            gezien[huidig] = None
            rij.extend(huidig.premissen)
    return gezien


def _gegevens(r: Redenering, element: Ruw, dekking: Stap, plek: Plek) -> Iterator[dict[str, Json]]:
    """Facts that were given for another law than the one they are used under."""
    feiten = {(s.over, s.plek) for s in onder(dekking, {}) if s.vorm == "feit"}
    gebruikt = {(feit, _over(waar)) for feit, waar in feiten}
    for feit, over in sorted(gebruikt):
        for uitspraak in r.gezin.uitspraken.get((feit, over), []):
            van = woord(uitspraak.ruw.get("verkregen_voor"))
            if van and van != plek.regeling:
                uitkomst, regel = _stroom(r, van, element, plek)
                yield {"feit": feit, "van": van, "naar": plek.regeling, "uitkomst": uitkomst, "regel": regel}


def _over(plek: str) -> tuple[str, str]:
    element, _, persoon = plek.partition("/")
    return ("" if element == "-" else element, "" if persoon == "-" else persoon)


def _stroom(r: Redenering, van: str, element: Ruw, plek: Plek) -> tuple[str, str]:
    for regel in r.wet.van_soort("gegevens"):
        if regel.ruw.get("van_wet") != van or regel.ruw.get("naar_wet") != plek.regeling:
            continue
        geldt = r.geldt(regel, plek).waarde
        if geldt == T.ONWAAR:
            continue
        uitkomst = woord(regel.ruw.get("stroom")) if geldt == T.WAAR else "onbekend"
        mag = any(
            t.get("soort") == "gegevens"
            and t.get("gegeven") == "ja"
            and t.get("door") == plek.persoon
            and t.get("voor_wet", plek.regeling) == plek.regeling
            for t in map(groep, lijst(element.get("instemming")))
        )
        return "mag" if mag and uitkomst == "toestemming_nodig" else uitkomst, regel.id
    return "onbekend", ""


def routes(r: Redenering, cel: Cel) -> list[str]:
    """Which maatwerk opens this cell."""
    routes: list[str] = []
    antwoord = cel.beslissing.stap.waarde
    for kader in cel.kaders:
        if kader.stap.waarde in ("buiten", "onbekend"):
            routes += _kaderroutes(r, cel.regel, kader)
    if cel.dekking.waarde != "gedekt" or routes or cel.regel.ruw.get("besluit") == "geen":
        routes += [route for route in woorden(cel.regel.ruw.get("routes")) if route != "geen_nodig"]
    geldt = next(stap for rol, stap in cel.dekking.delen() if rol == "geldt")
    for uitzondering in geldt.premissen[1:]:
        if uitzondering.waarde == T.WAAR and uitzondering.vorm == "geldt":
            routes += woorden(r.wet.regels[uitzondering.over].ruw.get("routes"))
    if antwoord == "onmogelijk":
        macht = r.wet.machten[cel.regel.macht]
        rechter = r.wet.orgaan(macht.bevoegd).get("soort") == "rechter"
        anders = "naar_de_rechter" if rechter else "overleg_met_bevoegd_gezag"
        routes += woorden(macht.ruw.get("routes")) or [anders]
    if antwoord in ("nee", "eerst_laten_toetsen") and (cel.dekking.waarde != "niet_gedekt" or routes):
        routes.append("opschalen_doorzettingsmacht")
    dicht = cel.dekking.waarde == "niet_gedekt" and antwoord != "geen_besluit_nodig"
    return list(dict.fromkeys(routes)) or ["niet_mogelijk" if dicht else "geen_nodig"]


def _kaderroutes(r: Redenering, regel: Regel, kader: Kader) -> Iterator[str]:
    if kader.laag == "beleid":
        yield "afwijken_beleidsregel_awb_4_84"
    if kader.laag == "verordening":
        if not kader.regel.is_ja("absoluut") and r.hardheidsclausules(kader.regel):
            yield "hardheidsclausule_verordening"
        if "individueel" in groep(regel.ruw.get("ruimte")):
            yield "individualisering_binnen_wet"


# --- from cells to an element ---------------------------------------------------------------------------------


class Samen(NamedTuple):
    """The four steps that sum an element up."""

    status: Stap
    leidend: Stap
    beslissen: Stap
    antwoord: Stap

    @property
    def leidende(self) -> list[str]:
        """The rules that lead."""
        return str(self.leidend.waarde).split()


class Beeld(NamedTuple):
    """What one main cell says, by role."""

    regel: str
    waarden: dict[str, list[Uit]]

    def alle(self, *rollen: str) -> list[Uit]:
        """The values in these roles."""
        return [w for rol in rollen for w in self.waarden.get(rol, [])]


def hoofdcellen(rij: Iterable[Cel]) -> list[Cel]:
    """The first act of each person and rule."""
    eerste: dict[tuple[str, str], Cel] = {}
    for cel in rij:
        eerste.setdefault(cel.wie, cel)
    return list(eerste.values())


def vat_samen(r: Redenering, naam: str, rij: list[Cel]) -> Samen:
    """The table for one element."""
    hoofd = hoofdcellen(rij)
    delen = [(f"{cel.plek.persoon}|{cel.regel.id}", rol, stap) for cel in hoofd for rol, stap in _van_cel(cel)]
    delen += [(f"{van}>{'|'.join(doelen)}", "voorrang", stap) for van, doelen, stap in _voorrang(r, naam, hoofd)]
    vlaggen = _vlaggen(r, naam, rij)
    wie = [(cel, rol) for cel, rol, _ in delen]
    rollen = [*(f"{cel} {rol}" for cel, rol in wie), *(f"vlag {v}" for v in vlaggen)]
    stappen = [s for _, _, s in delen]

    def samen(vorm: str, gevolg: Gevolg) -> Stap:
        return Stap(vorm, f"{naam}/-", naam, stappen, gevolg=gevolg, rollen=rollen)

    return Samen(
        samen("status", lambda w: _eens([status for status, _ in _lezingen(wie, w)]) or "onbekend"),
        samen("leidend", lambda w: " ".join(sorted({b.regel for _, leidend in _lezingen(wie, w) for b in leidend}))),
        samen("mag_beslissen", lambda w: _eens([_mag_beslissen(*een) for een in _lezingen(wie, w)]) or "onbekend"),
        samen("antwoord", lambda w: _eens([_antwoord(*een, vlaggen) for een in _lezingen(wie, w)]) or _wacht(wie, w)),
    )


def _voorrang(r: Redenering, naam: str, hoofd: list[Cel]) -> Iterator[tuple[str, tuple[str, ...], Stap]]:
    """The rules that go before others of this element: which, before which, and whether they do."""
    hier = {cel.regel.id for cel in hoofd}
    for regel in r.wet.van_soort("gaat_voor"):
        eerst = regel.boek.vol(woord(regel.ruw.get("van")))
        for van in sorted(een for een in hier if een.partition("@")[0] == eerst and hier & set(regel.doelen)):
            for persoon in sorted({cel.plek.persoon for cel in hoofd}):
                yield van, tuple(regel.doelen), r.geldt(regel, Plek(naam, persoon, regel.boek.id))


def _van_cel(cel: Cel) -> Iterator[tuple[str, Stap]]:
    yield from (("dekking", cel.dekking), ("beslissen", cel.beslissing.stap), ("beslisrijp", cel.rijp))
    for rol, stap in cel.dekking.delen():
        if rol in ("geldt", "hoeft_niet", "kan_weigeren", "kan"):
            yield rol, stap
    yield from ((f"kader_{k.laag}", k.stap) for k in cel.kaders if k.laag == "buiten_ruimte")
    if cel.afwijking is not None:
        yield "afwijking", cel.afwijking
    if "bestreden" in cel.regel.ruw:
        yield "bestreden", cel.dekking


def _vlaggen(r: Redenering, naam: str, rij: list[Cel]) -> list[str]:
    """What else stands open: nothing models this, or speakers contradict each other on a fact that coverage uses."""
    vlaggen = ["niet_gemodelleerd"] if not rij or niet_gemodelleerd(r, naam, rij) else []
    gebruikt: dict[Stap, None] = {}
    for cel in rij:
        onder(cel.dekking, gebruikt)
    feiten = {(s.over, _over(s.plek)) for s in gebruikt if s.vorm == "feit"}
    personen = ["", *woorden(r.gezin.elementen[naam].get("voor"))]
    if any(f in feiten and f[1][0] in ("", naam) and f[1][1] in personen for f in r.tegenspraken):
        vlaggen.append("tegenspraak")
    return [*vlaggen, "aanname"] if aannames(r, naam, rij) else vlaggen


def aannames(r: Redenering, naam: str, rij: list[Cel]) -> list[tuple[str, str]]:
    """What the main cells or their order use and somebody only assumed."""
    gebruikt: dict[Stap, None] = {}
    for stap in voorrang(r, naam, rij):
        onder(stap, gebruikt)
    for cel in hoofdcellen(rij):
        for stap in (cel.dekking, cel.beslissing.stap, cel.rijp):
            onder(stap, gebruikt)
    feiten = sorted({(s.over, s.plek) for s in gebruikt if s.vorm == "feit"})
    gezegd = r.gezin.uitspraken
    return [f for f in feiten if any(u.ruw.get("aanname") == "ja" for u in gezegd.get((f[0], _over(f[1])), []))]


def _beelden(wie: list[tuple[str, str]], waarden: list[Uit]) -> list[Beeld]:
    per: dict[str, Beeld] = {}
    for (cel, rol), waarde in zip(wie, waarden, strict=True):
        if rol != "voorrang":
            beeld = per.setdefault(cel, Beeld(cel.partition("|")[2], {}))
            beeld.waarden.setdefault(rol, []).append(waarde)
    return [*per.values()]


def _ordes(wie: list[tuple[str, str]], waarden: list[Uit]) -> list[tuple[set[str], Uit]]:
    """What goes before whom, of the rules that are not out, or of all when every rule is out."""
    staat = {b.regel for b in _beelden(wie, waarden) if b.alle("dekking")[0] != "niet_gedekt"}
    paren = [(orde.partition(">"), w) for (orde, rol), w in zip(wie, waarden, strict=True) if rol == "voorrang"]
    return [({*doelen.split("|")}, w) for (van, _, doelen), w in paren if van in staat or not staat]


_TE_VEEL = 6


def _lezingen(wie: list[tuple[str, str]], waarden: list[Uit]) -> list[tuple[str, list[Beeld]]]:
    """Status and carrying cells for each way in which what is open about precedence can fall out.

    A way that leaves nothing is no way. When there are too many, only the two ends.
    """
    ordes = _ordes(wie, waarden)
    vast = {doel for doelen, w in ordes if w == T.WAAR for doel in doelen}
    los: list[set[str]] = []
    for doelen, w in ordes:
        if w in (T.ONBEKEND, T.OORDEEL) and doelen - vast and doelen - vast not in los:
            los.append(doelen - vast)
    wijkt = [vast]
    if len(los) > _TE_VEEL:
        wijkt.append(vast.union(*los))
    else:
        for doelen in los:
            wijkt += [een | doelen for een in wijkt if een | doelen not in wijkt]
    alle = [_leidend(_beelden(wie, waarden), een) for een in wijkt]
    return [een for een in alle if een[1] or len(los) > _TE_VEEL] or alle[:1]


def _leidend(beelden: list[Beeld], wijkt: set[str]) -> tuple[str, list[Beeld]]:
    over = [b for b in beelden if b.regel not in wijkt]
    if not over:
        return "onbekend", []
    status = next(s for s in _STATUS if any(b.alle("dekking")[0] == s for b in over))
    return status, [b for b in over if b.alle("dekking")[0] == status]


def _eens(woorden: list[str]) -> str:
    """The word if all are the same."""
    return woorden[0] if {*woorden} == {woorden[0]} else ""


def _wacht(wie: list[tuple[str, str]], waarden: list[Uit]) -> str:
    """Why an answer is not there yet while precedence is open."""
    return "feiten_ontbreken" if any(w == T.ONBEKEND for _, w in _ordes(wie, waarden)) else "oordeel_nodig"


def open_voorrang(r: Redenering, naam: str, rij: list[Cel], samen: Samen) -> list[Stap]:
    """What is open about precedence, as long as it matters for which law carries the element."""
    wie = [(rol.rpartition(" ")[0], rol.rpartition(" ")[2]) for rol in samen.leidend.rollen if rol[:5] != "vlag "]
    eerste, *andere = _lezingen(wie, [s.waarde for s in samen.leidend.premissen])
    if all(een == eerste for een in andere):
        return []
    return [s for s in voorrang(r, naam, rij) if s.waarde in (T.ONBEKEND, T.OORDEEL)]


def voorrang(r: Redenering, naam: str, rij: list[Cel]) -> list[Stap]:
    """The steps on precedence that count."""
    hoofd = hoofdcellen(rij)
    staat = {cel.regel.id for cel in hoofd if cel.dekking.waarde != "niet_gedekt"}
    return [stap for van, _, stap in _voorrang(r, naam, hoofd) if van in staat or not staat]


def _mag_beslissen(status: str, leidend: list[Beeld]) -> str:
    antwoorden = {str(b.alle("beslissen")[0]) for b in leidend}
    if not antwoorden or (status == "onbekend" and len(antwoorden) > 1):
        return "onbekend"
    return next(a for a in _ZWAKST if a in antwoorden)


def _antwoord(status: str, leidend: list[Beeld], vlaggen: list[str]) -> str:
    """The code: the first that fits, in the order of docs/uitkomst.md."""
    beslissen, zwaar = _mag_beslissen(status, leidend), bool({*vlaggen} - {"aanname"})
    regels = (
        ("geen_besluit_nodig", beslissen == "geen_besluit_nodig" and status != "niet_gedekt"),
        ("niet_bevoegd", beslissen in ("nee", "onmogelijk")),
        ("oordeel_nodig", not leidend or zwaar or beslissen == "eerst_laten_toetsen" or any(map(_omstreden, leidend))),
        ("mag_niet", status == "niet_gedekt" and beslissen != "onbekend"),
        ("feiten_ontbreken", "onbekend" in (status, beslissen) or any(map(_feit_open, leidend))),
        ("mag_niet", any("afgewezen" in b.alle("afwijking") for b in leidend)),
        ("oordeel_nodig", any(map(_oordeel_open, leidend))),
        ("mag_mits", bool(vlaggen) or status != "gedekt" or any(b.alle("beslisrijp")[0] != "ja" for b in leidend)),
    )
    return next((code for code, past in regels if past), "mag")


def _omstreden(b: Beeld) -> bool:
    return bool(b.alle("bestreden")) or "buiten" in b.alle("kader_buiten_ruimte")


def _feit_open(b: Beeld) -> bool:
    return T.ONBEKEND in b.alle("geldt", "kan_weigeren") or "onbekend" in b.alle("afwijking")


def _oordeel_open(b: Beeld) -> bool:
    keuze = b.alle("hoeft_niet", "kan_weigeren", "kan")
    return b.alle("geldt")[0] == T.OORDEEL or T.WAAR in keuze or T.OORDEEL in keuze or T.OORDEEL in b.alle("afwijking")


def niet_gemodelleerd(r: Redenering, naam: str, rij: list[Cel]) -> list[tuple[Boek, Ruw]]:
    """What authors left to a person about this kind of element or a rule that offers it."""
    soorten = set(r.wet.boven(woord(r.gezin.elementen[naam].get("soort"))))
    regels = {cel.regel.kaal for cel in rij}
    return [
        (boek, deel)
        for boek in r.wet.boeken
        for deel in map(groep, lijst(boek.ruw.get("niet_gemodelleerd")))
        if soorten & set(woorden(deel.get("voorzieningen"))) or regels & set(boek.alle(deel.get("regels")))
    ]
