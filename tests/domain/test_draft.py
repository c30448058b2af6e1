"""Drafts travel from worker processes and start empty."""

from __future__ import annotations

import pickle

from clipdesk.domain.article import Cut, Source, Status
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft, RelationDraft
from clipdesk.domain.span import Span


def test_a_bare_draft_says_nothing_beyond_its_text() -> None:
    draft = ArticleDraft("Body.")
    assert (draft.status, draft.annotations, draft.original, draft.codebook) == (Status.TODO, (), b"", None)
    assert AnnotationDraft((), "quote").attributes == {}


def test_a_full_draft_survives_the_way_to_another_process() -> None:
    draft = ArticleDraft(
        "Body.",
        Source("Head", provenance={"headline": "opengraph"}),
        cuts=(Cut(5, "Share", "furniture"),),
        original=b"<p>Body.</p>",
        annotations=(
            AnnotationDraft((Span(0, 4),), "quote"),
            AnnotationDraft((), "policy", attributes={"name": "Act"}),
        ),
        relations=(RelationDraft("a", "b", "said_by"),),
    )
    assert pickle.loads(pickle.dumps(draft)) == draft  # noqa: S301 - what it just wrote


def test_a_draft_is_called_by_its_headline_or_its_first_words() -> None:
    assert ArticleDraft("\n It closed.\nFor good.").title == "It closed."
    assert ArticleDraft("It closed.", Source(headline="Pier")).title == "Pier"
