"""The exports in a library for REFI-QDA: it sees our words under every coding, with their codes, and all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from clipdesk.formats.refi_qda.codebook_file import RefiCodebookExporter
from clipdesk.formats.refi_qda.exporter import RefiQdaExporter
from tests.builders import hard_corpus
from tests.formats.exchange.round_trips import with_emoji, written

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


def test_the_library_sees_our_words_and_codes_under_every_coding(tmp_path: Path) -> None:
    library = pytest.importorskip("pyrefiqda", reason="the extra “consumers” is not installed")
    for number, made in enumerate((hard_corpus(), *(one for _, one in with_emoji()))):
        names = {label.id: label.name for label in made.codebook}
        path = tmp_path / f"{number}.qdpx"
        path.write_bytes(written(RefiQdaExporter(), made)[0])
        project = library.RefiProject.load(path, extract_dir=tmp_path / str(number))
        codes = {one.guid: one.name for one in _codes(project.code_book.codes.code)}
        seen: list[tuple[str, str]] = []
        for source in project.sources.text_source:
            file = tmp_path / str(number) / "sources" / source.plain_text_path.removeprefix("internal://")
            text = file.read_bytes().decode()
            for one in source.plain_text_selection:
                words = text[one.start_position : one.end_position]
                seen += [(codes[coding.code_ref.target_guid], words) for coding in one.coding]
            seen += [(codes[coding.code_ref.target_guid], "") for coding in source.coding]
        expected = [
            (names[one.label_id], item.article.text[start:end])
            for item in made for one in item.annotations for start, end in one.spans or ((0, 0),)
        ]  # fmt: skip
        assert sorted(seen) == sorted(expected)


def test_the_library_sees_every_label_of_a_codebook(tmp_path: Path) -> None:
    library = pytest.importorskip("pyrefiqda", reason="the extra “consumers” is not installed")
    made = hard_corpus()
    path = tmp_path / "a.qdc"
    path.write_bytes(written(RefiCodebookExporter(), made)[0])
    book = library.RefiCodebook.load(path)
    assert sorted(one.name for one in _codes(book.codes.code)) == sorted(label.name for label in made.codebook)


def _codes(given: list[Any]) -> list[Any]:
    """The codes with those below them."""
    return [one for code in given for one in (code, *_codes(code.code))]
