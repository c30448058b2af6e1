"""Markdown: signs are cut and can be put back; the words are the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.formats.markdown import MarkdownImporter, without_markup
from clipdesk.formats.registry import SourceFile
from tests.formats.documents.stories import BODY, PARAGRAPHS, read

SIGNS = st.lists(
    st.sampled_from(["#", "# ", "*", "**", "_", "`", "[", "](u)", "\n", "a", " b ", "---\n", "> ", "\\", "![x](y)"])
)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("# Head #\nText", "Head\nText"),
        ("Head\n====\nText", "Head\n\nText"),
        ("> quoted **bold** and _so_", "quoted bold and so"),
        ('a [link](https://e.org "t") ![pic](p.png) `code`', "a link  code"),
        ("snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4"),
        (r"5 \* 3 \[x\]", "5 * 3 [x]"),
        ("a<!-- hidden -->b", "ab"),
    ],
)
def test_signs_go_and_words_stay(marked: str, words: str) -> None:
    text, cuts = without_markup(marked)
    assert text == words
    assert uncut(text, cuts) == marked


@given(SIGNS.map("".join))
def test_everything_can_be_put_back(marked: str) -> None:
    text, cuts = without_markup(marked)
    assert uncut(text, cuts) == marked


def test_a_clipping_with_a_header_is_read() -> None:
    head = "---\ntitle: Harbor bridge to close for a month\nauthor: Jo Field\ndate: 2025-06-12\ntags: [a, b]\n---\n"
    raw = head + "\n\n".join(BODY)
    draft = read("story.md", raw.encode())
    assert draft.text == "\n\n".join(BODY)
    assert (draft.source.headline, draft.source.byline, draft.source.published) == (
        PARAGRAPHS[0],
        ("Jo Field",),
        "2025-06-12",
    )
    assert uncut(draft.text, draft.cuts) == raw
    assert read("story.md", raw.encode(), clean=False).text == raw


def test_only_its_suffix_says_that_a_text_is_markdown() -> None:
    assert MarkdownImporter().sniff(SourceFile("a.txt", b"# Head")) == 0
    assert MarkdownImporter().sniff(SourceFile("a.md", b"plain")) == 0.5


@pytest.mark.parametrize(
    "marked",
    ["".join("  " * depth + "- word\n" for depth in range(1500)), "<!--" * 50_000, "words" + " #" * 20_000 + " words"],
    ids=("list", "comments", "signs"),
)
def test_signs_are_found_in_time_that_grows_with_the_text(marked: str) -> None:
    start = time.process_time()
    assert without_markup(marked)[0] == marked
    assert time.process_time() - start < 3


def test_a_comment_goes_and_what_looks_like_another_stays() -> None:
    assert without_markup("One <!-- a\nb -->two <!-- three")[0] == "One two <!-- three"
