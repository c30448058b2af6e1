"""`Queries`: read models for lists, panes and the command line. Reads, never changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Status
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter
from clipdesk.domain.history import HistoryEntry
from clipdesk.domain.label import Label
from clipdesk.domain.listing import ListedArticle, Snippet
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import LabelFigures, Ruling, Suggestion
from clipdesk.project.former_people import FormerPeople
from clipdesk.store import tallies
from clipdesk.store.store import Store

if TYPE_CHECKING:
    from clipdesk.domain.corpus import Corpus


class Counts(NamedTuple):
    """The kept counts of a project. Keys of the mappings: `Status`, label ids, annotator ids.

    `unannotated` articles have no annotation, whatever their status; `people` is everybody who annotates, ordered by key.
    """

    articles: int
    statuses: dict[Status, int]
    flagged: int
    unannotated: int
    annotations: int
    relations: int
    labels: dict[str, int]
    annotators: dict[str, int]
    people: tuple[Annotator, ...] = ()


class Occurrence(NamedTuple):
    """One place where words stand: article, span in code points, and the text around it.

    `label_ids` are the labels that whoever asks has put on it already, from its first character to its last.
    """

    article_id: str
    headline: str
    span: Span
    before: str
    words: str
    after: str
    label_ids: tuple[str, ...] = ()


class Queries:
    """Answers the questions of views.

    Every answer is a value; article texts are checked against their hash when loaded.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._former = FormerPeople(store)

    # ------------------------------------------------------------ articles

    def article_numbers(
        self, chosen: ArticleFilter | CorpusFilter, sort: ArticleSort = ArticleSort.ADDED, *, descending: bool = False
    ) -> Sequence[int]:
        """The numbers of the articles that a filter finds, in order; a `range` where they follow each other."""
        lists = self._store.lists
        if isinstance(chosen, ArticleFilter):
            return lists.numbers(chosen, sort, descending=descending)
        taken = frozenset(lists.corpus_numbers(chosen))
        return [one for one in lists.numbers(chosen.within, sort, descending=descending) if one in taken]

    def article_turns(
        self, chosen: ArticleFilter, sort: ArticleSort = ArticleSort.ADDED, *, descending: bool = False
    ) -> Iterator[Sequence[int]]:
        """As `article_numbers`, a part at a time, so that the first articles are there at once."""
        return self._store.lists.in_turns(chosen, sort, descending=descending)

    def listed(self, numbers: Sequence[int]) -> list[ListedArticle]:
        """What a list shows of these articles."""
        return self._store.lists.rows(numbers)

    def listed_by_id(self, article_ids: Iterable[str]) -> dict[str, ListedArticle]:
        """The same of the articles with these ids, by id; those that were removed are left out."""
        return self._store.lists.by_id(article_ids)

    def article(self, article_id: str) -> Article | None:
        """One article with its text, or None. Raises ProjectDamagedError when the text is damaged."""
        return self._store.articles.get(article_id)

    def number_of(self, article_id: str) -> int | None:
        """The number of an article that is in the project, or None."""
        return self._store.lists.number_of(article_id)

    def outlets(self) -> list[tuple[str, int]]:
        """The outlets with their number of articles."""
        return self._store.lists.outlets()

    def snippets_of(self, words: str, numbers: Sequence[int]) -> list[Snippet]:
        """Places of words in these articles, in the text or, if not there, in a note; in no particular order."""
        return self._store.search.snippets_of(words, numbers)

    # ------------------------------------------------------------ annotations

    def annotations(self, article_id: str) -> list[Annotation]:
        """The annotations of an article in reading order."""
        return self._store.annotations.of_article(article_id)

    def annotation(self, annotation_id: str) -> Annotation | None:
        """One annotation, or None."""
        return self._store.annotations.get(annotation_id)

    def relations(self, article_id: str) -> list[Relation]:
        """The relations within an article."""
        return self._store.annotations.relations_of_article(article_id)

    def passages(
        self, label_id: str, *, limit: int = -1, after: Sequence[tuple[int, Annotation]] = ()
    ) -> list[tuple[int, Annotation]]:
        """The passages of a label with the number of their article: all, or the first `limit` `after` the first ones."""
        first = after[-1][0] if after else 0
        skipped = sum(1 for _ in takewhile(lambda one: one[0] == first, reversed(after)))
        return self._store.annotations.with_label(label_id, limit=limit, first=first, skipped=skipped)

    def counts(self) -> Counts:
        """The kept counts."""
        every = self._store.tallies.all()
        statuses = _group(every, tallies.STATUS)
        return Counts(
            articles=every.get(tallies.ARTICLES, 0),
            statuses={status: statuses.get(status.value, 0) for status in Status},
            flagged=every.get(tallies.FLAGGED, 0),
            unannotated=every.get(tallies.UNTOUCHED, 0),
            annotations=every.get(tallies.ANNOTATIONS, 0),
            relations=every.get(tallies.RELATIONS, 0),
            labels=_group(every, tallies.LABEL),
            annotators=_group(every, tallies.ANNOTATOR),
            people=self._store.codebooks.annotators(),
        )

    # ------------------------------------------------------------ suggestions

    def suggestions(self, article_id: str, places: Iterable[Span] | None = None) -> list[Suggestion]:
        """What waits to be decided on in an article, or on these places of it (code points), in reading order."""
        return self._store.suggestions.of_article(article_id, places)

    def suggestion_queue(self, *, label_ids: Collection[str] = ()) -> list[Suggestion]:
        """What waits in the whole project, the surest first; of some labels only, if they are given."""
        return self._store.suggestions.queue(label_ids=label_ids)

    def suggestions_in(self, article_ids: Iterable[str]) -> list[Suggestion]:
        """What waits in these articles, article by article and in reading order."""
        numbers = [number for one in article_ids if (number := self._store.lists.number_of(one)) is not None]
        return self._store.suggestions.of_numbers(sorted(numbers))

    def label_suggested(self, name: str) -> Label | None:
        """The label for which assistants use `name`, also after it was renamed or merged."""
        return self._store.former_labels.label_named(name, self._store.codebooks.codebook())

    def is_read_by_assistants(self, article_id: str, version: str) -> bool:
        """Whether assistants of this version have read the article as it is now."""
        return self._store.suggestions.is_read(article_id, version)

    def suggestion_figures(self, waiting: Mapping[str, int] | None = None) -> dict[str, LabelFigures]:
        """How suggestions fared, by label id; labels without any are left out.

        Counts what waits if that is not given, which is too slow for hot paths.
        """
        if waiting is None:
            counts: Counter[str] = Counter()
            for _, label_id, count in self._store.suggestions.waiting_in_articles():
                counts[label_id] += count
            waiting = counts
        kept = self._store.tallies.all()
        found: dict[str, LabelFigures] = {}
        for label in self._store.codebooks.codebook():
            rulings = (kept.get(f"{tallies.RULING}{one.value}:{label.id}", 0) for one in Ruling)
            figures = LabelFigures(waiting.get(label.id, 0), *rulings)
            if figures.proposed:
                found[label.id] = figures
        return found

    def occurrences(self, words: str, article_ids: Sequence[str] = (), annotator_id: str = "") -> Iterator[Occurrence]:
        """Every place with exactly these whole words, ignoring case, in the articles given or, through the index, in all.

        `annotator_id` is who asks; empty, for somebody who has tagged nothing.
        """
        pattern = words_pattern(words)
        if pattern is None:
            return
        if article_ids:
            numbers: Sequence[int] = [n for n in map(self._store.lists.number_of, article_ids) if n is not None]
        else:
            numbers = self._store.lists.numbers(ArticleFilter(words=f'"{words.replace(chr(34), " ")}"'))
        for article in self._store.articles.of_numbers(sorted(numbers)):
            for match in pattern.finditer(article.text):
                start, end = match.span()
                tagged = self._store.annotations.starting_at(article.id, start)
                yield Occurrence(
                    article.id, article.title, Span(start, end),
                    article.text[max(0, start - 40) : start], match[0], article.text[end : end + 40],
                    tuple(
                        one.label_id
                        for one in tagged
                        if (one.spans, one.annotator_id) == ((Span(start, end),), annotator_id)
                    ),
                )  # fmt: skip

    # ------------------------------------------------------------ the rest

    def history(self, limit: int = 200, article_id: str = "", step: str = "", seq: int = 0) -> list[HistoryEntry]:
        """The latest commands, the newest first: all, or that of a number, or those of a step, or those that touched an article or what stands in it."""
        return self._former.named(self._store.history.latest(limit, article_id, step, seq))

    def past(self, record_id: str) -> list[HistoryEntry]:
        """Every command that touched an article, annotation or label, the newest first."""
        return self._former.named(self._store.history.of_record(record_id))

    def corpus(self, name: str, chosen: CorpusFilter) -> Corpus:
        """What an export takes."""
        from clipdesk.store.corpus import StoreCorpus

        return StoreCorpus(self._store, name, chosen)


def attribute_values(store: Store, label_id: str) -> dict[tuple[str, str], int]:
    """How many annotations of a label have each value of each attribute, by the name of the attribute and the value."""
    return store.annotations.values_of(label_id)


def words_pattern(words: str) -> re.Pattern[str] | None:
    """Finds `words` as whole words, in any case, with any white space between them; None for no words."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return None
    inner = r"\s+".join(parts)
    stripped = words.strip()
    left = r"(?<!\w)" if stripped[0].isalnum() else ""
    right = r"(?!\w)" if stripped[-1].isalnum() else ""
    return re.compile(left + inner + right, re.IGNORECASE)


def _group(every: Mapping[str, int], prefix: str) -> dict[str, int]:
    """The counts whose keys begin so, by the rest of their keys."""
    return {key.removeprefix(prefix): count for key, count in every.items() if key.startswith(prefix)}
