"""The surfaces that older clients have, with arguments that make no sense: see test_wrong_arguments_async.py."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from runs_sdk.acp import ApiClient, AsyncApiClient, Configuration, RunsApi
from runs_sdk.cloudcruise import webhooks
from runs_sdk.runai import ApiClient as RunaiApiClient
from runs_sdk.runai import Configuration as RunaiConfiguration
from runs_sdk.runai import RunaiClient
from runs_sdk.stepflow import StepflowClient
from tests._async.test_wrong_arguments import ODD, RUN, _methods, _parameters, _refuse, _wrong
from tests.wire import WireServer


async def _escapes(thing: Any, method: str, found: dict[str, str]) -> None:
    parameters = _parameters(thing, method)
    needed = [each.name for each in parameters if each.default is each.empty]
    for value in ODD:
        calls = [dict.fromkeys(needed, value)]
        calls += [{**dict.fromkeys(needed, RUN), each.name: value} for each in parameters if each.name not in needed]
        for given in calls:
            try:
                called = getattr(thing, method)(**given)
                if inspect.isawaitable(called):
                    await called
            except Exception as error:
                if said := _wrong(error):
                    found[ascii(f"{method}({given})")[:150]] = ascii(said)[:200]


@pytest.mark.anyio
async def test_stepflow_client():
    found: dict[str, str] = {}
    with WireServer(_refuse) as server:
        async with StepflowClient(server.url, timeout=2.0, max_retries=0) as client:
            for method in _methods(client):
                if method in vars(StepflowClient):
                    await _escapes(client, method, found)
    assert not found, found


@pytest.mark.anyio
@pytest.mark.parametrize("version", ["0.1", "0.2"])
async def test_acp_runs_api(version: str):
    found: dict[str, str] = {}
    with WireServer(_refuse) as server:
        configuration = Configuration(host=server.url)
        with ApiClient(configuration) as api_client:
            api_client._acp._known["version"] = version
            for method in _methods(RunsApi(api_client)):
                await _escapes(RunsApi(api_client), method, found)
        async with AsyncApiClient(configuration) as api_client:
            api_client._acp._known["version"] = version
            for method in _methods(RunsApi(api_client)):
                await _escapes(RunsApi(api_client), method, found)
    assert not found, found


@pytest.mark.anyio
async def test_runai_client():
    found: dict[str, str] = {}
    with WireServer(_refuse) as server:
        configuration = RunaiConfiguration(runai_base_url=server.url, bearer_token="token-1")
        with RunaiClient(RunaiApiClient(configuration)) as client:
            for group in (client.workloads.trainings, client.organizations.projects, client.workloads.workloads):
                for method in group.options():
                    parameters = _parameters(group, method)
                    needed = [each.name for each in parameters if each.default is each.empty]
                    for value in ODD:
                        for name in [each.name for each in parameters]:
                            try:
                                getattr(group, method)(**{**dict.fromkeys(needed, RUN), name: value})
                            except Exception as error:
                                if said := _wrong(error):
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
