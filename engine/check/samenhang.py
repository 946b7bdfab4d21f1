"""Do the rules hold together: no circles, no unordered conflicts, no lower rule above a higher one?"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations

from engine.check.boek import Blad, Boek, Regelplek, Vondst
from engine.check.voorwaarden import tegenspraak
from engine.conditions import WAAR, Knoop, feiten_in, regels_in
from engine.formulas import OngeldigeFormule, lees_formule, namen
from schemas.lezen import Document, Pad
from schemas.regeling import Opdracht
from schemas.woorden import RANGORDE

#: The longest chain of facts and rules under each other; a fact and the rule that derives it are two.
DIEPSTE_KETEN = 60

#: More rules than this for one fact cannot be laid beside each other, by a person or in time.
MEESTE_AFLEIDINGEN = 300

#: A node of the graph: a fact or a rule.
Punt = tuple[str, str]


# --- circles ---------------------------------------------------------------------------------------------


def kringen(boek: Boek) -> Iterator[Vondst]:
    """R501: derived facts, outcomes of rules and exceptions that depend on themselves."""
    for kring in _kringen(_afhankelijk(boek)):
        document, pad = _plek_van(boek, kring[0])
        pijl = " → ".join(f"`{naam}`" for _, naam in (*kring, kring[0]))
        yield Vondst(document, "R501", pad, f"in een kring: {pijl}", sleutel=True)


def te_diep(boek: Boek) -> Iterator[Vondst]:
    """R508: a fact or rule that hangs on a longer chain of others than anyone can follow (or evaluation can)."""
    graaf = _afhankelijk(boek)
    if any(True for _ in _kringen(graaf)):
        return
    diepte: dict[Punt, int] = {}
    for punt in _van_onder_af(graaf):
        diepte[punt] = 1 + max((diepte.get(ander, 0) for ander in graaf.get(punt, ())), default=0)
    for punt in sorted(p for p, diep in diepte.items() if diep == DIEPSTE_KETEN + 1):
        document, pad = _plek_van(boek, punt)
        yield Vondst(
            document, "R508", pad, f"`{punt[1]}` hangt af van {DIEPSTE_KETEN} stappen onder elkaar", sleutel=True
        )


def _van_onder_af(graaf: Mapping[Punt, Iterable[Punt]]) -> Iterator[Punt]:
    """Every point after everything it needs, without recursion; the graph has no circles."""
    klaar: set[Punt] = set()
    for begin in sorted(graaf):
        stapel = [(begin, iter(sorted(graaf.get(begin, ()))))] if begin not in klaar else []
        while stapel:
            punt, buren = stapel[-1]
            buur = next(buren, None)
            if buur is None:
                stapel.pop()
                klaar.add(punt)
                yield punt
            elif buur not in klaar:
                stapel.append((buur, iter(sorted(graaf.get(buur, ())))))


def voorrangskringen(boek: Boek) -> Iterator[Vondst]:
    """R501: precedence that goes round, and kinds that fall under themselves."""
    voorrang: dict[Punt, set[Punt]] = {}
    for plek in boek.regels:
        if plek.soort == "gaat_voor" and plek.regel.van is not None and plek.regel.als is None:
            voorrang.setdefault(("regel", plek.blad.vol(plek.regel.van)), set()).update(
                ("regel", doel) for doel in plek.doelen
            )
    for kring in _kringen(voorrang):
        houder = next(p for p in boek.regels if p.regel.van is not None and ("regel", p.blad.vol(p.regel.van)) in kring)
        yield houder.vondst(
            "R501", "gaat_voor", f"voorrang in een kring: {' → '.join(f'`{naam}`' for _, naam in kring)}"
        )
    onder: dict[Punt, set[Punt]] = {
        ("soort", naam): {("soort", soort.valt_onder)}
        for _, inhoud in boek.begrippen
        for naam, soort in inhoud.voorzieningen.items()
        if soort.valt_onder is not None
    }
    for kring in _kringen(onder):
        naam = kring[0][1]
        wat = f"`{naam}` valt onder zichzelf: {' → '.join(f'`{deel}`' for _, deel in kring)}"
        yield Vondst(boek.soorten[naam], "R501", ("voorzieningen", naam, "valt_onder"), wat)


def _afhankelijk(boek: Boek) -> dict[Punt, set[Punt]]:
    """What each fact and rule needs before it has a value."""
    graaf: dict[Punt, set[Punt]] = {}
    for naam, feit in boek.feiten.items():
        graaf.setdefault(("feit", naam), set()).update(("feit", ander) for ander in _formulenamen(feit.bereken))
    for versie in boek.rulebook.versies:
        for kern in versie.kernen:
            zelf: Punt = ("regel", kern.id)
            nodig = graaf.setdefault(zelf, set())
            over = () if versie.overgangsrecht is None else (versie.overgangsrecht,)
            for knoop in (kern.als, kern.geldt_als, kern.binnen_als, *kern.eerst, *over):
                nodig.update(("feit", feit) for feit in feiten_in(knoop))
                nodig.update(("regel", regel) for regel in regels_in(knoop))
            nodig.update(("feit", feit) for feit in _formulenamen(kern.regel.bereken))
            dag = versie.regeling.peildag
            if dag is not None and kern.regel.begrip != dag.feit:
                nodig.add(("feit", dag.feit))
            if kern.regel.begrip is not None:
                graaf.setdefault(("feit", kern.regel.begrip), set()).add(zelf)
            if kern.regel.gaat_voor is None:
                for doel in boek.regel_op_id.keys() & kern.doelen:
                    graaf.setdefault(("regel", doel), set()).add(zelf)
    return graaf


def _formulenamen(tekst: str | None) -> tuple[str, ...]:
    if tekst is None:
        return ()
    try:
        return tuple(naam for naam in namen(lees_formule(tekst)) if "bedragen." not in naam and naam != "peildatum")
    except OngeldigeFormule:
        return ()


def _kringen(graaf: Mapping[Punt, Iterable[Punt]]) -> Iterator[tuple[Punt, ...]]:
    """One circle for each group of points that depend on each other; depth first, without recursion."""
    klaar: set[Punt] = set()
    for begin in sorted(graaf):
        pad: list[Punt] = []
        stapel: list[tuple[Punt, Iterator[Punt]]] = []
        if begin not in klaar:
            pad.append(begin)
            stapel.append((begin, iter(sorted(graaf.get(begin, ())))))
        while stapel:
            punt, buren = stapel[-1]
            buur = next(buren, None)
            if buur is None:
                stapel.pop()
                pad.pop()
                klaar.add(punt)
            elif buur in pad:
                yield tuple(pad[pad.index(buur) :])
            elif buur not in klaar:
                pad.append(buur)
                stapel.append((buur, iter(sorted(graaf.get(buur, ())))))


def _plek_van(boek: Boek, punt: Punt) -> tuple[Document, Pad]:
    """Where a point that needs others stands; a fact that is in no vocabulary is at the rule that derives it."""
    soort, naam = punt
    if soort == "feit" and naam in boek.feitplek:
        return boek.feitplek[naam][0], ("feiten", naam)
    plekken = boek.regel_op_id[naam] if soort == "regel" else [p for p in boek.regels if p.regel.begrip == naam]
    return plekken[-1].blad.document, plekken[-1].pad


# --- conflicts -------------------------------------------------------------------------------------------


def botsingen(boek: Boek) -> Iterator[Vondst]:
    """R502: two rules of equal rank that can both hold and derive different values, without an order."""
    per_feit: dict[str, list[Regelplek]] = {}
    for plek in boek.regels:
        if plek.regel.begrip is not None and (plek.regel.is_ is not None or plek.regel.bereken is not None):
            per_feit.setdefault(plek.regel.begrip, []).append(plek)
    voorrang = frozenset(_voorrang(boek))
    for feit, plekken in per_feit.items():
        if len(plekken) > MEESTE_AFLEIDINGEN:
            wat = f"{len(plekken)} regels bepalen `{feit}`; dat is niet met elkaar te vergelijken"
            yield plekken[-1].vondst("R502", "begrip", wat, f"breng het terug tot {MEESTE_AFLEIDINGEN} regels")
            continue
        for een, ander in combinations(plekken, 2):
            if _botst(boek, een, ander) and not {(een.id, ander.id), (ander.id, een.id)} & voorrang:
                waar = f"{een.blad.document.naam}:{een.blad.document.plek(een.pad).regel}"
                wat = f"`{ander.naam}` en `{een.id}` ({waar}) kunnen allebei `{feit}` bepalen"
                yield ander.vondst("R502", "begrip", wat)


def _voorrang(boek: Boek) -> Iterator[tuple[str, str]]:
    for plek in boek.regels:
        if plek.soort == "gaat_voor" and plek.regel.van is not None:
            yield from ((plek.blad.vol(plek.regel.van), doel) for doel in plek.doelen)


def _botst(boek: Boek, een: Regelplek, ander: Regelplek) -> bool:
    zelfde_uitkomst = een.regel.is_ == ander.regel.is_ and een.regel.bereken == ander.regel.bereken
    if zelfde_uitkomst or een.rang != ander.rang or not _samen_geldig(een, ander):
        return False
    return tegenspraak(_als(boek, een), _als(boek, ander)) is None


def _samen_geldig(een: Regelplek, ander: Regelplek) -> bool:
    """Whether both rules can be in force for one plan on one day."""
    links, rechts = een.blad.regeling, ander.blad.regeling
    if links.regeling == rechts.regeling and een.blad is not ander.blad:
        return False
    gemeenten = {r.gemeente.casefold() for r in (links, rechts) if r.gemeente is not None}
    betekenis = set(een.regel.alleen_voor) & set(ander.regel.alleen_voor)
    apart = een.regel.alleen_voor and ander.regel.alleen_voor and not betekenis
    overlap = een.venster[0] <= ander.venster[1] and ander.venster[0] <= een.venster[1]
    return len(gemeenten) < 2 and not apart and overlap


def _als(boek: Boek, plek: Regelplek) -> Knoop:
    return boek.boom(plek.blad, plek.regel.als) or WAAR


# --- order of norms ----------------------------------------------------------------------------------------

#: Words of an author for the kinds of exception that take something away.
_ONTNEEMT = ("sluit_uit", "hoeft_niet", "kan_weigeren")
#: Below a by-law nobody can give or limit access; beside the order there is no general rule at all.
_LAAG = ("nadere_regels", "beleidsregel", "vaste_gedragslijn")
#: The number of an article, as it is written in a source.
_ARTIKEL = re.compile(r"\bart\. (\d+[a-z]*(?:[.:]\d+[a-z]*)*)")
_ERNAAST = ("mandaatbesluit", "delegatiebesluit", "gemeenschappelijke_regeling", "convenant")


def _in_het_voordeel(boek: Boek, plek: Regelplek) -> bool:
    """Whether an exception is made only on rules that restrict, so that nobody loses by it.

    What the law leaves to the college (``hoeft_niet``, ``kan_weigeren``) may be promised not to be used. That somebody
    has no right (``sluit_uit``) is not the college's to change: a lower rule may only say how it reads the law, for
    which cases (``als``) and of which rule (``uitleg_van``).
    """
    doelen = [d for doel in plek.doelen for d in boek.regel_op_id.get(doel, ())]
    return bool(doelen) and all(
        d.soort in ("hoeft_niet", "kan_weigeren", "kader") or (d.soort == "sluit_uit" and _legt_uit(plek, d))
        for d in doelen
    )


def _legt_uit(plek: Regelplek, doel: Regelplek) -> bool:
    """Whether a rule says that it explains another one, and for which cases."""
    uitgelegd = [plek.blad.vol(regel) for regel in plek.regel.uitleg_van]
    return plek.soort == "sluit_uit" and bool(plek.regel.als) and doel.id in uitgelegd


def lager_boven_hoger(boek: Boek) -> Iterator[Vondst]:
    """R503: a lower rule that takes away, or makes yield, what a higher one gives."""
    for plek in boek.regels:
        if plek.soort not in (*_ONTNEEMT, "gaat_voor") or plek.rang is None or _in_het_voordeel(boek, plek):
            continue
        for nummer, doel in enumerate(plek.doelen):
            hoogte = _hoogste(boek, doel)
            if hoogte is not None and hoogte < plek.rang:
                wat = f"een {plek.blad.regeling.rang} kan `{doel}` niet opzijzetten met `{plek.soort}`"
                yield plek.vondst("R503", (plek.soort, nummer), wat, _hulp_bij_uitleg(boek, plek, doel))


def _hulp_bij_uitleg(boek: Boek, plek: Regelplek, doel: str) -> str:
    """How a lower rule says what it reads in an exclusion by law; for other targets the remedy of the code."""
    if plek.soort != "sluit_uit" or any(d.soort != "sluit_uit" for d in boek.regel_op_id.get(doel, ())):
        return ""
    return f"legt u de wet alleen uit, zeg dan met `als:` voor welke gevallen en voeg `uitleg_van: [{doel}]` toe"


def opdrachten(boek: Boek) -> Iterator[Vondst]:
    """R509: the lower rules that a regeling orders are there on every day on which it is in force itself."""
    for blad in boek.bladen:
        for nummer, opdracht in enumerate(blad.regeling.draagt_op):
            dag = _dag_zonder_regels(boek, blad, opdracht)
            if dag is not None:
                wat = f"{opdracht.bron} draagt {opdracht.rang} op, maar op {dag} zijn die er niet"
                hulp = f"voer ze in, met `grondslag: {blad.regeling.regeling} {opdracht.bron}`, of verbeter het tijdvak"
                yield blad.vondst("R509", ("draagt_op", nummer, "rang"), wat, hulp)


def _dag_zonder_regels(boek: Boek, blad: Blad, opdracht: Opdracht) -> date | None:
    """The first day of a regeling on which nothing of the ordered rank rests on the ordering article."""
    begin, einde = blad.regeling.geldig_vanaf, boek.laatste_dag[blad.document]
    vensters = [
        (ander.regeling.geldig_vanaf, boek.laatste_dag[ander.document])
        for ander in boek.bladen
        if ander.regeling.rang == opdracht.rang
        and boek.samen_geldig(blad, ander)
        and _rust_op(ander.regeling.grondslag or "", blad.regeling.regeling, opdracht.bron)
    ]
    dagen = [begin, *(slot + timedelta(days=1) for _, slot in vensters if slot < einde)]
    return next((dag for dag in sorted(dagen) if not any(vanaf <= dag <= slot for vanaf, slot in vensters)), None)


def _rust_op(grondslag: str, regeling: str, bron: str) -> bool:
    """Whether a ground names this regeling and one of these articles; an order without articles asks for none."""
    eerste, _, plaats = grondslag.partition(" ")
    artikelen = set(_ARTIKEL.findall(bron))
    return eerste == regeling and (not artikelen or bool(artikelen & set(_ARTIKEL.findall(plaats))))


def _hoogste(boek: Boek, regel: str) -> int | None:
    hoogten = [plek.rang for plek in boek.regel_op_id.get(regel, ()) if plek.rang is not None]
    return min(hoogten, default=None)


def kaders_binnen_ruimte(boek: Boek) -> Iterator[Vondst]:
    """R504: a by-law frames only what the statute lets it frame."""
    for plek in boek.regels:
        if plek.soort != "kader" or plek.blad.regeling.rang not in ("verordening", "nadere_regels"):
            continue
        for nummer, doel in enumerate(plek.doelen):
            hogere = [
                d
                for d in boek.regel_op_id.get(doel, ())
                if d.soort == "biedt" and d.rang is not None and d.rang < RANGORDE["verordening"]
            ]
            if hogere and not any(d.regel.ruimte is not None and d.regel.ruimte.verordening for d in hogere):
                yield plek.vondst("R504", ("kader", nummer), f"`{doel}` laat een verordening geen ruimte")


def groepen_zonder_uitweg(boek: Boek) -> Iterator[Vondst]:
    """R505: a whole category shut out locally, with no way to do justice to the special case."""
    for plek in boek.regels:
        if plek.blad.regeling.gemeente is None or not _sluit_groep_uit(boek, plek):
            continue
        dag = _dag_zonder_uitweg(boek, plek)
        if dag is None:
            continue
        wat = f"`{plek.naam}` sluit een hele groep uit en niets opent de deur voor het bijzondere geval"
        hulp = ""
        if dag > plek.venster[0] or _clausules(plek):
            wat = f"`{plek.naam}` sluit op {dag} een hele groep uit, en geen hardheidsclausule geldt dan"
            hulp = "geef de hardheidsclausule ten minste het tijdvak van deze regel, of leg vast met `bekend_gebrek`"
        yield plek.vondst("R505", "binnen_als" if plek.soort == "kader" else plek.soort, wat, hulp)


def _sluit_groep_uit(boek: Boek, plek: Regelplek) -> bool:
    if plek.soort == "sluit_uit":
        return not _in_het_voordeel(boek, plek)
    if plek.soort != "kader" or plek.blad.regeling.rang not in ("verordening", "nadere_regels"):
        return False
    feiten = feiten_in(boek.boom(plek.blad, plek.regel.binnen_als) or WAAR)
    return bool(feiten) and all(_noemt_groep(boek, feit) for feit in feiten)


def _noemt_groep(boek: Boek, feit: str) -> bool:
    """Facts that divide people or kinds of provision; not amounts, forms or steps."""
    over_mensen = feit == "element.soort" or feit.partition(".")[0] in ("persoon", "huishouden")
    return over_mensen and boek.feiten[feit].soort in ("ja_nee", "keuze")


def _dag_zonder_uitweg(boek: Boek, plek: Regelplek) -> date | None:
    """The first day on which this rule holds and nothing opens it; nothing when there is always a way out."""
    doelen = [d for doel in plek.doelen for d in boek.regel_op_id.get(doel, ())]
    begin, einde = plek.venster
    einde = min(einde, boek.laatste_dag[plek.blad.document])
    if plek.regel.absoluut:
        return begin
    if doelen and all(d.regel.ruimte is not None and d.regel.ruimte.individueel for d in doelen):
        return None
    vensters = [clausule.venster for clausule in _clausules(plek)]
    dagen = [begin, *(slot + timedelta(days=1) for _, slot in vensters if slot < date.max)]
    kaal = (dag for dag in sorted(dagen) if begin <= dag <= einde and not any(v <= dag <= t for v, t in vensters))
    return next(kaal, None)


def _clausules(plek: Regelplek) -> list[Regelplek]:
    """The hardship clauses of the same regeling that speak about this rule, unless it is absolute."""
    eigen = [Regelplek(plek.blad, naam, regel) for naam, regel in plek.blad.regeling.regels.items()]
    return [
        clausule
        for clausule in eigen
        if clausule.regel.hardheidsclausule
        and not plek.regel.absoluut
        and (not clausule.regel.geldt_voor or plek.id in [plek.blad.vol(v) for v in clausule.regel.geldt_voor])
    ]


def verkeerd_niveau(boek: Boek) -> Iterator[Vondst]:
    """R506: access is given and limited in a statute or by-law, not lower and not beside the order."""
    for blad in boek.bladen:
        if blad.regeling.gemeente is not None and RANGORDE.get(blad.regeling.rang, 9) < RANGORDE["verordening"]:
            wat = f"een gemeente maakt geen regeling van de rang `{blad.regeling.rang}`"
            hulp = "kies `verordening`, `nadere_regels`, `beleidsregel` of `mandaatbesluit`, of haal `gemeente:` weg"
            yield blad.vondst("R506", ("rang",), wat, hulp)
    for plek in boek.regels:
        rang = plek.blad.regeling.rang
        if plek.soort in _ONTNEEMT and rang in (*_LAAG, *_ERNAAST) and not _in_het_voordeel(boek, plek):
            yield plek.vondst("R506", plek.soort, f"een {rang} kan niet bepalen wie geen recht heeft")
        elif plek.soort == "biedt" and rang in _ERNAAST and plek.regel.besluit is None:
            yield plek.vondst("R506", "biedt", f"een {rang} kan geen aanspraak geven")
        elif plek.soort == "kader" and rang in ("beleidsregel", "vaste_gedragslijn"):
            yield from _harde_grens(plek)
        elif plek.soort == "kader" and rang in _ERNAAST:
            yield plek.vondst("R506", "kader", f"een {rang} kan geen kader stellen")


def _harde_grens(plek: Regelplek) -> Iterator[Vondst]:
    """A policy rule guides; one without exception, or one that bars a kind of provision, limits access."""
    rang = plek.blad.regeling.rang
    if plek.regel.absoluut:
        yield plek.vondst("R506", "absoluut", f"een {rang} is nooit absoluut: afwijken moet kunnen (Awb 4:84)")
    if "element.soort" in (plek.regel.binnen_als or {}):
        wat = f"`{plek.naam}` laat hele soorten voorzieningen weg; dat is een grens van de verordening"
        yield plek.vondst("R506", "binnen_als", wat)
