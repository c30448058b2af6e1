"""Errors nobody caught: each is logged, written to a report of its own and offered to a dialog. None is swallowed."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from clipdesk.runtime.build_info import build_lines
from clipdesk.runtime.logs import brief_trace

if TYPE_CHECKING:
    from typing import TextIO

_logger = logging.getLogger(__name__)
_MOST_REPORTS = 20


class CrashReport(NamedTuple):
    """One error: what it is called, the text for a bug report, and the file that holds the text (None if none could be written)."""

    title: str
    text: str
    path: Path | None
    error: BaseException | None = None


class CrashHook:
    """Takes every uncaught error of the process, from any thread.

    The same error is reported once: a view that fails while painting fails many times a second.
    `on_report` is called in the thread of the error.
    """

    def __init__(self, folder: Path) -> None:
        self.on_report: Callable[[CrashReport], None] | None = None
        self._folder = folder
        self._times_seen: dict[str, int] = {}
        self._lock = threading.Lock()
        self._undo = ExitStack()

    def install(self) -> None:
        """Stand behind Python's hooks. A fault of the interpreter itself leaves its trace in `faults.log`."""
        before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._undo.callback(self._put_back, *before)
        faults = self._open_faults()
        if faults is not None:
            self._undo.callback(faults.close)
            faulthandler.enable(faults)
            self._undo.callback(faulthandler.disable)

    def uninstall(self) -> None:
        """Put the hooks back that were there before."""
        self._undo.close()

    def report(self, error: BaseException, where: str = "the program") -> CrashReport | None:
        """Log `error`, write its report and show it; None when the same error was reported before."""
        trace = brief_trace(error)
        key = _place(error)
        with self._lock:
            seen = self._times_seen[key] = self._times_seen.get(key, 0) + 1
        if seen > 1:
            if _is_power_of_ten(seen):
                _logger.error("the error at %s has come %d times", key, seen)
            return None
        _logger.critical("uncaught error in %s", where, exc_info=error)
        title = trace.rsplit("\n", 1)[-1]
        text = f"{title}\n\nIn {where}\n{build_lines()}\n\n{trace}\n"
        report = CrashReport(title, text, self._write(text), error)
        if self.on_report is not None:
            self.on_report(report)
        return report

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            self.report(error.with_traceback(trace))
        sys.__excepthook__(kind, error, trace)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            name = arguments.thread.name if arguments.thread is not None else "a thread"
            self.report(arguments.exc_value, name)
        threading.__excepthook__(arguments)

    def _on_unraisable(self, unraisable: sys.UnraisableHookArgs) -> None:
        if unraisable.exc_value is not None:
            self.report(unraisable.exc_value, "cleaning up")
        sys.__unraisablehook__(unraisable)

    @staticmethod
    def _put_back(
        excepthook: Callable[..., object], thread_hook: Callable[..., object], unraisable_hook: Callable[..., object]
    ) -> None:
        sys.excepthook = excepthook
        threading.excepthook = thread_hook
        sys.unraisablehook = unraisable_hook

    def _open_faults(self) -> TextIO | None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return (self._folder / "faults.log").open("a", encoding="utf-8")
        except OSError as error:
            _logger.info("no trace of faults will be kept: %s", error.strerror)
            return None

    def _write(self, text: str) -> Path | None:
        """Write the report and forget the oldest ones; a disk that refuses must not hide the error itself."""
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        path = self._folder / f"crash-{stamp}-{os.getpid()}-{len(self._times_seen)}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", errors="backslashreplace")
            for old in sorted(self._folder.glob("crash-*.txt"))[:-_MOST_REPORTS]:
                old.unlink(missing_ok=True)
        except OSError as error:
            _logger.error("the crash report could not be written: %s", error.strerror)
            return None
        return path


def _place(error: BaseException) -> str:
    """Kind of `error`, where it arose, and which line of ours led there: what makes two of them the same."""
    last = ours = "nowhere"
    trace = error.__traceback__
    if trace is None:  # it comes from another process, and its words name the place
        return f"{type(error).__name__} {error}"
    while trace is not None:
        last = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        if str(trace.tb_frame.f_globals.get("__name__")).startswith("clipdesk."):
            ours = last
        trace = trace.tb_next
    return f"{type(error).__name__} {ours} {last}"


def _is_power_of_ten(number: int) -> bool:
    return str(number).strip("0") == "1"
