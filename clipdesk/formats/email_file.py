"""Newsletters saved as e-mail (.eml, RFC 5322), or as a mailbox of them (.mbox, RFC 4155): the page or text in the message, its subject, sender and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.text import canonical
from clipdesk.formats.containers.pages import draft_of_page
from clipdesk.formats.document_importer import draft_of
from clipdesk.formats.documents.document import Document
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEAD = 8192
_MOST, _LONGEST = 10, 60
"""Attachments that are named, and letters of a name."""
_MESSAGE = "message/rfc822"
_SENT_ON = "It was attached to a message without a text."
_WITHOUT_TEXT = "It has no text and was left out."
_HEADERS = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+", re.MULTILINE)
_FIRST_HEADER = re.compile(rb"[\w-]+:")
_DIVIDER = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\n]*\n")
_DATED_DIVIDER = re.compile(rb"From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_NEEDED = (b"\nfrom:", b"\ndate:", b"\nsubject:")


class EmailImporter:
    """Reads a message as one article, a mailbox as one for each message."""

    key = "email"
    name = "E-mail (newsletter)"
    suffixes = (".eml", ".mbox")
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the headers of a message at its beginning, in a mailbox behind the line that divides messages."""
        head = file.data[: 2 * _HEAD]
        line = _DIVIDER.match(head)
        start = line.end() if line else 0
        return 0.85 if _is_message(head[start : start + _HEAD]) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article in each message. Raises `ImportFailedError` when there is no text in any."""
        if not _DIVIDER.match(file.data):
            yield from _articles(file, options)
            return
        refused: list[ReportItem] = []
        is_any = False
        for number, data in enumerate(_messages(file.data), 1):
            try:
                for one in _articles(replace(file, data=data), options):
                    yield one
                    is_any = True
            except ImportFailedError as error:
                name = f"{file.name}, message {number}"
                is_damaged = isinstance(error.__cause__, RecursionError)
                reason = error.message if is_damaged else _WITHOUT_TEXT
                refused.append(ReportItem(name, Outcome.SKIPPED, reason))
        if not is_any:
            raise _no_text(file)
        yield from refused


def _is_message(data: bytes) -> bool:
    if not _FIRST_HEADER.match(data):
        return False
    found = _HEADERS.match(data.replace(b"\r\n", b"\n"))
    head = b"\n" + found[0].lower() if found else b""
    return all(name in head for name in _NEEDED) and b"snapshot-content-location" not in head


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox, which begins with a divider.

    A line in a text that looks like one divides nothing unless headers follow: all of them, or behind a date any.
    """
    first, *others = _DIVIDER.finditer(data)
    dividers = [first, *(one for one in others if _is_divider(one, data[one.end() : one.end() + _HEAD]))]
    ends = [one.start() for one in dividers[1:]]
    for divider, end in zip(dividers, [*ends, len(data)], strict=True):
        yield _QUOTED.sub(rb"\1", data[divider.end() : end])


def _is_divider(line: re.Match[bytes], behind: bytes) -> bool:
    is_dated = _DATED_DIVIDER.match(line[0]) is not None
    return _is_message(behind) or (is_dated and _FIRST_HEADER.match(behind) is not None)


def _no_text(file: SourceFile) -> ImportFailedError:
    return ImportFailedError(f"There is no text in “{file.name}”.", "Choose a message that holds an article.")


def _articles(file: SourceFile, options: ImportOptions) -> list[Reading]:
    """The article in a message, or where it has no text those in the messages attached to it, as mails are sent on.

    Raises `ImportFailedError` when there is no text in any, or it is nested without end.
    """
    import email
    from email.message import EmailMessage

    from clipdesk.formats.containers.mail_policy import MAIL_POLICY, nesting_told

    with nesting_told(file.name):
        message = email.message_from_bytes(file.data, policy=MAIL_POLICY)
        assert isinstance(message, EmailMessage)
        if (draft := _draft(message, file, options)) is not None:
            return [replace(draft, changes=(*draft.changes, *_attachments_told(message)))]
        readings = list(_attached(message, file, options))
    if not any(isinstance(one, ArticleDraft) for one in readings):
        raise _no_text(file)
    return readings


