"""What a project says of an import that did not come to its end, because the program was killed or closed meanwhile."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from clipdesk.domain.text import digest
from clipdesk.project.project import Project
from clipdesk.store.lock import is_held

UNDER_WAY = "import_under_way"
"""Under this key the project knows the imports that have not ended; empty when all have."""
_LONGEST = 100
_HASH = 64
_KEPT = 5
"""Imports; of older ones nothing is said."""
_LONGEST_NOTE = 8_000
"""Characters: as many imports with names that are escaped."""
_MOST = 1_000_000_000
"""Files."""
_ID = re.compile(r"[0-9a-f]{32}")


class UnfinishedImport(NamedTuple):
    """An import that took `files` of `found` files; `called` is what was to be imported, `step` its undo step.

    `files_hash` is the `hash_of_files` of its files; empty in what an older Clipdesk noted.
    """

    called: str
    files: int
    found: int
    step: str
    files_hash: str = ""

    def noted(self, before: str = "") -> str:
        """What is kept of it in the project while files are missing, with what was noted `before` of imports of something else."""
        told = self._replace(called=_shown(self.called))
        kept = [one for one in _read(before) if not told._is_of(one)]
        kept += [told] if told.files < told.found else []
        return json.dumps([one._asdict() for one in kept[-_KEPT:]]) if kept else ""

    def _is_of(self, other: UnfinishedImport) -> bool:
        """Whether another import is this one, or of the same files, be it that they lie under another name."""
        return other.step == self.step or other.called == self.called or (other.files_hash == self.files_hash != "")

    def ended(self, before: str) -> str:
        """What remains of what was noted `before` when it has ended, or when no more is to be said of it."""
        return self._replace(files=self.found).noted(before)


def hash_of_files(paths: Iterable[Path]) -> str:
    """A hash of the names and sizes of files: the same where they lie in another folder. One that is gone or barred has no size."""
    found = ((one.name, one.stat().st_size if os.path.exists(one) else 0) for one in paths)  # noqa: PTH110 - Path.exists() raises for a name that is too long or barred
    return digest(json.dumps(sorted(found)))


def say_no_more(project: Project, told: UnfinishedImport) -> None:
    """It has ended, or the user wants to hear no more of it. That waits for nobody."""
    project.facts.note_when_free(UNDER_WAY, told.ended(project.meta(UNDER_WAY)))


def unfinished_import(project: Project) -> UnfinishedImport | None:
    """The last import of those that did not end; None if all did."""
    return next(reversed(unfinished_imports(project)), None)


def unfinished_imports(project: Project) -> tuple[UnfinishedImport, ...]:
    """The imports that did not end; none that is under way elsewhere, or that was undone."""
    told = _read(project.meta(UNDER_WAY))
    if not told or (project.is_read_only and is_held(project.path)):
        return ()
    return tuple(one for one in told if not _is_undone(project, one))


def _is_undone(project: Project, told: UnfinishedImport) -> bool:
    return any(one.state.was_undone for one in project.queries.history(1, step=told.step))


def _shown(called: str) -> str:
    return " ".join(called.split())[:_LONGEST].rstrip()


def _read(noted: str) -> list[UnfinishedImport]:
    """What was noted; nothing of it that is not what this program notes: the file may be a stranger's."""
    if len(noted) > _LONGEST_NOTE:
        return []
    try:
        kept = json.loads(noted or "[]")
    except (ValueError, RecursionError):
        return []
    found: list[UnfinishedImport] = []
    for entry in kept[-_KEPT:] if isinstance(kept, list) else []:
        match entry:
            case {"called": str(called), "files": int(files), "found": int(total), "step": str(step)}:
                files_hash = entry.get("files_hash", "")
                files_hash = files_hash[:_HASH] if isinstance(files_hash, str) else ""
                found.append(UnfinishedImport(_shown(called), files, total, step, files_hash))
            case _:
                continue
    return [one for one in found if _may_be(one)]


def _may_be(told: UnfinishedImport) -> bool:
    """Whether an import can have come so far, and has a step as `new_id` makes them."""
    is_counted = not isinstance(told.files, bool) and not isinstance(told.found, bool)
    return is_counted and 0 <= told.files < told.found <= _MOST and _ID.fullmatch(told.step) is not None
