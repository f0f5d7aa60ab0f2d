from ..core.room import Room
from .aio import AsyncStepflow as AsyncStepflow
from .client import StepflowClient as StepflowClient
from .client import StepflowExecutor as StepflowExecutor
from .records import Component as Component
from .records import Item as Item
from .records import Step as Step
from .records import Variable as Variable
from .responses import CreateRunResponse as CreateRunResponse
from .responses import DeleteFlowResponse as DeleteFlowResponse
from .responses import FlowResult as FlowResult
from .responses import ListItemsResponse as ListItemsResponse
from .responses import ListStepsResponse as ListStepsResponse
from .responses import RunDetails as RunDetails
from .responses import RunItem as RunItem
from .responses import StepDetails as StepDetails
from .responses import StepflowClientError as StepflowClientError
from .responses import StoreFlowResponse as StoreFlowResponse
from .runtime import OpenToNetworkWarning as OpenToNetworkWarning
from .runtime import StepflowRuntime as StepflowRuntime
from .sync import Stepflow as Stepflow
from .types import ExecutionStatus as ExecutionStatus
from .validation import Diagnostic as Diagnostic
from .validation import FlowValidation as FlowValidation

ROOM: Room
