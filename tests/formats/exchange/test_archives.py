"""Names in archives: only those that are a folder's."""

from __future__ import annotations

import pytest

from clipdesk.formats.documents.package import Package
from clipdesk.formats.exchange.archives import file_names, names_in, sniffed_in
from clipdesk.formats.registry import SourceFile
from tests.formats.exchange.bundles import zipped


@pytest.mark.parametrize("name", ["../x", "/x", "C:\\x", "a\\b", "a/../b", "./x", "__MACOSX/x", "a/.hidden", "folder/"])
def test_names_that_are_not_decent_are_passed_over(name: str) -> None:
    assert file_names(Package(zipped({name: "x", "b/good": "y", "a": "z"}), "a.zip")) == ("a", "b/good")


def test_what_is_no_archive_has_no_names() -> None:
    assert names_in(zipped({"a": "x"})) == ("a",)
    assert names_in(b"") == names_in(b"PK\x03\x04 and nothing more") == names_in(zipped({"a": "x"})[:-30]) == ()


def test_an_archive_is_as_likely_as_the_first_file_of_its_kind() -> None:
    told: list[tuple[str, bytes]] = []

    def sniff(file: SourceFile) -> float:
        told.append((file.name, file.data))
        return 0.7

    file = SourceFile("a.zip", zipped({"b.json": "2", "a.txt": "x", "folder/a.JSON": "1"}))
    assert sniffed_in(file, ".json", sniff) == 0.7
    assert told == [("b.json", b"2")]
    assert sniffed_in(file, ".xml", sniff) == 0.0
    assert sniffed_in(SourceFile("a.zip", b"no archive"), ".json", sniff) == 0.0
    assert told == [("b.json", b"2")]


def test_an_archive_whose_file_cannot_be_read_is_of_no_kind() -> None:
    data = zipped({"a.json": "0" * 5000})
    broken = data[:40] + bytes(200) + data[240:]
    assert sniffed_in(SourceFile("a.zip", broken), ".json", lambda _: 1.0) == 0.0
