"""The beginning of an export, before it is written."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from clipdesk.domain.filters import ArticleFilter, CorpusFilter
from clipdesk.project import export_sample as module
from clipdesk.project.export_sample import export_sample
from clipdesk.project.exporting import ExportRequest
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("[quote:“Yes”], she said."), article("word " * 5_000, id="a2", number=2))


def first_id(project: Project) -> str:
    return project.queries.listed(project.queries.article_numbers(ArticleFilter()))[0].id


def test_it_is_what_the_export_writes(project: Project, tmp_path: Path) -> None:
    chosen = CorpusFilter(article_ids=(first_id(project),))
    text = export_sample(project.reader, ExportRequest(tmp_path / "out.jsonl", "jsonl", chosen))
    record = json.loads(text)
    assert record["text"] == "“Yes”, she said."
    assert [span["label"] for span in record["spans"]] == ["quote"]
    assert not (tmp_path / "out.jsonl").exists()


def test_it_is_only_the_beginning(project: Project) -> None:
    text = export_sample(project.reader, ExportRequest(Path("out.jsonl"), "jsonl"))
    assert len(text) == 4_000


def test_a_format_that_is_not_text_gives_nothing(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_archive(_reader: object, request: ExportRequest, _progress: object) -> None:
        with zipfile.ZipFile(request.target, "w") as archive:
            archive.writestr("a", "b")

    monkeypatch.setattr(module, "export", write_archive)
    assert not export_sample(project.reader, ExportRequest(Path("out.json")))


@pytest.mark.parametrize("key", ["word-reading", "reading-pdf", "xlsx", "refi-qda"])
def test_of_a_format_that_is_not_text_it_is_what_one_reads_in_it(project: Project, key: str) -> None:
    chosen = CorpusFilter(article_ids=(first_id(project),))
    text = export_sample(project.reader, ExportRequest(Path("out"), key, chosen))
    assert "“Yes”, she said." in text
    assert "quote" in text
    assert "guid" not in text


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_of_a_folder_it_is_the_file_with_the_annotations(project: Project, name: str) -> None:
    chosen = CorpusFilter(article_ids=(first_id(project),))
    assert "Yes" in export_sample(project.reader, ExportRequest(Path(name), "brat", chosen)).splitlines()[0]
