"""Projects of Taguette, written by tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.formats.foreign_databases import database

_SCHEMA = """
CREATE TABLE documents (id INTEGER PRIMARY KEY, name, description, contents);
CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id, start_offset, end_offset, snippet);
CREATE TABLE tags (id INTEGER PRIMARY KEY, path, description);
CREATE TABLE highlight_tags (highlight_id, tag_id);
INSERT INTO tags VALUES (1, 'quote', 'words'), (2, 'speaker', ''), (3, 'Quote', '');
"""


def project(folder: Path, contents: str, highlights: Sequence[tuple[Any, Any, str, Sequence[int]]]) -> bytes:
    """A project with one document and the highlights (start, end, snippet, tags)."""
    rows: list[tuple[str, tuple[Any, ...]]] = [("documents", (1, "Story", "note", contents))]
    for number, (start, end, snippet, tags) in enumerate(highlights, 1):
        rows.append(("highlights", (number, 1, start, end, snippet)))
        rows += [("highlight_tags", (number, tag)) for tag in tags]
    return database(folder, _SCHEMA, rows)
