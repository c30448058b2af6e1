"""`IncomingRulings`: what becomes of the rulings of another project on an article that is here.

What is ruled on an annotation that is not here is not taken. Where both projects ruled on the same, the later ruling
counts if one person made both; else the one that is here stays and both are told. What was withdrawn here stays so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from clipdesk.domain.anchor import anchor, quote_of, spans_fit
from clipdesk.domain.change import RecordChange
from clipdesk.domain.decision import Decision, OwnPassage, Side, decision_on
from clipdesk.domain.draft import ArticleDraft, DecisionDraft
from clipdesk.domain.span import merged
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.namer import Namer
from clipdesk.project.commands.record_history import RecordHistory
from clipdesk.project.commands.settling import short_words


class Came(NamedTuple):
    """Sentences on what was added or replaced, and on what was not taken; for each conflict, one on both rulings."""

    said: list[str]
    kept: list[str]
    conflicts: list[str]


class IncomingRulings:
    """Decides for one command. What it changes goes into `records`."""

    def __init__(self, situation: Situation, names: Namer, records: list[RecordChange]) -> None:
        self._situation = situation
        self._names = names
        self._records = records
        self._history = RecordHistory(situation.store.history)
        self._here: dict[str, list[Decision]] = {}

    def take(self, draft: ArticleDraft, article_id: str, ids: Mapping[str, str]) -> Came:
        """Decide on every ruling of a draft; `ids` are the ids here of annotations, by their ids there."""
        came = Came([], [], [])
        if not draft.decisions:
            return came
        here = self._here.setdefault(article_id, self._situation.store.decisions.of_article(article_id))
        added = replaced = lost = withdrawn = 0
        for one in draft.decisions:
            made = self._made(one, draft, article_id, ids)
            if made is None:
                lost += 1
                continue
            before = [other for other in here if other.is_on_the_same(made)]
            if any(_says_the_same(other, made) for other in before):
                continue
            if self._history.had(made):  # it was so here, and was changed or withdrawn since
                withdrawn += not before
            elif all(
                other.annotator_id == made.annotator_id and other.decided_at < made.decided_at for other in before
            ):
                self._put(made, before, here)
                added, replaced = (added + (not before), replaced + bool(before))
            else:
                came.conflicts.extend(_told(other, made, self._names) for other in before)
        came.said.extend(_counted(added, "One ruling was added to it.", "{0} rulings were added to it."))
        came.said.extend(_counted(replaced, "One ruling was made there later.", "{0} rulings were made there later."))
        came.kept.extend(
            _counted(
                lost,
                "One ruling was not taken: what it is on is not here.",
                "{0} rulings were not taken: what they are on is not here.",
            )
        )
        came.kept.extend(
            _counted(
                withdrawn,
                "One ruling was withdrawn here, and was not brought back.",
                "{0} rulings were withdrawn here, and were not brought back.",
            )
        )
        return came

    def _put(self, made: Decision, before: list[Decision], here: list[Decision]) -> None:
        same = next((one for one in before if one.id == made.id), None)
        self._records.extend(RecordChange(one, None) for one in before if one is not same)
        self._records.append(RecordChange(same, made))
        here[:] = [one for one in here if one not in before] + [made]

    def _made(
        self, one: DecisionDraft, draft: ArticleDraft, article_id: str, ids: Mapping[str, str]
    ) -> Decision | None:
        """The ruling in the words of this project; None where an annotation that it is on, or its place, is not here."""
        known = {other.id: other for other in draft.annotations}
        sides: list[Side] = []
        for key, annotation_id, label, quote in one.sides:
            found = known.get(annotation_id)
            if annotation_id not in ids:
                return None
            if found is not None and (found.label, found.quote) == (label, quote):
                quote = quote_of(draft.text, merged(found.spans))
            sides.append(Side(self._names.annotator(key), ids[annotation_id], self._names.label_id(label), quote))
        if len({side.annotator_id for side in sides}) not in (1, 2) or len(sides) > 2:
            return None
        own = None
        if one.own_label:
            spans = merged(one.own_spans)
            if not spans_fit(spans, len(draft.text)):
                return None
            own = OwnPassage(self._names.label(one.own_label).id, anchor(draft.text, spans))
        people = [self._names.annotator(key) for key in one.annotators]
        if len(set(people)) < 2 or not {side.annotator_id for side in sides} <= set(people):
            return None
        made = decision_on(article_id, people, sides)
        return made._replace(
            kept=tuple(sorted(ids[kept] for kept in one.kept if kept in ids)), own=own, note=one.note,
            annotator_id=self._names.annotator(one.annotator), decided_at=one.decided_at,
        )  # fmt: skip


def _says_the_same(one: Decision, other: Decision) -> bool:
    return (one.sides, one.ruling) == (other.sides, other.ruling)


def _told(ours: Decision, theirs: Decision, names: Namer) -> str:
    words = short_words(max((one.quote for one in theirs.sides), key=lambda quote: (len(quote), quote)))
    one, other = (names.key_of(version.annotator_id) for version in (ours, theirs))
    return f"“{words}” was ruled on otherwise there by {other}; the ruling here by {one} stays."


def _counted(number: int, one: str, many: str) -> Iterable[str]:
    return [one if number == 1 else many.format(number)] if number else []
