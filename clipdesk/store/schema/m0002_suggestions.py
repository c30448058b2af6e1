"""The second schema, frozen: suggestions, what became of them, and the register of people. Never edit a released step."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # What assistants propose: made anew whenever a text changes, so no part of the history. Labels are ids: a
    # suggestion of a label that is gone is not shown, and is there again when the label is.
    """CREATE TABLE suggestion (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number), label TEXT NOT NULL, assistant TEXT NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, pieces TEXT,
        quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        score REAL NOT NULL, reason TEXT NOT NULL, attributes TEXT, said_by TEXT NOT NULL, created_at TEXT NOT NULL,
        CHECK (0 <= start AND start < stop))""",
    "CREATE INDEX suggestion_article ON suggestion (article, start)",
    "CREATE INDEX suggestion_score ON suggestion (score)",
    # What a text was when assistants read it last, and which they were.
    "CREATE TABLE proposing (article INTEGER PRIMARY KEY REFERENCES article (number), stamp TEXT NOT NULL)",
    """CREATE TABLE verdict (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number), label TEXT NOT NULL, assistant TEXT NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL, pieces TEXT,
        quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        score REAL NOT NULL, reason TEXT NOT NULL, attributes TEXT, said_by TEXT NOT NULL, created_at TEXT NOT NULL,
        ruling TEXT NOT NULL, annotator TEXT NOT NULL, annotation TEXT NOT NULL, decided_at TEXT NOT NULL,
        CHECK (0 <= start AND start < stop))""",
    "CREATE INDEX verdict_article ON verdict (article, start)",
    "CREATE INDEX verdict_said_by ON verdict (said_by) WHERE said_by <> ''",
    """CREATE TABLE person (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        names TEXT NOT NULL, mentions TEXT NOT NULL, note TEXT NOT NULL)""",
)
