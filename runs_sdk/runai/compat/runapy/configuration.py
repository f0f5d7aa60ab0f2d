"""The module of runapy that has `Configuration`."""

from ..configuration import Configuration as Configuration
