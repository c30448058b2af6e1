"""`ArticleTableModel`: the articles that a filter finds, row by row; rows are fetched when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from clipdesk.domain.article import Status
from clipdesk.domain.change import Kind
from clipdesk.domain.common_ends import CommonEnds, common_ends
from clipdesk.domain.filters import ArticleFilter, ArticleSort
from clipdesk.domain.listing import ListedArticle
from clipdesk.project.changes import Changes
from clipdesk.project.queries import Queries
from clipdesk.ui.locale_words import format_date
from clipdesk.ui.models.article_finder import ArticleFinder
from clipdesk.ui.models.article_rows import ArticleRows
from clipdesk.ui.record_words import plain_tip, status_word, tag_count

_SETTLE_MS = 250
_MOST_ROWS_TOLD = 64
"""Changed rows up to which each is announced by itself."""

Index = QModelIndex | QPersistentModelIndex


class ArticleRole(IntEnum):
    """What a row holds besides the roles of Qt."""

    ID = Qt.ItemDataRole.UserRole + 1
    NUMBER = ID + 1
    HEADLINE = ID + 2
    OUTLET = ID + 3
    PUBLISHED = ID + 4
    STATUS = ID + 5
    FLAGGED = ID + 6
    ANNOTATIONS = ID + 7
    SNIPPET = ID + 8


_FIELDS: dict[int, Callable[[ListedArticle], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda one: one.headline,
    ArticleRole.ID: lambda one: one.id,
    ArticleRole.NUMBER: lambda one: one.number,
    ArticleRole.HEADLINE: lambda one: one.headline,
    ArticleRole.OUTLET: lambda one: one.outlet,
    ArticleRole.PUBLISHED: lambda one: one.published,
    ArticleRole.STATUS: lambda one: one.status.value,
    ArticleRole.FLAGGED: lambda one: one.flagged,
    ArticleRole.ANNOTATIONS: lambda one: one.annotations,
}


@dataclass(frozen=True, slots=True)
class ArticleChoice:
    """What the list shows and in which order."""

    chosen: ArticleFilter = field(default_factory=ArticleFilter)
    sort: ArticleSort = ArticleSort.ADDED
    descending: bool = False

    def depends_on(self, changes: Changes) -> bool:
        """Whether `changes` may bring other articles into the list, or another order."""
        chosen, sort = self.chosen, self.sort
        by_state = bool(chosen.words or chosen.status or chosen.flagged or chosen.outlet or chosen.untouched)
        by_state |= sort in (ArticleSort.PUBLISHED, ArticleSort.HEADLINE, ArticleSort.OUTLET)
        by_tags = bool(chosen.words or chosen.label_id or chosen.annotator_id or chosen.untouched)
        by_tags |= sort is ArticleSort.ANNOTATIONS
        return (
            (by_state and changes.touches(Kind.ARTICLE))
            or (bool(chosen.words) and changes.touches(Kind.BODY))
            or (by_tags and changes.touches(Kind.ANNOTATION))
        )


class ArticleTableModel(QAbstractListModel):
    """One row per article. The numbers of all articles are held, the rows themselves only where they were seen.

    The article being read stays in the list where it was, even when it no longer fits the filter
    (it was just marked as done), until another one is read (`keep`) or another filter is chosen.
    `search_ended` comes when all is found that was not found at once, or was asked for again.
    """

    search_ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queries: Queries | None = None
        self._choice = ArticleChoice()
        self._numbers: Sequence[int] = ()
        self._rows: ArticleRows | None = None
        self._kept_id = ""
        self._is_kept_against_filter = False
        self._finder = ArticleFinder(self)
        self._finder.found_all.connect(self._become)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)

    # ------------------------------------------------------------ what is asked for

    @property
    def choice(self) -> ArticleChoice:
        """The filter and order in force."""
        return self._choice

    @property
    def is_searching(self) -> bool:
        """Whether more may be found."""
        return self._finder.is_running

    def set_queries(self, queries: Queries | None) -> None:
        """Show another project, or none."""
        self._queries = queries
        self._kept_id = ""
        self._load()

    def set_choice(self, choice: ArticleChoice) -> None:
        """Show other articles, or the same in another order: in that of before until all have their new place."""
        before, self._choice = self._choice, choice
        if choice.chosen != before.chosen:
            self._load()
        elif choice != before and self._queries is not None:
            self._reorder()

    def keep(self, article_id: str) -> None:
        """Keep `article_id` in the list while it is read; the one kept before leaves if it does not fit the filter."""
        if article_id == self._kept_id:
            return
        leaving, self._kept_id = self._kept_id, article_id
        row = self.row_of(leaving) if self._is_kept_against_filter else -1
        self._is_kept_against_filter = False
        if row >= 0:
            self.beginRemoveRows(QModelIndex(), row, row)
            self._numbers = [*self._numbers[:row], *self._numbers[row + 1 :]]
            self.endRemoveRows()

    def refresh(self) -> None:
        """Ask for the articles again.

        When all are found, rows that came or went in one place are inserted or removed, without a reset.
        """
        self._settle.stop()
        if self._queries is not None:
            found = self._find()
            if not self._finder.is_running:
                self._become(found)

    def _become(self, found: Sequence[int]) -> None:
        """All were found: show these articles, and the one being read where it stood."""
        self._is_kept_against_filter = False
        self._replace(self._with_kept(found))
        self.search_ended.emit()

    def _replace(self, new: Sequence[int]) -> None:
        """Show these articles. Rows that came or went in one place are inserted or removed, without a reset."""
        old = self._numbers
        first, last = _kept_ends(old, new)
        removed, added = len(old) - last - first, len(new) - last - first
        if removed and added:
            self.beginResetModel()
            self._numbers = new
            self.endResetModel()
        elif removed:
            self.beginRemoveRows(QModelIndex(), first, first + removed - 1)
            self._numbers = new
            self.endRemoveRows()
        elif added:
            self.beginInsertRows(QModelIndex(), first, first + added - 1)
            self._numbers = new
            self.endInsertRows()

    def apply(self, changes: Changes) -> None:
        """Follow what a command changed: update rows at once, and look up which articles are in the list when changes have settled."""
        if self._queries is None or self._rows is None:
            return
        if changes.everything:
            self._load()
            return
        changed = self._rows.forget(changes.articles)
        self._tell(changed)
        if changes.is_list_changed:
            self.refresh()
            if self._finder.is_running:
                self._drop_removed(changed)
        elif self._choice.depends_on(changes) or self._finder.is_running:
            self._settle.start()

    def _drop_removed(self, changed: Sequence[int]) -> None:
        """Do not wait for the end of a search with the rows of articles that are no longer there."""
        assert self._queries is not None
        gone = set(changed) - {one.number for one in self._queries.listed(changed)}
        if gone:
            self._replace([one for one in self._numbers if one not in gone])

    def _load(self) -> None:
        self._settle.stop()
        self.beginResetModel()
        words = self._choice.chosen.words if self._choice.chosen.words.strip() else ""
        self._rows = ArticleRows(self._queries, words) if self._queries else None
        self._is_kept_against_filter = False
        self._finder.stop()
        self._numbers = self._find() if self._queries else ()
        self.endResetModel()

    def _reorder(self) -> None:
        self._settle.stop()
        found = self._find()
        if found or not self._finder.is_running:
            self.beginResetModel()
            self._is_kept_against_filter = False
            self._numbers = found
            self.endResetModel()

    def _find(self) -> Sequence[int]:
        """The articles that are found in a moment; the rest comes by itself."""
        assert self._queries is not None
        choice = self._choice
        return self._finder.begin(self._queries.article_turns(choice.chosen, choice.sort, descending=choice.descending))

    def _with_kept(self, found: Sequence[int]) -> Sequence[int]:
        """`found`, with the article being read at its former place; an article that was removed is left out."""
        row = self.row_of(self._kept_id)
        if row >= 0 and self._numbers[row] not in found:
            found = [*found[:row], self._numbers[row], *found[row:]]
            self._is_kept_against_filter = True
        return found

    def _tell(self, numbers: Sequence[int]) -> None:
        if not self._numbers or not numbers:
            return
        if len(numbers) > _MOST_ROWS_TOLD:
            self.dataChanged.emit(self.index(0), self.index(len(self._numbers) - 1))
            return
        for number in numbers:
            if number in self._numbers:
                index = self.index(self._numbers.index(number))
                self.dataChanged.emit(index, index)

    # ------------------------------------------------------------ what it answers

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of articles found."""
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def listed(self, row: int) -> ListedArticle | None:
        """The article in a row; None outside the list and for one removed a moment ago."""
        if self._rows is None or not 0 <= row < len(self._numbers):
            return None
        return self._rows.row(self._numbers, row)

    def row_of(self, article_id: str) -> int:
        """The row of an article, -1 when it is not in the list."""
        number = self._queries.number_of(article_id) if self._queries else None
        return self._numbers.index(number) if number in self._numbers else -1

    def ids(self, rows: Iterable[int]) -> tuple[str, ...]:
        """The ids of the articles in these rows, in the order of the list."""
        if self._queries is None:
            return ()
        return tuple(one.id for one in self._queries.listed([self._numbers[row] for row in sorted(rows)]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row holds under a role of Qt or of `ArticleRole`."""
        listed = self.listed(index.row()) if index.isValid() else None
        if listed is None or self._rows is None:
            return None
        read = _FIELDS.get(role)
        if read:
            return read(listed)
        if role == ArticleRole.SNIPPET:
            return self._rows.snippet(listed.number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(listed)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(part for part in (listed.headline, ", ".join(listed.byline)) if part))
        return None

    def _sentence(self, listed: ListedArticle) -> str:
        """What a screen reader says of a row."""
        facts = [listed.headline, listed.outlet, format_date(listed.published), tag_count(listed.annotations)]
        if listed.status is not Status.TODO or not listed.annotations:
            facts.append(status_word(listed.status))
        if listed.flagged:
            facts.append(self.tr("flagged"))
        return ", ".join(fact for fact in facts if fact)


def _kept_ends(old: Sequence[int], new: Sequence[int]) -> CommonEnds:
    """The common ends of two lists of numbers; of two ranges without going through them."""
    if isinstance(old, range) and isinstance(new, range) and old[:1] == new[:1] and old.step == new.step:
        return CommonEnds(min(len(old), len(new)), 0)
    return common_ends(list(old), list(new))
