"""The measures of the text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from clipdesk.ui.reading.typography import typography


def test_everything_follows_the_zoom(qapp: QApplication) -> None:
    plain, large = typography(), typography(zoom=200)
    assert large.size == pytest.approx(2 * plain.size, abs=1)
    assert large.column == pytest.approx(2 * plain.column, rel=0.06)
    assert large.line_pitch == pytest.approx(2 * plain.line_pitch, rel=0.06)
    assert large.paragraph_space == pytest.approx(2 * plain.paragraph_space, rel=0.06)


def test_fonts_and_lengths_of_lines_can_be_chosen(qapp: QApplication) -> None:
    assert typography("serif").font.families() != typography("sans").font.families()
    assert typography(line_length=33).column == pytest.approx(typography(line_length=66).column / 2, abs=1)
