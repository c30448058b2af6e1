"""Real project files for the tests of the store, filled from articles written as marked text; see `builders.py`."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

from clipdesk.domain.change import RecordChange
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.text import digest
from clipdesk.store.articles import NewArticle
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import NOW, MemoryCorpus, article, corpus


def make_store(path: Path, *articles: AnnotatedArticle) -> Store:
    """A new project file with these articles, open for writing."""
    Store.create(path)
    store = Store(path, writing=True)
    fill(store, corpus(*articles))
    return store


def busy(*_: object) -> NoReturn:
    """Stands for what SQLite does while another program uses the file."""
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorname = "SQLITE_BUSY"
    raise error


def make_with_wrong_index(path: Path) -> None:
    """A project of three annotations, the third of which stands under another article in the index of annotations."""
    make_store(path, article("[quote#a:one] [quote#b:two] [quote#c:three]")).close()
    with contextlib.closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_article'"
        page = (connection.execute(sql).fetchone()[0] - 1) * connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(path.read_bytes())
    third = page + int.from_bytes(data[page + 12 : page + 14], "big")
    # https://sqlite.org/fileformat2.html#record_format: the first column is the integer 1 (9), and shall be 0 (8).
    assert data[third + 2] == 9
    data[third + 2] = 8
    path.write_bytes(data)


@contextlib.contextmanager
def opened(path: Path, *, writing: bool) -> Iterator[Store]:
    """A project file that is open for a while."""
    store = Store(path, writing=writing)
    try:
        yield store
    finally:
        store.close()


def pragma(store: Store, name: str) -> object:
    """What SQLite says of a setting."""
    return execute(store._database, f"PRAGMA {name}").fetchone()[0]


def fill(store: Store, made: MemoryCorpus) -> None:
    """Write a whole corpus in one transaction."""
    with store.transaction():
        store.apply(RecordChange(None, one) for one in made.codebook.labels)
        store.apply(RecordChange(None, one) for one in made.codebook.relation_types)
        store.apply(RecordChange(None, one) for one in made.annotators)
        store.articles.add([new_article(one) for one in made.articles])
        store.apply(RecordChange(None, one) for item in made.articles for one in item.annotations)
        store.apply(RecordChange(None, one) for item in made.articles for one in item.relations)


def new_article(item: AnnotatedArticle) -> NewArticle:
    """What the store takes for an article that a test wrote; its annotations are written apart."""
    made = item.article
    return NewArticle(
        made.id, made.text, digest(made.text), fingerprint(made.text), made.source, made.status, made.flagged, made.note,
        made.cuts, made.source_file, original_hash=made.original_hash, added_at=made.added_at or NOW,
    )  # fmt: skip


def apply(store: Store, changes: Iterable[RecordChange]) -> None:
    """Apply record changes in a transaction of their own."""
    with store.transaction():
        store.apply(changes)


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """The content of every table of the project file, as a multiset would have it: sorted."""
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%' ORDER BY name"
    names = [row[0] for row in execute(store._database, named)]
    found = {name: execute(store._database, f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608 - names from the schema
    for name, columns in (("article_fts", "headline, source, text"), ("note_fts", "note, article")):
        found[name] = execute(store._database, f"SELECT rowid, {columns} FROM {name}").fetchall()  # noqa: S608 - names from here
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def scratch(path: Path, table: str = "body") -> None:
    """Damage the page on which a table begins."""
    connection = sqlite3.connect(path)
    page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
