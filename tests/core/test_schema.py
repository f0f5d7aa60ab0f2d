"""Inputs against schemas: every problem, its place, and words that help."""

from __future__ import annotations

import copy
import datetime
import enum
import fractions
from typing import Any

import pytest

from runs_sdk.core.errors import InputValidationError
from runs_sdk.core.schema import compile_schema, defaults, find_problems, validate

ORDER: dict[str, Any] = {
    "type": "object",
    "required": ["customer", "rows"],
    "additionalProperties": False,
    "properties": {
        "customer": {"type": "string", "minLength": 2},
        "mode": {"enum": ["fast", "safe"]},
        "when": {"type": "string", "format": "date-time"},
        "rows": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["id", "amount"],
                "properties": {
                    "id": {"type": "string", "pattern": "^[A-Z]{2}[0-9]+$"},
                    "amount": {"type": "number", "minimum": 0},
                },
            },
        },
        "password": {"type": "string", "minLength": 8},
    },
}


def problems(schema: Any, value: Any, **options: Any) -> list[tuple[str, str, str]]:
    """Path, kind and message of everything that is wrong."""
    try:
        validate(schema, value, **options)
    except InputValidationError as error:
        for problem in error.errors:
            assert f"{problem.path}: {problem.message}" in str(error)
        return [(problem.path, problem.kind, problem.message) for problem in error.errors]
    return []


def only(schema: Any, value: Any) -> tuple[str, str]:
    """Kind and message of the one thing that is wrong with the value itself."""
    found = problems(schema, value)
    assert len(found) == 1 and found[0][0] == "input", found
    return found[0][1:]


def test_a_good_input() -> None:
    assert validate(ORDER, {"customer": "Ann", "rows": [{"id": "AB1", "amount": 1.5, "note": None}]}) is None


def test_all_problems_at_once_each_with_its_place() -> None:
    value = {
        "customer": "A",
        "mode": "slow",
        "when": "tomorrow",
        "rows": [{"id": "AB1", "amount": 1}, {"id": "x", "amount": -1}, {"amount": "3"}],
        "password": "hunter2",
        "custmer": "Ann",
    }
    assert problems(ORDER, value) == [
        ("input.custmer", "unknown", 'is not a known field; did you mean "customer"?'),
        ("input.customer", "range", "must have at least 2 characters, but has 1"),
        ("input.mode", "enum", 'must be one of "fast", "safe", but is "slow"'),
        ("input.password", "range", "must have at least 8 characters"),
        ("input.rows[1].amount", "range", "must be at least 0, but is -1"),
        ("input.rows[1].id", "pattern", 'must match ^[A-Z]{2}[0-9]+$, but is "x"'),
        ("input.rows[2].amount", "type", 'must be a number, but is the text "3"'),
        ("input.rows[2].id", "missing", "is missing (string)"),
        (
            "input.when",
            "format",
            'must be a date and time with offset, such as 2026-01-31T12:00:00Z, but is "tomorrow"',
        ),
    ]


def test_the_error_itself() -> None:
    with pytest.raises(InputValidationError) as caught:
        validate(ORDER, {"rows": []}, what="answer", service="toy", run_id="r1")
    assert str(caught.value).splitlines()[0] == "answer has 2 problems:"
    assert [problem.path for problem in caught.value.errors] == ["answer.customer", "answer.rows"]
    assert caught.value.errors[0].expected == "string"
    assert (caught.value.service, caught.value.run_id) == ("toy", "r1")


def test_a_schema_that_is_made_ready_once() -> None:
    schema = copy.deepcopy(ORDER)
    ready = compile_schema(schema)
    schema["required"].append("later")
    for value in ({"customer": "Ada", "rows": []}, {"customer": "A", "mode": "slow"}, 1):
        assert find_problems(ready, value) == find_problems(ORDER, value)
    assert find_problems(ORDER, 1)
    assert find_problems(compile_schema(None), 1) == []


