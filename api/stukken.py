"""Papers as files: Markdown as the engine writes it, and HTML from one template."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from engine.papers import Stuk, als_markdown

VORMEN = ("md", "html")


def als_html(stuk: Stuk) -> str:
    """A paper as one page without scripts and without anything from elsewhere; every text is escaped."""
    return _sjabloon().render(stuk=stuk)


@lru_cache
def _sjabloon() -> Template:
    omgeving = Environment(
        loader=FileSystemLoader(Path(__file__).resolve().parent / "sjablonen"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    return omgeving.get_template("stuk.html.j2")


def schrijf_stukken(stukken: Iterable[Stuk], map_: Path) -> list[Path]:
    """Every paper as Markdown and as HTML in a folder, that is made when it is not there; gives what was written."""
    map_.mkdir(parents=True, exist_ok=True)
    geschreven: list[Path] = []
    for stuk in stukken:
        for vorm, tekst in (("md", als_markdown(stuk)), ("html", als_html(stuk))):
            pad = map_ / f"{stuk.naam}.{vorm}"
            pad.write_text(tekst, encoding="utf-8")
            geschreven.append(pad)
    return geschreven
