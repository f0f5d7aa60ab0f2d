"""The async client of a Run:ai control plane."""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from types import ModuleType
from typing import Any, Unpack, cast

from attrs import evolve

from ..._async.client import AsyncRunsClient, ClientOptions, ErrorInfo
from ..._async.handle import AsyncRun
from ..._async.pages import AsyncPages
from ..._async.source import AsyncSource
from ..._common import async_backend as backend
from ..._common.arguments import checked
from ..._common.logging import log
from ...core.answers import objects_in
from ...core.auth import Auth
from ...core.config import Settings
from ...core.errors import (
    ApiError,
    ConfigError,
    InputProblem,
    InputValidationError,
    NotFoundError,
    RunsError,
    UnsupportedOperation,
)
from ...core.http import Request, Response
from ...core.ids import check_answer_id
from ...core.models import RunStatus, Snapshot
from ...core.policy import RunRules
from ...core.text import did_you_mean
from ...core.token import RunToken, is_token
from .. import SERVICE, versions
from ..checks import check_request
from ..credentials import HINTS, choose_auth, error_words, is_own_error
from ..inputs import read_submission
from ..rules import KINDS, RunaiRules, build_snapshot, gone, phases_of
from .run import AsyncRunaiRun
from .source import AsyncHistorySource

PAGE = 100
"""Workloads that one request of `list` asks for."""

APPEARS_WITHIN = 10.0
"""Seconds after the start within which a workload may not be found yet."""

RESUMES_WITHIN = 30.0
"""Seconds after `resume` within which a workload may still be said to be stopped."""

KEPT = 10_000
"""Workloads of which a client remembers that they exist."""

STATES = ("phase", "actualPhase", "desiredPhase")
"""Fields of which a workload has one at least."""

CLUSTERS = Request("GET", "/api/v1/clusters")


