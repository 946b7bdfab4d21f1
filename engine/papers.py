"""Papers made from the derivation: what people need on the table to come to a decision, in plain Dutch.

Every paper is a draft that a person reads, completes and signs. None of them says that something was decided, and what
nobody wrote down yet stands there as a question. The page for the family is in short sentences (level B1), without
article numbers in the text; where it stands in the law is at the end.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from engine.cells import Cel
from engine.citations import citaat
from engine.elements import hoofdcellen
from engine.outcome import Toetsing, naam_van
from engine.routes import Routes, Weg, alle_routes
from engine.rulebook import Kern, volledig, zonder_versie
from engine.sentences import dag, hoofdletter, los, opsomming
from engine.values import Dag, jaren_tussen, plus_maanden, schrijf
from engine.way_steps import Gesperd, Stapje, voorstel_voor
from engine.whatif import LEEFTIJDEN
from schemas.regeling import Maatwerk

#: From this number of words on a sentence is too long for the family (level B1).
TE_LANG = 15

#: What a page for the family never says.
VERBODEN_ZINNEN = ("u voldoet niet aan", "besloten", "afgewezen", "toegekend", "geweigerd", "uw aanvraag is")

VOORAF = "Dit is een concept. Er is hiermee niets beslist: dat doet een mens, met naam en reden."

#: ``groepen``: a line in „ ” opens a group, what follows belongs to it.
Vorm = Literal["tekst", "lijst", "vragen", "tabel", "groepen"]


class Blok(NamedTuple):
    """Lines under one heading; ``vragen`` are what somebody still has to fill in."""

    kop: str
    regels: tuple[str, ...]
    vorm: Vorm = "lijst"


class Stuk(NamedTuple):
    """One paper: its short name, its title, its blocks, and where it all stands."""

    naam: str
    titel: str
    aanhef: tuple[str, ...]
    blokken: tuple[Blok, ...]
    bronnen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stukken:
    """Makes the papers of one plan; the ways are worked out once."""

    t: Toetsing
    routes: tuple[Routes, ...]

    @classmethod
    def van(cls, t: Toetsing) -> "Stukken":
        """With every way of every element."""
        return cls(t, alle_routes(t))

    def alle(self) -> tuple[Stuk, ...]:
        """Every paper that this plan asks for."""
        return (
            self.gezin(),
            *self.eigen_bladen(),
            self.wie_wat_wanneer(),
            *self.kaarten(),
            *self.motiveringen(),
            self.leeftijden(),
            self.maatwerkloket(),
        )

    # --- the draft motivation of a departure ------------------------------------------------------

    def motiveringen(self) -> tuple[Stuk, ...]:
        """One draft per element and local rule that it does not fit (Awb 4:84; a by-law through its own clause)."""
        return tuple(
            self._motivering(naam, kern)
            for naam in self.t.plan.elementen
            for kern in dict.fromkeys(k for cel in self._leidend(naam) for k in _buiten(cel))
        )

    def _motivering(self, element: str, kern: Kern) -> Stuk:
        el = self.t.plan.elementen[element]
        gevonden = voorstel_voor(self.t, kern.id)
        maatwerk = gevonden[1] if gevonden is not None else None
        bron = citaat(kern.regel.bron, kern.regeling, self.t.recht).tekst
        grondslag = _tekst(self.t, maatwerk.grondslag if maatwerk is not None else "awb art. 4:84", kern)
        route = next(r for r in self.routes if r.element == element)
        houders = _afwijkers(route.wegen)
        blokken = [
            Blok("De regel", (f"{bron}: {_uitleg(kern)}.", f"Grondslag om af te wijken: {grondslag}."), "tekst"),
            Blok("Waar de regel voor dient", ("Vul in: wat wil de gemeente met deze regel bereiken?",), "vragen"),
            Blok("Wat hier bijzonder is", tuple(self._bijzonder(element)), "lijst"),
            Blok(
                "Waarom vasthouden aan de regel te zwaar is",
                (
                    "Vul in: wat gebeurt er met dit gezin als de gemeente aan de regel vasthoudt?",
                    *(f"Vul in: {vraag}?" for vraag in (maatwerk.motiveer if maatwerk is not None else _MOTIVEER)),
                ),
                "vragen",
            ),
            Blok("Andere wegen", tuple(self._andere_wegen(route)), "lijst"),
            Blok("Eerder in deze gemeente", tuple(eerdere_gevallen(self.t, {zonder_versie(kern.id)}, {el.soort}))
                 or ("Vul in: is eerder in een geval als dit afgeweken, of juist niet?",)),
            Blok("Wat het oplevert", tuple(self._oplevert(element)), "lijst"),
            Blok("Tot wanneer", _tot_wanneer(maatwerk)),
            Blok("Wie hierover mag oordelen", (f"{hoofdletter(opsomming(map(los, houders), 'of'))}.",) if houders else
                 ("Vul in: wie mag van deze regel afwijken?",), "tekst"),
            Blok("Ondertekening", ("Naam en functie: …", "Datum: …", "Eigen reden: …"), "lijst"),
        ]  # fmt: skip
        return Stuk(
            f"afwijking-{element}-{kern.id.rpartition('/')[2]}",
            f"Concept: waarom hier afwijken van {kern.regeling.titel}",
            (VOORAF, f"Het gaat om: „{el.in_eigen_woorden}”."),
            tuple(blokken),
            (bron, grondslag, _tekst(self.t, "awb art. 3:46", kern), _tekst(self.t, "awb art. 3:4 lid 2", kern)),
        )

    def _bijzonder(self, element: str) -> Iterator[str]:
        """What people said about this element, with who said it; else the question."""
        plan = self.t.plan
        gezegd = 0
        for (feit, (bij, _)), uitspraken in sorted(self.t.onderzoek.feiten.uitspraken.items()):
            for u in uitspraken:
                if bij == element and u.verklaring.reden:
                    gezegd += 1
                    door = f" ({u.verklaring.door})" if u.verklaring.door else ""
                    yield f"{los(feit.partition('.')[2])}: {los(schrijf(u.waarde))}. {u.verklaring.reden}{door}"
        for advies in plan.adviezen:
            if advies.over == element and advies.inhoud:
                gezegd += 1
                yield f"Advies van {advies.door}: {advies.inhoud}"
        for naam in plan.elementen[element].voor:
            woorden = plan.personen[naam].in_eigen_woorden
            if woorden:
                gezegd += 1
                yield f"{hoofdletter(los(naam))} zegt: „{woorden}”"
        yield (
            "Vul in: welke omstandigheden zijn bij dit gezin anders dan bij anderen?"
            if not gezegd
            else "Vul in: wat is hier anders dan waar de regel aan dacht?"
        )

    def _andere_wegen(self, r: Routes) -> Iterator[str]:
        zonder = [w for w in r.wegen if not any(s.soort == "afwijken" for s in w.stappen)]
        anders = (opsomming(_kort(s) for s in weg.stappen if s.soort == "veranderen") for weg in zonder)
        for wat in list(dict.fromkeys(filter(None, anders)))[:3]:
            yield f"Zonder afwijken kan het als dit verandert: {wat}"
        yield "Vul in: waarom passen die wegen hier niet?" if zonder else "Vul in: welke andere wegen zijn bekeken?"

    def _oplevert(self, element: str) -> Iterator[str]:
        el = self.t.plan.elementen[element]
        yield f"Doel van het gezin: {el.doel_gezin}." if el.doel_gezin else "Vul in: wat wil het gezin bereiken?"
        if el.doel_professional:
            yield f"Doel van de professional: {el.doel_professional}."
        for hulp in self.t.plan.lopende_hulp:
            if hulp.stopt_door == element or (hulp.door is not None and hulp.door in el.stopt):
                kosten = f" ({hulp.kosten})" if hulp.kosten else ""
                yield f"Dan stopt: {los(hulp.door or hulp.soort)} voor {los(hulp.bij)}{kosten}."
        extra = el.model_extra or {}
        for sleutel in ("kosten_per_jaar", "kosten_eenmalig"):
            if isinstance(extra.get(sleutel), str | int):
                yield f"Dit kost: {extra[sleutel]}."

    # --- one card per colleague -------------------------------------------------------------------

    def kaarten(self) -> tuple[Stuk, ...]:
        """One page per function or body that is asked something in a shortest way."""
        per: dict[str, list[tuple[Routes, Weg, Stapje]]] = {}
        for r in self.routes:
            for weg in kortste(r):
                for stap in weg.stappen:
                    if stap.soort in ("oordelen", "afwijken", "hardheidsclausule", "mandaat", "beslissen"):
                        for wie in stap.wie:
                            per.setdefault(wie, []).append((r, weg, stap))
        return tuple(self._kaart(wie, rij) for wie, rij in sorted(per.items()))

    def _kaart(self, wie: str, rij: Sequence[tuple[Routes, Weg, Stapje]]) -> Stuk:
        elementen = list(dict.fromkeys(r.element for r, _, _ in rij))
        gevraagd = dict.fromkeys(
            f"„{self.t.plan.elementen[r.element].in_eigen_woorden}”: {stap.wat}" for r, _, stap in rij
        )
        kernen = [self.t.recht.kernen[weg.regel] for _, weg, _ in rij]
        wet = dict.fromkeys(f"{citaat(k.regel.bron, k.regeling, self.t.recht).tekst}: {_uitleg(k)}." for k in kernen)
        ruimte = dict.fromkeys(r for k in kernen for r in _ruimte(self.t, k))
        return Stuk(
            f"kaart-{wie.replace('_', '-')}",
            f"Voor {naam_van(self.t.recht, wie)}",
            (VOORAF, f"Een gezin in {self.t.plan.gemeente} maakte een eigen plan. Dit wordt van u gevraagd."),
            (
                Blok("Wat wordt van u gevraagd", tuple(gevraagd)),
                Blok("Wat uw wet zegt", tuple(wet)),
                Blok("Uw ruimte", tuple(ruimte) or ("Deze regel laat geen keuze.",)),
                Blok("Welke grenzen blijven", tuple(self._grenzen(elementen))),
                Blok("Een eerder geval dat hierop lijkt", tuple(self._eerder(elementen))),
                Blok("Uw antwoord", ("Ja, nee of een vraag: …", "Reden: …", "Naam en datum: …")),
            ),
            tuple(dict.fromkeys(stap.bron for _, _, stap in rij)),
        )

    def _grenzen(self, elementen: Sequence[str]) -> Iterator[str]:
        for naam in elementen:
            for cel in self._leidend(naam)[:1]:
                for kader in cel.kaders:
                    if kader.stap.waarde != "geldt_niet":
                        stand = {"binnen": "past", "buiten": "past niet"}.get(str(kader.stap.waarde), "nog niet bekend")
                        yield f"{_uitleg(kader.kern)} ({kader.kern.regeling.titel}): {stand}."
        yield "De wet zelf kan niemand opzij zetten. Een afspraak of convenant geeft daar geen ruimte voor."

    def _eerder(self, elementen: Sequence[str]) -> Iterator[str]:
        """Earlier decisions in this plan, and earlier cases of this municipality on the same rule or kind."""
        soorten = {s for naam in elementen for s in self._boven(naam)}
        regels = {zonder_versie(k.kern.id) for naam in elementen for cel in self._leidend(naam) for k in cel.kaders}
        gezegd = [
            f"{dag(b.op)}: {los(b.soort)}, {los(b.uitkomst)}{f' van {b.regel}' if b.regel else ''}."
            for b in self.t.plan.eerdere_besluiten or ()
            if b.soort in soorten
        ]
        gezegd += eerdere_gevallen(self.t, regels, {self.t.plan.elementen[naam].soort for naam in elementen})
        yield from gezegd or ["Er is er geen bekend. Vul in: kent u een geval dat hierop lijkt?"]

    def _boven(self, element: str) -> tuple[str, ...]:
        return self.t.recht.rulebook.boven.get(self.t.plan.elementen[element].soort, ())

    # --- who does what when ---------------------------------------------------------------------

    def wie_wat_wanneer(self) -> Stuk:
        """Every thing to do in the shortest way of each element; silence is not acceptance."""
        regels = ["Onderdeel | Wie | Wat | Wanneer | Aanvaard"]
        for r in self.routes:
            weg = beste(r)
            for stap in weg.stappen if weg is not None else ():
                wie, wanneer = opsomming(map(los, stap.wie), "of"), los(stap.termijn) or "spreek een dag af"
                regels.append(f"{los(r.element)} | {wie} | {stap.wat} | {wanneer} | nog vragen")
        return Stuk(
            "wie-wat-wanneer",
            "Wie doet wat, en wanneer",
            (VOORAF, "Wie hier genoemd is zegt zelf ja of nee. Niets zeggen is geen ja."),
            (Blok("De lijst", tuple(regels), "tabel"), Blok("Als er niets gebeurt", tuple(self._ladderregels()))),
        )

    def _ladderregels(self) -> Iterator[str]:
        gezien: set[tuple[str, tuple[str, ...]]] = set()
        for r in self.routes:
            for trede in r.ladder.treden:
                if (trede.wat, trede.wie) not in gezien:
                    gezien.add((trede.wat, trede.wie))
                    termijn = f" ({los(trede.termijn)})" if trede.termijn else ""
                    yield f"{los(r.element)}, trede {trede.nr}: {trede.wat}: {opsomming(trede.wie)}{termijn}."

    # --- the age radar ------------------------------------------------------------------------------

    def leeftijden(self) -> Stuk:
        """Birthdays at which the law changes and the days on which something ends, in the coming years."""
        regels = sorted(self._dagen())
        return Stuk(
            "leeftijden",
            "Dagen om vooruit te zien",
            (VOORAF, "Op deze dagen verandert er iets vanzelf. Regel het vervolg op tijd."),
            (Blok("De dagen", tuple(f"{dag(d)}: {wat}" for d, wat in regels) or ("Geen.",)),),
        )

    def _dagen(self) -> Iterator[tuple[date, str]]:
        vanaf = self.t.recht.peildatum
        tot = plus_maanden(vanaf, 60)
        for naam in sorted(self.t.plan.personen):
            for u in self.t.onderzoek.feiten.uitspraken.get(("persoon.geboortedatum", ("", naam)), ()):
                if isinstance(u.waarde, Dag) and u.waarde.vroegst == u.waarde.laatst:
                    for leeftijd in LEEFTIJDEN:
                        verjaart = plus_maanden(u.waarde.vroegst, 12 * leeftijd)
                        if vanaf < verjaart <= tot:
                            yield verjaart, f"{los(naam)} wordt {leeftijd}. {_BIJ_LEEFTIJD[leeftijd]}"
        for element in self.t.plan.elementen.values():
            if element.periode is not None and element.periode.tot_en_met is not None:
                yield element.periode.tot_en_met, f"laatste dag van „{element.in_eigen_woorden}”."
        for afspraak in self.t.plan.afspraken:
            if afspraak.tot is not None:
                yield afspraak.tot, f"de afspraak met {los(afspraak.door)} loopt af."

    # --- the file for the national desk -----------------------------------------------------------

    def maatwerkloket(self) -> Stuk:
        """What the desk asks: what is stuck, what was tried, with whom, and what would solve it."""
        vast = [r for r in self.routes if r.antwoord in ("niet_bevoegd", "mag_niet", "oordeel_nodig")]
        return Stuk(
            "maatwerkloket",
            "Dossier voor het Landelijk Maatwerkloket",
            (
                VOORAF,
                "Aanmelden kan pas als alles in de gemeente is geprobeerd en het gezin het wil.",
                "Zet hier geen namen of nummers van mensen in.",
            ),
            (
                Blok("Wat het gezin wil", tuple(f"„{e.in_eigen_woorden}”" for e in self.t.plan.elementen.values())),
                Blok("Waar het vastloopt", tuple(dict.fromkeys(self._vast(vast))) or ("Nergens.",)),
                Blok("Wat al is geprobeerd", tuple(self._geprobeerd())),
                Blok("Welke treden er in de gemeente zijn", tuple(self._ladderregels())),
                Blok("Wat het zou oplossen", tuple(self._oplossing(vast))),
                Blok("Nog invullen", ("Wil het gezin deze aanmelding? …", "Wie is het aanspreekpunt? …"), "vragen"),
            ),
        )

    def _vast(self, rij: Iterable[Routes]) -> Iterator[str]:
        for r in rij:
            el = self.t.plan.elementen[r.element]
            for g in self._redenen(r)[:3]:
                yield f"„{el.in_eigen_woorden}”: {g.waarom} ({g.bron})"

    def _redenen(self, r: Routes) -> list[Gesperd]:
        return [g for g in r.gesperd if "beslist zelf" in g.wat] or list(r.gesperd)

    def _geprobeerd(self) -> Iterator[str]:
        for afspraak in self.t.plan.afspraken:
            op = f" op {dag(afspraak.op)}" if afspraak.op else ""
            yield f"Afspraak met {los(afspraak.door)}{op} ({afspraak.vorm}): {afspraak.inhoud}"
        for contact in self.t.plan.contacten:
            yield f"Overleg op {dag(contact.op)} tussen {opsomming(contact.tussen)}: {contact.waarom}."
        for advies in self.t.plan.adviezen:
            op = f" op {dag(advies.op)}" if advies.op else ""
            yield f"Advies van {advies.door}{op}: {los(advies.onderwerp)}, {advies.richting}."
        yield "Vul in: wat is nog meer geprobeerd, bij wie, wanneer, en waarom lukte dat niet?"

    def _oplossing(self, rij: Iterable[Routes]) -> Iterator[str]:
        for r in rij:
            weg = beste(r)
            if weg is not None:
                beslist = opsomming((naam_van(self.t.recht, f) for f in weg.beslist[:4]), "of")
                yield f"{los(r.element)}: een besluit door {beslist}, op grond van {weg.stappen[-1].bron}."

    # --- the page for the family ----------------------------------------------------------------------

    def gezin(self, persoon: str = "") -> Stuk:
        """The ten blocks of the family page; for one person only what is about that person."""
        elementen = [n for n, e in self.t.plan.elementen.items() if not persoon or persoon in e.voor]
        blad = _Gezinsblad(self.t, {r.element: r for r in self.routes}, elementen, persoon)
        naam = f"gezin-{persoon.replace('_', '-')}" if persoon else "gezin"
        voor = f"Voor {los(persoon)}" if persoon else "Voor het gezin"
        return Stuk(
            naam,
            f"{voor}: wat kan, en wie daarover gaat",
            (
                "Dit is een concept. Een mens leest dit na en tekent het.",
                "Een computer hielp. Hij zocht op welke regels er zijn.",
                "Over het plan is hiermee niets beslist.",
            ),
            tuple(blad.blokken()),
            tuple(dict.fromkeys(blad.bronnen())),
        )

    def eigen_bladen(self) -> tuple[Stuk, ...]:
        """A page of one's own for everybody from sixteen on, about what is about that person."""
        gevonden: list[Stuk] = []
        for naam in self.t.plan.personen:
            geboren = [
                u.waarde for u in self.t.onderzoek.feiten.uitspraken.get(("persoon.geboortedatum", ("", naam)), ())
            ]
            oud = [g for g in geboren if isinstance(g, Dag) and jaren_tussen(g.laatst, self.t.recht.peildatum) >= 16]
            if oud and any(naam in e.voor for e in self.t.plan.elementen.values()):
                gevonden.append(self.gezin(naam))
        return tuple(gevonden)

    def _leidend(self, element: str) -> list[Cel]:
        leidend = str(self.t.samenvattingen[element].leidend.waarde).split()
        return [c for c in hoofdcellen(self.t.cellen[element]) if c.kern.id in leidend]


