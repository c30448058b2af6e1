"""What every format of a codebook alone shares: losses by id, and a draft without a text."""

from __future__ import annotations

from clipdesk.domain.loss import LossKind
from clipdesk.domain.report import Outcome
from clipdesk.formats.exchange.codebooks import codebook_draft, codebook_report, without_articles
from clipdesk.formats.registry import SourceFile
from tests.builders import article, codebook, corpus


def test_annotations_and_relations_are_named_as_lost() -> None:
    made = corpus(article("[quote#a:x] [quote#b:y]", relations=[("a", "said_by", "b")]))
    told: list[tuple[int, int]] = []
    report = codebook_report(made, without_articles(made, lambda done, total: told.append((done, total))))
    assert [(one.kind, one.id) for one in report.losses] == [
        (LossKind.DROPPED, one) for one in ("a1-a", "a1-b", "a1-r1")
    ]
    assert [one.outcome for one in report.items] == [Outcome.TAKEN]
    assert told == [(1, 1)]


def test_a_draft_has_the_codebook_the_name_of_the_file_and_no_text() -> None:
    draft = codebook_draft(SourceFile("codes.csv", b""), codebook(), "text/csv", "x 1", ["Something."])
    assert (draft.text, draft.source.headline, draft.source_file) == ("", "codes", "codes.csv")
    assert draft.codebook == codebook()
    assert (draft.media_type, draft.extractor, draft.changes) == ("text/csv", "x 1", ("Something.",))
