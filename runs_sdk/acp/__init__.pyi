from ..core.room import Room
from .aio import AsyncAcp as AsyncAcp
from .aio import AsyncAcpRun as AsyncAcpRun
from .aio_seed import AsyncApiClient as AsyncApiClient
from .configuration import Configuration as Configuration
from .models import CustomRunResultUpdate as CustomRunResultUpdate
from .models import Run as Run
from .models import RunCreate as RunCreate
from .models import RunError as RunError
from .models import RunInterrupt as RunInterrupt
from .models import RunOutput as RunOutput
from .models import RunOutputStream as RunOutputStream
from .models import RunResult as RunResult
from .models import RunSearchRequest as RunSearchRequest
from .models import RunStatus as RunStatus
from .models import StreamingMode as StreamingMode
from .rest import ApiException as ApiException
from .sync import Acp as Acp
from .sync import AcpRun as AcpRun
from .sync_seed import ApiClient as ApiClient
from .sync_seed import RunsApi as RunsApi

ROOM: Room
