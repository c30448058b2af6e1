"""Keys of infons in BioC: those that programs agree on, and ours."""

from __future__ import annotations

from clipdesk.domain.loss import EVERYTHING, Feature

CARRIES = EVERYTHING - {Feature.STATUS, Feature.CODEBOOK, Feature.SUGGESTIONS}
GENERATOR, OURS = "generator", "Clipdesk"
"""What the infons of a collection say when we wrote it."""
UNIT = "offset unit"
TYPE, ANNOTATOR, NOTE, WHOLE = "type", "annotator", "note", "whole article"
"""Of an annotation: its label, who made it, a note, and that it is about the whole article."""
YES = "yes"
RESERVED = frozenset((TYPE, ANNOTATOR, NOTE, WHOLE))
ATTRIBUTE = "attribute: "
"""The prefix of an attribute whose name would be taken for something else."""
BYLINE = "byline"
HEAD, CHILD = "head", "child"
"""Roles of the two ends of a relation."""


def attribute_key(name: str) -> str:
    """The key under which an attribute is written.

    >>> attribute_key("role"), attribute_key("type")
    ('role', 'attribute: type')
    """
    return ATTRIBUTE + name if not name or name in RESERVED or name.startswith(ATTRIBUTE) else name


def attribute_name(key: str) -> str:
    """The name of the attribute under a key that we wrote."""
    return key.removeprefix(ATTRIBUTE)
