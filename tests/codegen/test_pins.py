"""What we use of the generator is what we know; another version of it has to be looked at first."""

from __future__ import annotations

import hashlib
import inspect
from importlib.metadata import version

import openapi_python_client.parser.openapi as parser
import openapi_python_client.parser.properties as properties
import openapi_python_client.strings as strings
import pytest
from openapi_python_client.parser.properties import enum_property, list_property, model_property, union


def test_version() -> None:
    assert version("openapi-python-client") == "0.29.1"


@pytest.mark.parametrize(
    ("function", "digest"),
    [
        (properties.property_from_data, "175b3fa33f65"),
        (properties.build_schemas, "f0e99f0a52b2"),
        (union.UnionProperty.build, "2bcdc5f64a2f"),
        (list_property.ListProperty.build, "981ca69899bb"),
        (enum_property.EnumProperty.build, "34cdb7b1b194"),
        (model_property.process_model, "d6e76fc85627"),
        (parser.EndpointCollection.from_data, "fa90f30f46eb"),
        (parser.Endpoint.from_data, "87062c4dc12a"),
        (parser.Endpoint.sort_parameters, "ab99ee2e0d62"),
        (strings.PythonIdentifier.__new__, "48188f786b5a"),
        (strings.pascal_case, "4f3a32d06c8f"),
    ],
    ids=lambda value: getattr(value, "__qualname__", ""),
)
def test_functions_that_the_normaliser_is_written_for(function: object, digest: str) -> None:
    source = inspect.getsource(function)  # type: ignore[arg-type]
    assert hashlib.sha256(source.encode()).hexdigest()[:12] == digest
