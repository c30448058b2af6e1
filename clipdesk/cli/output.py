"""What the command line prints: tables, JSON, progress, and the exit codes."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self, TextIO

from clipdesk.cli.remedies import in_commands
from clipdesk.domain.loss import LossCount
from clipdesk.domain.report import Outcome, TransferReport

DONE, NOT_ALL_TAKEN, WRONG_USE, STOPPED = 0, 1, 2, 130
"""Exit codes. 130 is that of shells for Ctrl+C."""

MARKS = {
    Outcome.TAKEN: "+",
    Outcome.CHANGED: "+",
    Outcome.DUPLICATE: "=",
    Outcome.JOINED: "&",
    Outcome.SKIPPED: "!",
    Outcome.CANCELLED: "-",
    Outcome.CONFLICT: "?",
    Outcome.REMARK: "*",
}
"""What stands before the line of an item."""
_COMMANDING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SECONDS_BETWEEN = 0.1
_USUAL_COLUMNS = 80
_ALIKE = 20
"""Lines of a report that say the same."""


def leave_pipe() -> None:
    """Print nothing more, not even on exit: whoever read the output has gone (`clipdesk people … | head`)."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the process


class OutputLostError(Exception):
    """Output could not be written, for example to a file on a full disk; the work itself did not fail."""


class Spoken:
    """Standard output whose failures are raised as `OutputLostError`, but for BrokenPipeError: its reader has gone.

    What a terminal has no letters for is written as a code (`\\xe9`), and so is what would command a terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

    def write(self, words: str) -> int:
        """Write text."""
        with self._told():
            return self._stream.write(harmless(words))

    def write_bytes(self, data: bytes) -> None:
        """Write bytes, after the text that was written before."""
        with self._told():
            self._stream.flush()
            self._stream.buffer.write(data)
            self._stream.buffer.flush()

    def flush(self) -> None:
        """Write out what is buffered."""
        with self._told():
            self._stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            if sys.platform == "win32" and error.errno == errno.EINVAL:  # how a pipe is told there that nobody reads
                raise BrokenPipeError from error
            raise OutputLostError(f"what it says cannot be written: {error.strerror or error}.") from error


def print_json(value: Any) -> None:
    """Print one JSON document; in ASCII where standard output is not Unicode."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")
    print(json.dumps(value, ensure_ascii=not is_unicode, indent=2))


def print_rows(rows: Sequence[Sequence[object]]) -> None:
    """Print rows in columns, numbers to the right and words to the left."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))] if cells else []
    for row, values in zip(cells, rows, strict=True):
        aligned = (
            cell.rjust(width) if isinstance(value, int) else cell.ljust(width)
            for cell, width, value in zip(row, widths, values, strict=True)
        )
        print(("  " + "  ".join(aligned)).rstrip())


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its word.

    >>> counted(1, "article"), counted(2_000, "article"), counted(0, "loss", "losses")
    ('1 article', '2000 articles', '0 losses')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def print_report(report: TransferReport) -> None:
    """Print a line for each item with something to say about it; of those that say the same, only the first ones.

    What was not taken is always named.
    """
    told = Counter[tuple[Outcome, str]]()
    for item in report.items:
        told[item.outcome, item.reason] += 1
        is_among = item.outcome is Outcome.SKIPPED or told[item.outcome, item.reason] <= _ALIKE
        if item.outcome is not Outcome.TAKEN and is_among:
            print(f"  {MARKS[item.outcome]} {item.name}: {in_commands(item.reason)}")
    for (outcome, reason), count in told.items():
        if count > _ALIKE and outcome not in (Outcome.TAKEN, Outcome.SKIPPED):
            print(f"  {MARKS[outcome]} … and {count - _ALIKE} more (--json lists all): {in_commands(reason)}")


def report_json(report: TransferReport) -> list[dict[str, str]]:
    """A report as JSON values."""
    return [
        {
            "name": one.name, "outcome": one.outcome.value, "reason": in_commands(one.reason), "article": one.article_id,
            "annotation": one.annotation_id,
        }
        for one in report.items
    ]  # fmt: skip


def print_losses(losses: Iterable[LossCount]) -> None:
    """Print a line for each kind of loss, with its count."""
    print_rows([(f"{len(one.ids):,}", one.kind.value, one.reason) for one in losses])


def losses_json(losses: Iterable[LossCount]) -> list[dict[str, object]]:
    """Losses as JSON values."""
    return [{"kind": one.kind.value, "reason": one.reason, "count": len(one.ids), "ids": one.ids} for one in losses]


def harmless(words: str) -> str:
    r"""Words without what would command a terminal, as a name of a file may hold it; line ends and tabs stay.

    >>> harmless("a\x1b[31m.txt")
    'a\\x1b[31m.txt'
    """
    return _COMMANDING.sub(lambda found: f"\\x{ord(found[0]):02x}", words)


def complain(sentence: str) -> None:
    """Print an error to standard error, on one line."""
    remark(f"clipdesk: {sentence}")


def remark(sentence: str) -> None:
    """Print what is said beside the result to standard error, on one line."""
    print(harmless(sentence).replace("\n", "\\x0a"), file=sys.stderr, flush=True)


def fitting(line: str, columns: int) -> str:
    """As much of a line as fits into so many columns of a terminal; letters of East Asia take two.

    >>> fitting("港口 quay", 6), fitting("quay", 6)
    ('港口 q', 'quay')
    """
    taken = 0
    for place, letter in enumerate(line):
        taken += _cells(letter)
        if taken > columns:
            return line[:place]
    return line


def _cells(letter: str) -> int:
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _columns() -> int:
    """The width of the terminal in columns."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or _USUAL_COLUMNS
    except (OSError, ValueError):  # no terminal, as in tests
        return _USUAL_COLUMNS


class ProgressBar:
    """A bar on a terminal, nothing in a pipe. Writes to standard error. As a context manager it clears itself at the end."""

    def __init__(self) -> None:
        self._is_shown = sys.stderr.isatty()
        self._last = 0.0
        self._width = 0

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show how far the work is."""
        now = time.monotonic()
        if not self._is_shown or (now - self._last < _SECONDS_BETWEEN and done < total):
            return
        self._last = now
        filled = round(20 * done / total) if total else 0
        line = f"[{'#' * filled}{'.' * (20 - filled)}] {done:,} of {total:,}  {what[:40]}"
        line = fitting(line, _columns() - 1)  # a line that wraps cannot be taken back
        sys.stderr.write("\r" + line.ljust(self._width))
        self._width = sum(map(_cells, line))
        sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """Take the bar off the screen."""
        if self._is_shown and self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
