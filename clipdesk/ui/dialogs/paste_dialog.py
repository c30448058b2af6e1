"""`PasteDialog`: makes an article of copied text, which can be edited; shows what is recognized in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from clipdesk.domain.errors import UserError
from clipdesk.project.foreseeing import foresee
from clipdesk.project.importing import Batch, ImportOptions, read_pasted, read_pasted_page
from clipdesk.project.project import ProjectReader
from clipdesk.ui.copied_text import copied_text, drop_words
from clipdesk.ui.core_words import error_words
from clipdesk.ui.dialogs.article_preview import ArticlePreview
from clipdesk.ui.dialogs.base_dialog import BaseDialog, plain_label, problem_label
from clipdesk.ui.dialogs.two_sides import two_sides
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import add_parts
from clipdesk.ui.widgets.section_header import SectionHeader
from clipdesk.ui.widgets.text_field import typed_text

_PAUSE_MS = 250


class _PasteField(QPlainTextEdit):
    def viewportEvent(self, event: QEvent) -> bool:
        return drop_words(event, super().viewportEvent)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(copied_text(source))


class PasteDialog(BaseDialog):
    """`batch()` is the result, ready for an `Arrival`. With a `reader` of the project it says what is there already."""

    def __init__(
        self, theme: Theme, text: str, parent: QWidget | None = None, reader: ProjectReader | None = None
    ) -> None:
        super().__init__(self.tr("Paste clipping"), QSize(940, 600), parent)
        self._reader = reader
        self._batch = Batch()
        self._page = ""
        self._words_of_page = ""
        self.text_field = _PasteField(self)
        self.text_field.setAccessibleName(self.tr("Pasted text"))
        self.text_field.setPlaceholderText(self.tr("Paste an article here, with its headline, byline and source."))
        self.text_field.setTabChangesFocus(True)
        self.text_field.setPlainText(text)
        self.preview = ArticlePreview(theme, self)
        self.clean_box = QCheckBox(self.tr("Cut away menus, comments, related stories and the like"), self)
        self.clean_box.setChecked(True)
        self.problem = problem_label()
        self.known = plain_label(
            self.tr("The project already has this article: it will be opened, not added again."), wraps=True
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._arrange()
        self.add_cancel()
        self.import_button = self.add_button(self.tr("Import"), self.accept, is_main=True)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # in the text, `Enter` begins a paragraph
            QShortcut(Qt.KeyboardModifier.ControlModifier | key, self, self.accept)
        keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_Return)
        self.import_button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        self.text_field.textChanged.connect(self._pause.start)
        self.clean_box.toggled.connect(self._read)
        self._read()
        self.text_field.setFocus()

    def show_page(self, page: str) -> None:
        """Read the HTML from which the words come (or none), like a saved page, as long as the words are not changed."""
        self._page, self._words_of_page = page, self.text
        if page:
            self._read()

    def batch(self) -> Batch:
        """What was made of the text."""
        return self._batch

    def accept(self) -> None:
        """What was typed last counts too."""
        if self._pause.isActive():
            self._read()
        if self._batch.drafts:
            super().accept()

    def _arrange(self) -> None:
        split = two_sides(
            self,
            (SectionHeader(self.tr("Text"), self), (self.text_field, 1)),
            (SectionHeader(self.tr("What is recognized"), self), (self.preview, 1)),
            (450, 450),
            (0, 0),
        )
        add_parts(self.body, (split, 1), self.clean_box, self.known, self.problem)

    @property
    def text(self) -> str:
        """What is typed."""
        return typed_text(self.text_field)

    def _read(self) -> None:
        self._pause.stop()
        clean = self.clean_box.isChecked()
        self._batch, sentence = Batch(), ""
        try:
            if self.text.strip():
                is_page = bool(self._page) and self.text == self._words_of_page
                read, copied = (read_pasted_page, self._page) if is_page else (read_pasted, self.text)
                self._batch = read(copied, self.tr("Clipping"), ImportOptions("utf-8", clean, not clean))
        except UserError as error:
            sentence = error_words(error)
        self.problem.setText(sentence)
        self.import_button.setEnabled(bool(self._batch.drafts))
        is_known = self._is_known()
        self.import_button.setText(self.tr("Open it") if is_known else self.tr("Import"))
        self.known.setVisible(is_known)
        self.problem.setVisible(not is_known)
        if self._batch.drafts:
            self.preview.show_draft(self._batch.drafts[0].draft)
        else:
            self.preview.show_words(sentence or self.tr("Nothing yet."))

    def _is_known(self) -> bool:
        """Whether the project has the article already."""
        if self._reader is None or not self._batch.drafts:
            return False
        return all(one.old for one in foresee(self._reader, [(one,) for one in self._batch.drafts]))
