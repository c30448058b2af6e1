"""The log: kept small, one line an event, and no place for what users read and write."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.runtime import logs
from clipdesk.runtime.logs import LOG_NAME, brief_trace, set_up_logs, shortened

_ARTICLE = "The mayor denied everything. " * 100
_logger = logging.getLogger("clipdesk.tests")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder the program logs to, for as long as the test lasts."""
    logger = logging.getLogger("clipdesk")
    before, level = list(logger.handlers), logger.level
    assert set_up_logs(tmp_path / "logs") == ""
    yield tmp_path / "logs"
    for handler in [handler for handler in logger.handlers if handler not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


def _lines(folder: Path) -> list[str]:
    return (folder / LOG_NAME).read_text(encoding="utf-8").splitlines()


def test_an_event_is_a_line_with_its_time_and_place(folder: Path) -> None:
    _logger.info("opened %d articles", 3)
    (line,) = _lines(folder)
    time, level, name, words = line.split(" ", 3)
    assert (time[-1], level, name, words) == ("Z", "INFO", "clipdesk.tests", "opened 3 articles")


def test_debugging_is_not_logged(folder: Path) -> None:
    _logger.debug("detail")
    assert _lines(folder) == []


def test_an_article_does_not_get_in_whole(folder: Path) -> None:
    _logger.warning("got %s", _ARTICLE.replace(". ", ".\n"))
    (line,) = _lines(folder)
    assert len(line) < 600


def test_an_article_in_an_error_does_not_get_in_whole(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError(_ARTICLE)
    except ValueError:
        _logger.exception("reading failed")
    text = "\n".join(_lines(folder))
    assert "ValueError: The mayor" in text
    assert "in test_an_article_in_an_error" in text
    assert text.count("The mayor") < 10


def test_characters_that_cannot_be_written_do_no_harm(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger("clipdesk"), "propagate", False)  # not every reporter of tests can write them
    _logger.info("name %s", "a\ud83d😀")
    assert _lines(folder)[0].endswith("name a\\ud83d😀")


def test_the_log_stays_small(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_MOST_BYTES", 2_000)
    for number in range(300):
        _logger.info("event %d", number)
    found = sorted(path.name for path in folder.iterdir())
    assert found == [LOG_NAME] + [f"{LOG_NAME}.{number}" for number in (1, 2, 3)]
    assert all(path.stat().st_size < 2_200 for path in folder.iterdir())
    assert _lines(folder)[-1].endswith("event 299")


def test_a_disk_that_refuses_does_not_hurt_whoever_logs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(logs, "_MOST_BYTES", 100)
    logger = logging.getLogger("clipdesk.test")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        for number in range(5):
            logger.warning("event %d on a full disk", number)
    assert "No space left" in capsys.readouterr().err
    logger.warning("there is room again")
    assert "there is room again" in (folder / "clipdesk.log").read_text()


def test_setting_up_again_replaces_the_first_log(folder: Path, tmp_path: Path) -> None:
    set_up_logs(tmp_path / "other")
    _logger.info("once")
    assert _lines(folder) == []
    assert len(_lines(tmp_path / "other")) == 1


def test_without_a_folder_the_program_works_and_says_so(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    sentence = set_up_logs(tmp_path / "file" / "logs")
    assert str(tmp_path / "file" / "logs") in sentence
    _logger.info("nowhere to go")


def test_shortened_is_one_line_and_says_that_it_was_cut() -> None:
    assert shortened("a\r\nb", 20) == "a ⏎ b"
    assert shortened("abcdef", 4) == "abc…"


def _deep(levels: int) -> None:
    if levels == 0:
        raise ValueError("at the bottom")
    _deep(levels - 1)


@pytest.mark.parametrize("levels", [1, 300])
def test_a_trace_shows_where_the_error_arose(levels: int) -> None:
    with pytest.raises(ValueError, match="bottom") as caught:
        _deep(levels)
    trace = brief_trace(caught.value)
    assert 'raise ValueError("at the bottom")' in trace
    assert trace.count("\n") < 200


def test_a_trace_shows_the_cause_and_cuts_every_error_short() -> None:
    try:
        try:
            raise KeyError(_ARTICLE)
        except KeyError as cause:
            raise ExceptionGroup("both", [ValueError(_ARTICLE)]) from cause
    except ExceptionGroup as error:
        trace = brief_trace(error)
    assert "KeyError" in trace
    assert "ValueError" in trace
    assert "direct cause" in trace
    assert trace.count("The mayor") < 20


def test_a_log_that_another_clipdesk_has_open_on_windows_grows(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(logs, "_MOST_BYTES", 100)
    monkeypatch.setattr(os, "replace", _refuse)
    for number in range(5):
        _logger.info("event %d, which is long enough to fill a small file", number)
    assert len(_lines(folder)) == 5
    assert capsys.readouterr().err == ""


def _refuse(_old: Path, _new: Path) -> None:
    raise PermissionError(13, "The process cannot access the file")
