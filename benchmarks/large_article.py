"""A large article with many annotations, shown in the real window, against text and colors laid out by Qt alone."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from benchmarks.context import Context
from benchmarks.exporting import write_floor
from benchmarks.generate import Shape, article_id
from benchmarks.painting import PaintWatch, settle
from benchmarks.results import Row, at_most, times
from benchmarks.texts import vocabulary
from benchmarks.timing import clock, in_turns
from benchmarks.window import window
from clipdesk.domain.span import Span
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.project import ProjectReader
from clipdesk.ui.assembly import Assembly
from clipdesk.ui.controllers.session import Session

_SOME = 2_000
_JUMPS = 20
_ANSWER_MS, _FIRST_LETTER_MS = 100, 500
_COLORS = ("#2459C4", "#9A5B00", "#6E3FC2", "#00716A")


def measure(context: Context) -> Iterator[Row]:
    """From the choice of the article to everything painted, its loading included; then the ways about in it."""
    for shape in context.scale.large_shapes():
        with context.cache.scratch() as name:
            folder = Path(name)
            with window(context.cache.copy(shape, folder), folder / "base") as assembly:
                for row in _rows(context, shape, assembly):
                    size = f"{shape.large_size / 1e6:g} MB article, {shape.large_annotations:,} annotations"
                    yield replace(row, what=f"{size}: {row.what}")
            yield _exported(context, context.cache.project(shape), folder)


def _rows(context: Context, shape: Shape, assembly: Assembly) -> Iterator[Row]:
    session, view = assembly.session, assembly.reading.view
    assert session.article is not None
    bare = _BareText(session.article.text, [span for one in session.annotations for span in one.spans])
    samples = in_turns(context.scale.rounds, bare.show, lambda: _show(assembly, shape.read_last))
    most = times(1.5) if shape.large_annotations <= _SOME else times(2)
    yield samples.row("opened", most)
    assembly.articles.search.setText(" ".join(vocabulary()[600:602]))
    assembly.articles.search.returnPressed.emit()
    samples = in_turns(context.scale.rounds, bare.show, lambda: _show(assembly, shape.read_last))
    yield samples.row("opened, the list searched for two words", most)
    assembly.articles.show_all()
    bar = view.verticalScrollBar()
    samples = in_turns(
        context.scale.rounds,
        bare.scroll_to_end,
        lambda: _painted(assembly, lambda: bar.setValue(bar.maximum()), lambda: bar.setValue(0)),
    )
    yield samples.row("to the end", at_most(_ANSWER_MS))
    chance, known = random.Random(5), [one for one in session.annotations if one.spans]

    def jump() -> None:
        chosen = chance.choice(known)
        session.select(chosen.id)
        view.scroll_to(chosen.spans[0])

    def back() -> None:
        session.select("")
        bar.setValue(0)

    jumps = [_painted(assembly, jump, back) for _ in range(_JUMPS)]
    yield Row("jump to an annotation, median", 0.0, statistics.median(jumps), at_most(_ANSWER_MS))
    yield Row("jump to an annotation, slowest", 0.0, max(jumps), at_most(2 * _ANSWER_MS))
    yield from _found(assembly)
    bare.close()


def _found(assembly: Assembly) -> Iterator[Row]:
    """The first letter makes the text ready to be searched."""
    field = assembly.reading.search.bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assembly.reading.search.open()
    settle()
    field.clear()
    words = vocabulary()[600]
    taken = [
        _painted(assembly, lambda: QTest.keyClicks(field, letter))  # noqa: B023 - called at once
        for letter in words
    ]
    yield Row("find in it, first letter", 0.0, taken[0], at_most(_FIRST_LETTER_MS))
    yield Row("find in it, slowest letter after that", 0.0, max(taken[1:]), at_most(_ANSWER_MS))
    assembly.reading.search.bar.close_search()
    settle()


def _painted(assembly: Assembly, act: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Milliseconds from what is done to the painting that follows."""
    before()
    settle()
    watch = PaintWatch(assembly.reading.view.viewport())

    def work() -> None:
        watch.begin()
        act()
        watch.wait()

    taken = clock(work)
    watch.stop()
    return taken


def _exported(context: Context, project: Path, folder: Path) -> Row:
    samples = in_turns(
        min(3, context.scale.rounds),
        lambda: clock(lambda: write_floor(project, folder / "floor.json")),
        lambda: clock(lambda: export(ProjectReader(project), ExportRequest(folder / "out.json"))),
    )
    return samples.row("project with this article: export to JSON", times(2))


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

    def scroll_to_end(self) -> float:
        """From the beginning to the end, painted."""
        bar = self._edit.verticalScrollBar()
        bar.setValue(0)
        settle()

        def jump() -> None:
            self._watch.begin()
            bar.setValue(bar.maximum())
            self._watch.wait()

        return clock(jump)

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
