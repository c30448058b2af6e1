"""`Label`: an entry of the codebook, and the attributes its annotations may carry."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
