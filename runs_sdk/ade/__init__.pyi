from ..core.room import Room
from .aio import AsyncAde as AsyncAde
from .aio_documents import AsyncDocuments as AsyncDocuments
from .aio_run import AsyncAdeRun as AsyncAdeRun
from .aio_run import AsyncProcessed as AsyncProcessed
from .requests import Where as Where
from .sync import Ade as Ade
from .sync_documents import Documents as Documents
from .sync_run import AdeRun as AdeRun
from .sync_run import Processed as Processed

ROOM: Room
