"""The table of actions: what it says is complete and nothing clashes."""

from __future__ import annotations

from collections import Counter

from clipdesk.runtime.resources import resource_path
from clipdesk.ui.action_table import ACTIONS, MENUS

REAL = [spec for spec in ACTIONS if spec.id]
PROMISED = {
    "Import files…", "Import folder…", "Paste clipping", "Export…", "Undo", "Redo", "Remove annotation",
    "Mark as done", "Next article", "Previous article",
}  # fmt: skip
"""Names that assistive technology sees; they are an interface."""


def test_ids_are_noun_and_verb_and_used_once() -> None:
    assert all(len(spec.id.split(".")) == 2 for spec in REAL)
    assert max(Counter(spec.id for spec in REAL).values()) == 1


def test_no_key_belongs_to_two_actions() -> None:
    keys = Counter(key.lower() for spec in REAL for key in spec.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_digits_are_left_to_the_labels() -> None:
    assert not {key for spec in REAL for key in spec.keys} & set("123456789")


def test_every_promised_name_is_there() -> None:
    assert {spec.text for spec in REAL} >= PROMISED


def test_keys_are_those_that_users_bring() -> None:
    keys = {spec.id: spec.keys for spec in REAL}
    assert keys["history.undo"] == ("Ctrl+Z",)
    assert keys["history.redo"] == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert keys["label.find"] == ("T",)
    assert keys["article.skip"] == ("Ctrl+Space",)
    assert keys["piece.add"] == ("+",)
    assert keys["keys.show"] == ("F1", "?")
    assert keys["palette.open"] == ("Ctrl+K",)


def test_every_menu_and_icon_exists() -> None:
    assert {spec.menu for spec in ACTIONS} == {key for key, _ in MENUS}
    for spec in REAL:
        if spec.icon:
            assert resource_path(f"icons/{spec.icon}.svg").exists()