def test_problems_without_an_error() -> None:
    assert [str(problem) for problem in find_problems({"type": "string"}, 1, what="answer")] == [
        "answer: must be text, but is 1"
    ]
    assert find_problems({"type": "string"}, "a") == []


@pytest.mark.parametrize(
    ("schema", "value", "kind", "message"),
    [
        ({"type": "string"}, 5, "type", "must be text, but is 5"),
        ({"type": "integer"}, True, "type", "must be a whole number, but is true"),
        ({"type": "object"}, [], "type", "must be an object, but is a list"),
        ({"type": "array"}, {}, "type", "must be a list, but is an object"),
        ({"type": "object"}, None, "type", "must be an object, but is null"),
        ({"type": ["null", "integer"]}, "x", "type", 'must be a whole number or null, but is the text "x"'),
        ({"enum": [1, "a", None]}, 2, "enum", 'must be one of 1, "a", null, but is 2'),
        ({"enum": ["fast"]}, "Fast", "enum", 'must be one of "fast", but is "Fast"; did you mean "fast"?'),
        ({"const": {"a": 1}}, 2, "enum", 'must be {"a": 1}, but is 2'),
        ({"maximum": 1}, 2, "range", "must be at most 1, but is 2"),
        ({"exclusiveMaximum": 1}, 1, "range", "must be less than 1, but is 1"),
        ({"exclusiveMinimum": 1}, 1, "range", "must be more than 1, but is 1"),
        ({"multipleOf": 5}, 7, "range", "must be a multiple of 5, but is 7"),
        ({"maxLength": 1}, "ab", "range", "must have at most 1 character, but has 2"),
        ({"minItems": 2}, [1], "range", "must have at least 2 items, but has 1"),
        ({"maxItems": 1}, [1, 2], "range", "must have at most 1 item, but has 2"),
        ({"minProperties": 1}, {}, "range", "must have at least 1 field, but has 0"),
        ({"maxProperties": 1}, {"a": 1, "b": 2}, "range", "must have at most 1 field, but has 2"),
        ({"uniqueItems": True}, [1, 1], "other", "must not hold the same item twice"),
        ({"contains": {"type": "string"}}, [1], "other", "must hold at least one item of the required form"),
        ({"not": {"type": "string"}}, "a", "other", "has a form that is not allowed"),
        ({"propertyNames": {"maxLength": 1}}, {"ab": 1}, "unknown", 'has a field whose name is not allowed: "ab"'),
        ({"oneOf": [{"type": "string"}, {}]}, "a", "other", "fits more than one of the forms of which it must fit one"),
        ({"format": "email"}, "a", "format", 'must be an e-mail address, but is "a"'),
        ({"format": "regex"}, "(", "format", 'must be a valid regex, but is "("'),
        ({"format": "no-such-format", "type": "integer"}, "a", "type", 'must be a whole number, but is the text "a"'),
        (False, 1, "unknown", "is not allowed here"),
    ],
)  # fmt: skip
def test_messages(schema: Any, value: Any, kind: str, message: str) -> None:
    assert only(schema, value) == (kind, message)


def test_long_values_are_cut() -> None:
    assert len(only({"enum": ["a"]}, "x" * 10_000)[1]) < 150
    assert "and 88 more" in only({"enum": list(range(100))}, -1)[1]


def test_places() -> None:
    schema = {"additionalProperties": {"additionalProperties": {"items": {"type": "string"}}}}
    value = {"a b": {"x-y": [1]}, 'c"d': {"ü": ["a", 2]}}
    assert [path for path, _, _ in problems(schema, value)] == ['input["a b"].x-y[0]', 'input["c\\"d"].ü[1]']
    assert problems({"items": {"type": "string"}}, [1])[0][0] == "input[0]"


