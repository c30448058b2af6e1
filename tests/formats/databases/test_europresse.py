"""Europresse: one element `article` each, in French and in English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.formats.databases.europresse import recognize
from clipdesk.formats.documents.document import composed
from tests.formats.databases.exports import BRIDGE, STORIES, Story, europresse_page, europresse_table, stories
from tests.formats.databases.reading import expect, read


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_article_comes_out_once(language: str) -> None:
    drafts, items = read("a.HTML", europresse_page(STORIES, language))
    expect(drafts, STORIES)
    assert not items
    assert [one.changes for one in drafts] == [(), (), ()]
    assert drafts[0].note == f"Europresse news·20250612·VE·1 · {BRIDGE.words} words"
    assert drafts[0].source.section == "NEWS"
    assert drafts[0].source.copyright == "Vega Media"


@settings(max_examples=30)
@given(st.lists(stories(), min_size=1, max_size=4))
def test_any_articles_joined_split_into_the_same(found: list[Story]) -> None:
    expect(read("a.html", europresse_page(found))[0], tuple(found))


def test_an_older_page_without_a_box_around_the_text() -> None:
    page = europresse_page(STORIES)
    for name in ("DocText clearfix", "docOcurrContainer"):
        page = page.replace(f' class="{name}"', "")
    expect(read("a.html", page)[0], STORIES)


@settings(max_examples=30)
@given(st.lists(stories(), min_size=1, max_size=4))
def test_the_oldest_pages_have_a_table_for_each_article_and_line_breaks_inside(found: list[Story]) -> None:
    drafts, _ = read("a.html", europresse_table(found))
    expect(drafts, tuple(found))
    assert all(draft.source.section == "NEWS" and draft.note.startswith("Europresse news·") for draft in drafts)


def test_an_older_page_without_an_element_for_each_article() -> None:
    page = europresse_page(STORIES).replace("<article>", "<div>").replace("</article>", "</div>")
    expect(read("a.html", page)[0], STORIES)


def test_a_section_that_is_missing_is_not_the_weekday() -> None:
    (draft,), _ = read("a.html", europresse_page((BRIDGE,)).replace("NEWS, jeudi", "Jeudi"))
    assert (draft.source.section, draft.source.published) == ("", "2025-06-12")


def test_a_page_without_the_names_of_europresse_is_no_export() -> None:
    assert recognize(composed([])) is None


@pytest.mark.parametrize(
    ("line", "byline"), [("Jo Field", ("Jo Field",)), ("Field, Jo; Other, Ann", ("Jo Field", "Ann Other")), ("Une ville sans pont, pour un mois au moins", ())]
)  # fmt: skip
def test_a_line_in_the_box_of_the_headline_is_byline_or_standfirst_and_no_headline(
    line: str, byline: tuple[str, ...]
) -> None:
    box = '<div class="docAuthors"><p class="sm-margin-bottomNews">Jo Field; Ann Other</p></div>'
    page = (
        europresse_page((BRIDGE,))
        .replace(box, "")
        .replace("</p></div></header>", f'</p><p class="sm-margin-bottomNews">{line}</p></div></header>')
    )
    (draft,), _ = read("a.html", page)
    assert (draft.source.headline, draft.source.byline) == (BRIDGE.headline, byline)
    assert line not in draft.text
