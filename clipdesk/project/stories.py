"""The stories of some articles: what is found, changed by what a researcher said; how to put articles into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from clipdesk.assist.near_duplicates import Copy, Stories, Story
from clipdesk.domain.article import ALONE
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.project.commands.stories import BeginStory, PlaceInStory, TakeOutOfStory, too_few
from clipdesk.project.put_together import PutTogether


def regrouped(found: Stories, said: Mapping[str, str], known: Mapping[str, object]) -> Stories:
    """What was found among the articles `known` (by id), with those in `said` where a researcher put them.

    `said` has `Article.story` by the id of the article. Such an article leaves the story in which it was found, and is
    in that of the articles with which it was put together, or in none. What was said of an article that is not known
    holds together those that are; a single one of them stays as found. Of an
    article that was in no story before, `words` and `share` are 0. A link with such an article is dropped.
    What was also found of articles that are not `known` (`not_here`) is in no story, and keeps the others in theirs.
    """
    put = PutTogether(said)
    seen = [*known, *(copy.id for each in found.stories for copy in each.copies if copy.id not in known)]
    shared = Counter(map(put.top, seen))
    by_hand = [one for one in seen if shared[put.top(one)] > 1]
    placed = {one for one in seen if said.get(one) == ALONE} | {
        one for one in by_hand if said.get(one, one) not in ("", one)
    }
    links = tuple(pair for pair in found.links if placed.isdisjoint(pair) and known.keys() >= {*pair})
    if not placed:
        return found._replace(links=links, short=tuple(one for one in found.short if one in known))
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
    for one in by_hand:
        join(put.top(one), one)
    groups: dict[str, dict[str, Copy]] = {}
    for one in (*copies, *by_hand):
        groups.setdefault(top(one), {})[one] = copies.get(one, Copy(one, 0, 0.0))
    here = [{one: copy for one, copy in held.items() if one in known} for held in groups.values()]
    stories = [
        as_found.get(frozenset(held)) or Story(tuple(sorted(held.values(), key=_fullest)))
        for held in here
        if len(held) > 1
    ]
    inside = {one.id for each in stories for one in each.copies}
    return Stories(tuple(stories), links, tuple(one for one in found.short if one not in inside and one in known))


def not_here(said: Mapping[str, str], known: Collection[str]) -> list[str]:
    """The articles that are not among those `known`, of which nothing was said, and with which one of these was put together.

    They are to be looked at as well: who was found with such a one stays in the story of those that were put to it.
    """
    put = PutTogether(said)
    here = {put.top(one) for one in known if said.get(one, ALONE) != ALONE}
    firsts = dict.fromkeys(story for story in said.values() if story not in said and story != ALONE)
    return [one for one in firsts if one not in known and put.top(one) in here]


def putting_together(article_ids: Sequence[str], stories: Iterable[Sequence[str]]) -> BeginStory | PlaceInStory:
    """The command that puts articles into one story; `stories` has the ids of the articles of each, the fullest first.

    It is the story of which some of these articles are and others are not; else the first of their stories, else a new
    one. Raises InvalidChangeError for fewer than two articles, where they are one story already, and where more than one
    of their stories would lose some of its articles and keep others.
    """
    chosen = dict.fromkeys(article_ids)
    if len(chosen) < 2:
        raise too_few()
    theirs = [story for story in stories if not chosen.keys().isdisjoint(story)]
    in_parts = [story for story in theirs if not chosen.keys() >= set(story)]
    if len(in_parts) > 1:
        raise InvalidChangeError(
            f"These articles are in {len(theirs)} stories.",
            "Also choose the other articles of these stories, or take some out of their story first.",
        )
    if not theirs:
        return BeginStory(tuple(chosen))
    into = (in_parts or theirs)[0]
    others = tuple(one for one in chosen if one not in into)
    if not others:
        raise InvalidChangeError("These articles are in one story already.")
    return PlaceInStory(others, into[0])


def taking_out(article_ids: Sequence[str], stories: Iterable[Sequence[str]]) -> list[TakeOutOfStory]:
    """The commands that take articles out of their stories, one for each story; `stories` as for `putting_together`.

    The first is about those that are in no story, if there are any.
    """
    chosen = dict.fromkeys(article_ids)
    theirs = [story for story in stories if not chosen.keys().isdisjoint(story)]
    inside = {one for story in theirs for one in story}
    alone = tuple(one for one in chosen if one not in inside)
    made = [TakeOutOfStory(alone)] if alone else []
    for story in theirs:
        others = tuple(one for one in story if one not in chosen)
        made.append(TakeOutOfStory(tuple(one for one in chosen if one in story), others))
    return made


def _fullest(one: Copy) -> tuple[int, str]:
    return -one.words, one.id
