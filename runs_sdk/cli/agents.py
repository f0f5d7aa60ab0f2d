"""`runs mcp`: workflows as tools for agents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .exits import Exit

if TYPE_CHECKING:
    from .output import Output


def serve(output: Output, expose: list[str], profile: str | None, http: str | None) -> Exit:
    """Serve tools over standard input and output, or over HTTP, until Ctrl-C or the end of the input."""
    from ..core.errors import ConfigError
    from ..mcp import server

    made = server(expose, profile=profile)
    if http is None:
        import anyio
        from mcp.server.stdio import stdio_server

        async def work() -> None:
            async with stdio_server() as (read, write):
                await made.run(read, write, made.create_initialization_options())

        anyio.run(work)
        return Exit.SUCCEEDED
    host, colon, port = http.rpartition(":")
    if not colon or not port.isdigit() or host not in ("127.0.0.1", "localhost", "[::1]"):
        raise ConfigError("--http takes an address of this machine and a port, such as 127.0.0.1:8800")
    import socket

    import uvicorn

    family = socket.AF_INET6 if host == "[::1]" else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host.strip("[]"), int(port)))
        listener.listen()  # before the address is known: whoever reads it may connect
        output.line(f"http://{host}:{listener.getsockname()[1]}/mcp")
        app = made.streamable_http_app(stateless_http=True)
        uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none")).run(sockets=[listener])
    return Exit.SUCCEEDED
