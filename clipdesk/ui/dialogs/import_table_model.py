"""`ImportTableModel`: the files of an import as a table shows them, with ticks."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from clipdesk.project.importing import ENCODINGS
from clipdesk.project.reading import ReadFile
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.import_rows import ImportRow, ImportRows
from clipdesk.ui.dialogs.spanning_delegate import SPANS_ROLE
from clipdesk.ui.locale_words import format_count, format_date
from clipdesk.ui.models.titled_table import Index
from clipdesk.ui.record_words import plain_tip, with_short_name
from clipdesk.ui.theme import Theme


class ImportColumn(IntEnum):
    """The columns, the one with the tick first."""

    FILE = 0
    HEADLINE = 1
    OUTLET = 2
    DATE = 3
    AUTHORS = 4
    WORDS = 5
    FORMAT = 6
    ENCODING = 7


class ImportTableModel(ImportRows):
    """One row per file. `ticks_changed` comes when the user leaves a file out or takes it in again."""

    ticks_changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__({ImportColumn.DATE: _day, ImportColumn.WORDS: lambda one: one.file.words}, parent)
        self.set_titles(
            self.tr("File"),
            self.tr("Headline"),
            self.tr("Outlet"),
            self.tr("Published"),
            self.tr("Byline"),
            self.tr("Words"),
            self.tr("Format"),
            self.tr("Encoding"),
        )
        self._theme = theme

    # ------------------------------------------------------------ Qt

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a file that can be taken has a tick."""
        flags = super().flags(index)
        if index.column() == ImportColumn.FILE and self._rows[index.row()].file.drafts:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, tick, color."""
        row, column = self._rows[index.row()], ImportColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            text = self._text(row, column)
            return with_short_name(text, row.file.found.name) if column == ImportColumn.HEADLINE else text
        if role == Qt.ItemDataRole.ToolTipRole:
            told = column if row.file.drafts else ImportColumn.HEADLINE
            return plain_tip(str(row.file.found.path) if column == ImportColumn.FILE else self._text(row, told))
        if role == SPANS_ROLE:
            is_wide = not row.file.drafts or row.file.drafts[0].proof is not None or bool(row.holdings)
            return column == ImportColumn.HEADLINE and is_wide
        if role == Qt.ItemDataRole.CheckStateRole and column == ImportColumn.FILE and row.file.drafts:
            return Qt.CheckState.Unchecked if row.choice.is_left_out else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.ForegroundRole:
            if not row.file.drafts and column == ImportColumn.HEADLINE:
                return self._theme.color("danger")
            return None if row.is_taken else self._theme.color("quiet")
        if role == Qt.ItemDataRole.TextAlignmentRole and column == ImportColumn.WORDS:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The tick."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != ImportColumn.FILE:
            return False
        row = self._rows[index.row()]
        row.choice = replace(row.choice, is_left_out=Qt.CheckState(value) != Qt.CheckState.Checked)
        self._tell(index.row())
        self.ticks_changed.emit()
        return True

    def _text(self, row: ImportRow, column: int) -> str:
        file = row.file
        source = file.drafts[0].source if len(file.drafts) == 1 else None
        text = ""
        match column:
            case ImportColumn.FILE:
                text = file.found.name
            case ImportColumn.HEADLINE:
                text = self._project(row) or self._standing(row) + self._headline(file)
            case ImportColumn.OUTLET if source is not None:
                text = source.outlet
            case ImportColumn.DATE if source is not None:
                text = format_date(source.published)
            case ImportColumn.AUTHORS if source is not None:
                text = ", ".join(source.byline)
            case ImportColumn.WORDS if file.words:
                text = format_count(file.words)
            case ImportColumn.FORMAT if file.drafts:
                text = core_words(file.format_name)
            case ImportColumn.ENCODING if file.drafts:
                text = encoding_name(file.drafts[0].encoding)
            case _:
                pass
        return text

    def _standing(self, row: ImportRow) -> str:
        """What of a file is there already, to stand before its headline; empty when it is new."""
        foreseen, words = row.foreseen, ""
        if not row.is_taken:
            return ""
        unmet = self.tr("%Ln not in this project", "", foreseen.unmet) + " · " if foreseen.unmet else ""
        if not foreseen.old:
            return unmet
        if len(row.file.drafts) > 1:
            words = self.tr("%Ln already here", "", foreseen.old)
        elif foreseen.repeated:
            words = self.tr("Twice in this import")
        else:
            words = self.tr("Already here")
        added = ", " + self.tr("what is new is added") if foreseen.adding else ""
        return f"{words}{added} · {unmet}"

    def _project(self, row: ImportRow) -> str:
        """What another project holds, and what of it is there already; empty for all other files."""
        holds = core_words(row.holdings)
        return _marked(f"{holds} {self._standing(row)}".strip(" ·"), is_doubtful=bool(row.file.items)) if holds else ""

    def _headline(self, file: ReadFile) -> str:
        if not file.drafts:
            return core_words(file.problem)
        if file.drafts[0].proof is not None:
            words = self.tr("Annotations on %Ln article(s), without the texts", "", len(file.drafts))
            return _marked(words, is_doubtful=bool(file.items))
        if len(file.drafts) > 1:
            words = self.tr("%Ln article(s)", "", len(file.drafts))
            doubtful = sum(draft.is_doubtful for draft in file.drafts)
            look = self.tr("%Ln to check", "", doubtful)
            return _marked(f"{words}, {look}" if doubtful else words, is_doubtful=bool(doubtful or file.items))
        draft = file.drafts[0]
        return _marked(draft.title, is_doubtful=draft.is_doubtful or bool(file.items))


def _marked(words: str, *, is_doubtful: bool) -> str:
    """Words with the sign of what the user should look at."""
    return f"⚠ {words}" if is_doubtful else words


def encoding_name(codec: str) -> str:
    """The title of an encoding; for one that cannot be chosen, its technical name."""
    return next((core_words(one.name) for one in ENCODINGS if one.codec == codec), codec)


def _day(row: ImportRow) -> str:
    """When the only article of a file was published; empty for several."""
    return row.file.drafts[0].source.published if len(row.file.drafts) == 1 else ""
