"""What can come back from a start that makes a run whose id nobody gets to know, and what says that there is none."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from tests.wire import STREAM_HEAD, Wire, answer, chunk

HTML = b"<html><body><h1>Bad Gateway</h1></body></html>"
UPSTREAM = b'{"message": "upstream request timeout"}'
LOST = (408, 502, 504, *range(520, 528))
DOUBTFUL = (500, 503)


@frozen
class Starter:
    """One way to start a run: how the service's answer carries its id, and its own form of an error."""

    service: str
    method: str
    target: str
    body_of: Callable[[Any], Any]
    own_error: Any
    arguments: tuple[Any, ...]
    options: dict[str, Any] = field(factory=dict)
    settings: dict[str, Any] = field(factory=dict)
    streams: bool = False

    def respond(self, fault: Callable[[Starter, Wire], bytes | bool | None]) -> Callable[[Wire], bytes | bool | None]:
        """A server that plays the fault for starts, and serves what has to come before one."""

        def respond(wire: Wire) -> bytes | bool | None:
            target = wire.target.decode().partition("?")[0]
            if wire.method == b"POST" and target == self.target:
                return fault(self, wire)
            if "/blobs/" in target:
                return as_json({"blobId": "f" * 64, "data": {"name": "flow", "steps": [], "output": None}})
            if target.endswith("/events") or "/client/" in target or "stream" in target:
                wire.send(STREAM_HEAD)
                wire.silence()
                return False
            if target.endswith("/runs/search"):
                return as_json([])
            return answer(b'{"detail": "not here"}', "404 Not Found", Content_Type="application/json")

        return respond


FLOW = "f" * 64
AGENT = "11111111-1111-4111-8111-111111111111"

STARTERS = {
    "stepflow": Starter(
        "stepflow", "start", "/api/v1/runs", lambda value: {"summary": {"runId": value}},
        {"error": {"message": "no", "status": "INTERNAL", "code": 500}}, (FLOW, {}), {"validate": False},
    ),
    "cloudcruise": Starter(
        "cloudcruise", "start", "/run", lambda value: {"session_id": value}, {"statusCode": 500, "message": "no"},
        ("w-1", {}), {"validate": False}, {"api_key": "key-1"},
    ),
    "acp": Starter(
        "acp", "start", "/runs", lambda value: {"run_id": value, "status": "pending"}, {"detail": "no"},
        (AGENT, {}), {"validate": False}, {"version": "0.2"},
    ),
    "langgraph": Starter(
        "langgraph", "start", f"/threads/{AGENT}/runs", lambda value: {"run_id": value, "status": "pending"},
        {"detail": "no"}, ("graph", {}), {"validate": False, "thread": AGENT},
    ),
    "acp-0.1": Starter(
        "acp", "start", "/runs", lambda value: {"run_id": value, "status": "pending"}, "no",
        (AGENT, {}), {"validate": False}, {"version": "0.1"},
    ),
    "acp-wait": Starter(
        "acp", "start_and_wait", "/runs/wait", lambda value: {"run": {"run_id": value, "status": "pending"}},
        {"detail": "no"}, (AGENT, {}), {"validate": False, "timeout": 20.0}, {"version": "0.2"},
    ),
    "acp-stream": Starter(
        "acp", "start_and_stream", "/runs/stream", lambda value: {"run_id": value, "type": "values", "values": {}},
        {"detail": "no"}, (AGENT, {}), {"validate": False, "timeout": 20.0}, {"version": "0.2"}, streams=True,
    ),
    "ade": Starter(
        "ade", "start", "/api/v1/workspaces/00000000-0000-4000-8000-000000000001/runs", lambda value: {"id": value},
        {"type": "internal_error", "title": "Error", "status": 500, "detail": "no"},
        ("00000000-0000-4000-8000-000000000002",), {},
        {"api_key": "key-1.secret", "workspace_id": "00000000-0000-4000-8000-000000000001"},
    ),
    "ade-many": Starter(
        "ade", "start_many", "/api/v1/workspaces/00000000-0000-4000-8000-000000000001/runs/batch",
        lambda value: {"runs": [{"id": value}]}, {"type": "internal_error", "title": "Error", "detail": "no"},
        (["00000000-0000-4000-8000-000000000002"],), {},
        {"api_key": "key-1.secret", "workspace_id": "00000000-0000-4000-8000-000000000001"},
    ),
    "runai": Starter(
        "runai", "start", "/api/v1/workloads/trainings", lambda value: {"workloadId": value},
        {"code": 500, "message": "no"}, ("training", "t1", "123", {"image": "ubuntu"}),
        {"cluster": "00000000-0000-4000-8000-000000000003"}, {"bearer_token": "token-1", "check_version": False},
    ),
}  # fmt: skip


