"""Stepflow's flow language as server 0.13.0 understands it: expressions, which steps are needed, diagnostics. Pure."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

Json = Any
FLOW_KEYS = ("name", "description", "version", "schemas", "steps", "output", "metadata", "examples")
EXPRESSION_FAILURE = 8


class StepFailure(Exception):
    """Why a step or an item failed. `retried` is true for what the server takes for a failure of the transport."""

    def __init__(self, message: str, code: int, *, retried: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.retried = retried


@frozen
class Scope:
    """What the expressions of one item can refer to. The outcome of a step is its output, or the failure."""

    input: Json
    variables: Mapping[str, Json]
    steps: Mapping[str, Json | StepFailure]


def as_floats(value: Json) -> Json:
    """The value as the server prints it, and as it stores a flow: every integer has become a float."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return float(value)
    if isinstance(value, list):
        return [as_floats(one) for one in value]
    if isinstance(value, dict):
        return {key: as_floats(one) for key, one in value.items()}
    return value


def as_integers(value: Json) -> Json:
    """The value as the server reads a run's input: floats without a fraction are integers again."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [as_integers(one) for one in value]
    if isinstance(value, dict):
        return {key: as_integers(one) for key, one in value.items()}
    return value


def evaluate(expression: Json, scope: Scope) -> Json:
    """The value of an expression. Raises StepFailure when it refers to what is not there, or to a step that failed."""
    if isinstance(expression, list):
        return [evaluate(one, scope) for one in expression]
    if not isinstance(expression, dict):
        return expression
    match expression:
        case {"$literal": literal}:
            return literal
        case {"$input": str() as path}:
            return _look_up(scope.input, path, "Input path")
        case {"$step": str() as step}:
            outcome = scope.steps[step]
            if isinstance(outcome, StepFailure):
                raise outcome
            return _look_up(outcome, expression.get("path", "$"), "Path")
        case {"$variable": str() as name}:
            key, *rest = _keys(name)
            if key not in scope.variables:
                raise StepFailure(f"Undefined variable: {key}", EXPRESSION_FAILURE)
            return _follow(scope.variables[str(key)], rest, name, "Path")
        case {"$if": condition}:
            branch = "then" if evaluate(condition, scope) else "else"
            return evaluate(expression.get(branch), scope)
        case {"$coalesce": list() as choices}:
            return next((value for one in choices if (value := evaluate(one, scope)) is not None), None)
    return {key: evaluate(one, scope) for key, one in expression.items()}


def _keys(path: str) -> list[str | int]:
    """A path's keys. Only a path that starts with $ is taken apart; any other is one key, dots and all."""
    if not path.startswith("$"):
        return [path] if path else []
    found = re.findall(r"""\.([^.\[\]]+)|\[(\d+)\]|\[["'](.*?)["']\]""", path)
    return [int(index) if index else name or quoted for name, index, quoted in found]


def normal_path(path: str) -> str:
    """The path as the server writes it."""
    return path if path.startswith("$") else f"$.{path}" if path else "$"


def _look_up(value: Json, path: str, what: str) -> Json:
    return _follow(value, _keys(path), path, what)


def _follow(value: Json, keys: list[str | int], path: str, what: str) -> Json:
    for key in keys:
        in_list = isinstance(value, list) and isinstance(key, int) and key < len(value)
        if not in_list and not (isinstance(value, dict) and key in value):
            raise StepFailure(f"{what} {normal_path(path)} not found", EXPRESSION_FAILURE)
        value = value[key]
    return value


def references(expression: Json, path: str = "") -> Iterator[tuple[str, dict[str, Json]]]:
    """All expressions within an expression that refer to something, each with its place in the flow."""
    if isinstance(expression, list):
        for index, one in enumerate(expression):
            yield from references(one, f"{path}[{index}]")
    elif isinstance(expression, dict) and "$literal" not in expression:
        if expression.keys() & {"$input", "$step", "$variable"}:
            yield path, expression
        else:
            for key, one in expression.items():
                yield from references(one, f"{path}.{key}")


