"""Can every condition, formula and duration be evaluated, and can it ever be true?"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from engine.check.boek import Blad, Boek, Regelplek, Vondst, opsomming
from engine.check.namen import bedoeld_feit
from engine.conditions import (
    Groep,
    Knoop,
    Kring,
    Lijn,
    Naar,
    Probleem,
    Reeks,
    Som,
    Toets,
    eenheid_in_formule,
    feiten_in,
)
from engine.formulas import DATUM, OngeldigeFormule, eenheid_van_formule, lees_formule
from engine.terms import lees_termijn
from engine.values import Dag, Getal, OngeldigeWaarde, Waarde, eenheid_van, lees_getal
from schemas.begrippen import Feit
from schemas.diagnose import lijkt_op
from schemas.lezen import Document, Pad
from schemas.regeling import Termijn

# --- problems of the condition parser ------------------------------------------------------------------------


def problemen_in_voorwaarden(boek: Boek) -> Iterator[Vondst]:
    """R201, R202, R204, R206, R208 and R301–R304: what the engine's own parser refuses."""
    per_naam = {blad.document.naam: blad for blad in boek.bladen}
    for bestand, probleem in boek.rulebook.problemen:
        if bestand in per_naam and not _is_formule(probleem.pad):
            yield from _vertaal(boek, per_naam[bestand], probleem)


def _is_formule(pad: Pad) -> bool:
    return len(pad) == 3 and pad[0] == "regels" and pad[-1] == "bereken"


def _vertaal(boek: Boek, blad: Blad, probleem: Probleem) -> Iterator[Vondst]:
    pad = probleem.pad
    match probleem.soort:
        case "onbekend_feit":
            yield _onbekend_feit(boek, blad, pad, str(pad[-1]))
        case "onbekende_regel" | "onbekend_bedrag":
            yield from _onbekend_in_boek(boek, blad, probleem)
        case "verkeerde_toets":
            yield blad.vondst("R303", pad, probleem.wat, probleem.hulp, sleutel="onbekende" in probleem.wat)
        case "verkeerde_groep":
            yield blad.vondst("R304", pad, probleem.wat, probleem.hulp, sleutel="geen maat" in probleem.wat)
        case "verkeerde_waarde":
            yield blad.vondst(_code_bij_waarde(boek, probleem), pad, probleem.wat, probleem.hulp)


def _onbekend_in_boek(boek: Boek, blad: Blad, probleem: Probleem) -> Iterator[Vondst]:
    """An outcome of a rule or an amount that is not there; in transitional law neither can be asked."""
    pad = probleem.pad
    if probleem.soort == "onbekende_regel":
        vol = blad.vol(str(pad[-1]).removeprefix("dekking."))
        if pad[0] == "overgangsrecht":
            yield blad.vondst("R204", pad, "de uitkomst van een regel kan hier niet", probleem.hulp, sleutel=True)
        elif not boek.is_kapot(vol):
            yield blad.vondst("R204", pad, probleem.wat, _gelijkende_regel(boek, vol), "bestaat niet", sleutel=True)
    elif pad[0] == "overgangsrecht":
        yield blad.vondst("R206", pad, "een bedrag kan hier niet", probleem.hulp)
    elif not boek.is_kapot(probleem.wat.split("`")[1]):
        yield blad.vondst("R206", pad, probleem.wat, _gelijkend_bedrag(boek, blad, probleem))


def _onbekend_feit(boek: Boek, blad: Blad, pad: Pad, woord: str) -> Vondst:
    if "." not in woord:
        groepen = (
            "alle",
            "minstens_een",
            "geen_enkele",
            "een_persoon",
            "alle_personen",
            "een_element",
            "som",
            "reeks",
            "eerder",
        )
        gelijkend = lijkt_op(woord, groepen)
        bedoeld = [gelijkend] if gelijkend else [feit for feit in boek.feiten if feit.partition(".")[2] == woord]
        hulp = f"bedoelde u {opsomming(bedoeld)}?" if bedoeld else ""
        return blad.vondst("R304", pad, f"`{woord}` is geen feit en geen groep", hulp, sleutel=True)
    return blad.vondst(
        "R201", pad, f"onbekend feit `{woord}`", bedoeld_feit(boek, woord), "staat niet in begrippen.yaml", sleutel=True
    )


