"""The command that holds what a service says of itself against this release."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .call import Call
from .exits import Exit

if TYPE_CHECKING:
    from ..codegen.drift import Drift

FAIL_ON = ("breaking", "risky", "any", "never")


def drift(
    call: Call,
    document: Annotated[
        str | None,
        typer.Option("--document", metavar="ADDRESS", help="Where the service's OpenAPI document is: path, URL, file."),
    ] = None,
    package: Annotated[
        str | None, typer.Option("--package", metavar="NAME", help="The package that you use, if not this release's.")
    ] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help=f"Exit with 1 from here on: {', '.join(FAIL_ON)}.")
    ] = "breaking",
) -> Exit:
    """Say what a program that uses this release will miss or break on.

    Compares the OpenAPI document that the service serves about itself with the package that this release calls it by.
    The exit status is 1 if something breaks, 2 if there is no document, 3 if the service cannot be reached. Needs
    `pip install runs-sdk[codegen]`.

    \b
    Example:
      runs drift {service} --document openapi.json --fail-on risky
    """
    from ..core.errors import ConfigError

    if fail_on not in FAIL_ON:
        raise ConfigError(f"--fail-on takes {', '.join(FAIL_ON[:-1])} or {FAIL_ON[-1]}; not {fail_on}.")
    found = _compare(call, document, package)
    if call.output.as_json:
        call.output.data({"type": "drift", "service": call.service.name, **found.as_json()})
    else:
        call.output.line(found.as_text())
    counts = {
        "breaking": len(found.breaks),
        "risky": len(found.breaks) + len(found.doubtful),
        "any": len(found.changes.active),
        "never": 0,
    }
    return Exit.FAILED if counts[fail_on] else Exit.SUCCEEDED


def _compare(call: Call, address: str | None, package: str | None) -> Drift:
    from .._common.services import load_class
    from ..codegen.drift import deviations_of, drift
    from ..codegen.errors import CodegenError
    from ..core.errors import ConfigError

    client_class: Any = load_class(call.service.client)
    home = client_class.__module__.partition("._")[0]
    try:
        served = _read(call, address)
        if package is not None:
            return drift(package, served)
        return drift(client_class.API_PACKAGE, served, deviations_of(home))
    except CodegenError as error:
        raise ConfigError(str(error)) from error


def _read(call: Call, address: str | None) -> Any:
    """The document at an address. What is the service's own comes with its credential, anything else without."""
    from ..codegen.comparison.read import read
    from ..codegen.load import parse
    from ..codegen.swagger import convert
    from ..core.errors import ConfigError, NotFoundError
    from ..core.urls import is_same_origin

    paths = call.service.document if address is None else (address,)
    if not paths:
        raise ConfigError(
            f"{call.service.title} serves no document at a place that is known: give --document with a path of the "
            "service, a URL or a file."
        )
    if address is not None and "://" not in address and (not address.startswith("/") or Path(address).is_file()):
        return read(address).document
    with call.client() as client:
        if address is not None and "://" in address and not is_same_origin(address, client.base_url):
            return read(address).document
        missing = None
        for path in paths:
            try:
                answer = client.request("GET", path, headers={"Accept": "application/json, application/yaml"})
            except NotFoundError as error:
                missing = error
                continue
            return convert(parse(answer.content, path))
    raise ConfigError(
        f"{call.service.title} serves no document at {' or '.join(paths)}; its documentation may be turned off there. "
        "Give --document with another path of the service, a URL or a file."
    ) from missing
