# generated from tests/hostile/_async/test_paging.py by scripts/unasync.py; do not edit
"""Lists of hostile services: no page is fetched from elsewhere, and every list comes to an end."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from runs_sdk import connect
from runs_sdk.acp._sync import run_list
from runs_sdk.core import paging
from runs_sdk.core.errors import DecodeError
from tests.wire import Wire, WireServer, answer

ID = "01a2007e-6f74-7b33-84b6-40bab5{:06x}"
TIME = "2026-01-31T12:00:00Z"


def older(number: int) -> str:
    return (datetime(2026, 1, 31, tzinfo=UTC) - timedelta(seconds=number)).isoformat()


def run_of(service: str, number: int) -> dict[str, Any]:
    """An entry of a list, as far as it is read."""
    own = ID.format(number)
    return {
        "stepflow": {"runId": own, "flowId": "f", "status": "completed", "createdAt": TIME},
        "cloudcruise": {"session_id": own, "status": "execution.success", "created_at": f"{TIME}#{number}"},
        "acp": {"run_id": own, "agent_id": "a", "thread_id": own, "status": "success", "created_at": older(number)},
        "langgraph": {
            "run_id": own,
            "thread_id": own,
            "assistant_id": own,
            "status": "success",
            "created_at": older(number),
            "graph_id": "g",
            "cron_id": own,
        },
        "ade": {"id": own, "status": "succeeded", "created_at": TIME, "name": "d", "workspaceId": own},
        "runai": {"id": own, "name": "w", "type": "Training", "phase": "Completed", "createdAt": TIME},
    }[service]


CREDENTIALS: dict[str, dict[str, Any]] = {
    "stepflow": {}, "cloudcruise": {"api_key": "k"}, "acp": {"api_key": "k", "version": "0.2"},
    "langgraph": {"api_key": "k"},
    "ade": {"api_key": "k", "workspace_id": ID.format(1)}, "runai": {"bearer_token": "t", "check_version": False},
}  # fmt: skip

LISTS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "stepflow.list": ("stepflow", lambda client: client.list()),
    "cloudcruise.list": ("cloudcruise", lambda client: client.list()),
    "acp.list": ("acp", lambda client: client.list()),
    "acp.threads": ("acp", lambda client: client.threads.search()),
    "acp.agents": ("acp", lambda client: client.agents.search()),
    "langgraph.list": ("langgraph", lambda client: client.list(thread=ID.format(1))),
    "langgraph.threads": ("langgraph", lambda client: client.threads.search()),
    "langgraph.assistants": ("langgraph", lambda client: client.assistants.search()),
    "langgraph.crons": ("langgraph", lambda client: client.crons.search()),
    "ade.list": ("ade", lambda client: client.list()),
    "ade.documents": ("ade", lambda client: client.documents.list()),
    "runai.list": ("runai", lambda client: client.list()),
}


class Lists:
    """Answers every list with a full page; `cursor()` is the next one, wherever a service may name it."""

    def __init__(self, service: str, numbers: Callable[[int], int], cursor: Callable[[], Any]) -> None:
        self._service, self._numbers, self._cursor = service, numbers, cursor
        self.pages = 0

    def __call__(self, wire: Wire) -> bytes:
        self.pages += 1
        query = parse_qs(urlsplit(wire.target.decode()).query)
        asked: Any = query if wire.method == b"GET" else json.loads(wire.body or b"{}")
        given = asked.get("limit", 1)
        size = int(given[0] if isinstance(given, list) else given)
        first = self._numbers(self.pages)
        runs = [run_of(self._service, first + index) for index in range(size)]
        following = self._cursor()
        named = {"next": following, "nextCursor": following, "links": {"next": following}}
        body: Any = {"meta": {"hasMore": True, **named}, **named}
        body |= dict.fromkeys(("runs", "items", "workloads", "projects"), runs)
        if self._service in ("acp", "cloudcruise", "langgraph"):
            body = runs
        link = f'<{following}>; rel="next"'.replace("\r\n", " ")
        return answer(json.dumps(body).encode(), Content_Type="application/json", Link=link)


@pytest.mark.parametrize("name", LISTS)
def test_a_next_page_elsewhere_is_not_fetched(name: str) -> None:
    service, make = LISTS[name]
    with WireServer(lambda wire: answer()) as elsewhere:
        other = f"127.0.0.1:{elsewhere.port}/steal"
        places = [f"http://{other}", f"//{other}", "/../../admin", "x&limit=1#y", "a\r\nb: c"]
        numbers = count()
        lists = Lists(service, lambda page: page * 1000, lambda: f"{places[next(numbers) % 5]}?{next(numbers)}")
        with WireServer(lists) as server:
            client = connect(service, base_url=server.url, max_retries=0, **CREDENTIALS[service])
            seen = 0
            for _ in make(client):
                seen += 1
                if lists.pages >= 6:
                    break
            client.close()
        assert seen
        assert {bytes(wire.target).partition(b"?")[0] for wire in server.requests} == {
            bytes(server.requests[0].target).partition(b"?")[0]
        }
        for wire in server.requests:
            query = parse_qs(urlsplit(wire.target.decode()).query)
            assert all(len(values) == 1 for values in query.values()), wire.target
            assert wire.header("b") is None
        assert elsewhere.accepted == 0


@pytest.mark.parametrize("name", LISTS)
def test_a_list_without_end_ends(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same full page for ever, under one cursor, two in turn, or always another."""
    monkeypatch.setattr(paging, "FRUITLESS", 10)
    service, make = LISTS[name]
    for cursors in (["a"], ["a", "b"], None):
        numbers = count()
        names = cursors or [f"c{number}" for number in range(100)]
        lists = Lists(service, lambda page: 0, lambda names=names, numbers=numbers: names[next(numbers) % len(names)])
        with WireServer(lists) as server:
            client = connect(service, base_url=server.url, max_retries=0, **CREDENTIALS[service])
            found = 0
            try:
                for _ in make(client):
                    found += 1
                    assert found < 50_000
            except DecodeError as error:
                assert "has no end" in str(error)
            client.close()
        assert lists.pages <= 60


