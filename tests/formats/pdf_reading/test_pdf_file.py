"""Objects of a PDF file: what a reader finds, and the same bytes each time."""

from __future__ import annotations

import doctest
import io

import pypdfium2 as pdfium
import pytest

from clipdesk.formats.pdf_reading import pdf_file
from clipdesk.formats.pdf_reading.pdf_file import PdfFile, text_string


def written(content: bytes = b"0 0 10 10 re f") -> bytes:
    target = io.BytesIO()
    file = PdfFile(target)
    tree = file.reserve()
    stream = file.add_stream(content)
    page = file.add(f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 50 40] /Contents {stream} 0 R >>")
    file.put(tree, f"<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>")
    file.finish(
        file.add(f"<< /Type /Catalog /Pages {tree} 0 R >>"), file.add(f"<< /Title {text_string('Ärger 日 😀')} >>")
    )
    return target.getvalue()


def test_examples_in_the_module_hold() -> None:
    assert doctest.testmod(pdf_file).failed == 0


def test_a_reader_finds_pages_and_title() -> None:
    document = pdfium.PdfDocument(written())
    assert len(document) == 1
    assert document[0].get_size() == (50, 40)
    assert len(list(document[0].get_objects())) == 1
    assert document.get_metadata_value("Title") == "Ärger 日 😀"


def test_the_table_says_where_each_object_begins() -> None:
    data = written()
    start = int(data.split(b"startxref\n")[1].split()[0])
    lines = data[start:].split(b"trailer")[0].splitlines()[2:]
    places = [int(line[:10]) for line in lines[1:]]
    assert [data[place:].split(b" ")[0] for place in places] == [b"%d" % n for n in range(1, len(places) + 1)]
    assert all(len(line) == 19 for line in lines)


def test_the_same_parts_give_the_same_bytes() -> None:
    assert written() == written()
    assert written() != written(b"0 0 10 11 re f")


def test_an_object_is_written_once_and_never_forgotten() -> None:
    file = PdfFile(io.BytesIO())
    number = file.reserve()
    with pytest.raises(AssertionError, match="not written"):
        file.finish(1, 1)
    file.put(number, "null")
    with pytest.raises(AssertionError, match="twice"):
        file.put(number, "null")
