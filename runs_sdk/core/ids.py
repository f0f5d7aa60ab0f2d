"""Ids of runs: what may be asked for, what an answer tells, and whether the two are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from .errors import DecodeError, InputProblem, InputValidationError

LONGEST = 512
"""Characters that an id may have."""

_NONE_HAS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of characters: no id has them."""


def check_id(value: Any, name: str = "run_id", *, service: str | None = None) -> str:
    """The id as text. Raises InputValidationError for what can be none: None, nothing, or something else than text."""
    problem = id_problem(value)
    if problem is not None:
        raise InputValidationError.of([InputProblem(name, problem, "format")], what="the call", service=service)
    return str(value)


def id_problem(value: Any) -> str | None:
    """What is wrong with an id, as a clause; None when it can be one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return None
    if value is None:
        return "must be an id, but is None"
    if not isinstance(value, str | UUID):
        return f"must be an id as text, but is a {type(value).__name__}"
    text = str(value)
    if not text.strip():
        return "must be an id, but is empty"
    if len(text) > LONGEST:
        return f"must be an id, but has {len(text):,} characters"
    if _NONE_HAS.search(text):
        return f"must be an id, but holds characters that none has: {text[:60]!a}"
    return None


def read_id(value: Any) -> str | None:
    """The id that an answer tells; None where it is not usable."""
    return None if id_problem(value) is not None or str(value) in (".", "..") else str(value)


def is_same_id(asked: str, answered: str) -> bool:
    """Whether two ids are of one thing. UUIDs may be written in several ways."""
    if asked == answered:
        return True
    try:
        return UUID(asked) == UUID(answered)
    except ValueError:
        return False


def check_answer_id(
    answer: Mapping[str, Any], key: str, asked: str, *, service: str, what: str = "run", states: tuple[str, ...] = ()
) -> None:
    """Hold the id in an answer against the one that was asked for.

    `states` are fields of which one must be there when there is no id: then the answer is about the run all the same.
    Raises DecodeError when the answer is about another one, or about none.
    """
    value = answer.get(key)
    if value is None or value == "":
        if any(answer.get(name) is not None for name in states):
            return
        said = f"has no {key}"
    else:
        answered = read_id(value)
        if answered is not None and is_same_id(asked, answered):
            return
        said = (
            f"is about {value!r:.80}" if answered is not None else f"has a {key} that is none ({type(value).__name__})"
        )
    raise DecodeError(
        f"{service}: {what} {asked} was asked for, but the answer {said}. Is something in between that mixes up "
        "answers, or another service?",
        path=f"$.{key}",
        service=service,
        run_id=asked,
    )