_BIJ_LEEFTIJD = {
    12: "Dan beslist een kind vaak mee over hulp.",
    16: "Dan beslist een jongere vaak zelf over hulp, en krijgt een eigen brief.",
    18: "Dan geldt vaak een andere wet. Regel inkomen, zorgverzekering en hulp.",
    21: "Dan veranderen regels over inkomen en pleegzorg.",
    23: "Dan eindigt de langste hulp uit de Jeugdwet.",
    27: "Dan gelden geen regels voor jongeren meer.",
}


def eerdere_gevallen(t: Toetsing, regels: set[str], soorten: set[str]) -> list[str]:
    """Cases in the municipality's register about one of these rules, those of the same kind of help first."""
    gevonden: list[tuple[bool, int, str, str]] = []
    for versie in t.recht.versies:
        for geval in versie.regeling.eerder_maatwerk:
            regel = volledig(geval.regel, versie.regeling)
            boven = t.recht.rulebook.boven.get(geval.soort, (geval.soort,))
            zelfde = bool(soorten & set(boven)) or any(
                geval.soort in t.recht.rulebook.boven.get(soort, (soort,)) for soort in soorten
            )
            if regel in regels:
                kern = t.recht.kernen.get(regel)
                waarvan = f"de regel „{_uitleg(kern)}”" if kern is not None else regel
                gedaan = "af" if geval.uitkomst == "afgeweken" else "niet af"
                hielp = "" if geval.geholpen is None else " Het hielp." if geval.geholpen else " Het hielp niet."
                tekst = (
                    f"In {geval.jaar} week de gemeente bij {los(geval.soort)} {gedaan} van {waarvan}"
                    f" ({versie.regeling.titel}, {geval.nr}): {'; '.join(geval.waarom)}.{hielp}"
                )
                gevonden.append((not zelfde, -geval.jaar, geval.nr, tekst))
    return [tekst for *_, tekst in sorted(gevonden)]


