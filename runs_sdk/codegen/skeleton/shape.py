"""What a document shows of a service that runs things: which operations start and show a run, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from runs_sdk.codegen.errors import CodegenError
from runs_sdk.codegen.verification.original import Original
from runs_sdk.codegen.verification.sampler import Sampler
from runs_sdk.core.models import RunStatus

METHODS = ("get", "post", "put", "patch", "delete")

IDS = re.compile(r"(?i)^(id|(run|job|task|session|workload|execution)_?id|\w*_?id)$")
STATES = ("status", "state", "phase")
OUTPUTS = ("output", "result", "results", "data")
ERRORS = ("error", "message", "reason", "detail")

WORDS = {
    RunStatus.QUEUED: ("queued", "pending", "created", "scheduled", "new", "waiting_to_start"),
    RunStatus.RUNNING: ("running", "in_progress", "started", "active", "processing", "working"),
    RunStatus.SUCCEEDED: ("succeeded", "success", "successful", "completed", "complete", "done", "finished"),
    RunStatus.FAILED: ("failed", "failure", "error", "errored", "timeout"),
    RunStatus.CANCELLED: ("cancelled", "canceled", "stopped", "aborted", "interrupted", "terminated"),
}
"""Words that services have for a status."""


@frozen
class Call:
    """An operation."""

    id: str
    method: str
    path: str
    node: Mapping[str, Any]


@frozen
class Shape:
    """A service, as its document shows it. Fields are keys of the answer that shows a run; None where there is none."""

    name: str
    title: str
    operations: dict[str, Call]
    start_status: int
    start_id: str
    run_id: str
    status: str
    output: str | None
    error: str | None
    workflow: str | None
    statuses: dict[str, str]
    auth: tuple[str, str] | None
    samples: dict[str, Any]

    @property
    def succeeded(self) -> str:
        """The service's word for success."""
        return next(word for word, meaning in self.statuses.items() if meaning == "succeeded")

    @property
    def first(self) -> str:
        """The word of a run that has just begun."""
        open_words = [word for word, meaning in self.statuses.items() if meaning in ("queued", "running")]
        return open_words[0] if open_words else next(iter(self.statuses))


def find_shape(
    name: str, document: dict[str, Any], operations: Mapping[str, str], statuses: Mapping[str, str]
) -> Shape:
    """The shape of the service. Raises CodegenError, which says what to give by hand."""
    original = Original(document)
    calls = list(_calls(document, original))
    start = _chosen(calls, operations.get("start")) or next(
        (each for each in calls if each.method == "POST" and "{" not in each.path and _properties(original, each)), None
    )
    if start is None:
        raise CodegenError("no POST of the document looks like the start of a run; name one with --start OPERATION")
    below = re.compile(re.escape(start.path.rstrip("/")) + r"/\{[^/{}]+\}$")
    get = _chosen(calls, operations.get("get")) or next(
        (each for each in calls if each.method == "GET" and below.match(each.path)), None
    )
    if get is None:
        raise CodegenError(f"no GET below {start.path} shows a run; name one with --get OPERATION")
    cancel = _chosen(calls, operations.get("cancel")) or next(
        (
            each
            for each in calls
            if each.path.startswith(f"{get.path}/") and re.search(r"/(cancel|stop|abort|interrupt)$", each.path)
        ),
        None,
    )
    shown = _properties(original, get)
    status = next((key for key in STATES if key in shown), None)
    if status is None:
        raise CodegenError(f"the answer of {get.id} has none of {', '.join(STATES)}, so nothing tells a run's status")
    meanings = _meanings(original.resolve(shown[status]).get("enum") or [], statuses)
    sampler = Sampler(original)
    answers = {"start": _answer_schema(original, start)[1], "run": _answer_schema(original, get)[1]}
    request = original.resolve(start.node.get("requestBody") or {})
    body = (((request.get("content") or {}).get("application/json")) or {}).get("schema")
    samples = {what: next(iter(sampler.samples(schema, 1))).value for what, schema in answers.items()}
    samples["body"] = next(iter(sampler.samples(body, 1))).value if body else {}
    resolved = original.resolve(body or {})
    fields = resolved.get("properties") or {}
    texts = [key for key, value in fields.items() if original.resolve(value).get("type") == "string"]
    required = [key for key in texts if key in (resolved.get("required") or ())]
    return Shape(
        name=name,
        title=str((document.get("info") or {}).get("title") or name),
        operations={"start": start, "get": get, **({"cancel": cancel} if cancel else {})},
        start_status=_answer_schema(original, start)[0],
        start_id=_id_of(_properties(original, start), start),
        run_id=_id_of(shown, get),
        status=status,
        output=next((key for key in OUTPUTS if key in shown), None),
        error=next((key for key in ERRORS if key in shown), None),
        workflow=next(iter([*required, *texts]), None),
        statuses=meanings,
        auth=_auth(document, original),
        samples=samples,
    )


