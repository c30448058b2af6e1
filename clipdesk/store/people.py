"""`PersonRepository`: what researchers said about people in the register."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from clipdesk.domain.person import Person
from clipdesk.store import mapping
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible

_COLUMNS = "id, name, names, mentions, note"


class PersonRepository:
    """Reads and writes the people and bodies of one project."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def all(self) -> list[Person]:
        """Everybody, by name."""
        return [_person(row) for row in execute(self._database, f"SELECT {_COLUMNS} FROM person ORDER BY name, id")]

    def get(self, person_id: str) -> Person | None:
        """The person with this id, or None."""
        row = execute(self._database, f"SELECT {_COLUMNS} FROM person WHERE id = ?", (person_id,)).fetchone()
        return _person(row) if row else None

    def write(self, before: Person | None, after: Person | None) -> None:
        """Add, change or remove one person."""
        if before is not None:
            execute(self._database, "DELETE FROM person WHERE id = ?", (before.id,))
        if after is not None:
            values = (after.id, after.name, mapping.dumps(list(after.names)), mapping.dumps(list(after.mentions)))
            sql = f"INSERT INTO person ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
            execute(self._database, sql, (*values, after.note))


@sensible
def _person(row: Sequence[Any]) -> Person:
    return Person(row[0], row[1], tuple(json.loads(row[2])), tuple(json.loads(row[3])), row[4])
