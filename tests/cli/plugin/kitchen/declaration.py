"""What the kitchen is to the SDK: its settings, what it can do, where its clients are."""

from __future__ import annotations

from runs_sdk.core.config import ConfigField
from runs_sdk.core.service import Service, StartOption

SERVICE = Service(
    name="kitchen",
    title="Kitchen",
    client="kitchen.client:Kitchen",
    async_client="kitchen.client:AsyncKitchen",
    fields=(
        ConfigField("base_url", env=("KITCHEN_URL",), required=True, kind="url", help="Where the kitchen is."),
        ConfigField("api_key", env=("KITCHEN_KEY",), secret=True, required=True, help="The key of the kitchen."),
        ConfigField("stove", default="gas", choices=("gas", "wood"), help="What to cook on."),
    ),
    capabilities=frozenset(
        {
            "start",
            "list",
            "cancel",
            "respond",
            "steps",
            "logs",
            "suspend",
            "resume",
            "validate",
            "workflows",
            "download",
        }
    ),
    workflow="the name of a recipe",
    page="{base_url}/watch?run={run_id}",
    start_options=(
        StartOption("servings", "For how many.", int),
        StartOption("spice", "A spice to add.", many=True),
        StartOption("notes", "Notes for the cook.", dict),
        StartOption("hurry", "Cook fast.", bool),
    ),
)