def as_json(value: Any, status: str = "200 OK", **headers: str) -> bytes:
    """An answer of JSON."""
    return answer(json.dumps(value).encode(), status, **{"Content_Type": "application/json", **headers})


Fault = Callable[[Starter, Wire], "bytes | bool | None"]


def whole(body: bytes, status: str = "200 OK", **headers: str) -> Fault:
    """The same answer for every service."""
    given = {"Content_Type": "application/json", **headers}
    return lambda starter, wire: answer(body, status, **given)


def with_id(value: Any) -> Fault:
    """An answer in the service's form with this as the run's id."""

    def fault(starter: Starter, wire: Wire) -> bytes:
        text = json.dumps(starter.body_of(value)).encode()
        if starter.streams:
            return STREAM_HEAD + chunk(b"event: agent_event\ndata: " + text + b"\n\n") + b"0\r\n\r\n"
        return answer(text, Content_Type="application/json")

    return fault


def _closing(data: bytes, *, reset: bool = False) -> Fault:
    def fault(starter: Starter, wire: Wire) -> bool:
        wire.send(data)
        if reset:
            wire.reset()
        return False

    return fault


def _cut(starter: Starter, wire: Wire) -> bool:
    text = json.dumps(starter.body_of("11111111-1111-4111-8111-111111111112")).encode()
    wire.send(answer(text + b" " * 100, Content_Type="application/json")[:-90])
    return False


def _cut_json(starter: Starter, wire: Wire) -> bytes:
    text = json.dumps(starter.body_of("11111111-1111-4111-8111-111111111112")).encode()
    return answer(text[:-2], Content_Type="application/json")


def _two_documents(starter: Starter, wire: Wire) -> bytes:
    text = json.dumps(starter.body_of("11111111-1111-4111-8111-111111111112")).encode()
    return answer(text + text, Content_Type="application/json")


def _packed(cut: int) -> Fault:
    def fault(starter: Starter, wire: Wire) -> bytes:
        text = json.dumps(starter.body_of("11111111-1111-4111-8111-111111111112")).encode()
        return answer(gzip.compress(text)[:cut], Content_Type="application/json", Content_Encoding="gzip")

    return fault


def _ebcdic(starter: Starter, wire: Wire) -> bytes:
    text = json.dumps(starter.body_of("11111111-1111-4111-8111-111111111112")).encode("cp037")
    return answer(text, Content_Type="application/json; charset=x-klingon")


DEEP = 100_000

