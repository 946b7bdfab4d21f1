"""Every code has an example that fails, one that passes, and a paragraph in the documentation."""

from functools import lru_cache
from pathlib import Path

import pytest

from engine.check import controleer
from schemas.diagnose import CODES, Diagnose
from schemas.lezen import GROOTSTE_BESTAND, Document, Leesfout, lees, onleesbaar

VOORBEELDEN = Path(__file__).resolve().parent.parent / "fixtures" / "diagnoses"
DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "diagnoses.md"
#: No file in the repository can show these: a file that is not there, and one of two million bytes.
ZONDER_BESTAND = {"Y100", "Y104"}
#: The passing example of a known fault is a fault that is found, and so a warning.
BLIJFT_OVER = {"R409": {"R601"}}


def _lees_alles(map_: Path, voor: str = "") -> tuple[list[Document], list[Diagnose]]:
    documenten, fouten = [], []
    for pad in sorted(map_.rglob("*.yaml")):
        try:
            documenten.append(lees(pad.read_bytes(), voor + str(pad.relative_to(map_))))
        except Leesfout as fout:
            fouten.extend(fout.diagnoses)
    return documenten, fouten


@lru_cache(maxsize=1)
def _basis() -> tuple[Document, ...]:
    return tuple(_lees_alles(VOORBEELDEN / "basis", "basis/")[0])


def _diagnoses(map_: Path) -> list[Diagnose]:
    documenten, fouten = _lees_alles(map_)
    return [*fouten, *controleer([*_basis(), *documenten])]


def test_het_gedeelde_voorbeeld_is_zonder_meldingen() -> None:
    assert controleer(_basis()) == ()


@pytest.mark.parametrize("code", sorted(set(CODES) - ZONDER_BESTAND))
def test_het_foute_voorbeeld_geeft_precies_deze_melding(code: str) -> None:
    gevonden = _diagnoses(VOORBEELDEN / code / "fout")
    assert {d.code for d in gevonden} == {code}, "\n".join(d.als_tekst() for d in gevonden)


@pytest.mark.parametrize("code", sorted(set(CODES) - ZONDER_BESTAND))
def test_het_goede_voorbeeld_geeft_geen_melding(code: str) -> None:
    gevonden = [d for d in _diagnoses(VOORBEELDEN / code / "goed") if d.code not in BLIJFT_OVER.get(code, ())]
    assert not gevonden, "\n".join(d.als_tekst() for d in gevonden)


def test_een_te_groot_bestand_wordt_niet_gelezen() -> None:
    with pytest.raises(Leesfout) as fout:
        lees("uitleg: " + "a" * GROOTSTE_BESTAND, "groot.yaml")
    assert [d.code for d in fout.value.diagnoses] == ["Y104"]
    assert lees("uitleg: " + "a" * 1000, "klein.yaml").data == {"uitleg": "a" * 1000}


def test_een_ontbrekend_bestand_heeft_een_melding() -> None:
    melding = onleesbaar("weg.yaml", "bestaat niet")
    assert (melding.code, melding.plek()) == ("Y100", "weg.yaml")


def test_geen_voorbeeld_zonder_code() -> None:
    assert {pad.name for pad in VOORBEELDEN.iterdir()} == (set(CODES) - ZONDER_BESTAND) | {"basis"}


@pytest.mark.parametrize("code", sorted(CODES))
def test_elke_code_heeft_een_alinea(code: str) -> None:
    delen = DOCS.read_text(encoding="utf-8").split("\n### ")
    alineas = [deel for deel in delen if deel.startswith(f"{code} {CODES[code].titel}\n")]
    assert len(alineas) == 1
    assert len(alineas[0].split()) > 12


def test_de_documentatie_noemt_geen_code_die_niet_bestaat() -> None:
    koppen = [deel.split()[0] for deel in DOCS.read_text(encoding="utf-8").split("\n### ")[1:]]
    assert koppen == list(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_een_omschrijving_is_geschreven_voor_de_lezer(code: str) -> None:
    vast = CODES[code]
    for tekst in (vast.titel, vast.waarom, vast.hulp):
        assert tekst
        assert not tekst.endswith(".")
        assert tekst[0].islower() or not tekst[0].isalpha()
