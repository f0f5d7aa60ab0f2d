from ..core.service import Service
from ._async.client import AsyncAde as AsyncAde
from ._async.documents import AsyncDocuments as AsyncDocuments
from ._async.run import AsyncAdeRun as AsyncAdeRun
from ._async.run import AsyncProcessed as AsyncProcessed
from ._sync.client import Ade as Ade
from ._sync.documents import Documents as Documents
from ._sync.run import AdeRun as AdeRun
from ._sync.run import Processed as Processed
from .inputs import Where as Where

SERVICE: Service
