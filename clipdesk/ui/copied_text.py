"""Reads the words or the files that were copied or dragged from another program, which keeps them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QDropEvent, QTextDocumentFragment

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


def copied_text(copied: QMimeData | None) -> str:
    """The words of what was copied, also where it is there only with formatting; paragraphs are kept apart.

    `copied` is None if nothing was copied, or if the program in which it was copied has ended.
    """
    if copied is None:
        return ""
    if copied.hasText() or not copied.hasHtml():
        return copied.text()
    return QTextDocumentFragment.fromHtml(copied.html()).toPlainText().replace("\n", "\n\n")


def copied_files(copied: QMimeData | None) -> list[str]:
    """The paths of files and folders that were copied; none where what was copied is something else."""
    return [url.toLocalFile() for url in copied.urls() if url.isLocalFile()] if copied is not None else []


def accept_copy(event: QDropEvent) -> None:
    """Take it as a copy: of a move, an editor would remove what it gave. Some ask while it is dragged, not when it drops."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def drop_words(event: QEvent, handle: Callable[[QEvent], bool]) -> bool:
    """Handle an event of a field: words dropped on it are copied, not moved; files are left to the window below.

    Qt would write the address of a file into the field, and take words out of the program that they came from.
    """
    if event.type() not in _DRAGS or not isinstance(event, QDropEvent) or event.source() is not None:
        return handle(event)
    if copied_files(event.mimeData()):
        event.ignore()
        return True
    is_handled = handle(event)
    if event.isAccepted():
        accept_copy(event)
    return is_handled
