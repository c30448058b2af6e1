"""The third step, frozen: notes on articles are found by the search, as those on passages are. Never edit a released step."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    # A note on an article stands under its number taken as negative: the numbers of annotations are positive.
    "INSERT INTO note_fts (rowid, note, article) SELECT -number, note, number FROM article WHERE note <> '' ORDER BY -number",
)
