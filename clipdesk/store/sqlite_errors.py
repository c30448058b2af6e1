"""What SQLite says when a file cannot be read or written, in sentences a user can act upon.

SQLite's own words, which say nothing to users, go into the log.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from clipdesk.domain.errors import (
    InvalidChangeError,
    ProjectBusyError,
    ProjectDamagedError,
    ProjectError,
    ProjectUnwritableError,
)
from clipdesk.domain.remedy import Remedy

_logger = logging.getLogger(__name__)
P = ParamSpec("P")
T = TypeVar("T")
SENSELESS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What Python raises when a row does not hold what was stored: JSON that is none, a word for a number."""
READ_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError)
"""What the standard library raises when a statement cannot be carried out."""
_UNDECODABLE = "Could not decode to UTF-8"  # says Python of a text; SQLite has no code for it
_WRONG_INDEX = "invalid fts5 file format"  # nor for a search index whose head was damaged
_REASONS = (
    (("SQLITE_IOERR",), "The disk reported an error."),
    (("SQLITE_CANTOPEN",), "The system does not allow the file to be opened."),
    (("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH"), "The system does not allow the file to be written."),
    (("SQLITE_BUSY", "SQLITE_LOCKED"), "Another program is using the file."),
    (("SQLITE_FULL",), "There is no room on the disk."),
    (("SQLITE_TOOBIG",), "Something is too large for a project."),
)
_DAMAGED_REASON = "The content of the file is not what was stored."
_OTHER_REASON = "The log of the program has more details."
_TO_OPEN = 64 << 10  # bytes that SQLite needs beside a file to write to it, with a reserve


def code_of(error: BaseException) -> str:
    """The name of SQLite's error code, as SQLITE_IOERR_READ; empty for none."""
    # Peewee wraps the error of SQLite.
    cause = getattr(error, "orig", error)
    return getattr(cause, "sqlite_errorname", None) or ""


def is_damage(error: BaseException) -> bool:
    """Whether the content of the file is at fault, and not the disk or the rights at the moment."""
    if isinstance(error, UnicodeDecodeError):  # what SQLite said of it quoted a name in it
        return True
    said = str(error)
    return (
        code_of(error).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or _UNDECODABLE in said or _WRONG_INDEX in said
    )


def reason_of(error: BaseException) -> str:
    """Why something failed, as a sentence for users; what SQLite said goes into the log."""
    cause = cause_of(error) or error
    if isinstance(cause, ProjectError):
        return cause.sentence
    if isinstance(cause, OSError):
        return f"The system says: {cause.strerror or cause}."
    code = code_of(cause)
    _logger.warning("SQLite says: %s %s", code, _loggable(cause))
    if is_damage(cause):
        return _DAMAGED_REASON
    return next((words for codes, words in _REASONS if code.startswith(codes)), _OTHER_REASON)


def _loggable(reason: object) -> str:
    """What may be written to the log: not the undecodable text, which SQLite quotes."""
    return str(reason).partition(" with text ")[0]


def damaged(name: str, reason: object) -> ProjectDamagedError:
    """The sentence for a file whose content is not what was stored; the reason goes into the log."""
    _logger.warning("%s is damaged: %s", name, _loggable(reason))
    return ProjectDamagedError(f"The project file “{name}” is damaged.", Remedy.RECOVER)


def half_a_character() -> InvalidChangeError:
    """The sentence for a text that SQLite cannot take: half a surrogate pair, as some programs leave in the clipboard."""
    return InvalidChangeError("The text holds half a character, which cannot be stored.", "Enter it again.")


def sensible(read: Callable[P, T]) -> Callable[P, T]:
    """Decorate a function that makes values from rows: an impossible row raises ProjectDamagedError."""

    @wraps(read)
    def reading(*given: P.args, **named: P.kwargs) -> T:
        try:
            return read(*given, **named)
        except SENSELESS as error:
            raise senseless(error) from error

    return reading


