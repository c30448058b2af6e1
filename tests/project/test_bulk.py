"""What changes very much is done beside the open project, whole or not at all."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace

import pytest

from clipdesk.domain.article import Source, Status
from clipdesk.domain.change import Kind
from clipdesk.domain.decision import CaseKey
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import CancelledError, InvalidChangeError
from clipdesk.domain.history import EntryState
from clipdesk.domain.label import Label
from clipdesk.domain.span import Span
from clipdesk.project import apart, bulk
from clipdesk.project.apart import StoppedError
from clipdesk.project.bulk import AWAITED_RECORDS, BulkChange, extent_of, extent_of_step
from clipdesk.project.changes import Changes
from clipdesk.project.commands.annotations import AddAnnotation, Relabel, RemoveAnnotations, TagOccurrences
from clipdesk.project.commands.articles import CutPassage, PutBackCut, RemoveArticles, SetFlag, SetStatus
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.codebook import AddLabel, ChangeLabel, MergeLabel, RemoveLabel, RemoveRelationType
from clipdesk.project.commands.decisions import RuleOn, RuleOnAll, WithdrawRulings
from clipdesk.project.commands.moving import MovePassages
from clipdesk.project.commands.suggestions import AcceptSuggestions, RefuseSuggestions
from clipdesk.project.importing import Arrival, Batch
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.preparing import prepare
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made
from tests.project_state import state

QUOTE, POLICY = label_id("quote"), label_id("policy")
WORDS = " ".join(f"[{'quote' if n % 2 else 'policy'}:word{n}]" for n in range(60))


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article(WORDS, id="a1"),
        article("[quote#q:“We won.”] said [policy#p:Ana].", id="a2", number=2, relations=[("q", "said_by", "p")]),
    )


def beside(project: Project, command: Command | None, towards: EntryState, progress: Progress = silent) -> None:
    """Carry it out as the window does."""
    project.stepping_back.begin()
    changes: Changes | None = None
    try:
        changes = BulkChange(project.path, project.annotator, command, towards=towards)(progress)
    finally:
        project.stepping_back.end(changes)


@pytest.mark.parametrize("is_large", [False, True])
def test_a_merge_its_undoing_and_doing_it_again_are_as_in_the_window(
    project: Project, is_large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_large:
        monkeypatch.setattr(apart, "SMALL", 0)
    start = state(project)
    beside(project, MergeLabel(QUOTE, POLICY, "policy"), EntryState.DONE)
    merged = state(project)
    assert project.codebook.label(QUOTE) is None
    assert project.queries.counts().labels[POLICY] == 62
    beside(project, None, EntryState.UNDONE)
    assert state(project) == start
    beside(project, None, EntryState.DONE)
    assert state(project) == merged
    project.undo()
    assert state(project) == start


def test_it_is_signed_by_who_annotates(project: Project) -> None:
    project.use_annotator("mk", "Mairi")
    beside(project, RemoveLabel(QUOTE, "quote"), EntryState.DONE)
    entry = project.queries.history(1)[0]
    assert (entry.annotator_id, entry.command) == (project.annotator.id if project.annotator else "", "RemoveLabel")


def test_where_there_is_nothing_to_undo_nothing_is_told(project: Project) -> None:
    project.finish_history()
    assert BulkChange(project.path, None, towards=EntryState.UNDONE)() is None
    assert BulkChange(project.path, None, towards=EntryState.DONE)() is None


@pytest.mark.parametrize("is_large", [False, True])
def test_it_tells_how_far_it_is_and_leaves_nothing_when_it_is_stopped(
    project: Project, is_large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_large:
        monkeypatch.setattr(apart, "SMALL", 0)
    start = state(project)
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int, _what: str) -> None:
        seen.append((done, total))
        if total or is_large:
            raise CancelledError

    with pytest.raises(CancelledError):
        beside(project, MergeLabel(QUOTE, POLICY, "policy"), EntryState.DONE, stop)
    assert is_large or seen[-1] == (0, 31)
    assert state(project) == start
    project.execute(AddLabel(Label("new", "new")))


def test_what_is_refused_leaves_nothing(project: Project) -> None:
    start = state(project)
    with pytest.raises(InvalidChangeError, match="merged into itself"):
        beside(project, MergeLabel(QUOTE, QUOTE), EntryState.DONE)
    assert state(project) == start


def test_of_very_many_it_is_told_in_which_articles_they_are(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Changes] = []
    project.subscribe(lambda changes, _origin: told.append(changes))
    beside(project, MergeLabel(QUOTE, POLICY, "policy"), EntryState.DONE)
    beside(project, None, EntryState.UNDONE)
    monkeypatch.setattr(bulk, "_MANY", 10)
    beside(project, None, EntryState.DONE)
    whole, _, slim = told
    assert len(whole.places_in("a1")) == 30
    assert (slim.places, slim.suggested) == ((), frozenset({"a1", "a2"}))
    assert (slim.annotations, slim.articles, slim.kinds) == (whole.annotations, whole.articles, whole.kinds)
    assert slim.touches(Kind.LABEL)


def test_how_much_a_command_changes_is_known_before(project: Project) -> None:
    label = project.codebook.label(QUOTE)
    assert label is not None
    ids = ("a1-n1", "a1-n2")
    assert [
        extent_of(one, project)
        for one in (
            MergeLabel(QUOTE, POLICY), RemoveLabel(POLICY), ChangeLabel(label), ChangeLabel(label, (("kind", "sort"),)),
            RemoveRelationType("relation-said_by"), RemoveArticles(("a1", "a2")), SetStatus(("a1", "a2"), Status.DONE),
            SetFlag(("a1",), flagged=True), RemoveAnnotations(ids), Relabel(ids, POLICY), MovePassages(QUOTE, ids, label), AcceptSuggestions(("s",)), RefuseSuggestions(("s",)), TagOccurrences(QUOTE, (("a1", Span(0, 3)),)),
            RuleOnAll((RuleOn(CaseKey("a1", ("a", "b"), ids)),)), WithdrawRulings(ids),
            AddLabel(replace(label, id="x", name="x")),
        )
    ] == [31, 31, 0, 31, 1, 64, 2, 1, 2, 2, 2, 1, 1, 1, 1, 2, 0]  # fmt: skip


def test_how_much_a_step_back_changes_is_known_before(project: Project) -> None:
    project.execute(RemoveLabel(QUOTE, "quote"))
    many = extent_of_step(project, undoing=True)
    assert extent_of_step(project, undoing=False) == 0
    project.undo()
    assert extent_of_step(project, undoing=False) == many
    assert 5 <= many <= 100


def test_articles_that_come_or_go_count_by_their_texts(project: Project) -> None:
    def step_back() -> int:
        return extent_of_step(project, undoing=True)

    long = ArticleDraft("The board met again.\n\n" * 100_000, source=Source(headline="Long"))
    arrival = Arrival(project)
    arrival.take(Batch((prepare(long),)))
    assert step_back() > AWAITED_RECORDS
    project.undo()
    assert extent_of_step(project, undoing=False) > AWAITED_RECORDS
    project.redo()
    (taken,) = (one.article_id for one in arrival.report.items)
    project.execute(SetFlag((taken,), flagged=True))
    assert step_back() < 10, "the search index has nothing to do with it"
    project.execute(RemoveArticles((taken,)))
    assert step_back() > AWAITED_RECORDS
    project.undo()
    cut = CutPassage(taken, Span(0, 4))
    assert extent_of(cut, project) > AWAITED_RECORDS
    project.execute(cut)
    assert step_back() > AWAITED_RECORDS
    assert extent_of(PutBackCut(taken, 0), project) > AWAITED_RECORDS
    assert extent_of(CutPassage("a1", Span(0, 4)), project) < 10
    assert extent_of(CutPassage("gone", Span(0, 4)), project) == 0
    project.execute(RemoveArticles(("a1",)))
    assert step_back() < 100, "its text is short"


def test_a_child_that_the_system_ends_leaves_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SMALL", 0)
    start = state(project)

    def end(_done: int, _total: int, _what: str) -> None:
        for child in multiprocessing.active_children():
            child.kill()

    with pytest.raises(StoppedError, match="stopped by the system; nothing was changed"):
        beside(project, MergeLabel(QUOTE, POLICY, "policy"), EntryState.DONE, end)
    assert state(project) == start
    beside(project, MergeLabel(QUOTE, POLICY, "policy"), EntryState.DONE)
    assert project.codebook.label(QUOTE) is None


def test_a_bulk_change_brings_whoever_annotates_by_the_id_that_the_window_has(project: Project) -> None:
    made = project.use_annotator("cy", "Cy Ito")
    beside(project, AddAnnotation("a1", QUOTE, (Span(0, 3),), id="new"), EntryState.DONE)
    assert made in project.annotators
    assert project.annotator == made
    added = project.queries.annotation("new")
    assert added is not None
    assert added.annotator_id == made.id
