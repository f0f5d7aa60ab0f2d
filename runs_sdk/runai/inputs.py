"""What a submission says, from what people pass to `start`. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from attrs import frozen

from ..core.errors import ConfigError, InputProblem, InputValidationError
from ..core.json_values import to_plain
from ..core.plain import Record, is_record
from ..core.text import did_you_mean
from .checks import find_problems, plain
from .kinds import KINDS, Kind


@frozen
class Submission:
    """A workload to be. `project` is a name or an id; `cluster` may be None, which means the project's own."""

    kind: Kind
    name: str
    project: str
    cluster: str | None
    fields: Mapping[str, Any]

    def body(self, project_id: str, cluster_id: str) -> dict[str, Any]:
        """The request's body."""
        return {"name": self.name, "projectId": project_id, "clusterId": cluster_id, **self.fields}


def read_submission(
    kind: str,
    name: str | Mapping[str, Any] | Record | None,
    project: str | int | None,
    spec: Any,
    *,
    cluster: str | None,
    fields: Mapping[str, Any],
) -> Submission:
    """Put together what was passed, and hold it against the document.

    `name` may be a mapping with all of it, in the words of the API or of `start`. Raises ConfigError for an unknown
    kind, InputValidationError that lists everything that is missing or wrong.
    """
    found = KINDS.get(kind)
    if found is None:
        known = list(KINDS)
        raise ConfigError(
            f"runai: there is no kind of workload {kind!r}{did_you_mean(kind, known)}; there are {', '.join(known)}.",
            service="runai",
        )
    rest = dict(fields)
    if is_record(name):
        name = to_plain(name)
    if isinstance(name, Mapping):
        whole = {**name}
        own = whole.pop("name", None)
        project = whole.pop("projectId", whole.pop("project", project))
        cluster = whole.pop("clusterId", whole.pop("cluster", cluster))
        rest, name = {**whole, **rest}, own
    if spec is not None:
        rest["spec"] = spec
    rest = {key: to_plain(plain(value)) for key, value in rest.items()}
    problems = [
        InputProblem(word, what, "missing")
        for word, value, what in (
            ("name", name, "is missing: what the workload is to be called"),
            ("project", project, "is missing: the name or the id of a project"),
        )
        if value is None or value == ""
    ]
    draft = {"name": name or "name", "projectId": "1", "clusterId": cluster or "cluster", **rest}
    problems += find_problems(import_module(f"runs_api.runai.api.{found.tag}.{found.create}"), {"body": draft})
    if problems:
        raise InputValidationError.of(problems, what=f"{kind} workload", service="runai")
    return Submission(found, str(name), str(project), cluster, rest)
