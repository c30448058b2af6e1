"""The folder in Hugging Face `datasets`: read without a network, with the declared types, every passage in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.formats.hugging_face.exporter import ONE, THREE, HuggingFaceExporter
from clipdesk.formats.registry import ExportOptions
from clipdesk.project.file_sinks import FolderSink
from tests.builders import article, corpus, hard_article

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


@pytest.mark.parametrize("dialect", [ONE, THREE])
def test_the_folder_loads_and_every_passage_covers_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dialect: str
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    datasets = pytest.importorskip("datasets", reason="the extra “consumers” is not installed")
    made = corpus(hard_article(), *(article(f"Text [quote:{n}].", id=f"a{n}", number=n + 2) for n in range(60)))
    folder = tmp_path / "set"
    folder.mkdir()
    HuggingFaceExporter().write_files(made, FolderSink(folder), ExportOptions(dialect), lambda done, total: None)
    loaded = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))
    found = {row["id"]: row for split in loaded.values() for row in split}
    assert len(found) == len(made)
    for item in made:
        row = found[item.article.id]
        assert row["text"] == item.article.text
        spans = {one["id"]: one for one in row["spans"]}
        for one in item.annotations:
            if one.spans:
                pieces = [(piece["start"], piece["end"]) for piece in spans[one.id]["fragments"]]
                assert " ".join(row["text"][start:end] for start, end in pieces) == one.anchor.quote
    features = {name: split.features for name, split in loaded.items()}
    assert len({str(one) for one in features.values()}) == 1
