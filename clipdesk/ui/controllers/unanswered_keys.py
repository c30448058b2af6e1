"""`UnansweredKeys`: says why a key of an action does nothing now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from clipdesk.ui.action_table import When
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.reading.article_view import ArticleView

_CHANGING = (When.WRITABLE, When.EDITABLE, When.SELECTION, When.ANNOTATION, When.SUGGESTION, When.MARK)

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

    def _tell(self, key: str) -> None:
        session = self._desk.session
        if session.article is None:
            return
        missing = self._desk.actions.missing_for(key)
        is_of_label = any(key and label.shortcut.casefold() == key.casefold() for label in session.project.codebook)
        if not session.is_writable and (is_of_label or missing in _CHANGING):
            words = QCoreApplication.translate(
                "UnansweredKeys", "This project is open for reading only: nothing can be tagged in it."
            )
        else:
            words = self._words(missing) if missing is not None else ""
        if words:
            self._desk.messages.refuse(words)

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
