"""The log file: small, rotated, one line an event. Keeps what users write and read out of it."""

from __future__ import annotations

import contextlib
import logging
import re
import time
from pathlib import Path

LOG_NAME = "clipdesk.log"
_MOST_BYTES = 1_000_000
_OLD_FILES = 3
_LONGEST_MESSAGE = 500
_LONGEST_ERROR = 200
_DEEPEST_TRACE = 60


class BriefFormatter(logging.Formatter):
    """One line an event, in UTC, cut short.

    An article that gets into a message or an error by mistake must not reach the log whole.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
        self.converter = time.gmtime

    def formatMessage(self, record: logging.LogRecord) -> str:
        """The line, without breaks."""
        record.message = shortened(record.message, _LONGEST_MESSAGE)
        return super().formatMessage(record)

    def formatException(self, ei: object) -> str:
        """The trace, its message cut short."""
        return brief_trace(ei[1]) if isinstance(ei, tuple) and isinstance(ei[1], BaseException) else ""


class RotatingFile(logging.FileHandler):
    """A log file that makes room for itself; `logging.handlers` would cost a third of the start."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one event; rotate first where the file is full.

        A disk that refuses never reaches whoever logs: it is often the very thing that is logged.
        """
        try:
            if self.stream is not None and self.stream.tell() > _MOST_BYTES:
                with contextlib.suppress(PermissionError):  # on Windows, while another Clipdesk has it open
                    self._rotate()
        except OSError:
            self.handleError(record)
        super().emit(record)

    def _rotate(self) -> None:
        if self.stream is not None:
            stream, self.stream = self.stream, None  # what is None is opened when it is needed
            stream.close()
        path = Path(self.baseFilename)
        for number in range(_OLD_FILES, 0, -1):
            older = path if number == 1 else path.with_name(f"{path.name}.{number - 1}")
            if older.exists():
                older.replace(path.with_name(f"{path.name}.{number}"))
        self.stream = self._open()


def shortened(text: str, most: int) -> str:
    """`text` on one line of at most `most` characters."""
    line = text.replace("\r", "").replace("\n", " ⏎ ")
    return line if len(line) <= most else line[: most - 1] + "…"


def brief_trace(error: BaseException) -> str:
    """Where `error` came from, as Python prints it, each error's own words cut short and no values shown."""
    import traceback  # only where something went wrong

    trace = traceback.TracebackException.from_exception(error, limit=-_DEEPEST_TRACE)
    parts = (part.strip("\n") for part in trace.format())
    # Frames hold names and our own source; anything else may hold the error's words.
    is_frame = re.compile(r"[ |]*File ").match
    return "\n".join(part if is_frame(part) else shortened(part, _LONGEST_ERROR) for part in parts)


def set_up_logs(folder: Path) -> str:
    """Send the program's log to a file in `folder`, which is made, in place of an earlier one.

    Returns the empty string, or a sentence saying why no log is kept: the program works without one.
    """
    logger = logging.getLogger("clipdesk")
    logger.setLevel(logging.INFO)
    for earlier in [handler for handler in logger.handlers if isinstance(handler, RotatingFile)]:
        logger.removeHandler(earlier)
        earlier.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFile(folder / LOG_NAME, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        return f"No log is kept: {folder} cannot be written ({error.strerror})."
    handler.setFormatter(BriefFormatter())
    logger.addHandler(handler)
    return ""
