"""Which proxies are configured: by an option, or on this machine."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ..core.http import EngineOptions

if TYPE_CHECKING:
    from ..core.proxies import ProxyRules


def proxy_rules(options: EngineOptions) -> ProxyRules | None:
    """The rules that hold for a client; None where nothing goes through a proxy."""
    configured = _configured() if options.trust_env and not options.proxy_url else {}
    if not (options.proxy_url or configured):
        return None
    from ..core.proxies import ProxyRules

    if options.proxy_url:
        return ProxyRules.always(options.proxy_url)
    rules = ProxyRules.from_variables(configured)
    return rules if rules.by_scheme else None


def _configured() -> dict[str, str]:
    """What `urllib.request.getproxies()` gives, without loading that where only the environment counts."""
    if sys.platform in ("darwin", "win32"):  # the settings of the system count too
        from urllib.request import getproxies

        return getproxies()
    given = [(name, name.lower(), value) for name, value in os.environ.items() if name.lower().endswith("_proxy")]
    found = {lower: value for _, lower, value in given if value}
    if "REQUEST_METHOD" in os.environ:
        found.pop("http_proxy", None)  # in a CGI program, a header of the request sets it
    # In lower case it wins, and may be empty: none.
    found |= {lower: value for name, lower, value in given if name.endswith("_proxy")}
    return {name.removesuffix("_proxy"): value for name, value in found.items() if value}
