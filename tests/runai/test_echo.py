"""Every operation against a server that notes what it is sent: it is as the published document says.

The document is the service's own, not ours; where it is not in progress the tests are skipped.
"""

from __future__ import annotations

import asyncio
import json
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from runs_api.runai.errors import ApiError

from runs_sdk.core.errors import InputValidationError, NotFoundError
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient, ThreadedApiClient
from tests.published import SPECS, Case, differences, read_cases
from tests.wire import Wire, WireServer, answer

PUBLISHED = SPECS / "runai-2.24.json"
OPEN = {"subscriptions.create_subscription"}
"""Their bodies may have keys that are not declared."""

KINDS = [ApiClient, ThreadedApiClient, AsyncApiClient]

pytestmark = pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published document is not here")


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PUBLISHED.read_bytes())
    return found


@pytest.fixture(scope="module")
def cases(document: dict[str, Any]) -> list[Case]:
    return list(read_cases(document))


def not_found(wire: Wire) -> bytes:
    return answer(b'{"code": 404, "message": "It is not there."}', "404 Not Found", Content_Type="application/json")


def call(client: RunaiClient[Any], case: Case, **more: Any) -> Any:
    [group] = [
        getattr(getattr(client, category), case.tag)
        for category in client.options()
        if case.tag in getattr(client, category).options()
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return getattr(group, case.name)(**{**case.arguments(), **more})


async def send(client: RunaiClient[Any], case: Case) -> None:
    """Call it, in the way of this kind of client; the answer is 404. Files raise the package's own error for that."""
    with pytest.raises((NotFoundError, ApiError)):
        found = call(client, case)
        if hasattr(found, "__aenter__"):
            async with found as stream:
                await stream.read()
        elif hasattr(found, "__enter__"):
            with found as stream:
                stream.read()
        elif isinstance(client.api_client, AsyncApiClient):
            await found
        elif isinstance(client.api_client, ThreadedApiClient):
            found.get(30)


def all_differences(kind: type[Any], cases: list[Case]) -> list[str]:
    found: list[str] = []

    async def work(url: str) -> None:
        config = Configuration(runai_base_url=url, bearer_token="t", check_version=False)
        client = RunaiClient(kind(config))
        for case in cases:
            before = len(server.requests)
            await send(client, case)
            assert len(server.requests) == before + 1, case
            found.extend(f"{case.tag}.{case.name}: {each}" for each in differences(case, server.requests[-1]))
        if isinstance(client.api_client, AsyncApiClient):
            await client.api_client.aclose()
        else:
            client.api_client.close()

    with WireServer(not_found) as server:
        asyncio.run(work(server.url))
    return found


@pytest.mark.full
@pytest.mark.parametrize("kind", KINDS)
def test_every_operation_sends_what_is_published(kind: type[Any], cases: list[Case]) -> None:
    assert len(cases) == 391
    assert not all_differences(kind, cases)


def test_some_operations_send_what_is_published(cases: list[Case]) -> None:
    assert not all_differences(ApiClient, cases[::40])


def mistakes(case: Case) -> Iterator[tuple[dict[str, Any], int]]:
    """Bodies that are wrong, and how many problems each has."""
    if not isinstance(case.body, dict) or not case.body:
        return
    name = next(iter(case.body))
    wrong = {**case.body, "noSuchField": 1, "norThisOne": 2}
    yield wrong, 2
    yield {**wrong, name: [] if not isinstance(case.body[name], list) else {}}, 3


@pytest.mark.full
def test_wrong_bodies_are_refused_with_all_problems(cases: list[Case]) -> None:
    sent, weak, count = [], [], 0
    with WireServer(not_found) as server:
        client = RunaiClient(ApiClient(Configuration(runai_base_url=server.url, bearer_token="t", check_version=False)))
        for case in cases:
            for body, problems in mistakes(case):
                count += 1
                try:
                    call(client, case, body=body)
                except InputValidationError as error:
                    if len(error.errors) < problems:
                        weak.append(f"{case.tag}.{case.name}: {problems} problems, {len(error.errors)} said: {error}")
                except NotFoundError:
                    sent.append(f"{case.tag}.{case.name}")
        client.api_client.close()
    assert set(sent) <= OPEN
    assert count > 200
    # of alternatives it is said that none fits, not what each of them misses
    assert len(weak) < count * 0.1, weak
