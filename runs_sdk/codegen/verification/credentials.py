"""Whether each operation is sent the credentials that the document asks for, and no others."""

from __future__ import annotations

import inspect
from base64 import b64encode
from types import ModuleType
from typing import Any, Final

import httpx
from attrs import define, field

from runs_sdk.codegen.verification.original import Operation, Original
from runs_sdk.codegen.verification.package import Package

Place = tuple[str, str, str]
"""Where a credential goes: the place, the name there, the text."""

OWN: Final = "own-credential"


@define
class Credentials:
    """Sends operations with sample credentials to a transport that answers at once, and looks at the requests."""

    original: Original
    package: Package
    _requests: list[httpx.Request] = field(factory=list)
    _http: httpx.Client | None = None

    def problem(self, operation: Operation, module: ModuleType) -> str | None:
        """What is wrong, if anything, with each alternative alone, and with credentials that are not asked for."""
        schemes = self.original.security_schemes()
        schemes = {name: node for name, node in schemes.items() if _possible(node)}
        known = {name: _stream_limiter(name, node) for name, node in schemes.items()}
        everything = {place for places in known.values() for place in places}
        if not operation.security:
            given = {name: _value(name, node) for name, node in schemes.items()}
            return self._compare(module, given, set(), everything, "without credentials")
        for alternative in operation.security:
            given = {name: _value(name, schemes[name]) for name in alternative if name in schemes}
            wanted = {place for name in given for place in known[name]}
            if len(given) < len(alternative):
                continue  # a scheme that is not declared has no place
            problem = self._compare(module, given, wanted, everything, " with ".join(alternative) or "none")
            if problem is not None:
                return problem
        return None

    def _compare(
        self, module: ModuleType, given: dict[str, Any], wanted: set[Place], everything: set[Place], what: str
    ) -> str | None:
        given = {name: value for name, value in given.items() if value is not None}
        request = self._sent(module, given)
        there = {
            (place, name, text) for place, name, text in everything | wanted if _text_at(request, place, name) == text
        }
        if there == wanted:
            return None
        missing, more = wanted - there, there - wanted
        said = [f"{place} {name} is not sent" for place, name, _ in sorted(missing)]
        said += [f"{place} {name} is sent besides" for place, name, _ in sorted(more)]
        return f"asked with {what}: {', '.join(said)}"

    def _sent(self, module: ModuleType, given: dict[str, Any]) -> httpx.Request:
        client = self.package.load("client").Client(base_url="http://service.invalid", credentials=given)
        if self._http is None:
            self._http = self.package.http.Client(
                base_url="http://service.invalid", transport=self.package.http.MockTransport(self._answer)
            )
        client.set_httpx_client(self._http)
        arguments = {
            name: f"argument-{index}"
            for index, (name, each) in enumerate(inspect.signature(module._get_kwargs).parameters.items())
            if each.default is inspect.Parameter.empty and name != "body"
        }
        kwargs = {key: value for key, value in self._kwargs(module, arguments).items() if key in ("method", "url")}
        self._requests.clear()
        self.package.load("_send").send(client, module.OPERATION, kwargs)
        return self._requests[-1]

    def _kwargs(self, module: ModuleType, arguments: dict[str, Any]) -> dict[str, Any]:
        body = inspect.signature(module._get_kwargs).parameters.get("body")
        if body is not None and body.default is inspect.Parameter.empty:
            arguments = {**arguments, "body": {}}
        found: dict[str, Any] = module._get_kwargs(**arguments)
        return found

    def _answer(self, request: httpx.Request) -> Any:
        self._requests.append(request)
        return self.package.http.Response(200)


def _possible(node: dict[str, Any]) -> bool:
    """Whether HTTP has a place for the credential; a header cannot have any name."""
    kind, name = node.get("type"), str(node.get("name"))
    if kind == "apiKey":
        return bool(name) and (node.get("in") == "query" or (node.get("in") in ("header", "cookie") and _word(name)))
    return kind in ("oauth2", "openIdConnect", "mutualTLS", "basic") or (kind == "http" and _word(str(node["scheme"])))


def _word(text: str) -> bool:
    return text.isascii() and bool(text) and all(char.isalnum() or char in "!#$%&'*+-.^_`|~" for char in text)


def _value(name: str, node: dict[str, Any]) -> Any:
    """A credential for a scheme: a function where nothing else is known to serve it."""
    if node.get("type") == "mutualTLS":
        return None
    if str(node.get("scheme")).lower() == "basic" or node.get("type") == "basic":
        return (_own(name), "secret")
    return _own(name)


def _own(name: str) -> str:
    """A text that no other scheme has, and that any place can hold."""
    return f"{OWN}-{name.encode('utf-8', 'surrogatepass').hex()}"


def _stream_limiter(name: str, node: dict[str, Any]) -> set[Place]:
    kind, text = node.get("type"), _own(name)
    if kind == "apiKey":
        return {(str(node.get("in")), str(node.get("name")), text)}
    if kind == "basic" or (kind == "http" and str(node.get("scheme")).lower() == "basic"):
        return {("header", "Authorization", "basic " + b64encode(f"{text}:secret".encode()).decode())}
    if kind == "http":
        return {("header", "Authorization", f"{str(node.get('scheme')).lower()} {text}")}
    if kind in ("oauth2", "openIdConnect"):
        return {("header", "Authorization", f"bearer {text}")}
    return set()


def _text_at(request: httpx.Request, place: str, name: str) -> str | None:
    if place == "query":
        return dict(request.url.params).get(name)
    if place == "cookie":
        pairs = (each.partition("=") for each in request.headers.get("cookie", "").split("; "))
        return next((value for key, _, value in pairs if key == name), None)
    found = str(request.headers[name]) if name in request.headers else None
    if found is None or name != "Authorization":
        return found
    prefix, _, text = found.partition(" ")
    return f"{prefix.lower()} {text}" if text else prefix
