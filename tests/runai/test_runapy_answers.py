"""Answers in the form of runapy, where the client is made so."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.runai import ApiClient, AsyncApiClient, Configuration, RunaiClient, ThreadedApiClient
from runs_sdk.testing import emulator


def test_status_headers_and_plain_data_with_each_kind_of_client() -> None:
    with emulator("runai") as service:
        config = Configuration(runai_base_url=service.url, **service.credentials)
        found: list[Any] = []
        with RunaiClient(ApiClient(config, responses="runapy")) as client:
            found.append(client.organizations.projects.get_projects())
            with pytest.raises(InputValidationError):
                client.organizations.projects.create_project(body={"nmae": "p"})
        threaded = ThreadedApiClient(config, responses="runapy")
        found.append(RunaiClient(threaded).organizations.projects.get_projects().get(20))
        threaded.close()

        async def main() -> Any:
            api_client = AsyncApiClient(config, responses="runapy")
            answer = await RunaiClient(api_client).organizations.projects.get_projects()
            await api_client.close()
            return answer

        found.append(asyncio.run(main()))
    for answer in found:
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json"
        assert [each["name"] for each in answer.data["projects"]] == ["team-a", "team-b"]
        assert answer.data["projects"][0]["clusterId"]


def test_settings_that_make_no_sense_are_value_errors_too() -> None:
    with pytest.raises(ValueError, match="bearer_token cannot be given"):
        Configuration(client_id="a", client_secret="b", bearer_token="c")
    with pytest.raises(ConfigError, match="responses takes"):
        ApiClient(Configuration(runai_base_url="http://127.0.0.1:9", bearer_token="t"), responses="x")  # type: ignore[arg-type]


def test_models_have_the_names_on_the_wire_as_keys() -> None:
    from runs_api.runai.models.training_creation_request import TrainingCreationRequest

    model = TrainingCreationRequest.from_dict({"clusterId": "c", "name": "t", "projectId": "7", "later": 1})
    assert model["clusterId"] == model.cluster_id == "c" and model["later"] == 1
    assert "clusterId" in model and "later" in model and "templateId" not in model and "cluster_id" not in model
    model["templateId"] = "x"
    model["also"] = 2
    assert model.template_id == "x" and model.to_dict()["also"] == 2 and model.additional_keys == ["later", "also"]
    with pytest.raises(KeyError):
        model["useGivenNameAsPrefix"]
