"""`UnsavedWords`: what was typed and could not be saved is kept, and saved as soon as that can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from clipdesk.domain.errors import ProjectError, UserError
from clipdesk.project.changes import Changes
from clipdesk.project.commands.annotations import SetAttribute, SetNote
from clipdesk.project.commands.articles import DescribeArticle, SetArticleNote
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.core_words import error_words
from clipdesk.ui.models.typed_words import Part, Subject, Typed
from clipdesk.ui.record_words import typed_line

if TYPE_CHECKING:
    from clipdesk.project.commands.base import Command


class UnsavedWords(Controller):
    """Stores typed words. They are `OpenArticle.typed` from when they are typed until they are stored, whatever comes between.

    What the disk refuses is tried again after the next command that is saved, at the button of the notice, before somebody
    else annotates and before the project is left; never after an undo or a redo, which it would be a new step after. Words
    on what was removed wait until it is back; the user is told which, and may copy them.
    """

    def __init__(self, desk: Desk, commit: Callable[[], None]) -> None:
        """`commit` emits what is being typed, so that `save` is called with it."""
        super().__init__(desk)
        self._commit = commit
        self._typed = self._session.open_article.typed
        self._copied: set[Subject] = set()
        """About what was removed, and copied: nothing is lost with that."""
        self._reason = ""
        self._told = ""
        self._is_shown = False
        self._is_gathering = False
        self._is_given_up = False
        self._may_try = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._follow)
        self._session.changed.connect(self._changed)
        self._session.project_closing.connect(self._save_last)
        self._session.project_closed.connect(self._forget)

    @property
    def is_empty(self) -> bool:
        """Whether everything that was typed is saved, or copied where what it is about was removed."""
        return not self._is_waiting and self._copied.issuperset(self._words_on_removed())

    @property
    def reason(self) -> str:
        """Why they are not saved: what was said when that was tried last, and which wait for what was removed."""
        reasons = [self._reason] if self._is_refused else []
        removed = self._words_on_removed()
        if not self._copied.issuperset(removed):
            words = " · ".join(removed.values())
            told = self.tr(
                "“{0}” was typed about something that has been removed, and is not saved. Undo the removal to keep it."
            )
            reasons.append(told.format(typed_line(words)))
        return " ".join(reasons)

    @property
    def _is_waiting(self) -> bool:
        """Whether anything waits that could be saved: what it is about is there."""
        return any(self._is_there(one) for one in self._typed)

    @property
    def _is_refused(self) -> bool:
        """Whether anything waits that could not be saved when that was tried."""
        return bool(self._reason) and self._is_waiting

    def save(self, subject: Subject, typed: Typed) -> None:
        """Store what was typed, in place of what waits for its subject; say why if that cannot be done."""
        if not self._session.has_project:
            return
        self._typed.put(subject, typed)
        self._copied.discard(subject)
        self._is_given_up = False
        if not self._is_gathering:
            self._finish(self._store(subject))

    def try_again(self) -> bool:
        """Try to save what is being typed and all that waits, each once.

        Returns whether all is saved that could be; if something else waits, the user is told why.
        """
        self._is_given_up = False
        self._is_gathering = True
        try:
            self._commit()
        finally:
            self._is_gathering = False
        self._finish(self._store_all())
        return not self._is_waiting

    def give_up(self) -> None:
        """Let the project be closed without trying again: the user agreed to lose what waits."""
        self._is_given_up = True

    # ------------------------------------------------------------ when it is tried

    def _changed(self, changes: Changes, _origin: object) -> None:
        if changes.kinds and (self._typed or self._is_shown):
            self._may_try = not self._session.is_travelling
            self._copied -= {one for one in self._copied if self._is_there(one)}
            if self._told != self.reason:
                self._withdraw()  # now: the next change may bring back what they are about
            self._next.start()

    def _follow(self) -> None:
        """After a command try what waits; the user was told of it, and is told again only of another reason."""
        error = self._store_all() if self._may_try and not self._jobs.is_waiting else None
        self._finish(error if error is not None and error_words(error) != self._reason else None)

    def _save_last(self) -> None:
        if not self._is_given_up:
            self._store_all()

    def _forget(self) -> None:
        self._next.stop()
        self._typed.clear()
        self._copied.clear()
        self._is_given_up = self._is_shown = False
        self._reason = ""
        self._withdraw()

    # ------------------------------------------------------------ storing

    def _store_all(self) -> UserError | None:
        """Store what waits, each once, until the project cannot be written. Returns the last refusal.

        Storing one may bring in others: a field that is shown anew commits what is being typed there.
        """
        self._next.stop()
        tried: set[Subject] = set()
        refusal: UserError | None = None
        while not isinstance(refusal, ProjectError):
            subject = next((one for one in self._typed if one not in tried), None)
            if subject is None:
                break
            tried.add(subject)
            refusal = self._store(subject) or refusal
        self._next.stop()
        return refusal

    def _store(self, subject: Subject) -> UserError | None:
        """Store what waits for a subject, if that is there. Returns why it was refused."""
        typed = self._typed.get(subject)
        if typed is None or not self._is_there(subject):
            return None
        try:
            self._session.execute(self._command(subject, typed.words), origin=self, step=typed.step)
        except UserError as error:
            return error
        self._typed.stored(subject, typed)
        return None

    def _is_there(self, subject: Subject) -> bool:
        """Whether the record is in the project; one that cannot be read now counts, and says so when it is tried."""
        if not self._session.has_project:
            return False
        queries = self._session.project.queries
        try:
            if subject.part in (Part.NOTE, Part.VALUE):
                return queries.annotation(subject.record_id) is not None
            return queries.number_of(subject.record_id) is not None
        except ProjectError:
            return True

    def _command(self, subject: Subject, words: Any) -> Command:
        """What stores these words into what is stored now of a subject that is there."""
        part, record_id, name = subject
        match part:
            case Part.NOTE:
                return SetNote(record_id, words)
            case Part.VALUE:
                return SetAttribute(record_id, name, words)
            case Part.ARTICLE_NOTE:
                return SetArticleNote(record_id, words)
            case Part.FACT:
                article = self._session.project.queries.article(record_id)
                assert article is not None
                return DescribeArticle(record_id, replace(article.source, **{name: words}))

    # ------------------------------------------------------------ telling

    def _finish(self, error: UserError | None) -> None:
        """Tell of a refusal, also of an older one where words wait again, and show whether something waits."""
        if error is not None:
            self._withdraw()
            self._reason = error_words(error)
        if not self._typed:
            self._reason = ""
        if not self.is_empty:
            self._is_shown = True
            self._warn()
            self._window.status.show_words("saved", self.tr("Not saved"))
        elif self._is_shown:
            self._is_shown = False
            self._withdraw()
            self._window.status.show_words("saved", self.tr("All saved"))

    def _warn(self) -> None:
        reason = self.reason
        if not reason or reason == self._told:
            return
        self._withdraw()
        self._told = reason
        way = (self.tr("Try again"), self.try_again) if self._is_refused else (self.tr("Copy"), self._copy)
        self._messages.warn_with(reason, *way, stands=lambda: not self.is_empty, of=self)

    def _copy(self) -> None:
        """Hand over what waits for something that was removed; it is stored all the same if that comes back."""
        words = self._words_on_removed()
        QGuiApplication.clipboard().setText("\n\n".join(words.values()))
        self._copied.update(words)
        self._finish(None)

    def _words_on_removed(self) -> dict[Subject, str]:
        """What was typed about what was removed; with something that was only emptied nothing is lost."""
        found = {one: self._typed.get(one) for one in self._typed if not self._is_there(one)}
        words = {
            one: typed.words if isinstance(typed.words, str) else ", ".join(typed.words)
            for one, typed in found.items()
            if typed is not None
        }
        return {one: said for one, said in words.items() if said.strip()}

    def _withdraw(self) -> None:
        if self._told:
            self._messages.settle(self)
            self._told = ""
