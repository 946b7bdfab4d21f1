"""Decisions that hang together: agreeing to prepare them together (Awb 3:20 and further), beside a way.

Coordination moves no power and opens no closed door. It is offered only where the plan says that decisions hang
together and there are two or more; what the law asks of it stands in the rules, not here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from engine.cells import Cel
from engine.citations import citaat
from engine.elements import hoofdcellen
from engine.inquiry import Plek
from engine.outcome import Toetsing
from engine.rulebook import Kern
from engine.sentences import los, opsomming
from engine.terms import uiterlijk
from engine.values import Dag
from engine.way_steps import Stapje

#: Duties of this name speak of preparing decisions together; the one on the first article says that it can be done.
_SAMEN = "samen_voorbereiden"
_ZELF = "geen_besluit_nodig"


class Samenhang(NamedTuple):
    """The decisions of a plan that hang together, and the duties that speak of preparing them together."""

    kernen: tuple[Kern, ...]
    besluiten: tuple[Cel, ...]


def samenhang(t: Toetsing) -> Samenhang:
    """The decisions by public bodies of which the plan says that they hang together."""
    genoemd = [k for k in t.recht.soort.get("verplicht", ()) if str(k.regel.verplicht).startswith(_SAMEN)]
    kernen = tuple(sorted(genoemd, key=lambda k: k.regel.bron))
    besluiten = [cel for naam in t.plan.elementen for cel in _besluiten(t, kernen[:1], naam)]
    return Samenhang(kernen, tuple(besluiten))


def afspraken(t: Toetsing, samen: Samenhang, cel: Cel) -> tuple[Stapje, ...]:
    """What can be agreed with whoever takes the other decisions; nothing when there is only one."""
    namen = {(b.element, b.kern.bevoegdheid) for b in samen.besluiten}
    if len(namen) < 2 or (cel.element, cel.kern.bevoegdheid) not in namen:
        return ()
    organen = tuple(dict.fromkeys(t.bevoegd.netwerk.wortels[b.kern.bevoegdheid].orgaan for b in samen.besluiten))
    onderdelen = opsomming(los(b.element) for b in samen.besluiten)
    eerste = samen.kernen[0]
    return (
        Stapje(
            "samen",
            f"Spreek af of de besluiten over {onderdelen} samen worden voorbereid",
            organen,
            citaat(eerste.regel.bron, eerste.regeling, t.recht).tekst,
            termijn=_termijn(t, samen),
            bij_stilte="Dit mag, het moet niet. Zonder afspraak beslist elk bestuur apart, in zijn eigen tijd.",
            toelichting=tuple(
                f"{k.regel.tekst} ({citaat(k.regel.bron, k.regeling, t.recht).tekst})" for k in samen.kernen
            ),
        ),
    )


def _besluiten(t: Toetsing, eerste: tuple[Kern, ...], element: str) -> Iterator[Cel]:
    """The leading cells of an element of which the rule says that their decision hangs together with another."""
    leidend = str(t.samenvattingen[element].leidend.waarde).split()
    for kern in eerste:
        if kern.bij and t.plan.elementen[element].soort not in kern.bij:
            continue
        for cel in hoofdcellen(t.cellen[element]):
            wortel = t.bevoegd.netwerk.wortels.get(cel.kern.bevoegdheid)
            orgaan = t.recht.rulebook.organen.get(wortel.orgaan) if wortel is not None else None
            if orgaan is None or orgaan.soort != "bestuursorgaan" or cel.kern.id not in leidend:
                continue
            plek = Plek(element, cel.persoon, kern.regeling.regeling)
            if t.onderzoek.regel_geldt(kern, plek).waarde == "waar" and cel.beslissing.stap.waarde != _ZELF:
                yield cel


def _termijn(t: Toetsing, samen: Samenhang) -> str:
    """Until when the last application can come in: counted from the first one that is known."""
    for kern in samen.kernen:
        termijn = kern.regel.termijn
        if termijn is None:
            continue
        starten = [t.onderzoek.feit(termijn.na, Plek(b.element, b.persoon)).waarde for b in samen.besluiten]
        dagen = [start.vroegst for start in starten if isinstance(start, Dag)]
        if dagen:
            return f"de laatste aanvraag uiterlijk {uiterlijk(termijn.duur, min(dagen)).isoformat()}"
    return ""
