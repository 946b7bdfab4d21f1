"""Does every name mean something? Rules, powers, kinds, bodies, regelingen, acts and facts."""

import re
from collections.abc import Collection, Iterable, Iterator

from engine.check.boek import Blad, Boek, Regelplek, Vondst, opsomming
from engine.conditions import feiten_in
from engine.formulas import OngeldigeFormule, lees_formule, namen
from schemas.diagnose import lijkt_op
from schemas.lezen import Pad, nette_naam
from schemas.regeling import SOORTEN_REGEL, Mandaat, Overdracht, Voorbehoud
from schemas.woorden import VERBODEN_FEITEN

#: A principal or recipient that is not a body but a person's function has no place in the vocabulary.
Verwijzingen = Iterable[tuple[Pad, str]]


def is_verboden(naam: str) -> bool:
    """Whether a fact of this name may never exist: a word of it is or begins or ends with a forbidden stem."""
    kaal = naam.rpartition(".")[2].casefold()
    return any(_bevat(kaal, stam) for stam in VERBODEN_FEITEN)


def _bevat(naam: str, stam: str) -> bool:
    if len(stam) <= 3:
        return re.search(rf"(?:^|_){stam}(?:_|$)", naam) is not None
    return re.search(rf"(?:^|_){stam}|{stam}(?:_|$)", naam) is not None and not naam.startswith("geloofwaardig")


def verboden_feiten(boek: Boek) -> Iterator[Vondst]:
    """R209: facts that the project refuses to know about people."""
    for naam, (document, _) in boek.feitplek.items():
        if is_verboden(naam):
            yield Vondst(document, "R209", ("feiten", naam), f"`{naam}` mag hier nooit een feit zijn", sleutel=True)


# --- rules ---------------------------------------------------------------------------------------------


def verwezen_regels(boek: Boek) -> Iterator[Vondst]:
    """R204: references to rules."""
    for plek in boek.regels:
        for pad, doel in _regelverwijzingen(plek):
            yield from _regel(boek, plek.blad, (*plek.pad, *pad), doel)
    for blad in boek.bladen:
        for pad, doel in _losse_regelverwijzingen(blad):
            yield from _regel(boek, blad, pad, doel)


def _regelverwijzingen(plek: Regelplek) -> Verwijzingen:
    regel = plek.regel
    for sleutel in ("sluit_uit", "hoeft_niet", "kan_weigeren", "gaat_voor", "kader", "geldt_voor", "uitleg_van"):
        for nummer, doel in enumerate(getattr(regel, sleutel) or ()):
            yield (sleutel, nummer), doel
    if regel.van is not None:
        yield ("van",), regel.van


def _losse_regelverwijzingen(blad: Blad) -> Verwijzingen:
    for naam, maatwerk in blad.regeling.maatwerk.items():
        for nummer, doel in enumerate(maatwerk.wijkt_af_van):
            yield ("maatwerk", naam, "wijkt_af_van", nummer), doel
    for plek, geval in enumerate(blad.regeling.eerder_maatwerk):
        yield ("eerder_maatwerk", plek, "regel"), geval.regel
    for plek, deel in enumerate(blad.regeling.niet_gemodelleerd):
        for nummer, doel in enumerate(deel.regels):
            yield ("niet_gemodelleerd", plek, "regels", nummer), doel
    for plek, voorbeeld in enumerate(blad.regeling.voorbeelden):
        yield ("voorbeelden", plek, "bij"), voorbeeld.bij


def _regel(boek: Boek, blad: Blad, pad: Pad, verwijzing: str) -> Iterator[Vondst]:
    vol = blad.vol(verwijzing)
    if vol in boek.regel_op_id or boek.is_kapot(vol) or vol in boek.verkeerde_namen:
        return
    yield blad.vondst(
        "R204", pad, f"onbekende regel `{verwijzing}`", _hulp(boek, vol, boek.regel_op_id), "bestaat niet"
    )


