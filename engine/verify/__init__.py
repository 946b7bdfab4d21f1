"""The verifier: works an Uitkomst out again from the plan and the rule files and says where it differs.

It shares no code with the rest of the engine; it may import the contracts (``schemas``) and the standard library. Its
parts, in the order in which to read them: ``values`` (truth, numbers, days, formulas, terms) → ``law`` (what is in
force) → ``reasoning`` (facts, conditions, rules, competence) →
``cells`` (cells and elements) → ``signals`` → ``answer`` (the body). Because every
step, citation and value of the body is worked out again, a body that matches has nothing left out and nothing added.
docs/verificatie.md says what this proves and what it does not.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

import rfc8785

from engine.verify.answer import lichaam
from engine.verify.cells import Json
from engine.verify.law import Wet, adres, adres_van
from engine.verify.values import Onleesbaar, dag_van, woord
from schemas.lezen import Document

#: After so many differences the rest is counted, not named.
MEESTE_PROBLEMEN = 100
#: How nonsense in a rule or plan ends, wherever it is met.
_ZINLOOS = (LookupError, RecursionError, ValueError, TypeError, ArithmeticError)
#: The parts of an Uitkomst outside the sealed body.
BUITEN_ZEGEL = ("zegel", "omslag")


def verifieer(
    uitkomst: Mapping[str, object],
    plan: Document,
    regels: Sequence[Document],
    *,
    peildatum: str = "",
    kennisdatum: str = "",
) -> tuple[str, ...]:
    """Everything that is wrong with an Uitkomst, in Dutch with its JSON path; nothing when it is right.

    Args:
        uitkomst: the parsed JSON, with its seal.
        plan: the plan as it was read.
        regels: every rule file and vocabulary as they were read, in any order.
        peildatum: the date that was asked about (ISO); empty: what the plan says, else what the Uitkomst says.
        kennisdatum: the date of what was known, in the same way.
    """
    op = [
        peildatum or woord(plan.data.get("peildatum")) or woord(uitkomst.get("peildatum")),
        kennisdatum or woord(plan.data.get("kennisdatum")) or woord(uitkomst.get("kennisdatum")),
    ]
    try:
        juist = verwacht(plan, regels, op[0], op[1])
    except _ZINLOOS as fout:  # rules or a plan that `controleer` would refuse
        reden = fout if isinstance(fout, Onleesbaar) else f"iets in de regels heeft geen betekenis ({fout})"
        return (*_zegel(uitkomst), f"$: dit antwoord kan niet uit dit plan en deze regels komen: {reden}")
    problemen = [*_zegel(uitkomst), *verschillen(uitkomst, juist)]
    rest = len(problemen) - MEESTE_PROBLEMEN
    return (*problemen[:MEESTE_PROBLEMEN], *([f"$: en nog {rest} andere verschillen"] if rest > 0 else []))


def verwacht(plan: Document, regels: Sequence[Document], peildatum: str, kennisdatum: str) -> dict[str, Json]:
    """The body (without seal) that this plan and these rules must give. Raises Onleesbaar."""
    op, bekend = dag_van(peildatum).isoformat(), dag_van(kennisdatum).isoformat()
    wet = Wet(regels, woord(plan.data.get("gemeente")), op, bekend)
    return lichaam(wet, plan.data, adres_van(plan), adres(sorted(adres_van(d) for d in regels)))


def verschillen(gegeven: Mapping[str, object], juist: Mapping[str, object]) -> Iterator[str]:
    """Where a body differs from the right one; the seal and the envelope around it are not looked at."""
    binnen = {sleutel: deel for sleutel, deel in gegeven.items() if sleutel not in BUITEN_ZEGEL}
    yield from _verschil("$", binnen, juist)


def _verschil(pad: str, gegeven: object, juist: object) -> Iterator[str]:
    if isinstance(gegeven, Mapping) and isinstance(juist, Mapping):
        yield from (f"{pad}.{sleutel}: hoort hier niet" for sleutel in gegeven if sleutel not in juist)
        yield from (f"{pad}.{sleutel}: ontbreekt" for sleutel in juist if sleutel not in gegeven)
        for sleutel in juist:
            if sleutel in gegeven:
                yield from _verschil(f"{pad}.{sleutel}", gegeven[sleutel], juist[sleutel])
    elif isinstance(gegeven, list | tuple) and isinstance(juist, list | tuple):
        if len(gegeven) != len(juist):
            yield f"{pad}: hier staan {len(gegeven)} delen, het horen er {len(juist)} te zijn"
        for nummer, (een, ander) in enumerate(zip(gegeven, juist, strict=False)):
            yield from _verschil(f"{pad}[{nummer}]", een, ander)
    elif type(gegeven) is not type(juist) or gegeven != juist:
        yield f"{pad}: hier staat {_kort(gegeven)}, het hoort {_kort(juist)} te zijn"


def _kort(deel: object) -> str:
    tekst = {True: "true", False: "false"}[deel] if isinstance(deel, bool) else str(deel)
    return f"`{tekst}`" if len(tekst) <= 80 else f"`{tekst[:79]}…`"


def _zegel(uitkomst: Mapping[str, object]) -> Iterator[str]:
    """Whether the seal is the hash of the body."""
    binnen = {sleutel: deel for sleutel, deel in uitkomst.items() if sleutel not in BUITEN_ZEGEL}
    try:
        hash_ = sha256(rfc8785.dumps(binnen)).hexdigest()  # type: ignore[arg-type]  # refused when it is no JSON
    except (rfc8785.CanonicalizationError, RecursionError, UnicodeError):
        yield "$: dit is geen JSON die verzegeld kan zijn"
        return
    juist = {"algoritme": "sha256 over rfc8785", "hash": hash_}
    yield from _verschil("$.zegel", uitkomst.get("zegel", {}), juist)
