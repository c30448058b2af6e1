"""Newsletters saved as e-mail."""

from __future__ import annotations

import email.policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.email_file import EmailImporter, _messages
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.email_messages import message


def test_the_page_in_a_newsletter_is_read_with_sender_and_date() -> None:
    file = SourceFile("letter.eml", message(html=True))
    assert builtin_registry().importer_for(file).key == "email"
    (draft,) = EmailImporter().read(file, ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert "until spring" in draft.text
    assert draft.source.published == "2025-06-12T08:30:00+02:00"
    assert draft.original == file.data


def test_a_plain_message_is_read_like_plain_text() -> None:
    (draft,) = EmailImporter().read(SourceFile("letter.eml", message(html=False)), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert "Zoë Kell said so." in draft.text
    assert (draft.source.headline, draft.source.outlet) == ("Pier to close 👍", "Harbor Gazette")


def test_a_message_without_text_is_refused_in_a_sentence() -> None:
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = "a@b.example", "Thu, 12 Jun 2025 08:30:00 +0200", "x"
    made.set_content(b"GIF89a", "image", "gif")
    with pytest.raises(ImportFailedError, match="There is no text"):
        list(EmailImporter().read(SourceFile("letter.eml", made.as_bytes()), ImportOptions()))


@pytest.mark.parametrize("data", [b"", b"Note: this is a text\nwith lines: many\n\nbody", b"\xff\xfe"])
def test_other_texts_are_no_messages(data: bytes) -> None:
    assert EmailImporter().sniff(SourceFile("a.txt", data)) == 0


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("=?utf-8?Q?Caf=C3=A9=2C_Vega?= <news@cafe.example>", "Café, Vega"),
        ('"Kell, Zoë" <zoe@gazette.example>', "Kell, Zoë"),
        ("Harbor\r\n Gazette <news@gazette.example>", "Harbor Gazette"),
        ("news@gazette.example", "gazette.example"),
        ("../.././x Gazette <news@gazette.example>", "../.././x Gazette"),
        ("=?nowhere?Q?Gazette?= <news@gazette.example>", "Gazette"),
        ("<", ""),
    ],
)
def test_whoever_sent_it_is_named_however_that_is_written(sender: str, outlet: str) -> None:
    data = f"From: {sender}\r\nSubject: Pier to close\r\n\r\nThe old pier will close until spring.\r\n"
    (draft,) = EmailImporter().read(SourceFile("letter.eml", data.encode()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.source.outlet == outlet


@given(st.binary(max_size=60).filter(lambda head: b"\n" not in head and b"\r" not in head))
def test_no_sender_hurts(sender: bytes) -> None:
    data = b"From: " + sender + b"\nSubject: Pier to close\n\nThe old pier will close until spring.\n"
    (draft,) = EmailImporter().read(SourceFile("letter.eml", data), ImportOptions())
    assert isinstance(draft, ArticleDraft)


DIVIDER = b"From news@gazette.example Thu Jun 12 08:30:00 2025\n"
HEADERS = b"From: a\nDate: b\nSubject: c\n"


def mailbox(*messages: bytes, line_end: bytes = b"\n") -> bytes:
    return b"".join(DIVIDER + one + b"\n" for one in messages).replace(b"\n", line_end)


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
def test_each_message_of_a_mailbox_is_an_article(line_end: bytes) -> None:
    second = message(html=False).replace(b"Pier to close", b"Pier to open").replace(b"old pier", b"new pier")
    file = SourceFile("news.mbox", mailbox(message(html=True), second, line_end=line_end))
    assert builtin_registry().importer_for(file).key == "email"
    one, two = EmailImporter().read(file, ImportOptions())
    assert isinstance(one, ArticleDraft)
    assert isinstance(two, ArticleDraft)
    assert "until spring" in one.text
    assert "new pier" in two.text
    assert "From news@" not in one.text + two.text
    assert two.source.published == "2025-06-12T08:30:00+02:00"


def test_a_line_of_a_text_divides_no_message() -> None:
    text = message(html=False).replace(b"Zo", b"From here on: nothing.\n\n>From there, too.\n\nZo")
    (draft,) = EmailImporter().read(SourceFile("news.mbox", mailbox(text)), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    for words in ("From here on: nothing.", "From there, too.", "said so."):
        assert words in draft.text
    assert ">From" not in draft.text


def test_of_a_mailbox_what_holds_no_text_is_told() -> None:
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = "a@b.example", "Thu, 12 Jun 2025 08:30:00 +0200", "x"
    made.set_content(b"GIF89a", "image", "gif")
    draft, item = EmailImporter().read(
        SourceFile("news.mbox", mailbox(made.as_bytes(), message(html=False))), ImportOptions()
    )
    assert isinstance(draft, ArticleDraft)
    assert isinstance(item, ReportItem)
    assert (item.name, item.reason) == ("news.mbox, message 1", "It has no text and was left out.")
    with pytest.raises(ImportFailedError, match="There is no text"):
        list(EmailImporter().read(SourceFile("news.mbox", mailbox(made.as_bytes())), ImportOptions()))


def test_a_message_that_is_nested_without_end_costs_its_own_line() -> None:
    hostile = HEADERS + b"Content-Type: message/rfc822\n\n" * 3_001
    with pytest.raises(ImportFailedError, match=r"“odd\.eml” is damaged"):
        list(EmailImporter().read(SourceFile("odd.eml", hostile), ImportOptions()))
    draft, item = EmailImporter().read(SourceFile("news.mbox", mailbox(hostile, message(html=False))), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert isinstance(item, ReportItem)
    assert item.name == "news.mbox, message 1"
    assert item.reason.startswith("“news.mbox” is damaged and cannot be read.")


def test_comments_without_end_cost_no_other_message() -> None:
    """Some versions of Python read past them, and some give up."""
    hostile = b"From: " + b"(" * 50_000 + b"a@b.example\nDate: x\nSubject: x\n\nWords.\n"
    found = list(EmailImporter().read(SourceFile("news.mbox", mailbox(hostile, message(html=False))), ImportOptions()))
    assert len(found) == 2
    texts = {one.text for one in found if isinstance(one, ArticleDraft)}
    assert texts - {"Words."}
    assert all(one.name == "news.mbox, message 1" for one in found if isinstance(one, ReportItem))


@pytest.mark.parametrize("charset", ["idna", "punycode", "us-ascii", "no-such-thing"])
@pytest.mark.parametrize("who", ["Zoë", "Zoe"])
def test_an_encoding_that_is_not_the_one_of_the_text_is_passed_over(who: str, charset: str) -> None:
    words = f"The pier is closed, said {who} of the board on Monday."
    data = HEADERS + f"Content-Type: text/plain; charset={charset}\n\n{words}\n".encode()
    (draft,) = EmailImporter().read(SourceFile("odd.eml", data), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.text == words


@pytest.mark.parametrize("begin", [DIVIDER + HEADERS + b"\nbody\n", DIVIDER], ids=["headers", "no headers"])
@given(parts=st.lists(st.sampled_from([b"From a\n", b"\n", HEADERS, b"\n\n", b"Q"]), max_size=30))
def test_no_mailbox_loses_a_word_behind_its_first_divider(begin: bytes, parts: list[bytes]) -> None:
    data = begin + b"".join(parts)
    whole = b"".join(_messages(data))
    assert whole.count(b"Q") == data.count(b"Q")


def test_a_message_of_a_mailbox_needs_no_more_than_a_dated_divider_and_a_header() -> None:
    bare = b"Subject: Quay\n\nThe quay opens.\n"
    first, second = EmailImporter().read(SourceFile("news.mbox", mailbox(message(html=False), bare)), ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(second, ArticleDraft)
    assert (second.source.headline, second.text.strip()) == ("Quay", "The quay opens.")
    assert "quay" not in first.text


def test_what_is_attached_is_named() -> None:
    made = EmailMessage()
    made["From"], made["Date"], made["Subject"] = "a@b.example", "Thu, 12 Jun 2025 08:30:00 +0200", "x"
    made.set_content("The pier closes on Monday.")
    made.add_attachment(b"%PDF", "application", "pdf", filename="the  pier.pdf")
    inner = EmailMessage()
    inner.set_content("Another message.")
    made.add_attachment(inner)
    (draft,) = EmailImporter().read(SourceFile("a.eml", made.as_bytes()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.changes == ("What is attached to the message was left out: the pier.pdf, message/rfc822.",)
    for number in range(20):
        made.add_attachment(b"%PDF", "application", "pdf", filename=f"{number}.pdf")
    (draft,) = EmailImporter().read(SourceFile("a.eml", made.as_bytes()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.changes[-1].endswith("6.pdf, 7.pdf … (22).")


@pytest.mark.parametrize("charset", ["utf-7", "UNICODE-1-1-UTF-7"])
def test_a_message_in_the_seven_bits_of_old_programs_is_read(charset: str) -> None:
    head = f"From: a@b.example\nDate: Thu, 12 Jun 2025 08:30:00 +0200\nSubject: x\nContent-Type: text/plain; charset={charset}"
    data = f"{head}\n\nDie Br+APw-cke +- die F+AOQ-hre.\n"
    (draft,) = EmailImporter().read(SourceFile("a.eml", data.encode()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.text == "Die Brücke + die Fähre."


def test_of_a_message_without_a_text_the_attached_messages_are_read() -> None:
    sent_on = EmailMessage()
    sent_on["From"], sent_on["Date"], sent_on["Subject"] = "a@b.example", "Thu, 12 Jun 2025 08:30:00 +0200", "Fwd"
    picture = EmailMessage()
    picture.set_content(b"GIF89a", "image", "gif")
    for inner in (message(html=False), picture.as_bytes(), message(html=True)):
        sent_on.add_attachment(email.message_from_bytes(inner, policy=email.policy.default))
    file = SourceFile("fwd.eml", sent_on.as_bytes())
    first, empty, third = EmailImporter().read(file, ImportOptions())
    assert isinstance(first, ArticleDraft)
    assert isinstance(third, ArticleDraft)
    assert (first.source.headline, first.source.outlet, first.original) == (
        "Pier to close 👍",
        "Harbor Gazette",
        file.data,
    )
    assert [first.place, third.place] == ["fwd.eml, attached message 1", "fwd.eml, attached message 3"]
    assert first.changes[-1] == "It was attached to a message without a text."
    assert "until spring" in third.text
    assert empty == ReportItem("fwd.eml, attached message 2", Outcome.SKIPPED, "It has no text and was left out.")


def test_what_is_attached_beside_messages_that_are_read_is_named_and_who_only_sent_them_on_is_no_gap() -> None:
    outer, middle = EmailMessage(), EmailMessage()
    inner = email.message_from_bytes(message(html=False), policy=email.policy.default)
    assert isinstance(inner, EmailMessage)
    inner.add_attachment(b"%PDF", "application", "pdf", filename="pier.pdf")
    middle.add_attachment(inner)
    outer.add_attachment(middle)
    outer.add_attachment(b"%PDF", "application", "pdf", filename="dues.pdf")
    (draft,) = EmailImporter().read(SourceFile("fwd.eml", outer.as_bytes()), ImportOptions())
    assert isinstance(draft, ArticleDraft)
    assert draft.changes[-2:] == (
        "What is attached to the message was left out: pier.pdf, dues.pdf.",
        "It was attached to a message without a text.",
    )
