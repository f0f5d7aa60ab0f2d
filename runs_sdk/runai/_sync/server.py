# generated from runs_sdk/runai/_async/server.py by scripts/unasync.py; do not edit
"""What a control plane is for the client above it: credentials, errors, its version, and the state of a workload."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any, Unpack

from attrs import evolve

from ..._common import sync_backend as backend
from ..._common.log import log
from ..._sync.client import ClientOptions, ErrorInfo, RunsClient
from ...core.auth import Auth
from ...core.config import Settings
from ...core.errors import ClientClosed, NotFoundError, RunsError
from ...core.http import Request, Response
from ...core.ids import check_answer_id
from ...core.models import RunStatus, Snapshot
from .. import versions
from ..checks import absence, check_request, lifetime_of
from ..credentials import HINTS, choose_auth, error_words, is_own_error
from ..declaration import SERVICE
from ..snapshots import build_snapshot, gone

if TYPE_CHECKING:
    from ...core.policy import RunRules

APPEARS_WITHIN = 10.0
"""Seconds after the start within which a workload may not be found yet."""

RESUMES_WITHIN = 30.0
"""Seconds after `resume` within which a workload may still be said to be stopped."""

KEPT = 10_000
"""Workloads of which a client remembers that they exist."""

STATES = ("phase", "actualPhase", "desiredPhase")
"""Fields of which a workload has one at least."""

CLUSTERS = Request("GET", "/api/v1/clusters")


class Server(RunsClient):
    """A control plane, and what is known of its workloads."""

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.runai"

    def __init__(
        self,
        arguments: Mapping[str, Any],
        *,
        renewal: Mapping[str, Any],
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        self._given = [name for name, value in arguments.items() if value is not None]
        self._renewal = renewal
        super().__init__(arguments, profile=profile, **options)
        self._checks_version = bool(self._settings["check_version"])
        self._known: dict[str, Snapshot | None] = {}  # workloads that exist or existed, as last seen
        self._started: dict[str, float] = {}  # workloads that were submitted here, and when
        self._resumed: dict[str, float] = {}  # workloads that were resumed here, and are still said to be stopped
        self._kinds: dict[str, str] = {}
        self._ended: set[str] = set()  # of which a GET has seen the end before their history was read

    def _auth(self, settings: Settings) -> Auth:
        return choose_auth(settings, self._given, **self._renewal)

    def _rules(self, run_id: str) -> RunRules:
        from ..rules import RunaiRules

        return RunaiRules(run_id)

    def _read_error(self, response: Response) -> ErrorInfo:
        try:
            data = response.json()
        except ValueError:
            data = None
        message, code = error_words(data)
        text = message or response.text.strip()[:500]
        hint = HINTS.get(response.status_code)
        return ErrorInfo(text, code=code, details=data, hint=hint, is_own=is_own_error(data))

    def _request_model(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Any:
        check_request(operation, parameters)
        return super()._request_model(operation, parameters, **options)

    def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        about = operation.OPERATION
        package = operation.__name__.partition(".api.")[0]
        versions.warn(self.base_url)
        problem = absence(about, package, versions.known(self.base_url))
        if problem is not None:
            versions.warn_absent(self.base_url, problem)
        reads = self._checks_version and about.method == "GET"
        question = versions.ask(self.base_url, self) if reads else None
        if question is not None and about.id != "get_clusters":
            backend.spawn(self._ask_versions, question, name="runs_sdk runai versions")
        try:
            response = super()._request_raw(operation, parameters, **options)
        except NotFoundError as error:
            said = [each for each in lifetime_of(about.id, about.method, about.path, package) if each is not None]
            if said:
                error.message = f"{error.message} ({'; '.join(said)}.)"
            raise
        if reads:
            if about.id == "get_clusters":
                versions.learn(self.base_url, _versions_in(response))
            versions.warn(self.base_url)  # a read: nothing is lost where warnings are errors
        return response

    def _ask_versions(self, question: versions.Question) -> None:
        """Ask for the clusters' versions, beside a read. Whatever goes wrong here is of no consequence."""
        until = backend.monotonic() + versions.ASKS_WITHIN
        try:
            response = self._transport.send(CLUSTERS, deadline=until, max_retries=0)
            versions.learn(self.base_url, _versions_in(response))
        except ClientClosed:
            return  # the next client asks
        except (RunsError, ValueError) as error:
            log.debug("runai: the versions of the clusters are not known: %s", error)
        question.asker = None

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from runs_api.runai.api.workloads import get_workload

        try:
            answer = self._request_json(get_workload, {"workload_id": run_id}, run_id=run_id, deadline=deadline)
        except NotFoundError:
            if run_id not in self._known:
                raise
            last = self._known[run_id]
            if last is None and backend.monotonic() < self._started.get(run_id, 0.0) + APPEARS_WITHIN:
                return Snapshot(run_id=run_id, status=RunStatus.QUEUED, native_status="Creating")
            return last if last is not None and last.is_finished else gone(run_id, last)
        check_answer_id(answer, "id", run_id, service=self.service, what="workload", states=STATES)
        snapshot = self._with_resumption(build_snapshot({**answer, "id": answer.get("id") or run_id}))
        keep(self._known, run_id, snapshot)
        if snapshot.is_finished:
            self._ended.add(run_id)
        return snapshot

    def _with_resumption(self, snapshot: Snapshot) -> Snapshot:
        """What the control plane says, but that a workload which it has agreed to resume is no longer stopped."""
        asked = self._resumed.get(snapshot.run_id)
        if asked is None:
            return snapshot
        if snapshot.native_status in ("Stopping", "Stopped") and backend.monotonic() < asked + RESUMES_WITHIN:
            return evolve(snapshot, status=RunStatus.QUEUED, native_status="Resuming")
        self._resumed.pop(snapshot.run_id, None)
        return snapshot


def _versions_in(response: Response) -> dict[str, str]:
    return versions.versions_of(response.json()) if response.is_success else {}


def keep(table: dict[str, Any], key: str, value: Any) -> None:
    """Put it in, and the oldest entry out when there are too many."""
    table.pop(key, None)
    if len(table) >= KEPT:
        del table[next(iter(table))]
    table[key] = value
