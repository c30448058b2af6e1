"""The fourth schema, frozen: what was ruled on disagreements of annotators. Never edit a released step."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # `annotators`, `sides` and `kept` are JSON lists; the columns from `label` to `suffix` are what was set instead of
    # what the annotators have, and empty where nothing was. Annotations are ids: one that is gone may come back.
    """CREATE TABLE decision (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number),
        annotators TEXT NOT NULL, sides TEXT NOT NULL, kept TEXT NOT NULL,
        label TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, pieces TEXT,
        quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        note TEXT NOT NULL, annotator TEXT NOT NULL, decided_at TEXT NOT NULL,
        CHECK (0 <= start AND (start < stop OR (start = 0 AND stop = 0))))""",
    "CREATE INDEX decision_article ON decision (article)",
)