def _gelijkende_regel(boek: Boek, vol: str) -> str:
    gelijkend = boek.bedoeld(vol, boek.regel_op_id)
    return f"bedoelde u `{gelijkend}`?" if gelijkend else ""


def _code_bij_waarde(boek: Boek, probleem: Probleem) -> str:
    """The code that says best what is wrong with a value, from the fact it is tested against."""
    if probleem.pad[-2:] == ("eerder", "soort"):
        return "R202"
    if probleem.pad[-2:] == ("eerder", "binnen"):
        return "R307"
    feit = next((boek.feiten[str(deel)] for deel in reversed(probleem.pad) if str(deel) in boek.feiten), None)
    if feit is not None and feit.uit == "voorzieningen":
        return "R202"
    if feit is not None and feit.soort == "keuze":
        return "R208"
    return "R302" if probleem.wat.startswith("eenheid") else "R301"


# --- formulas ------------------------------------------------------------------------------------------------


def _gelijkend_bedrag(boek: Boek, blad: Blad, probleem: Probleem) -> str:
    """The amount that was meant, as it is written in this file; else where an amount can stand."""
    woord = probleem.wat.split("`")[1]
    eigen = f"{blad.regeling.regeling}/"
    gelijkend = boek.bedoeld(eigen + woord if woord.startswith("bedragen.") else woord, boek.bedragen)
    return f"bedoelde u `{gelijkend.removeprefix(eigen)}`?" if gelijkend else probleem.hulp


def formules(boek: Boek) -> Iterator[Vondst]:
    """R305, R302, R201, R206: formulas of rules, of amounts that a rule gives, and of the vocabulary."""
    for document, inhoud in boek.begrippen:
        for naam, feit in inhoud.feiten.items():
            if feit.bereken is not None:
                yield from _formule(boek, document, None, ("feiten", naam, "bereken"), feit.bereken, feit)
    for plek in boek.regels:
        regel = plek.regel
        if regel.bereken is not None:
            doel = boek.feiten.get(regel.begrip or "")
            yield from _formule(boek, plek.blad.document, plek.blad, (*plek.pad, "bereken"), regel.bereken, doel)
        if regel.geeft is not None and regel.geeft.bedrag is not None:
            yield from _formule(
                boek, plek.blad.document, plek.blad, (*plek.pad, "geeft", "bedrag"), regel.geeft.bedrag, None
            )


class _Naamfout(OngeldigeFormule):
    """A name in a formula that does not exist."""

    def __init__(self, code: str, wat: str, hulp: str) -> None:
        super().__init__(wat)
        self.code, self.hulp = code, hulp


class _Kapot(OngeldigeFormule):
    """A formula that names something in a file that was reported already."""


def _formule(
    boek: Boek, document: Document, blad: Blad | None, pad: Pad, tekst: str, doel: Feit | None
) -> Iterator[Vondst]:
    def eenheid(naam: str) -> str:
        return _eenheid_van_naam(boek, blad, naam)

    try:
        uitkomst = eenheid_van_formule(lees_formule(tekst), eenheid)
    except _Kapot:
        return  # the file with that amount was reported
    except _Naamfout as fout:
        yield Vondst(document, fout.code, pad, str(fout), fout.hulp)
    except OngeldigeFormule as fout:
        code = "R302" if "kunnen niet bij elkaar" in str(fout) or "geen betekenis" in str(fout) else "R305"
        yield Vondst(document, code, pad, str(fout))
    else:
        yield from _past(document, pad, uitkomst, doel)


