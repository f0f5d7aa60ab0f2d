"""Keeps secrets that were typed as options out of the list of processes.

Who looks at the list sees the memory in which the system put the arguments. On Linux a process may write there;
elsewhere it can only be said that the secret is seen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PASSES_A_PAIR = ("-i", "--input", "-o", "--option")
_HOLDS_A_PASSWORD = ("--proxy-url",)
_ARG_START = 48  # in /proc/self/stat, counted from 1


def hide_secrets() -> list[str]:
    """Overwrite the values of secret options in this process's arguments as others see them.

    Returns the options whose values can still be seen.
    """
    names = list(dict.fromkeys(name for name, _, _ in secret_places([word.encode() for word in sys.argv[1:]])))
    if not names or _overwrite():
        return []
    return names


def secret_places(arguments: list[bytes]) -> Iterator[tuple[str, int, int]]:
    """The secrets among arguments: the option's name, which argument it is in, and where in that it begins."""
    for index, argument in enumerate(arguments):
        text = argument.decode("utf-8", "replace")
        name, equals, _ = text.partition("=")
        before = arguments[index - 1].decode("utf-8", "replace") if index else ""
        if before in _PASSES_A_PAIR and equals and _is_secret_name(name):
            yield before, index, len(name.encode()) + 1
        elif text.startswith("--") and equals and _is_secret(name):
            yield name, index, len(name.encode()) + 1
        elif before.startswith("--") and "=" not in before and text != "-" and _is_secret(before):
            yield before, index, 0


def _is_secret(option: str) -> bool:
    return option in _HOLDS_A_PASSWORD or _is_secret_name(option.removeprefix("--"))


def _is_secret_name(name: str) -> bool:
    from ..core.redact import is_secret_name  # not before it is needed: `runs --help` loads little

    return is_secret_name(name)


def _overwrite() -> bool:
    if sys.platform != "linux":
        return False
    try:
        begin = int(Path("/proc/self/stat").read_bytes().rpartition(b")")[2].split()[_ARG_START - 3])
        arguments = Path("/proc/self/cmdline").read_bytes().split(b"\0")[:-1]
        memory = os.open("/proc/self/mem", os.O_RDWR)
        try:
            for _, index, place in secret_places(arguments):
                at = begin + sum(len(argument) + 1 for argument in arguments[:index]) + place
                os.pwrite(memory, b"*" * (len(arguments[index]) - place), at)
        finally:
            os.close(memory)
        left = Path("/proc/self/cmdline").read_bytes().split(b"\0")[:-1]
        return all(set(left[index][place:]) <= {ord("*")} for _, index, place in secret_places(left))
    except (OSError, ValueError, IndexError):  # a system that does not let a process do that
        return False
