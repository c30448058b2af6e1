"""`place_words`: where in a file an item of a report stands, in the language of the window."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

_PLACE = re.compile(r", (line|row|record|entry|item|document) (\d+)(?=[,:]|\Z)")


def place_words(name: str) -> str:
    """The name of an item, such as “news.jsonl, line 3: Ferry late”, with its place in the language of the window."""
    place, colon, title = name.partition(": ")
    return _PLACE.sub(lambda match: f", {_words(match[1]).format(match[2])}", place) + colon + title


def _words(kind: str) -> str:
    translate = QCoreApplication.translate
    return {
        "line": translate("Place", "line {0}"),
        "row": translate("Place", "row {0}"),
        "record": translate("Place", "record {0}"),
        "entry": translate("Place", "entry {0}"),
        "item": translate("Place", "item {0}"),
        "document": translate("Place", "document {0}"),
    }[kind]
