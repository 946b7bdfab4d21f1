"""Facts, conditions, rules and competence in one plan, worked out again by the verifier straight from the data.

Each function reads a piece of a rule file or plan and gives a ``Stap``; a step keeps the function of its premises that
gave its value, so that *what if this fact were so* can be answered by asking again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from engine.verify.law import Macht, Overgang, Regel, Rij, Wet, adres
from engine.verify.values import (
    GESCHREVEN,
    VERGELIJKINGEN,
    Onleesbaar,
    Ruw,
    Span,
    T,
    Uit,
    als_dag,
    dag_van,
    dagen,
    en,
    groep,
    ja,
    lees_duur,
    lees_getal,
    lees_waarde,
    lijst,
    namen_in,
    niet,
    of,
    opgeteld,
    reken,
    schrijf,
    uit_maanden,
    verschoven,
    vorige_maanden,
    woord,
    woorden,
)
from schemas.lezen import Waarde
from schemas.plan import Contactpersoon, Element, Persoon
from schemas.woorden import RANGORDE

#: A step's value out of the values of its premises.
Gevolg = Callable[[list[Uit]], Uit]

STERKTE = ("nee", "eerst_laten_toetsen", "open", "ja_binnen_grenzen", "ja")
GEVEND = ("toekennen", "wijzigen", "verlengen", "toelaten", "afgeven", "kwijtschelden", "verlof_verlenen", "gedogen")


class Toets(NamedTuple):
    """One comparison: with written values, or with the next premise (``naar`` says which fact or amount)."""

    operator: str
    waarden: tuple[Uit, ...]
    naar: str = ""

    def tekst(self) -> str:
        """As a trace has it."""
        if self.naar:
            return f"{self.operator} {self.naar}"
        rij = ", ".join(schrijf(w) for w in self.waarden)
        return rij if self.operator == "is" else f"{self.operator} {rij}"


@dataclass(eq=False, slots=True)
class Stap:
    """One step. Without ``gevolg`` its value comes from plan or rules, not from its premises."""

    vorm: str
    plek: str
    over: str
    premissen: Sequence["Stap"] = ()
    waarde: Uit = T.ONBEKEND
    gevolg: Gevolg | None = None
    tekst: str = ""
    regel: str = ""
    bron: str = ""
    versie: str = ""
    rollen: Sequence[str] = ()
    toetsen: Sequence[Toets] = ()

    def __post_init__(self) -> None:
        if self.gevolg is not None:
            self.waarde = self.gevolg([p.waarde for p in self.premissen])

    def delen(self) -> list[tuple[str, "Stap"]]:
        """The premises of a coverage step with their roles."""
        return list(zip(self.rollen, self.premissen, strict=True))


class Plek(NamedTuple):
    """Where something is read: element, person, and inside which regeling and power."""

    element: str
    persoon: str
    regeling: str
    macht: str = ""

    def __str__(self) -> str:
        return f"{self.element or '-'}/{self.persoon or '-'}"

    def over(self, feit: str) -> tuple[str, str]:
        """Whom or what a fact is about, seen from here."""
        bereik = feit.partition(".")[0]
        return (self.element if "element" in bereik else "", self.persoon if "persoon" in bereik.split("_") else "")


class Pad(NamedTuple):
    """A chain of rows to a function, and why it does not hold."""

    stap: Stap
    rijen: tuple[Rij, ...]
    waarom: list[str]


class Beslissing(NamedTuple):
    """May the contact person decide: the step, the chains, and why not."""

    stap: Stap
    paden: list[Pad]
    waarom: list[str]


# --- the plan ---------------------------------------------------------------------------------------------


class Uitspraak(NamedTuple):
    """What somebody said."""

    waarde: Uit
    ruw: Ruw
    hash: str


class Gezin:
    """The plan as data: people, elements and every statement in it."""

    def __init__(self, data: Ruw, wet: Wet) -> None:
        self.ruw, self.wet = data, wet
        self.contact = groep(data.get("contactpersoon"))
        self.personen = {naam: groep(p) for naam, p in sorted(groep(data.get("personen")).items())}
        self.elementen = {naam: groep(e) for naam, e in sorted(groep(data.get("elementen")).items())}
        self.mensen = [naam for naam, p in self.personen.items() if p.get("huishouden") != "nee"]
        self.uitspraken: dict[tuple[str, tuple[str, str]], list[Uitspraak]] = {}
        self._lees_alles()

    def met_gezag_over(self, persoon: str) -> list[str]:
        """Who has parental authority over somebody."""
        return [naam for naam, p in self.personen.items() if persoon in woorden(p.get("gezag"))]

    def _lees_alles(self) -> None:
        for bereik, sleutel in (("plan", "feiten"), ("huishouden", "huishouden"), ("dossier", "dossier")):
            self._lees(bereik, ("", ""), groep(self.ruw.get(sleutel)), ())
        self._lees("contactpersoon", ("", ""), self.contact, set(Contactpersoon.model_fields) - {"organisatie"})
        for naam, persoon in self.personen.items():
            self._lees("persoon", ("", naam), persoon, Persoon.model_fields)
        for naam, element in self.elementen.items():
            eigen = {"soort", "melding", "aanvraag", "lopend_besluit", "ambtshalve"}
            self._lees("element", (naam, ""), element, set(Element.model_fields) - eigen)
            periode = {f"periode_{deel}": iso for deel, iso in groep(element.get("periode")).items()}
            self._lees("element", (naam, ""), periode, ())
            for wie, feiten in groep(element.get("feiten_per_persoon")).items():
                self._lees("element_persoon", (naam, wie), groep(feiten), ())

    def _lees(self, bereik: str, over: tuple[str, str], feiten: Ruw, geen_feit: Iterable[str]) -> None:
        for sleutel, ruw in feiten.items():
            if "@" in sleutel:
                raise Onleesbaar(f"onbekend feit `{sleutel}`")
            if sleutel not in geen_feit:
                self._feit(f"{bereik}.{sleutel}", over, ruw)

    def _feit(self, naam: str, over: tuple[str, str], ruw: Waarde) -> None:
        feit = self.wet.feit(naam)
        if "reeks" in feit:
            if not isinstance(ruw, dict):
                raise Onleesbaar(f"`{naam}` heeft een waarde per maand")
            for maand, deel in ruw.items():
                self._feit(f"{naam}@{maand}", over, deel)
            return
        gezegd: list[Uitspraak] = []
        for deel in ruw if isinstance(ruw, list) else [ruw]:
            verklaring: Ruw = deel if isinstance(deel, dict) else {"waarde": deel}
            waarde = lees_waarde(feit, self.wet.keuzes(feit), verklaring.get("waarde", ""))
            gezegd.append(Uitspraak(waarde, verklaring, adres(deel)))
        if gezegd:
            self.uitspraken[naam, over] = sorted(gezegd, key=lambda u: u.hash)


# --- facts and conditions -----------------------------------------------------------------------------------

_GROEPEN: dict[str, tuple[str, Gevolg]] = {
    "alle": ("alle", en),
    "minstens_een": ("een", of),
    "geen_enkele": ("geen", lambda delen: en([niet(deel) for deel in delen])),
}
_KRINGEN = {
    "een_persoon": "huishouden",
    "alle_personen": "huishouden",
    "een_gezaghebbende": "gezaghebbenden",
    "alle_gezaghebbenden": "gezaghebbenden",
    "een_ander": "anderen",
    "een_element": "elementen",
}


@dataclass(eq=False)
class Redenering:
    """One plan under the law of one day. Remembers what it worked out, so that one thing is one step."""

    gezin: Gezin
    wet: Wet
    bekend: dict[tuple[object, ...], Stap] = field(default_factory=dict)
    bezig: set[tuple[object, ...]] = field(default_factory=set)
    tegenspraken: dict[tuple[str, tuple[str, str]], list[Uitspraak]] = field(default_factory=dict)
    paden_hier: dict[tuple[object, ...], list[Pad]] = field(default_factory=dict)

    def eens(self, sleutel: tuple[object, ...], maak: Callable[[], Stap], kring: Stap) -> Stap:
        """The step of this key: made once, and ``kring`` while it is being made."""
        if sleutel in self.bekend:
            return self.bekend[sleutel]
        if sleutel in self.bezig:
            return kring
        self.bezig.add(sleutel)
        stap = self.bekend[sleutel] = maak()
        self.bezig.discard(sleutel)
        return stap

    def feit(self, naam: str, plek: Plek) -> Stap:
        """The value of a fact here."""
        feit, over = self.wet.feit(naam), plek.over(naam)
        regels = self.wet.begrippen(naam, plek.regeling)
        tekst_over = f"{over[0] or '-'}/{over[1] or '-'}"
        kring = Stap("feit", tekst_over, naam, tekst="kring")
        sleutel = self._sleutel(naam, plek)
        return self.eens(sleutel, lambda: self._feit(naam, feit, over, plek, regels), kring)

    def _sleutel(self, naam: str, plek: Plek) -> tuple[object, ...]:
        """What tells a fact here from the same fact elsewhere."""
        feit, over = self.wet.feit(naam), plek.over(naam)
        regels = self.wet.begrippen(naam, plek.regeling)
        if regels:
            lokaal = bool(lijst(regels[0].ruw.get("alleen_voor")))
            return (naam, plek.element, plek.persoon, plek.regeling.partition("@")[0] if lokaal else "")
        if "bereken" in feit:
            return (naam, over, self._eigen_dag(plek) or self.dag(plek))
        return (naam, over, plek.element, plek.macht) if "oordeel" in feit else (naam, over)

    def _eigen_dag(self, plek: Plek) -> tuple[str, ...]:
        """The date fact that counts in this regeling, unless that is what is being worked out now."""
        feit = self.wet.peildagen.get(plek.regeling, "")
        if not feit or self._sleutel(feit, plek) in self.bezig:
            return ()
        return (feit, plek.element, plek.persoon, plek.regeling)

    def peildag(self, plek: Plek) -> Stap:
        """The day that counts here."""
        eigen = self._eigen_dag(plek)
        if eigen:
            gevolg: Gevolg = lambda waarden: waarden[0]  # noqa: E731
            return Stap("peildatum", str(plek), "peildatum", [self.feit(eigen[0], plek)], gevolg=gevolg)
        return Stap("peildatum", str(plek), "peildatum", waarde=dagen(self.dag(plek), self.dag(plek)))

    def _feit(self, naam: str, feit: Ruw, over: tuple[str, str], plek: Plek, regels: list[Regel]) -> Stap:
        gezegd = self.gezin.uitspraken.get((naam, over), [])
        if regels and not (gezegd and all(r.is_ja("weerlegbaar") for r in regels)):
            return self._afgeleid(naam, feit, plek, regels)
        if "bereken" in feit:
            return self._formule(naam, woord(feit["bereken"]), plek)
        if "oordeel" not in feit:
            return self._gezegd(naam, over, gezegd)
        geteld = [(u, ketens) for u in gezegd if (ketens := self._bewijs(u, woord(feit["oordeel"]), plek))]
        if geteld:
            return self._geoordeeld(naam, over, geteld)
        tekst = "advies" if gezegd else "open oordeel"
        return Stap("feit", f"{over[0] or '-'}/{over[1] or '-'}", naam, waarde=T.OORDEEL, tekst=tekst)

    def _gezegd(self, naam: str, over: tuple[str, str], gezegd: list[Uitspraak]) -> Stap:
        strijdig = self._strijdig(naam, over, gezegd)
        return Stap(
            "feit",
            f"{over[0] or '-'}/{over[1] or '-'}",
            naam,
            waarde=T.ONBEKEND if strijdig or not gezegd else gezegd[0].waarde,
            tekst="tegenspraak" if strijdig else "",
            versie=" ".join(u.hash for u in gezegd),
        )

    def _strijdig(self, naam: str, over: tuple[str, str], gezegd: list[Uitspraak]) -> bool:
        strijdig = any(u.waarde != gezegd[0].waarde for u in gezegd)
        if strijdig:
            self.tegenspraken[naam, over] = gezegd
        return strijdig

    def _geoordeeld(self, naam: str, over: tuple[str, str], geteld: list[tuple[Uitspraak, list[Stap]]]) -> Stap:
        """A judgement that counts; unknown as long as each of its makers is only perhaps entitled to it."""
        wat = [u.waarde for u, ketens in geteld for _ in ketens]

        def gevolg(waarden: list[Uit]) -> Uit:
            vast = [w for w, keten in zip(wat, waarden, strict=True) if keten in ("ja", "ja_binnen_grenzen")]
            samen = vast + [w for w, keten in zip(wat, waarden, strict=True) if keten == "open"]
            if not samen:
                return T.OORDEEL
            return samen[0] if vast and all(w == samen[0] for w in samen) else T.ONBEKEND

        bewijs = [stap for _, ketens in geteld for stap in ketens]
        tekst = "bevoegdheid onbekend" if {stap.waarde for stap in bewijs} == {"open"} else ""
        if self._strijdig(naam, over, [u for u, _ in geteld]):
            tekst = "tegenspraak"
        versie = " ".join(u.hash for u, _ in geteld)
        return Stap(
            "feit", f"{over[0] or '-'}/{over[1] or '-'}", naam, bewijs, gevolg=gevolg, tekst=tekst, versie=versie
        )

    def _afgeleid(self, naam: str, feit: Ruw, plek: Plek, regels: list[Regel]) -> Stap:
        ja_nee = feit.get("soort") == "ja_nee"
        lichamen = [self.lichaam(r, "als", plek._replace(regeling=r.boek.plaats)) for r in regels]
        premissen: list[Stap] = []
        for regel, lichaam in zip(regels, lichamen, strict=True):
            premissen += [lichaam] if ja_nee else [lichaam, self._uitkomst(regel, feit, plek)]
        return Stap(
            "begrip" if ja_nee else "begrip_keuze",
            str(plek),
            naam,
            premissen,
            gevolg=_een_geldt if ja_nee else _die_geldt,
            regel=" ".join(r.id for r in regels),
            bron="; ".join(r.bron for r in regels),
            versie=" ".join(r.versie for r in regels),
        )

    def _uitkomst(self, regel: Regel, feit: Ruw, plek: Plek) -> Stap:
        if "bereken" in regel.ruw:
            return self._formule(regel.id, woord(regel.ruw["bereken"]), plek._replace(regeling=regel.boek.plaats))
        gegeven = woord(regel.ruw.get("is"))
        waarde = gegeven if feit.get("soort") == "keuze" else lees_getal(gegeven, woord(feit.get("eenheid")))
        return Stap("waarde", str(plek), regel.id, waarde=waarde)

    def _formule(self, over: str, formule: str, plek: Plek) -> Stap:
        namen = namen_in(formule)
        delen = [self._deel(naam, plek) for naam in namen]
        return Stap(
            "formule",
            str(plek),
            over,
            delen,
            gevolg=lambda waarden: reken(formule, dict(zip(namen, waarden, strict=True))),
            tekst=formule,
        )

    def _deel(self, naam: str, plek: Plek) -> Stap:
        if naam == "peildatum":
            return self.peildag(plek)
        if "bedragen." in naam:
            return self._bedrag(naam if "/" in naam else f"{plek.regeling}/{naam}")
        return self.feit(naam, plek)

    def _bedrag(self, naam: str) -> Stap:
        bedrag = self.wet.bedragen.get(naam)
        return Stap(
            "bedrag", "-/-", naam, waarde=bedrag.waarde if bedrag else T.ONBEKEND, bron=bedrag.bron if bedrag else ""
        )

    def dag(self, plek: Plek) -> date:
        """The day for ages: the first of the element's period, else the peildatum."""
        periode = groep(self.gezin.elementen.get(plek.element, {}).get("periode"))
        return dag_van(woord(periode.get("van"), self.wet.peildatum))

    # --- conditions ---------------------------------------------------------------------------------------

    def voorwaarde(self, ruw: Waarde | None, plek: Plek, regel: Regel | None) -> Stap:
        """A condition here: every line of it must hold."""
        naam = regel.id if regel else ""
        delen: list[Stap] = []
        for sleutel, waarde in sorted(groep(ruw).items()):
            if sleutel == "reeks":
                delen += self._reeksen(groep(waarde), plek, naam)
            else:
                delen.append(self._lijn(sleutel, waarde, plek, regel))
        return delen[0] if len(delen) == 1 else Stap("alle", str(plek), naam, delen, gevolg=en, regel=naam)

    def lichaam(self, regel: Regel, deel: str, plek: Plek) -> Stap:
        """A condition of a rule, for the elements that its version is for."""
        eigen = self.voorwaarde(regel.ruw.get(deel), plek, regel)
        if not regel.grenzen or deel != ("geldt_als" if regel.soort == "kader" else "als"):
            return eigen
        delen: list[Stap] = []
        for grens in regel.grenzen:
            toets = self.voorwaarde({**grens.als}, plek, regel)
            vorm, gevolg = _GROEPEN["alle" if grens.eerder else "geen_enkele"]
            delen.append(Stap(vorm, str(plek), regel.id, [toets], gevolg=gevolg, tekst=grens.tekst, regel=regel.id))
        return Stap("alle", str(plek), regel.id, [*delen, eigen], gevolg=en, regel=regel.id)

    def _lijn(self, sleutel: str, ruw: Waarde, plek: Plek, regel: Regel | None) -> Stap:
        naam = regel.id if regel else ""
        if sleutel in _GROEPEN:
            vorm, gevolg = _GROEPEN[sleutel]
            delen = [self.voorwaarde(deel, plek, regel) for deel in lijst(ruw)]
            return Stap(vorm, str(plek), naam, delen, gevolg=gevolg, regel=naam)
        if sleutel in _KRINGEN:
            return self._kring(sleutel, groep(ruw), plek, regel)
        if sleutel == "som":
            return self._som_over(groep(ruw), plek, naam)
        if sleutel == "eerder":
            return self._eerder(groep(ruw), plek, naam)
        if sleutel.startswith("dekking."):
            return self._dekkingslijn(sleutel.removeprefix("dekking."), ruw, plek, naam)
        toetsen = self._toetsen(sleutel, ruw, plek)
        return self._getoetst(sleutel, self._feit_of_som(sleutel, toetsen, plek), toetsen, plek, naam)

    def _getoetst(self, feit: str, waarde: Stap, toetsen: list[Toets], plek: Plek, regel: str) -> Stap:
        return self._met_andere(feit, waarde, toetsen, self._andere(toetsen, plek), plek, regel)

    def _andere(self, toetsen: list[Toets], plek: Plek) -> list[Stap]:
        """The amounts and facts that tests compare with."""
        return [self._bedrag(t.naar) if "bedragen." in t.naar else self.feit(t.naar, plek) for t in toetsen if t.naar]

    def _met_andere(
        self, feit: str, waarde: Stap, toetsen: list[Toets], andere: list[Stap], plek: Plek, regel: str
    ) -> Stap:
        def gevolg(waarden: list[Uit]) -> Uit:
            rest = iter(waarden[1:])
            return en(VERGELIJKINGEN[t.operator](waarden[0], (next(rest),) if t.naar else t.waarden) for t in toetsen)

        tekst = "; ".join(t.tekst() for t in toetsen)
        return Stap(
            "lijn", str(plek), feit, [waarde, *andere], gevolg=gevolg, tekst=tekst, regel=regel, toetsen=toetsen
        )

    def _toetsen(self, naam: str, ruw: Waarde, plek: Plek, feit: Ruw | None = None) -> list[Toets]:
        feit = self.wet.feit(naam) if feit is None else feit
        if isinstance(ruw, dict):
            return [self._toets(GESCHREVEN.get(op, op), feit, deel, plek) for op, deel in sorted(ruw.items())]
        return [self._toets("is", feit, ruw, plek)]

    def _toets(self, operator: str, feit: Ruw, ruw: Waarde, plek: Plek) -> Toets:
        if isinstance(ruw, list):
            alle = [w for deel in ruw for w in self._geschreven(feit, deel)]
            return Toets("een_van" if operator == "is" else operator, tuple(dict.fromkeys(alle)))
        if isinstance(ruw, str) and "bedragen." in ruw:
            return Toets(operator, (), f"{plek.regeling}/{ruw}" if ruw.startswith("bedragen.") else ruw)
        if isinstance(ruw, str) and ruw in self.wet.feiten:
            return Toets(operator, (), ruw)
        return Toets(operator, tuple(self._geschreven(feit, ruw)))

    def _geschreven(self, feit: Ruw, ruw: Waarde) -> list[Uit]:
        """A written value; a kind of provision stands for every kind below it."""
        waarde = lees_waarde(feit, self.wet.keuzes(feit), ruw)
        if feit.get("uit") == "voorzieningen" and isinstance(waarde, str):
            return [*self.wet.onder(waarde)]
        return [waarde]

    def _feit_of_som(self, naam: str, toetsen: list[Toets], plek: Plek) -> Stap:
        """A fact; of an amount per person or household the sum over the elements that share a kind."""
        per = {self.wet.bedragen[t.naar].per for t in toetsen if t.naar in self.wet.bedragen}
        onbekend = {"" for t in toetsen if "bedragen." in t.naar and t.naar not in self.wet.bedragen}
        elementen = self.gezin.elementen
        if not naam.startswith("element.") or plek.element not in elementen or not per & {"persoon", "huishouden"}:
            return self.feit(naam, plek)
        hier = set(self.wet.boven(woord(elementen[plek.element].get("soort"))))
        delen = [
            self.feit(naam, plek._replace(element=ander))
            for ander, element in elementen.items()
            if hier & set(self.wet.boven(woord(element.get("soort"))))
            and (per | onbekend != {"persoon"} or plek.persoon in woorden(element.get("voor")))
        ]
        return self._som(naam, delen, plek)

    def _som(self, naam: str, delen: list[Stap], plek: Plek) -> Stap:
        eenheid = woord(self.wet.feit(naam).get("eenheid"))

        def gevolg(waarden: list[Uit]) -> Uit:
            leeg = [w for w in waarden if isinstance(w, T)]
            if leeg:
                return T.ONBEKEND if T.ONBEKEND in leeg else T.OORDEEL
            spannen = [w for w in waarden if isinstance(w, Span)]
            return Span(opgeteld(s.laag for s in spannen), opgeteld(s.hoog for s in spannen), eenheid)

        return Stap("som", str(plek), naam, delen, gevolg=gevolg)

    def _som_over(self, ruw: Ruw, plek: Plek, regel: str) -> Stap:
        naam = woord(ruw.get("feit"))
        match ruw.get("over"):
            case "personen":
                delen = [self.feit(naam, plek._replace(persoon=p)) for p in self.gezin.mensen]
            case "elementen":
                delen = [self.feit(naam, plek._replace(element=e)) for e in self.gezin.elementen]
            case _:
                delen = self._lopende_kosten(naam)
        grens: dict[str, Waarde] = {op: w for op, w in ruw.items() if op not in ("over", "feit", "per")}
        return self._getoetst(naam, self._som(naam, delen, plek), self._toetsen(naam, grens, plek), plek, regel)

    def _lopende_kosten(self, naam: str) -> list[Stap]:
        delen: list[Stap] = []
        for nummer, hulp in enumerate(map(groep, lijst(self.gezin.ruw.get("lopende_hulp")))):
            waarde: Uit = T.ONBEKEND
            try:
                if "kosten" in hulp:
                    waarde = lees_getal(hulp["kosten"], woord(self.wet.feit(naam).get("eenheid")))
            except Onleesbaar:
                waarde = T.ONBEKEND
            delen.append(Stap("feit", "-/-", f"lopende_hulp.{nummer}", waarde=waarde))
        return delen

    def _reeksen(self, ruw: Ruw, plek: Plek, regel: str) -> list[Stap]:
        """Every measure of a series is a line of its own."""
        maten = [maat for maat in sorted(ruw) if maat not in ("feit", "maanden")]
        return [self._reeks(woord(ruw.get("feit")), maat, ruw, plek, regel) for maat in maten]

    def _reeks(self, naam: str, maat: str, ruw: Ruw, plek: Plek, regel: str) -> Stap:
        peildag, aantal = self.peildag(plek), ruw.get("maanden")
        dag = peildag.waarde
        if not isinstance(dag, Span) or dag.laag != dag.hoog:
            return self._uit_maanden(naam, maat, ruw[maat], [peildag], "nog onbekende maanden", plek, regel)
        maanden = vorige_maanden(als_dag(dag.laag), aantal if isinstance(aantal, int) else 0)
        venster = " ".join(maanden if len(maanden) < 2 else [maanden[0], "tot en met", maanden[-1]])
        delen = [self.feit(f"{naam}@{maand}", plek) for maand in maanden]
        if maat in ("elke_maand", "een_maand"):
            toetsen = self._toetsen(naam, ruw[maat], plek)
            andere = self._andere(toetsen, plek)
            lijnen = [self._met_andere(d.over, d, toetsen, andere, plek, regel) for d in delen]
            vorm, samen = ("alle", en) if maat == "elke_maand" else ("een", of)
            stap = Stap(vorm, str(plek), regel, lijnen, gevolg=samen, tekst=f"{maat} van {venster}")
        else:
            stap = self._uit_maanden(naam, maat, ruw[maat], delen, venster, plek, regel)
        if not peildag.premissen:
            return stap
        om = Stap(
            "venster",
            str(plek),
            naam,
            [peildag],
            gevolg=lambda waarden: T.WAAR if waarden[0] == dag else T.ONBEKEND,
            tekst=venster,
        )
        return Stap("alle", str(plek), regel, [om, stap], gevolg=en)

    def _uit_maanden(
        self, naam: str, maat: str, ruw: Waarde, delen: list[Stap], venster: str, plek: Plek, regel: str
    ) -> Stap:
        """One number made of months, tested."""
        feit = dict(self.wet.feit(naam))
        if maat == "som" and woord(feit.get("eenheid")).endswith(" per maand"):
            feit["eenheid"] = woord(feit["eenheid"])[: -len(" per maand")]
        eenheid = woord(feit.get("eenheid"))

        def gevolg(waarden: list[Uit]) -> Uit:
            return uit_maanden(maat, waarden, eenheid)

        geheel = Stap("reeks", str(plek), naam, delen, gevolg=gevolg, tekst=f"{maat} van {venster}")
        return self._getoetst(naam, geheel, self._toetsen(naam, ruw, plek, feit), plek, regel)

    def _eerder(self, ruw: Ruw, plek: Plek, regel: str) -> Stap:
        soort, uitkomst = woord(ruw.get("soort")), woord(ruw.get("uitkomst"), "toegekend")
        waarde, besluiten = T.ONBEKEND, [groep(b) for b in lijst(self.gezin.ruw.get("eerdere_besluiten"))]
        if ruw.get("binnen") == "kalenderjaar":
            tekst, begin = f"{soort} {uitkomst} in hetzelfde kalenderjaar", ""
            jaar = self.dag(plek).year
            besluiten = [b for b in besluiten if int(str(b.get("over_jaar", woord(b.get("op"))[:4]))) == jaar]
        else:
            maanden, dagen_ = lees_duur(woord(ruw.get("binnen")))
            tekst = f"{soort} {uitkomst} binnen {maanden} maanden en {dagen_} dagen"
            begin = verschoven(verschoven(dag_van(self.wet.peildatum), -maanden), 0, -dagen_).isoformat()
        if "eerdere_besluiten" in self.gezin.ruw:
            waarde = ja(any(self._past(b, soort, uitkomst, begin, plek.persoon) for b in besluiten))
        return Stap("eerder", str(plek), soort, waarde=waarde, tekst=tekst, regel=regel)

    def _past(self, besluit: Ruw, soort: str, uitkomst: str, begin: str, persoon: str) -> bool:
        return (
            woord(besluit.get("soort")) in self.wet.onder(soort)
            and woord(besluit.get("uitkomst"), "toegekend") == uitkomst
            and begin < woord(besluit.get("op")) <= self.wet.peildatum
            and besluit.get("bij", persoon) == persoon
        )

    def _dekkingslijn(self, verwijzing: str, ruw: Waarde, plek: Plek, regel: str) -> Stap:
        doel = verwijzing if "/" in verwijzing else f"{plek.regeling.partition('@')[0]}/{verwijzing}"
        goed = woorden(ruw) if isinstance(ruw, list) else [woord(ruw)]

        def gevolg(waarden: list[Uit]) -> Uit:
            return T.WAAR if waarden[0] in goed else T.ONBEKEND if waarden[0] == "onbekend" else T.ONWAAR

        regels, versies = self.wet.regels, self.wet.gedaanten.get(doel)
        if versies:
            delen = [self.dekking(regels[naam], plek) for naam in versies]
            dekking = Stap("beste_dekking", str(plek), doel, delen, gevolg=_sterkste)
        elif doel in regels:
            dekking = self.dekking(self.wet.regels[doel], plek)
        else:
            dekking = Stap("dekking", str(plek), doel, waarde="niet_gedekt", tekst="niet in werking")
        return Stap("dekkingslijn", str(plek), doel, [dekking], gevolg=gevolg, tekst=", ".join(goed), regel=regel)

    def _kring(self, sleutel: str, ruw: Ruw, plek: Plek, regel: Regel | None) -> Stap:
        naam, een, over = regel.id if regel else "", sleutel.startswith("een_"), _KRINGEN[sleutel]
        gesplitst = bool(ruw) and set(ruw) <= {"wie", "als"}
        delen: list[Stap] = []
        for hier in self._leden(over, plek):
            wie = self.voorwaarde(ruw.get("wie"), hier, regel)
            als = self.voorwaarde(ruw.get("als") if gesplitst else {**ruw}, hier, regel)
            if not een:
                wie = Stap("geen", str(hier), naam, [wie], gevolg=lambda w: niet(of(w)))
            delen.append(Stap("alle" if een else "een", str(hier), naam, [wie, als], gevolg=en if een else of))
        vorm, gevolg = ("een", of) if een else ("alle", en)
        return Stap(vorm, str(plek), naam, delen, gevolg=gevolg, tekst=f"{vorm} van {over}")

    def _leden(self, over: str, plek: Plek) -> list[Plek]:
        if over == "elementen":
            return [plek._replace(element=e) for e in self.gezin.elementen]
        wie = self.gezin.met_gezag_over(plek.persoon) if over == "gezaghebbenden" else self.gezin.mensen
        return [plek._replace(persoon=p) for p in wie if over != "anderen" or p != plek.persoon]

    # --- rules ----------------------------------------------------------------------------------------------

    def geldt(self, regel: Regel, plek: Plek) -> Stap:
        """Whether a rule holds: its body, and no exclusion that can hold."""
        plek = plek._replace(regeling=regel.boek.plaats)

        def maak() -> Stap:
            lichaam = self.lichaam(regel, "als", plek)
            uit = [self.geldt(r, plek) for r in self.wet.op("sluit_uit", regel.id)]

            def gevolg(waarden: list[Uit]) -> Uit:
                return en([waarden[0], *(niet(w) for w in waarden[1:])])

            return self._van(regel, "geldt", plek, [lichaam, *uit], gevolg)

        sleutel = ("geldt", regel.id, plek.element, plek.persoon, plek.macht)
        return self.eens(sleutel, maak, Stap("kring", str(plek), regel.id))

    def _van(
        self, regel: Regel, vorm: str, plek: Plek, delen: list[Stap], gevolg: Gevolg, rollen: Sequence[str] = ()
    ) -> Stap:
        return Stap(
            vorm,
            str(plek),
            regel.id,
            delen,
            gevolg=gevolg,
            regel=regel.id,
            bron=regel.bron,
            versie=regel.versie,
            rollen=rollen,
        )

    def dekking(self, regel: Regel, plek: Plek) -> Stap:
        """Whether a rule carries the element for this person: the rule, choices, steps before, binding frames."""
        plek = plek._replace(regeling=regel.boek.plaats, macht=regel.macht)

        def maak() -> Stap:
            delen = [("geldt", self.geldt(regel, plek))]
            for soort in ("hoeft_niet", "kan_weigeren"):
                delen += [(soort, self.geldt(r, plek)) for r in self.wet.op(soort, regel.id)]
            if regel.ruw.get("beslisruimte") == "kan":
                tekst = "het bestuursorgaan kan dit toekennen"
                delen.append(("kan", Stap("waarde", str(plek), regel.id, waarde=T.WAAR, tekst=tekst)))
            for sleutel, ruw in sorted(groep(regel.ruw.get("eerst_regelen")).items()):
                deel: dict[str, Waarde] = {sleutel: ruw}
                rol = "eerst" if all(self._te_regelen(f) for f in self._feiten_in(deel)) else "eerst_vast"
                delen.append((rol, self.voorwaarde(deel, plek, regel)))
            for kader in self.wet.op("kader", regel.id):
                if self.laag(kader, regel) == "verordening":
                    delen += [("kader", self.kader(kader, plek)), ("hardheid", self._hardheid(kader, plek))]
            rollen = [rol for rol, _ in delen]
            return self._van(regel, "dekking", plek, [s for _, s in delen], lambda w: _dekking(rollen, w), rollen)

        sleutel = ("dekking", regel.id, plek.element, plek.persoon)
        return self.eens(sleutel, maak, Stap("dekking", str(plek), regel.id, waarde="onbekend", tekst="kring"))

    def _te_regelen(self, feit: str) -> bool:
        return self.wet.feit(feit).get("te_regelen") != "nee"

    def _feiten_in(self, ruw: Waarde | None) -> set[str]:
        """Every fact that a condition reads."""
        if isinstance(ruw, list):
            return {feit for deel in ruw for feit in self._feiten_in(deel)}
        if isinstance(ruw, dict):
            sleutels = {s for s in ruw if s in self.wet.feiten}
            return sleutels | {f for deel in ruw.values() for f in self._feiten_in(deel)}
        return {ruw} if isinstance(ruw, str) and ruw in self.wet.feiten else set()

    @staticmethod
    def laag(kader: Regel, regel: Regel) -> str:
        """How a frame works on a rule: it binds, steers, or has no basis in the statute."""
        rang = woord(kader.boek.ruw.get("rang"))
        if rang in ("verordening", "nadere_regels") and "verordening" not in groep(regel.ruw.get("ruimte")):
            return "buiten_ruimte"
        return "beleid" if rang not in RANGORDE or rang in ("beleidsregel", "vaste_gedragslijn") else "verordening"

    def kader(self, kader: Regel, plek: Plek) -> Stap:
        """Whether the element stays within a frame."""
        plek = plek._replace(regeling=kader.boek.plaats)

        def maak() -> Stap:
            delen = [self.lichaam(kader, deel, plek) for deel in ("geldt_als", "binnen_als")]
            return self._van(kader, "kader", plek, delen, _kader)

        sleutel = ("kader", kader.id, plek.element, plek.persoon, plek.macht)
        return self.bekend.get(sleutel) or self.bekend.setdefault(sleutel, maak())

    def hardheidsclausules(self, kader: Regel) -> list[Regel]:
        """The hardship clauses of the frame's own regeling that speak about it."""
        alle = self.wet.van_soort("hardheidsclausule")
        return [r for r in alle if r.boek.id == kader.boek.id and (not r.doelen or kader.id in r.doelen)]

    def _hardheid(self, kader: Regel, plek: Plek) -> Stap:
        """A clause reopens a frame only where somebody entitled judged it unjust in this case."""
        clausules = [] if kader.is_ja("absoluut") else self.hardheidsclausules(kader)
        delen = [self.kader(kader, plek), self.oordeel("element.onbillijk", plek)]
        return Stap("hardheid", str(plek), kader.id, delen + [self.geldt(r, plek) for r in clausules], gevolg=_heropend)

    def oordeel(self, naam: str, plek: Plek) -> Stap:
        """A judgement that no rule file has to ask for."""
        if naam in self.wet.feiten:
            return self.feit(naam, plek)
        return Stap("feit", str(plek), naam, waarde=T.OORDEEL, tekst="open oordeel")

    # --- competence -------------------------------------------------------------------------------------------

    def _bewijs(self, uitspraak: Uitspraak, oordeel: str, plek: Plek) -> list[Stap]:
        """The chain by which somebody may judge a named and reasoned judgement, else each that perhaps lets it."""
        v = uitspraak.ruw
        door = woord(v.get("door"))
        if not (door and v.get("naam") and v.get("reden") and v.get("bevindingen")):
            return []
        afwijken = oordeel == "afwijken_van_beleid"
        handeling = "oordelen_en_afwijken" if afwijken else "oordelen"
        machten = self._machten_hier(plek) if afwijken else [oordeel]
        paden = [p for m in machten if m in self.wet.machten for p in self.paden(door, m, handeling, plek, ())]
        beste = max((STERKTE.index(str(p.stap.waarde)) for p in paden), default=0)
        goed = [p.stap for p in paden if p.stap.waarde == STERKTE[beste]]
        return [] if beste < STERKTE.index("open") else goed if STERKTE[beste] == "open" else goed[:1]

    def _machten_hier(self, plek: Plek) -> list[str]:
        """The power of the cell, or outside a cell those that offer the element."""
        if plek.macht:
            return [plek.macht]
        soort = woord(self.gezin.elementen.get(plek.element, {}).get("soort"))
        return sorted({regel.macht for regel in self.wet.die_bieden(soort)})

    def wortel(self, macht: Macht) -> tuple[str, Overgang | None]:
        """Whose a power is, and the transfer that made it so."""
        for overgang in self.wet.overgangen:
            gaat = macht.id in overgang.boek.alle(overgang.ruw.get("bevoegdheden"))
            if gaat and overgang.ruw.get("van") == macht.bevoegd:
                return woord(overgang.ruw.get("aan")), overgang
        return macht.bevoegd, None

    def eigen_macht(self, macht: Macht) -> bool:
        """Whether the power is with an organ of the municipality itself."""
        return self.wortel(macht)[1] is None and self.wet.gemeentelijk(macht.bevoegd)

    def wortelstap(self, macht: Macht) -> Stap:
        """The step that says whose a power is."""

        def maak() -> Stap:
            orgaan, overgang = self.wortel(macht)
            bron = woord(macht.ruw.get("bron"))
            bron = f"{macht.boek.id} {bron}" if bron.startswith(("art.", "bijl")) else bron
            versie = f"{macht.boek.tekstversie}#{adres(dict(macht.ruw))}"
            stap = Stap("attributie", "-/-", macht.id, waarde=macht.bevoegd, bron=bron, versie=versie)
            if overgang is None:
                return stap
            nummer, bron = woord(overgang.ruw.get("nr")), woord(overgang.ruw.get("bron"))
            hash_, regel = adres(dict(overgang.ruw)), f"{overgang.boek.id}#{nummer}"
            return Stap("overdracht", "-/-", macht.id, [stap], orgaan, bron=bron, versie=hash_, regel=regel)

        sleutel = ("wortel", macht.id)
        return self.bekend.get(sleutel) or self.bekend.setdefault(sleutel, maak())

    def _voorbehouden(self, rij: Rij, macht: str) -> list[Ruw]:
        """What a negative register keeps with the giver of a row."""
        return [
            ruw
            for ruw in map(groep, lijst(rij.boek.ruw.get("voorbehouden")))
            if ruw.get("bij") == rij.van
            and (ruw.get("bevoegdheden") == "alle" or macht in rij.boek.alle(ruw.get("bevoegdheden")))
        ]

    def rijen_voor(self, macht: Macht) -> list[Rij]:
        """The rows that can carry a power, but for what is kept back altogether."""
        if self.wortel(macht)[1] is None and not self.eigen_macht(macht):
            return []
        rijen = [
            rij
            for rij in self.wet.rijen
            if rij.omvat(macht.id) and all("als" in v or "handelingen" in v for v in self._voorbehouden(rij, macht.id))
        ]
        return sorted(rijen, key=lambda r: (r.id, r.hash))

    @cached_property
    def functies(self) -> list[str]:
        """Every function that some power reaches along rows, as far as it may be passed on."""
        gevonden: set[str] = set()
        for macht in self.wet.machten.values():
            rijen, gevers = self.rijen_voor(macht), {self.wortel(macht)[0]}
            while True:
                erbij = {r.aan for r in rijen if r.van in gevers and r.door} - gevers
                if not erbij:
                    break
                gevers |= erbij
            gevonden |= {r.aan for r in rijen if r.van in gevers}
        return sorted(gevonden)

    def _ketens(self, functie: str, macht: Macht, rijen: list[Rij], staart: tuple[Rij, ...]) -> list[tuple[Rij, ...]]:
        """Every chain from the owner of a power to a function, without circles and of at most eight rows."""
        if functie == self.wortel(macht)[0]:
            return [staart]
        langs = {functie, *(r.aan for r in staart)}
        return [
            keten
            for rij in rijen
            if rij.aan == functie and rij.van not in langs and (rij.door or not staart) and len(staart) < 8
            for keten in self._ketens(rij.van, macht, rijen, (rij, *staart))
        ]

    def paden(self, functie: str, macht_id: str, handeling: str, plek: Plek, kaders: tuple[Stap, ...]) -> list[Pad]:
        """Every chain to a function with what it is worth here for this act."""
        sleutel = (functie, macht_id, handeling, plek.element, plek.persoon, plek.macht, kaders)
        if sleutel not in self.paden_hier:
            macht = self.wet.machten[macht_id]
            ketens = self._ketens(functie, macht, self.rijen_voor(macht), ())
            self.paden_hier[sleutel] = [self._pad(functie, macht, handeling, plek, kaders, keten) for keten in ketens]
        return self.paden_hier[sleutel]

    def _pad(
        self, functie: str, macht: Macht, handeling: str, plek: Plek, kaders: tuple[Stap, ...], keten: tuple[Rij, ...]
    ) -> Pad:
        stappen, redenen = [self.wortelstap(macht)], list[str]()
        for rij in keten:
            zelf = rij is keten[-1] and functie == self.gezin.contact.get("functie")
            stap, waarom = self._schakel(rij, macht, handeling, plek, kaders, zelf)
            stappen.append(stap)
            redenen += waarom

        def gevolg(waarden: list[Uit]) -> Uit:
            return min((str(w) for w in waarden[1:]), key=STERKTE.index, default="ja")

        pad = Stap("pad", str(plek), macht.id, stappen, gevolg=gevolg, tekst=" > ".join(r.id for r in keten))
        return Pad(pad, keten, list(dict.fromkeys(redenen)))  # a link with a reason is never a yes

    def _schakel(
        self, rij: Rij, macht: Macht, handeling: str, plek: Plek, kaders: tuple[Stap, ...], zelf: bool
    ) -> tuple[Stap, list[str]]:
        vast, waarom = self._vast(rij, macht, handeling, zelf)
        afwijken = woord(rij.ruw.get("afwijken_van_beleid"), "stil")
        if handeling == "oordelen_en_afwijken" and afwijken != "ja":
            vast, waarom = "nee", [*waarom, f"afwijken_{afwijken}:{rij.id}"]
        if vast == "ja" and afwijken == "nee":
            vast = "ja_binnen_grenzen"
        delen = [("grens", stap) for stap in self._grenzen(rij, macht, handeling, plek)]
        delen += [("kader", stap) for stap in kaders if handeling in GEVEND]
        rollen = [rol for rol, _ in delen]
        stap = Stap(
            "schakel",
            str(plek),
            rij.id,
            [s for _, s in delen],
            gevolg=lambda w: min([vast, *_beperkt(rollen, afwijken, w)], key=STERKTE.index),
            tekst=f"{rij.van} > {rij.aan}: {handeling}",
            regel=rij.boek.id,
            bron=woord(rij.ruw.get("bron")) or f"nr. {woord(rij.ruw.get('nr'))}",
            versie=rij.hash,
            rollen=[vast, afwijken, *rollen],
        )
        buiten = any(rol == "kader" and s.waarde == "buiten" for rol, s in delen)
        if stap.waarde == "nee" and vast != "nee":
            waarom = [*waarom, f"afwijken_nee:{rij.id}" if buiten and afwijken == "nee" else f"grens:{rij.id}"]
        elif stap.waarde == "eerst_laten_toetsen" and vast != "eerst_laten_toetsen":
            waarom = [*waarom, f"afwijken_stil:{rij.id}"]
        return stap, waarom

    def _grenzen(self, rij: Rij, macht: Macht, handeling: str, plek: Plek) -> list[Stap]:
        plek = plek._replace(regeling=rij.boek.id)
        grenzen = [self.voorwaarde(rij.ruw["grenzen"], plek, None)] if groep(rij.ruw.get("grenzen")) else []
        for ruw in self._voorbehouden(rij, macht.id):
            if handeling in (woorden(ruw.get("handelingen")) or [handeling]):
                als = groep(ruw.get("als"))
                reden = (
                    self.voorwaarde(als, plek, None)
                    if als
                    else Stap("waarde", str(plek), woord(ruw["bij"]), waarde=T.WAAR)
                )
                grenzen.append(
                    Stap("geen", str(plek), rij.id, [reden], gevolg=lambda w: niet(of(w)), tekst="voorbehouden")
                )
        return grenzen

    def _vast(self, rij: Rij, macht: Macht, handeling: str, zelf: bool) -> tuple[str, list[str]]:
        """What of a link hangs on no fact: the act, who the recipient works for, the statute, form and faults."""
        eigen = "gemeente" if self.eigen_macht(macht) else "gemeenschappelijke_regeling"
        hier = woord(self.gezin.contact.get("organisatie"))
        organisatie = woord(rij.ruw.get("organisatie")) or (hier if zelf else eigen)
        if not handeling.startswith("oordelen") and handeling not in woorden(rij.ruw.get("handelingen", [handeling])):
            return "nee", [f"handeling:{rij.id}"]
        if zelf and organisatie != hier:
            return "nee", [f"andere_organisatie:{rij.id}"]
        if groep(macht.ruw.get("mandaat")).get("verboden") == "ja":
            return "nee", ["mandaat_verboden"]
        orgaan = self.wortel(macht)[0]
        vreemd = zelf and self.gezin.contact.get("werkt_onder", orgaan) != orgaan
        if organisatie != eigen or vreemd:
            return _buitenstaander(rij, macht, organisatie, eigen, self.wet.peildatum)
        return _naar_vorm(rij)

    def beslissen(self, regel: Regel, handeling: str, plek: Plek, kaders: tuple[Stap, ...]) -> Beslissing:
        """May the contact person do this act under this rule here?"""
        macht = self.wet.machten.get(regel.macht)
        vrij = "geen" in (regel.ruw.get("besluit"), macht.ruw.get("besluit") if macht is not None else None)
        if macht is None or vrij:
            over, antwoord = regel.macht or regel.id, "geen_besluit_nodig" if vrij else "onbekend"
            stap = Stap("beslissen", str(plek), over, waarde=antwoord, regel=regel.id, bron=regel.bron)
            return Beslissing(stap, [], [] if vrij else ["bevoegdheid_niet_in_werking"])
        paden = self.paden(woord(self.gezin.contact.get("functie")), macht.id, handeling, plek, kaders)
        bron = self.wortelstap(macht)
        hinder = [
            (woord(r.ruw.get("gevolg"), "nee"), self.geldt(r, plek))
            for r in self.wet.van_soort("verhindert")
            if (r.ruw.get("verhindert") == "alle" or macht.id in r.doelen)
            and handeling in (woorden(r.ruw.get("handelingen")) or [handeling])
        ]
        zonder, reden = self._zonder(macht)
        delen = [("bron", bron), *(("pad", p.stap) for p in paden), *hinder]
        rollen = [rol for rol, _ in delen]
        stap = Stap(
            "beslissen",
            str(plek),
            macht.id,
            [s for _, s in delen],
            gevolg=lambda w: _beslis(zonder, rollen, w),
            tekst=handeling,
            regel=regel.id,
            bron=bron.bron,
            versie=bron.versie,
            rollen=[zonder, *rollen],
        )
        tegen = [f"verhinderd:{s.over}" for _, s in hinder if s.waarde != T.ONWAAR]
        waarom = list(dict.fromkeys(tegen + [w for p in paden for w in p.waarom])) or [reden]
        return Beslissing(stap, paden, [] if stap.waarde in ("ja", "ja_binnen_grenzen") else waarom)

    def _zonder(self, macht: Macht) -> tuple[str, str]:
        """The answer where no chain leads here, and why."""
        if not self.eigen_macht(macht):
            return "onmogelijk", "overgedragen" if self.wortel(macht)[1] else "ander_orgaan"
        if groep(macht.ruw.get("mandaat")).get("verboden") == "ja":
            return "onmogelijk", "mandaat_verboden"
        hier = woord(self.gezin.contact.get("organisatie"))
        if hier != "gemeente" and _toelating(macht, hier) == "nee":
            return "onmogelijk", "wet_sluit_organisatie_uit"
        return "nee", "geen_mandaat"


