"""The text of one article with its passages: fills, stacked underlines, numbers, and their names in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clipdesk.domain.span import Span
from clipdesk.formats.exchange.underlines import LeveledPiece, leveled
from clipdesk.formats.pdf_reading.flow import Flow
from clipdesk.formats.pdf_reading.fonts import Role
from clipdesk.formats.pdf_reading.setting import Line, Style
from clipdesk.formats.pdf_reading.sheet import BOTTOM, COLUMN, GUTTER, HEIGHT, LEFT, MARGIN, QUIET

READING = Style(Role.READING, 10.5)
_LEADING, _BLANK = 18.4, 7.0
_ABOVE, _BELOW = 9.2, 3.2
"""How far a fill reaches above and below the line on which letters stand."""
_UNDERLINE, _STEP = 1.0, 2.2
"""How thick an underline is, and how far below one another they are."""
_FITTING, _FITTING_NUMBERS = 3, 1
"""So many underlines fit between two lines, and so many where numbers stand above the lower; more move it down."""
_FILLS = 3
"""So many fills lie over one another; more would darken the words."""
_TAG = Style(Role.NAME, 5)
_NAME, _NAME_LEADING = Style(Role.NAME, 7.5), 10.0
_NOTE, _NOTE_LEADING = Style(Role.FRAME, 7), 9.0
_BETWEEN = 2.0
_APART = 6
"""So many passages that begin on one line are named each for itself."""
_MOST_LINES, _MOST_TOGETHER = 2, 12
_SIDE = LEFT + COLUMN + GUTTER


class DrawnAnnotation(NamedTuple):
    """What is drawn for one annotation: its pieces, its number in the article, its name and note in the margin."""

    id: str
    spans: tuple[Span, ...]
    number: int
    color: str
    label: str
    leads_to: tuple[str, ...] = ()
    note: str = ""


class _Row(NamedTuple):
    """A line of the margin."""

    line: Line
    style: Style
    leading: float
    color: str
    target: str


class MarkedText:
    """Writes the text of one article into the flow, line by line."""

    def __init__(self, flow: Flow, marks: Sequence[DrawnAnnotation]) -> None:
        self._flow = flow
        self._marks = marks
        self._side = HEIGHT
        self._stacked = 0

    def write(self, text: str) -> None:
        """Write `text`, in which all marks lie. What comes next begins below the names in the margin."""
        pieces = leveled([mark.spans for mark in self._marks])
        active: list[LeveledPiece] = []
        met = 0
        for line in self._flow.setter.lines(text, READING, COLUMN):
            active = [piece for piece in active if piece.end > line.start]
            first = met
            while met < len(pieces) and pieces[met].start < line.end:
                met += 1
            active += pieces[first:met]
            self._line(line, active, pieces[first:met])
        self._flow.y = min(self._flow.y, self._side)

    def _line(self, line: Line, active: list[LeveledPiece], starting: list[LeveledPiece]) -> None:
        flow = self._flow
        fitting = _FITTING_NUMBERS if starting else _FITTING
        height = (_LEADING if line.runs else _BLANK) + max(0, self._stacked - fitting) * _STEP
        self._stacked = max((piece.level + 1 for piece in active), default=0)
        rows = self._rows(starting, height)
        flow.need(height)
        if flow.is_fresh:
            self._side = HEIGHT
            if not line.runs and not active:
                return
        flow.y -= height
        base = flow.y + (_LEADING - READING.size) / 2 + 1.2
        for piece in active:
            self._strips(line, piece, base)
        flow.sheet.text(line, LEFT, base, READING)
        self._tags(line, starting, base)
        self._name(rows, base + READING.size * 0.7)

    def _strips(self, line: Line, piece: LeveledPiece, base: float) -> None:
        """The fill and the underline of a piece on this line; trailing spaces end with the column."""
        mark, sheet = self._marks[piece.rank], self._flow.sheet
        for left, right in line.strips(piece.start, piece.end, READING.size):
            left, right = max(0.0, min(left, COLUMN)), max(0.0, min(right, COLUMN + 3))
            if right <= left:
                continue
            low = base - _BELOW - piece.level * _STEP
            if piece.level < _FILLS:
                sheet.box(LEFT + left, base - _BELOW, right - left, _ABOVE + _BELOW, mark.color, pale=True)
            sheet.box(LEFT + left, low, right - left, _UNDERLINE, mark.color)
            sheet.link(LEFT + left, low, right - left, base + _ABOVE - low, f"n-{mark.id}")
            if mark.spans[0].start == piece.start:
                self._flow.places.setdefault(f"p-{mark.id}", (sheet.number, base + 4 * _ABOVE))

    def _tags(self, line: Line, starting: list[LeveledPiece], base: float) -> None:
        """The number of each passage, small, above its first letter; those of several side by side."""
        tags: list[tuple[float, int, Line]] = []
        for piece in starting:
            begins, right_to_left = line.beginning(piece.start, piece.end, READING.size)
            (tag,) = self._flow.setter.lines(str(self._marks[piece.rank].number), _TAG, COLUMN)
            tags.append((begins - tag.right if right_to_left else begins, piece.rank, tag))
        free = 0.0
        for left, rank, tag in sorted(tags, key=lambda one: one[:2]):
            left = max(left, free)
            if left > COLUMN:
                break
            color = self._marks[rank].color
            self._flow.sheet.text(tag, LEFT + left, base + _ABOVE + 0.4, _TAG, color, aside=True)
            free = left + tag.right + 1.6

    # ------------------------------------------------------------------ margin

    def _rows(self, starting: list[LeveledPiece], height: float) -> list[_Row]:
        """What stands in the margin beside this line. A page is turned where it does not fit on this one."""
        if not starting:
            return []
        if len(starting) <= _APART:
            rows = [row for piece in starting for row in self._entry(piece)]
            if self._fits(rows, height):
                return rows
        rows = list(self._together(starting))
        if not self._fits(rows, height) and self._flow.sheets and not self._flow.is_fresh:
            self._flow.turn()
            self._side = HEIGHT
            return self._rows(starting, height)
        return rows

    def _fits(self, rows: list[_Row], height: float) -> bool:
        top = min(self._side, self._flow.y - height + _LEADING)
        return top - sum(row.leading for row in rows) >= BOTTOM - _LEADING

    def _entry(self, piece: LeveledPiece) -> Iterator[_Row]:
        """Number, label, which piece, where relations lead, and, beside the first piece, the note."""
        mark = self._marks[piece.rank]
        count = len(mark.spans)
        part = f" {piece.number}/{count}" if count > 1 else ""
        words = " › ".join((f"{mark.number} {mark.label}{part}", *mark.leads_to))
        yield from self._some(words, _NAME, _NAME_LEADING, mark.color, _MOST_LINES, f"n-{mark.id}")
        if mark.note.strip() and piece.number == 1:
            *rows, last = self._some(mark.note, _NOTE, _NOTE_LEADING, QUIET, _MOST_LINES, f"n-{mark.id}")
            yield from (*rows, last._replace(leading=last.leading + _BETWEEN))

    def _together(self, starting: list[LeveledPiece]) -> Iterator[_Row]:
        """Where there is little room: label by label with all numbers."""
        alike: dict[str, list[DrawnAnnotation]] = {}
        for piece in starting:
            mark = self._marks[piece.rank]
            alike.setdefault(mark.label, []).append(mark)
        for label, marks in alike.items():
            words = f"{', '.join(str(mark.number) for mark in marks)} {label}"
            yield from self._some(words, _NAME, _NAME_LEADING, marks[0].color, _MOST_TOGETHER, f"n-{marks[0].id}")

    def _some(self, words: str, style: Style, leading: float, color: str, most: int, target: str) -> Iterator[_Row]:
        """The first lines of `words`, which end in an ellipsis where there are more."""
        words = " ".join(words.split())
        lines = list(self._flow.setter.lines(words, style, MARGIN))
        if len(lines) > most:
            cut = words[: lines[most - 1].end].rstrip()
            while cut and len(lines) > most:
                lines = list(self._flow.setter.lines(f"{cut}…", style, MARGIN))
                cut = cut[:-1]
        for line in lines[:most]:
            yield _Row(line, style, leading, color, target)

    def _name(self, rows: list[_Row], top: float) -> None:
        """Write the rows beside their line, or below those that are there; what goes below the page is in the list alone."""
        sheet = self._flow.sheet
        y = min(self._side, top)
        for row in rows:
            if y - row.leading < BOTTOM - 1.5 * _LEADING:
                break
            y -= row.leading
            sheet.text(row.line, _SIDE, y + row.leading - row.style.size, row.style, row.color, aside=True)
            sheet.link(_SIDE, y, MARGIN, row.leading, row.target)
        if rows:
            self._side = y - _BETWEEN
