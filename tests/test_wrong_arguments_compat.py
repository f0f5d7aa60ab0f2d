"""The surfaces that older clients have, with arguments that make no sense: see _async/test_wrong_arguments.py."""

from __future__ import annotations

import inspect
import random
from collections.abc import Iterator
from typing import Any

import pytest

from runs_sdk.acp import ApiClient, AsyncApiClient, Configuration, RunsApi
from runs_sdk.cloudcruise import webhooks
from runs_sdk.core.errors import InputValidationError
from runs_sdk.runai import ApiClient as RunaiApiClient
from runs_sdk.runai import Configuration as RunaiConfiguration
from runs_sdk.runai import RunaiClient
from runs_sdk.stepflow import StepflowClient
from tests._async.test_wrong_arguments import ODD, RUN, _methods, _parameters, _refuse, _wrong, sampled
from tests.wire import WireServer

SHARES = [0.06, pytest.param(1.0, marks=pytest.mark.full)]


async def _escapes(thing: Any, method: str, found: dict[str, str], share: float) -> None:
    parameters = _parameters(thing, method)
    needed = [each.name for each in parameters if each.default is each.empty]
    calls: list[dict[str, Any]] = []
    for value in ODD:
        calls.append(dict.fromkeys(needed, value))
        calls += [{**dict.fromkeys(needed, RUN), each.name: value} for each in parameters if each.name not in needed]
    for given in sampled(calls, share, method):
        try:
            called = getattr(thing, method)(**given)
            if inspect.isawaitable(called):
                await called
        except Exception as error:
            if said := _wrong(error):
                found[ascii(f"{method}({given})")[:150]] = ascii(said)[:200]


@pytest.mark.anyio
@pytest.mark.parametrize("share", SHARES)
async def test_stepflow_client(share: float):
    found: dict[str, str] = {}
    with WireServer(_refuse) as server:
        async with StepflowClient(server.url, timeout=2.0, max_retries=0) as client:
            for method in _methods(client):
                if method in vars(StepflowClient):
                    await _escapes(client, method, found, share)
    assert not found, found


@pytest.mark.anyio
@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("version", ["0.1", "0.2"])
async def test_acp_runs_api(version: str, share: float):
    found: dict[str, str] = {}
    with WireServer(_refuse) as server:
        configuration = Configuration(host=server.url)
        with ApiClient(configuration) as api_client:
            api_client._acp._known["version"] = version
            for method in _methods(RunsApi(api_client)):
                await _escapes(RunsApi(api_client), method, found, share)
        async with AsyncApiClient(configuration) as api_client:
            api_client._acp._known["version"] = version
            for method in _methods(RunsApi(api_client)):
                await _escapes(RunsApi(api_client), method, found, share)
    assert not found, found


def _runai_calls(client: Any) -> Iterator[tuple[Any, str, str, Any]]:
    """Every parameter of every operation of every group, with every value: (group, method, parameter, value)."""
    for category in client.options():
        for title in getattr(client, category).options():
            group = getattr(getattr(client, category), title)
            for method in group.options(include_deprecated=True):
                for parameter in _parameters(group, method):
                    for value in ODD:
                        yield group, method, parameter.name, value


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("count", [150, pytest.param(None, marks=pytest.mark.full)])
def test_runai_client(count: int | None):
    """Of every group. InputValidationError comes before anything is sent; in the fast tests, a sample of the calls."""
    found: dict[str, str] = {}
    with WireServer(_refuse) as server:
        configuration = RunaiConfiguration(runai_base_url=server.url, bearer_token="token-1")
        with RunaiClient(RunaiApiClient(configuration)) as client:
            calls = list(_runai_calls(client))
            groups = {type(group).__name__ for group, *_ in calls}
            assert len(groups) >= 60
            if count is not None:
                calls = random.Random(1).sample(calls, count)
            for group, method, name, value in calls:
                needed = [each.name for each in _parameters(group, method) if each.default is each.empty]
                before = len(server.requests)
                try:
                    getattr(group, method)(**{**dict.fromkeys(needed, RUN), name: value})
                except Exception as error:
                    sent = server.requests[before:] if isinstance(error, InputValidationError) else []
                    if said := _wrong(error) or ("it was sent, and the error says that it was not" if sent else ""):
                        found[ascii(f"{method}({name}={value!r})")[:150]] = ascii(said)[:200]
    assert not found, found


@pytest.mark.anyio
async def test_webhooks():
    found: dict[str, str] = {}
    for value in [*ODD, b"[" * 100_000, b'{"event": 1}', "[" * 100_000]:
        for given in ({"body": value}, {"headers": value}, {"secret": value}):
            arguments: dict[str, Any] = {"body": b"{}", "headers": {"x-hmac-signature": "x"}, "secret": "s", **given}
            for function in (webhooks.verify, webhooks.parse):
                names = inspect.signature(function).parameters
                try:
                    function(**{name: arguments[name] for name in names if name in arguments})
                except Exception as error:
                    if said := _wrong(error):
                        found[ascii(f"{function.__name__}({given})")[:150]] = ascii(said)[:200]
    assert not found, found
