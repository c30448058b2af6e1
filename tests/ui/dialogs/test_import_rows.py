"""Files of an import with what was decided for each; how they are shown is tested with `ImportTableModel`."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.project.correcting import with_value
from clipdesk.project.foreseeing import Foreseen
from clipdesk.project.importing import FileChoice
from clipdesk.project.preparing import prepare
from clipdesk.project.reading import FoundFile, ReadFile
from clipdesk.project.reading_file import with_prepared
from clipdesk.ui.dialogs.import_table_model import ImportColumn, ImportTableModel
from clipdesk.ui.theme import Theme

PATH = Path("/x/a.txt")


def read(text: str, headline: str = "") -> ReadFile:
    return with_prepared(ReadFile(FoundFile(PATH, "a.txt")), [prepare(ArticleDraft(text, Source(headline)))])


@pytest.fixture
def rows(theme: Theme) -> ImportTableModel:
    made = ImportTableModel(theme)
    made.set_files([read("Caf\u00c3\u00a9.", "Wrong")], {})
    return made


def correct(rows: ImportTableModel, headline: str) -> None:
    corrections = with_value(rows.choice(0).corrections, rows.read(0).prepared, 0, "headline", headline)
    rows.set_corrections(PATH, corrections)


def shown(rows: ImportTableModel) -> str:
    text: str = rows.data(rows.index(0, ImportColumn.HEADLINE))
    return text


def test_what_was_corrected_is_shown_and_what_was_read_is_kept(rows: ImportTableModel) -> None:
    correct(rows, "Right")
    assert (shown(rows), rows.file(0).drafts[0].source.headline) == ("Right", "Right")
    assert rows.read(0).drafts[0].source.headline == "Wrong"
    assert rows.prepared == [rows.file(0).prepared]


def test_a_correction_of_a_file_that_is_shown_no_more_is_of_none(rows: ImportTableModel) -> None:
    corrections = with_value((), rows.read(0).prepared, 0, "headline", "Right")
    rows.set_corrections(Path("/x/gone.txt"), corrections)
    assert shown(rows) == "Wrong"


def test_a_correction_goes_with_the_file_when_it_is_read_in_another_encoding(rows: ImportTableModel) -> None:
    correct(rows, "Right")
    rows.put_file(read("Café.", "Wr\u00f6ng"))
    (correction,) = rows.choices[PATH].corrections
    assert shown(rows) == "Right"
    assert correction.text_hash == rows.read(0).prepared[0].text_hash
    rows.set_files([read("Café!")], rows.choices)
    assert shown(rows) == "Right"


def test_a_file_that_is_left_out_keeps_its_corrections(rows: ImportTableModel) -> None:
    correct(rows, "Right")
    rows.set_choice(0, FileChoice(is_left_out=True, corrections=rows.choice(0).corrections))
    assert (shown(rows), rows.is_any_taken) == ("Right", False)


def test_places_of_articles_that_are_there_already_are_known(rows: ImportTableModel) -> None:
    assert rows.old_at(0) == frozenset()
    rows.set_foreseen([Foreseen(known=1, old_at=frozenset({0}))])
    assert rows.old_at(0) == {0}