def depends_on(expression: Json) -> set[str]:
    """The ids of the steps that an expression needs."""
    return {found["$step"] for _, found in references(expression) if "$step" in found}


def needed_steps(flow: Mapping[str, Json]) -> list[int]:
    """The positions of the steps that the output needs, directly or not; the server runs no others."""
    steps = flow.get("steps") or []
    position = {step.get("id"): index for index, step in enumerate(steps)}
    needed: set[int] = set()
    waiting = list(depends_on(flow.get("output")))
    while waiting:
        index = position[waiting.pop()]
        if index not in needed:
            needed.add(index)
            waiting += depends_on(steps[index].get("input"))
    return sorted(needed)


def normalised(flow: Mapping[str, Json]) -> dict[str, Json]:
    """The flow as GET shows it: unknown keys dropped, paths in full, integers as floats."""
    kept = {key: flow[key] for key in FLOW_KEYS if key in flow}
    if "steps" in kept:
        kept["steps"] = [
            {key: _full_paths(value) if key == "input" else value for key, value in step.items()}
            for step in kept["steps"]
        ]
    if "output" in kept:
        kept["output"] = _full_paths(kept["output"])
    if isinstance(kept.get("schemas"), dict):
        kept["schemas"] = {"type": "object", **kept["schemas"]}
    floats: dict[str, Json] = as_floats(kept)
    return floats


def _full_paths(expression: Json) -> Json:
    if isinstance(expression, list):
        return [_full_paths(one) for one in expression]
    if not isinstance(expression, dict) or "$literal" in expression:
        return expression
    if isinstance(expression.get("$input"), str):
        return {"$input": normal_path(expression["$input"])}
    if isinstance(expression.get("$variable"), str):
        return {"$variable": normal_path(expression["$variable"])}
    if "$step" in expression:
        path = expression.get("path")
        return {"$step": expression["$step"], **({"path": normal_path(path)} if path else {})}
    return {key: _full_paths(one) for key, one in expression.items()}


def shuffled(value: Json, dice: random.Random) -> Json:
    """The value with the keys of its objects in any order, as the server's hash maps have them."""
    if isinstance(value, list):
        return [shuffled(one, dice) for one in value]
    if isinstance(value, dict):
        keys = list(value)
        dice.shuffle(keys)
        return {key: shuffled(value[key], dice) for key in keys}
    return value


def variables_of(flow: Mapping[str, Json]) -> dict[str, Json]:
    """The schemas of the variables that a flow declares, by name."""
    declared: dict[str, Json] = _schema(flow, "variables").get("properties") or {}
    return declared


def required_variables(flow: Mapping[str, Json]) -> list[str]:
    required: list[str] = _schema(flow, "variables").get("required") or []
    return required


def _schema(flow: Mapping[str, Json], part: str) -> Mapping[str, Json]:
    schema: Mapping[str, Json] = ((flow.get("schemas") or {}).get("properties") or {}).get(part) or {}
    return schema


FATAL, ERROR, WARNING = 1, 2, 3


def malformed(flow: Mapping[str, Json]) -> str | None:
    """What keeps the server from reading a flow at all, in its words; None when it can."""
    for key in ("name", "description", "version"):
        if not isinstance(flow.get(key) or "", str):
            return f"invalid type: {type_name(as_floats(flow[key]))}, expected a string"
    steps = flow.get("steps") or []
    if not isinstance(steps, list):
        return f"invalid type: {type_name(as_floats(steps))}, expected a sequence"
    for step in steps:
        missing = next((key for key in ("id", "component") if key not in step), None)
        if missing:
            return f"missing field `{missing}`"
    return None


def type_name(value: Json) -> str:
    """A value as the server names it when it expected something else."""
    match value:
        case None:
            return "null"
        case bool():
            return f"boolean `{str(value).lower()}`"
        case int():
            return f"integer `{value}`"
        case float():
            return f"floating point `{value}`"
        case str():
            return f'string "{value}"'
        case list():
            return "sequence"
    return "map"


