from ..core.room import Room
from . import webhooks as webhooks
from .aio import AsyncCloudCruise as AsyncCloudCruise
from .aio_runs import AsyncRunHandle as AsyncRunHandle
from .events import EventType as EventType
from .sync import CloudCruise as CloudCruise
from .sync_runs import RunHandle as RunHandle
from .types import DryRun as DryRun
from .types import RunResult as RunResult
from .types import RunSpecificWebhook as RunSpecificWebhook
from .types import StartRunRequest as StartRunRequest
from .vault import VaultEntry as VaultEntry
from .webhooks import WebhookError as WebhookError

ROOM: Room
