"""Menus of things to choose from: an entry carries what it stands for. Texts of users are shown as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

T = TypeVar("T")


def add_choice(
    menu: QMenu, text: str, meant: T, take: Callable[[T], object], *, is_chosen: bool | None = None
) -> QAction:
    """Add an entry; when it is picked, `take` is given what it stands for. It is ticked or not where `is_chosen` is given."""

    def pick() -> None:
        take(meant)

    action = menu.addAction(text.replace("&", "&&"))
    action.setData(meant)
    if is_chosen is not None:
        action.setCheckable(True)
        action.setChecked(is_chosen)
    action.triggered.connect(pick)
    return action


def fill_choices(
    menu: QMenu, every: str, choices: Iterable[tuple[str, str]], chosen: str, take: Callable[[str], object]
) -> None:
    """Offer all of them (`every`, which stands for ""), or one of (what it stands for, text); `chosen` is ticked."""
    menu.clear()
    add_choice(menu, every, "", take, is_chosen=not chosen)
    menu.addSeparator()
    for key, text in choices:
        add_choice(menu, text, key, take, is_chosen=key == chosen)
