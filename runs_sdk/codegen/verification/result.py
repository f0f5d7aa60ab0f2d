"""What a comparison of a document with its package comes to."""

from __future__ import annotations

from typing import Final

from attrs import define, field, frozen

COUNTED: Final = (
    *("operations", "servers", "credentials", "parameters", "bodies", "responses"),
    *("links", "webhooks", "models", "aliases", "properties", "subtypes"),
)


@frozen
class Loss:
    """Something that the document has and the package has not. `kind` is one of the things that are counted, or
    "module" for a module that cannot be imported, "docstring" for what one does not say, or "round trip" for a value
    that does not come back as it was."""

    kind: str
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.reason}"


@define
class Result:
    """What was compared. `document` and `package` count by kind; `trips` are the samples that went round."""

    document: dict[str, int] = field(factory=lambda: dict.fromkeys(COUNTED, 0))
    package: dict[str, int] = field(factory=lambda: dict.fromkeys(COUNTED, 0))
    modules: int = 0
    trips: int = 0
    losses: list[Loss] = field(factory=list)

    def count(self, kind: str, found: bool, name: str, reason: str = "") -> None:
        """Count one thing of the document, and lose it if it was not found."""
        self.document[kind] += 1
        if found:
            self.package[kind] += 1
        else:
            self.losses.append(Loss(kind, name, reason))
