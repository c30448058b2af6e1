"""Check: every kind of damage is found and named."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from clipdesk.project.checking import check
from clipdesk.project.project import ProjectReader
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "p.clipdesk"
    make_project(made, article("Mayor Kell [quote:denied] it 👍", id="a1"), article("No tags.", id="a2")).close()
    return made


def spoil(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(sql)
    connection.close()


def test_a_sound_project_has_no_problems(path: Path) -> None:
    result = check(ProjectReader(path))
    assert result.is_clean
    assert (result.articles, result.annotations) == (2, 1)


SUGGEST = (
    "INSERT INTO suggestion SELECT 1, 's', article, 'label-policy', 'x', 1, 2, NULL, 'wrong', '', '', 1, '', NULL, '', ''"
    " FROM annotation"
)


@pytest.mark.parametrize(
    ("sql", "kind", "words"),
    [
        ("UPDATE body SET text = 'x' || text WHERE article = 1", "texts", "damaged"),
        ("UPDATE annotation SET start = 3, stop = 9", "anchors", "denied"),
        ("UPDATE annotation SET stop = 900", "anchors", "denied"),
        ("UPDATE tally SET count = 7 WHERE key = 'annotations'", "counts", "annotations is 7, but there are 1"),
        ("DELETE FROM article_fts WHERE rowid = 1", "search", "search index"),
        ("INSERT INTO original VALUES ('00', 3, x'0102')", "originals", "original"),
        ("UPDATE history SET title = replace(title, 'a', 'b')", "history", "does not say what it said"),
        (SUGGEST, "suggestions", "“wrong” does not stand"),
    ],
)
def test_damage_is_named(path: Path, sql: str, kind: str, words: str) -> None:
    spoil(path, sql)
    found = {problem.check: problem.sentence for problem in check(ProjectReader(path)).problems}
    assert words in found[kind]


def test_a_link_that_is_not_as_it_was_made_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.clipdesk"
    made = article("[official#1:Kell] said [quote#2:no].", id="a1", relations=[("2", "said_by", "1")])
    make_project(path, made).close()
    assert check(ProjectReader(path)).is_clean
    spoil(path, "UPDATE relation SET created_at = '1999' || substr(created_at, 5)")
    (problem,) = check(ProjectReader(path)).problems
    assert problem.sentence == "A link between two annotations is not as the history of the project left it."


def test_progress_is_told(path: Path) -> None:
    seen: list[int] = []
    check(ProjectReader(path), lambda done, _total, _what: seen.append(done))
    assert seen == [2]
