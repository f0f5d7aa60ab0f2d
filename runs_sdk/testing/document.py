"""An emulator of whatever an OpenAPI document describes: `runs emulate my-openapi.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from starlette.routing import Route

from .contract import Contract
from .server import Emulator


class DocumentEmulator(Emulator):
    """Answers every operation of a document by its schemas; what is created can be read, listed, changed and removed.

    `document`: a file, a URL, or the document itself; OpenAPI 3.0 to 3.2 or Swagger 2.0, in one file or several. No
    credential is asked for. Requests that the document does not allow are refused with the documented error.

    Raises ValueError for a document that cannot be read.
    """

    service: ClassVar[str] = "document"
    whole = True

    def __init__(self, document: str | Path | Mapping[str, Any], **common: Any) -> None:
        super().__init__(**common)
        self._given = document

    def routes(self) -> list[Route]:
        return []

    def read_contract(self) -> Contract:
        from ..codegen.comparison.read import read
        from ..codegen.errors import CodegenError

        try:
            found = read(self._given).document
        except CodegenError as error:
            raise ValueError(str(error)) from error
        if not found.get("paths"):
            raise ValueError("the document has no operations")
        name = self._given if isinstance(self._given, str | Path) else found.get("info", {}).get("title", "document")
        return Contract({"openapi": "3.1.0", **found}, str(name))
