"""The frame of the page: policy, legend, filters, contents, colors."""

from __future__ import annotations

import re

from clipdesk.domain.codebook import LABEL_COLORS, Codebook
from clipdesk.formats.exchange.reading_language import ENGLISH
from clipdesk.formats.exchange.reading_survey import survey
from clipdesk.formats.review_page.frame import POLICY, closing, opening
from clipdesk.runtime.resources import read_resource_text
from clipdesk.ui.label_colors import label_color_code
from tests.builders import article, corpus, hard_corpus, label
from tests.formats.review_page.pages import Page


def opened(*marked: str, labels: Codebook | None = None) -> Page:
    made = corpus(*(article(text, id=f"a{n}") for n, text in enumerate(marked)), labels=labels)
    return Page(opening(made, survey(made, lambda done, total: None), ENGLISH) + closing())


def test_nothing_can_be_loaded_or_run() -> None:
    assert opened("x").attributes("meta")[1] == {"http-equiv": "Content-Security-Policy", "content": POLICY}
    assert "default-src 'none'" in POLICY
    assert "url(" not in read_resource_text("review/page.css")
    assert "@import" not in read_resource_text("review/page.css")


def test_the_legend_has_a_named_box_for_every_label_in_use() -> None:
    page = opened("[quote:a] [quote:b] [policy:c]")
    boxes = page.attributes("input")
    assert [box["id"] for box in boxes] == ["show-l1", "show-l3"]
    assert all(box["type"] == "checkbox" and "checked" in box for box in boxes)
    assert page.texts("label") == ["quote2", "policy1"]
    assert [one["for"] for one in page.attributes("label")] == ["show-l1", "show-l3"]
    assert page.texts("li")[0] == "quote2Words of a person."


def test_every_box_has_rules_that_hide_its_passages() -> None:
    style = opened("[quote@mk:a] [policy@an:c]").texts("style")[0]
    for number in ("l1", "l3", "w1", "w2"):
        assert f"body:has(#show-{number}:not(:checked)) main mark.{number} {{ --c: transparent" in style
        assert f"body:has(#show-{number}:not(:checked)) main :is(a, li, span).{number} {{ display: none; }}" in style


def test_annotators_have_boxes_when_there_are_several() -> None:
    assert [box["id"] for box in opened("[quote@mk:a] [policy@an:c]").attributes("input")][2:] == ["show-w1", "show-w2"]
    assert [box["id"] for box in opened("[quote@mk:a]").attributes("input")] == ["show-l1"]


def test_without_annotations_there_is_no_legend() -> None:
    page = opened("nothing")
    assert page.attributes("input") == []
    assert page.texts("h2") == ["Articles"]


def test_the_contents_lead_to_every_article() -> None:
    made = hard_corpus()
    page = Page(opening(made, survey(made, lambda done, total: None), ENGLISH) + closing())
    links = [one["href"] for one in page.attributes("a") if one["href"].startswith("#a-")]
    assert links == ["#a-hard", "#a-bare", "#a-plain"]
    assert "The \u202eDaily\u202c · 12 June 2025 · 15 annotations" in page.texts("li")[-3]
    assert page.texts("h1") == ["Hard corpus"]
    assert page.texts("p", "quiet")[0] == "3 articles · 16 annotations · 2 annotators"


def test_hostile_names_are_text() -> None:
    page = opened("[x:a]", labels=Codebook((label("x", definition='"><script>alert(1)</script>'),)))
    assert "script" not in {tag for tag, _ in page.elements}
    assert '"><script>alert(1)</script>' in page.texts("li")[0]


def test_colors_are_those_of_the_window() -> None:
    style = read_resource_text("review/page.css")
    light, dark = style.split("@media screen and (prefers-color-scheme: dark)")
    for color in LABEL_COLORS:
        assert re.findall(rf"--{color}: (#\w+);", light) == [label_color_code(color, dark=False)]
        assert re.findall(rf"--{color}: (#\w+);", dark) == [label_color_code(color, dark=True)]


def test_reading_the_corpus_can_be_cancelled() -> None:
    steps: list[tuple[int, int]] = []
    survey(hard_corpus(), lambda done, total: steps.append((done, total)))
    assert steps == [(0, 3)] * 3


def test_long_definitions_leave_room_for_the_contents_on_the_screen_and_stand_whole_on_paper() -> None:
    screen, _, paper = read_resource_text("review/page.css").partition("@media print")
    rules = [rule for rule in screen.split("}") if ".legend li > p" in rule]
    assert "line-clamp: 3" in rules[0]
    assert ".legend li:hover > p, .legend li:focus-within > p { display: block; }" in screen
    assert ".legend li > p { display: block; }" in paper


def test_a_row_of_the_contents_is_not_torn_apart_on_paper() -> None:
    _, _, paper = read_resource_text("review/page.css").partition("@media print")
    whole = next(rule for rule in paper.split("}") if "break-inside: avoid" in rule)
    assert "nav li" in whole
