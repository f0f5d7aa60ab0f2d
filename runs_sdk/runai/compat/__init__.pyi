from .api_client import ApiClient as ApiClient
from .api_client import AsyncApiClient as AsyncApiClient
from .api_client import ThreadedApiClient as ThreadedApiClient
from .cliv2_config_loader import CLIv2Config as CLIv2Config
from .configuration import Configuration as Configuration
from .runai_client import RunaiClient as RunaiClient