def _eenheid_van_naam(boek: Boek, blad: Blad | None, naam: str) -> str:
    if naam == "peildatum":
        return DATUM
    if "bedragen." in naam:
        vol = f"{blad.regeling.regeling}/{naam}" if blad is not None and naam.startswith("bedragen.") else naam
        if vol not in boek.bedragen:
            if boek.is_kapot(vol):
                raise _Kapot(naam)
            gelijkend = boek.bedoeld(vol, boek.bedragen)
            raise _Naamfout("R206", f"onbekend bedrag `{naam}`", f"bedoelde u `{gelijkend}`?" if gelijkend else "")
        return boek.bedragen[vol]
    feit = boek.feiten.get(naam)
    if feit is None:
        raise _Naamfout("R201", f"onbekend feit `{naam}` in een formule", bedoeld_feit(boek, naam))
    if feit.reeks is not None:
        raise _Naamfout(
            "R305",
            f"`{naam}` heeft een waarde per maand; een formule rekent met één waarde",
            "vraag ernaar met `reeks:` in een voorwaarde",
        )
    if feit.soort in ("ja_nee", "keuze"):
        raise _Naamfout(
            "R305",
            f"met `{naam}` ({feit.soort}) kan een formule niet rekenen",
            "gebruik een getal, bedrag, duur of datum",
        )
    return eenheid_in_formule(feit)


def _past(document: Document, pad: Pad, uitkomst: str, doel: Feit | None) -> Iterator[Vondst]:
    """The outcome must have the unit of the fact it gives; a bare number takes it over."""
    if doel is None or doel.soort in ("ja_nee", "keuze"):
        return
    verwacht = eenheid_in_formule(doel)
    if uitkomst != verwacht and not (uitkomst in ("", "aandeel") and verwacht in ("", "aandeel", "aantal")):
        kaal = "een getal zonder eenheid"
        wat = f"de formule geeft `{uitkomst or kaal}`, het feit is `{verwacht or kaal}`"
        yield Vondst(document, "R302", pad, wat)


# --- derived facts and the vocabulary ------------------------------------------------------------------------


def afgeleide_waarden(boek: Boek) -> Iterator[Vondst]:
    """R308 and R208: what a rule derives is a value that the fact can have."""
    for plek in boek.regels:
        feit = boek.feiten.get(plek.regel.begrip or "")
        if feit is not None:
            yield from _afgeleid(plek, feit)


def _afgeleid(plek: Regelplek, feit: Feit) -> Iterator[Vondst]:
    regel, naam = plek.regel, plek.regel.begrip
    if feit.bereken is not None:
        yield plek.vondst("R308", "begrip", f"`{naam}` wordt al berekend in begrippen.yaml", "haal een van beide weg")
    if feit.oordeel is not None:
        yield plek.vondst(
            "R308",
            "begrip",
            f"`{naam}` is een oordeel; een regel kan dat niet afleiden",
            "haal `oordeel:` of de regel weg",
        )
    if feit.reeks is not None:
        wat = f"`{naam}` heeft een waarde per maand; een regel leidt één waarde af"
        yield plek.vondst("R308", "begrip", wat, "leid een ander feit af, met `reeks:` in `als:`")
    if feit.soort in ("ja_nee", "datum") and regel.is_ is not None:
        wat = f"`is:` past niet bij `{naam}` ({feit.soort})"
        yield plek.vondst("R308", "is", wat, "zonder `is:` wordt het feit `ja`")
    if feit.soort in ("ja_nee", "keuze") and regel.bereken is not None:
        yield plek.vondst("R308", "bereken", f"`bereken:` past niet bij `{naam}` ({feit.soort})")
    if feit.soort == "keuze":
        yield from _keuze(plek, feit)
    elif feit.soort != "ja_nee":
        yield from _hoeveelheid(plek, feit)


def _hoeveelheid(plek: Regelplek, feit: Feit) -> Iterator[Vondst]:
    """A number, amount or duration is calculated, or fixed with ``is``."""
    naam, vast = plek.regel.begrip, plek.regel.is_
    if (plek.regel.bereken is None) == (vast is None):
        wat = f"`{naam}` is een {feit.soort}; precies een van `bereken:` en `is:` geeft de waarde"
        yield plek.vondst("R308", "begrip", wat)
    if vast is not None and feit.soort != "datum":
        try:
            lees_getal(vast, eenheid_van(feit))
        except OngeldigeWaarde as fout:
            yield plek.vondst("R302" if str(fout).startswith("eenheid") else "R301", "is", f"`{naam}`: {fout}")


