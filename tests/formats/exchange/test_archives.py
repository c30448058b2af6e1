"""Names in archives: only those that are a folder's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.documents import package
from clipdesk.formats.documents.package import Package
from clipdesk.formats.exchange.archives import Archive, file_names, names_in, readings_in, sniffed_in
from clipdesk.formats.registry import Reading, SourceFile
from tests.formats.exchange.bundles import zipped


@pytest.mark.parametrize("name", ["../x", "/x", "C:\\x", "a\\b", "a/../b", "./x", "__MACOSX/x", "a/.hidden", "folder/"])
def test_names_that_are_not_decent_are_passed_over(name: str) -> None:
    assert file_names(Package(zipped({name: "x", "b/good": "y", "a": "z"}), "a.zip")) == ("a", "b/good")


def test_what_is_no_archive_has_no_names() -> None:
    assert names_in(zipped({"a": "x"})) == ("a",)
    assert names_in(b"") == names_in(b"PK\x03\x04 and nothing more") == names_in(zipped({"a": "x"})[:-30]) == ()


def test_an_archive_is_as_likely_as_the_file_of_it_that_is_known_best() -> None:
    told: list[tuple[str, bytes]] = []

    def sniff(file: SourceFile) -> float:
        told.append((file.name, file.data))
        return 0.7

    file = SourceFile("a.zip", zipped({"b.json": "2", "a.txt": "x", "folder/a.JSON": "1"}))
    assert sniffed_in(file, ".json", sniff) == 0.7
    assert told == [("b.json", b"2"), ("folder/a.JSON", b"1")]
    assert sniffed_in(file, ".xml", sniff) == 0.0
    assert sniffed_in(SourceFile("a.zip", b"no archive"), ".json", sniff) == 0.0
    assert len(told) == 2


def test_a_file_that_nobody_knows_does_not_hide_the_one_behind_it() -> None:
    files = {"a.json": "no", "b.json": "half", "c.json": "whole", "d.json": "half", "e.json": "never asked"}
    told: list[str] = []

    def sniff(file: SourceFile) -> float:
        told.append(file.name)
        return {b"no": 0.0, b"half": 0.5, b"whole": 0.95}[file.data]

    assert sniffed_in(SourceFile("a.zip", zipped(files)), ".json", sniff) == 0.95
    assert told == ["a.json", "b.json", "c.json"]


def test_only_some_files_of_a_large_archive_are_looked_at() -> None:
    told: list[str] = []

    def sniff(file: SourceFile) -> float:
        told.append(file.name)
        return 0.0

    archive = zipped({f"{number:03}.json": "x" for number in range(200)})
    assert sniffed_in(SourceFile("a.zip", archive), ".json", sniff) == 0.0
    assert told == [f"{number:03}.json" for number in range(20)]


def test_an_archive_within_an_archive_is_passed_over_and_named() -> None:
    inner = zipped({"x.json": "1"})
    file = SourceFile("a.zip", zipped({"a.json": inner, "b.json": "2"}))
    assert sniffed_in(file, ".json", lambda one: 0.9 if one.data == b"2" else 1.0) == 0.9

    def read(name: str, data: bytes) -> Iterator[Reading]:
        yield ReportItem(name, Outcome.CHANGED, data.decode())

    assert list(readings_in(file, ".json", read)) == [
        ReportItem(
            "a.zip/a.json",
            Outcome.SKIPPED,
            "It is an archive within the archive: unpack it, and import what is in it.",
        ),
        ReportItem("a.zip/b.json", Outcome.CHANGED, "2"),
    ]


def test_an_archive_that_unpacks_to_too_much_is_refused_in_one_sentence() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.json", bytes(8 << 20))
        archive.writestr("good.json", "2")
    file = SourceFile("a.zip", target.getvalue())
    found = list(readings_in(file, ".json", lambda name, _data: iter([ReportItem(name, Outcome.CHANGED, "")])))
    assert found == [
        ReportItem(
            "a.zip/bomb.json",
            Outcome.SKIPPED,
            "“a.zip” unpacks to far more than a document contains. Unpack it, and import what is in it.",
        ),
        ReportItem("a.zip/good.json", Outcome.CHANGED, ""),
    ]
    with pytest.raises(ImportFailedError) as caught:
        Archive(file.data, "a.zip").read("bomb.json")
    assert str(caught.value.remedy) == "Unpack it, and import what is in it."


def test_what_archives_within_an_archive_unpack_to_is_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_TOTAL", 1_300)
    outer = Archive(zipped({"a.zip": zipped({"x": "1" * 300}), "b.zip": zipped({"x": "1" * 300})}), "outer.zip")
    assert len(Archive(outer.read("a.zip"), "a.zip", outer).read("x")) == 300
    second = Archive(outer.read("b.zip"), "b.zip", outer)
    with pytest.raises(ImportFailedError, match="far more"):
        second.read("x")


def test_an_archive_whose_file_cannot_be_read_is_of_no_kind() -> None:
    data = zipped({"a.json": "0" * 5000})
    broken = data[:40] + bytes(200) + data[240:]
    assert sniffed_in(SourceFile("a.zip", broken), ".json", lambda _: 1.0) == 0.0