UNKNOWN: dict[str, Fault] = {
    **{f"{code} with a page": whole(HTML, f"{code} Gone", Content_Type="text/html") for code in LOST + DOUBTFUL},
    **{f"{code} with nothing": whole(b"", f"{code} Gone") for code in LOST + DOUBTFUL},
    **{f"{code} with a gateway's JSON": whole(UPSTREAM, f"{code} Gone") for code in (502, 504, *DOUBTFUL)},
    **{f"{code} with text": whole(b"upstream connect error", f"{code} Gone", Content_Type="text/plain")
       for code in DOUBTFUL},
    **{f"{code} with a list": whole(b"[]", f"{code} Gone") for code in DOUBTFUL},
    **{f"{code} with broken JSON": whole(b'{"detail', f"{code} Gone") for code in DOUBTFUL},
    **{f"{code} with deep JSON": whole(b"[" * DEEP, f"{code} Gone") for code in DOUBTFUL},
    "204": lambda starter, wire: b"HTTP/1.1 204 No Content\r\n\r\n",
    "an empty body": whole(b""),
    "an empty body without a type": lambda starter, wire: answer(b""),
    "202 with nothing": whole(b"", "202 Accepted"),
    "null": whole(b"null"),
    "an empty object": whole(b"{}"),
    "201 with an empty object": whole(b"{}", "201 Created"),
    "206 with an empty object": whole(b"{}", "206 Partial Content"),
    "true": whole(b"true"),
    "a number": whole(b"7"),
    "a text": whole(b'"started"'),
    "a list": whole(b"[]"),
    "a list of objects": whole(b'[{"id": "r-1"}]'),
    "a page": whole(HTML, Content_Type="text/html"),
    "a page that says that it is JSON": whole(HTML),
    "no JSON": whole(b"ok"),
    "NaN": whole(b"NaN"),
    "space": whole(b"  \r\n "),
    "a broken gzip": whole(b"\x1f\x8b\x08\x00garbage garbage", Content_Encoding="gzip"),
    "a gzip that is none": whole(b"garbage", Content_Encoding="gzip"),
    "a gzip cut short": _packed(30),
    "a coding that nobody asked for": whole(b"\x00\x01", Content_Encoding="br"),
    "lists nested too deep": whole(b"[" * DEEP + b"]" * DEEP),
    "objects nested too deep": whole(b'{"a":' * DEEP + b"1" + b"}" * DEEP),
    "bytes that are no text": whole(b'{"id": "\xff\xfe\xfd"}'),
    "half a UTF-16": whole('{"id": "r"}'.encode("utf-16")[:-1]),
    "an unknown charset": _ebcdic,
    "a charset that is no name": whole(b"\xff", Content_Type='application/json; charset="\x01"'),
    "a body cut by the close": _cut,
    "a body cut by the service": _cut_json,
    "two documents in one": _two_documents,
    "a chunked body cut": _closing(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked"
                                   b"\r\n\r\n20\r\n{\"id\": "),
    "a chunk of no length": _closing(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
    "a reset in the body": _closing(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{", reset=True),
    "no answer": _closing(b""),
    "a reset instead of an answer": _closing(b"", reset=True),
    "half a head": _closing(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "no HTTP": _closing(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "an id that is null": with_id(None),
    "an id that is empty": with_id(""),
    "an id of spaces": with_id("  "),
    "an id that is an object": with_id({}),
    "an id that is a list": with_id(["r-1"]),
    "an id that is false": with_id(False),
    "an id that is a fraction": with_id(1.5),
    "an id of two dots": with_id(".."),
    "an id with a line break": with_id("r-1\r\nx: y"),
    "an id of half a character": with_id("\ud800"),
    "an id without end": with_id("r" * 10_000),
}  # fmt: skip


def own(status: int, **headers: str) -> Fault:
    """The service's own error."""
    return lambda starter, wire: as_json(starter.own_error, f"{status} No", **headers)


REFUSED: dict[str, tuple[Fault, str]] = {
    "400": (own(400), "BadRequestError"),
    "401": (own(401), "AuthenticationError"),
    "403 of a gateway": (whole(HTML, "403 Forbidden", Content_Type="text/html"), "PermissionDeniedError"),
    "404 of a gateway": (whole(HTML, "404 Not Found", Content_Type="text/html"), "NotFoundError"),
    "409": (own(409), "ConflictError"),
    "413 of a gateway": (whole(HTML, "413 Too Large", Content_Type="text/html"), "ApiError"),
    "422": (own(422), "UnprocessableEntityError"),
    "429 of a gateway": (whole(HTML, "429 Slow Down", Content_Type="text/html"), "RateLimitError"),
    "500 of its own": (own(500), "ServerError"),
    "503 of its own": (own(503), "ServerError"),
    "503 that says when": (whole(HTML, "503 Later", Content_Type="text/html", Retry_After="9"), "ServerError"),
    "a redirect": (whole(b"", "302 Found", Location="/login"), "TransportError"),
}
"""Nothing was started, and the error says why."""
