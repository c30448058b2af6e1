"""Check: every kind of damage is found and named."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectError
from clipdesk.project import apart
from clipdesk.project.checking import check, check_apart
from clipdesk.project.project import ProjectReader
from clipdesk.store.search import SearchIndex
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


def test_a_search_index_that_cannot_be_checked_is_told_and_the_rest_is_checked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: SearchIndex) -> bool:
        raise ProjectError("There is no room.")

    spoil(path, "UPDATE tally SET count = 7 WHERE key = 'annotations'")
    monkeypatch.setattr(SearchIndex, "is_sound", refuse)
    found = check(ProjectReader(path))
    assert [one.check for one in found.problems] == ["counts", "search"]
    assert found.problems[1].sentence == "There is no room."
    assert found.articles == 2


SUGGEST = (
    "INSERT INTO suggestion SELECT 1, 's', article, 'label-policy', 'x', 1, 2, NULL, 'wrong', '', '', 1, '', NULL, '', ''"
    " FROM annotation"
)


RULE = (
    "INSERT INTO decision SELECT 1, 'd', article, '[\"a\", \"b\"]', '[]', '[]', 'label-policy', 1, 2, NULL, 'wrong', '', '', '',"
    " '', '' FROM annotation"
)


@pytest.mark.parametrize(
    ("sql", "kind", "words"),
    [
        ("UPDATE body SET text = 'x' || text WHERE article = 1", "texts", "damaged"),
        ("UPDATE annotation SET start = 3, stop = 9", "anchors", "denied"),
        ("UPDATE annotation SET stop = 900", "anchors", "denied"),
        ("UPDATE tally SET count = 7 WHERE key = 'annotations'", "counts", "annotations is 7, but there are 1"),
        ("DELETE FROM article_fts WHERE rowid = 1", "search", "search index does not hold"),
        ("DELETE FROM article_fts_data WHERE id > 10", "search", "some searches do not find all"),
        ("INSERT INTO original VALUES ('00', 3, x'0102')", "originals", "original"),
        ("UPDATE history SET title = replace(title, 'a', 'b')", "history", "of the history is damaged"),
        (SUGGEST, "suggestions", "“wrong” is not where"),
        (RULE, "rulings", "“wrong” is not where a ruling says"),
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
    assert problem.sentence == "A link between two annotations differs from its last state in the history."


@pytest.mark.parametrize("end", ["head", "child"])
def test_a_link_into_another_article_is_named(tmp_path: Path, end: str) -> None:
    path = tmp_path / "linked.clipdesk"
    one = article("[quote#q:“No”], [official#o:Kell] said", id="a1", relations=[("q", "said_by", "o")])
    make_project(path, one, article("[quote#q:“Yes”]", id="a2", number=2)).close()
    assert check(ProjectReader(path)).is_clean
    spoil(path, f"UPDATE relation SET {end} = (SELECT id FROM annotation WHERE article = 2)")  # noqa: S608 - a name of this test
    found = [problem.sentence for problem in check(ProjectReader(path)).problems if problem.check == "links"]
    assert found == ["A link does not join two annotations of one article."]


def test_every_look_is_told(path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    check(ProjectReader(path), lambda *news: seen.append(news))
    looks = dict.fromkeys(what for _, _, what in seen)
    assert list(looks) == [
        "Inspecting the file.",
        "Counting what there is.",
        "Comparing the search index.",
        "Reading every article.",
        "Reading the history.",
    ]
    assert (0, 2, "Reading every article.") in seen


@pytest.mark.parametrize("look", range(5))
def test_it_can_be_stopped_at_every_look(path: Path, look: int) -> None:
    looks: dict[str, None] = {}

    def progress(_done: int, _total: int, what: str) -> None:
        looks[what] = None
        if len(looks) > look:
            raise CancelledError

    with pytest.raises(CancelledError):
        check(ProjectReader(path), progress)
    assert len(looks) == look + 1


def test_a_large_project_is_checked_in_a_child_process(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(path, "UPDATE tally SET count = 7 WHERE key = 'annotations'")
    monkeypatch.setattr(apart, "SMALL", 1)
    seen: list[str] = []
    result = check_apart(ProjectReader(path), lambda _done, _total, what: seen.append(what))
    assert result == check(ProjectReader(path))
    assert not result.is_clean
    assert "Reading every article." in seen
