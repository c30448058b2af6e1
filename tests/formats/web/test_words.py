"""Names of elements that speak for or against the article in them."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.words import (
    ADVERTISEMENT,
    BYLINE,
    COMMA,
    LOADING,
    MAYBE_ANYWAY,
    SHARE,
    SURELY_NOT,
    UNLIKELY,
    weight,
)  # fmt: skip


@pytest.mark.parametrize(
    ("class_names", "element_id", "expected"),
    [
        ("article-body", "", 25), ("story", "main", 50), ("sidebar", "", -25), ("article comments", "", 0),
        ("story", "footer", 0), ("", "", 0), ("hid", "", -25), ("humid", "", 0),
    ],
)  # fmt: skip
def test_weight(class_names: str, element_id: str, expected: int) -> None:
    assert weight(class_names, element_id) == expected


def test_patterns_match_what_they_are_for() -> None:
    assert UNLIKELY.search("breadcrumbs")
    assert MAYBE_ANYWAY.search("comment-body")
    assert SURELY_NOT.search("comments-area")
    assert UNLIKELY.search("qc-cmp2-container")
    assert SURELY_NOT.search("cmpbox")
    assert not SURELY_NOT.search("commentary")
    assert BYLINE.search("article-author")
    assert not BYLINE.search("port-authority")
    assert SHARE.search("share_buttons")
    assert not SHARE.search("shareholders")
    assert ADVERTISEMENT.fullmatch("Werbung")
    assert not ADVERTISEMENT.fullmatch("Advertising rules")
    assert LOADING.fullmatch("Loading...")
    assert len(COMMA.findall("a, b、c，d")) == 2


@pytest.mark.parametrize("names", ["right-rail", "l-rail column2", "page right_rail", "m-auth-modal", "login_popup"])
def test_columns_beside_and_windows_over_a_page_are_unlikely(names: str) -> None:
    assert UNLIKELY.search(names)


@pytest.mark.parametrize(
    "names", ["has-rail", "main-rail", "layout-right-rail", "category-rail", "tag-rail", "author-modal"]
)
def test_layouts_and_subjects_are_no_columns(names: str) -> None:
    assert not UNLIKELY.search(names)
