"""What stands in `project.qde`: people, codes, notes, variables, links, and text sources with their selections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from clipdesk.domain.annotator import Annotator
from clipdesk.formats.documents.package import attribute, local_name
from clipdesk.formats.exchange.elements import child, children, has, text_in
from clipdesk.formats.refi_qda.codes import Codes
from clipdesk.formats.refi_qda.counting import Selection
from clipdesk.formats.refi_qda.exporter import ORIGIN
from clipdesk.formats.refi_qda.guids import guid_of, id_of
from clipdesk.formats.training.json_values import storable

_UNLIKE_TEXT = {
    "PictureSource": "a picture", "AudioSource": "a recording", "VideoSource": "a video", "PDFSource": "a PDF without text",
}  # fmt: skip
_UNREAD = {"Cases": "cases", "Sets": "sets", "Graphs": "graphs"}


class Note(NamedTuple):
    """A note: its name, which may be empty, and its text."""

    name: str
    text: str


class TextSource(NamedTuple):
    """A source that has a text: the element that describes it, what it is called, where its text is."""

    element: Any
    name: str
    path: str

    @property
    def content(self) -> str:
        """The text where it stands in the project itself."""
        return text_in(self.element, "PlainTextContent")

    def selections(self) -> list[tuple[Any, Selection]]:
        """The passages selected in it, and how they are described; those without whole numbers as covering nothing."""
        return [(one, _selection(one)) for one in children(self.element, "PlainTextSelection")]


class Project:
    """Everything in `project.qde`, read once."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self.is_own = attribute(root, "origin").startswith(ORIGIN)
        self.codes = Codes(child(child(root, "CodeBook"), "Codes"))
        self.people = dict(_people(child(root, "Users"), is_own=self.is_own))
        self.annotators = tuple(self.people.values())
        self.notes = {
            id_of(attribute(one, "guid")): Note(
                storable(attribute(one, "name")), storable(text_in(one, "PlainTextContent"))
            )
            for one in children(child(root, "Notes"), "Note")
        }
        self.variables = {
            id_of(attribute(one, "guid")): storable(attribute(one, "name")).strip()
            for one in children(child(root, "Variables"), "Variable")
        }
        self.links = list(children(child(root, "Links"), "Link"))

    def sources(self) -> Iterator[TextSource]:
        """The sources that have a text, that of a PDF among them."""
        for one in children(child(self._root, "Sources")):
            if local_name(one) == "TextSource" or has(one, "Representation"):
                found = one if local_name(one) == "TextSource" else child(one, "Representation")
                yield TextSource(found, storable(attribute(one, "name")).strip(), attribute(found, "plainTextPath"))

    def left_out(self) -> Iterator[tuple[str, str]]:
        """What of the project is nothing that Clipdesk has: a name, and a sentence."""
        for one in children(child(self._root, "Sources"), *_UNLIKE_TEXT):
            name = storable(attribute(one, "name")).strip() or "a source"
            if not has(one, "Representation"):
                yield name, f"It is {_UNLIKE_TEXT[local_name(one)]} and was left out."
            elif pages := len(list(children(one, "PDFSelection"))):
                yield name, f"Places on the pages of a PDF were left out: {pages}."
        counts = Counter({told: len(child(self._root, name)) for name, told in _UNREAD.items()})
        for told, count in sorted(counts.items()):
            if count:
                yield told, f"Clipdesk has no {told}; those of the project were left out: {count}."

    def notes_of(self, element: Any) -> list[tuple[str, Note]]:
        """The notes to which an element refers, with their ids."""
        ids = [id_of(attribute(one, "targetGUID")) for one in children(element, "NoteRef")]
        return [(id_, self.notes[id_]) for id_ in ids if id_ in self.notes]

    def described(self, owner: str, *elements: Any) -> tuple[str, dict[str, str]]:
        """Note and attributes of what `owner`, a GUID, names, from the notes to which `elements` refer.

        In a file of another program every note is a note.
        """
        notes, attributes = [], {}
        for id_, note in (found for element in elements for found in self.notes_of(element)):
            if self.is_own and id_ == id_of(guid_of(owner, f"note {note.name}")) and note.name:
                attributes[note.name] = note.text
            elif note.text or note.name:
                notes.append(note.text if self.is_own or note.name in ("", note.text) else f"{note.name}: {note.text}")
        return "\n\n".join(notes), attributes


def _selection(element: Any) -> Selection:
    start, end = attribute(element, "startPosition").strip(), attribute(element, "endPosition").strip()
    if not (_is_whole(start) and _is_whole(end)):
        return Selection(0, 0)
    return Selection(int(start), int(end), storable(attribute(element, "name")).strip())


def _is_whole(digits: str) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) <= 12


def _people(element: Any, *, is_own: bool) -> Iterator[tuple[str, Annotator]]:
    taken: set[str] = set()
    for one in children(element, "User"):
        id_ = id_of(attribute(one, "guid"))
        name = storable(attribute(one, "name")).strip()
        key = (
            (storable(attribute(one, "id")).strip() if is_own else "") or name or storable(attribute(one, "id")).strip()
        )
        base, number = key or "user", 2
        key = base
        while key in taken:
            key, number = f"{base} {number}", number + 1
        taken.add(key)
        yield id_, Annotator(id_, key, name)
