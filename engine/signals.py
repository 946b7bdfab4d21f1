"""Signals: what stands out when elements, people and laws are seen together (rules of kind ``signaal``)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from engine.inquiry import Onderzoek, Plek
from engine.rulebook import Kern
from engine.steps import Stap

Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]


class Signaal(NamedTuple):
    """A signal that holds: by which rule, where, and from which step."""

    kern: Kern
    over: str
    stap: Stap

    def json(self, stap: str) -> dict[str, Json]:
        """As it stands in an Uitkomst."""
        return {
            "signaal": str(self.kern.regel.signaal),
            "regel": self.kern.id,
            "over": self.over,
            "tekst": self.kern.regel.tekst or "",
            "wie": list(self.kern.regel.wie),
            "stap": stap,
        }


def signalen(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """Every signal that certainly holds, in fixed order."""
    for kern in onderzoek.recht.soort.get("signaal", ()):
        for naam, element in sorted(onderzoek.plan.elementen.items()):
            if kern.bij and element.soort not in kern.bij:
                continue
            for persoon in sorted(element.voor):
                stap = onderzoek.regel_geldt(kern, Plek(naam, persoon, kern.regeling.regeling))
                if stap.waarde == "waar" and not kern.regel.patronen:
                    yield Signaal(kern, f"{naam}/{persoon}", stap)
