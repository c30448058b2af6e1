"""`JobProgress`: how far the job at hand is, at the bottom of the window, and a way to stop it."""

from __future__ import annotations

from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.core_words import core_words
from clipdesk.ui.workers import JobHandle


class JobProgress(Controller):
    """Shows one job at a time: the first that is not quiet, or the one for which the window waits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: JobHandle | None = None
        desk.jobs.started.connect(self._begin)
        desk.jobs.ended.connect(self._hide)
        desk.window.progress.cancel_requested.connect(self._cancel)

    def _begin(self, handle: JobHandle) -> None:
        if not handle.is_quiet:
            handle.progressed.connect(self._tell)
            self._show(handle)

    def _show(self, handle: JobHandle) -> None:
        if handle.is_quiet or (self._shown is not None and not handle.is_waited_for):
            return
        self._shown = handle
        self._window.progress.start(handle.what)
        if handle.is_cancelled:
            self._window.progress.show_stopping()

    def _tell(self, done: int, total: int, what: str) -> None:
        if self.sender() is not self._shown:
            return
        # Sentences of the core are translated; names of files stay as they are.
        self._window.progress.set_progress(done, total, core_words(what).removesuffix("."))

    def _hide(self, handle: JobHandle) -> None:
        if handle is self._shown:
            self._shown = None
            self._window.progress.finish()
            for other in self._jobs.running:
                self._show(other)

    def _cancel(self) -> None:
        if self._shown is not None:
            self._shown.cancel()
