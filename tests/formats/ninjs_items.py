"""A news item in JSON."""

from __future__ import annotations

FIRST = {
    "uri": "http://gazette.example/1", "versioncreated": "2025-06-12T08:30:00Z", "headline": "Pier to close", "byline": "By Zoë Kell",
    "language": "en", "body_text": "The pier 👍 closes.\n\nIt reopens.", "located": "Vega", "copyrightholder": "Gazette",
}  # fmt: skip
