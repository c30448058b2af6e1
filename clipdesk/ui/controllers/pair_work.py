"""What the windows about two annotators have computed, and what they say while there are no two to compare."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from clipdesk.project.comparing import Asked, NothingInCommonError, annotators_at_work
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project, ProjectReader
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.pair_chooser import PairChooser

T = TypeVar("T")


def asked_of(chooser: PairChooser) -> Asked:
    """The two who are chosen, and the articles."""
    a, b, among = chooser.chosen
    return Asked(a, b, among=among)


def pair_work(
    project: Project, chooser: PairChooser, compute: Callable[[ProjectReader, Asked, Progress], T]
) -> Callable[[Progress], T | NothingInCommonError | None]:
    """The job that computes something of the two who are chosen; everybody who annotated is offered first.

    It returns the reason where there is nothing, and None where fewer than two people annotated.
    """
    people, reader = annotators_at_work(project.queries.counts()), project.reader
    chooser.set_people(people)
    asked = asked_of(chooser)

    def work(progress: Progress) -> T | NothingInCommonError | None:
        if len(people) < 2:
            return None
        try:
            return compute(reader, asked, progress)
        except NothingInCommonError as error:
            return error

    return work


def why_nothing(found: NothingInCommonError | None, needs_two: str) -> tuple[str, str]:
    """Why there is nothing, and what to do; `needs_two` says it while only one person has annotated."""
    if found is not None:
        return core_words(found.sentence), core_words(found.remedy)
    return needs_two, QCoreApplication.translate(
        "PairWork",
        "So far not more than one person has annotated here. Import a colleague’s project file, or their export of the same articles: their annotations are added to yours.",
    )
