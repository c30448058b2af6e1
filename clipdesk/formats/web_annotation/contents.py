"""Annotations of the standard, sorted by the texts they are about and told as training records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from clipdesk.formats.exchange.foreign import own_id
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.web_annotation.names import ATTRIBUTE, ORIGIN, SOURCE_TERMS, id_of
from clipdesk.formats.web_annotation.nodes import Node, is_a

_COMMENTS = frozenset(("commenting", "replying", "editing", "questioning"))
_TAGS = frozenset(("tagging", "classifying", "identifying"))
_DEFAULT_LABEL = "highlight"


@dataclass
class Text:
    """A text that the file holds, and what is annotated in it."""

    source: str
    given: dict[str, Any]
    spans: list[dict[str, Any]] = field(default_factory=list)
    whole: list[dict[str, Any]] = field(default_factory=list)
    relations: list[dict[str, Any]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, as the file has it."""
        return str(self.given["value"])

    @property
    def headline(self) -> Any:
        """What the file says is the headline."""
        return self.given.get("schema:headline")

    def record(self) -> dict[str, Any]:
        """The training record."""
        meta: dict[str, Any] = {name: self.given[term] for term, name in SOURCE_TERMS.items() if self.given.get(term)}
        own = id_of(self.source)
        id_ = own_id(own, meta) if own != self.source else ""
        if not id_ and "://" in self.source:
            meta.setdefault("url", self.source)
        meta["note"] = self.given.get("clipdesk:note")
        return {
            "id": id_, "text": self.text, "spans": self.spans, "article_annotations": self.whole,
            "relations": self.relations, "meta": meta,
        }  # fmt: skip


