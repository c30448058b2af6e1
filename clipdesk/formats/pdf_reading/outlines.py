"""The outline of a glyph in the operators of a page."""

from __future__ import annotations

from functools import cache
from typing import Any


def outline(font: Any, glyph: int, scale: float) -> str:
    """Operators that fill the outline of a glyph of a `uharfbuzz.Font`; empty where there is nothing to see.

    Lengths of the font are multiplied by `scale`.
    """
    drawing = _Drawing(scale)
    font.draw_glyph(glyph, _drawing_calls(), drawing)
    return f"{' '.join(drawing.operators)} f" if drawing.operators else ""


class _Drawing:
    """Operators for the outline so far, and where its pen is, in lengths of the font."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._pen = (0.0, 0.0)
        self.operators: list[str] = []

    def move(self, x: float, y: float) -> None:
        self._add("m", x, y)

    def line(self, x: float, y: float) -> None:
        self._add("l", x, y)

    def cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float) -> None:
        self._add("c", x1, y1, x2, y2, x, y)

    def quadratic(self, x1: float, y1: float, x: float, y: float) -> None:
        """A curve with one handle is one with two, each two thirds of the way to it."""
        x0, y0 = self._pen
        self.cubic(
            x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, x, y
        )  # fmt: skip

    def close(self) -> None:
        self.operators.append("h")

    def _add(self, operator: str, *lengths: float) -> None:
        self._pen = (lengths[-2], lengths[-1])
        figures = " ".join(f"{round(length * self._scale, 1):g}" for length in lengths)
        self.operators.append(f"{figures} {operator}")


@cache
def _drawing_calls() -> Any:
    import uharfbuzz

    calls = uharfbuzz.DrawFuncs()
    calls.set_move_to_func(lambda x, y, drawing: drawing.move(x, y))
    calls.set_line_to_func(lambda x, y, drawing: drawing.line(x, y))
    calls.set_cubic_to_func(lambda x1, y1, x2, y2, x, y, drawing: drawing.cubic(x1, y1, x2, y2, x, y))
    calls.set_quadratic_to_func(lambda x1, y1, x, y, drawing: drawing.quadratic(x1, y1, x, y))
    calls.set_close_path_func(lambda drawing: drawing.close())
    return calls
