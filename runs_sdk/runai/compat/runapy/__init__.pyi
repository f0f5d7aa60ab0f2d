from typing import Any

from . import api as api
from . import api_client as api_client
from . import api_response as api_response
from . import cliv2_config_loader as cliv2_config_loader
from . import configuration as configuration
from . import exceptions as exceptions
from . import models as models
from . import runai_client as runai_client
from .api_client import ApiClient as ApiClient
from .api_client import AsyncApiClient as AsyncApiClient
from .api_client import ThreadedApiClient as ThreadedApiClient
from .api_response import ApiResponse as ApiResponse
from .cliv2_config_loader import CLIv2Config as CLIv2Config
from .configuration import Configuration as Configuration
from .exceptions import ApiAttributeError as ApiAttributeError
from .exceptions import ApiException as ApiException
from .exceptions import ApiKeyError as ApiKeyError
from .exceptions import ApiTypeError as ApiTypeError
from .exceptions import ApiValueError as ApiValueError
from .exceptions import OpenApiException as OpenApiException
from .runai_client import RunaiClient as RunaiClient

def __getattr__(name: str) -> Any: ...
