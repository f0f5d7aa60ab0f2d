"""The proxies of the environment are those that the standard library finds."""

from __future__ import annotations

import itertools
import os
from urllib.request import getproxies_environment

import pytest

from runs_sdk._common.proxies import proxy_rules
from runs_sdk.core.http import EngineOptions

NAMES = (
    "HTTP_PROXY",
    "http_proxy",
    "Https_Proxy",
    "https_proxy",
    "ALL_PROXY",
    "no_proxy",
    "NO_PROXY",
    "REQUEST_METHOD",
)


def test_as_the_standard_library_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    combinations = list(itertools.product((None, "", "x"), repeat=len(NAMES)))
    for values in combinations[::23]:
        with monkeypatch.context() as patch:
            for name, value in zip(NAMES, values, strict=True):
                if value is not None:
                    patch.setenv(name, value and f"{name}.example")
            wanted = getproxies_environment()
            rules = proxy_rules(EngineOptions())
        proxies = {scheme: f"http://{wanted[scheme]}" for scheme in ("http", "https", "all") if scheme in wanted}
        if rules is None:
            assert proxies == {}, values
        else:
            assert rules.by_scheme == proxies, values
            assert rules.direct == tuple(filter(None, [wanted.get("no", "").lower()])), values
