"""The verb ``wat-als``: a plan with one thing different, and per element or cell the smallest changes that help."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.text import Text

from api.cli_gedeeld import (
    NU,
    Afgebroken,
    bedoeld_of,
    gevraagde_onderdelen,
    planopties,
    schrijf_json,
    stuk,
    toon_verschillen,
    vraag_van,
)
from api.route import andere_vraag, anders_json, anders_per_cel_json, vergelijk_plan
from api.toetser import Toetser, Vraag
from engine.cells import Cel
from engine.outcome import Toetsing
from engine.sentences import BESLISSEN, DEKKING, KORT, Woorden, dag, los, opsomming
from engine.way_steps import taal_van
from engine.whatif import (
    MEESTE_PROEVEN,
    Celkeuze,
    Drempel,
    Kleinste,
    OngeldigeKeuze,
    OngeldigeZet,
    Verandering,
    Waarover,
    celnaam,
    gekozen_cellen,
    kleinste_veranderingen,
    lees_zet,
    omslagdagen,
    omslagpunten,
    over_cel,
    over_element,
)

if TYPE_CHECKING:
    from api.cli_gedeeld import Verben


def registreer(verben: "Verben") -> None:
    """Add the verb to the command line."""
    parser = verben.add_parser("wat-als", help="toon wat er anders wordt als iets in het plan verandert")
    planopties(parser)
    parser.add_argument(
        "--zet", action="append", default=[], metavar="PLEK=WAARDE", help="bijvoorbeeld caravan.kosten_per_jaar=9000"
    )
    parser.add_argument("--element", metavar="ELEMENT", help="alleen dit onderdeel (zonder --zet)")
    for vlag, hulp in (
        ("persoon", "per cel: alleen van deze persoon"),
        ("regel", "per cel: alleen van deze regel, bijvoorbeeld jeugdwet/jeugdhulp"),
        ("handeling", "per cel: alleen van deze handeling, bijvoorbeeld weigeren"),
    ):
        parser.add_argument(f"--{vlag}", metavar=vlag.upper(), help=hulp)
    parser.set_defaults(opdracht=_wat_als)


def _wat_als(opties: argparse.Namespace, uit: Console, naast: Console) -> int:
    toetser, vraag = vraag_van(opties, naast)
    if not opties.zet:
        return _kleinste(opties, toetser, vraag, uit)
    try:
        zetten = [lees_zet(tekst) for tekst in opties.zet]
        nieuw = andere_vraag(toetser, vraag, zetten)
    except OngeldigeZet as fout:
        raise Afgebroken(str(fout)) from None
    vergelijking = vergelijk_plan(toetser, vraag, nieuw)
    if opties.uit == "json":
        schrijf_json({"zetten": opties.zet, "verschillen": [dict(v._asdict()) for v in vergelijking]})
        return 0
    uit.print(toon_verschillen(f"Als {opsomming(opties.zet)}", vergelijking), crop=False)
    return 0


def _kleinste(opties: argparse.Namespace, toetser: Toetser, vraag: Vraag, uit: Console) -> int:
    """Without a change of one's own: the smallest changes, where numbers turn, and the days ahead."""
    toetsing, data = toetser.onderzoek(vraag), vraag.document.data
    namen = gevraagde_onderdelen(opties, vraag)
    keuze = Celkeuze(opties.element, opties.persoon, opties.regel, opties.handeling)
    per_cel = keuze != Celkeuze(opties.element)
    cellen = _cellen(toetsing, keuze) if per_cel else ()
    if opties.uit == "json":
        schrijf_json(anders_per_cel_json(toetsing, keuze, data) if per_cel else anders_json(toetsing, namen, data))
        return 0
    vragen = [over_cel(toetsing, cel) for cel in cellen] if per_cel else [over_element(toetsing, n) for n in namen]
    for waarover in vragen:
        woorden = vraag.plan.elementen[waarover.element].in_eigen_woorden
        uit.print(Group(*_toon_waarover(toetsing, waarover, woorden, per_cel=per_cel)), crop=False)
    for omslag in omslagdagen(toetsing, data, van=frozenset(map(celnaam, cellen))):
        uit.print(stuk(f"Vanaf {dag(omslag.dag)} ({opsomming(omslag.waardoor)}):", "bold"))
        for v in omslag.verschillen:
            uit.print(stuk(f"{v.cel}, {los(v.as_)}: {los(v.oud)} → {los(v.nieuw)}", "", 1))
    return 0


