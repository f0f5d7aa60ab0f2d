"""The emulator in its reference mode beside recordings of the reference server: to the same requests it gives answers
of the same form.
"""

from __future__ import annotations

import http.client
import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID

SHARED = Path(os.environ.get("RUNS_SDK_SHARED") or Path(__file__).parents[3] / "shared")
FOLDER = SHARED / "recordings" / "acp"
FILES = {"t1.txt": "0.2", "t2.txt": "0.2", "t6.txt": "0.2", "t01.txt": "0.1"}
UNKNOWN = "00000000-0000-4000-8000-000000000000"

Exchange = tuple[str, str, bytes, int, str, Any]


def recorded(name: str) -> list[Exchange]:
    """Method, path, body, status, content type and answer of each recorded exchange that needs no earlier one."""
    if not (FOLDER / name).is_file():
        return []
    found = []
    for part in (FOLDER / name).read_text().split("\n### ")[1:]:
        first, _, rest = part.partition("\n")
        method, path, *body = first.split(" ", 2)
        head, _, answer = rest.partition("\n\n")
        ids = set(re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", path)) - {AGENT_ID, UNKNOWN}
        if ids or not head.startswith("HTTP/1.1 ") or "/stream" in path or "//" in path:
            continue
        status = int(head.split(" ")[1])
        media = re.search(r"content-type: ([^;\n]*)", head)
        text = answer.lstrip("\n").partition("\n")[0].strip()
        sent = (body[0].strip() if body else "").encode()
        value = json.loads(text) if media and media[1] == "application/json" else text
        found.append((method, path, sent, status, media[1] if media else "", value))
    return found


def shape(value: Any) -> Any:
    """Keys and types; of lists, those of the first item."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value[:1]]
    return type(value).__name__


EXCHANGES = [(name, index, *exchange) for name in FILES for index, exchange in enumerate(recorded(name))]


@pytest.mark.skipif(not EXCHANGES, reason="the recordings are not in progress")
@pytest.mark.parametrize(
    ("name", "index", "method", "path", "body", "status", "media", "answer"),
    EXCHANGES,
    ids=[f"{name}-{index} {method} {path}" for name, index, method, path, *_ in EXCHANGES],
)
def test_answers_have_the_recorded_form(
    name: str, index: int, method: str, path: str, body: bytes, status: int, media: str, answer: Any
) -> None:
    with emulator("acp", version=FILES[name], quirks="reference") as emulated:
        emulated.call(lambda: emulated.state.engine.start({"agent_id": AGENT_ID, "input": {"message": "hi"}}, "t"))
        if "interrupted" in body.decode():
            asking = {"agent_id": AGENT_ID, "input": {"message": "x", "mode": "interrupt"}}
            emulated.call(lambda: emulated.state.engine.start(asking, "t"))
        wire = http.client.HTTPConnection(urlsplit(emulated.url).netloc, timeout=10)
        headers = {"content-type": "application/json"} if body else {}
        wire.request(method, path, body or None, headers)
        response = wire.getresponse()
        text = response.read().decode()
        wire.close()
        assert response.status == status
        assert (response.headers.get("content-type") or "").partition(";")[0] == media
        if media != "application/json":
            assert text == answer
        elif status >= 400:
            assert [*json.loads(text)] == [*answer]
            assert type(json.loads(text)["detail"]) is type(answer["detail"])
        else:
            ours, theirs = shape(json.loads(text)), shape(answer)
            loosen(ours, theirs)
            assert ours == theirs


def loosen(ours: Any, theirs: Any) -> None:
    """What the caller gives, and what only a graph library adds to a configuration, is not compared."""
    runs = [(ours, theirs)] if isinstance(ours, dict) else list(zip(ours, theirs, strict=False))
    for one, other in runs:
        for side in (one, other):
            run = side.get("run", side)
            if "creation" in run:
                for key in ("config", "input", "metadata"):
                    run["creation"].pop(key, None)
            if "output" in side:
                side["output"] = {"type": side["output"]["type"]}
