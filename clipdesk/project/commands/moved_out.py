"""What is given another label is not proposed under the label before: the verdicts that see to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import RecordChange
from clipdesk.domain.covered import Covered
from clipdesk.domain.suggestion import FROM_HIDDEN, FROM_MOVED, Ruling, Suggestion, Verdict, suggestion_id
from clipdesk.project.commands.base import Situation, removals


def moved_out(situation: Situation, moved: Sequence[Annotation], into: str) -> list[RecordChange]:
    """The verdicts for annotations, as they are now, that get the label `into` instead of the one they have.

    Refused is the label before, on the passage and on what is suggested of it there and was hidden by the annotation.
    The counts of suggestions leave these verdicts out (`FROM_MOVED`, `FROM_HIDDEN`). A verdict that is there already stays, but
    such verdicts on `into` that hold no longer go: the passage is moved back (`moved_back`).
    """
    by_article = defaultdict[str, list[Annotation]](list)
    for one in moved:
        if one.spans:
            by_article[one.article_id].append(one)
    changes: list[RecordChange] = []
    for article_id, found in by_article.items():
        changes += _of_article(situation, article_id, found, into)
    return changes


def _of_article(situation: Situation, article_id: str, moved: list[Annotation], into: str) -> list[RecordChange]:
    store, gone = situation.store, {one.id for one in moved}
    verdicts = {one.id: one for one in store.suggestions.verdicts_of(article_id)}
    left = _covered(one for one in store.annotations.of_article(article_id) if one.spans and one.id not in gone)
    places = _covered(moved)
    hidden = [
        one._replace(assistant=FROM_HIDDEN)
        for one in store.suggestions.every(article_id)
        if _is_over(places, one) and not _is_over(left, one)  # the same label, of which nothing else hides it
    ]
    refused: dict[str, RecordChange] = {}
    for one in (*(_suggested(each, situation) for each in moved), *hidden):
        if one.id not in verdicts:
            who = situation.annotator_id or moved[0].annotator_id
            verdict = Verdict(one, Ruling.REFUSED, who, decided_at=situation.now)
            refused.setdefault(one.id, RecordChange(None, verdict))
    rest = [one for one in store.annotations.of_article(article_id) if one.spans and one.id not in gone]
    back = moved_back([one for one in verdicts.values() if one.suggestion.label_id == into], moved, rest)
    return [*removals(back), *refused.values()]


def moved_back(verdicts: Sequence[Verdict], moved: Sequence[Annotation], rest: Iterable[Annotation]) -> list[Verdict]:
    """Those of the verdicts on one label in an article that hold no longer, because annotations get that label.

    `rest` are the other passages of the article. Of what was made by moving passages out of the label, that goes which lies over a passage that is `moved` into it; but not what was refused on, or over, a passage of `rest` which
    was moved out as well, unless it lies within what is moved.
    """
    made = {one.id: one for one in verdicts if one.suggestion.assistant in (FROM_MOVED, FROM_HIDDEN)}
    if not made:
        return []
    label_id = next(iter(made.values())).suggestion.label_id
    returned = {one.spans for one in moved}
    own = {
        one.id
        for one in made.values()
        if one.suggestion.assistant == FROM_MOVED and one.suggestion.spans not in returned
    }
    away = [
        one for one in rest if one.label_id != label_id and suggestion_id(one.article_id, label_id, one.spans) in own
    ]
    stay = {one.spans for one in away}
    back, left = (Covered(sorted((one.start, one.end) for one in each)) for each in (moved, away))
    return [
        one
        for one in made.values()
        if one.suggestion.spans not in stay
        and (
            back.holds(*(place := (one.suggestion.start, one.suggestion.end)))
            or (back.overlaps(*place) and not left.overlaps(*place))
        )
    ]


def _suggested(one: Annotation, situation: Situation) -> Suggestion:
    """The label of a passage, as nobody suggested it: with a score of 0."""
    own = suggestion_id(one.article_id, one.label_id, one.spans)
    return Suggestion(own, one.article_id, one.label_id, FROM_MOVED, one.anchor, 0.0, created_at=situation.now)


def _covered(annotations: Iterable[Annotation]) -> dict[str, Covered]:
    """What annotations of passages cover, by label id."""
    bounds = defaultdict[str, list[tuple[int, int]]](list)
    for one in annotations:
        bounds[one.label_id].append((one.start, one.end))
    return {label_id: Covered(sorted(found)) for label_id, found in bounds.items()}


def _is_over(covered: Mapping[str, Covered], one: Suggestion) -> bool:
    found = covered.get(one.label_id)
    return found is not None and found.overlaps(one.start, one.end)
