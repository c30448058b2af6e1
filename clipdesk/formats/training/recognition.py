"""Whether bytes look like a training record or like JSON of another program. Decodes next to nothing."""

from __future__ import annotations

from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.training.strict_json import JsonError, Member, members, to_utf8

_HEAD = 32 * 1024 * 1024
_FOREIGN = frozenset((
    "@context", "_input_hash", "annotation_sets", "annotations", "answer", "cats", "comments", "Comments", "data",
    "documents", "entities", "ents", "entity", "label", "offset_type", "predictions", "sentences",
))  # fmt: skip
"""Names by which records of other programs say what only their own importer understands."""


def head_in_utf8(data: bytes) -> bytes:
    """The first part of a file, as UTF-8; a value in it may break off. Raises `JsonError`."""
    return to_utf8(data[:_HEAD])


def head_of(value: object, known: int, file_name: str) -> dict[str, Any]:
    """What a file of Clipdesk's says of itself first. Raises `ImportFailedError` when its version is beyond the `known` one."""
    about = value if isinstance(value, dict) else {}
    version = about.get("format")
    if isinstance(version, int) and version > known:
        raise ImportFailedError(
            f"“{file_name}” was written by a newer Clipdesk ({str(about.get('version'))[:20]}).", "Update Clipdesk."
        )
    return about


def likeness(data: bytes, start: int) -> float:
    """How much the value at `data[start]` looks like a training record: 1 for Clipdesk's own, 0 for none.

    Low but not 0 where another program's record has a text: reading the text is better than nothing.
    """
    found = known_members(data, start)
    text = found.get("text")
    if text is None or data[text.start : text.start + 1] != b'"':
        return 0.0
    meta = found.get("meta")
    if meta and data.find(b'"offset_unit"', meta.start, meta.end) >= 0:
        return 1.0
    if not _FOREIGN.isdisjoint(found):
        return 0.25
    return 0.6 if "spans" in found else 0.5


def is_project(data: bytes, start: int) -> bool:
    """Whether the value at `data[start]` is an object that says at once that Clipdesk wrote it."""
    try:
        return data[start : start + 1] == b"{" and next(members(data, start)).name == "clipdesk"
    except (JsonError, StopIteration):
        return False


def known_members(data: bytes, start: int) -> dict[str, Member]:
    """The members of the object up to where it ends or breaks off."""
    found: dict[str, Member] = {}
    if data[start : start + 1] == b"{":
        try:
            for member in members(data, start):
                found[member.name] = member
        except JsonError:
            return found
    return found
