"""What the ADE emulator does as the real server was seen to do: streams, the pool of connections, refusals."""

from __future__ import annotations

import threading
import time
from typing import Any

import httpx

from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.ade import AdeEmulator


def client(service: AdeEmulator, **options: Any) -> httpx.Client:
    base = f"{service.url}/api/v1/workspaces/{service.workspace_id}"
    return httpx.Client(base_url=base, headers={"X-API-Key": service.credentials["api_key"]}, timeout=20, **options)


def start(service: AdeEmulator, http: httpx.Client, **body: Any) -> dict[str, Any]:
    document = next(iter(service.state.documents))
    answer = http.post("/runs", json={"input_document_id": document, **body})
    assert answer.status_code == 201, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


def frames(http: httpx.Client, run_id: str, **options: Any) -> list[str]:
    """The kinds of messages that a stream brings until it ends."""
    with http.stream("GET", f"/runs/{run_id}/events/stream", **options) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        return [line.removeprefix("event: ") for line in response.iter_lines() if line.startswith("event: ")]


def test_a_stream_from_several_places() -> None:
    options = {"keepalive": 0.2, "idle_end": 0.05, "run_time": 0.7}
    with emulator("ade", documents=["in.csv"], **options) as service, client(service) as http:
        run_id = start(service, http)["id"]
        live = frames(http, run_id)
        assert live[0] == "ready" and live[-1] == "end" and "keepalive" in live
        whole = frames(http, run_id)
        assert [kind for kind in live if kind != "keepalive"] == whole
        size = len(service.state.runs[run_id].log)
        assert frames(http, run_id, params={"cursor": size}) == ["ready", "end"]
        assert frames(http, run_id, params={"cursor": size + 1}) == ["ready"]  # no end
        assert frames(http, run_id, params={"cursor": size - 10}) == ["ready", "end"]  # the cut line is left out
        assert frames(http, run_id, headers={"Last-Event-ID": "x"}) == whole
        assert http.get(f"/runs/{run_id}/events/stream", params={"cursor": -1}).status_code == 422


def test_a_retry_ends_the_stream_without_end() -> None:
    with emulator("ade", documents=["bad.csv"], fail={"bad.csv": "x"}, retry_delay=0.05) as service:
        with client(service) as http:
            run_id = start(service, http)["id"]
            seen = frames(http, run_id)
            assert seen[0] == "ready" and "end" not in seen
            while http.get(f"/runs/{run_id}").json()["status"] != "failed":
                time.sleep(0.01)
            assert frames(http, run_id)[-1] == "end"
            assert service.state.runs[run_id].attempt == 3
            assert http.get(f"/runs/{run_id}/output/download").json()["errors"][0]["code"] == "RUN_FAILED_NO_OUTPUT"


def test_twenty_streams_exhaust_the_server() -> None:
    with emulator("ade", documents=["in.csv"], hold=["in.csv"], pool=15, pool_timeout=0.5) as service:
        with client(service) as http:
            run_id = start(service, http)["id"]
            statuses: list[int] = []

            def follow() -> None:
                with client(service) as own, own.stream("GET", f"/runs/{run_id}/events/stream") as response:
                    statuses.append(response.status_code)
                    for _ in response.iter_lines():
                        pass

            threads = [threading.Thread(target=follow) for _ in range(20)]
            for thread in threads:
                thread.start()
            while len(statuses) < 20:
                time.sleep(0.01)
            assert sorted(statuses) == [200] * 15 + [500] * 5
            refused = http.get(f"/runs/{run_id}")
            assert refused.status_code == 500 and "x-request-id" not in refused.headers
            service.release()
            for thread in threads:
                thread.join()
            assert http.get(f"/runs/{run_id}").status_code == 200
            assert service.open_streams == 0


def test_deduplicated_starts_and_uploads_that_start_runs() -> None:
    with emulator("ade", hold=["a.csv"]) as service, client(service) as http:
        uploaded = http.post("/documents", files={"file": ("a.csv", b"a,b\r\n")}).json()
        run_id = uploaded["lastRun"]["id"]
        assert start(service, http, options={"dry_run": True})["id"] == run_id
        assert service.state.runs[run_id].options == {}
        assert http.post(f"/runs/{run_id}/cancel").json()["failure_message"] == "Run cancelled by user"
        assert http.post(f"/runs/{run_id}/cancel").status_code == 200
        assert start(service, http)["id"] != run_id


