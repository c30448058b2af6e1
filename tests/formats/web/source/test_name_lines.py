"""Writers named in lines by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.web.source.name_lines import bare_names, name_above, names_in_lines

_STORY = "The ferry to Port Vega is back, said Ruth Calder, who chairs the board."


@pytest.mark.parametrize(
    ("near", "names"),
    [
        (["Ana Cruz", "March 12, 2024"], ["Ana Cruz"]),
        (["Ana Cruz and Jo Field", "March 12, 2024"], ["Ana Cruz", "Jo Field"]),
        (["Ana Cruz", "Jo Field", "March 12, 2024"], ["Ana Cruz", "Jo Field"]),
        (["Ana Cruz", "The Vega Gazette"], ["Ana Cruz"]),
        (["Ana Cruz", "Herald Staff Writer"], ["Ana Cruz"]),
        (["Ana Cruz, Staff Writer"], ["Ana Cruz"]),
        (["Ana Cruz, envoyée spéciale à Vega"], ["Ana Cruz"]),
        (["Ana Cruz in Vega", "12.03.2024"], ["Ana Cruz"]),
        (["Opinion | Ana Cruz"], ["Ana Cruz"]),
        (["Ana Cruz | Analysis"], ["Ana Cruz"]),
        (["Ana Cruz · Mar 12, 2024"], ["Ana Cruz"]),
        (["March 12, 2024", "Ana Cruz"], ["Ana Cruz"]),
        (["Ana Cruz | acruz@gazette.example"], ["Ana Cruz"]),
        (["Ana Cruz, à Vega", "12 mars 2024"], ["Ana Cruz"]),
        (["ANA CRUZ / JO FIELD | Vega | 12/03/2024"], ["Ana Cruz", "Jo Field"]),
        (["Cedar Rapids, Iowa", "March 12, 2024"], []),
        (["Ruth Calder, who chairs it", "March 12, 2024"], []),
        (["The Vega Gazette", "March 12, 2024"], []),
        (["Harbor | Night boats"], []),
        (["Ana Cruz", _STORY], []),
        ([], []),
    ],
)
def test_a_name_beside_or_above_what_bylines_have(near: list[str], names: list[str]) -> None:
    assert names_in_lines(near, "en") == names


def test_a_place_behind_a_name_where_no_states_stand_behind_places() -> None:
    assert names_in_lines(["Ana Cruz, Vega", "12.03.2024"], "de") == ["Ana Cruz"]
    assert names_in_lines(["Ana Cruz, wie sie singt", "12.03.2024"], "de") == []


def test_a_name_above_a_date_above_the_headline() -> None:
    assert name_above(["Menu", "Ana Cruz", "March 12, 2024"], "en") == ["Ana Cruz"]
    assert name_above(["Ana Cruz", "Menu"], "en") == []


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        (["Ana Cruz"], ["Ana Cruz"]),
        (["Ana Cruz and Jo Field"], ["Ana Cruz", "Jo Field"]),
        (["ANA CRUZ / PORT VEGA"], ["ANA CRUZ"]),
        (["Ana Cruz, Port Vega"], ["Ana Cruz"]),
        (["Ana Cruz, Bilbao"], []),
        (["Ruth Calder"], []),
        (["Ruth Calder | Port Vega"], []),
        (["Local News"], []),
        (["The Vega Gazette"], []),
        (["The boats are back."], []),
        ([], []),
    ],
)
def test_a_bare_name_is_a_writer_where_the_story_does_not_mention_it(behind: list[str], names: list[str]) -> None:
    assert bare_names(behind, _STORY) == names


_LINES = st.lists(
    st.sampled_from(("Ana Cruz", "|", "5 May 2011", "The Gazette", "", "😀", "By", ",")) | st.text(max_size=30),
    max_size=6,
)


@given(_LINES)
def test_no_line_is_too_strange(lines: list[str]) -> None:
    near = [line.strip() for line in lines if line.strip()]
    for names in (names_in_lines(near, "en"), name_above(near, "en"), bare_names(near, _STORY)):
        assert all(name.strip() == name and name for name in names)


def test_whom_to_call_about_a_release_did_not_write_it() -> None:
    assert names_in_lines(["Media Contact", "Louise Fenn", "April 26, 2023"], "en") == []
    assert bare_names(["Media Contact", "Louise Fenn"], "The ferry is back.") == []
