"""`Suggestion`: a label that an assistant proposes on a passage; `Verdict`: what a researcher made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span


class Suggestion(NamedTuple):
    """One label proposed on one passage, of one or several pieces, of a stored article. Not an annotation.

    `id` is that of `suggestion_id`: the same label proposed on the same passage is the same suggestion,
    whoever proposes it and however often. `assistant` is the key of who proposes; `score` says how sure it is,
    0 to 1; `reason` is a few words for the researcher. `said_by` is the id of the suggestion, or of the
    annotation, that the relation of this name would lead to, or empty. `created_at` is UTC, ISO 8601 with seconds.
    """

    id: str
    article_id: str
    label_id: str
    assistant: str
    anchor: Anchor
    score: float
    reason: str = ""
    attributes: Mapping[str, str] = NOTHING
    said_by: str = ""
    created_at: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The pieces, ordered and disjoint, in code points."""
        return self.anchor.spans

    @property
    def start(self) -> int:
        """Offset of the first code point covered."""
        return self.anchor.start

    @property
    def end(self) -> int:
        """Offset behind the last code point covered."""
        return self.anchor.end


def reading_key(one: Suggestion) -> tuple[int, int, str]:
    """Sorts the suggestions of an article as a reader meets them."""
    return one.start, -one.end, one.id


class QueueOrder(StrEnum):
    """What comes first of what waits in a project. `GAIN`: what may as well be right as wrong, from which most is learned."""

    SUREST = "surest"
    LEAST = "least"
    GAIN = "gain"


FROM_MISSED = "missed"
"""In place of an assistant: asked for by the list of what may have been missed."""
FROM_MOVED = "moved"
"""In place of an assistant: a passage was given another label, so that the label before is not proposed there again."""
FROM_HIDDEN = "moved-hidden"
"""In place of an assistant: was suggested, and hidden by a passage that was given another label."""
UNCOUNTED = (FROM_MISSED, FROM_MOVED, FROM_HIDDEN)
"""Refused by these was what nobody had proposed: the counts of suggestions leave it out."""


class Ruling(StrEnum):
    """What a researcher does with a suggestion: takes it as it is, takes it changed, or does not take it."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REFUSED = "refused"


class Verdict(NamedTuple):
    """A suggestion that was decided on, and how. It keeps the suggestion as it was proposed.

    `annotation_id` is that of the annotation it became; empty for a refused one. `annotator_id` says who
    decided, `decided_at` when (UTC, ISO 8601 with seconds).
    """

    suggestion: Suggestion
    ruling: Ruling
    annotator_id: str
    annotation_id: str = ""
    decided_at: str = ""

    @property
    def id(self) -> str:
        """The id of the suggestion."""
        return self.suggestion.id

    @property
    def article_id(self) -> str:
        """The id of the article."""
        return self.suggestion.article_id


class Proposed(NamedTuple):
    """What assistants made of one article, to be put in the place of what they made of it before.

    `text_hash` is that of the text they read: of an article that changed meanwhile nothing is kept. `assistants`
    are their keys. `version` says which assistants and labels there were; empty where not all of them were asked.
    """

    article_id: str
    text_hash: str
    assistants: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    version: str = ""


class LabelFigures(NamedTuple):
    """How suggestions of one label fared: how many wait, and how many were accepted, corrected, refused."""

    waiting: int = 0
    accepted: int = 0
    corrected: int = 0
    refused: int = 0

    @property
    def proposed(self) -> int:
        """How many there are and were."""
        return self.waiting + self.decided

    @property
    def decided(self) -> int:
        """How many were decided on."""
        return self.accepted + self.corrected + self.refused


def suggestion_id(article_id: str, label_id: str, spans: Sequence[Span]) -> str:
    """32 hexadecimal digits made of what is proposed where: the same in every run and on every machine."""
    places = ",".join(f"{start}-{end}" for start, end in spans)
    return blake2b(f"{article_id}\n{label_id}\n{places}".encode(), digest_size=16).hexdigest()
