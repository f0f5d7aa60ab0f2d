"""Whether requests go where the document says: to its servers, or to those of a path or an operation."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from types import ModuleType
from typing import Any
from urllib.parse import urljoin

import httpx

from runs_sdk.codegen.verification.package import Package


def address(server: dict[str, Any], url: str | None) -> str | None:
    """The address of a server with the defaults of its variables; None where nobody can know it, or HTTP cannot go."""
    variables = server.get("variables")
    named = variables if isinstance(variables, dict) else {}

    def default(found: re.Match[str]) -> str:
        node = named.get(found[1])
        node = node if isinstance(node, dict) else {}
        return str(node.get("default", next(iter(node.get("enum") or ()), "")))

    text = re.sub(r"\{([^{}]+)\}", default, str(server.get("url", "")).strip())
    whole = urljoin(url, text) if url else text
    return whole.rstrip("/") if whole.startswith(("http://", "https://")) else None


def listed(*holders: Any) -> list[dict[str, Any]]:
    """The servers of the first of these that has any."""
    for holder in holders:
        written = holder.get("servers") if isinstance(holder, dict) else None
        found = [each for each in written if isinstance(each, dict) and each.get("url")] if written else []
        if found:
            return found
    return []


def swagger_servers(document: dict[str, Any], schemes: Iterable[Any] | None) -> list[dict[str, Any]]:
    """The servers that Swagger's host, base path and schemes come to; https is taken before http."""
    host, base = document.get("host"), str(document.get("basePath") or "/")
    named = {str(each) for each in schemes or document.get("schemes") or ()}
    usable = [each for each in ("https", "http") if each in named] or ["https"]
    return [{"url": f"{scheme}://{host}{base}"} for scheme in usable] if host else [{"url": base}]


def sent_to(package: Package, module: ModuleType, **options: Any) -> httpx.URL:
    """Where an operation's request goes. It is answered at once."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> Any:
        requests.append(request)
        return package.http.Response(200)

    arguments = {
        name: {} if name == "body" else f"argument-{index}"
        for index, (name, each) in enumerate(inspect.signature(module._get_kwargs).parameters.items())
        if each.default is inspect.Parameter.empty
    }
    kwargs = {key: value for key, value in module._get_kwargs(**arguments).items() if key in ("method", "url")}
    known = package.load("_schemes").SCHEMES
    credentials = dict.fromkeys(known, lambda request: None)
    client = package.load("client").Client(
        httpx_args={"transport": package.http.MockTransport(answer)}, credentials=credentials, **options
    )
    package.load("_send").send(client, module.OPERATION, kwargs)
    return requests[0].url


def server_problem(package: Package, module: ModuleType, wanted: str, **options: Any) -> str | None:
    """What is wrong with where a request goes, if anything."""
    found = sent_to(package, module, **options)
    base = httpx.URL(wanted)
    path = base.raw_path.decode().rstrip("/") + "/"
    if (found.scheme, found.netloc) == (base.scheme, base.netloc) and found.raw_path.decode().startswith(path):
        return None
    return f"the request goes to {found} and not below {wanted}"
