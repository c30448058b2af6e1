"""Learns from a project in child processes: the window never waits, and a crash there harms nothing here."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from collections.abc import Sequence
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess

from clipdesk.assist.learner.evidence import Evidence, labels_in
from clipdesk.assist.learner.learning import Learner
from clipdesk.assist.learner.lessons import Learned, Lesson
from clipdesk.domain.errors import UserError
from clipdesk.project.clock import utc_now
from clipdesk.project.evidence import evidence_of, taught_names
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.lessons_file import Kept, LessonsFile
from clipdesk.project.pipe import Pipe, received
from clipdesk.project.project import ProjectReader
from clipdesk.runtime.children import give_back
from clipdesk.runtime.interrupts import children_spared

_CHILDREN = 2
_SECONDS_BETWEEN_LOOKS = 0.1
_NICENESS = 10


class LearningFailedError(UserError):
    """What was tagged could not be learned from."""


def learn_project(reader: ProjectReader, progress: Progress = silent) -> Kept:
    """Learn anew from all of a project. For another thread: reads through `reader`, works in child processes.

    `progress` is called with (labels done, labels, the label at hand); when it raises CancelledError the children are
    ended and nothing remains. Raises LearningFailedError when a child was ended by the system.
    """
    with reader.open() as store:
        evidence = evidence_of(store, lambda _done, _total, _what: progress(0, 0, ""))
        label_ids = {name: label_id for label_id, name in taught_names(store).items()}
    return Kept(learn_apart(evidence, progress), utc_now(), len(evidence), label_ids)


def learn_and_keep(reader: ProjectReader, file: LessonsFile, progress: Progress = silent) -> Kept:
    """As `learn_project`, and keep what was learned. Raises LearningFailedError also when it cannot be written."""
    kept = learn_project(reader, progress)
    try:
        file.write(kept)
    except OSError as error:
        raise LearningFailedError(
            "What was learned could not be written to the folder of the program.", "Free some space and try again."
        ) from error
    return kept


def learn_apart(evidence: Sequence[Evidence], progress: Progress = silent) -> Learned:
    """Learn every label in child processes, those with most passages first. Returns the lessons by name of label."""
    counts = {label: sum(len(one.tagged.get(label, ())) for one in evidence) for label in labels_in(evidence)}
    waiting = sorted(counts, key=lambda label: (counts[label], label))
    if not waiting:
        return Learned()
    children = [_Child(evidence) for _ in range(min(_CHILDREN, len(waiting)))]
    try:
        lessons = _taught(children, waiting, progress)
    except (EOFError, OSError) as error:
        raise LearningFailedError(
            "Learning was stopped by the system; nothing else is affected.", "Free some memory and try again."
        ) from error
    finally:
        for child in children:
            child.end()
    return Learned(tuple(sorted(lessons, key=lambda one: one.label)))


def _taught(children: Sequence[_Child], waiting: list[str], progress: Progress) -> list[Lesson]:
    total, lessons = len(waiting), list[Lesson]()
    # Each says when it is there: what it is sent before would keep this process waiting, deaf to a cancel.
    busy = list(children)
    while busy:
        progress(len(lessons), total, busy[0].label)
        ready = wait([child.pipe for child in busy], _SECONDS_BETWEEN_LOOKS)
        for child in [child for child in busy if child.pipe in ready]:
            answer = received(child.pipe)
            if isinstance(answer, BaseException):
                raise answer
            if answer is not None:
                lessons.append(answer)
            busy.remove(child)
            if waiting:
                child.ask(waiting.pop())
                busy.append(child)
    progress(total, total, "")
    return lessons


class _Child:
    """A child process that has the evidence and learns one label at a time."""

    def __init__(self, evidence: Sequence[Evidence]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.label = ""
        self._evidence: Sequence[Evidence] | None = evidence
        self._process: SpawnProcess = context.Process(
            target=_serve, args=(theirs,), daemon=True, name="clipdesk-learner"
        )
        with children_spared():
            self._process.start()
        theirs.close()

    def ask(self, label: str) -> None:
        """Let it learn a label."""
        if self._evidence is not None:
            self.pipe.send(list(self._evidence))
            self._evidence = None
        self.label = label
        self.pipe.send(label)

    def end(self) -> None:
        """End it, whatever it is at."""
        self.pipe.close()
        self._process.kill()
        give_back(self._process)


def _serve(pipe: Pipe) -> None:
    """Run in the child: learn labels until the parent hangs up."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)  # the window goes first
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        pipe.send(None)
        learner = Learner(pipe.recv())
        while True:
            label = pipe.recv()
            try:
                answer: object = learner.learn(label)
            except OSError:
                answer = LearningFailedError(
                    "Nothing was learned: there is no room for temporary files.", "Free some space and try again."
                )
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is told to the parent, which raises it
                answer = RuntimeError(f"learning {label}: {type(error).__name__}: {error}")
            pipe.send(answer)
