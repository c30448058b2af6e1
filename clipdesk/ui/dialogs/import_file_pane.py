"""`ImportFilePane`: one file of an import: how it is read, and how its articles will look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QListView, QPushButton, QWidget

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.correcting import (
    CORRECTED,
    Value,
    can_be_corrected,
    corrected,
    values_at,
    waiting_words,
    with_value,
)
from clipdesk.project.importing import ENCODINGS, Division, FileChoice, ImportOptions, import_formats
from clipdesk.project.reading import ReadFile
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.base_dialog import GAP, quiet_label
from clipdesk.ui.dialogs.correcting_preview import CorrectingPreview
from clipdesk.ui.dialogs.field_mapping_pane import FieldMappingPane
from clipdesk.ui.dialogs.import_table_model import encoding_name
from clipdesk.ui.locale_words import format_count, format_date
from clipdesk.ui.record_words import source_field_title, typed_line
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.icon_button import icon_button
from clipdesk.ui.widgets.layouts import in_column, in_row

_LIST_WIDTH = 460
"""Width of the list of articles in pixels: a headline, a paper and a day fit in, although the pane is narrower."""


_KEY = Qt.Key.Key_F2
_TOLD = 2
"""How many things that cannot be taken of a file are named above its preview."""
_TOLD_BY_MAPPING = ("The columns were read as: ", "The fields were read as: ", "They were chosen in the window ")


Index = QModelIndex | QPersistentModelIndex


class _ArticleLines(QAbstractListModel):
    """A line for each article of a file, made when it is looked at: a file may hold thousands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: tuple[ArticleDraft, ...] = ()

    def show_drafts(self, drafts: tuple[ArticleDraft, ...]) -> None:
        self.beginResetModel()
        self._drafts = drafts
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._drafts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._line(index.row() + 1, self._drafts[index.row()])

    def _line(self, number: int, draft: ArticleDraft) -> str:
        """Headline, paper and day of an article in the file, a doubtful one with a mark."""
        source = draft.source
        untitled = self.tr("Codebook") if draft.proof is None else self.tr("Article without its text")
        words = " · ".join(
            one for one in (draft.title or untitled, source.outlet, format_date(source.published)) if one
        )
        mark = "⚠ " if draft.is_doubtful else ""
        return f"{mark}{format_count(number)}. {words}"


