"""The words of the house: those of docs/glossary.md, and none of the private ones that came before them."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "runs_sdk"

PROSE = re.compile(r"\b(in vain|told|heard|aside|at rest|at hand|stands)\b", re.IGNORECASE)
"""Words for which there is a standard verb: show, report, receive, pause, is."""

NAMES = frozenset(
    {"Room", "ROOM", "find_room", "rooms", "told", "heard", "aside", "_aside", "_away", "_adopt", "_stale", "_learn",
     "_guard", "discreet", "crew", "Crew", "twin", "Standing", "went_on", "Outdated", "Places", "Known", "Joining",
     "seamless", "aio_parts"}
)  # fmt: skip
"""Names that have a better one in the glossary."""

MODULES = frozenset({"room", "rooms", "sync", "types", "records", "joining", "known", "problems", "requests_", "told"})

ALLOWED = {
    "_common/deprecated.py", "_common/lazy.py", "_common/services.py", "_async/client.py",  # they know the old names
}  # fmt: skip


def sources(*suffixes: str, skip: str = "runtime") -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*")):
        skipped = {"_sync", "_generated", "__pycache__", "templates", skip} & set(path.relative_to(PACKAGE).parts)
        if path.suffix in suffixes and not skipped:
            yield path


def test_comments_and_texts_are_plain() -> None:
    found = []
    for path in sources(".py", skip=""):  # the runtime of generated packages too: its names are the generator's
        for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
            if token.type in (tokenize.COMMENT, tokenize.STRING) and (word := PROSE.search(token.string)):
                found.append(f"{path.relative_to(ROOT)}:{token.start[0]}: {word[0]}")
    assert found == []


def test_names_are_those_of_the_glossary() -> None:
    found = []
    for path in sources(".py"):
        if path.relative_to(PACKAGE).as_posix() in ALLOWED:
            continue
        for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
            if token.type == tokenize.NAME and token.string in NAMES:
                found.append(f"{path.relative_to(ROOT)}:{token.start[0]}: {token.string}")
    assert found == []


def test_modules_are_called_after_what_they_hold() -> None:
    assert [str(path.relative_to(ROOT)) for path in sources(".py") if path.stem in MODULES] == []
    odd = re.compile(r"(_aio|_sync|_room|_rooms)$")
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if odd.search(path.stem)]
    assert [str(path.relative_to(ROOT)) for path in tests] == []


def test_the_command_speaks_so_too() -> None:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert PROSE.findall(text) == []


def test_a_private_word_is_found() -> None:
    assert PROSE.search("the follower is told of it")
    assert not PROSE.search("an untold number of bystanders")
