"""Write docs/cli.md from the command's own help. `python scripts/cli_docs.py [--check]`

`--check` writes nothing: it compares the whole text, and exits with 1 when it differs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]
PAGE = ROOT / "docs" / "cli.md"
WIDTH = 100

HEAD = """\
<!-- written by scripts/cli_docs.py from the command's help; do not edit -->
# The `runs` command

`pip install 'runs-sdk[cli]'`; the embedded engine and flows in YAML need `runs-sdk[cli,local]`.

Every command that works on runs has the form `runs COMMAND SERVICE ...`. What a service can do, it says itself:
`runs services` lists it, and a command that a service lacks names those that have it. Options may stand before the
service too.

- **Results go to stdout, words for people to stderr.** So `runs start ... > output.json` keeps the run's output, and
  the steps are still on the screen. With `--json` stdout has one JSON object a line and nothing else: for `start` and
  `follow` each event (`type`, `name`, `timestamp`, ...; the last one is `run_finished` with the result as `snapshot`).
- **On a terminal there is a live view**: state, steps with the time they take, progress, the last log lines. When the
  run asks something, it is asked there: a line for each field, checked before it is sent, secrets not echoed. Elsewhere
  there are plain lines. `NO_COLOR` is respected.
- **When the service is away** while a run is followed, that is said once for each outage ("no contact with SERVICE for
  12 s, trying again") and tried again for a minute, and said when it is back. Where events are printed as JSON, it is a
  line of the type `contact_lost`, later `reconnected`.
- **Ctrl-C leaves the run running** and says how to attach; a second one goes at once.
- **Settings** are options, else environment variables, else a profile of `runs.toml` (`--profile NAME` or
  `RUNS_PROFILE`; in the working folder or in `~/.config/runs`), else defaults. `runs config check` shows what is set,
  from where, and whether the service answers. Secrets are better kept out of options, which others can see in the list
  of processes.

```console
{live}
```

(Taken from a terminal 100 columns wide by `scripts/cli_frame.py`. A narrower one leaves out the id and cuts names.)

`runs timeline` draws a run afterwards, as text, SVG or HTML:

![Steps of a run against time](timeline.svg)

## Exit status

{statuses}

## Completion

`runs --install-completion` adds completion of commands, services and options to the current shell (bash, zsh or fish);
`runs --show-completion` prints the script.

"""

FRAME = ROOT / "docs" / "live-view.txt"
"""What the live view has shown on a terminal: scripts/cli_frame.py takes it."""


def main(arguments: list[str]) -> int:
    """The command; its exit status."""
    text = "".join(page())
    if "--check" not in arguments:
        PAGE.write_text(text, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text:
        print(f"{PAGE.relative_to(ROOT)} is not what the command's help says: python scripts/cli_docs.py")
        return 1
    return 0


def page() -> Iterator[str]:
    """The page's text, in pieces."""
    from typer.main import get_command

    from runs_sdk.cli.app import ORDER, app
    from runs_sdk.cli.verbs import VERBS

    yield HEAD.format(live=FRAME.read_text(encoding="utf-8").rstrip(), statuses="\n".join(statuses()))
    yield "## Commands\n"
    verbs = {verb.name: verb for verb in VERBS}
    root = get_command(app)
    for name in ORDER:
        if name in verbs:
            yield section(f"runs {name} SERVICE", verb_help(verbs[name]))
        elif name == "config":
            group = command_in(root, name)
            yield section("runs config check", help_of(command_in(group, "check"), "runs config check"))
        elif name in ("generate", "diff", "new-service"):
            yield section(f"runs {name}", codegen_help(name))
        else:
            yield section(f"runs {name}", help_of(command_in(root, name), f"runs {name}"))
    yield from services()


def statuses() -> Iterator[str]:
    """A table of the exit statuses, from the words beside their definitions."""
    import ast
    import inspect

    from runs_sdk.cli import exits

    tree = ast.parse(inspect.getsource(exits.Exit)).body[0]
    assert isinstance(tree, ast.ClassDef)
    yield "| status | meaning |\n|---|---|"
    for assigned, said in zip(tree.body[1::2], tree.body[2::2], strict=True):
        assert isinstance(assigned, ast.Assign) and isinstance(said, ast.Expr)
        yield f"| {ast.literal_eval(assigned.value)} | {ast.literal_eval(said.value)} |"


def verb_help(verb: Any) -> str:
    """The help of a verb for any service."""
    from runs_sdk.cli.services import build_command
    from runs_sdk.core.service import Service

    anyone = Service("SERVICE", "a service", "", "", workflow="what to run: the service says what that is", local="-")
    return help_of(build_command(verb, anyone), f"runs {verb.name} SERVICE")


def command_in(group: Any, name: str) -> Any:
    """A group's command."""
    import typer

    return group.get_command(typer.Context(group), name)


def help_of(command: Any, words: str) -> str:
    """A command's help text."""
    import typer

    settings = command.context_settings | {"max_content_width": WIDTH}
    context = typer.Context(command, info_name=words, terminal_width=WIDTH, **settings)
    text: str = command.get_help(context)
    return text


def codegen_help(name: str) -> str:
    """The help of the generator or of the comparison, which have their own."""
    import contextlib
    import io

    from runs_sdk.codegen import diff_command, new_service_command
    from runs_sdk.codegen import main as generate

    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        {"generate": generate, "diff": diff_command, "new-service": new_service_command}[name](["--help"])
    return said.getvalue()


def section(title: str, text: str) -> str:
    """A command's part of the page."""
    return f"\n### {title}\n\n```text\n{text.rstrip()}\n```\n"


def services() -> Iterator[str]:
    """What each service adds: its settings, and the options of its verbs."""
    from runs_sdk._common.services import find_service, service_names

    yield "\n## Services\n"
    for name in service_names():
        if not (ROOT / "runs_sdk" / name).is_dir():
            continue  # from another package
        service = find_service(name)
        can = ", ".join(sorted(service.capabilities))
        yield f"\n### {service.title}: `{name}`\n\nWORKFLOW is {service.workflow}. It can: {can}.\n"
        settings = [(setting.name, setting.help, setting.env, setting.default) for setting in service.fields]
        yield "\n| setting | what | environment | default |\n|---|---|---|---|\n"
        for setting, what, env, default in settings:
            names = " or ".join(f"`{each}`" for each in env)
            shown = "" if default is None else f"`{default}`"
            yield f"| `--{setting.replace('_', '-')}` | {what} | {names} | {shown} |\n"
        own = {
            "start": service.start_options,
            "list": service.list_options,
            "find": service.find_options,
            "local": service.local_options,
        }
        rows = [(verb, option) for verb, options in own.items() for option in options]
        if rows:
            yield "\n| command | option | what |\n|---|---|---|\n"
        for verb, option in rows:
            yield f"| `{verb}` | `--{option.name.replace('_', '-')}` | {option.help} |\n"


if __name__ == "__main__":
    os.environ["COLUMNS"] = str(WIDTH)
    sys.exit(main(sys.argv[1:]))
