"""Add, change, move, merge and remove labels; add, change and remove relation types; rename annotators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator, with_key
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.mapping import read_only
from clipdesk.project.commands.base import Plan, Situation, removals
from clipdesk.project.commands.decisions_following import decisions_relabeled, decisions_without
from clipdesk.project.commands.doubles import Relabeled, relabeled
from clipdesk.project.commands.following_joined import following_joined
from clipdesk.project.commands.suggestions import SAID_BY
from clipdesk.project.commands.verdicts_following import verdicts_merged


def check_label(codebook: Codebook, label: Label) -> None:
    """Raises InvalidChangeError when the codebook cannot hold `label` beside its other labels."""
    if not label.name.strip():
        raise InvalidChangeError("A label needs a name.")
    for other in codebook:
        if other.id == label.id:
            continue
        if other.name.casefold() == label.name.strip().casefold():
            raise InvalidChangeError(f"There is already a label named “{other.name}”.", "Choose another name.")
        if label.shortcut and other.shortcut.casefold() == label.shortcut.casefold():
            raise InvalidChangeError(
                f"The key {label.shortcut} belongs to the label “{other.name}”.", "Choose another key."
            )
    above = codebook.label(label.parent)
    if label.parent and above is None:
        raise InvalidChangeError("The label above is no longer in the codebook.")
    while above is not None:
        if above.id == label.id:
            raise InvalidChangeError("A label cannot stand below itself.")
        above = codebook.label(above.parent)


@dataclass(frozen=True, slots=True)
class AddLabel:
    """Add a label to the codebook."""

    label: Label

    @property
    def title(self) -> Title:
        """“Add label policy”."""
        return Title("Add label {0}", (self.label.name.strip(),))

    def plan(self, situation: Situation) -> Plan:
        """One new label, behind its siblings."""
        codebook = situation.store.codebooks.codebook()
        check_label(codebook, self.label)
        siblings = codebook.children(self.label.parent)
        order = max((one.order for one in siblings), default=-1) + 1
        return Plan([RecordChange(None, replace(self.label, name=self.label.name.strip(), order=order))])


@dataclass(frozen=True, slots=True)
class ChangeLabel:
    """Give the label with the same id other fields: name, color, key, guideline, attributes, place.

    `renamed` are the old and new names of attributes; the values in annotations, and in suggestions, are renamed
    with them.
    """

    label: Label
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> Title:
        """“Change label policy”."""
        return Title("Change label {0}", (self.label.name.strip(),))

    def plan(self, situation: Situation) -> Plan:
        """The label, and the annotations and verdicts that have a value of an attribute with another name."""
        before = situation.label(self.label.id)
        check_label(situation.store.codebooks.codebook(), self.label)
        after = replace(self.label, name=self.label.name.strip())
        if after.name != before.name:
            situation.store.former_labels.note_renamed(before)
        situation.store.former_labels.note_values(before, after, dict(self.renamed))
        found = situation.store.annotations.with_label(before.id) if self.renamed else []
        changes = [
            situation.changed(one, attributes=_renamed(one.attributes, dict(self.renamed)))
            for _, one in found
            if any(old in one.attributes for old, _ in self.renamed)
        ]
        changes += self._verdicts(situation)
        return Plan([*changes, *([] if after == before else [RecordChange(before, after)])])

    def _verdicts(self, situation: Situation) -> list[RecordChange]:
        found = situation.store.suggestions.verdicts_on(self.label.id) if self.renamed else []
        names = dict(self.renamed)
        decided = ((one, one.suggestion) for one in found)
        return [
            RecordChange(one, one._replace(suggestion=said._replace(attributes=_renamed(said.attributes, names))))
            for one, said in decided
            if not names.keys().isdisjoint(said.attributes)
        ]


@dataclass(frozen=True, slots=True)
class MoveLabel:
    """Put a label below `parent` (empty: at the root) as its child number `place`, counted from 0."""

    label_id: str
    parent: str
    place: int

    title = Title("Move label")

    def plan(self, situation: Situation) -> Plan:
        """The label and those of its new siblings whose order changes."""
        codebook = situation.store.codebooks.codebook()
        moved = replace(situation.label(self.label_id), parent=self.parent)
        check_label(codebook, moved)
        siblings = [one for one in codebook.children(self.parent) if one.id != moved.id]
        siblings.insert(max(0, min(self.place, len(siblings))), moved)
        changes: list[RecordChange] = []
        for order, one in enumerate(siblings):
            before = situation.label(one.id)
            after = replace(one, order=order)
            if after != before:
                changes.append(RecordChange(before, after))
        return Plan(changes)


@dataclass(frozen=True, slots=True)
class RemoveLabel:
    """Remove a label with all its annotations; labels below it move up to where it stood."""

    label_id: str
    label_name: str = ""

    @property
    def title(self) -> Title:
        """“Remove label policy”."""
        return Title("Remove label {0}", (self.label_name,))

    def plan(self, situation: Situation) -> Plan:
        """Relations, annotations, mentions in relation types, children, rulings that set it, and then the label."""
        label = situation.label(self.label_id)
        found = [one for _, one in situation.store.annotations.with_label(label.id)]
        relations = situation.store.annotations.relations_of([one.id for one in found])
        changes = removals([*relations, *found]) + _relation_types(situation, label.id, "") + _orphans(situation, label)
        changes += decisions_without(situation, label.id)
        situation.store.former_labels.forget(label.id)
        return Plan([*changes, RecordChange(label, None)])


@dataclass(frozen=True, slots=True)
class MergeLabel:
    """Give everything tagged with, suggested for or decided on one label to another label, and remove the first.

    A passage that one annotator tagged with both keeps one annotation, with what the two say (`doubles`).
    """

    label_id: str
    into_id: str
    into_name: str = ""

    @property
    def title(self) -> Title:
        """“Merge into policy”."""
        return Title("Merge into {0}", (self.into_name,))

    def plan(self, situation: Situation) -> Plan:
        """Annotations relabeled, mentions in relation types replaced, children moved, label removed."""
        label, into = situation.label(self.label_id), situation.label(self.into_id)
        if label.id == into.id:
            raise InvalidChangeError("A label cannot be merged into itself.")
        if into.parent == label.id:
            raise InvalidChangeError("Move the label out of the one that is to be merged into it first.")
        made = _relabeled(situation, label.id, into.id)
        changes = made.changes + _relation_types(situation, label.id, into.id) + _orphans(situation, label)
        changes += verdicts_merged(situation, label.id, into.id) + decisions_relabeled(situation, label.id, into.id)
        changes = following_joined(situation, changes, made.joined)
        situation.store.former_labels.note_merged(label, into.id)
        return Plan([*changes, RecordChange(label, None)])


def _renamed(attributes: Mapping[str, str], names: Mapping[str, str]) -> Mapping[str, str]:
    """The values under their new names; a value that a new name had before is replaced."""
    kept = {name: value for name, value in attributes.items() if name not in names}
    return read_only(kept | {names[name]: value for name, value in attributes.items() if name in names})


def _relabeled(situation: Situation, old: str, new: str) -> Relabeled:
    """Give the annotations of one label another."""
    annotations = situation.store.annotations
    standing: dict[str, Annotation] = {}
    for one_id, other_id in annotations.under_both(old, new):
        other = situation.annotation(other_id)
        if situation.annotation(one_id).spans == other.spans:
            standing.setdefault(one_id, other)
    return relabeled(situation, (one for _, one in annotations.with_label(old)), new, standing)


def _orphans(situation: Situation, label: Label) -> list[RecordChange]:
    children = situation.store.codebooks.codebook().children(label.id)
    return [RecordChange(one, replace(one, parent=label.parent)) for one in children]


def _relation_types(situation: Situation, old: str, new: str) -> list[RecordChange]:
    """Relation types that name the label `old` name `new` instead, or (empty) no longer name it."""

    def renamed(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new if one == old else one for one in ids if one != old or new))

    types = situation.store.codebooks.codebook().relation_types
    pairs = ((one, replace(one, heads=renamed(one.heads), children=renamed(one.children))) for one in types)
    return [RecordChange(before, after) for before, after in pairs if before != after]


@dataclass(frozen=True, slots=True)
class AddRelationType:
    """Add a kind of link."""

    name: str
    heads: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)

    @property
    def title(self) -> Title:
        """“Add link said_by”."""
        return Title("Add link {0}", (self.name.strip(),))

    def plan(self, situation: Situation) -> Plan:
        """One new relation type."""
        made = RelationType(self.id, self.name.strip(), self.heads, self.children)
        check_relation_type(situation.store.codebooks.codebook(), made)
        return Plan([RecordChange(None, made)])


@dataclass(frozen=True, slots=True)
class ChangeRelationType:
    """Give the kind of link with the same id another name or other labels; links that are there stay."""

    kind: RelationType

    @property
    def title(self) -> Title:
        """“Change link answers”."""
        return Title("Change link {0}", (self.kind.name.strip(),))

    def plan(self, situation: Situation) -> Plan:
        """One change."""
        before = _relation_type(situation, self.kind.id)
        after = replace(self.kind, name=self.kind.name.strip())
        check_relation_type(situation.store.codebooks.codebook(), after)
        return Plan([] if after == before else [RecordChange(before, after)])


@dataclass(frozen=True, slots=True)
class RemoveRelationType:
    """Remove a kind of link with all links of it; the passages stay."""

    type_id: str
    type_name: str = ""

    @property
    def title(self) -> Title:
        """“Remove link answers”."""
        return Title("Remove link {0}", (self.type_name,))

    def plan(self, situation: Situation) -> Plan:
        """The links, and then the relation type."""
        kind = _relation_type(situation, self.type_id)
        return Plan(removals([*situation.store.annotations.relations_of_type(kind.id), kind]))


def check_relation_type(codebook: Codebook, kind: RelationType) -> None:
    """Raises InvalidChangeError when the codebook cannot hold `kind` beside its other relation types."""
    if not kind.name:
        raise InvalidChangeError("A kind of link needs a name.")
    before, other = codebook.relation_type(kind.id), codebook.relation_named(kind.name)
    if other is not None and other.id != kind.id:
        raise InvalidChangeError(f"There is already a kind of link named “{kind.name}”.", "Choose another name.")
    if before is not None and before.name == SAID_BY != kind.name:
        raise InvalidChangeError(
            f"“{SAID_BY}” cannot be renamed: Clipdesk uses it to find out who is quoted.", "Add another kind of link."
        )


def _relation_type(situation: Situation, type_id: str) -> RelationType:
    kind = situation.store.codebooks.codebook().relation_type(type_id)
    if kind is None:
        raise InvalidChangeError("That kind of link is no longer in the codebook.")
    return kind


def missing_entries(have: Codebook, wanted: Codebook) -> list[RecordChange]:
    """Changes that add every label and relation type of `wanted` whose name `have` lacks.

    A key that is taken already is left out, an id that is taken is replaced. Labels that `wanted` names twice become one.
    """
    names = {one.name.casefold(): one.id for one in have}
    # Which label of the project each label of `wanted` has become.
    ids = {one.id: one.id for one in have}
    taken = {"", *ids, *(one.id for one in have.relation_types)}
    keys = {one.shortcut.casefold() for one in have}
    order = max((one.order for one in have.labels), default=-1) + 1
    changes: list[RecordChange] = []

    def free(wanted_id: str) -> str:
        found = new_id() if wanted_id in taken else wanted_id
        taken.add(found)
        return found

    for label in wanted:
        name = given_name(label.name)
        known = names.get(name.casefold())
        if known is not None:
            ids[label.id] = known
            continue
        parent = ids.get(label.parent, "")
        ids[label.id] = names[name.casefold()] = free(label.id)
        shortcut = "" if label.shortcut.casefold() in keys else label.shortcut
        keys.add(shortcut.casefold())
        place = label.order if not have.labels else order + label.order
        added = replace(label, id=ids[label.id], name=name, shortcut=shortcut, order=place, parent=parent)
        changes.append(RecordChange(None, added))
    kinds = {one.name for one in have.relation_types}
    for kind in wanted.relation_types:
        name = given_name(kind.name)
        if name not in kinds:
            kinds.add(name)
            heads, children = (tuple(ids[one] for one in side if one in ids) for side in (kind.heads, kind.children))
            changes.append(RecordChange(None, RelationType(free(kind.id), name, heads, children)))
    return changes


def given_name(name: str) -> str:
    """The name under which the codebook takes what a file calls `name`; files may leave it empty."""
    return name.strip() or "unnamed"


@dataclass(frozen=True, slots=True)
class RenameAnnotator:
    """Give an annotator another key or name."""

    annotator: Annotator

    title = Title("Rename annotator")

    def plan(self, situation: Situation) -> Plan:
        """One change."""
        everybody = situation.store.codebooks.annotators()
        before = next((one for one in everybody if one.id == self.annotator.id), None)
        if before is None:
            raise InvalidChangeError("That annotator is not in this project.")
        key, name = (" ".join(words.split()) for words in (self.annotator.key, self.annotator.name))
        after = replace(self.annotator, key=key, name=name)
        if not after.key:
            raise InvalidChangeError("An annotator needs initials.")
        other = with_key((one for one in everybody if one.id != before.id), key)
        if other is not None and key != before.key:  # older files may have two that differ in case alone
            raise InvalidChangeError(f"“{other.key}” is already used by somebody else here.", "Choose other initials.")
        return Plan([] if before == after else [RecordChange(before, after)])
