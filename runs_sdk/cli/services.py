"""From a command function and a service's SERVICE to a command with that service's own options.

`runs follow` is a group whose members are the services; `runs follow SERVICE` is built when it is asked for: the
function's parameters, then the service's settings as flags, then the options that all commands share.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from .call import Call, perform
from .exits import Exit
from .output import Output

if TYPE_CHECKING:
    from ..core.config import ConfigField
    from ..core.service import Service

MOST_SECONDS = 1e9
"""Above any time that anybody means, and below what a system's clock can count."""

HELP_OPTIONS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


EVERYWHERE = "*"
"""In place of a service that was not named."""


class Verb(NamedTuple):
    """A command that works on a service.

    `capability` is what the service must have for it (None: every service can), `extend` adds parameters that depend on
    the service.
    """

    name: str
    function: Callable[..., Exit]
    capability: str | None = None
    extend: Callable[[Service], list[inspect.Parameter]] = lambda service: []
    connects: bool = True
    """Whether it takes the settings of the service's client."""
    everywhere: Callable[..., None] | None = None
    """The command without a service: for all of them at once."""

    @property
    def help(self) -> str:
        """The function's docstring."""
        return inspect.getdoc(self.function) or ""

    @property
    def short_help(self) -> str:
        """The first sentence of it."""
        return self.help.partition("\n")[0]

    def fits(self, service: Service) -> bool:
        """Whether the service can do that."""
        if self.capability == "local":
            return service.local is not None
        if self.capability == "page":
            return service.page is not None
        return self.capability is None or self.capability in service.capabilities


class ServiceGroup(TyperGroup):
    """The services under one verb. Subclasses set `verb`."""

    verb: Verb

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Let options stand before the service too: `runs follow --json SERVICE RUN_ID`."""
        from .._common.services import service_names

        if not args or (args[0].startswith("-") and args[0] not in ("-h", "--help")):
            names = set(service_names())
            place = next((index for index, word in enumerate(args) if word in names), None)
            if place is not None:
                args = [args[place], *args[:place], *args[place + 1 :]]
            elif self.verb.everywhere is not None:
                args = [EVERYWHERE, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        from .._common.services import services

        return [service.name for service in services() if self.verb.fits(service)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        from .._common.services import find_service, services
        from ..core.errors import ConfigError

        if cmd_name == EVERYWHERE and self.verb.everywhere is not None:
            return alone(self.verb.everywhere, name="")
        try:
            service = find_service(cmd_name)
        except ConfigError as error:
            return self._refuse(ctx, str(error))
        if not self.verb.fits(service):
            able = [other.name for other in services() if self.verb.fits(other)]
            those = f"these do: {', '.join(able)}" if able else "no installed service does"
            served = ""
            if self.verb.name == "local" and has_emulator(service):
                served = f" `runs emulate {service.name}` serves an emulator of it."
            return self._refuse(ctx, f"{service.title} has no `{self.verb.name}`; {those}.{served}")
        return build_command(self.verb, service)

    def _refuse(self, ctx: Any, text: str) -> None:
        if not ctx.resilient_parsing:
            Output().fail(text)
            raise typer.Exit(Exit.USAGE)


def has_emulator(service: Service) -> bool:
    """Whether there is an emulator of the service, here or in the service's own package."""
    from importlib.util import find_spec

    return service.emulator is not None or find_spec(f"runs_sdk.testing.emulators.{service.name}") is not None


class PlainCommand(TyperCommand):
    """A command whose usage line names its arguments without decoration."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]


def group_for(verb: Verb) -> typer.Typer:
    """The typer group of a verb."""
    cls = type(f"{verb.name.title()}Group", (ServiceGroup,), {"verb": verb})
    return typer.Typer(
        name=verb.name,
        cls=cls,
        help=text_for_all(verb),
        short_help=verb.short_help,
        no_args_is_help=True,
        rich_markup_mode=None,
        subcommand_metavar="SERVICE [ARGS]...",
        context_settings=HELP_OPTIONS,
        add_completion=False,
        callback=_nothing,
    )


def _nothing() -> None:
    """Groups have no options of their own."""


def text_for_all(verb: Verb) -> str:
    """The verb's help before a service is named."""
    return verb.help.replace("{service}", "SERVICE").replace("{workflow}", "what to run")


def build_command(verb: Verb, service: Service) -> Any:
    """The command for one verb on one service."""
    own = [*(_named_by_environment(one, service) for one in _own_parameters(verb)), *verb.extend(service)]
    fields = settings_of(service) if verb.connects else []
    shared = list(inspect.signature(_shared if verb.connects else _spoken, eval_str=True).parameters.values())
    taken = {parameter.name for parameter in own}

    def command(**given: Any) -> None:
        output = Output(as_json=given.pop("json"))
        debug = given.pop("debug")
        settings = {parameter.name: given.pop(parameter.name, None) for parameter in [*fields, *shared]}
        for setting in service.fields:
            if setting.secret and settings.get(setting.name) == "-":
                settings[setting.name] = read_secret("--" + setting.name.replace("_", "-"))
        call = Call(service, output, settings)

        def work() -> Exit:
            check_arguments(given, settings)
            return verb.function(call, **given)

        raise typer.Exit(perform(output, debug, work, call.interrupted))

    parameters = [*own, *(parameter for parameter in [*fields, *shared] if parameter.name not in taken)]
    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in parameters]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    command.__doc__ = verb.help.replace("{service}", service.name).replace("{workflow}", service.workflow)
    return alone(command, name=service.name, short_help=service.title)