def _cellen(toetsing: Toetsing, keuze: Celkeuze) -> tuple[Cel, ...]:
    """The cells of a choice. Raises Afgebroken with what was meant, or what there is."""
    try:
        return gekozen_cellen(toetsing, keuze)
    except OngeldigeKeuze as fout:
        gezocht = keuze._asdict()[fout.veld]
        hulp = bedoeld_of(gezocht, fout.wel) if fout.wel else "geen enkele regel gaat over dit plan"
        raise Afgebroken(f"geen cel heeft {fout.veld} `{gezocht[:60]}`; {hulp}") from None


def _toon_waarover(t: Toetsing, waarover: Waarover, woorden: str, *, per_cel: bool) -> Iterator[RenderableType]:
    taal = taal_van(t.recht)
    yield Text(f"„{woorden}” ({waarover.element})", style="bold")
    if per_cel:
        (cel,) = waarover.cellen
        nu = NU[str(waarover.samen.antwoord.waarde)]
        yield stuk(f"{cel.persoon}, {taal.regel(cel.kern.id)} ({cel.kern.id}), {los(cel.handeling)}. Nu: {nu}.", "", 1)
    yield from _toon_kleinste(kleinste_veranderingen(t, waarover), taal)
    for d in omslagpunten(t, waarover):
        yield stuk(f"- {_drempel(d, taal)}", "", 1)


def _toon_kleinste(k: Kleinste, taal: Woorden) -> Iterator[RenderableType]:
    if not k.gevonden:
        yield stuk(f"Tot en met {k.tot} veranderingen tegelijk wordt het antwoord niet beter.", "dim", 1)
    for a in k.gevonden:
        delen = opsomming(_verandering(v, taal) for v in a.veranderingen)
        yield stuk(f"- {delen}: dan {KORT[a.antwoord]}", "", 1)
    if not k.volledig:
        yield stuk(f"Het zoeken stopte na {MEESTE_PROEVEN} combinaties; er kunnen er meer zijn.", "dim", 1)


def _verandering(v: Verandering, taal: Woorden) -> str:
    """One change in words: a question with its answers, a rule, or a mandate."""
    match v.hoe:
        case "regel_wijzigen":
            return f"de regel „{taal.regel(v.feit)}” zo wijzigen dat dit erbinnen past"
        case "mandaat_geven":
            return f"een mandaat voor {v.feit}"
        case _:
            return f"{taal.vraag(v.feit)} {los(v.was)} → {los(v.wordt)} ({los(v.hoe)})"


def _drempel(d: Drempel, taal: Woorden) -> str:
    """Where a number turns something, and on which side of it what; what stays the same is left out."""
    zijden = [_zijde(tekst) for tekst in (d.eronder, d.erop, d.erboven)]
    eender = len({hoofd for hoofd, _ in zijden}) == 1
    altijd = set.intersection(*(buiten for _, buiten in zijden))
    eronder, erop, erboven = (_op_drempel("" if eender else hoofd, buiten - altijd, taal) for hoofd, buiten in zijden)
    vraag, grens = taal.vraag(d.feit), los(d.grens)
    if eronder == erop:
        return f"{vraag} Tot en met {grens}: {erop}. Daarboven: {erboven}."
    if erop == erboven:
        return f"{vraag} Minder dan {grens}: {eronder}. Vanaf {grens}: {erop}."
    return f"{vraag} Minder dan {grens}: {eronder}. Precies {grens}: {erop}. Meer: {erboven}."


def _zijde(tekst: str) -> tuple[str, set[str]]:
    hoofd, _, buiten = tekst.partition(" buiten ")
    return hoofd, set(filter(None, buiten.split(", ")))


def _op_drempel(hoofd: str, buiten: set[str], taal: Woorden) -> str:
    delen = [f"past niet binnen „{taal.regel(naam)}”" for naam in sorted(buiten)]
    if not hoofd:
        return "; ".join(delen) or "dat past"
    antwoord, _, rest = hoofd.partition(" (")
    status, _, beslissen = rest.rstrip(")").partition(", ")
    wie = [] if antwoord == "niet_bevoegd" else [f"de contactpersoon {BESLISSEN[beslissen]}"]
    return "; ".join([NU[antwoord], DEKKING[status], *wie, *delen])
