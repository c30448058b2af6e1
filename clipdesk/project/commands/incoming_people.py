"""What becomes of what was said of people in the register of another project: it comes in, and never over what is said here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clipdesk.domain.change import RecordChange
from clipdesk.domain.person import Person
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.record_history import RecordHistory
from clipdesk.project.preparing import Prepared


def take_register(
    situation: Situation, every: Sequence[Prepared], records: list[RecordChange], ids: Mapping[str, str]
) -> list[ReportItem]:
    """Lines of the report on what drafts say of people; what is added goes into `records`.

    `ids` are the ids that annotations have here, by their ids there, where these differ.
    """
    items: list[ReportItem] = []
    for one in every:
        if not one.draft.people:
            continue
        people = [
            replace(each, mentions=tuple(dict.fromkeys(ids.get(mention, mention) for mention in each.mentions)))
            for each in one.draft.people
        ]
        before = len(records)
        if said := take_people(situation, people, records):
            outcome = Outcome.CHANGED if len(records) > before else Outcome.DUPLICATE
            items.append(ReportItem(one.called, outcome, " ".join(said)))
    return items


def take_people(situation: Situation, people: Sequence[Person], records: list[RecordChange]) -> list[str]:
    """Sentences on what came and what was not taken; what is added goes into `records`.

    Of each person come the names and mentions that no person here has; a person with the same id stays as it is here. One
    that was here and was taken back does not come again.
    """
    here = {one.id: one for one in situation.store.people.all()} if people else {}
    names = {name for one in here.values() for name in one.names}
    mentions = {mention for one in here.values() for mention in one.mentions}
    history = RecordHistory(situation.store.history)
    added = kept = 0
    for one in people:
        free = replace(
            one,
            names=tuple(name for name in one.names if name not in names),
            mentions=tuple(mention for mention in one.mentions if mention not in mentions),
        )
        if one.id in here:
            kept += here[one.id] != one
        elif (free.names or free.mentions) and not history.had(free):
            records.append(RecordChange(None, free))
            names.update(free.names)
            mentions.update(free.mentions)
            added += 1
        else:
            kept += 1
    said = [f"People and bodies were merged or split as there: {added}."] if added else []
    return said + ([f"People and bodies stay merged or split as here: {kept}."] if kept else [])
