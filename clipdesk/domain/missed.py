"""`Missed`: a place that may have been missed, and what a researcher is asked to do there."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.refused import is_nearly
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import FROM_MISSED, Ruling, Verdict, suggestion_id


class MissedKind(StrEnum):
    """What may have been missed."""

    SAME_WORDS = "same words not tagged"
    TWO_LABELS = "same words under two labels"
    NO_SPEAKER = "quote without a speaker"
    UNTOUCHED = "article without annotations"


class Missed(NamedTuple):
    """One place to look at again.

    `label_ids` are the labels in question, `span` is in code points; None for an article.

    `annotation_id` is that of what is tagged there, empty where nothing is. `before` and `after` are what stands around
    the words, up to 32 code points on each side. `asked` are the ids of what else the place might have: labels, or the
    kind of link that leads to a speaker; none for an article. `is_set_aside`: somebody said that it is right as it is.
    """

    kind: MissedKind
    article_id: str
    headline: str
    words: str = ""
    label_ids: tuple[str, ...] = ()
    span: Span | None = None
    annotation_id: str = ""
    before: str = ""
    after: str = ""
    asked: tuple[str, ...] = ()
    is_set_aside: bool = False

    def stands_in(self, text: str) -> bool:
        """Whether its words, or of a split passage the first piece of them, are in their place in this text."""
        found = "" if self.span is None else text[slice(*self.span)]
        return bool(found) and self.words.startswith(found)


def answers(refused: Span, asked: Span) -> bool:
    """Whether a label that was refused on one passage was thereby refused on another.

    It was where the first holds the second, or where they are nearly the same (`refused.is_nearly`).
    """
    return refused.contains(asked) or is_nearly(refused, asked)


def asked_ids(one: Missed, place: Span) -> list[str]:
    """The ids that verdicts on what a place might have go by, in the order of `asked`; `place` is its span."""
    return [suggestion_id(one.article_id, key, (place,)) for key in one.asked]


def is_from_missed(verdict: Verdict) -> bool:
    """Whether a verdict was made by setting a place aside."""
    return verdict.ruling is Ruling.REFUSED and verdict.suggestion.assistant == FROM_MISSED
