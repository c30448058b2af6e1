"""Reads the words or the files that were copied or dragged from another program, which keeps them."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QDropEvent, QTextDocumentFragment

_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})

_HEADLINE = re.compile(r"<h1[\s>]", re.IGNORECASE)
_OFFICE = "schemas-microsoft-com:office"
_FEWEST_WORDS = 20


def copied_text(copied: QMimeData | None) -> str:
    """The words of what was copied, also where it is there only with formatting; paragraphs are kept apart.

    `copied` is None if nothing was copied, or if the program in which it was copied has ended.
    """
    if copied is None:
        return ""
    if copied.hasText() or not copied.hasHtml():
        return copied.text()
    return QTextDocumentFragment.fromHtml(copied.html()).toPlainText().replace("\n", "\n\n")


def copied_page(copied: QMimeData | None) -> str:
    """The HTML of what was copied in a browser, if it says more than the words: a headline over more than a few of them.

    Empty otherwise, and for what an office program copied: its headings are no headlines of pages.
    """
    if copied is None or not copied.hasHtml():
        return ""
    page = copied.html()
    is_article = _HEADLINE.search(page) is not None and _OFFICE not in page
    return page if is_article and len(copied_text(copied).split()) >= _FEWEST_WORDS else ""


def copied_files(copied: QMimeData | None) -> list[str]:
    """The paths of files and folders that were copied; none where what was copied is something else.

    Some programs name this machine in the address of a file, which Qt would take for that of a server.
    """
    urls = [url for url in copied.urls() if url.isLocalFile()] if copied is not None else []
    for url in urls:
        if url.host() == "localhost":
            url.setHost("")
    return [url.toLocalFile() for url in urls]


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


def drop_plain_words(event: QEvent, handle: Callable[[QEvent], bool]) -> bool:
    """As `drop_words`, for a field in which an address makes no sense, either."""
    if event.type() in _DRAGS and isinstance(event, QDropEvent) and event.mimeData().hasUrls():
        event.ignore()
        return True
    return drop_words(event, handle)
