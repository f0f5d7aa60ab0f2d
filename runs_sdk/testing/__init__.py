"""Tools for tests of programs that use runs: emulators of the services, and a proxy that breaks the wire on demand.

    with emulator("stepflow", cut=317) as service:
        client = runs_sdk.connect("stepflow", base_url=service.url, **service.credentials)

Both listen on 127.0.0.1 and run in threads of their own, so they serve sync and async tests alike. They need the extra
`testing`.
"""

from __future__ import annotations

from .._common.lazy import lazy_names

# Lazy also because the pytest plugin beside this file is loaded by every pytest of the environment.
_load, __dir__, __all__ = lazy_names(__name__)


def __getattr__(name: str) -> object:
    if name in ("Emulator", "Violation", "ContractViolation"):
        from .registry import server_module

        server_module()
    return _load(name)
