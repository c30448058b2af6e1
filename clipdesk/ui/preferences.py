"""`Preferences`: the user's settings, in force at once and kept on disk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from clipdesk.runtime.settings import Settings, SettingsFile


class Preferences(QObject):
    """Holds the settings. `changed` comes after every change.

    A file that cannot be written is told by `not_kept`, and by `kept_again` that it could later,
    or that another sentence follows.
    """

    changed = Signal()
    not_kept = Signal(str)
    kept_again = Signal()

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.settings: Settings = file.read()
        self._told = ""

    def change(self, **fields: Any) -> None:
        """Give fields of the settings other values."""
        self.put(replace(self.settings, **fields))

    def zoom(self, steps: int) -> None:
        """Make the text larger by so many steps; smaller if they are negative."""
        self.put(self.settings.zoomed(steps))

    def put(self, settings: Settings) -> None:
        """Take these settings."""
        if settings == self.settings:
            return
        self.settings = settings
        try:
            self._file.write(settings)
        except OSError as error:
            from clipdesk.ui.core_words import core_words

            reason = core_words(error.strerror or str(error))
            words = self.tr(
                "The settings could not be kept: {0}. They hold until Clipdesk is closed. "
                "See that “{1}” can be written and its disk has room, and change a setting again."
            ).format(reason, self._file.path.parent)
            if words != self._told:
                self._take_back()
            self._told = words
            self.not_kept.emit(words)
        else:
            self._take_back()
        self.changed.emit()

    def _take_back(self) -> None:
        if self._told:
            self.kept_again.emit()
            self._told = ""
