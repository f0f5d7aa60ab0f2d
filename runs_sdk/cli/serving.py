"""Commands that need no run: the generator."""

from __future__ import annotations

from .exits import Exit


def generate(arguments: list[str]) -> Exit:
    """Generate a package from an OpenAPI document; the generator has options of its own."""
    from ..codegen import main
    from ..codegen.problems import CodegenError
    from ..core.errors import ConfigError

    try:
        return Exit(main(arguments))
    except CodegenError as error:
        raise ConfigError(str(error)) from error
