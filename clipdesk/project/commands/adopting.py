"""What becomes of the labels that a project began with when a file brings a codebook that describes them otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label, RelationType
from clipdesk.store.store import Store
from clipdesk.store.tallies import ARTICLES

_FIELDS = ("definition", "include", "exclude", "attributes", "shortcut")


def adopted(ours: Codebook, theirs: Codebook, starter: Codebook) -> Iterator[tuple[Label, Label]]:
    """The labels of `starter` that nobody has changed, as they are here and as `theirs` has them.

    What `theirs` has for none of its labels, such as keys, stays as it is here. So does a key where another label has
    theirs, and goes where another took this one, too.
    """
    told = [name for name in _FIELDS if any(getattr(one, name) for one in theirs)]
    if not told:
        return
    pairs = [(mine, other) for other in theirs if (mine := _unchanged(ours.named(other.name), starter)) is not None]
    adopting = {mine.id for mine, _ in pairs}
    keys = {one.shortcut.casefold() for one in ours if one.id not in adopting} - {""}
    for mine, other in pairs:
        fields = {name: getattr(other, name) for name in told}
        if "shortcut" in fields:
            free = (key for key in (other.shortcut, mine.shortcut) if key.casefold() not in keys)
            fields["shortcut"] = next(free, "")
            keys |= {fields["shortcut"].casefold()} - {""}
        taken = replace(mine, color=other.color, whole_article=other.whole_article, **fields)
        if taken != mine:
            yield mine, taken


def adopted_links(ours: Codebook, theirs: Codebook, starter: Codebook) -> Iterator[tuple[RelationType, RelationType]]:
    """The kinds of link of `starter` that nobody has changed, as they are here and between the labels of `theirs`.

    `ours` has the labels of `theirs` by now. Where `theirs` says of no kind which labels it is for, all stay as they are.
    """
    if not any(one.heads or one.children for one in theirs.relation_types):
        return
    names = {one.id: one.name for one in theirs}
    for other in theirs.relation_types:
        mine, first = ours.relation_named(other.name), starter.relation_named(other.name)
        if mine is None or first is None or _ends(mine, ours) != _ends(first, starter):
            continue
        heads, children = (
            tuple(found.id for one in side if (found := ours.named(names.get(one, ""))) is not None)
            for side in (other.heads, other.children)
        )
        taken = replace(mine, heads=heads, children=children)
        if taken != mine:
            yield mine, taken


def _ends(kind: RelationType, codebook: Codebook) -> list[list[str]]:
    """The names of the labels at both ends."""
    ends = ([codebook.label(one) for one in side] for side in (kind.heads, kind.children))
    return [[one.name for one in side if one is not None] for side in ends]


def _unchanged(mine: Label | None, starter: Codebook) -> Label | None:
    first = None if mine is None else starter.named(mine.name)
    return mine if mine is not None and first is not None and guide(mine) == guide(first) else None


def is_untouched(store: Store) -> bool:
    """Whether a project is as it began: there are no articles, and all that was done was undone."""
    return not store.tallies.all().get(ARTICLES) and all(one.state.was_undone for one in store.history.latest(-1))


def unwanted(ours: Codebook, theirs: Codebook, starter: Codebook) -> Codebook:
    """What `ours` has of `starter` that nobody has changed and `theirs`, which has labels, does not have."""
    if not theirs.labels:
        return Codebook()
    labels = (one for one in ours if theirs.named(one.name) is None and _unchanged(one, starter) is not None)
    kinds = (one for one in ours.relation_types if theirs.relation_named(one.name) is None)
    return Codebook(tuple(labels), tuple(one for one in kinds if starter.relation_named(one.name) is not None))


def without_ends(kind: RelationType, gone: Iterable[Label]) -> RelationType:
    """A kind of link that names none of these labels."""
    ids = {one.id for one in gone}
    heads, children = (tuple(one for one in side if one not in ids) for side in (kind.heads, kind.children))
    return replace(kind, heads=heads, children=children)


def described_otherwise(ours: Codebook, theirs: Codebook) -> list[str]:
    """In a sentence, which labels `theirs` describes, and otherwise; a codebook that leaves something open says nothing of it."""
    names = dict.fromkeys(
        one.name
        for one in theirs
        if (mine := ours.named(one.name)) and any(b and a != b for a, b in zip(guide(mine), guide(one), strict=True))
    )
    return [f"These labels are described otherwise there, and stay as they are: {', '.join(names)}."] if names else []


def guide(one: Label) -> tuple[object, ...]:
    """What describes a label."""
    return (one.definition, one.include, one.exclude, one.attributes)
