"""The logger `runs_sdk`: silent unless the program configures logging, or RUNS_LOG asks for it."""

from __future__ import annotations

import logging

from ..core.errors import ConfigError
from ..core.text import clean

log = logging.getLogger("runs_sdk")
log.addHandler(logging.NullHandler())

_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
_is_set_up = False


def obey(level: str) -> None:
    """What RUNS_LOG holds (debug, info, warning or error): lines on stderr. Works once. Raises ConfigError."""
    wanted = level.strip().lower()
    if _is_set_up or not wanted:
        return
    if wanted not in _LEVELS:
        raise ConfigError(f"RUNS_LOG must be one of {', '.join(_LEVELS)}, not {wanted[:20]!r}")
    _show(_LEVELS[wanted])


def show_debug() -> None:
    """As RUNS_LOG=debug, for programs that ask for it in their code."""
    if not _is_set_up:
        _show(logging.DEBUG)


class _Forward(logging.Handler):
    """Hands records to a logger of the program's."""

    def __init__(self, target: logging.Logger, level: int) -> None:
        super().__init__(level)
        self.target = target

    def emit(self, record: logging.LogRecord) -> None:
        if self.target.isEnabledFor(record.levelno):
            self.target.handle(record)


def forward(target: logging.Logger, *, debug: bool = False) -> None:
    """Let a logger of the program's have what is logged: at INFO and above, or everything. Once for each logger."""
    level = logging.DEBUG if debug else logging.INFO
    if target.name == log.name or target.name.startswith(f"{log.name}.") or target is logging.getLogger():
        handlers: list[_Forward] = []  # it has the records anyway, by propagation
    else:
        handlers = [each for each in log.handlers if isinstance(each, _Forward) and each.target is target]
        if not handlers:
            handlers = [_Forward(target, level)]
            log.addHandler(handlers[0])
    for handler in handlers:
        handler.setLevel(min(level, handler.level))
    if log.level == logging.NOTSET or log.level > level:
        log.setLevel(level)


class _Formatter(logging.Formatter):
    """Lines that are fit for a terminal, whatever a service has sent."""

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))


def _show(level: int) -> None:
    global _is_set_up
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(level)
    _is_set_up = True
