"""Bookmarks as a reader finds them."""

from __future__ import annotations

from tests.builders import article, corpus
from tests.formats.pdf_reading.pages import bookmarks, exported


def test_titles_of_any_script_are_bookmarks_in_their_order() -> None:
    made = corpus(
        *(article("x", id=f"a{n}", headline=words) for n, words in enumerate(("Ярд\nzwei", "日 😀", "w " * 200)))
    )
    titles = [title for title, _ in bookmarks(exported(made)[0])]
    assert titles[:4] == ["Labels", "Articles", "Ярд zwei", "日 😀"]
    assert titles[4].endswith("…")
    assert len(titles[4]) <= 120
