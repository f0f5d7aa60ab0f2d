"""Tools for tests of programs that use runs: emulators of the services, and a proxy that breaks the wire on demand.

    with emulator("stepflow", cut=317) as service:
        client = runs_sdk.connect("stepflow", base_url=service.url, **service.credentials)

Both listen on 127.0.0.1 and run in threads of their own, so they serve sync and async tests alike. They need the extra
`testing`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .faults import Cut, Delay, Drip, Fault, Garbage, Grpc, Html, Reset, Silence, Status, Unframed, after_frames
    from .proxy import WireProxy
    from .registry import emulator
    from .relay import Request
    from .server import ContractViolation, Emulator, Violation

__all__ = [
    "emulator",
    "Emulator",
    "WireProxy",
    "Request",
    "Violation",
    "ContractViolation",
    "Fault",
    "Cut",
    "Reset",
    "Silence",
    "Garbage",
    "Drip",
    "Delay",
    "Status",
    "Unframed",
    "Html",
    "Grpc",
    "after_frames",
]

_HOMES = {"emulator": ".registry", "WireProxy": ".proxy", "Request": ".relay"}


def __getattr__(name: str) -> Any:
    # Late, because the pytest plugin beside this file is loaded by every pytest of the environment.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in ("Emulator", "Violation", "ContractViolation"):
        home = import_module(".registry", __name__).server_module()
    else:
        home = import_module(_HOMES.get(name, ".faults"), __name__)
    value = globals()[name] = getattr(home, name)
    return value
