"""A prepared draft: what adding it needs, computed once for the articles of one file."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.text import digest, digest_bytes, is_canonical
from clipdesk.project.preparing import prepare
from tests.strategies import raw_texts


def test_all_that_is_computed_from_text_and_bytes_is_there() -> None:
    made = prepare(ArticleDraft("The ferry ran.", original=b"<p>The ferry ran.</p>"))
    assert (made.text_hash, made.fingerprint) == (digest("The ferry ran."), fingerprint("The ferry ran."))
    assert made.original is not None
    assert made.original.hash == digest_bytes(b"<p>The ferry ran.</p>")


def test_a_draft_without_bytes_has_no_original() -> None:
    assert prepare(ArticleDraft("The ferry ran.")).original is None


def test_articles_of_one_file_share_its_packed_bytes() -> None:
    first = prepare(ArticleDraft("One.", original=b"One. Two."))
    assert prepare(ArticleDraft("Two.", original=b"One. Two."), first).original is first.original
    other = prepare(ArticleDraft("Three.", original=b"Three."), first).original
    assert other is not None
    assert other is not first.original


@given(raw_texts(), raw_texts())
def test_a_source_can_be_stored_whatever_a_file_has_in_it(headline: str, name: str) -> None:
    source = prepare(ArticleDraft("Words.", Source(headline, (name,), published="2025-06-12"))).draft.source
    assert all(map(is_canonical, (source.headline, *source.byline)))
    assert source.published == "2025-06-12"
    own = Source("\ufeffPier\vcloses")
    assert prepare(ArticleDraft("Words.", own, is_of_project=True)).draft.source is own


def test_a_report_calls_an_article_by_its_file_and_one_of_a_project_by_its_headline() -> None:
    draft = ArticleDraft("We won.", Source(headline="Board votes"), source_file="a.txt")
    assert prepare(draft).called == "a.txt"
    assert prepare(replace(draft, is_of_project=True)).called == "Board votes"
    assert prepare(draft)._replace(name="a.txt: Board votes").called == "a.txt: Board votes"
