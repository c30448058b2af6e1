"""Names that exporter and importer share: the context, our own terms, and the addresses of things."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import quote, unquote

CONTEXT: list[Any] = ["http://www.w3.org/ns/anno.jsonld", {"clipdesk": "urn:clipdesk:term:"}]
"""The vocabulary of the standard, and one of our own for what it has no word for."""
TEXTS, ATTRIBUTE, ORIGIN = "clipdesk:texts", "clipdesk:attribute", "clipdesk:origin"
SOURCE_TERMS = {
    "schema:headline": "headline", "schema:author": "byline", "schema:publisher": "outlet",
    "schema:datePublished": "published", "schema:url": "url", "schema:articleSection": "section",
    "schema:locationCreated": "dateline", "schema:copyrightNotice": "copyright", "schema:sourceOrganization": "agency",
    "language": "language",
}  # fmt: skip
"""Terms for what is known of the source; `schema` and `language` are in the standard's context."""
_UUID, _OWN = "urn:uuid:", "urn:clipdesk:id:"


def address(id_: str) -> str:
    """The address of what has this id.

    >>> address("6f1e0c625b0e5d7e9d0e3a1d2c4b5a69"), address("a 1")
    ('urn:uuid:6f1e0c62-5b0e-5d7e-9d0e-3a1d2c4b5a69', 'urn:clipdesk:id:a%201')
    """
    try:
        is_plain = uuid.UUID(id_).hex == id_
    except ValueError:
        is_plain = False
    return f"{_UUID}{uuid.UUID(id_)}" if is_plain else f"{_OWN}{quote(id_, safe='')}"


def id_of(given: str) -> str:
    """The id behind an address; of an address that is not ours, the address itself."""
    if given.startswith(_OWN):
        return unquote(given[len(_OWN) :])
    try:
        return uuid.UUID(given).hex if given.startswith(_UUID) else given
    except ValueError:
        return given
