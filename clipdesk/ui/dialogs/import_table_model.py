"""`ImportTableModel`: the files of an import as they were read, what the user decided for each, and ticks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import reduce
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from clipdesk.project.foreseeing import Foreseen
from clipdesk.project.importing import ENCODINGS, FileChoice
from clipdesk.project.preparing import Prepared
from clipdesk.project.reading import FoundFile, ReadFile
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.spanning_delegate import SPANS_ROLE
from clipdesk.ui.locale_words import format_count, format_date
from clipdesk.ui.models.sortable_table import SortableTable
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


@dataclass(slots=True)
class _Row:
    file: ReadFile
    choice: FileChoice = field(default_factory=FileChoice)
    foreseen: Foreseen = field(default_factory=Foreseen)

    @property
    def is_taken(self) -> bool:
        return bool(self.file.drafts) and not self.choice.is_left_out

    @property
    def articles(self) -> int:
        return len(self.file.drafts) - bool(_holdings(self.file))


class ImportTableModel(SortableTable[_Row]):
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

    # ------------------------------------------------------------ what it holds

    def set_files(self, files: Iterable[ReadFile], choices: Mapping[Path, FileChoice]) -> None:
        """Show these files with what was decided for them before."""
        self.set_rows([_Row(file, choices.get(file.found.path, FileChoice())) for file in files])

    def add_files(self, files: Iterable[ReadFile], choices: Mapping[Path, FileChoice]) -> None:
        """Show these files, too."""
        known = self.paths
        new = [one for one in files if one.found.path not in known]
        if new:
            self.add_rows([_Row(file, choices.get(file.found.path, FileChoice())) for file in new])

    def file(self, row: int) -> ReadFile:
        """The file of a row."""
        return self._rows[row].file

    def choice(self, row: int) -> FileChoice:
        """What the user decided for a file."""
        return self._rows[row].choice

    def set_choice(self, row: int, choice: FileChoice) -> None:
        """Note what the user decided for a file."""
        self._rows[row].choice = choice
        self._tell(row)

    def put_file(self, file: ReadFile) -> int:
        """A file was read again: show it under the name it had; returns its row, -1 when it is not shown."""
        for row, old in enumerate(self._rows):
            if old.file.found.path == file.found.path:
                old.file = replace(file, found=old.file.found)
                self._tell(row)
                return row
        return -1

    @property
    def prepared(self) -> list[tuple[Prepared, ...]]:
        """The articles of each file that is to be taken, as the files came; none for the others."""
        return [row.file.prepared if row.is_taken else () for row in self.came]

    def set_foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        """Show what of each file, as they came, is there already."""
        for row, one in zip(self.came, foreseen, strict=True):
            row.foreseen = one
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    @property
    def foreseen(self) -> Foreseen:
        """What is there already, of all files that are to be taken."""
        return reduce(Foreseen.plus, (row.foreseen for row in self._rows if row.is_taken), Foreseen())

    @property
    def paths(self) -> frozenset[Path]:
        """The files that are shown."""
        return frozenset(row.file.found.path for row in self._rows)

    @property
    def found(self) -> tuple[FoundFile, ...]:
        """The files that are shown, as they came."""
        return tuple(row.file.found for row in self.came)

    @property
    def choices(self) -> dict[Path, FileChoice]:
        """What was decided, for files where it differs from the general choices."""
        return {row.file.found.path: row.choice for row in self._rows if row.choice != FileChoice()}

    @property
    def taken(self) -> tuple[int, int]:
        """How many articles, from how many files, will be taken and are new as far as is known."""
        new = [row.articles - row.foreseen.old - row.foreseen.unmet for row in self._rows if row.is_taken]
        return sum(new), sum(one > 0 for one in new)

    @property
    def is_any_taken(self) -> bool:
        """Whether there is anything to be taken, new or not."""
        return any(row.is_taken for row in self._rows)

    @property
    def unreadable(self) -> int:
        """How many files hold nothing that can be taken."""
        return sum(not row.file.drafts for row in self._rows)

    def unreadable_behind(self, row: int) -> int:
        """The row of the next such file behind `row`, the first of all behind the last; -1 without any."""
        rows = [at for at, one in enumerate(self._rows) if not one.file.drafts]
        return next((at for at in rows if at > row), rows[0] if rows else -1)

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
            is_wide = not row.file.drafts or row.file.drafts[0].proof is not None or bool(_holdings(row.file))
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

    def _text(self, row: _Row, column: int) -> str:
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

    def _standing(self, row: _Row) -> str:
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

    def _project(self, row: _Row) -> str:
        """What another project holds, and what of it is there already; empty for all other files."""
        holds = core_words(_holdings(row.file))
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

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))


def _marked(words: str, *, is_doubtful: bool) -> str:
    """Words with the sign of what the user should look at."""
    return f"⚠ {words}" if is_doubtful else words


def encoding_name(codec: str) -> str:
    """The title of an encoding; for one that cannot be chosen, its technical name."""
    return next((core_words(one.name) for one in ENCODINGS if one.codec == codec), codec)


def _holdings(file: ReadFile) -> str:
    """What another project says that it holds; empty for all other files."""
    first = file.drafts[0] if file.drafts else None
    return " ".join(first.changes) if first is not None and first.is_of_project and not first.text else ""


def _day(row: _Row) -> str:
    """When the only article of a file was published; empty for several."""
    return row.file.drafts[0].source.published if len(row.file.drafts) == 1 else ""
