"""The verbs from no to yes: ``route``, ``mandaat-advies`` and ``stukken``; ``wat-als`` is in ``cli_wat_als``."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from api.bestanden import Voortgang, laad, paden_van
from api.cli_gedeeld import (
    NU,
    Afgebroken,
    Voortgangsbalk,
    gevraagde_onderdelen,
    planopties,
    schrijf_bestand,
    schrijf_json,
    stuk,
    toon_verschillen,
    vraag_van,
)
from api.route import (
    Conceptverschil,
    conceptverschillen,
    contact_van,
    mandaatadvies,
    mandaatadvies_json,
    met_contact,
    met_functie,
)
from api.stukken import GeenTypst, schrijf_stukken
from api.toetser import OngeldigeInvoer, Toetser, Vraag, zet_vast
from engine.mandate_advice import MandaatAdvies, Meter, als_yaml, conceptbesluit, conceptregeling
from engine.outcome import naam_van
from engine.papers import Stukken, als_markdown, kortste
from engine.routes import Routes, Weg, handelingen, routes
from engine.routes import als_json as routes_json
from engine.sentences import los, opsomming
from engine.way_steps import Stapje
from schemas.lezen import Document

if TYPE_CHECKING:
    from api.cli_gedeeld import Verben

#: How a body or function is called.
Naam = Callable[[str], str]


def registreer(verben: "Verben") -> None:
    """Add the verbs to the command line."""
    _route_opties(verben.add_parser("route", help="toon per onderdeel elke weg naar een besluit, kortste eerst"))
    _mandaat_opties(verben.add_parser("mandaat-advies", help="zoek het kleinste mandaat voor deze contactpersoon"))
    _stukken_opties(verben.add_parser("stukken", help="maak de stukken bij een plan: concepten in gewone taal"))


def _route_opties(parser: argparse.ArgumentParser) -> None:
    planopties(parser)
    parser.add_argument("--element", metavar="ELEMENT", help="alleen dit onderdeel")
    parser.add_argument(
        "--handeling", metavar="HANDELING", help="om te weigeren, verlengen …; anders de eerste: toekennen"
    )
    parser.add_argument("--alles", action="store_true", help="toon elke weg, niet alleen de kortste per beslisser")
    parser.set_defaults(opdracht=_route)


def _mandaat_opties(parser: argparse.ArgumentParser) -> None:
    planopties(parser)
    parser.add_argument("--functie", metavar="FUNCTIE", help="voor deze functie in plaats van de contactpersoon")
    parser.add_argument("--alle-plannen", metavar="MAP", help="voor alle plannen in deze map samen")
    parser.add_argument("--yaml", metavar="BESTAND", help="schrijf het concept als regelbestand")
    parser.set_defaults(opdracht=_mandaat)


def _stukken_opties(parser: argparse.ArgumentParser) -> None:
    planopties(parser)
    parser.add_argument("--naar", metavar="MAP", help="schrijf elk stuk als Markdown en HTML in deze map")
    parser.add_argument("--pdf", action="store_true", help="schrijf er ook een toegankelijke PDF bij (met --naar)")
    parser.add_argument("--stuk", metavar="NAAM", help="alleen dit stuk, bijvoorbeeld gezin of afwijking")
    parser.set_defaults(opdracht=_stukken)


# --- route ---------------------------------------------------------------------------------------------------------


def _route(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = vraag_van(opties, naast)
    zet_vast()  # looking for ways makes a lot, and the rules that stay are large
    namen = gevraagde_onderdelen(opties, vraag)
    toetsing = toetser.onderzoek(vraag)
    handeling = opties.handeling or ""
    kent = dict.fromkeys(h for naam in namen for h in handelingen(toetsing, naam))
    if handeling and handeling not in kent:
        raise Afgebroken(f"niemand kan hier `{handeling[:60]}`; kies uit: {', '.join(kent) or 'geen handeling'}")
    alle = tuple(routes(toetsing, naam, handeling) for naam in namen)
    if opties.uit == "json":
        schrijf_json(routes_json(toetsing, alle))
        return 0
    for r in alle:
        woorden = vraag.plan.elementen[r.element].in_eigen_woorden
        uit.print(Group(*_toon_route(r, woorden, opties.alles, lambda f: naam_van(toetsing.recht, f))), crop=False)
    uit.print(stuk("Elke weg eindigt bij een mens die beslist. Dit overzicht beslist niets.", "dim"))
    return 0


def _toon_route(r: Routes, woorden: str, alles: bool, naam: Naam) -> Iterator[RenderableType]:
    yield Text(f"„{woorden}” ({r.element})", style="bold")
    yield stuk(r.zin or f"Nu: {NU[r.antwoord]}.", diep=1)
    getoond = r.wegen if alles else kortste(r)
    per: dict[tuple[str, tuple[str, ...]], list[Weg]] = {}
    for weg in getoond:
        per.setdefault((weg.regel, weg.personen), []).append(weg)
    nummer = 1
    for groep in sorted(per.values(), key=lambda g: all(w.via == "ander_orgaan" for w in g)):
        yield from _toon_groep(nummer, groep, naam)
        nummer += len(groep)
    if not r.wegen and not r.zin:
        yield stuk("Er is geen weg gevonden die mag.", diep=1)
    if len(r.wegen) > len(getoond):
        meer = len(r.wegen) - len(getoond)
        yield stuk(f"… en nog {meer} {'weg' if meer == 1 else 'wegen'} (--alles)", "dim", 1)
    if not r.volledig:
        yield stuk("Er zijn meer wegen dan er zijn uitgezocht; de kortste staan hier.", "dim", 1)
    if r.gesperd:
        yield stuk("Wat niet kan", "bold", 1)
        yield from (stuk(f"✗ {g.wat}: {g.waarom} ({g.bron})", "red", 2) for g in r.gesperd)
    if r.ladder.treden:
        yield stuk("Als er niets gebeurt", "bold", 1)
        for trede in r.ladder.treden:
            termijn = f" — {los(trede.termijn)}" if trede.termijn else ""
            yield stuk(f"{trede.nr}. {trede.wat}: {opsomming(map(naam, trede.wie), 'of')}{termijn}", "", 2)
    yield Text()


#: The answer now, before the ways; who decides instead stands in the ways.


def _toon_groep(nummer: int, groep: Sequence[Weg], naam: Naam) -> Iterator[RenderableType]:
    """The ways under one rule: what each of them needs once, and then what is different."""
    overal = [s for s in groep[0].stappen if all(_zelfde(s) in map(_zelfde, w.stappen) for w in groep[1:])]
    gedeeld = {_zelfde(s) for s in overal if s.soort not in ("beslissen", "mandaat")} if len(groep) > 1 else set()
    if gedeeld:
        yield stuk(f"Altijd nodig bij {_over(groep[0])}", "bold", 1)
        for stap in overal:
            if _zelfde(stap) in gedeeld:
                eender = all(stap.wie == s.wie for w in groep for s in w.stappen if _zelfde(s) == _zelfde(stap))
                yield from _toon_stap(stap, opsomming(map(naam, stap.wie), "of") if eender else "wie beslist")
    for weg in groep:
        over = "" if gedeeld else f", bij {_over(weg)}"
        yield stuk(f"Weg {nummer}: {_VIA[weg.via]}{over} ({_stappen(weg.lengte)})", "bold", 1)
        for stap in weg.stappen:
            if _zelfde(stap) not in gedeeld:
                yield from _toon_stap(stap, opsomming(map(naam, stap.wie), "of"))
        nummer += 1


def _over(weg: Weg) -> str:
    return f"{weg.regel} voor {opsomming(map(los, weg.personen))}" if weg.personen else weg.regel


def _stappen(aantal: int) -> str:
    return "1 stap" if aantal == 1 else f"{aantal} stappen"


def _zelfde(stap: Stapje) -> tuple[int, str, str, str]:
    """What makes a step the same thing to do, whoever does it."""
    return stap.beurt, stap.soort, stap.wat, stap.over


def _toon_stap(stap: Stapje, wie: str) -> Iterator[RenderableType]:
    termijn = f" — {los(stap.termijn)}" if stap.termijn else ""
    yield stuk(f"{stap.beurt}. {stap.wat} [{wie}] ({stap.bron}){termijn}", "", 2)
    yield from (stuk(f"· {regel}", "dim", 3) for regel in stap.toelichting)


_VIA = {
    "contactpersoon": "de contactpersoon beslist zelf",
    "collega": "een collega beslist",
    "orgaan": "het bestuur beslist zelf",
    "mandaat": "de contactpersoon beslist, na een nieuw mandaat",
    "ander_orgaan": "een ander beslist",
    "gezin": "dit beslist u zelf",
}


# --- mandaat-advies --------------------------------------------------------------------------------------------------


def _mandaat(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = vraag_van(opties, naast)
    if opties.functie is not None:
        vraag = met_functie(toetser, vraag, opties.functie)
    advies, verschillen = _reken(opties, toetser, vraag, naast)
    recht = toetser.onderzoek(vraag).recht
    if opties.yaml is not None:
        schrijf_bestand(opties.yaml, als_yaml(conceptregeling(advies)))
    if opties.uit == "json":
        schrijf_json(mandaatadvies_json(advies, recht, verschillen))
        return 0
    uit.print(Group(*_toon_advies(advies)), crop=False)
    uit.print(Text(conceptbesluit(advies, recht)), crop=False)
    if advies.rijen and opties.yaml is None:
        uit.print(Text("Als regelbestand (of met --yaml BESTAND):", style="bold"))
        uit.print(Text(als_yaml(conceptregeling(advies))), crop=False)
    uit.print(toon_verschillen("Wat dit mandaat verandert", [v.verschil for v in verschillen]), crop=False)
    return 0


def _reken(
    opties: argparse.Namespace, toetser: Toetser, vraag: Vraag, naast: Console
) -> tuple[MandaatAdvies, tuple[Conceptverschil, ...]]:
    zet_vast()  # a folder of plans leaves a lot behind, and the rules that stay are large
    with Voortgangsbalk("Plannen bekijken", naast) as balk:
        advies = mandaatadvies(toetser, vraag, _andere_plannen(opties, toetser, vraag, balk))
    return advies, conceptverschillen(toetser, [vraag], advies)


def _andere_plannen(
    opties: argparse.Namespace, toetser: Toetser, vraag: Vraag, voortgang: Voortgang
) -> Iterator[Vraag]:
    """Every other plan of the same municipality in the folder, asked for the same contact person."""
    if opties.alle_plannen is None:
        return
    geladen = laad([next(paden_van([opties.alle_plannen]))], voortgang)
    if geladen.diagnoses:
        raise OngeldigeInvoer(geladen.diagnoses)
    contact = contact_van(vraag)
    for nummer, document in enumerate(geladen.documenten, start=1):
        if "plan" in document.data and document.naam != vraag.document.naam and _zelfde_gemeente(document, vraag):
            yield toetser.vraag(met_contact(document, contact), opties.peildatum, opties.kennisdatum)
        voortgang(nummer, len(geladen.documenten))


def _zelfde_gemeente(document: Document, vraag: Vraag) -> bool:
    return str(document.data.get("gemeente", "")).casefold() == vraag.plan.gemeente.casefold()


def _toon_advies(a: MandaatAdvies) -> Iterator[RenderableType]:
    yield Text(f"Mandaat voor {los(a.contact.functie)} in {a.gemeente}", style="bold")
    tabel = Table(box=None, pad_edge=False)
    for kop in ("", "onderdelen", "per jaar", "één keer", "handelingen"):
        tabel.add_column(kop, justify="left" if not kop else "right", no_wrap=True)
    for kop, m in (("nu", a.nu), ("met dit mandaat", a.straks)):
        tabel.add_row(kop, *_meter(m))
    yield tabel
    for x in a.per_aantal:
        rijen = "1 rij" if len(x.rijen) == 1 else f"{len(x.rijen)} rijen"
        wat = "1 onderdeel" if x.onderdelen == 1 else f"{x.onderdelen} onderdelen"
        yield stuk(f"met {rijen}: {wat} erbij ({opsomming(x.rijen)})", diep=1)
    if not a.exact:
        yield stuk("Niet elke keuze is vergeleken: dit is een goede verdeling, niet zeker de beste.", "dim", 1)
    if a.onbereikbaar:
        yield Text("Wat geen mandaat kan geven", style="bold")
        per: dict[str, list[str]] = {}
        for o in a.onbereikbaar:
            per.setdefault(f"{o.waarom} ({o.bron})" if o.bron else o.waarom, []).append(f"{o.plan}, {los(o.element)}")
        yield from (stuk(f"✗ {_eerste(onderdelen)}: {waarom}", diep=1) for waarom, onderdelen in per.items())
    yield Text()


def _eerste(namen: Sequence[str], zoveel: int = 3) -> str:
    """The first of a long list, and how many more there are."""
    meer = len(namen) - zoveel
    return "; ".join(namen[:zoveel]) + (f"; en nog {meer}" if meer > 0 else "")


def _meter(m: Meter) -> list[str]:
    return [
        f"{m.onderdelen} van {m.van_onderdelen}",
        *(
            los(f"{een:f} euro van {alle:f} euro")
            for een, alle in ((m.euro_per_jaar, m.van_euro_per_jaar), (m.euro_eenmalig, m.van_euro_eenmalig))
        ),
        f"{m.handelingen} van {m.van_handelingen}",
    ]


# --- stukken ------------------------------------------------------------------------------------------


def _stukken(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = vraag_van(opties, naast)
    alle = Stukken.van(toetser.onderzoek(vraag)).alle()
    gekozen = [s for s in alle if opties.stuk is None or s.naam == opties.stuk or s.naam.startswith(f"{opties.stuk}-")]
    if not gekozen:
        raise Afgebroken(f"er is geen stuk `{opties.stuk[:60]}`; kies uit: {', '.join(s.naam for s in alle)}")
    if opties.pdf and opties.naar is None:
        raise Afgebroken("een PDF is een bestand; zeg met `--naar MAP` in welke map")
    if opties.naar is not None:
        try:
            geschreven = schrijf_stukken(gekozen, next(paden_van([opties.naar])), opties.pdf)
        except GeenTypst as fout:
            raise Afgebroken(str(fout)) from None
        except OSError:
            raise Afgebroken(f"in `{opties.naar}` kan niet worden geschreven") from None
        uit.print(f"{len(geschreven)} bestanden in {opties.naar}")
    elif opties.uit == "json":
        schrijf_json([{"naam": s.naam, "titel": s.titel, "markdown": als_markdown(s)} for s in gekozen])
    else:
        uit.print(Text("\n".join(als_markdown(s) for s in gekozen)), crop=False, soft_wrap=True)
    return 0
