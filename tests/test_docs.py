"""The documentation's Python runs as it is printed: each page from top to bottom in one session.

A block that needs what the page does not make says so in its first line, `# given: client, run`; here is what is given.
Addresses and credentials are those of an emulator, or of a real engine.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib import import_module
from inspect import iscoroutinefunction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import runs_sdk
from runs_sdk.cli.output import Output
from runs_sdk.cli.serving import examples as write_examples
from runs_sdk.testing import emulator

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
NEEDS = re.compile(r"# needs: (\w+)\n")
RECIPES = {"celery", "dask", "ray", "airflow", "temporalio"}
"""Libraries that are not ours: test_recipes.py installs them and runs these blocks."""
GIVEN = re.compile(r"# given: ([\w, ]+)")
SCHEMA = (
    "openapi: 3.0.3\ninfo: {title: Jobs, version: '1'}\npaths:\n  /jobs/{id}:\n    get:\n      operationId: getJob\n"
)
OPERATION = (
    "      tags: [jobs]\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
    "      security: [{login: []}, {apiKey: []}, {oauth: []}, {signature: []}]\n"
    "      responses:\n        '200':\n          description: ok\n"
    "          content: {application/json: {schema: {type: string}}}\n"
    "components:\n  securitySchemes:\n    login: {type: http, scheme: basic}\n"
    "    apiKey: {type: apiKey, in: header, name: X-Key}\n    signature: {type: http, scheme: custom}\n"
    "    oauth:\n      type: oauth2\n"
    "      flows: {clientCredentials: {tokenUrl: 'https://example.org/token', scopes: {}}}\n"
)


class Stage:
    """What a page is played on: names that are given, and words that are replaced."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.monkeypatch = folder, monkeypatch
        self.given: dict[str, Any] = {}
        self.words: dict[str, str] = {}
        self.leave = ExitStack()

    def emulate(self, service: str, address: str, **options: Any) -> Any:
        served = self.leave.enter_context(emulator(service, **options))
        self.words[address] = served.url
        for name, value in {"base_url": served.url, **served.credentials}.items():
            self.monkeypatch.setenv(f"{service.upper()}_{name.upper()}", value)
            self.words[f'{name}="..."'] = f'{name}="{value}"'
        return served

    def connect(self, service: str, **settings: Any) -> Any:
        return self.leave.enter_context(runs_sdk.connect(service, **settings))


def set_acp(stage: Stage) -> None:
    stage.given["agent_id"] = stage.emulate("acp", "http://localhost:8000").agent_id


def set_langgraph(stage: Stage) -> None:
    stage.emulate("langgraph", "http://localhost:2024")
    stage.given["graph"] = "talk"


def set_agntcy(stage: Stage) -> None:
    stage.given["agent_id"] = stage.emulate("acp", "http://localhost:8000", version="0.2").agent_id


def set_ade(stage: Stage) -> None:
    stage.emulate("ade", "http://localhost:8001")
    for name in ("members.xlsx", "teams.xlsx", "monday.csv", "tuesday.csv"):
        (stage.folder / name).write_bytes(b"name\nAda\n")
    (stage.folder / "out").mkdir()


def set_cloudcruise(stage: Stage) -> None:
    asks = ("execution.start", "interaction.waiting", ("execution.success", {"data": {"n": 1}}))
    films = ("execution.start", 0.05, ("execution.success", {"data": {}}), ("video.uploaded", FILM))
    scripts = {"workflow-2fa": asks, "workflow-film": films}
    stage.emulate("cloudcruise", "https://api.cloudcruise.com", scripts=scripts)
    stage.words['encryption_key="..."'] = f'encryption_key="{"ab" * 32}"'
    stage.monkeypatch.setattr("builtins.input", lambda prompt: "123456")
    secret, now = "s3cret", int(time.time())
    message = {"event": "execution.start", "payload": {"session_id": "s1"}, "timestamp": now, "expires_at": now + 300}
    body = json.dumps(message).encode()
    stage.given |= {"request": SimpleNamespace(headers=signed(body, secret), body=body), "secret": secret}


