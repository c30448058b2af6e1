"""Asks for the name of a file that is to be made, in the dialog of the system."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from clipdesk.domain.errors import UserError
from clipdesk.runtime.paths import with_project_suffix


def ask_for_file(parent: QWidget, title: str, suggestion: Path, kinds: str) -> Path | None:
    """The file to write, or None. The system has asked whether one of that name is to be replaced.

    A name without a suffix gets that of `suggestion`. Raises UserError when a file has the name that this makes.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kinds)
    if not chosen:
        return None
    typed = Path(chosen)
    return typed if typed.suffix else _unless_taken(typed, typed.with_name(typed.name + suggestion.suffix))


def ask_for_project_copy(parent: QWidget, title: str, suggestion: Path) -> Path | None:
    """As `ask_for_file`, for a project: a name with another suffix gets that of projects, too."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), _projects())
    return _unless_taken(Path(chosen), with_project_suffix(Path(chosen))) if chosen else None


def ask_for_new_project(parent: QWidget, title: str, suggestion: Path) -> Path | None:
    """The file for a new project, with the suffix of projects, or None. Whether there is one already is not asked here."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, str(suggestion), _projects(), "", QFileDialog.Option.DontConfirmOverwrite
    )
    return with_project_suffix(Path(chosen)) if chosen else None


def _projects() -> str:
    return QCoreApplication.translate("NewFile", "Clipdesk projects (*.clipdesk)")


def _unless_taken(typed: Path, named: Path) -> Path:
    """The name that becomes of the one typed. Raises UserError if that makes it another file, which exists."""
    if named != typed and named.exists():
        words = QCoreApplication.translate("NewFile", "“{0}” already exists.").format(named.name)
        raise UserError(words, QCoreApplication.translate("NewFile", "Choose another name."))
    return named
