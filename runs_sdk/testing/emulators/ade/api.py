"""What the endpoints of the ADE emulator share: sign-in, the pool of database connections, finding things.

The endpoints are functions of the Api and the request; each module of them has its ROUTES.
"""

from __future__ import annotations

import asyncio
import re
import time
import uuid
from collections.abc import Awaitable, Callable
from email.utils import formatdate

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from .answers import EventStream
from .reading import Refusal
from .shapes import Shapes
from .state import Configuration, Document, Run, State

Handler = Callable[["Api", Request], Awaitable[Response]]


class Api:
    """Answers requests."""

    def __init__(
        self,
        state: State,
        *,
        older: bool,
        key: str | None,
        upload_limit: int | None,
        upload_slots: int,
        pool: int,
        pool_timeout: float,
    ) -> None:
        self.state = state
        self.shapes = Shapes(state)
        self.open_streams = 0
        self.older = older
        self._key = key
        self.upload_limit = upload_limit
        self.uploads, self.upload_slots = 0, upload_slots
        self._free = pool
        self._pool_timeout = pool_timeout
        self._freed = asyncio.Event()

    def bound(self, handler: Handler, *, open_to_all: bool) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint behind sign-in (unless it is open to all) and the pool of database connections."""

        async def handle(request: Request) -> Response:
            began = time.monotonic()
            try:
                if not open_to_all:
                    self._sign_in(request)
                    self._check_workspace(request)
                await self._take_connection()
                held = False
                try:
                    response = await handler(self, request)
                    held = isinstance(response, EventStream)
                finally:
                    if not held:
                        self.give_connection_back()
            except Refusal as refusal:
                return refusal.answer(request)
            if "x-request-id" not in response.headers:
                response.headers["x-request-id"] = request.headers.get("x-request-id") or f"req_{uuid.uuid4().hex}"
            response.headers["x-response-time-ms"] = str(round((time.monotonic() - began) * 1000))
            response.headers["date"] = formatdate(usegmt=True)
            return response

        return handle

    async def unknown_path(self, request: Request) -> Response:
        if request.url.path.endswith("/") and request.url.path.startswith("/api/v1/"):
            return RedirectResponse(str(request.url.replace(path=request.url.path.rstrip("/"))), 307)
        return Refusal(404, "Not Found").answer(request)

    async def wrong_method(self, request: Request) -> Response:
        return Refusal(405, "Method Not Allowed").answer(request)

    # ---- who may, and the database

    def refusal(self, request: Request) -> Response | None:
        """The answer to a request without a good key; None for one with it."""
        try:
            self._sign_in(request)
        except Refusal as refusal:
            return refusal.answer(request)
        return None

    def _sign_in(self, request: Request) -> None:
        if self._key is None:
            return
        given = request.headers.get("x-api-key")
        if given is None:
            raise Refusal(401, "Authentication required")
        if "." not in given:
            raise Refusal(401, "API key must contain a prefix separator '.'")
        if given != self._key:
            raise Refusal(401, "API key not recognized")

    def _check_workspace(self, request: Request) -> None:
        given = request.path_params.get("ws")
        if given is None or given == self.state.workspace_id:
            return
        right = "runs.manage" if request.method == "POST" else "runs.read"
        scope = "workspace" if re.fullmatch(r"[0-9a-fA-F-]{36}", given) else "global"
        raise Refusal(403, f"Permission 'workspace.{right}' denied for scope '{scope}'")

    async def _take_connection(self) -> None:
        end = asyncio.get_running_loop().time() + self._pool_timeout
        while self._free <= 0:
            self._freed.clear()
            try:
                await asyncio.wait_for(self._freed.wait(), end - asyncio.get_running_loop().time())
            except TimeoutError:
                raise Refusal(500, "Internal server error") from None
        self._free -= 1

    def give_connection_back(self) -> None:
        self._free += 1
        self._freed.set()

    # ---- finding things

    def run(self, request: Request) -> Run:
        run = self.state.runs.get(request.path_params["run"])
        if run is None:
            raise Refusal(404, "Run not found")
        return run

    def document(self, request: Request, *, archived: bool = False) -> Document:
        document_id = request.path_params["document"]
        document = self.state.documents.get(document_id)
        if document is None or (document.archived and not archived):
            raise Refusal(404, f"Document '{document_id}' not found")
        return document

    def find_document(self, document_id: str) -> Document:
        document = self.state.documents.get(document_id)
        if document is None or document.archived:
            raise Refusal(404, f"Document {document_id} not found")
        return document

    def configuration(self, configuration_id: str) -> Configuration:
        found = self.state.configurations.get(configuration_id)
        if found is None:
            raise Refusal(404, configuration_id)
        return found
