"""`Label`: an entry of the codebook, and the attributes its annotations may carry."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_YES = frozenset(("true", "1", "yes"))
_NO = frozenset(("", "false", "0", "no"))


class AttributeKind(StrEnum):
    """What an attribute's value may be. Values are stored as text in every case."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a label: its name, its kind and, for a choice, the values allowed."""

    name: str
    kind: AttributeKind = AttributeKind.TEXT
    choices: tuple[str, ...] = ()

    def fits(self, value: str) -> bool:
        """Whether a stored value is one of this kind; none at all is. One that is not stays as it is, until it is changed.

        Values come to be so where the kind or the choices are changed after them, and from imports.

        >>> (
        ...     Attribute("value", AttributeKind.NUMBER).fits("3.20"),
        ...     Attribute("value", AttributeKind.NUMBER).fits("three"),
        ... )
        (True, False)
        """
        match self.kind:
            case AttributeKind.CHOICE:
                return not value or value in self.choices
            case AttributeKind.NUMBER:
                return not value or _NUMBER.fullmatch(value) is not None
            case AttributeKind.FLAG:
                return is_yes(value) is not None
            case AttributeKind.TEXT:
                return True


def unfitting(
    values: Mapping[tuple[str, str], int],
    before: Sequence[Attribute],
    after: Sequence[Attribute],
    renamed: Mapping[str, str],
) -> dict[str, int]:
    """How many stored values fit the attributes of a label before they are changed, and not after: by new name.

    `values` counts by name and value, `renamed` leads from old names to new ones.

    >>> number = Attribute("value", AttributeKind.NUMBER)
    >>> unfitting({("value", "3"): 2, ("value", "three"): 4}, [Attribute("value")], [number], {})
    {'value': 4}
    """
    were, will_be = {one.name: one for one in before}, {one.name: one for one in after}
    found: dict[str, int] = {}
    for (name, value), count in values.items():
        then, now = were.get(name), will_be.get(renamed.get(name, name))
        if now is not None and not now.fits(value) and (then is None or then.fits(value)):
            found[now.name] = found.get(now.name, 0) + count
    return found


def is_yes(value: str) -> bool | None:
    """What a stored value of a yes or no says; importers write "false" and "0" for no. None where it says neither.

    >>> [is_yes(one) for one in ("true", "0", "", "in part")]
    [True, False, False, None]
    """
    plain = value.casefold()
    return True if plain in _YES else False if plain in _NO else None


@dataclass(frozen=True, slots=True)
class Label:
    """An entry of the codebook.

    `color` names an entry of the prepared list of label colors ("blue", "amber" …), which
    keeps its contrast in both themes. `shortcut` is one key or empty. `definition`,
    `include` and `exclude` are the guideline. `parent` is the id of the label above, or empty;
    `order` is its place among its siblings. `whole_article` says that it is meant for whole
    articles rather than for passages.
    """

    id: str
    name: str
    color: str = "blue"
    shortcut: str = ""
    definition: str = ""
    include: str = ""
    exclude: str = ""
    attributes: tuple[Attribute, ...] = ()
    parent: str = ""
    order: int = 0
    whole_article: bool = False


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of link between two annotations: `said_by` leads from a quote to an official.

    `heads` and `children` are the ids of the labels allowed at either end; empty allows all.
    """

    id: str
    name: str
    heads: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
