"""How fast the assistants read: one article after it was opened, and a project in one go."""

from __future__ import annotations

import multiprocessing
import os
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import texts
from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.assisting import Assisting, assist_project
from clipdesk.project.commands.adding import AddArticles, prepare
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook

_LETTERS = 4_000
"""Code points of an ordinary article: 500 to 800 words."""
_TRIES = 30
_MOST_MS = 50
_LEAST = 200
_STEP = 500


def lines(articles: int) -> Iterator[str]:
    """Milliseconds for one article, articles a second for many."""
    with tempfile.TemporaryDirectory(prefix="clipdesk-") as folder:
        project = Project.create(Path(folder) / "p.clipdesk", starter_codebook())
        try:
            project.use_annotator("bench")
            _fill(project, articles)
            first, usual, worst = _one(project)
            yield (
                f"an article proposed and kept: the first {first:.1f} ms, median {usual:.1f}, worst {worst:.1f}"
                f" of {_TRIES} (≤ {_MOST_MS} ms)"
            )
            begun, worked = time.perf_counter(), _processor_s()
            read = assist_project(project, again=True)
            rate = read / (time.perf_counter() - begun)
            each = (_processor_s() - worked) / read
            verdict = "≥" if rate >= _LEAST else "short of"
            yield (
                f"a project of {read:,} articles: {rate:,.0f} articles/s ({verdict} {_LEAST}; {os.cpu_count()} cores,"
                f" load {os.getloadavg()[0]:.1f}); {each * 1000:.1f} ms of processor time each, which is"
                f" {2 / each:,.0f} articles/s on two cores with nothing else to do"
            )
        finally:
            project.close()


def _processor_s() -> float:
    """Seconds that this process and its children, all of which have ended, kept processors busy."""
    while multiprocessing.active_children():
        time.sleep(0.05)
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _fill(project: Project, articles: int) -> None:
    chance = random.Random(41)
    for start in range(0, articles, _STEP):
        step = min(_STEP, articles - start)
        made = [prepare(ArticleDraft(texts.news(chance, _LETTERS))) for _ in range(step)]
        project.transfer(AddArticles(tuple(made), project.codebook))


def _one(project: Project) -> tuple[float, float, float]:
    """Milliseconds for the first article, when all data are still to be read, the median and the longest of others."""
    assisting = Assisting.for_codebook(project.codebook)
    times = []
    with project.reader.open() as store:
        articles = list(store.articles.of_numbers(range(1, _TRIES + 2)))
    for one in articles:
        begun = time.perf_counter()
        project.execute(StoreSuggestions((assisting.propose(one),)))
        times.append((time.perf_counter() - begun) * 1000)
    return times[0], statistics.median(times[1:]), max(times[1:])
