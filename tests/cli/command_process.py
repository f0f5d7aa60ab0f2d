"""How the tests call the command: with this checkout, and with a service of their own, in processes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = Path(__file__).parent / "plugin"
PYTHONPATH = os.pathsep.join([str(ROOT), str(ROOT / "generated"), str(PLUGIN)])

Done = subprocess.CompletedProcess[str]
Command = Callable[..., Done]
