"""Which column of a table, or field of a record, is which part of an article: as was chosen and is kept in the settings."""

from __future__ import annotations

from collections.abc import Mapping

from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.formats.registry import FieldMap

_MOST = 200


def kept_mappings(chosen: tuple[tuple[str, FieldMap], ...]) -> dict[str, str]:
    """What is chosen by signature of the columns, as the settings keep it; the latest of too many."""
    return {key: mapping_words(mapping) for key, mapping in chosen[-_MOST:]}


def remembered_mappings(kept: Mapping[str, str]) -> tuple[tuple[str, FieldMap], ...]:
    """What the settings keep, as `ImportOptions.remembered` has it."""
    return tuple((key, mapping_from(words)) for key, words in kept.items())


def mapping_words(mapping: FieldMap) -> str:
    """A mapping as the settings keep it.

    >>> mapping_words((("text", "Body"), ("headline", "")))
    'text=Body\\nheadline='
    """
    return "\n".join(f"{field}={' '.join(column.splitlines())}" for field, column in mapping)


def mapping_from(words: str) -> FieldMap:
    """The mapping that the settings keep as `words`; what is none of ours is passed over."""
    pairs = (line.partition("=") for line in words.split("\n"))
    return tuple((field, column) for field, equals, column in pairs if equals and field in DRAFT_FIELDS)
