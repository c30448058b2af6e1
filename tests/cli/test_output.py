"""What is printed: columns, report lines, and a progress bar on terminals only."""

from __future__ import annotations

import argparse
import errno
import io
import json
import os
import sys

import pytest

from clipdesk.cli import formats_command
from clipdesk.cli.main import main
from clipdesk.cli.output import (
    OutputLostError,
    ProgressBar,
    Spoken,
    complain,
    losses_json,
    print_json,
    print_losses,
    print_report,
    print_rows,
    report_json,
)
from clipdesk.domain.loss import LossCount, LossKind
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.runtime.paths import Places

REPORT = TransferReport(
    (ReportItem("a.txt", Outcome.TAKEN), ReportItem("b.png", Outcome.SKIPPED, "It is a picture."))
)  # fmt: skip


def test_numbers_stand_right_and_words_left(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([("articles", 7), ("annotations", 1234)])
    assert capsys.readouterr().out == "  articles        7\n  annotations  1234\n"


def test_only_what_is_worth_saying_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    print_report(REPORT)
    assert capsys.readouterr().out == "  ! b.png: It is a picture.\n"
    assert report_json(REPORT)[1] == {
        "name": "b.png", "outcome": "skipped", "reason": "It is a picture.", "article": "", "annotation": "",
    }  # fmt: skip


def test_complaints_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    complain("No.")
    assert capsys.readouterr() == ("", "clipdesk: No.\n")


def test_no_bar_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    bar = ProgressBar()
    bar(1, 2, "a.txt")
    bar.clear()
    assert capsys.readouterr().err == ""


def test_a_bar_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with ProgressBar() as bar:
        bar(2, 2, "a.txt")
    shown = capsys.readouterr().err
    assert "2 of 2  a.txt" in shown
    assert shown.endswith(" \r")


def test_losses_are_rows_with_counts(capsys: pytest.CaptureFixture[str]) -> None:
    losses = [LossCount(LossKind.DROPPED, "Gone.", ("a", "b")), LossCount(LossKind.MERGED, "One.", ("c",))]
    print_losses(losses)
    assert capsys.readouterr().out.splitlines() == ["  2  dropped  Gone.", "  1  merged   One."]
    assert [one["ids"] for one in losses_json(losses)] == [("a", "b"), ("c",)]


class Failing(io.StringIO):
    """A file on a disk that fails."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, words: str) -> int:
        raise self._error


def test_only_what_is_said_is_lost_where_it_cannot_be_written() -> None:
    with pytest.raises(OutputLostError, match=r"^what it says cannot be written: no room\.$"):
        print("words", file=Spoken(Failing(OSError(28, "no room"))))
    with pytest.raises(BrokenPipeError):
        print("words", file=Spoken(Failing(BrokenPipeError())))


def test_an_error_of_the_work_is_not_taken_for_one_of_speaking(
    monkeypatch: pytest.MonkeyPatch, places_in_tmp: Places
) -> None:
    def fail(arguments: argparse.Namespace) -> int:
        raise OSError(5, "the disk of the project")

    monkeypatch.setattr(formats_command, "run", fail)
    with pytest.raises(OSError, match="the disk of the project"):
        main(["formats"], places_in_tmp)


def test_lines_that_say_the_same_are_counted_but_all_that_was_not_taken_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    known = [ReportItem(f"a{number}", Outcome.DUPLICATE, "It is there.") for number in range(25)]
    bad = [ReportItem(f"b{number}", Outcome.SKIPPED, "It is empty.") for number in range(25)]
    print_report(TransferReport((*known, *bad)))
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "  = … and 5 more (--json lists all): It is there."
    assert sum("It is empty." in one for one in lines) == 25
    assert len(lines) == 20 + 25 + 1


def test_a_bar_stays_on_one_line_of_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "fileno", lambda: 2)
    monkeypatch.setattr(os, "get_terminal_size", lambda _number: os.terminal_size((60, 24)))
    ProgressBar()(1_000, 10_000, "clippings/港口的渡轮在冬季停航之后重新开航，委员会说。.txt")
    line = capsys.readouterr().err.removeprefix("\r")
    assert len(line) < 60
    assert line.endswith("港口的渡")


def test_a_pipe_that_nobody_reads_is_told_otherwise_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.StringIO):
        def write(self, _words: str) -> int:
            raise OSError(errno.EINVAL, "Invalid argument")

    with pytest.raises(OutputLostError):
        Spoken(Pipe()).write("words")
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(BrokenPipeError):
        Spoken(Pipe()).write("words")


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "utf-8", "ascii"])
def test_json_is_utf_8_whatever_the_terminal_has(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding))
    print_json({"name": "Zoë → “港口”"})
    sys.stdout.flush()
    assert json.loads(raw.getvalue().decode("utf-8")) == {"name": "Zoë → “港口”"}


def test_a_name_that_would_command_a_terminal_is_shown_as_codes(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    print("\x1b[31mred\x9b\x07.txt\tand\nmore", file=Spoken(stream))
    assert stream.getvalue() == "\\x1b[31mred\\x9b\\x07.txt\tand\nmore\n"
    complain("There is no file “a\nb”.")
    assert capsys.readouterr().err == "clipdesk: There is no file “a\\x0ab”.\n"
    complain("There is no file “\x1b]0;title\x07”.")
    assert capsys.readouterr().err == "clipdesk: There is no file “\\x1b]0;title\\x07”.\n"
