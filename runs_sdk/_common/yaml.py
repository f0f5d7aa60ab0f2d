"""YAML as documents for services are written in it: times stay text, and a few lines cannot stand for gigabytes.

Needs ruamel.yaml: importing this raises ImportError without it.
"""

from __future__ import annotations

from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.nodes import MappingNode, SequenceNode

from ..core.aliases import MOST_VALUES, expands_beyond

MOST_MERGED = 50_000
"""Keys that the merge keys (`<<`) of a document may stand for, each counted as often as it is merged."""


class TooManyMerged(ValueError):
    """A document's merge keys stand for too much."""


class BoundedConstructor(SafeConstructor):
    """Counts what merge keys stand for before it is written out."""

    _merged = 0

    def flatten_mapping(self, node: Any) -> Any:
        for key, value in node.value:
            if key.tag != "tag:yaml.org,2002:merge":
                continue
            for each in value.value if isinstance(value, SequenceNode) else [value]:
                if isinstance(each, MappingNode):
                    self.flatten_mapping(each)  # so that its size is known
                    self._merged += 1 + len(each.value)
                if self._merged > MOST_MERGED:
                    raise TooManyMerged(f"its merge keys stand for more than {MOST_MERGED:,} keys")
        return super().flatten_mapping(node)


class _Constructor(BoundedConstructor):
    """Times stay text: JSON has no times."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def load_yaml(text: str) -> Any:
    """The document. Raises ruamel's YAMLError, RecursionError, or ValueError for aliases that stand for too much."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    document = yaml.load(text)
    if expands_beyond(document):
        raise ValueError(f"its aliases stand for more than {MOST_VALUES:,} values")
    return document
