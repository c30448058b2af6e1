"""Ctrl+C on the command line. Python raises `KeyboardInterrupt` wherever it is, also while it holds the lock of imports.

Raised there it is not always told (a callback of `importlib` swallows it), and the lock is never given back: every
thread that imports something then waits for ever. So it is raised a little later, when nothing is being imported.
"""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SOON = 0.02
"""Seconds until it is tried again."""
_IMPORT_SYSTEM = "<frozen importlib"


def raise_interrupts_between_imports() -> None:
    """From here on Ctrl+C raises KeyboardInterrupt in the main thread, never within an import.

    Does nothing where somebody else decides what Ctrl+C does, such as a shell that started the program in the background.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupt)


def interrupt(number: int, frame: FrameType | None) -> None:
    """Handle a signal: raises KeyboardInterrupt, or sees to it that the signal comes again soon."""
    if not _is_importing(frame):
        raise KeyboardInterrupt
    later = threading.Timer(_SOON, _thread.interrupt_main, (number,))
    later.daemon = True
    later.start()


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename.startswith(_IMPORT_SYSTEM):
            return True
        frame = frame.f_back
    return False


@contextmanager
def children_spared() -> Iterator[None]:
    """Child processes that are started inside are not interrupted by Ctrl+C, which a terminal sends to all at once.

    Who started them ends them. On Windows, where this cannot be passed on, they have to see to it themselves.
    """
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # started with the first child, it would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
