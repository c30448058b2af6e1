"""Resident memory with a large article open, against a bare window with the same text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.context import Context
from benchmarks.generate import Shape, article_texts
from benchmarks.processes import screen, start
from benchmarks.results import Row, times
from benchmarks.timing import Samples, in_turns
from benchmarks.window import write_settings


def measure(context: Context) -> Iterator[Row]:
    """Separate processes; each says how much it has when its window was painted and has come to rest."""
    for shape in context.scale.large_shapes():
        what = f"memory, {shape.large_size / 1e6:g} MB article, {shape.large_annotations:,} annotations"
        yield _samples(context, shape).row(what, times(1.6), "MB")


def _samples(context: Context, shape: Shape) -> Samples:
    with context.cache.scratch() as name, screen("offscreen"):
        folder = Path(name)
        project = context.cache.copy(shape, folder)
        text_file = folder / "text.txt"
        text_file.write_text(max(article_texts(project), key=len), encoding="utf-8")
        write_settings(folder / "base")
        return in_turns(
            min(3, context.scale.rounds),
            lambda: start("bare_window", str(text_file)).resident,
            lambda: start("whole_program", str(folder / "base"), str(project)).resident,
        )
