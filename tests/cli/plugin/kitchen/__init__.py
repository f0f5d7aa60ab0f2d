"""A run service that cooks recipes: a service in a package of its own, for tests of what all services share.

It is found by its entry point, and knows of the command nothing.
"""

from __future__ import annotations

from .declaration import SERVICE as SERVICE

__all__ = ["SERVICE"]
