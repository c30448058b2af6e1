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


def measure(context: Context) -> Iterator[Row]:
    """In an ordinary article of an ordinary project, in a huge project, and inside a large article."""
    scale = context.scale
    ordinary = Shape(scale.articles, 3 * scale.articles, scale.article_size)
    huge = Shape(scale.articles, scale.many_annotations, scale.article_size)
    large = Shape(scale.imported, 0, scale.article_size, scale.large_size, scale.large_annotations[0])
    places = (
        (ordinary, f"{scale.articles:,} articles", article_id(scale.articles // 3)),
        (huge, f"{scale.many_annotations:,} annotations", article_id(scale.articles // 3)),
        (large, f"in a {scale.large_size / 1e6:g} MB article", large.read_last),
    )
    for shape, where, article in places:
        yield from _rows(f"one tag, {where}", _tag_and_commit(context, shape, article))


def _rows(what: str, samples: Samples) -> Iterator[Row]:
    medians = statistics.median(samples.floor), statistics.median(samples.clipdesk)
    yield Row(f"{what}: median", *medians, plus(6))
    yield Row(f"{what}: p99", percentile(samples.floor, 0.99), percentile(samples.clipdesk, 0.99), plus(10))


def _tag_and_commit(context: Context, shape: Shape, article: str) -> Samples:
    with context.cache.scratch() as name:
        folder = Path(name)
        floor = _Commits(folder / "floor.db")
        with window(context.cache.copy(shape, folder), folder / "base") as assembly:
            assembly.session.show_article(article)
            settle()
            tags = _Tags(assembly)
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
    """Selects words somewhere on the screen and presses the key of a label."""

    def __init__(self, assembly: Assembly) -> None:
        self._session = assembly.session
        self._view = assembly.reading.view
        self._watch = PaintWatch(self._view.viewport(), assembly.reading.margin)
        self._chance = random.Random(23)
        assert self._session.article is not None
        self._shown = min(len(self._session.article.text) - 40, 1_200)
        self._view.setFocus()

    def press(self) -> float:
        """Milliseconds from the key to the paint. The selection was painted before."""
        start = self._chance.randrange(self._shown)
        self._view.select_span(Span(start, start + self._chance.randint(5, 38)))
        settle()
        before = len(self._session.annotations)
        taken = clock(self._tag, is_clean=False)
        if len(self._session.annotations) != before + 1:
            message = "the key did not tag"
            raise RuntimeError(message)
        settle()
        return taken

    def _tag(self) -> None:
        self._watch.begin()
        QTest.keyClick(self._view, Qt.Key.Key_1 if self._chance.random() < 0.5 else Qt.Key.Key_2)
        self._watch.wait()

    def close(self) -> None:
        """Look no longer."""
        self._watch.stop()
