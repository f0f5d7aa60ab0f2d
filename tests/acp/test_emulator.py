"""What the emulator has of the reference server's behaviour, seen from the wire: without a client of this SDK."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest

from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID, AcpEmulator, Run


def reference(version: str = "0.2", **more: Any) -> AcpEmulator:
    return emulator("acp", version=version, quirks="reference", **more)


@contextmanager
def wire(emulated: AcpEmulator) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(urlsplit(emulated.url).netloc, timeout=20)
    try:
        yield connection
    finally:
        connection.close()


def ask(connection: http.client.HTTPConnection, method: str, path: str, body: Any = None) -> tuple[int, Any]:
    connection.request(method, path, None if body is None else json.dumps(body), {"content-type": "application/json"})
    answer = connection.getresponse()
    content = answer.read()
    is_json = (answer.headers.get("content-type") or "").startswith("application/json")
    return answer.status, json.loads(content) if is_json else content.decode()


def begin(emulated: AcpEmulator, thread: str | None = None, **given: Any) -> Run:
    creation = {"agent_id": AGENT_ID, "input": {"message": "hi", **given}}
    return emulated.call(lambda: emulated.state.engine.start(creation, thread or "t", in_thread=bool(thread)))


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


# ---- workers and their queue


def test_five_runs_are_at_work_and_the_others_wait_in_their_order() -> None:
    with reference(hold=True) as emulated:
        runs = [begin(emulated, mode="loop", n=1, delay=0.1) for _ in range(12)]
        assert {run.status for run in runs} == {"pending"}
        emulated.release()
        wait_until(lambda: runs[0].updated_at > runs[0].created_at)
        assert emulated.call(lambda: [run.updated_at > run.created_at for run in runs]) == [True] * 5 + [False] * 7
        wait_until(lambda: runs[-1].status == "success")
        began = [run.updated_at for run in runs]
        assert max(began[:5]) <= min(began[5:10]) <= max(began[5:10]) <= min(began[10:])


def test_a_failed_attempt_goes_to_the_end_of_the_queue_and_shows_error_until_then() -> None:
    with reference(workers=1, hold=True) as emulated:
        flaky = begin(emulated, mode="flaky")
        others = [begin(emulated, mode="loop", n=1, delay=0.05) for _ in range(3)]
        emulated.release()
        wait_until(lambda: flaky.status == "error")
        wait_until(lambda: others[1].status == "success")
        assert (flaky.status, flaky.statuses) == ("error", ["pending", "error"])
        wait_until(lambda: flaky.status == "success")
        assert flaky.statuses == ["pending", "error", "pending", "success"]
        assert others[2].updated_at < flaky.updated_at


def test_a_run_that_fails_is_tried_three_times_and_its_stream_never_ends() -> None:
    with reference(keepalive=0.05, hold=True) as emulated, wire(emulated) as connection:
        run = begin(emulated, mode="fail")
        threading.Timer(0.2, emulated.release).start()
        connection.request("GET", f"/runs/{run.id}/stream")
        answer = connection.getresponse()
        text = b""
        while text.count(b'"status": "error"') < 3 or not text.endswith(b":::"):
            text += answer.read1()
        assert run.statuses == ["pending", "error", "pending", "error", "pending", "error"]
        with wire(emulated) as late:
            assert ask(late, "GET", f"/runs/{run.id}/stream") == (200, "")  # for who comes later there is nothing


def test_a_wait_is_over_at_the_first_failure() -> None:
    with reference(workers=1) as emulated, wire(emulated) as connection:
        flaky = begin(emulated, mode="flaky", delay=0.05)
        begin(emulated, mode="loop", n=1, delay=0.3)
        status, answer = ask(connection, "GET", f"/runs/{flaky.id}/wait")
        assert (status, answer["run"]["status"], answer["output"]["type"]) == (200, "error", "error")
        wait_until(lambda: flaky.status == "success")


def test_a_server_that_is_started_again_has_forgotten_its_queue() -> None:
    with reference(workers=1) as emulated, wire(emulated) as connection:
        done = begin(emulated)
        wait_until(lambda: done.status == "success")
        at_work, waiting = (begin(emulated, mode="loop", n=50, delay=0.05) for _ in range(2))
        wait_until(lambda: len(at_work.updates) > 2)
        assert ask(connection, "GET", f"/runs/{at_work.id}")[1]["status"] == "pending"
        emulated.restart()
        assert emulated.wire.open_now == 0
        seen = len(at_work.updates)
        later = begin(emulated)
        wait_until(lambda: later.status == "success")
        with wire(emulated) as again:
            stands = [ask(again, "GET", f"/runs/{run.id}")[1]["status"] for run in (done, at_work, waiting)]
        assert stands == ["success", "pending", "pending"]
        assert len(at_work.updates) == seen


# ---- answers


@pytest.mark.parametrize("path", ["/threads/t/runs?limit=3", "/threads/t/runs?offset=0", "/threads/t/history?limit=2"])
def test_numbers_in_a_query_are_never_the_numbers_that_are_wanted(path: str) -> None:
    with reference() as emulated, wire(emulated) as connection:
        status, made = ask(connection, "POST", "/threads", {"metadata": {}})
        path = path.replace("/t/", f"/{made['thread_id']}/")
        status, answer = ask(connection, "GET", path)
        assert (status, answer["detail"][0]["type"]) == (422, "int_type")
        assert ask(connection, "GET", path.partition("?")[0]) == (200, [])


def test_truth_values_in_a_query_neither() -> None:
    with reference() as emulated, wire(emulated) as connection:
        run = begin(emulated)
        status, answer = ask(connection, "POST", f"/runs/{run.id}/cancel?wait=true")
        assert (status, answer["detail"][0]["type"]) == (422, "bool_type")
        assert ask(connection, "POST", f"/runs/{run.id}/cancel") == (500, {"detail": "Not implemented"})


def test_after_an_exception_the_connection_is_closed_and_nothing_says_so() -> None:
    with reference() as emulated, wire(emulated) as connection:
        for path, closes in (("/threads/search", True), ("/runs/search", False)):
            connection.request("POST", path, "{}", {"content-type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            assert answer.status == (500 if closes else 200)
            assert answer.headers.get("connection") is None
            assert connection.sock is not None  # so far as the client can know, it is good
            if closes:
                connection.sock.settimeout(5)
                assert connection.sock.recv(1) == b""
                connection.close()


def test_runs_are_listed_with_the_oldest_first() -> None:
    with reference() as emulated, wire(emulated) as connection:
        runs = [begin(emulated) for _ in range(4)]
        found = ask(connection, "POST", "/runs/search", {"limit": 3})[1]
        assert [run["run_id"] for run in found] == [run.id for run in runs[:3]]


def test_a_stream_that_stalls_shows_signs_of_life_and_nothing_else() -> None:
    with reference(keepalive=0.05, stall=2, hold=True) as emulated, wire(emulated) as connection:
        run = begin(emulated, mode="loop", n=5, delay=0.01)
        threading.Timer(0.2, emulated.release).start()
        connection.request("GET", f"/runs/{run.id}/stream")
        answer = connection.getresponse()
        text = b""
        while run.status != "success" or not text.endswith(b":::"):
            text += answer.read1()
        assert text.count(b"data:") == 2


def test_what_an_answer_tells_of_a_runs_creation() -> None:
    with reference() as emulated, wire(emulated) as connection:
        body = {"agent_id": AGENT_ID, "input": {"message": "hi"}, "after_seconds": 60}
        run = ask(connection, "POST", "/runs", body | {"config": {"configurable": {"test": True}}})[1]
        assert run["creation"]["config"]["configurable"] == {"test": True, "thread_id": run["thread_id"]}
        assert ask(connection, "GET", f"/runs/{run['run_id']}/wait")[1]["run"]["status"] == "success"  # it did not wait
        run = ask(connection, "POST", "/runs", body | {"config": {"tags": ["x"]}})[1]
        assert run["creation"]["config"]["configurable"] is None
    with reference("0.1") as emulated, wire(emulated) as connection:
        told = {ask(connection, "POST", "/runs", body | {"config": {}})[1]["agent_id"] for _ in range(2)}
        assert len(told | {AGENT_ID}) == 3  # it makes one up each time


def test_a_slash_too_many_is_redirected() -> None:
    with reference() as emulated, wire(emulated) as connection:
        assert ask(connection, "GET", f"/agents/{AGENT_ID}/") == (307, "")
        assert emulated.requests[-1].status == 307


def test_a_question_in_a_thread_breaks_the_wait() -> None:
    with reference() as emulated, wire(emulated) as connection:
        thread = ask(connection, "POST", "/threads", {"metadata": {}})[1]["thread_id"]
        body = {"agent_id": AGENT_ID, "input": {"message": "x", "mode": "interrupt"}, "config": {"tags": []}}
        assert ask(connection, "POST", f"/threads/{thread}/runs/wait", body) == (500, "Internal Server Error")


def test_the_older_servers_wait_has_one_clock() -> None:
    with reference("0.1") as emulated, wire(emulated) as connection:
        run = begin(emulated, mode="loop", n=25, delay=0.1)  # each update is a change, and none the end of the wait
        assert ask(connection, "GET", f"/runs/{run.id}/output?block_timeout=1") == (204, "")
        assert len(run.updates) < 25


@pytest.mark.parametrize("text", ["{0}", "{", "}", "{a.b}", "100 % {}"])
@pytest.mark.parametrize("mode", ["echo", "interrupt"])
def test_a_text_is_a_text(text: str, mode: str) -> None:
    with emulator("acp") as emulated, wire(emulated) as connection:
        body = {"agent_id": AGENT_ID, "input": {"message": text, "mode": mode}}
        answer = ask(connection, "POST", "/runs/wait", body)[1]
        if mode == "interrupt":
            ask(connection, "POST", f"/runs/{answer['run']['run_id']}", {"answer": text})
            answer = ask(connection, "GET", f"/runs/{answer['run']['run_id']}/wait")[1]
        assert answer["output"]["values"]["reply"] == (text if mode == "interrupt" else f"echo 1: {text}")


# ---- webhooks


def test_a_webhook_is_told_each_status_in_order() -> None:
    told: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args: Any) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as hook, reference() as emulated, wire(emulated) as connection:
        thread = threading.Thread(target=hook.serve_forever)
        thread.start()
        try:
            address = f"http://127.0.0.1:{hook.server_port}/hook"
            body = {"agent_id": AGENT_ID, "input": {"message": "x", "mode": "flaky"}, "config": {"tags": []}}
            run = ask(connection, "POST", "/runs", body | {"webhook": address})[1]
            wait_until(lambda: len(told) == 4)
            assert [one["status"] for one in told] == ["pending", "error", "pending", "success"]
            assert {one["run_id"] for one in told} == {run["run_id"]}
            assert all(delivery["delivered"] for delivery in emulated.state.runs[run["run_id"]].deliveries)
        finally:
            hook.shutdown()
            thread.join()


ASKS = {"agent_id": AGENT_ID, "input": {"message": "x", "mode": "echo"}, "config": {"configurable": {}}}
NONE = "00000000-0000-4000-8000-000000000000"
ODD: list[tuple[str, str, Any, int, str]] = [
    ("GET", f"/agents/{NONE}", None, 404, f'Agent \\"{NONE}\\" not found'),
    ("POST", "/agents/search", {}, 422, "At least one of"),
    ("POST", "/runs", {**ASKS, "config": None}, 422, '\\"config\\" is required for this agent'),
    ("POST", "/runs", {**ASKS, "agent_id": None}, 404, "Agent None not found"),
    ("POST", "/runs", {**ASKS, "agent_id": "x"}, 500, "Internal Server Error"),
    ("POST", "/runs", {**ASKS, "agent_id": 5}, 422, '"detail":[{'),
    ("POST", "/runs", {**ASKS, "input": {"message": 5}}, 422, '"detail":"'),
    ("POST", "/runs", {**ASKS, "stream_mode": "values"}, 422, ""),
    ("POST", "/runs", {**ASKS, "webhook": "no address"}, 500, "Internal Server Error"),
    ("GET", f"/runs/{NONE}", None, 404, f"Run with ID {NONE} not found"),
    ("GET", "/runs/no-uuid", None, 404, "not found"),
    ("GET", f"/runs/{NONE}/wait", None, 404, ""),
    ("POST", f"/runs/{NONE}", {"answer": "yes"}, 400, "Run not found"),
    ("POST", f"/runs/{NONE}/cancel", None, 500, "Not implemented"),
    ("DELETE", f"/runs/{NONE}", None, 500, "Not implemented"),
    ("POST", "/runs/search", {"metadata": {"a": 1}}, 500, ""),
    ("POST", "/runs/search", {"limit": 1001}, 422, ""),
    ("POST", "/threads", {}, 500, ""),
    ("POST", "/threads", {"metadata": {}}, 200, '"status":"idle","values":null,"messages":null'),
    ("POST", "/threads/search", {}, 500, ""),
    ("POST", f"/threads/{NONE}/runs", ASKS, 500, ""),
    ("POST", f"/threads/{NONE}/runs/wait", ASKS, 404, ""),
    ("POST", f"/threads/{NONE}/runs/stream", ASKS, 500, "Not implemented"),
    ("GET", f"/threads/{NONE}/runs/{NONE}/stream", None, 500, "Not implemented"),
    ("GET", "/nope", None, 404, '{"detail":"Not Found"}'),
    ("PUT", "/runs", {}, 405, '{"detail":"Method Not Allowed"}'),
]


def test_odd_requests_have_the_reference_servers_answers() -> None:
    found = []
    with reference(unstruck="ignore") as emulated:
        for method, path, given, status, text in ODD:
            with wire(emulated) as connection:  # after a 500 it is closed
                code, value = ask(connection, method, path, given)
            body = value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))
            found.append((method, path, code, text if text in body else body))
            if path.endswith("/wait") and method == "GET":
                assert value == ""  # and no JSON
    assert found == [(method, path, status, text) for method, path, _, status, text in ODD]


def test_a_failed_run_is_an_answer_of_200_and_a_result_is_the_last_update() -> None:
    with reference() as emulated, wire(emulated) as connection:
        failed = {**ASKS, "input": {"message": "f", "mode": "fail"}}
        code, answer = ask(connection, "POST", "/runs/wait", failed)
        told = {"type": "error", "run_id": answer["run"]["run_id"], "errcode": 1, "description": "boom: f"}
        assert (code, answer["output"]) == (200, told)
        code, answer = ask(connection, "POST", "/runs/wait", ASKS)
        result = {"type": "result", "values": {"i": 1, "message": "x", "reply": "echo 1: x"}}
        assert (code, answer["output"]) == (200, result)


def test_a_key_is_asked_for_in_its_own_header_only() -> None:
    with reference(api_key="key-1") as emulated, wire(emulated) as connection:
        for headers in ({}, {"x-api-key": "another"}, {"authorization": "Bearer key-1"}):
            connection.request("GET", f"/agents/{AGENT_ID}", headers=headers)
            answer = connection.getresponse()
            assert (answer.status, answer.read()) == (401, b'{"detail":"Invalid API Key"}')
            assert answer.headers["www-authenticate"] is None
        connection.request("GET", f"/agents/{AGENT_ID}", headers={"x-api-key": "key-1"})
        assert connection.getresponse().status == 200
