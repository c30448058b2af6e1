"""Old settings files are brought up to date step by step, each step once, each step tested by name."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from clipdesk.runtime.settings_upgrades import UPGRADES, RawSettings, Upgrade, upgrade_settings


def _name_the_font(raw: RawSettings) -> RawSettings:
    return {"article_font" if key == "font" else key: value for key, value in raw.items()}


def _zoom_in_percent(raw: RawSettings) -> RawSettings:
    zoom = raw.get("zoom")
    return {**raw, "zoom": zoom * 100} if isinstance(zoom, int) else raw


_STEPS = (_name_the_font, _zoom_in_percent)


def _steps_without_test(steps: Sequence[Upgrade], tests: Sequence[str]) -> list[str]:
    return [step.__name__ for step in steps if f"test_{step.__name__.strip('_')}" not in tests]


def test_a_first_file_goes_through_every_step_in_order() -> None:
    upgraded = upgrade_settings({"font": "sans", "zoom": 2}, _STEPS)
    assert upgraded == {"version": 2, "article_font": "sans", "zoom": 200}


def test_a_step_is_not_taken_twice() -> None:
    once = upgrade_settings({"version": 1, "font": "kept", "zoom": 2}, _STEPS)
    assert once == upgrade_settings(once, _STEPS) == {"version": 2, "font": "kept", "zoom": 200}


def test_a_file_from_the_future_is_left_alone() -> None:
    assert upgrade_settings({"version": 7, "zoom": 2}, _STEPS) == {"version": 7, "zoom": 2}


@pytest.mark.parametrize("version", [None, "1", -1, True, 1.5])
def test_a_version_that_is_none_counts_as_the_first(version: object) -> None:
    assert upgrade_settings({"version": version, "zoom": 2}, _STEPS)["zoom"] == 200


def test_the_given_settings_are_not_changed() -> None:
    given: RawSettings = {"zoom": 2}
    upgrade_settings(given, _STEPS)
    assert given == {"zoom": 2}


def test_every_step_has_a_test() -> None:
    assert _steps_without_test(_STEPS, ["test_name_the_font"]) == ["_zoom_in_percent"]
    assert _steps_without_test(UPGRADES, dir(sys.modules[__name__])) == []
