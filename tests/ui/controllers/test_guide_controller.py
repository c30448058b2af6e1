"""The first steps: on the first run, until dismissed, and again when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings, SettingsFile
from tests.ui.shown_words import shown_words
from tests.ui.window import window_of


def test_shown_on_the_first_run_and_dismissed_for_good(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        card = window.assembly.guide.card
        assert card is not None
        assert card.isVisible()
        shown = " ".join(shown_words(card))
        for key in ("1 … 9", "S   A   X", "Ctrl+I", "F1", "Ctrl+K"):
            assert key in shown
        card.button.click()
        assert not card.isVisible()
    assert not SettingsFile(places_in_tmp.settings_file).read().show_guide


@pytest.mark.usefixtures("spanish")
def test_the_keys_are_called_what_is_printed_on_them(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        card = window.assembly.guide.card
        assert card is not None
        assert "Ctrl+Intro" in shown_words(card)


def test_not_shown_again_but_on_request(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk", show_guide=False)) as window:
        assert window.assembly.guide.card is None
        window.trigger("guide.show")
        assert window.assembly.guide.card is not None


def test_without_a_project_there_is_nothing_to_take_steps_in(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        session, path = window.session, window.session.project.path
        card = window.assembly.guide.card
        assert card is not None
        session.close()
        assert not card.isVisible()
        assert not window.actions["guide.show"].isEnabled()
        window.assembly.preferences.change(show_guide=False)
        window.assembly.preferences.change(show_guide=True)
        assert not card.isVisible()
        window.assembly.projects.open_path(path)
        assert card.isVisible()
        window.assembly.preferences.change(show_guide=False)
        session.close()
        window.assembly.projects.open_path(path)
        assert not card.isVisible()


def test_it_names_the_keys_that_were_chosen_meanwhile(
    tmp_path: Path, places_in_tmp: Places, qapp: QApplication
) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        card = window.assembly.guide.card
        assert card is not None
        window.actions.set_overrides({"files.import": "Ctrl+J"})
        seen = shown_words(card)
        assert "Ctrl+J" in seen
        assert "Ctrl+I" not in seen
        assert seen.count("First steps") == 1


def test_the_settings_show_and_hide_it_at_once(tmp_path: Path, places_in_tmp: Places, qapp: QApplication) -> None:
    with window_of(tmp_path, places_in_tmp, qapp, Settings(annotator_key="mk")) as window:
        card, preferences = window.assembly.guide.card, window.assembly.preferences
        assert card is not None
        preferences.change(show_guide=False)
        assert not card.isVisible()
        preferences.change(show_guide=True)
        assert card.isVisible()
        preferences.change(show_guide=False)
        window.trigger("guide.show")
        preferences.change(zoom=110)
        assert card.isVisible(), "what was asked for stays when something else is changed"
