"""A project file that came by mail: refused with a reason or read as far as it is sound; never run, never written, never a crash."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from clipdesk.domain.errors import ProjectError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.project.checking import check_store
from clipdesk.project.project import Project
from clipdesk.store.schema import upgrades
from tests.faults.random_work import small_project
from tests.faults.rot import grown_project

SECONDS = 3.0
"""Of a processor: the machine may have others to serve."""

HOSTILE = {
    "trigger": "CREATE TRIGGER spy AFTER INSERT ON history BEGIN DELETE FROM article; END",
    "temporary-looking trigger": "CREATE TRIGGER clipdesk_tidy BEFORE UPDATE ON meta BEGIN SELECT load_extension('evil'); END",
    "view": "CREATE VIEW spy AS SELECT * FROM article",
    "view with our functions": "CREATE VIEW spy AS SELECT date_part('year', 'x'), regexp('(a+)+$', 'aaaa')",
    "endless view": (
        "CREATE VIEW spy AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    ),
    "endless default": "CREATE TABLE spy (a TEXT DEFAULT (hex(randomblob(100000000))))",
    "generated column": "ALTER TABLE meta ADD COLUMN spy TEXT GENERATED ALWAYS AS (hex(key)) VIRTUAL",
    "check": "CREATE TABLE spy (a TEXT CHECK (load_extension(a) IS NULL))",
    "index with an expression": "CREATE INDEX spy ON article (abs(number))",
    "virtual table": "CREATE VIRTUAL TABLE spy USING fts5(a)",
    "table instead of an index": "DROP INDEX article_outlet",
    "version 0": "PRAGMA user_version = 0",
    "future version": f"PRAGMA user_version = {upgrades.CURRENT + 1}",
    "vast version": "PRAGMA user_version = 2147483647",
    "negative version": "PRAGMA user_version = -1",
    "another program's": "PRAGMA application_id = 7",
}


def _project(folder: Path, *statements: str) -> Path:
    path = folder / "mail.clipdesk"
    small_project(path).close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
        for one in statements:
            connection.execute(one)
    return path


def _refused(path: Path) -> list[str]:
    """What is said of a file in both ways of opening it, which leave it as it is."""
    before, told = path.read_bytes(), []
    for read_only in (False, True):
        start = time.process_time()
        with pytest.raises(ProjectError) as found:
            Project(path, read_only=read_only)
        assert time.process_time() - start < SECONDS
        told.append(found.value.sentence)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return told


@pytest.mark.parametrize("name", HOSTILE)
def test_a_schema_that_is_not_ours_is_refused_unwritten(tmp_path: Path, name: str) -> None:
    assert all(
        path_named in one for one in _refused(_project(tmp_path, HOSTILE[name])) for path_named in ["mail.clipdesk"]
    )


def test_a_table_replaced_by_a_view_is_refused(tmp_path: Path) -> None:
    sql = "CREATE VIEW body AS SELECT number AS article, (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n) AS text, '[]' AS cuts FROM article"
    told = _refused(_project(tmp_path, "PRAGMA foreign_keys = OFF", "DROP TABLE body", sql))
    assert all("(body)" in one for one in told)


def test_a_schema_that_only_looks_like_ours_is_refused(tmp_path: Path) -> None:
    path = _project(tmp_path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE spy (a)")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET name = 'meta', tbl_name = 'meta' WHERE name = 'spy'")
    _refused(path)


def test_tables_that_share_their_pages_change_nothing_by_being_read(tmp_path: Path) -> None:
    path = _project(tmp_path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        sql = "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'article') WHERE name = 'body'"
        connection.execute(sql)
    before = path.read_bytes()
    _look_at_all(path)
    assert path.read_bytes() == before


def test_a_vast_value_is_refused_when_it_is_read(tmp_path: Path) -> None:
    path = _project(tmp_path, "UPDATE body SET text = hex(zeroblob(260000000)) WHERE article = 1")
    project = Project(path, read_only=True)
    start = time.process_time()
    with pytest.raises(ProjectError, match="damaged"):
        project.queries.article("a0")
    assert time.process_time() - start < SECONDS
    project.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET status = 'odd'",
        "UPDATE article SET byline = '{'",
        "UPDATE article SET provenance = '[1]'",
        "UPDATE article SET headline = 7.5",
        "UPDATE article SET headline = x'ff00'",
        "UPDATE annotation SET pieces = 'x'",
        "UPDATE annotation SET attributes = '[]'",
        "UPDATE annotation SET attributes = '" + "[" * 100_000 + "'",
        "UPDATE annotation SET quote = x'ff'",
        "UPDATE annotation SET quote = CAST(x'ff' AS TEXT)",
        "UPDATE body SET cuts = '[[1]]'",
        "UPDATE body SET text = x'00ff'",
        "UPDATE label SET attributes = 'x'",
        "UPDATE label SET parent = id",
        "UPDATE label SET place = 'x'",
        "UPDATE relation_type SET heads = '1'",
        "UPDATE meta SET value = 'x'",
        "UPDATE history SET title = '[]'",
        "UPDATE history SET state = 'x'",
        "UPDATE tally SET count = -5",
    ],
)
def test_rows_that_make_no_sense_are_damage_and_no_bug(tmp_path: Path, statement: str) -> None:
    path = _project(tmp_path, "PRAGMA ignore_check_constraints = ON", statement)
    before = path.read_bytes()
    _look_at_all(path)
    assert path.read_bytes() == before


def _look_at_all(path: Path) -> str:
    """Open for reading and show everything; where it is refused."""
    try:
        project = Project(path, read_only=True)
    except ProjectError:
        return "at open"
    with contextlib.closing(project):
        where = "nowhere"
        for look in (_articles, _facts, _history):
            try:
                look(project)
            except ProjectError:
                where = "at load"
        clean = check_store(project._store).is_clean
    return where if where != "nowhere" or clean else "by check"


def _articles(project: Project) -> None:
    for number in project.queries.article_numbers(ArticleFilter()):
        for one in project.queries.listed([number]):
            found = project.queries.article(one.id)
            if found is not None:
                project.queries.annotations(one.id)
                project.queries.relations(one.id)
                project._store.originals.get(found.original_hash)


def _facts(project: Project) -> None:
    project.codebook.children()
    project.queries.counts()
    project.queries.outlets()
    project.queries.snippets_of("ruiz", [1, 2, 3])
    project.queries.article_numbers(ArticleFilter(words="mayor"))
    for label in project.codebook.labels:
        project.queries.passages(label.id, limit=10)


def _history(project: Project) -> None:
    assert project.history_state is not None
    project.queries.history()


# ------------------------------------------------------------------ mutants


def _mutant(data: bytes, chance: Random) -> bytes:
    """A copy in which a few things are other than they were, mostly where structure is."""
    found = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 4, 16])):
        page = chance.randrange(len(found) // 4096) * 4096
        kind = chance.randrange(6)
        at = page + (chance.randrange(64) if kind < 3 else chance.randrange(4096))
        if kind % 3 == 0:
            found[at] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)])
        elif kind % 3 == 1:
            length = chance.choice([2, 4, 8])
            found[at : at + length] = chance.choice([b"\x00", b"\xff", b"\x7f"]) * length
        else:
            other = chance.randrange(len(found) - 64)
            found[at : at + 32] = found[other : other + 32]
    if chance.random() < 0.05:
        other = chance.randrange(len(found) // 4096) * 4096
        found[:4096] = found[other : other + 4096]
    return bytes(found[: len(data)])


def _fuzz(folder: Path, count: int, seed: int) -> None:
    path = folder / "start.clipdesk"
    grown_project(path)
    data = path.read_bytes()
    verdicts: Counter[str] = Counter()
    mutant = folder / "mutant" / "mail.clipdesk"
    mutant.parent.mkdir()
    for number in range(count):
        content = _mutant(data, Random(seed * 1_000_000 + number))
        mutant.write_bytes(content)
        start = time.process_time()
        verdicts[_look_at_all(mutant)] += 1
        assert time.process_time() - start < SECONDS, number
        assert mutant.read_bytes() == content, number
        assert [one.name for one in mutant.parent.iterdir()] == [mutant.name], number
    # Some were refused and some were not: the mutants are neither all rubbish nor all harmless.
    assert min(verdicts["at open"], verdicts["at load"] + verdicts["by check"]) > count // 100


def test_mutants_are_refused_or_read_and_never_written(tmp_path: Path) -> None:
    _fuzz(tmp_path, 150, 1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_mutants(tmp_path: Path, seed: int) -> None:
    _fuzz(tmp_path, 1000, seed)
