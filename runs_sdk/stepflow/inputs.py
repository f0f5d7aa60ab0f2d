"""Inputs, variables and overrides, checked against the flow before anything is sent. (The server checks nothing.)"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .._common.log import log
from ..core.errors import InputProblem, InputValidationError
from ..core.schema import validate
from ..core.text import did_you_mean
from .flows import schema_of


def check_start(
    document: Mapping[str, Any],
    inputs: Sequence[Any],
    variables: Mapping[str, Any] | None = None,
    overrides: Mapping[str, Any] | None = None,
    *,
    batch: bool = False,
) -> None:
    """Raise one InputValidationError that lists everything that is wrong with what a run is to be given."""
    problems: list[InputProblem] = []
    if not inputs:  # the server would call a run without items completed
        problems.append(InputProblem("inputs", "must have at least one item", "missing"))
    schema = schema_of(document, "input")
    for index, value in enumerate(inputs):
        problems += _problems(schema, value, f"inputs[{index}]" if batch else "input")
    problems += _variable_problems(document, variables)
    problems += _override_problems(document, overrides)
    if problems:
        what = f"what was given to {document.get('name') or 'the flow'}"
        raise InputValidationError.of(problems, what=what, service="stepflow")


def check_values(inputs: Sequence[Any], variables: Any, overrides: Any, *, batch: bool = False) -> None:
    """Raise one InputValidationError that lists everything that JSON cannot carry; for a start without other checks."""
    problems = [
        problem
        for index, value in enumerate(inputs)
        for problem in _problems(None, value, f"inputs[{index}]" if batch else "input")
    ]
    problems += [*_problems(None, variables, "variables"), *_problems(None, overrides, "overrides")]
    if problems:
        raise InputValidationError.of(problems, what="what was given to the flow", service="stepflow")


def _problems(schema: Any, value: Any, what: str) -> Sequence[InputProblem]:
    try:
        notice = validate(schema, value, what=what, service="stepflow")
    except InputValidationError as error:
        return error.errors
    if notice:
        log.warning("stepflow: %s: %s", what, notice)
    return ()


def declared_variables(document: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """The schemas of the flow's variables, by name."""
    found = (schema_of(document, "variables") or {}).get("properties")
    if not isinstance(found, Mapping):
        return {}
    return {name: schema if isinstance(schema, Mapping) else {} for name, schema in found.items()}


def fill_variables(
    document: Mapping[str, Any], variables: Mapping[str, Any] | None, environ: Mapping[str, str]
) -> dict[str, Any]:
    """The variables that were given, and of those that the flow declares the ones in the environment or with a default.

    A variable from the environment is text; it becomes what the schema asks for (a number, true or false) if it reads
    as that. Names that the flow neither declares nor uses are warned about: the server ignores them.
    """
    declared = declared_variables(document)
    filled = dict(variables or {})
    used = set(_used_variables(document)) if filled.keys() - declared.keys() else ()
    for name in filled:
        if name not in declared and name not in used:
            known = f"; it declares {', '.join(declared)}" if declared else ""
            hint = did_you_mean(name, declared)
            warnings.warn(
                f"the flow declares no variable {name!r}{hint + '?' if hint else known}; the server ignores it",
                UserWarning,
                stacklevel=3,
            )
    for name, schema in declared.items():
        if name in filled:
            continue
        variable = schema.get("env_var")
        if isinstance(variable, str) and variable in environ:
            filled[name] = _parse_variable(environ[variable], schema)
        elif "default" in schema:
            filled[name] = schema["default"]
    return filled


def environment_used(
    document: Mapping[str, Any], variables: Mapping[str, Any] | None, environ: Mapping[str, str]
) -> list[str]:
    """What `fill_variables` takes from the environment, in words: a flow may name any variable, secret ones too."""
    found = []
    for name, schema in declared_variables(document).items():
        variable = schema.get("env_var")
        if name not in (variables or {}) and isinstance(variable, str) and variable in environ:
            found.append(f"the environment variable {variable} (of the flow)")
    return found


def _used_variables(value: Any) -> Iterator[str]:
    """The names that occur as `$variable`, which may be a path: `$.settings.region` uses `settings`."""
    if isinstance(value, Mapping):
        name = value.get("$variable")
        if isinstance(name, str):
            yield name.removeprefix("$.").partition(".")[0]
        for item in value.values():
            yield from _used_variables(item)
    elif isinstance(value, list):
        for item in value:
            yield from _used_variables(item)


def _parse_variable(text: str, schema: Mapping[str, Any]) -> Any:
    import json

    kinds = schema.get("type", "string")
    if "string" in ([kinds] if isinstance(kinds, str) else kinds):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text  # the schema's check says what is wrong with it


def _variable_problems(document: Mapping[str, Any], variables: Mapping[str, Any] | None) -> Sequence[InputProblem]:
    schema = schema_of(document, "variables")
    if schema is None:
        return ()
    declared = declared_variables(document)
    given = dict(variables or {})
    found = []
    for problem in _problems(schema, {name: given[name] for name in given if name in declared}, "variables"):
        name = problem.path.removeprefix("variables.")
        variable = declared.get(name, {}).get("env_var")
        if problem.kind == "missing" and isinstance(variable, str):
            message = f"{problem.message}; pass it, or set the environment variable {variable}"
            problem = InputProblem(problem.path, message, problem.kind, problem.expected)
        found.append(problem)
    return found


def _override_problems(document: Mapping[str, Any], overrides: Mapping[str, Any] | None) -> Sequence[InputProblem]:
    if not overrides:
        return ()
    steps = document.get("steps")
    known = [str(step.get("id")) for step in steps if isinstance(step, Mapping)] if isinstance(steps, list) else []
    found = []
    for name, patch in _patches(overrides).items():
        if name not in known:
            hint = did_you_mean(name, known)
            said = f"the flow has no such step{hint + '?' if hint else '; it has ' + ', '.join(known)}"
            found.append(InputProblem(f"overrides.{name}", said, "unknown"))
        elif not isinstance(patch, Mapping):
            said = "must be an object that is merged into the step, such as {'input': {...}}"
            found.append(InputProblem(f"overrides.{name}", said, "type"))
    return found


def wrap_overrides(overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Overrides as the server wants them: `{"steps": {id: {"value": {...}}}}`."""
    return {"steps": {name: {"value": patch} for name, patch in _patches(overrides).items()}}


def _patches(overrides: Mapping[str, Any]) -> Mapping[str, Any]:
    """The patches by step id, from our form or the server's."""
    steps = overrides.get("steps")
    if len(overrides) != 1 or not isinstance(steps, Mapping):
        return overrides
    if not all(isinstance(step, Mapping) and set(step) == {"value"} for step in steps.values()):
        return overrides
    return {name: step["value"] for name, step in steps.items()}
