"""Values that a schema allows, with its bounds, patterns and formats: what an emulator answers, what a test sends.

They depend on the schema and on `turn` alone, so that a failing test fails again.
"""

from __future__ import annotations

import math
import re
import re._constants as code  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
import uuid
from collections.abc import Iterator, Mapping
from typing import Any, Final

from attrs import define

DEEPEST: Final = 8

FORMATS: Final = {
    "date-time": "2026-01-02T03:04:05Z",
    "date": "2026-01-02",
    "time": "03:04:05Z",
    "duration": "PT1M",
    "email": "somebody@example.org",
    "idn-email": "somebody@example.org",
    "hostname": "host.example.org",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.org/",
    "url": "https://example.org/",
    "uri-reference": "/",
    "byte": "YQ==",
    "json-pointer": "/a",
    "regex": "a",
}

_WORDS: Final = (
    "a",
    "name",
    "Name",
    "a1",
    "1",
    "name==a",
    "a.md",
    "/a",
    "https://example.org",
    "a@example.org",
    "0777",
)


class NoSample(ValueError):
    """Nothing that is known to fit the schema."""


@define
class Samples:
    """Makes values for the schemas of one document.

    With `full`, optional properties are there too; `turn` chooses among enumerated values and alternatives, and makes
    ids differ. `skip` are properties that are left out: `readOnly` ones of what is sent, `writeOnly` ones of answers.
    """

    document: Mapping[str, Any]
    full: bool = True
    turn: int = 0
    skip: str | None = None

    def value(self, schema: Any, depth: int = 0) -> Any:
        """A value of a schema. Raises NoSample."""
        if schema is True or schema == {} or schema is None:
            return "anything"
        if not isinstance(schema, Mapping):
            raise NoSample(f"{schema!r} allows nothing")
        node = self.flat(schema)
        if "const" in node:
            return node["const"]
        if node.get("enum"):
            return node["enum"][self.turn % len(node["enum"])]
        for kind in ("oneOf", "anyOf"):
            if node.get(kind):
                return self._alternative(node, kind, depth)
        for key in ("example", "default"):
            if self.turn == 0 and self._is_example(node, node.get(key)):
                return node[key]
        return self._of_type(self._type(node), node, depth)

    def flat(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """A schema with its references followed and its parts in one."""
        node: Mapping[str, Any] = schema
        for _ in range(50):
            if "$ref" not in node:
                break
            node = {**self.resolve(node["$ref"]), **{key: value for key, value in node.items() if key != "$ref"}}
        if "allOf" not in node:
            return dict(node)
        whole: dict[str, Any] = {}
        for part in [*node["allOf"], {key: value for key, value in node.items() if key != "allOf"}]:
            for key, value in self.flat(self._without_null(part)).items():
                if key == "properties":
                    whole["properties"] = _merged(whole.get("properties", {}), value)
                elif key == "required":
                    whole["required"] = list(dict.fromkeys([*whole.get("required", ()), *value]))
                elif key == "enum" and "enum" in whole:
                    whole["enum"] = [each for each in whole["enum"] if each in value]
                else:
                    whole[key] = value
        return whole

    def _without_null(self, part: Mapping[str, Any]) -> Mapping[str, Any]:
        """A part that may be null instead of one thing: that thing, so that parts can be put together."""
        found = self.flat(part) if "$ref" in part else part
        others = [each for each in found.get("anyOf", ()) if each != {"type": "null"}]
        return others[0] if len(others) == 1 and len(found["anyOf"]) == 2 and len(found) == 1 else part

    def resolve(self, reference: str) -> Mapping[str, Any]:
        """What a reference within the document leads to."""
        found: Any = self.document
        for key in reference.removeprefix("#/").split("/"):
            found = found[key.replace("~1", "/").replace("~0", "~")]
        return found  # type: ignore[no-any-return]

    def _alternative(self, node: Mapping[str, Any], kind: str, depth: int) -> Any:
        rest = {key: value for key, value in node.items() if key not in (kind, "discriminator")}
        options = [each for each in node[kind] if each != {"type": "null"}] or node[kind]
        wrong: NoSample | None = None
        for step in range(len(options)):
            option = options[(self.turn + step) % len(options)]
            try:
                value = self.value({"allOf": [rest, option]} if rest else option, depth + 1)
            except NoSample as error:
                wrong = error
                continue
            found = node.get("discriminator", {})
            if isinstance(value, dict) and isinstance(found, Mapping) and "propertyName" in found:
                value[found["propertyName"]] = _tag(found, option) or value.get(found["propertyName"])
            return value
        raise wrong or NoSample("no alternative")

    @staticmethod
    def _type(node: Mapping[str, Any]) -> str:
        kind = node.get("type")
        if isinstance(kind, list):
            kind = next((each for each in kind if each != "null"), "null")
        if kind is None:
            kind = "object" if "properties" in node else "array" if "items" in node else "string"
        return str(kind)

    def _is_example(self, node: Mapping[str, Any], value: Any) -> bool:
        """Whether a value that a document gives is one of its own type and bounds: not all are."""
        kinds: dict[str, Any] = {"string": str, "integer": int, "number": int | float, "boolean": bool}
        kind = kinds.get(self._type(node))
        if kind is None or not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            return False
        if isinstance(value, str):
            if "pattern" in node or node.get("format") in FORMATS or node.get("format") == "uuid":
                return False
            return bool(node.get("minLength", 0) <= len(value) <= node.get("maxLength", len(value)))
        return kind is bool or bool(node.get("minimum", value) <= value <= node.get("maximum", value))

    def _of_type(self, kind: str, node: Mapping[str, Any], depth: int) -> Any:
        match kind:
            case "object":
                return self._object(node, depth)
            case "array":
                return self._array(node, depth)
            case "integer" | "number":
                return _number(node, kind, self.turn)
            case "boolean":
                return self.turn % 2 == 0
            case "null":
                return None
        return text(node, self.turn)

    def _object(self, node: Mapping[str, Any], depth: int) -> dict[str, Any]:
        required = set(node.get("required", ()))
        made: dict[str, Any] = {}
        for name, each in node.get("properties", {}).items():
            if (
                self.skip
                and name not in required
                and isinstance(each, Mapping)
                and self.flat(each).get(self.skip) is True
            ):
                continue
            if name not in required and (not self.full or depth >= DEEPEST):
                continue
            if depth > 4 * DEEPEST:
                raise NoSample("what is required has no end")
            try:
                made[name] = self.value(each, depth + 1)
            except NoSample:
                if name in required:
                    raise
        extra = node.get("additionalProperties")
        if extra is not False:
            made |= dict.fromkeys(required - made.keys() - node.get("properties", {}).keys(), "anything")
        for number in range(max(node.get("minProperties", 0) - len(made), 0)):
            made[f"key{number}"] = self.value(extra if isinstance(extra, Mapping) else True, depth + 1)
        if isinstance(extra, Mapping) and extra and not made and self.full and depth < DEEPEST:
            made["key"] = self.value(extra, depth + 1)
        return made

    def _array(self, node: Mapping[str, Any], depth: int) -> list[Any]:
        count = max(node.get("minItems", 0), 1 if self.full and depth < DEEPEST else 0)
        made: list[Any] = []
        for number in range(min(count, node.get("maxItems", count))):
            each = Samples(self.document, self.full, self.turn + number, self.skip)
            made.append(each.value(node.get("items", True), depth + 1))
        return made


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(one)
    for name, schema in other.items():
        made[name] = {"allOf": [made[name], schema]} if name in made and made[name] != schema else schema
    return made


def _tag(discriminator: Mapping[str, Any], option: Mapping[str, Any]) -> str | None:
    reference = str(option.get("$ref", ""))
    for value, target in (discriminator.get("mapping") or {}).items():
        if target in (reference, reference.rpartition("/")[2]):
            return str(value)
    return reference.rpartition("/")[2] or None


def _number(node: Mapping[str, Any], kind: str, turn: int) -> float | int:
    low, high = node.get("minimum"), node.get("maximum")
    step = node.get("multipleOf") or 1
    above, below = node.get("exclusiveMinimum"), node.get("exclusiveMaximum")
    if above is True:
        above = low
    if below is True:
        below = high
    if isinstance(above, int | float) and not isinstance(above, bool):
        low = max(low if low is not None else -math.inf, above + (step if kind == "integer" else step / 2))
    if isinstance(below, int | float) and not isinstance(below, bool):
        high = min(high if high is not None else math.inf, below - (step if kind == "integer" else step / 2))
    start = low if low is not None and low > -math.inf else min(1, high) if high is not None else 1
    found = math.ceil(start / step) * step + turn * step
    if high is not None and found > high:
        found = math.ceil(start / step) * step
    if high is not None and found > high:
        found = (start + high) / 2
    return int(found) if kind == "integer" or float(found).is_integer() else float(found)


def text(node: Mapping[str, Any], turn: int = 0) -> str:
    """A text of a schema."""
    low, high = node.get("minLength", 0), node.get("maxLength")
    form, pattern = node.get("format"), node.get("pattern")
    if form == "uuid":
        return str(uuid.uuid5(uuid.NAMESPACE_OID, str(turn)))
    if form in FORMATS and (not pattern or re.search(pattern, FORMATS[str(form)])):
        return FORMATS[str(form)]
    if pattern:
        return _matching(pattern, low, high, turn)
    found = "text" if turn == 0 else f"text{turn}"
    found = found + "x" * max(int(low) - len(found), 0)
    return found if high is None else found[: int(high)]


def _matching(pattern: str, low: int, high: int | None, turn: int) -> str:
    """A text that matches a pattern, the shortest that is found. Raises NoSample."""
    try:
        expression = re.compile(pattern)
        tree = parser.parse(pattern)
    except re.error as error:
        raise NoSample(f"the pattern {pattern} is none of Python's: {error}") from None
    for more in range(6):
        for word in (*_written(tree, more), *_WORDS):
            if expression.search(word) and len(word) >= low and (high is None or len(word) <= high):
                return word
    filled = "a" * max(low, 1)
    if expression.search(filled):
        return filled
    raise NoSample(f"no text is known that matches {pattern}")


def _written(tree: Any, more: int) -> Iterator[str]:
    found = _text_of(tree, more)
    if found is not None:
        yield found


def _text_of(tree: Any, more: int) -> str | None:
    """A text for a parsed expression; repetitions are `more` longer than they need be."""
    parts: list[str] = []
    for kind, given in tree:
        if kind is code.LITERAL:
            part: str | None = chr(given)
        elif kind is code.NOT_LITERAL:
            part = "b" if given == ord("a") else "a"
        elif kind is code.ANY:
            part = "a"
        elif kind is code.IN:
            part = _member(given)
        elif kind in (code.MAX_REPEAT, code.MIN_REPEAT, getattr(code, "POSSESSIVE_REPEAT", None)):
            least, most, inner = given
            one = _text_of(inner, more)
            part = None if one is None else one * int(min(least + more, most))
        elif kind is code.SUBPATTERN:
            part = _text_of(given[3], more)
        elif kind is code.BRANCH:
            part = next((each for option in given[1] if (each := _text_of(option, more)) is not None), None)
        elif kind is code.AT or kind in (code.ASSERT, code.ASSERT_NOT):
            part = ""
        else:
            return None
        if part is None:
            return None
        parts.append(part)
    return "".join(parts)


def _member(options: Any) -> str | None:
    negated = [kind for kind, _ in options if kind is code.NEGATE]
    if negated:
        expression = re.compile("[^\\s\\W]")
        excluded = [given for kind, given in options if kind is code.LITERAL]
        return next((char for char in "ab1-" if ord(char) not in excluded and expression.match(char)), None)
    for kind, given in options:
        if kind is code.LITERAL:
            return chr(given)
        if kind is code.RANGE:
            return chr(given[0])
        if kind is code.CATEGORY:
            return {code.CATEGORY_DIGIT: "1", code.CATEGORY_WORD: "a", code.CATEGORY_SPACE: " "}.get(given, "a")
    return None
