"""A killed program loses nothing that it had acknowledged, and no change is ever torn."""

from __future__ import annotations

import contextlib
import math
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.span import Span
from clipdesk.project.checking import check_store
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.project import Project
from tests.faults.random_work import small_project
from tests.faults.scripts import needs_fork, run_script
from tests.house.sources import ROOT


def _rounds(folder: Path, rounds: int, seed: int) -> None:
    found = run_script("kill_rounds", folder, rounds, seed)
    assert found["verdicts"].keys() <= {"as acknowledged", "one more, whole"}
    assert sum(found["verdicts"].values()) == rounds
    # It was killed at work, not at rest.
    assert found["commits"] > rounds


Content = list[tuple[str, list[tuple[str, str, str]]]]


def _content(path: Path) -> Content:
    """The texts with what is tagged in them and by whom, without times; the check of the project is clean."""
    with contextlib.closing(Project(path)) as project:
        assert check_store(project._store).problems == ()
        keys = {one.id: one.key for one in project.annotators}
        return sorted(
            (
                item.article.text,
                sorted((one.anchor.quote, one.label_id, keys[one.annotator_id]) for one in item.annotations),
            )
            for item in project.queries.corpus("all", CorpusFilter())
        )


_IMPORT = """
import sys
from clipdesk.project import importing
importing.LARGE = importing.BatchSize(20, 8_000_000)
from clipdesk.bootstrap import main
sys.exit(main())
"""
"""Imports in smaller batches, so that there is a middle."""


def _import(path: Path, theirs: Path, *, until: float = math.inf) -> None:
    """Import a project, and kill it as soon as so many transactions were committed."""
    line = [sys.executable, "-c", _IMPORT, "--base-dir", str(path.parent / "base"), "import", str(path), str(theirs)]
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as looking:
        (before,) = looking.execute("SELECT count(*) FROM history").fetchone()
        process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and looking.execute("SELECT count(*) FROM history").fetchone()[0] < before + until:
            time.sleep(0.001)
        process.kill()
    assert process.wait(timeout=120) in {0, -signal.SIGKILL}


@needs_fork
def test_the_merging_of_another_project_that_is_killed_can_be_undone_and_done_again(tmp_path: Path) -> None:
    mine, theirs, merged = (tmp_path / f"{name}.clipdesk" for name in ("mine", "theirs", "merged"))
    small_project(mine, 40).close()
    project = small_project(theirs, 70)
    project.use_annotator("colleague")
    for number in range(70):
        project.execute(
            AddAnnotation(f"a{number}", project.codebook.labels[0].id, (Span(3, 9), Span(10, 14)), id=f"c{number}")
        )
    project.close()
    shutil.copy(mine, merged)
    before = _content(mine)
    _import(merged, theirs)
    whole = _content(merged)
    half = 0
    for until in (0, 1, 2):
        killed = tmp_path / f"{until}.clipdesk"
        shutil.copy(mine, killed)
        _import(killed, theirs, until=until)
        again = tmp_path / f"{until} again.clipdesk"
        half += _content(killed) not in (before, whole)
        shutil.copy(killed, again)
        _import(again, theirs)
        assert _content(again) == whole
        with contextlib.closing(Project(killed)) as project:
            while project.queries.counts().annotations > 40 * 5:
                project.undo()
        assert _content(killed) == before
    assert half, "it was never killed half way"


@needs_fork
def test_a_killed_program_loses_nothing(tmp_path: Path) -> None:
    _rounds(tmp_path, 60, 1)


@needs_fork
@pytest.mark.soak
def test_a_program_killed_a_thousand_times_loses_nothing(tmp_path: Path) -> None:
    _rounds(tmp_path, 1000, 2)
