"""Parquet in pyarrow: all articles with their passages, the codebook in the metadata, the same bytes twice."""

from __future__ import annotations

import io
import json

import pytest

from clipdesk.domain.corpus import Corpus
from clipdesk.formats.parquet import CODEBOOK, ParquetExporter
from clipdesk.formats.registry import ExportOptions
from tests.builders import MemoryCorpus, article, corpus, hard_article, hard_corpus

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]
parquet = pytest.importorskip("pyarrow.parquet", reason="the extra “consumers” is not installed")


def exported(made: Corpus) -> bytes:
    target = io.BytesIO()
    report = ParquetExporter().write(made, target, ExportOptions(), lambda done, total: None)
    assert report.losses == ()
    return target.getvalue()


def test_every_passage_covers_its_words() -> None:
    made = corpus(
        hard_article(), *(article(f"Text [quote:{n}].", id=f"a{n}", number=n + 2) for n in range(600)), name="Many"
    )
    data = exported(made)
    assert exported(made) == data
    table = parquet.read_table(io.BytesIO(data))
    for row, item in zip(table.to_pylist(), made, strict=True):
        assert (row["id"], row["text"]) == (item.article.id, item.article.text)
        spans = {one["id"]: one for one in row["spans"]}
        for one in item.annotations:
            if one.spans:
                pieces = spans[one.id]["fragments"]
                words = " ".join(row["text"][piece["start"] : piece["end"]] for piece in pieces)
                assert words == spans[one.id]["text"] == one.anchor.quote


def test_the_codebook_is_in_the_metadata() -> None:
    metadata = parquet.read_schema(io.BytesIO(exported(hard_corpus()))).metadata
    assert json.loads(metadata[CODEBOOK])["labels"][0]["name"] == "quote"


def test_an_empty_corpus_is_a_table_without_rows() -> None:
    table = parquet.read_table(io.BytesIO(exported(MemoryCorpus())))
    assert table.num_rows == 0
    assert "spans" in table.column_names
