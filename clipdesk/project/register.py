"""The register: who is named in a project, with which roles and when, who is quoted, how often, where.

Computed from what is tagged; what a researcher said (`Person`) counts more than the names. A role alone ("the Foreign
Secretary") is no name: it is taken for the only person in its article with this role, or else listed apart, unnamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.ids import new_id
from clipdesk.domain.person import Person
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.mentions import Mention, mentions_in
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or body with all mentions, the earliest first.

    `person` is what a researcher said of it, if anything.
    """

    name: str
    mentions: tuple[Mention, ...]
    person: Person | None = None

    @property
    def is_named(self) -> bool:
        """Whether anything tells who it is: a name, or a researcher."""
        return self.person is not None or any(one.is_named for one in self.mentions)

    @property
    def quotes(self) -> int:
        """How often it is quoted: once for a quote that two annotators lead to different mentions, too."""
        return len({quote for one in self.mentions for quote in one.quotes})

    @property
    def named(self) -> int:
        """How often it is named: mentions that were tagged."""
        return sum(one.is_tagged for one in self.mentions)

    @property
    def articles(self) -> int:
        """In how many articles it is named."""
        return len({one.article_id for one in self.mentions})

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """Each role with the date (may be empty) on which it was first named, in the order of dates."""
        first: dict[str, str] = {}
        for one in self.mentions:
            if one.title:
                first.setdefault(one.title, one.published)
        return tuple(first.items())

    def within(self, outlet: str) -> Entry:
        """The same with its mentions in one outlet only; there may be none."""
        return replace(self, mentions=tuple(one for one in self.mentions if one.outlet == outlet))

    def gathered(self, *others: Entry, name: str = "") -> GatherMentions:
        """The command that merges this entry with `others`, under `name` or, without it, the name of this one."""
        every = (self, *others)
        # Whoever a researcher gathered has the names that were said, not all that its mentions bear: others may too.
        names = [
            key
            for entry in every
            for key in (entry.person.names if entry.person else (one.key for one in entry.mentions if one.is_named))
            if key
        ]
        # A role is others' too: not by it, but one by one its mentions belong to whoever is meant.
        mentions = [
            key
            for entry in every
            for key in (
                entry.person.mentions
                if entry.person
                else (own for one in entry.mentions if not one.is_named for own in one.ids)
            )
        ]
        known = next((entry.person.id for entry in every if entry.person), "") or new_id()
        return GatherMentions(name or self.name, tuple(names), tuple(mentions), known)


def register(store: Store, progress: Progress = silent, mentions: Iterable[Mention] | None = None) -> list[Entry]:
    """Everybody who is named, the most quoted first, then the most named; roles without a name come last.

    Of `mentions` that were read before, only what was said of people is read anew.
    Safe in another thread, with its own store.
    """
    found = all_mentions(store, progress) if mentions is None else mentions
    return entries_of(found, store.people.all())


def all_mentions(store: Store, progress: Progress = silent) -> list[Mention]:
    """Every place where somebody is named, in the order of articles. Reads the whole project."""
    codebook = store.codebooks.codebook()
    return [one for item in _items(store, progress) for one in mentions_in(item, codebook)]


def entries_of(mentions: Iterable[Mention], people: Iterable[Person]) -> list[Entry]:
    """Mentions gathered by what a researcher said of `people`, else by name; in the order of `register`."""
    people = list(people)
    by_mention = {key: one for one in people for key in one.mentions}
    by_name = {key: one for one in people for key in one.names}
    persons: dict[str, Person] = {}
    groups: dict[str, list[Mention]] = {}
    for one in mentions:
        person = next((by_mention[own] for own in one.ids if own in by_mention), None) or by_name.get(one.key)
        group = person.id if person else f"{'name' if one.is_named else 'role'} {one.key}"
        groups.setdefault(group, []).append(one)
        if person is not None:
            persons[group] = person
    entries = [_entry(found, persons.get(group)) for group, found in groups.items()]
    return sorted(entries, key=_rank)


def _rank(one: Entry) -> tuple[bool, int, int, str]:
    return not one.is_named, -one.quotes, -one.named, one.name.casefold()


def _entry(mentions: list[Mention], person: Person | None) -> Entry:
    ordered = tuple(sorted(mentions, key=lambda one: (one.published or "9", one.article_id)))
    names = Counter(one.name for one in mentions)
    return Entry(person.name if person else max(names, key=lambda name: (names[name], len(name))), ordered, person)


def _items(store: Store, progress: Progress) -> Iterator[AnnotatedArticle]:
    corpus = StoreCorpus(store, "", CorpusFilter(), with_suggestions=False)
    total = len(corpus)
    for number, item in enumerate(corpus):
        if number % 100 == 0:
            progress(number, total, "")
        yield item