@dataclass
class Contents:
    """All that a file says. `about` are the sources that annotations name, with the place of the annotation."""

    texts: dict[str, Text] = field(default_factory=dict)
    about: list[tuple[str, str]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    homes: dict[str, Text] = field(default_factory=dict)
    """The text of each annotation, by the address of the annotation."""


def contents_of(nodes: Iterable[Node]) -> Contents:
    """Sort the nodes of a file: texts first, then annotations in their order, then links between them."""
    found = Contents()
    annotations: list[tuple[str, dict[str, Any]]] = []
    for number, (place, node) in enumerate(nodes, 1):
        if is_a(node, "Annotation"):
            annotations.append((f"annotation {storable(node.get('id'))[:60] or number}", node))
            for given in _inner_texts(node):
                _take_text(given, found)
        elif (
            not _take_text(node, found) and not is_a(node, "AnnotationPage") and not is_a(node, "AnnotationCollection")
        ):
            found.refused.append(Refusal(place or f"entry {number}", "It is not an annotation."))
    for name, node in annotations:
        if not _is_link(node):
            _take(node, name, found)
    for name, node in annotations:
        if _is_link(node):
            _take_link(node, name, found)
    return found


def _take_text(given: Any, found: Contents) -> bool:
    """Whether this is a text."""
    if not isinstance(given, dict) or is_a(given, "TextualBody") or not isinstance(given.get("value"), str):
        return False
    iri = _iri(given)
    if given["value"]:
        found.texts.setdefault(iri, Text(iri, given))
    else:
        found.refused.append(Refusal(f"text {iri[:60]}", "It is empty."))
    return True


def _take(node: dict[str, Any], name: str, found: Contents) -> None:
    """An annotation of a passage or of a whole text, once for each of its tags."""
    targets = _list(node.get("target"))
    sources = list(dict.fromkeys(map(_source, targets)))
    if len(sources) != 1 or sources[0] not in found.texts:
        found.about += [(source, name) for source in sources or [""] if source not in found.texts]
        if len(sources) > 1:
            found.refused.append(Refusal(name, "It is about several texts at once."))
        return
    text = found.texts[sources[0]]
    labels, described = _described(node)
    iri = _iri(node)
    found.homes.setdefault(iri, text)
    selectors = [target.get("selector") if isinstance(target, dict) else None for target in targets]
    pieces: list[list[int]] = []
    quotes: list[str] = []
    for selector in selectors if any(selectors) else []:
        placed = _placed(_list(selector), text.text)
        if isinstance(placed, str):
            text.refused.append(Refusal(name, f"It was left out: {placed}."))
            return
        pieces.append([placed[0], placed[1]])
        quotes.append(placed[2])
    for number, label in enumerate(labels):
        entry: dict[str, Any] = {**described, "id": "" if number else id_of(iri), "label": label}
        if pieces:
            entry |= {
                "start": pieces[0][0], "end": pieces[-1][1], "text": " ".join(quotes) if all(quotes) else "",
                "fragments": pieces if len(pieces) > 1 else None,
            }  # fmt: skip
            text.spans.append(entry)
        else:
            text.whole.append(entry)


def _placed(selectors: list[Any], text: str) -> tuple[int, int, str] | str:
    """Start, end and quote of what selectors select; or why that cannot be said."""
    known = {storable(one.get("type")): one for one in selectors if isinstance(one, dict)}
    quote, position = known.get("TextQuoteSelector", {}), known.get("TextPositionSelector", {})
    exact = storable(quote.get("exact"))
    start, end = position.get("start"), position.get("end")
    if type(start) is int and type(end) is int:
        return start, end, exact
    if not exact:
        kinds = ", ".join(kind[:40] for kind in known if kind) or "a selector elsewhere"
        return f"passages cannot be found by {kinds}"
    return _by_quote(exact, storable(quote.get("prefix")), storable(quote.get("suffix")), text)


def _by_quote(exact: str, prefix: str, suffix: str, text: str) -> tuple[int, int, str] | str:
    """The one place where these words stand, between prefix and suffix if they stand in several."""
    for before, after in (("", ""), (prefix, suffix)):
        wanted = before + exact + after
        first = text.find(wanted)
        if first < 0:
            return f"“{exact[:40]}” does not stand in the text"
        if text.find(wanted, first + 1) < 0:
            return first + len(before), first + len(before) + len(exact), exact
    return f"“{exact[:40]}” stands in the text more than once"


def _take_link(node: dict[str, Any], name: str, found: Contents) -> None:
    """A relation, at the text of the annotation that it leads from."""
    head = next(iter(map(_source, _list(node.get("target")))), "")
    bodies = _list(node.get("body"))
    child = next((_source(one) for one in bodies if not isinstance(one, dict) or "value" not in one), "")
    kind = next((one["value"] for one in bodies if isinstance(one, dict) and "value" in one), "link")
    text = found.homes.get(head)
    if text is None or found.homes.get(child) is not text:
        found.refused.append(Refusal(name, "It links annotations that were not taken."))
        return
    text.relations.append({
        "id": id_of(_iri(node)), "head": id_of(head), "child": id_of(child), "label": kind,
        "annotator": _creator(node), "created": node.get("created"),
    })  # fmt: skip


def _described(node: dict[str, Any]) -> tuple[list[str], dict[str, Any]]:
    """The tags of an annotation, and everything else that is said of it."""
    labels: list[str] = []
    notes: list[str] = []
    attributes: dict[str, Any] = {}
    for body in [*_list(node.get("body")), *_list(node.get("bodyValue"))]:
        value = body.get("value") if isinstance(body, dict) else None
        if not isinstance(body, dict) or not isinstance(value, str):
            notes.append(body if isinstance(body, str) else _source(body))
            continue
        purposes = set(map(storable, _list(body.get("purpose")))) or set(map(storable, _list(node.get("motivation"))))
        if name := storable(body.get(ATTRIBUTE)):
            attributes[name] = value
        elif _TAGS & purposes and not _COMMENTS & purposes:
            labels.append(value)
        else:
            notes.append(value)
    return labels or [storable(next(iter(_list(node.get("motivation"))), "")) or _DEFAULT_LABEL], {
        "note": "\n".join(note for note in notes if note),
        "attributes": attributes,
        "annotator": _creator(node),
        "origin": node.get(ORIGIN),
        "created": node.get("created"),
        "modified": node.get("modified"),
    }


def _creator(node: dict[str, Any]) -> str:
    creator = next(iter(_list(node.get("creator"))), "")
    if isinstance(creator, dict):
        return next((told for key in ("nickname", "name", "id") if (told := storable(creator.get(key)))), "")
    return storable(creator)


def _inner_texts(node: dict[str, Any]) -> Iterator[Any]:
    """Texts that stand in the targets themselves."""
    for target in _list(node.get("target")):
        if isinstance(target, dict):
            yield target.get("source", target)


def _source(target: Any) -> str:
    """The address of what a target, or a body, is about."""
    if isinstance(target, dict) and "source" in target:
        return _iri(target["source"])
    return _iri(target)


def _iri(node: Any) -> str:
    return storable(node.get("id", node.get("@id"))) if isinstance(node, dict) else storable(node)


def _is_link(node: dict[str, Any]) -> bool:
    return "linking" in _list(node.get("motivation"))


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
