"""Start a run on any of five services, follow it live to its true end, and get its result.

    client = runs_sdk.connect("stepflow", base_url="http://localhost:7840")
    run = client.start("greet.yaml", {"name": "World"})
    for event in run:
        print(event.name)
    print(run.output())

Everything is loaded when it is first used: importing this package imports no HTTP library and nothing generated.
"""

from __future__ import annotations

from ._common.lazy import find_old_modules, lazy_names
from ._common.version import VERSION

find_old_modules()

__version__ = VERSION

_load, __dir__, __all__ = lazy_names(__name__, "__version__")


def __getattr__(name: str) -> object:
    try:
        return _load(name)
    except AttributeError:
        if name[:1] == "_" or not name[:1].isupper():
            raise
        from ._common.hints import where_is

        where = where_is(name)
        if where is None:
            raise
        # An AttributeError would be replaced by `from runs_sdk import ...` with one that says nothing.
        raise ImportError(f"{name} is in {where}: from {where} import {name}", name=name) from None
