"""Damage is always noticed, and a salvage brings everything that is not damaged."""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import Outcome
from clipdesk.project.checking import check_store
from clipdesk.project.project import Project
from clipdesk.project.salvaging import salvage
from tests.faults.rot import changed_pages, damaged, grown_project, noticed, pages_of_rows, whole_content

Records = dict[str, object]


@pytest.fixture(scope="module")
def intact(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rot") / "intact.clipdesk"
    grown_project(path)
    return path


def _records(path: Path) -> tuple[Records, Records]:
    """The articles and the annotations of a project, by id; its check must be clean."""
    with contextlib.closing(Project(path, read_only=True)) as project:
        assert check_store(project._store).problems == ()
        items = list(project.queries.corpus("all", CorpusFilter()))
        return {one.article.id: one.article.text for one in items}, {a.id: a for one in items for a in one.annotations}


def _copies(intact: Path, folder: Path, count: int) -> list[tuple[str, Path, set[int]]]:
    data = intact.read_bytes()
    found = []
    for seed in range(count):
        kind, copy = damaged(data, Random(seed))
        path = folder / f"{seed}.clipdesk"
        path.write_bytes(copy)
        found.append((f"{seed} ({kind})", path, changed_pages(data, copy)))
    return found


def _all_noticed(intact: Path, folder: Path, count: int) -> None:
    with contextlib.closing(Project(intact)) as project:
        known = whole_content(project)
    found = {name: noticed(path, known) for name, path, _ in _copies(intact, folder, count)}
    assert [name for name, where in found.items() if where == "unnoticed"] == []
    assert Counter(found.values())["at load"] > 0


def _all_salvaged(intact: Path, folder: Path, count: int) -> None:
    texts, annotations = _records(intact)
    needs = pages_of_rows(intact)
    assert texts.keys() | annotations.keys() <= needs.keys()
    whole = 0
    for name, path, changed in _copies(intact, folder, count):
        target = folder / "new.clipdesk"
        try:
            result = salvage(path, target)
        except ProjectDamagedError:
            assert not any(needs[one].isdisjoint(changed) for one in texts), name
            continue
        now_texts, now_annotations = _records(target)
        for known, now in ((texts, now_texts), (annotations, now_annotations)):
            due = {one for one in known if needs[one].isdisjoint(changed)}
            assert {one for one in due if now.get(one) != known[one]} == set(), name
        # What is not there is told; nothing that had been removed comes back unasked.
        lost = len(texts) - len(texts.keys() & now_texts.keys())
        told = [one for one in result.report.items if one.outcome is not Outcome.TAKEN]
        assert bool(told) or not lost, name
        whole += not lost
        target.unlink()
    assert whole > count // 4


def _single_bits_noticed(intact: Path, folder: Path, count: int) -> None:
    """One bit alone is the least that can be damaged: nothing shown may differ without a word."""
    with contextlib.closing(Project(intact)) as project:
        known = whole_content(project)
    data, path = intact.read_bytes(), folder / "one.clipdesk"
    found = {}
    for seed in range(count):
        chance, copy = Random(90_000 + seed), bytearray(data)
        place = chance.randrange(len(copy))
        copy[place] ^= 1 << chance.randrange(8)
        path.write_bytes(copy)
        found[f"bit in byte {place}"] = noticed(path, known)
    assert [name for name, where in found.items() if where == "unnoticed"] == []
    assert Counter(found.values())["by check"] > 0


def test_a_single_bit_is_noticed(intact: Path, tmp_path: Path) -> None:
    _single_bits_noticed(intact, tmp_path, 40)


@pytest.mark.soak
def test_single_bits_of_six_hundred_copies_are_noticed(intact: Path, tmp_path: Path) -> None:
    _single_bits_noticed(intact, tmp_path, 600)


def test_damage_is_noticed_at_open_at_load_or_by_check(intact: Path, tmp_path: Path) -> None:
    _all_noticed(intact, tmp_path, 30)


def test_a_salvage_brings_all_that_is_not_damaged(intact: Path, tmp_path: Path) -> None:
    _all_salvaged(intact, tmp_path, 30)


@pytest.mark.soak
def test_damage_of_two_hundred_copies_is_noticed(intact: Path, tmp_path: Path) -> None:
    _all_noticed(intact, tmp_path, 200)


@pytest.mark.soak
def test_a_salvage_of_two_hundred_copies_brings_all_that_is_not_damaged(intact: Path, tmp_path: Path) -> None:
    _all_salvaged(intact, tmp_path, 200)
