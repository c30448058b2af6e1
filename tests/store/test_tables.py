"""The models say what the tables are."""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.store.database import execute
from clipdesk.store.store import Store
from clipdesk.store.tables import TABLES


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.table_name)
def test_a_model_has_the_columns_of_its_table(store: Store, table: Any) -> None:
    rows = execute(store._database, f"PRAGMA table_info({table._meta.table_name})").fetchall()
    real = {name: (kind, is_required or is_key, bool(is_key)) for _, name, kind, is_required, _, is_key in rows}
    said = {
        field.column_name: (
            {"TEXT": "TEXT", "INT": "INTEGER", "BLOB": "BLOB", "FLOAT": "REAL"}[field.field_type],
            int(not field.null),
            field.primary_key,
        )
        for field in table._meta.sorted_fields
    }
    assert said == real


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.table_name)
def test_a_model_knows_what_is_unique(store: Store, table: Any) -> None:
    name = table._meta.table_name
    unique = set()
    for _, index, is_unique, _, _ in execute(store._database, f"PRAGMA index_list({name})").fetchall():
        columns = [row[2] for row in execute(store._database, f"PRAGMA index_info({index})")]
        if is_unique and len(columns) == 1:
            unique.add(columns[0])
    keys = {field.column_name for field in table._meta.sorted_fields if field.primary_key}
    assert {field.column_name for field in table._meta.sorted_fields if field.unique} == unique - keys


def test_every_table_with_a_row_to_read_has_a_model(store: Store) -> None:
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%' AND name <> 'history_item'"
    assert {table._meta.table_name for table in TABLES} == {row[0] for row in execute(store._database, named)}


def test_models_carry_no_database_of_their_own() -> None:
    assert {table._meta.database for table in TABLES} == {None}
