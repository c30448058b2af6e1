"""`LessonsFile`: where the lessons of one project are kept on this machine.

Beside the backups and not in the project file: the weights are data for native code, which nobody should get in a file
that somebody sent; copies, exports and backups carry nothing that was learned; and it is learned anew in seconds. A copy
of a project, which shares its identity, has lessons of its own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from clipdesk.assist.learner.lessons import Learned, from_bytes, to_bytes
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.mapping import NOTHING
from clipdesk.runtime.files import rewrite

_SUFFIX = ".lessons"


class Kept(NamedTuple):
    """What was learned, when (UTC, ISO 8601 with seconds), on how many articles, and the ids of its labels, by name.

    A label that assistants without training propose too is listed under their name for it, whatever its own name is.
    """

    learned: Learned
    at: str = ""
    articles: int = 0
    label_ids: Mapping[str, str] = NOTHING

    def of(self, codebook: Codebook) -> Learned:
        """The lessons of labels that the codebook still has."""
        ids = {label.id for label in codebook if not label.whole_article}
        return Learned(tuple(one for one in self.learned.lessons if self.label_ids.get(one.label) in ids))


NOTHING_KEPT = Kept(Learned())


class LessonsFile:
    """The file for the lessons of the project with this identity at this place.

    `folder` is that for all lessons, `project` the path of the project.
    """

    def __init__(self, folder: Path, project_id: str, project: Path) -> None:
        place = blake2b(str(project.resolve()).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        name = "".join(c for c in project_id if c.isalnum())[:64] or "unknown"
        self.path = folder / f"{name}-{place}{_SUFFIX}"

    def read(self) -> Kept:
        """What is kept; nothing if there is no file, or if it is damaged."""
        try:
            head, _, data = self.path.read_bytes().partition(b"\n")
            facts = json.loads(head)
            return Kept(from_bytes(data), facts["at"], facts["articles"], facts["labels"])
        except (OSError, ValueError, KeyError, TypeError):  # learned anew when there is work to learn from
            return NOTHING_KEPT

    def write(self, kept: Kept) -> None:
        """Keep lessons, replacing those before. Raises OSError if they cannot be written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        head = {"at": kept.at, "articles": kept.articles, "labels": dict(kept.label_ids)}
        line = json.dumps(head, ensure_ascii=False, sort_keys=True).encode()
        rewrite(self.path, line + b"\n" + to_bytes(kept.learned))

    def forget(self) -> bool:
        """Throw away what was learned; whether there was anything."""
        is_there = self.path.exists()
        self.path.unlink(missing_ok=True)
        return is_there
