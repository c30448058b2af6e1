"""`UnansweredKeys`: says why a key of an action does nothing now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from clipdesk.ui.action_table import When
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.reading.article_view import ArticleView

_CHANGING = (When.WRITABLE, When.EDITABLE, When.SELECTION, When.ANNOTATION, When.SUGGESTION, When.MARK)

_DIGITS = frozenset("123456789")
"""The keys that labels are given by themselves."""

_WAYS = {
    When.ANNOTATION: "annotation.next",
    When.MARK: "annotation.next",
    When.SUGGESTION: "suggestion.next",
}
"""Which action selects what is missing."""


class UnansweredKeys:
    """Listens to the keys that are pressed in the text and that nothing answers to."""

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        self._desk = desk
        view.key_unanswered.connect(self._tell)
        desk.session.annotation_selected.connect(self._settle)

    def _tell(self, key: str) -> None:
        session = self._desk.session
        if session.article is None:
            return
        of: object = None
        missing = self._desk.actions.missing_for(key)
        is_of_label = any(key and label.shortcut.casefold() == key.casefold() for label in session.project.codebook)
        if not session.is_writable and (is_of_label or missing in _CHANGING):
            words = QCoreApplication.translate(
                "UnansweredKeys", "This project is open for reading only: nothing can be tagged in it."
            )
        elif missing is not None:
            words = self._words(missing)
            of = self if missing in (When.ANNOTATION, When.MARK) else None
        else:
            words = "" if is_of_label else self._words_of_digit(key)
        if words:
            self._desk.messages.refuse(words, of)

    def _settle(self) -> None:
        """That nothing is selected is no longer so."""
        if self._desk.session.selected_id:
            self._desk.messages.settle(self)

    def _words_of_digit(self, key: str) -> str:
        """A digit tags, so it says that it is no label's key; of other keys nobody expects anything."""
        if key not in _DIGITS or not self._desk.session.is_writable:
            return ""
        return QCoreApplication.translate(
            "UnansweredKeys", "No label has the key {0}. To give it to one, edit the label in the codebook."
        ).format(key)

    def _words(self, missing: When) -> str:
        translate = QCoreApplication.translate
        words = {
            When.SELECTION: translate("UnansweredKeys", "No words are selected."),
            When.ANNOTATION: translate("UnansweredKeys", "No annotation is selected."),
            When.SUGGESTION: translate("UnansweredKeys", "No suggestion is selected."),
            When.MARK: translate("UnansweredKeys", "No annotation and no suggestion is selected."),
            When.UNDO: translate("UnansweredKeys", "There is nothing to undo."),
            When.REDO: translate("UnansweredKeys", "There is nothing to redo."),
        }
        way = self._desk.actions[_WAYS[missing]].shortcut() if missing in _WAYS else QKeySequence()
        if way.isEmpty():
            return words.get(missing, "")
        key = way.toString(QKeySequence.SequenceFormat.NativeText)
        return f"{words[missing]} {translate('UnansweredKeys', '{0} selects the next one.').format(key)}"
