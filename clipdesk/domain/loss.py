"""What a format is for and can carry, and `Loss`: what of a project did not go into an export because its format could not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Feature(StrEnum):
    """What there is in a project; a format says which of it survives a way out, or a way in."""

    TEXT = "text"
    """The stored text of every article, to the letter."""
    PLACES = "places"
    """The exact places of passages; without it they are cut to words or lost."""
    OVERLAPS = "overlaps"
    """Nested and crossing passages."""
    DOUBLES = "doubles"
    """Several annotations on the very same passage."""
    PIECES = "pieces"
    """Passages of several pieces."""
    NOTES = "notes"
    ATTRIBUTES = "attributes"
    RELATIONS = "relations"
    WHOLE_ARTICLE = "whole article"
    """Labels of whole articles."""
    ANNOTATORS = "annotators"
    SOURCE = "source"
    """Headline, byline, outlet, date and the like."""
    STATUS = "status"
    CODEBOOK = "codebook"
    """The labels with their guidelines, used or not."""
    SUGGESTIONS = "suggestions"
    """What a program proposed, kept apart from annotations."""


EVERYTHING = frozenset(Feature)


class Purpose(StrEnum):
    """What people export for; lists show formats in groups of these, in this order."""

    TRAINING = "training"
    EXCHANGE = "exchange"
    TABLES = "tables"
    READING = "reading"


class LossKind(StrEnum):
    """What became of the thing: it is gone, it became one with another, or it is there in part."""

    DROPPED = "dropped"
    MERGED = "merged"
    TRIMMED = "trimmed"


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that a format could not carry whole.

    `id` is that of the annotation, relation, label or article; `reason` is a sentence that is the same
    for everything lost in the same way, so that losses can be counted by it.
    """

    kind: LossKind
    reason: str
    id: str
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class LossCount:
    """How many things were lost in one way, and their ids."""

    kind: LossKind
    reason: str
    ids: tuple[str, ...]


def count_losses(losses: Iterable[Loss]) -> tuple[LossCount, ...]:
    """The losses by kind and reason, those of most things first."""
    found: dict[tuple[LossKind, str], list[str]] = {}
    for loss in losses:
        found.setdefault((loss.kind, loss.reason), []).append(loss.id)
    ranked = sorted(found.items(), key=lambda one: (-len(one[1]), one[0]))
    return tuple(LossCount(kind, reason, tuple(ids)) for (kind, reason), ids in ranked)
