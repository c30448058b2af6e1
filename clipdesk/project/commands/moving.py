"""Move chosen passages of one label to another, perhaps a new one: how a label is split."""

from __future__ import annotations

from dataclasses import dataclass, replace

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.history import Title
from clipdesk.domain.label import Label, RelationType
from clipdesk.project.commands.base import Plan, Situation
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.commands.doubles import relabeled, standing_at
from clipdesk.project.commands.following_joined import following_joined
from clipdesk.project.commands.moved_out import moved_out


@dataclass(frozen=True, slots=True)
class MovePassages:
    """Give annotations of the label `label_id` the label `into`, which is added to the codebook if it is not there.

    Annotations that have another label by now stay as they are. Where the same annotator has the other label on the
    passage already, that annotation takes over what the moved one says (`doubles`). A new label may be
    linked as the old one may; kinds of links that moved annotations have allow the other label from then on.
    The old label is not proposed there again (`moved_out`).
    Raises InvalidChangeError when the codebook cannot hold the new label.
    """

    label_id: str
    annotation_ids: tuple[str, ...]
    into: Label

    @property
    def title(self) -> Title:
        """“Move 12 passages to policy”, “Move passage to policy” for a single one."""
        count, name = len(self.annotation_ids), self.into.name.strip()
        return (
            Title("Move passage to {0}", (name,))
            if count == 1
            else Title("Move {0} passages to {1}", (str(count), name))
        )

    def plan(self, situation: Situation) -> Plan:
        """The new label, the kinds of links, the annotations, the verdicts on the old label."""
        situation.label(self.label_id)
        is_new = situation.store.codebooks.codebook().label(self.into.id) is None
        added = AddLabel(self.into).plan(situation).changes if is_new else []
        ids = [] if self.into.id == self.label_id else dict.fromkeys(self.annotation_ids)
        moved = [one for one in map(situation.annotation, ids) if one.label_id == self.label_id]
        others = ((one.id, standing_at(situation, one, self.into.id, one.spans)) for one in moved)
        standing = {one_id: other for one_id, other in others if other is not None}
        made = relabeled(situation, moved, self.into.id, standing)
        changes = following_joined(situation, [*made.changes, *moved_out(situation, moved, self.into.id)], made.joined)
        return Plan([*added, *self._kinds(moved, situation, is_new=is_new), *changes])

    def _kinds(self, moved: list[Annotation], situation: Situation, *, is_new: bool) -> list[RecordChange]:
        ids = {one.id for one in moved}
        links = situation.store.annotations.relations_of(list(ids))
        heads = {one.type_id for one in links if one.head in ids}
        children = {one.type_id for one in links if one.child in ids}

        def allowing(kind: RelationType) -> RelationType:
            return replace(
                kind,
                heads=self._with(kind.heads, is_needed=is_new or kind.id in heads),
                children=self._with(kind.children, is_needed=is_new or kind.id in children),
            )

        kinds = situation.store.codebooks.codebook().relation_types
        return [RecordChange(one, allowing(one)) for one in kinds if allowing(one) != one]

    def _with(self, ids: tuple[str, ...], *, is_needed: bool) -> tuple[str, ...]:
        """The labels that may stand at one end of a link (none: all), with the other label beside the old one."""
        return (*ids, self.into.id) if is_needed and self.label_id in ids and self.into.id not in ids else ids
