"""Draws how the figures grow with the project, as small SVG files: `python -m benchmarks growth --plots FOLDER`.

Both axes are logarithmic. A figure that stays flat does not depend on the project; one that rises by one step of the
left axis for each step of the lower one is linear.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks.growth import FIGURES
from benchmarks.results import number

_WIDTH, _HEIGHT = 320, 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 16, 28, 28
_CLIPDESK, _FLOOR, _INK, _LINE = "#2459C4", "#8A8A8A", "#6B6B6B", "#C9C9C9"
Point = Sequence[float]
"""Articles, annotations, floor and Clipdesk; both in the unit of the figure, a floor of 0 is none."""


def plot(title: str, points: Sequence[Point]) -> str:
    """One figure over the number of annotations, as SVG."""
    values = [value for point in points for value in point[2:] if value > 0]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)) + 1e-9)
    high = max(high, low + 1)
    first, last = math.log10(points[0][1]), math.log10(points[-1][1])

    def x(tags: float) -> float:
        share = (math.log10(tags) - first) / (last - first) if last > first else 0.5
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        share = (math.log10(value) - low) / (high - low)
        return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)

    parts = [f'<text x="8" y="16" font-size="11" font-weight="600" fill="{_INK}">{_escaped(title)}</text>']
    for power in range(low, high + 1):
        place = y(10.0**power)
        parts.append(f'<path d="M{_LEFT} {place:.1f}H{_WIDTH - _RIGHT}" stroke="{_LINE}" stroke-width="0.5"/>')
        parts.append(_words(_LEFT - 5, place + 3, f"{10.0**power:,g}", "end"))
    parts += [_words(x(point[1]), _HEIGHT - 10, _short(point[1]), "middle") for point in points]
    for column, color in ((2, _FLOOR), (3, _CLIPDESK)):
        drawn = [(x(point[1]), y(point[column]), point[column]) for point in points if point[column] > 0]
        if not drawn:
            continue
        line = " ".join(f"{across:.1f},{down:.1f}" for across, down, _ in drawn)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="1.5"/>')
        for across, down, value in drawn:
            parts.append(f'<circle cx="{across:.1f}" cy="{down:.1f}" r="2.5" fill="{color}"/>')
            if column == 3:
                parts.append(_words(across, down - 6, number(value), "middle", color))
    inside = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' font-family="system-ui, sans-serif" role="img" aria-label="{_escaped(title)}">\n{inside}\n</svg>\n'
    )


def _words(across: float, down: float, words: str, anchor: str, color: str = _INK) -> str:
    return f'<text x="{across:.1f}" y="{down:.1f}" font-size="9" text-anchor="{anchor}" fill="{color}">{words}</text>'


def _short(count: float) -> str:
    """A number of annotations in few letters.

    >>> _short(10_000), _short(1_000_000)
    ('10 k', '1 M')
    """
    return f"{count / 1e6:g} M" if count >= 1e6 else f"{count / 1e3:g} k"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def file_name(title: str) -> str:
    """The name of the file that a figure is drawn into.

    >>> file_name("search, a rare word (ms)")
    'search-a-rare-word.svg'
    """
    return re.sub(r"\W+", "-", title.rpartition(" (")[0]).strip("-").lower() + ".svg"


def draw(cache: Path, folder: Path) -> None:
    """Draw every figure that the benchmark “growth” has kept in `cache`."""
    folder.mkdir(parents=True, exist_ok=True)
    figures: dict[str, list[list[float]]] = json.loads((cache / FIGURES).read_text("utf-8"))
    for title, points in figures.items():
        (folder / file_name(title)).write_text(plot(title, points), "utf-8")
