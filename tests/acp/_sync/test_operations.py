# generated from tests/acp/_async/test_operations.py by scripts/unasync.py; do not edit
"""All operations of both documents, by the client's own methods and by the generated modules."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from runs_sdk.acp import Acp, ApiClient, Configuration
from runs_sdk.testing import emulator
from runs_sdk.testing.emulators.acp import AGENT_ID, AcpEmulator

ROOT = Path(__file__).parents[3]
THREAD = "thread-1"
INPUT = {"message": "hi"}
LONG = {"message": "hi", "mode": "loop", "n": 100, "delay": 0.05}
ASKING = {"message": "hi", "mode": "interrupt"}

Use = Callable[[Acp, AcpEmulator], Awaitable[Any]]


@cache
def operations(version: str) -> dict[str, tuple[str, str, str]]:
    """Method, path and tag by operation id."""
    document = YAML(typ="safe").load(ROOT / "openapi" / f"acp_v{version.replace('.', '_')}.yaml")
    return {
        spec["operationId"]: (method.upper(), path, spec["tags"][0])
        for path, item in document["paths"].items()
        for method, spec in item.items()
        if method != "parameters"
    }


def module_of(version: str, operation: str) -> Any:
    snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation)
    return import_module(f"runs_api.acp_v{version.replace('.', '_')}.api.{operations(version)[operation][2]}.{snake}")


def begun(client: Acp, inputs: Any = INPUT, **more: Any) -> Any:
    return client.start(AGENT_ID, inputs, **more)


def streamed(client: Acp, **more: Any) -> None:
    for _ in begun(client, LONG, **more):
        break


def answered(client: Acp, **more: Any) -> None:
    run = begun(client, ASKING, **more)
    run.wait(timeout=10)
    run.respond({"answer": "yes"})


def finished(client: Acp, **more: Any) -> Any:
    run = begun(client, **more)
    run.wait(timeout=10)
    return run


def deleted(client: Acp, **more: Any) -> None:
    (finished(client, **more)).delete()


def cancelled(client: Acp, **more: Any) -> None:
    (begun(client, LONG, **more)).cancel()


def listed(pages: Any) -> list[Any]:
    return [item for item in pages]


def state_of_run(client: Acp) -> Any:
    return client.threads.state_of_run((finished(client)).id)


BOTH: dict[str, Use] = {
    "searchAgents": lambda client, _: listed(client.agents.search(name="local.tiny")),
    "getAgentById": lambda client, _: client.agents.get(AGENT_ID),
    "getAcpDescriptorById": lambda client, _: client.agents.descriptor(AGENT_ID),
    "createThread": lambda client, _: client.threads.create(agent=AGENT_ID if client._version == "0.1" else None),
    "searchThreads": lambda client, _: listed(client.threads.search(metadata={})),
    "getThread": lambda client, _: client.threads.get(THREAD),
    "deleteThread": lambda client, _: client.threads.delete(THREAD),
    "getThreadHistory": lambda client, _: client.threads.history(THREAD),
}

USES: dict[str, dict[str, Use]] = {
    "0.1": {
        **BOTH,
        "createRun": lambda client, _: begun(client),
        "searchRuns": lambda client, _: listed(client.search()),
        "getRun": lambda client, _: finished(client),
        "resumeRun": lambda client, _: answered(client),
        "deleteRun": lambda client, _: deleted(client),
        "getRunOutput": lambda client, _: finished(client),
        "getRunStream": lambda client, _: streamed(client),
        "getRunThreadstate": lambda client, _: state_of_run(client),
        "getThreadState": lambda client, _: client.threads.state(THREAD),
    },
    "0.2": {
        **BOTH,
        "patchThread": lambda client, _: client.threads.update(THREAD, metadata={"a": 1}, values={"i": 1}),
        "copyThread": lambda client, _: client.threads.copy(THREAD),
        "createStatelessRun": lambda client, _: begun(client),
        "searchStatelessRuns": lambda client, _: listed(client.search()),
        "createAndStreamStatelessRunOutput": lambda client, _: client.start_and_stream(AGENT_ID, INPUT),
        "createAndWaitForStatelessRunOutput": lambda client, _: client.start_and_wait(AGENT_ID, INPUT),
        "getStatelessRun": lambda client, _: finished(client),
        "resumeStatelessRun": lambda client, _: answered(client),
        "deleteStatelessRun": lambda client, _: deleted(client),
        "waitForStatelessRunOutput": lambda client, _: finished(client),
        "streamStatelessRunOutput": lambda client, _: streamed(client),
        "cancelStatelessRun": lambda client, _: cancelled(client),
        "createThreadRun": lambda client, _: begun(client, thread=THREAD),
        "listThreadRuns": lambda client, _: listed(client.thread(THREAD).search()),
        "createAndStreamThreadRunOutput": lambda client, _: client.thread(THREAD).start_and_stream(AGENT_ID, INPUT),
        "createAndWaitForThreadRunOutput": lambda client, _: client.thread(THREAD).start_and_wait(AGENT_ID, INPUT),
        "getThreadRun": lambda client, _: finished(client, thread=THREAD),
        "resumeThreadRun": lambda client, _: answered(client, thread=THREAD),
        "deleteThreadRun": lambda client, _: deleted(client, thread=THREAD),
        "waitForThreadRunOutput": lambda client, _: finished(client, thread=THREAD),
        "streamThreadRunOutput": lambda client, _: streamed(client, thread=THREAD),
        "cancelThreadRun": lambda client, _: cancelled(client, thread=THREAD),
    },
}


@pytest.mark.parametrize("version", ["0.1", "0.2"])
def test_the_tables_hold_every_operation(version: str) -> None:
    assert set(USES[version]) == set(operations(version))


def called(emulated: AcpEmulator, method: str, path: str) -> bool:
    """Whether a request was one of this operation."""
    wanted = path.strip("/").split("/")
    for request in emulated.requests:
        parts = request.path.partition("?")[0].strip("/").split("/")
        fits = all(want.startswith("{") or want == part for want, part in zip(wanted, parts, strict=False))
        if request.method == method and len(parts) == len(wanted) and fits:
            return True
    return False


def prepare(emulated: AcpEmulator) -> None:
    from runs_sdk.testing.emulators.acp.api import Thread

    emulated.call(lambda: emulated.state.threads.update({THREAD: Thread(THREAD, {}, AGENT_ID)}))


@pytest.mark.parametrize(("version", "operation"), [(version, name) for version in USES for name in USES[version]])
def test_by_methods(version: str, operation: str):
    method, path, _ = operations(version)[operation]
    with emulator("acp", version=version, strict=True) as emulated:
        prepare(emulated)
        with Acp(emulated.url, version=version) as client:
            USES[version][operation](client, emulated)
        assert called(emulated, method, path)


def arguments(version: str, path: str, body: bool, emulated: AcpEmulator) -> dict[str, Any]:
    thread = THREAD if "{thread_id}" in path else None
    asks = path.endswith("{run_id}") and body
    creation = {"agent_id": AGENT_ID, "input": ASKING if asks else INPUT}
    given: dict[str, Any] = {}
    if "{agent_id}" in path:
        given["agent_id"] = AGENT_ID
    if thread:
        given["thread_id"] = THREAD
    if "{run_id}" in path:
        run = emulated.call(lambda: emulated.state.engine.start(creation, thread, in_thread=bool(thread)))
        while run.status == "pending":
            pass
        given["run_id"] = run.id
    if body:
        given["body"] = {"answer": "yes"} if asks else dict(creation)
        if "search" in path or ("thread" in path and "runs" not in path):
            given["body"] = {"agent_id": AGENT_ID} if (version, path) == ("0.1", "/threads") else {}
    return given


@pytest.mark.parametrize(("version", "operation"), [(version, name) for version in USES for name in USES[version]])
def test_by_generated_modules(version: str, operation: str):
    method, path, _ = operations(version)[operation]
    module = module_of(version, operation)
    body = "body" in module._get_kwargs.__annotations__
    with emulator("acp", version=version) as emulated:
        prepare(emulated)
        with ApiClient(Configuration(emulated.url)) as client:
            given = arguments(version, path, body, emulated)
            if module.OPERATION.streaming:
                opened = module.stream(client=client.api, **given)
                items = [item for item in opened]
                assert items or "{run_id}" in path
            else:
                client.call(module, **given)
            given = arguments(version, path, body, emulated)
            if not (operation.startswith("delete") and "{run_id}" not in path):
                response = module.sync_detailed(client=client.api, **given)
                assert response.status_code in (200, 204)
        assert called(emulated, method, path)
