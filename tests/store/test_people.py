"""The register keeps whom a researcher named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.person import Person
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.store_builder import apply

RUIZ = Person("p2", "Ruiz “the mayor” 日本", ("ana ruiz", "ruiz"), ("a1-ruiz",), "since 2020")
KELL = Person("p1", "Kell")


def test_people_come_back_by_name(store: Store) -> None:
    assert store.people.all() == []
    apply(store, [RecordChange(None, RUIZ), RecordChange(None, KELL)])
    assert store.people.all() == [KELL, RUIZ]
    assert store.people.get("p2") == RUIZ
    assert store.people.get("p3") is None


def test_people_are_changed_and_removed(store: Store) -> None:
    apply(store, [RecordChange(None, RUIZ)])
    after = replace(RUIZ, name="Ana Ruiz", mentions=())
    apply(store, [RecordChange(RUIZ, after)])
    assert store.people.all() == [after]
    apply(store, [RecordChange(after, None)])
    assert store.people.all() == []


def test_a_row_that_makes_no_sense_is_damage(store: Store) -> None:
    apply(store, [RecordChange(None, RUIZ)])
    execute(store._database, "UPDATE person SET names = 'no list'")
    with pytest.raises(ProjectDamagedError, match="content is invalid"):
        store.people.all()
