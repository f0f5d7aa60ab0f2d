from ..core.service import Service
from ._async.client import AsyncStepflow as AsyncStepflow
from ._sync.client import Stepflow as Stepflow
from .compat.client import StepflowClient as StepflowClient
from .compat.client import StepflowExecutor as StepflowExecutor
from .compat.responses import CreateRunResponse as CreateRunResponse
from .compat.responses import DeleteFlowResponse as DeleteFlowResponse
from .compat.responses import FlowResult as FlowResult
from .compat.responses import ListItemsResponse as ListItemsResponse
from .compat.responses import ListStepsResponse as ListStepsResponse
from .compat.responses import RunDetails as RunDetails
from .compat.responses import RunItem as RunItem
from .compat.responses import StepDetails as StepDetails
from .compat.responses import StepflowClientError as StepflowClientError
from .compat.responses import StoreFlowResponse as StoreFlowResponse
from .local.place import OpenToNetworkWarning as OpenToNetworkWarning
from .local.runtime import StepflowRuntime as StepflowRuntime
from .models import Component as Component
from .models import Item as Item
from .models import Step as Step
from .models import Variable as Variable
from .snapshots import ExecutionStatus as ExecutionStatus
from .validation import Diagnostic as Diagnostic
from .validation import FlowValidation as FlowValidation

SERVICE: Service
