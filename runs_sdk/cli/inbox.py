"""The inbox on the command line: what all runs ask, and their answers."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from .exits import Exit
from .output import Output

if TYPE_CHECKING:
    from .._inbox._sync.inbox import Inbox
    from .._inbox.question import Question


def show_inbox(output: Output, names: list[str], profile: str | None, watch: bool) -> Exit:
    """Show what runs ask: once, or whenever it changes."""
    with ExitStack() as stack:
        inbox = _open(stack, names, profile)
        if not watch:
            found = inbox.questions()
            _say_problems(output, inbox)
            _show(output, found)
            return Exit.UNREACHABLE if inbox.problems and not found else Exit.SUCCEEDED
        said: dict[str, str] = {}
        seen: dict[str, Question] = {}
        for found in inbox.watch():
            problems = {name: str(error) for name, error in inbox.problems.items()}
            for name in problems.keys() - said.keys():
                output.fail(problems[name])
            said = problems
            now = {one.id: one for one in found}
            for key in now.keys() - seen.keys():
                _tell(output, now[key])
            for key in seen.keys() - now.keys():
                _tell_closed(output, seen[key])
            seen = now
    return Exit.SUCCEEDED


def answer(
    output: Output, names: list[str], profile: str | None, key: str, pairs: list[str] | None, file: str | None
) -> Exit:
    """Answer one question: with what is given, or by asking on the terminal, field by field."""
    from ..core.errors import ConfigError
    from .inputs import read_input
    from .prompt import NotAnswered, ask

    service = key.partition(":")[0]
    with ExitStack() as stack:
        inbox = _open(stack, names or [service], profile)
        question = next((one for one in inbox.questions() if one.id == key), None)
        _say_problems(output, inbox)
        if question is None:
            inbox.answer(key)  # says why there is no such question
            return Exit.SUCCEEDED
        if pairs or file is not None:
            data = read_input(pairs or [], file)
        elif output.can_ask:
            if (left := question.seconds_left(datetime.now(UTC))) is not None:
                output.say(f"It counts for {left:.0f} s more.")
            try:
                data = ask(output, question.interaction)
            except NotAnswered:
                raise ConfigError("nothing was answered.") from None
        else:
            raise ConfigError(f"give the answer with -i KEY=VALUE or --input-file. It asks: {question.prompt}")
        inbox.answer(question, data)
    if output.as_json:
        output.data({"type": "answered", "id": key, "service": question.service, "run_id": question.run_id})
    else:
        output.say(f"Answered. Follow the run: runs follow {question.service} {question.run_id}")
    return Exit.SUCCEEDED


def configured(names: list[str], profile: str | None) -> list[Any]:
    """The services by their names; without names, all that somebody has set up. Raises ConfigError for none."""
    from .._common.services import find_service, services
    from ..core.errors import ConfigError
    from .about import is_set_up

    found = [find_service(name) for name in names] or [one for one in services() if is_set_up(one, profile)]
    if not found:
        raise ConfigError("no service is set up: set one in the environment or in runs.toml (see `runs config check`).")
    return found


def _open(stack: ExitStack, names: list[str], profile: str | None) -> Inbox:
    from .._common.services import load_class
    from .._inbox._sync.inbox import inbox
    from ..core.errors import ConfigError

    able = [one for one in configured(names, profile) if "respond" in one.capabilities]
    if not able:
        raise ConfigError("none of these services asks questions.")
    return inbox([stack.enter_context(load_class(one.client)(profile=profile)) for one in able])


def _say_problems(output: Output, inbox: Inbox) -> None:
    for error in inbox.problems.values():
        output.fail(str(error))


def _show(output: Output, found: list[Question]) -> None:
    if output.as_json:
        for question in found:
            output.data(_as_json(question))
    elif found:
        rows = [[one.id, one.run_id, _left(one), one.prompt] for one in found]
        output.table(["QUESTION", "RUN", "COUNTS FOR", "ASKS"], rows, keep=(0, 1))
    else:
        output.say("no questions")


def _tell(output: Output, question: Question) -> None:
    if output.as_json:
        output.data({"type": "question", **_as_json(question)})
        return
    left = _left(question)
    output.line(f"{question.id}  {question.service} run {question.run_id}{f'  ({left})' if left else ''}")
    output.line(f"  {question.prompt}")
    output.line(f"  Answer it: runs inbox --answer {question.id}")


def _tell_closed(output: Output, question: Question) -> None:
    if output.as_json:
        output.data({"type": "closed", "id": question.id, "service": question.service, "run_id": question.run_id})
    else:
        output.line(f"{question.id}  closed")


def _as_json(question: Question) -> dict[str, Any]:
    return {**question.to_dict(), "seconds_left": question.seconds_left(datetime.now(UTC))}


def _left(question: Question) -> str:
    left = question.seconds_left(datetime.now(UTC))
    return "" if left is None else f"{left:.0f} s"
