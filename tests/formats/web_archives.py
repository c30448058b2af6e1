"""Web archives, written by tests."""

from __future__ import annotations

import gzip
import io
import zipfile

from tests.formats.saved_pages import PAGE


def record(address: str, page: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """A response record as crawlers write it."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-06-12T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(address):012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def archive() -> bytes:
    page = PAGE.format("utf-8").encode()
    return b"".join(
        (
            record("https://gazette.example/pier", page),
            record("https://gazette.example/pier", page),
            record("https://gazette.example/gone", page, "404 Not Found"),
            record("https://gazette.example/x.png", b"\x89PNG", kind="image/png"),
            record("https://gazette.example/empty", b"<html><body></body></html>"),
            record("https://gazette.example/dues", page.replace(b"pier", b"quay")),
        )
    )


def wacz() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as package:
        package.writestr("datapackage.json", "{}")
        package.writestr("archive/data.warc.gz", gzip.compress(archive()))
        package.writestr("pages/pages.jsonl", "")
    return memory.getvalue()
