"""Holds a codebook that was written against the one that is read again."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.label import Label


def codebook_differences(
    made: Codebook, found: Codebook, linked: Collection[str], named: Collection[str]
) -> Iterator[str]:
    """What of labels and kinds of relation came back otherwise, or not, and is not named; and what is named in vain.

    `named` are the ids of what the report says is lost in part; of those only name and place are compared.
    `linked` are the names of kinds that relations came back with, which are kinds for it.
    """
    yield from _in_order(made, found)
    back = {one.name: _facts(one, found) for one in found.labels}
    for label in made.labels:
        after = back.pop(label.name, None)
        before = _facts(label, made)
        if label.id not in named and before != after:
            yield f"label {before} came back as {after}"
        if label.id in named and before == after:
            yield f"label {label.name!r} is named as lost and came back"
    kinds = dict.fromkeys(linked, (frozenset[str](), frozenset[str]()))
    kinds |= {one.name: _ends(one.heads, one.children, found) for one in found.relation_types}
    for kind in made.relation_types:
        ends = _ends(kind.heads, kind.children, made)
        if (kind.id in named) == (kinds.get(kind.name) == ends):
            yield f"relation {kind.name!r} between {ends} came back as {kinds.get(kind.name)}"


def _in_order(made: Codebook, found: Codebook) -> Iterator[str]:
    """Names, which label is below which, and the order: what every format with a codebook has."""
    before, after = ([(one.name, _above(one, book)) for one in reading_order(book.labels)] for book in (made, found))
    if before != after:
        yield f"the labels were {before} and are {after}"


def _facts(one: Label, book: Codebook) -> tuple[object, ...]:
    return (
        one.name, one.color, one.shortcut, one.definition, one.include, one.exclude, one.attributes, one.whole_article,
        _above(one, book),
    )  # fmt: skip


def _above(one: Label, book: Codebook) -> str:
    above = book.label(one.parent) if one.parent else None
    return above.name if above else ""


def _ends(heads: tuple[str, ...], children: tuple[str, ...], book: Codebook) -> tuple[frozenset[str], frozenset[str]]:
    names = {one.id: one.name for one in book.labels}
    return frozenset(names.get(one, one) for one in heads), frozenset(names.get(one, one) for one in children)
