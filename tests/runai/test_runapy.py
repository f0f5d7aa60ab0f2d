"""What was written for runapy runs with its imports changed, and nothing else."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Iterator
from inspect import signature, unwrap
from pathlib import Path
from typing import Any

import pytest

from runs_sdk.core.errors import ConfigError, InputValidationError
from runs_sdk.runai.compat import runapy
from runs_sdk.runai.compat.runapy import models
from runs_sdk.runai.compat.runapy.names import RENAMED, Parameters, names
from runs_sdk.testing import emulator

EXAMPLES = sorted((Path(__file__).parent / "runapy_examples").glob("*.py"))


@pytest.fixture
def service() -> Iterator[Any]:
    with emulator("runai") as running:
        yield running


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_runs_with_its_imports_changed(
    path: Path, service: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clusters = runapy.RunaiClient(configuration(service)).organizations.clusters.get_clusters().data
    cluster = clusters[0]["uuid"]
    encoded = base64.urlsafe_b64encode(token(service).encode()).decode()
    (tmp_path / "authentication.json").write_text(json.dumps({"accessToken": encoded}))
    session = {"control_plane": {"url": service.url}, "cluster": {"uuid": cluster}}
    (tmp_path / "config.json").write_text(json.dumps(session))
    given = {"URL": service.url, "CLUSTER": cluster, "FOLDER": str(tmp_path)}
    given |= {"ID": service.credentials["client_id"], "SECRET": service.credentials["client_secret"]}
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    text = path.read_text(encoding="utf-8").replace("from runai", "from runs_sdk.runai.compat.runapy")
    exec(compile(text, path.name, "exec"), {})


def configuration(service: Any, **settings: Any) -> Any:
    return runapy.Configuration(runai_base_url=service.url, **service.credentials, **settings)


def token(service: Any) -> str:
    api_client = runapy.ApiClient(configuration(service))
    body = {"grantType": "client_credentials", "clientID": service.credentials["client_id"]}
    body["clientSecret"] = service.credentials["client_secret"]
    answer = api_client.call_api("POST", "/api/v1/token", body=body)
    return str(answer.data["accessToken"])


def test_arguments_come_by_position_and_bodies_by_their_old_names(service: Any) -> None:
    with runapy.RunaiClient(configuration(service)) as client:
        projects = client.organizations.projects
        found = projects.get_projects(["name==team-b"], None, None, 0, 5).data["projects"]
        assert [each["name"] for each in found] == ["team-b"]
        assert projects.get_project(found[0]["id"]).data["name"] == "team-b"
        wrong = "there is no 'fliter_by'; did you mean \"filter_by\"; 'limit' is given twice"
        with pytest.raises(TypeError, match=wrong) as told:
            projects.get_projects(None, None, None, 0, 5, fliter_by=[], limit=4)
        assert isinstance(told.value, runapy.OpenApiException)
        with pytest.raises(TypeError, match="takes 1 arguments, not 2"):
            projects.get_project("1", "2")
        with pytest.raises(InputValidationError, match=r"body.resources: is missing") as refused:
            projects.create_project(project_creation_request=models.ProjectCreationRequest(name="p"))
        assert len(refused.value.errors) == 2
        grant = client.authentication_and_authorization.tokens.grant_token_v2(
            "client_credentials", service.credentials["client_id"], service.credentials["client_secret"]
        )
        assert grant.data["access_token"]


ROLES_V2 = {"get_roles", "create_role", "get_role", "update_role", "delete_role", "enable_role", "disable_role"}
"""What the documentation of control plane 2.24 has, and runapy has not."""


def test_every_method_of_runapy_can_be_called_with_its_parameters() -> None:
    client = runapy.RunaiClient(runapy.Configuration(runai_base_url="https://runai.example", bearer_token="t"))
    seen = 0
    for category in (getattr(client, name) for name in client.options()):
        for group in category.options():
            operations = getattr(category, group)
            methods = operations.options(include_deprecated=True)
            known_there = set(names()["groups"][group])
            assert set(methods) - known_there == (ROLES_V2 if group == "roles" else set())
            for method in known_there:
                known = Parameters.of(group, method)
                assert known is not None
                theirs = {"body" if name in known.bodies else RENAMED.get(name, name) for name in known.order}
                ours = set(signature(unwrap(getattr(operations, method))).parameters) - {"self"}
                assert ours == theirs or method == "grant_token_v2", (group, method)
                seen += 1
    assert seen == 391


def test_models_have_both_names_of_a_field() -> None:
    model = models.TrainingCreationRequest(name="t", clusterId="c", project_id="7", spec={"image": "ubuntu"})
    assert model["clusterId"] == model["cluster_id"] == model.cluster_id == "c"
    assert model.template_id is None and "templateId" not in model and "projectId" in model
    model.cluster_id = "d"
    model["useGivenNameAsPrefix"] = True
    assert model.to_dict() == {"name": "t", "clusterId": "d", "projectId": "7", "spec": {"image": "ubuntu"},
                               "useGivenNameAsPrefix": True}  # fmt: skip
    assert model.model_dump()["project_id"] == "7" and model.model_dump(by_alias=True) == model.to_dict()
    assert models.TrainingCreationRequest.from_json(model.to_json()) == model
    assert "clusterId" in model.to_str() and "cluster_id='d'" in repr(model)
    assert "hunter2" not in repr(models.DockerRegistryCreationSpec(user="u", password="hunter2"))
    with pytest.raises(TypeError, match="no 'nmae'; did you mean \"name\", no 'x'"):
        models.TrainingCreationRequest(nmae="t", x=1)
    with pytest.raises(KeyError, match="templateId"):
        model["templateId"]
    with pytest.raises(AttributeError, match='did you mean "cluster_id"'):
        model.cluster_ids  # noqa: B018
    with pytest.raises(AttributeError, match="no model 'Projct'"):
        models.Projct  # noqa: B018


def test_none_is_sent_where_the_document_allows_it() -> None:
    assert models.ExposedUrl(container=1, tool_name=None).to_dict() == {"container": 1, "toolName": None}
    assert models.ProjectCreationRequest(name="p", cluster_id=None).to_dict() == {"name": "p"}
    assert models.PlacementStrategy("binpack") is models.PlacementStrategy.BINPACK
    assert runapy.ProjectCreationRequest is models.ProjectCreationRequest


def test_classes_of_groups_and_the_names_of_errors(service: Any) -> None:
    api_client = runapy.ApiClient(configuration(service))
    assert len(runapy.api.ProjectsApi(api_client).get_projects().data["projects"]) == 2
    assert len(runapy.ProjectsApi(api_client).get_projects().data["projects"]) == 2
    with pytest.raises(runapy.exceptions.NotFoundException) as caught:
        runapy.ProjectsApi(api_client).get_project("999")
    assert isinstance(caught.value, runapy.ApiException) and caught.value.status == 404 and caught.value.body
    with pytest.raises(AttributeError, match='did you mean "ProjectsApi"'):
        runapy.api.ProjectApi  # noqa: B018


def test_a_logger_of_the_programs_gets_what_is_logged(service: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    lines: list[str] = []
    ours = logging.getLogger("runs_sdk")
    monkeypatch.setattr(ours, "handlers", list(ours.handlers))  # other tests are not to hear of it
    logger = logging.getLogger("tests.of.runapy")
    logger.setLevel(logging.DEBUG)
    logger.addHandler(Kept())
    counts = []
    for _ in range(2):  # the second client's lines come once, too
        lines.clear()
        client = runapy.RunaiClient(configuration(service, debug=True, logger=logger))
        client.organizations.projects.get_projects()
        client.close()
        counts.append(sum("/org-unit/projects" in line for line in lines))
        assert not any(service.credentials["client_secret"] in line for line in lines)
    assert counts[0] == counts[1] > 0


def test_the_session_of_the_command_line_is_loaded_at_once(tmp_path: Path) -> None:
    session = runapy.CLIv2Config(cliv2_config_path=str(tmp_path))
    with pytest.raises(ConfigError, match="runai login") as missing:
        session.load()
    assert isinstance(missing.value, ValueError)
