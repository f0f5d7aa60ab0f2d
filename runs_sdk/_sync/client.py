# generated from runs_sdk/_async/client.py by scripts/unasync.py; do not edit
"""What every service's client has: settings, calls to the generated endpoints, runs, and the way to give all back."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import ModuleType, TracebackType
from typing import Any, ClassVar, Self, TypedDict, Unpack

from attrs import fields, frozen

from .._common import sync_backend as backend
from .._common.arguments import checked, options_error
from .._common.deprecated import warn
from .._common.hints import Guard
from .._common.settings import load_settings
from ..core.answers import UNREADABLE
from ..core.auth import Auth
from ..core.config import Settings
from ..core.discreet import Discreet
from ..core.errors import (
    BODY_KEPT,
    ApiError,
    DecodeError,
    ErrorResponse,
    InputProblem,
    InputValidationError,
    RunsError,
    StartUnknown,
    TransportError,
    UnsupportedOperation,
    api_error_class,
)
from ..core.http import EngineOptions, Operation, Request, Response
from ..core.ids import check_id, read_id
from ..core.models import Interaction, Snapshot
from ..core.policy import Cursor, RunRules
from ..core.redact import is_secret_header, redact_body, redact_headers, redact_json, redact_text
from ..core.requests import request_problems
from ..core.retry import RetryPolicy, is_gateways
from ..core.service import Service
from .handle import Run
from .source import ERROR_BODY_LIMIT, OwnStream, Source
from .stream import Stream
from .transport import Transport, build_api


class ClientOptions(TypedDict, total=False):
    """Options that every client takes besides its service's own settings. Times are seconds.

    timeout         for one request, retries included (30); waits and streams are not bounded by it
    max_retries     of requests that may be repeated (2)
    headers         sent with every request
    secret_headers  the names of those that are credentials, besides those whose name says so (`Authorization`)
    allow_insecure  permits a credential over plain http to another machine
    verify          False accepts any TLS certificate
    ssl_ca_cert     a file of certificates to trust instead of the usual ones
    cert_file       the client's own certificate, and key_file its key
    server_hostname the name that the service's certificate must have, where it is not the host of the URL
    proxy_url       a proxy for all requests; without it HTTP_PROXY and its relatives hold, unless trust_env is False
    max_connections how many requests may be on the way at once (None: any number)
    max_keepalive   how many idle connections are kept (20)
    max_answer      how large a whole answer may be, in bytes, as it comes and inflated (64 MiB)
    """

    timeout: float
    max_retries: int
    headers: Mapping[str, str]
    secret_headers: Collection[str]
    allow_insecure: bool
    verify: bool
    ssl_ca_cert: str
    cert_file: str
    key_file: str
    proxy_url: str
    proxy_headers: Mapping[str, str]
    trust_env: bool
    server_hostname: str
    max_connections: int | None
    max_keepalive: int | None
    max_answer: int


def _object(response: Response) -> dict[str, Any]:
    """The object that an answer holds. Raises ValueError or TypeError."""
    answer = response.json()
    if not isinstance(answer, dict):
        raise TypeError(f"{type(answer).__name__} instead of an object")
    return answer


class _AllOptions(ClientOptions, total=False):
    profile: str | None


@frozen(repr=False)  # attrs' own repr would look for a `_compat` of its own here, and find ours
class ErrorInfo:
    """What a service reads from an error answer.

    `is_own` says whether the answer has the form of the service's own errors; None is for services of which only JSON
    objects are known to be that.
    """

    message: str
    code: str | None = None
    details: Any = None
    hint: str | None = None
    request_id: str | None = None  # where the body tells it; a header wins
    is_own: bool | None = None


@frozen(repr=False)  # attrs' own repr would look for a `_compat` of its own here, and find ours
class Started:
    """The answer to a start: the ids of its runs, what it says, and how it came."""

    run_ids: tuple[str, ...]
    answer: dict[str, Any]
    response: Response

    @property
    def run_id(self) -> str:
        """The id of the one run."""
        return self.run_ids[0]


@frozen(repr=False)  # attrs' own repr would look for a `_compat` of its own here, and find ours
class _Lenient:
    """The one attribute of a stock client that generated `_parse_response` functions read."""

    raise_on_unexpected_status: bool = False


_LENIENT = _Lenient()


@checked
class RunsClient(Guard, metaclass=Discreet):
    """The base of the services' clients."""

    SERVICE: ClassVar[Service]
    API_PACKAGE: ClassVar[str]
    """The generated package, for example "runs_api.<service>"."""

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "ROOM" in vars(cls) and "SERVICE" not in vars(cls):
            warn(f"{cls.__name__}.ROOM is to be called SERVICE", stacklevel=3)
            cls.SERVICE = vars(cls)["ROOM"]

    def __init__(
        self, arguments: Mapping[str, Any], *, profile: str | None = None, **options: Unpack[ClientOptions]
    ) -> None:
        wrong = options_error(
            {**options, "profile": profile}, _AllOptions, what=f"{type(self).__name__}(...)", service=self.SERVICE.name
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
        if unknown := sorted(given.keys() - {setting.name for setting in fields(EngineOptions)}):
            own = [*arguments, "profile", *ClientOptions.__annotations__]
            raise TypeError(
                f"{type(self).__name__} has no option {', '.join(map(repr, unknown))}; it takes {', '.join(own)}"
            )
        self._settings = settings
        self._arguments: dict[str, Any] = {**arguments, "profile": profile, **options}
        from .engine import Engine  # brings the HTTP library: not before there is a client

        self._transport = Transport(
            Engine(EngineOptions(**{"verify_ssl": verify_ssl, **given})),
            base_url=settings["base_url"],
            auth=self._auth(settings),
            headers=headers,
            secret_headers=self._secret_names,
            secrets=settings.secrets,
            timeout=timeout,
            retry=retry,
            service=self.SERVICE.name,
            allow_insecure=allow_insecure,
        )
        self._owner = True
        self._api: Any = None

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

    def _read_error(self, response: Response) -> ErrorInfo:
        """What the service's error answer says."""
        return ErrorInfo(response.text.strip()[:500])

    def _source(self, run_id: str) -> Source:
        return OwnStream(self, run_id)

    def _rebind(self, run: Any, source: Source | None) -> Run:
        """A handle of this client that goes on where `run` stopped, a handle of the same service's other client."""
        clone = Run(self, run.id, follower=run._follower, source=source)
        clone._handlers = list(run._handlers)
        return clone

    # ---- what every client has

    @property
    def service(self) -> str:
        """The service's short name."""
        return self.SERVICE.name

    @property
    def base_url(self) -> str:
        """The service's base URL."""
        return str(self._settings["base_url"])

    @property
    def settings(self) -> Settings:
        """The settings, and where each comes from. Its repr hides what is secret."""
        return self._settings

    @property
    def is_closed(self) -> bool:
        """Whether the client, or the one whose connections it shares, was closed."""
        return self._transport.engine.is_closed

    @property
    def timeout(self) -> float:
        """Seconds that one request may take, retries included."""
        return self._transport.timeout or float("inf")

    @property
    def api(self) -> Any:
        """The generated client, for the endpoint modules below the generated package.

        It sends through this client's connections, with its credential, retries and redaction, and keeps the stock
        contract: it never raises on a status.
        """
        if self._api is None:
            self._api = build_api(self._transport, self.API_PACKAGE)
        return self._api

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    def run(self, *args: Any, **options: Any) -> Snapshot:
        """Start a run and wait for its end. Takes what `start` takes, and gives what `wait` gives.

        The option `timeout` is in seconds and covers the wait, not the start; None waits for ever. Raises what `start`
        and `wait` raise: StartUnknown when nobody knows whether the run exists, WaitTimeout (with the run's id) when it
        goes on. A failed run has a result too. A run that asks a question is returned as it is, with the question.
        """
        timeout: float | None = options.pop("timeout", None)
        start: Any = getattr(self, "start", None)
        if start is None:
            raise self._unsupported("start runs")
        handle: Run = start(*args, **options)
        return handle.wait(timeout)

    def attach(self, run_id: str) -> Run:
        """A handle for a run that was started elsewhere. Makes no request."""
        return Run(self, self._checked_id(run_id), attached=True)

    def find(self, *args: Any, **criteria: Any) -> list[Run]:
        """Look for runs that a start may have made whose answer was lost (see StartUnknown), the newest first.

        Each service says which criteria it takes. Raises UnsupportedOperation where the service cannot search.
        """
        raise self._unsupported("search for runs")

    def call(self, operation: ModuleType, /, **parameters: Any) -> Any:
        """Call a generated endpoint module with its parameters as keywords, and return the answer as its model.

        Raises ApiError (one class per status family), TransportError, or DecodeError for an answer that cannot be read.
        """
        return self._request_model(operation, parameters)

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

    def _secret_headers(self, headers: Mapping[str, str]) -> list[str]:
        return [
            f"the header {name}" for name in headers if is_secret_header(name) or name.lower() in self._secret_names
        ]

    # ---- for services: calls that know their run and their deadline

    def _sleep(self, seconds: float) -> None:
        """Sleep. Raises ClientClosed at once when the client is closed meanwhile."""
        self._transport.engine.sleep(seconds)

    def _within(self, deadline: float | None, extra: float = 0.0) -> float:
        """The end of one request: the client's timeout, or the caller's deadline if that is earlier."""
        own = backend.monotonic() + self.timeout + extra
        return own if deadline is None else min(own, deadline)

    def _request_model(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
        max_retries: int | None = None,
    ) -> Any:
        response = self._request_raw(operation, parameters, run_id=run_id, deadline=deadline, max_retries=max_retries)
        return self._parse(operation, response, run_id)

    def _model(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
    ) -> Any:
        """As `_call`, for an operation that always has something to say: an empty answer is a DecodeError."""
        response = self._request_raw(operation, parameters, run_id=run_id, deadline=deadline)
        model = self._parse(operation, response, run_id)
        if model is None:
            raise self._unreadable(operation, response, run_id, ValueError("it is empty"))
        return model

    def _request_json(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
    ) -> dict[str, Any]:
        """Call an operation that answers with an object, and return it as the wire has it, without making a model."""
        response = self._request_raw(operation, parameters, run_id=run_id, deadline=deadline)
        try:
            return _object(response)
        except (ValueError, TypeError) as error:
            failure = self._unreadable(operation, response, run_id, error)
        raise failure  # outside, so that nothing holds the error that quotes the answer

    def _checked_id(self, run_id: Any, name: str = "run_id") -> str:
        """The id. Raises InputValidationError for what can be none."""
        return check_id(run_id, name, service=self.service)

    def _build_request(self, operation: ModuleType, parameters: Mapping[str, Any]) -> Request:
        """The request of an operation. Raises InputValidationError when it cannot be written (an empty id)."""
        problems = request_problems(operation, parameters)
        if not problems:
            try:
                return Request.from_kwargs(operation._get_kwargs(**parameters))
            except UNREADABLE as error:
                problems = [InputProblem(operation.OPERATION.id, str(error))]
        raise InputValidationError.of(problems, what="the request", service=self.service)

    def _request_raw(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None = None,
        deadline: float | None = None,
        max_retries: int | None = None,
        request: Request | None = None,
    ) -> Response:
        """Send the request of an operation (or the one that is given instead); an error status raises."""
        request = request or self._build_request(operation, parameters)
        info: Operation = operation.OPERATION
        try:
            response = self._transport.send(request, operation=info, deadline=deadline, max_retries=max_retries)
        except RunsError as error:
            error.run_id = error.run_id or run_id
            raise
        if not response.is_success:
            raise self._api_error(response, info, run_id)
        return response

    def _request_start(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        look: str,
        ids: Callable[[dict[str, Any]], Sequence[Any]],
        deadline: float | None = None,
        request: Request | None = None,
    ) -> Started:
        """Call an operation that starts runs. `look` says how to find a run whose start got no answer.

        `ids` finds the ids of the runs in the answer; `request` is sent instead of the operation's own. Raises
        StartUnknown when nobody knows whether the service got it: the connection broke, only a gateway answered, or no
        usable id can be read from the answer. It is not sent again then.
        """
        try:
            response = self._request_raw(operation, parameters, deadline=deadline, request=request)
        except (TransportError, ApiError, DecodeError) as error:
            what = why_unknown(error)
            if what is None:
                raise
            raise self._start_unknown(what, look, error=error, parameters=parameters) from error
        try:
            answer = response.json()
            found = [read_id(each) for each in ids(answer)]
        except UNREADABLE as error:
            cause = self._unreadable(operation, response, None, error)
            failure = self._start_unknown(str(cause), look, error=cause, parameters=parameters)
        else:
            run_ids = tuple(each for each in found if each is not None)
            if run_ids and len(run_ids) == len(found):
                return Started(run_ids, answer, response)
            what = f"the answer ({response.status_code}) has no id of a run that can be used"
            failure = self._start_unknown(what, look, response=response, parameters=parameters)
        answer, found = None, []  # tracebacks show local variables
        raise failure

    def _start_unknown(
        self,
        what: str,
        look: str,
        *,
        error: RunsError | None = None,
        response: Response | None = None,
        parameters: Iterable[str] = (),
    ) -> StartUnknown:
        """The error of a start that may have made a run; `what` says why that is not known."""
        status = error.status_code if error is not None else response.status_code if response is not None else None
        request_id = error.request_id if error is not None else response.request_id if response is not None else None
        kept = error.response if error is not None else self._kept(response) if response is not None else None
        return StartUnknown(
            f"{self.service}: the start was sent, but {what.rstrip('.')}. The run may exist; it was not sent again. "
            f"{look}",
            service=self.service,
            status_code=status,
            details={"parameters": sorted(parameters)},
            request_id=request_id,
            response=kept,
        )

    def _open_stream(
        self,
        operation: ModuleType,
        parameters: Mapping[str, Any],
        *,
        run_id: str | None,
        deadline: float | None,
        headers: Mapping[str, str] | None = None,
    ) -> Stream:
        """Open a streaming operation; an error status raises. `headers` are sent besides those of the operation."""
        request = self._build_request(operation, parameters).with_headers(headers or {})
        info: Operation = operation.OPERATION
        # No retries here: the follower opens it again, at the place where it stopped.
        stream = self._transport.open_stream(request, operation=info, deadline=deadline, max_retries=0)
        if 200 <= stream.status_code <= 299:
            return stream
        try:
            body = stream.read_all(deadline, limit=ERROR_BODY_LIMIT)
        finally:
            stream.close()
        raise self._api_error(Response(stream.status_code, stream.headers, body, stream.url), info, run_id)

    def _parse(self, operation: ModuleType, response: Response, run_id: str | None) -> Any:
        try:
            return operation._parse_response(client=_LENIENT, response=response)
        except UNREADABLE as error:
            failure = self._unreadable(operation, response, run_id, error)
        raise failure

    def _unreadable(
        self, operation: ModuleType, response: Response, run_id: str | None, error: Exception
    ) -> DecodeError:
        info: Operation = operation.OPERATION
        path = str(getattr(error, "path", "") or "$")
        media_type = response.media_type or "no content type"
        if media_type.endswith("json"):
            what = f"an answer that cannot be read at {path} ({redact_text(str(error), self._transport.secrets)})"
        else:
            what = f"{media_type} instead of JSON; is {self.base_url} the service's base URL?"
        return DecodeError(
            f"{self.service}: {info.method.upper()} {info.path} answered {response.status_code} with {what}",
            operation=info.id,
            path=path,
            service=self.service,
            run_id=run_id,
            status_code=response.status_code,
            request_id=response.request_id,
            response=self._kept(response),
        )

    def _api_error(self, response: Response, operation: Operation, run_id: str | None) -> ApiError:
        secrets = self._transport.secrets
        try:
            info = self._read_error(response)
            details = redact_json(info.details, secrets)
        except UNREADABLE:  # an error of a form that nobody foresaw is an error all the same
            info, details = ErrorInfo(response.text.strip()[:500], is_own=False), None
        own_form = _is_object(response) if info.is_own is None else info.is_own
        code = f" {info.code}" if info.code else ""
        said = f": {redact_text(info.message, secrets)}" if info.message else ""
        stop = "" if not said or said.endswith((".", "!", "?")) else "."
        hint = f"{stop} {info.hint}" if info.hint else ""
        return api_error_class(response.status_code)(
            f"{self.service}: {operation.method.upper()} {operation.path} answered {response.status_code}{code}"
            f"{said}{hint}",
            code=info.code,
            service=self.service,
            run_id=run_id,
            status_code=response.status_code,
            details=details,
            request_id=response.request_id or info.request_id,
            from_gateway=is_gateways(response.status_code, response.headers, own_form=own_form),
            response=self._kept(response),
        )

    def _kept(self, response: Response) -> ErrorResponse:
        secrets = self._transport.secrets
        return ErrorResponse(
            response.status_code,
            redact_headers(response.headers, secrets),
            redact_body(response.content, secrets, limit=BODY_KEPT),
        )

    def _unsupported(self, what: str) -> UnsupportedOperation:
        return UnsupportedOperation(f"{self.SERVICE.title} cannot {what}.", service=self.service)


def why_unknown(error: RunsError) -> str | None:
    """Why a failed start may have made a run all the same, as a clause; None when it has made none."""
    if isinstance(error, TransportError):
        return f"its answer never came ({error})" if error.sent else None
    if isinstance(error, ApiError):
        return f"only a gateway answered ({error})" if error.from_gateway else None
    if isinstance(error, DecodeError) and error.operation == "token":
        return None  # what was to come before the start
    return f"its answer cannot be read ({error})"


def _is_object(response: Response) -> bool:
    try:
        return isinstance(response.json(), dict)
    except ValueError:
        return False
