"""What a project says of an import that did not come to its end, because the program was killed or closed meanwhile."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from clipdesk.project.project import Project
from clipdesk.store.lock import is_held

UNDER_WAY = "import_under_way"
"""Under this key the project knows the import that is under way; empty when it has ended."""
_LONGEST = 100
_LONGEST_NOTE = 2_000
"""Characters: the longest name that a file may have, escaped, and what is noted beside it."""
_MOST = 1_000_000_000
"""Files."""
_ID = re.compile(r"[0-9a-f]{32}")


class UnfinishedImport(NamedTuple):
    """An import that took `files` of `found` files; `called` is what was to be imported, `step` its undo step."""

    called: str
    files: int
    found: int
    step: str

    def noted(self) -> str:
        """What is kept of it in the project, while files are missing."""
        return json.dumps(self._asdict()) if self.files < self.found else ""


def unfinished_import(project: Project) -> UnfinishedImport | None:
    """The last import, if it did not end; None if it did or is under way elsewhere, or what it brought was undone."""
    told = _read(project.meta(UNDER_WAY))
    if told is None or (project.is_read_only and is_held(project.path)):
        return None
    is_undone = any(one.state.was_undone for one in project.queries.history(1, step=told.step))
    return None if is_undone else told


def _read(noted: str) -> UnfinishedImport | None:
    """What was noted; None if nothing was, or if it is not what this program notes: the file may be a stranger's."""
    if len(noted) > _LONGEST_NOTE:
        return None
    try:
        kept = json.loads(noted or "{}")
    except (ValueError, RecursionError):
        return None
    match kept:
        case {"called": str(called), "files": int(files), "found": int(found), "step": str(step)}:
            told = UnfinishedImport(" ".join(called.split())[:_LONGEST], files, found, step)
            return told if _may_be(told) else None
        case _:
            return None


def _may_be(told: UnfinishedImport) -> bool:
    """Whether an import can have come so far, and has a step as `new_id` makes them."""
    is_counted = not isinstance(told.files, bool) and not isinstance(told.found, bool)
    return is_counted and 0 <= told.files < told.found <= _MOST and _ID.fullmatch(told.step) is not None
