"""Set aside what may have been missed, where it is right as it is, and bring it back.

What a place might have is refused there, as a suggestion is: the same words under this label, the other label, a speaker.
So it is stored, moved and undone as every verdict is, and no assistant proposes it there. What was decided on there
before stays as it is. An article without annotations is skipped.
"""

from __future__ import annotations

from dataclasses import dataclass

from clipdesk.domain.anchor import Anchor, anchor
from clipdesk.domain.article import Status
from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.missed import Missed, asked_ids, is_from_missed
from clipdesk.domain.suggestion import FROM_MISSED, Ruling, Suggestion, Verdict
from clipdesk.project.commands.base import Plan, Situation, removals, state_change


@dataclass(frozen=True, slots=True)
class SetAside:
    """Say of places that they are right as they are.

    Those whose words have changed since are left out, as are articles in which something is tagged by now.
    """

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
                if situation.store.annotations.of_article(one.article_id):
                    continue
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
    """Let places be listed again: what was refused by setting them aside is refused no more, and articles are to do."""

    places: tuple[Missed, ...]

    @property
    def title(self) -> Title:
        """“Bring back 12 places”, “Bring back one place” for a single one."""
        count = len(self.places)
        return Title("Bring back one place") if count == 1 else Title("Bring back {0} places", (str(count),))

    def plan(self, situation: Situation) -> Plan:
        """The verdicts that set a place aside are removed."""
        changes: dict[str, RecordChange] = {}
        for one in self.places:
            state = situation.article(one.article_id)
            if one.span is None:
                found = state_change(state, status=Status.TODO) if state.status is Status.SKIPPED else []
            else:
                verdicts = map(situation.store.suggestions.verdict, asked_ids(one, one.span))
                found = removals(verdict for verdict in verdicts if verdict is not None and is_from_missed(verdict))
            changes.update((change.record.id, change) for change in found)
        return Plan(list(changes.values()))


def _refusals(situation: Situation, one: Missed, place: Anchor) -> list[RecordChange]:
    """What was suggested there keeps its values, but is refused as what was set aside, so that it can be brought back.

    A label with which the very place is tagged by now is not refused there.
    """
    suggestions, changes = situation.store.suggestions, list[RecordChange]()
    standing = situation.store.annotations.starting_at(one.article_id, place.start)
    tagged = {each.label_id for each in standing if each.spans[:1] == place.spans}
    for asked, own in zip(one.asked, asked_ids(one, *place.spans), strict=True):
        if asked not in tagged and suggestions.verdict(own) is None:
            found = suggestions.get(own) or Suggestion(
                own, one.article_id, asked, FROM_MISSED, place, 0.0, created_at=situation.now
            )
            kept = found._replace(assistant=FROM_MISSED)
            verdict = Verdict(kept, Ruling.REFUSED, situation.acting, decided_at=situation.now)
            changes.append(RecordChange(None, verdict))
    return changes
