"""The codebook as codes of REFI-QDA, and back: labels nest, and a guideline is one text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.label import Label
from clipdesk.formats.documents.package import attribute
from clipdesk.formats.exchange.colors import color_code, nearest_color
from clipdesk.formats.exchange.elements import children, listed, start, text_element, text_in
from clipdesk.formats.loss_log import LossLog
from clipdesk.formats.refi_qda.guids import guid_of, id_of
from clipdesk.formats.training.json_values import storable

NO_SETTINGS = "Keys, attributes and the mark “for whole articles” of a label have no place in this format."
BLENDED = "The guideline of a label is one text in this format."
NO_KINDS = "A kind of relation has a place in this format only as the name of links."
NO_ENDS = "Between which labels relations may lead has no place in this format."
_INCLUDE, _EXCLUDE = "Include: ", "Exclude: "
_PARTS = re.compile(
    rf"(?P<definition>.*?)(?:^{_INCLUDE}(?P<include>.*?))?(?:^{_EXCLUDE}(?P<exclude>.*))?", re.DOTALL | re.MULTILINE
)
_DEEPEST = 100


def codes(codebook: Codebook, log: LossLog, linked: Collection[str] = ()) -> str:
    """The element `Codes`; nothing for an empty codebook. What of labels has no place is noted.

    `linked` are the ids of the kinds of relation that links of the file are named after.
    """
    for label in codebook:
        if label.shortcut or label.attributes or label.whole_article:
            log.trim(NO_SETTINGS, label.id)
        if _guideline_of(_description(label)) != (label.definition, label.include, label.exclude):
            log.trim(BLENDED, label.id)
    for kind in codebook.relation_types:
        if kind.id not in linked:
            log.drop(NO_KINDS, kind.id)
        elif kind.heads or kind.children:
            log.trim(NO_ENDS, kind.id)
    below: dict[str, list[Label]] = {}
    for label in codebook:
        below.setdefault(label.parent if codebook.label(label.parent) else "", []).append(label)
    return listed("Codes", [_code(label, below) for label in below.get("", [])])


def _code(label: Label, below: dict[str, list[Label]]) -> str:
    head = {
        "guid": guid_of(label.id), "name": label.name, "isCodable": "true",
        "color": color_code(label.color),
    }  # fmt: skip
    inner = text_element("Description", _description(label))
    inner += "".join(_code(one, below) for one in below.get(label.id, []))
    return start("Code", head) + inner + "</Code>\n"


def _description(label: Label) -> str:
    """The guideline in one text: the definition, then what it includes and excludes."""
    named = ((_INCLUDE, label.include), (_EXCLUDE, label.exclude))
    return "\n".join([label.definition] * bool(label.definition) + [name + words for name, words in named if words])


def _guideline_of(description: str) -> tuple[str, str, str]:
    """Definition, inclusions and exclusions, from what `_description` made or anybody wrote."""
    match = _PARTS.fullmatch(description)
    if match is None:
        return description, "", ""
    before = match["definition"]
    include, exclude = match["include"] or "", match["exclude"] or ""
    if match["include"] is not None or match["exclude"] is not None:
        before = before.removesuffix("\n")
    if match["include"] is not None and match["exclude"] is not None:
        include = include.removesuffix("\n")
    return before, include, exclude


class Codes:
    """The codes of a file as a codebook: names that come twice are told apart by the name above them."""

    def __init__(self, element: Any) -> None:
        self._labels: dict[str, Label] = {}
        self._names: set[str] = set()
        self.renamed: list[str] = []
        self._read(element, "", 0)
        self.codebook = Codebook(reading_order(self._labels.values()))

    def name(self, guid: str) -> str:
        """The name of the label of this GUID; empty where there is none."""
        label = self._labels.get(id_of(guid))
        return label.name if label else ""

    def _read(self, element: Any, parent: str, depth: int) -> None:
        for order, code in enumerate(children(element, "Code")):
            given = storable(attribute(code, "name")).strip()
            id_ = id_of(attribute(code, "guid")) or given
            above = parent
            if given and id_ not in self._labels:
                name = self._free_name(given, parent)
                definition, include, exclude = _guideline_of(storable(text_in(code, "Description")))
                color = nearest_color(attribute(code, "color"), len(self._labels))
                label = Label(id_, name, color, "", definition, include, exclude, parent=parent, order=order)
                self._labels[id_] = label if definition.strip() or include or exclude else replace(label, definition="")
                above = id_
            if depth < _DEEPEST:
                self._read(code, above, depth + 1)

    def _free_name(self, given: str, parent: str) -> str:
        name, number = given, 2
        if name.casefold() in self._names and parent:
            name = f"{self._labels[parent].name} / {given}"
        base = name
        while name.casefold() in self._names:
            name, number = f"{base} {number}", number + 1
        self._names.add(name.casefold())
        if name != given:
            self.renamed.append(f"A second label “{given}” is called “{name}”.")
        return name