def diagnostics(flow: Mapping[str, Json]) -> dict[str, Json]:
    """What the server has to say about a flow, in the shape of its answer."""
    found = [*_on_ids(flow), *_on_header(flow), *_on_references(flow), *_on_reach(flow)]
    levels = [one["level"] for one in found]
    return {
        "diagnostics": found,
        "numFatal": levels.count(FATAL),
        "numError": levels.count(ERROR),
        "numWarning": levels.count(WARNING),
    }


def _diagnostic(
    kind: str, code: int, level: int, formatted: str, path: str, data: Json = None, *, experimental: bool = False
) -> dict[str, Json]:
    body = {"kind": kind, "code": code, "level": level, "formatted": formatted, "data": data, "path": path}
    if data is None:
        del body["data"]
    return {**body, "experimental": experimental}


def _on_ids(flow: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    seen = set()
    for index, step in enumerate(flow.get("steps") or []):
        name = step.get("id")
        if name in seen:
            text = f"Duplicate step ID '{name}'"
            yield _diagnostic("duplicateStepId", 3000, FATAL, text, f"$.steps[{index}].id", {"step_id": name})
        seen.add(name)


def _on_header(flow: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    for key, kind, code in (("name", "missingFlowName", 1001), ("description", "missingFlowDescription", 1002)):
        if not flow.get(key):
            yield _diagnostic(kind, code, WARNING, f"Workflow has no {key}", f"$.{key}")


def _on_references(flow: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    steps = flow.get("steps") or []
    ids = [step.get("id") for step in steps]
    places = [(step.get("id"), f"$.steps[{n}].input", step.get("input"), ids[:n]) for n, step in enumerate(steps)]
    places.append(("workflow_output", "$.output", flow.get("output"), ids))
    for owner, start, expression, known in places:
        for path, reference in references(expression, start):
            if "$step" in reference:
                yield from _on_step_reference(reference, owner, known, path)
            elif "$variable" in reference:
                yield from _on_variable(flow, str(_keys(reference["$variable"])[0]), owner, path)
            elif "$input" in reference and not _schema(flow, "input") and normal_path(reference["$input"]) != "$":
                yield _unvalidated("workflow_input", reference["$input"], "no input schema available", path)


def _on_variable(flow: Mapping[str, Json], name: str, owner: str, path: str) -> Iterator[dict[str, Json]]:
    if not _schema(flow, "variables"):
        yield _diagnostic("missingVariableSchema", 1004, WARNING, "No variable schema defined", "$.variables")
    elif name not in variables_of(flow):
        text = f"Required variable '{name}' is not defined in step '{owner}'"
        data = {"variable": name, "context": f"step '{owner}'"}
        yield _diagnostic("undefinedRequiredVariable", 2005, ERROR, text, path, data)


def _on_reach(flow: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    steps = flow.get("steps") or []
    used = depends_on([flow.get("output"), *(step.get("input") for step in steps)])
    for index, step in enumerate(steps):
        if step.get("id") not in used:
            text = f"Step '{step.get('id')}' is not reachable from the output"
            yield _diagnostic("unreachableStep", 1000, WARNING, text, f"$.steps[{index}]", {"step_id": step.get("id")})


def _on_step_reference(
    reference: Mapping[str, Json], owner: str, known: list[str], path: str
) -> Iterator[dict[str, Json]]:
    target = reference["$step"]
    if target == owner:
        text = f"Step '{owner}' references itself"
        yield _diagnostic("selfReference", 3002, FATAL, text, path, {"step_id": owner})
    elif target not in known:
        text = f"Step '{owner}' references undefined step '{target}'"
        data = {"from_step": owner, "referenced_step": target}
        yield _diagnostic("undefinedStepReference", 3003, FATAL, text, path, data)
    elif normal_path(reference.get("path", "$")) != "$":
        yield _unvalidated(target, reference["path"], "no output schema available", path)


def _unvalidated(step: str, field: str, reason: str, path: str) -> dict[str, Json]:
    full = normal_path(field)
    text = f"Field access '{full}' on step '{step}' cannot be validated: {reason}"
    data = {"step_id": step, "field": full, "reason": reason}
    return _diagnostic("unvalidatedFieldAccess", 1003, WARNING, text, path, data, experimental=True)
