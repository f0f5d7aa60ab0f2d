"""Checks an input against a workflow's JSON Schema before anything is sent: all problems at once, in words for people.

A schema that is itself broken, or leads elsewhere, is the workflow's fault and not the caller's: what cannot be
checked is left to the service, and `validate` returns a notice that says so. Formats are checked, unknown ones are
not. Without `$schema` the draft is 2020-12.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from attrs import frozen

from .errors import InputProblem, InputValidationError
from .json_values import Path, check_json, path_text
from .schema_tree import SchemaTree, normalise
from .text import did_you_mean

_NAMES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
_FORMATS = {
    "date-time": "a date and time with offset, such as 2026-01-31T12:00:00Z",
    "date": "a date, such as 2026-01-31",
    "time": "a time with offset, such as 12:00:00Z",
    "duration": "a duration, such as PT1H30M",
    "email": "an e-mail address",
    "uri": "an absolute URI, such as https://example.com/a",
    "uuid": "a UUID, such as 123e4567-e89b-42d3-a456-426614174000",
    "ipv4": "an IPv4 address",
    "ipv6": "an IPv6 address",
    "hostname": "a host name",
}
_BOUNDS = {
    "Minimum": "must be at least {}",
    "Maximum": "must be at most {}",
    "ExclusiveMinimum": "must be more than {}",
    "ExclusiveMaximum": "must be less than {}",
    "MultipleOf": "must be a multiple of {}",
}
_SIZES = {
    "MinLength": ("at least", "character"),
    "MaxLength": ("at most", "character"),
    "MinItems": ("at least", "item"),
    "MaxItems": ("at most", "item"),
    "AdditionalItems": ("at most", "item"),
    "MinProperties": ("at least", "field"),
    "MaxProperties": ("at most", "field"),
}
_NOT_THE_INPUTS_FAULT = frozenset(("BacktrackLimitExceeded", "RegexEngineFailure", "Referencing"))


@frozen(eq=False, repr=False)
class Compiled:
    """A schema that is made ready once, for many values. What becomes of the schema itself afterwards changes nothing.

    tree       the schema, to read from
    validator  None when the schema cannot be used
    notice     for the log, when all of it or a part cannot be
    """

    tree: SchemaTree
    validator: Any
    notice: str | None


_NO_SCHEMA = Compiled(SchemaTree(True), None, None)


def validate(schema: Any, value: Any, *, what: str = "input", **context: Any) -> str | None:
    """Check that `value` is JSON and fits `schema`.

    Raises InputValidationError with every problem; `what` is the value's name in their paths, `context` goes to the
    error (service, run_id). Returns None, or a notice for the log when the schema, or a part of it, could not be
    used. Values of fields that the schema or their name marks as secret do not appear in messages.
    """
    problems, notice = _examine(schema, value, what)
    if problems:
        raise InputValidationError.of(problems, what=what, **context)
    return notice


def find_problems(schema: Any, value: Any, *, what: str = "input") -> list[InputProblem]:
    """The problems that `validate` would raise, in the order of their places; none for a good value.

    `schema` may be what `compile_schema` has made of one: to find it again by its text takes longer than the check.
    """
    return _examine(schema, value, what)[0]


def _examine(schema: Any, value: Any, what: str) -> tuple[list[InputProblem], str | None]:
    compiled = schema if isinstance(schema, Compiled) else compile_schema(schema)
    clean, not_json = check_json(value, what)
    found = list(not_json.items())
    if compiled.validator is not None:
        reader = _Reader(compiled.tree, what)
        for path, problem in reader.problems(compiled.validator.iter_errors(clean)):
            if not any(path[: len(spot)] == spot for spot in not_json):  # what is not there cannot be wrong besides
                found.append((path, problem))
    found.sort(key=lambda pair: [(isinstance(key, str), key) for key in pair[0]])
    return list(dict.fromkeys(problem for _, problem in found)), compiled.notice


def compile_schema(schema: Any) -> Compiled:
    """The schema (None: there is none), ready for `find_problems`."""
    return _NO_SCHEMA if schema is None else _compile(json.dumps(schema, default=str))


def defaults(schema: Any, value: Any) -> Any:
    """A copy of `value` in which fields that are absent have the defaults of the schema, at every depth.

    An absent object is not made up from the defaults of its fields, and what only may apply (`anyOf`, `oneOf`, `if`)
    gives no defaults. `value` stays as it is.
    """
    return _compile(json.dumps(schema, default=str)).tree.fill(value)


@lru_cache(maxsize=256)
def _compile(text: str) -> Compiled:
    import jsonschema_rs

    schema = json.loads(text)
    if schema is None:
        schema = True
    try:
        plain, cut = normalise(schema)
        validator = jsonschema_rs.validator_for(plain, validate_formats=True, retriever=_never_fetch)
    except (jsonschema_rs.ValidationError, ValueError, TypeError, RecursionError) as error:
        reason = (getattr(error, "message", None) or str(error))[:200]
        return Compiled(SchemaTree(schema), None, f"the schema is broken ({reason}), so nothing was checked against it")
    notice = None
    if cut:
        notice = f"the schema refers to {', '.join(cut)}, which is not fetched; what that describes was not checked"
    return Compiled(SchemaTree(plain), validator, notice)


def _never_fetch(uri: str) -> Any:
    raise ValueError(f"{uri} is not fetched")


class _Reader:
    """Turns the validator's errors into problems."""

    def __init__(self, tree: SchemaTree, what: str) -> None:
        self.tree = tree
        self.what = what

    def problems(self, errors: Iterator[Any] | Sequence[Any]) -> Iterator[tuple[Path, InputProblem]]:
        for error in errors:
            kind = type(error.kind).__name__.rpartition("_")[2]
            path: Path = tuple(error.instance_path)
            if kind in _NOT_THE_INPUTS_FAULT:
                continue
            if kind == "Required":
                yield self._missing((*path, error.kind.property))
            elif kind in ("AdditionalProperties", "UnevaluatedProperties"):
                for name in error.kind.unexpected:
                    yield self._unknown(path, name)
            elif kind in ("AnyOf", "OneOfNotValid"):
                yield from self._alternatives(error, path)
            else:
                yield self._one(kind, error, path)

    def _missing(self, path: Path) -> tuple[Path, InputProblem]:
        expected = self._expected(path)
        message = f"is missing{f' ({expected})' if expected else ''}"
        return path, InputProblem(path_text(self.what, path), message, "missing", expected)

    def _unknown(self, parent: Path, name: str) -> tuple[Path, InputProblem]:
        nodes, _ = self.tree.at(parent)
        known = sorted({field for node in nodes for field in node.get("properties") or ()})
        hint = did_you_mean(name, known)
        if hint:
            hint += "?"
        elif known:
            hint = f"; the known ones are {', '.join(known[:20])}{' ...' if len(known) > 20 else ''}"
        path = (*parent, name)
        return path, InputProblem(path_text(self.what, path), f"is not a known field{hint}", "unknown")

    def _alternatives(self, error: Any, path: Path) -> Iterator[tuple[Path, InputProblem]]:
        """`anyOf` and `oneOf`: the problems of the one form that is meant, if that can be known."""
        branches: list[Sequence[Any]] = list(error.kind.context)
        meant = [b for b in branches if not any(_is(e, "Type") and tuple(e.instance_path) == path for e in b)]
        if len(meant) > 1:  # a field that says which form it is
            meant = [b for b in meant if not any(_is(e, "Constant", "Enum") for e in b)] or meant
        if len(meant) == 1:
            yield from self.problems(meant[0])
            return
        if not meant:
            kinds = [kind for branch in branches for e in branch if _is(e, "Type") for kind in e.kind.types]
            yield self._wrong_type(list(dict.fromkeys(kinds)), error, path)
            return
        forms = []
        for branch in meant:
            inner = next((f"{p.path}: {p.message}" for _, p in self.problems(branch)), "")
            forms.append(inner.removeprefix(f"{path_text(self.what, path)}: "))
        message = f"fits none of the {len(branches)} allowed forms: {'; or '.join(filter(None, dict.fromkeys(forms)))}"
        yield path, InputProblem(path_text(self.what, path), message, "other", self._expected(path))

    def _wrong_type(self, kinds: Sequence[str], error: Any, path: Path) -> tuple[Path, InputProblem]:
        expected = " or ".join(sorted(kinds, key=lambda kind: kind == "null"))
        wanted = " or ".join(_NAMES.get(kind, kind) for kind in sorted(kinds, key=lambda kind: kind == "null"))
        message = f"must be {wanted}, but is {self._description(error.instance, path)}"
        return path, InputProblem(path_text(self.what, path), message, "type", expected)

    def _one(self, kind: str, error: Any, path: Path) -> tuple[Path, InputProblem]:
        word, message = "other", "does not fit the schema"
        if kind == "Type":
            return self._wrong_type(error.kind.types, error, path)
        if kind == "Enum":
            word = "enum"
            options = error.kind.options
            message = f"must be one of {_list(options)}{self._but(error.instance, path)}"
            if isinstance(error.instance, str) and not self._is_secret(path):
                message += did_you_mean(error.instance, [option for option in options if isinstance(option, str)])
                message += "?" if "did you mean" in message else ""
        elif kind == "Constant":
            word, message = "enum", f"must be {_short(error.kind.expected_value)}{self._but(error.instance, path)}"
        elif kind in _BOUNDS:
            limit = error.kind.multiple_of if kind == "MultipleOf" else error.kind.limit
            word, message = "range", _BOUNDS[kind].format(limit) + self._but(error.instance, path)
        elif kind in _SIZES:
            bound, noun = _SIZES[kind]
            count = error.kind.limit
            word, message = "range", f"must have {bound} {count} {noun}{'' if count == 1 else 's'}"
            if not self._is_secret(path):
                message += f", but has {len(error.instance)}"
        elif kind == "Pattern":
            word, message = "pattern", f"must match {error.kind.pattern}{self._but(error.instance, path)}"
        elif kind == "Format":
            wanted = _FORMATS.get(error.kind.format, f"a valid {error.kind.format}")
            word, message = "format", f"must be {wanted}{self._but(error.instance, path)}"
        elif kind in ("ContentEncoding", "ContentMediaType"):
            name = getattr(error.kind, "content_encoding", None) or getattr(error.kind, "content_media_type", "")
            word, message = "format", f"must be text that is valid {name}"
        elif kind == "UniqueItems":
            message = "must not hold the same item twice"
        elif kind == "Contains":
            message = "must hold at least one item of the required form"
        elif kind == "OneOfMultipleValid":
            message = "fits more than one of the forms of which it must fit one"
        elif kind == "FalseSchema":
            word, message = "unknown", "is not allowed here"
        elif kind == "Not":
            message = "has a form that is not allowed"
        elif kind == "PropertyNames":
            name = error.kind.error.instance
            word, message = "unknown", f"has a field whose name is not allowed: {_short(name)}"
        return path, InputProblem(path_text(self.what, path), message, word, self._expected(path))

    def _is_secret(self, path: Path) -> bool:
        return self.tree.at(path)[1]

    def _but(self, value: Any, path: Path) -> str:
        """`, but is ...` for a value that may be shown and is short."""
        if isinstance(value, dict | list) or self._is_secret(path):
            return ""
        return f", but is {_short(value)}"

    def _description(self, value: Any, path: Path) -> str:
        if isinstance(value, str):
            return "text" if self._is_secret(path) else f"the text {_short(value)}"
        if isinstance(value, dict):
            return "an object"
        if isinstance(value, list):
            return "a list"
        if value is None:
            return "null"
        if self._is_secret(path):
            return "true or false" if isinstance(value, bool) else "a number"
        return _short(value)

    def _expected(self, path: Path) -> str | None:
        """The type that the schema asks for there, in its words."""
        nodes, _ = self.tree.at(path)
        for node in nodes:
            kind = node.get("type")
            if isinstance(kind, str | list):
                words = kind if isinstance(kind, str) else " or ".join(map(str, kind))
                return f"{words} ({node['format']})" if isinstance(node.get("format"), str) else words
        return None


def _is(error: Any, *kinds: str) -> bool:
    return type(error.kind).__name__.rpartition("_")[2] in kinds


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _list(values: Sequence[Any]) -> str:
    shown = ", ".join(map(_short, values[:12]))
    return shown if len(values) <= 12 else f"{shown} and {len(values) - 12} more"
