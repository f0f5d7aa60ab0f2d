"""The whole API in one class: `client.<category>.<group>.<method>()`."""

from __future__ import annotations

import functools
import inspect
import warnings
from functools import cache
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, cast, overload

from ...core.errors import ConfigError, UnsupportedOperation
from ...core.text import did_you_mean, snake
from ..versions import NEWEST
from .api_client import ApiClient, AsyncApiClient
from .configuration import Configuration

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from .._generated import typed
    from .api_client import ThreadedApiClient

    K = TypeVar("K", bound=ApiClient | AsyncApiClient, default=ApiClient)
else:
    from typing import TypeVar

    K = TypeVar("K")

PACKAGE = "runs_api.runai"


class RunaiClientBase(Generic[K]):
    """What `RunaiClient` is, for every generated package; `runs generate --client runai` writes a class of it."""

    package: str = PACKAGE
    """The generated package whose operations are offered, where `api` names none."""

    if TYPE_CHECKING:
        api_client: K

    def __init__(
        self,
        api_client: ApiClient | AsyncApiClient | Configuration | None = None,
        *,
        cluster_id: str | None = None,
        bearer_token: str | None = None,
        runai_base_url: str | None = None,
        api: str | None = None,
    ) -> None:
        if api_client is None:
            api_client = ApiClient(Configuration(bearer_token=bearer_token, runai_base_url=runai_base_url))
        elif bearer_token or runai_base_url:
            raise ConfigError(
                "runai: bearer_token and runai_base_url are for a RunaiClient without an api_client; its own are in "
                "its Configuration.",
                service="runai",
            )
        elif isinstance(api_client, Configuration):
            api_client = ApiClient(api_client)
        if cluster_id is not None:
            api_client.cluster_id = cluster_id
        self._package = api or self.package
        if self._package != PACKAGE:  # made from the document of that control plane
            api_client.client._checks_version = False
        self.api_client = cast("K", api_client)
        self._categories: dict[str, Category] = {}

    def options(self) -> list[str]:
        """The categories."""
        return [snake(name) for name in _groups_of(self._package).CATEGORIES]

    def _category(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._categories:
            found = {snake(title): tags for title, tags in _groups_of(self._package).CATEGORIES.items()}
            if name not in found:
                raise AttributeError(_absent("category", name, list(found), self._package))
            self._categories[name] = Category(name, found[name], self._package, self.api_client)
        return self._categories[name]

    if not TYPE_CHECKING:  # a class with its own types knows every category
        __getattr__ = _category

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.options()]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.api_client.client.base_url}>"

    def close(self) -> Any:
        """Close the `api_client`; await it where that is an AsyncApiClient."""
        return self.api_client.close()

    def __enter__(self) -> Self:
        if isinstance(self.api_client, AsyncApiClient):
            raise UnsupportedOperation("runai: with an AsyncApiClient, use `async with`.", service="runai")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(self.api_client, ApiClient):
            self.api_client.close()

    async def __aenter__(self) -> Self:
        if not isinstance(self.api_client, AsyncApiClient):
            raise UnsupportedOperation("runai: with this kind of api_client, use `with`.", service="runai")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(self.api_client, AsyncApiClient):
            await self.api_client.aclose()


