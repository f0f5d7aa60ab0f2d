"""Requests to ADE as data: what a run is started with, and what lists are filtered and sorted by. Pure functions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, Literal

from attrs import frozen

from ..core.errors import InputProblem, InputValidationError
from ..core.status_words import HOUSE
from ..core.text import did_you_mean
from .snapshots import STATUS

OPERATIONS = ("process", "validate", "publish")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

Operator = Literal[
    "eq", "ne", "in", "notIn", "lt", "lte", "gt", "gte", "between", "isEmpty", "isNotEmpty"
]  # fmt: skip

_EMPTINESS = ("isEmpty", "isNotEmpty")
_CHOICE = ("eq", "ne", "in", "notIn", *_EMPTINESS)
_TIME = ("eq", "ne", "lt", "lte", "gt", "gte", "between", *_EMPTINESS)
RUN_FIELDS: dict[str, tuple[str, ...]] = {
    "status": _CHOICE,
    "configurationId": _CHOICE,
    "inputDocumentId": _CHOICE,
    "createdAt": _TIME,
    "startedAt": _TIME,
    "completedAt": _TIME,
    "fileType": ("eq", "in", "notIn"),
    "hasOutput": ("eq", "ne"),
}
"""What runs can be filtered by, with the operators that the service takes (1.17)."""

RUN_SORTS = ("id", "createdAt", "startedAt", "completedAt", "status")
FILE_TYPES = ("xlsx", "xls", "csv", "pdf")
MOST_FILTERS, MOST_BYTES, MOST_WORDS, MOST_LETTERS = 25, 8 * 1024, 8, 200


@frozen
class Where:
    """One condition on runs: `Where("created_at", "gte", datetime(...))`, `Where("status", "in", ["queued"])`.

    field is status, configuration_id, input_document_id, created_at, started_at, completed_at, file_type or has_output
    (camel case works too). Times are datetimes (naive ones are UTC) or ISO text. `in`, `notIn` and `between` take
    lists.
    """

    field: str
    operator: Operator
    value: Any = None


def check_start(
    document_id: str | None, options: Mapping[str, Any], *, documents: Sequence[str] | None = None
) -> dict[str, Any]:
    """The body of a start, in today's words. `documents` makes it a batch.

    Raises InputValidationError that lists all problems at once.
    """
    known = ("operation", "configuration_id", "dry_run", "log_level", "sheets", "active_sheet_only", "metadata")
    problems: list[InputProblem] = []
    for name in options:
        if name not in known:
            hint = did_you_mean(name, known) or f"; there are {', '.join(known)}"
            problems.append(InputProblem(name, f"no run has this option{hint}", "unknown"))
    operation = str(getattr(options.get("operation"), "value", options.get("operation")) or "process")
    level = options.get("log_level")
    sheets, active = options.get("sheets"), options.get("active_sheet_only")
    metadata = options.get("metadata")
    _one_of(problems, "operation", operation, OPERATIONS)
    if level is not None:
        level = str(getattr(level, "value", level)).upper()
        _one_of(problems, "log_level", level, LOG_LEVELS)
    if operation == "process" and documents is None and not document_id:
        problems.append(InputProblem("document_id", "a document is needed to process one", "missing"))
    if documents is not None and not documents:
        problems.append(InputProblem("document_ids", "at least one document is needed", "missing"))
    if documents is not None and operation != "process":
        problems.append(InputProblem("operation", "a batch can only process", "other"))
    if documents is not None and sheets is not None:
        problems.append(InputProblem("sheets", "a batch cannot choose sheets by name", "other"))
    if sheets is not None:
        sheets = [sheets] if isinstance(sheets, str) else sheets
        if not isinstance(sheets, list | tuple) or not sheets or not all(isinstance(n, str) and n for n in sheets):
            problems.append(InputProblem("sheets", "it must be a list of names of sheets", "type"))
    if sheets is not None and active:
        problems.append(InputProblem("sheets", "sheets and active_sheet_only contradict each other: give one", "other"))
    for name in ("dry_run", "active_sheet_only"):
        if options.get(name) is not None and not isinstance(options[name], bool):
            problems.append(InputProblem(name, "it must be true or false", "type"))
    if metadata is not None and not _is_text_map(metadata):
        problems.append(InputProblem("metadata", "it must be a mapping of text to text", "type"))
    if problems:
        raise InputValidationError.of(problems, what="the start", service="ade")
    wire: dict[str, Any] = {"operation": operation}
    if options.get("dry_run"):
        wire["dry_run"] = True
    if level is not None:
        wire["log_level"] = level
    if sheets is not None:
        wire["input_sheet_names"] = list(sheets)
    if active:
        wire["active_sheet_only"] = True
    if metadata is not None:
        wire["metadata"] = dict(metadata)
    body: dict[str, Any] = {"options": wire}
    if documents is not None:
        body["document_ids"] = [str(each) for each in documents]
    elif document_id:
        body["input_document_id"] = str(document_id)
    if options.get("configuration_id") is not None:
        body["configuration_id"] = str(options["configuration_id"])
    return body


def older(value: Any) -> Any:
    """A body in the words of older servers, which are camel case; what the user named stays as it is."""
    if not isinstance(value, Mapping):
        return value
    return {_camel(key): item if key == "metadata" else older(item) for key, item in value.items()}


def is_older_server(status: int, problem: Any, sent: Mapping[str, Any]) -> bool:
    """Whether a refusal of `sent` shows that the server wants the older, camel-case words.

    It does when the server does not know input_document_id (or its relatives), or misses the document that was sent.
    """
    if status != 422 or not isinstance(problem, Mapping):
        return False
    errors = [error for error in problem.get("errors") or () if isinstance(error, Mapping)]
    names = [key for key in ("input_document_id", "document_ids", "configuration_id") if key in sent]
    for error in errors:
        if error.get("path") in names and error.get("code") == "extra_forbidden":
            return True
        if error.get("path") in [_camel(name) for name in names] and error.get("code") == "missing":
            return True
    needed = "input_document_required_for_process"
    said = [problem.get("detail"), *(error.get("code") for error in errors)]
    return "input_document_id" in sent and needed in said


def document_of(run: Mapping[str, Any]) -> str:
    """The id of the document that a run is of; empty where the answer does not tell it."""
    given = run.get("input")
    return str(given.get("document_id")) if isinstance(given, Mapping) else ""


def without_foreign(status: Any) -> Any:
    """A status, or several, without the words that all services share and no run of ADE can have; None without any."""
    many = isinstance(status, list | tuple | set | frozenset)
    kept = [word for word in (status if many else [status]) if str(word) in STATUS or str(word) not in HOUSE]
    return (kept or None) if many else (kept[0] if kept else None)


def run_query(
    *,
    status: Any = None,
    document_id: str | Sequence[str] | None = None,
    configuration_id: str | Sequence[str] | None = None,
    created_after: datetime | str | None = None,
    created_before: datetime | str | None = None,
    file_type: str | Sequence[str] | None = None,
    has_output: bool | None = None,
    where: Sequence[Where] | Where = (),
    match: Literal["all", "any"] = "all",
    search: str | None = None,
    sort: str | Sequence[str] | None = None,
) -> dict[str, Any]:
    """The query parameters of a list of runs. Raises InputValidationError that lists all problems at once."""
    conditions = [where] if isinstance(where, Where) else where
    given: dict[str, Any] = {f"where[{index}]": each for index, each in enumerate(conditions)}
    for name, field, value in (
        ("status", "status", status), ("document_id", "inputDocumentId", document_id),
        ("configuration_id", "configurationId", configuration_id), ("file_type", "fileType", file_type),
    ):  # fmt: skip
        if value is not None:
            many = isinstance(value, list | tuple | set | frozenset)
            given[name] = Where(field, "in" if many else "eq", list(value) if many else value)
    if created_after is not None:
        given["created_after"] = Where("createdAt", "gte", created_after)
    if created_before is not None:
        given["created_before"] = Where("createdAt", "lt", created_before)
    if has_output is not None:
        given["has_output"] = Where("hasOutput", "eq", has_output)
    problems: list[InputProblem] = []
    filters = [_filter(problems, name, each) for name, each in given.items()]
    _one_of(problems, "match", match, ("all", "any"))
    query: dict[str, Any] = {}
    if filters:
        query["filters"] = json.dumps(filters, separators=(",", ":"))
        if len(filters) > MOST_FILTERS or len(query["filters"].encode()) > MOST_BYTES:
            limits = f"{MOST_FILTERS} conditions and {MOST_BYTES} bytes"
            problems.append(InputProblem("where", f"it is too much: the service takes {limits}", "range"))
        if match == "any":
            query["join_operator"] = "or"
    if search is not None:
        if len(search) > MOST_LETTERS or len(search.split()) > MOST_WORDS:
            limits = f"{MOST_LETTERS} characters and {MOST_WORDS} words"
            problems.append(InputProblem("search", f"it is too long: the service takes {limits}", "range"))
        query["q"] = search
    if sort is not None:
        query["sort"] = json.dumps(_sorts(problems, [sort] if isinstance(sort, str) else sort))
    if problems:
        raise InputValidationError.of(problems, what="the list's query", service="ade")
    return query


def _filter(problems: list[InputProblem], place: str, condition: Any) -> dict[str, Any]:
    if not isinstance(condition, Where):
        wanted = f"it must be a Where(field, operator, value), not {condition!r}"
        problems.append(InputProblem(place, wanted, "type"))
        return {}
    name = _camel(condition.field)
    if place.startswith("where"):
        place += f" ({condition.field})"
    operators = RUN_FIELDS.get(name)
    if operators is None:
        hint = did_you_mean(name, RUN_FIELDS) or f"; there are {', '.join(RUN_FIELDS)}"
        problems.append(InputProblem(place, f"runs cannot be filtered by it{hint}", "unknown"))
        return {}
    if condition.operator not in operators:
        known = ", ".join(operators)
        problems.append(
            InputProblem(place, f"it cannot be compared by {condition.operator!r}, only by {known}", "enum")
        )
        return {}
    if condition.operator in _EMPTINESS:
        return {"id": name, "operator": condition.operator}
    value = condition.value
    if condition.operator in ("in", "notIn", "between"):
        if not isinstance(value, list | tuple) or (condition.operator == "between" and len(value) != 2):
            wanted = "two times" if condition.operator == "between" else "a list"
            problems.append(InputProblem(place, f"{condition.operator} takes {wanted}", "type"))
            return {}
        value = [_value(problems, place, name, each) for each in value]
    else:
        value = _value(problems, place, name, value)
    return {"id": name, "operator": condition.operator, "value": value}


def _value(problems: list[InputProblem], place: str, name: str, value: Any) -> Any:
    if isinstance(value, Enum):
        value = value.value
    if name == "status":
        _one_of(problems, place, value, tuple(STATUS))
    elif name == "fileType":
        _one_of(problems, place, value, FILE_TYPES)
    elif name == "hasOutput":
        if not isinstance(value, bool):
            problems.append(InputProblem(place, "it must be true or false", "type"))
    elif name.endswith("At"):
        return _time(problems, place, value)
    elif not isinstance(value, str) or not value:
        problems.append(InputProblem(place, "it must be an id, as text", "type"))
    return value


def _time(problems: list[InputProblem], place: str, value: Any) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            value = None
    if not isinstance(value, datetime):
        problems.append(InputProblem(place, "it must be a datetime, or a time as ISO text", "type"))
        return ""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _sorts(problems: list[InputProblem], sorts: Sequence[str]) -> list[dict[str, Any]]:
    found = []
    for each in sorts:
        name = _camel(each.lstrip("-+"))
        if name not in RUN_SORTS:
            hint = did_you_mean(name, RUN_SORTS) or f"; there are {', '.join(RUN_SORTS)}"
            problems.append(InputProblem("sort", f"runs cannot be sorted by {each!r}{hint}", "enum"))
        found.append({"id": name, "desc": each.startswith("-")})
    return found


def _one_of(problems: list[InputProblem], place: str, value: Any, known: Sequence[str]) -> None:
    if value not in known:
        problems.append(InputProblem(place, f"it cannot be {value!r}; the words are {', '.join(known)}", "enum"))


def _is_text_map(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(k, str) and isinstance(v, str) for k, v in value.items())


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in rest)


CERTAINLY_OLDER = timedelta(seconds=1.5)
"""A Date header counts whole seconds; what is older than this by it was there before."""


def was_there_before(run: Mapping[str, Any], answered_at: datetime | None, took: timedelta) -> bool:
    """Whether a run that a start returned is an older one: it has begun, or was made before the request was sent."""
    from ..core.times import read_time

    if run.get("status") != "queued" or run.get("started_at"):
        return True
    created = read_time(run.get("created_at"))
    if created is None or answered_at is None:
        return False
    return answered_at - took - CERTAINLY_OLDER > created
