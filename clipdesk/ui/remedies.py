"""What the window says to do about an error: which of its menus or buttons helps."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from clipdesk.domain.remedy import Remedy, worded
from clipdesk.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Remedies"
ACTIONS: Mapping[Remedy, str] = MappingProxyType(
    {
        Remedy.RECOVER: QT_TRANSLATE_NOOP(
            "Remedies", "Restore a backup of it, or recover what can be read (File menu)."
        ),
        Remedy.RESTORE: QT_TRANSLATE_NOOP("Remedies", "Restore a backup (File menu)."),
        Remedy.WORK_IN_A_COPY: QT_TRANSLATE_NOOP(
            "Remedies", "Open the project for reading only, or save a copy of it."
        ),
        Remedy.COPY_TO_THIS_COMPUTER: QT_TRANSLATE_NOOP(
            "Remedies", "Open it for reading only, or copy it to a disk of this computer."
        ),
        Remedy.CLOSE_ELSEWHERE: QT_TRANSLATE_NOOP("Remedies", "Close it there, or open it here for reading only."),
        Remedy.MAKE_ROOM: QT_TRANSLATE_NOOP("Remedies", "Make room, or open it for reading only."),
        Remedy.BRING_UP_TO_DATE: QT_TRANSLATE_NOOP("Remedies", "Open it for writing once, to bring it up to date."),
        Remedy.OPEN_AGAIN: QT_TRANSLATE_NOOP("Remedies", "Close the project and open it again."),
        Remedy.NAME_THE_TEXT: QT_TRANSLATE_NOOP("Remedies", "Say in the preview of the import which one it is."),
    }
)
"""The words for every kind of remedy, in English."""


def in_actions(said: str) -> str:
    """What the core said, with what to do about it in this window, in its language."""
    if not any(remedy.value in said for remedy in ACTIONS):
        return said
    return worded(said, {one: QCoreApplication.translate(_CONTEXT, words) for one, words in ACTIONS.items()})
