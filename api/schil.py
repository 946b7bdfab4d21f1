"""The shell around every request: a limit on its size, headers on every answer, and no exception that gets out.

What goes wrong is logged by kind and place only; the text of an exception may name people.
"""

import logging
import traceback
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problemen import probleem, toon_ongeluk

logboek = logging.getLogger("eenplan.http")

#: What every answer says unless it says otherwise itself.
VEILIG = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Schil:
    """ASGI middleware; stands around everything else."""

    def __init__(self, app: ASGIApp, versie: str, grens: int) -> None:
        """Wrap an app.

        Args:
            app: what is wrapped.
            versie: the version of the API, for the header API-Version below /v1.
            grens: how many bytes a request may have.
        """
        self._app, self._versie, self._grens = app, versie, grens

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begonnen = False

        async def met_koppen(bericht: Message) -> None:
            nonlocal begonnen
            if bericht["type"] == "http.response.start":
                begonnen = True
                self._koppen(scope, bericht)
            await send(bericht)

        try:
            if _lengte(scope) > self._grens:
                await probleem(413, self._te_groot())(scope, receive, met_koppen)
            else:
                await self._app(scope, self._geteld(receive), met_koppen)
        except Exception as fout:  # whatever it was, the caller gets a problem and the log names nobody
            logboek.error("%s %s: %s", scope["method"], scope["path"], _soort_en_plek(fout))
            if not begonnen:
                await (await toon_ongeluk(Request(scope), fout))(scope, receive, met_koppen)

    def _koppen(self, scope: Scope, bericht: MutableMapping[str, Any]) -> None:
        koppen = MutableHeaders(scope=bericht)
        for naam, waarde in VEILIG.items():
            koppen.setdefault(naam, waarde)
        if str(scope["path"]).startswith("/v1/"):
            koppen["API-Version"] = self._versie
        if scope["path"] == "/v1/openapi.json":
            koppen["Access-Control-Allow-Origin"] = "*"

    def _geteld(self, receive: Receive) -> Receive:
        """The same stream, that stops when it is longer than allowed: a length that was announced may be a lie."""
        totaal = 0

        async def lees() -> Message:
            nonlocal totaal
            bericht = await receive()
            totaal += len(bericht.get("body", b""))
            if totaal > self._grens:
                raise HTTPException(413, self._te_groot())
            return bericht

        return lees

    def _te_groot(self) -> str:
        return f"Ten hoogste {self._grens} bytes."


def _lengte(scope: Scope) -> int:
    """The length that was announced; what is not a number announces nothing."""
    tekst = Headers(scope=scope).get("content-length", "")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 20 else 0


def _soort_en_plek(fout: Exception) -> str:
    """The kind of an exception and the line it came from; never its text."""
    rij = traceback.extract_tb(fout.__traceback__)
    plek = f"{rij[-1].filename.rpartition('/')[2]}:{rij[-1].lineno}" if rij else "onbekende plek"
    return f"{type(fout).__name__} in {plek}"
