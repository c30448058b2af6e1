"""The outline: bookmarks that a reader shows beside the pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clipdesk.formats.exchange.reading_words import shortened
from clipdesk.formats.pdf_reading.pdf_file import PdfFile, text_string
from clipdesk.formats.pdf_reading.sheet import Place, destination

_SHOWN = 120


class Chapter(NamedTuple):
    """A bookmark."""

    title: str
    place: Place


def write_outline(file: PdfFile, chapters: Sequence[Chapter]) -> int:
    """Write the bookmarks, all on one level. Returns the number of their root."""
    root = file.reserve()
    numbers = [file.reserve() for _ in chapters]
    for place, (number, chapter) in enumerate(zip(numbers, chapters, strict=True)):
        before = f" /Prev {numbers[place - 1]} 0 R" if place else ""
        after = f" /Next {numbers[place + 1]} 0 R" if place + 1 < len(numbers) else ""
        title = text_string(shortened(" ".join(chapter.title.split()), _SHOWN))
        file.put(number, f"<< /Title {title} /Parent {root} 0 R /Dest {destination(chapter.place)}{before}{after} >>")
    ends = f" /First {numbers[0]} 0 R /Last {numbers[-1]} 0 R" if numbers else ""
    return file.put(root, f"<< /Type /Outlines /Count {len(numbers)}{ends} >>")
