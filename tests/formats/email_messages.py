"""E-mails, written by tests."""

from __future__ import annotations

from email.message import EmailMessage

from tests.formats.saved_pages import PAGE


def message(*, html: bool, plain: bool = True) -> bytes:
    made = EmailMessage()
    made["From"] = "Harbor Gazette <news@gazette.example>"
    made["To"] = "reader@example.org"
    made["Date"] = "Thu, 12 Jun 2025 08:30:00 +0200"
    made["Subject"] = "Pier to close 👍"
    made["Message-ID"] = "<1@gazette.example>"
    if plain:
        made.set_content("The old pier of Vega will close until spring.\n\nZoë Kell said so.\n")
    if html:
        made.add_alternative(PAGE.format("utf-8"), subtype="html")
    return made.as_bytes()
