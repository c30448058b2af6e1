"""What follows annotations that were joined into others: rulings on them, and verdicts that led to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.decision import Decision, decision_on
from clipdesk.domain.suggestion import Verdict
from clipdesk.project.commands.base import Situation


def following_joined(
    situation: Situation, changes: Iterable[RecordChange], joined: Mapping[str, str]
) -> list[RecordChange]:
    """These changes of one command, with verdicts and rulings naming the annotations that stay.

    `joined` gives by the id of each annotation that goes the id of the one that stays. Where the one that stays was ruled
    on as well, between the same two, that ruling holds and the other goes.
    """
    if not joined:
        return [*changes]
    kept: list[RecordChange] = []
    ruled: list[RecordChange] = []
    decided = set[str]()
    articles: dict[str, None] = {}
    for before, after in changes:
        if isinstance(before, Annotation) and before.id in joined:
            articles[before.article_id] = None
        if isinstance(before, Verdict):
            decided.add(before.id)
        if isinstance(before, Decision):
            ruled.append(RecordChange(before, after))
        else:
            kept.append(RecordChange(before, _led(after, joined) if isinstance(after, Verdict) else after))
    for article_id in articles:
        verdicts = situation.store.suggestions.verdicts_of(article_id)
        led = (one for one in verdicts if one.annotation_id in joined and one.id not in decided)
        kept += [RecordChange(one, _led(one, joined)) for one in led]
        kept += _rulings(situation.store.decisions.of_article(article_id), ruled, joined)
    return kept + [one for one in ruled if isinstance(one.before, Decision) and one.before.article_id not in articles]


def _led(one: Verdict, joined: Mapping[str, str]) -> Verdict:
    return one._replace(annotation_id=joined.get(one.annotation_id, one.annotation_id))


def _rulings(
    before: Iterable[Decision], ruled: Iterable[RecordChange], joined: Mapping[str, str]
) -> list[RecordChange]:
    """What becomes of the rulings in one article, of which `ruled` are changed in another way as well."""
    others = {one.before.id: one.after for one in ruled if isinstance(one.before, Decision)}
    standing = {one.id: one for one in before}
    changed = (others.get(one.id, one) for one in standing.values())
    wanted = [one for one in changed if isinstance(one, Decision)]
    holding = {one.id: one for one in wanted if not _is_on(one, joined)}
    for one in wanted:
        if _is_on(one, joined):
            made = _on_what_stays(one, joined)
            if not any(made.is_on_the_same(other) for other in holding.values()):
                holding[made.id] = made
    gone = [RecordChange(one, None) for one in standing.values() if one.id not in holding]
    come = [RecordChange(standing.get(one.id), one) for one in holding.values() if one != standing.get(one.id)]
    return gone + come


def _is_on(one: Decision, joined: Mapping[str, str]) -> bool:
    return any(side.annotation_id in joined for side in one.sides)


def _on_what_stays(one: Decision, joined: Mapping[str, str]) -> Decision:
    sides = [side._replace(annotation_id=joined.get(side.annotation_id, side.annotation_id)) for side in one.sides]
    made = decision_on(one.article_id, one.annotators, sides)
    kept = tuple(sorted({joined.get(each, each) for each in one.kept}))
    return one._replace(id=made.id, sides=made.sides, kept=kept)
