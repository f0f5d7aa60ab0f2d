"""ADE, the Automatic Data Extractor: documents in, tables out.

    from runs_sdk.ade import Ade

    client = Ade("http://localhost:8001", api_key="...", workspace_id="...")
    print(client.process("members.xlsx", into="out/").path)

Importing this package loads neither an HTTP library nor anything generated.
"""

from __future__ import annotations

from .._common.lazy import lazy_names
from .declaration import SERVICE as SERVICE

__getattr__, __dir__, __all__ = lazy_names(__name__, "SERVICE")
