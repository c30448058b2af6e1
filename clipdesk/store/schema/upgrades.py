"""The ladder of schema steps, in order; a project's `user_version` says how many it has climbed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from clipdesk.domain.errors import ProjectDamagedError, ProjectTooNewError
from clipdesk.store.schema import m0001_initial, m0002_suggestions, m0003_article_notes, m0004_decisions, m0005_stories

Step = Callable[[sqlite3.Connection], None]


def _running(statements: tuple[str, ...]) -> Step:
    def step(connection: sqlite3.Connection) -> None:
        for statement in statements:
            connection.execute(statement)

    return step


UPGRADES: tuple[Step, ...] = tuple(
    _running(schema.STATEMENTS)
    for schema in (m0001_initial, m0002_suggestions, m0003_article_notes, m0004_decisions, m0005_stories)
)
"""Step n leads from version n to n + 1. Each runs in one transaction with the new version number."""

CURRENT = len(UPGRADES)
"""The schema version this program writes."""


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Climb from `version` to `CURRENT`. The connection is in autocommit mode; each step is all or nothing."""
    for number, step in enumerate(UPGRADES[version:], start=version + 1):
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        try:
            step(connection)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                message = f"step {number} broke {len(broken)} references"
                raise sqlite3.IntegrityError(message)
            connection.execute(f"PRAGMA user_version = {number:d}")
        except BaseException:
            # SQLite itself rolls back when the disk is full.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        connection.execute("PRAGMA foreign_keys = ON")


def check_version(name: str, version: int) -> None:
    """Raises ProjectTooNewError for a version that this program does not know, ProjectDamagedError for none.

    `name` is that of the project file.
    """
    if version > CURRENT:
        raise ProjectTooNewError(
            f"“{name}” was written by a newer Clipdesk (project version {version}; "
            f"this program knows up to {CURRENT}).",
            "Update Clipdesk to open it.",
        )
    if version == 0:
        raise ProjectDamagedError(f"“{name}” was never finished when it was made.", "Create the project again.")
