"""How fast the assistants read: one article after it was opened, and a project in one go."""

from __future__ import annotations

import multiprocessing
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks import texts
from benchmarks.suggestions import judging
from benchmarks.suggestions.learning import evidence
from clipdesk.assist.learner.learning import learn
from clipdesk.assist.learner.lessons import Lesson
from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.assisting import Assisting, assist_project, get_ready
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.lessons_file import NOTHING_KEPT, Kept
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook

_LETTERS = 4_000
"""Code points of an ordinary article: 500 to 800 words."""
_TRIES = 30
_MOST_MS = 50
_LEAST = 200
_STEP = 500
_TAUGHT = ("gum_news", "re3d")


def lines(articles: int, gold: Path) -> Iterator[str]:
    """Milliseconds for one article, articles a second for many: without and with what was learned from the news sets."""
    with tempfile.TemporaryDirectory(prefix="clipdesk-") as folder:
        project = Project.create(Path(folder) / "p.clipdesk", starter_codebook())
        try:
            project.use_annotator("bench")
            _fill(project, articles)
            yield from _timed(project, NOTHING_KEPT, "")
            kept = _learned(project, gold)
            what = ", ".join(f"{one.label} ({_ways(one)})" for one in kept.of(project.codebook).used)
            yield from _timed(project, kept, f" with what was learned of {what or 'nothing'}")
        finally:
            project.close()


def _timed(project: Project, kept: Kept, how: str) -> Iterator[str]:
    lists, first, usual, worst = _one(project, kept)
    yield (
        f"the lists read{how}, beside the window before anybody opens anything: {lists:.1f} ms;"
        f" an article proposed and kept: the first {first:.1f} ms, median {usual:.1f}, worst {worst:.1f}"
        f" of {_TRIES} (≤ {_MOST_MS} ms)"
    )
    begun, worked = time.perf_counter(), _processor_s()
    read = assist_project(project, again=True, kept=kept)
    rate = read / (time.perf_counter() - begun)
    each = (_processor_s() - worked) / read
    verdict = "≥" if rate >= _LEAST else "short of"
    yield (
        f"a project of {read:,} articles{how}: {rate:,.0f} articles/s ({verdict} {_LEAST}; {os.cpu_count()} cores,"
        f" load {_load()}); {each * 1000:.1f} ms of processor time each, which is"
        f" {2 / each:,.0f} articles/s on two cores with nothing else to do"
    )


def _load() -> str:
    if sys.platform == "win32":
        return "unknown"
    return f"{os.getloadavg()[0]:.1f}"


def _learned(project: Project, gold: Path) -> Kept:
    """What the builtin assistants' labels teach in the news sets."""
    documents = [one for name in _TAUGHT for one in judging.documents(gold / f"{name}.jsonl")]
    learned = learn(map(evidence, documents))
    return Kept(learned, "", len(documents), {label.name: label.id for label in project.codebook})


def _ways(one: Lesson) -> str:
    ways = {"mends": one.mends, "remembers": one.phrases, "finds": one.weights}
    return " and ".join(way for way, there in ways.items() if there)


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


def _one(project: Project, kept: Kept) -> tuple[float, float, float, float]:
    """Milliseconds for reading the lists, for the first article behind it, the median and the longest of others."""
    begun = time.perf_counter()
    assistants = get_ready(language="en")
    lists = (time.perf_counter() - begun) * 1000
    assisting = Assisting.for_codebook(project.codebook, kept=kept, make=lambda: assistants)
    times = []
    with project.reader.open() as store:
        articles = list(store.articles.of_numbers(range(1, _TRIES + 2)))
    for one in articles:
        begun = time.perf_counter()
        project.execute(StoreSuggestions((assisting.propose(one),)))
        times.append((time.perf_counter() - begun) * 1000)
    return lists, times[0], statistics.median(times[1:]), max(times[1:])
