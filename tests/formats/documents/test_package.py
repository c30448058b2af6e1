"""What a document may not do: unpack without end, lead out of itself, or name entities."""

from __future__ import annotations

import io
import socket
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.documents.package import (
    MOST_MEMBERS,
    Package,
    attribute,
    attributes,
    refuse_crowded,
    xml_root,
)
from clipdesk.formats.docx import DocxImporter
from clipdesk.formats.odt import OdtImporter
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.documents.files import docx, docx_of, odt_of, zipped


def refusal(data: bytes) -> str:
    with pytest.raises(ImportFailedError) as caught:
        list(DocxImporter().read(SourceFile("bad.docx", data), ImportOptions()))
    return caught.value.message


def test_a_paragraph_blown_up_a_thousand_times_is_refused_before_it_is_unpacked() -> None:
    bomb = docx_of("<w:p><w:r><w:t>" + "A" * 150_000_000 + "</w:t></w:r></w:p>")
    assert len(bomb) < 300_000
    tracemalloc.start()
    try:
        assert "far more than a document" in refusal(bomb)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()


def test_a_package_of_thousands_of_parts_is_refused() -> None:
    assert "parts" in refusal(zipped({f"word/{number}.xml": "" for number in range(MOST_MEMBERS + 1)}))


def test_sizes_in_the_headers_are_not_believed() -> None:
    data = bytearray(docx_of("<w:p><w:r><w:t>" + "B" * 4_000_000 + "</w:t></w:r></w:p>"))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as package:
        info = package.getinfo("word/document.xml")
    real = info.file_size.to_bytes(4, "little")
    place = data.rfind(real)
    data[place : place + 4] = (100).to_bytes(4, "little")
    assert "document" in refusal(bytes(data)) or "damaged" in refusal(bytes(data))


@pytest.mark.parametrize("name", ["../../x", "/etc/passwd", "C:\\x", "word/../../y", "x\x00y"])
def test_names_that_lead_outside_are_never_used_as_paths(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    good = docx(["VEGA - The bridge closed."])
    target = io.BytesIO(good)
    with zipfile.ZipFile(target, "a") as package:
        package.writestr(name, "evil")
    (draft,) = DocxImporter().read(SourceFile("a.docx", target.getvalue()), ImportOptions())
    assert "bridge closed" in getattr(draft, "text", "")
    assert list(tmp_path.iterdir()) == []


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY a{n} '{'&a' + str(n - 1) + ';' if n else '&a;'}'>" for n in range(9)
)


@pytest.mark.parametrize(
    "xml",
    [
        LAUGHS + "]><x>&a8;</x>",
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
        "<x>" * 100_000,
        "<x><y></x>",
        "",
    ],
)
def test_entities_external_types_and_endless_depth_are_refused(xml: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_socket(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", no_socket)
    for data in (xml.encode(), xml.encode("utf-16")):
        with pytest.raises(ImportFailedError):
            xml_root(data, "x")


def test_a_locked_package_is_said_to_be_locked() -> None:
    data = bytearray(zipped({"word/document.xml": "<x/>"}, compress=False))
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(signature) + place] |= 1
    assert "password" in refusal(bytes(data))
    manifest = "<manifest><encryption-data/></manifest>"
    with pytest.raises(ImportFailedError, match="password"):
        list(OdtImporter().read(SourceFile("a.odt", odt_of("<text:p>x</text:p>", manifest)), ImportOptions()))


@pytest.mark.parametrize("cut", [10, 60, 200])
def test_half_a_file_is_said_to_be_damaged(cut: int) -> None:
    assert "damaged" in refusal(docx(["One."])[:cut])


def test_a_part_that_is_not_there_is_empty() -> None:
    package = Package(zipped({"a": "1"}), "x")
    assert (package.read("b"), package.read("a"), package.names) == (b"", b"1", ("a",))


def test_elements_with_more_attributes_than_any_document_has_are_refused() -> None:
    def element(count: int) -> object:
        return xml_root(
            b"<x " + b" ".join(b'a%d="%d"' % (n, n) for n in range(count)) + b' n:b="1" xmlns:n="urn:n"/>', "x"
        )

    assert attributes(element(2)) == {"a0": "0", "a1": "1", "{urn:n}b": "1"}
    assert attribute(element(20_000), "b") == "1"
    assert attribute(element(2), "c") == ""
    with pytest.raises(ImportFailedError, match="“x” has more than 1,000 attributes"):
        attributes(element(1_001))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_for_a_library_has_no_more_attributes_than_it_can_read(encoding: str) -> None:
    def element(count: int) -> bytes:
        many = " ".join(f"a{n}='{n}'" for n in range(count))
        return f"<x><w:crowd {many}/>{'word ' * 50_000}</x>".encode(encoding)

    refuse_crowded(element(4_000))
    with pytest.raises(ImportFailedError, match="“w:crowd” has more than 5,000 attributes"):
        refuse_crowded(element(5_001))
