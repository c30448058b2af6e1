"""Annotators are values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from clipdesk.domain.annotator import Annotator, folded, with_key


def test_an_annotator_is_a_person_unless_said_otherwise_and_never_changes() -> None:
    annotator = Annotator("1", "mk", "Mairi Kell")
    assert not annotator.is_assistant
    assert annotator == Annotator("1", "mk", "Mairi Kell")
    assert len({annotator, Annotator("1", "mk", "Mairi Kell")}) == 1
    with pytest.raises(FrozenInstanceError):
        annotator.key = "other"  # type: ignore[misc]  # the point of the test


def test_a_name_is_known_again_whatever_its_case_spaces_and_composed_letters() -> None:
    assert folded("Ana Ru\u00edz") == folded(" ana  rui\u0301Z ") == "ana ru\u00edz"
    assert folded("Ana Ruiz") != folded("Ana Ruíz")


def test_who_has_initials_as_they_are_spelled_comes_before_who_has_nearly_the_same() -> None:
    small, large = Annotator("1", "zoe\u0308"), Annotator("2", "Zo\u00eb")
    assert with_key((small, large), "Zo\u00eb") == large
    assert with_key((small, large), "ZO\u00cb ") == small
    assert with_key((small, large), "zoe") is None
