"""Which two annotators a verb is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.cli.two_annotators import annotation_json
from tests.builders import article
from tests.cli.conftest import Cli


@pytest.mark.parametrize("verb", ["agreement", "adjudicate"])
def test_of_more_than_two_they_are_named(cli: Cli, crowded: Path, verb: str) -> None:
    said = cli(verb, crowded)
    assert (said.code, "Name the two to compare" in said.err) == (2, True)
    assert cli(verb, crowded, "--annotator", "cy", "--annotator", "di").code == 0
    assert "Nobody called “zz”" in cli(verb, crowded, "--annotator", "zz", "--annotator", "di").err
    assert "no label “zz”" in cli(verb, crowded, "--annotator", "cy", "--annotator", "di", "--label", "zz").err


@pytest.mark.parametrize("verb", ["agreement", "adjudicate"])
def test_whom_the_project_does_not_have_is_told_first(cli: Cli, project: Path, verb: str) -> None:
    said = cli(verb, project, "--annotator", "zz")
    assert (said.code, "Nobody called “zz” annotated in the project." in said.err) == (2, True)
    said = cli(verb, project)
    assert (said.code, "Agreement needs the annotations of two people" in said.err) == (1, True)


def test_what_one_of_them_has_for_programs() -> None:
    (one,) = article("[quote:One]").annotations
    names = {one.label_id: "quote"}
    assert annotation_json(one, names) == {"id": one.id, "label": "quote", "spans": [[0, 3]], "text": "One"}
    assert annotation_json(None, names) is None


def test_initials_may_be_spelled_otherwise(cli: Cli, crowded: Path) -> None:
    assert cli("agreement", crowded, "--annotator", "CY", "--annotator", "Di").code == 0
    said = cli("agreement", crowded, "--annotator", "cy", "--annotator", "CY")
    assert (said.code, "Name the two to compare" in said.err) == (2, True)
