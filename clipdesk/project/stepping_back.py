"""`SteppingBack`: lets another store of this program change the file of an open project, which then shows the changes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager

from clipdesk.project.changes import EVERYTHING, Changes
from clipdesk.project.jobs import Progress
from clipdesk.store.store import Store

_MOVES_TEXT = frozenset({"AddArticles", "RemoveArticles", "CutPassage", "PutBackCut"})
"""The commands that bring articles in, take them out, or change their texts."""


class SteppingBack:
    """The part of a project that bulk changes use: on the project in the window, and on the one opened beside it."""

    def __init__(self, store: Store, announce: Callable[[Changes, object], None], settle: Callable[[], None]) -> None:
        """`announce(changes, origin)` tells the listeners of the project, `settle` writes the facts that are owed meanwhile."""
        self._store = store
        self._announce = announce
        self._settle = settle

    def begin(self) -> None:
        """Step back: show the project as it is now, and refuse to change it."""
        self._store.hold.begin()

    def end(self, changes: Changes | None, origin: object = None) -> None:
        """Show the project as it is now.

        If its file was changed, announce `changes`, or everything where they are not known.
        """
        if self._store.hold.end():
            self._announce(changes or EVERYTHING, origin)
        self._settle()

    def reporting_to(self, progress: Progress) -> AbstractContextManager[None]:
        """Call `progress` while a change inside the block goes on.

        Passes on the CancelledError that `progress` raises; nothing has changed then.
        """
        return self._store.annotation_rows.reporting_to(progress)

    # ------------------------------------------------------------ how much it will be

    def annotations_in(self, article_ids: Collection[str]) -> int:
        """How many annotations these articles have together."""
        return self._store.marks.annotations_in(article_ids)

    def text_of(self, article_id: str) -> int:
        """Characters of an article."""
        return self._store.marks.length(article_id)

    def text_of_step(self, *, undoing: bool, most: int) -> int:
        """Characters of the articles that the next step to be undone (else redone) brings, takes or changes, counted up to `most`."""
        history = self._store.history
        entries = history.undoable() if undoing else history.redoable()
        return self._store.search.characters_in([one.seq for one in entries if one.command in _MOVES_TEXT], most)

    def weight_of_step(self, *, undoing: bool) -> int:
        """Bytes that the next step to be undone (else redone) takes in the history."""
        history = self._store.history
        return history.weight(history.undoable() if undoing else history.redoable())
