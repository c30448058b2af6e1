"""The tables of Label Studio are its short form: lists in cells are regions, and each row is a task."""

from __future__ import annotations

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.label_studio.importer import LabelStudioImporter
from clipdesk.formats.label_studio.table import is_table, rows_as_tasks
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.exchange.round_trips import SAMPLES, drafts, needs_samples

HEADS = "annotation_id,annotator,id,label,lead_time,text\n"
ROW = '7,"mk",1,"[{""start"":0,""end"":3,""text"":""Ana"",""labels"":[""official""]}]",2.5,Ana spoke.\n'


def table(rows: str, name: str = "result.csv") -> SourceFile:
    return SourceFile(name, (HEADS + rows).encode())


def test_a_row_is_a_task_with_its_passages() -> None:
    importer = LabelStudioImporter()
    assert importer.sniff(table(ROW)) == 0.9
    (draft,) = drafts(list(importer.read(table(ROW), ImportOptions())))
    assert draft.text == "Ana spoke."
    assert [(one.label, one.spans[0], one.annotator) for one in draft.annotations] == [("official", (0, 3), "mk")]


def test_tabs_divide_cells_as_well() -> None:
    rows = "annotation_id\tannotator\tid\tlabel\tlead_time\ttext\n7\tmk\t1\tgood\t2\tAna spoke.\n"
    file = SourceFile("result.tsv", rows.encode())
    assert is_table(file)
    (value,) = rows_as_tasks(file, ImportOptions())
    assert (value.value["label"], value.value["text"], value.line) == ("good", "Ana spoke.", 2)


def test_a_cell_that_only_looks_like_json_is_words() -> None:
    (value,) = rows_as_tasks(table("7,mk,1,[sic],2,Ana spoke.\n"), ImportOptions())
    assert value.value["label"] == "[sic]"


@pytest.mark.parametrize(
    "file", [SourceFile("a.csv", b"text,label\nA,b\n"), table(ROW, "a.txt"), SourceFile("a.csv", b"")]
)
def test_other_tables_are_not_taken(file: SourceFile) -> None:
    assert not is_table(file)


def test_headings_alone_are_refused() -> None:
    with pytest.raises(ImportFailedError, match="no row below its headings"):
        list(rows_as_tasks(table(""), ImportOptions()))


@needs_samples
def test_what_the_converter_wrote_has_all_passages() -> None:
    path = SAMPLES / "label-studio" / "news" / "CSV" / "result.csv"
    found = drafts(list(LabelStudioImporter().read(SourceFile(path.name, path.read_bytes()), ImportOptions())))
    short = SAMPLES / "label-studio" / "news" / "JSON_MIN" / "result.json"
    same = drafts(list(LabelStudioImporter().read(SourceFile(short.name, short.read_bytes()), ImportOptions())))
    assert [(one.text, len(one.annotations)) for one in found] == [(one.text, len(one.annotations)) for one in same]
    assert sum(len(one.annotations) for one in found) > 40
