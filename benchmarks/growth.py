"""How every figure that a user waits for grows with the project: the same measured at 1 ×, 10 × and 100 ×.

The figures of all sizes are kept beside the projects (`growth.json`) and drawn by `benchmarks.plots`.
"""

from __future__ import annotations

import json
import random
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import searching, tagging
from benchmarks.article_list import show_list, show_plain_list
from benchmarks.context import Context
from benchmarks.generate import Shape, article_id, article_texts
from benchmarks.painting import PaintWatch, settle
from benchmarks.processes import screen, start
from benchmarks.results import NO_TARGET, Row, Target, at_most, plus, times
from benchmarks.timing import clock, in_turns, percentile
from benchmarks.whole import whole_rows
from benchmarks.window import application, window, write_settings
from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.project import Project
from clipdesk.ui.assembly import Assembly
from clipdesk.ui.models.article_table_model import ArticleChoice, ArticleRole, ArticleTableModel
from clipdesk.ui.theme import Theme

FIGURES = "growth.json"
_SCREENFUL = 50


def measure(context: Context) -> Iterator[Row]:
    """The targets are judged at the largest size; the smaller ones show the way there."""
    sizes = chosen_sizes(context)
    for articles, tags in sizes:
        shape = Shape(articles, tags, context.scale.article_size)
        is_last = (articles, tags) == sizes[-1]
        found: dict[str, list[float]] = {}
        for row in _figures(context, shape):
            found[f"{row.what} ({row.unit})"] = [articles, tags, row.floor, row.clipdesk]
            what = f"{row.what}: {articles:,} articles, {tags:,} annotations"
            yield Row(what, row.floor, row.clipdesk, row.target if is_last else NO_TARGET, row.unit)
        keep(context.cache.folder / FIGURES, found)


def chosen_sizes(context: Context) -> list[tuple[int, int]]:
    """Articles and annotations of the projects that are measured. Raises ValueError for a size that is none of ours."""
    scale = context.scale
    if not context.size:
        return list(scale.growth)
    chosen = [one for one in (*scale.growth, *scale.growth_on_request) if one[0] == context.size]
    if not chosen:
        message = f"there is no project of {context.size:,} articles in this scale"
        raise ValueError(message)
    return chosen


def keep(path: Path, found: dict[str, list[float]]) -> None:
    """Put the figures of one size, by name, among those of the others, in place of what was known of that size."""
    kept: dict[str, list[list[float]]] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    for what, figures in found.items():
        others = [one for one in kept.get(what, []) if one[:2] != figures[:2]]
        kept[what] = sorted([*others, figures])
    path.write_text(json.dumps(kept, indent=1), "utf-8")


def _figures(context: Context, shape: Shape) -> Iterator[Row]:
    yield _start(context, shape)
    yield from _list(context, shape)
    yield from _search(context, shape)
    with context.cache.scratch() as name:
        folder = Path(name)
        with window(context.cache.copy(shape, folder), folder / "base") as assembly:
            yield Row("open an article", 0.0, _opened(context, assembly, shape), at_most(50))
            counts = [clock(assembly.session.project.queries.counts) for _ in range(context.scale.rounds)]
            yield Row("counts of the codebook", 0.0, min(counts), at_most(5))
    tags = tagging.tag_and_commit(context, shape)
    yield Row("one tag, median", statistics.median(tags.floor), statistics.median(tags.clipdesk), plus(6))
    yield Row("one tag, p99", percentile(tags.floor, 0.99), percentile(tags.clipdesk, 0.99), plus(10))
    yield from whole_rows(context, shape)


def _start(context: Context, shape: Shape) -> Row:
    """Processor time, which a busy machine disturbs less than the clock."""
    with context.cache.scratch() as name, screen("offscreen"):
        folder = Path(name)
        project = context.cache.copy(shape, folder)
        text_file = folder / "text.txt"
        text_file.write_text(next(article_texts(project)), "utf-8")
        write_settings(folder / "base")
        samples = in_turns(
            context.scale.rounds,
            lambda: start("bare_window", str(text_file)).processor,
            lambda: start("whole_program", str(folder / "base"), str(project)).processor,
        )
    return _best("start to painted window, processor time", samples.floor, samples.clipdesk, times(1.5))


def _best(what: str, floor: list[float], clipdesk: list[float], target: Target) -> Row:
    return Row(what, min(floor, default=0.0), min(clipdesk), target)


def _list(context: Context, shape: Shape) -> Iterator[Row]:
    theme = Theme(application(), "light")
    project = Project(context.cache.project(shape), read_only=True)
    samples = in_turns(
        context.scale.rounds,
        lambda: clock(lambda: show_plain_list(shape.articles)),
        lambda: clock(lambda: show_list(theme, project)),
    )
    yield _best("list, first paint and jump to the end", samples.floor, samples.clipdesk, times(1.5))
    label = next(iter(project.codebook)).id
    for name, chosen in (
        ("filter by status", ArticleFilter(status=Status.TODO)),
        ("filter by a status that no article has", ArticleFilter(status=Status.SKIPPED)),
        ("filter by label", ArticleFilter(label_id=label)),
    ):
        taken = [clock(lambda: _choose(project, chosen)) for _ in range(context.scale.rounds)]  # noqa: B023
        yield _best(name, [], taken, at_most(100))
    project.close()


def _choose(project: Project, chosen: ArticleFilter) -> None:
    """What the list asks until the first screenful can be painted."""
    model = ArticleTableModel()
    model.set_choice(ArticleChoice(chosen))
    model.set_queries(project.queries)
    for row in range(min(_SCREENFUL, model.rowCount())):
        model.index(row).data(ArticleRole.HEADLINE)


def _search(context: Context, shape: Shape) -> Iterator[Row]:
    project = Project(context.cache.project(shape), read_only=True)
    floor = searching.Floor(context.cache, shape)
    for question in searching.questions():
        samples = searching.compare(context, project, floor, question.words)
        yield _best(f"search, {question.name}", samples.floor, samples.clipdesk, times(1.5, most=50))
    slowest = searching.slowest_letter(context, project, shape.articles)
    yield Row("search, slowest letter while typing", 0.0, slowest.clipdesk, at_most(50))
    floor.close()
    project.close()


def _opened(context: Context, assembly: Assembly, shape: Shape) -> float:
    """Milliseconds from the choice of an article to its painting: the median over articles anywhere."""
    watch = PaintWatch(assembly.reading.view.viewport(), assembly.reading.margin)
    chance = random.Random(11)

    def show() -> float:
        watch.begin()
        chosen = article_id(chance.randrange(shape.articles))
        taken = clock(_showing(assembly, watch, chosen), is_clean=False)
        settle()
        return taken

    show()
    found = statistics.median(show() for _ in range(3 * context.scale.rounds))
    watch.stop()
    return found


def _showing(assembly: Assembly, watch: PaintWatch, chosen: str) -> Callable[[], None]:
    def show() -> None:
        if assembly.session.article_id == chosen:
            assembly.session.show_article("")
        assembly.session.show_article(chosen)
        watch.wait()

    return show
