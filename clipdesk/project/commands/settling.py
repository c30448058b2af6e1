"""`Settling`: what becomes of the annotations of another project on an article that both have.

Nothing is removed, and nothing of two people is mixed. Where the same annotation is otherwise in the other project, the
later version counts if it is of the same person; else the one that is here stays and both are told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from clipdesk.domain.anchor import anchor, spans_fit
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Status
from clipdesk.domain.change import ArticleState, RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.report import MergeCounts
from clipdesk.domain.span import merged
from clipdesk.formats.exchange.reading_words import shortened
from clipdesk.project.commands.adopting import described_otherwise
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.joining import AnnotationKey, Present
from clipdesk.project.commands.namer import Namer
from clipdesk.project.commands.record_history import RecordHistory

_SHOWN = 60
"""Characters of a passage or a note that a report shows."""


class Difference(NamedTuple):
    """Something that is otherwise there: how, and which annotation here it is about, if it is about one."""

    reason: str
    annotation_id: str = ""


class Settled(NamedTuple):
    """`rest` is what must be added. `ids` are the ids here of the annotations that are here, by their ids there."""

    rest: ArticleDraft
    ids: dict[str, str]
    changed: list[str]
    """Sentences on what was changed here."""
    kept: list[str]
    """Sentences on what was not taken."""
    conflicts: list[Difference]
    """What is otherwise there: annotations, and the note on the article."""
    counts: MergeCounts


class Settling:
    """Decides for one command. What it changes goes into `records`."""

    def __init__(self, situation: Situation, names: Namer, records: list[RecordChange]) -> None:
        self._situation = situation
        self._names = names
        self._records = records
        self._history = RecordHistory(situation.store.history)
        self._states: dict[str, ArticleState] = {}

    def is_removed(self, draft: ArticleDraft) -> bool:
        """Whether the article of a draft was here and was removed."""
        return bool(draft.is_of_project and draft.id and self._history.removed([draft.id]))

    def settle(self, draft: ArticleDraft, article_id: str, present: Present) -> Settled:
        """Decide on every annotation of a draft whose text is that of the article."""
        absent = [one.id for one in draft.annotations if one.id and present.of_id(one.id) is None]
        absent += [one.id for one in draft.relations if one.id]
        removed = self._history.removed(absent) if absent else set()
        settled = Settled(draft, {}, [], [], [], MergeCounts(met=1))
        pairs, rest = self._paired(draft, present)
        changed = 0
        for one, found in pairs:
            settled.ids[one.id] = found.id
            changed += self._settle_pair(one, found, draft.text, present, settled)
        met = set(settled.ids.values())
        settled.conflicts.extend(
            self._removed_there(one) for one in map(present.of_id, draft.removed) if one and one.id not in met
        )
        gone = {one.id for one in rest} & removed
        new = tuple(one for one in rest if one.id not in gone)
        links = tuple(one for one in draft.relations if one.id not in removed and not {one.head, one.child} & gone)
        if gone:
            settled.kept.append(_told_of_removed(len(gone)))
        self._settle_state(draft, article_id, settled, is_touched=present.is_touched)
        counts = MergeCounts(1, 0, len(new), len(pairs), changed, len(settled.conflicts), len(gone))
        return settled._replace(rest=replace(draft, annotations=new, relations=links), counts=counts)

    def _paired(
        self, draft: ArticleDraft, present: Present
    ) -> tuple[list[tuple[AnnotationDraft, Annotation]], list[AnnotationDraft]]:
        """The annotations of a draft with those that are here: by id, then by mark, each once; and the rest of them.

        Where several here have one mark, those of the same note and values belong together.
        """
        pairs = [(one, found) for one in draft.annotations if (found := present.of_id(one.id)) is not None]
        met = {one.id for one, _ in pairs}
        free = present.by_mark(met)
        other = [one for one in draft.annotations if one.id not in met]
        rest: list[AnnotationDraft] = []
        for one in sorted(other, key=lambda one: not any(_says_the_same(one, here) for here in self._alike(one, free))):
            alike = self._alike(one, free)
            if alike:
                found = next((here for here in alike if _says_the_same(one, here)), alike[0])
                alike.remove(found)
                pairs.append((one, found))
            else:
                rest.append(one)
        return pairs, rest

    def _removed_there(self, found: Annotation) -> Difference:
        words = short_words(found.anchor.quote) or self._names.name_of(found.label_id)
        return Difference(f"“{words}” was removed there, and stays here.", found.id)

    def _alike(self, one: AnnotationDraft, free: Mapping[AnnotationKey, list[Annotation]]) -> list[Annotation]:
        return free.get(self._names.mark(one), [])

    def _settle_pair(
        self, one: AnnotationDraft, found: Annotation, text: str, present: Present, settled: Settled
    ) -> bool:
        """Whether the annotation that is here was replaced by the version that is there."""
        theirs = self._version(one, found, text)
        if theirs is None or _content(theirs) == _content(found) or self._is_former(theirs, found):
            return False
        told = self._told(found, theirs)
        if self._is_later(one, theirs, found):
            self._records.append(RecordChange(found, theirs))
            present.add([theirs])
            settled.changed.extend((f"“{short_words(found.anchor.quote)}” was changed there later.", *told))
            return True
        said = f"“{short_words(found.anchor.quote)}” is not the same there, and stays as it is."
        settled.conflicts.append(Difference(" ".join((said, *told)), found.id))
        return False

    # ------------------------------------------------------------ the codebook

    def wanted(self, theirs: Codebook) -> tuple[Codebook, list[str]]:
        """The codebook of another project, in our words, without what was removed here; and sentences on what is not taken."""
        ours = self._names.codebook
        taken = still_wanted(ours, theirs, self._history)
        keys = {one.shortcut.casefold() for one in ours} - {""}
        said = [
            f"The key {one.shortcut} of “{one.name}” is taken here, so that it has none."
            for one in taken
            if one.shortcut.casefold() in keys and ours.named(one.name) is None
        ]
        left = {one.id for one in taken} | {one.id for one in taken.relation_types}
        gone = [one.name for one in theirs if one.id not in left]
        gone += [one.name for one in theirs.relation_types if one.id not in left]
        if gone:
            said.append(
                f"These are no longer in the codebook here, and come back only where they are used: {', '.join(gone)}."
            )
        said += described_otherwise(ours, theirs)
        return taken, said

    # ------------------------------------------------------------ annotations

    def _version(self, one: AnnotationDraft, found: Annotation, text: str) -> Annotation | None:
        """The annotation that is here, as it is there; None where it does not fit the text."""
        spans = merged(one.spans)
        if not spans_fit(spans, len(text)):
            return None
        return found._replace(
            label_id=self._names.label(one.label).id,
            annotator_id=self._names.annotator(one.annotator),
            anchor=anchor(text, spans),
            note=one.note,
            attributes=one.attributes,
            modified_at=one.modified_at or one.created_at or found.modified_at,
        )

    def _is_former(self, theirs: Annotation, found: Annotation) -> bool:
        """Whether the other project has what this one had before it was changed."""
        return theirs.modified_at <= found.modified_at and self._history.had(theirs)

    def _is_later(self, one: AnnotationDraft, theirs: Annotation, found: Annotation) -> bool:
        is_same = one.id == found.id and theirs.annotator_id == found.annotator_id
        return is_same and theirs.modified_at > found.modified_at

    def _told(self, ours: Annotation, theirs: Annotation) -> list[str]:
        """In sentences, how two versions of an annotation differ."""
        names, said = self._names, list[str]()
        if ours.label_id != theirs.label_id:
            said.append(f"The label is {names.name_of(ours.label_id)} here and {names.name_of(theirs.label_id)} there.")
        if ours.annotator_id != theirs.annotator_id:
            one, other = (names.key_of(version.annotator_id) for version in (ours, theirs))
            said.append(f"It is by {one} here and by {other} there.")
        if ours.spans != theirs.spans:
            said.append(
                f"The passage is “{short_words(ours.anchor.quote)}” here and “{short_words(theirs.anchor.quote)}” there."
            )
        if ours.note != theirs.note:
            said.append(_told_of_notes(ours.note, theirs.note))
        if dict(ours.attributes) != dict(theirs.attributes):
            said.append(f"The attributes are {_listed(ours)} here and {_listed(theirs)} there.")
        return said

    # ------------------------------------------------------------ the article itself

    def _settle_state(self, draft: ArticleDraft, article_id: str, settled: Settled, *, is_touched: bool) -> None:
        """Take over how far the work has come, where nobody has begun it here, and a note where there is none."""
        before = self._states.get(article_id) or self._situation.store.articles.state(article_id)
        if before is None or before.removed:
            return
        after = before
        if not is_touched and before.status is Status.TODO and not before.flagged:
            after = replace(after, status=draft.status, flagged=draft.flagged)
        if draft.note and not before.note:
            after = replace(after, note=draft.note)
        elif draft.note and draft.note != before.note:
            settled.conflicts.append(
                Difference(
                    f"The note on the article is “{short_words(before.note)}” here and “{short_words(draft.note)}” there."
                )
            )
        if after != before:
            self._records.append(RecordChange(before, after))
            self._states[article_id] = after
            if after.note != before.note:
                settled.changed.append("Its note was taken over.")
            if (after.status, after.flagged) != (before.status, before.flagged):
                settled.changed.append("Whether it is done or flagged was taken over.")


def still_wanted(ours: Codebook, theirs: Codebook, history: RecordHistory | None) -> Codebook:
    """The codebook of another project, in our words, without what was removed here as the `history` has it, if there is one."""
    have, kinds = {one.name.casefold() for one in ours}, {one.name for one in ours.relation_types}
    new = [one.id for one in theirs if one.name.casefold() not in have]
    new += [one.id for one in theirs.relation_types if one.name not in kinds]
    removed = history.removed(new) if history is not None else set[str]()
    labels = tuple(one for one in theirs if one.id not in removed)
    return Codebook(labels, tuple(one for one in theirs.relation_types if one.id not in removed))


def _says_the_same(one: AnnotationDraft, here: Annotation) -> bool:
    return one.note == here.note and dict(one.attributes) == dict(here.attributes)


def _content(one: Annotation) -> tuple[object, ...]:
    return (one.label_id, one.annotator_id, one.spans, one.note, dict(one.attributes))


def short_words(words: str) -> str:
    """As much of a passage or a note as a report shows, on one line."""
    return shortened(" ".join(words.split()), _SHOWN)


def _listed(one: Annotation) -> str:
    return ", ".join(f"{name}={short_words(value)}" for name, value in sorted(one.attributes.items())) or "none"


def _told_of_notes(ours: str, theirs: str) -> str:
    if not ours:
        return f"There is no note here; there it is “{short_words(theirs)}”."
    if not theirs:
        return f"The note is “{short_words(ours)}” here; there is none there."
    return f"The note is “{short_words(ours)}” here and “{short_words(theirs)}” there."


def _told_of_removed(count: int) -> str:
    if count == 1:
        return "One annotation was removed here, and was not brought back."
    return f"{count} annotations were removed here, and were not brought back."
