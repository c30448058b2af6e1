"""Set aside what may have been missed, where it is right as it is, and bring it back.

What a place might have is refused there, as a suggestion is: the same words under this label, the other label, a speaker.
So it is stored, moved and undone as every verdict is, and no assistant proposes it there. An article without annotations
is skipped.
"""

from __future__ import annotations

from dataclasses import dataclass

from clipdesk.domain.anchor import Anchor, anchor
from clipdesk.domain.article import Status
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.missed import Missed, answers
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import FROM_MISSED, Ruling, Suggestion, Verdict, suggestion_id
from clipdesk.project.commands.base import Plan, Situation, removals, state_change


@dataclass(frozen=True, slots=True)
class SetAside:
    """Say of places that they are right as they are. Those whose words have changed since are left out."""

    places: tuple[Missed, ...]

    @property
    def title(self) -> Title:
        """“Set aside 12 places”, “Set aside one place” for a single one."""
        count = len(self.places)
        return Title("Set aside one place") if count == 1 else Title("Set aside {0} places", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """One verdict for each thing that a place might have; raises InvalidChangeError where no words are left."""
        changes: dict[str, RecordChange] = {}
        texts: dict[str, str] = {}
        is_any_left = False
        for one in self.places:
            state = situation.article(one.article_id)
            if one.span is None:
                found = state_change(state, status=Status.SKIPPED) if state.status is Status.TODO else []
            else:
                if one.article_id not in texts:
                    texts[one.article_id] = situation.store.articles.text(one.article_id)
                if not one.stands_in(texts[one.article_id]):
                    continue
                found = _refusals(situation, one, anchor(texts[one.article_id], (one.span,)))
            is_any_left = True
            changes.update((change.record.id, change) for change in found)
        if not is_any_left:
            raise InvalidChangeError("The text has changed since.", "Look again.")
        return Plan(list(changes.values()))


@dataclass(frozen=True, slots=True)
class BringBack:
    """Let places be listed again: what was refused there is refused no more, and articles are to do."""

    places: tuple[Missed, ...]

    @property
    def title(self) -> Title:
        """“Bring back 12 places”, “Bring back one place” for a single one."""
        count = len(self.places)
        return Title("Bring back one place") if count == 1 else Title("Bring back {0} places", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """The verdicts that set a place aside are removed."""
        changes: dict[str, RecordChange] = {}
        verdicts: dict[str, list[Verdict]] = {}
        for one in self.places:
            state = situation.article(one.article_id)
            if one.span is None:
                found = state_change(state, status=Status.TODO) if state.status is Status.SKIPPED else []
            else:
                if one.article_id not in verdicts:
                    verdicts[one.article_id] = situation.store.suggestions.verdicts_of(one.article_id)
                found = removals(verdict for verdict in verdicts[one.article_id] if _is_on(verdict, one, one.span))
            changes.update((change.record.id, change) for change in found)
        return Plan(list(changes.values()))


def _is_on(verdict: Verdict, one: Missed, place: Span) -> bool:
    """Whether a verdict sets a place aside."""
    found = verdict.suggestion
    is_refused = verdict.ruling is Ruling.REFUSED and found.label_id in one.asked
    return is_refused and answers(Span(found.start, found.end), place)


def _refusals(situation: Situation, one: Missed, place: Anchor) -> list[RecordChange]:
    suggestions, changes = situation.store.suggestions, list[RecordChange]()
    for asked in one.asked:
        own = suggestion_id(one.article_id, asked, place.spans)
        before = suggestions.verdict(own)
        if before is None or before.ruling is not Ruling.REFUSED:
            found = suggestions.get(own) or Suggestion(
                own, one.article_id, asked, FROM_MISSED, place, 0.0, created_at=situation.now
            )
            verdict = Verdict(found, Ruling.REFUSED, situation.acting, decided_at=situation.now)
            changes.append(RecordChange(before, verdict))
    return changes
