"""Reads what the service sends by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs

from attrs import frozen

from ._answer import parse
from .errors import DecodeError, InputError
from .types import Operation


@frozen
class Webhook:
    """A webhook or a callback. `kinds` are the forms that its body can have."""

    name: str
    decode: Callable[[Any], Any]
    kinds: tuple[str, ...] = ("json",)


@frozen
class _Received:
    """A request of the service, as answers are read."""

    content: bytes
    headers: Mapping[str, str]
    status_code: int = 200

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        import json

        return json.loads(self.content)


def read_webhook(
    webhooks: Mapping[str, Callable[[], Webhook]], name: str, body: bytes | str, headers: Mapping[str, str] | None
) -> Any:
    """The body of a webhook as its model.

    Raises InputError for a name that there is not, and DecodeError for a body that is not of its form.
    """
    found = webhooks.get(name)
    if found is None:
        raise InputError("name", f"there is no webhook {name!r}; there are: {', '.join(sorted(webhooks)) or 'none'}")
    webhook = found()
    media_type = next((value for key, value in (headers or {}).items() if key.lower() == "content-type"), "")
    content = body.encode() if isinstance(body, str) else body
    if not webhook.kinds:
        return None
    operation = Operation(id=name, method="POST", path="", tag="")
    if media_type.partition(";")[0].strip().lower() == "application/x-www-form-urlencoded":
        try:
            fields = parse_qs(content.decode(), keep_blank_values=True)
            return webhook.decode({key: value[0] if len(value) == 1 else value for key, value in fields.items()})
        except (DecodeError, UnicodeDecodeError) as error:
            raise DecodeError(f"the form is not as promised: {error}", operation=name) from None
    if not content and "json" in webhook.kinds:
        raise DecodeError("JSON is promised, but the body is empty", operation=name)
    return parse(_Received(content, {"content-type": media_type}), operation, webhook.decode, webhook.kinds)
