"""Record changes: every kind of record is known, and every change can be taken back."""

from __future__ import annotations

import pickle
from typing import get_args

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Cut, Source, Status
from clipdesk.domain.change import KIND_OF, ArticleBody, ArticleState, Kind, Record, RecordChange
from clipdesk.domain.decision import Side, decision_on
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.person import Person
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import Ruling, Suggestion, Verdict

RECORDS: dict[Kind, Record] = {
    Kind.ARTICLE: ArticleState("a", Source("Head")),
    Kind.BODY: ArticleBody("a", "Body.", (Cut(0, "Menu", "furniture"),)),
    Kind.ANNOTATION: Annotation("n", "a", "q", "mk", anchor("Body.", ())),
    Kind.RELATION: Relation("r", "a", "said_by", "n", "m", "mk"),
    Kind.LABEL: Label("q", "quote"),
    Kind.RELATION_TYPE: RelationType("said_by", "said_by"),
    Kind.ANNOTATOR: Annotator("1", "mk"),
    Kind.VERDICT: Verdict(
        Suggestion("s", "a", "q", "quotes", anchor("Body.", [Span(0, 4)]), 0.5), Ruling.REFUSED, "mk"
    ),
    Kind.PERSON: Person("p", "Ana Ruiz", ("ana ruiz",), ("n",)),
    Kind.DECISION: decision_on("a", ("mk", "an"), [Side("mk", "n", "q", "")]),
}


def test_every_kind_of_record_is_known_and_no_other() -> None:
    assert set(KIND_OF) == set(get_args(Record))
    assert set(KIND_OF.values()) == set(Kind) == set(RECORDS)


@pytest.mark.parametrize("kind", Kind)
def test_a_change_knows_its_kind_and_its_inverse(kind: Kind) -> None:
    record = RECORDS[kind]
    added, removed = RecordChange(None, record), RecordChange(record, None)
    assert added.kind == removed.kind == kind
    assert added.record is removed.record is record
    assert added.inverse == removed
    assert added.inverse.inverse == added
    assert pickle.loads(pickle.dumps(added)) == added  # noqa: S301 - what it just wrote


def test_a_changed_record_is_the_one_after_the_change() -> None:
    before, after = Label("q", "quote"), Label("q", "quotation")
    change = RecordChange(before, after)
    assert change.record is after
    assert change.inverse.record is before


def test_the_words_for_kinds_stand_in_the_history_of_every_project_file_and_never_change() -> None:
    assert [one.value for one in Kind] == [
        "article", "body", "annotation", "relation", "label", "relation_type", "annotator", "verdict", "person", "decision",
    ]  # fmt: skip


def test_an_article_of_which_nothing_else_is_known_is_to_do() -> None:
    assert ArticleState("a", Source()) == ArticleState(
        "a", Source(), Status.TODO, flagged=False, note="", removed=False
    )
