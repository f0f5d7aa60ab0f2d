"""Commands that need no run: emulators for tests, examples, and the generator."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .exits import Exit

if TYPE_CHECKING:
    from ..testing import Emulator
    from .output import Output


OPTION = "an option is given as name=value, for example -o hold=review"


def emulate(output: Output, service: str, options: list[str], port: int = 0) -> Exit:
    """Serve the emulator of a service until Ctrl-C."""
    from ..core.errors import ConfigError, MissingExtra, RunsError
    from .call import stop_on_terminate
    from .inputs import read_pairs

    try:
        from ..testing import emulator

        given = {"unstruck": "ignore", "port": port, **read_pairs(options, OPTION)}
        served = emulator(service, **given) if not is_document(service) else _of_document(service, given)
    except MissingExtra:
        raise
    except (LookupError, TypeError, ValueError) as error:
        raise ConfigError(str(error.args[0] if error.args else error)) from error
    stop_on_terminate()
    try:
        _serve(output, service, served)
    except AssertionError as error:
        raise RunsError(f"the {service} emulator has failed. {error}", service=service) from error
    return Exit.SUCCEEDED


def is_document(text: str) -> bool:
    """Whether it is a document rather than the name of a service."""
    return "://" in text or text.endswith((".json", ".yaml", ".yml")) or Path(text).is_file()


def _of_document(document: str, given: dict[str, Any]) -> Emulator:
    from ..testing.registry import prepared, server_module

    server_module()
    from ..testing.document import DocumentEmulator

    served = prepared(DocumentEmulator, "document", given, document=document)
    served.read_contract()  # what is wrong with it is said now
    return served


def _serve(output: Output, service: str, served: Emulator) -> None:
    """Serve until Ctrl-C, or until something breaks inside: then leaving the block raises it."""
    with served:
        if output.as_json:
            output.data(
                {"type": "listening", "service": service, "base_url": served.url, **served.credentials}
                | {"ids": served.ids}
            )
        else:
            output.line(served.url)
            if not is_document(service):
                output.say(
                    f"Connect: runs_sdk.connect({service!r}, base_url={served.url!r}{_keywords(served.credentials)})"
                )
            for word, named in served.ids.items():
                output.say(f"{word.replace('_', ' ').capitalize()}: {_listed(named)}")
            output.say("Ctrl-C ends the emulator.")
        try:
            served.failed.wait()
        except KeyboardInterrupt:
            output.say("")


def _listed(named: object) -> str:
    """Ids for people: one, several, or several by name."""
    match named:
        case Mapping():
            return ", ".join(f"{name} ({id_})" for name, id_ in named.items()) or "none"
        case list():
            return ", ".join(map(str, named)) or "none"
        case _:
            return str(named)


def describe_emulator(output: Output, service: str, usage: str) -> Exit:
    """Print what an emulator takes: its own words on its options, and each of them with what it is unless given."""
    import inspect

    from ..core.errors import ConfigError
    from ..testing.faults import KINDS
    from ..testing.registry import find_emulator

    try:
        kind = find_emulator(service)
    except LookupError as error:
        raise ConfigError(str(error.args[0])) from error
    options = [one for one in inspect.signature(kind).parameters.values() if one.kind is one.KEYWORD_ONLY]
    lines = [usage, "", inspect.getdoc(kind) or "", "", "Options, as -o NAME=VALUE:"]
    lines += [f"  {one.name}" if one.default is None else f"  {one.name}={_shown(one.default)}" for one in options]
    lines += ["", f"Faults, likewise: {', '.join(KINDS)}. For example -o cut=317"]
    for line in lines:
        output.line(line)
    return Exit.SUCCEEDED


def _shown(default: object) -> str:
    """A default as it would be typed."""
    if isinstance(default, bool):
        return str(default).lower()
    text = ",".join(map(str, default)) if isinstance(default, tuple) else str(default)
    return text if len(text) <= 40 else text[:37] + "..."


def _keywords(credentials: Mapping[str, str]) -> str:
    return "".join(f", {name}={value!r}" for name, value in credentials.items())


def examples(output: Output, folder: str, overwrite: bool) -> Exit:
    """Write the examples into a folder. A file that is there already stays, unless `overwrite`."""
    from ..core.errors import ConfigError
    from .output import write_file

    here = Path(__file__).parent
    source = next((place for place in (here / "_examples", here.parents[1] / "examples") if place.is_dir()), None)
    if source is None:
        raise ConfigError("this installation has no examples")
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(source.iterdir()) if path.is_file()}
    target = Path(folder)
    kept = [name for name, text in texts.items() if _differs(target / name, text)]
    if kept and not overwrite:
        raise ConfigError(f"{folder} has other files named {', '.join(kept)}: give --overwrite, or another folder")
    target.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        write_file(target / name, text)
        output.data({"file": str(target / name)}) if output.as_json else output.line(str(target / name))
    return Exit.SUCCEEDED


def _differs(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8", errors="replace") != text


def generate(arguments: list[str]) -> Exit:
    """Generate a package from an OpenAPI document; the generator has options of its own."""
    return _codegen("main", arguments)


def diff(arguments: list[str]) -> Exit:
    """Compare two OpenAPI documents; the comparison has options of its own."""
    return _codegen("diff_command", arguments)


def new_service(arguments: list[str]) -> Exit:
    """Write the skeleton of a service from its OpenAPI document."""
    return _codegen("new_service_command", arguments)


def _codegen(name: str, arguments: list[str]) -> Exit:
    from .. import codegen
    from ..codegen.errors import CodegenError
    from ..core.errors import ConfigError

    try:
        return Exit(getattr(codegen, name)(arguments))
    except CodegenError as error:
        raise ConfigError(str(error)) from error
