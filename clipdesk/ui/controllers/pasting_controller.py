"""`PastingController`: articles made of words that were copied, or dropped on the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from clipdesk.domain.report import Outcome
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.copied_text import copied_files, copied_page, copied_text
from clipdesk.ui.core_words import core_words


class PastingController(Controller):
    """Shows what the words hold, and takes the article into the project.

    Changes made in a dialog that was cancelled are there again when it is opened on the same words.
    `homeless` carries words (and the HTML of a page, or nothing) that were dropped while no project is open.
    """

    homeless = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        window = desk.window
        self._left = ("", "")
        # Queued: during the drop, the program that the words came from would wait until the dialog is closed.
        window.text_dropped.connect(self._paste_dropped, Qt.ConnectionType.QueuedConnection)
        window.actions_table.connect_to({"clipping.paste": self.paste_clipping})

    def paste_clipping(self) -> None:
        """Make an article of what was copied; files that were copied are imported."""
        copied = QGuiApplication.clipboard().mimeData()
        files = copied_files(copied)
        if files:
            self._window.files_dropped.emit(files)
        else:
            self.paste(copied_text(copied), copied_page(copied))

    def _paste_dropped(self, text: str, page: str) -> None:
        if self._session.is_writable:
            self.paste(text, page)
        elif self._session.has_project:
            self._messages.warn(self.tr("This project is open for reading only: nothing can be imported."))
        else:
            self.homeless.emit(text, page)

    def paste(self, text: str, page: str = "") -> None:
        """Show what words hold, and make an article of them if the user wants it. `page` is their HTML, if there is any."""
        from clipdesk.project.importing import Arrival
        from clipdesk.project.starter import starter_codebook
        from clipdesk.ui.dialogs.paste_dialog import PasteDialog

        begun, changed = self._left
        known = changed if changed and begun == text else text
        dialog = PasteDialog(self._theme, known, self._window, self._session.project.reader)
        if known == text:
            dialog.show_page(page)
        is_taken = bool(dialog.exec())
        self._left = ("", "") if is_taken else (text, dialog.text)
        if not is_taken:
            return
        with self._messages.shown():
            arrival = Arrival(self._session.project, starter_codebook())
            report = arrival.take(dialog.batch(), origin=self)
            first = next((item for item in report.items if item.article_id), None)
            if first is not None:
                if first.outcome in (Outcome.DUPLICATE, Outcome.JOINED):
                    self._messages.say(core_words(first.reason))
                self._desk.show_article_if_there(first.article_id)
