"""Servers: those of the document, and those that a path or an operation has instead."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from runs_sdk.codegen.normalise.plan import ServerPlan

VARIABLE: Final = re.compile(r"\{([^{}]+)\}")


def servers(node: dict[str, Any], url: str | None) -> tuple[ServerPlan, ...]:
    """The servers that a document, a path or an operation lists. `url` is that of the document, to which relative
    ones belong."""
    written = node.get("servers")
    found = []
    for each in written if isinstance(written, list) else []:
        if isinstance(each, dict) and isinstance(each.get("url"), str) and _usable(each["url"]):
            found.append(_server(each, url))
    return tuple(found)


def _server(node: dict[str, Any], url: str | None) -> ServerPlan:
    written = node["url"].strip()
    named = node.get("variables")
    variables = []
    for name in dict.fromkeys(VARIABLE.findall(written)):
        variable = named.get(name) if isinstance(named, dict) else None
        variable = variable if isinstance(variable, dict) else {}
        listed = variable.get("enum")
        allowed = tuple(str(each) for each in listed) if isinstance(listed, list) else ()
        default = variable.get("default", allowed[0] if allowed else "")
        variables.append((name, str(default), allowed))
    if url is not None and not VARIABLE.match(written):
        written = urljoin(url, written)
    name = node.get("name")
    return ServerPlan(written, tuple(variables), name if isinstance(name, str) else "")


def _usable(url: str) -> bool:
    """Whether requests can go there: http or https, or relative."""
    try:
        scheme = urlsplit(VARIABLE.sub("x", url.strip())).scheme
    except ValueError:
        return False
    return url.isprintable() and (scheme in ("", "http", "https", "x") or VARIABLE.match(url.strip()) is not None)
