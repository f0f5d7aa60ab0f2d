"""From an OpenAPI document to a package: nothing lost, and checked against the document.

    from runs_sdk.codegen import generate

    report = generate("service.yaml", "service", "generated")
    assert report.complete

Needs the extra `codegen`.
"""

from __future__ import annotations

from runs_sdk._common.lazy import lazy_names

_load, __dir__, __all__ = lazy_names(__name__)


def __getattr__(name: str) -> object:
    """What needs the extra is imported when it is first used."""
    try:
        return _load(name)
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("runs_sdk"):
            raise
        from runs_sdk.core.errors import MissingExtra

        raise MissingExtra.of("generating needs", error.name or "more", "codegen") from error
