"""`ImportReading`: what an import dialog shows, read in the background. Knows no widget."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from clipdesk.domain.errors import UserError
from clipdesk.project.foreseeing import foresee
from clipdesk.project.importing import ImportPreview, ImportRequest, preview
from clipdesk.project.preparing import Prepared
from clipdesk.project.previewing import preview_in_parts
from clipdesk.project.project import ProjectReader
from clipdesk.ui.workers import JobHandle, JobRunner


class ImportReading(QObject):
    """Reads the first files, then more of them in the background, reads single files again, and looks up which articles are there already.

    `read` carries an `ImportPreview` of the first when everything is read anew, `read_more` files behind those, some at a time, and
    `read_all` says that no more come; `read_again` carries an `ImportPreview` of one file, `foreseen` what is there
    already of each file, `failed` an error. Nothing comes after `stop`.
    """

    progressed = Signal(int, int, str)
    read = Signal(object)
    read_more = Signal(object)
    read_all = Signal()
    read_again = Signal(object)
    foreseen = Signal(object)
    failed = Signal(object)

    def __init__(self, what: str, jobs: JobRunner, reader: ProjectReader | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self._jobs = jobs
        self._reader = reader
        self._handles: list[JobHandle] = []
        self._foreseeing: JobHandle | None = None
        self._is_over = False
        self._is_first = True
        self.is_going_on = False
        """Whether more files are still being read."""
        self.failure: UserError | None = None
        """What the reading of the files ended with, if it did not come to its end."""

    def begin(self, request: ImportRequest) -> None:
        """Read everything anew; what was being read is stopped."""
        self._cancel()
        self._is_first = True
        self.failure = None
        handle = self._jobs.stream(
            self._what, partial(preview_in_parts, request), self._take, self._end, self._break_off, is_quiet=True
        )
        handle.progressed.connect(self._tell)
        self._handles.append(handle)

    def again(self, request: ImportRequest) -> None:
        """Read one file anew."""
        job = partial(preview, request)
        handle = self._jobs.start(self._what, job, self.read_again.emit, self.failed.emit, is_quiet=True)
        self._handles.append(handle)

    def foresee(self, articles: Sequence[tuple[Prepared, ...]]) -> None:
        """Look up what is there already of the articles of each file; what was being looked up is stopped."""
        if self._foreseeing is not None:
            self._foreseeing.cancel()
            self._foreseeing = None
        if self._reader is not None and not self._is_over:
            job = partial(foresee, self._reader, articles)
            self._foreseeing = self._jobs.start(self._what, job, self.foreseen.emit, self.failed.emit, is_quiet=True)

    def stop(self) -> None:
        """Stop reading: the dialog is closed."""
        self._is_over = True
        self._cancel()
        self.foresee(())

    def _tell(self, done: int, total: int, what: str) -> None:
        if self._is_first:
            self.progressed.emit(done, total, what)

    def _take(self, found: ImportPreview) -> None:
        if not self._is_first:
            self.read_more.emit(found.files)
            return
        self._is_first = False
        self.is_going_on = found.total > len(found.files)
        self.read.emit(found)

    def _end(self, _result: object) -> None:
        if self.is_going_on:
            self.is_going_on = False
            self.read_all.emit()

    def _break_off(self, error: BaseException) -> None:
        self.is_going_on = False
        self.failure = error if isinstance(error, UserError) else None
        self.failed.emit(error)

    def _cancel(self) -> None:
        self.is_going_on = False
        for handle in self._handles:
            handle.cancel()
        self._handles.clear()
