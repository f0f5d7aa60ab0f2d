"""Arguments of public methods, held against their annotations before anything is done with them.

    @checked
    class Client:
        def get(self, run_id: str, *, timeout: float | None = None) -> Snapshot: ...

    client.get(7)        # InputValidationError: run_id: must be text, but is an int

Only what is certain is checked: text, numbers, truth values, lists, mappings, times, files, functions, words of a
Literal, classes, and unions of them. An annotation that cannot be read checks nothing. What a signature itself refuses
(a missing argument, an unknown name) is Python's own TypeError.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import cache, wraps
from inspect import Parameter, iscoroutinefunction, isfunction, signature
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin

from attrs import frozen

from ..core.errors import ConfigError, InputProblem, InputValidationError
from ..core.hidden import Hidden
from ..core.plain import Record, is_record
from ..core.text import did_you_mean

C = TypeVar("C", bound=type)
F = TypeVar("F", bound=Callable[..., Any])

LONGEST_NAME = 255
"""Bytes that the name of a file may have."""

_PATH = "a path"
_NAMES = {str: "text", bool: "True or False", int: "a whole number", float: "a number", NoneType: "None",
          bytes: "bytes", Hidden: "text"}  # fmt: skip


@frozen(eq=False, repr=False)
class _Kind:
    """What a value has to be: a test, and the words for it."""

    fits: Callable[[Any], bool]
    words: str
    choices: tuple[Any, ...] = ()


def checked(cls: C) -> C:
    """Check the arguments of a class's public methods."""
    for name, method in list(vars(cls).items()):
        if isfunction(method) and not name.startswith("_"):
            setattr(cls, name, _checking(method))
    return cls


def checked_function(service: str) -> Callable[[F], F]:
    """The same for a function that belongs to no class."""

    def decorate(function: F) -> F:
        return cast("F", _checking(function, service))

    return decorate


def options_error(options: Mapping[str, Any], kinds: type, *, what: str, service: str) -> ConfigError | None:
    """The error of options that are not what the annotations of a TypedDict say; None when they are."""
    problems = options_problems(options, kinds)
    if not problems:
        return None
    return ConfigError(InputValidationError.of(problems, what=what).message, service=service)


def value_problem(annotation: Any, value: Any) -> str | None:
    """What is wrong with a value that is to be as an annotation says; None when nothing is."""
    kind = _kind(annotation)
    return None if kind is None or kind.fits(value) else _problem(kind, value)


def checked_method(method: F) -> F:
    """The same for one method."""
    return cast("F", _checking(method))


def options_problems(options: Mapping[str, Any], kinds: type) -> list[InputProblem]:
    """What is wrong with options, by the annotations of a TypedDict."""
    return _problems((), options, _of_options(kinds))


def _checking(method: Callable[..., Any], service: str | None = None) -> Callable[..., Any]:
    skipped = 0 if service else 1  # self

    def find_error(args: tuple[Any, ...], given: Mapping[str, Any]) -> InputValidationError | None:
        names, kinds = _kinds(method, skipped)
        problems = _problems(zip(names, args[skipped:], strict=False), given, kinds)
        if not problems:
            return None
        of = service or _service_of(args[0])
        return InputValidationError.of(problems, what=f"{method.__name__}(...)", service=of)

    # Arguments may be secret, and tracebacks print the locals of frames: so none is left in these.

    if iscoroutinefunction(method):

        @wraps(method)
        async def checking_async(*args: Any, **given: Any) -> Any:
            error = find_error(args, given)
            passed = Hidden((args, given))
            del args, given
            if error is not None:
                raise error
            return await method(*passed.open()[0], **passed.open()[1])

        return checking_async

    @wraps(method)
    def checking(*args: Any, **given: Any) -> Any:
        error = find_error(args, given)
        passed = Hidden((args, given))
        del args, given
        if error is not None:
            raise error
        return method(*passed.open()[0], **passed.open()[1])

    return checking


def _problems(
    positional: Iterable[tuple[str, Any]], given: Mapping[str, Any], kinds: Mapping[str, _Kind]
) -> list[InputProblem]:
    problems = []
    for name, value in (*positional, *given.items()):
        kind = kinds.get(name)
        if kind is not None and not kind.fits(value):
            problems.append(InputProblem(name, _problem(kind, value), "type", kind.words))
    return problems


def _service_of(owner: Any) -> str | None:
    for holder in (owner, owner.__dict__.get("_client") if hasattr(owner, "__dict__") else None):
        service = getattr(type(holder), "ROOM", None)
        if service is not None:
            return str(service.name)
    return None


def _problem(kind: _Kind, value: Any) -> str:
    if isinstance(value, str) and kind.choices:
        hint = did_you_mean(value, [str(choice) for choice in kind.choices if isinstance(choice, str)])
        return f"must be {kind.words}, but is {value[:60]!a}{hint}"
    if isinstance(value, str) and _PATH in kind.words:
        return f"must be {kind.words}, but is {value[:60]!a}"
    if isinstance(value, str) and not _is_text(value):
        return "holds half a character (a lone surrogate), which no text on the wire can hold"
    if value is None or isinstance(value, bool | int | float):
        return f"must be {kind.words}, but is {value!r}"
    article = "an" if type(value).__name__[0] in "aeiouAEIOU" else "a"
    return f"must be {kind.words}, but is {article} {type(value).__name__}"


