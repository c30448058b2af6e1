"""Tables of copies: stories, the articles of one, and what one article has that another lacks. Values only."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from clipdesk.project.copies import Copy, OwnPassage
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE, Context, one_line, trimmed
from clipdesk.ui.locale_words import format_count, format_date, format_percent
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.record_words import plain_tip

_BEFORE = 32
"""Code points shown before a passage."""
_LONGEST = 80
"""Code points of a passage that are shown."""

Story = tuple[Copy, ...]


class StoryRows(TitledTable):
    """One row per story: the headline of its fullest article, and how many articles tell it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Story"), self.tr("Articles"))
        self.set_figures(1)
        self._every: Sequence[Story] = ()
        self._rows: Sequence[Story] = ()
        self._words = ""

    def set_stories(self, stories: Sequence[Story]) -> None:
        """Show these."""
        self._every = stories
        self.set_words(self._words)

    def set_words(self, words: str) -> None:
        """Show those in whose headlines or outlets these words stand."""
        self._words = words
        wanted = words.strip().casefold()
        self.beginResetModel()
        self._rows = [story for story in self._every if any(wanted in _searched(one) for one in story)]
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._every)

    def story(self, row: int) -> Story:
        """The story of a row."""
        return self._rows[row]

    def row_with(self, article_id: str) -> int:
        """The row of the story with this article; the first where there is none."""
        rows = (row for row, story in enumerate(self._rows) if any(one.article_id == article_id for one in story))
        return next(rows, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; all headlines in the tool tip."""
        story, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(story[0].headline) if column == 0 else format_count(len(story))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(dict.fromkeys(one.headline for one in story)))
        return None


def _searched(one: Copy) -> str:
    return f"{one.headline}\n{one.outlet}".casefold()


class CopyColumn(IntEnum):
    """The columns of the articles of a story."""

    DATE = 0
    OUTLET = 1
    HEADLINE = 2
    WORDS = 3
    SHARE = 4


class CopyRows(TitledTable):
    """One row per article of a story: where it stood, and how much of it is in common."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(
            self.tr("Date"), self.tr("Outlet"), self.tr("Headline"), self.tr("Words"), self.tr("In common")
        )  # fmt: skip
        self.set_figures(CopyColumn.WORDS, CopyColumn.SHARE)
        self._rows: Story = ()

    def set_story(self, story: Story) -> None:
        """Show the articles of this story."""
        self.beginResetModel()
        self._rows = story
        self.endResetModel()

    def copy(self, row: int) -> Copy:
        """The article of a row."""
        return self._rows[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; what the share means in the tool tip."""
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        share = format_percent(one.share)
        if role == Qt.ItemDataRole.ToolTipRole and column == CopyColumn.SHARE:
            if index.row() == 0:
                return plain_tip(self.tr("This is the fullest article. {0} of it stands in the others.").format(share))
            return plain_tip(self.tr("{0} of this article stands in the fullest, the first of the list.").format(share))
        words = format_count(one.words)
        text = (format_date(one.published), one.outlet, one.headline, words, share)[column]
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else one_line(text)


class OwnPassageRows(TitledTable):
    """One row per passage that one article has and another lacks, within the line it stands in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles("")
        self._rows: Sequence[OwnPassage] = ()

    def set_passages(self, passages: Sequence[OwnPassage], title: str) -> None:
        """Show these under this title."""
        self.beginResetModel()
        self._rows = passages
        self.set_titles(title)
        self.endResetModel()

    def passage(self, row: int) -> OwnPassage:
        """The passage of a row."""
        return self._rows[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words, with what stands around them."""
        one = self._rows[index.row()]
        is_long = len(one.words) > _LONGEST
        shown = (one.before, one.words[:_LONGEST], "…" if is_long else one.after)
        context = Context(*map(one_line, shown))
        if role == Qt.ItemDataRole.DisplayRole:
            return context.line
        if role == CONTEXT_ROLE:
            return trimmed(context, _BEFORE, len(context.after))
        return plain_tip(one.words) if role == Qt.ItemDataRole.ToolTipRole else None
