"""`Namer`: labels, kinds of link and people by the names that files give them, added where the project lacks them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clipdesk.domain.annotator import Annotator, folded
from clipdesk.domain.change import RecordChange
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.span import merged
from clipdesk.project.commands.adopting import (
    adopted,
    adopted_links,
    described_otherwise,
    is_untouched,
    unwanted,
    without_ends,
)
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.codebook import given_name, missing_entries
from clipdesk.project.commands.joining import AnnotationKey
from clipdesk.store.tallies import ARTICLES


class Namer:
    """Finds what names mean in a project. What must be added for them goes into `records`.

    `known` is a codebook whose definitions are used for labels of its names that the project lacks.
    """

    def __init__(self, situation: Situation, known: Codebook, records: list[RecordChange]) -> None:
        self._situation = situation
        self._known = known
        self._learned = Codebook()
        self._compared: list[Codebook] = []
        self._adopted: Codebook | None = None
        self._gone: tuple[Label, ...] = ()
        self._untold: Codebook | None = None
        self._described = 0
        self._records = records
        self._codebook = situation.store.codebooks.codebook()
        self._labels: dict[str, Label] = {}
        self._annotators = {one.key: one.id for one in situation.store.codebooks.annotators()}
        self._spelled = {folded(key): key for key in reversed(self._annotators)}
        """How initials are spelled here, by those as `folded` has them."""
        self._beside = set[str]()
        """Initials that came side by side with others that differ in spelling alone: those of somebody else."""
        self._expected: tuple[tuple[Annotator, ...], frozenset[str]] = ((), frozenset())
        """The people that the last draft brought, and their initials: those of a file come with every article of it."""
        self._brought: tuple[tuple[Annotator, ...], int] = ((), 0)
        """The people who were all added, and how many initials were those of somebody else then."""
        self._named: list[str] = []
        """Labels that the article at hand has added to the codebook."""

    @property
    def codebook(self) -> Codebook:
        """The labels and kinds of link that are there or are being added."""
        return self._codebook

    def mark(self, one: AnnotationDraft) -> AnnotationKey:
        """What the annotation of a draft is recognized by; adds nothing to the project.

        A label that the project lacks has no id; a person that it lacks has their key in place of an id.
        """
        label = self._codebook.named(given_name(one.label))
        return AnnotationKey(self._person(one.annotator) or one.annotator, label.id if label else "", merged(one.spans))

    def add_entries(self, codebook: Codebook) -> None:
        """Add what the project's codebook lacks of this one."""
        for change in missing_entries(self._codebook, codebook):
            self._records.append(change)
            entry = change.after
            labels, types = self._codebook.labels, self._codebook.relation_types
            if isinstance(entry, Label):
                labels = reading_order((*labels, entry))
            else:
                assert isinstance(entry, RelationType)
                types = (*types, entry)
            self._codebook = Codebook(labels, types)

    def expect(self, draft: ArticleDraft) -> None:
        """Initials that differ in spelling alone are those of one person, but not where one draft has both."""
        people, known = self._expected
        used = {one.annotator for one in draft.annotations}
        used.update(one.annotator for one in draft.relations)
        used.discard("")
        if draft.annotators is people and used <= known:
            return
        known = frozenset(one.key for one in draft.annotators)
        self._expected = (draft.annotators, known)
        keys = known | used
        if len(keys) > 1:
            spelled = Counter(map(folded, keys))
            self._beside.update(key for key in keys if spelled[folded(key)] > 1)

    def add_context(self, draft: ArticleDraft) -> list[str]:
        """The codebook and the people that a draft brings along; in a sentence, what of them is not taken."""
        said: list[str] = []
        if draft.codebook is not None and draft.is_of_project:
            self.learn(draft.codebook)
        elif draft.codebook is not None:
            before = len(self._records)
            self.add_entries(draft.codebook)
            self._named += [one.after.name for one in self._records[before:] if isinstance(one.after, Label)]
            said = self.described_otherwise(draft.codebook)
        people, beside = self._brought
        if draft.annotators is not people or beside != len(self._beside):
            for person in draft.annotators:
                self.add_annotator(person)
            self._brought = (draft.annotators, len(self._beside))
        return said

    def adopt(self, drafts: Sequence[ArticleDraft]) -> None:
        """In a project without articles, let the first codebook describe labels that nobody has changed yet.

        In one in which nothing was done yet, it comes in place of the codebook that the project began with. That of
        annotations without the text says nothing where no article comes.
        """
        has_texts = any(one.text for one in drafts)
        codebook = next((one.codebook for one in drafts if one.codebook and (has_texts or one.proof is None)), None)
        if codebook is None or self._situation.store.tallies.all().get(ARTICLES):
            return
        self._adopted = self._untold = codebook
        labels = {one.id: one for one in self._codebook}
        for mine, taken in adopted(self._codebook, codebook, self._known):
            self._records.append(RecordChange(mine, taken))
            labels[mine.id] = taken
        self._described = sum(labels[one.id] is not one for one in self._codebook)
        self._codebook = Codebook(tuple(labels.values()), self._codebook.relation_types)
        if is_untouched(self._situation.store):
            self._put_in_place(codebook)

    def _put_in_place(self, codebook: Codebook) -> None:
        """Remove what the project began with and this codebook does not have."""
        gone = unwanted(self._codebook, codebook, self._known)
        self._gone = gone.labels
        self._records += [RecordChange(kind, None) for kind in gone.relation_types]
        self._records += [RecordChange(label, None) for label in gone.labels]
        self._codebook = Codebook(
            tuple(one for one in self._codebook if one not in gone.labels),
            tuple(one for one in self._codebook.relation_types if one not in gone.relation_types),
        )

    def told_of_adopted(self, codebook: Codebook | None) -> tuple[list[str], int]:
        """Once, for the codebook that was adopted: what became of the labels here, in sentences, and how many it describes anew."""
        if codebook is None or codebook is not self._untold:
            return [], 0
        self._untold = None
        names = ", ".join(one.name for one in self._gone)
        said = [f"Labels that every project begins with gave way to these: {names}."] if names else []
        if self._described:
            said.append(f"Labels are described as they are there from now on: {self._described}.")
        return said, self._described

    def adopt_links(self) -> None:
        """Let the codebook that was adopted also say between which labels links may lead, once all its labels are there."""
        if self._adopted is None:
            return
        began = Codebook((*self._codebook.labels, *self._gone), self._codebook.relation_types)
        taken = dict(adopted_links(began, self._adopted, self._known))
        for mine in self._codebook.relation_types:
            after = without_ends(taken.get(mine, mine), self._gone)
            if after != mine:
                self._records.append(RecordChange(mine, after))

    def described_otherwise(self, codebook: Codebook) -> list[str]:
        """In a sentence, which labels this codebook describes otherwise than the project, once for each codebook."""
        if codebook in self._compared:
            return []
        self._compared.append(codebook)
        return described_otherwise(self._codebook, codebook)

    def label(self, name: str) -> Label:
        """The label of this name, added where there is none."""
        found = self._labels.get(name)
        if found is None:
            found = self._labels[name] = self._label_named(given_name(name))
        return found

    def label_id(self, name: str) -> str:
        """The id of the label of this name; the name itself where there is none. Adds nothing to the project."""
        found = self._codebook.named(given_name(name))
        return found.id if found is not None else name

    def learn(self, codebook: Codebook) -> None:
        """Use the definitions of this codebook for labels and kinds of link that the project lacks, before others."""
        self._learned = codebook

    def name_of(self, label_id: str) -> str:
        """The name of a label that is there or is being added."""
        found = self._codebook.label(label_id)
        return found.name if found else label_id

    def key_of(self, annotator_id: str) -> str:
        """The initials of somebody who is there or is being added."""
        return next((key for key, one in self._annotators.items() if one == annotator_id), annotator_id)

    def labels_added(self) -> list[str]:
        """In one sentence which labels the article at hand brought."""
        names, self._named = self._named, []
        if len(names) > 1:
            return [f"{len(names)} labels were added to the codebook: {', '.join(names)}."]
        return [f"The label “{name}” was added to the codebook." for name in names]

    def _label_named(self, name: str) -> Label:
        found = self._codebook.named(name)
        if found is None:
            known = self._learned.named(name) or self._known.named(name)
            if known is None:
                color, shortcut = self._codebook.free_color(), self._codebook.free_shortcut()
                known = Label(self._situation.new_id(), name, color, shortcut)
            self.add_entries(Codebook((known,)))
            self._named.append(name)
            found = self._codebook.named(name)
            assert found is not None
        return found

    def relation_type(self, name: str, changes: list[str]) -> RelationType:
        """The kind of link of this name, added where there is none, which `changes` then say."""
        name = given_name(name)
        found = self._codebook.relation_named(name)
        if found is None:
            known = self._learned.relation_named(name) or RelationType(self._situation.new_id(), name)
            self.add_entries(Codebook((), (known,)))
            changes.append(f"The kind of link “{name}” was added to the codebook.")
            found = self._codebook.relation_named(name)
            assert found is not None
        return found

    def annotator(self, key: str) -> str:
        """The id of the annotator with this key, added where there is none; the current one for no key."""
        if not key:
            return self._situation.acting
        if not self._person(key):
            self.add_annotator(Annotator(self._situation.new_id(), key))
        return self._person(key)

    def _person(self, key: str) -> str:
        """The id of who has this key, as it is spelled, else as `folded` has it; empty where nobody has."""
        found = self._annotators.get(key, "")
        if found or key in self._beside:
            return found
        return self._annotators.get(self._spelled.get(folded(key), ""), "")

    def add_annotator(self, person: Annotator) -> None:
        """Add a person whose key nobody has."""
        if not self._person(person.key):
            if person.id in self._annotators.values():
                person = replace(person, id=self._situation.new_id())
            self._annotators[person.key] = person.id
            self._spelled.setdefault(folded(person.key), person.key)
            self._records.append(RecordChange(None, person))
