"""Keys of macOS are as good as those they stand for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from clipdesk.ui.action_table import ACTIONS
from clipdesk.ui.adjudication.ruling_keys import OWN_KEYS, RULING_KEYS
from clipdesk.ui.system_keys import arrows, control_name, key_here, pair_of_keys, words_are_moved_over

OF_THE_SYSTEM = ("Ctrl+Space", "Ctrl+H", "Ctrl+M", "Ctrl+Tab", "Ctrl+`", "Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5")
"""What macOS itself does with the command key: search, hide, minimize, another program or window, pictures of the screen."""


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
@pytest.mark.parametrize("table", [[spec.keys for spec in ACTIONS], [(one.key,) for one in (*RULING_KEYS, *OWN_KEYS)]])
def test_no_key_is_given_twice_on_any_system(platform: str, table: list[tuple[str, ...]]) -> None:
    keys = [key_here(key, platform) for row in table for key in row]
    assert len(set(keys)) == len(keys)
    assert all(QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key for key in keys)


def test_on_macos_no_key_is_one_of_the_system_or_of_every_text() -> None:
    keys = [key_here(key, "darwin") for spec in ACTIONS for key in spec.keys]
    keys += [key_here(one.key, "darwin") for one in (*RULING_KEYS, *OWN_KEYS)]
    assert not set(keys) & set(OF_THE_SYSTEM)
    assert not any(words_are_moved_over(key, "darwin") for key in keys)


def test_words_name_keys_as_the_system_does(qapp: QApplication) -> None:
    assert arrows("Alt+Left") == QKeySequence("Alt+A").toString(QKeySequence.SequenceFormat.NativeText)[:-1] + "←/→"
    assert QKeySequence("Ctrl+A").toString(QKeySequence.SequenceFormat.NativeText).startswith(control_name())
    assert control_name()


def test_two_keys_are_written_as_one_where_only_the_arrow_differs(qapp: QApplication) -> None:
    assert pair_of_keys("Alt+Left", "Alt+Right") == arrows("Alt+Left")
    assert [pair_of_keys(*keys) for keys in (("Q", "W"), ("", "W"), ("Q", ""), ("", ""))] == ["Q, W", "W", "Q", ""]
