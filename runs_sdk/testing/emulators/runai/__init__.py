"""An emulator of a Run:ai control plane 2.24, as its document describes it; no real one was within reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ...server import Emulator, json_answer, names
from .api import Api
from .engine import CLUSTER, Engine, Workload
from .organization import Organization
from .tokens import CLIENT_ID, CLIENT_SECRET, Tokens

__all__ = ["CLUSTER", "EMULATOR", "RunaiEmulator", "Workload"]


class RunaiEmulator(Emulator):
    """Run:ai 2.24: every operation of `openapi/runai.yaml`. What one makes, the others know; measurements are made up.

    `token_life`: seconds that a token is good for. `token_endpoints`: ways to get one, of "v2", "v1" and "app_token".
    `opaque_tokens`: tokens that are no JWTs. `fail_tokens`: how many requests for tokens are answered 503 first.
    `pace`: seconds in each phase. `hold`: names of workloads that stay in Running until `release`. `fail`: messages of
    workloads that fail, by name. `resume_lag`: seconds for which a resumed workload is still Stopped. `projects`: names
    of the projects that there are. `policy`: rules that a spec breaks, by field: `{"image": "options"}` refuses every
    spec with an image. `unavailable`: how many creates are answered 503 with Retry-After first. `partial_metrics`:
    metrics come in part (207). `newest_first`: the order of a history. `version`: of the cluster.

    Trainings and distributed trainings come to an end, the other kinds run until they are stopped.
    """

    service: ClassVar[str] = "runai"
    whole = True
    document = "runai"
    credentials: Mapping[str, str] = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}

    def __init__(
        self,
        *,
        token_life: float = 3600,
        token_endpoints: str | Iterable[str] = ("v2", "v1", "app_token"),
        opaque_tokens: bool = False,
        fail_tokens: int = 0,
        pace: float = 0.02,
        hold: str | Iterable[str] = (),
        fail: Mapping[str, str] | None = None,
        resume_lag: float = 0.0,
        projects: str | Iterable[str] = ("team-a", "team-b"),
        policy: Mapping[str, str] | None = None,
        unavailable: int = 0,
        partial_metrics: bool = False,
        newest_first: bool = False,
        version: str = "2.24.1",
        **common: Any,
    ) -> None:
        super().__init__(**common)
        self._tokens = Tokens(token_life, frozenset(names(token_endpoints)), opaque=opaque_tokens, fail=fail_tokens)
        self._organization = Organization(names(projects), version)
        self._engine_options: dict[str, Any] = {
            "pace": pace,
            "hold": set(names(hold)),
            "fail": dict(fail or {}),
            "resume_lag": resume_lag,
        }
        self._api_options: dict[str, Any] = {
            "policy": dict(policy or {}),
            "unavailable": unavailable,
            "partial_metrics": partial_metrics,
            "newest_first": newest_first,
        }
        self._api: Api | None = None

    async def admit(self, request: Request) -> Response | None:
        if self._tokens.is_good(request):
            return None
        return json_answer({"code": 401, "message": "Issuer is not familiar."}, 401)

    def routes(self) -> list[Route]:
        engine = Engine(self.spawn, **self._engine_options)
        self._api = Api(engine, self._tokens, self._organization, **self._api_options)
        return self._api.routes()

    @property
    def _inside(self) -> Api:
        if self._api is None:
            raise RuntimeError("the runai emulator is not running: use it in a `with` statement")
        return self._api

    @property
    def workloads(self) -> dict[str, Workload]:
        """The workloads that there are, by id. To be read, not to be changed."""
        return self._inside.engine.workloads

    @property
    def organization(self) -> Organization:
        """`clusters`, `departments`, `projects`, `node_pools`, `users`, `access_rules` and the like, by id."""
        return self._organization

    @property
    def ids(self) -> dict[str, Any]:
        there = {"clusters": self._organization.clusters, "projects": self._organization.projects}
        return {word: {thing["name"]: id_ for id_, thing in things.items()} for word, things in there.items()}

    @property
    def tokens(self) -> Tokens:
        """What gives tokens: how many were `issued` and `refused`, and how often an expired one was used."""
        return self._tokens

    def token(self) -> str:
        """A good token, as a person who is logged in has one."""
        return self.call(self._tokens.issue)

    def expire_tokens(self) -> None:
        """All tokens that were given end now."""
        self.call(self._tokens.expire)

    def release(self, *names: str) -> None:
        """Let held workloads come to their end; without names, all of them."""
        self.call(lambda: self._inside.engine.release(set(names)))

    def set_phase(self, run_id: str, phase: str, message: str = "") -> None:
        """Put a workload into a phase."""
        self.call(lambda: self.workloads[run_id].enter(phase, message))


EMULATOR = RunaiEmulator
