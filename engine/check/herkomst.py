"""Where does each rule come from, when does it hold, and does the file stand in its place?"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from engine.check.boek import Blad, Boek, Machtplek, Vondst
from schemas.diagnose import lijkt_op
from schemas.lezen import Document, Pad
from schemas.regeling import Regeling

# --- sources ---------------------------------------------------------------------------------------------

_ECLI = r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}"
_ARTIKEL = r"\d+[a-z]*(?:[.:]\d+[a-z]*)*"
_LOS = r"(?:[a-z]{1,2}|\d+[a-z]*°?)"
_REEKS = rf"{_LOS}(?:(?:, | en | of |-|–| tot en met | t/m ){_LOS})*"
_VERDER = rf"(?:,? (?:en )?(?:(?:lid|leden|onder|sub|onderdeel) {_REEKS}|aanhef|zin \d|\d+°))*"
_EEN_ARTIKEL = rf"{_ARTIKEL}{_VERDER}"
_ARTIKELEN = rf"art\. {_EEN_ARTIKEL}(?:(?:, | en |-|–| tot en met | t/m )(?:art\. )?{_EEN_ARTIKEL})*"
_DEEL = r"(?:hoofdstuk|paragraaf|afdeling|titel|bijlage|onderdeel|nr\.|§|toelichting)(?: [\w.:]+)*"
_REGELING = r"(?:[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)? )?"
_PUBLICATIE = r"(?:Stb|Stcrt|Trb|PbEU|Kamerstukken|Handelingen|Gemeenteblad|Provinciaal blad)\b.{3,120}"
_NUMMER = r"BWB[RVW]\d{7}|CVDR\d{1,7}(?:/\d{1,3})?|jci1\.3\d?:[cv]:BWB[RVW]\d{7}[&=\w:.-]*"
#: Judgments from before the ECLI, by court and year.
_UITSPRAAK = r"(?:Rb\.|Hof|CRvB|ABRvS|RvS|HR|CBb|EHRM|HvJ) .{0,100}\b\d{4}\b.{0,100}"
_MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
#: A letter or decision is found by its date.
_STUK = rf".{{3,80}}\b\d{{1,2}} (?:{_MAAND}) \d{{4}}"
_VINDPLAATS = re.compile(
    rf"(?:{_ECLI}|https://\S+|{_NUMMER}|{_PUBLICATIE}|{_UITSPRAAK}|{_STUK}|{_REGELING}(?:{_ARTIKELEN}|{_DEEL}))"
    r"(?:, [^;]{2,80})?"
)
#: Documents that often have no articles; a source in other words is no more than a warning there.
_ZONDER_ARTIKELEN = ("vaste_gedragslijn", "mandaatbesluit", "gemeenschappelijke_regeling", "convenant")
#: Identifiers of a regeling as a whole.
_KENMERKEN = {
    "bwb": (re.compile(r"BWB[RVW]\d{7}"), "BWBR0034925"),
    "cvdr": (re.compile(r"CVDR\d{1,7}(?:/\d{1,3})?"), "CVDR696162/1"),
    "eli": (re.compile(r"(?:https?://data\.europa\.eu)?/?eli/[\w./-]+"), "http://data.europa.eu/eli/reg/2016/679/oj"),
    "ecli": (re.compile(_ECLI), "ECLI:NL:CRVB:2017:1477"),
}


def is_vindplaats(tekst: str) -> bool:
    """Whether a source is written in the one way; several are parted by a semicolon."""
    return all(_VINDPLAATS.fullmatch(deel.strip()) for deel in tekst.split(";"))


def vindplaatsen(boek: Boek) -> Iterator[Vondst]:
    """R401 and R402: every source is there and is written in the one way."""
    for blad in boek.bladen:
        for pad, bron in _bronnen(blad.document.data, ()):
            if not bron.strip():
                yield blad.vondst("R401", pad, "de vindplaats is leeg")
            elif not is_vindplaats(bron):
                wat = f"`{bron[:60]}` is geen vindplaats in vaste vorm"
                los = blad.regeling.rang in _ZONDER_ARTIKELEN
                yield Vondst(blad.document, "R402", pad, wat, _hulp_bij_bron(bron), als_waarschuwing=los)


def _bronnen(waarde: object, pad: Pad) -> Iterator[tuple[Pad, str]]:
    """Every ``bron``, ``grondslag`` and the two places where a source is named after its role."""
    if isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            verder = (*pad, sleutel)
            if _is_bronsleutel(verder) and isinstance(deel, str):
                yield verder, deel
            elif sleutel == "bron" and isinstance(deel, list):
                yield from (((*verder, nummer), bron) for nummer, bron in enumerate(deel) if isinstance(bron, str))
            elif sleutel not in ("als", "geldt_als", "binnen_als", "eerst_regelen", "grenzen", "feiten"):
                yield from _bronnen(deel, verder)
    elif isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            yield from _bronnen(deel, (*pad, nummer))


def _is_bronsleutel(pad: Pad) -> bool:
    return pad[-1] in ("bron", "grondslag") or (len(pad) > 1 and pad[-2] == "ruimte")


#: How people write the number of a paragraph.
_TELWOORDEN = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende")


def _hulp_bij_bron(bron: str) -> str:
    gevonden = re.search(r"(?:artikel|art\.?)\s*(\d[\w.:]*)", bron, re.IGNORECASE)
    if gevonden is not None:
        artikel = _in_vaste_vorm(bron[gevonden.start() :])
        if artikel and not bron[: gevonden.start()].strip():
            return f"schrijf `{artikel}`"
        artikel = artikel or f"art. {gevonden.group(1)}"
        return f"schrijf bijvoorbeeld `{artikel}`, of `<regeling> {artikel}` voor een andere regeling"
    return "schrijf ECLI-nummers als `ECLI:NL:CRVB:2017:1477`" if "ecli" in bron.casefold() else ""


def _in_vaste_vorm(bron: str) -> str:
    """``Artikel 9, eerste lid, onder a`` as ``art. 9 lid 1 onder a``; empty when that does not work out."""
    tekst = re.sub(r"^art(?:ikel(?:en)?|\.)?\s*(?=\d)", "art. ", bron[:120].strip(), flags=re.IGNORECASE)
    for nummer, woord in enumerate(_TELWOORDEN, start=1):
        tekst = re.sub(rf",?\s+{woord}\s+lid\b", f" lid {nummer}", tekst, flags=re.IGNORECASE)
    tekst = re.sub(r",?\s+(lid|onder|sub|aanhef)\b", lambda m: f" {m.group(1).lower()}", tekst, flags=re.IGNORECASE)
    return tekst if is_vindplaats(tekst) else ""


def kenmerken(boek: Boek) -> Iterator[Vondst]:
    """R402: numbers of whole regelingen."""
    for blad in boek.bladen:
        for sleutel, (vorm, voorbeeld) in _KENMERKEN.items():
            nummer = getattr(blad.regeling, sleutel)
            if nummer is not None and not vorm.fullmatch(nummer):
                yield blad.vondst(
                    "R402",
                    (sleutel,),
                    f"`{nummer[:60]}` is geen {sleutel.upper()}-nummer",
                    f"schrijf bijvoorbeeld `{voorbeeld}`",
                )


def andermans_kenmerken(boek: Boek) -> Iterator[Vondst]:
    """R413: one number belongs to one regeling, however many versions that has."""
    dragers: dict[tuple[str, str], dict[str, list[Blad]]] = {}
    for blad in sorted(boek.bladen, key=lambda blad: blad.document.naam):
        for sleutel in _KENMERKEN:
            nummer = getattr(blad.regeling, sleutel)
            if nummer is not None:
                per_regeling = dragers.setdefault(
                    (sleutel, nummer.partition("/")[0] if sleutel == "cvdr" else nummer), {}
                )
                per_regeling.setdefault(blad.regeling.regeling, []).append(blad)
    for (sleutel, nummer), per_regeling in dragers.items():
        rij = sorted(per_regeling, key=lambda naam: (-len(per_regeling[naam]), naam))
        for naam in rij[1:]:
            for blad in per_regeling[naam]:
                eigenaar = per_regeling[rij[0]][0]
                wat = f"`{nummer[:60]}` is ook het nummer van `{rij[0]}` ({eigenaar.document.naam})"
                yield blad.vondst("R413", (sleutel,), wat)


# --- windows ---------------------------------------------------------------------------------------------


def tijdvakken(boek: Boek) -> Iterator[Vondst]:
    """R403: windows that never come, or that lie outside the window of the regeling."""
    for blad in boek.bladen:
        regeling = blad.regeling
        yield from _venster(blad, (), regeling.geldig_vanaf, regeling.geldig_tot_en_met)
        for pad, ding in _dingen_met_venster(blad):
            vanaf, einde = getattr(ding, "geldig_vanaf", None), getattr(ding, "geldig_tot_en_met", None)
            yield from _venster(blad, pad, vanaf, einde)
            yield from _binnen_regeling(blad, pad, vanaf, einde)
        for naam, regel in regeling.regels.items():
            yield from _venster(blad, ("regels", naam), regel.bekend_sinds, regel.bekend_tot, "bekend_tot")
        for nummer, rij in enumerate(regeling.mandaten):
            yield from _venster(blad, ("mandaten", nummer), rij.geldig_vanaf, rij.ingetrokken_op, "ingetrokken_op")


def _dingen_met_venster(blad: Blad) -> Iterator[tuple[Pad, object]]:
    regeling = blad.regeling
    yield from ((("regels", naam), regel) for naam, regel in regeling.regels.items())
    yield from ((("bevoegdheden", naam), macht) for naam, macht in regeling.bevoegdheden.items())
    yield from ((("mandaten", nummer), rij) for nummer, rij in enumerate(regeling.mandaten))
    yield from ((("overdrachten", nummer), rij) for nummer, rij in enumerate(regeling.overdrachten))


def _venster(
    blad: Blad, pad: Pad, vanaf: date | None, einde: date | None, sleutel: str = "geldig_tot_en_met"
) -> Iterator[Vondst]:
    if vanaf is not None and einde is not None and einde < vanaf:
        yield blad.vondst("R403", (*pad, sleutel), f"`{einde}` ligt voor het begin, `{vanaf}`")


def _binnen_regeling(blad: Blad, pad: Pad, vanaf: date | None, einde: date | None) -> Iterator[Vondst]:
    regeling = blad.regeling
    if einde is not None and einde < regeling.geldig_vanaf:
        yield blad.vondst(
            "R403",
            (*pad, "geldig_tot_en_met"),
            f"`{einde}` ligt voor het begin van de regeling, `{regeling.geldig_vanaf}`",
        )
    slot = regeling.geldig_tot_en_met
    if vanaf is not None and slot is not None and vanaf > slot:
        yield blad.vondst("R403", (*pad, "geldig_vanaf"), f"`{vanaf}` ligt na het einde van de regeling, `{slot}`")


def bevoegdheid_in_tijd(boek: Boek) -> Iterator[Vondst]:
    """R411: as long as a rule holds and the law of its power is in force, the power itself holds too."""
    for plek in boek.regels:
        vol = plek.blad.vol(plek.regel.bevoegdheid) if plek.regel.bevoegdheid is not None else ""
        begin, einde = plek.venster
        dag = _dag_zonder_macht(
            boek, boek.machten.get(vol, ()), begin, min(einde, boek.laatste_dag[plek.blad.document])
        )
        if dag is not None:
            wat = f"`{plek.naam}` geldt op `{dag}`, maar de bevoegdheid `{vol}` dan niet"
            yield plek.vondst("R411", "bevoegdheid", wat)


def _dag_zonder_macht(boek: Boek, plekken: Sequence[Machtplek], begin: date, einde: date) -> date | None:
    """The first day between these on which a file with the power is in force and no version of the power holds."""
    bladen = [(plek.blad.regeling.geldig_vanaf, boek.laatste_dag[plek.blad.document]) for plek in plekken]
    vensters = [plek.venster(boek.laatste_dag[plek.blad.document]) for plek in plekken]
    dagen = [max(begin, vanaf) for vanaf, _ in bladen]
    dagen += [slot + timedelta(days=1) for _, slot in vensters if slot < date.max]
    kaal = (
        dag
        for dag in sorted(dagen)
        if begin <= dag <= einde
        and any(vanaf <= dag <= slot for vanaf, slot in bladen)
        and not any(vanaf <= dag <= slot for vanaf, slot in vensters)
    )
    return next(kaal, None)


def versies(boek: Boek) -> Iterator[Vondst]:
    """R404, R405, R406: one version a day, without gaps, and each version once."""
    for bladen in boek.regelingen.values():
        rij = sorted(bladen, key=lambda blad: (blad.regeling.geldig_vanaf, blad.document.naam))
        for ouder, nieuwer in pairwise(rij):
            yield from _opvolging(ouder, nieuwer)


def overgangsrecht(boek: Boek) -> Iterator[Vondst]:
    """R510: transitional law keeps an earlier version, so there must be one, with rules."""
    for bladen in boek.regelingen.values():
        for blad in bladen:
            eerder = [b for b in bladen if b.regeling.geldig_vanaf < blad.regeling.geldig_vanaf]
            if blad.regeling.overgangsrecht is not None and not any(b.regeling.regels for b in eerder):
                wat = f"van `{blad.regeling.regeling}` is geen eerdere versie met regels bekend die kan blijven gelden"
                yield blad.vondst("R510", ("overgangsrecht",), wat, sleutel=True)


def _opvolging(ouder: Blad, nieuwer: Blad) -> Iterator[Vondst]:
    begin, einde = nieuwer.regeling.geldig_vanaf, ouder.regeling.geldig_tot_en_met
    naam = ouder.regeling.regeling
    if begin == ouder.regeling.geldig_vanaf:
        yield nieuwer.vondst("R406", ("geldig_vanaf",), f"`{naam}` vanaf {begin} staat ook in {ouder.document.naam}")
    elif einde is not None and einde >= begin:
        wat = f"deze versie van `{naam}` geldt tot en met {einde}, maar {nieuwer.document.naam} begint op {begin}"
        yield ouder.vondst("R404", ("geldig_tot_en_met",), wat)
    elif einde is not None and einde + timedelta(days=1) < begin:
        wat = f"tussen {einde} en {begin} geldt geen versie van `{naam}`"
        yield nieuwer.vondst("R405", ("geldig_vanaf",), wat)


# --- place of the file -----------------------------------------------------------------------------------


def lokaal_zonder_gemeente(boek: Boek) -> Iterator[Vondst]:
    """R412: a local regeling that does not say of which municipality it is would hold in the whole country."""
    for blad in boek.bladen:
        regeling = blad.regeling
        staat = _vanaf_map(blad.document.naam.replace("\\", "/").split("/"))
        if regeling.gemeente is not None:
            yield from _naam_van_gemeente(blad, staat)
        elif _is_lokaal(regeling, staat):
            wat = f"`{regeling.regeling}` is een lokale regeling, maar zegt niet van welke gemeente"
            yield blad.vondst("R412", ("regeling",), wat, _hulp_bij_gemeente(blad, staat))


def _naam_van_gemeente(blad: Blad, staat: str) -> Iterator[Vondst]:
    """A name that is almost that of the folder or id is a slip of the pen, and no plan would find the regeling."""
    gemeente = blad.regeling.gemeente or ""
    kort = re.sub(r"[^a-z0-9]+", "-", gemeente.casefold()).strip("-")
    if not kort:
        yield blad.vondst("R412", ("gemeente",), "de naam van de gemeente is leeg", _hulp_bij_gemeente(blad, staat))
        return
    naam = _map_van_gemeente(blad, staat)
    if naam and naam != kort and lijkt_op(kort, [naam]):
        wat = f"`{gemeente[:60]}` past niet bij `{naam}`; geen plan vindt deze regeling"
        hulp = f"schrijf de naam van de gemeente bij `gemeente:` en `{naam}` in de naam van de regeling hetzelfde"
        yield blad.vondst("R412", ("gemeente",), wat, hulp)


def _map_van_gemeente(blad: Blad, staat: str) -> str:
    """The municipality by the id of the regeling, else by its folder; empty when neither says."""
    uit_map = staat.split("/")[1] if staat.startswith("lokaal/") and staat.count("/") > 1 else ""
    return blad.regeling.regeling.partition("/")[0] if "/" in blad.regeling.regeling else uit_map


def _is_lokaal(regeling: Regeling, staat: str) -> bool:
    """By its folder, its id (``stad/naam``), or because only a municipality makes norms of this rank here."""
    eigen_rang = regeling.rang in ("verordening", "nadere_regels") and not staat
    return staat.startswith("lokaal/") or "/" in regeling.regeling or eigen_rang


def _hulp_bij_gemeente(blad: Blad, staat: str) -> str:
    naam = _map_van_gemeente(blad, staat)
    voorbeeld = "-".join(deel.capitalize() for deel in naam.split("-")) if naam else "<naam>"
    return f"voeg bovenaan toe: `gemeente: {voorbeeld}`"


def plaats_van_bestanden(boek: Boek) -> Iterator[Vondst]:
    """R407: files below ``landelijk/`` and ``lokaal/`` are found by name and date."""
    for blad in boek.bladen:
        regeling = blad.regeling
        staat = _vanaf_map(blad.document.naam.replace("\\", "/").split("/"))
        if regeling.gemeente is None and _is_lokaal(regeling, staat):
            continue  # told by R412; where the file belongs follows from its mending
        hoort = f"{'lokaal' if regeling.gemeente else 'landelijk'}/{regeling.regeling}/{regeling.geldig_vanaf}.yaml"
        if staat and staat != hoort:
            yield blad.vondst(
                "R407", ("regeling",), f"dit bestand hoort te staan in `{hoort}`", f"verplaats het naar `…/{hoort}`"
            )


def _vanaf_map(delen: Sequence[str]) -> str:
    for plek in range(len(delen) - 1, -1, -1):
        if delen[plek] in ("landelijk", "lokaal"):
            return "/".join(delen[plek:])
    return ""


def aanwijzing_voor_editor(boek: Boek) -> Iterator[Vondst]:
    """R408: the first line tells an editor which schema to use."""
    documenten: list[tuple[Document, str]] = [(document, "begrippen") for document, _ in boek.begrippen]
    documenten += [(blad.document, "regeling") for blad in boek.bladen]
    for document, schema in documenten:
        eerste = document.regels_tekst[0] if document.regels_tekst else ""
        if not re.match(rf"# yaml-language-server: \$schema=\S*{schema}\.schema\.json\s*$", eerste):
            wat = "de eerste regel wijst een editor niet naar het schema"
            hulp = f"zet als eerste regel `# yaml-language-server: $schema=…/schemas/json/{schema}.schema.json`"
            yield Vondst(document, "R408", (), wat, hulp)
