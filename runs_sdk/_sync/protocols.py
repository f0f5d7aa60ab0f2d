# generated from runs_sdk/_async/protocols.py by scripts/unasync.py; do not edit
"""What the parts of a client and of a handle need of each other, so that none of them has to import the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Mapping, Sequence
    from types import ModuleType

    from ..core.config import Settings
    from ..core.events import Event
    from ..core.models import Interaction, RunStatus, Snapshot
    from ..core.policy import Cursor, RunRules
    from ..core.service import Service
    from ..core.sse import ServerSentEvent
    from ..core.token import RunToken
    from .stream import Stream
    from .transport import Transport


class Source(Protocol):
    """Where events come from."""

    def open(self, cursor: Cursor, deadline: float | None) -> bool:
        """Open the stream at the cursor. Raises RunsError when it cannot be had, NotYet when there is none so far.

        Returns whether it goes on exactly where it stopped, or begins with the run: whether nothing can be missing.
        """
        ...

    def read(self, deadline: float) -> Sequence[ServerSentEvent] | None:
        """The messages that came next: none whole yet is an empty list, nothing at all before the deadline is None.

        END is the clean end, OVERFLOW says that messages were dropped here because nobody took them in time.
        """
        ...

    def close_stream(self) -> None:
        """Close the stream; it can be opened again."""
        ...

    def leave(self) -> None:
        """The consumer leaves, another one may come: give back what is only needed while somebody reads."""
        ...

    def close(self) -> None:
        """Give everything back."""
        ...

    def abort(self) -> None:
        """Cut the connection at once; from any thread, without waiting."""
        ...


class RunClient(Protocol):
    """What a run's handle needs of its client, and what it shows of it."""

    SERVICE: ClassVar[Service]
    HOLDS_MANY: ClassVar[bool]
    _transport: Transport
    _tracing: Any
    _arguments: dict[str, Any]

    @property
    def service(self) -> str: ...

    @property
    def base_url(self) -> str: ...

    @property
    def settings(self) -> Settings: ...

    @property
    def timeout(self) -> float: ...

    @property
    def is_closed(self) -> bool: ...

    @property
    def api(self) -> Any: ...

    def attach(self, run_id: str) -> Any: ...

    def find(self, *args: Any, **criteria: Any) -> list[Any]: ...

    def call(self, operation: ModuleType, /, **parameters: Any) -> Any: ...

    def resume(self, token: str) -> Any: ...

    def close(self) -> None: ...

    def _rules(self, run_id: str) -> RunRules: ...

    def _source(self, run_id: str) -> Source: ...

    def _within(self, deadline: float | None, extra: float = 0.0) -> float: ...

    def _sleep(self, seconds: float) -> None: ...

    def _unsupported(self, what: str) -> Exception: ...

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> Any: ...

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot: ...

    def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> Stream: ...

    def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot: ...

    def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None: ...

    @property
    def _origins(self) -> tuple[str, ...]: ...

    def _whereabouts(self, run: Any) -> Mapping[str, Any]: ...

    def _continue(self, token: RunToken) -> Any: ...


class HasStatus(Protocol):
    """Whatever knows the state of a run."""

    @property
    def status(self) -> RunStatus: ...


class Handle(HasStatus, Protocol):
    """What those who consume a run's events need of its handle."""

    _unread: deque[Event] | None
    _handlers: list[Any]

    @property
    def id(self) -> str: ...

    @property
    def client(self) -> RunClient: ...

    @property
    def snapshot(self) -> Snapshot | None: ...

    def refresh(self, *, timeout: float | None = None) -> Snapshot: ...

    def _enter(self) -> None: ...

    def _leave(self) -> None: ...

    def _abandon(self) -> None: ...

    def _ready(self) -> Event | None: ...

    def _advance(self, deadline: float | None, *, events: bool, patient: bool = False) -> Event | Snapshot | None: ...

    def _time_out(self, timeout: float | None, on_timeout: str) -> Snapshot: ...

    def _dispatch(self, event: Event) -> None: ...

    def _stop_listening(self) -> bool: ...

    def _left(self, relisten: bool) -> None: ...

    def _not_from_listener(self, what: str) -> None: ...
