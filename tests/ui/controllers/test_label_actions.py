"""“Tag as quote”: an entry of the Tag menu with the label's key, for every label."""

from __future__ import annotations

from PySide6.QtCore import Qt

from clipdesk.domain.label import Label
from clipdesk.project.commands.codebook import AddLabel, RemoveLabel
from tests.ui.window import Window


def entries(window: Window) -> list[tuple[str, str]]:
    menu = window.assembly.window.menu("tag")
    return [(one.text(), one.shortcut().toString()) for one in menu.actions() if one.text().startswith("Tag as")]


def test_every_label_has_an_entry_with_its_key(window: Window) -> None:
    assert entries(window) == [
        ("Tag as quote", "1"), ("Tag as statistic", "2"), ("Tag as policy", "3"), ("Tag as official", "4"),
    ]  # fmt: skip


def test_the_entries_follow_the_codebook(window: Window) -> None:
    window.session.execute(AddLabel(Label("new", "claim", shortcut="7")))
    assert ("Tag as claim", "7") in entries(window)
    window.session.execute(RemoveLabel("new"))
    assert ("Tag as claim", "7") not in entries(window)


def test_an_entry_tags_what_is_selected(window: Window) -> None:
    window.select("3%")
    next(one for one in window.assembly.labels.actions if one.text() == "Tag as statistic").trigger()
    assert window.tagged == [("statistic", "3%")]


def test_without_an_article_they_are_disabled(window: Window) -> None:
    window.session.show_article("")
    assert not any(one.isEnabled() for one in window.assembly.labels.actions)


def test_a_closed_project_has_none(window: Window) -> None:
    window.session.close()
    assert entries(window) == []


def test_a_key_that_an_action_has_stays_with_it_until_that_has_another(window: Window) -> None:
    window.session.execute(AddLabel(Label("new", "claim", shortcut="f")))
    assert ("Tag as claim", "") in entries(window)
    window.press(Qt.Key.Key_F)
    assert window.session.article is not None
    assert window.actions["article.flag"].isChecked()
    window.assembly.preferences.change(keys={"article.flag": "Ctrl+F9"})
    assert ("Tag as claim", "F") in entries(window)


def test_an_ampersand_in_a_name_is_shown(window: Window) -> None:
    window.session.execute(AddLabel(Label("new", "health & care", shortcut="7")))
    action = window.assembly.labels.actions[-1]
    assert action.text() == "Tag as health && care"  # Qt shows two as one
    assert action.iconText() == "Tag as health & care"
