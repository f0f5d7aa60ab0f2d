"""The options of one call, and its arguments: read and refused. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from inspect import Parameter, signature
from typing import Any

from ..._common.arguments import options_problems
from ...core.errors import InputProblem
from ...core.text import did_you_mean
from .exceptions import ApiTypeError, ApiValueError
from .responses import CallOptions


def split_options(name: str, given: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The options and the arguments among what a call was given. Raises ApiValueError for options that are wrong."""
    options = {key: value for key, value in given.items() if key in CallOptions.__annotations__}
    problems = options_problems(options, CallOptions)
    seconds = options.get("_request_timeout")
    pair = seconds if isinstance(seconds, tuple) else () if seconds is None else (seconds,)
    if not problems and not all(isinstance(each, int | float) and each > 0 for each in pair):
        problems.append(InputProblem("_request_timeout", "must be seconds above 0, or a pair of them", "range"))
    if not problems and options.get("_host_index", 0) != 0:
        problems.append(InputProblem("_host_index", "must be 0: there is one host", "range"))
    auth = options.get("_request_auth")
    if not problems and auth is not None and not (auth.get("key") and auth.get("in", "header") in ("header", "cookie")):
        problems.append(
            InputProblem("_request_auth", 'must have "key", "value", and "in" with header or cookie', "missing")
        )
    if problems:
        raise ApiValueError.of(problems, what=f"{name}(...)", service="acp")
    return options, {key: value for key, value in given.items() if key not in options}


def call_settings(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of the client below for one call."""
    settings: dict[str, Any] = {}
    seconds = options.get("_request_timeout")
    if seconds is not None:
        settings["timeout"] = float(sum(seconds)) if isinstance(seconds, tuple) else float(seconds)
    headers = {name: str(value) for name, value in (options.get("_headers") or {}).items()}
    if options.get("_content_type"):
        headers["Content-Type"] = options["_content_type"]
    auth = options.get("_request_auth")
    if auth is not None:
        is_cookie = auth.get("in") == "cookie"
        headers["Cookie" if is_cookie else auth["key"]] = (
            f"{auth['key']}={auth['value']}" if is_cookie else str(auth["value"])
        )
    if headers:
        settings["headers"] = headers
    return settings


def refuse_unknown(method: Any, args: Sequence[Any], arguments: Mapping[str, Any]) -> None:
    """Raises ApiTypeError that names every argument that a method does not have, and every one that it lacks."""
    own = [
        each
        for each in list(signature(method).parameters.values())[1:]
        if each.kind not in (Parameter.VAR_KEYWORD, Parameter.VAR_POSITIONAL)
    ]
    names = [each.name for each in own]
    known = [*names, *CallOptions.__annotations__]
    problems = [
        InputProblem(name, f"is no argument of it{did_you_mean(name, known)}", "unknown")
        for name in arguments
        if name not in names
    ]
    if len(args) > len(names):
        problems.append(InputProblem("$", f"takes {len(names)} arguments by place, but got {len(args)}", "unknown"))
    problems += [InputProblem(name, "is given twice", "unknown") for name in names[: len(args)] if name in arguments]
    problems += [
        InputProblem(each.name, "is missing", "missing")
        for each in own[len(args) :]
        if each.default is Parameter.empty and each.name not in arguments
    ]
    if problems:
        raise ApiTypeError.of(problems, what=f"{method.__name__}(...)", service="acp")