def _hulp(boek: Boek, vol: str, alle: Iterable[str]) -> str:
    bestaande = [naam for naam in alle if nette_naam(naam) == naam] if boek.verkeerde_namen else [*alle]
    regeling, _, naam = vol.rpartition("/")
    gelijkend = boek.bedoeld(vol, bestaande)
    if gelijkend is not None:
        return f"bedoelde u `{gelijkend}`?"
    zelfde_naam = sorted(kandidaat for kandidaat in bestaande if kandidaat.rpartition("/")[2] == naam)
    if zelfde_naam:
        return f"bedoelde u {opsomming(zelfde_naam)}?"
    if regeling not in boek.regelingen:
        anders = boek.bedoeld(regeling, boek.regelingen)
        return f"de regeling `{regeling}` is niet ingevoerd" + (f"; bedoelde u `{anders}`?" if anders else "")
    return f"`{regeling}` kent: {opsomming([k.rpartition('/')[2] for k in bestaande if k.startswith(regeling + '/')])}"


#: What an exception, frame or order can speak about; on a rule of another kind it changes nothing.
_DOELSOORTEN: dict[str, frozenset[str]] = {
    "sluit_uit": frozenset(SOORTEN_REGEL) - {"begrip", "kader"},
    "hoeft_niet": frozenset({"biedt"}),
    "kan_weigeren": frozenset({"biedt"}),
    "kader": frozenset({"biedt"}),
    "gaat_voor": frozenset({"biedt"}),
}


def doelen_zonder_werking(boek: Boek) -> Iterator[Vondst]:
    """R212: an exception, frame or order on a rule of a kind on which it does nothing."""
    for plek in boek.regels:
        soorten = _DOELSOORTEN.get(plek.soort, frozenset())
        for pad, doel in _regelverwijzingen(plek) if soorten else ():
            gevonden = boek.regel_op_id.get(plek.blad.vol(doel), ()) if pad[0] in (plek.soort, "van") else ()
            if gevonden and not any(d.soort in soorten for d in gevonden) and gevonden[0].id not in boek.gevraagd:
                yield _zonder_werking(boek, plek, pad, gevonden[0])


def _zonder_werking(boek: Boek, plek: Regelplek, pad: Pad, doel: Regelplek) -> Vondst:
    wat = f"`{plek.soort}` doet niets bij `{doel.id}`: dat is een regel met `{doel.soort}`"
    biedt = [r.id for r in boek.regels if r.blad is doel.blad and r.soort == "biedt"]
    return plek.vondst("R212", pad, wat, f"noem een regel die iets biedt: {opsomming(biedt)}" if biedt else "")


# --- powers and acts -------------------------------------------------------------------------------------


def verwezen_bevoegdheden(boek: Boek) -> Iterator[Vondst]:
    """R205: references to powers; R207 where the whole regeling is missing from the set."""
    for plek in boek.regels:
        if plek.regel.bevoegdheid is not None:
            yield from _macht(boek, plek.blad, (*plek.pad, "bevoegdheid"), plek.regel.bevoegdheid)
        if plek.regel.verhindert not in (None, "alle"):
            for nummer, macht in enumerate(plek.regel.verhindert or ()):
                yield from _macht(boek, plek.blad, (*plek.pad, "verhindert", nummer), macht, register=True)
    for blad in boek.bladen:
        for pad, macht in _registerverwijzingen(blad):
            yield from _macht(boek, blad, pad, macht, register=True)


def _registerverwijzingen(blad: Blad) -> Verwijzingen:
    regeling = blad.regeling
    rijen: list[tuple[str, int, Mandaat | Voorbehoud | Overdracht]] = []
    rijen += [("mandaten", plek, rij) for plek, rij in enumerate(regeling.mandaten)]
    rijen += [("voorbehouden", plek, rij) for plek, rij in enumerate(regeling.voorbehouden)]
    rijen += [("overdrachten", plek, rij) for plek, rij in enumerate(regeling.overdrachten)]
    for deel, plek, rij in rijen:
        for sleutel in ("bevoegdheden", "uitgezonderd"):
            machten = getattr(rij, sleutel, [])
            yield from (((deel, plek, sleutel, n), macht) for n, macht in enumerate(machten) if machten != "alle")


