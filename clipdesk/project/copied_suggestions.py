"""Suggests in the copies of an article what is tagged in it. Reads, never writes; where a place is not plain, it says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from clipdesk.assist.copied_passages import EvenText, Lost, find_copied, reason_of
from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.project.apart import apart_if_large
from clipdesk.project.clock import utc_now
from clipdesk.project.commands.suggestions import SAID_BY
from clipdesk.project.copies import Copies
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.queries import Queries
from clipdesk.store.store import Store

ASSISTANT = "copies"
"""Who proposes what is tagged in a copy."""
_SCORE = 0.97
"""The words are the same, and somebody has tagged them."""
_LONGEST = 60


class CopiedSuggestions(NamedTuple):
    """What is to be suggested in each copy, and what has no plain place there, with the reason."""

    proposed: tuple[Proposed, ...]
    report: TransferReport


class _Read(NamedTuple):
    """An article of a story with what is tagged in it."""

    article: Article
    even: EvenText
    annotations: list[Annotation]
    speakers: dict[str, str]
    """By the id of a quote, that of who said it."""


def suggest_in_copies(
    reader: ProjectReader, stories: Sequence[Sequence[str]], progress: Progress = silent
) -> CopiedSuggestions:
    """What is tagged in any article of a story, for all the others; stories are given as ids of their articles.

    For another thread; of a large project in a child process.
    """
    return apart_if_large(reader.path, partial(_suggest, reader, tuple(map(tuple, stories))), progress)


def story_ids(found: Copies) -> list[list[str]]:
    """The stories as `suggest_in_copies` takes them."""
    return [[one.article_id for one in story] for story in found.stories]


def waiting_in_copies(queries: Queries, made: CopiedSuggestions) -> int:
    """How many of these suggestions wait for a decision, once they are stored."""
    waiting = queries.suggestions_in({one.article_id for one in made.proposed})
    return sum(one.assistant == ASSISTANT for one in waiting)


def _suggest(reader: ProjectReader, stories: Sequence[Sequence[str]], progress: Progress) -> CopiedSuggestions:
    proposed: list[Proposed] = []
    items: list[ReportItem] = []
    with reader.open() as store:
        names = {one.id: one.name for one in store.codebooks.codebook()}
        for number, story in enumerate(stories):
            progress(number, len(stories), "")
            every = [one for article_id in story if (one := _read(store, article_id)) is not None]
            for copy in every:
                made = _Making(copy, names)
                for other in every:
                    if other is not copy and other.annotations:
                        made.take(other)
                proposed.append(made.proposed())
                items += made.items
    return CopiedSuggestions(tuple(proposed), TransferReport(items))


def _read(store: Store, article_id: str) -> _Read | None:
    article = store.articles.get(article_id)
    if article is None:
        return None
    said_by = store.codebooks.codebook().relation_named(SAID_BY)
    speakers = {
        link.head: link.child
        for link in store.annotations.relations_of_article(article_id)
        if said_by is not None and link.type_id == said_by.id
    }
    tagged = [one for one in store.annotations.of_article(article_id) if one.spans]
    return _Read(article, EvenText.of(article.text), tagged, speakers)


class _Making:
    """Makes the suggestions of one copy from what is tagged in the others."""

    def __init__(self, copy: _Read, names: Mapping[str, str]) -> None:
        self._copy = copy
        self._names = names
        self._made: dict[str, Suggestion] = {}
        self._told: set[tuple[str, str]] = set()
        self.items: list[ReportItem] = []

    def take(self, other: _Read) -> None:
        """Suggest what is tagged in this article."""
        places = {one.id: find_copied(other.even, one.spans, self._copy.even) for one in other.annotations}
        ids = {
            one.id: self._id_at(one.label_id, place)
            for one in other.annotations
            if not isinstance(place := places[one.id], Lost)
        }
        for one in other.annotations:
            place = places[one.id]
            if isinstance(place, Lost):
                self._tell(one, place)
                continue
            own = suggestion_id(self._copy.article.id, one.label_id, place)
            said_by = ids.get(other.speakers.get(one.id, ""), "")
            made = Suggestion(
                own, self._copy.article.id, one.label_id, ASSISTANT, anchor(self._copy.article.text, place), _SCORE,
                _reason(other.article), dict(one.attributes), said_by, utc_now(),
            )  # fmt: skip
            self._made.setdefault(own, made)

    def proposed(self) -> Proposed:
        """All of it, in the place of what was suggested here from copies before."""
        article = self._copy.article
        return Proposed(article.id, article.text_hash, (ASSISTANT,), tuple(self._made.values()))

    def _id_at(self, label_id: str, place: tuple[Span, ...]) -> str:
        """The id of what is tagged there already with this label, else of the suggestion."""
        for one in self._copy.annotations:
            if one.label_id == label_id and any(span.overlaps(piece) for span in one.spans for piece in place):
                return one.id
        return suggestion_id(self._copy.article.id, label_id, place)

    def _tell(self, one: Annotation, why: Lost) -> None:
        """Say once that a passage has no plain place here, unless the same words are tagged here."""
        words = " ".join(one.anchor.quote.split())
        is_tagged = any(
            mine.label_id == one.label_id and mine.anchor.quote.split() == one.anchor.quote.split()
            for mine in self._copy.annotations
        )
        if not is_tagged and (one.label_id, words) not in self._told:
            self._told.add((one.label_id, words))
            self.items.append(_item(self._copy.article, words, self._names[one.label_id], why))


def _item(article: Article, words: str, label: str, why: Lost) -> ReportItem:
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    name = ", ".join(filter(None, (article.title, article.source.outlet)))
    if why is Lost.MISSING:
        reason = f"“{shown}” ({label}) is changed or missing there."
    elif why is Lost.AROUND:
        reason = f"“{shown}” ({label}) has other words around it there."
    else:
        reason = f"“{shown}” ({label}) may stand in several places there."
    return ReportItem(name, Outcome.SKIPPED, reason, article.id)


def _reason(article: Article) -> str:
    return reason_of(", ".join(filter(None, (article.source.outlet or article.title, article.source.published[:10]))))
