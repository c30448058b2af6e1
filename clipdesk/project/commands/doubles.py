"""One annotation per person, label and passage: a second one is refused, or, in bulk, joined into the one that stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.annotation import Annotation, Relation, differing_values
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.label import Label
from clipdesk.domain.mapping import read_only
from clipdesk.domain.span import Span
from clipdesk.project.commands.base import Situation


class Relabeled(NamedTuple):
    """The changes, and by the id of each annotation that goes the id of the one into which it was joined."""

    changes: list[RecordChange]
    joined: dict[str, str]


def standing_at(situation: Situation, one: Annotation, label_id: str, spans: tuple[Span, ...]) -> Annotation | None:
    """The annotation, other than `one`, that the same person has with this label on these spans of the article."""
    annotations = situation.store.annotations
    others = (
        annotations.starting_at(one.article_id, spans[0].start)
        if spans
        else annotations.of_whole_article(one.article_id)
    )
    wanted = (label_id, one.annotator_id, spans)
    found = (each for each in others if (each.label_id, each.annotator_id, each.spans) == wanted and each.id != one.id)
    return next(found, None)


def check_free(situation: Situation, one: Annotation, label: Label, spans: tuple[Span, ...]) -> None:
    """Raises InvalidChangeError where another annotation of the same person has this label on these spans."""
    if standing_at(situation, one, label.id, spans) is not None:
        raise InvalidChangeError(f"This is tagged as {label.name} already.")


def relabeled(
    situation: Situation, moved: Iterable[Annotation], into: str, standing: Mapping[str, Annotation]
) -> Relabeled:
    """Give annotations the label `into`; one that the same person has there already takes over what another says.

    `standing` gives by id what stands where that annotation would be a second one. It takes over the note, the values that
    it lacks, and the links. Of a value that both have it keeps its own, and the other is written into its note. A link
    between the two goes, as does one that it has already. What people of the register have goes along.
    """
    before, after = dict[str, Annotation](), dict[str, Annotation]()
    places = dict[tuple[str, str, tuple[Span, ...]], str]()
    gone = dict[str, str]()
    for one in moved:
        other = standing.get(one.id)
        stays = places.setdefault((one.article_id, one.annotator_id, one.spans), other.id if other else one.id)
        before[one.id] = one
        if stays == one.id:
            after[one.id] = one._replace(label_id=into)
            continue
        if other is not None and stays not in after:
            before[stays] = after[stays] = other
        after[stays] = _joined(after[stays], one)
        gone[one.id] = stays
    changes = _links(situation, gone)
    changes += [RecordChange(before[one_id], None) for one_id in gone]
    for one_id, wanted in after.items():
        if wanted != before[one_id]:
            changes.append(RecordChange(before[one_id], wanted._replace(modified_at=situation.now)))
    return Relabeled(changes + _people(situation, gone), gone)


def _joined(stays: Annotation, goes: Annotation) -> Annotation:
    """What stands, with what the other says beyond it."""
    values = {name: value for name, value in goes.attributes.items() if not stays.attributes.get(name)}
    others = [f"{name}: {goes.attributes[name]}" for name in differing_values(stays, goes)]
    there = stays.note.split("\n\n")
    said = [one for one in (goes.note, "\n".join(others)) if one and one not in (stays.note, *there)]
    note = "\n\n".join(filter(None, (stays.note, *said)))
    return stays._replace(
        note=note, attributes=read_only({**stays.attributes, **values}) if values else stays.attributes
    )


def _links(situation: Situation, gone: Mapping[str, str]) -> list[RecordChange]:
    """Links of annotations that go lead to those that stay."""
    annotations = situation.store.annotations
    links = annotations.relations_of(list(gone))
    if not links:
        return []
    there = {_ends(one) for one in annotations.relations_of([gone[one] for one in gone])} - set(map(_ends, links))
    changes: list[RecordChange] = []
    for one in links:
        to = one._replace(head=gone.get(one.head, one.head), child=gone.get(one.child, one.child))
        is_kept = to.head != to.child and _ends(to) not in there
        there.add(_ends(to))
        changes.append(RecordChange(one, to if is_kept else None))
    return changes


def _ends(one: Relation) -> tuple[str, str, str]:
    return one.type_id, one.head, one.child


def _people(situation: Situation, gone: Mapping[str, str]) -> list[RecordChange]:
    """Mentions that people have of annotations that go are of those that stay, unless those are somebody's."""
    everybody = situation.store.people.all() if gone else []
    taken = {mention for one in everybody for mention in one.mentions}
    changes: list[RecordChange] = []
    for one in everybody:
        if gone.keys().isdisjoint(one.mentions):
            continue
        found = dict.fromkeys(
            gone[mention] if mention in gone and gone[mention] not in taken else mention for mention in one.mentions
        )
        taken |= found.keys()
        changes += [RecordChange(one, after)] if (after := replace(one, mentions=tuple(found))) != one else []
    return changes