class ImportFilePane(QWidget):
    """`choice_changed` carries what the user decided for the file that is shown, `mapping_changed` which column is what.

    `corrections_changed` carries the path of a file and what was typed of the sources of its articles.
    """

    choice_changed = Signal(object)
    mapping_changed = Signal(object)
    corrections_changed = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: ReadFile | None = None
        """The file that is shown, with what was corrected; `_read` is as it was read."""
        self._read: ReadFile | None = None
        self._old_at = frozenset[int]()
        self._lost = ""
        self._choice = FileChoice()
        self._general = ImportOptions()
        self._place = 0
        self.format_box = _combo(self.tr("Format of this file"))
        self.encoding_box = _combo(self.tr("Encoding of this file"))
        self.whole_box = QCheckBox(self.tr("Keep the whole text"), self)
        self.several_box = QCheckBox(self)
        """Whether a file that looks like several articles is divided into them."""
        self.mapping = FieldMappingPane()
        """Stands below the table of files, where there is room for it."""
        self.mapping.mapping_changed.connect(self.mapping_changed)
        self.correct_button = QPushButton(self.tr("Correct the source"), self, autoDefault=False)
        self.correct_button.setToolTip(QKeySequence(_KEY).toString(QKeySequence.SequenceFormat.NativeText))
        self.preview = CorrectingPreview(theme, self)
        self.article_box = _combo(self.tr("Article of this file"))
        self._lines = _ArticleLines(self)
        self.article_box.setModel(self._lines)
        lines = cast("QListView", self.article_box.view())
        lines.setMinimumWidth(_LIST_WIDTH)
        lines.setUniformItemSizes(True)  # else each line is made to be measured
        self.remark = quiet_label()
        self.back_button = icon_button(theme, "chevron-left", self.tr("Previous article of this file"), self)
        self.next_button = icon_button(theme, "chevron-right", self.tr("Next article of this file"), self)
        self.correct_button.clicked.connect(self.preview.correct_first)
        QShortcut(_KEY, self, self.preview.correct_first)
        self.preview.corrected.connect(self._correct)
        self.preview.words_lost.connect(self._lose)
        self._arrange()
        for box in (self.format_box, self.encoding_box):
            self._offer_found(box, "")
        for one in import_formats():
            self.format_box.addItem(core_words(one.name), one.key)
        for encoding in ENCODINGS:
            self.encoding_box.addItem(core_words(encoding.name), encoding.codec)
        self.format_box.activated.connect(self._decide)
        self.encoding_box.activated.connect(self._decide)
        self.whole_box.toggled.connect(self._decide)
        self.several_box.toggled.connect(self._decide)
        self.article_box.activated.connect(self._go_to)
        self.back_button.clicked.connect(lambda: self._go_to(self._place - 1))
        self.next_button.clicked.connect(lambda: self._go_to(self._place + 1))
        self.show_nothing()

    def _arrange(self) -> None:
        self._form = form = QFormLayout()
        form.setSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Format"), self.format_box)
        form.addRow(self.tr("Encoding"), self.encoding_box)
        row = in_row((self.article_box, 1), self.back_button, self.next_button)
        under = in_row((self.whole_box, 1), self.correct_button)
        in_column(form, under, self.several_box, row, self.remark, (self.preview, 1), of=self, margins=(12, 0, 0, 0))

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, from the top on; the mapping stands elsewhere."""
        return (
            self.format_box, self.encoding_box, self.whole_box, self.correct_button, self.several_box, self.article_box,
            self.back_button, self.next_button, self.preview,
        )  # fmt: skip

    def show_nothing(self, words: str = "") -> None:
        """No file is chosen."""
        self._file = self._read = None
        for box in (self.format_box, self.encoding_box):
            box.setCurrentIndex(0)
        for widget in (self.format_box, self.encoding_box, self.whole_box):
            widget.setEnabled(False)
        self._show_steps()
        self._show_division(0)
        self.mapping.hide()
        self.remark.hide()
        self.correct_button.setEnabled(False)
        self.preview.show_words(words)

    def show_file(
        self, file: ReadFile, choice: FileChoice, general: ImportOptions, old_at: frozenset[int] = frozenset()
    ) -> None:
        """Show one file as it was read, with what was decided for it; `general` holds for all files.

        `old_at` are the places of its articles, from 0, that are not added again.
        """
        is_another = self._file is None or self._file.found.path != file.found.path
        if is_another:
            self._lost = ""
        if is_another or self._place >= len(file.drafts) or self._place in old_at:
            self.preview.leave()
            choice = choice if is_another else replace(choice, corrections=self._choice.corrections)
        if is_another:
            self._place = 0
        self._read, self._choice, self._general, self._old_at = file, choice, general, old_at
        self._file = corrected(file, choice.corrections)
        self._place = min(self._place, max(0, len(file.drafts) - 1))
        found = core_words(file.format_name) if not choice.format_key else ""
        self._offer_found(self.format_box, found)
        self._offer_found(self.encoding_box, _found_encoding(file, choice))
        self.format_box.setCurrentIndex(max(0, self.format_box.findData(choice.format_key)))
        self.encoding_box.setCurrentIndex(max(0, self.encoding_box.findData(choice.encoding)))
        with QSignalBlocker(self.whole_box):
            self.whole_box.setChecked(not choice.options(general).clean)
        if file.columns is not None:
            self.mapping.show_columns(file.columns)
        self.mapping.setVisible(file.columns is not None)
        is_project = any(draft.is_of_project for draft in file.drafts)
        self._form.setRowVisible(self.encoding_box, not is_project)
        self.whole_box.setVisible(file.columns is None and not is_project)
        self._lines.show_drafts(self._file.drafts)
        self._show_division(max((draft.looks_like for draft in file.drafts), default=0))
        for widget in (self.encoding_box, self.whole_box):
            widget.setEnabled(True)
        self.format_box.setEnabled(not is_project)
        self._show_article()

    def _offer_found(self, box: QComboBox, found: str) -> None:
        """The first entry leaves the choice to the program and shows what it chose."""
        words = self.tr("Detected: {0}").format(found) if found else self.tr("Detect")
        if box.count():
            box.setItemText(0, words)
        else:
            box.addItem(words, "")

    def _correct(self, name: str, value: Value | None) -> None:
        """Take what was typed in a field of the article, or, without a value, what was recognized."""
        assert self._read is not None
        self._lost = ""
        corrections = with_value(self._choice.corrections, self._read.prepared, self._place, name, value)
        self._choice = replace(self._choice, corrections=corrections)
        self._file = corrected(self._read, corrections)
        self._lines.show_drafts(self._file.drafts)
        self._show_article()
        self.corrections_changed.emit(self._file.found.path, corrections)

    def _lose(self, name: str, words: str) -> None:
        told = self.tr("“{0}” was not taken as {1}: it is not a date. Write the date as YYYY-MM-DD, YYYY-MM or YYYY.")
        self._lost = told.format(typed_line(words), source_field_title(name))

    def _show_article(self) -> None:
        assert self._file is not None
        self._show_steps()
        remarks = [self._lost] if self._lost else self._told_of_waiting(self._file)
        remarks += self._left_out(self._file) if self._file.drafts else []
        self.correct_button.setEnabled(self._is_correctable)
        if self._file.drafts:
            draft = self._file.drafts[self._place]
            told = (CORRECTED, *(() if self._file.columns is None else _TOLD_BY_MAPPING))
            remarks += [core_words(change) for change in draft.changes if not change.startswith(told)]
            remarks += self._told_of_old(draft)
            self._show_source(draft)
        else:
            self.preview.show_words(core_words(self._file.problem))
        self.remark.setText(" ".join(remarks))
        self.remark.setVisible(bool(remarks))

    @property
    def _is_correctable(self) -> bool:
        """Whether the source of the article in view is asked for by the import."""
        if self._read is None or self._place >= len(self._read.prepared) or self._place in self._old_at:
            return False
        return can_be_corrected(self._read.drafts[self._place])

    def _show_source(self, draft: ArticleDraft) -> None:
        if self._read is None or not self._is_correctable:
            self.preview.show_draft(draft)
            return
        one = self._read.prepared[self._place]
        values = values_at(self._choice.corrections, self._place, one.text_hash)
        self.preview.show_correctable(draft, one.draft.source, _differing(one.draft.source, values))

    def _told_of_old(self, draft: ArticleDraft) -> list[str]:
        if self._place not in self._old_at or not can_be_corrected(draft):
            return []
        return [self.tr("Here already, or earlier in this import: it is not added again. Correct its source there.")]

    def _told_of_waiting(self, file: ReadFile) -> list[str]:
        """What was corrected while the file was read as other articles, which would not be imported as it is now."""
        if not (said := waiting_words(file, self._choice.corrections)):
            return []
        told = self.tr(
            "What you corrected is of articles as the file was read before, and is not imported as it is now: {0}."
        )
        return [told.format(said)]

    def _left_out(self, file: ReadFile) -> list[str]:
        """What cannot be taken of the file, the first few of it by name; the report of the import has all."""
        told = [f"{_within(item.name, file.found.name)}{core_words(item.reason)}" for item in file.items[:_TOLD]]
        more = len(file.items) - len(told)
        return [*told, self.tr("%Ln more left out.", "", more)] if more else told

    def _show_steps(self) -> None:
        count = len(self._file.drafts) if self._file is not None else 0
        for widget in (self.article_box, self.back_button, self.next_button):
            widget.setVisible(count > 1)
        self.article_box.setCurrentIndex(self._place)
        self.back_button.setEnabled(self._place > 0)
        self.next_button.setEnabled(self._place < count - 1)

    def _show_division(self, count: int) -> None:
        """Let the user say whether the file holds `count` articles, as it looks; 0 hides the question."""
        self.several_box.setVisible(count > 1)
        self.several_box.setText(self.tr("Divide into the %Ln article(s) it looks like", "", count))
        with QSignalBlocker(self.several_box):
            self.several_box.setChecked(self._file is not None and len(self._file.drafts) > 1)

    def _go_to(self, place: int) -> None:
        self._lost = ""
        self.preview.leave()
        self._place = place
        self._show_article()

    def _division(self) -> Division | None:
        """How to divide this file: as chosen before, unless the user has just changed the check box."""
        if self.several_box.isHidden() or self._file is None:
            return self._choice.division
        wanted = self.several_box.isChecked()
        if wanted == (len(self._file.drafts) > 1):
            return self._choice.division
        return Division.SEVERAL if wanted else Division.ONE

    def _decide(self) -> None:
        keeps_all = self.whole_box.isChecked()
        is_as_for_all = keeps_all == (not self._general.clean)
        choice = replace(
            self._choice,
            format_key=self.format_box.currentData(),
            encoding=self.encoding_box.currentData(),
            clean=None if is_as_for_all else not keeps_all,
            whole_page=None if is_as_for_all else keeps_all,
            division=self._division(),
        )
        if choice != self._choice:
            self._choice = choice
            self.choice_changed.emit(choice)


def _within(name: str, file_name: str) -> str:
    """What an item of a file is called in it, to stand before the reason; nothing for the file itself.

    >>> _within("all.jsonl, line 2, span 1", "all.jsonl"), _within("all.jsonl", "all.jsonl")
    ('line 2, span 1: ', '')
    """
    place = name.removeprefix(file_name).lstrip(",: ")
    return f"{place}: " if place else ""


def _found_encoding(file: ReadFile, choice: FileChoice) -> str:
    return "" if choice.encoding or not file.drafts else encoding_name(file.drafts[0].encoding)


def _differing(source: Source, values: Mapping[str, Value]) -> list[str]:
    """The fields that were corrected to something else than was recognized."""
    return [name for name, value in values.items() if value != getattr(source, name)]


def _combo(name: str) -> QComboBox:
    box = ElidingBox(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(16)
    return box
