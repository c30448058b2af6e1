"""`Cas`: feature structures of any types over one or several texts, as XMI and JSON both hold them.

Positions stay as the file has them; everything a feature says is text, or a list of texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

ANNOTATION, DOCUMENT = "uima.tcas.Annotation", "uima.tcas.DocumentAnnotation"
ANNOTATION_BASE = "uima.cas.AnnotationBase"
_REFERENCES = frozenset((
    "Governor", "Dependent", "governor", "dependent", "target", "first", "next", "head", "tail", "lemma", "stem", "pos",
    "morph", "parent", "children", "arguments", "links", "elements",
))  # fmt: skip
"""Features that refer to feature structures in the usual type systems, for files that come without theirs."""
_OF_STRUCTURES = frozenset(("uima.cas.FSArray", "uima.cas.FSList", "uima.cas.TOP"))
_VALUES = re.compile(r"uima\.cas\.(?:String|Boolean|Byte|Short|Integer|Long|Float|Double)Array")
_LONGEST_LIST = 100_000


def whole(value: object) -> int | None:
    """The number that a text is; None where it is no whole number, or absurdly long.

    >>> whole("-12"), whole("1.5")
    (-12, None)
    """
    is_number = isinstance(value, str) and len(value) < 13 and value.removeprefix("-").isdecimal() and value.isascii()
    return int(value) if is_number and isinstance(value, str) else None


class Structure(NamedTuple):
    """A feature structure. `values` are the features that were set, as texts or lists of texts."""

    id: int
    type: str
    values: Mapping[str, str | list[str]]

    def text(self, feature: str) -> str:
        """What a feature says; a list joined by semicolons; empty when it is not set."""
        value = self.values.get(feature, "")
        return value if isinstance(value, str) else "; ".join(value)

    def number(self, feature: str) -> int | None:
        """A whole number; None when it is none."""
        return whole(self.values.get(feature))

    @property
    def short_type(self) -> str:
        """The name of the type without its package."""
        return self.type.rpartition(".")[2]


@dataclass
class TypeSystem:
    """What is known of types: the type above each, and the range of features by type and name."""

    supertypes: dict[str, str] = field(default_factory=dict)
    ranges: dict[tuple[str, str], str] = field(default_factory=dict)

    def is_kind_of(self, type_: str, above: str) -> bool:
        """Whether a type is `above` or stands below it."""
        seen: set[str] = set()
        while type_ and type_ not in seen:
            if type_ == above:
                return True
            seen.add(type_)
            type_ = self.supertypes.get(type_, "")
        return False

    def range_of(self, type_: str, feature: str) -> str:
        """The range of a feature, its own or inherited; empty when nobody says."""
        seen: set[str] = set()
        while type_ and type_ not in seen:
            if found := self.ranges.get((type_, feature)):
                return found
            seen.add(type_)
            type_ = self.supertypes.get(type_, "")
        return ""


@dataclass
class Cas:
    """All structures of a file by id, the texts by the id of their sofa, and what is known of the types."""

    structures: dict[int, Structure] = field(default_factory=dict)
    texts: dict[int, tuple[str, str]] = field(default_factory=dict)
    """The name of the view and its text, by the id of the sofa."""
    types: TypeSystem = field(default_factory=TypeSystem)
    references: set[tuple[str, str]] = field(default_factory=set)
    """Types and features that the file itself says are references."""

    def refers(self, structure: Structure, feature: str) -> bool:
        """Whether a feature refers to other structures rather than holding a value, or several."""
        if self._array_of_values(structure, feature) is not None:
            return False
        if (structure.type, feature) in self.references:
            return True
        known = self.types.range_of(structure.type, feature)
        if known:
            return not known.startswith("uima.cas.") or known in _OF_STRUCTURES
        return feature in _REFERENCES

    def targets(self, structure: Structure, feature: str) -> Iterator[Structure]:
        """The structures that a feature refers to; arrays and lists are followed to what is in them."""
        if not self.refers(structure, feature):
            return
        value = structure.values.get(feature, "")
        for one in value.split() if isinstance(value, str) else value:
            number = whole(one)
            found = self.structures.get(number) if number is not None else None
            if found is None:
                continue
            if found.type == "uima.cas.FSArray":
                yield from self.targets(found, "elements")
            elif found.type == "uima.cas.NonEmptyFSList":
                yield from self._of_list(found)
            elif not found.type.startswith("uima.cas."):
                yield found

    def listed(self, structure: Structure, feature: str) -> list[str]:
        """The texts of a feature that holds several, inside it or in an array of its own; or the one it holds."""
        array = self._array_of_values(structure, feature)
        value = structure.values.get(feature, "") if array is None else array.values.get("elements", [])
        if isinstance(value, list):
            return value
        return value.split() if array is not None else [value] if value else []

    def _array_of_values(self, structure: Structure, feature: str) -> Structure | None:
        """The array of texts or numbers that a feature refers to; None when it refers to none."""
        value = structure.values.get(feature, "")
        known = self.types.range_of(structure.type, feature)
        if isinstance(value, list) or not ((structure.type, feature) in self.references or _VALUES.fullmatch(known)):
            return None
        number = whole(value)
        found = self.structures.get(number) if number is not None else None
        return found if found is not None and _VALUES.fullmatch(found.type) else None

    def _of_list(self, node: Structure) -> Iterator[Structure]:
        seen: set[int] = set()
        while node.type == "uima.cas.NonEmptyFSList" and node.id not in seen and len(seen) < _LONGEST_LIST:
            seen.add(node.id)
            head = self.structures.get(node.number("head") or 0)
            if head is not None:
                yield head
            node = self.structures.get(node.number("tail") or 0, Structure(0, "", {}))
