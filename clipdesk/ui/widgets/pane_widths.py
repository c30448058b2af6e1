"""`PaneWidths`: how wide the panes at the sides are in a window of any width. Knows no panes."""

from __future__ import annotations

from PySide6.QtCore import QSettings

Pair = tuple[int, int]

_USUAL: tuple[tuple[int, Pair], ...] = (
    (1400, (320, 320)),
    (1180, (304, 296)),
    (900, (248, 264)),
    (0, (216, 232)),
)
"""For widths of the window from the given one on, the widths of the panes; the rest is for text and margin."""


def usual_widths(width: int) -> Pair:
    """How wide the left and the right pane are at first in a window of this width, in pixels."""
    return next(widths for least, widths in _USUAL if width >= least or not least)


class PaneWidths:
    """The widths that the user drew, one pair for each of the usual ones, kept in `kept`."""

    def __init__(self, kept: QSettings) -> None:
        self._kept = kept

    def wanted(self, usual: Pair) -> Pair:
        """What the user drew where the panes are usually so wide; else what is usual."""
        left, _, right = str(self._kept.value(_key(usual), "")).partition("x")
        return (int(left), int(right)) if left.isdigit() and right.isdigit() else usual

    def note(self, usual: Pair, drawn: Pair) -> None:
        """The user drew an edge where the panes are usually so wide."""
        if drawn != self.wanted(usual):
            self._kept.setValue(_key(usual), f"{drawn[0]}x{drawn[1]}")

    def forget(self) -> None:
        """Go back to what is usual, for windows of any width."""
        for _, usual in _USUAL:
            self._kept.remove(_key(usual))


def _key(usual: Pair) -> str:
    return f"drawn/{usual[0]}"
