"""What the normaliser decided: names for everything, and what the generator cannot carry."""

from __future__ import annotations

from typing import Any, Literal

from attrs import define, field, frozen

from runs_sdk.codegen.errors import Simplification
from runs_sdk.codegen.normalise.lock import NameLock

Location = Literal["path", "query", "header", "cookie"]
Kind = Literal["json", "text", "bytes", "events", "lines"]


Security = tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
"""Alternatives of credentials: schemes with scopes."""


@frozen
class SchemePlan:
    """How a credential is sent, as the runtime's `Scheme`."""

    kind: str
    place: str = "header"
    name: str = "Authorization"
    prefix: str = ""
    token_url: str | None = None


@frozen
class ServerPlan:
    """Where requests go, as the runtime's `Server`."""

    url: str
    variables: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    name: str = ""

    @property
    def arguments(self) -> list[str]:
        """As the arguments of a call, in ASCII."""
        given = [ascii(self.url)]
        given += [f"variables={self.variables!a}"] if self.variables else []
        return given + ([f"name={self.name!a}"] if self.name else [])


@frozen
class LinkPlan:
    """A link of an answer, as the runtime's `Link`."""

    status: str
    name: str
    operation: str
    parameters: tuple[tuple[str, str], ...] = ()


@frozen
class WebhookPlan:
    """What the service sends by itself. `key` is its name for the generator, `kinds` how its body is read."""

    name: str
    key: str
    kinds: tuple[Kind, ...] = ()


@frozen
class ParameterPlan:
    """One parameter. `key` is its name for the generator; `style`, `explode`, `reserved` as in the runtime's `query`.

    With `copy_of` it has the value of the path parameter of that wire name, and no key.
    """

    wire: str
    location: Location
    key: str
    style: str = "form"
    description: str = ""
    copy_of: str | None = None
    explode: bool = False
    reserved: bool = False


@frozen
class EncodingPlan:
    """How one field or part is written, as the runtime's `Encoding`."""

    style: str = ""
    reserved: bool = False
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@frozen
class BodyPlan:
    """One form that a request body can take. `media_type` is as the document writes it, `form` how it is sent.

    `encodings` are of fields by name, `positional` of parts without names, the last of all that follow."""

    media_type: str
    form: Literal["json", "form", "multipart", "raw", "lines"]
    encodings: dict[str, EncodingPlan] = field(factory=dict)
    positional: tuple[EncodingPlan, ...] = ()


@frozen
class OperationPlan:
    """One operation. `id` is as in the document; `name` and `tag` are the Python names of its module and package, `key`
    is its name for the generator."""

    key: str
    id: str
    name: str
    tag: str
    method: str
    path: str
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    idempotent: bool = False
    streaming: Literal["events", "lines", "download"] | None = None
    only_streams: bool = False
    accept: str | None = None
    plain_accept: tuple[str, ...] = ()
    parameters: tuple[ParameterPlan, ...] = ()
    bodies: tuple[BodyPlan, ...] = ()
    responses: dict[str, tuple[Kind, ...]] = field(factory=dict)
    security: Security = ()
    servers: tuple[ServerPlan, ...] = ()
    links: tuple[LinkPlan, ...] = ()


@frozen
class PropertyPlan:
    """One property of a class. `key` is its name for the generator."""

    wire: str
    key: str
    attribute: str
    required: bool
    description: str = ""
    side: Literal["", "read", "write"] = ""
    """The side that has it alone: "read" if only the service writes it, "write" if the service never sends it."""


@define
class ClassPlan:
    """One class. `key` is its name for the generator. `source` is where the document has it, or where the thing that
    it was made of is used."""

    key: str
    name: str
    module: str
    source: str
    kind: Literal["object", "enum"]
    description: str = ""
    properties: list[PropertyPlan] = field(factory=list)
    members: list[tuple[str, Any]] = field(factory=list)
    tags: dict[str, list[Any]] = field(factory=dict)
    patterns: list[str] = field(factory=list)
    """Regular expressions of keys that are not declared, by which their types are known."""
    base: str | None = None
    """The class that it inherits from, by its name for the generator."""
    variants: tuple[str, dict[str, str]] | None = None
    """The key whose values tell the classes apart that inherit from it, and the classes by these values."""


@frozen
class AliasPlan:
    """A name for a component schema that is no class of its own. `piece` and `key` are where the generator has its
    type."""

    schema: str
    name: str
    piece: str
    key: str
    description: str = ""


@define
class Plan:
    """All that is decided about a document. `classes` are by their names for the generator; `schemas` are class names
    by component names."""

    title: str
    version: str
    document: dict[str, Any] = field(factory=dict)
    operations: list[OperationPlan] = field(factory=list)
    classes: dict[str, ClassPlan] = field(factory=dict)
    schemas: dict[str, str] = field(factory=dict)
    aliases: list[AliasPlan] = field(factory=list)
    tags: dict[str, str] = field(factory=dict)
    schemes: dict[str, SchemePlan] = field(factory=dict)
    servers: tuple[ServerPlan, ...] = ()
    categories: dict[str, list[str]] = field(factory=dict)
    webhooks: list[WebhookPlan] = field(factory=list)
    simplifications: list[Simplification] = field(factory=list)
    lock: NameLock = field(factory=NameLock)
    """All names that were given, so that they can stay."""
