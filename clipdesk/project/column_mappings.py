"""Keeps in the settings which column of a table, or field of a record, the user chose for which part of an article."""

from __future__ import annotations

from collections.abc import Mapping

from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.formats.registry import FieldMap

_MOST = 200


def kept_mappings(chosen: tuple[tuple[str, FieldMap], ...]) -> dict[str, str]:
    """The choices by signature of the columns, in the form the settings keep; only the latest if there are too many."""
    return {key: mapping_words(mapping) for key, mapping in chosen[-_MOST:]}


def remembered_mappings(kept: Mapping[str, str]) -> tuple[tuple[str, FieldMap], ...]:
    """What the settings keep, in the form of `ImportOptions.remembered`."""
    return tuple((key, mapping_from(words)) for key, words in kept.items())


def mapping_words(mapping: FieldMap) -> str:
    """A mapping as the settings keep it.

    >>> mapping_words((("text", "Body"), ("headline", "")))
    'text=Body\\nheadline='
    """
    return "\n".join(f"{field}={' '.join(column.splitlines())}" for field, column in mapping)


def mapping_from(words: str) -> FieldMap:
    """The mapping that the settings keep as `words`; unknown entries are passed over."""
    pairs = (line.partition("=") for line in words.split("\n"))
    return tuple((field, column) for field, equals, column in pairs if equals and field in DRAFT_FIELDS)
