"""An emulator of ADE 1.17, with its misbehaviour, as it was observed on a live server.

It reads nothing of the documents that it is given: which ones fail, and how long runs take, is the test's to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Literal

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ...server import Emulator, names
from .api import Api
from .routes import routes
from .state import Configuration, Document, Run, State, Timing

__all__ = ["EMULATOR", "AdeEmulator", "Configuration", "Document", "Run", "State"]


class AdeEmulator(Emulator):
    """ADE 1.17: one workspace (`workspace_id`), one key, one active configuration.

    `api`: "today", or "older" for a server that takes inputDocumentId and its relatives. `fail`: messages of documents
    whose runs fail, by name; `vague`: the run itself says no more than `Engine failed (exit 1)`, as ADE 1.17 does, and
    the message is in its log alone; `attempts`: how often a run is begun before it has failed (3). `succeed_at`: the
    attempt that a failing run succeeds with after all. `hold`: names of documents whose runs stay running until
    `release`. `active_configuration`, `paused`, `safe_mode`, `sign_in`: the state of the server. `output`: what runs
    make, as bytes or as a number of bytes; `output_name`: the name that it is downloaded under. `upload_limit`: bytes
    (None: no limit). `upload_slots`: uploads at a time. `pool`, `pool_timeout`: database connections, and the seconds
    that a request waits for one; each open stream holds one. `documents`: names of documents that are there.

    `published`: what it serves at /api/openapi.json, instead of the document that it is checked with; False: nothing.

    Times in seconds: `queue_time`, `run_time`, `retry_delay` (5 on the real server, then twice that), `idle_end` (3:
    how long a finished run's stream without run.complete goes on), `poll` (0.25: between two looks of a stream at the
    log), `keepalive` (15).
    """

    service: ClassVar[str] = "ade"
    whole = True
    document = "ade"

    def __init__(
        self,
        *,
        api: Literal["today", "older"] = "today",
        fail: Mapping[str, str] | None = None,
        vague: bool = False,
        attempts: int = 3,
        succeed_at: int | None = None,
        hold: str | Iterable[str] = (),
        documents: str | Iterable[str] = (),
        active_configuration: bool = True,
        paused: bool = False,
        safe_mode: bool = False,
        sign_in: bool = True,
        output: bytes | int = b"first_name,last_name\r\nJordan,Taylor\r\n",
        output_name: str | None = None,
        upload_limit: int | None = 25 * 1024 * 1024,
        upload_slots: int = 8,
        pool: int = 15,
        pool_timeout: float = 30.0,
        published: Mapping[str, Any] | bool = True,
        queue_time: float = 0.02,
        run_time: float = 0.05,
        retry_delay: float = 0.1,
        idle_end: float = 0.15,
        poll: float = 0.02,
        keepalive: float = 15.0,
        **common: Any,
    ) -> None:
        super().__init__(**common)
        timing = Timing(queue_time, run_time, retry_delay, idle_end, poll, keepalive)
        self._state = State(
            timing,
            spawn=self.spawn,
            fail=dict(fail or {}),
            vague=vague,
            attempts=attempts,
            succeed_at=succeed_at,
            held=set(names(hold)),
            output=output,
            output_name=output_name,
            paused=paused,
            safe_mode=safe_mode,
        )
        if active_configuration:
            self._state.add_configuration("Default", "active")
        for name in names(documents):
            self._state.add_document(name, b"a,b\r\n1,2\r\n", "text/csv", {})
        key = "emulator1234.not-a-real-secret-but-a-long-one" if sign_in else None
        self._api = Api(
            self._state,
            older=api == "older",
            key=key,
            upload_limit=upload_limit,
            upload_slots=upload_slots,
            pool=pool,
            pool_timeout=pool_timeout,
        )
        self._published = published
        self.credentials = {"workspace_id": self._state.workspace_id, **({"api_key": key} if key else {})}

    async def admit(self, request: Request) -> Response | None:
        return self._api.refusal(request)

    def routes(self) -> list[Route]:
        self.unknown_path = self._api.unknown_path  # type: ignore[method-assign]
        self.wrong_method = self._api.wrong_method  # type: ignore[method-assign]
        served = [] if self._published is False else [self.document_route("/api/openapi.json", self._published)]
        return [*served, *routes(self._api)]

    @property
    def state(self) -> State:
        """The emulator's inside: `runs`, `documents` and `configurations` by id, oldest first. To be read."""
        return self._state

    @property
    def ids(self) -> dict[str, Any]:
        return {"documents": {document.name: document.id for document in self._state.documents.values()}}

    @property
    def open_streams(self) -> int:
        """Event streams that are open now."""
        return self._api.open_streams

    @property
    def workspace_id(self) -> str:
        """The id of the one workspace."""
        return self._state.workspace_id

    def add_document(self, name: str, content: bytes = b"a,b\r\n1,2\r\n") -> str:
        """Put a document there, without a run. Returns its id."""
        return self.call(lambda: self._state.add_document(name, content, "text/csv", {}).id)

    def add_run(self, document_id: str, status: str = "succeeded") -> str:
        """Put a run there that has this status and keeps it. Returns its id."""
        return self.call(lambda: self._state.add_still_run(document_id, status).id)

    def set_status(self, run_id: str, status: str) -> None:
        """Give a run another status."""
        self.call(lambda: self._state.set_status(self._state.runs[run_id], status))

    def expire_lease(self, run_id: str) -> None:
        """The worker of a running run is no longer known, for 900 s on the real server: another takes the run."""
        self.call(lambda: self._state.expire_lease(self._state.runs[run_id]))

    def release(self, *names: str) -> None:
        """Let the runs of held documents go on; without names, all of them."""
        self.call(lambda: self._state.release(set(names) or None))


EMULATOR = AdeEmulator