def _kort(stap: Stapje) -> str:
    """What is done, without the name of the way and what it depends on."""
    return stap.wat.partition(": ")[2].partition(" (deze weg")[0].partition(" (elk antwoord")[0]


#: Who stands nearest to the family.
_NABIJ = ("gezin", "contactpersoon", "collega", "orgaan", "mandaat", "ander_orgaan")


def beste(r: Routes) -> Weg | None:
    """The way to show first: the plan as it was asked, by whoever stands nearest, in the fewest steps."""
    rij = sorted(
        kortste(r), key=lambda w: (any(s.soort == "veranderen" for s in w.stappen), _NABIJ.index(w.via), w.lengte)
    )
    return rij[0] if rij else None


def kortste(r: Routes) -> list[Weg]:
    """The shortest way per person who decides: one through a departure and one without, when both are there."""
    gevonden: dict[tuple[str, bool], Weg] = {}
    for weg in r.wegen:
        gevonden.setdefault((weg.via, any(s.soort in ("afwijken", "hardheidsclausule") for s in weg.stappen)), weg)
    return sorted(gevonden.values(), key=lambda w: w.lengte)


_MOTIVEER = ("waarom weegt dat zwaarder dan het doel van de regel",)


def _tot_wanneer(maatwerk: Maatwerk | None) -> tuple[str, ...]:
    duur = maatwerk.ten_hoogste if maatwerk is not None else None
    terug = maatwerk.evalueer_na if maatwerk is not None else None
    return (
        f"Ten hoogste: {duur}." if duur else "Vul in: tot wanneer?",
        f"Samen terugkijken na: {terug}." if terug else "Vul in: wanneer kijkt u samen terug?",
    )


