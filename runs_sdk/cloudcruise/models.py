"""What a run is started with, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import asdict, define, field, frozen

from ..core.answers import reads_answer
from ..core.models import RunError, RunStatus, Snapshot
from ..core.times import read_time
from .statuses import read_status


@define
class DryRun:
    """A run that stops at the nodes marked for it. `add_to_output` is merged into the output (inferred)."""

    enabled: bool
    add_to_output: Mapping[str, Any] | None = None


@define
class RunSpecificWebhook:
    """A webhook for one run. `secret` signs what is sent; each delivery is valid for `validity` seconds."""

    url: str
    event_types_subscribed: Sequence[str]
    secret: str = field(repr=False)
    validity: int


@define
class StartRunRequest:
    """What to run and with what.

    workflow_id          the workflow
    run_input_variables  values for its input schema; a variable that is a credential takes the `permissioned_user_id`
                         of a vault entry, or a list of them to be used in turn
    dry_run              True, or a `DryRun`
    webhook              a `RunSpecificWebhook`, or `{"metadata": {...}}` for the webhooks of the workspace
    additional_context   what the workflow's agents should know
    client_id            left out: the client fills in its own, which its event stream needs
    debug                keep snapshots of the page at every node
    notifications        `{"enabled": False}` for none
    priority_level       "LOW", for example
    """

    workflow_id: str
    run_input_variables: Mapping[str, Any] = field(factory=dict, repr=False)
    dry_run: DryRun | Mapping[str, Any] | bool | None = None
    webhook: RunSpecificWebhook | Mapping[str, Any] | None = None
    additional_context: Mapping[str, Any] | None = field(default=None, repr=False)
    client_id: str | None = None
    debug: bool | None = None
    notifications: Mapping[str, Any] | None = None
    priority_level: str | None = None

    def to_wire(self, client_id: str) -> dict[str, Any]:
        """The body to send; what is None is left out. The request itself stays as it is."""
        dry_run = DryRun(self.dry_run) if isinstance(self.dry_run, bool) else self.dry_run
        body = {
            "workflow_id": self.workflow_id,
            "run_input_variables": dict(self.run_input_variables),
            "dry_run": _plain(dry_run),
            "webhook": _plain(self.webhook),
            "additional_context": self.additional_context,
            "client_id": self.client_id or client_id,
            "debug": self.debug,
            "notifications": self.notifications,
            "priority_level": self.priority_level,
        }
        return {name: value for name, value in body.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, DryRun | RunSpecificWebhook):
        found = {name: given for name, given in asdict(value).items() if given is not None}
        if "event_types_subscribed" in found:
            found["event_types_subscribed"] = [str(name) for name in found["event_types_subscribed"]]
        return found
    return value


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else []


def _object(value: Any) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}


@frozen
class LiveView:
    """Where a viewer connects to see what a run does. `auth_token` is for one connection, and no repr shows it."""

    url: str
    session_id: str
    auth_token: str | None = field(default=None, repr=False)


@frozen
class DebugSnapshots:
    """What a node of a run that was started with `debug=True` has seen; the URLs are valid for an hour."""

    session_id: str
    node_id: str
    page_snapshot_url: str | None = field(default=None, repr=False)
    screenshots: Sequence[Any] = field(factory=list, repr=False)


@frozen
class SecretProvider:
    """A place outside the vault that secrets come from."""

    id: str
    provider_type: str
    name: str
    cache_ttl_seconds: int | None = None


@frozen
class SecretProviderItem:
    """A secret of such a place; `ref` is what a vault entry takes as `secret_ref`."""

    id: str
    title: str
    ref: str
    vault_name: str | None = None


@frozen
class RunResult:
    """A run in CloudCruise's own words: `status` is "execution.success", for example, and `data` the output.

    Lists and mappings that the service leaves out or sends as null are empty. `raw` is the service's whole answer.
    """

    session_id: str
    status: str
    workflow_id: str | None = None
    data: Any = None
    input_variables: Mapping[str, Any] = field(factory=dict, repr=False)
    vault_entries: Mapping[str, Any] = field(factory=dict, repr=False)
    encrypted_variables: Sequence[str] = field(factory=list)
    session_retries: int = 0
    was_recovered: bool = False
    recovered_error_ids: Sequence[str] = field(factory=list)
    video_urls: Sequence[Mapping[str, Any]] = field(factory=list, repr=False)
    file_urls: Sequence[Mapping[str, Any]] = field(factory=list, repr=False)
    screenshot_urls: Sequence[Mapping[str, Any]] = field(factory=list, repr=False)
    errors: Sequence[Mapping[str, Any]] = field(factory=list)
    raw: Mapping[str, Any] = field(factory=dict, repr=False, eq=False)

    @classmethod
    def from_wire(cls, wire: Mapping[str, Any]) -> RunResult:
        """From the answer of GET /run/{session_id}."""
        return cls(
            session_id=str(wire.get("session_id") or ""),
            status=str(wire.get("status") or ""),
            workflow_id=wire.get("workflow_id"),
            data=wire.get("data"),
            input_variables=_object(wire.get("input_variables")),
            vault_entries=_object(wire.get("vault_entries")),
            encrypted_variables=_list(wire.get("encrypted_variables")),
            session_retries=_count(wire.get("session_retries")),
            was_recovered=bool(wire.get("was_recovered")),
            recovered_error_ids=_list(wire.get("recovered_error_ids")),
            video_urls=_list(wire.get("video_urls")),
            file_urls=_list(wire.get("file_urls")),
            screenshot_urls=_list(wire.get("screenshot_urls")),
            errors=_list(wire.get("errors")),
            raw=wire,
        )

    @property
    def run_status(self) -> RunStatus:
        """The status in the words of all services."""
        return read_status(self.status)

    @property
    def is_success(self) -> bool:
        """Whether the run has succeeded."""
        return self.run_status is RunStatus.SUCCEEDED


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0


@reads_answer("cloudcruise")
def build_snapshot(wire: Mapping[str, Any], run_id: str = "") -> Snapshot:
    """A snapshot from an answer of GET /run/{session_id}, an item of GET /runs, or the payload of a terminal event."""
    native = str(wire.get("status") or "")
    status = read_status(native)
    return Snapshot(
        run_id=str(wire.get("session_id") or run_id),
        status=status,
        native_status=native,
        output=wire.get("data"),
        error=_run_error(wire) if status is RunStatus.FAILED else None,
        workflow=wire.get("workflow_id"),
        created_at=read_time(wire.get("created_at")),
        started_at=read_time(wire.get("execution_start")),
        finished_at=read_time(wire.get("execution_end")),
        attempts=_count(wire.get("session_retries")) + 1,
        raw=wire,
    )


def _run_error(wire: Mapping[str, Any]) -> RunError:
    """Why a run failed: the last of its errors; the earlier ones may have been recovered from."""
    errors = [error for error in _list(wire.get("errors")) if isinstance(error, Mapping)]
    last = errors[-1] if errors else {}
    message = last.get("message") or last.get("original_error") or wire.get("message")
    return RunError(
        message=str(message or "the service gives no reason"),
        code=last.get("error_code") or wire.get("error_code"),
        step=last.get("action_display_name"),
        details=errors,
    )
