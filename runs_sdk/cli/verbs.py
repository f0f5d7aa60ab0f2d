"""The table of commands that work on a service.

What they need of a client, beyond the handle that `attach` gives, is what its service names among its capabilities:
`start`, `list`, `find`, `steps`, `logs`, `suspend`, `resume`, `delete`, `validate`, `workflows`, `upload` and
`download` are methods.

    start(workflow, input, **options)   a handle         validate(workflow)  true if it can be run, with `diagnostics`
    list(limit=, status=)               snapshots        workflows()         texts, mappings or models
    find(**criteria)                    handles          logs(run_id)        texts or LogLine events
    suspend, resume, delete (run_id)    a snapshot       download(run_id, into)  the path or paths written
    steps(run_id)                       mappings, models upload(path)        a mapping with `id` and `run_id`
    start_file(path, **options)         a handle, for a file that is uploaded first
    schemas(workflow)                   WorkflowSchemas

The functions' docstrings are the help: `{service}` and `{workflow}` are filled in, a backspace keeps lines as they are.
"""

from __future__ import annotations

from .drifting import drift
from .everywhere import list_all
from .keys import login, logout
from .looking import download, logs, open_, steps, upload, validate, workflows, workflows_parameters
from .mapping import map_
from .recording import bugreport, record
from .services import Verb
from .starting import local, local_parameters, start, start_parameters
from .steering import cancel, delete, respond, resume, suspend
from .typing_ import types
from .watching import find, find_parameters, follow, get, list_, list_parameters, output, timeline, wait

VERBS = (
    Verb("start", start, "start", start_parameters),
    Verb("map", map_, "start", start_parameters),
    Verb("follow", follow),
    Verb("wait", wait),
    Verb("get", get),
    Verb("list", list_, "list", list_parameters, everywhere=list_all),
    Verb("find", find, "find", find_parameters),
    Verb("steps", steps, "steps"),
    Verb("output", output),
    Verb("download", download, "download"),
    Verb("logs", logs, "logs"),
    Verb("timeline", timeline),
    Verb("record", record),
    Verb("bugreport", bugreport),
    Verb("open", open_, "page"),
    Verb("respond", respond, "respond"),
    Verb("cancel", cancel, "cancel"),
    Verb("suspend", suspend, "suspend"),
    Verb("resume", resume, "resume"),
    Verb("delete", delete, "delete"),
    Verb("workflows", workflows, "workflows", workflows_parameters),
    Verb("upload", upload, "upload"),
    Verb("validate", validate, "validate"),
    Verb("types", types, "schemas"),
    Verb("drift", drift),
    Verb("login", login, connects=False),
    Verb("logout", logout, connects=False),
    Verb("local", local, "local", local_parameters, connects=False),
)
