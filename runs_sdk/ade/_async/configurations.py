"""Configurations: how the documents of a workspace are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..._async.pages import AsyncPages
from ..._common.arguments import checked
from ..._common.files import StrPath
from ..._common.part import ClientPart
from ...core.answers import reads_answer
from ...core.models import Snapshot
from .server import AsyncServer
from .transfer import download, upload

if TYPE_CHECKING:
    from runs_api.ade.models import Configuration

    from .run import AsyncAdeRun


@checked
class AsyncConfigurations(ClientPart):
    """The configurations of the client's workspace: `client.configurations`."""

    def __init__(self, client: AsyncServer) -> None:
        self._client = client

    async def create(self, name: str) -> Configuration:
        """Make a draft from the server's template. Raises ConflictError when the name is taken."""
        from runs_api.ade.api.configurations import create_configuration
        from runs_api.ade.models import ConfigurationCreate

        body = ConfigurationCreate.from_dict({"display_name": name, "source": {"type": "template"}})
        found: Configuration = await self._model(create_configuration, body=body)
        return found

    async def upload(self, name: str, path: StrPath) -> Configuration:
        """Make a draft from an archive (zip) of a configuration's files."""
        from runs_api.ade.api.configurations import import_configuration
        from runs_api.ade.models import BodyImportConfiguration, Configuration

        answer = await upload(
            self._client, import_configuration, BodyImportConfiguration, self._workspace, path, {"display_name": name}
        )
        return reads_answer("ade")(Configuration.from_dict)(answer)

    async def get(self, configuration_id: str) -> Configuration:
        """A configuration. Raises NotFoundError."""
        from runs_api.ade.api.configurations import read_configuration

        found: Configuration = await self._model(read_configuration, configuration_id=configuration_id)
        return found

    def list(self) -> AsyncPages[Configuration]:
        """All configurations of the workspace, drafts and archived ones too."""
        from runs_api.ade.api.configurations import list_configurations

        return self._client.paginate(list_configurations, **self._workspace)

    async def validate(self, configuration_id: str, *, timeout: float | None = None) -> Snapshot:
        """Let the server check a configuration, and wait for what it finds, at most `timeout` seconds."""
        run: AsyncAdeRun = await self._start(configuration_id, "validate")
        return await run.wait(timeout)

    async def publish(self, configuration_id: str, *, timeout: float | None = None) -> Snapshot:
        """Make a draft the active configuration, and wait for it, at most `timeout` seconds.

        Raises ConflictError when it is no draft.
        """
        run: AsyncAdeRun = await self._start(configuration_id, "publish")
        return await run.wait(timeout)

    async def archive(self, configuration_id: str) -> Configuration:
        """Put a configuration away."""
        from runs_api.ade.api.configurations import archive_configuration

        found: Configuration = await self._model(archive_configuration, configuration_id=configuration_id)
        return found

    async def download(self, configuration_id: str, into: StrPath = ".", *, overwrite: bool = False) -> Path:
        """Download the files of a configuration as an archive (zip), and return where it is."""
        from runs_api.ade.api.configurations import export_config

        return await download(
            self._client, export_config, {**self._workspace, "configuration_id": configuration_id}, into,
            fallback=f"{configuration_id}.zip", overwrite=overwrite,
        )  # fmt: skip

    @property
    def _workspace(self) -> dict[str, str]:
        return {"workspace_id": self._client.workspace_id}

    async def _model(self, operation: Any, **parameters: Any) -> Any:
        return await self._client._model(operation, {**self._workspace, **parameters})

    async def _start(self, configuration_id: str, operation: str) -> Any:
        start: Any = getattr(self._client, "start")  # noqa: B009 - the server, which this part knows, starts no runs
        return await start(operation=operation, configuration_id=configuration_id)
