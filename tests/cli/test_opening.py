"""Opening a project from the command line: who annotates when nobody said so."""

from __future__ import annotations

import argparse

import pytest

from clipdesk.cli.opening import annotator_key
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings, SettingsFile


def test_the_settings_know_who_annotates(places_in_tmp: Places) -> None:
    SettingsFile(places_in_tmp.settings_file).write(Settings(annotator_key="mk"))
    assert annotator_key(argparse.Namespace(places=places_in_tmp)) == "mk"


def test_else_the_system_does(places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "Mairi.Kell")
    assert annotator_key(argparse.Namespace(places=places_in_tmp)) == "mairikell"


def test_else_it_is_me(places_in_tmp: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert annotator_key(argparse.Namespace(places=places_in_tmp)) == "me"
