"""What stands beside the names in bylines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.web.source.byline_words import CLUTTER, LABEL, OTHER_WORK, prepared


@pytest.mark.parametrize(
    "label", ["By", "Protokoll:", "View all posts by", "Text und Fotos", "بقلم:", "文：", "As told to"]
)
def test_labels_are_known(label: str) -> None:
    assert LABEL.sub("", f"{label} Ana Cruz").strip() == "Ana Cruz"


@pytest.mark.parametrize(
    "name", ["Bya Cruz", "Dior Field", "Words-Worth Lee", "Avi Cohen", "Por-Anne Cruz", "Videl Cruz"]
)
def test_names_that_begin_like_labels_stay(name: str) -> None:
    assert LABEL.sub("", name) == name
    assert not OTHER_WORK.match(name)


@pytest.mark.parametrize(
    "work", ["Photos by Kim Lee", "Fotos: Kim Lee", "Edited and produced by Kim Lee", "Graphics Kim Lee"]
)
def test_other_work_than_writing(work: str) -> None:
    assert OTHER_WORK.match(work)


def test_nothing_behind_a_button_names_anybody() -> None:
    assert CLUTTER.sub("", "Ana Cruz Leave a Comment") == "Ana Cruz "
    assert CLUTTER.sub("", "Ana Cruz 3 Kommentare von Jo Field") == "Ana Cruz "


@given(st.text(max_size=80))
def test_no_letter_is_lost_when_a_byline_is_prepared(byline: str) -> None:
    kept = [char for char in prepared(byline) if char.isalnum()]
    assert kept == [char for char in byline if char.isalnum()]
