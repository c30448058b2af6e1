"""Reading apart: a file that hangs, crashes or eats memory costs its own line and nothing else."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.project.isolation import IsolatedReader

NEWS = SourceFile("a.txt", b"LARKPORT - The board met on Monday.\n\nIt will meet again.\n")


@pytest.fixture
def reader() -> Iterator[IsolatedReader]:
    made = IsolatedReader(seconds=30)
    yield made
    made.close()


def test_it_reads_what_the_importer_reads(reader: IsolatedReader) -> None:
    (draft,) = reader.read("text", NEWS, ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert "The board met on Monday." in draft.text


def test_one_child_serves_many_files(reader: IsolatedReader) -> None:
    for _ in range(3):
        assert len(reader.read("text", NEWS, ImportOptions())) == 1
    assert reader.process_id is not None


def test_a_refusal_keeps_its_sentence(reader: IsolatedReader) -> None:
    with pytest.raises(ImportFailedError, match="empty"):
        reader.read("text", SourceFile("nothing.txt", b"  \n"), ImportOptions())


def test_an_unknown_format_is_told_in_a_sentence(reader: IsolatedReader) -> None:
    with pytest.raises(ImportFailedError, match="no import format"):
        reader.read("cuneiform", NEWS, ImportOptions())


def test_a_child_that_died_is_replaced(reader: IsolatedReader) -> None:
    reader.read("text", NEWS, ImportOptions())
    child = reader.process_id
    assert child is not None
    os.kill(child, signal.SIGKILL)
    readings: list[object] = []
    for _ in range(2):  # the one that met the death may say so; the next one is read
        try:
            readings = [*reader.read("text", NEWS, ImportOptions())]
        except ImportFailedError as refusal:
            sentence = refusal.sentence
            assert "ran out of memory or stopped" in sentence
    assert len(readings) == 1
    assert reader.process_id != child


def test_a_child_that_hangs_is_ended(reader: IsolatedReader) -> None:
    reader.read("text", NEWS, ImportOptions())
    child = reader.process_id
    assert child is not None
    os.kill(child, signal.SIGSTOP)
    impatient = reader
    impatient.seconds = 0.3
    with pytest.raises(ImportFailedError, match="took longer than"):
        impatient.read("text", NEWS, ImportOptions())
    impatient.seconds = 30
    assert len(impatient.read("text", NEWS, ImportOptions())) == 1
