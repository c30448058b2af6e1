"""A long day in one window: memory, open files and the time of a tag stay what they were."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import SIGNAL, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from clipdesk.domain.span import Span
from clipdesk.project.starter import starter_codebook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.resources import resource_path
from clipdesk.runtime.settings import Settings
from tests.builders import article
from tests.project_builder import make_project
from tests.ui.window import Window, window_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads memory and handles as Linux tells them")

WORDS, TAGS = 260, 500
"""Of each article."""
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2)


class Standing(NamedTuple):
    """What a process holds: memory in bytes, open files."""

    memory: int
    handles: int


def standing() -> Standing:
    for _ in range(3):
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Standing(pages * os.sysconf("SC_PAGE_SIZE"), len(os.listdir("/proc/self/fd")))  # noqa: PTH208 - as cheap as can be


def _project(path: Path, articles: int) -> None:
    """Articles of the same shape, so that the last one costs what the first one costs."""
    text = " ".join(f"word{n:04}" + (".\n\n" if n % 40 == 39 else "") for n in range(WORDS))
    made = [article(f"{n:04} {text}", id=f"long{n:04}", number=n + 1, headline=f"Article {n}") for n in range(articles)]
    make_project(path, *made, labels=starter_codebook()).close()


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(resource_path("i18n/clipdesk_en.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _tag(window: Window, count: int, done: int = 0) -> float:
    """Tag `count` passages by key, going on to the next article when one is full; the seconds of work it took."""
    start = time.process_time()
    for number in range(done, done + count):
        index, tag = divmod(number, TAGS)
        if tag == 0:
            window.open(f"long{index:04}")
        at = window.view.text.index(f"word{tag // 2:04}")
        window.view.select_span(Span(at, at + 8))
        window.press(_KEYS[tag % 2])
    return time.process_time() - start


def _listening(window: Window) -> dict[str, int]:
    """How many listen to each action of the window: what listens once more with every tag makes each one slower."""
    changed = SIGNAL("changed()")
    return {spec.id: action.receivers(changed) for spec, action in window.actions.every()}


def _widgets() -> int:
    return len(QApplication.allWidgets())


@pytest.fixture
def long_window(
    request: pytest.FixtureRequest, tmp_path: Path, places_in_tmp: Places, qapp: QApplication, english: None
) -> Iterator[Window]:
    """A window on a project with room for so many tags."""
    _project(tmp_path / "harbor.clipdesk", request.param // TAGS + 1)
    settings = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=False)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as made:
        yield made


@pytest.mark.parametrize("long_window", [450], indirect=True)
def test_an_hour_leaves_nothing_behind(long_window: Window) -> None:
    _tag(long_window, 200)
    before, listening = standing(), _listening(long_window)
    _tag(long_window, 250, done=200)
    after = standing()
    assert long_window.session.project.queries.counts().annotations == 450
    assert _listening(long_window) == listening
    # Of a second connection that was closed SQLite keeps the descriptor for the next one, while the first holds a lock.
    assert after.handles <= before.handles + 1
    assert after.memory - before.memory < 12 << 20


_ROUND = (
    "article.flag", "annotation.remove", "history.undo", "history.undo", "history.redo", "history.undo", "words.find", "cuts.show",
    "cuts.show", "text.enlarge", "text.reduce", "theme.darken", "theme.lighten", "annotations.focus", "text.focus",
)  # fmt: skip
"""What is done in turn besides tagging; it takes back what it changes."""


def _go_round(window: Window, rounds: int) -> None:
    for number in range(rounds):
        window.open(f"long{number % 2:04}")
        window.tag(f"word{number % WORDS:04}", Qt.Key.Key_1)
        for one in _ROUND:
            window.trigger(one)
        window.trigger("history.undo")


@pytest.mark.soak
@pytest.mark.parametrize("long_window", [TAGS], indirect=True)
def test_whatever_else_is_done_for_long_leaves_nothing_behind(long_window: Window) -> None:
    _go_round(long_window, 40)
    before, listening, widgets, nothings = standing(), _listening(long_window), _widgets(), sys.getrefcount(None)
    _go_round(long_window, 40)
    after = standing()
    assert long_window.session.project.queries.counts().annotations == 0
    assert _listening(long_window) == listening
    assert _widgets() == widgets
    # Where it is not immortal, a binding that forgets to count it ends the program after some thousand calls.
    assert sys.version_info >= (3, 12) or sys.getrefcount(None) - nothings > -500
    assert after.handles <= before.handles + 1
    assert after.memory - before.memory < 12 << 20


@pytest.mark.soak
@pytest.mark.parametrize("long_window", [20_000], indirect=True)
def test_twenty_thousand_tags_leave_nothing_behind_and_do_not_slow(long_window: Window) -> None:
    _tag(long_window, 500)
    before = standing()
    times = [_tag(long_window, 500, done) for done in range(500, 20_000, 500)]
    after = standing()
    # Of each thousand the half that was less disturbed: what else a machine does only ever adds.
    growth, slowing = (after.memory - before.memory) / 2**20, min(times[-2:]) / min(times[:2])
    print(f"{growth:.1f} MB more, {after.handles - before.handles} handles more, last thousand {slowing:.2f} × first")  # noqa: T201 - the figures of a soak
    assert long_window.session.project.queries.counts().annotations == 20_000
    # On a slow machine a backup falls into it: the descriptor of above, and the pipe of child processes, each once.
    assert after.handles <= before.handles + 2
    assert growth < 50
    assert slowing <= 1.2
