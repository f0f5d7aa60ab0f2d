"""Commands that tell a run something: respond, cancel, suspend, resume, delete."""

from __future__ import annotations

from typing import Any

from .arguments import InputFile, Pairs, RunId
from .call import Call
from .exits import Exit
from .watching import show_snapshot


def cancel(call: Call, run_id: RunId) -> Exit:
    """Ask the service to cancel a run. A finished run is left as it is.

    \b
    Example:
      runs cancel {service} RUN_ID
    """
    with call.client() as client:
        show_snapshot(call, client.attach(run_id).cancel())
    return Exit.SUCCEEDED


def suspend(call: Call, run_id: RunId) -> Exit:
    """Halt a run, so that it can be resumed later.

    \b
    Example:
      runs suspend {service} RUN_ID
    """
    with call.client() as client:
        show_snapshot(call, client.suspend(run_id))
    return Exit.SUCCEEDED


def resume(call: Call, run_id: RunId) -> Exit:
    """Let a suspended run go on.

    \b
    Example:
      runs resume {service} RUN_ID
    """
    with call.client() as client:
        show_snapshot(call, client.resume(run_id))
    return Exit.SUCCEEDED


def delete(call: Call, run_id: RunId) -> Exit:
    """Delete a run for good, with what the service keeps of it.

    \b
    Example:
      runs delete {service} RUN_ID
    """
    with call.client() as client:
        client.delete(run_id)
    if call.output.as_json:
        call.output.data({"type": "deleted", "service": call.service.name, "run_id": run_id})
    else:
        call.output.say(f"Deleted: {call.service.title} run {run_id}")
    return Exit.SUCCEEDED


def respond(call: Call, run_id: RunId, input: Pairs = None, input_file: InputFile = None) -> Exit:
    """Answer the question that a run waits with.

    Without -i and --input-file the question is asked on the terminal, a line for each field; what its schema marks as
    secret is not echoed. The answer is checked against the schema before it is sent.

    \b
    Example:
      runs respond {service} RUN_ID -i approve=true -i 'note="looks good"'
    """
    from ..core.errors import UnsupportedOperation

    with call.client() as client:
        run = client.attach(run_id)
        snapshot = run.refresh()
        if snapshot.is_finished:
            how = f"{call.service.name} run {run_id} is over ({snapshot.status})"
            raise UnsupportedOperation(f"{how}; it asks nothing any more.")
        run.respond(_answer(call, snapshot.interaction, input, input_file))
    if call.output.as_json:
        call.output.data({"type": "answered", "service": call.service.name, "run_id": run_id})
    else:
        call.output.say(f"Answered. Follow the run: {call.hint('follow', run_id)}")
    return Exit.SUCCEEDED


def _answer(call: Call, interaction: Any, pairs: list[str] | None, file: str | None) -> Any:
    from ..core.errors import ConfigError
    from ..core.schema import validate
    from .inputs import read_input
    from .prompt import NotAnswered, ask

    if pairs or file is not None:
        answer = read_input(pairs or [], file)
        if interaction is not None and interaction.schema:
            validate(interaction.schema, answer, what="answer")
        return answer
    if call.output.can_ask:
        try:
            return ask(call.output, interaction)
        except NotAnswered:
            raise ConfigError("nothing was answered.") from None
    asked = f" It asks: {interaction.prompt}" if interaction is not None and interaction.prompt else ""
    raise ConfigError(f"give the answer with -i KEY=VALUE or --input-file.{asked}")
