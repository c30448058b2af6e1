"""`Facts`: what a project notes of itself beside its content, now or as soon as it can be written."""

from __future__ import annotations

import logging

from clipdesk.domain.errors import ProjectError
from clipdesk.store.store import Store

_logger = logging.getLogger(__name__)


class Facts:
    """The facts of one project. What is owed reads as if it were written, and is written with the next fact, or at the end."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._owed: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        """A fact, or the default where there is none."""
        return self._owed.get(key, self._store.meta(key, default))

    def note(self, key: str, value: str, *, waits: bool = True, is_work: bool = True) -> None:
        """Write a fact; it is owed while the project steps back. Does nothing where that is only read.

        Raises ProjectError if it cannot be written; it `waits` for another program that writes, and what
        `is_work` for the disk.
        """
        if not self._store.is_writing:
            return
        if self._store.hold.is_on:
            self._owed[key] = value
            return
        wanted = self._owed | {key: value}
        if any(self._store.meta(one) != wanted[one] for one in wanted):
            with self._store.transaction(waits=waits, is_work=is_work or bool(self._owed)):
                for one in wanted:
                    self._store.set_meta(one, wanted[one])
        self._owed.clear()

    def note_when_free(self, key: str, value: str) -> None:
        """Write a fact without waiting for anybody; it is owed where that cannot be done now."""
        try:
            self.note(key, value, waits=False)
        except ProjectError as error:
            self._owed[key] = value
            _logger.info("“%s” is noted later: %s", key, error)

    def written(self, key: str) -> None:
        """A fact was written otherwise: what is owed of it is out of date."""
        self._owed.pop(key, None)

    def settle(self) -> None:
        """Write what is owed; no more of it is owed. Raises ProjectError if it cannot be written."""
        owed, self._owed = self._owed, {}
        for key, value in owed.items():
            self.note(key, value)
