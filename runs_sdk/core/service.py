"""What a service's package declares, so that everything else can find it without knowing its name."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from .config import ConfigField

CAPABILITIES = frozenset(
    {"start", "events", "wait", "output", "cancel", "respond", "list", "find", "steps", "items", "logs", "suspend",
     "resume", "delete", "validate", "workflows", "download", "local", "start_and_stream", "start_file", "upload",
     "schemas"}
)  # fmt: skip
"""The words that `Service.capabilities` may use."""


@frozen(eq=False)
class StartOption:
    """An option of the service's `start`, beside workflow and input, or of another of its methods.

    `name` is the keyword, and the command's flag. `kind` is str, int, float, bool, datetime, dict (the command takes
    KEY=VALUE) or object (it takes JSON). A `positional` one is an argument of the command, and no flag.
    """

    name: str
    help: str
    kind: type = str
    default: Any = None
    many: bool = False
    positional: bool = False


@frozen(eq=False)
class Service:
    """A service, as data.

    name           the word that `connect` takes and the module below `runs_sdk`
    title          the service's own name
    client         `module:Class` of the sync client, imported when first used
    async_client   `module:Class` of the async client
    fields         its settings
    capabilities   what its runs and its client can do; words of `CAPABILITIES`
    workflow       what a workflow is here, for help texts ("a flow: a YAML or JSON file, or the id of a stored flow")
    workflow_env   environment variables that name the workflow for the command, the first one set wins
    start_options  options of its `start`
    local          `module:Class` of an engine that runs on this machine, where there is one: `with` gives a client
    local_options  options of that class
    emulator       `module:Class` of the emulator for tests, where it is not one of `runs_sdk.testing.emulators`
    list_options   filters that its `list` takes besides `status` and `limit`
    find_options   criteria of its `find`
    workflows_options  filters of its `workflows`
    one_step_at_a_time  its runs do one step after the other and tell no step's end: the next one's start is that
    one_class      `module:Class` of a client that has the API of any generated package in one class, by its groups
    page           the address of a run's page for people, with {base_url} and {run_id} in it
    deliveries     module that reads what the service posts to webhooks (`webhook_for`, `read_delivery`), if it does
    document       paths at which the service serves its own OpenAPI document, the likeliest first
    """

    name: str
    title: str
    client: str
    async_client: str
    fields: tuple[ConfigField, ...] = ()
    capabilities: frozenset[str] = field(default=frozenset())
    workflow: str = "the workflow's id"
    workflow_env: tuple[str, ...] = ()
    start_options: tuple[StartOption, ...] = ()
    local: str | None = None
    local_options: tuple[StartOption, ...] = ()
    emulator: str | None = None
    list_options: tuple[StartOption, ...] = ()
    find_options: tuple[StartOption, ...] = ()
    workflows_options: tuple[StartOption, ...] = ()
    one_step_at_a_time: bool = False
    document: tuple[str, ...] = ()
    deliveries: str | None = None
    page: str | None = None
    one_class: str | None = None

    def __attrs_post_init__(self) -> None:
        unknown = self.capabilities - CAPABILITIES
        if unknown:
            raise ValueError(f"service {self.name}: no such capabilities: {', '.join(sorted(unknown))}")


def __getattr__(name: str) -> Any:
    if name == "Room":
        import warnings

        warnings.warn("Room is now called Service; the old name goes with the next release", DeprecationWarning, 2)
        return Service
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
