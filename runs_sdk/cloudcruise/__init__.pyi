from ..core.service import Service
from . import webhooks as webhooks
from ._async.client import AsyncCloudCruise as AsyncCloudCruise
from ._async.run import AsyncRunHandle as AsyncRunHandle
from ._sync.client import CloudCruise as CloudCruise
from ._sync.run import RunHandle as RunHandle
from .models import DebugSnapshots as DebugSnapshots
from .models import DryRun as DryRun
from .models import LiveView as LiveView
from .models import RunResult as RunResult
from .models import RunSpecificWebhook as RunSpecificWebhook
from .models import SecretProvider as SecretProvider
from .models import SecretProviderItem as SecretProviderItem
from .models import StartRunRequest as StartRunRequest
from .statuses import EventType as EventType
from .vault import VaultEntry as VaultEntry
from .webhooks import WebhookError as WebhookError

SERVICE: Service
