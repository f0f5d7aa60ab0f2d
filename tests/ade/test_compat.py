"""The instructions' own requests, as they stand, against a server that takes them; and where today's differs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from runs_sdk.ade import Ade
from runs_sdk.testing import emulator

ROOT = Path(__file__).parents[2]
CREATE = r"""
curl -sS -X POST \
  -H "X-API-Key: $API_KEY" \
  -H "Content-Type: application/json" \
  -d "{\"inputDocumentId\":\"$DOCUMENT_ID\",\"options\":{\"operation\":\"process\"}}" \
  "$BASE_URL/api/v1/workspaces/$WORKSPACE_ID/runs"
"""
POLL = 'curl -sS -H "X-API-Key: $API_KEY" "$BASE_URL/api/v1/workspaces/$WORKSPACE_ID/runs/$RUN_ID"'
OUTPUT = 'curl -sS -H "X-API-Key: $API_KEY" "$BASE_URL/api/v1/workspaces/$WORKSPACE_ID/runs/$RUN_ID/output"'


def variables(service: Any) -> dict[str, str]:
    return {
        "BASE_URL": service.url,
        "API_KEY": service.credentials["api_key"],
        "WORKSPACE_ID": service.workspace_id,
        "DOCUMENT_ID": next(iter(service.state.documents)),
    }


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not here")
def test_the_curl_samples_on_an_older_server() -> None:
    with emulator("ade", api="older", documents=["in.csv"]) as service:
        environment = variables(service)

        def curl(script: str) -> Any:
            done = subprocess.run(
                ["bash", "-c", script], env={"PATH": "/usr/bin:/bin", **environment}, capture_output=True, check=True
            )
            return json.loads(done.stdout)

        environment["RUN_ID"] = curl(CREATE)["id"]
        deadline = time.monotonic() + 20
        while (status := curl(POLL)["status"]) not in ("succeeded", "failed", "cancelled"):
            assert status in ("queued", "running") and time.monotonic() < deadline
        assert status == "succeeded"
        assert curl(OUTPUT)["ready"] is True


def test_the_python_samples_on_an_older_server_and_on_todays() -> None:
    for api, expected in (("older", 201), ("today", 422)):
        with emulator("ade", api=api, documents=["in.csv"]) as service:
            v = variables(service)
            headers = {"X-API-Key": v["API_KEY"], "Content-Type": "application/json"}
            payload = {"inputDocumentId": v["DOCUMENT_ID"], "options": {"operation": "process"}}
            url = f"{v['BASE_URL']}/api/v1/workspaces/{v['WORKSPACE_ID']}/runs"
            with httpx.Client(headers=headers, timeout=30) as http:
                response = http.post(url, json=payload)
                assert response.status_code == expected
                if api == "older":
                    assert http.get(f"{url}/{response.json()['id']}").json()["status"] in (
                        "queued",
                        "running",
                        "succeeded",
                    )
                    assert "ready" in http.get(f"{url}/{response.json()['id']}/output").json()
                else:
                    (error,) = response.json()["errors"]
                    assert (error["path"], error["code"]) == ("inputDocumentId", "extra_forbidden")


@pytest.mark.parametrize("prefix", ["", "ADE_"])
def test_the_variables_of_the_instructions(monkeypatch: pytest.MonkeyPatch, prefix: str) -> None:
    with emulator("ade", documents=["in.csv"], strict=True) as service:
        found = variables(service)
        for name in ("BASE_URL", "API_KEY", "WORKSPACE_ID"):
            monkeypatch.setenv(prefix + name, found[name])
        with Ade() as client:
            run = client.start(found["DOCUMENT_ID"], operation="process")
            assert run.id and run.status == "queued"
            assert run.wait(timeout=20).native_status == "succeeded"
            assert run.output_metadata().ready


def test_the_command_takes_the_variables_of_the_instructions(tmp_path: Path) -> None:
    with emulator("ade", documents=["in.csv"]) as service:
        environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            **variables(service),
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")]),
        }

        def runs(*arguments: str) -> list[Any]:
            done = subprocess.run(
                [sys.executable, "-m", "runs_sdk.cli", *arguments, "--json"],
                env=environment, cwd=tmp_path, capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            return [json.loads(line) for line in done.stdout.splitlines()]

        told = runs("start", "ade")
        run_id = told[0]["run_id"]
        assert told[0]["type"] == "started" and run_id in service.state.runs
        assert [each["run_id"] for each in runs("list", "ade", "--status", "succeeded", "--sort=-created_at")] == [
            run_id
        ]
        assert runs("logs", "ade", run_id)
        runs("download", "ade", run_id, "--into", str(tmp_path))
        assert (tmp_path / "in.xlsx").is_file()


def test_the_example_on_an_emulator(tmp_path: Path) -> None:
    (tmp_path / "members.csv").write_bytes(b"a,b\r\n1,2\r\n")
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples" / "ade_process.py"), "members.csv", "out"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "out/members.xlsx"
    assert (tmp_path / "out" / "members.xlsx").is_file()
