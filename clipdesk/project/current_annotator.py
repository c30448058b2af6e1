"""`CurrentAnnotator`: who annotates now in an open project. Adds that person with the first change; writes nothing else."""

from __future__ import annotations

import re

from clipdesk.domain.annotator import Annotator, with_key
from clipdesk.domain.change import RecordChange
from clipdesk.domain.ids import new_id
from clipdesk.store.store import Store


class CurrentAnnotator:
    """The person, or assistant, in whose name changes are made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._chosen: Annotator | None = None

    def current(self) -> Annotator | None:
        """The record of who annotates now; None before anybody was named."""
        chosen = self._chosen
        if chosen is None:
            return None
        everybody = self._store.codebooks.annotators()
        same = next((one for one in everybody if one.id == chosen.id), None)
        # A step that was done or undone meanwhile may have brought somebody of the same key.
        return same or with_key(everybody, chosen.key) or chosen

    def use(self, key: str, name: str, *, is_assistant: bool, id_if_new: str) -> Annotator:
        """Annotate as the person with this key, however it is spelled; one whom the project lacks comes with the first change.

        They are undone with it. The id of somebody new is `id_if_new`, or any where that is empty.
        """
        found = self._with_key(key)
        if found is None:
            found = Annotator(id_if_new or new_id(), " ".join(key.split()), " ".join(name.split()), is_assistant)
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
