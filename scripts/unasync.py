"""Write the sync code from the async code. `python scripts/unasync.py [--check]`

Whatever is in a folder `_async`, below runs_sdk or tests, has its counterpart in the folder `_sync` beside it. A module
that begins with `# unasync: skip` has none.

Words are replaced throughout, docstrings and examples included; a line that ends in `# unasync: remove` is left out.
`--check` writes nothing: it compares whole texts, names the files that differ or should not be there, and exits with 1
when there are any.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SKIP = "# unasync: skip"

PACKAGE = '"""Generated from `_async` by scripts/unasync.py. Never edit it: edit `_async`, and run the script."""\n'

WORDS = {
    "aclose": "close",
    "aiter": "iter",
    "aiter_bytes": "iter_bytes",
    "aiter_lines": "iter_lines",
    "aiter_raw": "iter_raw",
    "anext": "next",
    "aread": "read",
    "astream": "stream",
    "async_backend": "sync_backend",
    "asyncio_detailed": "sync_detailed",
    "asynccontextmanager": "contextmanager",
    "connect_async": "connect",
    "resume_async": "resume",
    "inbox_async": "inbox",
    "get_async_httpx_client": "get_httpx_client",
    "handle_async_request": "handle_request",
    "set_async_httpx_client": "set_httpx_client",
    "StopAsyncIteration": "StopIteration",
    "_async": "_sync",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
}

RULES = [
    (r"from \.mapping import AsyncMap\b", "from .._bridge.sync_map import Map"),  # by hand
    (r"^.*# unasync: remove\n", ""),
    (r"^[ \t]*(?:@|pytestmark = )pytest\.mark\.anyio\n", ""),
    (r"\bCoroutine\[Any, Any, (\w+(?:\[\w+\])?)\]", r"\1"),
    (r"\basync (?=(?:def|for|with)\b)", ""),
    (r"\bawait (?=\S)", ""),
    (r"\bAsyncByteStream\b", "SyncByteStream"),  # httpx's plain ByteStream is both
    (r"\b([Aa])n Async(?=[B-DF-HJ-NP-TV-Z])", r"\1 "),
    (r"\bAsync(?=[A-Z])", ""),
    (r"(?<=\w\.)asyncio(?=\()", "sync"),
    (r"\b([Aa])n async\b", r"\1 sync"),
    (r"\basync\b", "sync"),
    (rf"\b(?:{'|'.join(map(re.escape, WORDS))})\b", lambda match: WORDS[match[0]]),
]


def folders() -> Iterator[Path]:
    """Every folder of async code."""
    for top in ("runs_sdk", "tests"):
        yield from sorted(path for path in (ROOT / top).rglob("_async") if path.is_dir())


def pairs() -> Iterator[tuple[Path, Path]]:
    """Each async module with the path of its sync counterpart."""
    for folder in folders():
        for source in sorted(folder.glob("*.py")):
            if not source.read_text(encoding="utf-8").startswith(SKIP):
                yield source, folder.with_name("_sync") / source.name


def sync_text(source: Path, target: Path) -> str:
    """The counterpart's whole text."""
    if source.name == "__init__.py":
        return PACKAGE
    text = source.read_text(encoding="utf-8")
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text, flags=re.MULTILINE)
    text = f"# generated from {source.relative_to(ROOT)} by scripts/unasync.py; do not edit\n{text}"
    text = ruff(text, target, "check", "--fix-only", "--select", "I,F401", "--quiet")
    return ruff(text, target, "format", "--quiet")


def ruff(text: str, target: Path, *command: str) -> str:
    """What ruff makes of the text, by the project's settings."""
    program = shutil.which("ruff", path=str(Path(sys.executable).parent)) or shutil.which("ruff")
    if program is None:
        raise SystemExit("ruff is missing: run ./scripts/test once, and then this with .venv/bin/python")
    done = subprocess.run(
        [program, *command, "--stdin-filename", str(target), "-"],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{target.relative_to(ROOT)}: {done.stderr}")
    return done.stdout


def main(arguments: list[str]) -> int:
    """The command; its exit status."""
    check = "--check" in arguments
    differing = []
    wanted = set()
    for source, target in pairs():
        wanted.add(target)
        text = sync_text(source, target)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            differing.append(target)
            if not check:
                target.parent.mkdir(exist_ok=True)
                target.write_text(text, encoding="utf-8")
    for folder in folders():
        for target in sorted(folder.with_name("_sync").glob("*.py")):
            if target not in wanted:
                differing.append(target)
                if not check:
                    target.unlink()
    for target in differing:
        print(target.relative_to(ROOT))
    return 1 if differing and check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
