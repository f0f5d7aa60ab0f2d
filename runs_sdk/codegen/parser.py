"""The generator's own options, in the form that all of the command's help has."""

from __future__ import annotations

import argparse
import difflib
import re
import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import Any, NoReturn


class CommandParser(argparse.ArgumentParser):
    """A parser whose help and refusals look like those of the other commands: usage, arguments, options, examples.

    exits      lines that say what each exit status means
    examples   command lines
    """

    def __init__(self, prog: str, description: str, *, exits: Sequence[str] = (), examples: Sequence[str] = ()) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self._exits, self._examples = exits, examples

    def finish(self) -> None:
        """Add the help option, which is the last one everywhere."""
        self.add_argument("-h", "--help", action="help", help="show this message and exit")

    def format_usage(self) -> str:
        words = [self.prog, "[OPTIONS]", *(_word(action) for action in self._arguments())]
        return "Usage: " + " ".join(words) + "\n"

    def format_help(self) -> str:
        width = min(shutil.get_terminal_size((80, 24)).columns, 100)
        parts = [self.format_usage(), _block(str(self.description), width)]
        if self._exits:
            parts.append("\n".join(["  Exit status:", *(f"    {line}" for line in self._exits)]) + "\n")
        if self._examples:
            parts.append("\n".join(["  Example:", *(f"    {line}" for line in self._examples)]) + "\n")
        arguments = [(_word(action), _help(action)) for action in self._arguments()]
        options = [(_flags(action), _help(action)) for action in self._actions if action.option_strings]
        parts += [_section("Arguments", arguments, width), _section("Options", options, width)]
        return "\n".join(parts)

    def _arguments(self) -> list[argparse.Action]:
        return [action for action in self._actions if not action.option_strings]

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        words = list(sys.argv[1:] if args is None else args)
        known = {flag for action in self._actions for flag in action.option_strings}
        for word in words[: words.index("--") if "--" in words else None]:
            flag = word.partition("=")[0]
            if re.match(r"--?[A-Za-z]", flag) and flag not in known:
                near = difflib.get_close_matches(flag, known, n=3)
                self.error(f"No such option: {flag}" + (f" (Possible options: {', '.join(near)})" if near else ""))
        return super().parse_known_args(words, namespace)

    def error(self, message: str) -> NoReturn:
        missing = "the following arguments are required: "
        if message.startswith(missing):
            message = "Missing " + ", ".join(self._named(name) for name in message.removeprefix(missing).split(", "))
        usage = f"{self.format_usage()}Try '{self.prog} -h' for help.\n\n"
        self.exit(2, f"{usage}Error: {message[:1].upper()}{message[1:]}\n")

    def _named(self, name: str) -> str:
        return f"option {name}" if name.startswith("-") else f"argument {name.upper()}"


def _word(action: argparse.Action) -> str:
    return str(action.metavar or action.dest).upper()


def _flags(action: argparse.Action) -> str:
    flags = ", ".join(action.option_strings)
    if action.nargs == 0:
        return flags
    word = str(action.metavar) if action.metavar else "|".join(action.choices or [action.dest.upper()])
    return f"{flags} {word}" + (" ..." if action.nargs == "+" else "")


def _help(action: argparse.Action) -> str:
    text = str(action.help or "")
    return text[:1].upper() + text[1:] + "." + ("  [required]" if action.required and action.option_strings else "")


def _block(text: str, width: int) -> str:
    return textwrap.fill(text, width, initial_indent="  ", subsequent_indent="  ") + "\n"


def _section(title: str, rows: list[tuple[str, str]], width: int) -> str:
    column = min(max(len(name) for name, _ in rows), 30) + 4
    lines = [f"{title}:"]
    for name, text in rows:
        wrapped = textwrap.wrap(text, max(width - column, 20)) or [""]
        if len(name) > column - 4:
            lines.append(f"  {name}")
        else:
            lines.append(f"  {name}".ljust(column) + wrapped.pop(0))
        lines += [" " * column + line for line in wrapped]
    return "\n".join(lines) + "\n"
