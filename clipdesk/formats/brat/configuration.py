"""The configuration that brat needs to show and edit what was exported: `annotation.conf` and `visual.conf`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Attribute, AttributeKind, RelationType
from clipdesk.formats.exchange.naming import TypeNames

_PLAIN = re.compile(r"[\w.+%-]+")
_LABEL, _RELATION, _ATTRIBUTE = "label", "relation", "attribute"
_COLORS = {
    "blue": "#a9c7f0", "amber": "#f3d48b", "violet": "#cdbdf0", "teal": "#a3d9d3", "rose": "#f2b8c6",
    "green": "#b5dcae", "orange": "#f5c49a", "sky": "#b0dcf2", "plum": "#dcb6dd", "olive": "#d3d79c",
    "brick": "#e6b3a3", "slate": "#c3ccd6",
}  # fmt: skip
"""Backgrounds light enough for brat's black letters, by the names of label colors."""


class Configuration:
    """The names of labels and attributes in brat, and what its configuration says about them."""

    def __init__(self, codebook: Codebook) -> None:
        self.names = TypeNames()
        self._codebook = codebook
        self._labels: dict[str, str] = {}
        self._relations: dict[str, str] = {}
        self._attributes: dict[str, dict[str, set[str]]] = {}
        for label in codebook.labels:
            type_ = self.label(label.name)
            for one in label.attributes:
                self._know_attribute(type_, one)
        for kind in codebook.relation_types:
            self.relation(kind.name)
        self.known_names = self.names.renamed()

    def label(self, name: str) -> str:
        """Brat's name for a label."""
        type_ = self.names(_LABEL, name)
        self._labels.setdefault(type_, name)
        return type_

    def relation(self, name: str) -> str:
        """Brat's name for a type of relation."""
        type_ = self.names(_RELATION, name)
        self._relations.setdefault(type_, name)
        return type_

    def attribute(self, label: str, name: str, value: str) -> str:
        """Brat's name for an attribute of a label that has this value, which must be plain."""
        type_ = self.names(_ATTRIBUTE, name)
        self._attributes.setdefault(type_, {}).setdefault(self.label(label), set()).add(value)
        return type_

    def annotation_conf(self) -> str:
        """The types and what may stand on what, in the four sections that brat expects."""
        lines = ["[entities]", *self._entities("", 0), *self._unknown_entities()]
        lines += ["", "[relations]", "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]
        lines += [self._relation_line(type_, name) for type_, name in sorted(self._relations.items())]
        lines += ["", "[events]", "", "[attributes]"]
        for type_, labels in sorted(self._attributes.items()):
            values = sorted(set().union(*labels.values()) - {""})
            told = f", Value:{'|'.join(values)}" if values and values != [FLAG_VALUE] else ""
            lines.append(f"{type_} Arg:{'|'.join(sorted(labels))}{told}")
        return "\n".join(lines) + "\n"

    def visual_conf(self) -> str:
        """What the types are called by people, and the colors of labels."""
        lines = ["[labels]"]
        lines += [
            f"{made} | {name.replace('|', '/')}" for made, name in sorted(self.names.renamed().items()) if name.strip()
        ]
        lines += ["", "[drawing]"]
        for label in self._codebook.labels:
            color = _COLORS.get(label.color, "#c3ccd6")
            lines.append(f"{self.label(label.name)} bgColor:{color}, borderColor:darken")
        return "\n".join(lines) + "\n"

    def _know_attribute(self, label: str, one: Attribute) -> None:
        choices = (
            {FLAG_VALUE} if one.kind is AttributeKind.FLAG else {value for value in one.choices if is_plain(value)}
        )
        known = self._attributes.setdefault(self.names(_ATTRIBUTE, one.name), {}).setdefault(label, set())
        known |= choices or {""}

    def _entities(self, parent: str, depth: int) -> Iterator[str]:
        """Labels below the ones above them, indented by tabs, which is brat's way to say so."""
        for label in self._codebook.children(parent):
            yield "\t" * depth + self.label(label.name)
            yield from self._entities(label.id, depth + 1)

    def _unknown_entities(self) -> list[str]:
        known = {self.label(label.name) for label in self._codebook.labels}
        return sorted(set(self._labels) - known)

    def _relation_line(self, type_: str, name: str) -> str:
        kind = self._codebook.relation_named(name) or RelationType("", name)
        ends = ("|".join(self._types(ids)) or "<ENTITY>" for ids in (kind.heads, kind.children))
        return "{} Arg1:{}, Arg2:{}".format(type_, *ends)

    def _types(self, ids: tuple[str, ...]) -> list[str]:
        found = (self._codebook.label(one) for one in ids)
        return [self.label(label.name) for label in found if label is not None]


FLAG_VALUE = "true"
"""The value of an attribute that is merely set, which brat writes without a value."""


def is_plain(value: str) -> bool:
    """Whether brat can hold a value of an attribute: one word, without the signs that part values."""
    return _PLAIN.fullmatch(value) is not None
