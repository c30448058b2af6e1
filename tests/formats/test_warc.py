"""Web archives, plain, compressed and packed."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.warc import WarcImporter
from tests.formats.saved_pages import PAGE
from tests.formats.web_archives import archive, record, wacz

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "import" / "warc"


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.warc", archive()), ("a.warc.gz", gzip.compress(archive())), ("a.wacz", wacz())],
    ids=("warc", "gz", "wacz"),
)
def test_every_page_that_was_answered_is_an_article_once(name: str, data: bytes) -> None:
    file = SourceFile(name, data)
    assert builtin_registry().importer_for(file).key == "warc"
    readings = list(WarcImporter().read(file, ImportOptions()))
    drafts = [one for one in readings if isinstance(one, ArticleDraft)]
    assert [one.source.url for one in drafts] == ["https://gazette.example/pier", "https://gazette.example/dues"]
    (line,) = [one for one in readings if not isinstance(one, ArticleDraft)]
    assert "empty" in line.name


VAST = archive().replace(b"Content-Length: ", b"Content-Length: 99999999999999999999")


@pytest.mark.parametrize(
    "data", [b"WARC/1.0\r\n", b"", archive()[:40], gzip.compress(archive())[:50], VAST], ids=range(5)
)
def test_an_archive_without_a_page_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match=r"broken\.warc"):
        list(WarcImporter().read(SourceFile("broken.warc", data), ImportOptions()))


def test_what_could_be_unpacked_of_a_cut_archive_is_read() -> None:
    data = b"".join(
        gzip.compress(record(f"https://gazette.example/{n}", PAGE.format("utf-8").encode())) for n in range(3)
    )
    drafts = list(WarcImporter().read(SourceFile("cut.warc.gz", data[:-10]), ImportOptions()))
    assert len(drafts) >= 2


def _readings(data: bytes, name: str = "a.warc") -> list[object]:
    return list(WarcImporter().read(SourceFile(name, data), ImportOptions()))


def test_what_comes_before_damage_is_kept_and_the_damage_is_told() -> None:
    page = PAGE.format("utf-8").encode()
    both = record("https://gazette.example/1", page) + record("https://gazette.example/2", page)
    first, line = _readings(both[:-60])
    assert isinstance(first, ArticleDraft)
    assert isinstance(line, ReportItem)
    assert "“a.warc” is damaged and cannot be read to its end" in line.reason


def _packed(*numbers: int) -> list[bytes]:
    page = PAGE.format("utf-8").encode()
    return [gzip.compress(record(f"https://gazette.example/{number}", page)) for number in numbers]


def _split(readings: list[object]) -> tuple[list[str], list[str]]:
    """The addresses of the articles, and the reasons of the lines of the report."""
    drafts = [one.source.url.rpartition("/")[2] for one in readings if isinstance(one, ArticleDraft)]
    return drafts, [one.reason for one in readings if isinstance(one, ReportItem)]


@pytest.mark.parametrize("place", [0, 2, 60, -6], ids=("mark", "method", "words", "sum"))
def test_damage_in_the_midst_of_a_compressed_archive_is_told(place: int) -> None:
    first, second, third = _packed(1, 2, 3)
    damaged = bytearray(second)
    damaged[place] ^= 0xFF
    drafts, reasons = _split(_readings(first + bytes(damaged) + third, "a.warc.gz"))
    assert drafts[0] == "1"
    assert "3" not in drafts
    assert reasons == ["“a.warc.gz” is damaged and cannot be read to its end. Make the archive again."]


@pytest.mark.parametrize("kept", [0.02, 0.3, 0.6, 0.95])
def test_a_record_that_breaks_off_anywhere_is_told(kept: float) -> None:
    page = PAGE.format("utf-8").encode()
    second = record("https://gazette.example/2", page)
    whole = record("https://gazette.example/1", page) + second[: int(kept * len(second))]
    for data, name in ((whole, "a.warc"), (gzip.compress(whole)[:-3], "a.warc.gz")):
        drafts, reasons = _split(_readings(data, name))
        assert (drafts, len(reasons)) == (["1"], 1)


def test_space_filled_with_zeros_between_records_ends_nothing() -> None:
    data = b"".join(one + bytes(7) for one in _packed(1, 2, 3))
    assert _split(_readings(data, "a.warc.gz")) == (["1", "2", "3"], [])


def test_a_page_that_a_later_record_holds_better_is_read_from_that() -> None:
    address, page = "https://gazette.example/1", PAGE.format("utf-8").encode()
    bad = [
        record(address, b"<html><body></body></html>"),
        record(address, b"\x8bx", kind="text/html\r\nContent-Encoding: br"),
    ]
    assert _split(_readings(b"".join(bad) + record(address, page))) == (["1"], [])
    assert len(_split(_readings(b"".join(bad)))[1]) == 1


def test_each_page_without_an_address_is_an_article_without_one() -> None:
    page = PAGE.format("utf-8").encode()
    answers = [
        record(f"https://gazette.example/{n}", text)
        for n, text in enumerate((page, page.replace(b"pier", b"quay"), b"<p></p>"))
    ]
    bare = re.sub(rb"WARC-Target-URI: [^\r]*\r\n", b"", b"".join(answers))
    *drafts, line = _readings(bare + record("https://gazette.example/9", page))
    assert [one.source.url for one in drafts if isinstance(one, ArticleDraft)] == ["", "", "https://gazette.example/9"]
    assert isinstance(line, ReportItem)
    assert line.name == "a.warc: 3"


def test_a_damaged_archive_in_a_package_keeps_no_other_from_being_read() -> None:
    one, two = _packed(1, 2)
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as package:
        package.writestr("datapackage.json", "{}")
        package.writestr("archive/a.warc.gz", one[:-20])
        package.writestr("archive/b.warc.gz", two)
    drafts, reasons = _split(_readings(memory.getvalue(), "a.wacz"))
    assert drafts[-1] == "2"
    assert len(reasons) == 1


def test_a_page_in_an_encoding_that_nobody_reads_is_told_and_not_taken_for_words() -> None:
    kind = "text/html\r\nContent-Encoding: br"
    (line,) = _readings(record("https://gazette.example/1", b"\x8b\x02\x80words\x03", kind=kind))
    assert isinstance(line, ReportItem)
    assert line.reason == "There is no encoding “br”."


def test_a_package_with_a_large_archive_is_read_as_archives_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.formats.documents.package.Package.largest", 1000)
    assert len(_readings(wacz(), "a.wacz")) == 3
    monkeypatch.setattr("clipdesk.formats.warc.LARGEST_TOTAL", 1000)
    line = _readings(wacz(), "a.wacz")[-1]
    assert isinstance(line, ReportItem)
    assert "unpacks to far more than can be read" in line.reason


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of ../shared/data are not here")
def test_the_samples_are_read() -> None:
    for path in sorted(SAMPLES.iterdir()):
        (draft,) = WarcImporter().read(SourceFile(path.name, path.read_bytes()), ImportOptions())
        assert isinstance(draft, ArticleDraft)
        assert draft.source.url == "http://example.com/"
