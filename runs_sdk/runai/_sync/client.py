# generated from runs_sdk/runai/_async/client.py by scripts/unasync.py; do not edit
"""The sync client of a Run:ai control plane."""

from __future__ import annotations

import builtins
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any, Unpack, cast

from ..._common import sync_backend as backend
from ..._common.arguments import checked
from ..._sync.begun import Begun
from ..._sync.client import ClientOptions
from ..._sync.pages import Pages
from ...core.answers import objects_in
from ...core.errors import ConfigError, RunsError
from ...core.models import RunStatus, Snapshot
from ...core.once import CLOCKS_DIFFER
from ...core.plain import Record
from ...core.text import did_you_mean
from ...core.typevars import Wanted
from .. import versions
from ..checks import check_request
from ..inputs import read_submission
from ..snapshots import DELETED, PHASES, build_snapshot
from .server import keep
from .workloads import Workloads

if TYPE_CHECKING:
    from ..._sync.handle import Run
    from ..._sync.protocols import Source
    from .run import RunaiRun

ACTIONS = ("delete", "suspend", "resume")
"""What one request orders of many workloads."""

CLOCKS_ALIKE = timedelta(seconds=2)
"""How far the control plane's clock may be behind ours when a start whose answer was lost is looked for by its time."""

PAGE = 100
"""Workloads that one request of `list` asks for."""


