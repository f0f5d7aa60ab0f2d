"""One command on one service: its settings, its client, its way of speaking, and what to do when it goes wrong."""

from __future__ import annotations

import logging
import os
import shlex
import signal
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from ..core.urls import service_place
from .exits import Exit, close_quietly, of_error
from .output import Output

if TYPE_CHECKING:
    from .._sync.client import RunsClient
    from .._sync.handle import Run
    from ..core.service import Service


class Call:
    """What a command function gets besides its own arguments.

    `settings` are those given as options: the service's own, and those that every client takes.
    """

    def __init__(self, service: Service, output: Output, settings: dict[str, Any]) -> None:
        self.service = service
        self.output = output
        self.settings = {name: value for name, value in settings.items() if value is not None}
        self.local = False
        self.starting = False
        self._run_id: str | None = None

    @contextmanager
    def client(self) -> Iterator[Any]:
        """A client for the service, closed at the end. With `local`, on an engine that lives as long."""
        from .._common.services import load_class

        if self.local:
            with self.engine() as served:
                yield served
            return
        settings = dict(self.settings)
        if "request_timeout" in settings:
            settings["timeout"] = settings.pop("request_timeout")
        client: RunsClient = load_class(self.service.client)(**settings)
        with client:
            self._say_where(client)
            yield client

    def _say_where(self, client: RunsClient) -> None:
        """Tell which host is talked to, unless it is the service's own or was just typed."""
        named = client.settings.items_by_name["base_url"]
        default = next(field.default for field in self.service.fields if field.name == "base_url")
        if named.value != default and "base_url" not in self.settings:
            self.output.say(f"{self.service.name} is at {service_place(named.value)} ({named.source}).")

    @contextmanager
    def engine(self, **options: Any) -> Iterator[Any]:
        """The service's embedded engine and a client for it. A SIGTERM stops it as Ctrl-C does."""
        from .._common.services import load_class
        from ..core.errors import UnsupportedOperation

        if self.service.local is None:
            raise UnsupportedOperation(f"{self.service.title} has no engine that runs on this machine.")
        if self.settings:
            given = ", ".join(_flag(name) for name in self.settings)
            raise UnsupportedOperation(f"an engine of its own needs no settings: leave out {given}.")
        stop_on_terminate()
        with load_class(self.service.local)(**options) as client:
            yield client

    def meet(self, client: Any, run_id: str) -> Run:
        """A handle for a run that is known to be there: following would try for a minute to reach a dead service."""
        run: Run = client.attach(run_id)
        run.refresh()
        return run

    def following(self, run_id: str) -> None:
        """Remember the run, for what Ctrl-C says."""
        self._run_id = run_id

    def hint(self, verb: str, run_id: str) -> str:
        """The command to type for this run on this service, with the settings given here, secrets left out."""
        secret = {field.name for field in self.service.fields if field.secret}
        words = ["runs", verb, self.service.name, run_id]
        for name, value in self.settings.items():
            if name not in secret:
                words += [_flag(name)] if value is True else [_flag(name), str(value)]
        return shlex.join(words)

    def interrupted(self) -> None:
        """What Ctrl-C says: the run goes on, and how to attach."""
        if self._run_id is None and self.starting:
            look = f" Look for it: runs list {self.service.name}" if "list" in self.service.capabilities else ""
            self.output.say(f"\nInterrupted while the run was being started; it may exist.{'' if self.local else look}")
        elif self._run_id is None:
            self.output.say("\nInterrupted.")
        elif self.local:
            self.output.say(f"\nInterrupted; run {self._run_id} ended with the engine that was started for it.")
        else:
            self.output.say(f"\nInterrupted; the run goes on. Follow it: {self.hint('follow', self._run_id)}")


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def stop_on_terminate() -> None:
    """Let a SIGTERM end this process the orderly way, so that nothing that it started is left behind."""
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(*_: object) -> None:
    raise SystemExit(int(Exit.TERMINATED))


def perform(output: Output, debug: bool, work: Callable[[], Exit], interrupted: Callable[[], None]) -> int:
    """Do the work of a command; whatever goes wrong becomes one text and an exit status."""
    _pass_warnings_on(output)
    try:
        return int(work())
    except KeyboardInterrupt:
        # From here on a second Ctrl-C asks nothing and goes.
        signal.signal(signal.SIGINT, lambda *_: os._exit(int(Exit.INTERRUPTED)))
        interrupted()
        return int(Exit.INTERRUPTED)
    except BrokenPipeError:
        close_quietly()
        return int(Exit.BROKEN_PIPE)
    except Exception as error:
        return report(output, error, debug)


def report(output: Output, error: Exception, debug: bool) -> int:
    """Say what went wrong; the exit status for it."""
    if debug:
        output.say("".join(traceback.format_exception(error)).rstrip())
    code, text = of_error(error)
    output.fail(text)
    if isinstance(error, OSError):
        close_quietly()  # what could not be written would be tried again at the end
    return int(code)


def _pass_warnings_on(output: Output) -> None:
    """Show what the SDK warns of, unless RUNS_LOG asks for its log."""

    def show(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        output.say(f"warning: {message}")

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            output.say(f"warning: {record.getMessage()}")

    warnings.showwarning = show
    if not os.environ.get("RUNS_LOG"):
        logging.getLogger("runs_sdk").addHandler(Handler(logging.WARNING))
