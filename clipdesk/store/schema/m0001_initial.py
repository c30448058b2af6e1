"""The first schema, frozen: never edit a step that was released."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE annotator (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, is_assistant INTEGER NOT NULL)""",
    """CREATE TABLE label (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        color TEXT NOT NULL, shortcut TEXT NOT NULL, definition TEXT NOT NULL, include TEXT NOT NULL,
        exclude TEXT NOT NULL, attributes TEXT NOT NULL, parent TEXT NOT NULL, place INTEGER NOT NULL,
        whole_article INTEGER NOT NULL)""",
    """CREATE TABLE relation_type (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        heads TEXT NOT NULL, children TEXT NOT NULL)""",
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, headline TEXT NOT NULL, byline TEXT NOT NULL,
        outlet TEXT NOT NULL, published TEXT NOT NULL, url TEXT NOT NULL, section TEXT NOT NULL,
        dateline TEXT NOT NULL, language TEXT NOT NULL, copyright TEXT NOT NULL, agency TEXT NOT NULL,
        provenance TEXT NOT NULL, status TEXT NOT NULL, flagged INTEGER NOT NULL, note TEXT NOT NULL,
        removed INTEGER NOT NULL, annotations INTEGER NOT NULL CHECK (annotations >= 0),
        source_file TEXT NOT NULL, original TEXT NOT NULL, media_type TEXT NOT NULL, encoding TEXT NOT NULL,
        extractor TEXT NOT NULL, text_hash TEXT NOT NULL, fingerprint BLOB NOT NULL, added_at TEXT NOT NULL)""",
    "CREATE INDEX article_fingerprint ON article (fingerprint)",
    "CREATE INDEX article_text_hash ON article (text_hash)",
    "CREATE INDEX article_outlet ON article (outlet)",
    "CREATE INDEX article_published ON article (published)",
    """CREATE TABLE body (
        article INTEGER PRIMARY KEY REFERENCES article (number), text TEXT NOT NULL, cuts TEXT NOT NULL)""",
    "CREATE TABLE original (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL)",
    """CREATE TABLE annotation (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number),
        label INTEGER NOT NULL REFERENCES label (number),
        annotator INTEGER NOT NULL REFERENCES annotator (number),
        start INTEGER NOT NULL, stop INTEGER NOT NULL, pieces TEXT,
        quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
        note TEXT NOT NULL, attributes TEXT, origin TEXT NOT NULL,
        created_at TEXT NOT NULL, modified_at TEXT NOT NULL,
        CHECK (0 <= start AND (start < stop OR (start = 0 AND stop = 0))))""",
    "CREATE INDEX annotation_article ON annotation (article, start)",
    "CREATE INDEX annotation_label ON annotation (label, article)",
    """CREATE TABLE relation (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
        article INTEGER NOT NULL REFERENCES article (number),
        type INTEGER NOT NULL REFERENCES relation_type (number),
        head TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
        child TEXT NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
        annotator INTEGER NOT NULL REFERENCES annotator (number), created_at TEXT NOT NULL)""",
    "CREATE INDEX relation_article ON relation (article)",
    "CREATE INDEX relation_head ON relation (head)",
    "CREATE INDEX relation_child ON relation (child)",
    "CREATE TABLE tally (key TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE history (
        seq INTEGER PRIMARY KEY, step TEXT NOT NULL, at TEXT NOT NULL, annotator TEXT NOT NULL,
        command TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, changes BLOB NOT NULL)""",
    "CREATE INDEX history_state ON history (state, seq)",
    "CREATE TABLE history_item (record TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (record, seq)) WITHOUT ROWID",
    """CREATE VIRTUAL TABLE article_fts USING fts5(
        headline, source, text, tokenize = "unicode61 remove_diacritics 2")""",
    # Bytes that the index gathers before it sorts them into the file; a quarter less time than with one megabyte.
    "INSERT INTO article_fts (article_fts, rank) VALUES ('hashsize', 8388608)",
    """CREATE VIRTUAL TABLE note_fts USING fts5(note, article UNINDEXED, tokenize = "unicode61 remove_diacritics 2")""",
)
