"""What an export and its loss report promise, held against what is read again from the file."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature, Loss, LossKind
from clipdesk.domain.report import ReportItem, TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.exchange.sending import FLATTENED, IN_PIECES, NO_WORDS, source_record
from clipdesk.formats.loss_log import NO_ARTICLE_NOTES, NO_SOURCE, NO_STATUS
from clipdesk.formats.registry import Exporter, FolderExporter, Importer, ImportOptions, SourceFile
from tests.builders import MemoryCorpus
from tests.house.codebook_comparison import codebook_differences

REGISTRY = builtin_registry()
_FACETS = {NO_SOURCE: "source", NO_STATUS: "status", NO_ARTICLE_NOTES: "note"}
_READ_AFTER_ALL = "which Clipdesk reads"
"""What a loss report says of things that the other program does not see, but that come back."""


def importer_of(exporter: Exporter) -> Importer | None:
    """The importer of what this exporter writes: of its key, or of the family that its key names."""
    ranked = sorted(REGISTRY.importers, key=lambda one: one.key != exporter.key)
    return next((one for one in ranked if exporter.key == one.key or exporter.key.startswith(f"{one.key}-")), None)


def files_of(exporter: Exporter, data: bytes) -> list[SourceFile]:
    """The files that people would import of an export: itself, or, of an archive that nobody reads, the main ones in it."""
    file = SourceFile(f"export{exporter.suffixes[0]}", data)
    if not isinstance(exporter, FolderExporter) or any(one.sniff(file) for one in REGISTRY.importers):
        return [file]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = getattr(exporter, "main_suffix", "")
        return [SourceFile(name, archive.read(name)) for name in archive.namelist() if name.endswith(main)]


def read_again(exporter: Exporter, data: bytes) -> list[ArticleDraft]:
    """What the file gives an empty project, by the importer that its content asks for; nothing of a file of nothing.

    A draft without a text is a codebook that came alone.
    """
    found: list[ArticleDraft | ReportItem] = []
    for one in files_of(exporter, data):
        # A file without any article is refused, which is right where the report says that all of them are lost.
        with contextlib.suppress(ImportFailedError):
            found += REGISTRY.importer_for(one).read(one, ImportOptions())
    return [one for one in found if isinstance(one, ArticleDraft)]


class Comparison:
    """Holds one corpus against what came back of it.

    `differences` say in words what came back otherwise, or did not, and is not named; and what is named and came back.
    `held` is how many articles were held against one that came back, and one more where the codebook was.
    """

    def __init__(
        self, made: MemoryCorpus, report: TransferReport, importer: Importer, found: list[ArticleDraft]
    ) -> None:
        self._made = made
        self._reads = importer.carries
        self._labels = {one.id: one.name for one in made.codebook}
        self._kinds = {one.id: one.name for one in made.codebook.relation_types}
        self._people = {one.id: one.key for one in made.annotators}
        self._losses: dict[str, list[Loss]] = {}
        for loss in report.losses:
            self._losses.setdefault(loss.id, []).append(loss)
        self.held = 0
        self._knows_people = Feature.ANNOTATORS in self._reads and not self._losses.keys() & self._people.keys()
        self.differences = list(self._told_of(found))

    def _told_of(self, found: list[ArticleDraft]) -> Iterator[str]:
        yield from self._articles([one for one in found if one.text])
        # Where not even an article came back, nothing was read.
        if Feature.CODEBOOK in self._reads and (found or not self._made):
            self.held += 1
            codebook = next((one.codebook for one in found if one.codebook), Codebook())
            linked = {link.label for one in found for link in one.relations}
            yield from codebook_differences(self._made.codebook, codebook, linked, self._losses)

    def _articles(self, drafts: list[ArticleDraft]) -> list[str]:
        known = {item.article.id for item in self._made}
        by_id = {one.id: one for one in drafts if one.id in known}
        left = [one for one in drafts if one.id not in known]
        found: list[str] = []
        for item in self._made:
            gone = any(one.kind is LossKind.DROPPED for one in self._losses.get(item.article.id, ()))
            draft = by_id.pop(item.article.id, None) or (left.pop(0) if left and not gone else None)
            told = self._article(item, draft) if draft else []
            self.held += draft is not None
            found += [
                f"{item.article.id}: {one}" for one in (*told, *self._passages(item, draft), *self._links(item, draft))
            ]
        return [*found, *(f"one article more: {one.text!r}" for one in (*left, *by_id.values()))]

    def _article(self, item: AnnotatedArticle, draft: ArticleDraft) -> Iterator[str]:
        """What differs of the article itself."""
        article = item.article
        named = {_FACETS.get(one.reason, "text") for one in self._losses.get(article.id, ())}
        pairs: dict[str, tuple[Feature, object, object]] = {
            "text": (Feature.TEXT, article.text, draft.text),
            "source": (Feature.SOURCE, source_record(article.source), source_record(draft.source)),
            "status": (Feature.STATUS, (article.status, article.flagged), (draft.status, draft.flagged)),
            "note": (Feature.NOTES, article.note, draft.note),
        }
        for facet, (feature, before, after) in pairs.items():
            if facet not in named and feature in self._reads and before != after:
                yield f"{facet} {before!r} came back as {after!r}"
            # That an article was skipped, some formats have a place for; that it is done, none of these.
            is_seen = facet == "status" and article.status is Status.SKIPPED
            if facet in named and facet != "text" and before == after and not is_seen:
                yield f"{facet} is named as lost and came back"

    def _passages(self, item: AnnotatedArticle, draft: ArticleDraft | None) -> Iterator[str]:
        """What differs of the annotations: those not named come back whole, of the others as much as was said."""
        place = _words(item.article.text) if draft is None or draft.text != item.article.text else tuple
        back = (
            Counter(self._read(one, _words(draft.text) if place is not tuple else tuple) for one in draft.annotations)
            if draft
            else Counter()
        )
        named = [one for one in item.annotations if one.id in self._losses]
        sure = Counter(self._fact(one, place) for one in item.annotations if one.id not in self._losses)
        for fact in (sure - back).elements():
            yield f"not named as lost and not there: {fact}"
        rest = back - sure
        promised = sum(self._promised(one) for one in named)
        if rest.total() != promised:
            yield f"{promised} of {[one.id for one in named]} were promised, {rest.total()} came back: {list(rest.elements())}"
        # Columns have no place for white space in a name, which is then named as trimmed.
        labels = {"_".join(self._labels[one.label_id].split()) for one in named}
        for fact in rest:
            if "_".join(fact[1].split()) not in labels:
                yield f"nothing that was named has this label: {fact}"
        if draft is not None and place is tuple:
            yield from self._named_in_vain(item, draft)

    def _named_in_vain(self, item: AnnotatedArticle, draft: ArticleDraft) -> Iterator[str]:
        """Annotations that are named as lost and came back with all that they are."""
        keys = self._people
        whole = {
            one.id: (one.spans, self._labels[one.label_id], keys[one.annotator_id], one.note, _pairs(one.attributes))
            for one in item.annotations
        }
        back = Counter(
            (one.spans, one.label, one.annotator, one.note, _pairs(one.attributes)) for one in draft.annotations
        )
        back -= Counter(whole[one.id] for one in item.annotations if one.id not in self._losses)
        # A piece that is a passage now is not the other annotation on the same words, which is named as lost.
        back -= Counter(((span,), *whole[one.id][1:]) for one in item.annotations for span in self._pieces(one))
        for id_ in whole.keys() & self._losses.keys():
            losses = self._losses[id_]
            # One that became one with another is there as the other.
            is_another = any(loss.kind is LossKind.MERGED for loss in losses)
            if whole[id_] in back and not (is_another or any(_READ_AFTER_ALL in loss.reason for loss in losses)):
                yield f"named as lost and there: {id_}"

    def _pieces(self, one: Annotation) -> tuple[Span, ...]:
        """The pieces of an annotation that the report says to have become passages."""
        return one.spans if any(loss.reason == IN_PIECES for loss in self._losses.get(one.id, ())) else ()

    def _promised(self, one: Annotation) -> int:
        """How many annotations the report says that a named one has become."""
        losses = self._losses[one.id]
        count = len(self._pieces(one)) or 1
        return count - sum(loss.kind is not LossKind.TRIMMED for loss in losses)

    def _links(self, item: AnnotatedArticle, draft: ArticleDraft | None) -> Iterator[str]:
        """What differs of the relations."""
        by_id = {one.id: one for one in item.annotations}
        text = item.article.text
        known = {one.id: _end(one.spans, one.label, draft.text) for one in draft.annotations if one.id} if draft else {}
        before: Counter[Any] = Counter()
        promised = 0
        for link in item.relations:
            losses = self._losses.get(link.id, [])
            promised += bool(losses) and all(one.kind is LossKind.TRIMMED for one in losses)
            ends = [self._end_of(by_id[one], text, known) for one in (link.head, link.child)]
            if not losses:
                before[(*ends, self._kinds[link.type_id], self._person(self._people[link.annotator_id]))] += 1
        after: Counter[Any] = Counter()
        if draft:
            after.update(
                (known[one.head], known[one.child], one.label, self._person(one.annotator)) for one in draft.relations
            )
        for fact in (before - after).elements():
            yield f"relation not named as lost and not there: {fact}, but {list(after)}"
        if (after - before).total() != promised:
            yield f"{promised} changed relations were promised, there are: {list((after - before).elements())}"

    def _end_of(self, one: Annotation, text: str, there: Mapping[str, object]) -> tuple[object, ...]:
        """The end that a relation has of an annotation: its first piece, or the first that was not left out."""
        reasons = {loss.reason for loss in self._losses.get(one.id, ())}
        spans: Iterable[Span] = one.spans if len(one.spans) > 1 and reasons & {NO_WORDS, FLATTENED} else ()
        if NO_WORDS in reasons:
            spans = [span for span in spans if text[span.start : span.end].strip()]
        if FLATTENED in reasons:
            # Which pieces were in the way of others, the report does not say: the one left has the id, where there is one.
            left = {there[one.id]} if one.id in there else set(there.values())
            spans = [span for span in spans if _end((span,), self._labels[one.label_id], text) in left]
        return _end(tuple(spans) or one.spans, self._labels[one.label_id], text)

    def _person(self, key: str) -> str:
        return key if self._knows_people else ""

    def _fact(self, one: Annotation, place: Callable[[tuple[Span, ...]], object]) -> tuple[Any, ...]:
        person = self._people[one.annotator_id]
        return self._told(place(one.spans), self._labels[one.label_id], person, one.note, one.attributes)

    def _read(self, one: AnnotationDraft, place: Callable[[tuple[Span, ...]], object]) -> tuple[Any, ...]:
        return self._told(place(one.spans), one.label, one.annotator, one.note, one.attributes)

    def _told(
        self, place: object, label: str, person: str, note: str, attributes: Mapping[str, str]
    ) -> tuple[Any, ...]:
        has_notes, has_attributes = Feature.NOTES in self._reads, Feature.ATTRIBUTES in self._reads
        return (
            place, label, self._person(person), note if has_notes else "",
            _pairs(attributes) if has_attributes else (),
        )  # fmt: skip


def _pairs(attributes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(attributes.items()))


def _words(text: str) -> Callable[[tuple[Span, ...]], object]:
    """Tells a place by its words without white space: for formats that do not keep the text to the letter."""
    return lambda spans: tuple("".join(text[start:end].split()) for start, end in spans)


def _end(spans: tuple[Span, ...], label: str, text: str) -> tuple[object, ...]:
    """What tells the end of a relation: its label, and where its first piece begins, white space apart."""
    if not spans:
        return label, -1
    start, end = spans[0]
    return label, next((at for at in range(start, end) if not text[at].isspace()), start)
