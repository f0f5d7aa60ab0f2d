"""A discriminator on a base that others are made of by allOf: the classes inherit, and reading the base gives them."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from runs_sdk.codegen import verify
from tests.codegen.conftest import Built, Server, document, operation, reply

Build = Callable[..., Built]


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def child(base: str, **properties: Any) -> dict[str, Any]:
    return {"allOf": [ref(base), {"type": "object", "required": list(properties)[:1], "properties": properties}]}


TEXT = {"type": "string"}
SCHEMAS: dict[str, Any] = {
    "Puppy": child("Dog", toys={"type": "array", "items": TEXT}),
    "Pet": {
        "type": "object",
        "required": ["petType"],
        "properties": {"name": TEXT, "petType": TEXT, "friends": {"type": "array", "items": ref("Pet")}},
        "discriminator": {"propertyName": "petType", "mapping": {"dog": "#/components/schemas/Dog", "hound": "Dog"}},
    },
    "Dog": child("Pet", bark={"type": "integer"}, born={"type": "string", "format": "date-time"}),
    "Cat": child("Pet", lives={"type": "integer"}, petType={"type": "string", "enum": ["CAT", "feline"]}),
    "Fish": {"allOf": [ref("Pet")]},
    "Home": {"type": "object", "properties": {"pets": {"type": "array", "items": ref("Pet")}, "first": ref("Pet")}},
}
PATHS = {
    "/pets": {"get": operation({"type": "array", "items": ref("Pet")}, operationId="list_pets")},
    "/pet": {
        "post": operation(
            ref("Pet"), operationId="add", requestBody={"content": {"application/json": {"schema": ref("Pet")}}}
        )
    },
}
PETS: dict[str, dict[str, Any]] = {
    "dog": {"petType": "dog", "name": "Rex", "bark": 3, "born": "2026-03-04T05:06:07+00:00"},
    "hound": {"petType": "hound", "bark": 1},
    "Dog": {"petType": "Dog", "bark": 2, "unknown": [1]},
    "Puppy": {"petType": "Puppy", "bark": 2, "toys": ["ball"]},
    "CAT": {"petType": "CAT", "lives": 9},
    "feline": {"petType": "feline", "lives": 8},
    "Cat": {"petType": "Cat", "lives": 7},
    "Fish": {"petType": "Fish", "name": "Wanda"},
}
CLASSES = {"hound": "Dog", "dog": "Dog", "CAT": "Cat", "feline": "Cat"}


@pytest.fixture
def built(build: Build) -> Built:
    return build(document(PATHS, SCHEMAS))


def test_the_classes_inherit(built: Built) -> None:
    pet, dog = built.model("Pet"), built.model("Dog")
    assert issubclass(dog, pet)
    assert issubclass(built.model("Puppy"), dog)
    assert issubclass(built.model("Cat"), pet)
    assert issubclass(built.model("Fish"), pet)
    assert not issubclass(built.model("Cat"), dog)
    made = dog(pet_type="dog", bark=1, name="Rex")
    assert made.to_dict() == {"petType": "dog", "bark": 1, "name": "Rex"}
    assert pickle.loads(pickle.dumps(made)) == made
    assert not hasattr(made, "__dict__")


@pytest.mark.parametrize("kind", PETS)
def test_the_base_reads_what_it_is(built: Built, kind: str) -> None:
    model = built.model(CLASSES.get(kind, kind))
    read = built.model("Pet").from_dict(PETS[kind])
    assert type(read) is model
    assert read == model.from_dict(PETS[kind])
    assert read.to_dict() == PETS[kind]


def test_lists_members_and_answers_of_the_base_are_what_they_are(built: Built, server: Server) -> None:
    kinds = [CLASSES.get(kind, kind) for kind in PETS]
    home = built.model("Home").from_dict({"pets": list(PETS.values()), "first": PETS["Puppy"]})
    assert [type(each).__name__ for each in home.pets] == kinds
    assert type(home.first).__name__ == "Puppy"
    friend = built.model("Dog").from_dict({**PETS["dog"], "friends": [PETS["CAT"]]}).friends[0]
    assert type(friend) is built.model("Cat")
    server.answers = {"/pets": reply(content=list(PETS.values())), "/pet": reply(content=PETS["CAT"])}
    with built.load().Client(server.url) as client:
        parsed = built.load("api.job.list_pets").sync(client=client)
        assert [type(each).__name__ for each in parsed] == kinds
        added = built.load("api.job.add").sync(client=client, body=home.first)
    assert type(added) is built.model("Cat")
    assert json.loads(server.requests[-1]["body"]) == PETS["Puppy"]


@pytest.mark.parametrize("value", ["wolf", None, 7, ["dog"], {"a": 1}])
def test_what_is_unknown_is_the_base_and_keeps_everything(built: Built, value: Any) -> None:
    given = {"petType": value, "name": "x", "howl": {"loud": True}}
    read = built.model("Pet").from_dict(given)
    assert type(read) is built.model("Pet")
    assert read.to_dict() == given
    assert type(built.model("Pet").from_dict({"name": "x"})) is built.model("Pet")
    with pytest.raises(built.load("errors").DecodeError):
        built.model("Pet").from_dict("dog")


def test_a_class_reads_its_own_and_what_inherits_from_it(built: Built) -> None:
    dog = built.model("Dog")
    assert type(dog.from_dict(PETS["Puppy"])) is built.model("Puppy")
    assert type(dog.from_dict(PETS["CAT"])) is dog
    assert dog.from_dict(PETS["CAT"]).to_dict() == PETS["CAT"]


def test_a_base_among_alternatives(build: Build) -> None:
    schemas = {
        **SCHEMAS,
        "Car": {
            "type": "object",
            "required": ["petType"],
            "properties": {"petType": TEXT, "wheels": {"type": "integer"}},
        },
        "Owned": {"oneOf": [ref("Pet"), ref("Car")], "discriminator": {"propertyName": "petType"}},
        "Owner": {"type": "object", "properties": {"has": ref("Owned")}},
    }
    built = build(document(PATHS, schemas))
    owner = built.model("Owner")
    assert type(owner.from_dict({"has": PETS["CAT"]}).has) is built.model("Cat")
    assert type(owner.from_dict({"has": {"petType": "Car", "wheels": 4}}).has) is built.model("Car")


def test_swagger(build: Build) -> None:
    text = json.dumps({name: node for name, node in SCHEMAS.items() if name != "Pet"}).replace(
        "components/schemas", "definitions"
    )
    pet = {
        **json.loads(json.dumps(SCHEMAS["Pet"]).replace("components/schemas", "definitions")),
        "discriminator": "petType",
    }
    built = build(
        {
            "swagger": "2.0",
            "info": {"title": "T", "version": "1"},
            "paths": {},
            "definitions": {**json.loads(text), "Pet": pet},
        }
    )
    assert type(built.model("Pet").from_dict(PETS["CAT"])) is built.model("Cat")
    assert type(built.model("Pet").from_dict(PETS["dog"])) is built.model("Pet")
    assert type(built.model("Pet").from_dict(PETS["Dog"])) is built.model("Dog")


@pytest.mark.parametrize(
    ("file", "old", "new", "loss"),
    [
        ("dog.py", "class Dog(Pet)", "class Dog", "Dog of Pet: Dog is no subclass of Pet"),
        ("pet.py", '"hound": Dog', '"nothing": Dog', "Dog of Pet: 'hound' is read as Pet"),
        ("pet.py", '"CAT": Cat', '"nothing": Cat', "Cat of Pet: 'CAT' is read as Pet"),
    ],
)
def test_the_verification_sees_what_is_not_read_as_it_is(
    built: Built, file: str, old: str, new: str, loss: str
) -> None:
    assert built.report.document["subtypes"] == built.report.package["subtypes"] == 4
    path = built.report.folder / "models" / file
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    result = verify(document(PATHS, SCHEMAS), built.report.folder)
    assert result.package["subtypes"] < 4
    assert any(str(each).startswith(f"subtypes {loss}") for each in result.losses), list(map(str, result.losses))


def test_several_bases_are_said(build: Build) -> None:
    schemas = {
        **SCHEMAS,
        "Toy": {
            **SCHEMAS["Pet"],
            "discriminator": {"propertyName": "petType"},
            "properties": {"petType": TEXT, "size": TEXT},
        },
        "Robot": {"allOf": [ref("Pet"), ref("Toy"), {"type": "object", "properties": {"watts": {"type": "integer"}}}]},
    }
    built = build(document(PATHS, schemas))
    robot = {"petType": "Robot", "size": "s", "watts": 3}
    assert issubclass(built.model("Robot"), built.model("Pet"))
    assert type(built.model("Pet").from_dict(robot)) is built.model("Robot")
    assert built.model("Toy").from_dict(robot).to_dict() == robot
    assert [each.kind for each in built.report.simplifications] == ["inheritance"]
