"""A corpus is split by story, outlet, day or article, and copies that cross a border are counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.article import ALONE
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.errors import CancelledError, ExportFailedError
from clipdesk.domain.splitting import SplitBy, SplitWish, parts_named
from clipdesk.project.splitting import Split, split_corpus
from tests.assist.prose import prose
from tests.builders import MemoryCorpus, article, corpus
from tests.refusing import stop

PARTS = parts_named("60/20/20")


def piece(number: int, story: int, **values: Any) -> AnnotatedArticle:
    """One of the copies of a story, with a lead of its own and a passage in it."""
    text = f"Lead {number}. [quote:{prose(f'lead {number}', 12)}]\n\n{prose(f'story {story}', 200)}"
    return article(text, id=f"a{number:02}", **values)


def wire(copies: int, stories: int) -> MemoryCorpus:
    """Every story as often as said, in outlets of their own, on days that go up."""
    items = [
        piece(n, n % stories, outlet=f"Outlet {n % 4}", published=f"2025-06-{n % 28 + 1:02}")
        for n in range(copies * stories)
    ]
    return corpus(*items)


def test_who_was_found_with_one_that_is_not_here_stays_with_those_put_to_it() -> None:
    items = [piece(n, n % 4) for n in range(4, 12)]
    texts = {"gone": piece(0, 0).article.text}
    put = article("Put by hand.", id="put")
    said = {"put": "gone"}
    made = corpus(*items, put)
    for seed in range(6):
        wish = SplitWish(PARTS, SplitBy.STORY, seed)
        parts = parts_of(split_corpus(made, wish, said=said, text_of=lambda one: texts.get(one, "")))
        assert parts["put"] == parts["a04"] == parts["a08"]
        assert "gone" not in parts


def parts_of(split: Split) -> dict[str, str]:
    return {one: part for part, some in split.articles.items() for one in some}


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 3), st.integers(3, 6), st.integers(0, 5), st.sampled_from(list(SplitBy)))
def test_no_group_crosses_a_border_and_no_article_is_lost(copies: int, stories: int, seed: int, by: SplitBy) -> None:
    made = wire(copies, stories)
    if by is SplitBy.OUTLET and len({item.article.source.outlet for item in made}) < 3:
        return
    split = split_corpus(made, SplitWish(PARTS, by, seed))
    parts = parts_of(split)
    assert set(parts) == {item.article.id for item in made}
    keys: dict[SplitBy, Callable[[AnnotatedArticle], object]] = {
        SplitBy.STORY: lambda item: int(item.article.id[1:]) % stories,
        SplitBy.OUTLET: lambda item: item.article.source.outlet,
        SplitBy.DATE: lambda item: item.article.source.published,
        SplitBy.ARTICLE: lambda item: item.article.id,
    }  # fmt: skip
    held: dict[object, set[str]] = {}
    for item in made:
        held.setdefault(keys[by](item), set()).add(parts[item.article.id])
    assert all(len(some) == 1 for some in held.values())
    crossing = split.report.crossing
    across = {n: {parts[f"a{m:02}"] for m in range(copies * stories) if m % stories == n} for n in range(stories)}
    assert crossing.stories == sum(len(some) > 1 for some in across.values())
    assert by is not SplitBy.STORY or crossing.stories == 0
    assert split == split_corpus(made, SplitWish(PARTS, by, seed))


def test_the_report_counts_articles_annotations_and_copies_that_cross() -> None:
    made = wire(3, 4)
    report = split_corpus(made, SplitWish(PARTS, SplitBy.DATE)).report
    assert [one.articles for one in report.parts] == [7, 2, 3]
    assert [dict(one.annotations) for one in report.parts] == [{"quote": 7}, {"quote": 2}, {"quote": 3}]
    assert (report.groups, report.crossing.stories, report.crossing.articles) == (12, 4, 12)
    assert report.crossing.with_train == {"dev": 2, "test": 3}


def test_articles_without_a_day_are_in_no_part_by_date_and_are_named() -> None:
    days = ["2025-06-01", "2025-06-02T08:30:00+02:00", "", "2025-06-04", "2025-06-05"]
    made = corpus(*(piece(n, n, published=day) for n, day in enumerate(days)))
    split = split_corpus(made, SplitWish(PARTS, SplitBy.DATE))
    assert sorted(parts_of(split)) == ["a00", "a01", "a03", "a04"]
    assert len(split.report.undated) == 1
    assert len(parts_of(split_corpus(made, SplitWish(PARTS, SplitBy.STORY)))) == 5


def test_articles_that_are_too_short_to_be_judged_as_copies_are_counted() -> None:
    made = corpus(piece(0, 0), piece(1, 1), article("Dues rise.", id="b", number=9))
    assert split_corpus(made, SplitWish(PARTS)).report.short == 1


def test_outlets_are_the_same_whatever_their_case_and_unknown_ones_stay_together() -> None:
    outlets = ["The Courier", "the  courier", "", "", "Gazette"]
    made = corpus(*(piece(n, n, outlet=outlet) for n, outlet in enumerate(outlets)))
    parts = parts_of(split_corpus(made, SplitWish(PARTS, SplitBy.OUTLET)))
    assert parts["a00"] == parts["a01"]
    assert parts["a02"] == parts["a03"]
    assert len(set(parts.values())) == 3


def test_no_article_and_one_giant_story_are_refused_in_one_sentence() -> None:
    with pytest.raises(ExportFailedError, match="There is no article to split"):
        split_corpus(corpus(), SplitWish(PARTS))
    with pytest.raises(ExportFailedError, match="The number of stories is 1, which is too few for 3 parts"):
        split_corpus(wire(6, 1), SplitWish(PARTS))
    undated = corpus(*(replace_day(item) for item in wire(1, 4)))
    with pytest.raises(ExportFailedError, match="The number of days is 0, which is too few for 3 parts"):
        split_corpus(undated, SplitWish(PARTS, SplitBy.DATE))


def replace_day(item: AnnotatedArticle) -> AnnotatedArticle:
    return item._replace(article=replace(item.article, source=replace(item.article.source, published="")))


def test_it_can_be_stopped() -> None:
    with pytest.raises(CancelledError):
        split_corpus(wire(1, 4), SplitWish(PARTS), stop)


def test_articles_of_a_part_are_in_the_order_of_the_corpus() -> None:
    made = wire(2, 6)
    split = split_corpus(corpus(*reversed(made.articles)), SplitWish(PARTS))
    for some in split.articles.values():
        assert list(some) == sorted(some, reverse=True)
        assert some


def test_stories_are_split_as_somebody_grouped_them() -> None:
    made = wire(2, 5)
    items = [
        item._replace(article=replace(item.article, story={"a01": "a00", "a05": ALONE}.get(item.article.id, "")))
        for item in made
    ]
    for seed in range(8):
        parts = parts_of(split_corpus(corpus(*items), SplitWish(PARTS, SplitBy.STORY, seed)))
        assert parts["a00"] == parts["a01"]
    assert any(
        parts["a00"] != parts["a05"]
        for seed in range(8)
        for parts in [parts_of(split_corpus(corpus(*items), SplitWish(PARTS, SplitBy.STORY, seed)))]
    )
