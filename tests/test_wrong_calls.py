# ruff: noqa: E501 (texts, as they are shown)
"""Wrong calls, each with the error and the text that is expected of it. No service is there to be asked."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import runs_sdk

NOWHERE = "http://127.0.0.1:1"
WORKSPACE = "00000000-0000-4000-8000-000000000001"


def sf(**options: Any) -> Any:
    return runs_sdk.connect("stepflow", base_url=NOWHERE, **options)


def cc(**options: Any) -> Any:
    return runs_sdk.connect("cloudcruise", base_url=NOWHERE, api_key="k", **options)


def acp(**options: Any) -> Any:
    return runs_sdk.connect("acp", base_url=NOWHERE, version="0.2", **options)


def ade(**options: Any) -> Any:
    return runs_sdk.connect("ade", base_url=NOWHERE, api_key="a.b", workspace_id=WORKSPACE, **options)


def rai(**options: Any) -> Any:
    return runs_sdk.connect("runai", base_url=NOWHERE, bearer_token="t", **options)


CASES = [
    ('runs_sdk.connect("stepflo")', "ConfigError", "there is no service 'stepflo'; did you mean \"stepflow\"?"),
    (
        'runs_sdk.connect("nothing at all")',
        "ConfigError",
        "there is no service 'nothing at all'; known are: acp, ade, cloudcruise, langgraph, runai, stepflow.",
    ),
    (
        'runs_sdk.connect("stepflow", base_ulr=NOWHERE)',
        "TypeError",
        "Stepflow has no option 'base_ulr'; it takes base_url, profile, timeout, max_retries, headers, secret_headers, allow_insecure, verify, ssl_ca_cert, cert_file, key_file, proxy_url, proxy_headers, trust_env, server_hostname, max_connections, max_keepalive, max_answer, max_requests_per_second, auth, transport, on_request, on_response, on_retry, on_error, tracer_provider",
    ),
    (
        'runs_sdk.connect("stepflow", base_url="localhost:7840")',
        "ConfigError",
        "base_url 'localhost:7840' (argument): it must start with http:// or https:// (or be unix:/path/of/a/socket).",
    ),
    (
        'runs_sdk.connect("stepflow", base_url="http://")',
        "ConfigError",
        "base_url 'http://' (argument): it names no host.",
    ),
    (
        'runs_sdk.connect("stepflow", timeout="soon")',
        "ConfigError",
        "Stepflow(...) has 1 problem:\n  timeout: must be a number, but is a str",
    ),
    (
        'runs_sdk.connect("stepflow", profile="nope")',
        "ConfigError",
        'There is no profile "nope". Looked in:\n  FOLDER/runs.toml (no such file)\n  FOLDER/runs/runs.toml (no such file)\n  FOLDER/runs.toml (no such file)',
    ),
    (
        'runs_sdk.connect("cloudcruise")',
        "ConfigError",
        "api_key is missing: pass api_key=..., set CLOUDCRUISE_API_KEY, or put api_key into [profiles.default.cloudcruise] of runs.toml.",
    ),
    (
        'runs_sdk.connect("acp")',
        "ConfigError",
        "base_url is missing: pass base_url=..., set ACP_BASE_URL, or put base_url into [profiles.default.acp] of runs.toml.",
    ),
    (
        'runs_sdk.connect("ade", workspace_id="mine", api_key="a.b").start("d")',
        "ConfigError",
        "workspace_id is 'mine', which is no UUID. `client.call(list_workspaces)` lists those of the key.",
    ),
    (
        'runs_sdk.connect("runai", base_url="https://x.run.ai")',
        "ConfigError",
        "runai: no credential. Give client_id and client_secret (of a service account or an access key; or set RUNAI_CLIENT_ID and RUNAI_CLIENT_SECRET), or bearer_token (RUNAI_BEARER_TOKEN).",
    ),
    (
        'runs_sdk.connect("runai", base_url="https://x.run.ai", client_id="c")',
        "ConfigError",
        "runai: client_secret is missing (or set RUNAI_CLIENT_SECRET); a token needs both client_id and client_secret.",
    ),
    (
        'runs_sdk.connect("acp", base_url="http://agents.example", api_key="k").get("r")',
        "ConfigError",
        "A credential would be sent over plain http to http://agents.example, where others can read it. Use https, or permit it with allow_insecure=True.",
    ),
    (
        'runs_sdk.connect("acp", base_url=NOWHERE, version="0.3")',
        "ConfigError",
        "version '0.3' (argument): it must be one of auto, 0.1, 0.2.",
    ),
    ("sf().attach(None)", "InputValidationError", "attach(...) has 1 problem:\n  run_id: must be text, but is None"),
    ('sf().attach("")', "InputValidationError", "the call has 1 problem:\n  run_id: must be an id, but is empty"),
    ("sf().get(7)", "InputValidationError", "get(...) has 1 problem:\n  run_id: must be text, but is 7"),
    (
        'sf().get("r", timeout="5")',
        "InputValidationError",
        "get(...) has 1 problem:\n  timeout: must be a number or None, but is a str",
    ),
    ('sf().start("nothing.yaml")', "InputValidationError", "nothing.yaml: there is no such flow in FOLDER"),
    (
        "sf().start(None)",
        "InputValidationError",
        "flow: must be a file, a mapping or the id of a stored flow, but is None",
    ),
    (
        'sf().start("flow.json", {"at": {datetime(2026, 1, 1)}})',
        "InputValidationError",
        "what was given to the flow has 1 problem:\n  input.at: is a set, which JSON cannot carry; use a list",
    ),
    (
        'sf().start("flow.json", {"n": float("nan")})',
        "InputValidationError",
        "what was given to the flow has 1 problem:\n  input.n: is nan, which JSON has no number for",
    ),
    (
        'sf().start({"steps": [{"id": "a"}]}, validate="no")',
        "InputValidationError",
        "start(...) has 1 problem:\n  validate: must be True or False, but is a str",
    ),
    (
        'sf().start_batch("flow.json", [])',
        "InputValidationError",
        "what was given to the flow has 1 problem:\n  inputs: must have at least one item",
    ),
    (
        'sf().list(status="done")',
        "InputValidationError",
        "status: no run can be 'done'; the words are running, completed, failed, cancelled, paused, recovery_failed",
    ),
    (
        'sf().list(limit="3")',
        "InputValidationError",
        "list(...) has 1 problem:\n  limit: must be a whole number or None, but is a str",
    ),
    ('sf().cancel("")', "InputValidationError", "the request has 1 problem:\n  run_id: must be an id, but is empty"),
    (
        'sf().attach("r").wait("1 minute")',
        "InputValidationError",
        "wait(...) has 1 problem:\n  timeout: must be a number or None, but is a str",
    ),
    (
        'sf().attach("r").wait(on_waiting="retrun")',
        "InputValidationError",
        "wait(...) has 1 problem:\n  on_waiting: must be 'return' or 'wait' or 'raise', but is 'retrun'; did you mean \"return\"",
    ),
    (
        'sf().attach("r").on("step_finished", None)',
        "InputValidationError",
        "on(...) has 1 problem:\n  handler: must be a function, but is None",
    ),
    ('sf().attach("r").respond({"a": 1})', "UnsupportedOperation", "Stepflow cannot answer a run."),
    (
        'sf().with_options(max_retries="2", timeout=[])',
        "InputValidationError",
        "with_options(...) has 2 problems:\n  max_retries: must be a whole number or None, but is a str\n  timeout: must be a number or None, but is a list",
    ),
    ('cc().start("")', "InputValidationError", "the call has 1 problem:\n  workflow_id: must be an id, but is empty"),
    (
        'cc().start("w", ["a"])',
        "InputValidationError",
        "start(...) has 1 problem:\n  variables: must be a mapping with text as names or None, but is a list",
    ),
    (
        'cc().list(start_time="yesterday")',
        "InputValidationError",
        "the list's query has 1 problem:\n  start_time: must be a time in ISO 8601, but is 'yesterday'",
    ),
    (
        'cc().list(status="finished")',
        "InputValidationError",
        "status: no run can be 'finished'; the words are execution.queued, execution.requeued, execution.start, execution.paused, execution.success, execution.failed, execution.stopped",
    ),
    (
        'cc().attach("r").respond("yes")',
        "InputValidationError",
        "answer has 1 problem:\n  answer: must be an object: field names with their values",
    ),
    (
        'cc().runs.start({"workflow": "w"})',
        "InputValidationError",
        "request has 2 problems:\n  request.workflow: is not a known field\n  request.workflow_id: is missing",
    ),
    ("acp().start(None, {})", "InputValidationError", "start(...) has 1 problem:\n  agent: must be text, but is None"),
    (
        'acp().start("a", {}, multitask_strategy="wait", validate=False)',
        "InputValidationError",
        "start(...) has 1 problem:\n  multitask_strategy: must be 'reject' or 'rollback' or 'interrupt' or 'enqueue' or None, but is 'wait'",
    ),
    (
        'acp().search(status="finished")',
        "InputValidationError",
        "status: no run can be 'finished'; the words are pending, success, error, timeout, interrupted",
    ),
    ('acp().thread("")', "InputValidationError", "the call has 1 problem:\n  thread_id: must be an id, but is empty"),
    (
        "ade().start()",
        "InputValidationError",
        "the start has 1 problem:\n  document_id: a document is needed to process one",
    ),
    (
        'ade().start("d", operation="proces")',
        "InputValidationError",
        "the start has 1 problem:\n  operation: it cannot be 'proces'; the words are process, validate, publish",
    ),
    (
        'ade().start("d", sheets=["a"], active_sheet_only=True)',
        "InputValidationError",
        "the start has 1 problem:\n  sheets: sheets and active_sheet_only contradict each other: give one",
    ),
    (
        'ade().process("nothing.csv")',
        "InputValidationError",
        "the file has 1 problem:\n  nothing.csv: it cannot be read: No such file or directory",
    ),
    (
        'ade().list(status="faild", created_after="yesterday")',
        "InputValidationError",
        "the list's query has 2 problems:\n  status: it cannot be 'faild'; the words are queued, running, succeeded, failed, cancelled\n  created_after: it must be a datetime, or a time as ISO text",
    ),
    ("ade(max_streams=-1)", "ConfigError", "max_streams must be 0 (poll only) or more."),
    (
        'rai().start("train", "t1", "p", {"image": "u"})',
        "ConfigError",
        "runai: there is no kind of workload 'train'; did you mean \"training\"; there are training, workspace, distributed, inference, distributed-inference.",
    ),
    (
        'rai().start("training")',
        "InputValidationError",
        "training workload has 2 problems:\n  name: is missing: what the workload is to be called\n  project: is missing: the name or the id of a project",
    ),
    (
        'rai().start("training", "t1", "123", {"imag": "u"}, cluster="c")',
        "InputValidationError",
        'training workload has 1 problem:\n  body.spec.imag: is not a known field; did you mean "image"?',
    ),
    (
        'rai().list(status="finished").all()',
        "InputValidationError",
        "status: no workload can be 'finished'; the words are Creating, Initializing, Pending, Resuming, Running, Updating, Degraded, Stopping, Terminating, Deleting, Unknown, Stopped, Completed, Failed",
    ),
    (
        'rai().metrics("r", types="GPU")',
        "InputValidationError",
        "metrics(...) has 1 problem:\n  types: must be a list of text, but is a str",
    ),
    (
        'acp().attach(b"r")',
        "InputValidationError",
        "attach(...) has 1 problem:\n  run_id: must be text, but is a bytes",
    ),
    (
        'ade().documents.get("")',
        "InputValidationError",
        "the request has 1 problem:\n  document_id: must be an id, but is empty",
    ),
    (
        'ade().download("", ".")',
        "InputValidationError",
        "the call has 1 problem:\n  run_id: must be an id, but is empty",
    ),
    ("rai().suspend(None)", "InputValidationError", "suspend(...) has 1 problem:\n  run_id: must be text, but is None"),
    (
        'cc().attach("r").events(on_gap="raised")',
        "InputValidationError",
        "events(...) has 1 problem:\n  on_gap: must be 'event' or 'raise' or None, but is 'raised'; did you mean \"raise\"",
    ),
    (
        'sf().blobs.get("")',
        "InputValidationError",
        "the request has 1 problem:\n  blob_id: must be an id, but is empty",
    ),
    (
        "sf().find(limit=None)",
        "InputValidationError",
        "find(...) has 1 problem:\n  limit: must be a whole number, but is None",
    ),
]


@pytest.mark.parametrize(("call", "error", "said"), CASES, ids=[call for call, _, _ in CASES])
def test_a_wrong_call_says_what_is_wrong(
    call: str, error: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "path", [each for each in sys.path if not each.endswith(("toy_service", "plugin"))])
    for name in os.environ:
        if name.startswith(("RUNS_", "STEPFLOW_", "ADE_", "ACP_", "CLOUDCRUISE_", "RUNAI_", "API_KEY", "BASE_URL")):
            monkeypatch.delenv(name)
    Path("flow.json").write_text('{"steps": [], "output": 1}')
    names = {"runs_sdk": runs_sdk, "NOWHERE": NOWHERE, "datetime": datetime}
    names |= {"sf": sf, "cc": cc, "acp": acp, "ade": ade, "rai": rai}
    with pytest.raises(Exception) as caught:
        eval(call, names)
    assert (type(caught.value).__name__, str(caught.value).replace(str(tmp_path), "FOLDER")) == (error, said)


def test_there_are_fifty() -> None:
    assert len(CASES) >= 50


def test_a_client_that_is_imported_from_the_wrong_place() -> None:
    with pytest.raises(ImportError, match="AsyncAcp is in runs_sdk.acp: from runs_sdk.acp import AsyncAcp"):
        exec("from runs_sdk import AsyncAcp", {})
    with pytest.raises(ImportError, match="cannot import name 'Nothing'"):
        exec("from runs_sdk import Nothing", {})
    assert not hasattr(runs_sdk, "nothing") and not hasattr(runs_sdk, "Nothing")


@pytest.mark.anyio
async def test_the_wrong_kind_of_with() -> None:
    with pytest.raises(TypeError, match="AsyncStepflow is async: use `async with`, or take Stepflow"):
        with runs_sdk.connect_async("stepflow", base_url=NOWHERE):
            pass
    with pytest.raises(TypeError, match="Stepflow is not async: use `with`, or take AsyncStepflow"):
        async with sf():
            pass


@pytest.mark.parametrize(
    ("missing", "needs", "extra"),
    [
        ("starlette", "from runs_sdk.testing import emulator; emulator('stepflow')", "testing"),
        ("ruamel", "from runs_sdk.stepflow import Stepflow; Stepflow(NOWHERE).start('flow.yaml')", "local"),
        ("cryptography", "from runs_sdk.cloudcruise.vault import Cipher; Cipher('0' * 64)", "cloudcruise"),
    ],
)
def test_a_missing_extra_is_one_kind_of_error(missing: str, needs: str, extra: str, tmp_path: Path) -> None:
    (tmp_path / "flow.yaml").write_text("steps: []\n")
    program = (
        "import sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] == {missing!r}:\n"
        "            raise ModuleNotFoundError(name, name=name)\n"
        "sys.meta_path.insert(0, Absent())\n"
        f"NOWHERE = {NOWHERE!r}\n"
        "import runs_sdk\n"
        "try:\n"
        f"    exec({needs!r})\n"
        "except runs_sdk.MissingExtra as error:\n"
        "    assert isinstance(error, runs_sdk.RunsError) and isinstance(error, ImportError)\n"
        "    print(error.extra, error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(extra)
    assert f"pip install 'runs-sdk[{extra}]'" in done.stdout
