"""Credentials: the schemes of the document, and what each operation asks for."""

from __future__ import annotations

import re
from typing import Any, Final

from runs_sdk.codegen.normalise.plan import SchemePlan, Security
from runs_sdk.codegen.normalise.references import References

TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What the name of a header or cookie can be, by RFC 9110 and RFC 6265."""


def schemes(references: References) -> dict[str, SchemePlan]:
    """The security schemes by name. One of no known type can only be served by a function."""
    written = (references.document.get("components") or {}).get("securitySchemes")
    found: dict[str, SchemePlan] = {}
    for name, each in (written if isinstance(written, dict) else {}).items():
        node = references.follow(each)
        found[str(name)] = _scheme(node if isinstance(node, dict) else {})
    return found


def _scheme(node: dict[str, Any]) -> SchemePlan:
    kind = node.get("type")
    name = node.get("name")
    if kind == "apiKey" and isinstance(name, str) and name:
        if node.get("in") == "query" or (node.get("in") in ("header", "cookie") and TOKEN.fullmatch(name)):
            return SchemePlan("apiKey", node["in"], name)
    elif kind == "http" and isinstance(node.get("scheme"), str) and TOKEN.fullmatch(node["scheme"].strip()):
        given = node["scheme"].strip()
        return SchemePlan("http", prefix=given.capitalize() if given.islower() else given)
    elif kind in ("oauth2", "openIdConnect"):
        return SchemePlan(kind, prefix="Bearer", token_url=_token_url(node) if kind == "oauth2" else None)
    return SchemePlan("mutualTLS" if kind == "mutualTLS" else "undeclared")


def _token_url(node: dict[str, Any]) -> str | None:
    """Where client credentials are exchanged for a token."""
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, dict) else None
    url = flow.get("tokenUrl") if isinstance(flow, dict) else None
    return url if isinstance(url, str) else None


def security(operation: dict[str, Any], document: dict[str, Any]) -> Security:
    """The alternatives of an operation. What it says itself counts, also an empty list; else what the document says."""
    written = operation["security"] if "security" in operation else document.get("security")
    alternatives = [each for each in written if isinstance(each, dict)] if isinstance(written, list) else []
    return tuple(tuple((str(name), _scopes(scopes)) for name, scopes in each.items()) for each in alternatives)


def _scopes(written: Any) -> tuple[str, ...]:
    return tuple(each for each in written if isinstance(each, str)) if isinstance(written, list) else ()
