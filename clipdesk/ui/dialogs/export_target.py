"""`ExportTarget`: where an export goes: a field for the path, the file dialog, and what is wrong with the target."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from clipdesk.domain.errors import ExportFailedError
from clipdesk.domain.filters import GoldOf
from clipdesk.domain.splitting import SplitWish
from clipdesk.project.exporting import ExportOffer, losses_path, names_a_file
from clipdesk.project.exporting_in_parts import part_targets, report_target
from clipdesk.project.file_sinks import may_replace
from clipdesk.project.project import Project
from clipdesk.project.targets import refuse_project
from clipdesk.runtime.whereabouts import refusal
from clipdesk.ui.core_words import core_words, error_words
from clipdesk.ui.dialogs.base_dialog import plain_label
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.path_field import PathField


class ExportTarget(QWidget):
    """`changed` comes when another place is named. A name without an ending gets that of the format.

    `agreed` is a file that may be replaced without a warning: the user chose it in the file dialog, or exported it
    before, as gold of the same two or as no gold.
    """

    changed = Signal()

    def __init__(self, project: Project, offers: Sequence[ExportOffer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._offers = offers
        self._offer = offers[0]
        self._split: SplitWish | None = None
        self.agreed = Path()
        self._gold: GoldOf | None = None
        self.field = PathField(str(_folder(project) / project.name), self)
        self.field.setAccessibleName(self.tr("Export to"))
        self.choose_button = QPushButton(self.tr("Choose…"), self, autoDefault=False)
        in_row(plain_label(self.tr("Export to")), (self.field, 1), self.choose_button, of=self)
        self.field.textChanged.connect(self.changed)
        self.field.editingFinished.connect(self._complete)
        self.choose_button.clicked.connect(self._choose)

    def set_offer(self, offer: ExportOffer) -> None:
        """This format is written: the name ends accordingly."""
        self._offer = offer
        self.set_path(self._with_suffix(self._typed()))

    def agree(self, exported: Path, gold: GoldOf | None) -> None:
        """This file was exported before, as this gold."""
        self.agreed, self._gold = exported, gold

    def set_contents(self, wish: SplitWish | None, gold: GoldOf | None) -> None:
        """Parts are written in place of one file, or this gold."""
        if (wish, gold) == (self._split, self._gold):
            return
        if gold != self._gold:
            self.agree(Path(), gold)
        self._split = wish
        self.changed.emit()

    def set_path(self, path: Path) -> None:
        """Name this place."""
        self.field.setText(str(path))

    @property
    def path(self) -> Path:
        """The file, or the folder, to be written."""
        typed = self._typed()
        # Without an ending, a format of several files becomes a folder, which may be intended.
        is_whole = typed.suffix or self._offer.is_folder or (refusal(typed) is None and typed.is_dir())
        return typed if is_whole else self._with_suffix(typed)

    @property
    def is_replacing(self) -> bool:
        """Whether the export would replace a file or folder without the user having agreed to it in the system's dialog."""
        path = self.path
        if _refusal(path) is not None:
            return False
        if self._split is not None and not self._offer.is_folder:
            return any(_is_there(one) for one in self._parts())
        is_there = path.is_file() or (self._offer.is_folder and path.is_dir() and may_replace(path))
        return path != self.agreed and is_there

    def problem(self) -> str:
        """Why nothing can be written there; empty where it can."""
        path = self.path
        if not path.name:
            return self.tr("Choose a file to write.")
        error = _refusal(path)
        if error is not None and error.errno == errno.ENAMETOOLONG:
            return self.tr("This name is too long. Choose a shorter one.")
        if error is not None:
            return self.tr("The folder “{0}” cannot be written to. Choose another one.").format(path.parent)
        if path.is_dir() and self._offer.is_folder and path.suffix != ".zip":
            if may_replace(path):
                return ""
            return self.tr("“{0}” exists and was not made by an export. Choose another name.").format(path.name)
        if not path.exists() and names_a_file(self._offer.key, path):
            words = self.tr("“{0}” would be a folder with the name of a file. Let its name end in one of these: {1}")
            return words.format(path.name, ", ".join(self._offer.suffixes))
        if path.is_dir():
            return self.tr("“{0}” is a folder. Choose a file name.").format(path.name)
        if not path.parent.is_dir():
            return self.tr("There is no folder “{0}”.").format(path.parent)
        if not os.access(path.parent, os.W_OK):
            return self.tr("The folder “{0}” cannot be written to. Choose another one.").format(path.parent)
        if path.absolute() == self._project.path.absolute():
            return self.tr("That is the project itself. Choose another name.")
        return _refused_name(path)

    def doubt(self) -> str:
        """A warning if a file will be replaced or the suffix is that of another format; else empty."""
        name, mine, said = self.path.name.lower(), self._offer, list[str]()
        if self.is_replacing:
            there = next((one for one in self._parts() if _is_there(one)), self.path)
            said.append(self.tr("“{0}” already exists and will be replaced.").format(there.name))
        other = next((one for one in self._offers if one.suffixes and name.endswith(one.suffixes)), None)
        if other is not None and mine.suffixes and not name.endswith(mine.suffixes):
            words = self.tr("The name has the suffix of “{0}”, but “{1}” will be written.")
            said.append(words.format(core_words(other.name), core_words(mine.name)))
        return " ".join(said)

    def _parts(self) -> tuple[Path, ...]:
        """The files of an export in parts, that with the report last; none for one file."""
        if self._split is None or not self._offer.suffixes:
            return ()
        parts = part_targets(self.path, self._offer.suffixes, self._split, divides=self._offer.is_folder)
        return (*parts, report_target(self.path, self._offer.suffixes))

    def _typed(self) -> Path:
        """What stands in the field. A name alone is one in the folder that was offered, wherever the program was started."""
        text = self.field.text().strip()
        if not text:
            return Path()
        typed = Path(text)
        with contextlib.suppress(RuntimeError):  # “~x” where nobody is called x: a file may be
            typed = typed.expanduser()
        return _folder(self._project) / typed

    def _complete(self) -> None:
        if self.path != self._typed():
            self.set_path(self.path)

    def _with_suffix(self, target: Path) -> Path:
        """The target with the suffix of the format in the place of another format's."""
        if not self._offer.suffixes:
            return target
        name = target.name
        known = {suffix for offer in self._offers for suffix in offer.suffixes}
        for suffix in sorted(known, key=len, reverse=True):
            if name.lower().endswith(suffix) and len(name) > len(suffix):
                name = name[: -len(suffix)]
                break
        return target.with_name(name + self._offer.suffixes[0]) if name else target

    def _choose(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in self._offer.suffixes)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export to"), str(self.path), f"{core_words(self._offer.name)} ({pattern})"
        )
        if chosen:
            asked = Path(chosen)
            named = asked if asked.suffix else self._with_suffix(asked)
            if named == asked:
                self.agreed = named
            self.set_path(named)


def _refusal(path: Path) -> OSError | None:
    return refusal(path) or refusal(losses_path(path))


def _is_there(path: Path) -> bool:
    return refusal(path) is None and path.exists()


def _folder(project: Project) -> Path:
    """Where people keep documents, else beside the project."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else project.path.parent


def _refused_name(path: Path) -> str:
    try:
        refuse_project(path)
    except ExportFailedError as error:
        return error_words(error)
    return ""
