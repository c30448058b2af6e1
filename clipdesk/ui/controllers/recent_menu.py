"""`RecentMenu`: the projects that were opened last, by name, and by folder where two have the same."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from clipdesk.runtime.whereabouts import has_network_name
from clipdesk.ui.preferences import Preferences


class RecentMenu(QMenu):
    """Filled when it is opened, without projects that are gone from this computer. `project_chosen` carries the path."""

    project_chosen = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(self.tr("Recent projects"), parent)
        self._preferences = preferences
        self._paths: list[Path] = []
        """As `Path`s: Qt would drop the parts of a file name that are not valid text."""
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        known = map(Path, self._preferences.settings.recent_projects)
        paths = [path for path in known if has_network_name(path) or path.exists()]
        self._paths = paths
        names = Counter(path.stem for path in paths)
        for number, path in enumerate(paths):
            words = path.stem if names[path.stem] == 1 else self.tr("{0} in {1}").format(path.stem, path.parent)
            action = self.addAction(words.replace("&", "&&"))
            action.setMenuRole(QAction.MenuRole.NoRole)  # macOS would take “About us” for a word about the program
            action.setToolTip(str(path))
            action.setData(number)
            action.triggered.connect(self._choose)
        if not paths:
            self.addAction(self.tr("None yet")).setEnabled(False)

    def _choose(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.project_chosen.emit(self._paths[action.data()])