def _macht(boek: Boek, blad: Blad, pad: Pad, verwijzing: str, register: bool = False) -> Iterator[Vondst]:
    vol = blad.vol(verwijzing)
    if vol in boek.machten or boek.is_kapot(vol) or vol in boek.verkeerde_namen:
        return
    if register and not onbekende_macht(boek, vol):
        yield blad.vondst("R207", pad, f"de regeling van `{verwijzing}` is niet ingevoerd; dit deel doet niets")
    else:
        yield blad.vondst(
            "R205", pad, f"onbekende bevoegdheid `{verwijzing}`", _hulp(boek, vol, boek.machten), "bestaat niet"
        )


def onbekende_macht(boek: Boek, vol: str) -> bool:
    """Whether this power should exist: its regeling was entered, or its name looks like that of a power."""
    if vol in boek.machten or boek.is_kapot(vol):
        return False
    return boek.kent_regeling(vol) or lijkt_op(vol, boek.machten) is not None


def handelingen_van_bevoegdheden(boek: Boek) -> Iterator[Vondst]:
    """R211: a register cannot give an act that none of its powers has."""
    for blad in boek.bladen:
        rijen: list[tuple[str, int, Mandaat | Voorbehoud]] = [
            ("mandaten", n, r) for n, r in enumerate(blad.regeling.mandaten)
        ]
        rijen += [("voorbehouden", n, r) for n, r in enumerate(blad.regeling.voorbehouden)]
        for deel, plek, rij in rijen:
            yield from _handelingen(boek, blad, (deel, plek), rij)


def _handelingen(boek: Boek, blad: Blad, pad: Pad, rij: Mandaat | Voorbehoud) -> Iterator[Vondst]:
    if rij.bevoegdheden == "alle" or rij.handelingen is None:
        return
    volle = [blad.vol(macht) for macht in rij.bevoegdheden]
    if any(vol not in boek.machten for vol in volle):
        return
    bestaande = {h for vol in volle for plek in boek.machten[vol] for h in plek.bevoegdheid.handelingen}
    for nummer, handeling in enumerate(rij.handelingen):
        if handeling not in bestaande:
            wat = f"geen van de bevoegdheden van `{rij.nr}` kent de handeling `{handeling}`"
            yield blad.vondst(
                "R211", (*pad, "handelingen", nummer), wat, f"kies uit {opsomming(sorted(bestaande), 12)}"
            )


# --- kinds, bodies, regelingen -----------------------------------------------------------------------------


def verwezen_voorzieningen(boek: Boek) -> Iterator[Vondst]:
    """R202: kinds of provision."""
    for plek in boek.regels:
        for nummer, soort in enumerate(plek.regel.biedt or ()):
            yield from _soort(boek, plek.blad, (*plek.pad, "biedt", nummer), soort)
        for nummer, soort in enumerate(plek.regel.bij):
            pad: Pad = (*plek.pad, "bij", nummer)
            if soort not in boek.soorten and plek.blad.vol(soort) in boek.regel_op_id:
                wat = f"`{soort}` is een regel; `bij:` noemt soorten voorzieningen"
                yield plek.blad.vondst(
                    "R202", pad, wat, "noem de soort die de regel biedt, of zet de voorwaarde in `als`"
                )
            else:
                yield from _soort(boek, plek.blad, pad, soort)
    for blad in boek.bladen:
        for nummer, geval in enumerate(blad.regeling.eerder_maatwerk):
            yield from _soort(boek, blad, ("eerder_maatwerk", nummer, "soort"), geval.soort)
        for nummer, deel in enumerate(blad.regeling.niet_gemodelleerd):
            for plaats, soort in enumerate(deel.voorzieningen):
                yield from _soort(boek, blad, ("niet_gemodelleerd", nummer, "voorzieningen", plaats), soort)


