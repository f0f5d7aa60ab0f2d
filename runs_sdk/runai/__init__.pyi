from ..core.service import Service
from ._async.client import AsyncRunai as AsyncRunai
from ._async.run import AsyncRunaiRun as AsyncRunaiRun
from ._sync.client import Runai as Runai
from ._sync.run import RunaiRun as RunaiRun
from .compat.api_client import ApiClient as ApiClient
from .compat.api_client import AsyncApiClient as AsyncApiClient
from .compat.api_client import ThreadedApiClient as ThreadedApiClient
from .compat.cliv2_config_loader import CLIv2Config as CLIv2Config
from .compat.configuration import Configuration as Configuration
from .compat.runai_client import RunaiClient as RunaiClient

SERVICE: Service
