"""Pages saved as one file by Chrome, Edge and others (.mhtml, RFC 2557): the page itself, not its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.formats.containers.pages import PAGE_TYPES, draft_of_page
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEAD = 4096
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:snapshot-content-location|from:\s*<?saved by)", re.IGNORECASE | re.MULTILINE)
_PARTS = (b"multipart/related", b"snapshot-content-location", b"saved by")
"""What stands in one of these headers at least; found sooner than a header."""


class MhtmlImporter:
    """Reads a page saved as MHTML as one article."""

    key = "mhtml"
    name = "Web page in one file (MHTML)"
    suffixes = (".mhtml", ".mht")
    is_foreign = True
    carries = frozenset({Feature.SOURCE})

    def sniff(self, file: SourceFile) -> float:
        """By the headers that stand above such a page."""
        head = file.data[:_HEAD]
        small = head.lower()
        if not any(part in small for part in _PARTS):
            return 0.0
        if _SAVED.search(head):
            return 0.95
        return 0.9 if _RELATED.search(head) and b"mime-version" in small else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The article of the page. Raises `ImportFailedError` when the file holds no page, or is nested without end."""
        from clipdesk.formats.containers.mail_policy import nesting_told

        with nesting_told(file.name):
            draft = _draft(file, options)
        yield draft


def _draft(file: SourceFile, options: ImportOptions) -> ArticleDraft:
    import email
    from email.message import EmailMessage

    from clipdesk.formats.containers.mail_policy import MAIL_POLICY

    message = email.message_from_bytes(file.data, policy=MAIL_POLICY)
    assert isinstance(message, EmailMessage)
    part = next((one for one in message.walk() if one.get_content_type() in PAGE_TYPES), None)
    page = _payload(part) if part is not None else b""
    if part is None or not page.strip():
        raise ImportFailedError(f"There is no page in “{file.name}”.", "Save the page again, or as a plain web page.")
    address = str(part.get("Content-Location") or message.get("Snapshot-Content-Location") or "").strip()
    known = {"url": address} if address.startswith(("http://", "https://")) else {}
    return draft_of_page(page, file, options, part.get_content_charset() or "", known)


def _payload(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
