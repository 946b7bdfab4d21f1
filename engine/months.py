"""A fact with one value per month (``reeks: maand``): each month of it is a fact of its own, ``<fact>@<jjjj-mm>``.

So a month is asked, stated by somebody, contradicted and cited like any other fact, and a month that no rule reads
is nowhere in a derivation.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from schemas.begrippen import Feit

_MAAND = re.compile(r"[1-9]\d{3}-(0[1-9]|1[0-2])")
_IN_TEKST = re.compile(rf"(?<![\w-]){_MAAND.pattern}(?![\w-])")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

#: A rule looks back no further than this: nobody is asked for more than ten years of months.
MEESTE_MAANDEN = 120


def is_maand(tekst: object) -> bool:
    """Whether this names a month, as ``2026-03``."""
    return isinstance(tekst, str) and _MAAND.fullmatch(tekst) is not None


def maandfeit(naam: str, maand: str) -> str:
    """The name of one month of a series."""
    return f"{naam}@{maand}"


def in_delen(naam: str) -> tuple[str, str]:
    """The fact as the vocabulary has it, and the month; an empty month when the name has none."""
    reeks, _, maand = naam.partition("@")
    return reeks, maand


def maand_in_woorden(maand: str) -> str:
    """``2026-03`` as ``maart 2026``."""
    jaar, _, nummer = maand.partition("-")
    return f"{MAANDEN[int(nummer) - 1]} {jaar}"


def met_maandnamen(tekst: str) -> str:
    """A text in which every ``2026-03`` reads as ``maart 2026``."""
    return _IN_TEKST.sub(lambda gevonden: maand_in_woorden(gevonden.group()), tekst)


def maanden_voor(dag: date, aantal: int) -> tuple[str, ...]:
    """So many whole months before the month of a day, the oldest first; none from before the year 1000."""
    laatste = dag.year * 12 + dag.month - 1
    nummers = range(max(laatste - aantal, 12000), laatste)
    return tuple(f"{nummer // 12}-{nummer % 12 + 1:02}" for nummer in nummers)


class Feiten(Mapping[str, Feit]):
    """The vocabulary by name, which also knows each month of a series; it lists the series, not its months."""

    def __init__(self, feiten: Mapping[str, Feit]) -> None:
        """Keep a vocabulary; it does not change afterwards."""
        self._feiten = MappingProxyType(dict(feiten))

    def __getitem__(self, naam: str) -> Feit:
        """The fact of this name; of a month with its own question."""
        reeks, maand = in_delen(naam)
        feit = self._feiten[reeks]
        if not maand:
            return feit
        if feit.reeks is None or not is_maand(maand):
            raise KeyError(naam)
        vraag = f"{feit.vraag} ({maand_in_woorden(maand)})" if feit.vraag else None
        return feit.model_copy(update={"vraag": vraag, "reeks": None})

    def met(self, feiten: Mapping[str, Feit]) -> "Feiten":
        """The same vocabulary with other facts under some names."""
        return Feiten({**self._feiten, **feiten})

    def __iter__(self) -> Iterator[str]:
        """The names of the vocabulary."""
        return iter(self._feiten)

    def __len__(self) -> int:
        """How many facts the vocabulary has."""
        return len(self._feiten)
