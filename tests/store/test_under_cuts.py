"""What was suggested where text is cut comes back with the text, just as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.label import Attribute
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Proposed, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.commands.articles import CutPassage, PutBackCut
from clipdesk.project.commands.codebook import ChangeLabel, MergeLabel
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.project_state import named

TEXT = "We won, said Kell. Menu of the day. Dues rise."
WORDS = ("We won", "Menu", "the day", "Dues")


@pytest.fixture
def project(made: Made) -> Project:
    found = made(article(TEXT))
    places = [Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in WORDS]
    ids = [suggestion_id("a1", label_id("quote"), (one,)) for one in places]
    said = ["", "", ids[1], ids[1]]
    suggested = tuple(
        Suggestion(ids[n], "a1", label_id("quote"), "my-model", anchor(TEXT, (one,)), 0.7, said_by=said[n])
        for n, one in enumerate(places)
    )
    found.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("my-model",), suggested),)))
    return found


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


AT = '["label-quote", [[[0, 6]]]]'
ONE = '["m", 0.7, "", null, "", ""]'


@pytest.mark.parametrize(
    "kept",
    [
        "[",
        f'{{"suggestions": [[[null, [[[0, 6]]]], {ONE}, null]]}}',
        f'{{"suggestions": [[["label-quote", []], {ONE}, null]]}}',
        f'{{"suggestions": [[["label-quote", [[[0, "6"]]]], {ONE}, null]]}}',
        f'{{"suggestions": [[{AT}, {ONE}, [[], [[[0, 6]]]]]]}}',
        f'{{"suggestions": [[{AT}, [[], 0.7, "", null, "", ""], null]]}}',
        f'{{"suggestions": [[{AT}, ["m", NaN, "", null, "", ""], null]]}}',
        f'{{"suggestions": [[{AT}, ["m", 0.7, "", "{{\\"tone\\": 1}}", "", ""], null]]}}',
        f'{{"speakers": [[{AT}, {AT}, 1]]}}',
    ],
)
def test_what_is_kept_and_makes_no_sense_is_damage(project: Project, kept: str) -> None:
    project.execute(CutPassage("a1", Span(0, TEXT.index("said"))))
    project.set_meta("under_cuts:a1", kept)
    with pytest.raises(ProjectDamagedError):
        project.undo()
    assert words(project) == ["Menu", "the day", "Dues"]


def test_of_two_cuts_that_are_put_back_in_their_order_each_brings_its_own(project: Project) -> None:
    before = waiting(project)
    project.execute(CutPassage("a1", Span(0, TEXT.index("said"))))
    start = TEXT.index("Menu") - TEXT.index("said")
    project.execute(CutPassage("a1", Span(start, start + len("Menu of the day. "))))
    assert words(project) == ["Dues"]
    for left in (["We won", "Dues"], list(WORDS)):
        project.execute(PutBackCut("a1", 0))
        assert words(project) == left
    assert waiting(project) == before
    assert kept(project) == ""
    for _ in range(4):
        project.undo()
    assert waiting(project) == before
    assert kept(project) == ""


def test_what_an_assistant_no_longer_proposes_does_not_come_back(project: Project) -> None:
    project.execute(CutPassage("a1", Span(TEXT.index("Menu"), TEXT.index("Dues"))))
    text = TEXT.replace("Menu of the day. ", "")
    project.execute(StoreSuggestions((Proposed("a1", digest(text), ("other",), ()),)))
    assert kept(project) != ""
    project.execute(StoreSuggestions((Proposed("a1", digest(text), ("my-model",), ()),)))
    assert kept(project) == ""
    project.undo()
    assert words(project) == []


def test_values_are_renamed_under_a_cut_as_well_and_back(project: Project) -> None:
    label = named(project, "quote")
    tone, mood, voice = (Attribute(one) for one in ("tone", "mood", "voice"))
    project.execute(ChangeLabel(replace(label, attributes=(tone, mood))))
    place = Span(TEXT.index("Menu"), TEXT.index("Menu") + 4)
    valued = Suggestion(
        suggestion_id("a1", label.id, (place,)), "a1", label.id, "my-model", anchor(TEXT, (place,)), 0.7,
        attributes={"tone": "dry", "mood": "low"},
    )  # fmt: skip
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("my-model",), (valued,)),)))
    project.execute(CutPassage("a1", Span(TEXT.index("Menu"), TEXT.index("Dues"))))
    project.execute(ChangeLabel(replace(label, attributes=(voice, mood)), renamed=(("tone", "voice"),)))
    project.execute(PutBackCut("a1", 0))
    assert [dict(one.attributes) for one in waiting(project)] == [{"voice": "dry", "mood": "low"}]
    for _ in range(3):
        project.undo()
    assert waiting(project) == [valued]


def test_a_label_that_is_merged_is_so_under_a_cut_and_parted_again(project: Project) -> None:
    quote, policy = label_id("quote"), label_id("policy")
    rise = anchor(TEXT, (Span(TEXT.index("rise"), TEXT.index("rise") + 4),))
    first = next(one for one in waiting(project) if one.anchor.quote == "Menu")
    # Of the other label, and so before the merge: the speaker under the cut, and who waits and names it.
    menu, last = (suggestion_id("a1", policy, one.spans) for one in (first, rise))
    own = first._replace(id=menu, label_id=policy), Suggestion(last, "a1", policy, "my-model", rise, 0.7, said_by=menu)
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("my-model",), (*waiting(project), *own)),)))
    before = waiting(project)
    project.execute(CutPassage("a1", Span(TEXT.index("Menu"), TEXT.index("Dues"))))
    under_cut = waiting(project), kept(project)
    project.execute(MergeLabel(quote, policy))
    merged = waiting(project), kept(project)
    project.execute(PutBackCut("a1", 0))
    assert [(one.anchor.quote, one.label_id, one.said_by) for one in waiting(project)] == [
        ("We won", policy, ""),
        ("Menu", policy, ""),
        ("the day", policy, menu),
        ("Dues", policy, menu),
        ("rise", policy, menu),
    ]
    for state in (merged, under_cut):
        project.undo()
        assert (waiting(project), kept(project)) == state
    project.undo()
    assert waiting(project) == before
    assert kept(project) == ""
