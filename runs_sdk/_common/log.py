"""The logger `runs_sdk` for our own modules: Python's `logging` is loaded by the program, or by RUNS_LOG, not by us.

It takes a tenth of what a first answer takes, and where nobody has loaded it, nobody hears what is logged.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger


class Log:
    """What is logged goes to the logger `runs_sdk` once there is logging in this program."""

    def debug(self, message: str, *values: object) -> None:
        if (logger := _logger()) is not None:
            logger.debug(message, *values, stacklevel=2)

    def info(self, message: str, *values: object) -> None:
        if (logger := _logger()) is not None:
            logger.info(message, *values, stacklevel=2)

    def warning(self, message: str, *values: object) -> None:
        if (logger := _logger()) is not None:
            logger.warning(message, *values, stacklevel=2)

    def exception(self, message: str, *values: object) -> None:
        """At ERROR, with the exception that is being handled."""
        if (logger := _logger()) is not None:
            logger.exception(message, *values, stacklevel=2)

    @property
    def wants_debug(self) -> bool:
        """Whether anybody hears `debug`."""
        logger = _logger()
        return logger is not None and logger.isEnabledFor(10)


log = Log()


def set_up_logging() -> None:
    """Obey RUNS_LOG. Called by every client. Raises ConfigError for a level that there is not."""
    if os.environ.get("RUNS_LOG"):
        from .logging import obey

        obey(os.environ["RUNS_LOG"])


def _logger() -> Logger | None:
    if "logging" not in sys.modules:
        return None
    from .logging import log as logger

    return logger
