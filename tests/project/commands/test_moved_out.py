"""A passage that was given another label is not proposed under the one before; the figures do not call that refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import FROM_HIDDEN, FROM_MOVED, Proposed, Ruling, Suggestion, suggestion_id
from clipdesk.domain.text import digest
from clipdesk.project.checking import check_store
from clipdesk.project.commands.annotations import AddAnnotation, Relabel, RemoveAnnotations
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import MergeLabel
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.commands.suggestions import AcceptSuggestion, RefuseSuggestions, StoreSuggestions
from clipdesk.project.evidence import evidence_of
from clipdesk.project.missed import missed
from clipdesk.project.project import Project
from tests.builders import article, label, label_id
from tests.project_builder import Made, make_project
from tests.project_state import named, state

QUOTE, POLICY, OFFICIAL = label_id("quote"), label_id("policy"), label_id("official")
TEXT = "Mayor Ana Ruiz won. Then Ana Ruiz left for the coast."
RUIZ, MAYOR_RUIZ, AGAIN = Span(6, 14), Span(0, 14), Span(25, 33)


def propose(project: Project, *made: tuple[str, Span], score: float = 0.9) -> None:
    """An assistant proposes labels on the text; what it proposed before goes."""
    found = tuple(
        Suggestion(suggestion_id("a1", one, (at,)), "a1", one, "tests", anchor(TEXT, (at,)), score) for one, at in made
    )
    project.execute(StoreSuggestions((Proposed("a1", digest(TEXT), ("tests",), found),)))


def waiting(project: Project) -> set[tuple[str, Span]]:
    return {(one.label_id, Span(one.start, one.end)) for one in project.queries.suggestions("a1")}


def figures(project: Project, label_id: str) -> tuple[int, int, int, int]:
    found = project.queries.suggestion_figures().get(label_id)
    return (found.waiting, found.accepted, found.corrected, found.refused) if found else (0, 0, 0, 0)


@pytest.fixture
def project(made: Made) -> Project:
    """“Ana Ruiz” is tagged as official by hand; official is proposed there, with “Mayor”, and further below."""
    project = made(article(TEXT))
    project.execute(AddAnnotation("a1", OFFICIAL, (RUIZ,), id="ruiz"))
    propose(project, (OFFICIAL, RUIZ), (OFFICIAL, MAYOR_RUIZ), (OFFICIAL, AGAIN), (QUOTE, RUIZ))
    return project


def moves(project: Project) -> dict[str, Command]:
    return {
        "relabel": Relabel(("ruiz",), POLICY, "policy"),
        "move": MovePassages(OFFICIAL, ("ruiz",), named(project, "policy")),
        "split": MovePassages(OFFICIAL, ("ruiz",), label("mayor")),
    }


@pytest.mark.parametrize("way", ["relabel", "move", "split"])
def test_what_was_moved_out_of_a_label_is_not_proposed_there_again(project: Project, way: str) -> None:
    before, rest = state(project), {(OFFICIAL, AGAIN), (QUOTE, RUIZ)}
    assert waiting(project) == rest
    changes = project.execute(moves(project)[way])
    assert waiting(project) == rest, "of the same words elsewhere, and of another label, the suggestions stay"
    assert changes.touches_suggestions("a1")
    assert figures(project, OFFICIAL) == (1, 0, 0, 0), "nothing was refused"
    assert check_store(project._store).is_clean
    propose(project, (OFFICIAL, Span(6, 15)), (OFFICIAL, AGAIN), (QUOTE, RUIZ))
    assert waiting(project) == rest, "neither with other edges"
    after = state(project)
    project.undo()
    assert state(project) == before
    project.redo()
    assert state(project) == after
    project.close()
    again = Project(project.path)
    assert waiting(again) == rest
    again.undo()
    assert state(again) == before
    again.close()


def test_what_else_is_tagged_there_with_the_label_keeps_hiding_what_it_hides(project: Project) -> None:
    project.execute(AddAnnotation("a1", OFFICIAL, (Span(0, 5),), id="mayor"))
    project.execute(Relabel(("ruiz",), POLICY))
    verdicts = project._store.suggestions.verdicts_of("a1")
    assert [(one.suggestion.spans, one.suggestion.assistant) for one in verdicts] == [((RUIZ,), FROM_MOVED)]
    project.execute(RemoveAnnotations(("mayor",)))
    assert waiting(project) == {(OFFICIAL, MAYOR_RUIZ), (OFFICIAL, AGAIN), (QUOTE, RUIZ)}


def test_what_was_moved_back_is_as_it_was(project: Project) -> None:
    propose(project, (OFFICIAL, RUIZ))
    project.execute(Relabel(("ruiz",), POLICY))
    project.execute(Relabel(("ruiz",), OFFICIAL))
    (verdict,) = project._store.suggestions.verdicts_of("a1")
    assert verdict.suggestion.label_id == POLICY
    project.execute(RemoveAnnotations(("ruiz",)))
    assert waiting(project) == {(OFFICIAL, RUIZ)}


def test_what_was_hidden_comes_back_however_unsure_it_is(project: Project) -> None:
    propose(project, (OFFICIAL, MAYOR_RUIZ), score=0.0)
    project.execute(AddAnnotation("a1", QUOTE, (MAYOR_RUIZ,), id="mayor"))
    project.execute(Relabel(("ruiz",), POLICY))
    (hidden,) = [one for one in project._store.suggestions.verdicts_of("a1") if one.suggestion.spans == (MAYOR_RUIZ,)]
    assert hidden.suggestion.assistant == FROM_HIDDEN
    project.execute(Relabel(("ruiz",), OFFICIAL))
    assert project._store.suggestions.verdict(hidden.id) is None


def test_what_is_moved_into_the_label_beside_it_brings_nothing_back(project: Project) -> None:
    project.execute(Relabel(("ruiz",), POLICY))
    project.execute(AddAnnotation("a1", POLICY, (Span(13, 24),), id="end"))
    project.execute(Relabel(("end",), OFFICIAL))
    assert waiting(project) == {(OFFICIAL, AGAIN), (QUOTE, RUIZ)}
    assert project._store.suggestions.verdict(suggestion_id("a1", OFFICIAL, (RUIZ,))) is not None


def test_what_was_decided_stays_decided_as_it_was(project: Project) -> None:
    project.execute(RemoveAnnotations(("ruiz",)))
    project.execute(AcceptSuggestion(suggestion_id("a1", OFFICIAL, (RUIZ,)), id="ruiz"))
    project.execute(RefuseSuggestions((suggestion_id("a1", OFFICIAL, (AGAIN,)),)))
    assert figures(project, OFFICIAL) == (0, 1, 0, 1)
    project.execute(Relabel(("ruiz",), POLICY))
    assert waiting(project) == {(QUOTE, RUIZ)}
    propose(project, (OFFICIAL, RUIZ), (OFFICIAL, Span(6, 15)))
    assert waiting(project) == set()
    assert figures(project, OFFICIAL) == (0, 1, 0, 1)


def test_a_label_of_the_whole_article_is_moved_without_a_verdict(made: Made) -> None:
    project = made(article(TEXT))
    project.execute(AddAnnotation("a1", OFFICIAL, id="whole"))
    project.execute(Relabel(("whole",), POLICY))
    assert project._store.suggestions.verdicts_of("a1") == []


def test_a_label_that_is_merged_leaves_no_such_verdict(project: Project) -> None:
    project.execute(MergeLabel(OFFICIAL, POLICY, "policy"))
    assert project._store.suggestions.verdicts_of("a1") == []
    assert waiting(project) == {(POLICY, AGAIN), (QUOTE, RUIZ)}


def test_what_was_moved_out_is_not_missed_there_and_teaches_that_it_is_not_of_the_label(project: Project) -> None:
    project.execute(AddAnnotation("a1", OFFICIAL, (AGAIN,)))
    project.execute(Relabel(("ruiz",), POLICY))
    assert {one.span: one.is_set_aside for one in missed(project._store) if one.span in (RUIZ, AGAIN)} == {AGAIN: False}
    (found,) = evidence_of(project._store)
    assert RUIZ in found.refused["official"]
    assert found.refused.keys() == {"official"}


# ---------------------------------------------------------------- any passages


def is_carried_out(project: Project, command: Command) -> bool:
    """Whether it changes anything; not where a passage would have a label twice."""
    try:
        return bool(project.execute(command).kinds)
    except InvalidChangeError:
        return False


SPANS = st.sampled_from([Span(0, 5), RUIZ, MAYOR_RUIZ, Span(6, 9), Span(6, 15), Span(6, 18), Span(0, 18), Span(10, 24)])
LABELS = st.sampled_from([QUOTE, POLICY, OFFICIAL])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project of one article; every example leaves it as it found it."""
    made = make_project(tmp_path_factory.mktemp("moved") / "p.clipdesk", article(TEXT))
    yield made
    made.close()


