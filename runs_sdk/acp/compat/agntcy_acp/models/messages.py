"""Messages of a conversation."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from ...models._base import CheckedModel, OneOf


@define
class MessageTextBlock(CheckedModel):
    """A part of a message that is text."""

    TYPE_WORDS: ClassVar = ("text",)

    text: str
    type: str = "text"
    metadata: dict[str, Any] | None = None


@define
class MessageAnyBlock(CheckedModel):
    """A part of a message of any kind."""

    type: str
    metadata: dict[str, Any] | None = None


class ContentOneOfInner(OneOf):
    """A part of a message."""

    TYPES: ClassVar = MessageTextBlock | MessageAnyBlock


class Content(OneOf):
    """What a message holds: text, or parts."""

    TYPES: ClassVar = str | list[ContentOneOfInner]


@define
class Message(CheckedModel):
    """A message of a conversation."""

    role: str
    content: Content
    id: str | None = None
    metadata: dict[str, Any] | None = None
