"""What the sealed body must say: per element and cell, what is missing, and the numbered steps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.verify.cells import (
    KAN,
    Cel,
    Json,
    Samen,
    aannames,
    cellen,
    hoofdcellen,
    niet_gemodelleerd,
    onder,
    open_voorrang,
    routes,
    vat_samen,
)
from engine.verify.law import Boek, Macht, Regel, Rij, Wet, adres_van
from engine.verify.reasoning import Gezin, Pad, Plek, Redenering, Stap
from engine.verify.signals import signalen
from engine.verify.values import (
    DATUM,
    Ruw,
    Span,
    T,
    Uit,
    als_dag,
    dagen,
    ernaast,
    groep,
    is_open,
    lijst,
    schrijf,
    staat_open,
    uiterlijk,
    verschoven,
    woord,
    woorden,
)

ZINNEN = {
    "geen_besluit_nodig:eigen_keuze": "Hiervoor is geen besluit nodig: dit beslist u zelf.",
    "geen_besluit_nodig:vrij_toegankelijk": "Hiervoor is geen besluit nodig: dit is er voor iedereen.",
    "geen_besluit_nodig:feitelijke_handeling": "Hiervoor is geen besluit nodig: dit kan gewoon worden gedaan.",
    "niet_bevoegd": "Nee, deze contactpersoon mag dit niet beslissen.",
    "niet_bevoegd:onmogelijk": "Nee, dit beslist een ander; een mandaat van deze gemeente kan dat niet veranderen.",
    "oordeel_nodig": "Nog niet: hier moet eerst iemand naar kijken die mag oordelen.",
    "feiten_ontbreken": "Nog niet: er ontbreken gegevens.",
    "mag_niet": "Nee, dit kan volgens de regels niet worden toegekend.",
    "mag_mits": "Ja, mits aan de voorwaarden is voldaan.",
    "mag": "Ja, deze contactpersoon mag dit goedkeuren.",
}

# --- the body ---------------------------------------------------------------------------------------------------


@dataclass(eq=False)
class Lichaam:
    """Builds the body that plan and rules must give; numbers each step when it is first needed."""

    r: Redenering
    stappen: list[Stap] = field(default_factory=list)
    nummer: dict[Stap, str] = field(default_factory=dict)

    def json(self, plan_hash: str, rule_hash: str) -> dict[str, Json]:
        """The whole body."""
        gezin, wet = self.r.gezin, self.r.wet
        per_element = {naam: cellen(self.r, naam) for naam in gezin.elementen}
        samen = {naam: vat_samen(self.r, naam, rij) for naam, rij in per_element.items()}
        elementen: list[Json] = [self._element(naam, per_element[naam], samen[naam]) for naam in per_element]
        gezien: list[Json] = [self._signaal(s.regel, s.stap, s.tekst) for s in signalen(self.r, per_element, samen)]
        regelingen: list[Json] = [
            {"regeling": b.id, "geldig_vanaf": woord(b.ruw.get("geldig_vanaf")), "hash": adres_van(b.document)}
            for b in [*wet.boeken, *(b for b, _, _ in wet.blijvend)]
        ]
        contact = {deel: woord(gezin.contact.get(deel)) for deel in ("functie", "organisatie")}
        return {
            "formaat": "eenplan-uitkomst/1",
            "plan": {"naam": woord(gezin.ruw.get("plan")), "hash": plan_hash},
            "gemeente": wet.gemeente,
            "contactpersoon": contact,
            "peildatum": wet.peildatum,
            "kennisdatum": wet.kennisdatum,
            "regelboek": {"hash": rule_hash, "regelingen": regelingen},
            "elementen": elementen,
            "signalen": gezien,
            "tegenspraken": self._tegenspraken(),
            "conflicten": self._conflicten(),
            "te_verifieren": self._te_verifieren(),
            "gebreken": self._gebreken(),
            "afleiding": [self._stap(stap) for stap in self.stappen],
        }

    # --- steps --------------------------------------------------------------------------------------------

    def van(self, stap: Stap) -> str:
        """The number of a step; what it rests on comes first."""
        if stap not in self.nummer:
            for premisse in stap.premissen:
                self.van(premisse)
            self.stappen.append(stap)
            self.nummer[stap] = f"s{len(self.stappen)}"
        return self.nummer[stap]

    def _stap(self, stap: Stap) -> dict[str, Json]:
        vast: dict[str, Json] = {
            "id": self.nummer[stap],
            "cel": stap.plek,
            "vorm": stap.vorm,
            "over": stap.over,
            "premissen": [self.nummer[p] for p in stap.premissen],
            "waarde": schrijf(stap.waarde),
        }
        los: dict[str, Json] = {"tekst": stap.tekst, "regel": stap.regel, "bron": stap.bron, "versie": stap.versie}
        rollen: Json = list(stap.rollen)
        return vast | {naam: deel for naam, deel in (los | {"rollen": rollen}).items() if deel}

    # --- citations ------------------------------------------------------------------------------------------

    def _citaat(self, bron: str, eigen: Boek) -> Json:
        """Where it stands, in words, as a link and in which text."""
        eerste, _, rest = bron.partition(" ")
        ander = next((b for b in self.r.wet.boeken if b.id == eerste and rest), None)
        boek = ander or eigen
        titel = woord(boek.ruw.get("titel"))
        tekst = f"{titel} {rest}" if ander else f"{titel} {bron}" if re.match(r"art|bijl|nr|§", bron) else bron
        return {"tekst": tekst, "link": _link(tekst, boek), "tekstversie": boek.tekstversie}

    def _bron(self, regel: Regel) -> Json:
        return self._citaat(woord(regel.ruw.get("bron")), regel.boek)

    # --- elements ---------------------------------------------------------------------------------------------

    def _element(self, naam: str, rij: list[Cel], samen: Samen) -> dict[str, Json]:
        element = self.r.gezin.elementen[naam]
        stappen: dict[str, Json] = {sleutel: self.van(stap) for sleutel, stap in samen._asdict().items()}
        return {
            "id": naam,
            "in_eigen_woorden": woord(element.get("in_eigen_woorden")),
            "soort": woord(element.get("soort")),
            "samenvatting": {
                "status": schrijf(samen.status.waarde),
                "leidend": samen.leidende,
                "beslissen": schrijf(samen.beslissen.waarde),
                "antwoord": schrijf(samen.antwoord.waarde),
                "zin": _zin(samen, rij),
                "wie_beslist": self._wie_beslist(rij, samen),
                "stappen": stappen,
            },
            "cellen": [self._cel(cel) for cel in rij],
            "voorwaarden": _voorwaarden(rij, samen),
            "instemming": self._instemming(rij),
            "plichten": self._plichten(naam, rij),
            "ontbrekend": Ontbrekend(self.r, naam, rij, samen).json(),
            "aannames": [
                {"feit": feit, "over": over, "vraag": _vraag(feit, self.r.wet.misschien_feit(feit))}
                for feit, over in aannames(self.r, naam, rij)
            ],
            "niet_gemodelleerd": [
                {"bron": self._citaat(woord(deel.get("bron")), boek), "wat": woord(deel.get("wat"))}
                for boek, deel in niet_gemodelleerd(self.r, naam, rij)
            ],
            "bekeken": [*_niet_gedekt(rij), *self._geeindigd(woord(element.get("soort")))],
        }

    def _cel(self, cel: Cel) -> dict[str, Json]:
        bestreden = groep(cel.regel.ruw.get("bestreden"))
        return {
            "persoon": cel.plek.persoon,
            "regeling": cel.regel.boek.id,
            "regel": cel.regel.id,
            "bevoegdheid": cel.regel.macht,
            "handeling": cel.handeling,
            "dekking": {
                "status": schrijf(cel.dekking.waarde),
                "bestreden": [woord(bestreden[lezing]) for lezing in ("ene_lezing", "andere_lezing") if bestreden],
            },
            "beslissen": self._beslissen(cel),
            "beslisrijp": schrijf(cel.rijp.waarde),
            "kaders": [
                {
                    "regel": k.regel.id,
                    "laag": k.laag,
                    "uitkomst": schrijf(k.stap.waarde),
                    "uitleg": woord(k.regel.ruw.get("uitleg")),
                    "bron": self._bron(k.regel),
                }
                for k in cel.kaders
                if k.stap.waarde != "geldt_niet"
            ],
            "maatwerkroutes": routes(self.r, cel),
            "gegevens": cel.gegevens,
            "bron": [self._bron(cel.regel)],
            "te_verifieren": self.r.wet.te_verifieren(cel.regel),
            "stappen": {
                "dekking": self.van(cel.dekking),
                "beslissen": self.van(cel.beslissing.stap),
                "beslisrijp": self.van(cel.rijp),
            },
        }

    def _beslissen(self, cel: Cel) -> dict[str, Json]:
        antwoord = schrijf(cel.beslissing.stap.waarde)
        macht = self.r.wet.machten.get(cel.regel.macht)
        if macht is None or antwoord == "geen_besluit_nodig":
            niemand = "" if antwoord == "onbekend" else "gezin"
            gezag = woord(cel.regel.ruw.get("beslist")) or (macht.bevoegd if macht else niemand)
            waarom: Json = [*cel.beslissing.waarom] or [_reden_zonder_besluit(cel.regel)]
            return {"antwoord": antwoord, "bevoegd_gezag": gezag, "namens": "", "via": [], "waarom": waarom}
        orgaan = self.r.wortel(macht)[0]
        open_ = antwoord not in ("nee", "onmogelijk")
        paden = [p for p in cel.beslissing.paden if open_ and p.stap.waarde != "nee"]
        plaats = f" van {self.r.wet.gemeente}" if self.r.wet.gemeentelijk(orgaan) else ""
        return {
            "antwoord": antwoord,
            "bevoegd_gezag": orgaan,
            "namens": f"{self._naam(orgaan)}{plaats}" if paden else "",
            "via": [[_rij(rij) for rij in p.rijen] for p in paden],
            "waarom": cel.beslissing.waarom,
        }

    def _naam(self, orgaan: str) -> str:
        return woord(self.r.wet.orgaan(orgaan).get("naam"), orgaan.replace("_", " "))

    def _wie_beslist(self, rij: list[Cel], samen: Samen) -> list[Json]:
        """For the leading laws: the body itself and each function that a chain reaches here."""
        gevonden: dict[tuple[str, str], Json] = {}
        for cel in hoofdcellen(rij):
            macht = self.r.wet.machten.get(cel.regel.macht)
            besluit = cel.beslissing.stap.waarde != "geen_besluit_nodig"
            if macht is not None and besluit and cel.regel.id in samen.leidende:
                for functie, naam, via in self._beslissers(cel, macht):
                    deel = {"functie": functie, "naam": naam, "bevoegdheid": macht.id, "via": via}
                    gevonden[macht.id, functie] = deel
        return [gevonden[sleutel] for sleutel in sorted(gevonden)]

    def _beslissers(self, cel: Cel, macht: Macht) -> Iterator[tuple[str, str, str]]:
        orgaan = self.r.wortel(macht)[0]
        yield orgaan, self._naam(orgaan), "de wet"
        for functie in self.r.functies:
            paden: list[Pad] = self.r.paden(functie, macht.id, cel.handeling, cel.plek, cel.beleid)
            via = next((p.stap.tekst for p in paden if p.stap.waarde in (*KAN, "open")), None)
            if via is not None:
                yield functie, functie.replace("_", " "), via

    def _instemming(self, rij: list[Cel]) -> list[Json]:
        gevonden = {t[:3]: t for cel in rij for t in cel.toestemming if cel.dekking.waarde != "niet_gedekt"}
        return [
            {
                "persoon": persoon,
                "door": door,
                "stand": schrijf(t.stap.waarde),
                "regel": regel,
                "stap": self.van(t.stap),
            }
            for (regel, persoon, door), t in sorted(gevonden.items(), key=lambda paar: paar[0])
            if t.stap.waarde != "niet_nodig"
        ]

    def _plichten(self, naam: str, rij: list[Cel]) -> list[Json]:
        """Duties that hold, of the laws that may carry the element or that name its kind."""
        element = self.r.gezin.elementen[naam]
        wetten = {cel.regel.boek.id for cel in rij if cel.dekking.waarde != "niet_gedekt"}
        gevonden: list[Json] = []
        for plicht in self.r.wet.van_soort("verplicht"):
            bij = lijst(plicht.ruw.get("bij"))
            speelt = self.r.wet.speelt_bij(plicht, woord(element.get("soort"))) if bij else plicht.boek.id in wetten
            if plicht.ruw.get("verplicht") == "instemming" or not speelt:
                continue
            personen = sorted(woorden(element.get("voor")))
            geldt = [(p, self.r.geldt(plicht, Plek(naam, p, plicht.boek.id))) for p in personen]
            voor = [(p, stap) for p, stap in geldt if stap.waarde == T.WAAR]
            if voor:
                gevonden.append(
                    {
                        "plicht": woord(plicht.ruw.get("verplicht")),
                        "regel": plicht.id,
                        "wie": woorden(plicht.ruw.get("wie")),
                        "jegens": woord(plicht.ruw.get("jegens")),
                        "voor": [p for p, _ in voor],
                        "tekst": woord(plicht.ruw.get("tekst")),
                        "termijn": self._termijn(plicht, naam, [p for p, _ in voor]),
                        "bron": self._bron(plicht),
                        "stappen": [self.van(stap) for _, stap in voor],
                    }
                )
        return gevonden

    def _termijn(self, plicht: Regel, naam: str, voor: list[str]) -> dict[str, Json]:
        """A term ends for each of these people; the first of those days is the one to meet."""
        termijn = groep(plicht.ruw.get("termijn"))
        uit: dict[str, Json] = {deel: woord(termijn[deel]) for deel in ("duur", "na") if termijn}
        na = woord(termijn.get("na"))
        if na in self.r.wet.feiten:
            waarden = [self.r.feit(na, Plek(naam, persoon, plicht.boek.id)).waarde for persoon in voor]
            begin = [als_dag(w.hoog) for w in waarden if isinstance(w, Span) and w.eenheid == DATUM]
            if begin:
                uit["uiterlijk"] = uiterlijk(woord(termijn["duur"]), min(begin)).isoformat()
        return uit

    def _geeindigd(self, soort: str) -> Iterator[Json]:
        """Regelingen that offered this kind and have ended."""
        soorten = set(self.r.wet.boven(soort))
        for boek in self.r.wet.geeindigd:
            aanbod = {b for regel in groep(boek.ruw.get("regels")).values() for b in woorden(groep(regel).get("biedt"))}
            if soorten & aanbod:
                door = ", ".join(woorden(boek.ruw.get("vervangen_door")))
                einde = f"{woord(boek.ruw.get('titel'))} is geëindigd op {woord(boek.ruw.get('geldig_tot_en_met'))}"
                omdat: Json = [einde + (f"; kijk naar {door}" if door else "")]
                yield {"regeling": boek.id, "regel": "", "persoon": "", "omdat": omdat}

    # --- the whole plan -----------------------------------------------------------------------------------------

    def _signaal(self, regel: Regel, stap: Stap, tekst: str) -> Json:
        return {
            "signaal": woord(regel.ruw.get("signaal")),
            "regel": regel.id,
            "over": stap.plek,
            "tekst": tekst,
            "wie": woorden(regel.ruw.get("wie")),
            "stap": self.van(stap),
        }

    def _tegenspraken(self) -> list[Json]:
        return [
            {
                "feit": feit,
                "over": f"{over[0] or '-'}/{over[1] or '-'}",
                "uitspraken": [
                    {
                        "waarde": schrijf(u.waarde),
                        "door": woord(u.ruw.get("door")) or "niet genoemd",
                        "op": woord(u.ruw.get("op")),
                    }
                    for u in uitspraken
                ],
            }
            for (feit, over), uitspraken in sorted(self.r.tegenspraken.items(), key=lambda paar: paar[0])
        ]

    def _conflicten(self) -> list[Json]:
        """Facts to which rules that both hold give different values."""
        gevonden: list[Json] = []
        for stap in self.stappen:
            if stap.vorm == "begrip_keuze":
                waarden = [p.waarde for p in stap.premissen]
                drie = zip(stap.regel.split(), waarden[::2], waarden[1::2], strict=True)
                rijen = [(regel, schrijf(w)) for regel, geldt, w in drie if geldt == T.WAAR]
                if len({w for _, w in rijen}) > 1:
                    regels: Json = [f"{regel}: {w}" for regel, w in rijen]
                    gevonden.append({"feit": stap.over, "over": stap.plek, "regels": regels})
        return gevonden

    def _gebruikte_regels(self) -> list[Regel]:
        namen = {naam for stap in self.stappen for naam in stap.regel.split()}
        return [regel for naam, regel in self.r.wet.regels.items() if naam in namen]

    def _gebruikte_rijen(self) -> list[Rij]:
        namen = {stap.over for stap in self.stappen if stap.vorm == "schakel"}
        return [rij for rij in self.r.wet.rijen if rij.id in namen]

    def _te_verifieren(self) -> list[Json]:
        """What these answers rest on without its text having been verified, in the order that a reader meets it."""
        wet = self.r.wet
        plekken = [(r.id, r.ruw, r.boek) for r in self._gebruikte_regels() if wet.te_verifieren(r)]
        plekken += [p for p in self._losse_twijfel() if p[0] not in {naam for naam, _, _ in plekken}]
        rijen = {r.id: (r.id, r.ruw, r.boek) for r in self._gebruikte_rijen() if wet.te_verifieren(r)}
        plekken += [rijen[naam] for naam in sorted(rijen)]
        return [
            {"regel": naam, "bron": self._citaat(woord(ruw.get("bron")) or f"nr. {woord(ruw.get('nr'))}", boek)}
            for naam, ruw, boek in plekken
        ]

    def _losse_twijfel(self) -> Iterator[tuple[str, Ruw, Boek]]:
        """Powers, then amounts, that say of themselves that nobody verified them."""
        for vorm, sleutel, tussen in (("attributie", "bevoegdheden", ""), ("bedrag", "bedragen", "bedragen.")):
            over = {stap.over for stap in self.stappen if stap.vorm == vorm}
            gevonden = {
                f"{boek.plaats}/{tussen}{naam}": (groep(ruw), boek)
                for boek in [*self.r.wet.boeken, *(b for b, _, _ in self.r.wet.blijvend)]
                for naam, ruw in groep(boek.ruw.get(sleutel)).items()
            }
            for naam in sorted(over & gevonden.keys()):
                ruw, boek = gevonden[naam]
                if ruw.get("te_verifieren") == "ja":
                    yield naam, ruw, boek

    def _gebreken(self) -> list[Json]:
        """Known faults of the rules and rows that these answers touch."""
        raakt = [(regel.id, regel.ruw, regel.boek) for regel in self._gebruikte_regels()]
        raakt += [(rij.id, rij.ruw, rij.boek) for rij in self._gebruikte_rijen()]
        uniek = {
            (bij, woord(gebrek.get("code")), woord(gebrek.get("uitleg")))
            for bij, ruw, boek in raakt
            for deel in (ruw, boek.ruw)
            for gebrek in map(groep, lijst(deel.get("bekend_gebrek")))
        }
        return [{"bij": bij, "code": code, "uitleg": uitleg} for bij, code, uitleg in sorted(uniek)]


def _link(tekst: str, boek: Boek) -> str:
    ecli = re.search(r"ECLI:[A-Z]{2}:[A-Z0-9]+:\d{4}:[A-Z0-9.]+", tekst)
    if ecli:
        return f"https://uitspraken.rechtspraak.nl/details?id={ecli.group()}"
    if "bwb" in boek.ruw:
        patroon = r"(?i)\bart\.\s*(\d+[a-z]*(?:[.:]\d+[a-z]*)*)(?:\s+lid\s+(\d+[a-z]*))?"
        artikel, lid = (re.findall(patroon, tekst) or [("", "")])[0]
        plaats = (f"&artikel={artikel}" if artikel else "") + (f"&lid={lid}" if lid else "")
        return f"https://wetten.overheid.nl/jci1.3:c:{woord(boek.ruw['bwb'])}{plaats}&g={boek.tekstversie}"
    if "cvdr" in boek.ruw:
        return f"https://lokaleregelgeving.overheid.nl/{woord(boek.ruw['cvdr'])}"
    return woord(boek.ruw.get("eli"))


def _zin(samen: Samen, rij: list[Cel]) -> str:
    code = schrijf(samen.antwoord.waarde)
    if code == "geen_besluit_nodig":
        redenen = {_reden_zonder_besluit(cel.regel) for cel in rij if cel.regel.id in samen.leidende}
        return ZINNEN[f"{code}:{min(redenen)}"]
    if code == "niet_bevoegd" and samen.beslissen.waarde == "onmogelijk":
        return ZINNEN["niet_bevoegd:onmogelijk"]
    return ZINNEN[code]


def _reden_zonder_besluit(regel: Regel) -> str:
    eigen = regel.ruw.get("beslist") in ("gezin", "ouders")
    return woord(regel.ruw.get("omdat")) or ("eigen_keuze" if eigen else "feitelijke_handeling")


def _rij(rij: Rij) -> dict[str, Json]:
    """A row as the chain shows it."""
    grenzen = groep(rij.ruw.get("grenzen"))
    return {
        "nr": woord(rij.ruw.get("nr")),
        "van": rij.van,
        "aan": rij.aan,
        "document": woord(rij.boek.ruw.get("titel")),
        "regeling": rij.boek.id,
        "versie": woord(rij.boek.ruw.get("geldig_vanaf")),
        "grenzen": [f"{naam}: {_plat(deel)}" for naam, deel in sorted(grenzen.items())],
        "afwijken_van_beleid": woord(rij.ruw.get("afwijken_van_beleid"), "niet genoemd"),
        "raadpleegt": woord(rij.ruw.get("raadpleegt")),
    }


def _plat(ruw: object) -> str:
    if isinstance(ruw, dict):
        return ", ".join(f"{naam.replace('_', ' ')} {_plat(deel)}" for naam, deel in sorted(ruw.items()))
    return ", ".join(map(_plat, ruw)) if isinstance(ruw, list) else str(ruw)


def _voorwaarden(rij: list[Cel], samen: Samen) -> list[Json]:
    """What comes first and what goes along with a yes, for the leading laws."""
    gevonden: dict[str, Json] = {}
    for cel in hoofdcellen(rij):
        regel = cel.regel.id
        if regel not in samen.leidende or cel.dekking.waarde == "niet_gedekt":
            continue
        for rol, stap in cel.dekking.delen():
            if rol.startswith("eerst") and stap.waarde != T.WAAR:
                deel = {"regel": regel, "soort": "eerst_regelen", "feit": stap.over, "tekst": stap.tekst}
                gevonden[f"{regel} {stap.over}"] = deel
        for voorschrift in map(groep, lijst(cel.regel.ruw.get("voorschriften"))):
            tekst = woord(voorschrift.get("tekst"))
            gevonden[f"{regel} {tekst}"] = {"regel": regel, "soort": "voorschrift", "feit": "", "tekst": tekst}
    return [gevonden[sleutel] for sleutel in sorted(gevonden)]


def _niet_gedekt(rij: list[Cel]) -> Iterator[Json]:
    for cel in hoofdcellen(rij):
        if cel.dekking.waarde == "niet_gedekt":
            omdat: Json = list(dict.fromkeys(_waarom_niet(cel.dekking)))
            yield {"regeling": cel.regel.boek.id, "regel": cel.regel.id, "persoon": cel.plek.persoon, "omdat": omdat}


def _waarom_niet(dekking: Stap) -> Iterator[str]:
    """The false lines, the exceptions that hold, the frames that are exceeded."""
    for rol, stap in dekking.delen():
        if rol == "geldt" and stap.waarde == T.ONWAAR:
            for lijn in _onware_lijnen(stap.premissen[0]):
                yield f"{lijn.over}: {schrijf(lijn.premissen[0].waarde)}"
            for deel in stap.premissen[0].premissen:
                if deel.vorm == "geen" and deel.tekst.startswith("overgangsrecht ") and deel.waarde == T.ONWAAR:
                    yield deel.tekst
            yield from (f"uitzondering {u.over}" for u in stap.premissen[1:] if u.waarde == T.WAAR)
        elif rol == "kader" and stap.waarde == "buiten":
            yield f"buiten kader {stap.over}"
        elif rol == "eerst_vast" and stap.waarde == T.ONWAAR:
            yield f"niet meer te regelen: {stap.over}"


def _onware_lijnen(stap: Stap) -> Iterator[Stap]:
    if stap.waarde == T.ONWAAR:
        if stap.vorm == "lijn":
            yield stap
        else:
            for premisse in stap.premissen:
                yield from _onware_lijnen(premisse)


# --- what is missing -----------------------------------------------------------------------------------------------


class Ontbrekend:
    """The open facts of one element, and what each value of them would make of the answer."""

    def __init__(self, r: Redenering, naam: str, rij: list[Cel], samen: Samen) -> None:
        self.r, self.samen = r, samen
        self.bladen: dict[tuple[str, str, str], dict[Stap, None]] = {}
        self.lezers: dict[Stap, dict[Stap, None]] = {}
        self.gebruikers: dict[Stap, list[Stap]] = {}
        delen = [deel for cel in hoofdcellen(rij) for deel in _open_delen(cel)]
        for wortel in delen + open_voorrang(r, naam, rij, samen):
            for blad in _open_bladen(wortel, set()):
                apart = blad.tekst if blad.vorm == "eerder" else ""
                self.bladen.setdefault((blad.over, blad.plek, apart), {})[blad] = None
            self._noteer_lezers(wortel)
        alles: dict[Stap, None] = {}
        for stap in samen:
            onder(stap, alles)
        for stap in alles:
            for premisse in stap.premissen:
                self.gebruikers.setdefault(premisse, []).append(stap)

    def _noteer_lezers(self, wortel: Stap) -> None:
        for stap in onder(wortel, {}):
            if stap.vorm in ("lijn", "formule", "reeks"):
                for premisse in stap.premissen[:1] if stap.vorm == "lijn" else stap.premissen:
                    self.lezers.setdefault(premisse, {})[stap] = None

    def json(self) -> list[Json]:
        """The list, in the order of names."""
        return [self._mist([*bladen]) for _, bladen in sorted(self.bladen.items(), key=lambda paar: paar[0])]

    def _mist(self, bladen: list[Stap]) -> dict[str, Json]:
        blad = bladen[0]
        feit = self.r.wet.misschien_feit(blad.over)
        vraag, oordeel = _vraag(blad.over, feit), woord(feit.get("oordeel"))
        if blad.vorm == "eerder":
            vraag = f"Is er eerder een besluit over {blad.over.replace('_', ' ')} genomen? ({blad.tekst})"
        return {
            "feit": blad.over,
            "over": blad.plek,
            "soort": "oordeel" if oordeel else "feit",
            "vraag": vraag,
            "leverancier": f"wie bevoegd is voor {oordeel}" if oordeel else woord(feit.get("leverancier")),
            "tekst": blad.tekst,
            "maakt_uit": [
                {"als": als, **self._als(bladen, waarde)} for als, waarde in self._proef(bladen, feit).items()
            ],
        }

    def _als(self, bladen: list[Stap], waarde: Uit) -> dict[str, Json]:
        """The three words of the summary if this fact had this value; every step that rests on it is worked out."""
        rij, hangt_af = [*bladen], {*bladen}
        while rij:
            for gebruiker in self.gebruikers.get(rij.pop(), []):
                if gebruiker not in hangt_af:
                    hangt_af.add(gebruiker)
                    rij.append(gebruiker)
        nieuw: dict[Stap, Uit] = dict.fromkeys(bladen, waarde)

        def opnieuw(stap: Stap) -> Uit:
            if stap not in hangt_af or (stap.gevolg is None and stap not in nieuw):
                return stap.waarde
            if stap not in nieuw and stap.gevolg is not None:
                nieuw[stap] = stap.gevolg([opnieuw(p) for p in stap.premissen])
            return nieuw[stap]

        delen = {"status": self.samen.status, "beslissen": self.samen.beslissen, "antwoord": self.samen.antwoord}
        return {naam: schrijf(opnieuw(stap)) for naam, stap in delen.items()}

    def _proef(self, bladen: list[Stap], feit: Ruw) -> dict[str, Uit]:
        """The values to try, with how they are named."""
        if bladen[0].vorm == "eerder":
            return {"ja": T.WAAR, "nee": T.ONWAAR}
        if feit.get("soort") == "ja_nee":
            return {"ja": True, "nee": False}
        if feit.get("soort") == "keuze":
            return {keuze: keuze for keuze in woorden(feit.get("uit"))}
        proef: dict[str, Uit] = {}
        for grens in sorted({grens for blad in bladen for grens in self._drempels(blad)}):
            proef[f"minder dan {schrijf(grens)}"] = ernaast(grens, -1)
            proef[schrijf(grens)] = grens
            proef[f"meer dan {schrijf(grens)}"] = ernaast(grens, 1)
        return proef

    def _drempels(self, blad: Stap) -> set[Span]:
        """What tests compare this fact with; of a birth date also the ages that are made from it."""
        gevonden: set[Span] = set()
        for lezer in self.lezers.get(blad, {}):
            if lezer.vorm == "lijn":
                gevonden |= set(_grenswaarden(lezer))
            elif lezer.vorm == "reeks":
                if lezer.tekst.startswith(("laagste ", "hoogste ")):
                    gevonden |= {grens for lijn in self.lezers.get(lezer, {}) for grens in _grenswaarden(lijn)}
            elif lezer.over.endswith("leeftijd"):
                op = next((p.waarde for p in lezer.premissen if p.vorm == "peildatum"), None)
                for lijn in self.lezers.get(lezer, {}):
                    if isinstance(op, Span):
                        gevonden |= {_geboren(op, jaren) for jaren in _grenswaarden(lijn)}
        return gevonden


def _vraag(naam: str, feit: Ruw) -> str:
    return woord(feit.get("vraag")) or f"Wat is {naam.replace('_', ' ')}?"


def _geboren(op: Span, jaren: Span) -> Span:
    dag = verschoven(als_dag(op.laag), -12 * int(jaren.laag))
    return dagen(dag, dag)


def _grenswaarden(lijn: Stap) -> list[Span]:
    andere = iter([p.waarde for p in lijn.premissen[1:]])
    waarden = [w for toets in lijn.toetsen for w in ((next(andere),) if toets.naar else toets.waarden)]
    return [w for w in waarden if isinstance(w, Span)]


def _open_delen(cel: Cel) -> Iterator[Stap]:
    """The parts of a cell that are open and can still change an axis."""
    if cel.beslissing.stap.waarde == "geen_besluit_nodig" or cel.dekking.waarde != "niet_gedekt":
        stappen = [*cel.dekking.premissen, *(k.stap for k in cel.kaders), *(t.stap for t in cel.toestemming)]
        stappen += [cel.afwijking] if cel.afwijking is not None else []
        yield from (s for s in stappen if staat_open(s.waarde))
    elif any(rol == "geldt" and s.waarde != T.ONWAAR for rol, s in cel.dekking.delen()):
        yield from (s for rol, s in cel.dekking.delen() if rol == "hardheid" and s.waarde == T.OORDEEL)
    yield from (s for s in cel.beslissing.stap.premissen if staat_open(s.waarde))


def _open_bladen(stap: Stap, gezien: set[Stap]) -> Iterator[Stap]:
    """The facts without a (full) value under a step, through open steps only."""
    if stap in gezien:
        return
    gezien.add(stap)
    if stap.vorm in ("feit", "eerder") and not stap.premissen:
        yield stap
    for premisse in stap.premissen:
        if is_open(premisse.waarde):
            yield from _open_bladen(premisse, gezien)


def lichaam(wet: Wet, plan: Ruw, plan_hash: str, rule_hash: str) -> dict[str, Json]:
    """The body that this plan and these rules must give."""
    return Lichaam(Redenering(Gezin(plan, wet), wet)).json(plan_hash, rule_hash)
