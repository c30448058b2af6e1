"""`OpenArticle`: the article being read with its annotations and relations, kept up to date change by change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article
from clipdesk.domain.change import Kind
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label, RelationType
from clipdesk.project.changes import Changes
from clipdesk.project.queries import Queries
from clipdesk.ui.models.typed_words import TypedWords

_MOST_ONE_BY_ONE = 200
"""Up to this many changed annotations are looked up one by one; more are loaded together."""
_NO_CODEBOOK = Codebook()


class ProjectFacts(Protocol):
    """What is read of an open project; `Project` is one."""

    @property
    def queries(self) -> Queries:
        """What can be asked."""

    @property
    def codebook(self) -> Codebook:
        """The labels."""

    @property
    def annotators(self) -> tuple[Annotator, ...]:
        """Everybody who annotates."""

    @property
    def is_read_only(self) -> bool:
        """Whether the project is open for reading only."""


class OpenArticle(QObject):
    """One article for all panels that show a part of it: loaded once, then changed record by record.

    Signals, each emitted after the fact: `opened` when another article (or none) is open or
    everything of this one was loaded anew; `article_changed` for its state, source or text;
    `annotation_put` for one that is new or different; `annotation_gone`; `relations_changed`;
    `names_changed` when labels, kinds of relation or annotators changed. What answers is up to date as soon as
    `take_in` was called; `tell` emits the signals, so that the text can be painted before the panels follow.
    """

    opened = Signal()
    article_changed = Signal()
    annotation_put = Signal(str)
    annotation_gone = Signal(str)
    relations_changed = Signal()
    names_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts: ProjectFacts | None = None
        self.is_writable = False
        """Whether a project is open, and can be changed."""
        self._article: Article | None = None
        self._annotations: dict[str, Annotation] = {}
        self._counts: Counter[str] = Counter()
        self._relations: dict[str, list[Relation]] = {}
        self._people: dict[str, Annotator] = {}
        self._labels: dict[str, Label] = {}
        self._untold: list[Callable[[], None]] = []
        self.typed = TypedWords()
        """What was typed in the panels and is not stored yet."""

    # ------------------------------------------------------------ what is open

    @property
    def article(self) -> Article | None:
        """The article, or None when none is open."""
        return self._article

    @property
    def article_id(self) -> str:
        """Its id, or an empty string."""
        return self._article.id if self._article else ""

    @property
    def codebook(self) -> Codebook:
        """The labels of the project."""
        return self._facts.codebook if self._facts else _NO_CODEBOOK

    @property
    def queries(self) -> Queries | None:
        """What can be asked of the project, or None when none is open."""
        return self._facts.queries if self._facts else None

    @property
    def annotators(self) -> Mapping[str, Annotator]:
        """Everybody who annotates, by id."""
        return self._people

    @property
    def counts(self) -> Mapping[str, int]:
        """How many annotations of this article each label has, by label id."""
        return self._counts

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._annotations.values())

    def __len__(self) -> int:
        return len(self._annotations)

    def annotation(self, annotation_id: str) -> Annotation | None:
        """The annotation of this article with this id, or None."""
        return self._annotations.get(annotation_id)

    def label_of(self, annotation: Annotation) -> Label:
        """Its label; if that is gone, a stand-in without color and key."""
        return self._labels.get(annotation.label_id) or Label(annotation.label_id, "?", color="slate")

    def relations_from(self, annotation_id: str) -> tuple[Relation, ...]:
        """The relations that begin at an annotation."""
        return tuple(self._relations.get(annotation_id, ()))

    @property
    def relations(self) -> list[Relation]:
        """All relations within the article."""
        return [one for head in self._relations.values() for one in head]

    def relation_types_for(self, label_id: str) -> tuple[RelationType, ...]:
        """The kinds of relation that may begin at a label."""
        return tuple(kind for kind in self.codebook.relation_types if not kind.heads or label_id in kind.heads)

    # ------------------------------------------------------------ opening

    def set_project(self, facts: ProjectFacts | None) -> None:
        """Read another project, or none. No article is open then."""
        self._facts = facts
        self.is_writable = facts is not None and not facts.is_read_only
        self._learn_names()
        self._show(None)
        self.names_changed.emit()

    def show_article(self, article_id: str) -> None:
        """Open an article; an empty or unknown id closes it. Raises ProjectDamagedError for a damaged text."""
        self._show(self._facts.queries.article(article_id) if self._facts and article_id else None)

    def _show(self, article: Article | None) -> None:
        self._untold.clear()
        self._load(article)
        self.tell()

    def _load(self, article: Article | None) -> None:
        self._article = article
        self._annotations.clear()
        self._counts.clear()
        if self._facts and self._article:
            for one in self._facts.queries.annotations(self._article.id):
                self._annotations[one.id] = one
            self._counts.update(one.label_id for one in self._annotations.values())
        self._load_relations()
        self._untold.append(self.opened.emit)

    def _load_relations(self) -> None:
        relations: defaultdict[str, list[Relation]] = defaultdict(list)
        if self._facts and self._article:
            for one in self._facts.queries.relations(self._article.id):
                relations[one.head].append(one)
        self._relations = dict(relations)

    def _learn_names(self) -> None:
        self._people = {one.id: one for one in self._facts.annotators} if self._facts else {}
        self._labels = {one.id: one for one in self.codebook}

    # ------------------------------------------------------------ following changes

    def apply(self, changes: Changes) -> None:
        """Follow what a command changed, and tell."""
        self.take_in(changes)
        self.tell()

    def tell(self) -> None:
        """Emit the signals for what was taken in, in its order."""
        untold, self._untold = self._untold, []
        for emit in untold:
            emit()

    def take_in(self, changes: Changes) -> None:
        """Follow what a command changed without emitting signals; looks up only what it touched."""
        if self._facts is None:
            return
        if changes.is_codebook_changed or changes.touches(Kind.ANNOTATOR):
            self._learn_names()
            self._untold.append(self.names_changed.emit)
        if self._article is None or not changes.touches_article(self._article.id):
            return
        if changes.everything or changes.touches(Kind.BODY) or len(changes.annotations) > _MOST_ONE_BY_ONE:
            self._load(self._current())
            return
        if changes.touches(Kind.ARTICLE):
            self._article = self._current()
            if self._article is None:
                self._load(None)
                return
            self._untold.append(self.article_changed.emit)
        if changes.touches(Kind.RELATION):
            self._load_relations()
        for annotation_id in sorted(changes.annotations):
            self._follow(annotation_id)
        if changes.touches(Kind.RELATION):
            self._untold.append(self.relations_changed.emit)

    def _current(self) -> Article | None:
        """The article as it is now, None when it was removed."""
        assert self._facts is not None
        queries, article_id = self._facts.queries, self.article_id
        return queries.article(article_id) if queries.number_of(article_id) is not None else None

    def _follow(self, annotation_id: str) -> None:
        assert self._facts is not None
        before = self._annotations.get(annotation_id)
        after = self._facts.queries.annotation(annotation_id)
        if after is not None and after.article_id != self.article_id:
            return
        if before is not None:
            self._counts[before.label_id] -= 1
        if after is not None:
            self._annotations[annotation_id] = after
            self._counts[after.label_id] += 1
            if after.annotator_id not in self._people:
                # A new annotator is added to the project without an announcement.
                self._learn_names()
                self._untold.append(self.names_changed.emit)
            if after != before:
                self._untold.append(partial(self.annotation_put.emit, annotation_id))
        elif before is not None:
            del self._annotations[annotation_id]
            self._untold.append(partial(self.annotation_gone.emit, annotation_id))
