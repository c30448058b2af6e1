"""Changing very much at once in the whole window: how long it takes, and how long the window does not answer meanwhile."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer

from benchmarks.context import Context
from benchmarks.generate import Shape, article_id
from benchmarks.painting import settle
from benchmarks.results import Row, at_most
from benchmarks.window import window
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.codebook import MergeLabel

_BEAT = 10  # milliseconds
_MOST = 200.0
"""Milliseconds that the window may not answer: nobody notices."""


def measure(context: Context) -> Iterator[Row]:
    """One of four labels is merged into another, and a quarter of the articles removed; both undone and done again."""
    scale = context.scale
    shape = Shape(scale.articles, scale.many_annotations, scale.article_size)
    with tempfile.TemporaryDirectory() as folder:
        project = context.cache.copy(shape, Path(folder))
        with window(project, Path(folder) / "base") as assembly:
            session = assembly.session
            first, second = session.project.codebook.labels[:2]
            ids = tuple(article_id(number) for number in range(scale.articles // 4))
            for what, command in (
                (f"label of {scale.many_annotations // 4:,} annotations merged", MergeLabel(first.id, second.id)),
                (f"{len(ids):,} articles removed with as many", RemoveArticles(ids)),
            ):
                yield from _rows(what, partial(session.execute, command))
                yield from _rows(f"{what}: undone", session.undo)
                yield from _rows(f"{what}: done again", session.redo)
                session.undo()


def _rows(what: str, act: Callable[[], object]) -> Iterator[Row]:
    settle()
    beats = [time.perf_counter()]
    clock = QTimer()
    clock.setInterval(_BEAT)
    clock.timeout.connect(lambda: beats.append(time.perf_counter()))
    clock.start()
    act()
    whole = time.perf_counter() - beats[0]
    beats.append(time.perf_counter())
    settle()
    clock.stop()
    longest = max(later - before for before, later in pairwise(beats))
    yield Row(what, 0, whole * 1000)
    yield Row(f"{what}: the window does not answer for", 0, longest * 1000, at_most(_MOST))
