"""The rows of a damaged project are found table by table, also where the trees are broken."""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path

import pytest

from clipdesk.store.database import execute
from clipdesk.store.pages import PAGE, Row
from clipdesk.store.schema import upgrades
from clipdesk.store.wreck import TEXT_COPY, Wreck, shapes
from tests.builders import article
from tests.store_builder import make_store


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.clipdesk"
    made = [
        article(f"[quote:Words {n}] " + f"and more of {n}. " * 400, id=f"a{n}", headline=f"Article {n}")
        for n in range(30)
    ]
    make_store(path, *made).close()
    return path


def found(path: Path) -> tuple[Counter[str], Counter[str]]:
    with contextlib.closing(Wreck(path)) as wreck:
        return Counter(row.shape.table for row in wreck.rows()), wreck.lost


def overwrite(path: Path, number: int, data: bytes = bytes(PAGE)) -> None:
    content = bytearray(path.read_bytes())
    content[(number - 1) * PAGE : (number - 1) * PAGE + len(data)] = data
    path.write_bytes(content)


def root_of(path: Path, table: str) -> int:
    from clipdesk.store.store import Store

    store = Store(path, writing=False)
    number = execute(store._database, "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    store.close()
    return int(number)


def test_shapes_are_those_of_the_tables_of_a_version() -> None:
    known = shapes(upgrades.CURRENT)
    assert {
        "article",
        "body",
        "annotation",
        "label",
        "relation",
        "history",
        "original",
        "meta",
        TEXT_COPY,
    } <= known.keys()
    assert "tally" not in known
    body = known["body"]
    assert (body.columns, body.number_at) == (("article", "text", "cuts"), 0)
    assert body.fits((None, "words", "[]"))
    assert not body.fits((1, "words", "[]"))
    assert not body.fits((None, "words", b"[]"))
    assert body.completed(Row(7, (None, "words", "[]"))) == (7, "words", "[]")


def test_an_intact_project_is_read_whole(project: Path) -> None:
    rows, lost = found(project)
    assert (rows["article"], rows["body"], rows["annotation"], rows[TEXT_COPY]) == (30, 30, 30, 30)
    assert not lost


@pytest.mark.parametrize("table", ["body", "annotation", "article"])
def test_without_the_root_of_a_table_its_rows_are_found_astray(project: Path, table: str) -> None:
    number = root_of(project, table)
    before = found(project)[0]
    with contextlib.closing(Wreck(project)) as wreck:
        has_levels = bool(wreck._pages.children(number))
    overwrite(project, number)
    rows, lost = found(project)
    assert lost[table] > 0
    assert rows[table] == before[table] if has_levels else rows[table] == 0
    assert {one: rows[one] for one in rows if one != table} == {one: before[one] for one in before if one != table}


@pytest.mark.parametrize("size", [16, 100, PAGE])
def test_without_its_first_page_a_project_is_read_all_the_same(project: Path, size: int) -> None:
    before = found(project)[0]
    overwrite(project, 1, b"\xa5" * size)
    rows, _ = found(project)
    assert {one: rows[one] for one in ("article", "body", "annotation", "label")} == {
        one: before[one] for one in ("article", "body", "annotation", "label")
    }


def test_what_is_no_project_holds_nothing(tmp_path: Path) -> None:
    for content in (b"", b"x", b"Dear diary, " * 5000, bytes(PAGE * 3)):
        path = tmp_path / "odd"
        path.write_bytes(content)
        assert not found(path)[0]
    with pytest.raises(OSError, match="No such file"):
        Wreck(tmp_path / "nowhere")


def test_it_is_known_how_many_pages_were_looked_at(project: Path) -> None:
    with contextlib.closing(Wreck(project)) as wreck:
        assert (wreck.pages_seen, wreck.page_count) == (0, project.stat().st_size // PAGE)
        seen = [wreck.pages_seen for _ in wreck.rows()]
        assert seen == sorted(seen)
        assert 0 < seen[0] < seen[-1] <= wreck.page_count
