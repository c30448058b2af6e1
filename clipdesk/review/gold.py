"""Makes the gold of one article: what two annotators both have, and what was ruled where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

from clipdesk.domain.adjudication import CaseState, Gold
from clipdesk.domain.agreement import DisagreementKind
from clipdesk.domain.annotation import Annotation, Relation, reading_key
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.decision import Decision, OwnPassage
from clipdesk.domain.mapping import read_only
from clipdesk.domain.span import Span, merged
from clipdesk.review.alignment import align
from clipdesk.review.disagreements import disagreements
from clipdesk.review.rulings import cases

_Place = tuple[str, tuple[Span, ...]]


def gold(item: AnnotatedArticle, annotators: tuple[str, str], decisions: Iterable[Decision], maker: str) -> Gold:
    """The gold of two annotators (by id), whichever comes first, in reading order; `maker` is the id of who has made it.

    One annotation for each exact pair, with the attributes that are equal or that only one has. Of a case that was ruled
    on, what stands; of one that was not, nothing: it is in `open`. Where only values differ, the passage is there without
    them until it is ruled whose stand. Links stand whose both ends do. The same label on the same words is there once. Ids follow from those of the annotations: they are the same in every copy of a project.
    """
    first, second = sorted(annotators)
    a, b = ([one for one in item.annotations if one.annotator_id == person] for person in (first, second))
    aligned = align(a, b)
    found = cases(disagreements(item.article, aligned), (first, second), decisions)
    making = _Making(maker)
    ruled = {case.key: case.decision for case in found if case.state is CaseState.RULED and case.decision is not None}
    on_values = {case.annotations[0].id: case for case in found if case.disagreement.kind is DisagreementKind.VALUES}
    for one, other in aligned.exact:
        case = on_values.get(one.id)
        making.pair(one, other, ruled.get(case.key) if case is not None else None)
    for case in found:
        if case.key in ruled and case.disagreement.kind is not DisagreementKind.VALUES:
            making.rule(case.annotations, ruled[case.key])
    ordered = tuple(sorted(making.annotations.values(), key=reading_key))
    return Gold(ordered, making.links(item.relations), tuple(one for one in found if one.state is not CaseState.RULED))


def gold_id(*ids: str) -> str:
    """32 hexadecimal digits made of the ids that something in the gold comes from, in any order."""
    return blake2b("\n".join(["gold", *sorted(ids)]).encode(), digest_size=16).hexdigest()


class _Making:
    """Gathers the gold of an article; knows what each annotation has become."""

    def __init__(self, maker: str) -> None:
        self._maker = maker
        self.annotations: dict[_Place, Annotation] = {}
        self._became: dict[str, str] = {}

    def put(self, made: Annotation, sources: Iterable[Annotation]) -> None:
        """Add an annotation, unless there is the same label on the same words; `sources` are what it comes from."""
        place = (made.label_id, merged(made.spans))
        there = self.annotations.setdefault(place, made._replace(annotator_id=self._maker, origin="manual"))
        self._became.update((one.id, there.id) for one in sources)

    def pair(self, one: Annotation, other: Annotation, decision: Decision | None) -> None:
        """Add what both have, with the values that both have or, by a decision on them, those of one; or what it sets instead."""
        if decision is None or decision.kept:
            kept = [each for each in (one, other) if decision is not None and each.id in decision.kept]
            chosen = kept[0].attributes if len(kept) == 1 else {}
            made = _of_pair(one, other)
            values = {**made.attributes, **{name: value for name, value in chosen.items() if value}}
            self.put(made._replace(attributes=read_only(dict(sorted(values.items())))), (one, other))
        elif decision.own is not None:
            self.rule((one, other), decision)

    def rule(self, sources: tuple[Annotation, ...], decision: Decision) -> None:
        """Add what a decision says of annotations."""
        if decision.own is not None:
            made = _own(decision, decision.own, sources)
            self.put(made, [one for one in sources if one.label_id == made.label_id])
        for one in sources:
            if one.id in decision.kept:
                self.put(one._replace(id=gold_id(one.id)), (one,))

    def links(self, relations: Iterable[Relation]) -> tuple[Relation, ...]:
        """The links between what stands, each once."""
        found: dict[str, Relation] = {}
        for one in relations:
            head, child = self._became.get(one.head, ""), self._became.get(one.child, "")
            if head and child and head != child:
                own_id = blake2b(f"gold\n{one.type_id}\n{head}\n{child}".encode(), digest_size=16).hexdigest()
                found.setdefault(own_id, one._replace(id=own_id, head=head, child=child, annotator_id=self._maker))
        return tuple(found[key] for key in sorted(found))


def _of_pair(one: Annotation, other: Annotation) -> Annotation:
    passage = min(one.anchor, other.anchor, key=lambda found: (len(found.spans), found.spans))
    return one._replace(
        id=gold_id(one.id, other.id), anchor=passage, note=_notes((one, other)), attributes=_values((one, other)),
        created_at=max(one.created_at, other.created_at), modified_at=max(one.modified_at, other.modified_at),
    )  # fmt: skip


def _own(decision: Decision, own: OwnPassage, sources: Iterable[Annotation]) -> Annotation:
    alike = [one for one in sources if one.label_id == own.label_id]
    return Annotation(
        gold_id(decision.id, "own"), decision.article_id, own.label_id, "", own.anchor, _notes(alike), _values(alike),
        created_at=decision.decided_at, modified_at=decision.decided_at,
    )  # fmt: skip


def _values(annotations: Iterable[Annotation]) -> Mapping[str, str]:
    """The values that no two annotations have otherwise."""
    found: dict[str, set[str]] = {}
    for one in annotations:
        for name, value in one.attributes.items():
            found.setdefault(name, set()).add(value)
    return read_only({name: next(iter(values)) for name, values in sorted(found.items()) if len(values) == 1})


def _notes(annotations: Iterable[Annotation]) -> str:
    """The notes, one a line, each once."""
    return "\n".join(dict.fromkeys(one.note for one in annotations if one.note))
