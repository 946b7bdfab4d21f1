"""Steps of a derivation, and the one table that says how each form of step follows from its premises.

A step is made together with its value, so the derivation *is* the computation (promise 3). Because every
form is a pure function of the values of its premises, the same table answers "what if this fact were so":
``Gevolgen`` recomputes only what depends on it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import reduce
from heapq import heapify, heappop, heappush
from typing import NamedTuple, cast

from engine.conditions import Naar, Toets
from engine.formulas import Formule, bereken
from engine.values import NIET, REKENWIJZE, Dag, Getal, Leeg, Waarde, bekend, en, geen, gelijk, kleiner, niet, of
from schemas.woorden import Waarheid

_NUL = Decimal(0)

#: What a step can be worth: the value of a fact, a truth, or a word of one of the axes.
Uitslag = Waarde


class Formuleparam(NamedTuple):
    """A formula and the names of its premises in order."""

    formule: Formule
    namen: tuple[str, ...]


class Reeksparam(NamedTuple):
    """Which number is made of the months, and its unit."""

    maat: str
    eenheid: str


class Schakelparam(NamedTuple):
    """What row and statute allow, whether the row lets depart from policy, and the roles of the premises."""

    vast: str
    afwijken: str
    rollen: tuple[str, ...]


class Beslisparam(NamedTuple):
    """The answer when no path reaches this person, and the roles of the premises."""

    zonder: str
    rollen: tuple[str, ...]


class Sjabloon:
    """What is the same wherever a step of this kind is made: its form, its subject, and where it is written.

    ``onderwerp`` names the fact, rule, row or power the step is about; ``param`` is what the form needs besides
    its premises (tests, roles, a formula). ``versie`` is the text version and content hash of the source.
    """

    __slots__ = ("bron", "onderwerp", "param", "regel", "reken", "tekst", "versie", "vorm")

    def __init__(
        self,
        vorm: str,
        onderwerp: str,
        param: object = None,
        *,
        tekst: str = "",
        regel: str = "",
        bron: str = "",
        versie: str = "",
    ) -> None:
        self.vorm = vorm
        self.onderwerp = onderwerp
        self.param = param
        self.tekst = tekst
        self.regel = regel
        self.bron = bron
        self.versie = versie
        self.reken = VORMEN.get(vorm)

    def op(self, plek: str, premissen: "tuple[Stap, ...]") -> "Stap":
        """The step of this kind here; its value follows from its form. Only for forms in ``VORMEN``."""
        reken = self.reken
        assert reken is not None
        return Stap(self, plek, premissen, reken(self.param, tuple([p.waarde for p in premissen])))


class Stap:
    """One step: of which kind, where it holds (element/person), from what it follows, and its value.

    Nothing assigns to a step after it is made; it is not a frozen dataclass because a plan makes tens of
    thousands. Steps are compared by identity: the same step is one object.
    """

    __slots__ = ("plek", "premissen", "sjabloon", "waarde")

    def __init__(self, sjabloon: Sjabloon, plek: str, premissen: "tuple[Stap, ...]", waarde: Uitslag) -> None:
        self.sjabloon = sjabloon
        self.plek = plek
        self.premissen = premissen
        self.waarde = waarde

    @property
    def vorm(self) -> str:
        """The form, a key of ``VORMEN`` or the name of a leaf."""
        return self.sjabloon.vorm

    @property
    def onderwerp(self) -> str:
        """The fact, rule, row or power it is about."""
        return self.sjabloon.onderwerp

    @property
    def param(self) -> object:
        """What the form needs besides its premises."""
        return self.sjabloon.param

    @property
    def tekst(self) -> str:
        """How the step reads."""
        return self.sjabloon.tekst

    @property
    def regel(self) -> str:
        """The rule (or rules, by spaces) that says so."""
        return self.sjabloon.regel

    @property
    def bron(self) -> str:
        """The citation."""
        return self.sjabloon.bron

    @property
    def versie(self) -> str:
        """Text version and content hash of the source."""
        return self.sjabloon.versie


def maak(
    vorm: str,
    plek: str,
    onderwerp: str,
    premissen: tuple[Stap, ...],
    param: object = None,
    *,
    tekst: str = "",
    regel: str = "",
    bron: str = "",
    versie: str = "",
) -> Stap:
    """Make a step of a kind that occurs once; its value follows from its form."""
    return Sjabloon(vorm, onderwerp, param, tekst=tekst, regel=regel, bron=bron, versie=versie).op(plek, premissen)


def blad(
    vorm: str,
    plek: str,
    onderwerp: str,
    waarde: Uitslag,
    *,
    premissen: tuple[Stap, ...] = (),
    tekst: str = "",
    regel: str = "",
    bron: str = "",
    versie: str = "",
) -> Stap:
    """A step that does not follow by form: a fact from the plan, an amount or a row from a rule file."""
    return Stap(Sjabloon(vorm, onderwerp, tekst=tekst, regel=regel, bron=bron, versie=versie), plek, premissen, waarde)


# --- forms -------------------------------------------------------------------------------------------


#: A test of one value.
Test = Callable[[Waarde], Waarheid]


def _waar(waarden: tuple[Uitslag, ...]) -> tuple[Waarheid, ...]:
    """Premises that are truths, as the forms below are always given."""
    return cast(tuple[Waarheid, ...], waarden)


def toets(toetsen: tuple[Toets, ...], waarde: Waarde, andere: tuple[Waarde, ...]) -> Waarheid:
    """Test a value; ``andere`` are the values of the operands that refer, in order."""
    rest = iter(andere)
    operanden = [(next(rest),) if isinstance(een.operand, Naar) else een.operand for een in toetsen]
    return en([_TOETS[een.operator](operand)(waarde) for een, operand in zip(toetsen, operanden, strict=True)])


def vergelijker(toetsen: tuple[Toets, ...]) -> Test:
    """The same test as a function of the value alone, for tests that compare with written values.

    A yes/no fact has four values, so what comes of each is worked out beforehand.
    """
    tests = [_TOETS[een.operator](een.operand) for een in toetsen if not isinstance(een.operand, Naar)]
    samen = tests[0] if len(tests) == 1 else lambda waarde: en([test(waarde) for test in tests])
    if all(een.operand in ((True,), (False,)) for een in toetsen):
        vooraf: dict[Waarde, Waarheid] = {w: samen(w) for w in (True, False, *Leeg)}
        return lambda waarde: vooraf.get(waarde) or samen(waarde)
    return samen


def _een_van(operand: tuple[Waarde, ...]) -> Test:
    if len(operand) == 1:
        return lambda waarde: gelijk(waarde, operand[0])
    return lambda waarde: of([gelijk(waarde, x) for x in operand])


def _geen_van(operand: tuple[Waarde, ...]) -> Test:
    een_van = _een_van(operand)
    return lambda waarde: niet(een_van(waarde))


#: What each operator asks of a value, given what stands behind it.
_TOETS: dict[str, Callable[[tuple[Waarde, ...]], Test]] = {
    "is": _een_van,
    "een_van": _een_van,
    "geen_van": _geen_van,
    "minder_dan": lambda o: lambda w: kleiner(w, o[0]),
    "meer_dan": lambda o: lambda w: kleiner(o[0], w),
    "ten_hoogste": lambda o: lambda w: NIET[kleiner(o[0], w)],
    "ten_minste": lambda o: lambda w: NIET[kleiner(w, o[0])],
}


def _lijn(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return toets(cast(tuple[Toets, ...], param), waarden[0], waarden[1:])


def _som(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    if Leeg.ONBEKEND in waarden:
        return Leeg.ONBEKEND
    if Leeg.OORDEEL in waarden:
        return Leeg.OORDEEL
    getallen = [w for w in waarden if isinstance(w, Getal)]
    laag = reduce(REKENWIJZE.add, (g.laag for g in getallen), _NUL)
    hoog = reduce(REKENWIJZE.add, (g.hoog for g in getallen), _NUL)
    return Getal(laag, hoog, str(param))


#: An end that is not known because a month is missing.
_EINDELOOS = Decimal("Infinity")


def _reeks(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A number made of months. Of a lowest or highest one month already says something: the rest can only go further.

    A sum or average needs every month.
    """
    maat, eenheid = cast(Reeksparam, param)
    maanden = [w for w in waarden if isinstance(w, Getal)]
    compleet = len(maanden) == len(waarden)
    if not maanden or (maat in ("som", "gemiddelde") and not compleet):
        return Leeg.ONBEKEND
    if maat == "laagste":
        laag = min(m.laag for m in maanden) if compleet else -_EINDELOOS
        return Getal(laag, min(m.hoog for m in maanden), eenheid)
    if maat == "hoogste":
        hoog = max(m.hoog for m in maanden) if compleet else _EINDELOOS
        return Getal(max(m.laag for m in maanden), hoog, eenheid)
    laag = reduce(REKENWIJZE.add, (m.laag for m in maanden), _NUL)
    hoog = reduce(REKENWIJZE.add, (m.hoog for m in maanden), _NUL)
    if maat == "som":
        return Getal(laag, hoog, eenheid)
    aantal = Decimal(len(maanden))
    return Getal(REKENWIJZE.divide(laag, aantal), REKENWIJZE.divide(hoog, aantal), eenheid)