def test_unknown_fields_count_only_where_the_schema_forbids_them() -> None:
    assert problems({"properties": {"a": {}}}, {"b": 1}) == []
    closed = {"properties": {"userName": {}, "limit": {}}, "additionalProperties": False}
    assert problems(closed, {"user_name": 1})[0][2] == 'is not a known field; did you mean "userName"?'
    assert problems(closed, {"x": 1, "y": 2}) == [
        ("input.x", "unknown", "is not a known field; the known ones are limit, userName"),
        ("input.y", "unknown", "is not a known field; the known ones are limit, userName"),
    ]
    split = {"allOf": [{"properties": {"colour": {}}}], "unevaluatedProperties": False}
    assert problems(split, {"color": 1})[0][2] == 'is not a known field; did you mean "colour"?'


def test_alternatives_speak_of_the_form_that_is_meant() -> None:
    nullable = {"properties": {"u": {"anyOf": [{"type": "object", "required": ["k"]}, {"type": "null"}]}}}
    assert problems(nullable, {"u": {}}) == [("input.u.k", "missing", "is missing")]
    assert problems(nullable, {"u": None}) == []
    assert problems(nullable, {"u": 1}) == [("input.u", "type", "must be an object or null, but is 1")]
    tagged = {
        "oneOf": [
            {"properties": {"kind": {"const": "file"}, "path": {"type": "string"}}, "required": ["kind", "path"]},
            {"properties": {"kind": {"const": "url"}, "url": {"type": "string"}}, "required": ["kind", "url"]},
        ]
    }
    assert problems(tagged, {"kind": "url", "url": 1}) == [("input.url", "type", "must be text, but is 1")]
    assert problems(tagged, {"kind": "url"}) == [("input.url", "missing", "is missing (string)")]
    assert problems({"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, {}) == [
        ("input", "other", "fits none of the 2 allowed forms: input.a: is missing; or input.b: is missing")
    ]
    assert problems({"anyOf": [{"minimum": 5}, {"maximum": 1}]}, 3) == [
        (
            "input",
            "other",
            "fits none of the 2 allowed forms: must be at least 5, but is 3; or must be at most 1, but is 3",
        )
    ]


@pytest.mark.parametrize(
    "secret",
    [
        {"is_secret": True},
        {"writeOnly": True},
        {"format": "password"},
        {"x-secret": True},
        {"$ref": "#/$defs/hidden"},
        {"allOf": [{"is_secret": True}]},
        {"anyOf": [{"is_secret": True, "type": "object"}, {"type": "null"}]},
    ],
)
@pytest.mark.parametrize(
    "rule",
    [
        {"type": "boolean"},
        {"enum": ["a", "hunter3"]},
        {"const": 1},
        {"minLength": 50},
        {"pattern": "^x$"},
        {"format": "email"},
        {"anyOf": [{"minLength": 50}, {"pattern": "^x$"}]},
        {"oneOf": [{"const": 1}, {"const": 2}]},
    ],
)
def test_secret_values_are_not_repeated(secret: dict[str, Any], rule: dict[str, Any]) -> None:
    schema = {
        "$defs": {"hidden": {"is_secret": True}},
        "properties": {
            "a": {"allOf": [secret, rule]},
            "b": {"items": {"properties": {"c": {"allOf": [secret, rule]}}}},
        },
    }
    with pytest.raises(InputValidationError) as caught:
        validate(schema, {"a": "hunter2", "b": [{"c": "hunter2"}]})
    assert "hunter2" not in str(caught.value) and "hunter2" not in repr(caught.value.errors)
    assert "hunter2" not in str(caught.value.__context__) and caught.value.__cause__ is None


def test_secret_by_name_or_by_what_is_around_it() -> None:
    for schema in (
        {"properties": {"api_key": {"type": "integer"}}},
        {"properties": {"credentials": {"properties": {"value": {"type": "integer"}}}}},
        {"properties": {"box": {"is_secret": True, "properties": {"value": {"type": "integer"}}}}},
    ):
        for value in ({"api_key": "hunter2"}, {"credentials": {"value": "hunter2"}}, {"box": {"value": "hunter2"}}):
            assert "hunter2" not in str(problems(schema, value))


def test_nullable_as_openapi_3_0_has_it() -> None:
    schema = {
        "properties": {
            "a": {"type": "string", "nullable": True},
            "b": {"type": "string", "enum": ["x"], "nullable": True},
            "c": {"$ref": "#/$defs/d", "nullable": True},
            "d": {"type": "string", "nullable": False},
            "nullable": {"type": "integer"},
            "e": {"type": "number", "minimum": 1, "exclusiveMinimum": True},
        },
        "$defs": {"d": {"type": "object"}},
    }
    before = copy.deepcopy(schema)
    assert problems(schema, {"a": None, "b": None, "c": None, "nullable": 1, "e": 1.5}) == []
    assert [
        path for path, _, _ in problems(schema, {"a": 1, "b": "y", "c": 1, "d": None, "nullable": "x", "e": 1})
    ] == [
        "input.a",
        "input.b",
        "input.c",
        "input.d",
        "input.e",
        "input.nullable",
    ]
    assert schema == before
    assert problems({"nullable": True, "$ref": "#/definitions/a", "definitions": {"a": {"type": "string"}}}, None) == []


def test_drafts() -> None:
    pair = {"items": [{"type": "string"}], "additionalItems": False}
    assert problems({**pair, "$schema": "http://json-schema.org/draft-07/schema#"}, ["a", 1]) == [
        ("input", "range", "must have at most 1 item, but has 2")
    ]
    assert problems({"prefixItems": [{"type": "string"}]}, [1]) == [("input[0]", "type", "must be text, but is 1")]
    old = {"$schema": "http://json-schema.org/draft-04/schema#", "maximum": 5, "exclusiveMaximum": True}
    assert problems(old, 5) == [("input", "range", "must be less than 5, but is 5")]
    dialect = {"$schema": "https://spec.openapis.org/oas/3.1/dialect/base", "type": "string"}
    assert problems(dialect, 1) == [("input", "type", "must be text, but is 1")]


def test_references() -> None:
    tree = {"$defs": {"n": {"properties": {"c": {"$ref": "#/$defs/n"}, "v": {"type": "string"}}}}, "$ref": "#/$defs/n"}
    assert problems(tree, {"c": {"c": {"v": 1}}}) == [("input.c.c.v", "type", "must be text, but is 1")]
    named = {
        "$id": "https://example.com/a",
        "$defs": {"q": {"$id": "q", "type": "string"}},
        "properties": {"x": {"$ref": "q"}, "y": {"$ref": "https://example.com/a#/$defs/q"}},
    }
    assert [path for path, _, _ in problems(named, {"x": 1, "y": 2})] == ["input.x", "input.y"]


@pytest.mark.parametrize("reference", ["https://127.0.0.1:9/x.json", "file:///etc/passwd", "other.json#/a"])
def test_references_to_elsewhere_are_not_followed(reference: str) -> None:
    schema = {"properties": {"a": {"$ref": reference}, "b": {"type": "string"}}}
    notice = validate(schema, {"a": 1, "b": "x"})
    assert notice is not None and reference in notice and "not fetched" in notice
    assert problems(schema, {"a": 1, "b": 1}) == [("input.b", "type", "must be text, but is 1")]
    assert validate({"properties": {"$ref": {"type": "string"}}, "default": {"$ref": reference}}, {"$ref": "x"}) is None


@pytest.mark.parametrize(
    "schema",
    [{"type": "strin"}, {"pattern": "("}, {"$ref": "#/nowhere"}, [], "text", 5, {"required": True}, {"properties": []}],
)
def test_a_broken_schema_is_not_the_inputs_fault(schema: Any) -> None:
    notice = validate(schema, {"a": 1})
    assert notice is not None and notice.startswith("the schema is broken")
    assert problems(schema, {"a": {1}}) != []


def test_no_schema_checks_that_it_is_json() -> None:
    for schema in (None, {}, True):
        assert validate(schema, {"a": [1, None, "x"]}) is None
        assert problems(schema, {"a": object}) != []


class Model:
    def to_dict(self) -> dict[str, int]:
        return {"x": 1}


class Colour(enum.StrEnum):
    RED = "red"


class Number(enum.IntEnum):
    ONE = 1


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (float("nan"), "is nan, which JSON has no number for"),
        (float("-inf"), "is -inf, which JSON has no number for"),
        (datetime.timedelta(1), "is a timedelta, which JSON cannot carry; use .total_seconds()"),
        ({1, 2}, "is a set, which JSON cannot carry; use a list"),
        (b"x", "is a bytes, which JSON cannot carry; decode it, or encode it as base64 text"),
        (fractions.Fraction(1, 3), "is a Fraction, which JSON cannot carry; use float()"),
        (Model(), "is a Model, which JSON cannot carry; use .to_dict()"),
        ("a\ud800", "contains half a character (a lone surrogate), which no text on the wire can hold"),
    ],
)
def test_what_json_cannot_carry(value: Any, message: str) -> None:
    expected = [("input.rows[1]", "type", message)]
    assert problems({}, {"rows": [1, value]}) == expected
    assert (
        problems({"properties": {"rows": {"items": {"type": "integer", "minimum": 0}}}}, {"rows": [1, value]})
        == expected
    )


