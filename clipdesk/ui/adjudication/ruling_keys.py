"""The keys of the window in which differences are ruled on. Data only; they hold there and nowhere else."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from clipdesk.ui.translation import QT_TRANSLATE_NOOP


class RulingKey(NamedTuple):
    """What a key does, its words, and the key as Qt's portable text."""

    id: str
    text: str
    key: str


RULING_KEYS = (
    RulingKey("keep.left", QT_TRANSLATE_NOOP("RulingKeys", "Keep the first"), "1"),
    RulingKey("keep.right", QT_TRANSLATE_NOOP("RulingKeys", "Keep the second"), "2"),
    RulingKey("keep.both", QT_TRANSLATE_NOOP("RulingKeys", "Keep both"), "3"),
    RulingKey("keep.neither", QT_TRANSLATE_NOOP("RulingKeys", "Keep neither"), "4"),
    RulingKey("own.begin", QT_TRANSLATE_NOOP("RulingKeys", "Set it myself"), "5"),
    RulingKey("reason.edit", QT_TRANSLATE_NOOP("RulingKeys", "Write the reason"), "M"),
    RulingKey("ruling.withdraw", QT_TRANSLATE_NOOP("RulingKeys", "Withdraw the ruling"), "Del"),
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


def key_of(key_id: str) -> str:
    """The key of an entry of either table, as Qt's portable text."""
    return next(one.key for one in (*RULING_KEYS, *OWN_KEYS) if one.id == key_id)


def words_of(key_id: str) -> str:
    """What an entry of either table does, in the language of the window."""
    text = next(one.text for one in (*RULING_KEYS, *OWN_KEYS) if one.id == key_id)
    return QCoreApplication.translate("RulingKeys", text)


def listed_keys() -> list[tuple[str, str]]:
    """Words and key of every entry, for the list of keys."""
    return [(words_of(one.id), one.key) for one in (*RULING_KEYS, *OWN_KEYS)]
