"""A codebook is told from a table of articles by its headings and by labels that come once; a list by its paths."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.codebook_csv.tables import cell, certainty, columns_of, first_row, is_list, listed
from clipdesk.formats.csv_table import CsvExporter
from clipdesk.formats.registry import ExportOptions, SourceFile
from tests.builders import hard_corpus
from tests.formats.exchange.round_trips import SAMPLES, needs_samples

CODEBOOKS = (
    "label;color;key\r\nquote;blue;1\r\n",
    "tag,description,number of highlights,number of documents\nquote,words,3,1\n",
    "Code,Memo\nquote,words\nvote,\n",
    "name,description,parent\nquote,words,\n",
    "category\tcode\tdefinition\nPolitics\tvote\tA vote.\n",
    "Politics>>vote\tA vote\nPolitics>>law>>>bill\nother\n",
    "Código,Definición\ncita,palabras\n",
)
OTHERS = (
    "text,label\nThe bridge closed.,news\n",
    "label,text\nnews,The bridge closed.\n",
    "label,description\nsport,They won.\nsport,They lost.\nnews,It rained.\n",
    "title,description,label\nBridge,It closed.,news\n",
    "name,description\nKell,The mayor.\n",
    "label,definition\n",
    "label,count\nquote,3\n",
    "id,document,tag,content\n1,d,quote,words\n",
    "> > He said so.\n>> I know.\nYours\n",
    "Home >> Politics\nThe bridge closed.\nNobody was hurt.\nIt opens on Monday.\n",
    "The story.\n",
    "",
    "label,definition\n" + "x" * 201 + ",y\n",
)


@pytest.mark.parametrize("text", CODEBOOKS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_codebooks_are_known(text: str, encoding: str) -> None:
    name = "codes.csv" if ">>" not in text else "codes.txt"
    file = SourceFile(name, text.encode(encoding))
    assert certainty(file) > 0.7
    assert builtin_registry().importer_for(file).key == "codebook-csv"


@pytest.mark.parametrize("text", OTHERS)
def test_other_tables_and_texts_are_left_alone(text: str) -> None:
    assert certainty(SourceFile("a.csv", text.encode())) == 0


@pytest.mark.parametrize(
    "text",
    [
        "label\nquote\n",
        "label,kind,from,to\nquote,label,,\nanswers,relation,quote,\n",
        "code,weight\nquote,1\nquote,2\n",
    ],
)
def test_a_table_that_is_called_a_codebook_needs_only_labels(text: str) -> None:
    assert certainty(SourceFile("mine.csv", text.encode())) == 0
    file = SourceFile("mine.Codebook.csv", text.encode())
    assert builtin_registry().importer_for(file).key == "codebook-csv"
    assert certainty(SourceFile("mine.codebook.csv", b"label,text\nquote,The pier closes.\n")) == 0


def test_our_table_of_annotations_is_none() -> None:
    target = io.BytesIO()
    CsvExporter().write(hard_corpus(), target, ExportOptions(), lambda done, total: None)
    assert certainty(SourceFile("a.csv", target.getvalue())) == 0


@needs_samples
def test_of_all_samples_only_the_codebook_is_one() -> None:
    paths = [path for path in sorted(SAMPLES.rglob("*")) if path.is_file()]
    found = [
        path.relative_to(SAMPLES).as_posix() for path in paths if certainty(SourceFile(path.name, path.read_bytes()))
    ]
    assert found == ["taguette/codebook.csv"]


@given(st.binary())
def test_nothing_is_stumbled_over(data: bytes) -> None:
    assert 0 <= certainty(SourceFile("a.csv", data)) <= 1
    assert 0 <= certainty(SourceFile("a.csv", b'label,color\n"' + data)) <= 1


def test_a_long_codebook_is_known_by_its_head() -> None:
    lines = "".join(f"label {number},words and words\n" for number in range(5000))
    assert certainty(SourceFile("a.csv", ("label,definition\n" + lines).encode())) > 0.7


def test_headings_are_read_however_they_are_spelled() -> None:
    assert columns_of(first_row("\tWhole_Article;Colour\r\n"[1:] + "x")) == {}
    assert columns_of(["Code_Name", " COLOUR "]) == {"label": 0, "color": 1}
    assert first_row('a,"b') == ["a", "b"]


def test_lists() -> None:
    assert listed("A>>b,memo\n", "f.csv") == [("A>>b", "memo")]
    assert listed("A>>b  memo\nc\td\te\n", "f.txt") == [("A>>b", "memo"), ("c", "d\te")]
    assert is_list("A >> b\n")
    assert cell(["a"], 1) == cell(["a"], -1) == ""
