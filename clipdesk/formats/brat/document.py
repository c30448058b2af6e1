"""Reads a pair of brat's files as an article: the text, the annotations in `.ann`, and Clipdesk's own file beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from clipdesk.domain.anchor import quote_of
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.brat.lines import Link, Remark, Standoff, one_line, read_standoff
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.foreign import foreign_readings, local_id, own_id, source_meta
from clipdesk.formats.registry import Reading
from clipdesk.formats.signatures import kind_of
from clipdesk.formats.training.drafts import Refusal
from clipdesk.formats.training.json_values import as_dict, as_list, storable
from clipdesk.formats.training.strict_json import JsonError, parse

SIDE_SUFFIX = ".meta.json"
"""The suffix of the file in which Clipdesk keeps what brat cannot hold."""
_NO_VALUE = "true"
_BOM = b"\xef\xbb\xbf"


def readings(name: str, text: bytes, standoff: bytes, side: bytes, encoding: str) -> Iterator[Reading]:
    """The article of a pair, and a line of the report for each part that was not taken.

    `side` is the file of Clipdesk's beside it, empty for none. Raises `ImportFailedError` when the text is none.
    """
    if kind_of(text):
        raise ImportFailedError(f"The text of “{name}” is {kind_of(text)}, not a text.")
    document = _Document(_plain(text, encoding), read_standoff(_plain(standoff, encoding)), side)
    for one in foreign_readings(document.record(), name, "", document.refused):
        yield _with_exact_quotes(one) if isinstance(one, ArticleDraft) else one


class _Document:
    """Tells a pair of files as a training record."""

    def __init__(self, text: str, standoff: Standoff, side: bytes) -> None:
        self._text = text
        self._standoff = standoff
        self.refused = list(standoff.refused)
        self._side = self._read_side(side)
        self._names = as_dict(self._side.get("names"))
        self._entries: dict[str, dict[str, Any]] = {}
        self._relations: list[dict[str, Any]] = []

    def record(self) -> dict[str, Any]:
        """The training record; what is not taken is in `refused`."""
        for one in self._standoff.passages.values():
            self._entries[one.id] = {
                "id": local_id(self._text, int(one.id[1:])), "label": self._name(one.type), "text": one.words,
                "fragments": [list(piece) for piece in one.pieces], "attributes": {}, "note": "",
                "start": min(start for start, _ in one.pieces), "end": max(end for _, end in one.pieces),
            }  # fmt: skip
        self._take_links()
        for remark in self._standoff.attributes:
            self._take_attribute(remark, remark.value or _NO_VALUE)
        for remark in self._standoff.references:
            self._take_attribute(remark, remark.value)
        for remark in self._standoff.notes:
            self._take_note(remark)
        self._take_exact()
        meta = source_meta(self._side)
        meta["note"] = self._side.get("note")
        return {
            "id": own_id(self._side.get("article_id"), meta), "text": self._text, "meta": meta,
            "spans": list(self._entries.values()), "relations": self._relations,
            "article_annotations": as_list(self._side.get("article_annotations")),
        }  # fmt: skip

    def _read_side(self, side: bytes) -> dict[str, Any]:
        try:
            return as_dict(parse(side)) if side else {}
        except JsonError as error:
            self.refused.append(Refusal(SIDE_SUFFIX, f"The file beside it {error} and was skipped."))
            return {}

    def _name(self, type_: str) -> str:
        """What the type is called: the name in Clipdesk, where it was changed for brat."""
        return storable(self._names.get(type_)) or type_

    def _take_links(self) -> None:
        """Relations lead from their first argument to each other one, events from their trigger to each participant.

        If several have the same role, brat numbers them.
        """
        for link in self._standoff.relations:
            self._take_link(link, self._name(link.type))
        for link in self._standoff.equivalences:
            self._take_link(link, self._name(link.type))
        for link in self._standoff.events.values():
            self._take_link(link, "")

    def _take_link(self, link: Link, label: str) -> None:
        what = f"{link.type} {link.id}" if link.id != "*" else link.type
        head = self._standoff.trigger(link.roles[0][1])
        for role, target in link.roles[1:]:
            child = self._standoff.trigger(target)
            if not head or not child:
                reason = f"It was left out: {link.roles[0][1] if not head else target} is not there."
                self.refused.append(Refusal(what, reason))
            elif head == child:
                self.refused.append(Refusal(what, "It was left out: it leads from a passage to itself."))
            else:
                ends = {"head": self._entries[head]["id"], "child": self._entries[child]["id"]}
                self._relations.append({**ends, "label": label or self._name(role.rstrip("0123456789"))})

    def _take_attribute(self, remark: Remark, value: str) -> None:
        entry = self._entries.get(self._standoff.trigger(remark.target))
        name = self._name(remark.type)
        if entry is None:
            reason = f"It was left out: {remark.target} is not a passage."
            self.refused.append(Refusal(f"{remark.type} {remark.id}", reason))
        elif entry["attributes"].setdefault(name, value) != value:
            reason = f"It was left out: {remark.target} has another value of it, or shares its trigger with what has."
            self.refused.append(Refusal(f"{remark.type} {remark.id}", reason))

    def _take_note(self, remark: Remark) -> None:
        entry = self._entries.get(self._standoff.trigger(remark.target))
        if entry is None:
            reason = f"It was left out: {remark.target} is not a passage. It says: {storable(remark.value)[:200]}"
            self.refused.append(Refusal(f"note {remark.id}", reason))
        else:
            entry["note"] = "\n".join(part for part in (entry["note"], remark.value) if part)

    def _take_exact(self) -> None:
        """Use what Clipdesk noted about passages, if the `.ann` still agrees or cannot hold it."""
        for id_, told in as_dict(self._side.get("passages")).items():
            entry = self._entries.get(id_)
            if entry is None or not isinstance(told, dict):
                continue
            note = storable(told.get("note"))
            if note and one_line(note) == entry["note"]:
                entry["note"] = note
            for name, value in as_dict(told.get("attributes")).items():
                entry["attributes"].setdefault(name, value)


def _plain(data: bytes, encoding: str) -> str:
    """The text as the file holds it, a byte order mark in front of it included: brat may have counted it."""
    text = decode(data, encoding, "utf-8").text
    return "\ufeff" + text if data.startswith(_BOM) and not text.startswith("\ufeff") else text


def _with_exact_quotes(draft: ArticleDraft) -> ArticleDraft:
    """The draft with the words of the text for quotes, in which brat has spaces for line ends."""
    return replace(
        draft, annotations=tuple(one._replace(quote=quote_of(draft.text, one.spans)) for one in draft.annotations)
    )
