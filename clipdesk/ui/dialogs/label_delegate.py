"""`LabelDelegate`: the name of a label with its color before it, as the codebook shows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from clipdesk.ui.dialogs.row_table import RowDelegate
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.swatch_icon import swatch_icon

LABEL_ID_ROLE = Qt.ItemDataRole.UserRole + 2
_SIDE = 14


class LabelDelegate(RowDelegate):
    """A cell says under `LABEL_ID_ROLE` which label it names; cells that say none are drawn as ever."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colors: Mapping[str, str] = {}
        self._icons: dict[str, QIcon] = {}
        theme.theme_changed.connect(self._icons.clear)

    def set_colors(self, colors: Mapping[str, str]) -> None:
        """The prepared color of each label, by its id."""
        self._colors = colors

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """With the color where it is known."""
        super().initStyleOption(option, index)
        color = self._colors.get(index.data(LABEL_ID_ROLE) or "")
        if color is not None:
            if color not in self._icons:
                self._icons[color] = swatch_icon(self._theme, color)
            option.icon = self._icons[color]
            option.decorationSize = QSize(_SIDE, _SIDE)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
