"""`UnsavedWords`: what was typed and could not be saved is kept, and saved as soon as that can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from clipdesk.domain.errors import ProjectError, UserError
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.core_words import error_words

if TYPE_CHECKING:
    from clipdesk.project.commands.base import Command

Field = tuple[str, ...]
"""Where something is typed: what kind of field it is, and the ids that tell it from others of its kind."""


class UnsavedWords(Controller):
    """Carries out the commands that store typed words. Those that the disk refuses wait here, one for each field.

    They are tried again after the next change that is saved, at the button of the notice, and before the project is left.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._waiting: dict[Field, tuple[Command, str]] = {}
        self._told = ""
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._try)
        self._session.changed.connect(self._changed)
        self._session.project_closed.connect(self._waiting.clear)

    @property
    def is_empty(self) -> bool:
        """Whether everything that was typed is saved."""
        return not self._waiting

    @property
    def reason(self) -> str:
        """Why they could not be saved when that was tried last."""
        return self._told

    def waiting(self, field: Field) -> Command | None:
        """The command that would store what was typed in a field; None where that is saved."""
        found = self._waiting.get(field)
        return found[0] if found is not None else None

    def save(self, field: Field, command: Command, step: str = "") -> None:
        """Store what was typed in a field, in place of what waits for it; say why if that cannot be done."""
        self._waiting.pop(field, None)
        try:
            self._session.execute(command, origin=self, step=step)
        except ProjectError as error:
            self._waiting[field] = (command, step)
            self._tell(error)
        except UserError as error:
            self._messages.tell(error)
        self._settle()

    def try_again(self) -> bool:
        """Try to save all that waits. Returns whether nothing waits any more; if something does, the user is told why."""
        error = self._try()
        if error is not None:
            self._tell(error)
        return self.is_empty

    def _changed(self) -> None:
        if self._waiting:
            self._next.start()

    def _try(self) -> ProjectError | None:
        """Save what waits until that fails; a field of something that was removed meanwhile has nothing to save."""
        self._next.stop()
        for field, (command, step) in tuple(self._waiting.items()):
            del self._waiting[field]
            try:
                self._session.execute(command, origin=self, step=step)
            except ProjectError as error:
                self._waiting[field] = (command, step)
                self._show_state()
                return error
            except UserError:
                continue
        self._next.stop()
        self._settle()
        return None

    def _settle(self) -> None:
        """Take the warning back once nothing waits any more."""
        if self._told and not self._waiting:
            self._messages.withdrawn.emit(self._told)
            self._told = ""
            self._window.status.show_words("saved", self.tr("All saved"))

    def _tell(self, error: ProjectError) -> None:
        if self._told:
            self._messages.withdrawn.emit(self._told)
        self._told = error_words(error)
        self._messages.warn_with(self._told, self.tr("Try again"), self.try_again, stands=lambda: bool(self._waiting))
        self._show_state()

    def _show_state(self) -> None:
        self._window.status.show_words("saved", self.tr("Not saved"))
