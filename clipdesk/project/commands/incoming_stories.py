"""What becomes of what was said of stories in another project: it comes in, and never over what is said here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clipdesk.domain.article import ALONE, first_words
from clipdesk.domain.change import RecordChange
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import NOTHING_MERGED, MergeCounts, Outcome, ReportItem
from clipdesk.project.commands.base import Situation, state_change
from clipdesk.project.commands.record_history import RecordHistory
from clipdesk.project.preparing import Prepared
from clipdesk.project.put_together import PutTogether


class TakenStories(NamedTuple):
    """What comes of it: changes, and lines of the report."""

    changes: list[RecordChange]
    items: list[ReportItem]
    counts: MergeCounts


class IncomingStories:
    """What other projects say of stories, for one command. `met_before`: what the same import met before it."""

    def __init__(self, situation: Situation, met_before: tuple[tuple[str, str], ...]) -> None:
        self._situation = situation
        self._met_before, self._met = dict(met_before), dict[str, str]()
        self.counts = NOTHING_MERGED

    @property
    def met(self) -> tuple[tuple[str, str], ...]:
        """The articles and annotations of other projects that have another id here: the id there, the id here."""
        return tuple(self._met.items())

    @property
    def ids(self) -> Mapping[str, str]:
        """`met`, with what the same import met before."""
        return self._met_before | self._met

    def meet_annotations(self, draft: ArticleDraft, ids: dict[str, str]) -> dict[str, str]:
        """Note the ids that annotations of a draft have here, by their ids there, and return them."""
        if draft.is_of_project:
            self._met.update((there, here) for there, here in ids.items() if there != here)
        return ids

    def meet(self, draft: ArticleDraft, article_id: str) -> None:
        """Note which article here a draft is, or has become."""
        if draft.is_of_project and draft.id != article_id:
            self._met[draft.id] = article_id

    def take(self, every: Sequence[Prepared], records: list[RecordChange]) -> list[ReportItem]:
        """Write what these drafts say of stories, also into `records`; all articles must have been written."""
        items: list[ReportItem] = []
        for one in every:
            if one.draft.stories:
                found = take_stories(self._situation, one.draft.stories, self.ids, one.called)
                self._situation.store.apply(found.changes)
                records += found.changes
                items += found.items
                self.counts = self.counts.plus(found.counts)
        return items


def take_stories(
    situation: Situation, said: Sequence[tuple[str, str]], met: Mapping[str, str], name: str
) -> TakenStories:
    """Put articles into the stories in which they are in another project, when all of its articles are here.

    `said` are its articles, by their ids there, with `Article.story`; `met` gives the ids here of those that have others
    here. `name` is what the report calls the file. What is said here already stays, and the report tells of what
    contradicts it. What was said here and taken back does not come again. Articles that were put together with one that is
    not here are put together with each other. Of articles that are not here nothing is taken.
    """
    taking = _Taking(situation)
    groups = defaultdict[str, dict[str, None]](dict)
    for one, story in said:
        own = met.get(one, one)
        if not taking.is_here(own):
            continue
        if story == ALONE:
            taking.decide(own, ALONE)
        else:
            groups[story][own] = None
    pairs = [pair for story, members in groups.items() for pair in taking.pairs(list(members), met.get(story, story))]
    # First those of which nothing is said here: by way of them another may be in the same story here and there.
    for own, into in sorted(pairs, key=lambda pair: taking.is_said_of(pair[0])):
        taking.decide(own, into)
    return taking.taken(name)


class _Taking:
    """The work of taking in what was said."""

    def __init__(self, situation: Situation) -> None:
        self._articles = situation.store.articles
        self._history = RecordHistory(situation.store.history)
        self._said, self._first_with = dict[str, str](), dict[str, str]()
        # Also by way of articles that are removed.
        self._put = PutTogether(situation.store.stories.said_of_all())
        for own, story in situation.store.stories.said().items():
            self._hold(own, story)
        self._changes: list[RecordChange] = []
        self._conflicts: list[ReportItem] = []
        self._kept = self._lost = 0

    def is_here(self, article_id: str) -> bool:
        """Whether an article is in the project."""
        state = self._articles.state(article_id)
        return state is not None and not state.removed

    def is_said_of(self, article_id: str) -> bool:
        """Whether something is said here of an article."""
        return article_id in self._said

    def pairs(self, members: list[str], story: str) -> list[tuple[str, str]]:
        """Articles, each with that of their story; with one of them where that one is not here, and never was."""
        into = story
        if self._articles.state(story) is None:
            into = next((one for one in members if self._said.get(one) != ALONE), members[0])
            self._lost += len(members) == 1
        return [(one, into) for one in members if one != into]

    def decide(self, own: str, story: str) -> None:
        """Take over what is said of one article, unless something else is said here."""
        before = self._said.get(own, "")
        if before == story or (story != ALONE and self._put.are(own, story)):
            return
        conflict = self._conflict(own, story)
        if conflict:
            self._conflicts.append(ReportItem(self._title(own), Outcome.CONFLICT, conflict, own))
        elif self._history.was_in_story(own, story):
            self._kept += 1
        else:
            state = self._articles.state(own)
            assert state is not None
            self._changes += state_change(state, story=story)
            self._hold(own, story)
            self._put.put(own, story)

    def _conflict(self, own: str, story: str) -> str:
        """A sentence on what is said here and contradicts what is said there; empty where nothing does."""
        before = self._said.get(own, "")
        with_ = before or self._first_with.get(own, "")
        if story == ALONE:
            if not with_:
                return ""
            return f"It was put into one story with “{self._title(with_)}” here, and taken out of its story there."
        title = self._title(story)
        if before == ALONE:
            return f"It was taken out of its story here, and put into one with “{title}” there."
        if before:
            return f"It was put into one story with “{self._title(before)}” here, and with “{title}” there."
        if self._said.get(story) == ALONE:
            return f"It was put into one story with “{title}” there, which was taken out of its story here."
        return ""

    def _hold(self, own: str, story: str) -> None:
        """Something is said here of an article of which nothing was said before."""
        self._said[own] = story
        self._first_with.setdefault(story, own)

    def _title(self, article_id: str) -> str:
        state = self._articles.state(article_id)
        if state is None:
            return "?"
        return state.source.headline or first_words(self._articles.text(article_id).strip())

    def taken(self, name: str) -> TakenStories:
        """The outcome, with one line on all that was taken or left, where there is any."""
        said: list[str] = []
        if self._changes:
            said.append(f"Articles were put into stories, or taken out of them, as there: {len(self._changes)}.")
        if self._kept:
            said.append(f"What was said of the stories of articles was taken back here, and stays so: {self._kept}.")
        if self._lost:
            said.append(f"Articles that were put into one story with one that is not here: {self._lost}.")
        is_any = bool(self._changes)
        items = [*self._conflicts]
        if said:
            items.insert(0, ReportItem(name, Outcome.CHANGED if is_any else Outcome.DUPLICATE, " ".join(said)))
        counts = MergeCounts(codebooks=int(bool(said)), labeled=int(is_any), conflicts=len(self._conflicts))
        return TakenStories(self._changes, items, counts)
