"""Annotators are values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from clipdesk.domain.annotator import Annotator


def test_an_annotator_is_a_person_unless_said_otherwise_and_never_changes() -> None:
    annotator = Annotator("1", "mk", "Mairi Kell")
    assert not annotator.is_assistant
    assert annotator == Annotator("1", "mk", "Mairi Kell")
    assert len({annotator, Annotator("1", "mk", "Mairi Kell")}) == 1
    with pytest.raises(FrozenInstanceError):
        annotator.key = "other"  # type: ignore[misc]  # the point of the test
