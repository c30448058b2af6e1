"""`CaseRows`: the cases of two annotators, one row each, perhaps only those in a state, of a kind or with a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from clipdesk.domain.adjudication import Case, CaseState
from clipdesk.domain.decision import CaseKey
from clipdesk.ui.adjudication.case_words import CaseWords

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class CaseFilter(NamedTuple):
    """Which cases are listed: ruled on or not (None: either), of a kind, with a label (by key and id; empty: any)."""

    is_ruled: bool | None = None
    kind: str = ""
    label_id: str = ""


class CaseRows(QAbstractListModel):
    """The cases that the filter finds, in the order in which they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: list[Case] = []
        self._rows: list[Case] = []
        self.words = CaseWords("", "", {}, {})
        self.filter = CaseFilter()

    # ------------------------------------------------------------ what it holds

    def set_cases(self, cases: Sequence[Case], words: CaseWords) -> None:
        """Hold these from now on."""
        self._every, self.words = list(cases), words
        self._fill(is_renamed=True)

    def set_words(self, words: CaseWords) -> None:
        """Call everything by these words."""
        self.words = words
        self._fill(is_renamed=True)

    def set_filter(self, chosen: CaseFilter) -> None:
        """List what this finds."""
        self.filter = chosen
        self._fill()

    def replace_article(self, article_id: str, cases: Sequence[Case]) -> None:
        """Hold these cases of an article instead of those before; where the article had none, they come last."""
        first = next((place for place, one in enumerate(self._every) if _is_in(one, article_id)), len(self._every))
        kept = [one for one in self._every if not _is_in(one, article_id)]
        self._every = [*kept[:first], *cases, *kept[first:]]
        self._fill()

    def of_article(self, article_id: str) -> list[Case]:
        """The cases of an article, listed or not."""
        return [one for one in self._every if _is_in(one, article_id)]

    def _fill(self, *, is_renamed: bool = False) -> None:
        rows = self._every if self.filter == CaseFilter() else [one for one in self._every if self.finds(one)]
        # Nearly all are the same objects; making a key of each would take longer than all else.
        if len(rows) == len(self._rows) and all(
            a is b or a.key == b.key for a, b in zip(rows, self._rows, strict=True)
        ):
            changed = [row for row, (a, b) in enumerate(zip(rows, self._rows, strict=True)) if a is not b or is_renamed]
            self._rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def finds(self, case: Case, *, but_state: bool = False) -> bool:
        """Whether the filter finds a case; `but_state` leaves aside whether it is ruled on."""
        chosen = self.filter
        if not but_state and chosen.is_ruled is not None and chosen.is_ruled != is_ruled(case):
            return False
        if chosen.kind and self.words.kind_key(case) != chosen.kind:
            return False
        return not chosen.label_id or any(one.label_id == chosen.label_id for one in case.annotations)

    # ------------------------------------------------------------ what there is

    @property
    def every(self) -> Sequence[Case]:
        """All cases, listed or not."""
        return self._every

    def case(self, row: int) -> Case:
        """The case of a row."""
        return self._rows[row]

    def row_of(self, key: CaseKey | None) -> int:
        """The row of a case; -1 where it is not listed."""
        if key is None:
            return -1
        near = (row for row, one in enumerate(self._rows) if _is_in(one, key.article_id))
        return next((row for row in near if self._rows[row].key == key), -1)

    def next_open(self, row: int) -> int:
        """The next row after `row` without a ruling, from the beginning again after the last; -1 if there is none."""
        count = len(self._rows)
        places = ((row + away) % count for away in range(1, count + 1))
        return next((place for place in places if not is_ruled(self._rows[place])), -1)

    def states(self) -> tuple[int, int]:
        """How many of the cases of this kind and label are ruled on, and how many there are."""
        found = [one for one in self._every if self.finds(one, but_state=True)]
        return sum(is_ruled(one) for one in found), len(found)

    def kinds(self) -> Counter[str]:
        """How many of all cases there are of each kind, by key."""
        return Counter(self.words.kind_key(one) for one in self._every)

    def labels(self) -> Mapping[str, int]:
        """How many of all cases have each label, by id."""
        return Counter(label_id for one in self._every for label_id in {each.label_id for each in one.annotations})

    # ------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many cases are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Everything of a row in one sentence, as assistive technology reads it."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        one, words = self._rows[index.row()], self.words
        labels = " / ".join(dict.fromkeys(words.label(each) for each in one.annotations))
        parts = [words.kind(words.kind_key(one)), labels, words.quote(one)]
        if one.state is CaseState.RULED:
            parts.append(self.tr("ruled"))
        elif one.state is CaseState.OUTDATED:
            parts.append(self.tr("changed since it was ruled on"))
        return " · ".join(" ".join(part.split()) for part in parts)


def _is_in(case: Case, article_id: str) -> bool:
    return case.disagreement.article_id == article_id


def is_ruled(case: Case) -> bool:
    """Whether a ruling on it holds."""
    return case.state is CaseState.RULED