def test_refusals() -> None:
    with emulator("ade", safe_mode=True, documents=["in.csv"]) as service, client(service) as http:
        document = next(iter(service.state.documents))
        refused = http.post("/runs", json={"input_document_id": document}).json()
        assert refused["errors"] == [{"message": refused["detail"], "code": "SAFE_MODE_ENABLED"}]
        both = {"active_sheet_only": True, "input_sheet_names": ["A"]}
        (error,) = http.post("/runs", json={"input_document_id": document, "options": both}).json()["errors"]
        assert (error["path"], error["code"]) == ("options", "value_error")
        for query, said in (
            ({"sort": "-createdAt"}, "sort"),
            ({"cursor": "abc"}, "Invalid cursor token."),
            ({"limit": "500"}, "Invalid request"),
            ({"nope": "1"}, "Invalid request"),
        ):
            answer = http.get("/runs", params=query)
            assert answer.status_code == 422 and said in answer.json()["detail"]
        assert http.delete("/runs").status_code == 405
        assert http.get("/nope").json()["type"] == "not_found"
        assert http.get("/runs", headers={"X-API-Key": "a.b"}).status_code == 401
        elsewhere = f"{service.url}/api/v1/workspaces/nope/runs"
        assert http.get(elsewhere).json()["detail"].endswith("scope 'global'")


def test_edits_of_an_output_are_checked() -> None:
    with emulator("ade", documents="in.csv") as service, client(service) as http:
        (document,) = service.state.documents.values()
        assert document.name == "in.csv"
        run = service.add_run(document.id)
        for body, path in (({}, "rows"), ({"rows": [[1]]}, "rows.0.0"), ({"rows": [], "sheet": "A"}, "sheet")):
            answer = http.post(f"/runs/{run}/output/edit", json=body)
            assert answer.status_code == 422 and answer.json()["errors"][0]["path"] == path
        assert http.post(f"/runs/{run}/output/edit", json={"rows": [["a", "b"]]}).json()["versionNo"] == 2


def test_odd_requests_have_the_servers_answers() -> None:
    none = "00000000-0000-4000-8000-000000000000"
    with emulator("ade", documents=["in.csv"], run_time=0.0) as service, client(service) as http:
        document = next(iter(service.state.documents))
        run = start(service, http)
        while (shown := http.get(f"/runs/{run['id']}").json())["status"] != "succeeded":
            time.sleep(0.01)
        given = {"input_document_id": document}
        both = {**given, "options": {"active_sheet_only": True, "input_sheet_names": ["a"]}}
        publish = {"options": {"operation": "publish"}, "configuration_id": shown["configuration_id"]}
        odd: list[tuple[str, str, Any, int, str]] = [
            ("POST", "/runs", {}, 422, "input_document_required_for_process"),
            ("POST", "/runs", {"inputDocumentId": document}, 422, "extra_forbidden"),
            ("POST", "/runs", both, 422, "active_sheet_only cannot be combined"),
            ("POST", "/runs", {**given, "options": {"operation": "x"}}, 422, "Invalid request"),
            ("POST", "/runs", {"input_document_id": none}, 404, f"Document {none} not found"),
            ("POST", "/runs", {**given, "configuration_id": none}, 404, none),
            ("POST", "/runs", publish, 409, "must be a draft"),
            ("POST", "/runs/batch", {"document_ids": []}, 422, ""),
            ("POST", "/runs/batch", {"document_ids": [document, none]}, 404, ""),
            ("POST", f"/runs/{run['id']}/cancel", None, 409, "cannot be cancelled from status succeeded"),
            ("GET", f"/runs/{none}", None, 404, "Run not found"),
            ("DELETE", f"/runs/{run['id']}", None, 405, ""),
            ("GET", "/runs?nope=1", None, 422, "nope"),
            ("GET", "/runs?limit=201", None, 422, "limit"),
            ("GET", "/runs?sort=-createdAt", None, 422, ""),
            ("GET", '/runs?sort=["-createdAt"]', None, 200, "items"),
            ("GET", "/runs?cursor=xx", None, 422, "Invalid cursor token."),
        ]
        found = []
        for method, path, body, _, text in odd:
            answer = http.request(method, path, json=body)
            found.append((method, path, answer.status_code, text if text in answer.text else answer.text))
        assert found == [(method, path, status, text) for method, path, _, status, text in odd]
        saved = http.get(f"/runs/{run['id']}/output/download")
        assert saved.headers["content-disposition"] == 'attachment; filename="in.xlsx"'
        assert "content-length" not in saved.headers
        own = http.get(f"/runs/{run['id']}", headers={"X-Request-Id": "mine-1"})
        assert own.headers["x-request-id"] == "mine-1"
