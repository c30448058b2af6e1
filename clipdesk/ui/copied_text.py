"""Reads the words or the files that were copied or dragged from another program."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment


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
