"""What follows annotations that were joined into others: rulings on them, and verdicts that led to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.decision import Decision, Side, decision_on, side_of
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
    ruled = defaultdict[str, list[RecordChange]](list)
    decided = set[str]()
    into = set(joined.values())
    going = defaultdict[str, list[Annotation]](list)
    staying: dict[str, Annotation] = {}
    for before, after in changes:
        if isinstance(before, Annotation) and before.id in joined:
            going[before.article_id].append(before)
        if isinstance(after, Annotation) and after.id in into:
            staying[after.id] = after
        if isinstance(before, Verdict):
            decided.add(before.id)
        if isinstance(before, Decision):
            ruled[before.article_id].append(RecordChange(before, after))
        else:
            kept.append(RecordChange(before, _led(after, joined) if isinstance(after, Verdict) else after))
    for article_id, gone in going.items():
        verdicts = situation.store.suggestions.verdicts_of(article_id)
        led = (one for one in verdicts if one.annotation_id in joined and one.id not in decided)
        kept += [RecordChange(one, _led(one, joined)) for one in led]
        decisions = situation.store.decisions.of_article(article_id)
        if decisions:
            sides = _Sides(situation, joined, gone, staying)
            kept += _rulings(decisions, ruled.pop(article_id, ()), sides)
    return kept + [one for each in ruled.values() for one in each]


class _Sides:
    """The sides of rulings in one article, of whose annotations some (`gone`) are joined into others."""

    def __init__(
        self,
        situation: Situation,
        joined: Mapping[str, str],
        gone: Iterable[Annotation],
        staying: Mapping[str, Annotation],
    ) -> None:
        self._situation = situation
        self._joined = joined
        self._gone = {one.id: one for one in gone}
        self._staying = staying

    def are_of(self, one: Decision) -> bool:
        """Whether a ruling is on an annotation that goes."""
        return any(side.annotation_id in self._joined for side in one.sides)

    def on_what_stays(self, one: Decision) -> Decision:
        """The ruling on the annotations that stay. It holds as it held: what had changed since has changed now."""
        made = decision_on(one.article_id, one.annotators, [self._led(side) for side in one.sides])
        kept = tuple(sorted({self._joined.get(each, each) for each in one.kept}))
        return one._replace(id=made.id, sides=made.sides, kept=kept)

    def _led(self, side: Side) -> Side:
        into = self._joined.get(side.annotation_id)
        if into is None:
            return side
        stays = self._staying.get(into) or self._situation.store.annotations.get(into)
        if stays is not None and side.is_still(self._gone.get(side.annotation_id)):
            return side_of(stays)
        return side._replace(annotation_id=into)


def _led(one: Verdict, joined: Mapping[str, str]) -> Verdict:
    return one._replace(annotation_id=joined.get(one.annotation_id, one.annotation_id))


def _rulings(before: Iterable[Decision], ruled: Iterable[RecordChange], sides: _Sides) -> list[RecordChange]:
    """What becomes of the rulings in one article, of which `ruled` are changed in another way as well."""
    others = {one.before.id: one.after for one in ruled if isinstance(one.before, Decision)}
    standing = {one.id: one for one in before}
    changed = (others.get(one.id, one) for one in standing.values())
    wanted = [one for one in changed if isinstance(one, Decision)]
    holding = {one.id: one for one in wanted if not sides.are_of(one)}
    for one in wanted:
        if sides.are_of(one):
            made = sides.on_what_stays(one)
            if not any(made.is_on_the_same(other) for other in holding.values()):
                holding[made.id] = made
    gone = [RecordChange(one, None) for one in standing.values() if one.id not in holding]
    come = [RecordChange(standing.get(one.id), one) for one in holding.values() if one != standing.get(one.id)]
    return gone + come
