"""How long a decision takes in a large article with thousands of suggestions: from the key to the paint."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.painting import PaintWatch, settle
from benchmarks.suggestions import judging
from benchmarks.timing import clock
from benchmarks.window import window
from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.assisting import assist_project
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from clipdesk.ui.assembly import Assembly

_LETTERS = 500_000
_DECISIONS = 40
_MOST_MS = 50


def lines(gold: Path) -> Iterator[str]:
    """Milliseconds of accepting, refusing and taking back, one after the other, each painted."""
    with tempfile.TemporaryDirectory(prefix="clipdesk-") as folder:
        path = Path(folder) / "p.clipdesk"
        waiting = _make(path, gold)
        with window(path, Path(folder) / "base") as assembly:
            settle()
            taken = _decided(assembly)
    for key, times in taken.items():
        median = statistics.median(times)
        verdict = "≤" if median <= _MOST_MS else "short of"
        yield (
            f"{key} in an article of {_LETTERS:,} letters and {waiting:,} suggestions: {median:.1f} ms, "
            f"{max(times):.1f} at most; {verdict} {_MOST_MS} ms"
        )


def _make(path: Path, gold: Path) -> int:
    """A project of one article, put together from those of the news sets; how many suggestions wait."""
    texts, length = list[str](), 0
    known = [one["text"] for name in ("gum_news", "re3d") for one in judging.documents(gold / f"{name}.jsonl")]
    while length < _LETTERS:
        texts.append(known[len(texts) % len(known)])
        length += len(texts[-1])
    project = Project.create(path, starter_codebook())
    try:
        project.use_annotator("bench")
        project.execute(AddArticles((prepare(ArticleDraft("\n\n".join(texts))),)))
        assist_project(project)
        return len(project.queries.suggestion_queue())
    finally:
        project.close()


def _decided(assembly: Assembly) -> dict[str, list[float]]:
    view = assembly.reading.view
    view.setFocus()
    assembly.window.actions_table["suggestion.next"].trigger()
    watch = PaintWatch(view.viewport())
    taken: dict[str, list[float]] = {"accepting": [], "refusing": [], "taking back": []}

    def press(key: Qt.Key, control: Qt.KeyboardModifier) -> float:
        def work() -> None:
            watch.begin()
            QTest.keyClick(view, key, control)
            watch.wait()

        settle()
        return clock(work, is_clean=False)

    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for number in range(_DECISIONS):
        what, key = ("accepting", Qt.Key.Key_A) if number % 2 else ("refusing", Qt.Key.Key_X)
        taken[what].append(press(key, plain))
    for _ in range(_DECISIONS // 4):
        taken["taking back"].append(press(Qt.Key.Key_Z, control))
    watch.stop()
    return taken
