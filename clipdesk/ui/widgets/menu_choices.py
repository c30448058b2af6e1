"""Menus of things to choose from: an entry carries what it stands for. Texts of users are shown as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def add_choice(
    menu: QMenu, text: str, meant: object, slot: Callable[[], None], *, is_chosen: bool | None = None
) -> QAction:
    """Add an entry that stands for `meant` and calls `slot`; ticked or not where `is_chosen` is given.

    Inside the slot `picked(self.sender())` is what the entry stands for.
    """
    action = menu.addAction(text.replace("&", "&&"))
    action.setData(meant)
    if is_chosen is not None:
        action.setCheckable(True)
        action.setChecked(is_chosen)
    action.triggered.connect(slot)
    return action


def picked(action: QObject) -> Any:
    """What the entry that was picked stands for."""
    assert isinstance(action, QAction)
    return action.data()
