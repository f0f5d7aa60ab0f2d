# generated from runs_sdk/_async/client.py by scripts/unasync.py; do not edit
"""What every service's client has: settings, calls to the generated endpoints, runs, and the way to give all back."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, Unpack

from attrs import fields

from .._common.arguments import checked, options_error
from .._common.hints import Guard
from .._common.options import HOOKS, AllOptions, ClientOptions
from .._common.settings import load_settings
from .._common.tracing import tracing_for
from ..core.auth import Auth, GivenAuth
from ..core.config import Settings
from ..core.error_redaction import FramelessErrors
from ..core.errors import ConfigError, UnsupportedOperation
from ..core.http import EngineOptions
from ..core.models import Interaction, Snapshot, WorkflowSchemas
from ..core.outcome import ErrorInfo, Started
from ..core.redact import is_secret_header
from ..core.retry import RetryPolicy
from ..core.urls import nodes_of, socket_path
from .once import Once
from .pages import Pages, read_pages
from .requests import Requests
from .stream import Stream
from .transport import Transport

if TYPE_CHECKING:
    from ..core.policy import Cursor, RunRules
    from ..core.token import RunToken
    from .handle import Run
    from .protocols import Source


@checked
class RunsClient(Once, Requests, Guard, metaclass=FramelessErrors):
    """The base of the services' clients."""

    API_PACKAGE: ClassVar[str]
    """The generated package, for example "runs_api.<service>"."""
    HOLDS_MANY: ClassVar[bool] = False
    """Whether held GETs of many runs are one request, so that all of them can be made at once."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "ROOM" in vars(cls) and "SERVICE" not in vars(cls):
            from .._common.deprecated import warn

            warn(f"{cls.__name__}.ROOM is to be called SERVICE", stacklevel=3)
            cls.SERVICE = vars(cls)["ROOM"]

    def __init__(
        self, arguments: Mapping[str, Any], *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        wrong = options_error(
            {**options, "profile": profile}, AllOptions, what=f"{type(self).__name__}(...)", service=self.SERVICE.name
        )
        if wrong is not None:
            raise wrong
        settings = load_settings(self.SERVICE.name, self.SERVICE.fields, arguments, profile=profile)
        given: dict[str, Any] = dict(options)
        timeout = given.pop("timeout", 30.0)
        retry = RetryPolicy(max_retries=given.pop("max_retries", 2))
        headers = given.pop("headers", {})
        self._secret_names = frozenset(name.lower() for name in given.pop("secret_headers", ()))
        settings.refuse_credentials(self._secret_headers(headers))
        allow_insecure = given.pop("allow_insecure", False)
        verify_ssl = given.pop("verify", True)
        rule, transport = given.pop("auth", None), given.pop("transport", None)
        if rule is not None and not callable(getattr(rule, "headers", None)):
            raise ConfigError("auth must be an object with a method headers(now)", service=self.SERVICE.name)
        observer, limit = self._seams(given)
        if unknown := sorted(given.keys() - {setting.name for setting in fields(EngineOptions)}):
            own = [*arguments, "profile", *ClientOptions.__annotations__]
            raise TypeError(
                f"{type(self).__name__} has no option {', '.join(map(repr, unknown))}; it takes {', '.join(own)}"
            )
        self._settings = settings
        self._arguments: dict[str, Any] = {**arguments, "profile": profile, **options}
        engine_options = EngineOptions(
            **{"verify_ssl": verify_ssl, "unix_socket": socket_path(settings["base_url"]), **given}
        )
        if transport is None:
            from .engine import Engine  # brings the HTTP library: not before there is a client

            engine = Engine(engine_options)
        else:
            from .given import GivenEngine, check_transport

            check_transport(transport, options, self.SERVICE.name)
            engine = GivenEngine(transport, engine_options)
        nodes = nodes_of(settings["base_url"])
        make: Any = Transport
        if len(nodes) > 1:
            from functools import partial

            from .nodes import NodesTransport

            make = partial(NodesTransport, nodes=nodes)
        self._transport: Transport = make(
            engine,
            base_url=settings["base_url"],
            auth=self._auth(settings) if rule is None else rule if isinstance(rule, Auth) else GivenAuth(rule),
            headers=headers,
            secret_headers=self._secret_names,
            secrets=settings.secrets,
            timeout=timeout,
            retry=retry,
            service=self.SERVICE.name,
            allow_insecure=allow_insecure,
            observer=observer,
            limit=limit,
        )
        self._owner = True
        self._api: Any = None

    def _seams(self, given: dict[str, Any]) -> tuple[Any, Any]:
        """What looks on at requests, and what holds them back: taken out of the options, made where it is asked for."""
        hooks = {name: given.pop(name) for name in HOOKS if given.get(name) is not None}
        for name in HOOKS:
            given.pop(name, None)
        if wrong := [name for name, hook in hooks.items() if not callable(hook)]:
            raise ConfigError(f"{' and '.join(wrong)} must be a function", service=self.SERVICE.name)
        provider, rate = given.pop("tracer_provider", None), given.pop("max_requests_per_second", None)
        tracing = tracing_for(provider)
        observer = limit = None
        if hooks or tracing is not None:
            from .observer import Observer

            observer = Observer(self.SERVICE.name, hooks, tracing)
        self._tracing = tracing
        if rate is not None:
            from .._common.rate_limit import RateLimit

            if not rate > 0:
                said = f"max_requests_per_second must be above 0, but is {rate:g}"
                raise ConfigError(said, service=self.SERVICE.name)
            limit = RateLimit(rate)
        return observer, limit

    # ---- what a service fills in

    def _auth(self, settings: Settings) -> Auth:
        """The rule that gives requests their credential."""
        raise NotImplementedError

    def _rules(self, run_id: str) -> RunRules:
        """The pure functions that read this service's runs."""
        raise NotImplementedError

    def _fetch_snapshot(self, run_id: str, *, long_poll_timeout: float, deadline: float | None) -> Snapshot:
        """GET the run; of a finished run with its output. The service may hold its answer for
        `long_poll_timeout` seconds."""
        raise NotImplementedError

    def _open_events(self, run_id: str, cursor: Cursor, deadline: float | None) -> Stream:
        """Open the run's event stream at the cursor; raises on an error status (see `_open_stream`)."""
        raise self._unsupported("stream events")

    def _cancel(self, run_id: str, *, deadline: float | None) -> Snapshot:
        raise self._unsupported("cancel a run")

    def _respond(self, run_id: str, interaction: Interaction | None, data: Any, *, deadline: float) -> None:
        raise self._unsupported("answer a run")

    def _source(self, run_id: str) -> Source:
        from .source import OwnStream

        return OwnStream(self, run_id)

    def _handle(self, run_id: str, **options: Any) -> Run:
        """A handle of this client's. What follows runs is loaded with the first one."""
        from .handle import Run

        return Run(self, run_id, **options)

    def _rebind(self, run: Any, source: Source | None) -> Run:
        """A handle of this client that goes on where `run` stopped, a handle of the same service's other client."""
        clone = self._handle(run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone

    # ---- what every client has

    @property
    def settings(self) -> Settings:
        """The settings, and where each comes from. Its repr hides what is secret."""
        return self._settings

    @property
    def is_closed(self) -> bool:
        """Whether the client, or the one whose connections it shares, was closed."""
        return self._transport.engine.is_closed

    @property
    def api(self) -> Any:
        """The generated client, for the endpoint modules below the generated package.

        It sends through this client's connections, with its credential, retries and redaction, and keeps the stock
        contract: it never raises on a status.
        """
        if self._api is None:
            self._api = self._build_api(self.API_PACKAGE)
        return self._api

    def _build_api(self, package: str) -> Any:
        """The generated client of a package, which sends through this client's transport."""
        from .api_transport import build

        return build(self._transport, package)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    def start(self, *args: Any, **options: Any) -> Run:
        """Start a run and return its handle. Each service says what it takes: what to run, and with which input.

        `output_type` is what the handle's `output()` gives instead of JSON: a dataclass, an attrs class, a pydantic
        model, a msgspec struct, a TypedDict, or any of plain types and these (`list[Order]`).

        Raises InputValidationError, which lists all problems, before anything is sent; StartUnknown when nobody knows
        whether the run exists; UnsupportedOperation where the service cannot start runs.
        """
        raise self._unsupported("start runs")

    def run(self, *args: Any, **options: Any) -> Snapshot:
        """Start a run and wait for its end. Takes what `start` takes, and gives what `wait` gives.

        The option `timeout` is in seconds and covers the wait, not the start; None waits for ever. Raises what `start`
        and `wait` raise: StartUnknown when nobody knows whether the run exists, WaitTimeout (with the run's id) when it
        goes on. A failed run has a result too. A run that asks a question is returned as it is, with the question.
        """
        timeout: float | None = options.pop("timeout", None)
        return (self.start(*args, **options)).wait(timeout)

    def start_and_stream(self, *args: Any, **options: Any) -> Run:
        """Start a run whose events are wanted from its beginning: iterate the handle that this returns.

        Takes what `start` takes. A service whose streams cannot be read again from their beginning, and that can start
        and stream in one call, does so: the handle then comes with the run's first event. On the others this is
        `start`, since nothing is missed there. Raises what `start` raises, and UnsupportedOperation on a server that
        has no streams.
        """
        return self.start(*args, **options)

    def attach(self, run_id: str) -> Run:
        """A handle for a run that was started elsewhere. Makes no request."""
        return self._handle(self._checked_id(run_id), attached=True)

    def resume(self, token: str) -> Run:
        """A handle that goes on where the one was that `token` comes from (see `run.token()`). Makes no request.

        Raises InputValidationError for what is no token, and ConfigError for one of another service or address.
        """
        from ..core.token import RunToken

        return self._continue(RunToken.decode(token))

    def _continue(self, token: RunToken) -> Run:
        token.refuse_other(self.service, self._origins)
        run = self._handle_at(token.run_id, token.place)
        run._follower.begin(token.checkpoint)
        return run

    @property
    def _origins(self) -> tuple[str, ...]:
        """The addresses at which the client finds its service."""
        return nodes_of(self._settings["base_url"])

    def _whereabouts(self, run: Any) -> Mapping[str, Any]:
        """What is needed besides its id to find the run, and how its handle looks at it."""
        return {}

    def _handle_at(self, run_id: str, place: Mapping[str, Any]) -> Run:
        """A handle for a run that `_whereabouts` has described."""
        return self.attach(run_id)

    def __reduce__(self) -> NoReturn:
        name = type(self).__name__
        raise TypeError(
            f"{name} cannot be pickled: it has connections, and credentials that do not belong into a file. Pickle its "
            "runs, which find a client where they arrive, or pass run.token(); or build a client there, "
            "from the environment or a profile."
        )

    def __copy__(self) -> Self:
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        return clone

    def __deepcopy__(self, memo: object) -> Self:
        return self.__reduce__()

    def find(self, *args: Any, **criteria: Any) -> list[Run]:
        """Look for runs that a start may have made whose answer was lost (see StartUnknown), the newest first.

        Each service says which criteria it takes. Raises UnsupportedOperation where the service cannot search.
        """
        raise self._unsupported("search for runs")

    def schemas(self, workflow: Any) -> WorkflowSchemas:
        """The JSON Schemas of what a workflow takes and gives, as far as the service has them; for `runs types`.

        `workflow` is what `start` takes first. Raises what `start` raises for a workflow that is not there, and
        UnsupportedOperation where the service's workflows have no schemas.
        """
        raise self._unsupported("say what a workflow takes")

    def call(self, operation: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module with its parameters as keywords, and return the answer as its model.

        Raises ApiError (one class per status family), TransportError, or DecodeError for an answer that cannot be read.
        """
        return self._request_model(operation, parameters)

    def paginate(self, operation: ModuleType, /, **parameters: Any) -> Pages[Any]:
        """All items of a list that a generated endpoint module gives in pages: `for run in client.paginate(...)`.

        The parameters are the operation's own, `limit` among them: the size of a page. Pages are fetched as they are
        needed. Nothing is missed or given twice when items come and go meanwhile, as long as the order stays.
        Raises UnsupportedOperation for an operation that gives no pages, and what `call` raises.
        """

        def call(**given: Any) -> Any:
            return self._request_model(operation, given)

        from inspect import signature

        names = signature(operation._get_kwargs).parameters
        return read_pages(call, names, parameters, operation.OPERATION.id)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """A client with other options that shares this one's connections; this one stays as it was."""
        self._settings.refuse_credentials(self._secret_headers(headers or {}))
        clone = copy.copy(self)
        clone._transport = self._transport.with_options(timeout=timeout, max_retries=max_retries, headers=headers)
        clone._arguments = {**self._arguments, "timeout": clone.timeout}
        if max_retries is not None:
            clone._arguments["max_retries"] = max_retries
        if headers is not None:
            clone._arguments["headers"] = {**self._arguments.get("headers", {}), **headers}
        clone._owner = False
        clone._api = None
        return clone

    def close(self) -> None:
        """Close all connections. A client made by `with_options` leaves them to the one that it came from."""
        if self._owner:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _unsupported(self, what: str) -> UnsupportedOperation:
        return UnsupportedOperation(f"{self.SERVICE.title} cannot {what}.", service=self.service)

    def _secret_headers(self, headers: Mapping[str, str]) -> list[str]:
        return [
            f"the header {name}" for name in headers if is_secret_header(name) or name.lower() in self._secret_names
        ]


__all__ = ["RunsClient", "ClientOptions", "ErrorInfo", "Started"]
