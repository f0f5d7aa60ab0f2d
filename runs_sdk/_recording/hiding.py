"""What a recording leaves out of what went over the wire. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from ..core.redact import REDACTED, redact_json, redact_text

Redaction = Literal["secrets", "values", "nothing"]
"""`secrets`: what is under a secret name, credentials, and what the client knows to be secret. `values`: besides, what
runs are given, give back and say: only their shape stays. `nothing`: all is kept."""

LEVELS: tuple[Redaction, ...] = ("secrets", "values", "nothing")

_PEOPLES_WORDS = frozenset(
    {"input", "inputs", "output", "outputs", "result", "results", "values", "value", "content", "text", "message",
     "messages", "prompt", "answer", "question", "instructions", "description", "variables", "input_variables",
     "metadata", "overrides", "environment", "env", "args", "command", "log", "logs", "line", "summary", "title"}
)  # fmt: skip
"""Names under which there is what people have written, or what a run has made of it."""

_LINE_END = re.compile(r"\r\n|\n|\r")

_IDENTIFIER = re.compile(r"[A-Za-z0-9_.:+/@-]{1,80}")
"""What an id, a status, a time or the name of a step looks like: following a run needs them."""


def hide(value: Any, secrets: Sequence[str], level: Redaction) -> Any:
    """A copy of JSON data without what a recording leaves out."""
    if level == "nothing":
        return value
    clean = redact_json(value, secrets)
    return _without_values(clean, inside=False) if level == "values" else clean


def hide_text(text: str, secrets: Sequence[str], level: Redaction) -> str:
    """A text without it: JSON by its fields, all else as running text."""
    if level == "nothing":
        return text
    if text.lstrip()[:1] in ("{", "["):
        try:
            data = json.loads(text)
        except ValueError:
            pass
        else:
            hidden = hide(data, secrets, level)
            return text if hidden == data and "\\" not in text else compact(hidden)
    text = redact_text(text, secrets)
    return _covered(text) if level == "values" and not _IDENTIFIER.fullmatch(text) else text


def hide_frame(frame: str, secrets: Sequence[str], level: Redaction) -> str:
    """A frame of an event stream without it. Data of several lines become one where something is left out."""
    if level == "nothing":
        return frame
    lines = _LINE_END.split(frame)
    data = "\n".join(_value(line) for line in lines if line.startswith("data"))
    if not data:
        return frame
    hidden = hide_text(data, secrets, level)
    if hidden == data:
        return frame
    kept = [line for line in lines if line and not line.startswith("data")]
    return "\n".join([*kept, *(f"data: {line}" for line in hidden.split("\n")), "", ""])


def compact(value: Any) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _value(line: str) -> str:
    return line.partition(":")[2].removeprefix(" ")


def _without_values(value: Any, *, inside: bool) -> Any:
    if isinstance(value, Mapping):
        return {
            name: _without_values(item, inside=inside or name.lower() in _PEOPLES_WORDS) for name, item in value.items()
        }
    if isinstance(value, list):
        return [_without_values(item, inside=inside) for item in value]
    if isinstance(value, str) and value:
        return _covered(value) if inside or not _IDENTIFIER.fullmatch(value) else value
    if inside and isinstance(value, int | float) and not isinstance(value, bool):
        return type(value)(0)
    return value


def _covered(text: str) -> str:
    return text if text == REDACTED or re.fullmatch(r"\(\d+ characters\)", text) else f"({len(text)} characters)"
