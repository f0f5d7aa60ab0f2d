"""What is exposed, and the ids of its runs."""

from __future__ import annotations

import hmac
import os
import re
import secrets as chance
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

from attrs import frozen

from .._common.services import find_service
from ..core.errors import ConfigError

SECRET_VARIABLE = "RUNS_MCP_SECRET"  # noqa: S105 - its name


@frozen
class Exposed:
    """A workflow that may be started. `tool` is the name of its tool."""

    service: str
    workflow: str
    tool: str

    @property
    def name(self) -> str:
        """As it was given."""
        return f"{self.service}:{self.workflow}"


def read_exposed(given: list[str]) -> list[Exposed]:
    """What is exposed, each under a name of its own. Raises ConfigError for what cannot be."""
    if not given:
        raise ConfigError("nothing is exposed: give SERVICE:WORKFLOW, for example --expose stepflow:greet.yaml")
    found: list[Exposed] = []
    for text in dict.fromkeys(given):
        service, colon, workflow = text.partition(":")
        if not colon or not workflow:
            raise ConfigError(f"{text!r} must be SERVICE:WORKFLOW, for example stepflow:greet.yaml")
        if "start" not in find_service(service).capabilities:
            raise ConfigError(f"{service} cannot start runs, so {text!r} cannot be exposed")
        stem = Path(workflow).stem if "/" in workflow or workflow.endswith((".yaml", ".yml", ".json")) else workflow
        base = re.sub(r"[^A-Za-z0-9_-]+", "_", f"{service}_{stem}").strip("_")[:56]
        names = {one.tool for one in found}
        tool = next(name for name in (base, *(f"{base}_{number}" for number in range(2, 999))) if name not in names)
        found.append(Exposed(service, workflow, tool))
    return found


class Signer:
    """Signs ids of runs, and takes only those that it has signed: what an agent makes up is none.

    A run that was started with another profile is another service's.
    """

    def __init__(self, secret: str, profile: str | None = None) -> None:
        self._secret = f"{secret}\n{profile or ''}".encode()

    def sign(self, service: str, run_id: str) -> str:
        """The id of a run for agents."""
        text = urlsafe_b64encode(f"{service}\n{run_id}".encode()).decode().rstrip("=")
        return f"{text}.{self._signature(text)}"

    def read(self, token: object) -> tuple[str, str]:
        """Service and run. Raises ConfigError for what was not signed here."""
        text, _, signature = str(token).partition(".")
        if not hmac.compare_digest(self._signature(text).encode(), signature.encode("utf-8", "replace")):
            raise ConfigError("`run` is no id that this server gave: take it from the answer of the start")
        service, _, run_id = urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode().partition("\n")
        return service, run_id

    def _signature(self, text: str) -> str:
        return urlsafe_b64encode(hmac.new(self._secret, text.encode(), sha256).digest()[:18]).decode()


def signer(secret: str | None, profile: str | None) -> Signer:
    """By the secret that is given, that of the environment, or the one of this user, which is made once."""
    known = secret or os.environ.get(SECRET_VARIABLE)
    if known:
        return Signer(known, profile)
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    file = Path(home) / "runs-sdk" / "mcp.secret"
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as made:
            made.write(chance.token_urlsafe(32))
    except FileExistsError:  # by an earlier server
        pass
    return Signer(file.read_text(encoding="utf-8").strip(), profile)
