"""The security schemes of the document; each package has its own module of this name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .security import Scheme

SCHEMES: Final[Mapping[str, Scheme]] = {}
