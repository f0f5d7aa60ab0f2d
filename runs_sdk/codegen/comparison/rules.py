"""The rules: what each kind of change is called, and how severe it is for somebody who calls the service.

A change is judged by its direction. What the caller sends (`request`) may become wider without harm, and what the
caller receives (`response`) may become narrower. The other way round code that is right today stops being right.

- breaking: a call or a line of code that is right today fails, or does something else
- risky: most programs go on, and some have to be looked at
- safe: nobody has to do anything
"""

from __future__ import annotations

from typing import Final, Literal

from attrs import frozen

Severity = Literal["breaking", "risky", "safe"]
Direction = Literal["request", "response"]

SEVERITIES: Final[tuple[Severity, ...]] = ("breaking", "risky", "safe")
"""Most severe first."""


@frozen
class Rule:
    """One kind of change. `request` and `response` say how severe it is there; `what` describes it."""

    id: str
    request: Severity
    response: Severity
    what: str


def _same(id: str, severity: Severity, what: str) -> Rule:
    return Rule(id, severity, severity, what)


_ALL: Final = (
    # operations
    _same("operation-removed", "breaking", "an operation is gone"),
    _same("operation-added", "safe", "an operation is new"),
    _same("operation-moved", "breaking", "an operation has another path or method; its function stays"),
    _same("operation-id-changed", "risky", "an operation has another operationId, from which its function is named"),
    _same("operation-deprecated", "safe", "an operation is deprecated"),
    _same("operation-undeprecated", "safe", "an operation is not deprecated any more"),
    _same("operation-streaming-changed", "breaking", "an answer has become a stream, or is none any more"),
    # parameters
    _same("parameter-removed", "breaking", "a parameter is gone"),
    _same("parameter-added-required", "breaking", "a new parameter has to be given"),
    _same("parameter-added", "safe", "a new parameter may be given"),
    _same("parameter-renamed", "breaking", "a parameter has another name on the wire"),
    _same("parameter-moved", "breaking", "a parameter is sent in another place"),
    _same("path-parameter-renamed", "risky", "a path parameter has another name, from which its argument is named"),
    _same("parameter-became-required", "breaking", "a parameter has to be given now"),
    _same("parameter-became-optional", "safe", "a parameter may be left out now"),
    _same("parameter-style-changed", "breaking", "a parameter is written in another way"),
    _same("parameter-deprecated", "safe", "a parameter is deprecated"),
    # bodies
    _same("body-added-required", "breaking", "a body has to be sent now"),
    _same("body-added", "safe", "a body may be sent now"),
    _same("body-removed", "breaking", "a body cannot be sent any more"),
    _same("body-became-required", "breaking", "the body has to be sent now"),
    _same("body-became-optional", "safe", "the body may be left out now"),
    Rule("media-type-removed", "breaking", "breaking", "a media type of a body is gone"),
    Rule("media-type-added", "safe", "risky", "a body may have another media type"),
    # answers
    _same("success-removed", "breaking", "a successful answer is gone"),
    _same("success-added", "risky", "there is another successful answer"),
    _same("error-removed", "safe", "an answer for an error is gone"),
    _same("error-added", "safe", "there is another answer for an error"),
    _same("error-media-type-changed", "safe", "an answer for an error has other media types"),
    _same("answer-body-removed", "breaking", "an answer has no body any more"),
    _same("answer-body-added", "safe", "an answer has a body now"),
    _same("header-removed", "risky", "a header of an answer is gone"),
    _same("header-added", "safe", "an answer has another header"),
    # schemas: properties
    Rule("property-removed", "breaking", "breaking", "a property is gone"),
    Rule("property-added", "safe", "safe", "a property is new"),
    Rule("property-added-required", "breaking", "safe", "a new property is always there"),
    Rule("property-renamed", "breaking", "breaking", "a property has another name"),
    Rule("property-became-required", "breaking", "safe", "a property is always there now"),
    Rule("property-became-optional", "safe", "breaking", "a property may be left out now"),
    Rule("property-became-read-only", "risky", "safe", "a property is not to be sent any more"),
    Rule("property-became-write-only", "safe", "breaking", "a property is not received any more"),
    Rule("property-became-writable", "safe", "safe", "a property that was only received may be sent"),
    Rule("property-became-readable", "safe", "safe", "a property that was only sent is received"),
    Rule("property-deprecated", "safe", "safe", "a property is deprecated"),
    Rule("undeclared-keys-refused", "breaking", "safe", "keys that are not declared are not allowed any more"),
    Rule("undeclared-keys-allowed", "safe", "safe", "keys that are not declared are allowed now"),
    # schemas: values
    _same("type-changed", "breaking", "a value has another type"),
    Rule("type-widened", "safe", "breaking", "a value may have another type besides"),
    Rule("type-narrowed", "breaking", "safe", "a value has fewer types"),
    _same("format-changed", "breaking", "a value has another format, and another type in Python"),
    _same("format-hint-changed", "risky", "a value has another format, of the same type in Python"),
    Rule("became-nullable", "safe", "breaking", "a value may be null now"),
    Rule("became-not-nullable", "breaking", "safe", "a value may not be null any more"),
    Rule("enum-value-removed", "breaking", "safe", "a listed value is gone"),
    Rule("enum-value-added", "safe", "risky", "another value is listed"),
    Rule("enum-introduced", "breaking", "safe", "only listed values are allowed now"),
    Rule("enum-dropped", "safe", "risky", "values are not listed any more"),
    Rule("bound-tightened", "breaking", "safe", "a limit is narrower"),
    Rule("bound-loosened", "safe", "risky", "a limit is wider"),
    Rule("pattern-added", "risky", "safe", "a text has to match a pattern"),
    Rule("pattern-changed", "risky", "risky", "a text has to match another pattern"),
    Rule("pattern-removed", "safe", "risky", "a text need not match a pattern any more"),
    Rule("default-changed", "risky", "safe", "what is taken for a value that is left out has changed"),
    Rule("alternative-removed", "breaking", "safe", "a value cannot be one of these any more"),
    Rule("alternative-added", "safe", "risky", "a value can be something else besides"),
    _same("discriminator-changed", "breaking", "another property tells the alternatives apart"),
    _same("discriminator-mapping-changed", "risky", "values of the discriminator mean something else"),
    _same("schema-replaced", "breaking", "another schema is here, which differs in what matters"),
    _same("schema-replaced-alike", "risky", "another schema is here, which right code gets along with"),
    _same("schema-renamed", "risky", "a schema has another name, from which its class is named"),
    # security and servers
    _same("security-added", "breaking", "a credential is asked for now"),
    _same("security-alternative-removed", "breaking", "a way to give a credential is gone"),
    _same("security-alternative-added", "safe", "there is another way to give a credential"),
    _same("security-dropped", "safe", "no credential is asked for any more"),
    _same("security-scope-added", "breaking", "a scope is asked for besides"),
    _same("security-scope-removed", "safe", "a scope is not asked for any more"),
    _same("security-scheme-changed", "breaking", "a credential is given in another way"),
    _same("security-address-changed", "risky", "tokens come from another address"),
    _same("server-removed", "risky", "a server is gone"),
    _same("server-added", "safe", "there is another server"),
)  # fmt: skip

RULES: Final = {rule.id: rule for rule in _ALL}
"""All rules by id, in the order of the documentation."""


def as_table() -> str:
    """The rules as a table in Markdown; docs/codegen.md has it."""
    lines = ["| rule | what | sent | received |", "|---|---|---|---|"]
    lines += [f"| `{rule.id}` | {rule.what} | {rule.request} | {rule.response} |" for rule in RULES.values()]
    return "\n".join(lines)
