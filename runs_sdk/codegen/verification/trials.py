"""Trying out the functions of a package: what they are given, and what is wrong with what comes of it."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final, TypeVar

from attrs import define, field

from runs_sdk.codegen.verification.numbers import as_number
from runs_sdk.codegen.verification.result import Loss, Result
from runs_sdk.codegen.verification.sampler import Sample
from runs_sdk.codegen.verification.values import hidden, plain, untyped

T = TypeVar("T")

MISSING: Final = "the operation is missing"


@define
class Answer:
    """An answer as endpoint modules read it."""

    status_code: int
    content: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return self.content.decode()

    def json(self) -> Any:
        return json.loads(self.content)


class Client:
    raise_on_unexpected_status = True


def tried(subject: T | None, attempt: Callable[[T], str | None]) -> str | None:
    """What is wrong, if anything. Whatever is raised is wrong as well: what is tried out is somebody's code."""
    if subject is None:
        return MISSING
    try:
        return attempt(subject)
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"


def arguments_for(module: ModuleType, *, every: bool) -> dict[str, Any]:
    """A text of its own for every argument, or for those that have to be given."""
    return {
        name: {} if name == "body" else f"argument-{index}"
        for index, (name, each) in enumerate(inspect.signature(module._get_kwargs).parameters.items())
        if every or each.default is inspect.Parameter.empty
    }


def exactly(value: Any) -> str:
    """A value as text, since Python takes True and 1 for equal."""
    return json.dumps(value, sort_keys=True, default=as_number)


def short(value: Any) -> str:
    text = json.dumps(value, default=repr)
    return text if len(text) <= 160 else text[:160] + " …"


@define
class RoundTrips:
    """Compares what a package has read, or will send, with the value that it was given."""

    result: Result
    _lost_properties: set[tuple[str, str]] = field(factory=set)

    def check(self, parsed: Any, sample: Sample, name: str) -> str | None:
        self.check_properties(parsed, sample, name)
        back = plain(parsed)
        if exactly(back) != exactly(sample.value):
            return f"{short(sample.value)} comes back as {short(back)}"
        self.result.trips += 1
        return None

    def check_properties(self, value: Any, sample: Sample, name: str) -> None:
        """Lose each declared key that the model which read it does not know."""
        for place, wire, model in hidden(value, sample.declared):
            if (model, wire) not in self._lost_properties:
                self._lost_properties.add((model, wire))
                self.result.losses.append(Loss("properties", f"{wire} of {model}", f"at {place} in {name}"))

        strange = untyped(value, sample.named, sample.texts) if sample.named or sample.texts else ()
        for place, problem in strange:
            if (name, place) not in self._lost_properties:
                self._lost_properties.add((name, place))
                self.result.losses.append(Loss("properties", f"at {place} of {name}", problem))