@given(
    st.lists(st.tuples(LABELS, SPANS), max_size=5, unique=True),
    st.lists(st.tuples(LABELS, SPANS), max_size=8, unique=True),
    st.lists(st.tuples(st.sets(st.integers(0, 4), min_size=1), LABELS), min_size=1, max_size=3),
)
def test_moving_lets_nothing_wait_that_did_not(
    shared: Project,
    tagged: list[tuple[str, Span]],
    proposed: list[tuple[str, Span]],
    steps: list[tuple[set[int], str]],
) -> None:
    for number, (one, span) in enumerate(tagged):
        shared.execute(AddAnnotation("a1", one, (span,), id=f"n{number}"))
    propose(shared, *proposed)
    done, states = 0, list[object]()
    for chosen, into in steps:
        before, rulings = waiting(shared), shared._store.tallies.all()
        states.append(state(shared))
        is_done = is_carried_out(shared, Relabel(tuple(f"n{one}" for one in sorted(chosen) if one < len(tagged)), into))
        done += is_done
        if not is_done:
            states.pop()
        assert waiting(shared) <= before
        rulings_now = shared._store.tallies.all()
        for ruling in Ruling:
            assert all(key in rulings for key, n in rulings_now.items() if n and key.startswith(f"ruling:{ruling}"))
    for _ in range(done):
        shared.undo()
        assert state(shared) == states.pop()
    shared.execute(RemoveAnnotations(tuple(f"n{number}" for number in range(len(tagged)))))
    propose(shared)