class RunaiClient(RunaiClientBase[K]):
    """Every operation of the API: `client.organizations.projects.get_projects()`.

        client = RunaiClient(ApiClient(config))
        client.organizations.options()            # ['projects', 'departments', ...]
        client.organizations.projects.options()   # ['get_projects', 'create_project', ...]

    api_client      an ApiClient, a ThreadedApiClient (methods return a PendingAnswer), or an AsyncApiClient (they are
                    awaited); a Configuration, of which an ApiClient is made; without either, one is made from
                    `runai_base_url` and `bearer_token`
    cluster_id      the clusterId of creates that give none
    api             the generated package whose operations are offered, by name: one's own comes from `runs generate`,
                    which with `--client runai` also writes a class of this kind with that package's types

    Makes no request before it is used. Categories, groups and methods are those of the API's documentation, in snake
    case; methods take keywords. A request is held against the document before it is sent, an answer comes as a model.
    Deprecated methods are hidden, and warn when they are called. Used as a context manager, it closes the `api_client`.
    """

    document_version = ".".join(map(str, NEWEST))
    """The control plane that the package which comes with the SDK describes."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

        @overload
        def __init__(
            self: RunaiClient[AsyncApiClient],
            api_client: AsyncApiClient,
            *,
            cluster_id: str | None = None,
            api: str | None = None,
        ) -> None: ...
        @overload
        def __init__(
            self: RunaiClient[ThreadedApiClient],
            api_client: ThreadedApiClient,
            *,
            cluster_id: str | None = None,
            api: str | None = None,
        ) -> None: ...
        @overload
        def __init__(
            self: RunaiClient[ApiClient],
            api_client: ApiClient | Configuration | None = None,
            *,
            cluster_id: str | None = None,
            bearer_token: str | None = None,
            runai_base_url: str | None = None,
            api: str | None = None,
        ) -> None: ...
        def __init__(self, *given: Any, **options: Any) -> None: ...

        organizations = typed.Of[typed.Organizations, typed.ThreadedOrganizations, typed.AsyncOrganizations]()
        authentication_and_authorization = typed.Of[
            typed.AuthenticationAndAuthorization,
            typed.ThreadedAuthenticationAndAuthorization,
            typed.AsyncAuthenticationAndAuthorization,
        ]()
        ai_applications = typed.Of[typed.AiApplications, typed.ThreadedAiApplications, typed.AsyncAiApplications]()
        audit = typed.Of[typed.Audit, typed.ThreadedAudit, typed.AsyncAudit]()
        datavolumes = typed.Of[typed.Datavolumes, typed.ThreadedDatavolumes, typed.AsyncDatavolumes]()
        notifications = typed.Of[typed.Notifications, typed.ThreadedNotifications, typed.AsyncNotifications]()
        policies = typed.Of[typed.Policies, typed.ThreadedPolicies, typed.AsyncPolicies]()
        workload_assets = typed.Of[typed.WorkloadAssets, typed.ThreadedWorkloadAssets, typed.AsyncWorkloadAssets]()
        workloads = typed.Of[typed.Workloads, typed.ThreadedWorkloads, typed.AsyncWorkloads]()


class Category:
    """Groups of operations that belong together. Each is made when it is first used."""

    def __init__(self, name: str, tags: tuple[str, ...], package: str, api_client: ApiClient | AsyncApiClient) -> None:
        self._name = name
        self._tags = tags
        self._package = package
        self._api_client = api_client

    def options(self) -> list[str]:
        """The groups of this category."""
        return list(self._tags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._tags:
            raise AttributeError(_absent(f"group in {self._name}", name, self._tags, self._package))
        groups = _groups_of(self._package)
        own = groups.GROUPS[name][1 if self._api_client.asynchronous else 0]
        group = _with_options(getattr(groups, own), self._package)(self._api_client)
        if self._api_client.is_plain:
            group = InRunapysWay(name, group)
        setattr(self, name, group)
        return group

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._tags]

    def __repr__(self) -> str:
        return f"<runai {self._name}: {', '.join(self._tags)}>"


class InRunapysWay:
    """A group whose methods take runapy's arguments: bodies under their models' names, everything by position too."""

    def __init__(self, name: str, group: Any) -> None:
        self._name = name
        self._group = group

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._group, name)
        if name.startswith("_") or name in ("options", "deprecated"):
            return method

        @functools.wraps(method)
        def call(*given: Any, **named: Any) -> Any:
            from .runapy.names import arguments

            return method(**arguments(self._name, name, given, named))

        setattr(self, name, call)
        return call

    def __dir__(self) -> list[str]:
        return dir(self._group)

    def __repr__(self) -> str:
        return repr(self._group)


def _groups_of(package: str) -> Any:
    try:
        return import_module(f"{package}.groups")
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"runai: there is no generated package {package!r} ({error}). Make it with: runs generate DOCUMENT "
            f"--package {package.rpartition('.')[2]} --into DIR, where DIR is on the import path.",
            service="runai",
        ) from None


@cache
def _with_options(base: type[Any], package: str) -> type[Any]:
    """The generated class of a group, with `options`, and with deprecated methods that are hidden and warn."""
    methods = [name for name, value in vars(base).items() if inspect.isfunction(value) and name[0] != "_"]
    deprecated: frozenset[str] = base.deprecated

    def options(self: Any, include_deprecated: bool = False) -> list[str]:
        """The methods of this group."""
        return [name for name in methods if include_deprecated or name not in deprecated]

    def missing(self: Any, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        raise AttributeError(_absent(f"method in {base.__name__}", name, methods, package))

    def hidden(self: Any) -> list[str]:
        return [name for name in object.__dir__(self) if name not in deprecated]

    members: dict[str, Any] = {"options": options, "__getattr__": missing, "__dir__": hidden, "__doc__": base.__doc__}
    members |= {name: _warning(getattr(base, name)) for name in deprecated}
    return type(base.__name__, (base,), members)


def _warning(method: Any) -> Any:
    @functools.wraps(method)
    def warned(self: Any, *path: Any, **parameters: Any) -> Any:
        warnings.warn(
            f"{method.__qualname__} is deprecated by Run:ai: it may be gone in the next control plane.",
            DeprecationWarning,
            stacklevel=2,
        )
        return method(self, *path, **parameters)

    return warned


def _absent(what: str, name: str, known: Any, package: str) -> str:
    hint = did_you_mean(name, list(known))
    return (
        f"{package} has no {what} called {name!r}{hint}. The package that comes with the SDK describes control plane "
        f"{RunaiClient.document_version}; `runs generate DOCUMENT --package NAME --into DIR` "
        'makes a package of all that your control plane documents, for RunaiClient(..., api="NAME").'
    )
