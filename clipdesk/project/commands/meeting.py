"""`Meeting`: says in the words of this project what comes from another project file.

Labels, kinds of link and people are met by their ids first, whatever they are called there, and by name only then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.annotator import Annotator, folded, with_key
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import ArticleDraft, DecisionDraft
from clipdesk.domain.label import Label, RelationType
from clipdesk.store.store import Store


class _Words(NamedTuple):
    """What the labels and kinds of link of one codebook are called here, by their names there, and that codebook in our words."""

    labels: Mapping[str, str]
    kinds: Mapping[str, str]
    codebook: Codebook
    merged: Set[str]
    """The names there of labels that were merged into others here; `codebook` has them as those, without a description."""


class Meeting:
    """Translates drafts of other projects into names of this one, for one command."""

    def __init__(self, store: Store | None, codebook: Callable[[], Codebook]) -> None:
        """`store` is that of the project, None where there is none yet.

        `codebook` gives its labels, without what gives way to those that come, with those that came by then.
        """
        self._former = store.former_labels if store else None
        self._codebook = codebook
        self._people = list(store.codebooks.annotators()) if store else []
        self._words: list[tuple[Codebook, _Words]] = []
        self._keys: dict[Annotator, str] = {}
        """What people of other projects are called here."""

    def in_our_words(self, draft: ArticleDraft) -> tuple[ArticleDraft, list[str]]:
        """The draft with the names that this project has, and sentences on people who had to be called otherwise.

        Of a codebook without an article, also on labels that are called otherwise here or were merged, and on people
        who are taken for others.
        """
        words = self._words_of(draft.codebook or Codebook())
        if not draft.text:
            said = [
                *_told_of_names(words),
                *self._told_of_merged(draft, words),
                *self._told_of_namesakes(draft.annotators),
            ]
            return replace(draft, codebook=draft.codebook and words.codebook, annotators=()), said
        new = [one for one in draft.annotators if one not in self._keys]
        said = [line for one in new if (line := self._meet(one, draft.annotators))]
        keys = {one.key: self._keys[one] for one in draft.annotators}
        annotations = tuple(
            one._replace(label=words.labels.get(one.label, one.label), annotator=keys.get(one.annotator, one.annotator))
            for one in draft.annotations
        )
        relations = tuple(
            replace(one, label=words.kinds.get(one.label, one.label), annotator=keys.get(one.annotator, one.annotator))
            for one in draft.relations
        )
        people = tuple(replace(one, key=keys[one.key]) for one in draft.annotators)
        decisions = tuple(_in_our_words(one, words.labels, keys) for one in draft.decisions)
        codebook = words.codebook if draft.codebook is not None else None
        met = replace(
            draft, annotations=annotations, relations=relations, annotators=people, codebook=codebook,
            decisions=decisions,
        )  # fmt: skip
        return met, said

    def _words_of(self, theirs: Codebook) -> _Words:
        for known, words in self._words:
            if known is theirs:
                return words
        here = {one.name: self._met_label(one) for one in theirs}
        labels = {one: mine.name if mine is not None else one for one, mine in here.items()}
        merged = {one.name for one in theirs if (mine := here[one.name]) is not None and mine.id != one.id}
        kinds = {one.name: self._kind_of(one) for one in theirs.relation_types}
        told = Codebook(
            tuple(replace(_bare(one) if one.name in merged else one, name=labels[one.name]) for one in theirs),
            tuple(replace(one, name=kinds[one.name]) for one in theirs.relation_types),
            theirs.version,
        )
        words = _Words(labels, kinds, told, merged)
        self._words.append((theirs, words))
        return words

    def _told_of_merged(self, draft: ArticleDraft, words: _Words) -> list[str]:
        """In a sentence, which labels were merged there and did not come back since, in our words."""
        into, pairs = dict(draft.merged_labels), list[str]()
        there = {one.id for one in draft.codebook or ()}
        for one in (gone for gone in into if gone not in there):
            mine, end = self._codebook().label(one), _followed(one, into)
            other = next((label for label in draft.codebook or () if label.id == end), None)
            if mine is not None and other is not None and words.labels[other.name] != mine.name:
                pairs.append(f"{mine.name} → {words.labels[other.name]}")
        return [f"These labels were merged there, and stay apart here: {', '.join(pairs)}."] if pairs else []

    def _told_of_namesakes(self, people: Iterable[Annotator]) -> list[str]:
        """In a sentence, who is taken for somebody here though the two may be others: nothing but their ids differs."""
        ours = {one.id for one in self._people}
        keys = [
            one.key
            for one in people
            if one.id not in ours and (mine := with_key(self._people, one.key)) and _may_be_one(mine, one)
        ]
        if not keys:
            return []
        names = ", ".join(keys)
        said = (
            f"Taken for who has the same initials here, as no name tells them apart: {names}. "
            "If they are others, undo this and let them have other initials there."
        )
        return [said]

    def _met_label(self, label: Label) -> Label | None:
        """The label here that one of another project is by its id: also one that it was merged into here."""
        here = self._codebook().label(label.id)
        if self._former is None:
            return here
        into, seen = label.id, set[str]()
        while here is None and into and into not in seen:
            seen.add(into)
            into = self._former.merged_into(into)
            here = self._codebook().label(into)
        return here

    def _kind_of(self, kind: RelationType) -> str:
        here = self._codebook().relation_type(kind.id)
        return here.name if here is not None else kind.name

    def _meet(self, person: Annotator, beside: Iterable[Annotator]) -> str:
        """Decide who somebody is here; a sentence where they get other initials.

        The same id is the same person. So are the same initials, unless both have a name and it is not the same.
        Initials spelled otherwise are not those of somebody here who is another of those `beside` whom they come.
        """
        same = next((one for one in self._people if one.id == person.id), None)
        others = [one for one in beside if one.id != person.id and one.key != person.key]
        ids = {one.id for one in others}
        keys = {one.key for one in others} | {self._keys[one] for one in others if one in self._keys}
        namesake = with_key(
            (one for one in self._people if one.key == person.key or (one.id not in ids and one.key not in keys)),
            person.key,
        )
        if same is not None:
            self._keys[person] = same.key
            return ""
        if namesake is None:
            self._keys[person] = person.key
            self._people.append(person)
            return ""
        if _may_be_one(namesake, person):
            self._keys[person] = namesake.key
            return ""
        key = _free_key(person.key, (one.key for one in self._people))
        self._keys[person] = key
        self._people.append(replace(person, key=key))
        return f"Somebody else here is “{namesake.key}”, so that {person.name or person.id} is “{key}”."


def _bare(one: Label) -> Label:
    return replace(one, definition="", include="", exclude="", attributes=())


def _followed(label_id: str, into: Mapping[str, str]) -> str:
    """The id of the label at the end of merges; any of them where they go in a circle."""
    seen = set[str]()
    while label_id in into and label_id not in seen:
        seen.add(label_id)
        label_id = into[label_id]
    return label_id


def _told_of_names(words: _Words) -> list[str]:
    """In sentences, which labels are called otherwise here, or were merged, by their names there."""
    pairs = words.labels.items()
    merged = [f"{there} → {here}" for there, here in pairs if there in words.merged]
    others = [f"{there} → {here}" for there, here in pairs if there not in words.merged and there != here]
    said = [f"These labels have other names here: {', '.join(others)}."] if others else []
    return [*said, f"These labels were merged here: {', '.join(merged)}."] if merged else said


def _in_our_words(one: DecisionDraft, labels: Mapping[str, str], keys: Mapping[str, str]) -> DecisionDraft:
    first, second = one.annotators
    return one._replace(
        annotators=(keys.get(first, first), keys.get(second, second)),
        sides=tuple(
            (keys.get(key, key), about, labels.get(label, label), quote) for key, about, label, quote in one.sides
        ),
        own_label=labels.get(one.own_label, one.own_label),
        annotator=keys.get(one.annotator, one.annotator),
    )


def _may_be_one(one: Annotator, other: Annotator) -> bool:
    """Whether two with the same initials are taken for one person."""
    names = {folded(person.name) for person in (one, other)} - {""}
    return one.is_assistant == other.is_assistant and len(names) < 2


def _free_key(key: str, taken: Iterable[str]) -> str:
    """Initials that nobody has.

    >>> _free_key("mk", ["mk", "MK 2"])
    'mk 3'
    """
    known = {folded(one) for one in taken}
    number = 2
    while folded(f"{key} {number}") in known:
        number += 1
    return f"{key} {number}"
