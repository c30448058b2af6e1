"""The keys of the window in which differences are ruled on: a table, and what the user chose instead. They hold there alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clipdesk.domain.mapping import NOTHING
from clipdesk.ui.system_keys import key_here
from clipdesk.ui.translation import QT_TRANSLATE_NOOP


class RulingKey(NamedTuple):
    """What a key does, its words, and the key as Qt's portable text."""

    id: str
    text: str
    key: str


_REMOVES = "Backspace" if sys.platform == "darwin" else "Del"
"""The laptops of macOS have no `Del`."""
RULING_KEYS = (
    RulingKey("keep.left", QT_TRANSLATE_NOOP("RulingKeys", "Keep the first"), "1"),
    RulingKey("keep.right", QT_TRANSLATE_NOOP("RulingKeys", "Keep the second"), "2"),
    RulingKey("keep.both", QT_TRANSLATE_NOOP("RulingKeys", "Keep both"), "3"),
    RulingKey("keep.neither", QT_TRANSLATE_NOOP("RulingKeys", "Keep neither"), "4"),
    RulingKey("own.begin", QT_TRANSLATE_NOOP("RulingKeys", "Set it myself"), "5"),
    RulingKey("reason.edit", QT_TRANSLATE_NOOP("RulingKeys", "Write the reason"), "M"),
    RulingKey("ruling.withdraw", QT_TRANSLATE_NOOP("RulingKeys", "Withdraw the ruling"), _REMOVES),
    RulingKey("case.next", QT_TRANSLATE_NOOP("RulingKeys", "Next difference"), "N"),
    RulingKey("case.previous", QT_TRANSLATE_NOOP("RulingKeys", "Previous difference"), "P"),
    RulingKey("case.open", QT_TRANSLATE_NOOP("RulingKeys", "Next difference without a ruling"), "O"),
    RulingKey("gold.export", QT_TRANSLATE_NOOP("RulingKeys", "Export gold"), "Ctrl+E"),
    RulingKey("names.hide", QT_TRANSLATE_NOOP("RulingKeys", "Hide or show names"), "H"),
)
OWN_KEYS = (
    RulingKey("own.end_right", QT_TRANSLATE_NOOP("RulingKeys", "Move end right"), "Alt+Right"),
    RulingKey("own.end_left", QT_TRANSLATE_NOOP("RulingKeys", "Move end left"), "Alt+Left"),
    RulingKey("own.start_right", QT_TRANSLATE_NOOP("RulingKeys", "Move start right"), "Alt+Shift+Right"),
    RulingKey("own.start_left", QT_TRANSLATE_NOOP("RulingKeys", "Move start left"), "Alt+Shift+Left"),
    RulingKey("own.take", QT_TRANSLATE_NOOP("RulingKeys", "Take the selected words instead"), "Space"),
    RulingKey("own.add", QT_TRANSLATE_NOOP("RulingKeys", "Add the selected words as a piece"), "+"),
    RulingKey("own.remove", QT_TRANSLATE_NOOP("RulingKeys", "Remove the piece at the caret"), "-"),
    RulingKey("own.finish", QT_TRANSLATE_NOOP("RulingKeys", "Keep what I have set"), "Return"),
    RulingKey("own.leave", QT_TRANSLATE_NOOP("RulingKeys", "Back without a ruling"), "Esc"),
)
"""While one sets a passage oneself; a digit then gives it the label of that key."""
_AS_EVERYWHERE = ("own.finish", "own.leave")
SETTABLE_OWN_KEYS = tuple(one for one in OWN_KEYS if one.id not in _AS_EVERYWHERE)
"""Those of them that the user may change: `Return` and `Esc` end things everywhere."""


def key_of(key_id: str, chosen: Mapping[str, str] = NOTHING) -> str:
    """The key of an entry of either table, on this system, as Qt's portable text; `chosen` are those that the user gave entries."""
    return chosen.get(key_id, next(key_here(one.key) for one in (*RULING_KEYS, *OWN_KEYS) if one.id == key_id))


def words_of(key_id: str) -> str:
    """What an entry of either table does, in the language of the window."""
    text = next(one.text for one in (*RULING_KEYS, *OWN_KEYS) if one.id == key_id)
    return QCoreApplication.translate("RulingKeys", text)


def listed_keys(chosen: Mapping[str, str] = NOTHING) -> list[tuple[str, str]]:
    """Words and key of every entry, for the list of keys."""
    return [(words_of(one.id), key_of(one.id, chosen)) for one in (*RULING_KEYS, *OWN_KEYS)]


def chosen_keys(every: Mapping[str, str]) -> Mapping[str, str]:
    """Of all keys that the user chose, by id, those of this window."""
    return {one.id: every[one.id] for one in (*RULING_KEYS, *SETTABLE_OWN_KEYS) if one.id in every}


class RulingShortcuts:
    """Binds the keys of the first table in a window; they can be switched off while something else takes its keys."""

    def __init__(
        self, window: QWidget, handlers: Mapping[str, Callable[[], object]], chosen: Mapping[str, str] = NOTHING
    ) -> None:
        self._made: list[QShortcut] = []
        for key_id, handler in handlers.items():
            shortcut = QShortcut(QKeySequence(key_of(key_id, chosen)), window)
            shortcut.activated.connect(handler)
            self._made.append(shortcut)

    def set_enabled(self, *, is_enabled: bool) -> None:
        """Switch all of them on or off."""
        for shortcut in self._made:
            shortcut.setEnabled(is_enabled)
