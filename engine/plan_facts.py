"""The facts of a plan: who said what, about whom, read into typed values.

Several people may state the same fact. The values are kept side by side with their speakers; what counts is
decided later, in ``inquiry``, where it is known who may judge.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from engine.months import in_delen, is_maand, maandfeit
from engine.rulebook import Rulebook, inhoudshash
from engine.values import OngeldigeWaarde, Waarde, lees_waarde
from schemas.begrippen import Feit
from schemas.plan import Element, Plan, Verklaring, lees_verklaring

#: Whom or what a fact is about: (element, person); an empty text where the scope has none.
Over = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """One statement: its value and the statement around it."""

    waarde: Waarde
    verklaring: Verklaring
    hash: str


@dataclass(frozen=True, slots=True)
class Feitprobleem:
    """A fact in a plan that cannot be read: where it stands, what is wrong, and whether the name is unknown."""

    pad: tuple[str | int, ...]
    feit: str
    wat: str
    onbekend: bool


@dataclass(frozen=True, slots=True)
class PlanFeiten:
    """All statements of a plan by fact and subject; which of these were only assumed, and for which laws obtained."""

    uitspraken: Mapping[tuple[str, Over], tuple[Uitspraak, ...]]
    problemen: tuple[Feitprobleem, ...]
    verkregen_voor: frozenset[str] = frozenset()
    aangenomen: frozenset[tuple[str, Over]] = frozenset()


def lees_feiten(plan: Plan, rulebook: Rulebook) -> PlanFeiten:
    """Read every fact that a plan states, in the words of the vocabulary.

    Facts that cannot be read are left out and reported; a plan with problems is refused before evaluation.
    """
    uitspraken: dict[tuple[str, Over], tuple[Uitspraak, ...]] = {}
    problemen: list[Feitprobleem] = []
    verklaard: list[tuple[str, Over, Verklaring]] = []
    lezer = _Lezer(rulebook)
    for naam, over, ruw, pad in _per_maand(_geschreven(plan), rulebook, problemen):
        feit = rulebook.feiten[naam]
        gelezen: list[Uitspraak] = []
        for nummer, deel in enumerate(ruw if isinstance(ruw, list) else [ruw]):
            try:
                uitspraak = lezer.lees(feit, deel)
            except OngeldigeWaarde as fout:
                plek = (*pad, nummer) if isinstance(ruw, list) else pad
                problemen.append(Feitprobleem(plek, naam, str(fout), False))
                continue
            gelezen.append(uitspraak)
            if isinstance(deel, dict):
                verklaard.append((naam, over, uitspraak.verklaring))
        if gelezen:
            uitspraken[naam, over] = tuple(sorted(gelezen, key=_OP_HASH)) if len(gelezen) > 1 else (gelezen[0],)
    return PlanFeiten(
        uitspraken,
        tuple(problemen),
        frozenset(v.verkregen_voor for _, _, v in verklaard if v.verkregen_voor is not None),
        frozenset((naam, over) for naam, over, v in verklaard if v.aanname),
    )


_OP_HASH = attrgetter("hash")


_Geschreven = tuple[str, Over, object, tuple[str | int, ...]]


def _per_maand(
    geschreven: Iterable[_Geschreven], rulebook: Rulebook, problemen: list[Feitprobleem]
) -> Iterable[_Geschreven]:
    """The written facts, of a series each month as a fact of its own."""
    for naam, over, ruw, pad in geschreven:
        feit = None if in_delen(naam)[1] else rulebook.feiten.get(naam)
        if feit is None:
            problemen.append(Feitprobleem(pad, naam, f"onbekend feit `{naam}`", True))
        elif feit.reeks is None:
            yield naam, over, ruw, pad
        elif not isinstance(ruw, dict) or not all(map(is_maand, ruw)):
            fout = next((sleutel for sleutel in ruw if not is_maand(sleutel)), None) if isinstance(ruw, dict) else None
            problemen.append(Feitprobleem(pad if fout is None else (*pad, fout), naam, _PER_MAAND, False))
        else:
            yield from ((maandfeit(naam, maand), over, deel, (*pad, maand)) for maand, deel in sorted(ruw.items()))


_PER_MAAND = "schrijf een waarde per maand, bijvoorbeeld `{2026-01: 1200, 2026-02: 1150}`"


@dataclass(slots=True)
class _Lezer:
    """Reads the statements of one plan. Many facts of a plan are the same word or number: that is read once."""

    rulebook: Rulebook
    _kaal: dict[tuple[object, ...], Uitspraak] = field(default_factory=dict)

    def lees(self, feit: Feit, ruw: object) -> Uitspraak:
        """A statement about this fact. Raises OngeldigeWaarde when it does not fit."""
        keuzes = tuple(feit.uit or ()) if feit.uit != "voorzieningen" else tuple(sorted(self.rulebook.voorzieningen))
        if not isinstance(ruw, (str, int)):
            return _uitspraak(feit, keuzes, ruw)
        sleutel = (feit.soort, feit.eenheid, keuzes, type(ruw), ruw)
        gevonden = self._kaal.get(sleutel)
        if gevonden is None:
            gevonden = self._kaal[sleutel] = _uitspraak(feit, keuzes, ruw)
        return gevonden


def _uitspraak(feit: Feit, keuzes: tuple[str, ...], ruw: object) -> Uitspraak:
    """A statement as written, its value as a value of this fact, and its address."""
    verklaring = _verklaring(ruw)
    return Uitspraak(lees_waarde(feit, keuzes, verklaring.waarde), verklaring, inhoudshash(ruw))


def _verklaring(ruw: object) -> Verklaring:
    if not isinstance(ruw, dict):
        return Verklaring(waarde=ruw)
    gelezen = lees_verklaring(ruw)
    if isinstance(gelezen, str):
        raise OngeldigeWaarde(f"een verklaring heeft `waarde`, `door`, `op`, `reden`; fout bij `{gelezen}`")
    return gelezen


def _geschreven(plan: Plan) -> Iterable[tuple[str, Over, object, tuple[str | int, ...]]]:
    """Every written fact: its full name, its subject, what was written and where."""
    for bereik, feiten in (("plan", plan.feiten), ("huishouden", plan.huishouden), ("dossier", plan.dossier)):
        pad = "feiten" if bereik == "plan" else bereik
        for sleutel, ruw in sorted(feiten.items()):
            yield f"{bereik}.{sleutel}", ("", ""), ruw, (pad, sleutel)
    yield "contactpersoon.organisatie", ("", ""), plan.contactpersoon.organisatie, ("contactpersoon", "organisatie")
    for sleutel, ruw in sorted((plan.contactpersoon.model_extra or {}).items()):
        yield f"contactpersoon.{sleutel}", ("", ""), ruw, ("contactpersoon", sleutel)
    for wie, persoon in sorted(plan.personen.items()):
        for sleutel, ruw in sorted((persoon.model_extra or {}).items()):
            yield f"persoon.{sleutel}", ("", wie), ruw, ("personen", wie, sleutel)
    for naam, element in sorted(plan.elementen.items()):
        yield from _van_element(naam, element)


def _van_element(naam: str, element: Element) -> Iterable[tuple[str, Over, object, tuple[str | int, ...]]]:
    pad = ("elementen", naam)
    yield "element.soort", (naam, ""), element.soort, (*pad, "soort")
    for sleutel in ("melding", "aanvraag", "lopend_besluit"):
        datum = getattr(element, sleutel)
        if datum is not None:
            yield f"element.{sleutel}", (naam, ""), datum.isoformat(), (*pad, sleutel)
    if "ambtshalve" in element.model_fields_set:
        yield "element.ambtshalve", (naam, ""), "ja" if element.ambtshalve else "nee", (*pad, "ambtshalve")
    if element.periode is not None:
        yield "element.periode_van", (naam, ""), element.periode.van.isoformat(), (*pad, "periode", "van")
        if element.periode.tot_en_met is not None:
            yield (
                "element.periode_tot_en_met",
                (naam, ""),
                element.periode.tot_en_met.isoformat(),
                (*pad, "periode", "tot_en_met"),
            )
    for sleutel, ruw in sorted((element.model_extra or {}).items()):
        yield f"element.{sleutel}", (naam, ""), ruw, (*pad, sleutel)
    for wie, feiten in sorted(element.feiten_per_persoon.items()):
        for sleutel, ruw in sorted(feiten.items()):
            yield f"element_persoon.{sleutel}", (naam, wie), ruw, (*pad, "feiten_per_persoon", wie, sleutel)
