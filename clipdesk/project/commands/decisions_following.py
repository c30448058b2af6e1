"""Lets rulings follow what other commands do: a text that changes, a label that is merged or removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import ArticleBody, RecordChange
from clipdesk.domain.decision import Decision
from clipdesk.domain.span import Span
from clipdesk.project.commands.base import Situation

Moved = Callable[[tuple[Span, ...]], tuple[Span, ...]]
"""Says where the words under spans stand in a new text; empty where they are gone."""


def decisions_moved(
    situation: Situation, after: ArticleBody, moved: Moved, anchored: Iterable[RecordChange]
) -> list[RecordChange]:
    """Move what was set by rulings to the same words in a new text; a ruling whose words are gone is removed.

    `anchored` are the annotations that were anchored anew: rulings on them know their words.
    """
    quotes = {
        (one.before.id, one.before.anchor.quote): one.after.anchor.quote
        for one in anchored
        if isinstance(one.before, Annotation) and isinstance(one.after, Annotation)
    }
    changes: list[RecordChange] = []
    for decision in situation.store.decisions.of_article(after.id):
        sides = tuple(
            one._replace(quote=quotes.get((one.annotation_id, one.quote), one.quote)) for one in decision.sides
        )
        made: Decision | None = decision._replace(sides=sides)
        if decision.own is not None and decision.own.anchor.spans:
            spans = moved(decision.own.anchor.spans)
            own = decision.own._replace(anchor=anchor(after.text, spans)) if spans else None
            made = made._replace(own=own) if made is not None and own is not None else None
        changes += _change(decision, made)
    return changes


def decisions_relabeled(situation: Situation, old: str, new: str) -> list[RecordChange]:
    """Let rulings on one label, or that set it, name another."""

    def relabeled(one: Decision) -> Decision:
        sides = tuple(side._replace(label_id=new) if side.label_id == old else side for side in one.sides)
        own = one.own._replace(label_id=new) if one.own is not None and one.own.label_id == old else one.own
        return one._replace(sides=sides, own=own)

    found: Sequence[Decision] = situation.store.decisions.on_label(old)
    return [change for one in found for change in _change(one, relabeled(one))]


def decisions_without(situation: Situation, label_id: str) -> list[RecordChange]:
    """Remove the rulings that set a label: what they were on is open again."""
    found = situation.store.decisions.on_label(label_id)
    return [RecordChange(one, None) for one in found if one.own is not None and one.own.label_id == label_id]


def _change(before: Decision, after: Decision | None) -> list[RecordChange]:
    return [] if after == before else [RecordChange(before, after)]
