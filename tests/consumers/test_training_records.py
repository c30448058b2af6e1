"""Training records in the programs that train on them: every span is where Clipdesk says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.formats.jsonl import JsonlExporter
from clipdesk.formats.registry import ExportOptions
from tests.builders import article, corpus, hard_article, hard_corpus

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


def written(made: Corpus, path: Path) -> Path:
    with path.open("wb") as target:
        JsonlExporter().write(made, target, ExportOptions(), lambda done, total: None)
    return path


def rows(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **options: Any) -> list[dict[str, Any]]:
    """The file as Hugging Face `datasets` gives it, without a network."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "home"))
    datasets = pytest.importorskip("datasets", reason="the extra “consumers” is not installed")
    cache = str(tmp_path / "cache")
    loaded = datasets.load_dataset("json", data_files=str(path), split="train", cache_dir=cache, **options)
    return list(loaded)


def spans_of(row: dict[str, Any]) -> Iterator[tuple[str, list[tuple[int, int]], str]]:
    """Label, pieces and words of every span in a row; `datasets` gives None for what a span lacks."""
    for span in row["spans"]:
        fragments = span.get("fragments") or [(span["start"], span["end"])]
        yield span["label"], [(start, end) for start, end in fragments], span["text"]


def test_datasets_loads_the_hard_corpus_and_every_span_covers_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = hard_corpus()
    loaded = rows(written(made, tmp_path / "hard.jsonl"), tmp_path, monkeypatch)
    assert [row["text"] for row in loaded] == [item.article.text for item in made]
    for row, item in zip(loaded, made, strict=True):
        found = list(spans_of(row))
        assert len(found) == sum(not one.is_whole_article for one in item.annotations)
        for _, pieces, words in found:
            assert " ".join(row["text"][start:end] for start, end in pieces) == words
    assert loaded[0]["meta"]["headline"] == made.articles[0].article.source.headline
    assert loaded[0]["labels"] == ["policy"]


def test_datasets_loads_a_file_of_many_blocks_whose_first_articles_know_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader infers types from its first block, 10 MB unless told otherwise; later articles hold what these lack."""
    padding = "word " * 2_000
    bare = [article(f"{padding}{n}", id=f"b{n}", number=n) for n in range(1_300)]
    rich = [hard_article(f"h{n}") for n in range(50)]
    loaded = rows(written(corpus(*bare, *rich), tmp_path / "many.jsonl"), tmp_path, monkeypatch, chunksize=1 << 30)
    assert len(loaded) == 1_350
    assert loaded[-1]["meta"]["url"] == "https://news.example/a?b=1&c=2"
    assert len(loaded[-1]["spans"]) == len(hard_article().annotations) - 1


def doc_of(item: AnnotatedArticle, text: str) -> Any:
    spacy = pytest.importorskip("spacy", reason="the extra “consumers” is not installed")
    return spacy.blank(item.article.source.language or "en").make_doc(text)


def test_spacy_finds_every_span_of_every_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = hard_corpus()
    loaded = rows(written(made, tmp_path / "hard.jsonl"), tmp_path, monkeypatch)
    count = 0
    for row, item in zip(loaded, made, strict=True):
        doc = doc_of(item, row["text"])
        assert doc.text == row["text"]
        for label, pieces, words in spans_of(row):
            found = [doc.char_span(start, end, label=label, alignment_mode="expand") for start, end in pieces]
            assert None not in found
            assert " ".join(doc.text[start:end] for start, end in pieces) == words
            for span, (start, end) in zip(found, pieces, strict=True):
                assert span.label_ == label
                assert span.start_char <= start < end <= span.end_char
                exact = doc.char_span(start, end)
                assert exact is None or exact.text == doc.text[start:end]
            count += 1
    assert count == 15


def test_spans_on_word_borders_are_exact_in_spacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    item = article("😀 Mayor [official:Ana Ruiz] said [statistic:3 percent] of 👩‍💻 staff [policy:left early].")
    (row,) = rows(written(corpus(item), tmp_path / "one.jsonl"), tmp_path, monkeypatch)
    doc = doc_of(item, row["text"])
    doc.spans["sc"] = [doc.char_span(span["start"], span["end"], label=span["label"]) for span in row["spans"]]
    assert [(span.label_, span.text) for span in doc.spans["sc"]] == [
        ("official", "Ana Ruiz"),
        ("statistic", "3 percent"),
        ("policy", "left early"),
    ]
