"""What a call can give besides the model of its answer: the whole answer, read or unread."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Generic, TypedDict, TypeVar

from attrs import field, frozen

T = TypeVar("T")


class CallOptions(TypedDict, total=False):
    """What every operation takes besides its own parameters.

    _request_timeout  seconds for this call: one number, or two, for connecting and for the answer, that are added up
    _request_auth     another credential for this call: {"in": "header", "key": name, "value": text}
    _content_type     instead of application/json
    _headers          sent with this call besides all others
    _host_index       0: there is one host
    """

    _request_timeout: float | tuple[float, float] | None
    _request_auth: Mapping[str, Any] | None
    _content_type: str | None
    _headers: Mapping[str, str] | None
    _host_index: int


@frozen
class ApiResponse(Generic[T]):
    """An answer with its status and headers: `data` is the model, `raw_data` the body as it came."""

    status_code: int
    headers: Mapping[str, str]
    data: T
    raw_data: bytes = field(default=b"", repr=False)


@frozen
class RESTResponse:
    """An answer that was read whole and not looked at: whatever its status, `data` is its body."""

    status: int
    headers: Mapping[str, str]
    data: bytes = field(repr=False)

    @property
    def reason(self) -> str:
        """The phrase that belongs to the status."""
        try:
            return HTTPStatus(self.status).phrase
        except ValueError:
            return ""

    def read(self) -> bytes:
        """The body."""
        return self.data

    def json(self) -> Any:
        """The body, decoded from JSON. Raises ValueError when it is none."""
        import json

        return json.loads(self.data)

    def getheaders(self) -> Mapping[str, str]:
        """All headers."""
        return self.headers

    def getheader(self, name: str, default: str | None = None) -> str | None:
        """One header, whatever the case of its name."""
        wanted = name.lower()
        return next((value for key, value in self.headers.items() if key.lower() == wanted), default)
