"""The tables of doccano are known by their headings; other tables of texts stay tables of articles."""

from __future__ import annotations

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.doccano.table import is_table, rows
from clipdesk.formats.registry import ImportOptions, SourceFile


def _file(text: str, name: str = "a.csv") -> SourceFile:
    return SourceFile(name, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        'column_data,column_label\n"Great, price.",positive\nBad.,negative#service\n',
        '\ufefftext,label\r\n"Great, price.",positive\r\nBad.,negative#service\r\n',
        'id,text,label,Comments\n1,"Great, price.",positive,\n2,Bad.,negative#service,\n',
    ],
)
def test_each_row_is_an_article_with_its_labels(text: str) -> None:
    file = _file(text)
    importer = builtin_registry().importer_for(file)
    assert importer.key == "doccano"
    found = list(importer.read(file, ImportOptions()))
    drafts = [one for one in found if isinstance(one, ArticleDraft)]
    assert [one.text for one in drafts] == ["Great, price.", "Bad."]
    assert [[label.label for label in one.annotations] for one in drafts] == [["positive"], ["negative", "service"]]
    assert not any(isinstance(one, ReportItem) for one in found)


def test_other_tables_are_none() -> None:
    assert not is_table(_file("text,label,outlet\na,b,c\n"))
    assert not is_table(_file("text\nBridge\n"))
    assert not is_table(_file("text,label\n", "a.txt"))
    assert builtin_registry().importer_for(_file("title,text\nBridge,It closed.\n")).key == "csv-articles"


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="no row below its headings"):
        list(rows(_file("text,label\n"), ImportOptions()))
