"""`AddArticles`: bring what importers read into the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clipdesk.domain.annotation import Annotation, Relation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Source
from clipdesk.domain.change import ArticleState, RecordChange
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.history import Title, import_title
from clipdesk.domain.label import Label, RelationType
from clipdesk.domain.person import Person
from clipdesk.domain.report import MergeCounts, Outcome, ReportItem, TransferReport
from clipdesk.project.commands.attaching import Attaching, Unmet
from clipdesk.project.commands.base import Plan, Situation
from clipdesk.project.commands.counterparts import Counterparts
from clipdesk.project.commands.incoming_annotations import IncomingAnnotations
from clipdesk.project.commands.incoming_people import take_register
from clipdesk.project.commands.incoming_rulings import IncomingRulings
from clipdesk.project.commands.incoming_stories import IncomingStories
from clipdesk.project.commands.joining import (
    Present,
    present_on,
    told_of,
    told_of_lost,
    told_of_others,
    typed_in,
    typed_words,
)
from clipdesk.project.commands.meeting import Meeting
from clipdesk.project.commands.namer import Namer
from clipdesk.project.commands.settling import Difference, Settling
from clipdesk.project.preparing import Prepared, prepare
from clipdesk.project.twins import Twins
from clipdesk.store.articles import NewArticle

NO_CODEBOOK = Codebook()


@dataclass(frozen=True, slots=True)
class AddArticles:
    """Add articles with their annotations. An article whose words are in the project already is not added again.

    Annotations of such an article are added to the one that is there, if both texts are exactly the same. `known` is
    a codebook whose definitions are used for labels of its names that the project lacks. `met` are articles and
    annotations of another project that the same import brought before and that have another id here: the id there, the id here.
    """

    drafts: tuple[ArticleDraft | Prepared, ...]
    known: Codebook = NO_CODEBOOK
    met: tuple[tuple[str, str], ...] = ()

    @property
    def title(self) -> Title:
        """“Import 3 articles”; “Import codebook” where there is nothing but labels. The plan counts those that are new."""
        drafts = (one.draft if isinstance(one, Prepared) else one for one in self.drafts)
        return import_title(sum(bool(one.text) for one in drafts))

    def plan(self, situation: Situation) -> Plan:
        """Articles first, written at once because there may be many; then codebook, annotators and annotations."""
        return _Adding(situation, self.known, self.met).plan(self.drafts)


class _Adding:
    """The work of one `AddArticles`."""

    def __init__(self, situation: Situation, known: Codebook, met: tuple[tuple[str, str], ...]) -> None:
        self._situation = situation
        self._store = situation.store
        self._new: list[NewArticle] = []
        self._twins = Twins(situation.store.articles, ())
        self._records: list[RecordChange] = []
        self._items: list[ReportItem] = []
        self._name = ""  # what the report calls the draft that is being decided on
        self._names = Namer(situation, known, self._records)
        self._joined: dict[str, Present] = {}
        self._settling = Settling(situation, self._names, self._records)
        self._merged = MergeCounts()
        self._counterparts = Counterparts(situation.store)
        self._rulings = IncomingRulings(situation, self._names, self._records)
        self._attaching = Attaching(situation.store)
        self._stories = IncomingStories(situation, met)
        self._tagging = IncomingAnnotations(situation, self._names, self._records, self._stories)

    def plan(self, drafts: tuple[ArticleDraft | Prepared, ...]) -> Plan:
        """Decide on every draft, then write."""
        every = [one if isinstance(one, Prepared) else prepare(one) for one in drafts]
        self._tagging.expect(one.draft for one in every)
        self._twins = Twins(self._store.articles, [one.marks for one in every])
        self._counterparts.expect(one.draft for one in every)
        self._names.adopt([one.draft for one in every])
        self._meeting = Meeting(self._store, lambda: self._names.codebook)
        for one in (one for one in every if one.draft.proof is None):
            self._take(one)
        self._store.articles.add(self._new)
        for one in every:  # also to an article that came with it
            self._attach(one)
        self._items += take_register(self._situation, every, self._records, self._stories.ids)
        self._names.adopt_links()
        self._store.apply(self._records)
        self._items += self._stories.take(every, self._records)
        self._store.suggestions.add(self._tagging.suggested)
        suggested = frozenset(one.article_id for one in self._tagging.suggested)
        report = TransferReport(
            tuple(self._items), merged=self._merged.plus(self._stories.counts), met=self._stories.met
        )
        is_adding = any(not isinstance(one.record, Label | RelationType | Annotator | Person) for one in self._records)
        title = import_title(len(self._new), is_adding=is_adding)
        return Plan([], (*map(_arrival, self._new), *self._records), report, suggested, title)

    def _take(self, prepared: Prepared) -> None:
        told, adopted = self._names.told_of_adopted(prepared.draft.codebook)
        draft, changes = prepared.draft, [*prepared.draft.changes, *told]
        self._name = prepared.called
        if draft.is_of_project:
            draft, said = self._meeting.in_our_words(draft)
            changes += said
        self._names.expect(draft)
        if draft.stories or draft.people:
            return
        if not draft.text:
            self._take_codebook(draft, changes, adopted)
            return
        twin = self._twins.of(marks := prepared.marks)
        if twin:
            if draft.is_of_project:
                self._stories.meet(draft, twin)
                self._merge(draft, twin, changes)
            else:
                self._join(draft, twin, *told)
            return
        found = self._counterparts.find(draft, prepared.fingerprint)
        if found is not None:
            self._stories.meet(draft, found.article_id)
            changes.append("Its text differs in what was cut from it, or in white space.")
            self._merge(found.draft, found.article_id, changes, found.lost)
            return
        if self._settling.is_removed(draft):
            self._merged = self._merged.plus(MergeCounts(removed=len(draft.annotations)))
            self._item(Outcome.DUPLICATE, "It was removed here, and was not brought back.", "")
            return
        article_id = draft.id if draft.id and self._tagging.is_free(draft.id) else self._situation.new_id()
        self._tagging.ids.add(article_id)
        self._stories.meet(draft, article_id)
        self._twins.add(marks, article_id)
        changes += self._names.add_context(draft)
        self._new.append(
            NewArticle(
                article_id, draft.text, prepared.text_hash, prepared.fingerprint, draft.source, draft.status,
                draft.flagged, draft.note, draft.cuts, draft.source_file, prepared.original,
                prepared.original.hash if prepared.original else draft.original_hash, draft.media_type,
                draft.encoding, draft.extractor, draft.added_at or self._situation.now,
            )
        )  # fmt: skip
        came = self._rulings.take(draft, article_id, self._tagging.take(draft, article_id, changes))
        self._tagging.suggest(draft, article_id, changes)
        changes += [*came.kept, *self._names.labels_added()]
        if draft.is_of_project:
            self._merged = self._merged.plus(MergeCounts(new=1, added=len(draft.annotations)))
        self._item(Outcome.CHANGED if changes else Outcome.TAKEN, " ".join(changes), article_id)

    def _attach(self, prepared: Prepared) -> None:
        """Add annotations that came without the text to the article that has it."""
        if prepared.draft.proof is None:
            return
        told, _ = self._names.told_of_adopted(prepared.draft.codebook)
        self._names.expect(prepared.draft)
        found = self._attaching.find(prepared.draft, prepared.draft.proof)
        self._name = f"{prepared.called}: {found.title}"
        if isinstance(found, Unmet):
            self._item(Outcome.SKIPPED, " ".join((*told, found.reason)), "")
            return
        self._join(found.draft, found.article_id, *told, *found.said)
        for passage, reason in found.left_out:
            self._items.append(ReportItem(f"{self._name}, {passage}", Outcome.SKIPPED, reason, found.article_id))

    def _join(self, draft: ArticleDraft, article_id: str, *told: str) -> None:
        """Add annotations, links and suggestions to an article that is there already; what it has stays as it is."""
        said = ["The project has this article already.", *told]
        said += self._told_of_typed(draft.source, article_id)
        brought = len(draft.annotations) + len(draft.suggestions)
        is_same = not brought or draft.text == self._text(article_id)
        said += [] if is_same else [told_of_lost(brought)]
        added: list[str] = []
        if brought and is_same:
            present, changes, before = self._present(article_id), list[str](), len(self._records)
            if any(present.lacks(one, self._names.mark(one)) for one in draft.annotations):
                changes += self._names.add_context(draft)
            self._tagging.take(draft, article_id, changes, present)
            fresh = [
                one for one in self._tagging.suggest(draft, article_id, changes) if not self._store.suggestions.get(one)
            ]
            added = _told_of_new(self._records[before:], present, len(fresh))
            said += [*added, *told_of_others(present.otherwise), *changes, *self._names.labels_added()]
            present.otherwise = 0
        self._item(Outcome.JOINED if added else Outcome.DUPLICATE, " ".join(said), article_id)

    def _merge(self, draft: ArticleDraft, article_id: str, changes: list[str], lost: Sequence[str] = ()) -> None:
        """Bring what another project has on an article that is there already; `lost` has no place in its text."""
        present = self._present(article_id)
        changes += self._names.add_context(draft)
        settled = self._settling.settle(draft, article_id, present)
        rest, before = settled.rest, len(self._records)
        came = self._rulings.take(
            draft, article_id, self._tagging.take(rest, article_id, changes, present, settled.ids)
        )
        lost = (*came.conflicts, *lost)
        added = [*_told_of_new(self._records[before:], present), *settled.changed, *came.said]
        changes += self._names.labels_added()
        said = ["The project has this article already.", *added, *changes, *settled.kept, *came.kept]
        self._item(Outcome.JOINED if added else Outcome.DUPLICATE, " ".join(said), article_id)
        for reason, annotation_id in (*settled.conflicts, *map(Difference, lost)):
            self._item(Outcome.CONFLICT, reason, article_id, annotation_id)
        self._merged = self._merged.plus(settled.counts).plus(MergeCounts(conflicts=len(lost)))

    def _present(self, article_id: str) -> Present:
        """What is on an article, in the project and of this command."""
        found = self._joined.get(article_id)
        if found is None:
            coming = (one.after for one in self._records)
            found = self._joined[article_id] = present_on(article_id, self._store.annotations, coming)
        return found

    def _text(self, article_id: str) -> str:
        new = (one.text for one in self._new if one.id == article_id)
        return next(new, "") or self._store.articles.text(article_id)

    def _told_of_typed(self, source: Source, article_id: str) -> list[str]:
        """A sentence on what somebody typed that an article which is there already has otherwise."""
        typed = typed_in(source)
        if not typed:
            return []
        new = (one.source for one in self._new if one.id == article_id)
        present = next(new, None) or self._situation.article(article_id).source
        values = [getattr(source, name) for name in typed if getattr(source, name) != getattr(present, name)]
        return [f"What was typed of its source was not taken: {typed_words(values)}."] if values else []

    def _take_codebook(self, draft: ArticleDraft, changes: list[str], adopted: int) -> None:
        """A draft without a text brings labels and what was said of people, and no article."""
        before, codebook = len(self._records), draft.codebook or NO_CODEBOOK
        kept = [] if draft.is_of_project else self._names.described_otherwise(codebook)
        if draft.is_of_project:
            codebook, kept = self._settling.wanted(codebook)
        self._names.add_entries(codebook)
        added = [one.after for one in self._records[before:]]
        self._names.labels_added()  # they are counted
        if draft.is_of_project:
            self._merged = self._merged.plus(MergeCounts(codebooks=1, labeled=int(bool(added) or adopted > 0)))
        said = " ".join((*_told_of_entries(added, is_adopted=adopted > 0), *kept, *changes))
        self._item(Outcome.CHANGED if adopted or added else Outcome.DUPLICATE, said, "")

    def _item(self, outcome: Outcome, reason: str, article_id: str, annotation_id: str = "") -> None:
        self._items.append(ReportItem(self._name, outcome, reason, article_id, annotation_id))


def _told_of_new(records: Iterable[RecordChange], present: Present, suggestions: int = 0) -> list[str]:
    """Sentences on what was added to an article, which `present` knows from now on."""
    new = [one.after for one in records if isinstance(one.after, Annotation | Relation)]
    present.add(new)
    links = sum(isinstance(one, Relation) for one in new)
    return told_of(len(new) - links, links, suggestions)


def _told_of_entries(added: Sequence[object], *, is_adopted: bool) -> list[str]:
    """Sentences on how many labels and kinds of link a codebook brought."""
    labels = sum(isinstance(one, Label) for one in added)
    links = len(added) - labels
    told = [f"Labels were added to the codebook: {labels}."] if labels else []
    told += [f"Kinds of link were added to the codebook: {links}."] if links else []
    return told if told or is_adopted else ["The project has all of its labels already."]


def _arrival(one: NewArticle) -> RecordChange:
    """An article that is there from now on; undoing an import leaves it in the file as one that was removed."""
    said = (one.id, one.source, one.status, one.flagged, one.note)
    return RecordChange(ArticleState(*said, removed=True), ArticleState(*said))
