"""Puts the disagreements of two annotators in one article together with what was ruled on them."""

from __future__ import annotations

from collections.abc import Iterable

from clipdesk.domain.adjudication import Case, CaseState
from clipdesk.domain.agreement import Disagreement, DisagreementKind
from clipdesk.domain.decision import Decision


def cases(
    disagreements: Iterable[Disagreement], annotators: tuple[str, str], decisions: Iterable[Decision]
) -> list[Case]:
    """The disagreements of two annotators (by id) with their decisions; those between others are passed over.

    A case is ruled where the decision is about just what the annotators have there now, with the same labels and words.
    Where it was about one of the annotations as it was, or together with another one, the case is outdated; so is one on
    values where an annotation was changed after the ruling, which does not remember values.
    """
    by_annotation: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.is_between(*annotators):
            for side in decision.sides:
                by_annotation.setdefault(side.annotation_id, []).append(decision)
    return [_case(Case(one, annotators), by_annotation) for one in disagreements]


def _case(one: Case, by_annotation: dict[str, list[Decision]]) -> Case:
    annotations = {annotation.id: annotation for annotation in one.annotations}
    found = {decision.id: decision for key in annotations for decision in by_annotation.get(key, ())}
    for decision in found.values():
        is_about_it = len(decision.sides) == len(annotations) and not _is_overtaken(one, decision)
        if is_about_it and all(side.is_still(annotations.get(side.annotation_id)) for side in decision.sides):
            return one._replace(state=CaseState.RULED, decision=decision)
    if not found:
        return one
    latest = max(found.values(), key=lambda decision: (decision.decided_at, decision.id))
    return one._replace(state=CaseState.OUTDATED, decision=latest)


def _is_overtaken(one: Case, decision: Decision) -> bool:
    is_on_values = one.disagreement.kind is DisagreementKind.VALUES
    return is_on_values and any(each.modified_at > decision.decided_at for each in one.annotations)