def test_runs_without_end_and_without_order_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_list, "MOST_SORTED", 300)
    same = {**run_of("acp", 1)}

    def respond(wire: Wire) -> bytes:
        first = json.loads(wire.body)["offset"]
        runs = [{**same, "run_id": ID.format(first + index)} for index in range(100)]
        return answer(json.dumps(runs).encode(), Content_Type="application/json")

    with WireServer(respond) as server:
        client = connect("acp", base_url=server.url, max_retries=0, **CREDENTIALS["acp"])
        with pytest.raises(DecodeError, match="more than 300 runs"):
            client.list().first()
        client.close()


def test_projects_and_histories_without_end_end() -> None:
    """The same full page, whatever is asked for."""
    pages = 0

    def respond(wire: Wire) -> bytes:
        nonlocal pages
        pages += 1
        size = int(parse_qs(urlsplit(wire.target.decode()).query)["limit"][0])
        meta = {"type": "PhaseUpdate", "creationTimestamp": TIME}
        records = [{"meta": meta, "spec": {"phaseUpdate": {"phase": f"p{index}"}}} for index in range(size)]
        projects = [{"id": str(index), "name": "p", "clusterId": "c", "resources": []} for index in range(size)]
        body = {"records": records, "projects": projects, "next": "https://127.0.0.1:9/"}
        return answer(json.dumps(body).encode(), Content_Type="application/json")

    with WireServer(respond) as server:
        client = connect("runai", base_url=server.url, max_retries=0, **CREDENTIALS["runai"])
        projects = client.projects()
        assert len(projects) == len({project.id for project in projects}) > 0
        assert pages == 2
        source = client._source(ID.format(1))
        found = source._fresh(time.monotonic() + 60)
        assert len(found) == 100
        assert pages == 4
        assert {bytes(wire.target).partition(b"?")[0] for wire in server.requests} == {
            b"/api/v1/org-unit/projects", f"/api/v1/workloads/{ID.format(1)}/history".encode(),
        }  # fmt: skip
        client.close()
