"""Learning in child processes: what comes of it, and what happens when they are stopped."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing.context import SpawnContext
from pathlib import Path
from typing import Any

import pytest

from clipdesk.assist.learner.learning import learn
from clipdesk.assist.learner.lessons import Lack, Learned, to_bytes
from clipdesk.domain.errors import CancelledError
from clipdesk.project.learning import LearningFailedError, learn_and_keep, learn_apart, learn_project
from clipdesk.project.lessons_file import LessonsFile
from clipdesk.project.project import Project
from tests.assist.learner.taught import VESSEL, articles
from tests.builders import label_id
from tests.project.taught_project import taught_project
from tests.refusing import stop_at_work


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Eight articles that were gone through."""
    made = taught_project(tmp_path / "p.clipdesk", taught=8, untouched=2)
    yield made
    made.close()


def learners() -> list[multiprocessing.process.BaseProcess]:
    return [one for one in multiprocessing.active_children() if one.name == "clipdesk-learner"]


def test_a_project_is_learned_and_kept(project: Project, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    kept = learn_project(project.reader, lambda *one: told.append(one))
    (lesson,) = kept.learned.lessons
    assert (lesson.label, lesson.articles, lesson.done) == (VESSEL, 8, 8)
    assert lesson.is_used
    assert kept.articles == 8
    assert kept.at
    assert kept.label_ids[VESSEL] == label_id(VESSEL)
    assert (0, 1, VESSEL) in told
    assert told[-1] == (1, 1, "")
    assert learners() == []
    file = LessonsFile(tmp_path / "lessons", project.id, project.path)
    again = learn_and_keep(project.reader, file)
    assert file.read() == again == kept._replace(at=again.at)


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(project: Project, tmp_path: Path) -> None:
    (tmp_path / "lessons").write_text("no folder")
    file = LessonsFile(tmp_path / "lessons", project.id, project.path)
    with pytest.raises(LearningFailedError, match="could not be written"):
        learn_and_keep(project.reader, file)


def test_child_processes_learn_the_same_bytes() -> None:
    evidence = [one._replace(tagged={**one.tagged, "other": one.tagged[VESSEL][:1]}) for one in articles(6)]
    assert to_bytes(learn_apart(evidence)) == to_bytes(learn(evidence))


def test_pipes_may_be_of_another_class(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where they are no `Connection`."""
    make = SpawnContext.Pipe

    class OtherPipe:
        def __init__(self, pipe: Any) -> None:
            self._pipe = pipe

        def __getattr__(self, name: str) -> Any:
            return getattr(self._pipe, name)

    def pipe(context: SpawnContext) -> tuple[Any, Any]:
        ours, theirs = make(context)
        return OtherPipe(ours), theirs

    monkeypatch.setattr(SpawnContext, "Pipe", pipe)
    evidence = articles(6)
    assert to_bytes(learn_apart(evidence)) == to_bytes(learn(evidence))


def test_nothing_tagged_is_nothing_learned(tmp_path: Path) -> None:
    made = taught_project(tmp_path / "empty.clipdesk", taught=0, untouched=2)
    assert learn_project(made.reader).learned == Learned()
    made.close()


def test_too_little_is_said(tmp_path: Path) -> None:
    made = taught_project(tmp_path / "few.clipdesk", taught=1)
    assert learn_project(made.reader).learned.lessons[0].lack is Lack.PASSAGES
    made.close()


def test_it_stops_when_asked_to_and_leaves_no_process() -> None:
    with pytest.raises(CancelledError):
        learn_apart(articles(8), stop_at_work)
    assert learners() == []


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be halted there")
def test_it_stops_even_while_a_process_is_slow_to_begin() -> None:
    big = [one._replace(article=one.article + "x" * 1_000_000) for one in articles(8)]
    looks = 0

    def stop(_done: int, _total: int, _what: str) -> None:
        nonlocal looks
        looks += 1
        for one in learners():
            assert one.pid
            os.kill(one.pid, signal.SIGSTOP)
        if looks == 3:
            raise CancelledError

    begun = time.monotonic()
    with pytest.raises(CancelledError):
        learn_apart(big, stop)
    assert time.monotonic() - begun < 20, "it waits for nobody"
    assert learners() == []


def test_a_process_that_is_ended_is_told_in_a_sentence() -> None:
    def end(_done: int, _total: int, _what: str) -> None:
        for one in learners():
            assert one.pid
            os.kill(one.pid, signal.SIGTERM)

    with pytest.raises(LearningFailedError, match="stopped by the system"):
        learn_apart(articles(8), end)
    assert learners() == []


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit there")
def test_a_disk_without_room_for_temporary_files_is_told_in_a_sentence() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(LearningFailedError, match="there is no room for temporary files"):
            learn_apart(articles(8))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert learners() == []


def test_what_goes_wrong_in_a_process_is_a_bug_here() -> None:
    no_span: Any = 3
    with pytest.raises(RuntimeError, match="learning vessel"):
        learn_apart([one._replace(tagged={VESSEL: (no_span,)}) for one in articles(8)])
    assert learners() == []
