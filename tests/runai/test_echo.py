"""Every operation against a server that notes what it is sent: it is as the published document says.

The document is the service's own, not ours; where it is not at hand the tests are skipped.
"""

from __future__ import annotations

import asyncio
import datetime
import json
import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

import pytest
from attrs import frozen
from runs_api.runai.errors import ApiError

from runs_sdk.codegen.normalise.names import identifier
from runs_sdk.core.errors import InputValidationError, NotFoundError
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient, ThreadedApiClient
from runs_sdk.testing.samples import Samples
from tests.wire import Wire, WireServer, answer

PUBLISHED = (
    Path(os.environ.get("RUNS_SDK_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "specs/runai-2.24.json"
)
METHODS = ("get", "post", "put", "patch", "delete")
OPEN = {"subscriptions.create_subscription"}
"""Their bodies may have keys that are not declared."""

KINDS = [ApiClient, ThreadedApiClient, AsyncApiClient]

pytestmark = pytest.mark.skipif(not PUBLISHED.is_file(), reason="the published document is not here")


@frozen
class Case:
    """An operation, and the values of its parameters and its body."""

    tag: str
    name: str
    method: str
    path: str
    values: dict[str, Any]
    parameters: tuple[dict[str, Any], ...]
    body: Any

    def arguments(self) -> dict[str, Any]:
        made = {}
        for each in self.parameters:
            value = self.values[each["name"]]
            if each["schema"].get("format") == "date-time":
                value = datetime.datetime.fromisoformat(value)
            made[identifier(each["name"], "field_")] = value
        return made if self.body is None else {**made, "body": self.body}

    def target(self) -> str:
        """The path with the values of its parameters."""
        found = self.path
        for each in self.parameters:
            if each["in"] == "path":
                found = found.replace(f"{{{each['name']}}}", quote(str(self.values[each["name"]]), safe=""))
        return found

    def query(self) -> list[tuple[str, str]]:
        found = []
        for each in self.parameters:
            value = self.values[each["name"]]
            if each["in"] != "query":
                continue
            listed = value if isinstance(value, list) else [value]
            texts = [json.dumps(one) if isinstance(one, bool) else str(one) for one in listed]
            found += [(each["name"], text) for text in ([",".join(texts)] if each.get("explode") is False else texts)]
        return sorted(found)


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PUBLISHED.read_bytes())
    return found


@pytest.fixture(scope="module")
def cases(document: dict[str, Any]) -> list[Case]:
    return list(read_cases(document))


def read_cases(document: dict[str, Any]) -> Iterator[Case]:
    """The operations in order; of two that have one name in a group the deprecated one ends in _0, as in runapy."""
    samples = Samples(document, skip="readOnly")
    every = [
        (path, method, item[method], item.get("parameters", []))
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    ]
    names = [(each["tags"][0], identifier(each["operationId"], "field_")) for _, _, each, _ in every]
    for (path, method, operation, shared), (tag, name) in zip(every, names, strict=True):
        twice = names.count((tag, name)) > 1 and operation.get("deprecated")
        parameters = [resolved(document, each) for each in [*shared, *operation.get("parameters", ())]]
        values = {each["name"]: nonempty(samples.value(each["schema"])) for each in parameters}
        content = resolved(document, operation.get("requestBody", {})).get("content", {})
        body = samples.value(next(iter(content.values()))["schema"]) if content else None
        yield Case(
            identifier(tag, "field_"),
            f"{name}_0" if twice else name,
            method.upper(),
            path,
            values,
            tuple(parameters),
            body,
        )


def nonempty(value: Any) -> Any:
    """What may stand in a path."""
    return "a" if value == "" else value


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        kind, name = node["$ref"].split("/")[-2:]
        node = document["components"][kind][name]
    return node


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


def differences(case: Case, wire: Wire) -> Iterator[str]:
    """What of a request is not what the document says."""
    sent = urlsplit(wire.target.decode())
    if wire.method.decode() != case.method:
        yield f"method {wire.method!r}"
    if sent.path != case.target() and unquote(sent.path) != unquote(case.target()):
        yield f"path {sent.path}, not {case.target()}"
    query = sorted(parse_qsl(sent.query, keep_blank_values=True))
    if [plain(each) for each in query] != [plain(each) for each in case.query()]:
        yield f"query {query}, not {case.query()}"
    if case.body is None:
        if wire.body:
            yield f"body {wire.body!r}"
    elif wire.header("content-type") == "application/x-www-form-urlencoded":
        form = {key: str(value) for key, value in case.body.items()}
        if dict(parse_qsl(wire.body.decode())) != form:
            yield f"form {wire.body!r}"
    elif json.loads(wire.body) != case.body:
        yield f"body {wire.body!r}, not {case.body}"


def plain(pair: tuple[str, str]) -> tuple[str, str]:
    """Times alike, however they are written."""
    return pair[0], pair[1].replace("+00:00", "Z")


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
                        weak.append(f"{case.tag}.{case.name}: {problems} problems, {len(error.errors)} told: {error}")
                except NotFoundError:
                    sent.append(f"{case.tag}.{case.name}")
        client.api_client.close()
    assert set(sent) <= OPEN
    assert count > 200
    # of alternatives it is said that none fits, not what each of them misses
    assert len(weak) < count * 0.1, weak
