"""Where a secret could be seen: every way in which an error, a log or an object is shown."""

from __future__ import annotations

import base64
import html
import io
import json
import pickle
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import quote

from rich.console import Console
from rich.traceback import Traceback

from runs_sdk.core.errors import RunEnded, RunsError

HERE = str(Path(__file__).resolve().parents[1])


def forms(secret: str) -> dict[str, str]:
    """The secret as a service may repeat it."""
    data = secret.encode()
    return {
        "plain": secret,
        "repr": repr(secret)[1:-1],
        "json": json.dumps(secret)[1:-1],
        "percent": "".join(f"%{byte:02X}" for byte in data),
        "quoted": quote(secret, safe=""),
        "escaped": "".join(f"\\u{ord(character):04x}" for character in secret),
        "entities": "".join(f"&#{ord(character)};" for character in secret),
        "hex entities": "".join(f"&#x{ord(character):X};" for character in secret),
        "html": html.escape(secret),
        "hex": data.hex(),
        "HEX": data.hex().upper(),
        "base64": base64.b64encode(data).decode().rstrip("="),
        "base64 of a pair": base64.b64encode(b"user:" + data).decode().rstrip("="),
        "base64 for URLs": base64.urlsafe_b64encode(b"ab" + data + b"c").decode().rstrip("="),
    }


def seen(text: str, secrets: Mapping[str, str]) -> list[str]:
    """Which secrets are in the text, and how."""
    return [
        f"{name} ({form})" for name, secret in secrets.items() for form, word in forms(secret).items() if word in text
    ]


def leaks(error: BaseException, secrets: Mapping[str, str]) -> list[str]:
    """The lines of all that is made of an error that hold a secret, with who shows them."""
    return [
        f"{where}: {line[:300]}"
        for where, text in shown_by(error).items()
        if seen(text, secrets)
        for line in text.splitlines()
        if seen(line, secrets)
    ]


def shown_by(error: BaseException) -> dict[str, str]:
    """All texts that are made of an error, by who makes them."""
    import _pytest._code

    console = Console(file=io.StringIO(), width=4000)
    console.print(
        Traceback.from_exception(
            type(error), error, error.__traceback__, show_locals=True, locals_max_string=None, locals_max_length=None,
            locals_hide_dunder=False, locals_hide_sunder=False, width=4000,
        )
    )  # fmt: skip
    assert isinstance(console.file, io.StringIO)
    shown = {
        "str": str(error),
        "repr": repr(error),
        "attributes": repr(vars(error)),
        "traceback": "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format()),
        "rich": console.file.getvalue(),
        "pytest": str(
            _pytest._code.ExceptionInfo.from_exception(error).getrepr(showlocals=True, truncate_locals=False)  # type: ignore[arg-type]
        ),
        "frames": "\n".join(_frames(error)),
    }
    if isinstance(error, RunsError):
        if isinstance(error, RunEnded):
            error.snapshot = None  # the service's own data, which are for the program as they are
        shown["pickle"] = pickle.dumps(error, 0).decode("latin-1")
        if error.response is not None:
            shown["response"] = error.response.text + repr(dict(error.response.headers))
    return shown


def _frames(error: BaseException) -> Iterator[str]:
    """As Sentry does: the values of all locals, containers walked through, of everything that led to the error."""
    todo, known = [error], set()
    while todo:
        each = todo.pop()
        if id(each) in known:
            continue
        known.add(id(each))
        todo += [more for more in (each.__cause__, each.__context__) if more is not None]
        yield repr(each) + repr(vars(each)) + repr(getattr(each, "doc", ""))
        for frame in _own(each.__traceback__):
            for name, value in frame.f_locals.items():
                yield f"{frame.f_code.co_filename}:{frame.f_lineno} {name} = {'; '.join(_walk(value))}"


def _own(trace: TracebackType | None) -> Iterator[Any]:
    while trace is not None:
        if not trace.tb_frame.f_code.co_filename.startswith(HERE):
            yield trace.tb_frame
        trace = trace.tb_next


def _walk(value: Any, depth: int = 0) -> Iterator[str]:
    if depth > 6 or value is None:
        return
    if callable(made := getattr(type(value), "__sentry_repr__", None)):
        yield made(value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk(key, depth + 1)
            yield from _walk(item, depth + 1)
    elif isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from _walk(item, depth + 1)
    elif isinstance(value, bytes | bytearray | memoryview):
        yield bytes(value).decode("latin-1")
    else:
        yield str(value) if isinstance(value, str) else repr(value)


def echo_of(secrets: Mapping[str, str]) -> str:
    """Everything that a careless service could say."""
    return " | ".join(word for secret in secrets.values() for word in forms(secret).values())


def json_echoes(secrets: Mapping[str, str]) -> dict[str, bytes]:
    """Bodies that hide a secret from somebody who only looks at the data."""
    one = next(iter(secrets.values()))
    escaped = forms(one)["escaped"]
    text = echo_of(secrets)
    return {
        "json": json.dumps({"message": text, "detail": [{"loc": ["header"], "msg": text}]}).encode(),
        "twice": f'{{"password": {json.dumps(one)}, "password": null, "note": {json.dumps(one)}, "note": 1}}'.encode(),
        "escaped": f'{{"message": "{escaped}", "{escaped}": 1}}'.encode(),
        "utf-16": json.dumps({"message": one}).encode("utf-16"),
        "cut": f'{{"message": "{escaped}", "more": {json.dumps(text)}'.encode(),
        "list": json.dumps([text]).encode(),
        "text": text.encode(),
        "html": f"<html><body>{html.escape(text)}</body></html>".encode(),
    }