def _calls(document: Mapping[str, Any], original: Original) -> Iterator[Call]:
    for path, item in (document.get("paths") or {}).items():
        for method in METHODS:
            node = original.resolve(item).get(method)
            if isinstance(node, dict):
                yield Call(str(node.get("operationId") or f"{method} {path}"), method.upper(), path, node)


def _chosen(calls: list[Call], wanted: str | None) -> Call | None:
    if wanted is None:
        return None
    found = next((each for each in calls if each.id == wanted), None)
    if found is None:
        raise CodegenError(f"the document has no operation {wanted!r}; it has {', '.join(each.id for each in calls)}")
    return found


def _answer_schema(original: Original, call: Call) -> tuple[int, Any]:
    """The status and the schema of a good answer; (0, None) where there is none in JSON."""
    for status, answer in (call.node.get("responses") or {}).items():
        schema = ((original.resolve(answer).get("content") or {}).get("application/json") or {}).get("schema")
        if str(status).startswith("2") and str(status).isdecimal() and schema is not None:
            return int(status), schema
    return 0, None


def _properties(original: Original, call: Call) -> dict[str, Any]:
    """The properties of a good answer, those of `allOf` included."""
    found: dict[str, Any] = {}
    parts = [_answer_schema(original, call)[1]]
    while parts:
        schema = original.resolve(parts.pop() or {})
        found = {**(schema.get("properties") or {}), **found}
        parts += schema.get("allOf") or ()
    return found


def _id_of(properties: Mapping[str, Any], call: Call) -> str:
    found = next((key for key in properties if key == "id"), None) or next(filter(IDS.match, properties), None)
    if found is None:
        raise CodegenError(f"the answer of {call.id} has no id of a run; name another operation with --start or --get")
    return found


def _meanings(words: list[Any], given: Mapping[str, str]) -> dict[str, str]:
    unknown = sorted(set(given.values()) - {each.value for each in RunStatus})
    if unknown:
        raise CodegenError(f"no run can be {', '.join(unknown)}; the words are {', '.join(RunStatus)}")
    guessed = {word: status.value for status, known in WORDS.items() for word in known}
    found = {str(word): given.get(str(word)) or guessed.get(str(word).lower().rpartition(".")[2]) for word in words}
    found = {**given, **found}
    if lost := [word for word, meaning in found.items() if meaning is None]:
        raise CodegenError(
            f"nobody knows what the status {', '.join(lost)} means; say so with --status {lost[0]}=MEANING, one of "
            f"{', '.join(RunStatus)}"
        )
    if "succeeded" not in found.values():
        raise CodegenError("no status of the document means success; name one with --status WORD=succeeded")
    return {word: meaning for word, meaning in found.items() if meaning is not None}


def _auth(document: Mapping[str, Any], original: Original) -> tuple[str, str] | None:
    """How the key is sent: ("header", its name), or ("bearer", ""); None where nothing is asked for."""
    for scheme in ((document.get("components") or {}).get("securitySchemes") or {}).values():
        scheme = original.resolve(scheme)
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
            return "header", str(scheme.get("name"))
        if scheme.get("type") in ("oauth2", "openIdConnect") or scheme.get("scheme") == "bearer":
            return "bearer", ""
    return None
