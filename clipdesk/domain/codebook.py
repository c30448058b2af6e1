"""`Codebook`: the tree of labels, its order and uniqueness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clipdesk.domain.label import Label, RelationType

LABEL_COLORS: tuple[str, ...] = (
    "blue", "amber", "violet", "teal", "rose", "green", "orange", "sky", "plum", "olive", "brick", "slate",
)  # fmt: skip
"""Names of the prepared label colors, in the order in which new labels get them."""


@dataclass(frozen=True, slots=True)
class Codebook:
    """The ordered labels of a project and the kinds of relation between their annotations.

    `labels` are in reading order: every label stands behind its parent. `version` grows by
    one with each change.
    """

    labels: tuple[Label, ...] = ()
    relation_types: tuple[RelationType, ...] = ()
    version: int = 1

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    def label(self, label_id: str) -> Label | None:
        """The label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)

    def named(self, name: str) -> Label | None:
        """The label of this name, upper and lower case alike, or None."""
        wanted = name.strip().casefold()
        return next((label for label in self.labels if label.name.casefold() == wanted), None)

    def children(self, parent_id: str = "") -> tuple[Label, ...]:
        """The labels right below `parent_id`, in their order."""
        return tuple(label for label in self.labels if label.parent == parent_id)

    def relation_type(self, type_id: str) -> RelationType | None:
        """The relation type with this id, or None."""
        return next((kind for kind in self.relation_types if kind.id == type_id), None)

    def relation_named(self, name: str) -> RelationType | None:
        """The relation type of this name, or None."""
        return next((kind for kind in self.relation_types if kind.name == name), None)

    def free_shortcut(self) -> str:
        """The first digit from 1 to 9 that no label uses, or an empty string."""
        used = {label.shortcut for label in self.labels}
        return next((key for key in "123456789" if key not in used), "")

    def free_color(self) -> str:
        """The prepared color that the fewest labels use, in the order of the list."""
        used = [label.color for label in self.labels]
        return min(LABEL_COLORS, key=used.count)


def reading_order(labels: Iterable[Label]) -> tuple[Label, ...]:
    """`labels` so that siblings follow their `order` and every label stands behind its parent.

    A label whose parent is missing, or that is its own ancestor, is put at the root: its
    `parent` is emptied, so that no label is out of reach of `Codebook.children`.
    """
    given = tuple(labels)
    parents = {label.id: label.parent for label in given}
    below: dict[str, list[Label]] = {}
    for label in given:
        if label.parent and (label.parent not in parents or _is_own_ancestor(label.id, parents)):
            label = replace(label, parent="")
        below.setdefault(label.parent, []).append(label)
    for siblings in below.values():
        siblings.sort(key=lambda one: (one.order, one.name, one.id), reverse=True)
    ordered: list[Label] = []
    waiting = below.pop("", [])
    while waiting:
        label = waiting.pop()
        ordered.append(label)
        waiting += below.pop(label.id, [])
    return tuple(ordered)


def _is_own_ancestor(label_id: str, parents: dict[str, str]) -> bool:
    seen: set[str] = set()
    above = parents[label_id]
    while above in parents and above not in seen:
        if above == label_id:
            return True
        seen.add(above)
        above = parents[above]
    return False
