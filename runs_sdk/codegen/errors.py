"""What goes wrong with a document, and what is given up without harm.

CodegenError
├── DocumentError   the document cannot be read, or is none
└── LimitExceeded   the document is larger or deeper than what is worked on
"""

from __future__ import annotations

from attrs import frozen


class CodegenError(Exception):
    """A package cannot be generated. The text says why and where."""


class DocumentError(CodegenError):
    """The document cannot be read, refers to what is not in it, or is no OpenAPI document."""


class LimitExceeded(CodegenError):
    """The document is larger or deeper than what is worked on, so that time and memory stay bounded."""


@frozen
class Simplification:
    """Something that the package expresses less exactly than the document. Nothing is lost on the wire.

    `kind` is a short name for the sort of thing, `where` a place in the document, `what` a sentence.
    """

    kind: str
    where: str
    what: str


def shown(text: str, most: int = 300) -> str:
    """A text of the document, safe to show on a terminal: on one line, of at most `most` characters."""
    safe = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: most + 1])
    return safe if len(safe) <= most else safe[:most] + " …"
