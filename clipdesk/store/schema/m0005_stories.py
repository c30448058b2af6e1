"""The fifth schema, frozen: in which story somebody put an article. Never edit a released step."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # The id of an article of the same story, “alone” for none, empty for the one that is found.
    "ALTER TABLE article ADD COLUMN story TEXT NOT NULL DEFAULT ''",
)
