"""The mentions of one article: each place where somebody is named or said to speak, once however many people tagged it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from clipdesk.assist.officials.roles import RoleReader
from clipdesk.domain.annotation import Annotation, reading_key
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.label import RelationType
from clipdesk.domain.person import name_key
from clipdesk.project.commands.suggestions import SAID_BY

_NAME, _ROLE, _BODY, _SPEAKER = "name", "role", "body", "speaker"
_Group = list[Annotation]


class Mention(NamedTuple):
    """One place where somebody is named. `quotes` are the ids of the annotations that lead to it as their speaker.

    `name` is the attribute, or the words themselves; `key` is its `name_key`. `published` is ISO 8601 or empty.
    `said` are the words of the quotes, in their order. Without `is_named` the name is a mere role. `same` are the ids of
    what other annotators have there: they are no further mentions. Without `is_tagged` nobody tagged the name: a quote
    (`annotation_id`) has it as the value `speaker`.
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
    same: tuple[str, ...] = ()
    is_tagged: bool = True
    outlet: str = ""

    @property
    def title(self) -> str:
        """Role and body in one; empty where neither is known."""
        return ", ".join(part for part in (self.role, self.body) if part)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of everything that was tagged there as this mention."""
        return (self.annotation_id, *self.same)


def mentions_in(item: AnnotatedArticle, codebook: Codebook) -> list[Mention]:
    """The mentions in an article, in reading order.

    They are annotations that are a speaker, or whose label has roles or may be a speaker, and values `speaker` of quotes
    that have no link. Passages of one label that overlap and are of different annotators are one mention, or one quote.
    """
    return list(_Mentions(item, codebook).every())


def labels_of_people(codebook: Codebook) -> set[str]:
    """The ids of the labels with which people and bodies are tagged: they have roles, or may be a speaker."""
    said_by = codebook.relation_named(SAID_BY)
    labels = {one.id for one in codebook if any(attribute.name == _ROLE for attribute in one.attributes)}
    return labels | set(said_by.children) if said_by else labels


class _Mentions:
    """The work on one article."""

    def __init__(self, item: AnnotatedArticle, codebook: Codebook) -> None:
        self._article = item.article
        said_by = codebook.relation_named(SAID_BY)
        labels = labels_of_people(codebook)
        self._heads = _heads(item, said_by)
        passages = [one for one in item.annotations if one.spans]
        self._named = gathered([one for one in passages if one.label_id in labels or one.id in self._heads])
        speaking = {head for heads in self._heads.values() for head in heads}
        quotes = set(said_by.heads[:1]) if said_by else set()
        # What one person calls a quote and another a statistic is said once all the same.
        spoken = [one for one in passages if one.id in speaking or one.label_id in quotes]
        self._quotes = gathered(spoken, by_label=False)
        self._first = {one.id: group[0] for group in self._quotes for one in group}
        self._values = [
            (group, said)
            for group in self._quotes
            if speaking.isdisjoint(one.id for one in group) and (said := _said_by(group))
        ]
        self._names = _Names(
            [one for one in item.annotations if one.label_id in labels],
            RoleReader.of(item.article.source.language),
            [said for _, said in self._values],
        )

    def every(self) -> Iterator[Mention]:
        """What was tagged, then what quotes have as a value, each with its place."""
        made = [(group[0], self._tagged(group)) for group in self._named]
        made += [(group[0], self._value(group, said)) for group, said in self._values]
        return iter([one for _, one in sorted(made, key=lambda pair: reading_key(pair[0]))])

    def _tagged(self, group: _Group) -> Mention:
        best = max(group, key=lambda one: (bool(one.attributes.get(_NAME)), bool(one.attributes.get(_ROLE))))
        name, is_named = self._names.of(best)
        heads = dict.fromkeys(
            self._first[head].id for one in group for head in self._heads.get(one.id, ()) if head in self._first
        )
        said = tuple(self._first[head].anchor.quote for head in heads)
        return self._made(group, name, is_named=is_named)._replace(
            role=best.attributes.get(_ROLE, ""), body=best.attributes.get(_BODY, ""), quotes=tuple(heads), said=said
        )

    def _value(self, group: _Group, said: str) -> Mention:
        name, is_named = self._names.of_words(said)
        made = self._made(group, name, is_named=is_named)
        return made._replace(words=said, quotes=(group[0].id,), said=(group[0].anchor.quote,), is_tagged=False)

    def _made(self, group: _Group, name: str, *, is_named: bool) -> Mention:
        article, first = self._article, group[0]
        return Mention(
            first.id, article.id, article.title, article.source.published, first.anchor.quote, name, name_key(name),
            is_named=is_named, same=tuple(one.id for one in group[1:]), outlet=article.source.outlet,
        )  # fmt: skip


def gathered(annotations: Iterable[Annotation], *, by_label: bool = True) -> list[_Group]:
    """Annotations on passages, in reading order; those that overlap, each of another annotator, together.

    Unless `by_label` is false, only those of one label are gathered.
    """
    every: list[_Group] = []
    near: list[_Group] = []
    for one in sorted(annotations, key=reading_key):
        near = [group for group in near if group[0].end > one.start]
        fitting = next((group for group in near if _is_same(group, one, by_label=by_label)), None)
        if fitting is not None:
            fitting.append(one)
        else:
            every.append([one])
            near.append(every[-1])
    return every


def _is_same(group: Sequence[Annotation], one: Annotation, *, by_label: bool) -> bool:
    first = group[0]
    is_anothers = all(one.annotator_id != other.annotator_id for other in group)
    overlaps = any(span.shared(other) for span in one.spans for other in first.spans)
    return (one.label_id == first.label_id or not by_label) and is_anothers and overlaps


def _heads(item: AnnotatedArticle, said_by: RelationType | None) -> Mapping[str, Sequence[str]]:
    """What leads to each speaker, by ids."""
    found: dict[str, list[str]] = {}
    for link in item.relations:
        if said_by is not None and link.type_id == said_by.id:
            found.setdefault(link.child, []).append(link.head)
    return found


def _said_by(group: _Group) -> str:
    return next((" ".join(said.split()) for one in group if (said := one.attributes.get(_SPEAKER, ""))), "")


class _Names:
    """The name of each mention of one article; a mention with a surname or a role alone gets its name from the others."""

    def __init__(self, mentions: Iterable[Annotation], roles: RoleReader, said: Iterable[str]) -> None:
        """`said` are names that stand in no annotation, but are the value of one."""
        self._roles = roles
        self._named = [one for one in mentions if self._is_named(one)]
        tagged = [_name(one) for one in self._named if one.attributes.get(_NAME)]
        self._full_names = _full_names([*tagged, *(one for one in said if self._is_name(one))])

    def of(self, one: Annotation) -> tuple[str, bool]:
        """The name of a mention and True; its role and False where it names nobody."""
        name = _name(one)
        if self._is_named(one):
            return self._full_names.get(name_key(name), name), True
        role = self._roles.bare(name)
        holder = _holder(role, self._named)
        return holder or role, bool(holder)

    def of_words(self, said: str) -> tuple[str, bool]:
        """The same of a name that stands in no annotation."""
        if self._is_name(said):
            return self._full_names.get(name_key(said), said), True
        role = self._roles.bare(said)
        holder = _holder(role, self._named)
        return holder or role, bool(holder)

    def _is_name(self, said: str) -> bool:
        """Whether words name somebody: they begin with a capital, and are no mere role."""
        return not said[:1].islower() and not self._roles.is_alone(said)

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


def _full_names(names: Iterable[str]) -> dict[str, str]:
    """For each surname in an article, the full name that ends in it, where only one does."""
    by_last: dict[str, dict[str, str]] = {}
    for name in names:
        key = name_key(name)
        if " " in key:
            by_last.setdefault(key.rpartition(" ")[2], {}).setdefault(key, name)
    return {last: next(iter(found.values())) for last, found in by_last.items() if len(found) == 1}
