"""`WatchController`: imports new files of a folder while the project is open, if it was asked to.

The folder is kept in the settings and not in the project: it is a path of this machine, and somebody who gets the
project from another person must not have files imported unasked.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtWidgets import QFileDialog

from clipdesk.domain.errors import ProjectBusyError, UserError
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.transfer_controller import TransferController
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    from collections.abc import Collection

    from clipdesk.project.importing import Arrival, Batch, Course
    from clipdesk.project.watching import FolderWatch

SOON, SELDOM = 2_000, 30_000
"""Milliseconds until the next look: while files are being written, and for folders that do not report changes."""
_MANY = 25
"""If more new files than this are imported, a backup is made first."""


class WatchController(Controller):
    """Watches one folder for each project.

    `soon` is how many milliseconds after a sign of new files it looks for them.
    """

    def __init__(self, desk: Desk, preferences: Preferences, transfer: TransferController) -> None:
        super().__init__(desk)
        session = desk.session
        jobs = desk.jobs
        self._preferences = preferences
        self._transfer = transfer
        self.soon = SOON
        self._watch: FolderWatch | None = None
        self._handle: JobHandle | None = None
        self._under_way: tuple[JobHandle, Arrival, Course] | None = None
        self._is_lost = False
        self._failures: dict[str, str] = {}
        """The last errors of looking and importing: the same error is not shown again at the next look."""
        self._notifier = QFileSystemWatcher(self)
        self._notifier.directoryChanged.connect(self._look_soon)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._look)
        self._poll = QTimer(self, interval=SELDOM)
        self._poll.timeout.connect(self._look)
        self._action = desk.actions["folder.watch"]
        desk.actions.connect_to({"folder.watch": self.toggle})
        jobs.ended.connect(self._ended)  # not the signal of the handle: the job may end before that is connected
        session.project_opened.connect(self._resume)
        session.project_closing.connect(self._pause)
        if session.has_project:
            self._resume()

    @property
    def folder(self) -> Path | None:
        """The folder that is watched, None where none is."""
        return self._watch.folder if self._watch is not None else None

    def toggle(self) -> None:
        """Ask which folder to watch, or stop watching the one that is."""
        if self._watch is not None:
            folder = self._watch.folder
            self.stop()
            self._messages.say(self.tr("“{0}” is not watched any more.").format(folder.name))
            return
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Watch a folder"))
        if chosen:
            self.start(Path(chosen))
        self._show()

    def start(self, folder: Path) -> None:
        """Watch a folder from now on, and again whenever this project is opened. What is in it now is left alone."""
        self._begin(folder, 0)
        self._keep()
        words = self.tr("New files in “{0}” will be imported automatically. Files already there are left alone.")
        self._messages.say(words.format(folder.name))

    def stop(self) -> None:
        """Watch no folder for this project any more."""
        self._end()
        kept = dict(self._preferences.settings.watched_folders)
        kept.pop(self._session.project.id, None)
        self._preferences.change(watched_folders=kept)

    # ------------------------------------------------------------ begin and end

    def _resume(self) -> None:
        kept = self._preferences.settings.watched_folders.get(self._session.project.id, "")
        times, _, folder = kept.partition(" ")
        since, *recent = times.split(",")
        if folder and since.isdecimal() and self._session.is_writable:
            self._begin(Path(folder), int(since), recent)
        self._show()

    def _pause(self) -> None:
        if self._watch is not None:
            self._keep()
        self._under_way = None  # nobody is left to be told
        self._end()

    def _begin(self, folder: Path, since: int, recent: Collection[str] = ()) -> None:
        from clipdesk.project.watching import FolderWatch

        self._end()
        self._watch = FolderWatch(folder, since, recent)
        self._notifier.addPath(str(folder))
        self._poll.start()
        self._show()
        self._look()

    def _end(self) -> None:
        self._watch = None
        self._is_lost = False
        self._failures.clear()
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        self._next.stop()
        self._poll.stop()
        if self._notifier.directories():
            self._notifier.removePaths(self._notifier.directories())
        self._show()

    def _keep(self) -> None:
        assert self._watch is not None
        kept = dict(self._preferences.settings.watched_folders)
        times = ",".join((str(self._watch.since), *self._watch.recent))
        kept[self._session.project.id] = f"{times} {self._watch.folder}"
        self._preferences.change(watched_folders=kept)

    def _show(self) -> None:
        self._action.setChecked(self._watch is not None)
        words = ""
        if self._watch is not None:
            words = self.tr("Watching {0}") if not self._is_lost else self.tr("Cannot read {0}")
            words = words.format(self._watch.folder.name)
        self._window.status.show_words("watched", words)

    # ------------------------------------------------------------ looking

    def _look_soon(self) -> None:
        if self._watch is not None and not self._next.isActive():
            self._next.start(self.soon)

    def _look(self) -> None:
        """Look for new files in another thread: the folder may be on a slow network."""
        if self._watch is None or self._handle is not None:
            return
        watch = self._watch
        self._handle = self._jobs.start(
            self.tr("Looking for new files"),
            lambda _progress: watch.look(),
            lambda found: self._take_files(watch, found),
            lambda error: self._fail(watch, error),
            is_quiet=True,
        )

    def _ended(self, handle: JobHandle) -> None:
        if handle is self._handle:
            self._handle = None
        if self._under_way is not None and handle is self._under_way[0]:
            _, arrival, course = self._under_way
            self._under_way = None
            if self._session.has_project:
                self._tell_stopped(arrival, course)

    def _fail(self, watch: FolderWatch, error: Exception) -> None:
        if watch is not self._watch:
            return
        if self._is_new("look", error):
            self._messages.show_error(error, of=self)
            self._is_lost = isinstance(error, UserError)
            self._show()

    def _is_new(self, what: str, error: Exception) -> bool:
        words = f"{type(error).__name__} {error}"
        is_new = self._failures.get(what) != words
        self._failures[what] = words
        return is_new

    def _take_files(self, watch: FolderWatch, found: tuple[Path, ...]) -> None:
        if watch is not self._watch:
            return
        self._failures.pop("look", None)
        if self._is_lost:
            self._is_lost = False
            self._messages.settle(self)
            self._show()
        if str(watch.folder) not in self._notifier.directories():
            self._notifier.addPath(str(watch.folder))
        others = [one for one in self._jobs.running if not one.is_quiet]
        if found and not others:  # otherwise both imports would share an undo step
            self._import(watch, found)
        elif watch.is_waiting:
            self._look_soon()

    def _import(self, watch: FolderWatch, found: tuple[Path, ...]) -> None:
        from clipdesk.project.importing import Arrival, Course, ImportRequest, batches
        from clipdesk.project.starter import starter_codebook

        if len(found) > _MANY:
            self._session.expect_bulk_change()
        project = self._session.project
        arrival, course = Arrival(project, starter_codebook(), come_again=True), Course()
        request = ImportRequest(found, self._transfer.general_options())

        def take(batch: Batch) -> None:
            if watch is self._watch:
                try:
                    arrival.take(batch, origin=self, waits=False)
                except ProjectBusyError:
                    raise
                except Exception as error:  # noqa: BLE001 - shown like any other failure, once
                    handle.cancel()
                    failed(error)

        def failed(error: Exception) -> None:
            if self._is_new("import", error):
                self._messages.show_error(error)
            elif not arrival.report.taken:
                self._under_way = None  # the same error as at the last look, which was shown

        def done(_: object) -> None:
            self._finish(watch, found, arrival)

        self._handle = handle = self._jobs.stream(
            self.tr("Importing new files"),
            lambda progress: batches(request, progress, course=course),
            take,
            done,
            failed,
            is_quiet=True,
        )
        self._under_way = handle, arrival, course

    def _tell_stopped(self, arrival: Arrival, course: Course) -> None:
        """Report on an import that was stopped; the files that it did not take are found again at the next look."""
        arrival.stop(course)
        words = self.tr(
            "The import from the watched folder stopped halfway: %Ln article(s) taken.", "", arrival.report.taken
        )
        self._transfer.offer_report(words, arrival.report, arrival.seq)
        self._tell_faults(arrival)

    def _tell_faults(self, arrival: Arrival) -> None:
        for fault in arrival.faults:
            self._messages.show_error(fault)

    def _finish(self, watch: FolderWatch, found: tuple[Path, ...], arrival: Arrival) -> None:
        if watch is not self._watch:
            return
        self._under_way = None
        self._failures.pop("import", None)
        watch.taken(found)
        self._keep()
        report = arrival.report
        words = self.tr("%Ln article(s) from the watched folder.", "", report.taken)
        self._transfer.offer_report(words, report, arrival.seq)
        self._tell_faults(arrival)
        self._look_soon()
