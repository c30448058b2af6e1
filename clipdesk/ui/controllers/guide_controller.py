"""`GuideController`: the first steps with a project, shown until they are dismissed and again when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from clipdesk.ui.controllers.session import Session
from clipdesk.ui.focus import has_keyboard
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.preferences import Preferences

if TYPE_CHECKING:
    from clipdesk.ui.widgets.guide_card import GuideCard, GuideStep


class GuideController(QObject):
    """Makes the card when it is first needed."""

    def __init__(self, window: MainWindow, preferences: Preferences, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._preferences = preferences
        self.card: GuideCard | None = None
        self._is_wanted = preferences.settings.show_guide
        window.actions_table.connect_to({"guide.show": self.show_guide})
        window.actions_table.keys_changed.connect(self._name_keys)
        preferences.changed.connect(self._follow)
        session.project_closed.connect(self._hide)

    def begin(self) -> None:
        """From now on show the first steps with every project that is open, unless they were dismissed."""
        self._session.project_opened.connect(self._show_if_wanted)
        self._show_if_wanted()

    def _show_if_wanted(self) -> None:
        if self._preferences.settings.show_guide and self._session.has_project:
            self.show_guide()

    def _hide(self) -> None:
        """They are about an article, and none is there without a project."""
        if self.card is not None:
            self.card.hide()

    def show_guide(self) -> None:
        """Show the first steps."""
        if self.card is None:
            from clipdesk.ui.widgets.guide_card import GuideCard

            self.card = GuideCard(self.tr("First steps"), self._steps(), self.tr("Got it"))
            self.card.dismissed.connect(self._dismiss)
            self._window.add_card(self.card)
        self.card.show()

    def _follow(self) -> None:
        """Show or hide the first steps where the user changed in the settings whether they are wanted."""
        was, self._is_wanted = self._is_wanted, self._preferences.settings.show_guide
        if self._is_wanted and not was:
            self._show_if_wanted()
        elif was and not self._is_wanted:
            self._hide()

    def _name_keys(self) -> None:
        """The card names the keys that are in force now."""
        if self.card is not None:
            self.card.set_steps(self._steps())

    def _steps(self) -> list[GuideStep]:
        from clipdesk.ui.widgets.guide_card import GuideStep

        def keys(action_id: str) -> str:
            shortcut = self._window.actions_table[action_id].shortcut()
            return shortcut.toString(QKeySequence.SequenceFormat.NativeText)

        return [
            GuideStep(
                "1 … 9",
                self.tr("Select words, then press the digit of a label. Or press it first, then drag."),
                self.tr("tag what is selected"),
            ),
            GuideStep(
                f"{keys('piece.add')}   {keys('speaker.link')}   {keys('note.edit')}",
                self.tr("Add a piece to a split quote, link it to who said it, write a note."),
                self.tr("piece, who said it, note"),
            ),
            GuideStep(
                f"{keys('suggestion.next')}   {keys('suggestion.accept')}   {keys('suggestion.refuse')}",
                self.tr("Go to the next suggestion (words with dots below), accept it, refuse it."),
                self.tr("suggestions: next, accept, refuse"),
            ),
            GuideStep(
                keys("article.finish"), self.tr("Done, and on to the next article."), self.tr("done, and the next")
            ),
            GuideStep(
                keys("files.import"),
                self.tr("Bring in your own clippings, or drop them on the window."),
                self.tr("your own clippings"),
            ),
            GuideStep(
                f"{keys('keys.show')}   {keys('palette.open')}",
                self.tr("All keys; every action, label and article."),
                self.tr("all keys, every action"),
            ),
        ]

    def _dismiss(self) -> None:
        if self.card is not None:
            had_keyboard = has_keyboard(self.card)
            self.card.hide()
            if had_keyboard:
                self._window.actions_table["text.focus"].trigger()
        self._preferences.change(show_guide=False)