def _toelating(macht: Macht, organisatie: str) -> str:
    """What the statute says of recipients who work for this kind of organisation."""
    if "mandaat" not in macht.ruw:
        return "toets"
    ruimte = groep(macht.ruw["mandaat"])
    return "nee" if organisatie == "geen" else woord(ruimte.get(organisatie), woord(ruimte.get("buitenstaander")))


def _buitenstaander(rij: Rij, macht: Macht, organisatie: str, eigen: str, dag: str) -> tuple[str, list[str]]:
    toelating = "ja" if organisatie == eigen else _toelating(macht, organisatie)
    if toelating == "nee":
        return "nee", [f"wet_sluit_organisatie_uit:{rij.id}"]
    if rij.ruw.get("schriftelijk") == "nee":
        return "nee", [f"niet_schriftelijk:{rij.id}"]
    if toelating != "ja":
        return "eerst_laten_toetsen", [f"wet_{toelating}:{rij.id}"]
    sinds = woord(groep(rij.ruw.get("instemming")).get("op"), "ontbreekt")
    nodig = groep(macht.ruw.get("mandaat")).get("instemming", "nodig") == "nodig"
    if nodig and sinds > dag:  # no day at all, an unknown one or a later one: each of these words sorts after a date
        reden = "zonder_datum" if sinds == "onbekend" else "ontbreekt"
        return "eerst_laten_toetsen", [f"instemming_{reden}:{rij.id}"]
    return _naar_vorm(rij)


