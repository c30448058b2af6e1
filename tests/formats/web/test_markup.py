"""Markup that no parser bears: what is taken out, and that no text is."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.web.markup import MAX_ATTRIBUTES, MAX_DEPTH, flattened, with_fewer_attributes, without_embedded


def test_pictures_kept_in_the_page_are_taken_out() -> None:
    html = (
        f'<img src="data:image/png;base64,{"A" * 5000}"><p style="background:url(data:x,{"B" * 300})">data: stays</p>'
    )
    slim = without_embedded(html)
    assert "AAAA" not in slim
    assert "BBBB" not in slim
    assert "<p" in slim
    assert "data: stays</p>" in slim


def test_a_tag_of_thousands_of_attributes_keeps_the_first() -> None:
    html = "<div " + " ".join(f"a{n}='x>{n}'" for n in range(5_000)) + ">text</div>"
    slim = with_fewer_attributes(html)
    assert slim.endswith(f"a{MAX_ATTRIBUTES - 1}='x>{MAX_ATTRIBUTES - 1}'>text</div>")


@pytest.mark.parametrize(
    "html", [f"<p>{'word ' * 5_000}</p>", f'<script type="x">{"a = 1; " * 3_000}</script>', "<div " + "x" * 20_000]
)
def test_long_text_in_usual_tags_is_left_alone(html: str) -> None:
    assert with_fewer_attributes(html) == html


def test_what_lies_too_deep_is_lifted() -> None:
    html = "<div>" * 3_000 + "deep" + "</div>" * 3_000 + "<p>after</p>"
    flat = flattened(html)
    assert flat.count("<div>") == flat.count("</div>") == MAX_DEPTH
    assert "deep" in flat
    assert flat.endswith("<p>after</p>")


def test_tags_in_scripts_and_comments_do_not_count() -> None:
    html = "<script>" + "<div>" * 2_000 + "</script><!--" + "<p>" * 2_000 + "--><div>text</div>"
    assert flattened(html) == html


def test_words_do_not_grow_together_where_a_block_is_lifted() -> None:
    html = "<div>" * MAX_DEPTH + "<p>one</p><p>t<b>w</b>o</p>"
    assert flattened(html).endswith("one<br><br>two<br><br>")


def test_what_is_lifted_from_any_depth_leaves_one_break() -> None:
    depth = MAX_DEPTH + 20_000
    flat = flattened("<div>" * depth + "deep" + "</div>" * depth + "after")
    assert flat.count("<br>") == 4


def test_hostile_markup_costs_no_more_than_seconds() -> None:
    start = time.process_time()
    for html in ("<div class='" * 50_000, "<" * 500_000, "<a href=x>" * 100_000, "<!--" * 100_000):
        flattened(with_fewer_attributes(without_embedded(html)))
    assert time.process_time() - start < 5
