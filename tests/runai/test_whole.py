"""The operations for which the emulator has no behaviour of its own: answered by their schemas, with state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from runs_sdk import paginate
from runs_sdk.core.errors import NotFoundError
from runs_sdk.runai import ApiClient, Configuration, RunaiClient
from runs_sdk.testing import Emulator, emulator
from runs_sdk.testing.contract import find_document, load_contract
from runs_sdk.testing.samples import Samples

SPEC = {"cpuCoreRequest": 0.5}


@pytest.fixture
def service() -> Iterator[Emulator]:
    with emulator("runai", strict=True) as service:
        yield service


@pytest.fixture
def client(service: Emulator) -> RunaiClient[ApiClient]:
    return RunaiClient(ApiClient(Configuration(runai_base_url=service.url, **service.credentials)))


def test_an_asset_from_beginning_to_end(client: RunaiClient[ApiClient]) -> None:
    compute = client.workload_assets.compute
    for name in ("small", "large"):
        compute.create_compute_asset(body={"meta": {"name": name, "scope": "tenant"}, "spec": SPEC})
    listed = compute.list_compute_assets().entries
    assert [each.meta.name for each in listed] == ["small", "large"]
    [small, large] = [each.meta.id for each in listed]
    assert compute.get_compute_asset_by_id(small).meta.name == "small"
    compute.delete_compute_asset_by_id(small)
    with pytest.raises(NotFoundError):
        compute.get_compute_asset_by_id(small)
    assert [each.meta.id for each in compute.list_compute_assets().entries] == [large]


def test_a_list_is_read_to_its_end(client: RunaiClient[ApiClient], service: Emulator) -> None:
    for number in range(7):
        client.organizations.projects.create_project(body={"name": f"p{number}", "clusterId": "c", "resources": []})
    names = [each.name for each in paginate(client.organizations.projects.get_projects, limit=3)]
    assert names == ["team-a", "team-b", *(f"p{number}" for number in range(7))]


def every_request() -> list[tuple[str, str, dict[str, Any], Any]]:
    contract = load_contract(find_document("runai"))
    samples, found = Samples(contract.document, skip="readOnly"), []
    for operation in contract.operations:
        method, path = operation.name.split(" ")
        values = {each["name"]: samples.value(each["schema"]) for each in operation.parameters}
        query: dict[str, Any] = {}
        for each in operation.parameters:
            value = values[each["name"]]
            if each["in"] == "path":
                path = path.replace(f"{{{each['name']}}}", quote(str(value or "a"), safe=""))
            elif each["in"] == "query":
                joined = ",".join(map(str, value)) if isinstance(value, list) else value
                query[each["name"]] = str(joined).lower() if isinstance(joined, bool) else joined
        body = contract.body_schema(operation)
        found.append((method, path, query, None if body is None else samples.value(body)))
    return found


def answers(service: Emulator, requests: list[tuple[str, str, dict[str, Any], Any]]) -> list[str]:
    wrong = []
    token = service.token()  # type: ignore[attr-defined]
    with httpx.Client(base_url=service.url, headers={"Authorization": f"Bearer {token}"}) as client:
        for method, path, query, body in requests:
            got = client.request(method, path, params=query, json=body)
            refused = got.status_code in (401, 405) and not path.endswith("token")
            if got.status_code >= 500 or refused or (got.status_code == 404 and not got.content):
                wrong.append(f"{method} {path}: {got.status_code} {got.text[:200]}")
    return wrong


def test_some_operations_have_a_documented_answer(service: Emulator) -> None:
    assert not answers(service, every_request()[::30])


@pytest.mark.full
def test_every_operation_has_a_documented_answer(service: Emulator) -> None:
    requests = every_request()
    assert len(requests) == 398
    assert not answers(service, requests)
