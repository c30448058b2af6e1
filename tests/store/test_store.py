"""The store as a whole: changes in order, together, and only where the records are what they were said to be."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import ArticleBody, ArticleState, Kind, Record, RecordChange
from clipdesk.domain.decision import CaseKey, Decision, OwnPassage, Side, decision_on
from clipdesk.domain.errors import InvalidChangeError, ProjectError
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.person import Person
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict, suggestion_id
from clipdesk.store.store import Store
from tests.builders import NOW, annotator_id, label_id
from tests.store_builder import apply, tables

IDS = {
    Kind.ARTICLE: "a1",
    Kind.BODY: "a1",
    Kind.ANNOTATION: "a1-said",
    Kind.RELATION: "a1-r1",
    Kind.LABEL: label_id("quote"),
    Kind.RELATION_TYPE: "relation-said_by",
    Kind.ANNOTATOR: annotator_id("mk"),
    Kind.VERDICT: suggestion_id("a1", label_id("quote"), [Span(5, 8)]),
    Kind.PERSON: "p1",
    Kind.DECISION: CaseKey("a1", (annotator_id("an"), annotator_id("mk")), ("a1-said",)).id,
}
CALLED = {
    Kind.ARTICLE: "The article", Kind.BODY: "The text of the article", Kind.ANNOTATION: "The annotation",
    Kind.RELATION: "The link", Kind.LABEL: "The label", Kind.RELATION_TYPE: "The kind of link",
    Kind.ANNOTATOR: "The annotator", Kind.VERDICT: "What became of the suggestion",
    Kind.PERSON: "The entry of the register", Kind.DECISION: "The ruling",
}  # fmt: skip
SUGGESTED = Suggestion(
    IDS[Kind.VERDICT], "a1", label_id("quote"), "quotes", anchor("Mayor Ana Ruiz", [Span(5, 8)]), 0.5, "marks",
    {"kind": "direct"}, "another",
)  # fmt: skip


@pytest.fixture
def store(store: Store) -> Store:
    """The usual store, with a refused suggestion, an entry of the register and a ruling."""
    verdict = Verdict(SUGGESTED, Ruling.REFUSED, annotator_id("mk"))
    person = Person("p1", "Ana Ruiz", ("ana ruiz",), ("a1-ruiz",), "mayor since 2020")
    side = Side(annotator_id("an"), "a1-said", label_id("quote"), "“We won.”")
    ruled = decision_on("a1", (annotator_id("mk"), annotator_id("an")), [side])
    ruled = ruled._replace(kept=("a1-said",), note="said so", annotator_id=annotator_id("mk"), decided_at=NOW)
    apply(store, [RecordChange(None, verdict), RecordChange(None, person), RecordChange(None, ruled)])
    return store


def changed(record: Record) -> Record:
    """The same record with something else in it."""
    match record:
        case ArticleState():
            return replace(record, note=record.note + "more")
        case ArticleBody():
            return replace(record, text=record.text + " More.")
        case Annotation():
            return record._replace(note=record.note + "more")
        case Verdict():
            return record._replace(ruling=Ruling.ACCEPTED, annotation_id="a1-ruiz")
        case Decision():
            own = OwnPassage(label_id("policy"), anchor("Mayor Ana Ruiz", [Span(0, 5), Span(6, 9)]))
            return record._replace(kept=(), own=own)
        case Label() | RelationType() | Person():
            return replace(record, name=record.name + "more")
        case Annotator():
            return replace(record, name=record.name + "more")
        case _:
            return record._replace(created_at=record.created_at + "more")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_record_is_read_changed_and_changed_back(store: Store, kind: Kind) -> None:
    before = store.record(kind, IDS[kind])
    assert before is not None
    change = RecordChange(before, changed(before))
    assert change.kind is kind
    apply(store, [change])
    assert store.record(kind, IDS[kind]) == change.after
    apply(store, [change.inverse])
    assert store.record(kind, IDS[kind]) == before


@pytest.mark.parametrize("kind", list(Kind))
def test_a_record_that_is_not_there_is_none(store: Store, kind: Kind) -> None:
    assert store.record(kind, "nobody") is None


@pytest.mark.parametrize("kind", list(Kind))
def test_a_record_that_was_changed_meanwhile_is_not_changed_again(store: Store, kind: Kind) -> None:
    found = store.record(kind, IDS[kind])
    assert found is not None
    before = tables(store)
    stale = changed(found)
    for change in (RecordChange(stale, found), RecordChange(None, found), RecordChange(stale, None)):
        with pytest.raises(InvalidChangeError) as error:
            apply(store, [change])
        assert error.value.sentence == f"{CALLED[kind]} was changed meanwhile."
        assert error.value.remedy == "Try again."
    assert tables(store) == before


def test_articles_do_not_come_and_go_as_records(store: Store) -> None:
    state = store.record(Kind.ARTICLE, "a2")
    with pytest.raises(TypeError, match="no such change: ArticleState to NoneType"):
        apply(store, [RecordChange(state, None)])
    with pytest.raises(TypeError, match="no such change: Annotator to Label"):
        store._write(Annotator("x", "x"), Label("x", "x"))


def test_changes_are_applied_in_order_and_the_last_word_counts(store: Store) -> None:
    first = cast("Annotation", store.record(Kind.ANNOTATION, "a1-said"))
    second, third = first._replace(note="second"), first._replace(note="third")
    apply(store, [RecordChange(first, second), RecordChange(second, third)])
    assert store.record(Kind.ANNOTATION, "a1-said") == third
    with pytest.raises(InvalidChangeError):
        apply(store, [RecordChange(second, first), RecordChange(third, second)])
    assert store.record(Kind.ANNOTATION, "a1-said") == third


def test_when_a_late_change_fails_the_early_ones_are_taken_back(store: Store) -> None:
    before = tables(store)
    said = cast("Annotation", store.record(Kind.ANNOTATION, "a1-said"))
    early = [
        RecordChange(None, Label("label-new", "new")),
        RecordChange(said, said._replace(label_id="label-new", note="found")),
        RecordChange(None, Annotator("new", "new")),
    ]
    with pytest.raises(InvalidChangeError):
        apply(store, [*early, RecordChange(said, None)])
    assert tables(store) == before
    # Nothing that memory keeps was left behind either.
    assert store.codebooks.codebook().named("new") is None
    assert not store.codebooks.is_annotator("new")
    assert store.tallies.all() == {key: n for key, n in store.tallies.recounted().items() if n}
    apply(store, early)
    assert store.tallies.all()["label:label-new"] == 1


def test_what_is_kept_in_memory_is_forgotten_with_what_was_taken_back(store: Store) -> None:
    people, counts, labels = store.codebooks.annotators(), store.tallies.all(), store.codebooks.codebook()
    person = Annotator("new", "nw", "Nobody")

    def fail_late() -> None:
        with store.transaction():
            store.apply([RecordChange(None, person), RecordChange(None, Label("new-label", "new"))])
            assert person in store.codebooks.annotators()
            store.tallies.add("label:new-label", 1)
            store.tallies.write()
            assert store.tallies.all() != counts
            raise ProjectError("The disk is full.", "Make room.")

    with pytest.raises(ProjectError, match="disk is full"):
        fail_late()
    assert store.codebooks.annotators() == people
    assert store.tallies.all() == counts
    assert store.codebooks.codebook() == labels


def test_words_are_checked_when_everything_is_written(store: Store) -> None:
    """A text and its annotations change together, in whatever order."""
    body = cast("ArticleBody", store.record(Kind.BODY, "a1"))
    text = "Late: " + body.text
    old = [one for one in store.annotations.of_article("a1") if one.spans]
    new = [one._replace(anchor=anchor(text, [span.shifted(6) for span in one.spans])) for one in old]
    moves = [RecordChange(before, after) for before, after in zip(old, new, strict=True)]
    edit = RecordChange(body, replace(body, text=text))
    apply(store, [*moves, edit])
    assert [one.anchor.quote for one in store.annotations.of_article("a1") if one.spans] == [
        one.anchor.quote for one in old
    ]
    apply(store, [edit.inverse, *(move.inverse for move in moves)])
    with pytest.raises(InvalidChangeError, match="is not where it should be"):
        apply(store, moves)


def test_an_annotation_that_comes_and_goes_in_one_change_is_not_checked(store: Store) -> None:
    wrong = Annotation(
        "wrong", "a2", label_id("quote"), annotator_id("mk"), anchor("Other words.", [Span(0, 5)]), created_at="now"
    )
    apply(store, [RecordChange(None, wrong), RecordChange(wrong, None)])
    assert store.annotations.get("wrong") is None


def test_facts_are_kept(store: Store) -> None:
    assert store.meta("last", "none") == "none"
    for value in ("a1", "a2"):
        with store.transaction():
            store.set_meta("last", value)
        assert store.meta("last") == value


def test_a_copy_is_the_project_without_deleted_remains(store: Store, tmp_path: Path) -> None:
    with store.transaction():
        store.set_meta("secret", "swordfish" * 200)
    with store.transaction():
        store.set_meta("secret", "")
    store.checkpoint()
    assert b"swordfish" in store.path.read_bytes()
    target = tmp_path / "copy.clipdesk"
    store.save_copy(target)
    assert b"swordfish" not in target.read_bytes()
    copy = Store(target, writing=True)
    assert tables(copy) == tables(store)
    assert copy.search.is_whole()
    copy.close()


def test_a_copy_is_never_written_over_a_file_nor_left_half(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "taken.txt"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(ProjectError, match="already exists"):
        store.save_copy(target)
    assert target.read_text(encoding="utf-8") == "mine"
    with pytest.raises(ProjectError, match="cannot be written"):
        store.save_copy(tmp_path / "nowhere" / "copy.clipdesk")


def test_a_project_open_for_reading_is_copied_too(store: Store, tmp_path: Path) -> None:
    reader = Store(store.path, writing=False)
    reader.save_copy(tmp_path / "copy.clipdesk")
    reader.close()
    copy = Store(tmp_path / "copy.clipdesk", writing=False)
    assert tables(copy) == tables(store)
    copy.close()


def test_every_number_and_every_original_count_what_was_removed_too(store: Store) -> None:
    state = cast("ArticleState", store.record(Kind.ARTICLE, "a2"))
    apply(store, [RecordChange(state, replace(state, removed=True))])
    assert store.every_number() == [1, 2]
    assert store.every_original() == []


def test_a_reading_store_needs_no_lock_and_no_checkpoint(store: Store) -> None:
    reader = Store(store.path, writing=False)
    reader.checkpoint()
    assert reader.meta("nothing") == ""
    reader.close()
    reader.close()


def test_what_sqlite_says_while_it_is_opened_is_told_and_leaves_it_free(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: Store) -> None:
        error = sqlite3.OperationalError("so it says")
        error.sqlite_errorname = "SQLITE_IOERR_READ"
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(Store, "_make_repositories", fail)
        with pytest.raises(ProjectError, match=r"“small\.clipdesk” cannot be"):
            Store(path, writing=True)
    assert [one.name for one in path.parent.iterdir()] == ["small.clipdesk"]
    Store(path, writing=True).close()
