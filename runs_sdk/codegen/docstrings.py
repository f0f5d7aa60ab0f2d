"""Texts of a document as docstrings."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

_BULLET = re.compile(r"([-*+#>|]|\d+[.)])(\s|$)|```|~~~")


def _paragraphs(text: str) -> Iterator[str]:
    """The lines of a text, where a paragraph is one line again. Lists and indented lines stay lines of their own."""
    gathered = ""
    for line in text.splitlines():
        own = not line.strip() or line[0] in " \t" or _BULLET.match(line) is not None
        if own or gathered.endswith(":"):
            if gathered:
                yield gathered
            gathered = ""
        if own:
            yield line.rstrip()
        else:
            gathered = f"{gathered} {line.strip()}" if gathered else line.strip()
    if gathered:
        yield gathered


def docstring(text: str, indent: int = 0) -> str:
    """A docstring with this text: nothing in the text can end it, and no line is longer than the formatter allows."""
    if not text.replace("\n", "").isprintable():
        text = "".join(c for c in text if c == "\n" or c.isprintable())
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    lines: list[str] = []
    for line in _paragraphs(safe.strip()):
        start = line[: len(line) - len(line.lstrip())][:20]
        if len(start) + len(line.strip()) <= 116 - indent:
            lines.append(start + line.strip() if line.strip() else "")
            continue
        wrapped = textwrap.wrap(
            line.strip(),
            116 - indent,
            initial_indent=start,
            subsequent_indent=start + ("    " if start else ""),
            break_on_hyphens=False,
            break_long_words=False,
        )
        lines.extend(wrapped or [""])
    if not lines:
        return ""
    pad = " " * indent
    if len(lines) == 1:
        end = " " if lines[0].endswith('"') else ""
        return f'"""{lines[0]}{end}"""'
    return f'"""{lines[0]}\n' + "".join(f"{pad}{line}\n" if line else "\n" for line in lines[1:]) + f'{pad}"""'


def sentence(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
