"""A table of counts: annotations by outlet, alike ones once, against the bare SQL query for the same cells."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from benchmarks.context import Context
from benchmarks.generate import Shape
from benchmarks.results import Row, times
from benchmarks.timing import clock, in_turns
from clipdesk.domain.counts import CountAsked, CountUnit
from clipdesk.project.counting import count
from clipdesk.project.project import ProjectReader

_FLOOR = (
    "SELECT label, outlet, count(*) FROM annotation JOIN article ON article.number = article GROUP BY label, article"
)


def measure(context: Context) -> Iterator[Row]:
    """In this process, as a small project is counted; in a large one starting the child is added, about 0.3 s."""
    scale = context.scale
    shape = Shape(scale.articles, scale.many_annotations, scale.article_size)
    path = context.cache.project(shape)
    with closing(sqlite3.connect(path)) as bare, ProjectReader(path).open() as store:
        for unit in (CountUnit.ANNOTATIONS, CountUnit.ARTICLES):
            samples = in_turns(
                scale.rounds,
                lambda: clock(lambda: bare.execute(_FLOOR).fetchall()),
                lambda: clock(lambda: count(store, CountAsked(unit=unit))),  # noqa: B023
            )
            name = f"{unit.value} by outlet, {scale.articles:,} articles, {shape.annotations:,} annotations"
            yield samples.row(name, times(3.0))
        once = store.cross_counts
        samples = in_turns(
            scale.rounds,
            lambda: clock(lambda: once.cells(CountAsked(), alike_once=False)),
            lambda: clock(lambda: once.cells(CountAsked(), alike_once=True)),
        )
        yield samples.row("what several annotators tagged alike, as it is → once", times(4.0))
