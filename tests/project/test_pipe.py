"""What comes through a pipe comes as it was sent, but for what is too much."""

from __future__ import annotations

import multiprocessing

import pytest

from clipdesk.project import pipe
from clipdesk.project.pipe import received, received_bytes


def test_values_and_bytes_come_as_they_were_sent() -> None:
    ours, theirs = multiprocessing.Pipe()
    theirs.send({"a": (1, None)})
    theirs.send_bytes(b"packed")
    assert (received(ours), received_bytes(ours)) == ({"a": (1, None)}, b"packed")


def test_whoever_sends_too_much_counts_as_one_that_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = multiprocessing.Pipe()
    monkeypatch.setattr(pipe, "_MOST", 100)
    theirs.send_bytes(bytes(100))
    theirs.send_bytes(bytes(101))
    assert len(received_bytes(ours)) == 100
    with pytest.raises(EOFError):
        received(ours)


def test_whoever_has_ended_sends_nothing() -> None:
    ours, theirs = multiprocessing.Pipe()
    theirs.close()
    with pytest.raises(EOFError):
        received(ours)