def _afwijkers(wegen: Sequence[Weg]) -> list[str]:
    rij = [
        w for w in wegen if any(s.soort in ("afwijken", "hardheidsclausule") for s in w.stappen) and w.via != "mandaat"
    ]
    return list(dict.fromkeys(f for w in rij for f in w.beslist))


def _buiten(cel: Cel) -> list[Kern]:
    return [k.kern for k in cel.kaders if k.stap.waarde == "buiten" and k.laag != "buiten_ruimte"]


def _uitleg(kern: Kern) -> str:
    return (kern.regel.uitleg or los(kern.id.rpartition("/")[2])).strip().rstrip(".")


def _ruimte(t: Toetsing, kern: Kern) -> Iterator[str]:
    if kern.regel.beslisruimte == "kan":
        yield "U kunt dit doen; de wet verplicht het niet."
    elif kern.regel.beslisruimte == "oordeel":
        yield "U vult zelf in wat voor dit gezin nodig en passend is."
    if kern.regel.ruimte is not None and kern.regel.ruimte.individueel is not None:
        yield f"De wet geeft ruimte voor dit ene geval ({_tekst(t, kern.regel.ruimte.individueel, kern)})."
    yield from (f"Hoort bij een ja: {v.tekst}" for v in kern.regel.voorschriften)


