"""What a reader asks for, as values: `ArticleFilter`, `ArticleSort`, `CorpusFilter`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from clipdesk.domain.article import Status


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles are wanted. Empty fields do not restrict.

    `words` is what the user typed into the search field; `label_id` asks for articles that
    carry the label; `untouched` for those without any annotation that are neither done nor
    skipped; `annotator_id` for those annotated by one person.
    """

    words: str = ""
    status: Status | None = None
    flagged: bool = False
    label_id: str = ""
    outlet: str = ""
    annotator_id: str = ""
    untouched: bool = False

    @property
    def takes_all(self) -> bool:
        """Whether no field restricts."""
        return self == ArticleFilter()


class ArticleSort(StrEnum):
    """Orders of the article list."""

    ADDED = "added"
    PUBLISHED = "published"
    HEADLINE = "headline"
    OUTLET = "outlet"
    ANNOTATIONS = "annotations"


class GoldOf(NamedTuple):
    """The gold of two annotators, by id, in articles that both have annotated, or, with `of_done`, in all that are done."""

    a: str
    b: str
    of_done: bool = False


@dataclass(frozen=True, slots=True)
class CorpusFilter:
    """What an export takes. Empty tuples do not restrict.

    Labels and annotators choose annotations; statuses, ids, outlets, dates, and what `within` finds, choose articles.
    `since` and `until` are dates in ISO 8601, both included, and compared as exactly as the less exact one tells;
    an article without a date lies outside; `only_undated` asks for these in place of dates. With `only_annotated`, articles without any chosen annotation are left out.
    `gold` asks for the gold of two annotators in place of annotations; `annotator_ids` say nothing then.
    """

    label_ids: tuple[str, ...] = ()
    annotator_ids: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    article_ids: tuple[str, ...] = ()
    flagged: bool = False
    only_annotated: bool = False
    gold: GoldOf | None = None
    outlets: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    within: ArticleFilter = ArticleFilter()
    only_undated: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether dates restrict, so that articles without one are left out."""
        return bool(self.since or self.until)

    def of_undated(self) -> CorpusFilter:
        """The same of the articles that dates leave out because they have none."""
        return replace(self, since="", until="", only_undated=True)