def soorten_onder_soorten(boek: Boek) -> Iterator[Vondst]:
    """R202: the broader kind that a kind falls under."""
    for document, inhoud in boek.begrippen:
        for naam, voorziening in inhoud.voorzieningen.items():
            boven = voorziening.valt_onder
            if boven is not None and boven not in boek.soorten:
                pad: Pad = ("voorzieningen", naam, "valt_onder")
                yield Vondst(
                    document, "R202", pad, f"onbekende voorziening `{boven}`", _bedoelde(boek, boven, boek.soorten)
                )


def _soort(boek: Boek, blad: Blad, pad: Pad, soort: str) -> Iterator[Vondst]:
    if soort not in boek.soorten:
        yield blad.vondst(
            "R202",
            pad,
            f"onbekende voorziening `{soort}`",
            _bedoelde(boek, soort, boek.soorten),
            "staat niet in begrippen.yaml",
        )


def _bedoelde(boek: Boek, woord: str, bestaande: Collection[str]) -> str:
    gelijkend = boek.bedoeld(woord, bestaande)
    return f"bedoelde u `{gelijkend}`?" if gelijkend else ""


def verwezen_organen(boek: Boek) -> Iterator[Vondst]:
    """R203: bodies. A vocabulary without any bodies gets one warning instead."""
    if not boek.organen:
        if boek.begrippen and boek.machten:
            wat = "de woordenlijst noemt geen organen; wie bevoegd is kan niet worden nagelopen"
            yield Vondst(boek.begrippen[0][0], "R203", (), wat, "voeg `organen:` toe", als_waarschuwing=True)
        return
    for blad in boek.bladen:
        for pad, orgaan in _orgaanverwijzingen(blad):
            if orgaan not in boek.organen:
                yield blad.vondst(
                    "R203",
                    pad,
                    f"onbekend orgaan `{orgaan}`",
                    _bedoelde(boek, orgaan, boek.organen),
                    "staat niet in begrippen.yaml",
                )


def _orgaanverwijzingen(blad: Blad) -> Verwijzingen:
    for naam, macht in blad.regeling.bevoegdheden.items():
        yield ("bevoegdheden", naam, "bevoegd"), macht.bevoegd
    for naam, regel in blad.regeling.regels.items():
        if regel.bevoegd is not None:
            yield ("regels", naam, "bevoegd"), regel.bevoegd
        if regel.beslist is not None:
            yield ("regels", naam, "beslist"), regel.beslist
    for naam, maatwerk in blad.regeling.maatwerk.items():
        if maatwerk.bevoegd is not None:
            yield ("maatwerk", naam, "bevoegd"), maatwerk.bevoegd
    yield from _organen_per_rij(blad)


def _organen_per_rij(blad: Blad) -> Verwijzingen:
    for nummer, opdracht in enumerate(blad.regeling.draagt_op):
        yield ("draagt_op", nummer, "aan"), opdracht.aan
    for nummer, overdracht in enumerate(blad.regeling.overdrachten):
        yield ("overdrachten", nummer, "van"), overdracht.van
        yield ("overdrachten", nummer, "aan"), overdracht.aan
    for nummer, mandaat in enumerate(blad.regeling.mandaten):
        if mandaat.werkt_onder is not None and mandaat.organisatie in (None, "gemeente"):
            yield ("mandaten", nummer, "werkt_onder"), mandaat.werkt_onder


def verwezen_regelingen(boek: Boek) -> Iterator[Vondst]:
    """R207: regelingen that are named but not entered."""
    bekend = frozenset(boek.regelingen) | boek.kapot
    for blad in boek.bladen:
        for pad, regeling in _regelingverwijzingen(blad):
            if regeling not in bekend:
                yield blad.vondst(
                    "R207", pad, f"de regeling `{regeling}` is niet ingevoerd", _bedoelde(boek, regeling, bekend)
                )


