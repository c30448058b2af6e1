"""`Decision`: what somebody ruled on one disagreement of two annotators."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.annotation import Annotation


class CaseKey(NamedTuple):
    """What is ruled on: what two annotators (by id) have at one place of an article, one annotation or one of each.

    The order of the annotators, and that of the annotations, does not matter.
    """

    article_id: str
    annotators: tuple[str, str]
    annotation_ids: tuple[str, ...]

    @property
    def id(self) -> str:
        """32 hexadecimal digits, the same in every copy of a project: the id of the decision on it."""
        parts = [self.article_id, *sorted(self.annotators), *sorted(self.annotation_ids)]
        return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


class Side(NamedTuple):
    """An annotation as it was when it was ruled on."""

    annotator_id: str
    annotation_id: str
    label_id: str
    quote: str

    def is_still(self, annotation: Annotation | None) -> bool:
        """Whether the annotation is there and has this label and these words."""
        return annotation is not None and side_of(annotation) == self


def side_of(annotation: Annotation) -> Side:
    """The annotation as a decision remembers it."""
    return Side(annotation.annotator_id, annotation.id, annotation.label_id, annotation.anchor.quote)


class OwnPassage(NamedTuple):
    """What whoever rules sets in place of what the annotators have: a label on a passage, or on the whole article."""

    label_id: str
    anchor: Anchor


class Decision(NamedTuple):
    """What was ruled on one disagreement: which annotations stand (`kept`: one, both or none), or what stands instead (`own`).

    `annotators` are the two that were compared, in the order of ids; `sides` are what they had, also in that order.
    `note` is the reason, `annotator_id` says who ruled, `decided_at` when (UTC, ISO 8601 with seconds).
    """

    id: str
    article_id: str
    annotators: tuple[str, str]
    sides: tuple[Side, ...]
    kept: tuple[str, ...] = ()
    own: OwnPassage | None = None
    note: str = ""
    annotator_id: str = ""
    decided_at: str = ""

    @property
    def key(self) -> CaseKey:
        """The case that was ruled on."""
        return CaseKey(self.article_id, self.annotators, tuple(one.annotation_id for one in self.sides))

    @property
    def ruling(self) -> tuple[object, ...]:
        """What was ruled, without who did so and when: two that are equal in it say the same."""
        own = (self.own.label_id, self.own.anchor.spans) if self.own else None
        return frozenset(self.kept), own, self.note

    def is_between(self, a: str, b: str) -> bool:
        """Whether it is about these two annotators, in either order."""
        return set(self.annotators) == {a, b}

    def is_on_the_same(self, other: Decision) -> bool:
        """Whether both are between the same two, and on an annotation that both are about: only one of them can hold."""
        ids = {one.annotation_id for one in self.sides}
        return self.is_between(*other.annotators) and any(one.annotation_id in ids for one in other.sides)


def decision_on(article_id: str, annotators: Iterable[str], sides: Iterable[Side]) -> Decision:
    """A decision that keeps nothing yet, with its id, and with everything in the order of ids."""
    first, second = sorted(annotators)
    ordered = tuple(sorted(sides))
    key = CaseKey(article_id, (first, second), tuple(one.annotation_id for one in ordered))
    return Decision(key.id, article_id, (first, second), ordered)
