"""Salvaging: what can be read of a damaged project becomes a new project, and the rest is listed.

A text backup becomes a new project too: whole, or not at all.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import Record, RecordChange
from clipdesk.domain.errors import (
    CancelledError,
    InvalidChangeError,
    ProjectDamagedError,
    ProjectError,
    ProjectLockedError,
    ProjectUnwritableError,
)
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.project.apart import StoppedError, apart_if_large
from clipdesk.project.history_check import HistoryCheck
from clipdesk.project.jobs import Progress, silent
from clipdesk.runtime.files import rename, sync_file, sync_folder
from clipdesk.store import tallies
from clipdesk.store.lock import ProjectLock
from clipdesk.store.opening import is_connected
from clipdesk.store.salvage import Salvage, written
from clipdesk.store.store import Store
from clipdesk.store.text_backup import is_text_backup, restore
from clipdesk.store.wreck import Wreck

_PATIENCE = 0.5
"""Seconds that a cancelled child process has to remove what it has begun; afterwards the program removes it."""


@dataclass(frozen=True, slots=True)
class SalvageResult:
    """What a salvage brought: the new project, how much is in it, and the report on every article and every loss."""

    target: Path
    articles: int
    annotations: int
    report: TransferReport


def salvage_apart(damaged: Path, target: Path, progress: Progress = silent) -> SalvageResult:
    """As `salvage`; for a large file in a child process, so that the window does not wait."""
    try:
        return apart_if_large(damaged, partial(salvage, damaged, target), progress, patience=_PATIENCE)
    except (CancelledError, StoppedError):
        with contextlib.suppress(ProjectLockedError), _held(target):  # else it is somebody else's
            _clear(_aside(target))
        raise


def salvage(damaged: Path, target: Path, progress: Progress = silent) -> SalvageResult:
    """Bring what can be read of `damaged` into a new project. Safe in another thread; `damaged` is not changed.

    It may be a text backup; of a damaged one nothing is taken.

    Raises ProjectLockedError when the project is open somewhere, or being brought into the same new one,
    ProjectDamagedError when nothing of a project is in
    the file, ProjectError when it cannot be read at all or the new one cannot be written, CancelledError when it is
    stopped; in every case nothing is left of the new one.
    """
    source = damaged.resolve()
    if target.exists():
        raise _taken(target)
    if is_connected(source):
        raise ProjectError(f"“{source.name}” is open.", "Close it first.")
    if not source.exists():
        raise ProjectError(f"There is no file “{source}”.", "Check the name.")
    if not source.is_file():
        raise ProjectError(f"“{source.name}” is a folder, a pipe or a device, not a project file.")
    if not target.parent.exists():
        raise ProjectError(f"There is no folder “{target.parent}”.", "Make it first, or choose another place.")
    with _held(target):  # two at once would take away what the other has begun
        return _put(source, target, progress)


def _taken(target: Path) -> ProjectError:
    return ProjectError(f"“{target.name}” already exists.", "Choose another name.")


def _put(source: Path, target: Path, progress: Progress) -> SalvageResult:
    if target.exists():  # whoever held the lock before may have made it
        raise _taken(target)
    aside = _aside(target)
    _clear(aside)  # what is left of one that was killed
    try:
        result = _made(source, aside, target, progress)
        sync_file(aside)
        rename(aside, target)
    except FileExistsError as error:  # it was made meanwhile
        raise _taken(target) from error
    except OSError as error:
        path = error.filename or source
        raise ProjectError(
            f"“{path}” cannot be read or written: {error.strerror or error}.", "Check the disk."
        ) from error
    finally:
        _clear(aside)
    with contextlib.suppress(
        OSError
    ):  # it is in its place; a power cut may undo that, and the damaged one is still there
        sync_folder(target.parent)
    return result


def _made(source: Path, aside: Path, target: Path, progress: Progress) -> SalvageResult:
    """Make the new project `aside`."""
    if is_text_backup(source):
        return _restored(source, aside, target, progress)
    with _held(source), contextlib.closing(Wreck(source)) as wreck:
        return _salvaged(wreck, source, aside, target, progress)


def _restored(source: Path, aside: Path, target: Path, progress: Progress) -> SalvageResult:
    told = restore(source, aside, lambda done, total: progress(done, total, "Reading the text backup."))
    with contextlib.closing(Store(aside, writing=True)) as store:
        store.index_anew(lambda done, total: progress(done, total, "Making the search index."))
    return SalvageResult(target, told.articles, told.annotations, TransferReport())


def _aside(target: Path) -> Path:
    """Where the new project is made until it is whole."""
    return target.with_name(f"{target.name}.salvaging")


def _clear(aside: Path) -> None:
    for end in ("", "-journal", "-wal", "-shm"):
        with contextlib.suppress(OSError):  # on a disk that only lets read there is nothing to take away
            aside.with_name(aside.name + end).unlink(missing_ok=True)


@contextlib.contextmanager
def _held(source: Path) -> Iterator[None]:
    """Hold the lock of the project, so that nobody writes to it. Raises ProjectLockedError when another window does.

    Where no lock can be made, nobody could write either.
    """
    lock = ProjectLock(source)
    with contextlib.suppress(ProjectUnwritableError):
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _salvaged(wreck: Wreck, source: Path, aside: Path, target: Path, progress: Progress) -> SalvageResult:
    with written(target, source.stat().st_size), contextlib.closing(Salvage(wreck, aside)) as work:
        work.run(progress)
    store = Store(aside, writing=True)
    try:
        store.index_anew(lambda done, total: progress(done, total, "Making the search index."))
        with store.transaction():
            items = [*work.items, *_remembered(store, progress)]
        counts = store.tallies.all()
        labels, every = store.codebooks.codebook().labels, len(store.every_number())
    finally:
        store.close()
    articles, annotations = counts.get(tallies.ARTICLES, 0), counts.get(tallies.ANNOTATIONS, 0)
    if not articles and not items and not labels:
        raise ProjectDamagedError(f"There is nothing of a Clipdesk project in “{source.name}”.", Remedy.RESTORE)
    if not every and not items:  # a project that had none, or a file that is cut off before them
        items.append(ReportItem(source.name, Outcome.CHANGED, "No article was found in it, but its codebook was."))
    if every > articles:
        reason = (
            f"Articles that had been removed came along, and are removed in the new project, too: {every - articles}."
        )
        items.append(ReportItem(source.name, Outcome.REMARK, reason))
    return SalvageResult(target, articles, annotations, TransferReport(tuple(items)))


def _remembered(store: Store, progress: Progress) -> Iterator[ReportItem]:
    """Put records that differ from every state in the history back to the latest state that the history has."""
    check = HistoryCheck(store)
    numbers = store.every_number()
    for done, number in enumerate(numbers):
        progress(done, len(numbers), "Comparing with the history.")
        yield from _put_back(store, check, _records_of(store, number), number)
    codebook = store.codebooks.codebook()
    entries: tuple[Record, ...] = (
        *codebook.labels,
        *codebook.relation_types,
        *store.codebooks.annotators(),
        *store.people.all(),
    )
    yield from _put_back(store, check, {one.id: one for one in entries}, 0)


def _records_of(store: Store, number: int) -> dict[str, Record]:
    """The records of one article, by id."""
    found: list[Record] = [
        *store.annotations.of_numbers([number]),
        *store.annotations.relations_of_numbers([number]),
        *store.decisions.of_numbers([number]),
    ]
    for article_id in store.articles.ids([number]).values():
        found += store.suggestions.verdicts_of(article_id)
        state = store.articles.state(article_id)
        if state is not None:
            found.append(state)
    return {one.id: one for one in found}


def _put_back(store: Store, check: HistoryCheck, records: dict[str, Record], number: int) -> Iterator[ReportItem]:
    for record, latest in check.differences(records):
        name = record.anchor.quote[:60] if isinstance(record, Annotation) else getattr(record, "name", number)
        reason = "It was damaged and was restored from the history."
        try:
            store.apply([RecordChange(record, latest)])
        except (InvalidChangeError, KeyError):
            reason = "It may be damaged: it differs from its last state in the history."
        yield ReportItem(f"“{name}”", Outcome.CHANGED, reason)
