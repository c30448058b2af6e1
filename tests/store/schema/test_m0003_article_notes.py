"""The third step lets the search find the notes that articles have already, and changes no table."""

from __future__ import annotations

from clipdesk.store.schema import upgrades
from tests.store.schema.ladder import climbed

_SEARCH = "SELECT article FROM note_fts WHERE note_fts MATCH ? ORDER BY article"


def test_notes_on_articles_are_found_beside_those_on_passages() -> None:
    with climbed(2) as made:
        names = [row[1] for row in made.execute("PRAGMA table_info(article)")]
        marks = ", ".join(f":{name}" for name in names)
        for number, note in ((1, "Ask the archive."), (2, ""), (3, "The archive has none.")):
            values = dict.fromkeys(names, "") | {"number": number, "id": str(number), "note": note, "removed": 0}
            made.execute(f"INSERT INTO article VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
        made.execute("INSERT INTO note_fts (rowid, note, article) VALUES (1, 'No archive.', 2)")
        before = made.execute("SELECT name, sql FROM sqlite_schema").fetchall()
        upgrades.UPGRADES[2](made)
        assert [row[0] for row in made.execute(_SEARCH, ("archive",))] == [1, 2, 3]
        assert made.execute("SELECT rowid FROM note_fts ORDER BY rowid").fetchall() == [(-3,), (-1,), (1,)]
        assert made.execute("SELECT name, sql FROM sqlite_schema").fetchall() == before
