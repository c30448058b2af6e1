"""The nodes of a JSON-LD file: collections, pages, annotations and texts, each decoded by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.exchange.values import values
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.training.strict_json import JsonError, first_value, members, parse, to_utf8, value_end
from clipdesk.formats.web_annotation.names import TEXTS

_LISTS = ("items", "@graph", TEXTS, "rows", "annotations")
_INNER = (*_LISTS, "first")


class Node(NamedTuple):
    """An object and where in the file it is; of a collection or page without what it holds."""

    place: str
    value: dict[str, Any]


def nodes(file: SourceFile, options: ImportOptions) -> Iterator[Node | ReportItem]:
    """Every node, those inside before those that hold them, and a line for each value that is not JSON.

    A single collection may be larger than one value may be, because what it holds is decoded piece by piece.
    Raises `ImportFailedError` when there is nothing to read.
    """
    try:
        data = to_utf8(file.data, options.encoding)
        start = first_value(data)
        if data[start : start + 1] == b"{" and not data[value_end(data, start) :].strip():
            yield from _of_object(file.name, data, start)
            return
    except JsonError as error:
        raise ImportFailedError(f"“{file.name}” {error}.", "Choose another file, or another encoding.") from error
    for one in values(file, options):
        yield from (one,) if isinstance(one, ReportItem) else _of_value(one.value, one.place)


def is_a(node: dict[str, Any], kind: str) -> bool:
    """Whether a node is of this type."""
    given = node.get("type", node.get("@type"))
    return kind in given if isinstance(given, list) else given == kind


def is_of_hypothesis(node: Any) -> bool:
    """Whether this is an annotation as Hypothesis gives it out, by its interface or its export."""
    return isinstance(node, dict) and isinstance(node.get("uri"), str) and isinstance(node.get("target"), list)


def _of_hypothesis(node: dict[str, Any]) -> dict[str, Any]:
    """Its annotation in the words of the standard. A reply, or a note on a page, has no selector."""
    tags = node["tags"] if isinstance(node.get("tags"), list) else []
    comment = node.get("text")
    body = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    body += [{"type": "TextualBody", "purpose": "commenting", "value": comment}] if comment else []
    targets = [{"source": node["uri"], **one} for one in node["target"] if isinstance(one, dict)]
    return {
        "id": node.get("id"), "type": "Annotation", "motivation": "tagging" if tags else "highlighting", "body": body,
        "target": targets or node["uri"], "creator": node.get("user"), "created": node.get("created"),
        "modified": node.get("updated"),
    }  # fmt: skip


def _of_object(name: str, data: bytes, start: int) -> Iterator[Node | ReportItem]:
    shell: dict[str, Any] = {}
    for member in members(data, start):
        mark = data[member.start : member.start + 1]
        if member.name in _LISTS and mark == b"[":
            for number, one in enumerate(members(data, member.start), 1):
                place = f"{member.name.rpartition(':')[2]}, number {number}"
                try:
                    value = parse(data, one.start, one.end)
                except JsonError as error:
                    yield ReportItem(f"{name}, {place}", Outcome.SKIPPED, f"It {error}.")
                else:
                    yield from _of_value(value, place)
        elif member.name == "first" and mark == b"{":
            yield from _of_object(name, data, member.start)
        else:
            shell[member.name] = parse(data, member.start, member.end)
    yield Node("", shell)


def _of_value(value: Any, place: str) -> Iterator[Node]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if is_of_hypothesis(one):
            one = _of_hypothesis(one)
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict):
            inner = (
                ()
                if is_a(one, "Annotation")
                else tuple(name for name in _INNER if isinstance(one.get(name), (list, dict)))
            )
            waiting += [one[name] for name in reversed(inner)]
            yield Node(place, {name: held for name, held in one.items() if name not in inner})
        else:
            yield Node(place, {})
