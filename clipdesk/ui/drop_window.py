"""`DropWindow`: a window on which files, a project or words can be dropped. It shows what a drop will do before it is made."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.ui.copied_text import accept_copy, copied_files, copied_page, copied_text
from clipdesk.ui.theme import Theme


class DropWindow(QMainWindow):
    """Takes what is dropped anywhere on it, as a copy.

    `files_dropped` carries local paths, `project_dropped` that of one project alone, `text_dropped` words, and
    their HTML where they are an article of a web page.
    `useless_dropped` carries why nothing can be made of what was dropped.
    """

    files_dropped = Signal(list)
    project_dropped = Signal(str)
    text_dropped = Signal(str, str)
    useless_dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._dress = theme
        self._hint: QWidget | None = None
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what will become of it. What the program itself gives, such as a label on its way, is not for the window."""
        sentence = self._what_becomes_of(event.mimeData())
        if sentence and (event.source() is None or copied_files(event.mimeData())):
            accept_copy(event)
            self._show_hint(sentence)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """What was taken in entering is taken everywhere."""
        accept_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is dropped."""
        self._hide_hint()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped; a project alone is opened or imported."""
        self._hide_hint()
        paths, words = copied_files(event.mimeData()), _words(event.mimeData())
        sentence = self._what_becomes_of(event.mimeData())
        if not sentence:
            return
        accept_copy(event)
        if paths and _has_addresses(event.mimeData()):
            words = self.tr("Addresses of pages were left out: Clipdesk never loads pages from the network.")
            self.useless_dropped.emit(words)
        if _is_project(paths):
            self.project_dropped.emit(paths[0])
        elif paths:
            self.files_dropped.emit(paths)
        elif words:
            self.text_dropped.emit(words, copied_page(event.mimeData()))
        else:
            self.useless_dropped.emit(sentence)

    def _what_becomes_of(self, dropped: QMimeData) -> str:
        paths = copied_files(dropped)
        if _is_project(paths):
            return self.tr("Drop the project to open or import it")
        if paths and _has_addresses(dropped):
            return self.tr("Drop to import the files. Addresses of pages are left out.")
        if paths:
            return self.tr("Drop to import")
        if _words(dropped):
            return self.tr("Drop to make an article of these words")
        if dropped.hasImage():
            return self.tr("An image holds no words that can be tagged. Drop files, or words from a page.")
        if dropped.hasUrls():
            return self.tr(
                "Clipdesk never loads pages from the network. Save the page in your browser, then drop the file here."
            )
        return ""

    def _show_hint(self, sentence: str) -> None:
        from clipdesk.ui.widgets.drop_hint import DropHint

        self._hide_hint()
        self._hint = DropHint(self._dress, sentence, self)

    def _hide_hint(self) -> None:
        if self._hint is not None:
            self._hint.hide()
            self._hint.deleteLater()
            self._hint = None
            self.repaint()  # what opens after the drop may take a moment


def _is_project(paths: list[str]) -> bool:
    return len(paths) == 1 and paths[0].lower().endswith(PROJECT_SUFFIX)


def _has_addresses(dropped: QMimeData) -> bool:
    return any(not one.isLocalFile() for one in dropped.urls())


def _words(dropped: QMimeData) -> str:
    """The words of what is dropped; none of an address alone, which is not followed."""
    return "" if dropped.hasUrls() else copied_text(dropped).strip()
