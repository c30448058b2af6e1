"""Peewee models of the tables, without behavior. Rows never leave the store.

The models carry no database: every query names the one it runs on, so that several project
files can be read at once, from several threads.
"""

from __future__ import annotations

import re
import sqlite3

from peewee import BlobField, FloatField, IntegerField, Model, SqliteDatabase, TextField


class _Given(SqliteDatabase):
    """Peewee over a connection that exists already and that its owner closes."""

    def __init__(self, address: str, connection: sqlite3.Connection) -> None:
        self._given = connection
        super().__init__(address, autoconnect=False, thread_safe=False)

    def _connect(self) -> sqlite3.Connection:
        return self._given

    def _close(self, conn: sqlite3.Connection) -> None:
        """Left to whoever made it."""


def database_over(address: str, connection: sqlite3.Connection) -> SqliteDatabase:
    """What Peewee's queries run on: a connection that is open."""
    made = _Given(address, connection)
    made.connect()
    return made


def _table_name(model: type[Model]) -> str:
    """The name of the table of a model: “relation_type” for `RelationTypeRow`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__.removesuffix("Row")).lower()


class _Row(Model):
    """What all tables share: they are named after their model."""

    class Meta:
        """How Peewee names the table of a model."""

        table_function = _table_name


class MetaRow(_Row):
    """Facts about the project as a whole."""

    key = TextField(primary_key=True)
    value = TextField()


class AnnotatorRow(_Row):
    """One annotator."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    key = TextField(unique=True)
    name = TextField()
    is_assistant = IntegerField()


class LabelRow(_Row):
    """One label; `attributes` is JSON, `place` the order among siblings."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    name = TextField()
    color = TextField()
    shortcut = TextField()
    definition = TextField()
    include = TextField()
    exclude = TextField()
    attributes = TextField()
    parent = TextField()
    place = IntegerField()
    whole_article = IntegerField()


class RelationTypeRow(_Row):
    """One relation type; `heads` and `children` are JSON lists of label ids."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    name = TextField()
    heads = TextField()
    children = TextField()


class ArticleRow(_Row):
    """One article without its text, so that lists read little."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    headline = TextField()
    byline = TextField()
    outlet = TextField()
    published = TextField()
    url = TextField()
    section = TextField()
    dateline = TextField()
    language = TextField()
    copyright = TextField()
    agency = TextField()
    provenance = TextField()
    status = TextField()
    flagged = IntegerField()
    note = TextField()
    removed = IntegerField()
    annotations = IntegerField()
    source_file = TextField()
    original = TextField()
    media_type = TextField()
    encoding = TextField()
    extractor = TextField()
    text_hash = TextField()
    fingerprint = BlobField()
    added_at = TextField()
    story = TextField()


class BodyRow(_Row):
    """An article's stored text and its cuts (JSON)."""

    article = IntegerField(primary_key=True)
    text = TextField()
    cuts = TextField()


class OriginalRow(_Row):
    """The bytes of an imported file, compressed with zlib; `size` is that of the file."""

    hash = TextField(primary_key=True)
    size = IntegerField()
    data = BlobField()


class AnnotationRow(_Row):
    """One annotation. `start` and `stop` are its outer bounds; `pieces` is JSON where there are several."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    article = IntegerField()
    label = IntegerField()
    annotator = IntegerField()
    start = IntegerField()
    stop = IntegerField()
    pieces = TextField(null=True)
    quote = TextField()
    prefix = TextField()
    suffix = TextField()
    note = TextField()
    attributes = TextField(null=True)
    origin = TextField()
    created_at = TextField()
    modified_at = TextField()


class RelationRow(_Row):
    """One relation; `head` and `child` are annotation ids."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    article = IntegerField()
    type = IntegerField()
    head = TextField()
    child = TextField()
    annotator = IntegerField()
    created_at = TextField()


class TallyRow(_Row):
    """A count that is kept, not recounted."""

    key = TextField(primary_key=True)
    count = IntegerField()


class HistoryRow(_Row):
    """One executed command; `changes` is compressed JSON. Rows of one `step` are undone together."""

    seq = IntegerField(primary_key=True)
    step = TextField()
    at = TextField()
    annotator = TextField()
    command = TextField()
    title = TextField()
    state = TextField()
    changes = BlobField()


class ProposedRow(_Row):
    """The columns of a suggestion; not a table. `start`, `stop` and `pieces` as for annotations, `label` an id."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    article = IntegerField()
    label = TextField()
    assistant = TextField()
    start = IntegerField()
    stop = IntegerField()
    pieces = TextField(null=True)
    quote = TextField()
    prefix = TextField()
    suffix = TextField()
    score = FloatField()
    reason = TextField()
    attributes = TextField(null=True)
    said_by = TextField()
    created_at = TextField()


class SuggestionRow(ProposedRow):
    """One label proposed on one passage."""


class ProposingRow(_Row):
    """What an article was, and who read it, when assistants proposed on it last."""

    article = IntegerField(primary_key=True)
    stamp = TextField()


class VerdictRow(ProposedRow):
    """A suggestion that was decided on; `annotator` and `annotation` are ids."""

    ruling = TextField()
    annotator = TextField()
    annotation = TextField()
    decided_at = TextField()


class PersonRow(_Row):
    """One entry of the register; `names` and `mentions` are JSON lists."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    name = TextField()
    names = TextField()
    mentions = TextField()
    note = TextField()


class DecisionRow(_Row):
    """What was ruled on one disagreement. `annotators`, `sides` and `kept` are JSON; the rest up to `suffix` was set instead."""

    number = IntegerField(primary_key=True)
    id = TextField(unique=True)
    article = IntegerField()
    annotators = TextField()
    sides = TextField()
    kept = TextField()
    label = TextField()
    start = IntegerField()
    stop = IntegerField()
    pieces = TextField(null=True)
    quote = TextField()
    prefix = TextField()
    suffix = TextField()
    note = TextField()
    annotator = TextField()
    decided_at = TextField()


TABLES: tuple[type[Model], ...] = (
    MetaRow,
    AnnotatorRow,
    LabelRow,
    RelationTypeRow,
    ArticleRow,
    BodyRow,
    OriginalRow,
    AnnotationRow,
    RelationRow,
    TallyRow,
    HistoryRow,
    SuggestionRow,
    ProposingRow,
    VerdictRow,
    PersonRow,
    DecisionRow,
)

NAMED: dict[str, type[LabelRow] | type[RelationTypeRow] | type[AnnotatorRow]] = {
    "label": LabelRow,
    "relation_type": RelationTypeRow,
    "annotator": AnnotatorRow,
}
"""The tables of which everything else keeps row numbers."""
