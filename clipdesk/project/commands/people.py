"""The register: say that names or mentions belong to the same person, or to different ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from clipdesk.domain.change import RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.history import Title
from clipdesk.domain.ids import new_id
from clipdesk.domain.person import Person, name_key
from clipdesk.project.commands.base import Plan, Situation


@dataclass(frozen=True, slots=True)
class GatherMentions:
    """Say that all mentions with one of `names`, and the annotations `mentions`, are one person called `name`.

    They are taken from the persons they belonged to. If the register has a person with this `id`, these names and
    mentions replace those it had: merging, renaming and splitting are all done this way.
    """

    name: str
    names: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)

    @property
    def title(self) -> Title:
        """“Gather mentions of Ana Ruiz”."""
        return Title("Gather mentions of {0}", (self.name.strip(),))

    def plan(self, situation: Situation) -> Plan:
        """The other persons without what is taken from them, removed if nothing is left; then this person."""
        names = tuple(dict.fromkeys(key for key in map(name_key, self.names) if key))
        mentions = tuple(dict.fromkeys(self.mentions))
        if not self.name.strip():
            raise InvalidChangeError("A person or body needs a name.")
        if not names and not mentions:
            raise InvalidChangeError("Choose at least one mention.")
        changes: list[RecordChange] = []
        for other in situation.store.people.all():
            if other.id == self.id:
                continue
            left = replace(
                other,
                names=tuple(one for one in other.names if one not in names),
                mentions=tuple(one for one in other.mentions if one not in mentions),
            )
            if left != other:
                changes.append(RecordChange(other, left if left.names or left.mentions else None))
        before = situation.store.people.get(self.id)
        after = Person(self.id, self.name.strip(), names, mentions, before.note if before else "")
        if after != before:
            changes.append(RecordChange(before, after))
        return Plan(changes)


@dataclass(frozen=True, slots=True)
class ReleasePerson:
    """Take back what was said about a person: its mentions are gathered by their names alone again."""

    person_id: str

    title = Title("Gather mentions by name")

    def plan(self, situation: Situation) -> Plan:
        """One entry of the register gone."""
        found = situation.store.people.get(self.person_id)
        if found is None:
            raise InvalidChangeError("The register has no such person any more.")
        return Plan([RecordChange(found, None)])
