"""Tests of web_page.py, as one would write them: the page over real sockets, Stepflow played by its emulator.

python -m pytest examples/test_web_page.py
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import uvicorn
from web_page import app


@pytest.fixture
def stepflow(runs_emulator: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    service = runs_emulator("stepflow", hold="greet")
    monkeypatch.setenv("STEPFLOW_BASE_URL", service.url)
    return service


@pytest.fixture
def url(stepflow: Any) -> Iterator[str]:
    """The address of the page."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def ask(url: str, body: Any = None) -> Any:
    request = Request(url, None if body is None else json.dumps(body).encode())
    with urlopen(request, timeout=10) as answer:
        return json.load(answer)


def test_two_visitors_see_one_run_to_its_end(url: str, stepflow: Any) -> None:
    run_id = ask(f"{url}/runs", {"name": "Ada"})["id"]
    with urlopen(f"{url}/runs/{run_id}/events", timeout=10) as one, urlopen(f"{url}/runs/{run_id}/events") as two:
        stepflow.release()
        for visitor in (one, two):
            shown = visitor.read().decode()
            assert "data: step_finished greet\n" in shown
            assert shown.endswith('event: end\ndata: {"hello": "Ada"}\n\n')


def test_a_visitor_goes_away_and_the_run_goes_on(url: str, stepflow: Any) -> None:
    run_id = ask(f"{url}/runs", {"name": "Ada"})["id"]
    with urlopen(f"{url}/runs/{run_id}/events", timeout=10) as visitor:
        visitor.readline()
    stepflow.release()
    with urlopen(f"{url}/runs/{run_id}/events", timeout=10) as visitor:
        assert b'{"hello": "Ada"}' in visitor.read()


@pytest.mark.parametrize(("path", "body", "status"), [("/runs", {"name": 3}, 422), ("/runs/nothing/events", None, 404)])
def test_what_is_wrong_is_said(url: str, path: str, body: Any, status: int) -> None:
    with pytest.raises(HTTPError) as caught:
        ask(url + path, body)
    with caught.value as answer:
        assert answer.code == status and json.load(answer)["error"]
