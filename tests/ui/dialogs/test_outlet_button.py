"""The button that chooses an outlet."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.outlet_button import OutletButton
from clipdesk.ui.theme import Theme


def test_it_offers_outlets_and_tells_which_was_picked(theme: Theme, qtbot: QtBot) -> None:
    button = OutletButton(theme)
    qtbot.addWidget(button)
    button.set_outlets(("News & Star", "Post"))
    told: list[str] = []
    button.outlet_chosen.connect(told.append)
    for row, chosen in ((1, "News & Star"), (0, "")):
        button.menu().aboutToShow.emit()
        button.menu().actions()[row].trigger()
        assert (button.outlet, button.text()) == (chosen, chosen or "All outlets")
    assert told == ["News & Star", ""]


def test_an_outlet_that_is_gone_is_chosen_no_more(theme: Theme, qtbot: QtBot) -> None:
    button = OutletButton(theme)
    qtbot.addWidget(button)
    button.set_outlets(("Post",))
    button.menu().aboutToShow.emit()
    button.menu().actions()[1].trigger()
    button.set_outlets(())
    assert button.outlet == ""
    assert button.isHidden()
