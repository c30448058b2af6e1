"""Read-only mappings that can be copied and handed to another process, which plain ones cannot."""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any


def read_only(pairs: Mapping[str, str]) -> Mapping[str, str]:
    """A read-only copy of `pairs`."""
    return MappingProxyType(dict(pairs))


def _reduce(proxy: MappingProxyType[Any, Any]) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return read_only, (dict(proxy),)


# Drafts come back from worker processes, and `copy.deepcopy` and `dataclasses.asdict` ask here too.
copyreg.pickle(MappingProxyType, _reduce)

NOTHING: Mapping[str, str] = read_only({})
"""The mapping without entries."""
