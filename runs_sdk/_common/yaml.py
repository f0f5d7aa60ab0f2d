"""YAML as documents for services are written in it: times stay text, and a few lines cannot stand for gigabytes.

Needs ruamel.yaml: importing this raises ImportError without it.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from ..core.aliases import MOST_VALUES, expands_beyond

MOST_MERGED = 50_000
"""Keys that one mapping may have when its merge keys (`<<`) are written out."""


class _Constructor(SafeConstructor):
    """Times stay text: JSON has no times."""

    def flatten_mapping(self, node: Any) -> Any:
        merged = super().flatten_mapping(node)
        if len(node.value) > MOST_MERGED:
            raise ValueError(f"a mapping's merge keys stand for more than {MOST_MERGED:,} keys")
        return merged


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def load_yaml(text: str) -> Any:
    """The document. Raises ruamel's YAMLError, RecursionError, or ValueError for aliases that stand for too much."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    document = yaml.load(text)
    if expands_beyond(document):
        raise ValueError(f"its aliases stand for more than {MOST_VALUES:,} values")
    return document