def _naar_vorm(rij: Rij) -> tuple[str, list[str]]:
    if rij.ruw.get("schriftelijk") == "nee":
        return "eerst_laten_toetsen", [f"niet_schriftelijk:{rij.id}"]
    if lijst(rij.ruw.get("bekend_gebrek")):
        return "eerst_laten_toetsen", [f"gebrek:{rij.id}"]
    return ("eerst_laten_toetsen", [f"te_verifieren:{rij.id}"]) if rij.ruw.get("te_verifieren") == "ja" else ("ja", [])


# --- how a value follows --------------------------------------------------------------------------------------


def _sterkste(waarden: list[Uit]) -> Uit:
    """Coverage by any version of a rule."""
    orde = ["niet_gedekt", "onbekend", "gedekt_onder_voorwaarden", "gedekt"]
    return orde[max(orde.index(str(waarde)) for waarde in waarden)]


def _een_geldt(waarden: list[Uit]) -> Uit:
    hoogste = of(waarden)
    return {T.WAAR: True, T.ONWAAR: False}.get(hoogste, hoogste)


def _die_geldt(waarden: list[Uit]) -> Uit:
    """The one value of the rules that hold, if it is settled which hold and they agree."""
    lichamen, uitkomsten = waarden[::2], waarden[1::2]
    if T.ONBEKEND in lichamen or T.OORDEEL in lichamen:
        return T.ONBEKEND if T.ONBEKEND in lichamen else T.OORDEEL
    geldig = list(dict.fromkeys(u for lichaam, u in zip(lichamen, uitkomsten, strict=True) if lichaam == T.WAAR))
    return geldig[0] if len(geldig) == 1 else T.ONBEKEND


