"""Highlights of a page that Taguette wrote lie over their own words; what the page does not tell is told."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.taguette import TaguetteImporter
from clipdesk.formats.taguette_page import TaguettePageImporter
from tests.formats.exchange.round_trips import SAMPLES, needs_samples
from tests.formats.taguette_pages import mark, page


def _read(file: SourceFile) -> tuple[ArticleDraft, list[str]]:
    found = list(builtin_registry().importer_for(file).read(file, ImportOptions()))
    (draft,) = [one for one in found if isinstance(one, ArticleDraft)]
    return draft, [one.reason for one in found if isinstance(one, ReportItem)]


def _quotes(draft: ArticleDraft) -> list[tuple[str, str]]:
    return [(one.label, draft.text[slice(*one.spans[0])]) for one in draft.annotations]


def test_highlights_with_their_tags_come_in_and_the_tags_are_no_words() -> None:
    file = page(f"<p>The 😀 {mark('old bridge', 'place', 'news')} closes.</p><p>“{mark('No & no', 'quote')}”</p>")
    draft, said = _read(file)
    assert draft.text == "The 😀 old bridge closes.\n“No & no”"
    assert _quotes(draft) == [("place", "old bridge"), ("news", "old bridge"), ("quote", "No & no")]
    assert (draft.source.headline, said) == ("Bridge", [])


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"{mark('Ana Ruiz', 'official')}{mark('', 'speaker')} spoke.", 2),
        (f"{mark('a policy, says AFP', 'speaker')}{mark(', they criticised', 'policy')}{mark('.', 'quote')}", 3),
    ],
)
def test_highlights_that_touch_overlapped_and_are_told_not_guessed(body: str, left: int) -> None:
    draft, said = _read(page(f"<p>{body}</p><p>{mark('No', 'quote')}</p>"))
    assert _quotes(draft) == [("quote", "No")]
    assert len(said) == left + 1
    assert said[0].startswith("It overlaps another one")
    assert "(.sqlite3)" in said[-1]


_WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)


@given(st.lists(st.tuples(_WORDS, st.booleans()), min_size=1, max_size=8))
def test_whatever_the_words_are_each_highlight_covers_its_own(words: list[tuple[str, bool]]) -> None:
    body = " ".join(mark(word, "t") if is_marked else escape(word) for word, is_marked in words)
    (draft,) = [
        one
        for one in TaguettePageImporter().read(page(f"<p>{body}</p>"), ImportOptions())
        if isinstance(one, ArticleDraft)
    ]
    assert draft.text == " ".join(word for word, _ in words)
    assert [quote for _, quote in _quotes(draft)] == [word for word, is_marked in words if is_marked]


@pytest.mark.parametrize(
    "data", [b"", b'<span class="highlight">a</span>', b"%PDF-1.4 .taglist {", b"<style>.taglist {}</style>"]
)
def test_other_pages_are_not_known(data: bytes) -> None:
    assert TaguettePageImporter().sniff(SourceFile("a.html", data)) == 0


@needs_samples
def test_a_page_of_taguette_has_the_text_and_the_places_of_the_project() -> None:
    folder = SAMPLES / "taguette"
    file = SourceFile("document-1.html", (folder / "document-1.html").read_bytes())
    draft, said = _read(file)
    path = folder / "project.sqlite3"
    project = TaguetteImporter().read(SourceFile(path.name, path.read_bytes(), str(path)), ImportOptions())
    (whole,) = [
        one for one in project if isinstance(one, ArticleDraft) and one.source.headline == draft.source.headline
    ]
    assert draft.text == whole.text
    known = {(one.label, one.spans[0]) for one in whole.annotations}
    found = {(one.label, one.spans[0]) for one in draft.annotations}
    assert len(found) > 12
    assert found <= known
    assert len(said) > 5