def check_arguments(given: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
    """Raise ConfigError for an empty argument, as after a `$variable` that is not set, and for times that are none."""
    from ..core.errors import ConfigError

    for flag, seconds, least in (
        ("--timeout", given.get("timeout"), "0 or more"),
        ("--request-timeout", settings.get("request_timeout"), "more than 0"),
    ):
        if seconds is not None and not (0 <= seconds < MOST_SECONDS and (seconds or least == "0 or more")):
            raise ConfigError(f"{flag} takes a number of seconds, {least}; not {seconds:g}.")
    for name, what in (("run_id", "the service's id of the run"), ("workflow", "what to run")):
        if name in given and not given[name].strip():
            raise ConfigError(f"{name.upper()} is empty: give {what}.")


def _own_parameters(verb: Verb) -> list[inspect.Parameter]:
    """The function's parameters without the `Call` and without what takes the rest."""
    _, *own = inspect.signature(verb.function, eval_str=True).parameters.values()
    return [parameter for parameter in own if parameter.kind is not inspect.Parameter.VAR_KEYWORD]


def _named_by_environment(parameter: inspect.Parameter, service: Service) -> inspect.Parameter:
    """The parameter; where it is the workflow, an environment variable of the service's may give it."""
    if parameter.name != "workflow" or not service.workflow_env:
        return parameter
    argument = typer.Argument(
        metavar="WORKFLOW", help="What to run.", show_default=False, envvar=list(service.workflow_env), show_envvar=True
    )
    return parameter.replace(annotation=Annotated[str, argument])


def alone(function: Callable[..., None], **settings: Any) -> Any:
    """A single function as a command object."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(cls=PlainCommand, context_settings=HELP_OPTIONS, **settings)(function)
    return typer.main.get_command(app)


def _shared(
    profile: Annotated[str | None, typer.Option("--profile", metavar="NAME", help="A profile of runs.toml.")] = None,
    request_timeout: Annotated[
        float | None,
        typer.Option("--request-timeout", metavar="SECONDS", help="For one request, retries included (30)."),
    ] = None,
    allow_insecure: Annotated[
        bool | None,
        typer.Option("--allow-insecure", help="Send a credential over plain http to another machine."),
    ] = None,
    ssl_ca_cert: Annotated[
        str | None,
        typer.Option("--ssl-ca-cert", metavar="FILE", help="Certificates to trust instead of the usual ones."),
    ] = None,
    proxy_url: Annotated[
        str | None, typer.Option("--proxy-url", metavar="URL", help="A proxy for all requests.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line on stdout, nothing else.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")] = False,
) -> None:
    """The options that all commands on services share; those before `json` are the client's."""


def _spoken(
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line on stdout, nothing else.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something goes wrong.")] = False,
) -> None:
    """The options of commands that need no client."""


def settings_of(service: Service) -> list[inspect.Parameter]:
    """A service's settings as options, None unless given: environment and profile are the client's to read."""
    return [_setting_option(setting) for setting in service.fields]


def _setting_option(setting: ConfigField) -> inspect.Parameter:
    flag = "--" + setting.name.replace("_", "-")
    notes = []
    if setting.choices:
        notes.append(f"one of {', '.join(setting.choices)}")
    if setting.env:
        notes.append(f"environment: {' or '.join(setting.env)}")
    if setting.secret:
        notes.append("- reads it from standard input")
    if setting.default is not None:
        notes.append(f"default: {setting.default}")
    text = sentence(setting.help) + (f" [{'; '.join(notes)}]" if notes else "")
    if setting.kind == "bool":
        return keyword(setting.name, bool | None, typer.Option(f"{flag}/--no-{flag[2:]}", help=text), None)
    kind = {"int": int, "float": float}.get(setting.kind, str)
    metavar = setting.name.rpartition("_")[2].upper()
    return keyword(setting.name, kind | None, typer.Option(flag, metavar=metavar, help=text), None)


def read_secret(flag: str) -> str:
    """The value of a secret option that was given as `-`: one line, not echoed on a terminal."""
    import sys
    from getpass import getpass

    if sys.stdin.isatty():
        return getpass(f"{flag}: ")
    text = sys.stdin.readline().strip()
    if not text:
        raise typer.BadParameter(f"{flag} -: there is no line on standard input.")
    return text


def sentence(text: str) -> str:
    """A service's words as the help writes its own: a capital (but for a name in code), and a full stop."""
    first = text[:1] if "_" in text.partition(" ")[0] else text[:1].upper()
    return first + text[1:] + ("" if text.endswith((".", "!", "?", ")")) or not text else ".")


def keyword(name: str, kind: Any, option: Any, default: Any) -> inspect.Parameter:
    """A parameter that typer reads as an option."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[kind, option], default=default)