def peildagen(boek: Boek) -> Iterator[Vondst]:
    """R201 and R301: the day that a regeling counts from is a date that exists."""
    for blad in boek.bladen:
        dag = blad.regeling.peildag
        if dag is None:
            continue
        feit = boek.feiten.get(dag.feit)
        if feit is None:
            wat, bij = f"onbekend feit `{dag.feit}`", "staat niet in begrippen.yaml"
            yield blad.vondst("R201", ("peildag", "feit"), wat, bedoeld_feit(boek, dag.feit), bij)
        elif feit.soort != "datum":
            wat = f"`{dag.feit}` is een {feit.soort} en geen datum"
            yield blad.vondst("R301", ("peildag", "feit"), wat, "noem een feit met `soort: datum`")


def _keuze(plek: Regelplek, feit: Feit) -> Iterator[Vondst]:
    waarde = plek.regel.is_
    if waarde is None:
        yield plek.vondst("R308", "begrip", f"`{plek.regel.begrip}` is een keuze; zonder `is:` krijgt het geen waarde")
    elif isinstance(feit.uit, list) and waarde not in feit.uit:
        gelijkend = lijkt_op(waarde, feit.uit)
        hulp = f"bedoelde u `{gelijkend}`?" if gelijkend else f"kies uit: {', '.join(feit.uit)}"
        yield plek.vondst("R208", "is", f"`{waarde}` is geen waarde van `{plek.regel.begrip}`", hulp)


#: Words that a derivation reads as a truth, a yes or no, or an answer that is not there.
WOORDEN_VAN_DE_MOTOR = frozenset({"ja", "nee", "waar", "onwaar", "onbekend", "oordeel", "open"})


def woordenlijst(boek: Boek) -> Iterator[Vondst]:
    """R309: kind, unit, choices and formula of a fact belong together."""
    for naam, (document, feit) in boek.feitplek.items():
        for sleutel, wat, hulp in (*_feitfouten(feit), *_reeksfouten(feit)):
            yield Vondst(document, "R309", ("feiten", naam, sleutel), f"`{naam}`: {wat}", hulp)


def _feitfouten(feit: Feit) -> Iterator[tuple[str, str, str]]:
    if feit.soort == "keuze" and not feit.uit:
        yield "soort", "een keuze zonder waarden", "voeg `uit: [..]` of `uit: voorzieningen` toe"
    if feit.soort != "keuze" and feit.uit is not None:
        yield "uit", f"`uit:` hoort niet bij {feit.soort}", "haal `uit:` weg"
    for woord in feit.uit if isinstance(feit.uit, list) else ():
        if woord in WOORDEN_VAN_DE_MOTOR:
            hulp = f"kies een langer woord, bijvoorbeeld `nog_{woord}`; onbekend is wat niet wordt ingevuld"
            yield "uit", f"`{woord}` heeft al een betekenis en kan geen keuze zijn", hulp
    if feit.soort == "bedrag" and not (feit.eenheid or "").startswith("euro"):
        yield "soort", "een bedrag heeft een eenheid in euro", "voeg bijvoorbeeld `eenheid: euro per jaar` toe"
    if feit.soort == "duur" and feit.eenheid not in ("jaar", "maand", "week", "dag", "uur", "minuut"):
        yield "soort", "een duur heeft een eenheid van tijd", "voeg bijvoorbeeld `eenheid: maand` toe"
    if feit.soort in ("ja_nee", "keuze", "datum") and feit.eenheid is not None:
        yield "eenheid", f"een eenheid hoort niet bij {feit.soort}", "haal `eenheid:` weg"
    if feit.bereken is not None and feit.soort in ("ja_nee", "keuze", "datum"):
        yield "bereken", f"een formule geeft geen {feit.soort}", "gebruik een regel met `begrip:`"
    if feit.bereken is not None and feit.oordeel is not None:
        yield "oordeel", "een berekend feit is geen oordeel", "haal `oordeel:` of `bereken:` weg"


