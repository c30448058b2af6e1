"""Reads projects of Taguette (`.sqlite3`): documents as text, highlights with their tags, the tags as codebook.

Offsets count UTF-8 bytes over the text nodes of the document's HTML, tags not counted; the text
gets a line end between blocks, around which the offsets are moved. Every highlight is verified
by its snippet. https://gitlab.com/remram44/taguette
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from clipdesk.domain.codebook import LABEL_COLORS, Codebook
from clipdesk.domain.label import Label
from clipdesk.domain.loss import Feature
from clipdesk.domain.offsets import Utf8Map
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.foreign_sqlite import DatabaseImporter, ForeignDatabase
from clipdesk.formats.html_events import BLOCKS, HtmlEvents
from clipdesk.formats.registry import Reading
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable


class TaguetteImporter(DatabaseImporter):
    """Reads the database that Taguette exports as a project, whatever its version."""

    key = "taguette"
    name = "Taguette project"
    program = "Taguette"
    tables = ("documents", "highlights", "tags", "highlight_tags")
    suffixes: tuple[str, ...] = (".sqlite3",)
    is_foreign = True
    carries = frozenset((
        Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.NOTES, Feature.SOURCE, Feature.CODEBOOK,
    ))  # fmt: skip

    def readings(self, database: ForeignDatabase, file_name: str) -> Iterator[Reading]:
        """Each text with the work on it."""
        return _Project(database).readings(file_name)


class _Project:
    """The rows of a database, put together."""

    def __init__(self, database: ForeignDatabase) -> None:
        self._documents = list(database.rows("documents", "id", "name", "description", "contents"))
        tags = list(database.rows("tags", "id", "path", "description"))
        self._names = {one["id"]: storable(one["path"]).strip() for one in tags}
        self._tags: dict[Any, list[Any]] = {}
        for one in database.rows("highlight_tags", "highlight_id", "tag_id"):
            self._tags.setdefault(one["highlight_id"], []).append(one["tag_id"])
        self._highlights: dict[Any, list[dict[str, Any]]] = {}
        for one in database.rows("highlights", "id", "document_id", "start_offset", "end_offset", "snippet"):
            self._highlights.setdefault(one["document_id"], []).append(one)
        self._codebook = _codebook(tags)

    def readings(self, file_name: str) -> Iterator[Reading]:
        """Each document with its highlights."""
        for document in self._documents:
            contents = str(document["contents"] or "")
            refused: list[Refusal] = []
            name = storable(document["name"]).strip()
            record = self._record(document, flat_text(contents), refused)
            yield from foreign_readings(
                record, file_name, name, refused, original=contents.encode(), media_type="text/html",
                codebook=self._codebook, extractor="taguette 1",
            )  # fmt: skip

    def _record(self, document: dict[str, Any], flat: FlatText, refused: list[Refusal]) -> dict[str, Any]:
        spans: list[dict[str, Any]] = []
        for one in self._highlights.get(document["id"], []):
            names = [self._names.get(tag, "") for tag in self._tags.get(one["id"], [])]
            piece = flat.place(one["start_offset"], one["end_offset"])
            where = f"highlight {one['id']}"
            snippet = flat_text(str(one["snippet"] or "")).counted
            if piece is None:
                refused.append(Refusal(where, "Its place is not in the document, so it was left out."))
            elif not names:
                refused.append(Refusal(where, "It has no tag, so it was left out."))
            elif flat.words(*piece) != "".join(snippet.split()):
                refused.append(
                    Refusal(where, "The words at its place are not those of its snippet, so it was left out.")
                )
            else:
                words = flat.text[slice(*piece)]
                spans += [{"start": piece[0], "end": piece[1], "label": name, "text": words} for name in sorted(names)]
        meta = {"headline": storable(document["name"]).strip(), "note": storable(document["description"])}
        return {"text": flat.text, "spans": spans, "meta": meta}


class FlatText(NamedTuple):
    """The text of a document.

    `counted` is what Taguette counts: the text nodes, one behind the other. `text` has line ends between
    blocks besides, `added` says before which places of `counted` they stand; white space at its ends is gone:
    `lead` characters of it at the start.
    """

    text: str
    counted: str
    added: tuple[int, ...]
    lead: int

    def place(self, start: Any, end: Any) -> tuple[int, int] | None:
        """Where two offsets in bytes lead to in `text`; None when they lead out of it or into a character."""
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
            return None
        bytes_ = Utf8Map(self.counted)
        first, last = bytes_.to_code_point(start), bytes_.to_code_point(end)
        if bytes_.to_utf8(first) != start or bytes_.to_utf8(last) != end or not 0 <= first < last <= len(self.counted):
            return None
        moved = first + bisect_right(self.added, first) - self.lead, last + bisect_left(self.added, last) - self.lead
        first, last = max(0, moved[0]), min(len(self.text), moved[1])
        return (first, last) if first < last else None

    def words(self, start: int, end: int) -> str:
        """The words there, without white space."""
        return "".join(self.text[start:end].split())


def flat_text(html: str) -> FlatText:
    """The text of a piece of HTML, a line for each block.

    >>> flat_text("<p>One &amp; <b>two</b></p><p>Three</p>").text
    'One & two\\nThree'
    """
    reader = _Reader()
    reader.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
    reader.close()
    counted = "".join(reader.parts)
    inner = sorted(set(reader.breaks) - {0, len(counted)})
    places = tuple(place for place in inner if "\n" not in counted[place - 1 : place + 1])
    parts = [counted[a:b] for a, b in zip((0, *places), (*places, len(counted)), strict=True)]
    whole = "\n".join(parts)
    text = whole.lstrip().lstrip("\ufeff")
    return FlatText(text.rstrip(), counted, places, len(whole) - len(text))


class _Reader(HtmlEvents):
    """Collects text nodes, and where blocks begin and end."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.breaks: list[int] = []
        self._length = 0

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        self._length += len(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.breaks.append(self._length)

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, [])


def _codebook(tags: list[dict[str, Any]]) -> Codebook:
    labels: dict[str, Label] = {}
    for order, one in enumerate(tags):
        name = storable(one["path"]).strip()
        if name and name.casefold() not in labels:
            color = LABEL_COLORS[order % len(LABEL_COLORS)]
            labels[name.casefold()] = Label(
                f"taguette-{name}", name, color, definition=storable(one["description"]), order=order
            )
    return Codebook(tuple(labels.values()))
