"""Papers as files: Markdown as the engine writes it, HTML from a template, and PDF (PDF/UA-1) where typst is there."""

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from engine.papers import Stuk, als_markdown, in_groepen

SJABLONEN = Path(__file__).resolve().parent / "sjablonen"

#: What somebody who asks for PDF reads when the part that makes it is not installed.
GEEN_TYPST = "voor PDF ontbreekt het onderdeel typst; installeer het met `pip install 'eenplan[pdf]'`"


class GeenTypst(Exception):
    """PDF was asked for and typst is not installed."""


def als_html(stuk: Stuk) -> str:
    """A paper as one page without scripts and without anything from elsewhere; every text is escaped."""
    return _sjabloon().render(stuk=stuk, in_groepen=in_groepen)


@lru_cache
def _sjabloon() -> Template:
    omgeving = Environment(
        loader=FileSystemLoader(SJABLONEN),
        autoescape=True,
        undefined=StrictUndefined,
    )
    return omgeving.get_template("stuk.html.j2")


def als_pdf(stuk: Stuk) -> bytes:
    """A paper as PDF/UA-1: tagged, in Dutch, without a date of making. Raises GeenTypst.

    Every text goes in as data, so that nothing in a plan is read as layout.
    """
    if find_spec("typst") is None:
        raise GeenTypst(GEEN_TYPST)
    import typst

    inhoud = {
        "titel": stuk.titel,
        "aanhef": stuk.aanhef,
        "blokken": [{**blok._asdict(), "groepen": in_groepen(blok.regels)} for blok in stuk.blokken],
        "bronnen": stuk.bronnen,
    }
    pdf = typst.compile(
        str(SJABLONEN / "stuk.typ"),
        format="pdf",
        sys_inputs={"stuk": json.dumps(inhoud, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
    )
    return bytes(pdf)


def schrijf_stukken(stukken: Iterable[Stuk], map_: Path, pdf: bool = False) -> list[Path]:
    """Every paper as Markdown and HTML, and as PDF when asked, in a folder that is made when it is not there.

    Gives what was written. Raises GeenTypst before anything is written.
    """
    if pdf and find_spec("typst") is None:
        raise GeenTypst(GEEN_TYPST)
    map_.mkdir(parents=True, exist_ok=True)
    geschreven: list[Path] = []
    for stuk in stukken:
        vormen = {"md": als_markdown(stuk).encode(), "html": als_html(stuk).encode()}
        if pdf:
            vormen["pdf"] = als_pdf(stuk)
        for vorm, inhoud in vormen.items():
            pad = map_ / f"{stuk.naam}.{vorm}"
            pad.write_bytes(inhoud)
            geschreven.append(pad)
    return geschreven
