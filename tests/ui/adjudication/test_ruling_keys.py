"""The keys of the window: each once, and those of the labels only where a passage is set by hand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from clipdesk.ui.adjudication.ruling_keys import OWN_KEYS, RULING_KEYS, chosen_keys, key_of, listed_keys, words_of


@pytest.mark.parametrize("table", [RULING_KEYS, OWN_KEYS])
def test_every_key_is_used_once(table: tuple[tuple[str, str, str], ...]) -> None:
    keys = [one[2] for one in table]
    assert len(set(keys)) == len(keys)
    assert all(not QKeySequence(key).isEmpty() for key in keys)


def test_digits_are_left_to_the_labels_while_a_passage_is_set() -> None:
    assert not {one.key for one in OWN_KEYS} & set("0123456789")


def test_words_and_keys_are_found() -> None:
    assert (words_of("keep.both"), key_of("keep.both")) == ("Keep both", "3")
    assert ("Keep both", "3") in listed_keys()
    assert len(listed_keys()) == len(RULING_KEYS) + len(OWN_KEYS)


def test_what_the_user_chose_is_in_force() -> None:
    chosen = chosen_keys({"keep.both": "B", "note.edit": "Ctrl+M", "own.take": "W", "own.leave": "Q"})
    assert chosen == {"keep.both": "B", "own.take": "W"}, "Esc leaves everywhere"
    assert (key_of("keep.both", chosen), key_of("keep.left", chosen)) == ("B", "1")
    assert ("Keep both", "B") in listed_keys(chosen)
