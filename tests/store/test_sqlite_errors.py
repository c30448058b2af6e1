"""What SQLite says becomes a sentence that names the file and what to do; mistakes of ours stay what they are."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from peewee import OperationalError

from clipdesk.domain.errors import ProjectDamagedError, ProjectError, ProjectUnwritableError
from clipdesk.store import sqlite_errors
from clipdesk.store.sqlite_errors import (
    cause_of,
    disk_full,
    free_space,
    is_damage,
    reason_of,
    size_words,
    unreadable,
    unwritten,
)

PATH = Path("/nowhere/at all/work.clipdesk")


def error(code: str, words: str = "so it says") -> sqlite3.OperationalError:
    made = sqlite3.OperationalError(words)
    made.sqlite_errorname = code
    return made


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1500, "1.5 kB"),
        (999_999, "1000.0 kB"),
        (3_200_000, "3.2 MB"),
        (4_000_000_000, "4.0 GB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert size_words(size) == words


def test_a_full_disk_is_told_with_file_and_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_errors, "free_space", lambda _path: 12)
    assert disk_full(tmp_path / "a.clipdesk", 1_200_000) == (
        "The disk is full: “a.clipdesk” needs about 1.2 MB, and 12 bytes are free."
    )
    assert "needs more room" in disk_full(tmp_path / "a.clipdesk", 0)


def test_free_space_is_told_where_there_is_a_disk(tmp_path: Path) -> None:
    assert free_space(tmp_path / "new") > 0
    assert free_space(PATH) == 0


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("SQLITE_CORRUPT", ProjectDamagedError, "“work.clipdesk” is damaged and cannot be opened"),
        ("SQLITE_NOTADB", ProjectDamagedError, "“work.clipdesk” is damaged and cannot be opened"),
        ("SQLITE_IOERR_READ", ProjectError, "cannot be read at the moment"),
        ("SQLITE_CANTOPEN", ProjectError, "cannot be read at the moment"),
        ("SQLITE_BUSY", ProjectError, "Another program is using “work.clipdesk”"),
        ("SQLITE_FULL", ProjectUnwritableError, "The disk is full: “work.clipdesk” needs about"),
    ],
)
def test_what_cannot_be_opened_is_damaged_only_where_its_content_is(code: str, kind: type, words: str) -> None:
    found = unreadable(PATH, error(code))
    assert type(found) is kind
    assert words in found.sentence


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SQLITE_FULL", "“work.clipdesk” needs about 5.0 kB"),
        (
            "SQLITE_IOERR_WRITE",
            "“work.clipdesk” cannot be written; the last change was not saved. The disk reported an error.",
        ),
        ("SQLITE_BUSY", "Another program is using the project file “work.clipdesk”"),
        ("SQLITE_TOOBIG", "too large"),
        ("SQLITE_CORRUPT_VTAB", "“work.clipdesk” is damaged"),
    ],
)
def test_what_cannot_be_written_says_why(code: str, words: str) -> None:
    found = unwritten(PATH, error(code), 5000)
    assert found is not None
    assert words in found.sentence
    # Peewee's dress changes nothing.
    dressed = OperationalError("so it says")
    setattr(dressed, "orig", error(code))  # noqa: B010 - Peewee sets it too
    assert str(unwritten(PATH, dressed, 5000)) == str(found)


def test_a_mistake_of_ours_is_no_sentence() -> None:
    assert unwritten(PATH, error("SQLITE_ERROR", "no such table: x")) is None
    assert unwritten(PATH, sqlite3.OperationalError("no such table: x")) is None


def test_causes_are_found_behind_our_own_errors() -> None:
    told = ProjectError("told")
    assert cause_of(told) is None
    told.__cause__ = error("SQLITE_IOERR")
    assert cause_of(told) is told.__cause__
    assert cause_of(told.__cause__) is told.__cause__


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SQLITE_IOERR_WRITE", "The disk reported an error."),
        ("SQLITE_CANTOPEN", "The system does not allow the file to be opened."),
        ("SQLITE_READONLY_DIRECTORY", "The system does not allow the file to be written."),
        ("SQLITE_BUSY", "Another program is using the file."),
        ("SQLITE_FULL", "There is no room on the disk."),
        ("SQLITE_CORRUPT", "The content of the file is not what was stored."),
        ("SQLITE_MISUSE", "The log of the program has more details."),
    ],
)
def test_a_reason_is_told_without_the_words_of_sqlite_which_go_into_the_log(
    code: str, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert reason_of(error(code)) == words
    assert f"{code} so it says" in caplog.text


def test_the_words_of_an_article_get_neither_into_a_sentence_nor_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    said = sqlite3.OperationalError("Could not decode to UTF-8 column 'text' with text 'Mayor Ruiz'")
    for told in (reason_of(said), unreadable(PATH, said).message, str(unwritten(PATH, said))):
        assert "Ruiz" not in told
        assert "UTF" not in told
    assert "column 'text'" in caplog.text
    assert "Ruiz" not in caplog.text


def test_a_reason_that_is_ours_already_is_told_as_it_is() -> None:
    assert reason_of(ProjectError("The disk is full.", "Make room.")) == "The disk is full."


def test_a_text_that_sqlite_refuses_is_damage_also_where_python_says_so() -> None:
    assert is_damage(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"))


def test_a_disk_that_cannot_be_read_says_nothing_of_the_file() -> None:
    assert not is_damage(error("SQLITE_IOERR"))


def test_what_the_system_says_is_told() -> None:
    assert reason_of(PermissionError(13, "Permission denied")) == "The system says: Permission denied."
