"""The inlet: takes what services post to webhooks, and wakes whoever waits for a run."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from importlib import import_module
from typing import Any, Protocol
from urllib.parse import urlsplit

from .._common.services import find_service, service_names
from ..core.deliveries import DeliveryRefused
from ..core.errors import ConfigError, UnsupportedOperation
from ..core.hidden import Hidden
from .stores import DeliveryStore, MemoryStore, Received

MOST_BYTES = 4 * 1024 * 1024
"""Of one delivery."""

_TEXTS = {
    200: "OK", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 405: "Method Not Allowed",
    411: "Length Required", 413: "Content Too Large", 500: "Internal Server Error",
}  # fmt: skip


class Waker(Protocol):
    """Something that ends a wait, from any thread."""

    def set(self) -> None:
        """End it."""


class Inlet:
    """Takes webhooks of all services: an ASGI application, with `wsgi` a WSGI one.

    url      the public address under which it is reached, without the part that the inlet adds
    secrets  what signs: one secret for all services, or one for each by its name; several while one is being replaced,
             the first of which is used for new runs
    store    where deliveries are kept for whoever waits: in this process, or a `SqliteStore` for several

    A delivery that does not carry the right signature is refused, and the address of each service has a part that
    nobody can guess, which protects those that sign nothing. What is delivered is a hint: one GET confirms it.

    Raises ConfigError for an address that is none, and for an empty secret.
    """

    def __init__(
        self,
        url: str,
        *,
        secrets: str | Iterable[str] | Mapping[str, str | Iterable[str]],
        store: DeliveryStore | None = None,
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise ConfigError(f"the address of an inlet must be an absolute http or https URL, not {url!r}")
        self.url = url.rstrip("/")
        self.store: DeliveryStore = MemoryStore() if store is None else store
        given = secrets if isinstance(secrets, Mapping) else {"": secrets}
        self._secrets = {name: Hidden([one] if isinstance(one, str) else list(one)) for name, one in given.items()}
        for name, known in self._secrets.items():
            if not known.open() or not all(isinstance(one, str) and one for one in known.open()):
                raise ConfigError(f"a secret of the inlet is empty{f': {name}' if name else ''}")
        self._seen: dict[tuple[str, str], Received] = {}
        self._wakers: dict[tuple[str, str], set[Any]] = {}
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<Inlet {urlsplit(self.url).netloc}>"  # the whole address is half a credential

    def url_for(self, client: Any) -> Any:
        """What `client.start` takes as `webhook`, so that the run's service posts here.

        Raises UnsupportedOperation for a service without webhooks, ConfigError where there is no secret for it.
        """
        service = client.SERVICE
        if service.deliveries is None:
            raise UnsupportedOperation(f"{service.title} has no webhooks; wait without `via`.", service=service.name)
        [secret, *_] = self._known(service.name).open()
        address = f"{self.url}/{service.name}/{_token(secret, service.name)}"
        return import_module(service.deliveries).webhook_for(address, secret)

    def receive(self, path: str, headers: Mapping[str, str], body: bytes) -> int:
        """Take one delivery, from whatever web framework; returns the status to answer. `path` is that of its URL."""
        service, _, token = path.rstrip("/").rpartition("/")
        name = service.rpartition("/")[2]
        if name not in service_names() or (declared := find_service(name)).deliveries is None:
            return 404
        try:
            secrets = self._known(name)
        except ConfigError:
            return 404
        given = token.encode("utf-8", "surrogatepass")
        known = [hmac.compare_digest(_token(one, name).encode(), given) for one in secrets.open()]
        if not any(known):
            return 404
        try:
            delivery = import_module(declared.deliveries or "").read_delivery(headers, body, secrets)
        except DeliveryRefused as error:
            return error.status_code or 400
        if delivery is None:
            return 200  # it is about no run
        self.store.add(name, delivery)
        with self._lock:
            waiting = list(self._wakers.get((name, delivery.run_id), ()))
        for waker in waiting:
            waker.set()
        return 200

    def _known(self, service: str) -> Hidden[list[str]]:
        found = self._secrets.get(service) or self._secrets.get("")
        if found is None:
            raise ConfigError(f"the inlet has no secret for {service}", service=service)
        return found

    # ---- who waits

    def seen(self, service: str, run_id: str) -> Received:
        """What an earlier wait for the run has dealt with."""
        return self._seen.get((service, run_id), Received())

    def dealt_with(self, service: str, run_id: str, received: Received | None) -> None:
        """A wait has dealt with this; None: the run is over."""
        if received is None:
            self._seen.pop((service, run_id), None)
            self.store.forget(service, run_id)
        else:
            self._seen[service, run_id] = received

    def register(self, service: str, run_id: str, waker: Waker) -> Callable[[], None]:
        """Wake somebody with each delivery about a run, until what this returns is called."""
        key = (service, run_id)
        with self._lock:
            self._wakers.setdefault(key, set()).add(waker)

        def leave() -> None:
            with self._lock:
                there = self._wakers.get(key, set())
                there.discard(waker)
                if not there:
                    self._wakers.pop(key, None)

        return leave

    @property
    def _async(self) -> Any:
        """How async code waits."""
        return import_module("runs_sdk._webhooks._async.waiting")  # by name: it is above this module

    @property
    def _sync(self) -> Any:
        """How sync code waits."""
        return import_module("runs_sdk._webhooks._sync.waiting")

    # ---- as a web application

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """The ASGI application."""
        if scope["type"] == "lifespan":
            while (await receive())["type"] != "lifespan.shutdown":
                await send({"type": "lifespan.startup.complete"})
            await send({"type": "lifespan.shutdown.complete"})
            return
        if scope["type"] != "http":
            raise UnsupportedOperation(f"an inlet takes http, not {scope['type']}")
        status, body, more = (200 if scope["method"] == "POST" else 405), bytearray(), True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > MOST_BYTES:
                status, more = 413, False
        if status == 200:
            headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
            status = await _in_thread(self.receive, scope["path"], headers, bytes(body))
        text = _TEXTS.get(status, "").encode()
        head = [(b"content-type", b"text/plain"), (b"content-length", str(len(text)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": text})

    def wsgi(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
        """The WSGI application."""
        status, body = (200 if environ["REQUEST_METHOD"] == "POST" else 405), b""
        if status == 200:
            length = environ.get("CONTENT_LENGTH") or ""
            status = 411 if not length.isdigit() else 413 if int(length) > MOST_BYTES else 200
        if status == 200:
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            headers = {name[5:].replace("_", "-"): value for name, value in environ.items() if name[:5] == "HTTP_"}
            status = self.receive(environ.get("PATH_INFO", ""), headers, body)
        text = _TEXTS.get(status, "").encode()
        head = [("Content-Type", "text/plain"), ("Content-Length", str(len(text)))]
        start_response(f"{status} {_TEXTS.get(status, 'Refused')}", head)
        return [text]


def _token(secret: str, service: str) -> str:
    """The part of a service's address that nobody can guess who does not know the secret."""
    return hmac.new(secret.encode(), f"runs-sdk inlet {service}".encode(), sha256).hexdigest()[:40]


async def _in_thread(function: Callable[..., int], *args: Any) -> int:
    """A store may be a file or a database: the loop goes on meanwhile."""
    from anyio.to_thread import run_sync

    return await run_sync(function, *args)