def _attached(message: EmailMessage, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
    """The articles in the messages that are attached to one, and a line for each without a text."""
    from email.message import EmailMessage

    parts = (part for part in message.walk() if part.get_content_type() == _MESSAGE and part.is_multipart())
    inner = [one for part in parts if isinstance(one := part.get_payload(0), EmailMessage)]
    told = list(_attachments_told(message, are_messages_read=True))
    for number, one in enumerate(inner, 1):
        place = f"{file.name}, attached message {number}"
        try:
            draft = _draft(one, file, options)
        except ImportFailedError as error:
            yield ReportItem(place, Outcome.SKIPPED, error.message)
            continue
        if draft is not None:
            yield replace(draft, changes=(*draft.changes, *told, _SENT_ON), place=place)
            told = []
        elif not any(part.get_content_type() == _MESSAGE for part in one.walk()):
            yield ReportItem(place, Outcome.SKIPPED, _WITHOUT_TEXT)


def _attachments_told(message: EmailMessage, *, are_messages_read: bool = False) -> Iterator[str]:
    """In a sentence, which attachments the message has, unless they are read: they are no part of its article."""
    names = [
        " ".join(canonical(part.get_filename() or part.get_content_type()).text.split())[:_LONGEST]
        for part in message.walk()
        if part is not message
        and (
            not are_messages_read
            if part.get_content_type() == _MESSAGE
            else part.get_content_disposition() == "attachment"
        )
    ]
    if names:
        more = f" … ({len(names)})" if len(names) > _MOST else ""
        yield f"What is attached to the message was left out: {', '.join(names[:_MOST])}{more}."


def _draft(message: EmailMessage, file: SourceFile, options: ImportOptions) -> ArticleDraft | None:
    """The article in a message itself, None where it has no text."""
    from clipdesk.formats.encoding import decode
    from clipdesk.formats.news.wrapping import WRAPPED, unwrapped

    known = _known(message)
    page, plain = _part(message, "html"), _part(message, "plain")
    if page is not None and page[0].strip():
        draft = draft_of_page(page[0], file, options, page[1], known)
        return replace(draft, original=file.data, media_type=_MESSAGE)
    if plain is None or not plain[0].strip():
        return None
    stored = canonical(decode(plain[0], options.encoding, plain[1]).text).text
    joined = unwrapped(stored) if options.clean else stored
    draft = draft_of(Document(joined, notes=(WRAPPED,) if joined != stored else ()), file.name, options)
    return replace(
        draft, source=draft.source.completed(known, "message headers"), original=file.data,
        media_type=_MESSAGE, source_file=file.name, extractor="email 1",
    )  # fmt: skip


def _part(message: EmailMessage, kind: str) -> tuple[bytes, str] | None:
    """Bytes and declared charset of the body of this kind."""
    part = message.get_body(preferencelist=(kind,))
    if part is None:
        return None
    data = part.get_payload(decode=True)
    return (data if isinstance(data, bytes) else b""), part.get_content_charset() or ""


def _sender(message: EmailMessage) -> str:
    """Name or host of the sender.

    The header is parsed before it is decoded, as a name may hold commas; `message["From"]` raises `AttributeError`
    for a name of punctuation.
    """
    from email.utils import parseaddr

    from clipdesk.formats.containers.mail_policy import MAIL_POLICY

    raw = next((value for name, value in message.raw_items() if name.lower() == "from"), "")
    name, address = parseaddr(" ".join(str(raw).split()))
    return str(MAIL_POLICY.header_factory("Subject", name or address.partition("@")[2])).strip()


def _known(message: EmailMessage) -> Mapping[str, str]:
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(str(message.get("Date", "")))
        published = moment.isoformat()
    except (ValueError, TypeError, OverflowError):
        published = ""
    return {
        "headline": str(message.get("Subject", "")).strip(),
        "outlet": _sender(message),
        "published": published,
    }
