"""Parts are written all or none, beside a report; each is read back as what it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ExportFailedError, WrongUseError
from clipdesk.domain.filters import CorpusFilter, GoldOf
from clipdesk.domain.splitting import SplitBy, SplitWish, parts_named
from clipdesk.project import apart
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.exporting import ExportRequest, export_formats
from clipdesk.project.exporting_in_parts import (
    export_in_parts,
    export_in_parts_apart,
    foreseen_split,
    foreseen_split_apart,
    part_targets,
    report_target,
    targets_of,
)
from clipdesk.project.project import Project
from tests.builders import article
from tests.formats.schemas import validator
from tests.project_builder import Made

WISH = SplitWish(parts_named("60/20/20"), SplitBy.ARTICLE)


@pytest.fixture
def project(made: Made) -> Project:
    items = [article(f"The board [quote:voted {n}] and [official:Kell] left.", id=f"a{n}") for n in range(10)]
    return made(*items)


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_each_part_is_a_file_of_the_format_and_a_report_is_beside_them(project: Project, tmp_path: Path) -> None:
    request = ExportRequest(tmp_path / "news.jsonl", split=WISH)
    result = export_in_parts(project.reader, request)
    assert [one.name for one in result.files] == [
        "news.train.jsonl", "news.dev.jsonl", "news.test.jsonl", "news.split.json",
    ]  # fmt: skip
    assert result.files == targets_of(request)
    found = [lines(path) for path in result.files[:3]]
    assert [len(some) for some in found] == [6, 2, 2]
    assert sorted(str(one["id"]) for some in found for one in some) == [f"a{n}" for n in range(10)]
    for one in (record for some in found for record in some):
        validator("record").validate(one)
    told = json.loads((tmp_path / "news.split.json").read_text("utf-8"))
    assert told["parts"]["dev"]["annotations"] == {"quote": 2, "official": 2}
    assert told["parts"]["train"]["ids"] == [one["id"] for one in found[0]]
    assert (result.articles, result.split) == (10, foreseen_split(project.reader, request))
    assert not list(tmp_path.glob(".clipdesk-*"))


def test_the_same_seed_gives_the_same_files(project: Project, tmp_path: Path) -> None:
    request = ExportRequest(tmp_path / "news.jsonl", split=WISH)
    first = [path.read_bytes() for path in export_in_parts(project.reader, request).files]
    assert [path.read_bytes() for path in export_in_parts(project.reader, request).files] == first


@pytest.mark.parametrize("key", [one.key for one in export_formats() if one.can_split and not one.is_folder])
def test_every_format_that_can_be_is_written_in_parts(project: Project, tmp_path: Path, key: str) -> None:
    for library, needed in (("parquet", "pyarrow"), ("spacy", "spacy")):
        if key == library:
            pytest.importorskip(needed, reason=f"the extra “{key}” is not installed")
    result = export_in_parts(project.reader, ExportRequest(tmp_path / "news", key, split=WISH))
    assert all(path.stat().st_size > 0 for path in result.files)
    assert sum(len(one.name) > 0 for one in result.report.items) == 10


def test_a_hugging_face_data_set_has_them_as_splits(project: Project, tmp_path: Path) -> None:
    result = export_in_parts(project.reader, ExportRequest(tmp_path / "news.hf", split=WISH))
    counts = {path.stem: len(lines(path)) for path in (tmp_path / "news.hf" / "data").iterdir()}
    assert counts == {"train": 6, "validation": 2, "test": 2}
    assert "seed" not in (tmp_path / "news.hf" / "README.md").read_text("utf-8")
    assert [one.name for one in result.files] == ["news.hf", "news.split.json"]


def test_formats_for_reading_folders_and_codebooks_are_refused(project: Project, tmp_path: Path) -> None:
    for name in ("news.html", "news.brat", "news.codebook.csv", "news.csv"):
        with pytest.raises(WrongUseError, match="is not written in parts"):
            export_in_parts(project.reader, ExportRequest(tmp_path / name, split=WISH))
    assert {one.key for one in export_formats() if one.can_split} >= {
        "jsonl", "hugging-face", "spacy", "prodigy", "conll", "conll-bilou", "conll-u", "parquet", "json", "doccano",
    }  # fmt: skip


def test_what_is_chosen_is_split_and_no_more(project: Project, tmp_path: Path) -> None:
    quote = project.codebook.named("quote")
    assert quote is not None
    chosen = CorpusFilter(label_ids=(quote.id,), article_ids=("a1", "a2", "a3", "a4"))
    result = export_in_parts(project.reader, ExportRequest(tmp_path / "news.jsonl", chosen=chosen, split=WISH))
    assert result.articles == 4
    assert result.split is not None
    assert {name for one in result.split.parts for name in one.annotations} == {"quote"}


def test_gold_is_split_as_well(tmp_path: Path, made: Made) -> None:
    items = [article(f"[quote@an,quote@bo:We {n}] [policy@bo:it]", id=f"a{n}") for n in range(5)]
    project = made(*items)
    people = {one.key: one.id for one in project.annotators}
    chosen = CorpusFilter(gold=GoldOf(people["an"], people["bo"]))
    result = export_in_parts(project.reader, ExportRequest(tmp_path / "news.jsonl", chosen=chosen, split=WISH))
    assert (result.articles, result.left_open) == (5, 5)


def test_nothing_is_written_where_the_articles_cannot_be_split(project: Project, tmp_path: Path) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    project.execute(RemoveArticles(tuple(f"a{n}" for n in range(10))))
    with pytest.raises(ExportFailedError, match="There is no article to split"):
        export_in_parts(project.reader, ExportRequest(tmp_path / "news.jsonl", split=WISH))
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_stopped_while_a_part_is_written_the_old_parts_stay(project: Project, tmp_path: Path) -> None:
    request = ExportRequest(tmp_path / "news.jsonl", split=WISH)
    files = export_in_parts(project.reader, request).files
    for path in files:
        path.write_text("old", "utf-8")

    def stop(done: int, total: int, what: str) -> None:
        if what == "news.test.jsonl":
            raise CancelledError

    with pytest.raises(CancelledError):
        export_in_parts(project.reader, request, stop)
    assert [path.read_text("utf-8") for path in files] == ["old"] * 4
    assert not list(tmp_path.glob(".clipdesk-*"))


def test_a_folder_that_is_not_there_is_named(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError, match="There is no folder"):
        export_in_parts(project.reader, ExportRequest(tmp_path / "deep" / "news.jsonl", split=WISH))


def test_names_of_parts_keep_the_suffix_of_the_format() -> None:
    suffixes = (".iob2.conll", ".conll")
    names = [one.name for one in part_targets(Path("a.b.iob2.conll"), suffixes, WISH)]
    assert names == ["a.b.train.iob2.conll", "a.b.dev.iob2.conll", "a.b.test.iob2.conll"]
    assert part_targets(Path("data"), suffixes, WISH)[0].name == "data.train.iob2.conll"
    assert part_targets(Path("x.hf"), (".hf",), WISH, divides=True) == (Path("x.hf"),)
    assert report_target(Path("a.conll"), suffixes).name == "a.split.json"


def test_a_large_project_is_split_in_a_child_process(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "SMALL", 0)
    request = ExportRequest(tmp_path / "news.jsonl", split=WISH)
    assert foreseen_split_apart(project.reader, request) == foreseen_split(project.reader, request)
    assert export_in_parts_apart(project.reader, request).articles == 10
