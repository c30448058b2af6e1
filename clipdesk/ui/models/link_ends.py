"""`link_ends`: to which passages of an article a link may lead, as they are offered for choice."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import RelationType


def link_ends(
    head: Annotation, annotations: Iterable[Annotation], kind: RelationType, linked: str | None = None
) -> list[Annotation]:
    """The annotations to which a link of this kind may lead from `head`, the nearest first, those of other people last.

    Of those that have the same label and the same words, which nobody could tell apart in a list, only the first is
    there, or the one with the id `linked`.
    """
    allowed = (
        one
        for one in annotations
        if one.id != head.id and not one.is_whole_article and (not kind.children or one.label_id in kind.children)
    )
    found: dict[tuple[str, str], Annotation] = {}
    for one in sorted(allowed, key=partial(_rank, head)):
        words = one.label_id, " ".join(one.anchor.quote.split())
        if one.id == linked or words not in found:
            found[words] = one
    return list(found.values())


def _rank(head: Annotation, one: Annotation) -> tuple[bool, int, int, str]:
    """What the one tagged who tagged `head` comes first, then what is nearer."""
    return one.annotator_id != head.annotator_id, _distance(head, one), one.start, one.id


def _distance(one: Annotation, other: Annotation) -> int:
    """Code points between two annotations; 0 for one that stands within the other or between its pieces."""
    return max(0, other.start - one.end, one.start - other.end)