def _regelingverwijzingen(blad: Blad) -> Verwijzingen:
    for nummer, regeling in enumerate(blad.regeling.vervangen_door):
        yield ("vervangen_door", nummer), regeling
    for naam, regel in blad.regeling.regels.items():
        for nummer, regeling in enumerate(regel.alleen_voor):
            yield ("regels", naam, "alleen_voor", nummer), regeling
        for sleutel, wet in (("van_wet", regel.van_wet), ("naar_wet", regel.naar_wet)):
            if wet is not None:
                yield ("regels", naam, sleutel), wet


# --- facts -----------------------------------------------------------------------------------------------


def afgeleide_feiten(boek: Boek) -> Iterator[Vondst]:
    """R201: the fact that a rule derives, and the date that a term counts from."""
    for plek in boek.regels:
        verwijzingen = [("begrip", plek.regel.begrip)]
        termijn = plek.regel.termijn
        if termijn is not None and "." in termijn.na:
            verwijzingen.append(("termijn", termijn.na))
        for sleutel, feit in verwijzingen:
            if feit is not None and feit not in boek.feiten:
                pad = (sleutel,) if sleutel == "begrip" else (sleutel, "na")
                yield plek.vondst(
                    "R201", pad, f"onbekend feit `{feit}`", bedoeld_feit(boek, feit), "staat niet in begrippen.yaml"
                )


def bedoeld_feit(boek: Boek, naam: str) -> str:
    """Did you mean this fact, and where it is declared."""
    gelijkend = boek.bedoeld(naam, boek.feiten)
    if gelijkend is None:
        return ""
    plek = boek.plek_van_feit(gelijkend)
    return f"bedoelde u `{gelijkend}`" + (f" ({plek})?" if plek else "?")


def ongebruikte_feiten(boek: Boek) -> Iterator[Vondst]:
    """R210: a fact that no rule reads should not be asked."""
    if not boek.bladen or boek.kapot:
        return
    gebruikt = frozenset(_gebruikt(boek))
    for naam, (document, feit) in boek.feitplek.items():
        if naam not in gebruikt and naam != "element.soort" and feit.oordeel != "afwijken_van_beleid":
            yield Vondst(document, "R210", ("feiten", naam), f"geen regel gebruikt `{naam}`", sleutel=True)


def _gebruikt(boek: Boek) -> Iterator[str]:
    for versie in boek.rulebook.versies:
        for kern in versie.kernen:
            for knoop in (kern.als, kern.geldt_als, kern.binnen_als, *kern.eerst):
                yield from feiten_in(knoop)
            if kern.regel.begrip is not None:
                yield kern.regel.begrip
            if kern.regel.termijn is not None:
                yield kern.regel.termijn.na
            yield from _in_formule(kern.regel.bereken)
            yield from _in_formule(kern.regel.geeft.bedrag if kern.regel.geeft else None)
            for patroon in kern.regel.patronen:
                yield from _in_patroon(patroon.als)
        if versie.regeling.peildag is not None:
            yield versie.regeling.peildag.feit
        if versie.overgangsrecht is not None:
            yield from feiten_in(versie.overgangsrecht)
        yield from (feit for schakel in versie.schakels if schakel.grenzen for feit in feiten_in(schakel.grenzen))
        yield from (feit for deel in versie.voorbehouden if deel.als for feit in feiten_in(deel.als))
    for feit in boek.feiten.values():
        yield from _in_formule(feit.bereken)


def _in_formule(tekst: str | None) -> Iterator[str]:
    if tekst is None:
        return
    try:
        yield from namen(lees_formule(tekst))
    except OngeldigeFormule:
        return


def _in_patroon(als: dict[str, object]) -> Iterator[str]:
    """The names in a pattern, bare ones with every scope they may have."""
    for naam in als:
        yield naam
        yield from (
            f"{bereik}.{naam}" for bereik in ("plan", "huishouden", "persoon", "element", "element_persoon", "dossier")
        )