@checked
class Runai(Workloads):
    """A Run:ai control plane: submits workloads, follows them, suspends, resumes and deletes them.

        with Runai("https://myorg.run.ai", client_id="...", client_secret="...") as client:
            run = client.start("training", "t1", "my-project", {"image": "ubuntu", "command": "sleep 5"})
            print((run.wait()).status)

    base_url              of the control plane; else RUNAI_BASE_URL, else a profile's
    client_id             and client_secret: of a service account or an access key; exchanged for tokens, which are
                          renewed before they expire and after a 401
    bearer_token          a token instead of both; nobody renews it
    cluster_id            where to submit to when `start` is given none; without it, the project's own cluster
    token_refresh_margin  seconds before its expiry when a token is renewed; one that lives less than twice as long is
                          renewed at half its life
    auto_refresh_token    False uses the first token until it is refused
    check_version         whether the first read asks for the clusters' versions too, once for each control plane and
                          process, and warns when the document does not describe them; or RUNAI_CHECK_VERSION
    options               `timeout`, `max_retries`, `ssl_ca_cert` and the like; see `ClientOptions`

    Makes no request before it is used. Raises ConfigError when the address or a credential is missing, or two are
    given.
    """

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
        renewal = {"margin": token_refresh_margin, "auto_refresh": auto_refresh_token}
        super().__init__(arguments, renewal=renewal, profile=profile, **options)
        self._arguments |= {"token_refresh_margin": token_refresh_margin, "auto_refresh_token": auto_refresh_token}

    def _source(self, run_id: str) -> Source:
        from .source import HistorySource

        return HistorySource(self, run_id)

    def _handle(self, run_id: str, **options: Any) -> RunaiRun:
        from .run import RunaiRun

        return RunaiRun(self, run_id, **options)

    def _rebind(self, run: Any, source: Source | None) -> Run:
        clone = self._handle(run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        theirs = run.client
        tables = ((self._known, theirs._known), (self._started, theirs._started), (self._resumed, theirs._resumed))
        for ours, known in tables:
            if run.id in known:
                ours[run.id] = known[run.id]
        return clone

    def start(
        self,
        kind: str,
        name: str | Mapping[str, Any] | Record | None = None,
        project: str | int | None = None,
        spec: Any = None,
        *,
        cluster: str | None = None,
        output_type: type[Wanted] | None = None,
        **fields: Any,
    ) -> RunaiRun[Wanted]:
        """Submit a workload.

        kind     training, workspace, distributed, inference or distributed-inference
        name     of the workload; or a mapping with name, project, cluster and spec, as the API has them
        project  its name or its id
        spec     what to run: `{"image": ..., "command": ..., "compute": {...}}`, or a model of `runs_api.runai`
        cluster  id of a cluster; else the client's `cluster_id`, else the cluster of the project
        output_type  what `output()` gives instead of JSON: a dataclass, an attrs class, a model
        fields   other fields of the request: `useGivenNameAsPrefix`, `templateId`, `masterSpec`

        Everything is held against the document first: InputValidationError lists all problems, also fields that it does
        not know. ConfigError names the projects that there are when there is none of that name. A policy that is
        violated is a BadRequestError that lists the violations, a name that is taken a ConflictError. Raises
        StartUnknown when the connection broke after the submission had been sent; it is never sent twice.
        """
        wanted = read_submission(
            kind, name, project, spec, cluster=cluster or self._settings["cluster_id"], fields=fields
        )
        project_id, cluster_id = self._place(wanted.project, wanted.cluster)
        operation = import_module(f"{self.API_PACKAGE}.api.{wanted.kind.tag}.{wanted.kind.create}")
        body = {"body": wanted.body(project_id, cluster_id)}
        check_request(operation, body)
        started = self._request_start(
            operation,
            body,
            look=f"Look for it with find(name={wanted.name!r}).",
            ids=lambda answer: [answer.get("workloadId")],
        )
        run_id = started.run_id
        keep(self._started, run_id, backend.monotonic())
        keep(self._known, run_id, None)
        keep(self._kinds, run_id, kind)
        return cast("RunaiRun[Wanted]", self._handle(run_id)._typed(output_type))

    def _place(self, project: str, cluster: str | None) -> tuple[str, str]:
        """Ids of the project and of the cluster."""
        from runs_api.runai.api.projects import get_project, get_projects

        if project.isdecimal():
            if cluster is not None:
                return project, cluster
            found = self._request_json(get_project, {"project_id": project})
            return project, str(found["clusterId"])
        if "," in project:
            raise ConfigError(f"runai: {project!r} cannot be the name of a project.", service="runai")
        answer = self._request_json(get_projects, {"filter_by": [f"name=={project}"]})
        listed = objects_in(answer, "projects", service=self.service)
        named = [each for each in listed if each.get("name") == project]
        if cluster is not None and len(named) > 1:
            named = [each for each in named if each.get("clusterId") == cluster]
        if len(named) == 1:
            return str(named[0]["id"]), cluster or str(named[0]["clusterId"])
        if named:
            where = ", ".join(str(each.get("clusterId")) for each in named)
            raise ConfigError(f"runai: {project!r} is a project in several clusters: give cluster= one of {where}.")
        others = objects_in(self._request_json(get_projects, {"limit": PAGE}), "projects", service=self.service)
        names = sorted(str(each.get("name")) for each in others)
        raise ConfigError(
            f"runai: there is no project {project!r}{did_you_mean(project, names)}; this credential sees "
            f"{', '.join(names) or 'none'}.",
            service="runai",
        )

    def attach(self, run_id: str) -> RunaiRun:
        """A handle for a workload that was submitted elsewhere. Makes no request.

        `run_id` may be a handle's token, too: then it goes on where that handle was. (`resume` is Run:ai's own word.)
        """
        from ...core.token import RunToken, is_token

        if is_token(run_id):
            return cast("RunaiRun", self._continue(RunToken.decode(run_id)))
        return self._handle(self._checked_id(run_id), attached=True)

    def list(
        self,
        *,
        status: RunStatus | str | None = None,
        project: str | None = None,
        search: str | None = None,
        filter_by: Iterable[str] = (),
        deleted: bool = False,
        limit: int | None = None,
    ) -> Pages[Snapshot]:
        """Workloads, the newest first, as snapshots: `for snapshot in client.list(limit=10)`.

        status     only those with this status, in the words of all services or a phase of Run:ai's: `Running`;
                   "cancelled" are those that were deleted before they had ended
        project    only those of the project of this name
        search     only those that hold this text
        filter_by  other conditions, in the words of the API: `name=@train`, `allocatedGPU>=1`
        deleted    those that were deleted instead
        limit      the most workloads in all

        A condition that makes no sense raises InputValidationError with the first page.
        """
        from runs_api.runai.api.workloads import get_workloads

        is_gone = str(status) in (RunStatus.CANCELLED, DELETED)  # no phase, but a list of its own
        phases = None if status is None else [DELETED] if is_gone else PHASES.find(status)
        limit = 0 if phases == [] else limit  # no workload can have that status
        phase = phases[0] if phases is not None and len(phases) == 1 and not is_gone else None
        own = {"projectName": project, "phase": phase}
        conditions = [*filter_by, *(f"{key}=={value}" for key, value in own.items() if value is not None)]
        query: dict[str, Any] = {"sort_by": "createdAt", "sort_order": "desc"}
        query |= {"filter_by": conditions} if conditions else {}
        query |= {"search": search} if search else {}
        query |= {"deleted": True} if deleted or is_gone else {}
        seen: set[str] = set()  # a workload that is submitted meanwhile moves the others to the next page

        def fetch(cursor: int | None) -> tuple[Sequence[Snapshot], Any]:
            if cursor is None:
                seen.clear()
            size = PAGE if limit is None else min(PAGE, limit)
            page = {**query, "offset": cursor or 0, "limit": size}
            check_request(get_workloads, page)
            workloads = objects_in(self._request_json(get_workloads, page), "workloads", service=self.service)
            fresh = [build_snapshot(each) for each in workloads if str(each.get("id")) not in seen]
            seen.update(snapshot.run_id for snapshot in fresh)
            if phases is not None:  # the API takes one phase, or all
                fresh = [snapshot for snapshot in fresh if snapshot.native_status in phases]
            return fresh, (cursor or 0) + len(workloads) if len(workloads) == size else None

        return Pages(fetch, limit)

    def find(
        self,
        name: str | None = None,
        *,
        project: str | None = None,
        since: datetime | None = None,
        limit: int = PAGE,
    ) -> builtins.list[Run]:
        """Look for workloads that a start may have made whose answer was lost (see StartUnknown), the newest first.

        name     only workloads of exactly this name
        project  only workloads of the project of this name
        since    only workloads that were created then or later
        limit    the most workloads in all
        """
        conditions = [f"name=={name}"] if name is not None else []
        found: builtins.list[Run] = []
        for snapshot in self.list(project=project, filter_by=conditions, limit=limit):
            if since is not None and snapshot.created_at is not None and snapshot.created_at < since:
                break
            found.append(self.attach(snapshot.run_id))
        return found

    def _find_marked(
        self, mark: str, args: Sequence[Any], options: Mapping[str, Any], sent_at: datetime
    ) -> builtins.list[str]:
        if args and args[0] in ACTIONS:
            return []  # to order it again does no harm
        # A workload's name is its mark: the control plane has one of a name in a project.
        given = {**dict(zip(("kind", "name", "project", "spec"), args, strict=False)), **options}
        known = ("kind", "name", "project", "spec", "cluster")
        kind, name, project, spec = (given.get(key) for key in known[:4])
        rest = {key: value for key, value in given.items() if key not in known}
        wanted = read_submission(kind, name, project, spec, cluster=given.get("cluster"), fields=rest)  # type: ignore[arg-type]
        place, _ = self._place(wanted.project, wanted.cluster or self._settings["cluster_id"])
        is_prefix = wanted.fields.get("useGivenNameAsPrefix") is True
        # A name that the control plane completes tells of no start by itself: then the time has to.
        since = sent_at - (CLOCKS_ALIKE if is_prefix else CLOCKS_DIFFER)
        found = []
        for snapshot in self.list(filter_by=[f"name=@{wanted.name}" if is_prefix else f"name=={wanted.name}"]):
            if snapshot.created_at is not None and snapshot.created_at < since:
                break
            workload = snapshot.raw or {}
            is_named = not is_prefix or str(workload.get("name")).startswith(f"{wanted.name}-")
            if is_named and str(workload.get("projectId")) == place:
                found.append(snapshot.run_id)
        return found

    # ---- maps of actions

    def _check_batch(self, workflow: Any, options: Mapping[str, Any]) -> None:
        if workflow not in ACTIONS or options:
            raise ConfigError(
                "runai: the control plane starts one workload with each request: leave `batch` out, and `max_running` "
                'says how many run at a time. What it does in batches is map("delete", workload_ids, batch=True), '
                "without further options, and the same with suspend and resume.",
                service="runai",
            )

    def _begin_batch(
        self, workflow: Any, inputs: Sequence[Any], options: Mapping[str, Any], *, quick: bool
    ) -> Sequence[Begun | RunsError]:
        """Delete, suspend or resume workloads; the result of each is its state then."""
        run_ids = [self._checked_id(str(one)) for one in inputs]
        deadline = backend.monotonic() + self.timeout
        found: dict[str, Begun | RunsError] = {}
        if workflow == "delete":  # so that what is gone is known to have been there

            def look(run_id: str) -> None:
                if run_id not in self._known:
                    before = self._fetch_snapshot(run_id, long_poll_timeout=0.0, deadline=deadline)
                    keep(self._known, run_id, before)

            found |= self._each(look, run_ids)
        wanted = [run_id for run_id in dict.fromkeys(run_ids) if run_id not in found]
        if wanted:
            found |= self._order_all(workflow, wanted, deadline)

        def read(run_id: str) -> None:
            snapshot = self._state_after(workflow, run_id, deadline)
            found[run_id] = Begun(self.attach(run_id), snapshot)

        found |= self._each(read, [run_id for run_id in wanted if run_id not in found])
        return [found[run_id] for run_id in run_ids]

    def _each(self, work: Callable[[str], Any], run_ids: Iterable[str]) -> dict[str, Begun | RunsError]:
        """Do this with each, some at a time. Returns the errors."""
        left = deque(dict.fromkeys(run_ids))
        failed: dict[str, Begun | RunsError] = {}

        def take() -> None:
            while left:
                run_id = left.popleft()
                try:
                    work(run_id)
                except RunsError as error:
                    failed[run_id] = error

        tasks = [backend.spawn(take, name="runs_sdk runai") for _ in range(min(8, len(left)))]
        for task in tasks:
            task.join()
        return failed

    def _mapped_error(self, workflow: Any, result: Snapshot) -> RunsError | None:
        # What was ordered is done; that a deleted workload gives no output is no failure.
        return None if workflow in ACTIONS else super()._mapped_error(workflow, result)

    def projects(self) -> builtins.list[Any]:
        """All projects that the credential sees, as models of `runs_api.runai`."""
        from runs_api.runai.api.projects import get_projects

        found: dict[str, Any] = {}
        offset = 0
        while True:
            answer = self._model(get_projects, {"offset": offset, "limit": PAGE})
            page = answer.projects or []
            known = len(found)
            found |= {str(project.id): project for project in page}
            offset += len(page)
            if len(page) < PAGE or len(found) == known:  # a service that knows of no pages gives the same ones again
                return [*found.values()]

    def cluster_versions(self) -> dict[str, str]:
        """The version of each cluster, by name. The API does not tell the control plane's own; theirs follow it.

        Warns, once for each control plane and process, when the document does not describe it.
        """
        from runs_api.runai.api.clusters import get_clusters

        clusters = self._request_model(get_clusters, {})
        found = {str(each.name): str(each.version) for each in clusters or () if each.version}
        versions.learn(self.base_url, found)
        versions.warn(self.base_url)
        return found
