"""`Suggestion`: a label that an assistant proposes on a passage, with reason and score. Not an annotation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span


class Suggestion(NamedTuple):
    """One label proposed on one passage, of one or several pieces, of a stored article.

    `assistant` is the key of who proposes; `score` says how sure it is, 0 to 1; `reason` is a few
    words for the researcher. `said_by` is the id of the suggestion, or of the annotation, that the relation
    of this name would lead to, or empty. `created_at` is UTC, ISO 8601 with seconds.
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
