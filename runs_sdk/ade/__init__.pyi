from ..core.service import Service
from ._async.client import AsyncAde as AsyncAde
from ._async.configurations import AsyncConfigurations as AsyncConfigurations
from ._async.documents import AsyncDocuments as AsyncDocuments
from ._async.many import AsyncProcessedFile as AsyncProcessedFile
from ._async.run import AsyncAdeRun as AsyncAdeRun
from ._async.run import AsyncProcessed as AsyncProcessed
from ._async.workspaces import AsyncApiKeys as AsyncApiKeys
from ._async.workspaces import AsyncWorkspaces as AsyncWorkspaces
from ._sync.client import Ade as Ade
from ._sync.configurations import Configurations as Configurations
from ._sync.documents import Documents as Documents
from ._sync.many import ProcessedFile as ProcessedFile
from ._sync.run import AdeRun as AdeRun
from ._sync.run import Processed as Processed
from ._sync.workspaces import ApiKeys as ApiKeys
from ._sync.workspaces import Workspaces as Workspaces
from .inputs import Where as Where

SERVICE: Service
