"""The pages of web archives, however they are compressed, within limits."""

from __future__ import annotations

import gzip
import os
import re
import time
import tracemalloc

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.containers.web_records import WebPage, pages_in
from tests.formats.web_archives import record

PAGE = b"<html><body><p>The pier is closed.</p></body></html>"


def _record(number: int, page: bytes = PAGE, **more: str) -> bytes:
    return record(f"https://gazette.example/{number}", page, **more)


def _read(data: bytes) -> list[WebPage]:
    return list(pages_in(data, "a.warc.gz"))


def test_records_compressed_one_by_one_take_no_more_time_each_where_there_are_many() -> None:
    picture = gzip.compress(_record(0, os.urandom(400), kind="image/png"))
    data = picture * 20_000 + gzip.compress(_record(1))
    start = time.process_time()
    assert [page.content for page in _read(data)] == [PAGE]
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(_record(1) + _record(2)),
        gzip.compress(_record(1)) + gzip.compress(_record(2)),
        gzip.compress(_record(1)) + gzip.compress(_record(2)) + bytes(3),
        _record(1) + _record(2),
        _record(1).rstrip() + b" and more than was said\r\n" + _record(2),
    ],
    ids=["whole", "one by one", "with a tail", "plain", "with too short a length"],
)
def test_every_page_is_read_and_nothing_printed(data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert [page.content for page in _read(data)] == [PAGE, PAGE]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("behind", [b"", _record(1)], ids=["alone", "behind a page"])
def test_a_bomb_is_refused_at_once_in_little_memory(behind: bytes) -> None:
    data = gzip.compress(behind + bytes(200 << 20), 1)
    tracemalloc.start()
    start = time.process_time()
    with pytest.raises(ImportFailedError, match=r"a\.warc\.gz"):
        _read(data)
    assert time.process_time() - start < 2
    assert tracemalloc.get_traced_memory()[1] < 10 << 20
    tracemalloc.stop()


def test_a_record_that_is_blown_up_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="more than 200 times its size") as refused:
        _read(gzip.compress(_record(1, bytes(30 << 20), kind="image/png")))
    assert refused.value.remedy == "Unpack it, and import what is in it."


def test_what_is_too_large_in_all_is_to_be_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.formats.containers.web_records.LARGEST_TOTAL", 100)
    with pytest.raises(ImportFailedError, match="far more than can be read") as refused:
        _read(gzip.compress(_record(1)))
    assert refused.value.remedy == "Split the archive."


def test_answers_without_an_address_are_pages_and_other_records_without_one_are_none() -> None:
    bare = re.sub(rb"WARC-Target-URI: [^\r]*\r\n", b"", _record(1))
    other = bare.replace(b"WARC-Type: response", b"WARC-Type: metadata")
    missing = re.sub(rb"WARC-Target-URI: [^\r]*\r\n", b"", _record(1, status="404 Not Found"))
    assert [page.address for page in _read(bare + other + missing + _record(2))] == ["", "https://gazette.example/2"]


def test_an_archive_within_an_archive_is_refused() -> None:
    with pytest.raises(ImportFailedError, match="archive within the archive"):
        _read(gzip.compress(gzip.compress(_record(1))))


@pytest.mark.parametrize("cut", [8, 50])
def test_half_a_page_is_not_taken_for_a_page(cut: int) -> None:
    pages = pages_in((_record(1) + _record(2))[:-cut], "a.warc")
    assert next(pages).content == PAGE
    with pytest.raises(ImportFailedError, match="cannot be read to its end"):
        next(pages)


@pytest.mark.parametrize("is_packed", [False, True], ids=["plain", "compressed"])
def test_wherever_an_archive_breaks_off_its_whole_pages_are_read_and_the_end_is_told(is_packed: bool) -> None:
    records = [_record(number, b"<p>Words.</p>") for number in range(3)]
    records = [gzip.compress(one) for one in records] if is_packed else records
    ends = [sum(map(len, records[: number + 1])) for number in range(3)]
    whole = b"".join(records)
    for cut in range(1, len(whole)):
        pages: list[WebPage] = []
        told = False
        try:
            pages.extend(pages_in(whole[:cut], "a.warc"))
        except ImportFailedError:
            told = True
        within = not any(end - 4 <= cut <= end for end in ends)  # blank lines end a record
        assert told >= within, cut
        assert len(pages) >= sum(end <= cut for end in ends) * (not told), cut


def _packed(encoding: str, page: bytes) -> bytes:
    return _record(1, page, kind=f"text/html; charset=utf-8\r\nContent-Encoding: {encoding}")


def test_encodings_of_the_transfer_are_undone_or_named() -> None:
    compressed = gzip.compress(PAGE)
    assert _read(_packed("gzip", compressed)) == [WebPage("https://gazette.example/1", "utf-8", PAGE)]
    assert _read(_packed("br", PAGE)) == [WebPage("https://gazette.example/1", "utf-8", PAGE)]
    assert [page.packed_as for page in _read(_packed("br", b"\x8b\x02\x80"))] == ["br"]