def _formule(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    formule, namen = cast(Formuleparam, param)
    waarde_van: Mapping[str, Waarde] = dict(zip(namen, waarden, strict=True))
    return bereken(formule, lambda naam: waarde_van[naam])


def _peildatum(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """The day that counts inside a regeling that says so: that of its date fact."""
    return waarden[0]


def _venster(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """Months were taken before this day; of another day nothing is known here."""
    return "waar" if waarden[0] == param else "onbekend"


def _begrip(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A yes/no fact that rules derive: yes when one holds, no when none can."""
    return FEITWAARDE[of(waarden)]


#: A truth as the value of a yes/no fact.
FEITWAARDE: dict[object, Waarde] = {
    "waar": True,
    "onwaar": False,
    "oordeel": Leeg.OORDEEL,
    "onbekend": Leeg.ONBEKEND,
}


def _begrip_keuze(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A choice or number that rules derive: premises are bodies and values in turn; all that hold must agree."""
    lichamen, uitkomsten = _waar(waarden[::2]), waarden[1::2]
    if any(not bekend(lichaam) for lichaam in lichamen):
        return Leeg.ONBEKEND if "onbekend" in lichamen else Leeg.OORDEEL
    geldig = list(dict.fromkeys(u for lichaam, u in zip(lichamen, uitkomsten, strict=True) if lichaam == "waar"))
    return geldig[0] if len(geldig) == 1 else Leeg.ONBEKEND


def _geldt(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A rule holds when its body does and none of its exceptions: premises are the body, then the exceptions.

    Each exception is denied by itself: one that waits for a judgement must not hide another that is plainly unknown.
    """
    lichaam, *uitzonderingen = _waar(waarden)
    return en((lichaam, *map(niet, uitzonderingen)))


def _dekkingslijn(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    verwacht = param if isinstance(param, tuple) else ()
    if waarden[0] in verwacht:
        return "waar"
    return "onbekend" if waarden[0] == "onbekend" else "onwaar"


def _dekking(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """Coverage by one rule; ``param`` names the role of each premise (see ``coverage``)."""
    rol: dict[str, list[Uitslag]] = {}
    for naam, waarde in zip(cast(tuple[str, ...], param), waarden, strict=True):
        rol.setdefault(naam, []).append(waarde)
    geldt = rol["geldt"][0]
    kaders = _na_hardheid(rol.get("kader", []), rol.get("hardheid", []))
    if geldt == "onwaar" or "buiten" in kaders or "onwaar" in rol.get("eerst_vast", []):
        return "niet_gedekt"
    if geldt == "onbekend" or "onbekend" in kaders or "onbekend" in rol.get("hoeft_niet", []):
        return "onbekend"
    eerst = rol.get("eerst", []) + rol.get("eerst_vast", [])
    keuze = rol.get("hoeft_niet", []) + rol.get("kan_weigeren", []) + rol.get("kan", [])
    zonder_meer = geldt == "waar" and all(w == "waar" for w in eerst) and all(w == "onwaar" for w in keuze)
    return "gedekt" if zonder_meer else "gedekt_onder_voorwaarden"


#: Coverage, best first.
DEKKINGSORDE = ("gedekt", "gedekt_onder_voorwaarden", "onbekend", "niet_gedekt")


def _beste_dekking(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """Coverage by a rule in the version that goes on or in the one in force."""
    return min((str(w) for w in waarden), key=DEKKINGSORDE.index)


def dekkingsdelen(dekking: Stap) -> Iterator[tuple[str, Stap]]:
    """The premises of a coverage step, each with its role."""
    yield from zip(cast(tuple[str, ...], dekking.param or ()), dekking.premissen, strict=True)


def _na_hardheid(kaders: list[Uitslag], hardheid: list[Uitslag]) -> list[Uitslag]:
    """Frames in pairs with the hardship clause that may reopen them."""
    return ["binnen" if k == "buiten" and h == "waar" else k for k, h in zip(kaders, hardheid, strict=True)]


def _hardheid(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A hardship clause at a by-law frame: premises are the frame, the judgement, and the clauses that speak of it.

    The clause alone reopens nothing. Somebody who may apply it must have judged that the frame is too hard here.
    """
    kader, oordeel, *clausules = waarden
    if kader == "onbekend":
        return "onbekend"
    if kader != "buiten":
        return "niet_nodig"
    geoordeeld: Waarheid = oordeel.value if isinstance(oordeel, Leeg) else "waar" if oordeel is True else "onwaar"
    return en((of(clausules), geoordeeld))


def _kader(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A frame: premises are ``geldt_als`` and ``binnen_als``."""
    geldt, binnen = _waar(waarden)
    if geldt == "onwaar":
        return "geldt_niet"
    if binnen == "waar":
        return "binnen"
    return "buiten" if geldt == "waar" and binnen == "onwaar" else "onbekend"


#: From weak to strong: how firmly a link or path lets somebody decide.
STERKTE = ("nee", "eerst_laten_toetsen", "open", "ja_binnen_grenzen", "ja")


def _schakel(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A link: ``param`` is (what the row and the statute allow, (departure allowed, roles of the premises)).

    Premises: the limits of the row (role ``grens``) and the policy frames of the rule (role ``kader``).
    """
    vast, afwijken, rollen = cast(Schakelparam, param)
    uitslagen = [str(vast)]
    for rol, waarde in zip(rollen, waarden, strict=True):
        if rol == "grens":
            uitslagen.append({"waar": "ja_binnen_grenzen", "onwaar": "nee"}.get(str(waarde), "open"))
        elif waarde == "buiten":
            uitslagen.append({"ja": "ja", "nee": "nee"}.get(str(afwijken), "eerst_laten_toetsen"))
        elif waarde == "onbekend" and afwijken != "ja":
            uitslagen.append("open")
    return min(uitslagen, key=STERKTE.index)


def _pad(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A path is as strong as its weakest link; the first premise says whose the power is."""
    return min((str(w) for w in waarden[1:]), key=STERKTE.index, default="ja")


#: What stands at a judgement of which it is not known yet whether whoever gave it may.
BEVOEGDHEID_ONBEKEND = "bevoegdheid onbekend"


def geoordeeld(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """A judgement: premises are the paths by which it was given, ``param`` what was judged by each of them.

    Those that let nobody judge do not count. It is unknown while no path is sure, or when judgements differ.
    """
    telt = [
        (oordeel, pad)
        for oordeel, pad in zip(cast(tuple[Uitslag, ...], param), waarden, strict=True)
        if pad in ("ja", "ja_binnen_grenzen", "open")
    ]
    if not telt:
        return Leeg.OORDEEL
    eens = len({oordeel for oordeel, _ in telt}) == 1
    return telt[0][0] if eens and any(pad != "open" for _, pad in telt) else Leeg.ONBEKEND


def wacht_op_oordeel(feit: Stap) -> bool:
    """Whether this is for somebody to judge who certainly may: nobody judged, or perhaps only who may not."""
    return feit.waarde is Leeg.OORDEEL or feit.tekst == BEVOEGDHEID_ONBEKEND


def _beslissen(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """May this person decide: ``param`` is (answer without any path, role per premise)."""
    zonder, rollen = cast(Beslisparam, param)
    paden = [str(w) for rol, w in zip(rollen, waarden, strict=True) if rol == "pad"]
    beste = max(paden, key=STERKTE.index, default="nee")
    antwoord = str(zonder) if beste == "nee" else {"open": "ja_binnen_grenzen"}.get(beste, beste)
    hinder = [(rol, w) for rol, w in zip(rollen, waarden, strict=True) if rol not in ("pad", "bron")]
    zeker = {rol for rol, waarde in hinder if waarde == "waar"}
    if antwoord == "onmogelijk" or "onmogelijk" in zeker:
        return "onmogelijk"
    if antwoord == "nee" or "nee" in zeker:
        return "nee"
    if antwoord == "eerst_laten_toetsen" or zeker:
        return "eerst_laten_toetsen"
    return "onbekend" if any(waarde != "onwaar" for _, waarde in hinder) else antwoord


def _beslisrijp(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """Ripe when nothing is open: ``param`` gives per premise the values that leave nothing open."""
    return (
        "ja"
        if all(w in goed for w, goed in zip(waarden, cast(tuple[tuple[Uitslag, ...], ...], param), strict=True))
        else "nee"
    )


def _afwijking(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """Departing from policy (Awb 4:84): premises are the policy frames and, last, the judgement that article asks."""
    *kaders, oordeel = waarden
    if "onbekend" in kaders:
        return "onbekend"
    if "buiten" not in kaders:
        return "niet_nodig"
    if isinstance(oordeel, Leeg):
        return oordeel.value
    return "gemotiveerd" if oordeel is True else "afgewezen"


def _instemming(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    """Consent of one person: needed if the rule holds; ``param`` is what was given (ja, nee, leeg)."""
    nodig = waarden[0]
    if nodig == "onwaar":
        return "niet_nodig"
    if nodig != "waar":
        return "onbekend"
    return {"ja": "gegeven", "nee": "geweigerd"}.get(str(param), "ontbreekt")


def _alle(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return en(waarden)


def _een(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return of(waarden)


def _geen(param: object, waarden: tuple[Uitslag, ...]) -> Uitslag:
    return geen(_waar(waarden))


#: What each kind of group is worth, given what its parts are worth.
GROEPSWAARDE: dict[str, Callable[[Collection[Waarheid]], Waarheid]] = {"alle": en, "een": of, "geen": geen}


VORMEN: dict[str, Callable[[object, tuple[Uitslag, ...]], Uitslag]] = {
    "alle": _alle,
    "een": _een,
    "geen": _geen,
    "lijn": _lijn,
    "som": _som,
    "reeks": _reeks,
    "formule": _formule,
    "peildatum": _peildatum,
    "venster": _venster,
    "begrip": _begrip,
    "begrip_keuze": _begrip_keuze,
    "geldt": _geldt,
    "dekkingslijn": _dekkingslijn,
    "dekking": _dekking,
    "beste_dekking": _beste_dekking,
    "hardheid": _hardheid,
    "kader": _kader,
    "schakel": _schakel,
    "pad": _pad,
    "beslissen": _beslissen,
    "beslisrijp": _beslisrijp,
    "afwijking": _afwijking,
    "instemming": _instemming,
}


# --- walking and recomputing -----------------------------------------------------------------------


class Gevolgen:
    """Which steps depend on which, below some final steps; answers *what if* by recomputing only what changes."""

    def __init__(self, einde: Iterable[Stap]) -> None:
        """Put the steps below ``einde`` in order and note for each which steps use it."""
        self._plaats: dict[Stap, int] = {}
        self._gebruikers: dict[Stap, list[Stap]] = {}
        for stap in einde:
            self._orden(stap)

    def _orden(self, stap: Stap) -> None:
        if stap in self._plaats:
            return
        for premisse in stap.premissen:
            self._orden(premisse)
            self._gebruikers.setdefault(premisse, []).append(stap)
        self._plaats[stap] = len(self._plaats)

    def als(self, gesteld: Mapping[Stap, Uitslag]) -> dict[Stap, Uitslag]:
        """The new value of every step that changes when these leaves have these values.

        A judgement that is supposed stays so; of any other step that follows from changed ones its form decides.
        """
        nieuw: dict[Stap, Uitslag] = dict(gesteld)
        wachtrij = [(self._plaats[g], g) for blad_ in gesteld for g in self._gebruikers.get(blad_, ())]
        heapify(wachtrij)
        laatste = -1
        while wachtrij:
            plaats, stap = heappop(wachtrij)
            reken = stap.sjabloon.reken
            if plaats == laatste or reken is None or (stap.vorm == "feit" and stap in gesteld):
                continue
            laatste = plaats
            waarde = reken(stap.param, tuple([nieuw.get(p, p.waarde) for p in stap.premissen]))
            if waarde != stap.waarde:
                nieuw[stap] = waarde
                for gebruiker in self._gebruikers.get(stap, ()):
                    heappush(wachtrij, (self._plaats[gebruiker], gebruiker))
        return nieuw


def onder(stappen: Iterable[Stap]) -> Iterator[Stap]:
    """These steps and everything they follow from, each once."""
    wachtrij, gezien = list(stappen), set[Stap]()
    while wachtrij:
        stap = wachtrij.pop()
        if stap not in gezien:
            gezien.add(stap)
            yield stap
            wachtrij.extend(stap.premissen)


#: Values that leave something open.
OPEN: frozenset[object] = frozenset({"onbekend", "oordeel", "open", Leeg.ONBEKEND, Leeg.OORDEEL})


def open_bladen(stap: Stap, gezien: set[Stap]) -> Iterator[Stap]:
    """The facts without a value that this step still depends on, through undetermined steps only."""
    if stap in gezien:
        return
    gezien.add(stap)
    if stap.vorm in ("feit", "eerder") and not stap.premissen:
        yield stap
    for premisse in stap.premissen:
        if is_open(premisse.waarde):
            yield from open_bladen(premisse, gezien)


def is_open(waarde: Uitslag) -> bool:
    """Whether a value leaves something open: unknown, waiting for a judgement, or known only in part."""
    match waarde:
        case Getal(laag, hoog, _):
            return laag != hoog
        case Dag(vroegst, laatst):
            return vroegst != laatst
        case _:
            return waarde in OPEN
