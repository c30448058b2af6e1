"""`PassagesController`: all occurrences of words, all passages of a label."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from clipdesk.project.queries import Occurrence
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.reading.reading_pane import ReadingPane


class PassagesController(QObject):
    """Shows passages across articles."""

    def __init__(self, desk: Desk, pane: ReadingPane) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = desk.session
        self._window = desk.window
        self._theme = desk.theme
        self._messages = desk.messages
        self._pane = pane
        desk.actions.connect_to({"occurrences.tag": self.tag_occurrences, "passages.show": self.show_all})

    def tag_occurrences(self) -> None:
        """Find the selected words everywhere and tag them in one step."""
        from clipdesk.ui.dialogs.find_tag_dialog import FindTagDialog

        words, label_id = self._words_at_hand()
        dialog = FindTagDialog(
            self._theme, words, self._session.project.codebook, self._occurrences, label_id, self._window
        )
        if dialog.exec():
            command = dialog.command()
            self._session.expect_bulk_change()
            with self._messages.shown():
                changes = self._session.execute(command, origin=self)
                self._desk.offer_undo(self.tr("%Ln passage(s) tagged.", "", len(changes.added)))
                self._select_tagged(command.label_id)

    def _select_tagged(self, label_id: str) -> None:
        """If the selected words were tagged, select that tag instead of them."""
        span = self._pane.view.selected_span()
        found = self._session.annotations.same(label_id, (span,)) if span is not None else []
        if found:
            self._pane.view.select_span(None)
            self._session.select(found[0].id)

    def _words_at_hand(self) -> tuple[str, str]:
        """The selected words, else those of the selected annotation, with its label."""
        span, selected = self._pane.view.selected_span(), self._session.selected
        if span is not None:
            return self._pane.view.text[span.start : span.end], self._session.armed_id
        return (selected.anchor.quote, selected.label_id) if selected is not None else ("", self._session.armed_id)

    def _occurrences(self, words: str, whole_project: bool) -> Iterator[Occurrence]:
        chosen = () if whole_project else (self._session.article_id,)
        return self._session.project.queries.occurrences(words, chosen)

    def show_all(self) -> None:
        """All passages of the label of the selected annotation, or of the first label."""
        selected = self._session.selected
        labels = self._session.project.codebook.labels
        if labels:
            self.show_passages(selected.label_id if selected else labels[0].id)

    def show_passages(self, label_id: str) -> None:
        """All passages of a label over all articles."""
        from clipdesk.ui.dialogs.passages_dialog import PassagesDialog

        project = self._session.project
        dialog = PassagesDialog(self._theme, project.codebook, project.queries, label_id, self._window)
        dialog.passage_requested.connect(self._go_to)
        dialog.exec()

    def _go_to(self, article_id: str, annotation_id: str) -> None:
        if not self._desk.show_article(article_id):
            return
        self._session.select(annotation_id)
        selected = self._session.selected
        if selected is not None and selected.spans:
            self._pane.view.scroll_to(selected.spans[0])
