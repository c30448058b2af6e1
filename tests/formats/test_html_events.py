"""Small pages, and broken ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.html_events import HtmlEvents


class _Words(HtmlEvents):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def words_of(page: str) -> str:
    reader = _Words()
    reader.feed(page)
    reader.close()
    return "".join(reader.words)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>Fish &amp; boats</p>", "Fish & boats"),
        ("<p>Boats<![if !IE]> and fish</p>", "Boats and fish"),
        ("<p>Boats<![CDATA[ hidden ]]> and fish</p>", "Boats and fish"),
        ('<p>Boats<!["http:> and fish</p>', "Boats and fish"),
    ],
)
def test_words_are_told_and_sections_are_not(page: str, words: str) -> None:
    assert words_of(page) == words


@given(st.text(alphabet='<>![]"CDATAif- p/&;x\0', max_size=60))
def test_any_page_is_read_to_its_end(page: str) -> None:
    assert len(words_of(page)) <= len(page)
