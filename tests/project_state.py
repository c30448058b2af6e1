"""What a project holds, as values that can be compared: before a command, after it, and after its undoing.

Row numbers of labels, annotations and the like are left out: what was removed and put back has another
one. Removed articles are left out too: they stay in the file, unseen.
"""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.domain.change import Kind
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.label import Label
from clipdesk.project.changes import Changes
from clipdesk.project.commands.base import Command
from clipdesk.project.project import Project
from clipdesk.store.database import execute

Rows = dict[str, tuple[object, ...]]
State = dict[str, Rows]
"""Rows by their identity, by table."""

_QUERIES: dict[str, str] = {
    "label": "SELECT id, {label} FROM label",
    "relation_type": "SELECT id, {relation_type} FROM relation_type",
    "annotator": "SELECT id, {annotator} FROM annotator",
    "article": "SELECT id, number, {article} FROM article WHERE removed = 0",
    "body": "SELECT article.id, {body}, text_hash, fingerprint FROM body JOIN article ON number = article WHERE removed = 0",
    "article_count": "SELECT id, annotations FROM article WHERE removed = 0",
    "original": (
        "SELECT DISTINCT hash, size, data FROM original JOIN article ON article.original = hash WHERE removed = 0"
    ),
    "annotation": (
        "SELECT annotation.id, article.id, label.id, annotator.id, {annotation} FROM annotation"
        " JOIN article ON article.number = article JOIN label ON label.number = label"
        " JOIN annotator ON annotator.number = annotator"
    ),
    "relation": (
        "SELECT relation.id, article.id, relation_type.id, annotator.id, {relation} FROM relation"
        " JOIN article ON article.number = article JOIN relation_type ON relation_type.number = type"
        " JOIN annotator ON annotator.number = annotator"
    ),
    "verdict": (
        "SELECT verdict.id, article.id, {verdict}, verdict.label FROM verdict JOIN article ON article.number = article"
    ),
    "person": "SELECT id, {person} FROM person",
    "decision": (
        "SELECT decision.id, article.id, {decision}, decision.label, decision.annotator FROM decision"
        " JOIN article ON article.number = article"
    ),
    "tally": "SELECT key, count FROM tally WHERE count <> 0",
    "article_fts": "SELECT article.id, article_fts.* FROM article_fts JOIN article ON number = article_fts.rowid",
    "note_fts": (
        "SELECT annotation.id, note_fts.note, article.id FROM note_fts JOIN annotation ON annotation.number = note_fts.rowid"
        " JOIN article ON article.number = note_fts.article"
        " UNION ALL SELECT 'article ' || article.id, note_fts.note, article.id FROM note_fts"
        " JOIN article ON article.number = -note_fts.rowid AND article.number = note_fts.article WHERE removed = 0"
    ),
    "meta": "SELECT key, value FROM meta WHERE key NOT IN ('codebook_version', 'former_labels', 'former_label_changes', 'import_under_way')"
    " AND key NOT LIKE 'under\\_cuts:%' ESCAPE '\\'",
}
_REFERENCES = frozenset(
    {"number", "id", "article", "label", "annotator", "type", "annotations", "text_hash", "fingerprint"}
)
_TABLES: dict[Kind, str] = {
    Kind.ARTICLE: "article",
    Kind.BODY: "body",
    Kind.ANNOTATION: "annotation",
    Kind.RELATION: "relation",
    Kind.LABEL: "label",
    Kind.RELATION_TYPE: "relation_type",
    Kind.ANNOTATOR: "annotator",
    Kind.VERDICT: "verdict",
    Kind.PERSON: "person",
    Kind.DECISION: "decision",
}


def state(project: Project) -> State:
    """Everything in the project file but its history; every column that is no row number, also those kept by counting."""
    database = project._store._database
    found: State = {}
    for table, query in _QUERIES.items():
        columns = [row[1] for row in execute(database, f"PRAGMA table_info({table})")]
        own = ", ".join(f"{table}.{one}" for one in columns if one not in _REFERENCES)
        rows = execute(database, query.format(**{table: own})).fetchall()
        found[table] = {row[0]: tuple(row[1:]) for row in rows}
        assert len(found[table]) == len(rows), f"two rows of {table} have one identity"
    return found


def difference(before: State, after: State) -> Changes:
    """What `Changes` should say of a command that led from one state to the other."""
    differing = {kind: _differing(before[table], after[table]) for kind, table in _TABLES.items()}
    came_or_went = before["article"].keys() ^ after["article"].keys()
    # The text of an article that comes or goes did not change.
    differing[Kind.BODY] -= came_or_went
    articles = differing[Kind.ARTICLE] | differing[Kind.BODY]
    annotations = set(differing[Kind.ANNOTATION])
    for kind in (Kind.ANNOTATION, Kind.RELATION, Kind.VERDICT, Kind.DECISION):
        articles |= {str(_row(before, after, kind, one)[0]) for one in differing[kind]}
    for one in differing[Kind.RELATION]:
        # Its ends are the last columns but the time.
        annotations |= {str(end) for end in _row(before, after, Kind.RELATION, one)[3:5]}
    return Changes(
        frozenset(kind for kind, ids in differing.items() if ids),
        frozenset(articles),
        frozenset(annotations),
        is_list_changed=bool(came_or_went),
        added=tuple(sorted(after["annotation"].keys() - before["annotation"].keys())),
    )


def comparable(changes: Changes) -> Changes:
    """The same changes with what was added in the order of ids."""
    return Changes(
        changes.kinds, changes.articles, changes.annotations, changes.is_list_changed, changes.everything,
        tuple(sorted(changes.added)),
    )  # fmt: skip


def _differing(before: Rows, after: Rows) -> set[str]:
    return {one for one in before.keys() | after.keys() if before.get(one) != after.get(one)}


def _row(before: State, after: State, kind: Kind, row_id: str) -> tuple[Any, ...]:
    rows = before[_TABLES[kind]] | after[_TABLES[kind]]
    return rows[row_id]


def named(project: Project, name: str) -> Label:
    """The label of this name, which must be there."""
    found = project.codebook.named(name)
    assert found is not None
    return found


def assert_refused(project: Project, command: Command, words: str, remedy: str = "") -> None:
    """Check that a command is refused with these words, and that nothing changes."""
    before = state(project)
    with pytest.raises(InvalidChangeError, match=words) as found:
        project.execute(command)
    assert remedy in found.value.remedy
    assert state(project) == before
