"""Lantern's emulator."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from runs_sdk.testing.server import Emulator, json_answer


class LanternEmulator(Emulator):
    """`pause`: seconds between two flickers."""

    service: ClassVar[str] = "lantern"
    document = Path(__file__).with_name("lantern.yaml")
    credentials: ClassVar[dict[str, str]] = {"api_key": "lantern-key-123456"}

    def __init__(self, *, pause: float = 0.01, **common: Any) -> None:
        super().__init__(**common)
        self._pause = pause
        self._lamps: dict[str, dict[str, Any]] = {}

    def routes(self) -> list[Route]:
        return [
            Route("/lamps", self._light, methods=["POST"]),
            Route("/lamps/{lamp_id}", self._look, methods=["GET"]),
            Route("/lamps/{lamp_id}", self._blow_out, methods=["DELETE"]),
            Route("/lamps/{lamp_id}/flickers", self._watch, methods=["GET"]),
        ]

    async def _light(self, request: Request) -> Response:
        wish = await request.json()
        lamp = {"lamp_id": f"lamp-{len(self._lamps) + 1}", "state": "burning", "soot": None}
        self._lamps[lamp["lamp_id"]] = {"lamp": lamp, "journal": []}
        self.spawn(self._burn(self._lamps[lamp["lamp_id"]], wish["wick"]))
        return json_answer(lamp, 201)

    async def _burn(self, entry: dict[str, Any], wick: int) -> None:
        for number in range(wick):
            await asyncio.sleep(self._pause)
            if entry["lamp"]["state"] == "burning":
                entry["journal"].append({"number": number, "state": "burning"})
        if entry["lamp"]["state"] == "burning":
            entry["lamp"] |= {"state": "burnt", "soot": wick}
        entry["journal"].append({"number": wick, "state": entry["lamp"]["state"]})

    async def _look(self, request: Request) -> Response:
        entry = self._lamps.get(request.path_params["lamp_id"])
        return json_answer(entry["lamp"]) if entry else json_answer({"reason": "no such lamp"}, 404)

    async def _blow_out(self, request: Request) -> Response:
        entry = self._lamps.get(request.path_params["lamp_id"])
        if entry and entry["lamp"]["state"] == "burning":
            entry["lamp"]["state"] = "blown_out"
        return await self._look(request)

    async def _watch(self, request: Request) -> Response:
        entry = self._lamps.get(request.path_params["lamp_id"])
        if entry is None:
            return json_answer({"reason": "no such lamp"}, 404)
        after = int(request.query_params.get("after", -1))

        async def flickers() -> AsyncIterator[str]:
            sent = after + 1
            while True:
                for flicker in entry["journal"][sent:]:
                    sent += 1
                    yield f"data: {json.dumps(flicker)}\n\n"
                    if flicker["state"] != "burning":
                        return
                await asyncio.sleep(0.005)

        return StreamingResponse(flickers(), media_type="text/event-stream")