# ---------------------------------------------------------------- merged again


@settings(max_examples=25)
@given(
    st.lists(st.tuples(LABELS, SPANS), min_size=1, max_size=5, unique=True),
    st.lists(st.tuples(LABELS, SPANS), max_size=8, unique=True),
    st.lists(st.tuples(st.sets(st.integers(0, 4), min_size=1), st.sampled_from([POLICY, OFFICIAL])), max_size=3),
    st.booleans(),
)
def test_two_labels_between_which_passages_were_moved_are_one_as_if_none_had_been(
    shared: Project,
    tagged: list[tuple[str, Span]],
    proposed: list[tuple[str, Span]],
    steps: list[tuple[set[int], str]],
    is_first: bool,
) -> None:
    """Passages of two labels go to and fro, then the labels are merged: what waits then is what waits without the steps."""
    old, into = (POLICY, OFFICIAL) if is_first else (OFFICIAL, POLICY)
    for number, (one, span) in enumerate(tagged):
        shared.execute(AddAnnotation("a1", one, (span,), id=f"n{number}"))
    propose(shared, *proposed)
    ours = [f"n{number}" for number, (one, _) in enumerate(tagged) if one in (POLICY, OFFICIAL)]

    def waits_when_merged(*commands: Command) -> list[set[tuple[str, Span]]]:
        done = sum(is_carried_out(shared, command) for command in commands)
        shared.execute(MergeLabel(old, into))
        found = [waiting(shared)]
        every = tuple(one.id for one in shared._store.annotations.of_article("a1"))
        shared.execute(RemoveAnnotations(every))
        found.append(waiting(shared))
        assert check_store(shared._store).is_clean
        for _ in range(done + 2):
            shared.undo()
        return found

    moves = [
        Relabel(ids, label)
        for chosen, label in steps
        if (ids := tuple(one for number, one in enumerate(ours) if number in chosen))
    ]
    found, expected = waits_when_merged(*moves), waits_when_merged()
    for _ in tagged:
        shared.undo()
    propose(shared)
    assert found == expected


@pytest.mark.parametrize("merged", ["the new one", "the old one"])
def test_what_was_split_off_and_merged_again_is_suggested_as_before(project: Project, merged: str) -> None:
    before = project._store.suggestions.verdicts_of("a1"), waiting(project)
    split = MovePassages(OFFICIAL, ("ruiz",), label("mayor"))
    project.execute(split)
    new = split.into.id
    pair = (new, OFFICIAL) if merged == "the new one" else (OFFICIAL, new)
    project.execute(MergeLabel(*pair))
    assert (project._store.suggestions.verdicts_of("a1"), len(waiting(project))) == (before[0], len(before[1]))
    project.execute(RemoveAnnotations(("ruiz",)))
    assert waiting(project) == {(pair[1], RUIZ), (pair[1], MAYOR_RUIZ), (pair[1], AGAIN), (QUOTE, RUIZ)}
    assert check_store(project._store).is_clean


def test_what_went_to_a_third_label_stays_refused_when_the_first_is_merged(project: Project) -> None:
    project.execute(Relabel(("ruiz",), POLICY))
    project.execute(MergeLabel(OFFICIAL, QUOTE))
    assert waiting(project) == {(QUOTE, AGAIN)}
