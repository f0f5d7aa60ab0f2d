"""Checks a run's input against the workflow's schema before anything is sent."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from ..core.errors import InputProblem, InputValidationError
from ..core.schema import find_problems

WHAT = "run_input_variables"

_KEYWORDS = {"missing": "required", "unknown": "additionalProperties", "type": "type", "enum": "enum",
             "format": "format", "pattern": "pattern"}  # fmt: skip
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[(\"(?:[^\"\\]|\\.)*\")\]")


def check_inputs(metadata: Mapping[str, Any], variables: Mapping[str, Any], workflow_id: str) -> None:
    """Raise InputValidationError, with all problems, when the variables do not fit the workflow's `input_schema`.

    Its `details` has the problems in the words of the service's own validation: `run_input_variables_errors`, each with
    `field`, `message`, `keyword` and `expected`.
    """
    schema = metadata.get("input_schema")
    if not isinstance(schema, Mapping) or not schema:
        problems = find_problems(None, dict(variables), what=WHAT)
    else:
        problems = find_problems(with_credentials(schema, metadata.get("vault_schema")), dict(variables), what=WHAT)
    if not problems:
        return
    error = InputValidationError.of(problems, what=WHAT, service="cloudcruise")
    error.details = {
        "message": f"Validation failed for {WHAT}",
        "workflow_id": workflow_id,
        f"{WHAT}_errors": [service_problem(problem) for problem in problems],
    }
    raise error


def with_credentials(schema: Mapping[str, Any], vault: Any) -> Mapping[str, Any]:
    """The schema with the variables that take credentials: they need not stand in it, but are no strangers."""
    known = schema.get("properties")
    known = known if isinstance(known, Mapping) else {}
    if not isinstance(vault, Mapping) or not (set(vault) - set(known)):
        return schema
    reference = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    added = {name: reference for name in vault if name not in known}
    schema_with = {"$schema": "http://json-schema.org/draft-07/schema#", **schema}
    return {**schema_with, "properties": {**known, **added}}


def service_problem(problem: InputProblem) -> dict[str, Any]:
    """A problem as the service's own validation tells it."""
    path = _path(problem.path)
    pointer = "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in path)
    keyword = _KEYWORDS.get(problem.kind, problem.kind)
    found: dict[str, Any] = {"field": pointer, "message": problem.message, "keyword": keyword}
    if problem.kind == "missing":
        within = pointer.rpartition("/")[0]
        found |= {"field": f"{within}#/required" if within else "#/required"}
        found |= {"message": f"must have required property '{path[-1]}'", "expected": {"missingProperty": path[-1]}}
    elif problem.kind == "unknown" and path:
        within = pointer.rpartition("/")[0]
        found |= {"field": f"{within}#/additionalProperties" if within else "#/additionalProperties"}
        found |= {"expected": {"additionalProperty": path[-1]}}
    elif problem.kind == "type":
        found |= {"expected": {"type": problem.expected}}
    return found


def _path(text: str) -> list[str]:
    """The steps of `run_input_variables.rows[1]["a b"]`."""
    steps = []
    for name, index, quoted in _STEP.findall(text.removeprefix(WHAT)):
        steps.append(json.loads(quoted) if quoted else index or name)
    return steps
