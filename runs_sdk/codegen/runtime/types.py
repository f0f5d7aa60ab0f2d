"""Types that all operations and models share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, MutableMapping
from enum import IntEnum, StrEnum
from http import HTTPStatus
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Final, Generic, Literal, Protocol, Self, TypeVar

from attrs import define, frozen

if TYPE_CHECKING:
    from .servers import Server


class Unset:
    """The type of `UNSET`: a parameter or field that is not there, which is not the same as null."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"

    def __copy__(self) -> Unset:
        return self

    def __deepcopy__(self, memo: object) -> Unset:
        return self


UNSET: Final[Unset] = Unset()

FileContent = IO[bytes] | bytes | str
FileTypes = tuple[str | None, FileContent, str | None] | tuple[str | None, FileContent, str | None, Mapping[str, str]]
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """Bytes to send or received: a binary file object, with a name and a media type if they are known. `headers` go
    with it where it is a part of a body."""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None
    headers: Mapping[str, str] | None = None

    def to_tuple(self) -> FileTypes:
        """In the form that httpx takes for an upload."""
        if self.headers:
            return self.file_name, self.payload, self.mime_type, self.headers
        return self.file_name, self.payload, self.mime_type


class OpenStrEnum(StrEnum):
    """Names for strings. A string that has no name here is kept: it equals itself and is written back as it came."""

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = value
        return member


class OpenIntEnum(IntEnum):
    """Names for integers. An integer that has no name here is kept: it equals itself and is written back as it came."""

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = "UNKNOWN"
        member._value_ = value
        return member


T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@define
class Response(Generic[T]):
    """What a server answered. `parsed` is None when the body is empty or of no documented form."""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


@frozen
class Link:
    """What the document says follows an answer: the operation, by its id or a reference, and its parameters, each a
    value or an expression such as `$response.body#/id`."""

    status: str
    name: str
    operation: str
    parameters: tuple[tuple[str, str], ...] = ()


@frozen
class Operation:
    """What the document says of one operation.

    `idempotent`: sending it again does no more than sending it once. `streaming`: "events" if the answer is an event
    stream, "lines" if it is many JSON values, "download" if it is a file, else None; `accept` is what to ask for.
    `security` has the alternatives of credentials, each of which is schemes with scopes; one without schemes means that
    none is needed. `servers` are those that it has instead of the document's.
    """

    id: str
    method: str
    path: str
    tag: str
    idempotent: bool = False
    streaming: Literal["events", "lines", "download"] | None = None
    deprecated: bool = False
    accept: str | None = None
    security: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...] = ()
    servers: tuple[Server, ...] = ()
    links: tuple[Link, ...] = ()


class ItemStream(Protocol[T_co]):
    """The items of a stream, as they arrive. Nothing is sent before the first use; close it when done."""

    def __iter__(self) -> Iterator[T_co]: ...
    def __next__(self) -> T_co: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class AsyncItemStream(Protocol[T_co]):
    """The items of a stream, as they arrive. Nothing is sent before the first use; close it when done."""

    def __aiter__(self) -> AsyncIterator[T_co]: ...
    async def __anext__(self) -> T_co: ...
    async def aclose(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class FileStream(Protocol):
    """A file as it arrives. Nothing is sent before the first use; close it when done."""

    @property
    def filename(self) -> str | None: ...
    @property
    def content_type(self) -> str | None: ...
    def __iter__(self) -> Iterator[bytes]: ...
    def read(self) -> bytes: ...
    def save(self, into: str | PathLike[str] = ".", *, overwrite: bool = False) -> Path: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class AsyncFileStream(Protocol):
    """A file as it arrives. Nothing is sent before the first use; close it when done."""

    @property
    def filename(self) -> str | None: ...
    @property
    def content_type(self) -> str | None: ...
    def __aiter__(self) -> AsyncIterator[bytes]: ...
    async def read(self) -> bytes: ...
    async def save(self, path: str | PathLike[str]) -> int: ...
    async def aclose(self) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class Caller(Protocol):
    """Sends operations for the group classes. `module` is an endpoint module of this package.

    `call` returns what the module's `_parse_response` makes of a successful answer, and raises for any other. `stream`
    returns an `ItemStream` or a `FileStream`, as the module's `OPERATION.streaming` says.
    """

    def call(self, module: Any, /, **parameters: Any) -> Any: ...
    def stream(self, module: Any, /, **parameters: Any) -> Any: ...


class AsyncCaller(Protocol):
    """As `Caller`; `call` is awaited, `stream` is not and returns an `AsyncItemStream` or an `AsyncFileStream`."""

    async def call(self, module: Any, /, **parameters: Any) -> Any: ...
    def stream(self, module: Any, /, **parameters: Any) -> Any: ...


__all__ = [
    "UNSET",
    "AsyncCaller",
    "AsyncFileStream",
    "AsyncItemStream",
    "Caller",
    "File",
    "FileStream",
    "FileTypes",
    "ItemStream",
    "Link",
    "OpenIntEnum",
    "OpenStrEnum",
    "Operation",
    "RequestFiles",
    "Response",
    "Unset",
]