def senseless(error: Exception) -> ProjectDamagedError:
    """The sentence for a row out of which no value can be made."""
    _logger.warning("A row makes no sense: %s", type(error).__name__)
    return ProjectDamagedError("The project file is damaged: some of its content is invalid.", Remedy.RECOVER)


def unreadable(path: Path, error: Exception) -> ProjectError:
    """The sentence for a file that cannot be opened: damaged, or not available at the moment."""
    code = code_of(error)
    if code.startswith("SQLITE_FULL") or (code.startswith("SQLITE_IOERR_SHM") and free_space(path) < _TO_OPEN):
        return ProjectUnwritableError(disk_full(path, _TO_OPEN), Remedy.MAKE_ROOM)
    if code.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM")):
        return ProjectError(
            f"“{path.name}” cannot be read at the moment. {reason_of(error)}",
            "Check the disk and the rights of the file.",
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ProjectError(f"Another program is using “{path.name}”.", "Try again in a moment.")
    _logger.warning("%s cannot be opened: %s", path.name, _loggable(error))
    return ProjectDamagedError(f"“{path.name}” is damaged and cannot be opened.", Remedy.RECOVER)


def unwritten(path: Path, error: Exception, needed: int = 0) -> ProjectError | None:
    """The sentence for a change that failed; None if the error is a bug of the program. `needed` is in bytes."""
    code = code_of(error)
    if is_damage(error):
        return damaged(path.name, error)
    if code.startswith("SQLITE_TOOBIG") or isinstance(getattr(error, "orig", error), sqlite3.DataError):
        return ProjectError("This is too large for a project; nothing was changed.")
    if code.startswith("SQLITE_FULL"):
        return ProjectError(f"{disk_full(path, needed)} The last change was not saved.", "Make room and try again.")
    if code.startswith(("SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return ProjectError(
            f"The project file “{path.name}” cannot be written; the last change was not saved. {reason_of(error)}",
            "Check the disk and the rights of the file.",
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return ProjectBusyError(
            f"Another program is using the project file “{path.name}”; the last change was not saved.", "Try again."
        )
    return None


def disk_full(path: Path, needed: int) -> str:
    """“The disk is full: “a.clipdesk” needs about 1.2 MB, and 0 bytes are free.” `needed` is in bytes, 0 where unknown."""
    wants = f"needs about {size_words(needed)}" if needed else "needs more room"
    return f"The disk is full: “{path.name}” {wants}, and {size_words(free_space(path))} are free."


def free_space(path: Path) -> int:
    """Bytes that are free where a file is or is to be; 0 where the system does not tell."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def size_words(size: int) -> str:
    """A number of bytes in words: “512 bytes”, “1.5 kB”, “3.2 MB”."""
    if size < 1000:
        return f"{size} bytes"
    for unit in ("kB", "MB"):
        size_in, size = size / 1000, size // 1000
        if size < 1000:
            return f"{size_in:.1f} {unit}"
    return f"{size / 1000:.1f} GB"


def cause_of(error: BaseException) -> Exception | None:
    """What SQLite said behind an error of ours, of Peewee's or of its own; None where it said nothing."""
    for one in (error, error.__cause__):
        if isinstance(one, sqlite3.DatabaseError):
            return one
        if isinstance(one, Exception) and isinstance(one, _peewee_errors()):
            return one
    return None


def failures() -> tuple[type[Exception], ...]:
    """The errors that a failing statement may raise: SQLite's own, Peewee's wrapping of it, or ProjectError."""
    return (sqlite3.DatabaseError, ProjectError, *_peewee_errors())


def _peewee_errors() -> tuple[type[Exception], ...]:
    """The errors of Peewee; none as long as it is not loaded."""
    peewee = sys.modules.get("peewee")
    return (peewee.DatabaseError,) if peewee is not None else ()


def may_write(path: Path) -> bool:
    """Whether the rights allow writing to a file or into a folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
