"""Choosing a label in a box."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.ui.dialogs.label_choice import label_choice
from clipdesk.ui.theme import Theme
from tests.builders import codebook, label_id


def test_labels_stand_in_their_order_with_their_color(theme: Theme, qtbot: QtBot) -> None:
    box = label_choice(theme, "Tag as", codebook(), label_id("policy"))
    qtbot.addWidget(box)
    assert [box.itemText(place) for place in range(box.count())] == ["quote", "statistic", "policy", "official"]
    assert (box.currentText(), box.currentData()) == ("policy", label_id("policy"))
    assert box.accessibleName() == "Tag as"
    color = box.itemIcon(2).pixmap(22, 10).toImage().pixelColor(10, 9)
    assert color.name() == theme.label_color(codebook().labels[2].color).name()


def test_without_labels_nothing_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    box = label_choice(theme, "Tag as", Codebook())
    qtbot.addWidget(box)
    assert box.currentIndex() == -1


def test_a_long_name_leaves_room_for_what_stands_beside_the_box(theme: Theme, qtbot: QtBot) -> None:
    long = Codebook((Label("l", "a name that says nearly everything about what it is for and what not", "teal", ""),))
    box, usual = label_choice(theme, "Tag as", long), label_choice(theme, "Tag as", codebook())
    for one in (box, usual):
        qtbot.addWidget(one)
    assert usual.sizeHint().width() <= box.sizeHint().width() < 320