def _dekking(rollen: list[str], waarden: list[Uit]) -> Uit:
    paren = list(zip(rollen, waarden, strict=True))

    def van(*welke: str) -> list[Uit]:
        return [w for rol, w in paren if rol in welke]

    kaders = [
        "binnen" if k == "buiten" and h == T.WAAR else k for k, h in zip(van("kader"), van("hardheid"), strict=True)
    ]
    geldt = van("geldt")[0]
    if geldt == T.ONWAAR or "buiten" in kaders or T.ONWAAR in van("eerst_vast"):
        return "niet_gedekt"
    if geldt == T.ONBEKEND or "onbekend" in kaders or T.ONBEKEND in van("hoeft_niet"):
        return "onbekend"
    klaar = en(van("geldt", "eerst", "eerst_vast")) == T.WAAR
    vrij = of(van("hoeft_niet", "kan_weigeren", "kan")) == T.ONWAAR
    return "gedekt" if klaar and vrij else "gedekt_onder_voorwaarden"


def _heropend(waarden: list[Uit]) -> Uit:
    match waarden:
        case ["onbekend", *_]:
            return T.ONBEKEND
        case ["buiten", bool(geoordeeld), *clausules]:
            return en([of(clausules), T.WAAR if geoordeeld else T.ONWAAR])
        case ["buiten", open_, *clausules]:
            return en([of(clausules), open_])
        case _:
            return "niet_nodig"


