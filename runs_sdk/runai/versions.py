"""Whether the document describes the control plane that is talked to.

The API tells no control plane's version (none of the 391 operations of 2.24 does, no header is documented). It tells
those of the clusters, which follow it. They are asked for once for each control plane and process, beside the first
read, unless that reads them anyway. What is found shows with the next request: nobody waits for it.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from typing import Protocol

from attrs import define

OLDEST = (2, 18)
NEWEST = (2, 24)
"""The control planes that the document describes, from ... to."""

ASKS_WITHIN = 5.0
"""Seconds that the question may take. Nobody waits for it."""


class Asker(Protocol):
    """A client that may ask."""

    @property
    def is_closed(self) -> bool: ...


@define(eq=False)
class Question:
    """A question to a control plane; `asker` is the client that waits for its answer, None when it has come."""

    asker: Asker | None


_asked: dict[str, Question] = {}
_found: dict[str, Mapping[str, str]] = {}
_known: dict[str, tuple[int, int]] = {}
_absent: set[tuple[str, str]] = set()


def ask(base_url: str, asker: Asker) -> Question | None:
    """The question, for the one caller that has to ask this control plane; None for the others.

    Another one has to when the client of the one before was closed before the answer came.
    """
    before = _asked.get(base_url)
    if before is None:
        question = Question(asker)
        return question if _asked.setdefault(base_url, question) is question else None
    if before.asker is None or not before.asker.is_closed:
        return None
    question = _asked[base_url] = Question(asker)
    return question


def forget() -> None:
    """Ask, and warn, anew."""
    _asked.clear()
    _found.clear()
    _known.clear()
    _absent.clear()


def versions_of(clusters: object) -> dict[str, str]:
    """The version of each cluster by its name, of an answer to `get_clusters`; of any other answer nothing."""
    if not isinstance(clusters, list):
        return {}
    return {
        str(each.get("name")): str(each["version"])
        for each in clusters
        if isinstance(each, Mapping) and each.get("version")
    }


def learn(base_url: str, versions: Mapping[str, str]) -> None:
    """Keep the versions of a control plane's clusters, for `warn`."""
    if newest := [version for version in map(read_version, versions.values()) if version is not None]:
        _known[base_url] = max(newest)
    _found.setdefault(base_url, versions)


def warn(base_url: str) -> None:
    """Warn of versions that the document does not describe, once for each control plane, when they are known."""
    versions = _found.get(base_url)
    if not versions:
        return
    _found[base_url] = {}
    problem = find_problem(versions.values())
    if problem is None:
        return
    listed = ", ".join(f"{name} {version}" for name, version in versions.items())
    warnings.warn(
        f"{base_url} is {problem} (its clusters: {listed}). `runs generate` makes a package from its own document, for "
        "RunaiClient(..., api=NAME); check_version=False, or RUNAI_CHECK_VERSION=0, ends this warning.",
        stacklevel=2,
    )


def known(base_url: str) -> tuple[int, int] | None:
    """The version of a control plane, as far as its clusters have shown it."""
    return _known.get(base_url)


def warn_absent(base_url: str, problem: str) -> None:
    """Warn of an operation that a control plane does not have, once for each."""
    if (base_url, problem) not in _absent:
        _absent.add((base_url, problem))
        warnings.warn(f"{base_url} is {'.'.join(map(str, _known[base_url]))}: {problem}.", stacklevel=2)


def find_problem(versions: Iterable[str]) -> str | None:
    """What is wrong with a control plane that has clusters of these versions; None where nothing is known to be."""
    known = [version for version in map(read_version, versions) if version is not None]
    if not known:
        return None
    oldest, newest = (".".join(map(str, version)) for version in (OLDEST, NEWEST))
    if max(known) > NEWEST:
        return f"newer than {newest}, which this package describes"
    if max(known) < OLDEST:
        return f"perhaps older than {oldest}, the oldest control plane that this package is for"
    return None


def read_version(text: object) -> tuple[int, int] | None:
    """Major and minor version in a text such as `2.24.3` or `v2.18`; None where there is none."""
    if not isinstance(text, str):
        return None
    numbers = text.strip().lstrip("v").split(".")
    if len(numbers) < 2 or not numbers[0].isdecimal() or not numbers[1].isdecimal():
        return None
    return int(numbers[0]), int(numbers[1])
