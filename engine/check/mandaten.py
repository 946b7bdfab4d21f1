"""Do the registers give only what the law lets them give, from somebody who has it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from engine.check.boek import Blad, Boek, Machtplek, Vondst, opsomming
from engine.check.namen import onbekende_macht
from engine.conditions import feiten_in
from schemas.lezen import Pad
from schemas.regeling import Mandaat, MandaatRuimte


def soort_register(boek: Boek) -> Iterator[Vondst]:
    """R604: a register says whether silence means yes or no."""
    for blad in boek.bladen:
        regeling = blad.regeling
        if regeling.soort_register is None and (regeling.mandaten or regeling.rang == "mandaatbesluit"):
            pad: Pad = ("mandaten",) if regeling.mandaten else ("rang",)
            yield blad.vondst(
                "R604", pad, f"`{regeling.regeling}` zegt niet of het register positief of negatief is", sleutel=True
            )


def grenzen_zonder_oordeel(boek: Boek) -> Iterator[Vondst]:
    """R605: a limit is a fact that is settled beforehand."""
    for blad, nummer, rij in boek.mandaten:
        knoop = boek.boom(blad, rij.grenzen)
        for feit in sorted(feiten_in(knoop)) if knoop is not None else ():
            if feit in boek.feiten and boek.feiten[feit].oordeel is not None:
                yield blad.vondst(
                    "R605",
                    ("mandaten", nummer, "grenzen", feit),
                    f"`{feit}` is een oordeel en kan geen grens zijn",
                    sleutel=True,
                )


def oordelen_met_bevoegdheid(boek: Boek) -> Iterator[Vondst]:
    """R606: who may fill in an open norm holds an existing power."""
    for naam, (document, feit) in boek.feitplek.items():
        oordeel = feit.oordeel
        if oordeel in (None, "afwijken_van_beleid") or oordeel in boek.machten or boek.is_kapot(str(oordeel)):
            continue
        hulp = f"bevoegdheden: {opsomming(list(boek.machten))}" if boek.machten else ""
        yield Vondst(
            document, "R606", ("feiten", naam, "oordeel"), f"de bevoegdheid `{oordeel}` van `{naam}` bestaat niet", hulp
        )


# --- chains ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rij:
    """One row of a register with its place, and the powers it can be followed for.

    ``verschreven``: it also names a power that does not exist, and is told so (R205); what it gives is then not known.
    """

    blad: Blad
    nummer: int
    mandaat: Mandaat
    machten: frozenset[str]
    verschreven: bool = False

    def vondst(self, code: str, sleutel: str, wat: str, hulp: str = "") -> Vondst:
        """A problem in this row."""
        return self.blad.vondst(code, ("mandaten", self.nummer, sleutel), wat, hulp)


@dataclass(frozen=True, eq=False)
class Register:
    """All rows of one municipality (or of the national rules), with who holds each power by law."""

    boek: Boek
    gemeente: str
    rijen: tuple[Rij, ...]

    @cached_property
    def houders(self) -> dict[str, frozenset[str]]:
        """The bodies that hold a power: by the statute, or because it was transferred to them."""
        houders = {
            macht: {plek.bevoegdheid.bevoegd for plek in plekken} for macht, plekken in self.boek.machten.items()
        }
        for blad in self.boek.bladen:
            if (blad.regeling.gemeente or self.gemeente).casefold() != self.gemeente:
                continue
            for overdracht in blad.regeling.overdrachten:
                for macht in overdracht.bevoegdheden:
                    houders.setdefault(blad.vol(macht), set()).add(overdracht.aan)
        return {macht: frozenset(wie) for macht, wie in houders.items()}

    @cached_property
    def lichamen(self) -> frozenset[str]:
        """Every body: those of the vocabulary and those that hold a power."""
        return frozenset(self.boek.organen) | frozenset(orgaan for wie in self.houders.values() for orgaan in wie)

    @cached_property
    def aan(self) -> dict[str, tuple[Rij, ...]]:
        """The rows by who receives something in them."""
        per: dict[str, list[Rij]] = {}
        for rij in self.rijen:
            for wie in dict.fromkeys(rij.mandaat.ontvangers()):
                per.setdefault(wie, []).append(rij)
        return {wie: tuple(rijen) for wie, rijen in per.items()}

    def boven(self, rij: Rij, macht: str) -> tuple[Rij, ...]:
        """The rows that give the principal of this row the power."""
        return tuple(r for r in self.aan.get(rij.mandaat.van, ()) if r is not rij and macht in r.machten)

    def wortels(self, rij: Rij, macht: str) -> frozenset[str]:
        """The bodies with which the chains above this row begin."""
        gevonden: set[str] = set()
        gezien = {(rij.blad.document.naam, rij.nummer)}
        te_zien = [rij]
        while te_zien:
            deze = te_zien.pop()
            if deze.mandaat.van in self.houders.get(macht, ()):
                gevonden.add(deze.mandaat.van)
            nieuw = [r for r in self.boven(deze, macht) if (r.blad.document.naam, r.nummer) not in gezien]
            gezien.update((r.blad.document.naam, r.nummer) for r in nieuw)
            te_zien.extend(nieuw)
        return frozenset(gevonden)


def registers(boek: Boek) -> tuple[Register, ...]:
    """The rows per municipality."""
    groepen: dict[str, list[Rij]] = {}
    for blad, nummer, rij in boek.mandaten:
        gemeente = (blad.regeling.gemeente or "").casefold()
        groepen.setdefault(gemeente, []).append(
            Rij(blad, nummer, rij, _gevolgde_machten(boek, blad, rij), _verschreven(boek, blad, rij))
        )
    return tuple(Register(boek, gemeente, tuple(rijen)) for gemeente, rijen in groepen.items())


def _gevolgde_machten(boek: Boek, blad: Blad, rij: Mandaat) -> frozenset[str]:
    """The powers of a row that are in this set; ``alle`` stands for every power of the principal that was entered."""
    zonder = {blad.vol(macht) for macht in rij.uitgezonderd}
    genoemd = set(boek.machten) if rij.bevoegdheden == "alle" else {blad.vol(macht) for macht in rij.bevoegdheden}
    hier = {naam for naam, plekken in boek.machten.items() if any(boek.samen_geldig(p.blad, blad) for p in plekken)}
    return frozenset((genoemd - zonder) & hier)


def _verschreven(boek: Boek, blad: Blad, rij: Mandaat) -> bool:
    return rij.bevoegdheden != "alle" and any(onbekende_macht(boek, blad.vol(macht)) for macht in rij.bevoegdheden)


def ketens(boek: Boek) -> Iterator[Vondst]:
    """R602 and R603: every chain begins with the body that holds the power and is passed on with permission."""
    for register in registers(boek):
        for rij in register.rijen:
            yield from _keten(register, rij)


def _keten(register: Register, rij: Rij) -> Iterator[Vondst]:
    van, alle = rij.mandaat.van, rij.mandaat.bevoegdheden == "alle"
    los, niet_doorgegeven = [], []
    for macht in sorted(rij.machten):
        if van in register.houders.get(macht, ()):
            continue
        boven = register.boven(rij, macht)
        boven_kapot = any(r.verschreven for r in register.aan.get(van, ()))
        if not boven and (boven_kapot or register.boek.kapot):
            continue  # what is wrong above this row is told there; this one only follows
        if not boven:
            los.append(macht)
        elif not any(r.mandaat.ondermandaat for r in boven):
            niet_doorgegeven.append(macht)
        elif not alle:
            yield from _meer_handelingen(rij, macht, boven)
    yield from _zonder_begin(register, rij, [] if alle and len(los) < len(rij.machten) else los)
    if niet_doorgegeven:
        boven = register.boven(rij, niet_doorgegeven[0])
        hoger = boven[0]
        plek = f"mandaat {hoger.mandaat.nr}, regel {hoger.blad.document.plek(('mandaten', hoger.nummer)).regel}"
        wat = f"`{van}` mag {opsomming(niet_doorgegeven)} niet doorgeven ({plek})"
        hulp = f"zet `ondermandaat: ja` bij mandaat {hoger.mandaat.nr}, of leg vast met `bekend_gebrek`"
        yield rij.vondst("R602", "van", wat, hulp)


def _zonder_begin(register: Register, rij: Rij, los: list[str]) -> Iterator[Vondst]:
    if not los:
        return
    van = rij.mandaat.van
    if van not in register.lichamen and any(r is not rij for r in register.aan.get(van, ())):
        yield rij.vondst("R602", "van", f"`{van}` heeft {opsomming(los)} zelf niet en kan dat dus niet doorgeven")
        return
    houders = sorted({orgaan for macht in los for orgaan in register.houders.get(macht, ())})
    hulp = f"bevoegd is {opsomming(houders)}" if houders else ""
    gelijkend = register.boek.bedoeld(van, frozenset(register.aan) | register.lichamen)
    if gelijkend is not None and gelijkend != van:
        hulp = f"bedoelde u `{gelijkend}`?" + (f" {hulp}" if hulp else "")
    yield rij.vondst("R603", "van", f"niemand geeft `{van}` de bevoegdheid {opsomming(los)}", hulp)


def _meer_handelingen(rij: Rij, macht: str, boven: tuple[Rij, ...]) -> Iterator[Vondst]:
    if rij.mandaat.handelingen is None or any(r.mandaat.handelingen is None for r in boven):
        return
    mag = {handeling for r in boven for handeling in r.mandaat.handelingen or ()}
    for plek, handeling in enumerate(rij.mandaat.handelingen):
        if handeling not in mag:
            wat = f"`{rij.mandaat.van}` heeft bij `{macht}` de handeling `{handeling}` zelf niet"
            yield rij.blad.vondst("R602", ("mandaten", rij.nummer, "handelingen", plek), wat)


def verboden_mandaten(boek: Boek) -> Iterator[Vondst]:
    """R601: the statute's bar on kinds of recipients, tested on every link."""
    for register in registers(boek):
        for rij in register.rijen:
            yield from _verboden(boek, register, rij)


