"""Put articles into a story by hand, take them out of it, or leave it to what is found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from clipdesk.domain.article import ALONE
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.project.commands.base import Plan, Situation, state_change
from clipdesk.project.put_together import PutTogether


@dataclass(frozen=True, slots=True)
class PlaceInStory:
    """Put articles into the story of another article (its id in `story`), or (empty) where they are found.

    What was put together with one that goes stays behind, together. `others` are the articles of the story that they
    leave, where that is known.
    """

    article_ids: tuple[str, ...]
    story: str = ""
    others: tuple[str, ...] = ()

    @property
    def title(self) -> Title:
        """“Put article into story”, “Group 2 articles as found”."""
        count = len(self.article_ids)
        if self.story:
            return (
                Title("Put article into story") if count == 1 else Title("Put {0} articles into story", (str(count),))
            )
        return Title("Group article as found") if count == 1 else Title("Group {0} articles as found", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """One change for each article that is elsewhere, for each that would be dragged along, and for a story of one.

        Raises InvalidChangeError where an article is gone.
        """
        into = situation.article(self.story) if self.story else None
        if self.story in self.article_ids:
            raise InvalidChangeError("An article cannot be put together with itself.", "Choose another story.")
        found = [situation.article(one) for one in dict.fromkeys(self.article_ids)]
        put = PutTogether(situation.store.stories.said_of_all())
        going = [one for one in found if (not put.are(one.id, into.id) if into is not None else one.story)]
        changes = [change for one in going for change in state_change(one, story=self.story)]
        changes += _left_behind(situation, put, {one.id for one in going}, self.others)
        if into is not None and into.story == ALONE and going:
            changes += state_change(into, story=going[0].id)
        return Plan(changes)


def _left_behind(
    situation: Situation, put: PutTogether, gone: Collection[str], others: Collection[str]
) -> list[RecordChange]:
    """Keep together what was put together with articles that go, and with those of `others` that were found with them."""
    changes: list[RecordChange] = []
    for one, story in put.without(gone, others).items():
        state = situation.store.articles.state(one)  # also of one that is removed: it may come back
        if state is not None:
            changes += state_change(state, story=story)
    return changes


@dataclass(frozen=True, slots=True)
class BeginStory:
    """Put articles, each of which is in no story, into a story of their own."""

    article_ids: tuple[str, ...]

    @property
    def title(self) -> Title:
        """“Put 2 articles into one story”."""
        return Title("Put {0} articles into one story", (str(len(self.article_ids)),))

    def plan(self, situation: Situation) -> Plan:
        """The others are put together with the first of which nothing was said; where there is none, the first two each.

        What was put together with one of them and is removed stays behind, together. Raises InvalidChangeError for fewer than two articles, and where one is gone.
        """
        found = [situation.article(one) for one in dict.fromkeys(self.article_ids)]
        if len(found) < 2:
            raise too_few()
        first = next((one for one in found if not one.story), found[0])
        others = [one for one in found if one is not first]
        changes = [change for one in others for change in state_change(one, story=first.id)]
        put = PutTogether(situation.store.stories.said_of_all())
        changes += _left_behind(situation, put, {one.id for one in found}, ())
        return Plan(changes + (state_change(first, story=others[0].id) if first.story else []))


def too_few() -> InvalidChangeError:
    """The error of a story of fewer than two articles."""
    return InvalidChangeError("A story needs two articles or more.")


@dataclass(frozen=True, slots=True)
class TakeOutOfStory:
    """Take articles out of their story; they are in none. `others` are those that stay in it, and stay together."""

    article_ids: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def title(self) -> Title:
        """“Take 2 articles out of their story”, “Take article out of its story” for a single one."""
        count = len(self.article_ids)
        several = Title("Take {0} articles out of their story", (str(count),))
        return Title("Take article out of its story") if count == 1 else several

    def plan(self, situation: Situation) -> Plan:
        """What was put together with one that is taken out is put together with one that stays."""
        gone = [situation.article(one) for one in dict.fromkeys(self.article_ids)]
        stay = [situation.article(one).id for one in dict.fromkeys(self.others) if one not in self.article_ids]
        changes = [change for one in gone for change in state_change(one, story=ALONE)]
        put = PutTogether(situation.store.stories.said_of_all())
        return Plan(changes + _left_behind(situation, put, self.article_ids, stay))
