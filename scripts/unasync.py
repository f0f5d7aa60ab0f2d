"""Write the sync twin of every async module. `python scripts/unasync.py [--check]`

    runs_sdk/_async/*.py         → runs_sdk/_sync/*.py      but for those that are by hand on both sides
    runs_sdk/<room>/aio*.py      → runs_sdk/<room>/sync*.py
    tests/**/test_*_async.py     → tests/**/test_*_sync.py

Words are replaced throughout, docstrings and examples included; a line that ends in `# unasync: remove` is left out.
`--check` writes nothing: it compares whole texts, names the files that differ, and exits with 1 when there are any.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

BY_HAND = ("__init__.py", "_compat.py", "many.py")

WORDS = {
    "aclose": "close",
    "aio": "sync",
    "aiter": "iter",
    "aiter_bytes": "iter_bytes",
    "aiter_lines": "iter_lines",
    "anext": "next",
    "aread": "read",
    "astream": "stream",
    "asyncio_detailed": "sync_detailed",
    "asynccontextmanager": "contextmanager",
    "connect_async": "connect",
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
    (r"^.*# unasync: remove\n", ""),
    (r"^[ \t]*(?:@|pytestmark = )pytest\.mark\.anyio\n", ""),
    (r"\basync (?=(?:def|for|with)\b)", ""),
    (r"\bawait (?=\S)", ""),
    (r"\bAsyncByteStream\b", "SyncByteStream"),  # httpx's plain ByteStream is both
    (r"\b([Aa])n Async(?=[B-DF-HJ-NP-TV-Z])", r"\1 "),
    (r"\bAsync(?=[A-Z])", ""),
    (r"(?<=\w\.)asyncio(?=\()", "sync"),
    (r"\b([Aa])n async\b", r"\1 sync"),
    (r"\basync\b", "sync"),
    (r"\baio_(?=\w)", "sync_"),
    (rf"\b(?:{'|'.join(map(re.escape, WORDS))})\b", lambda match: WORDS[match[0]]),
]


def twins() -> Iterator[tuple[Path, Path]]:
    """Each async module with the path of its sync twin."""
    package = ROOT / "runs_sdk"
    for source in sorted((package / "_async").glob("*.py")):
        if source.name not in BY_HAND:
            yield source, package / "_sync" / source.name
    for source in sorted(package.glob("*/aio*.py")):
        yield source, source.with_name(source.name.replace("aio", "sync", 1))
    for source in sorted((ROOT / "tests").rglob("test_*_async.py")):
        yield source, source.with_name(source.name.replace("_async.py", "_sync.py"))


def sync_text(source: Path, target: Path) -> str:
    """The twin's whole text."""
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
    differing = []
    for source, target in twins():
        text = sync_text(source, target)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            differing.append(target)
            if "--check" not in arguments:
                target.write_text(text, encoding="utf-8")
    for target in differing:
        print(target.relative_to(ROOT))
    return 1 if differing and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
