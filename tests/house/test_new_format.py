"""The guide for adding a format shows a format that works, with a test that passes."""

from __future__ import annotations

import re
from typing import Any

from tests.house.sources import TESTS

GUIDE = TESTS.parent / "docs" / "new-format.md"


def test_the_worked_example_works() -> None:
    module, test = re.findall(r"```python\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {"__name__": "worked_example"}
    for code in (module, test):
        exec(compile(code, str(GUIDE), "exec"), names)  # noqa: S102 - the project's own guide
    names["test_passages_are_lines_and_line_ends_are_noted"]()


def test_what_the_guide_names_is_there() -> None:
    for path in re.findall(r"`((?:clipdesk|tests)/[\w/]+\.py)`", GUIDE.read_text("utf-8")):
        assert (TESTS.parent / path).is_file(), path
