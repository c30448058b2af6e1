"""What the window says to the user: quiet notices; errors in words; bugs with a report. Nothing else shows them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from clipdesk.domain.errors import InvalidChangeError, ProjectError, UserError
from clipdesk.runtime.crash import CrashHook
from clipdesk.ui.core_words import error_words


class NoticeKind(StrEnum):
    """What a notice is. Warnings wait to be closed, the others go by themselves."""

    INFO = "info"
    REFUSAL = "refusal"
    """What was asked for just now cannot be done; nothing is lost."""
    WARNING = "warning"


class Notice(NamedTuple):
    """A sentence, perhaps with a button: its words and its action. One that is `for_now` is shown until the next change.

    `stands` says whether what it tells of is still so; it is asked after each change.
    """

    sentence: str
    kind: NoticeKind = NoticeKind.INFO
    button: str = ""
    action: Callable[[], object] | None = None
    for_now: bool = False
    stands: Callable[[], bool] | None = None


class Messages(QObject):
    """Carries sentences to the part of the window that shows them.

    `given` carries a `Notice`; `overtaken` removes those that are for now or no longer stand, `forgotten` removes all. `settled` carries
    a `Notice` that was given and is no longer true; others with its words stay. What a sentence is `of` is what it is settled by.
    """

    given = Signal(object)
    overtaken = Signal()
    forgotten = Signal()
    settled = Signal(object)

    def __init__(self, crash: CrashHook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash = crash
        self._unsettled: dict[Hashable, list[Notice]] = {}

    def say(self, sentence: str) -> None:
        """Something was done."""
        self.given.emit(Notice(sentence))

    def warn(self, sentence: str, of: Hashable = None) -> None:
        """Something could not be done."""
        self._give(Notice(sentence, NoticeKind.WARNING), of)

    def offer(
        self,
        sentence: str,
        button: str,
        action: Callable[[], object],
        *,
        for_now: bool = False,
        stands: Callable[[], bool] | None = None,
    ) -> None:
        """Something was done, and there is a next step; or, for now, a way to take it back or to follow it up."""
        self.given.emit(Notice(sentence, NoticeKind.INFO, button, action, for_now, stands))

    def warn_with(
        self,
        sentence: str,
        button: str,
        action: Callable[[], object],
        *,
        stands: Callable[[], bool] | None = None,
        of: Hashable = None,
    ) -> None:
        """Something could not be done, and a button offers a way round.

        The notice stays until it is used or closed, or until that no longer stands.
        """
        self._give(Notice(sentence, NoticeKind.WARNING, button, action, stands=stands), of)

    def refuse(self, sentence: str, of: Hashable = None) -> None:
        """What was asked for is not done, and nothing happened."""
        self._give(Notice(sentence, NoticeKind.REFUSAL, for_now=True), of)

    def show_error(self, error: BaseException, of: Hashable = None) -> None:
        """Say a user error in its own words; anything else is a bug and gets a report."""
        if isinstance(error, UserError):
            self.warn(error_words(error), of)
        else:
            self._crash.report(error)

    def _give(self, notice: Notice, of: Hashable) -> None:
        if of is not None:
            self._unsettled.setdefault(of, []).append(notice)
        self.given.emit(notice)

    def settle(self, of: Hashable) -> None:
        """What was said of this is no longer true."""
        for notice in self._unsettled.pop(of, ()):
            self.settled.emit(notice)

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
            self.refuse(error_words(error))
        elif isinstance(error, ProjectError):
            self.given.emit(Notice(error_words(error), NoticeKind.WARNING, for_now=True))
        else:
            self.warn(error_words(error))
