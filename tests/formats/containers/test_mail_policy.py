"""Headers are read as the library reads them, in time and memory that do not grow without bound."""

from __future__ import annotations

import email
import email.policy
import time
import tracemalloc

import pytest

from clipdesk.formats.containers.mail_policy import MAIL_POLICY


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: =?utf-8?q?Caf=C3=A9?= closes",
        b"Subject: a long line\n that is folded",
        b"Subject: caf\xe9",
        b"Content-Type: text/html; charset=\"utf-8\"; name*=utf-8''x%20y",
        b"Content-Disposition: attachment; filename=x",
        b"Date: Mon, 1 May 2023 10:00:00 +0000",
    ],
)
def test_headers_read_as_the_library_reads_them(header: bytes) -> None:
    name = header.partition(b":")[0].decode()
    data = header + b"\n\nWords.\n"
    said = [
        email.message_from_bytes(data, policy=policy)[name]
        for policy in (email.policy.default, MAIL_POLICY, MAIL_POLICY)
    ]
    assert said[0] == said[1] == said[2]
    assert said[0].__class__.__mro__[1:3] == said[1].__class__.__mro__[1:3]


def test_a_header_of_megabytes_is_cut() -> None:
    data = b"Subject: Bridge " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nWords.\n"
    tracemalloc.start()
    start = time.process_time()
    subject = email.message_from_bytes(data, policy=MAIL_POLICY)["Subject"]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert subject.startswith("Bridge aaa")
    assert time.process_time() - start < 5
    assert peak < 200 << 20