def _kader(waarden: list[Uit]) -> Uit:
    match waarden:
        case [T.ONWAAR, _]:
            return "geldt_niet"
        case [_, T.WAAR]:
            return "binnen"
        case [T.WAAR, T.ONWAAR]:
            return "buiten"
        case _:
            return "onbekend"


def _beperkt(rollen: list[str], afwijken: str, waarden: list[Uit]) -> list[str]:
    """How far each limit and each policy frame lets a link go."""
    uit: list[str] = []
    for rol, waarde in zip(rollen, waarden, strict=True):
        if rol == "grens":
            uit.append(
                {T.WAAR: "ja_binnen_grenzen", T.ONWAAR: "nee"}.get(waarde, "open") if isinstance(waarde, T) else "open"
            )
        elif waarde == "buiten":
            uit.append({"ja": "ja", "nee": "nee"}.get(afwijken, "eerst_laten_toetsen"))
        elif waarde == "onbekend" and afwijken != "ja":
            uit.append("open")
    return uit


def _beslis(zonder: str, rollen: list[str], waarden: list[Uit]) -> Uit:
    """The strongest chain, or the answer without one; then what stands in the way."""
    paren = list(zip(rollen, waarden, strict=True))
    beste = max((str(w) for rol, w in paren if rol == "pad"), key=STERKTE.index, default="nee")
    antwoord = zonder if beste == "nee" else "ja_binnen_grenzen" if beste == "open" else beste
    staat = {(rol, w == T.WAAR) for rol, w in paren if rol not in ("pad", "bron") and w != T.ONWAAR}
    zeker = {antwoord, *(gevolg for gevolg, geldt in staat if geldt)}
    for sterkste in ("onmogelijk", "nee", "eerst_laten_toetsen"):
        if sterkste in zeker:
            return sterkste
    return antwoord if all(geldt for _, geldt in staat) else "onbekend"
