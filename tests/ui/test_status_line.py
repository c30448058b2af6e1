"""The status line: said to a screen reader as one sentence."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.ui.status_line import StatusLine


def test_everything_it_shows_is_its_description(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_words("saved", "Saved 14:02:11")
    line.show_words("article", "8 annotations")
    line.show_words("position", "article 1 of 412 · 171 done")
    line.set_annotator("Annotator: mk")
    assert line.accessibleName() == "Status"
    assert line.accessibleDescription() == (
        "Saved 14:02:11 · 8 annotations · article 1 of 412 · 171 done · Annotator: mk"
    )
    line.show_words("article", "")
    line.show_words("armed", "quote is armed")
    assert "annotations" not in line.accessibleDescription()
    assert "quote is armed" in line.accessibleDescription()


def test_the_annotator_is_a_button(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_annotator("Annotator: mk")
    button = line.findChild(type(line._annotator), "annotator")
    assert button is not None
    with qtbot.waitSignal(line.annotator_requested):
        button.click()


def test_a_very_long_name_does_not_push_the_rest_away(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_annotator("Annotator: " + "Maximiliane von und zu " * 5)
    button = line.findChild(type(line._annotator), "annotator")
    assert button is not None
    assert button.sizeHint().width() < 320
    assert "von und zu" in button.toolTip()
    assert line.accessibleDescription().count("Maximiliane") == 5
