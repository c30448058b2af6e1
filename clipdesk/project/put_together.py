"""`PutTogether`: which articles a researcher put into one story, and who stays together when some of them go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from clipdesk.domain.article import ALONE


class PutTogether:
    """Sets of articles. In each, all were put, one by one, together with the *first*, of which nothing was said.

    Where something was said of that one as well, the set has no first: they were put together in a circle.
    """

    def __init__(self, said: Mapping[str, str]) -> None:
        """`said` has `Article.story` by the id of the article, also of articles that are removed."""
        self._said: dict[str, str] = {}
        self._above: dict[str, str] = {}
        for one, story in said.items():
            self.put(one, story)

    def put(self, one: str, story: str) -> None:
        """`Article.story` of one more article, of which nothing was said."""
        if story not in ("", ALONE, one):
            self._said[one] = story
            self._above[self.top(story)] = self.top(one)

    def top(self, one: str) -> str:
        """The article that stands for the set in which this one is."""
        while (above := self._above.get(one, one)) != one:
            self._above[one] = above = self._above.get(above, above)
            one = above
        return one

    def are(self, one: str, other: str) -> bool:
        """Whether two articles were put together, also by way of others."""
        return self.top(one) == self.top(other)

    def sets(self, articles: Iterable[str]) -> dict[str, list[str]]:
        """These articles, and all with which they were put together, by `top`."""
        found = defaultdict[str, list[str]](list)
        for one in dict.fromkeys((*articles, *self._said, *self._said.values())):
            found[self.top(one)].append(one)
        return {self.top(one): found[self.top(one)] for one in articles}

    def without(self, gone: Collection[str], others: Collection[str] = ()) -> dict[str, str]:
        """What is to be said of articles that stay when these go, so that no set of those that stay falls apart.

        One that is left by itself is as found, except where there are `others`: those that stay in the story in which
        the first was found.
        """
        after: dict[str, str] = {}
        for held in self.sets(gone).values():
            stay = [one for one in held if one not in gone]
            loose = [one for one in stay if self._said.get(one) in gone]
            known: dict[str, str] = {}
            above = {one: self._nearest(one, gone, known) for one in loose}
            tops = [one for one in loose if not above[one]]
            place = next((one for one in others if one not in gone and one not in held), "")
            if tops and not place:
                place = tops[0]
                second = next((one for one in stay if one != place), "")
                above[place] = second
            after |= {one: story or (place if one != place else "") for one, story in above.items()}
        return after

    def _nearest(self, start: str, gone: Collection[str], known: dict[str, str]) -> str:
        """The first that stays of those with which an article was put together; empty where all of them go.

        `known` gets it for each of those that go on the way there.
        """
        way: dict[str, None] = {}
        one = self._said.get(start, "")
        while one in gone and one not in way and one not in known:
            way[one] = None
            one = self._said.get(one, "")
        found = known.get(one, "") if one in gone else one
        known |= dict.fromkeys(way, found)
        return found if found != start else ""
