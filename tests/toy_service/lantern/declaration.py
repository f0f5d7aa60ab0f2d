"""What the service is to the SDK: its settings, what it can do, where its clients are."""

from __future__ import annotations

from runs_sdk.core.config import ConfigField
from runs_sdk.core.service import Service, StartOption

SERVICE = Service(
    name="lantern",
    title="Lantern",
    client="lantern._sync.client:Lantern",
    async_client="lantern._async.client:AsyncLantern",
    fields=(
        ConfigField("base_url", env=("LANTERN_URL",), required=True, kind="url", help="address of the service"),
        ConfigField("api_key", env=("LANTERN_KEY",), required=True, secret=True, help="the key of the cupboard"),
    ),
    capabilities=frozenset({"start", "events", "wait", "output", "cancel"}),
    workflow="what the lamp burns",
    start_options=(StartOption("wick", "how often it flickers", kind=int),),
    emulator="lantern.emulator:LanternEmulator",
)
