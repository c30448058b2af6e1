"""`ImportDialog`: what would be imported, before anything is: files, articles, problems, and how each will look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QWidget,
)

from clipdesk.domain.draft import Correction
from clipdesk.domain.errors import UserError
from clipdesk.project.foreseeing import Foreseen
from clipdesk.project.importing import (
    ENCODINGS,
    FieldMap,
    FileChoice,
    ImportOptions,
    ImportPreview,
    ImportRequest,
)
from clipdesk.project.project import ProjectReader
from clipdesk.project.reading_file import ReadFile
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.ui.core_words import core_words, error_words
from clipdesk.ui.dialogs.base_dialog import GAP, BaseDialog, plain_label, quiet_label
from clipdesk.ui.dialogs.import_file_pane import ImportFilePane
from clipdesk.ui.dialogs.import_reading import ImportReading
from clipdesk.ui.dialogs.import_table_model import ImportColumn, ImportTableModel
from clipdesk.ui.dialogs.order_box import OrderBox
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.dialogs.spanning_delegate import SpanningDelegate
from clipdesk.ui.dialogs.two_sides import side_by_side
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.choice_box import ElidingBox
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.progress_strip import ProgressStrip
from clipdesk.ui.workers import JobRunner

_WIDTHS: dict[int, int] = {
    ImportColumn.DATE: 92,
    ImportColumn.WORDS: 64,
    ImportColumn.FORMAT: 110,
    ImportColumn.ENCODING: 140,
}
_SHARES: dict[int, int] = {
    ImportColumn.FILE: 3,
    ImportColumn.HEADLINE: 4,
    ImportColumn.OUTLET: 2,
    ImportColumn.AUTHORS: 2,
}
_GIVING_WAY = (ImportColumn.ENCODING, ImportColumn.FORMAT, ImportColumn.AUTHORS, ImportColumn.WORDS)
"""What stands beside the table too."""


def _encoding_box(parent: QWidget, codec: str) -> QComboBox:
    translate = QCoreApplication.translate
    box = ElidingBox(translate("ImportDialog", "Encoding of all files"), parent)
    box.addItem(translate("ImportDialog", "Encoding: detect for each file"), "")
    for encoding in ENCODINGS:
        box.addItem(translate("ImportDialog", "Encoding: {0}").format(core_words(encoding.name)), encoding.codec)
    box.setCurrentIndex(max(0, box.findData(codec)))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(32)
    return box


def _already(foreseen: Foreseen) -> str:
    """What of an import is there already, in sentences."""
    translate = QCoreApplication.translate
    counted = (
        (foreseen.known, translate("ImportDialog", "Already in the project, not added again: {0}.")),
        (foreseen.repeated, translate("ImportDialog", "More than once in this import, taken once: {0}.")),
        (
            foreseen.adding,
            translate("ImportDialog", "Of these, with annotations that will be added if they are new: {0}."),
        ),
        (foreseen.unmet, translate("ImportDialog", "Without their text, and not in this project, left out: {0}.")),
    )
    said = "".join(" " + words.format(format_count(count)) for count, words in counted if count)
    if foreseen.giving_way:
        words = translate(
            "ImportDialog", "Labels that the project began with give way to the codebook that comes: {0}."
        )
        said += " " + words.format(", ".join(foreseen.giving_way))
    return said


class ImportDialog(BaseDialog):
    """Shows the files as they are read, and lets the user change how each is. `request` is the result.

    With a `reader` of the project it says which articles are there already.
    """

    def __init__(
        self, theme: Theme, request: ImportRequest, jobs: JobRunner, parent: QWidget | None = None,
        reader: ProjectReader | None = None,
    ) -> None:  # fmt: skip
        super().__init__(self.tr("Import"), QSize(1240, 760), parent)
        self._request = request
        self._reading = ImportReading(self.windowTitle(), jobs, reader, self)
        self._total = 0
        self._told_of: list[tuple[Correction, ...]] = []
        self._remembered = dict(request.options.remembered)
        self._read_with = dict(self._remembered)
        self.clean_box = QCheckBox(self.tr("Cut away menus, comments, related stories and the like"), self)
        self.clean_box.setChecked(request.options.clean)
        self.encoding_box = _encoding_box(self, request.options.encoding)
        self.model = ImportTableModel(theme, self)
        self.table = RowTable(self.tr("Files to import"), self.model, _WIDTHS, self, _SHARES, _GIVING_WAY)
        self.table.setItemDelegate(SpanningDelegate(self.table, ImportColumn.HEADLINE, ImportColumn.FILE))
        self.order_box = OrderBox(self.table)
        self.order_box.hide()
        self.pane = ImportFilePane(theme, self)
        self.summary = plain_label(wraps=True)
        self.next_button = QPushButton(self.tr("Next that cannot be read"), self, autoDefault=False)
        self.next_button.hide()
        self.rest = quiet_label()
        self.progress = ProgressStrip(self)
        self._arrange()
        self.add_cancel(lambda: self.done(self.DialogCode.Rejected))
        self.import_button = self.add_button(self.tr("Import"), self.accept, is_main=True)
        self.clean_box.toggled.connect(self._read_all)
        self.encoding_box.activated.connect(self._read_all)
        self.model.ticks_changed.connect(self._sum_up)
        self.model.ticks_changed.connect(self._foresee)
        self.model.dataChanged.connect(self._sum_up)
        self.next_button.clicked.connect(self._go_to_unreadable)
        self._connect_reading()
        self._show_options()
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.pane.choice_changed.connect(self._change_file)
        self.pane.mapping_changed.connect(self._change_mapping)
        self.pane.corrections_changed.connect(self.model.set_corrections)
        self._read_all()

    def _connect_reading(self) -> None:
        reading = self._reading
        reading.progressed.connect(self.progress.set_progress)
        reading.read.connect(self._take_all)
        reading.read_more.connect(self._take_more)
        reading.read_all.connect(self._sum_up)
        reading.read_all.connect(self._foresee)
        reading.read_again.connect(self._take_one)
        reading.foreseen.connect(self._take_foreseen)
        reading.failed.connect(self._fail)

    def request(self) -> ImportRequest:
        """What is to be imported, with everything the user decided."""
        shown = self.model.paths
        beyond = {path: choice for path, choice in self._request.choices.items() if path not in shown}
        choices = beyond | self.model.choices
        return replace(self._request, options=self._options(), choices=choices, previewed=self.model.found)

    def accept(self) -> None:
        """Import with what is being typed too; what cannot be stored is looked at first."""
        if self.pane.preview.finish():
            super().accept()

    def reject(self) -> None:
        """Leave without a result. What was corrected is not lost by one `Escape`: the first one only says so."""
        self.pane.preview.box.commit()
        typed = [one.corrections for one in self.model.choices.values() if one.corrections]
        if typed == self._told_of:
            super().reject()
            return
        self._told_of = typed
        self.summary.setText(self.tr("Your corrections are not kept yet. Press Escape again to discard them."))

    def done(self, result: int) -> None:
        """Stop reading: the import reads by itself."""
        self._reading.stop()
        super().done(result)

    # ------------------------------------------------------------ parts

    def _arrange(self) -> None:
        left = QWidget(self)
        sum_row = in_row((self.summary, 1), self.next_button, spacing=GAP)
        in_column((self.table, 1), self.pane.mapping, sum_row, self.rest, of=left, margins=(0, 0, 12, 0))
        self.body.addLayout(in_row(self.clean_box, self.encoding_box, self.order_box, 1, spacing=2 * GAP))
        self.body.addSpacing(4)
        self.body.addWidget(side_by_side(left, self.pane, (780, 420), (3, 2)), 1)
        self.body.addWidget(self.progress)
        top = (self.clean_box, self.encoding_box, self.order_box)
        in_reading_order(*top, self.table, *self.pane.mapping.in_order, self.next_button, *self.pane.in_order)

    def _show_options(self) -> None:
        """Other projects are taken as they are: where there is nothing else, nothing is offered for all files."""
        is_of_projects = all(path.suffix.lower() == PROJECT_SUFFIX for path in self._request.paths)
        for box in (self.clean_box, self.encoding_box):
            box.setHidden(is_of_projects)

    # ------------------------------------------------------------ reading

    def _options(self) -> ImportOptions:
        clean = self.clean_box.isChecked()
        whole_page = self._request.options.whole_page if clean else True
        remembered = tuple(self._remembered.items())
        return replace(
            self._request.options,
            encoding=self.encoding_box.currentData(), clean=clean, whole_page=whole_page, remembered=remembered,
        )  # fmt: skip

    def _read_all(self) -> None:
        """Read every file again as the general options have it."""
        self.import_button.setEnabled(False)
        self.summary.setText(self.tr("Reading…"))
        self.rest.hide()
        self.progress.start(self.tr("Reading the files"), can_cancel=False)
        self._read_with = dict(self._remembered)
        self._reading.begin(self.request())

    def _take_all(self, found: ImportPreview) -> None:
        self.progress.finish()
        path = self._current_path()
        self._total = found.total
        self.model.set_files(found.files, self.request().choices)
        rows = (row for row in range(self.model.rowCount()) if str(self.model.file(row).found.path) == path)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(next(rows, 0), 0))
        else:
            self.pane.show_nothing(self.tr("There is no file in it."))
        self._sum_up()
        self._foresee()
        if QGuiApplication.focusWindow() is self.windowHandle():
            self.table.setFocus()

    def _take_more(self, files: tuple[ReadFile, ...]) -> None:
        self.model.add_files(files, self.request().choices)
        come = {one.found.path for one in files}
        for row in range(self.model.rowCount()):
            file = self.model.file(row)
            if file.found.path in come and file.columns is not None and self._is_mapped_anew(file.columns.signature):
                self._read_again(row)
        self._sum_up()

    def _is_mapped_anew(self, signature: str) -> bool:
        """Whether files with these columns are to be read otherwise than when the reading began."""
        return self._remembered.get(signature) != self._read_with.get(signature)

    def _fail(self, error: Exception) -> None:
        self.progress.finish()
        if not isinstance(error, UserError):
            raise error
        if error is self._reading.failure and self.model.rowCount():
            self._sum_up()
        else:
            self.summary.setText(error_words(error))

    def _change_file(self, choice: FileChoice) -> None:
        """Read one file anew, as the user wants it."""
        row = self.table.currentIndex().row()
        choice = replace(choice, is_left_out=self.model.choice(row).is_left_out)
        self.model.set_choice(row, choice)
        self._read_again(row)

    def _change_mapping(self, mapping: FieldMap) -> None:
        """Read all files again that have the columns of the one that is shown.

        With an empty `mapping` the columns are guessed.
        """
        columns = self.model.file(self.table.currentIndex().row()).columns
        if columns is None:
            return
        self._remembered.pop(columns.signature, None)
        if mapping:
            self._remembered[columns.signature] = mapping
        for row in range(self.model.rowCount()):
            other = self.model.file(row).columns
            if other is not None and other.signature == columns.signature:
                self._read_again(row)

    def _read_again(self, row: int) -> None:
        path = self.model.file(row).found.path
        wanted = replace(
            self.request(), paths=(path,), choices={path: replace(self.model.choice(row), is_left_out=False)}
        )
        self._reading.again(wanted)

    def _take_one(self, found: ImportPreview) -> None:
        for file in found.files:
            row = self.model.put_file(file)
            if row == self.table.currentIndex().row() and row >= 0:
                self._show_row(self.table.currentIndex())
        self._foresee()

    def _foresee(self) -> None:
        """Look up, in the background, what is there already."""
        self._reading.foresee(self.model.prepared)

    def _take_foreseen(self, foreseen: tuple[Foreseen, ...]) -> None:
        if len(foreseen) == self.model.rowCount():
            self.model.set_foreseen(foreseen)
            self._show_row(self.table.currentIndex())

    # ------------------------------------------------------------ showing

    def _current_path(self) -> str:
        index = self.table.currentIndex()
        return str(self.model.file(index.row()).found.path) if index.isValid() else ""

    def _show_row(self, index: QModelIndex) -> None:
        if index.isValid():
            row = index.row()
            file, choice = self.model.read(row), self.model.choice(row)
            self.pane.show_file(file, choice, self._options(), self.model.old_at(row))

    def _go_to_unreadable(self) -> None:
        self.table.setCurrentIndex(self.model.index(self.model.unreadable_behind(self.table.row), 0))

    def _sum_up(self) -> None:
        articles, files = self.model.taken
        more = self._total - self.model.rowCount()
        sentence = self.tr("{0} from {1} will be imported.").format(
            self.tr("%Ln article(s)", "", articles), self.tr("%Ln file(s)", "", files)
        )
        if not articles and not more:
            is_adding = bool(self.model.foreseen.adding)
            sentence = self.tr("No article is new.") if is_adding else self.tr("Nothing will be imported.")
        sentence += _already(self.model.foreseen)
        if self.model.unreadable:
            sentence += " " + self.tr("%Ln file(s) cannot be read.", "", self.model.unreadable)
        if self._reading.failure is not None:
            sentence += " " + error_words(self._reading.failure)
        self.summary.setText(sentence)
        self.order_box.setVisible(self.model.rowCount() > 1)
        self.next_button.setVisible(0 < self.model.unreadable < self.model.rowCount())
        self.rest.setVisible(more > 0)
        if self._reading.is_going_on:
            self.rest.setText(self.tr("%Ln more file(s), being read.", "", more))
        else:
            self.rest.setText(self.tr("%Ln more file(s), read when imported.", "", more))
        self.import_button.setEnabled(self.model.is_any_taken or more > 0)