def _tekst(t: Toetsing, bron: str, kern: Kern) -> str:
    return citaat(bron, kern.regeling, t.recht).tekst


# --- the ten blocks ------------------------------------------------------------------------------------------------


def te_lang(zin: str) -> bool:
    """Whether a sentence has too many words for the family page; what the family itself said does not count."""
    buiten: list[str] = []
    for nummer, deel in enumerate(zin.replace("”", "„").split("„")):
        if nummer % 2 == 0:
            buiten += deel.split()
    return len(buiten) >= TE_LANG


@dataclass(frozen=True, slots=True)
class _Gezinsblad:
    t: Toetsing
    routes: dict[str, Routes]
    elementen: Sequence[str]
    persoon: str

    def blokken(self) -> Iterator[Blok]:
        """The ten blocks in their fixed order (docs/route.md); an empty one says that there is nothing."""
        yield Blok("1. Uw plan", tuple(self._plan()))
        yield Blok("2. Wat mag nu al", tuple(self._mag()) or ("Nog niets. Kijk bij „Wat nog moet”.",))
        yield Blok("3. Wat u zelf beslist", tuple(self._zelf()) or ("Niets in dit plan.",))
        yield _groepen("4. Wat nog moet", tuple(self._moet()))
        yield _groepen("5. Wat niet kan, en wat wel", tuple(self._niet()))
        yield Blok("6. Wat verandert er aan hulp die u nu heeft", tuple(self._hulp()) or ("Niets.",))
        yield Blok("7. Wie met wie over u sprak", tuple(self._gesprekken()) or ("Bij ons is niets bekend.",))
        yield Blok("8. Bent u het niet eens", _NIET_EENS)
        yield Blok("9. U mag altijd zelf een plan maken", _EIGEN_PLAN)
        yield Blok("10. Eén naam en één nummer", ("Naam: …", "Telefoon: …"))

    def bronnen(self) -> Iterator[str]:
        """Where it stands, for the fold-out."""
        for naam in self.elementen:
            weg = beste(self.routes[naam])
            yield from (f"{s.wat}: {s.bron}" for s in (weg.stappen if weg is not None else ()) if s.bron)
            for cel in hoofdcellen(self.t.cellen[naam]):
                yield citaat(cel.kern.regel.bron, cel.kern.regeling, self.t.recht).tekst

    def _woorden(self, naam: str) -> str:
        return f"„{self.t.plan.elementen[naam].in_eigen_woorden}”"

    def _plan(self) -> Iterator[str]:
        if self.t.plan.in_eigen_woorden and not self.persoon:
            yield f"„{self.t.plan.in_eigen_woorden}”"
        yield from (self._woorden(naam) for naam in self.elementen)

    def _met(self, *codes: str) -> list[str]:
        return [n for n in self.elementen if self.t.samenvattingen[n].antwoord.waarde in codes]

    def _mag(self) -> Iterator[str]:
        for naam in self._met("mag", "mag_mits"):
            yield f"{self._woorden(naam)}: uw contactpersoon mag hier ja op zeggen."
            if naam in self._met("mag_mits"):
                yield "Daarvoor moet nog wel iets geregeld worden."
        if self._met("mag", "mag_mits"):
            yield f"Dit is nagekeken voor {dag(self.t.recht.peildatum)}."

    def _zelf(self) -> Iterator[str]:
        for naam in self._met("geen_besluit_nodig"):
            yield f"{self._woorden(naam)}: dit regelt u zelf. U hoeft niemand iets te vragen."
        for naam in self._met("niet_bevoegd"):
            if any(w.via == "gezin" for w in self.routes[naam].wegen):
                yield f"{self._woorden(naam)}: dit beslist u zelf, samen met wie ook gezag heeft."

    def _moet(self) -> Iterator[str]:
        for naam in self._met("oordeel_nodig", "feiten_ontbreken", "niet_bevoegd", "mag_mits"):
            weg, elders = beste(self.routes[naam]), _elders(kortste(self.routes[naam]))
            if weg is None or (elders and naam in self._met("niet_bevoegd")):
                continue
            yield self._woorden(naam)
            yield "Wij weten nog niet wie hierover gaat." if elders else self._wie(weg)
            yield from self._van_u(weg)
            besluit = weg.stappen[-1].termijn.removeprefix("uiterlijk ")
            if besluit:
                yield f"Het antwoord hoort er te zijn op {dag(date.fromisoformat(besluit))}."

    def _wie(self, weg: Weg) -> str:
        """Who decides in the best way; that is never one through a new mandate, for whoever gives it stands nearer."""
        if weg.via == "contactpersoon":
            return "Uw contactpersoon mag hierover gaan."
        namen = [naam_van(self.t.recht, f) for f in weg.beslist]
        zin = f"Hierover gaat: {namen[-1] if weg.via == 'orgaan' else los(namen[0])}."
        return zin if not te_lang(zin) else "Een collega van uw contactpersoon gaat hierover."

    def _van_u(self, weg: Weg) -> Iterator[str]:
        """What the family itself is asked; the rest is for others and is not a burden for the family."""
        van_gezin, van_anderen = 0, 0
        for stap in weg.stappen:
            if stap.soort == "toestemming":
                yield f"Wij vragen aan {opsomming(map(los, stap.wie))}: vindt u deze hulp goed?"
            elif stap.soort in ("uitzoeken", "veranderen", "regelen") and _van_gezin(stap):
                van_gezin += 1
                vraag = _kort(stap)
                zin = f"Wij willen van u weten: {vraag}"
                yield zin if not any(te_lang(z) for z in zinnen(zin)) else "Wij hebben hierover nog een vraag aan u."
            elif stap.soort != "beslissen":
                van_anderen += 1
        if van_anderen:
            yield "De rest zoeken wij zelf uit."

    def _niet(self) -> Iterator[str]:
        for naam in self.elementen:
            code = str(self.t.samenvattingen[naam].antwoord.waarde)
            wegen = kortste(self.routes[naam])
            if code == "niet_bevoegd" and _elders(wegen):
                yield self._woorden(naam)
                yield "Uw contactpersoon gaat hier niet over."
                yield from self._loketten(self.routes[naam].wegen)
            elif code == "mag_niet" or (code in _OPEN and not wegen):
                yield self._woorden(naam)
                yield "Met de regels van nu lukt dit zo niet."
                yield "Uw contactpersoon zoekt met u naar een andere weg."

    def _loketten(self, wegen: Sequence[Weg]) -> Iterator[str]:
        if any(w.via == "gezin" for w in wegen):
            yield "U beslist dit zelf. Lukt dat samen niet?"
        for functie in dict.fromkeys(f for w in wegen if w.via != "gezin" for f in w.beslist):
            orgaan = self.t.recht.rulebook.organen.get(functie)
            naam = orgaan.naam if orgaan is not None else los(functie)
            waar = f" via {orgaan.contact}" if orgaan is not None and orgaan.contact else ""
            zin = f"Vraag het aan {naam}{waar}."
            yield zin if not te_lang(zin) else f"Vraag het aan {los(functie)}."
        yield "Uw contactpersoon kan daarbij helpen."

    def _hulp(self) -> Iterator[str]:
        for hulp in self.t.plan.lopende_hulp:
            if self.persoon and hulp.bij != self.persoon:
                continue
            stopt = hulp.stopt_door is not None or any(hulp.door in e.stopt for e in self.t.plan.elementen.values())
            wat = f"{hoofdletter(los(hulp.door or hulp.soort))} voor {los(hulp.bij)}"
            yield f"{wat}: dit stopt als uw plan doorgaat." if stopt else f"{wat}: dit blijft."
            if stopt:
                yield "Spreek af hoe u deze hulp weer terugkrijgt."

    def _gesprekken(self) -> Iterator[str]:
        for contact in self.t.plan.contacten:
            if self.persoon and not set(contact.over) & set(self.elementen):
                continue
            yield f"Op {dag(contact.op)} spraken met elkaar: {opsomming(map(los, contact.tussen))}."
            zin = f"Het ging over: {contact.waarom}."
            yield zin if not te_lang(zin) else "Vraag ons waar het over ging."


