"""Attributes as they are typed: `tone: choice = good | bad`, as in a codebook that is a table."""

from __future__ import annotations

from collections.abc import Iterable

from clipdesk.domain.label import Attribute
from clipdesk.formats.codebook_csv.cells import attributes_cell, read_attributes, read_names


def attribute_words(attributes: Iterable[Attribute]) -> str:
    """The attributes of a label in one line."""
    return attributes_cell(attributes)


def typed_attributes(words: str) -> tuple[tuple[Attribute, ...], tuple[str, ...]]:
    """The attributes that are described in `words`, and the names of those whose kind is unknown.

    >>> typed_attributes("tone: good | bad; when: date")[1]
    ('when',)
    """
    return read_attributes(words)


def typed_names(words: str) -> tuple[str, ...]:
    """The names in `words`, with `|` between them.

    >>> typed_names("quote | statistic")
    ('quote', 'statistic')
    """
    return read_names(words)
