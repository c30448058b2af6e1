"""Widths of the panes, as usual and as drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from clipdesk.ui.widgets.pane_widths import PaneWidths, usual_widths


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_a_wider_window_has_wider_panes() -> None:
    widths = [usual_widths(width) for width in (300, 899, 900, 1180, 1400, 4000)]
    assert widths == sorted(widths)
    assert widths[1] < widths[2] < widths[3] < widths[4] == widths[5]


def test_what_was_drawn_is_kept_for_windows_of_that_width(kept: QSettings) -> None:
    usual, other = usual_widths(1300), usual_widths(1000)
    PaneWidths(kept).note(usual, (260, 380))
    kept.sync()
    again = PaneWidths(QSettings(kept.fileName(), QSettings.Format.IniFormat))
    assert again.wanted(usual) == (260, 380)
    assert again.wanted(other) == other


def test_widths_can_be_as_usual_again(kept: QSettings) -> None:
    widths, usual = PaneWidths(kept), usual_widths(1300)
    widths.note(usual, (260, 380))
    widths.forget()
    assert widths.wanted(usual) == usual


def test_a_damaged_entry_is_passed_over(kept: QSettings) -> None:
    usual = usual_widths(1300)
    kept.setValue(f"drawn/{usual[0]}", "wide")
    assert PaneWidths(kept).wanted(usual) == usual