def _groepen(kop: str, regels: tuple[str, ...]) -> Blok:
    return Blok(kop, regels, "groepen") if regels else Blok(kop, ("Niets.",))


def in_groepen(regels: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Lines under the line that opens their group."""
    gevonden: list[tuple[str, list[str]]] = []
    for regel in regels:
        if regel.startswith("„") and regel.endswith("”"):
            gevonden.append((regel, []))
        elif gevonden:
            gevonden[-1][1].append(regel)
        else:
            gevonden.append(("", [regel]))
    return gevonden


_OPEN = ("niet_bevoegd", "oordeel_nodig", "feiten_ontbreken")

_NIET_EENS = (
    "Krijgt u een brief met een besluit? U mag dan bezwaar maken.",
    "Dat kan tot zes weken na de brief.",
    "Hulp daarbij is gratis. Vraag naar een cliëntondersteuner.",
    "Klopt er iets niet op deze bladzijde? Zeg het ons.",
)

_EIGEN_PLAN = (
    "U maakt het met uw familie, vrienden en buren.",
    "U kiest wie er meedenkt.",
    "Nee zeggen mag ook. Later beginnen mag ook.",
)


def _elders(wegen: Sequence[Weg]) -> bool:
    """Whether only a body elsewhere, or the family itself, can decide."""
    return bool(wegen) and all(w.via in ("ander_orgaan", "gezin") for w in wegen)


def _van_gezin(stap: Stapje) -> bool:
    return any(woord in wie for wie in stap.wie for woord in ("gezin", "persoon zelf", "ouders"))


def zinnen(tekst: str) -> list[str]:
    """The sentences of a line; what stands between „ and ” stays whole."""
    gevonden: list[str] = []
    huidig, binnen = "", False
    for teken in tekst:
        huidig += teken
        binnen = (binnen or teken == "„") and teken != "”"
        if teken in ".?!:;" and not binnen:
            gevonden.append(huidig.strip())
            huidig = ""
    return [z for z in [*gevonden, huidig.strip()] if z]


# --- as Markdown -----------------------------------------------------------------------------------------------------


def als_markdown(stuk: Stuk) -> str:
    """A paper as Markdown; the sources stand in a fold-out at the end."""
    delen = [f"# {stuk.titel}", "", *(f"{regel}\n" for regel in stuk.aanhef)]
    for blok in stuk.blokken:
        delen += [f"## {blok.kop}", "", *_blok(blok), ""]
    if stuk.bronnen:
        delen += ["<details>", "<summary>Waar dit staat</summary>", "", *(f"- {b}" for b in stuk.bronnen), ""]
        delen += ["</details>", ""]
    return "\n".join(delen)


def _blok(blok: Blok) -> Iterator[str]:
    match blok.vorm:
        case "tekst":
            yield "\n\n".join(blok.regels)
        case "groepen":
            for kop, regels in in_groepen(blok.regels):
                yield f"- {kop}"
                yield from (f"  - {regel}" for regel in regels)
        case "vragen":
            yield from (f"- [ ] {regel}" for regel in blok.regels)
        case "tabel":
            kop, *rijen = blok.regels
            yield f"| {kop} |"
            yield "|" + "---|" * (kop.count("|") + 1)
            yield from (f"| {rij} |" for rij in rijen)
        case _:
            yield from (f"- {regel}" for regel in blok.regels)