def test_names_must_be_text() -> None:
    assert problems(ORDER, {1: 2, "customer": "A", "rows": [{"id": "AB1", "amount": 1}]}) == [
        ('input["1"]', "type", "has the name 1, which must be text"),
        ("input.customer", "range", "must have at least 2 characters, but has 1"),
    ]


def test_what_json_can_carry() -> None:
    shared = [1]
    assert (
        validate({}, {"t": (1, 2), "e": Colour.RED, "n": Number.ONE, "big": 10**400, "twice": [shared, shared]}) is None
    )
    assert problems({"properties": {"t": {"items": {"type": "string"}}}}, {"t": (1,)})[0][0] == "input.t[0]"


def test_values_without_end() -> None:
    loop: dict[str, Any] = {"a": []}
    loop["a"].append(loop)
    assert problems({}, loop) == [("input.a[0]", "type", "contains itself")]
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    assert problems({}, deep)[0][2] == "is nested more than 200 levels deep"


def test_a_pattern_that_would_take_for_ever() -> None:
    problems({"type": "string", "pattern": "^(a+)+$(?<=b)"}, "a" * 40 + "b")


def test_defaults_fill_in_without_touching_the_input() -> None:
    schema = {
        "properties": {
            "limit": {"type": "integer", "default": 5},
            "tags": {"default": ["a"]},
            "nested": {"properties": {"x": {"default": 1}, "y": {}}},
            "made": {"default": {}, "properties": {"z": {"$ref": "#/$defs/z"}}},
            "rows": {"items": {"allOf": [{"properties": {"n": {"default": None}}}]}},
            "maybe": {"anyOf": [{"default": 1}, {}]},
        },
        "$defs": {"z": {"default": "deep"}},
    }
    value = {"nested": {"y": 2}, "rows": [{}, {"n": 3}, 4], "limit": None}
    before = copy.deepcopy(value)
    found = defaults(schema, value)
    assert found == {
        "limit": None,
        "tags": ["a"],
        "nested": {"x": 1, "y": 2},
        "made": {"z": "deep"},
        "rows": [{"n": None}, {"n": 3}, 4],
    }
    assert value == before
    found["tags"].append("b")
    assert defaults(schema, value)["tags"] == ["a"]
    assert defaults(schema, "text") == "text"
    assert defaults({"type": "strin", "properties": {"a": {"default": 1}}}, {}) == {"a": 1}


def test_defaults_of_a_schema_that_contains_itself() -> None:
    schema = {"$ref": "#/$defs/n", "$defs": {"n": {"properties": {"c": {"$ref": "#/$defs/n"}, "v": {"default": 1}}}}}
    assert defaults(schema, {"c": {"c": {}}}) == {"v": 1, "c": {"v": 1, "c": {"v": 1}}}
    assert defaults({"$ref": "#"}, {"a": 1}) == {"a": 1}
    endless = {"properties": {"c": {"$ref": "#", "default": {}}}}
    assert defaults(endless, {}) == {"c": {}}
