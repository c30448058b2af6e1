"""`PassagesController`: all occurrences of words; all passages of a label, and moving some of them to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from clipdesk.domain.errors import UserError
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import Label
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.jobs import Progress
from clipdesk.project.queries import Occurrence
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.core_words import error_words
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    from clipdesk.project.changes import Changes
    from clipdesk.ui.dialogs.passages_dialog import PassagesDialog


class PassagesController(Controller):
    """Shows passages across articles."""

    def __init__(self, desk: Desk, pane: ReadingPane, ask_label: Callable[[Label, QWidget], Label | None]) -> None:
        """`ask_label` asks for a new label, beginning with one and over a window; None if the user cancels."""
        super().__init__(desk)
        self._pane = pane
        self._ask_label = ask_label
        self._searching: JobHandle | None = None
        self._tagged_last, self._looked_everywhere = "", False
        """The label of the occurrences tagged last, and whether they were looked for in all articles: so it begins again."""
        desk.actions.connect_to({"occurrences.tag": self.tag_occurrences, "passages.show": self.show_all})

    def tag_occurrences(self) -> None:
        """Find the selected words everywhere and tag them in one step."""
        from clipdesk.ui.dialogs.find_tag_dialog import FindTagDialog

        words, label_id = self._words_at_hand()
        dialog = FindTagDialog(
            self._theme, words, self._session.project.codebook, self._occurrences, label_id or self._tagged_last,
            self._window, everywhere=self._looked_everywhere,
        )  # fmt: skip
        if dialog.exec():
            command = dialog.command()
            self._tagged_last, self._looked_everywhere = command.label_id, dialog.scope_box.currentData()
            self._session.expect_bulk_change()
            with self._messages.shown():
                changes = self._session.execute(command, origin=self)
                self._desk.offer_undo(self.tr("%Ln passage(s) tagged.", "", len(changes.added)))
                self._select_tagged(command.label_id)

    def _select_tagged(self, label_id: str) -> None:
        """If the selected words were tagged, select that tag instead of them."""
        span = self._pane.view.selected_span()
        same = self._session.annotations.same(label_id, (span,)) if span is not None else []
        found = [one for one in same if one.annotator_id == self._me]
        if found:
            self._pane.view.select_span(None)
            self._session.select(found[0].id)

    def _words_at_hand(self) -> tuple[str, str]:
        """The selected words, else those of the selected annotation, with its label."""
        span, selected = self._pane.view.selected_span(), self._session.selected
        if span is not None:
            return self._pane.view.text[span.start : span.end], self._session.armed_id
        return (selected.anchor.quote, selected.label_id) if selected is not None else ("", self._session.armed_id)

    @property
    def _me(self) -> str:
        """The id of who annotates; empty before anybody was named."""
        me = self._session.project.annotator
        return me.id if me is not None else ""

    def _occurrences(self, words: str, whole_project: bool) -> Iterator[Occurrence]:
        chosen = () if whole_project else (self._session.article_id,)
        return self._session.project.queries.occurrences(words, chosen, self._me)

    def show_all(self) -> None:
        """All passages of the label of the selected annotation, else of the first label that has any."""
        selected, project = self._session.selected, self._session.project
        labels = project.codebook.labels
        if labels:
            tagged = project.queries.counts().labels
            first = next((one for one in labels if tagged.get(one.id)), labels[0])
            self.show_passages(selected.label_id if selected else first.id)

    def show_passages(self, label_id: str) -> None:
        """All passages of a label over all articles."""
        from clipdesk.ui.dialogs.passages_dialog import PassagesDialog

        self._session.article_leaving.emit()  # what is being typed would else be the step that is taken back
        project = self._session.project
        dialog = PassagesDialog(self._theme, project.codebook, project.queries, label_id, self._window)
        dialog.passage_requested.connect(self._go_to)
        dialog.move_requested.connect(partial(self._move, dialog))
        dialog.undo_requested.connect(partial(self._undo, dialog))
        dialog.search_requested.connect(partial(self._search, dialog))
        dialog.finished.connect(self._stop_searching)
        if not self._session.is_writable:
            dialog.forbid_moving()
        following = self._session.changed.connect(partial(self._follow, dialog))
        dialog.exec()
        self._session.changed.disconnect(following)

    def _follow(self, dialog: PassagesDialog, changes: Changes, origin: object) -> None:
        """Something else was done meanwhile, such as an import from the watched folder: undo would take that back."""
        if changes.kinds and origin is not self:
            dialog.forget_done()

    def _search(self, dialog: PassagesDialog, label_id: str, words: str) -> None:
        """Search all passages of a label in another thread; what is being searched is stopped."""
        from clipdesk.project.passages import FoundPassages, PassageSearch
        from clipdesk.ui.dialogs.passages_dialog import MOST

        self._stop_searching()
        reader, asked = self._session.project.reader, PassageSearch(label_id, words, dialog.people, MOST)

        def work(progress: Progress) -> FoundPassages:
            with reader.open() as store:
                return asked.find(store, progress)

        def show(found: FoundPassages) -> None:
            self._searching = None
            dialog.show_found(asked, found)

        def failed(error: Exception) -> None:
            self._searching = None
            if isinstance(error, UserError):
                dialog.say_failed(asked, error_words(error))
            else:
                dialog.say_failed(asked, self.tr("The search failed."))
                self._messages.show_error(error)

        what = self.tr("Searching passages")
        self._searching = self._desk.jobs.start(what, work, show, failed, is_quiet=True)

    def _stop_searching(self) -> None:
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None

    def _move(self, dialog: PassagesDialog, label_id: str, annotation_ids: list[str], into_id: str) -> None:
        """Give passages another label, or a new one like theirs, and say so in the dialog."""
        codebook = self._session.project.codebook
        label, into = codebook.label(label_id), codebook.label(into_id)
        if label is not None and not into_id:
            key, color = codebook.free_shortcut(), codebook.free_color()
            into = self._ask_label(replace(label, id=new_id(), name="", shortcut=key, color=color), dialog)
        if into is None:
            return
        self._session.expect_bulk_change()
        if not self._desk.execute(MovePassages(label_id, tuple(annotation_ids), into), origin=self):
            return
        words = self.tr("%Ln passage(s) moved to {0}.", "", len(annotation_ids)).format(into.name)
        dialog.renew(self._session.project.codebook, words, can_undo=True)

    def _undo(self, dialog: PassagesDialog) -> None:
        with self._messages.shown():
            self._session.undo(origin=self)
            dialog.renew(self._session.project.codebook, self.tr("Taken back."), can_undo=False)

    def _go_to(self, article_id: str, annotation_id: str) -> None:
        if not self._desk.show_article(article_id):
            return
        self._session.select(annotation_id)
        selected = self._session.selected
        if selected is not None and selected.spans:
            self._pane.view.scroll_to(selected.spans[0])
