"""The stories of some articles: what is found, changed by what a researcher said of single articles."""

from __future__ import annotations

from collections.abc import Mapping

from clipdesk.assist.near_duplicates import Copy, Stories, Story
from clipdesk.domain.article import ALONE


def regrouped(found: Stories, said: Mapping[str, str], known: Mapping[str, object]) -> Stories:
    """What was found among the articles `known` (by id), with those in `said` where a researcher put them.

    `said` has `Article.story` by the id of the article. Such an article leaves the story in which it was found, and is
    in that of the article with which it was put together, or in none. If that one is not known, it stays as found. Of an
    article that was in no story before, `words` and `share` are 0. A link with such an article is dropped.
    """
    placed = {one: story for one, story in said.items() if one in known and one != story}
    placed = {one: story for one, story in placed.items() if story == ALONE or story in known}
    if not placed:
        return found
    above: dict[str, str] = {}

    def top(one: str) -> str:
        while above.get(one, one) != one:
            one = above[one]
        return one

    def join(one: str, other: str) -> None:
        above[top(other)] = top(one)

    copies: dict[str, Copy] = {}
    as_found: dict[frozenset[str], Story] = {}
    for each in found.stories:
        copies |= {one.id: one for one in each.copies}
        as_found[frozenset(one.id for one in each.copies)] = each
        first, *others = [one.id for one in each.copies if one.id not in placed] or [""]
        for one in others:
            join(first, one)
    for one, with_ in placed.items():
        if with_ != ALONE:
            join(with_, one)
    groups: dict[str, dict[str, Copy]] = {}
    for one in (*copies, *(other for pair in placed.items() for other in pair if other in known)):
        groups.setdefault(top(one), {})[one] = copies.get(one, Copy(one, 0, 0.0))
    stories = [
        as_found.get(frozenset(held)) or Story(tuple(sorted(held.values(), key=_fullest)))
        for held in groups.values()
        if len(held) > 1
    ]
    inside = {one.id for each in stories for one in each.copies}
    links = tuple(pair for pair in found.links if not placed.keys() & set(pair))
    return Stories(tuple(stories), links, tuple(one for one in found.short if one not in inside))


def _fullest(one: Copy) -> tuple[int, str]:
    return -one.words, one.id
