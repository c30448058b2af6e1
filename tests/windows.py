"""What Windows refuses, on any system: to rename, replace or remove a file that this process has open.

Python and SQLite open files there so that nobody may do so (without FILE_SHARE_DELETE).
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clipdesk.runtime import files

_MOST_OPEN = 256


def refuse_what_is_open(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """From now on let the functions of `os` refuse it; returns what was refused, as it comes."""
    refused: list[str] = []
    monkeypatch.setattr(files, "_ON_WINDOWS", True)
    monkeypatch.setattr(files, "_SECONDS_BETWEEN_TRIES", 0.0)
    for name in ("rename", "replace", "unlink", "remove"):
        monkeypatch.setattr(os, name, _strict(getattr(os, name), refused))
    return refused


def _strict(work: Callable[..., Any], refused: list[str]) -> Callable[..., Any]:
    def strict(*paths: Any, **options: Any) -> Any:
        for path in paths:
            if options.get("dir_fd") is None and is_open(Path(path)):
                refused.append(f"{work.__name__} {Path(path).name}")
                raise PermissionError(errno.EACCES, "The process cannot access the file", os.fspath(path))
        return work(*paths, **options)

    return strict


def is_open(path: Path) -> bool:
    """Whether this process has the file open."""
    try:
        state = path.lstat()
    except OSError:
        return False
    return any(os.path.samestat(state, one) for one in map(_state, range(3, _MOST_OPEN)) if one is not None)


def _state(descriptor: int) -> os.stat_result | None:
    try:
        return os.fstat(descriptor)
    except OSError:
        return None
