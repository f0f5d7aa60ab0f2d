"""Schemas that are no class have a name all the same; docstrings say defaults and what is raised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import pytest

from runs_sdk.codegen import generate, verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]
TEXT = {"type": "string"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


SCHEMAS = {
    "Cat": {"type": "object", "properties": {"name": TEXT}},
    "Dog": {"type": "object", "properties": {"bark": TEXT}},
    "Pet": {"oneOf": [ref("Cat"), ref("Dog")], "description": "One of ours."},
    "PetList": {"type": "array", "items": ref("Pet")},
    "Id": {"type": "string"},
    "Kitten": ref("Cat"),
    "Version": {"type": "string", "enum": ["v1"]},
    "Nullable": {"type": ["integer", "null"]},
    "Anything": {},
}


def test_every_schema_has_a_name(build: Build) -> None:
    built = build(document(schemas=SCHEMAS, openapi="3.1.0"))
    models = built.load("models")
    cat, dog = models.Cat, models.Dog
    assert models.Pet == cat | dog
    assert models.PetList == list[cat | dog]
    assert (models.Id, models.Kitten, models.Nullable, models.Anything) == (str, cat, int | None, Any)
    assert models.Version == Literal["v1"]
    assert set(models.ALIASES) == {"Pet", "PetList", "Id", "Kitten", "Version", "Nullable", "Anything"}
    assert {"Pet", "Id"} <= set(models.__all__)
    assert '"""One of ours."""' in (built.report.folder / "models" / "_aliases.py").read_text()


def test_a_name_stays_when_its_schema_becomes_a_class(build: Build) -> None:
    first = build(document(schemas=SCHEMAS, openapi="3.1.0"))
    into = first.report.folder.parent
    later = {**SCHEMAS, "Id": {"type": "object", "properties": {"value": TEXT}}, "Dog": TEXT}
    generate(document(schemas=later, openapi="3.1.0"), first.name, into)
    text = (first.report.folder / "models" / "__init__.py").read_text()
    assert '"Id": "id"' in text.replace("id_", "id")
    assert '"Dog": "_aliases"' in text


def test_the_verification_misses_a_name(build: Build) -> None:
    whole = document(schemas=SCHEMAS, openapi="3.1.0")
    built = build(whole)
    path = built.report.folder / "models" / "__init__.py"
    path.write_text(path.read_text().replace('    "PetList": "PetList",\n', ""))
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert losses == ["aliases PetList: nothing in the package has its name"]


PARAMETERS = [
    {"name": "limit", "in": "query", "description": "How many.", "schema": {"type": "integer", "default": 20}},
    {"name": "order", "in": "query", "schema": ref("Order")},
]
ORDER = {"type": "string", "enum": ["up", "down"], "default": 'do"wn\\'}


def test_docstrings_say_defaults_and_what_is_raised(build: Build, server: Server) -> None:
    answers = {
        "200": {"description": "", "content": {"application/json": {"schema": ref("Cat")}}},
        "404": {"description": "", "content": {"application/json": {"schema": ref("Dog")}}},
    }
    whole = document(
        {"/x": {"get": operation(parameters=PARAMETERS, responses=answers)}},
        {**SCHEMAS, "Order": ORDER},
        security=[{"key": []}],
    )
    whole["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
    built = build(whole)
    work, group = built.load("api.job.work"), built.load("groups.job").JobApi
    for text in (work.sync.__doc__, group.work.__doc__, built.load("groups.job").AsyncJobApi.work.__doc__):
        assert "limit: How many. Default: 20." in text
        assert f"order: Default: {chr(34)}do" in text
        assert all(f"    {name}: " in text for name in ("InputError", "DecodeError", "MissingCredentials"))
    assert "UnexpectedStatus: " in work.sync.__doc__
    assert "ApiError: The answer is no success. What `parsed` is by status: 404: Dog." in group.work.__doc__
    # what the docstring says is so
    errors = built.load("errors")
    client = built.load().Client(base_url=server.url, credentials={"key": "secret"})
    api = built.load().Api(client)
    server.answers["/x"] = reply(404, {"bark": "b"})
    with client, pytest.raises(errors.ApiError) as caught:
        api.job.work()
    assert type(caught.value.parsed) is built.model("Dog")
    with pytest.raises(errors.MissingCredentials):
        built.load().Api(built.load().Client(base_url=server.url)).job.work()


@pytest.mark.parametrize(("said", "missing"), [("Default: 20.", "the default of limit"), ("Raises:", "what is raised")])
def test_the_verification_reads_docstrings(build: Build, said: str, missing: str) -> None:
    whole = document({"/x": {"get": operation(parameters=PARAMETERS)}}, {"Order": ORDER})
    built = build(whole)
    path = built.report.folder / "api" / "job" / "work.py"
    path.write_text(path.read_text().replace(said, "Such:"))
    losses = [str(each) for each in verify(whole, built.report.folder).losses]
    assert len(losses) == 1
    assert missing in losses[0]
