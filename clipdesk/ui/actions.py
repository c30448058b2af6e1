"""Makes every QAction once, from the table; menus, palette and key list are built from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from clipdesk.ui.action_table import ACTIONS, MENUS, ActionSpec, When
from clipdesk.ui.system_keys import key_here
from clipdesk.ui.theme import Theme

_OPENS_DIALOG = frozenset(spec.id for spec in ACTIONS if spec.text.endswith("…")) | {
    "clipping.paste", "keys.show", "menu.open", "program.describe",
}  # fmt: skip

_ROLES = {
    "program.describe": QAction.MenuRole.AboutRole,
    "program.quit": QAction.MenuRole.QuitRole,
    "settings.change": QAction.MenuRole.PreferencesRole,
}
"""What macOS moves to the menu with the name of the program. Without a role it would guess by the words of an action."""

Overrides = Mapping[str, str]
"""Shortcuts that differ from the defaults, by action id; empty takes the shortcut away."""


class Actions(QObject):
    """The actions of one window, by id. Each does nothing until a controller has connected it.

    `keys_changed` comes when the user chose other keys.
    """

    keys_changed = Signal()

    def __init__(self, window: QWidget, theme: Theme, overrides: Overrides) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._by_id: dict[str, QAction] = {}
        self._defaults = {spec.id: tuple(map(key_here, spec.keys)) for spec in ACTIONS if spec.id}
        self._true: frozenset[When] | None = None
        self._overrides: Overrides = {}
        for spec in ACTIONS:
            if spec.id:
                self._by_id[spec.id] = self._made(spec)
        self.set_overrides(overrides)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(QCoreApplication.translate("Actions", spec.text), self._window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.icon:
            action.setIcon(self._theme.icon(spec.icon))
            action.setIconVisibleInMenu(False)
        action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
        self._window.addAction(action)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def connect_to(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Let actions call handlers, by id. Raises KeyError for an id that no action has."""
        for action_id, handler in handlers.items():
            action = self._by_id[action_id]
            if action_id in _OPENS_DIALOG:
                action.triggered.connect(self._later(handler))
            else:
                action.triggered.connect(_without_checked(handler))

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus. Submenus whose content changes are added by whoever owns it."""
        for key, title in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", title))
            menu.setObjectName(key)
            for spec in ACTIONS:
                if spec.menu == key:
                    if spec.id:
                        menu.addAction(self._by_id[spec.id])
                    else:
                        menu.addSeparator()

    def set_enabled(self, true_of_now: frozenset[When]) -> None:
        """Enable the actions whose condition holds now; all are enabled before this is called."""
        before, self._true = self._true, true_of_now
        different = frozenset(When) if before is None else before ^ true_of_now
        for spec in ACTIONS if different else ():
            if spec.id and spec.when in different:
                self._by_id[spec.id].setEnabled(spec.when in true_of_now)

    # ------------------------------------------------------------ keys

    def default_keys(self, action_id: str) -> str:
        """The first default shortcut of an action, as text that does not depend on the language."""
        keys = self._defaults[action_id]
        return keys[0] if keys else ""

    def keys(self, action_id: str) -> str:
        """The first shortcut of an action in force, as text that does not depend on the language."""
        return self._by_id[action_id].shortcut().toString(QKeySequence.SequenceFormat.PortableText)

    def further_keys(self, action_id: str) -> tuple[str, ...]:
        """The further default shortcuts of an action, which it has as long as the user chose no other."""
        return self._defaults[action_id][1:]

    def holder(self, key: str) -> str:
        """The words of the action that answers to this key now; empty where none does."""
        wanted = QKeySequence(key)
        actions = self._by_id.values() if key else ()
        return next((one.text().replace("&", "") for one in actions if wanted in one.shortcuts()), "")

    def set_overrides(self, overrides: Overrides) -> None:
        """Give every action its shortcuts: the defaults, or what the user chose instead."""
        for action_id, action in self._by_id.items():
            chosen = overrides.get(action_id)
            keys = self._defaults[action_id] if chosen is None else ((chosen,) if chosen else ())
            action.setShortcuts([QKeySequence(key) for key in keys])
        if overrides != self._overrides:
            self._overrides = dict(overrides)
            self.keys_changed.emit()

    def missing_for(self, key: str) -> When | None:
        """What the action that answers to this key lacks now; None where no action does, or it could be done."""
        wanted = QKeySequence(key)
        found = (spec for spec, action in self.every() if key and wanted in action.shortcuts())
        spec = next(found, None)
        return None if spec is None or self._true is None or spec.when in self._true else spec.when

    def every(self) -> list[tuple[ActionSpec, QAction]]:
        """All actions with their place in the table."""
        return [(spec, self._by_id[spec.id]) for spec in ACTIONS if spec.id]

    def _later(self, handler: Callable[[], object]) -> Callable[[bool], None]:
        """Call the handler after the event: a screen reader waits for the event to be handled, which a dialog would delay."""

        def call(_checked: bool = False) -> None:
            QTimer.singleShot(0, self, handler)

        return call


def _without_checked(handler: Callable[[], object]) -> Callable[[bool], None]:
    def call(_checked: bool = False) -> None:
        handler()

    return call
