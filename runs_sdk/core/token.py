"""A run as a short text: where it is, and how far its reader is. It holds no secret, and nothing of the run's output.

    runs1.<base64 of JSON>.<checksum>

The checksum finds texts that were cut or mistyped; it is no signature, so that whoever takes a token from strangers
gets what they name. A client refuses tokens of other addresses than its own.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from attrs import field, frozen

from .errors import ConfigError, InputProblem, InputValidationError
from .follow.delivered import Checkpoint
from .ids import check_id
from .models import Interaction, RunStatus
from .policy import Cursor
from .portable import as_json

PREFIX = "runs1"
"""The version of the format is in it."""


@frozen
class RunToken:
    """A run, and how far a reader of it is.

    origins  the addresses of its service
    place    what the service needs besides the id to find the run, and how the handle looks at it
    """

    service: str
    origins: tuple[str, ...]
    run_id: str
    checkpoint: Checkpoint
    place: Mapping[str, Any] = field(factory=dict)

    def encode(self) -> str:
        """The token as text."""
        data: dict[str, Any] = {"s": self.service, "o": list(self.origins), "r": self.run_id}
        if self.place:
            data["p"] = dict(self.place)
        data |= {key: value for key, value in _pack(self.checkpoint).items() if value}
        body = base64.urlsafe_b64encode(json.dumps(data, separators=(",", ":")).encode()).decode().rstrip("=")
        return f"{PREFIX}.{body}.{crc32(body.encode()):08x}"

    @staticmethod
    def decode(text: str) -> RunToken:
        """The token that a text holds. Raises InputValidationError for what is none, or not whole."""
        head, _, rest = text.partition(".") if isinstance(text, str) else ("", "", "")
        body, _, checksum = rest.partition(".")
        if head != PREFIX:
            newer = head[:4] == PREFIX[:4] and head[4:].isdigit()
            raise _refusal(
                "comes from a newer version of runs-sdk" if newer else f"is no token of a run, which begins {PREFIX}."
            )
        if f"{crc32(body.encode()):08x}" != checksum:
            raise _refusal("is not whole: its checksum does not fit")
        try:
            data = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
            origins = tuple(str(origin) for origin in data["o"])
            place = data.get("p", {})
            if not isinstance(place, dict):
                raise TypeError
            return RunToken(str(data["s"]), origins, check_id(data["r"]), _unpack(data), place)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, InputValidationError):
            raise _refusal("cannot be read") from None

    def refuse_other(self, service: str, origins: tuple[str, ...]) -> None:
        """Raise ConfigError for a client of another service, or at another address."""
        if self.service != service:
            raise ConfigError(
                f"the token is of a {self.service} run, and the client is for {service}.", service=service
            )
        if not set(self.origins) & set(origins):
            raise ConfigError(
                f"the token is of a {service} run at {', '.join(self.origins)}, and the client is for "
                f"{', '.join(origins)}: nothing is sent to an address that only a token names. Where you trust it, "
                f'build the client with base_url="{self.origins[0] if self.origins else ""}", or with a profile of it.',
                service=service,
                run_id=self.run_id,
            )


def is_token(text: object) -> bool:
    """Whether a text is meant as a token, and not as the id of a run."""
    return isinstance(text, str) and text.startswith(f"{PREFIX}.")


def _pack(at: Checkpoint) -> dict[str, Any]:
    question = at.question
    return {
        "c": None if at.cursor.position is None else [at.cursor.position, at.cursor.seen],
        "n": at.passed,
        "t": None if at.status is None else str(at.status),
        "q": None if question is None else as_json([question.id, question.prompt, question.schema, question.payload]),
        "a": at.attempts if at.attempts > 1 else 0,
        "y": at.retried,
        "f": list(at.files),
        "e": at.finished,
    }


def _unpack(data: Mapping[str, Any]) -> Checkpoint:
    position, seen = data.get("c") or (None, 0)
    question = data.get("q")
    return Checkpoint(
        cursor=Cursor(None if position is None else str(position), int(seen)),
        passed=int(data.get("n", 0)),
        status=RunStatus(data["t"]) if data.get("t") else None,
        question=None if question is None else Interaction(*question),
        attempts=int(data.get("a") or 1),
        retried=bool(data.get("y")),
        files=tuple(str(one) for one in data.get("f", ())),
        finished=bool(data.get("e")),
    )


def _refusal(why: str) -> InputValidationError:
    problem = InputProblem("token", why, "format")
    return InputValidationError(f"the token {why}.", errors=[problem])