@checked
class AsyncRunai(AsyncRunsClient):
    """A Run:ai control plane: submits workloads, follows them, suspends, resumes and deletes them.

        async with AsyncRunai("https://myorg.run.ai", client_id="...", client_secret="...") as client:
            run = await client.start("training", "t1", "my-project", {"image": "ubuntu", "command": "sleep 5"})
            print((await run.wait()).status)

    base_url              of the control plane; else RUNAI_BASE_URL, else a profile's
    client_id             and client_secret: of a service account or an access key; exchanged for tokens, which are
                          renewed before they expire and after a 401
    bearer_token          a token instead of both; nobody renews it
    cluster_id            where to submit to when `start` is not told; without it, the project's own cluster
    token_refresh_margin  seconds before its expiry when a token is renewed; one that lives less than twice as long is
                          renewed at half its life
    auto_refresh_token    False uses the first token until it is refused
    check_version         whether the first read asks for the clusters' versions too, once for each control plane and
                          process, and warns when the document does not describe them; or RUNAI_CHECK_VERSION
    options               `timeout`, `max_retries`, `ssl_ca_cert` and the like; see `ClientOptions`

    Makes no request before it is used. Raises ConfigError when the address or a credential is missing, or two are
    given.
    """

    SERVICE = SERVICE
    API_PACKAGE = "runs_api.runai"

    def __init__(
        self,
        base_url: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        *,
        bearer_token: str | None = None,
        cluster_id: str | None = None,
        token_refresh_margin: float = 60.0,
        auto_refresh_token: bool = True,
        check_version: bool | None = None,
        profile: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        arguments = {
            "base_url": base_url,
            "client_id": client_id,
            "client_secret": client_secret,
            "bearer_token": bearer_token,
            "cluster_id": cluster_id,
            "check_version": check_version,
        }
        self._given = [name for name, value in arguments.items() if value is not None]
        self._renewal: dict[str, Any] = {"margin": token_refresh_margin, "auto_refresh": auto_refresh_token}
        super().__init__(arguments, profile=profile, **options)
        self._arguments |= {"token_refresh_margin": token_refresh_margin, "auto_refresh_token": auto_refresh_token}
        self._checks_version = bool(self._settings["check_version"])
        self._known: dict[str, Snapshot | None] = {}  # workloads that exist or existed, as last seen
        self._started: dict[str, float] = {}  # workloads that were submitted here, and when
        self._resumed: dict[str, float] = {}  # workloads that were resumed here, and are still said to be stopped
        self._kinds: dict[str, str] = {}
        self._ended: set[str] = set()  # of which a GET has seen the end before their history was read

    def _auth(self, settings: Settings) -> Auth:
        return choose_auth(settings, self._given, **self._renewal)

    def _rules(self, run_id: str) -> RunRules:
        return RunaiRules(run_id)

    def _source(self, run_id: str) -> AsyncSource:
        return AsyncHistorySource(self, run_id)

    def _rebind(self, run: Any, source: AsyncSource | None) -> AsyncRun:
        clone = AsyncRunaiRun(self, run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        theirs = run.client
        tables = ((self._known, theirs._known), (self._started, theirs._started), (self._resumed, theirs._resumed))
        for ours, known in tables:
            if run.id in known:
                ours[run.id] = known[run.id]
        return clone

    def _read_error(self, response: Response) -> ErrorInfo:
        try:
            data = response.json()
        except ValueError:
            data = None
        message, code = error_words(data)
        text = message or response.text.strip()[:500]
        hint = HINTS.get(response.status_code)
        return ErrorInfo(text, code=code, details=data, hint=hint, is_own=is_own_error(data))

    async def _request_model(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Any:
        check_request(operation.OPERATION.id, parameters)
        return await super()._request_model(operation, parameters, **options)

    async def _request_raw(self, operation: ModuleType, parameters: Mapping[str, Any], **options: Any) -> Response:
        response = await super()._request_raw(operation, parameters, **options)
        if self._checks_version and operation.OPERATION.method == "GET":  # nothing is lost when this is interrupted
            await self._check_version(operation.OPERATION.id, response, options.get("deadline"))
        return response

    async def _check_version(self, operation: str, response: Response, deadline: float | None) -> None:
        """Warn if the document does not describe this control plane. Whatever goes wrong here is of no consequence."""
        now = backend.monotonic()
        until = now + min(versions.ASKS_WITHIN, self.timeout)
        if (deadline is not None and deadline < until) or not versions.is_first(self.base_url):
            return
        try:
            if operation != "get_clusters":
                response = await self._transport.send(CLUSTERS, deadline=until, max_retries=0)
            found = versions.versions_of(response.json()) if response.is_success else {}
        except (RunsError, ValueError) as error:
            log.debug("runai: the versions of the clusters are not known: %s", error)
        else:
            versions.warn(self.base_url, found)

    # ---- runs

    async def start(
        self,
        kind: str,
        name: str | Mapping[str, Any] | None = None,
        project: str | int | None = None,
        spec: Any = None,
        *,
        cluster: str | None = None,
        **fields: Any,
    ) -> AsyncRunaiRun:
        """Submit a workload.

        kind     training, workspace, distributed, inference or distributed-inference
        name     of the workload; or a mapping with name, project, cluster and spec, as the API has them
        project  its name or its id
        spec     what to run: `{"image": ..., "command": ..., "compute": {...}}`, or a model of `runs_api.runai`
        cluster  id of a cluster; else the client's `cluster_id`, else the cluster of the project
        fields   other fields of the request: `useGivenNameAsPrefix`, `templateId`, `masterSpec`

        Everything is held against the document first: InputValidationError lists all problems, also fields that it does
        not know. ConfigError names the projects that there are when there is none of that name. A policy that is
        violated is a BadRequestError that lists the violations, a name that is taken a ConflictError. Raises
        StartUnknown when the connection broke after the submission had been sent; it is never sent twice.
        """
        wanted = read_submission(
            kind, name, project, spec, cluster=cluster or self._settings["cluster_id"], fields=fields
        )
        project_id, cluster_id = await self._place(wanted.project, wanted.cluster)
        operation = import_module(f"{self.API_PACKAGE}.api.{wanted.kind.tag}.{wanted.kind.create}")
        body = {"body": wanted.body(project_id, cluster_id)}
        check_request(operation.OPERATION.id, body)
        started = await self._request_start(
            operation,
            body,
            look=f"Look for it with find(name={wanted.name!r}).",
            ids=lambda answer: [answer.get("workloadId")],
        )
        run_id = started.run_id
        _keep(self._started, run_id, backend.monotonic())
        _keep(self._known, run_id, None)
        _keep(self._kinds, run_id, kind)
        return AsyncRunaiRun(self, run_id)

    async def _place(self, project: str, cluster: str | None) -> tuple[str, str]:
        """Ids of the project and of the cluster."""
        from runs_api.runai.api.projects import get_project, get_projects

        if project.isdecimal():
            if cluster is not None:
                return project, cluster
            found = await self._request_json(get_project, {"project_id": project})
            return project, str(found["clusterId"])
        if "," in project:
            raise ConfigError(f"runai: {project!r} cannot be the name of a project.", service="runai")
        answer = await self._request_json(get_projects, {"filter_by": [f"name=={project}"]})
        listed = objects_in(answer, "projects", service=self.service)
        named = [each for each in listed if each.get("name") == project]
        if cluster is not None and len(named) > 1:
            named = [each for each in named if each.get("clusterId") == cluster]
        if len(named) == 1:
            return str(named[0]["id"]), cluster or str(named[0]["clusterId"])
        if named:
            where = ", ".join(str(each.get("clusterId")) for each in named)
            raise ConfigError(f"runai: {project!r} is a project in several clusters: give cluster= one of {where}.")
        others = objects_in(await self._request_json(get_projects, {"limit": PAGE}), "projects", service=self.service)
        names = sorted(str(each.get("name")) for each in others)
        raise ConfigError(
            f"runai: there is no project {project!r}{did_you_mean(project, names)}; this credential sees "
            f"{', '.join(names) or 'none'}.",
            service="runai",
        )

    def attach(self, run_id: str) -> AsyncRunaiRun:
        """A handle for a workload that was submitted elsewhere. Makes no request.

        `run_id` may be a handle's token, too: then it goes on where that handle was. (`resume` is Run:ai's own word.)
        """
        if is_token(run_id):
            return cast("AsyncRunaiRun", self._continue(RunToken.decode(run_id)))
        return AsyncRunaiRun(self, self._checked_id(run_id), attached=True)

    async def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """How a workload stands. Raises NotFoundError for one that this client has never seen."""
        deadline = backend.monotonic() + (self.timeout if timeout is None else timeout)
        return await self._fetch_snapshot(self._checked_id(run_id), long_poll_timeout=0.0, deadline=deadline)

    async def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        from runs_api.runai.api.workloads import get_workload

        try:
            answer = await self._request_json(get_workload, {"workload_id": run_id}, run_id=run_id, deadline=deadline)
        except NotFoundError:
            if run_id not in self._known:
                raise
            last = self._known[run_id]
            if last is None and backend.monotonic() < self._started.get(run_id, 0.0) + APPEARS_WITHIN:
                return Snapshot(run_id=run_id, status=RunStatus.QUEUED, native_status="Creating")
            return last if last is not None and last.is_finished else gone(run_id, last)
        check_answer_id(answer, "id", run_id, service=self.service, what="workload", states=STATES)
        snapshot = self._with_resumption(build_snapshot({**answer, "id": answer.get("id") or run_id}))
        _keep(self._known, run_id, snapshot)
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

    def list(
        self,
        *,
        status: RunStatus | str | None = None,
        project: str | None = None,
        search: str | None = None,
        filter_by: Iterable[str] = (),
        deleted: bool = False,
        limit: int | None = None,
    ) -> AsyncPages[Snapshot]:
        """Workloads, the newest first, as snapshots: `async for snapshot in client.list(limit=10)`.

        status     only those with this status, in the words of all services or a phase of Run:ai's: `Running`
        project    only those of the project of this name
        search     only those that hold this text
        filter_by  other conditions, in the words of the API: `name=@train`, `allocatedGPU>=1`
        deleted    those that were deleted instead
        limit      the most workloads in all

        A condition that makes no sense raises InputValidationError with the first page.
        """
        from runs_api.runai.api.workloads import get_workloads

        phases = None if status is None else phases_of(status)
        phase = phases[0] if phases is not None and len(phases) == 1 else None
        own = {"projectName": project, "phase": phase}
        conditions = [*filter_by, *(f"{key}=={value}" for key, value in own.items() if value is not None)]
        query: dict[str, Any] = {"sort_by": "createdAt", "sort_order": "desc"}
        query |= {"filter_by": conditions} if conditions else {}
        query |= {"search": search} if search else {}
        query |= {"deleted": True} if deleted else {}
        seen: set[str] = set()  # a workload that is submitted meanwhile moves the others to the next page

        async def fetch(cursor: int | None) -> tuple[Sequence[Snapshot], Any]:
            if cursor is None:
                seen.clear()
            size = PAGE if limit is None else min(PAGE, limit)
            page = {**query, "offset": cursor or 0, "limit": size}
            check_request("get_workloads", page)
            workloads = objects_in(await self._request_json(get_workloads, page), "workloads", service=self.service)
            fresh = [build_snapshot(each) for each in workloads if str(each.get("id")) not in seen]
            seen.update(snapshot.run_id for snapshot in fresh)
            if phases is not None:  # the API takes one phase, or all
                fresh = [snapshot for snapshot in fresh if snapshot.native_status in phases]
            return fresh, (cursor or 0) + len(workloads) if len(workloads) == size else None

        return AsyncPages(fetch, limit)

    async def find(
        self,
        name: str | None = None,
        *,
        project: str | None = None,
        since: datetime | None = None,
        limit: int = PAGE,
    ) -> builtins.list[AsyncRun]:
        """Look for workloads that a start may have made whose answer was lost (see StartUnknown), the newest first.

        name     only workloads of exactly this name
        project  only workloads of the project of this name
        since    only workloads that were created then or later
        limit    the most workloads in all
        """
        conditions = [f"name=={name}"] if name is not None else []
        found: builtins.list[AsyncRun] = []
        async for snapshot in self.list(project=project, filter_by=conditions, limit=limit):
            if since is not None and snapshot.created_at is not None and snapshot.created_at < since:
                break
            found.append(self.attach(snapshot.run_id))
        return found

    async def suspend(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Stop a workload, so that it can be resumed, and say how it stands then (it needs time to stop).

        Raises UnsupportedOperation for a kind that cannot be suspended.
        """
        return await self._act("suspend", run_id, timeout)

    async def resume(self, run_id: str, *, timeout: float | None = None) -> Snapshot:  # type: ignore[override]
        """Start a stopped workload again, and say how it stands then.

        Until the control plane shows that it does, for half a minute at most, the workload counts as `Resuming` here.
        A handle's token goes to `attach`.
        """
        if is_token(run_id):
            problem = InputProblem("run_id", "is a token, which attach(token) takes; resume starts a workload again")
            raise InputValidationError(str(problem), errors=[problem], service=self.service)
        return await self._act("resume", run_id, timeout)

    async def delete(self, run_id: str, *, timeout: float | None = None) -> Snapshot:
        """Delete a workload, running or not, and say how it stands then (it needs time to be gone)."""
        return await self._act("delete", run_id, timeout)

    async def _act(self, action: str, run_id: str, timeout: float | None) -> Snapshot:
        run_id = self._checked_id(run_id)
        deadline = backend.monotonic() + (self.timeout if timeout is None else timeout)
        kind = KINDS.get(self._kinds.get(run_id, ""))
        before = self._known.get(run_id)
        if kind is None:
            before = await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
            await self._batch(action, run_id, deadline)
        elif action != "delete" and not kind.suspends:
            raise UnsupportedOperation(
                f"runai: {kind.name} workloads cannot be suspended or resumed; scale or delete them.",
                service="runai",
                run_id=run_id,
            )
        else:
            operation = import_module(f"{self.API_PACKAGE}.api.{kind.tag}.{action}_{kind.noun}")
            await self._request_model(operation, {"workload_id": run_id}, run_id=run_id, deadline=deadline)
        if run_id not in self._known:
            _keep(self._known, run_id, before)
        self._started.pop(run_id, None)
        self._resumed.pop(run_id, None)
        if action == "resume":
            _keep(self._resumed, run_id, backend.monotonic())
        return await self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)

    async def _batch(self, action: str, run_id: str, deadline: float) -> None:
        """For a workload whose kind is not known: the one call that takes all kinds."""
        from runs_api.runai.api.workloads_batch import batch_workloads

        body = {"ids": [run_id], "action": action}
        answer = await self._request_model(batch_workloads, {"body": body}, run_id=run_id, deadline=deadline)
        for failure in answer.failed or ():
            if str(failure.id) == run_id:
                raise ApiError(
                    f"runai: the control plane did not {action} workload {run_id}: {failure.message}",
                    service="runai",
                    run_id=run_id,
                    status_code=failure.code if isinstance(failure.code, int) else None,
                )

    # ---- what belongs to a workload

    async def pods(self, run_id: str) -> builtins.list[Any]:
        """The pods of a workload, as models of `runs_api.runai`."""
        from runs_api.runai.api.pods import get_workload_pods

        answer = await self._request_model(get_workload_pods, {"workload_id": run_id}, run_id=run_id)
        return builtins.list(getattr(answer, "pods", None) or ())

    async def history(self, run_id: str) -> builtins.list[dict[str, Any]]:
        """A workload's history, the oldest first, as the service has it: changes of phase, and the cluster's events."""
        source = AsyncHistorySource(self, run_id)
        return await source._fresh(backend.monotonic() + self.timeout)

    async def metrics(
        self,
        run_id: str,
        types: Iterable[str] = ("GPU_UTILIZATION", "GPU_MEMORY_USAGE_BYTES", "CPU_USAGE_CORES"),
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        samples: int = 20,
    ) -> Any:
        """Measurements of a workload, as a model of `runs_api.runai`: `.measurements[0].values[0].value`.

        types    what to measure, in the words of the API
        start    begin of the span of time; an hour before its end, unless given
        end      end of the span; now, unless given
        samples  points in time, at most 1000

        The service may answer with a part of it (207); what is missing has no values then.
        """
        from runs_api.runai.api.workloads import get_workload_metrics

        end = end or datetime.now(UTC)
        parameters = {
            "workload_id": run_id,
            "metric_type": builtins.list(types),
            "start": start or end - timedelta(hours=1),
            "end": end,
            "number_of_samples": samples,
        }
        return await self._request_model(get_workload_metrics, parameters, run_id=run_id)

    async def projects(self) -> builtins.list[Any]:
        """All projects that the credential sees, as models of `runs_api.runai`."""
        from runs_api.runai.api.projects import get_projects

        found: builtins.list[Any] = []
        while True:
            answer = await self._model(get_projects, {"offset": len(found), "limit": PAGE})
            page = answer.projects or []
            found += page
            if len(page) < PAGE:
                return found

    async def cluster_versions(self) -> dict[str, str]:
        """The version of each cluster, by name. The API does not tell the control plane's own; theirs follow it.

        Warns, once for each control plane and process, when the document does not describe it.
        """
        from runs_api.runai.api.clusters import get_clusters

        clusters = await self._request_model(get_clusters, {})
        found = {str(each.name): str(each.version) for each in clusters or () if each.version}
        versions.warn(self.base_url, found)
        return found


def _keep(table: dict[str, Any], key: str, value: Any) -> None:
    """Put it in, and the oldest entry out when there are too many."""
    table.pop(key, None)
    if len(table) >= KEPT:
        del table[next(iter(table))]
    table[key] = value


__all__ = ["AsyncRunai", "AsyncRunaiRun"]