def set_older_cloudcruise(stage: Stage) -> None:
    actions = [{"id": "a1", "label": "Proceed"}]
    popup = {"reason": "non_dismissible_popup", "popup_context": {"available_actions": actions}}
    script = ("execution.start", ("execution.input_required", popup), ("execution.success", {"data": {}}))
    stage.emulate("cloudcruise", "https://api.cloudcruise.com", scripts={"workflow-popup": script})
    stage.words['encryption_key="..."'] = f'encryption_key="{"ab" * 32}"'
    now = int(time.time())
    message = {"event": "execution.start", "payload": {"session_id": "s1"}, "timestamp": now, "expires_at": now + 300}
    body = json.dumps(message).encode()
    stage.given |= {"raw_body": body, "signature": signed(body, "s3cret")["X-HMAC-Signature"]}


FILM = {"file_name": "run.mp4", "signed_url": "https://files.example.com/run.mp4"}


def signed(body: bytes, secret: str) -> dict[str, str]:
    return {"X-HMAC-Signature": hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}


def set_codegen(stage: Stage) -> None:
    stage.emulate("stepflow", "http://localhost:7840")
    (stage.folder / "service.yaml").write_text(SCHEMA + OPERATION)
    (stage.folder / "fixes.yaml").write_text("overlay: 1.0.0\ninfo: {title: none, version: '1'}\nactions: []\n")
    client = stage.connect("stepflow")
    run = client.start({"steps": [], "output": 1})
    run.wait(10)
    stage.given |= {"run_id": run.id, "sign": lambda request: "token"}
    stage.monkeypatch.syspath_prepend(str(stage.folder / "src"))


def set_errors(stage: Stage) -> None:
    stage.emulate("stepflow", "http://localhost:7840")
    (stage.folder / "flow.yaml").write_text((ROOT / "examples" / "greet.yaml").read_text())
    client = stage.connect("stepflow")
    stage.given |= {"client": client, "run": client.start({"steps": [], "output": 1})}


def set_many(stage: Stage) -> None:
    stage.emulate("stepflow", "http://localhost:7840")
    client = stage.connect("stepflow")
    (stage.folder / "invoice.yaml").write_text('{"name": "invoice", "steps": [], "output": {"$input": "order"}}')
    runs = [client.start({"steps": [], "output": number}) for number in range(3)]
    first = client.start("examples/greet.yaml", {"name": "World"})
    orders = [{"id": str(number), "order": number} for number in range(3)]
    stage.given |= {"client": client, "runs": runs, "run": first, "event": next(iter(first)), "orders": orders}


def set_runai(stage: Stage) -> None:
    served = stage.emulate("runai", "https://myorg.run.ai")
    ids = served.ids
    [cluster] = ids["clusters"].values()
    stage.given |= {"cluster_id": cluster, "project_id": ids["projects"]["team-a"]}
    stage.words |= {'"my-project"': '"team-a"'}
    home = stage.folder / ".runai"
    home.mkdir()
    login = {"cluster": {"uuid": cluster}, "control_plane": {"url": served.url}}
    (home / "config.json").write_text(json.dumps(login))
    token = base64.urlsafe_b64encode(served.token().encode()).decode()
    (home / "authentication.json").write_text(json.dumps({"accessToken": token}))
    stage.monkeypatch.setenv("HOME", str(stage.folder))
    stage.monkeypatch.setitem(sys.modules, "my_runai", __import__("runs_api.runai").runai)
    stage.monkeypatch.setitem(sys.modules, "my_runai.runai", import_module("runs_sdk.runai.compat.runai_client"))


def set_stepflow(stage: Stage) -> None:
    from runs_sdk.stepflow import StepflowRuntime

    stage.given["client"] = stage.leave.enter_context(StepflowRuntime())


def set_older_stepflow(stage: Stage) -> None:
    stage.emulate("stepflow", "http://localhost:7840")
    (stage.folder / "workflow.yaml").write_text("{name: workflow, steps: [], output: {$input: name}}")


def set_testing(stage: Stage) -> None:
    served = stage.emulate("stepflow", "http://127.0.0.1:7840")
    assert served.url
    (stage.folder / "greet.yaml").write_text((ROOT / "examples" / "greet.yaml").read_text())


