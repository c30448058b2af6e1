"""Tables of copies: stories, the articles of one, and what one article has that another lacks. Values only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from clipdesk.domain.article import ALONE
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


class StoryRows(TitledTable[Story]):
    """One row per story: the headline of its fullest article, and how many articles tell it.

    The last row is of the articles that somebody took out of their stories, if there are any.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(self.tr("Story"), self.tr("Articles"))
        self.set_figures(1)
        self._every: Sequence[Story] = ()
        self._words = ""

    def set_stories(self, stories: Sequence[Story], taken_out: Story = ()) -> None:
        """Show these, and what was taken out of them."""
        self._every = [*stories, taken_out] if taken_out else stories
        self.set_words(self._words)

    def set_words(self, words: str) -> None:
        """Show those in whose headlines or outlets these words stand."""
        self._words = words
        wanted = words.strip().casefold()
        self.set_rows([story for story in self._every if any(wanted in _searched(one) for one in story)])

    def row_with(self, article_ids: Collection[str]) -> int:
        """The row of the story with most of these articles; the first where there is none."""
        ids = set(article_ids)
        counts = [sum(one.article_id in ids for one in story) for story in self._rows]
        return counts.index(max(counts)) if counts else 0

    def _shown(self, story: Story, column: int) -> str:
        if column == 0 and is_taken_out(story):
            return self.tr("Taken out of their stories")
        return one_line(story[0].headline) if column == 0 else format_count(len(story))

    def _text(self, story: Story, _column: int) -> str:
        return "\n".join(dict.fromkeys(one.headline for one in story))


def is_taken_out(story: Story) -> bool:
    """Whether these are no story, but articles that were taken out of theirs."""
    return bool(story) and story[0].story == ALONE


def _searched(one: Copy) -> str:
    return f"{one.headline}\n{one.outlet}".casefold()


class CopyColumn(IntEnum):
    """The columns of the articles of a story."""

    DATE = 0
    OUTLET = 1
    HEADLINE = 2
    WORDS = 3
    SHARE = 4


class CopyRows(TitledTable[Copy]):
    """One row per article of a story: where it stood, and how much of it is in common."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles(
            self.tr("Date"), self.tr("Outlet"), self.tr("Headline"), self.tr("Words"), self.tr("In common")
        )  # fmt: skip
        self.set_figures(CopyColumn.WORDS, CopyColumn.SHARE)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; what the share means in the tool tip."""
        one = self._rows[index.row()]
        if role != Qt.ItemDataRole.ToolTipRole or index.column() != CopyColumn.SHARE or one.story == ALONE:
            return super().data(index, role)
        share = format_percent(one.share)
        if index.row() == 0:
            return plain_tip(self.tr("This is the fullest article. {0} of it stands in the others.").format(share))
        return plain_tip(self.tr("{0} of this article stands in the fullest, the first of the list.").format(share))

    def _text(self, one: Copy, column: int) -> str:
        if one.story == ALONE:
            words = share = ""
        else:
            words, share = format_count(one.words), format_percent(one.share)
            share += self.tr(" · by hand") if one.story else ""
        return (format_date(one.published), one.outlet, one.headline, words, share)[column]

    def _shown(self, one: Copy, column: int) -> str:
        return one_line(self._text(one, column))


class OwnPassageRows(TitledTable[OwnPassage]):
    """One row per passage that one article has and another lacks, within the line it stands in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.set_titles("")

    def set_passages(self, passages: Sequence[OwnPassage], title: str) -> None:
        """Show these under this title."""
        self.set_titles(title)
        self.set_rows(passages)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; the whole of it in the tool tip, where the name of an article is long."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._titles[section])
        return super().headerData(section, orientation, role)

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
