"""What was suggested where text is cut comes back with the text, just as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.commands.articles import CutPassage, PutBackCut
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import make_project

TEXT = "We won, said Kell. Menu of the day. Dues rise."
WORDS = ("We won", "Menu", "the day", "Dues")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    found = make_project(tmp_path / "p.clipdesk", article(TEXT))
    places = [Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in WORDS]
    ids = [suggestion_id("a1", label_id("quote"), (one,)) for one in places]
    said = ["", "", ids[1], ids[1]]
    suggested = tuple(
        Suggestion(ids[n], "a1", label_id("quote"), "my-model", anchor(TEXT, (one,)), 0.7, said_by=said[n])
        for n, one in enumerate(places)
    )
    found.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("my-model",), suggested),)))
    yield found
    found.close()


def waiting(project: Project) -> list[Suggestion]:
    return project.queries.suggestions("a1")


def words(project: Project) -> list[str]:
    return [one.anchor.quote for one in waiting(project)]


def kept(project: Project) -> str:
    return project.meta("under_cuts:a1")


def test_undo_brings_back_what_lay_under_a_cut(project: Project) -> None:
    before = waiting(project)
    project.execute(CutPassage("a1", Span(TEXT.index("Menu"), TEXT.index("Dues"))))
    assert words(project) == ["We won", "Dues"]
    assert [one.said_by for one in waiting(project)] == ["", ""]
    project.undo()
    assert waiting(project) == before
    assert kept(project) == ""
    project.redo()
    assert words(project) == ["We won", "Dues"]
    project.undo()
    assert waiting(project) == before


def test_so_does_putting_it_back_and_of_several_cuts_each_its_own(project: Project) -> None:
    before = waiting(project)
    project.execute(CutPassage("a1", Span(TEXT.index("Menu"), TEXT.index("of the"))))
    project.execute(CutPassage("a1", Span(0, TEXT.index("said"))))
    assert words(project) == ["the day", "Dues"]
    project.undo()
    assert words(project) == ["We won", "the day", "Dues"]
    project.execute(PutBackCut("a1", 0))
    assert waiting(project) == before
    assert kept(project) == ""


def test_what_is_kept_and_makes_no_sense_is_damage(project: Project) -> None:
    project.execute(CutPassage("a1", Span(0, TEXT.index("said"))))
    project.set_meta("under_cuts:a1", "[")
    with pytest.raises(ProjectDamagedError):
        project.undo()
    assert words(project) == ["Menu", "the day", "Dues"]