def _reeksfouten(feit: Feit) -> Iterator[tuple[str, str, str]]:
    if feit.reeks is not None and feit.soort not in ("getal", "bedrag", "duur"):
        yield "reeks", f"een reeks is een getal, bedrag of duur, geen {feit.soort}", "haal `reeks:` weg"
    if feit.reeks is not None and (feit.bereken is not None or feit.oordeel is not None):
        yield (
            "reeks",
            "een reeks wordt gevraagd, niet berekend of beoordeeld",
            "haal `reeks:` weg, of de andere sleutel",
        )


# --- durations -----------------------------------------------------------------------------------------------


def termijnen(boek: Boek) -> Iterator[Vondst]:
    """R307 and R301: durations that can be counted, from something that is a date."""
    for plek in boek.regels:
        if plek.regel.termijn is not None:
            yield from _termijn(boek, plek, plek.regel.termijn)
        geeft = plek.regel.geeft
        if geeft is not None and geeft.duur is not None and not _is_duur(geeft.duur):
            yield plek.vondst("R307", ("geeft", "duur"), f"`{geeft.duur}` is geen duur")
    for blad in boek.bladen:
        for naam, maatwerk in blad.regeling.maatwerk.items():
            for sleutel, duur in (("evalueer_na", maatwerk.evalueer_na), ("ten_hoogste", maatwerk.ten_hoogste)):
                if duur is not None and not _is_duur(duur):
                    yield blad.vondst("R307", ("maatwerk", naam, sleutel), f"`{duur}` is geen duur")


def _termijn(boek: Boek, plek: Regelplek, termijn: Termijn) -> Iterator[Vondst]:
    for sleutel, duur in (("duur", termijn.duur), ("verlenging", termijn.verlenging)):
        if duur is not None and not _is_duur(duur):
            yield plek.vondst("R307", ("termijn", sleutel), f"`{duur}` is geen duur")
    feit = boek.feiten.get(termijn.na)
    if feit is not None and feit.soort != "datum":
        yield plek.vondst(
            "R301", ("termijn", "na"), f"`{termijn.na}` is geen datum", "een termijn loopt vanaf een datum"
        )


def _is_duur(tekst: str) -> bool:
    """Years, months, weeks and days; ``3 werkdagen`` counts too."""
    try:
        lees_termijn(tekst)
    except OngeldigeWaarde:
        return False
    return True


# --- never true ----------------------------------------------------------------------------------------------


def nooit_waar(boek: Boek) -> Iterator[Vondst]:
    """R306: conditions whose lines contradict each other."""
    for plek in boek.regels:
        for sleutel in ("als", "geldt_als", "binnen_als"):
            yield from _nooit(boek, plek.blad, (*plek.pad, sleutel), getattr(plek.regel, sleutel))
    for blad, nummer, rij in boek.mandaten:
        yield from _nooit(boek, blad, ("mandaten", nummer, "grenzen"), rij.grenzen)
    for blad in boek.bladen:
        if blad.regeling.overgangsrecht is not None:
            yield from _nooit(boek, blad, ("overgangsrecht", "als"), blad.regeling.overgangsrecht.als)


def _nooit(boek: Boek, blad: Blad, pad: Pad, ruw: Mapping[str, object] | None) -> Iterator[Vondst]:
    knoop = boek.boom(blad, ruw)
    feit = tegenspraak(knoop) if knoop is not None else None
    if feit is not None:
        plek = (*pad, feit) if ruw is not None and feit in ruw else pad
        yield blad.vondst("R306", plek, f"de toetsen op `{feit}` spreken elkaar tegen", sleutel=True)


