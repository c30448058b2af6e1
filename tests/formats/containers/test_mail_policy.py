"""Headers are read as the library reads them, in time and memory that do not grow without bound."""

from __future__ import annotations

import email
import email.policy
import time
import tracemalloc
from email.policy import EmailPolicy

import pytest

from clipdesk.formats.containers import mail_policy
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


@pytest.mark.parametrize(
    "header", [b"Content-Type: text/plain;" + b";" * 90_000, b"Content-Transfer-Encoding: " + b"(a)" * 40_000 + b"7bit"]
)
def test_what_a_part_says_of_itself_is_read_up_to_a_measure(header: bytes) -> None:
    message = email.message_from_bytes(header + b"\n\nWords.\n", policy=MAIL_POLICY)
    start = time.process_time()
    assert message.get_payload(decode=True)
    assert message.get_content_type() == "text/plain"
    assert time.process_time() - start < 3  # uncut, 14 s and more


def test_an_encoding_behind_the_longest_name_of_a_file_is_read() -> None:
    name = "".join(f"\n name*{part}*={'%E6%A9%8B' * 6};" for part in range(43)).replace("*=", "*=utf-8''", 1)
    header = f"Content-Type: text/plain;{name} charset=koi8-r\n\n".encode()
    message = email.message_from_bytes(header + "Мост закрыт.".encode("koi8-r"), policy=MAIL_POLICY)
    assert message.get_param("name") == "橋" * 6 * 43
    assert message.get_content_charset() == "koi8-r"


@pytest.mark.parametrize("end", ["name*", "name*0", "name*0*", "name*=", ";name*", "a*;name*", 'a="b;c*', "name*x"])
def test_a_parameter_that_breaks_off_is_left_out(end: str) -> None:
    header = f"Content-Type: text/html; charset=koi8-r; {end}\n\n".encode()
    message = email.message_from_bytes(header + "Мост".encode("koi8-r"), policy=MAIL_POLICY)
    assert message.get_content_type() == "text/html"
    assert message.get_content_charset() == "koi8-r"


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


def test_what_each_of_many_parts_says_of_itself_at_length_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def read(name: str, value: str) -> object:
        asked.append(value)
        return email.policy.default.header_fetch_parse(name, value)

    monkeypatch.setattr(mail_policy, "_read", read)
    long = "; ".join(f"name{place}=x" for place in range(40))
    parts = "".join(f"--B\nContent-Type: text/plain; part={part}; {long}\n\nWords.\n" for part in range(20))
    data = f"Content-Type: multipart/mixed; boundary=B\n\n{parts}--B--\n".encode()
    message = email.message_from_bytes(data, policy=MAIL_POLICY)
    assert [part.get_content_type() for part in message.walk()][1:] == ["text/plain"] * 20
    assert len([value for value in asked if "name39" in value]) == 20


def test_a_parameter_in_no_encoding_of_texts_costs_no_more_than_itself_and_those_behind_it() -> None:
    value = "attachment; size=3; filename*0*=\"idna''%ff\"; x=1"
    read = MAIL_POLICY.header_fetch_parse("Content-Disposition", value)
    assert (read.content_disposition, dict(read.params)) == ("attachment", {"size": "3"})


def test_a_header_of_many_parameters_of_which_the_first_cannot_be_read_is_tried_a_few_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[str] = []
    read = EmailPolicy.header_fetch_parse

    def counted(policy: EmailPolicy, name: str, value: str) -> object:
        tried.append(value)
        return read(policy, name, value)

    monkeypatch.setattr(EmailPolicy, "header_fetch_parse", counted)
    value = "attachment; size=3; filename*0*=\"idna''%ff\"" + "; x=1" * 200
    found = MAIL_POLICY.header_fetch_parse("Content-Disposition", value)
    assert (found.content_disposition, dict(found.params)) == ("attachment", {"size": "3"})
    assert len(tried) < 15
