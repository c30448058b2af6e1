"""How the article is set: font, line height, space between paragraphs, length of a line."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from clipdesk.ui.fonts import article_font

LINE_HEIGHT = 1.75
"""From baseline to baseline, in sizes of the font."""
PARAGRAPH_SPACE = 0.72
"""Between two paragraphs besides the line height, in sizes of the font."""
LINE_LENGTH = 66
"""Characters a line holds in the mean."""
_SAMPLE = (
    "the harbour board voted on Thursday to double its subsidy after the worst winter for cancellations in a decade"
)
_RAGGED = 1.08
"""The column is a little wider than the length of its lines, as a line ends before the next word."""


class Typography(NamedTuple):
    """The measures of the article text in pixels, all of them following the font."""

    font: QFont
    size: float
    line_percent: float
    """Line height as Qt wants it: per cent of the height of the font's own lines."""
    paragraph_space: float
    ascent: float
    descent: float
    column: int
    """Ideal width of the text column."""

    @property
    def line_pitch(self) -> float:
        """From baseline to baseline."""
        return self.size * LINE_HEIGHT


def typography(choice: str = "serif", zoom: int = 100, line_length: int = LINE_LENGTH) -> Typography:
    """The setting in a serif or a "sans" font, at `zoom` per cent, with lines of so many characters.

    Needs a QApplication.
    """
    font = article_font(choice, zoom)
    metrics = QFontMetricsF(font)
    size = float(QFontInfo(font).pixelSize())
    own_height = math.ceil(metrics.ascent() + metrics.descent())
    mean = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return Typography(
        font=font,
        size=size,
        line_percent=100 * size * LINE_HEIGHT / max(own_height, 1),
        paragraph_space=size * PARAGRAPH_SPACE,
        ascent=metrics.ascent(),
        descent=metrics.descent(),
        column=round(mean * line_length * _RAGGED),
    )
