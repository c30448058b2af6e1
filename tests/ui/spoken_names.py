"""What assistive technology is told of a window: everything that one works with has a name, and no two have the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QWidget


def faults_of_names(window: QWidget) -> list[str]:
    """Which fields, buttons and lists of `window` have no name, or that of another one."""
    named = [(one, _name(one)) for one in _parts(window)]
    silent = [f"{type(one).__name__} in {type(one.parent()).__name__} has no name" for one, name in named if not name]
    counted = Counter(name for _, name in named if name)
    return silent + [f"{many} are named {name!r}" for name, many in counted.items() if many > 1]


def _name(one: QWidget) -> str:
    """What it is called; in the place of the name of a combo box Qt tells on Linux what is chosen there."""
    if isinstance(one, QComboBox):
        return one.accessibleName()
    return QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)


def _parts(window: QWidget) -> Iterator[QWidget]:
    """What can be seen and takes the keyboard or a click; not what belongs to a field or a list itself.

    Nor a bar of tabs: Qt tells the tab that is chosen for its name, and what stands in a tab may be called like it.
    """
    for one in window.findChildren(QWidget):
        takes_keys = one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value and one.focusProxy() is None
        is_inner = isinstance(one.parent(), QAbstractSpinBox | QComboBox | QLineEdit) or one.objectName().startswith(
            "qt_"
        )
        is_worked_with = takes_keys or isinstance(one, QAbstractButton)
        if is_worked_with and not is_inner and not isinstance(one, QTabBar) and one.isVisibleTo(window):
            yield one