def set_hooks(stage: Stage) -> None:
    stage.emulate("stepflow", "http://localhost:7840")


def set_recordings(stage: Stage) -> None:
    assert stage.folder.is_dir()  # the page makes its emulators itself


def set_agents(stage: Stage) -> None:
    (stage.folder / "greet.yaml").write_text((ROOT / "examples" / "greet.yaml").read_text())


def set_webhooks(stage: Stage) -> None:
    from tests._webhooks.served import Door, serving

    door = Door()
    url = stage.leave.enter_context(serving("wsgi", door))
    stage.emulate("cloudcruise", "https://api.cloudcruise.com")
    door.app = runs_sdk.Inlet(url, secrets="a long random text")
    stage.given |= {"client": stage.connect("cloudcruise"), "inlet": door.app}


def set_types(stage: Stage) -> None:
    stage.emulate("stepflow", "http://localhost:7840")


PAGES: dict[str, Callable[[Stage], None]] = {
    "acp": set_acp,
    "langgraph": set_langgraph,
    "ade": set_ade,
    "agents": set_agents,
    "cloudcruise": set_cloudcruise,
    "codegen": set_codegen,
    "coming-from-agntcy-acp": set_agntcy,
    "coming-from-cloudcruise": set_older_cloudcruise,
    "coming-from-stepflow-py": set_older_stepflow,
    "errors": set_errors,
    "first-run": set_recordings,
    "following": set_errors,
    "hooks": set_hooks,
    "inbox": set_recordings,
    "transports": set_hooks,
    "many": set_many,
    "recordings": set_recordings,
    "runai": set_runai,
    "coming-from-runapy": set_runai,
    "stepflow": set_stepflow,
    "testing": set_testing,
    "types": set_types,
    "webhooks": set_webhooks,
}
SLOW = ("runai",)  # a control plane is polled


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert write_examples(Output(), "examples", overwrite=False) == 0
    made = Stage(tmp_path, monkeypatch)
    with made.leave:
        yield made


def closing(value: Any) -> Callable[[], Any] | None:
    """How a client, a handle or a stream of ours is closed; None for anything else, and for what is to be awaited."""
    module = "" if isinstance(value, type) else type(value).__module__
    if module.startswith("runs_api."):  # the client of a generated package
        make = getattr(value, "get_httpx_client", None)
        return None if make is None else lambda: make().close()
    close = getattr(value, "close", None) if module.startswith("runs_sdk.") else None
    return close if callable(close) and not iscoroutinefunction(close) else None


def test_every_page_with_python_is_here() -> None:
    assert {page.stem for page in DOCS.glob("*.md") if BLOCK.search(page.read_text(encoding="utf-8"))} == {*PAGES}


@pytest.mark.engine
@pytest.mark.parametrize(
    "page", [pytest.param(page, marks=[pytest.mark.full] if page in SLOW else []) for page in PAGES]
)
def test_all_blocks_of_a_page_run_from_top_to_bottom(page: str, stage: Stage, request: pytest.FixtureRequest) -> None:
    PAGES[page](stage)
    names: dict[str, Any] = {}
    opened: dict[int, Any] = {}
    for number, block in enumerate(BLOCK.findall((DOCS / f"{page}.md").read_text(encoding="utf-8")), start=1):
        if file := re.match(r"# (\w+\.py)\n", block):  # a file, as its first line says
            (stage.folder / file[1]).write_text(block)
            continue
        if needed_library := NEEDS.match(block):
            assert needed_library[1] in RECIPES
            continue
        if marked := GIVEN.match(block):
            names |= {name: stage.given[name] for name in marked[1].split(", ")}
        for word, here in stage.words.items():
            block = block.replace(word, here)
        importlib.invalidate_caches()  # a block may have written a package
        exec(compile(block, f"{page}.md, block {number}", "exec"), names)
        opened |= {id(value): value for value in names.values() if closing(value)}  # a later block may drop it
        for name in [name for name in names if name.startswith("test_")]:
            test = names.pop(name)
            needed = test.__code__.co_varnames[: test.__code__.co_argcount]
            test(*(request.getfixturevalue(fixture) for fixture in needed))
    for close in filter(None, map(closing, opened.values())):
        close()
