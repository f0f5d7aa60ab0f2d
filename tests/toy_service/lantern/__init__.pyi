from runs_sdk.core.service import Service

from ._async.client import AsyncLantern as AsyncLantern
from ._sync.client import Lantern as Lantern

SERVICE: Service
