"""FTS5's own check of the search index finds what the comparison with the texts does not, and writes nothing."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.store.index_check import is_sound
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import make_store, opened, scratch

WORDS = [
    f"{letter}{other}{end}"
    for letter in "abcdefghij"
    for other in "klmnopqrst"
    for end in ("", "e", "is", "ung", *(str(one) for one in range(20)))
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "p.clipdesk"
    noted = article(" ".join(WORDS), id="a1")
    make_store(
        made,
        noted._replace(article=replace(noted.article, note="See the annexe.")),
        article("No tags.", id="a2", number=2),
    ).close()
    return made


def looked_at(path: Path) -> tuple[bool, bool]:
    with opened(path, writing=False) as store:
        return store.search.is_whole(), store.search.is_sound()


def test_an_index_as_it_was_written_is_sound_and_nothing_is_changed(path: Path) -> None:
    before = path.read_bytes()
    assert looked_at(path) == (True, True)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == [path.name]


def test_an_index_in_which_much_was_changed_is_sound(path: Path) -> None:
    with opened(path, writing=True) as store:
        for number in range(30):
            with store.transaction():
                store.search.touch_article(1 + number % 2)
                store.search.touch_article_note(1)
        assert store.search.is_sound(), "what is not yet in the file itself is looked at, too"
    assert looked_at(path) == (True, True)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM article_fts_data WHERE id > 10",
        "UPDATE article_fts_data SET block = x'00' WHERE id = 1",
        "UPDATE article_fts_data SET block = CAST(replace(block, 'ung', 'unk') AS BLOB) WHERE id > 10",
        "DELETE FROM article_fts_docsize WHERE id = 2",
        "UPDATE article_fts_idx SET pgno = pgno + 2 WHERE pgno > 2",
        "DELETE FROM note_fts_data WHERE id > 10",
        "DELETE FROM note_fts_docsize",
    ],
)
def test_lost_words_are_noticed_though_every_text_is_there(path: Path, sql: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)
    assert looked_at(path) == (True, False)


def test_what_cannot_be_read_of_the_project_is_its_damage(path: Path) -> None:
    scratch(path, "note_fts_docsize")
    with opened(path, writing=False) as store, pytest.raises(ProjectDamagedError, match="is damaged"):
        store.search.is_sound()


def test_a_copy_for_which_there_is_no_room_says_nothing_of_the_index(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def narrow(name: str, **options: Any) -> sqlite3.Connection:
        made: sqlite3.Connection = connect(name, **options)
        made.execute("PRAGMA max_page_count = 4").fetchone()
        return made

    store = Store(path, writing=False)
    monkeypatch.setattr(sqlite3, "connect", narrow)
    with pytest.raises(ProjectError, match=r"cannot be checked\. There is no room on the disk") as caught:
        store.search.is_sound()
    assert not isinstance(caught.value, ProjectDamagedError)
    store.close()


def test_any_connection_to_read_will_do(path: Path) -> None:
    database = ProjectDatabase(f"file:{path}?mode=ro", (("query_only", 1),))
    assert is_sound(database)
    database.close()