def tegenspraak(*knopen: Knoop) -> str | None:
    """The fact on which conditions that must all hold certainly contradict each other, if any."""
    delen = [deel for knoop in knopen for deel in _samen(knoop)]
    lijnen: dict[str, list[Toets]] = {}
    for deel in delen:
        if isinstance(deel, Lijn):
            lijnen.setdefault(deel.feit, []).extend(deel.toetsen)
    botst = next((feit for feit, toetsen in lijnen.items() if not _verenigbaar(toetsen)), None)
    return botst or next((feit for deel in delen if (feit := _onmogelijk(deel, delen)) is not None), None)


def _onmogelijk(deel: Knoop, delen: list[Knoop]) -> str | None:
    """The fact on which a part can certainly not hold, alone or beside the others."""
    match deel:
        case Groep("een", takken):
            feiten = [tegenspraak(tak) for tak in takken]
            return feiten[0] if feiten and all(feiten) else None
        case Groep("geen", takken):
            zeker = next((tak for tak in takken if all(stuk in delen for stuk in _samen(tak))), None)
            return min(feiten_in(zeker), default=None) if zeker is not None else None
        case Kring("een", _, wie, als):
            return tegenspraak(wie, als)
        case Som(_, feit, toetsen) | Reeks(feit, _, _, toetsen):
            return None if _verenigbaar(toetsen) else feit
        case _:
            return None


def _samen(knoop: Knoop) -> Iterator[Knoop]:
    if isinstance(knoop, Groep) and knoop.soort == "alle":
        for deel in knoop.delen:
            yield from _samen(deel)
    else:
        yield knoop


def _verenigbaar(toetsen: Iterable[Toets]) -> bool:
    """Whether one value can pass every test; tests against other facts and amounts count as passable."""
    vast = [(toets.operator, toets.operand) for toets in toetsen if not isinstance(toets.operand, Naar)]
    mogelijk: set[Waarde] | None = None
    verboden: set[Waarde] = set()
    for operator, operand in vast:
        if operator in ("is", "een_van"):
            mogelijk = set(operand) if mogelijk is None else mogelijk & set(operand)
        elif operator == "geen_van":
            verboden |= set(operand)
    if mogelijk is not None:
        return any(w not in verboden and all(_haalt(w, op, o) for op, o in vast) for w in mogelijk)
    return {True, False} - verboden != set() and _ruimte(vast)


_Grens = tuple[Decimal, Decimal]


def _als_getal(waarde: Waarde) -> _Grens | None:
    if isinstance(waarde, Getal):
        return waarde.laag, waarde.hoog
    if isinstance(waarde, Dag):
        return Decimal(waarde.vroegst.toordinal()), Decimal(waarde.laatst.toordinal())
    return None


def _haalt(waarde: Waarde, operator: str, operand: tuple[Waarde, ...]) -> bool:
    """Whether a value can pass an ordering test."""
    grens, eigen = _als_getal(operand[0]) if operand else None, _als_getal(waarde)
    if grens is None or eigen is None:
        return True
    return {
        "minder_dan": eigen[0] < grens[1],
        "ten_hoogste": eigen[0] <= grens[1],
        "meer_dan": eigen[1] > grens[0],
        "ten_minste": eigen[1] >= grens[0],
    }.get(operator, True)


def _ruimte(toetsen: Iterable[tuple[str, tuple[Waarde, ...]]]) -> bool:
    """Whether some number or day lies between all lower and upper bounds."""
    onder: tuple[Decimal, bool] | None = None
    boven: tuple[Decimal, bool] | None = None
    for operator, operand in toetsen:
        grens = _als_getal(operand[0]) if operand else None
        if grens is None:
            continue
        if operator in ("meer_dan", "ten_minste"):
            nieuw = (grens[0], operator == "ten_minste")
            onder = nieuw if onder is None or (nieuw[0], not nieuw[1]) > (onder[0], not onder[1]) else onder
        if operator in ("minder_dan", "ten_hoogste"):
            nieuw = (grens[1], operator == "ten_hoogste")
            boven = nieuw if boven is None or (nieuw[0], nieuw[1]) < (boven[0], boven[1]) else boven
    if onder is None or boven is None:
        return True
    return onder[0] < boven[0] or (onder[0] == boven[0] and onder[1] and boven[1])
