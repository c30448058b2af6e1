"""Reads what browsers and extensions write into the pages they save: where the page came from."""

from __future__ import annotations

import re

from clipdesk.formats.web.claims import Claim

_HEAD = 20_000
_MARKS = (
    re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->", re.IGNORECASE),
    re.compile(r"<!--\s*Page saved with SingleFile\s.*?\burl:\s*(\S+)", re.DOTALL),
    re.compile(r"<!--\s*Mirrored from (\S+) by HTTrack", re.IGNORECASE),
    re.compile(
        r"<!--\s*(?:Archived|Saved|Downloaded) (?:page )?(?:from|by \S+ from)[: ]+(https?://\S+)", re.IGNORECASE
    ),
)


def saved_page_claims(html: str) -> list[Claim]:
    """The address in the comment that a browser leaves at the head of a page it saves.

    >>> saved_page_claims("<!-- saved from url=(0024)https://www.example.org/a -->")[0].value
    'https://www.example.org/a'
    """
    head = html[:_HEAD]
    for mark in _MARKS:
        if match := mark.search(head):
            address = match[1] if "://" in match[1] else f"http://{match[1]}"
            return [Claim("url", address, "saved page")]
    return []
