"""Rulings come back as they were written."""

from __future__ import annotations

import pytest

from clipdesk.domain.anchor import anchor
from clipdesk.domain.change import RecordChange
from clipdesk.domain.decision import OwnPassage, Side, decision_on
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.span import Span
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.builders import annotator_id, label_id
from tests.store_builder import apply

AN, MK = annotator_id("an"), annotator_id("mk")
SAID, RUIZ = Side(AN, "a1-said", label_id("quote"), "“We won.”"), Side(AN, "a1-ruiz", label_id("official"), "日本 👍")
TEXT = "Mayor Ana Ruiz said “We won.”"
KEPT = decision_on("a1", (MK, AN), [SAID])._replace(
    kept=("a1-said",), note="why 👍", annotator_id=MK, decided_at="2025"
)
OWN = decision_on("a1", (MK, AN), [RUIZ])._replace(
    own=OwnPassage(label_id("policy"), anchor(TEXT, [Span(0, 5), Span(10, 14)])), annotator_id=AN
)
WHOLE = decision_on("a2", (MK, AN), [Side(MK, "w", label_id("policy"), "")])._replace(
    own=OwnPassage(label_id("quote"), anchor(TEXT, []))
)


@pytest.fixture
def store(store: Store) -> Store:
    apply(store, [RecordChange(None, one) for one in (KEPT, OWN, WHOLE)])
    return store


def test_they_come_back_by_id_by_article_and_all(store: Store) -> None:
    assert [store.decisions.get(one.id) for one in (KEPT, OWN, WHOLE)] == [KEPT, OWN, WHOLE]
    assert store.decisions.get("gone") is None
    assert sorted(store.decisions.of_article("a1")) == sorted([KEPT, OWN])
    assert store.decisions.of_numbers([2]) == store.decisions.of_article("a2") == [WHOLE]
    assert store.decisions.every() == [*store.decisions.of_article("a1"), WHOLE]
    assert store.decisions.of_article("a3") == []


def test_they_are_found_by_the_label_they_set_or_are_about(store: Store) -> None:
    assert sorted(store.decisions.on_label(label_id("quote"))) == sorted([KEPT, WHOLE])
    assert sorted(store.decisions.on_label(label_id("policy"))) == sorted([OWN, WHOLE])
    assert store.decisions.on_label(label_id("statistic")) == []


def test_they_are_changed_and_removed(store: Store) -> None:
    after = KEPT._replace(kept=(), note="")
    apply(store, [RecordChange(KEPT, after), RecordChange(OWN, None)])
    assert store.decisions.of_article("a1") == [after]
    assert store.decisions.is_any()
    apply(store, [RecordChange(after, None), RecordChange(WHOLE, None)])
    assert not store.decisions.is_any()


@pytest.mark.parametrize("column", ["annotators", "sides", "kept"])
def test_a_row_that_makes_no_sense_is_damage(store: Store, column: str) -> None:
    execute(store._database, f"UPDATE decision SET {column} = '[1'")  # noqa: S608 - names from here
    with pytest.raises(ProjectDamagedError, match="content is invalid"):
        store.decisions.every()
