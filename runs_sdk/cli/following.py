"""Following one run to its end, whatever the command: shows events, asks the run's questions, gives the exit status."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ..core.errors import BadRequestError, ConflictError, UnprocessableEntityError, WaitTimeout
from ..core.models import RunStatus, Snapshot
from .exits import Exit, of_snapshot
from .views import View, open_view, say_contact
from .words import summary

if TYPE_CHECKING:
    from .._sync.handle import Run
    from .call import Call


def follow_run(call: Call, run: Run, *, timeout: float | None, title: str) -> Exit:
    """Follow `run` with the view that fits, print its output, and return the status for its end."""
    deadline = None if timeout is None else time.monotonic() + timeout
    call.following(run.id)
    try:
        with open_view(call.output, title, run) as view:
            run.on("*", view.show)
            snapshot = run.wait(timeout)
            while snapshot.status is RunStatus.WAITING and _answer(call, run, snapshot, view):
                snapshot = run.wait(_left(deadline))
    except WaitTimeout:
        return _time_over(call, run, timeout)
    return show_result(call, snapshot)


def _time_over(call: Call, run: Run, timeout: float | None) -> Exit:
    text = f"{call.service.name} run {run.id} has not finished in {timeout:g} s (last seen: {run.status})."
    if call.local:
        call.output.fail(f"{text} It ended with the engine that was started for it.")
    else:
        call.output.fail(f"{text} It goes on; follow it: {call.hint('follow', run.id)}")
    return Exit.TIMEOUT


def _left(deadline: float | None) -> float | None:
    return None if deadline is None else max(0.0, deadline - time.monotonic())


def _answer(call: Call, run: Run, snapshot: Snapshot, view: View) -> bool:
    """Ask the run's question on the terminal and send the answer; False when there is nobody to ask.

    An answer that the service refuses ends nothing, perhaps it came too late: if the run still waits, it asks again.
    """
    if not call.output.can_ask or "respond" not in call.service.capabilities:
        return False
    from .prompt import NotAnswered, ask

    view.pause()
    try:
        answer = ask(call.output, snapshot.interaction)
    except NotAnswered:
        call.output.say("")
        return False
    try:
        run.respond(answer)
    except (BadRequestError, ConflictError, UnprocessableEntityError) as error:
        call.output.fail(str(error))
    return True


def show_result(call: Call, snapshot: Snapshot) -> Exit:
    """Say how the run ended (on stderr), and print its output (on stdout)."""
    output = call.output
    if not snapshot.is_finished and snapshot.status is RunStatus.WAITING:
        prompt = snapshot.interaction.prompt if snapshot.interaction else None
        output.say(f"{summary(snapshot, call.service.name)}{': ' + prompt if prompt else ''}")
        output.say(f"Answer it: {call.hint('respond', snapshot.run_id)} -i KEY=VALUE")
        return Exit.WAITING
    output.say(summary(snapshot, call.service.name))
    if not output.as_json and snapshot.output is not None:
        try:
            output.data(snapshot.output)
        except BrokenPipeError:
            raise
        except OSError:  # the disk is full: the run has an output all the same
            if not call.local:
                output.say(f"Print its output again: {call.hint('output', snapshot.run_id)}")
            raise
    return of_snapshot(snapshot)


def wait_quietly(call: Call, run: Run, *, timeout: float | None) -> Exit:
    """Wait for the run's end without showing its events."""
    from .output import snapshot_as_dict

    call.following(run.id)
    say_contact(call.output, run)
    try:
        snapshot = run.wait(timeout)
    except WaitTimeout:
        return _time_over(call, run, timeout)
    if call.output.as_json:
        call.output.data(snapshot_as_dict(snapshot, call.service.name))
    return show_result(call, snapshot)
