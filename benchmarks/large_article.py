"""A large article with many annotations, shown in the real window, against text and colors laid out by Qt alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from benchmarks.context import Context
from benchmarks.generate import Shape, article_id
from benchmarks.painting import PaintWatch, settle
from benchmarks.results import Row, Target, times
from benchmarks.timing import clock, in_turns
from benchmarks.window import window
from clipdesk.domain.span import Span
from clipdesk.ui.assembly import Assembly
from clipdesk.ui.controllers.session import Session

_COLORS = ("#2459C4", "#9A5B00", "#6E3FC2", "#00716A")


def measure(context: Context) -> Iterator[Row]:
    """From the choice of the article to everything painted, its loading included."""
    scale = context.scale
    for number in scale.large_annotations:
        shape = Shape(scale.imported, 0, scale.article_size, scale.large_size, number)
        target = times(1.5) if number <= 2_000 else times(2)
        yield from _opened(context, shape, target)


def _opened(context: Context, shape: Shape, target: Target) -> Iterator[Row]:
    with context.cache.scratch() as name:
        project = context.cache.copy(shape, Path(name))
        with window(project, Path(name) / "base") as assembly:
            session = assembly.session
            assert session.article is not None
            bare = _BareText(session.article.text, [span for one in session.annotations for span in one.spans])
            samples = in_turns(context.scale.rounds, bare.show, lambda: _show(assembly, shape.read_last))
            bare.close()
            size = f"{shape.large_size / 1e6:g} MB article, {shape.large_annotations:,} annotations"
            yield samples.row(f"{size}: opened", target)


def _show(assembly: Assembly, large: str) -> float:
    """Open the large article after another one."""
    session: Session = assembly.session
    session.show_article(article_id(0))
    settle()
    watch = PaintWatch(assembly.reading.view.viewport(), assembly.reading.margin)

    def show() -> None:
        watch.begin()
        session.show_article(large)
        watch.wait()

    taken = clock(show)
    watch.stop()
    return taken


class _BareText:
    """The floor: a text edit, the text, and a background for every passage in one edit."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text = text
        self._spans = spans
        self._formats = []
        for color in _COLORS:
            made = QTextCharFormat()
            made.setBackground(QColor(color).lighter(180))
            self._formats.append(made)
        self._edit = QTextEdit()
        self._edit.setReadOnly(True)
        self._edit.setUndoRedoEnabled(False)
        self._edit.resize(640, 760)
        self._edit.show()
        self._watch = PaintWatch(self._edit.viewport())
        settle()

    def show(self) -> float:
        """Lay out everything and paint."""
        self._edit.clear()
        settle()
        return clock(self._lay_out)

    def _lay_out(self) -> None:
        self._watch.begin()
        self._edit.setPlainText(self._text)
        cursor = QTextCursor(self._edit.document())
        cursor.beginEditBlock()
        for number, (start, end) in enumerate(self._spans):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._formats[number % len(self._formats)])
        cursor.endEditBlock()
        self._watch.wait()

    def close(self) -> None:
        """Take it from the screen."""
        self._watch.stop()
        self._edit.close()
