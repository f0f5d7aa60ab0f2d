# generated from the services' declarations by scripts/connect_types.py; do not edit
"""A client for a service by its name, as a type checker sees it: one overload for each service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from .._common.services import open_client
from ..core.hidden import Hidden

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Unpack

    from .._async.client import AsyncRunsClient
    from .._common.options import ClientOptions
    from .._sync.client import RunsClient
    from ..acp._async.client import AsyncAcp
    from ..acp._sync.client import Acp
    from ..ade._async.client import AsyncAde
    from ..ade._sync.client import Ade
    from ..cloudcruise._async.client import AsyncCloudCruise
    from ..cloudcruise._sync.client import CloudCruise
    from ..langgraph._async.client import AsyncLangGraph
    from ..langgraph._sync.client import LangGraph
    from ..runai._async.client import AsyncRunai
    from ..runai._sync.client import Runai
    from ..stepflow._async.client import AsyncStepflow
    from ..stepflow._sync.client import Stepflow


@overload
def connect(
    service: Literal["acp"],
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    version: Literal["auto", "0.1", "0.2"] | None = None,
    settle: float | None = None,
    join_within: float | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> Acp:
    """A client of ACP.

    base_url     address of the agent server
    api_key      sent as x-api-key, where the server asks for it
    version      version of the protocol; auto finds it out
    settle       seconds for which a failed run must stay failed before it is believed
    join_within  seconds after its start within which following a run is taken to miss nothing; 0: it never is
    """


@overload
def connect(
    service: Literal["ade"],
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    workspace_id: str | None = None,
    max_streams: int = 4,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> Ade:
    """A client of ADE.

    base_url      address of the ADE server
    api_key       key: its prefix, a dot, its secret
    workspace_id  id of the workspace, a UUID
    """


@overload
def connect(
    service: Literal["cloudcruise"],
    *,
    api_key: str | None = None,
    encryption_key: str | None = None,
    base_url: str | None = None,
    client_id: str | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> CloudCruise:
    """A client of CloudCruise.

    api_key         API key (portal: Settings, API Keys)
    encryption_key  key of the vault, 64 hexadecimal digits; needed for the vault only
    base_url        address of the service
    client_id       id of the event stream that carries this client's runs; made up if absent
    """


@overload
def connect(
    service: Literal["langgraph"],
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> LangGraph:
    """A client of LangGraph.

    base_url  address of the LangGraph server
    api_key   sent as X-Api-Key, where the server asks for it
    """


@overload
def connect(
    service: Literal["runai"],
    *,
    base_url: str | None = None,
    client_id: str | None = None,
    client_secret: str | None = None,
    bearer_token: str | None = None,
    cluster_id: str | None = None,
    token_refresh_margin: float = 60.0,
    auto_refresh_token: bool = True,
    check_version: bool | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> Runai:
    """A client of Run:ai.

    base_url       address of the control plane
    client_id      id of a service account or access key
    client_secret  its secret
    bearer_token   a token instead of both
    cluster_id     the cluster to submit to, where none is given
    check_version  ask once for the clusters' versions, and warn when the document does not describe them
    """


@overload
def connect(
    service: Literal["stepflow"],
    *,
    base_url: str | Sequence[str] | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> Stepflow:
    """A client of Stepflow.

    base_url  address of the Stepflow server; several nodes with commas between
    """


@overload
def connect(
    service: str,
    *,
    base_url: str | Sequence[str] | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> RunsClient:
    """A client for a service whose name is known only at run time, or that is of another package.

    Its own settings come as `**settings`, a `dict[str, Any]`; its client class has them typed.
    """


def connect(service: str, **settings: Any) -> Any:
    """A client for a service by its name: `connect("stepflow", base_url="http://localhost:7840")`.

    `settings` are the arguments of the service's own client class. Makes no request. Raises ConfigError for an unknown
    service, and for settings that are missing or make no sense.
    """
    given, settings = Hidden(settings), {}  # tracebacks show local variables
    return open_client(service, given, asynchronous=False)


@overload
def connect_async(
    service: Literal["acp"],
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    version: Literal["auto", "0.1", "0.2"] | None = None,
    settle: float | None = None,
    join_within: float | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncAcp:
    """A client of ACP.

    base_url     address of the agent server
    api_key      sent as x-api-key, where the server asks for it
    version      version of the protocol; auto finds it out
    settle       seconds for which a failed run must stay failed before it is believed
    join_within  seconds after its start within which following a run is taken to miss nothing; 0: it never is
    """


@overload
def connect_async(
    service: Literal["ade"],
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    workspace_id: str | None = None,
    max_streams: int = 4,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncAde:
    """A client of ADE.

    base_url      address of the ADE server
    api_key       key: its prefix, a dot, its secret
    workspace_id  id of the workspace, a UUID
    """


@overload
def connect_async(
    service: Literal["cloudcruise"],
    *,
    api_key: str | None = None,
    encryption_key: str | None = None,
    base_url: str | None = None,
    client_id: str | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncCloudCruise:
    """A client of CloudCruise.

    api_key         API key (portal: Settings, API Keys)
    encryption_key  key of the vault, 64 hexadecimal digits; needed for the vault only
    base_url        address of the service
    client_id       id of the event stream that carries this client's runs; made up if absent
    """


@overload
def connect_async(
    service: Literal["langgraph"],
    *,
    base_url: str | None = None,
    api_key: str | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncLangGraph:
    """A client of LangGraph.

    base_url  address of the LangGraph server
    api_key   sent as X-Api-Key, where the server asks for it
    """


@overload
def connect_async(
    service: Literal["runai"],
    *,
    base_url: str | None = None,
    client_id: str | None = None,
    client_secret: str | None = None,
    bearer_token: str | None = None,
    cluster_id: str | None = None,
    token_refresh_margin: float = 60.0,
    auto_refresh_token: bool = True,
    check_version: bool | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncRunai:
    """A client of Run:ai.

    base_url       address of the control plane
    client_id      id of a service account or access key
    client_secret  its secret
    bearer_token   a token instead of both
    cluster_id     the cluster to submit to, where none is given
    check_version  ask once for the clusters' versions, and warn when the document does not describe them
    """


@overload
def connect_async(
    service: Literal["stepflow"],
    *,
    base_url: str | Sequence[str] | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncStepflow:
    """A client of Stepflow.

    base_url  address of the Stepflow server; several nodes with commas between
    """


@overload
def connect_async(
    service: str,
    *,
    base_url: str | Sequence[str] | None = None,
    profile: str | None = None,
    **options: Unpack[ClientOptions],
) -> AsyncRunsClient:
    """An async client for a service whose name is known only at run time, or that is of another package.

    Its own settings come as `**settings`, a `dict[str, Any]`; its client class has them typed.
    """


def connect_async(service: str, **settings: Any) -> Any:
    """The async client for a service by its name; see `connect`."""
    given, settings = Hidden(settings), {}  # tracebacks show local variables
    return open_client(service, given, asynchronous=True)
