from ..core.service import Service
from ._async.client import AsyncLangGraph as AsyncLangGraph
from ._async.run import AsyncLangGraphRun as AsyncLangGraphRun
from ._sync.client import LangGraph as LangGraph
from ._sync.run import LangGraphRun as LangGraphRun
from .local import LangGraphServer as LangGraphServer

SERVICE: Service
