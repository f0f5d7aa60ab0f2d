"""Reads OpenAPI documents. Parsing a large one takes seconds: what came of it is kept in the user's cache, as JSON."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

LARGE = 200_000
"""Bytes from which on a document is kept."""


def read_document(path: Path) -> Any:
    """The document in a YAML file: as it was parsed before, if the file has not changed since."""
    text = path.read_bytes()
    kept = _place(text) if len(text) >= LARGE else None
    if kept is not None:
        with contextlib.suppress(OSError, ValueError):  # none, or none that can be read: it is made again
            return json.loads(kept.read_bytes())
    from ruamel.yaml import YAML

    document = YAML(typ="safe", pure=False).load(text.decode())
    if kept is not None:
        _keep(document, kept)
    return document


def _place(text: bytes) -> Path:
    folder = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(folder) / "runs-sdk" / "openapi" / f"{hashlib.sha256(text).hexdigest()}.json"


def _keep(document: Any, place: Path) -> None:
    """Write it, whole or not at all. A cache that cannot be written is done without."""
    try:
        data = json.dumps(document)
        if json.loads(data) != document:  # not all of YAML is JSON
            return
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, name = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(descriptor, "w") as file:
            file.write(data)
        os.replace(name, place)  # noqa: PTH105
    except (OSError, TypeError, ValueError):
        return
