"""Event streams, lines and downloads, read as they arrive."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from . import _http
from ._answer import failure, media_type
from ._events import Events
from ._files import check_into, file_name, partial
from ._lines import LINES, Cutter, cutter, is_sequence
from ._send import asend, send
from .client import Client
from .errors import DecodeError
from .types import Operation

T = TypeVar("T")


def _request(kwargs: dict[str, Any], operation: Operation) -> dict[str, Any]:
    headers = {name: value for name, value in (kwargs.get("headers") or {}).items() if name.lower() != "accept"}
    if operation.accept:
        headers["Accept"] = operation.accept
    return {**kwargs, "headers": headers}


def _cutter(response: _http.Response, operation: Operation) -> Cutter:
    """What cuts this answer into items. Raises DecodeError for one that has none."""
    found = media_type(response)
    if operation.streaming == "events":
        if response.status_code == 204 or found == "text/event-stream":
            return Events()
        promised = "an event stream is"
    else:
        as_json = found.endswith(("/json", "+json", "/x-json"))
        if response.status_code == 204 or found in LINES or is_sequence(found) or as_json:
            return cutter(found)
        promised = "lines are"
    reason = f"{promised} promised, but the body is {found or 'of no content type'}"
    raise DecodeError(reason, operation=operation.id)


class _Cutting:
    """Says of which operation an item is that cannot be read."""

    _operation: Operation

    def _cut(self, cut: Callable[..., list[str]], *data: bytes) -> list[str]:
        try:
            return cut(*data)
        except DecodeError as error:
            raise error.during(self._operation.id) from None


class EventStream(_Cutting, Generic[T]):
    """The items of an event stream, or of lines. The request is sent at the first use; close it to give it up early.

    Raises `errors.ApiError` unless the answer is a success, `errors.DecodeError` for what is no such stream, for what
    is no item and for an end that breaks off, and the errors of httpx.
    """

    def __init__(self, client: Client, operation: Operation, kwargs: dict[str, Any], item: Callable[[str], T]) -> None:
        self._client = client
        self._operation = operation
        self._kwargs = kwargs
        self._item = item
        self._response: _http.Response | None = None
        self._items: Iterator[T] | None = None
        self._closed = False

    def _open(self) -> Iterator[T]:
        response = send(self._client, self._operation, _request(self._kwargs, self._operation), stream=True)
        self._response = response
        try:
            if not 200 <= response.status_code < 300:
                response.read()
                raise failure(response, self._operation)
            cut = _cutter(response, self._operation)
        except BaseException:
            self.close()
            raise
        return self._read(response, cut)

    def _read(self, response: _http.Response, cut: Cutter) -> Iterator[T]:
        for chunk in response.iter_bytes():
            for text in self._cut(cut.feed, chunk):
                yield self._item(text)
        for text in self._cut(cut.end):
            yield self._item(text)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._closed:
            raise StopIteration
        if self._items is None:
            self._items = self._open()
        try:
            return next(self._items)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Give the connection back. Closing twice does nothing."""
        self._closed = True
        response, self._response = self._response, None
        if response is not None:
            response.close()

    def __enter__(self) -> Self:
        if self._items is None and not self._closed:
            self._items = self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()


class AsyncEventStream(_Cutting, Generic[T]):
    """As `EventStream`, asynchronous."""

    def __init__(self, client: Client, operation: Operation, kwargs: dict[str, Any], item: Callable[[str], T]) -> None:
        self._client = client
        self._operation = operation
        self._kwargs = kwargs
        self._item = item
        self._response: _http.Response | None = None
        self._items: AsyncIterator[T] | None = None
        self._closed = False

    async def _open(self) -> AsyncIterator[T]:
        response = await asend(self._client, self._operation, _request(self._kwargs, self._operation), stream=True)
        self._response = response
        try:
            if not 200 <= response.status_code < 300:
                await response.aread()
                raise failure(response, self._operation)
            cut = _cutter(response, self._operation)
        except BaseException:
            await self.aclose()
            raise
        return self._read(response, cut)

    async def _read(self, response: _http.Response, cut: Cutter) -> AsyncIterator[T]:
        async for chunk in response.aiter_bytes():
            for text in self._cut(cut.feed, chunk):
                yield self._item(text)
        for text in self._cut(cut.end):
            yield self._item(text)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if self._closed:
            raise StopAsyncIteration
        if self._items is None:
            self._items = await self._open()
        try:
            return await anext(self._items)
        except BaseException:
            await self.aclose()
            raise

    async def aclose(self) -> None:
        """Give the connection back. Closing twice does nothing."""
        self._closed = True
        response, self._response = self._response, None
        if response is not None:
            await response.aclose()

    async def __aenter__(self) -> Self:
        if self._items is None and not self._closed:
            self._items = await self._open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        await self.aclose()


