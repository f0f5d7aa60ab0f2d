"""Credentials and servers, one document beside the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from runs_sdk.codegen.comparison.changes import Change, change
from runs_sdk.codegen.comparison.operations import Operation

Requirement = frozenset[str]
"""The schemes that are needed together."""


def compare_security(old: dict[str, Any], new: dict[str, Any], one: Operation, two: Operation) -> Iterator[Change]:
    """What has changed in the credentials that an operation asks for."""
    before, after = _requirements(old, one.node), _requirements(new, two.node)
    places = {"old": one.pointer, "new": two.pointer}
    free_before, free_after = not before or frozenset() in before, not after or frozenset() in after
    if free_before and not free_after:
        yield change("security-added", None, f"a credential is asked for now: {_called(after)}", **places)
        return
    if free_after and not free_before:
        yield change("security-dropped", None, "no credential is asked for any more", **places)
        return
    for each in before:
        if each and each not in after:
            said = f"the credential {_joined(each)} is not taken any more"
            yield change("security-alternative-removed", None, said, **places)
    for each in after:
        if each and each not in before:
            said = f"the credential {_joined(each)} is taken besides"
            yield change("security-alternative-added", None, said, **places)
    for each in before:
        if each in after:
            for scope in sorted(after[each] - before[each]):
                yield change("security-scope-added", None, f"the scope {scope} is asked for now", **places)
            for scope in sorted(before[each] - after[each]):
                yield change("security-scope-removed", None, f"the scope {scope} is not asked for any more", **places)


def _requirements(document: dict[str, Any], node: dict[str, Any]) -> dict[Requirement, frozenset[str]]:
    """The alternatives, each with its scopes. None at all is written as an empty list, or left out everywhere."""
    written = node["security"] if "security" in node else document.get("security")
    found: dict[Requirement, frozenset[str]] = {}
    for each in written if isinstance(written, list) else []:
        if isinstance(each, dict):
            scopes = {scope for named in each.values() if isinstance(named, list) for scope in named}
            found[frozenset(each)] = frozenset(str(scope) for scope in scopes)
    return found


def _joined(requirement: Requirement) -> str:
    return " with ".join(sorted(requirement))


def _called(requirements: dict[Requirement, frozenset[str]]) -> str:
    return " or ".join(sorted(_joined(each) for each in requirements))


def compare_schemes(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """What has changed in how credentials are given. Schemes that are gone show at the operations."""
    before, after = _schemes(old), _schemes(new)
    for name in before:
        if name not in after:
            continue
        places = {"old": f"#/components/securitySchemes/{name}", "new": f"#/components/securitySchemes/{name}"}
        kinds = [_how(scheme) for scheme in (before[name], after[name])]
        if kinds[0] != kinds[1]:
            said = f"the credential {name} is given as {kinds[1]} now, not as {kinds[0]}"
            yield change("security-scheme-changed", None, said, **places)
        elif _addresses(before[name]) != _addresses(after[name]):
            said = f"the credential {name} comes from {', '.join(_addresses(after[name]))} now"
            yield change("security-address-changed", None, said, **places)


def _schemes(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    found = (document.get("components") or {}).get("securitySchemes")
    return {str(k): v for k, v in found.items() if isinstance(v, dict)} if isinstance(found, dict) else {}


def _how(scheme: dict[str, Any]) -> str:
    kind = scheme.get("type")
    if kind == "apiKey":
        return f"{scheme.get('in')} {scheme.get('name')}"
    if kind == "http":
        return f"HTTP {str(scheme.get('scheme')).lower()}"
    if kind == "oauth2":
        flows = scheme.get("flows")
        return f"OAuth 2 ({', '.join(sorted(flows)) if isinstance(flows, dict) else 'no flow'})"
    return str(kind)


def _addresses(scheme: dict[str, Any]) -> list[str]:
    flows = scheme.get("flows")
    urls = [scheme.get("openIdConnectUrl")]
    for flow in flows.values() if isinstance(flows, dict) else []:
        urls += [flow.get(key) for key in ("tokenUrl", "authorizationUrl", "refreshUrl") if isinstance(flow, dict)]
    return sorted(str(url) for url in urls if url)


def compare_servers(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """Servers of the document that are gone or new, in no order."""
    before, after = _servers(old), _servers(new)
    for url in before:
        if url not in after:
            yield change("server-removed", None, f"the server {url} is gone", old="#/servers", new="#/servers")
    for url in after:
        if url not in before:
            yield change("server-added", None, f"the server {url} is new", old="#/servers", new="#/servers")


def _servers(document: dict[str, Any]) -> list[str]:
    written = document.get("servers")
    urls = [each.get("url") for each in written if isinstance(each, dict)] if isinstance(written, list) else []
    return [str(url).rstrip("/") or "/" for url in urls if url] or ["/"]
