"""The history of a damaged project is kept as far as it can be read, and remembers records that are lost."""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.label import Label
from clipdesk.project.commands.annotations import SetNote
from clipdesk.store.salvaged_history import SalvagedHistory
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "p.clipdesk"
    project = make_project(path, article("[quote#1:Yes], he said."))
    project.execute(SetNote("a1-1", "one"))
    project.execute(SetNote("a1-1", "two"))
    project.undo()
    project.close()
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as made:
        made.execute("DELETE FROM history_item")
        yield made


def states(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT state FROM history ORDER BY seq")]


def test_what_can_be_read_is_kept_and_final(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE history SET changes = x'00' WHERE seq = 2")
    history = SalvagedHistory(connection)
    history.mend(lambda _done, _total: None)
    assert history.lost == 1
    assert states(connection) == ["final", "dropped"]
    assert connection.execute("SELECT count(*) FROM history_item WHERE record = 'a1-1'").fetchone()[0] == 2


def test_records_are_known_as_they_were_last(connection: sqlite3.Connection) -> None:
    history = SalvagedHistory(connection)
    history.mend(lambda _done, _total: None)
    found = history.record("a1-1", Annotation)
    assert found is not None
    assert found.note == "two"
    assert history.record("a1-1", Label) is None
    assert history.record("nobody", Label) is None
    assert history.annotation_with("label", 1) == found
    assert history.annotation_with("label", 99) is None
    history.forget(["a1-1"])
    assert history.record("a1-1", Annotation) is None


def test_an_entry_that_does_not_say_what_it_said_is_lost(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE history SET title = replace(title, 'note', 'nope') WHERE seq = 2")
    history = SalvagedHistory(connection)
    history.mend(lambda _done, _total: None)
    assert history.lost == 1
    assert len(states(connection)) == 2


def test_an_entry_without_a_seal_whose_title_makes_no_sense_is_lost(connection: sqlite3.Connection) -> None:
    ((data,),) = connection.execute("SELECT changes FROM history WHERE seq = 2")
    connection.execute(
        "UPDATE history SET changes = ? WHERE seq = 2", (zlib.compress(zlib.decompressobj().decompress(data)),)
    )
    whole = SalvagedHistory(connection)
    whole.mend(lambda _done, _total: None)
    connection.execute("UPDATE history SET title = '[\"Edit' WHERE seq = 2")
    history = SalvagedHistory(connection)
    history.mend(lambda _done, _total: None)
    assert (whole.lost, history.lost) == (0, 1)


def test_gaps_between_entries_are_seen_and_it_is_told_how_far_it_is(connection: sqlite3.Connection) -> None:
    history, told = SalvagedHistory(connection), list[tuple[int, int]]()
    history.mend(lambda *news: told.append(news))
    assert told == [(0, 3), (1, 3), (2, 3)]
    gaps = [history.has_gaps()]
    for seq in (3, 1, 2):
        connection.execute("DELETE FROM history WHERE seq = ?", (seq,))
        gaps.append(history.has_gaps())
    assert gaps == [False, False, True, False]