class Download:
    """A file that arrives. The request is sent at the first use; close it to give it up early.

    Raises `errors.ApiError` unless the answer is a success, and the errors of httpx.
    """

    def __init__(self, client: Client, operation: Operation, kwargs: dict[str, Any]) -> None:
        self._client = client
        self._operation = operation
        self._kwargs = kwargs
        self._response: _http.Response | None = None
        self._opened: _http.Response | None = None

    @property
    def response(self) -> _http.Response:
        """The answer: status and headers are there, the body is not read yet."""
        if self._opened is None:
            response = send(self._client, self._operation, _request(self._kwargs, self._operation), stream=True)
            self._response = self._opened = response
            try:
                if not 200 <= response.status_code < 300:
                    response.read()
                    raise failure(response, self._operation)
            except BaseException:
                self.close()
                raise
        return self._opened

    @property
    def filename(self) -> str | None:
        """The name that the server gives the file, without folders."""
        return file_name(self.response)

    @property
    def content_type(self) -> str | None:
        """The media type, in lower case and without parameters."""
        return media_type(self.response) or None

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self.response.iter_bytes()
        finally:
            self.close()

    def read(self) -> bytes:
        """The whole file, in memory."""
        return b"".join(self)

    def save(self, into: str | PathLike[str] = ".", *, overwrite: bool = False) -> Path:
        """Write the file piece by piece, and return where it is. It is there whole, or not at all.

        `into` is a file, or a folder, in which it has the name that the server gives it (`download` without one); a
        folder that ends in a slash is made. Raises `errors.InputError` when there is such a file, unless it may be
        overwritten, before the request where `into` is a file.
        """
        check_into(into, overwrite=overwrite)
        with self, partial(into, self.filename, overwrite=overwrite) as (file, path):
            for chunk in self:
                file.write(chunk)
        return path

    def close(self) -> None:
        """Give the connection back. Closing twice does nothing."""
        response, self._response = self._response, None
        if response is not None:
            response.close()

    def __enter__(self) -> Self:
        assert self.response is not None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()


class AsyncDownload:
    """As `Download`, asynchronous. `filename` and `content_type` are known once it is entered or read."""

    def __init__(self, client: Client, operation: Operation, kwargs: dict[str, Any]) -> None:
        self._client = client
        self._operation = operation
        self._kwargs = kwargs
        self._response: _http.Response | None = None
        self._opened: _http.Response | None = None

    async def open(self) -> _http.Response:
        """Send the request, if it has not been sent, and return the answer: its body is not read yet."""
        if self._opened is None:
            response = await asend(self._client, self._operation, _request(self._kwargs, self._operation), stream=True)
            self._response = self._opened = response
            try:
                if not 200 <= response.status_code < 300:
                    await response.aread()
                    raise failure(response, self._operation)
            except BaseException:
                await self.aclose()
                raise
        return self._opened

    @property
    def response(self) -> _http.Response:
        """The answer, once the download is open."""
        if self._opened is None:
            raise RuntimeError("open the download first, for example with `async with`")
        return self._opened

    @property
    def filename(self) -> str | None:
        """The name that the server gives the file, without folders."""
        return file_name(self.response)

    @property
    def content_type(self) -> str | None:
        """The media type, in lower case and without parameters."""
        return media_type(self.response) or None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        response = await self.open()
        try:
            async for chunk in response.aiter_bytes():
                yield chunk
        finally:
            await self.aclose()

    async def read(self) -> bytes:
        """The whole file, in memory."""
        return b"".join([chunk async for chunk in self])

    async def save(self, into: str | PathLike[str] = ".", *, overwrite: bool = False) -> Path:
        """As `Download.save`. Writing blocks the event loop for each piece."""
        check_into(into, overwrite=overwrite)
        async with self:
            with partial(into, self.filename, overwrite=overwrite) as (file, path):
                async for chunk in self:
                    file.write(chunk)
        return path

    async def aclose(self) -> None:
        """Give the connection back. Closing twice does nothing."""
        response, self._response = self._response, None
        if response is not None:
            await response.aclose()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        await self.aclose()
