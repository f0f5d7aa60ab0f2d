"""ADE's error answers (problem+json), in words for people, with what to do about them. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..core.http import Response

_HINTS_BY_CODE = {
    "OUTPUT_NOT_READY": "Wait for the run's end first: run.wait().",
    "RUN_FAILED_NO_OUTPUT": "The run has failed; run.refresh().error says why.",
    "RUN_CANCELLED_NO_OUTPUT": "The run was cancelled before it had an output.",
    "SAFE_MODE_ENABLED": "An administrator has switched runs off for now (safe mode).",
    "csrf_failed": "Use an API key rather than a session cookie.",
}
_HINTS_BY_DETAIL = {
    "active_configuration_not_found": (
        "The workspace has no active configuration: pass the configuration_id of a draft, or make a draft the active "
        'one with start(operation="publish", configuration_id=...).'
    ),
    "Run metrics not available": "A run has figures once it has processed its document.",
    "Run input is unavailable": "Runs that validate or publish have no input.",
    "Run output is unavailable": "Dry runs, and runs that validate or publish, have no output.",
}
_HINTS_BY_STATUS = {
    401: "Check api_key (ADE_API_KEY): the prefix and the secret of a key that is neither expired nor revoked.",
    403: "The key's user lacks that permission here, or workspace_id is not the id of a workspace.",
    413: "The server sets the limit (25 MiB unless configured otherwise).",
    429: "The server takes eight uploads at a time; try again in a moment.",
}


@frozen
class Problem:
    """What an error answer says."""

    message: str
    code: str | None
    request_id: str | None
    hint: str | None
    details: Any
    is_own: bool = True
    """Whether it has the form of the server's own errors."""


def read_problem(response: Response) -> Problem:
    """Read an error answer. Of a 422 every field is in the message."""
    try:
        body = response.json()
    except ValueError:
        body = None
    if not isinstance(body, Mapping):
        text = response.text.strip()[:500]
        return Problem(text, None, None, _HINTS_BY_STATUS.get(response.status_code), None, is_own=False)
    errors = [error for error in body.get("errors") or () if isinstance(error, Mapping)]
    detail = body.get("detail") or body.get("title") or ""
    message = detail if isinstance(detail, str) else str(detail)
    lines = [_line(error) for error in errors if error.get("path") or error.get("message") != message]
    if lines:
        message = f"{message}: {lines[0]}" if len(lines) == 1 else "\n  ".join([f"{message}:", *lines])
    code = next((str(error["code"]) for error in errors if error.get("code")), None)
    request_id = body.get("requestId")
    return Problem(
        message,
        code,
        request_id if isinstance(request_id, str) else None,
        _hint(response.status_code, message, code),
        dict(body),
        is_own=any(name in body for name in ("type", "title", "detail", "errors")),
    )


def _line(error: Mapping[str, Any]) -> str:
    path, message = error.get("path"), error.get("message") or ""
    return f"{path}: {message}" if path else str(message)


def _hint(status: int, message: str, code: str | None) -> str | None:
    if code in _HINTS_BY_CODE:
        return _HINTS_BY_CODE[code]
    for detail, hint in _HINTS_BY_DETAIL.items():
        if detail in message:
            return hint
    if status == 404:
        return "Is it an id of this workspace? Archived documents are not found either."
    if status == 409 and "already in use" in message:
        return 'To upload it all the same: conflict="new_version" or conflict="keep_both".'
    return _HINTS_BY_STATUS.get(status)
