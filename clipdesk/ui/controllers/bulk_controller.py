"""`BulkController`: carries out changes of very many records in the background, with progress and a way to stop them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clipdesk.domain.errors import CancelledError, InvalidChangeError
from clipdesk.domain.history import EntryState
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.record_words import history_title
from clipdesk.ui.widgets.input_gate import InputGate

if TYPE_CHECKING:
    from clipdesk.project.bulk import BulkChange
    from clipdesk.project.changes import Changes
    from clipdesk.project.commands.base import Command


class BulkController(Controller):
    """While very many records are changed, the window is repainted and the text can be scrolled, but nothing else can be done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._gate = InputGate(self)
        self._gate.escaped.connect(desk.window.progress.cancel_button.click)
        desk.session.use_bulk(self)

    def execute(self, command: Command, origin: object, step: str) -> Changes | None:
        """Carry a command out in the background.

        Does nothing and returns None if it is short enough for the window to wait.

        Raises what `Project.execute` raises, and InvalidChangeError when it was stopped; nothing has changed then.
        """
        from clipdesk.project.bulk import AWAITED_RECORDS, BulkChange, extent_of

        project = self._session.project
        if not self._is_open() or extent_of(command, project) <= AWAITED_RECORDS:
            return None
        self._session.article_leaving.emit()
        change = BulkChange(project.path, project.annotator, command, step)
        return self._carry_out(history_title(command.title), change, origin)

    def undo(self, origin: object) -> Changes | None:
        """Take the last step back, in the background if it is long; None if there is none."""
        return self._travel(EntryState.UNDONE, origin)

    def redo(self, origin: object) -> Changes | None:
        """Do the step that was taken back again; None where there is none."""
        return self._travel(EntryState.DONE, origin)

    def _travel(self, towards: EntryState, origin: object) -> Changes | None:
        from clipdesk.project.bulk import AWAITED_RECORDS, BulkChange, extent_of_step

        project, undoing = self._session.project, towards is EntryState.UNDONE
        if self._is_open() and extent_of_step(project, undoing=undoing) > AWAITED_RECORDS:
            # What is being typed is saved first, and may be the step that is undone.
            self._session.article_leaving.emit()
            if extent_of_step(project, undoing=undoing) > AWAITED_RECORDS:
                title = project.history_state.undo if undoing else project.history_state.redo
                words = self.tr("Undo: {0}") if undoing else self.tr("Redo: {0}")
                change = BulkChange(project.path, None, towards=towards)
                return self._carry_out(words.format(history_title(title)) if title else "", change, origin)
        return project.undo(origin=origin) if undoing else project.redo(origin=origin)

    def _is_open(self) -> bool:
        return not self._jobs.is_waiting and self._session.is_writable

    def _carry_out(self, what: str, change: BulkChange, origin: object) -> Changes | None:
        project = self._session.project
        project.stepping_back.begin()
        changes: Changes | None = None
        try:
            with self._gate.closed(but_for=self._window.progress):
                changes = self._jobs.wait_for(what, change)
        except CancelledError as error:
            raise InvalidChangeError(self.tr("Stopped; nothing was changed.")) from error
        finally:
            project.stepping_back.end(changes, origin)
        return changes