def _verboden(boek: Boek, register: Register, rij: Rij) -> Iterator[Vondst]:
    """One finding per article that bars this row; a row for all powers only gets a warning for the barred ones."""
    alle = rij.mandaat.bevoegdheden == "alle"
    per_bron: dict[tuple[str, str], list[str]] = {}
    for macht in sorted(_eigen(register, rij) if alle else rij.machten):
        for plek in boek.machten[macht]:
            ruimte = plek.bevoegdheid.mandaat if _tegelijk(boek, plek, rij) else None
            wie = _uitgesloten(boek, register, rij, macht, ruimte)
            if wie and ruimte is not None:
                per_bron.setdefault((wie, f"{plek.blad.regeling.regeling} {ruimte.bron}"), []).append(macht)
    for (wie, bron), machten in per_bron.items():
        wat = f"{opsomming(list(dict.fromkeys(machten)))} mag niet {wie} worden gemandateerd ({bron})"
        pad = ("mandaten", rij.nummer, "organisatie" if rij.mandaat.organisatie else "aan")
        yield Vondst(rij.blad.document, "R601", pad, wat, als_waarschuwing=alle)


def _tegelijk(boek: Boek, plek: Machtplek, rij: Rij) -> bool:
    """Whether the power with its bar and the row both hold on one day."""
    vanaf, einde = plek.venster(boek.laatste_dag[plek.blad.document])
    mandaat = rij.mandaat
    begin = max(vanaf, mandaat.geldig_vanaf or date.min, rij.blad.regeling.geldig_vanaf)
    slot = min(einde, boek.laatste_dag[rij.blad.document], mandaat.geldig_tot_en_met or date.max)
    ingetrokken = mandaat.ingetrokken_op is not None and mandaat.ingetrokken_op <= begin
    return boek.samen_geldig(plek.blad, rij.blad) and begin <= slot and not ingetrokken


def _uitgesloten(boek: Boek, register: Register, rij: Rij, macht: str, ruimte: MandaatRuimte | None) -> str:
    """Whom the statute bars on this row, in words; empty when it bars nobody."""
    if ruimte is None:
        return ""
    if ruimte.verboden:
        return "aan wie dan ook"
    organisatie = rij.mandaat.organisatie
    if organisatie is None or organisatie in _eigen_soorten(boek, register.wortels(rij, macht)):
        return ""
    return f"aan een {organisatie}" if ruimte.voor(organisatie) == "nee" else ""


def _eigen(register: Register, rij: Rij) -> frozenset[str]:
    return frozenset(macht for macht in rij.machten if rij.mandaat.van in register.houders.get(macht, ()))


def _eigen_soorten(boek: Boek, wortels: frozenset[str]) -> frozenset[str]:
    """The kinds of organisation that are the principal's own: the municipality's, or those of the body itself."""
    organen = boek.rulebook.organen
    return frozenset(
        "gemeente" if wortel not in organen or organen[wortel].van == "gemeente" else "gemeenschappelijke_regeling"
        for wortel in wortels
    )
