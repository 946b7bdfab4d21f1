"""Citations: an article as it is written in a rule file becomes a text, a working link and a text version.

Statutes link by JuriConnect (BWB 1.3) on wetten.overheid.nl, local rules by CVDR number, rulings by ECLI.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from engine.rulebook import Recht
from schemas.regeling import Regeling

_ECLI = re.compile(r"ECLI:[A-Z]{2}:[A-Z0-9]+:\d{4}:[A-Z0-9.]+")
_ARTIKEL = re.compile(r"\bart\.\s*(\d+[a-z]*(?:[.:]\d+[a-z]*)*)(?:\s+lid\s+(\d+[a-z]*))?", re.IGNORECASE)


class Citaat(NamedTuple):
    """Where it stands: in words, with a link (empty when there is no public address) and the text that was read."""

    tekst: str
    link: str
    versie: str

    def json(self) -> dict[str, str]:
        """As it stands in an Uitkomst."""
        return {"tekst": self.tekst, "link": self.link, "tekstversie": self.versie}


def citaat(bron: str, eigen: Regeling, recht: Recht) -> Citaat:
    """The citation of a source as written in the file of ``eigen``."""
    regeling, tekst = _van(bron, eigen, _regelingen(recht))
    versie = (regeling.tekstversie or regeling.geldig_vanaf).isoformat()
    return Citaat(tekst, _link(tekst, regeling), versie)


@lru_cache(maxsize=16)
def _regelingen(recht: Recht) -> Mapping[str, Regeling]:
    return {v.regeling.regeling: v.regeling for v in recht.versies}


def _van(bron: str, eigen: Regeling, regelingen: Mapping[str, Regeling]) -> tuple[Regeling, str]:
    """The regeling a source belongs to, and the source with the title in front."""
    eerste, _, rest = bron.partition(" ")
    if eerste in regelingen and rest:
        return regelingen[eerste], f"{regelingen[eerste].titel} {rest}"
    if re.match(r"art|bijl|nr|§", bron):
        return eigen, f"{eigen.titel} {bron}"
    return eigen, bron


def _link(tekst: str, regeling: Regeling) -> str:
    ecli = _ECLI.search(tekst)
    if ecli:
        return f"https://uitspraken.rechtspraak.nl/details?id={ecli.group()}"
    if regeling.bwb:
        artikel = _ARTIKEL.search(tekst)
        delen = f"&artikel={artikel.group(1)}" if artikel else ""
        delen += f"&lid={artikel.group(2)}" if artikel and artikel.group(2) else ""
        gelezen = (regeling.tekstversie or regeling.geldig_vanaf).isoformat()
        return f"https://wetten.overheid.nl/jci1.3:c:{regeling.bwb}{delen}&g={gelezen}"
    if regeling.cvdr:
        return f"https://lokaleregelgeving.overheid.nl/{regeling.cvdr}"
    return regeling.eli or ""
