"""From the start of the process to the painted window, against a bare window with a text pane."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.context import Context
from benchmarks.generate import Shape, article_texts
from benchmarks.processes import can_show, screen, start
from benchmarks.results import Row, times
from benchmarks.timing import in_turns
from benchmarks.window import write_settings


def measure(context: Context) -> Iterator[Row]:
    """Separate processes; each says itself when its window was painted."""
    scale = context.scale
    shape = Shape(scale.articles, 3 * scale.articles, scale.article_size)
    with context.cache.scratch() as name:
        folder = Path(name)
        project = context.cache.copy(shape, folder)
        text_file = folder / "text.txt"
        text_file.write_text(next(article_texts(project)), encoding="utf-8")
        write_settings(folder / "base")
        for platform in context.platforms:
            if not can_show(platform):
                context.tell(f"{platform}: there is no display here; left out")
                continue
            with screen(platform):
                samples = in_turns(
                    2 * scale.rounds + 1,
                    lambda: start("bare_window", str(text_file)).painted,
                    lambda: start("whole_program", str(folder / "base"), str(project)).painted,
                )
            yield samples.row(f"start to painted window, {scale.articles:,} articles ({platform})", times(1.5))
