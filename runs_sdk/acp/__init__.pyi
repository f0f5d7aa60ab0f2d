from ..core.service import Service
from ._async.client import AsyncAcp as AsyncAcp
from ._async.run import AsyncAcpRun as AsyncAcpRun
from ._sync.client import Acp as Acp
from ._sync.run import AcpRun as AcpRun
from .compat._async.api_client import AsyncApiClient as AsyncApiClient
from .compat._sync.api_client import ApiClient as ApiClient
from .compat.configuration import Configuration as Configuration
from .compat.models import CustomRunResultUpdate as CustomRunResultUpdate
from .compat.models import Run as Run
from .compat.models import RunCreate as RunCreate
from .compat.models import RunError as RunError
from .compat.models import RunInterrupt as RunInterrupt
from .compat.models import RunOutput as RunOutput
from .compat.models import RunOutputStream as RunOutputStream
from .compat.models import RunResult as RunResult
from .compat.models import RunSearchRequest as RunSearchRequest
from .compat.models import RunStatus as RunStatus
from .compat.models import StreamingMode as StreamingMode
from .compat.rest import ApiException as ApiException
from .compat.runs_api import RunsApi as RunsApi

SERVICE: Service
