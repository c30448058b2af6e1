"""What the history says of a record that comes back."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, SetNote
from clipdesk.project.commands.articles import RemoveArticles, SetArticleNote
from clipdesk.project.commands.codebook import MergeLabel, RemoveLabel
from clipdesk.project.commands.record_history import RecordHistory
from tests.builders import article, label_id
from tests.project_builder import Made


def test_what_was_removed_is_known_and_what_was_put_back_is_not(made: Made) -> None:
    project = made(article("[quote#1:We won], said [official#2:Kell]."))
    project.execute(RemoveAnnotations(("a1-1",)))
    assert RecordHistory(project._store.history).removed(["a1-1", "a1-2", "never there"]) == {"a1-1"}
    project.undo()
    assert RecordHistory(project._store.history).removed(["a1-1", "a1-2"]) == set()


def test_an_article_that_was_removed_is_known_and_one_that_was_changed_is_not(made: Made) -> None:
    project = made(article("We won."), article("We lost.", id="a2", number=2))
    project.execute(RemoveArticles(("a1",)))
    project.execute(SetArticleNote("a2", "Check."))
    assert RecordHistory(project._store.history).removed(["a1", "a2"]) == {"a1"}
    project.undo()
    project.undo()
    assert RecordHistory(project._store.history).removed(["a1", "a2"]) == set()


def test_what_a_record_was_once_is_known(made: Made) -> None:
    project = made(article("[quote#1:We won], said Kell."))
    before = project._store.annotations.get("a1-1")
    project.execute(SetNote("a1-1", "Which?"))
    assert before is not None
    past = RecordHistory(project._store.history)
    assert past.had(before)
    assert not past.had(before._replace(note="Who?"))


def test_an_entry_that_cannot_be_read_says_nothing(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    project = made(article("[quote#1:We won], said Kell."))
    project.execute(RemoveAnnotations(("a1-1",)))

    def changes(seq: int) -> None:
        raise ProjectDamagedError(f"Entry {seq} is damaged.")

    monkeypatch.setattr(project._store.history, "changes", changes)
    assert RecordHistory(project._store.history).removed(["a1-1"]) == set()


def test_few_entries_are_kept_in_memory(made: Made) -> None:
    project = made(article("[quote#1:We won], said Kell."))
    for number in range(20):
        project.execute(SetNote("a1-1", str(number)))
    now = project._store.annotations.get("a1-1")
    assert now is not None
    past = RecordHistory(project._store.history)
    assert not past.had(now._replace(note="never"))
    assert len(past._read) < 10


def test_annotations_that_are_gone_are_known_by_their_article_and_those_that_were_put_back_are_not(made: Made) -> None:
    project = made(
        article("[quote#1:We won], [policy#2:said] [quote#3:Kell]."), article("[quote:No].", id="a2", number=2)
    )
    project.execute(RemoveAnnotations(("a1-1",)))
    project.execute(AddAnnotation("a1", label_id("quote"), (Span(0, 2),)))
    project.undo()
    project.execute(RemoveAnnotations(("a1-3",)))
    project.undo()
    project.execute(RemoveLabel(label_id("policy")))
    gone = project._store.annotations.gone()
    assert RecordHistory(project._store.history).annotations_removed(gone) == {"a1": ["a1-1", "a1-2"]}


def test_what_merging_two_labels_joined_was_not_removed_unless_somebody_did(made: Made) -> None:
    project = made(article("[quote#1:[policy#2:We won]], said [policy#3:Kell]."))
    project.execute(MergeLabel(label_id("policy"), label_id("quote")))
    project.execute(RemoveAnnotations(("a1-3",)))
    gone = project._store.annotations.gone()
    assert set(gone) >= {"a1-2", "a1-3"}
    assert RecordHistory(project._store.history).annotations_removed(gone) == {"a1": ["a1-3"]}
