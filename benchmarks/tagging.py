"""One tag: from the press of the key to committed and painted, against one commit of SQLite in the same moment."""

from __future__ import annotations

import random
import sqlite3
import statistics
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.context import Context
from benchmarks.generate import Shape, article_id
from benchmarks.painting import PaintWatch, settle
from benchmarks.results import Row, plus
from benchmarks.timing import Samples, clock, in_turns, percentile
from benchmarks.window import window
from clipdesk.domain.span import Span
from clipdesk.ui.assembly import Assembly

_WARM_UP = 10
_TAGS_ON_A_PAGE = 8
_PAGE = 400
"""Code points that are on the screen at once, whatever the fonts."""


def measure(context: Context) -> Iterator[Row]:
    """In ordinary articles of an ordinary project, in those of a huge one, and inside a large article."""
    scale = context.scale
    ordinary = Shape(scale.articles, 3 * scale.articles, scale.article_size)
    huge = Shape(scale.articles, scale.many_annotations, scale.article_size)
    large, *_, largest = scale.large_shapes()
    for shape, where in (
        (ordinary, f"{scale.articles:,} articles"),
        (huge, f"{scale.many_annotations:,} annotations"),
        *((one, f"in a {one.large_size / 1e6:g} MB article") for one in (large, largest)),
    ):
        yield from _rows(f"one tag, {where}", tag_and_commit(context, shape))


def _rows(what: str, samples: Samples) -> Iterator[Row]:
    medians = statistics.median(samples.floor), statistics.median(samples.clipdesk)
    yield Row(f"{what}: median", *medians, plus(6))
    yield Row(f"{what}: p99", percentile(samples.floor, 0.99), percentile(samples.clipdesk, 0.99), plus(10))


def tag_and_commit(context: Context, shape: Shape) -> Samples:
    with context.cache.scratch() as name:
        folder = Path(name)
        floor = _Commits(folder / "floor.db")
        with window(context.cache.copy(shape, folder), folder / "base") as assembly:
            tags = _Tags(assembly, shape)
            samples = in_turns(context.scale.tags, floor.commit, tags.press, _WARM_UP)
            tags.close()
        floor.close()
    return samples


class _Commits:
    """The floor: a row of the size of an annotation, committed in WAL with synchronous FULL."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = wal")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("CREATE TABLE tag (id INTEGER PRIMARY KEY, quote TEXT)")

    def commit(self) -> float:
        """Milliseconds of one."""
        return clock(self._insert, is_clean=False)

    def _insert(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO tag (quote) VALUES (?)", ("x" * 200,))
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """End the connection."""
        self._connection.close()


class _Tags:
    """Reads on, selects words that are on the screen and presses the key of a label."""

    def __init__(self, assembly: Assembly, shape: Shape) -> None:
        self._session = assembly.session
        self._view = assembly.reading.view
        self._shape = shape
        self._watch = PaintWatch(self._view.viewport(), assembly.reading.margin)
        self._chance = random.Random(23)
        self._pressed = 0
        self._view.setFocus()

    def press(self) -> float:
        """Milliseconds from the key to the paint. The selection was painted before."""
        if self._pressed % _TAGS_ON_A_PAGE == 0:
            self._turn_page()
        self._pressed += 1
        start = self._view.top_offset() + self._chance.randrange(_PAGE)
        self._view.select_span(Span(start, start + self._chance.randint(5, 38)))
        settle()
        before = len(self._session.annotations)
        taken = clock(self._tag, is_clean=False)
        if len(self._session.annotations) != before + 1:
            message = "the key did not tag"
            raise RuntimeError(message)
        settle()
        return taken

    def _turn_page(self) -> None:
        """Go on to another article, or to another place of the large one."""
        if self._shape.large_size:
            assert self._session.article is not None
            place = self._chance.randrange(len(self._session.article.text) - 2 * _PAGE)
            self._view.scroll_to(Span(place, place + 1))
        else:
            self._session.show_article(article_id(self._chance.randrange(self._shape.articles)))
        settle()

    def _tag(self) -> None:
        self._watch.begin()
        QTest.keyClick(self._view, Qt.Key.Key_1 if self._chance.random() < 0.5 else Qt.Key.Key_2)
        self._watch.wait()

    def close(self) -> None:
        """Look no longer."""
        self._watch.stop()
