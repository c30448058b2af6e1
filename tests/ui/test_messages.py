"""Messages: user errors in words, bugs with a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.errors import InvalidChangeError, ProjectError
from clipdesk.runtime.crash import CrashHook
from clipdesk.ui.messages import Messages, Notice, NoticeKind


@pytest.fixture
def messages(tmp_path: Path, qapp: object) -> Messages:
    return Messages(CrashHook(tmp_path))


def fail() -> None:
    raise InvalidChangeError("It cannot be.", "Try again.")


def full() -> None:
    raise ProjectError("The disk is full.")


def test_a_user_error_inside_is_said_and_stops_there(messages: Messages) -> None:
    given: list[Notice] = []
    messages.given.connect(given.append)
    with messages.shown():
        fail()
    assert given == [Notice("It cannot be. Try again.", NoticeKind.REFUSAL, for_now=True)]


def test_only_what_did_not_happen_is_a_refusal(messages: Messages) -> None:
    given: list[Notice] = []
    messages.given.connect(given.append)
    with messages.shown():
        full()
    messages.show_error(InvalidChangeError("It was changed meanwhile."))  # from a job: nobody may have been looking
    assert [one.sentence for one in given] == ["The disk is full.", "It was changed meanwhile."]
    assert {one.kind for one in given} == {NoticeKind.WARNING}


def test_anything_else_goes_on(messages: Messages) -> None:
    with pytest.raises(ZeroDivisionError), messages.shown():
        raise ZeroDivisionError


def test_a_bug_gets_a_report(messages: Messages, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    messages.show_error(ZeroDivisionError("a bug"))
    assert any("ZeroDivisionError" in one.read_text() for one in tmp_path.rglob("*.txt"))


def test_what_is_said_of_a_failure_goes_when_the_same_thing_succeeds(messages: Messages) -> None:
    given: list[Notice] = []
    gone: list[Notice] = []
    messages.given.connect(given.append)
    messages.settled.connect(gone.append)
    messages.show_error(ProjectError("The disk is full."), of=Path("a.json"))
    messages.show_error(ProjectError("The disk is full."), of=Path("b.json"))
    messages.settle(Path("b.json"))
    messages.settle(Path("b.json"))
    assert len(gone) == 1
    assert gone[0] is given[1]
