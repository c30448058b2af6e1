"""What the window says to the user: quiet notices; errors in words; bugs with a report. Nothing else shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from clipdesk.domain.errors import InvalidChangeError, ProjectError, UserError
from clipdesk.runtime.crash import CrashHook
from clipdesk.ui.core_words import error_words


class Messages(QObject):
    """Carries sentences to the part of the window that shows them.

    `said` carries a sentence, `warned` a problem, `refused` the reason why something is not done, `offered` a
    sentence with a button: its words and its action. `offered_for_now` is an offer until the next change,
    `warned_with` a problem with a button. `unsaved` says why a change could not be written; `saved` removes such
    notices, `forgotten` removes all. `withdrawn` carries the sentence of a warning that is no longer true.
    """

    said = Signal(str)
    warned = Signal(str)
    refused = Signal(str)
    offered = Signal(str, str, object)
    offered_for_now = Signal(str, str, object)
    warned_with = Signal(str, str, object)
    unsaved = Signal(str)
    saved = Signal()
    forgotten = Signal()
    withdrawn = Signal(str)

    def __init__(self, crash: CrashHook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash = crash

    def say(self, sentence: str) -> None:
        """Something was done."""
        self.said.emit(sentence)

    def warn(self, sentence: str) -> None:
        """Something could not be done."""
        self.warned.emit(sentence)

    def offer(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        """Something was done, and there is a next step."""
        self.offered.emit(sentence, button, action)

    def offer_for_now(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        """Something was done, and a button can take it back or follow it up, which makes sense only until the next change."""
        self.offered_for_now.emit(sentence, button, action)

    def warn_with(self, sentence: str, button: str, action: Callable[[], object]) -> None:
        """Something could not be done, and a button offers a way round. The notice stays until it is used or closed."""
        self.warned_with.emit(sentence, button, action)

    def refuse(self, sentence: str) -> None:
        """What was asked for is not done, and nothing happened."""
        self.refused.emit(sentence)

    def note_saved(self) -> None:
        """A change was written: notices of an earlier failure to write, and offers on the last change, go away."""
        self.saved.emit()

    def withdraw(self, sentence: str) -> None:
        """This warning is no longer true: its notice goes away."""
        self.withdrawn.emit(sentence)

    def forget(self) -> None:
        """Another project is opened: all notices, which were about the one before, go away."""
        self.forgotten.emit()

    def show_error(self, error: BaseException) -> None:
        """Say a user error in its own words; anything else is a bug and gets a report."""
        if isinstance(error, UserError):
            self.warn(error_words(error))
        else:
            self._crash.report(error)

    @contextmanager
    def shown(self) -> Iterator[None]:
        """A user error raised inside ends the block and is said."""
        try:
            yield
        except UserError as error:
            self.tell(error)

    def tell(self, error: UserError) -> None:
        """Say an error: quietly where a change was only refused, as a problem where writing or anything else failed."""
        if isinstance(error, InvalidChangeError):
            self.refused.emit(error_words(error))
        elif isinstance(error, ProjectError):
            self.unsaved.emit(error_words(error))
        else:
            self.warned.emit(error_words(error))
