"""The plots of the benchmarks are well-formed and say what was measured."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks.growth import FIGURES
from benchmarks.plots import draw, file_name, plot

_TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.mark.parametrize("values", [(1.0, 10.0, 100.0), (5.0, 5.0, 5.0), (0.001, 0.002, 40_000.0)])
def test_every_value_is_drawn_inside_and_written_beside_its_point(values: tuple[float, ...]) -> None:
    points = [[10.0**n, 10.0 ** (n + 1), 0.0, value] for n, value in zip((3, 4, 5), values, strict=True)]
    drawn = ET.fromstring(plot("one <tag> & more (ms)", points))
    words = [one.text for one in drawn.iter(_TEXT)]
    assert words[0] == "one <tag> & more (ms)"
    assert {"10 k", "100 k", "1 M"} <= set(words)
    circles = [one for one in drawn.iter() if one.tag.endswith("circle")]
    assert len(circles) == 3
    assert all(20 < float(one.attrib["cy"]) < 180 and 40 <= float(one.attrib["cx"]) <= 310 for one in circles)


def test_a_floor_is_a_line_of_its_own() -> None:
    drawn = ET.fromstring(plot("start (ms)", [[1, 10, 2.0, 3.0], [10, 100, 2.0, 4.0]]))
    assert sum(one.tag.endswith("polyline") for one in drawn.iter()) == 2


def test_every_figure_has_its_file(tmp_path: Path) -> None:
    figures = {"open an article (ms)": [[1, 10, 0.0, 3.0]], "search, two words (ms)": [[1, 10, 1.0, 3.0]]}
    (tmp_path / FIGURES).write_text(json.dumps(figures), "utf-8")
    draw(tmp_path, tmp_path / "plots")
    assert {one.name for one in (tmp_path / "plots").iterdir()} == {file_name(one) for one in figures}
