"""Does each rule do exactly one thing, with all the keys of that kind and no others?"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from engine.check.boek import Blad, Boek, Regelplek, Vondst, opsomming
from schemas.lezen import Document, Pad, nette_naam
from schemas.regeling import SOORTEN_REGEL, Regel

_OVERAL = frozenset(
    {
        "bron", "uitleg", "uitleg_van", "bekend_sinds", "bekend_tot", "geldig_vanaf", "geldig_tot_en_met",
        "geldig_vanaf_zeker", "tekstversie", "te_verifieren", "bestreden", "bekend_gebrek", "gezien_door", "gezien_op",
        "tekst",
    }
)  # fmt: skip

#: The keys that mean something per kind of rule, besides those that every rule may have.
EIGEN_SLEUTELS: dict[str, frozenset[str]] = {
    "begrip": frozenset({"als", "is_", "bereken", "alleen_voor", "weerlegbaar"}),
    "biedt": frozenset(
        {
            "als", "eerst_regelen", "bevoegdheid", "beslisruimte", "ruimte", "voorschriften", "geeft", "besluit",
            "beslist", "omdat", "routes", "termijn",
        }
    ),
    "sluit_uit": frozenset({"als", "routes"}),
    "hoeft_niet": frozenset({"als", "routes"}),
    "kan_weigeren": frozenset({"als", "routes"}),
    "gaat_voor": frozenset({"als", "van"}),
    "kader": frozenset({"geldt_als", "binnen_als", "absoluut", "routes"}),
    "verplicht": frozenset({"als", "wie", "jegens", "bij", "termijn"}),
    "signaal": frozenset({"als", "wie", "jegens", "bij", "termijn", "patronen"}),
    "hardheidsclausule": frozenset({"als", "bevoegd", "geldt_voor", "routes"}),
    "verhindert": frozenset({"als", "handelingen", "gevolg"}),
    "gegevens": frozenset({"als", "van_wet", "naar_wet", "stroom", "bij"}),
}  # fmt: skip

#: What a kind of rule cannot do without: one of each group.
NODIG: dict[str, tuple[tuple[str, ...], ...]] = {
    "begrip": (("als", "bereken"),),
    "biedt": (("bevoegdheid", "besluit"),),
    "gaat_voor": (("van",),),
    "kader": (("binnen_als",),),
    "verplicht": (("wie",),),
    "signaal": (("als", "patronen"), ("tekst",)),
    "hardheidsclausule": (("bevoegd",),),
    "verhindert": (("gevolg",),),
    "gegevens": (("van_wet",), ("naar_wet",), ("stroom",)),
}

_NAAM = re.compile(r"[a-z0-9][a-z0-9_é-]*")
_FEIT = re.compile(r"(plan|huishouden|persoon|element|element_persoon|contactpersoon|dossier)\.[a-z0-9_]+")


def _geschreven(sleutel: str) -> str:
    """The key as an author writes it."""
    return {"is_": "is"}.get(sleutel, sleutel)


def soort_regel(boek: Boek) -> Iterator[Vondst]:
    """R101: exactly one kind key."""
    for plek in boek.regels:
        soorten = plek.soorten
        if plek.regel.hardheidsclausule is False:
            yield plek.vondst(
                "R101", "hardheidsclausule", f"`{plek.naam}` zegt `hardheidsclausule: nee`; dat is geen regel"
            )
        elif len(soorten) != 1:
            over = f"doet twee dingen: {opsomming(soorten)}" if soorten else "zegt niet wat zij doet"
            yield plek.vondst("R101", soorten[1] if soorten else "", f"regel `{plek.naam}` {over}")


def sleutels_bij_soort(boek: Boek) -> Iterator[Vondst]:
    """R102: no keys that mean nothing here."""
    for plek in boek.regels:
        if len(plek.soorten) != 1:
            continue  # told by R101; which keys belong here is not known yet
        mag = _OVERAL | EIGEN_SLEUTELS[plek.soort] | set(SOORTEN_REGEL)
        for sleutel in sorted(plek.regel.model_fields_set - mag):
            kan_bij = [soort for soort in SOORTEN_REGEL if sleutel in EIGEN_SLEUTELS[soort]]
            wat = f"`{_geschreven(sleutel)}` heeft geen betekenis bij `{plek.soort}`"
            yield plek.vondst(
                "R102", _geschreven(sleutel), wat, f"deze sleutel hoort bij {opsomming(kan_bij)}; haal hem hier weg"
            )
        if plek.regel.bevoegdheid is not None and plek.regel.besluit is not None:
            yield plek.vondst(
                "R102", "besluit", "`besluit: geen` en `bevoegdheid` spreken elkaar tegen", "haal een van beide weg"
            )


def nodige_sleutels(boek: Boek) -> Iterator[Vondst]:
    """R103: what this kind of rule needs."""
    for plek in boek.regels:
        for groep in NODIG.get(plek.soort, ()) if len(plek.soorten) == 1 else ():
            if not any(_gevuld(plek.regel, sleutel) for sleutel in groep):
                wie = " of ".join(f"`{sleutel}:`" for sleutel in groep)
                yield plek.vondst("R103", plek.soort, f"bij `{plek.naam}` ontbreekt {wie}", _hulp_bij(plek))
        if plek.regel.besluit == "geen" and not (plek.regel.beslist or plek.regel.omdat):
            hulp = "voeg `beslist: gezin` toe, of `omdat: eigen_keuze`, `vrij_toegankelijk` of `feitelijke_handeling`"
            yield plek.vondst("R103", "besluit", f"`{plek.naam}` zegt niet waarom er geen besluit nodig is", hulp)


def _hulp_bij(plek: Regelplek) -> str:
    if plek.soort == "biedt":
        return "noem de `bevoegdheid:` waarmee hierover wordt beslist, of schrijf `besluit: geen`"
    return ""


def _gevuld(regel: Regel, sleutel: str) -> bool:
    return getattr(regel, sleutel) not in (None, [], {}, "")


def lege_lijsten(boek: Boek) -> Iterator[Vondst]:
    """S106: a kind key or condition that says nothing."""
    for plek in boek.regels:
        for sleutel in (*SOORTEN_REGEL, "als", "geldt_als", "binnen_als", "eerst_regelen"):
            if getattr(plek.regel, sleutel) in ([], {}):
                yield plek.vondst("S106", sleutel, f"`{sleutel}` is leeg")


def dubbele_nummers(boek: Boek) -> Iterator[Vondst]:
    """R104: numbers in a register and names in the vocabulary come once."""
    for blad in boek.bladen:
        regeling = blad.regeling
        yield from _dubbel(blad, "mandaten", [rij.nr for rij in regeling.mandaten])
        yield from _dubbel(blad, "voorbehouden", [rij.nr for rij in regeling.voorbehouden])
        yield from _dubbel(blad, "overdrachten", [rij.nr for rij in regeling.overdrachten])
    yield from _dubbele_begrippen(boek)


def _dubbel(blad: Blad, deel: str, nummers: list[str]) -> Iterator[Vondst]:
    for plek, nummer in enumerate(nummers):
        if nummer in nummers[:plek]:
            eerste = blad.document.plek((deel, nummers.index(nummer), "nr")).regel
            yield blad.vondst("R104", (deel, plek, "nr"), f"nummer `{nummer}` staat er al op regel {eerste}")


def _dubbele_begrippen(boek: Boek) -> Iterator[Vondst]:
    gezien: dict[tuple[str, str], Document] = {}
    for document, inhoud in boek.begrippen:
        for deel, namen in (
            ("feiten", inhoud.feiten),
            ("voorzieningen", inhoud.voorzieningen),
            ("organen", inhoud.organen),
        ):
            for naam in namen:
                eerder = gezien.setdefault((deel, naam), document)
                if eerder is not document:
                    plek = f"{eerder.naam}:{eerder.plek((deel, naam), sleutel=True).regel}"
                    yield Vondst(document, "R104", (deel, naam), f"`{naam}` staat ook al in {plek}", sleutel=True)


def schrijfwijze_van_namen(boek: Boek) -> Iterator[Vondst]:
    """S105: names that are keys follow the same spelling as names that are values."""
    for blad in boek.bladen:
        for deel in ("bevoegdheden", "regels", "maatwerk", "bedragen"):
            yield from _namen(
                blad.document, deel, getattr(blad.regeling, deel), _NAAM, "kleine letters, cijfers, _ of -"
            )
    for document, inhoud in boek.begrippen:
        yield from _namen(document, "feiten", inhoud.feiten, _FEIT, "bereik.naam, bijvoorbeeld persoon.leeftijd")
        yield from _namen(document, "voorzieningen", inhoud.voorzieningen, _NAAM, "kleine letters, cijfers, _ of -")
        yield from _namen(document, "organen", inhoud.organen, _NAAM, "kleine letters, cijfers, _ of -")


def _namen(document: Document, deel: str, namen: Iterable[str], vorm: re.Pattern[str], hulp: str) -> Iterator[Vondst]:
    for naam in namen:
        if not vorm.fullmatch(naam):
            wat = f"`{naam[:60]}` is geen geldige naam onder `{deel}`"
            zo = nette_naam(naam)
            voorstel = f"schrijf `{zo}` ({hulp})" if vorm.fullmatch(zo) else f"schrijf: {hulp}"
            yield Vondst(document, "S105", (deel, naam), wat, voorstel, sleutel=True)


def bedragreeksen(boek: Boek) -> Iterator[Vondst]:
    """R410: every amount starts on a real date and is a number from zero."""
    for blad in boek.bladen:
        for naam, reeks in blad.regeling.bedragen.items():
            for vanaf, bedrag in reeks.waarden.items():
                pad: Pad = ("bedragen", naam, "waarden", vanaf)
                if not _is_datum(vanaf):
                    yield blad.vondst("R410", pad, f"`{vanaf[:40]}` is geen ingangsdatum", sleutel=True)
                if bedrag < 0:
                    yield blad.vondst("R410", pad, f"`{naam}` is minder dan nul", "schrijf een bedrag vanaf 0")


def _is_datum(tekst: str) -> bool:
    try:
        return re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst) is not None and bool(date.fromisoformat(tekst))
    except ValueError:
        return False
