"""Reads rules back as Dutch sentences, so that a lawyer can sign them off without reading YAML.

The sentences are ours, made from the rule and the vocabulary; the statute itself is only linked.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.citations import Citaat, citaat
from engine.conditions import WAAR, Dekkingslijn, Eerder, Groep, Knoop, Kring, Lijn, Naar, Reeks, Som, Toets
from engine.rulebook import Kern, Recht, Schakel, Versie, soort_van
from engine.values import schrijf
from schemas.begrippen import Feit
from schemas.regeling import Bevoegdheid, Mandaat, Regel

_OPERATOR = {
    "is": "",
    "een_van": "een van: ",
    "geen_van": "niet: ",
    "minder_dan": "minder dan ",
    "meer_dan": "meer dan ",
    "ten_hoogste": "ten hoogste ",
    "ten_minste": "ten minste ",
}
_MAAT = {
    "laagste": "de laagste van",
    "hoogste": "de hoogste van",
    "som": "opgeteld over",
    "gemiddelde": "gemiddeld over",
    "elke_maand": "in elk van",
    "een_maand": "in minstens een van",
}
_GROEP = {"een": "minstens een van deze", "geen": "geen van deze"}
_KRING = {
    "huishouden": "in het huishouden",
    "gezaghebbenden": "met gezag",
    "anderen": "anders in het huishouden",
    "elementen": "onder de onderdelen van het plan",
}


class Leesregel(NamedTuple):
    """One rule in words: its id, what it says, its conditions as nested lines, where it stands, who signed it off."""

    id: str
    zegt: str
    voorwaarden: tuple[str, ...]
    bron: Citaat
    gezien: str
    twijfel: str


def lees_voor(versie: Versie, recht: Recht) -> Iterator[Leesregel]:
    """Every power, rule and mandate row of one regeling, in words."""
    feiten = recht.rulebook.feiten
    for macht in versie.machten:
        onzeker = macht.bevoegdheid.te_verifieren or versie.regeling.te_verifieren
        zegt, twijfel = _macht(macht.bevoegdheid), "te verifiëren" if onzeker else ""
        yield _leesregel(versie, recht, macht.id, zegt, (), macht.bevoegdheid.bron, "", twijfel)
    over = versie.regeling.overgangsrecht
    if over is not None and versie.overgangsrecht is not None:
        zegt = "Voor deze onderdelen blijft de vorige versie gelden, en deze niet."
        als = ("Als:", *_zinnen(versie.overgangsrecht, feiten, 1))
        yield _leesregel(versie, recht, f"{versie.regeling.regeling}/overgangsrecht", zegt, als, over.bron, "")
    dag = versie.regeling.peildag
    if dag is not None:
        zegt = f"Leeftijden, perioden en maanden tellen hier vanaf `{dag.feit}`."
        yield _leesregel(versie, recht, f"{versie.regeling.regeling}/peildag", zegt, (), dag.bron, "")
    for kern in versie.kernen:
        yield _van_kern(kern, versie, recht, feiten)
    for schakel in versie.schakels:
        grenzen = tuple(_zinnen(schakel.grenzen, feiten, 0)) if schakel.grenzen is not None else ()
        bron = schakel.mandaat.bron or f"nr. {schakel.mandaat.nr}"
        naam, zegt = f"{schakel.id} > {schakel.aan}", _rij(schakel.mandaat, schakel.aan)
        yield _leesregel(versie, recht, naam, zegt, grenzen, bron, "", _twijfel_aan_rij(schakel))
    for nummer, opdracht in enumerate(versie.regeling.draagt_op, start=1):
        naam = f"{versie.regeling.regeling}/draagt_op.{nummer}"
        zegt = f"Draagt {opdracht.aan} op: {opdracht.rang.replace('_', ' ')} over {opdracht.wat.rstrip('.')}."
        yield _leesregel(versie, recht, naam, zegt, (), opdracht.bron, "")


def _van_kern(kern: Kern, versie: Versie, recht: Recht, feiten: Mapping[str, Feit]) -> Leesregel:
    delen: list[str] = []
    for kop, knoop in (("Als:", kern.als), ("Geldt als:", kern.geldt_als), ("Binnen het kader als:", kern.binnen_als)):
        zinnen = list(_zinnen(knoop, feiten, 1))
        delen += [kop, *zinnen] if zinnen else []
    if kern.eerst:
        delen.append("Eerst regelen:")
        delen += [zin for knoop in kern.eerst for zin in _zinnen(knoop, feiten, 1)]
    delen += [f"Daarbij: {v.tekst}" for v in kern.regel.voorschriften]
    gezien = f"{kern.regel.gezien_door} op {kern.regel.gezien_op}" if kern.regel.gezien_door else ""
    return _leesregel(versie, recht, kern.id, _zegt(kern, recht), tuple(delen), kern.regel.bron, gezien, _twijfel(kern))


def _leesregel(
    versie: Versie,
    recht: Recht,
    naam: str,
    zegt: str,
    delen: tuple[str, ...],
    bron: str,
    gezien: str,
    twijfel: str = "",
) -> Leesregel:
    regeling = versie.regeling
    algemeen = f"{regeling.gezien_door} op {regeling.gezien_op}" if regeling.gezien_door else ""
    return Leesregel(naam, zegt, delen, citaat(bron, regeling, recht), gezien or algemeen, twijfel)


def _twijfel(kern: Kern) -> str:
    delen = []
    if kern.regel.te_verifieren or kern.regeling.te_verifieren:
        delen.append("te verifiëren")
    if kern.regel.bestreden is not None:
        delen.append(f"bestreden: {kern.regel.bestreden.ene_lezing} / {kern.regel.bestreden.andere_lezing}")
    delen += [f"bekend gebrek {g.code}: {g.uitleg}" for g in kern.regel.bekend_gebrek]
    return "; ".join(delen)


def _twijfel_aan_rij(schakel: Schakel) -> str:
    """A row that itself was not verified can give no plain yes; of a whole register the answer only says so."""
    delen = []
    if schakel.mandaat.te_verifieren:
        delen.append("te verifiëren: zo geeft deze rij geen ja")
    elif schakel.regeling.te_verifieren:
        delen.append("te verifiëren")
    delen += [f"bekend gebrek {g.code}: {g.uitleg}" for g in schakel.mandaat.bekend_gebrek]
    return "; ".join(delen)


def _zegt(kern: Kern, recht: Recht) -> str:
    """What a rule says, before its conditions."""
    regel = kern.regel
    ontneemt = "Geen recht volgens" if _ontneemt(kern, recht) else "Dan telt niet:"
    waar = {
        "begrip": f"Hieruit volgt `{regel.begrip}`"
        + (f": {regel.is_}" if regel.is_ else "")
        + (f" = {regel.bereken}" if regel.bereken else ""),
        "biedt": f"Dit biedt: {_rijtje(regel.biedt)}. {_besluit(regel)}",
        "sluit_uit": f"{ontneemt} {_rijtje(regel.sluit_uit)}.",
        "hoeft_niet": f"Geen plicht volgens {_rijtje(regel.hoeft_niet)}; het mag wel.",
        "kan_weigeren": f"Mag worden geweigerd: {_rijtje(regel.kan_weigeren)}.",
        "gaat_voor": f"{regel.van} gaat voor {_rijtje(regel.gaat_voor)}.",
        "kader": f"Kader bij {_rijtje(regel.kader)}" + (", zonder uitzondering." if regel.absoluut else "."),
        "verplicht": f"Plicht van {_rijtje(regel.wie)}: {regel.tekst or regel.verplicht}" + _termijn(regel),
        "signaal": f"Signaal: {regel.tekst or regel.signaal}",
        "hardheidsclausule": f"Hier mag {regel.bevoegd or 'het bestuursorgaan'} van de regeling afwijken.",
        "verhindert": f"Dan mag de contactpersoon dit niet beslissen ({regel.gevolg or 'nee'}).",
        "gegevens": f"Gegevens van {regel.van_wet} naar {regel.naar_wet}: {(regel.stroom or '').replace('_', ' ')}.",
    }
    return waar.get(soort_van(regel), "")


def _ontneemt(kern: Kern, recht: Recht) -> bool:
    """Whether an exception takes a right away; on other rules it only says that they do not count."""
    doelen = [recht.kernen[doel].regel for doel in kern.doelen if doel in recht.kernen]
    return not doelen or any(soort_van(doel) == "biedt" for doel in doelen)


def _besluit(regel: Regel) -> str:
    if regel.besluit == "geen":
        return f"Geen besluit nodig; {regel.beslist or 'wie het aangaat'} kiest."
    ruimte = {
        "gebonden": "gebonden",
        "oordeel": "met beoordelingsruimte",
        "kan": "het bestuursorgaan kan dit doen",
        None: "",
    }
    return f"Besluit op grond van {regel.bevoegdheid}" + (
        f" ({ruimte[regel.beslisruimte]})." if regel.beslisruimte else "."
    )


def _termijn(regel: Regel) -> str:
    return f" Binnen {regel.termijn.duur} na {regel.termijn.na}." if regel.termijn else ""


def _macht(macht: Bevoegdheid) -> str:
    tekst = f"Bevoegd: {macht.bevoegd}. Handelingen: {_rijtje(macht.handelingen)}."
    if macht.mandaat is not None:
        open_ = "niemand" if macht.mandaat.verboden else f"buiten de eigen organisatie: {macht.mandaat.buitenstaander}"
        tekst += f" Mandaat ({macht.mandaat.bron}): {open_}."
    return tekst


def _rij(rij: Mandaat, aan: str) -> str:
    wat = "alle bevoegdheden" if rij.bevoegdheden == "alle" else _rijtje(rij.bevoegdheden)
    handelingen = _rijtje(rij.handelingen) if rij.handelingen else "alle handelingen"
    afwijken = {True: "ja", False: "nee", None: "niet genoemd"}[rij.afwijken_van_beleid]
    door = {True: "ja", False: "nee", None: "niet genoemd"}[rij.ondermandaat]
    return (
        f"Mandaat van {rij.van} aan {aan}: {wat} ({handelingen}). Afwijken van beleid: {afwijken}. Doorgeven: {door}."
        + (f" Instemming van {_rijtje(rij.instemming.door)}, datum: {rij.instemming.op}." if rij.instemming else "")
    )


def _rijtje(delen: Sequence[str] | None) -> str:
    return ", ".join(delen or ())


# --- conditions ------------------------------------------------------------------------------------------


def _zinnen(knoop: Knoop, feiten: Mapping[str, Feit], diep: int) -> Iterator[str]:
    """A condition as nested lines; two spaces per level."""
    inspringing = "  " * diep
    match knoop:
        case Lijn(naam, toetsen):
            yield f"{inspringing}- {_vraag(naam, feiten)} {_toetsen(toetsen)}"
        case Groep("alle", delen):
            for deel in delen:
                yield from _zinnen(deel, feiten, diep)
        case Groep(soort, delen):
            yield f"{inspringing}- {_GROEP[soort]}:"
            for deel in delen:
                yield from _samen(deel, feiten, diep + 1)
        case Kring():
            yield from _kring(knoop, feiten, diep)
        case Som() | Reeks():
            yield f"{inspringing}- {_samengenomen(knoop, feiten)}"
        case Eerder(soort, uitkomst, maanden, dagen, kalenderjaar):
            wanneer = "over hetzelfde kalenderjaar" if kalenderjaar else f"in de laatste {_duur(maanden, dagen)}"
            yield f"{inspringing}- eerder {uitkomst}: {soort.replace('_', ' ')}, {wanneer}"
        case Dekkingslijn(regel, waarden):
            yield f"{inspringing}- de uitkomst van {regel} is {' of '.join(waarden)}"


def _samengenomen(knoop: Som | Reeks, feiten: Mapping[str, Feit]) -> str:
    """A number made of the same fact of more people, elements or months."""
    if isinstance(knoop, Som):
        return f"{knoop.feit} opgeteld over {knoop.over.replace('_', ' ')}: {_toetsen(knoop.toetsen)}"
    venster = "de maand ervoor" if knoop.maanden == 1 else f"de {knoop.maanden} maanden ervoor"
    return f"{_vraag(knoop.feit, feiten)} {_MAAT[knoop.maat]} {venster}: {_toetsen(knoop.toetsen)}"


def _kring(kring: Kring, feiten: Mapping[str, Feit], diep: int) -> Iterator[str]:
    """One of, or all, people or elements: whom it is about, then what they must meet."""
    inspringing = "  " * diep
    kop = f"{inspringing}- {'minstens een' if kring.kwantor == 'een' else 'iedereen'} {_KRING[kring.over]}"
    if kring.wie != WAAR:
        yield f"{kop}, met:"
        yield from _zinnen(kring.wie, feiten, diep + 1)
        kop = f"{inspringing}  voldoet aan"
    yield f"{kop}:"
    yield from _zinnen(kring.als, feiten, diep + 1)


def _samen(knoop: Knoop, feiten: Mapping[str, Feit], diep: int) -> Iterator[str]:
    """One choice of a group: lines that must hold together stay together."""
    if isinstance(knoop, Groep) and knoop.soort == "alle" and len(knoop.delen) > 1:
        yield f"{'  ' * diep}- al het volgende:"
        diep += 1
    yield from _zinnen(knoop, feiten, diep)


def _duur(maanden: int, dagen: int) -> str:
    return f"{maanden} maanden" if maanden else f"{dagen} dagen"


def _vraag(naam: str, feiten: Mapping[str, Feit]) -> str:
    feit = feiten[naam]
    return feit.vraag or f"`{naam}`:"


def _toetsen(toetsen: tuple[Toets, ...]) -> str:
    return " en ".join(_OPERATOR[t.operator] + _operand(t) for t in toetsen)


def _operand(toets: Toets) -> str:
    if isinstance(toets.operand, Naar):
        return toets.operand.naam
    return ", ".join(schrijf(w) for w in toets.operand)
