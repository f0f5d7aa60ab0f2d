"""Exit statuses, and what an error becomes: one text for people and a status, no traceback unless `--debug` asks."""

from __future__ import annotations

import errno
import os
import re
import sys
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.models import Snapshot


class Exit(IntEnum):
    """The command's exit statuses."""

    SUCCEEDED = 0
    """The run succeeded; of commands that follow no run: done."""
    FAILED = 1
    """The run failed."""
    USAGE = 2
    """The command cannot do that: usage, settings, input, a file, or the service refuses it (400, 401, 404 ...)."""
    UNREACHABLE = 3
    """The service cannot be reached, broke off, or answered with something that is not its own."""
    CANCELLED = 4
    """The run was cancelled."""
    WAITING = 5
    """The run waits for input."""
    FAULT = 70
    """A fault of the command itself."""
    TIMEOUT = 124
    """The time given with `--timeout` is over; the run goes on."""
    INTERRUPTED = 130
    """Ctrl-C; the run goes on."""
    BROKEN_PIPE = 141
    """Whoever read the output went away."""
    TERMINATED = 143
    """Ended by a SIGTERM."""


def of_snapshot(snapshot: Snapshot) -> Exit:
    """The status for the state of a run."""
    from ..core.models import RunStatus

    if not snapshot.is_finished:
        return Exit.WAITING if snapshot.status is RunStatus.WAITING else Exit.SUCCEEDED
    match snapshot.status:
        case RunStatus.SUCCEEDED:
            return Exit.SUCCEEDED
        case RunStatus.CANCELLED:
            return Exit.CANCELLED
        case _:
            return Exit.FAILED


def of_error(error: Exception) -> tuple[Exit, str]:
    """The status and the text for an error; what it advises in Python is advised as a command."""
    code, text = _of_error(error)
    if service := getattr(error, "service", None):
        text = re.sub(r"\bfind\([^)]*\)", f"`runs find {service}`", text)
        text = re.sub(r" ?`client\.[^`]*`[^.]*\.", "", text)  # what the command has no word for
        text = re.sub(r"\battach\('([^']+)'\)(?: from another process)?", rf"`runs follow {service} \1`", text)
    return code, text


def _of_error(error: Exception) -> tuple[Exit, str]:
    from ..core import errors

    match error:
        case errors.WaitTimeout():
            return Exit.TIMEOUT, str(error)
        case errors.RunWaiting():
            return Exit.WAITING, str(error)
        case errors.RunCancelled():
            return Exit.CANCELLED, str(error)
        case errors.RunEnded():
            return Exit.FAILED, str(error)
        case errors.TransportError() | errors.StartUnknown() | errors.DecodeError() | errors.EventsLost():
            return Exit.UNREACHABLE, str(error)
        case errors.RateLimitError() | errors.ServerError():
            return Exit.UNREACHABLE, str(error)
        case errors.ConfigError():
            return Exit.USAGE, re.sub(r"\bpass (\w+)=(?:\.\.\.|True\b)", _as_flag, str(error))
        case errors.RunsError():
            return Exit.USAGE, str(error)
        case OSError():
            return Exit.USAGE, _os_error(error)
        case _:
            return (
                Exit.FAULT,
                f"unexpected {type(error).__name__}: {error} (a fault of this command; --debug shows where)",
            )


def _as_flag(keyword: re.Match[str]) -> str:
    """What the SDK calls an argument is an option here."""
    return f"give --{keyword[1].replace('_', '-')}"


def _os_error(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{where}no space left on the disk: free some, or write elsewhere"
    if error.errno == errno.EFBIG:
        return f"{where}the file would be larger than this system lets it be (ulimit -f): write elsewhere"
    return f"{where}{error.strerror or error}"


def close_quietly() -> None:
    """After a broken pipe or a full disk: let the interpreter flush into nothing, so that it complains of nothing."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(nothing, stream.fileno())