@cache
def _kinds(method: Callable[..., Any], skipped: int) -> tuple[tuple[str, ...], dict[str, _Kind]]:
    """The names of positional parameters (without self), and what each parameter has to be."""
    scope = {**vars(sys.modules[method.__module__])}
    names: list[str] = []
    kinds: dict[str, _Kind] = {}
    for each in list(signature(method).parameters.values())[skipped:]:
        if each.kind in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
            continue
        if each.kind is not Parameter.KEYWORD_ONLY:
            names.append(each.name)
        if kind := _kind(_evaluate(each.annotation, scope)):
            kinds[each.name] = kind
    return tuple(names), kinds


@cache
def _of_options(options: type) -> dict[str, _Kind]:
    """What each option of a TypedDict has to be."""
    scope = {**vars(sys.modules[options.__module__])}
    kinds: dict[str, _Kind] = {}
    for name, annotation in options.__annotations__.items():
        if kind := _kind(_evaluate(getattr(annotation, "__forward_arg__", annotation), scope)):
            kinds[name] = kind
    return kinds


def _evaluate(annotation: Any, scope: dict[str, Any]) -> Any:
    """An annotation as it is meant; Any for one whose names are not there at run time."""
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, scope)  # noqa: S307 (the package's own annotations)
    except (NameError, TypeError, AttributeError):
        return Any


def _kind(annotation: Any) -> _Kind | None:
    """What an annotation asks for; None when that cannot be checked."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        kinds = [_kind(each) for each in get_args(annotation)]
        known = [kind for kind in kinds if kind is not None]
        if len(known) < len(kinds):
            return None
        if any(kind.words == _PATH for kind in known):
            known = [_Kind(_is_path, _PATH) if kind.words == "text" else kind for kind in known]
        words = " or ".join(dict.fromkeys(kind.words for kind in known))
        choices = tuple(choice for kind in known for choice in kind.choices)
        return _Kind(lambda value: any(kind.fits(value) for kind in known), words, choices)
    if origin is Literal:
        choices = get_args(annotation)
        words = " or ".join(repr(each) for each in choices)
        return _Kind(lambda value: any(type(value) is type(each) and value == each for each in choices), words, choices)
    if origin in (Mapping, dict):
        if get_args(annotation)[:1] == (Any,):
            return _Kind(lambda value: isinstance(value, Mapping), "a mapping")
        return _Kind(_is_object, "a mapping with text as names")
    if origin in (Sequence, list, tuple, Iterable):
        return _list_of(origin, get_args(annotation))
    if origin is type:
        return _Kind(lambda value: isinstance(value, type) or get_origin(value) is not None, "a class")  # list[int]
    if origin is Callable or annotation is Callable:
        return _Kind(callable, "a function")
    if origin is os.PathLike or annotation is os.PathLike:
        return _Kind(lambda value: isinstance(value, os.PathLike) and _is_path(os.fspath(value)), _PATH)
    if isinstance(origin, type):
        return _Kind(lambda value: isinstance(value, origin), _NAMES.get(origin, f"a {origin.__name__}"))
    return _plain(annotation)


def _plain(annotation: Any) -> _Kind | None:
    if annotation is None or annotation is NoneType:
        return _Kind(lambda value: value is None, "None")
    if annotation is Record:
        return _Kind(is_record, "a mapping with text as names")
    if annotation is str:
        return _Kind(lambda value: isinstance(value, str) and _is_text(value), "text")
    if annotation is float:
        return _Kind(lambda value: isinstance(value, int | float) and not isinstance(value, bool) and value == value,
                     "a number")  # fmt: skip
    if annotation is int:
        return _Kind(lambda value: isinstance(value, int) and not isinstance(value, bool), "a whole number")
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        words = " or ".join(repr(each.value) for each in annotation)
        return _Kind(lambda value: isinstance(value, annotation), words, tuple(each.value for each in annotation))
    if annotation in (Any, object) or not isinstance(annotation, type) or getattr(annotation, "_is_protocol", False):
        return None
    return _Kind(lambda value: isinstance(value, annotation), _NAMES.get(annotation, f"a {annotation.__name__}"))


def _list_of(origin: Any, inner: tuple[Any, ...]) -> _Kind:
    item = _kind(inner[0]) if inner and origin is not tuple else None
    if item is not None and item.words != "text" and not item.words.startswith("a list"):
        item = None  # what has its own checks names the place
    of_items = f" of {item.words}" if item is not None else ""

    def fits(value: Any) -> bool:
        if isinstance(value, str | bytes | Mapping):
            return False
        if origin is Iterable and not isinstance(value, Sequence):
            return isinstance(value, Iterable)
        return isinstance(value, Sequence) and (item is None or all(item.fits(each) for each in value))

    return _Kind(fits, f"a list{of_items}")


def _is_path(value: Any) -> bool:
    """Whether a file system could have it: not empty, no zero byte, and no name that is too long for a file."""
    if not isinstance(value, str) or not value or "\0" in value or not _is_text(value):
        return False
    return all(len(part.encode()) <= LONGEST_NAME for part in value.split("/"))


def _is_object(value: Any) -> bool:
    return isinstance(value, Mapping) and all(isinstance(name, str) for name in value)


def _is_text(value: str) -> bool:
    return value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)
