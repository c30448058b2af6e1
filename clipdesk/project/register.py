"""The register: who is named in a project, with which roles and when, who is quoted, how often, where.

Computed from what is tagged; what a researcher said (`Person`) counts more than the names. A role alone ("the Foreign
Secretary") is no name: it is taken for the only person in its article with this role, or else listed apart, unnamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from clipdesk.assist.officials.roles import RoleReader
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.ids import new_id
from clipdesk.domain.person import Person, name_key
from clipdesk.project.commands.people import GatherMentions
from clipdesk.project.commands.suggestions import SAID_BY
from clipdesk.project.jobs import Progress, silent
from clipdesk.store.corpus import StoreCorpus
from clipdesk.store.store import Store

_NAME, _ROLE, _BODY = "name", "role", "body"


class Mention(NamedTuple):
    """One place where somebody is named. `quotes` are the ids of the annotations that lead to it as their speaker.

    `name` is the attribute, or the words themselves; `key` is its `name_key`. `published` is ISO 8601 or empty.
    `said` are the words of the quotes, in their order. Without `is_named` the name is a mere role.
    """

    annotation_id: str
    article_id: str
    headline: str
    published: str
    words: str
    name: str
    key: str
    role: str = ""
    body: str = ""
    quotes: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    is_named: bool = True

    @property
    def title(self) -> str:
        """Role and body in one; empty where neither is known."""
        return ", ".join(part for part in (self.role, self.body) if part)


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
        """How often it is quoted."""
        return sum(len(one.quotes) for one in self.mentions)

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
                else (one.annotation_id for one in entry.mentions if not one.is_named)
            )
        ]
        known = next((entry.person.id for entry in every if entry.person), "") or new_id()
        return GatherMentions(name or self.name, tuple(names), tuple(mentions), known)


def register(store: Store, progress: Progress = silent) -> list[Entry]:
    """Everybody who is named, the most quoted first, then the most named; roles without a name come last.

    Safe in another thread, with its own store.
    """
    return entries_of(all_mentions(store, progress), store.people.all())


def all_mentions(store: Store, progress: Progress = silent) -> list[Mention]:
    """Every place where somebody is named, in the order of articles. Reads the whole project."""
    codebook = store.codebooks.codebook()
    return [one for item in _items(store, progress) for one in _mentions(item, codebook)]


def entries_of(mentions: Iterable[Mention], people: Iterable[Person]) -> list[Entry]:
    """Mentions gathered by what a researcher said of `people`, else by name; in the order of `register`."""
    people = list(people)
    by_mention = {key: one for one in people for key in one.mentions}
    by_name = {key: one for one in people for key in one.names}
    persons: dict[str, Person] = {}
    groups: dict[str, list[Mention]] = {}
    for one in mentions:
        person = by_mention.get(one.annotation_id) or by_name.get(one.key)
        group = person.id if person else f"{'name' if one.is_named else 'role'} {one.key}"
        groups.setdefault(group, []).append(one)
        if person is not None:
            persons[group] = person
    entries = [_entry(found, persons.get(group)) for group, found in groups.items()]
    return sorted(entries, key=_rank)


def _rank(one: Entry) -> tuple[bool, int, int, str]:
    return not one.is_named, -one.quotes, -len(one.mentions), one.name.casefold()


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


def _mentions(item: AnnotatedArticle, codebook: Codebook) -> Iterator[Mention]:
    """The mentions in an article: annotations that are a speaker, or whose label has roles or may be a speaker."""
    said_by = codebook.relation_named(SAID_BY)
    labels = {one.id for one in codebook if any(attribute.name == _ROLE for attribute in one.attributes)}
    labels |= set(said_by.children) if said_by else set()
    quotes: dict[str, list[str]] = {}
    for link in item.relations:
        if said_by is not None and link.type_id == said_by.id:
            quotes.setdefault(link.child, []).append(link.head)
    source = item.article.source
    words = {one.id: one.anchor.quote for one in item.annotations}
    names = _Names([one for one in item.annotations if one.label_id in labels], RoleReader.of(source.language))
    for one in item.annotations:
        if (one.label_id in labels or one.id in quotes) and not one.is_whole_article:
            name, is_named = names.of(one)
            said_here = tuple(quotes.get(one.id, ()))
            yield Mention(
                one.id, item.article.id, item.article.title, source.published, one.anchor.quote, name, name_key(name),
                one.attributes.get(_ROLE, ""), one.attributes.get(_BODY, ""), said_here,
                tuple(words.get(key, "") for key in said_here), is_named,
            )  # fmt: skip


class _Names:
    """The name of each mention of one article; a mention with a surname or a role alone gets its name from the others."""

    def __init__(self, mentions: Iterable[Annotation], roles: RoleReader) -> None:
        self._roles = roles
        self._named = [one for one in mentions if self._is_named(one)]
        self._full_names = _full_names(self._named)

    def of(self, one: Annotation) -> tuple[str, bool]:
        """The name of a mention and True; its role and False where it names nobody."""
        name = _name(one)
        if self._is_named(one):
            return self._full_names.get(name_key(name), name), True
        role = self._roles.bare(name)
        holder = _holder(role, self._named)
        return holder or role, bool(holder)

    def _is_named(self, one: Annotation) -> bool:
        """Whether a mention has a name and not only a role, by its words and its attributes."""
        values = one.attributes
        role = " ".join(part for part in (values.get(_ROLE, ""), values.get(_BODY, "")) if part)
        return not self._roles.is_alone(one.anchor.quote, values.get(_NAME, ""), role)


def _name(one: Annotation) -> str:
    return " ".join((one.attributes.get(_NAME) or one.anchor.quote).split())


def _holder(role: str, naming: Iterable[Annotation]) -> str:
    """The name of the only one with this role among the mentions of an article; empty if nobody or several have it."""
    wanted = f" {name_key(role)}"
    found: dict[str, str] = {}
    for one in naming:
        name, own = one.attributes.get(_NAME, ""), one.attributes.get(_ROLE, "")
        if name and own and f" {name_key(own)}".endswith(wanted):
            found.setdefault(name_key(name), " ".join(name.split()))
    return next(iter(found.values())) if len(found) == 1 else ""


def _full_names(annotations: Iterable[Annotation]) -> dict[str, str]:
    """For each surname in an article, the full name that ends in it, where only one does."""
    by_last: dict[str, dict[str, str]] = {}
    for one in annotations:
        name = _name(one)
        key = name_key(name)
        if " " in key and one.attributes.get(_NAME):
            by_last.setdefault(key.rpartition(" ")[2], {})[key] = name
    return {last: next(iter(found.values())) for last, found in by_last.items() if len(found) == 1}
