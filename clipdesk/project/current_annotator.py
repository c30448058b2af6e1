"""`CurrentAnnotator`: who annotates now in an open project. Adds that person to the project where needed; writes nothing else."""

from __future__ import annotations

import re

from clipdesk.domain.annotator import Annotator, with_key
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.ids import new_id
from clipdesk.store.store import Store

_MOST = 100_000
"""Bytes of what a step changed that are looked through while a project is opened."""


class CurrentAnnotator:
    """The person, or assistant, in whose name changes are made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chosen: Annotator | None = None

    def current(self) -> Annotator | None:
        """The record of who annotates now; None before anybody was named."""
        chosen = self._chosen
        everybody = self._store.codebooks.annotators()
        return next((one for one in everybody if chosen is not None and one.id == chosen.id), chosen)

    def use(self, key: str, name: str, *, is_assistant: bool, when_needed: bool = False) -> Annotator:
        """Annotate as the person with this key, however it is spelled, who is added to the project if it can be written.

        `when_needed` leaves that to the first change, with which they are undone. So does a step that was undone last and
        brings this person: it can still be done again.
        """
        found = self._with_key(key) or self._undone(key)
        if found is None:
            found = Annotator(new_id(), " ".join(key.split()), " ".join(name.split()), is_assistant)
            if self._store.is_writing and not when_needed:
                with self._store.transaction():
                    # What was undone may have known this person under another id.
                    self._store.history.forget_undone()
                    self._store.apply([RecordChange(None, found)])
        self._chosen = found
        return found

    def ensure(self) -> tuple[str, list[RecordChange]]:
        """The id of who annotates now, or empty, and the change that added them just now, if they were missing.

        That change belongs to what they are about to do. The caller holds the transaction.

        Undoing an import removes the people that it brought, and one of them may be annotating now.
        """
        chosen = self._chosen
        if chosen is None:
            return "", []
        added: list[RecordChange] = []
        if not self._store.codebooks.is_annotator(chosen.id):
            same = self._with_key(chosen.key)
            if same is None:
                added = [RecordChange(None, chosen)]
                self._store.apply(added)
            else:
                self._chosen = chosen = same
        return chosen.id, added

    def _undone(self, key: str) -> Annotator | None:
        """The person with this key whom the step brings that would be done again next."""
        history = self._store.history
        entries = history.redoable() if self._store.is_writing else []
        if history.weight(entries) > _MOST:
            return None
        try:
            records = [one.after for entry in entries for one in history.changes(entry.seq)]
        except ProjectDamagedError:  # the check of the project tells of it
            return None
        return with_key((one for one in records if isinstance(one, Annotator)), key)

    def _with_key(self, key: str) -> Annotator | None:
        return with_key(self._store.codebooks.annotators(), key)


def guessed_key() -> str:
    """A first guess at the initials of who annotates, from the system's name for the user; "me" where it has none."""
    import getpass  # only before anybody was named

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user on this machine; Windows has no list of users to ask
        name = ""
    return re.sub(r"\W+", "", name).lower()[:12] or "me"
