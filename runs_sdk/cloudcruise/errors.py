"""What CloudCruise's error answers say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.http import Response

_HINTS = {
    401: "Is the API key right (CLOUDCRUISE_API_KEY)?",
    402: "The workspace's usage limit is reached.",
    403: "The API key may not do this.",
}


def read_error(response: Response) -> dict[str, Any]:
    """Message, code, details (the body) and hint of an error answer, and whether it is the service's own."""
    try:
        body = response.json()
    except ValueError:
        body = None
    if not isinstance(body, Mapping):
        return {"message": response.text.strip()[:500], "hint": _HINTS.get(response.status_code), "is_own": False}
    message = body.get("message") or body.get("error") or ""
    text = "; ".join(map(str, message)) if isinstance(message, list) else str(message)
    problems = body.get("run_input_variables_errors")
    if isinstance(problems, list):
        text = "\n  ".join([text, *(_problem(problem) for problem in problems if isinstance(problem, Mapping))])
    code = body.get("code")
    return {
        "message": text,
        "code": str(code) if code else None,
        "details": dict(body),
        "hint": _HINTS.get(response.status_code),
        # A message alone is what a gateway of AWS sends.
        "is_own": any(name in body for name in ("statusCode", "code", "error", "run_input_variables_errors")),
    }


def _problem(problem: Mapping[str, Any]) -> str:
    # `received` is left out: it may be a secret.
    return f"{problem.get('field')}: {problem.get('message') or problem.get('keyword')}"
