"""The folder has every article once, in one split, with every passage under its offsets."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.hugging_face.exporter import ONE, THREE, HuggingFaceExporter, split_of
from clipdesk.formats.registry import ExportOptions
from clipdesk.project.file_sinks import ZipSink
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.strategies import corpora


def exported(made: Corpus, dialect: str = ONE) -> tuple[dict[str, bytes], TransferReport]:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        report = HuggingFaceExporter().write_files(
            made, ZipSink(archive), ExportOptions(dialect), lambda done, total: None
        )
    with zipfile.ZipFile(memory) as archive:
        return {name: archive.read(name) for name in archive.namelist()}, report


def rows(files: dict[str, bytes]) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for name, data in files.items()
        if name.endswith(".jsonl")
        for line in data.decode("utf-8").split("\n")
        if line
    ]


def test_every_passage_of_the_hard_corpus_has_its_words_and_nothing_is_lost() -> None:
    made = hard_corpus()
    files, report = exported(made)
    assert list(files) == ["README.md", "codebook.json", "data/train.jsonl"]
    found = rows(files)
    for row, item in zip(found, made, strict=True):
        assert row["text"] == item.article.text
        by_id = {one.id: one for one in item.annotations}
        assert {one["id"] for one in row["spans"]} == {one.id for one in item.annotations if one.spans}
        for span in row["spans"]:
            words = " ".join(row["text"][one["start"] : one["end"]] for one in span["fragments"])
            assert words == span["text"] == by_id[span["id"]].anchor.quote
            assert json.loads(span["attributes"]) == by_id[span["id"]].attributes
    assert found[0]["labels"] == ["policy"]
    assert [one["label"] for one in found[0]["relations"]] == ["said_by", "said_by"]
    assert json.loads(files["codebook.json"])["labels"][0]["name"] == "quote"
    assert report.losses == ()


def test_every_row_has_every_field() -> None:
    kinds = [{name: type(value) for name, value in row.items()} for row in rows(exported(hard_corpus())[0])]
    assert kinds[0] == kinds[1] == kinds[2]


def test_splits_are_by_article_about_as_large_as_promised_and_named_in_the_card() -> None:
    made = corpus(*(article(f"Text {n}.", id=f"a{n}", number=n + 1) for n in range(400)))
    files, _ = exported(made, THREE)
    counts = {name: data.count(b"\n") for name, data in files.items() if name.startswith("data/")}
    assert list(counts) == ["data/train.jsonl", "data/validation.jsonl", "data/test.jsonl"]
    assert sum(counts.values()) == 400
    assert 290 < counts["data/train.jsonl"] < 350
    for name, count in counts.items():
        split = name.removeprefix("data/").removesuffix(".jsonl")
        assert f"- `{split}`: {count} articles" in files["README.md"].decode()
    assert len({row["id"] for row in rows(files)}) == 400


@given(st.text())
def test_the_same_text_is_always_in_the_same_split(text: str) -> None:
    assert split_of(text) == split_of(text)
    assert split_of(text) in {"train", "validation", "test"}


def test_a_split_without_articles_has_no_file_unless_there_is_no_article_at_all() -> None:
    assert sum(name.startswith("data/") for name in exported(corpus(article("One.")), THREE)[0]) == 1
    assert exported(corpus(), THREE)[0]["data/train.jsonl"] == b""


@settings(max_examples=30)
@given(corpora(), st.sampled_from([ONE, THREE]))
def test_any_corpus_twice_gives_the_same_bytes(made: MemoryCorpus, dialect: str) -> None:
    files, report = exported(made, dialect)
    assert exported(made, dialect)[0] == files
    assert sorted(row["id"] for row in rows(files)) == sorted(item.article.id for item in made)
    assert report.losses == ()


def test_parts_that_are_given_are_its_splits() -> None:
    made = corpus(article("One.", id="a1"), article("Two.", id="a2"), article("Three.", id="a3"))
    memory = io.BytesIO()
    parts = {"a1": "train", "a2": "dev", "a3": "test"}
    with zipfile.ZipFile(memory, "w") as archive:
        HuggingFaceExporter().write_files(made, ZipSink(archive), ExportOptions(parts=parts), lambda done, total: None)
    with zipfile.ZipFile(memory) as archive:
        held = {name: json.loads(archive.read(name))["id"] for name in archive.namelist() if name.endswith(".jsonl")}
        card = archive.read("README.md").decode()
    assert held == {"data/train.jsonl": "a1", "data/validation.jsonl": "a2", "data/test.jsonl": "a3"}
    assert "drawn for the splits" not in card
