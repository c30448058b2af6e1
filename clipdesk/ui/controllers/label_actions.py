"""`LabelActions`: “Tag as quote” and so for every label: menu entries, keys, and names for assistive technology."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from clipdesk.project.changes import Changes
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.widgets.swatch_icon import swatch_icon


class LabelActions(Controller):
    """Keeps one action per label in the Tag menu. `label_requested` carries the id of the label.

    A label whose key belongs to an action of the window gets none: if two actions have the same key, Qt triggers
    neither.
    """

    label_requested = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        session = desk.session
        window = desk.window
        theme = desk.theme
        self._menu = menu = window.menu("tag")
        self._actions: dict[str, QAction] = {}
        self._first = menu.actions()[0]
        self._separator = menu.insertSeparator(self._first)
        session.project_opened.connect(self._rebuild)
        session.project_closing.connect(self._clear)
        session.changed.connect(self._follow)
        session.article_changed.connect(self._enable)
        theme.theme_changed.connect(self._rebuild)
        window.actions_table.keys_changed.connect(self._rebuild)
        self._rebuild()

    @property
    def actions(self) -> list[QAction]:
        """The actions in the order of the codebook."""
        return list(self._actions.values())

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.is_codebook_changed:
            self._rebuild()

    def _clear(self) -> None:
        for action in self._actions.values():
            self._menu.removeAction(action)
            self._window.removeAction(action)
            action.deleteLater()
        self._actions.clear()

    def _rebuild(self) -> None:
        if not self._session.has_project:
            return
        self._clear()
        for label in self._session.project.codebook:
            words = self.tr("Tag as {0}").format(label.name.replace("&", "&&"))
            action = QAction(swatch_icon(self._theme, label.color), words, self._window)
            action.setData(label.id)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if label.shortcut and not self._window.actions_table.holder(label.shortcut):
                action.setShortcut(QKeySequence(label.shortcut))
            action.triggered.connect(self._request)
            self._menu.insertAction(self._separator, action)
            self._window.addAction(action)
            self._actions[label.id] = action
        self._enable()

    def _enable(self) -> None:
        is_enabled = self._session.is_writable and self._session.article is not None
        for action in self._actions.values():
            action.setEnabled(is_enabled)

    def _request(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.label_requested.emit(action.data())
