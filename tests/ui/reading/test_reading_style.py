"""Colors as values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from clipdesk.ui.palette import LIGHT
from clipdesk.ui.reading.reading_style import css, faded, light_colors, short_names, tight_names


def test_the_pane_begins_in_the_light_palette() -> None:
    colors = light_colors()
    names = ("pane", "text", "quiet", "line", "accent", "selection")
    assert [getattr(colors, name).name().upper() for name in names] == [getattr(LIGHT, name) for name in names]


def test_a_faded_color_is_a_new_one_and_a_style_sheet_can_say_it() -> None:
    color = QColor("#2459C4")
    assert css(faded(color, 0.5)) == "rgba(36, 89, 196, 128)"
    assert color.alpha() == 255


def test_short_names_tell_labels_apart() -> None:
    assert short_names(["claim", "court", "cost", "X"]) == {"claim": "cl", "court": "cou", "cost": "cos", "X": "X"}
    assert short_names(["cost", "costs", "Cost of living"]) == {
        "cost": "cost",
        "Cost of living": "Cost ",
        "costs": "costs",
    }
    assert short_names([]) == {}


@given(st.lists(st.text("abcde", min_size=1, max_size=8), unique=True, max_size=12))
def test_a_short_name_is_a_beginning_that_no_other_has(names: list[str]) -> None:
    made = short_names(names)
    assert set(made) == set(names)
    assert all(name.startswith(short) for name, short in made.items())
    for name, short in made.items():
        assert short == name or not any(other.startswith(short) for other in names if other != name)


def test_tight_names_shorten_what_names_share_and_still_tell_them_apart() -> None:
    names = ["actor name", "actor nation", "issue of the day", "issue of the year", "claim"]
    assert tight_names(short_names(names)) == dict(zip(names, ["a nam", "a nat", "iot d", "iot y", "cl"], strict=True))
    assert tight_names({"Cost of living": "Cost "}) == {"Cost of living": "Cost"}
    assert tight_names({}) == {}


@given(st.lists(st.text("abA ", min_size=1, max_size=9), unique_by=str.casefold, max_size=9))
def test_no_two_tight_names_are_the_same_where_short_ones_are_not(names: list[str]) -> None:
    short = short_names(names)
    tight = [*tight_names(short).values()]
    if len({one.casefold().strip() for one in short.values()}) == len(short):
        assert len({one.casefold() for one in tight}) == len(names)
